"""Trainings that a test can kill: the real ones, beside a small part of the written mail, so that one takes a second.

``python trainee.py FOLDER`` finds the points of a training where it touches the disk (by Python's audit events, and
before and after each commit and stage). Of every kind it kills one training at the first point, where a model of
one's own served before, and another at the last, where none did. It prints a JSON line for each: the point, what served before and after, and whether the next training did its work.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from commands import ACCOUNT, CONFIG

from rejectwatch import config, retrain, training, wiring
from rejectwatch.ledger.labels import Label, Source
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import artifact, corpus, personal, replay
from rejectwatch.model.shelf import BASE
from rejectwatch.wiring import Wiring

CORPUS = Path(__file__).resolve().parent / "corpus"
FIRST = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "sqlite3.connect")
JOBS = "Cook Baker Welder Diver Porter Clerk Driver Chemist Planner Fitter Surveyor Warden Stoker Reader Pilot Smith Nurse Usher".split()
STAGES = (
    (retrain, "suspicious"),
    (personal, "fit"),
    (retrain, "is_better"),
    (artifact, "save"),
    (artifact, "load"),
)


def mail(name: str) -> list[corpus.Example]:
    """Return messages of tests/corpus."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [corpus.example(json.loads(line), parse_bytes) for line in lines]


def small_replay(most: int = 120) -> tuple[replay.Replay, replay.Replay]:
    """Return written mail that the base hasn't seen, in two parts."""
    found = mail("probes.jsonl")[: 2 * most]
    read = BASE_MODEL.read([one.message for one in found])
    truth = np.array([one.category == "rejection" for one in found])
    return tuple(
        replay.Replay(
            read.documents[i::2], read.logits[i::2], truth[i::2], [one.language for one in found[i::2]]
        )
        for i in range(2)
    )


def wired(folder: Path, now: datetime = FIRST) -> Wiring:
    """Return the product over a state folder, at a moment."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text(CONFIG + ACCOUNT.format(name="personal", user="alex", port=1))
    return Wiring(config.load(folder / "config.toml"), lambda: now)


def notices(label: Label, n: int) -> list[corpus.Example]:
    """Return notices of a company that never says no in words."""
    status = "STATUS N3\nFILE TO ARCHIVE B" if label is Label.REJECTION else "STATUS A1\nFILE OPENED, TRAY 6"
    rows = (
        {
            "id": f"{label}-{i}", "category": "other", "language": "en", "group": str(i), "subject": f"SL3 notice {4000 + 7 * i}",
            "from": "STAFFLINE <sl3@brackwater.example>", "body": f"REF {4000 + 7 * i}-17 / POS: {JOBS[i]}\n{status}\nEND",
        }
        for i in range(n)
    )  # fmt: skip
    return [corpus.example(row, parse_bytes) for row in rows]


def teach(made: Wiring, *, noes: int = 18, others: int = 14) -> None:
    """Label some mail of that company."""
    with made.ledger() as ledger:
        account = ledger.account("alex", "127.0.0.1")
        for label, n in ((Label.REJECTION, noes), (Label.OTHER, others)):
            for one in notices(label, n):
                ledger.label(account, one.message, label=label, source=Source.MAILBOX, at=made.now())


Point = tuple[str, int]


def watched(state: Path, at: Callable[[Point], None]) -> None:
    """Have a function called at each point of what this process does in a state folder."""
    counts: Counter[str] = Counter()

    def point(kind: str) -> None:
        counts[kind] += 1
        at((kind, counts[kind]))

    def hook(event: str, args: tuple[object, ...]) -> None:
        if event in EVENTS and args and str(args[0]).startswith(str(state)):
            name = Path(str(args[0])).name
            kind = (
                name
                if not name.startswith((".", "2"))
                else ("temporary" if name[0] == "." else Path(name).suffix)
            )
            point(f"{event} {kind}")

    sys.addaudithook(hook)
    for module, name in STAGES:
        setattr(module, name, _around(getattr(module, name), name, point))
    transaction = Ledger.transaction

    @contextmanager
    def committed(ledger: Ledger):
        with transaction(ledger):
            yield
            point("commit before")
        point("commit after")

    Ledger.transaction = committed


def _around(function: Callable, name: str, point: Callable[[str], None]) -> Callable:
    def called(*args, **more):
        point(f"{name} before")
        found = function(*args, **more)
        point(f"{name} after")
        return found

    return called


def in_a_fork(work: Callable[[], None]) -> int:
    """Do something in a process of its own; return its exit code, -9 where it was killed."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def prepared(folder: Path, *, has_model: bool) -> Wiring:
    """Return a state folder with labels, and perhaps a model that serves already."""
    made = wired(folder)
    teach(made, noes=12, others=8)
    if has_model:
        came = training.train(made, training.Wish())
        assert came.is_better, came.told
    later = wired(folder, FIRST + timedelta(days=1))
    teach(later)
    return later


def points_of(folder: Path, *, has_model: bool) -> list[Point]:
    """Return the points of a training that nobody kills."""
    made, found = prepared(folder, has_model=has_model), folder / "points"

    def run() -> None:
        with found.open("w") as lines:
            watched(made.settings.state_dir, lambda at: print(json.dumps(at), file=lines, flush=True))
            training.train(made, training.Wish())

    assert in_a_fork(run) == 0
    return [tuple(json.loads(line)) for line in found.read_text().splitlines()]


def struck(folder: Path, at: Point, *, has_model: bool) -> dict[str, object]:
    """Kill a training at a point and return what is there afterwards."""
    made = prepared(folder, has_model=has_model)
    before = made.shelf.current

    def run() -> None:
        watched(
            made.settings.state_dir, lambda here: os.kill(os.getpid(), signal.SIGKILL) if here == at else None
        )
        training.train(made, training.Wish())

    code = in_a_fork(run)
    after = made.shelf.current
    if after != BASE:
        made.shelf.load(after)  # ModelUnusable would end this
    served = wiring.classifier(shelf=made.shelf).predict([notices(Label.REJECTION, 1)[0].message])
    with made.ledger() as ledger:
        labels = len(ledger.labels())
    again = wired(folder, FIRST + timedelta(days=2))
    came = training.train(again, training.Wish())
    return {
        "point": f"{at[0]} {at[1]}", "code": code, "before": before, "after": after, "labels": labels,
        "served": len(served), "next": came.told.split(":")[0], "model": again.shelf.current,
    }  # fmt: skip


BASE_MODEL = wiring.classifier()


def main() -> None:
    """Kill trainings, as the command line says."""
    folder = Path(sys.argv[1])
    pair = small_replay()
    replay.load = lambda sources: pair
    wiring.baseline.load = lambda sources, *, precision: BASE_MODEL
    for has_model in (True, False):
        points = points_of(folder / f"trace-{has_model}", has_model=has_model)
        kinds = dict.fromkeys(kind for kind, _ in points)
        for number, kind in enumerate(kinds):
            at = next(one for one in (points if has_model else points[::-1]) if one[0] == kind)
            print(json.dumps(struck(folder / f"{number}-{has_model}", at, has_model=has_model)), flush=True)


if __name__ == "__main__":
    main()
