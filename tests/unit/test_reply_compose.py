"""Drafts: their header, their thread, and templates that misbehave."""

from __future__ import annotations

import email
import email.policy
import random
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.header import decode_header, make_header
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejectwatch.bundled import bundled
from rejectwatch.config import LETTER_KINDS, Profile, Reply
from rejectwatch.errors import TemplateFailed, UserError
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Closed, Letter, Met, Person
from rejectwatch.reply.compose import Composer, Draft
from rejectwatch.reply.headers import MOST_IDS, Parent, references

LETTERS = bundled("templates") / "letters"
NOW = datetime(2026, 11, 4, 9, 30, tzinfo=timezone(timedelta(hours=1)))
PROFILE = Profile(
    name="Zoë Rivera", addresses=["zoe@mail.example", "Zoe.Work@alias.example"], expertise="data"
)
COMPOSER = Composer(PROFILE, Reply(), [LETTERS])
KIM = Address("Kim Mayer", "kim.mayer@acme.example")
LONG_ID = (
    "<" + "A" * 52 + "@" + "B" * 12 + ".prod.out.com" + ">"
)  # 80 characters and more is what Exchange writes


def message(**changes: object) -> Message:
    """Return a rejection from Kim, changed as told."""
    plain = Message(
        message_key="a" * 64,
        message_id="<one@acme.example>",
        date=datetime(2026, 11, 3, tzinfo=UTC),
        sender=KIM,
        reply_to=(),
        to=(Address("", "zoe@mail.example"),),
        cc=(),
        subject="Your application",
        in_reply_to=None,
        references=(),
        text="Dear Zoë,\n\nno.\n\nKim Mayer",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def compose(mail: Message, application: Application | None = None, **more: object) -> Draft:
    """Return the draft for a mail, to Kim unless told otherwise."""
    given_to = Application(to=KIM) if application is None else application
    return COMPOSER.compose(mail, given_to, language="en", message_id="<d@mail.example>", now=NOW, **more)  # type: ignore[arg-type]


def read(draft: Draft) -> email.message.EmailMessage:
    """Return the draft as another program reads it."""
    return email.message_from_bytes(draft.raw, policy=email.policy.default)  # type: ignore[return-value]


def test_header() -> None:
    """The draft would not be a reply that a mail program understands."""
    mail = read(compose(message()))
    assert mail["From"] == "Zoë Rivera <zoe@mail.example>"
    assert mail["To"] == "Kim Mayer <kim.mayer@acme.example>"
    assert mail["Subject"] == "Re: Your application"
    assert mail["Date"] == "Wed, 04 Nov 2026 08:30:00 +0000"
    assert mail["Message-ID"] == "<d@mail.example>"
    assert mail["In-Reply-To"] == "<one@acme.example>"
    assert mail["References"] == "<one@acme.example>"
    assert mail.get_content_type() == "text/plain"
    assert mail["Content-Transfer-Encoding"] == "quoted-printable"


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Carmen Ruiz Ortega", "Estimada Sra. Ruiz Ortega:"),
        ("María del Carmen Ruiz Ortega", "Estimada Sra. Ruiz Ortega:"),
        ("María José García López", "Estimada Sra. García López:"),
        ("Carmen Martín", "Estimada Sra. Martín:"),
    ],
)
def test_spanish_surnames(name: str, greeting: str) -> None:
    """Somebody would be greeted by their mother's surname alone, which is never done."""
    facts = Application(to=KIM, contact=Person(name, gender="f"))
    mail = message(text=f"Estimado Alex:\n\nno.\n\n{name}")
    draft = COMPOSER.compose(mail, facts, language="es", message_id="<d@mail.example>", now=NOW)
    assert draft.text.split("\n")[0] == greeting


def test_half_a_surname() -> None:
    """Somebody would be greeted as Ms B."""
    facts = Application(to=KIM, contact=Person("Julie B.", gender="f"))
    mail = message(text="Bonjour,\n\nnon.\n\nJulie B.\nChargée de recrutement")
    draft = COMPOSER.compose(mail, facts, language="fr", message_id="<d@mail.example>", now=NOW)
    assert draft.text.split("\n")[0] == "Bonjour Julie,"


def test_no_private_headers() -> None:
    """A header of ours would leak into the mail that the user sends."""
    expected = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}  # fmt: skip
    assert expected == set(read(compose(message())).keys())


def test_bytes_are_crlf_and_short() -> None:
    """A bare LF, a NUL, an eight-bit byte or a line over 998 would break the draft at a strict server."""
    raw = compose(message(subject="ü" * 300)).raw
    assert re.search(rb"(?<!\r)\n|\r(?!\n)|[\x00\x80-\xff]", raw) is None
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998


