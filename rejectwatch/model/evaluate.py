"""How good predictions are: counts, rates with 95 % intervals, calibration, worst mistakes; pure figures."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rejectwatch.model.prediction import KNOWN_LANGUAGES, Category, Decision, Prediction

BINS = 10
UNTOLD = "und"
"""The language of a message of which nobody can tell it (ISO 639-2: undetermined)."""

MOST_RESAMPLES, LEAST_RESAMPLES = 1000, 50
DRAWS = 5_000_000
"""Messages that are drawn for one bootstrap interval, about: a fraction of a second."""

_SEED = 20261124
_Z = 1.959964  # two-sided 95 % of the normal distribution
_TAILS = (0.025, 0.975)


@dataclass(frozen=True, slots=True)
class Judged:
    """A message's right category beside what the model said of it.

    ``language`` is the right one where somebody told it; ``path`` and ``subject`` say which mail it is.
    """

    id: str
    category: Category
    language: str
    prediction: Prediction
    path: str = ""
    subject: str = ""

    @property
    def is_rejection(self) -> bool:
        """Whether it really is a job rejection."""
        return self.category is Category.REJECTION

    @property
    def is_foreign(self) -> bool:
        """Whether it is in a language that the model doesn't know; one that can't be told is none."""
        return self.language != UNTOLD and self.language not in KNOWN_LANGUAGES

    @property
    def is_false_draft(self) -> bool:
        """Whether a letter would answer what is no rejection."""
        return not self.is_rejection and self.prediction.decision is Decision.REJECTION

    @property
    def is_mistake(self) -> bool:
        """Whether a rejection is left alone, or other mail is drafted or asked about."""
        return self.is_rejection is (self.prediction.decision is Decision.OTHER)

    @property
    def gap(self) -> float:
        """How far the probability is from the truth, in [0, 1]."""
        return abs(self.is_rejection - self.prediction.probability)


def wilson(hits: int, n: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of a rate; (0, 1) when n is 0."""
    if n == 0:
        return 0.0, 1.0
    share, z2 = hits / n, _Z * _Z
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def rate(hits: int, n: int) -> dict[str, Any]:
    """Return a rate with its counts and interval; the rate is None when n is 0."""
    low, high = wilson(hits, n)
    return {
        "rate": round(hits / n, 4) if n else None,
        "hits": hits,
        "n": n,
        "low": round(low, 4),
        "high": round(high, 4),
    }


