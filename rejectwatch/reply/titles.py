"""Job titles: telling one from other phrases, and taking off what was only packed around it."""

from __future__ import annotations

import re
from functools import lru_cache

from rejectwatch.reply.names import clean_fact
from rejectwatch.reply.roles import ROLE_ENDING, ROLES

TITLE_LENGTH = 80

_TAGS = re.compile(
    r"\s*[(\[]\s*(?:[mwfdxhnkagvi]|all genders?|alle|gn|div|a|he|she|mensch|open|new|remote|hybrid|onsite|on-site|ref|req|id|jr?|job|contract|"
    r"full[- ]?time|part[- ]?time|vollzeit|teilzeit|cdi|cdd|temps plein|temps partiel|all)\b[^)\]]{0,40}[)\]]",
    re.IGNORECASE,
)
_SLASHES = re.compile(r"\s*[-–,]?\s*\b(?:[mwfdxh]\s?[/|*]\s?){1,3}[mwfdxhkn]\b\.?", re.IGNORECASE)
_NUMBER = re.compile(
    r"[\s,;:–#-]{0,3}\(?(?:(?:\b(?:ref(?:erence|erenz)?|req(?:uisition)?|job|id|kennziffer|kennz|nr|no|vacature|stellen-?id|code|position)\b|\bn°)[\s.:#-]{0,3}(?:id|nr|no|code|number)?[\s.:#-]{0,3})?"
    r"\b(?:[A-Z]{1,4}[-_/]?)?\d{3,}(?:[-_/]\d{1,6}){0,3}\b\)?",
    re.IGNORECASE,
)
_PAY = re.compile(r"[\s,(–-]{0,3}[$€£]\s?\d[\d.,]{0,9}k?.{0,30}$")
_WORKLOAD = re.compile(r"[\s,(–-]{0,3}\d{2,3}\s?(?:[-–]\s?\d{2,3}\s?)?%.{0,12}$")
_PLACE = re.compile(
    r"\s*(?:[-–|,/]\s*|\()(?:remote|hybrid|on-?site|us|usa|uk|united states|united kingdom|emea|apac|europe|germany|deutschland|france|spain|españa|"
    r"italia|nederland|canada|india|london|berlin|munich|münchen|hamburg|köln|frankfurt|paris|lyon|madrid|barcelona|lisbon|lisboa|porto|amsterdam|rotterdam|utrecht|milano|roma|"
    r"new york(?: city)?|nyc|san francisco|seattle|austin|boston|chicago|los angeles|toronto|dublin|sydney|zürich|wien|vienna|são paulo|remoto|télétravail|"
    r"vollzeit|teilzeit|full[- ]?time|part[- ]?time|cdi|cdd|temporary|permanent|contract|[A-Z]{2})\)?(?:,\s*[A-Z]{2,3})?$",
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
    """you we i he they it is are was were have has had been be will would can could our your my their his her its us them who which that
    candidature ta seleção selección convocazione dröjer wymagany objęła casting profils avviso färdig about letter letters enquiring feel free apply page look application sent entrevista colloquio entretien interview interviews prueba prova essai lettre course anúncio annonce
    appointment offer proposta propuesta proposition reservelijst unfortunately please thank thanks because however since although while but if when whether not no know let sie ihnen ihre ihr wir
    uns haben hat ist sind wurde werden nicht leider vous nous votre notre est avons été ne pas que qui usted nosotros su
    hemos ha es não você sua foi temos non abbiamo sua è stata niet hebben heeft u uw wij je""".split()
)


@lru_cache(maxsize=2048)
def has_role(text: str) -> bool:
    """Tell whether a phrase holds a word for somebody's work in one of nine languages."""
    plain = re.sub(r"[^\W\d_]+['’]s\b", " ", text.casefold())  # "the cook's" is nobody's title
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", plain.replace("·", "").replace("/", " "))
    for word in words:
        parts = {word, word.rsplit("-", maxsplit=1)[-1]}
        if parts & ROLES or (word.endswith("s") and word[:-1] in ROLES) or ROLE_ENDING.search(word):
            return True
    return False