WORDS = ("Rückmeldung", "Zakłady", "Mięsne", "Geschäftsführer", "à", "för", "(ref.", "2026/0456)", "–", "S.A.", "stanowisko", "ingénieur")  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_words_beyond_ascii_come_out_as_they_went_in(seed: int) -> None:
    """The standard library loses spaces, or encodes twice, where it folds several such words."""
    drawn = random.Random(seed)
    subject = " ".join(drawn.choices(WORDS, k=drawn.randint(5, 16)))
    name = " ".join(drawn.choices(("Łucja", "Żółć", "Müller-Lüdenscheidt", "Åsa", "Ñandú"), k=seed % 5 + 1))
    mail = message(subject=subject, sender=Address(name, "kim@acme.example"))
    raw = compose(mail, Application(to=Address(name, "kim@acme.example"))).raw
    head = email.message_from_bytes(raw)
    assert str(make_header(decode_header(head["Subject"]))) == f"Re: {subject}"
    assert str(make_header(decode_header(head["To"]))).split() == [*name.split(), "<kim@acme.example>"]
    assert max(map(len, raw.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= 78


@pytest.mark.parametrize("subject", ["Your application for Senior Officer in the Department of Works (ref. 2026/0456)", "A" * 90, "Kort"])  # fmt: skip
def test_the_first_line_of_a_field_is_not_empty(subject: str) -> None:
    """Some programs show a subject that begins on the second line with a space before it, or none."""
    raw = compose(message(subject=subject)).raw
    assert b"\r\nSubject: Re:" in raw
    assert email.message_from_bytes(raw, policy=email.policy.default)["Subject"] == f"Re: {subject}"


def test_long_ids_stay_plain() -> None:
    """An id longer than a line would be encoded (python/cpython#100991), and the thread would break."""
    earlier = tuple(f"<{n}{LONG_ID[1:]}" for n in range(40))
    draft = compose(message(message_id=LONG_ID, references=earlier))
    mail = read(draft)
    assert len(LONG_ID) + 2 >= 80
    assert [*earlier, LONG_ID] == mail["References"].split()
    assert mail["In-Reply-To"] == LONG_ID
    assert b"=?" not in draft.raw.split(b"\r\n\r\n")[0].split(b"References:")[1]
    assert draft.threaded


@pytest.mark.parametrize("length", [76, 77, 78, 82, 200, 490])
def test_ids_of_any_length(length: int) -> None:
    """Some length of an id would be folded or encoded."""
    long = "<" + "x" * (length - 10) + "@h.exam>"[-9:]
    mail = read(compose(message(message_id=long)))
    assert long == mail["In-Reply-To"].strip()
    assert [long] == mail["References"].split()


def test_references_are_capped() -> None:
    """A thread of hundreds would fill the header, or lose its beginning or its end."""
    ids = tuple(f"<{n}@acme.example>" for n in range(300))
    found = references(Parent("<last@acme.example>", ids))
    assert [
        "<0@acme.example>",
        *(f"<{n}@acme.example>" for n in range(281, 300)),
        "<last@acme.example>",
    ] == found
    exactly = references(Parent("<last@acme.example>", ids[: MOST_IDS - 1]))
    assert len(exactly) == MOST_IDS


def test_references_fall_back_to_in_reply_to() -> None:
    """A parent without References would cut the thread before itself (RFC 5322 section 3.6.4)."""
    assert references(Parent("<one@x.example>", (), "<zero@x.example>")) == [
        "<zero@x.example>",
        "<one@x.example>",
    ]


def test_odd_ids_are_left_out() -> None:
    """An id with a line break, a space or other letters would be written into the header."""
    odd = ("<a b@x>", "<ü@x>", "<a@x>\r\nBcc: eve@evil.example", "", "<ok@x.example>")
    assert references(Parent("<one@x.example>", odd)) == ["<ok@x.example>", "<one@x.example>"]


def test_parent_without_id() -> None:
    """A draft would claim a thread that it has no id for."""
    draft = compose(message(message_id=None, references=("<zero@x.example>",)))
    assert not draft.threaded
    assert "Message-ID" in draft.note
    assert read(draft)["In-Reply-To"] is None
    assert read(draft)["References"] is None


def test_recipient_who_did_not_write() -> None:
    """A letter to the recruiter would show in the thread of a robot she never wrote in."""
    other = Application(to=Address("Jo Doe", "jo@acme.example"))
    draft = compose(message(), other)
    assert (draft.threaded, read(draft)["In-Reply-To"], draft.to) == (False, None, ("jo@acme.example",))
    told = compose(
        message(),
        other,
        thread=Parent("<jo1@acme.example>", ("<jo0@acme.example>",), subject="AW: Interview"),
    )
    assert read(told)["In-Reply-To"] == "<jo1@acme.example>"
    assert " ".join(read(told)["References"].split()) == "<jo0@acme.example> <jo1@acme.example>"
    assert told.subject == "Re: Interview"


def test_reply_to_is_an_author() -> None:
    """A mail answered at its Reply-To would fall out of the thread."""
    hr = Address("", "hr@acme.example")
    assert compose(message(reply_to=(hr,)), Application(to=hr)).threaded


def test_no_recipient() -> None:
    """A draft to nobody would carry an address, or not say that it has none."""
    draft = compose(message(), Application())
    assert (draft.to, read(draft)["To"]) == ((), None)
    assert "no recipient" in draft.note
    assert draft.threaded


@pytest.mark.parametrize(
    ("to", "account", "expected"),
    [
        ("zoe@mail.example", "account@mail.example", "zoe@mail.example"),
        ("ZOE.work@Alias.example", "account@mail.example", "Zoe.Work@alias.example"),
        ("undisclosed@list.example", "account@mail.example", "account@mail.example"),
        ("undisclosed@list.example", "", "zoe@mail.example"),
    ],
)
def test_from_is_the_address_written_to(to: str, account: str, expected: str) -> None:
    """The answer would come from another address than the one that the employer knows."""
    draft = compose(message(to=(Address("", to),)), from_address=account)
    assert expected == read(draft)["From"].addresses[0].addr_spec


def test_forward_is_answered_inside() -> None:
    """A rejection passed on from another account would be answered to oneself."""
    inner = message(message_id="<inner@acme.example>", subject="Deine Bewerbung")
    outer = message(sender=Address("", "zoe@mail.example"), subject="Fwd: Deine Bewerbung", forwarded=inner, message_id="<out@mail.example>")  # fmt: skip
    draft = compose(outer)
    assert (draft.subject, read(draft)["In-Reply-To"]) == ("Re: Deine Bewerbung", "<inner@acme.example>")


@pytest.mark.parametrize("kind", list(Letter))
def test_letter_follows_the_facts(kind: Letter) -> None:
    """Another letter would be written than the facts ask for."""
    facts = {
        Letter.AFTER_INTERVIEW: Application(met=Met.CALL),
        Letter.AFTER_APPLICATION: Application(),
        Letter.POSITION_CLOSED: Application(met=Met.CALL, closed=Closed.FROZEN),
        Letter.OTHER_ROLE: Application(closed=Closed.FILLED, other_role=True),
    }
    assert kind is compose(message(), facts[kind]).letter


def test_unknown_language() -> None:
    """A language without letters would get a letter in another."""
    with pytest.raises(TemplateFailed, match=r"xx/after_application"):
        COMPOSER.compose(message(), Application(), language="xx", message_id="<d@m.example>", now=NOW)


HOSTILE = ["{{ 7*7 }}", "{% raw %}", "a\r\nBcc: eve@evil.example", "Acme\x00", "\u202eemcA", "<b>Acme</b>", "A" * 10_000, "Ac\u200eme", "\ud800", "%NAME%", "[Company]"]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_facts(value: str) -> None:
    """A stranger's text would run as a template, add a header or show as rubbish in the letter."""
    clean = compose(message(), Application(to=KIM))
    facts = Application(
        company=value, position=value, contact=Person(value, "x@acme.example"), to=Address(value, KIM.address)
    )
    draft = compose(message(), facts)
    assert clean.text == draft.text
    assert read(clean).keys() == read(draft).keys()
    assert read(draft)["To"] == "kim.mayer@acme.example"


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=200), st.text(max_size=120), st.text(max_size=90))
def test_any_text_gives_a_sound_draft(subject: str, fact: str, name: str) -> None:
    """Some text of a stranger would break the draft, or add a field to its header."""
    facts = Application(
        company=fact,
        position=name,
        contact=Person(name),
        to=Address(name, "kim@acme.example"),
        met=Met.INTERVIEW,
    )
    draft = compose(message(subject=subject, references=(fact, name), message_id=f"<{name}@x>"), facts)
    mail = read(draft)
    known = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}  # fmt: skip
    assert set(mail.keys()) <= known
    assert len(mail.keys()) == len(set(mail.keys()))
    assert len(mail["To"].addresses) == 1
    assert draft.text.replace("\n", "\r\n") == mail.get_content().replace("\r\n", "\n").replace("\n", "\r\n")
    assert mail["Subject"].lower().count("re:") >= 1


