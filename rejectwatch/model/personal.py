"""A personal model: what a person's labels teach, laid over the base, which stays as it is.

It speaks only where it was taught: of mail in a language outside the base's that was labelled often enough, and of
mail that is more like a labelled one than any written mail is. Of all other mail the base decides, so it can't get
worse there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedGroupKFold

from rejectwatch.model.bounds import LEAST_OTHERS, LEAST_REJECTIONS, logit, moved, place
from rejectwatch.model.features import Columns
from rejectwatch.model.lessons import MOST_TERMS, SEED, Lesson, learn, texts
from rejectwatch.model.prediction import KNOWN_LANGUAGES, Thresholds
from rejectwatch.model.replay import Replay
from rejectwatch.model.views import Floats

FOLDS = 5
MOST_OF_A_SENDER = 30
"""Labels of one kind from one sender's domain that weigh in full; more of them share that weight."""
REST = ""
"""Stands for every language that is no lesson of its own."""

Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Taught:
    """n labelled mails: what is read of each, the base's logit, the label, language, sender's domain and group."""

    documents: list[Columns]
    logits: Floats
    is_rejection: NDArray[np.bool_]
    languages: list[str]
    domains: list[str]
    groups: list[str]

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def is_enough(self) -> bool:
        """Whether there are enough labels of both kinds to learn from."""
        yes = int(self.is_rejection.sum())
        return yes >= LEAST_REJECTIONS and len(self) - yes >= LEAST_OTHERS

    def some(self, rows: Rows) -> Taught:
        """Return some of the mails."""
        return Taught(
            _some(self.documents, rows), self.logits[rows], self.is_rejection[rows], [self.languages[i] for i in rows],
            [self.domains[i] for i in rows], [self.groups[i] for i in rows],
        )  # fmt: skip

    @property
    def weights(self) -> Floats:
        """What each label weighs: 1, less where one sender has very many of a kind."""
        which = list(zip(self.domains, self.is_rejection.tolist(), strict=True))
        count = Counter(which)
        return np.array([min(1.0, MOST_OF_A_SENDER / count[one]) for one in which])

    @property
    def learnt_languages(self) -> frozenset[str]:
        """The languages outside the base's that were labelled often enough, in both kinds."""
        yes = Counter(t for t, is_no in zip(self.languages, self.is_rejection, strict=True) if is_no)
        no = Counter(t for t, is_no in zip(self.languages, self.is_rejection, strict=True) if not is_no)
        enough = {t for t in yes if yes[t] >= LEAST_REJECTIONS and no[t] >= LEAST_OTHERS}
        return frozenset(enough - {*KNOWN_LANGUAGES, ""})


@dataclass(frozen=True)
class Near:
    """The letters of the labelled mail of REST; mail counts as like them from ``radius`` on."""

    vectorizer: TfidfVectorizer
    letters: Any
    radius: float

    def has(self, documents: Sequence[Columns]) -> NDArray[np.bool_]:
        """Return for each mail whether it is like a labelled one."""
        return np.asarray(_alike(self.vectorizer.transform(texts(documents)), self.letters) > self.radius)


@dataclass(frozen=True)
class Personal:
    """A fitted personal model: a lesson for each language outside the base's, and one for all others together (REST).

    ``bounds`` are the logits of each from which mail is asked about and drafted, ``cuts`` what the base's are: the first
    are moved onto these.
    """

    lessons: Mapping[str, Lesson]
    bounds: Mapping[str, tuple[float, float]]
    near: Near | None
    cuts: tuple[float, float]

    @property
    def languages(self) -> frozenset[str]:
        """The languages outside the base's that it learnt."""
        return frozenset(self.lessons) - {REST}

    def speaks(self, documents: Sequence[Columns], languages: Sequence[str | None]) -> NDArray[np.bool_]:
        """Return for each mail whether it was taught of its kind."""
        tongue = np.array([one in self.languages for one in languages], dtype=bool)
        return tongue if self.near is None else tongue | self.near.has(documents)

    def logits(
        self, documents: Sequence[Columns], logits: Floats, languages: Sequence[str | None]
    ) -> Floats:  # fmt: skip
        """Return the logits of mail that it speaks of, from the base's; the base's thresholds fit them."""
        found = np.array(logits)
        kin = np.array([one if one in self.languages else REST for one in languages])
        for tongue, lesson in self.lessons.items():
            rows = np.flatnonzero(kin == tongue)
            if len(rows):
                scores = lesson.scores(_some(documents, rows), logits[rows])
                found[rows] = moved(scores, self.bounds[tongue], self.cuts)
        return found


