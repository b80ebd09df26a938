"""The daemon as a process: it polls, it stops at once, it outlives its server, and it harms nothing meanwhile."""

from __future__ import annotations

import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest
from dovecot import Dovecot, free_port
from owner import Owner
from product import Product, answered_id, drafts, mail, mailboxes
from scripted import HANG, ScriptedServer
from striker import Strike, Striker

OFTEN = '[schedule]\npoll_every = "1s"\n'
SELDOM = '[schedule]\npoll_every = "1h"\n'
STOPS_WITHIN = 3.0


@pytest.fixture
def daemons(request):
    """Return a function that starts a daemon; whatever still runs at the end is killed."""
    running = []

    def start(product, **driver):
        process = product.start("run", **{"first_retry": 0.2, **driver})
        running.append(process)
        return process

    yield start
    for process in running:
        if process.is_running:
            process.kill()
            process.ended()


def until(true, seconds=10.0):
    """Wait until something is so, and return how long it took; fail when it never is."""
    begun = time.monotonic()
    while not true():
        assert time.monotonic() - begun < seconds, "it never came"
        time.sleep(0.05)
    return time.monotonic() - begun


def stopped(process, number=signal.SIGTERM):
    """Send a signal, and return the end of the process and the seconds until then."""
    begun = time.monotonic()
    process.kill(number)
    ran = process.ended(20)
    return ran, time.monotonic() - begun


def cpu(pid):
    """Return the seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def ids(*numbers):
    """Return what the drafts answer when each of these mails has one."""
    return [answered_id(n) for n in numbers]


def test_mail_that_comes_while_it_runs(product, owner, daemons):
    """New mail would wait for a restart."""
    product.more = OFTEN
    owner.deliver(mail(0))
    process = daemons(product)
    until(lambda: drafts(owner) == ids(0))
    owner.deliver(mail(1))
    took = until(lambda: drafts(owner) == ids(0, 1))
    ran, _ = stopped(process)

    assert took < 2.5
    assert ran.code == 0
    assert drafts(owner) == ids(0, 1)
    assert product.once().rows == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stops_at_a_signal(product, owner, daemons, number):
    """A service manager would have to kill it, and a pass would be cut off."""
    product.more = SELDOM
    owner.deliver(mail(0))
    process = daemons(product)
    until(lambda: drafts(owner) == ids(0))
    ran, took = stopped(process, number)

    assert ran.code == 0
    assert took < STOPS_WITHIN
    assert product.status()["last_error"] is None


@pytest.mark.parametrize("verb", ["greeting", "LOGIN", "LIST", "EXAMINE"])
def test_stops_although_the_server_is_silent(product, daemons, verb):
    """Stopping would wait for a server that never answers."""
    drafts_there = {"LIST": '* LIST (\\Drafts) "/" Drafts\r\n* LIST () "/" INBOX\r\n{tag} OK done\r\n'}
    silent = {"greeting": HANG} if verb == "greeting" else {"answers": {**drafts_there, verb: HANG}}
    with ScriptedServer(**silent) as server:
        product.port = server.port
        process = daemons(product)
        if verb == "greeting":
            time.sleep(1)
        else:
            until(lambda: any(line.startswith(verb) for line in server.received))
        ran, took = stopped(process)

    assert ran.code == 0
    assert took < STOPS_WITHIN


@pytest.mark.parametrize("strike", [
    Strike("APPEND ok", "server", "before"), Strike("UID FETCH", "server", "before"),
], ids=str)  # fmt: skip
def test_stops_in_the_middle_of_a_pass(dovecot, product, owner, daemons, strike):
    """A pass that is stopped would lose its letter or leave it twice."""
    owner.deliver(mail(0))
    owner.deliver(mail(1))
    with Striker(dovecot.plain) as proxy:
        held = []
        proxy.at[strike] = lambda: held.append(1) or proxy.hold() or False
        process = daemons(replace(product, port=proxy.port))
        until(lambda: held)
        ran, took = stopped(process)

    assert ran.code == 0
    assert took < STOPS_WITHIN
    assert product.once().code == 0
    assert drafts(owner) == ids(0, 1)
    assert product.once().rows == []


@pytest.fixture
def own_server(tmp_path):
    """Return a Dovecot that the test may stop and start again on the same ports."""
    server = Dovecot(tmp_path / "own").start()
    yield server
    server.stop()


def test_server_that_goes_away_and_comes_back(own_server, tmp_path, nurseries, daemons):
    """A mail server that is restarted would end the watch, or cost a letter, or double one."""
    owner = Owner(own_server, "alex")
    owner.deliver(mail(0))
    owner.deliver(mail(1))
    owner.close()
    product = Product(tmp_path / "p", "alex", own_server.plain, nurseries, more=OFTEN)
    with Striker(own_server.plain) as proxy:
        down = []

        def restart():
            own_server.stop()
            down.append(time.monotonic())
            return True

        proxy.at[Strike("APPEND ok", "server", "before")] = restart
        process = daemons(product, port=proxy.port)
        until(lambda: down)
        time.sleep(1.5)
        own_server._run("dovecot")
        again = Owner(own_server, "alex")
        until(lambda: drafts(again) == ids(0, 1))
        again.deliver(mail(2))
        until(lambda: drafts(again) == ids(0, 1, 2))
        until(lambda: product.status()["last_error"] is None)
        ran, _ = stopped(process)

    assert ran.code == 0
    assert "Trying again in" in ran.err
    assert drafts(again) == ids(0, 1, 2)
    assert all("$Rejection" in m.flags for m in mailboxes(again)["INBOX"].values())
    assert product.once().rows == []
    again.close()


def test_server_that_is_not_there_is_asked_less_and_less(product, daemons):
    """A server that is down would be asked at every poll, for days."""
    product.port, product.more = free_port(), OFTEN
    process = daemons(product, first_retry=0.6)
    begun = time.monotonic()
    until(lambda: process.err.read_text().count("Trying again") >= 3)
    took = time.monotonic() - begun
    ran, seconds = stopped(process)

    assert took > 0.8 * (0.6 + 1.2)
    assert (ran.code, seconds < STOPS_WITHIN) == (0, True)
    assert "no mail server listens there" in product.status()["last_error"]


def test_wrong_password_of_the_only_account(product, daemons):
    """The daemon would knock with a wrong password until the account is locked."""
    product.password = "wrong"
    process = daemons(product)
    ran = process.ended(10)
    sentences = [line for line in ran.err.splitlines() if line.startswith("rejectwatch:")]

    assert ran.code == 2
    assert len(sentences) == 1
    assert "refused the login" in sentences[0]
    assert "wrong" not in sentences[0]
    assert "Traceback" not in ran.err


def second_account(product, port, password="PASSWORD"):
    """Add an account of another name on another port."""
    product.account = (
        f'[[accounts]]\nname = "second"\naddress = "second@mail.example"\nhost = "127.0.0.1"\nport = {port}\n'
        f'tls = "none"\npassword_env = "{password}"\n'
    )


@pytest.mark.parametrize("fault", ["unreachable", "silent", "password"])
def test_one_account_of_two_fails(dovecot, product, owner, daemons, fault):
    """An account that can't be reached would keep the others from being served."""
    product.more = OFTEN
    product.environment["OTHER"] = "wrong"
    with ScriptedServer({"LOGIN": HANG}) as silent:
        port = {"unreachable": free_port(), "silent": silent.port, "password": dovecot.plain}[fault]
        second_account(product, port, "OTHER")
        process = daemons(product)
        owner.deliver(mail(0))
        until(lambda: drafts(owner) == ids(0))
        owner.deliver(mail(1))
        took = until(lambda: drafts(owner) == ids(0, 1))
        ran, seconds = stopped(process)

    assert took < 2.5
    assert (ran.code, seconds < STOPS_WITHIN) == (0, True)


