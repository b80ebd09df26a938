"""`rejectwatch evaluate`: what it prints, where, and with which exit code; the model is a stand-in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commands import NEWSLETTER, REJECTION, stand_in

from rejectwatch.cli import main

KEYS = ["set", "messages", "all", "by_language", "by_category", "confusion", "calibration", "worst",
        "unknown_languages", "unread"]  # fmt: skip
WORST = ["path", "id", "category", "taken_for", "decision", "probability", "language", "subject", "evidence"]
HOSTILE = "\x1b[2J\u202eno\x07\u2066 [red]x[/red]\x9b31m"
ENVELOPE = "From kim@acme.example Mon Nov 23 10:00:00 2026\n"


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the stand-in in place of the model."""
    yield from stand_in(monkeypatch)


def write(path: Path, text: str) -> Path:
    """Write a file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def line(category: str, body: str, **more: object) -> str:
    """Return a line of a set."""
    row = {"category": category, "subject": "s", "from": "a@b.example", "lang": "en", "body": body}
    return json.dumps(row | more) + "\n"


def assert_harmless(text: str) -> None:
    """Fail if a text holds what steers a terminal or turns a line around."""
    assert [c for c in text if not (c.isprintable() or c == "\n")] == []


def told(capsys: pytest.CaptureFixture[str], *argv: str | Path) -> dict[str, Any]:
    """Return the one object that `evaluate --json` prints; nothing else may be there."""
    assert main(["evaluate", "--json", *map(str, argv)]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert captured.out.count("\n") == 1
    found: dict[str, Any] = json.loads(captured.out)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return labelled mail: one rejection found, one missed, one interview drafted, one other left alone."""
    made = tmp_path / "labelled"
    write(made / "rejection" / "a.eml", REJECTION)
    write(made / "rejection" / "b.eml", NEWSLETTER.replace("<2@", "<3@"))
    write(made / "other" / "c.eml", NEWSLETTER)
    write(
        made / "interview" / "d.eml", REJECTION.replace("Your application", "Our talk").replace("<1@", "<4@")
    )
    return made


def test_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A figure would be that of other mail, or under another name than scripts look for."""
    found = told(capsys, folder)
    assert list(found) == KEYS
    assert (found["set"], found["messages"], found["unread"]) == (str(folder), 4, [])
    half = {"rate": 0.5, "hits": 1, "n": 2, "low": 0.0945, "high": 0.9055}
    # two with 0.99, one of them right; then two with 0.01, one of them right: 1/2 · 1/2 + 1/2 · 2/4
    assert found["all"] == {
        "precision": half,
        "recall": half,
        "drafted_or_unsure": half,
        "false_drafts": 1,
        "others_unsure": {"rate": 0.0, "hits": 0, "n": 2, "low": 0.0, "high": 0.6576},
        "average_precision": 0.5,
        "average_precision_interval": found["all"]["average_precision_interval"],
    }
    assert found["confusion"] == {
        "interview": {"rejection": 1},
        "other": {"other": 1},
        "rejection": {"rejection": 1, "other": 1},
    }
    assert found["by_category"]["rejection"] == {"n": 2, "rejection": 1, "unsure": 0, "other": 1}
    assert found["by_language"] == {"en": {"messages": 4, **found["all"], "confusion": found["confusion"]}}
    # |2 · 0.987654321 - 1| + |2 · 0.01 - 1|, over 4
    assert found["calibration"]["error"] == 0.4888
    assert [one["n"] for one in found["calibration"]["bins"]] == [2, 0, 0, 0, 0, 0, 0, 0, 0, 2]
    assert found["unknown_languages"]["messages"] == 0
    drafted, missed = found["worst"]
    assert list(drafted) == list(missed) == WORST
    assert drafted | {"id": ""} == {
        "path": f"{folder}/interview/d.eml", "id": "", "category": "interview", "taken_for": "rejection",
        "decision": "rejection", "probability": 0.987654, "language": "en", "subject": "Our talk as Data Engineer",
        "evidence": "Dear Alex,",
    }  # fmt: skip
    assert (missed["path"], missed["decision"], missed["evidence"]) == (
        f"{folder}/rejection/b.eml",
        "other",
        None,
    )
    assert len(drafted["id"]) == 10


def test_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken line would end it all or go unnoticed; a language that is unknown would spoil the figures."""
    text = (
        line("rejection", "other candidates", lang="de", sha1="f00")
        + "{broken\n"
        + line("refusal", "x")
        + line("rejection", "kararımız olumsuz", lang="tr")
        + line("offer", "welcome", lang=None, language="fr")
    )
    path = write(tmp_path / "set.jsonl", text)
    found = told(capsys, path)
    assert found["messages"] == 2
    assert list(found["by_language"]) == ["de", "fr"]
    assert found["by_language"]["de"]["recall"]["hits"] == 1
    assert list(found["unknown_languages"]["by_language"]) == ["tr"]
    assert found["unknown_languages"]["worst"][0]["path"] == f"{path}:4"
    assert found["unread"] == [
        {"path": f"{path}:2", "error": "not JSON in UTF-8"},
        {"path": f"{path}:3", "error": "'refusal' is not a category"},
    ]


