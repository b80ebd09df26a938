"""A message as the words that the estimators see."""

from __future__ import annotations

import time

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
    assert features.markers(message(sender=sender), "").split()[0] == kind


def test_markers() -> None:
    """A calendar part, a list or an automatic answer would not be seen."""
    headers = {"list-id": ("<x>",), "list-unsubscribe": ("<y>",), "auto-submitted": ("auto-replied",)}
    found = features.markers(message(headers=headers, has_calendar=True, quoted="> y"), "x" * 900)
    assert found.split() == [
        "xqfromnobody", "xqlist", "xqbulk", "xqauto", "xqcalendar", "xqquoted", "xqlength2",
    ]  # fmt: skip


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a table of a few words in place of the real one."""
    known = {
        "sadly": ("k1", "m1", "n1"), "leider": ("k1", "m1", "n2"), "filled": ("k2", "m2", "n3"),
        "vergeben": ("k2", "m3", "n4"), "application": ("k3", "m4", "n5"), "bewerbung": ("k3", "m4", "n5"),
    }  # fmt: skip
    monkeypatch.setattr("rejectwatch.model.meanings.known", lambda: known)


@pytest.mark.usefixtures("table")
def test_a_document_says_the_same_in_two_languages() -> None:
    """A no of a language with little training mail would be missed."""
    [english] = features.documents(message("Sadly the position is filled. Good luck!", subject="Application"))
    [german] = features.documents(message("Leider ist die Stelle vergeben. Alles Gute!", subject="Bewerbung"))
    assert english.text == "Application\nSadly the position is filled. Good luck!\nxqfromnobody xqlength0"
    assert english.said == german.said == "apply end sorry role closed end luck"
    assert english.pairs == german.pairs == "closed+role closed+sorry role+sorry"
    assert (english.subject, german.subject) == ("Application", "Bewerbung")
    assert english.coarse == german.coarse == "k3 end k1 k2 end end"
    assert (english.middle, german.middle) == ("m4 end m1 m2 end end", "m4 end m1 m3 end end")
    assert (english.fine, german.fine) == ("n5 end n1 n3 end end", "n5 end n2 n4 end end")


def test_the_parts_read_columns_that_there_are() -> None:
    """A view would read a column that a document doesn't have, and fail at the first mail."""
    from rejectwatch.model import train  # noqa: PLC0415 - scikit-learn costs half a second

    parts = [*train.word_parts(), *train.meaning_parts(), *train.sentence_parts()]
    assert {part.column for part in parts} == set(features.Columns._fields)


def test_a_long_mail_keeps_head_and_tail() -> None:
    """The no at the end of a long mail would be cut off."""
    whole = features.documents(message("begin " + "x " * 20_000 + "finish"))[0]
    assert len(whole.text) < features.MOST_CHARACTERS + 100
    assert whole.text.startswith("\nbegin")
    assert "finish" in whole.text


