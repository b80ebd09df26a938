"""People whom a mail shows where employers' names stand as well: they are no employers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rejectwatch.mail.message import Message
from rejectwatch.reply.display import read_display
from rejectwatch.reply.domains import letters
from rejectwatch.reply.names import PersonName, is_own_address, person_name
from rejectwatch.reply.offices import is_office, is_organisation
from rejectwatch.reply.orgnames import has_legal_form, is_partnership
from rejectwatch.reply.persons import read_person
from rejectwatch.reply.prose import LAST_LINES, last_lines
from rejectwatch.reply.senders import is_relay, is_robot
from rejectwatch.reply.titles import has_role

_HONOURED = re.compile(
    r"\b(?:M(?:r|r?s|iss|me|lle)\.?|Frau|Herrn?|Madame|Monsieur|Señora?|Sra?\.?|Doña|Don|Senhora?|Sig(?:\.ra|\.|nora|nor)|Dott(?:\.ssa|\.)|"
    r"[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|[Dd]e heer|[Pp]an(?:i|ią|em|a)?|[Ff]ru|[Hh]err)\s"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]{1,24}(?:\s(?:(?:de|da|do|van|von|der|del|di)\s){0,2}[A-ZÀ-Þ][\w'’-]{1,24}){1,2})"
)

_I = re.compile(
    r"\b(?:I(?:['’]\w{1,2})? |ich\b|j['’]ai|je (?:suis|vous|ne|te)\b|meu\b|minha\b|mio\b|ho (?:scelto|deciso)|sono\b|he (?:decidido|elegido)|ik\b|jag\b|wybrał[ae]m|muszę)"
)
"""One who writes alone says so; a house does not."""


def is_person(name: str, language: str) -> bool:
    """Tell whether a name is surely a person's: a known first name, a last one, no word of a house."""
    named = read_person(name, language)
    return named is not None and bool(named.name.last) and named.known


def honoured(text: str) -> list[frozenset[str]]:
    """Return the words of each full name that stands behind Ms, Herr, Sra. and the like."""
    return [frozenset(match["name"].casefold().split()) for match in _HONOURED.finditer(text[:8000])]


def senders(message: Message, language: str) -> Iterator[str]:
    """Yield the person that the sender's display name holds or is."""
    sender = message.sender
    if sender is None or is_partnership(sender.name):
        return
    named = read_display(sender, language).person
    if named is not None:
        yield named.name.full
    whole = person_name(sender.name[:80])
    if whole is None or not whole.last or is_organisation(whole.full) or has_legal_form(sender.name):
        return
    surname = letters(whole.last.split()[-1])
    if " " in whole.last and surname in letters(sender.local) and is_own_address(whole, sender):
        yield whole.full  # "Friedrich von Tresckenau": no Friedrich of a house by that name
    elif not is_robot(sender) and not is_relay(sender) and _signs_as_person(whole, surname, message):
        yield whole.full


def _signs_as_person(name: PersonName, surname: str, message: Message) -> bool:
    """Tell whether a name that the sender shows also signs as a person's.

    The address is theirs and a role stands below the name, or the domain has the surname and more, not the first name.
    """
    lines = last_lines(f"{message.text}\n{message.signature}", LAST_LINES)
    last = [line.strip(" ,.!-–").casefold() for line in lines]
    full = name.full.casefold()
    text = message.subject + "\n" + message.text
    if message.sender is None or full not in last or text.casefold().count(full) != 1:
        return False
    local, house = letters(message.sender.local), letters(message.sender.domain.partition(".")[0])
    is_theirs = len(surname) > 1 and local.startswith((surname, letters(name.first)))
    if is_theirs and any(line == full and _is_role(below) for line, below in pairwise(last)):
        return True
    others = [letters(word) for word in name.full.split()[:-1] if len(word) > 1]
    is_named_for = len(surname) > 3 and surname in house and len(house) > len(surname)
    return is_named_for and not any(o in house for o in others) and (is_theirs or bool(_I.search(text)))


def _is_role(line: str) -> bool:
    return len(line.split()) <= 6 and has_role(line) and not is_office(line)
