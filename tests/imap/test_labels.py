"""What the person says of mail in their own mail client: the right label, the right draft, the right keyword."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from mailclient import MOVES, Client
from product import KEYWORD, Product, answered_id, drafts, mail, mailboxes

YES, NO, ASK = "Rejectwatch/Rejection", "Rejectwatch/Not a rejection", "Rejectwatch/Unsure"


@pytest.fixture
def product(product, owner):
    """Return rejectwatch for the test's own account, whose training mailboxes are there."""
    owner.create(YES)
    owner.create(NO)
    return product


@pytest.fixture
def client(dovecot, account):
    """Return a mail client of the owner."""
    with Client(dovecot, account.login) as opened:
        yield opened


def deliver(owner, n, subject="Hello", mailbox="INBOX", days=0.0, **more):
    """Deliver a mail and return its UID."""
    when = datetime.now(UTC) - timedelta(days=days)
    return owner.deliver(mail(n, subject, when=when), mailbox, when=when, **more)


def labels(product):
    """Return the labels by Message-ID, and by what they were given."""
    found = product.ledger("SELECT mail ->> 'message_id', label, source FROM labels WHERE label IS NOT NULL")
    return {message_id: (label, source) for message_id, label, source in found}


def only(owner, mailbox):
    """Return the one message of a mailbox."""
    (stored,) = mailboxes(owner)[mailbox].values()
    return stored


def outcomes(product):
    """Return the outcomes of the ledger, sorted."""
    return sorted(outcome for (outcome,) in product.ledger("SELECT outcome FROM messages"))


# into the training mailboxes


@pytest.mark.parametrize("way", [*MOVES, "copy", "mark_deleted_after_copy"])
def test_into_rejection(product, owner, client, way):
    """A no that the model missed would get no letter, or two, or no mark, however the client moved it."""
    uid = deliver(owner, 0)
    assert product.once().outcomes == {uid: "other"}
    getattr(client, way)(uid, "INBOX", YES)
    ran = product.once()

    assert [row["outcome"] for row in ran.rows] == ["drafted"], ran.err
    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]
    where = "INBOX" if way == "copy" else YES
    assert KEYWORD in only(owner, where).flags
    assert product.once().rows == []
    assert drafts(owner) == [answered_id(0)]
    assert outcomes(product).count("drafted") == 1


@pytest.mark.parametrize("way", [*MOVES, "copy", "mark_deleted_after_copy"])
def test_into_not_a_rejection(product, owner, client, way):
    """A mail that is none would keep its draft and our mark, or be remembered as a no."""
    uid = deliver(owner, 0, "Your application was declined")
    assert product.once().outcomes == {uid: "drafted"}
    assert only(owner, "INBOX").flags == {KEYWORD}
    getattr(client, way)(uid, "INBOX", NO)
    ran = product.once()

    assert {row["outcome"] for row in ran.rows} == {"other"}, ran.err
    assert labels(product) == {answered_id(0): ("other", "mailbox")}
    assert drafts(owner) == []
    found = mailboxes(owner)
    assert not any(KEYWORD in m.flags for box in ("INBOX", NO) for m in found[box].values())
    assert product.ledger("SELECT count(*) FROM facts") == [(0,)]
    assert outcomes(product) == ["other"]
    assert product.once().rows == []
    assert product.once("--since", "30d").outcomes.get(uid, "other") == "other"
    assert drafts(owner) == []


def test_by_append_of_what_was_never_seen(product, owner):
    """Mail that only lies in the training mailbox would teach, but get no letter."""
    deliver(owner, 0, mailbox=YES)
    product.once()
    deliver(owner, 1, mailbox=YES)
    deliver(owner, 2, "Your application was declined", mailbox=NO)
    ran = product.once()

    assert [(row["mailbox"], row["outcome"]) for row in ran.rows] == [(YES, "drafted")]
    assert drafts(owner) == [answered_id(0), answered_id(1)]
    assert {m.flags for m in mailboxes(owner)[YES].values()} == {frozenset({KEYWORD})}
    assert labels(product)[answered_id(2)] == ("other", "mailbox")


