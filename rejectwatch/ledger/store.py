"""The ledger: every message's outcome, every draft, every cursor; each change is one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from rejectwatch import __version__
from rejectwatch.ledger import codec
from rejectwatch.ledger.fates import Fates
from rejectwatch.ledger.rows import Cursor, Flagged, Health, Outcome, Place, Row
from rejectwatch.ledger.threads import AT

MOST_ATTEMPTS = 3
"""Attempts at one message before it is given up; a crash counts as one."""
RETRY_AFTER = timedelta(hours=24)


class Ledger(Fates):
    """What rejectwatch remembers. One writer at a time; a ``with`` block closes the file."""

    # accounts and cursors

    def account(self, username: str, host: str) -> int:
        """Return the number of the account (username, host), made on first sight."""
        which = username, host.lower()
        found = self._one("SELECT id FROM accounts WHERE username = ? AND host = ?", which)
        if found is None:
            with self.transaction():
                self._run("INSERT OR IGNORE INTO accounts (username, host) VALUES (?, ?)", which)
            found = self._one("SELECT id FROM accounts WHERE username = ? AND host = ?", which)
        return int(found["id"])

    def cursor(self, account: int, mailbox: str) -> Cursor | None:
        """Return how far a mailbox was read, or None before the first pass."""
        row = self._one("SELECT * FROM cursors WHERE account = ? AND mailbox = ?", (account, mailbox))
        return Cursor(row["uidvalidity"], row["last_uid"]) if row else None

    def set_cursor(self, account: int, mailbox: str, cursor: Cursor) -> None:
        """Remember that every UID up to ``cursor.last_uid`` has its outcome."""
        with self.transaction():
            self._run(
                "INSERT INTO cursors VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                "uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid",
                (account, mailbox, cursor.uidvalidity, cursor.last_uid),
            )

    def note_pass(self, account: int, *, now: datetime, error: str | None) -> None:
        """Remember that a pass ended, well or with an error sentence."""
        at = codec.seconds(now)
        with self.transaction():
            self._run(
                "UPDATE accounts SET last_pass = ?, last_error = ?, last_ok = CASE WHEN ? IS NULL THEN ? ELSE last_ok END "
                "WHERE id = ?",
                (at, error, error, at, account),
            )

    def health(self, account: int) -> Health:
        """Return how an account's passes went and how far its mailboxes were read."""
        row = self._one("SELECT * FROM accounts WHERE id = ?", (account,))
        cursors = self._all("SELECT mailbox, last_uid FROM cursors WHERE account = ?", (account,))
        return Health(
            last_pass=codec.moment(row["last_pass"]),
            last_ok=codec.moment(row["last_ok"]),
            last_error=row["last_error"],
            cursors={c["mailbox"]: c["last_uid"] for c in cursors},
        )

    # messages

    def outcomes(self, account: int, mailbox: str, uidvalidity: int) -> dict[int, Outcome]:
        """Return the outcome of every UID of a mailbox that has one."""
        rows = self._all(
            "SELECT uid, outcome FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ?",
            (account, mailbox, uidvalidity),
        )
        return {row["uid"]: Outcome(row["outcome"]) for row in rows}

    def begin_attempt(self, place: Place) -> int:
        """Count an attempt at a message before it is parsed; return which one this is."""
        with self.transaction():
            self._run(
                "INSERT INTO attempts VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                codec.at(place),
            )
        return int(self._one(f"SELECT count FROM attempts WHERE {AT}", codec.at(place))["count"])

    def end_attempt(self, place: Place) -> None:
        """Take back the attempt: a pure stage is through, and did not crash."""
        with self.transaction():
            self._run(f"UPDATE attempts SET count = count - 1 WHERE {AT}", codec.at(place))
            self._run(f"DELETE FROM attempts WHERE {AT} AND count <= 0", codec.at(place))

    def waiting(
        self, account: int, mailbox: str, uidvalidity: int, *, now: datetime, retry: bool
    ) -> list[int]:
        """Return the given-up and failed UIDs that are to be tried again: after a day, an upgrade, or on request."""
        rows = self._all(
            "SELECT uid FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND outcome IN (?, ?) "
            "AND (? OR recorded <= ? OR version != ?) ORDER BY uid",
            (account, mailbox, uidvalidity, Outcome.GIVEN_UP, Outcome.FAILED, retry,
             codec.seconds(now - RETRY_AFTER), __version__),
        )  # fmt: skip
        return [row["uid"] for row in rows]

    def held(self, account: int, mailbox: str, uidvalidity: int) -> list[int]:
        """Return the UIDs that a flood brake held back."""
        rows = self._all(
            "SELECT uid FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND outcome = ? ORDER BY uid",
            (account, mailbox, uidvalidity, Outcome.HELD),
        )
        return [row["uid"] for row in rows]

    def unsure(self, account: int, mailbox: str, uidvalidity: int, *, since: datetime) -> list[int]:
        """Return the UIDs of unsure mail from a moment on that nobody has said anything of."""
        rows = self._all(
            "SELECT uid FROM messages m WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND outcome = ? AND date >= ? "
            "AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.account = m.account AND l.message_key = m.message_key "
            "AND l.label IS NOT NULL) ORDER BY uid",
            (account, mailbox, uidvalidity, Outcome.UNSURE, codec.seconds(since)),
        )
        return [row["uid"] for row in rows]

    def scored_by(self, account: int) -> str | None:
        """Return the model by which the unsure mail was last read, or None before the first pass."""
        row = self._one("SELECT scored FROM accounts WHERE id = ?", (account,))
        return None if row is None else row["scored"]

    def note_scored(self, account: int, model: str) -> None:
        """Remember by which model the unsure mail was read."""
        with self.transaction():
            self._run("UPDATE accounts SET scored = ? WHERE id = ?", (model, account))

    # keywords

    def unflagged(
        self, account: int, mailbox: str, uidvalidity: int, *, without: Collection[str]
    ) -> list[int]:
        """Return the UIDs of rejections still without the keyword, those withheld for some reasons left out."""
        rows = self._all(
            "SELECT uid, reason FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND flagged IN (?, ?) "
            "AND decision = 'rejection' AND outcome IN (?, ?, ?) ORDER BY uid",
            (
                account,
                mailbox,
                uidvalidity,
                Flagged.NO,
                Flagged.OFFERED,
                Outcome.DRAFTED,
                Outcome.WITHHELD,
                Outcome.ANSWERED,
            ),
        )
        return [row["uid"] for row in rows if row["reason"] not in without]

    def flagged(self, account: int, mailbox: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that carry our keyword because we set it, or were about to."""
        rows = self._all(
            "SELECT uid FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND flagged IN (?, ?)",
            (account, mailbox, uidvalidity, Flagged.OURS, Flagged.OFFERED),
        )
        return frozenset(row["uid"] for row in rows)

    def set_flagged(
        self,
        account: int,
        mailbox: str,
        uidvalidity: int,
        uids: Iterable[int],
        *,
        flagged: Flagged = Flagged.OURS,
    ) -> None:
        """Remember what became of the keyword on those UIDs."""
        values = [(flagged, account, mailbox, uidvalidity, uid) for uid in uids]
        if values:
            with self.transaction():
                self._run_each(f"UPDATE messages SET flagged = ? WHERE {AT}", values)

    # looking things up

    def counts(self, account: int) -> dict[str, int]:
        """Return how many messages there are of each outcome."""
        rows = self._all(
            "SELECT outcome, count(*) AS n FROM messages WHERE account = ? GROUP BY 1", (account,)
        )
        return {row["outcome"]: row["n"] for row in rows}

    def find(self, prefix: str) -> list[Row]:
        """Return the rows whose id begins with a prefix of hex digits, newest first."""
        if not prefix or not set(prefix) <= set("0123456789abcdef"):
            return []
        rows = self._all(
            "SELECT * FROM messages WHERE message_key GLOB ? ORDER BY recorded DESC", (prefix + "*",)
        )
        return [codec.row(r) for r in rows]

    def has_seen(self, account: int, message_id: str | None) -> bool:
        """Tell whether a mail with this Message-ID has an outcome."""
        found = self._one(
            "SELECT 1 FROM messages WHERE account = ? AND message_id = ? LIMIT 1", (account, message_id)
        )
        return found is not None

    def rows(self, account: int, outcomes: Sequence[Outcome]) -> list[Row]:
        """Return the rows of an account with one of the outcomes, newest first."""
        marks = ",".join("?" * len(outcomes))
        rows = self._all(
            f"SELECT * FROM messages WHERE account = ? AND outcome IN ({marks}) ORDER BY date DESC",
            (account, *outcomes),
        )
        return [codec.row(r) for r in rows]

    def prune(self, account: int, *, before: datetime) -> int:
        """Erase what is known of an account's mail that was handled or labelled before a moment; return how many messages went.

        What a mail says of its date counts for nothing. An interrupted draft is never forgotten, nor its facts.
        """
        with self.transaction():
            self._prune_labels(account, before)
            self._prune_sightings(account)
            gone = self._run(
                "DELETE FROM messages WHERE account = ? AND recorded < ?", (account, codec.seconds(before))
            )
            if not gone:
                return 0
            unknown = "NOT EXISTS (SELECT 1 FROM messages m WHERE m.account = {0}.account AND m.message_key = {0}.message_key)"
            self._run(
                f"DELETE FROM drafts WHERE account = ? AND state = 'saved' AND {unknown.format('drafts')}",
                (account,),
            )
            self._run(
                f"DELETE FROM facts WHERE account = ? AND {unknown.format('facts')} AND NOT EXISTS (SELECT 1 FROM drafts d "
                "WHERE d.account = facts.account AND d.message_key = facts.message_key)",
                (account,),
            )
            self._run(
                "DELETE FROM traces WHERE account = ? AND NOT EXISTS (SELECT 1 FROM facts f "
                "WHERE f.account = traces.account AND f.message_key = traces.message_key)",
                (account,),
            )
            self._run(
                "DELETE FROM threads WHERE account = ? AND NOT EXISTS (SELECT 1 FROM facts f "
                "WHERE f.account = threads.account AND f.thread = threads.thread)",
                (account,),
            )
        return gone
