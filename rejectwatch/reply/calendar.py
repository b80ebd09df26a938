"""Invitations: which meetings a mail's calendar parts speak of. The only door to icalendar."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar

from rejectwatch.mail.fold import one_line
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import How, Met, Person
from rejectwatch.reply.forwards import is_own
from rejectwatch.reply.headers import is_address
from rejectwatch.reply.memory import Meeting
from rejectwatch.reply.names import clean_fact, person_name

MOST_CHARACTERS = 100_000
MOST_EVENTS = 20
MOST_GUESTS = 20

_CALL = re.compile(
    r"\b(?:phone|telephone|call|screen(?:ing)?|telefon\w{0,12}|téléphon\w{0,6}|appel|llamada|telefón\w{0,4}|ligação|"
    r"chiamata|telefonat\w|belafspraak|bellen|rozmowa tel\w{0,10}|telefonsamtal)\b",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"://|\b(?:zoom|teams|meet|webex|skype|video\w{0,12}|visio\w{0,12}|online|remote|hangouts|whereby|jitsi)\b",
    re.IGNORECASE,
)
_HOUR = timedelta(hours=1)


def meetings(message: Message, own: Collection[str]) -> tuple[Meeting, ...]:
    """Return the meetings of a mail's text/calendar parts; what can't be read is left out.

    The user's own addresses are never among the people.
    """
    found: list[Meeting] = []
    for text in message.calendar[:5]:
        found += _events(text[:MOST_CHARACTERS], own)
    return tuple(found[:MOST_EVENTS])


def _events(text: str, own: Collection[str]) -> Iterator[Meeting]:
    try:
        calendar = Calendar.from_ical(text)
        method = str(calendar.get("METHOD", "")).upper()
        events = calendar.walk("VEVENT")[:MOST_EVENTS]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        return
    for event in events:
        try:
            meeting = _meeting(event, method, own)
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            continue
        if meeting is not None:
            yield meeting


def _meeting(event: Any, method: str, own: Collection[str]) -> Meeting | None:
    if method in {"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"}:
        return None
    begins = _moment(event["DTSTART"].dt)
    end = event.get("DTEND")
    ends = _moment(end.dt) if end is not None else begins + _HOUR
    return Meeting(
        uid=str(event.get("UID", ""))[:255],
        begins=begins,
        ends=max(begins, ends),
        kind=_kind(str(event.get("SUMMARY", ""))[:300], str(event.get("LOCATION", ""))[:300]),
        cancelled=method == "CANCEL" or str(event.get("STATUS", "")).upper() == "CANCELLED",
        sequence=int(event.get("SEQUENCE", 0)),
        people=tuple(_people(event, own)),
    )


def _moment(value: date | datetime) -> datetime:
    """Return a DTSTART or DTEND as aware UTC; a floating time counts as UTC, a day ends with itself."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _kind(summary: str, location: str) -> Met:
    """Return what such a meeting proves: a place that is no link is a visit, a phone call a call."""
    if _CALL.search(location) or (_CALL.search(summary) and not re.search(r"\d", location)):
        return Met.CALL
    if location.strip() and not _VIDEO.search(location):
        return Met.ONSITE
    return Met.INTERVIEW


def _people(event: Any, own: Collection[str]) -> Iterator[Person]:
    organizers, guests = _several(event.get("ORGANIZER")), _several(event.get("ATTENDEE"))
    seen: set[str] = set()
    for value, how in [(v, How.ORGANIZER) for v in organizers] + [
        (v, How.ATTENDEE) for v in guests[:MOST_GUESTS]
    ]:
        address = _address(str(value))
        kind = str(value.params.get("CUTYPE", "INDIVIDUAL")).upper()
        name = person_name(
            _in_order(clean_fact(one_line(str(value.params.get("CN", ""))[:400]), limit=60) or "")
        )
        if kind != "INDIVIDUAL" or name is None or not name.last:
            continue
        who = (address or name.full).lower()
        if who not in seen and not is_own(Address("", address), own):
            seen.add(who)
            yield Person(name.full, address, how=how)


def _address(value: str) -> str:
    """Return the address of a cal-address (RFC 5545), or '' for one that is none (``invalid:nomail``)."""
    text = re.sub(r"^mailto:", "", value, flags=re.IGNORECASE).strip()
    return text if is_address(Address("", text)) else ""


def _in_order(name: str) -> str:
    """Return a name with the last name last: Outlook writes "Berg, Anna"."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and first and "," not in first else name


def _several(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
