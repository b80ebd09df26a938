"""What a mail proves of an earlier meeting: nothing, a call, an interview, a visit."""

from __future__ import annotations

import re

from rejectwatch.reply.application import Met
from rejectwatch.reply.patterns import LONGEST, any_of, lines
from rejectwatch.reply.talks import AFTER_ONE, FACE_TO_FACE, TOOK_PLACE, is_about_a_call, on_trial
from rejectwatch.reply.unmet import NO_TALK, NOT_YET, OFF

_AFTER_ONE = any_of(
    r"\b(?:following|after|further to|since) (?:our|your) (?:recent |last |first |second |final )?(?:interview|conversation|chat|meeting|call)\b(?! (?:request|invitation))", r"\bnach (?:unserem|ihrem|deinem|eurem) (?:\w+ )?(?:vorstellungs|bewerbungs|kennenlern)?gespräch\b",
    r"\b(?:suite à|après) (?:notre|votre|ton) (?:entretien|échange|rencontre|rendez-vous)\b", r"\b(?:tras|después de) (?:la|tu|su|nuestra) (?:entrevista|charla|reunión|conversación)\b", r"\b(?:após|depois d?)(?: ?a)? (?:sua |nossa |tua )?(?:entrevista|conversa|reunião)\b",
    r"\b(?:dopo|a seguito del|in seguito al|seguito) (?:il |suo |tuo |nostro )*(?:colloquio|incontro)\b|\besito (?:del )?colloquio\b", r"\b(?:na|naar aanleiding van) (?:ons|het|uw|je) gesprek\b", r"\bpo (?:naszej |twojej |pana |pani )?rozmowie\b(?! z klient)", r"\befter (?:vår |din )?(?:intervju(?:n)?|samtalet)\b",
)  # fmt: skip
"""The subject of mail that follows a talk."""


def _gap(stops: str, longest: int = 45) -> str:
    """Return a gap within one clause, in which none of these words stands: what is called off isn't the talk."""
    return rf"(?:(?!\b(?:{stops})\b)[^,;:]){{0,{longest}}}?"


def _called_off(talks: str, before: str, behind: str, stops: str) -> tuple[str, str]:
    """Return patterns for calling off one of the talks: with the words that stand before it, and those behind it."""
    talk = rf"\b(?:{talks})\b"
    return rf"\b(?:{before})\b{_gap(stops, 30)}{talk}", rf"{talk}{_gap(stops)}\b(?:{behind})\b"


