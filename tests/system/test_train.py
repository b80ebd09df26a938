"""Teaching from end to end: labels, a training, the model that serves, and whatever can go wrong on the way."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from collections import Counter
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
import trainee
from trainee import FIRST, notices, teach, wired

from rejectwatch import trainer, training, wiring
from rejectwatch.cli import main
from rejectwatch.errors import Busy
from rejectwatch.ledger.labels import Label, Source
from rejectwatch.model import artifact, replay
from rejectwatch.model.corpus import as_mail
from rejectwatch.model.prediction import Decision
from rejectwatch.model.shelf import BASE, KEPT


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a training take a second: little written mail, and one base for all."""
    pair = trainee.small_replay()
    monkeypatch.setattr(replay, "load", lambda sources: pair)
    monkeypatch.setattr("rejectwatch.model.baseline.load", lambda sources, *, precision: trainee.BASE_MODEL)


def decisions(made) -> list[Decision]:
    """Return what is decided of two notices that nobody labelled, a no and another."""
    mail = [notices(label, 18)[-1].message for label in Label]
    return [one.decision for one in wiring.classifier(shelf=made.shelf).predict(mail)]


def run(made, *argv: str, capsys) -> tuple[int, list[dict]]:
    """Run a command with ``--json`` and return its exit code and objects."""
    code = main([*argv, "-c", str(made.settings.path)])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def train(made, *options: str, capsys) -> dict:
    """Run `train --json` and return its last object."""
    code, told = run(made, "train", "--json", *options, capsys=capsys)
    assert code == 0
    return told[-1]


def wrong_folder(made, n: int = 200) -> None:
    """Label newsletters as rejections."""
    rows = (
        {
            "from": f"Shop <news@shop{i % 9}.example>", "subject": f"Offers of the week {i}",
            "body": f"New in our shop: lamp {i}, chair {i * 3}. Free delivery until Sunday. Unsubscribe below.",
        }
        for i in range(n)
    )  # fmt: skip
    with made.ledger() as ledger:
        account = ledger.account("alex", "127.0.0.1")
        for row in rows:
            message = trainee.parse_bytes(as_mail(row))
            ledger.label(account, message, label=Label.REJECTION, source=Source.MAILBOX, at=FIRST)


def test_labels_become_decisions(tmp_path: Path, capsys):
    """What the person taught would never be used, or the files lie open to others."""
    made = wired(tmp_path)
    assert decisions(made)[0] is not Decision.REJECTION
    teach(made)
    came = train(made, capsys=capsys)
    assert came["promoted"], came["told"]
    assert (came["labels"], came["held"]) == ({"rejection": 18, "other": 14}, [])
    assert came["model"] == made.shelf.current != BASE
    assert decisions(made) == [Decision.REJECTION, Decision.OTHER]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in made.shelf.folder.iterdir()}
    assert modes == {0o600}
    assert made.model_in_use()["told"].endswith("and 32 labels of yours")


def test_a_dry_run_changes_nothing(tmp_path: Path, capsys):
    """Who only wants to see would have taught."""
    made = wired(tmp_path)
    teach(made)
    (tmp_path / "no.eml").write_bytes(b"From: a@b.example\nSubject: x\n\nNo.\n")
    code, told = run(
        made,
        "train",
        "--json",
        "--dry-run",
        "--from",
        str(tmp_path / "no.eml"),
        "--as",
        "rejection",
        capsys=capsys,
    )
    assert code == 0
    assert (told[0]["subject"], told[0]["changed"]) == ("x", True)
    assert told[-1]["labels"] == {"rejection": 19, "other": 14}
    with made.ledger() as ledger:
        assert (len(ledger.labels()), ledger.last_training()) == (32, None)
    assert (made.shelf.names(), made.shelf.current) == ([], BASE)


def test_from_an_mbox(tmp_path: Path, capsys):
    """A takeout of years of noes could not be used."""
    made = wired(tmp_path)
    box = b"".join(
        b"From a@b Mon Nov 23 10:00:00 2026\nFrom: a@b.example\nSubject: no %d\n\nNo.\n\n" % n
        for n in range(3)
    )
    (tmp_path / "noes.mbox").write_bytes(box)
    code, told = run(
        made, "train", "--json", "--from", str(tmp_path / "noes.mbox"), "--as", "rejection", capsys=capsys
    )
    assert (code, [row["subject"] for row in told[:-1]]) == (0, ["no 0", "no 1", "no 2"])
    assert "Too few labels to learn from: 3 rejections and 0 others" in told[-1]["told"]
    with made.ledger() as ledger:
        assert [one.source for one in ledger.labels()] == [Source.IMPORT] * 3


def test_two_hundred_wrong_labels(tmp_path: Path, capsys):
    """A folder dragged to the wrong place would ruin the model, silently."""
    made = wired(tmp_path)
    teach(made)
    wrong_folder(made)
    came = train(made, capsys=capsys)
    assert (len(came["held"]), came["labels"]) == (200, {"rejection": 18, "other": 14})
    assert decisions(made) == [Decision.REJECTION, Decision.OTHER]
    assert main(["train", "-c", str(made.settings.path)]) == 0
    said = capsys.readouterr().out
    assert "200 labels contradict the model in bulk" in said
    assert "rejectwatch train --confirm" in said


