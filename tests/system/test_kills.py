"""SIGKILL at every kind of instruction of a pass that touches the world: one draft a rejection, and no more.

The points are found by a pass that nobody kills: before and after each chunk that goes to the server
or comes from it, and before and after each commit of the ledger. Each chosen point gets a mailbox
of its own: the pass is killed there, a second one goes to its end, a third one must find nothing to do.
"""

from __future__ import annotations

import signal
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from owner import Owner
from product import KEYWORD, Product, answered_id, digest, drafts, mail, mailboxes
from striker import Strike, Striker, killed_at

REJECTIONS = range(5)
EACH = 2
"""Points of each kind in the default run."""
OFTEN = {"APPEND line": 3, "APPEND literal": 4, "APPEND end": 3, "APPEND ok": 4, "intend": 3, "saved": 3}
"""More points where a draft can be doubled or lost."""
AT_ONCE = 3
FLAGS = (("\\Seen",), (), ("\\Flagged", "Work"), ("\\Seen", "$Label1"), ())


def fill(owner):
    """Put five rejections, with flags, among other mail."""
    owner.deliver(mail("hello", "Hello"), flags=["\\Seen"])
    for n in REJECTIONS:
        owner.deliver(mail(n), flags=FLAGS[n])
    owner.deliver(mail("got", "Your application was received"))


def flags_wanted():
    """Return the flags that each UID of INBOX has when all is done."""
    wanted = {1: {"\\Seen"}, 7: set()}
    return wanted | {n + 2: {*FLAGS[n], KEYWORD} for n in REJECTIONS}


def points(dovecot, nurseries, folder):
    """Return every point of a pass, in the order in which its kind comes by."""
    owner = Owner(dovecot, "recorded")
    fill(owner)
    product = Product(folder, "recorded", dovecot.plain, nurseries)
    with Striker(dovecot.plain) as proxy:
        ran = product.once(port=proxy.port, trace=str(folder / "trace"))
    assert (ran.code, len(drafts(owner))) == (0, 5), ran.err
    owner.close()
    counts, commits = Counter(), []
    for line in (folder / "trace").read_text().splitlines():
        method, moment = line.split()
        counts[method, moment] += 1
        commits.append(Strike(method, "ledger", moment, counts[method, moment]))
    return [*proxy.passed, *commits]


def chosen(found):
    """Return some points of each kind: the first, the last, and some evenly between."""
    kinds = defaultdict(list)
    for strike in found:
        kinds[strike.kind].append(strike)
    for kind, strikes in kinds.items():
        most = min(OFTEN.get(kind, EACH), len(strikes))
        yield from dict.fromkeys(
            strikes[round(i * (len(strikes) - 1) / max(most - 1, 1))] for i in range(most)
        )


def killed(product, dovecot, strike):
    """Start a pass, kill it at a point, and return how it ended."""
    if strike.side == "ledger":
        return product.once(kill=[strike.kind, strike.moment, strike.n])
    with Striker(dovecot.plain) as proxy:
        return killed_at(lambda: product.start("once", "--json", port=proxy.port), proxy, strike).ended()


def wrong(product, owner):
    """Finish what was killed, and return what is wrong then; nothing of it can be excused."""
    finished = product.once()
    found = mailboxes(owner)
    before = digest(found), product.memory()
    again = product.once()
    outcomes = dict(product.ledger("SELECT outcome, count(*) FROM messages GROUP BY 1"))
    ids = [m.header("Message-ID") for m in found["Entwürfe"].values()]
    return [name for name, good in {
        f"second pass: {finished.code}, {finished.err}": finished.code == 0,
        f"drafts for {drafts(owner)}": drafts(owner) == [answered_id(n) for n in REJECTIONS],
        f"draft ids {ids}": len(set(ids)) == len(ids),
        f"flags {({u: set(m.flags) for u, m in found['INBOX'].items()})}":
            flags_wanted() == {u: set(m.flags) for u, m in found["INBOX"].items()},
        "other mailboxes are not empty": not any(found[name] for name in ("Sent", "Trash", "Junk", "Archive")),
        f"outcomes {outcomes}": outcomes == {"drafted": 5, "other": 2},
        f"unsettled {product.ledger('SELECT * FROM drafts')}":
            product.ledger("SELECT count(*) FROM drafts WHERE state = 'saved' AND uid IS NOT NULL") == [(5,)],
        f"attempts {product.memory()['attempts']}": product.memory()["attempts"] == [],
        f"third pass: {again.code}, {again.rows}": (again.code, again.rows) == (0, []),
        "the third pass changed something": before == (digest(mailboxes(owner)), product.memory()),
    }.items() if not good]  # fmt: skip


def struck(dovecot, nurseries, folder, strike, times=1):
    """Kill passes at a point in a mailbox of its own, finish, and return what was wrong."""
    user = f"killed-{folder.name.replace(' ', '-')}"
    owner = Owner(dovecot, user)
    try:
        fill(owner)
        product = Product(folder, user, dovecot.plain, nurseries)
        codes = [killed(product, dovecot, strike).code for _ in range(times)]
        missed = [] if codes == [-signal.SIGKILL] * times else [f"it was not killed: {codes}"]
        return missed + wrong(product, owner)
    finally:
        owner.close()


