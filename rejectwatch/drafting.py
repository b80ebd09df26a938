"""Exactly one draft: intent first, a look before every APPEND, then the record.

Whatever cuts a pass off, the next one settles what was intended by what the server holds.
"""

from __future__ import annotations

import email
import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rejectwatch.errors import MailboxMissing, ServerError
from rejectwatch.judge import Verdict
from rejectwatch.ledger.rows import Intent, Outcome, Place, Row, Saved, Written
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.fetching import holds_id
from rejectwatch.mail.session import Session
from rejectwatch.reply.compose import Draft
from rejectwatch.reply.memory import Earlier

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

    def leave(self, place: Place, mail: Earlier, verdict: Verdict, row: Row) -> Row:
        """Save the verdict's draft unless the user has spoken for the mail; return its outcome, recorded.

        A draft that gives way is taken back if nobody has touched it; else no other is written.
        """
        draft = verdict.draft
        if draft is None:
            raise ValueError("a verdict without a draft has nothing to leave")
        row = replace(row, draft_message_id=verdict.draft_message_id)
        intent = self._intent(place, mail, row, verdict)
        found = self._found(verdict.draft_message_id)
        if found is None and (self._spoken_for(place, mail.message_key) or self._answered(mail.message_id)):
            return self._without_draft(mail, replace(row, outcome=Outcome.ANSWERED))
        if found is None and verdict.replaces and not self._untouched(verdict.replaces):
            return self._without_draft(mail, replace(row, outcome=Outcome.WITHHELD, reason="second_no"))
        self.ledger.intend(intent, mail, now=self.now())
        if found is not None:
            # another daemon, or this one before its ledger was lost, has left this very draft
            self._save(replace(intent, mailbox=found[0]), found[1])
        elif self.dry_run:
            self.ledger.saved(intent, None, now=self.now())
        else:
            self._append(intent, draft)
        self._take_back_replaced()
        return row

    def _without_draft(self, mail: Earlier, row: Row) -> Row:
        row = replace(row, draft_message_id=None, draft_to=(), letter=None)
        self.ledger.remember(row.place.account, mail)
        self.ledger.record(row, now=self.now())
        return row

    def settle(self) -> list[Intent]:
        """Bring interrupted intents to their end, and return those whose draft isn't there: it is still due."""
        unsettled = []
        for intent in self.ledger.intents(self.account):
            found = self._arrived(intent) or self._found(intent.draft_message_id)
            if found is None:
                unsettled.append(intent)
                continue
            log.info("%s/%d: an interrupted draft was found", intent.place.mailbox, intent.place.uid)
            self._take_back_later_copies(intent)
            self._save(replace(intent, mailbox=found[0]), found[1])
        self._take_back_replaced()
        return unsettled

    def withdraw(self, intents: Sequence[Intent]) -> None:
        """Forget what is still only intended when its mail has come to an outcome, or is gone."""
        for intent in intents:
            self.ledger.withdraw(intent)

    def untouched(self, draft: Written) -> bool:
        """Tell whether a draft lies where it was left, byte for byte as it was."""
        if draft.uid is None or not draft.sha256:
            return False
        try:
            if self.session.examine(draft.mailbox).uidvalidity != draft.uidvalidity:
                return False
            raw = self.session.read_back(draft.mailbox, draft.uid)
        except MailboxMissing:
            return False
        return raw is not None and hashlib.sha256(raw).hexdigest() == draft.sha256

    def take_back(self, draft: Written) -> bool:
        """Expunge a draft of ours that nobody has touched; tell whether it is gone."""
        if self.dry_run or not self.untouched(draft) or draft.uid is None:
            return False
        return self.session.expunge(draft.mailbox, draft.uid)

    def _untouched(self, draft_id: str) -> bool:
        draft = self.ledger.draft(self.account, draft_id)
        return draft is not None and self.untouched(draft)

    def _take_back_replaced(self) -> None:
        """Take back the drafts that another has taken the place of; also after a crash in between."""
        for draft in self.ledger.to_replace(self.account):
            self.take_back(draft)
            self.ledger.replaced(self.account, draft.draft_message_id)

    def _intent(self, place: Place, mail: Earlier, row: Row, verdict: Verdict) -> Intent:
        raw = verdict.draft.raw if verdict.draft else b""
        state = self.session.examine(self.drafts)
        return Intent(
            place=place,
            message_key=mail.message_key,
            draft_message_id=row.draft_message_id or "",
            mailbox=self.drafts,
            uidvalidity=state.uidvalidity,
            uidnext=state.uidnext,
            row=row,
            sha256=hashlib.sha256(raw).hexdigest(),
            replaces=verdict.replaces,
            text=verdict.draft.text if verdict.draft else "",
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

    def _arrived(self, intent: Intent) -> tuple[str, int] | None:
        """Return where an interrupted draft is among what came since; read, since a search may lag behind."""
        state = self.session.examine(self.drafts)
        if self.drafts != intent.mailbox or state.uidvalidity != intent.uidvalidity or not intent.uidnext:
            return None
        uids = self.session.uids(self.drafts, after=intent.uidnext - 1)
        blocks = self.session.headers(self.drafts, uids, ["Message-ID"])
        held = [uid for uid, block in blocks.items() if holds_id(block, intent.draft_message_id)]
        earlier = self.session.find(self.drafts, "Message-ID", intent.draft_message_id) if held else []
        return (self.drafts, min([*held, *earlier])) if held else None

    def _take_back_later_copies(self, intent: Intent) -> None:
        """Expunge the copy that a crash left behind another daemon's, if it is byte for byte what was sent."""
        uids = self.session.find(self.drafts, "Message-ID", intent.draft_message_id)
        for uid in [] if self.dry_run else sorted(uids)[1:]:
            raw = self.session.read_back(self.drafts, uid)
            if raw is not None and hashlib.sha256(raw).hexdigest() == intent.sha256:
                self.session.expunge(self.drafts, uid)

    def _save(self, intent: Intent, uid: int | None) -> None:
        raw = self.session.read_back(intent.mailbox, uid) if uid is not None else None
        saved = None
        if raw is not None and uid is not None:
            state = self.session.examine(intent.mailbox)
            saved = Saved(state.uidvalidity, uid, hashlib.sha256(raw).hexdigest(), text_digest(raw))
        self.ledger.saved(intent, saved, now=self.now())

    def _spoken_for(self, place: Place, message_key: str) -> bool:
        """Tell whether the source is gone, answered, deleted, or marked by somebody else than the user."""
        if self.session.examine(place.mailbox).uidvalidity != place.uidvalidity:
            raise ServerError(f"The mailbox {place.mailbox!r} was made anew while it was being read.")
        flags = self.session.flags(place.mailbox, [place.uid]).get(place.uid)
        if flags is None:
            return True
        lowered = {flag.lower() for flag in flags}
        ours = place.uid in self.ledger.flagged(place.account, place.mailbox, place.uidvalidity)
        ours = ours or self.ledger.label_of(place.account, message_key) is not None
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
