"""Servers that lie, break off, fall silent or go their own way, played by a script."""

from __future__ import annotations

import logging
import os
import random
import ssl
import time

import pytest
from scripted import CLOSE, HANG, ScriptedServer

from rejectwatch.config import Account
from rejectwatch.errors import LoginRefused, MailboxMissing, ServerError
from rejectwatch.mail.imap import Timeouts, connect
from rejectwatch.mail.mime import split
from rejectwatch.mail.session import Appended, MailboxState

ROUNDS = int(os.environ.get("ROUNDS", "400"))
QUICK = Timeouts(0.3, 0.3)
NOW = 'INTERNALDATE "20-Jul-2026 09:30:05 +0200" RFC822.SIZE 20'
STRUCTURE = 'BODYSTRUCTURE ("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 4 1 NIL NIL NIL NIL)'
HEADER = "BODY[HEADER]<0> {15}\r\nSubject: hi\r\n\r\n"
SELECTED = "* 1 EXISTS\r\n* OK [PERMANENTFLAGS ({flags})] x\r\n* OK [UIDVALIDITY 7] v\r\n{tag} OK [READ-WRITE] done\r\n"


def account(server, **changes):
    """Return an account on a scripted server."""
    values = {
        "name": "t",
        "address": "t@mail.example",
        "host": "127.0.0.1",
        "port": server.port,
        "tls": "none",
    }
    return Account(**{**values, **changes})


def sign_in(server, secret="secret", timeouts=QUICK, **changes):
    """Return a session on a scripted server; the caller closes it."""
    return connect(account(server, **changes), secret, split=split, timeouts=timeouts)


def row(uid, what):
    """Return one FETCH row."""
    return f"* 1 FETCH (UID {uid} {what})\r\n"


def fetch_answer(first, *, parts="", light="", whole=""):
    """Return an answer to UID FETCH by what is asked for."""

    def answer(tag, rest):
        if "BODYSTRUCTURE" in rest:
            return first
        if "BODY.PEEK[]" in rest:
            return whole + "{tag} OK done\r\n"
        return (parts if "BODY.PEEK" in rest else light) + "{tag} OK done\r\n"

    return answer


@pytest.mark.parametrize(
    ("greeting", "sentence"),
    [
        (HANG, "did not answer in time while connecting"),
        (CLOSE, "closed the connection while connecting"),
        ("* BYE Too many connections\r\n", "while connecting: .*Too many connections"),
        ("HTTP/1.1 400 Bad Request\r\n", "answered wrongly while connecting"),
        ("* OK \x00\udcff\udcfe\r\n* OK", "while connecting"),
    ],
)
def test_no_greeting(greeting, sentence):
    """A server that is no mail server, or an overloaded one, would end in a traceback or hold on for ever."""
    with ScriptedServer(greeting=greeting) as server:
        began = time.monotonic()
        with pytest.raises(ServerError, match=sentence):
            sign_in(server)
        assert time.monotonic() - began < 2


NONSENSE = {
    "silence": HANG,
    "end": CLOSE,
    "bye": "* BYE restarting\r\n",
    "no imap": "whatever\r\n",
    "half a line": "* 1 FET",
    "another tag": "Z999 OK done\r\n",
    "endless literal": "* 1 FETCH (UID 1 BODY[] {4000}\r\nabc",
    "huge literal": "* 1 FETCH (UID 1 BODY[] {99999999999999}\r\n",
    "large literal": "* 1 FETCH (UID 1 BODY[] {900000000}\r\n",
    "bad": "{tag} BAD no\r\n",
    "no": "{tag} NO [UNAVAILABLE] later\r\n",
    "8-bit": "* 1 \udcff\udcfe FETCH\r\n{tag} WHAT\r\n",
}


