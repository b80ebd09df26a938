"""Who wrote a mail: the name after the closing words or on the last line, confirmed by what else the mail shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rejectwatch.mail.message import Message
from rejectwatch.reply.application import How, Person
from rejectwatch.reply.display import read_display
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, company_key, same_person
from rejectwatch.reply.offices import is_office, is_organisation
from rejectwatch.reply.persons import Named, gender_of_role, is_authors, is_initial, read_person, role_of
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
    r"(?:med )?(?:vänliga?|bästa|varma|många|hjärtliga) hälsning(?:ar)?|hälsningar|hälsn\.?|mvh|allt gott|lycka till|ha det|vi hörs|tack på förhand|"
    r"(?:love|hugs|speak soon|talk soon|onwards|in haste|with thanks|with appreciation|yrs)|(?:mit )?(?:kollegialem|freundlichem|herzlichem|bestem|lieben?) grüßen?|(?:und )?herzlich grü(?:ß|ss)t|bis bald|bis dann|(?:ganz )?liebe grü(?:ß|ss)e|"
    r"(?:je vous prie|nous vous prions|veuillez|recevez|agréez|avec (?:mes|nos)).{0,90}(?:salutations|sentiments)[^.]{0,30}|bien à (?:vous|toi)|à bientôt|à plus|sportivement|bon courage|sincèrement|respect(?:ueux|ueuses) salutations|"
    r"(?:reciba|recibe|le envío|te mando|con un).{0,20}(?:saludo|abrazo)|saludos? .{0,12}|atentos? saludos?|quedo atent[oa]|un beso|besos|se despide(?: atentamente)?|mucha suerte|"
    r"(?:com )?(?:os melhores |elevada )?(?:estima|consideração)|com os melhores cumprimentos|um beijo|bjo?s?|abç?s?|boa sorte|grat[oa]|obrigad[oa]|"
    r"(?:con )?(?:i )?(?:più |miei )?(?:cordialità|stima)|un abbraccio|a presto|buon lavoro|grazie(?: ancora)?|"
    r"(?:met (?:genegen|de meeste|collegiale) )?(?:hoogachting|groeten?)|gr\.?|hgr|tot (?:snel|ziens|dan)|sterkte|"
    r"(?:łączę|z) (?:wyraz(?:y|ami) (?:szacunku|poważania)|pozdrowieniami)|pozdrawiamy|pozdrawiam|serdecznie(?: pozdrawiam)?|z góry dziękuję|powodzenia|dziękuję)\b",
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
_TAIL_NAME = re.compile(
    r"(?:[^\W\d_]{3,30}[.!?)…]{1,3}\s{1,2}|\s[—/]\s?|^[-–—/]\s?)[-–—/]?\s?(?P<name>[A-ZÀ-Þ][^\s.,!?]{1,20}(?:\s[A-ZÀ-Þ][^\s.,!?]{1,24}){0,2})\.?$"
)
_ENDED = re.compile(r"[.!?,…:)]$")
_GREETED = re.compile(
    r"^\W{0,3}(?:[^\W\d_]{2,12}[,!]?\s){0,4}(?P<name>[A-ZÀ-Þ][^\W\d_]{1,24}(?:[\s-][A-ZÀ-Þ][^\W\d_]{1,24}){0,3})\s{0,2}[,!:.]?$"
)
_LAST_LINES = 24


@dataclass(frozen=True, slots=True)
class _Signed:
    """A signed name, the role written by it, and whether closing words stand before it."""

    named: Named
    role: str
    announced: bool


def contact(message: Message, *, own_name: str, language: str = "en") -> Person | None:
    """Return the person behind a message, with the address only if it is theirs; None when in doubt."""
    author = _author(message, own_name, language)
    signed = _signed(message, own_name, language)
    if signed is None:
        if author is None or message.sender is None or not is_first_name(author.name.first):
            return None
        return _person(author, message.sender.address, "", How.AUTHOR)
    named, how = signed.named, How.SIGNATURE
    if author is not None and not named.name.last and not _alike(author.name, named.name):
        return None  # a pet name, or somebody else at the same desk
    if author is not None and _alike(author.name, named.name):
        how = How.AUTHOR
        is_office = is_first_name(author.name.first) and not is_first_name(
            named.name.first
        )  # Pfarrer Jens Odem
        fuller = is_office or len(author.name.full) > len(named.name.full)
        named = Named(
            author.name if fuller else named.name, named.gender or author.gender, named.title or author.title
        )
    return _person(named, _address(signed.named.name, message, language), signed.role, how)


def _person(named: Named, address: str, role: str, how: How) -> Person:
    return Person(
        named.name.full,
        address,
        role,
        gender=named.gender or gender_of_role(role),
        title=named.title,
        how=how,
    )


def _author(message: Message, own_name: str, language: str) -> Named | None:
    """Return the person that the sender's address is: named in the display name, the address made from it."""
    sender = message.sender
    if sender is None or is_robot(sender):
        return None
    named = read_display(sender, language).person
    if named is None or same_person(named.name.full, own_name) or not is_authors(named.name, sender):
        return None
    return named


