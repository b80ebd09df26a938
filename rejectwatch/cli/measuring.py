"""The command that measures: evaluate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from rejectwatch.cli import options, output
from rejectwatch.errors import UserError
from rejectwatch.model.prediction import Category

MOST_UNREAD = 20
"""Lines and files that are named on a terminal; ``--json`` names them all."""

MOST_MIXED = 5
"""Pairs of categories that are told for each language; ``--json`` tells them all."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--category",
    type=click.Choice([c.value for c in Category]),
    metavar="NAME",
    help=f"The category of all mail: for an mbox, a folder, an .eml file ({', '.join(Category)}).",
)
@click.option(
    "--worst",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    metavar="N",
    help="How many of the worst mistakes to show.",
)
@options.json_option
def evaluate(paths: tuple[str, ...], category: str | None, worst: int, as_json: bool) -> None:
    """Measure the classifier on mail whose category is known.

    PATH is a .jsonl file with one message a line (category, subject, from, body; lang, headers,
    html), a folder whose sub-folders are named after categories, or, with --category, an mbox or
    a folder. Needs no configuration and no server, and measures the model that ships, at precision
    0.99. Mail that it has learnt from gives figures that are too good.

    \b
    Example:
      rejectwatch evaluate ~/Mail/labelled
      rejectwatch evaluate --json --category rejection ~/Mail/noes.mbox
    """
    if missing := [p for p in paths if not options.exists(p)]:
        raise UserError(f"There is no {', '.join(missing)}.")
    from rejectwatch import reading, wiring  # noqa: PLC0415 - the model costs half a second
    from rejectwatch.mail.parse import parse_bytes  # noqa: PLC0415
    from rejectwatch.model.labelled import labelled  # noqa: PLC0415

    known = Category(category) if category else None
    sets = [(path, labelled(Path(path), known, parse_bytes)) for path in paths]
    classifier = wiring.classifier()
    for path, found in sets:
        told = reading.measured(classifier, path, found, worst=worst)
        if as_json:
            output.print_json(told)
        else:
            _show(told)


def _show(told: dict[str, Any]) -> None:
    unread, foreign = told["unread"], told["unknown_languages"]
    click.echo(f"{options.shown(told['set'])}: {told['messages'] + foreign['messages']} messages")
    if told["messages"]:
        _show_rates(told)
        _show_categories(told["by_category"], told["confusion"])
        _show_mixed_up(told["by_language"])
        _show_calibration(told["calibration"])
        _show_worst(told["worst"])
    if foreign["messages"]:
        click.echo(f"\nIn languages that the model doesn't know, left out above: {foreign['messages']}")
        _show_rates(foreign)
        _show_worst(foreign["worst"])
    if unread:
        click.echo(f"\nNot read: {len(unread)}")
        for one in unread[:MOST_UNREAD]:
            click.echo(f"  {options.shown(one['path'])}: {options.shown(one['error'])}")
        if len(unread) > MOST_UNREAD:
            click.echo(f"  and {len(unread) - MOST_UNREAD} more (--json names them all)")
    click.echo()


def _show_rates(told: dict[str, Any]) -> None:
    """Show the rates with 95 % intervals and counts, of everything and of each language."""
    head = "", "precision of drafts", "recall (drafted)", "drafted or unsure", "others unsure"
    blocks = {"all": told["all"], **told["by_language"]}
    rows = [
        [
            options.shown(name, 20),
            *(_rate(block[key]) for key in ("precision", "recall", "drafted_or_unsure", "others_unsure")),
            _average(block),
        ]
        for name, block in blocks.items()
    ]
    _show_table([[*head, "average precision"], *rows])


def _show_categories(by_category: Mapping[str, Any], confusion: Mapping[str, Any]) -> None:
    rows = [
        [name, *(str(row[key]) for key in ("n", "rejection", "unsure", "other")), _counts(confusion[name])]
        for name in Category
        if (row := by_category.get(name))
    ]
    _show_table([["right category", "n", "drafted", "unsure", "other", "taken for"], *rows])


def _show_mixed_up(by_language: Mapping[str, Any]) -> None:
    """Show, for each language, which categories were most often taken for which other ones."""
    rows = []
    for language, block in by_language.items():
        mixed = {
            f"{right} → {said}": n
            for right, row in block["confusion"].items()
            for said, n in row.items()
            if said != right
        }
        rows.append([options.shown(language, 20), str(sum(mixed.values())), _counts(mixed, MOST_MIXED)])
    _show_table([["language", "mixed up", "right category → taken for"], *rows])


def _show_calibration(calibration: Mapping[str, Any]) -> None:
    rows = [
        [
            f"{one['from']:.1f}–{one['to']:.1f}",
            "–" if one["mean_probability"] is None else f"{one['mean_probability']:.3f}",
            _rate(one),
        ]
        for one in calibration["bins"]
    ]
    _show_table([["probability", "mean", "rejections among them"], *rows])
    click.echo(f"Expected calibration error: {calibration['error']:.4f}")


def _show_worst(worst: Sequence[Mapping[str, Any]]) -> None:
    if worst:
        click.echo("\nThe worst mistakes:")
    for one in worst:
        click.echo(
            f"  {options.shown(one['path'])} ({options.shown(one['id'], 16)}): {one['category']}, "
            f"decided {one['decision']} ({one['probability']:.2f}, {one['taken_for']}): "
            f"{options.shown(one['subject'], 100)}".rstrip(": ")
        )
        if one["evidence"]:
            click.echo(f"      “{options.shown(one['evidence'])}”")


def _rate(rate: Mapping[str, Any]) -> str:
    if rate["rate"] is None:
        return "– 0/0"
    return f"{rate['rate']:.3f} [{rate['low']:.2f}, {rate['high']:.2f}] {rate['hits']}/{rate['n']}"


def _average(block: Mapping[str, Any]) -> str:
    if block["average_precision"] is None:
        return "–"
    low, high = block["average_precision_interval"]
    return f"{block['average_precision']:.3f} [{low:.2f}, {high:.2f}]"


def _counts(counts: Mapping[str, int], most: int = len(Category)) -> str:
    """Return counts as text, the largest first, and no more than so many."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{name} {n}" for name, n in ranked[:most]]
    return ", ".join([*told, "…"] if len(ranked) > most else told) or "–"


def _show_table(rows: Iterable[Sequence[str]]) -> None:
    """Show rows in columns, the first of which are the heads."""
    table = list(rows)
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    click.echo()
    for row in table:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