@pytest.mark.parametrize("kind", NONSENSE)
@pytest.mark.parametrize("verb", ["EXAMINE", "UID SEARCH", "UID FETCH", "LIST", "APPEND", "SELECT", "NOOP"])
def test_nonsense_is_a_server_error(verb, kind):
    """What a broken server says would end the daemon with a traceback."""
    calls = {
        "EXAMINE": lambda s: s.examine("INBOX"),
        "UID SEARCH": lambda s: s.uids("INBOX"),
        "UID FETCH": lambda s: list(s.fetch("INBOX", [1])),
        "LIST": lambda s: s.mailboxes(),
        "APPEND": lambda s: s.append_draft("INBOX", b"Subject: x\r\n\r\n"),
        "SELECT": lambda s: s.add_keyword("INBOX", [1], "$Rejection"),
        "NOOP": lambda s: (s.flags("INBOX", [1]), s.flags("INBOX", [1])),
    }
    answers = {"UID FETCH": "{tag} OK none\r\n", verb: NONSENSE[kind]}
    with ScriptedServer(answers) as server:
        session = sign_in(server)
        began = time.monotonic()
        with pytest.raises(ServerError) as raised:
            calls[verb](session)
        session.close()
        assert time.monotonic() - began < 3
    assert not isinstance(raised.value, MailboxMissing)
    assert f"127.0.0.1:{server.port}" in str(raised.value)


@pytest.mark.parametrize(
    ("answer", "error", "sentence"),
    [
        (
            "{tag} NO [AUTHENTICATIONFAILED] no\r\n",
            LoginRefused,
            r"refused the login of t@mail.example: \[AUTH",
        ),
        ("{tag} NO wrong: secret\r\n", LoginRefused, "wrong: …"),
        ("{tag} BAD LOGIN t secret\r\n", LoginRefused, "t@mail.example: LOGIN t …$"),
        ("{tag} BAD LOGIN " + "t" * 196 + "secret\r\n", LoginRefused, "t…?$"),
        ("{tag} NO [UNAVAILABLE] database\r\n", ServerError, "lets nobody in for now"),
        ("{tag} NO [LIMIT] Maximum connections\r\n", ServerError, "lets nobody in for now"),
        (
            "{tag} BAD Request is throttled. Suggested Backoff Time: 299961 milliseconds\r\n",
            ServerError,
            "299961",
        ),
        (CLOSE, ServerError, "closed the connection while signing in"),
        (HANG, ServerError, "did not answer in time while signing in"),
    ],
)
def test_login_answers(answer, error, sentence):
    """A server that is overloaded would look like a wrong password, which stops the daemon for good."""
    with ScriptedServer({"LOGIN": answer}) as server:
        with pytest.raises(error, match=sentence) as raised:
            sign_in(server)
        assert "secret" not in str(raised.value)


def test_login_that_is_repeated_as_it_was_quoted():
    """A password with a backslash, repeated by a server as it was sent, would stand in a log."""
    with ScriptedServer({"LOGIN": lambda tag, rest: f"{tag} BAD LOGIN {rest}\r\n"}) as server:
        with pytest.raises(LoginRefused, match="LOGIN") as raised:
            sign_in(server, secret='a"b\\c')
        assert str(raised.value).endswith('LOGIN "t@mail.example" "…"')


@pytest.mark.parametrize("verb", ["ID", "NAMESPACE", "CAPABILITY"])
@pytest.mark.parametrize(
    "said", ['* {verb} ((("', "* {verb} 5", "* {verb}", "* {verb} (NIL NIL)", "* OK nothing"]
)
def test_nonsense_after_the_login(verb, said):
    """A server that says nonsense of itself would end the daemon with a traceback."""
    answer = said.replace("{verb}", verb) + "\r\n{tag} OK done\r\n"
    with ScriptedServer(
        {verb: answer} if verb != "CAPABILITY" else {}, capabilities="IMAP4rev1 ID NAMESPACE"
    ) as server:
        server.answer_after_login(verb, answer)
        told = str(server.port)
        try:
            sign_in(server).close()
        except ServerError as error:
            told = str(error)
    assert str(server.port) in told, (
        "a server's nonsense must end in a sentence that names the server, or in nothing"
    )


def test_outlook_says_no_after_the_login():
    """The user would hear of a broken server instead of a mailbox that is not open to IMAP."""
    with (
        ScriptedServer(
            {"NAMESPACE": "{tag} BAD User is authenticated but not connected.\r\n"},
            capabilities="IMAP4rev1 NAMESPACE",
        ) as server,
        pytest.raises(LoginRefused, match="authenticated but not connected"),
    ):
        sign_in(server)


