"""Numpy's archives of plain arrays, read whole or not at all."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from rejectwatch.errors import ModelUnusable

MISFIT = (ValueError, KeyError, IndexError, zlib.error)
"""What comes up where arrays are put to use that aren't what they should be."""
DAMAGED = (*MISFIT, OSError, EOFError, TypeError, MemoryError, RuntimeError, zipfile.BadZipFile)
"""What zipfile and numpy raise for a file that was changed, wherever the change is."""


def read(path: Path) -> dict[str, Any]:
    """Return the arrays of a file by name; ModelUnusable where it is missing or damaged. No pickle is opened."""
    try:
        with zipfile.ZipFile(path) as file:
            if bad := file.testzip():  # numpy alone reads past a flipped bit
                raise ValueError(f"{bad} was changed")
        with np.load(path, allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    except FileNotFoundError:
        raise ModelUnusable(f"There is no {path}. Install rejectwatch again.") from None
    except DAMAGED as error:
        raise damaged(path, error) from error


def damaged(path: Path, error: BaseException) -> ModelUnusable:
    """Return what is told of a file that isn't what it should be."""
    return ModelUnusable(f"{path} is damaged ({error}). Install rejectwatch again.")
