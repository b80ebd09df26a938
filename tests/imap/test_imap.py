"""The IMAP session on a real server: sign-in, TLS, what it costs, and servers of other kinds."""

from __future__ import annotations

import logging
import socket
import threading
import time

import pytest
from dovecot import Dovecot
from killing_proxy import KillingProxy
from owner import Owner

from rejectwatch.config import Account
from rejectwatch.errors import LoginRefused, MailboxMissing, ServerError, UserError
from rejectwatch.mail.imap import Timeouts, connect
from rejectwatch.mail.mime import split

MAIL = b"From: a@x.example\r\nSubject: A private subject\r\n\r\nA private body.\r\n"


def sign_in(account, secret="secret", **options):
    """Return a session; the caller closes it."""
    return connect(account, secret, split=split, **options)


@pytest.fixture
def session(account):
    """Return a session on the account, closed afterwards."""
    opened = sign_in(account)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def courier(dovecot, tmp_path_factory):
    """Return a server of Courier's kind: all below ``INBOX.``, no special uses, and one mailbox write-protected."""
    server = Dovecot(
        tmp_path_factory.mktemp("courier"),
        special={},
        prefix="INBOX.",
        separator=".",
        acl="INBOX.Locked owner lrs\n",
    )
    yield server.start()
    server.stop()


def on(server, user, **changes):
    """Return the account of a user on a server, over plain IMAP unless changed."""
    values = {
        "name": "t",
        "address": "t@mail.example",
        "username": user,
        "host": "127.0.0.1",
        "port": server.plain,
    }
    return Account(**{**values, "tls": "none", **changes})


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
class TestTls:
    def account(self, dovecot, account, tls, host="127.0.0.1"):
        port = dovecot.tls if tls == "implicit" else dovecot.plain
        return account.model_copy(update={"tls": tls, "port": port, "host": host})

    def test_unknown_authority_is_refused(self, dovecot, account, tls):
        """Anyone between here and the server could read the password."""
        with pytest.raises(
            ServerError, match=r"The certificate of 127\.0\.0\.1:\d+ is not trusted: .*tls_ca_file"
        ):
            sign_in(self.account(dovecot, account, tls))

    def test_own_authority_is_accepted(self, dovecot, account, tls):
        """A server with a certificate of its own, such as Proton Bridge, could not be used."""
        session = sign_in(self.account(dovecot, account, tls), ca_file=dovecot.ca)
        assert session.examine("INBOX").exists == 0
        session.close()

    def test_another_host_name_is_refused(self, dovecot, account, tls, monkeypatch):
        """Any certificate that the authority ever signed would do."""
        other = self.account(dovecot, account, tls, host="127.0.0.1.nip.invalid")
        real = socket.getaddrinfo

        def resolve(host, *rest, **options):
            return real("127.0.0.1" if host == other.host else host, *rest, **options)

        monkeypatch.setattr(socket, "getaddrinfo", resolve)
        with pytest.raises(ServerError, match="not trusted: Hostname mismatch"):
            sign_in(other, ca_file=dovecot.ca)

    def test_no_debug_buffering_and_no_delay(self, dovecot, account, tls):
        """Fetching would be six times slower (imaplib formats every body), an APPEND 40 ms."""
        session = sign_in(self.account(dovecot, account, tls), ca_file=dovecot.ca)
        imap = session._wire.imap
        assert imap.debug == 0
        assert imap.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
        session.close()


def test_no_debug_buffering_without_tls(session):
    """The private attribute that is set would be another one in the library's next version."""
    assert session._wire.imap.debug == 0
    assert session._wire.imap.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_timeouts_are_set(account):
    """A server that falls silent would hold the daemon for ever."""
    session = sign_in(account, timeouts=Timeouts(3.0, 7.5))
    assert session._wire.imap.sock.gettimeout() == 7.5
    session.close()
    assert (Timeouts().connect, Timeouts().read) == (15.0, 120.0)


