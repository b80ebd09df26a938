"""Builds everything from Settings: the only place that knows the concrete classes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from rejectwatch.bundled import bundled, writable_models
from rejectwatch.config import Account, Profile, Reply, Settings
from rejectwatch.errors import Busy, UserError
from rejectwatch.judge import Judge
from rejectwatch.mail.parse import parse, parse_bytes, split
from rejectwatch.model.baseline import Sources, load_or_build
from rejectwatch.reply.compose import Composer

if TYPE_CHECKING:
    from rejectwatch.ledger.store import Ledger
    from rejectwatch.mail.session import Session
    from rejectwatch.model.classify import Classifier
    from rejectwatch.watch import Watch

LOCK_SECONDS = 30
BUILD_SECONDS = 600


def clock() -> datetime:
    """Return the present moment, aware and UTC."""
    return datetime.now(UTC)


def tell(sentence: str) -> None:
    """Say how work goes, on standard error."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def classifier(
    *, state_dir: Path | None = None, precision: float = 0.99, progress: Callable[[str], None] = tell
) -> Classifier:
    """Return the base classifier, built first where there is none for these versions.

    It lies in ``models`` of a writable checkout, else in the state folder, else in the user's.
    """
    folder = writable_models() or (state_dir or Settings.default_state_dir()) / "models"
    _make(folder)
    try:
        with FileLock(folder / "base.lock", timeout=BUILD_SECONDS):
            sources = Sources(bundled("models"), parse_bytes)
            return load_or_build(sources, folder, precision=precision, progress=progress)
    except Timeout:
        raise Busy(f"Another rejectwatch has been building the model in {folder} for ten minutes.") from None


def composer(profile: Profile, reply: Reply, templates: Path | None = None) -> Composer:
    """Return the composer over the user's letters, if any, and the bundled ones."""
    folders = [*([templates] if templates else []), bundled("templates")]
    return Composer(
        profile,
        reply,
        [folder / "letters" if (folder / "letters").is_dir() else folder for folder in folders],
    )


def connect(account: Account, settings: Settings) -> Session:
    """Sign in to an account; LoginRefused or ServerError says in a sentence why not."""
    from rejectwatch.mail import imap, signin  # noqa: PLC0415 - only where a server is used

    ca_file = settings.relative(account.tls_ca_file) if account.tls_ca_file else None
    secret = signin.secret(account, folder=settings.path.parent if settings.path else None)
    return imap.connect(account, secret, ca_file=ca_file, split=split)


def _make(folder: Path) -> None:
    """Make a folder of our own (mode 0700); UserError when that can't be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder {folder} cannot be made: {error.strerror}.") from None


@contextmanager
def state_lock(directory: Path, *, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the state folder: one writer at a time; Busy after waiting in vain."""
    _make(directory)
    lock = FileLock(directory / "lock", timeout=seconds, mode=0o600)
    try:
        with lock:
            yield
    except Timeout:
        raise Busy(
            f"Another rejectwatch is at work in {directory} (its daemon, or a command). Try again in a minute, or stop it."
        ) from None


@dataclass(frozen=True)
class Wiring:
    """The parts of one configuration, each made when it is first used."""

    settings: Settings
    now: Callable[[], datetime] = clock
    progress: Callable[[str], None] = tell

    @property
    def ledger_path(self) -> Path:
        """Where the ledger lies."""
        return self.settings.state_dir / "ledger.db"

    def ledger(self) -> Ledger:
        """Open the ledger."""
        from rejectwatch.ledger.store import Ledger  # noqa: PLC0415 - sqlite3, only where it's used

        return Ledger.open(self.ledger_path)

    @cached_property
    def judge(self) -> Judge:
        """The pure middle of line one, with the model and the letters loaded and checked."""
        settings = self.settings
        templates = settings.relative(settings.reply.templates) if settings.reply.templates else None
        return Judge(
            classifier=classifier(
                state_dir=settings.state_dir, precision=settings.model.precision, progress=self.progress
            ),
            composer=composer(settings.profile, settings.reply, templates),
            profile=settings.profile,
            reply=settings.reply,
        )

    def watch(self, account: Account, ledger: Ledger) -> Watch:
        """Return line one of an account."""
        from rejectwatch.watch import Watch  # noqa: PLC0415

        return Watch(account, self.settings, ledger, self.judge, parse, self.now)

    def connect(self, account: Account) -> Session:
        """Sign in to an account."""
        return connect(account, self.settings)

    def model_in_use(self) -> dict[str, str]:
        """Return name and state of the model, without loading scikit-learn."""
        folder = writable_models() or self.settings.state_dir / "models"
        try:
            about = json.loads((folder / "base.json").read_text(encoding="utf-8"))
            told = f"from {about['examples']} messages, scikit-learn {about['versions']['scikit-learn']}"
        except (OSError, ValueError, KeyError, TypeError):
            told = "not built yet; it is built when it is first needed"
        return {"name": "base", "told": told}
