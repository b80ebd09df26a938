"""Messages in RFC 5322 bytes, read as a person reads them."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejectwatch.errors import UnreadableMessage
from rejectwatch.mail import charset, headers
from rejectwatch.mail.addresses import addresses
from rejectwatch.mail.message import Address, Part
from rejectwatch.mail.parse import MESSAGE_BYTES, PART_BYTES, parse, parse_bytes, split

HEAD = (
    "From: Jane Doe <jane@corp.example>\r\n"
    "To: Alex Rivera <alex@mail.example>\r\n"
    "Subject: Your application\r\n"
    "Date: Mon, 5 Jan 2026 10:00:00 +0100\r\n"
    "Message-ID: <one@corp.example>\r\n"
)


def mail(
    body: str | bytes, *, head: str = HEAD, kind: str = "text/plain; charset=utf-8", more: str = ""
) -> bytes:
    """Return a message with one part."""
    content = body if isinstance(body, bytes) else body.encode()
    return f"{head}MIME-Version: 1.0\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + content


def multipart(*parts: tuple[str, str], kind: str = "mixed", head: str = HEAD, boundary: str = "=_b") -> bytes:
    """Return a multipart message of (headers without the last line end, body) pairs."""
    pieces = "".join(f"--{boundary}\r\n{fields}\r\n\r\n{body}\r\n" for fields, body in parts)
    return mail(f"{pieces}--{boundary}--\r\n", head=head, kind=f'multipart/{kind}; boundary="{boundary}"')


def test_ordinary_message():
    """Every field of an ordinary message is what its header says."""
    raw = mail(
        "Dear Alex,\r\n\r\nthank you.\r\n",
        more=(
            "In-Reply-To: <zero@mail.example>\r\n"
            "References: <a@x.example>\r\n <zero@mail.example> <a@x.example>\r\n"
            "Reply-To: jobs@corp.example\r\n"
            'Cc: "Roe, Rick" <rick@corp.example>, Pat\r\n <pat@corp.example>\r\n'
        ),
    )
    message = parse_bytes(raw)
    assert message.message_id == "<one@corp.example>"
    assert message.date == datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    assert message.sender == Address("Jane Doe", "jane@corp.example")
    assert message.to == (Address("Alex Rivera", "alex@mail.example"),)
    assert message.cc == (Address("Roe, Rick", "rick@corp.example"), Address("Pat", "pat@corp.example"))
    assert message.reply_to == (Address("", "jobs@corp.example"),)
    assert message.subject == "Your application"
    assert message.in_reply_to == "<zero@mail.example>"
    assert message.references == ("<a@x.example>", "<zero@mail.example>")
    assert message.text == "Dear Alex,\n\nthank you."
    assert (message.quoted, message.signature, message.forwarded) == ("", "", None)
    assert (message.has_calendar, message.calendar) == (False, ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("=?utf-8?q?F=C3=BCr_Sie?=", "Für Sie"),
        ("=?UTF-8?B?RsO8cg==?= =?UTF-8?B?IFNpZQ==?=", "Für Sie"),
        ("=?iso-8859-1?q?F=FCr?= Sie", "Für Sie"),
        ("=?utf-8?b?RsM=?= =?utf-8?b?vHI=?=", "Für"),
        ("=?utf-8*de?q?F=C3=BCr?=", "Für"),
        ("=?utf-8?q?What now? Yes?=", "What now? Yes"),
        ("=?nonsense?q?F=C3=BCr?=", "Für"),
        ("=?utf-8?b?RsO8c?=", "Fü"),
        ("=?utf-8?q?a_b", "=?utf-8?q?a_b"),
        ("=?utf-8?q?one=0D=0ABcc:_x@y.example?=", "one Bcc: x@y.example"),
        ("Re: [x] =?utf-8?q?=E2=80=AEevil=E2=80=AC?=", "Re: [x] evil"),
        ("a\r\n b\r\n\tc", "a b c"),
        ("F\u00fcr Sie", "Für Sie"),
    ],
)
def test_subject(raw, expected):
    """A subject is decoded, on one line, without what can't be seen."""
    message = parse_bytes(b"From: a@b.example\r\nSubject: " + raw.encode() + b"\r\n\r\nx")
    assert message.subject == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("jane@corp.example", [("", "jane@corp.example")]),
        ("<jane@corp.example>", [("", "jane@corp.example")]),
        ("Jane <jane@corp.example>", [("Jane", "jane@corp.example")]),
        ('"Doe, Jane (HR)" <jane@corp.example>', [("Doe, Jane (HR)", "jane@corp.example")]),
        ("Doe, Jane <jane@corp.example>", [("Doe, Jane", "jane@corp.example")]),
        ("jane@corp.example (Jane Doe)", [("Jane Doe", "jane@corp.example")]),
        ("Acme: Jobs <jobs@corp.example>", [("Acme: Jobs", "jobs@corp.example")]),
        ("Team: a@b.example, C <c@d.example>;", [("", "a@b.example"), ("C", "c@d.example")]),
        ("undisclosed-recipients:;", []),
        ("=?utf-8?q?J=C3=BCrgen_M=2C_HR?= <j@corp.example>", [("Jürgen M, HR", "j@corp.example")]),
        ("=?utf-8?q?Jane_=3Cjane=40corp.example=3E?=", [("Jane", "jane@corp.example")]),
        ('"=?utf-8?q?J=C3=BCrgen?=" <j@corp.example>', [("Jürgen", "j@corp.example")]),
        ("jane@corp.example <noreply@ats.example>", [("jane@corp.example", "noreply@ats.example")]),
        ('"O\\"Neil" <o@corp.example>', [('O"Neil', "o@corp.example")]),
        ("<@relay.example:jane@corp.example>", [("", "jane@corp.example")]),
        ("Jane <mailto:jane@corp.example>", [("Jane", "jane@corp.example")]),
        ('"john doe"@corp.example', [("", '"john doe"@corp.example')]),
        ("jane@[192.0.2.1]", [("", "jane@[192.0.2.1]")]),
        ("Jane <jane@corp.example", [("Jane", "jane@corp.example")]),
        ("Jane jane@corp.example>", [("Jane", "jane@corp.example")]),
        ("a@b.example; c@d.example", [("", "a@b.example"), ("", "c@d.example")]),
        ("Jane", []),
        ('<"', []),
        ("", []),
        ("@", []),
        ("((((" * 3000, []),
    ],
)
def test_addresses(value, expected):
    """Every spelling of an address yields the person it means, and nonsense yields nobody."""
    assert [(found.name, found.address) for found in addresses(value.encode())] == expected


