"""Where a title in a text ends: the words that go on inside one, in nine languages."""

from __future__ import annotations

import re

from rejectwatch.reply.polish import noun_of_work
from rejectwatch.reply.titles import has_role, one_form

_WINDOW = 120  # characters read on from an anchor
_STOPS = {
    "en": "at with here within position positions role roles opening vacancy job post opportunity internship team and but we was is has have which that who if so on by from as because however this after before where after only recently today based - you your starting since until went goes came",
    "de": "bei beim in im an am und oder aber der die das ist wurde hat haben zu zum zur mit für auf von vom sowie bzw ab aus entschieden interessiert bedanken danken dass wir uns beworben besetzt vergeben erhalten eingegangen gilt nicht",
    "fr": "tu vous êtes es ont sont était ai chez au aux à dans et que qui pour est a nous vous sur avec ne par mais avait avez se qu' n' sera été disparaît y vient comme",
    "es": "usted ustedes eres has han ha había habías fuiste fueron está estás sido resultó aunque porque si sin según en y que con para es fue ha no se por del al a pero nos te le lo la su tu como ya queda hemos está quedó",
    "pt": "você tu foste ficou ficaste és tem tens estava estás será pois mas embora na no e que com para é foi não se por da do ao à mas nos te lhe a sua em como já foi está",
    "it": "lei tu sei hai ha hanno avete siete siamo sono era eri stato stata ed perché purtroppo in presso e che con per è stata non si da al alla ma ci ti le la sua come nella nel a abbiamo sarà",
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
    "it": frozenset("di del della e ed in per al alla".split()),
    "nl": frozenset("van en voor de in het".split()),
    "pl": frozenset("ds. ds i do w".split()),
    "sv": frozenset("av och för inom".split()),
}
_FIELDS = frozenset(
    """data bi it ai hr rh ux ui qa seo crm erp sap web cloud devops marketing reporting digital online mobile frontend backend front-end back-end full-stack fullstack front back junior senior logistics business product software hardware sales support
    données qualité sécurité finance finances comptabilité logistique achats ventes informatique produit produits production maintenance réseau réseaux systèmes système logiciel logiciels études développement recherche innovation durabilité énergie
    crédit crédits droit social fiscal pénal commerce banque assurance assurances immobilier mathématiques histoire anglais français physique chimie musique magasin cuisine salle médiation
    paghe contributi office segreteria pulizie reparto credito banco cucina sala amministrazione bilancio tesoreria
    wiskunde nederlands engels frans duits geschiedenis biologie natuurkunde scheikunde economie muziek informatica aardrijkskunde gym keuken bediening
    matematik svenska engelska idrott historia biologi fysik kemi musik slöjd samhällskunskap kök
    analytics engineering governance risk finance operations strategy compliance security platform infrastructure research
    nóminas administración almacén cocina sala tienda matemáticas lengua inglés música atendimento administração cozinha estoque matemática
    kontroli rozliczeń kadr obsługi zaopatrzenia handlu transportu
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
    "pl": re.compile(r"(?:(?:ow|czn|jn|ln|nn|dn|wn|rn)(?:y|a|ego|ej)|[sc]k(?:i|a|iego|iej)|acji|encji|ania|enia|twa|ości)$"),
}  # fmt: skip
_NO_FIELDS = frozenset(
    "actuel actuelle potentiel potentielle actual adicional final initial quale adatto attivo attiva altro altra unico unica público pública único última último inna".split()
)
_VERBS = {
    "pl": re.compile(r"(?:liśmy|łyśmy|my|emy|ano|ono|eto|ł|ła|ło|li|ły|ana|ane|ony|ona|one)$"),
    "fr": re.compile(r"(?:avons|sommes|[^i]ez)$"),
    "es": re.compile(r"(?:[aei]mos|aste|[^r]iste)$"),
    "pt": re.compile(r"(?:[aei]mos|aste|[^r]iste)$"),
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
    line = rest.partition("\n")[0]
    words = line[:_WINDOW].split(" ")
    if len(line) > _WINDOW:
        words = words[:-1]  # it may be half a word
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
        if word[-1:] in _ENDS and not _goes_on_after(kept, follows):
            break
        if not bare and word not in {"–", "-", "—", "|", "&", "/", "+"}:
            break
    return without_house(" ".join(kept if capital else _to_the_role(kept, language)), language)


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
    is_known = _BARE.sub("", after.partition(" ")[0]).casefold() in _FIELDS
    return (is_known or _LEARNED.fullmatch(last) is not None) and not _FIRM.search(after)


_HOUSE = {
    "es": re.compile(r"\sen\s(?:el\s|la\s)?(?=[A-ZÀ-Þ])"),
    "pt": re.compile(r"\s(?:em|na|no|nas|nos)\s(?=[A-ZÀ-Þ])"),
    "fr": re.compile(r"\sà\s(?=[A-ZÀ-Þ])(?!Ma[iî]trise|Domicile|Distance|Temps|Mi-)"),
    "sv": re.compile(r"\still\s(?=[A-ZÅÄÖ])(?!VD\b)"),
}
_LEARNED = re.compile(
    r"(?:técnic[oa]|especialista|ingenier[oa]|engenheir[oa]|licenciad[oa]|graduad[oa]|diplomad[oa]|titulad[oa]|expert[oa]|perit[oa]|"
    r"docente|profesora?|professora?|doctora?|doutora?|máster|mestre|oficial|auxiliar|tecnólog[oa]|formad(?:o|e)ra?|superior|medio|"
    r"technicien(?:ne)?|conseill(?:er|ère)|ingénieure?|expert|consultante?|format(?:eur|rice)|assistante?|chargée?|"
    r"consultora?|investigadora?|asesora?|assessora?|becari[oa]|prácticas|estágio)s?"
)
"""Who is named by what they learned, with "en" or "em" before it."""
_FIRM = re.compile(r"\b(?:banco|grupo|hotel|clínica|hospital|transportes|fundación|fundação|sociedad|sociedade|universidad|universidade|s\.?[la]\.?|ltda|lda)\b", re.IGNORECASE)  # fmt: skip


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
    if _completes(kept, bare):
        return True
    if _ELIDED.match(word) and language == "fr":
        return False
    if word in {"–", "-", "—", "|"}:
        return follows[:1].isupper()
    if bare in _INNER_WORDS[language] and follows:
        return _joins(kept, bare, ahead, language=language, capital=capital)
    is_stop = bare in _STOP_WORDS[language] or bare in _PRONOUNS
    if is_stop and not (_BARE.sub("", word) in {"IT", "US"} or word in {"I.", "I,"}):
        return False
    if not capital:
        verb = _VERBS.get(language)
        is_named = bare in _FIELDS or kept[-1].casefold() in {"ds.", "spraw"}
        return is_named or verb is None or not verb.search(bare)
    return _is_inside(kept, word, ahead, language)


def _completes(kept: list[str], bare: str) -> bool:
    """Tell whether what was read asks for one word more: ``Aide à domicile``, ``Motorista Categoria E``."""
    if len(bare) == 1 and bare.isalnum():
        return kept[-1].casefold() in _GRADED
    return kept[-1] == "à" or kept[-2:] == ["à", "la"]


_GRADED = frozenset(
    "categoria categoría catégorie category clase classe klasse klass kat. cat. permis grade band level".split()
)


def _joins(kept: list[str], small: str, ahead: list[str], *, language: str, capital: bool) -> bool:
    """Tell whether a small word joins what follows to a title: ``de projet``, ``en documentation``."""
    following = ahead[0].strip('("“„')
    bare = following.strip(".,!?;:").casefold()
    if small == "ed":
        return has_role(following)
    if small in _OF and following[:1].isdigit():
        return False
    if small in _OF and (language != "nl" or small not in {"de", "het"} or kept[-1].casefold() in _NL_DE):
        return following.casefold().strip(".,") not in _PRONOUNS
    if bare in _PRONOUNS:
        return False
    if small == "à":
        beside = _BARE.sub("", ahead[1]).casefold() if len(ahead) > 1 else ""
        return (capital and following[:1].isupper()) or f"{bare} {beside}".startswith(_TOWARDS)
    if small in {"en", "em"} and language in {"fr", "es", "pt"} and following[:1].islower():
        return _LEARNED.fullmatch(one_form(kept[-1]).casefold()) is not None and bare not in _NO_SUBJECT
    if small in {"i", "e"} and language in {"pl", "it"} and _is_field(kept[-1], language):
        return _is_field(following, language)
    return capital and (following[:1].isupper() or (has_role(kept[0]) and _is_field(following, language)))


def _is_inside(kept: list[str], word: str, ahead: list[str], language: str) -> bool:
    """Tell whether a word belongs to a title that began with a capital."""
    before = kept[-1].casefold()
    if not word[0].islower() or before in _OF or before.startswith("d'") or word.startswith(("d'", "d’")):
        return True
    if before in {"en", "in"} and language in {"fr", "es"}:
        return True
    if language == "pl" and noun_of_work(kept[-1]) and noun_of_work(_BARE.sub("", word)):
        return True
    if not has_role(" ".join(kept)) and not (
        language == "pl" and noun_of_work(kept[0])
    ):  # "Backend developer", "Marketing data specialist"
        return _leads_to_role([word, *ahead], language)
    if language in {"en", "de"}:
        return False
    if language == "pl" and _OF_A_NOUN.search(word) and ahead and not _ends_before(ahead[0], language):
        return False
    return _is_field(word, language) or (has_role(word) and has_role(kept[-1]))


_OF_A_NOUN = re.compile(r"(?:ego|ej)$")
"""A Polish adjective that may belong to the noun before it or to the one after it."""


def _ends_before(word: str, language: str) -> bool:
    """Tell whether a word isn't part of the title that may end before it."""
    bare = _BARE.sub("", word).casefold()
    verb = _VERBS.get(language)
    return (
        not bare
        or bare in _STOP_WORDS[language] | _INNER_WORDS[language]
        or (verb is not None and verb.search(bare) is not None)
    )


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
_NL_DE = frozenset("van in voor aan op chef maître commis".split())
"""What "de" stands behind in a Dutch title; elsewhere it begins another part of the sentence."""
_TOWARDS = ("l'emploi", "l’emploi", "l'insertion", "l’insertion", "l'international", "l’international", "la personne", "la clientèle", "la vente", "la formation", "domicile", "distance")  # fmt: skip
_NO_SUBJECT = frozenset(
    """cdi cdd alternance stage intérim contrat apprentissage temps interne externe cours ligne poste question journée semaine nuit équipe binôme france
    nuestra nuestro nuestros esta este esa ese cuestión la el los las un una segundo primer tercer breve curso horario turno jornada concreto
    nossa nosso questão segundo primeiro aberto causa curso regime período turno horário tempo breve""".split()
)
"""What follows "en" and is no field of work."""
_OF = frozenset("of de di da du des del della do d' d’ van ds. ds".split())
_PRONOUNS = frozenset(
    "usted ustedes você vocês lei elle ils elles tú tua tuo i we you sie wir ihr ihrem unserem unserer nuestra nuestro nossa nosso nostra nostro tu su la el our your my the it this that nos notre votre ons onze".split()
)


def _goes_on_after(kept: list[str], follows: str) -> bool:
    """Tell whether a title goes on after a comma, a colon or an abbreviation: ``Engineer, Platform``, ``Sr. Analyst``."""
    word, said = kept[-1], " ".join(kept)
    bare = _BARE.sub("", follows)
    if not word.endswith((",", ":")):
        return word.casefold() in _ABBREVIATIONS
    if not follows[:1].isupper() or has_role(follows) or bare.casefold() in _PRONOUNS:
        return False
    if word.endswith(":"):
        return len(kept) <= 2 and has_role(word) and bare.casefold() in _FIELDS
    is_level = _LEVEL.fullmatch(word.rstrip(",")) is not None
    in_a_list = "," in said[:-1] and bare.casefold() in _FIELDS
    return has_role(word) or (has_role(said) and (is_level or in_a_list))


_LEVEL = re.compile(r"[IVX]{1,4}|\d")
_ABBREVIATIONS = frozenset(
    "sr. jr. snr. jnr. asst. assoc. st. wiss. stellv. techn. kaufm. resp. ds. dipl. ass. jun. sen.".split()
)
