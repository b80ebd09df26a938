"""Who wrote a mail: the name after the closing words or on the last line, confirmed by what else the mail shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import How, Person
from rejectwatch.reply.boards import is_employers_corner
from rejectwatch.reply.display import is_followed_by_house, read_display
from rejectwatch.reply.domains import abbreviates
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, company_key, is_own_address, same_person
from rejectwatch.reply.offices import is_office, is_organisation
from rejectwatch.reply.persons import (
    Named,
    gender_of_role,
    gender_of_self,
    is_authors,
    is_initial,
    read_person,
    role_of,
    with_first_name,
)
from rejectwatch.reply.prose import last_lines
from rejectwatch.reply.regards import CLOSING, FOOTER, LABEL, ORDER
from rejectwatch.reply.senders import is_relay, is_robot
from rejectwatch.reply.signline import is_host, is_office_of, name_in, role_above
from rejectwatch.reply.titles import has_role

_TAIL_NAME = re.compile(
    r"(?:[^\W\d_]{3,30}[.!?)…]{1,3}\s{1,2}|\s[—/]\s?|^[-–—/]\s?)[-–—/]?\s?(?P<name>[A-ZÀ-Þ][^\s.,!?]{1,20}(?:\s[A-ZÀ-Þ][^\s.,!?]{1,24}){0,2})\.?$"
)
_ENDED = re.compile(r"[.!?,…:)]$")
_GREETED = re.compile(
    r"^\W{0,3}(?:[^\W\d_]{2,12}[,!]?\s){0,4}(?P<name>[A-ZÀ-Þ][^\W\d_]{1,24}(?:[\s-][A-ZÀ-Þ][^\W\d_]{1,24}){0,3})\s{0,2}[,!:.]?$"
)
_NOT_ALONE = re.compile(r"\s(?:e|y|i|und|and|et|en|och|oraz|de|di|da|do|du|von|van|at)\s")
"""What a display name has where a second person or the house follows: ``Zoé de Kapouli``."""
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
        if author is None or message.sender is None or not _needs_no_signature(author.name):
            return None
        return _person(author, message.sender.address, "", How.AUTHOR)
    named, how = signed.named, How.SIGNATURE
    author = author and (with_first_name(author, named) or author)
    if author is not None and not named.name.last and not _alike(author.name, named.name):
        return None  # a pet name, or somebody else at the same desk
    shown = author or _fuller(message, named.name, own_name, language)
    if shown is not None and _alike(shown.name, named.name):
        named, how = _joined(shown, named), How.SIGNATURE if author is None else How.AUTHOR
    address = _address(signed.named.name, message, language) or _address(named.name, message, language)
    found = _person(named, address, signed.role, how)
    own = "" if named.ordained or found.gender else gender_of_self(message.text, language)
    return replace(found, gender=own) if own else found


def _needs_no_signature(name: PersonName) -> bool:
    return is_first_name(name.first) or (is_initial(name.first) and bool(name.last))


def _joined(shown: Named, signed: Named) -> Named:
    """Return one person from the display name and the signature: the fuller name, and what either shows."""
    is_office = is_first_name(shown.name.first) and not is_first_name(signed.name.first)  # Pfarrer Jens Odem
    fuller = is_office or len(shown.name.full) > len(signed.name.full)
    return Named(
        shown.name if fuller else signed.name,
        signed.gender or shown.gender,
        signed.title or shown.title,
        signed.ordained or shown.ordained,
    )


def _person(named: Named, address: str, role: str, how: How) -> Person:
    return Person(
        named.name.full,
        address,
        role,
        gender="" if named.ordained else named.gender or gender_of_role(role),
        title=named.title,
        how=how,
    )


def _author(message: Message, own_name: str, language: str) -> Named | None:
    """Return the person that the sender's address is: named in the display name, the address made from it."""
    sender, named = message.sender, _shown(message, own_name, language)
    robot = sender is None or is_robot(sender)
    return None if robot or sender is None or named is None or not is_authors(named.name, sender) else named


