"""What strangers write into mail and invitations, from the bytes to the draft, the list of people and the terminal."""

from __future__ import annotations

import base64
import email
import email.policy
import json
import re
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import getaddresses
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from commands import ACCOUNT, CONFIG, stand_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rejectwatch.bundled import bundled
from rejectwatch.cli import main
from rejectwatch.config import Profile, Reply
from rejectwatch.judge import Judge, Mine, Verdict
from rejectwatch.ledger.rows import Known
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.memory import Earlier

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ADDRESS = "alex@mail.example"
PROFILE = Profile(name="Alex Rivera", addresses=[ADDRESS], expertise="data pipelines")
MINE = Mine.of(PROFILE, ADDRESS)
COMPOSER = Composer(PROFILE, Reply(), [bundled("templates") / "letters"])
KIM, TOM, ROBOT = "kim.mayer@acme.example", "tom.lee@acme.example", "no-reply@acme.example"
FIELDS = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}  # fmt: skip

TEMPLATES = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# x #}",
    "{{me.__class__}}",
    "${x}",
    "[Company]",
    "|safe",
)
MARKUP = (
    "<b>",
    "</p><script>x</script>",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "https://evil.example/x",
    "`x`",
    '"',
    "\\",
)
BREAKS = (
    "\r\nBcc: eve@evil.example", "\rBcc: eve@evil.example\r", "\nBcc: eve@evil.example", "\u2028Bcc: eve", "\u2029", "\x85",
    "=0D=0ABcc: eve", "%0aBcc", "%0d%0aBcc:%20eve", "=?utf-8?q?x=0D=0ABcc=3A_eve?=", "=?utf-8?b?DQpCY2M6IGV2ZQ==?=",
)  # fmt: skip
UNSEEN = (
    "\x00", "\x1b[31m", "\x7f", "\x9b2J", "\u202e", "\u2066", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u061c", "\u034f",
    "\U000e0041", "\ufffe", "\ue000",
)  # fmt: skip
FLOODS = (
    "A" * 10_000,
    "Word " * 2_000,
    "e" + "\u0301" * 60,
    "\u0323\u0301" * 200,
    "(" * 300,
    ", x@evil.example" * 60,
)
PIECES = (
    *TEMPLATES,
    *MARKUP,
    *BREAKS,
    *UNSEEN,
    *FLOODS,
    "<eve@evil.example>",
    ", eve@evil.example",
    ";",
    "(c)",
)

PLACES = {
    "name": "Kim Mayer",
    "company": "Acme Ltd",
    "position": "Data Engineer",
    "subject": "Your application as Data Engineer at Acme Ltd",
    "signed": "Kim Mayer",
    "role": "Head of Data",
    "id": "<1@acme.example>",
    "reference": "<0@acme.example>",
    "organizer": "Tom Lee",
    "guest": "Ida Berg",
    "summary": "Interview for Data Engineer",
    "where": "12 Main Street",
    "uid": "1@cal",
}
"""What a mail and an invitation say, place by place, where nobody means harm."""

MAIL = """\
From: {name} <{sender}>\r
To: Alex Rivera <alex@mail.example>\r
Subject: {subject}\r
Message-ID: {id}\r
References: {reference}\r
Date: {date}\r
"""
BODY = """\
Dear Alex,\r
\r
{said} for the position of {position} at {company}.\r
\r
Kind regards,\r
{signed}\r
{role}\r
{company}\r
"""
CALENDAR = """\
BEGIN:VCALENDAR\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:{uid}\r
DTSTART:20261103T100000Z\r
DTEND:20261103T110000Z\r
SUMMARY:{summary}\r
LOCATION:{where}\r
ORGANIZER;CN="{organizer}":mailto:{invites}\r
ATTENDEE;CN={guest}:mailto:ida.berg@acme.example\r
END:VEVENT\r
END:VCALENDAR\r
"""
PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\n"


def in_words(text: str) -> str:
    """Return a text as encoded words (RFC 2047): any character can come in by them."""
    raw = text.encode()
    pieces = (base64.b64encode(raw[i : i + 45]).decode() for i in range(0, len(raw), 45))
    return " ".join(f"=?utf-8?b?{piece}?=" for piece in pieces)


