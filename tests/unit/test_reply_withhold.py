"""Whom to answer, and when not to."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejectwatch.config import Reply
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Met, Person, Signals
from rejectwatch.reply.authres import authserv_id, dmarc_failed, results
from rejectwatch.reply.recipient import recipient as found
from rejectwatch.reply.subject import reply_subject
from rejectwatch.reply.withhold import Context, letter_language, reason_to_withhold

OWN = frozenset({"alex@mail.example"})
KIM = Address("Kim Mayer", "kim@acme.example")
FACTS = Application(company="Acme", to=KIM)
CONTEXT = Context(
    own=OWN, language="en", letters=frozenset({"en", "de"}), authserv_ids=frozenset({"mx.mail.example"})
)


def message(*, headers: dict[str, str | tuple[str, ...]] | None = None, **changes: object) -> Message:
    """Return a rejection from Kim to Alex."""
    fields = {k: (v,) if isinstance(v, str) else v for k, v in (headers or {}).items()}
    plain = Message(
        "a" * 64,
        "<1@acme.example>",
        None,
        KIM,
        (),
        (Address("", "alex@mail.example"),),
        (),
        "No",
        None,
        (),
        "no",
        headers=fields,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def recipient(mail: Message, facts: Application, *, own: frozenset[str]) -> Address | None:
    """Return whom a mail's letter goes to."""
    return found(mail, facts, own=own).address


def reason(
    mail: Message, facts: Application = FACTS, reply: Reply | None = None, **known: object
) -> str | None:
    """Return the reason for a mail."""
    return reason_to_withhold(mail, facts, reply=reply or Reply(), context=replace(CONTEXT, **known))  # type: ignore[arg-type]


def test_a_plain_rejection_is_answered() -> None:
    """An ordinary rejection would get no letter."""
    assert reason(message()) is None


@pytest.mark.parametrize(
    "headers",
    [
        {"precedence": "bulk"},
        {"list-unsubscribe": "<https://ats.example/u>"},
        {"auto-submitted": "auto-generated"},
        {"auto-submitted": "no"},
        {"x-auto-response-suppress": "All"},
        {"list-id": "<4711.sendgrid.example>", "list-unsubscribe": "<https://ats.example/u>"},
        {"list-post": "NO"},
        {"return-path": "<bounce@ats.example>"},
        {"content-type": "multipart/alternative; boundary=x"},
        {"x-autoreply": "no"},
    ],
)
def test_headers_of_hiring_systems_are_no_reason(headers: dict[str, str]) -> None:
    """Mail of a hiring system would be taken for a list or a robot's answer."""
    assert reason(message(headers=headers)) is None


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"precedence": "list"}, "list"),
        ({"list-post": "<mailto:dev@lists.example>"}, "list"),
        ({"auto-submitted": "auto-replied"}, "auto_reply"),
        ({"auto-submitted": "Auto-Replied; owner-email=x"}, "auto_reply"),
        ({"x-autoreply": "yes"}, "auto_reply"),
        ({"precedence": "auto_reply"}, "auto_reply"),
        ({"content-type": 'multipart/report; report-type="delivery-status"'}, "bounce"),
        ({"x-failed-recipients": "x@acme.example"}, "bounce"),
    ],
)
def test_machines(headers: dict[str, str], expected: str) -> None:
    """A list, a bounce or an out-of-office note would get a letter."""
    assert expected == reason(message(headers=headers))


def test_list_id_to_a_list() -> None:
    """A discussion list known only by List-Id would get a letter."""
    to_list = (Address("", "jobs@lists.example"),)
    assert reason(message(headers={"list-id": "<jobs.lists.example>"}, to=to_list)) == "list"


@pytest.mark.parametrize("local", ["mailer-daemon", "MAILER-DAEMON"])
def test_bounce_by_sender(local: str) -> None:
    """A bounce that says so only by its sender would get a letter."""
    assert reason(message(sender=Address("", f"{local}@mail.example"))) == "bounce"
    postmaster = Address("", "postmaster@mail.example")
    assert reason(message(sender=postmaster, headers={"return-path": "<>"})) == "bounce"


