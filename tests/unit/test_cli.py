"""The command line: what it prints, where, and with which exit code; the model is a stand-in."""

from __future__ import annotations

import email
import email.policy
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from commands import ACCOUNT, CONFIG, NEWSLETTER, REJECTION, run, stand_in
from memory_session import MemoryServer

from rejectwatch import wiring
from rejectwatch.cli import COMMANDS, SUMMARIES, main, options, output
from rejectwatch.errors import ServerError, UserError
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.baseline import Sources

CLASSIFIER = wiring.classifier
"""What the stand-in stands in for."""

KEYS = [
    "path", "id", "message_id", "date", "category", "decision", "probability", "language", "evidence", "company",
    "position", "req_id", "contact", "interviewed", "met", "letter", "error",
]  # fmt: skip
ROW_KEYS = [
    "account", "mailbox", "uid", "id", "message_id", "date", "category", "decision", "probability", "language",
    "outcome", "reason", "company", "position", "met", "draft_message_id", "draft_to", "letter", "error",
]  # fmt: skip
HOSTILE = REJECTION.replace("Kim Mayer", "Kim \x1b[31mMayer\u202e[bold]").replace(
    "at Acme", "at \x1b]0;owned\x07Acme\u2066 \x9b2J [red]GmbH[/red]"
).replace("Data Engineer", "Data\u200b Engineer").replace("Dear Alex,", "Dear \x1b[2JAlex\u202e\u2028, candidates")  # fmt: skip


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the stand-in in place of the model."""
    yield from stand_in(monkeypatch)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a configuration of one account."""
    path = tmp_path / "config.toml"
    path.write_text(CONFIG + ACCOUNT.format(name="personal", user="alex", port=1))
    return path


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> MemoryServer:
    """Return a server in memory that every account signs in to."""
    made = MemoryServer()
    monkeypatch.setattr("rejectwatch.wiring.connect", lambda account, settings: made.session())
    return made


def write(path: Path, text: str | bytes) -> Path:
    """Write a file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def objects(text: str) -> list[dict[str, object]]:
    """Return the JSON Lines of a text; nothing else may be there."""
    return [json.loads(line) for line in text.splitlines()]


def assert_harmless(text: str) -> None:
    """Fail if a text holds what steers a terminal or turns a line around."""
    assert [c for c in text if not (c.isprintable() or c == "\n")] == []


# the commands


def test_every_command_has_a_summary() -> None:
    """A command would be missing from --help, or break it."""
    assert sorted(COMMANDS) == sorted(SUMMARIES)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A user would not learn how a command is used."""
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: rejectwatch {command} ")
    assert f"Example:\n    rejectwatch {command}" in out


def test_the_programs_help(capsys: pytest.CaptureFixture[str]) -> None:
    """A user would not learn which commands there are, nor that nothing is ever sent."""
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in COMMANDS)
    assert "never sends mail" in out
    assert "Example:" in out


