"""From examples to a fitted model: stock scikit-learn parts, a fixed seed, one thread.

Two views of a whole message read its n-grams. ``words``: the words and letters of a mail, and what they say in any
language. ``meanings``: the classes of its words. In each view a logistic regression tells rejections from all other mail;
a term counts in it by how much oftener rejections have it, so that what is telling costs less than what is common (naive
Bayes features, as Wang and Manning have them, ACL 2012). Neural networks of one small hidden layer tell ten categories
apart, and quiet rejections from plain ones: what several terms say together, and what the other nine are like, is beyond
a sum of weights. Each of them reads some of the terms only, for nets that read alike are wrong alike. What all say is
joined by a logistic regression fitted on held-out folds, so what comes out is a calibrated probability. A third view,
``sentence``, tells which sentences speak for a no (learnt by multiple instances: of a rejection only the likeliest
sentences count as a no); it gives the evidence.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from rejectwatch.model import features, nets
from rejectwatch.model.corpus import Example
from rejectwatch.model.prediction import Category
from rejectwatch.model.views import QUIET, Floats, Net, Part, View, Views, score, stack

SEED = 20_26
FOLDS = 5
ROUNDS = 3
"""Rounds in which the likeliest sentences of each rejection are chosen anew."""
LIKELIEST = 2
"""Sentences of a rejection that count as its no."""
JOIN_STRENGTH = 0.3
ODDS_POWER = 0.5
"""What the log-odds of a term are raised to: 1 makes a naive Bayes classifier's weights, 0 leaves all terms alike."""
BRIEF = 0.3
"""What a line weighs that is no whole mail: with more, short mail is learnt at the cost of long, with nothing neither is."""
READS = {"words": ((0, 2, 3, 4), (1, 2, 3, 4)), "meanings": ((0,), (1,), (2,))}
"""Which parts of a view each of its nets reads, by their place: all but letters, all but words; one grain."""
SAID, SUBJECT = 0.4, 0.4
"""Weights of columns beside the words and letters, which weigh 1; concepts that weigh 1 too lose all of their gain."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The estimators of a model, all of scikit-learn."""

    views: Views
    join: LogisticRegression


@dataclass(frozen=True, slots=True)
class Texts:
    """Examples as what the estimators take, vectorised by nothing yet."""

    documents: list[list[features.Columns]]
    sentences: list[list[features.Columns]]
    is_rejection: NDArray[np.bool_]
    category: NDArray[np.str_]
    sort: NDArray[np.str_]
    """What the nets tell apart: the category, and whether a rejection is quiet."""
    group: NDArray[np.str_]
    weight: Floats
    is_whole: NDArray[np.bool_]
    """Whole mails: what is no more than a sentence or three teaches, but says nothing of how sure one may be."""


def texts(examples: Sequence[Example]) -> Texts:
    """Return the texts, classes and groups of examples; what is no whole mail weighs BRIEF."""
    return Texts(
        documents=[features.documents(e.message) for e in examples],
        sentences=[[features.sentence(s) for s in features.lines(e.message)] for e in examples],
        is_rejection=np.array([e.category is Category.REJECTION for e in examples]),
        category=np.array([e.category.value for e in examples]),
        sort=np.array([_sort(e) for e in examples]),
        group=np.array([e.group for e in examples]),
        weight=np.array([BRIEF if e.is_brief else 1.0 for e in examples]),
        is_whole=np.array([not e.is_brief for e in examples]),
    )


def _sort(example: Example) -> str:
    return QUIET if example.quiet and example.category is Category.REJECTION else example.category.value


def fit_join(held_out: Floats, data: Texts, rows: NDArray[np.intp] | None = None) -> LogisticRegression:
    """Return the regression that turns held-out logits (``Scores.logits``) of whole mails, of some rows, into probabilities."""
    seen = np.arange(len(held_out)) if rows is None else rows
    seen = seen[data.is_whole[seen]]
    join = LogisticRegression(C=JOIN_STRENGTH, max_iter=2_000)
    join.fit(held_out[seen], data.is_rejection[seen], sample_weight=data.weight[seen])
    return join


def joined(coef: Sequence[float], intercept: float) -> LogisticRegression:
    """Return a join whose numbers were found before and kept as text."""
    return linear(np.array([False, True]), np.array([coef], dtype=float), np.array([intercept], dtype=float))


def linear(classes: NDArray[Any], coef: NDArray[Any], intercept: NDArray[Any]) -> LogisticRegression:
    """Return a fitted linear classifier of (rows, features) coefficients."""
    classifier = LogisticRegression()
    classifier.classes_, classifier.coef_, classifier.intercept_ = classes, coef, intercept
    classifier.n_features_in_ = coef.shape[1]
    return classifier


def fit_views(data: Texts, *, join: LogisticRegression) -> Fitted:
    """Return the views fitted on all examples, with a join found before."""
    rows = np.arange(len(data.documents))
    return Fitted(Views(*_whole(data, rows), _sentence_view(data)), join)


def cross_logits(data: Texts, folds: int = FOLDS) -> Floats:
    """Return the logits of the views (``Scores.logits``), each row by models that saw nothing of its group."""
    split = list(_folds(data, folds))
    with ProcessPoolExecutor(min(folds, os.cpu_count() or 1)) as pool:  # liblinear breaks in threads
        found = list(pool.map(_held_out, [data] * folds, *zip(*split, strict=True)))
    out = np.zeros((len(data.documents), found[0].shape[1]))
    for (_, test), logits in zip(split, found, strict=True):
        out[test] = logits
    return out


