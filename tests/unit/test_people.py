"""Who is at the other side, whom to write to, and the list of people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, How, Met, Person
from rejectwatch.reply.cases import cases
from rejectwatch.reply.memory import Earlier, Meeting
from rejectwatch.reply.notes import MOST, note, search_link
from rejectwatch.reply.people import acquaintances, best_reader, contacts
from rejectwatch.reply.recipient import recipient

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
OWN = frozenset({"alex@mail.example"})


def mail(day: int, sender: Address, facts: Application | None = None, **more: Any) -> Earlier:
    """Return a mail of some days ago in one thread."""
    known = {"message_key": f"{day}{sender.address}", "category": "interview", "thread": 1, "language": "en"}
    return Earlier(
        application=facts or Application(company="Acme"),
        date=NOW - timedelta(days=day),
        sender=sender,
        **{**known, **more},
    )


def known(*mails: Earlier) -> list[tuple[str, str, bool, How]]:
    """Return name, address, met and how of everyone."""
    found = acquaintances(mails, own=OWN, own_name="Alex Rivera", until=NOW)
    return [(one.person.name, one.person.address, one.met, one.person.how) for one in found]


KIM = Address("Kim Mayer", "kim.mayer@acme.example")


def visit(*people: Person, day: int = 4, **more: Any) -> Meeting:
    """Return a meeting some days ago."""
    begins = NOW - timedelta(days=day)
    return Meeting("1@cal", begins, begins + timedelta(hours=1), Met.INTERVIEW, people=people, **more)


def test_who_writes_and_who_meets() -> None:
    """The people at the interview would be missing from the list, or somebody who only wrote count as met."""
    tom = Person("Tom Lee", "tom@acme.example", how=How.ATTENDEE)
    assert known(mail(9, KIM, meetings=(visit(tom),))) == [
        ("Kim Mayer", "kim.mayer@acme.example", False, How.AUTHOR),
        ("Tom Lee", "tom@acme.example", True, How.ATTENDEE),
    ]


@pytest.mark.parametrize(
    "sender",
    [
        Address("Acme Recruiting", "careers@acme.example"),
        Address("Kim Mayer", "no-reply@acme.example"),
        Address("Kim Mayer", "x@greenhouse-mail.io"),
        Address("Kim from Indeed", "kim@indeed.com"),
        Address("Alex Rivera", "alex@mail.example"),
    ],
)
def test_who_is_nobody(sender: Address) -> None:
    """A mailbox, a machine or the user would be on the list of people, and be written to."""
    assert known(mail(9, sender)) == []


def test_one_person_by_many_names() -> None:
    """Somebody who signs "Kim" and "Kim Mayer" would stand on the list twice."""
    signed = Application(contact=Person("Kim", role="Head of Data"))
    assert known(mail(9, KIM), mail(8, KIM, signed)) == [
        ("Kim Mayer", "kim.mayer@acme.example", False, How.AUTHOR)
    ]


def reader(*mails: Earlier) -> str | None:
    """Return who of them should get the letter."""
    found = best_reader(acquaintances(mails, own=OWN, own_name="Alex Rivera", until=NOW))
    return found.person.name if found else None


def test_of_two_with_one_name_neither_is_guessed() -> None:
    """A no signed "Anna" would be answered to the first Anna, in her thread, whoever signed it."""
    robot = Address("Acme", "noreply@acme.example")
    annas = [Address("Anna Berg", "anna.berg@acme.example"), Address("Anna Stone", "anna.stone@acme.example")]
    message = Message("a" * 64, None, NOW, robot, (), (), (), "No", None, (), "No.\n\nAnna")
    facts = Application(company="Acme", contact=Person("Anna"))
    found = [
        recipient(
            message, facts, own=OWN, known=acquaintances(mails, own=OWN, own_name="Alex Rivera", until=NOW)
        ).address
        for mails in ([mail(9, annas[0])], [mail(9, annas[0]), mail(8, annas[1])])
    ]
    assert [one and one.address for one in found] == ["anna.berg@acme.example", None]


def test_whom_to_write_to() -> None:
    """The letter would go to whoever came first, and not to who had the say; or to a guest who never wrote."""
    lead = Application(contact=Person("Ola Nordin", role="Engineering Manager"))
    hr = Application(contact=Person("Kim Mayer", role="Talent Acquisition Manager"))
    ola = Address("Ola Nordin", "ola.nordin@acme.example")
    guest = Person("Tom Lee", "tom@acme.example", how=How.ATTENDEE)
    host = Person("Ann Roe", "ann.roe@acme.example", how=How.ORGANIZER)
    assert reader(mail(9, ola, lead), mail(8, KIM, hr)) == "Ola Nordin"
    assert (
        reader(mail(9, KIM, hr), mail(8, Address("", "noreply@acme.example"), meetings=(visit(host, guest),)))
        == "Kim Mayer"
    )
    assert reader(mail(8, Address("", "noreply@acme.example"), meetings=(visit(host, guest),))) == "Ann Roe"
    assert reader(mail(8, Address("", "noreply@acme.example"), meetings=(visit(guest),))) is None


def test_the_list() -> None:
    """The list would hold who is only named in a mail, say a wrong company, or show the oldest first."""
    named = Application(company="Acme", position="Clerk", people=(Person("Jo Named", how=How.NAMED),))
    other = mail(
        2, Address("Ida Ek", "ida.ek@globex.example"), Application(company="Globex"), thread=2, language="sv"
    )
    found = contacts(
        cases([mail(9, KIM, named, meetings=(visit(Person("Tom Lee", "tom@acme.example", how=How.ATTENDEE)),)), other]),
        own=OWN, own_name="Alex Rivera", now=NOW,
    )  # fmt: skip
    assert [(c.person.name, c.company, c.position, c.language, c.met) for c in found] == [
        ("Ida Ek", "Globex", None, "sv", False),
        ("Kim Mayer", "Acme", "Clerk", "en", False),
        ("Tom Lee", "Acme", "Clerk", "en", True),
    ]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da"])
@pytest.mark.parametrize("met", [True, False])
def test_a_note_fits(language: str, met: bool) -> None:
    """LinkedIn would cut the note off, or it would hold an open slot."""
    long = "Senior Principal Director of Interdisciplinary Data Platform Engineering, EMEA"
    for position in (None, "Data Engineer", long):
        for name in ("Kim Mayer", "Maximiliane Freifrau von und zu Guttenberg-Hohenlohe"):
            text = note(name, me="Alexandra Rivera-Montgomery", language=language, position=position, met=met)
            assert len(text) <= MOST
            assert "{" not in text
            assert "  " not in text
            assert text.endswith("Alexandra Rivera-Montgomery")
    assert "Data Engineer" in note("Kim Mayer", me="Al", language=language, position="Data Engineer", met=met)


def test_colleagues_get_different_words() -> None:
    """Two people of one team would compare their notes and find the same."""
    names = [f"Person{n} Roe" for n in range(20)]
    texts = {
        note(n, me="Al", language="en", position=None, met=True).replace(n.split()[0], "") for n in names
    }
    assert len(texts) == 2


def test_the_search_link_is_safe() -> None:
    """A name with odd characters would make another link."""
    assert (
        search_link("Ann & Co?", None)
        == "https://www.linkedin.com/search/results/people/?keywords=Ann+%26+Co%3F"
    )
    assert "keywords=Kim+Mayer+Acme" in search_link("Kim Mayer", "Acme")
