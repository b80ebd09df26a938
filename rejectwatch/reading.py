"""Mail read for its own sake: what ``classify``, ``draft`` and ``evaluate`` say of it; nothing is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from rejectwatch.config import Account
from rejectwatch.errors import MailboxMissing, MessageError, UnreadableMessage, UserError
from rejectwatch.judge import JOB_MAIL, Mine, Verdict
from rejectwatch.ledger.rows import Known, Row, rfc3339
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail import files
from rejectwatch.mail.message import FetchedMessage, Message
from rejectwatch.mail.parse import parse, parse_bytes
from rejectwatch.mail.session import Session
from rejectwatch.model import evaluate
from rejectwatch.model.classify import Classifier
from rejectwatch.model.labelled import Labelled, Unread
from rejectwatch.model.prediction import Decision, Prediction
from rejectwatch.reply.application import Application
from rejectwatch.reply.extract import extract
from rejectwatch.wiring import Wiring

BATCH = 100
_EMPTY: dict[str, Any] = dict.fromkeys(
    (
        "path", "id", "message_id", "date", "category", "decision", "probability", "language", "evidence", "company",
        "position", "req_id", "contact", "interviewed", "met", "letter", "error",
    )
)  # fmt: skip


def rows(classifier: Classifier, paths: Sequence[str], *, stdin: BinaryIO) -> Iterator[dict[str, Any]]:
    """Yield the object that ``classify --json`` prints for each message, in order; errors are rows too."""
    found = iter(files.messages([Path(p) for p in paths], stdin=stdin))
    while batch := list(islice(found, BATCH)):
        read = [_read(one) for one in batch]
        predictions = iter(classifier.predict([m for m in read if isinstance(m, Message)]))
        for one, message in zip(batch, read, strict=True):
            if isinstance(message, Message):
                yield _row(one.path, message, next(predictions))
            else:
                yield _EMPTY | {"path": one.path, "evidence": [], "error": message}


def _read(one: files.FileMessage) -> Message | str:
    if one.raw is None:
        return one.error or "cannot be read"
    try:
        return parse_bytes(one.raw)
    except MessageError as error:
        return str(error)


def _row(path: str, message: Message, prediction: Prediction) -> dict[str, Any]:
    about_a_job = prediction.decision is not Decision.OTHER or prediction.category in JOB_MAIL
    facts = (
        extract(message, own=(), own_name="", language=prediction.language) if about_a_job else Application()
    )
    contact = facts.contact
    return {
        "path": path,
        "id": message.id,
        "message_id": message.message_id,
        "date": rfc3339(message.date),
        "category": prediction.category.value,
        "decision": prediction.decision.value,
        "probability": round(prediction.probability, 6),
        "language": prediction.language,
        "evidence": list(prediction.evidence),
        "company": facts.company,
        "position": facts.position,
        "req_id": facts.req_id,
        "contact": {"name": contact.name or None, "address": contact.address or None} if contact else None,
        "interviewed": facts.interviewed if about_a_job else None,
        "met": facts.met.value if about_a_job else None,
        "letter": facts.letter.value if prediction.decision is Decision.REJECTION else None,
        "error": None,
    }


def measured(
    classifier: Classifier, path: str, found: Iterable[Labelled | Unread], *, worst: int
) -> dict[str, Any]:
    """Return the object that ``evaluate --json`` prints for a path; what can't be read is listed in it."""
    judged: list[evaluate.Judged] = []
    unread: list[dict[str, str]] = []
    rest = iter(found)
    while batch := list(islice(rest, BATCH)):
        mail = [one for one in batch if isinstance(one, Labelled)]
        judged += map(_beside, mail, classifier.predict([one.message for one in mail]))
        unread += [{"path": one.path, "error": one.error} for one in batch if isinstance(one, Unread)]
    return {"set": path, **evaluate.report(judged, worst=worst), "unread": unread}


def _beside(one: Labelled, prediction: Prediction) -> evaluate.Judged:
    language = one.language or prediction.language or evaluate.UNTOLD
    return evaluate.Judged(one.id, one.category, language, prediction, one.path, one.message.subject)


def verdict(wiring: Wiring, which: str, *, stdin: BinaryIO, force: bool) -> Verdict:
    """Return the verdict on one mail, named by a path, ``-`` or the start of its id."""
    if which == "-" or os.path.exists(which):  # noqa: PTH110 - Path.exists raises for a name that is too long
        message = only_message(which, stdin)
        mine = Mine.of(wiring.settings.profile, wiring.settings.profile.addresses[0])
        return wiring.judge.judge(message, Known(), mine=mine, now=wiring.now(), force=force)
    return _by_id(wiring, which, force=force)


def only_message(path: str, stdin: BinaryIO) -> Message:
    """Return the one message of a file; MessageError when it can't be read, UserError when it isn't one."""
    found = list(islice(files.messages([Path(path)], stdin=stdin), 2))
    if not found:
        raise UserError(f"There is no message in {path}.")
    if len(found) > 1:
        raise UserError(f"There are several messages in {path}. Name the file of one.")
    message = _read(found[0])
    if isinstance(message, str):
        raise UnreadableMessage(f"{path} cannot be read: {message}")
    return message


def _by_id(wiring: Wiring, prefix: str, *, force: bool) -> Verdict:
    with wiring.ledger() as ledger:
        account, row, message = known_mail(wiring, ledger, prefix)
        mine = Mine.of(wiring.settings.profile, account.address, account.authserv_id)
        reading = wiring.judge.read(message, mine=mine, force=force)
        known = ledger.known(row.place, message, reading.keys)
    return wiring.judge.decide(reading, known, mine=mine, now=wiring.now(), force=force)


def known_mail(wiring: Wiring, ledger: Ledger, prefix: str) -> tuple[Account, Row, Message]:
    """Return the mail that the start of an id names, fetched from where it lay; UserError where that can't be."""
    row = _only(ledger.find(prefix.lower()), prefix)
    account = next(
        (a for a in wiring.settings.accounts if ledger.account(a.login, a.host) == row.place.account),
        None,
    )
    if account is None:
        raise UserError(f"The account that held {prefix} is not in the configuration any more.")
    session = wiring.connect(account)
    try:
        mail = fetched(session, row)
    finally:
        session.close()
    if mail is None:
        raise UserError(f"The mail {prefix} is not in {row.place.mailbox} any more.")
    return account, row, parse(mail.header, mail.parts)


def fetched(session: Session, row: Row) -> FetchedMessage | None:
    """Return the mail of a row from where it lay, or None when it isn't there any more."""
    place = row.place
    try:
        if session.examine(place.mailbox).uidvalidity != place.uidvalidity:
            return None
        return next(iter(session.fetch(place.mailbox, [place.uid])), None)
    except MailboxMissing:
        return None


def _only(found: Iterable[Row], prefix: str) -> Row:
    by_key: dict[str, Row] = {}
    for row in found:  # newest first: where a mail lies in several places, the last that was seen
        by_key.setdefault(row.message_key, row)
    if not by_key:
        raise UserError(
            f"There is no file and no known mail {prefix!r}. An id is the one that 'once --json' shows."
        )
    if len(by_key) > 1:
        ids = ", ".join(sorted(row.message_key[:16] for row in by_key.values())[:5])
        raise UserError(f"{prefix!r} is the start of {len(by_key)} ids: {ids}. Give more digits.")
    return next(iter(by_key.values()))
