"""The French apostrophe before a word that only the mail knows: ``d’ingénieur``, ``de Head of Data``."""

from __future__ import annotations

import re
import unicodedata

_VOWEL = re.compile(r"[aeiou]|y(?![aeiou])|œ|æ", re.IGNORECASE)
_NO_LINK = re.compile(r"(?:onze|onzieme|oui|ouistiti|uhlan|user|one|human|hospitality)\b", re.IGNORECASE)
_MUTE_H = re.compile(
    r"h(?:abi|alieu|alter|arm|ebdo|eberg|ebreu|elice|elico|elio|ema|emo|epat|erb|ered|erit|ermeneu|ermes|esit|eur|ippi|ippo"
    r"|irond|isto|iver|olo|omeo|omm|omo|onn|onor|opital|opitaux|oraire|orlog|ormon|ortic|osp|ote|uil|uiss|uitr|uma|umid|umor"
    r"|ydr|ygi|ymn|yper|ypno|ypo)",
    re.IGNORECASE,
)
"""Beginnings of words with a silent h; any other h (hockey, hub, and all foreign words) keeps the full form."""


def elided(word: str, text: str) -> str:
    """Return ``word`` (``de``, ``que``) and a text, with the apostrophe that French wants before a vowel."""
    return f"{word[:-1]}’{text}" if _links(text) else f"{word} {text}"


def _links(text: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    start = plain.lstrip("«“\"'( \u00a0\u202f")
    if start[:1] in "hH":
        mute = _MUTE_H.match(start) is not None and not start[:2].isupper()
    else:
        mute = _VOWEL.match(start) is not None
    return mute and _NO_LINK.match(start) is None
