"""No word of a mail gets into the log: not from a pass, not from a bug in any stage, not from our own errors."""

from __future__ import annotations

import functools
import io
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from memory_session import MemoryServer

from rejectwatch import log
from rejectwatch.bundled import bundled
from rejectwatch.config import LETTER_KINDS, Account, Profile, Reply, Settings
from rejectwatch.errors import MessageError, RejectwatchError, TemplateFailed
from rejectwatch.judge import Judge
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import Message
from rejectwatch.mail.parse import parse, parse_bytes
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.outcomes import Report
from rejectwatch.reply.application import Application, Person
from rejectwatch.reply.compose import Composer
from rejectwatch.scope import Options
from rejectwatch.watch import Watch

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TOKENS = {
    "subject": "Zubjekt",
    "name": "Vornamowitsch",
    "address": "adressowa",
    "domain": "domainowa",
    "company": "Firmowitz",
    "position": "Stellowitz",
    "body": "Bodyowitz",
    "signature": "Signatowitz",
    "id": "messageidowitz",
}
MAIL = """\
From: Kim {name} <{address}-{n}@{domain}.example>
To: Alex Rivera <alex@mail.example>
Cc: Sam {name} <sam.{address}@{domain}.example>
Reply-To: Kim {name} <reply.{address}-{n}@{domain}.example>
Subject: Your application as {position} at {company} {subject}
Message-ID: <{id}-{n}@{domain}.example>
Date: Mon, 23 Nov 2026 10:00:{n:02} +0000
Content-Type: text/plain; charset=utf-8

Dear Alex,

we have decided to go on with other candidates for the position of {position} at {company}. {body} {n}

Kim {name}
{signature}
--{space}
{signature}
"""
BROKEN = b"From: \xff<\r\nSubject: =?utf-8?q?Zubjekt?=\r\nContent-Type: multipart/mixed; boundary=Bodyowitz\r\n\r\n--Bodyowitz\r\n"


def mail(number: int, *, extra: str = "") -> bytes:
    """Return a mail of which every part holds a token."""
    return (extra + MAIL.format(n=number, space=" ", **TOKENS)).encode()


@dataclass
class Says:
    """A model that takes each mail for what its last digit says; its evidence are the mail's words."""

    decisions: Sequence[Decision] = field(default_factory=lambda: list(Decision))

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        return [self._one(message) for message in messages]

    def _one(self, message: Message) -> Prediction:
        number = message.date.second if message.date else 0
        decision = self.decisions[number % len(self.decisions)]
        category = Category.OTHER if decision is Decision.OTHER else Category.REJECTION
        return Prediction(category, 0.9, decision, "en", (message.text,))


@pytest.fixture
def logged() -> Iterator[Callable[[], str]]:
    """Return what was logged at INFO and above, as both formatters write it."""
    root, ours = logging.getLogger(), logging.getLogger("rejectwatch")
    before = root.handlers[:], root.level, ours.level, logging.raiseExceptions
    written = io.StringIO()
    handlers = []
    for json_lines in (True, False):
        log.configure(json_lines=json_lines)
        handlers += root.handlers
    for handler in handlers:
        handler.setStream(written)  # type: ignore[attr-defined]
    root.handlers[:] = handlers
    yield written.getvalue
    root.handlers[:], logging.raiseExceptions = before[0], before[3]
    root.setLevel(before[1])
    ours.setLevel(before[2])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return a fresh ledger."""
    with Ledger.open(tmp_path / "ledger.db") as opened:
        yield opened


PROFILE = Profile(name="Alex Rivera", addresses=["alex@mail.example"], expertise="data")
LETTERS = bundled("templates") / "letters"


@functools.cache
def composer() -> Composer:
    """Return the composer over the bundled letters."""
    return Composer(PROFILE, Reply(), [LETTERS])


def watch(ledger: Ledger, **reply: object) -> Watch:
    """Return line one over the stand-in model."""
    account = Account(name="personal", address="alex@mail.example", host="imap.mail.example")
    settings = Settings(profile=PROFILE, accounts=[account], reply=Reply.model_validate(reply))
    return Watch(
        account, settings, ledger, Judge(Says(), composer(), PROFILE, settings.reply), parse, lambda: NOW
    )


def deliver(server: MemoryServer, count: int = 12) -> None:
    """Put marked mail of many kinds into INBOX."""
    kinds = ("", "List-Post: <mailto:list@domainowa.example>\n", "Auto-Submitted: auto-replied; Bodyowitz\n")
    for number in range(count):
        server.deliver(mail(number, extra=kinds[number % 4 % 3]), when=NOW - timedelta(hours=1))
    server.deliver(mail(0), when=NOW - timedelta(hours=1))
    server.deliver(mail(1, extra="X: y\n"), when=NOW - timedelta(days=100))
    server.deliver(BROKEN, when=NOW)
    server.deliver(b"", when=NOW)


def assert_no_token(text: str) -> None:
    """Fail if a word of the marked mail is in a text."""
    lowered = text.lower()
    assert [name for name, token in TOKENS.items() if token.lower() in lowered] == [], text


def test_the_tokens_would_be_found() -> None:
    """The tests below would pass because they look for nothing."""
    with pytest.raises(AssertionError):
        assert_no_token(mail(1).decode())


def test_a_pass(ledger: Ledger, logged: Callable[[], str]) -> None:
    """A pass would write subjects, names or addresses into the system's journal."""
    server = MemoryServer()
    deliver(server)
    report = watch(ledger).run(server.session())
    assert {row.outcome.value for row in report.rows} >= {"drafted", "unsure", "other", "withheld"}
    written = logged()
    assert written.count("INBOX/") >= 2 * len(report.rows)
    assert_no_token(written)


