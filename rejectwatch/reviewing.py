"""What the person is asked about: unsure mail, what the flood brake holds, and labels that were held back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from rejectwatch.config import Account
from rejectwatch.errors import MessageError
from rejectwatch.judge import Mine
from rejectwatch.ledger.labels import Label, Source
from rejectwatch.ledger.rows import Outcome, Row
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import Message
from rejectwatch.mail.parse import parse
from rejectwatch.mail.session import Session
from rejectwatch.reading import fetched
from rejectwatch.reply.forwards import original
from rejectwatch.wiring import Wiring

MOST = 100
"""Mails in one sitting: they are fetched before the first is asked about, so that no connection waits for a person."""


class Why(StrEnum):
    """Why the person is asked."""

    UNSURE = "unsure"
    HELD = "held"
    LABEL_HELD = "label held"


@dataclass(frozen=True, slots=True)
class Question:
    """A mail that the person is asked about, as the model reads it, and the sentences that decided."""

    account: int
    message: Message
    why: Why
    evidence: tuple[str, ...]


def questions(wiring: Wiring, ledger: Ledger) -> list[Question]:
    """Return what the person is to be asked, newest first, MOST at a time; mail that can't be fetched is left out."""
    found: list[tuple[int, Message, Why]] = []
    for account in wiring.settings.accounts:
        number = ledger.account(account.login, account.host)
        mine = Mine.of(wiring.settings.profile, account.address)
        found += [(number, one.message, Why.LABEL_HELD) for one in ledger.labels(number) if one.held]
        rows = list(_open_rows(ledger, number))
        found += [
            (number, replace(original(message, mine.addresses), message_key=message.message_key), why)
            for message, why in _fetched(wiring, account, rows)
        ]
    found = found[:MOST]
    predictions = wiring.judge.classifier.predict([message for _, message, _ in found]) if found else []
    return [
        Question(number, message, why, prediction.evidence)
        for (number, message, why), prediction in zip(found, predictions, strict=True)
    ]


def _open_rows(ledger: Ledger, number: int) -> Iterator[Row]:
    """Yield the rows without a final word, one a mail, those without a label."""
    seen = set()
    for row in ledger.rows(number, [Outcome.UNSURE, Outcome.HELD]):
        if row.message_key not in seen and ledger.label_of(number, row.message_key) is None:
            seen.add(row.message_key)
            yield row


def _fetched(wiring: Wiring, account: Account, rows: list[Row]) -> Iterator[tuple[Message, Why]]:
    if not rows:
        return
    session: Session = wiring.connect(account)
    try:
        for row in rows[:MOST]:
            mail = fetched(session, row)
            try:
                message = None if mail is None else parse(mail.header, mail.parts)
            except MessageError:
                continue
            if message is not None:
                yield message, Why.HELD if row.outcome is Outcome.HELD else Why.UNSURE
    finally:
        session.close()


def answer(wiring: Wiring, ledger: Ledger, question: Question, label: Label) -> None:
    """Take down what the person said."""
    ledger.label(question.account, question.message, label=label, source=Source.REVIEW, at=wiring.now())
