"""What the person said of mail: labels, and the words of labelled mail, since the mail itself can vanish."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from typing import Any

from rejectwatch.ledger import codec
from rejectwatch.ledger.drafts import Drafts
from rejectwatch.mail.message import ID_DIGITS, Address, Message

HEAD, TAIL = 16_000, 4_000
"""Characters of a mail's text that are kept from its beginning and from its end."""
LONGEST_LINE = 1_000
"""Characters of a subject, a name or a header field that are kept."""
HEADERS = ("list-id", "list-unsubscribe", "precedence", "auto-submitted")
"""Header fields that the model looks at."""


class Label(StrEnum):
    """What a person can say of a mail."""

    REJECTION = "rejection"
    OTHER = "other"


class Source(StrEnum):
    """By what the person said it."""

    MAILBOX = "mailbox"
    KEYWORD = "keyword"
    COMMAND = "command"
    REVIEW = "review"
    IMPORT = "import"


class Standing(IntEnum):
    """Whether a label counts: HELD waits for the person's word, CONFIRMED had it and is never held again."""

    COUNTS = 0
    HELD = 1
    CONFIRMED = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """A label and its mail, as far as it is kept.

    ``thread`` is the Message-ID that the conversation began with, as far as the mail tells.
    """

    message_key: str
    label: Label
    source: Source
    at: datetime
    message: Message
    sender_domain: str
    thread: str
    held: bool = False
    confirmed: bool = False
    account: int = 0

    @property
    def id(self) -> str:
        """The public id: the first ten hex digits of the message_key."""
        return self.message_key[:ID_DIGITS]


class Labels(Drafts):
    """The part of the ledger that knows labels. What was taken back leaves its moment alone, without a word of the mail."""

    def label(
        self, account: int, message: Message, *, label: Label, source: Source, at: datetime
    ) -> bool:  # fmt: skip
        """Keep a label with the words of its mail; return whether that changed anything: the newest wins.

        ``message`` is the mail as the model reads it, under the key of the mail that was labelled. What was
        looked at in review counts as confirmed.
        """
        when, key = codec.seconds(at), message.message_key
        with self.transaction():
            before = self._one("SELECT * FROM labels WHERE account = ? AND message_key = ?", (account, key))
            if before is not None and before["at"] > when:
                return False
            same = before is not None and before["label"] == label
            standing = Standing(before["standing"]) if same else Standing.COUNTS
            if source is Source.REVIEW:
                standing = Standing.CONFIRMED
            self._run(
                "INSERT OR REPLACE INTO labels VALUES (?, ?, ?, ?, ?, ?, ?)",
                (account, key, label, source, when, standing, dump_message(message)),
            )
        return not same or standing != before["standing"]

    def unlabel(self, account: int, message_key: str, *, source: Source, at: datetime) -> bool:
        """Take a label back and erase the mail's words; return whether there was one that this is newer than."""
        when = codec.seconds(at)
        self._overwrite()
        with self.transaction():
            changed = self._run(
                "UPDATE labels SET label = NULL, mail = NULL, standing = 0, source = ?, at = ? "
                "WHERE account = ? AND message_key = ? AND at <= ? AND label IS NOT NULL",
                (source, when, account, message_key, when),
            )
        return changed > 0

    def labels(self, account: int | None = None) -> list[Kept]:
        """Return the labels of an account, or of all, oldest first."""
        rows = self._all(
            "SELECT * FROM labels WHERE label IS NOT NULL AND (? IS NULL OR account = ?) ORDER BY at, message_key",
            (account, account),
        )
        return [_kept(row) for row in rows]

    def label_of(self, account: int, message_key: str) -> Kept | None:
        """Return the label of a mail, or None where it has none."""
        row = self._one(
            "SELECT * FROM labels WHERE account = ? AND message_key = ? AND label IS NOT NULL",
            (account, message_key),
        )
        return None if row is None else _kept(row)

    def hold_labels(self, keys: Collection[str], held: bool) -> None:
        """Hold labels back until the person confirms them, or (not held) take them for confirmed."""
        values = [(Standing.HELD if held else Standing.CONFIRMED, key, held) for key in sorted(keys)]
        with self.transaction():
            self._run_each(
                "UPDATE labels SET standing = ? WHERE message_key = ? AND label IS NOT NULL AND NOT (? AND standing = 2)",
                values,
            )

    def forget_labels(self, keys: Collection[str] | None = None) -> int:
        """Erase labels with all that is kept of their mail, those of some mails or all; return how many went."""
        self._overwrite()
        with self.transaction():
            if keys is None:
                gone = self._run("DELETE FROM labels WHERE label IS NOT NULL")
            else:
                each = "DELETE FROM labels WHERE message_key = ? AND label IS NOT NULL"
                gone = sum(self._run(each, (key,)) for key in keys)
        self._all("PRAGMA wal_checkpoint(TRUNCATE)")  # the log holds them too
        return gone

    def _overwrite(self) -> None:
        """Have what is erased overwritten: SQLite by itself only calls its place free."""
        self._all("PRAGMA secure_delete = ON")

    def note_training(self, *, told: str, now: datetime) -> None:
        """Remember that the model was trained, and a sentence on what came of it."""
        with self.transaction():
            self._run("DELETE FROM trainings")
            self._run("INSERT INTO trainings VALUES (?, ?)", (codec.seconds(now), told))

    def last_training(self) -> tuple[datetime, str] | None:
        """Return when the model was last trained and what came of it, or None."""
        row = self._one("SELECT * FROM trainings ORDER BY at DESC LIMIT 1")
        return None if row is None else (datetime.fromtimestamp(row["at"], UTC), row["told"])

    def labels_since(self, moment: datetime | None) -> int:
        """Return how many mails were labelled, or had their label taken back, after a moment (None: ever)."""
        row = self._one("SELECT count(*) AS n FROM labels WHERE at > ?", (codec.seconds(moment) or 0,))
        return int(row["n"])

    def _prune_labels(self, account: int, before: datetime) -> None:
        self._run("DELETE FROM labels WHERE account = ? AND at < ?", (account, codec.seconds(before)))