def in_quotes(text: str) -> str:
    """Return a text as a quoted string."""
    return '"' + re.sub(r"[\r\n]", "", text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def as_it_is(text: str) -> str:
    """Return a text bare; a line break in it would only end the stranger's own field."""
    return re.sub(r"[\r\n]", "", text)


OF_NAMES, OF_SUBJECTS = (in_words, in_quotes), (in_words, in_quotes, as_it_is)
"""A name with a comma or an angle bracket, bare, would be a list of true addresses."""


def rejection(facts: dict[str, str], *, sender: str = KIM, encode: tuple = (in_words, in_words)) -> bytes:
    """Return a mail that says no."""
    said = "unfortunately we have decided to go on with other candidates"
    return (
        _header(facts, sender, "Mon, 23 Nov 2026 10:00:00 +0000", encode)
        + (PLAIN + BODY.format_map({**facts, "said": said})).encode()
    )


def invitation(
    facts: dict[str, str], *, sender: str = KIM, invites: str = TOM, encode: tuple = (in_words, in_words)
) -> bytes:
    """Return a mail that invites to an interview, with its calendar."""
    told = {**facts, "id": "<i@acme.example>", "reference": ""}
    text = BODY.format_map({**facts, "said": "we would like to invite you to an interview"})
    one_line = {
        key: re.sub(r"[\r\n]", "", value) for key, value in facts.items() if key in {"organizer", "guest"}
    }
    calendar = CALENDAR.format_map({**facts, **one_line, "invites": invites})
    parts = f"--b\r\n{PLAIN}{text}\r\n--b\r\nContent-Type: text/calendar; charset=utf-8\r\n\r\n{calendar}\r\n--b--\r\n"
    return _header(told, sender, "Mon, 2 Nov 2026 10:00:00 +0000", encode) + (
        f"Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}".encode()
    )


def _header(facts: dict[str, str], sender: str, date: str, encode: tuple) -> bytes:
    told = {
        **{key: as_it_is(value) for key, value in facts.items()},
        "name": encode[0](facts["name"]),
        "subject": encode[1](facts["subject"]),
    }
    return MAIL.format_map({**told, "sender": sender, "date": date}).encode()


class Says:
    """A model that says one thing."""

    def __init__(self, prediction: Prediction) -> None:
        self.prediction = prediction

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message."""
        return [self.prediction for _ in messages]


def stage(category: Category, decision: Decision, language: str = "en") -> Judge:
    """Return line one with a model that says one thing."""
    return Judge(Says(Prediction(category, 0.9, decision, language)), COMPOSER, PROFILE, Reply())


def remembered(raw: bytes) -> Earlier:
    """Return what is kept of an invitation."""
    mail = stage(Category.INTERVIEW, Decision.OTHER).read(parse_bytes(raw), mine=MINE).mail
    assert mail is not None
    return replace(mail, thread=1)


def judged(raw: bytes, *earlier: Earlier, language: str = "en") -> Verdict:
    """Return the verdict on a rejection, in the thread of earlier mail."""
    judge = stage(Category.REJECTION, Decision.REJECTION, language)
    return judge.judge(parse_bytes(raw), Known(earlier=earlier, thread=1), mine=MINE, now=NOW)


def opened(verdict: Verdict) -> EmailMessage:
    """Return the draft as another program reads it, once its bytes are sound.

    That is: the fields that a reply has and no other, each once; one recipient at most; nothing
    unseen in a field or in the letter; in the letter no markup and nothing of a template.
    """
    draft = verdict.draft
    assert draft is not None
    assert re.search(rb"(?<!\r)\n|\r(?!\n)|[\x00\x80-\xff]", draft.raw) is None
    assert max(map(len, draft.raw.split(b"\r\n"))) <= 998
    mail = email.message_from_bytes(draft.raw, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    assert mail.keys() == [name for name in _ORDER if name in mail]
    written = [
        line for line in draft.raw.partition(b"\r\n\r\n")[0].split(b"\r\n") if not line.startswith(b" ")
    ]
    assert len(written) == len(mail.keys())
    for name in mail:
        assert not [c for c in str(mail[name]) if is_unseen(c)], name
        assert "=?" not in str(mail[name])
    told = email.message_from_bytes(draft.raw)
    assert [address for _, address in getaddresses(told.get_all("To", []))] == list(draft.to)
    assert [a.addr_spec for a in mail["To"].addresses] == list(draft.to) if "To" in mail else draft.to == ()
    assert mail["From"].addresses[0].addr_spec == ADDRESS
    letter = mail.get_content().replace("\r\n", "\n")
    assert letter == draft.text
    assert not [c for c in letter if c != "\n" and is_unseen(c)]
    assert re.search(r"[{}<>\[\]|\\`=]|&#|&\w+;|://|\$\{", letter) is None
    assert re.search("\u0301{3}", letter) is None
    assert len(letter) < 3_000
    return mail


_ORDER = ("From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding", "MIME-Version")  # fmt: skip


def is_unseen(char: str) -> bool:
    """Tell whether a character is a control, bidi, zero-width or otherwise invisible one."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or 0xE0000 <= ord(char) <= 0xE0FFF


@cache
def plain() -> str:
    """Return the letter where nobody means harm."""
    verdict = judged(rejection(PLACES), remembered(invitation(PLACES)))
    assert verdict.draft is not None
    return verdict.draft.text


def test_without_harm() -> None:
    """The tests below would pass on mail of which nothing is read anyway."""
    mail = opened(judged(rejection(PLACES), remembered(invitation(PLACES))))
    assert mail["To"] == f"Kim Mayer <{KIM}>"
    assert mail["Subject"] == "Re: Your application as Data Engineer at Acme Ltd"
    assert mail["References"].split() == ["<0@acme.example>", "<1@acme.example>"]
    for fact in ("Dear Kim Mayer,", "Acme", "Data Engineer", "visit"):
        assert fact in plain()
    unread = opened(judged(rejection(PLACES, sender=ROBOT), remembered(invitation(PLACES, sender=ROBOT))))
    assert unread["To"] == f"Tom Lee <{TOM}>"


harm = st.dictionaries(st.sampled_from(sorted(PLACES)), st.tuples(st.sampled_from(PIECES), st.integers(0, 12)), min_size=1, max_size=5)  # fmt: skip


def with_harm(pieces: dict[str, tuple[str, int]]) -> dict[str, str]:
    """Return the places with a piece put into some of them."""
    changed = {
        place: PLACES[place][:at] + piece + PLACES[place][at:] for place, (piece, at) in pieces.items()
    }
    return {**PLACES, **changed}


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    harm,
    harm,
    st.sampled_from((KIM, ROBOT)),
    st.tuples(st.sampled_from(OF_NAMES), st.sampled_from(OF_SUBJECTS)),
)
def test_any_harm_gives_a_sound_draft(no: dict, invited: dict, sender: str, encode: tuple) -> None:
    """Something that a stranger writes would add a field, change the recipient, or show in the letter."""
    known = remembered(invitation(with_harm(invited), sender=sender, encode=encode))
    mail = opened(judged(rejection(with_harm(no), sender=sender, encode=encode), known))
    allowed = {KIM} if sender == KIM else {"", TOM, "ida.berg@acme.example"}
    assert (mail["To"].addresses[0].addr_spec if mail["To"] else "") in allowed, mail["To"]


