"""The command that lists the people: people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rejectwatch.cli import options, output


@click.group(invoke_without_command=True)
@options.config_option
@options.json_option
@click.option("--all", "everyone", is_flag=True, help="Also those that you have connected with.")
@click.pass_context
def people(ctx: click.Context, config_path: Path | None, as_json: bool, everyone: bool) -> None:
    """List the people that you met on the way, newest first, to connect with on LinkedIn.

    Each with a link that searches LinkedIn for the name, and a note to paste. Nothing is done on
    LinkedIn: you open the link and decide.

    \b
    Example:
      rejectwatch people
      rejectwatch people done "Anna Berg"
    """
    ctx.obj = config_path
    if ctx.invoked_subcommand is not None:
        return
    from rejectwatch import acquaintances  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    rows = acquaintances.people(Wiring(options.settings(config_path)))
    for row in rows:
        if as_json:
            output.print_json(row)
        elif everyone or not row["done"]:
            _show(row)
    if not rows and not as_json:
        click.echo("Nobody yet: people appear here once their mail has been read.", err=True)


def _show(row: dict[str, Any]) -> None:
    facts = ", ".join(options.shown(row[name]) for name in ("role", "company", "position") if row[name])
    how = "met" if row["met"] else "wrote to you"
    click.echo(
        f"{options.shown(row['name'])} ({how}){': ' + facts if facts else ''}{'  [done]' if row['done'] else ''}"
    )
    click.echo(f"    {row['linkedin_search']}")
    click.echo(f"    {options.shown(row['note'], 300)}")


@people.command()
@click.argument("name", metavar="NAME")
@click.option("--undo", is_flag=True, help="Put the person back on the list.")
@options.config_option
@click.pass_obj
def done(inherited: Path | None, name: str, undo: bool, config_path: Path | None) -> None:
    """Take a person off the list: you have connected, or don't wish to.

    \b
    Example:
      rejectwatch people done "Anna Berg"
    """
    from rejectwatch import acquaintances  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    wiring = Wiring(options.settings(config_path or inherited))
    for one in acquaintances.mark_done(wiring, name, done=not undo):
        click.echo(f"{options.shown(one)}: {'back on the list' if undo else 'done'}")
