"""The ledger's file: opened and brought to this version, changed in transactions; the one door to SQLite."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from rejectwatch.errors import LedgerUnusable
from rejectwatch.ledger import codec
from rejectwatch.ledger.schema import STEPS

BUSY_SECONDS = 30
BUSY_PAUSE = 0.02


class Database:
    """A file of tables. One writer at a time; a ``with`` block closes the file."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        connection.row_factory = sqlite3.Row
        self._db = connection
        self._path = path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create a ledger (mode 0600) and bring it to this version; LedgerUnusable if it can't be."""
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600, exist_ok=True)
            db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.OperationalError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise LedgerUnusable(f"{path} cannot be opened: {why}.") from None
        opened = cls(db, path)
        try:
            opened._prepare()
        except BaseException:
            db.close()
            raise
        return opened

    def copy(self) -> Self:
        """Return a copy in memory: a dry run writes there and leaves the file alone."""
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        with self._explained():
            self._db.backup(memory)
        return type(self)(memory, self._path)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit everything inside together, or nothing of it."""
        with self._explained():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # a full disk has rolled back already
                    with suppress(sqlite3.OperationalError):
                        self._db.execute("ROLLBACK")
                raise

    def _prepare(self) -> None:
        with self._explained():
            self._keep_a_log()
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("PRAGMA foreign_keys = ON")
            if self._version() == len(STEPS):
                return
        with self.transaction():
            version = self._version()  # read again: another process may have been first
            if version > len(STEPS):
                raise LedgerUnusable(
                    f"{self._path} was written by a newer rejectwatch. Install that version again."
                )
            for step in STEPS[version:]:
                for statement in codec.statements(step):
                    self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {len(STEPS)}")

    def _keep_a_log(self) -> None:
        """Switch to a write-ahead log. SQLite doesn't wait here while another process does the same: we do."""
        until = time.monotonic() + BUSY_SECONDS
        while not self._has_switched(is_last=time.monotonic() > until):
            time.sleep(BUSY_PAUSE)

    def _has_switched(self, *, is_last: bool) -> bool:
        try:
            self._db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if is_last or (error.sqlite_errorcode & 0xFF) != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what SQLite says of its file into LedgerUnusable; a bug in a statement stays what it is."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if (error.sqlite_errorcode & 0xFF) == sqlite3.SQLITE_ERROR:
                raise
            raise LedgerUnusable(f"{self._path} cannot be used now: {error}.") from error
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError):
            raise
        except sqlite3.DatabaseError as error:
            raise LedgerUnusable(
                f"{self._path} is damaged or not a ledger ({error}). Move it away to start afresh; drafts already in "
                "your mailbox are found again and not doubled."
            ) from error

    def _all(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        with self._explained():
            return self._db.execute(sql, values).fetchall()

    def _one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        with self._explained():
            return self._db.execute(sql, values).fetchone()

    def _run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Execute a statement that changes rows, inside a transaction; return how many it changed."""
        return self._db.execute(sql, values).rowcount

    def _run_each(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self._db.executemany(sql, rows)