def _held_out(data: Texts, train: NDArray[np.intp], test: NDArray[np.intp]) -> Floats:
    words, meanings = _whole(data, train)
    return score(Views(words, meanings, words), [data.documents[i] for i in test]).logits


def nested_probability(held_out: Floats, data: Texts, folds: int = FOLDS) -> Floats:
    """Return the calibrated probability of each row by a join that didn't see its group."""
    out = np.zeros(len(held_out))
    for train, test in _folds(data, folds, seed=SEED + 1):
        join = fit_join(held_out, data, train)
        out[test] = join.predict_proba(held_out[test])[:, 1]
    return out


def word_parts() -> list[Part]:
    """Return the unfitted parts of the view of words; a vectoriser's sizes bound the model's."""
    return [
        Part("text", _words((1, 3), most=120_000)),
        Part("text", _characters(most=120_000)),
        Part("subject", _words((1, 2), most=20_000), SUBJECT),
        *_said(),
    ]


def meaning_parts() -> list[Part]:
    """Return the unfitted parts of the view of meanings, one a grain."""
    return [Part(grain, _names((1, 3), most=90_000)) for grain in ("coarse", "middle", "fine")]


def sentence_parts() -> list[Part]:
    """Return the unfitted parts of the view of sentences."""
    return [Part("text", _words((1, 3), most=40_000)), *_said()]


def _whole(data: Texts, rows: NDArray[np.intp]) -> tuple[View, View]:
    """Return the views of whole messages, fitted on some rows."""
    return _reading("words", word_parts(), data, rows, strength=50), _reading(
        "meanings", meaning_parts(), data, rows, strength=20
    )


def _reading(name: str, parts: list[Part], data: Texts, rows: NDArray[np.intp], *, strength: float) -> View:
    """Fit rejections against all other mail, and nets on all categories."""
    seen, weight = _fit_transform(parts, [data.documents[i][0] for i in rows]), data.weight[rows]
    coef, intercept = weighed(seen, data.is_rejection[rows], weight, strength=strength)
    view = _view(parts, linear(np.array([False, True]), nets.halved(coef[None]), np.array([intercept])))
    networks = [
        Net(reads, nets.fit(seen[:, view.columns(reads)], data.sort[rows], weight, seed=SEED))
        for reads in READS[name]
    ]
    return replace(view, nets=tuple(networks))


def weighed(seen: Any, wanted: NDArray[np.bool_], weight: Floats, *, strength: float) -> tuple[Floats, float]:
    """Return coefficients (features,) and intercept of a regression on terms that count by their odds."""
    odds = np.abs(_log_share(seen[wanted]) - _log_share(seen[~wanted])) ** ODDS_POWER
    model = _binary(strength).fit(seen @ sparse.diags(odds.astype(np.float32)), wanted, sample_weight=weight)
    return model.coef_[0] * odds, float(model.intercept_[0])


def _log_share(seen: Any) -> Floats:
    """Return the logarithm of the share of rows that have each term, smoothed by one."""
    return np.asarray(np.log((seen.getnnz(axis=0) + 1) / (seen.shape[0] + 2)))


def _view(parts: Sequence[Part], classifier: LogisticRegression) -> View:
    for part in parts:
        part.vectorizer.idf_ = nets.halved(part.vectorizer.idf_)
    return View(tuple(parts), classifier)


def _fit_transform(parts: Sequence[Part], rows: Sequence[features.Columns]) -> Any:
    return stack(
        [p.vectorizer.fit_transform([getattr(row, p.column) for row in rows]) * p.weight for p in parts]
    )


def _sentence_view(data: Texts) -> View:
    """Fit the sentence view: all sentences of other mail are no no, of a rejection the likeliest are."""
    owner = np.array([i for i, lines in enumerate(data.sentences) for _ in lines])
    positive, weight = data.is_rejection[owner], data.weight[owner]
    parts = sentence_parts()
    seen = _fit_transform(parts, [line for lines in data.sentences for line in lines])
    no = _binary(10, balanced=True)
    used = np.ones(len(owner), dtype=bool)
    for _ in range(ROUNDS):
        no.fit(seen[used], positive[used], sample_weight=weight[used])
        used = _likeliest(no.decision_function(seen), owner, positive)
    no.fit(seen[used], positive[used], sample_weight=weight[used])
    return _view(parts, linear(no.classes_, nets.halved(no.coef_), no.intercept_))


def _likeliest(scores: Floats, owner: NDArray[np.intp], positive: NDArray[np.bool_]) -> NDArray[np.bool_]:
    used = ~positive
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    for start, end in zip(starts, [*starts[1:], len(owner)], strict=True):
        if positive[start]:
            used[start + np.argsort(-scores[start:end], kind="stable")[:LIKELIEST]] = True
    return used


def _said() -> list[Part]:
    """Return the parts that read what a text says in any language."""
    return [
        Part("said", _names((1, 3), most=60_000), SAID),
        Part("pairs", _names((1, 1), most=10_000, least=3), SAID),
    ]


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


def _names(span: tuple[int, int], *, most: int, least: int = 2) -> TfidfVectorizer:
    return TfidfVectorizer(
        ngram_range=span, token_pattern=r"\S+", lowercase=False, min_df=least, max_features=most,
        sublinear_tf=True, dtype=np.float32,
    )  # fmt: skip


def _binary(strength: float, *, balanced: bool = False) -> LogisticRegression:
    weights = "balanced" if balanced else None
    return LogisticRegression(C=strength, solver="liblinear", class_weight=weights, random_state=SEED)


def _folds(data: Texts, folds: int, seed: int = SEED) -> Any:
    splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    return splitter.split(data.documents, data.is_rejection, data.group)