@pytest.mark.parametrize("address", ["kim@acme.example\r\nBcc: x@y.example", "kim mayer@acme.example", "ü@acme.example", "nobody", "a@b@c.example,x@y.example"])  # fmt: skip
def test_unfit_recipient_is_none(address: str) -> None:
    """An address that isn't one would be written into To."""
    draft = compose(message(), Application(to=Address("Kim", address)))
    assert (draft.to, read(draft)["To"]) == ((), None)


def test_draft_id_must_be_one() -> None:
    """A draft would be saved under an id that can't be found again."""
    with pytest.raises(ValueError, match="Message-ID"):
        COMPOSER.compose(message(), Application(), language="en", message_id="a b", now=NOW)


def write(folder: Path, text: str, kind: str = "after_application") -> Path:
    """Write one letter of the user's own."""
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / f"{kind}.txt.j2").write_text(text, encoding="utf-8")
    return folder


def test_own_letter_wins(tmp_path: Path) -> None:
    """The user's letter would be passed over, or the others would be lost."""
    composer = Composer(
        PROFILE, Reply(), [write(tmp_path, "Hello {{ company or 'you' }},\n\nbye.\n\n{{ me }}"), LETTERS]
    )
    draft = composer.compose(
        message(), Application(company="Acme"), language="en", message_id="<d@m.example>", now=NOW
    )
    assert draft.text == "Hello Acme,\n\nbye.\n\nZoë Rivera\n"
    assert {"en", "de"} <= composer.languages()


