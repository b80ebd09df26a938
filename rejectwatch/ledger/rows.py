"""The nouns that the ledger keeps: pure values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from typing import Any

from rejectwatch.mail.message import ID_DIGITS
from rejectwatch.reply.memory import Earlier


class Outcome(StrEnum):
    """What came of a message; each ends in exactly one."""

    DRAFTED = "drafted"
    UNSURE = "unsure"
    OTHER = "other"
    WITHHELD = "withheld"
    DUPLICATE = "duplicate"
    ANSWERED = "answered"
    TOO_OLD = "too_old"
    HISTORY = "history"
    HELD = "held"
    FAILED = "failed"
    GIVEN_UP = "given_up"


UNDECIDED = frozenset({Outcome.HELD, Outcome.FAILED, Outcome.GIVEN_UP})
"""Outcomes that a later pass may replace: the message got no final word yet."""


class Flagged(IntEnum):
    """What became of our keyword on a message: OFFERED until it is known whether the server kept it.

    FOREIGN: it carried the keyword before, or the server keeps none, or the user took ours away; it isn't
    asked again. RETRACTED: we are taking it off; what was cut off there is taken up again.
    """

    NO = 0
    OURS = 1
    FOREIGN = 2
    OFFERED = 3
    RETRACTED = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message lies: it is the same message as long as these four are the same (RFC 9051)."""

    account: int
    mailbox: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a mailbox was read: every UID up to ``last_uid`` has its outcome."""

    uidvalidity: int
    last_uid: int


@dataclass(frozen=True, slots=True)
class Row:
    """A message's outcome and the facts of it that are kept; never its text."""

    place: Place
    outcome: Outcome
    message_key: str = ""
    message_id: str | None = None
    date: datetime | None = None
    category: str | None = None
    decision: str | None = None
    probability: float | None = None
    language: str | None = None
    reason: str | None = None
    company: str | None = None
    position: str | None = None
    met: str | None = None
    letter: str | None = None
    draft_message_id: str | None = None
    draft_to: tuple[str, ...] = ()
    error: str | None = None

    @property
    def id(self) -> str:
        """The public id: the first ten hex digits of the message_key (empty when unreadable)."""
        return self.message_key[:ID_DIGITS]

    def as_json(self, account: str) -> dict[str, Any]:
        """Return the object that ``once --json`` prints for this message."""
        return {
            "account": account,
            "mailbox": self.place.mailbox,
            "uid": self.place.uid,
            "id": self.id or None,
            "message_id": self.message_id,
            "date": rfc3339(self.date),
            "category": self.category,
            "decision": self.decision,
            "probability": None if self.probability is None else round(self.probability, 6),
            "language": self.language,
            "outcome": self.outcome.value,
            "reason": self.reason,
            "company": self.company,
            "position": self.position,
            "met": self.met,
            "draft_message_id": self.draft_message_id,
            "draft_to": list(self.draft_to),
            "letter": self.letter,
            "error": self.error,
        }


@dataclass(frozen=True, slots=True)
class Intent:
    """A draft that is about to be appended: written down first, so that a crash can be settled.

    ``uidvalidity`` and ``uidnext`` are those of the Drafts mailbox before the APPEND, ``sha256`` is that
    of the bytes that are sent; ``replaces`` is the Message-ID of the draft that gives way.
    """

    place: Place
    message_key: str
    draft_message_id: str
    mailbox: str
    uidvalidity: int
    uidnext: int
    row: Row
    sha256: str = ""
    replaces: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a draft lies, and the digests by which "untouched" can be told later."""

    uidvalidity: int
    uid: int
    sha256: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Written:
    """A draft of ours as it was saved: where it lay, and the sha256 of its bytes and of its text."""

    draft_message_id: str
    message_key: str
    mailbox: str
    uidvalidity: int
    uid: int | None
    sha256: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows about a message before it is judged.

    ``duplicate``: the same message_key has an outcome elsewhere. ``earlier``: remembered mail that may
    belong to the same application, by thread or by name, oldest first; ``thread`` is this message's own.
    """

    duplicate: bool = False
    earlier: tuple[Earlier, ...] = ()
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """How an account fared: RFC 3339 times, the last error as a sentence."""

    last_pass: datetime | None = None
    last_ok: datetime | None = None
    last_error: str | None = None
    cursors: Mapping[str, int] = field(default_factory=dict)


def rfc3339(moment: datetime | None) -> str | None:
    """Return a moment as RFC 3339 in UTC with seconds, or None."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
