"""What the rest of the mailbox adds to the facts of a mail: its application's earlier mail."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from rejectwatch.mail.message import Message
from rejectwatch.model.prediction import Category
from rejectwatch.reply.application import Application, Met, Person
from rejectwatch.reply.calendar import meetings
from rejectwatch.reply.cases import Case, best, cases, home_of
from rejectwatch.reply.forwards import is_own
from rejectwatch.reply.likeness import title_key
from rejectwatch.reply.memory import OWN, Earlier, Meeting
from rejectwatch.reply.names import company_key, same_person
from rejectwatch.reply.telling import company_of, concerns, of_several

_RUNGS = list(Met)
MOST_IDS = 100
"""References that are kept of a mail, for a letter that answers it later."""
_SOON = timedelta(minutes=5)
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier mail of a mail's application, oldest first, and the letters to its company.

    ``sure`` is False when two applications fit: then nothing of either is taken for a fact.
    """

    mails: tuple[Earlier, ...] = ()
    sure: bool = True
    letters: tuple[Earlier, ...] = ()


def remembered(
    message: Message,
    application: Application,
    *,
    category: str,
    own: Collection[str],
    language: str = "",
) -> Earlier:
    """Return what is kept of a mail about a job; ``application`` holds the facts of this mail alone."""
    ours = is_own(message.sender, own)
    return Earlier(
        message_key=message.message_key,
        category=OWN if ours else category,
        application=application,
        message_id=message.message_id,
        date=message.date,
        sender=message.sender,
        to=message.to[:5] if ours else (),
        subject=message.subject[:300],
        references=_kept(message.references),
        in_reply_to=message.in_reply_to,
        meetings=meetings(message, own),
        language=language,
    )


def _kept(references: tuple[str, ...]) -> tuple[str, ...]:
    """Return the References that are kept: all, or the first and the last of very many."""
    return references if len(references) <= MOST_IDS else (references[0], *references[1 - MOST_IDS :])


def past(mail: Earlier, known: Iterable[Earlier], *, repeats: bool = False) -> Past:
    """Return what of the known mail belongs to a mail's application; ``repeats``: it says a no again that is known."""
    others = [one for one in known if one.message_key != mail.message_key]
    found = cases(others)
    over = [case for case in found if case.over() is not None] if repeats else []
    match = best(mail, over or found)
    case = match.case if match else None
    of_case = list(case.mails) if case else []
    if case is not None and case.adrift and (home := home_of(mail, found)) is not None:
        of_case += home.mails
    letters = tuple(one for one in others if one.letter is not None and _is_theirs(one, mail, case))
    if match is None:
        return Past(letters=letters)
    title = title_key(mail.application.position or "")
    of_case = [one for one in of_case if concerns(title, one, mail.thread)]
    return Past(tuple(of_case), match.sure, letters)


def _is_theirs(one: Earlier, mail: Earlier, case: Case | None) -> bool:
    """Tell whether a mail came from the house of another, or belongs to its application."""
    houses = (case.companies if case else set()) | ({company_key(mail.application.company or "")} - {""})
    return company_key(one.application.company or "") in houses or (case is not None and one in case.mails)


def enrich(application: Application, past: Past, *, until: datetime | None) -> Application:
    """Return the facts of a mail completed by those of its application's mail up to a moment.

    What the mail itself says wins; of the rest the latest does. A meeting counts once it is over.
    Having met is never unlearnt. Where a mail speaks of several positions, none is taken from elsewhere.
    """
    if not past.sure:
        return application
    limit = until + _SOON if until else None
    earlier = [one for one in past.mails if limit is None or (one.date or _LONG_AGO) <= limit]
    sources = dict(application.sources)
    filled: dict[str, object] = {}
    for name, read in _READ.items():
        if getattr(application, name) is None and (name == "company" or not of_several(application)):
            found = _latest(earlier, read)
            if found is not None:
                filled[name] = read(found)
                sources[name] = origin(found)
    if (whole := _whole_company(application, earlier)) is not None:
        filled["company"], sources["company"] = company_of(whole), origin(whole)
    met, source = _met(application, earlier, until)
    if met is not application.met:
        sources["met"] = source
    interviewed = True if met in (Met.INTERVIEW, Met.ONSITE) else application.interviewed
    agency = application.agency or any(one.application.agency for one in earlier)
    return replace(application, **filled, met=met, interviewed=interviewed, agency=agency, sources=sources)  # type: ignore[arg-type]


