"""From a message to a prediction, by a fitted model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from rejectwatch.mail.message import Message
from rejectwatch.model import features, language
from rejectwatch.model.prediction import KNOWN_LANGUAGES, Category, Decision, Prediction, Thresholds
from rejectwatch.model.views import Views, score

MOST_EVIDENCE = 3
BATCH = 200
"""Messages that are vectorised at once: bounds the memory."""


class Classifier:
    """A fitted model that predicts; it learns nothing and holds no mail."""

    def __init__(self, views: Views, join: Any, thresholds: Thresholds) -> None:
        self._views = views
        self._join = join
        self.thresholds = thresholds

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message, in order."""
        out: list[Prediction] = []
        for start in range(0, len(messages), BATCH):
            out += self._predict(messages[start : start + BATCH])
        return out

    def _predict(self, messages: Sequence[Message]) -> list[Prediction]:
        documents = [features.document(m) for m in messages]
        lines = [features.lines(m) for m in messages]
        sentences = [[features.sentence(line) for line in one] for one in lines]
        scores = score(self._views, documents, sentences)
        probabilities = self._join.predict_proba(scores.logits)[:, 1]
        return [
            self._prediction(
                message, float(p), dict(zip(scores.names, map(float, topic), strict=True)), _best(ls, s)
            )
            for message, p, topic, ls, s in zip(
                messages, probabilities, scores.topics, lines, scores.spoken, strict=True
            )
        ]

    def _prediction(
        self, message: Message, probability: float, topics: dict[str, float], evidence: tuple[str, ...]
    ) -> Prediction:
        tongue = language.detect(message.text) or language.detect(f"{message.subject} {message.text}")
        decision = self.thresholds.decide(probability)
        if decision is Decision.REJECTION and tongue is not None and tongue not in KNOWN_LANGUAGES:
            decision = Decision.UNSURE  # the corpus taught nothing of this language: ask, don't draft
        category = _category(topics, probability)
        return Prediction(
            category=category,
            probability=probability,
            decision=decision,
            language=tongue,
            evidence=evidence if decision is not Decision.OTHER else (),
        )


def _category(topics: dict[str, float], probability: float) -> Category:
    """Return rejection where the joined probability says so, else the likeliest other topic."""
    if probability >= 0.5:
        return Category.REJECTION
    others = {name: p for name, p in topics.items() if name != Category.REJECTION}
    return Category(max(others, key=others.__getitem__))


def _best(lines: Sequence[str], scores: Any) -> tuple[str, ...]:
    order = np.argsort(-scores, kind="stable")[:MOST_EVIDENCE]
    strong = [i for i in order if scores[i] > 0] or list(order[:1])
    return tuple(lines[i] for i in strong)
