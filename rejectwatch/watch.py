"""Line one: each new message to its outcome.

First everything is decided, then acted upon: a pass that would flood the Drafts mailbox writes
nothing. A message's outcome is recorded before the cursor passes it, so a pass can be cut off at
any instruction and taken up again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rejectwatch import outcomes
from rejectwatch.asking import Asking
from rejectwatch.config import Account, Settings
from rejectwatch.correcting import Correcting
from rejectwatch.drafting import Drafting
from rejectwatch.errors import DraftsMailboxMissing, MessageError
from rejectwatch.following import Following
from rejectwatch.judge import JOB_MAIL, Judge, Mine, Reading, Verdict
from rejectwatch.labelling import Found, Labelling, labelled
from rejectwatch.ledger.labels import Label
from rejectwatch.ledger.rows import Cursor, Outcome, Place, Row
from rejectwatch.ledger.store import MOST_ATTEMPTS, Ledger
from rejectwatch.mail.message import FetchedMessage
from rejectwatch.mail.session import Session
from rejectwatch.marking import Marking
from rejectwatch.model.shelf import BASE
from rejectwatch.outcomes import Report
from rejectwatch.recall import Parse, Recall, remembered_in
from rejectwatch.scope import Options, Scope, Scoping
from rejectwatch.signs import Signs

log = logging.getLogger(__name__)

FLOOD_SHARE, FLOOD_LEAST = 0.3, 50
"""More than FLOOD_SHARE of at least FLOOD_LEAST new messages taken for rejections is no inbox but a fault."""


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose draft is due, held until the whole pass is decided."""

    place: Place
    reading: Reading
    verdict: Verdict
    sure: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """One account's line one: everything it needs, handed in."""

    account: Account
    settings: Settings
    ledger: Ledger
    judge: Judge
    parse: Parse
    now: Callable[[], datetime]
    model: str = BASE

    def run(self, session: Session, options: Options | None = None, report: Report | None = None) -> Report:
        """Bring every new message to its outcome and return what came of them.

        ServerError leaves everything as it is for the next pass, and in a ``report`` that is handed in
        what came of the messages until then; DraftsMailboxMissing comes before anything is written.
        """
        options, report = options or Options(), report or Report()
        report.began = self.now()
        scoping = Scoping(self.ledger, self.account_id, self.settings.schedule, options, self.now, self.model)
        drafting = self._drafting(session, dry_run=options.dry_run)
        labelling = self._labelling(session, drafting, options)
        unsettled = drafting.settle()
        found: list[Found] = []
        cursors: list[tuple[str, Cursor]] = []
        for mailbox in self.account.mailboxes:
            scope = scoping.scope(session, mailbox, [intent.place for intent in unsettled])
            uids, unfinished = scoping.candidates(session, scope)
            report.unfinished += unfinished
            last, here = self._read(session, scope, uids, report)
            found += here
            cursors.append((mailbox, Cursor(scope.state.uidvalidity, last)))
        recall = Recall(session, self.ledger, self.judge, self.parse, self.account_id, self.mine)
        boxes = remembered_in(session, self.account, (drafting.drafts, drafting.sent))
        beside = recall.run(boxes, since=scoping.beginning(), sent=drafting.sent)
        found = labelling.run(self.account.mailboxes, found, report)
        due = [one for one in (self._decide(f, report) for f in sorted(found, key=_by_date)) if one]
        self._act(due, report, drafting, options)
        drafting.withdraw(unsettled)
        labelling.done(found)
        if options.since is None:
            for mailbox, cursor in (*cursors, *beside):
                self.ledger.set_cursor(self.account_id, mailbox, cursor)
            self.ledger.note_scored(self.account_id, self.model)
        places = [(mailbox, cursor.uidvalidity) for mailbox, cursor in cursors]
        places += labelling.mailboxes()
        self._afterwards(session, drafting, options, dict.fromkeys(places) if not report.held else ())
        return report

    def _afterwards(
        self, session: Session, drafting: Drafting, options: Options, marked: Iterable[tuple[str, int]]
    ) -> None:
        """Do what follows upon the outcomes: our keyword, a copy of what is unsure, a look at what became of drafts."""
        if self.settings.actions.keyword and not options.dry_run:
            marking = Marking(session, self.ledger, self.account_id, self.settings.actions.keyword)
            for mailbox, uidvalidity in marked:
                marking.mark(mailbox, uidvalidity)
        if not options.dry_run:
            Asking(session, self.ledger, self.account_id, self.settings.training.unsure).run()
        if options.since is None:
            boxes = drafting.drafts, drafting.sent
            Following(session, self.ledger, self.parse, self.account_id, *boxes, self.now).run()

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

    def _labelling(self, session: Session, drafting: Drafting, options: Options) -> Labelling:
        account, keyword, schedule = self.account_id, self.settings.actions.keyword, self.settings.schedule
        trash = session.special("\\Trash")
        signs = Signs(
            session, self.ledger, self.parse, account, self.mine, self.settings.training, keyword, trash, self.now
        )  # fmt: skip
        is_new = not any(self.ledger.cursor(account, mailbox) for mailbox in self.account.mailboxes)
        return Labelling(
            session=session, ledger=self.ledger, judge=self.judge, parse=self.parse, account=account,
            mine=self.mine, signs=signs, options=options, now=self.now,
            correcting=Correcting(session, self.ledger, account, drafting, keyword, self.now),
            # what an earlier ledger knew was labelled, nobody knows now to have been answered
            history=schedule.lookback if is_new else schedule.history,
            lookback=schedule.lookback,
        )  # fmt: skip

    # reading and deciding

    def _read(
        self, session: Session, scope: Scope, uids: Sequence[int], report: Report
    ) -> tuple[int, list[Found]]:
        """Read a mailbox's new messages; return the last UID that was looked at, and what is still to be decided."""
        found, missing = [], set(uids)
        for fetched in session.fetch(scope.mailbox, uids):
            missing.discard(fetched.uid)
            if scope.bounded and fetched.internaldate < scope.line:
                continue  # SINCE was given some slack: this one is for an ordinary pass
            one = self._read_one(fetched, scope, report)
            if one is not None:
                found.append(one)
        # some servers answer OK without data for a while: the cursor waits before such a message
        late = session.flags(scope.mailbox, sorted(missing)).keys() if missing else ()
        if new := [uid for uid in late if uid > scope.last]:
            return min(new) - 1, found
        return max([scope.last, scope.state.uidnext - 1 if scope.fresh else 0, *uids, *scope.done]), found

    def _read_one(self, fetched: FetchedMessage, scope: Scope, report: Report) -> Found | None:
        """Bring one message to its outcome, or return it when it may be due a draft."""
        place = Place(self.account_id, fetched.mailbox, fetched.uidvalidity, fetched.uid)
        if self.ledger.begin_attempt(place) > MOST_ATTEMPTS:
            self._record(report, Row(place, Outcome.GIVEN_UP))
            return None
        try:
            message = self.parse(fetched.header, fetched.parts)
            kept = self.ledger.label_of(self.account_id, message.message_key)
            reading = self.judge.read(message, mine=self.mine)
            reading = labelled(reading, self.judge, kept, mine=self.mine)
        except MessageError as error:
            self._failed(report, place, error)
            return None
        self.ledger.end_attempt(place)
        self._remember(reading)
        old = min(fetched.internaldate, message.date or fetched.internaldate) < scope.line
        old = old and not scope.is_due(fetched.uid)
        verdict = Verdict(reading.prediction, reading.mail.application if reading.mail else None)
        duplicate = (
            self.ledger.known(place, message).duplicate
            if kept is None or kept.label is not Label.REJECTION
            else self.ledger.has_answer_elsewhere(place, message.message_key)
        )
        outcome = outcomes.outcome(verdict, duplicate=duplicate, old=old, fresh=scope.fresh)
        if outcome is Outcome.DRAFTED:
            return Found(place, reading)
        self._record(report, outcomes.row(place, outcome, message, verdict))
        return None

    def _decide(self, found: Found, report: Report) -> Due | None:
        """Decide on a message that is taken for a rejection, now that all the mail has been read."""
        place, reading = found.place, found.reading
        if self.ledger.begin_attempt(place) > MOST_ATTEMPTS:
            self._record(report, Row(place, Outcome.GIVEN_UP))
            return None
        try:
            verdict = self._verdict(found.place, reading)
        except MessageError as error:
            self._failed(report, place, error)
            return None
        self.ledger.end_attempt(place)
        if verdict.reason is None:
            return Due(place, reading, verdict, found.sure)
        self._record(report, outcomes.row(place, Outcome.WITHHELD, reading.message, verdict))
        return None

    def _verdict(self, place: Place, reading: Reading) -> Verdict:
        known = self.ledger.known(place, reading.message, reading.keys)
        verdict = self.judge.decide(reading, known, mine=self.mine, now=self.now())
        if verdict.reason is None and self.ledger.is_undone(place.account, reading.message.message_key):
            return replace(verdict, reason="undone", draft=None, draft_message_id="", replaces="")
        return verdict

    def _failed(self, report: Report, place: Place, error: MessageError) -> None:
        log.warning("%s could not be handled: %s", outcomes.where(place), error)
        self._record(report, Row(place, Outcome.FAILED, reason=error.reason, error=str(error)))

    def _is_flood(self, due: Sequence[Due], report: Report, options: Options) -> bool:
        if options.yes:
            return False
        new = report.unfinished + len(report.rows) + len(due)
        drafts = sum(not one.sure for one in due)
        too_many = drafts > self.settings.reply.at_most
        too_large_a_share = new >= FLOOD_LEAST and drafts > FLOOD_SHARE * new
        if too_many or too_large_a_share:
            log.warning(
                "%s: %d drafts out of %d new messages are more than a pass may write; nothing was written. "
                "Look at them with 'rejectwatch once --dry-run'; 'rejectwatch once --yes' writes them.",
                self.account.name, drafts, new,
            )  # fmt: skip
        return too_many or too_large_a_share

    # acting

    def _act(self, due: Sequence[Due], report: Report, drafting: Drafting, options: Options) -> None:
        """Leave the drafts, or hold them back when they are too many; those that the person asked for are left."""
        if self._is_flood(due, report, options):
            held = [one for one in due if not one.sure]
            rows = (outcomes.row(one.place, Outcome.HELD, one.reading.message, one.verdict) for one in held)
            self._record(report, *rows)
            due = [one for one in due if one.sure]
        if due:
            self.ledger.note_writing(self.account_id, began=report.began)
        for one in due:
            self._leave(report, one, drafting)

    def _leave(self, report: Report, due: Due, drafting: Drafting) -> None:
        """Leave the draft, unless what happened since the verdict speaks against it."""
        place, message, mail = due.place, due.reading.message, due.reading.mail
        if self.ledger.has_answer_elsewhere(place, message.message_key):
            # its twin got the draft a moment ago, in this very pass
            self._record(report, outcomes.row(place, Outcome.DUPLICATE, message, due.verdict))
            return
        verdict = self._verdict(
            place, due.reading
        )  # another no of the same application may have got its letter
        if verdict.reason is not None or mail is None:
            self._record(report, outcomes.row(place, Outcome.WITHHELD, message, verdict))
            return
        row = drafting.leave(place, mail, verdict, outcomes.row(place, Outcome.DRAFTED, message, verdict))
        report.add(row)
        outcomes.say(row)

    def _remember(self, reading: Reading) -> None:
        """Keep what mail about jobs says of its application."""
        if reading.mail is not None and reading.prediction.category in JOB_MAIL:
            self.ledger.remember(self.account_id, reading.mail)

    def _record(self, report: Report, *rows: Row) -> None:
        """Record outcomes, all or none."""
        self.ledger.record(*rows, now=self.now())
        for row in rows:
            report.add(row)
            outcomes.say(row)


def _by_date(found: Found) -> tuple[datetime, int]:
    return found.reading.message.date or datetime.min.replace(tzinfo=UTC), found.place.uid
