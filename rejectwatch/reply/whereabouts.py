"""The employer or the town behind a title, which is no part of it, in nine languages."""

from __future__ import annotations

import re

from rejectwatch.reply.fields import BARE, FIELDS
from rejectwatch.reply.titles import has_role, one_form


def without_house(title: str, language: str) -> str:
    """Return a title without the employer or town behind it: ``Analista Fiscal en Metalnorte``, ``Facteur à Rennes``.

    ``Técnico en Farmacia`` and ``Especialista em Marketing`` are whole.
    """
    place = _HOUSE.get(language)
    for found in place.finditer(title) if place else ():
        before, after = title[: found.start()], title[found.end() :]
        if not has_role(before) or (found[0].strip() in {"en", "em"} and _is_subject(before, after)):
            continue
        return before.rstrip(" ,–-")
    return title


def _is_subject(before: str, after: str) -> bool:
    """Tell whether what follows "en" is what somebody knows, by who it is."""
    last = one_form(before.rsplit(" ", 1)[-1]).casefold()
    is_known = BARE.sub("", after.partition(" ")[0]).casefold() in FIELDS
    return (is_known or LEARNED.fullmatch(last) is not None) and not _FIRM.search(after)


_HOUSE = {
    "es": re.compile(r"\sen\s(?:el\s|la\s)?(?=[A-ZÀ-Þ])"),
    "pt": re.compile(r"\s(?:em|na|no|nas|nos)\s(?=[A-ZÀ-Þ])"),
    "fr": re.compile(r"\sà\s(?=[A-ZÀ-Þ])(?!Ma[iî]trise|Domicile|Distance|Temps|Mi-)"),
    "sv": re.compile(r"\still\s(?=[A-ZÅÄÖ])(?!VD\b)"),
}
LEARNED = re.compile(
    r"(?:técnic[oa]|especialista|ingenier[oa]|engenheir[oa]|licenciad[oa]|graduad[oa]|diplomad[oa]|titulad[oa]|expert[oa]|perit[oa]|"
    r"docente|profesora?|professora?|doctora?|doutora?|máster|mestre|oficial|auxiliar|tecnólog[oa]|formad(?:o|e)ra?|superior|medio|"
    r"technicien(?:ne)?|enseignant(?:es?)?|professeure?|préparat(?:eur|rice)|vende(?:ur|use)|maître-assistante?|docteure?|doctorante?|chercheu(?:r|se)|monit(?:eur|rice)|agente?|conseill(?:er|ère)|ingénieure?|expert|consultante?|format(?:eur|rice)|assistante?|chargée?|"
    r"consultora?|investigadora?|asesora?|assessora?|becari[oa]|prácticas|estágio)s?"
)
"""Who is named by what they learned, with "en" or "em" before it."""
_FIRM = re.compile(r"\b(?:banco|grupo|hotel|clínica|hospital|transportes|fundación|fundação|sociedad|sociedade|universidad|universidade|s\.?[la]\.?|ltda|lda)\b", re.IGNORECASE)  # fmt: skip


def has_learnt(kept: list[str], subject: str) -> bool:
    """Tell whether "en" says what somebody knows: ``enseignant en soins infirmiers``, and not ``vendeuse en avril``."""
    is_described = (len(kept) > 1 and kept[-1].startswith(("d'", "d’"))) or kept[-1].casefold() in _GRADES
    who = kept[-2:] if is_described else kept[-1:]  # "ingénieur d'études", "professeur adjoint"
    is_learnt = any(LEARNED.fullmatch(one_form(word).casefold()) for word in who)
    return is_learnt and subject not in _NO_SUBJECT and not _GERUND.search(subject)


_GRADES = frozenset(
    "adjoint adjointe agrégé agrégée associé associée titulaire principal principale superior medio".split()
)
_GERUND = re.compile(r"\w{2}(?:ant|ndo)$")
"""``en postulant``: what somebody did, and no subject."""
_NO_SUBJECT = frozenset(
    """ce cet cette cdi cdd alternance stage intérim contrat apprentissage temps interne externe cours ligne poste raison vue date remplacement renfort boutique magasin tant plus fonction lien tenant janvier février mars avril mai juin juillet août septembre octobre novembre décembre charge région résidence présentiel question journée semaine nuit équipe binôme france
    nuestra nuestro nuestros esta este esa ese cuestión la el los las un una segundo primer tercer breve curso horario turno jornada concreto
    nossa nosso questão segundo primeiro aberto causa curso regime período turno horário tempo breve""".split()
)
"""What follows "en" and is no field of work."""
