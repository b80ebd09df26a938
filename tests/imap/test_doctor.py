"""The doctor on a real server: one sentence for each thing that can be wrong, and nothing is changed."""

import json

import pytest
from dovecot import PASSWORD

from rejectwatch.cli import main
from rejectwatch.setup import doctor
from rejectwatch.setup.demo import Server

CONFIG = """
[profile]
name = "Alex Rivera"
addresses = ["alex@mail.example"]
{profile}
[[accounts]]
name = "personal"
address = "alex@mail.example"
username = "{user}"
host = "{host}"
port = {port}
tls = "{tls}"
password_file = "password"
{account}
[state]
directory = "state"
"""


@pytest.fixture
def checkup(tmp_path, account):
    """Return a function that writes a configuration and returns the doctor's checks by name."""

    def checks(*, password=PASSWORD, mode=0o600, **changed):
        given = {
            "user": account.login, "host": account.host, "port": account.port, "tls": "none", "account": "", "profile": "",
        } | changed  # fmt: skip
        (tmp_path / "config.toml").write_text(CONFIG.format(**given))
        secret = tmp_path / "password"
        secret.write_text(password)
        secret.chmod(mode)
        found = list(doctor.examine(tmp_path / "config.toml"))
        assert len({one.check for one in found}) == len(found), found[-1]
        return {one.check: one for one in found}

    return checks


def told(checks):
    """Return how each check went, as plain words."""
    return {name: one.status.value for name, one in checks.items()}


def test_all_is_well(checkup, owner):
    """A right set-up must pass every check, with the mailboxes named as they are on the server."""
    checks = checkup()
    assert told(checks) == {
        "configuration": "ok", "state": "ok", "memory": "skipped", "model": "ok", "letters": "ok",
        "password_file": "ok", "password": "ok", "connection": "ok", "login": "ok", "capabilities": "ok",
        "mailboxes": "ok", "drafts": "ok", "sent": "ok", "keyword": "ok",
    }  # fmt: skip
    assert checks["drafts"].told == "Drafts is 'Entwürfe'."
    assert checks["sent"].told == "Sent is 'Sent'."
    assert checks["mailboxes"].told == "Watched: INBOX (0 messages)."
    assert checks["keyword"].told == "The server keeps the keyword $Rejection."
    assert checks["capabilities"].told == "The server has IDLE, UIDPLUS, MOVE, SPECIAL-USE, UNSELECT."


def test_nothing_is_changed_on_the_server(checkup, owner):
    """A check-up that marked mail as read, or left mail or mailboxes behind, would harm the mailbox."""
    uid = owner.deliver(b"From: a@b.example\r\nSubject: Hello\r\n\r\nHello.\r\n")
    checks = checkup()
    assert checks["mailboxes"].told == "Watched: INBOX (1 messages)."
    assert owner.flags("INBOX", uid) == set()
    assert owner.uids("INBOX") == [uid]
    assert owner.uids("Entwürfe") == []
    owner._ok(owner._imap.select(b"INBOX", True))
    assert owner._imap.response("RECENT")[1] == [b"1"]


def test_nothing_is_left_on_the_disk(checkup, tmp_path):
    """The memory is made by the first pass, not by a look at whether it could be."""
    checks = checkup()
    assert checks["state"].told.endswith("will be made when it is first needed.")
    assert not (tmp_path / "state" / "ledger.db").exists()


