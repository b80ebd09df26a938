"""Bytes to a Message: the one place where mail of any make becomes what the other stages read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from rejectwatch.errors import UnreadableMessage
from rejectwatch.mail import forwards, headers, mime, quotes, text, wrap
from rejectwatch.mail.addresses import addresses
from rejectwatch.mail.message import Message, Part
from rejectwatch.mail.mime import MESSAGE_BYTES, PART_BYTES, split

__all__ = ["MESSAGE_BYTES", "PART_BYTES", "message_key", "parse", "parse_bytes", "split"]

KEY_CHARACTERS = 2000
MAX_FORWARDS = 4
QUOTED_CHARACTERS = 100_000

_EXCHANGE_STUB = "Retrieval using the IMAP4 protocol failed for the following message"


def parse(header: bytes, parts: Sequence[Part]) -> Message:
    """Return the message that a header and its word-bearing parts make.

    Raises UnreadableMessage, and nothing else, when there is nothing to read.
    """
    try:
        return _message(header, parts, inside="", depth=0)
    except UnreadableMessage:
        raise
    except Exception as error:
        # Whatever a stranger's mail can break must not stop the watch at the same place for ever.
        raise UnreadableMessage("the message is too broken to be read") from error


def parse_bytes(raw: bytes) -> Message:
    """Return the message in RFC 5322 bytes, as ``parse`` of its ``split``."""
    try:
        header, parts = split(raw)
    except Exception as error:
        raise UnreadableMessage("the message is too broken to be read") from error
    return parse(header, parts)


def message_key(
    message_id: str | None, date: datetime | None, *, sender: str, subject: str, body: str
) -> str:
    """Return which mail it is, in 64 hex digits: the Message-ID, and From, Subject and first words.

    Without a Message-ID the date takes its place.
    """
    said = "\0".join((sender.lower(), subject, body[:KEY_CHARACTERS]))
    which = message_id or (date.isoformat() if date else "")
    digest = hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()
    return hashlib.sha256(f"{which}\0{digest}".encode("utf-8", "replace")).hexdigest()


def _message(header: bytes, parts: Sequence[Part], *, inside: str, depth: int) -> Message:
    found = headers.fields(header[: mime.HEADER_BYTES])
    own_parts = [part for part in parts if part.inside == inside]
    body, quoted = text.body(own_parts)
    if not found and not body.strip() and not quoted.strip():
        raise UnreadableMessage("the message is empty")
    if body.lstrip().startswith(_EXCHANGE_STUB):
        raise UnreadableMessage("the server gave a stub in place of the message")
    kept = headers.kept(found)
    calendar = tuple(mime.text(part) for part in own_parts if part.content_type == "text/calendar")
    return replace(
        _built(found, kept, (body, quoted), inner=_embedded(own_parts, parts, kept, depth), depth=depth),
        has_calendar=bool(calendar),
        calendar=calendar,
    )


def _embedded(
    own_parts: Sequence[Part], parts: Sequence[Part], kept: Mapping[str, tuple[str, ...]], depth: int
) -> Message | None:
    """Return the first message attached to this one, unless a bounce or a digest carries it."""
    kind = "".join(kept.get("content-type", ())[:1]).lower()
    if depth >= MAX_FORWARDS or kind.startswith(("multipart/report", "multipart/digest")):
        return None
    attached = next((part for part in own_parts if part.content_type == "message/rfc822"), None)
    if attached is None or (not attached.content and all(p.inside != attached.section for p in parts)):
        return None
    try:
        return _message(attached.content, parts, inside=attached.section, depth=depth + 1)
    except UnreadableMessage:
        return None


def _built(
    found: Mapping[str, Sequence[bytes]],
    kept: Mapping[str, tuple[str, ...]],
    body: tuple[str, str],
    *,
    inner: Message | None,
    depth: int,
) -> Message:
    """Return the message of header fields and a body in two (its text, and what HTML marked as quoted)."""

    def first(name: str) -> bytes:
        return next(iter(found.get(name, ())), b"")

    subject = headers.decoded(first("subject"))
    sender = next(iter(addresses(first("from"))), None)
    message_id = headers.message_id(headers.text(first("message-id")))
    date = headers.date(headers.text(first("date")))
    divided = quotes.divide(body[0], subject=subject, quoted=body[1])
    words = wrap.unwrapped(divided.own)
    if inner is None and divided.forwarded is not None and depth < MAX_FORWARDS:
        inner = _inline(divided.forwarded, depth + 1)
    return Message(
        message_key=message_key(
            message_id, date, sender=sender.address if sender else "", subject=subject, body=words
        ),
        message_id=message_id,
        date=date,
        sender=sender,
        reply_to=addresses(first("reply-to")),
        to=addresses(b", ".join(found.get("to", ()))),
        cc=addresses(b", ".join(found.get("cc", ()))),
        subject=subject,
        in_reply_to=headers.message_id(headers.text(first("in-reply-to"))),
        references=headers.ids(headers.text(b" ".join(found.get("references", ())))),
        text=words,
        quoted="\n".join(divided.quoted)[:QUOTED_CHARACTERS],
        signature="\n".join(divided.signature),
        headers=kept,
        forwarded=inner,
    )


def _inline(lines: list[str], depth: int) -> Message:
    """Return the message that is passed on in the text of another; it has no Message-ID."""
    inner = forwards.read(lines)
    found = {name: [value.encode("utf-8", "replace")] for name, value in inner.fields.items()}
    return _built(found, headers.kept(found), (inner.body, ""), inner=None, depth=depth)
