"""Which employer a mail speaks for: places where a company's name stands, and their agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rejectwatch.mail.message import Message
from rejectwatch.reply.boards import decided, is_role, of_board
from rejectwatch.reply.domains import begins_joined, is_joined, is_whole_in, letters, made_from
from rejectwatch.reply.employers import (
    ANCHORS,
    BEHALF,
    CALLED,
    COPYRIGHT,
    EQUAL,
    FIELD,
    FROM_SUBJECT,
    HELLO,
    LABEL,
    RUN,
    SUBJECT,
    YOUR,
)
from rejectwatch.reply.endlines import SIGNED_WEIGHT, placed, signed, towns
from rejectwatch.reply.establishments import tells_kind
from rejectwatch.reply.houses import (
    begins_one,
    by_form,
    firms,
    is_theirs,
    is_whole,
    no_houses,
    own_lines,
    read_before_team,
    without_people,
)
from rejectwatch.reply.humans import honoured, is_person, senders
from rejectwatch.reply.inflection import straight
from rejectwatch.reply.names import company_key
from rejectwatch.reply.offices import is_article, is_office_word
from rejectwatch.reply.orgnames import (
    clean_company,
    is_name_like,
    read_name,
    without_first_name,
)
from rejectwatch.reply.prose import flow
from rejectwatch.reply.senders import (
    employer_domain,
    is_job_board,
    is_postal,
    is_robot,
)
from rejectwatch.reply.shown import in_sender
from rejectwatch.reply.signoffs import below_signature, introduced
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
    origin, whole = _origin(message), message.text + "\n" + message.signature
    people, with_honour = list(senders(message, language)), honoured(text)
    found = [
        *_in_text(text, language, "text"),
        *_in_subject(bare_subject(message.subject), language),
        *in_sender(message, language),
        *signed(whole, origin.domain, language),
        *by_form(text),
        *below_signature(whole, origin.domain, people, language),
        *introduced(text, origin.domain, language),
        *decided(text, is_board=message.sender is not None and is_job_board(message.sender)),
    ]
    found += _by_domain(message, origin.domain, text, language)
    is_none, is_boards = no_houses(text), of_board(text, message.sender, origin.domain)
    cleaned: dict[tuple[str, str], str | None] = {}
    kept, with_form = list[Witness](), firms(found)
    for raw in found:
        place = (raw.value, raw.source)
        if place not in cleaned:
            cleaned[place] = _employer(raw, own_name, people, origin.domain)
        name = cleaned[place]
        if (
            name is None
            or frozenset(name.casefold().split()) in with_honour
            or is_none(name)
            or is_boards(name)
        ):
            continue
        is_house = begins_joined(name, origin.domain)
        if not is_house and not begins_one(name, with_form) and is_role(name, raw.source, origin.domain):
            continue
        is_persons = is_person(name, language) and not tells_kind(name)
        if raw.source in _OFTEN_PEOPLE and is_persons and not (is_house and people):
            continue
        kept.append(replace(raw, value=name))
    for witness in _straightened(kept, origin.domain, language):
        yield replace(witness, weight=witness.weight + origin.bonus(witness.value))


def _by_domain(message: Message, domain: str, text: str, language: str) -> list[Witness]:
    """Return the names in a mail that may have given the sender's domain its name."""
    plain = letters(domain)
    if len(plain) < 4:
        return []
    lines = own_lines(message.text + "\n" + message.signature, domain, language)
    capitals = _capitals(text + "\n" + message.subject[:300], plain, lines, language)
    behind = towns(message.text + "\n" + message.signature)
    return [w for w in capitals if is_whole_in(w.value, domain) and w.value not in behind]


def _straightened(found: Sequence[Witness], domain: str, language: str) -> Iterator[Witness]:
    """Yield the witnesses with their names as they are written by themselves; those that nothing shows so are left out."""
    plain = letters(domain)
    shown = {
        w.value
        for w in found
        if w.source in {"sender", "footer"}
        or (w.source == "signature" and w.weight < SIGNED_WEIGHT and not w.bent)
        or letters(w.value) == plain
    }
    for witness in found:
        if witness.value in shown:
            yield witness
        elif (before := witness.value.partition(" i ")[0]) in shown:
            yield replace(witness, value=before)  # a place follows in Swedish: "Volvac i Lillstad"
        elif other := straight(witness.value, shown, plain if _is_one(witness) else "", language):
            yield replace(witness, value=other)
        elif not witness.bent:
            yield witness


_POSSESSIVE = re.compile(r"^(?:Dein|Ihr|Euer|Deine|Ihre|Eure)\s(?=[A-ZÀ-Þ])")


def _is_one(witness: Witness) -> bool:
    """Tell whether a sender's domain alone may show what a name is: not of a plural that it has without its end."""
    return witness.bent or " " not in witness.value


