"""Who signed a mail: the name after the closing words, confirmed by the sender."""

from __future__ import annotations

import re

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Person
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import (
    PersonName,
    clean_fact,
    company_key,
    is_own_address,
    person_name,
    same_person,
)
from rejectwatch.reply.senders import is_robot
from rejectwatch.reply.titles import has_role

_CLOSING = re.compile(
    r"(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|friendly)? ?(?:regards|wishes)|best|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly))?|"
    r"all the best|cheers|thanks(?: again)?|thank you|many thanks|take care|warmly|respectfully|cordially|mind yourself|god bless|best of luck|good luck|rgds|"
    r"(?:mit )?(?:freundliche[nr]?|beste[nr]?|herzliche[nr]?|viele[n]?|liebe[nr]?|schöne[nr]?|sonnige|kollegiale[nr]?)(?: und herzlichen)? (?:grü(?:ß|ss)en?|gru(?:ß|ss))(?: aus .{2,30})?|herzlich(?:st)?|mfg|lg|vg|hochachtungsvoll|alles gute|gottes segen|gruß|grüße|servus|ciao|"
    r"(?:bien |très )?cordialement|(?:bien )?à (?:vous|toi|bientôt)|sincères salutations|salutations(?: distinguées)?|meilleures salutations|amicalement|belle journée|bonne (?:journée|continuation|chance)|respectueusement|bises|"
    r"(?:un )?(?:cordial )?(?:saludos?|atentamente|cordialmente|abrazos?)(?: cordial(?:es)?)?|un (?:fuerte )?abrazo|suerte|le saluda(?: atentamente)?|atte|"
    r"atenciosamente|cumprimentos|(?:com os )?melhores cumprimentos|(?:um )?abraços?|att|cordialmente|beijinhos|"
    r"(?:cordiali|distinti|cari|migliori) saluti|(?:un )?(?:cordiale|caro) saluto|cordialmente|saluti|in bocca al lupo|buona fortuna|"
    r"(?:met )?(?:vriendelijke|hartelijke|beste|warme|lieve|sportieve) (?:groeten?|groet)|groet(?:en|jes)?|hartelijks?|hoogachtend|mvg|veel succes|succes|"
    r"z (?:poważaniem|wyrazami szacunku)|pozdrawiam(?: serdecznie)?|pozdrowienia|"
    r"(?:med )?vänliga? hälsning(?:ar)?|hälsningar|mvh|bästa hälsningar)\b",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"^(?:--|__|==|\*\*|sent from|von meinem|envoyé|enviado|inviato|verzonden|www\.|https?:|tel|phone|©|this (?:e-?mail|message))",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:ihre?|dein[e]?|i\.\s?a\.|i\.\s?v\.|ppa\.|gez\.|p\.?p\.|für|namens|im auftrag|and|per|xx?|par|signed|your|de parte de|tu|su)\s",
    re.IGNORECASE,
)
_TRAILING = 900


def signer(message: Message, *, own_name: str) -> tuple[PersonName, str] | None:
    """Return who signed a message and the title beneath the name (or ''), or None when nobody surely did."""
    lines = _last_lines(message)
    for index in range(len(lines) - 1, -1, -1):
        if (match := _CLOSING.match(lines[index])) is None or len(lines[index]) > match.end() + 45:
            continue
        rest = lines[index][match.end() :].strip(" ,.!–-")
        after = ([rest] if rest else []) + lines[index + 1 : index + 4]
        return _first_name(after, message, own_name)
    return _unannounced(lines, message, own_name)


def _last_lines(message: Message) -> list[str]:
    text = message.text[-4000:] + ("\n" + message.signature[:1000] if message.signature else "")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return [line for line in lines if line][-24:]