def test_ca_file_that_is_not_there(account, tmp_path):
    """A slip in the configuration would look like a fault of the server, and be tried for ever."""
    with pytest.raises(UserError, match=r"tls_ca_file .*missing\.pem cannot be used: No such file"):
        sign_in(account, ca_file=tmp_path / "missing.pem")
    (tmp_path / "no.pem").write_text("no certificate")
    with pytest.raises(UserError, match=r"tls_ca_file .*no\.pem cannot be used"):
        sign_in(account, ca_file=tmp_path / "no.pem")


@pytest.mark.parametrize("user", ["umlaut", "quotes"])
def test_password_with_other_characters(dovecot, user):
    """A good password with an umlaut or a quotation mark would be refused, or end in a traceback."""
    session = sign_in(on(dovecot, user), dovecot.passwords[user])
    assert session.examine("INBOX").exists >= 0
    session.close()


def test_wrong_password(account):
    """The user would not learn that it is the password, or find it in the log."""
    with pytest.raises(LoginRefused) as refused:
        sign_in(account, "sesame-opens-it")
    assert str(refused.value) == (
        f"127.0.0.1:{account.port} refused the login of {account.login}: [AUTHENTICATIONFAILED] Authentication failed."
    )
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("secret", ["two\r\nlines", "nul\0"])
def test_password_cannot_carry_a_command(account, secret):
    """A password with a line break would end the LOGIN and begin a command."""
    with pytest.raises(LoginRefused, match="line break"):
        sign_in(account, secret)


def test_nothing_private_is_logged(account, owner, caplog):
    """Passwords, subjects and bodies would stand in a log at debug level."""
    caplog.set_level(logging.DEBUG)
    uid = owner.deliver(MAIL)
    session = sign_in(account)
    list(session.fetch("INBOX", [uid]))
    session.headers("INBOX", [uid], ["Subject"])
    session.read_back("INBOX", uid)
    session.close()

    assert "secret" not in caplog.text
    assert "private" not in caplog.text


def test_capabilities_and_identity(session):
    """What is asked for before the login is less than what the server can do after it."""
    assert {"UIDPLUS", "UNSELECT", "SPECIAL-USE"} <= session.capabilities
    assert session.server_id["name"] == "Dovecot"


