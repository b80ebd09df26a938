"""Where the two thresholds lie, by what held-out mail asks for; pure figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, brier_score_loss

from rejectwatch.model.corpus import Example
from rejectwatch.model.prediction import Category, Thresholds
from rejectwatch.model.views import Floats

ASK_RECALL = 0.985
"""Share of held-out rejections that must lie above the ask threshold."""
MOST_ASKED = 0.01
"""Share of an inbox's other mail that may lie above the ask threshold; wins over ASK_RECALL."""
LEAST_DRAFT, MOST_DRAFT = 0.5, 0.995
HARD = 0.2
INBOX = {
    Category.OTHER: 0.70,
    Category.JOB_ALERT: 0.11,
    Category.ACKNOWLEDGEMENT: 0.06,
    Category.REJECTION: 0.04,
    Category.OTHER_JOB: 0.025,
    Category.OUTREACH: 0.02,
    Category.INTERVIEW: 0.02,
    Category.NON_JOB_REJECTION: 0.01,
    Category.ASSESSMENT: 0.01,
    Category.OFFER: 0.005,
}
"""What a job seeker's inbox is made of, by estimate; it weighs held-out mail when the ask threshold is placed."""


def inbox_weights(examples: Sequence[Example]) -> Floats:
    """Return how much each example stands for in a job seeker's inbox (they sum to at most 1).

    The corpus is made of hard cases; an inbox is not. Each category weighs what INBOX says, and in it
    a contrast pair, a quiet rejection or what was written to be hard weighs HARD of a plain message.
    """
    size: dict[str, int] = defaultdict(int)
    for one in examples:
        size[one.group] += 1
    hard = [HARD if size[e.group] > 1 or e.quiet or e.is_hard else 1.0 for e in examples]
    total: dict[Category, float] = defaultdict(float)
    for one, share in zip(examples, hard, strict=True):
        total[one.category] += share
    return np.array([INBOX[e.category] * h / total[e.category] for e, h in zip(examples, hard, strict=True)])


def place(
    probability: Floats, is_rejection: NDArray[np.bool_], weight: Floats, *, precision: float
) -> Thresholds:
    """Return the thresholds that held-out probabilities ask for.

    ``draft`` is the lowest probability at which the wanted precision is reached on the corpus as it
    is, which is harder than an inbox. ``ask`` keeps ASK_RECALL of the rejections, but asks about at
    most MOST_ASKED of the other mail, where each message weighs ``weight``, its share of an inbox.
    """
    order = np.argsort(-probability, kind="stable")
    kept = np.cumsum(is_rejection[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(kept >= precision)
    draft = float(probability[order][good[-1]]) if len(good) else MOST_DRAFT
    draft = min(max(draft, LEAST_DRAFT), MOST_DRAFT)
    ask = _quantile(probability[is_rejection], weight[is_rejection], 1 - ASK_RECALL)
    others = ~is_rejection
    ask = max(ask, _quantile(probability[others], weight[others], 1 - MOST_ASKED))
    return Thresholds(draft=draft, ask=min(ask, draft))


def _quantile(values: Floats, weight: Floats, share: float) -> float:
    """Return the value below which a share of the weight lies."""
    if not len(values):
        return 0.0
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weight[order]) / weight.sum()
    return float(values[order][min(int(np.searchsorted(reached, share)), len(values) - 1)])


def scores(probability: Floats, is_rejection: NDArray[np.bool_], thresholds: Thresholds) -> dict[str, float]:
    """Return how held-out probabilities do: counts, average precision, and rates at the thresholds."""
    drafted, asked = probability >= thresholds.draft, probability >= thresholds.ask
    return {
        "rejections": int(is_rejection.sum()),
        "others": int((~is_rejection).sum()),
        "average_precision": float(average_precision_score(is_rejection, probability)),
        "brier": float(brier_score_loss(is_rejection, probability)),
        "drafted_recall": float(drafted[is_rejection].mean()),
        "drafted_precision": float(is_rejection[drafted].mean()) if drafted.any() else 1.0,
        "drafted_or_asked_recall": float(asked[is_rejection].mean()),
        "others_asked": float((asked & ~drafted)[~is_rejection].mean()),
    }
