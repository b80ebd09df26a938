"""All that is written to a server: drafts, our keyword, copies and mailboxes of our own; nothing else.

No mailbox is ever left with CLOSE, and only a message of ours is ever expunged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from rejectwatch.mail import fetching
from rejectwatch.mail.selection import Selection
from rejectwatch.mail.session import DRAFT_FLAGS, Appended
from rejectwatch.mail.wire import Wire, uid_set

LINES = 500
"""Messages in one FETCH of flags or header fields, one STORE or one COPY."""

_APPENDUID = re.compile(rb"\[APPENDUID (\d{1,10}) (\d{1,10})\]", re.IGNORECASE)


class Changes:
    """The writing half of a session on one connection."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._boxes = Selection(wire)

    def append_draft(self, mailbox: str, raw: bytes) -> Appended:
        """APPEND an RFC 5322 message with DRAFT_FLAGS, and say where it went (by APPENDUID, RFC 4315)."""
        append, flags = self._wire.imap.append, f"({' '.join(DRAFT_FLAGS)})"
        raw = raw.replace(b"\0", b"")  # no message may hold one (RFC 5322), and Cyrus refuses it
        data = self._boxes.on(mailbox, "saving a draft in", lambda name: append(name, flags, None, raw))[1]
        match = _APPENDUID.search(data[-1] or b"")
        return Appended(int(match[1]), int(match[2])) if match else Appended(None, None)

    def add_keyword(self, mailbox: str, uids: Sequence[int], keyword: str) -> frozenset[int]:
        """SELECT, ``UID STORE +FLAGS.SILENT (keyword)``, read flags back, UNSELECT.

        Return the UIDs that carry the keyword now; empty where the server keeps none.
        """
        flags = self._stored(mailbox, uids, f"+FLAGS.SILENT ({keyword})", keyword)
        return frozenset(uid for uid, row in flags.items() if fetching.has_flag(row, keyword))

    def remove_keyword(self, mailbox: str, uids: Sequence[int], keyword: str) -> frozenset[int]:
        """SELECT, ``UID STORE -FLAGS.SILENT (keyword)``, read flags back, UNSELECT.

        Return the UIDs that still exist and carry the keyword no more.
        """
        flags = self._stored(mailbox, uids, f"-FLAGS.SILENT ({keyword})", keyword)
        return frozenset(uid for uid, row in flags.items() if not fetching.has_flag(row, keyword))

    def _stored(
        self, mailbox: str, uids: Sequence[int], change: str, keyword: str
    ) -> Mapping[int, fetching.Row]:
        """STORE in batches, and return the rows of flags afterwards; none where the keyword isn't kept."""
        found: dict[int, fetching.Row] = {}
        if not uids:
            return found
        item, _, flags = change.partition(" ")
        with self._boxes.writable(mailbox, keyword) as keeps:
            for batch in batches(uids, LINES) if keeps else ():
                store = ("STORE", uid_set(batch), item, flags)
                self._wire.ask("changing a keyword", self._wire.imap.uid, *store)
                found.update(fetching.answers(self._rows, batch, "(UID FLAGS)"))
        return found

    def create_mailbox(self, name: str) -> str:
        """CREATE and SUBSCRIBE the mailbox that is written ``A/B`` in the configuration; return its name on the server.

        The server's delimiter and the prefix of the user's namespace (RFC 2342) are put in. One that
        is there already is left as it is.
        """
        return self._boxes.create(name)

    def copy(self, mailbox: str, uids: Sequence[int], to: str) -> None:
        """COPY messages into another mailbox; the one that they lie in is only EXAMINEd. Those gone are left out."""
        for batch in batches(uids, LINES):
            self._boxes.at(mailbox)
            self._boxes.on(to, "copying mail to", partial(self._wire.imap.uid, "COPY", uid_set(batch)))

    def expunge(self, mailbox: str, uid: int) -> bool:
        """Delete one message of ours by ``UID EXPUNGE`` (RFC 4315) and tell whether it is gone.

        Without UIDPLUS nothing is done: a plain EXPUNGE would take what others have marked, too.
        """
        if "UIDPLUS" not in self._wire.capabilities:
            return False
        uid_command = self._wire.imap.uid
        with self._boxes.writable(mailbox, "") as _:
            self._wire.ask("marking a draft", uid_command, "STORE", str(uid), "+FLAGS.SILENT", "(\\Deleted)")
            self._wire.ask("taking a draft back", uid_command, "EXPUNGE", str(uid))
            return uid not in self._rows([uid], "(UID FLAGS)")

    def keyword_allowed(self, mailbox: str, keyword: str) -> bool:
        """Return whether the server would keep a keyword there.

        PERMANENTFLAGS tells, and only after SELECT (EXAMINE shows none): ``\\Recent`` may go by it.
        """
        with self._boxes.writable(mailbox, keyword) as keeps:
            return keeps

    def _rows(self, uids: Sequence[int], items: str) -> Mapping[int, fetching.Row]:
        with self._wire.overlong_lines_dropped():
            return self._wire.fetch(uids, items)


def batches(uids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """Yield the UIDs, ``size`` at a time."""
    return (uids[n : n + size] for n in range(0, len(uids), size))
