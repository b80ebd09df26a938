"""Names in capitals, in the case that people write them in: ``GLORIA DEL RÍO`` is ``Gloria del Río``."""

from __future__ import annotations

import re

_SMALL = frozenset(
    "de del la las los y e da das do dos du des von vom zu zur und van der den ten ter te".split()
)
"""What stays small inside a name; ``Di``, ``Le`` and ``El`` are more often written large."""
_PIECE = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýąęıőű]", re.IGNORECASE)
_FIRST_LONG, _LONG = 2, 3


def usual_case(name: str) -> str:
    """Return a name with the words that are all capitals in the usual case; initials and ``JP`` stay."""
    whole = name.isupper()
    words = name.split()
    return " ".join(
        _cased(word, inside=index > 0) if is_shouted(word, whole=whole) else word
        for index, word in enumerate(words)
    )


def is_shouted(word: str, *, whole: bool) -> bool:
    """Tell whether a word is a name in capitals, no initials: in a ``whole`` line of capitals two letters are enough."""
    letters = _PIECE.findall(word)
    longest = max((len(piece) for piece in letters), default=0)
    enough = _FIRST_LONG if whole else _LONG
    return word.isupper() and "." not in word and longest >= enough and bool(_VOWEL.search(word))


def _cased(word: str, *, inside: bool) -> str:
    if inside and word.casefold() in _SMALL:
        return word.lower()
    return _PIECE.sub(lambda match: _capital(match[0]), word)


def _capital(piece: str) -> str:
    if piece.startswith("MC") and len(piece) > 4:
        return "Mc" + piece[2:].capitalize()
    if piece.startswith("IJ") and len(piece) > 3:
        return "IJ" + piece[2:].lower()
    return piece.capitalize()


_ONE_CAPITAL = re.compile(r"[A-ZÅÄÖ][a-zåäöé]{2,40}(?:\s(?:[a-zåäöé-]{1,40}|[A-ZÅÄÖ]{2,5})){0,5}")
"""A Swedish title with a capital only because it begins: ``Undersköterska``, ``Samordnare inom IT``."""


def inside_sentence(title: str, language: str) -> str:
    """Return a title as it stands inside a sentence: Swedish ones begin small, other names stay as they were written."""
    return title[:1].lower() + title[1:] if language == "sv" and _ONE_CAPITAL.fullmatch(title) else title
