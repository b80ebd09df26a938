"""Why it is a no, and what else is held out: the reason, another role and its name, an agency behind the mail.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

import re

from rejectwatch.reply.application import Closed, Reason
from rejectwatch.reply.offices import without_office
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
_AGENCY = any_of(
    r"\b(?:our|my|the) client(?:, [^.]{1,60},)? (?:has|have|had|hasn't|decided|chose|felt|went|liked|told|wants?|came back|is|isn't|was|would|will|won't|needs|picked|opted|appointed|selected|offered|feedback)\b|\b(?:feedback|heard(?: back)?|news|word|an answer|a reply|a response) from (?:our|my|the) client\b|\bmy client (?:\S+ ){1,6}?(?:has|have|hasn't|decided|chose|felt|went|opted|will|won't)\b|\bon behalf of (?:a|our|my|one of our) clients?\b|\b(?:put|submit\w*|sent|forward\w*) (?:you|your (?:cv|resume|profile|details))\b.{0,30}\b(?:to|for) (?:the|our|my) client\b",
    r"\b(?:unser|mein|der) (?:kunde|mandant|auftraggeber)(?:, [^.]{1,60},)? (?:hat|wird|will|möchte|wollte|entschied|sucht|ist)\b|\b(?:bei|für|von|mit) (?:unserem|meinem|unseren|meinen) (?:kunden|mandanten|auftraggeber)\b|\b(?:die einsatzfirma|der entleiher|das kundenunternehmen)\b",
    r"\b(?:notre|mon|le) client(?:e)?(?:, [^.]{1,60},)? (?:n'a|ne|a|souhaite|préfère|veut|recherche|nous|m'a)\b|\b(?:chez|pour) (?:notre|mon) client\b|\bl'entreprise (?:utilisatrice|cliente)\b", r"\b(?:nuestro|mi|el) cliente(?:, [^.]{1,60},)? (?:finalmente |al final |ya |no )?(?:ha|definió|cerró|contrató|seleccionó|resolvió|decidió|eligió|prefiere|quiere|optó|cogió|nos)\b|\bempresa (?:cliente|usuaria)\b|\bpara (?:nuestro|un) cliente\b",
    r"\b(?:nosso|meu|o) cliente(?:, [^.]{1,60},)? (?:finalmente |no final |já |não )?(?:fechou|definiu|contratou|preencheu|avançou|selecionou|decidiu|optou|escolheu|quis|prefere|final|informou)\b|\bempresa (?:cliente|utilizadora)\b", r"\b(?:nostro|mio|il) cliente(?:, [^.]{1,60},)? (?:alla fine |non )?(?:ha|preferisce|vuole|cerca)\b|\bazienda (?:cliente|utilizzatrice)\b",
    r"\b(?:heeft|koos|wil|kiest) (?:onze|mijn) (?:opdrachtgever|inlener|klant)\b|\b(?:onze|mijn|de) (?:opdrachtgever|inlener|klant)(?:, [^.]{1,60},)? (?:heeft|koos|wil|kiest|zoekt)\b", r"\b(?:nasz|mój|mojego|naszego)? ?klient(?:, [^.]{1,60},)? (?:ostatecznie |jednak )?(?:podjął|postanowił|zdecydował|wybrał|zrezygnował|chce|szuka)\b|\b(?:naszego|mojego) klienta\b|\bpracodawc\w+ użytkownik\w*\b", r"\b(?:(?:vår|min) kund(?:en)?(?:, [^.]{1,60},)?|kunden) (?:har|valde|vill) (?:nu |till slut )?(?:valt|bestämt|sagt|annan|en annan|ha|gå)\b|\b(?:vår|min) uppdragsgivare\b",
)  # fmt: skip
_AGENCY_NAME = re.compile(
    r"\b(?:staffing|executive search|search partners|headhunt\w*|personnel solutions|recruitment (?:agency|consultants|ltd|solutions)|zeitarbeit|personalberatung|personalvermittlung|intérim|interim|uitzend\w*|detachering|"
    r"empresa de trabajo temporal|ett|agencia de empleo|trabalho temporário|agenzia per il lavoro|agencja pracy|bemanning|randstad|manpower|adecco|gi group|synergie|michael page|hays)\b",
    re.IGNORECASE,
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


def is_agency(text: str, sender_name: str) -> bool:
    """Tell whether a mail comes from an agency that recruits for a client."""
    if _AGENCY_NAME.search(without_office(sender_name[:160])):
        return True
    return any(_AGENCY.search(line) for line in lines(text))
