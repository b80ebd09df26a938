"""From a message to a prediction, by a fitted model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rejectwatch.mail.message import Message
from rejectwatch.model import features, language
from rejectwatch.model.prediction import KNOWN_LANGUAGES, Category, Decision, Prediction, Thresholds
from rejectwatch.model.views import Floats, Views, score

MOST_EVIDENCE = 3
BATCH = 200
"""Messages that are vectorised at once: bounds the memory."""


class Personal(Protocol):
    """What a person's labels taught (model/personal.py has it)."""

    def speaks(
        self, documents: Sequence[features.Columns], languages: Sequence[str | None]
    ) -> NDArray[np.bool_]:
        """Return for each mail whether it was taught of its kind."""

    def logits(
        self, documents: Sequence[features.Columns], logits: Floats, languages: Sequence[str | None]
    ) -> Floats:
        """Return the logits of mail that it speaks of, from the base's."""


@dataclass(frozen=True, slots=True)
class Read:
    """Messages as the base reads them: what the views see of each, its logit of a rejection, its language, its topics.

    ``is_taught`` says of which the personal model speaks; their logits are its own. ``is_behind`` says where the logit is
    not the letter's, but of what stands behind it; ``is_event`` which carry an event of a calendar (RFC 5545).
    """

    documents: list[features.Columns]
    logits: Floats
    languages: list[str | None]
    topics: list[dict[str, float]]
    is_taught: NDArray[np.bool_]
    is_behind: NDArray[np.bool_]
    is_event: NDArray[np.bool_]


def overlaid(read: Read, personal: Personal | None) -> Read:
    """Return messages read by the base as a personal model over it reads them."""
    if personal is None or not read.documents:
        return read
    speaks = personal.speaks(read.documents, read.languages)
    own = personal.logits(read.documents, read.logits, read.languages)
    return replace(read, logits=np.where(speaks, own, read.logits), is_taught=speaks)


class Classifier:
    """A fitted model that predicts; it learns nothing and holds no mail.

    ``personal`` is what a person's labels taught; where it doesn't speak, the base decides as if it weren't there.
    """

    def __init__(
        self, views: Views, join: Any, thresholds: Thresholds, personal: Personal | None = None
    ) -> None:
        self._views = views
        self._join = join
        self.thresholds = thresholds
        self._personal = personal

    def with_personal(self, personal: Personal | None) -> Classifier:
        """Return a classifier of the same base with another personal model, or none."""
        return Classifier(self._views, self._join, self.thresholds, personal)

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message, in order."""
        out: list[Prediction] = []
        for start in range(0, len(messages), BATCH):
            out += self._predict(messages[start : start + BATCH])
        return out

    def read(self, messages: Sequence[Message]) -> Read:
        """Return messages as they are read before anything is decided."""
        tongues = [_language(m) for m in messages]
        documents = [features.documents(m, tongue) for m, tongue in zip(messages, tongues, strict=True)]
        scores = score(self._views, documents)
        read = Read(
            documents=[one[0] for one in documents],
            logits=scores.logits @ self._join.coef_[0] + self._join.intercept_[0],
            languages=tongues,
            topics=[dict(zip(scores.names, map(float, topic), strict=True)) for topic in scores.topics],
            is_taught=np.zeros(len(messages), dtype=bool),
            is_behind=scores.is_behind,
            is_event=np.array([m.has_calendar for m in messages], dtype=bool),
        )
        return overlaid(read, self._personal)

    def decisions(self, read: Read) -> list[Decision]:
        """Return what follows for each message that was read."""
        return [self._decided(read, at)[2] for at in range(len(read.documents))]

    def _predict(self, messages: Sequence[Message]) -> list[Prediction]:
        read = self.read(messages)
        return [self._prediction(message, read, at) for at, message in enumerate(messages)]

    def _prediction(self, message: Message, read: Read, at: int) -> Prediction:
        category, probability, decision = self._decided(read, at)
        return Prediction(
            category=category,
            probability=probability,
            decision=decision,
            language=read.languages[at],
            evidence=self._evidence(message, read.languages[at]) if decision is not Decision.OTHER else (),
        )

    def _decided(self, read: Read, at: int) -> tuple[Category, float, Decision]:
        probability = float(1 / (1 + np.exp(-read.logits[at])))
        category = _category(read.topics[at], probability)
        tongue = read.languages[at]
        is_known = tongue is None or tongue in KNOWN_LANGUAGES or bool(read.is_taught[at])
        if not is_known and category.is_job:
            # the corpus taught nothing of this language, nor did the person: ask, don't draft or pass over
            return category, probability, Decision.UNSURE
        decision = self.thresholds.decide(probability)
        if decision is Decision.REJECTION and (read.is_behind[at] or read.is_event[at]):
            # a no below a letter that says none may be quoted, or about somebody else; an event that is called
            # off in the words of a no may be held on another day: ask
            decision = Decision.UNSURE
        return category, probability, decision

    def _evidence(self, message: Message, tongue: str | None) -> tuple[str, ...]:
        """Return the sentences that speak most for a no, verbatim, best first."""
        lines = features.lines(message)
        scores = self._views.sentence.decide([features.sentence(line, tongue) for line in lines])
        order = np.argsort(-scores, kind="stable")[:MOST_EVIDENCE]
        strong = [i for i in order if scores[i] > 0] or list(order[:1])
        return tuple(lines[i] for i in strong)


def _language(message: Message) -> str | None:
    return language.detect(message.text) or language.detect(f"{message.subject} {message.text}")


def _category(topics: dict[str, float], probability: float) -> Category:
    """Return rejection where the joined probability says so, else the likeliest other topic."""
    if probability >= 0.5:
        return Category.REJECTION
    others = {name: p for name, p in topics.items() if name != Category.REJECTION}
    return Category(max(others, key=others.__getitem__))
