"""The written mail that the model learns from."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejectwatch.bundled import bundled
from rejectwatch.errors import ModelUnusable
from rejectwatch.mail.message import Address
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus
from rejectwatch.model.corpus import Example
from rejectwatch.model.prediction import KNOWN_LANGUAGES, Category

ROW = {
    "id": "en-x-1",
    "category": "rejection",
    "language": "en",
    "group": "g1",
    "quiet": True,
    "subject": "Your application",
    "from": "Kim Mayer <kim@acme.example>",
    "headers": {"In-Reply-To": "<1@mail.example>"},
    "body": "Dear Alex,\n\nwe chose somebody else.\n\nKim",
    "company": "Acme",
    "position": None,
    "person": "Kim Mayer",
    "met": "none",
}


def write(folder: Path, name: str, *rows: object) -> None:
    """Write rows into a file of a corpus folder."""
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_a_row(tmp_path: Path) -> None:
    """The model would learn from something else than what was written."""
    write(tmp_path, "a.jsonl", ROW)
    [example] = corpus.load(tmp_path, parse_bytes)
    assert (example.id, example.category, example.language, example.group) == (
        "en-x-1",
        Category.REJECTION,
        "en",
        "g1",
    )
    assert example.quiet is True
    assert example.facts == {"company": "Acme", "position": None, "person": "Kim Mayer", "met": "none"}
    assert example.message.sender == Address("Kim Mayer", "kim@acme.example")
    assert example.message.subject == "Your application"
    assert example.message.in_reply_to == "<1@mail.example>"
    assert "we chose somebody else." in example.message.text


def test_a_line_that_is_no_whole_mail(tmp_path: Path) -> None:
    """Thresholds would stand on sentences that no inbox holds; or facts that nobody wrote down be taken for none."""
    line = {key: ROW[key] for key in ("id", "category", "language", "group", "subject", "from", "body")}
    write(tmp_path, "a.jsonl", line | {"brief": True}, ROW | {"id": "2"})
    brief, whole = corpus.load(tmp_path, parse_bytes)
    assert (brief.is_brief, brief.facts) == (True, {})
    assert whole.is_brief is False


def test_a_line_that_was_written_to_be_hard(tmp_path: Path) -> None:
    """Look-alikes would count as the plain mail of an inbox."""
    write(tmp_path, "a.jsonl", ROW | {"hard": True}, ROW | {"id": "2"})
    assert [example.is_hard for example in corpus.load(tmp_path, parse_bytes)] == [True, False]


def test_html(tmp_path: Path) -> None:
    """A page would be learnt as its tags."""
    write(tmp_path, "a.jsonl", ROW | {"html": True, "body": "<p>we chose <b>somebody</b> else</p>"})
    [example] = corpus.load(tmp_path, parse_bytes)
    assert example.message.text == "we chose somebody else"


def test_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The same corpus would give another model on another machine."""
    write(tmp_path, "b.jsonl", ROW | {"id": "3"})
    write(tmp_path, "a.jsonl", ROW | {"id": "1"}, ROW | {"id": "2"})
    write(tmp_path, "notes.txt", ROW)
    assert [example.id for example in corpus.load(tmp_path, parse_bytes)] == ["1", "2", "3"]


def test_digest(tmp_path: Path) -> None:
    """A changed corpus would go unnoticed, or the same one be built again."""
    write(tmp_path, "a.jsonl", ROW)
    first = corpus.digest(tmp_path)
    assert len(first) == 64
    assert corpus.digest(tmp_path) == first
    write(tmp_path, "notes.txt", ROW)
    assert corpus.digest(tmp_path) == first
    (tmp_path / "a.jsonl").rename(tmp_path / "b.jsonl")
    renamed = corpus.digest(tmp_path)
    write(tmp_path, "b.jsonl", ROW | {"id": "2"})
    assert len({first, renamed, corpus.digest(tmp_path)}) == 3


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", "3", '"text"', "null", json.dumps({k: v for k, v in ROW.items() if k != "body"}),
        json.dumps(ROW | {"category": "refusal"}), json.dumps(ROW | {"headers": ["x"]}),
        json.dumps(ROW | {"headers": {"Bcc: x\r\nFrom": "y"}}), json.dumps(ROW | {"headers": {"": "y"}}),
        json.dumps(ROW | {"body": 3}),
    ],
)  # fmt: skip
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    """A slip in a corpus of thousands of lines could not be found."""
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(ROW)}\n{line}\n")
    with pytest.raises(ModelUnusable, match=r"a\.jsonl, line 2 is not a message of the corpus"):
        corpus.load(tmp_path, parse_bytes)


def test_no_corpus(tmp_path: Path) -> None:
    """A broken installation would end in a traceback."""
    with pytest.raises(ModelUnusable, match="Install rejectwatch again"):
        corpus.load(tmp_path, parse_bytes)


@given(subject=st.text(), sender=st.text(), value=st.text(), body=st.text())
def test_no_value_ends_its_field(subject: str, sender: str, value: str, body: str) -> None:
    """A labelled mail could bring a header of its own into the training, or move its body there."""
    raw = corpus.as_mail({"subject": subject, "from": sender, "headers": {"X-More": value}, "body": body})
    head, _, rest = raw.partition(b"\r\n\r\n")
    names = [line.partition(b":")[0] for line in head.split(b"\r\n")]
    assert names == [
        b"From",
        b"Subject",
        b"X-More",
        b"MIME-Version",
        b"Content-Type",
        b"Content-Transfer-Encoding",
    ]
    assert b"\n" not in rest.replace(b"\r\n", b"")
    assert b"\r" not in rest.replace(b"\r\n", b"")


def test_counts() -> None:
    """The card would tell a wrong number of messages."""
    mail = parse_bytes(corpus.as_mail(ROW))
    examples = [
        Example(str(n), category, language, "g", mail)
        for n, (category, language) in enumerate(
            [(Category.REJECTION, "en"), (Category.REJECTION, "en"), (Category.OTHER, "de")]
        )
    ]
    assert corpus.counts(examples) == {"en": {"rejection": 2}, "de": {"other": 1}}


def test_the_bundled_corpus() -> None:
    """A slip in the corpus would teach something wrong, or let a message be tested on its own look-alike."""
    ids: dict[str, str] = {}
    groups: dict[str, set[str]] = defaultdict(set)
    for path in sorted((bundled("models") / "corpus").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = json.loads(line)
            where = f"{path.name}:{number}"
            assert ids.setdefault(row["id"], where) == where, f"{where} has the id of {ids[row['id']]}"
            assert row["category"] in set(Category), where
            assert row["language"] in KNOWN_LANGUAGES, where
            assert row["body"].strip(), where
            assert row["from"].strip(), where
            groups[row["group"]].add(path.name)
            corpus.as_mail(row)
    assert len(ids) > 1000
    assert {group: files for group, files in groups.items() if len(files) > 1} == {}
