"""What becomes of judged mail: the outcome, the row that is kept of it, the report of a pass."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime

from rejectwatch.judge import Verdict
from rejectwatch.ledger.rows import Outcome, Place, Row
from rejectwatch.mail.message import Message
from rejectwatch.model.prediction import Decision

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Report:
    """What came of a pass: a row for each message that got an outcome, history left out.

    ``unfinished`` counts the outcomes of the pass before, when that was cut off.
    """

    rows: list[Row] = field(default_factory=list)
    seen: int = 0
    held: int = 0
    unfinished: int = 0
    began: datetime | None = None
    _at: dict[Place, int] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Count a message and keep its row; a later row of the same message takes the place of the one before."""
        before = self._at.get(row.place)
        if before is not None:
            self.rows[before] = row
        else:
            self.seen += 1
            if row.outcome is not Outcome.HISTORY:
                self._at[row.place] = len(self.rows)
                self.rows.append(row)
        self.held += row.outcome is Outcome.HELD


def outcome(verdict: Verdict, *, duplicate: bool, old: bool, fresh: bool) -> Outcome:
    """Return what becomes of a judged message; DRAFTED means that its draft is due."""
    if old and fresh:
        return Outcome.HISTORY
    if duplicate:
        return Outcome.DUPLICATE
    if verdict.prediction.decision is not Decision.REJECTION:
        return Outcome.UNSURE if verdict.prediction.decision is Decision.UNSURE else Outcome.OTHER
    if verdict.reason is not None:
        return Outcome.WITHHELD
    return Outcome.TOO_OLD if old else Outcome.DRAFTED


def row(place: Place, outcome: Outcome, message: Message, verdict: Verdict) -> Row:
    """Return the facts that are kept of a message that came to an outcome."""
    prediction, application, draft = verdict.prediction, verdict.application, verdict.draft
    return Row(
        place=place,
        outcome=outcome,
        message_key=message.message_key,
        message_id=message.message_id,
        date=message.date,
        category=prediction.category.value,
        decision=prediction.decision.value,
        probability=prediction.probability,
        language=prediction.language,
        reason=verdict.reason if outcome is Outcome.WITHHELD else None,
        company=application.company if application else None,
        position=application.position if application else None,
        met=application.met.value if application else None,
        letter=draft.letter.value if draft and outcome is Outcome.DRAFTED else None,
        draft_to=draft.to if draft and outcome is Outcome.DRAFTED else (),
    )


def where(place: Place) -> str:
    """Return a place in words that the log may hold."""
    return f"{place.mailbox}/{place.uidvalidity}/{place.uid}"


def say(row: Row) -> None:
    """Log an outcome: nothing of the mail's words."""
    log.info(
        "%s %s %s %s%s",
        where(row.place), row.category or "-",
        "-" if row.probability is None else f"{row.probability:.2f}",
        row.outcome, f"/{row.reason}" if row.reason else "",
    )  # fmt: skip
