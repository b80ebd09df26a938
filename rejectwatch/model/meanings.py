"""Words of nine languages by what they mean: words of like meaning share a class, whatever their language.

``models/meanings.npz`` names about a hundred thousand words, each with its class among 1,000, 4,000
and 12,000 (models/CARD.md says how it was made). It is a table: nothing is computed but a look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from rejectwatch.bundled import bundled
from rejectwatch.model import npz

FILE = "meanings.npz"
GRAINS = ("k", "m", "n")
"""First letters of the classes, from coarse to fine."""
_WORD = re.compile(r"[^\W\d_]+")

Classes = tuple[str, str, str]
"""The class of a word at each grain."""


@cache
def known() -> Mapping[str, Classes]:
    """Return the table, read from the bundled file once; ModelUnusable where it is missing or damaged."""
    path = bundled("models") / FILE
    found = npz.read(path)
    try:
        words = bytes(found["words"]).decode("utf-8").split("\n")
        classes = found["classes"]
        names = [[f"{grain}{n}" for n in range(classes[:, i].max() + 1)] for i, grain in enumerate(GRAINS)]
        columns = [map(names[i].__getitem__, classes[:, i].tolist()) for i in range(len(GRAINS))]
        return dict(zip(words, zip(*columns, strict=True), strict=True))
    except npz.MISFIT as error:
        raise npz.damaged(path, error) from error


def meanings(sentences: Iterable[str]) -> Classes:
    """Return the classes of the words of sentences in order, as a text at each grain; ``end`` closes a sentence.

    A word that the table doesn't know is left out.
    """
    table = known()
    found = [[table[w] for w in _words(sentence) if w in table] for sentence in sentences]
    coarse, middle, fine = (_text(found, grain) for grain in range(len(GRAINS)))
    return coarse, middle, fine


def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.lower())


def _text(sentences: Sequence[Sequence[Classes]], grain: int) -> str:
    return " ".join(" ".join([*(word[grain] for word in sentence), "end"]) for sentence in sentences)
