"""The daily training of the daemon, in a process of its own: the watch goes on."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Sequence

from rejectwatch import training
from rejectwatch.errors import RejectwatchError
from rejectwatch.wiring import Wiring

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
END_SECONDS = 10


def train_if_due(wiring: Wiring, stopping: threading.Event, command: Sequence[str] | None = None) -> None:
    """Run `rejectwatch train` where it is due, until its end or until the watch is stopped."""
    try:
        if not training.is_due(wiring):
            return
    except RejectwatchError as error:
        log.warning("The labels can't be read: %s", error)
        return
    log.info("training on new labels")
    argv = command or [sys.executable, "-m", "rejectwatch", "train", "-c", str(wiring.settings.path)]
    with subprocess.Popen(
        argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            if stopping.wait(LOOK_SECONDS):
                _end(process)
                return
    if process.returncode == 0:
        log.info("trained: %s", training.last_told(wiring))
    else:
        log.warning("the training failed (%d). 'rejectwatch train' says why.", process.returncode)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a training that is under way: whatever it has written is whole, and the model in use stays."""
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
