"""What a session promises, held against the real one on Dovecot and the one in memory alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from memory_session import MemoryServer
from owner import Owner

from rejectwatch.errors import MailboxMissing, ServerError
from rejectwatch.mail.imap import connect
from rejectwatch.mail.mime import split
from rejectwatch.mail.session import Appended, MailboxState

PLAIN = (
    b"From: Talent <talent@acme.example>\r\nTo: alex@mail.example\r\nSubject: Your application\r\n"
    b"Message-ID: <m1@acme.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nUnfortunately not.\r\n"
)
DRAFT = (
    b"From: Alex <alex@mail.example>\r\nTo: talent@acme.example\r\nSubject: Re: Your application\r\n"
    b"Message-ID: <d1@mail.example>\r\nIn-Reply-To: <m1@acme.example>\r\n"
    b"References: <m0@acme.example>\r\n <m1@acme.example>\r\n\r\nThank you.\r\n"
)


@dataclass
class World:
    """A server with one user: ``owner`` is their mail program, ``connect()`` opens a session of ours."""

    owner: object
    opener: object
    sessions: list = field(default_factory=list)

    def connect_without_uidplus(self):
        """Open a session to a server that can't expunge by UID."""
        session = self.connect()
        if isinstance(self.owner, MemoryServer):
            self.owner.uidplus = False
        else:
            session._wire.capabilities = session.capabilities - {"UIDPLUS"}
        return session

    def connect(self):
        self.sessions.append(self.opener())
        return self.sessions[-1]

    def close(self):
        for session in self.sessions:
            session.close()
        self.owner.close()


@pytest.fixture(params=["memory", pytest.param("dovecot", marks=pytest.mark.server)])
def world(request):
    """Return a fresh user on a server in memory, and on Dovecot."""
    if request.param == "memory":
        server = MemoryServer()
        made = World(server, server.session)
    else:
        account = request.getfixturevalue("account")
        made = World(
            Owner(request.getfixturevalue("dovecot"), account.login),
            lambda: connect(account, "secret", split=split),
        )
    yield made
    made.close()


def mail(n, body=b"Hello.\r\n"):
    """Return the message number ``n``."""
    return b"From: a@x.example\r\nMessage-ID: <n%d@x.example>\r\nSubject: %d\r\n\r\n" % (n, n) + body


def test_examine_tells_state(world):
    """The cursor would start at the wrong place if UIDNEXT or the count were wrong."""
    session = world.connect()
    empty = session.examine("INBOX")
    world.owner.deliver(PLAIN)
    world.owner.deliver(PLAIN)
    full = session.examine("INBOX")

    assert (empty.uidnext, empty.exists) == (1, 0)
    assert MailboxState(empty.uidvalidity, 3, 2) == full


def test_examine_unknown_mailbox(world):
    """A misspelt mailbox would look like an empty one."""
    with pytest.raises(MailboxMissing, match="'No such'"):
        world.connect().examine("No such")


def test_session_survives_unknown_mailbox(world):
    """One missing mailbox would cost the whole connection."""
    session = world.connect()
    with pytest.raises(MailboxMissing):
        session.uids("No such")

    assert session.uids("INBOX") == []


@pytest.mark.parametrize(
    "method",
    [
        "uids",
        "fetch",
        "flags",
        "headers",
        "find",
        "read_back",
        "add_keyword",
        "remove_keyword",
        "copy",
        "expunge",
    ],
)
def test_unknown_mailbox_by_every_method(world, method):
    """A mailbox that went away would end a pass in a traceback instead of a sentence."""
    arguments = {"uids": (), "fetch": ([1],), "flags": ([1],), "headers": ([1], ["Subject"]),
                 "find": ("Message-ID", "<a@b>"), "read_back": (1,), "add_keyword": ([1], "$Rejection"), "remove_keyword": ([1], "$Rejection"),
                 "copy": ([1], "INBOX"), "expunge": (1,)}  # fmt: skip
    call = getattr(world.connect(), method)
    with pytest.raises(MailboxMissing):
        list(call("Gone", *arguments[method]) or ())


def test_uidvalidity_changes_with_the_mailbox(world):
    """UIDs of a deleted mailbox would be taken for those of its successor."""
    session = world.connect()
    world.owner.create("Jobs")
    world.owner.deliver(PLAIN, "Jobs")
    before = session.examine("Jobs")
    session.examine("INBOX")
    world.owner.delete("Jobs")
    world.owner.create("Jobs")
    after = session.examine("Jobs")

    assert before.uidvalidity != after.uidvalidity
    assert (after.uidnext, after.exists) == (1, 0)


