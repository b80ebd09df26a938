"""Which mail belongs to one application: joined by thread, requisition id, company and position.

A case is built from what is remembered, oldest mail first; nothing is stored, so a mail that turns
out to be something else is simply left out the next time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from rejectwatch.mail.message import Address
from rejectwatch.model.prediction import Category
from rejectwatch.reply.likeness import alike, beginnings, labels, same_house, same_title, title_key
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.names import company_key, registrable_domain
from rejectwatch.reply.senders import is_job_board, is_postal, is_relay, is_robot
from rejectwatch.reply.telling import Told, company_of, of_several, told_of

AGAIN_AFTER = timedelta(days=30)
"""A mail that names no position joins an application that is over for so long: a second no."""
FORGOTTEN_AFTER = timedelta(days=240)
"""What shares only a name with an application that old is another one."""

_THREAD, _REQUISITION, _NAMED, _NEARLY, _PERSON, _COMPANY, _TITLE = 7, 6, 5, 4, 3, 2, 1
_BEGINNING = frozenset({Category.ACKNOWLEDGEMENT})
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Case:
    """The mail of one application, oldest first, and the names that it goes by.

    ``adrift``: it began with a mail that two applications fit, and may be of either.
    """

    mails: list[Earlier] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    requisitions: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    adrift: bool = False

    def add(self, mail: Earlier) -> None:
        """Take a mail in."""
        traits = Traits.of(mail)
        self.mails.append(mail)
        if mail.thread is not None:
            self.threads.add(mail.thread)
        self.companies |= {traits.company} - {""}
        self.domains |= traits.domains
        self.titles |= {traits.title} - {""}
        self.requisitions |= {traits.requisition} - {""}
        self.addresses |= traits.addresses

    @property
    def last(self) -> datetime:
        """When its last mail came."""
        return max((m.date for m in self.mails if m.date), default=_LONG_AGO)

    def over(self) -> datetime | None:
        """Return when the last no came, or None while it is open."""
        return max((m.date or _LONG_AGO for m in self.noes()), default=None)

    def noes(self) -> list[Earlier]:
        """Return the mail that says no to this application, as far as one can tell."""
        return [m for m in self.mails if m.category == Category.REJECTION and not of_several(m.application)]


@dataclass(frozen=True, slots=True)
class Traits:
    """By what a mail can be joined to others: each empty when unknown."""

    company: str
    title: str
    requisition: str
    domains: frozenset[str]
    addresses: frozenset[str]

    @classmethod
    def of(cls, mail: Earlier) -> Traits:
        """Return the traits of a mail."""
        facts = mail.application
        people = {p.address.lower() for m in mail.meetings for p in m.people} | {
            p.address.lower() for p in facts.people
        }
        others = [*mail.to] if mail.ours else [mail.sender, facts.to]
        known = [a for a in others if a is not None and "@" in a.address]
        return cls(
            company=company_key(company_of(mail) or ""),
            title=title_key(facts.position or ""),
            requisition=(facts.req_id or "").casefold(),
            domains=frozenset(registrable_domain(a.domain) for a in known if _names_a_house(a)),
            addresses=frozenset(people | {a.address.lower() for a in known if _is_somebody(a)}) - {""},
        )


def keys(mail: Earlier) -> frozenset[str]:
    """Return the strings under which mail that may belong to one application is found again."""
    traits = Traits.of(mail)
    single = {"title": traits.title, "requisition": traits.requisition}
    return frozenset(
        [f"{kind}:{value}" for kind, value in single.items() if value]
        + [f"house:{word}" for word in traits.company.split() if len(word) > 3]
        + [f"house:{word}" for word in labels(traits.domains) | beginnings({traits.company} - {""})]
        + [f"person:{address}" for address in traits.addresses]
    )


def _names_a_house(address: Address) -> bool:
    return not (is_relay(address) or is_job_board(address) or is_postal(address))


def _is_somebody(address: Address) -> bool:
    return not (is_robot(address) or is_relay(address) or is_job_board(address))


@dataclass(frozen=True, slots=True)
class Match:
    """The case that a mail belongs to; ``sure`` unless another case fits it as well, ``tied`` when one does."""

    case: Case
    sure: bool = True
    tied: bool = False


def cases(mails: Iterable[Earlier]) -> list[Case]:
    """Return the applications that the mails belong to, in the order of their first mail.

    What fits two is in neither: the one would be told who was met for the other.
    """
    found: list[Case] = []
    for mail in sorted(mails, key=lambda m: (m.date or _LONG_AGO, m.message_key)):
        match = best(mail, found)
        if match is None or match.tied:
            found.append(case := Case(adrift=match is not None))
        else:
            case = match.case
        case.add(mail)
        if case.adrift and (home := home_of(mail, found)) is not None:
            found.remove(case)
            for one in case.mails:
                home.add(one)
    return found


def home_of(mail: Earlier, among: Sequence[Case]) -> Case | None:
    """Return the application whose title or number a mail has, that was not known of the mail before it in its thread."""
    alone = replace(mail, thread=None)
    match = best(alone, [one for one in among if not one.adrift])
    if match is None or not match.sure or _link(alone, Traits.of(alone), match.case) < _NEARLY:
        return None
    return match.case


def best(mail: Earlier, among: Sequence[Case]) -> Match | None:
    """Return the case that a mail belongs to, or None when it begins one of its own."""
    traits = Traits.of(mail)
    ranked = [(strength, case) for case in among if (strength := _link(mail, traits, case))]
    if not ranked:
        return None
    strongest, tied = _strongest(mail, ranked)
    if strongest == _TITLE and len(tied) > 1:
        return None
    # where two fit, and where a title is all, nothing is said in the letter: many firms seek a cook
    sure = len(tied) == 1 and (strongest != _TITLE or bool(_from_one_address(mail, tied[0])))
    return Match(tied[0] if len(tied) > 1 else tied[-1], sure, tied=len(tied) > 1)


def _strongest(mail: Earlier, ranked: Sequence[tuple[int, Case]]) -> tuple[int, list[Case]]:
    """Return the strongest link, and the cases that have it: those that are open, that are certain, that the subject names."""
    strongest = max(strength for strength, _ in ranked)
    tied = [case for strength, case in ranked if strength == strongest]
    if strongest == _PERSON and all(_refused(mail, case) for case in tied):
        # who has said no once speaks of what is open yet, though others wrote of it
        still = [case for strength, case in ranked if strength == _COMPANY and _is_open(case)]
        strongest, tied = (_COMPANY, still) if still else (strongest, tied)
    tied = [case for case in tied if case.over() is None] or tied
    tied = [case for case in tied if not case.adrift] or tied
    return strongest, _in_subject(mail, tied) if len(tied) > 1 else tied


def _refused(mail: Earlier, case: Case) -> bool:
    """Tell whether the sender of a mail has said no to a case, which was the last that was heard of it."""
    heard = max((one.date or _LONG_AGO for one in case.mails if not one.ours), default=_LONG_AGO)
    return any((one.date or _LONG_AGO) >= heard for one in case.noes() if one in _by_sender(mail, case))


def _is_open(case: Case) -> bool:
    return case.over() is None and not case.adrift


def _in_subject(mail: Earlier, tied: list[Case]) -> list[Case]:
    """Return of cases that fit alike the one that a mail's subject names, else all."""
    sender = mail.sender.name if mail.sender else ""
    told = [Told(case.titles, [one.subject for one in case.mails]) for case in tied]
    place = told_of(mail.subject, sender, told)
    return tied if place is None else [tied[place]]


