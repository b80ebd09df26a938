"""One connection, one command at a time: every fault becomes a sentence, every reply plain values.

Works on an imaplib connection that was opened elsewhere, by its public methods, and on the parser
that came with it; ``mail.imap`` brings both. A refusal (NO, BAD) is an answer here, not an exception.
"""

from __future__ import annotations

import base64
import contextlib
import logging
import re
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rejectwatch import __version__
from rejectwatch.errors import LoginRefused, ServerError
from rejectwatch.mail import faults, fetching
from rejectwatch.mail.mailboxes import decode_name

log = logging.getLogger(__name__)

FAULTS = (
    OSError,
    EOFError,
    ValueError,
    AssertionError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    RecursionError,
)
"""What the libraries raise on a broken line or reply beside errors of their own, where they did not look."""

LITERAL_BYTES = 64 * 1024 * 1024
"""A longer literal is a fault: every FETCH of ours is for less, but for whole drafts read back."""

_GOODBYE = 5.0
_OVERLONG_PIECES = 1000
_OVERLONG = "got more than"
_NUMBER = re.compile(rb"\d{1,10}")
_LITERAL_NEXT = re.compile(rb"\{(\d{1,12})\}\r\n\Z")


class Wire:
    """A connection to ``where`` (``host:port``); ``imap`` is imaplib's, ``parse`` turns a reply into tuples.

    ``capabilities`` are those after the login, in capitals; ``server_id`` is the answer to ID;
    ``prefixes`` are those of the personal namespaces (RFC 2342).
    """

    def __init__(self, imap: Any, where: str, parse: Callable[[list[Any]], Sequence[Any]]) -> None:
        self.imap = imap
        self.where = where
        self.broken = False
        self.capabilities: frozenset[str] = frozenset()
        self.server_id: Mapping[str, str] = {}
        self.prefixes: tuple[str, ...] = ()
        self._parse = parse
        self._faults: tuple[type[BaseException], ...] = (imap.error, *FAULTS)
        self._aborted = self._closed = False
        imap.read = _bounded(imap)

    def ask(self, doing: str, command: Callable[..., Any], *args: Any) -> tuple[str, list[Any]]:
        """Run a command, and return its result (``OK``, ``NO``, ``BAD``, ``READ-ONLY``) with its data."""
        try:
            typ, data = command(*args)
        except self.imap.readonly:
            return "READ-ONLY", []
        except self._faults as error:
            if type(error) is self.imap.error and _OVERLONG not in str(error):
                return "BAD", [error.args[0] if error.args else ""]
            raise self.fault(error, doing) from None
        return str(typ), list(data)

    def ok(self, doing: str, command: Callable[..., Any], *args: Any) -> list[Any]:
        """Run a command that has to succeed, and return its data."""
        typ, data = self.ask(doing, command, *args)
        if typ != "OK":
            raise self.refusal(data, doing)
        return data

    def fault(self, error: BaseException, doing: str) -> ServerError:
        """Return the error for a connection that is of no use any more."""
        self.broken = True
        if self._aborted:
            return ServerError(f"The connection to {self.where} was shut down while {doing}.")
        return ServerError(faults.sentence(error, self.where, doing))

    def refusal(self, data: object, doing: str) -> ServerError:
        """Return the error for a NO or BAD; the connection is still in step."""
        return ServerError(
            f"{self.where} refused, while {doing}: {faults.server_text(data) or 'it gave no reason'}"
        )

    def parsed(self, data: Sequence[Any]) -> Sequence[Any]:
        """Return a reply's data as nested tuples; fetching.ReplyError where it is no grammar."""
        try:
            return self._parse([item for item in data if item is not None])
        except self._faults as error:
            # The parser's own words repeat what it read: mail, which stays out of messages.
            raise fetching.ReplyError(f"the reply breaks the grammar ({type(error).__name__})") from None

    def fetch(self, uids: Sequence[int], items: str) -> Mapping[int, fetching.Row]:
        """Send one UID FETCH, and return the rows by UID."""
        wanted = set(uids)
        self.imap.response("FETCH")  # what came unasked, with other commands
        typ, data = self.ask("reading messages", self.imap.uid, "FETCH", uid_set(uids), items)
        if typ == "NO" and faults.response_code(faults.server_text(data)) == "EXPUNGEISSUED":
            _, data = self.imap.response("FETCH")
        elif typ != "OK":
            raise fetching.RefusedError(faults.server_text(data))
        return {uid: row for uid, row in fetching.rows(self.parsed(data)).items() if uid in wanted}

    def search(self, criteria: str) -> list[int]:
        """Send one UID SEARCH without CHARSET, which Outlook refuses, and return the UIDs, ascending."""
        data = self.ok("searching", self.imap.uid, "SEARCH", criteria)
        words = [word for item in data if isinstance(item, bytes) for word in item.split()]
        return sorted({int(word) for word in words if _NUMBER.fullmatch(word)})

    def number(self, code: str) -> int:
        """Return the number that came last with a response such as UIDVALIDITY or EXISTS; 0 when untold."""
        _, data = self.imap.response(code)
        told = data[-1] if data else None
        return int(told) if isinstance(told, bytes) and _NUMBER.fullmatch(told) else 0

    def sign_in(self, user: str, secret: str) -> None:
        """LOGIN, or AUTHENTICATE PLAIN where LOGIN can't carry the words; then learn what the server can do."""
        spoken = f"\0{user}\0{secret}"
        if any(c in user + secret for c in "\r\n\0"):
            raise LoginRefused("The user name or the password holds a line break or a NUL.")
        if not spoken.isascii() or "LOGINDISABLED" in self.imap.capabilities:
            typ, data = self.ask("signing in", self.imap.authenticate, "PLAIN", lambda _: spoken.encode())
        else:
            typ, data = self.ask("signing in", self.imap.login, quoted(user.encode()), secret)
        said = (base64.b64encode(spoken.encode()).decode(), quoted(secret.encode())[1:-1].decode(), secret)
        text = faults.without(faults.server_text(data, limit=20_000), *said)[:200]
        if typ != "OK" and faults.is_for_now(text):
            raise ServerError(f"{self.where} lets nobody in for now: {text}")
        if typ != "OK":
            raise LoginRefused(f"{self.where} refused the login of {user}: {text or 'it gave no reason'}")
        try:
            self._learn(user)
        except fetching.ReplyError as error:
            raise self.refusal(str(error), "telling what it can do") from None

    def _learn(self, user: str) -> None:
        """Ask for capabilities again, since they change with the login, and for the personal namespaces."""
        words = faults.server_text(self.ok("asking for capabilities", self.imap.capability), limit=8000)
        self.capabilities = frozenset(words.upper().split())
        if "ID" in self.capabilities:  # Yahoo wants it; others open no mailbox for whoever doesn't say it
            ours = f'("name" "rejectwatch" "version" "{__version__}")'
            self.ask("telling the program's name", self.imap.xatom, "ID", ours)
            self.server_id = _pairs(self.parsed(self.imap.response("ID")[1])[:1])
        if "NAMESPACE" in self.capabilities:
            typ, data = self.ask("asking for namespaces", self.imap.namespace)
            text = faults.server_text(data)
            if typ == "BAD" and "not connected" in text:
                # Outlook accepts the login, and says only now that the user may not use IMAP.
                raise LoginRefused(f"{self.where} refused the login of {user}: {text}")
            self.prefixes = tuple(_prefixes(self.parsed(data)) if typ == "OK" else ())

    @contextlib.contextmanager
    def overlong_lines_dropped(self) -> Iterator[None]:
        """While inside, a line above imaplib's limit of a million bytes is read over, not fatal.

        The structure of a message of ten thousand parts is such a line: its row is missing then.
        """
        read_line = self.imap.readline
        self.imap.readline = lambda: _line(self.imap, read_line)
        try:
            yield
        finally:
            del self.imap.readline

    def abort(self) -> None:
        """Shut the socket down, from any thread: a call that waits for the server ends with ServerError."""
        self._aborted = self.broken = True
        with contextlib.suppress(OSError):
            # Not the TLS socket's own shutdown: it would take the TLS state away below the reader.
            socket.socket.shutdown(self.imap.sock, socket.SHUT_RDWR)

    def close(self) -> None:
        """LOGOUT, and close; never raises, and waits five seconds at most."""
        if self._closed:
            return
        self._closed = True
        if not self.broken:
            with contextlib.suppress(*self._faults):
                self.imap.sock.settimeout(_GOODBYE)
                self.imap.logout()
        with contextlib.suppress(*self._faults):
            self.imap.shutdown()


