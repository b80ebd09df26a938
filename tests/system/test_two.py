"""Two machines on one mailbox, mailboxes made anew, lost ledgers, the user's own hands: one draft a rejection."""

from __future__ import annotations

import shutil
import signal
from dataclasses import replace

import pytest
from product import KEYWORD, answered_id, drafts, mail, mailboxes
from striker import Strike, Striker, killed_at

MANY = 40
NO_BRAKE = "[reply]\nat_most = 100\n"
NO_KEYWORD = '[actions]\nkeyword = ""\n'
APPENDS = Strike("APPEND line", "client", "before")


@pytest.fixture
def other(product, tmp_path):
    """Return rejectwatch on another machine, for the same account."""
    return replace(product, folder=tmp_path / "other")


def ids(numbers):
    """Return what the drafts answer when each of these mails has one."""
    return sorted(answered_id(n) for n in numbers)


def outcomes(product):
    """Return how many messages of each outcome the ledger holds."""
    return dict(product.ledger("SELECT outcome, count(*) FROM messages GROUP BY 1"))


def lose_ledger(product):
    """Take the state folder away."""
    shutil.rmtree(product.state)


def own_answer(n, message_id="<own@mail.example>"):
    """Return the user's own reply to ``mail(n)``."""
    return mail("own", "Re: thank you", reply_to=answered_id(n), text="Thank you!\n").replace(
        b"<mail-own@companyown.example>", message_id.encode()
    )


@pytest.mark.parametrize("again", range(3))
def test_two_at_once(product, other, owner, again):
    """Two daemons on two machines would leave two letters for each rejection."""
    product.more = other.more = NO_BRAKE
    for n in range(MANY):
        owner.deliver(mail(n))
    one, two = product.start("once", "--json"), other.start("once", "--json")

    assert (one.ended().code, two.ended().code) == (0, 0)
    assert ids(range(MANY)) == drafts(owner)
    for ledger in (outcomes(product), outcomes(other)):
        assert set(ledger) <= {"drafted", "answered"}
        assert sum(ledger.values()) == MANY
    assert all(KEYWORD in m.flags for m in mailboxes(owner)["INBOX"].values())
    assert (product.once().rows, other.once().rows) == ([], [])
    assert ids(range(MANY)) == drafts(owner)


@pytest.mark.parametrize("n", [1, 3])
def test_race_between_look_and_append(dovecot, product, other, owner, n):
    """The one that looked first and wrote last would leave a second letter, since it saw none."""
    for number in range(5):
        owner.deliver(mail(number))
    with Striker(dovecot.plain) as proxy:
        late = []
        proxy.at[replace(APPENDS, n=n)] = lambda: bool(late.append(other.once()))
        first = product.once(port=proxy.port)

    assert [late[0].code, first.code] == [0, 0]
    assert ids(range(5)) == drafts(owner)
    assert sorted(mailboxes(owner)["Entwürfe"]) == [1, 2, 3, 4, 5]
    assert {"drafted": 5} == outcomes(product) == outcomes(other)
    assert {uid for (uid,) in product.ledger("SELECT uid FROM drafts")} == {1, 2, 3, 4, 5}


def test_race_and_a_kill_before_the_copy_is_taken_back(dovecot, product, other, owner):
    """A crash between the second copy's APPEND and its removal would leave two letters for good."""
    for number in range(3):
        owner.deliver(mail(number))
    with Striker(dovecot.plain) as proxy:
        proxy.at[APPENDS] = lambda: bool(other.once().code)
        strike = Strike("APPEND ok", "server", "after")
        ran = killed_at(lambda: product.start("once", port=proxy.port), proxy, strike).ended()

    assert ran.code == -signal.SIGKILL
    assert len(drafts(owner)) == 4
    assert product.once().code == 0
    assert ids(range(3)) == drafts(owner)
    assert sorted(mailboxes(owner)["Entwürfe"]) == [1, 2, 3]


def test_copy_that_the_user_changed_is_not_taken_back(dovecot, product, owner):
    """A draft that a mail program saves anew under the same Message-ID would be deleted as a copy of ours."""
    owner.deliver(mail(0))
    with Striker(dovecot.plain) as proxy:
        strike = Strike("APPEND ok", "server", "after")
        killed_at(lambda: product.start("once", port=proxy.port), proxy, strike).ended()
    ours = mailboxes(owner)["Entwürfe"][1].raw
    changed = owner.deliver(ours.replace(b"Kind regards", b"With my best regards"), "Entwürfe")
    product.once()

    assert [1, changed] == sorted(mailboxes(owner)["Entwürfe"])
    assert product.once().rows == []