def test_addresses_are_capped():
    """Twenty thousand addresses must not make twenty thousand objects."""
    value = ", ".join(f"u{n}@x.example" for n in range(20_000)).encode()
    assert len(addresses(value)) == 200


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("<a@b.example>", "<a@b.example>"),
        ("  <a@b.example> (comment)", "<a@b.example>"),
        ("a@b.example", "<a@b.example>"),
        ("<no-at-sign>", "<no-at-sign>"),
        ("<a b@c.example>", None),
        ("<" + "x" * 997 + ">", None),
        ("nonsense", None),
        ("", None),
    ],
)
def test_message_id(value, expected):
    """Only an id that can be written back into a header is taken for one."""
    assert headers.message_id(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mon, 5 Jan 2026 10:00:00 +0100", datetime(2026, 1, 5, 9, 0, tzinfo=UTC)),
        ("5 Jan 26 10:00 EST", datetime(2026, 1, 5, 15, 0, tzinfo=UTC)),
        ("Mon, 5 Jan 2026 10:00:00 -0000", datetime(2026, 1, 5, 10, 0, tzinfo=UTC)),
        ("2026-01-05T10:00:00Z", datetime(2026, 1, 5, 10, 0, tzinfo=UTC)),
        ("Mon, 5 Jan 2026 25:61:00 +0100", None),
        ("Mon, 1 Jan 1900 00:00:00 +0000", None),
        ("Montag", None),
        ("1" * 5000, None),
        ("", None),
    ],
)
def test_date(value, expected):
    """A date is aware and UTC, or None."""
    assert headers.date(value) == expected


