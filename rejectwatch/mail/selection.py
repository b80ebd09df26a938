"""Which mailbox is open, and what it is called on the wire.

Names are written in modified UTF-7, except that a mailbox which LIST shows under another spelling is
called by that one: servers hold names that are not well encoded, and Macs decompose their umlauts.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rejectwatch.errors import MailboxMissing
from rejectwatch.mail import mailboxes
from rejectwatch.mail.session import Mailbox, MailboxState
from rejectwatch.mail.wire import Wire, quoted

log = logging.getLogger(__name__)


class Selection:
    """The mailboxes of one connection, and the one of them that is open."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._names: dict[str, bytes] = {}
        self._open = ""
        self._state = MailboxState(0, 0, 0)

    def listed(self) -> list[Mailbox]:
        """Return what LIST shows, with special uses also where those must be asked for (RFC 6154)."""
        found = self._list('"*"')
        asks = {"SPECIAL-USE", "LIST-EXTENDED"} <= self._wire.capabilities
        if asks and not any(m.attributes & mailboxes.SPECIAL_USES for m in found):
            found = self._list('"*" RETURN (SPECIAL-USE)')
        return found

    def known(self, mailbox: str) -> str:
        """Return the name as the server has it; MailboxMissing if it has none such that can be opened."""
        for found in self._list('"*"'):
            if mailboxes.folded(found.name) == mailboxes.folded(mailbox) and mailboxes.is_usable(found):
                return found.name
        raise MailboxMissing(f"{self._wire.where} has no mailbox {mailbox!r}.")

    def placed(self, names: Sequence[str]) -> list[str | None]:
        """Return the mailboxes that are configured by these names; None for one that isn't there."""
        found = self._list('"*"')
        usable = [m for m in found if mailboxes.is_usable(m)]
        return [mailboxes.placed(name, usable, self._wire.prefixes) for name in names]

    def create(self, name: str) -> str:
        """CREATE and SUBSCRIBE a mailbox as the server spells it; return its name, also of one that is there already."""
        there = self.placed([name])[0]
        spelled = there or mailboxes.spelled(name, self._list('"*"'), self._wire.prefixes)
        raw = quoted(self._names.get(mailboxes.folded(spelled), mailboxes.encode_name(spelled)))
        if there is None:
            doing = f"making the mailbox {spelled!r}"
            typ, data = self._wire.ask(doing, self._wire.imap.create, raw)
            there = self.placed([spelled])[0]
            if typ != "OK" and there is None:
                raise self._wire.refusal(data, doing)
        self._wire.ask(f"subscribing to {spelled!r}", self._wire.imap.subscribe, raw)
        return there or spelled

    def examine(self, mailbox: str) -> MailboxState:
        """Open a mailbox read-only (EXAMINE) and return its state."""
        self._select(mailbox, readonly=True)
        number = self._wire.number
        self._state = MailboxState(number("UIDVALIDITY"), number("UIDNEXT"), number("EXISTS"))
        self._open = mailbox
        return self._state

    def _list(self, pattern: str) -> list[Mailbox]:
        data = self._wire.ok("listing mailboxes", self._wire.imap.list, '""', pattern)
        found = []
        for row in mailboxes.rows(data):
            try:
                mailbox, raw = mailboxes.from_row(self._wire.parsed(row))
            except ValueError:
                log.warning("One row of the list of mailboxes could not be read; it is left out")
                continue
            self._names[mailboxes.folded(mailbox.name)] = raw
            found.append(mailbox)
        return found

    def on(self, mailbox: str, doing: str, command: Callable[[bytes], Any]) -> tuple[str, list[Any]]:
        """Run a command on a mailbox by its name on the wire; MailboxMissing if LIST hasn't got it either."""
        doing = f"{doing} {mailbox!r}"
        name = mailboxes.folded(mailbox)
        raw = self._names.get(name, mailboxes.encode_name(name))
        typ, data = self._wire.ask(doing, command, quoted(raw))
        if typ in {"NO", "BAD"}:
            self.known(mailbox)
            if self._names[name] == raw:
                raise self._wire.refusal(data, doing)
            data = self._wire.ok(doing, command, quoted(self._names[name]))
        return typ, data

    def _select(self, mailbox: str, *, readonly: bool) -> bool:
        """Open a mailbox, and return whether it may be written to."""
        self._open = ""
        select = self._wire.imap.select
        typ, _ = self.on(mailbox, "opening", lambda name: select(name, readonly))
        return typ != "READ-ONLY" and not readonly

    def at(self, mailbox: str) -> MailboxState:
        """Have a mailbox open, with what is new in it known to the server's side of the session."""
        if self._open != mailbox:
            return self.examine(mailbox)
        self._wire.ok(f"looking at {mailbox!r}", self._wire.imap.noop)
        return self._state

    @contextlib.contextmanager
    def writable(self, mailbox: str, keyword: str) -> Iterator[bool]:
        """Have a mailbox SELECTed, and yield whether it would keep a keyword; left without an EXPUNGE."""
        writable = self._select(mailbox, readonly=False)
        try:
            lines = self._wire.imap.untagged_responses.get("OK", [])
            yield writable and mailboxes.keeps_keyword(lines, keyword)
        finally:
            if not self._wire.broken:
                if not writable or "UNSELECT" not in self._wire.capabilities:
                    self._select(mailbox, readonly=True)
                else:
                    self._wire.ok(f"leaving {mailbox!r}", self._wire.imap.unselect)
