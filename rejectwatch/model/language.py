"""The language of a text: the one door to py3langid."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rejectwatch.model.prediction import KNOWN_LANGUAGES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SHORTEST = 16
"""Letters below which no language is told."""
LONGEST = 4_000
"""Characters that are looked at."""
FOREIGN_BELOW = 0.2
"""Summed probability of the known languages below which a text is taken for a foreign one."""
_NEAR = {"pcm": "en", "nb": "no", "nn": "no"}
"""Nigerian Pidgin, since short informal English is taken for it; the two written forms of Norwegian."""


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - 0.5 s, and only where it's used

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect(text: str) -> str | None:
    """Return the ISO 639-1 code of a text, or None when it is too short to tell.

    The likeliest known language wins unless the known ones together are improbable: short texts
    of theirs are often taken for a small neighbour.
    """
    text = text[:LONGEST]
    if sum(c.isalpha() for c in text) < SHORTEST:
        return None
    ranked = [(_NEAR.get(code, str(code)), float(p)) for code, p in _identifier().rank(text)]
    known = [(code, p) for code, p in ranked if code in KNOWN_LANGUAGES]
    if sum(p for _, p in known) < FOREIGN_BELOW:
        return ranked[0][0]
    return known[0][0]
