"""Where a personal model asks and drafts, by what few labels and written mail ask for; pure figures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from rejectwatch.model.views import Floats

LEAST_REJECTIONS, LEAST_OTHERS = 5, 3
"""Labels that a model, and a language of its own, take at least."""
FALSE_DRAFT, MISSED = 0.005, 0.02
"""Of mail as varied as the labelled: others that may be drafted, and rejections that may be passed over."""
WRITTEN_FALSE_DRAFT, WRITTEN_COUNTS = 0.005, 30
"""Written mail that is none, hard cases all: the share of it that may lie above the bound for a draft, while it counts
as much as so many labelled others; with more labels, that share grows, up to MOST_WRITTEN."""
MOST_WRITTEN = 0.03
OWN_FALSE_DRAFT = 0.02
"""Share of the labelled others, held out, that may lie above the bound for a draft, one at least."""
IN_DOUBT = -1.0
"""From this logit on mail is asked about at the latest: twenty labels don't tell the one kind from the other so surely."""
FAR = 6.0
"""Logits further out than this say no more: a newsletter's -20 must not widen the spread of what is near."""
NEVER = 2 * FAR
"""A bound that no score reaches."""


def place(
    scores: Floats, is_rejection: NDArray[np.bool_], goals: tuple[float, float], written: Floats
) -> tuple[float, float]:
    """Return the scores from which to ask and to draft, as held-out mail of the person's own asks for.

    Few labels place no quantile, so both kinds are taken for normal with one spread, or the rejections' own where that
    is wider: above the upper bound lies one more mail that is no rejection in FALSE_DRAFT of cases, below the lower one
    a rejection in MISSED. ``written`` are the scores of written mail that is none. ``goals`` are the base's own bounds.
    """
    others, noes = scores[~is_rejection], scores[is_rejection]
    spread = _spread(others, noes)
    draft = NEVER
    if len(others) >= LEAST_OTHERS and len(noes) >= LEAST_OTHERS:
        share = min(WRITTEN_FALSE_DRAFT * (1 + len(others) / WRITTEN_COUNTS), MOST_WRITTEN)
        floor = float(np.quantile(written, 1 - share)) if len(written) else 0.0
        spared = int(np.ceil(OWN_FALSE_DRAFT * len(others)))
        highest = float(np.nextafter(np.sort(others)[-1 - spared], np.inf))
        draft = max(float(others.mean() + _margin(len(others), FALSE_DRAFT) * spread), floor, highest, 0.0)
    if len(noes) >= LEAST_REJECTIONS:
        ask = float(noes.mean() - _margin(len(noes), MISSED) * max(spread, _spread(noes)))
    else:
        ask = goals[0]
    return min(ask, IN_DOUBT, draft - (goals[1] - goals[0])), draft


def _spread(*kinds: Floats) -> float:
    """Return the standard deviation within kinds, pooled; 0 where there are too few values."""
    left = sum(len(one) - 1 for one in kinds if len(one))
    squares = sum(float(((one - one.mean()) ** 2).sum()) for one in kinds if len(one))
    return float(np.sqrt(squares / left)) if left > 0 else 0.0


def _margin(n: int, share: float) -> float:
    """Return how many spreads from the mean of n values one more lies further out in a share of cases."""
    return float(stats.norm.ppf(1 - share) * np.sqrt(1 + 1 / n))


def moved(scores: Floats, bounds: tuple[float, float], goals: tuple[float, float]) -> Floats:
    """Return scores stretched so that the bounds come to lie on the base's thresholds."""
    ends = [bounds[0] - FAR, *bounds, bounds[1] + FAR]
    return np.asarray(np.interp(scores, ends, [goals[0] - FAR, *goals, goals[1] + FAR]))


def near(logits: Floats) -> Floats:
    """Return logits, those further out than FAR drawn in."""
    return np.asarray(np.clip(logits, -FAR, FAR), dtype=float)


def logit(probability: float) -> float:
    """Return the logit of a probability in (0, 1)."""
    return float(np.log(probability / (1 - probability)))
