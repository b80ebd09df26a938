"""Names that a sentence has bent: ``Nordbankens kontor``, ``des Instituts``, ``w Oknopolu``; and what they are when straight."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rejectwatch.reply.domains import letters

_ENDINGS = {
    "sv": ("s",),
    "de": ("s", "es", "ses"),
    "pl": tuple(
        "u a y i e ą ę em ie iu ii owi iem ego iego emu iemu ej iej ym im ą om ami ach ech zie".split()
    ),
}
_SHORTEST = 4  # a shorter word may end like that by chance
_VOWELS = "aeiouyąę"
_SMALL_SV = frozenset(
    """i och eller som för till att med är har den det de en ett vi du ni på av om men under efter från hos så kommer kan ska skulle
    var hade blev blir har inte när där här genom inom vid utan samt eftersom""".split()
)
"""Words that may follow a name in Swedish; a noun there makes a name on -s a genitive."""
_BENT_PL = re.compile(r"(?:ie|ii|ji|u|[rd]ze|ego|iej|emu|[yi]m)$")


def is_bent(name: str, before: str, after: str, language: str) -> bool:
    """Tell whether the words around a name show that it does not stand there as it is written by itself."""
    last = name.rsplit(maxsplit=1)[-1]
    if language == "sv":
        follows = re.match(r"\s([a-zåäö-]{2,40})\b", after)
        return last.endswith("s") and follows is not None and follows[1] not in _SMALL_SV
    if language == "de":
        return before.casefold().endswith("des ") and any(len(w) > 3 and w[-1] == "s" for w in name.split())
    if language == "pl":
        return bool(re.search(r"\b(?:[Dd]o|[Ww]e?|[Zz]e?|[Oo]d) $", before)) and bool(_BENT_PL.search(last))
    return False


def straight(name: str, shown: Collection[str], label: str, language: str) -> str | None:
    """Return what a bent name is where it stands by itself: among the names shown, or in the sender's domain."""
    endings = _ENDINGS.get(language)
    if endings is None:
        return None
    words = name.split()
    for other in shown:
        if _bent_from(words, other.split(), endings):
            return other
    return _as_in(words, label, endings)


def _bent_from(words: Sequence[str], bare: Sequence[str], endings: Sequence[str]) -> bool:
    pairs = [(w.casefold(), b.casefold()) for w, b in zip(words, bare, strict=False)]
    return (
        len(words) == len(bare)
        and any(w != b for w, b in pairs)
        and all(w == b or _bends(w, b, endings) for w, b in pairs)
    )


def _bends(word: str, bare: str, endings: Sequence[str]) -> bool:
    if len(bare) < _SHORTEST:
        return False
    stems = {bare} if len(endings) <= len(_ENDINGS["de"]) else {bare, bare.rstrip(_VOWELS)}
    return any(len(s) > 2 and word.startswith(s) and word[len(s) :] in endings for s in stems)


def _as_in(words: Sequence[str], label: str, endings: Sequence[str]) -> str | None:
    """Return the words without the endings that a domain's label, made of them all, doesn't have."""
    kept: list[str] = []
    for word in words:
        sizes = [n for n in range(len(word), 2, -1) if label.startswith(letters(word[:n]))]
        size = sizes[0] if sizes and letters(word[: sizes[0]]) else 0
        if not size or (size < len(word) and (word[size:] not in endings or size < _SHORTEST)):
            return None
        kept.append(word[:size])
        label = label[len(letters(word[:size])) :]
    return " ".join(kept) if not label and kept != list(words) else None
