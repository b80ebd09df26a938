"""When the daemon gives up, and when it doesn't."""

from __future__ import annotations

import pytest

from rejectwatch.config import Account, Profile, Settings, State
from rejectwatch.daemon import Daemon
from rejectwatch.errors import LoginRefused
from rejectwatch.wiring import Wiring


@pytest.fixture
def daemon(tmp_path):
    """Return a daemon of two accounts that has not begun."""
    accounts = [
        Account(name=name, address=f"{name}@mail.example", username=name, host="imap.mail.example")
        for name in ("one", "two")
    ]
    settings = Settings(
        profile=Profile(name="Alex Rivera", addresses=["alex@mail.example"]),
        accounts=accounts,
        state=State(directory=str(tmp_path)),
    )
    return Daemon(Wiring(settings))


def test_gives_up_when_nobody_was_ever_let_in(daemon):
    """Knocking on with wrong passwords would lock the accounts."""
    for thread in daemon._threads:
        thread.refused = LoginRefused("no")
    assert daemon.all_refused()


def test_goes_on_when_one_waits_for_nothing(daemon):
    """One wrong password would end the watch of the other account."""
    daemon._threads[0].refused = LoginRefused("no")
    assert not daemon.all_refused()


def test_goes_on_after_hours_of_service(daemon):
    """A server's bad hour would end the watch for good."""
    for thread in daemon._threads:
        thread.refused, thread.served = LoginRefused("no"), True
    assert not daemon.all_refused()