def test_fetched_message_carries_uidvalidity(world):
    """The ledger could not tell which mailbox a UID belonged to."""
    session = world.connect()
    uid = world.owner.deliver(PLAIN)

    assert [session.examine("INBOX").uidvalidity] == [m.uidvalidity for m in session.fetch("INBOX", [uid])]


def test_uids_ascending_and_complete(world):
    """A message would be left out, or handled before an older one."""
    wanted = [world.owner.deliver(mail(n)) for n in range(5)]

    assert wanted == world.connect().uids("INBOX")


def test_uids_after_a_cursor(world):
    """Mail that was handled would be handled again."""
    uids = [world.owner.deliver(mail(n)) for n in range(5)]

    assert uids[3:] == world.connect().uids("INBOX", after=uids[2])


def test_uids_after_the_last_message(world):
    """``n:*`` holds the last message even when its UID is lower: it would be handled in every pass."""
    last = [world.owner.deliver(mail(n)) for n in range(3)][-1]
    session = world.connect()

    assert session.uids("INBOX", after=last) == []
    assert session.uids("INBOX", after=last + 1000) == []


def test_uids_of_an_empty_mailbox(world):
    """An empty mailbox would raise, or show a message."""
    assert world.connect().uids("INBOX") == []


def test_uids_skip_what_is_gone(world):
    """A UID that was expunged would be asked for in every pass."""
    uids = [world.owner.deliver(mail(n)) for n in range(3)]
    world.owner.expunge("INBOX", uids[1])

    assert [uids[0], uids[2]] == world.connect().uids("INBOX")


def test_uids_since_a_day(world):
    """A first run would read years of mail, or miss mail of the day on which the window starts."""
    for days in (40, 3):
        world.owner.deliver(mail(days), when=datetime(2026, 7, 20, 12, tzinfo=UTC) - timedelta(days=days))
    on_the_day = world.owner.deliver(mail(0), when=datetime(2026, 7, 20, 0, 0, 1, tzinfo=UTC))
    later = world.owner.deliver(mail(9), when=datetime(2026, 7, 29, tzinfo=UTC))

    assert [on_the_day, later] == world.connect().uids("INBOX", since=date(2026, 7, 20))


@pytest.mark.parametrize("hours", [-12, 14])
def test_uids_since_a_day_in_another_time_zone(world, hours):
    """SINCE compares local days: mail of the first day would be missed by users far from the server."""
    zone = timezone(timedelta(hours=hours))
    uid = world.owner.deliver(mail(1), when=datetime(2026, 7, 20, 0, 30, tzinfo=zone))

    assert [uid] == world.connect().uids("INBOX", since=date(2026, 7, 20))


def test_uids_after_and_since(world):
    """The cursor would be forgotten as soon as a day is given."""
    when = datetime(2026, 7, 20, 12, tzinfo=UTC)
    first, second = (world.owner.deliver(mail(n), when=when) for n in range(2))

    assert [second] == world.connect().uids("INBOX", after=first, since=date(2026, 7, 1))


def test_uids_see_new_mail_in_an_open_mailbox(world):
    """A session that stays open would never see new mail."""
    session = world.connect()
    session.uids("INBOX")
    uid = world.owner.deliver(PLAIN)

    assert [uid] == session.uids("INBOX")


def test_fetch_a_plain_message(world):
    """The words of a simple mail would not reach the classifier."""
    when = datetime(2026, 7, 20, 9, 30, 5, tzinfo=timezone(timedelta(hours=2)))
    uid = world.owner.deliver(PLAIN, when=when, flags=["\\Seen"])
    (got,) = world.connect().fetch("INBOX", [uid])

    header, _, body = PLAIN.partition(b"\r\n\r\n")
    assert ("INBOX", uid, len(PLAIN)) == (got.mailbox, got.uid, got.size)
    assert header == got.header.rstrip(b"\r\n")
    assert [("1", "text/plain", "utf-8", body, False, "")] == [
        (p.section, p.content_type, p.charset, p.content, p.truncated, p.inside) for p in got.parts
    ]
    assert frozenset({"\\Seen"}) == got.flags - {"\\Recent"}


def test_internaldate_is_aware_and_utc(world):
    """A time in the server's zone would shift what counts as new."""
    uid = world.owner.deliver(
        PLAIN, when=datetime(2026, 7, 20, 9, 30, 5, tzinfo=timezone(timedelta(hours=2)))
    )
    (got,) = world.connect().fetch("INBOX", [uid])

    assert datetime(2026, 7, 20, 7, 30, 5, tzinfo=UTC) == got.internaldate
    assert UTC is got.internaldate.tzinfo


