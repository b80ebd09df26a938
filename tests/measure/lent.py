"""Figures on lent mail, turned to .eml and read by the very code of `rejectwatch classify --json`."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from rejectwatch import reading, wiring
from rejectwatch.model import evaluate
from rejectwatch.model.corpus import as_mail
from rejectwatch.model.prediction import KNOWN_LANGUAGES, Category, Decision, Prediction

NOT_LABELLED_RIGHT = {"id:52078725812"}
"""A rejection that the set calls something else."""


def classify(data: Path, folder: Path) -> list[dict[str, Any]]:
    """Return each lent message's row joined with what `classify` says of it as ``said``."""
    rows = [
        json.loads(line)
        for name in ("job_mail", "other_mail")
        for line in (data / f"{name}.jsonl").open(encoding="utf-8")
    ]
    for number, row in enumerate(rows):
        fields = {
            "from": row["from"] or "somebody@mail.example",
            "subject": row["subject"] or "",
            "body": row["body"] or " ",
        }
        (folder / f"{number:06}.eml").write_bytes(as_mail(fields))
    found = reading.rows(wiring.classifier(), [str(folder)], stdin=io.BytesIO())
    return [row | {"said": said} for row, said in zip(rows, found, strict=True)]


def figures(rows: list[dict[str, Any]], data: Path) -> dict[str, Any]:
    """Return the figures over all mail, by language, and over the rejections that facts.jsonl calls whole."""
    facts = [json.loads(line) for line in (data / "facts.jsonl").open(encoding="utf-8")]
    sure = {fact["sha1"] for fact in facts if fact["is_whole_mail"]}
    judged, real, foreign = [], [], []
    for row in rows:
        one = _judged(row)
        if one.language not in KNOWN_LANGUAGES:
            foreign.append(one)
        is_wrong = row["path"] in NOT_LABELLED_RIGHT and not one.is_rejection
        if is_wrong or (one.language not in KNOWN_LANGUAGES and one.is_rejection):
            continue
        judged.append(one)
        if row["real"] is True:
            real.append(one)
    out = evaluate.figures(judged)
    whole = [j for j in judged if j.id in sure or not j.is_rejection]
    out["by_language"] = {
        **out["by_language"],
        "only real": evaluate.figures(real)["all"],
        "whole": evaluate.figures(whole)["all"],
    }
    out["foreign_drafts"] = sum(j.prediction.decision is Decision.REJECTION for j in foreign)
    out["foreign"] = len(foreign)
    return out


def _judged(row: dict[str, Any]) -> evaluate.Judged:
    said = row["said"]
    if said["error"]:
        prediction = Prediction(Category.OTHER, 0.0, Decision.OTHER, None)
    else:
        prediction = Prediction(
            Category(said["category"]), said["probability"], Decision(said["decision"]), said["language"]
        )
    return evaluate.Judged(row["sha1"], Category(row["category"]), row["lang"] or "en", prediction)