def test_kept_headers():
    """The fields that later stages judge by are there, decoded, all values topmost first, capped."""
    head = (
        "Received: from one\r\n\tby two\r\nReceived: from three\r\n"
        "Authentication-Results: mx.mail.example; dmarc=pass\r\n"
        "Authentication-Results: mx.evil.example; dmarc=fail\r\n"
        f"Precedence: bulk\r\nX-Secret: no\r\nList-ID: {'x' * 9000}\r\n"
    )
    message = parse_bytes(mail("x", head=HEAD + head))
    assert message.headers["authentication-results"] == (
        "mx.mail.example; dmarc=pass",
        "mx.evil.example; dmarc=fail",
    )
    assert message.header("Received") == "from one by two"
    assert message.headers["received"] == ("from one by two",)
    assert message.header("precedence") == "bulk"
    assert len(message.header("list-id")) == 4096
    assert "x-secret" not in message.headers
    assert message.header("content-type") == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("sent", "said", "expected"),
    [
        ("Für Sie – später", "utf-8", "Für Sie – später"),
        ("Für Sie", "iso-8859-1", "Für Sie"),
        ("Für Sie", "x-unknown", "Für Sie"),
        ("Für Sie", "", "Für Sie"),
        ("Zażółć gęślą jaźń", "iso-8859-2", "Zażółć gęślą jaźń"),
        ("Привет", "koi8-r", "Привет"),
        ("日本語", "iso-2022-jp", "日本語"),
        ("日本語", "shift_jis", "日本語"),
        ("中文", "gb2312", "中文"),
        ("Für Sie", "utf-16", "Für Sie"),
    ],
)
def test_charsets(sent, said, expected):
    """A charset is obeyed, and where none is known the bytes tell."""
    known = said if said not in {"", "x-unknown"} else "utf-8"
    assert charset.decode(sent.encode(known), said) == expected


@pytest.mark.parametrize(
    ("data", "said", "expected"),
    [
        ("Für".encode("cp1252"), "utf-8", "Für"),
        ("Für".encode(), "us-ascii", "Für"),
        ("Für".encode(), "iso-8859-1", "Für"),
        ("Für".encode(), "iso-8859-2", "Für"),
        (b"it\x92s", "iso-8859-1", "it\u2019s"),
        ("Für".encode()[:2], "utf-8", "F"),
        ("raté".encode("cp1252"), "iso-8859-1", "raté"),
        ("Für rat".encode() + b"\xc3", "iso-8859-1", "Für rat"),
        ("äöü".encode() + b"\xff", "utf-8", "äöü\ufffd"),
        ("日本語のメール".encode(), "euc-kr", "日本語のメール"),
        (b"a-b", "punycode", "a-b"),
        (b"\\u0041", "unicode_escape", "\\u0041"),
        (b"abc", "zlib", "abc"),
        (b"abc", "no\x00such", "abc"),
    ],
)
def test_lying_charsets(data, said, expected):
    """What claims a charset that it isn't in is read all the same."""
    assert charset.decode(data, said) == expected


def test_transfer_encodings():
    """Quoted-printable, base64, uuencode and unknown encodings all give the same words."""
    words = "Liebe Frau Müller, wir müssen absagen."
    qp = "Liebe Frau M=C3=BCller, wir m=C3=BCssen=\r\n absagen."
    b64 = base64.encodebytes(words.encode()).decode()
    for encoding, body in (
        ("quoted-printable", qp),
        ("Quoted-Printable ", qp),
        ("base64", b64),
        ("BASE64", b64),
        ("8bit", words),
        ("x-nonsense", words),
        ("base64", words),
    ):
        raw = mail(body, more=f"Content-Transfer-Encoding: {encoding}\r\n")
        assert parse_bytes(raw).text == words


def test_cut_base64():
    """A base64 body that breaks off keeps what was there."""
    words = "We regret to tell you that the position has gone to another candidate."
    body = base64.b64encode(words.encode()).decode()
    for cut in range(1, 6):
        text = parse_bytes(mail(body[:-cut], more="Content-Transfer-Encoding: base64\r\n")).text
        assert words.startswith(text)
        assert len(words) - len(text) <= 6


