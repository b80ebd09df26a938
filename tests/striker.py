"""Points of a pass by name, and a proxy that does something there: kill, hold, let another go first."""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from killing_proxy import KillingProxy
from product import Process


@dataclass(frozen=True)
class Strike:
    """The n-th time (from 1) that this kind comes by, on this side, at this moment.

    Kinds are the verbs of IMAP; an APPEND is taken apart into ``line``, ``literal`` and ``end`` of the
    client, ``go on`` and ``ok`` of the server. Of the ledger's commits, the kind is the method.
    """

    kind: str
    side: str
    moment: str
    n: int = 1

    def __str__(self) -> str:
        return f"{self.kind:16} {self.side:7} {self.moment:7} {self.n:3}"


class Striker(KillingProxy):
    """A proxy that calls an action at a Strike, once; what the action returns says whether the connection ends.

    ``at`` maps strikes to actions, and may be added to while it runs; ``passed`` holds all that came by.
    """

    def __init__(self, upstream: int) -> None:
        super().__init__(upstream)
        self.at: dict[Strike, Callable[[], bool]] = {}
        self.passed: list[Strike] = []
        self._counts: Counter = Counter()
        self._step = ""
        self._steps: dict = {}

    def _strikes(self, side, verb, moment):
        if moment == "before":
            if verb != "APPEND":
                self._steps.clear()
            elif side not in self._steps:
                self._steps[side] = itertools.cycle(
                    ("line", "literal", "end") if side == "client" else ("go on", "ok")
                )
            self._step = next(self._steps[side]) if verb == "APPEND" else ""
        kind = f"{verb} {self._step}".strip()
        self._counts[kind, side, moment] += 1
        strike = Strike(kind, side, moment, self._counts[kind, side, moment])
        self.passed.append(strike)
        super()._strikes(side, verb, moment)
        action = self.at.pop(strike, None)
        return action is not None and action()


def killed_at(start: Callable[[], Process], proxy: Striker, strike: Strike) -> Process:
    """Start a process that SIGKILL ends at a strike: the chunk ``before`` which it comes is never passed on."""
    started, process = threading.Event(), []

    def kill() -> bool:
        started.wait(10)
        process[0].kill()
        gone(process[0].pid)
        return True

    proxy.at[strike] = kill
    process.append(start())
    started.set()
    return process[0]


def gone(pid: int) -> None:
    """Return when a process is no more."""
    for _ in range(5000):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.002)
    raise AssertionError(f"process {pid} did not die")
