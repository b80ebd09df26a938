"""Which position a mail speaks of: places where a title stands, in nine languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from rejectwatch.reply import grants
from rejectwatch.reply.polish import nominative
from rejectwatch.reply.prose import flow
from rejectwatch.reply.titles import clean_title, has_role
from rejectwatch.reply.titlewords import read_title
from rejectwatch.reply.witness import Witness

_CODE = r"(?:[A-Z]{1,4}[-/]?\d[\w/-]{1,14}\s)?"  # a requisition's number may stand between

_NOUN = r"(?:positions?|roles?|openings?|vacancy|internship|job|post|opportunity|opening|requisition|vacancies|programme|program)"
_EN_BEFORE = re.compile(
    r"\b(?:for|in|to|about|regarding|fill|filled|filling|with|on|re|of|concerning|into|as|considering|offer you|from|and|that|thing|offered|given|advertised|readvertised|closed?|closing|withdraw\w*|cancel\w*)\s(?:the|our|an?|this|that|your|open)\s"
    r"(?P<title>[^\n.!?;:]{2,90}?)\s(?P<noun>" + _NOUN + r")\b(?!\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
_EN_START = re.compile(r"(?:^|[\n.!?;:]\s?|,\s|\b(?:unfortunately|regrettably|sadly|however|because|since|that)\s)(?:the|our|this)\s(?P<title>[^\n.!?;:,]{2,90}?)\s(?:position|role|job|vacancy|opening|post)\b", re.IGNORECASE | re.MULTILINE)  # fmt: skip
_INNER = re.compile(
    r"^.*\b(?:for|in|to|about|regarding|with|on|as|of|and)\s(?:the|our|an?|this|your|one|two|three|four|five|\d{1,3})\s"
    r"|^(?:this\s|next\s)?(?:season|year|month|summer|winter|autumn|fall|spring|term|semester|week)['’]s\s",
    re.IGNORECASE,
)

_CLAUSE = re.compile(r"^.{0,88}\b[a-z]{1,20},?\s(?:the|our|an?|this|that|your)\s")
"""A verb with its subject: "the manager feels the Staff Engineer"; no title holds an article behind a small word."""

_FORWARD: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    "en": (
        (re.compile(r"\bfollowing\s(?:position|role|post|job|opening|vacancy|opportunity)\s?:\s{0,2}", re.IGNORECASE), 3),
        (re.compile(r"\b(?:(?:position|role|post|job|opening|vacancy)\s(?:of|as|for)|(?:positions|roles|posts)\sof)\s(?:an?\s|our\s|the\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:apply|applying|applied) to be (?:our\s|an?\s|the\s)?(?:next\s|new\s)?"), 2.5),
        (re.compile(r"\b(?:apply|applying|applied|application|candidacy)\s(?:for|as)\s(?:the\s|our\s|an?\s)?(?:(?:position|role|post|job|vacancy|opening|internship|traineeship|placement)\s(?:(?:of|as|for)\s|(?=(?-i:[A-Z]))))?(?:an?\s|the\s)?", re.IGNORECASE), 2.5),
        (re.compile(r"\b(?:interest|interested)\sin\s(?:the\s|our\s|an?\s)", re.IGNORECASE), 2),
        (re.compile(r"^(?:position|role|job title|job|vacancy|re|ref|job opening|requisition)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
        (re.compile(r"\bjoin\s(?:us|our team|the team)\sas\s(?:an?\s|our\s|the\s)?", re.IGNORECASE), 2),
    ),
    "de": (
        (re.compile(r"\b(?:[Ss]telle|[Pp]osition|[Ff]unktion|[Ss]tellenausschreibung|[Aa]usschreibung|[Vv]akanz|[Bb]ewerbung|[Ss]tellenangebot|Tätigkeit|Einsatz|Praktikum|Posten|Dienstposten|Planstelle|bewerben|beworben)\s?,?\s(?:als|zum|zur)\s(?:eine[rn]?\s|unsere?[rnm]?\s)?"), 3),
        (re.compile(r"\b(?:dich|sich|euch|Sie|Dich)\s(?:[^.!?\n]{0,40}\s)?als\s(?=[^.!?\n]{3,70}\s(?:beworben|bewerben|bewirbst|bewarben)\b)"), 2.5),
        (re.compile(r"\b(?:folgende[nr]?|nachstehende[nr]?)\s(?:[Ss]telle|[Pp]osition|Stellenausschreibung|Vakanz|Ausschreibung)\s?:\s{0,2}"), 3),
        (re.compile(r"\b[Ss]telle\s(?:des|der|eines|einer)\s"), 2.5),
        (re.compile(r"\b(?:[Bb]ewerbung|beworben|bewerben|Interesse)\s(?:für|um|auf|an)\s(?:(?:die|den|das|unser(?:e[rnms]?)?|der|dem|einen|einer|einem|eine|ein|Ihre|deine)\s)?(?:ausgeschriebene[nr]?\s)?(?:[Ss]telle|[Pp]osition|[Ff]unktion|Vakanz|Ausbildungsplatz)?\s?(?:als\s|zum\s|zur\s)?"), 2.5),
        (re.compile(r"\b(?:die|der|unsere[rn]?|den)\s(?:[Ss]telle|[Pp]osition|Vakanz|Ausbildung|Rolle|Posten|Dienstposten|Planstelle|Ausbildungsberuf)\s(?:(?:als|zum|zur|der|des)\s(?:eine[rsnm]?\s)?)?(?:„|\"|“|»|«)?"), 2),
        (re.compile(r"^(?:Stelle|Position|Betreff|Vakanz|Stellenbezeichnung)\s?:\s", re.MULTILINE), 2.5),
    ),
    "fr": (
        (re.compile(r"\b(?:offre|poste|annonce|emploi|fonction)s?\s(?:d['’]emploi\s)?(?:suivante?|ci-dessous)\s?:\s{0,2}", re.IGNORECASE), 3),
        (re.compile(r"\b(?:offre\s(?:d['’]emploi|de\s(?:stage|poste|mission|contrat))\s(?:de\s|d['’])?|(?:postes?|fonctions?|emploi|offre|mission|rôle)\s(?:d['’](?!emploi)|de\s(?!stage\s)|du\s|en tant que\s)(?:l['’])?)", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidature|postulé|postuler|candidaté|intérêt)\s(?:spontanée\s)?(?:au|pour|à|en tant que|comme)\s(?:le\s|la\s|l['’]|un\s|une\s|notre\s|l['’]offre\s|cette\s)?(?:poste\s(?:de\s|d['’])?|offre\s(?:de\s|d['’])?)?", re.IGNORECASE), 2.5),
        (re.compile(r"\bl['’](?:offre|annonce)\s(?:d['’]emploi\s)?(?=[\"'«“‘])"), 2.5),
        (re.compile(r"\b(?:stage|alternance|apprentissage)\s(?:de|en|d['’])\s?", re.IGNORECASE), 1),
        (re.compile(r"^(?:poste|offre|intitulé du poste)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "es": (
        (re.compile(r"\bsiguiente\s(?:oferta|vacante|puesto|plaza|posición|cargo|búsqueda)(?:\s(?:de empleo|laboral))?\s?:\s{0,2}|\b(?:oferta|vacante|puesto|plaza|posición)\ssiguiente\s?:\s{0,2}", re.IGNORECASE), 3),
        (re.compile(r"\b(?:puesto|vacante|plaza|posición|cargo|rol|oferta|búsqueda|convocatoria)\s(?:de|como|para|abierta de|abierta para)\s(?:un\s|una\s|el\s|la\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidatura|postulación|postularte|postularse|postulaste|postuló|solicitud|aplicar|aplicación|aplicaste|interés|inscripción|presentarte)\s(?:a|para|al|como|por|en)\s(?:el\s|la\s|nuestra\s|nuestro\s|un\s|una\s)?(?:(?:puesto|vacante|plaza|posición|cargo|rol|oferta)\s(?:de\s|para\s|como\s)?|ser\s(?:un\s|una\s)?|trabajar\s(?:de|como)\s)?", re.IGNORECASE), 2.5),
        (re.compile(rf"\b(?:puesto|vacante|plaza)\s{_CODE}(?=[A-ZÁÉÍÓÚ])"), 2.5),
        (re.compile(r"^(?:puesto|vacante|oferta|cargo|posición)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "pt": (
        (re.compile(r"\bseguinte\s(?:vaga|oportunidade|posição|função|oferta|cargo)\s?:\s{0,2}|\b(?:vaga|oportunidade|posição|função|oferta)\s(?:seguinte|abaixo)\s?:\s{0,2}", re.IGNORECASE), 3),
        (re.compile(r"\b(?:vaga|posição|cargo|função|oportunidade|lugar)\s(?:de|para|como)\s(?:um\s|uma\s|o\s|a\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidatura|candidatar-se|candidatou-se|inscrição|interesse|aplicação)\s(?:à|a|para|ao|na|no|pela|como)\s(?:a\s|o\s|nossa\s)?(?:(?:vaga|posição|função|cargo|lugar|posto)\s(?:de\s|para\s)?|ser\s|trabalhar\scomo\s)?", re.IGNORECASE), 2.5),
        (re.compile(rf"\b[Vv]aga\s{_CODE}(?=[A-ZÁÉÍÓÚ])|\b(?:processo seletivo|processo de recrutamento|recrutamento|seleção) para (?:a vaga de\s|o cargo de\s|a função de\s)?"), 2.5),
        (re.compile(r"^(?:vaga|cargo|função)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "it": (
        (re.compile(r"\bseguente\s(?:posizione|offerta|annuncio|ruolo|ricerca)\s?:\s{0,2}|\b(?:posizione|offerta|annuncio|ruolo)\s(?:seguente|di seguito)\s?:\s{0,2}", re.IGNORECASE), 3),
        (re.compile(r"\b(?:posizione|ruolo|posto|figura|offerta|mansione|incarico)\s(?:di\s|da\s|come\s|per\s|d['’]|aperta di\s|aperta per\s|in qualità di\s)(?:un\s|una\s|il\s|la\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:candidatura|candidarti|candidarsi|candidato|candidata|candidatura spontanea|interesse)\s(?:per|come|alla|al|a)\s(?:il\s|la\s|un\s|una\s|l['’])?(?:(?:posizione|ruolo|posto|figura)\s(?:di\s|da\s|d['’])?)?", re.IGNORECASE), 2.5),
        (re.compile(rf"\b(?:offerta|posizione|ruolo)\s{_CODE}(?=[A-ZÀÈ])|\b(?:ricerca|selezione|candidatura) (?:per|a|di)\s(?=[A-ZÀÈ])"), 2.5),
        (re.compile(r"^(?:posizione|ruolo|offerta)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "nl": (
        (re.compile(r"\b(?:[Vv]olgende|onderstaande)\s(?:vacature|functie|positie)\s?:\s{0,2}"), 3),
        (re.compile(r"\b(?:je|u|jij)\s(?:[^.!?\n]{0,40}\s)?als\s(?=[^.!?\n]{3,70}\s(?:gesolliciteerd|solliciteerde|solliciteert)\b)"), 2.5),
        (re.compile(r"\b(?:functie|vacature|positie|rol|baan|plek|plaats|post|betrekking)\s(?:van|als|voor|van de)\s(?:een\s|de\s|onze\s)?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:sollicitatie|solliciteren|gesolliciteerd|solliciteerde|interesse)\s(?:naar|op|voor|als|in)\s(?:de\s|onze\s|een\s|het\s)?(?:(?:functie|vacature|positie|rol|betrekking)\s(?:van\s|als\s|voor\s)?)?(?:een\s)?", re.IGNORECASE), 2.5),
        (re.compile(rf"\b(?:functie|vacature)\s{_CODE}(?!(?:van|als|voor|bij|in|is|wordt|en|die|waarop|op|te|gaat|was|niet|met|intern|extern)\b)"), 2.5),
        (re.compile(r"^(?:functie|vacature)\s?:\s", re.IGNORECASE | re.MULTILINE), 2.5),
    ),
    "pl": (
        (re.compile(r"\b(?:następujące|poniższe)\s(?:stanowisko|ogłoszenie)\s?:\s{0,2}|\b(?:następującą|poniższą)\sofertę(?:\spracy)?\s?:\s{0,2}", re.IGNORECASE), 3),
        (re.compile(r"\bstanowisk(?:o|u|a|iem)\s(?:na\s)?(?:pracy\s)?(?:(?:urzędnicz|kierownicz|pomocnicz|robotnicz)\w{1,3}\s)?(?:[-–:]\s)?(?:„|\")?", re.IGNORECASE), 3),
        (re.compile(r"\b(?:CV|aplikacj\w+|zgłoszeni\w+) na\s(?:(?:ofertę|ogłoszenie|wakat)\s?(?:pracy|o pracę)?:?\s(?:na\s)?)?(?:stanowisk\w+:?\s)?(?:„|\")?", re.IGNORECASE), 2.5),
    ),
    "sv": ((re.compile(rf"\b(?:tjänsten?|rollen|jobbet|ansökan till|ansökan om|ansökan|rekryteringen (?:av|till))\s(?:tjänsten\s|rollen\s)?(?:som\s)?(?:en\s(?!av\b)|ett\s)?{_CODE}", re.IGNORECASE), 3),),
}  # fmt: skip
_AS: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    "en": ((re.compile(r"\b(?:[Ff]or|[Tt]o be an?|[Bb]e an?|[Aa]s an?|[Aa]s our)\s(?=[A-Z])"), 2.0),),
    "de": ((re.compile(r"\b(?:[Aa]ls|[Zz]ur|[Zz]um|[Ff]ür die|[Dd]er|[Aa]uf)\s(?=[A-ZÄÖÜ])"), 1.6),),
    "fr": (
        (re.compile(r"\b(?:comme|en tant que|en qualité de|place de|poste de|contrat de|emploi de)\s"), 1.6),
    ),
    "es": (
        (
            re.compile(
                r"\b(?:como|para(?=\s[A-ZÁÉÍÓÚ])|búsqueda de|puesto de|lugar de|trabajo de|anuncio de|oferta)\s"
            ),
            1.6,
        ),
    ),
    "pt": ((re.compile(r"\b(?:como|lugar de|anúncio|para|entrevista de)\s"), 1.6),),
    "it": (
        (
            re.compile(
                r"\b(?:come|posto da|posto di|lavoro di|per il ruolo(?: di)?|in qualità di|per(?=\s[A-ZÀÈ]))\s"
            ),
            1.6,
        ),
    ),
    "nl": (
        (re.compile(r"\b(?:als|voor de functie|plekken voor|procedure voor|kandidatuur voor|voor)\s"), 1.6),
        (re.compile(r"\b(?:je|u)\s(?:graag\s)?(?=[\w-]{4,40}\s(?:wilt?|wou|zou willen)\sworden\b)"), 2.0),
    ),
    "pl": (
        (
            re.compile(
                r"\b(?:na ogłoszenie|na ofertę|jako|w charakterze|nabór na|konkurs na|rekrutacj\w+ na|aplikacj\w+ na|zgłoszeni\w+ na)\s"
            ),
            1.8,
        ),
    ),
    "sv": ((re.compile(r"\b(?:som|till tjänsten|för rollen|för)\s"), 1.6),),
}
"""Where a title often stands, and much else: only words with a role in them count."""


_GENITIVE = re.compile(r"^(\S+(?:er|eur|ent|ist|or))s(?!\w)")


def _unbent(title: str, before: str, language: str) -> str:
    """Return a title in the nominative, by the words before it: ``die Stelle eines Sachbearbeiters``."""
    if language == "de" and before.endswith(("des ", "eines ")):
        return _GENITIVE.sub(r"\1", title)
    return nominative(title) if language == "pl" else title


def in_text(text: str, language: str, source: str = "text") -> Iterator[Witness]:
    """Yield the titles that a text names, in its language and in English."""
    joined = flow(text)
    if language == "en":
        yield from _english(joined, source)
    yield from grants.in_text(joined, language, source)
    for anchor, weight in _FORWARD.get(language, ()):
        for match in anchor.finditer(joined):
            raw = read_title(joined[match.end() : match.end() + 200], language)
            sure = _WHO.search(match[0]) is not None
            yield from _accepted(_unbent(raw, match[0], language), weight, source, sure=sure)
    for anchor, weight in _AS.get(language, ()):
        for match in islice(anchor.finditer(joined), 40):
            raw = read_title(joined[match.end() : match.end() + 200], language)
            title = clean_title(_unbent(raw, match[0], language))
            if title is not None and has_role(title):
                yield Witness(title, weight, source)
    if language != "en":
        yield from _english(joined, source)


_CALLED = re.compile(r"(?P<title>.{3,60}?)\s(?:role|position|opening|vacancy|job|post)", re.IGNORECASE)
_SMALL = re.compile(
    r"\b(?:the|an?|up|on|in|at|for|to|with|from|our|your|this|that|about|of|and|or)\b", re.IGNORECASE
)


def called(piece: str, language: str) -> Iterator[Witness]:
    """Yield the title of a part of a subject that says "position" behind it: it is whole then, ``Video Editor role``."""
    match = _CALLED.fullmatch(piece) if language == "en" else None
    title = clean_title(match["title"]) if match else None
    if title and len(title.split()) <= 4 and not _SMALL.search(title) and has_role(title.rsplit(" ", 1)[-1]):
        yield Witness(title, 3.0, "subject")


_POSTS = frozenset(("post", "position", "role", "job", "vacancy"))
_OF_WORK = re.compile(
    r"(?:(?:part|full|fixed|short|long)-(?:time|term) |temporary |permanent |maternity |seasonal |primary |secondary |senior |junior |graduate |assistant )?"
    r"(?:teaching|lecturing|tutoring|nursing|cleaning|catering|waiting|bar|kitchen|warehouse|retail|research|clerical|secretarial|bookkeeping|housekeeping|childcare|"
    r"gardening|driving|postdoctoral|post-doctoral|faculty)"
)
"""What somebody would do there, by which English calls a post: ``the fixed-term teaching post``."""


def _english(text: str, source: str) -> Iterator[Witness]:
    for pattern, weight in ((_EN_BEFORE, 3.0), (_EN_START, 2.5)):
        for match in pattern.finditer(text):
            inner = _CLAUSE.sub("", _INNER.sub("", _INNER.sub("", match["title"])))
            noun = match.groupdict().get("noun") or ""
            if noun.casefold() in _POSTS and _OF_WORK.fullmatch(inner):
                yield Witness(inner, weight - 0.5, source)
                continue
            if noun[:1].isupper() and noun.casefold() in {"internship", "programme", "program"}:
                inner = f"{inner} {noun}"
            yield from _accepted(inner, weight, source)


_WHO = re.compile(
    r"\b(?:[Bb]ewerbung|beworben|bewerben|[Ss]telle|[Pp]osition|[Ff]unktion|[Ss]ollicitatie|solliciteren|functie|vacature|tjänsten?|rollen|jobbet|stanowisk\w|"
    r"post|position|role|job|applied|apply|application|postulé|candidaté|candidature|candidatura|postulación)\s(?:als|som|as|en tant que|comme|como|come)\s(?:an?\s|unsere?[rnm]?\s|eine[rn]?\s|een\s|en\s|un\s|une\s|una\s)?$",
    re.IGNORECASE,
)
"""Behind it stands who somebody would be, whatever the word: ``Bewerbung als …``, ``tjänsten som …``."""
_NOBODY = re.compile(
    r"(?:pdf|anhang|anlage|datei|download|dokument|initiativ\w*|bewerber\w*|kandidat\w*|quereinsteiger\w*|mutter|vater|erst\w{1,3}|ganz\w{1,3}|zip|word|e-?mail|bilaga|bijlage|sollicitant\w*|sökande)\b",
    re.IGNORECASE,
)


def _accepted(raw: str, weight: float, source: str, *, sure: bool = False) -> Iterator[Witness]:
    """Yield a title; what no word shows to be work weighs less, but where only somebody's work can stand."""
    title = clean_title(raw)
    if title is None:
        return
    if has_role(title):
        yield Witness(title, weight, source)
    elif title[0].isupper() or title[0].isdigit():
        is_sure = sure and not _NOBODY.match(title)
        yield Witness(title, weight - (0.75 if is_sure else 1.5), source)
