"""The pure middle of line one, with a model that says what the test wants."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.judge import Judge, Mine, Verdict, draft_message_id
from rejectwatch.ledger.rows import Known
from rejectwatch.mail.message import Address, Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.reply.application import Application, Letter, Met, Person
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.memory import Earlier, Left

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ADDRESS = "alex.rivera@mail.example"
PROFILE = Profile(name="Alex Rivera", addresses=[ADDRESS, "alex@work.example"], expertise="data pipelines")
LETTERS = bundled("templates") / "letters"
REJECTION = Prediction(Category.REJECTION, 0.99, Decision.REJECTION, "en")
MAIL = """\
From: Kim Mayer <kim.mayer@acme.example>
To: Alex Rivera <alex.rivera@mail.example>
Subject: Your application as Data Engineer
Message-ID: <1@acme.example>
Date: Mon, 23 Nov 2026 10:00:00 +0000

Dear Alex,

we have decided to go on with other candidates for the position of Data Engineer at Acme.

Kim Mayer
"""


class Says:
    """A model that says one thing, and keeps what it was asked."""

    def __init__(self, prediction: Prediction) -> None:
        self.prediction = prediction
        self.asked: list[Message] = []

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        self.asked += messages
        return [self.prediction for _ in messages]


def judge(
    mail: str | Message = MAIL, prediction: Prediction = REJECTION, *, known: Known | None = None,
    reply: Reply | None = None, profile: Profile = PROFILE, force: bool = False,
) -> Verdict:  # fmt: skip
    """Return the verdict on a mail of which the model says ``prediction``."""
    settings = reply or Reply()
    stage = Judge(Says(prediction), Composer(profile, settings, [LETTERS]), profile, settings)
    message = parse_bytes(mail.encode()) if isinstance(mail, str) else mail
    return stage.judge(message, known or Known(), mine=Mine.of(profile, ADDRESS), now=NOW, force=force)


def headers(verdict: Verdict) -> email.message.Message:
    """Return the draft's header as a mail program reads it."""
    assert verdict.draft is not None
    return email.message_from_bytes(verdict.draft.raw, policy=email.policy.default)


def test_a_rejection_gets_a_draft() -> None:
    """The product would do nothing."""
    verdict = judge()
    assert verdict.reason is None
    assert verdict.application is not None
    assert verdict.application.to == Address("Kim Mayer", "kim.mayer@acme.example")
    assert verdict.application.company == "Acme"
    mail = headers(verdict)
    assert mail["To"] == "Kim Mayer <kim.mayer@acme.example>"
    assert mail["In-Reply-To"] == "<1@acme.example>"
    assert mail["Message-ID"] == verdict.draft_message_id
    assert verdict.draft is not None
    assert verdict.draft.letter is Letter.AFTER_APPLICATION


def test_a_reason_against_it_leaves_no_draft() -> None:
    """Mail of a list would be answered."""
    verdict = judge(MAIL.replace("Subject:", "List-Post: <mailto:all@acme.example>\nSubject:"))
    assert (verdict.reason, verdict.draft, verdict.draft_message_id) == ("list", None, "")
    assert verdict.application is not None


@pytest.mark.parametrize("category", list(Category))
def test_unsure_is_never_drafted(category: Category) -> None:
    """A guess would be answered."""
    verdict = judge(prediction=Prediction(category, 0.6, Decision.UNSURE, "en"))
    assert (verdict.reason, verdict.draft) == (None, None)


@pytest.mark.parametrize(
    ("category", "kept"),
    [
        (Category.ACKNOWLEDGEMENT, True),
        (Category.INTERVIEW, True),
        (Category.OTHER_JOB, True),
        (Category.OTHER, False),
        (Category.JOB_ALERT, False),
        (Category.NON_JOB_REJECTION, False),
    ],
)
def test_what_is_read_of_other_mail(category: Category, kept: bool) -> None:
    """Private mail would leave facts in the memory; or an acknowledgement none."""
    verdict = judge(prediction=Prediction(category, 0.01, Decision.OTHER, "en"))
    assert verdict.draft is None
    assert (verdict.application is not None) == kept


