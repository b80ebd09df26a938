"""What is asked of a mailbox, and what becomes of the answers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejectwatch.mail.fetching import ReplyError, holds_id, internaldate, needle, rows, windows
from rejectwatch.mail.wire import quoted, uid_set


def test_small_mailbox_is_one_window():
    """A small mailbox with UIDs far apart would be searched for minutes."""
    assert list(windows(7, 4_000_000_000, 300)) == ["8:*"]


def test_large_mailbox_is_many_windows():
    """UIDs between two windows would be lost."""
    assert list(windows(0, 25, 30, step=10)) == ["1:10", "11:20", "21:24"]
    assert list(windows(24, 25, 30, step=10)) == []


@settings(deadline=None)
@given(st.integers(0, 300), st.integers(1, 300), st.integers(1, 50))
def test_windows_hold_each_uid_once(after, uidnext, step):
    """A message would be handled twice, or never."""
    held = []
    for window in windows(after, uidnext, step + 1, step=step):
        low, high = map(int, window.split(":"))
        assert 0 < high - low + 1 <= step
        held += range(low, high + 1)

    assert held == list(range(after + 1, uidnext))


@settings(deadline=None)
@given(st.sets(st.integers(1, 200), min_size=1))
def test_uid_set_holds_each_uid(uids):
    """A message would be left out of a command, or another one come into it."""
    held = []
    for word in uid_set(sorted(uids)).split(","):
        low, _, high = word.partition(":")
        held += range(int(low), int(high or low) + 1)

    assert held == sorted(uids)


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        (b"20-Jul-2026 09:30:05 +0200", datetime(2026, 7, 20, 7, 30, 5, tzinfo=UTC)),
        (b" 1-jan-2026 00:00:00 -0930", datetime(2026, 1, 1, 9, 30, tzinfo=UTC)),
        (b"31-Dec-2026 23:59:60 +0000", datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (b"31-Feb-2026 10:00:00 +0000", datetime(1970, 1, 1, tzinfo=UTC)),
        (b"01-Jan-0001 00:00:00 +1200", datetime(1970, 1, 1, tzinfo=UTC)),
        (b"01-Foo-2026 00:00:00 +0000", datetime(1970, 1, 1, tzinfo=UTC)),
        (b"01-Jan-2026 00:00:00 +9999", datetime(1970, 1, 1, tzinfo=UTC)),
        (b"yesterday", datetime(1970, 1, 1, tzinfo=UTC)),
        (None, datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_internaldate(raw, moment):
    """What counts as new would be off by the server's zone, or one odd date stop the pass."""
    assert internaldate(raw) == moment
    assert internaldate(raw).tzinfo is UTC


@pytest.mark.parametrize(
    ("block", "value", "held"),
    [
        (b"Message-ID: <a@b>\r\n\r\n", "<a@b>", True),
        (b"Message-ID: <xa@b>\r\n\r\n", "<a@b>", False),
        (b"Message-ID: <a@b.c>\r\n\r\n", "<a@b>", False),
        (b"Message-ID: <a@b>\r\n\r\n", "a@b", False),
        (b"Message-ID: a@b\r\n\r\n", "a@b", True),
        (b"References: <z@y><a@b>\r\n\r\n", "<a@b>", True),
        (b"References: <z@y>\r\n\t<a@b>\r\n <c@d>\r\n\r\n", "<a@b>", True),
        (b"In-Reply-To: Your mail of today <a@b>\r\n\r\n", "<a@b>", True),
        (b"Message-ID: <A@b>\r\n\r\n", "<a@b>", False),
        (b"\r\n", "<a@b>", False),
    ],
)
def test_holds_id(block, value, held):
    """A substring would pass for the id, so that no draft is written; or the id be overlooked, so that two are."""
    assert holds_id(block, value) is held


@pytest.mark.parametrize(
    ("value", "searched"),
    [
        ("<a@b.example>", "<a@b.example>"),
        ('<ab"cdef@x>', "cdef@x>"),
        ("<ü-lang@x.example>", "-lang@x.example>"),
        ("<a\r\nA1 DELETE INBOX>", "A1 DELETE INBOX>"),
        ("üü", ""),
        ("<" + "a" * 900 + ">", "<" + "a" * 499),
    ],
)
def test_needle(value, searched):
    """A stranger's id would break out of the quoted string of a SEARCH."""
    assert needle(value) == searched


def test_rows_by_uid():
    """Flags of one message would be those of another."""
    parsed = (4, (b"uid", 9, b"FLAGS", (b"\\Seen",)), 9, (b"FLAGS", ()), 4, (b"UID", 9, b"RFC822.SIZE", 5))

    assert rows(parsed) == {9: {b"UID": 9, b"FLAGS": (b"\\Seen",), b"RFC822.SIZE": 5}}


def test_rows_that_are_none():
    """A broken reply would be read as no messages."""
    with pytest.raises(ReplyError):
        rows((1, b"FLAGS"))


def test_quoted():
    """A name could end its string and begin a command."""
    assert quoted(b'a "b" \\c') == b'"a \\"b\\" \\\\c"'
    with pytest.raises(ValueError, match="line break"):
        quoted(b'a"\r\nA1 DELETE INBOX')
