"""The views of a message scored together: what training and prediction share.

A view is a linear model on n-grams of some columns, and beside it, where the category is asked, a neural network of one
small hidden layer on the same n-grams. Both are stock scikit-learn estimators. For one message at a time their checks and
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
LEAST = 1e-6
"""The least share that counts; a net may be surer than anything is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A vectoriser, the column that it reads, and what its features weigh."""

    column: str
    vectorizer: TfidfVectorizer
    weight: float = 1.0


@dataclass(frozen=True)
class View:
    """Fitted parts, and over their features a fitted linear classifier of two classes, and a net of many or none."""

    parts: tuple[Part, ...]
    classifier: LogisticRegression
    net: MLPClassifier | None = None

    def transform(self, rows: Sequence[Columns]) -> Any:
        """Return rows as a sparse (n, features) matrix."""
        return stack(
            [
                part.vectorizer.transform([getattr(row, part.column) for row in rows]) * part.weight
                for part in self.parts
            ]
        )

    def decide(self, rows: Sequence[Columns]) -> Floats:
        """Return what the linear classifier says of rows, (n,): above 0 is its second class."""
        return np.array([self._decision(*self._features(row)) for row in rows], dtype=float)

    def look(self, rows: Sequence[Columns]) -> tuple[Floats, Floats]:
        """Return what ``decide`` says of rows, and the shares (n, classes) that the net gives to its classes."""
        seen = [self._features(row) for row in rows]
        return np.array([self._decision(*one) for one in seen]), np.array(
            [self._shares(*one) for one in seen]
        )

    def _features(self, row: Columns) -> tuple[NDArray[np.intp], Floats]:
        """Return the features that a row has, and their values."""
        columns, values, start = [np.zeros(0, dtype=np.intp)], [np.zeros(0)], 0
        for part, analyze in zip(self.parts, self._analyzers, strict=True):
            vocabulary = part.vectorizer.vocabulary_
            counts = Counter(analyze(getattr(row, part.column)))
            known = {at: n for term, n in counts.items() if (at := vocabulary.get(term)) is not None}
            if known:
                found = np.fromiter(known, dtype=np.intp)
                raw = (1 + np.log(np.fromiter(known.values(), dtype=float))) * part.vectorizer.idf_[found]
                columns.append(found + start)
                values.append(raw * (part.weight / np.sqrt(raw @ raw)))
            start += len(vocabulary)
        return np.concatenate(columns), np.concatenate(values)

    def _decision(self, columns: NDArray[np.intp], values: Floats) -> float:
        return float(values @ self.classifier.coef_[0][columns] + self.classifier.intercept_[0])

    def _shares(self, columns: NDArray[np.intp], values: Floats) -> Floats:
        """Return what the net makes of features: rectified units, softmax."""
        if self.net is None:
            raise ValueError("this view tells no categories")
        (first, last), (at_first, at_last) = self.net.coefs_, self.net.intercepts_
        hidden = np.maximum(values @ first[columns] + at_first, 0)
        told = hidden @ last + at_last
        raised = np.exp(told - told.max())
        return np.asarray(raised / raised.sum(), dtype=float)

    @cached_property
    def _analyzers(self) -> list[Callable[[str], list[str]]]:
        return [part.vectorizer.build_analyzer() for part in self.parts]

    def __reduce__(self) -> tuple[Any, ...]:
        return View, (self.parts, self.classifier, self.net)  # what is derived is not stored


@dataclass(frozen=True, slots=True)
class Views:
    """Fitted views: the ``words`` and the ``meanings`` of a mail, and whether a ``sentence`` is a no."""

    words: View
    meanings: View
    sentence: View


@dataclass(frozen=True, slots=True)
class Scores:
    """``logits`` (n, 3 + k), what the join takes; ``topics`` (n, k), the shares of the categories in the order of ``names``.

    The logits are those of a rejection by words, by meanings and by both nets, then the nets' logarithms of all k shares.
    ``is_behind`` (n,) says where they are not the letter's, but of what stands behind it.
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
    if views.words.net is None:
        raise ValueError("the view of words tells no categories")
    rows = [row for message in messages for row in message]
    starts = np.cumsum([0, *(len(message) for message in messages)])[:-1]
    names = tuple(str(name) for name in views.words.net.classes_)
    at = names.index(Category.REJECTION.value)
    (words, by_words), (meanings, by_meanings) = views.words.look(rows), views.meanings.look(rows)
    shares = np.clip(np.stack([by_words, by_meanings]), LEAST, 1 - LEAST)
    told = np.log(shares).mean(axis=0)
    odds = np.log(shares[:, :, at] / (1 - shares[:, :, at])).mean(axis=0)
    loudest = _loudest(words + meanings + odds, starts)
    topics = np.exp(told)[starts]
    return Scores(
        np.column_stack([words, meanings, odds, told])[loudest],
        topics / topics.sum(axis=1, keepdims=True),
        names,
        loudest != starts,
    )


def _loudest(decisions: Floats, starts: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return for each message which of its rows speaks most for a rejection, the first of equals."""
    ends = [*starts[1:], len(decisions)]
    return np.array(
        [a + int(np.argmax(decisions[a:b])) for a, b in zip(starts, ends, strict=True)], dtype=np.intp
    )
