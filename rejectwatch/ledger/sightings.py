"""By what the person labels mail, as it was last seen, and which labels still want their consequences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rejectwatch.ledger import codec
from rejectwatch.ledger.labels import Label, Labels, Source, Standing
from rejectwatch.ledger.rows import Flagged, Outcome, Place, Row
from rejectwatch.ledger.threads import AT


@dataclass(frozen=True, slots=True)
class Sighted:
    """A mail seen where a label is given: ``sign`` is the label of a training mailbox, or a keyword in lower case."""

    place: Place
    sign: str
    message_key: str
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """A label, or that it was taken back (None), whose consequences are still to come; ``before`` had them."""

    message_key: str
    label: Label | None
    source: Source
    before: Label | None


@dataclass(frozen=True, slots=True)
class Marked:
    """The row of a mail, and what became of our keyword on it."""

    row: Row
    flagged: Flagged


class Sightings(Labels):
    """The part of the ledger that knows where labels come from, and what they have led to."""

    def sightings(self, account: int, sign: str) -> list[Sighted]:
        """Return what was seen of a sign, the lowest UIDs of each mailbox first."""
        rows = self._all(
            "SELECT * FROM sightings WHERE account = ? AND sign = ? ORDER BY mailbox, uidvalidity, uid",
            (account, sign),
        )
        return [_sighted(row) for row in rows]

    def sighted(self, account: int, message_key: str, *signs: str) -> list[Sighted]:
        """Return where a mail was seen with one of some signs."""
        marks = ",".join("?" * len(signs))
        rows = self._all(
            f"SELECT * FROM sightings WHERE account = ? AND message_key = ? AND sign IN ({marks})",
            (account, message_key, *signs),
        )
        return [_sighted(row) for row in rows]

    def note_sighting(self, seen: Sighted) -> None:
        """Remember that a mail was seen."""
        with self.transaction():
            self._run(
                "INSERT OR REPLACE INTO sightings (account, mailbox, uidvalidity, uid, sign, message_key, message_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*codec.at(seen.place), seen.sign, seen.message_key, seen.message_id),
            )

    def drop_sightings(self, gone: Iterable[Sighted]) -> None:
        """Forget that mails were seen."""
        values = [(*codec.at(one.place), one.sign) for one in gone]
        if values:
            with self.transaction():
                self._run_each(f"DELETE FROM sightings WHERE {AT} AND sign = ?", values)

    def pending(self, account: int) -> list[Pending]:
        """Return the labels that want their consequences, oldest first; not those held back, nor imported ones."""
        rows = self._all(
            "SELECT l.message_key, l.label, l.source, c.label AS acted FROM labels l LEFT JOIN consequences c "
            "ON c.account = l.account AND c.message_key = l.message_key WHERE l.account = ? AND l.source != ? "
            "AND l.standing != ? AND c.label IS NOT l.label ORDER BY l.at, l.message_key",
            (account, Source.IMPORT, Standing.HELD),
        )
        return [
            Pending(r["message_key"], _label(r["label"]), Source(r["source"]), _label(r["acted"]))
            for r in rows
        ]

    def set_acted(self, account: int, message_key: str, label: Label | None) -> None:
        """Remember that a label has had its consequences."""
        with self.transaction():
            self._run(
                "INSERT OR REPLACE INTO consequences (account, message_key, label) VALUES (?, ?, ?)",
                (account, message_key, label),
            )

    def marked(self, account: int, message_key: str) -> list[Marked]:
        """Return the rows of a mail, wherever it has lain, the newest first."""
        rows = self._all(
            "SELECT * FROM messages WHERE account = ? AND message_key = ? ORDER BY recorded DESC, rowid DESC",
            (account, message_key),
        )
        return [Marked(codec.row(r), Flagged(r["flagged"])) for r in rows]

    def marked_at(self, place: Place) -> Marked | None:
        """Return the row of the mail at a place, or None."""
        row = self._one(f"SELECT * FROM messages WHERE {AT}", codec.at(place))
        return None if row is None else Marked(codec.row(row), Flagged(row["flagged"]))

    def has_answer_elsewhere(self, place: Place, message_key: str) -> bool:
        """Tell whether a mail got its draft, or the user's answer, where it lies or lay beside this place."""
        found = self._one(
            f"SELECT 1 FROM messages WHERE account = ? AND message_key = ? AND NOT ({AT}) AND outcome IN (?, ?)",
            (place.account, message_key, *codec.at(place), Outcome.DRAFTED, Outcome.ANSWERED),
        )
        return found is not None

    def is_undone(self, account: int, message_key: str) -> bool:
        """Tell whether the user took our draft for a mail back, and has not called it a rejection since."""
        found = self._one(
            "SELECT 1 FROM messages m WHERE m.account = ? AND m.message_key = ? AND m.reason = 'undone' AND NOT EXISTS "
            "(SELECT 1 FROM labels l WHERE l.account = m.account AND l.message_key = m.message_key "
            "AND l.label = 'rejection' AND l.at > m.recorded)",
            (account, message_key),
        )
        return found is not None

    def flagged_as(self, account: int, flagged: Flagged) -> list[Row]:
        """Return the rows of an account on which our keyword is in some state."""
        rows = self._all("SELECT * FROM messages WHERE account = ? AND flagged = ?", (account, flagged))
        return [codec.row(r) for r in rows]

    def marked_since(self, account: int, moment: datetime) -> list[str]:
        """Return which mails that got their outcome since a moment carry our keyword."""
        rows = self._all(
            "SELECT DISTINCT message_key FROM messages WHERE account = ? AND flagged IN (?, ?) AND recorded >= ?",
            (account, Flagged.OURS, Flagged.OFFERED, codec.seconds(moment)),
        )
        return [row["message_key"] for row in rows]

    def use_keyword(self, account: int, keyword: str) -> None:
        """Note which keyword is ours; under another one, those set before are nobody's word any more."""
        row = self._one("SELECT keyword FROM accounts WHERE id = ?", (account,))
        if row["keyword"] == keyword:
            return
        with self.transaction():
            if row["keyword"] is not None:
                self._run(
                    "UPDATE messages SET flagged = ? WHERE account = ? AND flagged != ?",
                    (Flagged.FOREIGN, account, Flagged.NO),
                )
            self._run("UPDATE accounts SET keyword = ? WHERE id = ?", (keyword, account))

    # unsure mail, copied to where the user is asked

    def to_ask(self, account: int) -> list[Row]:
        """Return the rows of unsure mail without a label that was not copied yet, oldest first."""
        rows = self._all(
            "SELECT m.* FROM messages m WHERE m.account = ? AND m.outcome = 'unsure' AND NOT EXISTS "
            "(SELECT 1 FROM asked a WHERE a.account = m.account AND a.message_key = m.message_key AND a.done) AND NOT EXISTS "
            "(SELECT 1 FROM labels l WHERE l.account = m.account AND l.message_key = m.message_key AND l.label IS NOT NULL) "
            "ORDER BY m.recorded, m.uid",
            (account,),
        )
        return [codec.row(r) for r in rows]

    def asking(self, account: int, message_key: str) -> tuple[int, int] | None:
        """Return UIDVALIDITY and UIDNEXT as they were before a copy that may have been cut off, or None."""
        row = self._one("SELECT * FROM asked WHERE account = ? AND message_key = ?", (account, message_key))
        return None if row is None else (row["uidvalidity"], row["uidnext"])

    def ask(self, account: int, message_key: str, before: tuple[int, int], *, done: bool) -> None:
        """Write down a copy, before it is made (with the state of the mailbox) and after."""
        with self.transaction():
            self._run(
                "INSERT OR REPLACE INTO asked (account, message_key, uidvalidity, uidnext, done) VALUES (?, ?, ?, ?, ?)",
                (account, message_key, *before, done),
            )

    def _prune_sightings(self, account: int) -> None:
        """Erase what hangs on labels and rows that are gone."""
        for table, of in (("consequences", "labels"), ("asked", "messages")):
            self._run(
                f"DELETE FROM {table} WHERE account = ? AND NOT EXISTS (SELECT 1 FROM {of} o "
                f"WHERE o.account = {table}.account AND o.message_key = {table}.message_key)",
                (account,),
            )


def _sighted(row: Any) -> Sighted:
    place = Place(row["account"], row["mailbox"], row["uidvalidity"], row["uid"])
    return Sighted(place, row["sign"], row["message_key"], row["message_id"])


def _label(value: str | None) -> Label | None:
    return None if value is None else Label(value)
