"""A fitted model as a file with a manifest: the one door to joblib.

A pickle runs code when it is loaded, so only a file that this user wrote, in a folder of this
program, with the digest and the versions that its manifest names, is ever opened.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import platform
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rejectwatch import __version__
from rejectwatch.errors import ModelUnusable

FORMAT = 2
"""Raised when what is stored changes shape; an older file is then made again."""


def versions() -> dict[str, str]:
    """Return the versions that a stored model depends on."""
    import numpy  # noqa: PLC0415 - `status` reads a manifest, and waits for none of these
    import scipy  # noqa: PLC0415
    import sklearn  # noqa: PLC0415

    return {
        "python": platform.python_version(),
        "numpy": numpy.__version__,
        "scipy": scipy.__version__,
        "scikit-learn": sklearn.__version__,
        "format": str(FORMAT),
    }


def save(folder: Path, name: str, model: Any, manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Write ``name.joblib`` and ``name.json`` (mode 0600, each in one step) and return the manifest."""
    import joblib  # noqa: PLC0415

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{name}-", delete=False) as file:
        temporary = Path(file.name)
    try:
        joblib.dump(model, temporary, compress=3)
        full = {
            **manifest,
            "rejectwatch": __version__,
            "versions": versions(),
            "sha256": hashlib.sha256(temporary.read_bytes()).hexdigest(),
        }
        (folder / f"{name}.json").unlink(missing_ok=True)  # never a manifest beside another model
        temporary.replace(folder / f"{name}.joblib")
    finally:
        temporary.unlink(missing_ok=True)
    write(folder / f"{name}.json", json.dumps(full, indent=1, ensure_ascii=False))
    return full


def write(path: Path, text: str) -> None:
    """Write a file (mode 0600) in one step: it is there whole, or as it was."""
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, prefix=".json-", delete=False, encoding="utf-8"
    ) as file:
        file.write(text)
    Path(file.name).replace(path)


def manifest(folder: Path, name: str) -> dict[str, Any]:
    """Return a model's manifest; ModelUnusable when missing or damaged."""
    try:
        found = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelUnusable(f"There is no model {name!r} in {folder}.") from None
    except (OSError, ValueError) as error:
        raise ModelUnusable(
            f"The manifest of the model {name!r} in {folder} can't be read: {error}"
        ) from error
    if not isinstance(found, dict):
        raise ModelUnusable(f"The manifest of the model {name!r} in {folder} is not a table.")
    return found


def load(folder: Path, name: str) -> tuple[Any, dict[str, Any]]:
    """Return a stored model and its manifest.

    ModelUnusable when a file is missing or damaged, belongs to somebody else, or was made by other
    versions of what is installed.
    """
    import joblib  # noqa: PLC0415

    about = manifest(folder, name)
    if about.get("versions") != versions():
        raise ModelUnusable(f"The model {name!r} was made by other versions: {about.get('versions')}.")
    path = folder / f"{name}.joblib"
    try:
        if hasattr(os, "getuid") and path.stat().st_uid != os.getuid():
            raise ModelUnusable(f"{path} belongs to another user and is not opened.")
        content = path.read_bytes()
    except OSError as error:
        raise ModelUnusable(f"{path} can't be read: {error}") from error
    if hashlib.sha256(content).hexdigest() != about.get("sha256"):
        raise ModelUnusable(f"{path} is damaged: its digest is not the one in its manifest.")
    return joblib.load(io.BytesIO(content)), about  # the very bytes that were checked
