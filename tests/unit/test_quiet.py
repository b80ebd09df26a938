"""Nothing leaves the machine: what works on files opens no socket and starts no program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from commands import CONFIG, REJECTION

GUARDED = """
import sys
ASKED = []

def guard(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "urllib.")):
        if event not in ("socket.gethostname",):
            ASKED.append(event)

sys.addaudithook(guard)
import rejectwatch.wiring
from commands import Says
if sys.argv[1] == "model":
    from rejectwatch.cli import main
else:
    rejectwatch.wiring.classifier = lambda **_: Says()
    from rejectwatch.cli import main
code = main(sys.argv[2:])
print(code, ASKED, file=sys.stderr)
"""
TESTS = Path(__file__).parents[1]


def guarded(model: str, *argv: str) -> list[str]:
    """Run a command line, and return the last line of what was said: its code, and what the guard saw."""
    code = f"import sys; sys.path.insert(0, {str(TESTS)!r})\n{GUARDED}"
    ran = subprocess.run([sys.executable, "-c", code, model, *argv], capture_output=True, timeout=250)
    assert ran.stdout != b"", ran.stderr.decode()
    return ran.stderr.decode().splitlines()[-1:]


def test_the_guard_sees() -> None:
    """The tests below would pass because nothing is looked at."""
    code = f"{GUARDED.partition('import rejectwatch')[0]}import socket; socket.socket().close(); print(ASKED)"
    ran = subprocess.run([sys.executable, "-c", code, "x"], capture_output=True, timeout=60)
    assert ran.stdout == b"['socket.__new__']\n"


@pytest.mark.parametrize("command", ["classify", "draft"])
def test_mail_in_files(tmp_path: Path, command: str) -> None:
    """Reading a mail on this machine would tell somebody else of it."""
    (tmp_path / "config.toml").write_text(CONFIG)
    mail = tmp_path / "a.eml"
    page = '<p>no</p><img src="https://tracker.example/x.png"><link rel=stylesheet href="//tracker.example/c.css">'
    mail.write_text(REJECTION.replace("text/plain", "text/html").replace("Dear Alex,", f"Dear Alex, {page}"))
    options = ["-c", str(tmp_path / "config.toml"), "--why"] if command == "draft" else ["--json"]
    assert guarded("stand-in", command, *options, str(mail)) == ["0 []"]


def test_the_real_model(tmp_path: Path) -> None:
    """The model would ask somebody else."""
    mail = tmp_path / "a.eml"
    mail.write_text(REJECTION)
    assert guarded("model", "classify", "--json", str(mail)) == ["0 []"]
