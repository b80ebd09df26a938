"""`rejectwatch evaluate` as its user has it: a process of its own, the real model, no configuration."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import NEWSLETTER, REJECTION, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of labelled mail and a set with a broken line."""
    for name, mail in (("rejection", REJECTION), ("other", NEWSLETTER)):
        (tmp_path / "mail" / name).mkdir(parents=True)
        (tmp_path / "mail" / name / "a.eml").write_text(mail)
    row = {"category": "rejection", "subject": "Your application", "from": "a@acme.example", "lang": "en",
           "body": REJECTION.partition("\n\n")[2]}  # fmt: skip
    (tmp_path / "set.jsonl").write_text(f"{json.dumps(row)}\n{{broken\n")
    return tmp_path


def test_figures_of_the_real_model(folder: Path, tmp_path: Path) -> None:
    """The figures would be of another classifier than `classify` uses, or want a configuration or a home."""
    ran = run(
        "evaluate", "--json", "mail", "set.jsonl", cwd=folder, environment={"HOME": str(tmp_path / "no")}
    )
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    mail, lines = [json.loads(line) for line in ran.stdout.splitlines()]
    said = json.loads(run("classify", "--json", "mail/rejection/a.eml", cwd=folder).stdout)
    [full] = [one for one in mail["calibration"]["bins"] if one["hits"]]
    assert full["mean_probability"] == pytest.approx(said["probability"], abs=1e-4)
    assert mail["by_category"]["rejection"][said["decision"]] == 1
    assert (mail["messages"], mail["all"]["average_precision"], mail["all"]["false_drafts"]) == (2, 1.0, 0)
    assert (lines["set"], lines["messages"]) == ("set.jsonl", 1)
    assert lines["unread"] == [{"path": "set.jsonl:2", "error": "not JSON in UTF-8"}]


def test_for_people(folder: Path) -> None:
    """The tables would break where only the real model's words and languages come up."""
    ran = run("evaluate", "mail", cwd=folder)
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    out = ran.stdout.decode()
    assert out.startswith("mail: 2 messages\n")
    assert "Expected calibration error: " in out


@pytest.mark.parametrize("line", ["mail nowhere", "mail/rejection", "--category refusal mail", ""])
def test_exit_code_of_a_slip(folder: Path, line: str) -> None:
    """A script would take a slip for a measurement."""
    ran = run("evaluate", "--json", *line.split(), cwd=folder)
    assert (ran.returncode, ran.stdout, b"Traceback" in ran.stderr) == (2, b"", False)
    assert ran.stderr != b""
