"""The thread that a draft joins, and its subject: from the mail's bytes to the draft's."""

from __future__ import annotations

import email
import email.policy
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.judge import Judge, Mine, Verdict
from rejectwatch.ledger.rows import Known
from rejectwatch.mail.message import Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.reply.application import How, Met, Person
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.headers import KEPT_IDS, MOST_BYTES, MOST_IDS, Parent, references
from rejectwatch.reply.memory import Earlier, Meeting
from rejectwatch.reply.subject import reply_subject

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ADDRESS = "alex@mail.example"
PROFILE = Profile(name="Alex Rivera", addresses=[ADDRESS], expertise="data pipelines")
MINE = Mine.of(PROFILE, ADDRESS)
COMPOSER = Composer(PROFILE, Reply(), [bundled("templates") / "letters"])
KIM, ROBOT = "Kim Mayer <kim.mayer@acme.example>", "Acme Careers <no-reply@acme.example>"
NO = "we have decided to go on with other candidates for the position of Data Engineer at Acme."


def exchange(number: int) -> str:
    """Return an id of 82 characters, as Exchange Online writes them."""
    return f"<{number:04}{'C0FFEE1234567890AB' * 2:.34}@DB6PR0401MB2536.eurprd04.prod.outlook.com>"


PARENT = exchange(9_999)


class Says:
    """A model that takes a mail with a no in it for a rejection, and all else for an interview."""

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        """Return one prediction a message."""
        no, other = (Category.REJECTION, Decision.REJECTION), (Category.INTERVIEW, Decision.OTHER)
        return [Prediction((k := no if NO in m.text else other)[0], 0.9, k[1], "en") for m in messages]


JUDGE = Judge(Says(), COMPOSER, PROFILE, Reply())


def mail(
    said: str = NO, *, sender: str = KIM, subject: str = "Your application", message_id: str | None = PARENT,
    day: int = 23, signed: str = "Kim Mayer", **fields: str,
) -> bytes:  # fmt: skip
    """Return a mail to Alex; ``fields`` are the others of its header, by their names with ``_``."""
    given = {"From": sender, "To": f"Alex Rivera <{ADDRESS}>", "Subject": subject, "Message-ID": message_id}
    given |= {name.replace("_", "-"): value for name, value in fields.items()}
    header = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value is not None)
    header += f"Date: {day} Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n"
    return f"{header}\r\nDear Alex,\r\n\r\n{said}\r\n\r\n{signed}\r\n".encode()


def remembered(raw: bytes) -> Earlier:
    """Return what is kept of an earlier mail of the same thread."""
    kept = JUDGE.read(parse_bytes(raw), mine=MINE).mail
    assert kept is not None
    return replace(kept, thread=1)


def judged(raw: bytes, *earlier: bytes) -> Verdict:
    """Return the verdict on a rejection."""
    known = Known(earlier=tuple(map(remembered, earlier)), thread=1)
    return JUDGE.judge(parse_bytes(raw), known, mine=MINE, now=NOW)


def reply(raw: bytes, *earlier: bytes) -> email.message.Message:
    """Return the header of the draft as Python's email reads it."""
    verdict = judged(raw, *earlier)
    assert verdict.draft is not None
    read = email.message_from_bytes(verdict.draft.raw, policy=email.policy.default)
    assert verdict.draft.threaded == ("In-Reply-To" in read)
    return read


def thread(read: email.message.Message) -> tuple[str | None, list[str]]:
    """Return In-Reply-To and References as another program reads them."""
    return read["In-Reply-To"], (read["References"] or "").split()


# ids