def test_alternative_prefers_plain():
    """The plain text is read when it says as much as the HTML."""
    raw = multipart(
        ("Content-Type: text/plain", "We chose another candidate."),
        ("Content-Type: text/html", "<p>We chose <b>another</b> candidate!</p>"),
        kind="alternative",
    )
    assert parse_bytes(raw).text == "We chose another candidate."


@pytest.mark.parametrize(
    "stub",
    [
        "",
        " \r\n\u00a0\r\n",
        "Please view this email in a browser that supports HTML.",
        "Bitte diese Nachricht im HTML-Format anzeigen.",
        "Hello",
    ],
)
def test_alternative_with_a_stub(stub):
    """A plain part that only points at the HTML is passed over."""
    words = "Thank you for your interest. We have decided to go on with other candidates for this role."
    raw = multipart(
        ("Content-Type: text/plain; charset=utf-8", stub),
        ("Content-Type: text/html", f"<html><body><p>{words}</p></body></html>"),
        kind="alternative",
    )
    assert parse_bytes(raw).text == words


def test_html_sent_as_plain():
    """HTML that claims to be plain text is read as HTML."""
    assert parse_bytes(mail("<!DOCTYPE html><html><body><p>No.</p><p>Sorry.</p></body></html>")).text == (
        "No.\n\nSorry."
    )


def test_flowed_text():
    """A paragraph of format=flowed is one line, also where a sentence begins at a break."""
    body = (
        "We are sorry to say that we chose another candidate for the role. \r\n"
        "Your application was strong. \r\n\r\nBest,\r\nJane\r\n\r\n-- \r\nJane Doe\r\n"
    )
    message = parse_bytes(mail(body, kind="text/plain; format=flowed"))
    assert message.text == (
        "We are sorry to say that we chose another candidate for the role. Your application was strong.\n\nBest,\nJane"
    )
    assert message.signature == "Jane Doe"


def test_entities_in_plain_text():
    """Entities that a template left in plain text are characters."""
    assert parse_bytes(mail("It&rsquo;s R&amp;D,&nbsp;sorry &copy x")).text == "It's R&D, sorry &copy x"


def test_sections_are_numbered_as_imap_does():
    """Sections must be those of BODYSTRUCTURE, or a part fetched by IMAP and one from a file differ."""
    inner = (
        "From: a@b.example\r\nSubject: in\r\n"
        'Content-Type: multipart/alternative; boundary="i"\r\n\r\n'
        "--i\r\nContent-Type: text/plain\r\n\r\nplain\r\n--i\r\nContent-Type: text/html\r\n\r\n<p>html\r\n--i--"
    )
    nested = (
        "--n\r\nContent-Type: text/plain\r\n\r\none\r\n--n\r\nContent-Type: text/html\r\n\r\n<p>one\r\n--n--"
    )
    raw = multipart(
        ('Content-Type: multipart/alternative; boundary="n"', nested),
        ("Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64", "AAAA"),
        ("Content-Type: text/plain\r\nContent-Disposition: attachment; filename=cv.txt", "a CV"),
        ("Content-Type: message/rfc822", inner),
        ("Content-Type: text/calendar; method=REQUEST", "BEGIN:VCALENDAR"),
        ("Content-Type: message/rfc822", "Subject: single\r\n\r\nwords"),
    )
    header, parts = split(raw)
    assert header.startswith(b"From: Jane Doe")
    assert [(part.section, part.content_type, part.inside) for part in parts] == [
        ("1.1", "text/plain", ""),
        ("1.2", "text/html", ""),
        ("4", "message/rfc822", ""),
        ("4.1", "text/plain", "4"),
        ("4.2", "text/html", "4"),
        ("5", "text/calendar", ""),
        ("6", "message/rfc822", ""),
        ("6.1", "text/plain", "6"),
    ]
    assert parts[2].content.startswith(b"From: a@b.example\r\nSubject: in\r\n")
    assert parts[3].content == b"plain"


def test_single_part_is_section_one():
    """A message without parts is section 1, with what its header says of it."""
    _, parts = split(
        mail(
            "F=FCr",
            kind="text/plain; charset=iso-8859-1",
            more="Content-Transfer-Encoding: QUOTED-PRINTABLE\r\n",
        )
    )
    assert parts == (Part("1", "text/plain", "iso-8859-1", "quoted-printable", b"F=FCr"),)


