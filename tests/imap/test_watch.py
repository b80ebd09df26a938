"""A pass as ``once`` makes it: what is judged, what is held back, what is told, and what is left alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dovecot import free_port
from driver import StandIn
from memory_session import MemoryServer
from product import KEYWORD, answered_id, digest, drafts, mail, mailboxes
from striker import Strike, Striker

from rejectwatch import passes, wiring
from rejectwatch.config import loads
from rejectwatch.errors import UnreadableMessage
from rejectwatch.judge import Judge
from rejectwatch.ledger.store import Ledger
from rejectwatch.scope import Options

DAY = timedelta(days=1)
ROW_KEYS = [
    "account", "mailbox", "uid", "id", "message_id", "date", "category", "decision", "probability", "language",
    "outcome", "reason", "company", "position", "met", "draft_message_id", "draft_to", "letter", "error",
]  # fmt: skip
OUTCOMES = [
    "drafted", "unsure", "other", "withheld", "duplicate", "answered", "too_old", "history", "held", "failed",
    "given_up",
]  # fmt: skip


def ago(days):
    """Return the moment so many days ago."""
    return datetime.now(UTC) - days * DAY


def deliver(owner, n, days=0.0, subject="Your application was declined", mailbox="INBOX"):
    """Deliver a mail that arrived days ago, and return its UID."""
    when = ago(days)
    return owner.deliver(mail(n, subject, when=when), mailbox, when=when)


def files(product):
    """Return a digest of every file of the state folder, SQLite's shared memory aside."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(product.state.iterdir())
        if not path.name.endswith("-shm")
    }


# what is told


def test_objects_of_once(product, owner):
    """Scripts that read ``once --json`` would break on another key, order or type."""
    first = deliver(owner, 0)
    second = deliver(owner, 1, subject="perhaps")
    ran = product.once()

    assert [list(row) for row in ran.rows] == [ROW_KEYS, ROW_KEYS]
    drafted, unsure = ran.rows
    assert drafted | {"id": 0, "date": 0, "draft_message_id": 0} == {
        "account": "personal", "mailbox": "INBOX", "uid": first, "id": 0, "message_id": answered_id(0), "date": 0,
        "category": "rejection", "decision": "rejection", "probability": 0.999, "language": "en",
        "outcome": "drafted", "reason": None, "company": drafted["company"], "position": None, "met": "none",
        "draft_message_id": 0, "draft_to": ["robin.ames@company0.example"], "letter": "after_application",
        "error": None,
    }  # fmt: skip
    assert len(drafted["id"]) == 10
    assert set(drafted["id"]) <= set("0123456789abcdef")
    assert datetime.fromisoformat(drafted["date"].replace("Z", "+00:00")).utcoffset() == timedelta(0)
    assert drafted["date"].endswith("Z")
    assert [drafted["draft_message_id"]] == [
        m.header("Message-ID") for m in mailboxes(owner)["Entwürfe"].values()
    ]
    assert [unsure[k] for k in ("uid", "outcome", "reason", "draft_message_id", "draft_to", "letter")] == [
        second, "unsure", None, None, [], None,
    ]  # fmt: skip
    assert list(ran.objects[-1]) == ["summary"]
    assert list(ran.summary) == ["accounts", "seconds"]
    assert list(ran.summary["accounts"]["personal"]) == ["ok", "error", "seen", *OUTCOMES]
    assert ran.summary["accounts"]["personal"] == {
        "ok": True, "error": None, "seen": 2, **dict.fromkeys(OUTCOMES, 0), "drafted": 1, "unsure": 1,
    }  # fmt: skip
    assert isinstance(ran.summary["seconds"], float)


def test_nothing_but_json_on_standard_output(product, owner):
    """A log line between the objects would break whoever reads them; a subject in the log would tell on the user."""
    deliver(owner, 0, subject="Secretwords declined")
    ran = product.once()

    assert len(ran.objects) == 2
    assert "drafted" in ran.err
    assert "Secretwords" not in ran.err
    assert "company0" not in ran.err


