"""The base model: what ships with it fits what it is built from."""

from __future__ import annotations

import json

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.baseline import PRECISIONS, Sources, thresholds_for

SOURCES = Sources(bundled("models"), parse_bytes)


def test_calibration_is_of_this_corpus_and_design():
    """A stale calibration would be left aside, and every user's first start would take minutes.

    After a change of the corpus or of the model: `make measure MEASURE=--write`.
    """
    kept = json.loads(SOURCES.calibration.read_text(encoding="utf-8"))
    assert SOURCES.digest == kept["digest"]


def test_thresholds_ask_before_they_draft():
    """An ask threshold above the draft's would never ask."""
    table = json.loads(SOURCES.calibration.read_text(encoding="utf-8"))["thresholds"]
    for wanted in PRECISIONS:
        cuts = thresholds_for(table, wanted)
        assert 0 < cuts.ask <= cuts.draft < 1


@pytest.mark.parametrize(("wanted", "taken"), [(0.99, 0.99), (0.989, 0.99), (0.5, 0.5), (0.9999, 0.998)])
def test_threshold_of_the_next_precision(wanted, taken):
    """A precision between two that were measured must not get the laxer threshold."""
    table = {str(p): {"draft": p, "ask": 0.1} for p in PRECISIONS}
    assert taken == thresholds_for(table, wanted).draft


def test_digest_changes_with_the_corpus(tmp_path):
    """A model kept for another corpus would be taken for this one's."""
    (tmp_path / "corpus").mkdir()
    sources = Sources(tmp_path, parse_bytes)
    before = sources.digest
    (tmp_path / "corpus" / "en.jsonl").write_text("{}\n", encoding="utf-8")
    assert before != sources.digest
