"""A message as the words that the estimators see."""

from __future__ import annotations

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.model import features


def message(text: str = "", *, subject: str = "", sender: str = "", **more: object) -> Message:
    """Return a message with a text, from nobody unless told."""
    return Message(
        message_key="0" * 64, message_id=None, date=None, sender=Address("", sender) if sender else None,
        reply_to=(), to=(), cc=(), subject=subject, in_reply_to=None, references=(), text=text, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call 030 12", "Call 000 00"),
        ("see https://a.example/x?y=1 now", "see  xqlink  now"),
        ("write to a.b@c.example, please", "write to  xqmail  please"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    """A telephone number or an address would be learnt by heart."""
    assert features.fold(text) == expected


@pytest.mark.parametrize(
    ("sender", "kind"),
    [
        ("no-reply@firm.example", "xqfromnoreply"),
        ("careers@firm.example", "xqfromdesk"),
        ("rekrutacja@firma.example", "xqfromdesk"),
        ("ann@firm.example", "xqfromother"),
        ("", "xqfromnobody"),
    ],
)
def test_kind_of_sender(sender: str, kind: str) -> None:
    """Who writes would not count."""
    assert features.markers(message(sender=sender)).split()[0] == kind


def test_markers() -> None:
    """A calendar part, a list or an automatic answer would not be seen."""
    headers = {"list-id": ("<x>",), "list-unsubscribe": ("<y>",), "auto-submitted": ("auto-replied",)}
    found = features.markers(message("x" * 900, headers=headers, has_calendar=True, quoted="> y"))
    assert found.split() == [
        "xqfromnobody", "xqlist", "xqbulk", "xqauto", "xqcalendar", "xqquoted", "xqlength2",
    ]  # fmt: skip


def test_a_document_says_the_same_in_two_languages() -> None:
    """A no of a language with little training mail would be missed."""
    english = features.document(message("Sadly the position is filled. Good luck!", subject="Application"))
    german = features.document(message("Leider ist die Stelle vergeben. Alles Gute!", subject="Bewerbung"))
    assert english[0] == "Application\nSadly the position is filled. Good luck!\nxqfromnobody xqlength0"
    assert english[1] == german[1] == "apply end sorry role closed end luck"
    assert english[2] == german[2] == "closed+role closed+sorry role+sorry"
    assert (english[3], german[3]) == ("Application", "Bewerbung")


def test_a_long_mail_keeps_head_and_tail() -> None:
    """The no at the end of a long mail would be cut off."""
    text, _, _, _ = features.document(message("begin " + "x " * 20_000 + "finish"))
    assert len(text) < features.MOST_CHARACTERS + 100
    assert text.startswith("\nbegin")
    assert "finish" in text


def test_lines_are_verbatim_and_never_none() -> None:
    """Evidence would show words that nobody wrote, or a mail without text would break the views."""
    assert features.lines(message("Call 12 now. Yes!\n--\n3")) == ["Call 12 now.", "Yes!"]
    assert features.lines(message("", subject="No")) == ["No"]
    assert features.lines(message("")) == [" "]


def test_a_sentence_is_read_by_itself() -> None:
    """A sentence would be judged by what stands beside it."""
    assert features.sentence("We chose 2 others.") == (
        "We chose 0 others.",
        "we choose other",
        "choose+other choose+we other+we",
        "",
    )
