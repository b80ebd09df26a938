"""Messages in files: ``.eml``, folders of them, Maildir, mbox, and standard input."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rejectwatch.errors import UserError

MAX_BYTES = 25 * 1024 * 1024
"""A larger message isn't read: its row says so."""

STANDARD_INPUT = Path("-")

_ENVELOPE = re.compile(rb"From [^\r\n]{1,500}\d{2}:\d{2}[^\r\n]{1,200}\r?\n?\Z")
"""The separator of mbox: an address, then a date with a time."""

_TOO_LARGE = f"larger than {MAX_BYTES // (1024 * 1024)} MB"


@dataclass(frozen=True, slots=True)
class FileMessage:
    """One message of a file: where it is, and either its bytes or why they can't be had."""

    path: str
    raw: bytes | None = None
    error: str | None = None


def messages(paths: Iterable[Path], *, stdin: BinaryIO | None = None) -> Iterator[FileMessage]:
    """Return an iterator over the messages of files and folders, in the order given, folders by name.

    The paths are as given, followed by ``/name`` in a folder and ``#n`` (from 1) in an mbox. ``-``
    is one message from ``stdin``. Raises UserError at once when a path does not exist; what can't
    be read is a row with ``error``.
    """
    wanted = list(paths)
    missing = [str(path) for path in wanted if path != STANDARD_INPUT and not os.path.lexists(path)]
    if missing:
        raise UserError(f"no such file or folder: {', '.join(missing)}")
    return _all(wanted, stdin)


def _all(paths: list[Path], stdin: BinaryIO | None) -> Iterator[FileMessage]:
    for path in paths:
        shown = _shown(path)
        if path == STANDARD_INPUT:
            yield _standard_input(stdin)
        elif path.is_dir():
            yield from _folder(path, shown)
        else:
            yield from _file(path, shown)


def _shown(path: Path) -> str:
    """Return a path that can be printed: bytes that are no UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _standard_input(stdin: BinaryIO | None) -> FileMessage:
    if stdin is None:
        return FileMessage("-", error="there is no standard input")
    try:
        return _row("-", stdin.read(MAX_BYTES + 1))
    except (OSError, ValueError) as error:
        return FileMessage("-", error=_reason(error))


def _folder(folder: Path, shown: str) -> Iterator[FileMessage]:
    """Yield the messages below a folder: ``*.eml``, and every file in a Maildir's ``cur`` and ``new``."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield FileMessage(shown, error=_reason(error))
        return
    is_maildir = folder.name in {"cur", "new"}
    for entry in entries:
        name = f"{shown.rstrip('/')}/{_shown(Path(entry.name))}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "tmp":
                yield from _folder(Path(entry.path), name)
        elif (is_maildir and not entry.name.startswith(".")) or entry.name.lower().endswith(".eml"):
            yield from _one(Path(entry.path), name)


def _one(path: Path, shown: str) -> Iterator[FileMessage]:
    """Yield the single message of a regular file; a pipe or a device in a folder is no message."""
    try:
        if stat.S_ISREG(path.stat().st_mode):
            with path.open("rb") as stream:
                yield _row(shown, stream.read(MAX_BYTES + 1))
    except OSError as error:
        yield FileMessage(shown, error=_reason(error))


def _file(path: Path, shown: str) -> Iterator[FileMessage]:
    try:
        with path.open("rb") as stream:
            first = stream.readline(1000)
            if path.suffix.lower() != ".eml" and _ENVELOPE.match(first):
                yield from _mbox(stream, shown)
            else:
                yield _row(shown, first + stream.read(MAX_BYTES + 1))
    except OSError as error:
        yield FileMessage(shown, error=_reason(error))


def _mbox(stream: BinaryIO, shown: str) -> Iterator[FileMessage]:
    """Yield the messages of an mbox whose first separator has been read; one in memory at a time."""
    lines: list[bytes] = []
    size, number, after_blank = 0, 1, True
    while line := stream.readline(MAX_BYTES):
        if after_blank and line.startswith(b"From ") and _ENVELOPE.match(line):
            yield _mbox_row(shown, number, lines, size)
            lines, size, number = [], 0, number + 1
            continue
        after_blank = not line.strip(b"\r\n")
        size += len(line)
        if size <= MAX_BYTES:
            lines.append(_unescaped(line))
    yield _mbox_row(shown, number, lines, size)


def _mbox_row(shown: str, number: int, lines: list[bytes], size: int) -> FileMessage:
    if size > MAX_BYTES:
        return FileMessage(f"{shown}#{number}", error=_TOO_LARGE)
    if lines and not lines[-1].strip(b"\r\n"):
        lines = lines[:-1]
    return _row(f"{shown}#{number}", b"".join(lines))


def _unescaped(line: bytes) -> bytes:
    """Take one ``>`` off ``>From ``, ``>>From ``, ...: mboxrd escapes them by adding one."""
    return line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(b"From ") else line


def _row(shown: str, raw: bytes) -> FileMessage:
    if len(raw) > MAX_BYTES:
        return FileMessage(shown, error=_TOO_LARGE)
    if not raw.strip():
        return FileMessage(shown, error="empty")
    return FileMessage(shown, raw)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
