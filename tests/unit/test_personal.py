"""What labels teach: a kind of mail that the base doesn't know, and nothing about any other."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rejectwatch import wiring
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus, personal
from rejectwatch.model.classify import Classifier, Read, overlaid
from rejectwatch.model.features import Columns
from rejectwatch.model.personal import MOST_OF_A_SENDER, REST, Personal, Taught
from rejectwatch.model.prediction import Decision
from rejectwatch.model.replay import Replay
from rejectwatch.model.replay import load as load_replay

FOLDER = Path(__file__).resolve().parents[1] / "corpus"


def examples(name: str) -> list[corpus.Example]:
    """Return the messages of a file of tests/corpus."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [corpus.example(json.loads(line), parse_bytes) for line in lines]


@pytest.fixture(scope="module")
def base() -> Classifier:
    """Return the model that ships."""
    return wiring.classifier()


@pytest.fixture(scope="module")
def replay(base: Classifier) -> Replay:
    """Return written mail that the base hasn't seen."""
    found = examples("probes.jsonl")
    read = base.read([one.message for one in found])
    truth = np.array([one.category == "rejection" for one in found])
    return Replay(read.documents, read.logits, truth, [one.language for one in found])


TEMPLATE = {
    "no": "REF {n}-17 / POS: {job}\nSTATUS N3\nFILE TO ROOM B\nEND OF NOTICE",
    "other": "REF {n}-17 / POS: {job}\nSTATUS A1\nFILE OPENED, TRAY 6\nEND OF NOTICE",
}
JOBS = "Cook Baker Welder Diver Porter Clerk Driver Chemist Planner Fitter Surveyor Warden Stoker Reader Pilot".split()


def notices(kind: str, n: int, start: int = 4000) -> list[corpus.Example]:
    """Return notices of a company that never says no in words."""
    rows = (
        {
            "id": f"{kind}-{i}", "category": "rejection" if kind == "no" else "other_job", "language": "en", "group": f"{i}",
            "subject": f"SL3 notice {start + 7 * i}", "from": "STAFFLINE <sl3@brackwater.example>",
            "body": TEMPLATE[kind].format(n=start + 7 * i, job=JOBS[i % len(JOBS)]),
        }
        for i in range(n)
    )  # fmt: skip
    return [corpus.example(row, parse_bytes) for row in rows]


def taught(base: Classifier, found: list[corpus.Example]) -> tuple[Taught, Read]:
    """Return examples as a person's labels."""
    read = base.read([one.message for one in found])
    return Taught(
        read.documents, read.logits, np.array([one.category == "rejection" for one in found]),
        [one or "" for one in read.languages], [one.message.sender.domain for one in found], [one.id for one in found],
    ), read  # fmt: skip


@pytest.fixture(scope="module")
def learnt(base: Classifier, replay: Replay) -> Personal:
    """Return what twelve and eight notices teach."""
    data, _ = taught(base, notices("no", 12) + notices("other", 8))
    return personal.fit(data, replay, base.thresholds)[0]


def test_it_learns_a_template(base: Classifier, learnt: Personal):
    """Twenty labels of a company's own notices would change nothing, or all of its mail would be a no."""
    unseen = notices("no", 15, 7000) + notices("other", 15, 8000)
    before = [one.decision for one in base.predict([one.message for one in unseen])]
    after = [one.decision for one in base.with_personal(learnt).predict([one.message for one in unseen])]
    assert Decision.REJECTION not in before
    assert after[:15].count(Decision.REJECTION) >= 14
    assert Decision.REJECTION not in after[15:]


def test_the_rest_stays_as_it_was(base: Classifier, learnt: Personal, replay: Replay):
    """Who teaches one company's mail would get other decisions on everybody else's."""
    after = overlaid(replay.as_read, learnt)
    assert after.is_taught.sum() == 0
    assert np.array_equal(after.logits, replay.logits)


