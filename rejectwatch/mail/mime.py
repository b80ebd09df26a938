"""MIME (RFC 2045, 2046): a message split into its header and the parts that hold words.

Not the standard library's parser: that one tests every line against every open boundary, so that
its time grows with lines times depth, and it recurses as deep as the sender likes. Here each level
is one search over its own bytes, and depth, number and size of the parts are capped.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rejectwatch.mail import charset, headers
from rejectwatch.mail.message import Part

PART_BYTES = 65536
"""At most so many bytes, still encoded, are read of one part."""

MESSAGE_BYTES = 262144
"""At most so many bytes, still encoded, are read of all parts of a message."""

MAX_DEPTH = 20
MAX_PARTS = 100
HEADER_BYTES = 65536
"""At most so many bytes are read of a header."""

KEPT_TYPES = frozenset({"text/plain", "text/html", "text/calendar", "message/rfc822"})
"""The content types whose parts are read; text/plain and text/html only when not an attachment."""

_SYNONYMS = {
    "application/ics": "text/calendar",
    "message/global": "message/rfc822",
    "text": "text/plain",
    "text/xhtml": "text/html",
    "application/xhtml+xml": "text/html",
    "text/htm": "text/html",
}
_GUESSED_BOUNDARY = re.compile(rb"^--([!-~]{1,200})[ \t]*\r?\n(?=Content-[A-Za-z]{1,40}:)", re.M | re.I)
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_CUT_ESCAPE = re.compile(rb"=[0-9A-Fa-f]?\Z")


@dataclass(frozen=True, slots=True)
class _Entity:
    """A header with the body below it, both as they came."""

    header: bytes
    body: bytes
    type: str
    parameters: dict[str, str]
    encoding: str
    attachment: bool

    @property
    def is_multipart(self) -> bool:
        return self.type.startswith("multipart/")


def split(raw: bytes) -> tuple[bytes, tuple[Part, ...]]:
    """Return the header bytes and the word-bearing parts of an RFC 5322 message.

    Sections are numbered as IMAP numbers them (RFC 9051, 6.4.5). A ``message/rfc822`` part carries
    the inner header, and the inner parts follow with ``inside``. Nothing makes it fail.
    """
    header, body = headers.divide(_as_bytes_of_lines(raw))
    entity = _entity(header, body, "text/plain")
    return header[:HEADER_BYTES], tuple(_capped(_message(entity, "", inside="", depth=0)))


def text(part: Part) -> str:
    """Return the decoded text of a part, line ends as ``\\n``; what is broken is replaced."""
    data = _decoded(part.content, part.encoding, truncated=part.truncated)
    return charset.decode(data, part.charset).replace("\r\n", "\n").replace("\r", "\n")


def content_type(value: str) -> tuple[str, dict[str, str]]:
    """Return the media type in lower case and the parameters of a Content-Type value.

    An unreadable value is ``text/plain``, as RFC 2045, 5.2 has it.
    """
    kind, _, rest = value[:4096].partition(";")
    kind = "".join(kind.split()).lower().strip("\"'")
    kind = _SYNONYMS.get(kind, kind)
    return (kind if "/" in kind else "text/plain"), headers.parameters(rest)


def _as_bytes_of_lines(raw: bytes) -> bytes:
    """Return the message without what may stand before it, with line ends that can be searched for."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = raw.decode("utf-16", "replace").encode("utf-8", "replace")
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    raw = raw.lstrip(b"\r\n")
    for _ in range(2):
        if raw.startswith((b"From ", b">From ")):
            raw = raw.partition(b"\n")[2]
    return raw


def _entity(header: bytes, body: bytes, default: str) -> _Entity:
    found = headers.fields(header)
    kind = default
    parameters: dict[str, str] = {}
    if found.get("content-type"):
        kind, parameters = content_type(headers.text(found["content-type"][0]))
    encoding = headers.text(found.get("content-transfer-encoding", [b""])[0])
    disposition = headers.text(found.get("content-disposition", [b""])[0])
    return _Entity(
        header=header,
        body=body,
        type=kind,
        parameters=parameters,
        encoding=encoding.partition(";")[0].strip(" \t\"'").lower()[:40],
        attachment=disposition.strip().lower().startswith("attachment"),
    )


def _message(entity: _Entity, prefix: str, *, inside: str, depth: int) -> Iterator[Part]:
    """Yield the parts of a whole message; a body that is no multipart is section 1."""
    if entity.is_multipart:
        yield from _children(entity, prefix, inside=inside, depth=depth)
    else:
        yield from _leaf(entity, f"{prefix}1", inside=inside, depth=depth)