def test_fetch_in_the_order_asked(world):
    """Oldest-first history would come in the order of the mailbox instead."""
    a, b, c = (world.owner.deliver(mail(n)) for n in range(3))

    assert [c, a, b] == [m.uid for m in world.connect().fetch("INBOX", [c, a, b])]


def test_fetch_leaves_out_what_is_gone(world):
    """One expunged message would stop the pass."""
    a, b, c = (world.owner.deliver(mail(n)) for n in range(3))
    world.owner.expunge("INBOX", b)

    assert [a, c] == [m.uid for m in world.connect().fetch("INBOX", [a, b, c, c + 500])]


def test_fetch_nothing(world):
    """A pass without new mail would send a command that is no IMAP."""
    assert list(world.connect().fetch("INBOX", [])) == []


def test_fetch_what_vanished_meanwhile(world):
    """A message deleted between SEARCH and FETCH of an open mailbox would raise or come as a ghost."""
    a, b = (world.owner.deliver(mail(n)) for n in range(2))
    session = world.connect()
    assert [a, b] == session.uids("INBOX")
    world.owner.expunge("INBOX", a)

    assert [b] == [m.uid for m in session.fetch("INBOX", [a, b])]


def test_fetch_more_than_one_batch(world):
    """Everything behind the first batch would be lost."""
    uids = [world.owner.deliver(mail(n)) for n in range(120)]
    got = list(world.connect().fetch("INBOX", uids))

    assert uids == [m.uid for m in got]
    assert [b"Subject: %d\r\n" % n in m.header for n, m in enumerate(got)] == [True] * 120


def test_fetch_goes_on_after_the_session_was_elsewhere(world):
    """Saving a draft between two batches would make the rest come from Drafts."""
    uids = [world.owner.deliver(mail(n)) for n in range(60)]
    session, seen = world.connect(), []
    for message in session.fetch("INBOX", uids):
        seen.append(message.uid)
        if len(seen) % 25 == 0:
            session.append_draft("Entwürfe", DRAFT)
            session.find("Entwürfe", "Message-ID", "<d1@mail.example>")

    assert uids == seen


def test_mailbox_made_anew_while_it_is_read(world):
    """UIDs of the old mailbox would be read in the new one, and the wrong mail be answered."""
    world.owner.create("Jobs")
    uids = [world.owner.deliver(mail(n), "Jobs") for n in range(60)]
    session = world.connect()
    reading = session.fetch("Jobs", uids)
    seen = [next(reading).uid for _ in range(50)]
    session.examine("INBOX")
    world.owner.delete("Jobs")
    world.owner.create("Jobs")
    world.owner.deliver(mail(1), "Jobs")
    with pytest.raises(ServerError, match="made anew"):
        next(reading)

    assert seen == uids[:50]


MULTIPART = b"\r\n".join([
    b"From: a@x.example", b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=", b"MIME-Version: 1.0",
    b'Content-Type: multipart/mixed; boundary="out"', b"",
    b"--out", b'Content-Type: multipart/alternative; boundary="in"', b"",
    b"--in", b"Content-Type: text/plain; charset=iso-8859-1", b"Content-Transfer-Encoding: quoted-printable", b"", b"Sch=F6n", b"",
    b"--in", b"Content-Type: text/html; charset=UTF-8", b"", b"<p>Hallo</p>", b"", b"--in--", b"",
    b"--out", b'Content-Type: application/pdf; name="cv.pdf"', b"Content-Transfer-Encoding: base64",
    b'Content-Disposition: attachment; filename="cv.pdf"', b"", b"QUJD" * 3000, b"",
    b"--out", b"Content-Type: text/plain; charset=us-ascii", b'Content-Disposition: attachment; filename="log.txt"', b"", b"a log", b"",
    b"--out", b"Content-Type: text/calendar; charset=utf-8; method=REQUEST", b"", b"BEGIN:VCALENDAR", b"",
    b"--out--", b"",
])  # fmt: skip


def test_fetch_text_parts_only(world):
    """Attachments would be transferred and kept, or the wrong section taken for the text."""
    uid = world.owner.deliver(MULTIPART)
    (got,) = world.connect().fetch("INBOX", [uid])

    assert [(p.section, p.content_type, p.charset, p.encoding or "7bit", p.content) for p in got.parts] == [
        ("1.1", "text/plain", "iso-8859-1", "quoted-printable", b"Sch=F6n\r\n"),
        ("1.2", "text/html", "UTF-8", "7bit", b"<p>Hallo</p>\r\n"),
        ("4", "text/calendar", "utf-8", "7bit", b"BEGIN:VCALENDAR\r\n"),
    ]
    assert len(MULTIPART) == got.size


