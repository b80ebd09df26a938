"""The figures by which a model is judged."""

from __future__ import annotations

import pytest

from rejectwatch.model import evaluate
from rejectwatch.model.evaluate import Judged
from rejectwatch.model.prediction import Category, Decision, Prediction, Thresholds


def judged(
    right: Category, probability: float, decision: Decision, *, language: str = "en", said: Category | None = None
) -> Judged:  # fmt: skip
    """Return a message of a category, of which the model said something."""
    category = said or (Category.REJECTION if probability >= 0.5 else Category.OTHER)
    return Judged("x", right, language, Prediction(category, probability, decision, language))


YES, NO = Category.REJECTION, Category.OTHER
SET = [
    judged(YES, 0.99, Decision.REJECTION),
    judged(YES, 0.98, Decision.REJECTION, language="de"),
    judged(YES, 0.70, Decision.UNSURE),
    judged(YES, 0.10, Decision.OTHER),
    judged(NO, 0.97, Decision.REJECTION),
    judged(NO, 0.60, Decision.UNSURE),
    judged(Category.OFFER, 0.02, Decision.OTHER),
    judged(NO, 0.01, Decision.OTHER),
]


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (990, 1000, 0.9817, 0.9946)],
)  # fmt: skip
def test_wilson(hits: int, n: int, low: float, high: float) -> None:
    """A rate would look more certain than it is."""
    assert evaluate.wilson(hits, n) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("n", [1, 2, 7, 100])
def test_wilson_stays_a_rate(n: int) -> None:
    """An interval would reach below 0 or above 1, or leave out the rate itself."""
    for hits in range(n + 1):
        low, high = evaluate.wilson(hits, n)
        assert 0.0 <= low <= hits / n <= high <= 1.0 or hits in {0, n}
        assert 0.0 <= low < high <= 1.0


def test_rate() -> None:
    """A report would show a rate that its counts don't give."""
    assert evaluate.rate(1, 4) == {"rate": 0.25, "hits": 1, "n": 4, "low": 0.0456, "high": 0.6994}
    assert evaluate.rate(0, 0) == {"rate": None, "hits": 0, "n": 0, "low": 0.0, "high": 1.0}


def test_the_figures_of_a_set() -> None:
    """A model would be promoted by figures that mean something else."""
    told = evaluate.figures(SET)
    assert told["messages"] == 8
    everything = told["all"]
    assert (everything["precision"]["hits"], everything["precision"]["n"]) == (2, 3)
    assert (everything["recall"]["hits"], everything["recall"]["n"]) == (2, 4)
    assert (everything["drafted_or_unsure"]["hits"], everything["drafted_or_unsure"]["n"]) == (3, 4)
    assert (everything["others_unsure"]["hits"], everything["others_unsure"]["n"]) == (1, 4)
    assert everything["false_drafts"] == 1


def test_by_language_and_category() -> None:
    """A language in which the model is bad would hide behind the others."""
    told = evaluate.figures(SET)
    assert list(told["by_language"]) == ["de", "en"]
    assert told["by_language"]["de"]["recall"]["rate"] == 1.0
    assert told["by_language"]["en"]["recall"]["hits"] == 1
    assert told["by_category"] == {
        "rejection": {"n": 4, "rejection": 2, "unsure": 1, "other": 1},
        "other": {"n": 3, "rejection": 1, "unsure": 1, "other": 1},
        "offer": {"n": 1, "rejection": 0, "unsure": 0, "other": 1},
    }
    assert told["confusion"] == {
        "rejection": {"rejection": 3, "other": 1},
        "other": {"rejection": 2, "other": 1},
        "offer": {"other": 1},
    }


def test_average_precision() -> None:
    """The order of the probabilities would not count, or a set of one kind break the report."""
    perfect = [judged(YES, 0.9, Decision.REJECTION), judged(NO, 0.1, Decision.OTHER)]
    assert evaluate.average_precision(perfect) == 1.0
    upside_down = [judged(YES, 0.1, Decision.OTHER), judged(NO, 0.9, Decision.REJECTION)]
    assert evaluate.average_precision(upside_down) == 0.5
    assert evaluate.average_precision(perfect[:1]) is None
    assert evaluate.average_precision(perfect[1:]) is None
    assert evaluate.average_precision([]) is None


def test_calibration() -> None:
    """A probability of 0.9 would be called true that comes true half of the time."""
    half_right = [judged(right, 0.95, Decision.REJECTION) for right in (YES, NO)]
    assert evaluate.calibration_error(half_right) == pytest.approx(0.45)
    assert evaluate.calibration_error([judged(YES, 1.0, Decision.REJECTION)]) == 0.0
    assert evaluate.calibration_error([judged(NO, 0.0, Decision.OTHER)]) == 0.0
    assert evaluate.calibration_error([]) == 0.0
    two_bins = [judged(YES, 0.9, Decision.REJECTION), judged(NO, 0.3, Decision.OTHER)]
    assert evaluate.calibration_error(two_bins) == pytest.approx((0.1 + 0.3) / 2)


def test_an_empty_set() -> None:
    """A first evaluation without labels would break."""
    assert evaluate.figures([])["all"]["precision"]["rate"] is None


@pytest.mark.parametrize(
    ("probability", "expected"),
    [
        (0.0, Decision.OTHER),
        (0.499, Decision.OTHER),
        (0.5, Decision.UNSURE),
        (0.949, Decision.UNSURE),
        (0.95, Decision.REJECTION),
        (1.0, Decision.REJECTION),
    ],
)
def test_thresholds(probability: float, expected: Decision) -> None:
    """A message at a threshold would fall on the wrong side."""
    assert Thresholds(draft=0.95, ask=0.5).decide(probability) is expected
