"""The demo: a made-up mailbox on a real IMAP server in this process, and passes over it.

The one door to ``pymap``. State and configuration are the demo's own and temporary; of the user's
only the folder of the model is used.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import threading
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from proxyprotocol.noop import ProxyProtocolNoop
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config as DictConfig
from pymap.backend.dict import Login as DictLogin
from pymap.backend.maildir import Config as MaildirConfig
from pymap.backend.maildir import Identity as MaildirIdentity
from pymap.backend.maildir import Login as MaildirLogin
from pymap.exceptions import MailboxConflict
from pymap.frozen import frozendict
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials.flag import Flag
from pymap.user import Passwords, UserMetadata

from rejectwatch import passes
from rejectwatch.config import Settings
from rejectwatch.errors import RejectwatchError, UserError
from rejectwatch.scope import Options
from rejectwatch.setup import bystanders, refusals, story
from rejectwatch.setup.dropbox import Dropbox
from rejectwatch.setup.letterbox import ADDRESS, NAME, OTHER_ADDRESS, Mail, posted
from rejectwatch.wiring import Wiring, clock

HOST, USER = "127.0.0.1", "nora"
START_SECONDS, POLL_SECONDS = 10.0, 2.0
MAILS: tuple[Mail, ...] = (
    *story.AFTER_INTERVIEWS,
    *refusals.AFTER_APPLICATIONS,
    *refusals.GONE_OR_OTHER,
    *story.ON_THE_WAY,
    *bystanders.LOOK_ALIKES,
    *bystanders.DAILY_LIFE,
)

Row = dict[str, Any]


class _InMemory(DictConfig):
    greeting = b"demo"  # the library would ask the resolver for this machine's name


class _OnDisk(MaildirConfig):
    greeting = b"demo"


class Server:
    """An IMAP server on loopback, in a thread of this process, with one user and their mailboxes.

    The mail is kept in memory, or as Maildir below ``folder``. A context manager; ``port`` and
    ``password`` are known inside.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.password = secrets.token_hex(4)
        self.port = 0
        self._config, self._login, self._identity = _backend(folder)
        self._loop = asyncio.new_event_loop()
        self._up, self._down = threading.Event(), asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="demo-imap", daemon=True)

    def __enter__(self) -> Server:
        self._thread.start()
        self._up.wait(START_SECONDS)
        if not self.port:
            raise UserError("The mail server of the demo did not start on 127.0.0.1.")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._down.set)
        self._thread.join(START_SECONDS)

    def create(self, *mailboxes: str) -> None:
        """Make mailboxes that are not there yet."""
        for name in mailboxes:
            with contextlib.suppress(MailboxConflict, KeyError):
                self._do("create_mailbox", name)
            self._do("subscribe", name)

    def deliver(self, mailbox: str, raw: bytes, *, when: datetime, flags: Sequence[str] = ()) -> None:
        """Put a message into a mailbox, with its date of arrival and flags."""
        message = AppendMessage(raw, when, frozenset(Flag(flag.encode()) for flag in flags))
        self._do("append_messages", mailbox, [message])

    def _do(self, command: str, *arguments: object) -> None:
        """Run one command of the user's session within the server's loop."""

        async def run() -> None:
            async with self._identity.new_session() as session:
                await getattr(session, command)(*arguments)

        async def in_context() -> None:
            self._config.apply_context()
            await self._config.subsystem.execute(run())

        asyncio.run_coroutine_threadsafe(in_context(), self._loop).result(START_SECONDS)

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._serve())
        finally:
            self._up.set()

    async def _serve(self) -> None:
        self._config.apply_context()
        hashed = await Passwords(self._config).hash_password(self.password)
        about = frozendict({"mailbox_path": "mail"})
        await self._identity.set(UserMetadata(self._config, USER, password=hashed, params=about))
        take = ProxyProtocolReader(ProxyProtocolNoop()).get_callback(IMAPServer(self._login, self._config))
        async with await asyncio.start_server(take, HOST, 0) as listening:
            self.port = listening.sockets[0].getsockname()[1]
            self._up.set()
            await self._down.wait()


def _backend(folder: Path | None) -> tuple[Any, Any, Any]:
    """Return configuration, login and the one identity of the in-memory or the Maildir backend."""
    arguments = Namespace(
        host=HOST, port=0, debug=False, cert=None, key=None, tls=False, passlib_cfg=None, proxy_protocol=None,
        demo_data=False, demo_user=USER, demo_password="", base_dir=str(folder or ""), layout="++", colon=None,
        concurrency=4,
    )  # fmt: skip
    if folder is None:
        memory = _InMemory.from_args(arguments)
        login = DictLogin(memory)
        return memory, login, login.demo_user_identity
    disk = _OnDisk.from_args(arguments)
    logins = MaildirLogin(disk)
    return disk, logins, MaildirIdentity(disk, logins.tokens, USER, None, frozenset({"admin"}))


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one mail: the mail as it was written down, and the object that ``once --json`` prints."""

    mail: Mail
    row: Row


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demo shows: every mail that got an outcome, how many were only read, and one draft, whole."""

    found: tuple[Found, ...]
    history: int
    drafts: int
    letter: bytes


