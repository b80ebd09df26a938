"""The bundled letters, rendered with every combination of facts."""

from __future__ import annotations

import functools
import itertools
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Closed, Letter, Met, Person, Signals
from rejectwatch.reply.compose import Composer

LETTERS = bundled("templates") / "letters"
PROFILE = Profile(
    name="Alex Rivera",
    addresses=["alex.rivera@mail.example"],
    expertise="distributed data pipelines",
    expertise_in={"de": "verteilte Datenpipelines"},
)
PLAIN = Profile(name="Alex Rivera", addresses=["alex.rivera@mail.example"])
KIM = Person("Kim Mayer", "kim.mayer@acme.example")
TONES: dict[str, tuple[bool | None, ...]] = {"en": (None,), "de": (False, True)}
WORDS = {  # the number of words of a letter, salutation and closing included (facts/letters.md 2)
    ("en", Letter.AFTER_INTERVIEW): (62, 150),
    ("en", Letter.AFTER_APPLICATION): (40, 90),
    ("en", Letter.POSITION_CLOSED): (50, 115),
    ("en", Letter.OTHER_ROLE): (60, 120),
    ("de", Letter.AFTER_INTERVIEW): (55, 135),
    ("de", Letter.AFTER_APPLICATION): (36, 85),
    ("de", Letter.POSITION_CLOSED): (42, 100),
    ("de", Letter.OTHER_ROLE): (52, 115),
}
FORBIDDEN = {
    Letter.AFTER_APPLICATION: r"interview|conversation|our call|\bmet\b|meeting|visit|impressed|Gespräch|Telefonat|Besuch|kennen|beeindruckt",
    Letter.OTHER_ROLE: r"another candidate|disappointed",
}
NEVER = r"better candidate|right decision|deserve|unfortunately|delve|thrilled|esteemed|hope this|findet Sie|hiermit|würde|Zuhause|None|True|False|\{|\}|undefined|!"
EVERY_SIGNAL = ({}, {"talent_pool": True}, {"feedback": True}, {"runner_up": True}, {"no_replies": True})


def message(text: str = "Dear Alex,\n\nwe decided.\n\nKind regards,\nKim Mayer", key: str = "a") -> Message:
    """Return a rejection with an address to answer to."""
    return Message(
        message_key=key * 64,
        message_id="<one@acme.example>",
        date=datetime(2026, 11, 3, tzinfo=UTC),
        sender=Address("Kim Mayer", "kim.mayer@acme.example"),
        reply_to=(),
        to=(Address("", "alex.rivera@mail.example"),),
        cc=(),
        subject="Your application",
        in_reply_to=None,
        references=(),
        text=text,
    )


def applications(language: str, signals_shown: tuple[dict[str, bool], ...]) -> list[Application]:
    """Return every combination of facts that makes another letter."""
    out = []
    kinds = [
        *({"met": met} for met in Met),
        *({"met": met, "closed": closed} for met in Met for closed in Closed),
        *({"met": met, "other_role": True} for met in Met),
    ]
    for kind, signals, informal in itertools.product(kinds, signals_shown, TONES[language]):
        for company, position, contact in itertools.product(
            ("Acme", None), ("Data Engineer", None), (KIM, None)
        ):
            told = Signals(**signals, informal=informal)
            out.append(Application(company=company, position=position, contact=contact, signals=told, **kind))
    return out


@functools.cache
def rendered(language: str) -> list[tuple[Application, Profile, str]]:
    """Return every letter of a language, with and without expertise, for several mails."""
    out = []
    now = datetime(2026, 11, 4, tzinfo=UTC)
    for profile, reply, signals in (
        (PROFILE, Reply(), EVERY_SIGNAL),
        (PLAIN, Reply(feedback=True, consent=True), EVERY_SIGNAL[:2]),
    ):
        composer = Composer(profile, reply, [LETTERS])
        for index, application in enumerate(applications(language, signals)):
            mail = message(key="abcdef"[index % 6])
            draft = composer.compose(
                mail, application, language=language, message_id="<d@mail.example>", now=now
            )
            out.append((application, profile, draft.text))
    return out


