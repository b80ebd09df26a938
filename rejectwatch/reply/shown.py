"""The employers that a sender's display name shows."""

from __future__ import annotations

from collections.abc import Iterator

from rejectwatch.mail.message import Message
from rejectwatch.reply.display import read_display
from rejectwatch.reply.domains import is_joined, letters
from rejectwatch.reply.names import company_key, is_a_pair, is_own_address, person_name
from rejectwatch.reply.offices import is_office, is_organisation, is_platform, may_be_names_own
from rejectwatch.reply.orgnames import has_legal_form, is_partnership
from rejectwatch.reply.senders import employer_domain, is_job_board, is_relay, is_robot, is_system_name
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness

_SHOWN = 2.2
_SHOWN_WITH_OFFICE = 2.8
_SHOWN_AS_FIRM = 2.5
_PERHAPS_A_PERSON = 1.0


def in_sender(message: Message, language: str) -> Iterator[Witness]:
    """Yield the employers of a display name: most sure where a hiring system shows them with their office."""
    sender = message.sender
    if sender is None or is_job_board(sender):
        return
    if is_partnership(sender.name):
        yield Witness(sender.name, _SHOWN_AS_FIRM, "sender")
        return
    display = read_display(sender, language)
    for short in display.employers[:3]:
        if _is_no_employer(short):
            continue
        found = _with_last_word(short, message)
        piece = (
            found if sender.name.rstrip().endswith(found) else found.removeprefix("The ")
        )  # "The Acme Team"
        weight = _weight(piece, message)
        name = person_name(piece)
        may_be_persons = not is_relay(sender) and not _is_robots(piece, message) and display.person is None
        if weight == _SHOWN and name is not None and may_be_persons:
            if is_own_address(name, sender):
                continue  # "Wes Tolland <wes@…>": a person whose first name isn't known here
            weight = _PERHAPS_A_PERSON
        yield Witness(piece, weight, "sender")


def _is_robots(name: str, message: Message) -> bool:
    """Tell whether an address that nobody writes from shows a name with all of its domain in a word: a house's."""
    sender, house, words = message.sender, letters(employer_domain(message)), name.split()
    if sender is None or not is_robot(sender) or len(words) < 2 or is_office(words[0]):
        return False
    return house in map(letters, words)


def _with_last_word(name: str, message: Message) -> str:
    """Return a name with the word behind it that may be an office's, where the domain or a line of the mail has both."""
    sender = message.sender
    after = sender.name.partition(name)[2] if sender is not None else ""
    words = after.split()
    if len(words) != 1 or not after.startswith(" "):
        return name
    whole = f"{name} {words[0]}"
    domain = employer_domain(message)
    if not may_be_names_own(words[0]):
        return whole if is_joined(whole, domain) else name
    if is_joined(whole, domain) or is_joined(whole, sender.domain.partition(".")[0] if sender else ""):
        return whole
    lines = {
        line.strip(" ,.!").casefold()
        for line in (message.text[-3000:] + "\n" + message.signature).split("\n")
    }
    return whole if whole.casefold() in lines and letters(name) != letters(domain) else name


def _weight(piece: str, message: Message) -> float:
    sender = message.sender
    if sender is None:
        return _SHOWN
    if is_relay(sender) and len(company_key(piece)) < len(company_key(sender.name)):
        return _SHOWN_WITH_OFFICE
    is_firm = has_legal_form(piece) or _is_firm(piece) or _is_systems(piece, message)
    return _SHOWN_AS_FIRM if is_firm else _SHOWN


def _is_no_employer(name: str) -> bool:
    """Tell whether a display name is a hiring system's, two people's, or begins with what somebody does."""
    words = name.replace("&", "and").split()
    return (
        is_system_name(name)
        or is_platform(name)
        or has_role(words[0])
        or (len(words) == 3 and is_a_pair(words))
    )


def _is_systems(name: str, message: Message) -> bool:
    """Tell whether a hiring system shows a name of two words that nobody has signed with: an employer's, not a recruiter's."""
    sender = message.sender
    if sender is None or not (is_relay(sender) and is_robot(sender)) or len(name.split()) < 2:
        return False
    lines = {line.strip(" ,.!–-/").casefold() for line in message.text[-600:].split("\n")}
    words = name.casefold().split()
    return not any(" ".join(words[:size]) in lines for size in range(1, len(words)))


def _is_firm(name: str) -> bool:
    """Tell whether a name says that it is an organisation's and which: ``Farmacia Sant'Egidio``, not ``Museet``."""
    words = name.split()
    proper = [w for w in words if w[0].isupper() and not is_organisation(w) and not is_office(w)]
    return len(words) > 1 and bool(proper) and is_organisation(name)
