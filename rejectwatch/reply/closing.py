"""Why a position is gone: filled, cancelled or frozen, where a sentence says so of this one. Nine languages."""

from __future__ import annotations

from rejectwatch.reply.application import Closed
from rejectwatch.reply.evidence import held
from rejectwatch.reply.patterns import any_of, lines

_FROZEN = any_of(
    r"\bhiring (?:freeze|pause|stop)\b|\brecruit(?:ment|ing) freeze\b|\bheadcount freeze\b|\bfrozen\b|\bfroze\b|\b(?:freez(?:e|ing)|suspending) .{0,30}\b(?:hiring|recruit\w*|headcount|roles?|positions?)\b", r"\b(?:paus(?:e|ed|ing)|put(?:ting)?|placed|place)\b.{0,60}\b(?:hiring|recruit\w*|search|position|role|vacancy|on hold)\b",
    r"\b(?:position|role|search|vacancy|hiring|recruitment|opening|post)\b.{0,60}\b(?:on hold|on ice|paused|postponed|suspended|deferred)\b",
    r"\b(?:(?:einstellungs|besetzungs|stellen)stopp\w*|eingefroren|auf eis|zurückgestellt|pausier\w+|auf unbestimmte zeit verschoben|vorerst nicht besetz\w*)\b",
    r"\b(?:wir|firma|unternehmen) (?:\w+ )?friert? (?:\w+ ){0,4}?(?:einstellung\w*|stellen|besetzung\w*)\b.{0,20}\bein\b|\b(?:wir )?frieren .{0,50}\b(?:einstellung\w*|stellen|besetzung\w*)\b.{0,20}\bein\b", r"\b(?:congel|paus|suspend|paraliz)(?:amos|emos|ó|ando|iendo)\b.{0,40}\b(?:contrataci\w+|selecci\w+|vacantes?|búsqueda)", r"\b(?:congeliamo|sospendiamo|blocchiamo|congelando|sospendendo|bloccando)\b.{0,30}\b(?:selezion[ei]|ricerca|ricerche|assunzioni)\b",
    r"\b(?:bevriezen|pauzeren|schorten|leggen)\b.{0,40}\b(?:vacatures?|werving|aanname\w*|procedures?)\b(?:.{0,20}\b(?:op|stil)\b)?|\b(?:wstrzymujemy|zamrażamy|zawieszamy)\b.{0,40}\b(?:rekrutacj|nab[óo]r|zatrudni)|\b(?:congel|suspend|paus)(?:ando|endo)\b.{0,40}\b(?:vagas?|processos?|contrataç|recrutamento)|\b(?:pausar|fryser)\b.{0,30}\b(?:all )?(?:rekrytering|nyanställning)",
    r"\b(?:gel des (?:embauches|recrutements)|(?:recrutements?|embauches?|postes?)\b.{0,60}\b(?:gelée?s?|suspendue?s?|reportée?s?|en pause))\b", r"\b(?:gelé|gelons|suspendu|suspendons|reporté|reportons)\b.{0,30}\b(?:recrutements?|embauches?)\b",
    r"\b(?:congelad[oa]s?|congelación|pausad[oa]|en pausa|suspendid[oa]|aplazad[oa]|paralizad[oa])\b.{0,40}\b(?:vacante|proceso|contrataci|búsqueda|selección)|\b(?:vacante|puesto|proceso|contrataci\w+|búsqueda|selección)\b.{0,70}\b(?:congelad[oa]|pausad[oa]|en pausa|suspendid[oa]|aplazad[oa]|paralizad[oa])",
    r"\b(?:tenido que|tuvimos que|tuvo que|decidi\w+|obligad[oa]s? a|optado por|debido) (?:\w+ )?(?:suspender|pausar|congelar|aplazar|paralizar|posponer|detener)\b.{0,40}\b(?:vacante|puesto|proceso|contrataci\w+|búsqueda|selección)\b", r"\b(?:tivemos (?:de|que)|tive (?:de|que)|decidi\w+|obrigad[oa]s? a|optámos por|optamos por) (?:\w+ )?(?:suspender|pausar|congelar|adiar)\b.{0,40}\b(?:vaga|processo|contrataç\w+|recrutamento)\b",
    r"\b(?:dû|décidé de|contraints? de|obligés? de) (?:\w+ )?(?:suspendre|geler|reporter)\b.{0,30}\b(?:recrutements?|embauches?|poste)\b", r"\b(?:dovuto|deciso di|costretti a) (?:\w+ )?(?:sospendere|congelare|bloccare|rinviare)\b.{0,30}\b(?:selezione|ricerca|assunzioni|posizione)\b",
    r"\b(?:vaga|processo|contrataç\w+|recrutamento)\b.{0,70}\b(?:congelad[oa]|suspens[oa]s?|pausad[oa]|adiad[oa]|em pausa)\b", r"\b(?:congel|suspend|paus|adi)(?:ámos|amos|emos|ou|aram|eu)\b.{0,40}\b(?:vaga|processo|contrataç|recrutamento)",
    r"\b(?:posizione|selezione|assunzioni|ricerca)\b.{0,70}\b(?:congelat[ae]|sospes[ae]|in pausa|rinviat[ae]|bloccat[ae])\b|\bblocco delle assunzioni\b", r"\b(?:congelato|sospeso|bloccato)\b.{0,40}\b(?:la selezione|la ricerca|le assunzioni)\b",
    r"\b(?:vacature|procedure|functie|werving)\b.{0,60}\b(?:bevroren|on hold|opgeschort|uitgesteld|gepauzeerd|stilgelegd|stopgezet)\b|\b(?:vacature|personeels|wervings)stop\b",
    r"\b(?:rekrutacj\w+|nab[óo]r\w*|stanowisk\w+|zatrudnie\w+)\b.{0,70}\b(?:wstrzyman\w+|zawieszon\w+|zamrożon\w+)\b", r"\b(?:wstrzyma|zawiesi|zamrozi)\w*\b.{0,40}\b(?:rekrutacj|nab[óo]r|zatrudni)",
    r"\banställningsstopp\w*|\b(?:rekryteringen?|tjänsten)\b.{0,60}\b(?:pausa[td]s?|frysts?|vilande|på is|skjutits upp|uppskjuten)\b", r"\b(?:pausat|pausar|fryst|fryser)\b.{0,40}\brekrytering",
)  # fmt: skip
_CANCELLED = any_of(
    r"\b(?:position|role|vacancy|opening|posting|requisition|search|recruitment|post|job)\b.{0,50}\b(?:cancell?ed|withdrawn|eliminated|removed|discontinued|scrapped|no longer (?:be |being )?(?:exists?|required|needed|filled|funded|going ahead|going to be))\b",
    r"\b(?:no longer|not)\b.{0,12}\b(?:hiring|recruiting|looking to (?:hire|fill|recruit)|filling|going (?:ahead(?! with (?:you|an? |the application))|to fill)|be(?:ing)? filled|fill(?:ing)? (?:the|this)|proceeding with (?:the|this) (?:role|position|recruitment|vacancy|search))\b.{0,40}",
    r"\b(?:not to (?:go ahead|proceed|continue) with (?:the|this|our) (?:[\w/-]+ ){0,5}(?:role|position|post|vacancy|search|hire)|decided (?:not to (?:hire|fill|recruit|appoint)|against filling|to (?:cancel|withdraw|close) (?:the|this) (?:position|role|vacancy|requisition|search|posting)))\b",
    r"\b(?:stelle|position|ausschreibung|vakanz)\b.{0,60}\b(?:gestrichen|zurückgezogen|entfällt|entfallen|(?<!noch )nicht (?:mehr )?(?:besetzt|ausgeschrieben)|aufgehoben|weggefallen|nicht nachbesetzt)\b|\bersatzlos (?:gestrichen|entfallen|weggefallen)\b",
    r"\b(?:poste|recrutement|offre|projet de recrutement)\b.{0,60}\b(?:annulée?|supprimée?|abandonnée?|disparaît|n'est plus d'actualité|ne sera (?:finalement )?pas pourvue?|retirée?)\b", r"\b(?:annulé|annulons|abandonné|supprimé|renoncé)\b.{0,25}\b(?:recrutement|poste|embauche)\b",
    r"\b(?:vacante|puesto|proceso|búsqueda|plaza)\b.{0,60}\b(?:cancelad[oa]|canceló|anulad[oa]|eliminad[oa]|desiert[oa]|cerrad[oa] sin)\b", r"\bno se (?:va a cubrir|cubrirá|llegará a cubrir)\b|\b(?:cancelado|anulado|cancelamos|anulamos)\b.{0,25}\b(?:vacante|puesto|proceso|búsqueda|selección)\b",
    r"\b(?:tenido que|tuvimos que|tuvo que|decidi\w+|obligad[oa]s? a|optado por) (?:\w+ )?(?:cancelar|anular|eliminar)\b.{0,25}\b(?:vacante|puesto|proceso|búsqueda|selección|plaza)\b", r"\b(?:tivemos (?:de|que)|tive (?:de|que)|decidi\w+|obrigad[oa]s? a|optámos por|optamos por) (?:\w+ )?(?:cancelar|anular|encerrar)\b.{0,25}\b(?:vaga|posição|processo|recrutamento)\b",
    r"\b(?:dû|décidé d'|contraints? d'|obligés? d') ?(?:\w+ )?(?:annuler|abandonner|supprimer)\b.{0,25}\b(?:recrutement|poste|embauche)\b", r"\b(?:dovuto|deciso di|costretti ad?) (?:\w+ )?(?:annullare|sopprimere|cancellare)\b.{0,25}\b(?:posizione|selezione|ricerca|ruolo|concorso)\b",
    r"\b(?:mussten?|müssen|muss|entschlossen|entschieden|beschlossen)\b.{0,40}\b(?:stelle|position|ausschreibung|suche|besetzung)\b[^,;]{0,40}\b(?:zurückziehen|zurückzuziehen|zu streichen|streichen|aufzuheben|abzubrechen|abbrechen)\b", r"\b(?:vacature|procedure|functie)\b.{0,30}\b(?:in te trekken|intrekken|te annuleren|annuleren|te schrappen|schrappen)\b", r"\b(?:musi\w+|postanowi\w+|zdecydowa\w+) (?:\w+ ){0,2}?(?:anulować|odwołać|unieważnić)\b.{0,25}\b(?:rekrutacj|nab[óo]r|konkurs|stanowisk)",
    r"\b(?:vaga|processo|posição)\b.{0,60}\b(?:cancelad[oa]|cancelámos|anulad[oa]|eliminad[oa]|extint[oa]|encerrad[oa] sem)\b", r"\bcancel(?:ámos|amos|ou|aram)\b.{0,25}\b(?:vaga|posição|processo|recrutamento|contrataç)",
    r"\b(?:posizione|selezione|ricerca|concorso)\b.{0,60}\b(?:annullat[ao]|cancellat[ao]|soppress[ao]|non (?:è|sarà|verrà) più (?:previst|necessari|copert|coprir|ricopert|finanziat|attuale|attiv)\w*)\b", r"\b(?:annullato|annulliamo|deciso di non (?:coprire|ricoprire))\b.{0,25}\b(?:posizione|selezione|ricerca|ruolo)\b",
    r"\b(?:vacature|functie|procedure|positie)\b.{0,60}\b(?:ingetrokken|vervalt|vervallen|geannuleerd|geschrapt|komt te vervallen|(?<!nog )niet (?:meer )?(?:ingevuld|vervuld)|gaat (?:\w+ ){0,2}niet door)\b",
    r"\b(?:rekrutacj\w+|stanowisk\w+|nab[óo]r\w*|konkurs\w*)\b.{0,90}\b(?:anulowan\w+|odwołan(?:y|a|e|o|ych)|unieważnion\w+|zlikwidowan\w+)\b", r"\bnie (?:będziemy|będzie|zamierzamy)\b.{0,15}\bobsadza\w+|\b(?:anulowa|odwoła|unieważni)(?:liśmy|no)\b.{0,25}\b(?:rekrutacj|nab[óo]r|stanowisk)",
    r"\b(?:tjänsten|rekryteringen|rollen)\b.{0,60}\b(?:avbruten|avbrutits|avbryts|avbrutit|dragits in|dras in|tillsätts inte|inte (?:att )?tillsättas|ställts in|dragits tillbaka|dras tillbaka|(?:beslutat|tvungna) att dra (?:in|tillbaka))\b", r"\b(?:avbryta|avbryter|avbrutit|ställt in)\b.{0,15}\brekrytering",
)  # fmt: skip
_GONE = any_of(
    r"\b(?:position|role|vacancy|opening|posting|requisition|post|job)\b.{0,50}\bno longer (?:be |being )?(?:available|open|vacant)\b", r"\b(?:stelle|position|vakanz|ausschreibung)\b(?:(?!\b(?:sie|du|bewerbung)\b).){0,40}\bnicht (?:mehr|länger) aktuell\b", r"\bposte\b.{0,40}\bn'est plus (?:ouvert|à pourvoir|disponible|vacant)\b",
    r"\b(?:posizione|selezione|ricerca|concorso)\b.{0,60}\bnon (?:è|sarà|risulta) più (?:disponibile|apert|vacante|libera)\w*", r"\b(?:vacature|functie|positie)\b(?:(?!\b(?:je|u|sollicitatie)\b).){0,40}\bniet (?:meer|langer) actueel\b", r"\b(?:rekrutacj\w+|stanowisk\w+|ofert\w+)\b.{0,40}\bnie (?:jest|są) już aktualn\w+", r"\b(?:tjänsten|rollen|rekryteringen)\b(?:(?!\b(?:du|ni)\b).){0,40}\binte längre (?:är )?aktuell\b",
)  # fmt: skip
"""The position isn't to be had any more: filled where anybody was chosen, else cancelled."""
_CHOSEN = any_of(
    r"\b(?:(?:has|have|'ve|was|been|already|just) (?:\w+ )?(?:hired|appointed|chosen|selected|picked|recruited|filled|offered|accepted|gone (?:with|to))|went (?:with|to)|hired|appointed)\b", r"\b(?:eingestellt|(?<!nicht )(?<!mehr )(?<!noch )besetzt|anderweitig vergeben|entschieden|ausgewählt|fündig)\b", r"\b(?:recruté|embauché|retenu|choisi|engagé|pourvu)e?\b", r"\b(?:contratad[oa]|contratamos|elegid[oa]|seleccionad[oa]|cubiert[oa])\b",
    r"\b(?:assunt[oa]|scelt[oa]|individuat[oa]|selezionat[oa]|copert[oa])\b", r"\b(?:aangenomen|gekozen|ingevuld|vervuld|benoemd)\b", r"\b(?:zatrudni|wybra|obsadz)\w+", r"\b(?:anställt|anställts|valt|tillsatts?|rekryterat)\b",
)  # fmt: skip
_FILLED = any_of(
    r"\b(?:position|role|vacancy|opening|post|job|spot|requisition|internship|placement|apprenticeship|traineeship)\b.{0,40}\b(?:has|have|had|is|was|been|got)\b(?:(?!\b(?:not|yet|never)\b|n't).){0,20}\bfilled\b(?! by| with| in the)", r"\b(?:we have|we've|we|have) (?:now |already |since |just |recently )?filled (?:the|this|that|our)\b",
    r"\bhas (?:now |already |since )?been filled\b", r"\balready (?:hired|filled|appointed|made an offer)\b",
    r"\b(?:\w{3,20}(?:stelle|platz|plätze)|stelle|position|platz|plätze|vakanz|praktikum)\b(?:(?!\b(?:nicht|noch|un)\b).){0,50}\bbesetzt\b(?! werden)", r"\b(?:\w{3,20}(?:stelle|platz|plätze)|stelle|position|platz|plätze|vakanz|praktikum)\b(?:(?!\b(?:nicht|noch)\b).){0,60}\b(?<!zu )vergeben (?:ist|sind|wurden?|worden|haben|hat|habe)\b",
    r"\b(?:\w{3,20}(?:stelle|platz|plätze)|stelle|position|platz|plätze|vakanz|praktikum)\b.{0,60}?\b(?:ist|sind|wurden?|bereits|schon|nun|inzwischen|mittlerweile|anderweitig)\b(?:(?!\b(?:nicht|noch)\b).){0,50}\b(?<!zu )vergeben\b(?! werden)", r"\b(?:haben|hat|habe|ist|sind|wurden?) .{0,30}\b(?:\w{3,20}(?:stelle|platz|plätze)|stelle|position|platz|plätze|vakanz|praktikum)\b(?:(?!\b(?:nicht|noch)\b).){0,60}\b(?<!zu )vergeben\b", r"\b(?:postes?|places?|stages?|alternance|apprentissage|mission|offre|cdd|cdi)\b.{0,40}\b(?:a été|est|sont|déjà|vient d'être)\b(?:(?!\bpas\b).){0,20}\b(?:pourvue?s?|attribuée?s?)\b",
    r"\b(?:vacante|puesto|plaza|cargo|pasantía|beca)\b(?:(?!\b(?:no|aún|todavía|sin)\b).){0,40}\b(?:cubiert[oa]|ocupad[oa]|se cubrió)\b", r"\b(?<!no )se (?:ha|han) (?:cubierto|ocupado)\b.{0,25}\b(?:vacante|puesto|plaza|cargo)s?\b|\b(?<!no )(?:hemos|han) cubierto\b.{0,25}\b(?:vacante|puesto|plaza|cargo)s?\b", r"\b(?:vaga|posição|lugar|cargo|estágio)\b(?:(?!\b(?:não|ainda|nem)\b).){0,40}\b(?:preenchid[oa]|ocupad[oa])\b", r"\b(?:posizione|posto|stage|tirocinio)\b(?:(?!\b(?:non|ancora)\b).){0,40}\b(?:copert[ao]|assegnat[ao]|occupat[ao])\b",
    r"\b(?:vacature|functie|positie|plek|\w{3,15}plek|stage)\b(?:(?!\b(?:niet|nog)\b).){0,40}\b(?:vervuld|ingevuld|vergeven)\b", r"\b(?:stanowisk\w+|staż|miejsce)\b(?:(?!\b(?:nie|jeszcze)\b).){0,60}\bobsadzon\w+", r"\b(?:tjänsten|rollen|\w{0,15}platsen|vikariatet)\b(?:(?!\b(?:inte|ännu)\b).){0,60}\btillsatts?\b",
)  # fmt: skip
_NOT_YET = any_of(
    r"\b(?:if|until|once|unless|when|after|before|wenn|sobald|bis|falls)\b.{0,50}\b(?:filled|besetzt)", r"\b(?:if|unless|should (?:the|this|that|it|our|any|a|we)|in (?:the event|case))\b[^,;:]{0,70}\b(?:filled|cancell?ed|withdrawn|on hold|no longer|vacant)\b",
    r"\b(?:sollten?|falls|wenn|sofern|solange|im falle)\b[^,;:]{0,70}\b(?:besetzt|vergeben|vakant|zurückgezogen|gestrichen|entfallen|aufgehoben)\b",
    r"\b(?:si|quand|jusqu'à)\b.{0,50}\bpourvu|\b(?:si|cuando|hasta)\b.{0,50}\bcubiert|\b(?:se (?:a|o|esta|este|essa|esse|não|nossa)|quando|até|caso|enquanto)\b.{0,50}\bpreenchid|\b(?:se (?:la|il|lo|questa|non)|quando|finché|qualora)\b.{0,50}\bcopert",
    r"\b(?:si|s'il|dans le cas où|au cas où|tant que)\b[^,;:]{0,60}\b(?:pourvu|annulé|supprimé|à pourvoir|suspendu)|\b(?:si|en caso de que|mientras|hasta que)\b[^,;:]{0,60}\b(?:cubiert|desiert|cancelad|anulad|ocupad|suspendid)|\b(?:se (?:a|o|esta|este|essa|esse|não)|caso|enquanto)\b[^,;:]{0,60}\b(?:preenchid|cancelad|anulad|ocupad|suspens)|"
    r"\b(?:qualora|se (?:la|il|lo|questa|non)|nel caso|finché)\b[^,;:]{0,60}\b(?:copert|annullat|assegnat|sospes|disponibil)",
    r"^als\b.{0,50}\b(?:vervuld|ingevuld)|\b(?:zodra|totdat|mocht|indien|zolang|als (?:de|deze))\b.{0,50}\b(?:vervuld|ingevuld|ingetrokken|geannuleerd)|\b(?:jeśli|jeżeli|gdyby?|dopóki|w przypadku)\b.{0,50}\b(?:obsadz|unieważni|anulow)|\b(?:om|ifall|när|tills|skulle)\b.{0,50}\b(?:tillsatt|tillsätt|avbryt|avbrut)",
)  # fmt: skip
_ANOTHER = any_of(
    r"\b(?:auch|ebenso|ebenfalls) (?:die|der|das|unsere) (?:[\w-]+ )?(?:\w{3,20}(?:stelle|platz)|stelle|position|platz|vakanz|praktikum)\b", r"\bthe (?!role|position|post|job|vacancy)(?:[\w/&-]+ ){1,5}(?:role|position|post|job|vacancy) (?:has|is|was|have) also\b|\b(?:the|our) other (?:[\w/&-]+ ){0,4}(?:role|position|post|job|vacancy)\b",
    r"\b(?:le poste|la place|le stage) (?:de |d')[^,;:]{2,40} (?:est|a) (?:aussi|également)\b|\b(?:aussi|également) le (?:poste|stage) (?:de|d')|\bl'autre (?:poste|offre|stage)\b", r"\btambién (?:el puesto|la vacante|la plaza|el cargo)\b|\b(?:la|el) otr[oa] (?:vacante|puesto|plaza)\b", r"\btambém (?:a vaga|o lugar|o cargo|o estágio)\b|\b(?:a|o) outr[oa] (?:vaga|lugar|cargo)\b",
    r"\banche (?:la posizione|il posto|il ruolo|lo stage|il tirocinio)\b|\bl'altr[oa] (?:posizione|posto|ruolo)\b", r"\book de (?:functie|vacature|positie|plek|stageplek)\b|\bde andere (?:functie|vacature|positie)\b", r"\b(?:również|także) (?:stanowisko|rekrutacja na)\b|\b(?:drugie|inne) stanowisko\b", r"\b(?:även|också) (?:tjänsten|rollen|platsen)\b|\bden andra (?:tjänsten|rollen)\b",
    r"\bdie andere (?:stelle|position|vakanz)\b",
)  # fmt: skip
"""Another job than the one applied for: that it is gone as well says nothing of this one."""
_KINDS = ((Closed.FROZEN, _FROZEN), (Closed.CANCELLED, _CANCELLED), (Closed.FILLED, _FILLED))


def closed(text: str) -> Closed | None:
    """Return why the position is gone, if a sentence says so of this one."""
    said = lines(text)
    for line in said:
        kind = _kind(line)
        if kind is not None and not _is_open(line) and _kind(held(line)) is kind:
            return kind
    if any(_GONE.search(line) and not _is_open(line) for line in said):
        return Closed.FILLED if any(_CHOSEN.search(line) for line in said) else Closed.CANCELLED
    return None


def _is_open(line: str) -> bool:
    """Tell whether a sentence only supposes that a position is gone, or speaks of another one."""
    return bool(_NOT_YET.search(line) or _ANOTHER.search(line))


def _kind(line: str) -> Closed | None:
    return next((kind for kind, pattern in _KINDS if pattern.search(line)), None)
