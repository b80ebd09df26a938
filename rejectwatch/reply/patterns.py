"""Many patterns as one, tried on one sentence at a time in lower case; gaps are bounded, so time is linear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rejectwatch.reply.prose import sentences

LONGEST = 600
"""The most characters of a sentence that are looked at."""

_WORD_BEGINS = r"\b"


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that is found where one of the patterns is.

    Those that begin at the beginning of a word share that condition: elsewhere none of them is tried.
    """
    pieces = [piece for pattern in patterns for piece in _alternatives(pattern)]
    at_words = [piece.removeprefix(_WORD_BEGINS) for piece in pieces if piece.startswith(_WORD_BEGINS)]
    others = [piece for piece in pieces if not piece.startswith(_WORD_BEGINS)]
    shared = [rf"{_WORD_BEGINS}(?:{'|'.join(at_words)})"] if at_words else []
    return re.compile("|".join([*shared, *others]))


def _alternatives(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern that no bracket encloses."""
    depth, begun, is_escaped, is_set = 0, 0, False, False
    for place, char in enumerate(pattern):
        if is_escaped:
            is_escaped = False
        elif char == "\\":
            is_escaped = True
        elif is_set:
            is_set = char != "]"
        elif char == "[":
            is_set = True
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            yield pattern[begun:place]
            begun = place + 1
    yield pattern[begun:]


@lru_cache(maxsize=8)
def lines(text: str) -> tuple[str, ...]:
    """Return the sentences of a text as patterns want them: cut, in lower case, with plain apostrophes."""
    return tuple(lowered(sentence) for sentence in sentences(text))


def lowered(sentence: str) -> str:
    """Return a sentence as patterns want it."""
    return sentence[:LONGEST].lower().replace("’", "'")