def test_labelled_before_it_was_read(product, owner, client):
    """A client that is faster than the watch would be read as if nothing had been said."""
    one = deliver(owner, 0)
    two = deliver(owner, 1, "Your application was declined")
    client.copy(one, "INBOX", YES)
    client.copy(two, "INBOX", NO)
    ran = product.once()

    assert ran.outcomes == {one: "drafted", two: "other"}
    assert drafts(owner) == [answered_id(0)]
    assert ran.summary["accounts"]["personal"]["seen"] == 2
    assert product.ledger("SELECT category FROM facts") == [("rejection",)]


# out again


@pytest.mark.parametrize("way", MOVES)
def test_moved_back_out_of_rejection(product, owner, client, way):
    """A slip of the hand would teach for ever, and leave its letter."""
    uid = deliver(owner, 0)
    product.once()
    client.move(uid, "INBOX", YES)
    product.once()
    assert drafts(owner) == [answered_id(0)]
    getattr(client, way)(owner.uids(YES)[0], YES, "INBOX")
    product.once()

    assert labels(product) == {}
    assert drafts(owner) == []
    assert KEYWORD not in only(owner, "INBOX").flags
    assert product.once().rows == []


def test_moved_back_what_the_model_takes_for_one(product, owner, client):
    """A no that was filed and taken out again would lose the letter that it had before."""
    uid = deliver(owner, 0, "Your application was declined")
    product.once()
    client.move(uid, "INBOX", YES)
    product.once()
    client.move(owner.uids(YES)[0], YES, "INBOX")
    product.once()

    assert labels(product) == {}
    assert drafts(owner) == [answered_id(0)]


def test_moved_back_out_of_not_a_rejection(product, owner, client):
    """Taking back that it is none would write a letter that nobody asked for."""
    uid = deliver(owner, 0, "Your application was declined")
    product.once()
    client.move(uid, "INBOX", NO)
    product.once()
    client.move(owner.uids(NO)[0], NO, "INBOX")
    product.once()

    assert labels(product) == {}
    assert drafts(owner) == []


def test_from_one_into_the_other(product, owner, client):
    """The newest word would not be the one that counts."""
    uid = deliver(owner, 0)
    product.once()
    client.move(uid, "INBOX", YES)
    product.once()
    client.move(owner.uids(YES)[0], YES, NO)
    product.once()
    assert labels(product) == {answered_id(0): ("other", "mailbox")}
    assert drafts(owner) == []
    assert only(owner, NO).flags == set()
    client.move_by_copy(owner.uids(NO)[0], NO, YES)
    product.once()

    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]
    assert KEYWORD in only(owner, YES).flags


def test_in_both(product, owner, client):
    """Of two copies the earlier would win; without the later, the other would count for nothing."""
    uid = deliver(owner, 0)
    product.once()
    client.copy(uid, "INBOX", YES)
    product.once()
    client.copy(uid, "INBOX", NO)
    product.once()
    assert labels(product) == {answered_id(0): ("other", "mailbox")}
    assert drafts(owner) == []
    owner.expunge(NO, owner.uids(NO)[0])
    product.once()

    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]


@pytest.mark.parametrize("way", MOVES)
def test_into_trash(product, owner, client, way):
    """Tidying up would take back what was taught."""
    uid = deliver(owner, 0)
    product.once()
    client.move(uid, "INBOX", YES)
    product.once()
    getattr(client, way)(owner.uids(YES)[0], YES, "Trash")
    product.once()

    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]
    assert product.once().rows == []


def test_whole_mailbox_goes(product, owner, client):
    """A mailbox deleted or made anew would take back everything that was ever taught."""
    uid = deliver(owner, 0)
    product.once()
    client.move(uid, "INBOX", YES)
    product.once()
    owner.delete(YES)
    product.once()
    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    owner.create(YES)
    product.once()

    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]


# drafts in the user's hands


