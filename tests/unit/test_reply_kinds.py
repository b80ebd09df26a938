"""The kind of house that stands before a name goes with it; systems and calendars are no employers."""

from __future__ import annotations

import pytest

from rejectwatch.mail.message import Address
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.reply.display import read_display
from rejectwatch.reply.extract import extract
from rejectwatch.reply.kinds import with_kind
from rejectwatch.reply.senders import is_system_name


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("Eastmere", "Thank you for your interest in the University of Eastmere.", "University of Eastmere"),
        ("Valpré", "La Commission scolaire de Valpré vous remercie.", "Commission scolaire de Valpré"),
        ("Brumont", "Hôpital régional du Brumont\nRessources humaines", "Hôpital régional du Brumont"),
        ("Quilmar", "Instituto de Estudios de Quilmar", "Instituto de Estudios de Quilmar"),
        ("Montelago", "L'Università di Montelago la ringrazia.", "Università di Montelago"),
        ("Ostwald", "beim Landgericht Ostwald\nLandgericht Ostwald", "Landgericht Ostwald"),
        ("Wierzbno", "Gmina Wierzbno\nReferat Kadr", "Gmina Wierzbno"),
        ("l'Orme", "Commune de l'Orme, service du personnel", "Commune de l'Orme"),
        ("Fontelas", "Município de Fontelas", "Município de Fontelas"),
        ("Tannbach", "Schulamt Tannbach", "Schulamt Tannbach"),
        ("Pod Lipami", "Zajazd Pod Lipami\nAnna", "Zajazd Pod Lipami"),
        # by itself as often as with it
        ("Kettner", "Kettner wünscht alles Gute.\nStiftung Kettner", "Kettner"),
        # a town behind "in", another house's kind, a role between
        ("Eastmere", "the University library of our town, Eastmere", "Eastmere"),
        ("Eastmere", "our Hotel in Eastmere", "Eastmere"),
        ("Eastmere", "Hospital Manager Eastmere", "Eastmere"),
        ("Eastmere", "Hotel Eastmere\nHospital Eastmere", "Eastmere"),
        ("Eastmere", "University Eastmere", "Eastmere"),
        ("", "Hotel Eastmere", ""),
    ],
)
def test_a_name_has_its_kind_before_it(name: str, text: str, whole: str) -> None:
    """``at Eastmere`` would be a town's job, not the university's."""
    assert with_kind(name, text) == whole


@pytest.mark.parametrize(
    ("raw", "company"),
    [
        (
            (
                "From: Academic Posts <posts@uni-eastmere.example>\nSubject: Lecturer in Botany (Ref 3317)\n\n"
                "Dear Dr Sayed,\n\nI am writing about the post above. You have not been shortlisted for it.\n\n"
                "Thank you for your interest in the University of Eastmere.\n\nFaculty HR Team\n"
            ),
            "University of Eastmere",
        ),
        (
            (
                "From: RH <rh@valpre.example>\nSubject: Votre dossier\n\nMadame,\n\n"
                "La Caisse populaire de Valpré a choisi une autre personne pour le poste de conseillère.\n\n"
                "Caisse populaire de Valpré\n"
            ),
            "Caisse populaire de Valpré",
        ),
    ],
)
def test_the_letter_names_the_whole_house(raw: str, company: str) -> None:
    """The kind of house is read from the mail that has it, never guessed."""
    assert extract(parse_bytes(raw.encode()), own=(), own_name="").company == company


@pytest.mark.parametrize(
    "name", ["Einladung von Google", "Invito da Google", "Paradox Olivia", "OTYS", "Welcome Kit"]
)
def test_calendars_and_systems_are_no_employers(name: str) -> None:
    """They send for everybody."""
    assert is_system_name(name)


def test_a_bureau_is_a_house_where_its_trade_follows() -> None:
    """``Biuro Rekrutacji`` is an office, ``Biuro Podróży Latawiec`` isn't."""
    shown = read_display(Address("Biuro Podróży Latawiec", "praca@latawiec.example"), "pl")
    assert shown.employers == ("Biuro Podróży Latawiec",)
