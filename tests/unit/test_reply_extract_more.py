"""Facts from sixty short mails of a search for a job, in nine languages: no wrong name, and most of the right ones.

``reply_mails.txt`` holds them: ``##### what it is``, what an attentive reader knows (``|`` between right answers,
``-`` for none), From or To, Subject, and the text. What isn't said there must not be found.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parseaddr
from pathlib import Path

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.reply.extract import extract

NAME, ADDRESS = "Alex Rivera", "alex.rivera@mail.example"
FACTS = ("company", "position", "met", "closed", "other_role", "offered")
UNSAID = {"met": "none", "other_role": "no"}


def mails() -> dict[str, tuple[dict[str, tuple[str, ...]], Message]]:
    """Return the right facts and the mail, by what it is."""
    text = (Path(__file__).parent / "reply_mails.txt").read_text(encoding="utf-8")
    return {block.partition("\n")[0]: _mail(block) for block in re.split(r"(?m)^##### ", text)[1:]}


def _mail(block: str) -> tuple[dict[str, tuple[str, ...]], Message]:
    head, _, body = block.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines()[1:])
    right = {name: tuple(fields.get(name, UNSAID.get(name, "-")).split(" | ")) for name in FACTS}
    me, other = Address(NAME, ADDRESS), Address(*parseaddr(fields.get("From") or fields["To"]))
    sender, to = (me, other) if "own" in fields else (other, me)
    when = datetime(2026, 11, 3, tzinfo=UTC)
    return right, Message("a" * 64, "<1@x.example>", when, sender, (), (to,), (), fields["Subject"], None, (), body.strip())  # fmt: skip


def found(mail: Message) -> dict[str, str]:
    """Return what is found in a mail, in the words of the file."""
    facts = extract(mail, own=(ADDRESS,), own_name=NAME)
    values = {name: getattr(facts, name) for name in FACTS} | {
        "other_role": "yes" if facts.other_role else "no"
    }
    return {name: "-" if value is None else str(value) for name, value in values.items()}


MAILS = mails()


@pytest.mark.parametrize("name", MAILS)
def test_facts(name: str) -> None:
    """A letter would name the wrong thing, or leave out what the mail says plainly."""
    right, mail = MAILS[name]
    facts = found(mail)
    assert not {fact: value for fact, value in facts.items() if value not in right[fact]}


def test_a_town_is_no_employer() -> None:
    """The letter would be written to a town because its works' personnel office signs with the town's name."""
    mail = parse_bytes(
        b"From: Personalamt Seefeld <personal@sw-seefeld.example>\nSubject: Ihre Bewerbung\n\n"
        b"Guten Tag,\n\nleider wird die Stelle als Sachbearbeiterin nicht mehr besetzt.\n\n"
        b"Stadtwerke Seefeld, Personalamt\n"
    )
    assert extract(mail, own=(), own_name="", language="de").company == "Stadtwerke Seefeld"
