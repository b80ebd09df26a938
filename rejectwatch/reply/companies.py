"""Which employer a mail speaks for: places where a company's name stands, and their agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rejectwatch.mail.message import Message
from rejectwatch.reply.display import read_display
from rejectwatch.reply.domains import begins_joined, is_joined, is_whole_in, made_from
from rejectwatch.reply.employers import (
    ANCHORS,
    CALLED,
    COMPANY_LENGTH,
    COPYRIGHT,
    EQUAL,
    FROM_SUBJECT,
    LABEL,
    RUN,
    SIGNED,
    SIGNED_AT,
    SUBJECT,
    YOUR,
)
from rejectwatch.reply.names import company_key, is_a_pair, is_own_address, person_name, same_person
from rejectwatch.reply.offices import is_office, is_organisation, is_platform
from rejectwatch.reply.orgnames import clean_company, has_legal_form, is_name_like, read_name
from rejectwatch.reply.persons import read_person, role_of
from rejectwatch.reply.prose import flow
from rejectwatch.reply.senders import (
    employer_domain,
    is_job_board,
    is_postal,
    is_relay,
    is_robot,
    is_system_name,
)
from rejectwatch.reply.subject import bare_subject
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness


@dataclass(frozen=True, slots=True)
class _Origin:
    """What the sender's address tells of the employer: the label of its domain, and its local part."""

    domain: str
    local: str
    unread: bool

    def bonus(self, name: str) -> float:
        """Return what it adds to a name that the address was made from it."""
        if len(self.domain) >= 10 and not self.unread and is_joined(name, self.domain):
            return 2.0
        if self.domain and made_from(name, self.domain):
            return (
                0.6 if self.unread else 1.5
            )  # a hiring system that is not known here also writes from its own domain
        if self.local and made_from(name, self.local):
            return 1.0
        return 0.0


def _origin(message: Message) -> _Origin:
    sender = message.sender
    if sender is None:
        return _Origin("", "", True)
    domain = employer_domain(message)
    local = sender.local if is_postal(sender) or not domain else ""
    return _Origin(domain if len(domain) >= 3 else "", "" if is_robot(sender) else local, is_robot(sender))


def witnesses(message: Message, *, language: str, own_name: str) -> Iterator[Witness]:
    """Yield every place of a message that names an employer; the address adds weight, never a name of its own."""
    text = flow(message.text)
    origin = _origin(message)
    found = [
        *_in_text(text, language, "text"),
        *_in_subject(bare_subject(message.subject), language),
        *_in_sender(message, language),
        *_signed(message.text + "\n" + message.signature, origin.domain),
    ]
    letters = re.sub(r"[^a-z0-9]", "", origin.domain)
    if len(letters) >= 4:
        capitals = _capitals(text + "\n" + message.subject[:300], letters)
        found += [w for w in capitals if is_whole_in(w.value, origin.domain)]
    people = _people(message, language)
    cleaned: dict[str, str | None] = {}
    for raw in found:
        if raw.value not in cleaned:
            cleaned[raw.value] = _employer(raw.value, own_name, people)
        name = cleaned[raw.value]
        if name is None:
            continue
        is_house = begins_joined(name, origin.domain)
        if not is_house and has_role(name) and (raw.source in _NO_ROLES or len(name.split()) == 1):
            continue
        if raw.source in _OFTEN_PEOPLE and _is_person(name, language) and not (is_house and people):
            continue
        yield Witness(name, raw.weight + origin.bonus(name), raw.source)


_POSSESSIVE = re.compile(r"^(?:Dein|Ihr|Euer|Deine|Ihre|Eure)\s(?=[A-ZÀ-Þ])")


def _employer(raw: str, own_name: str, people: list[str]) -> str | None:
    name = clean_company(_POSSESSIVE.sub("", raw), own_name)
    return None if name is None or any(same_person(person, name) for person in people) else name


def _people(message: Message, language: str) -> list[str]:
    """Return the person that the sender's display name holds."""
    if message.sender is None:
        return []
    named = read_display(message.sender, language).person
    return [named.name.full] if named is not None else []


def _is_person(name: str, language: str) -> bool:
    named = read_person(name, language)
    return named is not None and bool(named.name.last) and named.known


def _capitals(text: str, domain: str) -> Iterator[Witness]:
    """Yield runs of capitalised words that may have given the domain its name; only it can make one of them a name."""
    for match in islice(RUN.finditer(text), 300):
        letters = text[match.start() : match.start() + 2].casefold()
        if letters[0].isascii() and letters not in domain and letters[0] != domain[0]:
            continue
        name = read_name(text[match.start() : match.start() + 110])
        if name and company_key(name):
            yield Witness(name, 1.2, "domain")


def _in_text(text: str, language: str, source: str) -> Iterator[Witness]:
    """Yield the names that stand where employers do: after "at", "bei", "chez", a label, or in the small print."""
    named: set[str] = set()
    anchors = [anchor for code in dict.fromkeys((language, "en")) for anchor in ANCHORS.get(code, ())]
    for anchor, weight in (*anchors, (LABEL, 3.0), (CALLED, 2.0)):
        for match in islice(anchor.finditer(text), 60):
            name = read_name(text[match.end() : match.end() + 120])
            after = text[match.end() + len(name) : match.end() + len(name) + 14].strip().casefold()
            if name and not after.startswith(_ROLE_FOLLOWS):
                named.add(name)
                yield Witness(name, weight, source)
    if language in _SURE_ANCHORS:
        yield from (Witness(name, 0.6, "text, more than once") for name in named if text.count(name) > 1)
    for pattern, weight in ((EQUAL, 2.0), (COPYRIGHT, 2.0)):
        for match in islice(pattern.finditer(text), 20):
            yield Witness(match["name"], weight, "footer")


