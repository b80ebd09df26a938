"""When two names, or two titles, are one that is written in two ways: an acronym, a word cut short, a small word left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rejectwatch.reply.names import company_key
from rejectwatch.reply.titles import clean_title, one_form
from rejectwatch.reply.witness import Witness


def one_name(name: str, other: str) -> bool:
    """Tell whether two names are one house's: one holds the other, or is its first letters."""
    left, right = (company_key(one).replace("verwaltung ", " ") for one in (name, other))  # "Stadtverwaltung"
    if left in right or right in left:
        return True
    return any(_is_of_initials(short, long.split()) for short, long in ((left, right), (right, left)))


def _is_of_initials(short: str, words: Sequence[str]) -> bool:
    """Tell whether a name has the first letters of another's words, up to its number: ``SP nr 7``."""
    first, _, rest = short.partition(" ")
    begun = "".join(word[0] for word in words[: len(first)])
    return first == begun and (
        len(words) == len(first) if not rest else " ".join(words[len(first) :]).startswith(rest)
    )


def is_short_for(short: str, name: str, text: str) -> bool:
    """Tell whether a text has a name with its short form behind: ``Instituto de Geología Marina (IGEMA)``."""
    return short.isupper() and f"{name} ({short})" in text


def spaced(title: str) -> str:
    """Return a title as it is compared: ``Cajero/a-Reponedor/a`` is ``cajero reponedor``, a ``Senior`` a ``Sr.``."""
    plain = one_form(title).casefold().replace("-", " ")
    return _IN_FULL.sub(lambda found: f"{_ABBREVIATED[found[1] or found[2]]}.", plain)


_ABBREVIATED = {
    "wissenschaftlich": "wiss", "technisch": "techn", "kaufmännisch": "kaufm", "stellvertretend": "stellv", "studentisch": "stud", "pädagogisch": "päd",
    "senior": "sr", "junior": "jr", "assistant": "asst",
}  # fmt: skip
_IN_FULL = re.compile(
    r"\b(?:(wissenschaftlich|technisch|kaufmännisch|stellvertretend|studentisch|pädagogisch)e[rsnm]?|(senior|junior|assistant))\b"
)
"""Words that a subject writes short: ``wiss. Mitarbeiter``."""


def stands_in(title: str, text: str) -> bool:
    """Tell whether a title stands in a text as whole words."""
    place = text.find(title)
    if place < 0:
        return False
    around = text[place - 1 : place] + text[place + len(title) : place + len(title) + 1]
    return not any(char.isalnum() for char in around)


def with_small_words(piece: str, said: Sequence[Witness], text: str) -> str | None:
    """Return the title of a text that a piece of a subject has without its small words: ``Sachbearbeitung (im) Bürgeramt``."""
    title = clean_title(piece)
    words = spaced(title).split() if title else []
    if len(words) < 2 or stands_in(" ".join(words), text):
        return None
    return next((w.value for w in said if _large(spaced(w.value).split()) == words), None)


def _large(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _INSIDE]


_INSIDE = frozenset(
    "of for in the im in der am und de des du d' en et la le da do del dos das di della e y per para van voor het av för i och w ds.".split()
)