def _alike(name: PersonName, other: PersonName) -> bool:
    """Tell whether two names can be one person's: an initial, a short form or a part will do."""
    if same_person(name.full, other.full):
        return True
    if not other.last or not name.last:
        return name.first[:2].casefold() == other.first[:2].casefold()  # Tom, Tomek and Tomasz
    if name.last.casefold() != other.last.casefold():
        return False
    left, right = name.first.casefold().strip("."), other.first.casefold().strip(".")
    return left.startswith(right) or right.startswith(left)


def _signed(message: Message, own_name: str, language: str) -> _Signed | None:
    """Return who signed: after the last closing words, else on one of the last lines."""
    lines = _last_lines(message)
    mine = written_to(message, own_name)
    for index in range(len(lines) - 1, -1, -1):
        if (match := _CLOSING.match(lines[index])) is None or len(lines[index]) > match.end() + 45:
            continue
        rest = lines[index][match.end() :].strip(" ,.!–-")
        after = ([rest] if rest else []) + lines[index + 1 : index + 4]
        if not after:
            continue
        found = _first_signed(after, message, mine, language)
        return found or _unannounced(lines, message, mine, language)
    return _unannounced(lines, message, mine, language)


def _last_lines(message: Message) -> list[str]:
    text = message.text[-4000:] + ("\n" + message.signature[:1000] if message.signature else "")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return [line for line in lines if line][-_LAST_LINES:]


def written_to(message: Message, own_name: str) -> tuple[str, ...]:
    """Return the names of the one who is written to: the user's, and the one greeted in the first line."""
    first = next((line.strip() for line in message.text[:400].split("\n") if line.strip()), "")
    greeted = _GREETED.match(first[:80])
    return tuple(name for name in (own_name, greeted["name"] if greeted else "") if name)


def _first_signed(after: list[str], message: Message, mine: tuple[str, ...], language: str) -> _Signed | None:
    """Return the name in the first lines after closing words; an office's line may stand before it."""
    for index, line in enumerate(after):
        if _FOOTER.match(line):
            return None
        found = _name_in(line, language)
        if found is None or any(same_person(found[0].name.full, name) for name in mine):
            if index >= 2:
                return None
            continue
        below = after[index + 1] if index + 1 < len(after) else ""
        signed = _Signed(found[0], found[1] or role_of(below), announced=True)
        if _certain(signed, message, language):
            return signed
    return None


def _name_in(line: str, language: str) -> tuple[Named, str] | None:
    """Return the name in a line such as ``Anna Roe, Head of People`` with the role that follows it."""
    line = _LEAD.sub("", line.lstrip("-–—/* "))
    head, divider, tail = line, "", ""
    for mark in (",", " | ", " – ", " - ", " / ", " · ", " • ", " (", " at ", " bei ", " chez "):
        before, found, after = head.partition(mark)
        if found:
            head, divider, tail = before, found, after
    if len(head) > 50 or (named := read_person(head, language)) is None or _is_two(named.name, language):
        return None
    return named, role_of(tail) if divider else ""