def _first_name(after: list[str], message: Message, own_name: str) -> tuple[PersonName, str] | None:
    for index, line in enumerate(after):
        if _FOOTER.match(line):
            return None
        found = _name_in(line)
        if found is None or same_person(found[0].full, own_name):
            if index >= 1:
                return None
            continue
        name, role = found
        below = after[index + 1] if index + 1 < len(after) else ""
        role = role or _role(below)
        return (name, role) if _certain(name, message) else None
    return None


def _name_in(line: str) -> tuple[PersonName, str] | None:
    """Return the name in a line such as ``Anna Roe, Head of People`` with what follows it."""
    line = _LEAD.sub("", line)
    head, comma, tail = line.partition(",")
    for divider in (" | ", " – ", " - ", " / "):
        if divider in head:
            head, comma, tail = line.partition(divider)
    if len(head) > 50 or (name := person_name(head)) is None:
        return None
    return name, _role(tail) if comma else ""


def _role(line: str) -> str:
    fact = clean_fact(line.strip(" ,|–-"), limit=60)
    return (
        fact
        if fact and (has_role(fact) or re.search(r"\b(?:HR|RH|Talent|People|Recruit|Personal)", fact))
        else ""
    )


def _certain(name: PersonName, message: Message) -> bool:
    """Tell whether a signed name is a person's: the address or the display name confirms it, or it has a title or a known first name."""
    if has_role(name.full):
        return False
    sender = message.sender
    if sender is not None and not is_robot(sender):
        if is_own_address(name, sender):
            return True
        shown = person_name(sender.name)
        if (
            shown
            and same_person(name.full, shown.full)
            and (is_own_address(shown, sender) or is_first_name(shown.first))
        ):
            return True
    if not name.last or _is_company(name, message):
        return False
    return bool(name.title) or is_first_name(name.first)


def _is_company(name: PersonName, message: Message) -> bool:
    """Tell whether a signed name is more likely the employer's: it is in the domain, the subject or the display name."""
    key = "".join(company_key(name.full).split())
    sender = message.sender
    places = [message.subject] if sender is None else [message.subject, sender.name, sender.domain]
    return any(key in re.sub(r"[^\w]", "", place.casefold()) for place in places)


def _unannounced(lines: list[str], message: Message, own_name: str) -> tuple[PersonName, str] | None:
    """Return the name on a line of its own near the end that the sender confirms."""
    for index in range(len(lines) - 1, max(len(lines) - 5, 0), -1):
        found = _name_in(lines[index])
        sender = message.sender
        if found is None or sender is None or same_person(found[0].full, own_name):
            continue
        shown = person_name(sender.name)
        if is_own_address(found[0], sender) or (
            shown and is_own_address(shown, sender) and same_person(found[0].full, shown.full)
        ):
            return found[0], found[1] or _role(lines[index + 1] if index + 1 < len(lines) else "")
    return None


def contact(message: Message, *, own_name: str) -> Person | None:
    """Return the person behind a message, with the address only if it is theirs; None when in doubt."""
    sender = message.sender
    shown = person_name(sender.name) if sender is not None and not is_robot(sender) else None
    if shown and (same_person(shown.full, own_name) or has_role(shown.full)):
        shown = None
    signed = signer(message, own_name=own_name)
    if signed is not None:
        name, role = signed
        full = (
            shown.full
            if shown and same_person(shown.full, name.full) and len(shown.full) > len(name.full)
            else name.full
        )
        return Person(full, _address(name, message), role)
    if shown is not None and sender is not None and shown.last and is_own_address(shown, sender):
        return Person(shown.full, sender.address)
    return None


def _address(name: PersonName, message: Message) -> str:
    for address in (*message.reply_to, *((message.sender,) if message.sender else ())):
        if not is_robot(address) and (is_own_address(name, address) or _shown_as(name, address)):
            return str(address.address)
    return ""


def _shown_as(name: PersonName, address: Address) -> bool:
    """Tell whether an address carries a person's name as its display name, and was made from it."""
    shown = person_name(address.name)
    return (
        shown is not None
        and same_person(name.full, shown.full)
        and (is_own_address(shown, address) or bool(shown.last))
    )
