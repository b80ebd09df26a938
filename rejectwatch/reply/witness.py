"""Places in a mail that name something, and how far they agree."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rejectwatch.reply.names import company_key
from rejectwatch.reply.offices import is_article


@dataclass(frozen=True, slots=True)
class Witness:
    """One place in a mail that names something, how far to trust it, and where it is, in words."""

    value: str
    weight: float
    source: str
    bent: bool = False
    """Whether the words around it show that it does not stand there as it is written by itself."""


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
        best = _spelling(kept.values())
        longer = [w for o in related for w in groups[o].values() if len(o) > len(key) and _is_full(w, key)]
        best = max([best, *longer], key=lambda w: (len(w.value), w.weight)) if longer else best
        out.append((best.value, own + 0.5 * extra, best.source))
    return sorted(out, key=lambda row: (-row[1], -len(row[0])))


def _is_full(witness: Witness, key: str) -> bool:
    """Tell whether a longer form is the full one: it is sure, and where it only adds an article the sender shows it."""
    adds = company_key(witness.value).removesuffix(key).strip()
    return witness.weight >= _SURE and (not is_article(adds) or witness.source == "sender")


def _spelling(found: Collection[Witness]) -> Witness:
    """Return the heaviest witness of a name, or the one of the sender that has the article before it."""
    best = max(found, key=lambda w: (w.weight, w.value.split()[-1] == "Co"))
    return next((w for w in found if w.source == "sender" and w.value == f"The {best.value}"), best)


def _related(key: str, other: str) -> bool:
    short, long = sorted((_without_article(key), _without_article(other)), key=len)
    return bool(short) and (long[: len(short)] == short or "".join(short) == "".join(long))


def _without_article(key: str) -> list[str]:
    words = key.split()
    return words[1:] if len(words) > 1 and is_article(words[0]) else words
