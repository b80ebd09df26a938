"""The base model: plain arrays that come with the program, made from the written mail beside them.

Join and thresholds are text (``models/calibration.json``). All three, corpus, arrays and
calibration, are tied together by a digest; `make measure MEASURE=--write` makes the latter two.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rejectwatch.errors import ModelUnusable
from rejectwatch.model import corpus, meanings
from rejectwatch.model.classify import Classifier
from rejectwatch.model.prediction import Thresholds

PRECISIONS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.998)
"""Precisions for which thresholds are kept; a wanted one takes the next above."""

DESIGN = ("answers", "concepts", "features", "matters", "meanings", "nets", "smallprint", "train", "views")
"""Modules of this package whose change makes another model of the same corpus."""

KNOWN = ("digest", "coef", "intercept", "thresholds", "scores")
"""What ``calibration.json`` tells."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the base model comes from: the bundled ``models`` folder and the reader of mail."""

    models: Path
    read: corpus.Reader

    @property
    def corpus(self) -> Path:
        """The folder with the written mail."""
        return self.models / "corpus"

    @property
    def digest(self) -> str:
        """What the model depends on: the corpus, the meanings of words, and the code that makes estimators of them."""
        sha = hashlib.sha256(corpus.digest(self.corpus).encode())
        sha.update((self.models / meanings.FILE).read_bytes())
        for name in DESIGN:
            sha.update((Path(__file__).parent / f"{name}.py").read_bytes())
        return sha.hexdigest()

    @property
    def calibration(self) -> Path:
        """The file with the join and the thresholds found on held-out mail."""
        return self.models / "calibration.json"

    @property
    def arrays(self) -> Path:
        """The file with the fitted views."""
        return self.models / "base.npz"


def load(sources: Sources, *, precision: float) -> Classifier:
    """Return the base classifier; ModelUnusable where arrays and calibration are missing or don't fit together."""
    from rejectwatch.model import arrays, train  # noqa: PLC0415 - scikit-learn costs half a second

    views, digest = arrays.load(sources.arrays)
    known = about(sources)
    if known["digest"] != digest:
        raise ModelUnusable(
            f"{sources.arrays} and {sources.calibration.name} don't belong together. Install rejectwatch again."
        )
    join = train.joined(known["coef"], known["intercept"])
    return Classifier(views, join, thresholds_for(known["thresholds"], precision))


def about(sources: Sources) -> dict[str, Any]:
    """Return what is known of the base model: join, thresholds, scores, digest; ModelUnusable where it can't be read."""
    try:
        found = json.loads(sources.calibration.read_text(encoding="utf-8"))
        return {name: found[name] for name in KNOWN}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(
            f"{sources.calibration} can't be read ({error}). Install rejectwatch again."
        ) from None


def fit(data: Any, known: dict[str, Any]) -> Any:
    """Return the model fitted on all of the corpus, with a join found before."""
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from rejectwatch.model import train  # noqa: PLC0415

    with threadpool_limits(1):  # more threads made the same fit three times slower
        return train.fit_views(data, join=train.joined(known["coef"], known["intercept"]))


def calibrate(data: Any, weight: Any) -> dict[str, Any]:
    """Return join, thresholds by precision and scores, all found on folds that hold no group twice.

    ``weight`` says how much each example stands for in an inbox; it places the thresholds. All but the probabilities
    stands on whole mails.
    """
    from rejectwatch.model import thresholds, train  # noqa: PLC0415

    held_out = train.cross_logits(data)
    join = train.fit_join(held_out, data)
    probability = train.nested_probability(held_out, data)
    whole = data.is_whole
    judged = probability[whole], data.is_rejection[whole]
    table = {str(p): asdict(thresholds.place(*judged, weight[whole], precision=p)) for p in PRECISIONS}
    return {
        "coef": join.coef_[0].tolist(),
        "intercept": float(join.intercept_[0]),
        "thresholds": table,
        "held_out": probability,
        "scores": thresholds.scores(*judged, thresholds_for(table, 0.99)),
    }


def thresholds_for(table: dict[str, dict[str, float]], precision: float) -> Thresholds:
    """Return the thresholds kept for the lowest precision that is at least the wanted one."""
    known = sorted(float(p) for p in table)
    chosen = next((p for p in known if p >= precision), known[-1])
    return Thresholds(**table[str(chosen)])
