"""The demo as its user has it: a process that shows everything on a made-up mailbox, and leaves nothing."""

import imaplib
import os
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

SECONDS = 300  # the model may have to be built first
PROGRAM = [sys.executable, "-m", "rejectwatch"]


@pytest.fixture
def surroundings(tmp_path):
    """Return an environment with a home and a folder for temporary files of its own, both empty."""
    (tmp_path / "tmp").mkdir()
    (tmp_path / "home").mkdir()
    kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    return kept | {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp"), "PYTHONUTF8": "1"}


@pytest.fixture
def serving(surroundings, tmp_path):
    """Return a function that serves the demo and returns the process and how to sign in, once it is open."""
    started = []

    def serve(*options):
        out = tmp_path / f"out-{len(started)}"
        with out.open("wb") as stream:
            process = subprocess.Popen(
                [*PROGRAM, "demo", "--serve", *options], stdout=stream, stderr=stream, env=surroundings
            )
        started.append(process)
        until(lambda: "Ctrl-C ends it." in out.read_text() or process.poll() is not None, SECONDS)
        said = out.read_text()
        assert process.poll() is None, said
        found = re.search(r"port +(\d+)\n.*user +(\w+)\n +password +(\w+)\n", said, re.DOTALL)
        return process, (int(found[1]), found[2], found[3]), out

    yield serve
    for process in started:
        process.kill()
        process.wait()


def until(true, seconds):
    """Wait until something is true, and fail when it is not in time."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def drafts(port, user, password):
    """Return the drafts that a mail client sees."""
    with imaplib.IMAP4("127.0.0.1", port, timeout=20) as client:
        client.login(user, password)
        client.select("Drafts", readonly=True)
        uids = client.uid("SEARCH", "ALL")[1][0].split()
        return [client.uid("FETCH", uid, "(BODY.PEEK[])")[1][0][1].decode() for uid in uids]


def test_demo_shows_what_it_promises(surroundings, tmp_path):
    """Somebody who has only this command must see rejections found, look-alikes left alone, and a letter."""
    ran = subprocess.run(
        [*PROGRAM, "demo"], env=surroundings, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert ran.returncode == 0, ran.stderr
    rejections, others = ran.stdout.split("Not a rejection, left alone")
    for company, outcome in (
        ("Brightwater Atlas", "drafted"),
        ("Hafenwerk Karten", "drafted"),
        ("Northgate Survey", "drafted"),
        ("Northgate Survey", "duplicate"),
        ("Cartes & Reliefs", "drafted"),
        ("Fjordline Ferries", "answered"),
    ):
        assert re.search(rf"^.* {outcome} .* {company}", rejections, re.MULTILINE), (company, outcome)
    for sender in (
        "Harbour & Stone Bank",
        "Hausverwaltung Lindner",
        "CartoConf",
        "The Kinder Career",
        "Mama",
    ):
        assert sender in others
    letter = others.split("as it lies there:")[1]
    assert "To: Priya Raman <priya@brightwater.example>" in letter
    assert "Subject: Re: Senior GIS Developer: shall we talk?" in letter
    assert "In-Reply-To: <bw-no@brightwater.example>" in letter
    assert "a good home for my skills in geodata and map design" in " ".join(
        re.sub("[│\n]", " ", letter).split()
    )
    assert "Nothing was sent" in others
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / "home" / ".config").exists()


def test_demo_that_is_stopped_leaves_nothing(surroundings, tmp_path):
    """A demo that is ended early must take its mailbox with it."""
    process = subprocess.Popen(
        [*PROGRAM, "demo"], env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until(lambda: list((tmp_path / "tmp").glob("rejectwatch-demo-*")) or process.poll() is not None, 60)
    process.send_signal(signal.SIGTERM)
    assert process.wait(SECONDS) in {0, 130}
    assert list((tmp_path / "tmp").iterdir()) == []


def test_dropped_mail_is_answered(serving, tmp_path):
    """An .eml that is dropped must get its draft where a mail client sees it, within seconds."""
    process, login, out = serving("--folder", str(tmp_path / "kept"))
    before = drafts(*login)
    sent = format_datetime(datetime.now(UTC) - timedelta(days=400))
    (tmp_path / "kept" / "drop" / "no.eml").write_text(
        "From: Ruth Amsel <ruth.amsel@tinplate.example>\nTo: nora.kessler@post.example\n"
        f"Subject: Your application for Data Cartographer\nDate: {sent}\nMessage-ID: <no-1@tinplate.example>\n\n"
        "Dear Nora,\n\nThank you for applying for the Data Cartographer position at Tinplate Works.\n"
        "We regret to inform you that your application has not been successful on this occasion,\n"
        "and that you have not been shortlisted for interview.\n\n"
        "Kind regards,\nRuth Amsel\nTinplate Works\n"
    )
    until(lambda: len(drafts(*login)) > len(before), 15)
    (letter,) = set(drafts(*login)) - set(before)
    assert "In-Reply-To: <no-1@tinplate.example>" in letter
    assert "To: Ruth Amsel <ruth.amsel@tinplate.example>" in letter
    assert (tmp_path / "kept" / "done" / "no.eml").is_file()
    until(lambda: "Data Cartographer at Tinplate Works" in out.read_text(), 5)
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert time.monotonic() - begun < 3
    process, login, _ = serving("--folder", str(tmp_path / "kept"))
    assert len(drafts(*login)) == len(before) + 1


def test_serve_in_a_temporary_folder_leaves_nothing(serving, tmp_path):
    """Ctrl-C must end it well, and take the temporary mailbox with it."""
    process, login, _ = serving()
    assert len(drafts(*login)) >= 3
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
    assert list((tmp_path / "tmp").iterdir()) == []


def test_folder_with_other_files_is_refused(surroundings, tmp_path):
    """A mailbox must not be strewn among somebody's own files."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("all of it")
    ran = subprocess.run(
        [*PROGRAM, "demo", "--serve", "--folder", str(tmp_path / "mine")],
        env=surroundings, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "holds other files" in ran.stderr
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["thesis.txt"]