@pytest.mark.parametrize("piece", PIECES)
def test_harm_in_html(piece: str) -> None:
    """What a page hides, escapes or leaves open would come through as the sender's words."""
    told = {**harmed(piece), "said": "unfortunately we have decided to go on with other candidates"}
    page = (
        "<p>" + BODY.format_map(told).replace("\r\n\r\n", "</p>\r\n<p>").replace("\r\n", "<br>\r\n") + "</p>"
    )
    header, _, _ = rejection(harmed(piece)).partition(PLAIN.encode())
    raw = header + PLAIN.replace("plain", "html").encode() + page.encode()
    assert opened(judged(raw))["To"].addresses[0].addr_spec == KIM


@pytest.mark.parametrize("piece", [*TEMPLATES, *MARKUP, *FLOODS[:2]])
def test_a_harmed_fact_is_left_out_or_known_from_elsewhere(piece: str) -> None:
    """A company, position or name with markup, a template or 10,000 letters in it would stand in the letter."""
    name, company, position = f"Kim {piece} Mayer", f"Ac{piece}me", f"Data{piece}Engineer"
    facts = {**PLACES, "name": name, "signed": name, "company": company, "position": position, "subject": f"{position} at {company}"}  # fmt: skip
    verdict = judged(rejection(facts))
    opened(verdict)
    assert verdict.draft is not None
    assert piece.strip() not in verdict.draft.text
    assert verdict.application is not None
    for fact in (verdict.application.company, verdict.application.position):
        assert fact is None or (len(fact) <= 80 and piece.strip() not in fact)