def test_namespace_of_nothing():
    """A server without personal namespaces (NIL) would end in a traceback."""
    with ScriptedServer(
        {"NAMESPACE": "* NAMESPACE NIL NIL NIL\r\n{tag} OK done\r\n"}, capabilities="IMAP4rev1 NAMESPACE"
    ) as server:
        session = sign_in(server)
        assert session.special("\\Drafts") is None
        session.close()


def test_login_disabled():
    """Where LOGIN is switched off nobody could sign in."""
    with ScriptedServer(
        {"AUTHENTICATE": "{tag} OK in\r\n"}, capabilities="IMAP4rev1 LOGINDISABLED AUTH=PLAIN"
    ) as server:
        sign_in(server).close()
        assert [r for r in server.received if r.startswith(("LOGIN", "AUTH"))] == ["AUTHENTICATE PLAIN"]


def test_starttls_that_is_not_offered():
    """The password would go over the line in the clear."""
    with ScriptedServer() as server:
        with pytest.raises(ServerError, match="STARTTLS"):
            sign_in(server, tls="starttls")
        assert not any("secret" in line for line in server.received)


def test_already_signed_in_before_starttls():
    """PREAUTH would be a way around encryption for whoever sits on the line."""
    server = ScriptedServer(greeting="* PREAUTH welcome\r\n", capabilities="IMAP4rev1 STARTTLS")
    with server, pytest.raises(ServerError, match="while connecting"):
        sign_in(server, tls="starttls")


def test_tls_that_never_comes():
    """A handshake that hangs would hold the daemon for ever."""
    server = ScriptedServer(greeting=HANG)
    with server, pytest.raises(ServerError, match="did not answer in time while connecting"):
        sign_in(server, tls="implicit")


def test_examine_that_is_refused_for_now():
    """A mailbox that is locked for a moment would look as if it were not there."""
    with ScriptedServer({"EXAMINE": "{tag} NO [INUSE] locked\r\n"}) as server:
        session = sign_in(server)
        with pytest.raises(ServerError, match=r"refused, while opening 'INBOX': \[INUSE\] locked") as raised:
            session.examine("INBOX")
        session.close()
    assert not isinstance(raised.value, MailboxMissing)


def test_uidnext_untold():
    """Without UIDNEXT nothing would be found."""
    with ScriptedServer(
        {
            "EXAMINE": "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n{tag} OK done\r\n",
            "UID SEARCH": lambda tag, rest: (
                f"* SEARCH {'9' if '*' in rest and ':' not in rest else '2 5 9'}\r\n{tag} OK x\r\n"
            ),
        }
    ) as server:
        session = sign_in(server)
        assert session.examine("INBOX") == MailboxState(7, 0, 3)
        assert session.uids("INBOX", after=2) == [5, 9]
        session.close()


def test_large_mailbox_is_searched_in_windows():
    """The reply would be longer than a million bytes, which ends the connection."""

    def search(tag, rest):
        low, high = (int(n) for n in rest.split()[2].split(":"))
        return f"* SEARCH {' '.join(map(str, range(low, high + 1)))}\r\n{tag} OK done\r\n"

    with ScriptedServer(
        {
            "EXAMINE": "* 150000 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n* OK [UIDNEXT 150001] n\r\n{tag} OK done\r\n",
            "UID SEARCH": search,
        }
    ) as server:
        session = sign_in(server, timeouts=Timeouts(5, 20))
        assert session.uids("INBOX", after=100) == list(range(101, 150001))
        session.close()
        assert len([r for r in server.received if r.startswith("UID SEARCH")]) == 8


def test_rows_without_a_uid_are_not_taken_for_messages():
    """A flag change of message number 5 would be taken for one of the mail with UID 5."""
    with ScriptedServer(
        {
            "UID FETCH": row(5, "FLAGS (\\Seen)")
            + "* 5 FETCH (FLAGS (\\Answered))\r\n* 9 FETCH (FLAGS ())\r\n{tag} OK done\r\n"
        }
    ) as server:
        session = sign_in(server)
        assert session.flags("INBOX", [5, 9]) == {5: frozenset({"\\Seen"})}
        session.close()


