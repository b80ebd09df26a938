"""What the person always changes in our letters, found by comparing what they sent: pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rejectwatch.mail.text import sentences

LEAST = 3
"""Letters in which a phrase was changed, always in the same way, before anything is proposed."""

_LITERAL = re.compile(r'"([^"\\]*)"')
_PICK = re.compile(r'\{\{-?\s*pick\(\s*("[^"\\]*"(?:\s*,\s*"[^"\\]*")*)\s*\)\s*-?\}\}')
_SAYABLE = re.compile(r'[^"\\{}%#\x00-\x1f]{0,200}')
"""What can stand in a template as it is: the person's words never become code."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A letter as it was drafted and as it was sent."""

    language: str
    kind: str
    draft: str
    sent: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A changed template: what it was, what it would be, and for each change the old words, the new, the letters that show it."""

    before: str
    after: str
    changes: tuple[tuple[str, str, int], ...]


def propose(source: str, pairs: Iterable[Pair]) -> Proposal | None:
    """Return a template with the phrases left out or put otherwise that the person always does; None if there are none.

    Looked at are phrases that the template picks from a list of fixed ones.
    """
    became = [change for pair in pairs for change in changes(pair.draft, pair.sent)]
    after, told = source, []
    for match in reversed(list(_PICK.finditer(source))):
        phrases = _LITERAL.findall(match[1])
        seen = [new for old, new in became if old in phrases]
        new = seen[0] if seen and len(set(seen)) == 1 else None
        if len(seen) < LEAST or new is None or new in phrases or not _SAYABLE.fullmatch(new):
            continue
        after = after[: match.start()] + (f'{{{{ "{new}" }}}}' if new else "") + after[match.end() :]
        told.append((phrases[0], new, len(seen)))
    return Proposal(source, after, tuple(reversed(told))) if told else None


def changes(draft: str, sent: str) -> list[tuple[str, str | None]]:
    """Return what became of each phrase of a draft: itself, other words, '' when it was left out, None when unclear."""
    old, new = _phrases(draft), _phrases(sent)
    found: list[tuple[str, str | None]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += zip(old[a:b], new[c:d], strict=True)
        elif tag == "delete":
            found += [(phrase, "") for phrase in old[a:b]]
        elif tag == "replace":
            found += _replaced(old[a:b], new[c:d])
    return found


def _replaced(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str | None]]:
    if len(old) == len(new):
        return list(zip(old, new, strict=True))
    return [(old[0], " ".join(new))] if len(old) == 1 else [(phrase, None) for phrase in old]


def _phrases(text: str) -> list[str]:
    """Return the sentences of a letter; a mail program may have broken its lines anew, never its paragraphs."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    lines = [
        line
        for paragraph in paragraphs
        for line in (paragraph.split("\n") if _is_closing(paragraph) else [" ".join(paragraph.split())])
    ]
    return [phrase for line in lines for phrase in sentences(" ".join(line.split()))]


def _is_closing(paragraph: str) -> bool:
    """Tell whether a paragraph is a closing: a line that ends with a comma, or short lines alone."""
    lines = paragraph.split("\n")
    return len(lines) > 1 and all(len(line) <= 40 for line in lines)
