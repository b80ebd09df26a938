"""Mail that is passed on: the message inside the message."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejectwatch.mail import forwards
from rejectwatch.mail.message import Address
from rejectwatch.mail.parse import parse_bytes

INNER = "Dear Alex,\n\nwe have chosen another candidate for the position.\n\nBest regards,\nJane Doe"

MARKED = [
    ("---------- Forwarded message ---------", "From", "Date", "Subject", "To"),
    ("Begin forwarded message:", "From", "Date", "Subject", "To"),
    ("-------- Forwarded Message --------", "From", "Date", "Subject", "To"),
    ("-------- Weitergeleitete Nachricht --------", "Von", "Datum", "Betreff", "An"),
    ("Anfang der weitergeleiteten Nachricht:", "Von", "Datum", "Betreff", "An"),
    ("---------- Message transféré ---------", "De", "Date", "Objet", "À"),
    ("Début du message réexpédié :", "De", "Date", "Objet", "À"),
    ("-------- Mensaje reenviado --------", "De", "Fecha", "Asunto", "Para"),
    ("Inicio del mensaje reenviado:", "De", "Fecha", "Asunto", "Para"),
    ("---------- Mensagem encaminhada ---------", "De", "Data", "Assunto", "Para"),
    ("Início da mensagem reencaminhada:", "De", "Data", "Assunto", "Para"),
    ("-------- Messaggio inoltrato --------", "Da", "Data", "Oggetto", "A"),
    ("Inizio messaggio inoltrato:", "Da", "Data", "Oggetto", "A"),
    ("-------- Doorgestuurd bericht --------", "Van", "Datum", "Onderwerp", "Aan"),
    ("Begin doorgestuurd bericht:", "Van", "Datum", "Onderwerp", "Aan"),
    ("-------- Przekazana wiadomość --------", "Od", "Data", "Temat", "Do"),
    ("Początek przekazywanej wiadomości:", "Od", "Data", "Temat", "Do"),
    ("-------- Vidarebefordrat meddelande --------", "Från", "Datum", "Ämne", "Till"),
    ("Vidarebefordrat meddelande:", "Från", "Datum", "Ämne", "Till"),
]

OUTLOOK = [
    ("FW: Update", "From", "Sent", "Subject", "To"),
    ("Fwd: Update", "From", "Sent", "Subject", "To"),
    ("WG: Stand", "Von", "Gesendet", "Betreff", "An"),
    ("TR : Suite", "De", "Envoyé", "Objet", "À"),
    ("RV: Proceso", "De", "Enviado el", "Asunto", "Para"),
    ("ENC: Vaga", "De", "Enviada em", "Assunto", "Para"),
    ("I: Candidatura", "Da", "Inviato", "Oggetto", "A"),
    ("Doorst: Sollicitatie", "Van", "Verzonden", "Onderwerp", "Aan"),
    ("PD: Rekrutacja", "Od", "Wysłano", "Temat", "Do"),
    ("VB: Ansökan", "Från", "Skickat", "Ämne", "Till"),
]


def plain(body: str, subject: str = "Fwd: Update") -> bytes:
    """Return a plain message from the applicant."""
    head = "From: Alex Rivera <alex@mail.example>\nMessage-ID: <f@mail.example>\nContent-Type: text/plain; charset=utf-8\n"
    return f"{head}Subject: {subject}\n\n{body}".encode()


def block(sender: str, date: str, subject: str, to: str) -> str:
    """Return the header lines above a forwarded mail."""
    return (
        f"{sender}: Jane Doe <jane@corp.example>\n{date}: Mon, 5 Jan 2026 10:00:00 +0100\n"
        f"{subject}: Your application\n{to}: Alex Rivera <alex@mail.example>\n"
    )


def check(message, own):
    """Assert that the inner mail was found, whole, and only the own words outside."""
    assert message.text == own
    inner = message.forwarded
    assert inner is not None
    assert inner.sender == Address("Jane Doe", "jane@corp.example")
    assert inner.subject == "Your application"
    assert inner.to == (Address("Alex Rivera", "alex@mail.example"),)
    assert inner.date == datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    assert inner.message_id is None
    assert inner.text == INNER
    assert inner.message_key != message.message_key


@pytest.mark.parametrize(("marker", "sender", "date", "subject", "to"), MARKED)
@pytest.mark.parametrize("own", ["", "See below, sadly."])
def test_marked_forward(marker, sender, date, subject, to, own):
    """Every client's marker opens the mail that is passed on."""
    body = f"{own}\n\n{marker}\n{block(sender, date, subject, to)}\n\n{INNER}\n"
    check(parse_bytes(plain(body, "Something of my own")), own)


@pytest.mark.parametrize(("outer", "sender", "date", "subject", "to"), OUTLOOK)
@pytest.mark.parametrize("rule", ["", "-----Original Message-----\n", "________________________________\n"])
def test_outlook_forward(outer, sender, date, subject, to, rule):
    """Outlook's header block is a forward when the subject says so."""
    body = f"See below.\n\n{rule}{block(sender, date, subject, to)}\n{INNER}\n"
    check(parse_bytes(plain(body, outer)), "See below.")