def _shown(message: Message, own_name: str, language: str) -> Named | None:
    """Return the person that the sender's display name shows, whosever the address is."""
    named = read_display(message.sender, language).person if message.sender is not None else None
    return None if named is None or same_person(named.name.full, own_name) else named


def _alike(name: PersonName, other: PersonName) -> bool:
    """Tell whether two names can be one person's: an initial, a short form or a part will do."""
    if same_person(name.full, other.full):
        return True
    if not other.last or not name.last:
        return name.first[:2].casefold() == other.first[:2].casefold()  # Tom, Tomek and Tomasz
    if name.last.casefold() != other.last.casefold():
        return False
    if is_initial(name.first) or is_initial(other.first):
        return name.first[0].casefold() == other.first[0].casefold()
    left, right = name.first.casefold(), other.first.casefold()
    return left.startswith(right) or right.startswith(left)


def _fuller(message: Message, signed: PersonName, own_name: str, language: str) -> Named | None:
    """Return the display name's person who signed with a part or an initial; None when a second person or the house follows."""
    shown, sender = _shown(message, own_name, language), message.sender
    if shown is None or sender is None or not shown.name.last or _NOT_ALONE.search(shown.name.full):
        return None
    if is_organisation(shown.name.full) or is_followed_by_house(shown.name, sender):
        return None
    is_same = same_person(shown.name.full, signed.full)
    return shown if is_same or (is_initial(signed.first) and _alike(shown.name, signed)) else None


def _signed(message: Message, own_name: str, language: str) -> _Signed | None:
    """Return who signed: after the last closing words, else on one of the last lines."""
    lines = _last_lines(message)
    mine = written_to(message, own_name)
    for index in range(len(lines) - 1, -1, -1):
        if (match := CLOSING.match(lines[index])) is None or len(lines[index]) > match.end() + 45:
            continue
        rest = lines[index][match.end() :].strip(" ,.!–-")
        below = [line for line in lines[index + 1 : index + 6] if not ORDER.fullmatch(line)]
        after = ([] if not rest or ORDER.fullmatch(rest) else [rest]) + below[:3]
        if not after:
            continue
        found = _first_signed(after, message, mine, language)
        return found or _unannounced(lines, message, mine, language)
    return _unannounced(lines, message, mine, language)


def _last_lines(message: Message) -> list[str]:
    return last_lines(f"{message.text[-4000:]}\n{message.signature[:1000]}", _LAST_LINES)


def written_to(message: Message, own_name: str) -> tuple[str, ...]:
    """Return the names of the one who is written to: the user's, and the one greeted in the first line."""
    first = next((line.strip() for line in message.text[:400].split("\n") if line.strip()), "")
    greeted = _GREETED.match(first[:80])
    return tuple(name for name in (own_name, greeted["name"] if greeted else "") if name)


def _first_signed(after: list[str], message: Message, mine: tuple[str, ...], language: str) -> _Signed | None:
    """Return the name in the first lines after closing words; an office's line may stand before it."""
    for index, line in enumerate(after):
        if FOOTER.match(line) or LABEL.match(line):
            return None
        found = name_in(line, language, below=index > 0)
        if found is None or any(same_person(found[0].name.full, name) for name in mine):
            if index >= 2:
                return None
            continue
        below = after[index + 1] if index + 1 < len(after) else ""
        above = role_above(after[index - 1]) if index else ""
        signed = _Signed(found[0], found[1] or role_of(below) or above, announced=True)
        if _certain(signed, message, language) or _is_above_house(signed, after[index + 1 :], message):
            return signed
    return None


