"""The one door to IMAP: a signed-in connection that reads without a trace and writes only drafts.

Every fault of the library, the network or the server leaves here as ServerError (LoginRefused for
a refused login) with a sentence that names ``host:port``. Commands go through imaplib's own
methods below imapclient, whose ``fetch`` would key a row without a UID by its sequence number.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import truststore
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError
from imapclient.response_parser import parse_response

from rejectwatch.config import Account
from rejectwatch.errors import ServerError, UserError
from rejectwatch.mail import faults, fetching, mailboxes
from rejectwatch.mail.changes import LINES, Changes, batches
from rejectwatch.mail.fetching import Place, ReplyError, Split
from rejectwatch.mail.message import FetchedMessage
from rejectwatch.mail.session import Mailbox, MailboxState
from rejectwatch.mail.wire import FAULTS, Wire

BATCH = 50
"""Messages in one FETCH of text parts: memory stays in the tens of megabytes."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait for a connection, and for each answer after that."""

    connect: float = 15.0
    read: float = 120.0


def connect(
    account: Account,
    secret: str,
    *,
    split: Split,
    ca_file: Path | None = None,
    timeouts: Timeouts | None = None,
) -> ImapSession:
    """Return a signed-in session for an account.

    ``split`` divides a whole message into header and parts, for messages whose structure the server
    can't tell. ``ca_file`` holds certificate authorities to trust beside the system's. Raises
    ServerError, LoginRefused when the server says no, UserError when ``ca_file`` can't be read.
    """
    client = _dial(account, _tls(ca_file), timeouts or Timeouts())
    wire = Wire(client._imap, _where(account), parse_response)  # noqa: SLF001
    try:
        wire.sign_in(account.login, secret)
    except BaseException:
        wire.close()
        raise
    return ImapSession(wire, split)


