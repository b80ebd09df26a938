"""Four months of a search for a job on a real server: the right facts, the right person, the right letter."""

from __future__ import annotations

from collections import Counter
from email.message import EmailMessage
from pathlib import Path

import pytest
import scenario
import scenario_mail

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.prediction import KNOWN_LANGUAGES

AT_LEAST = {
    "to": 0.95, "kind": 0.95, "company": 0.97, "position": 0.97, "people complete": 0.95, "people precise": 0.97,
}  # fmt: skip


def of(name: str) -> scenario_mail.Application:
    """Return one application of the fixture."""
    return next(one for one in scenario_mail.applications() if one.id == name)


def wrong_names(name: str, letter: str, to: str = "") -> list[str]:
    """Return what is found wrong in a letter that answers the last mail of an application."""
    one = of(name)
    draft = EmailMessage()
    if to:
        draft["To"] = to
    draft.set_content(f"{letter}\n\nKind regards,\nAlex Rivera\n")
    gold = one.mails[-1].gold
    return list(scenario._wrong_names(draft, one, gold, scenario_mail.applications(), name))


# the measure itself


def test_fixture_is_large_and_varied():
    """Figures from a handful of alike applications would promise what nobody has seen."""
    hunted = [one for one in scenario_mail.applications() if one.company]
    languages = Counter(one.language for one in hunted)
    mails = scenario_mail.mails()
    assert len(hunted) >= 45
    assert set(languages) == set(KNOWN_LANGUAGES)
    assert min(languages.values()) >= 3
    assert 0.3 <= languages["en"] / len(hunted) <= 0.5
    assert {min(7, len(one.mails)) for one in hunted} >= {1, 2, 3, 4, 5, 6}
    assert {m.mailbox for m in mails} == {"INBOX", "Sent", "Archive"}
    assert sum(m.application.startswith("everyday") for m in mails) >= 110
    assert {m.gold.letter for m in mails if m.gold} == {
        "", "after_interview", "after_application", "position_closed", "other_role",
    }  # fmt: skip


def test_every_company_and_person_is_invented():
    """A real employer or a real person would stand in the tests with words they never wrote."""
    systems = {
        "myworkday.com", "greenhouse-mail.io", "ashbyhq.com", "smartrecruiters.com", "softgarden-mail.com",
        "recruiteemail.com", "intervieweb.it", "teamtailor-mail.com", "gupy.io", "traffit.com", "applytojob.com",
    }  # fmt: skip
    for mail in scenario_mail.mails():
        message = parse_bytes(mail.raw)
        for address in (message.sender, *message.to, *message.cc, *message.reply_to):
            assert address.domain.endswith(".example") or address.domain in systems, address


def test_mail_is_read_as_it_was_written():
    """A header that was written wrongly, or a calendar that can't be read, would be counted against the product."""
    invitations = 0
    for one in scenario_mail.applications():
        if one.company:
            assert [m.when for m in one.mails] == sorted(m.when for m in one.mails), one.id
        for mail in one.mails:
            message = parse_bytes(mail.raw)
            assert (mail.subject, mail.message_id) == (message.subject, message.message_id)
            assert mail.references == message.references
            for calendar in (text.replace("\r", "") for text in message.calendar):
                invitations += 1
                assert "ORGANIZER;CN=" in calendar.replace("\n ", "")
                assert max(len(line.encode()) for line in calendar.split("\n")) <= 75
    assert invitations >= 15


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("Dear Grace,\n\nthank you.", "Grace"),
        ("Dear Alex,\n\nthank you.", "Alex"),
        ("Dear Dana,\n\nwith Oliver and you.", "Oliver"),
        ("Dear Dana,\n\nVantry seemed a good place.", "Vantry"),
    ],
)
def test_wrong_name_is_seen(letter, name):
    """A colleague in copy, the user or another company's people could be greeted, and the figure would stay 0."""
    (said,) = wrong_names("en-tarnwick", letter)
    assert name in said


@pytest.mark.parametrize("name", ["Helen", "Marcella Whitlock", "Alex Rivera"])
def test_wrong_name_in_to_is_seen(name):
    """A letter to the right address under another's name would count as right."""
    assert wrong_names("en-tarnwick", "Dear Dana,", to="Dana Whitlock <dana.whitlock@tarnwick.example>") == []
    assert len(wrong_names("en-tarnwick", "Dear Dana,", to=f"{name} <dana.whitlock@tarnwick.example>")) == 1


def test_right_names_are_not_wrong():
    """Every good letter would count as a wrong one."""
    letter = "Dear Dana,\n\nthank you and Marcus. Tarnwick Analytics and the Senior Data Engineer role"
    assert wrong_names("en-tarnwick", letter) == []


# what rejectwatch makes of it


def test_as_an_attentive_assistant_would(dovecot, account, tmp_path: Path, record_property):
    """A letter would go to nobody or to the wrong one, of the wrong kind, about another company's position."""
    found = scenario.figures(dovecot, account.login, tmp_path)
    record_property("table", f"the scenario mailbox:\n{scenario.table(found)}")
    assert found.letters >= 40
    assert found.wrong_names == []
    assert {n: found.rate(n) for n, least in AT_LEAST.items() if found.rate(n) < least} == {}


def test_first_pass_over_a_full_mailbox(dovecot, account, tmp_path: Path, record_property):
    """The real model on a mailbox that was there before: a letter would answer everyday mail, or name a stranger."""
    found = scenario.figures(dovecot, account.login, tmp_path, with_model=True, at_once=True)
    shown = scenario.table(found)
    record_property("table", f"the scenario mailbox, by the real model, in one pass:\n{shown}")
    assert found.letters >= 30
    assert found.false_drafts == []
    assert found.wrong_names == []
