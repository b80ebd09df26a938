"""Between the ledger's nouns and what SQLite stores: pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, overload

from rejectwatch.ledger.rows import Intent, Outcome, Place, Row, Written
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Closed, How, Met, Person, Reason, Signals
from rejectwatch.reply.memory import Earlier, Left, Meeting

MOST_IDS = 60
"""Message-IDs of one mail that are joined into its thread."""


def at(place: Place) -> tuple[int, str, int, int]:
    """Return a place as the values of its four columns."""
    return place.account, place.mailbox, place.uidvalidity, place.uid


@overload
def seconds(moment: datetime) -> int: ...
@overload
def seconds(moment: None) -> None: ...
def seconds(moment: datetime | None) -> int | None:
    """Return an aware moment as UTC seconds since 1970, or None."""
    return None if moment is None else int(moment.timestamp())


def moment(value: int | None) -> datetime | None:
    """Return UTC seconds since 1970 as an aware moment, or None."""
    return None if value is None else datetime.fromtimestamp(value, UTC)


def statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one, so that they can share one transaction."""
    kept = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("--"))
    yield from (part for part in kept.split(";") if part.strip())


def ids_of(mail: Message | Earlier) -> tuple[str, ...]:
    """Return the Message-IDs that place a mail in its thread: its own, its parent's, its references."""
    ids = [mail.message_id, mail.in_reply_to, *mail.references[-MOST_IDS:]]
    return tuple(dict.fromkeys(one for one in ids if one))


def dump_application(application: Application) -> str:
    """Return the facts of an application as JSON."""
    return json.dumps(asdict(application), ensure_ascii=False, default=dict)


def load_application(text: str) -> Application:
    """Return the facts of an application from JSON."""
    raw = json.loads(text)
    return Application(
        company=raw["company"],
        position=raw["position"],
        req_id=raw["req_id"],
        contact=_person(raw["contact"]) if raw["contact"] else None,
        to=Address(**raw["to"]) if raw["to"] else None,
        met=Met(raw["met"]),
        spoken=Met(raw.get("spoken", Met.NONE)),
        interviewed=raw["interviewed"],
        closed=Closed(raw["closed"]) if raw["closed"] else None,
        reason=Reason(raw["reason"]) if raw.get("reason") else None,
        other_role=raw["other_role"],
        offered=raw.get("offered"),
        agency=raw.get("agency", False),
        people=tuple(_person(one) for one in raw.get("people", ())),
        signals=Signals(**raw["signals"]),
        greeted=raw.get("greeted", ""),
        sources=raw["sources"],
        confidence=raw.get("confidence", {}),
    )


def _person(raw: Mapping[str, str]) -> Person:
    known = {name: value for name, value in raw.items() if name != "how"}
    return Person(**known, how=How(raw.get("how", How.SIGNATURE)))


def dump_mail(mail: Earlier) -> str:
    """Return what is remembered of a mail beside its facts, as JSON."""
    kept = {
        name: getattr(mail, name)
        for name in ("message_id", "subject", "references", "in_reply_to", "language")
    }
    kept["sender"] = asdict(mail.sender) if mail.sender else None
    kept["to"] = [asdict(one) for one in mail.to]
    kept["meetings"] = [
        asdict(one) | {"begins": seconds(one.begins), "ends": seconds(one.ends)} for one in mail.meetings
    ]
    return json.dumps(kept, ensure_ascii=False)


def load_mail(found: Mapping[str, Any], letter: Left | None) -> Earlier:
    """Return a row of the facts table as remembered mail."""
    raw = json.loads(found["mail"])
    return Earlier(
        message_key=found["message_key"],
        category=found["category"],
        application=load_application(found["application"]),
        message_id=raw.get("message_id"),
        date=moment(found["date"]),
        sender=Address(**raw["sender"]) if raw.get("sender") else None,
        to=tuple(Address(**one) for one in raw.get("to", ())),
        subject=raw.get("subject", ""),
        references=tuple(raw.get("references", ())),
        in_reply_to=raw.get("in_reply_to"),
        thread=found["thread"],
        meetings=tuple(_meeting(one) for one in raw.get("meetings", ())),
        language=raw.get("language", ""),
        letter=letter,
    )


def _meeting(raw: Mapping[str, Any]) -> Meeting:
    begins, ends = (datetime.fromtimestamp(raw[name], UTC) for name in ("begins", "ends"))
    people = tuple(_person(one) for one in raw["people"])
    return Meeting(raw["uid"], begins, ends, Met(raw["kind"]), raw["cancelled"], raw["sequence"], people)


def dump_row(row: Row) -> str:
    """Return an outcome row as JSON."""
    return json.dumps(asdict(row) | {"date": seconds(row.date)}, ensure_ascii=False)


def _load_row(text: str) -> Row:
    raw = json.loads(text)
    return Row(
        **raw
        | {
            "place": Place(**raw["place"]),
            "outcome": Outcome(raw["outcome"]),
            "date": moment(raw["date"]),
            "draft_to": tuple(raw["draft_to"]),
        }
    )


def row(found: Mapping[str, Any]) -> Row:
    """Return a row of the messages table as an outcome."""
    return Row(
        place=Place(found["account"], found["mailbox"], found["uidvalidity"], found["uid"]),
        outcome=Outcome(found["outcome"]),
        date=moment(found["date"]),
        draft_to=tuple(json.loads(found["draft_to"])),
        **{
            name: found[name]
            for name in (
                "message_key", "message_id", "category", "decision", "probability", "language", "reason", "company",
                "position", "met", "letter", "draft_message_id", "error",
            )
        },
    )  # fmt: skip


def intent(found: Mapping[str, Any]) -> Intent:
    """Return a row of the drafts table as an intent."""
    return Intent(
        place=Place(
            found["account"], found["source_mailbox"], found["source_uidvalidity"], found["source_uid"]
        ),
        message_key=found["message_key"],
        draft_message_id=found["draft_message_id"],
        mailbox=found["mailbox"],
        uidvalidity=found["uidvalidity"],
        uidnext=found["uidnext"],
        row=_load_row(found["row"]),
        sha256=found["sha256"] or "",
        replaces=found["replaces"],
        text=found["text"],
    )


def written(found: Mapping[str, Any]) -> Written:
    """Return a row of the drafts table as a saved draft."""
    return Written(
        draft_message_id=found["draft_message_id"],
        message_key=found["message_key"],
        mailbox=found["mailbox"],
        uidvalidity=found["uidvalidity"],
        uid=found["uid"],
        sha256=found["sha256"] or "",
        text_sha256=found["text_sha256"] or "",
    )