def test_parts_are_capped():
    """One part is cut at PART_BYTES and a message at MESSAGE_BYTES."""
    _, parts = split(multipart(*[("Content-Type: text/plain", "x" * 100_000)] * 6))
    assert [len(part.content) for part in parts] == [PART_BYTES] * 4
    assert sum(len(part.content) for part in parts) == MESSAGE_BYTES
    assert all(part.truncated for part in parts)


def test_line_ends_do_not_move_the_cut():
    """A file with bare LF is cut at the same place as the same mail on the wire."""
    raw = mail("a line of words\r\n" * 8000)
    assert split(raw)[1][0].content == split(raw.replace(b"\r\n", b"\n"))[1][0].content
    assert parse_bytes(raw) == parse_bytes(raw.replace(b"\r\n", b"\n"))


def test_wrong_boundary_is_guessed():
    """A boundary that is nowhere in the body doesn't hide the parts."""
    raw = multipart(
        ("Content-Type: text/plain", "We chose another."),
        ("Content-Type: text/html", "<p>We chose another.</p>"),
        kind="alternative",
    ).replace(b'boundary="=_b"', b'boundary="other"')
    assert parse_bytes(raw).text == "We chose another."


def test_missing_end_boundary():
    """A message that breaks off inside its last part still has that part."""
    raw = multipart(("Content-Type: text/plain", "We chose another.")).replace(b"--=_b--\r\n", b"")
    assert parse_bytes(raw).text == "We chose another."


def test_similar_boundaries():
    """A boundary that another one begins with isn't taken for it."""
    inner = "--=_bb\r\n\r\none\r\n--=_bb--"
    raw = multipart(
        ('Content-Type: multipart/mixed; boundary="=_bb"', inner), ("Content-Type: text/plain", "two")
    )
    assert [part.section for part in split(raw)[1]] == ["1.1", "2"]


@pytest.mark.parametrize(
    ("raw", "subject", "text"),
    [
        (b"Subject: s\n\nb", "s", "b"),
        (b"\r\n\r\nSubject: s\r\n\r\nb", "s", "b"),
        (b"From x@y Mon Jan  5 10:00:00 2026\nSubject: s\n\nb", "s", "b"),
        (b"\xef\xbb\xbfSubject: s\n\nb", "s", "b"),
        ("\ufeffSubject: s\n\nb".encode("utf-16"), "s", "b"),
        (b"Subject: s\rFrom: a@b.example\r\rb", "s", "b"),
        (
            b"Subject: s\nThis is the body.\nIt has no blank line.",
            "s",
            "This is the body.\nIt has no blank line.",
        ),
        (b"Subject: s\nstray line\nFrom: a@b.example\n\nb", "s", "b"),
        (b"Subject : s\n\nb", "s", "b"),
        (b"SUBJECT:s\n\nb\x00\x00c", "s", "bc"),
        (b"just words\nand more", "", "just words\nand more"),
        (b"Subject: s", "s", ""),
        (b"Subject: s\n\n", "s", ""),
    ],
)
def test_odd_frames(raw, subject, text):
    """What stands before, between or instead of header and body doesn't hide them."""
    message = parse_bytes(raw)
    assert (message.subject, message.text) == (subject, text)


@pytest.mark.parametrize("raw", [b"", b"\r\n\r\n", b"\x00", b"\xff\xfe"])
def test_nothing_to_read(raw):
    """Bytes without a field or a word are unreadable, not an empty message."""
    with pytest.raises(UnreadableMessage, match="the message is empty"):
        parse_bytes(raw)


def test_exchange_stub():
    """Exchange's excuse for a message it couldn't convert must not be taken for the mail."""
    words = "Retrieval using the IMAP4 protocol failed for the following message: 42"
    with pytest.raises(UnreadableMessage, match="stub"):
        parse_bytes(mail(words))


