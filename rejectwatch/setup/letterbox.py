"""The letterbox of the demo: mails that are written down as words, made into RFC 5322 messages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

NAME = "Nora Kessler"
ADDRESS = "nora.kessler@post.example"
OTHER_ADDRESS = "nora@kessler-karten.example"
ME = f"{NAME} <{ADDRESS}>"
"""The job seeker of the demo, who does not exist."""

ROBOT = {"Auto-Submitted": "auto-generated", "Precedence": "bulk"}
"""Header fields of mail that a hiring system sends."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail of the story: who wrote what, and how many days ago.

    ``key`` names it within the story, ``answers`` is the key of the mail it answers. ``html`` says
    that ``text`` is HTML and the only part; ``meeting`` adds a text/calendar invitation of that
    title, for a day in ``meeting_in`` days from when it was written.
    """

    sender: str
    subject: str
    text: str
    days: float
    key: str
    answers: str = ""
    to: str = ME
    mailbox: str = "INBOX"
    flags: tuple[str, ...] = ()
    html: bool = False
    charset: str = "utf-8"
    encoding: str = "quoted-printable"
    meeting: str = ""
    meeting_in: int = 6
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def message_id(self) -> str:
        """The Message-ID; a mail that came twice has the same one."""
        domain = parseaddr(self.sender)[1].rpartition("@")[2]
        return f"<{self.key.removesuffix('-again')}@{domain}>"


@dataclass(frozen=True, slots=True)
class Posted:
    """A mail as it is delivered: the mailbox, the flags, the date of arrival (aware, UTC), the bytes."""

    mail: Mail
    arrived: datetime
    raw: bytes


def posted(mails: Iterable[Mail], now: datetime) -> Iterator[Posted]:
    """Yield the mails oldest first, with all dates relative to ``now``."""
    mails = sorted(mails, key=lambda mail: -mail.days)
    by_key = {mail.key: mail for mail in mails}
    for mail in mails:
        arrived = (now - timedelta(days=mail.days)).replace(microsecond=0)
        yield Posted(mail, arrived, _message(mail, by_key, arrived).as_bytes())


def _message(mail: Mail, by_key: Mapping[str, Mail], date: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = mail.sender, mail.to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(date)
    message["Message-ID"] = mail.message_id
    thread = list(_thread(mail, by_key))
    if thread:
        message["In-Reply-To"] = thread[-1]
        message["References"] = " ".join(thread)
    for name, value in mail.headers.items():
        message[name] = value
    text = textwrap.dedent(mail.text).strip() + "\n"
    subtype = "html" if mail.html else "plain"
    message.set_content(text, subtype=subtype, charset=mail.charset, cte=mail.encoding)
    if mail.meeting:
        message.make_mixed()
        message.add_attachment(
            _calendar(mail, date + timedelta(days=mail.meeting_in)),
            subtype="calendar",
            params={"method": "REQUEST"},
        )
    return message


def _thread(mail: Mail, by_key: Mapping[str, Mail]) -> Iterator[str]:
    """Yield the ids of the mails before this one in its thread, the first one first."""
    if mail.answers:
        parent = by_key[mail.answers]
        yield from _thread(parent, by_key)
        yield parent.message_id


def _calendar(mail: Mail, begins: datetime) -> str:
    """Return an iCalendar invitation (RFC 5545) of one hour."""
    begins = begins.replace(hour=9, minute=0, second=0)
    sender = parseaddr(mail.sender)
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rejectwatch//demo//EN", "METHOD:REQUEST", "BEGIN:VEVENT",
        f"UID:{mail.key}", f"DTSTAMP:{begins:%Y%m%dT%H%M%SZ}", f"DTSTART:{begins:%Y%m%dT%H%M%SZ}",
        f"DTEND:{begins + timedelta(hours=1):%Y%m%dT%H%M%SZ}", f"SUMMARY:{mail.meeting}",
        f"ORGANIZER;CN={sender[0]}:mailto:{sender[1]}", f"ATTENDEE;CN={NAME}:mailto:{ADDRESS}",
        "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    return "\r\n".join(lines) + "\r\n"
