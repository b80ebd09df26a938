"""`rejectwatch letters`: what is listed, shown and copied, and what becomes of a user's own file."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from rejectwatch.bundled import bundled
from rejectwatch.cli import main
from rejectwatch.cli.lettering import letters
from rejectwatch.config import LETTER_KINDS

PROFILE = '[profile]\nname = "Nora Kessler"\naddresses = ["nora@mail.example"]\nlanguage = "sv"\n'
LETTERS = bundled("templates") / "letters"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a configuration that names no templates."""
    path = tmp_path / "config.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


@pytest.fixture
def own(config: Path) -> Path:
    """Return the folder of the user's own letters, with one in German."""
    config.write_text(PROFILE + '[reply]\ntemplates = "mine"\n', encoding="utf-8")
    folder = config.parent / "mine"
    (folder / "de").mkdir(parents=True)
    (folder / "de" / "after_application.txt.j2").write_text("Hallo,\n\ndanke.\n\n{{ me }}", encoding="utf-8")
    return folder


def ran(config: Path, *argv: str, code: int = 0) -> str:
    """Return what a command of `letters` prints on standard output."""
    result = CliRunner().invoke(letters, [*argv, "-c", str(config)], standalone_mode=False)
    assert result.exception is None, result.exception
    assert (result.return_value or 0) == code, result.output
    return result.stdout


def test_list(config: Path, own: Path) -> None:
    """A user could not see which letters there are, and which of them are her own."""
    lines = ran(config, "list").splitlines()
    head = lines[0].split()
    assert {"de", "en", "nl", "pl", "sv"} <= set(head)
    rows = {line.split()[0]: dict(zip(head, line.split()[1:], strict=True)) for line in lines[1:6]}
    assert [*rows] == [*LETTER_KINDS, "parts"]
    assert rows["after_application"]["de"] == "yours"
    assert {rows[kind]["sv"] for kind in LETTER_KINDS} == {"yes"}
    assert lines[-1].strip() == str(own / "de" / "after_application.txt.j2")


def test_list_without_own(config: Path) -> None:
    """Letters that come with the program would be taken for the user's."""
    assert "yours" not in ran(config, "list").split("All come with the program")[0]


def test_show(config: Path) -> None:
    """A preview would lack the user's name, or the facts that it is shown with."""
    text = ran(config, "show", "after_interview", "--lang", "en")
    assert re.search(r"\nNora Kessler\n$", text)
    for fact in ("Kim Mayer", "Data Engineer", "Acme", "visit"):
        assert fact in text
    bare = ran(
        config, "show", "after_interview", "--lang", "en", "--person", "", "--company", "", "--position", "",
        "--met", "call",
    )  # fmt: skip
    assert bare.startswith("Dear Hiring Team,")
    assert re.search(r"\bcall\b", bare)
    assert not re.search(r"visit|Kim|Acme|Engineer", bare)


def test_show_speaks_the_language_of_the_user(config: Path) -> None:
    """Without --lang another language than the profile's would be shown."""
    assert ran(config, "show", "after_application").startswith("Hej Kim,\n")


@pytest.mark.parametrize(("closed", "said"), [("filled", "besetzt ist"), ("frozen", "vorerst nicht")])
def test_show_closed(config: Path, closed: str, said: str) -> None:
    """All endings of a position would read as one."""
    assert said in ran(config, "show", "position_closed", "--lang", "de", "--closed", closed)


def test_show_informal_and_again(config: Path) -> None:
    """The familiar form, or the second letter to a company, could not be seen before it is needed."""
    plain = ran(config, "show", "after_application", "--lang", "de")
    assert "Hallo Kim," in ran(config, "show", "after_application", "--lang", "de", "--informal")
    assert "Hallo" not in plain
    assert ran(config, "show", "after_application", "--lang", "de", "--again") != plain


def test_show_own_letter(config: Path, own: Path) -> None:
    """The bundled letter would be shown in place of the user's."""
    assert ran(config, "show", "after_application", "--lang", "de") == "Hallo,\n\ndanke.\n\nNora Kessler\n"
    source = ran(config, "show", "after_application", "--lang", "de", "--source")
    assert source == (own / "de" / "after_application.txt.j2").read_text(encoding="utf-8")


