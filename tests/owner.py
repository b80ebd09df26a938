"""The owner of a mailbox at their own mail program: what happens to the mailbox beside rejectwatch.

On a real server, by the standard library's imaplib; ``memory_session.MemoryServer`` has the same methods.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
from collections.abc import Iterable
from datetime import UTC, datetime

from dovecot import PASSWORD, Dovecot

from rejectwatch.mail.mailboxes import encode_name


class Owner:
    """The owner's mail program, signed in as ``user`` on a private Dovecot."""

    def __init__(self, server: Dovecot, user: str) -> None:
        self._server = server
        self._user = user
        self._imap = imaplib.IMAP4("127.0.0.1", server.plain, timeout=20)
        self._imap.login(user, server.passwords.get(user, PASSWORD))

    def deliver(
        self, raw: bytes, mailbox: str = "INBOX", *, flags: Iterable[str] = (), when: datetime | None = None
    ) -> int:
        """Put a message into a mailbox as it is, and return its UID."""
        date = imaplib.Time2Internaldate(when or datetime.now(UTC))
        words = f"({' '.join(flags)})"
        typ, data = self._imap.append(_quoted(mailbox), words, date, raw)
        assert typ == "OK", data
        return int(re.search(rb"APPENDUID \d+ (\d+)", data[0])[1])

    def create(self, mailbox: str) -> None:
        self._ok(self._imap.create(_quoted(mailbox)))

    def delete(self, mailbox: str) -> None:
        with contextlib.suppress(imaplib.IMAP4.error):
            self._imap.unselect()
        self._ok(self._imap.delete(_quoted(mailbox)))

    def expunge(self, mailbox: str, uid: int) -> None:
        """Take one message away for good."""
        self._select(mailbox)
        self._ok(self._imap.uid("STORE", str(uid), "+FLAGS.SILENT", "(\\Deleted)"))
        self._ok(self._imap.uid("EXPUNGE", str(uid)))
        self._imap.unselect()

    def flags(self, mailbox: str, uid: int) -> set[str]:
        """Return the flags without \\Recent, seen without changing any."""
        self._select(mailbox, readonly=True)
        typ, data = self._imap.uid("FETCH", str(uid), "(FLAGS)")
        self._imap.unselect()
        assert typ == "OK", data
        return set(re.search(rb"FLAGS \(([^)]*)\)", data[0])[1].decode().split()) - {"\\Recent"}

    def read(self, mailbox: str, uid: int) -> bytes:
        """Return a whole message, read without changing a flag."""
        self._select(mailbox, readonly=True)
        typ, data = self._imap.uid("FETCH", str(uid), "(BODY.PEEK[])")
        self._imap.unselect()
        assert typ == "OK", data
        return data[0][1]

    def add_flags(self, mailbox: str, uid: int, *flags: str) -> None:
        self._select(mailbox)
        self._ok(self._imap.uid("STORE", str(uid), "+FLAGS.SILENT", f"({' '.join(flags)})"))
        self._imap.unselect()

    def uids(self, mailbox: str) -> list[int]:
        self._select(mailbox, readonly=True)
        _, data = self._imap.uid("SEARCH", "ALL")
        self._imap.unselect()
        return [int(word) for word in data[0].split()]

    def kick(self) -> None:
        """Have the server end every connection of this user, as when it restarts."""
        self._server.kick(self._user)

    def close(self) -> None:
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            self._imap.logout()
        with contextlib.suppress(imaplib.IMAP4.error, OSError):
            self._imap.shutdown()

    def _select(self, mailbox: str, *, readonly: bool = False) -> None:
        self._ok(self._imap.select(_quoted(mailbox), readonly))

    def _ok(self, answer) -> None:
        assert answer[0] == "OK", answer


def _quoted(mailbox: str) -> bytes:
    return b'"' + encode_name(mailbox).replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
