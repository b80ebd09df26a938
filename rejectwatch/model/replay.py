"""Written mail that a personal model is fitted and judged beside: a sample of the corpus that the base judges as if unseen.

``models/replay.npz`` holds, by id, the probability that a model gave which saw nothing of the message's group, as a
logit: the base knows its own training mail too well to be corrected, or judged, by it.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rejectwatch.errors import MessageError, ModelUnusable
from rejectwatch.model import baseline, corpus, features, npz
from rejectwatch.model.baseline import Sources
from rejectwatch.model.classify import Read
from rejectwatch.model.features import Columns
from rejectwatch.model.prediction import Category
from rejectwatch.model.views import Floats

FILE = "replay.npz"
FITTED, JUDGED = 1_500, 3_000
"""Messages, about, that a personal model is fitted beside, and that it is judged on."""


@dataclass(frozen=True, slots=True)
class Replay:
    """n messages: what the views read of each, the base's logit, whether it is a rejection, and its language."""

    documents: list[Columns]
    logits: Floats
    is_rejection: NDArray[np.bool_]
    languages: list[str]

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def as_read(self) -> Read:
        """The messages as the base has read them: nothing of them lies behind a letter, and none is taught."""
        none = np.zeros(len(self), dtype=bool)
        return Read(self.documents, self.logits, list(self.languages), [], none, none, none)


def save(sources: Sources, ids: Sequence[str], held_out: Floats, digest: str) -> None:
    """Write the held-out probabilities (n,) of the corpus, with the digest of what they were made from."""
    packed = np.frombuffer(zlib.compress("\n".join(ids).encode("utf-8"), 9), dtype=np.uint8)
    clipped = np.clip(held_out, 1e-9, 1 - 1e-9)
    logits = np.log(clipped / (1 - clipped)).astype(np.float32)
    np.savez_compressed(sources.models / FILE, digest=np.array(digest), ids=packed, logits=logits)


def load(sources: Sources) -> tuple[Replay, Replay]:
    """Return the mail to fit beside and the mail to judge on, no group in both.

    ModelUnusable where the logits are missing, damaged, or of another base than the one that is there.
    """
    known, digest = _logits(sources)
    if baseline.about(sources)["digest"] != digest:
        raise ModelUnusable(
            f"{sources.models / FILE} and {sources.calibration.name} don't belong together. Install rejectwatch again."
        )
    share = (FITTED + JUDGED) / max(len(known), 1)
    rows: tuple[list[Any], list[Any]] = ([], [])
    for row in _rows(sources):
        drawn = _drawn(row["group"]) / share
        if row["id"] in known and drawn < 1:
            is_judged = drawn * (FITTED + JUDGED) >= FITTED
            rows[is_judged].append((row, known[row["id"]]))
    return _replay(rows[0], sources), _replay(rows[1], sources)


def unused(sources: Sources) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of the corpus that are in neither part."""
    known, _ = _logits(sources)
    share = (FITTED + JUDGED) / max(len(known), 1)
    return (row for row in _rows(sources) if _drawn(row["group"]) >= share)


def _replay(rows: Sequence[tuple[Mapping[str, Any], float]], sources: Sources) -> Replay:
    read = [corpus.example(row, sources.read) for row, _ in rows]
    return Replay(
        documents=[features.documents(one.message)[0] for one in read],
        logits=np.array([logit for _, logit in rows]),
        is_rejection=np.array([one.category is Category.REJECTION for one in read], dtype=bool),
        languages=[one.language for one in read],
    )


def _rows(sources: Sources) -> Iterator[Mapping[str, Any]]:
    """Yield the whole mails of the corpus, unread: most of them aren't drawn."""
    for path in sorted(sources.corpus.glob("*.jsonl")):
        try:
            rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
            yield from (row for row in rows if not row.get("brief"))
        except (OSError, ValueError, MessageError) as error:
            raise ModelUnusable(f"{path} can't be read ({error}). Install rejectwatch again.") from error


def _drawn(group: str) -> float:
    """Return a number in [0, 1) that stays the same for a group, whatever else is in the corpus."""
    return int.from_bytes(hashlib.sha256(group.encode()).digest()[:6]) / 2**48


def _logits(sources: Sources) -> tuple[dict[str, float], str]:
    path = sources.models / FILE
    found = npz.read(path)
    try:
        ids = zlib.decompress(bytes(found["ids"])).decode("utf-8").split("\n")
        return dict(zip(ids, map(float, found["logits"]), strict=True)), str(found["digest"])
    except (*npz.MISFIT, TypeError) as error:
        raise npz.damaged(path, error) from error
