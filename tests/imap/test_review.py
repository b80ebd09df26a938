"""What the person says in the terminal, what they take back, and what they did with the drafts."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime, timedelta

import pytest
from dovecot import Dovecot
from driver import StandIn
from mailclient import Client
from owner import Owner
from product import KEYWORD, Product, answered_id, drafts, mail, mailboxes

from rejectwatch import cli, wiring

YES, NO, ASK = "Rejectwatch/Rejection", "Rejectwatch/Not a rejection", "Rejectwatch/Unsure"
DECLINED = "Your application was declined"
SENT = datetime.now(UTC) - timedelta(hours=2)
"""All mail is of one second, or what is asked first would hang on whether a second passed meanwhile."""


@pytest.fixture
def say(product, monkeypatch, capsys):
    """Return what runs a command in this process, with what the person types, and returns code and output."""
    monkeypatch.setattr(wiring, "classifier", lambda **_: StandIn())
    monkeypatch.setenv("PASSWORD", product.password)

    def run(*argv, typed=""):
        product.status()  # writes the configuration
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        code = cli.main([*argv, "-c", str(product.folder / "config-0.toml")])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def deliver(owner, n, subject=DECLINED, text=""):
    """Deliver a mail and return its UID."""
    return owner.deliver(mail(n, subject, when=SENT, text=text))


def labels(product):
    """Return the labels by Message-ID, and by what they were given."""
    found = product.ledger("SELECT mail ->> 'message_id', label, source FROM labels WHERE label IS NOT NULL")
    return {message_id: (label, source) for message_id, label, source in found}


# the training mailboxes


def test_mailboxes_are_made_and_listed(product, owner, say):
    """The user would have to make them by hand, and spell them as the server does."""
    code, said = say("mailboxes", "list")
    assert (code, said.count("(not there)")) == (0, 3)
    assert YES not in mailboxes(owner)
    assert say("mailboxes", "create")[0] == 0
    code, said = say("mailboxes", "create")

    assert (code, said.count("(not there)")) == (0, 0)
    assert {YES, NO, ASK} <= mailboxes(owner).keys()
    subscribed = b" ".join(owner._imap.lsub()[1])
    assert all(name.encode() in subscribed for name in (YES, NO, ASK))


def test_below_a_prefix(tmp_path_factory, tmp_path, nurseries, monkeypatch, capsys):
    """On a server whose mailboxes all lie below INBOX, with dots, nothing could be taught."""
    folder = tmp_path_factory.mktemp("courier", numbered=True)
    folder.chmod(0o755)
    for parent in folder.parents[:3]:
        parent.chmod(parent.stat().st_mode | 0o011)
    server = Dovecot(folder, prefix="INBOX.", separator=".", special={}).start()
    try:
        owner = Owner(server, "prefixed")
        owner.create("INBOX.Drafts")
        product = Product(tmp_path / "product", "prefixed", server.plain, nurseries)
        monkeypatch.setenv("PASSWORD", product.password)
        product.status()
        assert cli.main(["mailboxes", "create", "-c", str(product.folder / "config-0.toml")]) == 0
        said = capsys.readouterr().out
        assert "INBOX.Rejectwatch.Not a rejection" in said
        uid = deliver(owner, 0, "Hello")
        product.once()
        with Client(server, "prefixed") as client:
            client.move(uid, "INBOX", "INBOX.Rejectwatch.Rejection")
        product.once()
        assert drafts(owner, "INBOX.Drafts") == [answered_id(0)]
        owner.close()
    finally:
        server.stop()


# review


def test_review(product, owner, say):
    """Answers in the terminal would not be heard, or touch the mail."""
    for n, subject in enumerate(("perhaps", "perhaps again", "perhaps not", "Hello")):
        deliver(owner, n, subject, text="Secret words.\x1b[31m\n\nRegards\n" if n == 1 else "")
    product.once()
    code, said = say("review", typed="s\no\ny\nn\n")

    assert code == 0, said
    assert "1 of 3" in said
    assert "Secret words." in said
    assert "\x1b" not in said
    assert labels(product) == {answered_id(1): ("rejection", "review"), answered_id(2): ("other", "review")}
    assert drafts(owner) == [answered_id(1)]
    flags = {uid: m.flags for uid, m in mailboxes(owner)["INBOX"].items()}
    assert flags == {1: set(), 2: {KEYWORD}, 3: set(), 4: set()}
    assert "1 of 1" in say("review", typed="q\n")[1]


def test_review_of_a_flood(product, owner, say):
    """What the brake holds could only be let go as a whole; or what was confirmed be held again."""
    product.more = "[reply]\nat_most = 1\n"
    for n in "abc":
        deliver(owner, n)
    assert set(product.once().outcomes.values()) == {"held"}
    code, said = say("review", typed="y\ny\nn\n")

    assert (code, "held back" in said) == (0, True), said
    assert drafts(owner) == [answered_id(n) for n in "ab"]
    assert {o for (o,) in product.ledger("SELECT outcome FROM messages")} == {"drafted", "other"}
    assert "nothing to ask" in say("review")[1]


def test_review_beside_the_daemon(product, owner, say, monkeypatch):
    """An answer would be lost, or the command fail, while a daemon holds the state folder."""
    uid = deliver(owner, 0, "perhaps")
    product.once()
    monkeypatch.setitem(wiring.state_lock.__wrapped__.__kwdefaults__, "seconds", 0.1)
    with wiring.state_lock(product.state):
        code, said = say("review", typed="y\n")

    assert (code, drafts(owner)) == (0, [])
    assert "next pass" in said
    assert product.once().outcomes == {uid: "drafted"}


def test_review_of_mail_that_is_gone(product, owner, say):
    """A mail that was deleted would be asked about without a word of it, or end the sitting."""
    deliver(owner, 0, "perhaps")
    deliver(owner, 1, "perhaps")
    product.once()
    owner.expunge("INBOX", 1)
    code, said = say("review", typed="y\n")

    assert (code, "1 of 1" in said) == (0, True)
    assert labels(product).keys() == {answered_id(1)}


# undo


def test_label_by_id(product, owner, say):
    """What `once --json` shows could not be said of, or the word would have no consequence."""
    no, other = deliver(owner, 0, "Hello"), deliver(owner, 1)
    ids = {row["uid"]: row["id"] for row in product.once().rows}
    assert drafts(owner) == [answered_id(1)]
    assert say("label", "rejection", ids[no])[0] == 0
    assert say("label", "other", ids[other][:8])[0] == 0
    assert labels(product) == {
        answered_id(0): ("rejection", "command"), answered_id(1): ("other", "command")
    }  # fmt: skip
    ran = product.once()
    assert {row["uid"]: row["outcome"] for row in ran.rows} == {no: "drafted", other: "other"}
    assert drafts(owner) == [answered_id(0)]
    assert [KEYWORD in owner.flags("INBOX", uid) for uid in (no, other)] == [True, False]
    code, said = say("label", "rejection", "0123456789")
    assert (code, "0123456789" in said) == (2, True)


def test_undo(product, owner, say):
    """What a pass left could not be taken back; or the user's work go with it; or it all come again."""
    deliver(owner, 0)
    product.once()
    time.sleep(1.1)  # the ledger counts seconds
    uids = [deliver(owner, n) for n in (1, 2, 3)]
    product.once()
    for n, uid in zip((1, 2, 3), owner.uids("Entwürfe")[1:], strict=True):
        if n == 2:  # written on
            raw = owner.read("Entwürfe", uid)
            owner.deliver(raw.replace(b"Dear", b"Hello"), "Entwürfe", flags=["\\Draft"])
        if n > 1:
            owner.expunge("Entwürfe", uid)
    before = mailboxes(owner)
    code, said = say("undo", "--dry-run")
    assert (code, before) == (0, mailboxes(owner)), said
    assert "1 withdrawn" in said
    code, said = say("undo")

    assert code == 0
    assert ("1 withdrawn" in said, "2 touched" in said, "3 unmarked" in said) == (True, True, True), said
    assert drafts(owner) == [answered_id(0), answered_id(2)]
    found = mailboxes(owner)["INBOX"]
    assert found[1].flags == {KEYWORD}
    assert all(found[uid].flags == set() for uid in uids)
    for options in ((), (), ("--since", "30d")):
        product.once(*options)
    assert drafts(owner) == [answered_id(0), answered_id(2)]
    assert all(mailboxes(owner)["INBOX"][uid].flags == set() for uid in uids)
    assert ("withheld", "undone") in product.ledger("SELECT outcome, reason FROM messages")
    assert labels(product) == {}


