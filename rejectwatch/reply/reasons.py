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
        r"\b(?:another|other|different|stronger|more suitable|more qualified|better[- ]suited) (?:candidates?|applicants?|person|people|finalists?)\b|\b(?:go(?:ne|es|ing)?|went|mov(?:e|ed|ing)|proceed\w*|sign\w*|stay\w*) (?:ahead |forward |on )?(?:with|w|for|to|up) (?:someone|somebody)\b|\b(?:chos(?:e|en)|choosing|choice|pick(?:ed|ing)?|hir(?:e|ed|ing)|select(?:ed|ing)?|appoint(?:ed|ing)?|offer(?:ed|ing)?|recruit(?:ed|ing)?|employ(?:ed|ing)?|given?|gave|decid(?:e|ed) (?:on|upon|for|in favou?r)|settled on|opted for|tak(?:en?|ing)|took|on the side of|found|preferred|filled|fill)\b"
        r"(?:(?!\b(?:want\w*|need\w*|look\w*|seek\w*|search\w*|after|if)\b)[^,;:]){0,60}?\b(?:someone|somebody) (?:else|whose|with|who|from|already)\b|\b(?:someone|somebody) else (?:is getting|got|has (?:now |already )?(?:been|got|accepted|taken|signed)|scored|was (?:chosen|appointed|selected|offered|hired|given)|accepted)\b|\b(?:candidates?|applicants?) (?:whose|who (?:more|better|most|have|had))\b",
        r"\b(?:andere[nrs]?|anderweitig\w*) (?:kandidat\w*|bewerb\w*|person\w*|profile?)\b|\bmitbewerb\w+|\b(?:für|mit|an|auf) jemand(?:en|em)? ander\w+|\bjemand(?:en)? ander\w+ .{0,40}?\b(?:genommen|eingestellt|gefunden|ausgewählt|gewählt|bekommen|erhalten|entschieden|gefallen|vorgezogen|zugesagt|hatte)\b|\b(?:bewerber|kandidat)\w*.{0,30}\b(?:entschieden|den vorzug)\b", r"\b(?:autres? (?:candidat\w*|profils?|personnes?)|candidatures? (?:plus|correspondant)|(?:à|avec|pour|sur) quelqu'un d'autre|(?:choisi|retenu|recruté|embauché|pris|engagé|préféré|sélectionné|choisir|retenir|recruter|embaucher|prendre|engager|opté pour|confiée? à|proposée? à|attribuée? à|revenu à|porté sur) (?:\w+ )?quelqu'un (?:d'autre|de plus|qui|dont|ayant|avec))\b",
        r"\b(?:otr[oa]s? (?:candidat\w+|persona|perfil\w*|postulant\w*|compañer\w+)|(?:elegi\w+|eligi\w+|escogi\w+|seleccion\w+|contrat\w+|opt\w+ por|apost\w+ por|decidi\w+ por|decant\w+ por|incorpor\w+|ofrec\w+|asign\w+|adjudic\w+|qued\w+ con|fuimos por|cogido|tomado|prefir\w+|preferi\w+|avanz\w+ con|segui\w+ con) (?:la \w+ )?(?:a )?alguien (?:más|con|que|de))\b", r"\b(?:outr[oa]s? (?:candidat\w+|pessoas?|perfi\w+)|outra pessoa|(?:escolh\w+|selecion\w+|contrat\w+|opt\w+ por|decidi\w+ por|avanç\w+ com|segui\w+ com|prefer\w+|fic\w+ com|ofere\w+ (?:a vaga )?a) alguém (?:com|que|mais))\b", r"\b(?:altr[oaei] (?:candidat\w+|profil\w*|person\w+)|un'altra (?:persona|candidata|educatrice))\b",
        r"\b(?:andere (?:kandida\w+|sollicitant\w*|persoon)|(?:voor|met|naar|op|aan|kozen|koos) iemand anders|iemand anders .{0,30}?(?:gekozen|aangenomen|gevonden|gekregen|benoemd|geworden|getekend|aan te nemen|te kiezen)|een ander(?:e)? (?:gekozen|kandidaat))\b", r"\b(?:inn\w+ (?:kandydat\w*|osob\w*)|(?:wyb(?:ra|ier)\w+|pad(?:ł|ła|ło) na|zatrudni\w+|przyj\w+|postawi\w+ na|zdecydowa\w+ (?:się )?na|na korzyść) (?:\w+ )?kogoś innego)\b", r"\b(?:annan (?:kandidat|sökande|person)|andra (?:kandidater|sökande)|(?:valt|valde|välja|anställt|anställde|erbjudit|vidare med|till|erbjuda|anställa|för|på) (?:\w+ )?någon annan)\b",
    )),
)  # fmt: skip
_NOT_YET = re.compile(
    r"\b(?:need|want|look(?:ing)? for|seek|seeking|such(?:en|t)|brauch(?:en|t)|cherch(?:e|ons|ent)|busc(?:a|amos|an)|neces\w+|procur(?:a|amos)|precis(?:a|amos)|cerc(?:a|hiamo)|zoek(?:en|t)?|szuka(?:my|ją)?|sök(?:er|te))(?:s|ed)? (?:for )?(?:an? |eine[nr]? |une? |un |una |um |uma |een |en )?(?:other|another|different|andere|autre|otr|outr|altr|un'altr|inn|annan)\w*"
    r"|\b(?:if|should|once|falls|sollten?|wenn|sobald|si|se|als|mocht|jeśli|om du|still (?:interview|review|speak|meet)\w*|noch|encore|todavía|ainda|ancora|nog)\b.{0,60}\b(?:other|another|andere|autres?|otr|outr|altr|inn|andra)\w*"
)


_TALKED_OVER = re.compile(
    r"\b(?:discuss|reflect|consult|consider|deliberat|talk|abgestimmt|beraten|besprochen|diskut|discut|réfléch|réflex|échang|concert|débat|habl|coment|evalu|valor|analiz|analis|avali|convers|deliber|pondera|parl|confront|valut|ragion|overleg|besproken|omówi|rozmawia|konsult|prata|resoner|stämt)\w*"
    r"[^,;:]{0,30}?\b(?:internally|intern|en interne|internamente|wewnętrznie|internt)\b|\b(?:internally|intern|en interne|internamente|wewnętrznie|internt),? (?:\w+ ){0,3}?(?:discuss|abgestimmt|beraten|besprochen|discut|échang|diskut|comment|coment|evalu|valor|analiz|analis|avali|parl|valut|overleg|besproken|omówi|prata)\w*"
)
"""What was only talked over in the house: that makes nobody of the house the one chosen."""


def reason(text: str, closed: Closed | None) -> Reason | None:
    """Return why it is a no: a reason that concerns the applicant before a closed position, and that before another candidate."""
    said = tuple(_TALKED_OVER.sub(" … ", line) for line in lines(text))
    for kind, pattern in _REASONS[:-2]:
        if any(pattern.search(line) and not _NOT_YET.search(line) for line in said):
            return kind
    if closed is not None:
        return Reason(closed.value)
    for kind, pattern in _REASONS[-2:]:
        if any(pattern.search(line) and not _NOT_YET.search(line) for line in said):
            return kind
    return None