def test_flags_that_look_like_numbers():
    """A keyword ``2024`` would end in a traceback."""
    with ScriptedServer({"UID FETCH": row(5, "FLAGS (2024 NIL \\Seen)") + "{tag} OK done\r\n"}) as server:
        session = sign_in(server)
        assert session.flags("INBOX", [5]) == {5: frozenset({"2024", "NIL", "\\Seen"})}
        session.close()


def test_ok_without_data_is_left_for_later(caplog):
    """Outlook's answer without data would be taken for an empty mail, and never be looked at again."""
    caplog.set_level(logging.WARNING)
    answer = fetch_answer("{tag} OK done\r\n", light=row(1, f"FLAGS () {NOW}"))
    with ScriptedServer({"UID FETCH": answer}) as server:
        session = sign_in(server)
        assert list(session.fetch("INBOX", [1])) == []
        session.close()
    assert "message 1 but gives no content" in caplog.text


def test_stand_in_for_a_message_is_left_for_later(caplog):
    """Exchange's stand-in for a mail that it can't convert would be classified."""
    caplog.set_level(logging.WARNING)
    stub = "Subject: Retrieval using the IMAP4 protocol failed for the following message: 7\r\n\r\n"
    first = (
        row(1, f"FLAGS () {NOW} {STRUCTURE} BODY[HEADER]<0> {{{len(stub)}}}\r\n{stub}") + "{tag} OK done\r\n"
    )
    with ScriptedServer({"UID FETCH": fetch_answer(first, parts=row(1, "BODY[1]<0> {4}\r\ntext"))}) as server:
        session = sign_in(server)
        assert list(session.fetch("INBOX", [1])) == []
        session.close()
    assert "stand-in" in caplog.text


@pytest.mark.parametrize(
    "structure",
    [
        "BODYSTRUCTURE NIL", 'BODYSTRUCTURE ("TEXT")', "BODYSTRUCTURE (((", 'BODYSTRUCTURE "x', "", "BODYSTRUCTURE 5",
        "BODYSTRUCTURE " + "(" * 3000 + ")" * 3000,
    ],
)  # fmt: skip
def test_structure_that_cannot_be_read(structure):
    """One message that the server can't describe would be lost, and those beside it too."""
    raw = "Subject: hi\r\n\r\nUnfortunately not.\r\n"
    good = row(2, f"FLAGS () {NOW} {STRUCTURE} {HEADER}")

    def answer(tag, rest):
        uids = rest.split()[1]
        if "BODYSTRUCTURE" in rest:
            bad = row(1, f"FLAGS () {NOW} {structure} {HEADER}")
            return (
                (bad if uids in {"1", "1:2"} else "")
                + (good if uids in {"2", "1:2"} else "")
                + f"{tag} OK done\r\n"
            )
        if "BODY.PEEK[]" in rest:
            return row(1, f"FLAGS (\\Seen) {NOW} BODY[]<0> {{{len(raw)}}}\r\n{raw}") + f"{tag} OK done\r\n"
        if "BODY.PEEK[1]" in rest:
            return row(2, "BODY[1]<0> {4}\r\ntext") + f"{tag} OK done\r\n"
        return row(1, f"FLAGS (\\Seen) {NOW}") + f"{tag} OK done\r\n"

    with ScriptedServer({"UID FETCH": answer}) as server:
        session = sign_in(server, timeouts=Timeouts(2, 2))
        got = list(session.fetch("INBOX", [1, 2]))
        session.close()

    assert [(m.uid, [p.content for p in m.parts]) for m in got] == [
        (1, [b"Unfortunately not.\r\n"]),
        (2, [b"text"]),
    ]
    assert got[0].header.strip() == b"Subject: hi"


def test_refused_part_of_one_message(caplog):
    """A message that the server can't open would hold up all mail behind it."""

    def answer(tag, rest):
        if "1" in rest.split()[1].split(":") and "BODY" in rest:
            return f"{tag} NO [SERVERBUG] Internal error\r\n"
        if "BODYSTRUCTURE" in rest:
            return row(2, f"FLAGS () {NOW} {STRUCTURE} {HEADER}") + f"{tag} OK done\r\n"
        if "BODY.PEEK[1]" in rest:
            return row(2, "BODY[1]<0> {4}\r\ntext") + f"{tag} OK done\r\n"
        return row(1, f"FLAGS () {NOW}") + f"{tag} OK done\r\n"

    with ScriptedServer({"UID FETCH": answer}) as server:
        session = sign_in(server, timeouts=Timeouts(2, 2))
        assert [m.uid for m in session.fetch("INBOX", [1, 2])] == [2]
        session.close()
    assert "message 1 but gives no content" in caplog.text