WORD = "=?utf-8?q?x=0D=0ABcc=3A_eve=40evil.example?="
"""An encoded word with a line break in it, which Python's email decodes wherever it finds it."""


@pytest.mark.parametrize("place", ["subject", "name", "id", "reference", "organizer", "signed"])
def test_an_encoded_word_within_an_encoded_word(place: str) -> None:
    """Decoded twice, it would end its line and begin a Bcc: the user would send the letter to a stranger, too."""
    for harmed in (WORD, f"a {WORD} b", f"<{WORD}@acme.example>", WORD + PLACES[place]):
        known = remembered(invitation({**PLACES, place: harmed}, sender=ROBOT))
        for sender in (KIM, ROBOT):
            mail = opened(judged(rejection({**PLACES, place: harmed}, sender=sender), known))
            assert "eve@evil.example" not in str(mail["To"])
            assert (mail["Cc"], mail["Bcc"]) == (None, None)


@pytest.mark.parametrize("local", ["=?utf-8?q?x=0D=0ABcc=3A_eve?=", "=?utf-8?q?x=0D=0ABcc=3A_eve?=kim", "a=?us-ascii?b?DQpCY2M6IGV2ZQ==?="])  # fmt: skip
def test_an_encoded_word_in_an_address(local: str) -> None:
    """A local part may hold = and ?, so an encoded word would go into To or From, and end its line there."""
    evil = f"{local}@acme.example"
    mail = opened(judged(rejection(PLACES, sender=evil)))
    assert mail["To"] is None
    answer_to = rejection(PLACES).replace(b"Subject:", f"Reply-To: {evil}\r\nSubject:".encode(), 1)
    opened(judged(answer_to))
    invited = remembered(invitation(PLACES, sender=ROBOT, invites=evil))
    assert [p.address for m in invited.meetings for p in m.people] == ["", "ida.berg@acme.example"]
    opened(judged(rejection(PLACES, sender=ROBOT), invited))
    ours = rejection(PLACES).replace(b"<alex@mail.example>", f"<alex+{local}@mail.example>".encode())
    assert opened(judged(ours))["From"] == f"Alex Rivera <{ADDRESS}>"


@pytest.mark.parametrize(
    ("sender", "expected"),
    [
        ('"kim.mayer@acme.example" <eve@evil.example>', "eve@evil.example"),
        ("kim.mayer(eve@evil.example)@acme.example", "kim.mayer@acme.example"),
        ("Kim <kim.mayer@acme.example> (eve@evil.example)", "kim.mayer@acme.example"),
        ('"Mayer, Kim <eve@evil.example>" <kim.mayer@acme.example>', "kim.mayer@acme.example"),
        ("Kim <kim.mayer@acme.example>, Eve <eve@evil.example>", "kim.mayer@acme.example"),
        ('"kim\\"mayer,x@evil.example"@acme.example', None),
        ("Kim <kim.mayer@[192.0.2.1]>", None),
        ("Kim <kim mayer>", None),
        ("Kim <k\u0131m@acme.example>", None),
        ("Kim <kim.mayer@acme.ex\u0430mple>", None),
        ("Kim <kim.mayer@acme.example\u202e>", "kim.mayer@acme.example"),
        ("Kim <kim%0aBcc@acme.example>", "kim%0aBcc@acme.example"),
        ("Kim <" + "k" * 65 + "@acme.example>", None),
        ("=?utf-8?q?Kim=0D=0ABcc=3A_eve=40evil=2Eexample?= <kim.mayer@acme.example>", "kim.mayer@acme.example"),
        ("=?utf-8?q?Kim_=3Ceve=40evil=2Eexample=3E=2C?= <kim.mayer@acme.example>", "kim.mayer@acme.example"),
    ],
)  # fmt: skip
def test_to_is_the_address_of_the_mail(sender: str, expected: str | None) -> None:
    """A name that looks like an address, a comment or a quoted string would choose who gets the letter."""
    raw = rejection(PLACES).replace(f"{in_words('Kim Mayer')} <{KIM}>".encode(), sender.encode())
    mail = opened(judged(raw.replace(b"Kim Mayer", b"The Team")))
    assert (mail["To"].addresses[0].addr_spec if mail["To"] else None) == expected