FORWARD = b"\r\n".join([
    b"From: alex@mail.example", b"Subject: Fwd: no", b"MIME-Version: 1.0",
    b'Content-Type: multipart/mixed; boundary="b"', b"",
    b"--b", b"Content-Type: text/plain; charset=utf-8", b"", b"See below.", b"",
    b"--b", b"Content-Type: message/rfc822", b"Content-Disposition: attachment", b"",
    b"From: talent@acme.example", b"Subject: Your application", b"Message-ID: <in@acme.example>", b"MIME-Version: 1.0",
    b'Content-Type: multipart/alternative; boundary="c"', b"",
    b"--c", b"Content-Type: text/plain; charset=utf-8", b"", b"We went with another.", b"",
    b"--c", b"Content-Type: text/html; charset=utf-8", b"", b"<p>We went with another.</p>", b"", b"--c--", b"",
    b"--b", b"Content-Type: message/rfc822", b"",
    b"From: two@acme.example", b"Subject: Plain inside", b"", b"Just text.", b"",
    b"--b--", b"",
])  # fmt: skip


def test_fetch_embedded_messages(world):
    """A forwarded rejection would be judged by the words of the one who passed it on."""
    uid = world.owner.deliver(FORWARD)
    (got,) = world.connect().fetch("INBOX", [uid])
    header = got.parts[1].content

    assert [(p.section, p.content_type, p.inside) for p in got.parts] == [
        ("1", "text/plain", ""), ("2", "message/rfc822", ""), ("2.1", "text/plain", "2"), ("2.2", "text/html", "2"),
        ("3", "message/rfc822", ""), ("3.1", "text/plain", "3"),
    ]  # fmt: skip
    assert header.startswith(b"From: talent@acme.example\r\n")
    assert b"<in@acme.example>" in header
    assert b"another" not in header
    assert b"We went with another." in got.parts[2].content
    assert b"Just text." in got.parts[5].content


def test_fetch_html_only(world):
    """A mail that is nothing but HTML would have no words."""
    uid = world.owner.deliver(
        b"From: a@x.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<b>No</b>\r\n"
    )
    (got,) = world.connect().fetch("INBOX", [uid])

    assert [(p.section, p.content_type, p.content) for p in got.parts] == [
        ("1", "text/html", b"<b>No</b>\r\n")
    ]


def test_fetch_without_header(world):
    """A message that is only a blank line and a body would stop the pass."""
    uid = world.owner.deliver(b"\r\nOnly a body.\r\n")
    (got,) = world.connect().fetch("INBOX", [uid])

    assert got.header.strip() == b""
    assert [p.content for p in got.parts] == [b"Only a body.\r\n"]


def test_fetch_without_body(world):
    """A message that is only a header would stop the pass."""
    uid = world.owner.deliver(b"From: a@x.example\r\nSubject: nothing\r\n\r\n")
    (got,) = world.connect().fetch("INBOX", [uid])

    assert got.header.rstrip(b"\r\n") == b"From: a@x.example\r\nSubject: nothing"
    assert b"".join(p.content for p in got.parts) == b""


def test_fetch_caps_a_part(world):
    """One huge text would fill the memory."""
    uid = world.owner.deliver(
        b"From: a@x.example\r\n\r\n" + b"x" * 78 + b"\r\n" + b"0123456789abcd\r\n" * 20_000
    )
    (got,) = world.connect().fetch("INBOX", [uid])

    assert [(len(p.content), p.truncated) for p in got.parts] == [(65536, True)]
    assert got.size > 320_000


def test_fetch_caps_a_message(world):
    """Many large texts in one message would fill the memory."""
    part = b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + b"0123456789abcd\r\n" * 6000
    raw = b"From: a@x.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 8 + b"--b--\r\n"
    uid = world.owner.deliver(raw)
    (got,) = world.connect().fetch("INBOX", [uid])

    assert [len(p.content) for p in got.parts] == [65536] * 4


def test_part_of_just_the_cap_is_whole(world):
    """A text that fits would be taken for a cut one."""
    uid = world.owner.deliver(b"From: a@x.example\r\n\r\n" + b"0123456789abcd\r\n" * 4096)
    (got,) = world.connect().fetch("INBOX", [uid])

    assert [(len(p.content), p.truncated) for p in got.parts] == [(65536, False)]


