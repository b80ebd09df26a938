"""Whom a letter goes to: somebody who reads it, or nobody."""

from __future__ import annotations

import re
from collections.abc import Collection

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application
from rejectwatch.reply.forwards import is_own, original
from rejectwatch.reply.senders import is_job_board, is_relay, is_robot

DELIVERING_RELAYS: frozenset[str] = frozenset()
"""Domains of hiring systems whose reply addresses are documented to reach a person; each needs its source beside it."""

_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,10}[A-Za-z]{2,63}"
)


def recipient(message: Message, application: Application, *, own: Collection[str]) -> Address | None:
    """Return the one address that a letter goes to, or None when nobody is known to read it.

    Reply-To before From (RFC 5322 section 3.6.2), the first that is read; then the contact's own
    address as known from the application. A mail that says its answers are not read has none of
    its own. Never a robot's, a job board's or one of the user's.
    """
    parent = original(message, own)
    candidates: list[Address] = []
    if not application.signals.no_replies:
        candidates += parent.reply_to[:5]
        candidates += [parent.sender] if parent.sender is not None else []
    unread = {a.address.lower() for a in (*parent.reply_to, parent.sender) if a is not None}
    if application.contact is not None and application.contact.address:
        known = Address(application.contact.name, application.contact.address)
        if not (application.signals.no_replies and known.address.lower() in unread):
            candidates.append(known)
    return next((a for a in candidates if is_read(a, own)), None)


def is_read(address: Address, own: Collection[str]) -> bool:
    """Tell whether a person or a team reads what is sent to an address."""
    if not _ADDRESS.fullmatch(address.address) or len(address.address) > 254 or is_own(address, own):
        return False
    if is_robot(address) or is_job_board(address):
        return False
    return not is_relay(address) or address.domain in DELIVERING_RELAYS
