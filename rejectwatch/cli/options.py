"""Options and output that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from rejectwatch import config
from rejectwatch.errors import UserError
from rejectwatch.mail.text import printable


def config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``-c/--config FILE``, passed on as ``config_path``."""
    return click.option(
        "-c", "--config", "config_path", type=click.Path(path_type=Path), metavar="FILE",
        help="The configuration [default: the platform's config folder].",
    )(command)  # fmt: skip


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--json``, passed on as ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, for scripts.")(command)


def settings(config_path: Path | None) -> config.Settings:
    """Return the configuration of a file, or of the default one."""
    return config.load(config_path or config.default_path())


def shown(text: object, most: int = 200) -> str:
    """Return text from a mail that is safe to print on a terminal, cut to ``most`` characters."""
    return printable(str(text), most)


def exists(path: str) -> bool:
    """Tell whether there is a file or folder of that name; no name is too odd to ask for."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def since(value: str | None) -> datetime | None:
    """Return the moment that ``90d`` ago or ``2026-07-01`` (local midnight) means, in UTC."""
    if value is None:
        return None
    with suppress(ValueError):
        ago: timedelta = config.duration(value)
        return datetime.now(UTC) - ago
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        raise UserError(
            f"--since {value!r}: expected a duration such as 90d or a date such as 2026-07-01"
        ) from None