def test_confirmed_wrong_labels_leave_the_rest_alone(tmp_path: Path, capsys):
    """Even who confirms a wrong folder would lose what the base knows."""
    made = wired(tmp_path)
    teach(made)
    wrong_folder(made)
    assert len(train(made, "--confirm", capsys=capsys)["held"]) == 200, "nobody confirms what was never shown"
    came = train(made, "--confirm", capsys=capsys)
    assert (came["held"], came["labels"]["rejection"]) == ([], 218)
    on = replay.load(None)[1]
    model = made.shelf.load(made.shelf.current)[0] if made.shelf.current != BASE else None
    speaks = model.speaks(on.documents, on.languages) if model else np.zeros(len(on), dtype=bool)
    assert (speaks & ~on.is_rejection).sum() == 0
    assert train(made, capsys=capsys)["held"] == [], "what was confirmed is not asked about again"


def test_models_are_chosen_and_taken_back(tmp_path: Path, capsys):
    """A model that turned out badly could not be left."""
    names = []
    for day, noes in enumerate((12, 15, 18)):
        made = wired(tmp_path, FIRST + timedelta(days=day))
        teach(made, noes=noes)
        training.train(made, training.Wish())
        names.append(made.shelf.current)
    config = str(made.settings.path)
    assert len(set(names)) == 3
    assert main(["models", "rollback", "-c", config]) == 0
    assert made.shelf.current == names[1]
    assert main(["models", "use", "base", "-c", config]) == 0
    assert decisions(made)[0] is not Decision.REJECTION
    assert main(["models", "rollback", "-c", config]) == 0
    assert made.shelf.current == names[1]
    assert main(["models", "use", "nothing", "-c", config]) == 2
    capsys.readouterr()
    assert main(["models", "list", "--json", "-c", config]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["model"], row["in_use"]) for row in rows] == [
        (BASE, False), (names[0], False), (names[1], True), (names[2], False)
    ]  # fmt: skip


def test_the_last_ten_are_kept(tmp_path: Path):
    """The disk would fill, or the model that serves would be thrown away."""
    made = wired(tmp_path)
    for n in range(KEPT + 3):
        made.shelf.save(f"2026112{n:02}", {"n": n}, {})
        if n == 0:
            made.shelf.promote("202611200")
    assert len(made.shelf.names()) == KEPT
    assert made.shelf.current in made.shelf.names()
    assert f"2026112{KEPT + 2}" in made.shelf.names()


@pytest.mark.parametrize("what", ["damaged", "gone", "another base", "another scikit-learn"])
def test_a_model_that_cannot_be_used(tmp_path: Path, what: str, capsys, caplog):
    """A daemon would not start, or a stranger's file would be opened; labels would have to be given again."""
    made = wired(tmp_path)
    teach(made)
    training.train(made, training.Wish())
    name, folder = made.shelf.current, made.shelf.folder
    if what == "damaged":
        (folder / f"{name}.joblib").write_bytes(b"x")
    elif what == "gone":
        made.shelf.remove(name)
    else:
        about = json.loads((folder / f"{name}.json").read_text())
        change = (
            {"base": "x"}
            if what == "another base"
            else {"versions": artifact.versions() | {"scikit-learn": "0"}}
        )
        (folder / f"{name}.json").write_text(json.dumps(about | change))
    assert decisions(made)[0] is not Decision.REJECTION
    assert "The base model serves until the next training." in caplog.text
    later = wired(tmp_path, FIRST + timedelta(days=2))
    assert training.is_due(later), "it is made anew though no label came"
    assert train(later, capsys=capsys)["promoted"]
    assert decisions(later)[0] is Decision.REJECTION


def test_due_by_labels_and_time(tmp_path: Path):
    """The daemon would train all day, or never."""
    made = wired(tmp_path)
    assert not training.is_due(made)
    teach(made, noes=5, others=4)
    assert not training.is_due(made)
    teach(made, noes=6)
    assert training.is_due(made)
    with made.ledger() as ledger:
        ledger.note_training(told="x", now=FIRST + timedelta(hours=1))
    teach(wired(tmp_path, FIRST + timedelta(hours=2)))
    assert not training.is_due(wired(tmp_path, FIRST + timedelta(hours=3)))
    assert training.is_due(wired(tmp_path, FIRST + timedelta(days=1, hours=1)))


def test_a_running_watch_takes_the_new_model(tmp_path: Path):
    """A daemon would have to be started again to use what was learnt."""
    made = wired(tmp_path)
    before = made.judge
    made.renew()
    assert made.judge is before
    teach(made)
    training.train(wired(tmp_path, FIRST), training.Wish())
    made.renew()
    mail = notices(Label.REJECTION, 18)[-1].message
    assert before.classifier.predict([mail])[0].decision is not Decision.REJECTION
    assert made.judge.classifier.predict([mail])[0].decision is Decision.REJECTION


