"""People of the other side that a mail names beside the one who wrote it: who will meet, who met, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rejectwatch.reply.application import How, Person
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import clean_fact, same_person
from rejectwatch.reply.offices import is_organisation
from rejectwatch.reply.persons import Named, gender_of_role, read_person, role_of
from rejectwatch.reply.prose import sentences

MOST = 8
"""The most people that one mail makes known."""

_LONGEST = 600
_NAME = re.compile(
    r"(?<![\w@./-])(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Frau|Herrn?|Mme|Madame|Monsieur|Sra|Sr|Señora|Señor|Dña|Doña|Don|Pani|Pan|Panią|Panem|[Mm]evrouw|[Dd]ott\.ssa|[Dd]ott|[Ss]ig\.ra|[Ss]ig|Ing)\.?\s){0,2}"
    r"[A-ZÀ-Þ][a-zà-ÿ]{1,20}(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,20})?\s(?:(?:de|van|der|den|von|da|di|del|dos|le|la|ten|ter)\s){0,2}(?:[A-Z]\.\s)?[A-ZÀ-Þ][\w'’-]{1,25}"
)
_MEETING = re.compile(
    r"\b(?:meet\w*|met|speak\w*|spoke\w*|talk\w*|interview\w*|call\w*|join\w*|contact\w*|host\w*|panel|organi[sz]\w*|attend\w*|introduc\w*|chat\w*|hiring manager|reach|ask for|report to|"
    r"gespräch\w*|treffen|triffst|sprechen|sprichst|kennenlern\w*|teilnehm\w*|ansprechpartner\w*|rückfragen|vorstellungs\w*|empfang\w*|leitet|"
    r"entretien\w*|rencontr\w*|recevr\w*|reçoi\w*|échang\w*|participant\w*|interlocut\w*|contacter|"
    r"entrevist\w*|convers\w*|reunir\w*|reunión|hablar\w*|conocer\w*|participa\w*|colloqui\w*|incontr\w*|parler\w*|referente|reunião|falar\w*|"
    r"pregunt[ea] por|pergunt[ea] (?:por|pel[oa])|chied[ai] (?:di|del|della)|demandez|fragen sie nach|melden sie sich bei|vraag naar|fråga efter|gesprek\w*|spreek\w*|spreken|ontmoet\w*|kennismak\w*|deelnem\w*|contactpersoon|rozmow\w*|rozmaw\w*|spotka\w*|kontakt\w*|uczestni\w*|intervju\w*|samtal\w*|träffa\w*|möte\w*|deltagare|prata\w*)\b",
    re.IGNORECASE,
)
_NOT_THEIRS = re.compile(
    r"\b(?:hired|chosen|choose|chose|selected candidate|successful candidate|appointed|accepted the (?:offer|position)|went (?:to|with)|recommended by|referred by|your (?:reference|referee|former|current)|reference from|"
    r"eingestellt|ausgewählt|entschieden|referenzgeber|nommée?|retenue?|choisi|elegid[oa]|contratad[oa]|seleccionad[oa]|escolhid[oa]|selecionad[oa]|scelt[oa]|assunt[oa]|aangenomen|gekozen|benoemd|wybran\w|zatrudnion\w|anställt|valt)\b",
    re.IGNORECASE,
)
_ROLE_BEFORE = re.compile(
    r"(?:\b(?:[Oo]ur|[Mm]y|[Tt]he|[Uu]nser(?:e[mnr]?)?|[Mm]ein(?:e[mnr]?)?|[Nn]otre|[Nn]uestr[oa]|[Nn]oss[oa]|[Nn]ostr[oa]|[Oo]nze|[Nn]asz\w{0,3}|[Vv]år|[Mm]it|[Ll]a|[Ll]e|[Ee]l)\s)"
    r"(?P<role>(?:[^\W\d_][\w&/'’-]{1,24}\s){1,4}),?\s?$"
)
_ROLE_AFTER = re.compile(
    r"^\s?[,(–-]\s?(?:who's |who is )?(?:our |the |unser(?:e)? |notre |nuestr[oa] |la |le |de )?(?P<role>[^,.;)(\n]{3,50})"
)


def mentioned(text: str, language: str, *, not_theirs: tuple[str, ...], employer: str | None) -> list[Person]:
    """Return the people whom a mail names as ones to meet, met or to ask; only full names with a known first name.

    ``not_theirs`` are the names of the one who is written to, ``employer`` the company's.
    """
    found: list[Person] = []
    for sentence in sentences(text):
        line = sentence[:_LONGEST]
        if not _NAME.search(line) or not _MEETING.search(line) or _NOT_THEIRS.search(line):
            continue
        for named, before, after in _names(line, language):
            name = named.name.full
            known = (*not_theirs, *(person.name for person in found), employer or "")
            if any(same_person(name, other) for other in known if other):
                continue
            role = _role(before, after)
            gender = named.gender or gender_of_role(role)
            found.append(Person(name, "", role, gender, named.title, How.NAMED))
            if len(found) >= MOST:
                return found
    return found


def _names(line: str, language: str) -> Iterator[tuple[Named, str, str]]:
    for match in _NAME.finditer(line):
        named = read_person(match[0], language)
        if named is None or not named.name.last or not is_first_name(named.name.first.split()[0]):
            continue
        follows = line[match.end() : match.end() + 2]
        if is_organisation(match[0]) or re.match(r"\s[A-ZÀ-Þ]", follows):
            continue  # a longer name of something else: "Marie Curie Fellowship"
        yield named, line[max(0, match.start() - 80) : match.start()], line[match.end() : match.end() + 60]


def _role(before: str, after: str) -> str:
    if (match := _ROLE_AFTER.match(after)) and (role := role_of(match["role"])):
        return role
    if match := _ROLE_BEFORE.search(before):
        return role_of(clean_fact(match["role"].strip()) or "")
    return ""
