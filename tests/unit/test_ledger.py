"""The ledger: what was seen, what came of it, and which drafts were left."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejectwatch.errors import LedgerUnusable
from rejectwatch.ledger import codec, schema
from rejectwatch.ledger.rows import Cursor, Intent, Known, Outcome, Place, Row, Saved, Written, rfc3339
from rejectwatch.ledger.store import MOST_ATTEMPTS, Ledger
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply import cases, history
from rejectwatch.reply.application import Application, Closed, How, Met, Person, Reason, Signals
from rejectwatch.reply.memory import Earlier, Left, Meeting

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return a fresh ledger."""
    with Ledger.open(tmp_path / "state" / "ledger.db") as opened:
        yield opened


@pytest.fixture
def account(ledger: Ledger) -> int:
    """Return the number of an account."""
    return ledger.account("alex@mail.example", "imap.mail.example")


def place(account: int, uid: int = 1, *, mailbox: str = "INBOX", uidvalidity: int = 7) -> Place:
    """Return a place in INBOX."""
    return Place(account, mailbox, uidvalidity, uid)


def message(
    key: str, *, own: str | None = None, parent: str | None = None, refs: tuple[str, ...] = ()
) -> Message:
    """Return a message with a key (padded to 64 digits) and the ids that place it in a thread."""
    return Message(
        message_key=key.ljust(64, "0"), message_id=own, date=NOW, sender=None, reply_to=(), to=(), cc=(),
        subject="", in_reply_to=parent, references=refs, text="no",
    )  # fmt: skip


def kept(mail: Message, facts: Application | None = None, category: str = "rejection") -> Earlier:
    """Return what is remembered of a message."""
    return history.remembered(mail, facts or Application(), category=category, own=())


def row(where: Place, outcome: Outcome = Outcome.DRAFTED, key: str = "a", **more: object) -> Row:
    """Return a row with a key (padded to 64 digits)."""
    return Row(where, outcome, message_key=key.ljust(64, "0"), **more)  # type: ignore[arg-type]


def intent(where: Place, key: str = "a", draft_id: str = "<d@mail.example>") -> Intent:
    """Return the intent of a draft for the message at a place."""
    told = row(
        where,
        key=key,
        date=NOW,
        draft_message_id=draft_id,
        draft_to=("kim@acme.example",),
        decision="rejection",
    )
    return Intent(where, told.message_key, draft_id, "Drafts", 9, 100, told)


# the file


def test_a_fresh_ledger(tmp_path: Path) -> None:
    """Facts about a person's applications would be open to other users of the machine."""
    path = tmp_path / "new" / "ledger.db"
    with Ledger.open(path) as opened:
        opened.account("a", "b")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        beside = sorted(path.parent.glob("ledger.db-*"))
        assert [stat.S_IMODE(p.stat().st_mode) for p in beside] == [0o600] * len(beside)
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


def test_it_remembers_across_openings(tmp_path: Path) -> None:
    """Every start would begin from nothing."""
    for _ in range(2):
        with Ledger.open(tmp_path / "ledger.db") as opened:
            number = opened.account("a", "b")
            opened.set_cursor(number, "INBOX", Cursor(7, 42))
    with Ledger.open(tmp_path / "ledger.db") as opened:
        assert opened.cursor(opened.account("a", "B"), "INBOX") == Cursor(7, 42)


def test_a_later_step_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade would not bring a table, or lose what was there."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as opened:
        number = opened.account("a", "b")
    monkeypatch.setattr(
        "rejectwatch.ledger.database.STEPS", (*schema.STEPS, "CREATE TABLE more (x); -- new\n")
    )
    with Ledger.open(path) as opened:
        assert opened.account("a", "b") == number
        assert opened._one("SELECT count(*) FROM more")[0] == 0


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a step would make the file useless to both versions."""
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    with monkeypatch.context() as patched:
        patched.setattr(
            "rejectwatch.ledger.database.STEPS", (*schema.STEPS, "CREATE TABLE more (x); NONSENSE;")
        )
        with pytest.raises(sqlite3.OperationalError):
            Ledger.open(path)
    with Ledger.open(path) as opened:
        assert opened._version() == len(schema.STEPS)
        assert opened._one("SELECT count(*) FROM sqlite_master WHERE name = 'more'")[0] == 0


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    """An older program would write into tables that it doesn't know."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as opened, opened.transaction():
        opened._run("PRAGMA user_version = 999")
    with pytest.raises(LedgerUnusable, match=r"ledger\.db was written by a newer rejectwatch"):
        Ledger.open(path)