def test_everything_refused_is_an_error():
    """A server that refuses everything for now would look like an empty mailbox: all mail would be lost."""
    with ScriptedServer({"UID FETCH": "{tag} NO [LIMIT] quota of the day\r\n"}) as server:
        session = sign_in(server)
        with pytest.raises(ServerError, match="quota of the day"):
            list(session.fetch("INBOX", [1, 2, 3]))
        with pytest.raises(ServerError, match="quota of the day"):
            session.flags("INBOX", [1, 2, 3])
        session.close()


def test_expunge_told_with_a_no():
    """Dovecot's NO for messages that were just expunged would hide the ones that are there."""
    with ScriptedServer(
        {"UID FETCH": row(2, "FLAGS (\\Seen)") + "{tag} NO [EXPUNGEISSUED] Some messages are gone\r\n"}
    ) as server:
        session = sign_in(server)
        assert session.flags("INBOX", [1, 2]) == {2: frozenset({"\\Seen"})}
        session.close()


def test_internaldate_that_cannot_be_read():
    """A message without a date that can be read would raise, or pass for new and get a draft."""
    first = (
        row(1, f'FLAGS () INTERNALDATE "yesterday" RFC822.SIZE 20 {STRUCTURE} {HEADER}') + "{tag} OK done\r\n"
    )
    with ScriptedServer({"UID FETCH": fetch_answer(first, parts=row(1, "BODY[1]<0> {4}\r\ntext"))}) as server:
        session = sign_in(server)
        (got,) = session.fetch("INBOX", [1])
        session.close()
    assert got.internaldate.timestamp() == 0


def test_append_without_uidplus():
    """A server that doesn't say where the draft went would end in a traceback."""
    with ScriptedServer({"APPEND": "{tag} OK done\r\n"}) as server:
        session = sign_in(server)
        assert session.append_draft("INBOX", b"Subject: x\r\n\r\n") == Appended(None, None)
        session.close()
        assert server.received[-2].startswith('APPEND "INBOX" (\\Draft \\Seen) {')


@pytest.mark.parametrize("text", ["[TRYCREATE] no", "Mailbox does not exist", "Invalid mailbox name."])
def test_append_to_a_missing_mailbox(text):
    """Servers without TRYCREATE would be tried again for ever."""
    with ScriptedServer({"APPEND": f"{{tag}} NO {text}\r\n"}) as server:
        session = sign_in(server)
        with pytest.raises(MailboxMissing, match="'Drafts'"):
            session.append_draft("Drafts", b"Subject: x\r\n\r\n")
        session.close()


def test_append_over_quota():
    """A full mailbox would look as if Drafts were missing."""
    with ScriptedServer({"APPEND": "{tag} NO [OVERQUOTA] Quota exceeded\r\n"}) as server:
        session = sign_in(server)
        with pytest.raises(ServerError, match="Quota exceeded") as raised:
            session.append_draft("INBOX", b"Subject: x\r\n\r\n")
        session.close()
    assert not isinstance(raised.value, MailboxMissing)


def keyword_server(flags, *, store="{tag} OK done\r\n", shown="", capabilities="IMAP4rev1 UNSELECT"):
    """Return a server with one message that tells PERMANENTFLAGS and answers STORE."""
    return ScriptedServer(
        {
            "SELECT": SELECTED.replace("{flags}", flags),
            "UID STORE": store,
            "UID FETCH": row(1, f"FLAGS (\\Seen {shown})") + "{tag} OK done\r\n",
            "UNSELECT": "{tag} OK done\r\n",
        },
        capabilities=capabilities,
    )