FORWARD = """\
From: {sender}
To: alex.rivera@mail.example
Subject: Fwd: Your application
Message-ID: <f@mail.example>

See below.

---------- Forwarded message ---------
From: Kim Mayer <kim.mayer@acme.example>
Date: Mon, 23 Nov 2026 at 10:00
Subject: Your application
To: <alex@work.example>

Dear Alex,

we have decided to go on with other candidates at Acme.

Kim Mayer
"""


def test_what_i_forward_is_judged_by_the_mail_inside() -> None:
    """A mail passed on from an old address would be answered to oneself."""
    message = parse_bytes(FORWARD.format(sender="Alex <Alex@Work.example>").encode())
    model = Says(REJECTION)
    stage = Judge(model, Composer(PROFILE, Reply(), [LETTERS]), PROFILE, Reply())
    verdict = stage.judge(message, Known(), mine=Mine.of(PROFILE, ADDRESS), now=NOW)
    assert [asked.sender for asked in model.asked] == [Address("Kim Mayer", "kim.mayer@acme.example")]
    assert "See below" not in model.asked[0].text
    assert headers(verdict)["To"] == "Kim Mayer <kim.mayer@acme.example>"


def test_what_others_forward_is_theirs() -> None:
    """A friend's rejection, passed on for comfort, would be answered."""
    message = parse_bytes(FORWARD.format(sender="Sam <sam@friend.example>").encode())
    model = Says(REJECTION)
    stage = Judge(model, Composer(PROFILE, Reply(), [LETTERS]), PROFILE, Reply())
    verdict = stage.judge(message, Known(), mine=Mine.of(PROFILE, ADDRESS), now=NOW)
    assert [asked.sender for asked in model.asked] == [Address("Sam", "sam@friend.example")]
    assert verdict.application is not None
    assert verdict.application.to != Address("Kim Mayer", "kim.mayer@acme.example")


def test_own_mail_is_withheld() -> None:
    """A mail that the user wrote would be answered by the user."""
    verdict = judge(MAIL.replace("Kim Mayer <kim.mayer@acme.example>", "Alex <ALEX+jobs@work.example>"))
    assert (verdict.reason, verdict.draft) == ("own_mail", None)


# the draft's Message-ID


def test_the_drafts_id_is_the_same_everywhere() -> None:
    """Two machines would leave two drafts; a new release, another for every old mail."""
    made = draft_message_id(ADDRESS, "a" * 64)
    assert made == "<6446f7e8e93863744af6448e909b2f3d@mail.example>"
    assert draft_message_id(ADDRESS.upper(), "a" * 64) == made


def test_the_drafts_id_tells_apart() -> None:
    """Two drafts would be taken for one."""
    ids = {
        draft_message_id(ADDRESS, "a" * 64),
        draft_message_id(ADDRESS, "a" * 64, 1),
        draft_message_id(ADDRESS, "b" * 64),
        draft_message_id("alex@work.example", "a" * 64),
    }
    assert len(ids) == 4


# languages


def test_no_letter_in_a_language_without_letters() -> None:
    """An English letter would go to somebody who wrote Danish."""
    verdict = judge(prediction=replace(REJECTION, language="da"))
    assert (verdict.reason, verdict.draft) == ("no_letter_for_da", None)


def test_no_letter_in_a_language_that_is_not_known() -> None:
    """A letter would be written in a language by chance."""
    verdict = judge(prediction=replace(REJECTION, language=None))
    assert (verdict.reason, verdict.draft) == ("no_letter_for_und", None)


def test_the_letter_is_in_the_mails_language() -> None:
    """A German mail would get an English letter."""
    verdict = judge(prediction=replace(REJECTION, language="de"))
    assert verdict.draft is not None
    assert "Alex Rivera" in verdict.draft.text
    assert "Grüße" in verdict.draft.text or "Grüßen" in verdict.draft.text


