"""Figures on facts: company, position and person against those written down by hand, whole rejections."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rejectwatch.model.evaluate import rate

from written import shown

FIELDS = ("company", "position", "person")


def figures(rows: list[dict[str, Any]], data: Path) -> dict[str, Any]:
    """Return precision and coverage of each fact over whole rejections, with counts."""
    gold = {f["sha1"]: f for line in (data / "facts.jsonl").open(encoding="utf-8") if (f := json.loads(line))}
    pairs = [
        (gold[row["sha1"]], row["said"])
        for row in rows
        if row["sha1"] in gold and gold[row["sha1"]]["is_whole_mail"] and row["category"] == "rejection"
    ]
    out: dict[str, Any] = {"rejections": len(pairs)}
    for field in FIELDS:
        right = given = there = 0
        for fact, said in pairs:
            if field in fact["placeholder_for"]:
                continue
            value = _said(said, field)
            names = {_key(n) for n in (fact[field], *fact.get(f"{field}_aliases", [])) if n}
            there += bool(names)
            given += value is not None
            right += value is not None and _key(value) in names
        out[field] = {"precision": rate(right, given), "coverage": rate(right, there)}
    claimed = [fact for fact, said in pairs if said["interviewed"]]
    out["interviewed"] = {
        "claimed": len(claimed),
        "falsely": sum(not fact["interviewed"] for fact in claimed),
    }
    return out


def _said(said: dict[str, Any], field: str) -> str | None:
    if field == "person":
        return said["contact"]["name"] if said["contact"] else None
    value: str | None = said[field]
    return value


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split()).rstrip(".,")


def table(found: dict[str, Any]) -> str:
    """Return the figures as text."""
    lines = [f"whole rejections: {found['rejections']}"]
    lines += [
        f"{f}: precision {shown(found[f]['precision'])}, coverage {shown(found[f]['coverage'])}"
        for f in FIELDS
    ]
    lines.append(
        f"interviewed: claimed {found['interviewed']['claimed']}, falsely {found['interviewed']['falsely']}"
    )
    return "\n".join(lines)
