"""The log: lines for a person or for a machine, and no word of a mail in either."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterator

import pytest

from rejectwatch import config, log
from rejectwatch.errors import ServerError

WORDS = "Dear Zoë, we went with Mallory"


class Written:
    """Standard error as the log has written it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self._text = ""

    def getvalue(self) -> str:
        self._text += self._capsys.readouterr().err
        return self._text


@pytest.fixture
def stream(capsys: pytest.CaptureFixture[str]) -> Iterator[Written]:
    """Return standard error as the log writes it; what the test configures is put back."""
    root, ours = logging.getLogger(), logging.getLogger("rejectwatch")
    before = root.handlers[:], root.level, ours.level, logging.raiseExceptions
    yield Written(capsys)
    root.handlers[:], logging.raiseExceptions = before[0], before[3]
    root.setLevel(before[1])
    ours.setLevel(before[2])


def bug() -> None:
    """Fail as a bug does that repeats what it read."""
    subject = WORDS
    raise KeyError(subject)


def log_bug(*, json_lines: bool) -> None:
    """Log a bug with its traceback."""
    log.configure(json_lines=json_lines)
    try:
        bug()
    except KeyError:
        logging.getLogger("rejectwatch.watch").exception("a bug in %s", "INBOX/7/42")


def test_json(stream: Written) -> None:
    """A machine would not find the fields that it looks for."""
    log.configure(json_lines=True)
    logging.getLogger("rejectwatch.watch").info("%s drafted", "INBOX/7/42")
    [line] = stream.getvalue().splitlines()
    told = json.loads(line)
    assert list(told) == ["time", "level", "logger", "message"]
    assert told["time"].endswith("+00:00")
    assert (told["level"], told["logger"], told["message"]) == (
        "info",
        "rejectwatch.watch",
        "INBOX/7/42 drafted",
    )


def test_json_stays_one_harmless_line(stream: Written) -> None:
    """A line break or an escape in a message would forge a record or steer a terminal."""
    log.configure(json_lines=True)
    logging.getLogger("rejectwatch").info("a\nb\u2028c\x1b[31m\u202e\x9b\ud800")
    [line] = stream.getvalue().splitlines()
    assert line.isascii()
    assert json.loads(line)["message"] == "a\nb\u2028c\x1b[31m\u202e\x9b\ud800"


def test_a_bug_is_logged_by_its_places(stream: Written) -> None:
    """The words of a mail would stand in a traceback; or nobody could find the bug."""
    log_bug(json_lines=True)
    [line] = stream.getvalue().splitlines()
    told = json.loads(line)
    assert told["error"] == "KeyError"
    assert [place.rpartition(" ")[2] for place in told["places"]] == ["log_bug", "bug"]
    assert WORDS not in line
    assert "Mallory" not in line


def test_a_bug_on_a_terminal(stream: Written) -> None:
    """The words of a mail would stand in a bug report."""
    log_bug(json_lines=False)
    first, second, *places = stream.getvalue().splitlines()
    assert (first, second) == ("a bug in INBOX/7/42", "  KeyError")
    assert [place.rpartition(" ")[2] for place in places] == ["log_bug", "bug"]
    assert "Mallory" not in stream.getvalue()


@pytest.mark.parametrize("json_lines", [True, False])
def test_chained_bugs(stream: Written, json_lines: bool) -> None:
    """The cause of an error would bring in what the error leaves out."""
    log.configure(json_lines=json_lines)
    try:
        try:
            bug()
        except KeyError as error:
            raise ValueError(WORDS) from error
    except ValueError:
        logging.getLogger("rejectwatch").exception("a bug")
    assert "ValueError" in stream.getvalue()
    assert "Mallory" not in stream.getvalue()


@pytest.mark.parametrize("json_lines", [True, False])
def test_our_own_errors_say_what_to_do(stream: Written, json_lines: bool) -> None:
    """A sentence that was written for the user would be swallowed."""
    log.configure(json_lines=json_lines)
    try:
        raise ServerError("imap.mail.example did not answer in time.")
    except ServerError:
        logging.getLogger("rejectwatch").exception("failed")
    assert "imap.mail.example did not answer in time." in stream.getvalue()


def test_places_are_paths_inside_the_package() -> None:
    """A log would show where the user's home is, and nobody could tell the place."""
    try:
        config.duration("x")
    except ValueError as error:
        places = log.places(error)
    assert places[-1].startswith("rejectwatch/config/values.py:")
    assert places[-1].endswith(" duration")


def test_a_terminal_is_not_steered(stream: Written) -> None:
    """What a server says would clear the screen or turn the line around."""
    log.configure(json_lines=False)
    logging.getLogger("rejectwatch").warning("a\x1b[2Jb\u202ec\x07\x9b31m\nd é")
    assert stream.getvalue() == "a?[2Jb?c??31m\nd é\n"


def test_other_libraries_are_quiet(stream: Written) -> None:
    """A library's debug lines would hold what it sends and receives."""
    log.configure(json_lines=False, verbose=True)
    for name in log.NOISY:
        logging.getLogger(name).info(WORDS)
    logging.getLogger("imapclient").warning(WORDS)
    logging.getLogger("some.library").info(WORDS)
    logging.getLogger("rejectwatch").debug("ours")
    assert stream.getvalue() == "ours\n"


def test_a_bad_log_call_shows_no_arguments(stream: Written) -> None:
    """A slip in a log call would print its arguments, and with them a subject."""
    log.configure(json_lines=False)
    logging.getLogger("rejectwatch").warning("%d drafts", WORDS)
    assert "Mallory" not in stream.getvalue()


def test_the_text_of_another_handler_is_not_reused() -> None:
    """A handler that comes first would leave its full traceback for ours to print."""
    try:
        bug()
    except KeyError:
        record = logging.LogRecord("rejectwatch", logging.ERROR, __file__, 1, "a bug", None, sys.exc_info())
    formatters: list[Callable[[logging.LogRecord], str]] = [
        logging.Formatter().format,
        log.PlainFormatter("%(message)s").format,
        log.JsonFormatter().format,
    ]
    careless, plain, lines = (format_(record) for format_ in formatters)
    assert "Mallory" in careless
    assert "Mallory" not in plain
    assert "Mallory" not in lines
