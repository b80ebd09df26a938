"""Which position a mail speaks of: places where a title stands, in seven languages, and their agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from rejectwatch.reply.prose import flow
from rejectwatch.reply.titles import clean_title, has_role
from rejectwatch.reply.witness import Witness

_WINDOW = 120  # characters read on from an anchor


_NOUN = r"(?:positions?|roles?|openings?|vacancy|internship|job|post|opportunity|opening|requisition|vacancies|programme|program)"
_EN_BEFORE = re.compile(
    r"\b(?:for|in|to|about|regarding|fill|filled|filling|with|on|re|of|concerning|into|as|considering|offer you|from|and|that|thing)\s(?:the|our|an?|this|that|your|open)\s"
    r"(?P<title>[^\n.!?;:]{2,90}?)\s(?P<noun>" + _NOUN + r")\b(?!\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
_EN_START = re.compile(r"(?:^|[\n.!?;:]\s?|,\s)(?:the|our|this)\s(?P<title>[^\n.!?;:,]{2,90}?)\s(?:position|role|job|vacancy|opening|post)\b", re.IGNORECASE | re.MULTILINE)  # fmt: skip
_INNER = re.compile(
    r"^.*\b(?:for|in|to|about|regarding|with|on|as|of|and)\s(?:the|our|an?|this|your)\s", re.IGNORECASE
)

_FORWARD: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    "en": (
        (re.compile(r"\b(?:position|role|post|job|opening|vacancy)\s(?:of|as|for)\s(?:an?\s|our\s|the\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:apply|applying|applied|application|candidacy)\s(?:for|as)\s(?:the\s|our\s|an?\s)?(?:(?:position|role|post|job|vacancy|opening)\s(?:of|as|for)\s)?(?:an?\s|the\s)?", re.IGNORECASE), 2.5),
        (re.compile(r"\b(?:interest|interested)\sin\s(?:the\s|our\s|an?\s)", re.IGNORECASE), 2),
        (re.compile(r"^(?:position|role|job title|job|vacancy|re|ref|job opening|requisition)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
        (re.compile(r"\bjoin\s(?:us|our team|the team)\sas\s(?:an?\s|our\s|the\s)?", re.IGNORECASE), 2),
    ),
    "de": (
        (re.compile(r"\b(?:[Ss]telle|[Pp]osition|[Ff]unktion|[Ss]tellenausschreibung|[Aa]usschreibung|[Vv]akanz|[Bb]ewerbung|[Ss]tellenangebot|Tätigkeit|Einsatz|Praktikum|bewerben|beworben)\s?,?\s(?:als|zum|zur)\s(?:eine[rn]?\s|unsere[rn]?\s)?"), 3),
        (re.compile(r"\b[Ss]telle\s(?:des|der|eines|einer)\s"), 2.5),
        (re.compile(r"\b(?:[Bb]ewerbung|beworben|bewerben|Interesse)\s(?:für|um|auf|an)\s(?:(?:die|den|das|unsere[rn]?|der|dem|einen|einer|einem|eine|ein|Ihre|deine)\s)?(?:ausgeschriebene[nr]?\s)?(?:[Ss]telle|[Pp]osition|[Ff]unktion|Vakanz|Ausbildungsplatz)?\s?(?:als\s|zum\s|zur\s)?"), 2.5),
        (re.compile(r"\b(?:die|der|unsere[rn]?|den)\s(?:[Ss]telle|[Pp]osition|Vakanz|Ausbildung|Rolle)\s(?:„|\"|“|»|«)?"), 2),
        (re.compile(r"^(?:Stelle|Position|Betreff|Vakanz|Stellenbezeichnung)\s?:\s", re.MULTILINE), 2.5),
    ),
    "fr": (
        (re.compile(r"\b(?:postes?|fonctions?|emploi|offre|mission|rôle)\s(?:d['’]|de\s|du\s|en tant que\s)(?:l['’])?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidature|postulé|postuler|candidaté|intérêt)\s(?:spontanée\s)?(?:au|pour|à|en tant que|comme)\s(?:le\s|la\s|l['’]|un\s|une\s|notre\s|l['’]offre\s|cette\s)?(?:poste\s(?:de\s|d['’])?|offre\s(?:de\s|d['’])?)?", re.IGNORECASE), 2.5),
        (re.compile(r"\b(?:stage|alternance|apprentissage)\s(?:de|en|d['’])\s?", re.IGNORECASE), 1),
        (re.compile(r"^(?:poste|offre|intitulé du poste)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "es": (
        (re.compile(r"\b(?:puesto|vacante|plaza|posición|cargo|rol|oferta|búsqueda)\s(?:de|como|para|abierta de|abierta para)\s(?:un\s|una\s|el\s|la\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidatura|postulación|postularte|postularse|postulaste|postuló|solicitud|aplicar|aplicación|aplicaste|interés|inscripción|presentarte)\s(?:a|para|al|como|por|en)\s(?:el\s|la\s|nuestra\s|nuestro\s|un\s|una\s)?(?:(?:puesto|vacante|plaza|posición|cargo|rol|oferta)\s(?:de\s|para\s|como\s)?)?", re.IGNORECASE), 2.5),
        (re.compile(r"^(?:puesto|vacante|oferta|cargo|posición)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "pt": (
        (re.compile(r"\b(?:vaga|posição|cargo|função|oportunidade|lugar)\s(?:de|para|como)\s(?:um\s|uma\s|o\s|a\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidatura|candidatar-se|candidatou-se|inscrição|interesse|aplicação)\s(?:à|a|para|ao|na|no|pela|como)\s(?:a\s|o\s|nossa\s)?(?:(?:vaga|posição|função|cargo)\s(?:de\s|para\s)?)?", re.IGNORECASE), 2.5),
        (re.compile(r"^(?:vaga|cargo|função)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "it": (
        (re.compile(r"\b(?:posizione|ruolo|posto|figura|offerta|mansione|incarico)\s(?:di\s|da\s|come\s|per\s|d['’]|aperta di\s|aperta per\s|in qualità di\s)(?:un\s|una\s|il\s|la\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidatura|candidarti|candidarsi|candidato|candidata|candidatura spontanea|interesse)\s(?:per|come|alla|al|a)\s(?:il\s|la\s|un\s|una\s|l['’])?(?:(?:posizione|ruolo|posto|figura)\s(?:di\s|da\s|d['’])?)?", re.IGNORECASE), 2.5),
        (re.compile(r"^(?:posizione|ruolo|offerta)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "nl": (
        (re.compile(r"\b(?:functie|vacature|positie|rol|baan|plek|plaats|post)\s(?:van|als|voor|van de)\s(?:een\s|de\s|onze\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:sollicitatie|solliciteren|gesolliciteerd|solliciteerde|interesse)\s(?:naar|op|voor|als|in)\s(?:de\s|onze\s|een\s|het\s)?(?:(?:functie|vacature|positie|rol)\s(?:van\s|als\s|voor\s)?)?(?:een\s)?", re.IGNORECASE), 2.5),
        (re.compile(r"^(?:functie|vacature)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "pl": ((re.compile(r"\bstanowisk(?:o|u|a)\s(?:na\s)?(?:„|\")?", re.IGNORECASE), 3),),
    "sv": ((re.compile(r"\b(?:tjänsten|rollen|jobbet|ansökan till|ansökan om)\s(?:som\s)?(?:en\s)?", re.IGNORECASE), 3),),
}  # fmt: skip
_AS: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    "en": ((re.compile(r"\b(?:[Ff]or|[Tt]o be an?|[Bb]e an?|[Aa]s an?|[Aa]s our)\s(?=[A-Z])"), 2.0),),
    "de": ((re.compile(r"\b(?:[Aa]ls|[Zz]ur|[Zz]um|[Ff]ür die|[Dd]er|[Aa]uf)\s(?=[A-ZÄÖÜ])"), 1.6),),
    "fr": (
        (re.compile(r"\b(?:comme|en tant que|en qualité de|place de|poste de|contrat de|emploi de)\s"), 1.6),
    ),
    "es": ((re.compile(r"\b(?:como|puesto de|lugar de|trabajo de|anuncio de|oferta)\s"), 1.6),),
    "pt": ((re.compile(r"\b(?:como|lugar de|anúncio|para|entrevista de)\s"), 1.6),),
    "it": ((re.compile(r"\b(?:come|posto da|posto di|lavoro di|per il ruolo|in qualità di)\s"), 1.6),),
    "nl": (
        (re.compile(r"\b(?:als|voor de functie|plekken voor|procedure voor|kandidatuur voor|voor)\s"), 1.6),
    ),
    "pl": ((re.compile(r"\b(?:na ogłoszenie|na ofertę|jako|w charakterze|nabór na|konkurs na)\s"), 1.8),),
    "sv": ((re.compile(r"\b(?:som|till tjänsten|för rollen|för)\s"), 1.6),),
}
"""Where a title often stands, and much else: only words with a role in them count."""
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
    "pl": frozenset("ds. i do w".split()),
    "sv": frozenset("av och för inom".split()),
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
        if kept and not _goes_on(kept, word, follows, language=language, capital=capital):
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
        return kept[: roles[-1] + 1]
    return kept[:5] if roles[0] <= 1 else []


def _goes_on(kept: list[str], word: str, follows: str, *, language: str, capital: bool) -> bool:
    """Tell whether the next word is inside a title, as in ``Head of Data`` or ``Chargé de projet``."""
    bare = _BARE.sub("", word).casefold()
    if _ELIDED.match(word) and language == "fr":
        return False
    if word in {"–", "-", "—", "|"}:
        return follows[:1].isupper()
    if bare in _INNER_WORDS[language] and follows:
        following = follows.strip('("“„')
        if bare in _OF:
            return following.casefold().strip(".,") not in _PRONOUNS
        return following[:1].isupper() and capital and following.strip(".,!?;:").casefold() not in _PRONOUNS
    if bare in _STOP_WORDS[language] or bare in _PRONOUNS:
        return False
    if not capital:
        return True
    before = kept[-1].casefold()
    return (
        not word[0].islower()
        or before in _OF
        or (before in {"en", "in"} and language in {"fr", "es"})
        or before.startswith("d'")
        or word.startswith(("d'", "d’"))
    )


_ELIDED = re.compile(r"(?:n|qu|s|c|j|m|t)['’]", re.IGNORECASE)
_OF = frozenset("of de di da du des del della do d' d’ van ds.".split())
_PRONOUNS = frozenset(
    "i we you sie wir ihr ihrem unserem unserer nuestra nuestro nossa nosso nostra nostro tu su la el our your my the it this that nos notre votre ons onze".split()
)


def _goes_on_after(word: str, follows: str) -> bool:
    """Tell whether a title goes on after a comma or an abbreviation: ``Engineer, Platform``, ``Sr. Analyst``."""
    if word[-1] == ",":
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


def in_text(text: str, language: str, source: str = "text") -> Iterator[Witness]:
    """Yield the titles that a text names, in its language and in English."""
    joined = flow(text)
    if language == "en":
        yield from _english(joined, source)
    for anchor, weight in _FORWARD.get(language, ()):
        for match in anchor.finditer(joined):
            yield from _accepted(
                read_title(joined[match.end() : match.end() + 200], language), weight, source
            )
    for anchor, weight in _AS.get(language, ()):
        for match in islice(anchor.finditer(joined), 40):
            title = clean_title(read_title(joined[match.end() : match.end() + 120], language))
            if title is not None and has_role(title):
                yield Witness(title, weight, source)
    if language != "en":
        yield from _english(joined, source)


def _english(text: str, source: str) -> Iterator[Witness]:
    for pattern, weight in ((_EN_BEFORE, 3.0), (_EN_START, 2.5)):
        for match in pattern.finditer(text):
            inner = _INNER.sub("", match["title"])
            noun = match.groupdict().get("noun") or ""
            if noun[:1].isupper() and noun.casefold() in {"internship", "programme", "program"}:
                inner = f"{inner} {noun}"
            yield from _accepted(inner, weight, source)


def _accepted(raw: str, weight: float, source: str) -> Iterator[Witness]:
    title = clean_title(raw)
    if title is None:
        return
    if has_role(title):
        yield Witness(title, weight, source)
    elif title[0].isupper() or title[0].isdigit():
        yield Witness(title, weight - 1.5, source)
