"""A proxy before a plain IMAP server that counts what passes, and strikes at a chosen point.

Every chunk has two points, before and after it is passed on. A chunk of the client is a line or a
literal; a chunk of the server is everything up to the end of its answer to a command.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

_LITERAL = re.compile(rb"\{(\d+)\+?\}\r\n\Z")
_PAUSE = 0.02


@dataclass(frozen=True)
class Point:
    """One point: its number from 1, whose chunk, of which command, and on which side of passing it on."""

    number: int
    side: str
    verb: str
    moment: str


class KillingProxy:
    """Listens on ``port`` (set inside a ``with``) for ``upstream``, a port on loopback.

    At point number ``at``, ``action`` is called once with the Point, such as one that SIGKILLs the
    client: a chunk of a point ``before`` is then never passed on, one of a point ``after`` has been.
    ``log`` holds the points as they were passed, so that a run without ``at`` shows what can be chosen;
    ``lines`` holds what the client sent, ``received`` counts the bytes that it got.
    """

    def __init__(self, upstream: int, *, at: int = 0, action: Callable[[Point], None] | None = None) -> None:
        self.log: list[Point] = []
        self.lines: list[bytes] = []
        self.received = 0
        self._upstream = upstream
        self._at = at
        self._action = action
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._held = threading.Event()

    def __enter__(self) -> KillingProxy:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self.port = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(5)
        self._listener.close()

    def points(self, verb: str, *, side: str = "", moment: str = "") -> list[Point]:
        """Return the points of one command, such as ``APPEND``, in the order they were passed."""
        return [p for p in self.log if p.verb == verb and side in {"", p.side} and moment in {"", p.moment}]

    def hold(self) -> None:
        """Let nothing more through from the server, as if it had fallen silent."""
        self._held.set()

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                client, _ = self._listener.accept()
                try:
                    server = socket.create_connection(("127.0.0.1", self._upstream))
                except ConnectionRefusedError:  # the server is down: whoever comes is turned away
                    client.close()
                    continue
                line = _Line(client, server)
                self._start(self._from_client, line)
                self._start(self._from_server, line)

    def _from_client(self, line: _Line) -> None:
        with contextlib.suppress(OSError), line.client.makefile("rb") as stream:
            while chunk := stream.readline():
                line.began(chunk)
                if not self._pass("client", line, chunk, line.server):
                    break
                if (match := _LITERAL.search(chunk)) is not None:
                    literal = stream.read(int(match[1]))
                    if len(literal) < int(match[1]) or not self._pass("client", line, literal, line.server):
                        break
        # The server may still work on what it got; it ends when it has seen the end.
        line.half_close(line.server)

    def _from_server(self, line: _Line) -> None:
        with contextlib.suppress(OSError):
            while chunk := line.answer(self._over):
                if not self._pass("server", line, chunk, line.client):
                    break
        line.half_close(line.client)
        line.ended()

    def _pass(self, side: str, line: _Line, chunk: bytes, to: socket.socket) -> bool:
        """Pass a chunk on, and return whether to go on; one at a time, so that the points are in order."""
        with self._lock:
            verb = line.verb  # by the time the chunk is through, the client may have begun another
            if self._strikes(side, verb, "before"):
                return False
            if side == "client":
                self.lines.append(chunk)
            elif self._held.is_set():
                return True
            else:
                self.received += len(chunk)
            with contextlib.suppress(OSError):  # whoever is gone gets nothing
                to.sendall(chunk)
            self._strikes(side, verb, "after")
            return True

    def _strikes(self, side: str, verb: str, moment: str) -> bool:
        point = Point(len(self.log) + 1, side, verb, moment)
        self.log.append(point)
        if point.number == self._at and self._action:
            self._action(point)
            return True
        return False


class _Line:
    """One connection through the proxy, and the command that is under way on it."""

    def __init__(self, client: socket.socket, server: socket.socket) -> None:
        self.client = client
        self.server = server
        self.server.settimeout(_PAUSE)
        self.verb = "greeting"
        self._tag = b""
        self._in_command = False
        self._ends = 0

    def began(self, chunk: bytes) -> None:
        """Note the command that a line of the client begins, if it begins one."""
        if not self._in_command:
            words = chunk.split(None, 3)
            self._tag = words[0] if words else b""
            verb = b" ".join(words[1:3] if words[1:2] and words[1].upper() == b"UID" else words[1:2])
            self.verb = verb.decode("ascii", "replace").upper() or "line"
        self._in_command = bool(_LITERAL.search(chunk))

    def answer(self, over: threading.Event) -> bytes:
        """Return what the server says up to its tagged line or its ``+``, or what there is after a pause."""
        held = b""
        while not over.is_set():
            try:
                got = self.server.recv(65536)
            except TimeoutError:
                if held:
                    return held
                continue
            held += got
            last = held[held.rfind(b"\n", 0, -1) + 1 :]
            starts = (b"+",) if not self._tag else (b"+", self._tag + b" ")
            if not got or (held.endswith(b"\r\n") and last.startswith(starts)):
                return held
        return b""

    def half_close(self, side: socket.socket) -> None:
        with contextlib.suppress(OSError):
            side.shutdown(socket.SHUT_WR)

    def ended(self) -> None:
        for side in (self.client, self.server):
            with contextlib.suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()
