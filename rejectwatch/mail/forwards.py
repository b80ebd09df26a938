"""Mail passed on inside the text of another: the header lines above it, and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from rejectwatch.mail import headers, markers, quotes

_MAILTO = re.compile(r"\[mailto:([^\]\s]{1,320})\]|<mailto:([^>\s]{1,320})>", re.I)

_MONTHS = {
    start: number
    for number, starts in enumerate(
        (
            "jan ene gen sty",
            "feb fév fev lut",
            "mar mär mrt maa",
            "apr abr avr kwi",
            "may mai mag maj mei",
            "jun juin giu cze",
            "jul juil lug lip",
            "aug ago aoû aou sie",
            "sep set wrz",
            "oct okt ott out paź paz",
            "nov lis",
            "dec dez déc dic gru",
        ),
        start=1,
    )
    for start in starts.split()
}
"""How the months begin in nine languages."""

_ZONES = {
    "mez": 1,
    "met": 1,
    "cet": 1,
    "mesz": 2,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "pst": -8,
    "pdt": -7,
}
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:[.º°]|er|st|nd|rd|th)? (?:de |di )?([^\W\d_]{3,12})\.?,? (?:de |del )?(\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_NUMBERS = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b")
_TIME = re.compile(r"\b(\d{1,2})[:h](\d{2})(?::\d{2})?(?: ?([ap])\.? ?m\b)?", re.I)
_OFFSET = re.compile(r"(?:gmt|utc| )([+-]\d{1,2}):?(\d{2})?\b", re.I)


@dataclass(frozen=True, slots=True)
class Inner:
    """The fields that stand above a forwarded mail, by their RFC 5322 names, and the body below."""

    fields: dict[str, str]
    body: str


def read(lines: list[str]) -> Inner:
    """Return the mail that is passed on, from the marker or the first header line on."""
    lines = _unquoted(lines)
    at = 0
    while at < len(lines) and not markers.label(lines[at].strip()) and at < 6:
        at += 1
    fields, end = quotes.header_block(lines, at)
    if not fields:
        end = 1
    fields = {kind: _MAILTO.sub(r"<\1\2>", value) for kind, value in fields.items()}
    when = date(fields.pop("date", ""))
    if when:
        fields["date"] = when.isoformat()
    return Inner(fields, "\n".join(lines[end:]).strip("\n"))


def date(value: str) -> datetime | None:
    """Return a date as mail clients write it above forwarded mail, in nine languages, as aware UTC.

    Without a zone it counts as UTC; None when it can't be told which day is meant.
    """
    value = value[:100]
    day = _day(value)
    time = _TIME.search(value)
    if day is None or time is None:
        return headers.date(value)
    hour = int(time[1])
    if time[3]:
        hour = hour % 12 + (12 if time[3].lower() == "p" else 0)
    try:
        return day.replace(hour=hour, minute=int(time[2]), tzinfo=_zone(value[time.end() :])).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _day(value: str) -> datetime | None:
    year = month = day = 0
    if found := _DAY_FIRST.search(value):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    elif found := _MONTH_FIRST.search(value):
        month, day, year = _month(found[1]), int(found[2]), int(found[3])
    elif found := _NUMBERS.search(value):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        if found[2] == "/" and day != month:
            # 5/1 is a day in May or in January, unless one of the two can be no month.
            day, month = (day, month) if day > 12 else (month, day) if month > 12 else (0, 0)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def _month(word: str) -> int:
    word = word.lower()
    return _MONTHS.get(word[:4]) or _MONTHS.get(word[:3], 0)


def _zone(rest: str) -> timezone:
    if offset := _OFFSET.search(rest):
        hours, minutes = int(offset[1]), int(offset[2] or 0)
        return timezone(timedelta(hours=hours, minutes=-minutes if offset[1].startswith("-") else minutes))
    names = (_ZONES.get(word.strip("()").lower()) for word in rest.split())
    return timezone(timedelta(hours=next((hours for hours in names if hours is not None), 0)))


def _unquoted(lines: list[str]) -> list[str]:
    """Take ``>`` off what follows the marker, when all of it carries one (Apple Mail does that)."""
    rest = [line for line in lines[1:] if line.strip()]
    if not rest or sum(line.lstrip().startswith(">") for line in rest) < 0.8 * len(rest):
        return lines
    return [lines[0], *(line.lstrip().removeprefix(">").removeprefix(" ") for line in lines[1:])]
