"""What a subject packs around a title: the test or talk it was about, the CV that was sent, where the post is."""

from __future__ import annotations

import re

_LINK = r"(?:\s(?:per|come|como|para|pour|comme|als|für|som|för|for|as|voor|jako|na|de|di|da|about|sobre|zum|zur)\b(?:\s(?:the|a|la|le|el|il|o|de|die|den)\b)?(?:\s(?:vaga|puesto|poste|functie|stanowisko|tjänsten)\b(?:\s(?:de|di|van|som)\b)?)?)?[\s:,/–-]{0,3}"
_TESTER = r"(?!\s(?:manager|officer|specialist|lead|leader|coordinator|engineer|developer|designer|analyst|technician|administrator|assistant|author|writer|architect)\b)"
_TRIALS = (
    r"(?:technical|tech|coding|programming|skills?|aptitude|psychometric|online|practical|take[- ]home|written)\s(?:test|challenge|assessment|exercise|task|assignment|interview)s?\b" + _TESTER,
    r"case study\b" + _TESTER,
    r"trial (?:shift|day)|(?:quick |short |intro )?(?:chat|talk) about",
    r"(?:test|probe|bewerbungs|programmier|recruiting)aufgaben?|(?:einstellungs|eignungs|programmier)tests?|fallstudien?|arbeitsproben?|probe(?:tag|arbeitstag|schicht)|kennenlernen|(?:erst|zweit)gespräch|bewerbungsunterlagen|(?:einstellungs|ausschreibungs|auswahl|besetzungs)?verfahren|(?:stellen)?besetzung|posten|anfrage|technische[rs] (?:test|interview|gespräch)",
    r"(?:tests?|exercices?|épreuves?) (?:techniques?|pratiques?|écrite?s?|orale?s?|de (?:recrutement|sélection|code)|d['’]aptitude)|étude de cas|cas pratique|mise en situation|journée d['’]essai|essai professionnel",
    r"(?:pruebas?|test|desafío|reto|ejercicio|examen) (?:técnic[oa]s?|práctic[oa]s?|psicotécnic[oa]s?|de (?:selección|nivel|código|programación|acceso))|caso práctico",
    r"(?:testes?|provas?|desafio|exercício|case) (?:técnic[oa]s?|prátic[oa]s?|psicotécnic[oa]s?|de (?:seleção|lógica|programação))|caso prático|estudo de caso|bate-papo",
    r"(?:prov[ae]|test|esercizio|esercitazione) (?:tecnic[oah]e?|pratic[oah]e?|scritt[oae]|orale|attitudinale|psicoattitudinale|di (?:selezione|ingresso|programmazione)|d['’]ingresso)|caso (?:pratico|di studio)",
    r"technische (?:test|opdracht|toets)|(?:test|proef|praktijk|sollicitatie)opdracht|kennismaking(?:sgesprek)?",
    r"zadani[ea] (?:rekrutacyjne|techniczne|testowe|próbne)|test (?:techniczny|kompetencji|wiedzy)|próbka pracy|dzień próbny",
    r"(?:exerc[ií]cio|desaf[ií]o|ejercicio|prueba|prova|reto|caso|tarefa|esercizio|esercitazione|exercice|épreuve|défi|oefening|opdracht|casus|übung|aufgabe|hausaufgabe|fallbeispiel|zadanie|ćwiczenie|uppgift|övning|hemuppgift|homework|take[- ]home)",
    r"(?:challenge|teste) t[eé]cnic[oa]s?|(?:exercise|assignment|assessment|task|challenge|test)(?=\sfor\b)",
    r"tekniskt test|teknisk uppgift|arbetsprov|(?:kod|test|urvals)(?:test|uppgift)(?:en)?",
)  # fmt: skip
"""What an applicant is asked to do, or to come to, on the way to a position."""
_SENT = (
    r"invio (?:del |di )?(?:mio )?(?:curriculum(?: vitae)?|cv|candidatura)|(?:curriculum(?: vitae)?|cv)(?=\s(?:per|come)\b)",
    r"envío (?:del? )?(?:mi )?(?:curr[ií]cul(?:um|o)(?: vitae)?|cv|candidatura)|curr[ií]cul(?:um|o)(?: vitae)?(?=\s(?:para|como)\b)",
    r"envio (?:de |do )?(?:meu )?(?:curr[ií]cul(?:um|o)(?: vitae)?|cv|candidatura)",
    r"envoi (?:de |d['’]un |d['’]une )?(?:mon |ma )?(?:cv|candidature)",
    r"(?:my )?(?:cv|resume|résumé)(?=\sfor\b)|lebenslauf(?=\s(?:für|als)\b)",
    r"ofert[ęay](?: pracy)?|ogłoszeni[ea](?: o prac[ęy])?",
)  # fmt: skip
"""The papers that were sent, or the advertisement that they answer."""
_MONTH = r"(?:jan|ene|gen|sty|feb|fev|fév|lut|mar|mär|mrt|maa|apr|avr|abr|kwi|mai|may|mei|maj|mag|jun|juin|giu|cze|jul|juil|lug|lip|aug|aoû|ago|sie|sep|set|wrz|oct|okt|ott|out|paź|nov|lis|dec|dez|déc|dic|gru)[a-zà-ÿ]{0,9}\.?"
_DATED = (
    rf"(?:(?:vom|of|dated|du|del|de|di|van|från den|den|z dnia) )?\d{{1,2}}(?:\.|er|º|st|nd|rd|th)?(?: (?:de |di )?{_MONTH}|[./-]\d{{1,2}}\.?)(?:(?: |[./-])(?:de |del )?\d{{2,4}})?(?= (?:als|for|as|au|à|pour|comme|a|al|ao|para|per|como|come|voor|na|som|till|um|auf|zum|zur)\b)(?:\s(?:um|auf|au|à|al|ao)\b)?",
)  # fmt: skip
"""When it was written: ``Bewerbung vom 3. März als Koch``."""
_POSTS = (
    r"(?:dienstposten|planstelle|ausbildungsberuf|lehrberuf|beamtenstelle)(?: als| der| des| eine[sr])?",
    r"(?:betrekking|vervangingsopdracht|lugar|contratación|incorporación|podanie(?: o (?:prac[ęy]|przyjęcie))?)(?: van| als| voor| de| do| da| na| na stanowisko)?",
    r"(?:stanowisko )?(?:urzędnicz|kierownicz|pomocnicz|robotnicz)(?:e|ego|ym)(?: stanowisko)?(?:[:–-])?",
    r"kandidaatstelling|vorstellung(?:stermin)?|[a-zäöü]{3,20}gesprek|avslag(?: på)?|rekryterings(?:process|förfarande)(?:en)?(?: av)?|vac\b\.?",
)
"""What a post is called where its name follows, and what a mail says it is about."""
PACKED_BEFORE = re.compile(rf"^(?:{'|'.join((*_TRIALS, *_SENT, *_DATED, *_POSTS))})\b{_LINK}", re.IGNORECASE)
"""``Teste técnico``, ``Invio curriculum``: what stands before a title in a subject, and is none by itself."""
_TRIAL_BEHIND = re.compile(
    r"[\s-]{1,2}(?:(?:technical|tech|coding|programming|take[- ]home|home|online|technische)\s)?"
    r"(?:tests?|exercises?|assignment|assessment|challenge|homework|take[- ]home|case study|task|opdracht|oefening|casus|aufgabe|übung|fallstudie|uppgift(?:en)?|övning(?:en)?|arbetsprov(?:et)?)$",
    re.IGNORECASE,
)


