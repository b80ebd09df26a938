"""The list of people: everyone met on the way, over all accounts; what ``people`` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rejectwatch.errors import UserError
from rejectwatch.judge import Mine
from rejectwatch.reply.cases import cases
from rejectwatch.reply.notes import note, search_link
from rejectwatch.reply.people import Contact, contacts
from rejectwatch.wiring import Wiring


def people(wiring: Wiring) -> list[dict[str, Any]]:
    """Return the object that ``people --json`` prints for each person, newest first."""
    with wiring.ledger() as ledger:
        done = ledger.done()
        found = _contacts(wiring, ledger)
    me = wiring.settings.profile.name
    return [_row(one, me, done=one.key in done) for one in found]


def mark_done(wiring: Wiring, name: str, *, done: bool = True) -> list[str]:
    """Note that the user has connected with somebody; return the names that were meant.

    ``name`` is a name, a part of it, or an address; UserError when nobody or several people fit.
    """
    with wiring.ledger() as ledger:
        found = _matching(_contacts(wiring, ledger), name)
        if not found:
            raise UserError(f"Nobody called {name!r} is on the list. 'rejectwatch people' shows it.")
        if len({one.key for one in found}) > 1:
            several = ", ".join(f"{one.person.name} <{one.person.address}>" for one in found[:5])
            raise UserError(f"{name!r} may be {several}. Give the address.")
        ledger.set_done([one.key for one in found], done=done, now=wiring.now())
    return [one.person.name for one in found]


def _contacts(wiring: Wiring, ledger: Any) -> list[Contact]:
    profile, rows = wiring.settings.profile, []
    for account in wiring.settings.accounts:
        own = Mine.of(profile, account.address).addresses
        mails = ledger.remembered(ledger.account(account.login, account.host))
        rows += contacts(cases(mails), own=own, own_name=profile.name, now=wiring.now())
    by_key = {one.key: one for one in sorted(rows, key=lambda row: row.seen)}
    return sorted(by_key.values(), key=lambda row: row.seen, reverse=True)


def _matching(found: Sequence[Contact], name: str) -> list[Contact]:
    wanted = " ".join(name.casefold().split())
    whole = [one for one in found if wanted in {one.person.address.casefold(), one.person.name.casefold()}]
    return whole or [one for one in found if wanted and wanted in one.person.name.casefold()]


def _row(one: Contact, me: str, *, done: bool) -> dict[str, Any]:
    name = one.person.name
    return {
        "name": name,
        "address": one.person.address or None,
        "role": one.person.role or None,
        "company": one.company,
        "position": one.position,
        "met": one.met,
        "linkedin_search": search_link(name, one.company),
        "note": note(name, me=me, language=one.language, position=one.position, met=one.met),
        "done": done,
    }
