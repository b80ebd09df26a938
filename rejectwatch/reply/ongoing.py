"""The other of two applications in one mail, which goes on while this one is refused. Nine languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rejectwatch.reply import positions
from rejectwatch.reply.likeness import apart, title_key
from rejectwatch.reply.patterns import any_of, lowered
from rejectwatch.reply.prose import likely_language, sentences
from rejectwatch.reply.titles import has_role

_GOES_ON = any_of(
    r"\bstill\b.{0,40}\b(?:review\w*|consider\w*|consideration|open|process|running|active|ongoing|progress\w*|pending|assess\w*|deciding|looking at)\b", r"\b(?:remains?|continues?)\b.{0,25}\b(?:review\w*|consideration|considered|open|active|process|running)\b", r"\bnot (?:yet )?(?:been )?(?:affected|decided)\b|\bunaffected\b",
    r"\b(?:we'll|we will|we'd like to|we would like to|i'll|i will|i'd like to|looking forward to)\b.{0,25}\b(?:invit\w+|see|seeing|meet\w*|speak\w* (?:to|with)|talk\w* (?:to|with)|interview\w*|get back to|be in touch with|call|contact) you\b", r"\bwe(?:'ll| will) be in touch\b",
    r"\b(?:weiterhin|nach wie vor|noch)\b.{0,40}\b(?:prüfung|geprüft|prüfen|offen|rennen|verfahren|läuft|berücksichtigt|auswahl|aktiv|bearbeitung)\b|\bläuft (?:noch|weiter|unabhängig)\b|\bbleibt\b.{0,30}\b(?:bestehen|offen|rennen|aktiv|unberührt)\b|\b(?:davon|hiervon) (?:un|nicht )berührt\b|\bnoch nicht entschieden\b",
    r"\b(?:laden|lade) (?:wir|ich) (?:sie|dich)\b.{0,60}\bein\b|\b(?:möchten|würden|möchte|würde)(?: wir| ich)? (?:sie|dich)\b.{0,60}\b(?:einladen|kennenlernen|sprechen)\b|\bmelden wir uns\b|\bsehen wir uns\b",
    r"\b(?:toujours|encore)\b.{0,40}\b(?:étude|cours|examen|lice|ouverte?|considéré\w*|processus)\b|\b(?:reste|demeure)\b.{0,30}\b(?:étude|cours|lice|ouverte|active|examen)\b", r"\b(?:nous|je) (?:vous|te) (?:invit|convi|recontact|contact|rencontr|verr)\w+|\bnous (?:revenons|reviendrons) vers (?:vous|toi)\b|\bnous (?:souhaitons|aimerions|voudrions) (?:vous|te) (?:rencontrer|recevoir|inviter)\b",
    r"\b(?:sigue|continúa|todavía|aún|se mantiene)\b.{0,40}\b(?:proceso|revisión|curso|abiert[oa]|evaluación|estudio|pie|activ[oa]|consideración|valorando)\b", r"\b(?:te|le|la|lo) (?:invitaremos|convocaremos|contactaremos|llamaremos|veremos|citaremos)\b|\bnos pondremos en contacto\b|\b(?:queremos|nos gustaría) (?:invitar|conocer|entrevistar)(?:te|le|la|lo)\b",
    r"\b(?:continua|mantém-se|ainda|permanece|segue)\b.{0,40}\b(?:análise|processo|curso|abert[oa]|avaliação|consideração|ativ[oa]|andamento)\b", r"\b(?:convidá-l[oa]-emos|convidaremos|entraremos em contac?to|iremos convidá|vamos convidá)|\b(?:gostaríamos|queremos) (?:de )?(?:(?:o|a|te|lhe) )?(?:convidar|conhecer|entrevistar)",
    r"\b(?:ancora|tuttora|resta|rimane|prosegue)\b.{0,40}\b(?:valutazione|esame|corso|apert[oa]|vaglio|gioco|attiv[oa]|considerazione)\b", r"\b(?:la|ti) (?:inviteremo|contatteremo|ricontatteremo|chiameremo|vedremo|convocheremo)\b|\b(?:vorremmo|desideriamo|ci piacerebbe) (?:invitar|incontrar|conoscer)\w+",
    r"\b(?:nog steeds|nog|blijft)\b.{0,40}\b(?:behandeling|procedure|lopend\w*|open|beoordel\w+|overweging|race|actief)\b|\bloopt (?:nog|gewoon)\b", r"\b(?:nodigen|nodig) (?:we|wij|ik) (?:je|jou|u)\b.{0,60}\buit\b|\bnemen (?:we|wij) (?:\w+ )?contact\b|\b(?:willen|zouden) (?:we|wij) (?:je|u)\b.{0,40}\b(?:uitnodigen|spreken|ontmoeten)\b",
    r"\b(?:nadal|wciąż|jeszcze|ciągle|pozostaje)\b.{0,40}\b(?:rozpatr\w+|tok\w*|trwa\w*|otwart\w+|analiz\w+|ocen\w+|brana|brane|aktyw\w+)\b", r"\b(?:zaprosimy|zapraszamy|skontaktujemy|odezwiemy)\b|\bchcielibyśmy (?:\w+ )?(?:zaprosić|poznać)\b",
    r"\b(?:fortfarande|ännu|kvar|fortsatt)\b.{0,40}\b(?:behandling|behandlas|process\w*|pågå\w+|öppen|aktuell|granskas|bedöms|aktiv|urval\w*)\b|\bkvar i (?:process|urval)\w*", r"\b(?:bjuder|kallar) vi\b|\båterkommer vi\b|\bhör vi av oss\b|\b(?:vill|skulle) vi (?:gärna )?(?:vilja )?(?:träffa|bjuda in|intervjua) dig\b",
)  # fmt: skip
_NO_LONGER = any_of(
    r"\b(?:no longer|nicht mehr|nicht länger|ne .{0,10}plus|ya no|já não|non più|niet meer|niet langer|już nie|inte längre)\b"
)
REFUSES = any_of(
    r"\b(?:not|cannot|unfortunately|regret|unsuccessful|declin\w+|reject\w+|a no|no longer|someone else|other candidates?)\b|n't\b", r"\b(?:nicht|leider|absag\w+|abgesagt|kein\w*)\b", r"\b(?:pas|malheureusement|regret\w*|défavorable|refus\w*)\b", r"\b(?:no|lamenta\w*|descart\w+)\b",
    r"\b(?:não|infelizmente|lament\w+)\b", r"\b(?:non|purtroppo)\b", r"\b(?:niet|helaas|geen|afgewezen)\b", r"\b(?:nie|niestety)\b", r"\b(?:inte|tyvärr)\b",
)  # fmt: skip
_CLAUSE = re.compile(
    r";\s|,?\s(?=(?:but|while|whereas|aber|jedoch|während|mais|tandis que|pero|mientras|mas|enquanto|ma|mentre|maar|terwijl|ale|natomiast|men|medan)\s)"
)
_AND = r"(?:,|\s(?:and|or|und|oder|sowie|et|ou|y|e|o|en|of|i|oraz|lub|och|eller|&|/))"


def without_ongoing(text: str) -> str:
    """Return a text without what it says of a position that goes on, where it refuses another one."""
    clauses = [clause for sentence in sentences(text) for clause in _clauses(sentence)]
    going = [clause for clause in clauses if _is_going_on(lowered(clause))]
    refused = [clause for clause in clauses if clause not in going and REFUSES.search(lowered(clause))]
    if not going or not refused:
        return text
    language = likely_language(text)
    gone = list(_titles(refused, language))
    others = {
        t
        for t in _titles(going, language)
        if gone and all(apart(title_key(t), title_key(one)) for one in gone)
    }
    if not others:
        return text
    kept = "\n".join(clause for clause in clauses if clause not in going)
    for title in others:
        name = re.escape(title)
        kept = re.sub(rf"\b{name}{_AND}\s|{_AND}\s{name}\b|\b{name}\b", "", kept)
    return kept


def _clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence, those before the last with a stop, so that each stays by itself."""
    *first, last = _CLAUSE.split(sentence)
    return [*(f"{clause}." for clause in first), last]


def _is_going_on(low: str) -> bool:
    return _GOES_ON.search(low) is not None and _NO_LONGER.search(low) is None


def _titles(clauses: Sequence[str], language: str) -> Iterator[str]:
    """Yield the titles that clauses name."""
    for clause in clauses:
        yield from (one.value for one in positions.in_text(clause, language) if has_role(one.value))
