"""A pass over the accounts: each fares by itself, and the summary says how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from rejectwatch.config import Account
from rejectwatch.errors import MailboxMissing, RejectwatchError, ServerError, UserError
from rejectwatch.ledger.rows import Health, Outcome, Row, rfc3339
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import Session
from rejectwatch.watch import Options, Report
from rejectwatch.wiring import Wiring, state_lock

EXIT_OK, EXIT_USAGE, EXIT_SERVER = 0, 2, 75


@dataclass(slots=True)
class Summary:
    """How each account fared: its report, or the error that ended its pass."""

    accounts: dict[str, Report | RejectwatchError] = field(default_factory=dict)
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the last object that ``once --json`` prints."""
        return {
            "summary": {
                "accounts": {name: _told(result) for name, result in self.accounts.items()},
                "seconds": round(self.seconds, 3),
            }
        }

    @property
    def exit_code(self) -> int:
        """0 when all went well, 2 when the user must mend something, 75 when a server failed."""
        errors = [result for result in self.accounts.values() if isinstance(result, RejectwatchError)]
        if any(isinstance(e, UserError) for e in errors):
            return EXIT_USAGE
        return EXIT_SERVER if errors else EXIT_OK


def _told(result: Report | RejectwatchError) -> dict[str, Any]:
    if isinstance(result, RejectwatchError):
        return {"ok": False, "error": str(result), "seen": 0, **{o.value: 0 for o in Outcome}}
    counts = Counter(row.outcome for row in result.rows)
    counts[Outcome.HISTORY] = result.seen - len(result.rows)
    return {"ok": True, "error": None, "seen": result.seen, **{o.value: counts[o] for o in Outcome}}


def once(wiring: Wiring, options: Options, *, on_row: Callable[[dict[str, Any]], None]) -> Summary:
    """Make one pass over every account, tell each row as JSON, and return the summary."""
    if not wiring.settings.accounts:
        raise UserError(f"{wiring.settings.path} names no account. Add an [[accounts]] table.")
    begun, summary = wiring.now(), Summary()
    with state_lock(wiring.settings.state_dir), wiring.ledger() as stored:
        ledger = stored.copy() if options.dry_run else stored
        for account in wiring.settings.accounts:
            try:
                report = one(wiring, account, ledger, options)
            except (ServerError, UserError) as error:
                summary.accounts[account.name] = error
            else:
                summary.accounts[account.name] = report
                for row in sorted(report.rows, key=_order):
                    on_row(row.as_json(account.name))
    summary.seconds = (wiring.now() - begun).total_seconds()
    return summary


def _order(row: Row) -> tuple[str, int]:
    return row.place.mailbox, row.place.uid


def one(
    wiring: Wiring, account: Account, ledger: Ledger, options: Options, session: Session | None = None
) -> Report:
    """Make one pass over one account, by a session of its own unless one is given, and note how it went."""
    number = ledger.account(account.login, account.host)
    watch = wiring.watch(account, ledger)
    opened = session
    try:
        opened = session or wiring.connect(account)
        report = watch.run(opened, options)
    except MailboxMissing as error:
        ledger.note_pass(number, now=wiring.now(), error=str(error))
        raise UserError(f"{error} Check mailboxes, drafts and sent of account {account.name!r}.") from error
    except (ServerError, UserError) as error:
        ledger.note_pass(number, now=wiring.now(), error=str(error))
        raise
    finally:
        if opened is not None and session is None:
            opened.close()
    ledger.note_pass(number, now=wiring.now(), error=None)
    return report


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
        "cursors": dict(health.cursors),
        "counts": ledger.counts(number),
        "given_up": [f"{r.place.mailbox}/{r.place.uidvalidity}/{r.place.uid}" for r in given_up],
        "model": wiring.model_in_use(),
    }