CASES = ("en", "de")


def test_languages_with_all_letters() -> None:
    """English and German would not both be offered."""
    assert {"en", "de"} <= Composer(PROFILE, Reply(), [LETTERS]).languages()


@pytest.mark.parametrize("language", CASES)
def test_no_holes(language: str) -> None:
    """A missing fact would leave a hole, a double space, a doubled mark or a word of the template behind."""
    for application, _, text in rendered(language):
        found = re.search(r"  | [.,;:?]|\.\.|,,|: \.|\bthe position position\b|" + NEVER, text)
        assert found is None, (found, application, text)


@pytest.mark.parametrize("language", CASES)
def test_shape(language: str) -> None:
    """A letter would not begin with a salutation and end with closing and name, in paragraphs of one line."""
    closing = {
        "en": r"(?:Kind regards|Best regards|Best wishes|All the best),",
        "de": r"(?:Mit freundlichen|Freundliche|Mit besten|Viele|Herzliche) Grüßen?",
    }
    for application, _, text in rendered(language):
        blocks = text.rstrip("\n").split("\n\n")
        assert 4 <= len(blocks) <= 6, (application, text)
        assert blocks[0].endswith(","), text
        assert re.fullmatch(closing[language] + "\nAlex Rivera", blocks[-1]), text
        assert all("\n" not in block and block[-1] in ".?" for block in blocks[1:-1]), text


@pytest.mark.parametrize("language", CASES)
def test_length(language: str) -> None:
    """A letter would be shorter or longer than its kind allows."""
    for application, profile, text in rendered(language):
        low, high = WORDS[language, application.letter]
        extra = 45 if profile is PLAIN else 0  # the feedback question and the consent are extra
        assert low <= len(text.split()) <= high + extra, (len(text.split()), application, text)


@pytest.mark.parametrize("language", CASES)
def test_claims_only_what_is_proven(language: str) -> None:
    """A letter would thank for a meeting that never was, or speak of another candidate unasked."""
    meetings = {
        Met.NONE: r"\bvisit\b|our conversation|our call|Besuch|Gespräch hat|Unser Gespräch|unser Gespräch|Telefonat|Begegnung",
        Met.CALL: r"\bvisit\b|our conversation|whole team|Besuch|Unser Gespräch|unser Gespräch (?!am)|Begegnung",
        Met.INTERVIEW: r"\bvisit\b|our call|Besuch|Telefonat|Begegnung",
        Met.ONSITE: r"our call|Telefonat",
    }
    for application, _, text in rendered(language):
        body = text.split("\n\n", 1)[1]
        assert re.search(meetings[application.met], body) is None, (application, text)
        if application.letter in FORBIDDEN:
            assert re.search(FORBIDDEN[application.letter], body) is None, (application, text)
        if application.letter is not Letter.AFTER_INTERVIEW:
            assert re.search(r"another candidate|andere Person", body) is None, (application, text)


@pytest.mark.parametrize("language", CASES)
def test_uses_every_fact(language: str) -> None:
    """A known company, position, person or expertise would not be used, or an unknown one would."""
    for application, profile, text in rendered(language):
        assert ("Data Engineer" in text) == (application.position is not None), (application, text)
        assert ("Kim" in text) == (application.contact is not None), (application, text)
        words = profile.expertise_words(language, None)
        if words:
            assert words in text, (application, text)
            assert ("Acme" in text) == (application.company is not None), (application, text)


def test_home_for_my_skills() -> None:
    """The English letters would lose the phrase that they were asked to carry."""
    for application, profile, text in rendered("en"):
        assert ("a good home for my skills in distributed data pipelines" in text) == (profile is PROFILE), (
            application,
            text,
        )


