"""Whether a domain was made from an organisation's name: whole words, beginnings of words, initials."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rejectwatch.reply.names import company_key

_ASIDE = frozenset(
    """gmbh ag kg se sa sas sarl srl spa bv nv ab oy as inc ltd llc plc group gruppe groep gruppo grupo groupe holding online shop app hq io tech web global intl international
    de at ch uk us eu fr es it nl be pl se pt br ie in mx ar cl co za mail email mails jobs job career careers karriere carriere carrieres hr rh recruiting recruitment talent team hiring apply hire work people
    noreply emploi empleo vagas praca jobb lavoro""".split()
)
_ENOUGH = 0.5  # the part of a domain's letters that must come from the name
_LONGEST = 40
_TELLING = 7
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa"})


def made_from(name: str, label: str) -> bool:
    """Tell whether a domain's label (``zg-hetanker``) was made from a name (``Zorggroep Het Anker``)."""
    short = label.casefold()[:_LONGEST]
    spellings = {tuple(company_key(text).split())[:9] for text in (name, name.casefold().translate(_UMLAUTS))}
    if is_joined(name, short):
        return True
    return any(words and _made(words, short) for words in spellings)


def is_joined(name: str, label: str) -> bool:
    """Tell whether a domain's label is all of a name of two words or more: ``merrowandsons`` for ``Merrow & Sons``."""
    words = name.split()
    place = letters(label)
    if len(words) < 2 or len(place) < _TELLING:
        return False
    return any(
        letters(name.replace("&", word)) == place
        for word in ("", "and", "und", "et", "y", "e", "en", "i", "och")
    )


def begins_joined(name: str, label: str) -> bool:
    """Tell whether a label is the first words of a name, two or more: ``sierraalta`` for ``Sierra Alta Renovables``."""
    words = name.split()
    return any(is_joined(" ".join(words[:size]), label) for size in range(2, len(words) + 1))


@lru_cache(maxsize=1024)
def letters(text: str) -> str:
    """Return the plain letters and figures of a text, as a domain has them."""
    folded = unicodedata.normalize(
        "NFKD", text.casefold().replace("ß", "ss").replace("ł", "l").replace("ø", "o")
    )
    return re.sub(r"[^a-z0-9]", "", folded)


@lru_cache(maxsize=512)
def _made(words: tuple[str, ...], label: str) -> bool:
    if not any(w[:3] in label for w in words if len(w) > 2) and "".join(w[0] for w in words)[:3] not in label:
        return False
    tokens = [t for t in re.split(r"[^a-z0-9]+", label) if t]
    telling = [t for t in tokens if t not in _ASIDE] or tokens
    total = sum(map(len, telling))
    if not total:
        return False
    matched, longest = 0, 0
    for token in telling:
        piece = _longest_piece(token, words)
        if piece:
            matched += len(token)
            longest = max(longest, piece)
        elif long := max((len(w) for w in words if len(w) >= 4 and w in token), default=0):
            matched += long
            longest = max(longest, long)
    initials = "".join(w[0] for w in words)
    firm = longest >= 4 or "".join(telling) in {"".join(words), initials[: max(3, len(telling[0]))]}
    return firm and matched >= _ENOUGH * total and (longest >= 4 or total >= 3)


def _longest_piece(token: str, words: tuple[str, ...]) -> int:
    """Return the longest beginning of a word when the token is made of such beginnings in order, else 0."""
    best: dict[int, int] = {0: 0}  # letters used: the longest piece so far
    for word in words:
        grown = dict(best)
        for used, longest in best.items():
            size = 0
            while size < len(word) and used + size < len(token) and token[used + size] == word[size]:
                size += 1
                grown[used + size] = max(grown.get(used + size, 0), longest, size)
        best = grown
    return best.get(len(token), 0)


def is_whole_in(name: str, label: str) -> bool:
    """Tell whether a domain was made from the whole words of a name, so that none of them is bent: not ``Oknopolu``."""
    words = company_key(name).split()
    compact, place = "".join(words), re.sub(r"[^a-z0-9]", "", label.casefold())
    if not made_from(name, label):
        return False
    if len(words) == 1:
        return (compact in place and len(compact) >= _SINGLE * len(place)) or compact.startswith(place)
    long = [w for w in words if len(w) >= 4]
    return all(w in place for w in long) or place in compact or place.startswith(compact)


_SINGLE = 0.6


def abbreviates(domain: str, name: str) -> bool:
    """Tell whether a domain has the first letters of a name of three words or more, and its last word: ``hboutfitters``."""
    *first, last = company_key(name).split() or [""]
    labels = domain.casefold().split(".")[:-1]
    return len(first) > 1 and "".join(word[0] for word in first) + last in labels
