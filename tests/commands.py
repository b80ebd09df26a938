"""Commands as a user runs them: a process of its own, or this one with a model that says what the test wants."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from rejectwatch.mail.message import Message
from rejectwatch.model.prediction import Category, Decision, Prediction

REJECTION = """\
From: Kim Mayer <kim.mayer@acme.example>
To: Alex Rivera <alex@mail.example>
Subject: Your application as Data Engineer
Message-ID: <1@acme.example>
Date: Mon, 23 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Dear Alex,

thank you for your application for the position of Data Engineer at Acme and for the time you took.
Unfortunately, after careful consideration, we have decided to move forward with other candidates
whose experience more closely matches our needs. We wish you all the best in your job search.

Kind regards,
Kim Mayer
"""
NEWSLETTER = """\
From: Garden Club <news@garden.example>
To: Alex Rivera <alex@mail.example>
Subject: Tulips in November
Message-ID: <2@garden.example>
Date: Mon, 23 Nov 2026 11:00:00 +0000

Dear members,

this month we plant tulips. Bring gloves and good boots, there will be tea and cake.

Yours,
the Garden Club
"""
CONFIG = """\
[profile]
name = "Alex Rivera"
addresses = ["alex@mail.example"]
expertise = "data pipelines"

[state]
directory = "state"
"""
ACCOUNT = """
[[accounts]]
name = "{name}"
address = "alex@mail.example"
username = "{user}"
host = "127.0.0.1"
port = {port}
tls = "none"
password_env = "PASSWORD"
"""


def run(
    *argv: str | Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:  # fmt: skip
    """Run a command line in a process of its own and return what came of it."""
    return subprocess.run(
        [sys.executable, "-m", "rejectwatch", *map(str, argv)],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PASSWORD": "secret", **(environment or {})},
        cwd=cwd,
        timeout=250,
    )


class Says:
    """A model that takes for a rejection what speaks of candidates; its evidence is the mail's first line."""

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message."""
        return [self._one(message) for message in messages]

    def _one(self, message: Message) -> Prediction:
        if "candidates" not in message.text:
            return Prediction(Category.OTHER, 0.01, Decision.OTHER, "en")
        evidence = tuple(message.text.splitlines()[:1])
        return Prediction(Category.REJECTION, 0.987654321, Decision.REJECTION, "en", evidence)


def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the stand-in in place of the model; what the command line does to logging is put back."""
    monkeypatch.setattr("rejectwatch.wiring.classifier", lambda **_: Says())
    root, ours = logging.getLogger(), logging.getLogger("rejectwatch")
    before = root.handlers[:], root.level, ours.level, logging.raiseExceptions
    yield
    root.handlers[:], logging.raiseExceptions = before[0], before[3]
    root.setLevel(before[1])
    ours.setLevel(before[2])
