"""A meeting that is called off may be held on another day: what comes with a calendar's event is asked about."""

from __future__ import annotations

import email.policy
from email.message import EmailMessage

import pytest

from rejectwatch import wiring
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.classify import Classifier
from rejectwatch.model.prediction import Decision, Prediction

NO = """Dear Ms Okafor,

thank you for coming to see us on Tuesday about the position of Records Clerk. After careful consideration we regret to
inform you that we have decided to proceed with another candidate, and will not be moving forward with your application.

Kind regards,
Hollis Brandt
Human Resources, Verrington Archives"""
EVENT = """BEGIN:VCALENDAR
PRODID:-//Verrington//Rooms//EN
VERSION:2.0
METHOD:CANCEL
BEGIN:VEVENT
UID:second-talk@verrington.example
DTSTAMP:20260302T090000Z
DTSTART:20260309T090000Z
SUMMARY:Second talk: Records Clerk
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(scope="module")
def base() -> Classifier:
    """Return the model that ships."""
    return wiring.classifier()


def predicted(base: Classifier, *, subtype: str | None) -> Prediction:
    """Return the prediction of the refusal, with an event as a text part of a subtype, or without one."""
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = "Hollis Brandt <h.brandt@verrington.example>"
    mail["Subject"] = "Your application as Records Clerk"
    mail.set_content(NO)
    if subtype is not None:
        mail.add_alternative(EVENT, subtype=subtype)
    return base.predict([parse_bytes(mail.as_bytes())])[0]


def test_a_no_in_an_event_is_asked_about(base: Classifier) -> None:
    """Whoever's interview is moved would thank for the refusal."""
    plain, event = predicted(base, subtype=None), predicted(base, subtype="calendar")
    assert plain.decision is Decision.REJECTION
    assert event.decision is Decision.UNSURE
    assert event.evidence


def test_another_part_is_no_event(base: Classifier) -> None:
    """A refusal with any second part would never be answered."""
    assert predicted(base, subtype="x-notes").decision is Decision.REJECTION
