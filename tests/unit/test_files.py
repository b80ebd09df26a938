"""Messages from files and folders, named as the command line shows them."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from rejectwatch.errors import UserError
from rejectwatch.mail import files
from rejectwatch.mail.files import FileMessage, messages

ONE = b"Subject: one\n\nFirst.\n"
TWO = b"Subject: two\n\nSecond.\n"


def test_one_file(tmp_path):
    """A file is one message under the path as given."""
    path = tmp_path / "one.eml"
    path.write_bytes(ONE)
    assert list(messages([path])) == [FileMessage(str(path), ONE)]


def test_relative_path(tmp_path, monkeypatch):
    """A relative path stays relative."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.eml").write_bytes(ONE)
    monkeypatch.chdir(tmp_path)
    assert [row.path for row in messages([Path("in"), Path("in/one.eml")])] == ["in/one.eml", "in/one.eml"]


def test_folder_is_sorted(tmp_path):
    """A folder gives its .eml files by name, those of its folders too, and nothing else."""
    for name in ("b.eml", "a.EML", "notes.txt", "sub/c.eml", "z.eml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(ONE)
    shown = [row.path.removeprefix(f"{tmp_path}/") for row in messages([tmp_path])]
    assert shown == ["a.EML", "b.eml", "sub/c.eml", "z.eml"]


def test_maildir(tmp_path):
    """A Maildir gives what is in cur and new, whatever its name, and not what is in tmp."""
    for name in ("cur/1.host:2,S", "new/2.host", "tmp/3.host", "cur/.hidden"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(ONE)
    shown = [row.path.removeprefix(f"{tmp_path}/") for row in messages([tmp_path])]
    assert shown == ["cur/1.host:2,S", "new/2.host"]


def test_mbox(tmp_path):
    """An mbox is parted at its From lines, >From is unescaped once, and words are no separator."""
    path = tmp_path / "mail"
    path.write_bytes(
        b"From a@b.example Mon Jan  5 10:00:00 2026\n" + ONE + b">From here on.\n>>From there.\n"
        b"From nobody, a line of the body\n\nFrom now on we go with another.\n\n"
        b"From c@d.example Mon Jan  5 11:00:00 2026\r\n" + TWO + b"\n"
    )
    assert list(messages([path])) == [
        FileMessage(
            f"{path}#1",
            ONE
            + b"From here on.\n>From there.\nFrom nobody, a line of the body\n\nFrom now on we go with another.\n",
        ),
        FileMessage(f"{path}#2", TWO),
    ]


def test_eml_with_a_from_line(tmp_path):
    """A .eml file that begins with a From line is one message, not an mbox."""
    path = tmp_path / "one.eml"
    path.write_bytes(b"From a@b.example Mon Jan  5 10:00:00 2026\n" + ONE)
    assert [row.path for row in messages([path])] == [str(path)]


def test_standard_input():
    """A dash is one message from standard input."""
    assert list(messages([Path("-")], stdin=io.BytesIO(ONE))) == [FileMessage("-", ONE)]
    assert list(messages([Path("-")])) == [FileMessage("-", error="there is no standard input")]


def test_missing_path(tmp_path):
    """A path that doesn't exist is told at once, before anything is read."""
    path = tmp_path / "one.eml"
    path.write_bytes(ONE)
    with pytest.raises(UserError, match=r"no such file or folder: .*gone"):
        messages([path, tmp_path / "gone"])


def test_unreadable_file(tmp_path):
    """What can't be read is a row that says so, and the rest goes on."""
    (tmp_path / "a.eml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b.eml").write_bytes(b"\n \n")
    (tmp_path / "c.eml").write_bytes(ONE)
    assert list(messages([tmp_path])) == [
        FileMessage(f"{tmp_path}/a.eml", error="No such file or directory"),
        FileMessage(f"{tmp_path}/b.eml", error="empty"),
        FileMessage(f"{tmp_path}/c.eml", ONE),
    ]


def test_pipe_in_a_folder(tmp_path):
    """A named pipe in a folder must not make the walk wait for ever."""
    os.mkfifo(tmp_path / "a.eml")
    (tmp_path / "b.eml").write_bytes(ONE)
    assert [row.path for row in messages([tmp_path])] == [f"{tmp_path}/b.eml"]


def test_too_large(tmp_path, monkeypatch):
    """A message above the cap is a row with an error, alone or in an mbox, and the next one is read."""
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    (tmp_path / "one.eml").write_bytes(ONE + b"x" * 100)
    envelope = b"From a@b.example Mon Jan  5 10:00:00 2026\n"
    (tmp_path / "mbox").write_bytes(envelope + ONE + b"x\n" * 100 + b"\n" + envelope + TWO)
    rows = list(messages([tmp_path / "one.eml", tmp_path / "mbox"]))
    assert [row.error for row in rows] == ["larger than 25 MB", "larger than 25 MB", None]
    assert rows[2].raw == TWO


def test_name_that_is_no_utf8(tmp_path):
    """A file name in another charset still gives a path that can be printed and encoded."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/f\xfcr.eml"))
    path.write_bytes(ONE)
    (row,) = messages([tmp_path])
    assert row == FileMessage(f"{tmp_path}/f\ufffdr.eml", ONE)
    row.path.encode()


def test_walk_is_lazy(tmp_path):
    """One message is read at a time, however many there are."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.eml").write_bytes(ONE)
    rows = messages([tmp_path])
    assert next(rows).raw == ONE
    (tmp_path / "b.eml").write_bytes(TWO)
    assert next(rows).raw == TWO
