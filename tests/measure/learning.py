"""What labels bring: the learning curve on mail that the base doesn't know, wrong labels in bulk, twenty promotions.

`make measure MEASURE="--only learning"`; takes a quarter of an hour, and writes nothing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from rejectwatch import retrain
from rejectwatch.ledger.labels import Kept, Label, Source
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import baseline, corpus, personal, replay
from rejectwatch.model.classify import Classifier, Read, overlaid
from rejectwatch.model.personal import Personal, Taught
from rejectwatch.model.prediction import Category, Decision
from rejectwatch.model.replay import Replay

LABELS = ((0, 0), (3, 2), (6, 4), (12, 8), (20, 30))
"""Rejections and others that are labelled."""
DRAWS = 5
PROMOTIONS = 20
WRONG = 200
TABLE_HEAD = (
    "| mail | labels | unseen | found | found or asked | false drafts | others asked |",
    "|---|---|---|---|---|---|---|",
)
EVERYDAY = (Category.OTHER, Category.JOB_ALERT)

Examples = Sequence[corpus.Example]
Written = tuple[Replay, Replay]


def measure(models: Path) -> Iterator[str]:
    """Yield the lines of the tables, as Markdown."""
    sources = baseline.Sources(models, parse_bytes)
    with threadpool_limits(1):
        base = baseline.load(sources, precision=0.99)
        written = replay.load(sources)
        dialects = {path.stem: _mail(path) for path in sorted(_folder().glob("*.jsonl"))}
        yield f"{DRAWS} draws of labels; the rest of the mail is unseen."
        yield from ("", *TABLE_HEAD)
        for name, found in dialects.items():
            yield from (_row(name, found, counts, base, written[0]) for counts in LABELS)
        yield ""
        yield from _promotions([one for found in dialects.values() for one in found], base, written)
        yield ""
        yield from _wrong(sources, next(iter(dialects.values())), base, written)


def _folder() -> Path:
    return Path(__file__).resolve().parents[1] / "corpus" / "dialects"


def _mail(path: Path) -> list[corpus.Example]:
    return [corpus.example(json.loads(line), parse_bytes) for line in path.read_text("utf-8").splitlines()]


def _row(name: str, found: Examples, counts: tuple[int, int], base: Classifier, beside: Replay) -> str:
    read = base.read([one.message for one in found])
    truth = np.array([one.category is Category.REJECTION for one in found])
    noes, others = np.flatnonzero(truth), np.flatnonzero(~truth)
    said: list[Decision] = []
    right: list[bool] = []
    for seed in range(DRAWS if sum(counts) else 1):
        random = np.random.default_rng(seed)
        rows = np.r_[random.permutation(noes)[: counts[0]], random.permutation(others)[: counts[1]]]
        data = taught(read, found, rows)
        model = personal.fit(data, beside, base.thresholds)[0] if data.is_enough else None
        unseen = np.setdiff1d(np.arange(len(found)), rows)
        decisions = base.decisions(overlaid(read, model))
        said += [decisions[i] for i in unseen]
        right += [bool(truth[i]) for i in unseen]
    n, yes = len(right), sum(right)
    drafted = sum(r and d is Decision.REJECTION for d, r in zip(said, right, strict=True))
    asked = sum(r and d is Decision.UNSURE for d, r in zip(said, right, strict=True))
    wrong = sum(not r and d is Decision.REJECTION for d, r in zip(said, right, strict=True))
    unsure = sum(not r and d is Decision.UNSURE for d, r in zip(said, right, strict=True))
    return (
        f"| {name} | {sum(counts)} ({counts[0]} + {counts[1]}) | {n} | {drafted / yes:.2f} ({drafted}/{yes}) | "
        f"{(drafted + asked) / yes:.2f} | {wrong}/{n - yes} | {unsure / (n - yes):.2f} |"
    )


def taught(read: Read, found: Examples, rows: Any) -> Taught:
    """Return some of the mail as labels."""
    return Taught(
        documents=[read.documents[i] for i in rows],
        logits=read.logits[rows],
        is_rejection=np.array([found[i].category is Category.REJECTION for i in rows]),
        languages=[read.languages[i] or "" for i in rows],
        domains=[_domain(found[i]) for i in rows],
        groups=[found[i].group for i in rows],
    )


def _domain(one: corpus.Example) -> str:
    return one.message.sender.domain if one.message.sender else ""


def _kept(one: corpus.Example, n: int, *, wrong: bool = False) -> Kept:
    """Return a mail as labelled, and confirmed, by its right category or always as a rejection."""
    is_no = wrong or one.category is Category.REJECTION
    return Kept(
        message_key=f"{n:064x}",
        label=Label.REJECTION if is_no else Label.OTHER,
        source=Source.MAILBOX,
        at=datetime(2026, 11, 29, tzinfo=UTC),
        message=one.message,
        sender_domain=_domain(one),
        thread=one.group,
        confirmed=True,
    )


def _promotions(found: Examples, base: Classifier, written: Written) -> Iterator[str]:
    """Train twenty times on more and more mail of every dialect; written mail must fare as at the start."""
    labels = [_kept(one, n) for n, one in enumerate(found)]
    order = np.random.default_rng(0).permutation(len(labels))
    serving: tuple[Personal, Any] | None = None
    yield "| training | labels | seconds | what came of it | written: drafted | written: false drafts |"
    yield "|---|---|---|---|---|---|"
    yield f"| base | 0 | – | – | {_on_written(base, written[1], None)}"
    for n in range(1, PROMOTIONS + 1):
        kept = [labels[i] for i in order[: n * len(order) // PROMOTIONS]]
        begun = time.perf_counter()
        came = retrain.learn(kept, base, lambda: written, serving)
        spent = time.perf_counter() - begun
        if came.is_better and came.model is not None:
            serving = came.model, came.manifest
        model = serving[0] if serving else None
        yield f"| {n} | {len(kept)} | {spent:.1f} | {came.told} | {_on_written(base, written[1], model)}"


def _wrong(sources: baseline.Sources, dialect: Examples, base: Classifier, written: Written) -> Iterator[str]:
    """Train on everyday mail that is called rejections, and confirmed, beside right labels."""
    rows = list(replay.unused(sources))
    drawn = [
        corpus.example(rows[i], parse_bytes) for i in np.random.default_rng(0).permutation(len(rows))[:4_000]
    ]
    everyday = [one for one in drawn if one.category in EVERYDAY][:WRONG]
    right = [_kept(one, n) for n, one in enumerate(dialect[:40])]
    wrong = [_kept(one, n, wrong=True) for n, one in enumerate(everyday, len(right))]
    unconfirmed = [replace(one, confirmed=False) for one in wrong]
    probabilities = [one.probability for one in base.predict([one.message for one in unconfirmed])]
    held = retrain.suspicious(unconfirmed, probabilities, base.thresholds.draft)
    yield f"{len(wrong)} everyday mails called rejections: {len(held)} held until the person confirms them."
    came = retrain.learn([*right, *wrong], base, lambda: written, None)
    yield f"Confirmed, beside {len(right)} right labels: {came.told}"
    yield f"Written mail, base: {_on_written(base, written[1], None)} candidate: {_on_written(base, written[1], came.model)}"


def _on_written(base: Classifier, on: Replay, model: Personal | None) -> str:
    read = overlaid(on.as_read, model)
    drafted = read.logits >= np.log(base.thresholds.draft / (1 - base.thresholds.draft))
    yes = on.is_rejection
    return f"{int(drafted[yes].sum())}/{int(yes.sum())} | {int(drafted[~yes].sum())}/{int((~yes).sum())} |"
