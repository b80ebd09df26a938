"""Which mail belongs to one application."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rejectwatch.mail.message import Address
from rejectwatch.reply.application import Application, How, Met, Person
from rejectwatch.reply.cases import best, cases, keys
from rejectwatch.reply.history import enrich, held, past
from rejectwatch.reply.memory import OWN, Earlier, Left, Meeting

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def mail(day: int, company: str | None = None, position: str | None = None, **more: Any) -> Earlier:
    """Return a mail of some days ago; ``sender`` is an address."""
    facts = Application(
        company=company, position=position, req_id=more.pop("req", None), **more.pop("facts", {})
    )
    sender = more.pop("sender", "no-reply@greenhouse-mail.io")
    known = {
        "message_key": f"{day:04}{sender}{position}",
        "category": "acknowledgement",
        "date": NOW - timedelta(days=day),
    }
    return Earlier(application=facts, sender=Address("", sender), **{**known, **more})


def no(day: int, company: str | None = None, position: str | None = None, **more: Any) -> Earlier:
    """Return a rejection of some days ago."""
    return mail(day, company, position, category="rejection", **more)


def told(found: list[Any]) -> list[list[int]]:
    """Return the days of the mail of each case."""
    return [[(NOW - m.date).days for m in case.mails] for case in found]


def test_joined_across_threads_and_senders() -> None:
    """The recruiter who wrote from her own address would not be known when the hiring system says no."""
    mails = [
        mail(30, "Acme Robotics GmbH", "Data Engineer", thread=1),
        mail(20, sender="kim@acme-robotics.example", thread=2, category="interview"),
        no(3, "Acme Robotics", thread=3),
    ]
    assert told(cases(mails)) == [[30, 20, 3]]


@pytest.mark.parametrize(
    "other",
    [
        mail(29, "Acme", "Office Clerk"),
        mail(29, "Acme", "Senior Data Engineer"),
        mail(29, "Acme", "Sr Data Engineer"),
        mail(29, "Acme", "Data Engineer", req="R-2"),
        mail(29, "Globex", "Data Engineer"),
        mail(29, position="Data Engineer", sender="jobs@globex.example"),
        mail(29, "Acme 2", "Data Engineer"),
        mail(29, position="Data Engineer", sender="kim@acme10.example"),
        mail(29, position="Data Engineer", sender="kim@grandacmetheatre.example"),
    ],
    ids=[
        "another role",
        "another level",
        "another level, short",
        "another requisition",
        "another company",
        "another domain",
        "another number",
        "a domain with a number",
        "a domain that holds the name",
    ],
)
def test_kept_apart(other: Earlier) -> None:
    """A letter would name the position, or greet the person, of another application."""
    assert (
        len(
            cases(
                [
                    mail(
                        30,
                        "Acme 1" if "2" in (other.application.company or "") else "Acme",
                        "Data Engineer",
                        req="R-1",
                    ),
                    other,
                ]
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    ("company", "domain"),
    [
        ("Acme Robotics", "acme-robotics.example"),
        ("Brightwell", "trybrightwell.example"),
        ("Acmeco", "acmeco.example"),
    ],
)
def test_a_house_is_known_by_its_domain(company: str, domain: str) -> None:
    """A person who never writes the company's name would belong to nothing."""
    found = cases([mail(30, company, "Clerk"), mail(20, sender=f"kim@{domain}", category="interview")])
    assert told(found) == [[30, 20]]
    assert keys(mail(30, company)) & keys(mail(20, sender=f"kim@{domain}"))


def test_a_hiring_system_that_is_not_known_is_no_house() -> None:
    """The recruiter of one employer would get the answer to another's no, since one system writes for both."""
    system = "noreply@hires-for-many.example"
    known = [
        mail(30, "Tarn Systems", "Data Analyst", sender=system),
        mail(20, "Tarn Systems", sender="tess@tarnsystems.example", category="interview"),
    ]
    assert told(cases([*known, no(2, "Bluefin Foods", sender=system)])) == [[30, 20], [2]]
    assert told(cases([*known, no(2, "Tarn Systems", sender=system)])) == [[30, 20, 2]]
    assert told(cases([*known, no(2, sender=system)])) == [[30, 20, 2]]


def test_levels_by_number() -> None:
    """The no to Engineer III would be answered in the thread on Engineer II."""
    mails = [mail(30, "Acme", "Data Engineer II"), no(2, "Acme", "Data Engineer III")]
    assert told(cases(mails)) == [[30], [2]]


