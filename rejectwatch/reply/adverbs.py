"""Words that say when or how a position was filled, and are no part of its title, in nine languages."""

from __future__ import annotations

import re

from rejectwatch.reply.fields import BARE
from rejectwatch.reply.titles import has_role

_ADVERBS = {
    "de": frozenset("intern extern jetzt nun nunmehr doch bereits schon noch inzwischen mittlerweile zwischenzeitlich anderweitig leider aktuell derzeit momentan zurzeit vorerst kurzfristig erneut neu endgültig vorübergehend nur auch heute gestern".split()),
    "fr": frozenset("actuellement finalement malheureusement récemment désormais déjà maintenant aujourd'hui aujourd’hui entretemps entre-temps toujours également hier provisoirement définitivement".split()),
    "es": frozenset("ya ahora hoy ayer todavía aún".split()), "pt": frozenset("já agora hoje ontem ainda entretanto".split()), "it": frozenset("già ora adesso ormai oggi ieri ancora purtroppo".split()),
    "nl": frozenset("intern extern nu al reeds toch inmiddels helaas momenteel alsnog recent onlangs tijdelijk voorlopig weer ook nog vandaag gisteren intussen ondertussen definitief".split()),
    "pl": frozenset("wewnętrznie zewnętrznie obecnie aktualnie już jednak niestety ostatecznie teraz dziś dzisiaj wczoraj niedawno tymczasem chwilowo jeszcze także również tylko".split()),
    "sv": frozenset("internt externt nu redan numera just tyvärr tillfälligt ännu dock idag igår nyligen snart också".split()),
}  # fmt: skip
"""When or how a position was filled, which no title says: "intern besetzt". In small letters, if no role follows."""
_MANNER = re.compile(r"\w{3}mente$")


def is_adverb(word: str, follows: str, language: str) -> bool:
    """Tell whether a word in small letters says when or how, and not what: ``Intern begeleider`` is a role."""
    bare = BARE.sub("", word)
    if bare in _ADVERBS.get(language, ()):
        return bare not in {"intern", "extern"} or not has_role(follows)
    return language in {"es", "pt", "it"} and _MANNER.fullmatch(bare[-8:]) is not None