def test_what_it_says_of_its_own_mail_is_held_out(base: Classifier, replay: Replay):
    """A candidate would be judged on what it has learnt by heart: random labels would look well learnt."""
    found = notices("no", 30)
    data, _ = taught(base, found)
    random = np.random.default_rng(1).permutation([True] * 15 + [False] * 15)
    _, logits, speaks = personal.fit(replace(data, is_rejection=random), replay, base.thresholds)
    drafted = (logits >= np.log(base.thresholds.draft / (1 - base.thresholds.draft))) & speaks
    assert drafted.sum() <= 8, "learnt by heart, it would be fifteen"


def test_the_same_labels_give_the_same_model(base: Classifier, replay: Replay, learnt: Personal):
    """A training would change decisions by chance."""
    data, _ = taught(base, notices("no", 12) + notices("other", 8))
    again = personal.fit(data, replay, base.thresholds)[0]
    assert np.array_equal(again.lessons[REST].classifier.coef_, learnt.lessons[REST].classifier.coef_)
    assert again.bounds == learnt.bounds


def languages_of(languages: list[str], truth: list[bool]) -> frozenset[str]:
    """Return which languages such labels teach."""
    n = len(languages)
    return Taught([None] * n, np.zeros(n), np.array(truth), languages, [""] * n, [""] * n).learnt_languages


def test_a_language_takes_both_kinds():
    """Of a language of which only rejections were labelled, all mail would be one."""
    assert languages_of(["da"] * 8, [True] * 5 + [False] * 3) == {"da"}
    assert languages_of(["da"] * 8, [True] * 4 + [False] * 4) == set()
    assert languages_of(["da"] * 9, [True] * 7 + [False] * 2) == set()
    assert languages_of(["en"] * 8, [True] * 5 + [False] * 3) == set(), "the base's own"


DANISH = {
    "no": (
        "Vi har desværre valgt at gå videre med andre kandidater.",
        "Stillingen er desværre gået til en anden ansøger.",
        "Vi må desværre meddele, at du ikke er gået videre i processen.",
    ),
    "other": (
        "Vi vil gerne invitere dig til samtale på torsdag klokken ti.",
        "Vi har modtaget din ansøgning og vender tilbage i næste uge.",
        "Din faktura er betalt, og din pakke er på vej hjem til dig.",
    ),
}


def danish(kind: str, n: int, start: int = 0) -> list[corpus.Example]:
    """Return Danish mail of many senders, in the usual words."""
    rows = (
        {
            "id": f"{kind}-{i}", "category": "rejection" if kind == "no" else "other_job", "language": "da", "group": f"{i}",
            "subject": "Din henvendelse", "from": f"Mette Lund <ml@firma{kind}{i}.example>",
            "body": f"Kære Alex\n\nTak for din mail af den {1 + i % 28}. {DANISH[kind][i % 3]}\n\nVenlig hilsen\nMette Lund",
        }
        for i in range(start, start + n)
    )  # fmt: skip
    return [corpus.example(row, parse_bytes) for row in rows]


def test_danish_is_drafted_only_when_it_was_taught(base: Classifier, replay: Replay):
    """A language that the corpus doesn't teach would be answered unasked, or never."""
    unseen = danish("no", 9, 30) + danish("other", 9, 30)
    before = [one.decision for one in base.predict([one.message for one in unseen])]
    assert Decision.REJECTION not in before
    data, _ = taught(base, danish("no", 12) + danish("other", 8))
    model = personal.fit(data, replay, base.thresholds)[0]
    assert model.languages == {"da"}
    after = [one.decision for one in base.with_personal(model).predict([one.message for one in unseen])]
    assert after[:9].count(Decision.REJECTION) >= 8
    assert Decision.REJECTION not in after[9:]


@pytest.fixture(scope="module")
def written() -> Replay:
    """Return the written mail that the product learns beside."""
    return load_replay(wiring.base())[0]