@pytest.mark.parametrize(
    "content", [b"hello, this is a letter\n" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    """A damaged file would end in a traceback, or be overwritten."""
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    with pytest.raises(LedgerUnusable, match="damaged or not a ledger"):
        Ledger.open(path)
    assert path.read_bytes() == content


def test_a_page_that_is_damaged_later_is_told(tmp_path: Path) -> None:
    """Damage inside a file that opens would end in a traceback."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as opened:
        number = opened.account("a", "b")
        for uid in range(300):
            opened.record(row(place(number, uid), key=f"{uid:x}"), now=NOW)
    content = bytearray(path.read_bytes())
    content[-81920:] = b"\xff" * 81920  # the last pages: the tables' names, in the first ones, stay whole
    path.write_bytes(content)
    with Ledger.open(path) as opened, pytest.raises(LedgerUnusable, match="damaged or not a ledger"):
        opened.counts(number)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A state folder on a wrong path would end in a traceback."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(LedgerUnusable, match=r"ledger\.db cannot be opened: "):
        Ledger.open(tmp_path / "file" / "ledger.db")


def test_a_full_disk_is_told_and_leaves_nothing_half_done(ledger: Ledger, account: int) -> None:
    """A full disk would be a bug report, and the next change would find a transaction open."""
    pages = ledger._one("PRAGMA page_count")[0]
    ledger._run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LedgerUnusable, match="cannot be used now: database or disk is full"):  # noqa: PT012
        for uid in range(500):
            ledger.record(row(place(account, uid), company="x" * 900), now=NOW)
    ledger._run("PRAGMA max_page_count = 100000")
    ledger.record(row(place(account, 1000)), now=NOW)
    assert 1000 in ledger.outcomes(account, "INBOX", 7)


@pytest.mark.parametrize("turn", range(20))
def test_two_at_once_make_one_file(tmp_path: Path, turn: int) -> None:
    """`status` beside a daemon's first start would call the ledger damaged, or locked: one in sixty times."""
    errors: list[BaseException] = []
    barrier = threading.Barrier(6)

    def first(number: int) -> None:
        barrier.wait()
        try:
            with Ledger.open(tmp_path / "ledger.db") as opened:
                opened.account("same", "host")
                opened.account(f"own-{number}", "host")
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=first, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Ledger.open(tmp_path / "ledger.db") as opened:
        assert opened._one("SELECT count(*) FROM accounts")[0] == 7


def test_a_switch_to_the_log_waits_for_whoever_switches_too(tmp_path: Path) -> None:
    """SQLite says "locked" at once where two want to switch: the first start of two would fail."""
    path = tmp_path / "ledger.db"
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("CREATE TABLE held (a)")
    holder.execute("BEGIN")
    holder.execute("SELECT * FROM held").fetchall()  # shares the file: nobody else can own it
    release = threading.Timer(0.3, holder.close)
    release.start()
    impatient = sqlite3.connect(path, timeout=0, isolation_level=None)  # as SQLite is in that moment
    with Ledger(impatient, path) as opened:
        opened._keep_a_log()
        assert opened._one("PRAGMA journal_mode")[0] == "wal"
    release.join()


def test_two_connections_wait_for_each_other(tmp_path: Path) -> None:
    """Two accounts' threads would fail with 'database is locked', or lose a count."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as opened:
        number = opened.account("a", "b")
    errors: list[BaseException] = []

    def count() -> None:
        try:
            with Ledger.open(path) as mine:
                for _ in range(25):
                    mine.begin_attempt(place(number))
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Ledger.open(path) as opened:
        assert opened.begin_attempt(place(number)) == 101


def test_a_transaction_is_all_or_nothing(ledger: Ledger, account: int) -> None:
    """A pass that breaks off would leave half a change."""
    with pytest.raises(KeyboardInterrupt), ledger.transaction():  # noqa: PT012
        ledger._record(row(place(account)), NOW)
        raise KeyboardInterrupt
    assert ledger.outcomes(account, "INBOX", 7) == {}
    ledger.record(row(place(account)), now=NOW)
    assert ledger.outcomes(account, "INBOX", 7) == {1: Outcome.DRAFTED}


def test_a_copy_leaves_the_file_alone(ledger: Ledger, account: int, tmp_path: Path) -> None:
    """A dry run would write."""
    ledger.record(row(place(account, 1)), now=NOW)
    with ledger.copy() as copy:
        assert copy.outcomes(account, "INBOX", 7) == {1: Outcome.DRAFTED}
        copy.record(row(place(account, 2)), now=NOW)
        copy.set_cursor(account, "INBOX", Cursor(7, 2))
        copy.intend(intent(place(account, 3)), kept(message("a")), now=NOW)
    assert ledger.outcomes(account, "INBOX", 7) == {1: Outcome.DRAFTED}
    assert ledger.cursor(account, "INBOX") is None
    assert ledger.intents(account) == []


# accounts, cursors, health


def test_accounts_are_told_apart(ledger: Ledger) -> None:
    """Two accounts would share a cursor, or one would get two."""
    one = ledger.account("alex", "imap.mail.example")
    assert ledger.account("alex", "IMAP.Mail.Example") == one
    assert ledger.account("alex", "imap.other.example") != one
    assert ledger.account("Alex", "imap.mail.example") != one


def test_cursors(ledger: Ledger, account: int) -> None:
    """A mailbox would be read again, or a re-created one not at all."""
    assert ledger.cursor(account, "INBOX") is None
    ledger.set_cursor(account, "INBOX", Cursor(7, 42))
    ledger.set_cursor(account, "Jobs", Cursor(8, 1))
    ledger.set_cursor(account, "INBOX", Cursor(9, 3))
    assert ledger.cursor(account, "INBOX") == Cursor(9, 3)
    assert ledger.cursor(account, "Jobs") == Cursor(8, 1)
    assert ledger.cursor(ledger.account("b", "b"), "INBOX") is None


def test_the_largest_numbers_of_imap(ledger: Ledger, account: int) -> None:
    """A UID is an unsigned number of 32 bits (RFC 9051): a large one would be stored as another."""
    most = 2**32 - 1
    ledger.set_cursor(account, "INBOX", Cursor(most, most))
    ledger.record(row(place(account, most, uidvalidity=most)), now=NOW)
    assert ledger.cursor(account, "INBOX") == Cursor(most, most)
    assert ledger.outcomes(account, "INBOX", most) == {most: Outcome.DRAFTED}


def test_health(ledger: Ledger, account: int) -> None:
    """`status` would say that all is well, or hide when it last was."""
    assert ledger.health(account).last_pass is None
    ledger.note_pass(account, now=NOW, error=None)
    ledger.note_pass(account, now=NOW + DAY, error="refused")
    ledger.set_cursor(account, "INBOX", Cursor(7, 42))
    health = ledger.health(account)
    assert (health.last_pass, health.last_ok, health.last_error) == (NOW + DAY, NOW, "refused")
    assert health.cursors == {"INBOX": 42}
    ledger.note_pass(account, now=NOW + 2 * DAY, error=None)
    assert ledger.health(account).last_error is None


# messages


def test_attempts_are_counted(ledger: Ledger, account: int) -> None:
    """A mail that kills the program would do so for ever, or a good one be given up."""
    here, there = place(account, 1), place(account, 2)
    assert [ledger.begin_attempt(here) for _ in range(MOST_ATTEMPTS + 1)] == [1, 2, 3, 4]
    assert ledger.begin_attempt(there) == 1
    ledger.end_attempt(here)  # this one went well: the three before it stay counted until there is an outcome
    assert ledger.begin_attempt(here) == MOST_ATTEMPTS + 1
    ledger.record(row(here), now=NOW)
    assert ledger.begin_attempt(here) == 1
    assert ledger.begin_attempt(there) == 2


def test_a_row_comes_back_as_it_was(ledger: Ledger, account: int) -> None:
    """`status`, `draft` and `people` would show other facts than were found."""
    full = row(
        place(account), Outcome.WITHHELD, "abc", message_id="<1@acme.example>", date=NOW, category="rejection",
        decision="rejection", probability=0.987654321, language="de", reason="list", company="Ünïcode GmbH",
        position="Engineer", met="call", letter="after_interview", draft_message_id="<d@x>",
        draft_to=("kim@acme.example", "hr@acme.example"), error="it broke",
    )  # fmt: skip
    ledger.record(full, now=NOW)
    ledger.record(row(place(account, 2), Outcome.OTHER, "abd"), now=NOW + DAY)
    assert ledger.find("abc") == [full]
    assert [r.place.uid for r in ledger.find("ab")] == [2, 1]
    assert ledger.rows(account, [Outcome.WITHHELD, Outcome.FAILED]) == [full]
    assert ledger.rows(account, []) == []
    assert ledger.counts(account) == {"withheld": 1, "other": 1}


@pytest.mark.parametrize("prefix", ["", "*", "a*", "[a]", "A", "xyz", "a'", "%", "ab?"])
def test_only_hex_digits_find(ledger: Ledger, account: int, prefix: str) -> None:
    """A wildcard would find mail that nobody asked for."""
    ledger.record(row(place(account), key="abc"), now=NOW)
    ledger.record(Row(place(account, 2), Outcome.GIVEN_UP), now=NOW)
    assert ledger.find(prefix) == []


def test_recording_again_replaces(ledger: Ledger, account: int) -> None:
    """A message would have two outcomes."""
    ledger.record(row(place(account), Outcome.FAILED, error="x"), now=NOW)
    ledger.record(row(place(account), Outcome.OTHER), now=NOW + DAY)
    assert ledger.counts(account) == {"other": 1}
    assert ledger.find("a")[0].error is None


def test_recording_again_keeps_the_mark_of_our_keyword(ledger: Ledger, account: int) -> None:
    """Our own keyword would be taken for the user's, and the mail never get its draft."""
    ledger.record(row(place(account), Outcome.WITHHELD, reason="no_letter_for_fr"), now=NOW)
    ledger.set_flagged(account, "INBOX", 7, [1])
    ledger.record(row(place(account), Outcome.DRAFTED), now=NOW)
    assert ledger.flagged(account, "INBOX", 7) == {1}


def test_waiting(ledger: Ledger, account: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed would be tried at every poll, or never again."""
    ledger.record(row(place(account, 2), Outcome.GIVEN_UP), now=NOW)
    ledger.record(row(place(account, 1), Outcome.FAILED), now=NOW)
    ledger.record(row(place(account, 3), Outcome.HELD), now=NOW)
    ledger.record(row(place(account, 4), Outcome.OTHER), now=NOW)
    where = account, "INBOX", 7
    assert ledger.waiting(*where, now=NOW + DAY - timedelta(seconds=1), retry=False) == []
    assert ledger.waiting(*where, now=NOW + DAY, retry=False) == [1, 2]
    assert ledger.waiting(*where, now=NOW, retry=True) == [1, 2]
    assert ledger.waiting(account, "INBOX", 8, now=NOW, retry=True) == []
    monkeypatch.setattr("rejectwatch.ledger.store.__version__", "99.0")
    assert ledger.waiting(*where, now=NOW, retry=False) == [1, 2]


def test_held(ledger: Ledger, account: int) -> None:
    """`once --yes` would not write what a flood held back."""
    ledger.record(row(place(account, 9), Outcome.HELD), now=NOW)
    ledger.record(row(place(account, 3), Outcome.HELD), now=NOW)
    ledger.record(row(place(account, 4), Outcome.DRAFTED), now=NOW)
    assert ledger.held(account, "INBOX", 7) == [3, 9]
    assert ledger.held(account, "INBOX", 8) == []


# what is known of a message


def test_a_duplicate(ledger: Ledger, account: int) -> None:
    """The same mail twice would get two drafts; or a second look at one be taken for a second mail."""
    ledger.record(row(place(account, 1), Outcome.OTHER), now=NOW)
    assert not ledger.known(place(account, 1), message("a")).duplicate
    assert ledger.known(place(account, 2), message("a")).duplicate
    assert ledger.known(place(account, 1, mailbox="Jobs"), message("a")).duplicate
    assert ledger.known(place(account, 1, uidvalidity=8), message("a")).duplicate
    assert not ledger.known(place(account, 2), message("b")).duplicate
    other = ledger.account("other", "host")
    assert not ledger.known(place(other, 1), message("a")).duplicate


@pytest.mark.parametrize("outcome", [Outcome.HELD, Outcome.FAILED, Outcome.GIVEN_UP])
def test_what_is_undecided_makes_no_duplicate(ledger: Ledger, account: int, outcome: Outcome) -> None:
    """A mail whose first copy was held back would never get its draft."""
    ledger.record(row(place(account, 1), outcome), now=NOW)
    assert not ledger.known(place(account, 2), message("a")).duplicate


def test_a_message_without_any_ids(ledger: Ledger, account: int) -> None:
    """All mail without ids would be one thread, and one draft in it the last for all."""
    ledger.remember(account, kept(message("b"), Application(company="Acme")))
    ledger.intend(intent(place(account, 1)), kept(message("a"), Application(company="Globex")), now=NOW)
    assert ledger.known(place(account, 2), message("c")) == Known()


def facts(ledger: Ledger, account: int, mail: Message) -> list[str | None]:
    """Return the companies that earlier mail of a message's thread named."""
    return [one.application.company for one in ledger.known(place(account, 99), mail).earlier]


def remember(ledger: Ledger, account: int, mail: Message, company: str) -> None:
    """Keep a company as the fact of a mail."""
    ledger.remember(account, kept(mail, Application(company=company), "acknowledgement"))


def test_a_thread_in_order(ledger: Ledger, account: int) -> None:
    """A rejection without a name in it would not know what the acknowledgement said."""
    remember(ledger, account, message("1", own="<1@a>"), "Acme")
    remember(ledger, account, message("2", own="<2@a>", parent="<1@a>"), "Acme Ltd")
    assert facts(ledger, account, message("3", own="<3@a>", parent="<2@a>", refs=("<1@a>", "<2@a>"))) == [
        "Acme",
        "Acme Ltd",
    ]
    assert facts(ledger, account, message("4", own="<4@a>")) == []
    assert facts(ledger, ledger.account("other", "host"), message("3", own="<3@a>", parent="<2@a>")) == []


def test_a_thread_out_of_order(ledger: Ledger, account: int) -> None:
    """An answer that is read before its parent would stay a thread of its own."""
    remember(ledger, account, message("2", own="<2@a>", parent="<1@a>"), "Acme")
    remember(ledger, account, message("1", own="<1@a>"), "Acme Ltd")
    assert facts(ledger, account, message("3", own="<3@a>", parent="<1@a>")) == ["Acme", "Acme Ltd"]


def test_threads_are_joined(ledger: Ledger, account: int) -> None:
    """A mail that refers to two threads would leave their facts apart."""
    remember(ledger, account, message("1", own="<1@a>"), "one")
    remember(ledger, account, message("9", own="<9@a>"), "apart")
    remember(ledger, account, message("2", own="<2@a>"), "two")
    remember(ledger, account, message("3", own="<3@a>", parent="<2@a>", refs=("<1@a>",)), "three")
    for last in ("<1@a>", "<2@a>", "<3@a>"):
        assert facts(ledger, account, message("5", own="<5@a>", parent=last)) == ["one", "two", "three"]
    assert facts(ledger, account, message("6", own="<6@a>", parent="<9@a>")) == ["apart"]


def test_facts_come_oldest_first(ledger: Ledger, account: int) -> None:
    """The latest word on a position would not be the one that counts."""
    ids = {"own": "<1@a>"}
    remember(ledger, account, replace(message("1", **ids), date=NOW), "new")
    remember(ledger, account, replace(message("2", **ids), date=NOW - DAY), "old")
    assert facts(ledger, account, message("3", parent="<1@a>")) == ["old", "new"]
    remember(ledger, account, replace(message("1", **ids), date=NOW), "newer")
    assert facts(ledger, account, message("3", parent="<1@a>")) == ["old", "newer"]
    assert facts(ledger, account, message("1", **ids)) == ["old"]


def test_thousands_of_references(ledger: Ledger, account: int) -> None:
    """A hostile References field would exceed what a statement can hold."""
    many = tuple(f"<{n}@a>" for n in range(40_000))
    remember(ledger, account, message("1", own="<x@a>", refs=many), "Acme")
    assert facts(ledger, account, message("2", own="<y@a>", refs=many[-1:])) == ["Acme"]
    assert ledger._one("SELECT count(*) FROM threads")[0] == codec.MOST_IDS + 1


def test_many_outcomes_of_one_mailbox(ledger: Ledger, account: int) -> None:
    """A mailbox with more mail than a statement has parameters would break."""
    with ledger.transaction():
        for uid in range(1, 2001):
            ledger._record(row(place(account, uid), Outcome.WITHHELD, decision="rejection"), NOW)
    uids = ledger.unflagged(account, "INBOX", 7, without=frozenset())
    assert uids == list(range(1, 2001))
    ledger.set_flagged(account, "INBOX", 7, uids)
    assert ledger.flagged(account, "INBOX", 7) == frozenset(uids)


# drafts


def letters(ledger: Ledger, account: int, mail: Message) -> list[Left]:
    """Return the letters that mail of a message's thread got."""
    known = ledger.known(place(account, 99), mail).earlier
    return [one.letter for one in known if one.letter is not None]


def test_a_second_no(ledger: Ledger, account: int) -> None:
    """A second no for the same application would get a second letter; the first would get none at all."""
    first = message("a", own="<1@a>")
    ledger.intend(intent(place(account, 1)), kept(first, Application(company="Acme")), now=NOW)
    second = message("b", own="<2@a>", parent="<1@a>")
    known = ledger.known(place(account, 2), second)
    assert not known.duplicate
    assert [(e.application.company, e.letter) for e in known.earlier] == [
        ("Acme", Left("<d@mail.example>", ("kim@acme.example",)))
    ]
    assert letters(ledger, account, first) == []
    assert letters(ledger, account, message("c", own="<3@a>")) == []


def test_an_answer_of_the_users_own_is_a_letter(ledger: Ledger, account: int) -> None:
    """Who has answered the first no would get a draft for the second."""
    ledger.remember(account, kept(message("a", own="<1@a>")))
    ledger.record(row(place(account, 1), Outcome.ANSWERED), now=NOW)
    assert letters(ledger, account, message("b", parent="<1@a>")) == [Left()]


def test_mail_is_found_by_its_names(ledger: Ledger, account: int) -> None:
    """A rejection from a no-reply address would not know of the recruiter's thread; or of another account's."""
    ack = kept(
        message("a", own="<1@a>"),
        Application(company="Acme Ltd", position="Data Engineer"),
        "acknowledgement",
    )
    talk = kept(
        message("b", own="<2@a>", parent="<1@a>"), Application(contact=Person("Kim Mayer")), "interview"
    )
    for mail in (ack, talk):
        ledger.remember(account, mail)
    no = kept(message("c", own="<9@x>"), Application(company="ACME"))
    found = ledger.known(place(account, 3), message("c", own="<9@x>"), cases.keys(no)).earlier
    assert [one.message_key[0] for one in found] == ["a", "b"]
    other = ledger.account("other", "host")
    assert ledger.known(place(other, 3), message("c"), cases.keys(no)).earlier == ()


def test_what_is_remembered_comes_back_whole(ledger: Ledger, account: int) -> None:
    """A meeting, a person or an id would be lost between two passes, and with it the thread of the letter."""
    anna = Person("Anna Berg", "anna@acme.example", "CTO", "f", "Dr.", How.ORGANIZER)
    meeting = Meeting(
        "1@cal", NOW, NOW + timedelta(hours=1), Met.ONSITE, cancelled=True, sequence=3, people=(anna,)
    )
    facts = Application(company="Acme", reason=Reason.INELIGIBLE, offered="Clerk", agency=True, people=(anna,),
                        confidence={"company": 0.9})  # fmt: skip
    mail = Earlier(
        message_key="a" * 64, category="interview", application=facts, message_id="<2@a>", date=NOW,
        sender=Address("Anna", "anna@acme.example"), to=(Address("", "alex@mail.example"),), subject="Re: Äpfel",
        references=("<1@a>",), in_reply_to="<1@a>", meetings=(meeting,),
    )  # fmt: skip
    ledger.remember(account, mail)
    assert [replace(one, thread=None) for one in ledger.remembered(account)] == [mail]
    ledger.forget_mail(account, "a" * 64)
    assert ledger.remembered(account) == []


def test_a_draft_that_gives_way(ledger: Ledger, account: int) -> None:
    """After a crash between the new draft and the removal of the old one, both would stay."""
    old, new = (
        intent(place(account, 1)),
        replace(intent(place(account, 2), "b", "<e@x>"), replaces="<d@mail.example>"),
    )
    ledger.intend(old, kept(message("a", own="<1@a>")), now=NOW)
    ledger.saved(old, Saved(9, 100, "aa", "bb"), now=NOW)
    ledger.intend(new, kept(message("b", own="<2@a>", parent="<1@a>")), now=NOW)
    assert ledger.intents(account) == [new]
    assert ledger.to_replace(account) == []
    ledger.saved(new, Saved(9, 101, "cc", "dd"), now=NOW)
    assert ledger.to_replace(account) == [
        Written("<d@mail.example>", "a".ljust(64, "0"), "Drafts", 9, 100, "aa", "bb")
    ]
    ledger.replaced(account, "<d@mail.example>")
    assert ledger.to_replace(account) == []
    assert ledger.draft(account, "<d@mail.example>") is None
    assert [one.draft_message_id for one in letters(ledger, account, message("c", parent="<1@a>"))] == [
        "<e@x>"
    ]


def test_an_intent_and_its_end(ledger: Ledger, account: int) -> None:
    """A crash around APPEND would lose the draft or make a second one."""
    meant = intent(place(account, 1))
    ledger.intend(meant, kept(message("a")), now=NOW)
    assert ledger.intents(account) == [meant]
    assert ledger.intents(ledger.account("other", "host")) == []
    assert ledger.outcomes(account, "INBOX", 7) == {}
    ledger.saved(meant, Saved(9, 100, "aa", "bb"), now=NOW)
    assert ledger.intents(account) == []
    assert ledger.outcomes(account, "INBOX", 7) == {1: Outcome.DRAFTED}
    assert ledger.find("a") == [meant.row]
    stored = ledger._one("SELECT state, mailbox, uidvalidity, uid, sha256, text_sha256 FROM drafts")
    assert tuple(stored) == ("saved", "Drafts", 9, 100, "aa", "bb")


def test_a_draft_that_could_not_be_read_back(ledger: Ledger, account: int) -> None:
    """A draft that is there would count as never written."""
    meant = intent(place(account, 1))
    ledger.intend(meant, kept(message("a")), now=NOW)
    ledger.saved(meant, None, now=NOW)
    assert ledger.intents(account) == []
    assert tuple(ledger._one("SELECT state, uidvalidity, uid FROM drafts")) == ("saved", 9, None)


def test_an_intent_taken_back(ledger: Ledger, account: int) -> None:
    """A draft that never was would keep its mail from getting one; or a saved one would be forgotten."""
    meant = intent(place(account, 1))
    ledger.intend(meant, kept(message("a", own="<1@a>")), now=NOW)
    ledger.withdraw(meant)
    assert ledger.intents(account) == []
    assert letters(ledger, account, message("b", parent="<1@a>")) == []
    ledger.intend(meant, kept(message("a", own="<1@a>")), now=NOW)
    ledger.saved(meant, None, now=NOW)
    ledger.withdraw(meant)
    assert len(letters(ledger, account, message("b", parent="<1@a>"))) == 1


# keywords


def test_which_mail_gets_the_keyword(ledger: Ledger, account: int) -> None:
    """Mail that is no rejection of ours would be marked; or a marked one at every pass again."""
    told = {"decision": "rejection"}
    ledger.record(row(place(account, 5), Outcome.DRAFTED, **told), now=NOW)
    ledger.record(row(place(account, 1), Outcome.WITHHELD, reason="second_no", **told), now=NOW)
    ledger.record(row(place(account, 2), Outcome.WITHHELD, reason="own_mail", **told), now=NOW)
    ledger.record(row(place(account, 3), Outcome.ANSWERED, **told), now=NOW)
    ledger.record(row(place(account, 4), Outcome.HELD, **told), now=NOW)
    ledger.record(row(place(account, 6), Outcome.UNSURE, decision="unsure"), now=NOW)
    ledger.record(row(place(account, 7), Outcome.TOO_OLD, **told), now=NOW)
    ledger.record(row(place(account, 8, mailbox="Jobs"), Outcome.DRAFTED, **told), now=NOW)
    assert ledger.unflagged(account, "INBOX", 7, without={"own_mail"}) == [1, 3, 5]
    ledger.set_flagged(account, "INBOX", 7, [1, 5, 777])
    assert ledger.unflagged(account, "INBOX", 7, without={"own_mail"}) == [3]
    assert ledger.flagged(account, "INBOX", 7) == {1, 5}
    assert ledger.flagged(account, "INBOX", 8) == frozenset()


# forgetting


def test_prune(ledger: Ledger, account: int) -> None:
    """Facts would be kept for longer than the user allows, or the latest be erased."""
    for key, uid, age in (("a", 1, 800), ("b", 2, 10)):
        mail = replace(message(key, own=f"<{uid}@a>"), date=NOW - age * DAY)
        meant = intent(place(account, uid), key, f"<d{uid}@x>")
        meant = replace(meant, row=replace(meant.row, date=mail.date))
        ledger.intend(meant, kept(mail, Application(company="Acme")), now=NOW - age * DAY)
        ledger.saved(meant, None, now=NOW - age * DAY)
    assert ledger.prune(account, before=NOW - 730 * DAY) == 1
    assert ledger.outcomes(account, "INBOX", 7) == {2: Outcome.DRAFTED}
    tables = ("messages", "drafts", "facts", "threads")
    assert [ledger._one(f"SELECT count(*) FROM {t}")[0] for t in tables] == [1, 1, 1, 1]
    assert ledger.prune(account, before=NOW - 730 * DAY) == 0


def test_prune_leaves_other_accounts_alone(ledger: Ledger, account: int) -> None:
    """A fact that another account's thread has just kept would be erased before its outcome is there."""
    other = ledger.account("other", "host")
    remember(ledger, other, message("2", own="<2@a>"), "Acme")
    ledger.record(row(place(account, 1)), row(place(other, 1), key="b"), now=NOW - 800 * DAY)
    assert ledger.prune(account, before=NOW - 730 * DAY) == 1
    assert list(ledger.outcomes(other, "INBOX", 7)) == [1]
    assert facts(ledger, other, message("3", parent="<2@a>")) == ["Acme"]


def test_prune_is_not_fooled_by_dates(ledger: Ledger, account: int) -> None:
    """Mail without a date, or from the year 2200, would be kept for ever; one from 1971 be answered twice."""
    ledger.record(row(place(account, 1), date=None), now=NOW - 800 * DAY)
    ledger.record(row(place(account, 2), date=datetime(2199, 1, 1, tzinfo=UTC)), now=NOW - 800 * DAY)
    ledger.record(row(place(account, 3), date=None), now=NOW)
    ledger.record(row(place(account, 4), date=datetime(1971, 1, 1, tzinfo=UTC)), now=NOW)
    assert ledger.prune(account, before=NOW - 730 * DAY) == 2
    assert list(ledger.outcomes(account, "INBOX", 7)) == [3, 4]


def test_prune_keeps_an_interrupted_draft(ledger: Ledger, account: int) -> None:
    """A draft that is being written would be forgotten, and be written twice."""
    meant = intent(place(account, 1))
    ledger.intend(meant, kept(message("a", own="<1@a>"), Application(company="Acme")), now=NOW - 800 * DAY)
    ledger.prune(account, before=NOW)
    assert ledger.intents(account) == [meant]
    assert facts(ledger, account, message("b", parent="<1@a>")) == ["Acme"]


def test_a_number_of_a_thread_is_not_given_twice(ledger: Ledger, account: int) -> None:
    """After pruning, a new application would inherit the facts of an old one."""
    remember(ledger, account, message("1", own="<1@a>"), "old")
    with ledger.transaction():
        ledger._run("DELETE FROM threads")
    remember(ledger, account, message("2", own="<2@a>"), "new")
    assert facts(ledger, account, message("3", parent="<2@a>")) == ["new"]


# round trips

words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=30)
maybe = st.none() | words
applications = st.builds(
    Application,
    company=maybe,
    position=maybe,
    req_id=maybe,
    contact=st.none() | st.builds(Person, words, words, words),
    to=st.none() | st.builds(Address, words, words),
    met=st.sampled_from(Met),
    interviewed=st.none() | st.booleans(),
    closed=st.none() | st.sampled_from(Closed),
    other_role=st.booleans(),
    signals=st.builds(
        Signals, st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.none() | st.booleans()
    ),
    sources=st.dictionaries(words, words, max_size=4),
)


@given(application=applications)
def test_every_fact_survives(application: Application) -> None:
    """A fact would be lost between two mails of a thread."""
    assert codec.load_application(codec.dump_application(application)) == application


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(application=applications, ids=st.lists(words.filter(bool), min_size=1, max_size=5))
def test_every_fact_survives_the_file(
    ledger: Ledger, account: int, application: Application, ids: list[str]
) -> None:
    """SQLite would give back another text than it was given."""
    with ledger.transaction():
        ledger._run("DELETE FROM threads")
        ledger._run("DELETE FROM facts")
    ledger.remember(account, kept(message("1", own=ids[0], refs=tuple(ids)), application))
    known = ledger.known(place(account, 9), message("2", parent=ids[-1])).earlier
    assert [one.application for one in known] == [application]


rows = st.builds(
    Row,
    place=st.builds(Place, st.integers(1, 9), words, st.integers(1, 2**32 - 1), st.integers(1, 2**32 - 1)),
    outcome=st.sampled_from(Outcome),
    message_key=words,
    message_id=maybe,
    date=st.none()
    | st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(
        lambda d: d.replace(microsecond=0)
    ),
    category=maybe,
    probability=st.none() | st.floats(0, 1),
    company=maybe,
    draft_to=st.lists(words, max_size=3).map(tuple),
    error=maybe,
)


@given(told=rows)
def test_every_row_survives(told: Row) -> None:
    """The outcome of an interrupted draft would be another one after the crash."""
    assert codec._load_row(codec.dump_row(told)) == told


def test_rfc3339() -> None:
    """Scripts would get a time in a form that they can't read."""
    assert rfc3339(NOW.replace(microsecond=5)) == "2026-11-24T09:30:00Z"
    assert rfc3339(NOW.astimezone(timezone(timedelta(hours=5)))) == "2026-11-24T09:30:00Z"
    assert rfc3339(None) is None
