"""The written mail that the base model learns from, and the user's labelled mail beside it.

``models/corpus/*.jsonl`` holds one message a line: ``id, category, language, group, quiet,
subject, from, headers, body`` and, for mail about jobs, the facts ``company, position, person,
met`` (null where the mail does not say; left out where nobody wrote them down). A line that is
``brief`` is one to three sentences that could decide a mail, without what stands around them: it
teaches what can be said, but isn't what an inbox holds. A line that is ``hard`` was written because a
model was unsure of such mail, or to sound like what it isn't. Lines of one ``group`` belong together (a
rejection and its look-alike, mail from one template) and are never split between training and test.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rejectwatch.errors import MessageError, ModelUnusable
from rejectwatch.mail.message import Message
from rejectwatch.model.prediction import Category

_FIELD_NAME = re.compile(r"[!-9;-~]{1,76}")

Reader = Callable[[bytes], Message]
"""Turns the bytes of an RFC 5322 message into a Message (mail/parse.py has it)."""


@dataclass(frozen=True, slots=True)
class Example:
    """A message with its right category, for training or for a test."""

    id: str
    category: Category
    language: str
    group: str
    message: Message
    quiet: bool = False
    facts: Mapping[str, str | None] = field(default_factory=dict)
    is_brief: bool = False
    is_hard: bool = False


def digest(folder: Path) -> str:
    """Return the sha256 over names and contents of a corpus folder's files, as hex."""
    sha = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        sha.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return sha.hexdigest()


def load(folder: Path, read: Reader) -> list[Example]:
    """Return every example of a corpus folder, read by the same way as real mail."""
    examples = [example for path in sorted(folder.glob("*.jsonl")) for example in _examples(path, read)]
    if not examples:
        raise ModelUnusable(f"There is no training mail in {folder}. Install rejectwatch again.")
    return examples


def _examples(path: Path, read: Reader) -> Iterator[Example]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                yield example(row, read)
            except (ValueError, KeyError, TypeError, AttributeError, MessageError) as error:
                raise ModelUnusable(
                    f"{path}, line {number} is not a message of the corpus: {error}"
                ) from error


def example(row: Mapping[str, Any], read: Reader) -> Example:
    """Return a row of the corpus as an example; ValueError or KeyError where it isn't one."""
    return Example(
        id=row["id"],
        category=Category(row["category"]),
        language=row["language"],
        group=row["group"],
        message=read(as_mail(row)),
        quiet=bool(row.get("quiet", False)),
        facts={key: row[key] for key in ("company", "position", "person", "met") if key in row},
        is_brief=bool(row.get("brief", False)),
        is_hard=bool(row.get("hard", False)),
    )


def as_mail(row: Mapping[str, Any]) -> bytes:
    """Return a row as the RFC 5322 message that it stands for (8-bit UTF-8).

    A value can't end its field; ValueError for a name that isn't one.
    """
    body = row["body"]
    kind = "text/html" if row.get("html") else "text/plain"
    head = {"From": row["from"], "Subject": row["subject"], **row.get("headers", {})}
    if odd := [name for name in head if not _FIELD_NAME.fullmatch(name)]:
        raise ValueError(f"{odd[0]!r} is not the name of a header field")
    lines = [f"{name}: {' '.join(str(value).split())}" for name, value in head.items()]
    lines += [
        "MIME-Version: 1.0",
        f"Content-Type: {kind}; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        body,
    ]
    return "\r\n".join("\r\n".join(lines).splitlines()).encode("utf-8", "replace") + b"\r\n"


def counts(examples: Iterable[Example]) -> dict[str, dict[str, int]]:
    """Return how many examples there are, by language and category."""
    table: dict[str, dict[str, int]] = {}
    for one in examples:
        row = table.setdefault(one.language, {})
        row[one.category.value] = row.get(one.category.value, 0) + 1
    return table
