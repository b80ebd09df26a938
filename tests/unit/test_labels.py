"""What the person said of mail: the newest word counts, and what is erased is gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rejectwatch.ledger.labels import HEAD, HEADERS, TAIL, Label, Source
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import Address, Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import features

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return a fresh ledger."""
    with Ledger.open(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture
def account(ledger: Ledger) -> int:
    """Return the number of an account."""
    return ledger.account("alex@mail.example", "imap.mail.example")


def mail(key: str = "a", text: str = "We chose somebody else.", **more) -> Message:
    """Return a mail with a key."""
    known = {
        "message_id": f"<{key}@acme.example>", "date": NOW, "sender": Address("Kim Mayer", "kim@Acme.example"),
        "reply_to": (), "to": (), "cc": (), "subject": "Your application", "in_reply_to": None, "references": (),
    }  # fmt: skip
    return Message(message_key=key.ljust(64, "0"), text=text, **known | more)


def say(ledger: Ledger, account: int, label: Label = Label.REJECTION, *, key: str = "a", **more) -> bool:
    """Label a mail; at NOW and in a training mailbox unless said otherwise."""
    known = {"source": Source.MAILBOX, "at": NOW} | more
    return ledger.label(account, mail(key), label=label, **known)


def held(ledger: Ledger) -> dict[str, bool]:
    """Return which labels are held."""
    return {one.message_key[0]: one.held for one in ledger.labels()}


def test_a_label_is_kept(ledger: Ledger, account: int) -> None:
    """What the person said would be lost, or told of another mail."""
    assert ledger.labels() == []
    assert say(ledger, account)
    (one,) = ledger.labels(account)
    assert (one.message_key, one.label, one.source, one.at) == (
        "a".ljust(64, "0"),
        "rejection",
        "mailbox",
        NOW,
    )
    assert (one.sender_domain, one.thread, one.held, one.account) == (
        "acme.example",
        "<a@acme.example>",
        False,
        account,
    )
    assert one == ledger.label_of(account, one.message_key)
    assert ledger.labels(account + 1) == []
    assert ledger.label_of(account, "b".ljust(64, "0")) is None


def test_the_same_again_changes_nothing(ledger: Ledger, account: int) -> None:
    """Every pass would start the consequences anew."""
    assert say(ledger, account)
    assert not say(ledger, account)
    assert not say(ledger, account, at=NOW + MINUTE, source=Source.COMMAND)
    assert len(ledger.labels()) == 1


def test_the_newest_wins(ledger: Ledger, account: int) -> None:
    """A label that is seen late, on a slow client, would undo what the person said after it."""
    assert say(ledger, account, Label.OTHER, at=NOW + MINUTE)
    assert not say(ledger, account, Label.REJECTION, at=NOW)
    assert ledger.labels()[0].label is Label.OTHER
    assert say(ledger, account, Label.REJECTION, at=NOW + 2 * MINUTE)
    assert ledger.labels()[0].label is Label.REJECTION


def test_a_confirmation_counts_as_the_newest(ledger: Ledger, account: int) -> None:
    """A word between two equal ones, seen last, would win against the later of them."""
    say(ledger, account, Label.REJECTION)
    say(ledger, account, Label.REJECTION, at=NOW + 2 * MINUTE)
    assert not say(ledger, account, Label.OTHER, at=NOW + MINUTE)


def test_two_words_in_one_second(ledger: Ledger, account: int) -> None:
    """A slip that is mended at once would stay."""
    say(ledger, account, Label.REJECTION)
    assert say(ledger, account, Label.OTHER)
    assert ledger.labels()[0].label is Label.OTHER


def test_taken_back(ledger: Ledger, account: int) -> None:
    """A label that was taken back would go on teaching, and the mail's words would stay."""
    say(ledger, account)
    key = mail().message_key
    assert not ledger.unlabel(account, key, source=Source.MAILBOX, at=NOW - MINUTE), "older than the label"
    assert ledger.unlabel(account, key, source=Source.MAILBOX, at=NOW + MINUTE)
    assert not ledger.unlabel(account, key, source=Source.MAILBOX, at=NOW + MINUTE)
    assert (ledger.labels(), ledger.label_of(account, key)) == ([], None)
    assert ledger._one("SELECT mail FROM labels")["mail"] is None


def test_taken_back_is_a_word_too(ledger: Ledger, account: int) -> None:
    """A label from before it was taken back, seen late, would come back."""
    say(ledger, account)
    ledger.unlabel(account, mail().message_key, source=Source.MAILBOX, at=NOW + 2 * MINUTE)
    assert not say(ledger, account, at=NOW + MINUTE)
    assert ledger.labels() == []
    assert say(ledger, account, at=NOW + 3 * MINUTE)


def test_accounts_speak_for_themselves(ledger: Ledger, account: int) -> None:
    """A label taken back in one account would vanish in the other."""
    other = ledger.account("alex@other.example", "imap.other.example")
    say(ledger, account)
    say(ledger, other, Label.OTHER)
    ledger.unlabel(account, mail().message_key, source=Source.KEYWORD, at=NOW)
    assert [(one.account, one.label) for one in ledger.labels()] == [(other, Label.OTHER)]


RAW = """\
From: Kim Mayer <no-reply@acme.example>
Subject: Your application as Data Engineer
Message-ID: <2@acme.example>
In-Reply-To: <1@mail.example>
References: <0@mail.example> <1@mail.example>
List-Id: <jobs.acme.example>
List-Unsubscribe: <mailto:out@acme.example>
Precedence: bulk
Auto-Submitted: auto-generated
X-Secret: 4711

Dear Alex,

we have decided to go on with somebody else. Please don't be discouraged.

Kim

On Monday Alex wrote:
> Is there any news?
"""


def test_the_model_reads_what_is_kept(ledger: Ledger, account: int) -> None:
    """The model would learn of other mail than the one it'll see: a sender, a list or a thread would be missing."""
    read = parse_bytes(RAW.encode())
    assert read.quoted
    assert set(HEADERS) <= set(read.headers), "the mail holds every field that the model looks at"
    ledger.label(account, read, label=Label.REJECTION, source=Source.COMMAND, at=NOW)
    (one,) = ledger.labels()
    assert features.documents(one.message) == features.documents(read)
    assert (one.message.subject, one.message.message_id, one.thread) == (
        read.subject,
        "<2@acme.example>",
        "<0@mail.example>",
    )


def test_no_more_is_kept_than_needed(ledger: Ledger, account: int) -> None:
    """Other people's words and addresses would pile up in the state folder."""
    ledger.label(account, parse_bytes(RAW.encode()), label=Label.OTHER, source=Source.COMMAND, at=NOW)
    kept = ledger._one("SELECT mail FROM labels")["mail"]
    assert "discouraged" in kept
    assert [word for word in ("any news", "4711") if word in kept] == []


def test_a_huge_mail_is_capped(ledger: Ledger, account: int) -> None:
    """A newsletter of a megabyte would stay for two years."""
    ledger.label(
        account,
        mail(text="a" * HEAD + "b" * 500_000 + "c" * TAIL),
        label=Label.OTHER,
        source=Source.IMPORT,
        at=NOW,
    )
    text = ledger.labels()[0].message.text
    assert (len(text), text[0], text[-1], "b" in text) == (HEAD + TAIL + 1, "a", "c", False)


def test_a_mail_of_nobody(ledger: Ledger, account: int) -> None:
    """A mail without a sender or an id would end the pass."""
    bare = mail(sender=None, message_id=None, date=None)
    ledger.label(account, bare, label=Label.OTHER, source=Source.KEYWORD, at=NOW)
    (one,) = ledger.labels()
    assert (one.sender_domain, one.thread, one.message.sender) == ("", bare.message_key, None)


def test_held_until_confirmed(ledger: Ledger, account: int) -> None:
    """A guard that holds what the person has confirmed would ask for ever."""
    for key in "ab":
        say(ledger, account, key=key)
    keys = [mail(key).message_key for key in "ab"]
    ledger.hold_labels(keys[:1], True)
    assert held(ledger) == {"a": True, "b": False}
    ledger.hold_labels(keys[:1], False)
    ledger.hold_labels(keys, True)
    assert held(ledger) == {"a": False, "b": True}
    assert [one.confirmed for one in ledger.labels()] == [True, False]


def test_what_was_reviewed_is_confirmed(ledger: Ledger, account: int) -> None:
    """Who has answered a mail in review would be asked about it again."""
    say(ledger, account)
    ledger.hold_labels([mail().message_key], True)
    assert say(ledger, account, source=Source.REVIEW, at=NOW + MINUTE), "held before, it counts now"
    ledger.hold_labels([mail().message_key], True)
    assert held(ledger) == {"a": False}


def test_another_word_is_not_held(ledger: Ledger, account: int) -> None:
    """Who mends a wrong label would still be asked about the wrong one."""
    say(ledger, account)
    ledger.hold_labels([mail().message_key], True)
    say(ledger, account, Label.OTHER, at=NOW + MINUTE)
    assert held(ledger) == {"a": False}


def test_old_labels_go(ledger: Ledger, account: int) -> None:
    """Words of mail would be kept longer than `keep` says."""
    say(ledger, account, key="a", at=NOW - timedelta(days=800))
    say(ledger, account, key="b")
    ledger.prune(account, before=NOW - timedelta(days=730))
    assert list(held(ledger)) == ["b"]


def test_forgetting_some_and_all(ledger: Ledger, account: int) -> None:
    """What the person erases would stay, or what they keep would go."""
    for key in "abc":
        say(ledger, account, key=key)
    assert ledger.forget_labels([mail("a").message_key, "nothing"]) == 1
    assert list(held(ledger)) == ["b", "c"]
    assert ledger.forget_labels() == 2
    assert ledger.labels() == []


def test_forgotten_words_are_not_on_the_disk(tmp_path: Path) -> None:
    """SQLite only marks erased pages as free: the words could be read from the file."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        account = ledger.account("a", "b")
        for n in range(60):
            ledger.label(
                account,
                mail(f"{n:x}", f"unmistakable {n} " * 300),
                label=Label.OTHER,
                source=Source.MAILBOX,
                at=NOW,
            )
    assert b"unmistakable" in path.read_bytes()
    with Ledger.open(path) as ledger:
        ledger.forget_labels()
        on_disk = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"unmistakable" not in on_disk
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_trainings_and_what_came_since(ledger: Ledger, account: int) -> None:
    """The daemon would train every day on nothing new, or never."""
    assert (ledger.last_training(), ledger.labels_since(None)) == (None, 0)
    say(ledger, account, key="a")
    say(ledger, account, key="b", at=NOW + 2 * MINUTE)
    assert ledger.labels_since(None) == 2
    ledger.note_training(told="promoted", now=NOW + MINUTE)
    assert ledger.last_training() == (NOW + MINUTE, "promoted")
    assert ledger.labels_since(NOW + MINUTE) == 1
    ledger.unlabel(account, mail("a").message_key, source=Source.MAILBOX, at=NOW + 2 * MINUTE)
    assert ledger.labels_since(NOW + MINUTE) == 2, "a word taken back is news too"
    ledger.note_training(told="refused", now=NOW + 3 * MINUTE)
    assert ledger.last_training() == (NOW + 3 * MINUTE, "refused")


def test_a_copy_leaves_the_labels_alone(ledger: Ledger, account: int) -> None:
    """A dry run would teach."""
    with ledger.copy() as copy:
        copy.label(account, replace(mail(), text="x"), label=Label.OTHER, source=Source.MAILBOX, at=NOW)
    assert ledger.labels() == []
