"""What other mailboxes say of applications: the archive once, the user's own mail in every pass. Nothing is drafted."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from rejectwatch.config import Account
from rejectwatch.errors import MailboxMissing, MessageError
from rejectwatch.judge import JOB_MAIL, Judge, Mine
from rejectwatch.ledger import codec
from rejectwatch.ledger.rows import Cursor
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import FetchedMessage, Message, Part
from rejectwatch.mail.session import MailboxState, Session
from rejectwatch.reply.forwards import is_own
from rejectwatch.reply.memory import OWN

log = logging.getLogger(__name__)

BATCH = 200
MOST_SOUGHT = 300
"""Message-IDs that are looked up in a pass; the rest wait for the next."""


class Parse(Protocol):
    """Turns what the server gave into a Message; UnreadableMessage when it can't."""

    def __call__(self, header: bytes, parts: Sequence[Part]) -> Message:
        """Return the message."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Reads mailboxes that aren't watched, for what is to be remembered."""

    session: Session
    ledger: Ledger
    judge: Judge
    parse: Parse
    account: int
    mine: Mine

    def run(
        self, mailboxes: Sequence[str], *, since: date, sent: str | None = None
    ) -> list[tuple[str, Cursor]]:
        """Remember what is new in the mailboxes; return how far each was read.

        ``since`` bounds what is read of a mailbox that was never read before; in ``sent`` the user's own
        mail is looked up that a mail about a job answers.
        """
        own: list[tuple[str, list[int]]] = []
        cursors = []
        for mailbox in mailboxes:
            try:
                state = self.session.examine(mailbox)
            except MailboxMissing as error:
                log.warning("%s", error)
                continue
            uids = self._new(mailbox, state, since)
            own.append((mailbox, self._remember_others(mailbox, uids)))
            cursors.append((mailbox, Cursor(state.uidvalidity, max([state.uidnext - 1, *uids]))))
        # the user's own mail last: it counts where it hangs together with a mail about a job
        for mailbox, uids in own:
            self._remember_own(mailbox, uids)
        if sent is not None:
            self._look_up_answered(sent)
        return cursors

    def _look_up_answered(self, sent: str) -> None:
        """Remember the user's own mail that has been answered: when it was sent, nothing told that it was about a job."""
        ids = self.ledger.unsought(self.account, most=MOST_SOUGHT)
        for one in ids:
            for _, message in self._messages(sent, self.session.find(sent, "Message-ID", one)):
                if is_own(message.sender, self.mine.addresses):
                    self.ledger.remember(self.account, self.judge.remembered(message, OWN, mine=self.mine))
        self.ledger.sought(self.account, ids)

    def _new(self, mailbox: str, state: MailboxState, since: date) -> list[int]:
        cursor = self.ledger.cursor(self.account, mailbox)
        if cursor is not None and cursor.uidvalidity == state.uidvalidity:
            return self.session.uids(mailbox, after=cursor.last_uid)
        return self.session.uids(mailbox, since=since)

    def _remember_others(self, mailbox: str, uids: Sequence[int]) -> list[int]:
        """Remember mail that others wrote; return the UIDs of the user's own."""
        own: list[int] = []
        for batch in _batches(uids):
            ours, theirs = self._sorted(mailbox, batch)
            own += ours
            for _, message in self._messages(mailbox, theirs):
                reading = self.judge.read(message, mine=self.mine)
                if reading.mail is not None and reading.prediction.category in JOB_MAIL:
                    self.ledger.remember(self.account, reading.mail)
        return own

    def _sorted(self, mailbox: str, uids: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return which UIDs are the user's own mail and which others', leaving out drafts and what is known."""
        blocks = self.session.headers(mailbox, uids, ["From", "Message-ID"])
        flags = self.session.flags(mailbox, uids)
        ours, theirs = [], []
        for uid, block in blocks.items():
            if "\\draft" in {f.lower() for f in flags.get(uid, ())}:
                continue
            head = self._head(block)
            if head is not None and is_own(head.sender, self.mine.addresses):
                ours.append(uid)
            elif head is None or not self.ledger.has_seen(self.account, head.message_id):
                theirs.append(uid)
        return ours, theirs

    def _head(self, block: bytes) -> Message | None:
        """Return some header fields as a message; None where the mail has none of them."""
        try:
            return self.parse(block, ())
        except MessageError:
            return None

    def _remember_own(self, mailbox: str, uids: Sequence[int]) -> None:
        for batch in _batches(uids):
            blocks = self.session.headers(mailbox, batch, ["Message-ID", "In-Reply-To", "References"])
            hanging = [
                uid
                for uid, block in blocks.items()
                if (head := self._head(block)) is not None
                and self.ledger.is_in_a_thread(self.account, codec.ids_of(head))
            ]
            for _, message in self._messages(mailbox, hanging):
                mail = self.judge.remembered(message, OWN, mine=self.mine)
                self.ledger.remember(self.account, mail)

    def _messages(self, mailbox: str, uids: Sequence[int]) -> Iterator[tuple[FetchedMessage, Message]]:
        for fetched in self.session.fetch(mailbox, uids) if uids else ():
            try:
                yield fetched, self.parse(fetched.header, fetched.parts)
            except MessageError as error:
                log.info("%s/%d is not remembered: %s", mailbox, fetched.uid, error)


def remembered_in(session: Session, account: Account, boxes: tuple[str, str | None]) -> list[str]:
    """Return the mailboxes that are read for what they say of applications, beside the watched ones.

    ``boxes`` are Drafts, where nothing is read, and Sent.
    """
    drafts, sent = boxes
    names = list(account.history_mailboxes)
    if not names:
        archive = session.special("\\Archive") or session.special("\\All")
        names = [name for name in (archive, sent) if name]
    return [name for name in dict.fromkeys(names) if name not in account.mailboxes and name != drafts]


def _batches(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(uids), BATCH):
        yield uids[start : start + BATCH]