def test_account_that_cannot_be_reached(product, owner):
    """One account that is down would hide the others, or the summary, or end in exit code 0."""
    deliver(owner, 0)
    product.account = (
        f'[[accounts]]\nname = "down"\naddress = "b@mail.example"\nhost = "127.0.0.1"\nport = {free_port()}\n'
        'tls = "none"\npassword_env = "PASSWORD"\n'
    )
    ran = product.once()

    assert ran.code == 75
    assert ran.outcomes == {1: "drafted"}
    assert list(ran.summary["accounts"]) == ["personal", "down"]
    assert ran.summary["accounts"]["personal"]["ok"] is True
    down = ran.summary["accounts"]["down"]
    assert list(down) == ["ok", "error", "seen", *OUTCOMES]
    assert (down["ok"], down["seen"], down["drafted"]) == (False, 0, 0)
    assert "no mail server listens there" in down["error"]


def test_server_that_fails_in_the_middle(dovecot, product, owner):
    """Drafts that were left before the server failed would never be told of."""
    for n in range(3):
        deliver(owner, n)
    with Striker(dovecot.plain) as proxy:
        proxy.at[Strike("APPEND line", "client", "before", 3)] = lambda: True
        ran = product.once(port=proxy.port)
    again = product.once()

    assert ran.code == 75
    assert ran.outcomes == {1: "drafted", 2: "drafted"}
    told = ran.summary["accounts"]["personal"]
    assert (told["ok"], told["seen"], told["drafted"]) == (False, 2, 2)
    assert again.outcomes == {3: "drafted"}
    assert drafts(owner) == [answered_id(n) for n in range(3)]


def test_mailbox_that_is_not_there(product, owner):
    """A misspelt mailbox would be watched in vain, or end in a traceback."""
    deliver(owner, 0)
    product.account = 'mailboxes = ["INBOX", "Jbos"]'
    ran = product.once()
    told = ran.summary["accounts"]["personal"]

    assert (ran.code, ran.rows) == (2, [])
    assert told["ok"] is False
    assert "'Jbos'" in told["error"]
    assert "mailboxes" in told["error"]
    assert drafts(owner) == []


def test_drafts_mailbox_that_is_not_there(product, owner):
    """A wrong name for Drafts would lose every letter."""
    deliver(owner, 0)
    product.account = 'drafts = "Nowhere"'
    ran = product.once()

    assert (ran.code, ran.rows) == (2, [])
    assert "'Nowhere'" in ran.summary["accounts"]["personal"]["error"]
    assert product.ledger("SELECT count(*) FROM messages") == [(0,)]


# the flood brake


def test_more_drafts_than_at_most(product, owner):
    """A model gone wrong would fill the Drafts mailbox with letters."""
    product.more = "[reply]\nat_most = 3\n"
    for n in range(4):
        deliver(owner, n)
    deliver(owner, "x", subject="Hello")
    before = mailboxes(owner)
    ran = product.once()

    assert ran.code == 0
    assert ran.outcomes == {**dict.fromkeys((1, 2, 3, 4), "held"), 5: "other"}
    assert ran.summary["accounts"]["personal"]["held"] == 4
    assert before == mailboxes(owner)
    assert "once --yes" in ran.err
    assert product.once().rows == []
    assert product.once("--dry-run").outcomes == dict.fromkeys((1, 2, 3, 4), "held")
    assert before == mailboxes(owner)


def test_yes_writes_what_was_held(product, owner):
    """The brake would have no release."""
    product.more = "[reply]\nat_most = 3\n"
    for n in range(4):
        deliver(owner, n)
    product.once()
    ran = product.once("--yes")

    assert ran.outcomes == dict.fromkeys((1, 2, 3, 4), "drafted")
    assert drafts(owner) == [answered_id(n) for n in range(4)]
    assert all(m.flags == {KEYWORD} for m in mailboxes(owner)["INBOX"].values())
    assert product.once("--yes").rows == []


