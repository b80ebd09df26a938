"""Why it is a no, as far as the mail gives a reason.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

import re

from rejectwatch.reply.application import Closed, Reason
from rejectwatch.reply.patterns import any_of, lines

_REASONS: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    (Reason.WITHDRAWN, any_of(
        r"\b(?:as you (?:have )?(?:withdrawn|withdrew)|your (?:request|decision) to withdraw|confirm(?:s|ing)? (?:your|the) withdrawal|you (?:have )?withdr(?:awn|ew) your)\b",
        r"\b(?:ihre bewerbung zurückgezogen|rückzug ihrer bewerbung|deine bewerbung zurückgezogen)\b", r"\b(?:retrait de (?:votre|ta) candidature|vous avez retiré)\b",
        r"\b(?:retiro de (?:su|tu) candidatura|ha(?:s)? retirado (?:su|tu) candidatura)\b", r"\b(?:desistência d[ao]|retirou a sua candidatura)\b", r"\b(?:ritiro della (?:tua|sua) candidatura)\b",
        r"\b(?:(?:uw|je) sollicitatie (?:hebt |heeft )?ingetrokken|intrekking van (?:uw|je))\b", r"\bwycofani[ea] (?:pani|pana|twojej)\b", r"\bdragit tillbaka din ansökan\b",
    )),
    (Reason.TOO_LATE, any_of(
        r"\b(?:application|form|documents?|cv)\b.{0,40}\b(?:arrived|received|came|submitted)\b.{0,30}\b(?:after the (?:closing|deadline)|too late|past the (?:deadline|closing))", r"\b(?:after the (?:closing date|deadline)|missed the (?:deadline|closing date))\b",
        r"\b(?:nach (?:ablauf|ende) der (?:bewerbungs)?frist|verspätet eingegangen|nach bewerbungsschluss)\b", r"\b(?:après la date (?:limite|de clôture)|hors délai)\b", r"\b(?:fuera de plazo|después del cierre|vencido el plazo)\b",
        r"\b(?:fora do prazo|após o prazo|depois do prazo)\b", r"\b(?:fuori termine|oltre (?:il termine|la scadenza)|dopo la scadenza)\b", r"\b(?:na de sluitingsdatum|te laat (?:binnen|ontvangen))\b", r"\bpo terminie\b", r"\befter sista ansökningsdag",
    )),
    (Reason.INELIGIBLE, any_of(
        r"\b(?:(?:do|did|does) not|don't|didn't|doesn't|unable to|not) (?:meet|hold|satisfy|fulfil+|have) (?:the |our |all (?:of )?the )?(?:essential|minimum|mandatory|required|eligibility|basic|formal)\b",
        r"\b(?:not eligible|ineligible|eligibility (?:criteria|requirement)s?|right to work|work (?:permit|authori[sz]ation|visa)|visa sponsorship|sponsor (?:a |your )?visas?|security clearance|failed the (?:background|reference) check)\b",
        r"\b(?:formale[nr]? voraussetzungen|zwingende[nr]? (?:anforderung|voraussetzung)\w*|arbeitserlaubnis|erfüllen (?:sie )?(?:leider )?nicht)\b", r"\b(?:conditions requises|critères d'éligibilité|titre de séjour|permis de travail|ne remplissez pas)\b",
        r"\b(?:requisitos (?:mínimos|excluyentes|obligatorios)|permiso de trabajo|no cumple\w* (?:con )?(?:los|el) requisitos?)\b", r"\b(?:requisitos (?:mínimos|obrigatórios|exigidos)|autorização de trabalho|não cumpre (?:os|o) requisitos?)\b",
        r"\b(?:requisiti (?:minimi|richiesti|obbligatori)|permesso di (?:lavoro|soggiorno)|non (?:possiede|soddisfa))\b", r"\b(?:niet (?:aan|over) (?:de|het) (?:vereiste|functie-?eisen|eisen)|werkvergunning)\b", r"\b(?:nie spełnia\w*|wymog\w+ formaln\w+|pozwoleni[ea] na pracę)\b", r"\b(?:uppfyller inte|behörighetskrav\w*|arbetstillstånd)\b",
    )),
    (Reason.OVERQUALIFIED, any_of(
        r"\bover-?qualified\b|\btoo (?:senior|experienced)\b", r"\büberqualifiziert\b", r"\bsurqualifié", r"\bsobrecualificad|\bsobrecalificad", r"\bsobrequalificad|\bqualificaç\w+ acima\b", r"\btroppo qualificat|\bsovraqualificat|\bsovradimensionat", r"\bovergekwalificeerd\b", r"\bzbyt wysokie kwalifikacje\b", r"\böverkvalificerad\b",
    )),
    (Reason.LOCATION, any_of(
        r"\b(?:based (?:too far|outside)|too far (?:away|from)|(?:unable|not able) to (?:hire|employ) (?:outside|in your)|your (?:location|commute)|only (?:hire|hiring|candidates) (?:in|from|based)|relocat\w+ (?:is|was|isn't|would)|local candidates?|distance)\b",
        r"\b(?:entfernung|anfahrt|zu weit (?:weg|entfernt)|standort (?:passt|ist) )", r"\b(?:trop (?:loin|éloigné)|la distance|votre lieu de résidence)\b", r"\b(?:demasiado lejos|la distancia|lugar de residencia)\b", r"\b(?:longe demais|a distância|more mais perto)\b",
        r"\b(?:troppo (?:lontan|distante)|la distanza)\b", r"\b(?:te ver (?:weg|van)|reisafstand|woon-?werkafstand)\b", r"\bzbyt daleko\b|\bodległość\b", r"\bför långt (?:bort|ifrån)\b|\bavståndet\b",
    )),
    (Reason.INTERNAL_CANDIDATE, any_of(
        r"\b(?:internal(?:ly)?)\b.{0,30}\b(?:candidate|applicant|filled|appointed|colleague|hire|transfer|promotion)\b|\b(?:filled|appointed|promoted|hired|recruited) (?:from within|internally)\b",
        r"\b(?:interne[rn]?|intern) (?:bewerber\w*|kandidat\w*|besetz\w*|kolleg\w*|lösung|nachbesetz\w*)\b", r"\b(?:en interne|candidat(?:e|ure)? interne|mobilité interne)\b", r"\b(?:candidat\w+ intern[oa]s?|promoción interna|internamente)\b",
        r"\b(?:candidat\w+ intern[oa]s?|recrutamento interno|internamente)\b", r"\b(?:candidat\w+ intern[oa]|risorsa interna|internamente)\b", r"\b(?:interne kandidaat|intern (?:ingevuld|vervuld|iemand))\b", r"\b(?:kandydat\w* wewnętrzn\w+|rekrutacj\w+ wewnętrzn\w+)\b", r"\bintern (?:sökande|kandidat|rekrytering)\b|\binternt\b",
    )),
    (Reason.EXPERIENCE, any_of(
        r"\b(?:more|greater|deeper|stronger|additional|longer|broader|extensive|relevant|enough|sufficient|lack(?:s|ed|ing)?(?: of)?|insufficient|not enough)\b.{0,30}\b(?:experience|background|expertise|qualifications)\b",
        r"\b(?:experience|skills|qualifications|background|profile)\b.{0,50}\b(?:more closely|better|more directly|closer)\b.{0,20}\b(?:match|fit|align|meet|suit)",
        r"\b(?:mehr|einschlägiger\w*|fehlende?|ausreichend\w*) (?:berufs)?erfahrung\b|\bprofil\w*.{0,40}\bbesser\b", r"\b(?:davantage|plus) d'expérience\b|\bmanque d'expérience\b|\bexpérience (?:insuffisante|plus)\b", r"\b(?:más|mayor|falta de) experiencia\b|\bexperiencia insuficiente\b",
        r"\b(?:mais|maior|falta de) experiência\b", r"\b(?:più|maggiore|poca) esperienza\b", r"\b(?:meer|onvoldoende|te weinig) (?:relevante )?(?:werk)?ervaring\b", r"\b(?:większe|bogatsze|dłuższe|więcej|brak) doświadczeni\w+\b", r"\b(?:mer|längre|mera|större) (?:\w+ )?erfarenhet\b",
    )),
    (Reason.OTHER_CANDIDATE, any_of(
        r"\b(?:another|other|different|stronger|more suitable|more qualified|better[- ]suited) (?:candidates?|applicants?|person|people|finalists?)\b|\b(?:someone|somebody) (?:else|whose|with|who)\b|\b(?:candidates?|applicants?) (?:whose|who (?:more|better|most|have|had))\b",
        r"\b(?:andere[nrs]?|anderweitig\w*) (?:kandidat\w*|bewerb\w*|person\w*|profile?)\b|\bmitbewerb\w+|\bjemand(?:en)? ander\w+|\b(?:bewerber|kandidat)\w*.{0,30}\b(?:entschieden|den vorzug)\b", r"\b(?:autres? (?:candidat\w*|profils?|personnes?)|candidatures? (?:plus|correspondant)|quelqu'un d'autre)\b",
        r"\b(?:otr[oa]s? (?:candidat\w+|persona|perfil\w*|postulant\w*|compañer\w+)|alguien (?:más|con))\b", r"\b(?:outr[oa]s? (?:candidat\w+|pessoas?|perfi\w+)|outra pessoa|alguém com)\b", r"\b(?:altr[oaei] (?:candidat\w+|profil\w*|person\w+)|un'altra (?:persona|candidata|educatrice))\b",
        r"\b(?:andere (?:kandida\w+|sollicitant\w*|persoon)|iemand anders|een ander(?:e)? (?:gekozen|kandidaat))\b", r"\b(?:inn\w+ (?:kandydat\w*|osob\w*)|kogoś innego)\b", r"\b(?:annan (?:kandidat|sökande|person)|andra (?:kandidater|sökande)|någon annan)\b",
    )),
)  # fmt: skip
_NOT_YET = re.compile(
    r"\b(?:if|should|once|falls|wenn|sobald|si|se|als|mocht|jeśli|om du|still (?:interview|review|speak|meet)\w*|noch|encore|todavía|ainda|ancora|nog)\b.{0,60}\b(?:other|another|andere|autres?|otr|outr|altr|inn|andra)\w*"
)


def reason(text: str, closed: Closed | None) -> Reason | None:
    """Return why it is a no: a reason that concerns the applicant before a closed position, and that before another candidate."""
    said = lines(text)
    for kind, pattern in _REASONS[:-2]:
        if any(pattern.search(line) and not _NOT_YET.search(line) for line in said):
            return kind
    if closed is not None:
        return Reason(closed.value)
    for kind, pattern in _REASONS[-2:]:
        if any(pattern.search(line) and not _NOT_YET.search(line) for line in said):
            return kind
    return None