@pytest.mark.parametrize(
    "options",
    [Options(dry_run=True), Options(since=NOW - timedelta(days=200)), Options(yes=True, retry=True)],
)
def test_other_passes(ledger: Ledger, logged: Callable[[], str], options: Options) -> None:
    """A pass by hand would write what the daemon's doesn't."""
    server = MemoryServer()
    deliver(server)
    watch(ledger).run(server.session())
    watch(ledger).run(server.session(), options)
    assert_no_token(logged())


def test_a_flood(ledger: Ledger, logged: Callable[[], str]) -> None:
    """The warning of a flood would name what it holds back."""
    server = MemoryServer()
    for number in range(40):
        server.deliver(mail(number), when=NOW)
    report = watch(ledger, at_most=1).run(server.session())
    assert report.held > 0
    written = logged()
    assert "more than a pass may write" in written
    assert_no_token(written)


def test_a_server_that_breaks_off(ledger: Ledger, logged: Callable[[], str]) -> None:
    """The error of a lost connection would repeat what was being sent."""
    for at in range(1, 40):
        server = MemoryServer(bye_at=at)
        deliver(server, 3)
        try:
            watch(ledger).run(server.session())
        except RejectwatchError as error:
            logging.getLogger("rejectwatch").warning("%s", error)
            logging.getLogger("rejectwatch").error("failed", exc_info=error)
    assert_no_token(logged())


STAGES = {
    "parse": "rejectwatch.mail.parse._message",
    "classify": "test_secrecy_says.predict",
    "extract": "rejectwatch.judge.extract",
    "history": "rejectwatch.judge.history.enrich",
    "recipient": "rejectwatch.judge.recipient",
    "withhold": "rejectwatch.judge.reason_to_withhold",
    "compose": "rejectwatch.reply.letters._render",
    "headers": "rejectwatch.reply.compose.reply_subject",
    "ledger": "rejectwatch.ledger.codec.dump_application",
    "row": "rejectwatch.ledger.codec.seconds",
    "digest": "rejectwatch.drafting.text_digest",
}


@pytest.mark.parametrize("stage", STAGES)
def test_a_bug_in_a_stage(
    ledger: Ledger, logged: Callable[[], str], monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    """A bug's traceback would hold the mail that set it off: its message, its cause, its arguments."""

    def bug(*_: object, **__: object) -> None:
        words = " ".join(TOKENS.values())
        try:
            raise KeyError(words)
        except KeyError as error:
            raise RuntimeError(f"cannot handle {words}") from error

    server = MemoryServer()
    deliver(server, 4)
    one = watch(ledger)
    if stage == "classify":
        monkeypatch.setattr(Says, "predict", bug)
    else:
        monkeypatch.setattr(STAGES[stage], bug)
    report: Report | None = None
    try:
        report = one.run(server.session())
    except RuntimeError as error:
        logging.getLogger("rejectwatch").error("a bug ended the pass", exc_info=error)
    assert report is None or stage == "parse"
    written = logged()
    assert report is not None or "RuntimeError" in written
    assert_no_token(written)
    if report is not None:
        assert_no_token(json.dumps([row.error for row in report.rows]))


LEAKY = {
    "key": "{{ {}[company] }}",
    "attribute": "{{ (company or 'x')[company] }}",
    "number": "{{ 1 // (company | length - company | length) }}",
    "type": "{{ company + 1 }}",
    "index": "{{ company[999].upper() }}",
    "person": "{{ {}[person.last or 'x'] }}",
}


@pytest.mark.parametrize("fault", LEAKY)
def test_a_letter_that_fails_on_a_fact(tmp_path: Path, fault: str) -> None:
    """What jinja2 says of a user's own letter would repeat the company or the name that it failed on."""
    (tmp_path / "en").mkdir()
    letter = f"Hello.\n{{% if company == 'Firmowitz' %}}{LEAKY[fault]}{{% endif %}}\n"
    for kind in LETTER_KINDS:
        (tmp_path / "en" / f"{kind}.txt.j2").write_text(letter)
    own = Composer(PROFILE, Reply(), [tmp_path])
    facts = Application(company="Firmowitz", contact=Person("Kim Vornamowitsch"))
    with pytest.raises(TemplateFailed) as caught:
        own.compose(parse_bytes(mail(1)), facts, language="en", message_id="<d@mail.example>", now=NOW)
    assert str(caught.value).startswith("en/after_application.txt.j2, line 2: ")
    assert_no_token(str(caught.value))


@pytest.mark.parametrize(
    "raw", [BROKEN, b"", b"\0" * 100, b"Bodyowitz", b"Subject: Zubjekt\r\n\r\n" + b"\xff" * 100]
)
def test_an_unreadable_mail_is_told_without_its_words(raw: bytes) -> None:
    """The reason why a mail can't be read would be the mail."""
    try:
        parse_bytes(raw)
    except MessageError as error:
        assert_no_token(str(error))


def test_a_parser_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the parser says of a mail would be told as the reason."""

    def bug(*_: object, **__: object) -> None:
        raise IndexError(" ".join(TOKENS.values()))

    monkeypatch.setattr("rejectwatch.mail.parse._message", bug)
    with pytest.raises(MessageError) as caught:
        parse_bytes(mail(1))
    assert str(caught.value) == "the message is too broken to be read"