def test_yes_writes_what_was_held_of_long_ago(product, owner):
    """What ``--since`` had found would be too old for ``--yes``, lose its letter, and leave the review."""
    product.more = "[reply]\nat_most = 3\n"
    for n in range(4):
        deliver(owner, n, days=40)
    product.once()
    assert product.once("--since", "60d").outcomes == dict.fromkeys((1, 2, 3, 4), "held")
    ran = product.once("--yes")

    assert ran.outcomes == dict.fromkeys((1, 2, 3, 4), "drafted")
    assert drafts(owner) == [answered_id(n) for n in range(4)]


def test_as_many_drafts_as_at_most(product, owner):
    """The brake would hold back what the user allowed."""
    product.more = "[reply]\nat_most = 3\n"
    for n in range(3):
        deliver(owner, n)

    assert product.once().outcomes == dict.fromkeys((1, 2, 3), "drafted")


@pytest.mark.parametrize(("rejections", "others", "held"), [(16, 34, True), (15, 35, False), (16, 33, False)])
def test_share_of_rejections(product, owner, rejections, others, held):
    """More than 30 % of 50 or more new messages would be drafted, or 30 % of fewer be held."""
    product.more = "[reply]\nat_most = 100\n"
    for n in range(rejections):
        deliver(owner, n)
    for n in range(others):
        deliver(owner, f"o{n}", subject="Hello")
    outcomes = product.once().outcomes

    assert sum(o == ("held" if held else "drafted") for o in outcomes.values()) == rejections
    assert len(drafts(owner)) == (0 if held else rejections)


def test_pass_after_a_flood(product, owner):
    """One flood would stop the watch for good."""
    product.more = "[reply]\nat_most = 3\n"
    for n in range(4):
        deliver(owner, n)
    product.once()
    deliver(owner, "new")

    assert product.once().outcomes == {5: "drafted"}
    assert drafts(owner) == [answered_id("new")]


# dry run


def test_dry_run_writes_nothing(product, owner):
    """A look at what would happen would make it happen."""
    deliver(owner, 0)
    product.once()
    deliver(owner, 1)
    deliver(owner, 2, subject="Hello")
    before, held, memory = digest(mailboxes(owner)), files(product), product.memory()
    ran = product.once("--dry-run")

    assert ran.code == 0
    assert ran.outcomes == {2: "drafted", 3: "other"}
    assert (before, held, memory) == (digest(mailboxes(owner)), files(product), product.memory())
    assert product.once("--dry-run").outcomes == ran.outcomes
    assert product.once().outcomes == ran.outcomes
    assert drafts(owner) == [answered_id(0), answered_id(1)]


def test_dry_run_with_everything(product, owner):
    """An option beside --dry-run would make it write."""
    product.more = "[reply]\nat_most = 1\n"
    for n in range(3):
        deliver(owner, n)
    before = digest(mailboxes(owner))
    ran = product.once("--dry-run", "--yes", "--since", "30d", "--retry")

    assert ran.outcomes == dict.fromkeys((1, 2, 3), "drafted")
    assert before == digest(mailboxes(owner))
    assert all(
        rows == [] for name, rows in product.memory().items() if name in {"messages", "drafts", "cursors"}
    )


@pytest.mark.parametrize("appended", [False, True])
def test_dry_run_beside_an_interrupted_draft(product, owner, appended):
    """A look would settle what a crash has left, or take a copy away."""
    deliver(owner, 0)
    product.once(kill=["saved", "before", 1] if appended else ["intend", "after", 1])
    before, held = digest(mailboxes(owner)), product.memory()
    ran = product.once("--dry-run")

    assert ran.outcomes == ({} if appended else {1: "drafted"})
    assert (before, held) == (digest(mailboxes(owner)), product.memory())


# old mail


def test_first_run(product, owner):
    """A new user would find letters for half a year of rejections, or none for last week's."""
    deliver(owner, "ancient", 400)
    deliver(owner, "old", 30)
    deliver(owner, "recent", 3)
    ran = product.once()

    assert ran.outcomes == {3: "drafted"}
    told = ran.summary["accounts"]["personal"]
    assert (told["seen"], told["history"], told["drafted"]) == (2, 1, 1)
    assert product.ledger("SELECT uid, outcome FROM messages ORDER BY uid") == [
        (2, "history"),
        (3, "drafted"),
    ]
    assert mailboxes(owner)["INBOX"][2].flags == set()


