"""Commands for the person's word on mail: review, undo, mailboxes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rejectwatch.cli import options
from rejectwatch.errors import Busy

if TYPE_CHECKING:
    from rejectwatch.ledger.store import Ledger
    from rejectwatch.reviewing import Question
    from rejectwatch.wiring import Wiring

_WHY = {
    "unsure": "may be a rejection",
    "held": "taken for a rejection, held back since there were too many",
    "label held": "your label, held back since it contradicts the model",
}
_CAME = {
    "withdrawn": "draft withdrawn",
    "touched": "draft left: you have changed it, or moved it",
    "kept": "draft left: the server can't take away one message alone (no UIDPLUS)",
    "gone": "draft sent or deleted already",
    "unmarked": "mark taken off",
}


@click.command()
@options.config_option
def review(config_path: Path | None) -> int:
    """Go through the mail that it is unsure about, or that it held back, and say what each is.

    y: a job rejection, which gets its draft; n: none; s: skip; o: open, to read all of it; q: quit.
    Your answers teach, too. The mail itself is only looked at.

    \b
    Example:
      rejectwatch review
    """
    settings = options.settings(config_path)
    from rejectwatch import reviewing  # noqa: PLC0415 - the model costs half a second
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    wiring = Wiring(settings)
    with wiring.ledger() as ledger:
        asked = reviewing.questions(wiring, ledger)
        if not asked:
            click.echo("There is nothing to ask about.")
            return 0
        said = _ask(wiring, ledger, asked)
    if not said:
        return 0
    return _act(wiring)


def _ask(wiring: Wiring, ledger: Ledger, asked: list[Question]) -> int:
    """Ask about one mail after the other; return how many were answered."""
    from rejectwatch import reviewing  # noqa: PLC0415
    from rejectwatch.ledger.labels import Label  # noqa: PLC0415

    said = 0
    for number, question in enumerate(asked, 1):
        _show(question, f"{number} of {len(asked)}")
        choice = _choice(question)
        if choice == "q":
            break
        if choice in {"y", "n"}:
            label = Label.REJECTION if choice == "y" else Label.OTHER
            reviewing.answer(wiring, ledger, question, label)
            said += 1
    return said


def _show(question: Question, which: str) -> None:
    message, sender = question.message, question.message.sender
    click.echo(f"\n{which}: {_WHY[question.why]}")
    click.echo(f"  From     {options.shown(f'{sender.name} <{sender.address}>' if sender else '-')}")
    click.echo(f"  Subject  {options.shown(message.subject)}")
    click.echo(f"  Date     {message.date.astimezone():%d %b %Y}" if message.date else "  Date     -")
    for sentence in question.evidence[:3]:
        click.echo(f"  > {options.shown(sentence, 300)}")


def _choice(question: Question) -> str:
    """Return y, n, s or q; the end of the input is a q."""
    while True:
        try:
            said = click.prompt(
                "A job rejection? [y]es [n]o [s]kip [o]pen [q]uit",
                type=click.Choice(["y", "n", "s", "o", "q"], case_sensitive=False),
                show_choices=False,
            )
        except click.Abort:
            return "q"
        if said != "o":
            return str(said)
        for line in question.message.text.splitlines():
            click.echo(f"  | {options.shown(line, 1000)}")


def _act(wiring: Wiring) -> int:
    """Make a pass, in which the answers come to their consequences."""
    from rejectwatch import passes  # noqa: PLC0415
    from rejectwatch.cli.watching import show_row, show_summary  # noqa: PLC0415
    from rejectwatch.scope import Options  # noqa: PLC0415

    try:
        summary = passes.once(wiring, Options(), on_row=show_row)
    except Busy:
        click.echo("Kept. The daemon is at work: drafts and marks follow in its next pass.", err=True)
        return 0
    show_summary(summary.as_json()["summary"], dry_run=False)
    return summary.exit_code


@click.command()
@options.config_option
@click.option(
    "--since", metavar="WHEN", help="Since 2d ago or 2026-07-01 [default: the last pass that left drafts]."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be taken back.")
def undo(config_path: Path | None, since: str | None, dry_run: bool) -> None:
    """Take back drafts and marks: those of the last pass, or since a moment.

    Only drafts that nobody has touched are withdrawn; all others are left and told of. What was taken
    back gets no draft again, unless you call it a rejection.

    \b
    Example:
      rejectwatch undo --dry-run
      rejectwatch undo --since 2d
    """
    settings, moment = options.settings(config_path), options.since(since)
    from rejectwatch import undoing  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    counted: Counter[str] = Counter()
    for one in undoing.undo(Wiring(settings), moment, dry_run=dry_run):
        counted[one.came] += 1
        click.echo(f"{one.id}  {options.shown(one.account)}: {_CAME[one.came]}")
    told = ", ".join(f"{n} {came}" for came, n in sorted(counted.items()))
    click.echo(f"{told or 'There was nothing to take back'}.", err=True)
    if dry_run:
        click.echo("This was a dry run: nothing was changed.", err=True)


@click.group()
def mailboxes() -> None:
    """List or create the mailboxes by which you teach, in your own mail client.

    Mail that you move or copy into the first is a job rejection, into the second is none; unsure mail
    is copied to the third. Names: [training] in the configuration. On Gmail they are labels.

    \b
    Example:
      rejectwatch mailboxes create
    """


@mailboxes.command()
@options.config_option
def create(config_path: Path | None) -> None:
    """Create the training mailboxes that aren't there yet, and subscribe to them.

    \b
    Example:
      rejectwatch mailboxes create
    """
    _boxes(config_path, make=True)


@mailboxes.command("list")
@options.config_option
def list_(config_path: Path | None) -> None:
    """List the training mailboxes, and what the server calls them.

    \b
    Example:
      rejectwatch mailboxes list
    """
    _boxes(config_path, make=False)


def _boxes(config_path: Path | None, *, make: bool) -> None:
    settings = options.settings(config_path)
    from rejectwatch import trainingboxes  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    for box in trainingboxes.training_boxes(Wiring(settings), create=make):
        told = options.shown(box.on_server) if box.on_server else f"{options.shown(box.name)} (not there)"
        click.echo(f"{options.shown(box.account)}: {box.use}: {told}")