def _is_two(name: PersonName, language: str) -> bool:
    """Tell whether a line holds two people side by side, ``Klaus Wirth Petra Sommer``, where nobody has two surnames."""
    words = name.full.split()
    return language not in {"es", "pt", "it"} and any(
        before[:1].isupper() and not is_first_name(before) and is_first_name(word)
        for before, word in pairwise(words[1:-1])
    )


def _certain(signed: _Signed, message: Message, language: str) -> bool:
    """Tell whether a signed name is a person's: the sender confirms it, or the name does by itself."""
    name, sender = signed.named.name, message.sender
    if has_role(name.full) and not is_first_name(name.first):
        return False
    if sender is not None and not is_robot(sender):
        shown = read_display(sender, language).person
        if shown is not None and _alike(shown.name, name):
            return True
        if is_authors(name, sender):
            return True
    if is_office(name.full) or is_organisation(name.full) or _is_company(name, message):
        return False
    if is_initial(name.first) and not (signed.announced or signed.role):
        return False
    return signed.named.known or (
        bool(name.last and signed.role and signed.announced) and not _is_spoken_of(name, message)
    )


def _is_spoken_of(name: PersonName, message: Message) -> bool:
    """Tell whether a word of a name stands in the mail above it or in its head: then it may be the employer's."""
    sender = message.sender
    head = message.subject + ((" " + sender.name + " " + sender.domain) if sender is not None else "")
    place = (head + " " + message.text[:6000]).casefold()
    return any(
        (len(w) > 3 and place.count(w) > 1) or w in head.casefold() for w in name.full.casefold().split()
    )


def _is_company(name: PersonName, message: Message) -> bool:
    """Tell whether a signed name is more likely the employer's: it is in the domain, the subject or the display name."""
    key = "".join(company_key(name.full).split())
    sender = message.sender
    places = [message.subject] if sender is None else [message.subject, sender.name, sender.domain]
    return len(key) > 3 and any(key in re.sub(r"[^\w]", "", place.casefold()) for place in places)


def _unannounced(lines: list[str], message: Message, mine: tuple[str, ...], language: str) -> _Signed | None:
    """Return the name that stands alone near the end or ends the last sentence, when it is a person's beyond doubt."""
    for signed in _candidates(lines, language):
        name = signed.named.name
        if any(same_person(name.full, own) for own in mine):
            continue
        if signed.named.known and _certain(signed, message, language):
            return signed
        sender = message.sender
        shown = read_display(sender, language).person if sender is not None else None
        if (
            sender is not None
            and shown is not None
            and _alike(shown.name, name)
            and is_authors(shown.name, sender)
        ):
            return signed
    return None


def _candidates(lines: list[str], language: str) -> Iterator[_Signed]:
    for index in range(max(len(lines) - 3, 1), len(lines)):
        found = _name_in(lines[index], language) if len(lines[index]) < 70 else None
        if found is not None and (found[0].name.last or _ENDED.search(lines[index - 1])):
            below = lines[index + 1] if index + 1 < len(lines) else ""
            yield _Signed(found[0], found[1] or role_of(below), announced=False)
    for line in lines[-2:]:
        match = _TAIL_NAME.search(line[-80:])
        if match is not None and (named := read_person(match["name"], language)) is not None:
            yield _Signed(named, "", announced=False)


def _address(name: PersonName, message: Message, language: str) -> str:
    for address in (*message.reply_to, *((message.sender,) if message.sender else ())):
        if is_robot(address):
            continue
        shown = read_display(address, language).person
        if is_authors(name, address) or (
            shown and _alike(shown.name, name) and is_authors(shown.name, address)
        ):
            return str(address.address)
    return ""
