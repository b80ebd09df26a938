"""The base model: made from the corpus on this machine the first time it is needed.

Finding the join and the thresholds takes six fits; both are text (``models/calibration.json``),
tied to the corpus by its digest, so that a user's machine fits once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rejectwatch.errors import ModelUnusable
from rejectwatch.model import corpus
from rejectwatch.model.classify import Classifier
from rejectwatch.model.prediction import Thresholds

NAME = "base"
PRECISIONS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.998)
"""Precisions for which thresholds are kept; a wanted one takes the next above."""

DESIGN = ("answers", "concepts", "features", "matters", "train", "views")
"""Modules of this package whose change makes another model of the same corpus."""

Progress = Callable[[str], None]


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
        """What the model depends on: the corpus, and the code that turns it into estimators."""
        sha = hashlib.sha256(corpus.digest(self.corpus).encode())
        for name in DESIGN:
            sha.update((Path(__file__).parent / f"{name}.py").read_bytes())
        return sha.hexdigest()

    @property
    def calibration(self) -> Path:
        """The file with the join and the thresholds found on held-out mail."""
        return self.models / "calibration.json"


def load_or_build(sources: Sources, folder: Path, *, precision: float, progress: Progress) -> Classifier:
    """Return the base classifier from ``folder``, fitted anew when corpus or versions have changed.

    Call it under a lock: two builds at once would write the same files.
    """
    from rejectwatch.model import artifact  # noqa: PLC0415 - scikit-learn costs half a second

    digest = sources.digest
    try:
        fitted, about = artifact.load(folder, NAME)
        if about.get("digest") != digest:
            raise ModelUnusable("The base model was made from another corpus or by another design.")
    except ModelUnusable:
        progress(
            "Building the model from its training mail; this is done once and takes about half a minute …"
        )
        fitted, about = build(sources, digest)
        artifact.save(folder, NAME, fitted, about)
        progress("The model is ready.")
    cuts = thresholds_for(about["thresholds"], precision)
    return Classifier(fitted.views, fitted.join, cuts)


def build(sources: Sources, digest: str) -> tuple[Any, dict[str, Any]]:
    """Return the fitted base model and what its manifest says of it."""
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from rejectwatch.model import thresholds, train  # noqa: PLC0415

    examples = corpus.load(sources.corpus, sources.read)
    data = train.texts(examples)
    with threadpool_limits(1):  # more threads made the same fit three times slower
        known = _calibration(sources.calibration, digest)
        if known is None:
            known = calibrate(data, thresholds.inbox_weights(examples))
        join = train.joined(known["coef"], known["intercept"])
        fitted = train.fit_views(data, join=join)
    _plain(fitted.views)
    about = {
        "digest": digest,
        "examples": len(examples),
        "thresholds": known["thresholds"],
        "scores": known["scores"],
    }
    return fitted, about


def _plain(views: Any) -> None:
    """Make vocabularies of plain ints: numpy's are pickled one by one, and load ten times slower."""
    for view in (views.topic, views.sentence):
        for _, part, _ in view[0].transformers_:
            if hasattr(part, "vocabulary_"):
                part.vocabulary_ = {gram: int(column) for gram, column in part.vocabulary_.items()}


def calibrate(data: Any, weight: Any) -> dict[str, Any]:
    """Return join, thresholds by precision and scores, all found on folds that hold no group twice.

    ``weight`` says how much each example stands for in an inbox; it places the thresholds.
    """
    from rejectwatch.model import thresholds, train  # noqa: PLC0415

    held_out = train.cross_logits(data)
    join = train.fit_join(held_out, data)
    probability = train.nested_probability(held_out, data)
    table = {
        str(p): asdict(thresholds.place(probability, data.is_rejection, weight, precision=p))
        for p in PRECISIONS
    }
    return {
        "coef": join.coef_[0].tolist(),
        "intercept": float(join.intercept_[0]),
        "thresholds": table,
        "held_out": probability,
        "scores": thresholds.scores(probability, data.is_rejection, thresholds_for(table, 0.99)),
    }


def thresholds_for(table: dict[str, dict[str, float]], precision: float) -> Thresholds:
    """Return the thresholds kept for the lowest precision that is at least the wanted one."""
    known = sorted(float(p) for p in table)
    chosen = next((p for p in known if p >= precision), known[-1])
    return Thresholds(**table[str(chosen)])


def _calibration(path: Path, digest: str) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.get("digest") == digest else None
