"""What went wrong on a connection, as one sentence for a person.

Servers' words are quoted in part, stripped of control characters; secrets are struck out.
"""

from __future__ import annotations

import ast
import re
import socket
import ssl

_CODE = re.compile(r"\s{0,4}\[([A-Za-z-]{1,40})[ \]]")
_COMMAND = re.compile(r"^(?:command: )?[A-Z]{2,20} (?:=>|command error: BAD) ")
_LATER = frozenset({"UNAVAILABLE", "SERVERBUG", "INUSE", "LIMIT", "THROTTLED"})
_LATER_WORDS = re.compile(r"throttl|too many|temporar|try again|busy", re.IGNORECASE)


def server_text(data: object, *, limit: int = 200) -> str:
    """Return what a server said, from a reply's data or an exception, as one line of ``limit`` characters."""
    if isinstance(data, BaseException):
        data = data.args[0] if data.args else ""
    if isinstance(data, list | tuple):
        data = data[-1] if data else ""
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else str(data or "")
    text = _unwrapped(_COMMAND.sub("", text[:20_000]))
    return "".join(c if c.isprintable() else " " for c in text).strip()[:limit]


def _unwrapped(text: str) -> str:
    """Return the words in imaplib's ``[b'...']``, which is how it repeats a BAD."""
    if not text.startswith(("[b'", '[b"')):
        return text
    try:
        return b" ".join(ast.literal_eval(text)).decode("utf-8", "replace")
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):
        return text


def response_code(text: str) -> str:
    """Return the response code (RFC 5530) that a server's text starts with, in capitals, or ''."""
    match = _CODE.match(text)
    return match[1].upper() if match else ""


def is_for_now(text: str) -> bool:
    """Return whether a refusal is about the server's state now, so that trying again later helps."""
    return response_code(text) in _LATER or bool(_LATER_WORDS.search(text))


def without(text: str, *secrets: str) -> str:
    """Return the text with every secret struck out, should a server have repeated one."""
    for secret in secrets:
        text = text.replace(secret, "…") if secret else text
    return text


def sentence(error: BaseException, where: str, doing: str) -> str:
    """Return one sentence that says what failed at ``host:port`` while doing what, and what may help."""
    match error:
        case ssl.SSLCertVerificationError():
            why = error.verify_message or "it could not be verified"
            return (
                f"The certificate of {where} is not trusted: {why}. If the server is your own, "
                f"name the file with its certificate authority as tls_ca_file."
            )
        case ssl.SSLError():
            return (
                f"The encrypted connection to {where} failed while {doing}: {_reason(error)}. "
                f'Check port and tls (993 "implicit", 143 "starttls").'
            )
        case TimeoutError():
            return f"{where} did not answer in time while {doing}."
        case socket.gaierror():
            return (
                f"There is no server of that name: {where}. Check host, and whether this machine is online."
            )
        case ConnectionRefusedError():
            return f"{where} refused the connection: no mail server listens there. Check host and port."
        case OSError():
            return f"The connection to {where} failed while {doing}: {_reason(error)}."
    said = server_text(error).rstrip(".")
    if not said or "EOF" in said:
        return f"{where} closed the connection while {doing}."
    return f"{where} ended the connection or answered wrongly while {doing}: {said}."


def _reason(error: OSError) -> str:
    reason = getattr(error, "reason", None) or error.strerror or type(error).__name__
    return str(reason).replace("_", " ").lower()