def test_undo_since(product, owner, say):
    """Only the last pass could be taken back."""
    for n in range(2):
        deliver(owner, n)
        product.once()
    code, said = say("undo", "--since", "1d")

    assert (code, "2 withdrawn" in said) == (0, True), said
    assert drafts(owner) == []


def test_undone_and_then_labelled(product, owner, say, dovecot, account):
    """Who calls a mail a rejection after all would get nothing for it."""
    owner.create(YES)
    uid = deliver(owner, 0)
    product.once()
    say("undo")
    assert drafts(owner) == []
    with Client(dovecot, account.login) as client:
        client.copy(uid, "INBOX", YES)
    time.sleep(1.1)  # the ledger counts seconds
    product.once()

    assert labels(product) == {answered_id(0): ("rejection", "mailbox")}
    assert drafts(owner) == [answered_id(0)]


def test_undo_of_nothing(product, say):
    """A first run would end in a traceback."""
    code, said = say("undo")
    assert (code, "nothing to take back" in said) == (0, True)


# what became of the drafts


def test_what_became_of_drafts(product, owner, say):
    """The user would not learn whether the letters are any good; or what they do be taken for labels."""
    for n in range(5):
        deliver(owner, n)
    product.once()
    assert product.status()["drafts"] == {"sent": 0, "edited": 0, "deleted": 0, "waiting": 5}
    uids = owner.uids("Entwürfe")
    for n, uid in enumerate(uids[:4]):
        raw = owner.read("Entwürfe", uid)
        if n == 1:  # by a client that gives it a new id, and lines of its own
            raw = raw.replace(b"Message-ID: <", b"Message-ID: <new-").replace(b"Dear ", b"Dear, dear ")
        if n < 2:
            owner.deliver(raw, "Sent")
        if n == 3:  # saved again by a client that goes on writing
            owner.deliver(raw.replace(b"Dear", b"Hello"), "Entwürfe", flags=["\\Draft"])
        owner.expunge("Entwürfe", uid)
    product.once()

    assert product.status()["drafts"] == {"sent": 1, "edited": 1, "deleted": 1, "waiting": 2}
    assert "1 sent as they were, 1 sent after changes, 1 thrown away, 2 still waiting" in say("status")[1]
    assert labels(product) == {}
    assert len(drafts(owner)) == 2


