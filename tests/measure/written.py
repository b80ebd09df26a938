"""Figures on the written corpus, on folds that hold no group twice, and the model's card."""

from __future__ import annotations

import json
import re
import time
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import arrays, baseline, corpus, evaluate, replay, thresholds, train
from rejectwatch.model.prediction import Category, Prediction
from rejectwatch.model.views import Views

import variety

PRECISION = 0.99


def measure(models: Path, *, write: bool) -> dict[str, Any]:
    """Return the figures of held-out predictions; keep calibration and card when asked to."""
    sources = baseline.Sources(models, parse_bytes)
    digest = sources.digest  # before anything is read: what changes meanwhile makes it stale
    examples = corpus.load(models / "corpus", parse_bytes)
    data = train.texts(examples)
    with ProcessPoolExecutor(1) as beside:  # the folds leave a core idle at their end
        fitting = beside.submit(_views, data) if write else None
        return _measure(examples, data, sources, digest, fitting)


def _views(data: train.Texts) -> tuple[Views, float]:
    """Return the views fitted on all mail, and the seconds that it took; what joins them is no part of them."""
    begun = time.perf_counter()
    fitted = baseline.fit(data, {"coef": [0.0], "intercept": 0.0})
    return fitted.views, time.perf_counter() - begun


def _measure(
    examples: list[corpus.Example],
    data: train.Texts,
    sources: baseline.Sources,
    digest: str,
    fitting: Future[tuple[Views, float]] | None,
) -> dict[str, Any]:
    with threadpool_limits(1):
        weights = thresholds.inbox_weights([e for e in examples if not e.is_brief])
        weight = np.zeros(len(examples))
        weight[data.is_whole] = weights
        known = baseline.calibrate(data, weight)
    cuts = baseline.thresholds_for(known["thresholds"], PRECISION)
    judged = [
        evaluate.Judged(
            one.id,
            one.category,
            one.language,
            Prediction(
                Category.REJECTION if p >= 0.5 else Category.OTHER,
                float(p),
                cuts.decide(float(p)),
                one.language,
            ),
        )
        for one, p in zip(examples, known["held_out"], strict=True)
    ]
    brief = {e.id for e in examples if e.is_brief}
    figures = evaluate.figures([j for j in judged if j.id not in brief])
    quiet = {e.id for e in examples if e.quiet}
    figures["quiet"] = evaluate.figures(
        [j for j in judged if j.id not in brief and (j.id in quiet or not j.is_rejection)]
    )["all"]
    figures["brief"] = evaluate.figures([j for j in judged if j.id in brief])["all"] if brief else None
    figures["thresholds"] = {"draft": round(cuts.draft, 4), "ask": round(cuts.ask, 4)}
    if fitting is not None:
        kept = {k: v for k, v in known.items() if k in baseline.KNOWN} | {"digest": digest}
        views, seconds = fitting.result()
        figures["seconds_to_fit"] = round(seconds, 1)
        arrays.save(sources.arrays, views, digest)
        whole = [one.id for one in examples if not one.is_brief]
        replay.save(sources, whole, known["held_out"][data.is_whole], digest)
        sources.calibration.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        card(sources.models / "CARD.md", figures, corpus.counts(examples), variety.figures(examples))
    return figures


def card(
    path: Path, figures: dict[str, Any], counts: dict[str, dict[str, int]], varied: dict[str, Any]
) -> None:
    """Renew the figures of the card, between its marks."""
    text = path.read_text(encoding="utf-8")
    categories = [c.value for c in Category]
    rows = ["| language | " + " | ".join(categories) + " | all |", "|---" * (len(categories) + 2) + "|"]
    for language, row in sorted(counts.items()):
        rows.append(
            f"| {language} | "
            + " | ".join(str(row.get(c, 0)) for c in categories)
            + f" | {sum(row.values())} |"
        )
    kinds = [f"- {name}: {value}" for name, value in varied.items()]
    parts = [
        "",
        "Messages:",
        "",
        *rows,
        "",
        "Variety:",
        "",
        *kinds,
        "",
        "Held-out figures:",
        "",
        table(figures),
        "",
    ]
    block = "\n".join(parts)
    path.write_text(
        re.sub(r"(?s)(<!-- figures -->).*(<!-- end -->)", lambda m: m[1] + block + m[2], text),
        encoding="utf-8",
    )


def shown(rate: dict[str, Any]) -> str:
    """Return a rate with its interval and counts as text."""
    if rate["rate"] is None:
        return "– (n = 0)"
    return f"{rate['rate']:.3f} [{rate['low']:.2f}, {rate['high']:.2f}] ({rate['hits']}/{rate['n']})"


def table(figures: dict[str, Any]) -> str:
    """Return figures as Markdown."""
    lines = [
        "| set | precision of drafts | recall (drafted) | drafted or unsure | false drafts | others unsure | average precision |",
        "|---|---|---|---|---|---|---|",
    ]
    groups = {
        "all": figures["all"],
        **{name: figures[name] for name in ("quiet", "brief") if figures.get(name)},
        **figures["by_language"],
    }
    for name, block in groups.items():
        lines.append(
            f"| {name} | {shown(block['precision'])} | {shown(block['recall'])} | {shown(block['drafted_or_unsure'])} | "
            f"{block['false_drafts']} | {shown(block['others_unsure'])} | {block['average_precision']} |"
        )
    lines += ["", "| category | n | rejection | unsure | other |", "|---|---|---|---|---|"]
    for name, row in sorted(figures["by_category"].items()):
        lines.append(f"| {name} | {row['n']} | {row['rejection']} | {row['unsure']} | {row['other']} |")
    lines += [
        "",
        f"Expected calibration error (10 bins): {figures['calibration']['error']} (n = {figures['messages']}).",
    ]
    if "thresholds" in figures:
        lines.append(f"Thresholds for precision {PRECISION}: {figures['thresholds']}.")
    return "\n".join(lines)
