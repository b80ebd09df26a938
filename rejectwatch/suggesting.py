"""Changes to the person's letters, as what they sent suggests: shown as a diff, made only when they accept."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rejectwatch.config import LETTER_KINDS, Account
from rejectwatch.errors import MailboxMissing, MessageError
from rejectwatch.following import letter_text
from rejectwatch.ledger.fates import Fate, Letter
from rejectwatch.ledger.rows import Place
from rejectwatch.mail.parse import parse
from rejectwatch.mail.session import Session
from rejectwatch.reply.voice import Pair, Proposal, propose
from rejectwatch.setup.lettering import PARTS, Shelf
from rejectwatch.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A letter, or the part that a language's letters share, and what is proposed for it."""

    language: str
    kind: str
    file: Path
    proposal: Proposal

    def diff(self) -> str:
        """Return the change as a unified diff."""
        before, after = (
            text.splitlines(keepends=True) for text in (self.proposal.before, self.proposal.after)
        )
        name = f"{self.language}/{self.file.name}"
        return "".join(difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"))


def suggestions(shelf: Shelf, pairs: list[Pair]) -> Iterator[Suggestion]:
    """Yield what is proposed for each template whose letters were sent."""
    for language in sorted({pair.language for pair in pairs}):
        spoken = [pair for pair in pairs if pair.language == language]
        for kind in (*LETTER_KINDS, PARTS):
            file = shelf.file(kind, language)
            meant = [pair for pair in spoken if kind in (PARTS, pair.kind)]
            proposal = propose(file.read_text(encoding="utf-8"), meant) if file else None
            if file is not None and proposal is not None:
                yield Suggestion(language, kind, file, proposal)


def accept(shelf: Shelf, suggestion: Suggestion) -> tuple[Path, str | None]:
    """Write a change into the person's own letter, copied first if need be; return the file, and what is wrong with it.

    A change that breaks the letter is taken back.
    """
    kind = LETTER_KINDS[0] if suggestion.kind == PARTS else suggestion.kind
    copied = shelf.copy(kind, suggestion.language)
    file = copied.letter.with_name(suggestion.file.name)
    before = file.read_text(encoding="utf-8")
    file.write_text(suggestion.proposal.after, encoding="utf-8")
    fault = shelf.fault()
    if fault is not None:
        file.write_text(before, encoding="utf-8")
    return file, fault


def pairs(wiring: Wiring) -> list[Pair]:
    """Return the letters that were sent, as drafted and as sent; those that were changed are read from Sent."""
    found: list[Pair] = []
    with wiring.ledger() as ledger:
        for account in wiring.settings.accounts:
            number = ledger.account(account.login, account.host)
            letters = [one for one in ledger.letters(number, [Fate.SENT, Fate.EDITED]) if one.text]
            found += _pairs(wiring, account, letters)
    return found


def _pairs(wiring: Wiring, account: Account, letters: list[Letter]) -> Iterator[Pair]:
    if not any(one.fate is Fate.EDITED for one in letters):
        return  # nothing was changed
    session = wiring.connect(account)
    try:
        for one in letters:
            drafted = letter_text(parse, one.text)
            sent = drafted if one.fate is Fate.SENT else _sent(session, one.sent)
            if sent is not None:
                yield Pair(one.language, one.kind, drafted, sent)
    finally:
        session.close()


def _sent(session: Session, place: Place | None) -> str | None:
    """Return the words of a mail that was sent, or None when it isn't where it was."""
    if place is None:
        return None
    try:
        if session.examine(place.mailbox).uidvalidity != place.uidvalidity:
            return None
        mail = next(iter(session.fetch(place.mailbox, [place.uid])), None)
        return None if mail is None else parse(mail.header, mail.parts).text
    except (MailboxMissing, MessageError):
        return None
