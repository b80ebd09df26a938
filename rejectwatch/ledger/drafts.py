"""Outcomes and drafts: what came of each message, written with its draft in one transaction."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime

from rejectwatch import __version__
from rejectwatch.ledger import codec
from rejectwatch.ledger.rows import Intent, Row, Saved, Written
from rejectwatch.ledger.threads import AT, Threads
from rejectwatch.reply.memory import Earlier


class Drafts(Threads):
    """The part of the ledger that knows outcomes and drafts."""

    def record(self, *rows: Row, now: datetime) -> None:
        """Write messages' outcomes, all or none; the only place where one is written, beside ``saved``."""
        with self.transaction():
            for row in rows:
                self._record(row, now)

    def _record(self, row: Row, now: datetime) -> None:
        values = {
            "outcome": row.outcome, "reason": row.reason, "message_key": row.message_key, "message_id": row.message_id,
            "date": codec.seconds(row.date), "category": row.category, "decision": row.decision,
            "probability": row.probability, "language": row.language, "company": row.company,
            "position": row.position, "met": row.met, "letter": row.letter, "draft_message_id": row.draft_message_id,
            "draft_to": json.dumps(row.draft_to), "error": row.error, "recorded": codec.seconds(now),
            "version": __version__,
        }  # fmt: skip
        marks = ", ".join("?" * len(values))
        # an upsert, since a message that is handled again keeps its mark of being flagged by us
        self._run(
            f"INSERT INTO messages (account, mailbox, uidvalidity, uid, {', '.join(values)}) "
            f"VALUES (?, ?, ?, ?, {marks}) "
            f"ON CONFLICT DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in values)}",
            (*codec.at(row.place), *values.values()),
        )
        self._run(f"DELETE FROM attempts WHERE {AT}", codec.at(row.place))

    def intend(self, intent: Intent, mail: Earlier, *, now: datetime) -> None:
        """Write down a draft before its APPEND, with what is remembered of its mail."""
        with self.transaction():
            self._remember(intent.place.account, mail)
            self._run(
                "INSERT OR REPLACE INTO drafts (draft_message_id, account, message_key, state, source_mailbox, "
                "source_uidvalidity, source_uid, mailbox, uidvalidity, uidnext, sha256, row, recorded, replaces, text) "
                "VALUES (?, ?, ?, 'intended', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (intent.draft_message_id, intent.place.account, intent.message_key, intent.place.mailbox,
                 intent.place.uidvalidity, intent.place.uid, intent.mailbox, intent.uidvalidity, intent.uidnext,
                 intent.sha256, codec.dump_row(intent.row), codec.seconds(now), intent.replaces,
                 intent.text),
            )  # fmt: skip

    def intents(self, account: int) -> list[Intent]:
        """Return the drafts of an account whose APPEND is not known to have happened."""
        rows = self._all("SELECT * FROM drafts WHERE account = ? AND state = 'intended'", (account,))
        return [codec.intent(row) for row in rows]

    def saved(self, intent: Intent, saved: Saved | None, *, now: datetime) -> None:
        """Record that the draft is in Drafts, and with it the message's outcome, in one transaction."""
        values = asdict(saved) if saved else dict.fromkeys(("uidvalidity", "uid", "sha256", "text_sha256"))
        with self.transaction():
            self._run(
                "UPDATE drafts SET state = 'saved', mailbox = ?, uidvalidity = coalesce(?, uidvalidity), uid = ?, sha256 = ?, "
                "text_sha256 = ? WHERE account = ? AND draft_message_id = ?",
                (intent.mailbox, values["uidvalidity"], values["uid"], values["sha256"], values["text_sha256"],
                 intent.place.account, intent.draft_message_id),
            )  # fmt: skip
            self._record(intent.row, now)

    def draft(self, account: int, draft_message_id: str) -> Written | None:
        """Return where a saved draft lies, or None when there is none that lives."""
        row = self._one(
            "SELECT * FROM drafts WHERE account = ? AND draft_message_id = ? AND state = 'saved' AND NOT replaced",
            (account, draft_message_id),
        )
        return None if row is None else codec.written(row)

    def to_replace(self, account: int) -> list[Written]:
        """Return the drafts that another one has taken the place of, and that still live."""
        rows = self._all(
            "SELECT o.* FROM drafts o JOIN drafts n ON n.account = o.account AND n.replaces = o.draft_message_id "
            "WHERE o.account = ? AND n.state = 'saved' AND o.state = 'saved' AND NOT o.replaced",
            (account,),
        )
        return [codec.written(row) for row in rows]

    def replaced(self, account: int, draft_message_id: str) -> None:
        """Note that a draft has given way to another."""
        with self.transaction():
            self._run(
                "UPDATE drafts SET replaced = 1 WHERE account = ? AND draft_message_id = ?",
                (account, draft_message_id),
            )

    def withdraw(self, intent: Intent) -> None:
        """Forget an intent whose APPEND never happened: its message is handled again."""
        with self.transaction():
            self._run(
                "DELETE FROM drafts WHERE account = ? AND draft_message_id = ? AND state = 'intended'",
                (intent.place.account, intent.draft_message_id),
            )
