"""Mail clients of a mailbox's owner, by the very commands that they send; each has a connection of its own."""

from __future__ import annotations

import imaplib

from dovecot import PASSWORD, Dovecot
from owner import _quoted


class Client:
    """A mail client, signed in as ``user``; ``with`` logs it out."""

    def __init__(self, server: Dovecot, user: str) -> None:
        self._imap = imaplib.IMAP4("127.0.0.1", server.plain, timeout=20)
        self._imap.login(user, server.passwords.get(user, PASSWORD))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._imap.logout()

    def move(self, uid: int, mailbox: str, to: str) -> None:
        """As Thunderbird and Apple Mail do: UID MOVE (RFC 6851)."""
        self._select(mailbox)
        self._ok(self._imap.uid("MOVE", str(uid), _quoted(to)))
        self._imap.unselect()

    def move_by_copy(self, uid: int, mailbox: str, to: str) -> None:
        """As clients do without MOVE: COPY, then \\Deleted, then EXPUNGE of everything that has it."""
        self.mark_deleted_after_copy(uid, mailbox, to)
        self.expunge(mailbox)

    def mark_deleted_after_copy(self, uid: int, mailbox: str, to: str) -> None:
        """The first half of such a move, as it lies when a client is set to clean up later."""
        self._select(mailbox)
        self._ok(self._imap.uid("COPY", str(uid), _quoted(to)))
        self._ok(self._imap.uid("STORE", str(uid), "+FLAGS", "(\\Deleted \\Seen)"))
        self._imap.unselect()

    def expunge(self, mailbox: str) -> None:
        self._select(mailbox)
        self._ok(self._imap.expunge())
        self._imap.unselect()

    def copy(self, uid: int, mailbox: str, to: str) -> None:
        """As Gmail's label: the mail stays where it is, and its copy has all its keywords."""
        self._select(mailbox)
        self._ok(self._imap.uid("COPY", str(uid), _quoted(to)))
        self._imap.unselect()

    def append_move(self, uid: int, mailbox: str, to: str) -> None:
        """As a client does that moves between accounts, and some on phones: download, APPEND, delete."""
        self._select(mailbox)
        _, data = self._imap.uid("FETCH", str(uid), "(BODY.PEEK[])")
        self._ok(self._imap.append(_quoted(to), "(\\Seen)", None, data[0][1]))
        self._ok(self._imap.uid("STORE", str(uid), "+FLAGS.SILENT", "(\\Deleted)"))
        self._ok(self._imap.uid("EXPUNGE", str(uid)))
        self._imap.unselect()

    def remove_flags(self, uid: int, mailbox: str, *flags: str) -> None:
        self._select(mailbox)
        self._ok(self._imap.uid("STORE", str(uid), "-FLAGS", f"({' '.join(flags)})"))
        self._imap.unselect()

    def _select(self, mailbox: str) -> None:
        self._ok(self._imap.select(_quoted(mailbox)))

    def _ok(self, answer) -> None:
        assert answer[0] == "OK", answer


MOVES = ("move", "move_by_copy", "append_move")
"""How clients move a mail, by the names of Client's methods."""