def test_source_of_a_bundled_letter(config: Path) -> None:
    """The template that is shown would not be the one that is used."""
    source = ran(config, "show", "other_role", "--lang", "pl", "--source")
    assert source == (LETTERS / "pl" / "other_role.txt.j2").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["show", "other_role", "--lang", "xx"], "There is no letter other_role in 'xx'. There are letters in "),
        (["edit", "other_role", "--lang", "../.."], "There is no letter other_role in '../..'"),
        (["show", "after_application", "--met", "onsite"], "not written when met is onsite"),
        (["show", "after_interview", "--met", "none"], "not written when met is none"),
    ],
)  # fmt: skip
def test_what_there_is_not(
    config: Path, argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip would end in a traceback, or in a letter that is never written."""
    assert main(["letters", *argv, "-c", str(config)]) == 2
    assert said in capsys.readouterr().err


def test_before_there_is_a_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who looks before setting up would be turned away; a file that was asked for must be there."""
    monkeypatch.setattr("rejectwatch.config.default_path", lambda: tmp_path / "nothing" / "config.toml")
    assert main(["letters", "show", "after_application"]) == 0
    assert "a good home for my skills" in capsys.readouterr().out
    assert main(["letters", "list", "-c", str(tmp_path / "missing.toml")]) == 2
    capsys.readouterr()


def test_edit_copies_beside_the_configuration(config: Path) -> None:
    """A letter could not be changed without knowing where the program lies."""
    result = CliRunner().invoke(letters, ["edit", "after_interview", "--lang", "de", "-c", str(config)])
    folder = config.parent / "letters" / "de"
    assert result.stdout == f"{folder / 'after_interview.txt.j2'}\n"
    assert 'templates = "letters"' in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["after_interview.txt.j2", "parts.txt.j2"]
    for path in folder.iterdir():
        assert path.read_bytes() == (LETTERS / "de" / path.name).read_bytes()


def test_edit_never_overwrites(config: Path, own: Path) -> None:
    """The user's words would be lost."""
    mine = own / "de" / "after_application.txt.j2"
    before = mine.read_bytes()
    for _ in range(2):
        assert ran(config, "edit", "after_application", "--lang", "de") == f"{mine}\n"
    assert mine.read_bytes() == before
    assert (own / "de" / "parts.txt.j2").read_bytes() == (LETTERS / "de" / "parts.txt.j2").read_bytes()
    assert not (config.parent / "letters").exists()


def test_edit_says_what_is_wrong(config: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a letter would be found out only when the daemon starts."""
    (own / "de" / "after_application.txt.j2").write_text("Hallo,\n\n{{ compny }}", encoding="utf-8")
    assert main(["letters", "edit", "after_application", "--lang", "de", "-c", str(config)]) == 1
    said = capsys.readouterr().err
    assert "de/after_application.txt.j2, line 3: there is no variable 'compny'" in said
    assert str(own) in said


def test_edit_opens_the_editor_on_a_terminal(
    config: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editor would not be opened, or the letter not be checked when it is closed."""

    def change(*, editor: str, filename: str) -> None:
        assert editor == "mg"
        Path(filename).write_text("{{ oops }}", encoding="utf-8")

    monkeypatch.setenv("VISUAL", "mg")
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setattr("rejectwatch.cli.lettering._is_terminal", lambda: True)
    monkeypatch.setattr(click, "edit", change)
    assert ran(config, "edit", "after_application", "--lang", "de", code=1) == ""
    assert (own / "de" / "after_application.txt.j2").read_text(encoding="utf-8") == "{{ oops }}"


def test_without_a_terminal_no_editor(config: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A script would hang in an editor that nobody sees."""
    monkeypatch.setenv("EDITOR", "false")
    assert ran(config, "edit", "after_application", "--lang", "de").startswith(str(own))


def test_a_folder_that_cannot_be_written(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A full disk or a file in the way would end in a traceback."""
    (config.parent / "letters").write_text("in the way", encoding="utf-8")
    assert main(["letters", "edit", "after_application", "-c", str(config)]) == 2
    assert "can't be written" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["list", "show", "edit"])
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A command would be told of without an example."""
    assert main(["letters", command, "--help"]) == 0
    assert f"Example:\n    rejectwatch letters {command}" in capsys.readouterr().out
