"""The command about letters: letters list, show, edit, suggest."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rejectwatch import config, log
from rejectwatch.cli import options
from rejectwatch.config import LETTER_KINDS

if TYPE_CHECKING:
    from rejectwatch.setup.lettering import Shelf

_KIND = click.Choice(LETTER_KINDS)
_RUNGS = ("none", "call", "interview", "onsite")
_ENDS = ("filled", "cancelled", "frozen")


@click.group()
def letters() -> None:
    """List the letters, show how one reads, or change one.

    A letter is a template in plain text. Yours lie in the folder that `templates` under [reply]
    names; all others come with the program. Needs no server.

    \b
    Example:
      rejectwatch letters list
      rejectwatch letters show after_interview --lang de
      rejectwatch letters edit after_interview --lang de
    """


def _shelf(config_path: Path | None) -> Shelf:
    """Return the letters; before there is a configuration, those that come with the program."""
    from rejectwatch.setup.lettering import Shelf  # noqa: PLC0415 - the templates' library, for this alone

    path = config_path or config.default_path()
    there = config_path is not None or options.exists(str(path))
    return Shelf(options.settings(path) if there else None, path.absolute().parent)


@letters.command("list")
@options.config_option
def list_(config_path: Path | None) -> None:
    """List the letters by kind and language, and which of them are yours.

    \b
    Example:
      rejectwatch letters list
    """
    shelf = _shelf(config_path)
    languages = shelf.languages()
    own = []
    click.echo(f"{'':20}" + "".join(f"{language:6}" for language in languages))
    for kind in (*LETTER_KINDS, "parts"):
        marks = []
        for language in languages:
            file = shelf.file(kind, language)
            marks.append("yours" if shelf.is_own(file) else "yes" if file else "-")
            own += [str(file)] if shelf.is_own(file) else []
        click.echo(f"{kind:20}" + "".join(f"{mark:6}" for mark in marks))
    click.echo(
        "\nYours:" if own else "\nAll come with the program; `rejectwatch letters edit` makes one yours."
    )
    for name in sorted(own):
        click.echo(f"  {options.shown(name, 1000)}")


@letters.command()
@click.argument("kind", type=_KIND, metavar="KIND")
@click.option("--lang", metavar="CODE", help="The language, such as de [default: yours].")
@click.option("--company", default="Acme", show_default=True, help='The company; "" as if it were not known.')
@click.option("--position", default="Data Engineer", show_default=True, help='The position, or "".')
@click.option("--person", default="Kim Mayer", show_default=True, help='Who wrote, or "".')
@click.option("--met", type=click.Choice(_RUNGS), help="How far it had come.")
@click.option("--closed", type=click.Choice(_ENDS), default="filled", help="For position_closed: why.")
@click.option("--informal", is_flag=True, help="As if they had written to you informally (du, tu, je).")
@click.option("--again", is_flag=True, help="As the second letter to that company.")
@click.option("--source", is_flag=True, help="Print the template instead.")
@options.config_option
def show(
    kind: str,
    lang: str | None,
    company: str,
    position: str,
    person: str,
    met: str | None,
    closed: str,
    informal: bool,
    again: bool,
    source: bool,
    config_path: Path | None,
) -> None:
    """Show how a letter reads, with your name and made-up facts.

    KIND is after_interview, after_application, position_closed or other_role.

    \b
    Example:
      rejectwatch letters show after_interview --lang de --met call --person ""
    """
    from rejectwatch.reply.application import Closed, Met  # noqa: PLC0415
    from rejectwatch.setup.lettering import Sample  # noqa: PLC0415

    shelf = _shelf(config_path)
    language = lang or shelf.language
    if source:
        click.echo(shelf.source(kind, language), nl=False)
        return
    rung = Met(met) if met else None
    sample = Sample(company, position, person, rung, Closed(closed), informal, again)
    click.echo(shelf.preview(kind, language, sample), nl=False)


@letters.command()
@click.argument("kind", type=_KIND, metavar="KIND")
@click.option("--lang", metavar="CODE", help="The language, such as de [default: yours].")
@options.config_option
def edit(kind: str, lang: str | None, config_path: Path | None) -> int:
    """Make a letter yours: copy it, open it in your editor, and check it.

    It is copied, with what its language shares, into the folder that `templates` under [reply]
    names. A file that is there already is never overwritten. Without $VISUAL or $EDITOR, or
    without a terminal, the path is printed instead.

    \b
    Example:
      rejectwatch letters edit after_application --lang de
    """
    shelf = _shelf(config_path)
    copied = shelf.copy(kind, lang or shelf.language)
    for file in copied.new:
        click.echo(f"Copied: {options.shown(file, 1000)}", err=True)
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if editor and _is_terminal():
        click.edit(editor=editor, filename=str(copied.letter))
    else:
        click.echo(options.shown(copied.letter, 1000))
    if not copied.used:
        folder = copied.letter.parent.parent.name
        click.echo(f'To use it, write under [reply] in your configuration: templates = "{folder}"', err=True)
    if fault := shelf.fault():
        click.echo(options.shown(fault, 1000), err=True)
        return 1
    return 0


@letters.command()
@click.option("--accept", is_flag=True, help="Write the changes into your own letters.")
@options.config_option
def suggest(config_path: Path | None, accept: bool) -> int:
    """Propose changes to your letters, by what you always change before you send them.

    A phrase that you always leave out, or always put in the same other words (a closing, say), in three
    letters or more. Shown as a diff; nothing changes unless you accept.

    \b
    Example:
      rejectwatch letters suggest
      rejectwatch letters suggest --accept
    """
    from rejectwatch import suggesting  # noqa: PLC0415
    from rejectwatch.wiring import Wiring  # noqa: PLC0415

    shelf, worst = _shelf(config_path), 0
    found = list(suggesting.suggestions(shelf, suggesting.pairs(Wiring(options.settings(config_path)))))
    for one in found:
        for old, new, letters_ in one.proposal.changes:
            told = f'you always write "{options.shown(new)}"' if new else "you always leave it out"
            click.echo(f'"{options.shown(old)}": {told} ({letters_} letters).', err=True)
        for line in one.diff().splitlines():
            click.echo(log.harmless(line))
        if accept:
            file, fault = suggesting.accept(shelf, one)
            click.echo(options.shown(fault or f"Changed: {file}", 1000), err=True)
            worst = max(worst, int(fault is not None))
    if not found:
        click.echo("There is nothing to suggest: what you send differs in no lasting way.", err=True)
    elif not accept:
        click.echo("Nothing was changed; --accept writes it into your letters.", err=True)
    elif shelf.own is None:
        click.echo('To use them, write under [reply] in your configuration: templates = "letters"', err=True)
    return worst


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
