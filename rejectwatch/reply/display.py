"""The display name of a sender in its pieces: a person, an office, an employer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rejectwatch.mail.message import Address
from rejectwatch.reply.domains import begins_joined
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, company_key
from rejectwatch.reply.offices import is_office, is_organisation, without_office
from rejectwatch.reply.persons import Named, is_authors, is_certain, read_person, with_call_name
from rejectwatch.reply.senders import is_relay

_LONGEST = 160
_DIVIDER = re.compile(
    r"\s{0,3}[|•·/]\s{0,3}|\s[-–—:]\s|,\s|\s\(|\)|\s@\s?|:\s|"
    r"\s(?:at|from|von|vom|bei|chez|presso|bij|hos|namens|on behalf of|im Auftrag(?: von)?|im Namen von|via|(?<!Sp\. )(?<!sp\. )z|c/o|per conto di|för|por)\s(?:(?:der|dem|la|le|the|de|il|het)\s)?"
)
_SURNAME_FIRST = re.compile(
    r"(?P<last>[^\W\d_][^,()|/@:]{1,40}),\s?(?P<first>[^,()|/@:]{1,40})"
    r"|(?P<loud>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,30}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,30}){0,2})\s(?P<given>[A-ZÀ-Þ][a-zà-ÿ]{1,20}(?:[ -][A-ZÀ-Þ][a-zà-ÿ]{1,20}){0,2})"
)
"""``Wagner, Silke``, ``MARTIN Sophie``."""
_CALLED = re.compile(
    r"^(?P<last>[^,()]{2,40}),\s(?:[A-ZÀ-Þ][a-z]?\.[ -]?){1,6}\((?P<first>[A-ZÀ-Þ][a-zà-ÿ-]{1,20})\)"
)
"""``Bakker, R. (Ruud)``."""
_BESIDE = re.compile(r"\s[|•·/–—-]\s|\s?\(|\s@\s?")
"""What stands between a whole name and its house."""
_OF = re.compile(r"\s(?:von|vom|van|de|di|da|du|do)\s")
_FIRST_OF = re.compile(
    r"(?P<first>[^\W\d_][^\W\d_'’-]{1,20})\s(?:at|from|von|vom|bei|chez|presso|bij|hos|från|namens|on behalf of|im Auftrag(?: von)?|z|c/o|per conto di)\s(?=\S)"
)
"""``Lena von Brotzeit & Co``: who stands alone before these words works there, or writes for them."""


@dataclass(frozen=True, slots=True)
class Display:
    """What a display name holds: ``person`` if one, and the pieces that can be an employer's name."""

    person: Named | None
    employers: tuple[str, ...]


@lru_cache(maxsize=8)
def read_display(address: Address, language: str = "en") -> Display:
    """Return the pieces of a sender's display name; offices are taken off."""
    shown = with_call_name(" ".join(address.name[:_LONGEST].strip().strip("\"'").split()))
    head, *beside = _BESIDE.split(_CALLED.sub(r"\g<last>, \g<first>", shown), maxsplit=1)
    person = _surname_first(head, address, language) or _with_of(head, address, language)
    if person is not None:
        shown = " ".join(beside)
    elif alone := _FIRST_OF.match(shown):
        found = read_person(alone["first"], language)
        person = found if found is not None and _is_person(found, address) else None
        shown = shown[alone.end() :]
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


def _surname_first(shown: str, address: Address, language: str) -> Named | None:
    """Return the person of a display name that begins with the surname.

    A house can stand there as well (``Studieklotet, Ida``): the address must hold the surname, or the
    first name be a known one and the domain another name.
    """
    match = _SURNAME_FIRST.fullmatch(shown)
    if match is None or is_relay(address):
        return None
    first, last = match["first"] or match["given"], match["last"] or match["loud"]
    named = read_person(f"{first} {last}", language)
    begins = read_person(last, language)
    is_person_first = begins is not None and bool(begins.name.last) and begins.known  # Kathrin Ewald, Vitalis
    if named is None or not named.name.last or is_person_first or is_organisation(last) or is_office(last):
        return None
    if _names(named, address.local):
        return named if is_authors(named.name, address) else None
    known = is_first_name(named.name.first) and match["loud"] is None
    return named if known and not _names(named, address.domain) else None


def _with_of(shown: str, address: Address, language: str) -> Named | None:
    """Return the person whose name has a "von" in it, where the address or a title tells it from "of the house"."""
    if not _OF.search(shown) or (named := read_person(shown, language)) is None or not named.name.last:
        return None
    if _names(named, address.local):
        return named if is_authors(named.name, address) else None
    return named if named.title and named.known and not _names(named, address.domain) else None


def _names(named: Named, place: str) -> bool:
    """Tell whether an address or a domain holds a word of a surname."""
    plain = company_key(place).replace(" ", "")
    return any(len(word) > 2 and word in plain for word in company_key(named.name.last).split())


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


def is_followed_by_house(name: PersonName, address: Address) -> bool:
    """Tell whether the domain was made from two words or more behind the first: ``Helena Doce Cais <…@docecais.example>``."""
    behind = [word for word in name.full.split()[1:] if len(word) > 3]
    house = "".join(company_key(" ".join(behind)).split())
    return len(behind) > 1 and house in company_key(address.domain).replace(" ", "")
