"""The scenario mailbox: Alex Rivera's search for a job from July to November 2026, and what must come of it.

``tests/scenario/*.txt`` holds it as plain text. ``##### id`` begins an application, and ``key: value`` lines say
what an attentive assistant who has read the whole mailbox knows of it (``-`` among the names: none is right, too).
``=== MAILBOX DATE TIME CATEGORY`` begins a mail: ``re=N`` answers the application's N-th mail, ``html`` sends
it as HTML, ``lang=xx`` says its language where it isn't the application's. Lines with ``% `` say what must
come of a rejection; headers, a blank line and the body follow. ``--- calendar METHOD MAKER`` begins the
properties of a VEVENT, ``--- attached`` a message that is attached.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from functools import cache
from pathlib import Path

NAME, ADDRESS, SECOND = "Alex Rivera", "alex.rivera@mail.example", "arivera@alumni.example"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SET_UP = datetime(2026, 9, 21, tzinfo=UTC)
"""When Alex has installed rejectwatch: all mail before is history."""

_FOLDER = Path(__file__).parent / "scenario"
_HEAD = re.compile(r"(\w+) (\d{4}-\d\d-\d\d \d\d:\d\d) (\w+)((?: \S+)*)")
_PERSON = re.compile(r"(.+?) <(.*)> \| (met|wrote)")
_PRODID = {
    "google": "-//Google Inc//Google Calendar 70.9054//EN",
    "outlook": "Microsoft Exchange Server 2010",
}
_SUMMER, _WINTER = (
    ("19700329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
    (
        "19701025T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ),
)
_OFFSETS = {"GMT Standard Time": ("+0000", "+0100"), "America/Sao_Paulo": ("-0300", "-0300")}
_CENTRAL = ("+0100", "+0200")


@dataclass(frozen=True)
class Person:
    """Somebody at the other side; ``is_optional``: a list with and without them is right."""

    name: str
    address: str
    met: bool
    is_optional: bool = False


@dataclass(frozen=True)
class Gold:
    """What must come of a rejection: a letter, or the reason for none.

    ``to`` holds the addresses of which any is right ("" for none at all), ``name`` who may be greeted,
    ``group`` joins mails that get one letter together, and ``is_replaced`` says that a later letter takes its place.
    """

    letter: str = ""
    none: str = ""
    to: tuple[str, ...] = ("",)
    name: str = ""
    group: str = ""
    is_replaced: bool = False
    met: str = ""


@dataclass(frozen=True)
class Mail:
    """A mail of the mailbox as bytes, when and where it arrived, and what is true of it."""

    application: str
    mailbox: str
    when: datetime
    category: str
    language: str
    sender: str
    subject: str
    message_id: str
    references: tuple[str, ...]
    raw: bytes
    gold: Gold | None = None


@dataclass
class Application:
    """One application: its facts, the people of it, those who must never be named, and its mails, oldest first."""

    id: str
    language: str = "en"
    company: tuple[str | None, ...] = ()
    position: tuple[str | None, ...] = ()
    met: str = "none"
    people: list[Person] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)


@cache
def applications() -> list[Application]:
    """Return every application of the fixture, and the everyday mail as two that have no facts."""
    return [
        _application(block)
        for path in sorted(_FOLDER.glob("*.txt"))
        for block in re.split(r"(?m)^##### ", path.read_text(encoding="utf-8"))[1:]
    ]


def mails() -> list[Mail]:
    """Return the whole mailbox in the order of its arrival."""
    return sorted((mail for one in applications() for mail in one.mails), key=lambda mail: mail.when)


def _application(block: str) -> Application:
    facts, *blocks = re.split(r"(?m)^=== ", block)
    name, *lines = facts.strip().splitlines()
    one = Application(name.strip())
    for key, value in (line.split(": ", 1) for line in lines):
        if key in {"company", "position"}:
            setattr(one, key, tuple(None if n.strip() == "-" else n.strip() for n in value.split(" | ")))
        elif key.startswith("person"):
            who = _PERSON.fullmatch(value)
            assert who, value
            one.people.append(Person(who[1], who[2], who[3] == "met", key == "person?"))
        elif key == "trap":
            one.traps.append(value)
        else:
            assert key in {"language", "met"}, key
            setattr(one, key, value)
    for number, text in enumerate(blocks, 1):
        one.mails.append(_mail(one, number, text))
    return one


def _mail(one: Application, number: int, text: str) -> Mail:
    first, rest = text.split("\n", 1)
    head = _HEAD.fullmatch(first)
    assert head, first
    words = dict(word.partition("=")[::2] for word in head[4].split())
    golden = re.findall(r"(?m)^% (\w+):[ \t]*(.*)\n", rest)
    headers, body = re.sub(r"(?m)^% .*\n", "", rest).split("\n\n", 1)
    fields = dict(line.split(": ", 1) for line in headers.splitlines())
    when = datetime.strptime(head[2], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    sender = fields.pop("From", f"{NAME} <{ADDRESS}>")
    parent = one.mails[int(words["re"]) - 1] if "re" in words else None
    mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
    mail["From"] = sender
    mail["To"] = fields.pop("To", f"{NAME} <{ADDRESS}>")
    mail["Date"] = format_datetime(when)
    mail["Message-ID"] = f"<{one.id}.{number}@{parseaddr(sender)[1].rpartition('@')[2]}>"
    references = (*parent.references, parent.message_id) if parent else ()
    if parent:
        mail["In-Reply-To"], mail["References"] = parent.message_id, " ".join(references)
    for name, value in fields.items():
        mail[name] = value
    _fill(mail, body.rstrip("\n") + "\n", when, as_html="html" in words)
    return Mail(
        one.id, head[1], when, head[3], words.get("lang", one.language), sender, fields["Subject"],
        mail["Message-ID"], references, mail.as_bytes(), _gold(golden) if head[3] == "rejection" else None,
    )  # fmt: skip


def _gold(pairs: list[tuple[str, str]]) -> Gold:
    said = dict(pairs)
    assert ("letter" in said) != ("none" in said), said
    assert "to" in said or "none" in said, said
    return Gold(
        letter=said.get("letter", ""),
        none=said.get("none", ""),
        to=tuple(a.strip() for a in said.get("to", "").split("|")),
        name=said.get("name", "").strip(),
        group=said.get("group", ""),
        is_replaced="replaced" in said,
        met=said.get("met", ""),
    )


def _fill(mail: EmailMessage, body: str, when: datetime, *, as_html: bool) -> None:
    """Put the body into a mail, with the calendar or the message that stands below it."""
    text, _, attached = body.partition("--- attached\n")
    text, marker, event = text.partition("--- calendar ")
    if as_html:
        paragraphs = (html.escape(p).replace("\n", "<br>\n") for p in text.strip().split("\n\n"))
        page = "<html><body>" + "\n".join(f"<p>{p}</p>" for p in paragraphs) + "</body></html>\n"
        mail.set_content(page, subtype="html", cte="quoted-printable")
    else:
        mail.set_content(text, cte="quoted-printable")
    if marker:
        first, rest = event.split("\n", 1)
        method, maker = first.split()
        calendar = _calendar(method, maker, rest.strip().splitlines(), when)
        cte = "base64" if maker == "outlook" else "quoted-printable"
        mail.add_alternative(calendar, subtype="calendar", params={"method": method}, cte=cte)
        if maker == "google":
            mail.add_attachment(
                calendar.encode(), maintype="application", subtype="ics", filename="invite.ics"
            )
    if attached:
        headers, inner_body = attached.split("\n\n", 1)
        inner = EmailMessage(policy=mail.policy)
        for name, value in (line.split(": ", 1) for line in headers.splitlines()):
            inner[name] = value
        inner.set_content(inner_body, cte="quoted-printable")
        mail.add_attachment(inner)


def _calendar(method: str, maker: str, properties: list[str], when: datetime) -> str:
    """Return an iCalendar object (RFC 5545) with its lines folded, and the time zones that it names."""
    zones = dict.fromkeys(re.findall(r"TZID=([^:]+):", "\n".join(properties)))
    lines = [
        "BEGIN:VCALENDAR", f"METHOD:{method}", f"PRODID:{_PRODID[maker]}", "VERSION:2.0",
        *(line for zone in zones for line in _timezone(zone)),
        "BEGIN:VEVENT", f"DTSTAMP:{when:%Y%m%dT%H%M%SZ}", *properties, "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _timezone(name: str) -> Iterator[str]:
    winter, summer = _OFFSETS.get(name, _CENTRAL)
    yield from ("BEGIN:VTIMEZONE", f"TZID:{name}")
    for kind, (start, rule), before, after in (
        ("STANDARD", _WINTER, summer, winter),
        ("DAYLIGHT", _SUMMER, winter, summer),
    ):
        yield from (f"BEGIN:{kind}", f"DTSTART:{start}", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}")
        yield from (rule, f"END:{kind}")
    yield "END:VTIMEZONE"


def _folded(line: str) -> Iterator[str]:
    """Yield a content line in pieces of at most 75 octets, each but the first after a blank."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > 75:
            yield piece
            piece = " "
        piece += character
    yield piece
