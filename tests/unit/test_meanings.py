"""Words of nine languages by what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from rejectwatch.errors import ModelUnusable
from rejectwatch.model import meanings


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder that the table is read from, and forget it afterwards."""
    monkeypatch.setattr("rejectwatch.model.meanings.bundled", lambda _: tmp_path)
    meanings.known.cache_clear()
    yield tmp_path
    meanings.known.cache_clear()


def write(folder: Path, **more: object) -> Path:
    """Write a table of three words."""
    classes = np.array([[1, 2, 3], [1, 2, 4], [5, 6, 7]], dtype=np.uint16)
    words = np.frombuffer(b"no\nnein\ntulip", dtype=np.uint8)
    arrays = {"words": words, "classes": classes, **more}
    np.savez_compressed(folder / meanings.FILE, **{k: v for k, v in arrays.items() if v is not None})
    return folder / meanings.FILE


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("candidate", "kandidat candidat candidato kandydat kandidaat"),
        ("decided", "entschieden décidé decidido deciso"),
        ("other", "anderen autres otros outros altri andere innych"),
        ("unfortunately", "malheureusement lamentablemente infelizmente purtroppo"),
        ("position", "posizione stanowisko"),
        ("interview", "vorstellungsgespräch entretien entrevista colloquio"),
    ],
)
def test_words_of_like_meaning_share_a_class(word: str, others: str) -> None:
    """What one language has taught would not hold in another."""
    table = meanings.known()
    apart = [other for other in others.split() if not set(table[word]) & set(table[other])]
    assert apart == []


@pytest.mark.parametrize(
    ("word", "other"), [("candidate", "tomaten"), ("unfortunately", "zucker"), ("interview", "banane")]
)
def test_words_of_other_meaning_share_none(word: str, other: str) -> None:
    """A table in which all words are alike would pass the test above."""
    assert not set(meanings.known()[word]) & set(meanings.known()[other])


def test_the_grains_are_told_apart() -> None:
    """A coarse class would be read as a fine one of the same number."""
    table = meanings.known()
    assert all(tuple(c[0] for c in classes) == meanings.GRAINS for classes in table.values())
    sizes = [len({classes[i] for classes in table.values()}) for i in range(3)]
    assert sizes == sorted(set(sizes))
    assert len(table) > 100_000


def test_every_word_can_match() -> None:
    """A word with a capital, a digit or a blank would never be found, and nobody would notice."""
    odd = [word for word in meanings.known() if meanings._words(word) != [word]]
    assert odd == []


def test_order_and_ends(models: Path) -> None:
    """Who says what of whom would be lost, or two sentences be read as one thought."""
    write(models)
    assert meanings.meanings(["Tulip, NO tulip!", "nein"]) == (
        "k5 k1 k5 end k1 end",
        "m6 m2 m6 end m2 end",
        "n7 n3 n7 end n4 end",
    )


def test_unknown_words_are_left_out(models: Path) -> None:
    """A name or a number would be learnt by heart."""
    write(models)
    assert meanings.meanings(["Ms Rivera, no. 12no no_no", "Rivera", ""])[0] == "k1 k1 k1 k1 end end end"


def test_no_sentence_says_nothing(models: Path) -> None:
    """A mail without words would end in a traceback."""
    write(models)
    assert meanings.meanings([]) == ("", "", "")


def test_the_table_is_read_once(models: Path) -> None:
    """Each mail would take a third of a second."""
    path = write(models)
    first = meanings.known()
    path.unlink()
    assert meanings.known() is first


@pytest.mark.parametrize(
    "more",
    [
        {"words": None},
        {"classes": None},
        {"classes": np.zeros((2, 3), dtype=np.uint16)},
        {"classes": np.zeros((3, 2), dtype=np.uint16)},
        {"classes": np.zeros(3, dtype=np.uint16)},
        {"words": np.frombuffer(b"\xff\xfe\n\n", dtype=np.uint8)},
        {"words": np.array(["no", {}, "tulip"], dtype=object)},
    ],
    ids=["no words", "no classes", "fewer rows", "fewer grains", "flat", "not UTF-8", "a pickle"],
)  # fmt: skip
def test_a_table_of_another_shape(models: Path, more: dict[str, object]) -> None:
    """Words would get the classes of others, or the user a traceback."""
    path = write(models, **more)
    with pytest.raises(ModelUnusable) as caught:
        meanings.known()
    assert str(caught.value).startswith(f"{path} is damaged (")
    assert str(caught.value).endswith(" Install rejectwatch again.")


def test_a_missing_table(models: Path) -> None:
    """Half an installation would end in a traceback."""
    with pytest.raises(ModelUnusable) as caught:
        meanings.known()
    assert str(caught.value) == f"There is no {models / meanings.FILE}. Install rejectwatch again."


@pytest.mark.parametrize("step", [1, 0])
def test_a_table_that_was_changed(models: Path, step: int) -> None:
    """A flipped bit, or half a file, would give words other classes."""
    path = write(models)
    content = path.read_bytes()
    for at in range(0, len(content), 7):
        changed = bytearray(content)
        changed[at] ^= 0x20
        path.write_bytes(changed if step else content[:at])
        meanings.known.cache_clear()
        try:
            table = meanings.known()
        except ModelUnusable:
            continue
        assert step  # half of a file is never read
        assert table == {"no": ("k1", "m2", "n3"), "nein": ("k1", "m2", "n4"), "tulip": ("k5", "m6", "n7")}
