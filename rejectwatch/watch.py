"""Line one: each new message to its outcome.

First everything is decided, then acted upon: a pass that would flood the Drafts mailbox writes
nothing. A message's outcome is recorded before the cursor passes it, so a pass can be cut off at
any instruction and taken up again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from rejectwatch import outcomes
from rejectwatch.config import Account, Settings
from rejectwatch.drafting import Drafting
from rejectwatch.errors import DraftsMailboxMissing, MessageError
from rejectwatch.judge import JOB_MAIL, Judge, Mine, Verdict
from rejectwatch.ledger.rows import Cursor, Outcome, Place, Row
from rejectwatch.ledger.store import MOST_ATTEMPTS, Ledger
from rejectwatch.mail.message import FetchedMessage, Message, Part
from rejectwatch.mail.session import MailboxState, Session
from rejectwatch.marking import Marking
from rejectwatch.outcomes import Report

log = logging.getLogger(__name__)

FLOOD_SHARE = 0.3
FLOOD_LEAST = 50
"""More than FLOOD_SHARE of at least FLOOD_LEAST new messages taken for rejections is no inbox but a fault."""


class Parse(Protocol):
    """Turns what the server gave into a Message; UnreadableMessage when it can't."""

    def __call__(self, header: bytes, parts: Sequence[Part]) -> Message:
        """Return the message."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a pass differs from the daemon's: what ``once`` was asked for."""

    dry_run: bool = False
    since: datetime | None = None
    yes: bool = False
    retry: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose draft is due, held until the whole pass is decided."""

    place: Place
    message: Message
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Scope:
    """What a pass looks at in one mailbox.

    Every UID up to ``last`` has its outcome, others have theirs in ``done``; ``fresh`` says that no pass over this UIDVALIDITY has come
    to its end; mail older than ``line`` gets no draft, but for the ``resumed`` UIDs, whose draft was
    interrupted.
    """

    mailbox: str
    state: MailboxState
    last: int
    fresh: bool
    line: datetime
    resumed: frozenset[int]
    done: Mapping[int, Outcome]


@dataclass(frozen=True, slots=True)
class Watch:
    """One account's line one: everything it needs, handed in."""

    account: Account
    settings: Settings
    ledger: Ledger
    judge: Judge
    parse: Parse
    now: Callable[[], datetime]

    def run(self, session: Session, options: Options | None = None, report: Report | None = None) -> Report:
        """Bring every new message to its outcome and return what came of them.

        ServerError leaves everything as it is for the next pass, and in a ``report`` that is handed in
        what came of the messages until then; DraftsMailboxMissing comes before anything is written.
        """
        options, report = options or Options(), report or Report()
        drafting = self._drafting(session, dry_run=options.dry_run)
        unsettled = drafting.settle()
        due: list[Due] = []
        cursors: list[tuple[str, Cursor]] = []
        for mailbox in self.account.mailboxes:
            scope = self._scope(session, mailbox, options, [intent.place for intent in unsettled])
            last, found = self._decide(session, scope, options, report)
            due += found
            cursors.append((mailbox, Cursor(scope.state.uidvalidity, last)))
        if self._is_flood(due, report, options):
            self._record(
                report, *(outcomes.row(one.place, Outcome.HELD, one.message, one.verdict) for one in due)
            )
        else:
            for one in due:
                self._record_draft(report, one, drafting)
        drafting.withdraw(unsettled)
        if options.since is None:
            for mailbox, cursor in cursors:
                self.ledger.set_cursor(self.account_id, mailbox, cursor)
        if self.settings.actions.keyword and not options.dry_run and not report.held:
            marking = Marking(session, self.ledger, self.account_id, self.settings.actions.keyword)
            for mailbox, cursor in cursors:
                marking.mark(mailbox, cursor.uidvalidity)
        return report

    @property
    def account_id(self) -> int:
        """The ledger's number of this account."""
        return self.ledger.account(self.account.login, self.account.host)

    @property
    def mine(self) -> Mine:
        """Whose mailbox this is."""
        return Mine.of(self.settings.profile, self.account.address, self.account.authserv_id)

    def _drafting(self, session: Session, *, dry_run: bool) -> Drafting:
        drafts = session.special("\\Drafts", self.account.drafts)
        if drafts is None:
            names = ", ".join(m.name for m in session.mailboxes()[:30])
            raise DraftsMailboxMissing(
                f'The server of account {self.account.name!r} shows no Drafts mailbox. Set drafts = "…" in its '
                f"[[accounts]] to one of: {names}"
            )
        sent = session.special("\\Sent", self.account.sent)
        return Drafting(
            session=session,
            ledger=self.ledger,
            account=self.account_id,
            drafts=drafts,
            sent=sent,
            keyword=self.settings.actions.keyword,
            now=self.now,
            dry_run=dry_run,
        )

    # deciding

    def _scope(self, session: Session, mailbox: str, options: Options, resumed: Sequence[Place]) -> Scope:
        state = session.examine(mailbox)
        cursor = self.ledger.cursor(self.account_id, mailbox)
        fresh = cursor is None or cursor.uidvalidity != state.uidvalidity
        here = self.account_id, mailbox, state.uidvalidity
        return Scope(
            mailbox=mailbox,
            state=state,
            last=0 if cursor is None or fresh else cursor.last_uid,
            fresh=fresh,
            line=options.since or self.now() - self.settings.schedule.lookback,
            resumed=frozenset(p.uid for p in resumed if (p.account, p.mailbox, p.uidvalidity) == here),
            done=self.ledger.outcomes(*here),
        )

    def _decide(
        self, session: Session, scope: Scope, options: Options, report: Report
    ) -> tuple[int, list[Due]]:
        """Judge a mailbox's new messages; return the last UID that was looked at, and the drafts due."""
        uids = self._candidates(session, scope, options, report)
        due, missing = [], set(uids)
        for fetched in session.fetch(scope.mailbox, uids):
            missing.discard(fetched.uid)
            if options.since is not None and fetched.internaldate < scope.line:
                continue  # SINCE was given some slack: this one is for an ordinary pass
            one = self._judge(fetched, scope, report)
            if one is not None:
                due.append(one)
        # some servers answer OK without data for a while: the cursor waits before such a message
        late = session.flags(scope.mailbox, sorted(missing)).keys() if missing else ()
        if new := [uid for uid in late if uid > scope.last]:
            return min(new) - 1, due
        return max([scope.last, scope.state.uidnext - 1 if scope.fresh else 0, *uids, *scope.done]), due

    def _candidates(self, session: Session, scope: Scope, options: Options, report: Report) -> list[int]:
        """Return the UIDs that are to be judged, ascending."""
        place = self.account_id, scope.mailbox, scope.state.uidvalidity
        if options.since is not None:
            # a day of slack: SINCE compares the server's local date
            uids = session.uids(scope.mailbox, since=(options.since - timedelta(days=1)).date())
            return sorted({u for u in uids if scope.done.get(u) is not Outcome.DRAFTED} | scope.resumed)
        since: date | None = None
        if scope.last == 0:
            since = (self.now() - self.settings.schedule.history - timedelta(days=1)).date()
        new = set(session.uids(scope.mailbox, after=scope.last, since=since)) - scope.done.keys()
        new.update(scope.resumed, self.ledger.waiting(*place, now=self.now(), retry=options.retry))
        if options.yes or options.dry_run:
            new.update(self.ledger.held(*place))
        ended = {u for u, o in scope.done.items() if u > scope.last and o is not Outcome.HISTORY}
        report.unfinished += len(ended - new)
        return sorted(new)

    def _judge(self, fetched: FetchedMessage, scope: Scope, report: Report) -> Due | None:
        """Bring one message to its outcome, or return it when its draft is due."""
        place = Place(self.account_id, fetched.mailbox, fetched.uidvalidity, fetched.uid)
        if self.ledger.begin_attempt(place) > MOST_ATTEMPTS:
            self._record(report, Row(place, Outcome.GIVEN_UP))
            return None
        try:
            message = self.parse(fetched.header, fetched.parts)
            known = self.ledger.known(place, message)
            verdict = self.judge.judge(message, known, mine=self.mine, now=self.now())
        except MessageError as error:
            log.warning("%s could not be handled: %s", outcomes.where(place), error)
            self._record(report, Row(place, Outcome.FAILED, reason=error.reason, error=str(error)))
            return None
        self.ledger.end_attempt(place)
        old = min(fetched.internaldate, message.date or fetched.internaldate) < scope.line
        old = old and fetched.uid not in scope.resumed
        outcome = outcomes.outcome(verdict, duplicate=known.duplicate, old=old, fresh=scope.fresh)
        if outcome is Outcome.DRAFTED:
            return Due(place, message, verdict)
        self._remember(place, message, verdict)
        self._record(report, outcomes.row(place, outcome, message, verdict))
        return None

    def _is_flood(self, due: Sequence[Due], report: Report, options: Options) -> bool:
        if options.yes:
            return False
        new = report.unfinished + len(report.rows) + len(due)
        too_many = len(due) > self.settings.reply.at_most
        too_large_a_share = new >= FLOOD_LEAST and len(due) > FLOOD_SHARE * new
        if too_many or too_large_a_share:
            log.warning(
                "%s: %d drafts out of %d new messages are more than a pass may write; nothing was written. "
                "Look at them with 'rejectwatch once --dry-run'; 'rejectwatch once --yes' writes them.",
                self.account.name, len(due), new,
            )  # fmt: skip
        return too_many or too_large_a_share

    # acting

    def _record_draft(self, report: Report, due: Due, drafting: Drafting) -> None:
        """Leave the draft, unless what happened since the verdict speaks against it."""
        known = self.ledger.known(due.place, due.message)
        if known.duplicate:  # its twin got the draft a moment ago, in this very pass
            self._record(report, outcomes.row(due.place, Outcome.DUPLICATE, due.message, due.verdict))
            return
        if known.second_no:
            verdict = Verdict(due.verdict.prediction, due.verdict.application, "second_no")
            self._remember(due.place, due.message, verdict)
            self._record(report, outcomes.row(due.place, Outcome.WITHHELD, due.message, verdict))
            return
        row = drafting.leave(
            due.place,
            due.message,
            due.verdict,
            outcomes.row(due.place, Outcome.DRAFTED, due.message, due.verdict),
        )
        report.add(row)
        outcomes.say(row)

    def _remember(self, place: Place, message: Message, verdict: Verdict) -> None:
        """Keep the facts of mail about jobs for what follows in its thread."""
        category, application = verdict.prediction.category, verdict.application
        if application is not None and category in JOB_MAIL:
            self.ledger.remember(place.account, message, category=category, application=application)

    def _record(self, report: Report, *rows: Row) -> None:
        """Record outcomes, all or none."""
        self.ledger.record(*rows, now=self.now())
        for row in rows:
            report.add(row)
            outcomes.say(row)
