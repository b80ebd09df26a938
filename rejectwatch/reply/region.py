"""Which country's variant of a language a mail is written in: spelling first, then the sender's domain and telephone."""

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

_LATIN = frozenset("ar bo cl co cr cu do ec gt hn mx ni pa pe pr py sv uy ve".split())
_COUNTRIES = {"uk": "GB", "ie": "GB", "au": "GB", "nz": "GB", "za": "GB", "li": "CH"}
_GENERIC = frozenset("co ai io me tv ws la".split())
"""Country domains that companies of all countries use; they count only where a second level shows the country."""

_SPELT = {
    "pt": {
        "BR": r"você|vocês|vcs?|equipes?|contatos?|processos? seletivos?|retorno|cadastro|gerente|time de|pra|pro|(?<!toda )a gente|ônibus|celular"
        r"|(?:estou|estamos|está|estão|estive|estava|estivemos|estávamos|vamos estar) \w{1,15}[aei]ndo|bancos? de (?:dados|talentos)|agradecemos (?:seu|sua)|te (?:avisar|desejamos|informar)"
        r"|(?:acadê|econô|polê)mic\w+|(?:eletrô|telefô)nic\w+|prêmios?|gêneros?|antônio",
        "PT": r"equipas?|contact(?:o|os|ar|amos|aremos)|process(?:o|os) de recrutamento|\w{0,4}sele?ccion\w{1,8}|voss[oa]s?|convosco|connosco"
        r"|ao dispor|exm[oa]s?|factos?|telemóvel|morada|registámos|entrámos|autocarro|(?:estou|estamos|está|estão|estive|estava|estivemos|estávamos|estiveram) a \w{2,15}r|(?:liga|escreve|envia|manda|diz|contacta|avisa)-(?:me|nos)|(?:de|em|por) [oa]s? (?:conhecer|receber|ouvir|ter (?:conhecido|recebido))"
        r"|no seguimento d[aeo]s?|vimos por este meio|os maiores (?:sucessos|êxitos)|maiores felicidades|(?:sp|sociedade de advogados),? r\.?l\.?|estágio de advocacia|\(m/f\)|bases? de dados"
        r"|toda a gente|(?:os )?melhores cumprimentos|lda\.?|por (?:se|te|nos|me) ter(?:es)?|até aos?|(?!20[2-4]\d)[1-9]\d{3}-\d{3}\s(?-i:[A-ZÀ-Ý])[^\W\d_]{2,20}"
        r"|\w{3,15}[aeo]mos-lhe|informamo-l[oa]|projectos?|actua(?:l|is|lmente)|\w{3,12}ámos|(?:tua|teu|tuas|teus|contigo|foste|tiveste)|(?:daqui|aqui) da zona|na nossa zona|(?:preench\w{2,6}|ocup\w{2,5}) o lugar|pequeno-almoço|(?:acadé|econó|polé)mic\w+|(?:eletró|telefó)nic\w+|prémios?|géneros?|antónio",
    },
    "en": {
        "GB": r"\w{3,12}(?:isation|isations|ised)|organise|recognise|programmes?|favour\w*|colour\w*|cv|whilst|labour|centre|enrol|fulfil|behaviour|shortlisted",
        "US": r"\w{3,12}(?:ization|izations|ized)|organize|recognize|favor|color|resumes?|résumés?|labor|center|enroll|fulfill|behavior",
    },
    "de": {
        "CH": r"\w*grüss\w*|grüezi|strasse|ausser\w*|gemäss|schliesslich|heisst|grösse\w*|mass|einlässlich|lehrstelle|schnupper\w*",
        "AT": r"jänner|feber|heuer|matura|mag\.|dienstnehmer\w*|zivildienst\w*|präsenzdienst",
    },
    "es": {
        "419": r"postulaci(?:ón|ones)|postulantes?|postular(?:se|te|me)?|postul(?:aste|ó)|reclutamiento|búsqueda laboral|hoja de vida"
        r"|vos|tenés|querés|podés|celular|le saluda atte|estimad[oa] lic\.?",
        "ES": r"vosotros|vosotras|os (?:agradecemos|deseamos|informamos)|vuestr[oa]s?|currículum|candidaturas?|te animamos|móvil",
    },
    "fr": {
        "CA": r"cégep|présentement|affichage de poste|numéro d[’']affichage|poste affiché",
        "CH": r"postulations?|nonante|septante|délai de postulation|meilleures salutations|dossier de postulation|place d’apprentissage|natel",
        "BE": r"nonante|septante|forem|actiris|cpas",
    },
    "nl": {"BE": r"vdab|gelieve|bediende|kandidatuur|gecoöpteerd|diensthoofd"},
    "it": {"CH": r"canton ticino|postulazion[ei]|cassa malati"},
}  # fmt: skip
_PATTERNS = {
    language: {
        country: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
        for country, pattern in found.items()
    }
    for language, found in _SPELT.items()
}
_CALLING = {
    "de": {"43": "AT", "41": "CH"},
    "en": {"44": "GB", "353": "GB", "61": "GB", "64": "GB"},
    "es": {"34": "ES", "5": "419"},
    "fr": {"32": "BE", "41": "CH"},
    "it": {"41": "CH"},
    "nl": {"32": "BE"},
    "pt": {"351": "PT", "55": "BR"},
}
_PHONE = re.compile(
    r"(?<![\w+#/-])(?:\+\s?(?P<plus>\d{2,3})|00\s?(?P<zeros>\d{2,3})(?=[\s()./-]|\d{8}))(?=(?:[\s()./-]{0,3}\d){6})"
)
"""A calling code before a number of six digits or more; the number of a vacancy may begin with noughts, too."""
_LOCAL = re.compile(
    r"(?<![\w+.,/#-])(?<!\+\d{2} )(?<!\+\d{3} )(?<!00\d{2} )(?<!00\d{3} )(?:2[1-9]\d|9[1236]\d)(?P<gap>[ .]?)\d{3}(?P=gap)\d{3}(?![\w,/-]|[ .]\d)|^[ \t]{0,4}Cumprimentos,?[ \t]{0,4}$"
    r"|^(?:[^\n\d]{2,30}[,–-] ?)?(?:Lisboa|Setúbal|Coimbra|Braga|Aveiro|Faro|Évora|Leiria|Viseu|Guimarães|Funchal|Ponta Delgada|Beja|Guarda|Castelo Branco|Viana do Castelo|Vila Real|Matosinhos|Vila Nova de Gaia|Sintra|Cascais|Almada|Portimão)\.?[ \t]{0,4}$",
    re.MULTILINE,
)
"""What a signature shows of Portugal: a number of nine digits, the bare closing word, a town on its line."""
_CLEAR = 2  # so many words of one variant, and none of another, say more than a domain