def test_reading_changes_no_flag(world):
    """Mail would be marked as read by being looked at: it never harms the mailbox."""
    uid = world.owner.deliver(MULTIPART, flags=["\\Flagged", "Work"])
    session = world.connect()
    list(session.fetch("INBOX", [uid]))
    session.read_back("INBOX", uid)
    session.headers("INBOX", [uid], ["Subject"])
    session.flags("INBOX", [uid])
    session.find("INBOX", "Message-ID", "<x@y>")

    assert {"\\Flagged", "Work"} == world.owner.flags("INBOX", uid)


def test_flags_read_back(world):
    """An answered mail would get a draft all the same."""
    a = world.owner.deliver(mail(1), flags=["\\Answered", "\\Seen"])
    b = world.owner.deliver(mail(2), flags=["$NotRejection"])
    got = world.connect().flags("INBOX", [a, b, b + 7])

    assert {a: {"\\Answered", "\\Seen"}, b: {"$NotRejection"}} == {
        u: f - {"\\Recent"} for u, f in got.items()
    }


def test_flags_are_fresh(world):
    """A mail answered a second ago would get a draft, since the open mailbox still shows the old flags."""
    uid = world.owner.deliver(PLAIN)
    session = world.connect()
    session.flags("INBOX", [uid])
    world.owner.add_flags("INBOX", uid, "\\Answered")

    assert "\\Answered" in session.flags("INBOX", [uid])[uid]


def test_flags_of_nothing(world):
    """An empty question would be sent as a broken command."""
    assert world.connect().flags("INBOX", []) == {}


def test_headers_by_name(world):
    """The wrong fields would be compared, or the body be transferred for it."""
    uid = world.owner.deliver(DRAFT)
    got = world.connect().headers("INBOX", [uid, uid + 1], ["In-Reply-To", "References"])

    assert {
        uid: b"In-Reply-To: <m1@acme.example>\r\nReferences: <m0@acme.example>\r\n <m1@acme.example>\r\n\r\n"
    } == got


def test_headers_of_a_message_without_them(world):
    """A message without Message-ID would look as if it were gone."""
    uid = world.owner.deliver(b"From: a@x.example\r\n\r\nx\r\n")

    assert {uid: b"\r\n"} == world.connect().headers("INBOX", [uid], ["Message-ID"])


def test_header_name_cannot_carry_a_command(world):
    """Whatever stands in a name would be sent to the server."""
    with pytest.raises(ValueError, match="header field"):
        world.connect().headers("INBOX", [1], ["X)] FLAGS"])


def test_find_a_whole_id(world):
    """The draft would be written again, since the one from before the crash is not found."""
    uid = world.owner.deliver(DRAFT, "Entwürfe")
    session = world.connect()

    assert [uid] == session.find("Entwürfe", "Message-ID", "<d1@mail.example>")
    assert [uid] == session.find("Entwürfe", "In-Reply-To", "<m1@acme.example>")


def test_find_is_no_substring_match(world):
    """A mail whose id only contains ours would pass for our draft, and no letter would be written."""
    world.owner.deliver(b"Message-ID: <xd1@mail.example>\r\n\r\nx\r\n", "Entwürfe")
    world.owner.deliver(b"Message-ID: <d1@mail.example.org>\r\n\r\nx\r\n", "Entwürfe")
    session = world.connect()

    assert session.find("Entwürfe", "Message-ID", "<d1@mail.example>") == []
    assert session.find("Entwürfe", "Message-ID", "d1@mail.example") == []


def test_find_among_many_ids(world):
    """An answer that names the source only in References, folded, would be overlooked."""
    uid = world.owner.deliver(DRAFT, "Sent")

    assert [uid] == world.connect().find("Sent", "References", "<m1@acme.example>")


@pytest.mark.parametrize(
    "value", ['<a"b\\c@x.example>', "<a(b){c}%*@x.example>", "<ümlaut@x.example>", "<a b@x.example>"]
)
def test_find_an_id_with_odd_characters(world, value):
    """A stranger's Message-ID could break the command, or make the server refuse it."""
    other = world.owner.deliver(PLAIN)
    uid = world.owner.deliver(b"Message-ID: " + value.encode() + b"\r\n\r\nx\r\n")
    found = world.connect().find("INBOX", "Message-ID", value)

    assert other not in found
    assert found in ([uid], [] if " " in value else [uid])


