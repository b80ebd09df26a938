"""The model that ships: what the corpus beside it makes, and the same on any number of threads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from rejectwatch import wiring
from rejectwatch.mail.message import Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import baseline, corpus, train
from rejectwatch.model.classify import Classifier
from rejectwatch.model.prediction import Prediction

MADE_WITH = "SkylakeX"
"""The kernel of OpenBLAS that ``base.npz`` was fitted with; another one rounds otherwise, and the fit, which
ends where little is left to gain, ends a little elsewhere."""
ELSEWHERE = 1e-3
PROBES = Path(__file__).resolve().parents[1] / "corpus" / "probes.jsonl"
PREDICT = f"""
import json, sys
from rejectwatch import wiring
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus
messages = [corpus.example(json.loads(line), parse_bytes).message for line in open({str(PROBES)!r}, encoding="utf-8")]
found = wiring.classifier().predict(messages)
json.dump([[p.probability, p.category, p.decision, p.evidence] for p in found], sys.stdout)
"""


@pytest.fixture(scope="module")
def probes() -> list[Message]:
    """Return four hundred messages that the model has not seen."""
    rows = [json.loads(line) for line in PROBES.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 400
    return [corpus.example(row, parse_bytes).message for row in rows]


@pytest.fixture(scope="module")
def shipped(probes: list[Message]) -> list[Prediction]:
    """Return what the model that ships says of them, all at once."""
    return wiring.classifier().predict(probes)


def probabilities(found: list[Prediction]) -> np.ndarray:
    """Return the probabilities of predictions, in order."""
    return np.array([one.probability for one in found])


def kernels() -> set[str]:
    """Return the kinds of processor that the linear algebra in use was made for."""
    return {one["architecture"] for one in threadpool_info() if one["user_api"] == "blas"}


@pytest.mark.timeout(1500)
def test_the_corpus_makes_what_ships(probes: list[Message], shipped: list[Prediction]) -> None:
    """Nobody could tell what the numbers that ship were learnt from, or mend them."""
    sources = wiring.base()
    known = baseline.about(sources)
    fitted = baseline.fit(train.texts(corpus.load(sources.corpus, sources.read)), known)
    again = Classifier(fitted.views, fitted.join, baseline.thresholds_for(known["thresholds"], 0.99))
    found = again.predict(probes)
    same = kernels() == {MADE_WITH}
    near = 1e-6 if same else ELSEWHERE
    np.testing.assert_allclose(probabilities(found), probabilities(shipped), rtol=0, atol=near)
    cuts = again.thresholds
    clear = [
        i for i, p in enumerate(shipped) if min(abs(p.probability - c) for c in (cuts.draft, cuts.ask)) > near
    ]
    assert len(clear) >= 0.97 * len(shipped)
    assert [found[i].decision for i in clear] == [shipped[i].decision for i in clear]
    if not same:
        return
    assert [(p.category, p.decision, p.evidence) for p in found] == [
        (p.category, p.decision, p.evidence) for p in shipped
    ]


def test_it_tells_one_from_another(shipped: list[Prediction]) -> None:
    """The tests here would compare a model that says the same of every mail."""
    rows = [json.loads(line) for line in PROBES.read_text(encoding="utf-8").splitlines()]
    is_no = np.array([row["category"] == "rejection" for row in rows])
    p = probabilities(shipped)
    assert np.median(p[is_no]) > np.median(p[~is_no]) + 0.05
    assert p.std() > 0.1


@pytest.fixture(scope="module")
def one_thread() -> list[list]:
    """Return what a process of one numeric thread says of the probes."""
    return predicted(threads=1)


def predicted(threads: int) -> list[list]:
    """Return what a process of its own, on so many numeric threads, says of the probes."""
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    ran = subprocess.run(
        [sys.executable, "-c", PREDICT],
        capture_output=True,
        env={**os.environ, **dict.fromkeys(names, str(threads))},
        timeout=250,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return json.loads(ran.stdout)


def test_two_threads_say_the_same(one_thread: list[list]) -> None:
    """A mail would get a draft on one machine and none on another."""
    two = predicted(threads=2)
    np.testing.assert_allclose([row[0] for row in two], [row[0] for row in one_thread], rtol=0, atol=1e-4)
    assert [row[1:] for row in two] == [row[1:] for row in one_thread]


def test_this_process_says_the_same(one_thread: list[list], shipped: list[Prediction]) -> None:
    """What ran before in a process would change what it says of a mail."""
    np.testing.assert_allclose(probabilities(shipped), [row[0] for row in one_thread], rtol=0, atol=1e-4)


def test_one_by_one_is_as_all_at_once(probes: list[Message], shipped: list[Prediction]) -> None:
    """The daemon, which reads mail as it comes, would decide otherwise than `classify` on a folder."""
    model = wiring.classifier()
    alone = [model.predict([message])[0] for message in probes]
    np.testing.assert_allclose(probabilities(alone), probabilities(shipped), rtol=0, atol=1e-4)
    assert [p.category for p in alone] == [p.category for p in shipped]
    assert [p.evidence for p in alone if p.evidence] == [p.evidence for p in shipped if p.evidence]


def test_order_does_not_matter(probes: list[Message], shipped: list[Prediction]) -> None:
    """What stands beside a mail in a folder would change what is said of it."""
    turned = wiring.classifier().predict(probes[::-1])[::-1]
    np.testing.assert_allclose(probabilities(turned), probabilities(shipped), rtol=0, atol=1e-4)


def test_nothing_is_written_to_load_it(tmp_path: Path) -> None:
    """The first start of a user without rights in the program's folder would fail, or build for minutes."""
    models = wiring.base().models
    before = {path: path.stat().st_mtime_ns for path in models.rglob("*")}
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", "from rejectwatch import wiring; wiring.classifier()"],
        capture_output=True,
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(Path(wiring.__file__).parents[1])},
        timeout=100,
    )
    assert (ran.returncode, ran.stdout, ran.stderr.decode()) == (0, b"", "")
    assert {path: path.stat().st_mtime_ns for path in models.rglob("*")} == before
    assert list(tmp_path.iterdir()) == []
