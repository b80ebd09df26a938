"""A mail server in memory, and sessions on it: the same behaviour as ``mail.imap`` on a real one.

Several sessions share one server, so that two clients can be played. The contract suite holds this
and the real thing to the same observations.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from rejectwatch.errors import MailboxMissing, ServerError
from rejectwatch.mail.fetching import HEADER_BYTES, field_name, holds_id
from rejectwatch.mail.mailboxes import choose, folded, is_usable, placed
from rejectwatch.mail.message import FetchedMessage
from rejectwatch.mail.mime import split
from rejectwatch.mail.session import DRAFT_FLAGS, Appended, Mailbox, MailboxState

SPECIAL = {
    "\\Drafts": "Entwürfe",
    "\\Sent": "Sent",
    "\\Trash": "Trash",
    "\\Junk": "Junk",
    "\\Archive": "Archive",
}


@dataclass
class Mail:
    """One stored message; lines end with CRLF."""

    raw: bytes
    flags: set[str]
    internaldate: datetime


@dataclass
class Box:
    """One mailbox: its messages by UID."""

    uidvalidity: int
    attributes: frozenset[str] = frozenset()
    read_only: bool = False
    uidnext: int = 1
    mails: dict[int, Mail] = field(default_factory=dict)


@dataclass
class MemoryServer:
    """The state that sessions share, and the owner's hands on it.

    ``uidplus`` off: no APPENDUID. ``keywords`` off: STORE of a keyword changes nothing. ``bye_at`` is
    the number of the command, counted from 1, at which the server says BYE instead of answering;
    from then on that session is dead. ``on_command`` is called with each command before it is done.
    ``unreadable`` holds UIDs that FETCH gives no data for. ``log`` lists the commands as they came.
    """

    special: Mapping[str, str] = field(default_factory=lambda: dict(SPECIAL))
    uidplus: bool = True
    keywords: bool = True
    bye_at: int = 0
    on_command: Callable[[str], None] | None = None
    unreadable: set[int] = field(default_factory=set)
    log: list[str] = field(default_factory=list)
    boxes: dict[str, Box] = field(default_factory=dict)
    sessions: list[MemorySession] = field(default_factory=list)
    subscribed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._validities = itertools.count(1_700_000_000)
        self.create("INBOX")
        for use, name in self.special.items():
            self.create(name)
            self.boxes[name].attributes = frozenset({use.lower()})

    def session(self) -> MemorySession:
        """Return another connection to this server."""
        self.sessions.append(MemorySession(self))
        return self.sessions[-1]

    def deliver(
        self, raw: bytes, mailbox: str = "INBOX", *, flags: Iterable[str] = (), when: datetime | None = None
    ) -> int:
        """Put a message into a mailbox, and return its UID."""
        box = self.boxes[mailbox]
        uid, box.uidnext = box.uidnext, box.uidnext + 1
        moment = (when or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
        box.mails[uid] = Mail(_crlf(raw), set(flags), moment)
        return uid

    def create(self, mailbox: str) -> None:
        self.boxes[mailbox] = Box(next(self._validities))

    def delete(self, mailbox: str) -> None:
        del self.boxes[mailbox]

    def expunge(self, mailbox: str, uid: int) -> None:
        del self.boxes[mailbox].mails[uid]

    def flags(self, mailbox: str, uid: int) -> set[str]:
        return self.boxes[mailbox].mails[uid].flags - {"\\Recent"}

    def add_flags(self, mailbox: str, uid: int, *flags: str) -> None:
        self.boxes[mailbox].mails[uid].flags.update(flags)

    def uids(self, mailbox: str) -> list[int]:
        return sorted(self.boxes[mailbox].mails)

    def kick(self) -> None:
        """End every session, as when the server restarts."""
        for session in self.sessions:
            session.dead = "the server is shutting down"
        self.sessions.clear()

    def close(self) -> None:
        """Nothing is held open."""


class MemorySession:
    """A session on a MemoryServer (``mail.session.Session``)."""

    def __init__(self, server: MemoryServer) -> None:
        self.server = server
        self.dead = ""

    def mailboxes(self) -> Sequence[Mailbox]:
        self._command("LIST")
        return [Mailbox(name, box.attributes, "/") for name, box in self.server.boxes.items()]

    def special(self, use: str, configured: str = "") -> str | None:
        found = self.mailboxes()
        if not configured:
            return choose(found, use)
        for mailbox in found:
            if folded(mailbox.name) == folded(configured) and is_usable(mailbox):
                return mailbox.name
        raise MailboxMissing(f"memory has no mailbox {configured!r}.")

    def placed(self, names: Sequence[str]) -> list[str | None]:
        found = [m for m in self.mailboxes() if is_usable(m)]
        return [placed(name, found) for name in names]

    def examine(self, mailbox: str) -> MailboxState:
        self._command("EXAMINE")
        box = self._box(mailbox)
        return MailboxState(box.uidvalidity, box.uidnext, len(box.mails))

    def uids(self, mailbox: str, *, after: int = 0, since: date | None = None) -> list[int]:
        self._command("SEARCH")
        day = since - timedelta(days=1) if since else date.min
        mails = sorted(self._box(mailbox).mails.items())
        return [uid for uid, mail in mails if uid > after and mail.internaldate.date() >= day]

    def fetch(self, mailbox: str, uids: Sequence[int]) -> Iterator[FetchedMessage]:
        uidvalidity = None
        for batch in (uids[n : n + 50] for n in range(0, len(uids), 50)):
            self._command("FETCH")
            box = self._box(mailbox)
            if uidvalidity not in {None, box.uidvalidity}:
                raise ServerError(f"The mailbox {mailbox!r} was made anew while it was being read.")
            uidvalidity = box.uidvalidity
            # A batch has been read before the first of it is handed out.
            found = [self._fetched(mailbox, box, uid) for uid in batch if uid in box.mails]
            yield from (message for message in found if message.uid not in self.server.unreadable)

    def flags(self, mailbox: str, uids: Sequence[int]) -> Mapping[int, frozenset[str]]:
        self._command("FETCH")
        mails = self._box(mailbox).mails
        return {uid: frozenset(mails[uid].flags) for uid in uids if uid in mails}

    def headers(self, mailbox: str, uids: Sequence[int], names: Sequence[str]) -> Mapping[int, bytes]:
        self._command("FETCH")
        wanted = {field_name(name).lower().encode() for name in names}
        mails = self._box(mailbox).mails
        return {uid: _fields(mails[uid].raw, wanted) for uid in uids if uid in mails}

    def find(self, mailbox: str, name: str, value: str) -> list[int]:
        self._command("SEARCH")
        box = self._box(mailbox)
        blocks = self.headers(mailbox, sorted(box.mails), [name])
        return [uid for uid, block in blocks.items() if holds_id(block, value)]

    def carriers(self, mailbox: str, keyword: str) -> frozenset[int] | None:
        self._command("SEARCH")
        mails = self._box(mailbox).mails
        return frozenset(
            uid for uid, mail in mails.items() if keyword.lower() in {f.lower() for f in mail.flags}
        )

    def append_draft(self, mailbox: str, raw: bytes) -> Appended:
        self._command("APPEND")
        box = self._box(mailbox)
        uid = self.server.deliver(raw.replace(b"\0", b""), self._name(mailbox), flags=DRAFT_FLAGS)
        return Appended(box.uidvalidity, uid) if self.server.uidplus else Appended(None, None)

    def read_back(self, mailbox: str, uid: int) -> bytes | None:
        self._command("FETCH")
        mail = self._box(mailbox).mails.get(uid)
        return mail.raw if mail else None

    def add_keyword(self, mailbox: str, uids: Sequence[int], keyword: str) -> frozenset[int]:
        self._command("SELECT")
        box = self._box(mailbox)
        self._command("STORE")
        if box.read_only or not self.server.keywords:
            return frozenset()
        held = [uid for uid in uids if uid in box.mails]
        for uid in held:
            box.mails[uid].flags.add(keyword)
        return frozenset(held)

    def remove_keyword(self, mailbox: str, uids: Sequence[int], keyword: str) -> frozenset[int]:
        self._command("SELECT")
        box = self._box(mailbox)
        self._command("STORE")
        if box.read_only or not self.server.keywords:
            return frozenset()
        held = [uid for uid in uids if uid in box.mails]
        for uid in held:
            mail = box.mails[uid]
            mail.flags = {flag for flag in mail.flags if flag.lower() != keyword.lower()}
        return frozenset(held)

    def copy(self, mailbox: str, uids: Sequence[int], to: str) -> None:
        self._command("COPY")
        source, name = self._box(mailbox), self._name(to)
        for uid in uids:
            if uid in source.mails:
                mail = source.mails[uid]
                self.server.deliver(mail.raw, name, flags=mail.flags, when=mail.internaldate)

    def create_mailbox(self, name: str) -> str:
        there = self.placed([name])[0]
        self._command("CREATE")
        if there is None:
            self.server.create(name)
        self.server.subscribed.add(there or name)
        return there or name

    def expunge(self, mailbox: str, uid: int) -> bool:
        self._command("SELECT")
        box = self._box(mailbox)
        self._command("EXPUNGE")
        if box.read_only or not self.server.uidplus:
            return False
        box.mails.pop(uid, None)
        return True

    def abort(self) -> None:
        self.dead = "it was shut down"

    def close(self) -> None:
        self.dead = self.dead or "it is closed"

    def _command(self, name: str) -> None:
        if self.dead:
            raise ServerError(f"The connection to memory is gone: {self.dead}.")
        self.server.log.append(name)
        if self.server.on_command:
            self.server.on_command(name)
        if self.server.bye_at and len(self.server.log) >= self.server.bye_at:
            self.server.bye_at = 0
            self.dead = "BYE"
            raise ServerError("memory ended the connection: BYE.")

    def _name(self, mailbox: str) -> str:
        for name in self.server.boxes:
            if folded(name) == folded(mailbox):
                return name
        raise MailboxMissing(f"memory has no mailbox {mailbox!r}.")

    def _box(self, mailbox: str) -> Box:
        return self.server.boxes[self._name(mailbox)]

    def _fetched(self, mailbox: str, box: Box, uid: int) -> FetchedMessage:
        mail = box.mails[uid]
        header, parts = split(mail.raw)
        return FetchedMessage(
            mailbox, box.uidvalidity, uid, frozenset(mail.flags), mail.internaldate, len(mail.raw),
            header[:HEADER_BYTES], parts,
        )  # fmt: skip


def _crlf(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")


def _fields(raw: bytes, wanted: set[bytes]) -> bytes:
    """Return the lines of the wanted fields, folds included, and the blank line that ends the block."""
    kept, taking = [], False
    for line in raw.partition(b"\r\n\r\n")[0].split(b"\r\n"):
        if not line.startswith((b" ", b"\t")):
            taking = line.partition(b":")[0].strip().lower() in wanted
        if taking:
            kept.append(line + b"\r\n")
    return b"".join(kept) + b"\r\n"