def test_find_sees_what_was_just_saved(world):
    """A draft saved by the other daemon a moment ago would not be seen, and a second one written."""
    first, second = world.connect(), world.connect()
    assert first.find("Entwürfe", "Message-ID", "<d1@mail.example>") == []
    second.append_draft("Entwürfe", DRAFT)

    assert len(first.find("Entwürfe", "Message-ID", "<d1@mail.example>")) == 1


def test_append_says_where(world):
    """The ledger would not know its own draft."""
    session = world.connect()
    state = session.examine("Entwürfe")

    assert Appended(state.uidvalidity, state.uidnext) == session.append_draft("Entwürfe", DRAFT)


def test_append_sets_exactly_the_draft_flags(world):
    """Outlook would show the draft as a sent mail that can't be edited."""
    uid = world.connect().append_draft("Entwürfe", DRAFT).uid

    assert {"\\Draft", "\\Seen"} == world.owner.flags("Entwürfe", uid)


def test_append_to_a_missing_mailbox(world):
    """A letter would be lost without a word, or a mailbox made that the user did not ask for."""
    session = world.connect()
    with pytest.raises(MailboxMissing, match="Nowhere"):
        session.append_draft("Nowhere", DRAFT)

    assert "Nowhere" not in {m.name for m in session.mailboxes()}
    assert session.append_draft("Entwürfe", DRAFT).uid == 1


def test_read_back_gives_equal_bytes(world):
    """A draft that nobody touched would look as if the user had changed it."""
    session = world.connect()
    raw = DRAFT + "Schöne Grüße – Alex\r\n".encode()
    uid = session.append_draft("Entwürfe", raw).uid

    assert raw == session.read_back("Entwürfe", uid)
    assert raw == session.read_back("Entwürfe", uid)


def test_append_ends_lines_with_crlf_and_drops_nul(world):
    """A server that takes a message literally would store something that is no message."""
    session = world.connect()
    uid = session.append_draft("Entwürfe", b"Subject: a\n\none\0\ntwo\n").uid

    assert session.read_back("Entwürfe", uid) == b"Subject: a\r\n\r\none\r\ntwo\r\n"


def test_read_back_what_is_gone(world):
    """A draft that the user opened in Alpine would be an error instead of gone."""
    session = world.connect()
    uid = session.append_draft("Entwürfe", DRAFT).uid
    world.owner.expunge("Entwürfe", uid)

    assert session.read_back("Entwürfe", uid) is None


def test_add_keyword(world):
    """The user would not see which mails were answered."""
    a, b, c = (world.owner.deliver(mail(n)) for n in range(3))

    assert frozenset({a, c}) == world.connect().add_keyword("INBOX", [a, c, c + 9], "$Rejection")
    assert {"$Rejection"} == world.owner.flags("INBOX", a)
    assert set() == world.owner.flags("INBOX", b)


def test_add_keyword_keeps_other_flags(world):
    """Setting the keyword would mark the mail as read or take the user's own flags away."""
    uid = world.owner.deliver(PLAIN, flags=["\\Flagged", "Work"])
    world.connect().add_keyword("INBOX", [uid], "$Rejection")

    assert {"\\Flagged", "Work", "$Rejection"} == world.owner.flags("INBOX", uid)


def test_add_keyword_expunges_nothing(world):
    """Mail that the user marked as deleted would be gone for good."""
    a, b = (world.owner.deliver(mail(n)) for n in range(2))
    world.owner.add_flags("INBOX", a, "\\Deleted")
    session = world.connect()
    session.add_keyword("INBOX", [b], "$Rejection")
    session.examine("Sent")
    session.close()

    assert [a, b] == world.owner.uids("INBOX")


def test_add_keyword_to_nothing(world):
    """An empty list would be sent as a broken command."""
    assert frozenset() == world.connect().add_keyword("INBOX", [], "$Rejection")


def test_expunge(world):
    """A second copy of a draft would stay, and be sent twice."""
    session = world.connect()
    first, second = (session.append_draft("Entwürfe", DRAFT).uid for _ in range(2))

    assert session.expunge("Entwürfe", second) is True
    assert [first] == world.owner.uids("Entwürfe")
    assert [first] == session.find("Entwürfe", "Message-ID", "<d1@mail.example>")
    assert {"\\Draft", "\\Seen"} == world.owner.flags("Entwürfe", first)


def test_expunge_takes_nothing_else(world):
    """What the user or another program marked as deleted would be gone with our copy."""
    session = world.connect()
    marked = world.owner.deliver(mail(1), "Entwürfe", flags=["\\Deleted", "Work"])
    ours = session.append_draft("Entwürfe", DRAFT).uid
    kept = world.owner.deliver(mail(2), "Entwürfe")
    session.expunge("Entwürfe", ours)
    session.examine("Sent")
    session.close()

    assert [marked, kept] == world.owner.uids("Entwürfe")
    assert {"\\Deleted", "Work"} == world.owner.flags("Entwürfe", marked)
    assert set() == world.owner.flags("Entwürfe", kept)


