"""Fixtures that every suite shares: a private Dovecot for each worker, a fresh account for each test."""

from __future__ import annotations

import os
import tempfile
import uuid
from pathlib import Path

import pytest
from dovecot import Dovecot, installed
from owner import Owner
from product import Nurseries, Product

from rejectwatch.config import Account

_NO_SERVER = "Dovecot is not installed (apt-get install dovecot-imapd)"


def pytest_collection_modifyitems(items):
    """Mark what needs the server, and skip it where there is none, unless CI wants it all; begin with what takes longest."""
    items.sort(key=_most_seconds, reverse=True)  # begun last, a fit of minutes ends alone on one core
    for item in items:
        if "dovecot" in getattr(item, "fixturenames", ()):
            item.add_marker("server")
        if item.get_closest_marker("server") and not installed() and os.environ.get("CI") != "true":
            item.add_marker(pytest.mark.skip(reason=_NO_SERVER))


def _most_seconds(item):
    """Return the seconds after which a test fails, where it says so itself; 0 for all others."""
    marker = item.get_closest_marker("timeout")
    return marker.args[0] if marker else 0


def pytest_terminal_summary(terminalreporter):
    """Say loudly which promises were not tested for want of a server, and show the tables that tests left."""
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if _NO_SERVER in str(r.longrepr)]
    if skipped:
        terminalreporter.write_line("")
        terminalreporter.write_line(
            f"!!! {len(skipped)} tests did not run: {_NO_SERVER}.", red=True, bold=True
        )
        terminalreporter.write_line(
            "!!! Nothing about a real IMAP server has been tested.", red=True, bold=True
        )
    lent = [r for r in terminalreporter.stats.get("skipped", []) if "no lent mail" in str(r.longrepr)]
    if lent:
        terminalreporter.write_line(
            f"!!! {len(lent)} tests on lent mail did not run: ../shared/data is not there.", red=True
        )
    # here, where the run's own process sees it: tables that tests left as the property "table", once each
    reports = [r for rs in terminalreporter.stats.values() for r in rs if hasattr(r, "user_properties")]
    tables = dict.fromkeys(value for r in reports for name, value in r.user_properties if name == "table")
    for table in tables:
        terminalreporter.write_line("")
        terminalreporter.write_line(table)


PASSWORDS = {"umlaut": "pässwörd €5", "quotes": 'a "quoted\\" one', "outsider": "not the usual one"}
"""Users of the private Dovecot whose password is not ``secret``."""


@pytest.fixture(scope="session")
def dovecot():
    """Return a running private Dovecot; its Drafts mailbox is called Entwürfe."""
    if not installed():
        pytest.fail(_NO_SERVER)
    # not in pytest's folder, which each run closes to all other users, Dovecot's among them
    with tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as folder:
        server = Dovecot(Path(folder), passwords=PASSWORDS).start()
        yield server
        server.stop()


@pytest.fixture
def account(dovecot):
    """Return the account of a user that no other test has; the password is ``secret``."""
    user = f"user-{uuid.uuid4().hex[:12]}"
    return Account(
        name="test",
        address=f"{user}@mail.example",
        username=user,
        host="127.0.0.1",
        port=dovecot.plain,
        tls="none",
    )


@pytest.fixture
def owner(dovecot, account):
    """Return the mail program of the account's owner."""
    program = Owner(dovecot, account.login)
    yield program
    program.close()


@pytest.fixture(scope="session")
def nurseries():
    """Return what makes processes of the product."""
    made = Nurseries()
    yield made
    made.close()


@pytest.fixture
def product(tmp_path, dovecot, account, nurseries):
    """Return rejectwatch for the test's own account."""
    return Product(tmp_path / "product", account.login, dovecot.plain, nurseries)
