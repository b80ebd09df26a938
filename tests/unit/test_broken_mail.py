"""Mail that is broken, on purpose or by nature, must neither stop the watch nor slow it."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import broken
import pytest

from rejectwatch.errors import UnreadableMessage
from rejectwatch.mail import files
from rejectwatch.mail.parse import parse_bytes

LENT = Path(__file__).resolve().parents[3] / "shared" / "data" / "eml"
SECONDS = 2.0


def check(raw: bytes) -> bool:
    """Parse within the time allowed; return whether it could be read. The text must be printable UTF-8."""
    start = time.perf_counter()
    fault = None
    try:
        message = parse_bytes(raw)
    except UnreadableMessage as error:
        message, fault = None, error.__cause__
    assert time.perf_counter() - start < SECONDS
    # A fault of ours would hide behind the broad catch of parse, as the cause of its error.
    assert fault is None
    if message is None:
        return False
    for part in (message.text, message.subject, message.quoted, message.signature):
        part.encode()
        assert "\x00" not in part
    return True


def test_broken_mail(capsys):
    """Two thousand broken messages of every kind are read, or refused, each within two seconds."""
    kinds: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for kind, raw in broken.messages(2000, seed=20260105):
        kinds[kind] += 1
        read[kind] += check(raw)
    with capsys.disabled():
        print("\n" + ", ".join(f"{kind} {read[kind]}/{kinds[kind]}" for kind in sorted(kinds)))
    assert len(kinds) >= 14
    assert sum(kinds.values()) == 2000
    assert sum(read.values()) >= 1950


@pytest.mark.parametrize("damage", broken.DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_is_seeded(damage):
    """The same seed gives the same message, so that a failure can be seen again."""
    one, two = (damage(broken.random.Random(7), broken.whole(broken.random.Random(7))) for _ in range(2))
    assert one == two


def test_damage_spares_words():
    """Damage outside the words leaves the words readable."""
    spared = (
        "wrong_boundary",
        "unknown_encoding",
        "bad_fields",
        "many_addresses",
        "bad_encoded_word",
        "nested",
    )
    found: Counter[str] = Counter()
    for name in spared:
        damage = getattr(broken, name)
        for seed in range(40):
            chance = broken.random.Random(seed)
            message = parse_bytes(damage(chance, broken.whole(chance)))
            inner = message.forwarded or message
            found[name] += "another candidate" in message.text or "another candidate" in inner.text
    assert found["many_addresses"] == 40
    assert found["bad_encoded_word"] == 40
    assert found["wrong_boundary"] >= 35


@pytest.mark.lent
def test_lent_mail():
    """The odd and broken messages of other projects' tests are read, or refused without a fault."""
    if not LENT.is_dir():
        pytest.skip(f"NOTHING MEASURED: no lent mail at {LENT}")
    rows = list(files.messages([LENT]))
    assert len(rows) > 100
    assert sum(check(row.raw) for row in rows if row.raw) == len(rows)
