"""Which mail belongs to one application: joined by thread, requisition id, company and position.

A case is built from what is remembered, oldest mail first; nothing is stored, so a mail that turns
out to be something else is simply left out the next time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from rapidfuzz import fuzz

from rejectwatch.mail.message import Address
from rejectwatch.model.prediction import Category
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.names import company_key, registrable_domain
from rejectwatch.reply.senders import is_job_board, is_postal, is_relay, is_robot

AGAIN_AFTER = timedelta(days=30)
"""A mail that names no position joins an application that is over for so long: a second no."""
FORGOTTEN_AFTER = timedelta(days=240)
"""What shares only a name with an application that old is another one."""

_THREAD, _REQUISITION, _NAMED, _NEARLY, _PERSON, _COMPANY, _TITLE = 7, 6, 5, 4, 3, 2, 1
_BEGINNING = frozenset({Category.ACKNOWLEDGEMENT})
_SAME_TITLE = 92
_LEVELS = frozenset(
    """senior sr junior jr medior mid key lead principal staff head chief deputy assistant associate intern internship trainee apprentice graduate
    working student werkstudent werkstudentin praktikant praktikantin praktikum azubi ausbildung leiter leiterin leitung
    stagiaire stage alternance alternant directeur directrice responsable adjoint jefe jefa becario prácticas director directora
    estágio estagiário trainee responsabile stagista tirocinio stagiair hoofd medewerker starszy młodszy kierownik stażysta
    chef praktikant lärling i ii iii iv 1 2 3""".split()
)
"""Words that make another role of the same title."""
_AROUND = re.compile(
    r"^(?:try|get|join|use|go|my|the|team|hello|jobs?(?:at)?|careers?(?:at)?|work(?:at|for)?|apply|hr|werkenbij|werkenvoor|arbeitenbei|karriere)"
    r"|(?:jobs?|careers?|karriere|hr|hq|app|mail|team|group|gmbh|inc|ltd|online|talent|recruiting|hiring|people|labs?|tech)$"
)
"""What a company's second domain has around its name: trybrightwell, acmejobs."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Case:
    """The mail of one application, oldest first, and the names that it goes by."""

    mails: list[Earlier] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    requisitions: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)

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
        return max(
            (m.date or _LONG_AGO for m in self.mails if m.category == Category.REJECTION), default=None
        )


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
            company=company_key(facts.company or ""),
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
        + [f"house:{word}" for word in _labels(traits.domains) | _beginnings({traits.company} - {""})]
        + [f"person:{address}" for address in traits.addresses]
    )


def _names_a_house(address: Address) -> bool:
    return not (is_relay(address) or is_job_board(address) or is_postal(address))


def _is_somebody(address: Address) -> bool:
    return not (is_robot(address) or is_relay(address) or is_job_board(address))


@dataclass(frozen=True, slots=True)
class Match:
    """The case that a mail belongs to; ``sure`` unless two cases fit it equally well."""

    case: Case
    sure: bool = True


def cases(mails: Iterable[Earlier]) -> list[Case]:
    """Return the applications that the mails belong to, in the order of their first mail."""
    found: list[Case] = []
    for mail in sorted(mails, key=lambda m: (m.date or _LONG_AGO, m.message_key)):
        match = best(mail, found)
        if match is None:
            found.append(case := Case())
        else:
            case = match.case
        case.add(mail)
    return found


def best(mail: Earlier, among: Sequence[Case]) -> Match | None:
    """Return the case that a mail belongs to, or None when it begins one of its own."""
    traits = Traits.of(mail)
    ranked = [(strength, case) for case in among if (strength := _link(mail, traits, case))]
    if not ranked:
        return None
    strongest = max(strength for strength, _ in ranked)
    tied = [case for strength, case in ranked if strength == strongest]
    tied = [case for case in tied if case.over() is None] or tied
    if strongest == _TITLE and len(tied) > 1:
        return None
    # two that fit: the older one is taken for over, and nothing of either is said in the letter
    # nor where a title is all: many firms seek a cook
    sure = len(tied) == 1 and (strongest != _TITLE or bool(_from_one_address(mail, tied[0])))
    return Match(tied[0] if len(tied) > 1 else tied[-1], sure)


def _from_one_address(mail: Earlier, case: Case) -> list[Address]:
    """Return the senders of a case's mail, with the names they were shown by, whose address is that of a mail."""
    address = mail.sender.address.lower() if mail.sender else None
    return [one.sender for one in case.mails if one.sender and one.sender.address.lower() == address]


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
    house = _same_company(traits, case)
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
    return bool(shown and names) and not any(_alike(shown, name) for name in names)


def _by_name(mail: Earlier, traits: Traits, case: Case, same_house: bool) -> int:
    titles = _same_title(traits.title, case.titles)
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


def _other(value: str, known: Collection[str]) -> bool:
    return bool(value) and bool(known) and value not in known


def _same_company(traits: Traits, case: Case) -> bool | None:
    """Tell whether mail and case name one house; None when one of them names none.

    A name and the domains stand for a house alike: Acme, acme.example, jobs-at-acme.example.
    """
    names = {traits.company} - {""}
    if any(_alike(name, other) for name in names for other in case.companies):
        return True
    if shared := traits.domains & case.domains:
        # two names and the domain of neither: a hiring system that isn't known here writes for many
        return not (names and case.companies) or bool(
            _labels(shared) & (_beginnings(names) | _beginnings(case.companies))
        )
    if not ((names or traits.domains) and (case.companies or case.domains)):
        return None
    ours, theirs = _labels(traits.domains), _labels(case.domains)
    return bool(ours & theirs or ours & _beginnings(case.companies) or theirs & _beginnings(names))


def _labels(domains: Collection[str]) -> set[str]:
    """Return the words that domains name their house by, with and without what is often put around it."""
    plain = {domain.partition(".")[0].replace("-", "") for domain in domains}
    return {word for label in plain for word in (label, _AROUND.sub("", label)) if len(word) > 2}


def _beginnings(names: Collection[str]) -> set[str]:
    """Return what the domain of a company may be called: acme, acmerobotics."""
    found = {"".join(name.split()[:n]) for name in names for n in range(1, len(name.split()) + 1)}
    return {word for word in found if len(word) > 2}


def _alike(name: str, other: str) -> bool:
    """Tell whether two names are one: the one begins the other, or they differ by a letter or so, never by a number."""
    short, long = sorted((name.split(), other.split()), key=len)
    if long[: len(short)] == short:
        return bool(short)
    return re.findall(r"\d", name) == re.findall(r"\d", other) and fuzz.ratio(name, other) >= 90


def _same_title(title: str, known: Collection[str]) -> bool | None:
    """Tell whether two titles are one; None when one of the sides has none."""
    if not title or not known:
        return None
    return any(_spelt_alike(title, other) or _part_of(title, other) for other in known)


def _spelt_alike(title: str, other: str) -> bool:
    """Tell whether two titles differ by a letter or so, and not by their level: Engineer II is no Engineer III."""
    differ = set(title.split()) ^ set(other.split())
    return fuzz.token_sort_ratio(title, other) >= _SAME_TITLE and not differ & _LEVELS


def _part_of(title: str, other: str) -> bool:
    """Tell whether the one title is the other with a field or a place more, its level the same."""
    short, long = sorted((title.split(), other.split()), key=len)
    if len(short) < 2 or (set(long) - set(short)) & _LEVELS:
        return False
    return long[: len(short)] == short or long[-len(short) :] == short


def title_key(title: str) -> str:
    """Return what two spellings of one title have in common."""
    return " ".join(re.findall(r"[^\W_]+", title.casefold()))
