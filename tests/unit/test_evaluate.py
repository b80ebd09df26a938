"""The figures by which a model is judged."""

from __future__ import annotations

import time

import numpy as np
import pytest
from sklearn.metrics import average_precision_score

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
    assert [told["by_language"][name]["messages"] for name in ("de", "en")] == [1, 7]
    assert told["by_language"]["de"]["confusion"] == {"rejection": {"rejection": 1}}
    assert told["by_language"]["en"]["confusion"] == {
        "rejection": {"rejection": 2, "other": 1},
        "other": {"rejection": 2, "other": 1},
        "offer": {"other": 1},
    }
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


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(YES, 0.9), (NO, 0.8), (YES, 0.7), (NO, 0.1)], 0.8333),  # 1/2 · 1 + 1/2 · 2/3
        ([(NO, 0.1), (YES, 0.7), (NO, 0.8), (YES, 0.9)], 0.8333),  # in another order
        ([(YES, 0.9), (NO, 0.9), (YES, 0.1)], 0.5833),  # 1/2 · 1/2 + 1/2 · 2/3: equal ones stand together
        ([(NO, 0.9), (NO, 0.8), (NO, 0.7), (YES, 0.6)], 0.25),
        ([(YES, 0.5), (NO, 0.5), (NO, 0.5), (NO, 0.5)], 0.25),
    ],
)
def test_average_precision_by_hand(rows: list[tuple[Category, float]], expected: float) -> None:
    """A model would look better by the order of its mail, or by giving all of it one probability."""
    assert evaluate.average_precision([judged(c, p, Decision.OTHER) for c, p in rows]) == expected


def test_average_precision_is_what_others_mean_by_it() -> None:
    """Our figure would not be the one of that name."""
    rng = np.random.default_rng(1)
    for _ in range(50):
        truth, p = rng.random(40) < 0.3, rng.integers(0, 12, 40) / 12
        truth[:2] = True, False
        mail = [judged(YES if t else NO, float(q), Decision.OTHER) for t, q in zip(truth, p, strict=True)]
        assert evaluate.average_precision(mail) == pytest.approx(average_precision_score(truth, p), abs=5e-5)


def test_the_interval_of_average_precision() -> None:
    """The figure that chance moves most would stand there as if it were certain.

    Two others drawn from one above and one below the rejection: both, one or none above it, so 1/3, 1/2 or 1.
    """
    mail = [
        judged(NO, 0.9, Decision.OTHER),
        judged(YES, 0.5, Decision.OTHER),
        judged(NO, 0.1, Decision.OTHER),
    ]
    assert evaluate.average_precision(mail) == 0.5
    assert evaluate.average_precision_interval(mail) == [0.3333, 1.0]
    perfect = [judged(YES, 0.9, Decision.REJECTION), judged(NO, 0.1, Decision.OTHER)] * 5
    assert evaluate.average_precision_interval(perfect) == [1.0, 1.0]
    assert evaluate.average_precision_interval(perfect[:1]) is None
    assert evaluate.average_precision_interval([]) is None


def test_the_interval_is_the_same_each_time_narrows_and_is_quick() -> None:
    """Two runs would differ by nothing but chance, more mail tell nothing more, or a large set take minutes."""
    rng = np.random.default_rng(2)
    truth = rng.random(20_000) < 0.3
    p = np.clip(rng.normal(0.3 + 0.3 * truth, 0.2), 0, 1)
    mail = [judged(YES if t else NO, float(q), Decision.OTHER) for t, q in zip(truth, p, strict=True)]
    small = evaluate.average_precision_interval(mail[:500])
    assert small == evaluate.average_precision_interval(mail[:500])
    begun = time.perf_counter()
    large = evaluate.average_precision_interval(mail)
    assert time.perf_counter() - begun < 1.0
    point = evaluate.average_precision(mail)
    assert small is not None
    assert large is not None
    assert point is not None
    assert large[0] < point < large[1]
    assert large[1] - large[0] < 0.03 < small[1] - small[0] < 0.3


