"""The proxy that the kill tests stand on: it passes everything on, and strikes where it was told."""

from __future__ import annotations

import pytest
from killing_proxy import KillingProxy

from rejectwatch.errors import ServerError
from rejectwatch.mail.imap import connect
from rejectwatch.mail.mime import split

DRAFT = b"Message-ID: <d1@mail.example>\r\nSubject: x\r\n\r\n" + b"Thank you.\r\n" * 400


def through(proxy, account):
    """Return a session that goes through the proxy."""
    return connect(account.model_copy(update={"port": proxy.port}), "secret", split=split)


def test_passes_everything_on(dovecot, account, owner):
    """A proxy that changed what passes would make the kill tests worthless."""
    with KillingProxy(dovecot.plain) as proxy:
        session = through(proxy, account)
        appended = session.append_draft("Entwürfe", DRAFT)
        assert session.read_back("Entwürfe", appended.uid) == DRAFT
        session.close()

    assert [(p.side, p.moment) for p in proxy.points("APPEND")] == [
        ("client", "before"), ("client", "after"),  # the line that announces the message
        ("server", "before"), ("server", "after"),  # go on
        ("client", "before"), ("client", "after"),  # the message
        ("client", "before"), ("client", "after"),  # the end of the line
        ("server", "before"), ("server", "after"),
    ]  # fmt: skip
    assert [p.number for p in proxy.log] == list(range(1, len(proxy.log) + 1))


@pytest.mark.parametrize(("which", "stored"), [(4, 0), (6, 0), (7, 1), (8, 1)])
def test_strikes_before_or_after(dovecot, account, owner, which, stored):
    """A kill before the server has the message would be taken for one after it, or the other way round."""
    with KillingProxy(dovecot.plain) as proxy:
        session = through(proxy, account)
        session.append_draft("Entwürfe", DRAFT)
        session.close()
    owner.expunge("Entwürfe", 1)
    struck = []
    at = proxy.points("APPEND")[which].number
    with KillingProxy(dovecot.plain, at=at, action=lambda p: (struck.append(p), session.abort())) as again:
        session = through(again, account)
        with pytest.raises(ServerError):
            session.append_draft("Entwürfe", DRAFT)
        session.close()

    assert [p.verb for p in struck] == ["APPEND"]
    assert len(owner.uids("Entwürfe")) == stored
