"""Labels on servers that can do less, and on a line that breaks anywhere; with a server in memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from driver import StandIn
from memory_session import MemoryServer
from product import KEYWORD, mail

from rejectwatch import passes, wiring
from rejectwatch.config import loads
from rejectwatch.judge import Judge
from rejectwatch.ledger.store import Ledger
from rejectwatch.scope import Options

YES, NO, ASK = "Rejectwatch/Rejection", "Rejectwatch/Not a rejection", "Rejectwatch/Unsure"
DECLINED = "Your application was declined"


class Wired(wiring.Wiring):
    """The real wiring, but for the connection."""

    def connect(self, account):
        return self.server.session()


@dataclass
class World:
    """Passes in this process, on a server in memory with the three training mailboxes."""

    server: MemoryServer
    folder: Path
    judge: Judge | None = None

    def __post_init__(self):
        for name in (YES, NO, ASK):
            self.server.create(name)

    @property
    def settings(self):
        return loads(
            '[profile]\nname = "Alex Rivera"\naddresses = ["alex@mail.example"]\n[[accounts]]\nname = "a"\n'
            f'address = "alex@mail.example"\nhost = "memory.example"\n[state]\ndirectory = "{self.folder}"\n',
            self.folder / "config.toml",
        )

    def once(self, **options):
        """Make a pass; return its exit code."""
        wired = Wired(self.settings, lambda: datetime.now(UTC))
        wired.__dict__.update(server=self.server, judge=self.judge)
        return passes.once(wired, Options(**options), on_row=lambda _: None).exit_code

    def move(self, uid, mailbox, to):
        """Move a mail, flags and all."""
        mail_ = self.server.boxes[mailbox].mails.pop(uid)
        return self.server.deliver(mail_.raw, to, flags=mail_.flags, when=mail_.internaldate)

    def labels(self):
        with Ledger.open(self.folder / "ledger.db") as ledger:
            return [one.label.value for one in ledger.labels()]

    def fates(self):
        with Ledger.open(self.folder / "ledger.db") as ledger:
            return ledger.fates(1)


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    """Return the real judge with the stand-in for the model."""
    settings = World(MemoryServer(), tmp_path_factory.mktemp("judge")).settings
    return Judge(
        StandIn(), wiring.composer(settings.profile, settings.reply), settings.profile, settings.reply
    )


@pytest.fixture
def world(tmp_path, judge):
    """Return a world with an empty mailbox."""
    return World(MemoryServer(), tmp_path, judge)


def test_without_uidplus(world):
    """A server that can't take away one mail alone would lose all that others have marked as deleted."""
    world.server.uidplus = False
    uid = world.server.deliver(mail(0, DECLINED))
    world.once()
    marked = world.server.deliver(mail("x"), "Entwürfe", flags=["\\Deleted"])
    world.move(uid, "INBOX", NO)
    world.once()

    assert world.labels() == ["other"]
    assert world.server.uids("Entwürfe") == [1, marked]
    assert world.fates()["waiting"] == 1


def test_without_keywords(world):
    """A server that keeps no keywords would take labels back, or give them, by itself."""
    world.server.keywords = False
    uid = world.server.deliver(mail(0))
    world.server.deliver(mail(1, DECLINED))
    for _ in range(3):
        world.once()
    assert world.labels() == []
    world.move(uid, "INBOX", YES)
    world.once()

    assert world.labels() == ["rejection"]
    assert len(world.server.uids("Entwürfe")) == 2


def test_dry_run(world):
    """A look at what would happen would teach, mark or take back."""
    uids = [
        world.server.deliver(mail(n, subject)) for n, subject in enumerate(("Hello", DECLINED, "perhaps"))
    ]
    world.once()
    world.move(uids[0], "INBOX", YES)
    world.move(uids[1], "INBOX", NO)
    world.server.deliver(mail(3, "perhaps"))
    before = {
        name: {uid: (m.raw, set(m.flags)) for uid, m in box.mails.items()}
        for name, box in world.server.boxes.items()
    }
    world.server.log.clear()
    world.once(dry_run=True)

    assert before == {
        name: {uid: (m.raw, set(m.flags)) for uid, m in box.mails.items()}
        for name, box in world.server.boxes.items()
    }
    assert not {"STORE", "COPY", "APPEND", "EXPUNGE", "CREATE", "SELECT"} & set(world.server.log)
    assert world.labels() == []


def test_old_mail_that_is_filed(world):
    """Who files years of old mail to teach would find a letter for each."""
    world.once()
    old = datetime(2020, 1, 1, tzinfo=UTC)
    world.server.deliver(mail(0, when=old), YES, when=old)
    world.once()

    assert world.labels() == ["rejection"]
    assert world.server.uids("Entwürfe") == []


def test_many_at_once(world):
    """A folder dragged there by mistake would fill Drafts with letters."""
    world.once()
    for n in range(25):
        world.server.deliver(mail(f"a{n}b"), YES)
    world.once()
    world.once()

    assert world.labels() == ["rejection"] * 25
    assert world.server.uids("Entwürfe") == []
    world.once(yes=True)
    assert len(world.server.uids("Entwürfe")) > 20


def test_connection_lost_at_every_command(tmp_path, judge):
    """A line that breaks between a label and its consequences would double a letter, lose one, or leave a wrong one."""
    for at in range(1, 150):
        here = World(MemoryServer(), tmp_path / str(at), judge)
        uids = [
            here.server.deliver(mail(n, subject)) for n, subject in enumerate(("Hello", DECLINED, "perhaps"))
        ]
        here.server.delete(ASK)
        here.once()
        here.server.create(ASK)
        yes, no = here.move(uids[0], "INBOX", YES), here.move(uids[1], "INBOX", NO)
        here.server.log.clear()
        here.server.bye_at = at
        code = here.once()
        broke = here.server.bye_at == 0
        here.server.bye_at = 0
        here.once()
        here.once()

        assert code == (75 if broke else 0), at
        assert sorted(here.labels()) == ["other", "rejection"], at
        answered = [
            b"In-Reply-To: <mail-0@company0.example>" in m.raw
            for m in here.server.boxes["Entwürfe"].mails.values()
        ]
        assert answered == [True], at
        assert here.server.flags(YES, yes) == {KEYWORD}, at
        assert here.server.flags(NO, no) == set(), at
        assert len(here.server.uids(ASK)) == 1, at
        assert here.fates() == {"sent": 0, "edited": 0, "deleted": 0, "waiting": 1}, at
        if not broke:
            return
    raise AssertionError("a pass of more than 150 commands")
