"""Mail whose category is known: lines of JSON, folders named after categories, mail of one category."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import NEWSLETTER, REJECTION

from rejectwatch.bundled import bundled
from rejectwatch.errors import UserError
from rejectwatch.mail import files
from rejectwatch.mail.message import Address
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.labelled import SOMEBODY, Labelled, Unread, labelled
from rejectwatch.model.prediction import Category

ROW = {"category": "rejection", "subject": "Your application", "from": "Kim <kim@acme.example>", "lang": "en",
       "body": "Dear Alex,\n\nwe chose somebody else.\n\nKim"}  # fmt: skip


def read(path: Path, category: Category | None = None) -> list[Labelled | Unread]:
    """Return all mail of a path."""
    return list(labelled(path, category, parse_bytes))


def only(tmp_path: Path, **changes: object) -> Labelled | Unread:
    """Return what comes of one line."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(ROW | changes) + "\n", encoding="utf-8")
    [one] = read(path)
    return one


def message(tmp_path: Path, **changes: object) -> Labelled:
    """Return the message of one line."""
    one = only(tmp_path, **changes)
    assert isinstance(one, Labelled), one
    return one


# lines of JSON


def test_a_line(tmp_path: Path) -> None:
    """The model would be measured on other words, or under another label, than the line has."""
    one = message(tmp_path)
    assert (one.path, one.category, one.language) == (f"{tmp_path}/a.jsonl:1", Category.REJECTION, "en")
    assert one.id == one.message.id
    assert one.message.sender == Address("Kim", "kim@acme.example")
    assert one.message.subject == "Your application"
    assert one.message.text == "Dear Alex,\n\nwe chose somebody else.\n\nKim"


@pytest.mark.parametrize(
    ("changes", "language"),
    [
        ({"lang": "de"}, "de"),
        ({"lang": None, "language": "fr"}, "fr"),
        ({"lang": "pt-BR"}, "pt"),
        ({"lang": "EN"}, "en"),
        ({"lang": ""}, None),
        ({"lang": None}, None),
    ],
)
def test_the_language_of_a_line(tmp_path: Path, changes: dict[str, object], language: str | None) -> None:
    """A label in another spelling would be a language that the model doesn't know."""
    assert message(tmp_path, **changes).language == language


def test_the_id_of_a_line(tmp_path: Path) -> None:
    """A mistake could not be found again in the set that it is from."""
    assert message(tmp_path, id="en-x-1", sha1="aa").id == "en-x-1"
    assert message(tmp_path, sha1="aa").id == "aa"


def test_what_else_a_line_may_hold(tmp_path: Path) -> None:
    """Header fields and HTML would be lost, and the model see less than it does in an inbox."""
    one = message(
        tmp_path,
        headers={"List-Id": "<x.example>"},
        html=True,
        body="<p>we chose <b>somebody</b></p>",
        real=True,
    )
    assert one.message.header("list-id") == "<x.example>"
    assert one.message.text == "we chose somebody"
    assert message(tmp_path, headers=None, html=None).message.text.startswith("Dear Alex,")


def test_a_line_without_sender_and_subject(tmp_path: Path) -> None:
    """Bodies that were collected without a head would be left out, or be mail from nobody."""
    one = message(tmp_path, subject=None, **{"from": None})
    assert one.message.sender == Address("", SOMEBODY)
    assert one.message.subject == ""


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"category": "refusal"}, "'refusal' is not a category"),
        ({"category": None}, "no category"),
        ({"category": ["rejection"]}, "category is not a text"),
        ({"body": None}, "no body"),
        ({"body": 3}, "body is not a text"),
        ({"subject": {}}, "subject is not a text"),
        ({"lang": 1}, "lang is not a text"),
        ({"id": 1}, "id is not a text"),
        ({"headers": ["x"]}, "headers is not an object of texts"),
        ({"headers": {"X": None}}, "headers is not an object of texts"),
        ({"headers": {"Bcc: x\r\nFrom": "y"}}, "'Bcc: x\\r\\nFrom' is not the name of a header field"),
        ({"html": "<p>"}, "html is neither true nor false"),
    ],
)
def test_a_line_that_is_no_labelled_message(tmp_path: Path, changes: dict[str, object], error: str) -> None:
    """One slip in a set would end the measurement, or be measured as something else."""
    assert only(tmp_path, **changes) == Unread(f"{tmp_path}/a.jsonl:1", error)


def test_broken_lines_between_good_ones(tmp_path: Path) -> None:
    """A broken line would hide those after it, or shift their numbers."""
    good = json.dumps(ROW).encode()
    path = tmp_path / "a.jsonl"
    broken = [b"{", b"\xff\xfe{}", b"[" * 100_000, b"[]", b"3", b"null"]
    path.write_bytes(b"\n".join([b"\xef\xbb\xbf" + good, *broken, b"", b"  \r", good]))
    first, *unread, last = read(path)
    assert [one.path.rpartition(":")[2] for one in (first, last)] == ["1", "10"]
    assert [(one.path.rpartition(":")[2], one.error) for one in unread if isinstance(one, Unread)] == [
        ("2", "not JSON in UTF-8"), ("3", "not JSON in UTF-8"), ("4", "not JSON in UTF-8"),
        ("5", "not an object"), ("6", "not an object"), ("7", "not an object"),
    ]  # fmt: skip


