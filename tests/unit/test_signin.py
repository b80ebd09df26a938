"""Where passwords come from, and that they stay where they belong."""

from __future__ import annotations

import logging
import sys
import time

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from rejectwatch.config import Account
from rejectwatch.errors import LoginRefused
from rejectwatch.mail import signin

WORD = "corréct horse"


class Memory(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.held = {}

    def get_password(self, service, username):
        return self.held.get((service, username))

    def set_password(self, service, username, password):
        self.held[service, username] = password

    def delete_password(self, service, username):
        del self.held[service, username]


@pytest.fixture
def backend():
    """Return the keyring in use during a test, one in memory."""
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    yield keyring.get_keyring()
    keyring.set_keyring(before)


def account(**source):
    """Return an account with a source of its password."""
    return Account(name="personal", address="alex@mail.example", host="imap.mail.example", **source)


def python(code):
    """Return the arguments that run some Python."""
    return [sys.executable, "-c", code]


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nuser: alex\nurl: x\n"])
def test_command_gives_its_first_line(ending):
    """``pass show`` prints more than the password, which would then be wrong."""
    code = f"import sys; sys.stdout.buffer.write({(WORD + ending).encode()!r})"

    assert signin.secret(account(password_command=python(code))) == WORD


def test_command_runs_without_a_shell():
    """A character of the shell in an argument would run something else."""
    code = "import sys; print(sys.argv[1])"

    assert (
        signin.secret(account(password_command=[*python(code), "$HOME; echo `id` *"])) == "$HOME; echo `id` *"
    )


def test_blanks_belong_to_the_password():
    """A password that ends in a blank could not be used."""
    assert signin.secret(account(password_command=python("print(' a b ')"))) == " a b "


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("import sys; print('hunter2'); sys.exit(3)", "ended with exit status 3"),
        ("pass", "is empty"),
        ("print()", "is empty"),
        ("import sys; sys.stdout.buffer.write(b'hunter2\\xff')", "did not give UTF-8"),
    ],
)
def test_command_that_fails(code, sentence):
    """The daemon would sign in with half a password, and lock the account."""
    with pytest.raises(LoginRefused, match=sentence) as raised:
        signin.secret(account(password_command=python(code)))
    assert "hunter2" not in str(raised.value)
    assert raised.value.__cause__ is None


def test_command_that_is_not_there():
    """A misspelt command would end in a traceback."""
    with pytest.raises(
        LoginRefused, match="'no-such-program-x' of account 'personal' cannot be run: No such file"
    ):
        signin.secret(account(password_command=["no-such-program-x"]))


def test_command_that_hangs():
    """A keyring agent that waits for a person would hold the daemon for ever."""
    began = time.monotonic()
    with pytest.raises(LoginRefused, match="no answer within 0 seconds"):
        signin.secret(
            account(password_command=python("import time; print('hunter2'); time.sleep(60)")), seconds=0.3
        )
    assert time.monotonic() - began < 5


def test_variable(monkeypatch):
    """A password in the environment could not be used."""
    monkeypatch.setenv("MAIL_WORD", WORD)

    assert signin.secret(account(password_env="MAIL_WORD")) == WORD


def test_variable_that_is_not_set(monkeypatch):
    """An unset variable would be an empty password."""
    monkeypatch.delenv("MAIL_WORD", raising=False)
    with pytest.raises(LoginRefused, match="MAIL_WORD of account 'personal' is not set"):
        signin.secret(account(password_env="MAIL_WORD"))


def test_file(tmp_path, caplog):
    """A password in a file of one's own could not be used, or be complained of."""
    caplog.set_level(logging.WARNING)
    path = tmp_path / "word"
    path.write_bytes(b"\xef\xbb\xbf" + WORD.encode() + b"\r\n")
    path.chmod(0o600)

    assert signin.secret(account(password_file=str(path))) == WORD
    assert signin.secret(account(password_file="word"), folder=tmp_path) == WORD
    assert caplog.text == ""


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_file_that_others_can_read(tmp_path, caplog, mode):
    """Anyone on the machine could read the password, and nobody would say so."""
    path = tmp_path / "word"
    path.write_text(WORD)
    path.chmod(mode)

    assert signin.secret(account(password_file=str(path))) == WORD
    assert "open to other users of this machine: chmod 600" in caplog.text
    assert WORD not in caplog.text


def test_file_that_is_not_there(tmp_path):
    """A missing file would end in a traceback."""
    with pytest.raises(LoginRefused, match="gone, cannot be read: No such file"):
        signin.secret(account(password_file="gone"), folder=tmp_path)


def test_keyring(backend):
    """The password kept in the keyring would not be found by the daemon."""
    signin.keep(account(), WORD)

    assert backend.held == {("rejectwatch", "alex@mail.example@imap.mail.example"): WORD}
    assert signin.secret(account()) == WORD
    with pytest.raises(LoginRefused, match="keyring set rejectwatch"):
        signin.secret(account(username="other"))


def test_no_keyring(backend):
    """On a server without a desktop the user would see a traceback, instead of what to set."""
    keyring.set_keyring(NoKeyring())
    for call in (lambda: signin.secret(account()), lambda: signin.keep(account(), WORD)):
        with pytest.raises(LoginRefused) as raised:
            call()
        assert str(raised.value) == (
            "No password for account 'personal': this machine has no keyring that can be used. "
            "Set password_command, password_env or password_file in the configuration."
        )


def test_locked_keyring(backend, monkeypatch):
    """A locked keyring would end in a traceback."""

    def locked(*_):
        raise keyring.errors.KeyringLocked(WORD)

    monkeypatch.setattr(Memory, "get_password", locked)
    with pytest.raises(LoginRefused, match=r"the keyring cannot be used \(KeyringLocked\)") as raised:
        signin.secret(account())
    assert WORD not in str(raised.value)
