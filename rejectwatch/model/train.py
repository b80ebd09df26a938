"""From examples to a fitted model: stock scikit-learn parts, a fixed seed, one thread.

Three views of a message, each a linear model on n-grams: the ``whole`` mail (is it a rejection),
its ``topic`` (which of ten categories) and its ``sentence`` that speaks most for a no (learnt by
multiple instances: of a rejection only the likeliest sentences count as a no). Their logits are
joined by a logistic regression fitted on held-out folds, so what comes out is a calibrated
probability.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import FeatureUnion, Pipeline

from rejectwatch.model import features
from rejectwatch.model.corpus import Example
from rejectwatch.model.prediction import Category
from rejectwatch.model.views import Floats, Views, score

SEED = 20_26
FOLDS = 5
ROUNDS = 3
"""Rounds in which the likeliest sentences of each rejection are chosen anew."""
LIKELIEST = 2
"""Sentences of a rejection that count as its no."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The estimators of a model, all of scikit-learn."""

    views: Views
    join: LogisticRegression


@dataclass(frozen=True, slots=True)
class Texts:
    """Examples as what the estimators take, vectorised by nothing yet."""

    documents: list[str]
    sentences: list[list[str]]
    is_rejection: NDArray[np.bool_]
    category: NDArray[np.str_]
    group: NDArray[np.str_]
    weight: Floats


def texts(examples: Sequence[Example], weights: Sequence[float] | None = None) -> Texts:
    """Return the texts, classes, groups and weights (1 unless given) of examples."""
    return Texts(
        documents=[features.document(e.message) for e in examples],
        sentences=[[features.fold(s) for s in features.lines(e.message)] for e in examples],
        is_rejection=np.array([e.category is Category.REJECTION for e in examples]),
        category=np.array([e.category.value for e in examples]),
        group=np.array([e.group for e in examples]),
        weight=np.array(weights if weights is not None else [1.0] * len(examples), dtype=float),
    )


def fit_join(held_out: Floats, data: Texts) -> LogisticRegression:
    """Return the regression that turns (n, 3) held-out logits into calibrated probabilities."""
    join = LogisticRegression(C=1.0)
    join.fit(held_out, data.is_rejection, sample_weight=data.weight)
    return join


def joined(coef: Sequence[float], intercept: float) -> LogisticRegression:
    """Return a join whose numbers were found before and kept as text."""
    join = LogisticRegression()
    join.classes_ = np.array([False, True])
    join.coef_, join.intercept_ = np.array([coef], dtype=float), np.array([intercept], dtype=float)
    join.n_features_in_ = len(coef)
    return join


def fit_views(data: Texts, *, join: LogisticRegression) -> Fitted:
    """Return the three views fitted on all examples, with a join found before."""
    return Fitted(_views(data, np.arange(len(data.documents))), join)


def cross_logits(data: Texts, folds: int = FOLDS) -> Floats:
    """Return (n, 3) logits of the views, each row by models that saw nothing of its group."""
    out = np.zeros((len(data.documents), 3))
    for train, test in _folds(data, folds):
        held_out = [data.documents[i] for i in test], [data.sentences[i] for i in test]
        out[test] = score(_views(data, train), *held_out).logits
    return out


def nested_probability(held_out: Floats, data: Texts, folds: int = FOLDS) -> Floats:
    """Return the calibrated probability of each row by a join that didn't see its group."""
    out = np.zeros(len(held_out))
    for train, test in _folds(data, folds, seed=SEED + 1):
        join = LogisticRegression(C=1.0)
        join.fit(held_out[train], data.is_rejection[train], sample_weight=data.weight[train])
        out[test] = join.predict_proba(held_out[test])[:, 1]
    return out


def _views(data: Texts, rows: NDArray[np.intp]) -> Views:
    documents = [data.documents[i] for i in rows]
    weight = data.weight[rows]
    whole = _pipeline(_words((1, 3), most=120_000), _binary())
    whole.fit(documents, data.is_rejection[rows], classifier__sample_weight=weight)
    grams = FeatureUnion([("words", _words((1, 2), most=60_000)), ("characters", _characters(most=120_000))])
    topic = _pipeline(grams, LogisticRegression(C=10, max_iter=200))
    topic.fit(documents, data.category[rows], classifier__sample_weight=weight)
    return Views(whole, topic, _sentence_view(data, rows))


def _sentence_view(data: Texts, rows: NDArray[np.intp]) -> Pipeline:
    """Fit the sentence view: all sentences of other mail are no no, of a rejection the likeliest are."""
    owner = np.array([i for i in rows for _ in data.sentences[i]])
    flat = [s for i in rows for s in data.sentences[i]]
    positive, weight = data.is_rejection[owner], data.weight[owner]
    grams = FeatureUnion([("words", _words((1, 3), most=60_000)), ("characters", _characters(most=60_000))])
    view = _pipeline(grams, _binary(balanced=True))
    vectorised = view[:-1].fit_transform(flat)
    used = np.ones(len(flat), dtype=bool)
    for _ in range(ROUNDS):
        view[-1].fit(vectorised[used], positive[used], sample_weight=weight[used])
        used = _likeliest(view[-1].decision_function(vectorised), owner, positive)
    view[-1].fit(vectorised[used], positive[used], sample_weight=weight[used])
    return view


def _likeliest(scores: Floats, owner: NDArray[np.intp], positive: NDArray[np.bool_]) -> NDArray[np.bool_]:
    used = ~positive
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    for start, end in zip(starts, [*starts[1:], len(owner)], strict=True):
        if positive[start]:
            used[start + np.argsort(-scores[start:end], kind="stable")[:LIKELIEST]] = True
    return used


def _words(span: tuple[int, int], *, most: int) -> TfidfVectorizer:
    return TfidfVectorizer(
        ngram_range=span, token_pattern=r"(?u)\b\w+\b", min_df=2, max_features=most, sublinear_tf=True,
        strip_accents="unicode", dtype=np.float32,
    )  # fmt: skip


def _characters(*, most: int) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), min_df=2, max_features=most, sublinear_tf=True,
        strip_accents="unicode", dtype=np.float32,
    )  # fmt: skip


def _binary(*, balanced: bool = False) -> LogisticRegression:
    weight = "balanced" if balanced else None
    return LogisticRegression(C=10, solver="liblinear", class_weight=weight, random_state=SEED)


def _pipeline(grams: Any, classifier: LogisticRegression) -> Pipeline:
    return Pipeline([("grams", grams), ("classifier", classifier)])


def _folds(data: Texts, folds: int, seed: int = SEED) -> Any:
    splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    return splitter.split(data.documents, data.is_rejection, data.group)
