"""The header of a reply: threading fields that mail programs understand, and nothing that a stranger wrote raw."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.header import Header
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.names import clean_fact

MOST_IDS = 100
MOST_BYTES = 8_192
KEPT_IDS = 20
"""References hold all ids up to MOST_IDS and MOST_BYTES, else the first and the last KEPT_IDS."""

_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,500}>")
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,10}"
)
_ENCODED = "=?"
"""Begins an encoded word (RFC 2047): Python's email decodes it wherever it stands, line breaks and all."""

_ID_FIELDS = frozenset(("message-id", "in-reply-to", "references"))
_ADDRESS_FIELDS = frozenset(("from", "to"))
_LINE = 76
"""The longest line that holds an encoded word (RFC 2047 section 2)."""


class ReplyPolicy(EmailPolicy):
    """RFC 5322 with CRLF where ids and words beyond ASCII come out as they went in.

    The standard policies turn an id that is longer than a line into an RFC 2047 encoded word
    (python/cpython#100991), which breaks the thread; here each id has a line of its own. Of several
    words beyond ASCII, where they are folded, they lose spaces and encode some twice; here a subject or a
    name is encoded as a whole.
    """

    def _fold(self, name: str, value: Any, refold_binary: bool = False) -> str:
        if name.lower() in _ID_FIELDS:
            ids = str(value).split()
            return f"{name}: " + f"{self.linesep} ".join(ids) + self.linesep
        if name.lower() == "subject":
            return f"{name}: {self._words(str(value), name)}{self.linesep}"
        if name.lower() in _ADDRESS_FIELDS and not str(value).isascii():
            return f"{name}: " + f",{self.linesep} ".join(map(self._address, value.addresses)) + self.linesep
        return str(super()._fold(name, value, refold_binary))  # type: ignore[misc]

    def _address(self, address: HeaderAddress) -> str:
        """Return a name-addr (RFC 5322 section 3.4) whose name is encoded; the address has a line of its own if need be."""
        name, of = self._words(address.display_name, "from"), f"<{address.addr_spec}>"
        return f"{name} {of}" if len(name) + len(of) < _LINE - len("from: ") else f"{name}{self.linesep} {of}"

    def _words(self, text: str, name: str) -> str:
        """Return a text folded, as encoded words (RFC 2047) if it isn't ASCII; the first line is never empty."""
        charset = "us-ascii" if text.isascii() else "utf-8"
        return Header(text, charset, maxlinelen=_LINE, header_name=name).encode(linesep=self.linesep)


POLICY = ReplyPolicy(linesep="\r\n", cte_type="7bit")


@dataclass(frozen=True, slots=True)
class Parent:
    """The mail that a letter is threaded with: its ids and its subject."""

    message_id: str | None
    references: tuple[str, ...] = ()
    in_reply_to: str | None = None
    subject: str = ""

    @property
    def is_answer(self) -> bool:
        """Whether it answers or forwards another mail; of one without ids (quoted in a forward) that isn't known."""
        return not self.message_id or bool(self.references or self.in_reply_to)


def parent_of(message: Message) -> Parent:
    """Return what threading needs of a mail."""
    return Parent(message.message_id, message.references, message.in_reply_to, message.subject)


def valid_id(value: str | None) -> str | None:
    """Return a msg-id in its brackets, or None when it is none that can stand in a header as it is."""
    text = (value or "").strip()
    if text and not text.startswith("<"):
        text = f"<{text}>"
    return text if _ID.fullmatch(text) and _ENCODED not in text else None


def references(parent: Parent) -> list[str]:
    """Return the References of an answer: the parent's (else its In-Reply-To), then the parent's id."""
    earlier: Iterable[str | None] = parent.references or (parent.in_reply_to,)
    ids = [i for i in map(valid_id, (*earlier, parent.message_id)) if i is not None]
    ids = list(reversed(dict.fromkeys(reversed(ids))))  # a repeated id counts where it stands last
    if len(ids) > MOST_IDS or sum(len(i) + 3 for i in ids) > MOST_BYTES:
        ids = [ids[0], *ids[-KEPT_IDS:]]
    return ids


def set_thread(email: EmailMessage, parent: Parent) -> bool:
    """Write In-Reply-To and References; False, and nothing written, for a parent without an id."""
    answered = valid_id(parent.message_id)
    if answered is None:
        return False
    email["In-Reply-To"] = answered
    email["References"] = " ".join(references(parent))
    return True


def is_address(address: Address | None) -> bool:
    """Tell whether an address can stand in a header as it is: one plain ASCII ``local@domain``."""
    return (
        address is not None
        and len(address.address) <= 254
        and _ADDRESS.fullmatch(address.address) is not None
        and _ENCODED not in address.address
    )


def header_address(address: Address) -> HeaderAddress:
    """Return an address for a header; a display name that is odd in any way is left out."""
    local, _, domain = address.address.rpartition("@")
    return HeaderAddress(clean_fact(address.name, limit=200) or "", local, domain)


def is_author(parent: Message, to: Address | None) -> bool:
    """Tell whether a recipient is one that the mail names as its author; so is nobody."""
    if to is None:
        return True
    authors = {a.address.lower() for a in (*parent.reply_to, parent.sender) if a is not None}
    return to.address.lower() in authors


def own_id(message_id: str) -> str:
    """Return the Message-ID given for a draft; ValueError when it isn't one msg-id."""
    found = valid_id(message_id)
    if found is None:
        raise ValueError("the Message-ID of a draft must be one msg-id")
    return found


def note(to: tuple[str, ...], answers: bool, threaded: bool) -> str:
    """Return what the user should know of a draft's recipient and thread, in sentences, or an empty string."""
    notes = []
    if not to:
        notes.append("Nobody is known to read answers to this mail, so the draft has no recipient.")
    if not answers:
        notes.append(
            "The draft goes to someone who did not write this mail, so it starts a thread of its own."
        )
    elif not threaded:
        notes.append("The mail has no Message-ID, so the draft is not part of its thread.")
    return " ".join(notes)