def test_touched_draft_is_left(product, owner, client):
    """A letter that the user has worked on would be thrown away."""
    uid = deliver(owner, 0, "Your application was declined")
    product.once()
    (draft_uid,) = owner.uids("Entwürfe")
    raw = owner.read("Entwürfe", draft_uid)
    owner.deliver(raw.replace(b"Dear", b"Dear, dear"), "Entwürfe", flags=["\\Draft"])
    owner.expunge("Entwürfe", draft_uid)
    client.move(uid, "INBOX", NO)
    product.once()

    assert drafts(owner) == [answered_id(0)]
    assert only(owner, NO).flags == set()


def test_deleted_draft_stays_deleted(product, owner, client):
    """A letter that the user threw away would come back when they file the mail."""
    uid = deliver(owner, 0, "Your application was declined")
    product.once()
    owner.expunge("Entwürfe", owner.uids("Entwürfe")[0])
    client.move(uid, "INBOX", YES)
    product.once()
    client.move(owner.uids(YES)[0], YES, NO)
    product.once()
    client.move(owner.uids(NO)[0], NO, YES)
    product.once()

    assert drafts(owner) == []


# keywords


def test_not_rejection(product, owner, client):
    """The mark that says no would mean nothing, or go on meaning it after it was taken off."""
    uid = deliver(owner, 0, "Your application was declined")
    product.once()
    owner.add_flags("INBOX", uid, "$NotRejection")
    product.once()
    assert labels(product) == {answered_id(0): ("other", "keyword")}
    assert drafts(owner) == []
    assert only(owner, "INBOX").flags == {"$NotRejection"}
    client.remove_flags(uid, "INBOX", "$NotRejection")
    product.once()

    assert labels(product) == {}
    assert drafts(owner) == []


def test_our_mark_taken_away(product, owner, client):
    """Who takes our mark off would not be heard, or find it there again."""
    uid = deliver(owner, 0, "Your application was declined")
    product.once()
    client.remove_flags(uid, "INBOX", KEYWORD)
    product.once()
    product.once()

    assert labels(product) == {answered_id(0): ("other", "keyword")}
    assert drafts(owner) == []
    assert only(owner, "INBOX").flags == set()


def test_a_mark_that_is_not_ours(product, owner, client):
    """Who marks a mail as a rejection would not get a letter for it."""
    uid = deliver(owner, 0)
    product.once()
    owner.add_flags("INBOX", uid, KEYWORD)
    ran = product.once()
    assert ran.outcomes == {uid: "drafted"}, ran.err
    assert labels(product) == {answered_id(0): ("rejection", "keyword")}
    assert drafts(owner) == [answered_id(0)]
    client.remove_flags(uid, "INBOX", KEYWORD)
    product.once()

    assert labels(product) == {}
    assert drafts(owner) == []


def test_training_mailbox_beats_a_keyword(product, owner, client):
    """A keyword that a copy carried along would overrule where the user put the mail."""
    uid = deliver(owner, 0)
    product.once()
    owner.add_flags("INBOX", uid, "$NotRejection")
    client.copy(uid, "INBOX", YES)
    product.once()

    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]


def test_copies_of_our_mark(product, owner, client):
    """Our own mark, carried to another watched mailbox by a copy, would teach us what we said ourselves."""
    owner.create("Jobs")
    product.account = 'mailboxes = ["INBOX", "Jobs"]'
    one = deliver(owner, 0, "Your application was declined")
    two = deliver(owner, 1, "Your application was declined")
    product.once()
    client.copy(one, "INBOX", "Jobs")
    client.move(two, "INBOX", "Jobs")
    for _ in range(3):
        product.once()

    assert labels(product) == {}
    assert drafts(owner) == [answered_id(0), answered_id(1)]


def test_marks_of_another_machine(tmp_path, dovecot, account, product, owner, nurseries):
    """Two machines, or one whose memory was lost, would take each other's marks for the user's word."""
    other = Product(tmp_path / "other", account.login, dovecot.plain, nurseries)
    other.once()
    for n in range(2):
        deliver(owner, n, "Your application was declined")
        deliver(owner, f"x{n}")
        product.once()
        other.once()
        product.once()
    lost = Product(tmp_path / "lost", account.login, dovecot.plain, nurseries)
    lost.once()
    lost.once()

    assert [labels(one) for one in (product, other, lost)] == [{}, {}, {}]
    assert drafts(owner) == [answered_id(0), answered_id(1)]