def quoted(raw: bytes) -> bytes:
    """Return a quoted string (RFC 9051 4.3); ValueError for a line break or NUL, which none can hold."""
    if any(c in raw for c in (b"\r", b"\n", b"\0")):
        raise ValueError("a quoted string can't hold a line break")
    return b'"' + raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def uid_set(uids: Sequence[int]) -> str:
    """Return a UID set, runs as ranges: 50 neighbours are one word."""
    runs: list[list[int]] = []
    for uid in sorted(set(uids)):
        if runs and uid == runs[-1][1] + 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(f"{low}:{high}" if high > low else str(low) for low, high in runs)


def _bounded(imap: Any) -> Callable[[int], bytes]:
    """Return imaplib's ``read`` for literals up to LITERAL_BYTES: it takes the memory before the bytes are there."""
    read: Callable[[int], bytes] = imap.read

    def bounded(size: int) -> bytes:
        if size > LITERAL_BYTES:
            raise imap.abort(f"a literal of {size} bytes")
        return read(size)

    return bounded


def _line(imap: Any, read_line: Callable[[], bytes]) -> bytes:
    """Return the next line; instead of an overlong one, a line that means nothing."""
    dropped = False
    for _ in range(_OVERLONG_PIECES):
        try:
            line = read_line()
        except imap.error:
            dropped = True
            continue
        if not dropped or not line:
            return line
        if (match := _LITERAL_NEXT.search(line)) is None:
            return b"* OK a line was too long\r\n"
        imap.read(int(match[1]))
    raise imap.abort("a line without end")


def _pairs(items: Sequence[Any]) -> dict[str, str]:
    found = items[0] if items and isinstance(items[0], tuple) else ()
    return {_word(k): _word(v) for k, v in zip(found[::2], found[1::2], strict=False)}


def _prefixes(namespaces: Sequence[Any]) -> Iterator[str]:
    """Yield the prefixes of the personal namespaces, the first of three lists; NIL where there are none."""
    personal = namespaces[0] if namespaces else None
    for namespace in personal if isinstance(personal, tuple) else ():
        if isinstance(namespace, tuple) and namespace and isinstance(namespace[0], bytes):
            yield decode_name(namespace[0])


def _word(value: Any) -> str:
    return (
        value.decode("utf-8", "replace") if isinstance(value, bytes) else "" if value is None else str(value)
    )