def test_history_is_known_afterwards(product, owner):
    """A no that only says "someone else" would not be joined with what came half a year before."""
    deliver(owner, "got", 30, subject="Your application was received")
    product.once()

    assert product.ledger("SELECT category FROM facts") == [("acknowledgement",)]


def test_old_mail_that_comes_later(product, owner):
    """Mail from an import, years old, would be answered now."""
    product.once()
    deliver(owner, "old", 30)

    assert product.once().outcomes == {1: "too_old"}
    assert drafts(owner) == []
    assert mailboxes(owner)["INBOX"][1].flags == set()


def test_old_date_in_new_mail(product, owner):
    """A mail moved here by a program that renews its arrival would be answered years later."""
    product.once()
    owner.deliver(mail(0, when=ago(30)))

    assert product.once().outcomes == {1: "too_old"}
    assert drafts(owner) == []


def test_since_draws_the_line(product, owner):
    """``--since`` would not reach what was too old, or reach too far."""
    deliver(owner, "older", 60)
    deliver(owner, "old", 30)
    deliver(owner, "other", 29, subject="Hello")
    deliver(owner, "recent", 3)
    product.once()
    before = product.ledger("SELECT * FROM cursors")
    ran = product.once("--since", "40d")

    assert ran.outcomes == {2: "drafted", 3: "other"}
    assert drafts(owner) == sorted([answered_id("old"), answered_id("recent")])
    assert before == product.ledger("SELECT * FROM cursors")
    assert product.once().rows == []
    assert product.once("--since", "40d").outcomes == {3: "other"}
    assert product.ledger("SELECT outcome FROM messages WHERE uid = 1") == [("history",)]


def test_since_a_date(product, owner):
    """A date would be taken for a moment in another zone, or refused."""
    deliver(owner, "old", 30)
    product.once()

    assert product.once("--since", f"{ago(20):%Y-%m-%d}").rows == []
    assert product.once("--since", f"{ago(40):%Y-%m-%d}").outcomes == {1: "drafted"}


def test_since_takes_nothing_from_an_ordinary_pass(product, owner):
    """What lies before the line of ``--since`` would be marked as done, and never get its letter."""
    deliver(owner, 0, 1.2)
    deliver(owner, 1, 0.1)

    assert product.once("--since", "1d").outcomes == {2: "drafted"}
    assert product.ledger("SELECT count(*) FROM cursors") == [(0,)]
    assert product.once().outcomes == {1: "drafted"}
    assert drafts(owner) == [answered_id(0), answered_id(1)]


# odd mailboxes


def test_gaps_between_uids(product, owner):
    """UIDs that are missing would stop the cursor or shift it."""
    for n in range(6):
        deliver(owner, n)
    for uid in (1, 3, 4):
        owner.expunge("INBOX", uid)

    assert product.once().outcomes == dict.fromkeys((2, 5, 6), "drafted")
    owner.expunge("INBOX", 6)
    assert product.once().rows == []
    assert deliver(owner, "new") == 7
    assert product.once().outcomes == {7: "drafted"}
    assert product.status()["cursors"] == {"INBOX": 7}


def test_two_mailboxes(product, owner):
    """Only the first of the watched mailboxes would be read, or the same UID be taken for the same mail."""
    owner.create("Jobs")
    product.account = 'mailboxes = ["INBOX", "Jobs"]'
    deliver(owner, 0)
    deliver(owner, 1, mailbox="Jobs")
    ran = product.once()

    assert [(r["mailbox"], r["uid"], r["outcome"]) for r in ran.rows] == [
        ("INBOX", 1, "drafted"),
        ("Jobs", 1, "drafted"),
    ]
    assert drafts(owner) == [answered_id(0), answered_id(1)]
    found = mailboxes(owner)
    assert found["INBOX"][1].flags == found["Jobs"][1].flags == {KEYWORD}


