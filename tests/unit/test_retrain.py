"""From labels to a better model or a reason why not; what contradicts in bulk is held."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rejectwatch.ledger.labels import Kept, Label, Source
from rejectwatch.mail.message import Address, Message
from rejectwatch.retrain import BULK, CROWD, Marks, Rivals, groups, is_better, suspicious

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DRAFT = 0.96
BASE = Marks(others=1800, false_drafts=4, rejections=1200, drafted=400, asked=300)
OWN = Marks(others=8, false_drafts=0, rejections=12, drafted=2, asked=5)
BETTER = replace(OWN, drafted=9, asked=2)


def kept(n: int, label: Label = Label.REJECTION, *, domain: str = "acme.example", **more) -> Kept:
    """Return the n-th label."""
    message = Message(
        message_key=f"{n:064x}", message_id=f"<{n}@{domain}>", date=NOW, sender=Address("", f"a@{domain}"), reply_to=(),
        to=(), cc=(), subject="", in_reply_to=None, references=(), text="",
    )  # fmt: skip
    known = {"source": Source.MAILBOX, "thread": f"<{n}@{domain}>"} | more
    return Kept(
        message_key=message.message_key, label=label, at=NOW, message=message, sender_domain=domain, **known
    )


def rivals(candidate=BASE, current=BASE, *, own=BETTER, own_base=OWN, own_current=None, base=BASE) -> Rivals:
    """Return rivals of which the candidate is better on the person's mail and the same elsewhere."""
    written = {"candidate": candidate, "base": base, "current": current}
    mine = {"candidate": own, "base": own_base, "current": own_current or own_base}
    return Rivals(written, mine, mine)


# is_better


def test_a_better_one_is_taken():
    """What the person taught would never be used."""
    taken, why = is_better(rivals())
    assert taken
    assert why == (
        "Taken: on your own labelled mail 9 of 12 rejections found, 2 asked about, 0 wrong drafts for 8 others; "
        "the base model: 2 of 12 rejections found, 5 asked about, 0 wrong drafts for 8 others."
    )


def test_an_equal_one_is_taken():
    """A model of the newest labels would be refused for not being better than the one of the older."""
    assert is_better(rivals(own=OWN))[0]


def test_one_more_false_draft_elsewhere():
    """The person would answer mail that was no rejection, for the sake of their own kind of mail."""
    taken, why = is_better(rivals(replace(BASE, false_drafts=5)))
    assert not taken
    assert (
        why == "Not taken: of 1800 written mails that are no rejections it would answer 5, the base model 4."
    )


def test_false_drafts_are_measured_by_the_base():
    """A model in use that is stricter than the base would forbid what the base does; a laxer one would allow more."""
    assert is_better(rivals(current=replace(BASE, false_drafts=2)))[0]
    assert not is_better(rivals(replace(BASE, false_drafts=5), replace(BASE, false_drafts=6)))[0]


@pytest.mark.parametrize(("lost", "taken"), [(0, True), (1, True), (2, False)])
def test_new_misses(lost, taken):
    """A model would forget what it knew, or never change for one mail."""
    assert is_better(rivals(replace(BASE, drafted=400 - lost)))[0] is taken


def test_misses_do_not_add_up():
    """Twenty promotions in a row could each lose one, measured only by the one before."""
    current = replace(BASE, drafted=399)
    taken, why = is_better(rivals(replace(BASE, drafted=398), current))
    assert (taken, why) == (
        False,
        "Not taken: of 1200 written rejections it would find 398, the base model 400.",
    )


def test_misses_against_the_model_in_use():
    """A model in use that finds more would be given away."""
    taken, why = is_better(rivals(BASE, replace(BASE, drafted=402)))
    assert not taken
    assert why.endswith("it would find 400, the model in use 402.")


@pytest.mark.parametrize(("asked", "taken"), [(302, True), (301, True), (300, False)])
def test_luck_of_the_model_in_use(asked, taken):
    """A model that by luck drafts two more than the base would be the last that is ever taken."""
    lucky = replace(BASE, drafted=402)
    assert is_better(rivals(replace(BASE, asked=asked), lucky))[0] is taken


