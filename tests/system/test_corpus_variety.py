"""The written mail doesn't repeat itself."""

from __future__ import annotations

import json

import pytest
from examples import example

from rejectwatch.bundled import bundled
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus
from rejectwatch.reply.application import Met

import variety

WORDS = "we talked it over on monday evening and the place in the stable goes to the girl who already feeds the two old horses there"


def test_no_message_is_another_in_disguise() -> None:
    """What a model is judged on would be what it has learnt; a few sentences would weigh as much as thousands."""
    found = variety.figures(corpus.load(bundled("models") / "corpus", parse_bytes))
    assert found["pairs above .25"] == 0
    assert found["largest group"] <= 2
    assert found["commonest 7-word sequence, share of messages"] <= 0.005
    assert found["in contrast pairs"] >= 3_000
    assert found["distinct 3-grams"] > 0.9


@pytest.mark.parametrize(
    ("other", "pairs"), [(WORDS.replace("monday", "friday"), 1), (" ".join(reversed(WORDS.split())), 0)]
)
def test_a_copy_is_seen(other: str, pairs: int) -> None:
    """A count that is always nought would say nothing."""
    found = variety.figures([example(1, WORDS), example(2, other, category="rejection")])
    assert found["pairs above .25"] == pairs
    assert found["commonest 7-word sequence, share of messages"] == (1.0 if pairs else 0.5)


def test_every_meeting_is_one_that_a_letter_knows() -> None:
    """What the letters say of meetings could not be measured on a mail whose fact is a word of its writer's own."""
    known = {None, *(met.value for met in Met)}
    for path in sorted((bundled("models") / "corpus").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        assert {row["id"] for row in rows if row.get("met") not in known} == set(), path.name
        bare = {row["id"] for row in rows if {"company", "position"} & set(row) and "met" not in row}
        assert bare == set(), path.name