@pytest.mark.parametrize(
    ("flags", "shown", "store", "kept"),
    [
        ("\\Seen \\*", "$rejection", "{tag} OK done\r\n", {1}),
        ("\\Seen $REJECTION", "$Rejection", "{tag} OK done\r\n", {1}),
        ("\\Seen \\*", "", "{tag} OK done\r\n", set()),
        ("\\Seen \\*", "", "{tag} NO no\r\n", set()),
        ("\\Seen \\*", "", "{tag} BAD no\r\n", set()),
        ("\\Deleted \\Flagged \\Seen", "$Rejection", "{tag} OK done\r\n", set()),
    ],
)
def test_keyword_that_the_server_may_not_keep(flags, shown, store, kept):
    """A keyword that lives only as long as the session would count as set for good."""
    with keyword_server(flags, store=store, shown=shown) as server:
        session = sign_in(server)
        assert session.add_keyword("INBOX", [1], "$Rejection") == kept
        assert session.keyword_allowed("INBOX", "$Rejection") is ("*" in flags or "REJ" in flags)
        session.close()
        assert [r for r in server.received if "UNSELECT" in r] == ["UNSELECT"] * 2
        assert any("UID STORE" in r for r in server.received) is ("*" in flags or "REJ" in flags)


def test_keyword_in_a_mailbox_that_is_read_only():
    """A mailbox that may only be read would cost the connection when its mail is to be marked."""
    with ScriptedServer(
        {
            "SELECT": "* 1 EXISTS\r\n{tag} OK [READ-ONLY] done\r\n",
            "UID FETCH": row(1, "FLAGS ()") + "{tag} OK done\r\n",
        }
    ) as server:
        session = sign_in(server)
        assert session.add_keyword("INBOX", [1], "$Rejection") == frozenset()
        assert session.flags("INBOX", [1]) == {1: frozenset()}
        session.close()
        assert not any("STORE" in line for line in server.received)


def test_keyword_without_unselect():
    """CLOSE would expunge, and staying in SELECT could change flags later."""
    with keyword_server("\\*", shown="$Rejection", capabilities="IMAP4rev1") as server:
        session = sign_in(server)
        assert session.add_keyword("INBOX", [1], "$Rejection") == {1}
        session.close()
        assert server.received[-2:] == ['EXAMINE "INBOX"', "LOGOUT"]
        assert "CLOSE" not in server.received


def test_list_with_a_name_that_cannot_be_read(caplog):
    """One mailbox with an impossible name would hide all others."""
    rows = (
        '* LIST (\\HasNoChildren) "/" "R\udcfcckl\udce4ufer"\r\n'
        '* LIST (\\HasNoChildren) "/" "&Zz"\r\n'
        "* LIST (\\HasNoChildren) NIL 2026\r\n"
        "* LIST (\\HasNoChildren \\Drafts\r\n"
        '* LIST (\\Sent) "/" {9}\r\nGone "now\r\n'
        '* LIST (\\Drafts) "/" &BCcENQRABD0EPgQyBDgEOgQ4-\r\n'
    )
    with ScriptedServer({"LIST": rows + "{tag} OK done\r\n"}) as server:
        session = sign_in(server)
        found = [m.name for m in session.mailboxes()]
        assert session.special("\\drafts") == "Черновики"
        assert session.special("\\Sent") == 'Gone "now'
        session.close()

    assert found == ["R\\xfcckl\\xe4ufer", "&Zz", "2026", 'Gone "now', "Черновики"]
    assert "one row of the list" in caplog.text.lower()


def test_name_that_is_not_well_encoded_is_sent_as_it_came():
    """A mailbox whose name the server spells wrongly could be seen but not opened."""
    answers = {
        "LIST": '* LIST () "/" "AT&T"\r\n{tag} OK done\r\n',
        "EXAMINE": lambda tag, rest: (
            f"{tag} OK done\r\n" if rest == '"AT&T"' else f"{tag} NO no such mailbox\r\n"
        ),
    }
    with ScriptedServer(answers) as server:
        session = sign_in(server)
        assert session.examine("AT&T") == MailboxState(0, 0, 0)
        session.close()


def test_special_uses_that_must_be_asked_for():
    """A server that shows special uses only when asked (RFC 6154) would seem to have none."""

    def listed(tag, rest):
        attribute = "\\Drafts" if "RETURN (SPECIAL-USE)" in rest else ""
        return f'* LIST ({attribute}) "/" Koncepte\r\n{tag} OK done\r\n'

    with ScriptedServer({"LIST": listed}, capabilities="IMAP4rev1 SPECIAL-USE LIST-EXTENDED") as server:
        session = sign_in(server)
        assert session.special("\\Drafts") == "Koncepte"
        session.close()


