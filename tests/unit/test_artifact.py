"""A model as a file: only what this user wrote, whole, with these versions, is ever opened."""

from __future__ import annotations

import json
import os
import pickle
import stat
from pathlib import Path

import joblib
import pytest

from rejectwatch.errors import ModelUnusable
from rejectwatch.model import artifact

MODEL = {"weights": [1.5, -2.0]}


def save(folder: Path) -> None:
    """Save MODEL as ``base``."""
    artifact.save(folder, "base", MODEL, {"corpus": "abc"})


def change(folder: Path, **more: object) -> None:
    """Change entries of the manifest."""
    path = folder / "base.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | more))


def refused(folder: Path) -> str:
    """Return why a model is not opened."""
    with pytest.raises(ModelUnusable) as caught:
        artifact.load(folder, "base")
    return str(caught.value)


def test_a_model_comes_back(tmp_path: Path) -> None:
    """A model that was fitted would have to be fitted at every start."""
    told = artifact.save(tmp_path / "models", "base", MODEL, {"corpus": "abc"})
    model, about = artifact.load(tmp_path / "models", "base")
    assert model == MODEL
    assert about == told == artifact.manifest(tmp_path / "models", "base")
    assert about["corpus"] == "abc"
    assert about["versions"] == artifact.versions()
    assert set(about["versions"]) == {"python", "numpy", "scipy", "scikit-learn", "format"}


def test_it_is_the_users_alone(tmp_path: Path) -> None:
    """What a model learnt of the user's mail would be open to others."""
    save(tmp_path / "models")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "models").iterdir()}
    assert modes == {"base.joblib": 0o600, "base.json": 0o600}
    assert stat.S_IMODE((tmp_path / "models").stat().st_mode) == 0o700


def test_saving_again_replaces(tmp_path: Path) -> None:
    """A better model would lie beside the old one, or leave pieces."""
    save(tmp_path)
    artifact.save(tmp_path, "base", {"new": True}, {})
    assert artifact.load(tmp_path, "base")[0] == {"new": True}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base.joblib", "base.json"]


def test_nothing_there(tmp_path: Path) -> None:
    """A first start would end in a traceback."""
    assert refused(tmp_path) == f"There is no model 'base' in {tmp_path}."


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'"text"'])
def test_a_damaged_manifest(tmp_path: Path, content: bytes) -> None:
    """Half a file would end in a traceback."""
    save(tmp_path)
    (tmp_path / "base.json").write_bytes(content)
    assert refused(tmp_path).startswith("The manifest of the model 'base'")


def test_a_missing_model(tmp_path: Path) -> None:
    """A manifest alone would end in a traceback."""
    save(tmp_path)
    (tmp_path / "base.joblib").unlink()
    assert (
        refused(tmp_path)
        == f"{tmp_path / 'base.joblib'} can't be read: [Errno 2] No such file or directory: '{tmp_path / 'base.joblib'}'"
    )


def test_a_damaged_model(tmp_path: Path) -> None:
    """A flipped bit would give other predictions, or run."""
    save(tmp_path)
    path = tmp_path / "base.joblib"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert refused(tmp_path) == f"{path} is damaged: its digest is not the one in its manifest."


class Bomb:
    """A pickle that runs code when it is opened."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_a_strangers_pickle_never_runs(tmp_path: Path) -> None:
    """A file put in the model's place would run code as the user."""
    save(tmp_path)
    (tmp_path / "base.joblib").write_bytes(pickle.dumps(Bomb(tmp_path / "ran")))
    assert "is damaged" in refused(tmp_path)
    joblib.dump(Bomb(tmp_path / "ran"), tmp_path / "base.joblib")
    assert "is damaged" in refused(tmp_path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("which", ["python", "numpy", "scipy", "scikit-learn", "format"])
def test_other_versions(tmp_path: Path, which: str) -> None:
    """A model of another scikit-learn would be opened, and predict something else or break."""
    save(tmp_path)
    change(tmp_path, versions=artifact.versions() | {which: "0.1"})
    assert refused(tmp_path).startswith("The model 'base' was made by other versions: ")


def test_a_manifest_without_its_entries(tmp_path: Path) -> None:
    """A manifest that says nothing would vouch for any file."""
    save(tmp_path)
    (tmp_path / "base.json").write_text(json.dumps({"versions": artifact.versions()}))
    assert "is damaged" in refused(tmp_path)
    (tmp_path / "base.json").write_text("{}")
    assert "other versions" in refused(tmp_path)


def test_a_foreign_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another user's pickle, put into a shared folder, would run."""
    save(tmp_path)
    us = os.getuid()
    monkeypatch.setattr("os.getuid", lambda: us + 1)
    assert refused(tmp_path) == f"{tmp_path / 'base.joblib'} belongs to another user and is not opened."


@pytest.mark.parametrize("broken_at", ["dump", "replace", "manifest"])
def test_a_crash_between_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_at: str) -> None:
    """A manifest would vouch for another model than its own."""
    save(tmp_path)

    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        target = {
            "dump": "joblib.dump",
            "replace": "pathlib.Path.replace",
            "manifest": "rejectwatch.model.artifact.write",
        }
        patched.setattr(target[broken_at], crash)
        with pytest.raises(KeyboardInterrupt):
            artifact.save(tmp_path, "base", {"new": True}, {})
    if broken_at == "dump":
        assert artifact.load(tmp_path, "base")[0] == MODEL
    else:
        assert refused(tmp_path) == f"There is no model 'base' in {tmp_path}."
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    save(tmp_path)
    assert artifact.load(tmp_path, "base")[0] == MODEL
