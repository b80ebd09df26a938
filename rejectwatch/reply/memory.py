"""What is remembered of a mail about a job: its facts, who wrote it, where it hangs; types alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rejectwatch.mail.message import Address
from rejectwatch.reply.application import Application, Met, Person

OWN = "own"
"""The category of the user's own mail, beside those of the classifier."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event of an invitation (RFC 5545): times are aware and UTC, ``people`` the organizer and the guests.

    ``kind`` is what it proves once it is over; a later ``sequence`` of the same ``uid`` replaces it.
    """

    uid: str
    begins: datetime
    ends: datetime
    kind: Met
    cancelled: bool = False
    sequence: int = 0
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """The letter that a mail got: its draft's Message-ID and recipients; both empty when the user answered."""

    draft_message_id: str = ""
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """A mail about a job as it is remembered.

    ``category`` is the classifier's, or OWN for the user's own mail, whose ``to`` is then kept;
    ``application`` holds the facts of this mail alone; ``thread`` tells which mail hangs together
    by its ids; ``language`` is ISO 639-1; ``letter`` is set when a letter answers it.
    """

    message_key: str
    category: str
    application: Application
    message_id: str | None = None
    date: datetime | None = None
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    subject: str = ""
    references: tuple[str, ...] = ()
    in_reply_to: str | None = None
    thread: int | None = None
    meetings: tuple[Meeting, ...] = ()
    language: str = ""
    letter: Left | None = None

    @property
    def ours(self) -> bool:
        """Whether the user wrote it."""
        return self.category == OWN
