"""Line two: kept labels become a better model, or a reason why not; no mailbox is touched.

Labels that contradict a sure base in bulk are held until the person confirms them. The others are learnt, and the
candidate is judged beside the base and the model in use on mail that none of the three has learnt from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rejectwatch.ledger.labels import Kept, Label
from rejectwatch.model import personal
from rejectwatch.model.bounds import LEAST_OTHERS, LEAST_REJECTIONS
from rejectwatch.model.classify import Classifier, Read, overlaid
from rejectwatch.model.personal import Personal, Taught
from rejectwatch.model.prediction import Decision, Thresholds
from rejectwatch.model.replay import Replay

SURE = 0.05
"""A base that gives a rejection less than this, or an other mail enough for a draft, is sure."""
BULK, BULK_SHARE = 5, 0.8
"""Labels from one sender, and the share of them, that make a contradiction one in bulk."""
CROWD, CROWD_SHARE = 20, 0.6
"""The same for labels from many senders."""
LARGE_SHARE = 0.2
"""A sender of more than this share of the labels isn't kept whole in one fold: its mail is what will come."""
FALSE_DRAFT_COSTS, UNSURE_COSTS = 5.0, 0.5
"""Trouble that a false draft, and a question, makes beside a rejection that is missed."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How a model did on some mail: drafts for mail that was no rejection, and what became of rejections."""

    others: int = 0
    false_drafts: int = 0
    rejections: int = 0
    drafted: int = 0
    asked: int = 0

    @property
    def undrafted(self) -> int:
        """Rejections that got no draft."""
        return self.rejections - self.drafted

    @property
    def missed(self) -> int:
        """Rejections that the person would hear nothing of: neither a draft nor a question."""
        return self.undrafted - self.asked

    @property
    def trouble(self) -> float:
        """What it leaves the person to do, in rejections missed."""
        return FALSE_DRAFT_COSTS * self.false_drafts + self.missed + UNSURE_COSTS * self.asked

    def as_json(self) -> dict[str, int]:
        """Return the marks as an object."""
        return {
            name: getattr(self, name) for name in ("others", "false_drafts", "rejections", "drafted", "asked")
        }


