"""What mail of one conversation said: Message-IDs joined into threads, and the facts of each mail."""

from __future__ import annotations

from collections.abc import Sequence

from rejectwatch.ledger import codec
from rejectwatch.ledger.database import Database
from rejectwatch.ledger.rows import UNDECIDED, Known, Outcome, Place
from rejectwatch.mail.message import Message
from rejectwatch.reply.application import Application

AT = "account = ? AND mailbox = ? AND uidvalidity = ? AND uid = ?"
"""A message's place as a condition; ``codec.at`` gives its values."""


class Threads(Database):
    """The part of the ledger that knows applications."""

    def known(self, place: Place, message: Message) -> Known:
        """Return what is known of a message: handled elsewhere, thread already answered, earlier facts."""
        key, account = message.message_key, place.account
        elsewhere = self._one(
            f"SELECT 1 FROM messages WHERE message_key = ? AND account = ? AND NOT ({AT}) AND outcome NOT IN (?, ?, ?)",
            (key, account, *codec.at(place), *UNDECIDED),
        )
        thread = self._thread(account, codec.ids_of(message))
        second = self._one(
            "SELECT 1 FROM facts f WHERE f.account = ? AND f.thread = ? AND f.message_key != ? AND ("
            "EXISTS (SELECT 1 FROM drafts d WHERE d.account = f.account AND d.message_key = f.message_key) OR "
            "EXISTS (SELECT 1 FROM messages m WHERE m.message_key = f.message_key AND m.account = f.account "
            "AND m.outcome = ?))",
            (account, thread, key, Outcome.ANSWERED),
        )
        earlier = self._all(
            "SELECT application FROM facts WHERE account = ? AND thread = ? AND message_key != ? ORDER BY date, rowid",
            (account, thread, key),
        )
        return Known(
            bool(elsewhere), bool(second), tuple(codec.load_application(r["application"]) for r in earlier)
        )

    def remember(self, account: int, message: Message, *, category: str, application: Application) -> None:
        """Keep the facts of a mail about jobs and join its thread."""
        with self.transaction():
            self._remember(account, message, category, application)

    def _remember(self, account: int, message: Message, category: str, application: Application) -> None:
        thread = self._join(account, codec.ids_of(message))
        self._run(
            "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET thread = excluded.thread, "
            "date = excluded.date, category = excluded.category, application = excluded.application",
            (account, message.message_key, thread, codec.seconds(message.date), category,
             codec.dump_application(application)),
        )  # fmt: skip

    def _thread(self, account: int, ids: Sequence[str]) -> int | None:
        marks = ",".join("?" * len(ids))
        row = self._one(
            f"SELECT min(thread) AS t FROM threads WHERE account = ? AND message_id IN ({marks})",
            (account, *ids),
        )
        return None if row is None else row["t"]

    def _join(self, account: int, ids: Sequence[str]) -> int | None:
        """Put ids into one thread, joining the threads that they were in; return its number."""
        if not ids:
            return None
        marks = ",".join("?" * len(ids))
        rows = self._all(
            f"SELECT DISTINCT thread FROM threads WHERE account = ? AND message_id IN ({marks})",
            (account, *ids),
        )
        old = sorted(int(row["thread"]) for row in rows)
        thread = old[0] if old else self._next_thread(account)
        for other in old[1:]:
            for table in ("threads", "facts"):
                self._run(
                    f"UPDATE {table} SET thread = ? WHERE account = ? AND thread = ?",
                    (thread, account, other),
                )
        self._run_each(
            "INSERT OR REPLACE INTO threads VALUES (?, ?, ?)", [(account, one, thread) for one in ids]
        )
        return thread

    def _next_thread(self, account: int) -> int:
        """Return a number that no thread has, and no fact of a thread whose ids were erased."""
        row = self._one(
            "SELECT max(coalesce((SELECT max(thread) FROM threads WHERE account = ?), 0), "
            "coalesce((SELECT max(thread) FROM facts WHERE account = ?), 0)) + 1 AS t",
            (account, account),
        )
        return int(row["t"])
