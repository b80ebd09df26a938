"""Commands that read mail and write nothing: classify, draft."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from rejectwatch.cli import options, output
from rejectwatch.errors import MessageError, UserError


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.json_option
def classify(paths: tuple[str, ...], as_json: bool) -> None:
    """Tell which mails are job rejections, and what they say.

    PATH is an .eml file, an mbox, a folder of .eml files, a Maildir, or - for one message on
    standard input. Needs no configuration and no server, and uses the model that ships, at precision 0.99.

    \b
    Example:
      rejectwatch classify --json ~/Mail/export.mbox
    """
    if missing := [p for p in paths if p != "-" and not options.exists(p)]:
        raise UserError(f"There is no {', '.join(missing)}.")
    from rejectwatch import reading, wiring  # noqa: PLC0415 - the model costs half a second

    for row in reading.rows(wiring.classifier(), paths, stdin=sys.stdin.buffer):
        if as_json:
            output.print_json(row)
        else:
            _show(row)


def _show(row: dict[str, Any]) -> None:
    if row["error"]:
        click.echo(f"{options.shown(row['path'])}: {options.shown(row['error'])}")
        return
    facts = " at ".join(options.shown(row[name]) for name in ("position", "company") if row[name])
    click.echo(
        f"{options.shown(row['path'])}: {row['decision']} ({row['probability']:.2f}, {row['category']})"
        + (f" {facts}" if facts else "")
    )
    for sentence in row["evidence"]:
        click.echo(f"    “{options.shown(sentence)}”")


@click.command()
@click.argument("which", metavar="PATH|ID")
@options.config_option
@click.option("--force", is_flag=True, help="Write the letter even where none would be saved.")
@click.option("--why", is_flag=True, help="Say on standard error where each fact came from.")
def draft(which: str, config_path: Path | None, force: bool, why: bool) -> int:
    """Print the draft that would be saved for a mail, as an RFC 5322 message.

    Where it would get none, nothing is printed, the reason is on standard error and the exit code
    is 1. An ID is the one that `once --json` shows, or the start of it.

    \b
    Example:
      rejectwatch draft --why mail.eml
    """
    settings = options.settings(config_path)
    from rejectwatch import reading, wiring  # noqa: PLC0415 - the model costs half a second

    try:
        verdict = reading.verdict(wiring.Wiring(settings), which, stdin=sys.stdin.buffer, force=force)
    except MessageError as error:
        click.echo(f"No draft: {options.shown(error)}", err=True)
        return 1
    if why and verdict.application is not None:
        _say_why(verdict.application)
    if verdict.draft is None:
        p = verdict.prediction
        reason = (
            verdict.reason
            or f"it is not taken for a rejection ({p.category}, probability {p.probability:.2f})"
        )
        click.echo(f"No draft: {reason}", err=True)
        return 1
    if verdict.draft.note:
        click.echo(options.shown(verdict.draft.note, 500), err=True)
    sys.stdout.buffer.write(verdict.draft.raw)
    sys.stdout.buffer.flush()
    return 0


def _say_why(application: Any) -> None:
    facts: Iterable[tuple[str, Any]] = (
        ("company", application.company),
        ("position", application.position),
        ("req_id", application.req_id),
        ("contact", application.contact.name if application.contact else None),
        ("to", application.to.address if application.to else None),
        ("met", application.met),
        ("closed", application.closed),
        ("other_role", application.other_role or None),
    )
    for name, value in facts:
        source = application.sources.get(name, "")
        told = (
            f"{options.shown(value)}{f'  ({options.shown(source)})' if source else ''}"
            if value
            else "not certain, left out"
        )
        click.echo(f"{name:>10}: {told}", err=True)
