"""What commands print: JSON Lines for scripts, and a reader who goes away early."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import click


def print_json(value: Any) -> None:
    """Print one object as one line of JSON that no terminal is steered by, whatever a mail holds."""
    line = json.dumps(value, ensure_ascii=not _is_utf8())
    if not line.isprintable():
        line = "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
    click.echo(line)


def _is_utf8() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"


def abandon() -> None:
    """Send the rest of standard output nowhere: whoever read it has gone, and wants no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    finally:
        os.close(nowhere)
