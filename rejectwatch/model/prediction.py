"""What the model says of a message: the nouns, no scikit-learn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

KNOWN_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv")
"""Languages that the corpus teaches (ISO 639-1); a message in any other is never drafted."""


class Category(StrEnum):
    """The ten kinds of mail that are told apart."""

    REJECTION = "rejection"
    ACKNOWLEDGEMENT = "acknowledgement"
    INTERVIEW = "interview"
    ASSESSMENT = "assessment"
    OFFER = "offer"
    OUTREACH = "outreach"
    JOB_ALERT = "job_alert"
    OTHER_JOB = "other_job"
    NON_JOB_REJECTION = "non_job_rejection"
    OTHER = "other"

    @property
    def is_job(self) -> bool:
        """Whether such mail is about the user's own search for a job."""
        return self not in {Category.NON_JOB_REJECTION, Category.OTHER}


class Decision(StrEnum):
    """What follows from a probability: draft, ask the user, or neither."""

    REJECTION = "rejection"
    UNSURE = "unsure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities from which a message is drafted and from which the user is asked."""

    draft: float
    ask: float

    def decide(self, probability: float) -> Decision:
        """Return the decision for a calibrated probability in [0, 1]."""
        if probability >= self.draft:
            return Decision.REJECTION
        return Decision.UNSURE if probability >= self.ask else Decision.OTHER


@dataclass(frozen=True, slots=True)
class Prediction:
    """The model's answer for one message.

    ``probability`` is the calibrated probability that it is a job rejection; ``language`` is
    ISO 639-1 or None when too short to tell; ``evidence`` holds the deciding sentences verbatim,
    best first.
    """

    category: Category
    probability: float
    decision: Decision
    language: str | None
    evidence: tuple[str, ...] = ()
