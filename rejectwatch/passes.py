"""A pass over the accounts: each fares by itself, and the summary says how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from rejectwatch.config import Account
from rejectwatch.errors import MailboxMissing, RejectwatchError, ServerError, UserError
from rejectwatch.ledger.rows import Health, Outcome, Row, rfc3339
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import Session
from rejectwatch.outcomes import Report
from rejectwatch.scope import Options
from rejectwatch.wiring import Wiring, state_lock

EXIT_OK, EXIT_USAGE, EXIT_SERVER = 0, 2, 75


@dataclass(slots=True)
class Summary:
    """How each account fared: its report, and the error that ended its pass, if one did."""

    accounts: dict[str, tuple[Report, RejectwatchError | None]] = field(default_factory=dict)
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the last object that ``once --json`` prints."""
        return {
            "summary": {
                "accounts": {name: _told(*result) for name, result in self.accounts.items()},
                "seconds": round(self.seconds, 3),
            }
        }

    @property
    def exit_code(self) -> int:
        """0 when all went well, 2 when the user must mend something, 75 when a server failed."""
        errors = [error for _, error in self.accounts.values() if error is not None]
        if any(isinstance(e, UserError) for e in errors):
            return EXIT_USAGE
        return EXIT_SERVER if errors else EXIT_OK


def _told(report: Report, error: RejectwatchError | None) -> dict[str, Any]:
    counts = Counter(row.outcome for row in report.rows)
    counts[Outcome.HISTORY] = report.seen - len(report.rows)
    told = None if error is None else str(error)
    return {"ok": error is None, "error": told, "seen": report.seen, **{o.value: counts[o] for o in Outcome}}


def once(wiring: Wiring, options: Options, *, on_row: Callable[[dict[str, Any]], None]) -> Summary:
    """Make one pass over every account, tell each row as JSON, and return the summary."""
    if not wiring.settings.accounts:
        raise UserError(f"{wiring.settings.path} names no account. Add an [[accounts]] table.")
    begun, summary = wiring.now(), Summary()
    with state_lock(wiring.settings.state_dir), _ledger(wiring, dry_run=options.dry_run) as ledger:
        for account in wiring.settings.accounts:
            report, failure = Report(), None
            try:
                one(wiring, account, ledger, Pass(options, report))
            except (ServerError, UserError) as error:
                failure = error
            summary.accounts[account.name] = report, failure
            for row in sorted(report.rows, key=_order):
                on_row(row.as_json(account.name))
    summary.seconds = (wiring.now() - begun).total_seconds()
    return summary


@contextmanager
def _ledger(wiring: Wiring, *, dry_run: bool) -> Iterator[Ledger]:
    """Open the ledger, or for a dry run a copy of it in memory."""
    with wiring.ledger() as stored:
        if not dry_run:
            yield stored
            return
        with stored.copy() as copy:
            yield copy


def _order(row: Row) -> tuple[str, int]:
    return row.place.mailbox, row.place.uid


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass: how it is to be made, and where its outcomes go.

    ``connect`` hands over a session that the caller keeps; without it the pass has one of its own.
    """

    options: Options = field(default_factory=Options)
    report: Report = field(default_factory=Report)
    connect: Callable[[], Session] | None = None


def one(wiring: Wiring, account: Account, ledger: Ledger, asked: Pass) -> None:
    """Make one pass over one account, and note how it went.

    When it raises, ``asked.report`` holds what had come to an outcome until then.
    """
    number = ledger.account(account.login, account.host)
    watch = wiring.watch(account, ledger)
    own: Session | None = None
    try:
        if asked.connect is not None:
            session = asked.connect()
        else:
            session = own = wiring.connect(account)
        watch.run(session, asked.options, asked.report)
    except MailboxMissing as error:
        ledger.note_pass(number, now=wiring.now(), error=str(error))
        raise UserError(f"{error} Check mailboxes, drafts and sent of account {account.name!r}.") from error
    except (ServerError, UserError) as error:
        ledger.note_pass(number, now=wiring.now(), error=str(error))
        raise
    finally:
        if own is not None:
            own.close()
    now = wiring.now()
    ledger.note_pass(number, now=now, error=None)
    ledger.prune(number, before=now - wiring.settings.state.keep)


def status(wiring: Wiring) -> list[dict[str, Any]]:
    """Return the object that ``status --json`` prints for each account."""
    with wiring.ledger() as ledger:
        return [_status(ledger, account, wiring) for account in wiring.settings.accounts]


def _status(ledger: Ledger, account: Account, wiring: Wiring) -> dict[str, Any]:
    number = ledger.account(account.login, account.host)
    health: Health = ledger.health(number)
    given_up = ledger.rows(number, [Outcome.GIVEN_UP, Outcome.FAILED])
    return {
        "account": account.name,
        "address": account.address,
        "host": account.host,
        "last_pass": rfc3339(health.last_pass),
        "last_ok": rfc3339(health.last_ok),
        "last_error": health.last_error,
        "cursors": {name: uid for name, uid in health.cursors.items() if name in account.mailboxes},
        "counts": ledger.counts(number),
        "drafts": ledger.fates(number),
        "given_up": [f"{r.place.mailbox}/{r.place.uidvalidity}/{r.place.uid}" for r in given_up],
        "model": wiring.model_in_use(),
    }
