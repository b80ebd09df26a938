"""Builds everything from Settings: the only place that knows the concrete classes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from rejectwatch.bundled import bundled
from rejectwatch.config import Account, Profile, Reply, Settings
from rejectwatch.errors import Busy, ModelUnusable, UserError
from rejectwatch.judge import Judge
from rejectwatch.mail.parse import parse, parse_bytes, split
from rejectwatch.model import baseline
from rejectwatch.model.baseline import Sources
from rejectwatch.model.shelf import BASE, Shelf
from rejectwatch.reply.compose import Composer

if TYPE_CHECKING:
    from rejectwatch.ledger.store import Ledger
    from rejectwatch.mail.session import Session
    from rejectwatch.model.classify import Classifier
    from rejectwatch.watch import Watch

log = logging.getLogger(__name__)

LOCK_SECONDS = 30


def clock() -> datetime:
    """Return the present moment, aware and UTC."""
    return datetime.now(UTC)


def base() -> Sources:
    """Return where the base model comes from."""
    return Sources(bundled("models"), parse_bytes)


def classifier(*, precision: float = 0.99, shelf: Shelf | None = None) -> Classifier:
    """Return the base classifier, drafting from the wanted precision on, with the personal model that serves, if any.

    A personal model that can't be used is left out, until it has been trained again.
    """
    found = baseline.load(base(), precision=precision)
    if shelf is None or shelf.current == BASE:
        return found
    try:
        return found.with_personal(shelf.load(shelf.current)[0])
    except ModelUnusable as error:
        log.warning("%s The base model serves until the next training.", error)
        return found


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

    @property
    def ledger_path(self) -> Path:
        """Where the ledger lies."""
        return self.settings.state_dir / "ledger.db"

    def ledger(self) -> Ledger:
        """Open the ledger."""
        from rejectwatch.ledger.store import Ledger  # noqa: PLC0415 - sqlite3, only where it's used

        return Ledger.open(self.ledger_path)

    @property
    def shelf(self) -> Shelf:
        """The models that the person's labels made."""
        return Shelf(self.settings.state_dir / "models", base())

    @cached_property
    def served(self) -> tuple[tuple[int, int], str]:
        """The stamp and the name of the model that the judge has."""
        return self.shelf.stamp, self.shelf.current

    @cached_property
    def judge(self) -> Judge:
        """The pure middle of line one, with the model and the letters loaded and checked."""
        # named before it's loaded: a model chosen meanwhile is seen as another
        settings, shelf, _ = self.settings, self.shelf, self.served
        templates = settings.relative(settings.reply.templates) if settings.reply.templates else None
        return Judge(
            classifier=classifier(precision=settings.model.precision, shelf=shelf),
            composer=composer(settings.profile, settings.reply, templates),
            profile=settings.profile,
            reply=settings.reply,
        )

    def renew(self) -> None:
        """Have the judge made anew where another model was chosen since."""
        if self.served[0] != self.shelf.stamp:
            self.__dict__.pop("served")
            self.__dict__.pop("judge", None)

    def watch(self, account: Account, ledger: Ledger) -> Watch:
        """Return line one of an account."""
        from rejectwatch.watch import Watch  # noqa: PLC0415

        judge, (_, name) = self.judge, self.served
        return Watch(account, self.settings, ledger, judge, parse, self.now, self.shelf.identity(name))

    def connect(self, account: Account) -> Session:
        """Sign in to an account."""
        return connect(account, self.settings)

    def model_in_use(self) -> dict[str, str]:
        """Return name and state of the model, without loading scikit-learn."""
        scores, shelf = baseline.about(base())["scores"], self.shelf
        told = f"from {scores['rejections'] + scores['others']} messages"
        if shelf.current == BASE:
            return {"name": BASE, "told": told}
        try:
            about = shelf.manifest(shelf.current)
        except ModelUnusable as error:
            return {"name": BASE, "told": f"{told}. {error}"}
        if about.get("base") != shelf.base:
            return {
                "name": BASE,
                "told": f"{told}; yours was made for another base and is made anew at the next training",
            }
        return {"name": shelf.current, "told": f"{told} and {len(about['labels'])} labels of yours"}
