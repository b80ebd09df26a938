"""From facts to a draft: the letter that fits, and the headers by the standard library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from rejectwatch.config import Profile, Reply
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Letter
from rejectwatch.reply.forwards import is_own, original
from rejectwatch.reply.headers import (
    POLICY,
    Parent,
    header_address,
    is_address,
    is_author,
    note,
    own_id,
    parent_of,
    set_thread,
)
from rejectwatch.reply.letters import Letters
from rejectwatch.reply.subject import reply_subject
from rejectwatch.reply.wording import context, with_signature


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished draft: the RFC 5322 bytes with CRLF, and what was decided on the way.

    ``note`` says in a sentence what the user should know (not threaded, no recipient), or is empty.
    """

    raw: bytes
    to: tuple[str, ...]
    subject: str
    letter: Letter
    text: str
    threaded: bool
    note: str


class Composer:
    """The letters of every language, found once; then one draft a call."""

    def __init__(self, profile: Profile, reply: Reply, templates: Sequence[Path]) -> None:
        """Load ``<folder>/<language>/<kind>.txt.j2``, from the first of the folders that has it.

        UserError names the file and line of what is broken in a letter of the user's own.
        """
        self._profile = profile
        self._reply = reply
        self.letters = Letters(profile, templates)

    def languages(self) -> frozenset[str]:
        """Return the languages (ISO 639-1) that have all four letters."""
        return self.letters.languages()

    def compose(
        self,
        message: Message,
        application: Application,
        *,
        language: str,
        message_id: str,
        now: datetime,
        from_address: str = "",
        thread: Parent | None = None,
        turn: int = 0,
    ) -> Draft:
        """Return the draft that answers a message; TemplateFailed when its letter cannot be filled in.

        A forward from the user is answered as the mail inside. ``from_address`` is used when the mail
        was sent to none of the profile's addresses. The draft is threaded with ``thread`` (the last
        mail from its recipient), else with the mail answered if the recipient wrote that.
        """
        parent = original(message, self._profile.addresses)
        variables = context(
            parent, application, profile=self._profile, reply=self._reply, language=language, turn=turn
        )
        text = with_signature(
            self.letters.render(language, application.letter.value, variables), self._profile
        )
        to = application.to if is_address(application.to) else None
        answered = thread or parent_of(parent)
        email = EmailMessage(policy=POLICY)
        email["From"] = header_address(Address(self._profile.name, self._sender(parent, from_address)))
        if to is not None:
            email["To"] = header_address(to)
        is_answer = answered.is_answer or language == "it"  # Italian Outlook says "R:"
        email["Subject"] = subject = reply_subject(answered.subject or parent.subject, is_answer=is_answer)
        email["Date"] = format_datetime(now.astimezone(UTC))
        email["Message-ID"] = own_id(message_id)
        threaded = (answers := thread is not None or is_author(parent, to)) and set_thread(email, answered)
        email.set_content(text, cte="quoted-printable", charset="utf-8")
        addresses = () if to is None else (to.address,)
        told = note(addresses, answers, threaded)
        return Draft(email.as_bytes(), addresses, subject, application.letter, text, threaded, told)

    def _sender(self, parent: Message, from_address: str) -> str:
        """Return the user's address that a mail was sent to, else the account's."""
        for address in (*parent.to, *parent.cc):
            if is_own(address, self._profile.addresses) and is_address(address):
                same = (a for a in self._profile.addresses if a.lower() == address.address.lower())
                return next(same, address.address)
        return from_address or self._profile.addresses[0]
