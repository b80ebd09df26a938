"""The facts of an application from one mail: what is certain, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply import (
    agencies,
    byphone,
    choose,
    closing,
    evidence,
    greetings,
    offers,
    reasons,
    signals,
    signature,
    thanks,
)
from rejectwatch.reply.application import Application, How, Met, Person
from rejectwatch.reply.display import read_display
from rejectwatch.reply.forwards import is_own
from rejectwatch.reply.mentions import mentioned
from rejectwatch.reply.names import same_person
from rejectwatch.reply.persons import is_authors
from rejectwatch.reply.prose import likely_language
from rejectwatch.reply.senders import is_robot

_ENOUGH_OF_OUR_OWN = 3.0  # what the user writes names other employers as well
_SURE = {How.AUTHOR: 0.99, How.SIGNATURE: 0.97, How.NAMED: 0.9}
_REQ_ID = re.compile(
    r"\b(?:ref(?:erence|erenz(?:nummer)?)?|req(?:uisition)?|job|kennziffer|kennzahl|stellen|vacature(?:nummer)?|réf(?:érence)?|código|referencia|rif(?:erimento)?|position|posting|vacancy)\b"
    r"\.?[\s#:-]{0,3}(?:(?:id|nr|no|number|code|nummer|n°)\b\.?[\s#:-]{0,3})?(?P<id>(?:[A-Z]{1,5}[-_]?)?\d[\dA-Z]{1,11}(?:[-_/][\dA-Z]{1,8}){0,3})\b",
    re.IGNORECASE,
)
_BARE_REQ = re.compile(
    r"\b(?P<id>(?:JR|R|REQ|P)-?\d{4,9}|(?!(?:ISO|DIN|EN|IEC|EU|ID|CVE|RFC|COVID|SARS|BS|SOC|FY|Q)\b)[A-Z]{2,4}(?:-\d{2,4})?[-/]\d{3,6})\b"
)


def extract(
    message: Message, *, own: Collection[str], own_name: str, language: str | None = None
) -> Application:
    """Return the facts that a message proves about an application; whatever is uncertain is None.

    ``own`` are the user's addresses and ``own_name`` the user's name, which are never taken for the
    other side's: of mail that the user sent, the addressee is the other side. ``language`` (ISO
    639-1) is told from the text when it isn't given.
    """
    code = language or likely_language(message.text + " " + message.subject)
    if is_own(message.sender, own):
        return _sent(message, code, own, own_name)
    contact = signature.contact(message, own_name=own_name, language=code)
    agency = agencies.is_agency(message, code)
    here = replace(message, text=offers.without_past(message.text))
    company = choose.company(here, code, own_name=own_name, people=[contact.name] if contact else [])
    if agency and company is not None and agencies.is_agencys(company.value, message):
        company = None  # the agency's name is not the employer's
    other = offers.other_role(message.text)
    about = replace(here, text=offers.of_this_role(here.text, has_other=other))
    position = choose.position(about, code, company.value if company else None)
    (rung, interviewed), closed = evidence.met(message.text, message.subject), closing.closed(message.text)
    facts = Application(
        company=company.value if company else None,
        position=position.value if position else None,
        req_id=_req_id(message),
        contact=contact,
        met=rung,
        interviewed=interviewed,
        closed=closed,
        reason=reasons.reason(message.text, closed),
        other_role=other,
        agency=agency,
        people=_people(message, contact, own_name, code, company.value if company else None),
        signals=signals.signals(message.text, code, subject=message.subject),
    )
    if facts.other_role:
        facts = replace(facts, offered=offers.offered(message.text, code, facts.position))
    spoken = byphone.kind(message.text, message.subject)
    return _explained(replace(facts, spoken=spoken), company, position)


def _explained(
    facts: Application, company: choose.Chosen | None, position: choose.Chosen | None
) -> Application:
    """Return the facts with where each stands, and how sure it is."""
    sources: dict[str, str] = {}
    confidence: dict[str, float] = {}
    for name, chosen in (("company", company), ("position", position)):
        if chosen is not None:
            sources[name], confidence[name] = chosen.source, chosen.confidence
    if facts.contact is not None:
        sources["contact"], confidence["contact"] = "signature", _SURE[facts.contact.how]
    if facts.req_id is not None:
        sources["req_id"], confidence["req_id"] = "text", 0.9
    for name, found, sure in (
        ("met", facts.met is not Met.NONE, 0.95),
        ("closed", facts.closed is not None, 0.9),
        ("reason", facts.reason is not None, 0.8),
        ("other_role", facts.other_role, 0.9),
        ("offered", facts.offered is not None, 0.85),
        ("agency", facts.agency, 0.9),
    ):
        if found:
            sources[name], confidence[name] = "text", sure
    return replace(facts, sources=sources, confidence=confidence)


def _people(
    message: Message, contact: Person | None, own_name: str, language: str, company: str | None
) -> tuple[Person, ...]:
    """Return the contact, then the sender if that is another person, then those whom the text names."""
    found = [contact] if contact is not None else []
    sender = message.sender
    if sender is not None and not is_robot(sender):
        named = read_display(sender, language).person
        if (
            named is not None
            and is_authors(named.name, sender)
            and not _known(named.name.full, found, own_name)
        ):
            found.append(Person(named.name.full, sender.address, "", named.gender, named.title, How.AUTHOR))
    theirs = tuple(
        name for name in (*signature.written_to(message, own_name), *(p.name for p in found)) if name
    )
    found += mentioned(message.text, language, not_theirs=theirs, employer=company)
    return tuple(found)


def _known(name: str, people: list[Person], own_name: str) -> bool:
    return any(same_person(name, other) for other in (own_name, *(p.name for p in people)) if other)


def _sent(message: Message, language: str, own: Collection[str], own_name: str) -> Application:
    """Return the facts of mail that the user sent: the other side is the one it is addressed to."""
    to = next((address for address in (*message.to, *message.cc) if not is_own(address, own)), None)
    seen = replace(message, sender=to, signature="", text=_without_signature(message.text, own_name))
    people = tuple(p for p in (_addressee(to, language),) if p is not None)
    names = [p.name for p in people]
    company = choose.company(seen, language, own_name=own_name, people=names, enough=_ENOUGH_OF_OUR_OWN)
    position = choose.position(seen, language, company.value if company else None)
    facts = Application(
        company=company.value if company else None,
        position=position.value if position else None,
        req_id=_req_id(message),
        met=thanks.met(seen.text),
        spoken=byphone.kind(seen.text, message.subject),
        people=people,
        greeted=greetings.written(message.text, language),
    )
    return _explained(facts, company, position)


def _addressee(to: Address | None, language: str) -> Person | None:
    if to is None or is_robot(to):
        return None
    named = read_display(to, language).person
    if named is None or not is_authors(named.name, to):
        return None
    return Person(named.name.full, to.address, "", named.gender, named.title, How.NAMED)


def _without_signature(text: str, own_name: str) -> str:
    """Return the user's text up to their name at its end: what stands below is about the user."""
    place = text.rfind(own_name) if own_name else -1
    return text[:place] if place > len(text) // 2 else text


def _req_id(message: Message) -> str | None:
    for place in (message.subject[:300], message.text[:6000]):
        for pattern in (_REQ_ID, _BARE_REQ):
            if match := pattern.search(place):
                return match["id"]
    return None