def test_connection_refused(account):
    """A server that is down would end in a traceback."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        with pytest.raises(ServerError, match=rf"127\.0\.0\.1:{port} refused the connection"):
            sign_in(account.model_copy(update={"port": port}))


def test_unknown_host(account):
    """A misspelt host would end in a traceback."""
    with pytest.raises(ServerError, match=r"no server of that name: no-such-host\.invalid:143"):
        sign_in(account.model_copy(update={"host": "no-such-host.invalid", "port": 143}))


def test_implicit_tls_to_a_plain_port(dovecot, account):
    """The wrong port would be explained by nothing but an OpenSSL code."""
    with pytest.raises(ServerError, match=r'failed while connecting: .*Check port and tls \(993 "implicit"'):
        sign_in(account.model_copy(update={"tls": "implicit"}))


def test_kick_names_what_the_server_said(dovecot, account, session):
    """The reason that a server gives with its BYE would be lost."""
    session.examine("INBOX")
    dovecot.kick(account.login)
    with pytest.raises(ServerError, match="ended the connection or answered wrongly while opening 'INBOX': "):
        session.examine("INBOX")


def test_abort_frees_a_waiting_thread(account, owner):
    """Stopping the daemon would wait until a slow server answers."""
    with KillingProxy(account.port) as proxy:
        session = sign_in(account.model_copy(update={"port": proxy.port}))
        proxy.hold()
        raised = []

        def wait():
            try:
                session.examine("INBOX")
            except ServerError as error:
                raised.append(str(error))

        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.2)
        assert waiting.is_alive()
        began = time.monotonic()
        session.abort()
        waiting.join(5)
        took = time.monotonic() - began
        session.close()

    assert raised == [f"The connection to 127.0.0.1:{proxy.port} was shut down while opening 'INBOX'."]
    assert took < 0.5


def test_close_waits_five_seconds_at_most(account):
    """Stopping would wait two minutes for the LOGOUT of a server that fell silent."""
    session = sign_in(account)
    session.close()
    assert session._wire.imap.sock.gettimeout() == 5.0


@pytest.mark.parametrize("tls", ["implicit", "none"])
def test_abort_then_everything_raises(dovecot, account, tls):
    """A connection that was shut down would go on, or raise what nobody catches."""
    changed = {"tls": tls, "port": dovecot.tls if tls == "implicit" else dovecot.plain}
    session = sign_in(account.model_copy(update=changed), ca_file=dovecot.ca)
    session.examine("INBOX")
    session.abort()
    session.abort()
    for call in (
        session.mailboxes,
        lambda: session.flags("INBOX", [1]),
        lambda: session.append_draft("Sent", MAIL),
    ):
        with pytest.raises(ServerError, match="was shut down"):
            call()
    session.close()


def test_reading_sends_no_command_that_writes(account, owner):
    """Reading would use SELECT or CLOSE, or fetch without PEEK, and so change the mailbox."""
    uid = owner.deliver(MAIL)
    with KillingProxy(account.port) as proxy:
        session = sign_in(account.model_copy(update={"port": proxy.port}))
        session.special("\\Drafts")
        list(session.fetch("INBOX", session.uids("INBOX")))
        session.flags("INBOX", [uid])
        session.headers("INBOX", [uid], ["Subject"])
        session.find("INBOX", "Message-ID", "<a@b>")
        session.read_back("INBOX", uid)
        session.close()

    assert {p.verb for p in proxy.log} == {
        "greeting", "CAPABILITY", "LOGIN", "ID", "NAMESPACE", "LIST", "EXAMINE", "UID SEARCH", "UID FETCH", "NOOP", "LOGOUT",
    }  # fmt: skip
    fetches = [line for line in proxy.lines if b" FETCH " in line]
    assert fetches
    assert all(b"BODY[" not in line for line in fetches)
    assert not any(b"CHARSET" in line for line in proxy.lines)


def test_keyword_leaves_by_unselect(account, owner):
    """CLOSE would expunge what the user marked as deleted; a mailbox left SELECTed could be written to."""
    uid = owner.deliver(MAIL)
    with KillingProxy(account.port) as proxy:
        session = sign_in(account.model_copy(update={"port": proxy.port}))
        proxy.log.clear()
        session.add_keyword("INBOX", [uid], "$Rejection")
        session.close()

    verbs = [p.verb for p in proxy.log if (p.side, p.moment) == ("client", "before")]
    assert verbs == ["SELECT", "UID STORE", "UID FETCH", "UNSELECT", "LOGOUT"]


def test_attachments_are_not_transferred(account, owner):
    """A mailbox with large attachments would take minutes on a line."""
    head = b"From: a@x.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n"
    file = (
        b"--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + b"QUJD\r\n" * 200_000
    )
    uid = owner.deliver(head + file + b"--b--\r\n")
    with KillingProxy(account.port) as proxy:
        session = sign_in(account.model_copy(update={"port": proxy.port}))
        (got,) = session.fetch("INBOX", [uid])
        session.close()

    assert [p.content for p in got.parts] == [b"Hi"]
    assert got.size > 1_200_000
    assert proxy.received < 5_000


PART = b'--b\r\nContent-Type: text/plain; name="' + b"n" * 150 + b'"\r\n\r\nx\r\n'
HOSTILE = {
    "ten thousand parts": b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + PART * 9000 + b"--b--\r\n",
    "a long parameter": b'Content-Type: text/plain; name="' + b"n" * 2_000_000 + b'"\r\n\r\nx\r\n',
    "a long header": b"X-Y: "
    + b"y" * 500
    + b"\r\n"
    + b"X-Y: yyyyyyyyyyyyyyyyyyyyyyyyyy\r\n" * 40_000
    + b"\r\nx\r\n",
    "deep multiparts": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(1000)
    ),
    "deep messages": b"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n" * 1000 + b"\r\nx\r\n",
    "many embedded headers": b"Content-Type: multipart/digest; boundary=b\r\n\r\n"
    + (
        b"--b\r\nContent-Type: message/rfc822\r\n\r\n"
        + b"X-Y: yyyyyyyyyyyyyyyyyyyyyyy\r\n" * 1500
        + b"\r\nx\r\n"
    )
    * 20
    + b"--b--\r\n",
    "NUL": b"Subject: a\0b\r\n\r\nx\0\r\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_message_stops_nothing(account, owner, session, kind):
    """A stranger's mail would end the connection in every pass, so that no later mail is ever read."""
    hostile = owner.deliver(b"From: a@x.example\r\n" + HOSTILE[kind])
    after = owner.deliver(MAIL)
    began = time.monotonic()
    got = list(session.fetch("INBOX", [hostile, after]))
    took = time.monotonic() - began

    assert [m.uid for m in got] == [hostile, after]
    assert got[1].parts[0].content == b"A private body.\r\n"
    assert all(len(m.header) <= 65536 and sum(len(p.content) for p in m.parts) <= 262144 for m in got)
    assert took < 2


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: multipart/mixed",
        b"Content-Type: multipart/mixed; boundary=zzz",
        b"Content-Type: (((",
        b"X: y",
    ],
)
def test_broken_message_keeps_its_words(account, owner, session, header):
    """A rejection from a program that writes broken MIME would have no text."""
    uid = owner.deliver(b"From: a@x.example\r\n" + header + b"\r\n\r\nUnfortunately not.\r\n")
    (got,) = session.fetch("INBOX", [uid])

    assert [p.content.strip() for p in got.parts] == [b"Unfortunately not."]