def test_a_text_at_the_limit_is_read_whole() -> None:
    """The middle of a letter that is not too long would be left out."""
    text = "x " * (features.MOST_CHARACTERS // 2)
    assert features.documents(message(text))[0].text.count("x ") == features.MOST_CHARACTERS // 2


PARAGRAPH = (
    "We were glad to read about the greenhouse that you built, and about the pupils who water it each day."
)


NO = (
    "Sadly the position is filled, and we have nobody to replace on the other teams of the school at the moment either; "
    "that may be otherwise next year."
)
PAGE = "\n\n".join([PARAGRAPH] * 40)


@pytest.mark.parametrize(
    ("end", "gap"),
    [
        ("\n\nJane Doe", "\n\n"), ("\nJane Doe\nGreen Lane School", "\n \t\n"), ("\n\nJane", "\n\n"),
        ("", "\n\n\n\n"), ("", "\n\n----------\n"), (" Jane", "\n\n"),
    ],
    ids=["name", "name and house", "first name", "blank lines", "rule", "name in the line"],
)  # fmt: skip
def test_much_behind_a_letter_is_read_apart(end: str, gap: str) -> None:
    """The no of a short letter would drown in a page that stands below it."""
    own = f"Dear Alex,\n\n{NO}{end}"
    assert features.split(f"{own}{gap}{PAGE}") == [own, PAGE]
    first, rest = features.documents(message(f"{own}{gap}{PAGE}", subject="Hello"))
    assert (NO in first.text, first.text.count(PARAGRAPH), first.subject) == (True, 0, "Hello")
    assert (NO in rest.text, rest.text.count(PARAGRAPH), rest.subject) == (False, 40, "")


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        f"Dear Alex,\n\n{NO}\n\nJane Doe\n\n{PAGE[: features.MUCH_BEHIND - 1]}",
        f"Dear Alex,\n\n{PAGE[: features.LONGEST_HEAD]}\n\n{PAGE[:1500]}\n\nJane Doe\n\n{PAGE[:1500]}",
        f"{'x' * (features.SHORTEST_HEAD // 2)}\n\nJane\n\n{PAGE}",
        "",
    ],
    ids=["no name", "little behind", "a long letter", "before anything is said", "nothing"],
)
def test_a_letter_in_one(text: str) -> None:
    """A letter would be judged by its first half, or a mail by its greeting."""
    assert features.split(text) == [text]
    assert len(features.documents(message(text))) == 1


def test_a_book_below_a_letter_is_read_apart() -> None:
    """Three thousand words of another kind would drown a letter that ends with nobody's name."""
    own = f"Dear Alex,\n\n{NO}"
    book = "\n\n".join([PAGE, PAGE])
    assert len(book) > features.MOST_CHARACTERS
    assert features.split(f"{own}\n\n{book}") == [own, book]
    assert features.split(f"{own}\n\n{PAGE}") == [f"{own}\n\n{PAGE}"]


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "\n" * 100_000, "a\n" * 50_000, " \n\t\n" * 25_000, "Jane\n\n" * 20_000]
)
def test_hostile_letters_are_bounded(text: str) -> None:
    """A mail made for it would hold up all others."""
    started = time.process_time()
    found = features.split(text)
    assert time.process_time() - started < 1
    assert len(found[0]) >= features.SHORTEST_HEAD


def test_the_small_print_is_not_read() -> None:
    """Evidence would quote a footer, or the model learn it."""
    letter = f"Dear Alex,\n\n{PARAGRAPH}\n\nKind regards,\nJane Doe"
    legal = (
        "This e-mail is confidential and intended for the recipient only. Unauthorised disclosure is prohibited, and "
        "we accept no liability for viruses in it."
    )
    mail = message("\n\n".join([letter, *[legal] * 4]))
    [read] = features.documents(mail)
    assert "liability" not in read.text
    assert PARAGRAPH in read.text
    assert features.lines(mail) == ["Dear Alex,", PARAGRAPH, "Kind regards,", "Jane Doe"]


def test_lines_are_verbatim_and_never_none() -> None:
    """Evidence would show words that nobody wrote, or a mail without text would break the views."""
    assert features.lines(message("Call 12 now. Yes!\n--\n3")) == ["Call 12 now.", "Yes!"]
    assert features.lines(message("", subject="No")) == ["No"]
    assert features.lines(message("")) == [" "]


@pytest.mark.usefixtures("table")
def test_a_sentence_is_read_by_itself() -> None:
    """A sentence would be judged by what stands beside it."""
    assert features.sentence("We chose 2 others.") == features.Columns(
        text="We chose 0 others.", said="we choose other", pairs="choose+other choose+we other+we"
    )


def test_nothing_can_be_read() -> None:
    """A mail without text and subject would break the views."""
    [read] = features.documents(message(""))
    assert read.text.strip() == "xqfromnobody xqlength0"
    assert read.said.replace("end", "").strip() == ""