def _is_above_house(signed: _Signed, below: list[str], message: Message) -> bool:
    """Tell whether a name after closing words is the writer's, since the firm that sent the mail stands below it.

    ``An Peeters`` above ``Personnel`` and ``Bakery Ltd``; and the host whose house is called after them
    (``Nives`` of ``Trattoria Da Nives``).
    """
    name, sender = signed.named.name, message.sender
    if sender is None or is_organisation(name.full) or is_office(name.full) or has_role(name.full):
        return False
    if not name.last:
        return is_host(name.first, sender.name)
    if is_initial(name.first) or _is_spoken_of(name, message) or _is_company(name, message):
        return False
    return is_office_of(below, sender.name, role=signed.role)


def _certain(signed: _Signed, message: Message, language: str) -> bool:
    """Tell whether a signed name is a person's: the sender confirms it, or the name does by itself."""
    name, sender = signed.named.name, message.sender
    if has_role(name.full) and not is_first_name(name.first):
        return False
    if sender is not None and not is_robot(sender) and not is_relay(sender):
        shown = read_display(sender, language).person
        if abbreviates(sender.domain, name.full):
            return False
        if shown is not None and _alike(shown.name, name):
            return True
        if is_authors(name, sender) or _writes_under(name, sender):
            return not is_employers_corner(name.full, message)
    if is_office(name.full) or is_organisation(name.full) or _is_company(name, message):
        return False
    if is_initial(name.first) and not (signed.announced or signed.role):
        return False
    return signed.named.known or (
        bool(name.last and signed.role and signed.announced) and not _is_spoken_of(name, message)
    )


def _writes_under(name: PersonName, sender: Address) -> bool:
    """Tell whether a signed name is the whole display name, and the address was made from it but the domain was not."""
    if " ".join(sender.name.split()).casefold() != name.full.casefold() or not name.last:
        return False
    if is_organisation(name.full) or is_office(name.full) or has_role(name.full):
        return False
    if sender.local[:1] != company_key(name.full)[:1]:
        return False  # "Pub Kotwica <kotwica.pub@…>"
    house = company_key(sender.domain).replace(" ", "")
    words = company_key(name.full).split()
    return is_own_address(name, sender) and not any(len(word) > 2 and word in house for word in words)


def _is_spoken_of(name: PersonName, message: Message) -> bool:
    """Tell whether a word of a name stands in the mail above it or in its head: then it may be the employer's."""
    sender = message.sender
    head = message.subject + ((" " + sender.name + " " + sender.domain) if sender is not None else "")
    place = (head + " " + message.text[:6000]).casefold()
    words = set(re.findall(r"\w+", head.casefold()))
    return any(
        (len(w) > 3 and place.count(w) > 1) or (w in head.casefold() if len(w) > 3 else w in words)
        for w in name.full.casefold().split()
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
        if sender and shown and _alike(shown.name, name) and is_authors(shown.name, sender):
            return signed
    return None


def _candidates(lines: list[str], language: str) -> Iterator[_Signed]:
    for index in range(max(len(lines) - 3, 1), len(lines)):
        if FOOTER.match(lines[index]) or any(map(LABEL.fullmatch, lines[max(index - 3, 0) : index])):
            continue
        found = name_in(lines[index], language, below=True) if len(lines[index]) < 70 else None
        if found is not None and (found[0].name.last or _ENDED.search(lines[index - 1])):
            below = lines[index + 1] if index + 1 < len(lines) else ""
            role = found[1] or role_of(below) or role_above(lines[index - 1])
            yield _Signed(found[0], role, announced=False)
    for line in lines[-2:]:
        match = None if LABEL.search(line) or FOOTER.match(line) else _TAIL_NAME.search(line[-80:])
        if match is not None and (named := read_person(match["name"], language)) is not None:
            yield _Signed(named, "", announced=False)


def _address(name: PersonName, message: Message, language: str) -> str:
    for address in (*message.reply_to, *((message.sender,) if message.sender else ())):
        if is_robot(address):
            continue
        shown = read_display(address, language).person
        if (
            _writes_under(name, address)
            or is_authors(name, address)
            or (shown and _alike(shown.name, name) and is_authors(shown.name, address))
        ):
            return str(address.address)
    return ""
