"""What labels bring: the learning curve on mail that the base doesn't know, wrong labels in bulk, twenty promotions.

`make measure MEASURE="--only learning"`; takes a quarter of an hour, and writes nothing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import baseline, corpus, personal, replay
from rejectwatch.model.classify import Classifier, Read, overlaid
from rejectwatch.model.personal import Personal, Taught
from rejectwatch.model.prediction import Decision

DIALECTS = ("da", "tr", "stage", "template")
LABELS = ((0, 0), (3, 2), (6, 4), (12, 8), (20, 30))
"""Rejections and others that are labelled."""
DRAWS = 3
PROMOTIONS = 20
TABLE_HEAD = (
    "| mail | labels | unseen | found | found or asked | false drafts | others asked |",
    "|---|---|---|---|---|---|---|",
)


def measure(models: Path) -> Iterator[str]:
    """Yield the lines of the tables, as Markdown."""
    sources = baseline.Sources(models, parse_bytes)
    with threadpool_limits(1):
        base = baseline.load(sources, precision=0.99)
        beside, judged_on = replay.load(sources)
        yield f"{DRAWS} draws of labels; the rest of the mail is unseen."
        yield from ("", *TABLE_HEAD)
        for name in DIALECTS:
            found = _mail(name)
            yield from (_row(name, found, counts, (base, beside)) for counts in LABELS)
        yield ""
        yield from _promotions(base, beside, judged_on)


def _mail(name: str) -> list[corpus.Example]:
    path = Path(__file__).resolve().parents[1] / "corpus" / "dialects" / f"{name}.jsonl"
    return [corpus.example(json.loads(line), parse_bytes) for line in path.read_text("utf-8").splitlines()]


def taught(read: Read, found: list[corpus.Example], rows: Any) -> Taught:
    """Return some of the mail as labels."""
    return Taught(
        documents=[read.documents[i] for i in rows],
        logits=read.logits[rows],
        is_rejection=np.array([found[i].category == "rejection" for i in rows]),
        languages=[read.languages[i] or "" for i in rows],
        domains=[found[i].message.sender.domain if found[i].message.sender else "" for i in rows],
        groups=[found[i].group for i in rows],
    )


def _fitted(base: Classifier, data: Taught, beside: replay.Replay) -> Personal | None:
    return personal.fit(data, beside, base.thresholds)[0] if data.is_enough else None


def _row(name: str, found: list[corpus.Example], counts: tuple[int, int], using: Any) -> str:
    base, beside = using
    read = base.read([one.message for one in found])
    truth = np.array([one.category == "rejection" for one in found])
    noes, others = np.flatnonzero(truth), np.flatnonzero(~truth)
    said: list[Decision] = []
    right: list[bool] = []
    for seed in range(DRAWS if sum(counts) else 1):
        random = np.random.default_rng(seed)
        rows = np.r_[random.permutation(noes)[: counts[0]], random.permutation(others)[: counts[1]]]
        model = _fitted(base, taught(read, found, rows), beside)
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


def _promotions(base: Classifier, beside: replay.Replay, judged_on: replay.Replay) -> Iterator[str]:
    """Train twenty times on more and more mail of every dialect; the base's own mail must fare as at the start."""
    found = [one for name in DIALECTS for one in _mail(name)]
    read = base.read([one.message for one in found])
    order = np.random.default_rng(0).permutation(len(found))
    lines = [
        "| promotion | labels | seconds | written: drafted | written: false drafts |",
        "|---|---|---|---|---|",
    ]
    lines.append(f"| base | 0 | – | {_written(base, judged_on, None)}")
    for n in range(1, PROMOTIONS + 1):
        begun = time.perf_counter()
        model = _fitted(base, taught(read, found, order[: n * len(order) // PROMOTIONS]), beside)
        spent = time.perf_counter() - begun
        lines.append(
            f"| {n} | {n * len(order) // PROMOTIONS} | {spent:.1f} | {_written(base, judged_on, model)}"
        )
    return lines


def _written(base: Classifier, on: replay.Replay, model: Personal | None) -> str:
    read = overlaid(
        Read(on.documents, on.logits, list(on.languages), [], np.zeros(len(on), dtype=bool)), model
    )
    drafted = read.logits >= np.log(base.thresholds.draft / (1 - base.thresholds.draft))
    yes = on.is_rejection
    return f"{int(drafted[yes].sum())}/{int(yes.sum())} | {int(drafted[~yes].sum())}/{int((~yes).sum())} |"
