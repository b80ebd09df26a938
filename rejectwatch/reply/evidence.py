"""What a mail proves beyond the no: an earlier meeting, a closed position, another role, a tone.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rejectwatch.reply.application import Closed, Met, Signals
from rejectwatch.reply.prose import sentences

_LONGEST = 600  # characters of a sentence that are looked at


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns))


_NO_MEETING = _any(
    r"\b(?:unable|not able|cannot|can't|can not|won't|will not|not be|not been|not|without|instead of|rather than)\b.{0,60}\binterview",
    r"\b(?:invite|inviting|invited|selected|shortlisted|selecting|proceed|progress|move|moving|moved|advance|advanc\w+|forward|called?|candidates?)\b"
    r".{0,40}\b(?:to|for|on to|to the|with)\b.{0,30}\binterview",
    r"\b(?:nicht|kein\w*|leider)\b.{0,80}\b(?:vorstellungsgespräch|gespräch|interview|kennenlern)\w*.{0,20}\b(?:einladen|eingeladen|anbieten|führen)",
    r"\bzu(?:m|einem)?\b.{0,30}gespräch\w*.{0,20}(?:einzuladen|einladen|eingeladen)",
    r"\b(?:ne|pas|non)\b.{0,70}\b(?:entretien|rencontrer|recevoir)\b", r"\binvit\w+.{0,30}\b(?:à|pour) un .{0,15}entretien",
    r"\bno\b.{0,60}\bentrevista", r"\bnão\b.{0,60}\bentrevista", r"\bnon\b.{0,60}\bcolloqui", r"\b(?:niet|geen)\b.{0,70}\b(?:gesprek|uitnodig)",
    r"\buitnodigen voor\b.{0,20}gesprek",
)  # fmt: skip
_NOT_THEIRS = _any(
    r"\binterview(?:s|ed|ing)?\b.{0,20}\b(?:process|stage|round|other|candidates|applicants|phase|guide|tips|questions)\b.{0,30}(?:complet|clos|begin|start|will)",
    r"\b(?:if|should|once|when|before)\b.{0,40}\b(?:interview|call|speak|meet)\b.{0,40}\b(?:will|would|you'll)\b",
    r"\b(?:other|those|these|several|many|some|few|number of|all)\s(?:\w+\s){0,2}(?:candidates|applicants|people)\b.{0,30}\binterview",
    r"\b(?:recording|recorded|pre-recorded|one-way|on-demand)\b.{0,40}\binterview|\bmove\w* (?:forward|on|you)\b.{0,30}\b(?:onsite|on-site)",
)  # fmt: skip
_ONSITE = _any(
    r"\b(?:your|the) (?:recent |on-?site )?visit\b(?! (?:our|to our|the)? ?(?:website|site|page|careers))",
    r"\b(?:enjoyed|appreciate[d]?|thank(?:s| you) for|thanks again for|lovely|great|good|nice|pleasure)\b.{0,50}\b(?:having you (?:in|here|over|at)|"
    r"visit(?:ing)? us|on-?site|trial (?:shift|day|morning|week|lesson)|show(?:ing)? you (?:around|round))",
    r"\b(?:your|the|saturday's|friday's|on your|on the) (?:trial (?:shift|day|morning|week|lesson|walk)|on-?site(?: interview)?|campus visit|audition|day (?:at|with|in) (?:the|us|our)|demo lesson)\b",
    r"\b(?:come|came|coming) (?:and |to )?(?:look|see)(?:ing)? (?:a?round|over|the (?:place|workshop|farm|school|yard|studio|office|shop|building))\b",
    r"\b(?:having|had) you (?:with us|here|on (?:the )?\w+|in (?:the|our) (?!running|mind|thoughts)\w+) (?:for|on|this|last|yesterday|the)\b",
    r"\btrial shift\b", r"\bmeeting (?:everyone|the (?:whole |entire |rest of the )?team)\b.{0,40}\b(?:in person|at our|here|office)",
    r"\b(?:ihr|dein)en? (?:besuch|probetag|probearbeiten|vorspiel)", r"\bprobearbeit\w*|\bprobetag\w*|\bprobeschicht",
    r"(?:zu uns|hierher|vor ort).{0,30}(?:gekommen|gefahren|waren|warst)", r"\bfür (?:ihren|deinen) besuch\b",
    r"\bvotre (?:visite|venue|déplacement|journée d'essai)\b|\bta (?:visite|journée d'essai)\b|\b(?:d'être venue?|d'avoir fait le déplacement)\b",
    r"\bsu visita\b|\btu visita\b|\bhaber venido\b|\bdía de prueba\b|\bhaberte acercado\b", r"\bsua visita\b|\bvinda (?:aqui|ao|à)\b|\bdia de teste\b",
    r"\b(?:sua|tua) visita\b|\bgiornata di prova\b|\bvenut[oaie] (?:a trovarci|da noi|in sede)\b",
    r"\b(?:je|uw|jouw) bezoek\b|\b(?:(?:je|jouw|uw|voor het|tijdens de) (?:proefdraaien|proefdag|meeloopdag)|voor het meelopen)\b|\blangskwam|\blangs te komen\b|\bbij ons was\b",
)  # fmt: skip
_INTERVIEW = _any(
    r"\bim auswahlgespräch am\b|\b(?:der|dem|beim|unserem) kennenlerntag\b|\b(?:nach|aus|zu|auf) (?:dem|das|unser|unserem|ihr|ihrem) (?:vorstellungs|kennenlern|bewerbungs)?gespräch (?:vom|am|in)\b",
    r"\bobrigad[oa] pela (?:entrevista|conversa)|\bpiacevole (?:conversazione|colloquio|incontro)|\bnaar aanleiding van (?:het|ons|uw|je) gesprek|\b(?:vous|t') ?(?:ont|a|avons|ai) reçue?s?\b.{0,20}(?:entretien)?",
    r"\b(?:thank(?:s| you)|appreciate[d]?|good of you|kind of you|lovely|great|good|nice|pleasure|enjoyed)\b.{0,50}\b(?:com(?:e|ing) (?:in(?!to)|over|out|up|down|by|to (?:see|meet|visit|our|the)|all the way)|driving (?:in|over|out|up|down|all)|travell?ing to (?:see|meet)|popping in)",
    r"\b(?:attend(?:ing|ed|ance)|appear(?:ing|ed)|participation|sat) (?:for |at |in )?(?:the |an |your |our )?(?:interview|oral board|selection interview|panel interview)\b",
    r"\b(?:further to|following|refer to|reference to|after|since|regarding) (?:your|our|the) (?:recent |second |final )?(?:interview|attendance at interview|meeting)(?! process| stage)\b",
    r"\b(?:conversations?|chat|talk|discussion) (?:that )?we had\b|\bbest interview\b|\byou (?:gave|did|had) (?:a |the |an )?(?:\w+ )?interview\b|\binterview attended by you\b",
    r"\b(?:thank(?:s| you)|appreciate[d]?)\b.{0,40}\b(?:(?:your time|seeing it through|sticking with us|coming back|time and energy).{0,40}\b(?:rounds?|final round|interviews)|meeting [A-Z]?\w+ and \w+)\b",
    r"\b(?:in|of|at|for) (?:the|your) (?:final|second|last|third) (?:round|interview)\b.{0,30}(?:you|your|with us)",
    r"\b(?:thank(?:s| you)|appreciate[d]?|grateful|enjoyed|pleasure|great|lovely|nice|good|delighted|really liked)\b.{0,60}"
    r"\b(?:interviewing|to interview|meeting (?:with )?(?:you|us|me|our|the|everyone)|meet (?:with )?(?:you|us|me|our|the)|to have met you|speaking (?:with|to) (?:you|us|me|our)|"
    r"(?:to )?(?:speak|talk|chat) (?:with|to) (?:you|us|me|our)|talking (?:with|to) (?:you|us|me|our)|chatting (?:with|to) (?:you|us|me))",
    r"\b(?:thank(?:s| you)|appreciate[d]?|enjoyed|pleasure)\b.{0,60}\b(?:(?:for|in) (?:attending|participating in|taking part in) (?:the|your|our|an) .{0,20}interview|"
    r"(?:our|your|the) (?:recent |last |great |good |lovely )?(?:conversations?|chats?|interviews?|discussions?|meetings?|talks?))\b",
    r"\b(?:during|after|following|since|at|from|in|enjoyed|at the time of) (?:your|our|the|last week's|yesterday's|\w+day's) (?:recent |final |second |last |first |panel |video |technical |in-person )?"
    r"(?:interviews?|conversations?|meeting|discussions?|chat)\b(?! process| stage| phase)",
    r"\b(?:you|we) (?:recently )?(?:interviewed with|interviewed for|met with (?:us|our|me)|met (?:on|last|yesterday)|spoke (?:on|last|yesterday|with|about))",
    r"\b(?:when|since|after) (?:we|you) (?:met|spoke|talked|interviewed)\b", r"\bhaving (?:met|interviewed|spoken (?:with|to)) (?:you|with)\b",
    r"\b(?:you|your) .{0,20}\binterviewed (?:very |really |extremely )?well\b", r"\byour (?:recent|final|second|panel|video|technical|first) interview\b",
    r"\bfor (?:the|your) interview (?:on|last|yesterday|with)\b|\binterviewed (?:with us|you)\b|\bto interview (?:with|for) (?:us|our|the)\b.{0,40}\b(?:thank|appreciat)",
    r"\b(?:danke?|freut|gefreut|angenehm|nett|schön|spannend|interessant|toll|gute[sn]?|offene[sn]?)\b.{0,70}\b(?:vorstellungs|kennenlern|bewerbungs)?gespräch(?:e[sn]?|s)?\b",
    r"\b(?:im|nach (?:dem|unserem|ihrem|deinem)|in (?:unserem|dem|ihrem|deinem)|unser|das|ihr|dein|für das) (?:persönlichen? |gestrigen? |letzten? |gemeinsamen? |nette[ns]? |gute[ns]? )?"
    r"(?:vorstellungs|kennenlern|bewerbungs)?(?:gespräch(?:e?s)?|interview|termin)\b(?! einlad| zu)",
    r"\b(?:sie|dich) (?:persönlich |näher )?kennen(?:zulernen|gelernt)\b.{0,30}|\bkennenlernen (?:durften|konnten)",
    r"\b(?:merci|remerci\w+|plaisir|apprécié|suite à|après|lors de|pendant)\b.{0,50}\b(?:(?:votre|notre|ton|l')\s?(?:entretien|échange|rencontre|rendez-vous)|nos (?:échanges|entretiens))",
    r"\b(?:de vous avoir rencontrée?|vous avez passé (?:un|les) entretiens?|à l'entretien)\b|\bvotre entretien\b",
    r"\b(?:gracias|agradec\w+|gust[óo]\w*|encant[óo]|placer|tras|después de|durante|en)\b.{0,50}\b(?:(?:la|tu|su|nuestra|última) (?:entrevista|charla|conversación|reunión)|conocert?[el]?|haber(?:te|le|nos) (?:conocido|recibido|entrevistado))\b",
    r"\b(?:obrigad[oa]|agradec\w+|gost(?:ei|ámos|amos)|prazer|após|depois|durante|na)\b.{0,50}\b(?:(?:a|sua|nossa|tua|última) (?:entrevista|conversa|reunião)|conhecê-l[oa]|te conhecer|conhecer-te|conhecer você)\b",
    r"\b(?:grazie|ringrazi\w+|piacere|dopo|durante|in seguito|a seguito)\b.{0,50}\b(?:(?:il|del|al|suo|nostro|tuo|sostenuto) colloquio|averl[ao] (?:conosciut|incontrat)|conoscerl[ao]|conoscerti|averti conosciut|incontro)\b",
    r"\b(?:dank|bedankt|leuk|fijn|prettig\w*|goed|tijdens|na|in) .{0,40}\b(?:het|ons|je|uw|jouw|de) (?:\w+ )?(?:sollicitatie|kennismakings)?(?:gesprek(?:ken)?|kennismaking)\b",
    r"\b(?:je|u) (?:te|te hebben) (?:leren kennen|ontmoet|gesproken)\b|\bhebben je leren kennen\b",
    r"\b(?:dziękuj\w+|miło|po|podczas)\b.{0,50}\b(?:rozmow[ęyąi]\w*|spotkani\w+)\b(?! kwalifikacyjn\w+ (?:zapras|nie))",
    r"\b(?:tack för|kul|trevligt|roligt|efter|under|vid)\b.{0,50}\b(?:intervjun?|samtalet|mötet|att träffa|träffa dig)\b",
)  # fmt: skip
_CALL = _any(
    r"\b(?:our|the|your|for the|enjoyed) (?:recent |first |short |brief |initial |introductory |intro |quick )?(?:phone |telephone |video |screening |zoom |teams )?(?:call|phone screen|phone interview|telephone interview|phone chat)\b",
    r"\b(?:time|spoke|speaking|talked|talking|spoken|chat|conversation|discussed|interview|as discussed) .{0,25}\b(?:on|over|by) (?:the )?(?:phone|telephone|call)\b", r"\bfor (?:taking|picking up) (?:my|the|our) call\b",
    r"\b(?:telefonat|telefongespräch|telefoninterview|videocall|telefonisch(?:en)? (?:gesprochen|gespräch|interview))", r"\b(?:zweimal|kurz|gestern|neulich|lange) telefoniert\b",
    r"\b(?:échangé par téléphone|entretien téléphonique|notre appel|(?:échange|conversation) téléphonique)\b",
    r"\b(?:la|nuestra|tu|su) (?:llamada|videollamada|charla telefónica)\b|\bpor teléfono\b", r"\b(?:a nossa|nossa|a|pela) (?:chamada|ligação|videochamada)\b|\bpor telefone\b",
    r"\b(?:la nostra|la) (?:telefonata|chiamata|videochiamata)\b|\bcolloquio telefonico\b",
    r"\b(?:ons|het|het telefonische?) (?:telefoongesprek|belletje|telefonisch gesprek|gesprek)\b.{0,12}telefo|\btelefoongesprek\b|\bdat je belde\b|\btelefonisch gesproken\b|\ble?uk je te spreken\b",
    r"\brozmow\w+ telefoniczn\w+", r"\btelefon(?:samtal|intervju)\w*\b",
)  # fmt: skip
_CALL_NOT = _any(
    r"\b(?:will|would|could|can|please|feel free|happy to|if you|you can|contact|reach|call us|give (?:me|us) a call|questions?|enquir|inquir|speak to you|speak with you|would like to|want to)\b",
    r"\b(?:gerne|bei fragen|rückfragen|können sie|kannst du|erreichen|melden)\b", r"\b(?:n'hésitez|pouvez|si vous|joindre)\b",
    r"\b(?:si (?:tiene|quiere|quieres)|puede|puedes|dudas)\b", r"\b(?:se (?:quiser|tiver)|pode)\b", r"\b(?:se (?:vuole|desidera)|può|puoi)\b", r"\b(?:kun je|kunt u|mag je|vragen|bel )\b",
)  # fmt: skip
_FROZEN = _any(
    r"\bhiring (?:freeze|pause|stop)\b|\brecruit(?:ment|ing) freeze\b|\bheadcount freeze\b|\bfrozen\b|\bfroze\b", r"\b(?:paus(?:e|ed|ing)|put(?:ting)?|placed|place)\b.{0,60}\b(?:hiring|recruit\w*|search|position|role|vacancy|on hold)\b",
    r"\b(?:position|role|search|vacancy|hiring|recruitment|opening)\b.{0,40}\b(?:on hold|paused|postponed|suspended|deferred)\b",
    r"\b(?:einstellungsstopp|eingefroren|auf eis|zurückgestellt|pausier\w+|auf unbestimmte zeit verschoben|vorerst nicht besetz\w*)\b",
    r"\b(?:gel des (?:embauches|recrutements)|recrutements? (?:est |sont )?(?:gelés?|suspendus?|reportés?)|poste (?:est )?(?:gelé|suspendu|reporté))\b",
    r"\b(?:congelad[oa]s?|congelación|pausad[oa]|en pausa|suspendid[oa]|aplazad[oa])\b.{0,40}\b(?:vacante|proceso|contrataci|búsqueda|selección)|(?:vacante|proceso|contrataci\w+|búsqueda|selección)\b.{0,40}\b(?:congelad[oa]|pausad[oa]|en pausa|suspendid[oa]|aplazad[oa])",
    r"\b(?:vaga|processo|contrataç\w+|recrutamento)\b.{0,40}\b(?:congelad[oa]|suspens[oa]|pausad[oa]|adiad[oa])", r"\b(?:posizione|selezione|assunzioni|ricerca)\b.{0,40}\b(?:congelat[ae]|sospes[ae]|in pausa|rinviat[ae])|\bblocco delle assunzioni\b",
    r"\b(?:vacaturestop|vacature|procedure|functie)\b.{0,40}\b(?:bevroren|on hold|opgeschort|uitgesteld|gepauzeerd)|\bvacaturestop\b",
)  # fmt: skip
_CANCELLED = _any(
    r"\b(?:position|role|vacancy|opening|posting|requisition|search|recruitment|post|job)\b.{0,50}\b(?:cancell?ed|withdrawn|eliminated|removed|discontinued|no longer (?:be |being )?(?:available|open|exists?|required|needed|filled|funded|going ahead|going to be))\b",
    r"\b(?:no longer|not)\b.{0,12}\b(?:hiring|recruiting|looking to (?:hire|fill|recruit)|filling|going (?:ahead|to fill)|be(?:ing)? filled|fill(?:ing)? (?:the|this)|proceeding with (?:the|this) (?:role|position|recruitment|vacancy|search))\b.{0,40}",
    r"\bdecided (?:not to (?:hire|fill|recruit|appoint)|against filling|to (?:cancel|withdraw|close) (?:the|this) (?:position|role|vacancy|requisition|search|posting))\b",
    r"\b(?:stelle|position|ausschreibung|vakanz)\b.{0,50}\b(?:gestrichen|zurückgezogen|entfällt|entfallen|nicht (?:mehr )?besetzt|aufgehoben|weggefallen|nicht nachbesetzt)",
    r"\b(?:poste|recrutement|offre|projet de recrutement)\b.{0,50}\b(?:annulée?|supprimée?|abandonnée?|disparaît|n'est plus (?:ouvert|d'actualité|à pourvoir)|retirée?)\b",
    r"\b(?:vacante|puesto|proceso|búsqueda|plaza)\b.{0,50}\b(?:cancelad[oa]|canceló|anulad[oa]|eliminad[oa]|desiert[oa]|cerrad[oa] sin)\b", r"\b(?:vaga|processo|posição)\b.{0,50}\b(?:cancelad[oa]|cancelámos|anulad[oa]|eliminad[oa])\b",
    r"\b(?:posizione|selezione|ricerca|concorso)\b.{0,50}\b(?:annullat[ao]|cancellat[ao]|soppress[ao]|non (?:è|sarà) più)\b", r"\b(?:vacature|functie|procedure|positie)\b.{0,50}\b(?:ingetrokken|vervalt|vervallen|geannuleerd|geschrapt|komt te vervallen)\b",
)  # fmt: skip
_FILLED = _any(
    r"\b(?:position|role|vacancy|opening|post|job|spot|requisition)\b.{0,40}\b(?:has|have|had|is|was|been|got)\b.{0,20}\bfilled\b(?! by| with| in the)", r"\b(?:we have|we've|we|have) (?:now |already |since |just |recently )?filled (?:the|this|that|our)\b",
    r"\bhas(?:n't| not)? (?:now |already |since )?been filled\b", r"\balready (?:hired|filled|appointed|made an offer)\b",
    r"\b(?:stelle|position|platz|plätze|vakanz)\b.{0,50}\b(?:besetzt|vergeben)\b(?! werden)", r"\b(?:poste|places?)\b.{0,40}\b(?:a été|est|sont|déjà|vient d'être)\b.{0,20}\b(?:pourvue?s?|attribuée?s?)\b",
    r"\b(?:vacante|puesto|plaza)\b.{0,40}\b(?:cubiert[oa]|ocupad[oa]|se cubrió)\b", r"\b(?:vaga|posição)\b.{0,40}\b(?:preenchid[oa]|ocupad[oa])\b", r"\b(?:posizione|posto)\b.{0,40}\b(?:copert[ao]|assegnat[ao]|occupat[ao])\b",
    r"\b(?:vacature|functie|positie|plek)\b.{0,40}\b(?:vervuld|ingevuld|vergeven)\b", r"\bstanowisko\b.{0,40}\bobsadzone\b", r"\btjänsten\b.{0,40}\btillsatt\b",
)  # fmt: skip
_NOT_CLOSED = _any(r"\b(?:if|until|once|unless|when|after|before|wenn|sobald|bis|falls|si|quand|cuando|hasta|quando|se|als|zodra|totdat)\b.{0,50}\b(?:filled|besetzt|pourvu|cubiert|preenchid|copert|vervuld|ingevuld)")  # fmt: skip
_POOL = _any(
    r"\b(?:keep|retain|hold|add|save|have kept|stored?)\b.{0,60}\b(?:on file|in (?:our|the) (?:talent|database|system|records|network|pool)|talent (?:pool|community|network|database)|in mind|for future)",
    r"\b(?:stay|keep|remain) in (?:touch|contact)\b", r"\b(?:talent pool|talent community|talent network|reserve list)\b",
    r"\b(?:talentpool|talent-pool|bewerberpool|in kontakt bleiben|in verbindung bleiben|vormerken|vorgemerkt|wiedervorlage)\b", r"\b(?:vivier|garder? contact|rester en contact|conserver? votre (?:cv|candidature|dossier))\b",
    r"\b(?:base de (?:datos|talento)|bolsa de (?:empleo|trabajo|talento)|comunidad de talento|mantener el contacto|seguir en contacto|guardar\w* tu (?:cv|perfil))\b", r"\b(?:banco de talentos|base de (?:dados|talentos)|manter (?:o )?contac?to)\b",
    r"\b(?:database|banca dati|bacino)\b.{0,30}(?:candid|talent|future)|\brestare in contatto\b|\btenere\b.{0,20}\b(?:cv|curriculum|candidatura)", r"\b(?:talentenpool|in portefeuille|contact (?:te )?houden|gegevens .{0,30}bewaren)\b",
)  # fmt: skip
_FEEDBACK = _any(
    r"\b(?:the (?:main |only |deciding )?reason|feedback (?:from|was|is that|on your)|the panel (?:felt|noted|thought)|we felt (?:that )?(?:you|your)|you (?:lacked|would need|would benefit)|"
    r"(?:because|as|since) (?:you|your) .{0,60}(?:experience|background|skills|answers|licen[cs]e|level)|we (?:were|are) looking for (?:someone|a candidate) with more|more experience (?:in|with|of))\b",
    r"\b(?:ausschlaggebend|entscheidend war|der grund|grund dafür|rückmeldung des gremiums|mehr erfahrung (?:in|mit|im)|fehlte[n]? (?:uns|ihnen|dir))\b",
    r"\b(?:la raison|le motif|parce que vous|faute d'expérience|plus d'expérience (?:en|dans))\b", r"\b(?:el motivo|la razón|porque (?:tu|su|te)|más experiencia (?:en|con))\b",
    r"\b(?:o motivo|a razão|porque (?:o seu|a sua)|mais experiência (?:em|com))\b", r"\b(?:il motivo|la ragione|più esperienza (?:in|con|nel))\b", r"\b(?:doorslaggevend|de reden|meer ervaring (?:in|met))\b",
)  # fmt: skip
_NO_FEEDBACK = _any(
    r"\b(?:unable|cannot|can't|not able|do not|don't|not possible|regret)\b.{0,60}\bfeedback\b",
    r"\bnot\b.{0,20}\breason\b",
)
_NO_REPLIES = _any(
    r"\b(?:do not|don't|please don't|cannot|can't|unable to|not be able to) (?:reply|respond|answer)\b(?! to (?:every|each|all|individual))", r"\b(?:not monitored|unmonitored|no-?reply (?:address|mailbox|email)|mailbox is not|inbox is not|replies (?:to this (?:email|message|address) )?(?:are|will|is) not|replies will not|cannot receive replies)\b",
    r"\b(?:nicht auf diese (?:e-?mail|nachricht|mail) (?:antworten|zu antworten)|antworten (?:auf diese .{0,20})?werden nicht|bitte antworten sie nicht|nicht gelesen|nicht überwacht|auf diese (?:e-?mail|nachricht|mail) nicht)\b",
    r"\b(?:ne (?:pas|répondez pas|veuillez pas)(?: y)?(?: à)? ?(?:répondre|à ce)|merci de ne pas y? ?répondre|ne répondez pas)\b", r"\b(?:no respond\w+ a este|favor no responder|no (?:conteste|responda|contestes|respondas))\b",
    r"\b(?:não respond\w+|favor não responder)\b", r"\b(?:non rispond\w+|non rispondere|si prega di non rispondere)\b", r"\b(?:niet (?:te )?beantwoorden|niet op deze (?:e-?mail|mail|bericht)|niet (?:te )?reageren op deze|worden niet gelezen|niet te antwoorden)\b",
    r"\b(?:prosimy nie odpowiadać|nie odpowiadaj|prosimy o nieodpowiadanie)\b", r"\b(?:går inte att svara|svara inte på|kan inte besvaras)\b",
)  # fmt: skip
_APPLY_AGAIN = _any(
    r"\b(?:encourage|welcome|invite|hope|urge|feel free|do|please)\b.{0,40}\b(?:apply again|re-?apply|apply (?:for|to) (?:other|future|any|another)|(?:future|other) (?:roles|positions|openings|vacancies|opportunities))\b|\byou (?:may|can|could) (?:re-?apply|apply again)\b",
    r"\b(?:erneut|wieder|nochmals?|gern(?:e)? auch auf andere)\b.{0,25}\b(?:bewerben|bewirbst|bewerbung)|\b(?:bewerben|bewirb) (?:sie|du|dich) (?:sich )?.{0,20}(?:erneut|wieder|gern)", r"\b(?:postuler (?:à nouveau|de nouveau|sur nos autres|à d'autres)|repostuler|(?:nouvelle|future) candidature)\b",
    r"\b(?:volver a (?:postular|presentar|aplicar|inscribir)\w*|postul\w+ (?:nuevamente|de nuevo|a otr[ao]s|a futur[ao]s)|te animamos a|le animamos a)\b", r"\b(?:candidat\w+ (?:novamente|outra vez|a outras)|(?:novas|outras|futuras) (?:vagas|oportunidades|candidaturas))\b",
    r"\b(?:ricandidar\w*|candidar\w+ (?:di nuovo|nuovamente|ancora|ad altre)|(?:altre|future) (?:posizioni|opportunità|candidature))\b", r"\b(?:opnieuw|nogmaals|weer) (?:te )?sollicite\w+\b|\bsolliciteer\w* (?:gerust|gerne|graag)?.{0,15}(?:opnieuw|nog eens|andere vacatures)\b",
    r"\b(?:ponown\w+|kolejn\w+|inn\w+|przyszł\w+) (?:aplik\w+|zgłosze\w+|rekrutacj\w+|kandydow\w+)\b|\baplikow\w+ (?:ponownie|na inne)\b", r"\bsöka? (?:igen|andra tjänster|hos oss igen)\b|\bvälkommen att söka\b",
)  # fmt: skip
_OFFERS_CALL = _any(
    r"\b(?:happy|glad|pleased|free|love|like) to\b.{0,40}\b(?:call|phone|speak|talk (?:it |this )?(?:through|over)|chat)\b|\b(?:give me a (?:call|ring)|call me|ring me|feel free to call|book a call|jump on a call)\b",
    r"\b(?:rufen sie (?:mich|uns)|ruf (?:mich|uns|gern|einfach)|gern(?:e)? (?:auch )?telefonisch|(?:gern(?:e)?|können wir) .{0,20}telefonieren|stehe? ich (?:ihnen|dir) .{0,20}telefonisch)\b", r"\b(?:appelez-moi|appelle-moi|par téléphone si|vous pouvez m'appeler|volontiers au téléphone|en parler (?:au|par) téléphone)\b",
    r"\b(?:ll[aá]m(?:ame|eme|enos|anos)|puede(?:s)? llamar(?:me|nos)|lo hablamos por teléfono)\b", r"\b(?:(?:me|nos) (?:ligue|liga)|ligue-(?:me|nos)|pode ligar|conversar por telefone)\b", r"\b(?:mi (?:chiami|chiama)|chiamami|può (?:chiamarmi|telefonarmi)|sentirci (?:al|per) telefono)\b",
    r"\b(?:bel me|bel gerust|u kunt (?:mij|ons) bellen|je kunt (?:me|mij) bellen|telefonisch toelichten)\b", r"\b(?:proszę (?:o telefon|dzwonić|zadzwonić)|zadzwoń)\b", r"\b(?:ring (?:mig|oss|gärna)|hör av dig på telefon|ta det på telefon)\b",
)  # fmt: skip
_RUNNER_UP = _any(
    r"\b(?:very|really|incredibly|extremely|so) (?:close|difficult|tough|hard) (?:decision|call|choice|one)\b.{0,60}\b(?:you|between)\b", r"\b(?:close (?:call|run|second|decision|race)|second choice|runner-?up|final two|last two|top two|came (?:a )?(?:very )?close|down to (?:you|the two|two)|finalists?)\b",
    r"\b(?:sehr knapp|knappe entscheidung|kopf an kopf|in der endrunde|engeren? (?:wahl|auswahl)|unter den letzten|zweite wahl|zweitplatziert)\b", r"\b(?:finaliste|deuxième choix|dernière ligne droite|très serrée?)\b", r"\b(?:finalistas?|segunda opción|muy (?:reñida|ajustada))\b",
    r"\b(?:finalistas?|segunda opção|muito renhida)\b", r"\b(?:finalist[ae]|seconda scelta)\b", r"\b(?:nek aan nek|tweede keus|laatste twee|net niet geworden)\b",
)  # fmt: skip
_INFORMAL = {
    "de": re.compile(r"\b(?:du|dich|dir|dein|deine[mnrs]?)\b"),
    "fr": re.compile(r"\b(?:tu|toi|ton|ta|tes|t'(?:as|es|avais|envo\w+))\b"),
    "es": re.compile(r"\b(?:tú|tu|tus|te|contigo|ti|vos)\b"),
    "it": re.compile(r"\b(?:tu|ti|tuo|tua|tue|tuoi|te)\b"),
    "nl": re.compile(r"\b(?:je|jij|jou|jouw)\b"),
    "pt": re.compile(r"\b(?:tu|teu|tua|teus|tuas|contigo)\b"),
    "pl": re.compile(r"\b(?:ty|ciebie|cię|ci|tobie|twój|twoje|twoja|twojej|twoją)\b"),
    "sv": re.compile(r"\b(?:du|dig|din|ditt|dina)\b"),
}
_FORMAL = {
    "de": re.compile(
        r"(?:(?<![.!?:\n] )(?<!^)\b(?:Sie|Ihr(?:e[mnrs]?)?)\b|\bIhnen\b|Sehr geehrte)", re.MULTILINE
    ),
    "fr": re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:usted|le|su|sus)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:Lei|La|Le|Suo|Sua)\b"),
    "nl": re.compile(r"\b(?:u|uw)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:senhora?|você|vossa)\b", re.IGNORECASE),
    "pl": re.compile(r"\b(?:Pan|Pani|Pana|Panu|Panią|Państwa|Państwu)\b"),
    "sv": re.compile(r"\bNi\b"),
}


_AHEAD = _any(
    r"\b(?:requested to|invited? (?:you|to)|invite you|please|kindly|would like (?:you )?to|we'd (?:love|like)|i'd (?:love|like)|love to have|could you|can you|will be|we will|we'll|i'll|upcoming|scheduled|reschedul\w+|are you (?:free|available))\b",
    r"\b(?:tomorrow|reminder|selected to interview|one of (?:the )?\d+|if we|you will|you'll|morgen|demain|domani|mañana|amanhã|imorgon|jutro|promemoria|recordatorio|lembrete|rappel|herinnering|påminnelse|przypomnienie|danach:?|anschließend|freue? (?:ich )?mich auf|freuen uns auf|zeitversetzt\w*|call handler|chamados? por|verrà|serão|seront|será[ns]?|wird|werden|zostan\w+|kommer att)\b",
    r"\b(?:bei interesse|laden wir|einladen|einladung|bestätigt|verschieben|würden wir|werden wir|möchten wir sie)\b", r"\b(?:convi[eo]\w*|invit(?:er|ons|amos|iamo|ar)|vous propos\w+|proponer\w*|propor|uitnodig\w*|zaprasz\w+|bjuder)\b",
)  # fmt: skip
_LOOKS_BACK = _any(
    r"\b(?:thank|thanks|enjoyed|was (?:great|lovely|nice|good|a)|pleasure|after|following|during|since|met|spoke|came)\b", r"\b(?:dank\w*|vielen dank|nach|hat|haben)\b", r"\b(?:merci|remerci\w+|après|suite)\b", r"\b(?:gracias|agradec\w+|tras|después)\b", r"\b(?:obrigad[oa]|após|depois)\b", r"\b(?:grazie|ringrazi\w+|dopo)\b", r"\b(?:bedankt|dank|na|tijdens)\b",
)  # fmt: skip


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(s[:_LONGEST].lower() for s in sentences(text))


def met(text: str) -> tuple[Met, bool | None]:
    """Return the highest proven rung of the ladder, and whether there was an interview (None: unsaid)."""
    best, refused = Met.NONE, False
    order = list(Met)
    for line in _lines(text):
        if _NO_MEETING.search(line) or _NOT_THEIRS.search(line):
            refused = refused or _NO_MEETING.search(line) is not None
            continue
        if _AHEAD.search(line) and not _LOOKS_BACK.search(line):
            continue
        for rung, pattern in ((Met.ONSITE, _ONSITE), (Met.CALL, _CALL), (Met.INTERVIEW, _INTERVIEW)):
            if pattern.search(line) and not (rung is Met.CALL and _CALL_NOT.search(line)):
                best = max(best, rung, key=order.index)
                break
    if best is Met.NONE:
        return best, False if refused else None
    return best, True


def closed(text: str) -> Closed | None:
    """Return why the position is gone, if a sentence says so of this one."""
    for line in _lines(text):
        if _NOT_CLOSED.search(line):
            continue
        for kind, pattern in (
            (Closed.FROZEN, _FROZEN),
            (Closed.CANCELLED, _CANCELLED),
            (Closed.FILLED, _FILLED),
        ):
            if pattern.search(line):
                return kind
    return None


def signals(text: str, language: str | None) -> Signals:
    """Return what else the mail shows; ``language`` decides which pronouns are informal."""
    lines = _lines(text)
    return Signals(
        talent_pool=_found(_POOL, lines),
        feedback=any(_FEEDBACK.search(s) and not _NO_FEEDBACK.search(s) for s in lines),
        no_replies=_found(_NO_REPLIES, lines),
        runner_up=_found(_RUNNER_UP, lines),
        informal=_informal(text, language),
        apply_again=_found(_APPLY_AGAIN, lines),
        call=_found(_OFFERS_CALL, lines),
    )


def _found(pattern: re.Pattern[str], lines: Iterable[str]) -> bool:
    return any(pattern.search(line) for line in lines)


def _informal(text: str, language: str | None) -> bool | None:
    """Return whether they say du; None when the pronouns say nothing, False when they are mixed."""
    if language not in _INFORMAL:
        return None
    joined = "\n".join(sentences(text))
    if _FORMAL[language].search(joined):
        return False
    return True if _INFORMAL[language].search(joined.lower()) else None
