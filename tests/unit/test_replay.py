"""The written mail beside which labels are learnt: of this base, as if unseen, the same at every training."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rejectwatch import wiring
from rejectwatch.errors import ModelUnusable
from rejectwatch.model import baseline, corpus, npz, replay
from rejectwatch.model.baseline import Sources
from rejectwatch.model.replay import FILE, FITTED, JUDGED, Replay


def test_what_ships_is_of_this_base():
    """Every training would end in an error, or judge by another model's figures.

    After a change of the corpus or of the model: `make measure MEASURE="--only written --write"`.
    """
    found = npz.read(wiring.base().models / FILE)
    assert str(found["digest"]) == baseline.about(wiring.base())["digest"]
    assert found["logits"].ndim == 1


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """Return a base of a corpus of eight messages a group, in a thousand groups."""
    folder = tmp_path
    (folder / "corpus").mkdir()
    line = (
        '{"id": "%d", "category": "rejection", "language": "en", "group": "%d", "subject": "x%d", '
        '"from": "a@b.example", "body": "No."}'
    )
    (folder / "corpus" / "en.jsonl").write_text("\n".join(line % (n, n // 8, n) for n in range(8_000)) + "\n")
    (folder / "calibration.json").write_text(
        '{"digest": "abc", "coef": [], "intercept": 0, "thresholds": {}, "scores": {}}'
    )
    made = Sources(folder, wiring.base().read)
    replay.save(made, [str(n) for n in range(8_000)], np.full(8_000, 0.5), "abc")
    return made


def groups(part: Replay) -> set[int]:
    """Return the groups of a part, by the number in its subjects."""
    return {int(one.subject[1:]) // 8 if one.subject[1:].isdigit() else -1 for one in part.documents}


def test_no_group_is_in_both(sources: Sources, monkeypatch: pytest.MonkeyPatch):
    """A model would be judged on the twin of what it was fitted on; or on too little mail."""
    monkeypatch.setattr(
        "rejectwatch.model.features.fold", lambda text: text
    )  # digits are kept: they tell the group
    fitted, judged = replay.load(sources)
    assert not groups(fitted) & groups(judged)
    assert abs(len(fitted) - FITTED) < 0.15 * FITTED
    assert abs(len(judged) - JUDGED) < 0.15 * JUDGED
    assert np.array_equal(fitted.logits, np.zeros(len(fitted)))


def test_of_another_base(sources: Sources):
    """Corrections of one model would be laid over another."""
    replay.save(sources, ["1"], np.array([0.5]), "other")
    with pytest.raises(ModelUnusable, match="don't belong together"):
        replay.load(sources)


def test_damaged(sources: Sources):
    """Half an installation would end in a traceback."""
    (sources.models / FILE).write_bytes(b"x")
    with pytest.raises(ModelUnusable, match="is damaged"):
        replay.load(sources)
    (sources.models / FILE).unlink()
    with pytest.raises(ModelUnusable, match="Install rejectwatch again"):
        replay.load(sources)


def test_rows_of_the_corpus_only(sources: Sources):
    """Mail written after the figures were made would be taken for unseen with a figure of nothing."""
    assert corpus.digest(sources.corpus)
    replay.save(sources, ["0", "1", "gone"], np.array([0.1, 0.2, 0.3]), "abc")
    fitted, judged = replay.load(sources)
    assert len(fitted) + len(judged) == 2
