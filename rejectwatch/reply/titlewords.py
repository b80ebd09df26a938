"""Where a title in a text ends: the words that go on inside one, in nine languages."""

from __future__ import annotations

import re

from rejectwatch.reply.titles import has_role

_WINDOW = 120  # characters read on from an anchor
_STOPS = {
    "en": "at with here within position positions role roles opening vacancy job post opportunity internship team and but we was is has have which that who if so on by from as because however this after before where after only recently today based - you your starting since until went goes came",
    "de": "bei beim in im an am und oder aber der die das ist wurde hat haben zu zum zur mit für auf von vom sowie bzw ab aus entschieden interessiert bedanken danken dass wir uns beworben besetzt vergeben erhalten eingegangen gilt nicht",
    "fr": "chez au aux à dans et que qui pour est a nous vous sur avec ne par mais avait avez se qu' n' sera été disparaît y vient comme",
    "es": "en y que con para es fue ha no se por del al a pero nos te le lo la su tu como ya queda hemos está quedó",
    "pt": "na no e que com para é foi não se por da do ao à mas nos te lhe a sua em como já foi está",
    "it": "in presso e che con per è stata non si da al alla ma ci ti le la sua come nella nel a abbiamo sarà",
    "nl": "bij in en die dat met voor is wordt niet op van aan maar we wij je u hebben heeft hebt binnen ging naar gaat om als",
    "pl": "w i oraz z nie na do że jest zostało",
    "sv": "hos på i och som med är har inte vid till men",
}
_STOP_WORDS = {language: frozenset(words.split()) for language, words in _STOPS.items()}
_INNER_WORDS = {
    "en": frozenset("of for in and to the &".split()),
    "de": frozenset("für im in der und des am zur zum & mit".split()),
    "fr": frozenset("de d' du des en et à la le".split()),
    "es": frozenset("de en y del la para".split()),
    "pt": frozenset("de em e do da para".split()),
    "it": frozenset("di del della e in per al alla".split()),
    "nl": frozenset("van en voor de in het".split()),
    "pl": frozenset("ds. ds i do w".split()),
    "sv": frozenset("av och för inom".split()),
}
_FIELDS = frozenset(
    """data bi it ai hr rh ux ui qa seo crm erp sap web cloud devops marketing reporting digital online mobile frontend backend front-end back-end full-stack fullstack front back junior senior logistics business product software hardware sales support
    données qualité sécurité finance finances comptabilité logistique achats ventes informatique produit produits production maintenance réseau réseaux systèmes système logiciel logiciels études développement recherche innovation durabilité énergie
    environnement bâtiment travaux méthodes process projet projets client clients clientèle communication risques risque conformité paie terrain bureautique statistique statistiques analytique confirmé débutant polyvalent décisionnel connaissance vente caisse
    dati qualità sicurezza finanza contabilità logistica acquisti vendite prodotto prodotti produzione manutenzione rete reti sistemi progetti progetto ricerca sviluppo sostenibilità monitoraggio trasporti clienti comunicazione rischi rischio esg personale magazzino
    datos calidad seguridad finanzas contabilidad logística compras ventas producto productos producción mantenimiento redes sistemas proyectos investigación desarrollo sostenibilidad comunicación riesgos clientes
    dados qualidade segurança finanças contabilidade compras vendas produto produtos produção manutenção sistemas projetos projectos investigação pesquisa desenvolvimento sustentabilidade riscos pleno pl sênior sr
    danych jakości bezpieczeństwa finansów księgowości logistyki zakupów sprzedaży produktu produktów produkcji utrzymania sieci systemów projektu projektów badań rozwoju oprogramowania marketingu ryzyka klienta personalnych płac aplikacji baz procesu procesów
    onderzoek inkoop verkoop financiën administratie logistiek kwaliteit veiligheid communicatie beleid personeel werving zorg techniek projecten ontwikkeling beheer duurzaamheid data-analyse
    ekonomi inköp logistik kvalitet säkerhet kommunikation personal teknik projekt utveckling forskning hållbarhet miljö försäljning redovisning lön""".split()
)
"""Words in small letters that say in which field somebody works."""
_ADJECTIVES = {
    "fr": re.compile(r"(?:\w{3}ique|iels?|ielles?|atifs?|atives?|onnels?|onnelles?|mentale?|ciale?)$"),
    "es": re.compile(r"(?:\w{2}[íéáúó]\w?ic[oa]s?|tiv[oa]|ional|cial|ario|aria|mental)$"),
    "pt": re.compile(r"(?:\w{2}[íéáúóôê]\w?ic[oa]s?|tiv[oa]|cional|cial|ário|ária|mental)$"),
    "it": re.compile(r"(?:\w{3}[^c]ic[oa]|tiv[oa]|zionale|ciale|ario|aria|mentale|europei)$"),
    "pl": re.compile(r"(?:ow[ya]|czn[ya]|jn[ya]|ln[ya]|nn[ya]|sk[ia]|ck[ia]|acji|encji|ania|enia|twa|ości)$"),
}  # fmt: skip
_NO_FIELDS = frozenset(
    "actuel actuelle potentiel potentielle actual adicional final initial quale adatto attivo attiva altro altra unico unica público pública único última último inna".split()
)
_VERBS = {
    "pl": re.compile(r"(?:liśmy|łyśmy|my|emy|ano|ono|eto|ł|ła|ło|li|ły|ana|ane|ony|ona|one)$"),
    "fr": re.compile(r"(?:avons|sommes|[^i]ez)$"),
    "es": re.compile(r"(?:amos|emos|imos)$"),
    "pt": re.compile(r"(?:amos|emos|imos)$"),
    "it": re.compile(r"(?:iamo|eremo)$"),
}
_BARE = re.compile(r"^[()\[\]\"'“”„»«’.,;:!?]{1,20}|[()\[\]\"'“”„»«’.,;:!?]{1,20}$")
_ENDS = ".,;:!?"