def test_mailbox_made_anew(product, owner):
    """A server that renumbers its mail would get every letter written again."""
    product.account = 'mailboxes = ["Jobs"]'
    raws = [mail(n) for n in range(3)]
    owner.create("Jobs")
    for raw in raws:
        owner.deliver(raw, "Jobs")
    product.once()
    owner.delete("Jobs")
    owner.create("Jobs")
    for raw in reversed(raws):
        owner.deliver(raw, "Jobs")
    again = product.once()

    assert again.outcomes == {1: "duplicate", 2: "duplicate", 3: "duplicate"}
    assert ids(range(3)) == drafts(owner)
    assert product.once().rows == []


def test_mailbox_made_anew_between_look_and_append(dovecot, product, owner):
    """The letter would be withheld, or written, by the flags of another message that has the same UID now."""
    product.account = 'mailboxes = ["Jobs"]'
    owner.create("Jobs")
    owner.deliver(mail(0), "Jobs")

    def renumber():
        owner.delete("Jobs")
        owner.create("Jobs")
        owner.deliver(mail("other", "Hello"), "Jobs", flags=["\\Answered"])
        owner.deliver(mail(0), "Jobs")

    with Striker(dovecot.plain) as proxy:
        proxy.at[Strike("UID FETCH", "server", "after", 2)] = renumber
        product.once(port=proxy.port)
    product.once()

    assert ids([0]) == drafts(owner)
    assert {1: {"\\Answered"}, 2: {KEYWORD}} == {u: set(m.flags) for u, m in mailboxes(owner)["Jobs"].items()}


def test_mailbox_made_anew_before_it_is_marked(dovecot, product, owner):
    """Our mark would land on the messages that have these UIDs now."""
    product.account = 'mailboxes = ["Jobs"]'
    owner.create("Jobs")
    owner.deliver(mail(0), "Jobs")

    def renumber():
        owner.delete("Jobs")
        owner.create("Jobs")
        owner.deliver(mail("other", "Hello"), "Jobs")

    with Striker(dovecot.plain) as proxy:
        proxy.at[Strike("APPEND ok", "server", "after")] = renumber
        product.once(port=proxy.port)

    assert drafts(owner) == ids([0])
    assert mailboxes(owner)["Jobs"][1].flags == set()


def test_ledger_lost(product, owner):
    """A new machine, or a state folder cleared away, would write every letter again."""
    for n in range(3):
        owner.deliver(mail(n))
    product.once()
    before = mailboxes(owner)
    lose_ledger(product)
    again = product.once()

    assert again.outcomes == {1: "drafted", 2: "drafted", 3: "drafted"}
    assert before == mailboxes(owner)
    assert product.once().rows == []
    assert product.ledger("SELECT state, uid FROM drafts ORDER BY uid") == [
        ("saved", 1),
        ("saved", 2),
        ("saved", 3),
    ]


def test_same_mail_twice_in_one_pass(product, owner):
    """A mail that came by two ways would count as two rejections, and its draft as two."""
    raw = mail(0)
    owner.deliver(raw)
    owner.deliver(raw)

    assert product.once().outcomes == {1: "drafted", 2: "duplicate"}
    assert ids([0]) == drafts(owner)
    assert product.once("--since", "1d").outcomes == {2: "duplicate"}


def test_same_mail_again_later(product, owner):
    """A mail that comes a second time after a day would get a second letter."""
    raw = mail(0)
    owner.deliver(raw)
    product.once()
    owner.deliver(raw)

    assert product.once().outcomes == {2: "duplicate"}
    assert ids([0]) == drafts(owner)


@pytest.mark.parametrize("lost", [False, True])
def test_draft_that_the_user_deleted(product, owner, lost):
    """A letter that the user didn't want would come back again and again."""
    owner.deliver(mail(0))
    product.once()
    owner.expunge("Entwürfe", 1)
    if lost:
        lose_ledger(product)
    told = [product.once().outcomes, product.once("--since", "1d").outcomes]

    assert drafts(owner) == []
    assert told == ([{1: "answered"}, {1: "answered"}] if lost else [{}, {}])


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize("sent_as", ["same id", "new id"])
def test_draft_that_was_sent(product, owner, lost, sent_as):
    """A letter that the user has sent would be written a second time."""
    product.more = NO_KEYWORD  # the mark alone must not be what holds it back
    owner.deliver(mail(0))
    product.once()
    raw = mailboxes(owner)["Entwürfe"][1].raw
    if sent_as == "new id":
        raw = own_answer(0)
    owner.expunge("Entwürfe", 1)
    owner.deliver(raw, "Sent", flags=["\\Seen"])
    if lost:
        lose_ledger(product)
    told = product.once().outcomes

    assert drafts(owner) == []
    assert told == ({} if not lost else {1: "drafted" if sent_as == "same id" else "answered"})
    if lost and sent_as == "same id":
        assert product.ledger("SELECT mailbox, uid FROM drafts") == [("Sent", 1)]


