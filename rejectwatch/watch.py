"""Line one: each new message to its outcome.

First everything is decided, then acted upon: a pass that would flood the Drafts mailbox writes
nothing. A message's outcome is recorded before the cursor passes it, so a pass can be cut off at
any instruction and taken up again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from rejectwatch.config import Account, Settings
from rejectwatch.drafting import Drafting
from rejectwatch.errors import DraftsMailboxMissing, MessageError
from rejectwatch.judge import JOB_MAIL, Judge, Mine, Verdict
from rejectwatch.ledger.rows import Cursor, Outcome, Place, Row
from rejectwatch.ledger.store import MOST_ATTEMPTS, Ledger
from rejectwatch.mail.message import FetchedMessage, Message, Part
from rejectwatch.mail.session import MailboxState, Session
from rejectwatch.model.prediction import Decision

log = logging.getLogger(__name__)

FLOOD_SHARE = 0.3
FLOOD_LEAST = 50
"""More than FLOOD_SHARE of at least FLOOD_LEAST new messages taken for rejections is no inbox but a fault."""
_NOT_A_REJECTION = frozenset({"own_mail", "list", "bounce", "auto_reply", "dmarc", "skip_list"})
"""Reasons to withhold that also leave the mail without our keyword."""


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


@dataclass(slots=True)
class Report:
    """What came of a pass: a row for each message that got an outcome, history left out."""

    rows: list[Row] = field(default_factory=list)
    seen: int = 0
    held: int = 0

    def add(self, row: Row) -> None:
        """Count a message and keep its row."""
        self.seen += 1
        if row.outcome is not Outcome.HISTORY:
            self.rows.append(row)
        self.held += row.outcome is Outcome.HELD


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose draft is due, held until the whole pass is decided."""

    place: Place
    message: Message
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Watch:
    """One account's line one: everything it needs, handed in."""

    account: Account
    settings: Settings
    ledger: Ledger
    judge: Judge
    parse: Parse
    now: Callable[[], datetime]

    def run(self, session: Session, options: Options | None = None) -> Report:
        """Bring every new message to its outcome and return what came of them.

        ServerError leaves everything as it is for the next pass; DraftsMailboxMissing comes before
        anything is written.
        """
        options = options or Options()
        report = Report()
        drafting = self._drafting(session, dry_run=options.dry_run)
        drafting.settle()
        due: list[Due] = []
        cursors: list[tuple[str, Cursor]] = []
        for mailbox in self.account.mailboxes:
            state = session.examine(mailbox)
            last, found = self._decide(session, mailbox, state, options, report)
            due += found
            cursors.append((mailbox, Cursor(state.uidvalidity, last)))
        if self._is_flood(due, report, options):
            for one in due:
                self._record(report, _row(one.place, Outcome.HELD, one.message, one.verdict))
        else:
            for one in due:
                self._record_draft(report, one, drafting)
        if options.since is None:
            for mailbox, cursor in cursors:
                self.ledger.set_cursor(self.account_id, mailbox, cursor)
        if self.settings.actions.keyword and not options.dry_run and not report.held:
            self._flag(session, [(mailbox, cursor.uidvalidity) for mailbox, cursor in cursors])
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

    def _decide(
        self, session: Session, mailbox: str, state: MailboxState, options: Options, report: Report
    ) -> tuple[int, list[Due]]:
        """Judge a mailbox's new messages; return the last UID that was looked at, and the drafts due."""
        cursor = self.ledger.cursor(self.account_id, mailbox)
        fresh = cursor is None or cursor.uidvalidity != state.uidvalidity
        last = 0 if cursor is None or fresh else cursor.last_uid
        uids = self._candidates(session, mailbox, state, last, options)
        line = options.since or self.now() - self.settings.schedule.lookback
        due, missing = [], set(uids)
        for fetched in session.fetch(mailbox, uids):
            missing.discard(fetched.uid)
            one = self._judge(fetched, line=line, fresh=fresh, report=report)
            if one is not None:
                due.append(one)
        # some servers answer OK without data for a while: the cursor waits before such a message
        late = session.flags(mailbox, sorted(missing)).keys() if missing else ()
        if late:
            return min(min(late) - 1, max(uids)), due
        return max([last, state.uidnext - 1 if fresh else 0, *uids]), due

    def _candidates(
        self, session: Session, mailbox: str, state: MailboxState, last: int, options: Options
    ) -> list[int]:
        """Return the UIDs that are to be judged, ascending."""
        place = self.account_id, mailbox, state.uidvalidity
        done = self.ledger.outcomes(*place)
        if options.since is not None:
            # a day of slack: SINCE compares the server's local date
            uids = session.uids(mailbox, since=(options.since - timedelta(days=1)).date())
            again = {uid for uid, outcome in done.items() if outcome is not Outcome.DRAFTED}
            return [uid for uid in uids if uid not in done or uid in again]
        since: date | None = None
        if last == 0:
            since = (self.now() - self.settings.schedule.history - timedelta(days=1)).date()
        new = set(session.uids(mailbox, after=last, since=since)) - done.keys()
        new.update(self.ledger.waiting(*place, now=self.now(), retry=options.retry))
        if options.yes:
            new.update(self.ledger.held(*place))
        return sorted(new)

    def _judge(self, fetched: FetchedMessage, *, line: datetime, fresh: bool, report: Report) -> Due | None:
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
            log.warning("%s could not be handled: %s", _where(place), error)
            self._record(report, Row(place, Outcome.FAILED, reason=error.reason, error=str(error)))
            return None
        self.ledger.end_attempt(place)
        old = min(fetched.internaldate, message.date or fetched.internaldate) < line
        outcome = _outcome(verdict, duplicate=known.duplicate, old=old, fresh=fresh)
        if outcome is Outcome.DRAFTED:
            return Due(place, message, verdict)
        if verdict.application is not None and verdict.prediction.category in JOB_MAIL:
            self.ledger.remember(
                place.account, message, category=verdict.prediction.category, application=verdict.application
            )
        self._record(report, _row(place, outcome, message, verdict))
        return None

    def _is_flood(self, due: Sequence[Due], report: Report, options: Options) -> bool:
        if options.yes:
            return False
        new = len(report.rows) + len(due)
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
        if self.ledger.known(due.place, due.message).second_no:
            verdict = Verdict(due.verdict.prediction, due.verdict.application, "second_no")
            self._record(report, _row(due.place, Outcome.WITHHELD, due.message, verdict))
            return
        row = drafting.leave(
            due.place, due.message, due.verdict, _row(due.place, Outcome.DRAFTED, due.message, due.verdict)
        )
        report.add(row)
        _say(row)

    def _record(self, report: Report, row: Row) -> None:
        self.ledger.record(row, now=self.now())
        report.add(row)
        _say(row)

    def _flag(self, session: Session, places: Sequence[tuple[str, int]]) -> None:
        """Set the keyword on rejections that lack it, mailbox by mailbox."""
        for mailbox, uidvalidity in places:
            uids = self.ledger.unflagged(self.account_id, mailbox, uidvalidity, without=_NOT_A_REJECTION)
            if not uids:
                continue
            kept = session.add_keyword(mailbox, uids, self.settings.actions.keyword)
            if len(kept) < len(uids):
                log.info(
                    "%s/%d: the server did not keep the keyword on %d of %d",
                    mailbox,
                    uidvalidity,
                    len(uids) - len(kept),
                    len(uids),
                )
            self.ledger.set_flagged(self.account_id, mailbox, uidvalidity, uids)


