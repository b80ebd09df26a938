"""What the person says of mail in their own mail client, taken down as labels.

Being in a training mailbox is a label, by whatever command a client put it there; being there no more takes it
back, unless the mail lies in Trash. ``$NotRejection`` is one, our own keyword taken away, and our keyword where we
did not set it. What we did ourselves never is.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rejectwatch.config.settings import Training
from rejectwatch.errors import MailboxMissing, MessageError
from rejectwatch.judge import Mine
from rejectwatch.ledger.labels import Label, Source
from rejectwatch.ledger.rows import Flagged, Place
from rejectwatch.ledger.sightings import Sighted
from rejectwatch.ledger.store import Ledger
from rejectwatch.mail.message import Message, Part
from rejectwatch.mail.session import Session
from rejectwatch.reply.forwards import original

log = logging.getLogger(__name__)

NOT_REJECTION = "$NotRejection"

RECENT = 50
"""Mails of Trash that are looked through for one that has no Message-ID."""

SERVERS_DOING = 10
"""More of our keywords than these gone at once, and none left: no hand did that, the server lost them."""

_OURS = frozenset({Flagged.OURS, Flagged.OFFERED, Flagged.RETRACTED})


@dataclass(frozen=True, slots=True)
class Look:
    """A mailbox as it is, and what was seen there before: ``here`` by UID, ``elsewhere`` under another UIDVALIDITY or name."""

    mailbox: str
    uidvalidity: int
    sign: str
    label: Label
    present: frozenset[int]
    here: Mapping[int, Sighted]
    elsewhere: Sequence[Sighted]

    @property
    def gone(self) -> list[Sighted]:
        """What was seen, and isn't there any more."""
        return [seen for uid, seen in self.here.items() if uid not in self.present]

    @property
    def new(self) -> list[int]:
        """The UIDs that were not seen before, ascending."""
        return sorted(self.present - self.here.keys())


