"""What the user's own mail proves of a meeting: only thanks for one that is over, never those for an invitation."""

from __future__ import annotations

from rejectwatch.reply.application import Met
from rejectwatch.reply.evidence import held
from rejectwatch.reply.patterns import any_of, lines

_THANKS = (
    r"\b(?:thank(?:s| you)|enjoyed|(?:was|been) (?:a pleasure|great|good|lovely|nice)|merci|remerci\w+|ravie?|dank\w*|bedankt|gefreut|gracias|agradezco|agradecid[oa]|encantad[oa]|gust[óo]|obrigad[oa]|agradeço|gost(?:ei|ámos)|"
    r"grazie|ringrazi\w+|piacere|leuk|fijn|prettig|dziękuj\w+|dzięki|miło|tack|roligt|trevligt|kul)\b"
)
_BETWEEN = (
    r"(?:(?!\b(?:details?|info\w*|link|message|mails?|reply|note|confirmation|news|update|nachricht|rückmeldung|antwort|précisions?|réponse|message|retour|datos|respuesta|mensaje|resposta|mensagem|risposta|messaggio|"
    r"bericht|antwoord|wiadomość|odpowiedź|szczegóły|svaret|mejlet|besked\w*|"
    r"but|however|unfortunately|aber|jedoch|leider|mais|malheureusement|pero|lamentablemente|mas|infelizmente|purtroppo|maar|helaas|ale|niestety|men|tyvärr)\b|, ma\b).){0,45}?\b"
)
_CALL = any_of(
    _THANKS + _BETWEEN
    + r"(?:(?<!video )calls?|calling|phoning|ringing|phone (?:call|chat)|on the phone|telefonat\w*|telefongespräch\w*|anruf\w*|(?:l'|votre |ton |notre )?appel|coup de (?:fil|téléphone)|(?:échange|entretien|conversation) (?:téléphonique|par téléphone)|"
    r"llamada|llamarme|por teléfono|chamada|ligação|telefonema|por telefone|telefonata|chiamata|colloquio telefonico|telefoongesprek|telefoontje|belletje|telefonische gesprek|rozmow\w+ (?:telefoniczn\w+|przez telefon)|telefon(?:samtal\w*)?)\b"
)  # fmt: skip
_ONSITE = any_of(
    _THANKS + _BETWEEN
    + r"(?:visit|show(?:ing|ed|n) me (?:a?round|the)|tour of (?:the|your)|having me (?:in|over|at (?:the|your))|welcom\w+ me (?:to|at|in) (?:the|your)|(?:ihre|deine|die) führung|rundgang|besuch(?:en)? bei (?:ihnen|euch|dir)|bei (?:ihnen|euch) vor ort|"
    r"(?:visite|accueil|m'avoir (?:reçue?|accueillie?)|reçue?|accueillie?)\b.{0,20}\b(?:dans|à) (?:vos|tes|votre|l'|les?|ton)\b.{0,20}(?:locaux|bureaux|atelier|usine|site|boutique|siège)|"
    r"(?:visita|recibirme|recebido|recebid[oa]|receber-me|avermi (?:accolt[oa]|ospitat[oa])|accoglienza)\b.{0,25}\b(?:oficinas?|instalaciones|fábrica|sede|escritórios?|instalações|uffici[o]?|stabilimento|da voi|taller)|"
    r"rondleiding|bezoek aan (?:jullie|uw)|(?:ontvangst|gastvrijheid)\b.{0,15}\b(?:kantoor|bij jullie)|oprowadz\w+|wizyt\w+ (?:w|u)|rundtur\w*|rundvandring\w*|besöket|visningen)\b"
)  # fmt: skip
_TALK = any_of(
    _THANKS + _BETWEEN
    + r"(?:interview|conversation|our (?:talk|chat)|(?:the|great|good|nice|lovely|pleasant) (?:talk|chat)|meeting (?:with )?(?:you|everyone|the team|today|yesterday)|(?:speaking|talking|chatting) (?:with|to) you|video call|"
    r"for (?:today|yesterday|this (?:morning|afternoon)|(?:mon|tues|wednes|thurs|fri)day)|your time (?:today|yesterday|this (?:morning|afternoon)|on (?:mon|tues|wednes|thurs|fri)day)|"
    r"\w{0,12}gespräch\w*|austausch|kennenzulernen|kennenlernen|entretien|échange|rencontre|rencontrer|m'avoir reçue?|entrevista|charla|conversación|conocer(?:te|le|la|os)|conversa|reunião|conhecer|colloquio|incontro|chiacchierata|"
    r"gesprek|kennismaking|ontmoeting|rozmow[ęy]|spotkanie|poznać|intervjun?|samtalet|mötet|(?:trevligt|trevliga|bra|givande|fint) (?:samtal|möten?)|att träffa|för i ?(?:dag|går)|pratstund\w*)\b"
)  # fmt: skip
_AHEAD = any_of(
    r"\b(?:invit\w*|looking forward to (?:the|our|meeting|speaking|talking)|look forward to (?:the|our|meeting|speaking|talking)|opportunity|chance|arrang\w+|schedul\w+|reschedul\w+|(?<!another )(?<!other )offer(?:ing)?|slots?|(?<!otra )(?<!outra )(?<!altra )(?<!autre )propos\w*|set(?:ting)? up|tomorrow|next week|suits? me|works for me|if)\b",
    r"\b(?:einlad\w*|eingeladen|terminvorschlag|bestätig\w*|freue mich auf (?:das|unser)|(?<!heute )(?<!gestern )morgen|passt|gelegenheit|möglichkeit)\b", r"\b(?:disponible|au plaisir de|demain|occasion|opportunité|convient)\b",
    r"\b(?:convoca\w+|mañana tengo|oportunidad\w*|me viene bien|confirmo|amanhã|convite|disponível)\b", r"\b(?:convocazione|domani|occasione|confermo|va bene)\b", r"\b(?:uitnodig\w*|kijk uit naar|schikt|gelegenheid|bevestig\w*)\b",
    r"\b(?:organisier\w*|vereinbar\w+|organis(?:er|é)|fixer|agendar|coordinar|marcar|fissato|organizzato|inplannen|umówieni\w+|bokat|cancel|cancell?ing|call(?:ing)? (?:it |this )?off|postpone|(?:have|had|need|like) to move|(?:dois|devoir|obligée?|contrainte?|voudrais|souhaite\w*|pourrait-on|possible)\b.{0,20}\b(?:annuler|reporter|décaler|déplacer)|(?:es|ihn|termin) (?:leider )?(?:absagen|verschieben)|cancelar|aplazar|posponer|reprogramar|"
    r"desmarcar|adiar|remarcar|reagendar|annullare|disdire|rimandare|rinviare|posticipare|afzeggen|annuleren|verzetten|odwołać|przełożyć|odwołuję|ställa in|ställer in|avboka\w*|boka om)\b",
    r"\b(?:zapros\w+|zaprasz\w+|potwierdzam|jutro|możliwość|termin)\b", r"\b(?:inbjud\w+|ser fram emot|passar|bekräftar|möjlighet\w*)\b",
)  # fmt: skip
_LADDER = ((_ONSITE, Met.ONSITE), (_CALL, Met.CALL), (_TALK, Met.INTERVIEW))


def met(text: str) -> Met:
    """Return the rung that thanks in the user's own words prove."""
    found = [rung for line in lines(text) if not _AHEAD.search(line) for rung in _first(held(line))]
    return max(found, key=list(Met).index, default=Met.NONE)


def _first(line: str) -> list[Met]:
    return [rung for pattern, rung in _LADDER if pattern.search(line)][:1]