def dump_message(message: Message) -> str:
    """Return as JSON what is kept of a labelled mail: what the model reads of it, and what names it in a list."""
    sender = message.sender
    kept = {
        "message_id": message.message_id,
        "date": codec.seconds(message.date),
        "sender": [_cut(sender.name), sender.address] if sender else None,
        "subject": _cut(message.subject),
        "in_reply_to": message.in_reply_to,
        "references": message.references[:1],
        "text": _capped(message.text),
        "quoted": bool(message.quoted),
        "has_calendar": message.has_calendar,
        "headers": {name: _cut(message.header(name)) for name in HEADERS if message.header(name)},
    }
    return json.dumps(kept, ensure_ascii=False)


def load_message(text: str, message_key: str) -> Message:
    """Return a labelled mail from what is kept of it; of what it quoted, only that it did."""
    raw = json.loads(text)
    return Message(
        message_key=message_key,
        message_id=raw["message_id"],
        date=codec.moment(raw["date"]),
        sender=Address(*raw["sender"]) if raw["sender"] else None,
        reply_to=(),
        to=(),
        cc=(),
        subject=raw["subject"],
        in_reply_to=raw["in_reply_to"],
        references=tuple(raw["references"]),
        text=raw["text"],
        quoted=">" if raw["quoted"] else "",
        headers={name: (value,) for name, value in raw["headers"].items()},
        has_calendar=raw["has_calendar"],
    )


def _kept(row: Any) -> Kept:
    message = load_message(row["mail"], row["message_key"])
    return Kept(
        message_key=row["message_key"],
        label=Label(row["label"]),
        source=Source(row["source"]),
        at=datetime.fromtimestamp(row["at"], UTC),
        message=message,
        sender_domain=message.sender.domain if message.sender else "",
        thread=next(iter(message.references), None)
        or message.in_reply_to
        or message.message_id
        or row["message_key"],
        held=row["standing"] == Standing.HELD,
        confirmed=row["standing"] == Standing.CONFIRMED,
        account=row["account"],
    )


def _cut(text: str) -> str:
    return text[:LONGEST_LINE]


def _capped(text: str) -> str:
    return text if len(text) <= HEAD + TAIL else f"{text[:HEAD]}\n{text[-TAIL:]}"
