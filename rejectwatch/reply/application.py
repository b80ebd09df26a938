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


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the other side; ``address`` and ``role`` are empty when unknown."""

    name: str
    address: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Signals:
    """What the mail says beyond the no (facts that change the letter).

    ``talent_pool``: they wish to keep in touch. ``feedback``: they give reasons. ``no_replies``:
    they say that nobody reads answers. ``runner_up``: it was close. ``informal``: they address the
    applicant informally (du, tu, je), None when the mail does not show it.
    """

    talent_pool: bool = False
    feedback: bool = False
    no_replies: bool = False
    runner_up: bool = False
    informal: bool | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """The facts of one application, each None unless it is certain.

    ``sources`` says for each field name where it came from, in words for the user
    ("subject", "signature", "thread of 3 March").
    """

    company: str | None = None
    position: str | None = None
    req_id: str | None = None
    contact: Person | None = None
    to: Address | None = None
    met: Met = Met.NONE
    interviewed: bool | None = None
    closed: Closed | None = None
    other_role: bool = False
    signals: Signals = field(default_factory=Signals)
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def letter(self) -> Letter:
        """The kind of letter that fits these facts."""
        if self.other_role:
            return Letter.OTHER_ROLE
        if self.closed is not None:
            return Letter.POSITION_CLOSED
        return Letter.AFTER_APPLICATION if self.met is Met.NONE else Letter.AFTER_INTERVIEW
