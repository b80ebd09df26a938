"""The lines by which mail clients mark quoted and forwarded mail, in nine languages.

Every pattern is tried on one line of at most LINE characters, from its start, with bounded repeats.
"""

from __future__ import annotations

import re

LINE = 500

_ATTRIBUTION_STARTS = re.compile(
    r"(?:on|am|le|el|em|il|op|w dniu|dnia|dn\.|den|på|in data|no dia|a|von|at)\b|\d{1,4}[ ./-]|\w{2,12}[.,]{1,2} ?\d",
    re.I,
)
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|schreibt|geschrieben|a écrit|a ecrit|écrivait|escribió|escribio|escreveu"
    r"|ha scritto|schreef|geschreven|napisał\(a\)|napisała?|pisze|skrev)(?!\w)",
    re.I,
)
_VERB_BEFORE_NAME = frozenset({"schrieb", "schreibt", "schreef", "skrev"})
_TIME_AT_END = re.compile(r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?(?:[AP]M|Uhr))?\Z", re.I)
_WHEN = re.compile(r"\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}|@")
_DATED_ADDRESS = re.compile(r"\d{4}-\d\d-\d\d \d{1,2}:\d\d .{0,160}<[^<>@\s]{1,64}@[^<>\s]{1,253}>:\Z")
_QUOTING = re.compile(
    r"(?:quoting|zitat von|citando|citation de|citat (?:från|av)|cytat|cytując|citeren van|quotando) .{1,200}@",
    re.I,
)

_ORIGINAL = re.compile(
    r"[-_=*]{2,60} ?(?:original (?:message|e-?mail|appointment)|reply message"
    r"|(?:original|ursprüngliche)[- ]?(?:nachricht|e-?mail)"
    r"|ursprünglicher termin|message (?:d'origine|original|initial)|mensaje original|mensagem original"
    r"|messaggio originale|oorspronkelijk(?:e)? (?:bericht|e-?mail)|originalbericht|origineel bericht"
    r"|wiadomość oryginalna|oryginalna wiadomość|ursprungligt meddelande|originalmeddelande) ?[-_=*]{0,60}\Z",
    re.I,
)
_FORWARD = re.compile(
    r"(?P<rule>[-_=*]{2,60})? ?(?:forwarded (?:message|mail|e-?mail|by .{1,60})|begin forwarded message"
    r"|weitergeleitete (?:nachricht|mail|e-mail)|(?:anfang|beginn) der weitergeleiteten (?:nachricht|e-?mail)"
    r"|message transféré|message transmis|courriel transféré"
    r"|début du message (?:transféré|réexpédié|transmis)"
    r"|mensaje reenviado|inicio del mensaje reenviado|comienzo del mensaje reenviado"
    r"|mensagem (?:re)?encaminhada|início da mensagem (?:re)?encaminhada"
    r"|messaggio inoltrato|inizio (?:del )?messaggio inoltrato"
    r"|doorgestuurd bericht|begin doorgestuurd bericht"
    r"|wiadomość przekazana|przekazana wiadomość|wiadomość przekazywana|przesłana wiadomość"
    r"|początek prze(?:kazywanej|kazanej|słanej) wiadomości|treść przekazanej wiadomości"
    r"|vidarebefordrat (?:meddelande|mail|mejl|brev)|(?:på)?börja(?:n på)? vidarebefordrat (?:meddelande|brev)"
    r") ?(?P<end>:|[-_=*]{2,60})?\Z",
    re.I,
)
_RULE = re.compile(r"[_=-]{5,}\Z|\*{5,}\Z")

_LABELS = {
    "from": "from|von|de|da|van|od|från|expéditeur|remitente|mittente|afzender|nadawca|absender|avsändare",
    "date": (
        "date|sent|datum|gesendet(?: am)?|envoyé(?: le)?|enviado(?: el| em)?|fecha|enviada(?: em)?|data"
        "|inviato(?: il)?|data invio|verzonden|wysłano|wysłane|skickat"
    ),
    "to": "to|an|à|a|para|aan|do|till|destinataire|destinatario|empfänger|adresat",
    "cc": "cc|kopie|kopie \\(cc\\)|copie à|copia|cópia|kopia|dw|ccn|bcc",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|sujet",
    "reply-to": "reply-to|antwort an|répondre à|responder a|rispondi a|antwoord aan|odpowiedź do|odpowiedz do|svara till",
    "other": "importance|priorität|wichtigkeit|importancia|priorité|priorité|prioriteit|attachments?|anlagen?|organization",
}
_LABEL = re.compile(
    r"\*?(?:"
    + "|".join(f"(?P<{kind.replace('-', '_')}>{words})" for kind, words in _LABELS.items())
    + r")\*? ?:\*? ?(?P<value>.*)\Z",
    re.I,
)