def test_german_tone() -> None:
    """A letter would mix du and Sie, or use du unasked."""
    formal = r"\b(?:Sie|Ihnen|Ihre?n?|Ihr)\b"
    informal = r"\b(?:du|dir|dich|deine?n?|dein|euch|eure?n?|euer|ihr|habt|hast)\b"
    for application, _, text in rendered("de"):
        wrong = formal if application.signals.informal else informal
        assert re.search(wrong, text.replace("Ihr dürft", "")) is None, (application, text)


def test_english_salutations() -> None:
    """The salutation would not fit what is known of the reader."""
    expected = {(True, True): "Dear Kim Mayer,", (True, False): "Dear Kim Mayer,", (False, True): "Dear Acme team,", (False, False): "Dear Hiring Team,"}  # fmt: skip
    for application, _, text in rendered("en"):
        assert (
            expected[application.contact is not None, application.company is not None] == text.split("\n")[0]
        )


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Hi Alex,\n\nno.\n\nBest,\nKim", "en", "Hi Kim,"),
        ("Dear Alex,\n\nno.\n\nBest,\nKim", "en", "Dear Kim,"),
        ("Dear Alex,\n\nno.\n\nBest,\nKim Mayer\nHead of People", "en", "Dear Kim Mayer,"),
        ("Hallo Alex,\n\nnein.\n\nGruß\nKim", "de", "Guten Tag Kim Mayer,"),
    ],
)
def test_first_name_only_as_signed(text: str, language: str, expected: str) -> None:
    """Somebody would be called by the first name who did not sign with it."""
    composer = Composer(PROFILE, Reply(), [LETTERS])
    draft = composer.compose(
        message(text),
        Application(contact=KIM),
        language=language,
        message_id="<d@mail.example>",
        now=datetime(2026, 11, 4, tzinfo=UTC),
    )
    assert expected == draft.text.split("\n")[0]


def test_letters_differ() -> None:
    """Two letters of one kind would read the same, or the same mail would get another letter the next time."""
    composer = Composer(PROFILE, Reply(), [LETTERS])
    now = datetime(2026, 11, 4, tzinfo=UTC)

    def text(company: str | None, key: str = "a", turn: int = 0) -> str:
        application = Application(company=company, met=Met.ONSITE)
        return composer.compose(
            message(key=key), application, language="en", message_id="<d@mail.example>", now=now, turn=turn
        ).text

    assert text("Acme") == text("Acme", key="b")
    assert len({text(f"Acme {n}").replace(f"Acme {n}", "") for n in range(16)}) >= 8
    assert len({text(None, key) for key in "0123456789abcdef"}) >= 8
    assert text("Acme") != text("Acme", turn=1)


def test_feedback_only_when_wanted_and_not_excluded() -> None:
    """A letter would ask for feedback that was refused, or that the user did not want to ask for."""
    now = datetime(2026, 11, 4, tzinfo=UTC)
    met = Application(met=Met.ONSITE)

    def asks(reply: Reply, text: str, application: Application = met) -> bool:
        composer = Composer(PROFILE, reply, [LETTERS])
        draft = composer.compose(
            message(text), application, language="en", message_id="<d@mail.example>", now=now
        )
        return "one thing" in draft.text

    assert asks(Reply(feedback=True), "We chose someone else.")
    assert not asks(Reply(), "We chose someone else.")
    assert not asks(Reply(feedback=True), "We cannot give individual feedback.")
    assert not asks(Reply(feedback=True), "We chose someone else.", Application())


def test_signature_replaces_the_bare_name(tmp_path: Path) -> None:
    """The user's signature would be missing, or the name would stand twice."""
    profile = Profile(
        name="Alex Rivera", addresses=["a@mail.example"], signature="Alex Rivera\n+44 20 7946 0000\n"
    )
    draft = Composer(profile, Reply(), [tmp_path, LETTERS]).compose(
        message(),
        Application(),
        language="en",
        message_id="<d@mail.example>",
        now=datetime(2026, 11, 4, tzinfo=UTC),
    )
    assert draft.text.endswith(" regards,\nAlex Rivera\n+44 20 7946 0000\n")