@pytest.mark.parametrize("separator", ["\r\n ", " ", "\r\n\t", "\r\n  \r\n "])
def test_long_ids_and_many(separator: str) -> None:
    """An id of 82 characters would be encoded or broken (python/cpython#100991), and no program find the thread."""
    earlier = [exchange(n) for n in range(40)]
    assert {len(one) for one in [*earlier, PARENT]} == {82}
    if separator.count("\r\n") > 1:
        earlier = earlier[:1]
    raw = mail(References=separator.join(earlier), In_Reply_To=earlier[-1])
    assert thread(reply(raw)) == (PARENT, [*earlier, PARENT])
    verdict = judged(raw)
    assert verdict.draft is not None
    lines = verdict.draft.raw.partition(b"\r\n\r\n")[0].split(b"\r\n")
    for one in [*earlier, PARENT]:
        assert [
            line
            for line in lines
            if line.endswith(one.encode()) and line.startswith((b" <", b"References: <"))
        ]
    assert b"=?" not in verdict.draft.raw.partition(b"\r\n\r\n")[0]


atom = st.text("abcXYZ019!#$%&'*+-/^_`{|}~.", min_size=1, max_size=240)
msg_id = st.builds("<{}@{}>".format, atom, st.text("abcXYZ019.-", min_size=1, max_size=180))


@settings(max_examples=60, deadline=None)
@given(st.lists(msg_id, max_size=45), msg_id)
def test_any_id_comes_through(earlier: list[str], parent: str) -> None:
    """Some id that a server writes would be changed on its way into the draft."""
    answered, found = thread(reply(mail(message_id=parent, References=" ".join(earlier) or None)))
    assert answered == parent
    expected = [*(one for one in dict.fromkeys(earlier) if one != parent), parent]
    if sum(len(one) + 3 for one in expected) > MOST_BYTES:
        expected = [expected[0], *expected[-KEPT_IDS:]]
    assert found == expected


@pytest.mark.parametrize("count", [MOST_IDS - 1, MOST_IDS, 150, 199])
def test_long_threads(count: int) -> None:
    """The root, or what comes before the mail, would be lost; or the header grow with the thread for ever."""
    earlier = [f"<{n}@acme.example>" for n in range(count)]
    answered, found = thread(reply(mail(References=" ".join(earlier))))
    assert answered == PARENT
    whole = [*earlier, PARENT]
    assert found == (whole if len(whole) <= MOST_IDS else [whole[0], *whole[-KEPT_IDS:]])
    assert found[-1] == PARENT


def test_repeated_ids_stand_once() -> None:
    """Programs that add the same id again and again would fill the header and push the root out."""
    a, b, c = (exchange(n) for n in range(3))
    assert thread(reply(mail(References=" ".join([a, b, a, a, PARENT, c, PARENT]))))[1] == [a, b, c, PARENT]
    assert references(Parent(PARENT, (a, b, a, PARENT, c))) == [b, a, c, PARENT]


def test_in_reply_to_in_place_of_references() -> None:
    """The mail before the parent would be cut off (RFC 5322 section 3.6.4)."""
    assert thread(reply(mail(In_Reply_To=exchange(1))))[1] == [exchange(1), PARENT]


@pytest.mark.parametrize("message_id", [None, "", "<>", "none", "<a b@acme.example>", "<ü@acme.example>", "<" + "x" * 600 + "@acme.example>", "<" + "x" * 20_000 + ">"])  # fmt: skip
def test_a_parent_without_a_usable_id(message_id: str | None) -> None:
    """A draft would claim a thread by its References alone, or by half an id."""
    raw = mail(message_id=message_id, References=exchange(1), In_Reply_To=exchange(1))
    assert thread(reply(raw)) == (None, [])
    verdict = judged(raw)
    assert verdict.draft is not None
    assert "Message-ID" in verdict.draft.note
    assert verdict.draft.to == ("kim.mayer@acme.example",)


def test_an_id_that_reads_as_an_encoded_word_is_none() -> None:
    """Python's email would decode it into something else, a line break included."""
    evil = "<=?utf-8?q?=0D=0ABcc=3A_eve=40evil.example?=@acme.example>"
    assert thread(reply(mail(message_id=evil))) == (None, [])
    assert thread(reply(mail(References=f"{exchange(1)} {evil}")))[1] == [exchange(1), PARENT]


# whose thread

VISIT = "thank you for coming to our office for the interview for the position of Data Engineer at Acme."
HERS = {"message_id": "<visit2@acme.example>", "References": "<visit0@acme.example> <visit1@acme.example>", "subject": "AW: Your visit"}  # fmt: skip