def _employer(raw: Witness, own_name: str, people: Sequence[str], domain: str) -> str | None:
    text = without_people(_POSSESSIVE.sub("", raw.value))
    if raw.source == "subject":
        text = without_first_name(HELLO.sub("", text), own_name)
    shown = raw.source == "sender" and made_from(raw.value, domain)
    name = clean_company(text, own_name, shown=shown, whole=is_whole(raw, domain))
    if name is None or any(is_theirs(person, name, domain) for person in people):
        return None
    return name


def _capitals(text: str, domain: str, lines: Mapping[str, str], language: str) -> Iterator[Witness]:
    """Yield runs of capitalised words that may have given the domain its name; only it can make one of them a name.

    What ends one of the ``lines`` that are a name by themselves is only its end: ``Trust`` of a parish.
    """
    for match in islice(RUN.finditer(text), 300):
        start = text[match.start() : match.start() + 2].casefold()
        if start[0].isascii() and start not in domain and start[0] != domain[0]:
            continue
        name = read_name(text[match.start() : match.start() + 110])
        first = name.partition(" ")[0]
        if not company_key(name) or (is_office_word(first) and letters(first) not in domain):
            continue  # "Acquisition Acme": the end of an office's name
        if is_article(first) and " " in name and not domain.startswith(letters(first)):
            continue  # the beginning of a sentence
        if name in lines or letters(name).find(domain) > 0:
            continue  # the end of a name, or a title before it
        yield placed(name, 1.2, "domain", (text, match.start()), language)
    yield from (Witness(line, 1.2, "domain") for line in set(lines.values()))


def _in_text(text: str, language: str, source: str) -> Iterator[Witness]:
    """Yield the names that stand where employers do: after "at", "bei", "chez", a label, or in the small print."""
    named: set[str] = set()
    anchors = [anchor for code in dict.fromkeys((language, "en")) for anchor in ANCHORS.get(code, ())]
    for anchor, weight in (*anchors, (LABEL, 3.5), (CALLED, 2.0)):
        for match in islice(anchor.finditer(text), 60):
            name, after = read_before_team(text[match.end() :][:150])
            if not name or after.startswith(_ROLE_FOLLOWS) or _is_field(text, match.end()):
                continue
            if BEHALF.search(match[0]) and is_person(name, language):
                continue  # "on behalf of Carla Duarte"
            named.add(name)
            yield placed(name, weight, source, (text, match.end()), language)
    if language in _SURE_ANCHORS:
        yield from (Witness(name, 0.6, "text, more than once") for name in named if text.count(name) > 1)
    yield from _greetings(text)
    for pattern, weight in ((EQUAL, 2.0), (COPYRIGHT, 2.0)):
        for match in islice(pattern.finditer(text), 20):
            yield Witness(match["name"], weight, "footer")


def _greetings(text: str) -> Iterator[Witness]:
    """Yield the house that a mail's first lines greet from: ``Greetings from …!``."""
    for line in text.split("\n")[:_FIRST_LINES]:
        if (hello := HELLO.match(line)) and (name := read_name(line[hello.end() :])):
            yield Witness(name, 2.0, "text")


_FIRST_LINES = 6


def _is_field(text: str, place: int) -> bool:
    """Tell whether what somebody is versed in stands at a place: ``Especialista en Radiodiagnóstico``."""
    return bool(FIELD.search(text[max(place - 60, 0) : place]))


_SURE_ANCHORS = frozenset(("en", "de"))  # elsewhere the word for "at" stands before towns as well
_ROLE_FOLLOWS = ("position", "role", "job", "opening", "vacanc", "intern")


def _in_subject(subject: str, language: str) -> Iterator[Witness]:
    subject = subject[:300]
    for match in SUBJECT.finditer(subject):
        if not _is_field(subject, match.end()):
            yield Witness(read_name(subject[match.end() :]), 2.5, "subject")
    for match in FROM_SUBJECT.finditer(subject):
        before = subject[: match.start()].split()[-1:]
        if not has_role(" ".join(before)):  # "Analista de BI": a field, no firm
            yield Witness(read_name(subject[match.end() :]), 2.0, "subject")
    for match in YOUR.finditer(subject):
        yield Witness(match["name"], 1.5, "subject")
    yield from _in_text(subject, language, "subject")
    pieces = re.split(r"\s[-–—|:]\s|:\s|\s\|\s", subject)
    if len(pieces) > 1:
        yield from (Witness(piece, 1.2, "subject") for piece in pieces[:6] if is_name_like(piece))
    elif HELLO.match(subject):
        yield Witness(HELLO.sub("", subject), 1.5, "subject")


_OFTEN_PEOPLE = frozenset(("signature", "domain", "sender"))
