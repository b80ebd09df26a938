"""From the words of a mail to what they say: names that are the same in every language.

What one language has taught then holds for the others. Between the nine languages of the corpus none is guessed:
the stems of all are tried at once, the longest first; those of another language come first in mail of that
language only. Each letter is looked at a bounded number of times.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from rejectwatch.bundled import bundled
from rejectwatch.model.answers import ANSWERS
from rejectwatch.model.matters import MATTERS

LONGEST_STEM = 24
STEMS = "stems"
"""The folder beside the model with the stems of further languages."""
WORDS_KEPT = 1 << 14
"""Words whose concept is remembered: mail is made of the same ones."""
MOST_IN_PAIRS = 14
"""Different concepts of a sentence that are paired with each other; bounds the pairs at 91."""
_WORD = re.compile(r"[a-z]{1,60}(?:'[a-z]{1,30})?")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
"""What stays beside a Latin letter when it's decomposed."""
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ı": "i", "’": "'"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow a first one; the last is whole or the beginning of a word."""

    words: tuple[str, ...]
    is_whole: bool
    concept: str

    def begins(self, words: Sequence[str]) -> bool:
        """Return whether the words begin with the phrase."""
        *middle, last = self.words
        found = words[: len(self.words)]
        if len(found) < len(self.words) or list(found[:-1]) != middle:
            return False
        return found[-1] == last if self.is_whole else found[-1].startswith(last)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts by the beginning of a word, by a whole word, and phrases by their first word."""

    stems: Mapping[str, str]
    words: Mapping[str, str]
    phrases: Mapping[str, Sequence[Phrase]]


def lexicon(entries: Iterable[tuple[str, str]]) -> Lexicon:
    """Return (concept, entries as answers.py writes them) as a lexicon; of two equal entries the first counts.

    Of phrases that begin alike the longest counts.
    """
    stems: dict[str, str] = {}
    words: dict[str, str] = {}
    phrases: dict[str, list[Phrase]] = {}
    for concept, written in entries:
        for entry in written.split():
            is_whole = entry.endswith(".")
            first, *others = entry.rstrip(".").split("_")
            if others:
                phrases.setdefault(first, []).append(Phrase(tuple(others), is_whole, concept))
            elif is_whole or len(first) <= 3:
                words.setdefault(first, concept)
            else:
                stems.setdefault(first, concept)
    longest_first = {
        first: sorted(found, key=lambda one: -len(one.words)) for first, found in phrases.items()
    }
    return Lexicon(stems, words, longest_first)


@cache
def known(tongue: str = "") -> Lexicon:
    """Return the lexicon of the nine languages, and before it that of another one, where there is one."""
    return lexicon([*_abroad().get(tongue, ()), *ANSWERS.items(), *MATTERS.items()])


@cache
def _abroad() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the stems of further languages by ISO 639-1: of each, lines ``concept: entries``."""
    found = {
        path.stem: path.read_text(encoding="utf-8") for path in (bundled("models") / STEMS).glob("*.txt")
    }
    return {
        tongue: [
            (concept, entries) for concept, _, entries in (line.partition(":") for line in text.splitlines())
        ]
        for tongue, text in found.items()
    }


def concepts(sentence: str, tongue: str | None = None) -> list[str]:
    """Return the concepts of a sentence in its order, none twice in a row; ``tongue`` is the mail's language (ISO 639-1)."""
    words, lexis = _words(sentence), tongue if tongue and tongue in _abroad() else ""
    found = known(lexis)
    out: list[str] = []
    at = 0
    while at < len(words):
        concept, used = _at(words[at : at + 4], found) or (_alone(words[at], lexis), 1)
        if concept and out[-1:] != [concept]:
            out.append(concept)
        at += used
    return out


def said(sentences: Iterable[Sequence[str]]) -> str:
    """Return the concepts of sentences as one text, ``end`` between two sentences."""
    return " end ".join(" ".join(one) for one in sentences)


def pairs(sentences: Iterable[Sequence[str]]) -> str:
    """Return what stands together in a sentence, whatever the order: words such as ``neg+proceed``."""
    found = [combinations(sorted(set(one))[:MOST_IN_PAIRS], 2) for one in sentences]
    return " ".join(f"{a}+{b}" for one in found for a, b in one)


def _words(sentence: str) -> list[str]:
    """Return the words in lower case without accents; elided ones apart (n'avons, don't)."""
    plain = sentence.lower()
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain.translate(_LETTERS)))
    words: list[str] = []
    for word in _WORD.findall(plain):
        head, _, tail = word.partition("'")
        if tail == "t" and head.endswith("n"):
            words += [head[:-1], "not"]
        elif len(tail) > 2:
            words += ["ne" if head == "n" else head, tail]
        else:
            words.append(head)
    return words


def _at(words: Sequence[str], found: Lexicon) -> tuple[str, int] | None:
    """Return the concept of the phrase that the words begin with, and how many of them it takes; None for no phrase."""
    for phrase in found.phrases.get(words[0], ()):
        if phrase.begins(words[1:]):
            return phrase.concept, len(phrase.words) + 1
    return None


@lru_cache(maxsize=WORDS_KEPT)
def _alone(word: str, tongue: str) -> str | None:
    """Return the concept of a word by itself: the whole word's, else that of its longest known beginning."""
    found = known(tongue)
    if whole := found.words.get(word):
        return whole
    for length in range(min(len(word), LONGEST_STEM), 3, -1):
        if stem := found.stems.get(word[:length]):
            return stem
    return None
