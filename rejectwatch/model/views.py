"""The views of a message scored together: what training and prediction share.

A view is a linear model on n-grams of some columns. Its parts are stock scikit-learn estimators. For
one message at a time their checks and sparse matrices cost three times the work itself, so what
they compute is computed here from what they have learnt; a test holds the two against each other.
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

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Part:
    """A vectoriser, the column that it reads, and what its features weigh."""

    column: str
    vectorizer: TfidfVectorizer
    weight: float = 1.0


@dataclass(frozen=True)
class View:
    """Fitted parts and a fitted linear classifier over all of their features."""

    parts: tuple[Part, ...]
    classifier: LogisticRegression

    def transform(self, rows: Sequence[Columns]) -> Any:
        """Return rows as a sparse (n, features) matrix."""
        return stack(
            [
                part.vectorizer.transform([getattr(row, part.column) for row in rows]) * part.weight
                for part in self.parts
            ]
        )

    def decide(self, rows: Sequence[Columns]) -> Floats:
        """Return what the classifier says of rows: (n,) for two classes, else (n, classes)."""
        found = np.array([self._decide(row) for row in rows]) + self.classifier.intercept_
        return np.asarray(found[:, 0] if len(self.classifier.coef_) == 1 else found, dtype=float)

    def _decide(self, row: Columns) -> Floats:
        total = np.zeros(len(self.classifier.coef_))
        for part, analyze, coef in zip(self.parts, self._analyzers, self._coefs, strict=True):
            vocabulary = part.vectorizer.vocabulary_
            counts = Counter(analyze(getattr(row, part.column)))
            known = {vocabulary[term]: n for term, n in counts.items() if term in vocabulary}
            if known:
                columns = np.fromiter(known, dtype=np.intp)
                values = (1 + np.log(np.fromiter(known.values(), dtype=float))) * part.vectorizer.idf_[
                    columns
                ]
                total += values @ coef[columns] * (part.weight / np.sqrt(values @ values))
        return total

    @cached_property
    def _analyzers(self) -> list[Callable[[str], list[str]]]:
        return [part.vectorizer.build_analyzer() for part in self.parts]

    @cached_property
    def _coefs(self) -> list[Floats]:
        """Coefficients of each part, (features, rows): a message reads few rows of them."""
        ends = np.cumsum([len(part.vectorizer.vocabulary_) for part in self.parts])
        return np.split(np.ascontiguousarray(self.classifier.coef_.T), ends[:-1])

    def __reduce__(self) -> tuple[Any, ...]:
        return View, (self.parts, self.classifier)  # what is derived is not stored


@dataclass(frozen=True, slots=True)
class Views:
    """Fitted views: the ``words`` and the ``meanings`` of a mail by category, and whether a ``sentence`` is a no."""

    words: View
    meanings: View
    sentence: View


@dataclass(frozen=True, slots=True)
class Scores:
    """``logits`` (n, 22), what the join takes; ``topics`` (n, 10), the shares of the categories in the order of ``names``.

    The logits are those of a rejection, by words and by meanings, then the decisions of each view on each category.
    """

    logits: Floats
    topics: Floats
    names: tuple[str, ...]


def stack(matrices: Sequence[Any]) -> Any:
    """Return matrices side by side as one sparse matrix."""
    return sparse.hstack(matrices, format="csr")


def shares(decisions: Floats) -> Floats:
    """Return the shares of classes, each decided against all others: probabilities that sum to 1 a row."""
    raw = 1 / (1 + np.exp(-decisions))
    return np.asarray(raw / raw.sum(axis=1, keepdims=True))


def score(views: Views, messages: Sequence[Sequence[Columns]]) -> Scores:
    """Return the scores of n messages, each given as its whole letter and the beginnings of a long one.

    What speaks most for a rejection counts: the end of a long letter may drown its beginning.
    """
    rows = [row for message in messages for row in message]
    starts = np.cumsum([0, *(len(message) for message in messages)])[:-1]
    names = tuple(str(name) for name in views.words.classifier.classes_)
    at = names.index(Category.REJECTION.value)
    decided = [view.decide(rows) for view in (views.words, views.meanings)]
    found = [shares(each) for each in decided]
    loudest = [_loudest(share[:, at], starts) for share in found]
    logits = [_logit(share[loud, at]) for share, loud in zip(found, loudest, strict=True)]
    told = [each[loud] for each, loud in zip(decided, loudest, strict=True)]
    topics = ((found[0] + found[1]) / 2)[starts]
    return Scores(np.column_stack([*logits, *told]), topics, names)


def _loudest(shares: Floats, starts: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return for each message which of its rows has the highest share, the first of equals."""
    ends = [*starts[1:], len(shares)]
    return np.array(
        [a + int(np.argmax(shares[a:b])) for a, b in zip(starts, ends, strict=True)], dtype=np.intp
    )


def _logit(share: Floats) -> Floats:
    clipped = np.clip(share, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(clipped / (1 - clipped)))
