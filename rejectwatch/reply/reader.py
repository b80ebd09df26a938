"""Whom a letter is addressed to, and how they are called."""

from __future__ import annotations

from dataclasses import dataclass

from rejectwatch.mail.message import Message
from rejectwatch.reply.application import Application, Met, Person
from rejectwatch.reply.byphone import is_with_one
from rejectwatch.reply.calling import given_names, is_by_first_name, is_initials, surname
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.greetings import is_first_named, is_honouring
from rejectwatch.reply.names import PersonName, clean_fact, person_name


@dataclass(frozen=True, slots=True)
class Reader:
    """The person a letter is addressed to; ``by_first`` when they signed with the first name only, or go by it.

    ``gender`` ("f", "m") and ``title`` ("Dr.") are empty unless the mail shows them; ``greeted`` is how
    the user greeted them before. ``alone``: the interview was with them, and the mail speaks of nobody
    else who was there.
    """

    full: str
    first: str
    last: str
    by_first: bool
    gender: str = ""
    title: str = ""
    greeted: str = ""
    alone: bool = False


def addressee(message: Message, application: Application, *, language: str, me: str) -> Reader | None:
    """Return whom a letter is addressed to, or None where nobody is known; ``me`` is the user's name."""
    contact = application.contact
    name = person_name(clean_fact(contact.name, limit=60) or "") if contact else None
    return (
        _reader(name, application, contact, message, language=language, me=me) if name and contact else None
    )


def _reader(
    name: PersonName, application: Application, contact: Person, message: Message, *, language: str, me: str
) -> Reader:
    given, no_first = given_names(name, language), is_initials(name.first)  # nobody is "Dear J."
    said = clean_fact(application.greeted, limit=60) or ""
    terms = _signs_by_first(name, given, message, language) or (
        not contact.title
        and is_by_first_name(message.text, language, me)
        and sum(line.startswith(given) for line in _last_lines(message)) < 2  # in full, and said twice
    )
    if terms and is_honouring(said, language):
        said = ""  # they have offered their first name since
    return Reader(
        full=_in_full(name, language),
        first=name.full if no_first else given,
        last="" if given == name.full else surname(name, language),
        by_first=not no_first and (terms or is_first_named(said, language)),
        gender=contact.gender,
        title=clean_fact(contact.title, limit=20) or "",
        greeted=said,
        alone=_is_alone(message, application),
    )


def _in_full(name: PersonName, language: str) -> str:
    """Return the whole name as a greeting says it: in Spanish without the second surname, ``Elvira Sotillo Mena``."""
    words = name.full.split()
    is_plain = len(words) == 3 and all(word[:1].isupper() and not is_initials(word) for word in words)
    if language != "es" or not is_plain or not is_first_name(words[0]) or is_first_name(words[1]):
        return name.full
    return " ".join(words[:2])


def _signs_by_first(name: PersonName, given: str, message: Message, language: str) -> bool:
    tail = _last_lines(message)
    last = surname(name, language)
    is_short = len(last.strip(".")) == 1 < len(name.first.strip("."))  # Julie B.
    signed_in_full = any(last.casefold() in line.casefold() for line in _before(given, tail))
    return not name.last or given == name.full or is_short or (given in tail and not signed_in_full)


def _is_alone(message: Message, application: Application) -> bool:
    """Tell whether nobody else than the reader is to be thanked for the interview."""
    return application.met is Met.INTERVIEW and not application.agency and is_with_one(message.text)


def _last_lines(message: Message) -> list[str]:
    return [line.strip(" ,.!–-") for line in (message.text + "\n" + message.signature).split("\n")[-12:]]


def _before(first: str, tail: list[str]) -> list[str]:
    """Return the short lines in which somebody may sign; below a first name alone and a gap, a block repeats the name."""
    at = next((at for at, line in enumerate(tail[:-1]) if line == first and not tail[at + 1]), len(tail))
    return [line for line in tail[:at] if len(line) < 60]
