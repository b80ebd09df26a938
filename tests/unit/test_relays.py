"""Which addresses of hiring systems and job boards are answered."""

from __future__ import annotations

import time

import pytest

from rejectwatch.mail.message import Address
from rejectwatch.reply.recipient import is_read
from rejectwatch.reply.relays import RELAYS, Relay, delivers
from rejectwatch.reply.senders import is_relay

OWN = frozenset({"alex@mail.example"})

# as the vendors' pages write them
DOCUMENTED = """candidate-7b5rp874@demo.dvinci-hr.com candidate-wxyz@career-fruit-group.dvinci-hr.com
    myaccount-jobs@m.personio.de customersaccount-jobs@m-personio.de youraccount-jobs@m-personio.com
    fruit-group-jobs@m.personio.de firstname.lastname.companyname.conversationid@teamio.eu
    jana.de-vries.fruitgroup.12345@teamio.eu""".split()


def host(relay: Relay) -> str:
    """Return a host name that a row covers."""
    return relay.domain.replace("*", "acme")


@pytest.mark.parametrize("relay", RELAYS, ids=lambda relay: relay.domain)
def test_each_row_has_its_source(relay: Relay) -> None:
    """Nobody could check why letters are sent to a machine."""
    assert relay.title.strip()
    assert relay.what.strip()
    assert relay.url.startswith("https://")
    assert " " not in relay.url
    assert relay.domain == relay.domain.lower()
    assert "@" not in relay.domain


def test_a_domain_has_one_row() -> None:
    """The later of two rows would silently take the place of the first."""
    assert len(RELAYS) == len({relay.domain for relay in RELAYS})


@pytest.mark.parametrize("address", DOCUMENTED)
def test_documented_addresses_deliver(address: str) -> None:
    """A letter that would have been read gets no To."""
    assert delivers(Address("Acme", address))
    assert is_read(Address("Acme", address), OWN)
    assert is_read(Address("Acme", address.upper()), OWN)


def test_every_row_is_documented_by_an_address() -> None:
    """A row whose pattern fits nothing would pass all the other tests."""
    unused = {r.domain for r in RELAYS if not any(a.endswith(r.domain.lstrip("*")) for a in DOCUMENTED)}
    assert set() == unused


@pytest.mark.parametrize("relay", RELAYS, ids=lambda relay: relay.domain)
@pytest.mark.parametrize(
    "local",
    "no-reply noreply no-reply-jobs notifications-jobs candidate-noreply do.not.reply.acme.123 no-reply.kim.acme.123".split(),
)
def test_robots_stay_robots(relay: Relay, local: str) -> None:
    """A letter would go to a no-reply address because the others of its domain deliver."""
    robot = Address("Acme", f"{local}@{host(relay)}")
    assert not delivers(robot)
    assert not is_read(robot, OWN)


@pytest.mark.parametrize(
    "address",
    """import@demo.dvinci-hr.com bewerbungen@demo.dvinci-hr.com candidate-@demo.dvinci-hr.com candidate-7b5rp874@dvinci-hr.com
    candidate-7b5rp874@a.b.dvinci-hr.com candidate-7b5rp874@demo.dvinci-hr.com.evil.example xcandidate-7b@demo.dvinci-hr.com
    candidate-7b5rp874@demo.xdvinci-hr.com acme@m.personio.de acme-jobs@personio.de acme-jobs@x.m.personio.de
    acme-jobs2@m.personio.de -jobs@m.personio.de acme-jobs@mail.personio.com acme@teamio.eu kim.lee.acme@teamio.eu
    kim..acme.123@teamio.eu kim.lee.acme.123@mail.teamio.eu""".split(),
)
def test_other_addresses_of_a_listed_system(address: str) -> None:
    """A row would let through more than its page says."""
    assert not delivers(Address("Acme", address))


@pytest.mark.parametrize(
    "address",
    """acme@myworkday.com acme@us.greenhouse-mail.io reply+1a2b@greenhouse.io x@hire.lever.co kim-1a2b@candidates.workablemail.com
    reply+1a2b@smartrecruiters.com kim@acme.teamtailor-mail.com conversations@message.teamtailor.com kim.lee@acme.recruiteemail.com
    kim@acme.breezy-mail.com kim@ashbyhq.com acme@talent.icims.com kim@acme.bamboohr.com kim@acme.applytojob.com
    send-in@acme.softgarden.io kim@acme.pinpointhq.com kim@gupy.io kim@invalid.taleo.net kim@acme.comeet-notifications.com
    kim@join.com candidate-7b5rp874@acme.umantis.com
    reply-1a2b@reply.linkedin.com hit-reply@linkedin.com kim1a2b_3c@indeedemail.com kim@stepstone.de kim@xing.com""".split(),
)
def test_unknown_relays_do_not(address: str) -> None:
    """A letter would vanish in a system that nobody is known to read."""
    assert not delivers(Address("Kim", address))
    assert not is_read(Address("Kim", address), OWN)


def test_an_employer_is_no_relay() -> None:
    """An employer's own mailbox would have to be in the table to be answered."""
    hr = Address("HR", "hr@acme.example")
    assert not is_relay(hr)
    assert not delivers(hr)
    assert is_read(hr, OWN)


@pytest.mark.parametrize("relay", RELAYS, ids=lambda relay: relay.domain)
@pytest.mark.parametrize("piece", ["a", "-", "a.", "-jobs", "candidate-", "a-.", "."])
def test_long_local_parts(relay: Relay, piece: str) -> None:
    """A stranger's address would hang the watch."""
    start = time.perf_counter()
    assert not delivers(Address("", f"{piece * 100_000}!@{host(relay)}"))
    assert time.perf_counter() - start < 1.0