@pytest.mark.parametrize(
    ("reply", "language", "reason"),
    [
        (Reply(fallback="en"), "da", None),
        (Reply(fallback="en"), None, None),
        (Reply(fallback="da"), "fi", "no_letter_for_fi"),
        (Reply(languages=["en"]), "de", "no_letter_for_de"),
        (Reply(languages=["en"]), "en", None),
    ],
)
def test_fallback(reply: Reply, language: str | None, reason: str | None) -> None:
    """The user's wish for a language would be ignored."""
    verdict = judge(prediction=replace(REJECTION, language=language), reply=reply)
    assert verdict.reason == reason
    assert (verdict.draft is None) == (reason is not None)


# by force


@pytest.mark.parametrize("decision", list(Decision))
def test_force_writes_whatever_the_decision(decision: Decision) -> None:
    """`draft --force` would refuse what it is for."""
    verdict = judge(prediction=Prediction(Category.OTHER, 0.01, decision, "en"), force=True)
    assert verdict.reason is None
    assert headers(verdict)["To"] == "Kim Mayer <kim.mayer@acme.example>"


def test_force_overrides_reasons() -> None:
    """`draft --force` would refuse what it is for."""
    mail = MAIL.replace("Subject:", "List-Post: <mailto:all@acme.example>\nSubject:")
    assert judge(mail, known=answered(), force=True).draft is not None


@pytest.mark.parametrize(("mine", "expected"), [("de", "Alex Rivera"), ("sv", "Alex Rivera")])
def test_force_finds_some_language(mine: str, expected: str) -> None:
    """By force, a mail in a language without letters would get none, if the user's has none either."""
    profile = Profile(name="Alex Rivera", addresses=[ADDRESS], language=mine)
    verdict = judge(prediction=replace(REJECTION, language="fi"), profile=profile, force=True)
    assert verdict.draft is not None
    assert expected in verdict.draft.text


# what is known


def test_a_second_no_is_withheld() -> None:
    """A second no would get a second letter."""
    assert judge(known=answered()).reason == "second_no"


BARE = """\
From: {sender}
To: alex.rivera@mail.example
Subject: Update
Message-ID: <2@acme.example>

Hello,

we went with someone else.
"""


def earlier(facts: Application, *, days: int = 9, **more: Any) -> Earlier:
    """Return a mail of the same thread, some days before."""
    values = {
        "message_key": f"{days:064}",
        "category": "acknowledgement",
        "date": NOW - timedelta(days=days),
        "thread": 1,
    }
    return Earlier(application=facts, **{**values, **more})


def in_thread(*mails: Earlier) -> Known:
    """Return what the ledger knows of a message in their thread."""
    return Known(earlier=mails, thread=1)


def answered(to: tuple[str, ...] = ("kim@acme.example",)) -> Known:
    """Return a thread where an earlier no got its letter."""
    return in_thread(earlier(Application(), category="rejection", letter=Left("<d@x>", to)))


def test_a_second_no_with_a_reader_takes_the_place_of_one_without() -> None:
    """The letter that nobody would get would stay, and the person who writes get none."""
    verdict = judge(known=answered(to=()))
    assert verdict.reason is None
    assert verdict.replaces == "<d@x>"


def test_a_second_no_without_a_reader_changes_nothing() -> None:
    """An untouched draft without To would be replaced by another one without To."""
    verdict = judge(BARE.format(sender="no-reply@ats.example"), known=answered(to=()))
    assert verdict.reason == "second_no"