def test_the_daily_training_is_a_process_of_its_own(tmp_path: Path):
    """The watch would stand still for a minute a day, and could not be stopped meanwhile."""
    made, stopping = wired(tmp_path), threading.Event()
    ran = tmp_path / "ran"
    command = [sys.executable, "-c", f"import os; open({str(ran)!r}, 'w').write(str(os.getpid()))"]
    trainer.train_if_due(made, stopping, command)
    assert not ran.exists(), "nothing was due"
    teach(made)
    trainer.train_if_due(made, stopping, command)
    assert int(ran.read_text()) != os.getpid()
    threading.Timer(0.5, stopping.set).start()
    trainer.train_if_due(made, stopping, [sys.executable, "-c", "import time; time.sleep(60)"])


def test_the_daily_training_itself(tmp_path: Path, caplog):
    """The daemon would start a command that it has not, or one that doesn't find its configuration."""
    caplog.set_level("INFO")
    made = wired(tmp_path)
    teach(made)
    trainer.train_if_due(made, threading.Event())
    assert made.shelf.current != BASE, caplog.text
    assert "trained: Taken: on your own labelled mail" in caplog.text
    made.renew()
    mail = [notices(label, 18)[-1].message for label in Label]
    assert [one.decision for one in made.judge.classifier.predict(mail)] == [
        Decision.REJECTION,
        Decision.OTHER,
    ]
    assert not training.is_due(made)


def test_one_training_at_a_time(tmp_path: Path):
    """Two trainings would promote over each other."""
    made = wired(tmp_path)
    teach(made)
    with training._alone(made), pytest.raises(Busy, match="Another training is under way"):
        training.train(made, training.Wish())


def test_label_by_file(tmp_path: Path, capsys):
    """A mail that lies in a file could not be labelled, or the same label would count twice."""
    made = wired(tmp_path)
    path = tmp_path / "no.eml"
    path.write_bytes(b"From: a@b.example\nMessage-ID: <1@b.example>\nSubject: x\n\nNo.\n")
    for changed in (True, False):
        code, told = run(made, "label", "rejection", str(path), "--json", capsys=capsys)
        assert (code, [row["changed"] for row in told]) == (0, [changed])
    with made.ledger() as ledger:
        (one,) = ledger.labels()
    assert (one.label, one.source, one.id) == (Label.REJECTION, Source.COMMAND, told[0]["id"])
    assert main(["label", "other", "0123456789", "-c", str(made.settings.path)]) == 2


def test_label_of_what_cannot_be_read(tmp_path: Path, capsys):
    """An empty file would be called a bug of the program."""
    made = wired(tmp_path)
    path = tmp_path / "empty.eml"
    path.write_bytes(b"")
    assert main(["label", "other", str(path), "-c", str(made.settings.path)]) == 2
    told = capsys.readouterr().err
    assert (
        told
        == f"rejectwatch: {path} cannot be read: empty. Nothing was learnt from it: name another file or ID.\n"
    )
    with made.ledger() as ledger:
        assert not ledger.labels()


def test_forget(tmp_path: Path, capsys):
    """The person could not see, or not erase, what is kept of their mail."""
    made = wired(tmp_path)
    teach(made)
    training.train(made, training.Wish())
    _, rows = run(made, "forget", "--json", capsys=capsys)
    assert len(rows) == 32
    assert run(made, "forget", "--json", rows[0]["id"], capsys=capsys) == (0, [{"labels": 1, "models": 0}])
    assert main(["forget", rows[0]["id"], "-c", str(made.settings.path)]) == 2
    capsys.readouterr()
    assert run(made, "forget", "--json", "--all", capsys=capsys) == (0, [{"labels": 31, "models": 1}])
    assert made.shelf.current == BASE
    assert [path.name for path in made.shelf.folder.iterdir() if path.suffix] == []
    on_disk = b"".join(path.read_bytes() for path in made.settings.state_dir.rglob("*") if path.is_file())
    assert b"brackwater" not in on_disk


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_killed_at_any_point(tmp_path: Path, record_property):
    """A training that dies would leave half a model, or none, or labels that are lost."""
    found = subprocess.run(
        [sys.executable, trainee.__file__, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=1500,
    )
    assert found.returncode == 0, found.stderr
    rows = [json.loads(line) for line in found.stdout.splitlines()]
    table = "\n".join(f"{row['point']:32} {row['before']:16} → {row['after']}" for row in rows)
    record_property(
        "table", f"SIGKILL in a training, {len(rows)} points: what served before and after\n{table}"
    )
    assert len(rows) >= 30
    assert Counter(row["code"] for row in rows) == {-9: len(rows)}
    assert all(row["served"] == 1 and row["labels"] == 32 for row in rows)
    assert all(row["after"] == row["before"] or row["after"].startswith("20261125") for row in rows)
    assert all(row["next"] == "Taken" and row["model"].startswith("20261126") for row in rows)
