"""Figures on the scenario mailbox: what rejectwatch leaves of four months of a search for a job.

``python tests/measure/scenario.py`` fills a private Dovecot with the fixture as it would have arrived, makes a
pass a day, and reads the drafts back. Facts are judged with the fixture's own labels in the model's
place, so that what the model misses doesn't blur them; ``--model`` lets the model decide.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from unittest import mock

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import scenario_mail
from dovecot import Dovecot
from owner import Owner
from scenario_mail import NAME, NOW, SET_UP, Application, Gold, Mail

from rejectwatch import passes, wiring
from rejectwatch.config import load
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.watch import Options

DAY = timedelta(days=1)
COUNTED = ("to", "kind", "company", "position")
TOLD = ("company said", "position said", "met", "thread", "greeted")
"""Figures without a threshold."""
_WORD = r"\w[\w'’-]*"

_CONFIG = """
[profile]
name = "{name}"
addresses = ["{address}", "{second}"]
expertise = "distributed data pipelines"
[profile.expertise_in]
de = "verteilte Datenpipelines"

[[accounts]]
name = "personal"
address = "{address}"
username = "{user}"
host = "127.0.0.1"
port = {port}
tls = "none"
password_command = ["echo", "secret"]
[schedule]
lookback = "{lookback}"
[reply]
at_most = 500
[state]
directory = "state"
"""


class Labels:
    """The fixture's own labels, in the model's place."""

    def __init__(self, mails: list[Mail]) -> None:
        self._known: dict[str, Mail] = {}
        for mail in mails:
            message = parse_bytes(mail.raw)
            for one in (message, message.forwarded):
                if one is not None:
                    self._known[one.message_key] = mail

    def predict(self, messages: Any) -> list[Prediction]:
        """Return what the fixture says of each message."""
        return [self._one(self._known[m.message_key]) for m in messages]

    def _one(self, mail: Mail) -> Prediction:
        is_no = mail.category == "rejection"
        decision = Decision.REJECTION if is_no else Decision.OTHER
        return Prediction(Category(mail.category), 0.999 if is_no else 0.001, decision, mail.language)


@dataclass
class Run:
    """What came of the mailbox: the last row of each mail, the drafts by their id, the people told of."""

    rows: dict[str, dict[str, Any]]
    drafts: dict[str, Any]
    people: list[dict[str, Any]] | None


@dataclass
class Figures:
    """Hits and cases of each figure, and every miss in words."""

    hits: Counter[str] = field(default_factory=Counter)
    cases: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str]] = field(default_factory=list)
    wrong_names: list[str] = field(default_factory=list)
    unrecognised: list[str] = field(default_factory=list)
    false_drafts: list[str] = field(default_factory=list)
    letters: int = 0

    def add(self, name: str, is_right: bool, said: str) -> None:
        """Count a case, and keep what was said of it when it is a miss."""
        self.cases[name] += 1
        self.hits[name] += is_right
        if not is_right:
            self.misses.append((name, said))

    def rate(self, name: str) -> float:
        """Return the share of hits; 0 without cases."""
        return self.hits[name] / self.cases[name] if self.cases[name] else 0.0


def figures(
    server: Dovecot, user: str, folder: Path, *, with_model: bool = False, at_once: bool = False
) -> Figures:
    """Return the figures of the scenario in a fresh mailbox of ``user``.

    ``at_once``: everything has arrived before the first pass, which looks 60 days back.
    """
    applications = scenario_mail.applications()
    ran = run(server, user, folder, with_model=with_model, at_once=at_once)
    found = Figures()
    for one in applications:
        for mail in one.mails:
            _judge(found, one, mail, ran, applications)
    _people(found, applications, ran.people)
    return found


def run(server: Dovecot, user: str, folder: Path, *, with_model: bool, at_once: bool) -> Run:
    """Let the mailbox fill and rejectwatch look at it every day, and return what there is at the end."""
    config = folder / "config.toml"
    config.write_text(
        _CONFIG.format(
            name=NAME, address=scenario_mail.ADDRESS, second=scenario_mail.SECOND, user=user, port=server.plain,
            lookback="60d" if at_once else "14d",
        ), encoding="utf-8",
    )  # fmt: skip
    mails = scenario_mail.mails()
    told: list[dict[str, Any]] = []
    labels = Labels(mails)
    classifier = wiring.classifier if with_model else lambda **_: labels
    owner = Owner(server, user)
    clock = [NOW if at_once else SET_UP]
    with mock.patch.object(wiring, "classifier", classifier):
        product = wiring.Wiring(load(config), now=lambda: clock[0])
        while True:
            while mails and mails[0].when < clock[0]:
                owner.deliver(mails[0].raw, mails[0].mailbox, when=mails[0].when)
                mails.pop(0)
            summary = passes.once(product, Options(yes=True), on_row=told.append)
            assert summary.exit_code == 0, summary.as_json()
            if not mails:
                break
            clock[0] = min(clock[0] + DAY, NOW)
    drafts = {}
    for uid in owner.uids("Entwürfe"):
        draft = email.message_from_bytes(owner.read("Entwürfe", uid), policy=email.policy.default)
        drafts[draft["Message-ID"]] = draft
    owner.close()
    return Run({row["message_id"]: row for row in told}, drafts, _told_people(config))


def _told_people(config: Path) -> list[dict[str, Any]] | None:
    """Return what ``people --json`` prints, or None while there is no such command."""
    ran = subprocess.run(
        [sys.executable, "-m", "rejectwatch", "people", "--json", "-c", str(config)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    if ran.returncode == 2 and "No such command" in ran.stderr:
        return None
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


# drafts


def _judge(found: Figures, one: Application, mail: Mail, ran: Run, applications: list[Application]) -> None:
    row = ran.rows.get(mail.message_id, {"outcome": "history", "reason": None, "draft_message_id": None})
    draft = ran.drafts.get(row["draft_message_id"] or "")
    which = f"{mail.application} {mail.when:%d %b}"
    outcome = "/".join(filter(None, (row["outcome"], row["reason"])))
    gold = mail.gold
    if gold is None:
        if draft is not None:
            found.false_drafts.append(f"{which}: {mail.category}, {mail.subject}")
            found.wrong_names += _wrong_names(draft, one, gold, applications, which)
        return
    if gold.letter and row["outcome"] in {"unsure", "other"}:
        found.unrecognised.append(f"{which}: {row['outcome']}, {mail.category}, {mail.subject}")
        return
    if draft is not None:
        found.letters += 1
        found.wrong_names += _wrong_names(draft, one, gold, applications, which)
    if gold.none or gold.is_replaced:
        wanted = gold.none or "a draft until a later one takes its place"
        found.add("kind", draft is None, f"{which}: wanted {wanted}, got {row.get('letter')} ({outcome})")
        return
    if draft is None:
        if gold.group and _has_sibling(one, mail, gold, ran):
            return
        for name in ("to", "kind"):
            found.add(name, False, f"{which}: wanted {gold.letter} to {gold.to}, got no draft ({outcome})")
        return
    _compare(found, one, mail, (row, draft), which)


def _compare(
    found: Figures, one: Application, mail: Mail, got: tuple[dict[str, Any], Any], which: str
) -> None:
    """Compare a draft and its row with what an attentive assistant would have written."""
    row, draft = got
    gold = mail.gold
    assert gold is not None
    to = draft["To"].addresses[0].addr_spec.lower() if draft["To"] else ""
    found.add("to", to in gold.to, f"{which}: wanted {gold.to}, got {to!r}")
    found.add("kind", row["letter"] == gold.letter, f"{which}: wanted {gold.letter}, got {row['letter']}")
    for name, right in (("company", one.company), ("position", one.position)):
        keys = {_key(n) for n in right}
        said = f"{which}: wanted {right[0]}, got {row[name]}"
        found.add(name, _key(row[name]) in keys, said)
        found.cases[f"{name} said"] += row[name] is not None
        found.hits[f"{name} said"] += row[name] is not None and _key(row[name]) in keys
    met = gold.met or one.met
    found.add("met", row["met"] == met, f"{which}: wanted {met}, got {row['met']}")
    if to and to in gold.to:
        wanted = _last_from(one, mail, to)
        found.add(
            "thread", (draft["In-Reply-To"] or "") == wanted,
            f"{which}: wanted a reply to {wanted!r}, got {draft['In-Reply-To']!r}",
        )  # fmt: skip
    if gold.name and to in gold.to and mail.language != "pl":  # Polish greets without a name
        words = set(gold.name.split())
        first = next(line for line in draft.get_content().splitlines() if line.strip())
        found.add("greeted", bool(words & set(re.findall(r"[\w-]+", first))), f"{which}: {first}")


def _has_sibling(one: Application, mail: Mail, gold: Gold, ran: Run) -> bool:
    """Tell whether another mail of the group has got the letter that is due once."""
    rows = (
        ran.rows.get(m.message_id, {}) for m in one.mails
        if m is not mail and m.gold is not None and m.gold.group == gold.group
    )  # fmt: skip
    return any((row.get("draft_message_id") or "") in ran.drafts for row in rows)


def _last_from(one: Application, mail: Mail, address: str) -> str:
    """Return the id of the last mail from an address up to a rejection, '' when there is none."""
    parsed = ((m, parse_bytes(m.raw)) for m in one.mails if m.when <= mail.when and m.mailbox != "Sent")
    ids = [
        m.message_id for m, message in parsed
        if address in {a.address.lower() for a in (message.sender, *message.reply_to) if a}
    ]  # fmt: skip
    return ids[-1] if ids else ""


def _key(name: str | None) -> str:
    return "" if name is None else " ".join(name.casefold().replace("’", "'").split()).rstrip(".")


# names


def _wrong_names(
    draft: Any, one: Application, gold: Gold | None, applications: list[Application], which: str
) -> Iterator[str]:
    """Yield the names of the fixture's cast in a draft that are none of this application's."""
    right = {*(p.name for p in one.people), gold.name if gold else "", *filter(None, one.company)}
    allowed = {word for name in right for word in _words(name)} | {
        word for name in one.position if name for word in _words(name)
    }
    body, _, end = draft.get_content().rstrip().rpartition(NAME)
    said = f"{body}\n{end}"
    cast = {word for other in applications for name in _cast(other) for word in _words(name)}
    found = (cast | _words(NAME)) - allowed
    for name in sorted(set(re.findall(_WORD, said)) & found):
        yield f"{which}: {name}: {next(line for line in said.splitlines() if name in line).strip()[:100]}"
    read = [parse_bytes(m.raw) for m in one.mails]
    addresses = [m.sender for one in read for m in (one, one.forwarded) if m is not None]
    senders = {word for a in addresses if a is not None for word in _words(a.name)} - _words(NAME)
    if strangers := _words(parseaddr(str(draft["To"] or ""))[0]) - allowed - senders:
        yield f"{which}: To {draft['To']}: {', '.join(sorted(strangers))}"
    companies = {n for other in applications for n in other.company if n} - right
    for name in sorted(companies):
        if not any(name in n for n in right) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
            yield f"{which}: company {name}"


def _cast(one: Application) -> Iterator[str]:
    """Yield everybody whose name stands in an application: its people, its traps, and who stands in its headers."""
    yield from (p.name for p in one.people)
    yield from one.traps
    if one.id.startswith("everyday"):
        yield from (parseaddr(m.sender)[0] for m in one.mails if "@mail.example" in m.sender)


def _words(name: str) -> set[str]:
    return {w for w in re.findall(_WORD, name) if w[0].isupper() and len(w) > 1}


# people


def _people(found: Figures, applications: list[Application], told: list[dict[str, Any]] | None) -> None:
    """Compare the people told of with those whom the user met or who wrote in person."""
    rows = [(_key(row["name"]), row) for row in told or []]
    for one in applications:
        companies = {_key(n) for n in one.company}
        for person in one.people:
            mine = [row for name, row in rows if name == _key(person.name)]
            if person.is_optional:
                continue
            found.add("people complete", bool(mine), f"{one.id}: {person.name} is not told of")
            if mine:
                found.add("people met", any(r["met"] == person.met for r in mine), f"{one.id}: {person.name}")
                at = [r["company"] for r in mine]
                found.add("people at", any(_key(c) in companies for c in at), f"{one.id}: {person.name} {at}")
    known = {_key(p.name) for one in applications for p in one.people}
    optional = {_key(p.name) for one in applications for p in one.people if p.is_optional}
    seen: Counter[tuple[str, str]] = Counter()
    for name, row in rows:
        if name not in optional:
            seen[name, _key(row["company"])] += 1
            is_right = name in known and seen[name, _key(row["company"])] == 1
            found.add("people precise", is_right, f"{row['name']} <{row['address']}> of {row['company']}")


def table(found: Figures) -> str:
    """Return the figures as text, with every miss."""
    names = [*COUNTED, *TOLD, "people complete", "people precise", "people met", "people at"]
    lines = [f"{found.letters} drafts", ""]
    lines += [f"{n:16} {found.rate(n):.3f} ({found.hits[n]}/{found.cases[n]})" for n in names]
    lines += [
        f"{'wrong names':16} {len(found.wrong_names)}",
        f"{'unrecognised':16} {len(found.unrecognised)}",
    ]
    lines += [f"{'false drafts':16} {len(found.false_drafts)}", ""]
    lines += [f"{name}: {said}" for name, said in sorted(found.misses, key=lambda m: names.index(m[0]))]
    for name, said in (
        ("wrong name", found.wrong_names),
        ("unrecognised", found.unrecognised),
        ("false draft", found.false_drafts),
    ):
        lines += [f"{name}: {one}" for one in said]
    return "\n".join(lines)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", action="store_true", help="the model decides, not the fixture's labels")
    parser.add_argument("--at-once", action="store_true", help="all mail is there before the first pass")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as served,
        tempfile.TemporaryDirectory() as folder,
    ):
        server = Dovecot(Path(served)).start()
        try:
            found = figures(server, "alex", Path(folder), with_model=asked.model, at_once=asked.at_once)
        finally:
            server.stop()
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
