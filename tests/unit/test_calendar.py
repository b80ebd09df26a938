"""Invitations in mail (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejectwatch.mail.message import Message
from rejectwatch.reply.application import How, Met
from rejectwatch.reply.calendar import meetings

EVENT = """\
BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@acme.example
SEQUENCE:2
DTSTART;TZID=W. Europe Standard Time:20261103T100000
DTEND;TZID=W. Europe Standard Time:20261103T110000
SUMMARY:Interview
LOCATION:Zoom
ORGANIZER;CN="Berg, Anna":mailto:anna.berg@acme.example
ATTENDEE;CN=Tom
  Lee;ROLE=REQ-PARTICIPANT:MAILTO:tom@acme.example
ATTENDEE;CN=Room 5;CUTYPE=ROOM:mailto:room5@acme.example
ATTENDEE;CN=Alex Rivera:mailto:alex@mail.example
END:VEVENT
END:VCALENDAR
"""


def read(text: str) -> list:
    """Return the meetings of a mail with a calendar part."""
    mail = Message(
        message_key="a", message_id=None, date=None, sender=None, reply_to=(), to=(), cc=(), subject="", in_reply_to=None,
        references=(), text="", has_calendar=True, calendar=(text,),
    )  # fmt: skip
    return list(meetings(mail, {"alex@mail.example"}))


def test_an_invitation() -> None:
    """The hour would be another, or the room and the user be taken for people of the company."""
    (found,) = read(EVENT)
    assert (found.begins, found.ends) == (
        datetime(2026, 11, 3, 9, tzinfo=UTC),
        datetime(2026, 11, 3, 10, tzinfo=UTC),
    )
    assert (found.uid, found.sequence, found.cancelled, found.kind) == (
        "1@acme.example",
        2,
        False,
        Met.INTERVIEW,
    )
    assert [(p.name, p.address, p.how) for p in found.people] == [
        ("Anna Berg", "anna.berg@acme.example", How.ORGANIZER),
        ("Tom Lee", "tom@acme.example", How.ATTENDEE),
    ]


@pytest.mark.parametrize(
    ("summary", "location", "kind"),
    [
        ("Interview", "12 Main Street, Room 4", Met.ONSITE),
        ("Phone screen", "", Met.CALL),
        ("Telefoninterview", "", Met.CALL),
        ("Interview", "https://meet.example/abc", Met.INTERVIEW),
        ("Interview", "Microsoft Teams", Met.INTERVIEW),
        ("Gespräch", "", Met.INTERVIEW),
    ],
)
def test_what_a_meeting_proves(summary: str, location: str, kind: Met) -> None:
    """A letter would thank for a visit that was a video call."""
    text = EVENT.replace("SUMMARY:Interview", f"SUMMARY:{summary}").replace(
        "LOCATION:Zoom", f"LOCATION:{location}"
    )
    assert read(text)[0].kind is kind


@pytest.mark.parametrize(
    ("old", "new"), [("METHOD:REQUEST", "METHOD:CANCEL"), ("SEQUENCE:2", "SEQUENCE:2\nSTATUS:CANCELLED")]
)
def test_called_off(old: str, new: str) -> None:
    """An interview that was called off would count as held."""
    assert read(EVENT.replace(old, new))[0].cancelled


@pytest.mark.parametrize(
    "text",
    ["", "x", "BEGIN:VCALENDAR\nEND:VCALENDAR", EVENT.replace("20261103T1", "nonsense"), EVENT.replace("DTSTART", "X"),
     EVENT.replace("METHOD:REQUEST", "METHOD:REPLY"), EVENT[:200]],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out(text: str) -> None:
    """A broken invitation would stop the watch."""
    assert read(text) == []


def test_a_day_without_hours() -> None:
    """An event for a whole day would break, or never be over."""
    (found,) = read(EVENT.replace(";TZID=W. Europe Standard Time:20261103T100000", ";VALUE=DATE:20261103").replace(
        ";TZID=W. Europe Standard Time:20261103T110000", ";VALUE=DATE:20261104"))  # fmt: skip
    assert found.ends == datetime(2026, 11, 4, tzinfo=UTC)


@given(st.text(max_size=300), st.integers(0, len(EVENT)))
def test_nothing_breaks_it(text: str, at: int) -> None:
    """Somebody could stop the watch by an invitation."""
    for found in read(EVENT[:at] + text + EVENT[at:]):
        assert found.begins <= found.ends
        assert found.begins.tzinfo is not None
        assert "alex@mail.example" not in {person.address for person in found.people}
