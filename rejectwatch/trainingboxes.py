"""The mailboxes that teach: where they are on each account's server, and made where they are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rejectwatch.wiring import Wiring


@dataclass(frozen=True, slots=True)
class TrainingBox:
    """A training mailbox of an account: what goes there, its configured name, and the server's, if it is there."""

    account: str
    use: str
    name: str
    on_server: str | None


def training_boxes(wiring: Wiring, *, create: bool) -> Iterator[TrainingBox]:
    """Yield the training mailboxes of every account; with ``create``, those that aren't there are made."""
    training = wiring.settings.training
    uses = {"rejections": training.rejection, "other mail": training.other, "unsure mail": training.unsure}
    wanted = {use: name for use, name in uses.items() if name}
    for account in wiring.settings.accounts:
        session = wiring.connect(account)
        try:
            there = session.placed(list(wanted.values()))
            for (use, name), found in zip(wanted.items(), there, strict=True):
                yield TrainingBox(account.name, use, name, session.create_mailbox(name) if create else found)
        finally:
            session.close()
