"""Our keyword on rejections: set once, told apart from the same keyword set by somebody else."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from rejectwatch.ledger.rows import Flagged
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import Session

log = logging.getLogger(__name__)

_UNMARKED = frozenset({"own_mail", "list", "bounce", "auto_reply", "dmarc", "skip_list", "undone"})
"""Reasons to withhold that also leave the mail without our keyword."""


@dataclass(frozen=True, slots=True)
class Marking:
    """Sets the keyword in one account's mailboxes."""

    session: Session
    ledger: Ledger
    account: int
    keyword: str

    def mark(self, mailbox: str, uidvalidity: int) -> None:
        """Set the keyword on the rejections of a mailbox that lack it, and note whose it is."""
        place = self.account, mailbox, uidvalidity
        uids = self.ledger.unflagged(*place, without=_UNMARKED)
        if not uids or self.session.examine(mailbox).uidvalidity != uidvalidity:
            return  # a mailbox made anew holds other messages under these UIDs
        foreign = self._carriers(mailbox, uids) - self.ledger.flagged(*place)
        self.ledger.set_flagged(*place, foreign, flagged=Flagged.FOREIGN)
        offered = [uid for uid in uids if uid not in foreign]
        # written down first: cut off in between, the keyword would look like somebody else's
        self.ledger.set_flagged(*place, offered, flagged=Flagged.OFFERED)
        kept = self.session.add_keyword(mailbox, offered, self.keyword)
        refused = [uid for uid in offered if uid not in kept]
        if refused:
            log.info("%s/%d: the server did not keep the keyword on %d of %d", mailbox, uidvalidity, len(refused), len(offered))  # fmt: skip
        self.ledger.set_flagged(*place, refused, flagged=Flagged.FOREIGN)
        self.ledger.set_flagged(*place, kept)

    def _carriers(self, mailbox: str, uids: list[int]) -> set[int]:
        found = self.session.flags(mailbox, uids)
        return {uid for uid, flags in found.items() if self.keyword.lower() in {f.lower() for f in flags}}
