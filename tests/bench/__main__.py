"""Speed, as ratios side by side in one run: `make bench`. Nothing here passes or fails."""

from __future__ import annotations

import email
import email.policy
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rejectwatch import wiring
from rejectwatch.bundled import bundled
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model import corpus, features

ROUNDS = 5


def paired(ours, theirs):
    """Return the median seconds of both, run in turn, so that a slow moment hits both alike."""
    first, second = [], []
    for _ in range(ROUNDS):
        for job, times in ((ours, first), (theirs, second)):
            begun = time.perf_counter()
            job()
            times.append(time.perf_counter() - begun)
    return statistics.median(first), statistics.median(second)


def show(name, ours, theirs, n, against):
    """Print one comparison: what one unit takes, and the ratio."""
    a, b = paired(ours, theirs)
    print(
        f"{name:42} {a / n * 1000:9.3f} ms   against {against:32} {b / n * 1000:9.3f} ms   ratio {b / a:6.2f}"
    )


def start(*args):
    """Return a job that starts the program once."""
    return lambda: subprocess.run([sys.executable, *args], capture_output=True, check=True)


def main() -> None:
    """Measure and print."""
    examples = corpus.load(bundled("models") / "corpus", parse_bytes)[:500]
    raws = [
        corpus.as_mail({"from": "a@b.example", "subject": e.message.subject, "body": e.message.text})
        for e in examples
    ]
    messages = [e.message for e in examples]
    n = len(raws)
    show(
        "parse a message",
        lambda: [parse_bytes(raw) for raw in raws],
        lambda: [
            email.message_from_bytes(r, policy=email.policy.default).get_body().get_content() for r in raws
        ],
        n,
        "email.policy.default, text only",
    )
    model = wiring.classifier()
    show(
        "load the model in a new process",
        start("-c", "from rejectwatch import wiring; wiring.classifier()"),
        start("-c", "import rejectwatch.wiring, sklearn.linear_model, sklearn.feature_extraction.text"),
        1,
        "the imports alone",
    )
    rows = [features.documents(m)[0] for m in messages]
    words = model._views.words
    show(
        "decide by the words of a message",
        lambda: [words.decide([row]) for row in rows],
        lambda: [words.transform([row]) @ words.classifier.coef_.T for row in rows],
        n,
        "scikit-learn's own transform",
    )
    show(
        "classify a message, in a batch",
        lambda: model.predict(messages),
        lambda: [model.predict([m]) for m in messages],
        n,
        "one by one",
    )
    show(
        "start: rejectwatch --help",
        start("-m", "rejectwatch", "--help"),
        start("-c", "pass"),
        1,
        "python -c pass",
    )
    show(
        "start: import of the model",
        start("-c", "import sklearn.pipeline"),
        start("-c", "import numpy"),
        1,
        "import numpy",
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.eml"
        path.write_bytes(raws[0])
        show(
            "classify one file, from the shell",
            start("-m", "rejectwatch", "classify", str(path)),
            start("-c", "import sklearn.pipeline"),
            1,
            "import sklearn.pipeline",
        )


if __name__ == "__main__":
    main()
