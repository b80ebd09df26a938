"""The subject of a reply: every known prefix off, one ``Re: `` on (RFC 5322 section 3.6.5)."""

from __future__ import annotations

import re
import unicodedata

_SUBJECT = 500  # characters; a longer subject is cut

_WORDS = "re|ré|rép|aw|antw|antwort|antwoord|odp|sv|rv|res|rif|fwd?|wg|tr|enc|doorst|pd|vb|vs"
_TAGS = "(?:ext|extern|externe?|external|externo|esterno)(?:[ -](?:e-?mail|mail|sender))?|spam\\?{0,3}"


def _prefix(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:(?:{words})\s?(?:\[\d{{1,3}}\]|\(\d{{1,3}}\)|\*\d{{1,3}}|\^\d{{1,3}})?\s{{0,2}}[:：]|\[\s?(?:{_TAGS})\s?\](?:\s?:)?)",
        re.IGNORECASE,
    )


_PREFIX = _prefix(rf"(?:{_WORDS})\.?")
_OF_ANSWERS = _prefix(rf"(?:{_WORDS})\.?|(?-i:[RI])")
"""Outlook in Italian writes ``R:`` and ``I:``, which may as well be words: "R: two analysts wanted"."""


def bare_subject(subject: str, *, is_answer: bool = True) -> str:
    """Return a subject in one line, without the reply and forward prefixes of nine languages and ``[EXT]``.

    ``R:`` and ``I:`` are only prefixes on a mail that ``is_answer``. Nothing unseen is left, and
    nothing that could be read as an encoded word (RFC 2047), which Python's email would decode.
    """
    text = "".join(map(_seen, subject)).replace("=?", "= ?")
    prefix, at = _OF_ANSWERS if is_answer else _PREFIX, 0
    while (match := prefix.match(text, at)) is not None:
        at = match.end()
    return text[at:].lstrip()[:_SUBJECT].rstrip()


def _seen(char: str) -> str:
    category = unicodedata.category(char)
    return " " if category in {"Cc", "Zl", "Zp"} else "" if category in {"Cf", "Cs"} else char


def reply_subject(subject: str, *, is_answer: bool = True) -> str:
    """Return the subject of an answer: ``Re: `` exactly once before the bare subject."""
    return f"Re: {bare_subject(subject, is_answer=is_answer)}".rstrip()
