"""Short messages of the corpus, made up for a test."""

from __future__ import annotations

from typing import Any

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus


def example(number: int, body: str = "", **more: Any) -> corpus.Example:
    """Return a message of the corpus in a group of its own, everyday mail unless told."""
    row = {
        "id": str(number), "category": "other", "language": "en", "group": str(number), "subject": "",
        "from": "a@b.example", "body": body or f"The {number} of us have decided.",
    }  # fmt: skip
    return corpus.example(row | more, parse_bytes)
