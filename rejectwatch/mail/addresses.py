"""Addresses (RFC 5322, 3.4): the mailboxes in a field, read in one pass, whatever stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rejectwatch.mail import fold, headers
from rejectwatch.mail.message import Address

MAX_ADDRESSES = 200
MAX_CHARACTERS = 320

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"?|([<>,;:()])|((?:[^"<>,;:()\\]|\\.){1,4000})|.', re.S)
_PLAIN = re.compile(r'([^"<>,;:()=]{0,200})<([^"<>,;:()\s@]{1,200}@[^"<>,;:()\s@]{1,200})>\Z')
_ADDRESS = re.compile(
    r'(?:"[^"\r\n]{1,64}"|[^\s"<>()@,;:]{1,200})@[^\s"<>()@,;:\[\]]{1,253}|\S{1,64}@\[[^\s\]]{1,60}\]'
)


def addresses(value: bytes | str) -> tuple[Address, ...]:
    """Return the addresses of a From, To, Cc or Reply-To value, names decoded; what is none is left out."""
    line = headers.text(value[: headers.VALUE_BYTES]) if isinstance(value, bytes) else value
    line = line[: headers.VALUE_BYTES].strip()
    plain = _PLAIN.match(line)
    if plain:
        found = _address(plain[1], plain[2])
        return (found,) if found else ()
    result = tuple(_read(line))
    if not result and "=?" in line:
        # Some software encodes the whole field, address and all.
        result = tuple(_read(headers.decode_words(line)))
    return result


def _read(line: str) -> Iterator[Address]:
    count = 0
    for words, angle, comment in _mailboxes(line):
        found = _address(words or comment, angle) if angle else _bare(words, comment)
        if found:
            yield found
            count += 1
            if count >= MAX_ADDRESSES:
                return


@dataclass(slots=True)
class _Mailbox:
    """The pieces of one mailbox while it is read: words, what is in angle brackets, comments."""

    words: list[str] = field(default_factory=list)
    angle: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    in_angle: bool = False
    has_at: bool = False
    was_quoted: bool = False
    depth: int = 0

    def take(self, quoted: str, mark: str, plain: str) -> None:
        if self.depth:
            self.depth += (mark == "(") - (mark == ")")
            self.comment.append(quoted or plain or (mark if self.depth else ""))
        elif mark == "(":
            self.depth = 1
        elif mark in {"<", ">"}:
            self.in_angle = mark == "<" and not self.angle
        elif self.in_angle:
            self.angle.append(f'"{quoted}"' if quoted else mark or plain)
        elif not self.angle:
            if plain.startswith("@") and self.was_quoted:
                self.words[-1] = f'"{self.words[-1].strip()}"'
            self.was_quoted = bool(quoted)
            self.words.append(_quoted(quoted, self.words) if quoted else mark or plain)
            self.has_at = self.has_at or "@" in plain

    def ends_at(self, mark: str) -> bool:
        if self.depth:
            return False
        return mark == ";" or (mark == "," and bool(self.angle or self.has_at))


def _mailboxes(line: str) -> Iterator[tuple[str, str, str]]:
    """Yield (words, what stood in angle brackets, comment) for each mailbox."""
    mailbox = _Mailbox()
    is_group = ";" in line
    for quoted, mark, plain in _TOKEN.findall(line):
        if mailbox.ends_at(mark):
            yield _joined(mailbox.words), "".join(mailbox.angle), _joined(mailbox.comment)
            mailbox = _Mailbox()
        elif mark == ":" and is_group and not mailbox.depth and not mailbox.in_angle:
            mailbox = _Mailbox()
        else:
            mailbox.take(quoted, mark, plain)
    yield _joined(mailbox.words), "".join(mailbox.angle), _joined(mailbox.comment)


def _joined(words: list[str]) -> str:
    return "".join(words).strip(" ,")


def _quoted(content: str, before: list[str]) -> str:
    """Return a quoted string's content, set off from a word before it."""
    gap = " " if before and not before[-1].endswith(" ") else ""
    return gap + re.sub(r"\\(.)", r"\1", content)


def _address(name: str, angle: str) -> Address | None:
    found = _ADDRESS.search(
        angle.rpartition(":")[2][:MAX_CHARACTERS]
        if ":" in angle and "[" not in angle
        else angle[:MAX_CHARACTERS]
    )
    if not found:
        return None
    shown = fold.one_line(headers.decode_words(name)).strip(" \"'")
    return Address(shown[:MAX_CHARACTERS], fold.one_line(found[0]))


def _bare(words: str, comment: str) -> Address | None:
    """Return the address of a mailbox without angle brackets; words around it are its name."""
    found = _ADDRESS.search(words[: 4 * MAX_CHARACTERS])
    if not found:
        return None
    name = comment or (words[: found.start()] + words[found.end() :]).strip(" []'")
    return _address(name, found[0])