def _from_one_address(mail: Earlier, case: Case) -> list[Address]:
    """Return the senders of a case's mail, with the names they were shown by, whose address is that of a mail."""
    return [one.sender for one in _by_sender(mail, case) if one.sender]


def _by_sender(mail: Earlier, case: Case) -> list[Earlier]:
    """Return the mail of a case that came from the address of a mail."""
    address = mail.sender.address.lower() if mail.sender else None
    return [one for one in case.mails if one.sender and one.sender.address.lower() == address]


def _link(mail: Earlier, traits: Traits, case: Case) -> int:
    """Return how firmly a mail hangs on a case, 0 for not at all."""
    if _other(traits.requisition, case.requisitions):
        return 0
    if mail.thread is not None and mail.thread in case.threads:
        return _THREAD
    if _in_another_name(mail, case):
        return 0
    if _begins_anew(mail, case) or abs((mail.date or _LONG_AGO) - case.last) > FORGOTTEN_AFTER:
        return 0
    house = _same_company(mail, traits, case)
    if house is False:
        return 0
    if traits.requisition and traits.requisition in case.requisitions:
        return _REQUISITION
    return _by_name(mail, traits, case, bool(house))


def _in_another_name(mail: Earlier, case: Case) -> bool:
    """Tell whether a machine's address wrote for a case under other names than this mail's, which names no company."""
    sender = mail.sender
    if sender is None or mail.application.company or not is_robot(sender):
        return False
    shown = company_key(sender.name)
    names = {company_key(one.name) for one in _from_one_address(mail, case)} - {""}
    return bool(shown and names) and not any(alike(shown, name) for name in names)