def test_mail_that_vanishes_before_it_is_read(dovecot, product, owner):
    """A mail that another program moves away meanwhile would stop the pass, or be waited for."""
    for n in range(3):
        deliver(owner, n)
    with Striker(dovecot.plain) as proxy:
        proxy.at[Strike("UID FETCH", "client", "before")] = lambda: bool(owner.expunge("INBOX", 2))
        ran = product.once(port=proxy.port)

    assert (ran.code, ran.outcomes) == (0, {1: "drafted", 3: "drafted"})
    assert product.once().rows == []
    assert product.status()["cursors"] == {"INBOX": 3}


def test_mail_that_comes_while_the_pass_runs(dovecot, product, owner):
    """A mail that arrives between two commands would be passed over for good."""
    deliver(owner, 0)
    with Striker(dovecot.plain) as proxy:
        for n, verb in enumerate(("UID SEARCH", "UID FETCH", "APPEND line", "SELECT"), 1):
            proxy.at[Strike(verb, "client", "before")] = lambda n=n: not deliver(owner, n)
        first = product.once(port=proxy.port)
    second = product.once()

    assert {**first.outcomes, **second.outcomes} == dict.fromkeys(range(1, 6), "drafted")
    assert drafts(owner) == [answered_id(n) for n in range(5)]


def test_mail_without_anything(product, owner):
    """An empty message would stop the watch at its place."""
    owner.deliver(b"\r\n")
    owner.deliver(b"Subject: declined\r\n\r\nNo.\r\n")
    deliver(owner, 0)
    outcomes = product.once().outcomes

    assert set(outcomes) == {1, 2, 3}
    assert outcomes[3] == "drafted"
    assert product.once().rows == []


# with a server in memory, which can do what Dovecot doesn't


@dataclass
class World:
    """A pass in this process, on a server in memory."""

    server: MemoryServer
    folder: Path
    judge: Judge
    hours: float = 0.0

    @property
    def settings(self):
        """Return a configuration whose state lies in the folder."""
        return loads(
            '[profile]\nname = "Alex Rivera"\naddresses = ["alex@mail.example"]\n[[accounts]]\nname = "a"\n'
            f'address = "alex@mail.example"\nhost = "memory.example"\n[state]\ndirectory = "{self.folder}"\n',
            self.folder / "config.toml",
        )

    def once(self, **options):
        """Make a pass; return the outcomes by UID, and the summary."""
        rows = []
        wired = Wired(self.settings, lambda: datetime.now(UTC) + timedelta(hours=self.hours))
        wired.__dict__.update(server=self.server, judge=self.judge)
        summary = passes.once(wired, Options(**options), on_row=rows.append)
        return {r["uid"]: r["outcome"] + (f"/{r['reason']}" if r["reason"] else "") for r in rows}, summary

    def ledger(self):
        """Open the ledger."""
        return Ledger.open(self.folder / "ledger.db")


class Wired(wiring.Wiring):
    """The real wiring, but for the connection."""

    def connect(self, account):
        return self.server.session()


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    """Return the real judge with the stand-in for the model."""
    settings = World(MemoryServer(), tmp_path_factory.mktemp("judge"), None).settings
    composer = wiring.composer(settings.profile, settings.reply)
    return Judge(StandIn(), composer, settings.profile, settings.reply)


@pytest.fixture
def world(tmp_path, judge):
    """Return a world with an empty mailbox."""
    return World(MemoryServer(), tmp_path, judge)


def test_server_that_keeps_no_keyword(world, caplog):
    """A server without keywords would be asked for one at every pass, for ever."""
    caplog.set_level("INFO", "rejectwatch")
    world.server.keywords = False
    world.server.deliver(mail(0))
    world.once()
    said = [r.getMessage() for r in caplog.records if "keyword" in r.getMessage()]
    world.server.log.clear()
    world.once()

    assert len(said) == 1
    assert "STORE" not in world.server.log
    assert len(world.server.uids("Entwürfe")) == 1
    with world.ledger() as ledger:
        assert ledger.flagged(1, "INBOX", world.server.boxes["INBOX"].uidvalidity) == frozenset()


