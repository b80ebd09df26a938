"""A mail in other clothes gets the same verdict: `classify` on five hundred mails, each sent seven ways."""

from __future__ import annotations

import base64
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from clothes import FOOTER_WORDS, MAKES, SMALL_PRINT, Row, charset, footer, wrapped
from corpus.mailbox import Mail, mailbox

from rejectwatch import reading
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.corpus import as_mail
from rejectwatch.model.prediction import KNOWN_LANGUAGES
from rejectwatch.wiring import classifier

PROBES = Path(__file__).resolve().parents[1] / "corpus" / "probes.jsonl"
ALLOWED = 0.01
"""The share of decisions that a make may change."""
SHOWN = 8
"""Mails that the table names for each kind of change."""
_GERMAN = re.compile(r"\b(?:Sie|Ihre|Ihren|wir|euch)\b")

Decide = Callable[[Path, Sequence[bytes]], list[dict[str, Any]]]


def rows() -> list[Row]:
    """Return short mails that are hard to tell and a mailbox of everyday ones, as rows of a corpus."""
    probes = [json.loads(line) for line in PROBES.read_text(encoding="utf-8").splitlines()]
    # HTML can't be sent in these clothes, and mail that quotes another isn't the sender's as a whole
    everyday = [mail for mail in mailbox() if not mail.html and ">" not in mail.body]
    return probes + [_row(number, mail) for number, mail in enumerate(everyday)]


def _row(number: int, mail: Mail) -> Row:
    thread = {"In-Reply-To": " ".join(mail.references[-1:]), "References": " ".join(mail.references)}
    return {
        "id": f"mailbox-{number:04}",
        "language": "de" if _GERMAN.search(mail.body) else mail.language,
        "subject": mail.subject,
        "from": mail.sender,
        "headers": mail.headers | (thread if mail.references else {}),
        "body": mail.body.strip(),
    }


ROWS = rows()


@pytest.fixture(scope="module")
def decide() -> Decide:
    """Return what `classify` makes of messages: one object each, in order."""
    model = classifier()

    def decided(folder: Path, mails: Sequence[bytes]) -> list[dict[str, Any]]:
        folder.mkdir()
        for number, mail in enumerate(mails):
            (folder / f"{number:04}.eml").write_bytes(mail)
        said = list(reading.rows(model, [str(folder)], stdin=io.BytesIO()))
        assert [one["path"][-8:] for one in said] == [f"{number:04}.eml" for number in range(len(mails))]
        assert [one["path"] for one in said if one["error"]] == []
        return said

    return decided


@pytest.fixture(scope="module")
def as_they_are(decide: Decide, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Return the verdicts on the mails as they are: plain text in UTF-8."""
    return decide(tmp_path_factory.mktemp("verdicts") / "plain", [as_mail(row) for row in ROWS])


@pytest.mark.parametrize("make", MAKES)
def test_same_verdict(
    make: str,
    decide: Decide,
    as_they_are: list[dict[str, Any]],
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """A no would be missed, or a draft written, because of how somebody's software sends mail."""
    said = decide(tmp_path / "mail", [MAKES[make](row) for row in ROWS])
    changed = [
        (f"{before['decision']} → {after['decision']}", row)
        for row, before, after in zip(ROWS, as_they_are, said, strict=True)
        if before["decision"] != after["decision"]
    ]
    table = _table(make, changed, Counter(one["decision"] for one in as_they_are))
    record_property("table", table)
    assert len(changed) <= ALLOWED * len(ROWS), table


def _table(make: str, changed: Sequence[tuple[str, Row]], before: Counter[str]) -> str:
    share = 100 * len(changed) / len(ROWS)
    had = ", ".join(f"{count} {decision}" for decision, count in before.most_common())
    lines = [f"same verdict, {make}: {len(changed)} of {len(ROWS)} changed ({share:.1f} %); before: {had}"]
    for kind, count in Counter(kind for kind, _ in changed).most_common():
        which = [f"{row['id']} ({row['language']})" for k, row in changed if k == kind]
        lines.append(f"  {kind:<22}{count:>4}  {', '.join(which[:SHOWN])}{' …' * (count > SHOWN)}")
    return "\n".join(lines)


def test_verdicts_differ(as_they_are: list[dict[str, Any]]) -> None:
    """Nothing would be shown by mails that all get one verdict, nor by few, nor in one language."""
    decisions = Counter(one["decision"] for one in as_they_are)
    assert len(ROWS) >= 360
    assert min(decisions["rejection"], decisions["other"]) >= len(ROWS) // 10
    assert {row["language"] for row in ROWS} == set(KNOWN_LANGUAGES)
    assert len({row["id"] for row in ROWS}) == len(ROWS)


def test_clothes_are_on() -> None:
    """A make that leaves the mail as it was would pass without having been tried."""
    for row in ROWS:
        sent = {make: wear(row) for make, wear in MAKES.items()}
        body = {make: raw.partition(b"\r\n\r\n")[2] for make, raw in sent.items()}
        assert b"text/html" in sent["HTML only"]
        assert b"text/plain" not in sent["HTML only"]
        assert row["body"].splitlines() == base64.b64decode(body["base64"]).decode().splitlines()
        assert max(map(len, body["quoted-printable"].splitlines())) <= 50
        assert b"=\r\n" in body["quoted-printable"] or max(map(len, row["body"].splitlines())) < 50
        assert row["body"].split() == body["one byte a letter"].decode(charset(row)).split()
        assert all(len(line) <= 60 or " " not in line for line in wrapped(row["body"]).split("\n"))
        assert all(line.startswith(b">") for line in body["quoted whole"].splitlines())
        assert len(body["legal footer"].split()) >= FOOTER_WORDS + len(row["body"].split())
    assert {"iso-8859-1", "iso-8859-2", "windows-1252"} <= {charset(row) for row in ROWS}
    assert len({footer(row) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("make", MAKES)
def test_same_fields(make: str) -> None:
    """A letter would answer to another name, or under another subject."""
    plain = [parse_bytes(as_mail(row)) for row in ROWS]
    sent = [parse_bytes(MAKES[make](row)) for row in ROWS]
    assert [(mail.sender, mail.subject) for mail in plain] == [(mail.sender, mail.subject) for mail in sent]


@pytest.mark.parametrize("language", KNOWN_LANGUAGES)
def test_small_print(language: str) -> None:
    """A language with little small print, or with none of the kinds that talk of jobs, would be tried too kindly."""
    paragraphs = list(SMALL_PRINT[language].values())
    assert 12 <= len(paragraphs) == len(set(paragraphs)) <= 15
    assert all(60 <= len(paragraph.split()) <= 250 for paragraph in paragraphs)
    assert sum(len(paragraph.split()) for paragraph in paragraphs) >= 1_000
