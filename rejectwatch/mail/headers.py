"""Header fields (RFC 5322, 2047, 2231): cut out, unfolded, decoded, without a way to fail or be slow.

The standard library's readers raise on hostile fields and take seconds for long ones; every value
is capped here before it is looked at.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from rejectwatch.mail import charset, fold

VALUE_BYTES = 16384
"""So much of one field's value is read."""

KEPT_CHARACTERS = 4096
"""So much of one field's value is kept in ``Message.headers``."""

KEPT_VALUES = 20
_LOOKED_AT = 131072
MAX_REFERENCES = 200
ID_BYTES = 998

KEPT = (
    "from",
    "to",
    "cc",
    "reply-to",
    "subject",
    "list-id",
    "list-unsubscribe",
    "list-post",
    "list-help",
    "list-subscribe",
    "list-archive",
    "list-owner",
    "mailing-list",
    "auto-submitted",
    "precedence",
    "x-auto-response-suppress",
    "x-autoreply",
    "x-autorespond",
    "authentication-results",
    "return-path",
    "content-type",
    "delivered-to",
    "x-original-to",
    "feedback-id",
    "received",
    "x-loop",
    "x-failed-recipients",
)
"""The fields that ``Message.headers`` holds."""

_FIELD = re.compile(rb"^([!-9;-~]{1,128})[ \t]*:(.*(?:\n[ \t].*)*)", re.M)
_BLANK = re.compile(rb"\n\r?\n")
_NAME = re.compile(rb"[!-9;-~]{1,128}[ \t]*:")
_KNOWN_NAME = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z]{2,20}|received|reply-to|sender"
    rb"|return-path|references|in-reply-to|list-[a-z]{2,20}|x-[a-z0-9-]{1,40})[ \t]*:",
    re.I,
)
_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?(.{0,2000}?)\?=")
_ID = re.compile(r"<[^<>\s]{1,996}>")
_PARAMETER = re.compile(r'\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))')


def divide(raw: bytes) -> tuple[bytes, bytes]:
    """Return header and body: parted by the blank line, or where the header stops looking like one.

    A stray line between fields (an unfolded continuation, a ``>From `` line) is stepped over.
    """
    at = 0
    while at < min(len(raw), _LOOKED_AT):
        end = raw.find(b"\n", at)
        end = len(raw) if end == -1 else end
        line = raw[at : min(end, at + 200)]
        if not line.strip(b"\r"):
            return raw[:at], raw[end + 1 :]
        if not line.startswith((b" ", b"\t")) and not _NAME.match(line) and not _goes_on(raw, end + 1, at):
            return raw[:at], raw[at:]
        at = end + 1
    blank = _BLANK.search(raw, max(0, at - 1))
    return (raw[: blank.start() + 1], raw[blank.end() :]) if blank else (raw, b"")


def fields(header: bytes) -> dict[str, list[bytes]]:
    """Return the raw values of all fields by lower-case name, topmost first, each capped."""
    found: dict[str, list[bytes]] = {}
    for match in _FIELD.finditer(header):
        name = match[1].decode("ascii").lower()
        values = found.setdefault(name, [])
        if len(values) < KEPT_VALUES:
            values.append(match[2][:VALUE_BYTES])
    return found


def text(value: bytes) -> str:
    """Return a raw value as one unfolded line, encoded words left as they are."""
    return " ".join(charset.decode(value).split())


def decoded(value: bytes) -> str:
    """Return a raw value as a person reads it: encoded words (RFC 2047) decoded, one clean line."""
    return fold.one_line(decode_words(text(value)))


def kept(found: Mapping[str, Sequence[bytes]]) -> dict[str, tuple[str, ...]]:
    """Return the decoded values of the fields in KEPT; of Received only the topmost."""
    wanted = {name: found[name] for name in KEPT if name in found}
    if "received" in wanted:
        wanted["received"] = wanted["received"][:1]
    return {
        name: tuple(decoded(value)[:KEPT_CHARACTERS] for value in values) for name, values in wanted.items()
    }


def decode_words(value: str) -> str:
    """Replace the encoded words of RFC 2047, also broken ones, also a character cut between two."""
    if "=?" not in value:
        return value
    out: list[str] = []
    pending: tuple[str, bytes] | None = None
    at = 0
    for match in _ENCODED.finditer(value):
        between = value[at : match.start()]
        name, data = match[1].partition("*")[0], _word_bytes(match[2], match[3])
        at = match.end()
        if pending and not between.strip():
            if pending[0].lower() == name.lower():
                pending = (name, pending[1] + data)
                continue
            between = ""
        if pending:
            out.append(charset.decode(pending[1], pending[0]))
        out.append(between)
        pending = (name, data)
    if pending:
        out.append(charset.decode(pending[1], pending[0]))
    out.append(value[at:])
    return "".join(out)


def parameters(value: str) -> dict[str, str]:
    """Return the parameters after a media type, lower-case names; RFC 2231 pieces put together."""
    found: dict[str, str] = {}
    for match in list(_PARAMETER.finditer(value[:4096]))[:50]:
        name, quoted, bare = match[1].lower(), match[2], match[3]
        content = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else bare.strip().strip('"')
        if "*" in name:
            name, content = name.partition("*")[0], _extended(name, content)
            content = found.get(name, "") + content
        found[name] = content
    return found


def ids(value: str) -> tuple[str, ...]:
    """Return the ids ``<...>`` in a value, each once, in order: of more than MAX_REFERENCES the first and the last."""
    found = tuple(dict.fromkeys(_ID.findall(value)))
    return found if len(found) <= MAX_REFERENCES else (found[0], *found[1 - MAX_REFERENCES :])


def message_id(value: str) -> str | None:
    """Return the id of a Message-ID or In-Reply-To value as ``<...>``, or None if it holds no sane one."""
    found = _ID.search(value)
    if found:
        return found[0]
    bare = value.strip().strip("<>")
    if 3 <= len(bare) <= ID_BYTES - 2 and "@" in bare and not re.search(r"[\s<>]", bare):
        return f"<{bare}>"
    return None


def date(value: str) -> datetime | None:
    """Return an RFC 5322 (or ISO 8601) date as aware UTC, or None if it can't be read.

    A date without a zone counts as UTC.
    """
    value = value.strip()[:100]
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            when = read(value)
            when = when if when.tzinfo else when.replace(tzinfo=UTC)
            when = when.astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
            continue
        if 1971 <= when.year <= 2200:
            return when
    return None


def _goes_on(raw: bytes, at: int, start: int) -> bool:
    """Say whether a known field follows within the next three lines of a header that has begun."""
    if start == 0:
        return False
    for line in raw[at : at + 1000].split(b"\n")[:3]:
        if _KNOWN_NAME.match(line):
            return True
        if not line.strip():
            return False
    return False


def _word_bytes(kind: str, word: str) -> bytes:
    if kind in "qQ":
        return binascii.a2b_qp(word.replace("_", " ").encode("utf-8", "replace"))
    clean = re.sub(r"[^A-Za-z0-9+/]", "", word)
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return binascii.a2b_base64(clean + "=" * (-len(clean) % 4))


def _extended(name: str, content: str) -> str:
    if not name.endswith("*"):
        return content
    named, _, rest = content.partition("'")
    _, mark, encoded = rest.partition("'")
    return charset.decode(unquote_to_bytes(encoded if mark else content), named if mark else "")