def _by_name(mail: Earlier, traits: Traits, case: Case, same_house: bool) -> int:
    titles = same_title(traits.title, case.titles)
    if titles is False:
        return 0
    if same_house and titles:
        return _NAMED if traits.title in case.titles else _NEARLY
    if traits.addresses & case.addresses and (titles or _fresh(mail, case)):
        return _PERSON
    if same_house:
        return _COMPANY if _fresh(mail, case) else 0
    return _TITLE if titles and not (traits.company and case.companies) else 0


def _begins_anew(mail: Earlier, case: Case) -> bool:
    """Tell whether a mail is the receipt of another application, after the no to this one."""
    over = case.over()
    return over is not None and mail.category in _BEGINNING and (mail.date or _LONG_AGO) > over


def _fresh(mail: Earlier, case: Case) -> bool:
    over = case.over()
    return over is None or (mail.date or _LONG_AGO) - over <= AGAIN_AFTER


def _one_thing(mail: Earlier, traits: Traits, case: Case) -> bool:
    """Tell whether a mail and a case have a title or the sender's name in common."""
    shown = {(one.name.casefold(), one.address.lower()) for one in _from_one_address(mail, case)}
    sender = mail.sender
    is_shown = (
        sender is not None and bool(sender.name) and (sender.name.casefold(), sender.address.lower()) in shown
    )
    return is_shown or bool(same_title(traits.title, case.titles))


def _other(value: str, known: Collection[str]) -> bool:
    return bool(value) and bool(known) and value not in known


def _same_company(mail: Earlier, traits: Traits, case: Case) -> bool | None:
    """Tell whether mail and case name one house; None when one of them names none.

    A name and the domains stand for a house alike: Acme, acme.example, jobs-at-acme.example.
    """
    names = {traits.company} - {""}
    near = [(name, other) for name in names for other in case.companies if alike(name, other)]
    if any(same_house(name, other) for name, other in near) or (near and _one_thing(mail, traits, case)):
        return True
    if shared := traits.domains & case.domains:
        # two names and the domain of neither: a hiring system that isn't known here writes for many
        return not (names and case.companies) or bool(
            labels(shared) & (beginnings(names) | beginnings(case.companies))
        )
    if not ((names or traits.domains) and (case.companies or case.domains)):
        return None
    ours, theirs = labels(traits.domains), labels(case.domains)
    return bool(ours & theirs or ours & beginnings(case.companies) or theirs & beginnings(names))