def test_another_keyword_in_the_configuration(product, owner):
    """A new keyword would make every mail with the old one look as if the user had taken it off."""
    deliver(owner, 0, "Your application was declined")
    product.once()
    product.more = '[actions]\nkeyword = "Absage"\n'
    product.once()
    product.once()

    assert labels(product) == {}
    assert drafts(owner) == [answered_id(0)]


def test_a_server_that_loses_keywords(product, owner, client):
    """Keywords lost by a server would unteach everything and take all letters back."""
    product.more = "[reply]\nat_most = 30\n"
    uids = [deliver(owner, f"a{n}b", "Your application was declined") for n in range(12)]
    product.once()
    written = len(drafts(owner))
    client.remove_flags(f"1:{uids[-1]}", "INBOX", KEYWORD)
    product.once()

    assert labels(product) == {}
    assert len(drafts(owner)) == written


def test_ten_passes_without_a_word(product, owner):
    """The model would learn from itself."""
    for n, subject in enumerate(
        ("Your application was declined", "Hello", "perhaps", "Application received")
    ):
        deliver(owner, n, subject)
    owner.create(ASK)
    for _ in range(10):
        product.once()

    assert product.ledger("SELECT * FROM labels") == []
    assert drafts(owner) == [answered_id(0)]
    assert len(owner.uids(ASK)) == 1


# unsure mail


def test_unsure_mail_is_copied_once(product, owner):
    """The user would be asked twice, or never, or the mail be taken out of the inbox."""
    early = deliver(owner, 0, "perhaps")
    assert product.once().outcomes == {early: "unsure"}
    owner.create(ASK)
    deliver(owner, 1, "perhaps")
    product.once()
    product.once()
    assert [m.header("Message-ID") for m in mailboxes(owner)[ASK].values()] == [
        answered_id(0),
        answered_id(1),
    ]
    for uid in owner.uids(ASK):
        owner.expunge(ASK, uid)
    product.once()

    assert owner.uids(ASK) == []
    assert owner.uids("INBOX") == [1, 2]
    assert all(not m.flags for m in mailboxes(owner)["INBOX"].values())


@pytest.mark.parametrize(("moment", "n"), [("before", 1), ("after", 1), ("before", 2), ("after", 2)])
def test_unsure_mail_and_a_crash(product, owner, moment, n):
    """A crash around the copy would leave two of them, or none."""
    deliver(owner, 0, "perhaps")
    owner.create(ASK)
    assert product.once(kill=["ask", moment, n]).code == -9
    product.once()
    product.once()

    assert len(owner.uids(ASK)) == 1


def chosen(product, name):
    """Have another model serve."""
    folder = product.folder / "state" / "models"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "current.json").write_text(json.dumps({"model": name, "before": []}))


def test_unsure_mail_is_judged_once_more_by_a_new_model(product, owner):
    """What was learnt would come too late for the mail that it was learnt for."""
    owner.create(ASK)
    one, two = deliver(owner, 0, "perhaps"), deliver(owner, 1, "perhaps another")
    assert product.once().outcomes == {one: "unsure", two: "unsure"}
    assert product.once(perhaps="rejection").rows == [], "the same model reads a mail once"
    chosen(product, "20261129-100000")
    assert product.once("--dry-run", perhaps="rejection").outcomes == {one: "drafted", two: "drafted"}
    assert drafts(owner) == []
    ran = product.once(perhaps="rejection")
    assert ran.outcomes == {one: "drafted", two: "drafted"}
    assert drafts(owner) == [answered_id(0), answered_id(1)]
    assert product.once(perhaps="rejection").rows == []
    assert len(owner.uids(ASK)) == 2, "copies stay where the person may have them open"


