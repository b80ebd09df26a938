"""Employers told by the form of their name, and what looks like one but is a system's or a university's department."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from rejectwatch.reply.domains import is_joined, letters
from rejectwatch.reply.employers import (
    ACADEMIC,
    DEPARTMENT,
    HEALTH,
    INTEREST,
    ON_BEHALF,
    PEOPLE_OF,
    STATE,
    THROUGH,
)
from rejectwatch.reply.establishments import tells_kind
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.humans import is_person
from rejectwatch.reply.names import company_key, same_person
from rejectwatch.reply.offices import is_office_word, is_organisation, without_end
from rejectwatch.reply.orgnames import has_legal_form, is_name_like, read_name
from rejectwatch.reply.prose import LAST_LINES, last_lines
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness

_SURE = 2.6
_KIND_OF = re.compile(r"[A-Z]\w+ of [A-Z]")
"""``University of Elsewhere``: a house, where one word alone may be a field of work: ``Museum Education``."""


def by_form(text: str) -> Iterator[Witness]:
    """Yield the names that their form alone makes sure: a firm one was interested in, a trust of the health service."""
    for match in islice(INTEREST.finditer(text), 20):
        name = read_name(text[match.end() : match.end() + 120])
        if has_legal_form(name) or (tells_kind(name) and _KIND_OF.match(name)):
            yield Witness(name, _SURE, "text")
    for match in islice(HEALTH.finditer(text), 20):
        yield Witness(match[0], _SURE, "text")
    if not ACADEMIC.search(text):
        yield from (
            Witness(match["name"] or match["other"], _SURE, "text")
            for match in islice(STATE.finditer(text), 20)
        )


def systems(text: str) -> frozenset[str]:
    """Return the keys of what a mail says that it was sent through."""
    names = (read_name(text[match.end() : match.end() + 60]) for match in islice(THROUGH.finditer(text), 10))
    return frozenset(company_key(name) for name in names if name)


def no_houses(text: str) -> Callable[[str], bool]:
    """Return what tells whether a name in a mail is a system's that sent it, or a university's department."""
    through, has_university = systems(text), bool(ACADEMIC.search(text))
    return lambda name: company_key(name) in through or (has_university and bool(DEPARTMENT.match(name)))


def read_before_team(rest: str) -> tuple[str, str]:
    """Return the name that a text begins with, and what follows it: of ``Acme Talent Team`` the office comes off."""
    name = read_name(rest[:120])
    after = rest[len(name) : len(name) + 14].strip().casefold()
    return (" ".join(without_end(name.split())) if after.startswith(_TEAM_FOLLOWS) else name), after


_TEAM_FOLLOWS = ("team", "department", "office", "crew", "recruit", "acqui")


def is_whole(found: Witness, domain: str) -> bool:
    """Tell whether a name is known to be whole, so that its last word is no office's.

    A sentence calls the employer by its name, and a domain may be made of all of it; a line of a signature may hold
    an office, unless the domain has the name with it.
    """
    words = found.value.split() or [""]
    is_named_short = letters(" ".join(without_end(words))) == letters(domain)
    if is_joined(found.value, domain):
        return True
    if found.source in {"text", "text, more than once", "subject"}:
        return not (is_named_short and words[-1].casefold() in _STAFF)
    is_line = found.source == "signature" and bool(domain) and words[-1].casefold() != "office"
    return is_line and not is_named_short


_STAFF = frozenset("people talent talents talento".split())
"""Words for the staff's office that a house is called by as well."""


_PARTICLES = frozenset(("von der", "von", "van", "della", "dalla", "dal", "del", "di", "da", "de"))


def without_people(name: str) -> str:
    """Return a name without the people who write from it: ``Lina & Tobi von der …``."""
    if match := PEOPLE_OF.match(name):
        given = [word for word in re.findall(r"[^\W\d_]+", match["who"]) if word[0].isupper()]
        is_house = match["at"] not in _PARTICLES or len(given) > 1  # one alone may have it in the surname
        return name[match.end() :] if is_house and any(map(is_first_name, given)) else name
    return name


def own_lines(text: str, domain: str, language: str) -> dict[str, str]:
    """Return what stands near the end as a house's name and nothing else, by each run of words that ends it."""
    lines = last_lines(text, LAST_LINES)
    ends: dict[str, str] = {}
    for piece in (piece for line in lines for piece in _BESIDE.split(line)[:3]):
        name = ON_BEHALF.sub("", piece.rstrip(".,! "))
        words = name.split()
        if not words or len(name) > 60 or _ROWS.search(name) or not is_name_like(name):
            continue
        for at in range(1, len(words)):
            if _begins_house(words[:at], words[at:], domain, language):
                ends.setdefault(" ".join(words[at:]), name)
    return ends


_BESIDE = re.compile(r"\s[|–—·-]\s|,\s")
_ROWS = re.compile(r"[:/@()]|^[a-zà-ÿ]|['’]s(?:\s|$)")
"""What no name has that stands alone in its line."""


def _begins_house(words: list[str], rest: list[str], domain: str, language: str) -> bool:
    """Tell whether the words before some that fit the domain belong to the name: no office, no title, no person.

    Where one word is all of the domain, another one before it must say what house it is: ``Volksbank``, not ``Compta``.
    """
    head = " ".join(words)
    if len(words) == len(rest) == 1 and letters(rest[0]) == letters(domain) and not is_organisation(head):
        return False
    return not (
        is_office_word(words[0])
        or is_first_name(words[0])
        or has_role(head)
        or (len(words) == 1 and head.isupper() and len(head) <= _SHORT)
        or is_person(head, language)
        or _REGARDS.match(head)
    )


_SHORT = 4  # an office's letters: "KBB", "PROGEP"
_REGARDS = re.compile(
    r"(?:best|kind|warm|many|with|dear|your|regards|thanks|the|mit|beste|viele|ihre?|dein|das|cordialement|bien|votre|saludos|un|el|la|o|a|"
    r"com|cordiali|distinti|met|vriendelijke|z|pozdrawiam|med|vänliga|hälsningar|greetings|groet|groetjes|groeten|liefs|hartelijke|saluti|un|pozdrowienia|tack|dank|danke|merci|gracias|grazie|obrigad[oa]|bedankt|from|for|firma|pracodawca|empresa|employer|company)\b",
    re.IGNORECASE,
)


def firms(found: Sequence[Witness]) -> list[str]:
    """Return the keys of the names that stand with their legal form: they are nobody's work, whatever they end with."""
    return [f"{company_key(raw.value)} " for raw in found if has_legal_form(raw.value)]


def begins_one(name: str, firms: Sequence[str]) -> bool:
    """Tell whether a name is one of some firms', or how one begins: ``Nordkraft`` of ``Nordkraft Energi AB``."""
    return any(firm.startswith(f"{company_key(name)} ") for firm in firms)


def is_theirs(person: str, name: str, domain: str) -> bool:
    """Tell whether a name is a person's, not that of the house that they are of: ``Lea von Kernwerk``."""
    is_house = PEOPLE_OF.match(person) is not None and letters(name) == letters(domain)
    return same_person(person, name) and not is_house
