"""Facts from a mail: never a wrong name, and most of the right ones."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Closed, How, Letter, Met, Person
from rejectwatch.reply.extract import extract
from rejectwatch.reply.names import (
    clean_fact,
    company_key,
    person_name,
    registrable_domain,
    same_person,
    without_legal_form,
)
from rejectwatch.reply.prose import likely_language, sentences
from rejectwatch.reply.titles import clean_title

OWN = ("alex.rivera@mail.example",)
ROBOT = Address("", "no-reply@us.greenhouse-mail.io")


def mail(text: str, *, subject: str = "Update", sender: Address | None = ROBOT, **more: object) -> Message:
    """Return a message to Alex."""
    to = (Address("Alex Rivera", OWN[0]),)
    return Message(
        "a" * 64,
        "<1@x.example>",
        datetime(2026, 11, 3, tzinfo=UTC),
        sender,
        (),
        to,
        (),
        subject,
        None,
        (),
        text,
        **more,
    )  # type: ignore[arg-type]


def facts(text: str, *, subject: str = "Update", sender: Address | None = ROBOT) -> Application:
    """Return the facts of a mail to Alex."""
    return extract(mail(text, subject=subject, sender=sender), own=OWN, own_name="Alex Rivera")


NO = "\n\nAfter careful review we have decided not to move forward.\n\n"


@pytest.mark.parametrize(
    ("text", "subject", "sender", "company"),
    [
        ("Thank you for your interest in joining Tidewater Labs." + NO, "Update", ROBOT, "Tidewater Labs"),
        ("Thank you for applying to the Data Analyst position at Tidewater Labs, Inc." + NO, "Update", ROBOT, "Tidewater Labs"),
        ("Hello," + NO + "Best,\nThe Tidewater Labs Recruiting Team", "Update", ROBOT, "Tidewater Labs"),
        ("Hello," + NO + "Talent Acquisition\nTidewater Labs", "Your application to Tidewater Labs", ROBOT, "Tidewater Labs"),
        ("Hello," + NO, "Update", Address("Tidewater Labs Careers", "no-reply@us.greenhouse-mail.io"), "Tidewater Labs"),
        ("Hello," + NO + "Jo Doe\nTidewater Labs", "Hi", Address("Jo Doe", "jo@tidewater-labs.example"), "Tidewater Labs"),
        ("Thank you for your interest in the\nposition of Analyst at Lark &\nLoom and for the time." + NO, "x", ROBOT, "Lark & Loom"),
        ("vielen Dank für Ihre Bewerbung bei der Nordlicht Energie GmbH. Leider haben wir uns anders entschieden.", "Ihre Bewerbung", ROBOT, "Nordlicht Energie"),
        ("Absage\n\nViele Grüße\nDein Nordlicht Recruiting-Team", "Deine Bewerbung bei Nordlicht", ROBOT, "Nordlicht"),
        ("Nous vous remercions de votre candidature chez Valmont Conseil. Nous ne donnerons pas suite.", "Candidature", ROBOT, None),
        ("Nous vous remercions de votre candidature chez Valmont Conseil.", "Votre candidature chez Valmont Conseil", ROBOT, "Valmont Conseil"),
        ("Gracias por tu interés en Rumbo Sur. No seguiremos adelante.\n\nEquipo de Selección de Rumbo Sur", "Tu candidatura", ROBOT, "Rumbo Sur"),
        ("Agradecemos o seu interesse na vaga.\n\nEquipe de Recrutamento da Onda Verde", "Candidatura na Onda Verde", ROBOT, "Onda Verde"),
        ("Grazie per la candidatura presso Fratelli Neri. Purtroppo no.\n\nIl team HR di Fratelli Neri", "Candidatura", ROBOT, "Fratelli Neri"),
        ("Bedankt voor je sollicitatie bij Havenwerk. Helaas.\n\nTeam Recruitment van Havenwerk", "Je sollicitatie bij Havenwerk", ROBOT, "Havenwerk"),
    ],
)  # fmt: skip
def test_company(text: str, subject: str, sender: Address, company: str | None) -> None:
    """The employer would be missed, or named with its legal form or a piece of the sentence."""
    found = facts(text, subject=subject, sender=sender).company
    assert (company, company) if company else found in (None, "Valmont Conseil")
    if company:
        assert found == company


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Thank you for your interest in joining our company." + NO + "The Hiring Team", ROBOT),
        ("Thank you for your interest in joining [Company]." + NO, ROBOT),
        ("Thank you for your interest in joining {{company_name}}." + NO, ROBOT),
        ("Thank you for applying to the position at %COMPANY%." + NO, ROBOT),
        ("Thank you for your interest in joining null." + NO, ROBOT),
        ("Your application was sent through LinkedIn." + NO + "The LinkedIn Team", Address("LinkedIn", "jobs-noreply@linkedin.com")),
        ("We are sorry." + NO + "Workday", Address("Workday", "acme@myworkday.com")),
        ("Thank you for your interest in joining Alex Rivera." + NO, ROBOT),
        ("Thank you for applying to the role at Acme Foods. Our client Beta Motors and Gamma Tyres decided." + NO + "The Beta Motors Recruiting Team", ROBOT),
        ("Dear Alex," + NO + "Kind regards,\nAnna Weber", Address("Anna Weber", "anna.weber@gmail.com")),
    ],
)  # fmt: skip
def test_no_company(text: str, sender: Address) -> None:
    """A blank, a system, the applicant or one of two rivals would be named as the employer."""
    assert facts(text, sender=sender).company is None


@pytest.mark.parametrize(
    ("text", "subject", "position"),
    [
        ("Thank you for your interest in the Senior Data Analyst position at Acme." + NO, "x", "Senior Data Analyst"),
        ("Thank you for applying for the role of Head of Data." + NO, "x", "Head of Data"),
        ("We have filled the Nurse (m/f/d) position." + NO, "x", "Nurse"),
        ("You applied for the position of Software Engineer - R-104211 (Open)." + NO, "x", "Software Engineer"),
        ("Thank you." + NO, "Your application for Product Designer at Acme", "Product Designer"),
        ("We liked your work as a line cook." + NO, "Re: line cook", "line cook"),
        ("Danke für Ihre Bewerbung als Sachbearbeiterin (m/w/d) bei uns.", "Absage", "Sachbearbeiterin"),
        ("Ihre Bewerbung um die Stelle als Technischer Redakteur haben wir geprüft.", "Absage", "Technischer Redakteur"),
        ("Vous avez postulé au poste de Chargé de projet au sein de notre équipe.", "x", "Chargé de projet"),
        ("Gracias por postularte al puesto de Analista de Datos en nuestra empresa.", "x", "Analista de Datos"),
        ("Agradecemos a candidatura à vaga de Engenheira de Software.", "x", "Engenheira de Software"),
        ("Grazie per la candidatura alla posizione di Responsabile Vendite.", "x", "Responsabile Vendite"),
        ("Bedankt voor je sollicitatie op de functie van Adviseur Energie.", "x", "Adviseur Energie"),
    ],
)  # fmt: skip
def test_position(text: str, subject: str, position: str) -> None:
    """The title would be missed, or carry tags, numbers or a piece of the sentence."""
    assert facts(text, subject=subject).position == position


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for applying for this position." + NO,
        "Thank you for your interest in the open role." + NO,
        "Thank you for applying for the above position." + NO,
        "Thank you for applying for the {{ job.title }} role." + NO,
        "Thank you for applying for the [Job Title] position." + NO,
        "Thank you for applying for the undefined position." + NO,
        "We keep you in mind for other positions." + NO,
        "Vielen Dank für Ihre Bewerbung um die ausgeschriebene Stelle.",
        "The Senior Analyst role or the Junior Chemist role: we filled the Senior Analyst role and the Junior Chemist role and for the Junior Chemist role.",
    ],
)  # fmt: skip
def test_no_position(text: str) -> None:
    """A blank, "this" or one of two rivals would be named as the position."""
    assert (
        facts(text).position in (None, "Junior Chemist")
        if "Chemist" in text
        else facts(text).position is None
    )


@pytest.mark.parametrize(
    ("text", "sender", "contact"),
    [
        ("no\n\nKind regards,\nAnna Weber\nTalent Partner", Address("Anna Weber", "anna.weber@acme.example"), Person("Anna Weber", "anna.weber@acme.example", "Talent Partner", how=How.AUTHOR)),
        ("no\n\nBest,\nAnna", Address("Anna Weber", "anna@acme.example"), Person("Anna Weber", "anna@acme.example", how=How.AUTHOR)),
        ("nein\n\nMit freundlichen Grüßen\ni. A. Jörg Müller\nPersonalreferent", ROBOT, Person("Jörg Müller", "", "Personalreferent")),
        ("non\n\nCordialement,\nCamille Martin", Address("Camille Martin", "c.martin@acme.example"), Person("Camille Martin", "c.martin@acme.example", how=How.AUTHOR)),
        ("no\n\nUn saludo,\nLucía Pérez", Address("Lucía Pérez", "lperez@acme.example"), Person("Lucía Pérez", "lperez@acme.example", how=How.AUTHOR)),
        ("no, sorry. Anna Weber", Address("Anna Weber", "anna.weber@acme.example"), Person("Anna Weber", "anna.weber@acme.example", how=How.AUTHOR)),
    ],
)  # fmt: skip
def test_contact(text: str, sender: Address, contact: Person) -> None:
    """The person who signed would be missed, or get another's address."""
    assert facts(text, sender=sender).contact == contact


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("no\n\nKind regards,\nThe Talent Acquisition Team", ROBOT),
        ("no\n\nKind regards,\nHuman Resources", Address("HR", "hr@acme.example")),
        ("no\n\nKind regards,\nAlex Rivera", Address("Acme", "jobs@acme.example")),
        ("no\n\nBest regards,\nGreen Harbour", Address("Green Harbour", "jobs@greenharbour.example")),
        ("no\n\nKind regards,\nAcme Careers", ROBOT),
        ("no\n\nKind regards,\nSent from my iPhone", ROBOT),
        ("Anna Weber told us about you. No.\n\nKind regards,\nHiring Team", ROBOT),
        ("no\n\nKind regards,\n{{recruiter.name}}", ROBOT),
        ("no", Address("Acme Hiring", "anna@acme.example")),
        ("no\n\nMit freundlichen Grüßen\nGasthof Post", Address("Gasthof Post", "post@gasthof.example")),
    ],
)
def test_no_contact(text: str, sender: Address) -> None:
    """A team, a company, the applicant or somebody only mentioned would be greeted by name."""
    assert facts(text, sender=sender).contact is None