def test_help_loads_nothing_heavy() -> None:
    """Each tab and each --help would take a second."""
    heavy = [
        "sklearn",
        "numpy",
        "scipy",
        "joblib",
        "pydantic",
        "imapclient",
        "jinja2",
        "sqlite3",
        "apscheduler",
        "rich",
        "pymap",
    ]
    code = (
        "import sys; from rejectwatch.cli import main; code = main(['--help']); "
        f"print([m for m in {heavy} if m in sys.modules], code, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert ran.stderr == b"[] 0\n"


def test_a_commands_help_loads_no_model() -> None:
    """`once --help` would load what only a pass needs."""
    code = (
        "import sys; from rejectwatch.cli import main; main(['once', '--help']); main(['classify', '--help']); "
        "print([m for m in ['sklearn', 'numpy', 'imapclient', 'jinja2'] if m in sys.modules], file=sys.stderr)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60).stderr == b"[]\n"


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """A bug report could not say which version it is about."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("rejectwatch, version ")


def test_completion() -> None:
    """A shell could not complete a line."""
    ran = run(environment={"_REJECTWATCH_COMPLETE": "bash_source"})
    assert ran.returncode == 0
    assert b"_REJECTWATCH_COMPLETE=bash_complete" in ran.stdout


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UserError("Mend this."), 2, "rejectwatch: Mend this.\n"),
        (ServerError("Not there."), 75, "rejectwatch: Not there.\n"),
        (UserError("a\x1b[2Jb\u202ec\n  d"), 2, "rejectwatch: a?[2Jb?c\n  d\n"),
        (KeyboardInterrupt(), 130, "Stopped.\n"),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_errors_become_a_sentence_and_a_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    said: str,
) -> None:
    """A script could not tell what went wrong, nor a user what to do."""

    def fail(path: object) -> None:
        raise error

    monkeypatch.setattr("rejectwatch.cli.options.settings", fail)
    monkeypatch.setattr("rejectwatch.cli.output.abandon", lambda: None)
    assert main(["status"]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.lstrip("\n") == said


def test_a_bug_is_told_without_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bug report that the user posts would hold a mail."""

    def fail(path: object) -> None:
        raise KeyError("Dear Zoë")

    monkeypatch.setattr("rejectwatch.cli.options.settings", fail)
    assert main(["status"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "This is a bug in rejectwatch" in captured.err
    assert "KeyError" in captured.err
    assert "Zoë" not in captured.err


@pytest.mark.parametrize("command", ["classify", "draft", "once"])
def test_without_its_model(
    config: Path,
    server: MemoryServer,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    """Half an installation would end in a traceback, or in a pass that takes no mail for a rejection."""
    monkeypatch.setattr("rejectwatch.wiring.classifier", CLASSIFIER)
    monkeypatch.setattr("rejectwatch.wiring.base", lambda: Sources(config.parent / "models", parse_bytes))
    server.deliver(REJECTION.encode(), when=datetime.now(UTC))
    mail = str(write(config.parent / "a.eml", REJECTION))
    argv = {"classify": [mail], "draft": ["-c", str(config), mail], "once": ["-c", str(config)]}
    assert main([command, *argv[command]]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    who, _, said = captured.err.partition(": ")
    assert who == {"once": "personal"}.get(command, "rejectwatch")
    assert said == f"There is no {config.parent / 'models' / 'base.npz'}. Install rejectwatch again.\n"
    assert server.uids("Entwürfe") == []


# classify


def test_classify_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever scripts against it would find other keys, or in another order."""
    mail = write(tmp_path / "a.eml", REJECTION)
    assert main(["classify", "--json", str(mail)]) == 0
    captured = capsys.readouterr()
    [row] = objects(captured.out)
    assert captured.err == ""
    assert list(row) == KEYS
    assert row["id"] is not None
    assert len(str(row["id"])) == 10
    assert row | {"id": ""} == {
        "path": str(mail), "id": "", "message_id": "<1@acme.example>", "date": "2026-11-23T10:00:00Z",
        "category": "rejection", "decision": "rejection", "probability": 0.987654, "language": "en",
        "evidence": ["Dear Alex,"], "company": "Acme", "position": "Data Engineer", "req_id": None,
        "contact": {"name": "Kim Mayer", "address": "kim.mayer@acme.example"}, "interviewed": row["interviewed"],
        "met": "none", "letter": "after_application", "error": None,
    }  # fmt: skip


def test_classify_of_other_mail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A newsletter would be given a company and a letter."""
    assert main(["classify", "--json", str(write(tmp_path / "n.eml", NEWSLETTER))]) == 0
    [row] = objects(capsys.readouterr().out)
    assert list(row) == KEYS
    assert (row["decision"], row["category"], row["letter"], row["company"], row["met"]) == (
        "other",
        "other",
        None,
        None,
        None,
    )


def test_classify_every_kind_of_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A kind of mail store would be left out, or come in an order that nobody can foresee."""
    folder = tmp_path / "folder"
    write(folder / "b.eml", NEWSLETTER)
    write(folder / "a.eml", REJECTION)
    write(folder / "readme.txt", "no mail")
    maildir = tmp_path / "maildir"
    write(maildir / "cur" / "1:2,S", REJECTION)
    write(maildir / "new" / "2", NEWSLETTER)
    write(maildir / "tmp" / "3", REJECTION)
    envelope = "From kim@acme.example Mon Nov 23 10:00:00 2026\n"
    mbox = write(tmp_path / "mail.mbox", f"{envelope}{REJECTION}\n{envelope}{NEWSLETTER}\n")
    broken = write(tmp_path / "broken.eml", "")
    paths = [mbox, folder, maildir, broken]
    assert main(["classify", "--json", *map(str, paths)]) == 0
    rows = objects(capsys.readouterr().out)
    assert [(row["path"], row["decision"]) for row in rows] == [
        (f"{mbox}#1", "rejection"), (f"{mbox}#2", "other"),
        (f"{folder}/a.eml", "rejection"), (f"{folder}/b.eml", "other"),
        (f"{maildir}/cur/1:2,S", "rejection"), (f"{maildir}/new/2", "other"),
        (str(broken), None),
    ]  # fmt: skip
    assert all(list(row) == KEYS for row in rows)
    assert rows[-1] == dict.fromkeys(KEYS) | {"path": str(broken), "evidence": [], "error": "empty"}


def test_classify_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """More mail than one batch would be mixed up: a prediction would stand beside another mail."""
    for number in range(250):
        write(tmp_path / f"{number:03}.eml", (REJECTION if number % 3 else "" if number % 2 else NEWSLETTER))
    assert main(["classify", "--json", str(tmp_path)]) == 0
    rows = objects(capsys.readouterr().out)
    assert [row["decision"] for row in rows] == [
        "rejection" if n % 3 else None if n % 2 else "other" for n in range(250)
    ]


@pytest.mark.parametrize("missing", ["nowhere.eml", "x" * 5000])
def test_classify_a_missing_path(tmp_path: Path, capsys: pytest.CaptureFixture[str], missing: str) -> None:
    """Half of the output would be there before the slip is told."""
    mail = write(tmp_path / "a.eml", REJECTION)
    assert main(["classify", "--json", str(mail), missing, "also-nowhere"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"rejectwatch: There is no {missing}, also-nowhere.\n"


def test_classify_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A person would not see what was found and why."""
    mail, broken = write(tmp_path / "a.eml", REJECTION), write(tmp_path / "b.eml", "")
    assert main(["classify", str(mail), str(broken)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{mail}: rejection (0.99, rejection) Data Engineer at Acme",
        "    “Dear Alex,”",
        f"{broken}: empty",
    ]


# a stranger's mail is data


@pytest.mark.parametrize("argv", [["classify"], ["classify", "--json"]])
def test_hostile_mail_in_classify(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], argv: list[str]
) -> None:
    """A stranger's mail, or the name of its file, would clear the screen or turn lines around."""
    mail = write(tmp_path / "evil\x1b[2J\u202e.eml", HOSTILE)
    assert main([*argv, str(mail)]) == 0
    captured = capsys.readouterr()
    assert_harmless(captured.out)
    assert_harmless(captured.err)
    if "--json" in argv:
        [row] = objects(captured.out)
        assert row["path"] == str(mail)


def test_hostile_mail_in_draft(tmp_path: Path, config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A stranger's mail would steer the terminal on which its facts are explained, or add a header."""
    mail = write(tmp_path / "a.eml", HOSTILE)
    assert main(["draft", "-c", str(config), "--why", "--force", str(mail)]) == 0
    captured = capfd.readouterr()
    assert_harmless(captured.err)
    assert "company" in captured.err
    draft = email.message_from_string(captured.out, policy=email.policy.default)
    names = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "MIME-Version"}
    assert set(draft.keys()) - {"Content-Type", "Content-Transfer-Encoding"} == names
    assert_harmless(draft.get_content().replace("\r\n", "\n"))


@pytest.mark.parametrize("argv", [["once"], ["once", "--json"], ["status"], ["status", "--json"]])
def test_hostile_mail_in_a_pass(
    config: Path, server: MemoryServer, capsys: pytest.CaptureFixture[str], argv: list[str]
) -> None:
    """A stranger's mail would steer the terminal on which a pass is told."""
    server.deliver(HOSTILE.encode(), when=datetime.now(UTC))
    if argv[0] == "status":
        assert main(["once", "-c", str(config)]) == 0
        with Ledger.open(config.parent / "state" / "ledger.db") as ledger:
            number = ledger.account("alex", "127.0.0.1")
            ledger.note_pass(number, now=datetime.now(UTC), error="it said \x1b[2J\u202e[red]no[/red]")
    assert main([*argv, "-c", str(config)]) == 0
    captured = capsys.readouterr()
    assert_harmless(captured.out)
    assert_harmless(captured.err)
    assert captured.out != ""


@pytest.mark.parametrize(
    "text", ["é", "漢", "\x7f", "\x9b31m", "\u202e", "\u2028", "\ud800", "\U000e0041", "🙂", '"\\\n']
)
def test_json_holds_what_it_was_given(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script would read another text than the mail had; or a terminal be steered by it."""
    output.print_json({"x": text})
    out = capsys.readouterr().out
    assert json.loads(out) == {"x": text}
    assert_harmless(out)


def test_json_where_the_terminal_is_not_utf8() -> None:
    """A name would end the program on an old terminal."""
    code = "from rejectwatch.cli import output; output.print_json({'x': 'Zoë'})"
    for encoding in ("ascii", "latin-1", "utf-8"):
        ran = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, env={"PYTHONIOENCODING": encoding}, timeout=60
        )
        assert ran.stderr == b""
        assert json.loads(ran.stdout.decode(encoding)) == {"x": "Zoë"}


# draft


def test_draft(tmp_path: Path, config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What is printed would not be a message that a mail client can open."""
    mail = write(tmp_path / "a.eml", REJECTION)
    assert main(["draft", "-c", str(config), str(mail)]) == 0
    captured = capfd.readouterr()
    draft = email.message_from_string(captured.out, policy=email.policy.default)
    assert draft["To"] == "Kim Mayer <kim.mayer@acme.example>"
    assert draft["In-Reply-To"] == "<1@acme.example>"
    assert "a good home for my skills in data pipelines" in " ".join(draft.get_content().split())
    assert captured.err == ""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (NEWSLETTER, "No draft: it is not taken for a rejection (other, probability 0.01)\n"),
        (REJECTION.replace("Subject:", "List-Post: <mailto:x@y.example>\nSubject:"), "No draft: list\n"),
        (REJECTION.replace("kim.mayer@acme.example", "alex@mail.example"), "No draft: own_mail\n"),
    ],
)
def test_no_draft(
    tmp_path: Path, config: Path, capfd: pytest.CaptureFixture[str], content: str, reason: str
) -> None:
    """A script would take the reason for a draft, or the exit code for success."""
    mail = write(tmp_path / "a.eml", content)
    assert main(["draft", "-c", str(config), str(mail)]) == 1
    assert capfd.readouterr() == ("", reason)
    assert main(["draft", "-c", str(config), "--force", str(mail)]) == 0
    assert capfd.readouterr().out.startswith("From: Alex Rivera <alex@mail.example>")


def test_no_draft_of_what_cannot_be_read(
    tmp_path: Path, config: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A broken file would be a wrong command, or a bug."""
    mail = write(tmp_path / "a.eml", "")
    assert main(["draft", "-c", str(config), str(mail)]) == 1
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("No draft: ")
    assert captured.err.endswith("cannot be read: empty\n")


def test_draft_wants_one_message(tmp_path: Path, config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Of a folder, some mail would get a draft, and nobody could say which."""
    write(tmp_path / "mail" / "a.eml", REJECTION)
    write(tmp_path / "mail" / "b.eml", REJECTION)
    (tmp_path / "empty").mkdir()
    assert main(["draft", "-c", str(config), str(tmp_path / "mail")]) == 2
    assert "There are several messages in" in capfd.readouterr().err
    assert main(["draft", "-c", str(config), str(tmp_path / "empty")]) == 2
    assert "There is no message in" in capfd.readouterr().err


def test_draft_says_why(tmp_path: Path, config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The user could not see where a wrong fact came from."""
    assert main(["draft", "-c", str(config), "--why", str(write(tmp_path / "a.eml", REJECTION))]) == 0
    said = capfd.readouterr().err.splitlines()
    assert [line.partition(":")[0].strip() for line in said] == [
        "company", "position", "req_id", "contact", "to", "met", "closed", "other_role",
    ]  # fmt: skip
    assert said[0].startswith("   company: Acme  (")
    assert said[2] == "    req_id: not certain, left out"


def test_draft_needs_only_a_profile(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A user without an account could not try it."""
    config = write(tmp_path / "config.toml", CONFIG)
    assert main(["draft", "-c", str(config), str(write(tmp_path / "a.eml", REJECTION))]) == 0
    assert not (tmp_path / "state" / "ledger.db").exists()
    capfd.readouterr()


def test_draft_by_id(config: Path, server: MemoryServer, capfd: pytest.CaptureFixture[str]) -> None:
    """The id that `once --json` shows could not be used to see the draft."""
    server.deliver(REJECTION.encode(), when=datetime.now(UTC))
    server.deliver(NEWSLETTER.encode(), when=datetime.now(UTC))
    assert main(["once", "--json", "-c", str(config)]) == 0
    first, second, _ = objects(capfd.readouterr().out)
    for name in (str(first["id"]), str(first["id"])[:4].upper()):
        assert main(["draft", "-c", str(config), name]) == 0
        assert f"Message-ID: {first['draft_message_id']}" in capfd.readouterr().out
    assert main(["draft", "-c", str(config), str(second["id"])]) == 1
    assert main(["draft", "-c", str(config), "0123456789"]) == 2
    assert "There is no file and no known mail '0123456789'" in capfd.readouterr().err
    server.expunge("INBOX", 1)
    assert main(["draft", "-c", str(config), str(first["id"])]) == 2
    assert "is not in INBOX any more" in capfd.readouterr().err
    server.delete("INBOX")
    assert main(["draft", "-c", str(config), str(first["id"])]) == 2
    assert "is not in INBOX any more" in capfd.readouterr().err


def test_an_id_that_is_not_clear(
    config: Path, server: MemoryServer, capfd: pytest.CaptureFixture[str]
) -> None:
    """One of several mails would be taken by chance."""
    for number in range(17):  # more than there are hex digits: two begin alike
        server.deliver(REJECTION.replace("<1@", f"<{number}@").encode(), when=datetime.now(UTC))
    assert main(["once", "--yes", "--json", "-c", str(config)]) == 0
    ids = [str(row["id"]) for row in objects(capfd.readouterr().out)[:-1]]
    digit = next(i[0] for n, i in enumerate(ids) if i[0] in {other[0] for other in ids[:n]})
    assert main(["draft", "-c", str(config), digit]) == 2
    assert f"'{digit}' is the start of " in capfd.readouterr().err


# once and status


def test_once_json(config: Path, server: MemoryServer, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever scripts against it would find other keys, or in another order, or words in between."""
    server.deliver(NEWSLETTER.encode(), when=datetime.now(UTC))
    server.deliver(REJECTION.encode(), when=datetime.now(UTC))
    assert main(["once", "--json", "-c", str(config)]) == 0
    captured = capsys.readouterr()
    first, second, summary = objects(captured.out)
    assert list(first) == list(second) == ROW_KEYS
    assert (first["uid"], first["outcome"]) == (1, "other")
    assert (second["uid"], second["outcome"], second["draft_to"]) == (
        2,
        "drafted",
        ["kim.mayer@acme.example"],
    )
    assert list(summary) == ["summary"]
    told = summary["summary"]
    assert isinstance(told, dict)
    assert list(told) == ["accounts", "seconds"]
    account = told["accounts"]["personal"]
    assert list(account)[:3] == ["ok", "error", "seen"]
    assert (account["ok"], account["error"], account["seen"]) == (True, None, 2)
    assert {k: v for k, v in account.items() if v and k not in {"ok", "seen"}} == {"drafted": 1, "other": 1}


def test_a_dry_run_writes_nothing(
    config: Path, server: MemoryServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dry run would leave a draft, a keyword, a cursor or an outcome."""
    server.deliver(REJECTION.encode(), when=datetime.now(UTC))
    outcomes = []
    for _ in range(2):
        assert main(["once", "--dry-run", "--json", "-c", str(config)]) == 0
        outcomes += [row.get("outcome") for row in objects(capsys.readouterr().out)[:-1]]
    assert outcomes == ["drafted", "drafted"]
    assert server.uids("Entwürfe") == []
    assert server.flags("INBOX", 1) == set()
    with Ledger.open(config.parent / "state" / "ledger.db") as ledger:
        tables = ("accounts", "cursors", "messages", "attempts", "drafts", "threads", "facts")
        assert {t: ledger._one(f"SELECT count(*) FROM {t}")[0] for t in tables} == dict.fromkeys(tables, 0)


def test_a_reader_who_goes_away_does_not_stop_a_pass(
    config: Path, server: MemoryServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`once --json | head -1` would leave the other accounts without their pass."""
    config.write_text(config.read_text() + ACCOUNT.format(name="second", user="two", port=1))
    server.deliver(REJECTION.encode(), when=datetime.now(UTC))
    seen = []

    def broken(row: dict[str, object]) -> None:
        seen.append(row.get("account"))
        raise BrokenPipeError

    monkeypatch.setattr("rejectwatch.cli.output.print_json", broken)
    monkeypatch.setattr("rejectwatch.cli.output.abandon", lambda: None)
    assert main(["once", "--json", "-c", str(config)]) == 0
    assert seen[:2] == ["personal", "second"]
    assert capsys.readouterr().out == ""


def test_what_is_old_is_forgotten(
    config: Path, server: MemoryServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """`keep` would be a promise that nothing holds."""
    server.deliver(REJECTION.encode(), when=datetime.now(UTC))
    assert main(["once", "-c", str(config)]) == 0
    long_ago = int((datetime.now(UTC) - timedelta(days=731)).timestamp())
    with Ledger.open(config.parent / "state" / "ledger.db") as ledger, ledger.transaction():
        assert ledger._run("UPDATE messages SET recorded = ?", (long_ago,)) == 1
    assert main(["once", "-c", str(config)]) == 0
    with Ledger.open(config.parent / "state" / "ledger.db") as ledger:
        tables = ("messages", "drafts", "threads", "facts")
        assert {t: ledger._one(f"SELECT count(*) FROM {t}")[0] for t in tables} == dict.fromkeys(tables, 0)
    capsys.readouterr()


def test_since() -> None:
    """`--since` would mean another moment."""
    now = datetime.now(UTC)
    ago = options.since("90d")
    assert ago is not None
    assert abs(now - timedelta(days=90) - ago) < timedelta(seconds=5)
    assert options.since(None) is None
    assert options.since("2026-07-01") == datetime(2026, 7, 1).astimezone(UTC)


@pytest.mark.parametrize(
    "value", ["yesterday", "", "2026-13-01", "99999999999d", "0001-01-01T00:00:00+23:00", "-5d"]
)
def test_since_when(value: str) -> None:
    """A slip would end in a traceback."""
    with pytest.raises(UserError, match="expected a duration such as 90d or a date such as 2026-07-01"):
        options.since(value)


def test_status_before_the_first_pass(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first question of a new user would end in a traceback."""
    assert main(["status", "-c", str(config)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "personal: last pass never"
    assert main(["status", "--json", "-c", str(config)]) == 0
    [told] = objects(capsys.readouterr().out)
    assert told["account"] == "personal"
    assert told["counts"] == {}
    assert told["last_pass"] is None
