"""What a mail that turns out to be no rejection takes back: our draft if nobody touched it, our keyword, its facts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from rejectwatch.drafting import Drafting
from rejectwatch.errors import MailboxMissing
from rejectwatch.ledger.fates import Fate, Letter
from rejectwatch.ledger.labels import Label
from rejectwatch.ledger.rows import UNDECIDED, Flagged, Outcome, Place, Row
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import Session
from rejectwatch.model.prediction import Category, Decision

log = logging.getLogger(__name__)

_CORRECTED = frozenset({Outcome.OTHER, Outcome.DUPLICATE, Outcome.HISTORY})
"""Outcomes that stay as they are when the mail is no rejection."""

_OURS = frozenset({Flagged.OURS, Flagged.OFFERED, Flagged.RETRACTED})


@dataclass(frozen=True, slots=True)
class Correcting:
    """Takes back what was left for mail of one account."""

    session: Session
    ledger: Ledger
    account: int
    drafting: Drafting
    keyword: str
    now: Callable[[], datetime]

    def correct(self, message_key: str, outcome: Outcome = Outcome.OTHER) -> list[Row]:
        """Take back all that a mail got as a rejection, and return its rows as corrected."""
        marked = self.ledger.marked(self.account, message_key)
        for letter in self.ledger.letters_of(self.account, message_key):
            self.withdraw(letter)
        if any(one.row.decision == Decision.REJECTION for one in marked):
            self.ledger.forget_mail(self.account, message_key)
        rows = [_corrected(one.row, outcome) for one in marked if _is_wrong(one.row, outcome)]
        self.ledger.record(*rows, now=self.now())
        self.unmark(message_key, then=Flagged.NO)
        return rows

    def withdraw(self, letter: Letter) -> bool:
        """Take a letter back if it lies in Drafts untouched; tell whether it is gone by our hand.

        What is about to be done is written down first: cut off in between, it would look like the user's doing.
        """
        draft_id = letter.draft.draft_message_id
        if letter.fate is Fate.WITHDRAWING and not self._is_there(letter):
            self.ledger.set_fate(self.account, draft_id, Fate.WITHDRAWN)
            return True
        if self.drafting.dry_run or not self.drafting.untouched(letter.draft):
            return False
        self.ledger.set_fate(self.account, draft_id, Fate.WITHDRAWING)
        gone = self.drafting.take_back(letter.draft)
        self.ledger.set_fate(self.account, draft_id, Fate.WITHDRAWN if gone else Fate.WAITING)
        return gone

    def _is_there(self, letter: Letter) -> bool:
        draft = letter.draft
        return draft.uid is not None and self._flags(
            Place(self.account, draft.mailbox, draft.uidvalidity, draft.uid)
        ) is not None  # fmt: skip

    def unmark(self, message_key: str, *, then: Flagged) -> None:
        """Take our keyword off a mail, wherever it is known to lie; the user's own stays."""
        marked = self.ledger.marked(self.account, message_key)
        if not self.keyword or self.drafting.dry_run or not any(one.flagged in _OURS for one in marked):
            return
        rows = [one.row for one in marked if one.flagged is not Flagged.FOREIGN]
        for row in rows:
            self._set_flagged(row.place, Flagged.RETRACTED)
        seen = self.ledger.sighted(self.account, message_key, *Label)
        for place in dict.fromkeys([*(row.place for row in rows), *(one.place for one in seen)]):
            self._take_off(place)
        for row in rows:
            self._set_flagged(row.place, then)

    def take_up(self) -> None:
        """Bring to its end what was cut off while our keyword was being taken off."""
        for row in self.ledger.flagged_as(self.account, Flagged.RETRACTED):
            corrected = row.decision != Decision.REJECTION
            self.unmark(row.message_key, then=Flagged.NO if corrected else Flagged.FOREIGN)

    def _take_off(self, place: Place) -> None:
        flags = self._flags(place)
        if flags is not None and self.keyword.lower() in {flag.lower() for flag in flags}:
            self.session.remove_keyword(place.mailbox, [place.uid], self.keyword)

    def _flags(self, place: Place) -> frozenset[str] | None:
        """Return the flags of what lies at a place, or None when it isn't there any more."""
        try:
            if self.session.examine(place.mailbox).uidvalidity != place.uidvalidity:
                return None
            return self.session.flags(place.mailbox, [place.uid]).get(place.uid)
        except MailboxMissing:
            return None

    def _set_flagged(self, place: Place, flagged: Flagged) -> None:
        here = self.account, place.mailbox, place.uidvalidity
        self.ledger.set_flagged(*here, [place.uid], flagged=flagged)

    def first_there(self, places: Iterable[Place]) -> Place | None:
        """Return the first of some places where the mail still lies, not marked as deleted, or None."""
        for place in places:
            flags = self._flags(place)
            if flags is not None and "\\deleted" not in {flag.lower() for flag in flags}:
                return place
        return None


def _is_wrong(row: Row, outcome: Outcome) -> bool:
    if row.outcome in UNDECIDED - {Outcome.HELD}:
        return False
    return row.outcome not in _CORRECTED and row.outcome is not outcome


def _corrected(row: Row, outcome: Outcome) -> Row:
    decision = Decision.UNSURE if outcome is Outcome.UNSURE else Decision.OTHER
    category = Category.OTHER.value if row.category == Category.REJECTION else row.category
    return replace(
        row, outcome=outcome, decision=decision.value, category=category, reason=None, letter=None,
        draft_message_id=None, draft_to=(),
    )  # fmt: skip