def report(judged: Iterable[Judged], *, worst: int) -> dict[str, Any]:
    """Return the figures of a set and its worst mistakes; languages that the model doesn't know stand apart."""
    known: list[Judged] = []
    foreign: list[Judged] = []
    for one in judged:
        (foreign if one.is_foreign else known).append(one)
    return {
        **figures(known),
        "worst": worst_mistakes(known, worst),
        "unknown_languages": {**figures(foreign), "worst": worst_mistakes(foreign, worst)},
    }


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return all figures of a set: over everything, by language, and by category."""
    return {
        "messages": len(judged),
        "all": _block(judged),
        "by_language": _by_language(judged),
        "by_category": _by_category(judged),
        "confusion": _confusion(judged),
        "calibration": {"error": round(calibration_error(judged), 4), "bins": reliability(judged)},
    }


def worst_mistakes(judged: Iterable[Judged], most: int) -> list[dict[str, Any]]:
    """Return the worst mistakes: letters to what is no rejection, then by how far the probability is off."""
    mistakes = sorted(
        (j for j in judged if j.is_mistake), key=lambda j: (j.is_false_draft, j.gap), reverse=True
    )
    return [
        {
            "path": one.path,
            "id": one.id,
            "category": one.category.value,
            "taken_for": one.prediction.category.value,
            "decision": one.prediction.decision.value,
            "probability": round(one.prediction.probability, 6),
            "language": one.language,
            "subject": one.subject,
            "evidence": next(iter(one.prediction.evidence), None),
        }
        for one in mistakes[:most]
    ]


def _block(judged: Sequence[Judged]) -> dict[str, Any]:
    yes = [j for j in judged if j.is_rejection]
    no = [j for j in judged if not j.is_rejection]
    drafted = [j for j in judged if j.prediction.decision is Decision.REJECTION]
    found = sum(j.is_rejection for j in drafted)
    asked = sum(j.prediction.decision is Decision.UNSURE for j in no)
    kept = sum(j.prediction.decision is not Decision.OTHER for j in yes)
    return {
        "precision": rate(found, len(drafted)),
        "recall": rate(found, len(yes)),
        "drafted_or_unsure": rate(kept, len(yes)),
        "false_drafts": len(drafted) - found,
        "others_unsure": rate(asked, len(no)),
        "average_precision": average_precision(judged),
        "average_precision_interval": average_precision_interval(judged),
    }


def average_precision(judged: Sequence[Judged]) -> float | None:
    """Return the average precision of the probabilities, or None unless both kinds are there."""
    ranking = _Ranking.of(judged)
    return round(ranking.average_precision(np.ones(len(judged))), 4) if ranking else None


def average_precision_interval(judged: Sequence[Judged]) -> list[float] | None:
    """Return the 95 % bootstrap interval of the average precision, the same at every call, or None.

    Rejections and other mail are drawn apart: how many there are of each was somebody's choice, not chance.
    """
    ranking = _Ranking.of(judged)
    if ranking is None:
        return None
    rng, n = np.random.default_rng(_SEED), len(judged)
    kinds = [np.flatnonzero(ranking.truth), np.flatnonzero(~ranking.truth)]
    found = []
    for _ in range(min(MOST_RESAMPLES, max(LEAST_RESAMPLES, DRAWS // n))):
        drawn = np.concatenate([kind[rng.integers(len(kind), size=len(kind))] for kind in kinds])
        found.append(ranking.average_precision(np.bincount(drawn, minlength=n)))
    return [round(float(end), 4) for end in np.quantile(found, _TAILS)]


@dataclass(frozen=True, slots=True)
class _Ranking:
    """Messages by falling probability: which are rejections, and where each run of one probability ends."""

    truth: Any
    ends: Any

    @classmethod
    def of(cls, judged: Sequence[Judged]) -> _Ranking | None:
        """Return the ranking of a set, or None unless both kinds are there."""
        p = np.array([j.prediction.probability for j in judged])
        truth = np.array([j.is_rejection for j in judged], dtype=bool)
        if truth.all() or not truth.any():
            return None
        order = np.argsort(-p, kind="stable")
        return cls(truth[order], np.append(np.flatnonzero(np.diff(p[order])), len(p) - 1))

    def average_precision(self, counts: Any) -> float:
        """Return the average precision where the message at each place counts so many times."""
        n = np.cumsum(counts)[self.ends]
        hits = np.cumsum(counts * self.truth)[self.ends]
        precision = hits / np.maximum(n, 1)
        return float(np.sum(np.diff(hits, prepend=0) * precision) / hits[-1])


def _by_language(judged: Sequence[Judged]) -> dict[str, Any]:
    groups = _grouped(judged, lambda j: j.language)
    return {
        name: {"messages": len(group), **_block(group), "confusion": _confusion(group)}
        for name, group in sorted(groups.items())
    }


def _grouped(judged: Sequence[Judged], key: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(key(one), []).append(one)
    return groups


def _by_category(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for one in judged:
        row = table.setdefault(one.category.value, {"n": 0, **{d.value: 0 for d in Decision}})
        row["n"] += 1
        row[one.prediction.decision.value] += 1
    return table


def _confusion(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for one in judged:
        row = table.setdefault(one.category.value, {})
        said = one.prediction.category.value
        row[said] = row.get(said, 0) + 1
    return table


def reliability(judged: Iterable[Judged]) -> list[dict[str, Any]]:
    """Return ten bins of equal width: the mean probability, and the share of rejections as a rate."""
    return [
        {
            "from": number / BINS,
            "to": (number + 1) / BINS,
            "mean_probability": round(sum(j.prediction.probability for j in group) / len(group), 4)
            if group
            else None,
            **rate(sum(j.is_rejection for j in group), len(group)),
        }
        for number, group in enumerate(_bins(judged))
    ]


def calibration_error(judged: Sequence[Judged]) -> float:
    """Return the expected calibration error over ten bins of equal width (0 is perfect)."""
    gaps = [abs(sum(j.prediction.probability - j.is_rejection for j in group)) for group in _bins(judged)]
    return sum(gaps) / len(judged) if judged else 0.0


def _bins(judged: Iterable[Judged]) -> list[list[Judged]]:
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for one in judged:
        bins[min(int(one.prediction.probability * BINS), BINS - 1)].append(one)
    return bins
