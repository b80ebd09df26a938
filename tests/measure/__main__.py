"""Quality figures: `make measure`, or `make measure MEASURE="--write"` after the corpus has changed.

On the written corpus every message is judged by a model that saw nothing of its group. On mail that
lies beside the checkout (``../shared/data``), the shipped model is measured as `classify` uses it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import facts_written

import designs
import facts
import learning
import lent
import probes
import written

ROOT = Path(__file__).resolve().parents[2]
_TABLES = {"facts": facts.table, "written facts": facts_written.table}


def main() -> int:
    """Print every figure, and keep calibration and card with ``--write``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--write", action="store_true", help="keep models/calibration.json and models/CARD.md"
    )
    parser.add_argument(
        "--only", choices=["written", "probes", "lent", "designs", "learning", "facts"], help="a part of it"
    )
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    if asked.only == "designs":
        print(designs.measure(ROOT / "models"))
        return 0
    if asked.only == "learning":
        for line in learning.measure(ROOT / "models"):
            print(line, flush=True)
        return 0
    found: dict[str, Any] = {}
    if asked.only in {None, "facts"}:
        found["written facts"] = facts_written.measure(ROOT / "models")
    if asked.only in {None, "written"}:
        found["written"] = written.measure(ROOT / "models", write=asked.write)
    if asked.only in {None, "probes"}:
        found["probes"] = probes.figures()
    data = ROOT.parent / "shared" / "data"
    if asked.only in {None, "lent"} and data.is_dir():
        with tempfile.TemporaryDirectory() as folder:
            rows = lent.classify(data, Path(folder))
            found["lent"] = lent.figures(rows, data)
            found["facts"] = facts.figures(rows, data)
    elif asked.only in {None, "lent"}:
        print("!!! ../shared/data is not there: nothing was measured on lent mail.", file=sys.stderr)
    if asked.json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        for name, figures in found.items():
            print(f"\n===== {name}")
            print(_TABLES.get(name, written.table)(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
