"""The pure middle of line one: a message, and what the ledger knows, become a verdict.

Watch, ``classify``, ``draft``, ``evaluate`` and the demo all come through here; nothing is written.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from rejectwatch.config import Profile, Reply
from rejectwatch.ledger.rows import Known
from rejectwatch.mail.message import Message
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.reply import beside, cases, greetings, history, people
from rejectwatch.reply.application import Application
from rejectwatch.reply.compose import Composer, Draft
from rejectwatch.reply.extract import extract
from rejectwatch.reply.forwards import original
from rejectwatch.reply.headers import Parent, is_author
from rejectwatch.reply.history import Past
from rejectwatch.reply.likeness import apart, title_key
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.people import Acquaintance
from rejectwatch.reply.prose import likely_language
from rejectwatch.reply.recipient import Recipient, recipient
from rejectwatch.reply.senders import is_robot
from rejectwatch.reply.telling import of_several
from rejectwatch.reply.withhold import Context, letter_language, reason_to_withhold

JOB_MAIL = frozenset(Category) - {Category.OTHER, Category.NON_JOB_REJECTION, Category.JOB_ALERT}
"""Categories whose facts are worth keeping."""


_ALIVE = frozenset({Category.INTERVIEW, Category.ASSESSMENT, Category.OFFER})


class Predicts(Protocol):
    """What judge needs of a model."""

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as read by itself: the prediction, and for mail about a job what is remembered of it."""

    message: Message
    prediction: Prediction
    mail: Earlier | None = None

    @property
    def keys(self) -> frozenset[str]:
        """Under what the ledger finds mail of the same application."""
        return frozenset() if self.mail is None else cases.keys(self.mail)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done about a message: a draft, or the reason for none.

    ``reason`` is None and ``draft`` set exactly when a draft is due; ``application`` is None for
    mail that isn't about a job. ``replaces`` is the Message-ID of the draft that this one takes the place of.
    """

    prediction: Prediction
    application: Application | None = None
    reason: str | None = None
    draft: Draft | None = None
    draft_message_id: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Mine:
    """Whose mailbox it is: the account's address, and every address of the person."""

    address: str
    addresses: frozenset[str]
    authserv_ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, profile: Profile, address: str, authserv_id: str = "") -> Mine:
        """Return the addresses of a profile and an account, in lower case."""
        ids = frozenset({authserv_id.lower()} - {""})
        return cls(address, frozenset(a.lower() for a in (*profile.addresses, address)), ids)


@dataclass(frozen=True, slots=True)
class Judge:
    """The stages of line one joined: classify, extract, withhold, compose."""

    classifier: Predicts
    composer: Composer
    profile: Profile
    reply: Reply

    def judge(
        self, message: Message, known: Known, *, mine: Mine, now: datetime, force: bool = False
    ) -> Verdict:
        """Return the verdict on one message; TemplateFailed when its letter can't be filled in.

        ``force`` writes the letter whatever the decision and the reasons against it.
        """
        return self.decide(self.read(message, mine=mine, force=force), known, mine=mine, now=now, force=force)

    def read(self, message: Message, *, mine: Mine, force: bool = False) -> Reading:
        """Return what a message says by itself: the prediction, and the facts if it's about a job."""
        prediction = self.classifier.predict([original(message, mine.addresses)])[0]
        wanted = force or prediction.decision is Decision.REJECTION
        if not wanted and prediction.category not in JOB_MAIL:
            return Reading(message, prediction)
        mail = self.remembered(message, prediction.category, mine=mine, language=prediction.language)
        return Reading(message, prediction, mail)

    def remembered(
        self, message: Message, category: str, *, mine: Mine, language: str | None = None
    ) -> Earlier:
        """Return what is remembered of a mail about a job: its own facts, of a forward those of the mail inside."""
        read = original(message, mine.addresses)
        facts = extract(read, own=mine.addresses, own_name=self.profile.name, language=language)
        if facts.position is None and beside.of_several(read.text, language or likely_language(read.text)):
            facts = replace(facts, confidence={**facts.confidence, "position": 0.0})
        mail = history.remembered(read, facts, category=category, own=mine.addresses, language=language or "")
        return replace(mail, message_key=message.message_key)

    def decide(
        self, reading: Reading, known: Known, *, mine: Mine, now: datetime, force: bool = False
    ) -> Verdict:
        """Return the verdict on a message, by what it says and what the ledger knows."""
        message, prediction = reading.message, reading.prediction
        if reading.mail is None:
            return Verdict(prediction)
        mail = replace(reading.mail, thread=known.thread)
        in_person = mail.sender is not None and not is_robot(mail.sender)
        repeats = in_person and beside.repeats(original(message, mine.addresses).text)
        past = history.past(mail, known.earlier, repeats=repeats)
        whom = people.acquaintances(
            past.mails if past.sure else (), own=mine.addresses, own_name=self.profile.name, until=mail.date
        )
        application, reader = self._facts(message, mail, past, whom, mine)
        if not force and prediction.decision is not Decision.REJECTION:
            return Verdict(prediction, application)
        before = second_no(mail, application, past)
        language = letter_language(prediction.language, self.reply, self.composer.languages())
        second = before is not None and not before.replaceable
        reason = (
            None if force else self._reason(message, application, prediction.language, mine, second=second)
        )
        if reason is not None:
            return Verdict(prediction, application, reason)
        draft_id = draft_message_id(mine.address, message.message_key)
        draft = self.composer.compose(
            message,
            application,
            language=language or self._some_language(),
            message_id=draft_id,
            now=now,
            from_address=mine.address,
            thread=_thread(message, application, reader),
            turn=_turn(past, before),
        )
        replaces = before.draft_message_id if before is not None else ""
        return Verdict(prediction, application, None, draft, draft_id, replaces)

    def _facts(
        self, message: Message, mail: Earlier, past: Past, whom: Sequence[Acquaintance], mine: Mine
    ) -> tuple[Application, Recipient]:
        """Return the facts of a mail completed by those of its application, and whom to answer."""
        found = history.enrich(mail.application, past, until=mail.date)
        read = original(message, mine.addresses)
        reader = recipient(read, found, own=mine.addresses, known=whom)
        sources = dict(found.sources)
        contact = found.contact
        if reader.known is not None and (contact is None or not _is_author(reader, read, mine)):
            contact = reader.known.person
            sources["contact"] = _seen(reader.known)
        if reader.address is not None:
            sources["to"] = (
                "this mail" if _is_author(reader, read, mine) else sources.get("contact", "signature")
            )
        said = replace(found.signals, informal=history.tone(found, contact, past, mail.language))
        known = people.as_known(contact, whom) if contact is not None else None
        found = replace(found, contact=known, to=reader.address, signals=said, sources=sources)
        mails = past.mails if past.sure else ()
        return greetings.regreeted(found, mails, mail.language), reader

    def _some_language(self) -> str:
        """Return the language of a letter that is written by force: the user's if there is one, else any."""
        available = self.composer.languages()
        return self.profile.language if self.profile.language in available else min(available, default="en")

    def _reason(
        self, message: Message, application: Application, language: str | None, mine: Mine, *, second: bool
    ) -> str | None:
        context = Context(
            own=mine.addresses,
            language=language,
            letters=self.composer.languages(),
            authserv_ids=mine.authserv_ids,
            second_no=second,
        )
        return reason_to_withhold(message, application, reply=self.reply, context=context)


