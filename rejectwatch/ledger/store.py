"""The ledger's file: every statement is here, every change is one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from rejectwatch import __version__
from rejectwatch.errors import LedgerUnusable
from rejectwatch.ledger import codec
from rejectwatch.ledger.rows import UNDECIDED, Cursor, Health, Intent, Known, Outcome, Place, Row, Saved
from rejectwatch.ledger.schema import STEPS
from rejectwatch.mail.message import Message
from rejectwatch.reply.application import Application

BUSY_SECONDS = 30
MOST_ATTEMPTS = 3
"""Attempts at one message before it is given up; a crash counts as one."""
RETRY_AFTER = timedelta(hours=24)
_AT = "account = ? AND mailbox = ? AND uidvalidity = ? AND uid = ?"


class Ledger:
    """What rejectwatch remembers. One writer at a time; a ``with`` block closes the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create a ledger (mode 0600) and bring it to this version; LedgerUnusable if it can't be."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
        try:
            db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
            ledger = cls(db)
            ledger._migrate(path)
        except sqlite3.DatabaseError as error:
            raise LedgerUnusable(
                f"{path} is damaged or not a ledger ({error}). Move it away to start afresh; drafts already in "
                "your mailbox are found again and not doubled."
            ) from error
        return ledger

    def copy(self) -> Self:
        """Return a copy in memory: a dry run writes there and leaves the file alone."""
        memory = sqlite3.connect(":memory:", isolation_level=None)
        memory.row_factory = sqlite3.Row
        self._db.backup(memory)
        return type(self)(memory)

    def _migrate(self, path: Path) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version > len(STEPS):
            raise LedgerUnusable(f"{path} was written by a newer rejectwatch. Install that version again.")
        for number, step in enumerate(STEPS[version:], version + 1):
            with self.transaction():
                for statement in codec.statements(step):
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version = {number}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything inside together, or nothing of it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # accounts and cursors

    def account(self, username: str, host: str) -> int:
        """Return the number of the account (username, host), made on first sight."""
        with self.transaction():
            self._db.execute(
                "INSERT OR IGNORE INTO accounts (username, host) VALUES (?, ?)", (username, host.lower())
            )
        return int(
            self._one("SELECT id FROM accounts WHERE username = ? AND host = ?", username, host.lower())["id"]
        )

    def cursor(self, account: int, mailbox: str) -> Cursor | None:
        """Return how far a mailbox was read, or None before the first pass."""
        row = self._one("SELECT * FROM cursors WHERE account = ? AND mailbox = ?", account, mailbox)
        return Cursor(row["uidvalidity"], row["last_uid"]) if row else None

    def set_cursor(self, account: int, mailbox: str, cursor: Cursor) -> None:
        """Remember that every UID up to ``cursor.last_uid`` has its outcome."""
        with self.transaction():
            self._db.execute(
                "INSERT INTO cursors VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                "uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid",
                (account, mailbox, cursor.uidvalidity, cursor.last_uid),
            )

    def note_pass(self, account: int, *, now: datetime, error: str | None) -> None:
        """Remember that a pass ended, well or with an error sentence."""
        at = codec.seconds(now)
        with self.transaction():
            self._db.execute(
                "UPDATE accounts SET last_pass = ?, last_error = ?, last_ok = CASE WHEN ? IS NULL THEN ? ELSE last_ok END "
                "WHERE id = ?",
                (at, error, error, at, account),
            )

    def health(self, account: int) -> Health:
        """Return how an account's passes went and how far its mailboxes were read."""
        row = self._one("SELECT * FROM accounts WHERE id = ?", account)
        cursors = self._db.execute("SELECT mailbox, last_uid FROM cursors WHERE account = ?", (account,))
        return Health(
            last_pass=codec.moment(row["last_pass"]),
            last_ok=codec.moment(row["last_ok"]),
            last_error=row["last_error"],
            cursors={c["mailbox"]: c["last_uid"] for c in cursors},
        )

    # messages

    def outcomes(self, account: int, mailbox: str, uidvalidity: int) -> dict[int, Outcome]:
        """Return the outcome of every UID of a mailbox that has one."""
        rows = self._db.execute(
            "SELECT uid, outcome FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ?",
            (account, mailbox, uidvalidity),
        )
        return {row["uid"]: Outcome(row["outcome"]) for row in rows}

    def begin_attempt(self, place: Place) -> int:
        """Count an attempt at a message before it is parsed; return which one this is."""
        with self.transaction():
            self._db.execute(
                "INSERT INTO attempts VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                codec.at(place),
            )
        return int(self._one(f"SELECT count FROM attempts WHERE {_AT}", *codec.at(place))["count"])

    def end_attempt(self, place: Place) -> None:
        """Close the attempt: the pure stages are through, nothing of them can crash any more."""
        with self.transaction():
            self._db.execute(f"DELETE FROM attempts WHERE {_AT}", codec.at(place))

    def waiting(
        self, account: int, mailbox: str, uidvalidity: int, *, now: datetime, retry: bool
    ) -> list[int]:
        """Return the given-up and failed UIDs that are to be tried again: after a day, an upgrade, or on request."""
        rows = self._db.execute(
            "SELECT uid FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND outcome IN (?, ?) "
            "AND (? OR recorded <= ? OR version != ?) ORDER BY uid",
            (account, mailbox, uidvalidity, Outcome.GIVEN_UP, Outcome.FAILED, retry,
             codec.seconds(now - RETRY_AFTER), __version__),
        )  # fmt: skip
        return [row["uid"] for row in rows]

    def held(self, account: int, mailbox: str, uidvalidity: int) -> list[int]:
        """Return the UIDs that a flood brake held back."""
        rows = self._db.execute(
            "SELECT uid FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND outcome = ? ORDER BY uid",
            (account, mailbox, uidvalidity, Outcome.HELD),
        )
        return [row["uid"] for row in rows]

    def known(self, place: Place, message: Message) -> Known:
        """Return what is known of a message: handled elsewhere, thread already answered, earlier facts."""
        key, account = message.message_key, place.account
        elsewhere = self._one(
            f"SELECT 1 FROM messages WHERE message_key = ? AND account = ? AND NOT ({_AT}) AND outcome NOT IN (?, ?, ?)",
            key, account, *codec.at(place), *UNDECIDED,
        )  # fmt: skip
        thread = self._thread(account, codec.ids_of(message))
        second = self._one(
            "SELECT 1 FROM drafts d JOIN facts f ON f.account = d.account AND f.message_key = d.message_key "
            "WHERE d.account = ? AND f.thread = ? AND d.message_key != ?",
            account, thread, key,
        )  # fmt: skip
        earlier = self._db.execute(
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
        self._db.execute(
            "INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?)",
            (account, message.message_key, thread, codec.seconds(message.date), category,
             codec.dump_application(application)),
        )  # fmt: skip

    def record(self, row: Row, *, now: datetime) -> None:
        """Write a message's outcome; the only place where one is written, beside ``saved``."""
        with self.transaction():
            self._record(row, now)

    def _record(self, row: Row, now: datetime) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO messages (account, mailbox, uidvalidity, uid, outcome, reason, message_key, "
            "message_id, date, category, decision, probability, language, company, position, met, letter, "
            "draft_message_id, draft_to, error, recorded, version) VALUES "
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*codec.at(row.place), row.outcome, row.reason, row.message_key, row.message_id, codec.seconds(row.date),
             row.category, row.decision, row.probability, row.language, row.company, row.position, row.met, row.letter,
             row.draft_message_id, json.dumps(row.draft_to), row.error, codec.seconds(now), __version__),
        )  # fmt: skip
        self._db.execute(f"DELETE FROM attempts WHERE {_AT}", codec.at(row.place))

    # drafts

    def intend(self, intent: Intent, message: Message, application: Application, *, now: datetime) -> None:
        """Write down a draft before its APPEND, with the facts of its mail."""
        with self.transaction():
            self._remember(intent.place.account, message, intent.row.category or "", application)
            self._db.execute(
                "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, 'intended', ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, ?, ?)",
                (intent.draft_message_id, intent.place.account, intent.message_key, intent.place.mailbox,
                 intent.place.uidvalidity, intent.place.uid, intent.mailbox, intent.uidvalidity, intent.uidnext,
                 codec.dump_row(intent.row), codec.seconds(now)),
            )  # fmt: skip

    def intents(self, account: int) -> list[Intent]:
        """Return the drafts of an account whose APPEND is not known to have happened."""
        rows = self._db.execute("SELECT * FROM drafts WHERE account = ? AND state = 'intended'", (account,))
        return [codec.intent(row) for row in rows.fetchall()]

    def saved(self, intent: Intent, saved: Saved | None, *, now: datetime) -> None:
        """Record that the draft is in Drafts, and with it the message's outcome, in one transaction."""
        values = asdict(saved) if saved else dict.fromkeys(("uidvalidity", "uid", "sha256", "text_sha256"))
        with self.transaction():
            self._db.execute(
                "UPDATE drafts SET state = 'saved', uidvalidity = coalesce(?, uidvalidity), uid = ?, sha256 = ?, "
                "text_sha256 = ? WHERE account = ? AND draft_message_id = ?",
                (values["uidvalidity"], values["uid"], values["sha256"], values["text_sha256"],
                 intent.place.account, intent.draft_message_id),
            )  # fmt: skip
            self._record(intent.row, now)

    def withdraw(self, intent: Intent) -> None:
        """Forget an intent whose APPEND never happened: its message is handled again."""
        with self.transaction():
            self._db.execute(
                "DELETE FROM drafts WHERE account = ? AND draft_message_id = ? AND state = 'intended'",
                (intent.place.account, intent.draft_message_id),
            )

    # keywords

    def unflagged(
        self, account: int, mailbox: str, uidvalidity: int, *, without: Collection[str]
    ) -> list[int]:
        """Return the UIDs of rejections not yet offered the keyword, those withheld for some reasons left out."""
        rows = self._db.execute(
            "SELECT uid, reason FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND flagged = 0 "
            "AND decision = 'rejection' AND outcome IN (?, ?, ?) ORDER BY uid",
            (account, mailbox, uidvalidity, Outcome.DRAFTED, Outcome.WITHHELD, Outcome.ANSWERED),
        )
        return [row["uid"] for row in rows if row["reason"] not in without]

    def flagged(self, account: int, mailbox: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that carry our keyword because we set it."""
        rows = self._db.execute(
            "SELECT uid FROM messages WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND flagged = 1",
            (account, mailbox, uidvalidity),
        )
        return frozenset(row["uid"] for row in rows)

    def set_flagged(self, account: int, mailbox: str, uidvalidity: int, uids: Iterable[int]) -> None:
        """Remember that the keyword was offered to those UIDs (kept by the server or not)."""
        with self.transaction():
            self._db.executemany(
                f"UPDATE messages SET flagged = 1 WHERE {_AT}",
                [(account, mailbox, uidvalidity, uid) for uid in uids],
            )

    # looking things up

    def counts(self, account: int) -> dict[str, int]:
        """Return how many messages there are of each outcome."""
        rows = self._db.execute(
            "SELECT outcome, count(*) AS n FROM messages WHERE account = ? GROUP BY 1", (account,)
        )
        return {row["outcome"]: row["n"] for row in rows}

    def find(self, prefix: str) -> list[Row]:
        """Return the rows whose id begins with a prefix of hex digits, newest first."""
        if not prefix or not set(prefix) <= set("0123456789abcdef"):
            return []
        rows = self._db.execute(
            "SELECT * FROM messages WHERE message_key GLOB ? ORDER BY recorded DESC", (prefix + "*",)
        )
        return [codec.row(r) for r in rows]

    def rows(self, account: int, outcomes: Sequence[Outcome]) -> list[Row]:
        """Return the rows of an account with one of the outcomes, newest first."""
        marks = ",".join("?" * len(outcomes))
        rows = self._db.execute(
            f"SELECT * FROM messages WHERE account = ? AND outcome IN ({marks}) ORDER BY date DESC",
            (account, *outcomes),
        )
        return [codec.row(r) for r in rows]

    def prune(self, *, before: datetime) -> int:
        """Erase facts and outcomes of mail older than a moment; return how many rows went."""
        at = codec.seconds(before)
        with self.transaction():
            gone = self._db.execute("DELETE FROM messages WHERE date < ?", (at,)).rowcount
            gone += self._db.execute("DELETE FROM facts WHERE date < ?", (at,)).rowcount
        return gone

    def _one(self, sql: str, *values: Any) -> Any:
        return self._db.execute(sql, values).fetchone()

    def _thread(self, account: int, ids: Sequence[str]) -> int | None:
        marks = ",".join("?" * len(ids))
        row = self._one(
            f"SELECT min(thread) AS t FROM threads WHERE account = ? AND message_id IN ({marks})",
            account, *ids,
        )  # fmt: skip
        return row["t"] if row else None

    def _join(self, account: int, ids: Sequence[str]) -> int | None:
        """Put ids into one thread, joining the threads that they were in; return its number."""
        if not ids:
            return None
        marks = ",".join("?" * len(ids))
        old = [
            r["thread"]
            for r in self._db.execute(
                f"SELECT DISTINCT thread FROM threads WHERE account = ? AND message_id IN ({marks})",
                (account, *ids),
            )
        ]
        top = self._one("SELECT coalesce(max(thread), 0) + 1 AS t FROM threads WHERE account = ?", account)[
            "t"
        ]
        thread = int(min(old, default=top))
        for other in old:
            self._db.execute(
                "UPDATE threads SET thread = ? WHERE account = ? AND thread = ?", (thread, account, other)
            )
            self._db.execute(
                "UPDATE facts SET thread = ? WHERE account = ? AND thread = ?", (thread, account, other)
            )
        self._db.executemany(
            "INSERT OR REPLACE INTO threads VALUES (?, ?, ?)", [(account, one, thread) for one in ids]
        )
        return thread


def now() -> datetime:
    """Return the present moment, aware and UTC."""
    return datetime.now(UTC)