@pytest.mark.parametrize(
    "address",
    ["tom@acme.example\u202e", "tom\x00@acme.example", "tom@acme.example?bcc=eve@evil.example", "invalid:nomail", "tom lee@acme.example",
     "/o=Acme/cn=tom", "tom@acme.example,eve@evil.example", "t\u200bom@acme.example", "<tom@acme.example>"],
)  # fmt: skip
def test_an_organizer_without_a_sane_address(address: str) -> None:
    """What an invitation gives for an address would be printed, or written to; or who was met would be lost with it."""
    known = remembered(invitation(PLACES, sender=ROBOT, invites=address))
    people = [(person.name, person.address) for meeting in known.meetings for person in meeting.people]
    assert people == [("Tom Lee", ""), ("Ida Berg", "ida.berg@acme.example")]
    opened(judged(rejection(PLACES, sender=ROBOT), known))


@pytest.mark.parametrize("mark", ["\u200b", "\u2066", "\u3164", "\ufe0f", "\U000e0041"])
def test_names_in_a_calendar_hold_nothing_unseen(mark: str) -> None:
    """A calendar's text comes as it is: letters that nobody sees would stand in a salutation."""
    known = remembered(invitation({**PLACES, "organizer": f"Tom{mark} Lee"}))
    assert [person.name for meeting in known.meetings for person in meeting.people] == ["Tom Lee", "Ida Berg"]


