"""The watch that goes on: one thread an account, APScheduler posts to it, a signal ends it.

Only the account's own thread touches its session; everybody else puts a word on its queue.
``Session.abort`` is the one exception: it shuts the socket, so a thread that waits for a slow
server sees ServerError at once.
"""

from __future__ import annotations

import logging
import os
import queue
import random
import signal
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from filelock import FileLock, Timeout

from rejectwatch import passes, trainer
from rejectwatch.config import Account
from rejectwatch.errors import Busy, RejectwatchError, UserError
from rejectwatch.mail.session import Session
from rejectwatch.wiring import LOCK_SECONDS, Wiring

log = logging.getLogger(__name__)

FIRST_RETRY = timedelta(seconds=5)
LONGEST_RETRY = timedelta(minutes=30)
GRACE_SECONDS = 1.0
"""What a pass has to come to its end when the watch is stopped, before its connection is cut."""
CUT_SECONDS = 1.0
LONGEST_UNTRAINED = timedelta(hours=1)
"""Between two looks at whether a training is due."""


class Post(StrEnum):
    """What an account's thread can be told."""

    POLL = "poll"
    RETRY = "retry"
    STOP = "stop"


class Gate:
    """Holds the state folder while any account's pass runs: the first in takes the lock, the last out leaves it."""

    def __init__(self, wiring: Wiring) -> None:
        directory = wiring.settings.state_dir
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = FileLock(directory / "lock", timeout=LOCK_SECONDS, mode=0o600, thread_local=False)
        self._mutex = threading.Lock()
        self._inside = 0

    def __enter__(self) -> None:
        with self._mutex:
            if self._inside == 0:
                try:
                    self._lock.acquire()
                except Timeout:
                    raise Busy(
                        "Another rejectwatch is at work in the state folder; the next poll tries again."
                    ) from None
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._mutex:
            self._inside -= 1
            if self._inside == 0:
                self._lock.release()


class AccountThread(threading.Thread):
    """Owns an account's session and works off its queue until told to stop."""

    def __init__(self, account: Account, daemon: Daemon) -> None:
        super().__init__(name=f"account-{account.name}", daemon=True)
        self.account = account
        self.posts: queue.Queue[Post] = queue.Queue()
        self.failures = 0
        self.refused: UserError | None = None
        self.served = False
        self._daemon = daemon
        self._session: Session | None = None

    def run(self) -> None:
        """Work off the queue; a bug is logged by its places, and the next poll tries again."""
        while (post := self._next()) is not Post.STOP:
            if post is Post.POLL and self.failures:
                continue  # a retry of its own is on its way, at a longer distance
            try:
                self._pass()
            except Exception as error:  # noqa: BLE001 - the thread must outlive a bug; attempts are counted
                self._failed(error)
        self._drop()

    def _next(self) -> Post:
        post = self.posts.get()
        while post is not Post.STOP:  # what has piled up meanwhile is one and the same wish
            try:
                later = self.posts.get_nowait()
            except queue.Empty:
                break
            post = later if later is Post.STOP or post is Post.POLL else post
        return post

    def _pass(self) -> None:
        wiring = self._daemon.wiring
        wiring.renew()
        with self._daemon.gate, wiring.ledger() as ledger:
            passes.one(wiring, self.account, ledger, passes.Pass(connect=self._connected))
        self.failures, self.refused, self.served = 0, None, True

    def _connected(self) -> Session:
        """Return the session of the pass before, or a new one."""
        if self._session is None:
            self._session = self._daemon.wiring.connect(self.account)
        return self._session

    def _failed(self, error: Exception) -> None:
        self._drop()
        if self._daemon.stopping.is_set():
            return
        self.failures += 1
        delay = min(FIRST_RETRY * 2 ** min(self.failures - 1, 12), LONGEST_RETRY) * random.uniform(0.8, 1.2)  # noqa: S311
        if isinstance(error, RejectwatchError):
            self.refused = error if isinstance(error, UserError) and not isinstance(error, Busy) else None
            log.warning("%s: %s Trying again in %d s.", self.account.name, error, delay.total_seconds())
        else:
            log.error(
                "%s: a bug ended the pass; trying again in %d s.",
                self.account.name,
                delay.total_seconds(),
                exc_info=error,
            )
        if self.refused is not None and self._daemon.all_refused():
            self._daemon.stop(self.refused)
        else:
            self._daemon.post_later(self, delay)

    def cut(self) -> None:
        """Tear the thread from a server that doesn't answer."""
        session = self._session
        if session is not None:
            session.abort()

    def _drop(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.abort() if self.failures or self._daemon.stopping.is_set() else session.close()


class Daemon:
    """Polls every account on schedule until SIGTERM or SIGINT, or until no account can go on."""

    def __init__(self, wiring: Wiring) -> None:
        if not wiring.settings.accounts:
            raise UserError(f"{wiring.settings.path} names no account. Add an [[accounts]] table.")
        self.wiring = wiring
        self.gate = Gate(wiring)
        self.stopping = threading.Event()
        self._why: UserError | None = None
        self._threads = [AccountThread(account, self) for account in wiring.settings.accounts]
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            # a poll that comes late is still wanted, but once
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    def run(self) -> int:
        """Watch until stopped; return 0, or raise the UserError that no account could get past."""
        _ = self.wiring.judge  # built before the first pass: a missing letter ends here, with a sentence
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        every = self.wiring.settings.schedule.poll_every.total_seconds()
        for thread in self._threads:
            thread.start()
            thread.posts.put(Post.POLL)
            self._scheduler.add_job(
                thread.posts.put, "interval", [Post.POLL], seconds=every, id=thread.account.name
            )
        again = min(self.wiring.settings.schedule.retrain_every, LONGEST_UNTRAINED)
        self._scheduler.add_job(
            trainer.train_if_due, "interval", [self.wiring, self.stopping], seconds=again.total_seconds(), id="train"
        )  # fmt: skip
        self._scheduler.start()
        log.info("watching %d account(s), every %d s", len(self._threads), every)
        notify("READY=1")
        self.stopping.wait()
        notify("STOPPING=1")
        self._end()
        if self._why is not None:
            raise self._why
        return 0

    def _end(self) -> None:
        self._scheduler.shutdown(wait=False)
        for thread in self._threads:
            thread.posts.put(Post.STOP)
        self._join(GRACE_SECONDS)
        for thread in self._threads:
            thread.cut()
        self._join(CUT_SECONDS)
        log.info("stopped")

    def _join(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(deadline - time.monotonic(), 0))

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.stopping.set()

    def stop(self, why: UserError) -> None:
        """End the watch: no account can go on until the user mends something."""
        self._why = why
        self.stopping.set()

    def all_refused(self) -> bool:
        """Tell whether no account was ever served, and each waits for the user to mend something.

        One that was served before may be refused for a while (servers have bad hours): it is tried
        again, at a longer distance each time.
        """
        return all(thread.refused is not None and not thread.served for thread in self._threads)

    def post_later(self, thread: AccountThread, delay: timedelta) -> None:
        """Have a thread try again after a delay."""
        self._scheduler.add_job(
            thread.posts.put, "date", [Post.RETRY], run_date=datetime.now(UTC) + delay,
            id=f"retry-{thread.account.name}", replace_existing=True,
        )  # fmt: skip


def notify(state: str) -> None:
    """Tell systemd (sd_notify) how the service fares; nothing happens outside a service."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
            sock.connect("\0" + address[1:] if address.startswith("@") else address)
            sock.send(state.encode())
    except OSError as error:
        log.debug("systemd could not be told: %s", type(error).__name__)
