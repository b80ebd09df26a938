"""A house's name with the kind of house that stands before it: of ``Westmoor``, the ``University of Westmoor``."""

from __future__ import annotations

import re
from itertools import islice

from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.offices import is_office_word
from rejectwatch.reply.titles import has_role

_KINDS = (
    # what stands before a name in English needs its "of"; elsewhere the kind stands before by itself
    r"University|College|Institute|Museum|Diocese|Bishopric|Bank|Port|Archive|Hospital|House|"
    r"Universität|Hochschule|Fachhochschule|Stiftung|Klinikum|Krankenhaus|Klinik|Landschaftsverband|Oberlandesgericht|Landgericht|Amtsgericht|Landratsamt|Schulamt|Bistum|Haus|Akademie|"
    r"Supermarkt|Apotheke|Praxis|Gasthof|Gasthaus|Hotel|Kita|"
    r"Université|[ÉE]cole|Athénée|Lycée|Collège|Hôpital|Clinique|Caisse|Commission|Communauté|Commune|Municipalité|Établissement|Groupe|Port|Mairie|Fondation|Fleuriste|Traiteur|Services|"
    r"Universidad|Instituto|Hospital|Centro|Clínica|Colegio|Junta|Municipio|Servicio|Grupo|Cooperativa|Fundación|Ayuntamiento|Hotelera|"
    r"Universidade|Faculdade|Colégio|Escola|Clínica|Fundação|Prefeitura|Câmara|Município|"
    r"Università|Politecnico|Istituto|Ospedale|Liceo|Scuola|Officina|Parrucchieri|Immobiliare|Editrice|Orchestra|Città|Fondazione|Cooperativa|"
    r"Universiteit|Universitair|Hogeschool|Waterschap|Gemeente|gemeente|Stad|stad|Stichting|Ziekenhuis|Café|Restaurant|Woonzorgcentrum|vzw|"
    r"Uniwersytet|Gmina|Politechnika|Szpital|Szkoła|Przedszkole|Zajazd|Kwiaciarnia|Delikatesy|Klub|Huta|Biuro|Gabinet|Hotel|Fundacja|Stowarzyszenie|"
    r"Högskolan|Universitetet|Stiftelsen|Föreningen"
)  # fmt: skip
_OF = r"(?:of(?: the)?|d[eu]s?|de la|de l['’]|del|della|dell['’]|d['’]|di|do|da|dos|das|van(?: de[nr]?)?|der|vid|am|im|zum|zur)"
_ADJECTIVE = (
    r"(?:populaire|régionale?|scolaire|communale?|départementale?|autonome|techniques|municipal[e]?|públic[oa]|regional|provincial|statale|comunale|"
    r"coopérative|filarmonica|grafica|medico|médico|veterinári[oa]|legale|[A-ZÀ-Þ][\w-]{2,20})"
)
_KIND = re.compile(
    rf"(?<![\w-])(?P<kind>(?:{_KINDS})(?: {_ADJECTIVE}){{0,2}}(?: {_OF}(?: |(?<=[’']))(?:{_ADJECTIVE}(?: {_OF}(?: |(?<=[’'])))?)?)?)\s?$"
)
_BEFORE = 60
_MOST = 40


def with_kind(name: str, text: str) -> str:
    """Return a name with the kind of house that a text has before it, where it does so more often than not.

    Of a name that begins with its kind already, or that stands as often by itself, nothing is changed.
    """
    found = list(islice(re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text), _MOST)) if name else []
    kinds = [kind for one in found if (kind := _before(text[max(one.start() - _BEFORE, 0) : one.start()]))]
    if not kinds or len(set(kinds)) > 1 or 2 * len(kinds) <= len(found):
        return name
    return f"{kinds[0]}{name}"


def _before(text: str) -> str:
    """Return what a text ends with that says what kind of house follows, else ''."""
    match = _KIND.search(text.rpartition("\n")[2])
    if match is None:
        return ""
    words = match["kind"].split()[1:]
    if any(
        is_office_word(word) or is_first_name(word) or has_role(word) for word in words if word[:1].isupper()
    ):
        return ""
    is_english = match["kind"].partition(" ")[0] in _WITH_OF
    return "" if is_english and " of" not in match["kind"] else match[0]


_WITH_OF = frozenset("University College Institute Diocese Bishopric Bank Port Archive House".split())
"""English kinds stand behind a name, or before it with ``of``."""
