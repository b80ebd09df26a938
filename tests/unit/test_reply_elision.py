"""The French apostrophe."""

from __future__ import annotations

import pytest

from rejectwatch.reply.elision import elided


@pytest.mark.parametrize(
    "text",
    [
        "ingénieur",
        "Éducatrice",
        "œnologue",
        "Hôtesse",
        "hydraulicien",
        "IT Manager",
        "Ypres",
        "UX designer",
        "« Agent »",
    ],
)
def test_apostrophe(text: str) -> None:
    """The letter would say ``poste de ingénieur``."""
    assert elided("de", text) == f"d’{text}"


@pytest.mark.parametrize(
    "text",
    ["Développeur", "Head of Data", "HR Business Partner", "hockeyeur", "Human Resources Manager", "Yoga", "onzième", "3D Artist", "User Researcher", ""],
)  # fmt: skip
def test_no_apostrophe(text: str) -> None:
    """The letter would say ``poste d’head of data``."""
    assert elided("de", text) == f"de {text}"
