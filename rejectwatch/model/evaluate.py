"""How good predictions are: counts, rates with 95 % intervals, and calibration; pure figures."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.metrics import average_precision_score

from rejectwatch.model.prediction import Category, Decision, Prediction

BINS = 10
_Z = 1.959964  # two-sided 95 % of the normal distribution


@dataclass(frozen=True, slots=True)
class Judged:
    """A message's right category beside what the model said of it; ``language`` is the right one."""

    id: str
    category: Category
    language: str
    prediction: Prediction

    @property
    def is_rejection(self) -> bool:
        """Whether it really is a job rejection."""
        return self.category is Category.REJECTION


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


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return all figures of a set: over everything, by language, and by category."""
    return {
        "messages": len(judged),
        "all": _block(judged),
        "by_language": _grouped(judged, lambda j: j.language),
        "by_category": _by_category(judged),
        "confusion": _confusion(judged),
        "calibration_error": round(calibration_error(judged), 4),
    }


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
    }


def average_precision(judged: Sequence[Judged]) -> float | None:
    """Return the average precision of the probabilities, or None unless both kinds are there."""
    truth = [j.is_rejection for j in judged]
    if all(truth) or not any(truth):
        return None
    return round(float(average_precision_score(truth, [j.prediction.probability for j in judged])), 4)


def _grouped(judged: Sequence[Judged], key: Callable[[Judged], str]) -> dict[str, Any]:
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(key(one), []).append(one)
    return {name: _block(groups[name]) for name in sorted(groups)}


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


def calibration_error(judged: Sequence[Judged]) -> float:
    """Return the expected calibration error over ten bins of equal width (0 is perfect)."""
    if not judged:
        return 0.0
    p = np.array([j.prediction.probability for j in judged])
    truth = np.array([j.is_rejection for j in judged], dtype=float)
    place = np.minimum((p * BINS).astype(int), BINS - 1)
    gaps = [
        abs(p[place == b].mean() - truth[place == b].mean()) * (place == b).sum()
        for b in range(BINS)
        if (place == b).any()
    ]
    return float(sum(gaps) / len(p))