def test_key_is_what_the_design_says():
    """The key is a hash over Message-ID and a hash of From, Subject and the first 2,000 characters."""
    body = "word " * 1000
    message = parse_bytes(mail(body))
    said = hashlib.sha256(f"jane@corp.example\0Your application\0{message.text[:2000]}".encode()).hexdigest()
    assert message.message_key == hashlib.sha256(f"<one@corp.example>\0{said}".encode()).hexdigest()
    assert message.id == message.message_key[:10]


def test_key_tells_messages_apart():
    """Same id and same words are a duplicate; other words, another subject or sender aren't."""
    one = parse_bytes(mail("No."))
    assert parse_bytes(mail("No.", more="X-Other: header\r\n")).message_key == one.message_key
    assert parse_bytes(mail("No.", head=HEAD.replace("jane@", "JANE@"))).message_key == one.message_key
    assert parse_bytes(mail("Yes.")).message_key != one.message_key
    assert parse_bytes(mail("No.", head=HEAD.replace("application", "letter"))).message_key != one.message_key
    assert parse_bytes(mail("No.", head=HEAD.replace("one@", "two@"))).message_key != one.message_key
    assert parse_bytes(mail("No.", head=HEAD.replace("5 Jan", "6 Jan"))).message_key == one.message_key


def test_key_without_message_id():
    """Without a Message-ID the date tells two equal mails apart."""
    head = HEAD.replace("Message-ID: <one@corp.example>\r\n", "")
    one = parse_bytes(mail("No.", head=head))
    assert one.message_id is None
    assert parse_bytes(mail("No.", head=head)).message_key == one.message_key
    assert parse_bytes(mail("No.", head=head.replace("5 Jan", "6 Jan"))).message_key != one.message_key


def test_key_of_a_long_message():
    """A message longer than what is fetched has the same key whether or not the rest is there."""
    raw = mail("We chose another candidate for this role.\r\n" * 4000)
    header, parts = split(raw)
    cut = Part("1", "text/plain", "utf-8", "", raw.partition(b"\r\n\r\n")[2][:PART_BYTES], truncated=True)
    assert parts == (cut,)
    assert parse(header, (cut,)).message_key == parse_bytes(raw).message_key


def test_calendar():
    """An invitation's calendar is kept as text, and is no part of the words."""
    raw = multipart(
        ("Content-Type: text/plain", "See you there."),
        ("Content-Type: text/calendar; method=REQUEST; charset=utf-8", "BEGIN:VCALENDAR\r\nEND:VCALENDAR"),
    )
    message = parse_bytes(raw)
    assert message.has_calendar
    assert message.calendar == ("BEGIN:VCALENDAR\nEND:VCALENDAR",)
    assert message.text == "See you there."


def test_rfc2231_parameters():
    """A boundary or charset in pieces or percent-encoded is put together."""
    assert headers.parameters("charset*=us-ascii'en'utf-8; boundary*0=ab; boundary*1=cd") == {
        "charset": "utf-8",
        "boundary": "abcd",
    }


@given(st.binary(max_size=2000))
def test_any_bytes(raw):
    """No bytes whatever make the parser raise anything but UnreadableMessage."""
    try:
        message = parse_bytes(raw)
    except UnreadableMessage:
        return
    assert "\x00" not in message.text
    message.text.encode()


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_any_fields(sender, subject, references):
    """No text in a field makes its reader raise, or leaves a line break or a control character in it."""
    raw = f"From: {sender}\r\nSubject: {subject}\r\nReferences: {references}\r\n\r\nx"
    message = parse_bytes(raw.encode("utf-8", "surrogatepass"))
    assert message.subject == " ".join(message.subject.split())
    assert message.subject.isprintable() or not message.subject.isascii()
    for identifier in message.references:
        assert identifier.startswith("<")
        assert not any(character.isspace() for character in identifier)


@given(st.lists(st.from_regex(r"\A[A-Za-z][A-Za-z .'-]{0,20}\Z"), min_size=1, max_size=5))
def test_addresses_round_trip(names):
    """Names written properly quoted come back as they were."""
    value = ", ".join(f'"{name}" <u{n}@x.example>' for n, name in enumerate(names))
    found = addresses(value.encode())
    assert [one.address for one in found] == [f"u{n}@x.example" for n in range(len(names))]
    assert [one.name for one in found] == [" ".join(name.split()).strip(" '") for name in names]