_SENT_FROM = re.compile(
    r"(?:sent from (?:my |mail for |the |yahoo |outlook|proton|samsung|a mobile)|sent (?:via|with) \S{2,30}"
    r"|.{0,40}\boutlook\b.{0,30}\b(?:ios|android)\b|von (?:meinem|unterwegs|mobil)\b.{0,40}(?:gesendet)?|gesendet (?:von|mit|über|aus)\b"
    r"|diese nachricht wurde von meinem .{0,40}gesendet"
    r"|envoyé (?:de(?:puis)?|à partir de)\b"
    r"|enviado desde\b|enviado (?:do|da|de|a partir do|pelo) (?:meu|minha|mi|iphone|android|samsung|yahoo|outlook|email|e-mail)"
    r"|inviato (?:da(?:l|lla)?|con)\b"
    r"|(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via)\b"
    r"|wysłan[eoya] (?:z|ze|za pomocą)\b"
    r"|skickat? (?:från|med)\b)",
    re.I,
)
_SUBJECT_FORWARD = re.compile(
    r"(?:fwd?|wg|wtr|tr|rv|rm|enc|i|inoltro|doorst|dw|pd|vb|vs|vl|fw)(?:\[\d{1,2}\])? ?:", re.I
)
_SUBJECT_TAG = re.compile(r"\[[^\[\]]{1,40}\] ?")


def is_attribution(line: str) -> bool:
    """Say whether a line introduces a quote: ``On 5 January 2026 at 10:00, Jane <j@a.example> wrote:``."""
    if not line.endswith(":") or len(line) > LINE or not _WHEN.search(line):
        return False
    if _DATED_ADDRESS.match(line) or _QUOTING.match(line):
        return True
    wrote = _WROTE.search(line)
    if not wrote:
        return False
    after = line[wrote.end() :].strip(" :")
    if not after or _TIME_AT_END.search(after):
        return True
    # In German, Dutch and Swedish the name stands behind the verb.
    named = wrote[0].lower() in _VERB_BEFORE_NAME and (after[0].isupper() or after[0] in "\"'<„“«")
    return named and bool(_ATTRIBUTION_STARTS.match(line))


def may_start_attribution(line: str) -> bool:
    """Say whether an attribution that is wrapped over lines may start here."""
    if len(line) > LINE:
        return False
    return bool(_ATTRIBUTION_STARTS.match(line)) or "@" in line or bool(_WROTE.search(line))


def is_original(line: str) -> bool:
    """Say whether a line is ``-----Original Message-----`` in some language."""
    return len(line) <= LINE and bool(_ORIGINAL.match(line))


def is_forward(line: str) -> bool:
    """Say whether a line is ``---------- Forwarded message ---------`` in some language."""
    found = _FORWARD.match(line) if len(line) <= LINE else None
    return bool(found and (found["rule"] or found["end"]))


def is_rule(line: str) -> bool:
    """Say whether a line is nothing but a drawn rule."""
    return len(line) <= LINE and bool(_RULE.match(line))


def label(line: str) -> tuple[str, str] | None:
    """Return the kind of header line (from, date, to, cc, subject, reply-to, other) and its value."""
    found = _LABEL.match(line) if len(line) <= LINE else None
    if not found or not found.lastgroup:
        return None
    kind = next(name for name in _LABELS if found[name.replace("-", "_")])
    return kind, found["value"].strip("* ")


def is_sent_from(line: str) -> bool:
    """Say whether a line is a device's advertisement: ``Sent from my iPhone``."""
    return len(line) <= 100 and bool(_SENT_FROM.match(line))


def is_forward_subject(subject: str) -> bool:
    """Say whether a subject begins as that of a forwarded mail does (Fwd:, WG:, TR:, RV:, ...)."""
    return bool(_SUBJECT_FORWARD.match(_SUBJECT_TAG.sub("", subject, count=1).lstrip()))
