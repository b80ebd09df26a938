"""What stands far below the end of a letter may be somebody else's: it is asked about, never answered unasked."""

from __future__ import annotations

import pytest

from rejectwatch import wiring
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.classify import Classifier
from rejectwatch.model.corpus import as_mail
from rejectwatch.model.prediction import Decision

NO = """Dear Ms Okafor,

thank you for your application for the position of Records Clerk and for coming to see us on Tuesday. After careful
consideration we regret to inform you that we have decided to proceed with another candidate whose experience fits the
role more closely. We will not be moving forward with your application. We wish you every success in your job search.

Kind regards,
Hollis Brandt
Human Resources, Verrington Archives"""
FRIEND = """Hi Dan,

we are back from the lake, sunburnt and happy. Ruth caught a pike as long as her arm and won't talk of anything else.
Come over on Saturday if you can, the boys want to show you the boat, and bring the small saw for the apple tree.

Hugs from all of us
Maggie"""
GARDEN = "\n\n".join(
    f"{day}: the beans were watered, the path was raked, and the gate was painted in {colour}. Lunch was soup and "
    "bread under the old walnut, and in the evening the band played until the lamps went out along the shore."
    for day, colour in zip(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "The day after"),
        ("green", "white", "grey", "blue", "red", "brown", "black", "yellow"),
        strict=True,
    )
)


@pytest.fixture(scope="module")
def base() -> Classifier:
    """Return the model that ships."""
    return wiring.classifier()


def decided(base: Classifier, body: str) -> Decision:
    """Return what is decided on a mail of a body."""
    mail = as_mail({"from": "Somebody <post@mail.example>", "subject": "Hello", "body": body})
    return base.predict([parse_bytes(mail)])[0].decision


def test_the_letter_itself_is_answered(base: Classifier) -> None:
    """The tests below would pass on a letter that nobody takes for a no."""
    assert decided(base, NO) is Decision.REJECTION
    assert decided(base, f"{NO}\n\n{GARDEN}") is Decision.REJECTION


def test_a_no_far_below_another_letter_is_asked_about(base: Classifier) -> None:
    """A friend's long mail with somebody's rejection at its end would be thanked for the interview."""
    assert decided(base, FRIEND) is Decision.OTHER
    assert decided(base, f"{FRIEND}\n\n{NO}\n\n{GARDEN}") is Decision.UNSURE
