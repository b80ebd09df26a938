"""Exactly one draft: intent first, a look before every APPEND, then the record.

Whatever cuts a pass off, the next one settles what was intended by what the server holds.
"""

from __future__ import annotations

import email
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from rejectwatch.judge import Verdict
from rejectwatch.ledger.rows import Intent, Outcome, Place, Row, Saved
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import Message
from rejectwatch.mail.session import Session
from rejectwatch.reply.compose import Draft

log = logging.getLogger(__name__)

_SPOKEN_FOR = frozenset({"\\answered", "\\deleted"})


@dataclass(frozen=True, slots=True)
class Drafting:
    """Leaves drafts in one account's Drafts mailbox, and settles interrupted ones."""

    session: Session
    ledger: Ledger
    account: int
    drafts: str
    sent: str | None
    keyword: str
    now: Callable[[], datetime]
    dry_run: bool = False
    """The ledger is then a copy, and nothing is appended."""

    def leave(self, place: Place, message: Message, verdict: Verdict, row: Row) -> Row:
        """Save the verdict's draft unless the user has spoken for the mail; return its outcome, recorded."""
        draft, application = verdict.draft, verdict.application
        if draft is None or application is None:
            raise ValueError("a verdict without a draft has nothing to leave")
        row = replace(row, draft_message_id=verdict.draft_message_id)
        intent = self._intent(place, message, row)
        found = self._found(verdict.draft_message_id)
        if found is None and (self._spoken_for(place) or self._answered(message.message_id)):
            row = replace(row, outcome=Outcome.ANSWERED, draft_message_id=None, draft_to=(), letter=None)
            self.ledger.record(row, now=self.now())
            return row
        self.ledger.intend(intent, message, application, now=self.now())
        if found is not None:
            # another daemon, or this one before its ledger was lost, has left this very draft
            self._save(replace(intent, mailbox=found[0]), found[1])
        elif self.dry_run:
            self.ledger.saved(intent, None, now=self.now())
        else:
            self._append(intent, draft)
        return row

    def settle(self) -> None:
        """Bring every interrupted intent to its end: found, it is recorded; else its message comes again."""
        for intent in self.ledger.intents(self.account):
            found = self._found(intent.draft_message_id)
            if found is not None:
                log.info("%s/%d: an interrupted draft was found", intent.place.mailbox, intent.place.uid)
                self._save(replace(intent, mailbox=found[0]), found[1])
            else:
                self.ledger.withdraw(intent)

    def _intent(self, place: Place, message: Message, row: Row) -> Intent:
        state = self.session.examine(self.drafts)
        return Intent(
            place=place,
            message_key=message.message_key,
            draft_message_id=row.draft_message_id or "",
            mailbox=self.drafts,
            uidvalidity=state.uidvalidity,
            uidnext=state.uidnext,
            row=row,
        )

    def _append(self, intent: Intent, draft: Draft) -> None:
        appended = self.session.append_draft(self.drafts, draft.raw)
        uids = self.session.find(self.drafts, "Message-ID", intent.draft_message_id)
        if appended.uid in uids and appended.uid != min(uids):
            # another daemon wrote the same draft in the same second: the later copy is ours to take back
            self.session.expunge(self.drafts, appended.uid)
            uids.remove(appended.uid)
        uid = min(uids, default=appended.uid)
        self._save(intent, uid)

    def _save(self, intent: Intent, uid: int | None) -> None:
        raw = self.session.read_back(intent.mailbox, uid) if uid is not None else None
        saved = None
        if raw is not None and uid is not None:
            state = self.session.examine(intent.mailbox)
            saved = Saved(state.uidvalidity, uid, hashlib.sha256(raw).hexdigest(), text_digest(raw))
        self.ledger.saved(intent, saved, now=self.now())

    def _spoken_for(self, place: Place) -> bool:
        """Tell whether the source is gone, answered, deleted, or marked by somebody else."""
        flags = self.session.flags(place.mailbox, [place.uid]).get(place.uid)
        if flags is None:
            return True
        lowered = {flag.lower() for flag in flags}
        ours = place.uid in self.ledger.flagged(place.account, place.mailbox, place.uidvalidity)
        marked = bool(self.keyword) and self.keyword.lower() in lowered and not ours
        return marked or bool(lowered & _SPOKEN_FOR)

    def _found(self, draft_id: str) -> tuple[str, int] | None:
        """Return mailbox and UID of the draft with this Message-ID, in Drafts or in Sent."""
        for mailbox in self._boxes():
            if uids := self.session.find(mailbox, "Message-ID", draft_id):
                return mailbox, min(uids)
        return None

    def _answered(self, message_id: str | None) -> bool:
        """Tell whether Drafts or Sent holds a mail that answers this one."""
        if message_id is None:
            return False
        return any(self.session.find(mailbox, "In-Reply-To", message_id) for mailbox in self._boxes())

    def _boxes(self) -> list[str]:
        return [self.drafts, *([self.sent] if self.sent and self.sent != self.drafts else [])]


def text_digest(raw: bytes) -> str:
    """Return the sha256 of a draft's decoded text, line ends and trailing blanks aside."""
    payload = email.message_from_bytes(raw).get_payload(decode=True)
    text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