def test_an_mbox(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Mail of one kind, as people have it, could not be measured."""
    mbox = write(tmp_path / "noes", f"{ENVELOPE}{REJECTION}\n{ENVELOPE}\n{ENVELOPE}{NEWSLETTER}\n")
    found = told(capsys, "--category", "rejection", mbox)
    assert (found["messages"], found["all"]["recall"]["hits"], found["all"]["average_precision"]) == (
        2,
        1,
        None,
    )
    assert [one["path"] for one in found["worst"]] == [f"{mbox}#3"]
    assert found["unread"] == [{"path": f"{mbox}#2", "error": "empty"}]


def test_each_path_is_an_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two sets would be thrown together, or the second one be lost."""
    more = write(folder.parent / "set.jsonl", line("rejection", "other candidates"))
    assert main(["evaluate", "--json", str(folder), str(more)]) == 0
    rows = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert [(row["set"], row["messages"]) for row in rows] == [(str(folder), 4), (str(more), 1)]
    assert all(list(row) == KEYS for row in rows)


def test_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """More mail than one batch: a prediction would stand beside another mail."""
    rows = [
        "{\n" if n % 7 == 3 else line("rejection" if n % 3 else "other", "candidates" if n % 3 else "tulips")
        for n in range(250)
    ]
    found = told(capsys, write(tmp_path / "set.jsonl", "".join(rows)))
    assert found["worst"] == []
    assert found["all"]["precision"]["rate"] == found["all"]["recall"]["rate"] == 1.0
    assert len(found["unread"]) + found["messages"] == 250
    assert found["unread"][1]["path"].endswith(":11")


@pytest.mark.parametrize(("worst", "shown"), [("0", 0), ("1", 1), ("10", 2)])
def test_how_many_of_the_worst(
    folder: Path, capsys: pytest.CaptureFixture[str], worst: str, shown: int
) -> None:
    """Who wants to see every mistake, or none, could not."""
    assert len(told(capsys, "--worst", worst, folder)["worst"]) == shown


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["set.jsonl", "nowhere", "gone.jsonl"], "There is no nowhere, gone.jsonl."),
        (["x" * 5000], "There is no xxx"),
        (["set.jsonl", "mixed"], "In mixed, spam: not named after a category (rejection, acknowledgement, "),
        (["set.jsonl", "noes"], "noes doesn't tell which category its mail is of: give it with --category."),
        (["--category", "rejection", "noes", "set.jsonl"], "Each line of set.jsonl tells its own category"),
        (["--category", "refusal", "noes"], "'refusal' is not one of 'rejection'"),
        (["--worst", "-1", "set.jsonl"], "--worst"),
        ([], "Missing argument 'PATH...'"),
    ],
)
def test_what_cannot_be_measured(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
    said: str,
) -> None:
    """Half of the output would be there before the slip is told; or the model be loaded for nothing."""

    def load(**_: object) -> None:
        raise AssertionError("the model was loaded")

    monkeypatch.setattr("rejectwatch.wiring.classifier", load)
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "set.jsonl", line("rejection", "candidates"))
    write(tmp_path / "noes", f"{ENVELOPE}{REJECTION}")
    write(tmp_path / "mixed" / "rejection" / "a.eml", REJECTION)
    write(tmp_path / "mixed" / "spam" / "a.eml", REJECTION)
    assert main(["evaluate", "--json", *argv]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


# for people


def test_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A person would not see how good it is, on how much mail, and where it went wrong."""
    write(folder / "other" / "e.eml", "")
    more = write(folder.parent / "set.jsonl", line("rejection", "kararımız olumsuz", lang="tr"))
    assert main(["evaluate", str(folder), str(more)]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    lines = [re.sub(r" {2,}", "  ", text) for text in captured.out.splitlines()]
    for expected in (
        f"{folder}: 4 messages",
        "  precision of drafts  recall (drafted)  drafted or unsure  others unsure  average precision",
        "rejection  2  1  0  1  other 1, rejection 1",
        "interview  1  1  0  0  rejection 1",
        "en  2  interview → rejection 1, rejection → other 1",
        "0.9–1.0  0.988  0.500 [0.09, 0.91] 1/2",
        "0.8–0.9  –  – 0/0",
        "Expected calibration error: 0.4888",
        "The worst mistakes:",
        "  “Dear Alex,”",
        "Not read: 1",
        f"  {folder}/other/e.eml: empty",
        f"{more}: 1 messages",
        "In languages that the model doesn't know, left out above: 1",
        "tr  – 0/0  0.000 [0.00, 0.79] 0/1  0.000 [0.00, 0.79] 0/1  – 0/0  –",
    ):
        assert expected in lines
    [everything] = [text for text in lines if text.startswith("all  0.500")]
    assert everything.startswith(
        "all  0.500 [0.09, 0.91] 1/2  0.500 [0.09, 0.91] 1/2  0.500 [0.09, 0.91] 1/2  "
    )
    [mistake] = [text for text in lines if text.startswith(f"  {folder}/interview/d.eml (")]
    assert mistake.endswith("): interview, decided rejection (0.99, rejection): Our talk as Data Engineer")


def test_a_set_of_nothing_but_slips(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A thousand broken lines would scroll everything else away."""
    path = write(tmp_path / "set.jsonl", "{\n" * 1000)
    assert main(["evaluate", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [f"{path}: 0 messages", "", "Not read: 1000"]
    assert lines[-2:] == ["  and 980 more (--json names them all)", ""]
    assert len(lines) == 25
    assert len(told(capsys, path)["unread"]) == 1000


@pytest.mark.parametrize("argv", [[], ["--json"]])
def test_hostile_mail(tmp_path: Path, capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    """A stranger's subject or sentence, or a set's own labels, would clear the screen or turn lines around."""
    path = write(
        tmp_path / f"evil{HOSTILE.replace('/', '')}.jsonl",
        line("offer", f"{HOSTILE}, candidates", subject=HOSTILE, id=f"id{HOSTILE}\ud800")
        + line("offer", f"{HOSTILE}, candidates", subject=HOSTILE, lang=f"{HOSTILE}\nxx")
        + line(HOSTILE, "x")
        + line("offer", "x", headers={HOSTILE: "y"}),
    )
    assert main(["evaluate", *argv, str(path)]) == 0
    captured = capsys.readouterr()
    assert_harmless(captured.out)
    assert captured.err == ""
    if argv:
        found = json.loads(captured.out)
        assert found["set"] == str(path)
        assert found["worst"][0]["id"] == f"id{HOSTILE}\ud800"
        assert len(found["unread"]) == 2
    else:
        assert "no" in captured.out.partition("The worst mistakes:")[2]
        assert len([text for text in captured.out.splitlines() if "decided rejection" in text]) == 2


def test_long_mail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One mail, or one line of a set, would fill the screen with its subject, its sentence or its slip."""
    long = "x" * 5000
    path = write(
        tmp_path / "set.jsonl",
        line("offer", f"{long} candidates", subject=long, id=long)
        + line("offer", "x", headers={f"{long}:": "y"})
        + line("offer", "x", lang=long),
    )
    assert main(["evaluate", str(path)]) == 0
    out = capsys.readouterr().out
    assert "xxx…): offer, decided rejection" in out
    assert [len(run) for run in re.findall("x+…", out)] == [16, 100, 200, 20, 199]
    assert "x" * 200 not in out


def test_the_readme_lists_the_fields(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts are written by the README: its list of fields must be that of what is printed, in order."""
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    listed = re.search(r"^- `evaluate`: `([^`]+)`", readme, re.MULTILINE)
    assert listed is not None
    assert re.split(r",\s+", listed[1]) == list(told(capsys, folder)) == KEYS
