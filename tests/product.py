"""The product as its user has it: a configuration, a state folder, and processes that are started and killed."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from dovecot import PASSWORD
from owner import Owner

from rejectwatch.mail.mailboxes import decode_name

DRIVER = Path(__file__).with_name("driver.py")
TIMEOUT = 60
KEYWORD = "$Rejection"

_CONFIG = """
[profile]
name = "Alex Rivera"
addresses = ["{address}"]
expertise = "distributed data pipelines"
{profile}
[[accounts]]
name = "personal"
address = "{address}"
username = "{user}"
host = "127.0.0.1"
port = {port}
tls = "none"
password_env = "PASSWORD"
{account}
[state]
directory = "{state}"
{more}
"""


@dataclass(frozen=True)
class Ran:
    """A process that has ended: its exit code (-9 when killed), what it printed, and what it said."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def rows(self) -> list[dict]:
        """What ``--json`` told of messages."""
        return [o for o in self.objects if "summary" not in o]

    @property
    def outcomes(self) -> dict[int, str]:
        """The outcome of each UID, with its reason."""
        return {
            row["uid"]: row["outcome"] + (f"/{row['reason']}" if row["reason"] else "") for row in self.rows
        }

    @property
    def summary(self) -> dict:
        return self.objects[-1]["summary"]


@dataclass
class Product:
    """rejectwatch in ``folder`` for a user of a server on loopback at ``port``."""

    folder: Path
    user: str
    port: int
    nurseries: Nurseries
    address: str = "alex@mail.example"
    password: str = PASSWORD
    account: str = ""
    more: str = ""
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def start(self, *argv: str, port: int = 0, **driver) -> Process:
        """Start a command; ``driver`` holds what tests/driver.py is asked for."""
        self.folder.mkdir(exist_ok=True)
        config = self.folder / f"config-{port}.toml"
        config.write_text(
            _CONFIG.format(
                address=self.address, user=self.user, port=port or self.port, account=self.account,
                state=self.state, more=self.more, profile="",
            )
        )  # fmt: skip
        environment = {
            **self.environment, "PASSWORD": self.password, "DRIVER": json.dumps(driver), "COLUMNS": "200"
        }  # fmt: skip
        return self.nurseries.start([*argv, "-c", str(config)], environment, self.folder)

    def once(self, *options: str, port: int = 0, **driver) -> Ran:
        """Make one pass to its end, whatever that is."""
        return self.start("once", "--json", *options, port=port, **driver).ended()

    def status(self) -> dict:
        """Return what ``status --json`` tells of the account."""
        return self.start("status", "--json").ended().objects[0]

    def ledger(self, sql: str) -> list[tuple]:
        """Return the rows of a query on the ledger."""
        with closing(sqlite3.connect(self.state / "ledger.db")) as db:
            return db.execute(sql).fetchall()

    def memory(self) -> dict[str, list[tuple]]:
        """Return everything that the ledger holds, but when passes were made."""
        tables = [name for (name,) in self.ledger("SELECT name FROM sqlite_master WHERE type = 'table'")]
        held = {name: sorted(self.ledger(f"SELECT * FROM {name}"), key=repr) for name in tables}
        held["accounts"] = [row[:3] for row in held["accounts"]]
        return held