_CALLED_OFF = any_of(
    *_called_off(
        r"(?:phone )?(?:calls?|interviews?|meetings?|chats?|talks?|conversations?|discussions?|appointments?|visits?|phone screen|trial (?:shift|day|morning|lesson))|(?:meeting|speaking (?:to|with)|talking (?:to|with)) you",
        r"cancel\w*|call(?:ed|ing)? off|postpon\w+|reschedul\w+|rearrang\w+|miss(?:ed|ing)?|mov(?:e|ed|ing)|push(?:ed|ing)? back|put(?:ting)? off|no longer (?:need|have|be able) to (?:hold|have|do|conduct|arrange|go ahead with)|not (?:need|have) to (?:hold|have)",
        r"(?:is|was|be|been|being|got|gets|are|were|stands|has|have) (?:\w+ )?(?:cancell?ed|called off|postponed|rescheduled|rearranged|moved (?:to|back|by)|pushed back|put (?:off|back)|missed)|"
        r"(?:not|n't|never|no longer|won't|didn't|can't|isn't|wasn't) (?:be |now )?(?:go(?:ing)? ahead|tak(?:e|ing) place|took place|happen\w*|needed|necessary|required)|fell through|(?<!it )(?:(?:did|could|has|had)(?:n't| not)|never) (?:\w+ )?(?:work(?:ed)? out|c[ao]me (?:off|about|together)|materiali[sz]ed?|be arranged|go ahead)",
        r"and|but|that|after|following|during|since|having|by|from|in|at|out|forward|ahead|on to|role|position|post|job|vacancy|opening|search|hiring|recruit\w*|requisition|headcount|process|project|budget|start",
    ),
    *_called_off(
        r"(?:das|dieses|unser|ihr|dein|euer|den|diesen|unseren|ihren|deinen|euren|der|des|unseres|ihres|deines) (?:[\w-]+ ){0,3}?[\w-]{0,20}(?:gespräche?s?|interviews?|termins?|telefonats?|call|meeting|treffens?|besuchs?|probetags?|probearbeitens?|probeschicht)",
        r"verschieb\w+|verleg(?:e|en|ten)|stornier\w+|absage|verschiebung|verlegung|ausfall|verpass\w+|versäum\w+",
        r"abzusagen|absag(?:en|te|ten)|abgesagt|verschieben|zu verschieben|verschoben|(?:vor)?verlegen|(?:vor)?verlegt|ausfallen|ausgefallen|ausfällt|entfällt|entfallen|entfiel|geplatzt|storniert|versäumt|verpasst|hinfällig|erübrigt|"
        r"nicht (?:mehr )?(?:stattfinden|statt|stattgefunden|zustande\w*|wahrnehmen|wahrgenommen|geklappt|einhalten|nötig|notwendig|erforderlich)",
        r"und|aber|dass|ihnen|dir|euch|stelle|position|bewerbung|verfahren|nach|gefallen",
    ),
    rf"\b(?:mit|zu) (?:de[mr]|unsere[mr]|ihre[mr]|deine[mr]|eure[mr]|eine[mr]) (?:\w+ )?\w{{0,20}}(?:gespräche?n?|interviews?|termin|telefonate?n?|call|treffen|besuch|kennenlernen|probetag|probearbeiten)\b{_gap('und|aber|dass|weil')}\bnicht (?:mehr |doch )?(?:geklappt|klappt\w*|hingehauen|gekommen|kam|gelang)\b|\bzum (?:gespräch|termin|interview|treffen|telefonat)\b{_gap('und|aber|dass|weil', 20)}\bnicht (?:mehr )?(?:gekommen ist|kam)\b",
    r"\b(?:sagen?|fällt|fallen|fiel|findet|fand)\b[^,;:]{0,25}?\b(?:das|unser|ihr|dein|der|den|unseren|ihren)\b[^,;:]{0,15}?(?:gespräch|interview|termin|telefonat|call|treffen|probetag)\b[^,;:]{0,40}?\b(?:ab|aus|nicht (?:mehr )?statt)\b",
    rf"\b(?:sie|dich|zum|beim)\b{_gap(r'[a-zäöü]*(?:punkt|zahl|mehrheit|note|wert|ziel|leistung|grenze)[a-zäöü]*', 60)}\b(?:nicht (?:telefonisch |persönlich )?(?:erreich(?:t|en)|erschienen|eingewählt|angetroffen))\b|\b(?:waren sie|warst du|sie waren|du warst) (?:\w+ ){0,2}nicht erreichbar\b",
    *_called_off(
        r"entretiens?|appels?|rendez-vous|rdv|échanges?|rencontres?|visites?|visio\w*|journée d'essai|coup de fil",
        r"annul(?:er|ons|e|é|és|ez|ant|ation)|report(?:er|ons|e|é|és)|décal(?:er|ons|e|é|age)|déplac(?:er|ons|é)|reprogramm\w+|repouss(?:er|ons|é)|manqué|raté|remettre",
        r"(?:est|sera|soit|été|être|fut|sont|seront) (?:\w+ )?(?:annul|report|décal|déplac|repouss|reprogramm|supprim)ée?s?|annulée?s?|(?:n'est|ne sera|n'était) (?:\w+ )?plus (?:nécessaire|utile|maintenue?)|n'(?:a|ait|aura|ont|aient|avait) (?:\w+ )?(?:pas|plus|jamais) (?:pu )?(?:\w+ )?(?:lieu|se (?:faire|tenir|concrétiser)|être (?:organisé|maintenu|programmé|fixé)e?|été possible)|ne (?:s'est|se soit) (?:\w+ )?(?:pas|jamais) (?:faite?|tenue?|concrétisée?)|ne (?:pourra|peut|pouvait) (?:\w+ )?(?:pas|plus) (?:avoir lieu|se (?:faire|tenir)|être (?:organisé|maintenu|programmé)e?)|tombée? à l'eau|tombe à l'eau",
        r"et|mais|que|qu'\w+|après|pour|à|lors|suite|poste|recrutement|recherche|projet|candidature|processus",
    ),
    r"\b(?:pas|jamais) (?:pu |réussi à |parvenue?s? à )?(?:vous|te) (?:joindre|rencontrer|parler)\b|\bpas (?:présentée?|connectée?|décroché|répondu)\b|\b(?:étiez|étais) injoignable\b",
    *_called_off(
        r"entrevistas?|(?:video)?llamadas?|reunión|reuniones|charlas?|citas?|visitas?|conversación|día de prueba",
        r"cancel\w+|anul\w+|aplaz\w+|pospon\w+|posponer|pospuest\w+|reprogram\w+|suspend\w+|desconvoc\w+|mover",
        r"(?:ha sido|fue|es|queda|quedó|está|se ha|será|ser|estar|tuvo que ser) (?:\w+ )?(?:cancelad|anulad|aplazad|pospuest|reprogramad|suspendid)[oa]s?|canceladas?|se (?:cancel|anul|aplaz|suspend|pospon)\w+|no (?:se|tuvo|tendrá|pudo|podrá) (?:\w+ )?(?:celebr\w+|realiz\w+|lugar)|ya no (?:es|será) necesari[oa]|no (?:se (?:pudo|ha podido|dio|concretó)|(?:pudo|ha podido) (?:ser|hacerse|realizarse|concretarse|llevarse a cabo|tener lugar))(?! \w+[aei]r)|no (?:fue|ha sido|haya sido|resultó) posible(?= ?(?:[.,;!:]|$|finalmente|al final|por))",
        r"y|pero|que|tras|después|por|en|proceso|puesto|vacante|búsqueda|selección|contratación|plaza|oferta",
    ),
    r"\bno (?:te|se) (?:present|conect)(?:aste|ó)\b|\bno contest(?:aste|ó)\b|\bno (?:pude|pudimos|he podido|hemos podido|logr\w+|consegu\w+) (?:\w+ )?(?:localizar|contactar|hablar|conversar)\w*",
    *_called_off(
        r"entrevistas?|chamadas?|ligaç(?:ão|ões)|videochamadas?|reunião|reuniões|conversas?|visitas?|bate-papo|papo|encontro|dia de teste|telefonema",
        r"cancel\w+|desmarc\w+|adi(?:ar|amos|ámos|ou|ei|ado|ada|amento)|remarc\w+|reagend\w+|anul\w+|suspend\w+",
        r"(?:foi|está|fica|ficou|será|ser|estar|sido) (?:\w+ )?(?:cancelad|desmarcad|adiad|remarcad|reagendad|anulad|suspens)[oa]s?|canceladas?|não (?:se realiz\w+|aconteceu|vai acontecer|t[ei]ve lugar|terá lugar|será realizad\w|se vai realizar)|já não (?:é|será) necessári[oa]|não (?:p[ôou]de (?:ser|acontecer|realizar|ter lugar)|tenha acontecido|se (?:concretizou|tenha (?:realizado|concretizado))|chegou a (?:acontecer|realizar))|não (?:foi|tenha sido|terá sido) possível(?= ?(?:[.,;!:]|$|no final|por))",
        r"e|mas|que|após|depois|por|em|na|no|vaga|processo|posição|contratação|recrutamento|candidatura",
    ),
    r"\bnão (?:compareceu|atendeu|apareceu)\b|\bnão (?:consegui|conseguimos|foi possível) (?:\w+ )?(?:falar|conta[c]?tar|localizar|achar)\b",
    *_called_off(
        r"colloqui[o]?|(?:video)?telefonat[ae]|(?:video)?chiamat[ae]|incontr[oi]|appuntament[oi]|call|visita|intervist[ae]|giornata di prova|riunione",
        r"annull\w+|cancell\w+|disd(?:ire|ett\w+|ico|iciamo)|rinvi\w+|rimand\w+|spost\w+|posticip\w+|riprogramm\w+|salt(?:are|at[oaie])|(?:ho|hai|ha|aver) perso|mancat\w+",
        r"(?:è|e'|sarà|viene|verrà|essere|considerarsi|stat[oaie]) (?:\w+ )?(?:annullat|cancellat|rinviat|rimandat|spostat|posticipat|saltat|disdett)[oaie]|annullat[oa]|salta|non (?:si (?:terrà|è (?:più )?(?:tenut|fatt|svolt|potut)[oa]|sia (?:più )?(?:tenut|fatt|svolt|potut)[oa]|svolgerà|farà)|(?:è|sia) (?:più )?(?:stat[oa] possibile(?= ?(?:[.,;!:]|$|alla fine|per))|andat[oa] in porto)|ha avuto luogo|avrà luogo|è più necessari[oa])",
        r"e|ed|ma|che|dopo|per|in|posizione|selezione|ricerca|processo|assunzione|ruolo|candidatura",
    ),
    r"\bnon si è (?:presentat|collegat|conness)[oa]\b|\bnon (?:ha|hai) risposto\b|\bnon (?:siamo riuscit[ie]|sono riuscit[oa]) a (?:contatta|raggiunge|parla|senti|incontra)\w+",
    *_called_off(
        r"(?:het|ons|onze|uw|je|jouw|de|dit|deze|jullie) (?:[\w-]+ ){0,2}?[\w-]{0,20}(?:gesprek(?:ken)?|afspraak|belletje|interview|kennismaking|call|ontmoeting|bezoek|meeloopdag|proefdag)",
        r"verzet(?:ten)?|verplaats\w*|annuleren|annulering|afzegging|cancel\w*|gemist",
        r"af ?(?:te )?zeggen|afgezegd|annuleren|geannuleerd|cancelen|gecanceld|te verzetten|verzetten|verzet|verplaats(?:t|en)|verschuiven|verschoven|uitstellen|uitgesteld|gemist|afgelast|(?<!het )niet (?:meer )?(?:is gelukt|gelukt(?! (?:om|tot|is om))|kon doorgaan|plaatsgevonden|tot stand gekomen|ervan gekomen)|vervalt|vervallen|niet (?:meer )?(?:\w+ ){0,2}?(?:door|doorgaan|doorgegaan|nodig)|hoeft niet meer",
        r"maar|dat|na|aan|is het|was het|vacature|functie|procedure|werving|positie|hebben we|en",
    ),
    r"\b(?:zeg|zeggen)\b[^,;:]{0,15}?\b(?:ons|het|uw|je|de)\b[^,;:]{0,15}?(?:gesprek|afspraak|belletje)\b[^,;:]{0,30}?\baf\b|\bniet (?:komen opdagen|verschenen|ingebeld|te pakken (?:gekregen|krijgen)|bereikbaar)\b|\bnam (?:je|u) niet op\b|\b(?:u|je|jou) (?:\w+ ){0,3}niet (?:kunnen )?bereik(?:en|t)\b",
    *_called_off(
        r"rozmow(?:a|ę|y)|wideorozmow(?:a|ę|y)|spotkani[ea]|wizyt[aęy]|dzień próbny|telefon",
        r"odwoł\w+|odwołuj\w+|anulow\w+|anuluj\w+|przełoż\w+|przekład\w+|przesun\w+|przesuw\w+|przesunięci\w+",
        r"odwołan\w+|odwołać|odwołuj\w+|odwołał\w+|przełożon\w+|przełożyć|przełożył\w+|przesunięt\w+|przesunąć|anulowan\w+|anulować|nie (?:wyszł\w+|wypalił\w*|udał\w+ się (?:odbyć|zorganizować|przeprowadzić|umówić)|odbył\w+|odbędzie|odbędą|doszł\w+|dojdzie)|nie (?:jest|będzie) już (?:potrzebn|konieczn)\w+",
        r"i|oraz|ale|że|po|za|rekrutacj\w*|stanowisk\w*|nab[óo]r\w*|z przełożon\w+",
    ),
    r"\bnie (?:doszło|dojdzie) (?:\w+ )?do (?:\w+ )?(?:rozmowy|spotkania)\b", r"\bnie (?:udało (?:mi |nam )?się|mogł\w+|zdoł\w+) (?:\w+ ){0,3}(?:dodzwonić|skontaktować|połączyć|porozmawiać|spotkać)\b|\bnie (?:stawił|pojawił|odebrał)\w*",
    *_called_off(
        r"\w{0,16}intervju(?:n|er|erna)?|\w{0,16}samtal(?:et)?|mötet?|besöket|provdagen",
        r"ställ(?:a|er|de|t) in|avbok\w+|boka(?:r|de|t)? (?:om|av)|flytta\w*|skjut(?:a|er|it) (?:upp|fram|på)|sköt (?:upp|fram)|missa\w*",
        r"ställ(?:s|ts|des|as) in|inställ(?:d|t|da)|avbok\w+|flytta(?:s|ts|t|des)|skjut(?:s|its) (?:upp|fram)|bl(?:ev|ir) (?:\w+ )?(?:inte|aldrig) av|(?:inte|aldrig) bl(?:ev|ir|ivit) av|inte gick att (?:ordna|få till)|inte (?:längre )?(?:behövs|äga rum|genomföras)|behövs inte|uteblev",
        r"och|men|att|efter|till|tjänsten|rollen|rekrytering\w*|processen|gick",
    ),
    r"\b(?:dök|dykt) (?:aldrig|inte) upp\b|\bsvarade (?:aldrig|inte)\b|\binte (?:dök|dykt) upp\b|\b(?:lyckades|lyckats|kunde|kunnat) (?:inte|aldrig) nå\b|\binte (?:lyckats|kunnat|lyckades) (?:få tag på|nå)\b",
    r"\b(?:did|were|was|have|had|could)(?:n't| not) (?:\w+ ){0,2}?(?:dial(?:led)?(?: in)?|show(?:n)? up|turn(?:ed)? up|join (?:the|our|us)|attend (?:the|your|our)|pick(?:ed)? up|reach you|get hold of you|get to (?:meet|speak|talk))\b|\b(?:unable|not able|failed) to (?:join|attend|make (?:it|our)|reach you|dial)\b|\bno-?shows?\b|\b(?:there was|got) no answer\b|\b(?:did not|didn't) answer (?:my|our|the) call\b|\bnever (?:got to|get to) (?:meet|speak|talk)\w*",
    r"\b(?:no longer|not|won't|needn't) (?:need|have|be able|able|get|manage) to (?:meet|speak|talk|interview)\b",
)  # fmt: skip
_AGREED = any_of(
    r"\b(?:agree(?:ing|d)?|offer(?:ing|ed)?|willing(?:ness)?|accept(?:ing|ed) (?:our|the|my|an) invitation|confirm(?:ing|ed)?)\b (?:to|for|your availability)\b.{0,20}\b(?:meet|speak|talk|chat|come|interview|call)(?:ing)?\b(?: (?:with )?(?:us|me|you|our|the)\b)?|\b(?:accepting|confirming|arranging|scheduling|booking) (?:an?|the|our|your) .{0,20}\b(?:interview|call|meeting|chat)\b",
    r"\b(?:bereitschaft|zusage|bestätigung|zustimmung|terminvorschläge?)\b.{0,25}(?:gespräch|interview|telefonat|termin|treffen)\w*", r"\b(?:accepté|acceptation|confirmé|confirmation)\b.{0,20}\b(?:entretien|rendez-vous|échange|rencontrer|appel|invitation)\b", r"\b(?:aceptar|aceptado|confirmar|confirmado)\b.{0,20}\b(?:entrevista|llamada|reunión|reunir\w*|invitación)\b",
    r"\b(?:aceitar|aceitado|aceite|confirmar|confirmado)\b.{0,20}\b(?:entrevista|chamada|reunião|conversa|convite)\b", r"\b(?:accettato|confermato|conferma|accettare)\b.{0,20}\b(?:colloquio|incontro|chiamata|telefonata|incontrar\w*|invito)\b", r"\b(?:bereid|bereidheid|bevestiging|bevestigen|accepteren)\b.{0,25}\b(?:gesprek|afspraak|interview|uitnodiging)\b",
    r"\b(?:zgod[ęaęy]|gotowość|potwierdzeni[ea]|przyjęci[ea] zaproszenia)\b.{0,25}\b(?:rozmow\w+|spotkani\w+)", r"\b(?:tacka(?:de|t|r)? ja till|bekräfta\w*)\b.{0,20}\b(?:intervju\w*|samtal\w*|möte\w*)",
)  # fmt: skip
"""Thanks for a yes to a talk: it may have been held or not."""


