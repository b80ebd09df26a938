"""Importing the program does nothing: no network, no home folder, no output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import rejectwatch

PACKAGE = Path(rejectwatch.__file__).parent
ROOT = PACKAGE.parent


def modules() -> list[str]:
    """Return the dotted names of all modules, ``__main__`` aside, which runs the program."""
    paths = sorted(PACKAGE.rglob("*.py"))
    dotted = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths
    ]
    return [name for name in dotted if not name.endswith("__main__")]


IMPORT = """
import socket, sys, importlib

class Guard(socket.socket):
    def __init__(self, *args, **kwargs):
        raise RuntimeError("a socket was opened")
    def connect(self, *args):
        raise RuntimeError("a socket was opened")

socket.socket = Guard
socket.create_connection = socket.getaddrinfo = Guard
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_every_module_imports_without_a_network_and_a_home(tmp_path: Path) -> None:
    """A program that is only imported would look for a server or write into the user's home."""
    environment = {k: v for k, v in os.environ.items() if k == "PATH"}
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT, *modules()],
        capture_output=True,
        env={**environment, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        cwd=tmp_path,
        timeout=120,
    )
    assert (ran.returncode, ran.stdout, ran.stderr.decode()) == (0, b"", "")
    assert list(tmp_path.iterdir()) == []


def test_each_module_imports_alone() -> None:
    """A module would work only when another one has been imported before it."""
    code = (
        "import sys, importlib\n"
        "ours = lambda: [m for m in sys.modules if m.split('.')[0] == 'rejectwatch']\n"
        "for name in sys.argv[1:]:\n"
        "    for loaded in ours(): del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code, *modules()], capture_output=True, timeout=120)
    assert (ran.returncode, ran.stderr.decode()) == (0, "")


def test_no_model_is_read_until_a_mail_is() -> None:
    """`status`, or a configuration with a slip, would wait seconds for what it doesn't use."""
    code = (
        "import sys; from rejectwatch import wiring; from rejectwatch.model import meanings; wiring.base(); "
        "print([m for m in sys.modules if m.split('.')[0] in ('sklearn', 'joblib')], meanings.known.cache_info().currsize)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120)
    assert (ran.returncode, ran.stdout, ran.stderr.decode()) == (0, b"[] 0\n", "")