def test_own_mail() -> None:
    """The user's own mail with a quoted no would be answered, or a forward of a no would not."""
    mine = message(sender=Address("Alex", "Alex@Mail.example"), quoted="> no")
    assert reason(mine) == "own_mail"
    assert reason(message(sender=Address("Alex", "alex+jobs@mail.example"))) == "own_mail"
    assert reason(replace(mine, forwarded=message())) is None
    assert reason(replace(mine, forwarded=mine)) == "own_mail"


def test_second_no_and_no_reply() -> None:
    """A second letter would go out, or the setting no_reply would be ignored."""
    nobody = replace(FACTS, to=None)
    assert reason(message(), second_no=True) == "second_no"
    assert reason(message(), nobody) is None
    assert reason(message(), nobody, Reply(no_reply="skip")) == "no_reply"
    assert reason(message(), FACTS, Reply(no_reply="skip")) is None


def test_languages() -> None:
    """A letter would be written in a language that has none, or that the user left out."""
    assert reason(message(), language="pl") == "no_letter_for_pl"
    assert reason(message(), language=None) == "no_letter_for_und"
    assert reason(message(), reply=Reply(languages=["de"])) == "no_letter_for_en"
    assert reason(message(), reply=Reply(fallback="en"), language="pl") is None
    assert letter_language("pl", Reply(fallback="en"), {"en"}) == "en"
    assert letter_language("de", Reply(), {"en", "de"}) == "de"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@acme.example", "skip_list"),
        ("acme.example", "skip_list"),
        ("KIM@acme.example", "skip_list"),
        ("@example", "skip_list"),
        ("jo@acme.example", None),
        ("@me.example", None),
        ("@sub.acme.example", None),
        ("", None),
    ],
)
def test_skip_list(entry: str, expected: str | None) -> None:
    """An employer that the user excluded would get a letter, or another one none."""
    assert expected == reason(message(), reply=Reply(skip=[entry]))


def test_skip_list_looks_at_reply_to_and_recipient() -> None:
    """An excluded employer that writes through a hiring system would get a letter."""
    system = Address("", "no-reply@ats.example")
    mail = message(sender=system, reply_to=(Address("", "hr@eu.acme.example"),))
    assert reason(mail, replace(FACTS, to=None), Reply(skip=["@acme.example"])) == "skip_list"
    assert reason(message(sender=system), FACTS, Reply(skip=["@acme.example"])) == "skip_list"


def test_kinds() -> None:
    """A kind of letter that the user switched off would be written."""
    assert reason(message(), reply=Reply(kinds=["after_interview"])) == "skip_list"
    assert reason(message(), replace(FACTS, met=Met.CALL), Reply(kinds=["after_interview"])) is None


GMAIL = "mx.mail.example; dkim=pass header.i=@acme.example; spf=pass (mx.mail.example: domain designates) smtp.mailfrom=x; dmarc=fail (p={p} sp=NONE dis={dis}) header.from=acme.example"  # fmt: skip


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([GMAIL.format(p="REJECT", dis="NONE")], True),
        ([GMAIL.format(p="QUARANTINE", dis="QUARANTINE")], True),
        ([GMAIL.format(p="NONE", dis="NONE")], False),
        ([GMAIL.replace("dmarc=fail", "dmarc=pass").format(p="REJECT", dis="NONE")], False),
        (["evil.example; dmarc=fail (p=REJECT)"], False),
        (["evil.example; dmarc=pass", GMAIL.format(p="REJECT", dis="NONE")], True),
        (["mx.mail.example; dmarc=pass", GMAIL.format(p="REJECT", dis="NONE")], False),
        (
            [
                "mx.mail.example; dmarc=fail action=quarantine header.from=acme.example;compauth=fail reason=000"
            ],
            True,
        ),
        (["mx.mail.example; dmarc=fail action=oreject header.from=acme.example"], True),
        (["mx.mail.example; dmarc=fail policy.dmarc=reject header.from=acme.example"], True),
        (["mx.mail.example; spf=none; dmarc=fail action=none header.from=acme.example"], False),
        (["mx.mail.example (host; dmarc=fail (p=REJECT)) 1; dmarc=pass"], False),
        (['mx.mail.example; spf=pass reason="a; dmarc=fail (p=REJECT)"; dmarc=pass'], False),
        (["MX.Mail.Example; DMARC = Fail (p=Reject)"], True),
        (["mx.mail.example; none"], False),
        ([""], False),
    ],
)
def test_dmarc(values: list[str], expected: bool) -> None:
    """A forged mail would be answered, or a stranger's header would be believed."""
    assert expected is dmarc_failed(values, {"mx.mail.example"})
    assert ("dmarc" if expected else None) == reason(
        message(headers={"authentication-results": tuple(values)})
    )