_SURE_ANCHORS = frozenset(("en", "de"))  # elsewhere the word for "at" stands before towns as well
_ROLE_FOLLOWS = ("position", "role", "job", "opening", "vacanc", "intern")


def _in_subject(subject: str, language: str) -> Iterator[Witness]:
    subject = subject[:300]
    for match in SUBJECT.finditer(subject):
        yield Witness(read_name(subject[match.end() :]), 2.5, "subject")
    for match in FROM_SUBJECT.finditer(subject):
        before = subject[: match.start()].split()
        if before and has_role(before[-1]):
            continue  # "Analista de BI": a field, no firm
        yield Witness(read_name(subject[match.end() :]), 2.0, "subject")
    for match in YOUR.finditer(subject):
        yield Witness(match["name"], 1.5, "subject")
    yield from _in_text(subject, language, "subject")
    pieces = re.split(r"\s[-–—|:]\s|:\s|\s\|\s", subject)
    if len(pieces) > 1:
        for piece in pieces[:6]:
            if is_name_like(piece):
                yield Witness(piece, 1.2, "subject")


def _in_sender(message: Message, language: str) -> Iterator[Witness]:
    """Yield the employers of a display name: most sure where a hiring system shows them with their office."""
    sender = message.sender
    if sender is None or is_job_board(sender):
        return
    display = read_display(sender, language)
    for piece in display.employers[:3]:
        if _is_no_employer(piece):
            continue
        weight = _SHOWN
        if is_relay(sender) and len(company_key(piece)) < len(company_key(sender.name)):
            weight = _SHOWN_WITH_OFFICE
        elif has_legal_form(piece) or _is_firm(piece) or _is_systems(piece, message):
            weight = _SHOWN_AS_FIRM
        elif (name := person_name(piece)) is not None and not is_relay(sender) and display.person is None:
            if is_own_address(name, sender):
                continue  # "Wes Tolland <wes@…>": a person whose first name isn't known here
            weight = _PERHAPS_A_PERSON
        yield Witness(piece, weight, "sender")


def _is_no_employer(name: str) -> bool:
    """Tell whether a display name is a hiring system's, two people's, or begins with what somebody does."""
    words = name.replace("&", "and").split()
    return (
        is_system_name(name)
        or is_platform(name)
        or has_role(words[0])
        or (len(words) == 3 and is_a_pair(words))
    )


def _is_systems(name: str, message: Message) -> bool:
    """Tell whether a hiring system shows a name of two words that nobody has signed with: an employer's, not a recruiter's."""
    sender = message.sender
    if sender is None or not (is_relay(sender) and is_robot(sender)) or len(name.split()) < 2:
        return False
    lines = {line.strip(" ,.!–-/").casefold() for line in message.text[-600:].split("\n")}
    words = name.casefold().split()
    return not any(" ".join(words[:size]) in lines for size in range(1, len(words)))


def _is_firm(name: str) -> bool:
    """Tell whether a name says that it is an organisation's and which: ``Farmacia Sant'Egidio``, not ``Museet``."""
    words = name.split()
    proper = [w for w in words if w[0].isupper() and not is_organisation(w) and not is_office(w)]
    return len(words) > 1 and bool(proper) and is_organisation(name)


_NO_ROLES = frozenset(("text", "subject", "domain", "signature"))
_OFTEN_PEOPLE = frozenset(("signature", "domain", "sender"))
_SHOWN = 2.2
_SHOWN_WITH_OFFICE = 2.8
_SHOWN_AS_FIRM = 2.5
_PERHAPS_A_PERSON = 1.0


def _signed(text: str, domain: str) -> Iterator[Witness]:
    lines = [" ".join(line.split()) for line in text[-4000:].split("\n")]
    for line in [line for line in lines if line][-14:]:
        if len(line) <= 90:
            yield from _in_line(line, domain)


def _in_line(line: str, domain: str) -> Iterator[Witness]:
    """Yield the employers in a line near the end: an office's, behind somebody's work, or a name in capitals."""
    short = line.rstrip(".,!")
    for pattern in SIGNED:
        if (match := pattern.match(short)) and is_name_like(match["name"]):
            yield Witness(match["name"], 3.0, "signature")
            return
    match = SIGNED_AT.match(short)
    if (
        match
        and role_of(match["role"])
        and is_name_like(match["name"])
        and not is_organisation(match["name"])
    ):
        yield Witness(match["name"], 2.0, "signature")
    if len(line) <= COMPANY_LENGTH and line[-1] not in ",:;?":
        pieces = re.split(r"\s[|–—·-]\s|,\s", short)[:3]
        for piece in pieces:
            if is_name_like(piece) and (not has_role(piece) or is_joined(piece, domain)):
                yield Witness(piece, 1.0, "signature")