def _tls(ca_file: Path | None) -> ssl.SSLContext:
    """Return a verifying context: the system's certificate authorities, and those of a file."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=str(ca_file))
        except (OSError, ValueError) as error:
            reason = (
                error.strerror if isinstance(error, OSError) and error.strerror else "it holds no certificate"
            )
            raise UserError(f"tls_ca_file {ca_file} cannot be used: {reason}.") from None
    return context


def _dial(account: Account, context: ssl.SSLContext, timeouts: Timeouts) -> IMAPClient:
    """Return a connection, encrypted as the account says, that nobody has signed in on."""
    implicit = account.tls == "implicit"
    client = None
    try:
        client = IMAPClient(
            account.host,
            account.server_port,
            ssl=implicit,
            ssl_context=context if implicit else None,
            timeout=SocketTimeout(timeouts.connect, timeouts.read),
        )
        client._imap.debug = 0  # noqa: SLF001 - else imaplib formats every body for a log line that is dropped
        if account.tls == "starttls":
            client.starttls(context)
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except (IMAPClientError, *FAULTS) as error:
        if client is not None:
            with contextlib.suppress(IMAPClientError, *FAULTS):
                client.shutdown()
        raise ServerError(faults.sentence(error, _where(account), "connecting")) from None
    return client


def _where(account: Account) -> str:
    return f"{account.host}:{account.server_port}"


class ImapSession(Changes):
    """One connection to one account (``mail.session.Session``), for one thread at a time.

    All reading goes through EXAMINE and BODY.PEEK; what is written is in ``mail.changes``. Only
    ``abort`` may be called from elsewhere.
    """

    def __init__(self, wire: Wire, split: Split) -> None:
        super().__init__(wire)
        self._split = split

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server can do after the login, in capitals."""
        return self._wire.capabilities

    @property
    def server_id(self) -> Mapping[str, str]:
        """What the server says of itself (ID, RFC 2971)."""
        return self._wire.server_id

    def mailboxes(self) -> Sequence[Mailbox]:
        """Return all mailboxes that LIST shows, with their special uses, also where those must be asked for."""
        return self._boxes.listed()

    def special(self, use: str, configured: str = "") -> str | None:
        """Return the mailbox for a special use such as ``\\Drafts`` (RFC 6154), or None.

        By the configured name (MailboxMissing if it is not there), else by attribute, else by name.
        """
        if configured:
            return self._boxes.known(configured)
        return mailboxes.choose(self._boxes.listed(), use, self._wire.prefixes)

    def placed(self, names: Sequence[str]) -> list[str | None]:
        """Return the mailboxes that are configured by these names, written with ``/``; None for one that isn't there."""
        return self._boxes.placed(names)

    def examine(self, mailbox: str) -> MailboxState:
        """Open a mailbox read-only (EXAMINE) and return its state."""
        return self._boxes.examine(mailbox)

    def uids(self, mailbox: str, *, after: int = 0, since: date | None = None) -> list[int]:
        """Return the UIDs above ``after``, ascending.

        SINCE compares days in the server's own time zone, so a day of slack is given: the caller
        filters by ``internaldate`` where hours matter.
        """
        criteria = ""
        if since is not None:
            day = since - timedelta(days=1)
            criteria = f" SINCE {day.day:02}-{_MONTHS[day.month - 1]}-{day.year:04}"
        # n:* always holds the last message, even when its UID is lower (RFC 9051, 9).
        return [uid for uid in self._search(mailbox, after, criteria) if uid > after]

    def fetch(self, mailbox: str, uids: Sequence[int]) -> Iterator[FetchedMessage]:
        """Yield the messages that still exist, in the order asked, read in batches.

        A UID that isn't yielded is gone, or the server didn't give the message out this time, which
        is logged. Between two messages the session may be used for another mailbox.
        """
        place = None
        for batch in batches(uids, BATCH):
            here = Place(mailbox, self._boxes.at(mailbox).uidvalidity)
            if place not in {None, here}:
                raise ServerError(f"The mailbox {mailbox!r} was made anew while it was being read.")
            place = here
            try:
                yield from fetching.read(self._rows, self._split, here, batch)
            except ReplyError as error:
                raise self._wire.refusal(str(error), f"reading {mailbox!r}") from None

    def flags(self, mailbox: str, uids: Sequence[int]) -> Mapping[int, frozenset[str]]:
        """Return the flags of those UIDs that still exist."""
        found = self._lines(mailbox, uids, "(UID FLAGS)")
        return {uid: fetching.flags_of(row) for uid, row in found.items() if b"FLAGS" in row}

    def headers(self, mailbox: str, uids: Sequence[int], names: Sequence[str]) -> Mapping[int, bytes]:
        """Return the raw block of the named header fields for those UIDs that still exist."""
        section = f"HEADER.FIELDS ({' '.join(fetching.field_name(n) for n in names)})"
        found = self._lines(mailbox, uids, f"(UID BODY.PEEK[{section}]<0.{fetching.HEADER_BYTES}>)")
        blocks = {uid: fetching.fields_of(row) for uid, row in found.items()}
        return {uid: block for uid, block in blocks.items() if block is not None}

    def find(self, mailbox: str, name: str, value: str) -> list[int]:
        """Return the UIDs whose header field ``name`` holds ``value`` (an id) as a whole id.

        SEARCH HEADER matches substrings, and no CHARSET is understood everywhere: what ASCII can
        spell is searched for, and the hits are fetched and compared whole.
        """
        hits = self._search(mailbox, 0, f' HEADER {fetching.field_name(name)} "{fetching.needle(value)}"')
        blocks = self.headers(mailbox, hits, [name])
        return [uid for uid in hits if fetching.holds_id(blocks.get(uid, b""), value)]

    def read_back(self, mailbox: str, uid: int) -> bytes | None:
        """Return the whole message as the server gives it (BODY.PEEK[]), or None if it is gone."""
        row = self._lines(mailbox, [uid], "(UID BODY.PEEK[])").get(uid)
        return fetching.body_of(row, "") if row else None

    def carriers(self, mailbox: str, keyword: str) -> frozenset[int] | None:
        """Return the UIDs that carry a keyword, or None where the server won't search for one."""
        try:
            return frozenset(self._search(mailbox, 0, f" KEYWORD {keyword}"))
        except ServerError:
            if self._wire.broken:
                raise
            return None

    def abort(self) -> None:
        """Shut the socket down: the one call allowed from another thread; a call that waits ends with ServerError."""
        self._wire.abort()

    def close(self) -> None:
        """LOGOUT, and close; never raises, and waits five seconds at most."""
        self._wire.close()

    def _search(self, mailbox: str, after: int, criteria: str) -> list[int]:
        """Return the UIDs above ``after`` (and perhaps the last one) that match, searched in windows."""
        state = self._boxes.examine(mailbox)
        uidnext = state.uidnext or (max(self._wire.search("UID *"), default=0) + 1 if state.exists else 0)
        sets = fetching.windows(after, uidnext, state.exists) if state.exists else ()
        return [uid for uids in sets for uid in self._wire.search(f"UID {uids}{criteria}")]

    def _lines(self, mailbox: str, uids: Sequence[int], items: str) -> dict[int, fetching.Row]:
        if uids:
            self._boxes.at(mailbox)
        found: dict[int, fetching.Row] = {}
        try:
            for batch in batches(uids, LINES):
                found.update(fetching.answers(self._rows, batch, items, strict=True))
        except ReplyError as error:
            raise self._wire.refusal(str(error), f"reading {mailbox!r}") from None
        return found
