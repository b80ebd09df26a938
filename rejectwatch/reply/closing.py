"""Why a position is gone: filled, cancelled or frozen, where a sentence says so of this one. Nine languages."""

from __future__ import annotations

from rejectwatch.reply.application import Closed
from rejectwatch.reply.patterns import any_of, lines

_FROZEN = any_of(
    r"\bhiring (?:freeze|pause|stop)\b|\brecruit(?:ment|ing) freeze\b|\bheadcount freeze\b|\bfrozen\b|\bfroze\b", r"\b(?:paus(?:e|ed|ing)|put(?:ting)?|placed|place)\b.{0,60}\b(?:hiring|recruit\w*|search|position|role|vacancy|on hold)\b",
    r"\b(?:position|role|search|vacancy|hiring|recruitment|opening|post)\b.{0,60}\b(?:on hold|on ice|paused|postponed|suspended|deferred)\b",
    r"\b(?:(?:einstellungs|besetzungs|stellen)stopp\w*|eingefroren|auf eis|zurückgestellt|pausier\w+|auf unbestimmte zeit verschoben|vorerst nicht besetz\w*)\b",
    r"\b(?:gel des (?:embauches|recrutements)|(?:recrutements?|embauches?|postes?)\b.{0,60}\b(?:gelée?s?|suspendue?s?|reportée?s?|en pause))\b", r"\b(?:gelé|gelons|suspendu|suspendons|reporté|reportons)\b.{0,30}\b(?:recrutements?|embauches?)\b",
    r"\b(?:congelad[oa]s?|congelación|pausad[oa]|en pausa|suspendid[oa]|aplazad[oa]|paralizad[oa])\b.{0,40}\b(?:vacante|proceso|contrataci|búsqueda|selección)|\b(?:vacante|puesto|proceso|contrataci\w+|búsqueda|selección)\b.{0,70}\b(?:congelad[oa]|pausad[oa]|en pausa|suspendid[oa]|aplazad[oa]|paralizad[oa])",
    r"\b(?:vaga|processo|contrataç\w+|recrutamento)\b.{0,70}\b(?:congelad[oa]|suspens[oa]s?|pausad[oa]|adiad[oa]|em pausa)\b", r"\b(?:congel|suspend|paus|adi)(?:ámos|amos|emos|ou|aram|eu)\b.{0,40}\b(?:vaga|processo|contrataç|recrutamento)",
    r"\b(?:posizione|selezione|assunzioni|ricerca)\b.{0,70}\b(?:congelat[ae]|sospes[ae]|in pausa|rinviat[ae]|bloccat[ae])\b|\bblocco delle assunzioni\b", r"\b(?:congelato|sospeso|bloccato)\b.{0,40}\b(?:la selezione|la ricerca|le assunzioni)\b",
    r"\b(?:vacature|procedure|functie|werving)\b.{0,60}\b(?:bevroren|on hold|opgeschort|uitgesteld|gepauzeerd|stilgelegd|stopgezet)\b|\b(?:vacature|personeels|wervings)stop\b",
    r"\b(?:rekrutacj\w+|nab[óo]r\w*|stanowisk\w+|zatrudnie\w+)\b.{0,70}\b(?:wstrzyman\w+|zawieszon\w+|zamrożon\w+)\b", r"\b(?:wstrzyma|zawiesi|zamrozi)\w*\b.{0,40}\b(?:rekrutacj|nab[óo]r|zatrudni)",
    r"\banställningsstopp\w*|\b(?:rekryteringen?|tjänsten)\b.{0,60}\b(?:pausa[td]s?|frysts?|vilande|på is|skjutits upp|uppskjuten)\b", r"\b(?:pausat|pausar|fryst|fryser)\b.{0,40}\brekrytering",
)  # fmt: skip
_CANCELLED = any_of(
    r"\b(?:position|role|vacancy|opening|posting|requisition|search|recruitment|post|job)\b.{0,50}\b(?:cancell?ed|withdrawn|eliminated|removed|discontinued|scrapped|no longer (?:be |being )?(?:available|open|exists?|required|needed|filled|funded|going ahead|going to be))\b",
    r"\b(?:no longer|not)\b.{0,12}\b(?:hiring|recruiting|looking to (?:hire|fill|recruit)|filling|going (?:ahead(?! with (?:you|an? |the application))|to fill)|be(?:ing)? filled|fill(?:ing)? (?:the|this)|proceeding with (?:the|this) (?:role|position|recruitment|vacancy|search))\b.{0,40}",
    r"\b(?:not to (?:go ahead|proceed|continue) with (?:the|this|our) (?:[\w/-]+ ){0,5}(?:role|position|post|vacancy|search|hire)|decided (?:not to (?:hire|fill|recruit|appoint)|against filling|to (?:cancel|withdraw|close) (?:the|this) (?:position|role|vacancy|requisition|search|posting)))\b",
    r"\b(?:stelle|position|ausschreibung|vakanz)\b.{0,60}\b(?:gestrichen|zurückgezogen|entfällt|entfallen|(?<!noch )nicht (?:mehr )?(?:besetzt|ausgeschrieben)|aufgehoben|weggefallen|nicht nachbesetzt)\b|\bersatzlos (?:gestrichen|entfallen|weggefallen)\b",
    r"\b(?:poste|recrutement|offre|projet de recrutement)\b.{0,60}\b(?:annulée?|supprimée?|abandonnée?|disparaît|n'est plus (?:ouvert|d'actualité|à pourvoir)|ne sera (?:finalement )?pas pourvue?|retirée?)\b", r"\b(?:annulé|annulons|abandonné|supprimé|renoncé)\b.{0,25}\b(?:recrutement|poste|embauche)\b",
    r"\b(?:vacante|puesto|proceso|búsqueda|plaza)\b.{0,60}\b(?:cancelad[oa]|canceló|anulad[oa]|eliminad[oa]|desiert[oa]|cerrad[oa] sin)\b", r"\bno se (?:va a cubrir|cubrirá|llegará a cubrir)\b|\b(?:cancelado|anulado|cancelamos|anulamos)\b.{0,25}\b(?:vacante|puesto|proceso|búsqueda|selección)\b",
    r"\b(?:vaga|processo|posição)\b.{0,60}\b(?:cancelad[oa]|cancelámos|anulad[oa]|eliminad[oa]|extint[oa]|encerrad[oa] sem)\b", r"\bcancel(?:ámos|amos|ou|aram)\b.{0,25}\b(?:vaga|posição|processo|recrutamento|contrataç)",
    r"\b(?:posizione|selezione|ricerca|concorso)\b.{0,60}\b(?:annullat[ao]|cancellat[ao]|soppress[ao]|non (?:è|sarà|verrà) più)\b", r"\b(?:annullato|annulliamo|deciso di non (?:coprire|ricoprire))\b.{0,25}\b(?:posizione|selezione|ricerca|ruolo)\b",
    r"\b(?:vacature|functie|procedure|positie)\b.{0,60}\b(?:ingetrokken|vervalt|vervallen|geannuleerd|geschrapt|komt te vervallen|niet (?:meer )?(?:ingevuld|vervuld)|gaat (?:\w+ ){0,2}niet door)\b",
    r"\b(?:rekrutacj\w+|stanowisk\w+|nab[óo]r\w*)\b.{0,90}\b(?:anulowan\w+|odwołan\w+|unieważnion\w+|zlikwidowan\w+)\b", r"\bnie (?:będziemy|będzie|zamierzamy)\b.{0,15}\bobsadza\w+|\b(?:anulowa|odwoła|unieważni)(?:liśmy|no)\b.{0,25}\b(?:rekrutacj|nab[óo]r|stanowisk)",
    r"\b(?:tjänsten|rekryteringen|rollen)\b.{0,60}\b(?:avbruten|avbrutits|avbryts|avbrutit|dragits in|dras in|tillsätts inte|inte (?:att )?tillsättas|ställts in)\b", r"\b(?:avbryta|avbryter|avbrutit|ställt in)\b.{0,15}\brekrytering",
)  # fmt: skip
_FILLED = any_of(
    r"\b(?:position|role|vacancy|opening|post|job|spot|requisition)\b.{0,40}\b(?:has|have|had|is|was|been|got)\b.{0,20}\bfilled\b(?! by| with| in the)", r"\b(?:we have|we've|we|have) (?:now |already |since |just |recently )?filled (?:the|this|that|our)\b",
    r"\bhas(?:n't| not)? (?:now |already |since )?been filled\b", r"\balready (?:hired|filled|appointed|made an offer)\b",
    r"\b(?:stelle|position|platz|plätze|vakanz)\b.{0,50}\b(?:besetzt|vergeben)\b(?! werden)", r"\b(?:poste|places?)\b.{0,40}\b(?:a été|est|sont|déjà|vient d'être)\b.{0,20}\b(?:pourvue?s?|attribuée?s?)\b",
    r"\b(?:vacante|puesto|plaza)\b.{0,40}\b(?:cubiert[oa]|ocupad[oa]|se cubrió)\b", r"\b(?:vaga|posição)\b.{0,40}\b(?:preenchid[oa]|ocupad[oa])\b", r"\b(?:posizione|posto)\b.{0,40}\b(?:copert[ao]|assegnat[ao]|occupat[ao])\b",
    r"\b(?:vacature|functie|positie|plek)\b.{0,40}\b(?:vervuld|ingevuld|vergeven)\b", r"\bstanowisk\w+\b.{0,60}\bobsadzon\w+", r"\b(?:tjänsten|rollen)\b.{0,60}\btillsatts?\b",
)  # fmt: skip
_NOT_YET = any_of(
    r"\b(?:if|until|once|unless|when|after|before|wenn|sobald|bis|falls)\b.{0,50}\b(?:filled|besetzt)",
    r"\b(?:si|quand|jusqu'à)\b.{0,50}\bpourvu|\b(?:si|cuando|hasta)\b.{0,50}\bcubiert|\b(?:se|quando|até)\b.{0,50}\bpreenchid|\b(?:se|quando|finché)\b.{0,50}\bcopert",
    r"^als\b.{0,50}\b(?:vervuld|ingevuld)|\b(?:zodra|totdat|mocht)\b.{0,50}\b(?:vervuld|ingevuld)|\b(?:jeśli|gdy|dopóki)\b.{0,50}\bobsadzon|\b(?:om|när|tills)\b.{0,50}\btillsatt",
)  # fmt: skip
_KINDS = ((Closed.FROZEN, _FROZEN), (Closed.CANCELLED, _CANCELLED), (Closed.FILLED, _FILLED))


def closed(text: str) -> Closed | None:
    """Return why the position is gone, if a sentence says so of this one."""
    for line in lines(text):
        kind = next((kind for kind, pattern in _KINDS if pattern.search(line)), None)
        if kind is not None and not _NOT_YET.search(line):
            return kind
    return None
