"""Mail whose category is known, to measure on: JSON Lines, folders named after categories, mail of one category.

A line of JSON is ``category, subject, from, body`` and, as it likes, ``lang`` or ``language``,
``headers``, ``html`` (the body is HTML), ``id`` or ``sha1``: models/corpus and its like.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rejectwatch.errors import MessageError, UserError
from rejectwatch.mail import files
from rejectwatch.mail.message import Message
from rejectwatch.model.corpus import Reader, as_mail
from rejectwatch.model.prediction import Category

SOMEBODY = "somebody@mail.example"
"""Stands in where a line doesn't say who wrote: mail in an inbox has a sender, and the model looks at it."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with its right category; ``language`` is None where nobody said it."""

    path: str
    id: str
    category: Category
    language: str | None
    message: Message


@dataclass(frozen=True, slots=True)
class Unread:
    """A line or file that can't be read, and why."""

    path: str
    error: str


def labelled(path: Path, category: Category | None, read: Reader) -> Iterator[Labelled | Unread]:
    """Return an iterator over the mail of a path; ``category`` is that of all of it, where it isn't told there.

    Paths are as in ``classify``, and ``FILE:n`` for a line of JSON. UserError at once when it isn't
    clear which category the mail is of.
    """
    if path.suffix.lower() == ".jsonl" and not path.is_dir():
        if category is not None:
            raise UserError(f"Each line of {path} tells its own category: leave --category out.")
        return _lines(path, read)
    return _mail([(path, category)] if category is not None else _by_folder(path), read)


def _by_folder(path: Path) -> list[tuple[Path, Category]]:
    """Return the sub-folders of a folder with the category that each is named after."""
    if not path.is_dir():
        raise UserError(f"{path} doesn't tell which category its mail is of: give it with --category.")
    try:
        entries = sorted(path.iterdir())
        folders = [entry for entry in entries if entry.is_dir()]
    except OSError as error:
        raise UserError(f"{path} can't be read: {error.strerror}.") from None
    loose = [entry.name for entry in entries if entry not in folders and entry.suffix.lower() == ".eml"]
    odd = [entry.name for entry in folders if entry.name not in set(Category)] + loose[:1]
    if odd or not folders:
        raise UserError(
            (f"In {path}, {', '.join(odd)}: not" if odd else f"{path} holds no folder that is")
            + f" named after a category ({', '.join(Category)}). If all its mail is of one: --category."
        )
    return [(folder, Category(folder.name)) for folder in folders]


def _mail(parts: Sequence[tuple[Path, Category]], read: Reader) -> Iterator[Labelled | Unread]:
    for path, category in parts:
        for one in files.messages([path]):
            if one.raw is None:
                yield Unread(one.path, one.error or "cannot be read")
                continue
            try:
                message = read(one.raw)
                yield Labelled(one.path, message.id, category, None, message)
            except MessageError as error:
                yield Unread(one.path, str(error))


def _lines(path: Path, read: Reader) -> Iterator[Labelled | Unread]:
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _line(f"{path}:{number}", line, read)
    except OSError as error:
        yield Unread(str(path), error.strerror or type(error).__name__)


def _line(place: str, line: bytes, read: Reader) -> Labelled | Unread:
    if len(line) > files.MAX_BYTES:
        return Unread(place, f"larger than {files.MAX_BYTES // (1024 * 1024)} MB")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return Unread(place, "not JSON in UTF-8")
    try:
        return _labelled(place, row, read)
    except (ValueError, MessageError) as error:
        return Unread(place, str(error))


def _labelled(place: str, row: Any, read: Reader) -> Labelled:
    """Return the message of a row; ValueError says what is wrong with it."""
    if not isinstance(row, dict):
        raise ValueError("not an object")  # noqa: TRY004 - a fault of the data
    category = _text(row, "category")
    if category not in set(Category):
        raise ValueError(f"{category[:40]!r} is not a category" if category else "no category")
    message = read(as_mail(_fields(row)))
    language = (_text(row, "lang") or _text(row, "language")).lower().partition("-")[0]
    return Labelled(
        place,
        _text(row, "id") or _text(row, "sha1") or message.id,
        Category(category),
        language or None,
        message,
    )


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what ``as_mail`` wants of a row, each value of the right kind."""
    if row.get("body") is None:
        raise ValueError("no body")
    headers, is_html = row.get("headers") or {}, row.get("html") or False
    if not isinstance(headers, dict) or not all(isinstance(value, str) for value in headers.values()):
        raise ValueError("headers is not an object of texts")
    if is_html not in (True, False):
        raise ValueError("html is neither true nor false")
    return {
        "from": _text(row, "from") or SOMEBODY,
        "subject": _text(row, "subject"),
        "body": _text(row, "body"),
        "headers": headers,
        "html": is_html,
    }


def _text(row: Mapping[str, Any], name: str) -> str:
    """Return a text of a row, empty where there is none; ValueError where it is something else."""
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is not a text")
    return value or ""
