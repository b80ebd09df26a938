"""The real command line with a stand-in for the model, as a process that a test can kill.

``python driver.py COMMAND ...`` is ``rejectwatch COMMAND ...``, except that a word in the subject
decides, so that scikit-learn isn't loaded. The environment variable ``DRIVER`` holds JSON:

``kill``        [method, moment, n]: SIGKILL at the n-th commit (from 1) of that method of Ledger,
                "before" or "after" it
``trace``       a file that gets a line ``method moment`` at each of these points
``raises_for``  a word in the subject at which the stand-in fails as a bug would
``only_if``     a file; while it isn't there, ``raises_for`` is off
``first_retry`` seconds to the daemon's first retry
``perhaps``     what mail with that word in its subject is decided to be, instead of unsure
``lock``        seconds that a command waits for the state folder

``python driver.py nursery`` has everything imported and makes such a process by a fork for each line of
JSON that it reads (``argv``, ``environment``, ``folder``, ``out``, ``err``): it prints the process's id, and
its exit code when it has ended.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

# everything that a command imports when it is called: a nursery has it ready
import rejectwatch.cli.watching
import rejectwatch.mail.imap
import rejectwatch.mail.signin
import rejectwatch.passes  # noqa: F401
from rejectwatch import cli, daemon, wiring
from rejectwatch.ledger.store import Ledger
from rejectwatch.model.prediction import Category, Decision, Prediction

NO = {"Absage": "de", "declined": "en", "avslag": "sv", "afslag": "da"}
"""Words in a subject that make a mail a rejection, and the language that it is in."""


class StandIn:
    """Predicts by a word in the subject."""

    def __init__(self, raises_for: str = "", only_if: str = "", perhaps: str = "unsure") -> None:
        self._perhaps = Decision(perhaps)
        self._raises_for = raises_for
        self._only_if = only_if

    def predict(self, messages):
        return [self._one(message.subject) for message in messages]

    def _one(self, subject):
        if (
            self._raises_for
            and self._raises_for in subject
            and (not self._only_if or Path(self._only_if).exists())
        ):
            raise ZeroDivisionError(subject)
        for word, language in NO.items():
            if word in subject:
                return Prediction(Category.REJECTION, 0.999, Decision.REJECTION, language)
        if "perhaps" in subject:
            return Prediction(Category.REJECTION, 0.7, self._perhaps, "en")
        if "received" in subject:
            return Prediction(Category.ACKNOWLEDGEMENT, 0.01, Decision.OTHER, "en")
        return Prediction(Category.OTHER, 0.001, Decision.OTHER, "en")


def watch_commits(asked) -> None:
    """Note, or strike at, what comes just before and after each COMMIT."""
    transaction, passed = Ledger.transaction, Counter()
    kill = tuple(asked["kill"]) if "kill" in asked else None
    trace = Path(asked["trace"]) if "trace" in asked else None

    def point(method, moment):
        passed[method, moment] += 1
        if trace:
            with trace.open("a") as lines:
                print(method, moment, file=lines)
        if (method, moment, passed[method, moment]) == kill:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextmanager
    def watched(ledger, method):
        with transaction(ledger):
            yield
            point(method, "before")
        point(method, "after")

    Ledger.transaction = lambda ledger: watched(ledger, sys._getframe(1).f_code.co_name)


def nursery() -> None:
    """Make processes until standard input ends; half a second is saved with each."""
    for line in sys.stdin:
        asked = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os._exit(_born(asked))
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


def _born(asked) -> int:
    """Be a process of its own: its folder, its environment, its files."""
    os.chdir(asked["folder"])
    os.environ.update(asked["environment"])
    for number, name in ((0, os.devnull), (1, asked["out"]), (2, asked["err"])):
        opened = os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv[1:] = asked["argv"]
    try:
        return main()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def main() -> int:
    """Run the command line with what ``DRIVER`` asks for, and return its exit code."""
    asked = json.loads(os.environ.get("DRIVER", "{}"))
    stand_in = StandIn(asked.get("raises_for", ""), asked.get("only_if", ""), asked.get("perhaps", "unsure"))
    wiring.classifier = lambda **_: stand_in
    if "kill" in asked or "trace" in asked:
        watch_commits(asked)
    if "first_retry" in asked:
        daemon.FIRST_RETRY = timedelta(seconds=asked["first_retry"])
    if "lock" in asked:
        wiring.state_lock.__wrapped__.__kwdefaults__["seconds"] = asked["lock"]
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(nursery() if sys.argv[1:] == ["nursery"] else main())
