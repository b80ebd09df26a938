"""The two views of a message scored together: what training and prediction share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rejectwatch.model.features import Columns
from rejectwatch.model.prediction import Category

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Views:
    """Fitted pipelines over columns: which topic is a whole mail, and is a sentence a no."""

    topic: Pipeline
    sentence: Pipeline


@dataclass(frozen=True, slots=True)
class Scores:
    """``logits`` (n, 2) of a rejection by topic and of the strongest sentence; ``topics`` (n, 10)
    probabilities in the order of ``names``; ``spoken`` the score of every sentence, one array a message."""

    logits: Floats
    topics: Floats
    names: tuple[str, ...]
    spoken: list[Floats]


def table(rows: Sequence[Columns]) -> NDArray[Any]:
    """Return rows as the (n, 4) array that the estimators take."""
    return np.array(rows, dtype=object).reshape(-1, 4)


def score(views: Views, documents: Sequence[Columns], sentences: Sequence[Sequence[Columns]]) -> Scores:
    """Return the scores of n messages, given as documents and as lists of at least one sentence."""
    flat = views.sentence.decision_function(table([s for lines in sentences for s in lines]))
    spoken = np.split(flat, np.cumsum([len(lines) for lines in sentences])[:-1])
    names = tuple(str(name) for name in views.topic.classes_)
    topics = views.topic.predict_proba(table(documents))
    share = np.clip(topics[:, names.index(Category.REJECTION.value)], 1e-9, 1 - 1e-9)
    logits = np.column_stack([np.log(share / (1 - share)), [s.max() for s in spoken]])
    return Scores(logits, topics, names, list(spoken))
