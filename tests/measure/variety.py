"""How varied the written corpus is: distinct n-grams, nearest neighbours, lines that come back."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from rejectwatch.model.corpus import Example

LEAST_WORDS = 25
_WORD = re.compile(r"\w+")


def figures(examples: Sequence[Example]) -> dict[str, Any]:
    """Return counts and shares over the corpus: sizes, kinds, and how alike its messages are."""
    words = [_WORD.findall(e.message.text.lower()) for e in examples]
    groups = Counter(e.group for e in examples)
    rejections = [e for e in examples if e.category.value == "rejection"]
    five = [_grams(w, 5) for w in words]
    long = [i for i, w in enumerate(words) if len(w) >= LEAST_WORDS]
    nearest = _nearest(five, long)
    seven = Counter(gram for w in words for gram in _grams(w, 7))
    return {
        "messages": len(examples),
        "rejections": len(rejections),
        "quiet": sum(e.quiet for e in rejections),
        "in contrast pairs": sum(n for n in groups.values() if n == 2),
        "largest group": max(groups.values()),
        "share under 50 words": round(sum(len(w) < 50 for w in words) / len(words), 3),
        "share over 120 words": round(sum(len(w) > 120 for w in words) / len(words), 3),
        "distinct 3-grams": distinct(words),
        "most alike (5-gram Jaccard, 25 words and more)": nearest[:1],
        "pairs above .25": sum(j > 0.25 for j in nearest),
        "commonest 7-word sequence, share of messages": round(max(seven.values()) / len(examples), 4),
    }


def distinct(words: Sequence[Sequence[str]], tokens: int = 25_000) -> float:
    """Return the share of distinct 3-grams among the first ``tokens``: it falls with size, so sizes must be alike."""
    seen: list[tuple[str, ...]] = []
    step = max(1, len(words) * 80 // tokens)
    for one in words[::step]:
        seen += [tuple(one[i : i + 3]) for i in range(len(one) - 2)]
        if len(seen) >= tokens:
            break
    return round(len(set(seen[:tokens])) / len(seen[:tokens]), 4)


def _grams(words: Sequence[str], n: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def _nearest(grams: Sequence[set[tuple[str, ...]]], rows: Sequence[int]) -> list[float]:
    """Return the Jaccard similarities of pairs that share a gram, highest first."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in rows:
        for gram in grams[i]:
            where[gram].append(i)
    common: Counter[tuple[int, int]] = Counter()
    for found in where.values():
        if 1 < len(found) <= 40:
            common.update((a, b) for at, a in enumerate(found) for b in found[at + 1 :])
    return sorted((n / len(grams[a] | grams[b]) for (a, b), n in common.items()), reverse=True)
