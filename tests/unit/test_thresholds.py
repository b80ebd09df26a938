"""Where the two thresholds lie, by what held-out mail asks for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from examples import example

from rejectwatch.model import thresholds
from rejectwatch.model.thresholds import HARD, INBOX, inbox_weights, place


@pytest.mark.parametrize("mark", ["hard", "quiet"])
def test_what_was_written_to_be_hard_is_no_inbox(mark: str) -> None:
    """The more look-alikes are written, the higher the threshold would lie, whatever an inbox holds."""
    plain, hard = inbox_weights([example(1), example(2, **{mark: True})])
    assert hard == pytest.approx(HARD * plain)
    assert plain + hard == pytest.approx(INBOX[example(1).category])


def test_a_pair_is_no_inbox() -> None:
    """A rejection and its look-alike would count as two plain mails."""
    plain, one, other = inbox_weights([example(1), example(2, group="p"), example(3, group="p")])
    assert one == other == pytest.approx(HARD * plain)


def test_each_category_weighs_its_share() -> None:
    """Many rejections in the corpus would make rejections common in the inbox."""
    found = inbox_weights([example(1), *(example(n, category="rejection") for n in range(2, 9))])
    assert found[0] == pytest.approx(INBOX[example(1).category])
    assert found[1:].sum() == pytest.approx(INBOX[example(2, category="rejection").category])


def placed(weight: np.ndarray) -> Any:
    """Return thresholds on a hundred rejections from .3 up and a hundred others, two of them as high as .8 and .9."""
    probability = np.r_[np.linspace(0.3, 0.99, 100), np.linspace(0.0, 0.2, 98), 0.8, 0.9]
    return place(probability, np.arange(200) < 100, weight, precision=0.99)


def test_where_one_is_asked_depends_on_what_an_inbox_holds() -> None:
    """Two hard cases in a hundred would decide how often one is asked, however rare they are."""
    rare = np.ones(200)
    rare[198:] = thresholds.MOST_ASKED / 4
    often, seldom = placed(np.ones(200)), placed(rare)
    assert (often.ask, often.draft) == pytest.approx((0.8, 0.9), abs=0.01)
    assert seldom.ask == pytest.approx(0.31, abs=0.01)
    assert seldom.draft == often.draft
