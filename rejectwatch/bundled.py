"""The folders that come with the program: ``templates`` and ``models``."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """Return a bundled file or folder: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / name
    return installed if installed.exists() else _PACKAGE.parent / name


def writable_models() -> Path | None:
    """Return the ``models`` folder of a checkout that may be written to, or None when installed."""
    folder = _PACKAGE.parent / "models"
    is_checkout = (_PACKAGE.parent / "pyproject.toml").is_file()
    return folder if is_checkout and os.access(folder, os.W_OK) else None