def decided(base: Classifier, beside: Replay, labelled: list, unseen: list) -> Counter[Decision]:
    """Return what is decided of unseen mail once some is labelled."""
    over = base.with_personal(personal.fit(taught(base, labelled)[0], beside, base.thresholds)[0])
    return Counter(one.decision for one in over.predict([one.message for one in unseen]))


def kinds(name: str) -> tuple[list[corpus.Example], list[corpus.Example]]:
    """Return the rejections and the other mail of a dialect."""
    found = examples(f"dialects/{name}.jsonl")
    noes = [one for one in found if one.category == "rejection"]
    return noes, [one for one in found if one.category != "rejection"]


def test_a_danish_inbox_is_learnt(base: Classifier, written: Replay):
    """Who labels twenty mails of a language of their own would go on doing all by hand."""
    noes, others = kinds("da")
    labelled = noes[::5] + others[::11][:8]
    rest = [[one for one in kind if one not in labelled] for kind in (noes, others)]
    mine, other = (decided(base, written, labelled, kind) for kind in rest)
    assert (len(labelled), mine.total(), other.total()) == (20, 48, 82)
    assert mine[Decision.REJECTION] >= 30
    assert mine[Decision.OTHER] <= 2
    assert other[Decision.REJECTION] <= 2


def test_varied_danish_is_asked_about(base: Classifier, written: Replay):
    """Letters would go out on a guess, where twenty labels can't tell mail apart; or noes would be passed over."""
    noes, others = kinds("da-varied")
    labelled = noes[:12] + others[:8]
    assert decided(base, written, labelled, noes[12:])[Decision.OTHER] <= 2
    assert decided(base, written, labelled, others[8:])[Decision.REJECTION] <= 1


def test_languages_do_not_mix(base: Classifier, replay: Replay):
    """Forty English labels would move the bounds of twenty Danish ones."""
    own = danish("no", 12) + danish("other", 8)
    alone = personal.fit(taught(base, own)[0], replay, base.thresholds)[0]
    english = [one for one in examples("probes.jsonl") if one.language == "en"][:40]
    both = personal.fit(taught(base, own + english)[0], replay, base.thresholds)[0]
    assert (set(alone.lessons), set(both.lessons)) == ({"da"}, {"da", REST})
    assert both.bounds["da"] == alone.bounds["da"]
    assert alone.near is None


def test_labels_with_nothing_in_common(base: Classifier, replay: Replay):
    """A training would end in an error, and so would every later one."""
    columns = [Columns(f"{chr(97 + i) * 9}", "", "") for i in range(16)]
    data = Taught(
        columns, np.linspace(-3, 3, 16), np.array([False] * 8 + [True] * 8), [""] * 16, [""] * 16,
        [str(i) for i in range(16)],
    )  # fmt: skip
    model, logits, _ = personal.fit(data, replay, base.thresholds)
    assert model.lessons[REST].evidence == ()
    assert np.isfinite(logits).all()


@pytest.mark.parametrize(("yes", "no", "enough"), [(5, 3, True), (4, 3, False), (5, 2, False), (0, 9, False)])
def test_too_few(yes, no, enough):
    """A model of one label would decide."""
    n = yes + no
    assert (
        Taught(
            [None] * n, np.zeros(n), np.array([True] * yes + [False] * no), [""] * n, [""] * n, [""] * n
        ).is_enough
        is enough
    )


def test_one_sender_does_not_drown_the_others():
    """Five hundred newsletters of one shop would outweigh all else that was taught."""
    n = 300 + 5
    domains = ["shop.example"] * 300 + [f"d{i}.example" for i in range(5)]
    data = Taught([None] * n, np.zeros(n), np.array([False] * 300 + [True] * 5), [""] * n, domains, [""] * n)
    assert data.weights[:300].sum() == pytest.approx(MOST_OF_A_SENDER)
    assert data.weights[300:].tolist() == [1.0] * 5
