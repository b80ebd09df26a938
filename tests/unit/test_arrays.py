"""A fitted model as plain arrays: what is loaded decides as what was saved, or isn't loaded."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rejectwatch.errors import ModelUnusable
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import arrays, corpus, nets, train
from rejectwatch.model.prediction import Category
from rejectwatch.model.views import Views, score

DIGEST = "abc123"
SAID = {
    "rejection": "we have decided to go on with another candidate for the {role}",
    "acknowledgement": "we have received your application for the {role} and will write soon",
    "interview": "we would like to meet you on Tuesday and talk about the {role}",
    "assessment": "please solve the attached exercise for the {role} within three days",
    "offer": "we are delighted to offer you the {role} and send you the contract",
    "outreach": "I found your profile and wonder whether the {role} would interest you",
    "job_alert": "three new jobs match your saved search for a {role} near you",
    "other_job": "the decision about the {role} is put off until the end of the month",
    "non_job_rejection": "the bank cannot grant the loan that you wanted as a {role}",
    "other": "the garden club meets at the {role}'s house and there will be cake",
}
ROLES = ("gardener", "baker", "teacher", "nurse", "carpenter", "driver")


def examples() -> list[corpus.Example]:
    """Return sixty messages: each category's sentence with six roles."""
    rows = [
        {
            "id": f"{category}-{role}", "category": category, "language": "en", "group": role, "subject": f"The {role}",
            "from": f"jane@{category.replace('_', '-')}.example",
            "body": f"Dear Alex,\n\n{said.format(role=role)}.\n\nKind regards,\nJane Doe",
        }
        for (category, said), role in product(SAID.items(), ROLES)
    ]  # fmt: skip
    return [corpus.example(row, parse_bytes) for row in rows]


@pytest.fixture(scope="module")
def data() -> train.Texts:
    """Return the messages as the estimators take them."""
    return train.texts(examples())


@pytest.fixture(scope="module")
def views(data: train.Texts) -> Views:
    """Return the views fitted on them; of so little mail a net learns something in many passes only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nets, "PASSES", 100)
        return train.fit_views(data, join=train.joined([1.0] * 13, 0.0)).views


@pytest.fixture
def path(tmp_path: Path, views: Views) -> Path:
    """Return the file with the saved views."""
    arrays.save(tmp_path / "base.npz", views, DIGEST)
    return tmp_path / "base.npz"


def rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Write the file anew with its arrays changed."""
    with np.load(path, allow_pickle=False) as file:
        found = {name: file[name] for name in file.files}
    change(found)
    np.savez_compressed(path, **found)


def refused(path: Path) -> str:
    """Return why a file is not taken for a model."""
    with pytest.raises(ModelUnusable) as caught:
        arrays.load(path)
    return str(caught.value)


def test_the_toy_is_a_model_of_all_categories(views: Views, data: train.Texts) -> None:
    """The tests below would compare models that know nothing."""
    for view in (views.words, views.meanings):
        decisions, shares = view.look([one[0] for one in data.documents])
        for at, net in enumerate(view.nets):
            assert list(net.network.classes_) == sorted(c.value for c in Category)
            assert (net.network.classes_[shares[:, at].argmax(axis=1)] == data.category).mean() > 0.95
        assert decisions[data.is_rejection].min() > decisions[~data.is_rejection].max()
    no, other = views.sentence.decide(
        [train.features.sentence(f"{SAID[c]}.") for c in ("rejection", "other")]
    )
    assert no > 0 > other


def test_it_decides_as_before(path: Path, views: Views, data: train.Texts) -> None:
    """The shipped model would draft other mail than the one that was measured."""
    loaded, digest = arrays.load(path)
    assert digest == DIGEST
    rows = [row for one in data.documents for row in one]
    lines = [row for one in data.sentences for row in one]
    for name, seen in (("words", rows), ("meanings", rows), ("sentence", lines)):
        before, after = getattr(views, name), getattr(loaded, name)
        assert (before.transform(seen) != after.transform(seen)).nnz == 0
        np.testing.assert_allclose(after.decide(seen), before.decide(seen), rtol=0, atol=1e-6)
        assert [net.reads for net in after.nets] == [net.reads for net in before.nets]
        if name in train.READS:
            np.testing.assert_allclose(after.look(seen)[1], before.look(seen)[1], rtol=0, atol=1e-6)
        assert list(after.classifier.classes_) == list(before.classifier.classes_)
        assert [(p.column, p.weight) for p in after.parts] == [(p.column, p.weight) for p in before.parts]
    before, after = score(views, data.documents), score(loaded, data.documents)
    assert after.names == before.names
    np.testing.assert_allclose(after.logits, before.logits, rtol=0, atol=1e-6)
    np.testing.assert_allclose(after.topics, before.topics, rtol=0, atol=1e-6)