def test_a_line_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without end would fill the memory of the parser."""
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    assert only(tmp_path) == Unread(f"{tmp_path}/a.jsonl:1", "larger than 0 MB")


def test_a_set_that_cannot_be_opened(tmp_path: Path) -> None:
    """A file that goes away between two looks would be a bug."""
    assert read(tmp_path / "gone.jsonl") == [Unread(f"{tmp_path}/gone.jsonl", "No such file or directory")]


def test_the_written_corpus_can_be_read() -> None:
    """The corpus that everybody has would not be a set to measure on."""
    for path in sorted((bundled("models") / "corpus").glob("*-a.jsonl"))[:2]:
        found = read(path)
        assert len(found) > 100
        assert [one for one in found if isinstance(one, Unread)] == []
        assert {one.language for one in found if isinstance(one, Labelled)} == {path.name[:2]}


def test_lines_tell_their_own_category(tmp_path: Path) -> None:
    """Two answers to one question: one of them would be dropped in silence."""
    (tmp_path / "a.jsonl").write_text(json.dumps(ROW))
    with pytest.raises(UserError, match=r"Each line of .*a\.jsonl tells its own category"):
        labelled(tmp_path / "a.jsonl", Category.OTHER, parse_bytes)


# folders and mbox


def put(path: Path, text: str) -> Path:
    """Write a file, its folders first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_folders_named_after_categories(tmp_path: Path) -> None:
    """Mail would get the category of another folder."""
    put(tmp_path / "rejection" / "b.eml", REJECTION)
    put(tmp_path / "rejection" / "deeper" / "c.eml", REJECTION)
    put(tmp_path / "other" / "cur" / "1:2,S", NEWSLETTER)
    put(tmp_path / "interview" / "a.eml", "")
    put(tmp_path / "readme.txt", "not mail")
    interview, other, *rejections = read(tmp_path)
    assert interview == Unread(f"{tmp_path}/interview/a.eml", "empty")
    assert isinstance(other, Labelled)
    assert (other.path, other.category, other.language) == (
        f"{tmp_path}/other/cur/1:2,S",
        Category.OTHER,
        None,
    )
    assert other.id == other.message.id
    assert [(one.path, one.category) for one in rejections if isinstance(one, Labelled)] == [
        (f"{tmp_path}/rejection/b.eml", Category.REJECTION),
        (f"{tmp_path}/rejection/deeper/c.eml", Category.REJECTION),
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("spam/a.eml", ", spam: not named after a category (rejection, acknowledgement, "),
        ("Rejection/a.eml", ", Rejection: not named after a category "),
        (".git/config", ", .git: not named after a category "),
        ("loose.eml", ", loose.eml: not named after a category "),
    ],
)
def test_a_name_that_is_no_category(tmp_path: Path, name: str, said: str) -> None:
    """Mail in a folder with a slip in its name would be left out in silence."""
    put(tmp_path / "rejection" / "b.eml", REJECTION)
    put(tmp_path / name, REJECTION)
    with pytest.raises(UserError) as caught:
        labelled(tmp_path, None, parse_bytes)
    assert said in str(caught.value)


def test_nothing_tells_the_category(tmp_path: Path) -> None:
    """An mbox, or a folder of sets, would be measured as nothing, and look perfect."""
    put(tmp_path / "mail.mbox", REJECTION)
    with pytest.raises(UserError, match="--category"):
        labelled(tmp_path / "mail.mbox", None, parse_bytes)
    with pytest.raises(UserError, match="holds no folder that is named after a category"):
        labelled(tmp_path, None, parse_bytes)


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of somebody else would be a bug."""

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(UserError, match="can't be read: Permission denied"):
        labelled(tmp_path, None, parse_bytes)


def test_one_category_for_all(tmp_path: Path) -> None:
    """An mbox or a folder of one kind of mail could not be measured."""
    envelope = "From kim@acme.example Mon Nov 23 10:00:00 2026\n"
    mbox = put(tmp_path / "mail", f"{envelope}{REJECTION}\n{envelope}\n{envelope}{NEWSLETTER}\n")
    first, second, third = read(mbox, Category.OFFER)
    assert second == Unread(f"{mbox}#2", "empty")
    assert [(one.path, one.category) for one in (first, third) if isinstance(one, Labelled)] == [
        (f"{mbox}#1", Category.OFFER),
        (f"{mbox}#3", Category.OFFER),
    ]
    put(tmp_path / "folder" / "any" / "a.eml", REJECTION)
    [one] = read(tmp_path / "folder", Category.OFFER)
    assert isinstance(one, Labelled)
    assert one.category is Category.OFFER


def test_a_message_that_cannot_be_parsed(tmp_path: Path) -> None:
    """One broken message would end the measurement."""
    stub = "Retrieval using the IMAP4 protocol failed for the following message: 1"
    path = put(tmp_path / "a.eml", f"Subject: x\n\n{stub}\n")
    assert read(path, Category.OTHER) == [Unread(str(path), "the server gave a stub in place of the message")]