def settings(server: Server, folder: Path) -> Settings:
    """Return the configuration of the demo; its state and password lie in ``folder``."""
    secret = folder / "password"
    secret.touch(mode=0o600)
    secret.write_text(server.password, encoding="utf-8")
    profile = {
        "name": NAME, "addresses": [ADDRESS, OTHER_ADDRESS], "gender": "f",
        "expertise": "geodata and map design",
        "expertise_in": {"de": "Geodaten und Kartengestaltung"},
    }  # fmt: skip
    account = {
        "name": "demo", "address": ADDRESS, "host": HOST, "port": server.port, "tls": "none", "username": USER,
        "password_file": str(secret),
    }  # fmt: skip
    return Settings.model_validate(
        {"profile": profile, "accounts": [account], "state": {"directory": str(folder / "state")}}
    )


def fill(server: Server, now: datetime) -> None:
    """Deliver the story to a new mailbox."""
    server.create("Drafts", "Sent")
    for one in posted(MAILS, now):
        server.deliver(one.mail.mailbox, one.raw, when=one.arrived, flags=one.mail.flags)


def demo() -> Shown:
    """Make one pass over the made-up mailbox, and return what to show; nothing is left behind."""
    with TemporaryDirectory(prefix="rejectwatch-demo-") as folder, Server() as server:
        fill(server, clock())
        wiring = Wiring(settings(server, Path(folder)))
        rows: list[Row] = []
        counts = _pass(wiring, rows.append)
        by_id = {mail.message_id: mail for mail in MAILS}
        found = tuple(Found(by_id[row["message_id"]], row) for row in rows)
        return Shown(found, counts["history"], counts["drafted"], _letter(wiring, rows))


def _pass(wiring: Wiring, on_row: Callable[[Row], None]) -> dict[str, Any]:
    """Make one pass as ``once`` does and return its counts; raise the error that ended it."""
    summary = passes.once(wiring, Options(), on_row=on_row)
    for result in summary.accounts.values():
        if isinstance(result, RejectwatchError):
            raise result
    counts: dict[str, Any] = summary.as_json()["summary"]["accounts"]["demo"]
    return counts


def _letter(wiring: Wiring, rows: Sequence[Row]) -> bytes:
    """Return the draft of the most that was met, as the server gives it."""
    rungs = ("none", "call", "interview", "onsite")
    best = max((r for r in rows if r["draft_message_id"]), key=lambda r: rungs.index(r["met"] or "none"))
    session = wiring.connect(wiring.settings.accounts[0])
    try:
        drafts = session.special("\\Drafts") or "Drafts"
        uids = session.find(drafts, "Message-ID", best["draft_message_id"])
        return session.read_back(drafts, uids[0]) or b""
    finally:
        session.close()


@dataclass(frozen=True, slots=True)
class Open:
    """How to open the served mailbox, and where to drop mail."""

    port: int
    password: str
    drop: Path


def serve(
    folder: Path | None,
    *,
    on_open: Callable[[Open], None],
    on_row: Callable[[Row], None],
    stop: threading.Event,
) -> None:
    """Keep the mailbox up until ``stop``, and handle what is dropped or comes in, every two seconds.

    A folder that is given is kept, with mail and state, and can be served again; else all is temporary.
    """
    with contextlib.ExitStack() as stack:
        base = _base(folder) or Path(stack.enter_context(TemporaryDirectory(prefix="rejectwatch-demo-")))
        is_new = not (base / "mail").exists()
        server = stack.enter_context(Server(base))
        wiring = Wiring(settings(server, base))
        if is_new:
            fill(server, clock())
        dropped = Dropbox(base / "drop", base / "done")
        _pass(wiring, lambda row: on_row(row) if row["outcome"] != "other" else None)
        on_open(Open(server.port, server.password, dropped.folder))
        wiring = Wiring(_whatever_its_date(wiring.settings))
        while not stop.wait(POLL_SECONDS):
            for raw in dropped.take():
                server.deliver("INBOX", raw, when=datetime.now(UTC))
            _pass(wiring, on_row)


def _base(folder: Path | None) -> Path | None:
    """Return the folder to serve from, made where it is missing; UserError when it holds other things."""
    if folder is None:
        return None
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "mail" / "cur").is_dir():
        raise UserError(f"{folder} holds other files. Name a new or an empty folder.")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}.") from None
    return folder


def _whatever_its_date(given: Settings) -> Settings:
    """Return the settings for mail that is dropped by hand: an old rejection gets its draft, too."""
    lookback = given.schedule.model_copy(update={"lookback": timedelta(days=36500)})
    return given.model_copy(update={"schedule": lookback})
