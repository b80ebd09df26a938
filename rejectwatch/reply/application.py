"""What is known of an application: the nouns that the letter is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rejectwatch.mail.message import Address


class Met(StrEnum):
    """The evidence ladder: the most that is proven of an earlier meeting."""

    NONE = "none"
    CALL = "call"
    INTERVIEW = "interview"
    ONSITE = "onsite"


class Letter(StrEnum):
    """The four kinds of letter."""

    AFTER_INTERVIEW = "after_interview"
    AFTER_APPLICATION = "after_application"
    POSITION_CLOSED = "position_closed"
    OTHER_ROLE = "other_role"


class Closed(StrEnum):
    """Why a position is gone, where the mail says so."""

    FILLED = "filled"
    CANCELLED = "cancelled"
    FROZEN = "frozen"


class Reason(StrEnum):
    """Why it is a no, where the mail says so."""

    FILLED = "filled"
    CANCELLED = "cancelled"
    FROZEN = "frozen"
    OTHER_CANDIDATE = "other_candidate"
    INTERNAL_CANDIDATE = "internal_candidate"
    INELIGIBLE = "ineligible"
    EXPERIENCE = "experience"
    OVERQUALIFIED = "overqualified"
    LOCATION = "location"
    TOO_LATE = "too_late"
    WITHDRAWN = "withdrawn"


class How(StrEnum):
    """How a person came to be known, the firmest first."""

    ORGANIZER = "organizer"
    ATTENDEE = "attendee"
    AUTHOR = "author"
    SIGNATURE = "signature"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the other side; what isn't known of them is empty.

    ``gender`` is "f" or "m" only where the mail shows it (Frau, Ms, Pani, a gendered title), never
    told from a first name; ``title`` is an academic one as written ("Dr.", "Prof. Dr.").
    """

    name: str
    address: str = ""
    role: str = ""
    gender: str = ""
    title: str = ""
    how: How = How.SIGNATURE


@dataclass(frozen=True, slots=True)
class Signals:
    """What the mail says beyond the no (facts that change the letter).

    ``talent_pool``: they wish to keep in touch. ``feedback``: they give reasons. ``no_replies``:
    they say that nobody reads answers. ``runner_up``: it was close. ``informal``: they address the
    applicant informally (du, tu, je), None when the mail does not show it. ``apply_again``: they invite
    the applicant to apply again, or to look at their openings. ``call``: they offer to talk on the phone.
    ``keeps``: they keep the details, or the applicant in mind. ``writes``: they will get in touch. ``passes``:
    they pass the details on. ``returns``: the applicant is to try again or to write again. ``asks``: they ask
    whether they may keep the details. ``offers_feedback``: reasons can be had on request. ``apart``: the talk was
    with others than the writer, or the mail is in another's name. ``relays``: they pass on another firm's answer.
    ``several``: several others were chosen.
    """

    talent_pool: bool = False
    feedback: bool = False
    no_replies: bool = False
    runner_up: bool = False
    informal: bool | None = None
    apply_again: bool = False
    call: bool = False
    keeps: bool = False
    writes: bool = False
    passes: bool = False
    returns: bool = False
    asks: bool = False
    offers_feedback: bool = False
    apart: bool = False
    relays: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True)
class Application:
    """The facts of one application, each None unless it is certain.

    ``sources`` says for each field name where it came from, in words for the user
    ("subject", "signature", "mail of 3 March"); ``confidence`` how sure each is, from 0 to 1.
    ``offered`` is the other role that the mail holds out, by name; ``agency``: the other side
    recruits for a client. ``spoken`` is the kind of talk that the mail names, held or not: a CALL that
    it arranges, an INTERVIEW that is none by phone. ``people`` are all that the mail shows, the ``contact`` first.
    ``greeted`` is how the user greets the other side: in a mail of theirs as it stands there, else as
    the letter may begin because an earlier mail of theirs did.
    """

    company: str | None = None
    position: str | None = None
    req_id: str | None = None
    contact: Person | None = None
    to: Address | None = None
    met: Met = Met.NONE
    spoken: Met = Met.NONE
    interviewed: bool | None = None
    closed: Closed | None = None
    reason: Reason | None = None
    other_role: bool = False
    offered: str | None = None
    agency: bool = False
    people: tuple[Person, ...] = ()
    signals: Signals = field(default_factory=Signals)
    greeted: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)

    @property
    def letter(self) -> Letter:
        """The kind of letter that fits these facts."""
        if self.other_role:
            return Letter.OTHER_ROLE
        if self.closed is not None:
            return Letter.POSITION_CLOSED
        return Letter.AFTER_APPLICATION if self.met is Met.NONE else Letter.AFTER_INTERVIEW