def test_dmarc_without_a_trusted_host() -> None:
    """A header would be believed before it is known whose it is."""
    assert not dmarc_failed([GMAIL.format(p="REJECT", dis="NONE")], ())


def test_exchange_leaves_the_authserv_id_out() -> None:
    """The first result of Exchange Online would be taken for the host's name."""
    value = "spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=acme.example; dkim=none; dmarc=fail action=quarantine"
    assert authserv_id(value) == ""
    assert [r.method for r in results(value)] == ["spf", "dkim", "dmarc"]
    assert dmarc_failed([value], {""})


@given(st.text(alphabet='ab;()"\\= \n', max_size=400))
def test_authres_never_fails(value: str) -> None:
    """Some field of a stranger would stop the watch."""
    assert isinstance(authserv_id(value), str)
    assert isinstance(results(value), list)


@pytest.mark.parametrize(
    "value", ["(" * 200_000, "a=" * 200_000, ";" * 200_000, '"' * 200_000, "x " * 200_000]
)
def test_authres_is_fast(value: str) -> None:
    """A long field would take seconds."""
    start = time.perf_counter()
    dmarc_failed([value], {"x"})
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "local",
    """noreply no-reply no_reply noreply-hr no.reply donotreply do-not-reply do_not_reply noresponse mailer-daemon
    notifications notification bounce bounces+123 nicht-antworten keine-antwort nepasrepondre ne-pas-repondre no-responder
    noresponder naoresponda nao-responda nonrispondere non-rispondere niet-beantwoorden geen-antwoord nieodpowiadaj
    nie-odpowiadaj svara-inte noreply+abc hr-noreply jobs.noreply NoReply recruit-noreply noreply2 postmaster alerts""".split(),
)
def test_nobody_reads_it(local: str) -> None:
    """A letter would be addressed to a robot."""
    assert recipient(message(sender=Address("", f"{local}@acme.example")), Application(), own=OWN) is None


@pytest.mark.parametrize(
    "local", "jobs hr careers kim recruiting bewerbung karriere talent people info noreen bouncer.kim".split()
)
def test_somebody_reads_it(local: str) -> None:
    """A team's or a person's address would be taken for a robot's."""
    sender = Address("", f"{local}@acme.example")
    assert sender == recipient(message(sender=sender), Application(), own=OWN)


def test_reply_to_comes_first() -> None:
    """The letter would go to From although Reply-To says otherwise (RFC 5322 section 3.6.2)."""
    robot, hr, jo = (
        Address("", "no-reply@acme.example"),
        Address("HR", "hr@other.example"),
        Address("", "jo@acme.example"),
    )
    assert hr == recipient(message(reply_to=(hr,)), Application(), own=OWN)
    assert hr == recipient(message(sender=robot, reply_to=(hr, jo)), Application(), own=OWN)
    assert recipient(message(reply_to=(robot,)), Application(), own=OWN) == KIM
    assert jo == recipient(message(reply_to=(Address("", "broken"), jo)), Application(), own=OWN)


