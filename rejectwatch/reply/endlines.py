"""The employers in the lines that end a mail: an office's, a house's behind somebody's work, a name in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rejectwatch.reply.domains import is_joined
from rejectwatch.reply.employers import COMPANY_LENGTH, ON_BEHALF, SIGNED, SIGNED_AT
from rejectwatch.reply.establishments import begins_kind, tells_kind
from rejectwatch.reply.inflection import is_bent
from rejectwatch.reply.offices import is_organisation
from rejectwatch.reply.orgnames import has_legal_form, is_name_like, is_partnership
from rejectwatch.reply.persons import role_of
from rejectwatch.reply.prose import LAST_LINES, last_lines
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness

SIGNED_WEIGHT = 3.0


def signed(text: str, domain: str, language: str) -> Iterator[Witness]:
    """Yield the employers in the last lines of a mail."""
    for line in last_lines(text, LAST_LINES):
        if len(line) <= 90:
            yield from _in_line(line, domain, language)


def _in_line(line: str, domain: str, language: str) -> Iterator[Witness]:
    """Yield the employers in a line near the end: an office's, behind somebody's work, or a name in capitals."""
    short = ON_BEHALF.sub("", line.rstrip(".,!"))
    if is_partnership(short):
        yield Witness(short, 1.0, "signature")
    for pattern in SIGNED:
        if (match := pattern.match(short)) and is_name_like(match["name"]):
            yield placed(match["name"], SIGNED_WEIGHT, "signature", (short, match.start("name")), language)
            return
    match = SIGNED_AT.match(short)
    if (
        match
        and role_of(match["role"])
        and is_name_like(match["name"])
        and not is_organisation(match["name"])
    ):
        yield Witness(match["name"], 2.0, "signature")
    if len(line) <= COMPANY_LENGTH and line[-1] not in ",:;?":
        pieces = re.split(r"\s[|–—·-]\s|,\s", short)[:3]
        for piece in _without_town(pieces):
            if ":" not in piece and is_name_like(piece) and _may_sign(piece, domain):
                yield Witness(piece, 1.0, "signature")


def towns(text: str) -> frozenset[str]:
    """Return what stands in the last lines as the town behind a house."""
    lines = [re.split(r",\s", line.rstrip(".,!"))[:3] for line in last_lines(text, LAST_LINES)]
    return frozenset(piece for line in lines for piece in line if piece not in _without_town(line))


def _without_town(pieces: Sequence[str]) -> list[str]:
    """Return the pieces of a line without the town behind a house: ``Institut de biologie marine, Nantes``."""
    has_house = begins_kind(pieces[0])
    return [piece for at, piece in enumerate(pieces) if not (at and has_house) or tells_kind(piece)]


def _may_sign(name: str, domain: str) -> bool:
    """Tell whether a name can be a house's: it is no role, or the domain or a legal form says what it is."""
    return not has_role(name) or is_joined(name, domain) or has_legal_form(name)


def placed(name: str, weight: float, source: str, place: tuple[str, int], language: str) -> Witness:
    """Return the witness of a name that stands at a place in a text."""
    text, start = place
    bent = is_bent(name, text[max(start - 8, 0) : start], text[start + len(name) :][:45], language)
    return Witness(name, weight, source, bent)