def test_close_does_not_wait_for_a_silent_server():
    """Stopping would hang on the LOGOUT of a server that is gone."""
    with ScriptedServer({"EXAMINE": HANG, "LOGOUT": HANG}) as server:
        session = sign_in(server)
        with pytest.raises(ServerError, match="did not answer in time while opening 'INBOX'"):
            session.examine("INBOX")
        began = time.monotonic()
        session.close()
        assert time.monotonic() - began < 0.5


def test_self_signed_without_tls_ca_file(dovecot):
    """The sentence would not say how a certificate of one's own is trusted."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(dovecot.folder / "ca" / "server.crt", dovecot.folder / "ca" / "server.key")
    with ScriptedServer(tls=context) as server, pytest.raises(ServerError, match="tls_ca_file"):
        sign_in(server, tls="implicit", timeouts=Timeouts(2, 2))


def test_mutilated_answers_are_never_a_traceback():
    """Some answer, a little broken, would end the daemon with an exception that nobody catches."""
    dice = random.Random(7)
    raw = "Subject: hi\r\n\r\nUnfortunately not.\r\n"
    full = row(
        1,
        f"FLAGS (\\Seen x) {NOW} {STRUCTURE} {HEADER} BODY[1]<0> {{4}}\r\ntext BODY[]<0> {{{len(raw)}}}\r\n{raw}",
    )
    whole = {
        "UID FETCH": full + "* 2 FETCH (FLAGS ())\r\n{tag} OK done\r\n",
        "UID SEARCH": "* SEARCH 1 2 3\r\n{tag} OK done\r\n",
        "EXAMINE": "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n* OK [UIDNEXT 4] n\r\n{tag} OK [READ-ONLY] done\r\n",
        "LIST": '* LIST (\\Drafts) "/" "Dr&APw-fts"\r\n* LIST () NIL INBOX\r\n{tag} OK done\r\n',
        "APPEND": "{tag} OK [APPENDUID 7 9] done\r\n",
        "NAMESPACE": '* NAMESPACE (("INBOX." ".")) NIL NIL\r\n{tag} OK done\r\n',
        "ID": '* ID ("name" "x")\r\n{tag} OK done\r\n',
    }
    calls = [
        lambda s: list(s.fetch("INBOX", [1, 2, 3])),
        lambda s: s.uids("INBOX"),
        lambda s: s.special("\\Drafts"),
        lambda s: s.flags("INBOX", [1]),
        lambda s: s.headers("INBOX", [1], ["Subject"]),
        lambda s: s.append_draft("Dr\u00fcfts", b"Subject: x\r\n\r\n"),
        lambda s: s.read_back("INBOX", 1),
        lambda s: s.find("INBOX", "Subject", "hi"),
    ]

    def mutilated(text):
        def answer(tag, rest):
            said = text.replace("{tag}", tag)
            for _ in range(dice.choice([0, 0, 1, 1, 2, 4])):
                at, size = dice.randrange(len(said)), dice.choice([0, 1, 1, 3])
                junk = dice.choice(
                    [
                        "",
                        "",
                        "(",
                        ")",
                        '"',
                        "NIL",
                        "{5}",
                        "{",
                        "[",
                        "]",
                        "\\",
                        "9" * 12,
                        " ",
                        "\r\n",
                        "\x00",
                        "\udcff",
                    ]
                )
                said = said[:at] + junk + said[at + size :]
            return said if said.rstrip().endswith("done") else said + f"\r\n{tag} OK done\r\n"

        return answer

    failed = 0
    with ScriptedServer(
        {verb: mutilated(text) for verb, text in whole.items()}, capabilities="IMAP4rev1 ID NAMESPACE UIDPLUS"
    ) as server:
        for n in range(ROUNDS):
            session = None
            try:
                session = sign_in(server, timeouts=Timeouts(1, 0.05))
                calls[n % len(calls)](session)
            except ServerError:
                failed += 1
            finally:
                if session:
                    session.close()
    assert 0 < failed < ROUNDS
