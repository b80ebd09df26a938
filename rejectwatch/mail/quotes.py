"""A body divided: the sender's own words, what they quote, their signature, what they pass on.

Linear: each line is looked at a fixed number of times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rejectwatch.mail import markers

SIGNATURE_LINES = 30
_DELIMITER = "-- "
BLOCK_LINES = 12
MAX_LEVELS = 5


@dataclass(frozen=True, slots=True)
class Divided:
    """The lines of a body by whose they are; ``forwarded`` is None when nothing is passed on."""

    own: list[str]
    quoted: list[str]
    signature: list[str]
    forwarded: list[str] | None = None


def divide(text: str, *, subject: str = "", quoted: str = "") -> Divided:
    """Return a folded body divided; ``quoted`` is what HTML already marked as a quote.

    A body that is quoted with ``>`` as a whole is taken for the sender's words, unquoted.
    """
    lines = _unquoted_whole([line if line.strip() else "" for line in text.split("\n")])
    from_html = quoted.split("\n") if quoted.strip() else []
    if from_html and not text.strip() and not _introduced(from_html, subject):
        lines, from_html = from_html, []
    end, kind = _history(lines, subject)
    own, rest = lines[:end], lines[end:]
    forwarded = None
    if kind == "forward":
        forwarded, rest = rest, []
    elif kind == "quotes":
        own, rest = _interleaved(lines, end)
    if forwarded is None and from_html:
        forwarded = _forward_in(from_html, subject)
        from_html = [] if forwarded is not None else from_html
    own, signature = _signed(own)
    quotation = [line.rstrip() for line in _trimmed(rest + from_html)]
    return Divided(_trimmed(own), quotation, [line.rstrip() for line in signature], forwarded)


def _introduced(lines: list[str], subject: str) -> bool:
    """Say whether a quote begins as a client begins one: then it isn't the sender's own text."""
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    return bool(_kind(lines, first, lines[first].strip(), subject))


def header_block(lines: Sequence[str], at: int) -> tuple[dict[str, str], int]:
    """Return the fields of a header block (From:, Sent:, ...) at a line, and the line after it.

    A long value may go on in the next line; one blank line between fields is allowed.
    """
    found: dict[str, str] = {}
    last, end, index = "", at, at
    for index in range(at, min(len(lines), at + BLOCK_LINES + len(found))):
        line = lines[index].strip()
        field = markers.label(line)
        if field and field[0] not in found:
            last = field[0]
            found[last] = field[1]
            end = index + 1
        elif line and last and index == end and last in {"to", "cc", "subject", "from"}:
            if not _continues(line, last):
                break
            found[last] = f"{found[last]} {line}".strip()
            end = index + 1
        elif line or index > end:
            break
    return found, end


def _continues(line: str, last: str) -> bool:
    """Say whether a line can be the rest of an address list or of an empty field above it."""
    return ("@" in line or ";" in line) and len(line) <= 200 and last != "subject"


def _unquoted_whole(lines: list[str]) -> list[str]:
    """Take one ``>`` off every line, again and again, as long as every line with words has one."""
    for _ in range(MAX_LEVELS):
        words = [line for line in lines if line.strip()]
        if not words or not all(line.lstrip().startswith(">") for line in words):
            return lines
        lines = [_unquoted(line) for line in lines]
    return lines


def _unquoted(line: str) -> str:
    return line.lstrip().removeprefix(">").removeprefix(" ")


def _history(lines: list[str], subject: str) -> tuple[int, str]:
    """Return the line where the own words end, and what begins there.

    ``forward``, ``history`` (nothing of the sender's follows) or ``quotes`` (``>`` lines, between
    which they may have answered); at the end of the body it is an empty string.
    """
    for index, line in enumerate(lines):
        bare = line.strip(" *\u200b")
        if not bare:
            continue
        if bare.startswith(">"):
            return index, "quotes"
        kind = _kind(lines, index, bare, subject)
        if kind:
            return index, kind
    return len(lines), ""


def _kind(lines: list[str], index: int, bare: str, subject: str) -> str:
    if markers.is_forward(bare):
        return "forward" if _block_follows(lines, index + 1, least=1) else ""
    if markers.is_original(bare):
        return "forward" if markers.is_forward_subject(subject) else "history"
    at = index + 1 if markers.is_rule(bare) else index
    if _block_follows(lines, at, least=3):
        return "forward" if markers.is_forward_subject(subject) else "history"
    span = _attribution(lines, index, bare)
    if span:
        return "quotes" if _next_is_quoted(lines, index + span) else "history"
    return ""


def _block_follows(lines: list[str], at: int, *, least: int) -> bool:
    """Say whether a header block of so many fields stands at a line (or at the next with words)."""
    while at < len(lines) and not lines[at].strip():
        at += 1
        if at >= len(lines):
            return False
    first = lines[at].lstrip(" >") if at < len(lines) else ""
    if not markers.label(first.strip()):
        return False
    window = [line.lstrip(" >") for line in lines[at : at + BLOCK_LINES]]
    found, _ = header_block(window, 0)
    if least == 1:
        return bool(found.keys() & {"from", "subject"})
    known = found.keys() & {"from", "date", "to", "subject", "cc"}
    return len(known) >= least and "from" in known and bool(known & {"date", "subject"})


def _attribution(lines: list[str], index: int, bare: str) -> int:
    """Return over how many lines (1 to 3) an attribution stretches from here; 0 if there is none."""
    if not markers.may_start_attribution(bare):
        return 0
    joined = bare
    for span in range(1, 4):
        if markers.is_attribution(joined):
            return span
        following = lines[index + span].strip() if index + span < len(lines) else ""
        if not following or following.startswith(">"):
            return 0
        joined = f"{joined} {following}"
    return 0


def _next_is_quoted(lines: list[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 4] if line.strip()), "")
    return following.lstrip().startswith(">")


def _interleaved(lines: list[str], start: int) -> tuple[list[str], list[str]]:
    """Part own lines from quoted ones, from the first ``>`` or its attribution on."""
    own, quoted = list(lines[:start]), []
    index = start
    while index < len(lines):
        line = lines[index]
        bare = line.strip()
        span = _attribution(lines, index, bare) if bare else 0
        if span:
            quoted += lines[index : index + span]
            index += span
            continue
        if bare.startswith(">"):
            quoted.append(_unquoted(line))
        elif markers.is_original(bare) or _block_follows(lines, index, least=3):
            return own, quoted + lines[index:]
        else:
            own.append(line)
        index += 1
    return own, quoted


def _forward_in(lines: list[str], subject: str) -> list[str] | None:
    """Return the forwarded lines when an HTML quote is one: a marker or a block near its top."""
    seen = 0
    for index, line in enumerate(lines):
        bare = line.strip()
        if not bare:
            continue
        if _kind(lines, index, bare, subject) == "forward":
            return lines[index:]
        seen += 1
        if seen >= 3:
            break
    return None


def _signed(lines: list[str]) -> tuple[list[str], list[str]]:
    """Part the signature: from ``-- `` to the end, and a device's line such as Sent from my iPhone."""
    signature: list[str] = []
    for index in range(max(0, len(lines) - SIGNATURE_LINES - 1), len(lines)):
        if lines[index].strip() in {"--", "—"} and _is_signature(lines, index):
            signature = _trimmed(lines[index + 1 :])
            lines = lines[:index]
            break
    while lines and (not lines[-1].strip() or markers.is_sent_from(lines[-1].strip(" <>*_-"))):
        last = lines[-1].strip()
        lines = lines[:-1]
        if last:
            signature = [last, *signature]
    return lines, signature


def _is_signature(lines: list[str], index: int) -> bool:
    """Say whether dashes at a line begin a signature: few lines after them, and own words before.

    Without the space of ``-- `` they may as well be a rule, so that less must follow than came before.
    """
    before, after = lines[:index], lines[index + 1 :]
    words = sum(map(len, before))
    if not words or len(after) > SIGNATURE_LINES:
        return False
    return lines[index] == _DELIMITER or sum(map(len, after)) <= words


def _trimmed(lines: list[str]) -> list[str]:
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return lines[start:end]
