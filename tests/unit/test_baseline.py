"""The base model: what ships with it fits what it is built from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from rejectwatch.bundled import bundled
from rejectwatch.errors import ModelUnusable
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import baseline
from rejectwatch.model.baseline import PRECISIONS, Sources, thresholds_for

SOURCES = Sources(bundled("models"), parse_bytes)


def test_calibration_and_arrays_are_of_this_corpus_and_design():
    """The model that ships would be another one than the corpus beside it makes, and its figures of neither.

    After a change of the corpus or of the model: `make measure MEASURE=--write`.
    """
    assert baseline.about(SOURCES)["digest"] == SOURCES.digest
    with np.load(SOURCES.arrays, allow_pickle=False) as file:
        assert str(file["digest"]) == SOURCES.digest


def test_every_module_that_makes_the_model_is_in_the_design():
    """A change of code would make another model under the same digest."""
    package = Path(baseline.__file__).parent
    seen, ahead = set(), ["train", "views"]
    while ahead:
        name = ahead.pop()
        seen.add(name)
        text = (package / f"{name}.py").read_text(encoding="utf-8")
        found = re.findall(r"^from rejectwatch\.model\.(\w+) import", text, re.MULTILINE)
        for line in re.findall(r"^from rejectwatch\.model import (.+)$", text, re.MULTILINE):
            found += line.split(", ")
        ahead += [one for one in found if one not in seen]
    # the corpus is in the digest by its contents; npz and prediction hold no words and no numbers
    assert seen - {"corpus", "npz", "prediction"} == set(baseline.DESIGN)


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


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """Return a folder with a small corpus, a table of meanings, a calibration, and a model of two words."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "de.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "meanings.npz").write_bytes(b"words")
    kept = {
        "coef": [1.0, 0.5], "intercept": -0.5, "digest": "abc",
        "scores": {},
        "thresholds": {str(p): {"draft": p, "ask": 0.1} for p in PRECISIONS},
    }  # fmt: skip
    (tmp_path / "calibration.json").write_text(json.dumps(kept), encoding="utf-8")
    return Sources(tmp_path, parse_bytes)


@pytest.mark.parametrize(
    ("name", "content"), [("corpus/en.jsonl", b"{}\n"), ("corpus/de.jsonl", b"[]\n"), ("meanings.npz", b"wordz")]
)  # fmt: skip
def test_digest_changes_with_the_sources(sources: Sources, name: str, content: bytes):
    """A model kept for another corpus, or other meanings of words, would be taken for this one's."""
    before = sources.digest
    (sources.models / name).write_bytes(content)
    assert before != sources.digest


def test_digest_is_the_same_for_the_same(sources: Sources):
    """A model that fits would be told not to."""
    assert sources.digest == Sources(sources.models, parse_bytes).digest


def test_what_is_known(sources: Sources):
    """`status` would tell of another model."""
    assert baseline.about(sources)["coef"] == [1.0, 0.5]


@pytest.mark.parametrize("content", [None, b"", b"{", b"\xff\xfe", b"[1]", b'"text"', b"null", b"5"])
def test_a_calibration_that_cannot_be_read(sources: Sources, content: bytes | None):
    """Half an installation would end in a traceback."""
    sources.calibration.unlink()
    if content is not None:
        sources.calibration.write_bytes(content)
    with pytest.raises(ModelUnusable) as caught:
        baseline.about(sources)
    assert str(caught.value).startswith(f"{sources.calibration} can't be read (")
    assert str(caught.value).endswith("). Install rejectwatch again.")


def loads(monkeypatch: pytest.MonkeyPatch, digest: str) -> None:
    """Have any file hold views of a digest."""
    monkeypatch.setattr("rejectwatch.model.arrays.load", lambda path: (None, digest))


def test_arrays_and_calibration_of_one_digest(sources: Sources, monkeypatch: pytest.MonkeyPatch):
    """A model that fits would not be loaded, or get thresholds of another precision."""
    loads(monkeypatch, "abc")
    assert baseline.load(sources, precision=0.97).thresholds.draft == 0.97
    join = baseline.load(sources, precision=0.99)._join
    assert join.predict_proba(np.array([[2.0, 1.0]]))[0, 1] == pytest.approx(1 / (1 + np.exp(-2.0)))


def test_arrays_of_another_calibration(sources: Sources, monkeypatch: pytest.MonkeyPatch):
    """Thresholds of one model would cut the probabilities of another."""
    loads(monkeypatch, "other")
    with pytest.raises(ModelUnusable) as caught:
        baseline.load(sources, precision=0.99)
    assert str(caught.value) == (
        f"{sources.arrays} and calibration.json don't belong together. Install rejectwatch again."
    )


@pytest.mark.parametrize("missing", baseline.KNOWN)
def test_a_calibration_without_an_entry(sources: Sources, monkeypatch: pytest.MonkeyPatch, missing: str):
    """A file of an older version would end in a traceback."""
    loads(monkeypatch, "abc")
    known = json.loads(sources.calibration.read_text(encoding="utf-8"))
    known.pop(missing)
    sources.calibration.write_text(json.dumps(known), encoding="utf-8")
    with pytest.raises(ModelUnusable):
        baseline.load(sources, precision=0.99)


def test_a_missing_model(sources: Sources):
    """Half an installation would end in a traceback."""
    with pytest.raises(ModelUnusable) as caught:
        baseline.load(sources, precision=0.99)
    assert str(caught.value) == f"There is no {sources.arrays}. Install rejectwatch again."
