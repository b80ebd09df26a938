"""Polish titles, which a sentence puts in the genitive, as they are called."""

from __future__ import annotations

import re

from rejectwatch.reply.titles import has_role

_BENT: tuple[tuple[str, str], ...] = (
    ("iej", "a"), ("ej", "a"), ("kiego", "ki"), ("giego", "gi"), ("iego", "i"), ("ego", "y"),
    ("sty", "sta"), ("cy", "ca"), ("ki", "ka"), ("a", ""),
)  # fmt: skip
"""How the genitive of a Polish noun or adjective ends, and how its nominative does."""
_DESCRIBES = re.compile(r"\w{4,}(?:ego|ej)$")
_OF_SOMEBODY = frozenset(
    "asystent asystentka zastępca zastępczyni pomocnik doradca sekretarz sekretarka opiekun opiekunka".split()
)
"""Whose title goes on with the title of another, in the genitive: ``Asystent Dyrektora``."""
_JOINED = frozenset(("i", "oraz", "/", "–", "-"))
_SMALL = frozenset("ds. ds do w na i oraz / – - ( | z".split())


def nominative(title: str) -> str:
    """Return a Polish title as it is called: ``Ratownika Medycznego`` is ``Ratownik Medyczny``.

    A title whose case isn't surely known stays as it is, rather than half of it.
    """
    words = title.rstrip(" .,;:!?").split()
    nouns = [at for at, word in enumerate(words[:3]) if noun_of_work(word) is not None]
    if not nouns or not all(_DESCRIBES.search(word) for word in words[: nouns[0]]):
        return title
    first = nouns[0]
    noun = noun_of_work(words[first]) or ""
    if noun == words[first]:
        return title
    of_another = noun.casefold() in _OF_SOMEBODY and not _only_describes(words[first + 1 :])
    end = first + 1 if of_another else _agreeing(words, first + 1)
    bent = [noun if at == first else _straight(word, noun) for at, word in enumerate(words[:end])]
    return " ".join([*bent, *words[end:]])


def _only_describes(words: list[str]) -> bool:
    """Tell whether adjectives and no other's title stand behind a noun: ``Asystenta prawnego``."""
    end = next((at for at, word in enumerate(words) if not _DESCRIBES.search(word)), len(words))
    is_over = end == len(words) or words[end].casefold() in _SMALL
    return end > 0 and is_over and not any(map(noun_of_work, words[:end]))


def _agreeing(words: list[str], start: int) -> int:
    """Return where the words end that stand in the case of the noun before them."""
    end = at = start
    while at < len(words) and (words[at] in _JOINED or _DESCRIBES.search(words[at]) or _is_bent(words[at])):
        at += 1
        end = at if words[at - 1] not in _JOINED else end
    follows = words[end] if end < len(words) else ""
    if end > start and follows and follows.casefold() not in _SMALL and not _is_bent(words[end - 1]):
        return start  # "Kierownika centralnego magazynu": it's the store that is central
    return end


def _is_bent(word: str) -> bool:
    noun = noun_of_work(word)
    return noun is not None and noun != word


def _straight(word: str, noun: str) -> str:
    """Return a word beside a noun in the nominative, in that noun's gender."""
    if (other := noun_of_work(word)) is not None:
        return other
    if not _DESCRIBES.search(word) or word.endswith("ego") is noun.endswith(("ka", "wa")):
        return word
    ending, short = next(pair for pair in _BENT if word.endswith(pair[0]))
    return word.removesuffix(ending) + short


def noun_of_work(word: str) -> str | None:
    """Return the nominative of a Polish word for somebody's work, None if it is no such word as far as we know."""
    if "/" in word:
        both = [_part(part) for part in word.split("/")]
        is_pair = all(both) and all(len(part) > _ENDING for part in word.split("/"))
        return "/".join(filter(None, both)) if is_pair else word if has_role(word) else None
    parts = [_part(part) for part in word.split("-")]
    return "-".join(part for part in parts if part) if all(parts) else None


_ENDING = 4
"""A shorter piece is only the ending of the other gender: ``Asystent/ka``."""


def _part(word: str) -> str | None:
    for ending, short in _BENT:
        changed = word.removesuffix(ending) + short
        if word.endswith(ending) and changed != word and has_role(changed):
            return changed
    return word if has_role(word) else None