# the commands


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a configuration of one account, with the stand-in in place of the model."""
    path = tmp_path / "config.toml"
    path.write_text(CONFIG + ACCOUNT.format(name="personal", user="alex", port=1))
    for _ in stand_in(monkeypatch):
        yield path


def is_harmless(printed: str) -> bool:
    """Tell whether a terminal would show a text as it is, and steer by nothing in it."""
    return not [c for c in printed if c != "\n" and is_unseen(c)]


def harmed(piece: str) -> dict[str, str]:
    """Return the places, each with a piece at its end or within it."""
    inside = {"name", "signed", "organizer", "company"}
    ids = {"id", "reference", "uid"}
    return {k: v if k in ids else v.replace(" ", f"{piece} ", 1) if k in inside else f"{v}{piece}" for k, v in PLACES.items()}  # fmt: skip


@pytest.mark.parametrize("piece", [*UNSEEN, *BREAKS[:6], TEMPLATES[0], MARKUP[0], FLOODS[0], FLOODS[2]])
def test_the_list_of_people(config: Path, capsys: pytest.CaptureFixture[str], piece: str) -> None:
    """A note to paste, a link to open or a line on the terminal would hold what a stranger put there."""
    with Ledger.open(config.parent / "state" / "ledger.db") as ledger:
        account = ledger.account("alex", "127.0.0.1")
        ledger.remember(account, remembered(invitation(harmed(piece))))
        ledger.remember(account, remembered(invitation(PLACES).replace(b"<i@acme", b"<j@acme")))
    assert main(["people", "--json", "-c", str(config)]) == 0
    printed = capsys.readouterr().out
    assert is_harmless(printed)
    rows = [json.loads(line) for line in printed.splitlines()]
    assert {"Kim Mayer", "Tom Lee"} <= {row["name"] for row in rows}
    for row in rows:
        assert is_harmless(json.dumps(row, ensure_ascii=False))
        assert len(row["note"]) <= 200
        assert (
            re.search(
                r"[{}<>\[\]|\\]",
                "".join(str(row[k]) for k in ("name", "role", "company", "position", "note")),
            )
            is None
        )
        link = urlsplit(row["linkedin_search"])
        assert (link.scheme, link.hostname, link.fragment) == ("https", "www.linkedin.com", "")
        assert row["linkedin_search"].isascii()
        assert [*parse_qs(link.query)] == ["keywords"]
        assert parse_qs(link.query)["keywords"][0] == " ".join(filter(None, (row["name"], row["company"])))
    assert main(["people", "-c", str(config)]) == 0
    shown = capsys.readouterr().out
    assert is_harmless(shown)
    assert len(shown.splitlines()) == 3 * len(rows)


@pytest.mark.parametrize("piece", [*UNSEEN, *BREAKS[:6], TEMPLATES[0], MARKUP[0], FLOODS[0], FLOODS[2], WORD])
def test_draft_and_why(config: Path, capfdbinary: pytest.CaptureFixture[bytes], piece: str) -> None:
    """The reasons on standard error would steer the terminal, or be followed by lines that a stranger wrote."""
    path = config.parent / "mail.eml"
    path.write_bytes(rejection(harmed(piece)))
    assert main(["draft", "--why", "-c", str(config), str(path)]) == 0
    out, err = capfdbinary.readouterr()
    assert is_harmless(err.decode())
    names = [
        line.partition(":")[0].strip() for line in err.decode().splitlines() if re.match(r" *\w+: ", line)
    ]
    assert names == ["company", "position", "req_id", "contact", "to", "met", "closed", "other_role"]
    assert email.message_from_bytes(out).keys() == [
        name for name in _ORDER if name in email.message_from_bytes(out)
    ]
    assert re.search(rb"[\x00\x1b\x80-\xff]", out) is None


@pytest.mark.parametrize("piece", PIECES)
def test_letters_show(config: Path, capsys: pytest.CaptureFixture[str], piece: str) -> None:
    """A preview would run what it is given, or show other rules than the drafts keep."""
    asked = ["letters", "show", "after_interview", "--lang", "en", "-c", str(config)]
    assert (
        main(
            [
                *asked,
                "--company",
                f"Ac{piece}me",
                "--position",
                f"Data{piece}Engineer",
                "--person",
                f"Kim{piece} Mayer",
            ]
        )
        == 0
    )
    shown = capsys.readouterr().out
    assert is_harmless(shown)
    assert re.search(r"[{}<>\[\]|\\`=]|&#|&\w+;|://|\$\{|\u0301{3}", shown) is None
    assert len(shown) < 3_000


# time


FLOOD = {
    "names": lambda n: rejection({**PLACES, "name": "Kim, " * n, "signed": "Kim Mayer " * n}),
    "companies": lambda n: rejection({**PLACES, "company": "Acme GmbH & Co. KG, " * n}),
    "marks": lambda n: rejection({**PLACES, "signed": "e" + "\u0323\u0301" * n, "company": "\u0301" * n}),
    "braces": lambda n: rejection({**PLACES, "position": "{{ (" * n, "role": "<b>" * n}),
    "words": lambda n: rejection({**PLACES, "subject": f"Re: {WORD} " * n, "position": "Data " * n}),
    "ids": lambda n: rejection({**PLACES, "reference": "<a@b> " * n, "id": "<" + "i" * n + "@acme.example>"}),
    "guests": lambda n: invitation(PLACES).replace(b"UID:", b"ATTENDEE;CN=Ida Berg:mailto:ida@acme.example\r\nUID:" * (n // 10), 1),
    "summaries": lambda n: invitation({**PLACES, "summary": "Interview " * n, "organizer": "Tom " * n, "uid": "u" * n}),
}  # fmt: skip


@pytest.mark.parametrize("name", FLOOD)
def test_time_grows_no_faster_than_the_mail(name: str) -> None:
    """One mail of a stranger could hold up the watch for minutes: twice the mail must not take four times as long."""
    small, large = FLOOD[name](5_000), FLOOD[name](10_000)
    judged(small)  # what is only done once isn't measured
    ratios = [seconds(large) / seconds(small)]
    while ratios[-1] > 2.5 and len(ratios) < 4:  # a busy machine may spoil a run
        ratios.append(seconds(large) / seconds(small))
    assert min(ratios) <= 2.5, f"twice the mail took {min(ratios):.1f} times as long"


def seconds(raw: bytes) -> float:
    """Return the processor's time that a mail takes."""
    begun = time.process_time()
    judged(raw, remembered(raw))
    return time.process_time() - begun
