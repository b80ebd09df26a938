"""Whether a title goes on behind "and" with a second field, in Romance languages: ``agent d'accueil et d'entretien``."""

from __future__ import annotations

import re

from rejectwatch.reply.titles import has_role


def goes_on_alike(kept: list[str], small: str, ahead: list[str]) -> bool:
    """Tell whether "and" joins what somebody is also for, in the form of the first."""
    return (small in {"et", "y", "e"} and _of_as_before(kept, ahead)) or (
        small in _AND and _large_as_before(kept, ahead[0])
    )


_AND = frozenset("y e et en och i".split())


def _large_as_before(kept: list[str], following: str) -> bool:
    """Tell it of ``profesora de Lenguaje y Comunicación``, where only the fields have capitals."""
    is_of = len(kept) > 1 and kept[-2].casefold() in _OF and kept[-1][:1].isupper()
    return is_of and following[:1].isupper() and not has_role(following)


_OF = frozenset("of de di da van av en em in".split())


def _of_as_before(kept: list[str], ahead: list[str]) -> bool:
    """Tell it of ``agent d'accueil et d'entretien``, not of ``et de votre intérêt``."""
    link = _LINK_OF.match(f"{ahead[0]} {''.join(ahead[1:2])}".casefold())
    noun = link["noun"] if link else ""
    return (
        any(word.casefold() in {"de", "di"} or _LINK_OF.match(word.casefold()) for word in kept[1:])
        and len(noun) > 2
        and noun not in _NO_WORK
        and not noun.endswith(("er", "ir", "oir", "re", "ar"))
    )


_LINK_OF = re.compile(r"(?:d['’]|d[ei] )(?P<noun>[^\W\d_]{2,30})")
_NO_WORK = frozenset(
    """vous nous votre notre leur son sa la le les su nuestra nuestro usted você sua seu nossa nosso sue suo tua tuo nostra nostro cette ces ses leur leurs mon ton son intérêt intérêts confiance temps tout toute tous un une avoir être esta este sus mis todo toda tu teu teus suas seus
    essa esse questa questo tutto tutta aver averci interés tiempo haber que quien quem ter""".split()
)
