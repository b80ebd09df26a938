"""What the system tests share: a table that a test leaves is shown at the end of the run."""

from __future__ import annotations

import pytest
from product import Nurseries, Product

TABLE = "table"


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


def pytest_terminal_summary(terminalreporter):
    """Print the tables, once each."""
    reports = [r for rs in terminalreporter.stats.values() for r in rs if hasattr(r, "user_properties")]
    for table in dict.fromkeys(value for r in reports for name, value in r.user_properties if name == TABLE):
        terminalreporter.write_line("")
        terminalreporter.write_line(table)
