"""What labels of one kind of mail teach: terms that come back in it, each weighed by how much oftener one kind has it.

Naive Bayes features in a logistic regression (Wang and Manning, ACL 2012), beside the base's logit: that learns from
twenty mails what tf-idf needs a hundred for. Stock scikit-learn parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from rejectwatch.model.bounds import near
from rejectwatch.model.features import Columns
from rejectwatch.model.views import Floats

SEED = 20_26
LOUDNESS, BASE_LOUDNESS = 5.0, 3.0
"""Weights of what the words say and of the base's logit; the two kinds of terms share the former."""
SMOOTHING = 0.5
"""Mails of either kind that every term is taken to stand in beside those that it was seen in."""
MOST_TERMS = 30_000


@dataclass(frozen=True)
class Evidence:
    """Terms that come back in labelled mail, and the log-odds of each: how much oftener a rejection has it."""

    vectorizer: CountVectorizer
    odds: Floats

    def __call__(self, documents: Sequence[Columns]) -> Any:
        """Return the odds of the terms that stand in each mail, as unit rows."""
        return normalize(
            self.vectorizer.transform(texts(documents)).astype(float).multiply(self.odds).tocsr()
        )


@dataclass(frozen=True)
class Lesson:
    """What labels teach of mail of one kind."""

    evidence: tuple[Evidence, ...]
    classifier: LogisticRegression

    def scores(self, documents: Sequence[Columns], logits: Floats) -> Floats:
        """Return the logits of mails, from the base's."""
        return near(self.classifier.decision_function(_matrix(self.evidence, documents, logits)))


def learn(
    documents: Sequence[Columns], logits: Floats, wanted: NDArray[np.bool_], weight: Floats
) -> Lesson:  # fmt: skip
    """Return what labelled mails teach, each with the base's logit, whether it is a rejection, and its weight."""
    found = (_evidence(counted, documents, wanted, weight) for counted in _terms())
    evidence = tuple(one for one in found if one is not None)
    classifier = LogisticRegression(solver="liblinear", random_state=SEED)
    return Lesson(
        evidence, classifier.fit(_matrix(evidence, documents, logits), wanted, sample_weight=weight)
    )


def _evidence(
    terms: CountVectorizer, documents: Sequence[Columns], wanted: NDArray[np.bool_], weight: Floats
) -> Evidence | None:
    try:
        seen = terms.fit_transform(texts(documents)).astype(float)
    except ValueError:  # nothing comes back in two mails
        return None
    shares = []
    for kind in (wanted, ~wanted):
        stands = np.asarray(seen[kind].multiply(weight[kind, None]).sum(axis=0)).ravel()
        shares.append(np.log((stands + SMOOTHING) / (weight[kind].sum() + 2 * SMOOTHING)))
    return Evidence(terms, shares[0] - shares[1])


def _terms() -> tuple[CountVectorizer, ...]:
    """Return the unfitted parts: words, alone and in twos, and letters. A term that stands in one mail alone teaches nothing."""
    words = CountVectorizer(
        ngram_range=(1, 2), token_pattern=r"(?u)\b[^\W\d]\w+\b", min_df=2, binary=True, strip_accents="unicode",
        max_features=MOST_TERMS,
    )  # fmt: skip
    letters = CountVectorizer(
        analyzer="char_wb", ngram_range=(3, 6), min_df=2, binary=True, strip_accents="unicode", max_features=MOST_TERMS
    )  # fmt: skip
    return words, letters


def _matrix(evidence: Sequence[Evidence], documents: Sequence[Columns], logits: Floats) -> Any:
    base = sparse.csr_matrix(BASE_LOUDNESS * near(logits)[:, None])
    louder = LOUDNESS * np.sqrt(len(evidence))
    return sparse.hstack([base, *(louder * each(documents) for each in evidence)], format="csr")


def texts(documents: Sequence[Columns]) -> list[str]:
    """Return the texts of mails."""
    return [one.text for one in documents]
