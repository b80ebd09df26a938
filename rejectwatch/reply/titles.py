"""Job titles: telling one from other phrases, and taking off what was only packed around it."""

from __future__ import annotations

import re
from functools import lru_cache

from rejectwatch.reply.names import clean_fact
from rejectwatch.reply.nowork import is_case_number, names_no_work
from rejectwatch.reply.roles import HANDS, ROLE_ENDING, ROLES
from rejectwatch.reply.wrappings import (
    PACKED_BEFORE,
    before_the_post,
    before_the_trial,
    with_en,
    without_its_day,
)

TITLE_LENGTH = 80

_FORM = re.compile(
    r"(?<=\w)(?:\((?:[a-zà-ÿ]{1,5}|[AEO]S?|O?RA|NE|IN)\)|[·•‧∙*:_][a-zà-ÿ]{1,5}(?:[·•‧∙]s)?\b|/-?(?:innen|in|r|n|e|ne|se|rice|trice|euse|ère|ra|a|o|as|os|ka)\b|-(?:rice|se|euse|ne|ère)\b)"
)
"""The other gender's ending: ``Technicien(ne)``, ``Développeur·se``, ``Bäcker/in``, ``Engenheira(o)``."""
_TAGS = re.compile(
    r"(?:\s+|(?!\([anoi]\)))[(\[]\s*(?:[mwfdxhnkagvi]|all genders?|alle|gn|div|a|he|she|mensch|open|new|remote|hybrid|onsite|on-site|ref|req|id|jr?|job|contract|"
    r"full[- ]?time|part[- ]?time|vollzeit|teilzeit|cdi|cdd|temps plein|temps partiel|all)\b[^)\]]{0,40}[)\]]",
    re.IGNORECASE,
)
_SLASHES = re.compile(r"\s*[-–,]?\s*\b(?:[mwfdxh]\s?[/|*]\s?){1,3}[mwfdxhkn]\b\.?", re.IGNORECASE)
_NUMBER = re.compile(
    r"[\s,;:–#-]{0,3}\(?(?:(?:\b(?:ref(?:erence|erenz)?|req(?:uisition)?|job|id|kennziffer|kennz|nr|no|vacature|stellen-?id|code|position)\b|\bn°)[\s.:#-]{0,3}(?:id|nr|no|code|number)?[\s.:#-]{0,3})?"
    r"\b(?:[A-Z]{1,4}[-_/]?)?\d{3,}(?:[-_/]\d{1,6}){0,3}\b\)?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"[\s,;:|–#-]{1,3}\(?(?:(?:\b(?:ref|réf|rif|refer[eê]nc(?:e|ia)|référence|riferimento|referenz|kennziffer|sygn|sygnatura|dnr|diarienummer|kenmerk|vacaturenummer)\b|\bn[.º°]{1,2})[.:ªº°\s#-]{0,4}"
    r"(?:[A-Z]{0,5}[-_/.]?\d[\w/.-]{0,14})?|\b(?:vacature|vaga|oferta|offre|annonce|annuncio|anúncio|ogłoszenie|nr)[.:\s#-]{0,3}[A-Z]{0,5}[-_/.]?\d[\w/.-]{0,14})\)?$",
    re.IGNORECASE,
)
"""A number at the end by the word before it, and that word when the number is gone: ``- Ref.ª 12``."""
_CONTRACT = re.compile(
    r"(?:\s?[-–—|,/]\s?|\s\()(?:cdi|cdd|alternance|stage|intérim|apprentissage|contrat (?:d['’]apprentissage|pro)|temps (?:plein|partiel)|tirocinio|prácticas|estágio|praktikum|ausbildung|befristet|unbefristet|tempo (?:in)?determinato|"
    r"indefinido|temporal|efetivo|clt|staż|umowa o pracę|vikariat|tillsvidare|heltid|deltid|fulltime|parttime)(?:[\s-]{1,3}\d{1,2}(?:[-–/]\d{1,2})?\s?(?:mois|mesi|meses|months?|monate|maanden|mies\w*|månader|an|ans)?)?\)?$",
    re.IGNORECASE,
)
"""The kind of contract behind a title: ``- Alternance 12 mois``."""
_PAY = re.compile(r"[\s,(–-]{0,3}[$€£]\s?\d[\d.,]{0,9}k?.{0,30}$")
_WORKLOAD = re.compile(r"[\s,(–-]{0,3}\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%.{0,12}$")
_PLACE = re.compile(
    r"\s*(?:[-–|,/]\s*|\()(?:remote|hybrid|on-?site|us|usa|uk|united states|united kingdom|emea|apac|europe|germany|deutschland|france|spain|españa|"
    r"italia|nederland|canada|india|london|berlin|munich|münchen|hamburg|köln|frankfurt|paris|lyon|madrid|barcelona|lisbon|lisboa|porto|amsterdam|rotterdam|utrecht|milano|roma|"
    r"new york(?: city)?|nyc|san francisco|seattle|austin|boston|chicago|los angeles|toronto|dublin|sydney|zürich|wien|vienna|são paulo|remoto|télétravail|"
    r"vollzeit|teilzeit|full[- ]?time|part[- ]?time|cdi|cdd|temporary|permanent|contract|(?-i:(?<=[\s,])IN|(?!IN|HR|IT|PR|BI|QA|AI|UX|UI|ML|KI|RH|TI)[A-Z]{2}))\)?(?:,\s*(?-i:[A-Z]{2,3}))?$",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    """this that the above advertised open available new same right vacant current other another future permanent following particular
    respective relevant suitable specific exciting great good best first last next posted referenced subject our your a an any all
    job role position opening vacancy post opportunity application internship employment work career candidate applicant
    temporary full-time part-time fulltime remote said mentioned stated abovementioned above-mentioned aforementioned desired
    stelle position funktion bewerbung ausgeschriebene o.g oben genannte genannten vakanz aufgabe initiativbewerbung
    poste offre emploi candidature vacante puesto oferta empleo vaga posição emprego candidatura posizione offerta lavoro
    functie vacature sollicitatie baan stanowisko praca tjänst jobb similar different alternative one team company
    candidacy successful unsuccessful ideal perfect several many these those update status interest interview thank thanks decision feedback
    reply response news result outcome next-steps spontaneous spontanée espontánea spontanea open-application general""".split()
)
_TOO_SHORT = frozenset(
    """stage stages praktikum apprentissage alternance estágio prácticas tirocinio internship traineeship ausbildung lehrstelle volontariat security sales chair chief server host guard head lead owner groom mate steward agent chef student scholar plek stelle leerplek capo
    apprenticeships internships traineeships apprentices person vikariat vikarie sommarjobb extrajobb sommarvikarie pasantía pasantías supplenza cattedra staż nachrückliste graduate teller mission apprenti lärling aprendiz tutor
    trainee trainees placement placements técnico técnica tecnico tecnica ausbildungsplatz housekeeping""".split()
)
_NOT_IN_TITLE = frozenset(
    """whenever there results résultats besetzt vergeben ingevuld vervuld pourvu pourvue cubierto preenchida obsadzone obsadzona tillsatt tillsatta
    you we i he they it is are was were have has had been be will would can could our your my their his her its us them who which that
    candidature ta seleção selección convocazione dröjer wymagany objęła casting profils avviso färdig about letter letters enquiring feel free apply page look application sent entrevista colloquio entretien interview interviews prueba prova essai lettre course anúncio annonce
    vorstellungsgespräch bewerbungsgespräch kennenlerngespräch gesprek sollicitatiegesprek kennismakingsgesprek rozmowa intervju appointment offer proposta propuesta proposition reservelijst unfortunately please thank thanks because however since although while but if when whether not no know let sie ihnen ihre ihr wir
    uns haben hat ist sind wurde werden nicht leider vous nous votre notre est avons été ne pas que qui usted nosotros su
    hemos ha es não você sua foi temos non abbiamo sua è stata niet hebben heeft u uw wij je""".split()
)


def one_form(text: str) -> str:
    """Return a title without the endings for the other gender, which are no words."""
    return _FORM.sub("", text)


@lru_cache(maxsize=2048)
def has_role(text: str) -> bool:
    """Tell whether a phrase holds a word for somebody's work in one of nine languages."""
    plain = re.sub(r"[^\W\d_]+['’]s\b", " ", one_form(text).casefold())  # "the cook's" is nobody's title
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", HANDS.sub(r"\g<1>worker", plain.replace("/", " ")))
    for word in words:
        parts = {word, word.rsplit("-", maxsplit=1)[-1]}
        bare = (
            word.removesuffix("in") if word.endswith("in") else word.removesuffix("s")
        )  # "Bäckerin", "cooks"
        if parts & ROLES or bare in ROLES or ROLE_ENDING.search(word):
            return True
    return False


_OURS = (
    r"(?-i:[Oo]ur|[Uu]nser(?:e[nrms]?)?(?: neuen?r?)?|[Tt]on|[Tt]a|[Mm]on|[Mm]a|[Nn]otre(?: nouve(?:l|au|lle))?|[Mm]i|[Nn]uestr[oa](?: nuev[oa])?|[Mm]inha|[Mm]eu|[Nn]oss[oa](?: nov[oa])?|[Mm]i[ao]|[Nn]ostr[oa](?: nuov[oa])?|"
    r"[Mm]ijn|[Jj]ouw|[Oo]nze?(?: nieuwe)?|[Nn]asz(?:ego|ej|a)?|[Tt]woj[ae]|[Vv]år[at]?(?: nya)?|[Dd]itt?|[Mm]itt|[Mm]ina?)"
)
"""Whose a position is stands before it, and is none of its name: ``vår nya ekonomichef``."""
_NO_WITH = (
    r"(?!\s(?:mit|with|avec|con|com|met|z|med|bei|chez|at|am|on|à|om|presso|em|bij|hos|w|den|el|il|le|op)\b)"
)
"""A talk with somebody, or on a day, says nothing of the work."""
_LEADING = re.compile(
    r"^(?:(?:re|your|ihre?|deine?|uw|votre|su|tu|the|an?|"
    + _OURS
    + r"|die|der|das|den|eine?|le|la|el|il|de|het|full[- ]?time|part[- ]?time|new|open|update on|outcome(?: of)?|status of|result of|regarding|about|so|"
    r"application(?: for| to| as)?|bewerbung(?: als| um| für)?|absage(?: als| für)?|stelle(?: als)?|position(?: als| of)?|job|role(?: of)?|vacancy|screening|initiativbewerbung(?: als)?|"
    r"candidature(?: au)?|poste(?: de)?|offre(?: de)?|cv|mise au concours|recrutement|suite|candidatura(?: a| para| per| como)?|postulación(?: a| al| para| como)?|vacante(?: de)?|plaza(?: de)?|puesto(?: de)?|empleo(?: de)?|cierre de|convocatoria(?: de)?|resultado(?: de)?|"
    r"vaga(?: de| para)?|posição(?: de)?|atualização sobre|posizione(?: di)?|posto(?: di)?|selezione(?: per)?|ricerca|vacature|sollicitatie(?: als)?|kandidatuur(?: voor)?(?: de functie van)?|konkurs(?: na)?(?: stanowisko)?|functie(?: van)?|terugkoppeling|reactie|(?:uitnodiging|bevestiging|ontvangstbevestiging|afwijzing|status)(?: voor)?(?: (?:een |je |uw )?(?:sollicitatie)?gesprek| sollicitatie)?(?: voor)?|posts? of|search(?: for)?|"
    r"(?:vorstellungs|kennenlern|bewerbungs|telefon)?(?:gespräch|interview(?! (?:coach|trainer)))(?: als| für| zu[mr]| for)?"
    + _NO_WITH
    + r"|(?:sollicitatie|kennismakings)?gesprek(?: als| voor)?(?: de functie(?: van)?)?"
    + _NO_WITH
    + r"|"
    r"(?:proceso(?: de selección| selectivo)?|processo(?: seletivo)?|ausschreibung|entretien|entrevista|colloquio(?: conoscitivo| tecnico| telefonico| di lavoro| di selezione| finale)?|rozmowa(?: kwalifikacyjna)?|intervju|probearbeiten|proefdag|provdag)(?: (?:pour|para|per|di|de|no|na|för|als|som))?(?: (?:le|la|el|il) (?:poste|puesto|vaga|posto))?(?: (?:de|di))?"
    + _NO_WITH
    + r"|"
    r"(?:résultats?|resultado|risultato|esito|wyniki?|ergebnis|uitslag|resultat)(?: (?:du jury|du concours|de l['’]entretien|del concurso|do concurso|del concorso|rekrutacji|konkursu|naboru))?(?: (?:pour|para|per|na|för|als|som|de|di))?|jury|"
    r"(?:opportunité|oportunidade?|opportunità)(?: (?:de|di|como|come|para|pour|per))?|[\w-]{0,30}(?:stelle|platz)(?: als| zum| zur)|(?:praktikum|ausbildung) als|"
    r"(?:cerco|cercasi) lavoro(?: come)?|busco (?:trabajo|empleo|puesto)(?: de| como)?|procuro (?:trabalho|emprego)(?: de| como)?|(?:je )?(?:re)?cherche (?:un )?(?:emploi|travail|poste)(?: de| comme)?|suche (?:eine )?(?:arbeit|stelle|job)(?: als)?|"
    r"réponse (?:à|concernant)|(?:à )?l['’]offre(?: (?:d['’]emploi|de (?:stage|poste|mission|contrat)))?(?: de)?|offre (?:d['’]emploi|de (?:stage|poste|mission|contrat))(?: de)?|emploi(?! (?:et|formation|store)\b)(?: de)?|"
    r"(?:anställning|jobb|uppdrag|lediga? (?:tjänst|jobb))(?:en|et)?(?: som)?|(?:återkoppling|besked|uppdatering|svar|information(?= (?:om|kring|gällande|angående|avseende)\b)|status)(?:en|et)?(?: (?:på|om|kring|gällande|angående|avseende|från))?(?: (?:din|dina|ditt))?|"
    r"(?:praca|oferta pracy|ogłoszenie(?: o prac[ęy])?|odpowiedź|informacja(?: o rekrutacji)?|decyzja)(?! (?:w|z|dla)\b)(?: (?:jako|na|dotycząca|w sprawie))?(?: stanowisk[oau])?|"
    r"(?:stellen(?:ausschreibung|angebot|anzeige|gesuch)|absageschreiben|jobangebot|ausbildungsangebot)(?: als| für| zu[mr])?|(?:einen |ihren? |den )?(?:ausbildungs|praktikums|studien|arbeits)platz(?: als| zu[mr])|zu[mr](?= [A-ZÄÖÜ]\w)|"
    r"(?:auf|um|für) (?:die|eine|ihre) (?:ausgeschriebene )?(?:stelle|position|funktion|stellenausschreibung)(?: als| zum| zur)?|(?:naar|voor|op) de (?:functie|vacature|positie|rol)(?: (?:van|als|voor))?|(?:baan|plek|openstaande (?:functie|vacature)) (?:als|van|voor)|"
    r"intern(?:e[nrs]?|al|a)(?= (?:stelle|position|ausschreibung|tjänst(?:en)?|functie|vacature|vacancy|role|post)\b)|intern[ao](?= d[ei] )|(?:interno|interne) de|"
    r"lavoro(?: come| da| di)?|emprego(?: de)?|oferta de (?:empleo|trabajo|emprego)(?: de| para| como)?|offerta di lavoro(?: per| come| di)?|(?:annuncio|anuncio|anúncio|annonce)(?: (?:di lavoro|de empleo|de emprego))?(?: (?:per|para|de|di|pour))|"
    r"looking for (?:work|a job)(?: as)?|zoek (?:werk|een baan)(?: als)?|szukam pracy(?: jako)?|söker (?:jobb|arbete)(?: som)?|"
    r"(?:einladung|eingangsbestätigung|rückmeldung)(?: zum (?:vorstellungs)?gespräch)?(?: als| für)?|réponse à votre candidature|candidature reçue|esito(?: della)?(?: candidatura| selezione)?|conferma (?:di )?ricezione(?: candidatura)?|candidatura ricevuta|candidatura recebida|"
    r"(?:zgłoszenie|aplikacja|rekrutacja|nabór|zaproszenie na rozmowę|potwierdzenie(?: otrzymania zgłoszenia)?)(?: na)?(?: stanowisko)?|stanowisko|rekryteringen?(?: av| till)?|ansökan(?: till| om)?(?: tjänsten)?(?: som)?|intervju(?: för)?(?: tjänsten)?(?: som)?|tjänsten?(?: som)?)\b[\s:,/–-]{0,3})",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,–-]{1,3}(?:positions?|roles?|job|vacancy|opening|post|opportunity|interviews?|application|thing|mandate|portfolio|update|outcome|result|feedback|status|cv|"
    r"bewerbung|absage|rückmeldung|stelle|position|candidature|entretien|candidatura|esito|resultado|sollicitatie|vacature|uitslag|for now|today|outcome)$",
    re.IGNORECASE,
)


_SMALL_START = re.compile(
    r"^(?:[dl]['’]|un['’](?:altra )?(?=\w{4})|(?:as|als|aux?|(?-i:[Uu]n)|una|une|uno|uma?|un altro|(?-i:per)(?! diem)|einen?|ser|devenir|être|diventare|essere|becoming|being|worden|(?:ville )?bli|att (?:bli|vara)|di|de|van|of|som|for|till|à|ao|come|como|comme|jako|na|um (?:die|den|das)|en(?= (?:alternance|stage|cdi|cdd|intérim)))\s)",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"^(?:contrat (?:de |d['’]|en )?)?(?:stage(?! (?:grafica|manager|tech|hand|dir|des|assist|eng|super|carp|elect|crew))|alternance|apprentissage|professionnalisation|intérim|cdi|cdd|job d['’]été|prácticas|contrato|estágio|tirocinio|apprendistato|"
    r"contratto|incarico|sostituzione|supplenza|vakantiebaan|bijbaan|stageplek|staż|praktyki|vikariat|sommarjobb|extrajobb)"
    r"(?: d['’]intérim)?\s?[:–-]?\s?(?:de |en |d['’]|comme |como |di |da |come |als |na stanowisk\w |jako |som |för )?",
    re.IGNORECASE,
)
"""The kind of contract, when somebody's work follows: ``CDD de technicien``."""
_ONE_OF = re.compile(
    r"(?:one|einen?|einer|eine[sm]|une?|una|uno|uma?|een|jed[enaąeymgo]{1,3}|ett?|en) (?:of|von|de|di|van|z|av) (?:our|the|unser|nos|les|nuestr|l[oa]s|noss|[oa]s|dei|nostr|onze|de|nasz|våra|de)\w{0,4} ",
    re.IGNORECASE,
)
"""A colleague, whose work is no position: ``en av våra säljare``."""
_ELSEWHERE = re.compile(
    r"\s(?:at|bei|chez|presso|bij|hos|for an?|till (?:en|ett)|till(?= [a-zåäö])|w(?: firmie)?(?= [A-ZŁŚŻĆ]))\s"
)
"""What stands after it is where, not what: ``Datachef till industribolag``."""
_OPEN = re.compile(r"\s?\((?!(?<=\w\()(?:[a-zà-ÿ]{1,5}|[AEO]S?|O?RA|NE|IN)\)).{0,60}$")
"""A bracket that holds more than an ending: Attaché(e) and Entwickler(in) stay."""
_SMALL_END = re.compile(
    r"(?:\s(?:at|in|of|for|and|the|de|du|des|da|do|das|dos|ao|na|no|di|del|della|dello|dei|delle|presso|van|voor|bij|bei|beim|im|vom|und|chez|hos|(?-i:am|an|zu|zum|zur|auf|für|mit|aan|op|met|på|till|med|och|oraz|con|com|pour|para|per|por)|(?-i:[yeawz])|et|en|à|au|with|to|on|was|is|un|une|\d{1,2}[°º]|(?:del|vom|am|du|den|dnia) \d{1,2})){1,3}$",
    re.IGNORECASE,
)


_TOWN = re.compile(
    r"(?P<tag>[(\[][FHMWDX](?:\s?[/|-]\s?[A-Z]){1,3}[)\]])\s(?:à|w|på|i|in|bei|beim|am standort|in der stadt|standort)\s(?-i:[A-ZÀ-Þ]).*$",
    re.IGNORECASE,
)
"""What stands behind the tag for all genders is where: ``Facteur (H/F) à Rennes``."""
_THEN = re.compile(
    r"\s(?:(?:[Ii]m Moment|[Zz]ur Zeit|zurzeit|zum (?:jetzigen|gegenwärtigen|aktuellen)|am Standort|im Hause?|in (?:Teil|Voll)zeit|mit sofortiger)\b"
    r"|(?:op dit moment|op het moment|för tillfället|för närvarande|en ce moment|pour (?:le moment|l['’]instant)|en este momento|por (?:el|o) momento|de momento|(?:no|neste) momento|al momento|in questo momento|w (?:tej chwili|chwili obecnej)|at (?:this|the) (?:time|moment))\b"
    r"|(?:am|im|an der|beim|an einem|in einem|in der|im)\s(?:[A-ZÄÖÜ]\w{2,20}(?:en|er)\s)?(?-i:[A-ZÄÖÜ][\w-]{0,25}?(?:klinikum|krankenhaus|universität|hochschule|schule|gymnasium|klinik|spital|museum|theater|amt|verwaltung Stadt|bibliothek)|"
    r"(?:Hotel|Restaurant|Gasthof|Gasthaus|Café|Kita|Kindergarten|Altenheim|Pflegeheim|Seniorenheim|Kinderhaus|Landhotel|Kurhotel|Wohnheim)(?=\s[„\"A-ZÄÖÜ])|"
    r"Klinikum|Krankenhaus|Universität|Hochschule|Fachhochschule|Klinik|Gymnasium|Spital|Museum|Theater|Landratsamt|Lehrstuhl|Institut|Institute)\b)(?=[\s,]|$).*$"
)
"""What the sentence says after a title in words that are none of it: since when, and in which house."""
_STAGE = re.compile(
    r"\b(?:recruiter|recruiting|recruitment|hr|phone|telephone|video|hiring manager|manager|team|technical|intro(?:ductory)?|initial|first|final|telefon)[\s-](?:screen(?:ing)?|call|chat|round|catch-up|conversation|talk)$",
    re.IGNORECASE,
)
"""A stage of the hiring, which nobody applies for."""
_CAPITALS = re.compile(r"\b(?:IT|US)\b|(?<=\w )(?:I$|i(?= \w))")
"""Words only when written otherwise: an IT manager, Analyst I, ``medyczny i administracyjny``."""
_A_POST = ("stelle", "platz", "plek", "plaats")
"""A place that somebody gets, which nobody is: no letter can say "als Werkstudentenstelle"."""
_SEASON = re.compile(r"\s[-–,]\s?(?:summer|fall|autumn|winter|spring)$", re.IGNORECASE)
"""What is left of "- Summer 2025" when the year is taken for a number."""
_BENT = re.compile(r"eine[rs]\s|[a-zäöü]\w*(?:lich|isch|ig|ell)en\s[A-ZÄÖÜ]")
"""What can't stand behind "als" as it is: ``eines Sachbearbeiters``, ``wissenschaftlichen Mitarbeiters``."""


@lru_cache(maxsize=512)
def clean_title(raw: str) -> str | None:
    """Return a job title without tags, numbers, pay and place; None when it isn't one that can be printed."""
    text = _SMALL_START.sub("", raw.strip(" \t„“”\"'«»"))
    text = _ELSEWHERE.split(text, maxsplit=1)[0].strip(" \t,;:!?–-—\"'“”„«»‚‘’*")
    if len(text) > 200 or _ONE_OF.match(text) or is_case_number(text):
        return None
    text = _THEN.sub("", _TAGS.sub("", _TOWN.sub(r"\g<tag>", text)))
    text = _SLASHES.sub("", text)
    text = _PAY.sub("", _WORKLOAD.sub("", text))
    text = _NUMBER.sub("", _REFERENCE.sub("", _CONTRACT.sub("", text)))
    text = before if has_role(before := before_the_post(text)) else text
    text = before if has_role((before := before_the_trial(text)).rsplit(" ", 1)[-1]) else text
    text = without_its_day(text)
    for _ in range(4):
        text = _PLACE.sub("", _CONTRACT.sub("", _REFERENCE.sub("", text))).strip()
        text = PACKED_BEFORE.sub("", text).strip()
        text = _SMALL_START.sub("", _TRAILING.sub("", _LEADING.sub("", text, count=1)).strip())
    text = _without_kind(with_en(text))
    text = _SMALL_END.sub("", _OPEN.sub("", text))
    text = text.strip(" \t,;:!?–-—\"'“”„«»‚‘’*/|.").strip()
    text = _SEASON.sub("", text)
    if _BENT.match(text):
        return None
    words = text.split()
    if len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]:
        text = " ".join(words[: len(words) // 2])  # a table's cell and its heading
    fact = clean_fact(text, limit=TITLE_LENGTH)
    return fact if fact and is_title(fact) else None


def _without_kind(text: str) -> str:
    """Return a title without the kind of contract before it, if what follows begins with somebody's work."""
    found = _KIND.match(text)
    rest = text[len(found[0]) :] if found else ""
    if found is None or not rest or not has_role(rest.partition(" ")[0]):
        return text
    if found[0].casefold().startswith("apprentissage") and not rest.casefold().startswith("apprenti"):
        return f"{'apprentie' if _HERS.match(rest) else 'apprenti'} {rest}"
    return rest


_HERS = re.compile(r"\w{1,30}(?:ère|euse|trice|enne)\b")
"""A French trade of a woman's, who learns it as an ``apprentie``."""


def is_title(text: str) -> bool:
    """Tell whether a cleaned phrase can be a job title at all: not generic, not a clause."""
    words = re.findall(r"[^\W_]+(?:[-.'’][^\W_]+)*", _CAPITALS.sub("tech", one_form(text)).casefold())
    if not 1 <= len(words) <= 11 or all(w in _GENERIC for w in words):
        return False
    if len(words) == 1 and (words[0] in _TOO_SHORT or words[0].endswith("station")):
        return False
    if any(w.endswith(_A_POST) for w in words) and not any(
        has_role(w) and not w.endswith(_A_POST) for w in words
    ):
        return False
    if words[0] in _GENERIC - {"internship", "general", "first", "new"} and not has_role(text):
        return False
    if re.search(r"\b(?:stage|step|part|phase|round) \d{1,2}$", text, re.IGNORECASE) or names_no_work(text):
        return False
    if any(w in _NOT_IN_TITLE for w in words) or words[0] == "interest" or _STAGE.search(text):
        return False
    return len(text) >= 3 or text.isupper()