def test_quoted_person_is_nobody() -> None:
    """A person of the quoted mail would be taken for the writer."""
    message = mail("no\n\nHiring Team", quoted="> Best regards,\n> Anna Weber\n> Recruiter")
    assert extract(message, own=OWN, own_name="Alex Rivera").contact is None


@pytest.mark.parametrize(
    ("text", "met", "interviewed"),
    [
        ("We are unable to offer you an interview.", Met.NONE, False),
        ("You have not been selected for interview.", Met.NONE, False),
        ("The interview process for this role is completed.", Met.NONE, None),
        ("We will invite other candidates to interview.", Met.NONE, False),
        ("Thank you for your application.", Met.NONE, None),
        ("Thank you for taking the time to interview with us.", Met.INTERVIEW, True),
        ("It was great meeting you last week.", Met.INTERVIEW, True),
        ("I enjoyed our phone call on Monday.", Met.CALL, True),
        ("Please call us with questions on the phone number below.", Met.NONE, None),
        ("We enjoyed having you here for the trial shift on Sunday.", Met.ONSITE, True),
        ("Thank you for your visit to our Leeds plant.", Met.ONSITE, True),
        ("Thank you for your visit to our website.", Met.NONE, None),
        ("Vielen Dank für das nette Gespräch am Montag.", Met.INTERVIEW, True),
        ("Leider können wir Sie nicht zu einem Vorstellungsgespräch einladen.", Met.NONE, False),
        ("Danke für unser Telefonat.", Met.CALL, True),
        ("Merci pour notre échange de mardi.", Met.INTERVIEW, True),
        ("Gracias por la entrevista del lunes.", Met.INTERVIEW, True),
        ("Obrigada pela entrevista de dia 12.", Met.INTERVIEW, True),
        ("Bedankt voor het prettige gesprek.", Met.INTERVIEW, True),
        ("You are requested to attend for interview on Friday.", Met.NONE, None),
        ("We'd love to have you in for a trial shift.", Met.NONE, None),
    ],
)
def test_met(text: str, met: Met, interviewed: bool | None) -> None:
    """A letter would thank for a meeting that never was, or forget one that was."""
    found = facts(text)
    assert (found.met, found.interviewed) == (met, interviewed)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("The position has been filled internally.", Closed.FILLED),
        ("We have put the search on hold because of a hiring freeze.", Closed.FROZEN),
        ("The role has been cancelled.", Closed.CANCELLED),
        ("We have decided not to fill this vacancy.", Closed.CANCELLED),
        ("We keep your data until the position is filled.", None),
        ("We went with another candidate.", None),
        ("Die Stelle ist inzwischen besetzt.", Closed.FILLED),
        ("Der Einstellungsstopp betrifft auch diese Stelle.", Closed.FROZEN),
        ("Le poste a été pourvu.", Closed.FILLED),
    ],
)
def test_closed(text: str, closed: Closed | None) -> None:
    """A letter would speak of a position that is gone when it isn't, or of another candidate when nobody was hired."""
    assert facts(text).closed is closed


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("We would like to invite you to talk about another role in our team.", True),
        ("We have another opening that may fit you; let me know if you are interested.", True),
        ("Would you consider the junior position instead?", True),
        ("We encourage you to apply for other roles in the future.", False),
        ("We will keep your details for other positions that may come up.", False),
        ("If another role comes up, we would be happy to talk.", False),
    ],
)
def test_other_role(text: str, offered: bool) -> None:
    """A plain no would be answered with "I'm interested", or an offer with a farewell."""
    found = facts(text)
    assert found.other_role is offered
    assert (found.letter is Letter.OTHER_ROLE) is offered


