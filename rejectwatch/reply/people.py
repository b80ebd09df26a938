"""Who is at the other side of an application: everyone that its mail shows, and how they were met."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rejectwatch.mail.message import Address
from rejectwatch.reply.application import How, Met, Person
from rejectwatch.reply.cases import Case
from rejectwatch.reply.forwards import is_own
from rejectwatch.reply.history import held
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.names import is_own_address, person_name, same_person
from rejectwatch.reply.senders import is_job_board, is_relay, is_robot, is_system_name

_MANAGES = re.compile(
    r"\b(?:manager|head|lead|leader|director|chief|c[teofi]o|founder|vp|president|professor|chair|principal|owner|partner|"
    r"leiter(?:in)?|leitung|chef(?:in|fe)?|inhaber(?:in)?|gründer(?:in)?|responsable|directeur|directrice|director[a]?|jef[ea]|gerente|"
    r"diretor[a]?|responsabile|direttore|direttrice|hoofd|manager|kierowni\w{1,4}|dyrektor\w?|rektor|teamledare)\b",
    re.IGNORECASE,
)
_RECRUITS = re.compile(
    r"\b(?:recruit\w{0,8}|talent|hr|human resources|people|personal\w{0,12}|bewerb\w{0,12}|recrut\w{0,8}|rh|rrhh|selección|"
    r"reclut\w{0,10}|seleção|selezione|risorse|werving|kadr|rekrut\w{0,8}|rekryter\w{0,8}|sourc\w{0,4})\b",
    re.IGNORECASE,
)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody of an application: ``met`` when they were at a meeting, ``last`` their latest mail, if they wrote."""

    person: Person
    met: bool
    seen: datetime
    last: Earlier | None = None


def acquaintances(
    mails: Sequence[Earlier], *, own: Collection[str], own_name: str, until: datetime | None
) -> list[Acquaintance]:
    """Return the people of one application's mail, each once, in the order in which they appeared."""
    found: list[Acquaintance] = []
    known = [
        m
        for m in sorted(mails, key=lambda m: m.date or _LONG_AGO)
        if until is None or (m.date or _LONG_AGO) <= until
    ]
    talked = _talked_to(known, until)
    for mail in known:
        for person in _of(mail):
            if is_own(Address("", person.address), own) or same_person(person.name, own_name):
                continue
            wrote = person.how is How.AUTHOR
            met = _who(person) in talked or (wrote and mail.application.met is not Met.NONE)
            _add(found, Acquaintance(person, met, mail.date or _LONG_AGO, mail if wrote else None))
    return found


def _talked_to(mails: Sequence[Earlier], until: datetime | None) -> set[str]:
    """Return whom the user has talked to, by address, else by name: at a meeting, whom they thank for a talk, the only one who wrote."""
    found = {_who(person) for _, meeting in held(mails, until) for person in meeting.people}
    found |= {a.address.lower() for m in mails if m.ours and m.application.met is not Met.NONE for a in m.to}
    writers = {a.address.lower() for m in mails if not m.ours and (a := author_of(m)) is not None}
    if len(writers) == 1 and any(m.application.met is not Met.NONE for m in mails):
        found |= writers
    return found


def _who(person: Person) -> str:
    return (person.address or person.name).lower()


def _of(mail: Earlier) -> Iterator[Person]:
    """Yield the people that a mail shows: its author, its meetings' people, those it names."""
    author = None if mail.ours else author_of(mail)
    if author is not None:
        yield author
    for meeting in mail.meetings:
        yield from meeting.people
    for person in mail.application.people or (
        (mail.application.contact,) if mail.application.contact else ()
    ):
        if author is None or not same_person(person.name, author.name):
            yield person


def author_of(mail: Earlier) -> Person | None:
    """Return the person who wrote a mail from an address of their own, or None."""
    sender = mail.sender
    if sender is None or is_robot(sender) or is_job_board(sender) or is_relay(sender):
        return None
    facts = mail.application
    signed = next(
        (p for p in (facts.contact, *facts.people) if p is not None and _writes_from(p, sender)), None
    )
    if signed is not None:
        return replace(signed, address=sender.address, how=How.AUTHOR)
    name = person_name(sender.name)
    if name is None or not name.last or is_system_name(sender.name):
        return None
    return Person(name.full, sender.address, how=How.AUTHOR) if is_own_address(name, sender) else None