@pytest.mark.parametrize("name", arrays.PARTS)
def test_scikit_learns_own_decision_is_the_same(path: Path, data: train.Texts, name: str) -> None:
    """What is asked at prediction would not be what scikit-learn was trained to say."""
    view = getattr(arrays.load(path)[0], name)
    found = data.sentences if name == "sentence" else data.documents
    seen = [*(one[0] for one in found), train.features.sentence(""), train.features.sentence("Zürich, 12 x")]
    np.testing.assert_allclose(
        view.classifier.decision_function(view.transform(seen)), view.decide(seen), rtol=0, atol=1e-4
    )


@pytest.mark.parametrize("name", train.READS)
def test_scikit_learns_own_shares_are_the_same(path: Path, data: train.Texts, name: str) -> None:
    """What is asked at prediction would not be what scikit-learn was trained to say."""
    view = getattr(arrays.load(path)[0], name)
    seen = [*(one[0] for one in data.documents), train.features.sentence("")]
    whole, shares = view.transform(seen), view.look(seen)[1]
    assert len(view.nets) == len(train.READS[name])
    for at, net in enumerate(view.nets):
        expected = net.network.predict_proba(whole[:, view.columns(net.reads)])
        np.testing.assert_allclose(shares[:, at], expected, rtol=0, atol=1e-5)


def test_no_two_nets_read_the_same(views: Views) -> None:
    """Nets that read alike are wrong alike: they would cost their size and bring nothing."""
    assert train.READS["words"][0] != train.READS["words"][1]
    without_letters, without_words = (net.network.n_features_in_ for net in views.words.nets)
    sizes = [len(part.vectorizer.vocabulary_) for part in views.words.parts]
    assert (without_letters, without_words) == (sum(sizes) - sizes[1], sum(sizes) - sizes[0])
    assert [net.network.n_features_in_ for net in views.meanings.nets] == [
        len(part.vectorizer.vocabulary_) for part in views.meanings.parts
    ]


def test_a_weight_of_one_byte_is_near_what_was_learnt() -> None:
    """A net would be another one when it is saved, or once more when it is saved again."""
    learnt = np.random.default_rng(5).normal(0, [[0.01, 1.0, 30.0, 0.0]], (500, 4))
    levels, scale = nets.in_bytes(learnt)
    assert levels.dtype == np.int8
    assert (np.abs(levels * scale - learnt) <= scale / 2).all()
    assert (scale[:3] <= np.abs(learnt).max(axis=0)[:3] / 63).all()
    again, same = nets.in_bytes(levels * scale)
    assert (again == levels).all()
    assert (same[:3] == scale[:3]).all()


def test_saved_twice_is_the_same_file(path: Path, views: Views, tmp_path: Path) -> None:
    """A checkout would change with each fit of the same corpus."""
    arrays.save(tmp_path / "again.npz", arrays.load(path)[0], DIGEST)
    with np.load(path) as one, np.load(tmp_path / "again.npz") as two:
        assert one.files == two.files
        assert [
            n for n in one.files if one[n].dtype != two[n].dtype or not np.array_equal(one[n], two[n])
        ] == []


def test_no_pickle_is_in_it(path: Path) -> None:
    """A model would run code when it is opened."""
    with np.load(path, allow_pickle=False) as file:
        kinds = {file[name].dtype.kind for name in file.files}
    assert kinds <= set("bfuiU")
    with zipfile.ZipFile(path) as archive:
        assert {Path(name).suffix for name in archive.namelist()} == {".npy"}


def test_a_strangers_pickle_never_runs(path: Path, tmp_path: Path) -> None:
    """A file put in the model's place would run code as the user."""

    class Bomb:
        def __reduce__(self):
            return Path.touch, (tmp_path / "ran",)

    rewrite(path, lambda found: found.update({"words.coef": np.array([Bomb()], dtype=object)}))
    assert refused(path).startswith(f"{path} is damaged (")
    assert not (tmp_path / "ran").exists()


