"""What mail of one conversation said: Message-IDs joined into threads, and the facts of each mail."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from rejectwatch.ledger import codec
from rejectwatch.ledger.database import Database
from rejectwatch.ledger.rows import UNDECIDED, Known, Place
from rejectwatch.mail.message import Message
from rejectwatch.reply import cases
from rejectwatch.reply.memory import Earlier, Left

AT = "account = ? AND mailbox = ? AND uidvalidity = ? AND uid = ?"
"""A message's place as a condition; ``codec.at`` gives its values."""


MOST_MAILS = 400
"""Mails that are looked at when an application is put together, the newest first."""

_SELECT = (
    "SELECT f.*, d.draft_message_id, d.row AS draft_row, EXISTS (SELECT 1 FROM messages m WHERE m.account = f.account "
    "AND m.message_key = f.message_key AND m.outcome = 'answered') AS answered "
    "FROM facts f LEFT JOIN drafts d ON d.account = f.account AND d.message_key = f.message_key AND NOT d.replaced "
)


class Threads(Database):
    """The part of the ledger that remembers mail about jobs."""

    def known(self, place: Place, message: Message, keys: Collection[str] = ()) -> Known:
        """Return what is known of a message: whether it was handled elsewhere, and mail of its thread or its names.

        ``keys`` are the strings under which mail of the same application would be found.
        """
        key, account = message.message_key, place.account
        elsewhere = self._one(
            f"SELECT 1 FROM messages WHERE message_key = ? AND account = ? AND NOT ({AT}) AND outcome NOT IN (?, ?, ?)",
            (key, account, *codec.at(place), *UNDECIDED),
        )
        threads = self._threads(account, codec.ids_of(message))
        mails = self._mails(account, threads, frozenset(keys))
        # what these are found under leads to the rest of the application
        wider = {mail.thread for mail in mails if mail.thread is not None} | set(threads)
        more = self._keys(account, [mail.message_key for mail in mails])
        mails = self._mails(account, sorted(wider), frozenset(more) | frozenset(keys)) if mails else mails
        own = min(threads, default=None)
        joined = tuple(replace(m, thread=own) if m.thread in threads else m for m in mails)
        return Known(bool(elsewhere), tuple(m for m in joined if m.message_key != key), own)

    def remembered(self, account: int) -> list[Earlier]:
        """Return all that is remembered of an account's mail about jobs, oldest first."""
        rows = self._all(_SELECT + "WHERE f.account = ? ORDER BY f.date, f.rowid", (account,))
        return [codec.load_mail(row, _letter(row)) for row in rows]

    def remember(self, account: int, mail: Earlier) -> None:
        """Keep what is remembered of a mail about a job, and join its thread."""
        with self.transaction():
            self._remember(account, mail)

    def forget_mail(self, account: int, message_key: str) -> None:
        """Forget a mail that turned out not to be about a job."""
        with self.transaction():
            for table in ("facts", "traces"):
                self._run(
                    f"DELETE FROM {table} WHERE account = ? AND message_key = ?", (account, message_key)
                )

    def done(self) -> frozenset[str]:
        """Return the keys of the people that the user has connected with."""
        return frozenset(row["person"] for row in self._all("SELECT person FROM people_done"))

    def set_done(self, people: Sequence[str], *, done: bool, now: datetime) -> None:
        """Note that the user has connected with people, or take that back."""
        with self.transaction():
            self._run_each("DELETE FROM people_done WHERE person = ?", [(one,) for one in people])
            if done:
                self._run_each(
                    "INSERT INTO people_done VALUES (?, ?)", [(one, codec.seconds(now)) for one in people]
                )

    def unsought(self, account: int, *, most: int) -> list[str]:
        """Return Message-IDs that mail about jobs answers, whose own mail isn't known and was not looked for yet."""
        rows = self._all(
            "SELECT message_id FROM threads t WHERE account = ? AND NOT sought AND NOT EXISTS (SELECT 1 FROM facts f "
            "WHERE f.account = t.account AND f.thread = t.thread AND json_extract(f.mail, '$.message_id') = t.message_id) LIMIT ?",
            (account, most),
        )
        return [row["message_id"] for row in rows]

    def sought(self, account: int, ids: Sequence[str]) -> None:
        """Note that Message-IDs have been looked for."""
        with self.transaction():
            self._run_each(
                "UPDATE threads SET sought = 1 WHERE account = ? AND message_id = ?",
                [(account, one) for one in ids],
            )

    def is_in_a_thread(self, account: int, ids: Sequence[str]) -> bool:
        """Tell whether one of the Message-IDs belongs to the thread of a mail about a job."""
        return bool(self._threads(account, ids))

    def _mails(self, account: int, threads: Sequence[int], keys: Collection[str]) -> list[Earlier]:
        if not threads and not keys:
            return []
        marks, names = ",".join("?" * len(threads)), ",".join("?" * len(keys))
        rows = self._all(
            f"{_SELECT} WHERE f.account = ? AND (f.thread IN ({marks}) OR f.message_key IN "
            f"(SELECT message_key FROM traces WHERE account = ? AND key IN ({names}))) "
            "ORDER BY f.date DESC, f.rowid DESC LIMIT ?",
            (account, *threads, account, *sorted(keys), MOST_MAILS),
        )
        return [codec.load_mail(row, _letter(row)) for row in reversed(rows)]

    def _keys(self, account: int, message_keys: Sequence[str]) -> set[str]:
        """Return under what some mails are found; a title alone leads to too many."""
        marks = ",".join("?" * len(message_keys))
        rows = self._all(
            f"SELECT DISTINCT key FROM traces WHERE account = ? AND message_key IN ({marks}) AND key NOT LIKE 'title:%' LIMIT 300",
            (account, *message_keys),
        )
        return {row["key"] for row in rows}

    def _remember(self, account: int, mail: Earlier) -> None:
        thread = self._join(account, codec.ids_of(mail))
        self._run(
            "INSERT INTO facts (account, message_key, thread, date, category, application, mail) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET thread = excluded.thread, date = excluded.date, category = excluded.category, "
            "application = excluded.application, mail = excluded.mail",
            (account, mail.message_key, thread, codec.seconds(mail.date), mail.category,
             codec.dump_application(mail.application), codec.dump_mail(mail)),
        )  # fmt: skip
        self._run("DELETE FROM traces WHERE account = ? AND message_key = ?", (account, mail.message_key))
        self._run_each(
            "INSERT INTO traces VALUES (?, ?, ?)",
            [(account, mail.message_key, key) for key in sorted(cases.keys(mail))],
        )

    def _threads(self, account: int, ids: Sequence[str]) -> list[int]:
        marks = ",".join("?" * len(ids))
        rows = self._all(
            f"SELECT DISTINCT thread FROM threads WHERE account = ? AND message_id IN ({marks}) ORDER BY thread",
            (account, *ids),
        )
        return [int(row["thread"]) for row in rows]

    def _join(self, account: int, ids: Sequence[str]) -> int | None:
        """Put ids into one thread, joining the threads that they were in; return its number."""
        if not ids:
            return None
        old = self._threads(account, ids)
        thread = old[0] if old else self._next_thread(account)
        for other in old[1:]:
            for table in ("threads", "facts"):
                self._run(
                    f"UPDATE {table} SET thread = ? WHERE account = ? AND thread = ?",
                    (thread, account, other),
                )
        self._run_each(
            "INSERT INTO threads (account, message_id, thread) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET thread = excluded.thread",
            [(account, one, thread) for one in ids],
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


def _letter(row: Any) -> Left | None:
    """Return the letter that answers a mail, by a row with its draft's columns."""
    if row["draft_message_id"]:
        return Left(row["draft_message_id"], tuple(json.loads(row["draft_row"])["draft_to"]))
    return Left() if row["answered"] else None