def region(message: Message, language: str) -> str:
    """Return the country of a mail's language ("BR", "CH"; "419" for Latin America), or "" when it doesn't show.

    Words that only one variant has decide where they are clear; else the sender's domain, then a
    telephone number in the signature; a single word decides only where nothing else speaks.
    """
    known = REGIONS.get(language, ())
    if not known:
        return ""
    text = message.text[:6000]
    best, lead = _by_words(text, language)
    if lead >= _CLEAR:
        return best
    signed = text + "\n" + message.signature[:1000]
    elsewhere = _by_domain(message, known) or _by_phone(signed, language)
    if not (elsewhere or best) and language == "pt" and _LOCAL.search(signed[-500:]):
        return "PT"
    return elsewhere or best


def _by_words(text: str, language: str) -> tuple[str, int]:
    """Return the variant with most words of its own, and how many more than the next one has."""
    counts = {country: len(pattern.findall(text)) for country, pattern in _PATTERNS.get(language, {}).items()}
    ranked = sorted(counts.items(), key=lambda pair: pair[1], reverse=True)
    if not ranked:
        return "", 0
    second = ranked[1][1] if len(ranked) > 1 else 0
    lead = ranked[0][1] - second
    return (ranked[0][0], lead) if lead > 0 else ("", 0)


def _by_domain(message: Message, known: tuple[str, ...]) -> str:
    labels = message.sender.domain.lower().split(".") if message.sender else []
    end = labels[-1] if labels else ""
    if end in _GENERIC and not (len(labels) > 2 and labels[-2] in ("com", "edu", "gov", "org")):
        return ""
    country = _COUNTRIES.get(end, end.upper())
    if country in known:
        return country
    return "419" if end in _LATIN and "419" in known else ""


def _by_phone(text: str, language: str) -> str:
    codes = _CALLING.get(language, {})
    found = {
        country
        for number in _PHONE.finditer(text)
        for code, country in codes.items()
        if (number["plus"] or number["zeros"]).startswith(code)
    }
    return found.pop() if len(found) == 1 else ""
