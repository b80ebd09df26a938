"""Text as sentences: wrapped lines joined, so that a name split by a line end is whole again."""

from __future__ import annotations

import re
from functools import lru_cache

TEXT = 20_000
"""The most characters of a mail that facts are looked for in."""
LAST_LINES = 14
"""The last lines of a mail that an employer or a person may sign in."""
_END = 5_000  # characters that the last lines are read from

_WRAPPED = 50  # a line at least this long was broken by a mail program, not by its writer
_LIST = ("-", "*", "•", "–", ">", "·")
_OPEN = re.compile(
    r"(?:\s&|\b(?:of|at|the|and|for|to|in|with|und|bei|als|der|die|für|de|la|le|chez|en|di|van|bij|da|do))$"
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][\w'’()/-]{1,30}(?: [\w'’()/-]{1,30}){0,2}:(?:\s|$)")
"""A line that begins so is a row of its own: ``Reference: 12345``."""
_IN_A_DATE = r"(?<=\d\.\s)(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
"""The month behind a German day, whose stop ends no sentence."""
_STOP = re.compile(rf"(?<=[.!?…])[\"”»)]?\s+(?!{_IN_A_DATE})(?=[^\W\d_a-zà-ÿ]|[¿¡\"„«(])|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[^\W\d_]|inc|co|corp|ltd|st|dr|mr|mrs|ms|prof|sr|jr|no|nr|bzw|ca|z|st|mag|ing|dipl|hr|fr|dott|ssa|avv|sra|srta|dña|"
    r"dhr|mevr|mw|vs|e\.g|i\.e|z\.b|d\.h|u\.a|ref|approx|dept|int|bros|pfr))\.$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def flow(text: str) -> str:
    """Return the text with wrapped lines joined by a space; paragraphs stay on lines of their own."""
    out: list[str] = []
    before = ""
    for raw in text[:TEXT].split("\n"):
        line = " ".join(raw.split())
        joins = bool(before) and bool(line) and not line.startswith(_LIST)
        if joins and (
            line[0].islower()
            or _OPEN.search(before)
            or (len(before) >= _WRAPPED and before[-1] not in ".!?:" and not _LABELLED.match(line))
        ):
            out[-1] += " " + line
        else:
            out.append(line)
        before = line
    return "\n".join(out)


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, wrapped lines joined, abbreviations kept together."""
    out: list[str] = []
    for line in flow(text).split("\n"):
        start = len(out)
        for piece in _STOP.split(line):
            if not piece.strip():
                continue
            if len(out) > start and _ABBREVIATED.search(out[-1][-12:]):
                out[-1] += " " + piece.strip()
            else:
                out.append(piece.strip())
    return tuple(out)


def last_lines(text: str, most: int) -> list[str]:
    """Return the last lines of a text that aren't empty, single spaces between their words: where people and houses sign."""
    lines = [" ".join(line.split()) for line in text[-_END:].split("\n")]
    return [line for line in lines if line][-most:]


_COMMON = {
    "en": "the and you your we for with to of have that this our not are at will be was is",
    "de": "der die das und ist nicht sie wir ihre ihr für mit haben ein eine auf im zu den dem uns dass du bei leider",
    "fr": "le la les et est vous nous votre pour avec des une pas que dans sur nous du au notre ne cette qui",
    "es": "el la los y es que de para con una por su tu no en nos gracias del al se lo hemos te este",
    "pt": "o a os e de que para com uma não em sua seu você do da no na por obrigado nos foi ao à vaga",
    "it": "il la e di che per con una non in sua tuo del della le gli abbiamo è al nostra ti siamo questa",
    "nl": "de het en een van voor met niet we je u uw is op dat te zijn hebben wij aan bij jouw ons in",
    "pl": "i w na z nie się do że za jest oraz dziękujemy państwa pana pani o tym jako przez",
    "sv": "och att det som en för med inte vi du din av på är har till tack dig oss i vår",
}  # fmt: skip
_COMMON_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


@lru_cache(maxsize=8)
def likely_language(text: str) -> str:
    """Return the language whose small words a text is full of (ISO 639-1); English when in doubt."""
    words = re.findall(r"[^\W\d_]+", text[:4000].lower())
    scores = {language: sum(w in common for w in words) for language, common in _COMMON_WORDS.items()}
    return max(scores, key=lambda language: (scores[language], language == "en"))
