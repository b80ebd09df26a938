"""What a mail says of more than its own no: that the reader applied for several positions, that another mail said no before.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

from rejectwatch.reply import positions
from rejectwatch.reply.likeness import apart, title_key
from rejectwatch.reply.patterns import any_of, lines
from rejectwatch.reply.titles import has_role

_SEVERAL = any_of(
    r"\b(?:your (?:two|three)|both(?: of)?(?: your| the)?) applications\b|\b(?:thanks|thank you)\b.{0,30}\bfor (?:all )?(?:of )?your applications\b|\b(?:consider|review|read)\w* (?:all )?(?:of )?your applications\b|\byour (?:other|second) (?:application|candidacy)\b",
    r"\b(?:applying|applied|application|interest|interested|considered|candidacy)\b.{0,40}\b(?:two|both|three)(?: of)?(?: our| the| these)? (?:different )?(?:jobs|roles|positions|vacancies|posts|openings)\b", r"\b(?:(?:applying|applied) for|(?:asking|asked|enquir\w+|inquir\w+) (?:me |us )?about)\b[^.,;]{0,60}\b(?:too|as well)\b",
    r"\b(?:about|regarding) the other(?: one)?(?=[.,;!?)]|$)|\b(?:about|for|on|regarding) the other (?:role|position|job|post|vacancy)(?=[.,;!?)]|$)",
    r"\b(?:ihre|deine|eure|ihrer|deiner) (?:beiden|zwei) bewerbungen\b|\b(?:dank\w*|freu\w*|gefreut)\b.{0,30}\b(?:für|über) (?:ihre|deine|eure) bewerbungen\b(?! um ein)|\bbeide(?:r|n)? (?:ihrer |deiner )?bewerbungen\b|\b(?:ihre|deine) (?:andere|zweite) bewerbung\b",
    r"\b(?:beworben|bewerben|bewirbst|bewerbung|interesse|interessier\w+)\b.{0,40}\b(?:beide|beiden|zwei) (?:der |unserer )?(?:stellen|positionen|jobs|rollen|funktionen|ausschreibungen)\b|\b(?:auf|für|um) (?:beide|zwei|die beiden) (?:stellen|positionen|jobs|rollen)\b.{0,30}\b(?:beworben|bewirbst|bewerben)\b",
    r"\b(?:über|zu|zur|wegen) (?:die|der|den)? ?anderen?(?: stelle| position| bewerbung)?(?=[.,;!?)]|$)|\bfür die andere (?:stelle|position)\b|\büber die andere\b.{0,20}\b(?:sprechen|reden)\b", r"\bauch (?:noch )?(?:für|um|auf|als)\b[^.,;]{0,50}\b(?:beworben|gemeldet)\b|\bauch (?:noch )?nach (?:der|dem|einer|einem) (?:\w{0,20}stelle|\w{0,20}job|\w{0,20}aushilfe|\w{0,20}arbeit|\w{0,20}praktikum)\b.{0,20}\b(?:gefragt|erkundigt)\b",
    r"\b(?:vos|tes) deux candidatures\b|\b(?:merci|remerci\w+|retenir)\b.{0,30}\b(?:vos|tes) candidatures\b|\b(?:votre|ton) (?:autre|seconde|deuxième) candidature\b", r"\b(?:candidature|postulé|intérêt|intéressée?)\b.{0,15}\b(?:deux|plusieurs) (?:de nos )?(?:postes|offres|annonces|emplois)\b",
    r"\b(?:concernant|à propos de) l'autre(?=[.,;!?)]|$)|\b(?:pour|sur|concernant|à propos de) l'autre (?:poste|offre|emploi)\b|\b(?:aussi|également) (?:postulé|candidaté)\b|\bpostulé (?:aussi|également)\b",
    r"\b(?:tus|sus) dos (?:candidaturas|postulaciones|solicitudes)\b|\bambas (?:candidaturas|postulaciones|solicitudes)\b|\b(?:gracias|agrade[cçz]\w+)\b.{0,30}\b(?:tus|sus) (?:candidaturas|postulaciones|solicitudes)\b|\b(?:tu|su) (?:otra|segunda) (?:candidatura|postulación|solicitud)\b",
    r"\b(?:postuló|postulaste|postulado|inscribió|inscribiste|inscrito|presentado|presentó|presentaste|(?:tu|su) (?:candidatura|solicitud|postulación|interés))\b.{0,30}\b(?:dos|ambos|ambas) (?:de nuestr[oa]s )?(?:puestos|vacantes|plazas|ofertas|posiciones)\b", r"\bsobre (?:el otro|la otra)(?=[.,;!?)]|$)|\b(?:para|sobre|por|de) (?:el otro|la otra) (?:puesto|vacante|plaza|oferta)\b|\bdel otro puesto\b",
    r"\b(?:postul|inscrib|presenta)\w+ también (?:a|al|para|como)\b|\btambién (?:te|se) (?:postuló|postulaste|inscribió|inscribiste|presentó|presentaste) (?:a|al|para|como)\b",
    r"\b(?:suas|tuas) duas candidaturas\b|\bambas as (?:suas |tuas )?candidaturas\b|\b(?:obrigad[oa]|agrade[cç]\w+)\b.{0,30}\b(?:suas|tuas) candidaturas\b|\b(?:sua|tua) (?:outra|segunda) candidatura\b", r"\b(?:candidatou|candidataste|(?:sua|tua) candidatura|interesse|inscreveu|concorreu)\b.{0,30}\b(?:duas|dois|ambas as|ambos os) (?:das nossas |dos nossos )?(?:vagas|posições|funções|lugares|cargos)\b",
    r"\b(?:sobre|quanto) (?:a|à|o|ao) outr[ao](?=[.,;!?)]|$)|\b(?:para|sobre|quanto) (?:a|à|o|ao) outr[ao] (?:vaga|posição|lugar|função)\b|\btambém (?:se|te) (?:candidat|inscrev)\w+|\b(?:candidat|inscrev)\w+(?:-se|-te)? também (?:a|à|ao|para|como)\b",
    r"\b(?:le (?:sue|tue) due|entrambe le(?: sue| tue)?) candidature\b|\b(?:grazie|ringrazi\w+)\b.{0,30}\ble (?:sue|tue) candidature\b|\b(?:la (?:sua|tua) (?:altra|seconda)|l'altra) candidatura\b", r"\b(?:candidat[oa]|(?:sua|tua) candidatura|interesse|interessat[oa])\b.{0,30}\b(?:due|entrambe le|entrambi i|ambedue le) (?:nostre |nostri )?(?:posizioni|offerte|ruoli|posti|figure)\b",
    r"\briguardo all'altr[ao](?=[.,;!?)]|$)|\b(?:per|su|sul) ?l'altr[ao] (?:posizione|posto|ruolo|offerta)\b|\bsull'altr[ao] (?:posizione|posto|ruolo|offerta)\b|\bcandidat[oa] anche (?:per|come|a)\b",
    r"\b(?:je|jouw|uw) (?:beide|twee) sollicitaties\b|\bbeide sollicitaties\b|\b(?:dank\w*|bedankt)\b.{0,30}\bvoor (?:je|jouw|uw) sollicitaties\b|\b(?:je|jouw|uw) (?:andere|tweede) sollicitatie\b", r"\b(?:sollicitatie|gesolliciteerd|solliciteerde|interesse|belangstelling)\b.{0,30}\b(?:beide|twee)(?: van onze)? (?:functies|vacatures|posities|rollen|banen)\b",
    r"\bover de andere(?=[.,;!?)]|$)|\b(?:voor|over|op|bij) de andere (?:functie|vacature|positie|baan)\b|\book (?:op|voor|als|naar) (?:de|het|een)\b[^.,;]{0,50}\b(?:gesolliciteerd|solliciteerde)\b",
    r"\b(?:aplik\w+|zgłosi\w+|zgłosze\w+|kandydow\w+)\b.{0,30}\b(?:oba|obu|dwa|dwóch|dwie) (?:nasz\w+ )?(?:stanowisk\w*|ofert\w*)\b|\b(?:obie|dwie) (?:pani |pana |twoje )?aplikacje\b|\bdzięk\w+ za (?:pana|pani|twoje) aplikacje\b|\b(?:pana|pani|twoj\w+) drug\w+ (?:aplikacj\w+|zgłoszeni\w+)\b",
    r"\b(?:co do|w sprawie) (?:tego |tej )?drug(?:iego|iej)(?: stanowisk\w+| aplikacj\w+| ofert\w+)?(?=[.,;!?)]|$)|\b(?:aplikow|zgłosi)\w+ (?:pan |pani |się )?(?:też|także|również) na (?!inn)",
    r"\b(?:dina|båda|bägge) (?:två |båda )ansökningar\w*|\bbåda (?:dina )?ansökningar\w*|\btack för dina ansökningar\b|\bdin andra ansökan\b", r"\b(?:sökt|sökte|ansökan|ansökt|ansökte|intresse)\b.{0,30}\b(?:båda|bägge|två)(?: av våra)? (?:tjänster\w*|jobb\w*|roller\w*|uppdrag\w*)\b",
    r"\b(?:om|gällande) (?:det|den) andra(?=[.,;!?)]|$)|\b(?:om|för|till|gällande) (?:det|den) andra (?:tjänsten|jobbet|rollen)\b|\b(?:sökte|sökt) (?:du )?(?:också|även)\b|\b(?:också|även) (?:sökte|sökt)\b",
)  # fmt: skip
_PERHAPS = any_of(
    r"\b(?:if|should you|falls|sofern|wenn|sollten|si vous|si tu|éventuel\w*|si (?:te|se|ha|has)|caso|se (?:você|tiver|ha|hai|si)|qualora|indien|mocht|als (?:je|u)|jeżeli|jeśli|gdyby|om du|ifall)\b"
)
_SAID_BEFORE = any_of(
    r"\byou\b.{0,25}\b(?:seen|had|got|gotten|received|read) (?:the|an?|our|that)\b.{0,15}\b(?:system|systems|automat\w+|official|standard|portal|formal)\b.{0,15}\b(?:e-?mail|mail|message|letter|note|notification|rejection|no)\b",
    r"\byou\b.{0,25}\b(?:seen|had|got|gotten|received|read) (?:the|an?|our|that) (?:\w+ )?(?:e-?mail|mail|message|letter|note|notification|rejection) from (?:our|the) (?:system|portal)\b",
    r"\b(?:automatisch|offiziell|automatisiert)\w* (?:system)?(?:e-?mail|mail|nachricht|absage|antwort)\b.{0,60}\b(?:gesehen|bekommen|erhalten|gelesen|erreicht|gekriegt)\b|\b(?:system|standard)-?(?:e-?mail|mail|nachricht|absage)\b.{0,60}\b(?:gesehen|bekommen|erhalten|gelesen|erreicht|gekriegt)\b", r"\b(?:absage|e-?mail|mail|nachricht) (?:aus|von) (?:dem|unserem) (?:system|portal)\b",
    r"\b(?:reçu|vu|lu|eu)\b.{0,20}\b(?:mail|e-?mail|message|courriel|réponse|refus)\b.{0,12}\b(?:automati\w+|du système|officiel\w*|type|standard)\b", r"\b(?:visto|recibido|leído|recibiste|recibió|llegado)\b.{0,20}\b(?:correo|mensaje|mail|e-?mail|respuesta)\b.{0,12}\b(?:automátic\w+|del sistema|oficial|estándar)\b",
    r"\b(?:viu|visto|viste|recebeu|recebeste|recebido|leu|leste)\b.{0,30}\b(?:mensagem|e-?mail|mail|resposta)\b.{0,12}\b(?:automátic\w+|do sistema|oficial|padrão)\b", r"\b(?:visto|ricevuto|letto)\b.{0,20}\b(?:mail|e-?mail|messaggio|risposta)\b.{0,12}\b(?:automatic\w+|del sistema|ufficiale|standard)\b",
    r"\b(?:automatische|officiële|geautomatiseerde) (?:systeem)?(?:e-?mail|mail|bericht|afwijzing)\b.{0,40}\b(?:gezien|ontvangen|gekregen|gelezen|gehad)\b|\b(?:systeem|standaard)-?(?:e-?mail|mail|bericht|afwijzing)\b.{0,40}\b(?:gezien|ontvangen|gekregen|gelezen|gehad)\b",
    r"\b(?:widzia|dosta|otrzyma|przeczyta|dotar)\w+\b.{0,20}\b(?:automatyczn|systemow|oficjaln)\w+", r"\b(?:sett|fått|läst)\b.{0,20}\b(?:automatisk\w*|officiell\w*|system(?:ets|mejl\w*|mail\w*|utskick\w*)|standard\w*)\b",
)  # fmt: skip
_FIRM = 2.5


def of_several(text: str, language: str) -> bool:
    """Tell whether a mail whose position is unknown speaks of several that the reader applied for."""
    said = any(_SEVERAL.search(line) and not _PERHAPS.search(line) for line in lines(text))
    return said or _names_two(text, language)


def _names_two(text: str, language: str) -> bool:
    """Tell whether two titles stand where a mail's own does."""
    found = [
        title_key(one.value) for one in positions.in_text(text, language) if _is_firm(one.value, one.weight)
    ]
    return any(apart(found[0], other) for other in found[1:])


def _is_firm(title: str, weight: float) -> bool:
    return weight >= _FIRM and has_role(title)


def repeats(text: str) -> bool:
    """Tell whether a mail says that the reader has had a machine's no already: it brings the same one in person."""
    return any(_SAID_BEFORE.search(line) for line in lines(text))
