"""Commands around the watch: demo, doctor."""

from __future__ import annotations

import email
import logging
import signal
import threading
from collections.abc import Sequence
from datetime import datetime
from email import policy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from rejectwatch.cli import options, output

if TYPE_CHECKING:
    from rejectwatch.setup.demo import Found, Open
    from rejectwatch.setup.doctor import Check

WIDTH = 160
"""Columns of a table that no terminal shows."""

NARROW = 110
"""Below so many columns the facts of a mail stand under each other."""

_COLOURS = {"drafted": "green", "unsure": "yellow", "withheld": "cyan", "answered": "cyan", "failed": "red"}


@click.command()
@click.option("--serve", is_flag=True, help="Keep the mailbox up, for your own mail client, until Ctrl-C.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="With --serve: keep the mail here, to serve it again [default: a temporary folder].",
)
@click.pass_context
def demo(ctx: click.Context, serve: bool, folder: Path | None) -> int:
    """Show everything on a made-up mailbox, on this machine alone.

    A mail server starts within this program, on 127.0.0.1, with the mailbox of a job seeker who
    does not exist. Your configuration and your mail are not touched.

    \b
    Example:
      rejectwatch demo
      rejectwatch demo --serve
    """
    if folder is not None and not serve:
        raise click.UsageError("--folder goes with --serve.")
    if not ctx.obj:
        logging.getLogger("rejectwatch").setLevel(logging.WARNING)
    from rejectwatch.setup import demo as story  # noqa: PLC0415 - a mail server and the model, for this alone

    console = Console(highlight=False, emoji=False, markup=False)
    console.width = console.width if console.is_terminal else WIDTH
    stop = threading.Event()
    if serve:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        story.serve(
            folder, on_open=lambda at: _show_open(console, at), on_row=lambda row: _show_row(console, row),
            stop=stop,
        )  # fmt: skip
        console.print("Stopped.")
        return 0
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the temporary folder goes
    shown = story.demo()
    _show(console, shown.found, shown.history, shown.letter)
    return 0


def _show(console: Console, found: Sequence[Found], history: int, letter: bytes) -> None:
    rejections = [one for one in found if one.row["outcome"] != "other"]
    others = [one for one in found if one.row["outcome"] == "other"]
    drafts = sum(one.row["outcome"] == "drafted" for one in found)
    console.print(
        f"\nThe made-up mailbox of Nora Kessler, who is looking for work: {len(found)} new mails, "
        f"and {history} older ones that were read for what they tell of her applications."
    )
    console.print(_found_table(rejections, console.width))
    console.print(_others_table(others))
    console.print(f"\n{drafts} letters lie in Drafts now. Nothing was sent. One of them, as it lies there:\n")
    console.print(_letter_panel(letter))
    console.print(
        "\nNothing was kept. To look at this mailbox in your own mail client: rejectwatch demo --serve"
    )


def _table(title: str, *columns: tuple[str, int]) -> Table:
    """Return a table; columns with a share of 0 are as wide as what they hold."""
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for name, share in columns:
        table.add_column(name, ratio=share or None, overflow="fold", no_wrap=not share)
    return table


def _found_table(found: Sequence[Found], width: int) -> Table:
    title, narrow = "Rejections, and mail that may be one", width < NARROW
    columns = (
        ("Date", 0),
        ("From", 4),
        ("Decision", 0),
        ("Outcome", 0),
        ("Company", 4),
        ("Position", 5),
        ("Draft to", 0),
    )
    table = _table(title, *(columns if not narrow else (*columns[:2], columns[3], ("Found", 6))))
    for one in found:
        row = one.row
        reason = f"\n{row['reason']}" if row["reason"] else ""
        outcome = Text(row["outcome"] + reason, style=_COLOURS.get(row["outcome"], ""))
        facts = [row["company"], row["position"], _to(row)]
        told = [_cell(fact or "–") for fact in facts]
        if narrow:
            told = [Text("\n").join(_cell(fact) for fact in facts if fact)]
        decision = [] if narrow else [_cell(row["decision"])]
        table.add_row(_cell(_day(row)), _cell(_name(one.mail.sender)), *decision, outcome, *told)
    return table