def test_quoted_forward():
    """Apple Mail puts ``>`` before every line of what it passes on."""
    inner = f"{block('From', 'Date', 'Subject', 'To')}\n{INNER}"
    body = "See below.\n\nBegin forwarded message:\n\n" + "\n".join(f"> {line}" for line in inner.split("\n"))
    check(parse_bytes(plain(body)), "See below.")


def test_reply_to_and_mailto():
    """The inner Reply-To is read, and Outlook's mailto brackets are an address."""
    body = (
        "---------- Forwarded message ---------\nFrom: Jane Doe [mailto:jane@corp.example]\n"
        "Reply-To: jobs@corp.example\nSubject: No\n\nSorry."
    )
    inner = parse_bytes(plain(body)).forwarded
    assert inner is not None
    assert inner.sender == Address("Jane Doe", "jane@corp.example")
    assert inner.reply_to == (Address("", "jobs@corp.example"),)
    assert inner.text == "Sorry."


def test_reply_is_no_forward():
    """History below an answer is not passed on, even when it was a forward once."""
    body = f"Thank you.\n\n{block('From', 'Sent', 'Subject', 'To')}\n{INNER}"
    assert parse_bytes(plain(body, "RE: Update")).forwarded is None
    body = (
        "Thank you.\n\nOn 5 Jan 2026 10:00, Jane <j@c.example> wrote:\n"
        "> ---------- Forwarded message ---------\n> From: X <x@y.example>\n> Hi"
    )
    message = parse_bytes(plain(body, "Re: Update"))
    assert (message.text, message.forwarded) == ("Thank you.", None)


def test_inner_history_is_cut():
    """The inner mail is cleaned as any other: its own history and signature aren't its words."""
    body = (
        f"---------- Forwarded message ---------\n{block('From', 'Date', 'Subject', 'To')}\n"
        f"{INNER}\n\n-- \nCorp GmbH\n\nOn 4 Jan 2026 10:00, Alex <a@b.example> wrote:\n> Any news?\n"
    )
    message = parse_bytes(plain(body))
    check(message, "")
    assert message.forwarded is not None
    assert message.forwarded.quoted.endswith("Any news?")
    assert message.forwarded.signature == "Corp GmbH"


def test_gmail_html_forward():
    """Gmail's HTML forward is found inside its quote container."""
    raw = (
        b"From: alex@mail.example\nSubject: Fwd: Update\nContent-Type: text/html\n\n"
        b'<div dir="ltr">See below.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        b"---------- Forwarded message ---------<br>From: <b>Jane Doe</b> <span>&lt;jane@corp.example&gt;</span><br>"
        b"Date: Mon, 5 Jan 2026 10:00:00 +0100<br>Subject: Your application<br>"
        b"To: Alex Rivera &lt;alex@mail.example&gt;<br></div><br><br><p>Dear Alex,</p>"
        b"<p>we have chosen another candidate for the position.</p><p>Best regards,<br>Jane Doe</p></div></div>"
    )
    check(parse_bytes(raw), "See below.")


def test_apple_html_forward():
    """Apple's HTML forward is found inside its cite block."""
    raw = (
        b"From: alex@mail.example\nSubject: Fwd: Update\nContent-Type: text/html\n\n"
        b'<div>See below.<br><blockquote type="cite"><div>Begin forwarded message:</div><br>'
        b"<div><b>From: </b>Jane Doe &lt;jane@corp.example&gt;</div><div><b>Subject: </b>Your application</div>"
        b"<div><b>Date: </b>Mon, 5 Jan 2026 10:00:00 +0100</div>"
        b"<div><b>To: </b>Alex Rivera &lt;alex@mail.example&gt;</div><br><div><p>Dear Alex,</p>"
        b"<p>we have chosen another candidate for the position.</p><p>Best regards,<br>Jane Doe</p></div>"
        b"</blockquote></div>"
    )
    check(parse_bytes(raw), "See below.")


def test_thunderbird_html_forward():
    """Thunderbird's table of header fields is read."""
    raw = (
        b"From: alex@mail.example\nSubject: Fwd: Update\nContent-Type: text/html\n\n"
        b'<p>See below.</p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------'
        b'<table class="moz-email-headers-table"><tr><th>Subject: </th><td>Your application</td></tr>'
        b"<tr><th>Date: </th><td>Mon, 5 Jan 2026 10:00:00 +0100</td></tr>"
        b"<tr><th>From: </th><td>Jane Doe &lt;jane@corp.example&gt;</td></tr>"
        b"<tr><th>To: </th><td>Alex Rivera &lt;alex@mail.example&gt;</td></tr></table><br>"
        b"<p>Dear Alex,</p><p>we have chosen another candidate for the position.</p>"
        b"<p>Best regards,<br>Jane Doe</p></div>"
    )
    check(parse_bytes(raw), "See below.")


