"""What the whole mailbox knows, on a real server: the archive, the user's own mail, and one living letter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
from mailclient import Client
from product import mailboxes

DAY = timedelta(days=1)
ME = "Alex Rivera <alex@mail.example>"
KIM = "Kim Mayer <kim.mayer@acme.example>"
NOT = "Rejectwatch/Not a rejection"
NOBODY = "Acme Careers <no-reply@acme.example>"


def write(number, sender, subject, text, *, days, to=ME, answers="", flags=()):
    """Return a mail, and when it arrived."""
    when = datetime.now(UTC) - days * DAY
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Message-ID"] = f"<{number}@acme.example>"
    mail["Date"] = format_datetime(when)
    if answers:
        mail["In-Reply-To"] = mail["References"] = f"<{answers}@acme.example>"
    mail.set_content(text)
    return bytes(mail), when


def put(owner, mailbox, number, sender, subject, text, **more):
    """Deliver a mail."""
    raw, when = write(number, sender, subject, text, **more)
    return owner.deliver(raw, mailbox, when=when)


def no(owner, number, sender, *, days=1, text="", subject="Your application was declined", **more):
    """Deliver a rejection that names the company alone."""
    said = text or "Dear Alex,\n\nwe went with someone else.\n\nThe team at Acme\n"
    return put(owner, "INBOX", number, sender, subject, said, days=days, **more)


def receipt(owner, mailbox, number=1, **more):
    """Deliver a receipt that names company and position."""
    text = "Dear Alex,\n\nthank you for applying for the position of Data Engineer at Acme.\n\nAcme Careers\n"
    return put(owner, mailbox, number, NOBODY, "Your application was received", text, **{"days": 60, **more})


def letters(owner):
    """Return the drafts as they lie in Drafts."""
    return list(mailboxes(owner)["Entwürfe"].values())


def test_the_archive_knows_the_position(product, owner):
    """A receipt that the user has filed away would be as good as lost."""
    owner.create("Archive") if "Archive" not in mailboxes(owner) else None
    receipt(owner, "Archive")
    no(owner, 2, NOBODY)
    ran = product.once()
    assert [(r["company"], r["position"], r["outcome"]) for r in ran.rows] == [
        ("Acme", "Data Engineer", "drafted")
    ], ran.err
    assert "Data Engineer" in letters(owner)[0].raw.decode()


def test_mail_without_the_fields_that_are_looked_at(product, owner):
    """One mail in Sent without a Message-ID, as some clients store it, would end every pass before its drafts."""
    owner.create("Archive") if "Archive" not in mailboxes(owner) else None
    when = datetime.now(UTC) - 3 * DAY
    owner.deliver(f"From: {ME}\nTo: {KIM}\nSubject: Hello\n\nThank you!\n".encode(), "Sent", when=when)
    owner.deliver(b"Subject: Hello\n\nA note to myself.\n", "Archive", when=when)
    receipt(owner, "Archive")
    no(owner, 2, NOBODY)
    ran = product.once()
    assert (ran.code, [(r["position"], r["outcome"]) for r in ran.rows]) == (
        0,
        [("Data Engineer", "drafted")],
    ), ran.err


def test_a_no_from_nobody_is_answered_to_the_human_of_the_application(product, owner):
    """The letter would have no reader, although the recruiter's own mail lies in the same mailbox."""
    receipt(owner, "INBOX")
    put(
        owner,
        "INBOX",
        2,
        KIM,
        "A first talk (received)",
        "Hi Alex,\n\nshall we talk on Monday about Data Engineer at Acme?\n\nKim Mayer\nHead of Data, Acme\n",
        days=20,
    )
    put(
        owner,
        "Sent",
        3,
        ME,
        "Re: A first talk (received)",
        "Dear Kim,\n\nMonday is fine.\n\nAlex\n",
        days=19,
        to=KIM,
        answers=2,
    )
    put(
        owner,
        "INBOX",
        4,
        KIM,
        "Re: A first talk (received)",
        "Hi Alex,\n\nsee you then.\n\nKim Mayer\n",
        days=18,
        answers=3,
    )
    no(owner, 5, NOBODY)
    ran = product.once()
    assert [r["draft_to"] for r in ran.rows if r["outcome"] == "drafted"] == [["kim.mayer@acme.example"]], (
        ran.err
    )
    (draft,) = letters(owner)
    assert draft.header("In-Reply-To") == "<4@acme.example>"
    assert message_from_bytes(draft.raw)["References"].split() == ["<3@acme.example>", "<4@acme.example>"]
    assert draft.header("Subject") == "Re: A first talk (received)"
    assert b"Kim" in draft.raw


