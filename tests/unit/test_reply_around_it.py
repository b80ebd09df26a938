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