def test_one_machine_under_two_names() -> None:
    """A board that shows each employer's name would join the no of one to the application at the other."""
    first = mail(30, "Moda Sur", "Sales Assistant")
    known = [replace(first, sender=Address("Moda Sur", "noreply@infojobs.net"))]
    other = no(2, position="Sales Assistant")
    apart = cases([*known, replace(other, sender=Address("Zapatos Luna", "noreply@infojobs.net"))])
    assert told(apart) == [[30], [2]]
    same = cases([*known, replace(other, sender=Address("Moda Sur S.L.", "noreply@infojobs.net"))])
    assert told(same) == [[30, 2]]


def test_a_title_alone_is_sure_of_nothing() -> None:
    """A shop's owner would be thanked for another shop's no, since both sought a sales assistant."""
    known = [mail(30, "Moda Sur", "Sales Assistant", sender="marta@modasur.example")]
    assert not past(no(2, position="Sales Assistant", sender="noreply@infojobs.net"), known).sure
    known = [mail(30, "Moda Sur", "Sales Assistant", sender="noreply@infojobs.net")]
    assert past(no(2, position="Sales Assistant", sender="noreply@infojobs.net"), known).sure


def test_a_no_without_a_position_goes_to_the_open_application() -> None:
    """A second application at one company would inherit the first one's no, and get no letter."""
    mails = [mail(90, "Acme", "Clerk"), no(60, "Acme", "Clerk"), mail(20, "Acme", "Analyst"), no(2, "Acme")]
    assert told(cases(mails)) == [[90, 60], [20, 2]]


def test_two_open_applications_make_nothing_certain() -> None:
    """One of two positions at a company would be taken at random and written into a letter."""
    known = [mail(30, "Acme", "Clerk"), mail(29, "Acme", "Analyst")]
    found = past(no(1, "Acme"), known)
    assert not found.sure
    assert enrich(Application(company="Acme"), found, until=NOW).position is None


def test_the_same_role_again_is_another_application() -> None:
    """Who applies again after a year's no would never get a letter for the second one."""
    mails = [
        mail(100, "Acme", "Clerk"),
        no(80, "Acme", "Clerk"),
        mail(20, "Acme", "Clerk"),
        no(1, "Acme", "Clerk"),
    ]
    assert told(cases(mails)) == [[100, 80], [20, 1]]


def test_a_second_no_belongs_to_the_first() -> None:
    """The same no from a person after one from a machine would get a second letter."""
    mails = [mail(30, "Acme", "Clerk"), no(10, "Acme", "Clerk"), no(7, sender="kim@acme.example")]
    assert told(cases(mails)) == [[30, 10, 7]]


def test_a_title_alone_joins_only_where_one_application_has_it() -> None:
    """A no that names no company would be given that of another application of the same title."""
    one = mail(30, "Acme", "Soil Scientist")
    assert best(no(1, position="Soil Scientist"), cases([one])) is not None
    two = [one, mail(29, "Globex", "Soil Scientist")]
    assert best(no(1, position="Soil Scientist"), cases(two)) is None


def test_a_thread_beats_names() -> None:
    """An answer in the thread would be another application, because its subject names another role."""
    assert len(cases([mail(9, "Acme", "Clerk", thread=4), no(1, position="Office Manager", thread=4)])) == 1


def test_what_is_old_is_another_application() -> None:
    """Facts of two years ago would go into a letter of today."""
    assert len(cases([mail(500, "Acme", "Clerk"), no(1, "Acme")])) == 2


ANNA = Person("Anna Berg", "anna@acme.example", how=How.ORGANIZER)


def meeting(day: float, kind: Met = Met.INTERVIEW, **more: Any) -> Meeting:
    """Return a meeting some days ago."""
    begins = NOW - timedelta(days=day)
    return Meeting("1@cal", begins, begins + timedelta(hours=1), kind, people=(ANNA,), **more)


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [
        ([meeting(5)], Met.INTERVIEW),
        ([meeting(5, Met.ONSITE)], Met.ONSITE),
        ([meeting(-2)], Met.NONE),
        ([meeting(5), meeting(5, cancelled=True, sequence=1)], Met.NONE),
        ([meeting(5), meeting(-3, sequence=1)], Met.NONE),
        ([meeting(5, cancelled=True), meeting(4, sequence=1)], Met.INTERVIEW),
    ],
    ids=["over", "a visit", "to come", "called off", "put off", "put on again"],
)
def test_a_meeting_counts_once_it_is_over(meetings: list[Meeting], expected: Met) -> None:
    """A letter would thank for a talk that was called off, or is still to come."""
    mails = [
        mail(9 - n, "Acme", "Clerk", meetings=(m,), category="interview") for n, m in enumerate(meetings)
    ]
    found = past(no(0, "Acme", "Clerk"), mails)
    facts = enrich(Application(company="Acme"), found, until=NOW)
    assert facts.met is expected
    assert facts.interviewed is (True if expected is not Met.NONE else None)
    assert bool(held(found.mails, NOW)) == (expected is not Met.NONE)