def test_the_thread_of_who_gets_the_letter() -> None:
    """The letter to the recruiter would lie in the thread of a robot that she never saw."""
    found = reply(mail(sender=ROBOT, signed="The team"), mail(VISIT, day=9, **HERS))
    assert found["To"] == KIM
    assert thread(found) == (
        "<visit2@acme.example>",
        ["<visit0@acme.example>", "<visit1@acme.example>", "<visit2@acme.example>"],
    )
    assert found["Subject"] == "Re: Your visit"


def test_the_last_mail_of_who_gets_the_letter() -> None:
    """It would answer an old mail of hers."""
    last = {"message_id": "<late@acme.example>", "References": PARENT, "subject": "Next steps"}
    robot = mail(sender=ROBOT, signed="The team", message_id="<r@acme.example>")
    for earlier in ([mail(VISIT, day=9, **HERS), mail(VISIT, day=12, **last)], [mail(VISIT, day=12, **last), mail(VISIT, day=9, **HERS)]):  # fmt: skip
        found = reply(robot, *earlier)
        assert thread(found) == ("<late@acme.example>", [PARENT, "<late@acme.example>"])
        assert found["Subject"] == "Re: Next steps"


def test_her_own_no_is_answered_in_its_thread() -> None:
    """An older mail of hers would be answered in place of the no that she wrote."""
    found = reply(mail(), mail(VISIT, day=9, **HERS))
    assert thread(found) == (PARENT, [PARENT])
    assert found["Subject"] == "Re: Your application"


def test_who_never_wrote_gets_a_thread_of_its_own() -> None:
    """A letter to somebody known by an invitation alone would lie in a thread that is not on their side."""
    begins = NOW - timedelta(days=10)
    tom = Person("Tom Lee", "tom.lee@acme.example", how=How.ORGANIZER)
    meeting = Meeting("1@cal", begins, begins + timedelta(hours=1), Met.INTERVIEW, people=(tom,))
    robot = {"sender": ROBOT, "signed": "The team"}
    invited = replace(
        remembered(mail(VISIT, day=9, message_id="<i@acme.example>", **robot)), meetings=(meeting,)
    )
    message = parse_bytes(mail(**robot, References="<i@acme.example>"))
    draft = JUDGE.judge(message, Known(earlier=(invited,), thread=1), mine=MINE, now=NOW).draft
    assert draft is not None
    assert draft.to == ("tom.lee@acme.example",)
    assert not draft.threaded
    assert b"\r\nIn-Reply-To:" not in draft.raw
    assert b"\r\nReferences:" not in draft.raw
    assert "a thread of its own" in draft.note


def test_her_mail_without_an_id_makes_no_thread() -> None:
    """The robot's thread would be taken in its place."""
    found = reply(
        mail(sender=ROBOT, signed="The team"), mail(VISIT, day=9, message_id=None, subject="Your visit")
    )
    assert found["To"] == KIM
    assert thread(found) == (None, [])


def test_a_mail_to_nobody_stays_with_its_parent() -> None:
    """A draft without a recipient could not be told from others, nor be found beside its mail."""
    found = reply(mail(sender=ROBOT, signed="The team"))
    assert found["To"] is None
    assert thread(found) == (PARENT, [PARENT])


# subjects

PREFIXES = (
    "Re:", "RE:", "re:", "RE :", "Re[2]:", "Re(3):", "Re^2:", "Re*2:", "AW:", "Aw:", "AW: AW:", "Antwort:", "WG:", "TR:", "TR :", "Tr :", "RÉ :",
    "RV:", "Rv:", "RES:", "Res:", "ENC:", "Enc:", "RIF:", "Rif:", "R:", "I:", "Antw:", "Antw.:", "Antwoord:", "Doorst:", "Odp:", "ODP:", "PD:",
    "SV:", "Sv:", "VB:", "Vb:", "FW:", "Fw:", "Fwd:", "FWD:", "[EXT]", "[EXT] Re:", "[EXTERN]", "[External]:", "[EXTERNAL EMAIL]", "[Ext] :",
    "\u200bRe:", "Re\u00a0:", "RE\uff1a", "Re: " * 120,
)  # fmt: skip
"""What mail programs put before a subject in nine languages, and gateways."""