def test_keyword_is_taken_off(world):
    """A mail that is none would keep our mark, or lose one of the user's."""
    session = world.connect()
    ours = world.owner.deliver(mail(1), flags=["$Rejection", "Work", "\\Flagged"])
    other = world.owner.deliver(mail(2), flags=["$Rejection"])

    assert frozenset({ours}) == session.remove_keyword("INBOX", [ours, 999], "$Rejection")
    assert {"Work", "\\Flagged"} == world.owner.flags("INBOX", ours)
    assert {"$Rejection"} == world.owner.flags("INBOX", other)
    assert session.remove_keyword("INBOX", [], "$Rejection") == frozenset()


def test_carriers_of_a_keyword(world):
    """The marks that the user sets would not be seen, or seen where there are none."""
    session = world.connect()
    world.owner.deliver(mail(1))
    marked = [world.owner.deliver(mail(n), flags=["$NotRejection"]) for n in (2, 3)]

    assert frozenset(marked) == session.carriers("INBOX", "$NotRejection")
    assert session.carriers("INBOX", "$Rejection") == frozenset()
    assert session.carriers("Sent", "$Rejection") == frozenset()


def test_copy(world):
    """Unsure mail would be moved, changed or marked as read on its way to where the user is asked."""
    session = world.connect()
    uids = [world.owner.deliver(mail(n), flags=["Work"]) for n in range(3)]
    world.owner.create("Ask")
    session.copy("INBOX", [uids[0], uids[2], 999], "Ask")
    copied = world.owner.uids("Ask")

    assert [mail(0), mail(2)] == [session.read_back("Ask", uid) for uid in copied]
    assert [{"Work"}, {"Work"}] == [world.owner.flags("Ask", uid) for uid in copied]
    assert uids == world.owner.uids("INBOX")
    assert [{"Work"}] * 3 == [world.owner.flags("INBOX", uid) for uid in uids]


def test_copy_to_a_mailbox_that_is_not_there(world):
    """A mailbox that the user has deleted would end the pass in a traceback, or be made again."""
    session = world.connect()
    uid = world.owner.deliver(PLAIN)
    with pytest.raises(MailboxMissing, match="'Gone'"):
        session.copy("INBOX", [uid], "Gone")

    assert "Gone" not in {m.name for m in session.mailboxes()}


def test_create_a_mailbox(world):
    """The training mailboxes could not be made, or a second time end in an error."""
    session = world.connect()
    names = ["Rejectwatch/Rejection", "Rejectwatch/Für später"]
    assert session.placed(names) == [None, None]

    assert names == [session.create_mailbox(name) for name in names]
    assert names == session.placed(names)
    assert names[0] == session.create_mailbox(names[0])
    uid = world.owner.deliver(PLAIN, names[1])
    assert [uid] == session.uids(names[1])


def test_expunge_what_is_gone(world):
    """A copy that the user was quicker to delete would end the pass."""
    session = world.connect()
    uid = session.append_draft("Entwürfe", DRAFT).uid
    world.owner.expunge("Entwürfe", uid)

    assert session.expunge("Entwürfe", uid) is True


def test_expunge_without_uidplus(world):
    """A server that can't expunge by UID would take away everything that is marked as deleted."""
    session = world.connect_without_uidplus()
    marked = world.owner.deliver(mail(1), "Entwürfe", flags=["\\Deleted"])
    session.append_draft("Entwürfe", DRAFT)
    ours = world.owner.uids("Entwürfe")[-1]

    assert session.expunge("Entwürfe", ours) is False
    assert [marked, ours] == world.owner.uids("Entwürfe")
    assert {"\\Draft", "\\Seen"} == world.owner.flags("Entwürfe", ours)


def test_reading_after_an_expunge_changes_no_flag(world):
    """Drafts would stay open for writing after a copy was taken back."""
    session = world.connect()
    uid = world.owner.deliver(PLAIN, "Entwürfe")
    session.expunge("Entwürfe", session.append_draft("Entwürfe", DRAFT).uid)
    session.read_back("Entwürfe", uid)

    assert set() == world.owner.flags("Entwürfe", uid)


