"""Unsure mail is copied to where the person is asked about it: once a mail, and never taken out of anything."""

from __future__ import annotations

from dataclasses import dataclass

from rejectwatch.errors import MailboxMissing
from rejectwatch.ledger.rows import Place, Row
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import MailboxState, Session


@dataclass(frozen=True, slots=True)
class Asking:
    """Copies one account's unsure mail to the mailbox that is called ``name`` in the configuration."""

    session: Session
    ledger: Ledger
    account: int
    name: str

    def run(self) -> int:
        """Copy what wasn't copied yet, where there is such a mailbox; return how many mails were."""
        rows = self.ledger.to_ask(self.account)
        unsure = self.session.placed([self.name])[0] if rows else None
        if unsure is None:
            return 0
        return sum(self._ask(row, unsure) for row in {row.message_key: row for row in rows}.values())

    def _ask(self, row: Row, unsure: str) -> bool:
        """Copy a mail, unless it lies there or a copy that was cut off may have been made; tell whether it was copied."""
        key = row.message_key
        state = self.session.examine(unsure)
        known = self.ledger.asking(self.account, key)
        there = self._is_there(unsure, row.message_id) or (known is not None and _may_have_come(known, state))
        before = state.uidvalidity, state.uidnext
        copied = False
        if not there and self._is_where_it_was(row.place):
            self.ledger.ask(self.account, key, before, done=False)
            self.session.copy(row.place.mailbox, [row.place.uid], unsure)
            copied = True
        self.ledger.ask(self.account, key, before, done=True)
        return copied

    def _is_there(self, unsure: str, message_id: str | None) -> bool:
        return message_id is not None and bool(self.session.find(unsure, "Message-ID", message_id))

    def _is_where_it_was(self, place: Place) -> bool:
        try:
            if self.session.examine(place.mailbox).uidvalidity != place.uidvalidity:
                return False
            return place.uid in self.session.flags(place.mailbox, [place.uid])
        except MailboxMissing:
            return False


def _may_have_come(before: tuple[int, int], now: MailboxState) -> bool:
    """Tell whether anything came into a mailbox since, or it can't be told: then there is no second copy."""
    return before != (now.uidvalidity, now.uidnext) or not now.uidnext
