"""What the system tests share."""

from __future__ import annotations

import pytest
from product import Nurseries, Product


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
