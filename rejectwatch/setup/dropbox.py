"""A folder to drop .eml files into: each is taken once, when it is there whole."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

from rejectwatch.mail.files import MAX_BYTES

log = logging.getLogger(__name__)

_LINE_END = re.compile(rb"\r?\n")


class Dropbox:
    """Watches ``folder``; what was taken is moved to ``done``. Both are made."""

    def __init__(self, folder: Path, done: Path) -> None:
        self.folder, self._done = folder, done
        self._seen: dict[Path, tuple[int, int]] = {}
        for path in (folder, done):
            path.mkdir(mode=0o700, exist_ok=True)

    def take(self) -> Iterator[bytes]:
        """Yield the messages of the files that have not changed since the last look, with CRLF line ends."""
        seen = {}
        for path in sorted(self.folder.glob("*.eml")):
            try:
                about = path.stat()
                now = about.st_size, about.st_mtime_ns
                if self._seen.get(path) == now and path.is_file() and 0 < about.st_size <= MAX_BYTES:
                    raw = _LINE_END.sub(b"\r\n", path.read_bytes())
                    path.rename(self._free(path.name))
                    yield raw
                else:
                    seen[path] = now
            except OSError as error:
                log.warning("a dropped file cannot be taken: %s", error.strerror)
        self._seen = seen

    def _free(self, name: str) -> Path:
        """Return a path in ``done`` that nothing lies at."""
        target, n = self._done / name, 1
        while target.exists():
            n += 1
            target = self._done / f"{Path(name).stem}-{n}.eml"
        return target
