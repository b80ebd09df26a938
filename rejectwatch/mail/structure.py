"""Which parts of a message hold words, from its BODYSTRUCTURE (RFC 9051 7.5.2).

Pure: takes the nested tuples that the response parser gives, and returns what to fetch, by the
rules of ``mime.split``. The rest of a message, its attachments above all, is never transferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from rejectwatch.mail.mime import KEPT_TYPES, MAX_DEPTH, MAX_PARTS, content_type

_FILES = frozenset({"text/plain", "text/html"})


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part to fetch: its section, what BODYSTRUCTURE says of it, and the section it lies inside.

    ``size`` is in bytes as encoded. ``message/rfc822`` stands for the header of an embedded message.
    """

    section: str
    content_type: str
    charset: str = ""
    encoding: str = ""
    size: int = 0
    attached: bool = False
    inside: str = ""

    @property
    def item(self) -> str:
        """The section as FETCH wants it: an embedded message is asked for its header."""
        return f"{self.section}.HEADER" if self.content_type == "message/rfc822" else self.section


def text_parts(structure: Any) -> tuple[TextPart, ...]:
    """Return the parts that hold words, in the order of the message; ValueError if it can't be read.

    A text that is attached as a file is left out. Embedded messages are entered whether attached
    or not, since a forwarded mail is one.
    """
    kept = (p for p in _walk(structure, "", "", 0) if not (p.attached and p.content_type in _FILES))
    return tuple(part for part, _ in zip(kept, range(MAX_PARTS), strict=False))


def content_bytes(structure: Any) -> int:
    """Return the size of all leaves together, in bytes as encoded: what the server found in the message."""
    if isinstance(structure, bytes | str) or not isinstance(structure, Sequence) or not structure:
        return 0
    children = _children(structure)
    if children:
        return sum(content_bytes(child) for child in children)
    return structure[6] if len(structure) > 6 and isinstance(structure[6], int) else 0


def _walk(node: Any, section: str, inside: str, depth: int) -> Iterator[TextPart]:
    """Yield the parts at and below a node; ``section`` is the node's own, empty at the root."""
    if depth > MAX_DEPTH:
        return
    if not isinstance(node, Sequence) or isinstance(node, bytes | str) or not node:
        raise ValueError("a part of BODYSTRUCTURE is not a list")
    if children := _children(node):
        for number, child in enumerate(children, 1):
            yield from _walk(child, f"{section}.{number}" if section else str(number), inside, depth + 1)
        return
    part = _leaf(node, section or "1", inside)
    if part.content_type != "message/rfc822":
        if part.content_type in KEPT_TYPES:
            yield part
    elif (body := _embedded(node)) is not None:
        yield part
        # A body that is no multipart is part 1 of its message (RFC 9051 6.4.5).
        below = part.section if _children(body) else f"{part.section}.1"
        yield from _walk(body, below, part.section, depth + 1)


def _children(node: Any) -> Sequence[Any]:
    """Return the parts of a multipart, which stand before its subtype; nothing for other nodes."""
    if isinstance(node[0], list):
        return node[0]
    return tuple(takewhile(lambda item: isinstance(item, tuple), node))


def _embedded(node: Sequence[Any]) -> Any:
    """Return the structure inside a message/rfc822 part, behind its envelope; None if the server gave none."""
    shown = len(node) > 8 and isinstance(node[7], tuple) and isinstance(node[8], tuple) and node[8]
    return node[8] if shown else None


def _leaf(node: Sequence[Any], section: str, inside: str) -> TextPart:
    if len(node) < 7 or not isinstance(node[0], bytes) or not isinstance(node[1], bytes):
        raise ValueError("a part of BODYSTRUCTURE has no media type")
    kind, _ = content_type(f"{_text(node[0])}/{_text(node[1])}")
    return TextPart(
        section=section,
        content_type=kind,
        charset=_parameter(node[2], "charset"),
        encoding=_text(node[5]).lower()[:40],
        size=node[6] if isinstance(node[6], int) else 0,
        attached=_disposition(node) == "attachment",
        inside=inside,
    )


def _disposition(node: Sequence[Any]) -> str:
    """Return the disposition; before it stand the MD5, and of text the lines, of messages envelope, body, lines."""
    place = 9 if node[0].lower() == b"text" else 11 if _embedded(node) is not None else 8
    field = node[place] if len(node) > place else None
    return _text(field[0]).lower() if isinstance(field, tuple) and field else ""


def _parameter(fields: Any, name: str) -> str:
    if not isinstance(fields, tuple):
        return ""
    pairs = zip(fields[::2], fields[1::2], strict=False)
    return next((_text(value) for key, value in pairs if _text(key).lower() == name), "")


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("ascii", "replace").strip()
    return "" if value is None or isinstance(value, tuple) else str(value)