def test_reliability() -> None:
    """A bin would hold other mail than its name says, or an empty one break the table."""
    mail = [judged(YES, 0.92, Decision.REJECTION), judged(YES, 1.0, Decision.REJECTION), judged(NO, 0.94, Decision.UNSURE),
            judged(NO, 0.0, Decision.OTHER), judged(NO, 0.3, Decision.OTHER)]  # fmt: skip
    bins = evaluate.reliability(mail)
    assert [(one["from"], one["to"], one["n"]) for one in bins] == [
        (0.0, 0.1, 1), (0.1, 0.2, 0), (0.2, 0.3, 0), (0.3, 0.4, 1), (0.4, 0.5, 0),
        (0.5, 0.6, 0), (0.6, 0.7, 0), (0.7, 0.8, 0), (0.8, 0.9, 0), (0.9, 1.0, 3),
    ]  # fmt: skip
    assert bins[9] == {
        "from": 0.9, "to": 1.0, "mean_probability": 0.9533, "rate": 0.6667, "hits": 2, "n": 3, "low": 0.2077, "high": 0.9385,
    }  # fmt: skip
    assert (bins[1]["mean_probability"], bins[1]["rate"]) == (None, None)
    # (|2.86 - 2| + |0 - 0| + |0.3 - 0|) / 5
    assert evaluate.figures(mail)["calibration"] == {"error": 0.232, "bins": bins}


def test_the_worst_mistakes() -> None:
    """A letter to what is no rejection would stand below a harmless slip, or what is right be called a mistake."""
    said = Prediction(Category.REJECTION, 0.97, Decision.REJECTION, "de", ("Leider nein.", "Alles Gute."))
    mail = [
        *SET,
        Judged("y", Category.OFFER, "de", said, path="a.jsonl:3", subject="Zusage"),
        judged(YES, 0.01, Decision.OTHER),
    ]
    worst = evaluate.worst_mistakes(mail, 10)
    assert [(one["category"], one["probability"], one["decision"]) for one in worst] == [
        ("other", 0.97, "rejection"), ("offer", 0.97, "rejection"),
        ("rejection", 0.01, "other"), ("rejection", 0.10, "other"), ("other", 0.60, "unsure"),
    ]  # fmt: skip
    assert worst[1] == {
        "path": "a.jsonl:3", "id": "y", "category": "offer", "taken_for": "rejection", "decision": "rejection",
        "probability": 0.97, "language": "de", "subject": "Zusage", "evidence": "Leider nein.",
    }  # fmt: skip
    assert worst[2]["evidence"] is None
    assert evaluate.worst_mistakes(mail, 2) == worst[:2]
    assert evaluate.worst_mistakes(mail, 0) == []


def test_unknown_languages_stand_apart() -> None:
    """Mail that is never drafted by design would count as missed, or short mail be left out as foreign."""
    foreign = [
        judged(YES, 0.9, Decision.UNSURE, language="tr"),
        judged(NO, 0.95, Decision.UNSURE, language="th"),
    ]
    short = judged(YES, 0.99, Decision.REJECTION, language=evaluate.UNTOLD)
    told = evaluate.report([*SET[:4], *foreign, short, *SET[4:]], worst=10)
    assert {k: v for k, v in told.items() if k not in {"worst", "unknown_languages"}} == evaluate.figures(
        [*SET[:4], short, *SET[4:]]
    )
    assert list(told["by_language"]) == ["de", "en", "und"]
    apart = told["unknown_languages"]
    assert apart["messages"] == 2
    assert list(apart["by_language"]) == ["th", "tr"]
    assert [one["language"] for one in apart["worst"]] == ["th"]
    assert {one["language"] for one in told["worst"]} == {"en"}


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
    told = evaluate.report([], worst=10)
    assert told["all"]["precision"]["rate"] is None
    assert (told["messages"], told["by_language"], told["worst"]) == (0, {}, [])
    assert told["calibration"]["error"] == 0.0
    assert [one["n"] for one in told["calibration"]["bins"]] == [0] * 10


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