_READ: dict[str, Callable[[Earlier], str | None]] = {
    "company": company_of,
    "position": lambda one: one.application.position,
    "req_id": lambda one: one.application.req_id,
}


def _whole_company(application: Application, mails: Sequence[Earlier]) -> Earlier | None:
    """Return the latest mail with the whole of a name that the sender's domain has shown only a piece of."""
    key = company_key(application.company or "")
    if not key or application.sources.get("company") != "domain":
        return None
    return _latest(mails, lambda one: _longer(key, company_of(one)))


def _longer(key: str, company: str | None) -> str | None:
    words, piece = company_key(company or "").split(), key.split()
    return (
        company if len(words) > len(piece) and piece in (words[-len(piece) :], words[: len(piece)]) else None
    )


def _latest(mails: Sequence[Earlier], read: Callable[[Earlier], str | None]) -> Earlier | None:
    """Return the latest mail with a fact; what the other side wrote counts before the user's own words."""
    having = [one for one in mails if read(one) is not None]
    return max(having, key=lambda one: (not one.ours, one.date or _LONG_AGO), default=None)


def tone(application: Application, reader: Person | None, past: Past, language: str) -> bool | None:
    """Return whether a mail says du: by its own words, else by the last mail of its reader that shows it in its language."""
    said = application.signals.informal
    if said is not None or reader is None or not past.sure:
        return said
    theirs = [one for one in past.mails if one.language == language and _wrote(reader, one)]
    shown = [one for one in theirs if one.application.signals.informal is not None]
    last = max(shown, key=lambda one: one.date or _LONG_AGO, default=None)
    return last.application.signals.informal if last is not None else None


def _wrote(person: Person, mail: Earlier) -> bool:
    sender, contact = mail.sender, mail.application.contact
    if mail.ours or sender is None:
        return False
    if person.address and person.address.lower() == sender.address.lower():
        return True
    return contact is not None and same_person(person.name, contact.name)


def _met(application: Application, mails: Sequence[Earlier], until: datetime | None) -> tuple[Met, str]:
    found = [(application.met, "")]
    found += [(one.application.met, origin(one)) for one in mails]
    held_ones = [(meeting.kind, origin(one)) for one, meeting in held(mails, until)]
    rung, source = max(found + held_ones, key=lambda pair: _RUNGS.index(pair[0]))
    if rung is Met.INTERVIEW and not held_ones and (call := _by_phone(application, mails)) is not None:
        return Met.CALL, origin(call)
    return rung, source


def _by_phone(application: Application, mails: Sequence[Earlier]) -> Earlier | None:
    """Return the mail that arranged the only kind of talk that any mail speaks of, one by phone.

    The mail itself may offer a call as well: only what the other side wrote before arranges one.
    """
    kinds = {application.spoken, *(one.application.spoken for one in mails)}
    arranged = [one for one in mails if not one.ours and one.application.spoken is Met.CALL]
    return arranged[-1] if arranged and Met.INTERVIEW not in kinds else None


def held(mails: Sequence[Earlier], until: datetime | None) -> list[tuple[Earlier, Meeting]]:
    """Return the meetings that were over at a moment and not called off, the newest word on each."""
    newest: dict[str, tuple[Earlier, Meeting]] = {}
    for one in sorted(mails, key=lambda m: m.date or _LONG_AGO):
        for meeting in one.meetings:
            known = newest.get(meeting.uid)
            if known is None or meeting.sequence >= known[1].sequence:
                newest[meeting.uid] = one, meeting
    return [
        (one, meeting)
        for one, meeting in newest.values()
        if not meeting.cancelled and (until is None or meeting.ends <= until)
    ]


def origin(mail: Earlier) -> str:
    """Return where a fact came from, in words for the user."""
    day = f"{mail.date:%-d %B %Y}" if mail.date else "an earlier day"
    return (
        f"your own mail of {day}" if mail.ours else f"mail of {day} ({_KINDS.get(mail.category, 'about it')})"
    )


_KINDS: dict[str, str] = {
    Category.ACKNOWLEDGEMENT: "receipt",
    Category.INTERVIEW: "interview",
    Category.ASSESSMENT: "assessment",
    Category.OUTREACH: "recruiter",
    Category.OFFER: "offer",
    Category.REJECTION: "earlier answer",
}