def test_reading_after_a_keyword_changes_no_flag(world):
    """The mailbox would stay open for writing after the keyword was set."""
    uid = world.owner.deliver(PLAIN)
    session = world.connect()
    session.add_keyword("INBOX", [uid], "$Rejection")
    list(session.fetch("INBOX", [uid]))

    assert {"$Rejection"} == world.owner.flags("INBOX", uid)


def test_names_with_umlauts_spaces_and_quotes(world):
    """Mailboxes that are not called in plain ASCII could not be watched."""
    session = world.connect()
    for name in ("Bewerbungen 2026/Absagen für mich", 'The "Jobs" & more', "仕事", "back\\slash & Co"):
        world.owner.create(name)
        uid = world.owner.deliver(PLAIN, name)
        assert [uid] == session.uids(name)
        assert [name] == [m.mailbox for m in session.fetch(name, [uid])]
        assert name in {m.name for m in session.mailboxes()}


def test_inbox_in_any_case(world):
    """``inbox`` in the configuration would be a mailbox that is not there."""
    world.owner.deliver(PLAIN)

    assert world.connect().examine("inbox").exists == 1


def test_name_composed_otherwise(world):
    """An ü typed on a Mac (u and two dots) would name another mailbox."""
    assert world.connect().examine("Entwu\u0308rfe") == world.connect().examine("Entwürfe")


def test_special_use_by_attribute(world):
    """Drafts would be looked for by the English name, on a server in German."""
    session = world.connect()

    assert tuple(session.special(use) for use in ("\\Drafts", "\\sent", "\\Archive")) == (
        "Entwürfe",
        "Sent",
        "Archive",
    )


def test_special_use_that_is_not_there(world):
    """A wrong mailbox would be taken for All Mail."""
    assert world.connect().special("\\All") is None


def test_special_use_as_configured(world):
    """The user's own choice would be overruled by the attribute."""
    session = world.connect()
    world.owner.create("Meine Entwürfe")

    assert session.special("\\Drafts", "Meine Entwürfe") == "Meine Entwürfe"
    with pytest.raises(MailboxMissing, match="Vorlagen"):
        session.special("\\Drafts", "Vorlagen")


def test_attributes_in_lower_case(world):
    """Servers that write \\drafts would have no Drafts."""
    found = {m.name: m for m in world.connect().mailboxes()}

    assert "\\drafts" in found["Entwürfe"].attributes
    assert found["Entwürfe"].delimiter == "/"


def test_bye_ends_in_server_error(world):
    """A server that restarts would end the daemon with a traceback."""
    session = world.connect()
    session.examine("INBOX")
    world.owner.kick()
    with pytest.raises(ServerError):
        session.uids("INBOX")
    with pytest.raises(ServerError):
        session.mailboxes()


def test_bye_in_the_middle_of_a_fetch(world):
    """Half a mailbox would count as all of it."""
    uids = [world.owner.deliver(mail(n)) for n in range(60)]
    reading = world.connect().fetch("INBOX", uids)
    seen = [next(reading).uid for _ in range(50)]
    world.owner.kick()
    with pytest.raises(ServerError):
        next(reading)

    assert uids[:50] == seen


def test_a_new_session_after_a_bye(world):
    """One broken connection would be the last."""
    session = world.connect()
    world.owner.kick()
    with pytest.raises(ServerError):
        session.examine("INBOX")

    assert world.connect().examine("INBOX").exists == 0


def test_calls_after_abort(world):
    """Stopping the daemon would wait for a slow server."""
    session = world.connect()
    session.abort()
    with pytest.raises(ServerError):
        session.examine("INBOX")
    session.close()


def test_close_twice(world):
    """A second close, in the way out after an error, would hide that error."""
    session = world.connect()
    session.close()
    session.close()
    with pytest.raises(ServerError):
        session.examine("INBOX")


def test_close_after_bye(world):
    """Closing a dead connection would raise."""
    session = world.connect()
    world.owner.kick()
    session.close()
    with pytest.raises(ServerError):
        session.examine("INBOX")


def test_two_sessions_at_once(world):
    """Two daemons on one mailbox would disturb each other."""
    uids = [world.owner.deliver(mail(n)) for n in range(3)]
    one, two = world.connect(), world.connect()
    reading = one.fetch("INBOX", uids)
    assert uids[0] == next(reading).uid
    assert frozenset(uids) == two.add_keyword("INBOX", uids, "$Rejection")
    appended = two.append_draft("Entwürfe", DRAFT)

    assert uids[1:] == [m.uid for m in reading]
    assert [appended.uid] == one.find("Entwürfe", "Message-ID", "<d1@mail.example>")
    assert all("$Rejection" in flags for flags in one.flags("INBOX", uids).values())
