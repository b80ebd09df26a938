"""The views of a message scored together: what training and prediction share.

A view is a linear model on n-grams of some columns, and beside it, where the category is asked, neural networks of one
small hidden layer, each on some of the same n-grams. All are stock scikit-learn estimators. For one message at a time their checks and
sparse matrices cost three times the work itself, so what they compute is computed here from what they have learnt;
a test holds the two against each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rejectwatch.model.features import Columns
from rejectwatch.model.prediction import Category

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.neural_network import MLPClassifier

Floats = NDArray[np.float64]
Terms = tuple[NDArray[np.intp], Floats]
"""Features of one part that a row has, and their values."""
QUIET = "quiet_rejection"
"""What nets call a rejection in none of the usual words: quiet and plain ones have little in common, and both are found
more often when they are told apart."""
LEAST = 1e-6
"""The least share that counts; a net may be surer than anything is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A vectoriser, the column that it reads, and what its features weigh."""

    column: str
    vectorizer: TfidfVectorizer
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Net:
    """A fitted network of many classes, and the parts of a view that it reads, by their place."""

    reads: tuple[int, ...]
    network: MLPClassifier


@dataclass(frozen=True)
class View:
    """Fitted parts, over their features a fitted linear classifier of two classes, and nets of the categories.

    Nets have the same classes, the categories and perhaps QUIET.
    """

    parts: tuple[Part, ...]
    classifier: LogisticRegression
    nets: tuple[Net, ...] = ()

    def transform(self, rows: Sequence[Columns]) -> Any:
        """Return rows as a sparse (n, features) matrix."""
        return stack(
            [
                part.vectorizer.transform([getattr(row, part.column) for row in rows]) * part.weight
                for part in self.parts
            ]
        )

    def columns(self, reads: Sequence[int]) -> NDArray[np.intp]:
        """Return which columns of ``transform`` belong to some of the parts."""
        return np.concatenate([np.arange(*self._edges[at : at + 2]) for at in reads])

    def decide(self, rows: Sequence[Columns]) -> Floats:
        """Return what the linear classifier says of rows, (n,): above 0 is its second class."""
        return np.array([self._decision(self._features(row)) for row in rows], dtype=float)

    def look(self, rows: Sequence[Columns]) -> tuple[Floats, Floats]:
        """Return what ``decide`` says of rows, and the shares (n, nets, classes) that each net gives to ``classes``."""
        seen = [self._features(row) for row in rows]
        return np.array([self._decision(one) for one in seen]), np.array(
            [[_shares(net, blocks, one) for net, blocks in self._blocks] for one in seen]
        )

    @property
    def classes(self) -> tuple[str, ...]:
        """What the nets tell apart; ValueError where there is no net."""
        if not self.nets:
            raise ValueError("this view tells no categories")
        return tuple(str(name) for name in self.nets[0].network.classes_)

    def _features(self, row: Columns) -> list[Terms]:
        """Return for each part which of its features a row has, and their values."""
        return [
            _terms(part, Counter(analyze(getattr(row, part.column))))
            for part, analyze in zip(self.parts, self._analyzers, strict=True)
        ]

    def _decision(self, terms: Sequence[Terms]) -> float:
        coef = self.classifier.coef_[0]
        said = [
            values @ coef[columns + start]
            for (columns, values), start in zip(terms, self._edges[:-1], strict=True)
        ]
        return float(sum(said) + self.classifier.intercept_[0])

    @cached_property
    def _edges(self) -> NDArray[np.intp]:
        """Where the features of each part begin, and where the last one's end."""
        return np.cumsum([0, *(len(part.vectorizer.vocabulary_) for part in self.parts)])

    @cached_property
    def _blocks(self) -> list[tuple[Net, list[Any]]]:
        """The nets, with the weights of the first layer for each part that they read."""
        sizes = np.diff(self._edges)
        return [
            (net, np.split(net.network.coefs_[0], np.cumsum(sizes[list(net.reads)])[:-1]))
            for net in self.nets
        ]

    @cached_property
    def _analyzers(self) -> list[Callable[[str], list[str]]]:
        return [part.vectorizer.build_analyzer() for part in self.parts]

    def __reduce__(self) -> tuple[Any, ...]:
        return View, (self.parts, self.classifier, self.nets)  # what is derived is not stored


