"""The views of a message scored together."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from rejectwatch.model import nets
from rejectwatch.model.features import Columns
from rejectwatch.model.train import linear
from rejectwatch.model.views import QUIET, Net, Part, View, Views, score


def words() -> TfidfVectorizer:
    """Return a vectoriser that knows ``no`` and ``yes``, both as frequent."""
    return TfidfVectorizer(sublinear_tf=True).fit(["no yes"])


def view(coef: list[float], column: str = "text", weight: float = 1.0, size: float = 1.0) -> View:
    """Return a view that reads one column; its net takes ``no`` for a rejection and ``yes`` for an offer."""
    last = size * np.array([[0.0, 0.0, 2.0], [2.0, 0.0, 0.0]])
    net = nets.network(NAMES, [np.eye(2, dtype=np.float32), last], [np.zeros(2), np.zeros(3)])
    classifier = linear(np.array([False, True]), np.array([coef]), np.zeros(1))
    return View((Part(column, words(), weight),), classifier, (Net((0,), net),))


NAMES = np.array(["offer", "other", "rejection"])
NO_IS_A_NO = [2.0, -2.0]
BOTH = Views(view(NO_IS_A_NO), view(NO_IS_A_NO, "fine"), view([1.0, -1.0]))


def row(text: str, fine: str = "") -> Columns:
    """Return a row with a text and its finest meanings."""
    return Columns(text, "", "", fine=fine)


def test_each_view_reads_its_column() -> None:
    """The meanings would be read where the words stand."""
    found = score(BOTH, [[row("no no", "yes")], [row("yes", "no")]])
    assert found.names == ("offer", "other", "rejection")
    assert found.logits[0, 0] > found.logits[1, 0]
    assert found.logits[0, 1] < found.logits[1, 1]


def test_the_nets_say_of_which_category_a_mail_is() -> None:
    """A mail that both views take for a rejection would be filed under offers."""
    no, split = score(BOTH, [[row("no", "no")], [row("no", "yes")]]).logits
    assert no.shape == (3 + len(NAMES),)
    shares = np.exp([0.0, 0.0, 2.0]) / np.exp([0.0, 0.0, 2.0]).sum()
    np.testing.assert_allclose(no[2:], [np.log(shares[2] / (1 - shares[2])), *np.log(shares)])
    np.testing.assert_allclose(split[3], split[5])  # one says offer, the other rejection
    assert score(BOTH, [[row("no", "no")]]).topics.argmax() == 2


def test_the_beginning_that_speaks_most_for_a_no_counts() -> None:
    """The no of a short letter would drown in what stands below it; or a mail get its neighbour's no."""
    drowned, clear, yes = row("no " + "yes " * 5), row("no"), row("yes")
    alone = score(BOTH, [[drowned], [clear], [yes]]).logits
    found = score(BOTH, [[yes], [drowned, clear, yes], [yes, yes]]).logits
    np.testing.assert_allclose(found, [alone[2], alone[1], alone[2]])


def test_it_is_known_what_stands_behind_the_letter() -> None:
    """A no that is quoted far below a letter would be answered as if the letter were one."""
    no, yes = row("no", "no"), row("yes", "yes")
    found = score(BOTH, [[no], [no, yes], [yes, no], [yes, yes]])
    assert found.is_behind.tolist() == [False, False, True, False]


def test_one_row_must_speak_by_words_and_by_meanings() -> None:
    """A newsletter whose head sounds like a no to one view, and its end to the other, would be drafted."""
    head, end = row("no", "yes"), row("yes", "no")
    alone = score(BOTH, [[head], [end]]).logits
    (found,) = score(BOTH, [[head, end]]).logits
    assert any(np.allclose(found, one) for one in alone)


def test_the_topics_are_of_the_whole_letter() -> None:
    """A mail would be filed under what its first lines are about."""
    alone, found = score(BOTH, [[row("yes")]]), score(BOTH, [[row("yes"), row("no")]])
    np.testing.assert_allclose(found.topics, alone.topics)
    np.testing.assert_allclose(found.topics.sum(axis=1), 1)


def test_a_parts_weight_counts() -> None:
    """Columns would weigh otherwise at prediction than they did in training."""
    plain, half = view(NO_IS_A_NO), view(NO_IS_A_NO, weight=0.5)
    np.testing.assert_allclose(half.decide([row("no")]), plain.decide([row("no")]) / 2)


def test_two_classes_give_one_decision() -> None:
    """Evidence would be sorted by the wrong column, or fail."""
    assert BOTH.sentence.decide([row("no"), row("yes"), row("")]).tolist() == [1.0, -1.0, 0.0]


def test_each_part_has_its_own_coefficients() -> None:
    """A word of the subject would count as the same word of the text."""
    parts = (Part("text", words()), Part("subject", words(), 0.5))
    one = View(parts, linear(np.array([False, True]), np.array([[1.0, 2.0, 40.0, 80.0]]), np.array([0.25])))
    found = one.decide([Columns("no", "", "", "yes"), Columns("yes", "", "", "no"), Columns("x", "", "", "")])
    np.testing.assert_allclose(found, [1 + 40 + 0.25, 2 + 20 + 0.25, 0.25])