def test_draft_that_is_taken_off_to_be_written_on(product, owner):
    """Mutt takes a draft away when it is opened: it would count as thrown away for ever."""
    deliver(owner, 0)
    product.once()
    (uid,) = owner.uids("Entwürfe")
    raw = owner.read("Entwürfe", uid)
    owner.expunge("Entwürfe", uid)
    product.once()
    assert product.status()["drafts"]["deleted"] == 1
    owner.deliver(raw, "Sent")
    product.once()

    assert product.status()["drafts"] == {"sent": 1, "edited": 0, "deleted": 0, "waiting": 0}


def test_sent_before_the_draft_is_deleted(product, owner):
    """A client that deletes the draft a moment after sending would have it counted as thrown away."""
    deliver(owner, 0)
    product.once()
    (uid,) = owner.uids("Entwürfe")
    owner.deliver(owner.read("Entwürfe", uid), "Sent")
    product.once()
    assert product.status()["drafts"]["waiting"] == 1
    owner.expunge("Entwürfe", uid)
    product.once()

    assert product.status()["drafts"]["sent"] == 1


def test_letters_suggest(product, owner, say):
    """The person would change the same words in every letter; or their letters be changed without asking."""
    product.address = "alex@mail.example"
    for n in range(4):
        deliver(owner, n)
    product.once()
    assert "nothing to suggest" in say("letters", "suggest")[1]
    for uid in owner.uids("Entwürfe"):
        lines = owner.read("Entwürfe", uid).split(b"\r\n")
        closing = max(n for n, line in enumerate(lines) if line == b"Alex Rivera") - 1
        lines[closing] = b"Cheers,"
        owner.deliver(b"\r\n".join(lines), "Sent")
        owner.expunge("Entwürfe", uid)
    product.once()
    assert product.status()["drafts"]["edited"] == 4
    code, said = say("letters", "suggest")
    own = product.folder / "letters"

    assert (code, own.exists()) == (0, False), said
    assert 'you always write "Cheers,"' in said
    assert "--- a/en/parts.txt.j2" in said
    assert '+{% else %}{{ "Cheers," }}' in said
    code, said = say("letters", "suggest", "--accept")
    assert code == 0, said
    assert '{{ "Cheers," }}' in (own / "en" / "parts.txt.j2").read_text()
    product.more = '[reply]\ntemplates = "letters"\n'
    deliver(owner, "new")
    product.once()
    assert "\r\nCheers,\r\n" in next(iter(mailboxes(owner)["Entwürfe"].values())).raw.decode()
