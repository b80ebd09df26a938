"""Names that are not what they look like: a board's that passes on a decision, a system's address, somebody's work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.domains import letters, made_from
from rejectwatch.reply.employers import DECIDED, DECIDED_FROM
from rejectwatch.reply.establishments import ASSOCIATES
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.orgnames import has_legal_form, read_name
from rejectwatch.reply.senders import is_relay
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness

NO_ROLES = frozenset(("text", "subject", "domain", "signature"))


def decided(text: str, *, is_board: bool) -> Iterator[Witness]:
    """Yield the names of whom a sentence says that they have decided: a board's, or called a company there."""
    for match in islice(DECIDED_FROM.finditer(text), 60):
        name = read_name(text[match.end() : match.end() + 120])
        if not name or not DECIDED.match(text[match.end() + len(name) :][:160]):
            continue
        is_persons = is_first_name(name.partition(" ")[0]) and not has_legal_form(name)
        if match["called"] or (is_board and not is_persons):
            yield Witness(name, 2.5, "text")


def of_board(text: str, sender: Address | None, domain: str) -> Callable[[str], bool]:
    """Return what tells whether a name is the board's that passes on what "the company X" has decided."""
    house = "" if sender is None else letters(sender.name)
    called = (witness.value for witness in decided(text, is_board=False))
    if not house or all(made_from(name, domain) or letters(name) in house for name in called):
        return lambda name: False
    return lambda name: letters(name) in house or (bool(domain) and made_from(name, domain))


def is_role(name: str, source: str, domain: str) -> bool:
    """Tell whether a name is what somebody does, not a house that is called so: ``Haines & Associates``."""
    words = name.split()
    if not has_role(name) or ASSOCIATES.search(name) or (source not in NO_ROLES and len(words) > 1):
        return False
    return len(words) == 1 or letters(words[-1]) != letters(domain)


def is_employers_corner(name: str, message: Message) -> bool:
    """Tell whether a hiring system's address was made from a name that the mail has above the signature as well."""
    sender = message.sender
    if sender is None or not is_relay(sender) or message.text.count(name) < 2:
        return False
    return letters(name) == letters(sender.local)