def _writes_from(person: Person, sender: Address) -> bool:
    name = person_name(person.name)
    if person.address.lower() == sender.address.lower():
        return True
    return name is not None and (is_own_address(name, sender) or same_person(person.name, sender.name))


def _add(found: list[Acquaintance], one: Acquaintance) -> None:
    for index, known in enumerate(found):
        if _same(known.person, one.person):
            found[index] = Acquaintance(
                _joined(known.person, one.person),
                known.met or one.met,
                max(known.seen, one.seen),
                one.last or known.last,
            )
            return
    found.append(one)


def _same(one: Person, other: Person) -> bool:
    if one.address and other.address:
        return one.address.lower() == other.address.lower()
    return same_person(one.name, other.name)


def _joined(one: Person, other: Person) -> Person:
    """Return the best that two mentions say of one person."""
    long = one.name if len(one.name.split()) >= len(other.name.split()) else other.name
    return Person(
        name=long,
        address=one.address or other.address,
        role=other.role or one.role,
        gender=one.gender or other.gender,
        title=one.title or other.title,
        how=min(one.how, other.how, key=list(How).index),
    )


def as_known(person: Person, known: Sequence[Acquaintance]) -> Person:
    """Return a person with the gender and title that the application's other mail shows: ``Dña. Carmen Olmedo``."""
    if not person.address and len(person.name.split()) < 2:
        return person  # of two Annas nobody knows which one is meant
    same = [one.person for one in known if _same(one.person, person)]
    if len(same) != 1 or not (same_person(same[0].name, person.name) and " " in same[0].name):
        return person
    return replace(person, gender=person.gender or same[0].gender, title=person.title or same[0].title)


def best_reader(known: Sequence[Acquaintance]) -> Acquaintance | None:
    """Return who of them should get a letter: who leads and wrote, who wrote, who invited; the latest of equals."""
    able = [one for one in known if one.person.address and (one.last or one.person.how is How.ORGANIZER)]
    return max(able, key=_rank, default=None)


def _rank(one: Acquaintance) -> tuple[bool, bool, bool, datetime]:
    leads = bool(_MANAGES.search(one.person.role)) and not _RECRUITS.search(one.person.role)
    return leads and one.last is not None, one.last is not None, one.met, one.seen


@dataclass(frozen=True, slots=True)
class Contact:
    """A row of the list of people: who, from where, and how they were met."""

    person: Person
    company: str | None
    position: str | None
    language: str
    met: bool
    seen: datetime

    @property
    def key(self) -> str:
        """What the user's "done" hangs on: the address, else name and company."""
        return (self.person.address or f"{self.person.name}|{self.company or ''}").casefold()


def contacts(found: Sequence[Case], *, own: Collection[str], own_name: str, now: datetime) -> list[Contact]:
    """Return everyone who was met or wrote in person, newest first, each once.

    Who is only named in a mail is left out.
    """
    rows: dict[str, Contact] = {}
    for case in found:
        facts = [m.application for m in sorted(case.mails, key=lambda m: m.date or _LONG_AGO)]
        company = next((f.company for f in reversed(facts) if f.company), None)
        position = next((f.position for f in reversed(facts) if f.position), None)
        language = next((m.language for m in reversed(case.mails) if m.language and not m.ours), "en")
        for one in acquaintances(case.mails, own=own, own_name=own_name, until=now):
            if one.person.how is How.NAMED and not one.met:
                continue
            row = Contact(one.person, company, position, language, one.met, one.seen)
            known = rows.get(row.key)
            rows[row.key] = row if known is None else _newer(known, row)
    return sorted(rows.values(), key=lambda row: row.seen, reverse=True)


def _newer(known: Contact, row: Contact) -> Contact:
    late, early = (row, known) if row.seen >= known.seen else (known, row)
    return replace(late, person=_joined(early.person, late.person), met=known.met or row.met)