@dataclass(frozen=True, slots=True)
class Views:
    """Fitted views: the ``words`` and the ``meanings`` of a mail, and whether a ``sentence`` is a no."""

    words: View
    meanings: View
    sentence: View


@dataclass(frozen=True, slots=True)
class Scores:
    """``logits`` (n, 3 + c), what the join takes; ``topics`` (n, k), the shares of the categories in the order of ``names``.

    The logits are those of a rejection by words, by meanings and by the nets, then the nets' logarithms of the shares of all
    c classes, quiet rejections by themselves. ``is_behind`` (n,) says where they are not the letter's, but of what stands behind it.
    """

    logits: Floats
    topics: Floats
    names: tuple[str, ...]
    is_behind: NDArray[np.bool_]


def stack(matrices: Sequence[Any]) -> Any:
    """Return matrices side by side as one sparse matrix."""
    return sparse.hstack(matrices, format="csr")


def score(views: Views, messages: Sequence[Sequence[Columns]]) -> Scores:
    """Return the scores of n messages, each given as its letter and what stands behind it.

    The row that speaks most for a rejection counts, by all that is said of it: the end of a long letter may drown its
    beginning, but what words find in one row and nets in another is no rejection.
    """
    rows = [row for message in messages for row in message]
    starts = np.cumsum([0, *(len(message) for message in messages)])[:-1]
    classes = views.words.classes
    (words, by_words), (meanings, by_meanings) = views.words.look(rows), views.meanings.look(rows)
    told = _together(np.log, by_words, by_meanings)
    names, owner = np.unique(
        [Category.REJECTION.value if c == QUIET else c for c in classes], return_inverse=True
    )
    is_no = names[owner] == Category.REJECTION.value
    odds = _together(_logit, by_words[..., is_no].sum(axis=2), by_meanings[..., is_no].sum(axis=2))
    loudest = _loudest(words + meanings + odds, starts)
    topics = np.exp(told)[starts] @ np.eye(len(names))[owner]
    return Scores(
        np.column_stack([words, meanings, odds, told])[loudest],
        topics / topics.sum(axis=1, keepdims=True),
        tuple(str(name) for name in names),
        loudest != starts,
    )


def _terms(part: Part, counts: Counter[str]) -> Terms:
    """Return what ``TfidfVectorizer`` makes of counted terms: the known ones, by their logarithm, of length one."""
    vocabulary = part.vectorizer.vocabulary_
    known = {at: n for term, n in counts.items() if (at := vocabulary.get(term)) is not None}
    if not known:
        return np.zeros(0, dtype=np.intp), np.zeros(0)
    found = np.fromiter(known, dtype=np.intp)
    raw = (1 + np.log(np.fromiter(known.values(), dtype=float))) * part.vectorizer.idf_[found]
    return found, raw * (part.weight / np.sqrt(raw @ raw))


def _shares(net: Net, blocks: Sequence[Any], terms: Sequence[Terms]) -> Floats:
    """Return what a net makes of the terms of a row: rectified units, softmax."""
    at_first, at_last = net.network.intercepts_
    summed = sum(terms[at][1] @ block[terms[at][0]] for at, block in zip(net.reads, blocks, strict=True))
    told = np.maximum(summed + at_first, 0) @ net.network.coefs_[1] + at_last
    raised = np.exp(told - told.max())
    return np.asarray(raised / raised.sum(), dtype=float)


def _logit(shares: Floats) -> Floats:
    return np.asarray(np.log(shares / (1 - shares)), dtype=float)


def _together(scale: Callable[[Floats], Floats], words: Floats, meanings: Floats) -> Floats:
    """Return the mean, on a scale, of shares (n, nets, …): each net of words counts as all nets of meanings do.

    They read the same words, at three grains; by itself each of them would count for more than it knows.
    """
    by_words, by_meanings = (scale(np.clip(shares, LEAST, 1 - LEAST)) for shares in (words, meanings))
    alike = np.concatenate([by_words, by_meanings.mean(axis=1, keepdims=True)], axis=1)
    return np.asarray(alike.mean(axis=1), dtype=float)


def _loudest(decisions: Floats, starts: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return for each message which of its rows speaks most for a rejection, the first of equals."""
    ends = [*starts[1:], len(decisions)]
    return np.array(
        [a + int(np.argmax(decisions[a:b])) for a, b in zip(starts, ends, strict=True)], dtype=np.intp
    )