def test_facts_say_where_they_came_from() -> None:
    """`--why` could not tell a fact of this mail from one of last month's."""
    known = [mail(30, "Acme", "Clerk", date=datetime(2026, 10, 21, tzinfo=UTC))]
    facts = enrich(Application(company="Acme"), past(no(0, "Acme"), known), until=NOW)
    assert (facts.position, facts.sources["position"]) == ("Clerk", "mail of 21 October 2026 (receipt)")


def test_what_they_wrote_counts_before_what_i_wrote() -> None:
    """The user's own shorthand for a position would stand in the letter instead of the employer's words."""
    known = [
        mail(30, "Acme", "Payroll Clerk, Accounts"),
        replace(mail(20, "Acme", "Payroll Clerk"), category=OWN),
    ]
    facts = enrich(Application(company="Acme"), past(no(0, "Acme"), known), until=NOW)
    assert facts.position == "Payroll Clerk, Accounts"


def test_letters_to_a_company_are_counted() -> None:
    """A second letter to one company would read like the first."""
    first = no(60, "Acme", "Clerk", letter=Left("<d@x>", ("kim@acme.example",)))
    found = past(no(1, "Acme", "Analyst"), [mail(90, "Acme", "Clerk"), first, mail(20, "Acme", "Analyst")])
    assert [one.message_key for one in found.letters] == [first.message_key]
    assert [(NOW - m.date).days for m in found.mails if m.date] == [20]


def test_what_two_applications_fit_is_in_neither() -> None:
    """The no to the one would be written to the person who has just invited for the other, into that thread."""
    known = [
        mail(30, "Acme", "Clerk", thread=1),
        mail(29, "Acme", "Analyst", thread=2),
        mail(20, "Acme", sender="kim@acme.example", category="interview", thread=3),
    ]
    assert told(cases(known)) == [[30], [29], [20]]
    for title, day in (("Clerk", 30), ("Analyst", 29)):
        found = past(no(2, "Acme", title, thread=4), known)
        assert (told([found]), found.sure) == ([[day]], True)
    assert told([past(no(2, "Acme", thread=3), known)]) == [[20]]


def test_what_was_undecided_is_decided_by_a_title() -> None:
    """Who invited without naming the role would stay a stranger to it, though the next mail of the thread names it."""
    known = [
        mail(30, "Acme", "Clerk", thread=1),
        mail(29, "Acme", "Analyst", thread=2),
        mail(20, "Acme", sender="kim@acme.example", category="interview", thread=3),
    ]
    named = mail(18, "Acme", "Analyst", sender="kim@acme.example", category="interview", thread=3)
    assert told(cases([*known, named])) == [[30], [29, 20, 18]]
    assert told([past(no(2, "Acme", "Analyst", thread=3), known)]) == [[20, 29]]


@pytest.mark.parametrize(
    ("subject", "days"),
    [
        ("Intervju Systemförvaltare", [29]),
        ("Intervju ekonom", [30]),
        ("Rückmeldung Möbel Dahl", [30]),
        ("Kranich Reisen", [29]),
        ("Angående din intervju", None),
        ("Möbel Dahl und Kranich Reisen", None),
        ("Rückmeldung Dahl Dental", None),
        ("Petra Hollmann", None),
    ],
)
def test_a_subject_tells_which_of_two(subject: str, days: list[int] | None) -> None:
    """The role or the client would be the older one's, though the subject of the mail has the other's name."""
    more = {"sender": "petra@hollmann.example", "category": "outreach"}
    known = [
        mail(30, position="Ekonom", subject="Ekonom, Möbel Dahl (Petra Hollmann)", **more),
        mail(29, position="Systemförvaltare", subject="Systemförvaltare, Kranich Reisen", **more),
    ]
    one = no(2, subject=subject, sender="petra@hollmann.example")
    found = past(replace(one, sender=Address("Petra Hollmann", "petra@hollmann.example")), known)
    assert found.sure == (days is not None)
    assert days is None or told([found]) == [days]


