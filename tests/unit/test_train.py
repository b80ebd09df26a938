"""How the base model is fitted: what lines that are no whole mail count for, and what a net learns."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from examples import example
from scipy import sparse
from threadpoolctl import threadpool_limits

from rejectwatch.model import baseline, nets, train
from rejectwatch.model.views import QUIET


def test_a_line_that_is_no_whole_mail_weighs_less() -> None:
    """Whole mail would be learnt worse for the many short lines beside it."""
    data = train.texts([example(1), example(2, brief=True)])
    assert data.weight.tolist() == [1.0, train.BRIEF]
    assert data.is_whole.tolist() == [True, False]
    assert 0 < train.BRIEF < 1


def test_nets_are_taught_which_rejections_are_quiet() -> None:
    """A no in unusual words would be learnt as one with the formulas, and be found less often."""
    data = train.texts(
        [example(1, category="rejection", quiet=True), example(2, category="rejection"), example(3, category="other", quiet=True)]
    )  # fmt: skip
    assert data.sort.tolist() == [QUIET, "rejection", "other"]
    assert data.category.tolist() == ["rejection", "rejection", "other"]
    assert data.is_rejection.tolist() == [True, True, False]


def known(is_brief: bool) -> tuple[train.Texts, np.ndarray]:
    """Return 60 messages, half of them rejections, and 40 more that contradict them; and a logit of each."""
    no = [n % 2 == 0 for n in range(100)]
    rows = [
        example(n, category="rejection" if is_no else "other", brief=is_brief and n >= 60)
        for n, is_no in enumerate(no)
    ]
    says = [(1.0 if is_no else -1.0) * (1 if n < 60 else -1) for n, is_no in enumerate(no)]
    return train.texts(rows), np.array(says)[:, None] + np.linspace(0, 0.1, 100)[:, None]


def test_the_join_is_fitted_on_whole_mail() -> None:
    """Probabilities would be those of sentences that no inbox holds."""
    beside, without = (train.fit_join(logits, data) for data, logits in (known(False), known(True)))
    assert without.coef_[0, 0] > 2 * beside.coef_[0, 0]
    data, logits = known(True)
    alone = train.fit_join(logits, data, np.arange(60))
    np.testing.assert_allclose(without.coef_, alone.coef_)


def test_thresholds_stand_on_whole_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft would wait for a certainty that short lines alone ask for, or come too early for them."""
    data, logits = known(True)
    monkeypatch.setattr(train, "cross_logits", lambda _: logits)
    found = baseline.calibrate(data, np.ones(100))
    assert (found["scores"]["rejections"], found["scores"]["others"]) == (30, 30)
    assert found["scores"]["average_precision"] == 1.0
    assert len(found["held_out"]) == 100
    assert (found["held_out"][:60:2] > found["held_out"][1:60:2]).all()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a net see the little mail of a test often, a few messages at a time."""
    for name, value in {"PASSES": 300, "BATCH": 10, "STEP": 0.02}.items():
        monkeypatch.setattr(nets, name, value)


@pytest.mark.usefixtures("patient")
def test_a_net_learns_what_terms_say_together() -> None:
    """Beside the regressions it would only cost time: a sum of weights knows no "either, but not both"."""
    rows = np.array(list(product([0.0, 1.0], repeat=2)) * 25)
    seen = sparse.csr_matrix(np.column_stack([rows, np.ones(len(rows))]))
    wanted = np.array(["offer" if a != b else "none" if a else "both" for a, b in rows])
    with threadpool_limits(1):
        net = nets.fit(seen, wanted, np.ones(len(rows)), seed=3)
    assert (net.predict(seen) == wanted).all()


@pytest.mark.usefixtures("patient")
def test_a_net_heeds_weights() -> None:
    """Short lines would count as much as whole mail after all."""
    seen, wanted = sparse.csr_matrix(np.ones((40, 2))), np.array(["no", "yes", "perhaps", "no"] * 10)
    weight = np.where(wanted == "no", 1.0, 0.2)
    shares = nets.fit(seen, wanted, weight, seed=3).predict_proba(seen[:1])[0]
    np.testing.assert_allclose(shares, [2 / 2.4, 0.2 / 2.4, 0.2 / 2.4], atol=0.03)