def test_asking_is_finding_less_than_the_base():
    """The model in use may lend a draft; what ships may not be given away for questions."""
    assert not is_better(rivals(replace(BASE, drafted=390, asked=310)))[0]


def test_worse_on_the_persons_own_mail():
    """It would get worse exactly where the person taught it."""
    taken, why = is_better(rivals(own=replace(OWN, drafted=1, asked=5)))
    assert not taken
    assert why.startswith("Not taken: on your own labelled mail 1 of 12 rejections found, 5 asked about, ")
    assert "the base model: 2 of 12" in why
    assert not is_better(rivals(own_current=replace(OWN, drafted=12, asked=0)))[0]


def test_a_false_draft_weighs_more_than_a_find():
    """Two letters to people who said no such thing would count as one more no found."""
    assert not is_better(rivals(own=replace(OWN, drafted=5, false_drafts=1)))[0]
    assert is_better(rivals(own=replace(OWN, drafted=12, asked=0, false_drafts=1)))[0]


# suspicious


def test_a_newsletter_folder_is_held():
    """Two hundred newsletters dragged to the wrong place would ruin the model."""
    labels = [kept(n, domain="news.example") for n in range(200)]
    assert suspicious(labels, [0.001] * 200, DRAFT) == labels


def test_a_folder_of_many_senders_is_held():
    """The same, of two hundred senders."""
    labels = [kept(n, domain=f"shop{n}.example") for n in range(CROWD)]
    assert suspicious(labels, [0.001] * CROWD, DRAFT) == labels
    assert suspicious(labels[1:], [0.001] * (CROWD - 1), DRAFT) == []


def test_rejections_called_other_in_bulk():
    """The model would unlearn what a rejection is."""
    labels = [kept(n, Label.OTHER) for n in range(BULK)]
    assert suspicious(labels, [0.99] * BULK, DRAFT) == labels
    assert suspicious(labels, [0.9] * BULK, DRAFT) == [], "the base itself was not sure enough for a draft"


def test_what_the_base_does_not_know_is_not_held():
    """The person would have to confirm all that they teach: a dialect is what the base is unsure of."""
    labels = [kept(n) for n in range(30)]
    assert suspicious(labels, [0.2] * 30, DRAFT) == []


def test_single_contradictions_count():
    """Quiet rejections, which the base takes for nothing, could never be taught."""
    labels = [kept(n) for n in range(30)]
    assert suspicious(labels, [0.001] * 8 + [0.5] * 22, DRAFT) == []
    assert suspicious(labels[: BULK - 1], [0.001] * (BULK - 1), DRAFT) == []


def test_only_what_contradicts_is_held():
    """Right labels would be lost with the wrong ones."""
    labels = [kept(n) for n in range(10)]
    assert suspicious(labels, [0.001] * 9 + [0.97], DRAFT) == labels[:9]


def test_what_was_confirmed_counts():
    """The person would be asked again at every training."""
    labels = [kept(n, confirmed=True) for n in range(50)]
    assert suspicious(labels, [0.001] * 50, DRAFT) == []


def test_right_labels_of_another_sender_stay():
    """One wrong folder would silence all that was taught before."""
    right = [kept(n) for n in range(30)]
    wrong = [kept(100 + n, domain="news.example") for n in range(20)]
    assert suspicious(right + wrong, [0.5] * 30 + [0.001] * 20, DRAFT) == wrong


# groups


def test_mail_of_one_sender_stays_together():
    """A model would be judged on the template that it has learnt from."""
    labels = [kept(n, domain=f"d{n // 2}.example") for n in range(20)]
    found = groups(labels)
    assert len(set(found)) == 10
    assert all(found[n] == found[n + 1] for n in range(0, 20, 2))


def test_a_sender_of_most_of_the_mail_is_split_by_thread():
    """Who teaches a single company's mail could not be judged at all."""
    labels = [kept(n, thread=f"<{n // 2}@x>") for n in range(20)]
    found = groups(labels)
    assert len(set(found)) == 10
    assert found[0] == found[1]


def test_a_thread_across_senders_stays_together():
    """A question would be judged by its answer."""
    labels = [kept(n, domain=f"d{n}.example", thread="<1@x>") for n in range(3)]
    assert len(set(groups(labels))) == 1
