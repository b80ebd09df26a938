"""An IMAP server that says what a test wants: silence, nonsense, odd but legal answers.

Answers are keyed by verb (``LOGIN``, ``EXAMINE``, ``UID FETCH``); the verbs that a session always
needs have one already. ``{tag}`` stands for the command's tag.
"""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import threading
from collections.abc import Callable

HANG = object()
"""The answer of a server that never answers."""

CLOSE = object()
"""The answer of a server that closes the connection."""

CAPABILITIES = "IMAP4rev1 UIDPLUS UNSELECT"

_ANSWERS = {
    "CAPABILITY": "* CAPABILITY {capabilities}\r\n{tag} OK done\r\n",
    "LOGIN": "{tag} OK in\r\n",
    "NOOP": "{tag} OK done\r\n",
    "LIST": '* LIST (\\HasNoChildren) "/" INBOX\r\n{tag} OK done\r\n',
    "EXAMINE": "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n* OK [UIDNEXT 10] n\r\n{tag} OK [READ-ONLY] done\r\n",
    "LOGOUT": "* BYE bye\r\n{tag} OK done\r\n",
}
_LITERAL = re.compile(rb"\{(\d+)\+?\}\r\n\Z")

Answer = str | Callable[[str, str], str] | object


class ScriptedServer:
    """A server on loopback with one thread a connection; use it in a ``with``, then ``port`` is set.

    ``received`` holds the commands as they came, without their tags.
    """

    def __init__(
        self,
        answers: dict[str, Answer] | None = None,
        *,
        greeting: str | object = "* OK ready\r\n",
        capabilities: str = CAPABILITIES,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.received: list[str] = []
        self._answers = {**_ANSWERS, **(answers or {})}
        self._greeting = greeting
        self._capabilities = capabilities
        self._tls = tls
        self._over = threading.Event()

    def answer_after_login(self, verb: str, answer: Answer) -> None:
        """Answer a verb otherwise from the login on."""
        before = self._answers["LOGIN"]

        def logged_in(tag: str, rest: str) -> object:
            self._answers[verb] = answer
            return before

        self._answers["LOGIN"] = logged_in

    def __enter__(self) -> ScriptedServer:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self.port = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(5)
        self._listener.close()

    def _accept(self) -> None:
        while not self._over.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = self._listener.accept()
                self._threads.append(threading.Thread(target=self._serve, args=(connection,), daemon=True))
                self._threads[-1].start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            connection.settimeout(10)
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection, connection.makefile("rb") as lines:
                if self._say(connection, self._greeting, "", ""):
                    self._converse(connection, lines)

    def _converse(self, connection, lines) -> None:
        while line := lines.readline():
            while match := _LITERAL.search(line):
                connection.sendall(b"+ go on\r\n")
                line += lines.read(int(match[1])) + lines.readline()
            words = line.decode("utf-8", "replace").rstrip("\r\n").split(" ", 2)
            tag, verb = words[0], words[1].upper()
            rest = words[2] if len(words) > 2 else ""
            if verb == "UID":
                verb = f"UID {rest.partition(' ')[0].upper()}"
            self.received.append(" ".join(words[1:]))
            if not self._say(connection, self._answers.get(verb, "{tag} BAD what\r\n"), tag, rest):
                return
            if verb == "LOGOUT":
                return

    def _say(self, connection, answer: Answer, tag: str, rest: str) -> bool:
        """Send an answer, and return whether the connection goes on."""
        if answer is HANG:
            self._over.wait(10)
            return False
        if answer is CLOSE:
            return False
        said = answer(tag, rest) if callable(answer) else answer
        if said is HANG or said is CLOSE:
            return self._say(connection, said, tag, rest)
        text = said.replace("{tag}", tag).replace("{capabilities}", self._capabilities)
        connection.sendall(text.encode("utf-8", "surrogateescape"))
        return True
