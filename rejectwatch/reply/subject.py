"""The subject of a reply: every known prefix off, one ``Re: `` on (RFC 5322 section 3.6.5)."""

from __future__ import annotations

import re
import unicodedata

_SUBJECT = 500  # characters; a longer subject is cut

_PREFIX = re.compile(
    r"\s{0,5}(?:(?:re|ré|aw|antw|antwort|antwoord|odp|sv|rv|res|rif|fwd?|wg|tr|enc|doorst|pd|vb|vs|r|i)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\*\d{1,3}|\^\d{1,3})?\s{0,2}[:：]"
    r"|\[\s?(?:ext|extern|externe?|external|externo|esterno|spam\?{0,3})\s?\]:?)",
    re.IGNORECASE,
)


def bare_subject(subject: str) -> str:
    """Return a subject in one line, without the reply and forward prefixes of nine languages and ``[EXT]``."""
    text = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in subject[:_SUBJECT])
    while (match := _PREFIX.match(text)) is not None:
        text = text[match.end() :]
    return text.strip()


def reply_subject(subject: str) -> str:
    """Return the subject of an answer: ``Re: `` exactly once before the bare subject."""
    return f"Re: {bare_subject(subject)}".rstrip()
