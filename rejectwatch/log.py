"""Logging: standard library, one JSON line a record for the daemon, plain lines on a terminal.

A traceback is logged as the names of its places only: an exception's text may hold words of a mail.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rejectwatch.errors import RejectwatchError

NOISY = ("apscheduler", "imapclient", "keyring", "asyncio", "pymap", "filelock")


def places(error: BaseException) -> list[str]:
    """Return where an exception came from, as ``file:line function``, outermost first; no values."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{_short(f.filename)}:{f.lineno} {f.name}" for f in frames]


def _short(path: str) -> str:
    """Return a file inside the package by its path there, any other by its last two names."""
    _, package, rest = path.rpartition("rejectwatch")
    return f"{package}{rest}" if package else "…/" + "/".join(Path(path).parts[-2:])


def _told(error: BaseException) -> str:
    """Return an exception in words that hold nothing of a mail: our own sentences, else the type."""
    return str(error) if isinstance(error, RejectwatchError) else type(error).__name__


def harmless(text: str) -> str:
    """Return text whose lines can't steer a terminal: what is neither printable nor a line end becomes ``?``."""
    return "".join(c if c.isprintable() or c == "\n" else "?" for c in text)


class PlainFormatter(logging.Formatter):
    """One line a record, with the places of an exception instead of its text."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name is logging's
        """Return type and places of an exception, without its message."""
        return (
            "\n".join([f"  {_told(ei[1])}", *(f"    at {place}" for place in places(ei[1]))]) if ei[1] else ""
        )

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a text cached by another handler's formatter is not reused."""
        record.exc_text = None
        return harmless(super().format(record))


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time (RFC 3339, UTC), level, logger, message, error, places."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line |= {"error": _told(error), "places": places(error)}
        return json.dumps(line)


def configure(*, json_lines: bool, verbose: bool = False) -> None:
    """Send the log to standard error; other libraries speak only from WARNING up."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if json_lines else PlainFormatter("%(message)s"))
    logging.raiseExceptions = False  # its report of a bad log call would show the arguments
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("rejectwatch").setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("imapclient").setLevel(logging.ERROR)  # its warnings repeat what the server sent
