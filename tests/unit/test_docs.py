"""What the documents say is what the program does: commands, settings, fields, versions."""

import re
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from rejectwatch import __version__, config, reading
from rejectwatch.cli import COMMANDS, SUMMARIES, cli, main
from rejectwatch.config import settings as sections
from rejectwatch.ledger.rows import Outcome, Place, Row
from rejectwatch.setup.doctor import Check, Status

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")
PROFILE = 'name = "A"\naddresses = ["a@b.example"]\n'
ACCOUNT = 'name = "a"\naddress = "a@b.example"\nhost = "b.example"\n'
REQUIRED = {
    "profile": {"name", "addresses"}, "accounts": {"name", "address", "host"}, "expertise_for": {"position", "say"},
}  # fmt: skip
DERIVED = {("accounts", "port"): 993}
"""What the example shows where the default is worked out from other keys."""


def tables():
    """Return the model behind each table of a configuration."""
    found = {"expertise_for": sections.ExpertiseFor}
    for name, field in config.Settings.model_fields.items():
        if name == "accounts":
            found[name] = sections.Account
        elif isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found[name] = field.annotation
    return found


def defaults(name, model):
    """Return the keys of a table that have a default, with it."""
    given = dict.fromkeys(REQUIRED.get(name, ()), "x")
    given |= {"profile": {"addresses": ["a@b.example"]}, "accounts": {"address": "a@b.example"}}.get(name, {})
    built = model.model_validate(given)
    return {key: getattr(built, key) for key in model.model_fields if key not in REQUIRED.get(name, ())}


def written():
    """Return each table of the example with all its keys, those behind a ``# `` included."""
    lines = [
        line.removeprefix("# ") if re.match(r"# (?:\[|\w+ = )", line) else line
        for line in EXAMPLE.split("\n")
    ]
    data = tomllib.loads("\n".join(lines))
    data["expertise_for"] = data["profile"]["expertise_for"]
    return {name: table[0] if isinstance(table, list) else table for name, table in data.items()}


@pytest.mark.parametrize("name", sorted(tables()))
def test_every_setting_is_in_the_example(name):
    """A key that the example lacks, or shows another default for, is a setting that nobody finds."""
    shown, model = written()[name], tables()[name]
    assert set(shown) == set(model.model_fields), name
    for key, value in defaults(name, model).items():
        said = config.duration(shown[key]) if isinstance(value, timedelta) else shown[key]
        if key in {"expertise", "expertise_in", "expertise_for"}:
            assert said, f"{name}.{key}: an example, not the default"
        elif (name, key) in DERIVED:
            assert said == DERIVED[name, key]
        else:
            assert said == value, f"{name}.{key}"


def test_the_example_loads_as_it_is():
    """The first thing that a user does is copy it: it must be right."""
    settings = config.loads(EXAMPLE, ROOT / "config.example.toml")
    assert settings.profile.name == "Alex Rivera"
    assert [account.server_port for account in settings.accounts] == [993]
    assert settings.schedule == config.loads(f"[profile]\n{PROFILE}", Path("x")).schedule


def test_the_example_of_the_readme_loads():
    """What the README says to write must be accepted."""
    block = README.split("All else has a default:\n", 1)[1].split("\n2. ", 1)[0]
    settings = config.loads("\n".join(line.strip() for line in block.splitlines()), Path("x"))
    assert settings.accounts[0].password_file == "password"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_told_of(command, capsys):
    """A command without a line in the README and an example in its help might as well not be there."""
    assert f"| `rejectwatch {command}` |" in README
    assert SUMMARIES[command]
    assert main([command, "--help"]) == 0
    said = capsys.readouterr().out
    assert f"Example:\n    rejectwatch {command}" in said
    assert " ".join(SUMMARIES[command].split())


def test_the_readme_names_no_other_command():
    """A command that isn't there yet must not be told of as if it were."""
    named = set(re.findall(r"rejectwatch ([a-z]+)\b", README))
    words = {"does", "can"}  # sentences that begin with the name
    assert named - words <= set(COMMANDS)
    assert set(COMMANDS) <= named


def test_every_option_that_the_readme_names_is_there():
    """An option in the README that no command takes ends the reader's first attempt."""
    context = cli.make_context("rejectwatch", ["demo"], resilient_parsing=True)
    there = {"--help", "--version"}
    for name in COMMANDS:
        there |= {o for parameter in cli.get_command(context, name).params for o in parameter.opts}
    assert set(re.findall(r"`(?:rejectwatch \w+ )?(--[a-z-]+)", README)) <= there
    assert set(re.findall(r"rejectwatch \w+ (--[a-z-]+)", README)) <= there


def test_fields_of_json():
    """Scripts are written by the README: its lists of fields must be those that are printed, in order."""
    row = Row(Place(1, "INBOX", 1, 1), Outcome.OTHER)
    assert fields("classify") == list(reading._EMPTY)
    assert fields("once") == list(row.as_json("a"))
    assert fields("doctor") == list(Check("a", Status.OK, "b").as_json())


def fields(command):
    """Return the fields that the README lists for a command."""
    listed = re.search(rf"^- `{command}`: `([^`]+)`", README, re.MULTILINE)[1]
    return re.split(r",\s+", listed)


def test_outcomes_of_the_readme():
    """An outcome that the README explains must be one that there is."""
    for word in ("withheld", "answered", "duplicate", "too_old", "history", "failed", "given_up"):
        assert word in {outcome.value for outcome in Outcome}
        assert f"`{word}`" in README


def test_two_commands_come_first():
    """Who has just cloned it must see how to run and how to test before anything else is explained."""
    top = README.split("\n## ", 1)[0]
    assert "make run" in top
    assert "make test" in top
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert (
        set(re.findall(r"make ([a-z]+(?:-[a-z]+)?)\b", README)) & {"run", "test", "build", "test-deps"}
        <= targets
    )


def test_versions_agree():
    """The version that the README and the changelog name must be that of the program."""
    assert re.findall(r"rejectwatch-(\d+\.\d+\.\d+)-py3", README) == [__version__]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert released[:1] in ([], [__version__])
    assert "## Unreleased" in changelog or released
    unreleased = set(re.findall(r"`([a-z]+)`", changelog.split("## Unreleased", 1)[-1].split("\n## ", 1)[0]))
    assert set(COMMANDS) <= unreleased | set(re.findall(r"`([a-z]+)`", changelog))


def test_links_of_the_readme_lead_somewhere():
    """A link to a file that isn't there helps nobody."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
