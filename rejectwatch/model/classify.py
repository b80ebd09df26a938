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
        scores = score(self._views, [features.documents(m) for m in messages])
        probabilities = 1 / (1 + np.exp(-(scores.logits @ self._join.coef_[0] + self._join.intercept_[0])))
        return [
            self._prediction(message, float(p), dict(zip(scores.names, map(float, topic), strict=True)))
            for message, p, topic in zip(messages, probabilities, scores.topics, strict=True)
        ]

    def _prediction(self, message: Message, probability: float, topics: dict[str, float]) -> Prediction:
        tongue = language.detect(message.text) or language.detect(f"{message.subject} {message.text}")
        category = _category(topics, probability)
        decision = self.thresholds.decide(probability)
        if tongue is not None and tongue not in KNOWN_LANGUAGES and category.is_job:
            decision = (
                Decision.UNSURE
            )  # the corpus taught nothing of this language: ask, don't draft or pass over
        return Prediction(
            category=category,
            probability=probability,
            decision=decision,
            language=tongue,
            evidence=self._evidence(message) if decision is not Decision.OTHER else (),
        )

    def _evidence(self, message: Message) -> tuple[str, ...]:
        """Return the sentences that speak most for a no, verbatim, best first."""
        lines = features.lines(message)
        scores = self._views.sentence.decide([features.sentence(line) for line in lines])
        order = np.argsort(-scores, kind="stable")[:MOST_EVIDENCE]
        strong = [i for i in order if scores[i] > 0] or list(order[:1])
        return tuple(lines[i] for i in strong)


def _category(topics: dict[str, float], probability: float) -> Category:
    """Return rejection where the joined probability says so, else the likeliest other topic."""
    if probability >= 0.5:
        return Category.REJECTION
    others = {name: p for name, p in topics.items() if name != Category.REJECTION}
    return Category(max(others, key=others.__getitem__))
