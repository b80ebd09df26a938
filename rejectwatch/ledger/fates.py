"""What became of our drafts, as far as the mailbox tells: shown and counted, never a label by itself."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from rejectwatch.ledger import codec
from rejectwatch.ledger.rows import Place, Written
from rejectwatch.ledger.sightings import Sightings


class Fate(StrEnum):
    """What became of a draft. WITHDRAWING is written before we take it back, WITHDRAWN after."""

    WAITING = "waiting"
    SENT = "sent"
    EDITED = "edited"
    DELETED = "deleted"
    WITHDRAWING = "withdrawing"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft of ours with its words: what it answers, and where it lies when it was sent."""

    draft: Written
    text: str
    fate: Fate
    answers: str | None
    kind: str
    language: str
    recorded: datetime
    sent: Place | None = None


class Fates(Sightings):
    """The part of the ledger that knows what became of drafts."""

    def letters(
        self, account: int, fates: Collection[Fate], *, since: datetime | None = None
    ) -> list[Letter]:
        """Return the saved drafts with one of the fates that no other draft took the place of, oldest first."""
        marks = ",".join("?" * len(fates))
        rows = self._all(
            f"SELECT * FROM drafts WHERE account = ? AND state = 'saved' AND NOT replaced AND fate IN ({marks}) "
            "AND recorded >= ? ORDER BY recorded, rowid",
            (account, *fates, codec.seconds(since) or 0),
        )
        return [_letter(row) for row in rows]

    def letters_of(self, account: int, message_key: str) -> list[Letter]:
        """Return the saved drafts for a mail that no other draft took the place of."""
        rows = self._all(
            "SELECT * FROM drafts WHERE account = ? AND message_key = ? AND state = 'saved' AND NOT replaced",
            (account, message_key),
        )
        return [_letter(row) for row in rows]

    def set_fate(self, account: int, draft_message_id: str, fate: Fate, sent: Place | None = None) -> None:
        """Note what became of a draft; one that was withdrawn is no letter of its application any more."""
        place = (sent.mailbox, sent.uidvalidity, sent.uid) if sent else (None, None, None)
        with self.transaction():
            self._run(
                "UPDATE drafts SET fate = ?, replaced = max(replaced, ?), sent_mailbox = ?, sent_uidvalidity = ?, "
                "sent_uid = ? WHERE account = ? AND draft_message_id = ?",
                (fate, fate is Fate.WITHDRAWN, *place, account, draft_message_id),
            )

    def fates(self, account: int) -> dict[str, int]:
        """Return how many drafts had each fate that is the user's doing."""
        rows = self._all(
            "SELECT fate, count(*) AS n FROM drafts WHERE account = ? AND state = 'saved' AND NOT replaced GROUP BY 1",
            (account,),
        )
        counted = {row["fate"]: int(row["n"]) for row in rows}
        return {
            fate.value: counted.get(fate, 0) for fate in (Fate.SENT, Fate.EDITED, Fate.DELETED, Fate.WAITING)
        }

    def note_writing(self, account: int, *, began: datetime | None) -> None:
        """Remember when a pass began that is about to leave something."""
        with self.transaction():
            self._run("UPDATE accounts SET wrote = ? WHERE id = ?", (codec.seconds(began), account))

    def last_writing(self, account: int) -> datetime | None:
        """Return when the last pass began that left something, or None."""
        return codec.moment(self._one("SELECT wrote FROM accounts WHERE id = ?", (account,))["wrote"])


def _letter(row: Any) -> Letter:
    told = json.loads(row["row"])
    sent = None
    if row["sent_mailbox"] is not None:
        sent = Place(row["account"], row["sent_mailbox"], row["sent_uidvalidity"], row["sent_uid"])
    return Letter(
        draft=codec.written(row),
        text=row["text"],
        fate=Fate(row["fate"]),
        answers=told["message_id"],
        kind=told["letter"] or "",
        language=told["language"] or "",
        recorded=datetime.fromtimestamp(row["recorded"], UTC),
        sent=sent,
    )
