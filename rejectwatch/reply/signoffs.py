"""The house that stands below who signs: after the name and the role, or behind the role on its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rejectwatch.reply.establishments import by_itself, fits, is_part, tells_kind
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.humans import is_person
from rejectwatch.reply.names import company_key
from rejectwatch.reply.offices import is_office
from rejectwatch.reply.orgnames import is_name_like, read_name
from rejectwatch.reply.persons import read_person, role_of
from rejectwatch.reply.prose import LAST_LINES, last_lines
from rejectwatch.reply.regards import CLOSING
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness

_SURE = 2.6
_PIECES = re.compile(r"\s[|–—·•/-]\s|,\s")
_OF = re.compile(
    r"\s(?:del|de la|de los|de las|de l['’]|du|des|de|d['’]|della|dell['’]|dello|delle|dei|di|do|da|der|vom|von|van het|van de|van|of the|of|at the|at|vid|på|hos|för|från)\s?(?=[A-ZÀ-Þ0-9])"
)
_INTRODUCED = re.compile(
    r"\b(?:[Ss]ou|[Aa]qui é|[Mm]e chamo|[Cc]hamo-me|[Ss]oy|[Mm]e llamo|[Jj]e suis|[Jj]e m['’]appelle|[Ss]ono|[Mm]i chiamo|[Ii]ch bin|[Mm]ein Name ist|I['’]m|I am|[Mm]y name is|[Tt]his is|[Ii]k ben|[Mm]ijn naam is|[Jj]ag (?:är|heter))\s[^.!?\n]{2,110}"
)
"""Where somebody says who they are: ``Sou a Lara, Head de Dados da …``."""
_WRITTEN = re.compile(r"[:@\d]|https?|www\.")


def below_signature(text: str, domain: str, people: Sequence[str], language: str) -> Iterator[Witness]:
    """Yield the house in the lines below a person, an office or a closing line: the first that can be nothing else."""
    lines = last_lines(text, LAST_LINES)
    start = _start(lines, people, language)
    if start is None:
        return
    block = lines[start : start + _MOST]
    befores = ["", *block]
    found = (
        _in_role(line, domain) or _alone(line, before, domain, language)
        for line, before in zip(block, befores, strict=False)
    )
    name = _university(block) or next(filter(None, found), "")
    is_parted = any(is_part(line) and not is_office(line) for line in block)
    if name and (not is_parted or fits(name, domain)):  # beside a department the domain must show its house
        yield Witness(name, _SURE, "signature")


_MOST = 5


def _university(lines: Sequence[str]) -> str:
    """Return the university in some lines: what stands beside it is a part of it."""
    pieces = (piece.strip(" .") for line in lines for piece in _PIECES.split(line))
    return next((piece for piece in pieces if _UNIVERSITY.search(piece) and _is_house(piece, "")), "")


_UNIVERSITY = re.compile(
    r"^(?:The )?Universi\w{2,5}\s|\sUniversity$|^Uniwersytet\s|^Politec?h?ni\w{2,3}\s|^Technische Universi|\b(?:universitet|högskola|hogeschool|universiteit|universität|[Hh]ochschule)\b|\w(?:universität|universiteit|universitetet)\b"
)


def _start(lines: Sequence[str], people: Sequence[str], language: str) -> int | None:
    """Return the line below the last that is a person's name or closes the mail; None when there is none."""
    known = {company_key(name) for name in people}
    for at in range(len(lines) - 1, -1, -1):
        name = _PIECES.split(lines[at])[0].strip(" ,.")
        is_persons = len(name) <= 40 and is_person(name, language) and not tells_kind(name)
        is_named = company_key(name) in known or is_persons
        if is_named or (len(lines[at]) <= 60 and CLOSING.match(lines[at])):
            return at + 1
    return None


def _in_role(line: str, domain: str) -> str:
    """Return the house behind a role on its line: ``Owner, Tri-Vale Heating & Air``, ``Directora del Museo del Lino``."""
    head, *more = _PIECES.split(line)
    if not role_of(head) and not is_office(head):
        return ""
    for piece in more:
        if _is_house(piece, domain) and not has_role(piece):
            return piece
    for match in _OF.finditer(head):
        name = head[match.end() :].strip(" .")
        if _is_house(name, domain) and is_name_like(name):
            return name
    words = head.split()
    for at in range(1, len(words)):
        name = " ".join(words[at:])
        if kind := by_itself(name):
            return kind
    last = words[-1] if words else ""
    is_own = len(words) > 1 and len(last) >= _TELLING and company_key(last) == company_key(domain)
    return last if is_own and not has_role(last) and not is_office(last) else ""


_TELLING = 5


def _alone(line: str, before: str, domain: str, language: str) -> str:
    """Return a line, up to its first comma, that is a house's name; below a role it needs no word that says so."""
    name = _PIECES.split(line.strip(" .,"))[0]
    if _WRITTEN.search(name) or len(name) > 60 or not is_name_like(name):
        return ""
    is_unknown = not before and read_person(name, language) is not None
    is_persons = (is_unknown or is_person(name, language)) and not tells_kind(name)
    if is_persons:
        return ""
    if _is_house(name, domain) and (" " in name or tells_kind(name)):
        return name  # one word that fits the domain may be a surname
    is_below_role = bool(before) and bool(role_of(before)) and not is_office(before)
    return name if is_below_role and name == line and _is_of_its_own(name) else ""


def _is_of_its_own(name: str) -> bool:
    """Tell whether a line of some words is no role, office or part of a house, and no greeting."""
    words = name.split()
    return (
        len(words) > 2
        and not role_of(name)
        and not is_office(name)
        and not is_part(name)
        and not is_first_name(words[0])
        and not CLOSING.match(name)
        and all(word[0].isupper() or word == "&" for word in words)
    )


def _is_house(name: str, domain: str) -> bool:
    if is_office(name) or is_part(name) or len(name) > 60 or not name[:1].isupper():
        return False
    if tells_kind(name):
        return not role_of(name.partition(" ")[0])
    has_office = any(len(word) > 1 and is_office(word) for word in name.split())
    return fits(name, domain) and not (has_office or has_role(name) or CLOSING.match(name))


def introduced(text: str, domain: str, language: str) -> Iterator[Witness]:
    """Yield the house that somebody says they are from, where the domain has a word of it."""
    for said in _INTRODUCED.finditer(text[:3000]):
        names = [read_name(said[0][match.end() :]) for match in _OF.finditer(said[0])]
        houses = [
            name
            for name in names
            if fits(name, domain) and not is_office(name) and not is_person(name, language)
        ]
        yield from (Witness(name, _SURE, "text") for name in houses[-1:])  # "Head de Dados da Acme": the last
