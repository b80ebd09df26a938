"""From examples to a fitted model: stock scikit-learn parts, a fixed seed, one thread.

Two views of a message, each a linear model on n-grams of its words and of what they say in any
language: the ``topic`` of the whole mail (which of ten categories) and its ``sentence`` that speaks
most for a no (learnt by multiple instances: of a rejection only the likeliest sentences count as a
no). Their logits are joined by a logistic regression fitted on held-out folds, so what comes out is
a calibrated probability.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import Pipeline

from rejectwatch.model import features
from rejectwatch.model.corpus import Example
from rejectwatch.model.prediction import Category
from rejectwatch.model.views import Floats, Views, score, table

SEED = 20_26
FOLDS = 5
ROUNDS = 3
"""Rounds in which the likeliest sentences of each rejection are chosen anew."""
LIKELIEST = 2
"""Sentences of a rejection that count as its no."""
WEIGHTS = {"said": 0.5, "pairs": 0.5, "subject": 0.4}
"""Of columns beside the words and letters, which weigh 1; concepts that weigh 1 too cost half of their gain."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The estimators of a model, all of scikit-learn."""

    views: Views
    join: LogisticRegression


@dataclass(frozen=True, slots=True)
class Texts:
    """Examples as what the estimators take, vectorised by nothing yet."""

    documents: list[features.Columns]
    sentences: list[list[features.Columns]]
    is_rejection: NDArray[np.bool_]
    category: NDArray[np.str_]
    group: NDArray[np.str_]
    weight: Floats


def texts(examples: Sequence[Example], weights: Sequence[float] | None = None) -> Texts:
    """Return the texts, classes, groups and weights (1 unless given) of examples."""
    return Texts(
        documents=[features.document(e.message) for e in examples],
        sentences=[[features.sentence(s) for s in features.lines(e.message)] for e in examples],
        is_rejection=np.array([e.category is Category.REJECTION for e in examples]),
        category=np.array([e.category.value for e in examples]),
        group=np.array([e.group for e in examples]),
        weight=np.array(weights if weights is not None else [1.0] * len(examples), dtype=float),
    )


def fit_join(held_out: Floats, data: Texts) -> LogisticRegression:
    """Return the regression that turns (n, 2) held-out logits into calibrated probabilities."""
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
    """Return the two views fitted on all examples, with a join found before."""
    return Fitted(_views(data, np.arange(len(data.documents))), join)


def cross_logits(data: Texts, folds: int = FOLDS) -> Floats:
    """Return (n, 2) logits of the views, each row by models that saw nothing of its group."""
    out = np.zeros((len(data.documents), 2))
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
    grams = _words((1, 3), most=120_000), _characters(most=120_000), _words((1, 2), most=20_000)
    columns = _columns(("words", grams[0], 0), ("characters", grams[1], 0), ("subject", grams[2], 3))
    topic = Pipeline([("columns", columns), ("classifier", LogisticRegression(C=10, max_iter=200))])
    documents = table([data.documents[i] for i in rows])
    topic.fit(documents, data.category[rows], classifier__sample_weight=data.weight[rows])
    return Views(topic, _sentence_view(data, rows))


def _sentence_view(data: Texts, rows: NDArray[np.intp]) -> Pipeline:
    """Fit the sentence view: all sentences of other mail are no no, of a rejection the likeliest are."""
    owner = np.array([i for i in rows for _ in data.sentences[i]])
    flat = table([s for i in rows for s in data.sentences[i]])
    positive, weight = data.is_rejection[owner], data.weight[owner]
    columns = _columns(("words", _words((1, 3), most=60_000), 0))
    view = Pipeline([("columns", columns), ("classifier", _no())])
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


def _columns(*grams: tuple[str, TfidfVectorizer, int]) -> ColumnTransformer:
    """Return n-grams of the text beside those of what it says (features.Columns)."""
    said = TfidfVectorizer(
        ngram_range=(1, 3), token_pattern=r"\S+", min_df=2, max_features=60_000, sublinear_tf=True, dtype=np.float32
    )  # fmt: skip
    pairs = TfidfVectorizer(token_pattern=r"\S+", min_df=3, sublinear_tf=True, dtype=np.float32)
    return ColumnTransformer(
        [*grams, ("said", said, 1), ("pairs", pairs, 2)],
        transformer_weights=WEIGHTS,
    )


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


def _no() -> LogisticRegression:
    return LogisticRegression(C=10, solver="liblinear", class_weight="balanced", random_state=SEED)


def _folds(data: Texts, folds: int, seed: int = SEED) -> Any:
    splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    return splitter.split(data.documents, data.is_rejection, data.group)
