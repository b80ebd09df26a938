"""What somebody is called: given names, surnames, and whether people are on first-name terms."""

from __future__ import annotations

import re
from dataclasses import replace

from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, plain
from rejectwatch.reply.persons import is_initial

_TWO_GIVEN = {
    "es": frozenset(
        """belen jose maria pilar carmen luis luisa pablo carlos manuel antonio angel angeles ignacio javier isabel fernanda cristina elena teresa
        paula rosa eugenia victoria alejandra alejandro sofia camila andres alberto miguel enrique eduardo jesus rafael daniel david gabriela lucia
        julia mercedes dolores cruz pia ines beatriz susana carolina valentina felipe esteban guadalupe sebastian""".split()
    ),
    "it": frozenset(
        "maria grazia pia teresa rita luisa chiara rosa paola laura lucia giulia elena antonietta cristina carla maddalena".split()
    ),
    "pt": frozenset(
        """paula maria luisa luiza carolina clara beatriz rita sofia cristina isabel lucia julia helena teresa eduarda fernanda joao jose pedro paulo
        vitor victor carlos antonio miguel manuel eduardo fernando gabriel guilherme henrique gustavo augusto felipe rafael ines filipa leonor""".split()
    ),
}
"""Second given names that are hardly ever a surname: nobody called Ana Belén or João Pedro goes by the first alone."""
_DOUBLED = frozenset(
    """ana anna maria mariana rosa carmen jose juan joao luis luiz carlos marco marcos pedro paulo pablo antonio miguel francisco jorge victor
    vitor angel laura luisa marta julia diego rita eva claudia andrea""".split()
)
"""First given names that are often doubled."""
_HELLO = {
    "en": r"hi|hello|hey|good (?:morning|afternoon|evening)",
    "es": r"hola|buenos días|buen día|buenas(?: tardes)?",
    "fr": r"bonjour|salut|coucou|hello|bonsoir",
    "it": r"ciao|buongiorno|salve|buonasera",
    "nl": r"hallo|hoi|hi|hey|dag|goede(?:morgen|middag)",
    "pt": r"olá|oi|bom dia|boa (?:tarde|noite)",
}
"""Openings after which the first name alone is an offer to use first names, in writing as in speech."""


def given_names(name: PersonName, language: str) -> str:
    """Return the name that somebody is greeted with among friends: ``Ana Belén``, but ``Clara`` of Clara María Ruiz."""
    words = name.full.split()
    seconds = _TWO_GIVEN.get(language, frozenset())
    if len(words) < 2 or plain(words[0]) not in _DOUBLED or plain(words[1]) not in seconds:
        return name.first
    return " ".join(words[:2])


def is_by_first_name(text: str, language: str, own_name: str) -> bool:
    """Tell whether a mail greets its reader by the first name alone, as those do who go by theirs: ``Hi Alex``, ``Alex,``."""
    hello, first = _HELLO.get(language), own_name.partition(" ")[0]
    if hello is None or not first:
        return False
    opening = rf"\s{{0,20}}(?:(?:{hello}),? )?{re.escape(first)}\s?(?:[,!:.;]|[-–—]\s|\n|$)"
    return re.match(opening, text, re.IGNORECASE) is not None


def is_initials(first: str) -> bool:
    """Tell whether a first name is only letters: nobody is "Dear J."."""
    return is_initial(first) or len(first) == 1


def surname(name: PersonName, language: str) -> str:
    """Return what stands behind a form of address: in Spanish both surnames, since the second is never used alone.

    In Italian both of a double surname too: ``dottoressa Onesti Tamassia``.
    """
    words = name.full.split()
    if len(words) > 2 and len(name.last.strip(".")) == 1 and not is_first_name(words[-2]):
        words = words[:-1]  # Consuelo Arriaga M.
        name = replace(name, last=words[-1])
    if language not in {"es", "it"} or not name.last:
        return name.last
    first = len(name.first.split())
    while first < len(words) - 1:
        step = 2 if words[first].casefold() in {"de", "del"} else 1  # María del Carmen
        middle = words[first + step - 1] if first + step <= len(words) - 1 else ""
        if not middle or not (is_first_name(middle) or is_initials(middle)):
            break
        first += step
    return " ".join(words[first:])
