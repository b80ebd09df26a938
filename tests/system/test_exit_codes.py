"""Exit codes and streams of real processes: 0 done, 1 a failed check, 2 usage, 75 a server."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from commands import ACCOUNT, CONFIG, NEWSLETTER, REJECTION, run

DEAD = 9  # a privileged port on loopback where nothing listens


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with configurations and mail."""
    (tmp_path / "config.toml").write_text(CONFIG)
    (tmp_path / "dead.toml").write_text(CONFIG + ACCOUNT.format(name="dead", user="alex", port=DEAD))
    (tmp_path / "wrong.toml").write_text(CONFIG + "[reply]\nat_most = 0\n")
    (tmp_path / "nobody.toml").write_text("[schedule]\n")
    (tmp_path / "no.eml").write_text(REJECTION)
    (tmp_path / "news.eml").write_text(NEWSLETTER)
    (tmp_path / "empty.eml").write_text("")
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "ledger.db").write_text("this is no ledger\n" * 100)
    damaged = CONFIG.replace('"state"', '"damaged"') + ACCOUNT.format(name="a", user="a", port=DEAD)
    (tmp_path / "damaged.toml").write_text(damaged)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("--help", 0, ""),
        ("--version", 0, ""),
        ("", 2, "Usage: rejectwatch"),
        ("bogus", 2, "No such command 'bogus'"),
        ("classify", 2, "Missing argument 'PATH...'"),
        ("classify --bogus x", 2, "--bogus"),
        ("classify nowhere.eml", 2, "There is no nowhere.eml."),
        ("classify no.eml nowhere.eml", 2, "There is no nowhere.eml."),
        ("draft", 2, "Missing argument 'PATH|ID'"),
        ("draft -c nowhere.toml no.eml", 2, "There is no configuration at nowhere.toml."),
        ("draft -c nobody.toml no.eml", 2, "profile: is missing and has no default"),
        ("once -c nowhere.toml", 2, "There is no configuration at nowhere.toml."),
        ("once -c wrong.toml", 2, "line 9, reply.at_most: 0: must be greater than or equal to 1"),
        ("once -c config.toml", 2, "names no account"),
        ("once -c dead.toml --since lately", 2, "expected a duration"),
        ("once -c damaged.toml", 2, "ledger.db is damaged or not a ledger"),
        ("run -c nowhere.toml", 2, "There is no configuration at nowhere.toml."),
        ("run -c config.toml", 2, "names no account"),
        ("status -c nowhere.toml", 2, "There is no configuration at nowhere.toml."),
        ("status -c damaged.toml", 2, "ledger.db is damaged or not a ledger"),
        ("status -c dead.toml", 0, ""),
    ],
)
def test_without_a_model(folder: Path, line: str, code: int, said: str) -> None:
    """A script could not tell a slip from a failure; or the sentence would be missing."""
    ran = run(*line.split(), cwd=folder)
    assert (ran.returncode, ran.stderr.decode()) == (code, ran.stderr.decode())
    assert said in ran.stderr.decode()
    assert b"Traceback" not in ran.stderr
    if code:
        assert ran.stdout == b""
    else:
        assert ran.stderr == b""


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("classify no.eml news.eml", 0),
        ("classify --json empty.eml", 0),
        ("classify --json -", 0),
        ("draft -c config.toml --force no.eml", 0),
        ("draft -c config.toml news.eml", 1),
        ("draft -c config.toml empty.eml", 1),
        ("draft -c config.toml abcdef", 2),
        ("once -c dead.toml --json", 75),
        ("once -c dead.toml --dry-run", 75),
    ],
)
def test_with_the_model(folder: Path, line: str, code: int) -> None:
    """A script could not tell what came of a command; or its output would hold more than it asked for."""
    ran = run(*line.split(), cwd=folder, stdin=REJECTION.encode())
    assert (ran.returncode, b"Traceback" in ran.stderr) == (code, False), ran.stderr.decode()
    if "--json" in line:
        assert all(isinstance(json.loads(text), dict) for text in ran.stdout.splitlines())
        assert ran.stdout.count(b"\n") == 1
    elif code:
        assert ran.stdout == b""
        assert ran.stderr != b""


def test_a_dead_server_is_in_the_summary(folder: Path) -> None:
    """A script would not learn which account failed, and why."""
    ran = run("once", "--json", "-c", folder / "dead.toml")
    account = json.loads(ran.stdout)["summary"]["accounts"]["dead"]
    assert (account["ok"], account["seen"]) == (False, 0)
    assert account["error"].startswith(f"127.0.0.1:{DEAD} refused the connection")


def test_a_dead_server_is_told_after_the_others_were_done(folder: Path, dovecot, account, owner) -> None:
    """One server that is down would keep the other accounts from their drafts."""
    owner.deliver(REJECTION.encode())
    alive = ACCOUNT.format(name="alive", user=account.login, port=dovecot.plain)
    config = folder / "two.toml"
    config.write_text(CONFIG + ACCOUNT.format(name="dead", user="alex", port=DEAD) + alive)
    ran = run("once", "--json", "--since", "3650d", "-c", config)
    *rows, last = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 75
    assert {name: told["ok"] for name, told in last["summary"]["accounts"].items()} == {
        "dead": False,
        "alive": True,
    }
    assert [row["account"] for row in rows] == ["alive"]


def test_draft_by_id(folder: Path, dovecot, account, owner) -> None:
    """The id that `once --json` shows could not be used to see the draft that was saved."""
    owner.deliver(REJECTION.encode())
    config = folder / "one.toml"
    config.write_text(CONFIG + ACCOUNT.format(name="one", user=account.login, port=dovecot.plain))
    told = json.loads(run("once", "--json", "--since", "3650d", "-c", config).stdout.splitlines()[0])
    ran = run("draft", "--force", "-c", config, told["id"][:8])
    assert ran.returncode == 0, ran.stderr.decode()
    assert b"\r\nIn-Reply-To: <1@acme.example>\r\n" in ran.stdout
    assert owner.flags("INBOX", 1) <= {"$Rejection"}


def test_a_refused_password(folder: Path, dovecot) -> None:
    """A wrong password would be tried for ever as if the server were down."""
    config = folder / "refused.toml"
    config.write_text(CONFIG + ACCOUNT.format(name="one", user="somebody", port=dovecot.plain))
    ran = run("once", "--json", "-c", config, environment={"PASSWORD": "hunter2"})
    assert ran.returncode == 2
    assert "refused the login of somebody" in json.loads(ran.stdout)["summary"]["accounts"]["one"]["error"]
    assert b"hunter2" not in ran.stdout + ran.stderr


def test_a_reader_who_goes_away(folder: Path) -> None:
    """`classify … | head -1` would end in a traceback or fail a script."""
    for number in range(300):
        (folder / "many").mkdir(exist_ok=True)
        (folder / "many" / f"{number}.eml").write_text(NEWSLETTER.replace("tulips", "tulips " * 50))
    process = subprocess.Popen(
        [sys.executable, "-m", "rejectwatch", "classify", "--json", str(folder / "many")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout as out:
        assert json.loads(out.readline())["decision"] == "other"
    with process.stderr as err:
        said = err.read()
    assert (process.wait(timeout=60), said) == (0, b"")


def test_nobody_reads_the_help() -> None:
    """`rejectwatch --help | true` would end in a traceback."""
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        [sys.executable, "-m", "rejectwatch", "--help"], stdout=writer, stderr=subprocess.PIPE, timeout=60
    )
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_nothing_listens_there() -> None:
    """The tests above would try a server that answers."""
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", DEAD)) != 0
