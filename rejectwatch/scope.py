"""What a pass looks at: which mailbox, how far it was read, and which messages are still to be judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rejectwatch.config.settings import Schedule
from rejectwatch.ledger.rows import Outcome, Place
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.session import MailboxState, Session


@dataclass(frozen=True, slots=True)
class Options:
    """How a pass differs from the daemon's: what ``once`` was asked for."""

    dry_run: bool = False
    since: datetime | None = None
    yes: bool = False
    retry: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What a pass looks at in one mailbox.

    Every UID up to ``last`` has its outcome, others have theirs in ``done``; ``fresh`` says that no pass over this UIDVALIDITY has come
    to its end; mail older than ``line`` gets no draft, but for the ``resumed`` UIDs, whose draft was
    interrupted. ``bounded``: mail from before ``line`` isn't looked at at all.
    """

    mailbox: str
    state: MailboxState
    last: int
    fresh: bool
    line: datetime
    resumed: frozenset[int]
    done: Mapping[int, Outcome]
    bounded: bool = False

    def is_due(self, uid: int) -> bool:
        """Tell whether a mail was found to be due a draft before, however long ago: it was interrupted, or held back."""
        return uid in self.resumed or self.done.get(uid) is Outcome.HELD


@dataclass(frozen=True, slots=True)
class Scoping:
    """Finds out what a pass over an account looks at."""

    ledger: Ledger
    account: int
    schedule: Schedule
    options: Options
    now: Callable[[], datetime]
    model: str = ""
    """The model that reads; what another was unsure about is judged once more."""

    @property
    def is_again(self) -> bool:
        """Whether the unsure mail was last read by another model."""
        return self.options.since is None and self.ledger.scored_by(self.account) not in {None, self.model}

    def beginning(self) -> date:
        """Return the day from which a mailbox is read that was never read before."""
        return (self.now() - self.schedule.history - timedelta(days=1)).date()

    def scope(self, session: Session, mailbox: str, resumed: Sequence[Place]) -> Scope:
        """Return what is to be looked at in a mailbox; ``resumed`` are the places of interrupted drafts."""
        state = session.examine(mailbox)
        cursor = self.ledger.cursor(self.account, mailbox)
        fresh = cursor is None or cursor.uidvalidity != state.uidvalidity
        here = self.account, mailbox, state.uidvalidity
        return Scope(
            mailbox=mailbox,
            state=state,
            last=0 if cursor is None or fresh else cursor.last_uid,
            fresh=fresh,
            line=self.options.since or self.now() - self.schedule.lookback,
            resumed=frozenset(p.uid for p in resumed if (p.account, p.mailbox, p.uidvalidity) == here),
            done=self.ledger.outcomes(*here),
            bounded=self.options.since is not None,
        )

    def candidates(self, session: Session, scope: Scope) -> tuple[list[int], int]:
        """Return the UIDs that are to be judged, ascending, and how many others had an outcome from a pass cut off."""
        options, place = self.options, (self.account, scope.mailbox, scope.state.uidvalidity)
        if options.since is not None:
            # a day of slack: SINCE compares the server's local date
            uids = session.uids(scope.mailbox, since=(options.since - timedelta(days=1)).date())
            return sorted({u for u in uids if scope.done.get(u) is not Outcome.DRAFTED} | scope.resumed), 0
        since = self.beginning() if scope.last == 0 else None
        new = set(session.uids(scope.mailbox, after=scope.last, since=since)) - scope.done.keys()
        new.update(scope.resumed, self.ledger.waiting(*place, now=self.now(), retry=options.retry))
        if options.yes or options.dry_run:
            new.update(self.ledger.held(*place))
        if self.is_again:
            # older ones would get no draft any more: the person stays asked about them
            new.update(self.ledger.unsure(*place, since=scope.line))
        ended = {u for u, o in scope.done.items() if u > scope.last and o is not Outcome.HISTORY}
        return sorted(new), len(ended - new)
