"""Authentication-Results (RFC 8601), read in one pass: who checked a mail, and what came out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_HEADER = 8_000  # characters; a longer field is cut
_RESULT = re.compile(
    r"\s*(?P<method>[A-Za-z0-9_-]{1,40})(?:\s*/\s*\d{1,5})?\s*=\s*(?P<result>[A-Za-z0-9_-]{1,40})"
)
_POLICY = re.compile(r"\b(?:p|sp|dis|d|policy|policy\.dmarc|policy\.published-domain-policy|action)\s*=\s*\"?(?:o\.?|pct\.)?(?P<policy>none|quarantine|reject|oreject)\b", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AuthResult:
    """One method's result, lower case, with the properties and comments that followed it."""

    method: str
    result: str
    rest: str


def authserv_id(value: str) -> str:
    """Return the authserv-id of a field in lower case, '' where there is none (Exchange Online leaves it out)."""
    head = _bare(_pieces(value[:_HEADER])[0])
    if "=" in head:
        return ""
    words = head.split()
    return words[0].strip('"').lower() if words else ""


def results(value: str) -> list[AuthResult]:
    """Return the results of one Authentication-Results field, in order."""
    pieces = _pieces(value[:_HEADER])
    body = pieces if "=" in _bare(pieces[0]) else pieces[1:]
    found = []
    for piece in body:
        if match := _RESULT.match(_bare(piece)):
            found.append(AuthResult(match["method"].lower(), match["result"].lower(), piece))
    return found


def dmarc_failed(values: Sequence[str], authserv_ids: Collection[str]) -> bool:
    """Tell whether the topmost field of a trusted host says that DMARC failed under quarantine or reject.

    Fields of any other authserv-id are ignored: anybody can write one.
    """
    trusted = {i.lower() for i in authserv_ids}
    top = next((v for v in values if authserv_id(v) in trusted), None)
    if top is None:
        return False
    for result in results(top):
        if result.method == "dmarc":
            policies = {m["policy"].lower() for m in _POLICY.finditer(result.rest)}
            return result.result == "fail" and bool(policies - {"none"})
    return False


def _pieces(value: str) -> list[str]:
    """Split at semicolons that are in no comment and no quoted string."""
    out, start, depth, quoted, skip = [], 0, 0, False, False
    for index, char in enumerate(value):
        if skip:
            skip = False
        elif char == "\\":
            skip = True
        elif quoted:
            quoted = char != '"'
        elif char == '"' and depth == 0:
            quoted = True
        elif char in "()":
            depth = max(0, depth + (1 if char == "(" else -1))
        elif char == ";" and depth == 0:
            out.append(value[start:index])
            start = index + 1
    return [*out, value[start:]]


def _bare(piece: str) -> str:
    """Return a piece without its comments, which may nest."""
    out, depth = [], 0
    for char in piece:
        if char == "(":
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            out.append(char)
    return "".join(out)
