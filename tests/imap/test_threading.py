"""Ids and subjects of drafts on a real server: as they went in, so they come out."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime

from dovecot import PASSWORD

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.mail.imap import connect
from rejectwatch.mail.mime import split
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.reply.application import Application
from rejectwatch.reply.compose import Composer

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
COMPOSER = Composer(
    Profile(name="Alex Rivera", addresses=["alex@mail.example"]), Reply(), [bundled("templates") / "letters"]
)


def exchange(number):
    """Return an id of 82 characters, as Exchange Online writes them."""
    return f"<{number:04}{'C0FFEE1234567890AB' * 2:.34}@DB6PR0401MB2536.eurprd04.prod.outlook.com>"


def test_ids_survive_a_server(account):
    """A server that unfolds, rewrites or indexes a header would find other ids, and the thread would break."""
    ids = [exchange(number) for number in range(41)]
    assert {len(one) for one in ids} == {82}
    raw = (
        f"From: Kim Mayer <kim@acme.example>\r\nTo: alex@mail.example\r\nMessage-ID: {ids[-1]}\r\n"
        "Subject: =?utf-8?q?AW=3A_R=C3=BCckmeldung_zu_Ihrer_Bewerbung?=\r\n"
        f"References: {' '.join(ids[:-1])}\r\n\r\nNo.\r\n"
    ).encode()
    mail = parse_bytes(raw)
    draft = COMPOSER.compose(
        mail, Application(to=mail.sender), language="en", message_id="<d@mail.example>", now=NOW
    )
    session = connect(account, PASSWORD, split=split)
    try:
        saved = session.append_draft("Entwürfe", draft.raw)
        back = session.read_back("Entwürfe", saved.uid)
        (fetched,) = session.fetch("Entwürfe", [saved.uid])
    finally:
        session.close()
    read = email.message_from_bytes(back, policy=email.policy.default)
    assert read["In-Reply-To"] == ids[-1]
    assert read["References"].split() == ids
    assert read["Subject"] == "Re: Rückmeldung zu Ihrer Bewerbung"
    ours = parse_bytes(fetched.header + b"\r\n")
    assert (ours.in_reply_to, list(ours.references)) == (ids[-1], ids)
