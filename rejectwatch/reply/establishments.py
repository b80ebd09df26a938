"""Words that say what kind of house an employer is, in nine languages: ``Museo``, ``Grundschule``, ``Institute``."""

from __future__ import annotations

import re

from rejectwatch.reply.domains import letters, made_from
from rejectwatch.reply.offices import is_office_word
from rejectwatch.reply.orgnames import has_legal_form

_FIRST = (
    r"universidade?|università|université|universität|universiteit|university|uniwersytet|politechnika|politecnico|technische (?:universiteit|universität|hochschule)|hochschule|"
    r"institut[eo]?|instituut|istituto|instytut|museo|museu|musée|museum|muzeum|hotel|hôtel|hostal|hospital|hôpital|ospedale|szpital|krankenhaus|klinikum|ziekenhuis|"
    r"cl[ií]nica|clinique|klinik|przychodnia|farmacia|farmácia|pharmacie|apteka|apotheke|apotheek|escuela|école|scuola|escola|szkoła|grundschule|basisschool|"
    r"col[eé]gio|collège|lycée|liceo|liceum|instituto|przedszkole|żłobek|kita|kindergarten|crèche|guardería|creche|asilo nido|biblioteca|bibliothèque|biblioteka|"
    r"fundación|fundação|fondation|fondazione|fundacja|stiftung|stichting|asociación|associação|associazione|stowarzyszenie|ayuntamiento|câmara municipal|prefeitura|"
    r"mairie|comune|gmina|urząd|gemeente|gemeinde|landkreis|stadtwerke|waterschap|teatro|théâtre|teatr|theater|restaurante?|ristorante|trattoria|osteria|restauracja|"
    r"gasthof|gasthaus|boulangerie|panadería|pastelería|padaria|panificio|pasticceria|piekarnia|cukiernia|bäckerei|bakkerij|librer[ií]a|librairie|livraria|księgarnia|"
    r"talleres|transportes|transports|construcciones|construções|construtora|costruzioni|bodegas?|laborat[oó]rios?|laboratoires?|gestoría|cooperativa|coopérative|spółdzielnia"
)  # fmt: skip
_BEGINS = re.compile(rf"(?:{_FIRST})\s(?=\S)", re.IGNORECASE)
_LAST = re.compile(
    r"\s(?:institute|university|college|school|academy|museum|hospital|clinic|hotel|inn|nhs trust|council|foundation|library|theatre|bakery|brewery|pharmacy|vineyards?|"
    r"ferries|airways|airlines|railways?|foods|motors|builders|architects|solicitors|accountants|farms?|dental|veterinary|"
    r"kommun|universitet|högskola|skola|förskola|sjukhus|vårdcentral|museum|bageri|bryggeri|hotell?|bibliotek|församling|ziekenhuis|hogeschool|bakkerij|zorggroep)$",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"[A-ZÀ-Þ][\w-]{3,30}(?:institut(?:et)?|universität|universitetet|universiteit|hochschule|schule|skolan|sjukhuset|museum|museet|klinik|krankenhaus|theater|teatern|stiftung|stiftelsen|sparkasse|stadtwerke|brauerei|bäckerei|bageriet|bryggeriet|biblioteket|bolaget|verein|verband|verlag)"
)
"""One word that a house's kind has grown into: ``Klimatinstitutet``."""
ASSOCIATES = re.compile(
    r"\s(?:&|\+|and|und|et|y|e|i|och|en)\s(?:associates|associados|asociados|associés|associati|partners?|partnerzy|wspólnicy|sons|söhne|fils|hijos|filhos|figli|zonen|zoon|synowie|söner)\b",
    re.IGNORECASE,
)
"""What a house called by its owner ends with: ``Seixas & Associados``."""
_PART = re.compile(
    r"(?:the )?(?:school|faculty|department|dept|division|institute for|afdeling|abteilung|fachbereich|faculté|facultad|faculdade|facoltà|wydział|katedra|institutionen|avdelningen|"
    r"d[eé]partement|departamento|dipartimento|direction|dirección|direção|direzione|dyrekcja|service|servicio|serviço|servizio|ufficio|dział|zespół|team|équipe|equipo|equipa|equipe)\b",
    re.IGNORECASE,
)
"""What a part of a house is called."""
_GENITIVE = {
    "szkoły podstawowej": "Szkoła Podstawowa", "szkoły muzycznej": "Szkoła Muzyczna", "zespołu szkół": "Zespół Szkół", "liceum ogólnokształcącego": "Liceum Ogólnokształcące",
    "domu kultury": "Dom Kultury", "domu pomocy": "Dom Pomocy", "ośrodka kultury": "Ośrodek Kultury", "ośrodka pomocy": "Ośrodek Pomocy", "centrum kultury": "Centrum Kultury",
    "przedszkola": "Przedszkole", "żłobka": "Żłobek", "szpitala": "Szpital", "biblioteki": "Biblioteka", "fundacji": "Fundacja", "muzeum": "Muzeum", "teatru": "Teatr",
    "instytutu": "Instytut", "hotelu": "Hotel", "liceum": "Liceum", "restauracji": "Restauracja", "piekarni": "Piekarnia", "apteki": "Apteka", "przychodni": "Przychodnia",
}  # fmt: skip


def tells_kind(name: str) -> bool:
    """Tell whether a name says what house it is, beside a word of its own: ``Museo del Esparto``, no ``School of Arts``."""
    if is_part(name):
        return False
    if has_legal_form(name) or ASSOCIATES.search(name) or _GROWN.fullmatch(name):
        return True
    kind = _BEGINS.match(name) or _LAST.search(name)
    rest = name.replace(kind[0], " ") if kind else ""
    return any(word[0].isupper() and not is_office_word(word) for word in rest.split())


def begins_kind(text: str) -> bool:
    """Tell whether a phrase begins with the word for a kind of house: ``Institut de biologie``."""
    return _BEGINS.match(text) is not None


def is_part(name: str) -> bool:
    """Tell whether a name is that of a part of a house: ``Afdeling Inkoop``."""
    return _PART.match(name) is not None


def fits(name: str, domain: str) -> bool:
    """Tell whether a domain has a telling word of a name at its start or end, or was made from it."""
    plain = letters(domain)
    if len(plain) < _LEAST:
        return False
    words = [letters(word) for word in name.split()]
    whole = [word for word in (*words, "".join(words)) if len(word) >= _LEAST]
    return made_from(name, domain) or any(plain.startswith(word) or plain.endswith(word) for word in whole)


_LEAST = 4


def by_itself(name: str) -> str:
    """Return a Polish name as it stands alone when it begins in the genitive: ``Przedszkola Skrzat``; else ''."""
    words = name.split(" ")
    for size in (2, 1):
        kind = _GENITIVE.get(" ".join(words[:size]).casefold(), "") if name[:1].isupper() else ""
        rest = " ".join(words[size:])
        if kind and (rest[:1].isupper() or rest.startswith("nr ")):
            return f"{kind} {rest}"
    return ""