WORDS = (
    "Resume: Alex Rivera", "Regarding: you", "Ref: 12345", "R\u00e9f : 12345", "SV Wacker: Trainer", "SVP: Sales", "TR-808: Engineer", "AWS: Architect",
    "PDM: Analyst", "R&D: Analyst", "IT: Analyst", "FWF: Postdoc", "ENCORE: Stage manager", "Reply: next steps", "r: a language", "i: an eye",
    "[Acme] Re: Analyst", "Analyst (Re: 17)", "R Developer", "I am sorry", "Re-opened: Analyst", "Vbz: Fahrer", "Antworten: Team", "1. Re: Analyst",
)  # fmt: skip
"""Subjects that begin with what is no prefix."""


@pytest.mark.parametrize("prefix", PREFIXES)
def test_each_prefix_gives_one_re(prefix: str) -> None:
    """Prefixes would pile up, and mail programs that go by the subject lose the thread."""
    raw = mail(subject=f"{prefix} Ihre Bewerbung", References=exchange(1))
    assert reply(raw)["Subject"] == "Re: Ihre Bewerbung"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PREFIXES), max_size=6), st.sampled_from(("", " ", "  ", "\u00a0")), st.sampled_from((*WORDS, "Ansökan", "")))  # fmt: skip
def test_any_mixture_gives_one_re(prefixes: list[str], gap: str, words: str) -> None:
    """Threads between people of several countries would gather the prefixes of all."""
    assert reply_subject(gap.join([*prefixes, words])) == f"Re: {words}".strip()


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("is_answer", [True, False])
def test_what_is_no_prefix_stays(words: str, is_answer: bool) -> None:
    """A word of the subject would be lost, and with it the thread where programs go by the subject."""
    assert reply_subject(words, is_answer=is_answer) == f"Re: {words}"


@pytest.mark.parametrize("words", ["R: two analysts wanted", "I: an introduction", "R : analyst"])
def test_one_letter_is_a_prefix_on_an_answer_alone(words: str) -> None:
    """Outlook in Italian answers with R: and forwards with I:, but on a first mail they are words."""
    assert reply(mail(subject=words))["Subject"] == f"Re: {words}"
    assert reply(mail(subject=words, In_Reply_To=exchange(1)))["Subject"] == f"Re: {words[3:].strip()}"
    assert reply(mail(subject=words, References=exchange(1)))["Subject"] == f"Re: {words[3:].strip()}"


def test_a_subject_of_nothing_but_prefixes() -> None:
    """A subject would be invented, or end in a space that servers cut off."""
    assert reply_subject("Re: AW: ") == "Re:"
    assert reply(mail(subject="Re:"))["Subject"] == "Re:"


@given(st.text("Re:=?AWGI .[]\u202e\r\n\u2028é", max_size=80))
def test_answering_an_answer_changes_nothing(subject: str) -> None:
    """With each round the subject would change, and the thread fall apart."""
    for is_answer in (True, False):
        once = reply_subject(subject, is_answer=is_answer)
        assert reply_subject(once, is_answer=is_answer) == once
        assert "=?" not in once
        assert once.isprintable()


def test_subjects_take_linear_time() -> None:
    """A subject of a stranger could hold up the watch."""
    for flood in ("Re: ", "[", " ", "Re ", "R", "[EXT ", "\u200b"):
        begun = time.process_time()
        reply_subject(flood * 100_000)
        assert time.process_time() - begun < 1.5, flood


def test_the_draft_is_later_than_its_parent() -> None:
    """Programs that sort a thread by date would show the answer before the mail."""
    sent = reply(mail())["Date"].datetime
    assert sent == NOW
    assert sent - datetime(2026, 11, 23, 10, tzinfo=UTC) < timedelta(days=2)