def fit(taught: Taught, beside: Replay, cuts: Thresholds) -> tuple[Personal, Floats, NDArray[np.bool_]]:
    """Return the model that labels teach, and what models that saw nothing of its group say of each labelled mail.

    That is its logit, the base's where such a model doesn't speak of it, and whether it does. Labels of a language
    outside the base's don't mix with others.
    """
    goals = logit(cuts.ask), logit(cuts.draft)
    kin = np.array([one if one in taught.learnt_languages else REST for one in taught.languages])
    held_out, speaks = np.array(taught.logits), np.zeros(len(taught), dtype=bool)
    lessons: dict[str, Lesson] = {}
    bounds: dict[str, tuple[float, float]] = {}
    near: Near | None = None
    for tongue in sorted(set(kin.tolist())):
        rows = np.flatnonzero(kin == tongue)
        part = taught.some(rows)
        if not part.is_enough:
            continue
        heard: Near | None = None
        if tongue == REST:
            near = heard = _near_to(part, beside)
        lessons[tongue], bounds[tongue], held_out[rows], speaks[rows] = _fitted(part, beside, goals, heard)
    return Personal(lessons, bounds, near, goals), held_out, speaks


def _fitted(
    taught: Taught, beside: Replay, goals: tuple[float, float], near: Near | None
) -> tuple[Lesson, tuple[float, float], Floats, NDArray[np.bool_]]:
    """Return a lesson, its bounds, and of the labelled mail the held-out logits and of which it would have spoken.

    Without ``near`` it speaks of all.
    """
    scores, speaks = np.array(taught.logits), np.ones(len(taught), dtype=bool)
    split = _split(taught)
    for train, test in split:
        scores[test] = _learnt(taught, train).scores(_some(taught.documents, test), taught.logits[test])
        if near is not None:
            speaks[test] = _alike(near.letters[test], near.letters[train]) > near.radius
    every = np.arange(len(taught))
    lesson = _learnt(taught, every)
    written = lesson.scores(beside.documents, beside.logits)[~beside.is_rejection]

    def placed(rows: Rows) -> tuple[float, float]:
        of = _counting(rows, speaks, taught.is_rejection)
        return place(scores[of], taught.is_rejection[of], goals, written)

    held_out = np.array(taught.logits)
    for train, test in split:  # the bounds of a fold come from the other folds
        held_out[test] = np.where(
            speaks[test], moved(scores[test], placed(train), goals), taught.logits[test]
        )
    return lesson, placed(every), held_out, speaks


def _learnt(taught: Taught, rows: Rows) -> Lesson:
    """Return what some of the labels teach."""
    part = taught.some(rows)
    return learn(part.documents, part.logits, part.is_rejection, taught.weights[rows])


def _near_to(taught: Taught, beside: Replay) -> Near:
    """Return what is near to labelled mail: nearer than any written mail."""
    vectorizer = _letters(taught.documents, beside.documents)
    letters = vectorizer.transform(texts(taught.documents))
    return Near(
        vectorizer, letters, float(_alike(vectorizer.transform(texts(beside.documents)), letters).max())
    )


def _letters(taught: Sequence[Columns], beside: Sequence[Columns]) -> TfidfVectorizer:
    """Return the letters of labelled mail, each weighed by how rare it is in all mail: what all mail has makes none alike."""
    seen = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, strip_accents="unicode", max_features=MOST_TERMS
    ).fit(texts(taught))  # fmt: skip
    rare = TfidfVectorizer(**{**seen.get_params(), "vocabulary": seen.vocabulary_, "max_features": None})
    return rare.fit(texts([*taught, *beside]))


def _some(documents: Sequence[Columns], rows: Rows) -> list[Columns]:
    return [documents[i] for i in rows]


def _split(taught: Taught) -> list[tuple[Rows, Rows]]:
    """Return folds that hold no group twice; of groups too few to split, each mail counts as one."""
    groups = taught.groups if len(set(taught.groups)) > FOLDS else [str(i) for i in range(len(taught))]
    folds = min(FOLDS, int(taught.is_rejection.sum()), int((~taught.is_rejection).sum()))
    splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=SEED)
    split = splitter.split(np.zeros(len(taught)), taught.is_rejection, groups)
    return [(train, test) for train, test in split if len(set(taught.is_rejection[train])) == 2 and len(test)]


def _counting(rows: Rows, speaks: NDArray[np.bool_], is_rejection: NDArray[np.bool_]) -> Rows:
    """Return those of some labels that place the bounds: those of which it speaks, all where they are too few."""
    heard = rows[speaks[rows]]
    noes = int(is_rejection[heard].sum())
    return heard if noes >= LEAST_REJECTIONS and len(heard) - noes >= LEAST_REJECTIONS else rows


def _alike(letters: Any, near: Any) -> Floats:
    """Return how like the likest of some letters each of others is, as the cosine."""
    return np.asarray((letters @ near.T).max(axis=1).todense(), dtype=float).ravel()
