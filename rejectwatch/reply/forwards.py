"""Mail that was only passed on: by the user, then the letter answers the mail inside; by others, then nothing does."""

from __future__ import annotations

from collections.abc import Collection

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply import closing, reasons
from rejectwatch.reply.names import registrable_domain
from rejectwatch.reply.senders import is_postal, is_relay

_FEW_WORDS = 60
"""What somebody writes above a mail that they pass on; a longer text is a mail of its own."""


def is_own(address: Address | None, own: Collection[str]) -> bool:
    """Tell whether an address is one of the user's, case and ``+tag`` aside."""
    if address is None or "@" not in address.address:
        return False
    known = {mine.lower() for mine in own}
    plain = f"{address.local.partition('+')[0]}@{address.domain}"
    return address.address.lower() in known or plain in known


def original(message: Message, own: Collection[str]) -> Message:
    """Return the mail that is to be answered: the one inside a forward from the user, else the mail itself."""
    if message.forwarded is not None and is_own(message.sender, own):
        return message.forwarded
    return message


def is_passed_on(message: Message, own: Collection[str]) -> bool:
    """Tell whether somebody else only passes on the no of another house: a friend, a partner, an agency.

    A colleague of the one inside answers for the house, and whoever says no in their own words is answered.
    """
    inner, sender = message.forwarded, message.sender
    if inner is None or sender is None or inner.sender is None or is_own(inner.sender, own):
        return False
    if _of_one_house(sender, inner.sender) or len(message.text.split()) > _FEW_WORDS:
        return False
    ended = closing.closed(message.text)
    return ended is None and reasons.reason(message.text, ended) is None


def _of_one_house(one: Address, other: Address) -> bool:
    """Tell whether two write for one house: the same name before ``.com`` and ``.de``, or a hiring system for it."""
    if one.address.lower() == other.address.lower() or is_relay(one):
        return True
    names = [registrable_domain(address.domain).partition(".")[0] for address in (one, other)]
    return not is_postal(one) and names[0] == names[1]