@pytest.mark.parametrize("flag", ["\\Answered", "\\Deleted", KEYWORD, "$rejection"])
def test_flag_that_speaks_against_a_letter(product, owner, flag):
    """A mail that the user has answered, or thrown away, or another program has handled, would get a letter."""
    owner.deliver(mail(0), flags=[flag])
    ran = product.once()

    assert ran.outcomes == {1: "answered"}
    assert drafts(owner) == []
    assert tuple(ran.rows[0][k] for k in ("draft_message_id", "draft_to", "letter")) == (None, [], None)


@pytest.mark.parametrize("mailbox", ["Sent", "Entwürfe"])
def test_answer_that_the_user_wrote(product, owner, mailbox):
    """The user's own reply, sent or half written, would get a rival."""
    owner.deliver(mail(0))
    owner.deliver(own_answer(0), mailbox)

    assert product.once().outcomes == {1: "answered"}
    assert len(mailboxes(owner)["Entwürfe"]) == (mailbox == "Entwürfe")


def test_answer_that_comes_while_the_pass_runs(dovecot, product, owner):
    """The user who answers a mail while others are being drafted would find a letter for it all the same."""
    for n in range(2):
        owner.deliver(mail(n))
    with Striker(dovecot.plain) as proxy:
        proxy.at[APPENDS] = lambda: bool(owner.add_flags("INBOX", 2, "\\Answered"))
        ran = product.once(port=proxy.port)

    assert ran.outcomes == {1: "drafted", 2: "answered"}
    assert ids([0]) == drafts(owner)


def test_mail_that_vanishes_while_the_pass_runs(dovecot, product, owner):
    """A rejection that the user has just deleted for good would get a letter."""
    for n in range(2):
        owner.deliver(mail(n))
    with Striker(dovecot.plain) as proxy:
        proxy.at[APPENDS] = lambda: bool(owner.expunge("INBOX", 2))
        ran = product.once(port=proxy.port)

    assert ran.outcomes == {1: "drafted", 2: "answered"}
    assert ids([0]) == drafts(owner)
    assert product.once().rows == []


def test_keyword_is_ours_although_killed_while_setting_it(product, owner):
    """A crash while the mark is set would make it somebody else's, and the mail could never get its letter."""
    owner.deliver(mail(0, "Du har fået afslag"))
    killed = product.once(kill=["set_flagged", "before", 2])

    assert killed.code == -signal.SIGKILL
    assert {KEYWORD} == mailboxes(owner)["INBOX"][1].flags
    product.more = '[reply]\nfallback = "en"\n'
    assert product.once("--since", "1d").outcomes == {1: "drafted"}
    assert ids([0]) == drafts(owner)


def test_second_no_of_a_thread_in_one_pass(product, owner):
    """One application would be answered twice, since the company said no twice."""
    owner.deliver(mail(0))
    owner.deliver(mail(1, reply_to=answered_id(0)))

    assert product.once().outcomes == {1: "drafted", 2: "withheld/second_no"}
    assert ids([0]) == drafts(owner)


def test_second_no_of_a_thread_later(product, owner):
    """A second no, a week after the letter was sent, would get a second letter."""
    owner.deliver(mail(0))
    product.once()
    raw = mailboxes(owner)["Entwürfe"][1].raw
    owner.expunge("Entwürfe", 1)
    owner.deliver(raw, "Sent")
    owner.deliver(mail(1, reply_to=answered_id(0)))
    owner.deliver(mail(2, reply_to=answered_id(1)))

    assert product.once().outcomes == {2: "withheld/second_no", 3: "withheld/second_no"}
    assert drafts(owner) == []
    assert all(KEYWORD in m.flags for m in mailboxes(owner)["INBOX"].values())


def test_third_no_after_a_second_in_one_pass(product, owner):
    """A no that answers the second one only would be taken for one of another application."""
    for n in range(3):
        owner.deliver(mail(n, reply_to=answered_id(n - 1) if n else ""))

    assert product.once().outcomes == {1: "drafted", 2: "withheld/second_no", 3: "withheld/second_no"}


def test_second_no_after_the_ledger_was_lost(product, owner):
    """A lost ledger would let a second no of a thread have a second letter."""
    owner.deliver(mail(0))
    product.once()
    owner.deliver(mail(1, reply_to=answered_id(0)))
    lose_ledger(product)

    assert product.once().outcomes == {1: "drafted", 2: "withheld/second_no"}
    assert ids([0]) == drafts(owner)
