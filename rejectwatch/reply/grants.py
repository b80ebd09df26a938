"""What one applies for that has a name of its own: a place to learn a trade, a grant to do research on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rejectwatch.reply.titles import clean_title, has_role
from rejectwatch.reply.titlewords import read_title
from rejectwatch.reply.witness import Witness

_FIRM = 4.5  # what names the place outweighs the trade alone, which stands in it

_TO_LEARN: dict[str, tuple[re.Pattern[str], str]] = {
    "de": (re.compile(r"\b(?P<link>(?:Ausbildungsplatz|Lehrstelle|Ausbildungsstelle)\s(?:als|zum|zur))\s"), "{link} {trade}"),
    "sv": (re.compile(r"\b[Ll]ärlingsplats(?:en)?\s(?P<link>som)\s"), "lärlingsplats {link} {trade}"),
    "nl": (re.compile(r"\b(?:leer(?:werk)?plek|leer(?:werk)?plaats|leerbaan)\s(?P<link>als|tot)\s"), "leerling-{trade}"),
    "en": (re.compile(r"\b[Aa]pprenticeship\s(?P<link>as)\s(?:an?\s)?"), "apprentice {trade}"),
    "es": (re.compile(r"\b(?:plaza|puesto|contrato)\sde\s(?P<link>aprendi(?:z|zaje))\sde\s"), "aprendiz de {trade}"),
}  # fmt: skip
"""Where a place to learn a trade is named with the trade, and how a letter calls it."""
_STUDENTSHIP = re.compile(
    r"\b(?P<kind>(?:PhD|DPhil|doctoral|postgraduate|research)\s(?:studentship|fellowship|scholarship))\s(?:in|on)\s(?P<field>(?:[A-Z][\w-]{2,30}(?:\s(?:of|and|&|for)\s|\s)?){1,6})"
)
"""A place to do research at an English university, which is called by its field: ``PhD studentship in …``."""
_GRANTS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "it": ((re.compile(r"\bassegn[oi]\sdi\sricerca\b", re.IGNORECASE), "assegnista di ricerca"),),
    "pt": (
        (re.compile(r"\bbolsas?\sde\sinvestigação\b", re.IGNORECASE), "bolseiro de investigação"),
        (re.compile(r"\bbolsas?\sde\spesquisa\b", re.IGNORECASE), "bolsista de pesquisa"),
    ),
}
"""Grants of research, and what is called who has one: nobody's position is one "de bolsa"."""
_APPLIED = re.compile(r"\b(?:domanda|candidat\w+|selezione|concorso|bando|candidaturas?|concurso|edital)\b", re.IGNORECASE)  # fmt: skip


def in_text(text: str, language: str, source: str) -> Iterator[Witness]:
    """Yield the place to learn a trade that a text names with it, and the grant that was applied for."""
    learning = _TO_LEARN.get(language)
    for match in learning[0].finditer(text) if learning and source == "text" else ():
        trade = clean_title(read_title(text[match.end() : match.end() + 200], language))
        if learning and trade is not None and has_role(trade):
            yield Witness(learning[1].format(link=match["link"], trade=trade), _FIRM, source)
    for match in _STUDENTSHIP.finditer(text) if language == "en" else ():
        yield Witness(f"{match['kind']} in {match['field'].strip()}", _FIRM, source)
    for pattern, called in _GRANTS.get(language, ()):
        if any(_APPLIED.search(text, max(0, m.start() - 60), m.end()) for m in pattern.finditer(text)):
            yield Witness(called, 2.5, source)
