"""What a connection to one account can do: the interface, without a library.

``mail/imap.py`` implements it over IMAP; the tests have one in memory, and the contract suite
runs on both. Every method raises ServerError when the connection or the server fails (the session
is then useless and is opened anew), MailboxMissing when a mailbox is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from rejectwatch.mail.message import FetchedMessage

DRAFT_FLAGS = ("\\Draft", "\\Seen")
"""Flags given in the APPEND itself: without ``\\Draft`` there Outlook shows a sent mail."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One row of LIST: the decoded name, its attributes in lower case, the hierarchy delimiter."""

    name: str
    attributes: frozenset[str]
    delimiter: str


@dataclass(frozen=True, slots=True)
class MailboxState:
    """What EXAMINE says: UIDVALIDITY, the next UID (0 when untold), the number of messages,
    and whether new keywords can be made (``\\*`` among PERMANENTFLAGS at SELECT; None untold)."""

    uidvalidity: int
    uidnext: int
    exists: int


@dataclass(frozen=True, slots=True)
class Appended:
    """Where an APPEND ended up, by APPENDUID (RFC 4315); None where the server does not say."""

    uidvalidity: int | None
    uid: int | None


class Session(Protocol):
    """One signed-in connection. Reading uses EXAMINE and BODY.PEEK and changes no flag."""

    def mailboxes(self) -> Sequence[Mailbox]:
        """Return all mailboxes that LIST shows."""

    def special(self, use: str, configured: str = "") -> str | None:
        """Return the mailbox for a special use such as ``\\Drafts`` (RFC 6154), or None.

        In this order: the configured name (MailboxMissing if it is not there), the attribute
        compared in lower case, the known names in many languages under the personal namespace.
        """

    def placed(self, names: Sequence[str]) -> list[str | None]:
        """Return the mailboxes that are configured by these names, written with ``/``; None for one that isn't there.

        One of that very name comes first, then the one as ``create_mailbox`` would spell it.
        """

    def examine(self, mailbox: str) -> MailboxState:
        """Open a mailbox read-only (EXAMINE) and return its state."""

    def uids(self, mailbox: str, *, after: int = 0, since: date | None = None) -> list[int]:
        """Return the UIDs above ``after``, ascending, limited to INTERNALDATE >= ``since``."""

    def fetch(self, mailbox: str, uids: Sequence[int]) -> Iterator[FetchedMessage]:
        """Yield the messages that still exist, in the order asked, read in batches.

        Header and text parts only; each part capped at PART_BYTES, a message at MESSAGE_BYTES.
        """

    def flags(self, mailbox: str, uids: Sequence[int]) -> Mapping[int, frozenset[str]]:
        """Return the flags of those UIDs that still exist (system flags as ``\\Seen``, any case kept)."""

    def headers(self, mailbox: str, uids: Sequence[int], names: Sequence[str]) -> Mapping[int, bytes]:
        """Return the raw block of the named header fields for those UIDs that still exist."""

    def find(self, mailbox: str, name: str, value: str) -> list[int]:
        """Return the UIDs whose header field ``name`` holds ``value`` (an id) as a whole id.

        SEARCH HEADER is a substring match, so the hits are fetched and compared whole.
        """

    def carriers(self, mailbox: str, keyword: str) -> frozenset[int] | None:
        """Return the UIDs that carry a keyword (SEARCH KEYWORD), or None where the server won't search for one."""

    def append_draft(self, mailbox: str, raw: bytes) -> Appended:
        """APPEND an RFC 5322 message with DRAFT_FLAGS, and say where it went."""

    def read_back(self, mailbox: str, uid: int) -> bytes | None:
        """Return the whole message as the server gives it (BODY.PEEK[]), or None if it is gone."""

    def add_keyword(self, mailbox: str, uids: Sequence[int], keyword: str) -> frozenset[int]:
        """SELECT, ``UID STORE +FLAGS.SILENT (keyword)``, read flags back, UNSELECT.

        Return the UIDs that carry the keyword now; empty where the server keeps none.
        """

    def remove_keyword(self, mailbox: str, uids: Sequence[int], keyword: str) -> frozenset[int]:
        """SELECT, ``UID STORE -FLAGS.SILENT (keyword)``, read flags back, UNSELECT.

        Return the UIDs that still exist and carry the keyword no more; empty where the server keeps none.
        """

    def copy(self, mailbox: str, uids: Sequence[int], to: str) -> None:
        """COPY messages into another mailbox; the one that they lie in is only EXAMINEd. Those gone are left out."""

    def create_mailbox(self, name: str) -> str:
        """CREATE and SUBSCRIBE the mailbox that is written ``A/B`` in the configuration; return its name on the server.

        The server's delimiter and the prefix of the user's namespace are put in. One that is there
        already is left as it is.
        """

    def expunge(self, mailbox: str, uid: int) -> bool:
        """Delete one message of ours by ``UID EXPUNGE`` and leave with UNSELECT; tell whether it is gone.

        Without UIDPLUS nothing is done: a plain EXPUNGE would take what others have marked, too.
        """

    def abort(self) -> None:
        """Shut the socket down: the one call allowed from another thread."""

    def close(self) -> None:
        """LOGOUT, and close; never raises."""
