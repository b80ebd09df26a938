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
from rejectwatch.reply import history
from rejectwatch.reply.application import Application
from rejectwatch.reply.compose import Composer, Draft
from rejectwatch.reply.extract import extract
from rejectwatch.reply.forwards import original
from rejectwatch.reply.recipient import recipient
from rejectwatch.reply.withhold import Context, letter_language, reason_to_withhold

JOB_MAIL = frozenset(Category) - {Category.OTHER, Category.NON_JOB_REJECTION, Category.JOB_ALERT}
"""Categories whose facts are worth keeping."""


class Predicts(Protocol):
    """What judge needs of a model."""

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done about a message: a draft, or the reason for none.

    ``reason`` is None and ``draft`` set exactly when a draft is due; ``application`` is None for
    mail that isn't about a job.
    """

    prediction: Prediction
    application: Application | None = None
    reason: str | None = None
    draft: Draft | None = None
    draft_message_id: str = ""


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
        prediction = self.classifier.predict([original(message, mine.addresses)])[0]
        return self.decide(message, prediction, known, mine=mine, now=now, force=force)

    def decide(
        self,
        message: Message,
        prediction: Prediction,
        known: Known,
        *,
        mine: Mine,
        now: datetime,
        force: bool = False,
    ) -> Verdict:
        """Return the verdict on a message whose prediction is known."""
        wanted = force or prediction.decision is Decision.REJECTION
        if not wanted and prediction.category not in JOB_MAIL:
            return Verdict(prediction)
        application = self.facts(message, known, mine=mine, language=prediction.language)
        if not wanted:
            return Verdict(prediction, application)
        language = letter_language(prediction.language, self.reply, self.composer.languages())
        reason = None if force else self._reason(message, application, prediction.language, known, mine)
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
        )
        return Verdict(prediction, application, draft=draft, draft_message_id=draft_id)

    def facts(
        self, message: Message, known: Known, *, mine: Mine, language: str | None = None
    ) -> Application:
        """Return what the mail and its thread say of the application, and whom to answer."""
        read = original(message, mine.addresses)
        found = extract(read, own=mine.addresses, own_name=self.profile.name, language=language)
        found = history.enrich(found, known.earlier)
        return replace(found, to=recipient(read, found, own=mine.addresses))

    def _some_language(self) -> str:
        """Return the language of a letter that is written by force: the user's if there is one, else any."""
        available = self.composer.languages()
        return self.profile.language if self.profile.language in available else min(available, default="en")

    def _reason(
        self, message: Message, application: Application, language: str | None, known: Known, mine: Mine
    ) -> str | None:
        context = Context(
            own=mine.addresses,
            language=language,
            letters=self.composer.languages(),
            authserv_ids=mine.authserv_ids,
            second_no=known.second_no,
        )
        return reason_to_withhold(message, application, reply=self.reply, context=context)


def draft_message_id(address: str, message_key: str, n: int = 0) -> str:
    """Return the Message-ID of the n-th draft for a message: the same on every machine."""
    address = address.lower()
    digest = hmac.new(address.encode(), f"{message_key}:{n}".encode(), hashlib.sha256).hexdigest()
    return f"<{digest[:32]}@{address.rpartition('@')[2]}>"