def test_once_waits_for_the_daemons_pass(dovecot, product, owner, daemons):
    """A command beside the daemon would write the same letters at the same time."""
    owner.deliver(mail(0))
    with Striker(dovecot.plain) as proxy:
        held = []
        proxy.at[Strike("APPEND line", "client", "before")] = lambda: (
            held.append(1) or time.sleep(1.5) or False
        )
        process = daemons(replace(product, more=SELDOM), port=proxy.port)
        until(lambda: held)
        beside = product.once()
        ran, _ = stopped(process)

    assert (beside.code, beside.rows, ran.code) == (0, [], 0)
    assert drafts(owner) == ids(0)


def test_once_says_busy(dovecot, product, owner, daemons):
    """A command would wait for ever, or write without the lock, while the daemon's pass hangs."""
    owner.deliver(mail(0))
    with Striker(dovecot.plain) as proxy:
        held = []
        proxy.at[Strike("APPEND line", "client", "before")] = lambda: held.append(1) or proxy.hold() or False
        process = daemons(replace(product, more=SELDOM), port=proxy.port)
        until(lambda: held)
        beside = product.once(lock=0.5)
        ran, _ = stopped(process)

    assert (beside.code, beside.out, ran.code) == (2, "", 0)
    assert beside.err.startswith("rejectwatch: Another rejectwatch is at work in ")
    assert product.once().code == 0
    assert drafts(owner) == ids(0)


def test_once_between_two_polls(product, owner, daemons):
    """A command would be shut out as long as the daemon lives."""
    product.more = SELDOM
    owner.deliver(mail(0))
    process = daemons(product)
    until(lambda: drafts(owner) == ids(0))
    until(lambda: product.status()["last_pass"] is not None)
    owner.deliver(mail(1))

    assert product.once(lock=2).outcomes == {2: "drafted"}
    assert stopped(process)[0].code == 0


def test_idles(product, owner, daemons):
    """A laptop's battery would be used up by waiting."""
    product.more = SELDOM
    owner.deliver(mail(0))
    process = daemons(product)
    until(lambda: drafts(owner) == ids(0))
    time.sleep(0.7)
    before = cpu(process.pid)
    time.sleep(3)
    used = cpu(process.pid) - before
    stopped(process)

    assert used <= 0.05


def test_bug_in_a_pure_stage_while_it_runs(product, owner, daemons):
    """One mail that the program can't handle would keep the daemon from all the others."""
    product.more = OFTEN
    owner.deliver(mail("bad", "Bang, you were declined"))
    owner.deliver(mail(0))
    process = daemons(product, raises_for="Bang", first_retry=0.1)
    until(lambda: drafts(owner) == ids(0))
    until(lambda: product.status()["counts"] == {"drafted": 1, "given_up": 1})
    owner.deliver(mail(1))
    until(lambda: drafts(owner) == ids(0, 1))
    ran, _ = stopped(process)

    assert ran.code == 0
    assert ran.err.count("a bug ended the pass") == 3
    assert "Bang" not in ran.err
