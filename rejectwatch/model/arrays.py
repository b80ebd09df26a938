"""A fitted model as plain arrays in one file: no pickle, nothing that belongs to a version of a library.

Vocabularies are texts, the rest numbers; at load they are put into stock estimators again.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.neural_network import MLPClassifier

from rejectwatch.model import nets, npz, train
from rejectwatch.model.views import Net, Part, View, Views

PARTS = {"words": train.word_parts, "meanings": train.meaning_parts, "sentence": train.sentence_parts}


def save(path: Path, views: Views, digest: str) -> None:
    """Write the views, with the digest of what they were made from."""
    arrays: dict[str, Any] = {"digest": np.array(digest)}
    for name in PARTS:
        view: View = getattr(views, name)
        arrays[f"{name}.classes"] = view.classifier.classes_
        arrays[f"{name}.coef"] = view.classifier.coef_.astype(np.float16)
        arrays[f"{name}.intercept"] = view.classifier.intercept_
        for i, part in enumerate(view.parts):
            terms = sorted(part.vectorizer.vocabulary_, key=part.vectorizer.vocabulary_.__getitem__)
            packed = zlib.compress("\n".join(terms).encode("utf-8"), 9)
            arrays[f"{name}.{i}.terms"] = np.frombuffer(packed, dtype=np.uint8)
            arrays[f"{name}.{i}.idf"] = part.vectorizer.idf_.astype(np.float16)
        for i, net in enumerate(view.nets):
            arrays.update({f"{name}.net.{i}.{what}": value for what, value in _packed(net.network).items()})
    np.savez(path, **arrays)  # coefficients hardly shrink, and would take long to unpack


def load(path: Path) -> tuple[Views, str]:
    """Return the views and the digest of what they were made from; ModelUnusable where the file is no model."""
    found = npz.read(path)
    try:
        views = Views(*(_view(found, name) for name in PARTS))
        return views, str(found["digest"])
    except npz.MISFIT as error:
        raise npz.damaged(path, error) from error


def _view(found: dict[str, Any], name: str) -> View:
    parts = [_part(part, found, f"{name}.{i}") for i, part in enumerate(PARTS[name]())]
    classes, coef, intercept = (found[f"{name}.{what}"] for what in ("classes", "coef", "intercept"))
    if len(classes) != 2 or coef.shape != (1, _size(parts)) or intercept.shape != (1,):
        raise ValueError(f"{name} has other classes or features than its classifier")
    classifier = train.linear(classes, coef.astype(np.float32), intercept)
    networks = [
        Net(reads, _net(found, f"{name}.net.{i}", _size([parts[at] for at in reads])))
        for i, reads in enumerate(train.READS.get(name, ()))
    ]
    return View(tuple(parts), classifier, tuple(networks))


def _packed(net: MLPClassifier) -> dict[str, Any]:
    """Return the numbers of a net as arrays."""
    (first, last), (at_first, at_last) = net.coefs_, net.intercepts_
    levels, scale = nets.in_bytes(first)
    packed = zlib.compress(levels.tobytes(), 6)  # by a quarter; what is saved is read once at each start
    return {
        "classes": net.classes_, "levels": np.frombuffer(packed, dtype=np.uint8), "scale": scale, "first": at_first,
        "weights": last.astype(np.float16), "last": at_last,
    }  # fmt: skip


def _net(found: dict[str, Any], name: str, features: int) -> MLPClassifier:
    names = ("classes", "levels", "scale", "first", "weights", "last")
    classes, packed, scale, first, weights, last = (found[f"{name}.{what}"] for what in names)
    units = len(scale)
    levels = np.frombuffer(zlib.decompress(bytes(packed)), dtype=np.int8).reshape(features, units)
    shapes = ((units,), (units, len(classes)), (len(classes),))
    if (first.shape, weights.shape, last.shape) != shapes:
        raise ValueError(f"{name} has other classes, units or features than its numbers")
    return nets.network(classes, [levels * scale, weights.astype(np.float32)], [first, last])


def _part(part: Part, found: dict[str, Any], name: str) -> Part:
    terms = zlib.decompress(bytes(found[f"{name}.terms"])).decode("utf-8").split("\n")
    idf = found[f"{name}.idf"]
    vocabulary = dict(zip(terms, range(len(terms)), strict=True))
    if idf.shape != (len(terms),) or len(vocabulary) != len(terms):
        raise ValueError(f"{name} has other frequencies than its terms")
    part.vectorizer.vocabulary_ = vocabulary
    part.vectorizer.fixed_vocabulary_ = False
    part.vectorizer.idf_ = idf.astype(np.float32)
    return part


def _size(parts: Sequence[Part]) -> int:
    return sum(len(part.vectorizer.vocabulary_) for part in parts)