def _children(entity: _Entity, prefix: str, *, inside: str, depth: int) -> Iterator[Part]:
    default = "message/rfc822" if entity.type == "multipart/digest" else "text/plain"
    pieces = _pieces(entity.body, entity.parameters.get("boundary", ""))
    if not pieces or depth >= MAX_DEPTH:
        plain = replace(entity, type="text/plain", encoding="")
        yield from _leaf(plain, f"{prefix}1", inside=inside, depth=depth)
        return
    for number, piece in enumerate(pieces, start=1):
        header, body = headers.divide(piece)
        child = _entity(header, body, default)
        section = f"{prefix}{number}"
        if child.is_multipart:
            yield from _children(child, f"{section}.", inside=inside, depth=depth + 1)
        else:
            yield from _leaf(child, section, inside=inside, depth=depth)


def _leaf(entity: _Entity, section: str, *, inside: str, depth: int) -> Iterator[Part]:
    if entity.type == "message/rfc822":
        whole = entity.body
        if entity.encoding in {"base64", "quoted-printable"}:
            whole = _decoded(whole, entity.encoding, truncated=False)
        header, body = headers.divide(_as_bytes_of_lines(whole))
        yield Part(section, "message/rfc822", content=header[:HEADER_BYTES], inside=inside)
        if depth < MAX_DEPTH:
            inner = _entity(header, body, "text/plain")
            yield from _message(inner, f"{section}.", inside=section, depth=depth + 1)
    elif entity.type in KEPT_TYPES and (entity.type == "text/calendar" or not entity.attachment):
        yield Part(
            section,
            entity.type,
            charset=entity.parameters.get("charset", ""),
            encoding=entity.encoding,
            content=entity.body,
            inside=inside,
        )


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    """Return what stands between the boundary lines; a boundary that is nowhere is guessed."""
    pieces = _between(body, boundary.encode("utf-8", "surrogateescape")) if boundary else []
    if not pieces:
        guess = _GUESSED_BOUNDARY.search(body)
        pieces = _between(body, guess[1]) if guess else []
    return pieces


def _between(body: bytes, boundary: bytes) -> list[bytes]:
    delimiter = b"\n--" + boundary
    body = b"\n" + body
    pieces: list[bytes] = []
    start = None
    at = body.find(delimiter)
    while at != -1 and len(pieces) < MAX_PARTS:
        line_end = body.find(b"\n", at + 1)
        line_end = len(body) if line_end == -1 else line_end
        tail = body[at + len(delimiter) : line_end].strip()
        if tail in {b"", b"--"}:
            if start is not None:
                pieces.append(body[start : max(at, start)].removesuffix(b"\r"))
            if tail:
                return pieces
            start = line_end + 1
        at = body.find(delimiter, line_end)
    if start is not None:
        pieces.append(body[start:])
    return pieces


def _capped(parts: Iterator[Part]) -> Iterator[Part]:
    """Yield at most MAX_PARTS parts, lines ended by CRLF as on the wire, cut as the IMAP session cuts."""
    left = MESSAGE_BYTES
    for count, part in enumerate(parts):
        if count >= MAX_PARTS or left <= 0:
            return
        # Twice the cap is enough to cut from: line ends at most double.
        wire = re.sub(rb"\r?\n", b"\r\n", part.content[: 2 * PART_BYTES])
        content = wire[: min(PART_BYTES, left)]
        left -= len(content)
        yield replace(part, content=content, truncated=len(content) < len(wire))


def _decoded(data: bytes, encoding: str, *, truncated: bool) -> bytes:
    """Undo a Content-Transfer-Encoding; one that is unknown or a lie leaves the bytes as they are."""
    if encoding == "quoted-printable":
        return binascii.a2b_qp(_CUT_ESCAPE.sub(b"", data) if truncated else data)
    if encoding == "base64":
        return _base64(data)
    if encoding in {"x-uuencode", "uuencode", "x-uue", "uue"}:
        return _uuencoded(data)
    return data


def _base64(data: bytes) -> bytes:
    """Decode base64 that may be cut, wrongly padded, or followed by plain words such as a list's footer."""
    if data.strip().count(b" ") > data.count(b"\n") + 1:
        return data
    clean = _NOT_BASE64.sub(b"", data)
    whole, _, _ = clean.partition(b"=")
    whole = whole[: len(whole) - (len(whole) % 4 == 1)]
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def _uuencoded(data: bytes) -> bytes:
    lines = data.splitlines()
    begin = next((n for n, line in enumerate(lines) if line.startswith(b"begin ")), None)
    if begin is None:
        return data
    out: list[bytes] = []
    for line in lines[begin + 1 :]:
        if line.strip() in {b"end", b""}:
            break
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            continue
    return b"".join(out)