@pytest.mark.parametrize("text", ["no", "no no no yes", "YES, no; Nö!", "nothing known", "", "no " * 10_000])
def test_it_decides_as_scikit_learn_does(text: str) -> None:
    """What was trained by scikit-learn's vectors would be asked by other ones."""
    rows = [row(text), row("yes no no")]
    expected = BOTH.words.classifier.decision_function(BOTH.words.transform(rows))
    np.testing.assert_allclose(BOTH.words.decide(rows), expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("text", ["no", "no no no yes", "YES, no; Nö!", "nothing known", "", "no " * 10_000])
def test_a_net_shares_out_as_scikit_learn_does(text: str) -> None:
    """What was trained as one network would be asked as another one."""
    uneven = nets.network(
        NAMES, [np.array([[0.5, -1.0, 2.0], [-2.0, 1.5, 0.3]]), np.array([[1.0, 0.0, -1.0], [0.3, 0.2, 0.1], [0.0, 2.0, 1.0]])],
        [np.array([0.1, 0.2, -0.3]), np.array([0.0, -0.1, 0.4])],
    )  # fmt: skip
    view = View((Part("text", words()),), BOTH.words.classifier, (Net((0,), uneven),))
    rows = [row(text), row("yes no no")]
    expected = uneven.predict_proba(view.transform(rows))
    np.testing.assert_allclose(view.look(rows)[1], expected[:, None], rtol=0, atol=1e-9)
    np.testing.assert_allclose(view.look(rows)[0], view.decide(rows), rtol=0, atol=0)
    assert list(uneven.predict(view.transform(rows))) == list(NAMES[expected.argmax(axis=1)])


def several(*reads: tuple[int, ...]) -> View:
    """Return a view of text, subject and concepts, with a net of random weights for each group of parts."""
    rng = np.random.default_rng(11)
    parts = (Part("text", words()), Part("subject", words(), 0.5), Part("said", words(), 2.0))
    told = [
        Net(some, nets.network(NAMES, [rng.normal(size=(2 * len(some), 4)), rng.normal(size=(4, 3))], [rng.normal(size=4), rng.normal(size=3)]))
        for some in reads
    ]  # fmt: skip
    return View(parts, linear(np.array([False, True]), np.ones((1, 6)), np.zeros(1)), tuple(told))


def test_each_net_reads_its_parts_alone() -> None:
    """A net that was trained without the letters would be asked with them, at other places."""
    view = several((0,), (2, 1), (0, 1, 2))
    rows = [
        Columns("no", "yes yes no", "", "yes"),
        Columns("no yes", "", "", "no"),
        Columns("", "no", "", ""),
    ]
    seen, shares = view.transform(rows), view.look(rows)[1]
    assert shares.shape == (3, 3, 3)
    for at, net in enumerate(view.nets):
        mine = seen[:, view.columns(net.reads)]
        assert mine.shape[1] == 2 * len(net.reads)
        np.testing.assert_allclose(shares[:, at], net.network.predict_proba(mine), rtol=0, atol=1e-9)
    assert view.columns((2, 1)).tolist() == [4, 5, 2, 3]
    changed = [Columns("no", "yes", "", "no no"), *rows[1:]]
    np.testing.assert_array_equal(view.look(changed)[1][:, 0], shares[:, 0])
    assert not np.allclose(view.look(changed)[1][0, 1], shares[0, 1])


def test_the_nets_of_the_meanings_count_as_one_of_the_words() -> None:
    """Three that read the same words at three grains would outvote what the words themselves say."""
    words_view, meanings_view = several((0,), (1, 2)), several((0,), (1,), (2,))
    rows = [Columns("no", "yes no", "", "yes"), Columns("yes", "no", "", "")]
    found = score(Views(words_view, meanings_view, words_view), [[one] for one in rows])
    by_words, by_meanings = words_view.look(rows)[1], meanings_view.look(rows)[1]
    for scale, got in ((np.log, found.logits[:, 3:]), (lambda s: np.log(s / (1 - s)), found.logits[:, 2:3])):
        x, z = scale(by_words), scale(by_meanings).mean(axis=1)
        expected = (x[:, 0] + x[:, 1] + z) / 3
        np.testing.assert_allclose(
            got, expected if got.shape[1] == 3 else expected[:, 2:], rtol=0, atol=1e-12
        )


def test_quiet_and_plain_rejections_are_one_category() -> None:
    """A quiet no would be half a no, or a category of its own that nobody asked for."""
    kinds = np.array(["other", QUIET, "rejection"])
    net = nets.network(
        kinds, [np.eye(2), np.array([[0.0, 3.0, 1.0], [2.0, 0.0, 0.0]])], [np.zeros(2), np.zeros(3)]
    )
    one = View((Part("text", words()),), BOTH.words.classifier, (Net((0,), net),))
    found = score(Views(one, one, one), [[row("no")], [row("yes")]])
    assert found.names == ("other", "rejection")
    assert found.topics.argmax(axis=1).tolist() == [1, 0]
    np.testing.assert_allclose(found.topics.sum(axis=1), 1)
    shares = np.exp([0.0, 3.0, 1.0]) / np.exp([0.0, 3.0, 1.0]).sum()
    no = shares[1] + shares[2]
    np.testing.assert_allclose(found.logits[0, 2:], [np.log(no / (1 - no)), *np.log(shares)])
    np.testing.assert_allclose(found.topics[0], [shares[0], no])


def test_a_view_without_nets_is_none_of_whole_mail() -> None:
    """A mail would be judged by half a model."""
    bare = View(BOTH.words.parts, BOTH.words.classifier)
    with pytest.raises(ValueError, match="tells no categories"):
        score(Views(bare, BOTH.meanings, BOTH.sentence), [[row("no")]])


@pytest.mark.parametrize("size", [500.0, -500.0, 0.0])
def test_decisions_far_out_stay_numbers(size: float) -> None:
    """A mail that the model is very sure of would get no number, and so no draft and no question."""
    huge = view([size, size], size=size)
    found = score(Views(huge, huge, huge), [[row("no " * 50)]])
    assert np.isfinite(found.logits).all()
    assert np.isfinite(found.topics).all()