def test_outlook_web_html_forward():
    """Outlook on the web marks what it passes on as it marks what it answers; the subject tells."""
    raw = (
        b"From: alex@mail.example\nSubject: FW: Update\nContent-Type: text/html\n\n"
        b'<div>See below.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><font><b>From:</b> Jane Doe'
        b" &lt;jane@corp.example&gt;<br><b>Sent:</b> Mon, 5 Jan 2026 10:00:00 +0100<br>"
        b"<b>To:</b> Alex Rivera &lt;alex@mail.example&gt;<br><b>Subject:</b> Your application</font></div>"
        b"<div><p>Dear Alex,</p><p>we have chosen another candidate for the position.</p>"
        b"<p>Best regards,<br>Jane Doe</p></div>"
    )
    check(parse_bytes(raw), "See below.")


def attached(kind: str = "mixed", inner: str = "") -> bytes:
    """Return a message with another attached."""
    inner = inner or (
        "From: Jane Doe <jane@corp.example>\nTo: Alex Rivera <alex@mail.example>\nSubject: Your application\n"
        f"Date: Mon, 5 Jan 2026 10:00:00 +0100\nMessage-ID: <in@corp.example>\n\n{INNER}\n"
    )
    return (
        f'From: alex@mail.example\nSubject: Fwd: Update\nContent-Type: multipart/{kind}; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: message/rfc822\n"
        f"Content-Disposition: attachment\n\n{inner}\n--b--\n"
    ).encode()


def test_attached_message():
    """A message/rfc822 part is the message inside, with its own Message-ID and key."""
    message = parse_bytes(attached())
    inner = message.forwarded
    assert message.text == "See below."
    assert inner is not None
    assert inner.message_id == "<in@corp.example>"
    assert inner.sender == Address("Jane Doe", "jane@corp.example")
    assert inner.text == INNER
    alone = attached().partition(b"Content-Disposition: attachment\n\n")[2].partition(b"\n--b--")[0]
    assert inner.message_key == parse_bytes(alone).message_key


@pytest.mark.parametrize("kind", ["report", "digest"])
def test_bounce_is_no_forward(kind):
    """What a bounce or a digest carries isn't passed on by anybody."""
    assert parse_bytes(attached(kind)).forwarded is None


def test_forward_of_a_forward():
    """Each level of a forwarded forward is inside the one before."""
    inner = attached().decode()
    message = parse_bytes(attached(inner=inner.replace('boundary="b"', 'boundary="c"').replace("--b", "--c")))
    assert message.forwarded is not None
    assert message.forwarded.text == "See below."
    assert message.forwarded.forwarded is not None
    assert message.forwarded.forwarded.text == INNER


def test_forwards_end():
    """A thousand forwards inside one another end after a few."""
    body = "---------- Forwarded message ---------\nFrom: Jane <jane@corp.example>\nSubject: x\n\n" * 1000
    message, depth = parse_bytes(plain(body)), 0
    while message.forwarded:
        message, depth = message.forwarded, depth + 1
    assert depth == 4


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mon, Jan 5, 2026 at 10:00 AM", (2026, 1, 5, 10, 0)),
        ("Monday, January 5, 2026 10:00:12 PM", (2026, 1, 5, 22, 0)),
        ("Monday, January 5, 2026 12:05 AM", (2026, 1, 5, 0, 5)),
        ("January 5, 2026 at 10:00:00 AM GMT+1", (2026, 1, 5, 9, 0)),
        ("Mon, 5 Jan 2026 10:00:00 -0330", (2026, 1, 5, 13, 30)),
        ("Mo., 5. Jan. 2026 um 10:00 Uhr", (2026, 1, 5, 10, 0)),
        ("5. Januar 2026 um 10:00:00 MEZ", (2026, 1, 5, 9, 0)),
        ("Dienstag, 3. März 2026 10:00", (2026, 3, 3, 10, 0)),
        ("mar. 3 févr. 2026 à 10:00", (2026, 2, 3, 10, 0)),
        ("1er juillet 2026 à 10h30", (2026, 7, 1, 10, 30)),
        ("martes, 3 de marzo de 2026 10:00", (2026, 3, 3, 10, 0)),
        ("terça-feira, 3 de março de 2026 10:00", (2026, 3, 3, 10, 0)),
        ("mar 5 mag 2026 alle ore 10:00", (2026, 5, 5, 10, 0)),
        ("dinsdag 3 maart 2026 10:00", (2026, 3, 3, 10, 0)),
        ("pon., 5 sty 2026 o 10:00", (2026, 1, 5, 10, 0)),
        ("den 5 januari 2026 10:00", (2026, 1, 5, 10, 0)),
        ("05.01.2026 10:00", (2026, 1, 5, 10, 0)),
        ("2026-01-05 10:00", (2026, 1, 5, 10, 0)),
        ("25/12/2026 10:00", (2026, 12, 25, 10, 0)),
        ("12/25/2026 10:00", (2026, 12, 25, 10, 0)),
        ("5/1/2026 10:00", None),
        ("5 Foo 2026 10:00", None),
        ("32. Januar 2026 10:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_inline_date(value, expected):
    """A date above forwarded mail is read in nine languages, and not guessed where it is ambiguous."""
    assert forwards.date(value) == (datetime(*expected, tzinfo=UTC) if expected else None)
