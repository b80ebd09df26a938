"""The wheel, made from the sdist and installed elsewhere, does what the checkout does."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return the wheel that `python -m build` makes by way of the sdist."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def elsewhere(wheel, tmp_path_factory):
    """Return the program of an environment that holds the wheel, and no checkout."""
    folder = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=100)
    site = next((folder / "lib").glob("python*")) / "site-packages"
    # the libraries of this environment, whose own .pth files (the checkout's among them) are not followed
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return folder / "bin" / "python"


def run(python, *args, home):
    """Run the installed program with a home of its own."""
    home.mkdir(exist_ok=True)
    env = {"HOME": str(home), "PATH": os.environ["PATH"], "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.run(
        [python, "-m", "rejectwatch", *args], capture_output=True, text=True, timeout=280, cwd=home, env=env
    )


def test_what_the_wheel_holds(wheel):
    """A wheel without letters or model would fail at the first mail; one without training mail could not be mended."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "rejectwatch/templates/letters/en/after_interview.txt.j2",
        "rejectwatch/templates/letters/de/other_role.txt.j2",
        "rejectwatch/models/base.npz",
        "rejectwatch/models/meanings.npz",
        "rejectwatch/models/calibration.json",
        "rejectwatch/models/CARD.md",
        "rejectwatch/models/stems/da.txt",
        "rejectwatch/config.example.toml",
    } <= names
    assert any(name.startswith("rejectwatch/models/corpus/") for name in names)
    assert not [name for name in names if name.endswith((".joblib", ".pickle", ".pkl"))]


def test_it_is_the_wheel_that_runs(elsewhere, tmp_path):
    """A test that reached the checkout would prove nothing of the wheel."""
    done = subprocess.run(
        [elsewhere, "-c", "import rejectwatch; print(rejectwatch.__file__)"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert str(elsewhere.parent.parent) in done.stdout


def test_demo_of_the_wheel(elsewhere, tmp_path):
    """The installed demo would miss a bundled file."""
    done = run(elsewhere, "demo", home=tmp_path / "home")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "drafted" in done.stdout
