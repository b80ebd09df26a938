"""What a sentence says of a position right behind its title, in nine languages: ``veilleur de nuit reste à pourvoir``."""

from __future__ import annotations

import re

from rejectwatch.reply.fields import BARE

_VERBS = {
    "en": frozenset("requires required remains demands starts begins needs involves closes closed received reports opens".split()),
    "de": frozenset("bleibt erfordert verlangt setzt beginnt entfällt bekommt erhält geht ging".split()),
    "fr": frozenset("reste demande exige requiert nécessite commence débute correspond implique suppose devient demeure revient prend ouvert ouverte vacant vacante pourvu pourvue supprimé supprimée comblé comblée avaient aurait pourrait".split()),
    "es": frozenset("requiere exige sigue queda continúa comienza empieza necesita supone implica demanda permanece recayó vacante cubierto cubierta".split()),
    "pt": frozenset("exige requer continua permanece encontra encontra-se fica ficou ficará foi já preenchido preenchida deixou deixa começa implica precisa necessita segue".split()),
    "it": frozenset("risulta resta rimane richiede prevede comporta inizia comincia diventa diventerà vacante coperta coperto occupata assegnata cerca cercano ho ha".split()),
    "nl": frozenset("blijft vraagt vereist start begint krijgt komt moet staat loopt kan zal zou".split()),
    "pl": frozenset("otrzyma otrzymuje obejmie obejmuje zajmie zajmuje kończy zakończy zaczyna rozpocznie rozpoczyna wymaga pozostaje pozostanie dotyczy czeka przypadnie przypada trafi dostanie podejmie poprowadzi przejmie ulega uległ może musi".split()),
    "sv": frozenset("kräver blir börjar kvarstår går gick ska skulle kan fick får".split()),
}  # fmt: skip
"""What a position does, and who gets it."""
_ARTICLES = {
    "fr": frozenset("un une le la les".split()),
    "es": frozenset("un una el la los las".split()),
    "pt": frozenset("um uma o os as".split()),
    "it": frozenset("un una uno il lo la gli le".split()),
}
_MAY_STAND_BEFORE = frozenset("avec dans pour sous chez sobre para como entre desde hacia em com per con tra fra su da di de del en par sur".split())  # fmt: skip
_LONG = 4


def is_predicate(word: str, follows: str, language: str) -> bool:
    """Tell whether a word in small letters goes on with the sentence and not with the title before it.

    In Romance languages so does any word before an article that is no preposition: ``demande une présence``.
    """
    bare = BARE.sub("", word)
    if bare in _VERBS.get(language, ()):
        return True
    if bare in _MAY_STAND_BEFORE or len(bare) < _LONG or not bare.islower() or bare != word:
        return False
    return follows in _ARTICLES.get(language, ()) and re.search(r"[a-zà-ÿ]$", bare) is not None
