"""What became of our drafts: sent as they were, sent after changes, thrown away, or still waiting. Nothing is done about it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rejectwatch.errors import MailboxMissing, UnreadableMessage
from rejectwatch.ledger.fates import Fate, Letter
from rejectwatch.ledger.rows import Cursor, Place
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.fetching import holds_id
from rejectwatch.mail.message import Message, Part
from rejectwatch.mail.session import Session

log = logging.getLogger(__name__)

LOOKED_AT = "\\Sent"
"""The cursor's name: a special use, which is no mailbox's name."""


@dataclass(frozen=True, slots=True)
class Following:
    """Looks after the drafts of one account."""

    session: Session
    ledger: Ledger
    parse: Callable[[bytes, Sequence[Part]], Message]
    account: int
    drafts: str
    sent: str | None
    now: Callable[[], datetime]

    def run(self) -> None:
        """Note what became of the drafts since the last look.

        A draft that is gone may still be sent: some mail programs take it away while it is written on.
        """
        letters = self.ledger.letters(self.account, [Fate.WAITING, Fate.DELETED])
        if not letters:
            return
        there, sent = self._still_there(letters), self._sent(letters)
        for one in letters:
            draft_id = one.draft.draft_message_id
            place = sent.get(draft_id, one.sent)
            fate = (
                Fate.WAITING
                if draft_id in there
                else Fate.DELETED
                if place is None
                else self._how(one, place)
            )
            if (fate, place) != (one.fate, one.sent):
                self.ledger.set_fate(self.account, draft_id, fate, place)

    def _still_there(self, letters: Sequence[Letter]) -> set[str]:
        """Return the Message-IDs of the drafts that lie in Drafts, as they were or written on."""
        uidvalidity = self.session.examine(self.drafts).uidvalidity
        uids = self.session.uids(self.drafts)
        blocks = self.session.headers(self.drafts, uids, ["Message-ID", "In-Reply-To"])
        there = set()
        for one in letters:
            draft = one.draft
            same = (draft.mailbox, draft.uidvalidity) == (self.drafts, uidvalidity) and draft.uid in blocks
            if same or any(_is_about(block, one) for block in blocks.values()):
                there.add(draft.draft_message_id)
        return there

    def _sent(self, letters: Sequence[Letter]) -> Mapping[str, Place]:
        """Return which letters are among the mail that was sent since the last look, by their Message-IDs."""
        if self.sent is None:
            return {}
        try:
            state = self.session.examine(self.sent)
        except MailboxMissing as error:
            log.warning("%s", error)
            return {}
        cursor = self.ledger.cursor(self.account, LOOKED_AT)
        known = cursor is not None and cursor.uidvalidity == state.uidvalidity
        after = cursor.last_uid if cursor is not None and known else 0
        first = min((one.recorded for one in letters), default=self.now())
        uids = self.session.uids(self.sent, after=after, since=None if known else first.date())
        blocks = self.session.headers(self.sent, uids, ["Message-ID", "In-Reply-To"])
        found: dict[str, Place] = {}
        for uid, block in blocks.items():
            place = Place(self.account, self.sent, state.uidvalidity, uid)
            for one in letters:
                if one.draft.draft_message_id not in found and _is_about(block, one):
                    found[one.draft.draft_message_id] = place
        self.ledger.set_cursor(self.account, LOOKED_AT, Cursor(state.uidvalidity, max([after, *uids])))
        return found

    def _how(self, letter: Letter, place: Place) -> Fate:
        fetched = next(iter(self.session.fetch(place.mailbox, [place.uid])), None)
        try:
            said = words(self.parse(fetched.header, fetched.parts).text) if fetched is not None else ""
            ours = words(letter_text(self.parse, letter.text))
        except UnreadableMessage:
            return Fate.EDITED
        return Fate.SENT if ours and said == ours else Fate.EDITED


def _is_about(block: bytes, letter: Letter) -> bool:
    """Tell whether header fields are those of a letter, written on perhaps, or of another answer to its mail."""
    return holds_id(block, letter.draft.draft_message_id) or (
        letter.answers is not None and holds_id(block, letter.answers)
    )


def letter_text(parse: Callable[[bytes, Sequence[Part]], Message], text: str) -> str:
    """Return a letter's words as they would be read from a mail: without the signature."""
    part = Part("1", "text/plain", charset="utf-8", content=text.encode())
    return parse(b"Content-Type: text/plain; charset=utf-8\r\n\r\n", [part]).text


def words(text: str) -> str:
    """Return text with each run of blanks and line ends as one blank: mail programs break lines anew."""
    return " ".join(text.split())