def _outcome(verdict: Verdict, *, duplicate: bool, old: bool, fresh: bool) -> Outcome:
    """Return what becomes of a judged message; DRAFTED means that its draft is due."""
    if old and fresh:
        return Outcome.HISTORY
    if duplicate:
        return Outcome.DUPLICATE
    if verdict.prediction.decision is not Decision.REJECTION:
        return Outcome.UNSURE if verdict.prediction.decision is Decision.UNSURE else Outcome.OTHER
    if verdict.reason is not None:
        return Outcome.WITHHELD
    return Outcome.TOO_OLD if old else Outcome.DRAFTED


def _row(place: Place, outcome: Outcome, message: Message, verdict: Verdict) -> Row:
    prediction, application, draft = verdict.prediction, verdict.application, verdict.draft
    return Row(
        place=place,
        outcome=outcome,
        message_key=message.message_key,
        message_id=message.message_id,
        date=message.date,
        category=prediction.category.value,
        decision=prediction.decision.value,
        probability=prediction.probability,
        language=prediction.language,
        reason=verdict.reason if outcome is Outcome.WITHHELD else None,
        company=application.company if application else None,
        position=application.position if application else None,
        met=application.met.value if application else None,
        letter=draft.letter.value if draft and outcome is Outcome.DRAFTED else None,
        draft_to=draft.to if draft and outcome is Outcome.DRAFTED else (),
    )


def _where(place: Place) -> str:
    return f"{place.mailbox}/{place.uidvalidity}/{place.uid}"


def _say(row: Row) -> None:
    log.info(
        "%s %s %s %s%s",
        _where(row.place), row.category or "-",
        "-" if row.probability is None else f"{row.probability:.2f}",
        row.outcome, f"/{row.reason}" if row.reason else "",
    )  # fmt: skip
