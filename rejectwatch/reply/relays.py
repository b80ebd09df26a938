"""Relays: addresses of hiring systems and job boards that are documented to pass an answer on to somebody who reads it.

A row is here because a page of its vendor gives this form of address *and* says where a candidate's answer to it ends
up. Everything else gets no letter: a system that isn't listed, a listed one's other addresses, and no-reply addresses
everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rejectwatch.mail.message import Address
from rejectwatch.reply.senders import is_robot


@dataclass(frozen=True, slots=True)
class Relay:
    """A documented form of address, and the page that documents it.

    ``domain`` is a host name, or ``*.`` and one, for the employers' names right below it; ``local``
    is what the whole local part is, in lower case; ``what`` says whose it is and who reads it.
    """

    domain: str
    local: re.Pattern[str]
    what: str
    title: str
    url: str


_PERSONIO_ACCOUNT = re.compile(r"[a-z0-9-]+-jobs")

RELAYS: tuple[Relay, ...] = (
    Relay(
        "*.dvinci-hr.com",
        re.compile(r"candidate-[a-z0-9]+"),
        "d.vinci: one address a candidate; answers arrive in the employer's mailbox and the application's history",
        "Candidate-E-Mail-Adresse",
        "https://dvinci.freshdesk.com/support/solutions/articles/75000036734",
    ),
    Relay(
        "m.personio.de",
        _PERSONIO_ACCOUNT,
        "Personio: the account's recruiting mailbox, where mails are sent from; all mail to it is shown in recruiting",
        "Step 2: Configure Email Settings",
        "https://support.personio.de/hc/en-us/articles/115003391785-Step-2-Configure-Email-Settings",
    ),
    Relay(
        "m-personio.de",
        _PERSONIO_ACCOUNT,
        "Personio: the same mailbox; answers are shown among the messages of the candidate's profile",
        "Bewerbungskommunikation per E-Mail einrichten",
        "https://support.personio.de/hc/de/articles/208037325-Bewerbungskommunikation-per-E-Mail-einrichten",
    ),
    Relay(
        "m-personio.com",
        _PERSONIO_ACCOUNT,
        "Personio: the same mailbox; candidates' mails are sent and received under this address",
        "How to send an e-mail from the company's own SMTP server",
        "https://support.personio.de/hc/en-us/articles/208037325-How-to-send-an-e-mail-from-the-company-s-own-SMTP-server",
    ),
    Relay(
        "teamio.eu",
        # firstname.lastname.companyname.conversationid; a company's own inbox has no dots
        re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+){3,}"),
        "Teamio: one address a conversation; answers arrive in the recruiter's own mailbox and the candidate's history",
        "Two-way communication and message statuses",
        "https://intercom.help/teamio/en/articles/3628965-two-way-communication-and-message-statuses",
    ),
)

_BY_DOMAIN = {relay.domain: relay for relay in RELAYS}


def delivers(address: Address) -> bool:
    """Tell whether a hiring system or job board is documented to pass on what is sent to an address."""
    above = address.domain.partition(".")[2]
    relay = _BY_DOMAIN.get(address.domain) or _BY_DOMAIN.get(f"*.{above}")
    return relay is not None and bool(relay.local.fullmatch(address.local)) and not is_robot(address)