def test_drafts_by_name_below_the_namespace(courier):
    """On a server without special uses no draft could be saved, or a second Drafts be taken."""
    owner = Owner(courier, "anna")
    session = sign_in(on(courier, "anna"))
    assert session.special("\\Drafts") is None
    owner.create("INBOX.Archiv.Entwürfe")
    assert session.special("\\Drafts") is None
    owner.create("INBOX.Entwürfe")
    owner.create("INBOX.Gesendete Objekte")
    assert session.special("\\Drafts") == "INBOX.Entwürfe"
    assert session.special("\\Sent") == "INBOX.Gesendete Objekte"
    uid = session.append_draft("INBOX.Entwürfe", MAIL).uid
    assert session.uids("INBOX.Entwürfe") == [uid]
    session.close()
    owner.close()


def test_mailbox_without_keywords(courier):
    """A keyword that the server does not keep would count as set."""
    owner = Owner(courier, "berta")
    owner.create("INBOX.Locked")
    session = sign_in(on(courier, "berta"))
    before = session.keyword_allowed("INBOX", "$Rejection")
    uid = owner.deliver(MAIL)
    assert session.add_keyword("INBOX", [uid], "$Rejection") == frozenset({uid})
    assert (before, session.keyword_allowed("INBOX.Locked", "$Rejection")) == (True, False)
    assert session.add_keyword("INBOX.Locked", [1], "$Rejection") == frozenset()
    assert session.uids("INBOX") == [uid]
    session.close()
    owner.close()


def test_mailbox_that_only_holds_others(courier):
    """A name in the tree that is no mailbox would be opened in vain in every pass."""
    owner = Owner(courier, "clara")
    owner.create("INBOX.Top.Below")
    session = sign_in(on(courier, "clara"))
    with pytest.raises(MailboxMissing, match=r"no mailbox 'INBOX\.Top'"):
        session.special("\\Sent", "INBOX.Top")
    session.close()
    owner.close()
