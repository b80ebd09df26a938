"""The doctor: one check after the other, each with a sentence that says how it went and what to do.

Nothing is changed on the server: it signs in, lists, opens read-only and leaves. To learn whether
keywords are kept it SELECTs the Drafts mailbox, where no mail is new to anybody.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from rejectwatch import config
from rejectwatch.config import Account, Settings
from rejectwatch.errors import ConfigError, LoginRefused, MailboxMissing, ServerError, UserError
from rejectwatch.mail import imap, signin
from rejectwatch.mail.parse import split
from rejectwatch.wiring import Wiring, classifier, composer

EXTENSIONS = ("IDLE", "UIDPLUS", "MOVE", "SPECIAL-USE", "UNSELECT")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_AFTER_LOGIN = ("capabilities", "mailboxes", "drafts", "sent", "keyword")
_MICROSOFT = "Microsoft accepts no passwords over IMAP, only OAuth2, which rejectwatch can't do yet."
_APP_PASSWORD = "Make an app password in the security settings of your account; your usual one is refused."  # noqa: S105
_HINTS = {
    "imap.gmail.com": "Gmail wants an app password (https://myaccount.google.com/apppasswords), which needs 2-Step Verification.",
    "outlook.office365.com": _MICROSOFT,
    "imap-mail.outlook.com": _MICROSOFT,
    "imap.mail.yahoo.com": _APP_PASSWORD,
    "imap.aol.com": _APP_PASSWORD,
    "imap.mail.me.com": _APP_PASSWORD,
    "imap.fastmail.com": _APP_PASSWORD,
    "imap.gmx.net": "Switch IMAP on in the GMX settings; with two-factor sign-in, make an app password there.",
    "imap.gmx.com": "Switch IMAP on in the GMX settings; with two-factor sign-in, make an app password there.",
    "imap.web.de": "Switch IMAP on in the web.de settings; with two-factor sign-in, make an app password there.",
}


class Status(StrEnum):
    """How a check went; ``skipped`` means that it could not be made or isn't needed."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what was looked at, how it went, a sentence, and what to do where it failed."""

    check: str
    status: Status
    told: str
    todo: str = ""
    account: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the object that ``doctor --json`` prints."""
        return asdict(self) | {"status": self.status.value}


def examine(path: Path) -> Iterator[Check]:
    """Yield the checks of a configuration file in order; a configuration that fails ends them."""
    try:
        settings = config.load(path)
    except ConfigError as error:
        yield Check(
            "configuration", Status.FAILED, str(error), "Mend the file; config.example.toml shows every key."
        )
        return
    yield Check("configuration", Status.OK, f"{path} is right.")
    yield _state(settings)
    yield _ledger(settings)
    yield _model(settings)
    yield _letters(settings)
    if not settings.accounts:
        yield Check("accounts", Status.FAILED, "No account is configured.", "Add an [[accounts]] table.")
    for account in settings.accounts:
        yield from _account(account, settings)


def _state(settings: Settings) -> Check:
    folder = settings.state_dir
    there = next(p for p in (folder, *folder.absolute().parents) if p.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        will_be = "can be written to" if there == folder else "will be made when it is first needed"
        return Check("state", Status.OK, f"The state folder {folder} {will_be}.")
    return Check(
        "state", Status.FAILED, f"The state folder {folder} cannot be written to.",
        f'Change the rights of {there}, or set directory = "…" under [state].',
    )  # fmt: skip


def _ledger(settings: Settings) -> Check:
    wiring = Wiring(settings)
    if not wiring.ledger_path.exists():
        return Check("memory", Status.SKIPPED, "Nothing is remembered yet: no pass was made.")
    try:
        with wiring.ledger():
            return Check("memory", Status.OK, f"{wiring.ledger_path} can be read.")
    except UserError as error:
        return Check("memory", Status.FAILED, str(error))


def _model(settings: Settings) -> Check:
    try:
        classifier(precision=settings.model.precision)
    except (UserError, OSError) as error:
        return Check("model", Status.FAILED, str(error))
    return Check("model", Status.OK, f"The model is there: {Wiring(settings).model_in_use()['told']}.")


def _letters(settings: Settings) -> Check:
    own = settings.relative(settings.reply.templates) if settings.reply.templates else None
    try:
        languages = composer(settings.profile, settings.reply, own).languages()
    except UserError as error:
        return Check(
            "letters", Status.FAILED, str(error), "Mend the letter, or take templates out of [reply]."
        )
    return Check("letters", Status.OK, f"There are letters in: {', '.join(sorted(languages))}.")


def _account(account: Account, settings: Settings) -> Iterator[Check]:
    """Yield the checks of one account; what a failed one makes impossible is skipped."""
    folder = settings.path.parent if settings.path else Path.cwd()
    yield _password_file(account, folder)
    try:
        secret = signin.secret(account, folder=folder)
    except LoginRefused as error:
        todo = "Check password_file, password_command or password_env of this account; without them the keyring is asked."
        yield Check("password", Status.FAILED, str(error), todo, account.name)
        yield from _skipped(account, "connection", "login", *_AFTER_LOGIN)
        return
    yield Check("password", Status.OK, "A password was found.", account=account.name)
    checks, session = _signing_in(account, settings, secret)
    yield from checks
    if session is None:
        return
    try:
        yield from _signed_in(session, account, settings)
    except ServerError as error:
        yield Check("connection", Status.FAILED, str(error), account=account.name)
    finally:
        session.close()


def _signing_in(
    account: Account, settings: Settings, secret: str
) -> tuple[list[Check], imap.ImapSession | None]:
    """Return the checks of connection and login, and the session they led to."""
    how = {"implicit": "with TLS", "starttls": "with TLS (STARTTLS)", "none": "without TLS, on this machine"}
    told = f"{account.host}:{account.server_port} answers, {how[account.tls]}."
    connected = Check("connection", Status.OK, told, account=account.name)
    ca_file = settings.relative(account.tls_ca_file) if account.tls_ca_file else None
    try:
        session = imap.connect(account, secret, ca_file=ca_file, split=split)
    except LoginRefused as error:
        todo = _HINTS.get(account.host.lower(), "Check username and password.")
        refused = Check("login", Status.FAILED, str(error), todo, account.name)
        return [connected, refused, *_skipped(account, *_AFTER_LOGIN)], None
    except (ServerError, UserError) as error:
        failed = Check("connection", Status.FAILED, str(error), account=account.name)
        return [failed, *_skipped(account, "login", *_AFTER_LOGIN)], None
    return [
        connected,
        Check("login", Status.OK, f"{account.login} is signed in.", account=account.name),
    ], session


def _skipped(account: Account, *names: str) -> list[Check]:
    told = "Needs a connection that is signed in."
    return [Check(name, Status.SKIPPED, told, account=account.name) for name in names]


def _password_file(account: Account, folder: Path) -> Check:
    """Return whether the file with the password, if there is one, is closed to others."""
    if not account.password_file:
        return Check("password_file", Status.SKIPPED, "No password_file is used.", account=account.name)
    path = folder / Path(account.password_file).expanduser()
    try:
        is_open = bool(path.stat().st_mode & _OTHERS)
    except OSError as error:
        todo = f"Make it, with the password in its first line, and run: chmod 600 {path}"
        told = f"{path} cannot be read: {error.strerror}."
        return Check("password_file", Status.FAILED, told, todo, account.name)
    if is_open:
        told = f"Other users of this machine can read {path}."
        return Check("password_file", Status.FAILED, told, f"Run: chmod 600 {path}", account.name)
    return Check("password_file", Status.OK, f"Only you can read {path}.", account=account.name)


def _signed_in(session: imap.ImapSession, account: Account, settings: Settings) -> Iterator[Check]:
    """Yield the checks that need a session: what the server can do, and the mailboxes."""
    has = [name for name in EXTENSIONS if name in session.capabilities]
    lacks = [name for name in EXTENSIONS if name not in session.capabilities]
    told = f"The server has {', '.join(has) or 'no extensions'}" + (
        f"; not {', '.join(lacks)}." if lacks else "."
    )
    yield Check("capabilities", Status.OK, told, account=account.name)
    yield _watched(session, account)
    drafts = None
    for use, configured, without in (
        ("drafts", account.drafts, "No draft can be left without one."),
        ("sent", account.sent, "Without it, mail that you have answered yourself is told by its flag alone."),
    ):
        check, name = _special(session, account, use, configured, without)
        drafts = name if use == "drafts" else drafts
        yield check
    yield _keyword(session, account, drafts, settings.actions.keyword)


def _watched(session: imap.ImapSession, account: Account) -> Check:
    sizes, missing = [], []
    for name in account.mailboxes:
        try:
            sizes.append(f"{name} ({session.examine(name).exists} messages)")
        except MailboxMissing:
            missing.append(name)
    if missing:
        told = f"The server has no mailbox {', '.join(map(repr, missing))}."
        todo = f"Set mailboxes to some of: {_names(session)}"
        return Check("mailboxes", Status.FAILED, told, todo, account.name)
    return Check("mailboxes", Status.OK, f"Watched: {', '.join(sizes)}.", account=account.name)


def _special(
    session: imap.ImapSession, account: Account, use: str, configured: str, without: str
) -> tuple[Check, str | None]:
    """Return the check for Drafts or Sent, and the name of the mailbox."""
    try:
        name = session.special(f"\\{use.capitalize()}", configured)
    except MailboxMissing as error:
        told, name = str(error), None
    else:
        told = f"The server shows no {use.capitalize()} mailbox. {without}"
    if name is None:
        todo = f'Set {use} = "…" in the account to one of: {_names(session)}'
        return Check(use, Status.FAILED, told, todo, account.name), None
    return Check(use, Status.OK, f"{use.capitalize()} is {name!r}.", account=account.name), name


def _keyword(session: imap.ImapSession, account: Account, mailbox: str | None, keyword: str) -> Check:
    if not keyword or mailbox is None:
        told = "No keyword is configured." if not keyword else "Needs a Drafts mailbox."
        return Check("keyword", Status.SKIPPED, told, account=account.name)
    if session.keyword_allowed(mailbox, keyword):
        return Check("keyword", Status.OK, f"The server keeps the keyword {keyword}.", account=account.name)
    told = f"The server keeps no keywords: rejections will not be marked {keyword}; all else works."
    return Check("keyword", Status.OK, told, account=account.name)


def _names(session: imap.ImapSession) -> str:
    return ", ".join(mailbox.name for mailbox in session.mailboxes()[:30])