def read_title(rest: str, language: str) -> str:
    """Return the words at the start of a text that can be one title: up to punctuation or a small word."""
    opening = rest[:1]
    if opening in "„\"“”«»‘'‚":
        closing = re.search(r"[\"“”»«’']", rest[1:_WINDOW])
        return rest[1 : 1 + closing.start()] if closing else ""
    words = rest.partition("\n")[0][:_WINDOW].split(" ")
    if len(rest) > _WINDOW:
        words = words[:-1]
    kept: list[str] = []
    capital = next((c.isupper() or c.isdigit() for c in rest if c.isalnum()), False)
    for index, word in enumerate(words[:12]):
        bare = _BARE.sub("", word)
        follows = words[index + 1] if index + 1 < len(words) else ""
        if kept and not _goes_on(
            kept, word, words[index + 1 : index + 3], language=language, capital=capital
        ):
            break
        kept.append(word)
        if word[-1:] in _ENDS and not _goes_on_after(word, follows):
            break
        if not bare and word not in {"–", "-", "—", "|", "&", "/", "+"}:
            break
    return " ".join(kept if capital else _to_the_role(kept, language))


def _to_the_role(kept: list[str], language: str) -> list[str]:
    """Return a title in small letters cut where it surely ends: Germanic ones end with the role, Romance ones begin with it."""
    roles = [i for i, word in enumerate(kept[:6]) if has_role(word)]
    if not roles:
        return []
    if language in {"en", "de", "nl", "sv"}:
        end = roles[-1] + 1
        while end < len(kept) and language != "en" and _is_field(kept[end], language):
            end += 1
        return kept[:end]
    return kept[:5] if roles[0] <= 1 else []


def _is_field(word: str, language: str) -> bool:
    """Tell whether a word in small letters says in which field somebody works: ``données``, ``biznesowy``."""
    bare = _BARE.sub("", word).casefold()
    if bare in _FIELDS:
        return True
    adjective = _ADJECTIVES.get(language)
    return adjective is not None and bare not in _NO_FIELDS and adjective.search(bare) is not None


def _goes_on(kept: list[str], word: str, ahead: list[str], *, language: str, capital: bool) -> bool:
    """Tell whether the next word is inside a title, as in ``Head of Data`` or ``Chargé de projet``."""
    bare = _BARE.sub("", word).casefold()
    follows = ahead[0] if ahead else ""
    if _ELIDED.match(word) and language == "fr":
        return False
    if word in {"–", "-", "—", "|"}:
        return follows[:1].isupper()
    if bare in _INNER_WORDS[language] and follows:
        following = follows.strip('("“„')
        if bare in _OF:
            return following.casefold().strip(".,") not in _PRONOUNS
        if following.strip(".,!?;:").casefold() in _PRONOUNS:
            return False
        return capital and (following[:1].isupper() or (has_role(kept[0]) and _is_field(following, language)))
    if bare in _STOP_WORDS[language] or bare in _PRONOUNS:
        return False
    if not capital:
        verb = _VERBS.get(language)
        return bare in _FIELDS or verb is None or not verb.search(bare)
    return _is_inside(kept, word, ahead, language)


def _is_inside(kept: list[str], word: str, ahead: list[str], language: str) -> bool:
    """Tell whether a word belongs to a title that began with a capital."""
    before = kept[-1].casefold()
    if not word[0].islower() or before in _OF or before.startswith("d'") or word.startswith(("d'", "d’")):
        return True
    if before in {"en", "in"} and language in {"fr", "es"}:
        return True
    if not has_role(" ".join(kept)) and not (
        language == "pl" and has_role(kept[0].removesuffix("a"))
    ):  # "Backend developer", "Marketing data specialist"
        return _leads_to_role([word, *ahead], language)
    if language in {"en", "de"}:
        return False
    return _is_field(word, language) or (has_role(word) and has_role(kept[-1]))


def _leads_to_role(words: list[str], language: str) -> bool:
    """Tell whether one of the next words is a role, and nothing before it ends a title; German ones have capitals."""
    if language == "de":
        return False
    for word in words:
        bare = _BARE.sub("", word).casefold()
        if bare in _STOP_WORDS[language] or bare in _PRONOUNS or bare in _INNER_WORDS[language]:
            return False
        if has_role(word):
            return True
        if word and word[-1] in _ENDS:
            return False
    return False


_ELIDED = re.compile(r"(?:n|qu|s|c|j|m|t)['’]", re.IGNORECASE)
_OF = frozenset("of de di da du des del della do d' d’ van ds. ds".split())
_PRONOUNS = frozenset(
    "i we you sie wir ihr ihrem unserem unserer nuestra nuestro nossa nosso nostra nostro tu su la el our your my the it this that nos notre votre ons onze".split()
)


def _goes_on_after(word: str, follows: str) -> bool:
    """Tell whether a title goes on after a comma or an abbreviation: ``Engineer, Platform``, ``Sr. Analyst``."""
    if word.endswith(","):
        return (
            follows[:1].isupper()
            and has_role(word) is True
            and has_role(follows) is False
            and follows.strip(".,").casefold() not in _PRONOUNS
        )
    return word.casefold() in {
        "sr.",
        "jr.",
        "snr.",
        "jnr.",
        "asst.",
        "assoc.",
        "st.",
        "wiss.",
        "stellv.",
        "techn.",
        "kaufm.",
        "resp.",
        "ds.",
        "dipl.",
        "ass.",
        "jun.",
        "sen.",
    }
