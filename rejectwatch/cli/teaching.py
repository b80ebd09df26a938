"""Commands that teach: label, train, models, forget."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rejectwatch.cli import options, output
from rejectwatch.errors import MessageError, UserError

if TYPE_CHECKING:
    from rejectwatch.ledger.labels import Kept
    from rejectwatch.training import Came

_LABELS = click.Choice(["rejection", "other"])
MOST_SHOWN = 20
"""Mails that are listed on a terminal; ``--json`` lists them all."""


@click.command()
@click.argument("label", type=_LABELS, metavar="rejection|other")
@click.argument("which", nargs=-1, required=True, metavar="PATH|ID...")
@options.config_option
@options.json_option
def label(label: str, which: tuple[str, ...], config_path: Path | None, as_json: bool) -> None:
    """Say that mails are rejections, or that they are not.

    PATH is an .eml file, - one message on standard input. An ID is the one that `once --json` shows, or the
    start of it. The words of the mail are kept, so that the model can learn from them: see `forget`.

    \b
    Example:
      rejectwatch label rejection 3f9a0c12d4
      rejectwatch label other newsletter.eml
    """
    settings = options.settings(config_path)
    from rejectwatch import training  # noqa: PLC0415 - the model costs half a second
    from rejectwatch.ledger.labels import Label  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    try:
        for row in training.say(Wiring(settings), which, Label(label), stdin=sys.stdin.buffer):
            if as_json:
                output.print_json(row)
            else:
                click.echo(f"{row['id']}  {row['label']}{'' if row['changed'] else ' (as before)'}")
    except MessageError as error:
        raise UserError(f"{error}. Nothing was learnt from it: name another file or ID.") from None


@click.command()
@options.config_option
@options.json_option
@click.option("--dry-run", is_flag=True, help="Show what would come of it; change nothing.")
@click.option(
    "--from", "paths", multiple=True, type=click.Path(path_type=Path), metavar="PATH",
    help="Learn also from a folder, a Maildir, an mbox or an .eml file; with --as.",
)  # fmt: skip
@click.option("--as", "label", type=_LABELS, help="What all mail of --from is.")
@click.option("--confirm", is_flag=True, help="Let the labels count that were held back.")
def train(
    config_path: Path | None, as_json: bool, dry_run: bool, paths: tuple[Path, ...], label: str | None, confirm: bool
) -> None:  # fmt: skip
    """Learn from the mail that you labelled, and use what is better.

    The new model is used only where it is better or as good on your own mail, and no worse than the model
    that ships on other mail; else the reason is told. `run` does this by itself when enough labels have come.

    \b
    Example:
      rejectwatch train --dry-run
      rejectwatch train --from ~/Takeout/noes.mbox --as rejection
    """
    if bool(paths) != (label is not None):
        raise click.UsageError("--from and --as go together.")
    settings = options.settings(config_path)
    from rejectwatch import training  # noqa: PLC0415 - the model costs half a second
    from rejectwatch.ledger.labels import Label  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    wish = training.Wish(dry_run, confirm, paths, Label(label or "rejection"))
    came = training.train(Wiring(settings), wish)
    if as_json:
        for row in came.read:
            output.print_json(row)
        output.print_json(came.as_json())
    else:
        _show_training(came, dry_run=dry_run)


def _show_training(came: Came, *, dry_run: bool) -> None:
    _show_some([f"{row['id'] or '-':10}  {row['error'] or row['subject']}" for row in came.read])
    click.echo(f"Labels: {came.labels['rejection']} rejections, {came.labels['other']} others.")
    if came.held:
        click.echo(
            f"{len(came.held)} labels contradict the model in bulk, as if a folder had been moved by mistake. "
            "They don't count until you confirm them, with 'rejectwatch train --confirm':"
        )
        _show_some([f"{one.id}  {one.label.value}  {one.message.subject}" for one in came.held])
    click.echo(options.shown(came.told, 1000))
    click.echo("This was a dry run: nothing was changed." if dry_run else f"The model in use: {came.model}.")


def _show_some(lines: Sequence[str]) -> None:
    for line in lines[:MOST_SHOWN]:
        click.echo(f"  {options.shown(line)}")
    if len(lines) > MOST_SHOWN:
        click.echo(f"  and {len(lines) - MOST_SHOWN} more (--json names them all)")


@click.group()
def models() -> None:
    """List the models that your labels made, and choose which one is used.

    A running daemon takes another choice with its next pass. The model that ships is called `base`.

    \b
    Example:
      rejectwatch models list
      rejectwatch models use base
    """


@models.command("list")
@options.config_option
@options.json_option
def list_models(config_path: Path | None, as_json: bool) -> None:
    """List the kept models, oldest first.

    \b
    Example:
      rejectwatch models list
    """
    shelf = _shelf(config_path)
    current = shelf.current
    for name in ["base", *shelf.names()]:
        about = {} if name == "base" else shelf.manifest(name)
        row = {
            "model": name,
            "in_use": name == current,
            "made": about.get("made"),
            "labels": len(about.get("labels", ())),
        }
        if as_json:
            output.print_json(row)
        else:
            told = f"{row['labels']} labels" if about else "ships with the program"
            click.echo(f"{'*' if row['in_use'] else ' '} {name}  {told}")


@models.command()
@click.argument("model", metavar="ID")
@options.config_option
def show(model: str, config_path: Path | None) -> None:
    """Show what is known of a model, as JSON.

    \b
    Example:
      rejectwatch models show 20261129-141900
    """
    from rejectwatch import wiring  # noqa: PLC0415
    from rejectwatch.model import baseline  # noqa: PLC0415

    shelf = _shelf(config_path)
    output.print_json(
        baseline.about(wiring.base()) if model == "base" else {"model": model, **shelf.manifest(model)}
    )


@models.command()
@click.argument("model", metavar="ID")
@options.config_option
def use(model: str, config_path: Path | None) -> None:
    """Use a kept model, or `base`, from now on.

    \b
    Example:
      rejectwatch models use base
    """
    _shelf(config_path).promote(model)
    click.echo(f"The model in use: {options.shown(model)}.")


@models.command()
@options.config_option
def rollback(config_path: Path | None) -> None:
    """Go back to the model that was used before.

    \b
    Example:
      rejectwatch models rollback
    """
    click.echo(f"The model in use: {_shelf(config_path).rollback()}.")


def _shelf(config_path: Path | None) -> Any:
    settings = options.settings(config_path)
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    return Wiring(settings).shelf


@click.command()
@click.argument("which", nargs=-1, metavar="[ID]...")
@options.config_option
@options.json_option
@click.option("--labels", is_flag=True, help="Erase every label with the words of its mail.")
@click.option(
    "--all", "everything", is_flag=True, help="Erase the labels, and the models that learnt from them."
)
def forget(
    which: tuple[str, ...], config_path: Path | None, as_json: bool, labels: bool, everything: bool
) -> None:  # fmt: skip
    """List the mails whose words are kept, or erase them: some by their ID, or all.

    A model that has learnt from a mail holds words of it until it is trained again, or erased with --all.

    \b
    Example:
      rejectwatch forget
      rejectwatch forget 3f9a0c12d4
    """
    if bool(which) + labels + everything > 1:
        raise click.UsageError("Give IDs, --labels or --all, not several.")
    settings = options.settings(config_path)
    from rejectwatch.wiring import Wiring, state_lock  # noqa: PLC0415

    made = Wiring(settings)
    with state_lock(settings.state_dir), made.ledger() as ledger:
        if not which and not labels and not everything:
            _list_kept(ledger.labels(), as_json=as_json)
            return
        gone = ledger.forget_labels(_keys(ledger.labels(), which) if which else None)
        erased = made.shelf.clear() if everything else 0
    if as_json:
        output.print_json({"labels": gone, "models": erased})
    else:
        click.echo(f"Erased: {gone} labels" + (f", {erased} models." if everything else "."))


def _list_kept(kept: Sequence[Kept], *, as_json: bool) -> None:
    for one in kept:
        row = {
            "id": one.id, "label": one.label.value, "source": one.source.value, "held": one.held,
            "at": one.at.isoformat().replace("+00:00", "Z"), "subject": one.message.subject,
        }  # fmt: skip
        if as_json:
            output.print_json(row)
        else:
            held = " (held)" if one.held else ""
            click.echo(
                f"{one.id}  {one.at.astimezone():%Y-%m-%d}  {row['label']:9}{held}  {options.shown(row['subject'], 100)}"
            )
    if not kept and not as_json:
        click.echo("No words of any mail are kept.")


def _keys(kept: Sequence[Kept], which: Sequence[str]) -> list[str]:
    """Return the keys that the starts of ids name; UserError where one names none, or several."""
    found: list[str] = []
    for start in which:
        keys = {one.message_key for one in kept if start and one.message_key.startswith(start.lower())}
        if len(keys) != 1:
            raise UserError(f"{start!r} names {len(keys)} labelled mails. 'rejectwatch forget' lists them.")
        found += keys
    return found
