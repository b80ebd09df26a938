"""Figures on the probe suite: short quiet rejections and traps, by a hand that saw nothing of the corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rejectwatch import wiring
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus, evaluate

PATH = Path(__file__).resolve().parents[1] / "corpus" / "probes.jsonl"


def examples() -> list[corpus.Example]:
    """Return the probes."""
    return [corpus.example(json.loads(line), parse_bytes) for line in PATH.open(encoding="utf-8")]


def figures() -> dict[str, Any]:
    """Return the figures of the shipped model on the probes."""
    probes = examples()
    found = wiring.classifier().predict([one.message for one in probes])
    return evaluate.figures(
        [evaluate.Judged(e.id, e.category, e.language, p) for e, p in zip(probes, found, strict=True)]
    )
