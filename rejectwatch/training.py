"""Teaching: labels from files and ids into the ledger, and a training from there to the model that serves.

The state folder is held only while something is read or written, never while the model is fitted: the watch goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from filelock import FileLock, Timeout

from rejectwatch import reading, retrain, wiring
from rejectwatch.config import Account
from rejectwatch.errors import Busy, MessageError, ModelUnusable, UserError
from rejectwatch.judge import Mine
from rejectwatch.ledger.labels import Kept, Label, Source
from rejectwatch.ledger.rows import rfc3339
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail import files
from rejectwatch.mail.message import Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.shelf import BASE
from rejectwatch.reply.forwards import original
from rejectwatch.wiring import Wiring, state_lock

if TYPE_CHECKING:
    from rejectwatch.model.personal import Personal


@dataclass(frozen=True, slots=True)
class Wish:
    """What a training is to do: ``mail`` are files that all have ``label``; ``confirm`` lets held labels count."""

    dry_run: bool = False
    confirm: bool = False
    mail: Sequence[Path] = ()
    label: Label = Label.REJECTION


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a training; ``model`` is the one that serves now, ``read`` what was learnt from files."""

    told: str
    is_better: bool
    model: str
    labels: Mapping[str, int]
    held: Sequence[Kept]
    read: Sequence[Mapping[str, Any]] = ()
    scores: Mapping[str, Any] = field(default_factory=dict)
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the object that ``train --json`` prints last."""
        return {
            "told": self.told,
            "promoted": self.is_better,
            "model": self.model,
            "labels": dict(self.labels),
            "held": [one.id for one in self.held],
            "scores": dict(self.scores),
            "seconds": round(self.seconds, 3),
        }


def train(made: Wiring, wish: Wish) -> Came:
    """Train on the kept labels, promote what is better, and return what came of it; a dry run changes nothing."""
    begun = made.now()
    with _alone(made), _labelled(made, wish, begun) as (stored, read):
        base = wiring.classifier(precision=made.settings.model.precision)
        keys = {one.message_key for one in (*_suspicious(stored, base), *(k for k in stored if k.held))}
        kept = [replace(one, held=one.message_key in keys) for one in stored]
        if not wish.dry_run:
            with state_lock(made.settings.state_dir), made.ledger() as ledger:
                ledger.hold_labels(keys, True)
        trained = _learnt(made, kept, base)
        serves = made.shelf.current if wish.dry_run else _settled(made, trained, begun)
    counted = Counter(one.label.value for one in kept if not one.held)
    return Came(
        told=trained.told,
        is_better=trained.is_better,
        model=serves,
        labels={label.value: counted[label.value] for label in Label},
        held=[one for one in kept if one.held],
        read=read,
        scores=trained.manifest.get("scores", {}),
        seconds=(made.now() - begun).total_seconds(),
    )


def is_due(made: Wiring) -> bool:
    """Tell whether it is time for the daily training: enough labels came, or the model in use lies over another base."""
    with made.ledger() as ledger:
        last = ledger.last_training()
        if last is not None and made.now() - last[0] < made.settings.schedule.retrain_every:
            return False
        if ledger.labels_since(last[0] if last else None) >= made.settings.training.min_labels:
            return True
        return bool(ledger.labels()) and not _is_usable(made)


def last_told(made: Wiring) -> str:
    """Return the sentence on the last training."""
    with made.ledger() as ledger:
        last = ledger.last_training()
    return last[1] if last else "Nothing came of it."


def say(made: Wiring, which: Sequence[str], label: Label, *, stdin: BinaryIO) -> list[dict[str, Any]]:
    """Label mails named by paths or ids, and return what was said of each."""
    told = []
    with state_lock(made.settings.state_dir), made.ledger() as ledger:
        for name in which:
            account, message = _named(made, ledger, name, stdin)
            number, read = ledger.account(account.login, account.host), _read(made, account, message)
            changed = ledger.label(number, read, label=label, source=Source.COMMAND, at=made.now())
            told.append(
                {"id": message.id, "label": label.value, "changed": changed, "date": rfc3339(message.date)}
            )
    return told


@contextmanager
def _alone(made: Wiring) -> Iterator[None]:
    """Hold the models' folder: one training at a time."""
    folder = made.shelf.folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".training", timeout=0, mode=0o600):
            yield
    except Timeout:
        raise Busy("Another training is under way. Wait for its end.") from None


