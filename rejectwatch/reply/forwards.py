"""Mail that the user only passed on: the letter answers the mail inside."""

from __future__ import annotations

from collections.abc import Collection

from rejectwatch.mail.message import Address, Message


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