_LEADING = re.compile(
    r"^(?:(?:re|your|ihre?|deine?|uw|votre|su|tu|the|an?|our|die|der|das|den|eine?|le|la|el|il|de|het|full[- ]?time|part[- ]?time|new|open|update on|outcome(?: of)?|status of|result of|regarding|about|so|"
    r"application(?: for| to| as)?|bewerbung(?: als| um| für)?|absage(?: als| für)?|stelle(?: als)?|position(?: als| of)?|job|role(?: of)?|vacancy|screening|initiativbewerbung(?: als)?|"
    r"candidature(?: au)?|poste(?: de)?|offre(?: de)?|cv|mise au concours|recrutement|suite|candidatura(?: a| para| per| como)?|postulación(?: a| al| para| como)?|vacante(?: de)?|plaza(?: de)?|puesto(?: de)?|empleo(?: de)?|cierre de|convocatoria(?: de)?|resultado(?: de)?|"
    r"vaga(?: de| para)?|posição(?: de)?|atualização sobre|posizione(?: di)?|posto(?: di)?|selezione(?: per)?|ricerca|vacature|sollicitatie(?: als)?|kandidatuur(?: voor)?(?: de functie van)?|konkurs(?: na)?(?: stanowisko)?|functie(?: van)?|terugkoppeling|reactie|(?:uitnodiging|bevestiging|ontvangstbevestiging|afwijzing|status)(?: voor)?(?: (?:een |je |uw )?(?:sollicitatie)?gesprek| sollicitatie)?(?: voor)?|posts? of|search(?: for)?|"
    r"(?:vorstellungs|kennenlern|bewerbungs|telefon)?(?:gespräch|interview)(?: als| für)|(?:sollicitatie|kennismakings)?gesprek(?: als| voor)|"
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
    r"^(?:[dl]['’]|(?:as|als|aux?|einen?|di|de|van|of|som|for|till|à|ao)\s)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\s(?:at|bei|chez|presso|bij|hos|for an?|till (?:en|ett)|till(?= [a-zåäö])|w(?: firmie)?(?= [A-ZŁŚŻĆ]))\s"
)
"""What stands after it is where, not what: ``Datachef till industribolag``."""
_TRIED = re.compile(
    r"\w\((?:e|se|in|a|r|ne|rice|fe|euse|trice|ère|n|s)\)", re.IGNORECASE
)  # Attaché(e), Entwickler(in)
_SMALL_END = re.compile(
    r"(?:\s(?:at|in|of|for|and|the|de|du|des|da|do|ao|di|del|della|van|voor|bei|im|und|y|e|et|en|a|à|au|with|to|on|was|is|un|une|\d{1,2}[°º])){1,3}$",
    re.IGNORECASE,
)


_SEASON = re.compile(r"\s[-–,]\s?(?:summer|fall|autumn|winter|spring)$", re.IGNORECASE)
"""What is left of "- Summer 2025" when the year is taken for a number."""
_BENT = re.compile(r"eine[rs]\s|[a-zäöü]\w*(?:lich|isch|ig|ell)en\s[A-ZÄÖÜ]")
"""What can't stand behind "als" as it is: ``eines Sachbearbeiters``, ``wissenschaftlichen Mitarbeiters``."""


@lru_cache(maxsize=512)
def clean_title(raw: str) -> str | None:
    """Return a job title without tags, numbers, pay and place; None when it isn't one that can be printed."""
    text = _SMALL_START.sub("", raw.strip(" \t„“”\"'«»"))
    text = _ELSEWHERE.split(text, maxsplit=1)[0].strip(" \t,;:!?–-—\"'“”„«»‚‘’*")
    if len(text) > 200:
        return None
    text = _TAGS.sub("", text)
    text = _SLASHES.sub("", text)
    text = _PAY.sub("", _WORKLOAD.sub("", text))
    text = _NUMBER.sub("", text)
    for _ in range(3):
        text = _PLACE.sub("", text).strip()
        text = _SMALL_START.sub("", _TRAILING.sub("", _LEADING.sub("", text, count=1)).strip())
    text = _SMALL_END.sub("", re.sub(r"\s?\(.{0,60}$", "", text) if not _TRIED.search(text) else text)
    text = text.strip(" \t,;:!?–-—\"'“”„«»‚‘’*/|.").strip()
    text = _SEASON.sub("", text)
    if _BENT.match(text):
        return None
    words = text.split()
    if len(words) % 2 == 0 and words[: len(words) // 2] == words[len(words) // 2 :]:
        text = " ".join(words[: len(words) // 2])  # a table's cell and its heading
    fact = clean_fact(text, limit=TITLE_LENGTH)
    return fact if fact and is_title(fact) else None


def is_title(text: str) -> bool:
    """Tell whether a cleaned phrase can be a job title at all: not generic, not a clause."""
    words = re.findall(r"[^\W_]+(?:[-.'’][^\W_]+)*", text.casefold())
    if not 1 <= len(words) <= 11 or all(w in _GENERIC for w in words):
        return False
    if len(words) == 1 and (
        words[0] in _TOO_SHORT or words[0].endswith(("stelle", "platz", "plek", "plaats", "station"))
    ):
        return False
    if words[0] in _GENERIC - {"internship", "general", "first", "new"} and not has_role(text):
        return False
    if re.fullmatch(r"(?:stage|step|part|phase) \d{1,2}", text, re.IGNORECASE):
        return False
    if any(w in _NOT_IN_TITLE for w in words) or words[0] == "interest":
        return False
    return len(text) >= 3 or text.isupper()