def test_it_is_an_ordinary_file_alone(path: Path) -> None:
    """A file that only its maker may read would be packed, and be of no use to whoever installs it."""
    assert [one.name for one in path.parent.iterdir()] == ["base.npz"]
    assert stat.S_IMODE(path.stat().st_mode) & stat.S_IRUSR
    assert not stat.S_IMODE(path.stat().st_mode) & stat.S_IXUSR


def test_nothing_there(tmp_path: Path) -> None:
    """Half an installation would end in a traceback."""
    assert (
        refused(tmp_path / "base.npz") == f"There is no {tmp_path / 'base.npz'}. Install rejectwatch again."
    )


@pytest.mark.parametrize("content", [b"", b"PK", b"\x80\x04.", b"\x93NUMPY", b"text " * 100])
def test_another_file(tmp_path: Path, content: bytes) -> None:
    """A file that is no archive would end in a traceback."""
    (tmp_path / "base.npz").write_bytes(content)
    said = refused(tmp_path / "base.npz")
    assert said.startswith(f"{tmp_path / 'base.npz'} is damaged (")
    assert said.endswith("). Install rejectwatch again.")


def test_half_a_file(path: Path) -> None:
    """A copy that was broken off would be half a model."""
    content = path.read_bytes()
    for share in (0.1, 0.5, 0.9, 0.999):
        path.write_bytes(content[: int(len(content) * share)])
        assert "is damaged" in refused(path)


def test_a_flipped_bit(path: Path, views: Views, data: train.Texts) -> None:
    """A bad sector would change what is drafted, and nobody would notice."""
    content = path.read_bytes()
    rows = [one[0] for one in data.documents[::7]]
    unnoticed = 0
    for at in range(1, len(content), len(content) // 60):
        changed = bytearray(content)
        changed[at] ^= 0x10
        path.write_bytes(changed)
        try:
            loaded, _ = arrays.load(path)
        except ModelUnusable:
            continue
        unnoticed += 1  # in a date of the archive, say
        np.testing.assert_allclose(loaded.words.decide(rows), views.words.decide(rows), rtol=0, atol=1e-6)
    assert unnoticed < 10


def packed(terms: bytes) -> np.ndarray:
    """Return terms as they stand in the file."""
    return np.frombuffer(zlib.compress(terms), dtype=np.uint8)


def _without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda found: found.pop(name)


def _shortened(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda found: found.update({name: found[name][..., :-1]})


def _fewer_terms(name: str) -> Callable[[dict[str, Any]], object]:
    def change(found: dict[str, Any]) -> None:
        found[name] = packed(zlib.decompress(bytes(found[name])).rpartition(b"\n")[0])

    return change


CHANGES = {
    **{f"without {name}": _without(name) for name in ("digest", "words.coef", "meanings.classes", "sentence.1.terms", "words.0.idf",
                                                       "words.net.1.levels", "meanings.net.2.scale")},
    **{f"shorter {name}": _shortened(name) for name in ("words.coef", "words.intercept", "words.classes", "meanings.classes",
                                                        "sentence.coef", "sentence.intercept", "meanings.2.idf",
                                                        "words.net.1.levels", "words.net.1.scale", "meanings.net.2.first",
                                                        "meanings.net.2.weights", "meanings.net.2.classes", "words.net.1.last")},
    **{f"fewer {name}": _fewer_terms(name) for name in ("words.1.terms", "meanings.0.terms", "sentence.0.terms")},
    "flat coefficients": lambda found: found.update({"words.coef": found["words.coef"].ravel()}),
    "no UTF-8": lambda found: found.update({"words.0.terms": packed(b"\xff\xfe")}),
    "terms not packed": lambda found: found.update({"words.0.terms": np.frombuffer(b"the\nno", dtype=np.uint8)}),
    "another view's": lambda found: found.update({"meanings.coef": found["words.coef"]}),
    "the other words'": lambda found: found.update({"words.net.0.levels": found["words.net.1.levels"]}),
    "another net's": lambda found: found.update({"words.net.1.levels": found["meanings.net.2.levels"]}),
    "one term twice": lambda found: found.update({"words.2.terms": packed(b"the\nthe")}),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_parts_that_do_not_fit(path: Path, change: str) -> None:
    """Coefficients would meet the features of another model: predictions without sense, or a traceback."""
    rewrite(path, CHANGES[change])
    said = refused(path)
    assert said.startswith(f"{path} is damaged (")
    assert said.endswith("). Install rejectwatch again.")