class Nurseries:
    """Makes processes that run ``tests/driver.py``; each is forked from one that has the product imported."""

    def __init__(self) -> None:
        self._idle: list[subprocess.Popen] = []
        self._all: list[subprocess.Popen] = []
        self._number = itertools.count(1)

    def start(self, argv: list[str], environment: Mapping[str, str], folder: Path) -> Process:
        try:
            nursery = self._idle.pop()
        except IndexError:
            nursery = subprocess.Popen(
                [sys.executable, str(DRIVER), "nursery"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )  # fmt: skip
            self._all.append(nursery)
        out, err = (folder / f"{next(self._number)}.{name}" for name in ("out", "err"))
        out.touch()
        err.touch()
        asked = {
            "argv": argv,
            "environment": dict(environment),
            "folder": str(folder),
            "out": str(out),
            "err": str(err),
        }
        nursery.stdin.write(json.dumps(asked) + "\n")
        nursery.stdin.flush()
        return Process(int(nursery.stdout.readline()), nursery, self._idle, out, err)

    def close(self) -> None:
        for nursery in self._all:
            nursery.stdin.close()
            nursery.wait(TIMEOUT)
            nursery.stdout.close()


@dataclass
class Process:
    """A running process of the product."""

    pid: int
    nursery: subprocess.Popen
    idle: list[subprocess.Popen]
    out: Path
    err: Path
    is_running: bool = True

    def ended(self, seconds: float = TIMEOUT) -> Ran:
        """Wait for the end, and return what was said; one that doesn't end in time is killed, and fails the test."""
        timer = threading.Timer(seconds, self.kill)
        timer.start()
        code = int(self.nursery.stdout.readline())
        self.is_running = False
        in_time = timer.is_alive()
        timer.cancel()
        timer.join()
        self.idle.append(self.nursery)
        ran = Ran(code, self.out.read_text(), self.err.read_text())
        assert in_time, f"it was still running after {seconds} s: {ran.err}"
        return ran

    def kill(self, number: int = signal.SIGKILL) -> None:
        os.kill(self.pid, number)


def mail(
    n: int | str,
    subject: str = "Your application was declined",
    *,
    when: datetime | None = None,
    text: str = "",
    reply_to: str = "",
    **headers: str,
) -> bytes:
    """Return a mail of a company that is number ``n``; without more words it is a no, in English."""
    message = EmailMessage()
    message["From"] = f"Robin Ames <robin.ames@company{n}.example>"
    message["To"] = "Alex Rivera <alex@mail.example>"
    message["Subject"] = subject
    message["Message-ID"] = f"<mail-{n}@company{n}.example>"
    message["Date"] = format_datetime(when or datetime.now(UTC) - timedelta(hours=2))
    if reply_to:
        message["In-Reply-To"] = message["References"] = reply_to
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(
        text
        or f"Dear Alex,\n\nthank you for your application ({n}). We have decided to move forward with other "
        "candidates.\n\nKind regards,\nRobin Ames\n"
    )
    return bytes(message)


def answered_id(n: int | str) -> str:
    """Return the Message-ID of ``mail(n)``."""
    return f"<mail-{n}@company{n}.example>"


@dataclass(frozen=True)
class Stored:
    """A message as it lies in a mailbox."""

    flags: frozenset[str]
    raw: bytes

    def header(self, name: str) -> str | None:
        found = re.search(rb"(?im)^" + name.encode() + rb":[ \t]*((?:.|\r\n[ \t])*)", self.raw)
        return re.sub(r"\s+", " ", found[1].decode("utf-8", "replace")).strip() if found else None


def mailboxes(owner: Owner) -> dict[str, dict[int, Stored]]:
    """Return every message of every mailbox, by mailbox and UID; nothing is changed by looking."""
    imap = owner._imap
    _, rows = imap.list()
    names = [re.search(rb' "?([^"]*)"?$', row)[1] for row in rows if b"\\Noselect" not in row]
    return {decode_name(name): dict(_messages(imap, name)) for name in names}


def _messages(imap, name):
    typ, count = imap.select(b'"' + name + b'"', readonly=True)
    assert typ == "OK", count
    data = imap.uid("FETCH", "1:*", "(UID FLAGS BODY.PEEK[])")[1] if count != [b"0"] else []
    imap.unselect()
    for item in data:
        if isinstance(item, tuple):
            flags = re.search(rb"FLAGS \(([^)]*)\)", item[0])[1].decode().split()
            yield int(re.search(rb"UID (\d+)", item[0])[1]), Stored(frozenset(flags) - {"\\Recent"}, item[1])


def drafts(owner: Owner, mailbox: str = "Entwürfe") -> list[str | None]:
    """Return which mails the drafts answer: the In-Reply-To of each, sorted."""
    return sorted(stored.header("In-Reply-To") or "" for stored in mailboxes(owner)[mailbox].values())


def digest(found: Mapping[str, Mapping[int, Stored]]) -> str:
    """Return a digest of everything that lies in the mailboxes."""
    told = [
        (name, uid, sorted(m.flags), hashlib.sha256(m.raw).hexdigest())
        for name, box in sorted(found.items())
        for uid, m in sorted(box.items())
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