def all_struck(dovecot, nurseries, tmp_path, strikes, record):
    """Strike at each point, leave the table of it, and return the points at which something was wrong."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        folders = (tmp_path / f"p{n}" for n in range(len(strikes)))
        results = list(pool.map(lambda s, f: struck(dovecot, nurseries, f, s), strikes, folders))
    lines = [
        f"{n:3} {s}  {'ok' if not r else 'WRONG'}"
        for n, (s, r) in enumerate(zip(strikes, results, strict=True), 1)
    ]
    table = "\n".join(
        ["killed at              whose   moment  n-th  then: 5 drafts, 5 keywords, nothing else", *lines]
    )
    record("table", table)
    return {str(s): r for s, r in zip(strikes, results, strict=True) if r}


@pytest.fixture(scope="module")
def every_point(dovecot, nurseries, tmp_path_factory):
    """Return every point of the pass."""
    return points(dovecot, nurseries, tmp_path_factory.mktemp("recorded"))


@pytest.mark.server
def test_killed_at_every_kind_of_point(dovecot, nurseries, tmp_path, every_point, record_property):
    """A crash would double a draft, lose one, leave a rejection without its mark, or touch a flag."""
    strikes = list(chosen(every_point))
    counts = Counter(s.kind for s in strikes)

    assert len(strikes) >= 30
    assert {k: n for k, n in counts.items() if n < 2} == {}
    assert {
        "LOGIN", "EXAMINE", "UID FETCH", "UID SEARCH", "APPEND line", "APPEND literal", "APPEND ok", "UID STORE",
        "SELECT", "UNSELECT", "intend", "saved", "record", "set_cursor", "set_flagged",
    } <= set(counts)  # fmt: skip
    assert all_struck(dovecot, nurseries, tmp_path, strikes, record_property) == {}


@pytest.mark.server
@pytest.mark.torture
@pytest.mark.timeout(3600)
def test_killed_at_every_point(dovecot, nurseries, tmp_path, every_point, record_property):
    """A crash at a point that the default run leaves out would double or lose a draft."""
    assert all_struck(dovecot, nurseries, tmp_path, every_point, record_property) == {}


@pytest.mark.parametrize(
    "strike",
    [
        Strike("APPEND literal", "client", "before", 1),
        Strike("APPEND ok", "server", "before", 1),
        Strike("intend", "ledger", "after", 1),
        Strike("saved", "ledger", "before", 1),
        Strike("end_attempt", "ledger", "after", 3),
    ],
    ids=str,
)
def test_three_kills_in_a_row(dovecot, nurseries, tmp_path, strike):
    """A message would be given up, or get three drafts, because the machine failed thrice at the same place."""
    assert struck(dovecot, nurseries, tmp_path / f"r-{strike.kind}-{strike.moment}", strike, times=3) == []


def test_bug_in_a_pure_stage_is_given_up(product, owner):
    """One mail that the program can't handle would stop the watch at the same place for ever."""
    owner.deliver(mail("a"))
    bad = owner.deliver(mail("bad", "Bang, you were declined"))
    owner.deliver(mail("b"))
    (product.folder).mkdir()
    bug = {"raises_for": "Bang", "only_if": str(product.folder / "config-0.toml")}

    assert [product.once(**bug).code for _ in range(3)] == [1, 1, 1]
    assert drafts(owner) == []
    fourth = product.once(**bug)
    assert {1: "drafted", bad: "given_up", 3: "drafted"} == fourth.outcomes
    assert [row["id"] for row in fourth.rows].count(None) == 1
    assert [answered_id("a"), answered_id("b")] == drafts(owner)

    status = product.status()
    assert [f"INBOX/{status_validity(product)}/{bad}"] == status["given_up"]
    owner.deliver(mail("c"))
    assert product.once(**bug).outcomes == {4: "drafted"}
    assert product.once().outcomes == {}
    assert {bad: "drafted"} == product.once("--retry").outcomes
    assert product.status()["given_up"] == []
    assert sorted(map(answered_id, ("a", "b", "bad", "c"))) == drafts(owner)


def status_validity(product):
    """Return the UIDVALIDITY that the ledger knows of INBOX."""
    return product.ledger("SELECT uidvalidity FROM cursors WHERE mailbox = 'INBOX'")[0][0]


@pytest.mark.parametrize("n", [1, 2])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_while_a_flood_is_held(product, owner, moment, n):
    """A crash in the middle of holding a flood back would let through what was not yet held."""
    product.more = "[reply]\nat_most = 4\n"
    owner.deliver(mail("hello", "Hello"))
    for number in range(5):
        owner.deliver(mail(number))
    assert product.once(kill=["record", moment, n]).code == -signal.SIGKILL
    ran = [product.once() for _ in range(3)]

    assert [r.code for r in ran] == [0, 0, 0]
    assert drafts(owner) == []
    assert product.once("--yes").outcomes == dict.fromkeys(range(2, 7), "drafted")
    assert drafts(owner) == [answered_id(number) for number in range(5)]


def test_killed_share_of_a_flood(product, owner):
    """A crash after most mail has been decided would hide that too large a share of it are rejections."""
    product.more = "[reply]\nat_most = 100\n"
    for number in range(20):
        owner.deliver(mail(number))
    for number in range(40):
        owner.deliver(mail(f"other{number}", "Hello"))
    assert product.once(kill=["record", "after", 40]).code == -signal.SIGKILL

    assert set(product.once().outcomes.values()) == {"held"}
    assert drafts(owner) == []


@pytest.mark.parametrize("strike", [Strike("intend", "ledger", "after"), Strike("saved", "ledger", "before")])
def test_killed_while_old_mail_is_handled_again(dovecot, product, owner, strike):
    """What ``--since`` was about to draft would be forgotten, since an ordinary pass finds it too old."""
    old = datetime.now(UTC) - timedelta(days=30)
    owner.deliver(mail(0, when=old), when=old)
    assert product.once().rows == []
    assert product.once("--since", "60d", kill=[strike.kind, strike.moment, 1]).code == -signal.SIGKILL
    product.once()

    assert drafts(owner) == [answered_id(0)]
    assert product.once().rows == []
