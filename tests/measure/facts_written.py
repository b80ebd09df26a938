"""Figures on facts: what `extract` says of the written job mail against what is written down beside it."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rejectwatch.judge import JOB_MAIL
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus
from rejectwatch.model.evaluate import rate
from rejectwatch.reply.application import Application, Met
from rejectwatch.reply.extract import extract
from rejectwatch.reply.names import company_key, same_person
from rejectwatch.reply.offices import is_office
from rejectwatch.reply.persons import read_person
from rejectwatch.reply.titles import clean_title

from written import shown

FIELDS = ("company", "position", "person")
_RUNGS = list(Met)


def measure(models: Path) -> dict[str, Any]:
    """Return the figures over every job mail of the corpus, by language and by category."""
    examples = [e for e in corpus.load(models / "corpus", parse_bytes) if e.category in JOB_MAIL and e.facts]
    begun = time.perf_counter()
    found = [extract(e.message, own=(), own_name="", language=e.language) for e in examples]
    seconds = time.perf_counter() - begun
    pairs = list(zip(examples, found, strict=True))
    return {
        "mails": len(pairs),
        "milliseconds_a_mail": round(1000 * seconds / len(pairs), 2),
        "all": _figures(pairs),
        "by_language": _groups(pairs, "language"),
        "by_category": _groups(pairs, "category"),
    }


def _groups(pairs: list[tuple[corpus.Example, Application]], key: str) -> dict[str, Any]:
    names = sorted({str(getattr(e, key)) for e, _ in pairs})
    return {n: _figures(p for p in pairs if str(getattr(p[0], key)) == n) for n in names}


def _figures(pairs: Iterable[tuple[corpus.Example, Application]]) -> dict[str, Any]:
    counts: Counter[tuple[str, str]] = Counter()
    for example, said in pairs:
        for field in FIELDS:
            gold = _gold(example, field)
            counts[field, "there"] += bool(gold)
            value = said_of(said, field)
            if value:
                found = verdict(field, gold, value)
                shown_there = found == "unsaid" and field == "company" and _in_sender(example, value)
                counts[field, "sender" if shown_there else found] += 1
        counts["met", _met(example.facts["met"], said)] += 1
    return {field: _rates(counts, field) for field in FIELDS} | {
        "met": {name: counts["met", name] for name in ("right", "too high", "too low", "unknown")}
    }


def _in_sender(example: corpus.Example, value: str) -> bool:
    """Tell whether a company that the corpus leaves out is the whole name beside the sender's address."""
    sender = example.message.sender
    return sender is not None and company_key(sender.name) == company_key(value)


def _rates(counts: Counter[tuple[str, str]], field: str) -> dict[str, Any]:
    same, part = counts[field, "same"], counts[field, "part"]
    wrong, unsaid = counts[field, "wrong"], counts[field, "unsaid"]
    return {
        "precision": rate(same + part, same + part + wrong + unsaid),
        "coverage": rate(same + part, counts[field, "there"]),
        "part": part,
        "wrong": wrong,
        "unsaid": unsaid,
        "sender": counts[field, "sender"],
    }


def _gold(example: corpus.Example, field: str) -> str | None:
    """Return the fact of the corpus; a team that signs is nobody."""
    gold = example.facts[field]
    if field == "person" and gold:
        name = " ".join(word for word in gold.split() if not re.fullmatch(r"[^\W\d_]{2,5}\.", word))
        return None if is_office(name) or read_person(name) is None else name
    return gold


def said_of(said: Application, field: str) -> str | None:
    """Return what was extracted for a field of the corpus."""
    if field == "person":
        return said.contact.name if said.contact else None
    value: str | None = getattr(said, field)
    return value


def verdict(field: str, gold: str | None, value: str) -> str:
    """Return "same", "part" (a shorter or longer form), "wrong", or "unsaid" where the corpus has none."""
    if not gold:
        return "unsaid"
    if field == "person":
        return "same" if _one_person(gold, value) else "wrong"
    left, right = (_key(field, text) for text in (gold, value))
    if left == right:
        return "same"
    short, long = sorted((f" {left} ", f" {right} "), key=len)
    return "part" if short in long else "wrong"


def _one_person(gold: str, value: str) -> bool:
    """Tell whether two names can be one person's: initials and short forms count."""
    if same_person(gold, value):
        return True
    left, right = (re.findall(r"[^\W\d_]+", name.casefold()) for name in (gold, value))
    if not left or not right:
        return False
    first, other = left[0], right[0]
    heads = first.startswith(other[:2]) or other.startswith(first[:2])
    return left[-1] == right[-1] and heads if len(left) > 1 else heads


def _key(field: str, text: str) -> str:
    title = clean_title(text) if field == "position" else None
    return company_key(title or text)


def _met(gold: str | None, said: Application) -> str:
    if not gold:
        return "unknown"
    height = _RUNGS.index(said.met) - _RUNGS.index(Met(gold))
    return "right" if height == 0 else "too high" if height > 0 else "too low"


def table(found: dict[str, Any]) -> str:
    """Return the figures as Markdown: precision and coverage with counts, and how many were wrong or unsaid."""
    lines = [
        f"job mails: {found['mails']}, {found['milliseconds_a_mail']} ms a mail",
        "",
        "| set | field | precision | coverage | shorter or longer | wrong | not in the corpus | only the sender's name |",
        "|---|---|---|---|---|---|---|---|",
    ]
    groups = {"all": found["all"], **found["by_language"], **found["by_category"]}
    for name, block in groups.items():
        for field in FIELDS:
            row = block[field]
            lines.append(
                f"| {name} | {field} | {shown(row['precision'])} | {shown(row['coverage'])} | "
                f"{row['part']} | {row['wrong']} | {row['unsaid']} | {row['sender']} |"
            )
    lines += ["", "| set | met right | too high | too low | unknown |", "|---|---|---|---|---|"]
    for name, block in groups.items():
        met = block["met"]
        lines.append(f"| {name} | {met['right']} | {met['too high']} | {met['too low']} | {met['unknown']} |")
    return "\n".join(lines)
