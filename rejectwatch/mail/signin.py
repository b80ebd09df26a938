"""Where an account's password comes from: a command, a variable, a file, or the system keyring.

The one door to ``keyring``, which is loaded only when it is asked. What can't be had is LoginRefused
with a sentence saying what to do; the secret itself stands in no message, log line or traceback.
"""

from __future__ import annotations

import logging
import os
import stat
import subprocess
from pathlib import Path

from rejectwatch.config import Account
from rejectwatch.errors import LoginRefused

log = logging.getLogger(__name__)

SERVICE = "rejectwatch"
"""The name under which the keyring holds our passwords."""

_COMMAND_SECONDS = 30.0
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def secret(account: Account, *, folder: Path | None = None, seconds: float = _COMMAND_SECONDS) -> str:
    """Return the password of an account: the first line of what its source gives.

    ``folder`` is where a relative ``password_file`` is looked for; a ``password_command`` has
    ``seconds`` to answer. Raises LoginRefused when there is none to be had.
    """
    if account.password_command:
        found = _from_command(account, seconds)
    elif account.password_env:
        found = _from_variable(account)
    elif account.password_file:
        found = _from_file(account, folder or Path.cwd())
    else:
        found = _from_keyring(account)
    if not found:
        raise LoginRefused(f"The password for account {account.name!r} is empty.")
    return found


def keep(account: Account, password: str) -> None:
    """Put the password of an account into the system keyring; LoginRefused when there is no keyring."""
    import keyring  # noqa: PLC0415 - slow to load, and needed by few
    import keyring.errors  # noqa: PLC0415

    try:
        keyring.set_password(SERVICE, _entry(account), password)
    except (keyring.errors.KeyringError, RuntimeError) as error:
        raise _no_keyring(account, error) from None


def _from_command(account: Account, seconds: float) -> str:
    """Run the command without a shell; what it writes to standard error goes to ours."""
    program = account.password_command[0]
    told = f"The password_command {program!r} of account {account.name!r}"
    try:
        ran = subprocess.run(
            account.password_command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise LoginRefused(f"{told} gave no answer within {seconds:.0f} seconds.") from None
    except (OSError, ValueError) as error:
        raise LoginRefused(f"{told} cannot be run: {_reason(error)}.") from None
    if ran.returncode:
        raise LoginRefused(f"{told} ended with exit status {ran.returncode}.")
    return _first_line(ran.stdout, told)


def _from_variable(account: Account) -> str:
    found = os.environ.get(account.password_env)
    if found is None:
        raise LoginRefused(
            f"The environment variable {account.password_env} of account {account.name!r} is not set."
        )
    return found


def _from_file(account: Account, folder: Path) -> str:
    path = folder / Path(account.password_file).expanduser()
    told = f"The password_file of account {account.name!r}"
    try:
        content = path.read_bytes()
        mode = path.stat().st_mode
    except OSError as error:
        raise LoginRefused(f"{told}, {path}, cannot be read: {_reason(error)}.") from None
    if mode & _OTHERS:
        log.warning("%s is open to other users of this machine: chmod 600 it", told)
    return _first_line(content, told)


def _from_keyring(account: Account) -> str:
    import keyring  # noqa: PLC0415 - slow to load, and needed by few
    import keyring.errors  # noqa: PLC0415

    try:
        found = keyring.get_password(SERVICE, _entry(account))
    except (keyring.errors.KeyringError, RuntimeError) as error:
        raise _no_keyring(account, error) from None
    if found is None:
        raise LoginRefused(
            f"The keyring has no password for account {account.name!r} ({_entry(account)}): "
            f"put it there with `pipx run keyring set {SERVICE} {_entry(account)}`, or set password_command, password_env or password_file."
        )
    return found


def _no_keyring(account: Account, error: Exception) -> LoginRefused:
    import keyring.errors  # noqa: PLC0415

    if isinstance(error, keyring.errors.NoKeyringError):
        why = "this machine has no keyring that can be used"
    else:
        why = f"the keyring cannot be used ({type(error).__name__})"
    return LoginRefused(
        f"No password for account {account.name!r}: {why}. "
        f"Set password_command, password_env or password_file in the configuration."
    )


def _entry(account: Account) -> str:
    return f"{account.login}@{account.host}"


def _first_line(content: bytes, told: str) -> str:
    line = content.partition(b"\n")[0].removesuffix(b"\r")
    try:
        return line.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise LoginRefused(f"{told} did not give UTF-8 text.") from None


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or type(error).__name__