def test_signals() -> None:
    """What the mail says beyond the no would be lost or invented."""
    told = facts(
        "We'd like to stay in touch. It was a very close decision. Please do not reply to this email."
    ).signals
    assert (told.talent_pool, told.runner_up, told.no_replies, told.feedback) == (True, True, True, False)
    plain = facts("We went with someone else.").signals
    assert (plain.talent_pool, plain.runner_up, plain.no_replies, plain.feedback) == (
        False,
        False,
        False,
        False,
    )
    assert facts("The main reason was that you lacked SAP experience.").signals.feedback
    assert not facts("We are unable to give feedback.").signals.feedback


@pytest.mark.parametrize(
    ("text", "informal"),
    [
        ("Hallo Alex, wir haben uns gegen dich entschieden. Danke für deine Bewerbung bei uns.", True),
        ("Sehr geehrter Herr Rivera, wir haben uns nicht für Sie entschieden und danken Ihnen.", False),
        ("wir haben uns für eine andere Person entschieden. Die Stelle ist besetzt.", None),
        ("We went with someone else.", None),
        ("Bedankt voor je sollicitatie, we gaan niet met je verder.", True),
        ("Bedankt voor uw sollicitatie, wij gaan niet met u verder.", False),
    ],
)
def test_informal(text: str, informal: bool | None) -> None:
    """A Sie would be answered with du, or the other way round."""
    assert facts(text).signals.informal is informal