def _others_table(found: Sequence[Found]) -> Table:
    table = _table("Not a rejection, left alone", ("Date", 0), ("From", 4), ("Subject", 6), ("Taken for", 0))
    for one in found:
        taken = one.row["category"].replace("_", " ")
        if taken == "rejection":
            taken = "too uncertain"
        table.add_row(*map(_cell, (_day(one.row), _name(one.mail.sender), one.mail.subject, taken)))
    return table


def _day(row: dict[str, Any]) -> str:
    return f"{datetime.fromisoformat(row['date']).astimezone():%d %b}"


def _to(row: dict[str, Any]) -> str:
    if row["outcome"] != "drafted":
        return ""
    return ", ".join(row["draft_to"]) or "(empty: a no-reply address)"


def _name(sender: str) -> str:
    return sender.partition(" <")[0]


def _cell(value: str) -> Text:
    return Text(options.shown(value))


def _letter_panel(raw: bytes) -> Panel:
    message = email.message_from_bytes(raw, policy=policy.default)
    head = "\n".join(
        f"{name}: {options.shown(message[name], 500)}"
        for name in ("From", "To", "Subject", "In-Reply-To")
        if message[name]
    )
    body = "\n".join(options.shown(line, 2000) for line in message.get_content().rstrip().split("\n"))
    return Panel(Group(Text(head, style="dim"), Text(), Text(body)), width=84)


def _show_open(console: Console, at: Open) -> None:
    console.print(
        f"\nOpen this mailbox in your mail client (IMAP):\n"
        f"  server    127.0.0.1\n  port      {at.port}\n  security  none (no TLS; it never leaves this machine)\n"
        f"  user      nora\n  password  {at.password}\n"
        f"The letters are in Drafts. Give the client no server for sending.\n\n"
        f"Drop an .eml file into this folder, and see what comes of it:\n  {at.drop}\n\n"
        f"Ctrl-C ends it.\n",
        soft_wrap=True,
    )


def _show_row(console: Console, row: dict[str, Any]) -> None:
    reason = f" ({row['reason']})" if row["reason"] else ""
    facts = " at ".join(options.shown(row[name]) for name in ("position", "company") if row[name])
    line = Text(f"{row['date'][:10] if row['date'] else '':10}  ")
    line.append(f"{row['outcome'] + reason:28}", style=_COLOURS.get(row["outcome"], "dim"))
    line.append(f"  {row['category'] or '':18} {facts}")
    console.print(line, soft_wrap=True)


@click.command()
@options.config_option
@options.json_option
def doctor(config_path: Path | None, as_json: bool) -> int:
    """Check the configuration, the login, the Drafts mailbox and the model.

    Nothing is changed on the server. The exit code is 0 when all is well, 1 when a check failed
    and 2 when the configuration can't be used.

    \b
    Example:
      rejectwatch doctor
    """
    from rejectwatch import config  # noqa: PLC0415 - the model costs half a second
    from rejectwatch.setup import doctor as checks  # noqa: PLC0415

    worst = 0
    for check in checks.examine(config_path or config.default_path()):
        if check.status is checks.Status.FAILED:
            worst = max(worst, 2 if check.check == "configuration" else 1)
        if as_json:
            output.print_json(check.as_json())
        else:
            _show_check(check)
    if not as_json:
        click.echo("All is well." if not worst else "Some checks failed.")
    return worst


def _show_check(check: Check) -> None:
    colour = {"ok": "green", "failed": "red", "skipped": "yellow"}[check.status]
    what = f"{check.account}: {check.check}" if check.account else check.check
    told = "\n".join(options.shown(line, 1000) for line in check.told.split("\n"))
    click.echo(f"{click.style(f'{check.status:8}', fg=colour)} {options.shown(what)}: {told}")
    if check.todo and check.status == "failed":
        click.echo(f"{'':9}→ {options.shown(check.todo, 1000)}")
