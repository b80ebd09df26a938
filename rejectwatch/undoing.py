"""Taking back what passes left: our drafts that nobody has touched, and our keyword."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from rejectwatch.config import Account
from rejectwatch.correcting import Correcting
from rejectwatch.drafting import Drafting
from rejectwatch.ledger.fates import Fate, Letter
from rejectwatch.ledger.rows import Flagged, Outcome
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import Session
from rejectwatch.wiring import Wiring, state_lock


class Came(StrEnum):
    """What came of taking something back."""

    WITHDRAWN = "withdrawn"
    TOUCHED = "touched"
    KEPT = "kept"
    GONE = "gone"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Undone:
    """One thing of ours and what came of it; KEPT: the server can't take away one message alone."""

    account: str
    id: str
    came: Came


def undo(wiring: Wiring, since: datetime | None, *, dry_run: bool) -> Iterator[Undone]:
    """Take back what was left since a moment, or by the last pass that left something; a dry run only tells."""
    with state_lock(wiring.settings.state_dir), wiring.ledger() as ledger:
        for account in wiring.settings.accounts:
            number = ledger.account(account.login, account.host)
            moment = since or ledger.last_writing(number)
            if moment is None:
                continue
            session = wiring.connect(account)
            try:
                yield from _Undoing(wiring, ledger, session, account, number).run(moment, dry_run=dry_run)
            finally:
                session.close()


@dataclass(frozen=True, slots=True)
class _Undoing:
    """Takes back what was left in one account."""

    wiring: Wiring
    ledger: Ledger
    session: Session
    account: Account
    number: int

    def run(self, since: datetime, *, dry_run: bool) -> Iterator[Undone]:
        """Yield what came of each draft since a moment, then of each mark."""
        correcting = self._correcting(dry_run=dry_run)
        for letter in self.ledger.letters(self.number, list(Fate), since=since):
            yield self._told(letter.draft.message_key, self._draft(letter, correcting))
        for key in self.ledger.marked_since(self.number, since):
            correcting.unmark(key, then=Flagged.FOREIGN)
            yield self._told(key, Came.UNMARKED)

    def _correcting(self, *, dry_run: bool) -> Correcting:
        keyword, now = self.wiring.settings.actions.keyword, self.wiring.now
        drafts = self.session.special("\\Drafts", self.account.drafts) or ""
        drafting = Drafting(self.session, self.ledger, self.number, drafts, None, keyword, now, dry_run)
        return Correcting(self.session, self.ledger, self.number, drafting, keyword, now)

    def _draft(self, letter: Letter, correcting: Correcting) -> Came:
        if letter.fate in {Fate.SENT, Fate.EDITED, Fate.DELETED}:
            return Came.GONE
        untouched = correcting.drafting.untouched(letter.draft)
        if correcting.drafting.dry_run:
            return Came.WITHDRAWN if untouched else Came.TOUCHED
        if not correcting.withdraw(letter):
            return Came.KEPT if untouched else Came.TOUCHED
        rows = [one.row for one in self.ledger.marked(self.number, letter.draft.message_key)]
        drafted = [row for row in rows if row.outcome is Outcome.DRAFTED]
        undone = (
            replace(
                row,
                outcome=Outcome.WITHHELD,
                reason="undone",
                letter=None,
                draft_message_id=None,
                draft_to=(),
            )
            for row in drafted
        )
        self.ledger.record(*undone, now=self.wiring.now())
        return Came.WITHDRAWN

    def _told(self, message_key: str, came: Came) -> Undone:
        return Undone(self.account.name, message_key[:10], came)