def before_the_trial(text: str) -> str:
    """Return a title without what one is asked to do for it, where that stands behind: ``Data Engineer take-home``."""
    return _TRIAL_BEHIND.sub("", text)


_POST_AT = re.compile(
    r"\s(?:positions?|roles?|job|vacancy|opening|post|opportunity)\s(?:in|at|within|with|on)\s.*$",
    re.IGNORECASE,
)


def before_the_post(text: str) -> str:
    """Return what stands before the English word for a post that says where it is: ``Clerk post in the Tax Team``."""
    return _POST_AT.sub("", text)


_TO_LEARN = re.compile(
    r"(?P<kind>(?:[Cc]ontrat d['’])?(?:[Aa]pprentissage|[Aa]lternance|[Ss]tage))\s(?P<field>[a-zà-ÿ]{3,20}(?:erie|ité|ture|ique|nomie|logie|tion))"
)
"""A trade that is learnt, which French names behind "en": ``Apprentissage ébénisterie``."""


def with_en(text: str) -> str:
    """Return the kind of contract and the trade that is learnt as French joins them; another text as it is."""
    learning = _TO_LEARN.fullmatch(text)
    return f"{learning['kind']} en {learning['field']}" if learning else text


_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|miércoles|jueves|viernes|(?:segunda|terça|quarta|quinta|sexta)-feira|lunedì|martedì|mercoledì|giovedì|venerdì|(?:maan|dins|woens|donder|vrij)dag|poniedziałek|wtorek|środ[aęy]|czwartek|piątek|(?:mån|tis|ons|tors|fre)dag"  # fmt: skip
_MOVED = r"uitgesteld|verplaatst|verzet|geannuleerd|afgelast|verschoben|abgesagt|verlegt|postponed|rescheduled|cancell?ed|moved|reporté|annulée?|décalée?|pospuest[oa]|aplazad[oa]|cancelad[oa]|adiad[oa]|remarcad[oa]|rinviat[oa]|spostat[oa]|annullat[oa]|przełożon[ae]|odwołan[ae]|przesunięt[ae]|inställd|flyttad|uppskjuten"  # fmt: skip
_MEETING = re.compile(
    rf"(?:\s(?:(?:am|on|op|le|el|il|na|w|we|på|om)\s)?(?:{_DAY})(?:morgen|middag|morning|afternoon)?|\s(?:{_MOVED}))$",
    re.IGNORECASE,
)


def without_its_day(text: str) -> str:
    """Return a title without the day of the talk about it behind, and without what became of that talk."""
    return _MEETING.sub("", _MEETING.sub("", text))