@dataclass(frozen=True, slots=True)
class Rivals:
    """The marks of a candidate and of what it is to replace, on the same mail.

    ``written``: written mail, held out. ``own``: the person's, held out. ``new``: the part of it that the model
    in use has not learnt either.
    """

    written: Mapping[str, Marks]
    own: Mapping[str, Marks]
    new: Mapping[str, Marks]


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of a training: the sentence that says so, and where it succeeded the model and its manifest."""

    told: str
    is_better: bool = False
    model: Personal | None = None
    manifest: Mapping[str, Any] = field(default_factory=dict)


def is_better(rivals: Rivals) -> tuple[bool, str]:
    """Return whether a candidate is to serve, and the reason in a sentence. Pure.

    Against the base and against the model in use: no more false drafts on written mail than the base, at most one
    new miss there, and better or equal on the person's own mail. What the model in use drafts and the candidate asks
    about is not missed: a model that by luck drafts two more than the base would else keep out all that come after it.
    """
    written = rivals.written
    mine, base = written["candidate"], written["base"]
    if mine.false_drafts > base.false_drafts:
        return False, (
            f"Not taken: of {mine.others} written mails that are no rejections it would answer {mine.false_drafts}, "
            f"the base model {base.false_drafts}."
        )
    current = written["current"]
    loses = mine.undrafted > current.undrafted + 1 and mine.missed > current.missed + 1
    for name, rival, is_worse in (
        ("the base model", base, mine.undrafted > base.undrafted + 1),
        ("the model in use", current, loses),
    ):
        if is_worse:
            return False, (
                f"Not taken: of {mine.rejections} written rejections it would find {mine.drafted}, {name} {rival.drafted}."
            )
    for name, own, rival in (
        ("the base model", rivals.own["candidate"], rivals.own["base"]),
        ("the model in use", rivals.new["candidate"], rivals.new["current"]),
    ):
        if own.trouble > rival.trouble:
            return False, f"Not taken: on your own labelled mail {_did(own)}; {name}: {_did(rival)}."
    return (
        True,
        f"Taken: on your own labelled mail {_did(rivals.own['candidate'])}; the base model: {_did(rivals.own['base'])}.",
    )


def _did(marks: Marks) -> str:
    return (
        f"{marks.drafted} of {marks.rejections} rejections found, {marks.asked} asked about, "
        f"{marks.false_drafts} wrong drafts for {marks.others} others"
    )


def suspicious(kept: Sequence[Kept], base: Sequence[float], draft: float) -> list[Kept]:
    """Return the labels that contradict a sure base in bulk: a folder that was dragged to the wrong place. Pure.

    ``base`` are the base's probabilities of a rejection. What the person has confirmed is never suspicious.
    """
    against = {
        one.message_key: (p < SURE if one.label is Label.REJECTION else p >= draft)
        for one, p in zip(kept, base, strict=True)
    }
    crowds: dict[tuple[str, str], list[Kept]] = defaultdict(list)
    for one in kept:
        if not one.confirmed:
            crowds[one.label, one.sender_domain].append(one)
            crowds[one.label, "*"].append(one)
    found: dict[str, Kept] = {}
    for (_, domain), members in crowds.items():
        odd = [one for one in members if against[one.message_key]]
        least, share = (CROWD, CROWD_SHARE) if domain == "*" else (BULK, BULK_SHARE)
        if len(odd) >= least and len(odd) >= share * len(members):
            found |= {one.message_key: one for one in odd}
    return [one for one in kept if one.message_key in found]


def learn(
    kept: Sequence[Kept],
    base: Classifier,
    replays: Callable[[], tuple[Replay, Replay]],
    current: tuple[Personal, Mapping[str, Any]] | None,
) -> Trained:
    """Return what labels teach: a candidate that is better, or the reason why there is none. Held ones are left out."""
    counted = [one for one in kept if not one.held]
    read = base.read([one.message for one in counted])
    taught = _taught(counted, read)
    if not taught.is_enough:
        return Trained(
            f"Too few labels to learn from: {int(taught.is_rejection.sum())} rejections and "
            f"{int((~taught.is_rejection).sum())} others; it takes {LEAST_REJECTIONS} and {LEAST_OTHERS}."
        )
    beside, judged_on = replays()
    candidate, logits, speaks = personal.fit(taught, beside, base.thresholds)
    serving, known = current if current is not None else (None, {})
    own = _Own(
        truth=taught.is_rejection,
        candidate=base.decisions(replace(read, logits=logits, is_taught=speaks)),
        base=base.decisions(read),
        current=base.decisions(overlaid(read, serving)),
    )
    learnt = known.get("labels", {})
    fresh = np.array([learnt.get(one.message_key) != one.label for one in counted], dtype=bool)
    written = {
        name: _written(one, judged_on, base.thresholds)
        for name, one in (("candidate", candidate), ("current", serving), ("base", None))
    }
    rivals = Rivals(written, own.marks(np.ones(len(taught), dtype=bool)), own.marks(fresh))
    better, told = is_better(rivals)
    return Trained(told, better, candidate, _manifest(counted, candidate, rivals, told))


def _manifest(kept: Sequence[Kept], model: Personal, rivals: Rivals, told: str) -> dict[str, Any]:
    return {
        "labels": {one.message_key: one.label.value for one in kept},
        "languages": sorted(model.languages),
        "told": told,
        "scores": {
            part: {name: marks.as_json() for name, marks in getattr(rivals, part).items()}
            for part in ("written", "own", "new")
        },
    }


def _taught(kept: Sequence[Kept], read: Read) -> Taught:
    return Taught(
        documents=read.documents,
        logits=read.logits,
        is_rejection=np.array([one.label is Label.REJECTION for one in kept], dtype=bool),
        languages=[one or "" for one in read.languages],
        domains=[one.sender_domain for one in kept],
        groups=groups(kept),
    )


def groups(kept: Sequence[Kept]) -> list[str]:
    """Return for each label what is never split between learning and judging: its thread, and its sender's domain.

    A domain with a large share of the labels is grouped by thread only.
    """
    size: dict[str, int] = defaultdict(int)
    for one in kept:
        size[one.sender_domain] += 1
    most = max(LARGE_SHARE * len(kept), 1)
    by_thread: dict[str, str] = {}
    for one in kept:
        is_small = one.sender_domain and size[one.sender_domain] <= most
        by_thread.setdefault(one.thread, f"@{one.sender_domain}" if is_small else one.thread)
    return [by_thread[one.thread] for one in kept]


@dataclass(frozen=True, slots=True)
class _Own:
    """What three models decide of the person's own mail, held out."""

    truth: NDArray[np.bool_]
    candidate: Sequence[Decision]
    base: Sequence[Decision]
    current: Sequence[Decision]

    def marks(self, counted: NDArray[np.bool_]) -> dict[str, Marks]:
        """Return the marks of each on some of the mail."""
        return {
            name: _marks(getattr(self, name), self.truth, counted)
            for name in ("candidate", "base", "current")
        }


def _written(model: Personal | None, on: Replay, cuts: Thresholds) -> Marks:
    read = overlaid(on.as_read, model)
    decisions = [cuts.decide(float(p)) for p in 1 / (1 + np.exp(-read.logits))]
    return _marks(decisions, on.is_rejection, np.ones(len(on), dtype=bool))


def _marks(decisions: Sequence[Decision], truth: NDArray[np.bool_], counted: NDArray[np.bool_]) -> Marks:
    drafted = np.array([one is Decision.REJECTION for one in decisions], dtype=bool)
    asked = np.array([one is Decision.UNSURE for one in decisions], dtype=bool)
    return Marks(
        others=int((~truth & counted).sum()),
        false_drafts=int((drafted & ~truth & counted).sum()),
        rejections=int((truth & counted).sum()),
        drafted=int((drafted & truth & counted).sum()),
        asked=int((asked & truth & counted).sum()),
    )
