"""The whole line on a real server: more than a hundred messages through `once --json`."""

from __future__ import annotations

import email
import email.policy
import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from corpus.mailbox import ANSWERED, LONG_ID, NORA, REJECTIONS, WITHHELD, mailbox

KEYWORD = "$Rejection"


@pytest.fixture
def config(account, tmp_path):
    """Return a configuration file for the account, with a state folder of its own."""
    path = tmp_path / "config.toml"
    path.write_text(
        f"""
[profile]
name = "Nora Lindqvist"
addresses = ["{NORA}"]
expertise = "reading old handwriting"

[[accounts]]
name = "test"
address = "{NORA}"
username = "{account.login}"
host = "127.0.0.1"
port = {account.port}
tls = "none"
password_command = ["echo", "secret"]

[state]
directory = "state"
""",
        encoding="utf-8",
    )
    return path


def once(config, *more):
    """Run `once --json` as a program and return its rows and its summary."""
    done = subprocess.run(
        [sys.executable, "-m", "rejectwatch", "once", "--json", "-c", str(config), *more],
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert done.returncode == 0, done.stdout[-900:] + done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return rows[:-1], rows[-1]["summary"]["accounts"]["test"]


def drafts_of(owner):
    """Return the drafts on the server, parsed, by the id they answer."""
    found = {}
    for uid in owner.uids("Entwürfe"):
        draft = email.message_from_bytes(owner.read("Entwürfe", uid), policy=email.policy.default)
        found.setdefault(draft["In-Reply-To"], []).append(draft)
    return found


def test_whole_mailbox(config, owner):
    """A wrong name, a missed no, a second draft or a touched flag would be the end of all trust."""
    now = datetime.now(UTC)
    mails = mailbox()
    assert len(mails) >= 100
    placed = {}
    for number, mail in enumerate(mails, 1):
        placed[owner.deliver(mail.raw(number, now), flags=mail.flags)] = (number, mail)
    before = {uid: owner.flags("INBOX", uid) for uid in placed}

    rows, summary = once(config)
    by_uid = {row["uid"]: row for row in rows}
    asked: list[str] = []
    assert set(by_uid) == set(placed)
    for uid, (_, mail) in placed.items():
        row = by_uid[uid]
        if mail.outcome == "own":
            assert row["outcome"] in {"withheld", "other", "unsure"}, mail.subject
            assert row["draft_message_id"] is None
            continue
        if mail.outcome == "other" and row["outcome"] == "unsure":
            asked.append(mail.subject)
            assert row["draft_message_id"] is None
            continue
        assert (mail.subject, mail.outcome, mail.reason) == (mail.subject, row["outcome"], row["reason"])
        if mail.outcome == "drafted":
            expected = (mail.company, mail.position, mail.letter, [mail.to] if mail.to else [], mail.language)
            got = (row["company"], row["position"], row["letter"], row["draft_to"], row["language"])
            assert expected == got
    assert len(asked) <= 0.03 * len(mails), f"asked about everyday mail: {asked}"
    assert len(REJECTIONS) == summary["drafted"]
    assert len(ANSWERED) == summary["answered"]

    check_drafts(owner, placed)
    for uid, (_, mail) in placed.items():
        marked = mail.outcome in {"drafted", "answered", "withheld"}
        assert before[uid] | ({KEYWORD} if marked else set()) == owner.flags("INBOX", uid), mail.subject

    again, summary = once(config)
    assert (again, summary["seen"]) == ([], 0)
    assert len(REJECTIONS) == len(owner.uids("Entwürfe"))


def check_drafts(owner, placed):
    """Check every header of every draft, and that its letter names what it must."""
    found = drafts_of(owner)
    assert len(REJECTIONS) == sum(len(drafts) for drafts in found.values())
    for number, mail in placed.values():
        if mail.outcome != "drafted":
            continue
        (draft,) = found[mail.id(number)]
        assert f"Re: {mail.subject.removeprefix('Re: ')}" == draft["Subject"]
        assert NORA in draft["From"]
        assert (mail.to or None) == (draft["To"].addresses[0].addr_spec if draft["To"] else None)
        assert [*mail.references, mail.id(number)] == draft["References"].split()
        text = draft.get_content()
        assert mail.company in text or mail.letter != "after_interview"
        assert mail.position in text
        assert "None" not in text
        assert text.rstrip().endswith("Nora Lindqvist")


def test_long_id_is_not_encoded():
    """An 82-character id in an encoded word would break the thread in Outlook."""
    assert len(LONG_ID) >= 80
    assert WITHHELD