def _unreached(negations: str, stops: str, stages: str) -> str:
    """Return a pattern for a no to a stage: nothing between them says that it is over."""
    return rf"\b(?:{negations})\b(?:(?!\b(?:{stops})\b)[^;:]){{0,60}}?\b(?:{stages})\b"


_TRIAL = r"(?:trial (?:shift|day|morning|week|lesson)|on-?site)"
_NOT_REACHED = any_of(
    _unreached(r"not|cannot|\w{2,6}n't|unable|against", r"after|following|since|during|your|from|thank|thanks|but|and", rf"(?:to|into|with|through|for|offer|offering|offer you|have|having) (?:an?|the|our) (?:\w+ )?{_TRIAL}"),
    _unreached(r"nicht|kein\w*|leider", r"nach|seit|während|ihr\w*|dein\w*|aber|und|de[rmn]|dass", r"probetag\w*|probearbeit\w*|probeschicht"), rf"\bzu(?:m|r| einem| einer) (?:\w+ )?(?:probetag|probearbeiten|probeschicht)\b{_gap('bei|und|gekommen|waren|warst', 60)}\b(?:nicht|kein\w*)\b",
    _unreached(r"ne|n'\w+|pas", r"après|suite|lors|depuis|pendant|durant|votre|ta|mais|et", r"journée d'essai"), _unreached("no", "tras|después|durante|luego|desde|en|tu|su|pero|y", "día de prueba"),
    _unreached("não", "após|depois|durante|desde|n[oa]|seu|teu|mas|e", "dia de teste"), _unreached("non", "dopo|durante|tua|sua|ma|e", "giornata di prova"), _unreached("niet|geen", "na|tijdens|sinds|je|jouw|uw|maar|en", "proefdag|meeloopdag|proefdraaien"), rf"\bvoor (?:een|de) (?:proefdag|meeloopdag)\b{_gap('en|maar|was|kwam')}\bniet\b",
    _unreached("nie", "po|podczas|w|ale|i", r"dzień próbny|dni(?:a|u) próbn\w+"), _unreached("inte", "efter|under|vid|din|men|och", r"provdag\w*|provjobb\w*"),
)  # fmt: skip
"""A stage that one doesn't come to: a trial day or an on-site that is refused."""
_GREETING = re.compile(
    r"^.{0,12}?\b(?:(?:einen )?(?:schönen )?gute[nr]? (?:tag|morgen|abend|mittag)|good (?:morning|afternoon|evening|day)|bonne journée|buenos días|buenas (?:tardes|noches)|"
    r"bo[am] (?:dia|tarde|noite)|buon (?:giorno|pomeriggio)|goede(?: ?morgen|n?avond| ?middag|n ?dag|ndag)|god (?:dag|morgon|eftermiddag|kväll))\b"
)
"""A greeting at the head of a sentence: its good wishes praise no talk."""
_NO_MEETING = any_of(
    r"\b(?:unable|not able|cannot|can't|can not|won't|will not|not be|not been|not|without|instead of|rather than)\b.{0,60}\binterview",
    r"\b(?:invite|inviting|invited|selected|shortlisted|selecting|proceed|progress|move|moving|moved|advance|advanc\w+|forward|called?|candidates?)\b"
    r".{0,40}\b(?:to|for|on to|to the|with)\b.{0,30}\binterview",
    r"\b(?:nicht|kein\w*|leider)\b.{0,80}\b(?:vorstellungsgespräch|gespräch|interview|kennenlern)\w*.{0,20}\b(?:einladen|eingeladen|anbieten|führen)",
    r"\bzu(?:m|einem)?\b.{0,30}gespräch\w*.{0,20}(?:einzuladen|einladen|eingeladen)", r"\b(?:ne|pas|non)\b.{0,70}\b(?:entretien|rencontrer|recevoir)\b", r"\binvit\w+.{0,30}\b(?:à|pour) un .{0,15}entretien",
    r"\bno\b(?! (?:seguimento|âmbito|contexto|decorrer|decurso|final|fim|dia|passado|nosso|seu|próximo|processo)\b).{0,60}\bentrevista", r"\bnão\b.{0,60}\bentrevista", r"\bnon\b.{0,60}\bcolloqui", r"\b(?:niet|geen)\b.{0,70}\b(?:gesprek|uitnodig)",
    r"\buitnodigen voor\b.{0,20}gesprek",
)  # fmt: skip
_NOT_THEIRS = any_of(
    r"\binterview(?:s|ed|ing)?\b.{0,20}\b(?:process|stage|round|other|candidates|applicants|phase|guide|tips|questions)\b.{0,30}(?:complet|clos|begin|start|will)",
    r"\b(?:if|should|once|when|before)\b.{0,40}\b(?:interview|call|speak|meet)\b.{0,40}\b(?:will|would|you'll)\b",
    r"^(?:[\w,]+ ){0,2}?(?:after|following|nach|après|à l'issue|tras|después|após|depois|dopo|na|po|efter)\b.{3,60}\b(?:you(?:'ll| will)|we(?:'ll| will) (?:let|inform|contact|get|decide|be in touch|call)|(?:panel|team|manager) will|melden wir|(?:informieren|geben) wir ihnen|erhalten sie|erhältst du|bekomm(?:en sie|st du)|vous (?:recevrez|serez|aurez)|tu (?:recevras|seras|auras)|"
    r"(?:recibirá|recibirás|comunicaremos|contactaremos|avisaremos|receberá|receberás|entraremos|informaremos|daremos|define|decide|riceverà|riceverai|comunicheremo|faremo sapere|contatteremo)|(?:hoor|krijg)t? (?:je|u)|laten we|otrzyma\w*|poinformujemy|damy znać|(?:får|hör) du|hör vi av|återkommer vi)\b",
    r"\b(?:other|those|these|several|many|some|few|number of|all)\s(?:\w+\s){0,2}(?:candidates|applicants|people)\b.{0,30}\binterview",
    r"\b(?:recording|recorded|pre-recorded|one-way|on-demand)\b.{0,40}\binterview|\bmove\w* (?:forward|on|you)\b (?:\w+ ){0,2}?(?:to|with) (?:an?|the|our) (?:\w+ )?(?:onsite|on-site)",
)  # fmt: skip
_ONSITE = any_of(
    r"\b(?:your|the) (?:recent |on-?site )?visit\b(?! (?:our|to our|the)? ?(?:website|site|page|careers))",
    r"\b(?:enjoyed|appreciate[d]?|thank(?:s| you) for|thanks again for|lovely|great|good|nice|pleasure)\b.{0,50}\b(?:having you (?:in|here|over|at)|"
    r"visit(?:ing)? us|on-?site|trial (?:shift|day|morning|week|lesson)|show(?:ing)? you (?:around|round))",
    r"\b(?:your|the|saturday's|friday's|on your|on the) (?:trial (?:shift|day|morning|week|lesson|walk)|on-?site(?: interview)?|campus visit|audition|day (?:at|with|in) (?:the|us|our)|demo lesson)\b",
    r"\b(?:come|came|coming) (?:and |to )?(?:look|see)(?:ing)? (?:a?round|over|the (?:place|workshop|farm|school|yard|studio|office|shop|building))\b", r"\b(?:having|had) you (?:with us|here|on (?:the )?\w+|in (?:the|our) (?!running|mind|thoughts)\w+) (?:for|on|this|last|yesterday|the)\b",
    r"\btrial shift\b", r"\bmeeting (?:everyone|the (?:whole |entire |rest of the )?team)\b.{0,40}\b(?:in person|at our|here|office)",
    r"\b(?:ihr|dein)en? (?:besuch|probetag|probearbeiten|vorspiel)", r"\bprobearbeit\w*|\bprobetag\w*|\bprobeschicht", r"(?:zu uns|hierher|vor ort).{0,30}(?:gekommen|gefahren|waren|warst)", r"\bfür (?:ihren|deinen) besuch\b",
    r"\bvotre (?:visite|venue|déplacement|journée d'essai)\b|\bta (?:visite|journée d'essai)\b|\b(?:d'être (?:venue?|passée?)|d'avoir fait le déplacement)\b",
    r"\bsu visita\b|\btu visita\b|\bhaber venido\b|\bdía de prueba\b|\bhaberte acercado\b", r"\bsua visita\b|\bvinda (?:aqui|ao|à)\b|\bdia de teste\b",
    r"\b(?:sua|tua) visita\b|\bgiornata di prova\b|\bvenut[oaie] (?:a trovarci|da noi|in sede)\b|\bcom(?:e|ing) (?:all the way )?to .{0,30}\bto see (?:the|our) (?:works|plant|site|factory|office|lab\w*|workshop|studio|school|farm|shop|team)\b",
    r"\b(?:cuando|el día que) (?:te|lo|la|le|os) (?:vimos|vi|conocimos|recibimos)\b.{0,15}\ben (?:la|el|nuestr[oa]) (?:oficina|sede|tienda|taller|local|estudio|fábrica|restaurante)\b",
    r"\b(?:dzięk\w+|po|podczas|wpad\w+)\b(?:(?!zgłosz|aplik).){0,25}\b(?:dzień|dni(?:u|a|em)?) próbn\w+\b|\b(?:super|fajnie|miło|dobrze|świetnie|przyjemnie)\b.{0,12}\b(?:pracowało(?: się)? z (?:tobą|panem|panią)|z (?:tobą|panem|panią) (?:się )?pracowało)\b|\b(?:tack för|efter|under) (?:provdagen|din provdag|provjobbet)\b",
    r"\b(?:je|uw|jouw) bezoek\b|\b(?:(?:je|jouw|uw|voor het|tijdens de) (?:proefdraaien|proefdag|meeloopdag)|voor het meelopen)\b|\blangskwam|\blangs te komen\b|\bbij ons was\b",
)  # fmt: skip
_INTERVIEW = any_of(
    r"\bim auswahlgespräch am\b|\b(?:der|dem|beim|unserem) kennenlerntag\b|\b(?:nach|aus|zu|auf) (?:dem|das|unser|unserem|ihr|ihrem) (?:vorstellungs|kennenlern|bewerbungs)?gespräch (?:vom|am|in)\b",
    r"\bobrigad[oa] pela (?:entrevista|conversa)|\bpiacevole (?:conversazione|colloquio|incontro)|\bnaar aanleiding van (?:het|ons|uw|je) gesprek|\b(?:vous|t') ?(?:ont|a|avons|ai) reçue?s?\b.{0,20}(?:entretien)?",
    r"\b(?:thank(?:s| you)|appreciate[d]?|good of you|kind of you|lovely|great|good|nice|pleasure|enjoyed)\b.{0,50}\b(?:com(?:e|ing) (?:in(?!to)|over|out|up|down|by|to (?:see|meet|visit|our|the)|all the way)|driving (?:in|over|out|up|down|all)|travell?ing to (?:see|meet)|popping in)",
    r"\b(?:attend(?:ing|ed|ance)|appear(?:ing|ed)|participation|sat) (?:for |at |in )?(?:the |an |your |our )?(?:interview|oral board|selection interview|panel interview)\b", r"\b(?:further to|following|refer to|reference to|after|since|regarding) (?:your|our|the) (?:recent |second |final )?(?:interview|attendance at interview|meeting)(?! process| stage)\b",
    r"\b(?:conversations?|chat|talk|discussion) (?:that )?we had\b|\bbest interview\b|\byou (?:gave|did|had) (?:a |the |an )?(?:\w+ )?interview\b|\binterview attended by you\b",
    r"\b(?:thank(?:s| you)|appreciate[d]?)\b.{0,40}\b(?:(?:your time|seeing it through|sticking with us|coming back|time and energy).{0,40}\b(?:rounds?|final round|interviews)|meeting [A-Z]?\w+ and \w+)\b",
    r"\b(?:in|of|at|for) (?:the|your) (?:final|second|last|third) (?:round|interview)\b.{0,30}(?:you|your|with us)", r"\b(?:thank(?:s| you)|appreciate[d]?|grateful|enjoyed|pleasure|great|lovely|nice|good|delighted|really liked)\b.{0,60}"
    r"\b(?:interviewing|to interview|meeting (?:with )?(?:you|us|me|our|the|everyone)|meet (?:with )?(?:you|us|me|our|the)|to have met you|speaking (?:with|to) (?:you|us|me|our)|"
    r"(?:to )?(?:speak|talk|chat) (?:with|to) (?:you|us|me|our)|talking (?:with|to) (?:you|us|me|our)|chatting (?:with|to) (?:you|us|me))",
    r"\b(?:thank(?:s| you)|appreciate[d]?|enjoyed|pleasure)\b.{0,60}\b(?:(?:for|in) (?:attending|participating in|taking part in) (?:the|your|our|an) .{0,20}interview|"
    r"(?:our|your|the) (?:recent |last |great |good |lovely )?(?:conversations?|chats?|interviews?|discussions?|meetings?|talks?))\b",
    r"\b(?:during|after|following|since|at|from|in|enjoyed|at the time of) (?:your|our|the|last week's|yesterday's|\w+day's) (?:recent |final |second |last |first |panel |video |technical |in-person )?"
    r"(?:interviews?|conversations?|meeting|discussions?|chat)\b(?! process| stage| phase)",
    r"\b(?:you|we) (?:recently )?(?:interviewed with|interviewed for|met with (?:us|our|me)|met (?:on|last|yesterday)|spoke (?:on|last|yesterday|with|about))",
    r"\b(?:when|since|after) (?:we|you) (?:met|spoke|talked|interviewed)\b", r"\bhaving (?:met|interviewed|spoken (?:with|to)) (?:you|with)\b", r"\b(?:you|your) .{0,20}\binterviewed (?:very |really |extremely )?well\b", r"\byour (?:recent|final|second|panel|video|technical|first) interview\b",
    r"\bfor (?:the|your) interview (?:on|last|yesterday|with)\b|\binterviewed (?:with us|you)\b|\bto interview (?:with|for) (?:us|our|the)\b.{0,40}\b(?:thank|appreciat)",
    r"\b(?:dank|danken?|bedanken?|freut|gefreut|angenehm|nett|schön|spannend|interessant|toll|gute[sn]?|offene[sn]?)\b(?:(?!\b(?:an|zu|auf) eine[mnr]? ).){0,70}\b(?:vorstellungs|kennenlern|bewerbungs)?gespräch(?:e[sn]?|s)?\b",
    r"\b(?:im|nach (?:dem|unserem|ihrem|deinem)|in (?:unserem|dem|ihrem|deinem)|unser|das|ihr|dein|für das) (?:persönlichen? |gestrigen? |letzten? |gemeinsamen? |nette[ns]? |gute[ns]? )?"
    r"(?:vorstellungs|kennenlern|bewerbungs|video|erst|zweit)?(?:gespräch(?:e?s)?|interview|termin)\b(?! einlad| zu)",
    r"\b(?:sie|dich) (?:persönlich |näher )?kennen(?:zulernen|gelernt)\b.{0,30}|\bkennenlernen (?:durften|konnten)",
    r"\b(?:merci|remerci\w+|plaisir|apprécié|suite à|après|lors de|pendant)\b.{0,50}\b(?:(?:votre|notre|ton|l')\s?(?:entretien|échange|rencontre|rendez-vous)|nos (?:échanges|entretiens))",
    r"\b(?:de vous avoir rencontrée?|vous avez passé (?:un|les) entretiens?|à l'entretien)\b|\bvotre entretien\b",
    r"\b(?:gracias|agrade[cçz]\w+|gust[óo]\w*|encant[óo]|placer|tras|después de|durante|en(?= (?:la|tu|su|nuestra|última|seguimiento|relación|referencia)\b)|(?:hiciste|hizo|hicisteis|hicieron|superaste|superado|llegaste|llegó)(?= (?:a )?la entrevista))\b.{0,50}\b(?:(?:la|tu|su|nuestra|última) (?:entrevista|charla|conversación|reunión)|conocert?[el]?|haber(?:te|le|nos) (?:conocido|recibido|entrevistado))\b",
    r"\b(?:obrigad[oa]|agrade[cçz]\w+|gost(?:ei|ámos|amos)|prazer|após|depois|durante|na(?= (?:sua|nossa|tua|última|entrevista|conversa|reunião)\b))\b.{0,50}?\b(?:(?:a|sua|nossa|tua|última|na) (?:entrevista|conversa|reunião)|conhecê-l[oa]|te conhecer|conhecer-te|conhecer você)\b",
    r"\b(?:grazie|ringrazi\w+|piacere|dopo|durante|in seguito|a seguito|facendo seguito)\b.{0,50}\b(?:(?:il|del|al|suo|nostro|tuo|sostenuto) (?:bel |piacevole |recente |primo |secondo )?colloquio|averl[ao] (?:conosciut|incontrat)|conoscerl[ao]|conoscerti|averti conosciut|incontro)\b",
    r"\b(?:dank|danken|bedankt|bedanken|leuk|fijn|prettig\w*|goed|tijdens|na|in) .{0,40}\b(?:het|ons|je|uw|jouw|de) (?:\w+ )?(?:sollicitatie|kennismakings)?(?:gesprek(?:ken)?|kennismaking)\b",
    r"\b(?:je|u) (?:te|te hebben) (?:leren kennen|ontmoet|gesproken)\b|\bhebben je leren kennen\b",
    r"\b(?:po (?:[\w-]+ ){0,3}?(?:rozmow(?:ie|ach)|spotkani(?:u|ach))(?! z (?:\w+ )?(?:kandydat|inn|klient))|(?:dziękuj\w+|dzięki|miło|podczas)\b.{0,50}\b(?:rozmow[ęyąi]\w*|spotkani\w+))\b(?! kwalifikacyjn\w+ (?:zapras|nie))",
    r"\bthank(?:s| you)(?: again| so much)? for (?:coming )?(?:on |last )?(?:(?:mon|tues|wednes|thurs|fri)day|today|yesterday|this (?:morning|afternoon))(?!['’])\b", r"\b(?:foi|fue) (?:um |un |muito |muy )?(?:bom|ótimo|prazer|gosto|gusto|placer) .{0,12}(?:falar|conversar|hablar|charlar|conocer)",
    r"\b(?:leuk|fijn|prettig|goed)\b.{0,40}\b(?:gepraat|gesproken|ontmoet|kennisgemaakt)\b|\ben voor het (?:\w+ )?gesprek\b", r"\b(?:miło|fajnie|dobrze|świetnie)\b(?! będzie).{0,20}\b(?:rozmawia|poznać|spotkać)\w*", r"\b(?:è stato un piacere|mi ha fatto piacere) (?:parlar|conoscer|incontrar|sentir)\w+",
    r"\b(?:thank(?:s| you)|appreciate[d]?|enjoyed|grateful|pleasure|great|lovely|nice|good|time you (?:took|gave))\b(?:(?!\b(?:interest|apply\w*|applications?)\b).){0,50}?\b(?:(?:speak(?:ing)?|talk(?:ing)?|chat(?:ting)?) (?:to|with)|meet(?:ing)? (?:with )?(?=my |\w+ and (?:me|i|myself)\b)) ?(?!any|other|more|all\b|many|each|every|several|so |some|people|candidates|applicants|about)\w",
    r"\bcheers (?:again )?for (?:the|our|your|a) (?:\w+ )?(?:chat|talk|interview|conversation|meeting)\b|\bwe had (?:a|such a) (?:\w+ )?(?:good|great|lovely|nice|pleasant|wonderful|interesting|enjoyable) (?:conversation|chat|talk|interview)\b(?! (?:with (?!you)|among|internally|about|afterwards))|\b(?:interview|conversation|meeting|talk) (?:that |which )?(?:you|we) (?:have )?(?:had|attended|did|sat|gave|completed)\b",
    r"\b(?:tempo|disponibilità)\b.{0,25}\b(?:dedicat[oa]|concess[oa]|riservat[oa])\b.{0,20}\b(?:colloqui[o]?|incontro|intervista)\b|\b(?:valle|termine|esito|seguito|dopo) (?:il|i|del|dei|al|ai) (?:\w+ )?colloqui[o]? (?:\w+ )?(?:sostenut|avut|svolt|intercors|conoscitiv)[oia]\b|\b(?:grazie|ringrazi\w+|(?:facendo|dando|in|a) seguito)\b.{0,35}\b(?:la|nostra|sua|tua|bella|piacevole) (?:bella |piacevole )?(?:videochiamata|call|chiacchierata|intervista)\b",
    r"\bmet (?:(?:u|jou) (?:\w+ ){0,2}|je )gesproken\b|\bvoor (?:uw|je|jouw) komst\b|\b(?:in|na|tijdens|voor) (?:uw deelname aan |je deelname aan |jouw deelname aan )?de (?:eerste|tweede|derde|laatste) gespreks?ronde\b|\b(?:dank\w*|bedank\w*)\b.{0,30}\bvoor (?:het|een|uw|je|de) (?:[\w,]+ ){0,3}gesprek\b",
    r"\b(?:(?<!aurons )plaisir|ravie?s?|heureu\w+|contente?s?|apprécié|merci)\b.{0,25}\b(?:échang(?:er|é)|discut(?:er|é)|parl(?:er|é)|convers(?:er|é)) (?:\w+ )?avec (?:toi|vous)\b|\b(?:de |d')?(?:vous|t') ?(?:être|es|êtes) (?:présentée?|déplacée?|venue?)\b.{0,15}\bentretien\b",
    r"\bgracias\b.{0,20}\bpor (?:venir|acercar(?:te|se)|pasar(?:te|se)?|asistir|acudir)\b.{0,30}\b(?:oficinas?|despacho|entrevista|tienda|sede|empresa|estudio|local|taller|vernos|conocernos)\b|\bgracias\b.{0,20}\bpor (?:charlar|conversar|hablar|reunirte|reunirse) (?:con|ayer|el)\b|\b(?:entrevista|charla|reunión) que (?:tuv|mantuv|realiz|hic)\w+",
    r"\b(?:obrigad[oa]|agrade[cçz]\w+|ador(?:ei|amos|ámos)|gost(?:ei|amos|ámos)|prazer|curti|seguimento|sequência|dedicou|dedicaste|após|depois)\b.{0,40}\b(?:(?:d[ao]|n?oss[ao]|ao?|à|pel[ao]|sua|seu|teu|tua|ao nosso) (?:entrevista|bate-papo|papo))\b|\bentrevista que (?:realiz|fiz|tiv)\w+",
    r"\btack (?:så mycket |igen )?för att du (?:kom (?:förbi|in|hit|och|på)|tog dig tid att (?:prata|träffa|komma|ses|intervju)|träffade|pratade|ville träffa)",
    r"\b(?:tack för|kul|trevligt|roligt|efter|under|vid)\b.{0,50}\b(?:intervjun?|samtalet|mötet|att träffa|träffa dig)\b",
    r"\btack (?:så mycket |igen )?för (?:(?:ett|en|de|det|den|våra|vårt|vår) )?(?:(?:mycket|väldigt|så) )?(?:trevlig|bra|givande|fin|intressant|rolig|härlig|spännande|god)[at]?\w? (?:samtal|möten?|pratstund\w*|intervju(?:er)?)\b|\bnär vi (?:träffades|sågs)\b",
    r"\b(?:thank(?:s| you)|appreciate[d]?|cheers)\b.{0,40}\b(?:(?:mak(?:e|ing)|tak(?:e|ing)|find(?:ing)?|spar(?:e|ing)) (?:the |some |us |me )?time (?:for|on) (?:a|the|our) |(?:hop(?:ping)?|jump(?:ing)?|com(?:e|ing)) on (?:a|the|to) )(?:\w+ )?(?:zoom|teams|google meet|facetime|video|interview|chat|coffee)\b|\b(?<!hope )(?<!hope that )(?:your|our) (?:interview|chat|conversation) (?:\w+ )?(?:went (?:\w+ )?well|was (?:\w+ )?(?:great|lovely|strong|excellent|good|impressive|a pleasure))\b",
    r"\bfür (?:das|unser|ihr|dein|die|unsere) (?:(?!vorstellungs)\w+e[ns]? ){0,2}(?:\w{0,12}gespräche?|interview|kennenlernen|treffen|austausch)\b[^.;:]{0,60}\b(?:be)?dank(?:en|e|bar)?\b|\b(?:dank\w*|bedank\w*)\b.{0,200}\b(?:und|sowie) (?:auch )?(?:für )?(?:das|die|unser|unsere) (?:\w+e[ns]? ){0,2}(?:\w{0,12}gespräche?|interview|kennenlernen)\b(?! (?:einzu|anzu|zu ))",
    r"\b(?:dank\w*|bedank\w*|nach)\b.{0,40}\b(?:das|unser|dem|unserem) (?:\w+e[nsm]? ){0,2}kennenlernen\b|\b(?:war|waren|gefreut|freute|vergnügen|genossen)\b.{0,40}\b(?:sie|dich|euch) (?:[\wäöüß.]+ ){0,4}?kennen(?:zu)?(?:ge)?lern(?:en|t)\b|\bals wir (?:sie|dich|uns) (?:\w+ ){0,3}?(?:kennengelernt|getroffen|gesprochen|gesehen)\b",
    r"\bnach (?:den|ihren|deinen|unseren|beiden|zwei|drei) (?:\w+ )?(?:vorstellungs|gesprächs|interview|bewerbungs)runden\b(?! mit (?!ihnen|dir\b))|\b(?:dank\w*|bedank\w*|nach)\b.{0,60}\b(?:ihre[r]?|deine[r]?) (?:zeit|teilnahme|mühe|leistung) (?:im|am|beim) (?:assessment|auswahltag|bewerbertag)",
    r"\b(?:pris le temps d'|venue?s? |d'avoir (?:pu )?|temps (?:\w+ ){0,3}?(?:pour|à) |plaisir (?:d'|à )|été ravie?s? d'|moment )échang(?:er|é) (?:\w+ )?avec (?:nous|moi|notre|nos|l'équipe|mon|ma|mes|\w+ et (?:moi|nous))\b|\b(?:pris le temps de|venue?s?(?: pour)?|temps (?:de|pour)|déplacée?s? pour) rencontrer (?:nos|notre|l'équipe|toute|mes|mon|\w+ et)\b",
    r"(?:^|\b(?:été|étions|étais|eu) (?:\w+ ){0,2}?)(?:ravie?s?|heureu(?:x|se|ses)|contente?s?|enchantée?s?|plaisir|chance|occasion)\b (?:de|à) (?:(?:vous|te) (?:rencontrer|recevoir|entendre|écouter)|faire (?:votre|ta) connaissance)\b|\b(?:votre|ton|ta) (?:audition|oral|entretien)\b (?:\w+ ){0,3}?(?:appréciée?|plue?|convaincue?s?|séduite?s?|marquée?s?|touchée?s?)\b|\b(?:nous|on) (?:vous|t') ?(?:avons|a) (?:vue?|rencontrée?|entendue?)\b",
    r"\b(?:suo|tuo|nostro) (?:colloquio|incontro)\b (?:\w+ ){0,2}?(?:è (?:andat[oa]|piaciut[oa]|stat[oa] (?:\w+ )?(?:piacevol|interessant|apprezzat|util|positiv|buon|bell)\w*)|ha (?:colpit|convint|confermat|mostrat|dimostrat)\w*)|\bquando (?:ti|la|l'|vi) ?(?:abbiamo|ho) (?:incontrat|conosciut|vist)\w\b",
    r"\b(?:disfrut(?:é|amos|ado)|encantó|encantado|gustó|alegró)\b.{0,25}\b(?:nuestra|la|tu|su) (?:\w+ )?(?:entrevista|charla|conversación|reunión|videollamada)\b|\b(?:encantó|gustó|disfrut(?:é|amos)|(?<!será un )(?<!sería un )placer|alegró|fue (?:lindo|genial|bueno|muy \w+)) (?:mucho |de )?(?:charl|convers|habl|platic)(?:ar|ando)(?:te)? (?:\w+ )?(?:con (?:vos|tú|usted)|contigo)\b",
    r"\b(?:luego de|después de|tras) (?:(?:tus|sus|nuestras) (?:\w+ )?entrevistas|las (?:\w+ )?entrevistas (?:que (?:tuv|mantuv|hic)\w+|(?:realiz|manten|sosten)\w+ con (?:usted|vos|nuestro|nosotros)))\b|\b(?:cuando|el día que) (?:te|lo|la|le|os) (?:vimos|conocimos|conocí|recibimos|entrevistamos|entrevisté)\b",
    r"\b(?:conversas?|entrevistas?|reuni(?:ão|ões)|bate-papos?) que (?:tivemos|tive|mantivemos)\b|\b(?:ador|gost)(?:ei|amos|ámos) (?:muito |imenso )?(?:de )?(?:conversar|falar|bater (?:um )?papo|te (?:ouvir|conhecer)) ?(?:com (?:você|o senhor|a senhora)|contigo|consigo)?\b|\bpor (?:teres|ter|terem) (?:vindo|passado|estado) .{0,15}\b(?:falar|conversar|conhecer-nos|conhecer a|connosco|conosco)\b",
    r"\b(?:voor (?:het|je|uw) langskomen|dat (?:je|u) (?:\w+ ){0,3}?langs (?:bent gekomen|bent geweest|was))\b|\bsprak(?:en)? (?:je|jij|u) (?:\w+ ){0,3}?met\b|\b(?:je|u) (?:\w+ ){0,3}?(?:sprak|gesproken hebt|hebt gesproken) met (?:ons|mij|de|onze)\b|\b(?:was|hadden) (?:\w+ ){0,2}?een (?:\w+ )?(?:fijn|leuk|goed|prettig|mooi|interessant) gesprek\b|\btoen (?:we|wij|ik) (?:je|u|jou|elkaar) (?:zag(?:en)?|ontmoet\w+)\b",
)  # fmt: skip
_CALL = any_of(
    r"\b(?:our|the|your|for the|enjoyed) (?:recent |first |short |brief |initial |introductory |intro |quick )?(?:phone |telephone |video |screening |zoom |teams )?(?:call|phone screen|phone interview|telephone interview|phone chat)\b",
    r"\b(?:time|speak|spoke|speaking|talk|talked|talking|spoken|chat|conversation|discussed|interview|as discussed) .{0,25}\b(?:on|over|by) (?:the )?(?:phone|telephone|call)\b", r"\bfor (?:taking|picking up) (?:my|the|our) call\b|\bthank(?:s| you) for (?:calling|ringing|phoning)\b",
    r"\b(?:thank(?:s| you)|appreciate[d]?|cheers|enjoyed)\b.{0,30}\b(?:hop(?:ping)?|jump(?:ing)?|get(?:ting)?|com(?:e|ing)) on (?:a|the|our|to a) (?:quick |short |brief )?(?:call|phone)\b|\b(?:dank\w*|bedank\w*|gefreut|nach)\b.{0,50}\b(?:den|dem|unseren|unserem) (?:\w+en )?(?:[\w-]{1,10}-)?call\b",
    r"\b(?:telefonat(?!e\b)|(?:unsere[rn]?|beiden?|zwei|mehreren?|nach) telefonate\b|telefongespräch|telefoninterview|videocall|telefonisch(?:en)? (?:gesprochen|gespräch|interview))", r"\b(?:zweimal|kurz|gestern|neulich|lange) telefoniert\b",
    r"\b(?:échangée? par téléphone|(?:échange|entretien|conversation) (?:par téléphone|téléphonique)|notre appel)\b",
    r"\b(?:la|nuestra|tu|su) (?:llamada|videollamada|charla telefónica)\b|\b(?:habl|convers|charl|coment|dij|adelant|mencion|indi[cq]|cont[óéa]|qued[óa]|atend|pregunt|gust)\w*\b.{0,25}\bpor teléfono\b", r"\b(?:a nossa|nossa|a|pela) (?:chamada|ligação|videochamada)\b|\b(?:fal(?:ei|ou|amos|ámos|ar|ado)|convers\w+|papo|triagem|ouvi\w*|diss\w+|coment\w+|combin\w+|atend(?:er|eu|ido))\b(?! com cada).{0,25}\bpor telefone\b",
    r"\b(?:la nostra|la) (?:telefonata|chiamata|videochiamata)\b|\bcolloquio telefonico\b",
    r"\b(?:ons|het|het telefonische?) (?:telefoongesprek|belletje|telefonisch gesprek|gesprek)\b.{0,12}telefo|\btelefoongesprek\b|\bdat je belde\b|\btelefonisch gesproken\b|\ble?uk je te spreken\b",
    r"\brozmow\w+ (?:telefoniczn\w+|przez telefon)", r"\btelefon(?:samtal|intervju)\w*\b",
)  # fmt: skip
_CALL_NOT = any_of(
    r"\b(?:will(?! not\b)|would|could|can|please|feel free|happy to|if you|you can|contact|reach|call us|give (?:me|us) a call|questions?|enquir|inquir|speak to you|speak with you|would like to|want to)\b",
    r"\b(?:gerne|bei fragen|rückfragen|können sie|kannst du|erreichen|melden)\b", r"\b(?:n'hésitez|pouvez|si vous|joindre)\b",
    r"\b(?:si (?:tiene|quiere|quieres)|puede|puedes|dudas)\b", r"\b(?:se (?:quiser|tiver)|pode)\b", r"\b(?:se (?:vuole|desidera)|può|puoi)\b", r"\b(?:kun je|kunt u|mag je|vragen|bel )\b",
)  # fmt: skip


