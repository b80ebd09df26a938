"""What stands around a position or a house and is none of it: verbs, results, full lists, the office that writes."""

from __future__ import annotations

import pytest

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.reply.extract import extract

_MAIL = "From: {sender}\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{body}\n"


@pytest.mark.parametrize(
    ("language", "subject", "body", "position"),
    [
        (
            "en",
            "Shift Lead (Wodonga): not progressing",
            (
                "We've read all applications for Shift Lead (Wodonga) and won't be progressing with yours. "
                "Our advisers look there first whenever a role opens up."
            ),
            "Shift Lead",
        ),
        ("en", "Wainwright said no", "Wainwright Dairies have said no, sorry.", None),
        (
            "en",
            "Apprentice intake full",
            "Thank you for your application for the internship as Kitchen Trainee. The year is full.",
            "Kitchen Trainee",
        ),
        (
            "fr",
            "Votre candidature",
            "Elle cherche pour ce poste d'ingénieur réseau quelqu'un qui connaisse la santé, et en reste là.",
            "ingénieur réseau",
        ),
        (
            "fr",
            "Concours 12",
            "Merci pour votre intérêt envers le poste de technicienne en loisirs affiché sous le numéro 12.",
            "technicienne en loisirs",
        ),
    ],
)
def test_the_position_ends_where_the_sentence_goes_on(
    language: str, subject: str, body: str, position: str | None
) -> None:
    """A letter would say "for the position of look there first whenever"."""
    raw = _MAIL.format(sender="Personnel <jobs@quellmark.example>", subject=subject, body=body)
    assert extract(parse_bytes(raw.encode()), own=(), own_name="", language=language).position == position


@pytest.mark.parametrize(
    ("language", "sender", "body", "company"),
    [
        (
            "en",
            "Engineering Recruiting <eng-recruiting@icims.com>",
            (
                "Thank you for interviewing with Tidal Range Optics for Process Engineer. We won't be extending an offer."
                "\n\nThe Tidal Range Optics Recruiting Team"
            ),
            "Tidal Range Optics",
        ),
        (
            "fr",
            "Verdenne Recruiting <verdenne@myworkday.com>",
            (
                "Merci de l'intérêt que vous portez à Verdenne. Nous avançons avec d'autres.\n\n"
                "L'équipe Talent Acquisition de Verdenne"
            ),
            "Verdenne",
        ),
        (
            "nl",
            "Selectiedienst Waterlandse Archieven <selectie@waterlandse-archieven.example>",
            "U bent niet geslaagd voor de proef en neemt niet deel aan het gesprek.",
            "Waterlandse Archieven",
        ),
    ],
)
def test_the_office_that_writes_is_no_part_of_the_house(
    language: str, sender: str, body: str, company: str
) -> None:
    """Nobody works at "Engineering", nor at a house's selection service."""
    raw = _MAIL.format(sender=sender, subject="Ref 8", body=body)
    assert extract(parse_bytes(raw.encode()), own=(), own_name="", language=language).company == company


@pytest.mark.parametrize(
    ("sender", "body", "person"),
    [
        (
            "Hudson Bay Chandlery <jobs@hbchandlery.example>",
            "Hello,\n\nthe deckhand post has gone to somebody else.\n\nKind regards,\nHudson Bay Chandlery\n",
            None,
        ),
        (
            "Careers <careers@tallowmere.example>",
            "Hello,\n\nthe deckhand post has gone to somebody else.\n\nUnsubscribe. Harper Lane\n",
            None,
        ),
        (
            "Careers <careers@tallowmere.example>",
            "Hello,\n\nthe deckhand post has gone to somebody else.\n\nKind regards,\nTelma Duarte\nPersonnel Officer\n",
            "Telma Duarte",
        ),
        (
            "Careers <careers@tallowmere.example>",
            "Hello,\n\nthe deckhand post has gone to somebody else.\n\nTelse Petersen\n",
            "Telse Petersen",
        ),
        (
            "Kasa <nie-odpowiadaj@systemkadr.example>",
            "Dzień dobry,\n\nbarista jest już wybrany. Tym razem nie. Kąt Malinowy\n",
            None,
        ),
        (
            "Kiosk <kiosk@tallowmere.example>",
            "Guten Tag,\n\ndie Stelle im Kiosk ist vergeben.\n\nMit freundlichen Grüßen\nJutta Brandl\nDatenschutz Hinweise\n",
            "Jutta Brandl",
        ),
    ],
)
def test_neither_a_house_nor_the_small_print_signs(sender: str, body: str, person: str | None) -> None:
    """A letter would begin with "Dear Hudson" or "Dear Harper"."""
    raw = _MAIL.format(sender=sender, subject="Deckhand", body=body)
    language = "de" if "Guten" in body else "pl" if "Dzień" in body else "en"
    found = extract(parse_bytes(raw.encode()), own=(), own_name="", language=language).contact
    assert (found and found.name) == person


@pytest.mark.parametrize(
    ("body", "company"),
    [
        (
            "I submitted your credentials to Corran Freight for the dispatcher role last week and they have since closed it.",
            None,
        ),
        ("We sent your application to the hiring team last week; the dispatcher role is closed.", "Shaw"),
    ],
)
def test_who_hands_on_credentials_is_no_employer(body: str, company: str | None) -> None:
    """An agency that sent a file to its client is thanked by its name otherwise."""
    raw = _MAIL.format(
        sender="Dana Pruitt <dana.pruitt@shaw.example>",
        subject="Dispatcher",
        body=f"Hi,\n\n{body}\n\nBest,\nDana Pruitt\nShaw",
    )
    found = extract(parse_bytes(raw.encode()), own=(), own_name="", language="en")
    assert found.company == company
