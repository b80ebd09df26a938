"""What labels lead to, at once: a rejection goes through line one, a mail that is none takes back what it got.

Every label comes to its consequences here, whoever gave it: a training mailbox, a keyword, a command, the review.
Which have had them is kept, so that a pass can be cut off anywhere.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rejectwatch import outcomes
from rejectwatch.correcting import Correcting
from rejectwatch.errors import MessageError
from rejectwatch.judge import JOB_MAIL, Judge, Mine, Reading, Verdict
from rejectwatch.ledger.labels import Kept, Label, Source
from rejectwatch.ledger.rows import Outcome, Place, Row
from rejectwatch.ledger.sightings import Marked, Pending
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import FetchedMessage, Message, Part
from rejectwatch.mail.session import Session
from rejectwatch.model.prediction import Category, Decision
from rejectwatch.outcomes import Report
from rejectwatch.scope import Options
from rejectwatch.signs import Signs

log = logging.getLogger(__name__)

_BY_HAND = frozenset({Source.COMMAND, Source.REVIEW})
"""Labels that were given one by one: the flood brake has nothing to ask about them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A message that is taken for a rejection, held until all the mail of the pass has been read.

    ``sure``: the person said so of this very mail.
    """

    place: Place
    reading: Reading
    sure: bool = False

    @property
    def message_key(self) -> str:
        """Which mail it is."""
        return self.reading.message.message_key


@dataclass(frozen=True, slots=True)
class Labelling:
    """Looks for labels in one account, and brings them to their consequences."""

    session: Session
    ledger: Ledger
    judge: Judge
    parse: Callable[[bytes, Sequence[Part]], Message]
    account: int
    mine: Mine
    signs: Signs
    correcting: Correcting
    options: Options
    history: timedelta
    lookback: timedelta
    now: Callable[[], datetime]

    def run(self, mailboxes: Sequence[str], found: Sequence[Found], report: Report) -> list[Found]:
        """Take down new labels and act on them; return the rejections of the pass, with and without a label."""
        self.correcting.take_up()
        self.signs.run(mailboxes, {one.message_key for one in found})
        kept = [one for one in found if not self._is_refused(one, report)]
        waiting = self.ledger.pending(self.account)
        for pending in waiting:
            if pending.label is Label.REJECTION:
                kept += self._rejection(pending, {one.message_key for one in kept}, mailboxes)
            else:
                outcome = Outcome.OTHER if pending.label is Label.OTHER else self._without_label(pending)
                rows = self.correcting.correct(pending.message_key, outcome) if outcome else []
                self._tell(report, rows)
        if any(pending.label is not Label.REJECTION for pending in waiting):
            kept += self._second_noes({one.message_key for one in kept})
        return kept

    def mailboxes(self) -> list[tuple[str, int]]:
        """Return the training mailboxes of rejections with their UIDVALIDITY: what lies there alone is marked there."""
        places = (seen.place for seen in self.ledger.sightings(self.account, Label.REJECTION))
        return list(dict.fromkeys((place.mailbox, place.uidvalidity) for place in places))

    def done(self, found: Sequence[Found]) -> None:
        """Note which labels have had their consequences: of a rejection, once it has come to its outcome."""
        places = {one.message_key: one.place for one in found}
        for pending in self.ledger.pending(self.account):
            if pending.label is not Label.REJECTION:
                self.ledger.set_acted(self.account, pending.message_key, pending.label)
                continue
            if pending.message_key not in places:
                continue
            ended = self.ledger.marked_at(places[pending.message_key])
            if ended is not None and ended.row.outcome is not Outcome.HELD:
                self._hand_over(pending.message_key, ended.row)
                self.ledger.set_acted(self.account, pending.message_key, pending.label)

    def _hand_over(self, key: str, ended: Row) -> None:
        """Leave the outcome to one place: what the mail was where it lay before is not true any more."""
        others = [one.row for one in self.ledger.marked(self.account, key) if one.row.place != ended.place]
        stale = [row for row in others if row.outcome in {Outcome.OTHER, Outcome.UNSURE, Outcome.HELD}]
        self.ledger.record(*(replace(row, outcome=Outcome.DUPLICATE) for row in stale), now=self.now())

    def _is_refused(self, one: Found, report: Report) -> bool:
        """Record a mail that the person says is none, in spite of the model."""
        kept = self.ledger.label_of(self.account, one.message_key)
        if kept is None or kept.held or kept.label is not Label.OTHER:
            return False
        reading = labelled(one.reading, self.judge, kept, mine=self.mine)
        row = outcomes.row(one.place, Outcome.OTHER, reading.message, Verdict(reading.prediction))
        self.ledger.record(row, now=self.now())
        self.ledger.forget_mail(self.account, one.message_key)
        self._tell(report, [row])
        return True

    def _tell(self, report: Report, rows: Sequence[Row]) -> None:
        for row in rows:
            report.add(row)
            outcomes.say(row)

    def _rejection(self, pending: Pending, decided: Collection[str], mailboxes: Sequence[str]) -> list[Found]:
        """Return a labelled mail that is due its flag and its draft; none when it has them, or is nowhere to be found."""
        key, by_hand = pending.message_key, pending.source in _BY_HAND
        marked = self.ledger.marked(self.account, key)
        if key in decided or (not by_hand and self._is_held(marked)):
            return []
        found = None if self._has_answer(key, marked) else self._find(key, marked, mailboxes)
        one = None if found is None else self._read(found, by_hand=by_hand)
        if one is None:
            self.ledger.set_acted(self.account, key, Label.REJECTION)
        return [one] if one is not None else []

    def _second_noes(self, decided: Collection[str]) -> Iterator[Found]:
        """Yield the noes that got no letter because another had one: that other may have turned out to be none."""
        for row in self.ledger.rows(self.account, [Outcome.WITHHELD]):
            if row.reason != "second_no" or row.message_key in decided:
                continue
            is_late = row.date is None or row.date < self.now() - self.lookback
            fetched = None if is_late else self._fetch([row.place])
            reading = None if fetched is None else self._reading(fetched)
            if reading is not None and reading.prediction.decision is Decision.REJECTION:
                yield Found(row.place, reading)

    def _is_held(self, marked: Sequence[Marked]) -> bool:
        released = self.options.yes or self.options.dry_run
        return not released and any(one.row.outcome is Outcome.HELD for one in marked)

    def _has_answer(self, key: str, marked: Sequence[Marked]) -> bool:
        """Tell whether a mail has its draft, or had one that is in the user's hands."""
        if any(one.row.outcome in {Outcome.DRAFTED, Outcome.ANSWERED} for one in marked):
            return True
        letters = self.ledger.letters_of(self.account, key)
        if not letters or not marked:
            return False
        draft_id = letters[0].draft.draft_message_id
        again = replace(
            marked[0].row,
            outcome=Outcome.DRAFTED,
            decision=Decision.REJECTION.value,
            draft_message_id=draft_id,
        )
        self.ledger.record(again, now=self.now())
        return True

    def _find(self, key: str, marked: Sequence[Marked], mailboxes: Sequence[str]) -> FetchedMessage | None:
        """Return a mail from where it still lies: a watched mailbox first, then a training mailbox."""
        rows = [one.row.place for one in marked]
        seen = [one.place for one in self.ledger.sighted(self.account, key, *Label)]
        return self._fetch(
            sorted(dict.fromkeys([*rows, *seen]), key=lambda place: place.mailbox not in mailboxes)
        )

    def _fetch(self, places: Sequence[Place]) -> FetchedMessage | None:
        """Return a mail from the first of some places where it still lies, or None."""
        place = self.correcting.first_there(places)
        return None if place is None else next(iter(self.session.fetch(place.mailbox, [place.uid])), None)

    def _read(self, fetched: FetchedMessage, *, by_hand: bool) -> Found | None:
        """Return a labelled mail as read; None for one that can't be, or that is older than all that is remembered."""
        place = Place(self.account, fetched.mailbox, fetched.uidvalidity, fetched.uid)
        reading = self._reading(fetched)
        if reading is None or self.ledger.label_of(self.account, reading.message.message_key) is None:
            return None
        message = reading.message
        if min(fetched.internaldate, message.date or fetched.internaldate) < self.now() - self.history:
            row = outcomes.row(place, Outcome.TOO_OLD, message, Verdict(reading.prediction))
            self.ledger.record(row, now=self.now())
            return None
        return Found(place, reading, by_hand)

    def _reading(self, fetched: FetchedMessage) -> Reading | None:
        """Return a mail as the person's label has it, or without one the model; None for one that can't be read."""
        try:
            message = self.parse(fetched.header, fetched.parts)
            reading = self.judge.read(message, mine=self.mine)
        except MessageError as error:
            place = Place(self.account, fetched.mailbox, fetched.uidvalidity, fetched.uid)
            log.warning("%s could not be read again: %s", outcomes.where(place), error)
            return None
        kept = self.ledger.label_of(self.account, message.message_key)
        return labelled(reading, self.judge, kept, mine=self.mine)

    def _without_label(self, pending: Pending) -> Outcome | None:
        """Return what a mail is by itself once its label was taken back; None where all stays as it is."""
        key = pending.message_key
        if pending.before is not Label.REJECTION:
            return None  # what was said to be none never gets a draft again
        fetched = self._find(key, self.ledger.marked(self.account, key), ())
        if fetched is None:
            return None
        reading = self._reading(fetched)
        if reading is None:
            return None
        decision = reading.prediction.decision
        if decision is Decision.REJECTION:
            return None
        return Outcome.UNSURE if decision is Decision.UNSURE else Outcome.OTHER


def labelled(reading: Reading, judge: Judge, kept: Kept | None, *, mine: Mine) -> Reading:
    """Return a reading as the person's label has it; without one that counts, as it is."""
    if kept is None or kept.held:
        return reading
    prediction, message = reading.prediction, reading.message
    if kept.label is Label.REJECTION:
        sure = replace(prediction, category=Category.REJECTION, decision=Decision.REJECTION)
        mail = judge.remembered(message, Category.REJECTION, mine=mine, language=prediction.language)
        return Reading(message, sure, mail)
    category = Category.OTHER if prediction.category is Category.REJECTION else prediction.category
    none = replace(prediction, category=category, decision=Decision.OTHER)
    return Reading(message, none, reading.mail if category in JOB_MAIL else None)
