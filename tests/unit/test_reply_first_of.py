"""Display names in which a first name stands before the house: ``Lena von Brotzeit & Co``."""

from __future__ import annotations

import pytest

from rejectwatch.mail.message import Address
from rejectwatch.reply.display import read_display


@pytest.mark.parametrize(
    ("shown", "address", "employers", "person"),
    [
        ("Mila von Hefe & Söhne", "jobs@hefe-soehne.personio.de", ("Hefe & Söhne",), None),
        ("Joris at Cumulant", "no-reply@ashbyhq.com", ("Cumulant",), None),
        ("Saga från Tallkotten", "jobb@tallkotten.example", ("Tallkotten",), None),
        ("Noor bij Zandloper", "noor@zandloper.example", ("Zandloper",), "Noor"),
        ("Inès chez Papyrus", "recrutement@papyrus.example", ("Papyrus",), None),
        ("Nora from HR", "nora@cumulant.example", (), "Nora"),
        ("Nora from HR", "hr@cumulant.example", (), None),
        ("Softgarden im Auftrag von Werk Drei", "noreply@softgarden.io", ("Werk Drei",), None),
        ("Cumulant via Greenhouse", "no-reply@greenhouse.io", ("Cumulant", "Greenhouse"), None),
        ("Thea von Ahlen", "t.vonahlen@cumulant.example", (), "Thea von Ahlen"),
    ],
)
def test_who_stands_before_the_house_is_none(
    shown: str, address: str, employers: tuple[str, ...], person: str | None
) -> None:
    """A letter would be to "the team of Lena"."""
    found = read_display(Address(shown, address), "de")
    assert found.employers == employers
    assert (found.person.name.full if found.person else None) == person