@contextmanager
def _labelled(made: Wiring, wish: Wish, now: datetime) -> Iterator[tuple[list[Kept], list[dict[str, Any]]]]:
    """Yield the kept labels, with those of files among them; a dry run puts these into a copy."""
    with state_lock(made.settings.state_dir), made.ledger() as stored:
        ledger = stored.copy() if wish.dry_run else stored
        read = _imported(made, ledger, wish, now)
        if wish.confirm:
            ledger.hold_labels([one.message_key for one in ledger.labels() if one.held], False)
        kept = ledger.labels()
    yield kept, read


def _imported(made: Wiring, ledger: Ledger, wish: Wish, now: datetime) -> list[dict[str, Any]]:
    if not wish.mail:
        return []
    account = _first(made)
    number, told = ledger.account(account.login, account.host), []
    for one in files.messages(wish.mail):
        try:
            if one.raw is None:
                raise MessageError(one.error or "cannot be read")
            message = parse_bytes(one.raw)
        except MessageError as error:
            told.append(
                {"path": one.path, "id": None, "subject": None, "changed": False, "error": str(error)}
            )
            continue
        changed = ledger.label(
            number, _read(made, account, message), label=wish.label, source=Source.IMPORT, at=now
        )
        told.append(
            {
                "path": one.path,
                "id": message.id,
                "subject": message.subject,
                "changed": changed,
                "error": None,
            }
        )
    return told


def _named(made: Wiring, ledger: Ledger, name: str, stdin: BinaryIO) -> tuple[Account, Message]:
    if name == "-" or Path(name).exists():
        return _first(made), reading.only_message(name, stdin)
    account, _, message = reading.known_mail(made, ledger, name)
    return account, message


def _read(made: Wiring, account: Account, message: Message) -> Message:
    """Return a mail as the model reads it: of a forward the one inside, under the key of the whole."""
    mine = Mine.of(made.settings.profile, account.address)
    return replace(original(message, mine.addresses), message_key=message.message_key)


def _first(made: Wiring) -> Account:
    if not made.settings.accounts:
        raise UserError(f"{made.settings.path} names no account. Add an [[accounts]] table.")
    return made.settings.accounts[0]


def _suspicious(kept: Sequence[Kept], base: Any) -> list[Kept]:
    probabilities = [one.probability for one in base.predict([one.message for one in kept])]
    return retrain.suspicious(kept, probabilities, base.thresholds.draft)


def _learnt(made: Wiring, kept: Sequence[Kept], base: Any) -> retrain.Trained:
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from rejectwatch.model import replay  # noqa: PLC0415

    with threadpool_limits(1):
        return retrain.learn(kept, base, lambda: replay.load(wiring.base()), _serving(made))


def _serving(made: Wiring) -> tuple[Personal, Mapping[str, Any]] | None:
    shelf = made.shelf
    if shelf.current == BASE:
        return None
    try:
        return shelf.load(shelf.current)
    except ModelUnusable:
        return None


def _is_usable(made: Wiring) -> bool:
    return made.shelf.current == BASE or _serving(made) is not None


def _settled(made: Wiring, trained: retrain.Trained, begun: datetime) -> str:
    """Keep what is better, have it serve, and note the training; return the name of the model that serves."""
    shelf = made.shelf
    with state_lock(made.settings.state_dir), made.ledger() as ledger:
        if trained.is_better:
            name = f"{begun:%Y%m%d-%H%M%S}"
            shelf.save(name, trained.model, {**trained.manifest, "made": rfc3339(begun)})
            shelf.promote(name)
        ledger.note_training(told=trained.told, now=begun)
    return shelf.current
