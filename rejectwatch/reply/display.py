"""The display name of a sender in its pieces: a person, an office, an employer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rejectwatch.mail.message import Address
from rejectwatch.reply.domains import begins_joined
from rejectwatch.reply.offices import is_office, is_organisation, without_office
from rejectwatch.reply.persons import Named, is_authors, is_certain, read_person
from rejectwatch.reply.senders import is_relay

_LONGEST = 160
_DIVIDER = re.compile(
    r"\s{0,3}[|•·/]\s{0,3}|\s[-–—:]\s|,\s|\s\(|\)|\s@\s?|:\s|"
    r"\s(?:at|from|von|vom|bei|chez|presso|bij|hos|namens|on behalf of|im Auftrag(?: von)?|im Namen von|via|(?<!Sp\. )(?<!sp\. )z|c/o|per conto di|för|por)\s(?:(?:der|dem|la|le|the|de|il|het)\s)?"
)


@dataclass(frozen=True, slots=True)
class Display:
    """What a display name holds: ``person`` if one, and the pieces that can be an employer's name."""

    person: Named | None
    employers: tuple[str, ...]


@lru_cache(maxsize=8)
def read_display(address: Address, language: str = "en") -> Display:
    """Return the pieces of a sender's display name; offices are taken off."""
    shown = " ".join(address.name[:_LONGEST].strip().strip("\"'").split())
    person: Named | None = None
    employers: list[str] = []
    for piece in _DIVIDER.split(shown)[:6]:
        text = piece.strip(" \"'()-–—,")
        if not text:
            continue
        found = read_person(text, language)
        if found is not None and person is None and _is_person(found, address):
            person = found
        elif not is_office(text) and (rest := without_office(text)):
            employers.append(rest)
    return Display(person, tuple(employers))


def _is_person(found: Named, address: Address) -> bool:
    """Tell whether a piece is a person: the address is theirs, or nothing about the name speaks against it."""
    name = found.name
    if is_relay(address) and begins_joined(name.full, address.local):
        return False  # "Sol Nascente Energia <solnascente@…>": the employer's corner of a hiring system
    if is_authors(name, address):
        return True
    if not name.last or is_organisation(name.full):
        return False
    return is_certain(name) or bool(found.title or found.gender)
