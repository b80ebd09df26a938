"""Places in a mail that name something, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rejectwatch.reply.names import company_key


@dataclass(frozen=True, slots=True)
class Witness:
    """One place in a mail that names something, how far to trust it, and where it is, in words."""

    value: str
    weight: float
    source: str


_SURE = 2.0  # the weight from which a longer form of a name is taken for its full form


def agree(found: Iterable[Witness]) -> list[tuple[str, float, str]]:
    """Group witnesses of one name: (best spelling, weight together, where), the heaviest first.

    The same place is counted once; a name that begins with another joins it (``Foo`` and ``Foo Health``).
    """
    groups: dict[str, dict[tuple[str, str], Witness]] = {}
    for witness in found:
        kept = groups.setdefault(company_key(witness.value), {})
        place = (witness.source, "")
        if place not in kept or kept[place].weight < witness.weight:
            kept[place] = witness
    out = []
    for key, kept in groups.items():
        related = [other for other in groups if other != key and _related(key, other)]
        own = sum(w.weight for w in kept.values())
        extra = max((max(w.weight for w in groups[o].values()) for o in related), default=0.0)
        best = max(kept.values(), key=lambda w: w.weight)
        longer = [w for o in related for w in groups[o].values() if len(o) > len(key) and w.weight >= _SURE]
        best = max([best, *longer], key=lambda w: (len(w.value), w.weight)) if longer else best
        out.append((best.value, own + 0.5 * extra, best.source))
    return sorted(out, key=lambda row: (-row[1], -len(row[0])))


def _related(key: str, other: str) -> bool:
    short, long = sorted((key.split(), other.split()), key=len)
    return bool(short) and (long[: len(short)] == short or "".join(short) == "".join(long))