def _is_author(reader: Recipient, message: Message, mine: Mine) -> bool:
    return reader.address is not None and is_author(original(message, mine.addresses), reader.address)


def _seen(one: Acquaintance) -> str:
    return history.origin(one.last) if one.last is not None else "an invitation"


def _thread(message: Message, application: Application, reader: Recipient) -> Parent | None:
    """Return the last mail from the recipient, where that isn't the mail that is answered."""
    known = reader.known
    if application.to is None or known is None or known.last is None or is_author(message, application.to):
        return None
    last = known.last
    return Parent(last.message_id, last.references, last.in_reply_to, last.subject)


@dataclass(frozen=True, slots=True)
class Before:
    """Earlier letters that speak for this mail, too; ``replaceable`` if they had no recipient and this one has."""

    draft_message_id: str
    replaceable: bool
    letters: int = 1


def second_no(mail: Earlier, application: Application, past: Past) -> Before | None:
    """Return the living letter of this application, or of this day to the same reader; None if there is none."""
    to = application.to.address.lower() if application.to else ""
    answered = _answered(mail, past)
    for one in past.letters:
        same_reader = one.letter is not None and [a.lower() for a in one.letter.to] == ([to] if to else [])
        if same_reader and _one_day(one.date, mail.date) and one not in answered:
            answered.append(one)
    letters = [one.letter for one in answered if one.letter is not None]
    if not letters:
        return None
    spoken = next((one for one in letters if one.to or not one.draft_message_id), None)
    if spoken is not None or not to:
        return Before("", replaceable=False, letters=len(letters))
    return Before(letters[-1].draft_message_id, replaceable=True, letters=len(letters))


def _answered(mail: Earlier, past: Past) -> list[Earlier]:
    """Return the mail of an application that got a letter, since the other side last invited: the same no as a mail's."""
    if not past.sure or of_several(mail.application):
        return []
    alive = _last_sign_of_life(past.mails)
    title = title_key(mail.application.position or "")
    return [
        one
        for one in past.mails
        if one.letter is not None
        and not (one.date and alive and one.date < alive)
        and not of_several(one.application)
        and not apart(title, title_key(one.application.position or ""))
    ]


def _turn(past: Past, before: Before | None) -> int:
    """Return how many letters went to this house for what is surely something else."""
    same = before.letters if before is not None else 0
    return max(0, len(past.letters) - same) if past.sure else 0


def _last_sign_of_life(mails: Sequence[Earlier]) -> datetime | None:
    """Return when the other side last invited: an application that was over is open again by that."""
    return max((m.date for m in mails if m.category in _ALIVE and m.date), default=None)


def _one_day(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one.date() == other.date()


def draft_message_id(address: str, message_key: str, n: int = 0) -> str:
    """Return the Message-ID of the n-th draft for a message: the same on every machine."""
    address = address.lower()
    digest = hmac.new(address.encode(), f"{message_key}:{n}".encode(), hashlib.sha256).hexdigest()
    return f"<{digest[:32]}@{address.rpartition('@')[2]}>"
