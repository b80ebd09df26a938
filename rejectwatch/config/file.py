"""The configuration file: read once, checked whole."""

from __future__ import annotations

import tomllib
from pathlib import Path

import platformdirs
from pydantic import ValidationError

from rejectwatch.config import mistakes
from rejectwatch.config.settings import APP, Settings
from rejectwatch.errors import ConfigError


def default_path() -> Path:
    """Return where the configuration lies unless told otherwise."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "config.toml"


def load(path: Path) -> Settings:
    """Read and check a configuration file; ConfigError lists everything that is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no configuration at {path}. Copy config.example.toml there and fill in your name and account."
        ) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8 text: byte {error.start + 1} is wrong.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "that is no path"
        raise ConfigError(f"{path} cannot be read: {why}.") from None
    return loads(text, path)


def loads(text: str, path: Path) -> Settings:
    """Check the text of a configuration; ``path`` is for messages and for relative paths."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{path} is not valid TOML: it is nested too deeply") from None
    settings, errors = None, []
    try:
        settings = Settings.model_validate({k: v for k, v in data.items() if k != "path"}, strict=True)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    found = mistakes.sentences(errors, text, data)
    if settings is None or found:
        head = f"{path} has {'a mistake' if len(found) == 1 else f'{len(found)} mistakes'}:"
        raise ConfigError("\n  ".join([head, *found]))
    return settings.model_copy(update={"path": path})
