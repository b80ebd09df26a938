"""The models that a person's labels made, in a folder of the state: the last ten, and which of them serves.

``current.json`` names the one that serves and what served before; it is put in place in one step, so there is
always one, whole, or none: then the base serves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rejectwatch.errors import ModelUnusable, UserError
from rejectwatch.model import artifact, baseline
from rejectwatch.model.baseline import Sources

BASE = "base"
"""The name of the model that ships."""
KEPT = 10
CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of personal models, and where the base comes from that they are laid over."""

    folder: Path
    sources: Sources

    @property
    def base(self) -> str:
        """The digest of the base; ModelUnusable where it can't be read."""
        return str(baseline.about(self.sources)["digest"])

    @property
    def current(self) -> str:
        """The name of the model that serves; the base where none was ever chosen, or the note of it is damaged."""
        return self._chosen()[0]

    def identity(self, name: str) -> str:
        """Return what tells a model from any other: its name, and the base that it lies over."""
        return f"{name}@{self.base[:12]}"

    @property
    def stamp(self) -> tuple[int, int]:
        """What changes whenever another model is chosen."""
        try:
            found = self._note.stat()
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_ino

    def names(self) -> list[str]:
        """Return the names of the kept models, oldest first."""
        found = (path.stem for path in self.folder.glob("*.json") if path.stem != CURRENT)
        return sorted(name for name in found if not name.startswith("."))

    def manifest(self, name: str) -> dict[str, Any]:
        """Return what is known of a kept model; ModelUnusable where there is none."""
        return artifact.manifest(self.folder, name)

    def load(self, name: str) -> tuple[Any, dict[str, Any]]:
        """Return a kept model and its manifest; ModelUnusable where it isn't whole, or lies over another base."""
        if self.manifest(name).get("base") != self.base:
            raise ModelUnusable(f"The model {name!r} was made for another base model.")
        return artifact.load(self.folder, name)

    def save(self, name: str, model: Any, manifest: Mapping[str, Any]) -> None:
        """Keep a model; the oldest go, but never the one that serves."""
        artifact.save(self.folder, name, model, {**manifest, "base": self.base})
        spare = [one for one in self.names() if one not in {name, self.current}]
        for one in spare[: max(0, len(self.names()) - KEPT)]:
            self.remove(one)

    def remove(self, name: str) -> None:
        """Erase a kept model, its manifest first: a model without one is never opened."""
        for suffix in ("json", "joblib"):
            (self.folder / f"{name}.{suffix}").unlink(missing_ok=True)

    def clear(self) -> int:
        """Erase every kept model, so that the base serves; return how many went."""
        self._note.unlink(missing_ok=True)
        names = self.names()
        for name in names:
            self.remove(name)
        for left in [
            *self.folder.glob("*.joblib"),
            *self.folder.glob(".*-*"),
        ]:  # of a training that was killed
            left.unlink(missing_ok=True)
        return len(names)

    def promote(self, name: str) -> None:
        """Have a model serve from now on; ModelUnusable where it can't."""
        if name != BASE:
            self.load(name)
        serving, before = self._chosen()
        earlier = [*before, serving][-KEPT:]
        self._choose(name, earlier)

    def rollback(self) -> str:
        """Have the model serve that served before, and return its name; UserError where there was none."""
        _, before = self._chosen()
        while before:
            name = before.pop()
            with suppress(ModelUnusable):
                if name != BASE:
                    self.load(name)
                self._choose(name, before)
                return name
        raise UserError("No other model has served before: there is nothing to go back to.")

    @property
    def _note(self) -> Path:
        return self.folder / f"{CURRENT}.json"

    def _chosen(self) -> tuple[str, list[str]]:
        try:
            found = json.loads(self._note.read_text(encoding="utf-8"))
            return str(found["model"]), [str(one) for one in found["before"]]
        except (OSError, ValueError, KeyError, TypeError):
            return BASE, []

    def _choose(self, name: str, before: list[str]) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        artifact.write(self._note, json.dumps({"model": name, "before": before}))