def test_req_id() -> None:
    """The number of the vacancy would be missed."""
    assert facts("no", subject="Your application (Req ID: R-104211)").req_id == "R-104211"
    assert facts("Ihre Bewerbung, Kennziffer 2026-118, haben wir geprüft.").req_id == "2026-118"
    assert facts("We interviewed 120 people.").req_id is None


def test_own_mail_has_no_contact() -> None:
    """The applicant would become a contact of their own."""
    assert facts("Thanks.\n\nBest,\nAlex Rivera", sender=Address("Alex Rivera", OWN[0])).contact is None
    assert facts("Thanks.\n\nBest,\nJo Doe", sender=Address("Jo Doe", OWN[0])).contact is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Acme", "Acme"),
        ("  Acme\n Foods ", None),
        ("Acme\u00adFoods", "AcmeFoods"),
        ("Ac\u200bme", "Acme"),
        ("\u202eemcA", None),
        ("Acme\x00", None),
        ("<b>Acme</b>", None),
        ("{{ name }}", None),
        ("[Company]", None),
        ("%NAME%", None),
        ("null", None),
        ("Company Name", None),
        ("http://acme.example", None),
        ("jo@acme.example", None),
        ("Lark &amp; Loom", None),
        ("Lark & Loom", "Lark & Loom"),
        ("123", None),
        ("", None),
        (None, None),
        ("A" * 81, None),
        ("A" * 10_000, None),
        ("e\u0301", "é"),
        ("a" + "\u0301" * 30, None),
    ],
)
def test_clean_fact(value: str | None, expected: str | None) -> None:
    """Something odd would stand in a letter."""
    assert clean_fact(value) == expected