def test_wrong_password(checkup):
    """A refused login is no fault of the connection, and what needs it is skipped, not failed."""
    checks = checkup(password="not the right one")
    assert told(checks)["connection"] == "ok"
    assert told(checks)["login"] == "failed"
    assert "refused the login" in checks["login"].told
    assert "not the right one" not in "".join(one.told + one.todo for one in checks.values())
    assert {told(checks)[name] for name in doctor._AFTER_LOGIN} == {"skipped"}


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"port": 1}, "refused the connection: no mail server listens there"),
        ({"host": "no-such-host.invalid", "tls": "implicit"}, "There is no server of that name"),
    ],
)
def test_wrong_host(checkup, changed, sentence):
    """A host that isn't there must be told from a wrong password."""
    checks = checkup(**changed)
    assert told(checks)["connection"] == "failed"
    assert sentence in checks["connection"].told
    assert told(checks)["login"] == "skipped"


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_certificate_that_nobody_vouches_for(checkup, dovecot, tls):
    """An untrusted certificate must fail, and say where a trusted one is named."""
    checks = checkup(port=dovecot.tls if tls == "implicit" else dovecot.plain, tls=tls)
    assert told(checks)["connection"] == "failed"
    assert "is not trusted" in checks["connection"].told
    assert "tls_ca_file" in checks["connection"].told


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_certificate_of_ones_own(checkup, dovecot, tls):
    """With its authority named, one's own server must pass."""
    port = dovecot.tls if tls == "implicit" else dovecot.plain
    checks = checkup(host="localhost", port=port, tls=tls, account=f'tls_ca_file = "{dovecot.ca}"')
    assert told(checks)["login"] == "ok"
    assert "with TLS" in checks["connection"].told


def test_no_drafts_mailbox(checkup, tmp_path):
    """Without a Drafts mailbox no letter can be left: that must be said before the first pass."""
    with Server() as server:
        checks = checkup(user="nora", port=server.port, password=server.password)
    assert checks["drafts"].told == "The server shows no Drafts mailbox. No draft can be left without one."
    assert checks["drafts"].todo == 'Set drafts = "…" in the account to one of: INBOX'
    assert told(checks)["drafts"] == told(checks)["sent"] == "failed"
    assert checks["keyword"].told == "Needs a Drafts mailbox."


def test_server_that_keeps_no_keywords(checkup):
    """A server that answers OK to a keyword and drops it must be known for what it does."""
    with Server() as server:
        server.create("Drafts", "Sent")
        checks = checkup(user="nora", port=server.port, password=server.password)
    assert told(checks)["keyword"] == "ok"
    assert checks["keyword"].told.startswith("The server keeps no keywords")


def test_mailboxes_that_are_not_there(checkup):
    """A misspelt mailbox must be named, with those that there are."""
    checks = checkup(account='mailboxes = ["INBOX", "Bewerbungen"]\ndrafts = "Skizzen"')
    assert checks["mailboxes"].told == "The server has no mailbox 'Bewerbungen'."
    assert "INBOX" in checks["mailboxes"].todo
    assert "has no mailbox 'Skizzen'" in checks["drafts"].told
    assert "Entwürfe" in checks["drafts"].todo
    assert told(checks)["sent"] == "ok"


def test_password_file_that_others_can_read(checkup, tmp_path):
    """A password that every user of the machine can read is a fault, though all works with it."""
    checks = checkup(mode=0o644)
    assert told(checks)["password_file"] == "failed"
    assert checks["password_file"].todo == f"Run: chmod 600 {tmp_path / 'password'}"
    assert told(checks)["login"] == "ok"


def test_password_that_cannot_be_had(checkup, tmp_path):
    """Without a password nothing is dialled, and everything behind it is skipped."""
    checks = checkup(password="")
    assert told(checks)["password"] == "failed"
    assert {told(checks)[name] for name in ("connection", "login", *doctor._AFTER_LOGIN)} == {"skipped"}


def test_command(checkup, tmp_path, capsys):
    """``doctor --json`` must print one object a check, and the exit code must say how it went."""
    checkup()
    assert main(["doctor", "--json", "-c", str(tmp_path / "config.toml")]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[0]["check"] == "configuration"
    assert {row["status"] for row in rows} == {"ok", "skipped"}
    assert set(rows[0]) == {"check", "status", "told", "todo", "account"}
    checkup(password="wrong")
    assert main(["doctor", "-c", str(tmp_path / "config.toml")]) == 1
    out = capsys.readouterr().out
    assert "failed   personal: login: " in out
    assert out.endswith("Some checks failed.\n")
    (tmp_path / "config.toml").write_text("[profil]\n")
    assert main(["doctor", "-c", str(tmp_path / "config.toml")]) == 2
    assert "did you mean 'profile'?" in capsys.readouterr().out
