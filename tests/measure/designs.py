"""Designs side by side on grouped folds, what each part buys, and what the size of the corpus buys.

`make measure MEASURE="--only designs"`; takes half an hour, and writes nothing.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from rejectwatch import wiring
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import baseline, corpus, train
from rejectwatch.model.views import Views, score, stack

import probes

FOLDS = 2
SAMPLE = 16_000
"""Messages, about, that the designs are compared on; the curve stands on all."""
SIZES = (0.125, 0.25, 0.5, 1.0)
PARTS = ("words", "letters", "subject", "concepts", "pairs", "coarse", "middle", "fine")
DESIGNS = {
    "word n-grams, two classes": ("two", ("words",)),
    "word n-grams, complement naive Bayes": ("bayes", ("words",)),
    "words and letters, linear SVM": ("svm", ("words", "letters")),
    "words and letters, ten regressions": ("ten", ("words", "letters")),
    "words, letters, subject, concepts": ("weighed", PARTS[:5]),
    "meanings alone": ("weighed", PARTS[5:]),
    "all parts in one regression": ("weighed", PARTS),
    "all parts, ten regressions": ("ten", PARTS),
    "two regressions joined": ("joined", PARTS),
    "joined, all terms alike": ("alike", PARTS),
    "joined, without letters": ("joined", tuple(p for p in PARTS if p != "letters")),
    "joined, without subject": ("joined", tuple(p for p in PARTS if p != "subject")),
    "joined, without concepts": ("joined", tuple(p for p in PARTS if p not in {"concepts", "pairs"})),
    "joined, without the coarse meanings": ("joined", tuple(p for p in PARTS if p != "coarse")),
    "joined, without the fine meanings": ("joined", tuple(p for p in PARTS if p != "fine")),
}
JOINS = {
    "two regressions, by a fitted join": slice(0, 2),
    "two nets alone": slice(2, None),
    "regressions and nets, a rejection's logits": slice(0, 3),
    "regressions and nets, all (as shipped)": slice(None),
}
"""What the join is given of ``Scores.logits``."""


def measure(models: Path) -> str:
    """Return the tables as Markdown."""
    with threadpool_limits(1):
        examples = corpus.load(models / "corpus", parse_bytes)
        groups = np.array(sorted({e.group for e in examples}))
        drawn = set(
            np.random.default_rng(train.SEED).permutation(groups)[: SAMPLE * len(groups) // len(examples)]
        )
        sample = [e for e in examples if e.group in drawn]
        quiet = np.array([e.quiet for e in sample])
        return "\n".join([*_designs(train.texts(sample), quiet), "", *_curve(examples)])


def _designs(data: Any, quiet: Any) -> list[str]:
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=train.SEED + 2)
    split = list(folds.split(data.documents, data.is_rejection, data.group))
    out = {name: np.zeros(len(quiet)) for name in DESIGNS}
    seconds = dict.fromkeys(DESIGNS, 0.0)
    for rows, test in split:
        seen, unseen, spent = _vectorised(data, rows, test)
        known: dict[tuple[str, ...], Any] = {}  # several designs share a model
        for name, (kind, parts) in DESIGNS.items():
            out[name][test] = _logits(kind, parts, (seen, unseen, data.category[rows], known))
            seconds[name] += sum(spent[p] for p in parts)
    held_out = train.cross_logits(data, FOLDS)
    for name, columns in JOINS.items():
        out[name] = train.nested_probability(held_out[:, columns], data)
        seconds[name] = seconds["all parts in one regression"]
    quiet, yes = quiet[data.is_whole], data.is_rejection[data.is_whole]
    lines = [
        f"On {len(yes)} whole mails of {len(data.weight)} messages, in {FOLDS} grouped folds: average precision, found at precision .99 and .95, speed.",
        "",
        "| design | all | quiet | found at .99 | found at .95 | messages/s |",
        "|---|---|---|---|---|---|",
    ]
    for name, found in out.items():
        p, kept = found[data.is_whole], quiet | ~yes
        lines.append(
            f"| {name} | {average_precision_score(yes, p):.4f} | {average_precision_score(yes[kept], p[kept]):.4f} | "
            f"{_found(yes, p, 0.99):.3f} | {_found(yes, p, 0.95):.3f} | {len(yes) / seconds[name]:.0f} |"
        )
    return lines


def _vectorised(data: Any, rows: Any, test: Any) -> tuple[dict[str, Any], dict[str, Any], dict[str, float]]:
    seen, unseen, spent = {}, {}, {}
    for name, part in zip(PARTS, [*train.word_parts(), *train.meaning_parts()], strict=True):
        column = lambda which, part=part: [getattr(data.documents[i][0], part.column) for i in which]  # noqa: E731
        seen[name] = part.vectorizer.fit_transform(column(rows)) * part.weight
        begun = time.perf_counter()
        unseen[name] = part.vectorizer.transform(column(test)) * part.weight
        spent[name] = time.perf_counter() - begun
    return seen, unseen, spent


def _logits(kind: str, parts: tuple[str, ...], fold: tuple[Any, Any, Any, Any]) -> Any:
    seen, unseen, category, known = fold
    if kind in {"joined", "alike"}:
        one = {"joined": "weighed", "alike": "two"}[kind]
        words = tuple(p for p in parts if p in PARTS[:5])
        meanings = tuple(p for p in parts if p in PARTS[5:])
        return 0.6 * _logits(one, words, fold) + 0.4 * _logits(one, meanings, fold)
    if (kind, *parts) in known:
        return known[kind, *parts]
    x, z = stack([seen[p] for p in parts]), stack([unseen[p] for p in parts])
    yes = category == "rejection"
    if kind == "weighed":
        known[kind, *parts] = _decided(x, yes, z)
        return known[kind, *parts]
    if kind == "ten":
        names = np.unique(category)
        raw = 1 / (1 + np.exp(-np.column_stack([_decided(x, category == name, z) for name in names])))
        share = (raw / raw.sum(axis=1, keepdims=True))[:, list(names).index("rejection")].clip(1e-9, 1 - 1e-9)
        known[kind, *parts] = np.log(share / (1 - share))
        return known[kind, *parts]
    if kind == "bayes":
        logs = ComplementNB(alpha=0.1).fit(x, yes).predict_log_proba(z)
        return logs[:, 1] - logs[:, 0]
    model = LinearSVC(C=0.5) if kind == "svm" else LogisticRegression(C=50, solver="liblinear")
    return model.fit(x, yes).decision_function(z)


def _decided(x: Any, wanted: Any, z: Any) -> Any:
    coef, intercept = train.weighed(x, wanted, np.ones(len(wanted)), strength=50)
    return z @ coef + intercept


def _found(yes: Any, p: Any, precision: float) -> float:
    order = np.argsort(-p, kind="stable")
    right = np.cumsum(yes[order])
    good = np.flatnonzero(right / np.arange(1, len(yes) + 1) >= precision)
    return float(right[good[-1]] / yes.sum()) if len(good) else 0.0


def _curve(examples: list[corpus.Example]) -> list[str]:
    """Return what sizes of the corpus reach on the probes."""
    asked = probes.examples()
    yes = np.array([e.category.value == "rejection" for e in asked])
    documents = train.texts(asked).documents
    join = train.joined(baseline.about(wiring.base())["coef"], 0.0)
    groups = sorted({e.group for e in examples})
    order = np.random.default_rng(train.SEED).permutation(len(groups))
    lines = [
        f"On the {len(asked)} probes, by a part of the corpus (whole groups drawn at random):",
        "",
        "| messages | average precision | found at .95 | found at .90 |",
        "|---|---|---|---|",
    ]
    for size in SIZES:
        chosen = {groups[i] for i in order[: int(len(groups) * size)]}
        data = train.texts([e for e in examples if e.group in chosen])
        words, meanings = train._whole(data, np.arange(len(data.documents)))
        p = score(Views(words, meanings, words), documents).logits @ join.coef_[0]
        lines.append(
            f"| {len(data.documents)} | {average_precision_score(yes, p):.3f} | {_found(yes, p, 0.95):.3f} | "
            f"{_found(yes, p, 0.9):.3f} |"
        )
    return lines