def test_only_own_mail_about_jobs_is_read(product, owner):
    """The user's private letters would be read and remembered."""
    receipt(owner, "INBOX")
    put(
        owner,
        "Sent",
        2,
        ME,
        "Re: Your application was received",
        "Thank you, I look forward to Data Engineer at Acme.",
        days=50,
        answers=1,
    )
    put(
        owner,
        "Sent",
        3,
        ME,
        "Happy birthday",
        "Dear Mum, I was turned down as a Clerk at Globex.",
        days=5,
        to="mum@mail.example",
    )
    assert product.once().code == 0
    assert sorted(product.ledger("SELECT category FROM facts")) == [("acknowledgement",), ("own",)]
    kept = repr(product.ledger("SELECT * FROM facts"))
    assert "mum@" not in kept
    assert "Globex" not in kept


def test_own_mail_is_read_as_it_is_sent(product, owner):
    """What the user writes after the first pass would never be known."""
    receipt(owner, "INBOX")
    assert product.once().code == 0
    put(owner, "Sent", 2, ME, "Re: Your application was received", "Thank you!", days=0, answers=1)
    before = product.ledger("SELECT count(*) FROM facts")
    assert product.once().code == 0
    assert before == [(1,)]
    assert product.ledger("SELECT count(*) FROM facts") == [(2,)]


def test_an_application_by_mail_is_known_once_it_is_answered(product, owner):
    """The position stands in the user's own first mail alone, which was sent before anything told that it counts."""
    put(
        owner, "Sent", 1, ME, "Application",
        "Dear Kim Mayer,\n\nI apply for the position of Data Engineer at Acme.\n\nAlex Rivera\n", days=9, to=KIM,
    )  # fmt: skip
    assert product.once().code == 0
    assert product.ledger("SELECT count(*) FROM facts") == [(0,)]
    no(owner, 2, KIM, text="Dear Alex,\n\nwe went with someone else.\n\nKim Mayer\n", answers=1)
    ran = product.once()
    assert [(r["company"], r["position"]) for r in ran.rows] == [("Acme", "Data Engineer")], ran.err


def test_a_letter_without_a_reader_gives_way_to_one_with(product, owner):
    """The person who writes after the machine would get no letter, or two drafts would lie there."""
    receipt(owner, "INBOX")
    no(owner, 2, NOBODY, days=3)
    assert product.once().rows[-1]["draft_to"] == []
    no(
        owner,
        3,
        KIM,
        days=1,
        text="Dear Alex,\n\nI'm sorry about Acme and Data Engineer; we went with someone else.\n\nKim Mayer\n",
    )
    ran = product.once()
    assert [(r["outcome"], r["draft_to"]) for r in ran.rows] == [("drafted", ["kim.mayer@acme.example"])], (
        ran.err
    )
    (draft,) = letters(owner)
    assert draft.header("To") == "Kim Mayer <kim.mayer@acme.example>"
    assert product.once().rows == []
    assert len(letters(owner)) == 1


def test_a_letter_that_was_touched_stays(product, owner):
    """A letter that the user has worked on would be deleted."""
    receipt(owner, "INBOX")
    no(owner, 2, NOBODY, days=3)
    product.once()
    (draft,) = letters(owner)
    (uid,) = owner.uids("Entwürfe")
    owner.expunge("Entwürfe", uid)
    owner.deliver(
        draft.raw.replace(b"Kind regards", b"Fond regards").replace(b"Best", b"Fond"),
        "Entwürfe",
        flags=["\\Draft"],
    )
    no(
        owner,
        3,
        KIM,
        days=1,
        text="Dear Alex,\n\nI'm sorry about Acme and Data Engineer; we went with someone else.\n\nKim Mayer\n",
    )
    assert [(r["outcome"], r["reason"]) for r in product.once().rows] == [("withheld", "second_no")]
    assert len(letters(owner)) == 1


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_while_one_letter_gives_way(product, owner, moment):
    """A crash between the new letter and the removal of the old one would leave both for ever."""
    receipt(owner, "INBOX")
    no(owner, 2, NOBODY, days=3)
    product.once()
    no(
        owner,
        3,
        KIM,
        days=1,
        text="Dear Alex,\n\nI'm sorry about Acme and Data Engineer; we went with someone else.\n\nKim Mayer\n",
    )
    assert product.once(kill=["saved", moment, 1]).code == -9
    assert product.once().code == 0
    (draft,) = letters(owner)
    assert draft.header("To") == "Kim Mayer <kim.mayer@acme.example>"


