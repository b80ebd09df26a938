"""Words of nine languages by what they mean: words of like meaning share a class, whatever their language.

``models/meanings.npz`` names about two hundred thousand words, each with its class among 1,000, 4,000
and 12,000 (models/CARD.md says how it was made). It is a table: nothing is computed but a look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rejectwatch.bundled import bundled
from rejectwatch.model import npz

FILE = "meanings.npz"
GRAINS = ("k", "m", "n")
"""First letters of the classes, from coarse to fine."""
_WORD = re.compile(r"[^\W\d_]+")

Classes = tuple[str, str, str]
"""The class of a word at each grain."""


class Table(Mapping[str, Classes]):
    """Words and their classes; the names of a class are made when its word is asked for."""

    def __init__(self, words: Sequence[str], classes: NDArray[np.uint16]) -> None:
        """Take n words and their (n, grains) classes; ValueError where the two don't fit together."""
        if classes.shape != (len(words), len(GRAINS)):
            raise ValueError(f"{len(words)} words have classes of the shape {classes.shape}")
        self._row = dict(zip(words, range(len(words)), strict=True))
        self._classes = classes

    def __getitem__(self, word: str) -> Classes:
        """Return the class of a word at each grain; KeyError for a word that isn't there."""
        coarse, middle, fine = self._classes[self._row[word]].tolist()
        return f"{GRAINS[0]}{coarse}", f"{GRAINS[1]}{middle}", f"{GRAINS[2]}{fine}"

    def __contains__(self, word: object) -> bool:
        """Say whether a word is there, without naming its classes."""
        return word in self._row

    def __iter__(self) -> Iterator[str]:
        """Yield the words."""
        return iter(self._row)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self._row)


@cache
def known() -> Table:
    """Return the table, read from the bundled file once; ModelUnusable where it is missing or damaged."""
    path = bundled("models") / FILE
    found = npz.read(path)
    try:
        return Table(bytes(found["words"]).decode("utf-8").split("\n"), found["classes"])
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