_AHEAD = any_of(
    r"\b(?:requested to|invited? (?:you|to)|invite you|please|kindly|would like (?:you )?to|we'd (?:love|like)|i'd (?:love|like)|love to have|could you|can you|will be|we will|we'll|i'll|upcoming|scheduled|reschedul\w+|are you (?:free|available))\b",
    r"\b(?:tomorrow|reminder|selected to interview|one of (?:the )?\d+|if we|you will|you'll|morgen|demain|domani|mañana|amanhã|imorgon|jutro|promemoria|recordatorio|lembrete|rappel|herinnering|påminnelse|przypomnienie|danach:?|anschließend|freue? (?:ich )?mich auf|freuen uns auf|zeitversetzt\w*|call handler|chamados? por|verrà|serão|seront|será[ns]?|wird|werden|zostan\w+|kommer att)\b",
    r"\b(?:bei interesse|laden wir|einladen|einladung|bestätigt|verschieben|freuen? (?:wir |ich )?(?:uns|mich)\b.{0,40}\bkennenzulernen|(?:serons|serai) (?:ravi|heureu|enchant)\w+|(?:wir würden|ich würde) (?:uns |mich |gerne? |sie |dich )|(?:est|reste) confirmée?|(?:está|queda|fica) confirmad[oa]|è confermat[oa]|is bevestigd|würden wir|werden wir|möchten wir sie)\b", r"\b(?:findet|vorgesehen|se tiendra|aura lieu|tendrá lugar|terá lugar|acontecerá|si terrà|avrà luogo|vindt plaats|programad[oa]|agendad[oa]|zal|odbędzie|umówi\w*|äger rum)\b", r"\b(?:aurais|aurions|serais|serions|hätten? (?:wir |ich )?gerne?|gostaríamos|gostaria|nos gustaría|me gustaría|vorremmo|vorrei|saremmo|chcieli\w+|chciał\w+|skulle (?:gärna|vi|jag)|zouden (?:we|wij|graag))\b", r"\b(?:(?:eine[mn]?|ein|een|ett|en) (?:\w+ ){0,2}?(?:telefon(?:at|gespräch|interview|samtal|intervju)|telefoongesprek|belletje)|(?:une?|una|uma) (?:\w+ ){0,2}?(?:(?:entretien|échange) (?:téléphonique|par)|llamada|videollamada|chamada|ligação|telefonata|chiamata|colloquio telefonico))\b",
    r"\b(?:an?|one) (?:[\w-]+ ){0,2}?trial (?:shift|day|morning|week|lesson)\b|\b(?:eine[nmr]?|zum|zur|tag) (?:[\w-]+ ){0,2}?(?:probearbeit\w*|probetag\w*|probeschicht)\b|\b(?:une|d'une|à la|en) (?:demi-)?journée d'essai\b|\b(?:un|al) día de prueba\b|\b(?:um|ao) dia de teste\b|\b(?:una|alla) (?:mezza )?giornata di prova\b|\been (?:\w+ )?(?:proefdag|meeloopdag)\b|\bkomen (?:proefdraaien|meelopen)\b",
    r"\b(?:trial (?:shift|day|morning|lesson)|probetag|probearbeiten|probeschicht|journée d'essai|proefdag|meeloopdag)\b (?:is|starts|begins|would be|ist|beginnt|startet|wäre|est|commence|serait|begint) (?:on|at|for|from|am|um|ab|le|à|prévue|op|om|\w+day|\w+tag|\d)|\b(?:come|pop|drop) (?:in|by|over|down)\b.{0,30}\b(?:for|to do|and do)\b",
    r"\b(?:convi[eo]\w*|invit(?:er|ons|amos|iamo|ar)|vous propos\w+|proponer\w*|propor|uitnodig\w*|zaprasz\w+|bjuder)\b",
)  # fmt: skip
_NOT_FOR_APPLYING = (
    r"(?!(?:(?!interview|\bcalls?\b|conversation|\bchat|\btalk|meeting|gespräch|telefon|termin|entretien|échang|\bappel\b|rencontr|entrevista|charla|llamada|conversa|reuni|chamada|ligação|colloqui|chiamata|incontr|gesprek|kennism|rozmow|spotkani|intervju|samtal|mötet).){0,40}\b(?:appl(?:y|ied|ying|ications?)|interest|cv|bewerb\w+|interesse|candidature|intérêt|candidatur[ae]|postul\w+|interés|inscri\w+|currículo|curriculum|sollicit\w+|belangstelling|aplikacj\w+|zgłoszeni\w+|zainteresowani\w+|ansök\w+|intresse)\b"
    r"(?! (?:and|as well|und|sowie|et|ainsi|y|así|e|en|evenals|i|oraz|och|samt)\b))"
)
_LOOKS_BACK = re.compile(
    r"\b(?:(?:enjoyed|was (?:great|lovely|nice|good|a)|(?:we|i|you|have|had|having) (?:\w+ )?met|spoke|came|cheers|(?:took|taken) place|interviewed|last week|yesterday|we had|you had|hatten (?:sie|wir|du)|gestern|hat (?:uns |mich |mir )?(?:\w+ ){0,2}(?:gefreut|gefallen|spaß)|haben .{0,60}(?:gesprochen|geführt|gefreut|kennengelernt|genossen|telefoniert|gemacht|gezeigt|überzeugt|beeindruckt|hinterlassen)|ge\w{2,15}(?:t|en) (?:haben|hat|habe|waren)|"
    r"hadden we|was dat|wróci\w+ do|vid (?:intervjun|samtalet|mötet)|ayer|ontem|ieri|gisteren|wczoraj|i går)\b|(?:thank|thanks|pleasure|after|following|during|since|further to|appreciate[d]?|(?:be)?dank\w*|nach (?:de[mnr]|unse\w+|ihre\w+|deine\w+|eine\w+|diese\w+)|merci|remerci\w+|après|suite (?:à|au)|gracias|agrade[cçz]\w+|tras|después|obrigad[oa]|após|depois|"
    r"grazie|ringrazi\w+|dopo|na (?:het|ons|onze|uw|je|jouw|jullie|dit|de|een|afloop)|tijdens|(?:po)?dzięk\w+|po (?:\w+ )?(?:rozmow|spotkani)\w+|podczas|tacka?|efter)\b" + _NOT_FOR_APPLYING + ")"
)  # fmt: skip
_RUNGS = list(Met)


