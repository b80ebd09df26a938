"""A personal model: what a person's labels teach, laid over the base, which stays as it is.

A linear model of the base's logit and of the words, letters and meanings of the labelled mail, fitted on the
labels and on written mail beside them. It speaks only where it was taught: of mail in a language outside the
base's that was labelled often enough, and of mail that is more like a labelled one than any written mail is.
Of all other mail the base decides, so it can't get worse there. Stock scikit-learn parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse, stats
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from rejectwatch.model.features import Columns
from rejectwatch.model.prediction import KNOWN_LANGUAGES, Thresholds
from rejectwatch.model.replay import Replay
from rejectwatch.model.views import Floats, Part

SEED = 20_26
FOLDS = 5
LOUDNESS = 20.0
"""What a label weighs against a written message: twelve and eight of them then weigh a quarter of the written mail."""
MOST_OF_A_SENDER = 30
"""Labels of one kind from one sender's domain that weigh in full; more of them share that weight."""
LEAST_REJECTIONS, LEAST_OTHERS = 5, 3
"""Labels that a model, and a language of its own, take at least."""
STRENGTH = 10.0
MOST_TERMS = 30_000
FALSE_DRAFT, MISSED = 0.005, 0.05
"""Of mail as varied as the labelled: others that may be drafted, and rejections that may be passed over."""
MEANINGS = 0.7
FAR = 6.0
"""Logits further out than this say no more: a newsletter's -20 must not widen the spread of what is near."""
NEVER = 2 * FAR
"""A bound that no score reaches."""

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

    @property
    def weights(self) -> Floats:
        """What each label weighs: LOUDNESS, less where one sender has very many of a kind."""
        which = list(zip(self.domains, self.is_rejection.tolist(), strict=True))
        count = Counter(which)
        return np.array([LOUDNESS * min(1.0, MOST_OF_A_SENDER / count[one]) for one in which])

    @property
    def learnt_languages(self) -> frozenset[str]:
        """The languages outside the base's that were labelled often enough, in both kinds."""
        yes = Counter(t for t, is_no in zip(self.languages, self.is_rejection, strict=True) if is_no)
        no = Counter(t for t, is_no in zip(self.languages, self.is_rejection, strict=True) if not is_no)
        enough = {t for t in yes if yes[t] >= LEAST_REJECTIONS and no[t] >= LEAST_OTHERS}
        return frozenset(enough - {*KNOWN_LANGUAGES, ""})


@dataclass(frozen=True)
class Personal:
    """A fitted personal model.

    ``near`` holds the labelled mails' letters; mail counts as like them from ``radius`` on. ``bounds`` are the
    logits from which mail is asked about and drafted, ``cuts`` what the base's are: the first are moved onto these.
    """

    parts: tuple[Part, ...]
    classifier: LogisticRegression
    near: Any
    radius: float
    languages: frozenset[str]
    bounds: tuple[float, float]
    cuts: tuple[float, float]

    def speaks(self, documents: Sequence[Columns], languages: Sequence[str | None]) -> NDArray[np.bool_]:
        """Return for each mail whether it was taught of its kind."""
        tongue = np.array([one in self.languages for one in languages], dtype=bool)
        return np.asarray(tongue | (_alike(self._letters(documents), self.near) > self.radius), dtype=bool)

    def logits(
        self, documents: Sequence[Columns], logits: Floats, languages: Sequence[str | None]
    ) -> Floats:  # fmt: skip
        """Return the logits of mail that it speaks of, from the base's; the base's thresholds fit them."""
        seen = _matrix(self.parts, documents, logits, languages)
        return _moved(_near(self.classifier.decision_function(seen)), self.bounds, self.cuts)

    def _letters(self, documents: Sequence[Columns]) -> Any:
        return self.parts[1].vectorizer.transform([one.text for one in documents])


def fit(taught: Taught, beside: Replay, cuts: Thresholds) -> tuple[Personal, Floats, NDArray[np.bool_]]:
    """Return the model that labels teach, and what models that saw nothing of its group say of each labelled mail.

    That is its logit, the base's where such a model doesn't speak of it, and whether it does.
    """
    parts = _parts()
    for part in parts:
        part.vectorizer.fit([getattr(one, part.column) for one in taught.documents])
    seen = _matrix(parts, taught.documents, taught.logits, taught.languages)
    replayed = _matrix(parts, beside.documents, beside.logits, beside.languages)
    letters = parts[1].vectorizer.transform([one.text for one in taught.documents])
    radius = float(
        _alike(parts[1].vectorizer.transform([one.text for one in beside.documents]), letters).max()
    )
    goals = _logit(cuts.ask), _logit(cuts.draft)
    known = np.array([one in taught.learnt_languages for one in taught.languages], dtype=bool)
    scores, speaks = np.array(taught.logits), np.zeros(len(taught), dtype=bool)
    split = _split(taught)
    for train, test in split:
        model = _classifier(seen[train], replayed, taught, train, beside)
        scores[test] = _near(model.decision_function(seen[test]))
        speaks[test] = known[test] | (_alike(letters[test], letters[train]) > radius)
    held_out = np.array(taught.logits)
    for train, test in split:  # the bounds of a fold come from the other folds
        of = train[speaks[train]]
        moved = _moved(scores[test], _bounds(scores[of], taught.is_rejection[of], goals), goals)
        held_out[test] = np.where(speaks[test], moved, taught.logits[test])
    every = np.arange(len(taught))
    fitted = Personal(
        parts=tuple(parts),
        classifier=_classifier(seen, replayed, taught, every, beside),
        near=letters,
        radius=radius,
        languages=taught.learnt_languages,
        bounds=_bounds(scores[speaks], taught.is_rejection[speaks], goals),
        cuts=goals,
    )
    return fitted, held_out, speaks


