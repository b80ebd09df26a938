"""How messages are read: what is asked for, and what becomes of the answers.

Knows IMAP's words (RFC 9051) and no connection. Whoever has one passes ``ask``, which sends one
UID FETCH and returns its rows; this module decides what to ask and puts the answers together.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from rejectwatch.mail import headers, mime
from rejectwatch.mail.message import FetchedMessage, Part
from rejectwatch.mail.mime import MESSAGE_BYTES, PART_BYTES
from rejectwatch.mail.structure import TextPart, content_bytes, text_parts

log = logging.getLogger(__name__)

HEADER_BYTES = 65536
"""At most so many bytes are read of a message's header."""

_KNOWN = "UID FLAGS INTERNALDATE RFC822.SIZE"
_FIRST = f"({_KNOWN} BODYSTRUCTURE BODY.PEEK[HEADER]<0.{HEADER_BYTES}>)"
_WHOLE = f"({_KNOWN} BODY.PEEK[]<0.{MESSAGE_BYTES}>)"
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_MONTHS = {m: n for n, m in enumerate(b"jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_DATE = re.compile(rb"\s{0,2}(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_STUB = re.compile(rb"^Subject: Retrieval using the IMAP4 protocol failed", re.MULTILINE | re.IGNORECASE)
_ID = re.compile(rb"<[^<>\s]{1,998}>")
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_FIELD = re.compile(r"[!#$&'*+.0-9A-Z^_`a-z|~-]{1,76}")
_SPELLABLE = re.compile(r"[^\x00-\x1f\x7f-\U0010ffff\"\\]{1,500}")

Row = Mapping[bytes, Any]
Ask = Callable[[Sequence[int], str], Mapping[int, Row]]
Split = Callable[[bytes], tuple[bytes, tuple[Part, ...]]]


class ReplyError(ValueError):
    """The reply to one FETCH could not be read; the connection is still in step."""


class RefusedError(ReplyError):
    """The reply to one FETCH was a NO or a BAD."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mailbox and its UIDVALIDITY: with them a UID means one message for good."""

    mailbox: str
    uidvalidity: int


def rows(parsed: Sequence[Any]) -> dict[int, dict[bytes, Any]]:
    """Return the FETCH data by UID, from the flat sequence of numbers and lists of a parsed reply.

    Rows without a UID are flag changes that the server threw in: keyed by number they would be
    taken for another message, so they are dropped.
    """
    found: defaultdict[int, dict[bytes, Any]] = defaultdict(dict)
    for items in parsed[1::2]:
        if not isinstance(items, tuple):
            raise ReplyError("a FETCH row is not a list")
        row = {k.upper(): v for k, v in zip(items[::2], items[1::2], strict=False) if isinstance(k, bytes)}
        if isinstance(uid := row.get(b"UID"), int):
            found[uid].update(row)
    return dict(found)


def flags_of(row: Row) -> frozenset[str]:
    """Return the flags of a row; a keyword that looks like a number or NIL is a word too."""
    found = row.get(b"FLAGS")
    if not isinstance(found, tuple):
        return frozenset()
    return frozenset(f.decode("ascii", "replace") if isinstance(f, bytes) else str(f or "NIL") for f in found)


def internaldate(value: Any) -> datetime:
    """Return an INTERNALDATE in UTC; one that can't be read counts as long ago, so it never gets a draft."""
    match = _DATE.fullmatch(value) if isinstance(value, bytes) else None
    if match is None:
        return _LONG_AGO
    day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = match.groups()
    offset = timedelta(hours=int(zone_hours), minutes=int(zone_minutes)) * (-1 if sign == b"-" else 1)
    try:
        zone = timezone(offset)
        clock = (int(hour), int(minute), min(int(second), 59))
        return datetime(int(year), _MONTHS[month.lower()], int(day), *clock, tzinfo=zone).astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return _LONG_AGO


def body_of(row: Row, section: str) -> bytes | None:
    """Return the bytes of ``BODY[section]``, whole or from 0; None if the row has none."""
    for key in (f"BODY[{section}]<0>".encode(), f"BODY[{section}]".encode()):
        if key in row:
            return _bytes(row[key])
    return None


def has_flag(row: Row, flag: str) -> bool:
    """Return whether a row has a flag, in any case of letters."""
    return flag.lower() in {known.lower() for known in flags_of(row)}


def field_name(name: str) -> str:
    """Return a header field's name as it can stand in a command; ValueError if it is none (RFC 5322 2.2)."""
    if not _FIELD.fullmatch(name):
        raise ValueError(f"{name!r} is not the name of a header field")
    return name


def fields_of(row: Row) -> bytes | None:
    """Return the bytes of ``BODY[HEADER.FIELDS (...)]``, however the server repeats the names."""
    return next((_bytes(v) for k, v in row.items() if k.startswith(b"BODY[HEADER.FIELDS")), None)


def _bytes(value: Any) -> bytes | None:
    """Return a string of a reply; NIL is an empty one, and bare digits were taken for a number."""
    if isinstance(value, int):
        return str(value).encode()
    return b"" if value is None else value if isinstance(value, bytes) else None


def windows(after: int, uidnext: int, exists: int, *, step: int = 20_000) -> Iterator[str]:
    """Yield UID sets that together hold every UID above ``after``, each for one SEARCH.

    A reply is one line, which must stay below a million bytes: a mailbox of more messages than
    ``step`` is asked for in pieces.
    """
    if exists <= step:
        yield f"{after + 1}:*"
        return
    for low in range(after + 1, uidnext, step):
        yield f"{low}:{min(low + step, uidnext) - 1}"


def needle(value: str) -> str:
    """Return what to search for: the value, or its longest stretch that can stand in a quoted string."""
    return max(_SPELLABLE.findall(value), key=len, default="")


def holds_id(block: bytes, value: str) -> bool:
    """Return whether a raw header block holds ``value`` as a whole id or a whole word."""
    text = _FOLD.sub(b"", block)
    wanted = value.encode("utf-8", "surrogateescape")
    return wanted in _ID.findall(text) or wanted in text.split()


def read(ask: Ask, split: Split, place: Place, uids: Sequence[int]) -> Iterator[FetchedMessage]:
    """Yield the messages of one batch that still exist, in the order asked.

    One FETCH gives headers and structures, one more for each set of sections the text parts. What
    can't be read that way is fetched from its start and split as a file is. A message that the
    server holds but doesn't give out is left out with a line in the log: it may be there next time.
    """
    found = _by_parts(ask, place, uids)
    left = [uid for uid in uids if uid not in found]
    held = answers(ask, left, f"({_KNOWN})", strict=True) if left else {}
    for uid in left:
        if uid in held and (message := _whole(ask, split, place, uid)) is not None:
            found[uid] = message
    for uid in uids:
        if (got := found.get(uid)) is None:
            continue
        if _STUB.search(got.header):
            log.warning("The server could not convert message %s and gave a stand-in; left for later", uid)
        else:
            yield got


def answers(ask: Ask, uids: Sequence[int], items: str, *, strict: bool = False) -> Mapping[int, Row]:
    """Return the rows of one FETCH; where one message spoils the reply, those of all the others.

    A refusal counts as spoilt too, unless ``strict``: then it is raised.
    """
    try:
        return ask(uids, items)
    except ReplyError as error:
        if strict and isinstance(error, RefusedError):
            raise
        if len(uids) == 1:
            log.warning("Message %s could not be read: %s", uids[0], error)
            return {}
        half = len(uids) // 2
        first = answers(ask, uids[:half], items, strict=strict)
        return {**first, **answers(ask, uids[half:], items, strict=strict)}


def _by_parts(ask: Ask, place: Place, uids: Sequence[int]) -> dict[int, FetchedMessage]:
    heads, plans = {}, {}
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for uid, row in answers(ask, uids, _FIRST).items():
        try:
            head = _message(place, row, header=body_of(row, "HEADER"), parts=())
            plan = _plan(text_parts(row[b"BODYSTRUCTURE"]))
        except (KeyError, ValueError):
            continue
        if _overlooks_words(head, row[b"BODYSTRUCTURE"], plan):
            continue
        heads[uid], plans[uid] = head, plan
        groups[" ".join(f"BODY.PEEK[{part.item}]<0.{size}>" for part, size in plan)].append(uid)
    found = {}
    for items, members in groups.items():
        got = answers(ask, members, f"(UID {items})") if items else {uid: {} for uid in members}
        for uid, row in got.items():
            parts = tuple(_parts(plans[uid], row))
            if len(parts) == len(plans[uid]):
                found[uid] = replace(heads[uid], parts=parts)
    return found


def _overlooks_words(head: FetchedMessage, structure: Any, plan: Sequence[object]) -> bool:
    """Return whether the server's reading of a broken message loses its text.

    A multipart without its boundary has no content for a server, and one with a Content-Type that
    can't be read is a file; by RFC 2045 5.2 both are plain text.
    """
    if not content_bytes(structure):
        return head.size > len(head.header)
    if plan or isinstance(structure[0], tuple):
        return False
    declared = headers.fields(head.header).get("content-type", [b"text/plain"])
    return mime.content_type(headers.text(declared[0]))[0] == "text/plain"


def _plan(parts: Sequence[TextPart]) -> list[tuple[TextPart, int]]:
    """Return the parts with the bytes to ask for of each, about MESSAGE_BYTES in all."""
    plan, left = [], MESSAGE_BYTES
    for part in parts:
        if left <= 0:
            break
        size = min(PART_BYTES, left)
        plan.append((part, size))
        left -= min(size, part.size)
    return plan


def _parts(plan: Sequence[tuple[TextPart, int]], row: Row) -> Iterator[Part]:
    """Yield the parts as fetched, MESSAGE_BYTES in all; stops at one that the row lacks."""
    left = MESSAGE_BYTES
    for part, size in plan:
        whole = body_of(row, part.item)
        if whole is None:
            return
        content = whole[: min(size, left)]
        left -= len(content)
        # The size of an embedded message is not that of its header.
        full = (
            max(part.size, len(whole))
            if part.content_type != "message/rfc822"
            else len(whole) + (len(whole) == size)
        )
        yield Part(
            part.section,
            part.content_type,
            charset=part.charset,
            encoding=part.encoding,
            content=content,
            truncated=len(content) < full,
            inside=part.inside,
        )


def _whole(ask: Ask, split: Split, place: Place, uid: int) -> FetchedMessage | None:
    row = answers(ask, [uid], _WHOLE).get(uid, {})
    if not (raw := body_of(row, "")):
        log.warning("The server holds message %s but gives no content; left for later", uid)
        return None
    header, parts = split(raw[:MESSAGE_BYTES])
    try:
        return _message(place, row, header=header[:HEADER_BYTES], parts=parts)
    except KeyError as missing:
        log.warning("The server does not say %s of message %s; left for later", missing, uid)
        return None


def _message(place: Place, row: Row, *, header: bytes | None, parts: tuple[Part, ...]) -> FetchedMessage:
    """Return the message of a row; KeyError where the row lacks what every message has."""
    if header is None:
        raise KeyError("BODY[HEADER]")
    if not isinstance(row[b"FLAGS"], tuple) or not isinstance(row[b"RFC822.SIZE"], int):
        raise KeyError("FLAGS or RFC822.SIZE")
    return FetchedMessage(
        mailbox=place.mailbox,
        uidvalidity=place.uidvalidity,
        uid=row[b"UID"],
        flags=flags_of(row),
        internaldate=internaldate(row[b"INTERNALDATE"]),
        size=row[b"RFC822.SIZE"],
        header=header,
        parts=parts,
    )