def met(text: str, subject: str = "") -> tuple[Met, bool | None]:
    """Return the highest proven rung of the ladder, and whether there was an interview (None: unsaid).

    A talk that nothing shows to be more was a call when the subject is about one.
    """
    said, about = tuple(_GREETING.sub("", line) for line in lines(text)), subject[:LONGEST].lower()
    is_call = is_about_a_call(about, said)
    mostly = Met.CALL if is_call and not FACE_TO_FACE.search(about) else Met.INTERVIEW
    follows = _AFTER_ONE.search(held(about)) or AFTER_ONE.search(held(about))
    found = [mostly] if follows else []
    refused = [line for line in said if _NO_MEETING.search(line)]
    talks = [line for line in said if line not in refused and _rung(line) is not Met.NONE]
    is_off = bool(talks) and any(_CALLED_OFF.search(line) or OFF.search(line) for line in (about, *said))
    for line in map(held, talks):
        rung = _proven(line, is_off=is_off)
        has_no_face = rung is Met.INTERVIEW and is_call and not FACE_TO_FACE.search(line)
        found.append(Met.CALL if has_no_face else rung)
    best = max(found, key=_RUNGS.index, default=Met.NONE)
    if best is Met.NONE:
        return best, False if refused else None
    return best, True


def _proven(line: str, *, is_off: bool) -> Met:
    """Return what a sentence proves; where a talk was called off, a mere mention of one proves nothing."""
    if line.endswith("?") or _NOT_THEIRS.search(line):
        return Met.NONE
    if (is_off or _AHEAD.search(line) or NOT_YET.search(line)) and not _LOOKS_BACK.search(line):
        return Met.NONE
    return _rung(line)


def held(line: str) -> str:
    """Return a sentence without the talks it calls off, moves or only agrees to, those of others, and stages it refuses."""
    for no_talk in (OFF, _CALLED_OFF, NO_TALK, _AGREED, _NOT_REACHED):
        line = no_talk.sub(" … ", line)
    return line


def _rung(line: str) -> Met:
    if _ONSITE.search(line) or on_trial(line):
        return Met.ONSITE
    if _CALL.search(line) and not _CALL_NOT.search(line):
        return Met.CALL
    return Met.INTERVIEW if _INTERVIEW.search(line) or TOOK_PLACE.search(line) else Met.NONE