def test_language_needs_all_four(tmp_path: Path) -> None:
    """A language with three letters would be offered, and fail on the fourth."""
    folder = tmp_path / "fr"
    folder.mkdir()
    for kind in LETTER_KINDS[:3]:
        (folder / f"{kind}.txt.j2").write_text("Bonjour,\n\nmerci.\n\n{{ me }}", encoding="utf-8")
    assert frozenset() == Composer(PROFILE, Reply(), [tmp_path]).languages()


BROKEN = [
    ("a\n{{ compny }}", r"line 2: there is no variable 'compny'"),
    ("a\n{% if signals.talent_pol %}x{% endif %}", r"line 2: signals has no 'talent_pol'"),
    ("a\n{{ person.first }}", r"after_application.txt.j2, line 2"),
    ("a\n\n{% if company %}", r"line 3"),
    ("{{ 'a' * 1000000000 }}", r"not allowed"),
    ("{{ 9 ** 9 ** 9 }}", r"not allowed"),
    ("{{ '%1000000000d' % 3 }}", r"not allowed"),
    ("{{ 'a'.center(1000000000) }}", r"line 1"),
    ("{{ 'a'.format(1) }}", r"line 1"),
    ("{{ '{:1000000000}'.format(1) }}", r"line 1"),
    ("{{ '{:1000000000}'['format'](1) }}", r"line 1"),
    ("{{ 'a' | center(1000000000) }}", r"center"),
    ("{% for i in range(1000000000) %}a{% endfor %}", r"50 numbers"),
    ("{% for i in range(50) %}{% for j in range(50) %}a{% endfor %}{% endfor %}", r"loop"),
    ("{% for i in range(50) %}{% set x = 'a' %}{% endfor %}", r"loop"),
    ("{% macro a() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}", r"macro"),
    ("{% include 'en/after_application.txt.j2' %}", r"only a letter|another file"),
    ("{% include 'en/nothere.j2' %}", r"nothere"),
    ("{% include '../../secret' %}", r"secret"),
    ("{{ me.__class__.__mro__ }}", r"line 1"),
    ("{{ pick.__globals__ }}", r"line 1"),
    ("   \n  ", r"between 1 and"),
    ("{% for i in range(50) %}" + "word " * 200 + "{% endfor %}", r"between 1 and"),
]


@pytest.mark.parametrize(("source", "expected"), BROKEN)
def test_broken_letters_are_refused(tmp_path: Path, source: str, expected: str) -> None:
    """A letter that fails or never ends would be found out only when the first rejection comes."""
    with pytest.raises(UserError, match=expected):
        Composer(PROFILE, Reply(), [write(tmp_path, source), LETTERS])


def test_letter_that_fails_later(tmp_path: Path) -> None:
    """A letter that passes the trial and fails in use would stop the watch."""
    write(tmp_path, "{{ company }}{% if company == 'Zonk' %}{{ 1 // 0 }}{% endif %}")
    composer = Composer(PROFILE, Reply(), [tmp_path, LETTERS])
    with pytest.raises(TemplateFailed, match=r"en/after_application.txt.j2, line 1"):
        composer.compose(
            message(), Application(company="Zonk"), language="en", message_id="<d@m.example>", now=NOW
        )