def test_a_second_no_from_a_machine_changes_nothing(product, owner):
    """The status mail that follows a person's no would get a letter of its own."""
    receipt(owner, "INBOX")
    no(
        owner,
        2,
        KIM,
        days=3,
        text="Dear Alex,\n\nwe went with someone else for Data Engineer at Acme.\n\nKim Mayer\n",
    )
    no(owner, 3, NOBODY, days=1)
    assert [(r["outcome"], r["reason"]) for r in product.once().rows if r["outcome"] != "history"] == [
        ("drafted", None),
        ("withheld", "second_no"),
    ]


def test_the_first_no_was_none(product, owner):
    """The real no would never get its letter, since one that was none had had it."""
    owner.create(NOT)
    receipt(owner, "INBOX")
    one = no(
        owner, 2, KIM, days=3, text="Dear Alex,\n\nData Engineer at Acme is declined by me.\n\nKim Mayer\n"
    )
    no(owner, 3, NOBODY, days=1)
    product.once()
    assert [draft.header("In-Reply-To") for draft in letters(owner)] == ["<2@acme.example>"]
    with Client(owner._server, owner._user) as client:
        client.move(one, "INBOX", NOT)
    ran = product.once()
    assert [(r["outcome"], r["reason"]) for r in ran.rows] == [("other", None), ("drafted", None)]
    assert [draft.header("In-Reply-To") for draft in letters(owner)] == ["<3@acme.example>"]
    assert product.once().rows == []


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("method", ["set_fate", "record", "set_acted"])
def test_the_first_no_was_none_and_a_crash(product, owner, method, moment):
    """Cut off between the two, the letter would be gone from one and never come to the other."""
    owner.create(NOT)
    receipt(owner, "INBOX")
    one = no(owner, 2, KIM, days=3)
    no(owner, 3, NOBODY, days=1)
    product.once()
    with Client(owner._server, owner._user) as client:
        client.move(one, "INBOX", NOT)
    assert product.once(kill=[method, moment, 1]).code == -9
    product.once()
    assert [draft.header("In-Reply-To") for draft in letters(owner)] == ["<3@acme.example>"]


def test_people(product, owner):
    """The list of people would be empty, or hold machines; or who was done would come back."""
    receipt(owner, "INBOX")
    put(
        owner,
        "INBOX",
        2,
        KIM,
        "A first talk (received)",
        "Hi Alex,\n\nshall we talk about Data Engineer at Acme?\n\nKim Mayer\nHead of Data\n",
        days=20,
    )
    product.once()
    ran = product.start("people", "--json").ended()
    (row,) = ran.objects
    assert (row["name"], row["address"], row["company"], row["met"], row["done"]) == (
        "Kim Mayer", "kim.mayer@acme.example", "Acme", False, False,
    )  # fmt: skip
    assert row["linkedin_search"].endswith("keywords=Kim+Mayer+Acme")
    assert len(row["note"]) <= 200
    assert product.start("people", "done", "kim").ended().code == 0
    assert product.start("people", "--json").ended().objects[0]["done"] is True
    assert product.start("people").ended().out == ""
    assert product.start("people", "done", "nobody").ended().code == 2


def test_a_letter_says_where_its_facts_came_from(product, owner):
    """`draft ID --why` would know less than the pass that wrote the draft, or not say of which mail it knows."""
    receipt(owner, "INBOX")
    put(
        owner,
        "INBOX",
        2,
        KIM,
        "A first talk (received)",
        "Hi Alex,\n\nshall we talk about Data Engineer at Acme?\n\nKim Mayer\nHead of Data\n",
        days=20,
    )
    no(owner, 3, NOBODY)
    (row,) = [r for r in product.once().rows if r["outcome"] == "drafted"]
    ran = product.start("draft", row["id"], "--why").ended()
    assert ran.code == 0, ran.err
    assert "To: Kim Mayer <kim.mayer@acme.example>" in ran.out
    told = " ".join(ran.err.split())
    assert "position: Data Engineer (mail of" in told
    assert "to: kim.mayer@acme.example (mail of" in told
    assert "(receipt)" in told
