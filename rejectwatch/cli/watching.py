"""Commands that watch accounts: once, run, status."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from rejectwatch.cli import options, output

_FATES = {
    "sent": "sent as they were",
    "edited": "sent after changes",
    "deleted": "thrown away",
    "waiting": "still waiting",
}


@click.command()
@options.config_option
@options.json_option
@click.option("--dry-run", is_flag=True, help="Write nothing at all: no draft, no keyword, no memory.")
@click.option(
    "--since", metavar="WHEN", help="Handle again what came since 90d ago or 2026-07-01 and has no draft."
)
@click.option("--yes", is_flag=True, help="Write the drafts even if they are very many.")
@click.option("--retry", is_flag=True, help="Try again what failed before.")
def once(
    config_path: Path | None, as_json: bool, dry_run: bool, since: str | None, yes: bool, retry: bool
) -> int:
    """Look at every account once and leave a draft for each new rejection.

    \b
    Example:
      rejectwatch once --dry-run
      rejectwatch once --since 2026-07-01 --json
    """
    settings, moment = options.settings(config_path), options.since(since)
    from rejectwatch import passes  # noqa: PLC0415 - the model costs half a second
    from rejectwatch.scope import Options  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    asked = Options(dry_run=dry_run, since=moment, yes=yes, retry=retry)
    summary = passes.once(
        Wiring(settings), asked, on_row=_patiently(output.print_json if as_json else show_row)
    )
    if as_json:
        output.print_json(summary.as_json())
    else:
        show_summary(summary.as_json()["summary"], dry_run=dry_run)
    return summary.exit_code


def _patiently(show: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, Any]], None]:
    """Return what shows a row and goes on when nobody reads it any more: the other accounts want their pass."""

    def told(row: dict[str, Any]) -> None:
        try:
            show(row)
        except BrokenPipeError:
            output.abandon()

    return told


def show_row(row: dict[str, Any]) -> None:
    """Print what came of a message."""
    if row["outcome"] in {"other", "duplicate"}:
        return
    facts = " at ".join(options.shown(row[name]) for name in ("position", "company") if row[name])
    to = ", ".join(options.shown(a) for a in row["draft_to"]) or "no address"
    told = (
        f"draft to {to}"
        if row["outcome"] == "drafted"
        else row["outcome"] + (f" ({row['reason']})" if row["reason"] else "")
    )
    click.echo(f"{row['id'] or '-':10}  {row['date'] or '':20}  {told}  {facts}".rstrip())


def show_summary(summary: dict[str, Any], *, dry_run: bool) -> None:
    """Print what came of a pass, on standard error."""
    for name, account in summary["accounts"].items():
        if not account["ok"]:
            click.echo(f"{options.shown(name)}: {options.shown(account['error'], 500)}", err=True)
            continue
        counts = ", ".join(
            f"{n} {what}" for what, n in account.items() if what not in {"ok", "error", "seen"} and n
        )
        click.echo(
            f"{options.shown(name)}: {account['seen']} new messages{': ' + counts if counts else ''}",
            err=True,
        )
        if account.get("held"):
            click.echo(
                "Too many drafts at once: nothing was written. 'rejectwatch review' goes through them, "
                "'rejectwatch once --yes' writes them.",
                err=True,
            )
    if dry_run:
        click.echo("This was a dry run: nothing was written.", err=True)


@click.command()
@options.config_option
def run(config_path: Path | None) -> int:
    """Watch every account until stopped (SIGTERM or Ctrl-C).

    \b
    Example:
      rejectwatch run -c ~/.config/rejectwatch/config.toml
    """
    from rejectwatch.daemon import Daemon  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    return Daemon(Wiring(options.settings(config_path))).run()


@click.command()
@options.config_option
@options.json_option
def status(config_path: Path | None, as_json: bool) -> None:
    """Say how each account fared, which model is in use and what is remembered.

    \b
    Example:
      rejectwatch status --json
    """
    from rejectwatch import passes  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    wiring = Wiring(options.settings(config_path))
    for one in passes.status(wiring):
        if as_json:
            output.print_json(one)
            continue
        click.echo(f"{options.shown(one['account'])}: last pass {one['last_pass'] or 'never'}")
        if one["last_error"]:
            click.echo(f"  last error: {options.shown(one['last_error'], 500)}")
        for outcome, n in sorted(one["counts"].items()):
            click.echo(f"  {n:6} {outcome}")
        drafts = ", ".join(f"{n} {_FATES[fate]}" for fate, n in one["drafts"].items() if n)
        click.echo(f"  drafts: {drafts or 'none yet'}")
        for row in one["given_up"]:
            click.echo(f"  not handled: {options.shown(row)} ('rejectwatch once --retry' tries again)")
    if not as_json:
        model = wiring.model_in_use()
        click.echo(f"model: {model['name']}, {model['told']}")
        click.echo(f"memory: {wiring.ledger_path}")