@pytest.mark.parametrize(("perhaps", "after"), [("other", "other"), ("unsure", "unsure")])
def test_unsure_mail_that_a_new_model_takes_for_none(product, owner, perhaps, after):
    """The person would be asked for ever about what the model knows by now, or be asked twice."""
    owner.create(ASK)
    uid = deliver(owner, 0, "perhaps")
    product.once()
    chosen(product, "20261129-100000")
    assert product.once(perhaps=perhaps).outcomes == {uid: after}
    assert (outcomes(product), drafts(owner), len(owner.uids(ASK))) == ([after], [], 1)
    assert product.once(perhaps="rejection").rows == []


def test_old_unsure_mail_stays_asked_about(product, owner):
    """A mail that is too old for a draft would drop out of the review as well."""
    uid = deliver(owner, 0, "perhaps", days=10)
    assert product.once().outcomes == {uid: "unsure"}
    chosen(product, "20261129-100000")
    product.more = '[schedule]\nlookback = "5d"\n'
    assert product.once(perhaps="rejection").rows == []
    assert (outcomes(product), drafts(owner)) == (["unsure"], [])


def test_what_the_person_has_said_is_not_judged_again(product, owner, client):
    """A new model would speak against the person's own word."""
    uid = deliver(owner, 0, "perhaps")
    product.once()
    client.copy(uid, "INBOX", NO)
    product.once()
    chosen(product, "20261129-100000")
    assert product.once(perhaps="rejection").rows == []
    assert (outcomes(product), drafts(owner)) == (["other"], [])


def test_from_unsure_into_rejection(product, owner, client):
    """An answer given where the question was asked would not be heard."""
    uid = deliver(owner, 0, "perhaps")
    owner.create(ASK)
    product.once()
    client.move(owner.uids(ASK)[0], ASK, YES)
    ran = product.once()

    assert ran.outcomes == {uid: "drafted"}
    assert drafts(owner) == [answered_id(0)]
    assert KEYWORD in only(owner, "INBOX").flags


# two clients, two accounts of the truth


def test_two_clients_at_once(dovecot, account, product, owner, client):
    """Two clients that say different things in one moment would leave a letter beside the wrong label."""
    uids = [deliver(owner, n, "Hello" if n % 2 else "Your application was declined") for n in range(6)]
    product.once()
    with Client(dovecot, account.login) as phone:
        for n, uid in enumerate(uids):
            first, second = (client, phone) if n % 2 else (phone, client)
            first.copy(uid, "INBOX", YES)
            second.copy(uid, "INBOX", NO)
            if n < 3:
                second.move(owner.uids(YES)[-1], YES, "Trash")
        product.once()
        assert {label for label, _ in labels(product).values()} == {"other"}
        assert drafts(owner) == []
        for uid in owner.uids(NO):
            phone.move(uid, NO, "Trash")
        for uid in owner.uids("INBOX")[3:]:
            client.copy(uid, "INBOX", YES)
        product.once()

    said = {int(key.split("@")[0].rsplit("-", 1)[1]): label for key, (label, _) in labels(product).items()}
    assert said == {0: "other", 1: "other", 2: "other", 3: "rejection", 4: "rejection", 5: "rejection"}
    assert drafts(owner) == [answered_id(n) for n in (3, 4, 5)]


def test_crash_at_every_commit_of_a_label(tmp_path, product, owner, client, nurseries):
    """A pass cut off between a label and its consequences would leave a letter too many or too few."""
    trace = tmp_path / "trace"
    uid = deliver(owner, 0)
    product.once()
    client.move(uid, "INBOX", YES)
    product.once(trace=str(trace))
    points = [tuple(line.split()) for line in trace.read_text().splitlines()]
    assert ("label", "before") in points
    n = 0
    for number, (method, moment) in enumerate(points):
        at = points[: number + 1].count((method, moment))
        client.move(owner.uids(YES)[0], YES, NO)
        product.once()
        assert drafts(owner) == [], (method, moment, at)
        client.move(owner.uids(NO)[0], NO, YES)
        product.once(kill=[method, moment, at])
        product.once()
        n += 1
        assert drafts(owner) == [answered_id(0)], (method, moment, at)
        assert labels(product) == {answered_id(0): ("rejection", "mailbox")}, (method, moment, at)
        assert KEYWORD in only(owner, YES).flags, (method, moment, at)
    assert n > 10
