"""Whether two names are one company's, and two titles one position's."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import fuzz

_SAME_TITLE = 92
_LEVELS = frozenset(
    """senior sr junior jr medior mid key lead principal staff head chief deputy assistant associate intern internship trainee apprentice graduate
    working student werkstudent werkstudentin praktikant praktikantin praktikum azubi ausbildung leiter leiterin leitung
    stagiaire stage alternance alternant directeur directrice responsable adjoint jefe jefa becario prácticas director directora
    estágio estagiário trainee responsabile stagista tirocinio stagiair hoofd medewerker starszy młodszy kierownik stażysta
    chef praktikant lärling i ii iii iv 1 2 3""".split()
)
"""Words that make another role of the same title."""
_AROUND = re.compile(
    r"^(?:try|get|join|use|go|my|the|team|hello|jobs?(?:at)?|careers?(?:at)?|work(?:at|for)?|apply|hr|werkenbij|werkenvoor|arbeitenbei|karriere)"
    r"|(?:jobs?|careers?|karriere|hr|hq|app|mail|team|group|gmbh|inc|ltd|online|talent|recruiting|hiring|people|labs?|tech)$"
)
"""What a company's second domain has around its name: trybrightwell, acmejobs."""
_GROUP = frozenset(
    """group gruppe groupe grupo gruppo groep grupa koncern koncernen holding holdings international global worldwide company companies
    europe europa emea benelux nordic nordics norden iberia uk usa us eu ireland deutschland germany austria osterreich schweiz suisse svizzera
    switzerland france espana spain portugal brasil brazil mexico italia italy nederland netherlands belgie belgium belgique polska poland sverige
    sweden technologies technology software systems solutions services labs digital""".split()
)
"""What may stand behind a single word that is a house by itself: Acme, Acme Group, Acme Deutschland."""
_ONE_SPELLING = 80


def labels(domains: Collection[str]) -> set[str]:
    """Return the words that domains name their house by, with and without what is often put around it."""
    plain = {domain.partition(".")[0].replace("-", "") for domain in domains}
    return {word for label in plain for word in (label, _AROUND.sub("", label)) if len(word) > 2}


def beginnings(names: Collection[str]) -> set[str]:
    """Return what the domain of a company may be called: acme, acmerobotics."""
    found = {"".join(name.split()[:n]) for name in names for n in range(1, len(name.split()) + 1)}
    return {word for word in found if len(word) > 2}


def alike(name: str, other: str) -> bool:
    """Tell whether two names are one: the one begins the other, or they differ by a letter or so, never by a number."""
    short, long = sorted((name.split(), other.split()), key=len)
    if long[: len(short)] == short:
        return bool(short)
    return re.findall(r"\d", name) == re.findall(r"\d", other) and fuzz.ratio(name, other) >= 90


def same_house(name: str, other: str) -> bool:
    """Tell whether two names are surely one house's: a single word begins many names, Delta and Delta Dental."""
    short, long = sorted((name.split(), other.split()), key=len)
    return alike(name, other) and (len(short) != 1 or set(long[1:]) <= _GROUP)


def same_title(title: str, known: Collection[str]) -> bool | None:
    """Tell whether two titles are one; None when one of the sides has none."""
    if not title or not known:
        return None
    return any(_spelt_alike(title, other) or _part_of(title, other) for other in known)


def _spelt_alike(title: str, other: str) -> bool:
    """Tell whether two titles differ by a letter or so, and not by their level: Engineer II is no Engineer III."""
    differ = set(title.split()) ^ set(other.split())
    return fuzz.token_sort_ratio(title, other) >= _SAME_TITLE and not differ & _LEVELS


def _part_of(title: str, other: str) -> bool:
    """Tell whether the one title is the other with a field or a place more, its level the same."""
    short, long = sorted((title.split(), other.split()), key=len)
    if len(short) < 2 or (set(long) - set(short)) & _LEVELS:
        return False
    return long[: len(short)] == short or long[-len(short) :] == short


def apart(title: str, other: str) -> bool:
    """Tell whether two titles are surely two positions': each has something that the other lacks.

    Less than ``same_title`` is asked for: Clerk may be short for Office Clerk, Datenanalyst be Data Analyst.
    """
    left, right = set(title.split()), set(other.split())
    if not (left and right) or same_title(title, [other]) or left <= right or right <= left:
        return False
    is_level = bool((left ^ right) & _LEVELS)
    return is_level or fuzz.ratio(title.replace(" ", ""), other.replace(" ", "")) < _ONE_SPELLING


def title_key(title: str) -> str:
    """Return what two spellings of one title have in common."""
    return " ".join(re.findall(r"[^\W_]+", title.casefold()))
