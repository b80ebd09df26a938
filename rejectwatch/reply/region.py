"""Which country's variant of a language a mail is written in: spelling first, then the sender's domain."""

from __future__ import annotations

import re

from rejectwatch.mail.message import Message

REGIONS = {
    "de": ("AT", "CH"),
    "en": ("GB", "US"),
    "es": ("ES", "419"),
    "fr": ("BE", "CH", "CA"),
    "it": ("CH",),
    "nl": ("BE",),
    "pt": ("PT", "BR"),
}
"""The variants that letters know, by language: ISO 3166 countries, 419 for Latin America (UN M49)."""

_LATIN = frozenset("ar bo br cl co cr cu do ec gt hn mx ni pa pe py sv uy ve".split())
_COUNTRIES = {"uk": "GB", "ie": "GB", "in": "GB", "au": "GB", "nz": "GB", "za": "GB"}
_SPELT = {
    "pt": {
        "BR": r"\b(?:você|vocês|equipe|contato|processo seletivo|currículo|seleção de talentos|retorno|oportunidade em aberto)\b",
        "PT": r"\b(?:equipa|contacto|processo de recrutamento|candidatos seleccionados|vossa|vosso|connosco|dispor|exm[oa]s?)\b",
    },
    "en": {
        "GB": r"\b(?:\w{3,12}(?:isation|ised|ising)|programme|favour|colour|cv|whilst|labour|centre|enrol)\b",
        "US": r"\b(?:\w{3,12}(?:ization|ized|izing)|program|favor|color|resume|résumé|labor|center|enroll)\b",
    },
    "de": {
        "CH": r"\b(?:grüsse|freundliche grüsse|grüezi|strasse|ausser|gemäss)\b",
        "AT": r"\b(?:jänner|heuer|mag\.|matura)\b",
    },
    "es": {
        "419": r"\b(?:ustedes|postulación|postulante|postularse|postularte|reclutamiento|búsqueda laboral)\b",
        "ES": r"\b(?:vosotros|os agradecemos|currículum|candidatura|te animamos)\b",
    },
}
_PATTERNS = {
    language: {country: re.compile(pattern, re.IGNORECASE) for country, pattern in found.items()}
    for language, found in _SPELT.items()
}


def region(message: Message, language: str) -> str:
    """Return the country of a mail's language ("BR", "CH"; "419" for Latin America), or "" when it doesn't show."""
    known = REGIONS.get(language, ())
    from_domain = _by_domain(message, known)
    counts = {
        country: len(pattern.findall(message.text[:6000]))
        for country, pattern in _PATTERNS.get(language, {}).items()
    }
    best = max(counts, key=lambda country: counts[country], default="")
    if best and counts[best] > sum(counts.values()) - counts[best] and (counts[best] > 1 or not from_domain):
        return best
    return from_domain


def _by_domain(message: Message, known: tuple[str, ...]) -> str:
    end = message.sender.domain.rpartition(".")[2] if message.sender else ""
    country = _COUNTRIES.get(end, end.upper())
    if country in known:
        return country
    return "419" if end in _LATIN and "419" in known else ""