def test_two_roles_on_one_day_make_one_letter_to_each_person() -> None:
    """Somebody who turns one down for two roles on one day would get two letters."""
    facts = Application(company="Acme", position="Office Clerk")
    left = Left("<d@x>", ("kim.mayer@acme.example",))
    same_day = earlier(
        facts, days=0, category="rejection", letter=left, thread=None, date=NOW - timedelta(days=1)
    )
    assert judge(known=Known(earlier=(same_day,))).reason == "second_no"
    assert judge(known=Known(earlier=(replace(same_day, date=NOW - timedelta(days=9)),))).reason is None
    other = replace(same_day, letter=Left("<d@x>", ("jo@acme.example",)))
    assert judge(known=Known(earlier=(other,))).reason is None


def test_the_thread_fills_what_the_mail_leaves_out() -> None:
    """A mail that only says 'we went with someone else' would get a letter about nothing."""
    kim = Person("Kim Mayer", "kim.mayer@acme.example")
    known = in_thread(
        earlier(Application(company="Acme Ltd", position="Engineer", met=Met.ONSITE, contact=Person("Old Name"))),
        earlier(
            Application(company="Acme", position="Data Engineer", contact=kim),
            days=5, sender=Address("Kim Mayer", "kim.mayer@acme.example"), message_id="<5@acme.example>", subject="Your visit",
        ),
    )  # fmt: skip
    verdict = judge(BARE.format(sender="no-reply@ats.example"), known=known)
    facts = verdict.application
    assert facts is not None
    assert (facts.company, facts.position) == ("Acme", "Data Engineer")
    assert facts.contact is not None
    assert facts.contact.name == "Kim Mayer"
    assert facts.sources["company"].startswith("mail of ")
    assert facts.met is Met.ONSITE
    assert facts.interviewed is True
    assert facts.to == Address("Kim Mayer", "kim.mayer@acme.example")
    assert verdict.draft is not None
    assert verdict.draft.letter is Letter.AFTER_INTERVIEW
    draft = email.message_from_bytes(verdict.draft.raw)
    assert (draft["Subject"], draft["In-Reply-To"]) == ("Re: Your visit", "<5@acme.example>")


def test_what_the_mail_says_wins() -> None:
    """An old fact would replace what the mail itself says."""
    verdict = judge(known=in_thread(earlier(Application(company="Globex", position="Clerk"))))
    assert verdict.application is not None
    assert (verdict.application.company, verdict.application.position) == ("Acme", "Data Engineer")


def test_having_met_is_never_unlearnt() -> None:
    """A later mail that says nothing of the visit would undo it."""
    rungs = enumerate((Met.INTERVIEW, Met.NONE, Met.CALL))
    verdict = judge(known=in_thread(*(earlier(Application(met=rung), days=9 - n) for n, rung in rungs)))
    assert verdict.application is not None
    assert verdict.application.met is Met.INTERVIEW


def test_whose_mailbox() -> None:
    """Mail from the account's own address, or under another case, would not be the user's own."""
    mine = Mine.of(PROFILE, "Third@Mail.example", "MX.Mail.example")
    assert mine.address == "Third@Mail.example"
    assert mine.addresses == {ADDRESS, "alex@work.example", "third@mail.example"}
    assert mine.authserv_ids == {"mx.mail.example"}
    assert Mine.of(PROFILE, ADDRESS).authserv_ids == frozenset()


def test_dmarc_counts_only_from_our_own_server() -> None:
    """A forged result would keep a true rejection from its draft, or a forged mail get one."""
    mail = MAIL.replace(
        "Subject:",
        "Authentication-Results: mx.mail.example; dmarc=fail (p=reject) header.from=acme.example\nSubject:",
    )
    stage = Judge(Says(REJECTION), Composer(PROFILE, Reply(), [LETTERS]), PROFILE, Reply())
    told = {
        server: stage.judge(
            parse_bytes(mail.encode()), Known(), mine=Mine.of(PROFILE, ADDRESS, server), now=NOW
        ).reason
        for server in ("mx.mail.example", "mx.other.example", "")
    }
    assert told == {"mx.mail.example": "dmarc", "mx.other.example": None, "": None}