def _classifier(seen: Any, replayed: Any, taught: Taught, rows: Rows, beside: Replay) -> LogisticRegression:
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=SEED)
    wanted = np.r_[taught.is_rejection[rows], beside.is_rejection]
    weight = np.r_[taught.weights[rows], np.ones(len(beside))]
    return model.fit(sparse.vstack([seen, replayed], format="csr"), wanted, sample_weight=weight)


def _split(taught: Taught) -> list[tuple[Rows, Rows]]:
    """Return folds that hold no group twice; of groups too few to split, each mail counts as one."""
    groups = taught.groups if len(set(taught.groups)) > FOLDS else [str(i) for i in range(len(taught))]
    folds = min(FOLDS, int(taught.is_rejection.sum()), int((~taught.is_rejection).sum()))
    splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=SEED)
    split = splitter.split(np.zeros(len(taught)), taught.is_rejection, groups)
    return [(train, test) for train, test in split if len(set(taught.is_rejection[train])) == 2 and len(test)]


def _bounds(
    scores: Floats, is_rejection: NDArray[np.bool_], goals: tuple[float, float]
) -> tuple[float, float]:
    """Return the scores from which to ask and to draft, as held-out mail of the person's own asks for.

    Few labels place no quantile, so the spread is taken for a normal one: above the upper bound lies one more
    mail that is no rejection in FALSE_DRAFT of cases, below the lower one a rejection in MISSED.
    """
    others, noes = scores[~is_rejection], scores[is_rejection]
    draft = float(others.mean() + _margin(others, FALSE_DRAFT)) if len(others) >= LEAST_OTHERS else NEVER
    ask = float(noes.mean() - _margin(noes, MISSED)) if len(noes) >= LEAST_REJECTIONS else goals[0]
    draft = max(draft, 0.0)
    return min(ask, draft - (goals[1] - goals[0])), draft


def _margin(values: Floats, share: float) -> float:
    n = len(values)
    return float(stats.norm.ppf(1 - share) * values.std(ddof=1) * np.sqrt(1 + 1 / n))


def _moved(scores: Floats, bounds: tuple[float, float], goals: tuple[float, float]) -> Floats:
    """Return scores stretched so that the bounds come to lie on the base's thresholds."""
    ends = [bounds[0] - FAR, *bounds, bounds[1] + FAR]
    return np.asarray(np.interp(scores, ends, [goals[0] - FAR, *goals, goals[1] + FAR]))


def _matrix(
    parts: Sequence[Part], documents: Sequence[Columns], logits: Floats, languages: Sequence[str | None]
) -> Any:
    foreign = np.array(
        [one is not None and one not in {*KNOWN_LANGUAGES, ""} for one in languages], dtype=float
    )
    blocks: list[Any] = [sparse.csr_matrix(np.column_stack([_near(logits), 2 * foreign]))]
    blocks += [
        part.vectorizer.transform([getattr(one, part.column) for one in documents]) * part.weight
        for part in parts
    ]
    return sparse.hstack(blocks, format="csr")


def _alike(letters: Any, near: Any) -> Floats:
    """Return how like the likest of some letters each of others is, as the cosine."""
    return np.asarray((letters @ near.T).max(axis=1).todense(), dtype=float).ravel()


def _parts() -> list[Part]:
    """Return the unfitted parts: words, letters, and meanings at three grains."""
    words = TfidfVectorizer(
        ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b", sublinear_tf=True, strip_accents="unicode", max_features=MOST_TERMS
    )  # fmt: skip
    letters = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, strip_accents="unicode", max_features=MOST_TERMS
    )  # fmt: skip
    grains = [Part(grain, _classes(), MEANINGS) for grain in ("coarse", "middle", "fine")]
    return [Part("text", words), Part("text", letters), *grains]


def _classes() -> TfidfVectorizer:
    return TfidfVectorizer(token_pattern=r"\S+", lowercase=False, sublinear_tf=True, max_features=MOST_TERMS)


def _near(logits: Floats) -> Floats:
    return np.asarray(np.clip(logits, -FAR, FAR), dtype=float)


def _logit(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))