@dataclass(frozen=True, slots=True)
class Signs:
    """Looks for labels in one account."""

    session: Session
    ledger: Ledger
    parse: Callable[[bytes, Sequence[Part]], Message]
    account: int
    mine: Mine
    training: Training
    keyword: str
    trash: str | None
    now: Callable[[], datetime]

    def run(self, mailboxes: Sequence[str], decided: Collection[str]) -> None:
        """Take down the labels given since the last look; ``decided`` are mails that this pass takes for rejections."""
        self.ledger.use_keyword(self.account, self.keyword)
        self._training()
        for mailbox in mailboxes:
            self._keywords(mailbox, decided)

    # training mailboxes

    def _training(self) -> None:
        names = self.session.placed([self.training.rejection, self.training.other])
        looks = [self._at(name, label) for name, label in zip(names, Label, strict=True) if name is not None]
        for look in looks:
            self._moved_out(look)
        for look in looks:  # the mailbox of other mail last: in both at once, no draft is written
            self._moved_in(look)

    def _at(self, mailbox: str, label: Label) -> Look:
        uidvalidity = self.session.examine(mailbox).uidvalidity
        flags = self.session.flags(mailbox, self.session.uids(mailbox))
        present = frozenset(uid for uid, held in flags.items() if "\\deleted" not in lowered(held))
        return self._look(mailbox, uidvalidity, (label, label), present)

    def _look(
        self, mailbox: str, uidvalidity: int, meant: tuple[str, Label], present: frozenset[int]
    ) -> Look:
        sign, label = meant
        before = self.ledger.sightings(self.account, sign)
        same = [(s.place.mailbox, s.place.uidvalidity) == (mailbox, uidvalidity) for s in before]
        here = {seen.place.uid: seen for seen, is_here in zip(before, same, strict=True) if is_here}
        elsewhere = [seen for seen, is_here in zip(before, same, strict=True) if not is_here]
        return Look(mailbox, uidvalidity, sign, label, present, here, elsewhere)

    def _moved_out(self, look: Look) -> None:
        left = {seen.message_key for uid, seen in look.here.items() if uid in look.present}
        for seen in look.gone:
            if seen.message_key not in left and not self._is_in_trash(seen):
                self._take_back(seen, look.label)
            self.ledger.drop_sightings([seen])

    def _take_back(self, seen: Sighted, label: Label) -> None:
        """Take a label back, or give way to that of the other training mailbox, where the mail still lies."""
        kept = self.ledger.label_of(self.account, seen.message_key)
        if kept is None or kept.label is not label:
            return
        other = Label.OTHER if label is Label.REJECTION else Label.REJECTION
        if self.ledger.sighted(self.account, seen.message_key, other):
            self._label(kept.message, other, Source.MAILBOX)
        else:
            self.ledger.unlabel(self.account, seen.message_key, source=Source.MAILBOX, at=self.now())

    def _is_in_trash(self, seen: Sighted) -> bool:
        if self.trash is None:
            return False
        try:
            if seen.message_id:
                uids = self.session.find(self.trash, "Message-ID", seen.message_id)
            else:
                uids = self.session.uids(self.trash)[-RECENT:]
            found = [m for _, m in self._messages(self.trash, uids)]
        except MailboxMissing:
            return False
        return any(m is not None and m.message_key == seen.message_key for m in found)

    def _moved_in(self, look: Look) -> None:
        known = {seen.message_key for seen in look.elsewhere}
        for place, message in self._messages(look.mailbox, look.new):
            if message is not None and message.message_key not in known:
                self._label(message, look.label, Source.MAILBOX)
            self._note(place, look.sign, message)
        self.ledger.drop_sightings(look.elsewhere)

    # keywords

    def _keywords(self, mailbox: str, decided: Collection[str]) -> None:
        uidvalidity = self.session.examine(mailbox).uidvalidity
        carriers = self.session.carriers(mailbox, NOT_REJECTION)
        if carriers is not None:
            sign = NOT_REJECTION.lower(), Label.OTHER
            self._follow(self._look(mailbox, uidvalidity, sign, carriers), counts=lambda _, __: True)
        carriers = self.session.carriers(mailbox, self.keyword) if self.keyword else None
        if carriers is None:
            return
        ours = {
            row.place.uid
            for row in self.ledger.flagged_as(self.account, Flagged.OURS)
            if (row.place.mailbox, row.place.uidvalidity) == (mailbox, uidvalidity)
        }
        self._taken_away(Place(self.account, mailbox, uidvalidity, 0), ours, ours - carriers)
        cursor = self.ledger.cursor(self.account, mailbox)
        # on the first look nobody can tell whose the keywords are
        fresh = cursor is None or cursor.uidvalidity != uidvalidity
        foreign = carriers - self.ledger.flagged(self.account, mailbox, uidvalidity)
        self._follow(
            self._look(mailbox, uidvalidity, (self.keyword.lower(), Label.REJECTION), foreign),
            counts=lambda place, key: not fresh and key not in decided and not self._is_our_word(place, key),
        )

    def _follow(self, look: Look, *, counts: Callable[[Place, str], bool]) -> None:
        """Label the mail that carries a keyword since the last look, and take back where it is gone from mail still there."""
        still = self.session.flags(look.mailbox, [seen.place.uid for seen in look.gone])
        for seen in look.gone:
            kept = self.ledger.label_of(self.account, seen.message_key)
            ours = kept is not None and (kept.label, kept.source) == (look.label, Source.KEYWORD)
            if seen.place.uid in still and ours:
                self.ledger.unlabel(self.account, seen.message_key, source=Source.KEYWORD, at=self.now())
            self.ledger.drop_sightings([seen])
        known = {seen.message_key for seen in look.elsewhere}  # a copy carries the keywords along
        for place, message in self._messages(look.mailbox, look.new):
            key = message.message_key if message is not None else ""
            if message is not None and key not in known and counts(place, key) and not self._is_taught(key):
                self._label(message, look.label, Source.KEYWORD)
            self._note(place, look.sign, message)
        self.ledger.drop_sightings(seen for seen in look.elsewhere if seen.place.mailbox == look.mailbox)

    def _taken_away(self, at: Place, ours: Collection[int], missing: Collection[int]) -> None:
        """Label the mail whose keyword of ours the user took away."""
        found = self.session.flags(at.mailbox, sorted(missing))
        taken = [uid for uid, flags in found.items() if self.keyword.lower() not in lowered(flags)]
        here = self.account, at.mailbox, at.uidvalidity
        if len(taken) > SERVERS_DOING and len(taken) == len(ours):
            log.warning("%s: the server lost our keyword on all %d mails; no label is made of that", at.mailbox, len(taken))  # fmt: skip
            self.ledger.set_flagged(*here, taken, flagged=Flagged.FOREIGN)
            return
        for place, message in self._messages(at.mailbox, taken):
            if message is not None and not self._is_taught(message.message_key):
                self._label(message, Label.OTHER, Source.KEYWORD)
            self.ledger.set_flagged(*here, [place.uid], flagged=Flagged.FOREIGN)

    def _is_our_word(self, place: Place, key: str) -> bool:
        """Tell whether our keyword on a mail says no more than we did: we set it, here or on a copy, or would have."""
        here = self.ledger.marked_at(place)
        if here is not None and here.row.decision == Label.REJECTION:
            return True
        return any(one.flagged in _OURS for one in self.ledger.marked(self.account, key))

    def _is_taught(self, key: str) -> bool:
        """Tell whether a mail lies in a training mailbox, which beats any keyword."""
        return bool(self.ledger.sighted(self.account, key, *Label))

    # both

    def _messages(self, mailbox: str, uids: Sequence[int]) -> Iterator[tuple[Place, Message | None]]:
        """Yield the mails that the server gives out; None for one that can't be read."""
        for fetched in self.session.fetch(mailbox, uids) if uids else ():
            place = Place(self.account, mailbox, fetched.uidvalidity, fetched.uid)
            try:
                yield place, self.parse(fetched.header, fetched.parts)
            except MessageError as error:
                log.info("%s/%d can't teach anything: %s", mailbox, fetched.uid, error)
                yield place, None

    def _label(self, message: Message, label: Label, source: Source) -> None:
        read = replace(original(message, self.mine.addresses), message_key=message.message_key)
        if self.ledger.label(self.account, read, label=label, source=source, at=self.now()):
            log.info("%s was labelled %s by its %s", message.id, label, source)

    def _note(self, place: Place, sign: str, message: Message | None) -> None:
        key, message_id = (message.message_key, message.message_id) if message is not None else ("", None)
        self.ledger.note_sighting(Sighted(place, sign, key, message_id))


def lowered(flags: Collection[str]) -> frozenset[str]:
    """Return flags in lower case, as they are compared."""
    return frozenset(flag.lower() for flag in flags)
