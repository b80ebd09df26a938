"""One line of a signature: the person on it and the role beside, unless it is a town or a house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, company_key, plain
from rejectwatch.reply.offices import is_office
from rejectwatch.reply.persons import Named, read_person, role_of, with_call_name
from rejectwatch.reply.regards import LEAD

_MARKS = (",", " | ", " – ", " - ", " / ", " · ", " • ", " (", " at ", " bei ", " chez ")
_OF_HOUSE = {
    "de": (" vom ", " aus dem ", " von der "),
    "en": (" from ", " @ "),
    "it": (" presso ", " dalla ", " dal ", " dall’", " dall'"),
    "nl": (" bij ", " van het ", " van de "),
    "pl": (" z ", " ze "),
    "sv": (" på ", " från ", " hos "),
}
"""What stands between somebody and their house, on one line: ``Maja på Café Viken``. "Van de Ven" is also a surname."""
_OF_TEAM = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\W\d_]{1,20}(?:\s[A-ZÀ-Þ][^\W\d_.]{0,24}\.?)?),?\s"
    r"(?:vom|von|aus dem|from|at|de l['’]|del|do|da|de la|van|z|ze|från|i)\s?(?:the |het |dem |el |a )?"
    r"[^\n,]{0,40}(?:team(?:et)?|equipo|équipe|equipe|equipa|zespołu)\b[^\n,]{0,40}",
    re.IGNORECASE,
)
"""``Lena vom Pixelhafen-Team``: one of a team who signs alone."""
_HOSTS = r"(?:da|dalla|chez|bei|beim|bij|hos|casa|bar|u|o|do|da tia|tasca d[ao])"
"""What stands before the name of a host in that of the house: ``Chez Odile``, ``Casa Paco``."""
_STATES = r"AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO"
_IN_STATE = re.compile(
    rf"[^\W\d_][^\d,/]{{2,30}}(?:\s[-–]\s|\s?/\s?|,\s)(?:{_STATES})\W{{0,2}}(?:Bra[sz]il)?"
    r"|[A-Z][a-z]{2,15},\s[A-Z]{2}(?:\s\d{5}(?:-\d{4})?)?"
)
"""``Belo Horizonte - MG``, ``Madison, WI``: a town, whose name may be a first name."""
_TOWN_OF = re.compile(
    r"san(?:tiago|to|ta)?\s?.{0,20}\bde (?:chile|compostela|cali|queretaro|cuba|cordoba|la sierra|los caballeros|surco|barcelona|tenerife)"
    r"|(?:victoria|vitoria)[- ]gasteiz|salvador de bahia|(?:guadalupe|trinidad|concepcion|asuncion), .{3,20}"
)
_TOWNS = frozenset(
    """santiago salvador victoria vitoria adelaide charlotte sydney austin madison jackson lincoln dallas orlando paris florence mercedes lourdes
    leon merida trinidad asuncion concepcion guadalupe siena vienna chester santiago salamanca cordoba florencia valencia alicante milano roma
    lorena vila real brest nancy valence angers aurora houston carson tyler lucca catania braga""".split()
)
"""Towns that are also first names, or stand where those do."""
_ARTICLE = re.compile(r"^(?:l['’]\s?|(?:la|le|die|der|el|il|lo|o|a)\s)(?=\w)", re.IGNORECASE)


def is_town(line: str, *, below: bool) -> bool:
    """Tell whether a line is a town; one that is only its name must stand below another line of the signature."""
    text = line.strip(" .,;–-")
    folded = plain(text)
    return bool(_IN_STATE.fullmatch(text) or _TOWN_OF.fullmatch(folded)) or (below and folded in _TOWNS)


def name_in(line: str, language: str, *, below: bool = False) -> tuple[Named, str] | None:
    """Return the name in a line such as ``Anna Roe, Head of People`` with the role that follows it."""
    line = with_call_name(LEAD.sub("", line.lstrip("-–—/* ")))
    if is_town(line, below=below):
        return None
    if (one := _of_team(line, language)) is not None:
        return one, ""
    head, divider, tail = line, "", ""
    for mark in _MARKS:
        before, found, after = head.partition(mark)
        if found:
            head, divider, tail = before, found, after
    if (one := _at_house(line, language)) is not None:
        return one, ""
    if len(head) > 50 or (named := read_person(head, language)) is None or _is_two(named.name, language):
        return None
    return named, role_of(tail) if divider else ""


def _of_team(line: str, language: str) -> Named | None:
    found = _OF_TEAM.fullmatch(line.strip(" .!")[:100])
    named = read_person(found["name"], language) if found else None
    return named if named is not None and is_first_name(named.name.first) else None


def _at_house(line: str, language: str) -> Named | None:
    """Return the one who signs by the first name alone, and says of which house: ``Ania z Kawiarni Pod Lipą``."""
    for mark in _OF_HOUSE.get(language, ()):
        first, found, house = line[:90].strip(" .!").partition(mark)
        words = house.split()
        is_named = 0 < len(words) <= 5 and words[0][:1].isupper() and words[-1][:1].isupper()
        is_house = is_named and (mark not in {" van de ", " von der "} or " " in house)
        if found and is_house and " " not in first and is_first_name(first):
            return read_person(first, language)
    return None


def role_above(line: str) -> str:
    """Return the role that stands on the line above a name: ``La Directrice des ressources humaines``."""
    return "" if LEAD.match(line) else role_of(_ARTICLE.sub("", line.strip(" ,")))


def is_host(first: str, house: str) -> bool:
    """Tell whether a house is called after the one who signs: ``Trattoria Da Nives``."""
    found = re.search(rf"(?:^|\s){_HOSTS}\s{re.escape(first)}$", house, re.IGNORECASE)
    return found is not None and is_first_name(first)


def is_office_of(below: Sequence[str], house: str, *, role: str) -> bool:
    """Tell whether a role or an office, and then the house that sent the mail, stand below a name.

    ``Samen Sterk`` right above a firm is its motto.
    """
    if len(below) < 2 or not (role or is_office(below[0])) or is_office(house):
        return False
    telling = [word for word in company_key(house).split() if len(word) > 3]
    written = company_key(below[1]).split()
    return bool(telling) and all(word in written for word in telling)


def _is_two(name: PersonName, language: str) -> bool:
    """Tell whether a line holds two people side by side, ``Klaus Wirth Petra Sommer``, where nobody has two surnames."""
    words = name.full.split()
    return language not in {"es", "pt", "it"} and any(
        before[:1].isupper() and not is_first_name(before) and is_first_name(word)
        for before, word in pairwise(words[1:-1])
    )