def test_never_oneself() -> None:
    """The letter would go to the applicant."""
    mine = Address("", "Alex+jobs@mail.example")
    assert recipient(message(reply_to=(mine,)), Application(), own=OWN) == KIM
    assert recipient(message(sender=mine), Application(), own=OWN) is None


def test_hiring_systems_and_boards() -> None:
    """The letter would go to an address of a hiring system or job board that nobody is known to read."""
    for address in (
        "acme@myworkday.com",
        "acme@us.greenhouse-mail.io",
        "reply-1a2b@reply.linkedin.com",
        "x@hire.lever.co",
    ):
        assert recipient(message(sender=Address("Acme", address)), Application(), own=OWN) is None
    hr = Address("", "hr@acme.example")
    assert hr == recipient(
        message(sender=Address("", "acme@myworkday.com"), reply_to=(hr,)), Application(), own=OWN
    )


def test_mail_that_says_nobody_reads_answers() -> None:
    """A letter would be addressed to a mailbox that the mail says is not read."""
    told = Application(signals=Signals(no_replies=True))
    assert recipient(message(), told, own=OWN) is None
    same = replace(told, contact=Person("Kim Mayer", "kim@acme.example"))
    assert recipient(message(), same, own=OWN) is None
    known = replace(told, contact=Person("Jo Doe", "jo@acme.example"))
    assert Address("Jo Doe", "jo@acme.example") == recipient(message(), known, own=OWN)


def test_contact_of_the_history() -> None:
    """A no from a robot would not be answered to the person known from earlier mail."""
    robot = Address("", "no-reply@acme.example")
    known = Application(contact=Person("Jo Doe", "jo@acme.example"))
    assert Address("Jo Doe", "jo@acme.example") == recipient(message(sender=robot), known, own=OWN)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Your application", "Re: Your application"),
        ("Re: Your application", "Re: Your application"),
        ("RE: re: Re : Your application", "Re: Your application"),
        ("AW: AW: Ihre Bewerbung", "Re: Ihre Bewerbung"),
        ("WG: Ihre Bewerbung", "Re: Ihre Bewerbung"),
        ("TR : Votre candidature", "Re: Votre candidature"),
        ("RÉ : Votre candidature", "Re: Votre candidature"),
        ("RV: Su candidatura", "Re: Su candidatura"),
        ("RES: ENC: Vaga", "Re: Vaga"),
        ("R: I: Candidatura", "Re: Candidatura"),
        ("RIF: Candidatura", "Re: Candidatura"),
        ("Antw: Doorst: Sollicitatie", "Re: Sollicitatie"),
        ("Odp: PD: Rekrutacja", "Re: Rekrutacja"),
        ("SV: VB: Ansökan", "Re: Ansökan"),
        ("Re[2]: Job", "Re: Job"),
        ("Re (3): Job", "Re: Job"),
        ("[EXT] RE: [EXTERNAL] Job", "Re: Job"),
        ("[Acme] Re: Job", "Re: [Acme] Re: Job"),
        ("Ref: 12345 - Analyst", "Re: Ref: 12345 - Analyst"),
        ("Regarding: you", "Re: Regarding: you"),
        ("", "Re:"),
        ("a\r\nBcc: eve@evil.example", "Re: a  Bcc: eve@evil.example"),
    ],
)
def test_reply_subject(subject: str, expected: str) -> None:
    """The subject would gather prefixes, or lose a word that is none."""
    assert expected == reply_subject(subject)


@given(st.text(max_size=600))
def test_reply_subject_is_stable(subject: str) -> None:
    """Answering an answer would change the subject."""
    once = reply_subject(subject)
    assert once == reply_subject(once)
    assert "\n" not in once
    assert "\r" not in once


def test_reply_subject_is_fast() -> None:
    """A long run of prefixes would take seconds."""
    start = time.perf_counter()
    reply_subject("Re: " * 100_000)
    reply_subject("[" * 100_000)
    assert time.perf_counter() - start < 0.5
