"""The nouns of mail that every stage shares: pure values, no I/O.

Names follow RFC 5322 (messages), RFC 2045 (parts), RFC 9051 (IMAP) and RFC 8601
(Authentication-Results).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

ID_DIGITS = 10
"""Hex digits of a message_key that are its public ``id``."""


@dataclass(frozen=True, slots=True)
class Address:
    """An RFC 5322 mailbox: a display name (may be empty) and ``local@domain``."""

    name: str
    address: str

    @property
    def local(self) -> str:
        """The part before the last ``@``, in lower case."""
        return self.address.rpartition("@")[0].lower()

    @property
    def domain(self) -> str:
        """The part after the last ``@``, in lower case."""
        return self.address.rpartition("@")[2].lower()


@dataclass(frozen=True, slots=True)
class Part:
    """One MIME part that can hold words: still encoded, as the server or the file gave it.

    ``content_type`` is lower case (``text/plain``, ``text/html``, ``text/calendar``); a
    ``message/rfc822`` part carries the *header* of the embedded message as content, and the parts
    of that message follow with ``inside`` set to its section.
    """

    section: str
    content_type: str
    charset: str = ""
    encoding: str = ""
    content: bytes = b""
    truncated: bool = False
    inside: str = ""


@dataclass(frozen=True, slots=True)
class FetchedMessage:
    """A message as read from a mailbox: header and text parts only, flags and date of arrival.

    ``size`` is RFC822.SIZE in bytes, ``internaldate`` is aware and UTC.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    flags: frozenset[str]
    internaldate: datetime
    size: int
    header: bytes
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message as a person reads it.

    ``text`` is what the sender wrote: decoded, HTML turned to text, whitespace and apostrophes
    folded, without quoted history and without the ``-- `` signature; ``quoted`` and ``signature``
    hold what was cut. ``headers`` maps lower-case names to all their decoded values, top first.
    ``forwarded`` is the message inside, when this one only passes it on. ``sender`` is None when
    From holds no address.
    """

    message_key: str
    message_id: str | None
    date: datetime | None
    sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    in_reply_to: str | None
    references: tuple[str, ...]
    text: str
    quoted: str = ""
    signature: str = ""
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    has_calendar: bool = False
    calendar: tuple[str, ...] = ()
    forwarded: Message | None = None

    @property
    def id(self) -> str:
        """The public id: the first ten hex digits of the message_key."""
        return self.message_key[:ID_DIGITS]

    def header(self, name: str) -> str:
        """Return the topmost value of a header field, or an empty string."""
        values = self.headers.get(name.lower(), ())
        return values[0] if values else ""
