"""Whom a letter goes to: somebody who reads it, or nobody."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application
from rejectwatch.reply.forwards import is_own, original
from rejectwatch.reply.headers import is_address
from rejectwatch.reply.names import same_person
from rejectwatch.reply.people import Acquaintance, best_reader
from rejectwatch.reply.relays import delivers
from rejectwatch.reply.senders import is_job_board, is_relay, is_robot

_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,10}[A-Za-z]{2,63}"
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where a letter goes: an address or None, and whom of the earlier mail's people it is, if one of them."""

    address: Address | None = None
    known: Acquaintance | None = None


def recipient(
    message: Message, application: Application, *, own: Collection[str], known: Sequence[Acquaintance] = ()
) -> Recipient:
    """Return the one address that a letter goes to, or none when nobody is known to read it.

    Reply-To before From (RFC 5322 section 3.6.2), the first that is read; then whoever signed, by
    the address known from this mail or earlier ones; then the best of the application's people. A
    mail that says its answers are not read has no address of its own. Never a robot's, one of the
    user's, or a hiring system's or job board's that isn't documented to pass answers on.
    """
    parent = original(message, own)
    authors = [a for a in (*parent.reply_to[:5], parent.sender) if a is not None]
    unread = {a.address.lower() for a in authors} if application.signals.no_replies else set()
    for address in authors:
        if address.address.lower() not in unread and is_read(address, own):
            return Recipient(address, _whose(address, known))
    able = [one for one in known if one.person.address.lower() not in unread and is_read(_address(one), own)]
    contact = application.contact
    if contact is not None:
        own_address = Address(contact.name, contact.address)
        if contact.address and contact.address.lower() not in unread and is_read(own_address, own):
            return Recipient(own_address, _whose(own_address, known))
        signing = [one for one in able if same_person(one.person.name, contact.name)]
        if signing:  # of two Annas nobody knows which one signed
            return Recipient(_address(signing[0]), signing[0]) if len(signing) == 1 else Recipient()
    found = best_reader(able)
    return Recipient(_address(found), found) if found else Recipient()


def _address(one: Acquaintance) -> Address:
    return Address(one.person.name, one.person.address)


def _whose(address: Address, known: Sequence[Acquaintance]) -> Acquaintance | None:
    return next((one for one in known if one.person.address.lower() == address.address.lower()), None)


def is_read(address: Address, own: Collection[str]) -> bool:
    """Tell whether a person or a team reads what is sent to an address."""
    if not _ADDRESS.fullmatch(address.address) or len(address.address) > 254 or is_own(address, own):
        return False
    if is_robot(address) or not is_address(address):
        return False
    return delivers(address) or not (is_relay(address) or is_job_board(address))