def test_no_drafts_mailbox(world):
    """Without a Drafts mailbox the user would not be told what to do."""
    world.server.delete("Entwürfe")
    world.server.deliver(mail(0))
    rows, summary = world.once()

    assert (rows, summary.exit_code) == ({}, 2)
    told = summary.as_json()["summary"]["accounts"]["a"]["error"]
    assert 'drafts = "' in told
    assert "INBOX, Sent, Trash, Junk, Archive" in told
    with world.ledger() as ledger:
        assert ledger.counts(1) == {}


def test_unreadable_mail(world, monkeypatch):
    """A mail too broken to be read would end the pass, be tried at every pass, or never again."""
    real = wiring.parse

    def parse(header, parts):
        if b"Broken" in header:
            raise UnreadableMessage("the message is too broken to be read")
        return real(header, parts)

    monkeypatch.setattr(wiring, "parse", parse)
    world.server.deliver(mail("bad", "Broken and declined"))
    world.server.deliver(mail(0))
    rows, summary = world.once()

    assert rows == {1: "failed/unreadable", 2: "drafted"}
    assert summary.exit_code == 0
    assert world.once()[0] == {}
    assert world.once(retry=True)[0] == {1: "failed/unreadable"}
    world.hours = 25
    assert world.once()[0] == {1: "failed/unreadable"}
    monkeypatch.setattr(wiring, "parse", real)
    assert world.once(retry=True)[0] == {1: "drafted"}


def test_message_that_the_server_does_not_give_out(world):
    """A server that answers OK without the message would lose it: the cursor would pass over it."""
    for n in range(4):
        world.server.deliver(mail(n))
    world.server.unreadable = {2}
    assert world.once()[0] == {1: "drafted", 3: "drafted", 4: "drafted"}
    assert world.once()[0] == {}
    world.server.unreadable = set()

    assert world.once()[0] == {2: "drafted"}
    assert len(world.server.uids("Entwürfe")) == 4
    with world.ledger() as ledger:
        assert ledger.cursor(1, "INBOX").last_uid == 4


def test_old_message_that_the_server_does_not_give_out(world, monkeypatch):
    """The cursor would go back for a message that is only tried again, and old mail be taken for new."""
    for n in range(3):
        world.server.deliver(mail(n, when=ago(400)), when=ago(400))
    monkeypatch.setattr(wiring, "parse", _broken)
    world.server.deliver(mail("bad"))
    assert world.once()[0] == {4: "failed/unreadable"}
    world.server.unreadable = {4}
    assert world.once(retry=True)[0] == {}
    with world.ledger() as ledger:
        assert ledger.cursor(1, "INBOX").last_uid == 4


def _broken(header, parts):
    raise UnreadableMessage("broken")


@pytest.mark.parametrize("uidplus", [True, False])
def test_server_without_uidplus(world, uidplus):
    """A server that doesn't say where the draft went would get a second one, or an unknown one."""
    world.server.uidplus = uidplus
    world.server.deliver(mail(0))
    world.once()

    assert world.once()[0] == {}
    assert world.server.uids("Entwürfe") == [1]
    with world.ledger() as ledger:
        assert ledger.intents(1) == []
        assert len(ledger.rows(1, ["drafted"])) == 1


def test_connection_lost_at_every_command(tmp_path, judge):
    """A connection that breaks at some command would double a letter or lose it."""
    for at in range(1, 100):
        here = World(MemoryServer(bye_at=at), tmp_path / str(at), judge)
        for n in range(2):
            here.server.deliver(mail(n))
        code = here.once()[1].exit_code
        broke = here.server.bye_at == 0
        here.server.bye_at = 0
        here.once()

        assert code == (75 if broke else 0), at
        assert here.once()[0] == {}, at
        assert len(here.server.uids("Entwürfe")) == 2, at
        assert [here.server.flags("INBOX", uid) for uid in (1, 2)] == [{KEYWORD}, {KEYWORD}], at
        if not broke:
            return
    raise AssertionError("a pass of more than 100 commands")