def test_the_open_one_of_two_though_others_wrote_of_it() -> None:
    """A no from a person who has said no to one role would be the second no to that, and the other get no letter."""
    kim = "kim@acme.example"
    first = [mail(30, "Acme", "Clerk", sender=kim), no(12, "Acme", "Clerk", sender=kim)]
    system = mail(20, "Acme", "Analyst")
    assert told([past(no(2, sender=kim), [*first, system])]) == [[20]]
    assert told([past(no(2, sender=kim), first)]) == [[30, 12]]
    robots = [first[0], no(12, "Acme", "Clerk"), system]
    assert told([past(no(11, sender=kim), robots)]) == [[30, 12]]


@pytest.mark.parametrize(
    ("name", "other", "joined"),
    [
        ("Delta", "Delta Dental", False),
        ("Delta Dental", "Delta", False),
        ("Delta", "Delta Group", True),
        ("Delta", "Delta Deutschland GmbH", True),
        ("Delta", "Delta Inc.", True),
        ("Delta Dental", "Delta Dental Plans", True),
    ],
)
def test_a_single_word_begins_many_names(name: str, other: str, joined: bool) -> None:
    """The role at one firm would stand in the letter to another one whose name begins alike."""
    found = cases([mail(30, name, "Claims Analyst"), no(2, other)])
    assert told(found) == ([[30, 2]] if joined else [[30], [2]])


def test_a_single_word_is_a_house_where_more_shows_it() -> None:
    """The short name of one firm would be another firm."""
    first = mail(30, "Lumenhart", "Clerk", sender="jo@lumenhart.example")
    assert told(cases([first, no(2, "Lumenhart Analytics", sender="kim@lumenhart.example")])) == [[30, 2]]
    assert told(cases([first, no(2, "Lumenhart Analytics", "Clerk")])) == [[30, 2]]
    shown = [replace(m, sender=Address("Lumenhart Jobs", "no-reply@greenhouse-mail.io")) for m in
             (mail(30, "Lumenhart", "Clerk"), no(2, "Lumenhart Analytics"))]  # fmt: skip
    assert told(cases(shown)) == [[30, 2]]


RUTH = (Address("Ruth Marlow", "ruth@quillbooks.example"),)


@pytest.mark.parametrize(
    ("mine", "company"),
    [
        ({"to": RUTH, "in_reply_to": "<1@x>"}, None),
        ({"to": RUTH}, None),
        ({"to": RUTH, "subject": "Applying to Blackwell"}, "Blackwell"),
        ({"to": (Address("", "jobs@blackwell.example"),), "in_reply_to": "<1@x>"}, "Blackwell"),
        ({"to": (Address("", "ruth@gmail.com"),)}, "Blackwell"),
        ({"to": (Address("", "ruth@gmail.com"),), "in_reply_to": "<1@x>"}, None),
    ],
    ids=["an answer", "another house", "the subject", "the domain", "a first mail", "an answer to a person"],
)
def test_an_aside_on_another_firm(mine: dict[str, Any], company: str | None) -> None:
    """A shop would be called by the name of the firm that the user couldn't come for."""
    one = mail(20, "Blackwell", **{"category": OWN, "thread": 1, **mine})
    known = [mail(21, position="Shop Assistant", sender="ruth@quillbooks.example", thread=1), one]
    answer = no(2, sender="ruth@quillbooks.example", thread=1)
    assert enrich(answer.application, past(answer, known), until=NOW).company == company
    elsewhere = past(no(2, "Blackwell", thread=2), known).mails
    assert bool(elsewhere) == (company is not None)


UNDECIDED = {"facts": {"confidence": {"position": 0.0}}}


def test_a_mail_of_several_takes_no_position() -> None:
    """A no to one of two roles would name the one that the user is still invited for."""
    known = [mail(20, "Acme", "Zoo Keeper", thread=1, facts={"met": Met.CALL})]
    one = no(2, thread=1, **UNDECIDED)
    facts = enrich(one.application, past(one, known), until=NOW)
    assert (facts.company, facts.position, facts.met) == ("Acme", None, Met.CALL)
    assert cases([*known, one])[0].over() is None


def test_only_what_may_concern_a_title() -> None:
    """The person of one role would get the no to the other that one receipt named with it."""
    known = [
        mail(30, "Acme", "Data Coordinator and Health Technician", thread=1),
        mail(20, "Acme", "Health Technician", sender="kim@acme.example", category="interview", thread=2),
    ]
    assert told([past(no(2, "Acme", "Data Coordinator", thread=3), known)]) == [[30]]
    assert told([past(no(2, "Acme", "Health Technician", thread=3), known)]) == [[30, 20]]
    assert told([past(no(2, "Acme", "Data Coordinator", thread=2), known)]) == [[30, 20]]