@given(st.text(max_size=120))
def test_clean_fact_is_one_plain_line(value: str) -> None:
    """Some text would pass that is more than one line, or changes on a second look."""
    fact = clean_fact(value)
    if fact is not None:
        assert fact == clean_fact(fact)
        assert fact.isprintable()
        assert not set(fact) & set('{}<>[]|\\`@"')


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Acme GmbH", "Acme"),
        ("Acme GmbH & Co. KG", "Acme"),
        ("Acme, Inc.", "Acme"),
        ("Acme S.p.A.", "Acme"),
        ("Acme Sp. z o.o.", "Acme"),
        ("Acme S.A. de C.V.", "Acme"),
        ("Acme Pty Ltd", "Acme"),
        ("Swann & Co", "Swann"),
        ("Costco", "Costco"),
        ("AG", "AG"),
    ],
)
def test_legal_forms(name: str, expected: str) -> None:
    """A letter would name the company as a contract does, or cut its name."""
    assert without_legal_form(name) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Taylor Jones", ("Taylor Jones", "Taylor", "Jones")),
        ("Dr. Anna Müller", ("Anna Müller", "Anna", "Müller")),
        ("Jan de Vries", ("Jan de Vries", "Jan", "de Vries")),
        ("Kim Mayer, PhD", ("Kim Mayer", "Kim", "Mayer")),
        ("Kim Mayer (she/her)", ("Kim Mayer", "Kim", "Mayer")),
        ("Vittoria dell'Orto", ("Vittoria dell'Orto", "Vittoria", "dell'Orto")),
        ("Anna", ("Anna", "Anna", "")),
        ("Talent Acquisition Team", None),
        ("Human Resources", None),
        ("Head of People", None),
        ("Acme GmbH", None),
        ("the team", None),
        ("Kim Mayer kim@acme.example", None),
        ("One Two Three Four Five Six", None),
        ("HR", None),
        ("", None),
    ],
)
def test_person_name(line: str, expected: tuple[str, str, str] | None) -> None:
    """A department would be greeted as a person, or a person would lose a part of the name."""
    found = person_name(line)
    assert ((found.full, found.first, found.last) if found else None) == expected


def test_same_person_and_keys() -> None:
    """Two spellings of one name would count as two."""
    assert same_person("Anna Weber", "anna weber")
    assert same_person("Anna", "Anna Weber")
    assert not same_person("Anna Weber", "Anna Roe")
    assert not same_person("", "Anna")
    assert company_key("The Lark & Loom, Inc.") == company_key("Lark and Loom")
    assert registrable_domain("mail.acme.co.uk") == "acme.co.uk"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Software Engineer (m/w/d)", "Software Engineer"),
        ("Entwickler m/w/d", "Entwickler"),
        ("Chargé de projet H/F", "Chargé de projet"),
        ("Software Engineer - Remote", "Software Engineer"),
        ("R-104211 Software Engineer", "Software Engineer"),
        ("Nurse, $40/hour", "Nurse"),
        ("Software Engineer at Acme", "Software Engineer"),
        ("this", None),
        ("position", None),
        ("you and your team", None),
        ("A" * 100, None),
    ],
)
def test_clean_title(raw: str, expected: str | None) -> None:
    """A title would keep its packaging."""
    assert clean_title(raw) == expected


def test_sentences_and_language() -> None:
    """A sentence broken by a line end would be two, an abbreviation would end one."""
    text = "Thank you for your interest in the role of Senior Analyst\nat Acme Inc. and for your time. We decided.\n\nBest"
    assert sentences(text) == (
        "Thank you for your interest in the role of Senior Analyst at Acme Inc. and for your time.",
        "We decided.",
        "Best",
    )
    assert likely_language("wir haben uns für eine andere Person entschieden") == "de"
    assert likely_language("") == "en"


HOSTILE = [
    "interest in joining " * 5_000,
    "the " * 30_000,
    "A" * 200_000,
    "A " * 100_000,
    "at A. " * 30_000,
    "\n" * 100_000,
    "Kind regards,\n" * 20_000,
    "(" * 100_000,
    "position of " * 10_000,
    "thank you for " * 10_000,
    "a, " * 60_000,
    "über die Stelle als " * 10_000,
    "%" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_fast(text: str) -> None:
    """A stranger's mail would hang the watch."""
    start = time.perf_counter()
    facts(text, subject=text[:5_000], sender=Address(text[:300], "a@acme.example"))
    assert time.perf_counter() - start < 0.5


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="Aab {}%<>\n.,&@\u202e\u200b-Interest in joining position Kind regards,", max_size=300),
    st.text(max_size=60),
    st.text(max_size=60),
)
def test_facts_are_clean_or_none(text: str, subject: str, name: str) -> None:
    """Some text of a stranger would get through as a fact."""
    found = facts(text, subject=subject, sender=Address(name, "kim@acme.example"))
    for fact in (found.company, found.position, found.contact.name if found.contact else None):
        assert fact is None or fact == clean_fact(fact)
