"""The sender's own words, parted from what they quote and sign."""

from __future__ import annotations

import pytest

from rejectwatch.mail import markers, quotes
from rejectwatch.mail.parse import parse_bytes

ATTRIBUTIONS = [
    "On Mon, Jan 5, 2026 at 10:00 AM Jane Doe <jane@corp.example> wrote:",
    "On Jan 5, 2026, at 10:00, Jane Doe <jane@corp.example> wrote:",
    "On 05/01/2026 10:00, Jane Doe wrote:",
    "On Friday, January 9, 2026 at 10:00:00 AM GMT+1, Jane Doe <jane@corp.example> wrote:",
    "Jane Doe <jane@corp.example> wrote:",
    "2026-01-05 10:00 GMT+01:00 Jane Doe <jane@corp.example>:",
    "Quoting Jane Doe <jane@corp.example>:",
    "Am 05.01.26 um 10:00 schrieb Jane Doe:",
    "Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Jane Doe <jane@corp.example>:",
    "Jane Doe schrieb am 05.01.2026 um 10:00:",
    "Le lun. 5 janv. 2026 à 10:00, Jane Doe <jane@corp.example> a écrit :",
    "Le 05/01/2026 à 10:00, Jane Doe a écrit :",
    "El lun, 5 ene 2026 a las 10:00, Jane Doe (<jane@corp.example>) escribió:",
    "El 05/01/2026 a las 10:00, Jane Doe escribió:",
    "Em seg., 5 de jan. de 2026 às 10:00, Jane Doe <jane@corp.example> escreveu:",
    "A segunda, 5/01/2026, 10:00, Jane Doe <jane@corp.example> escreveu:",
    "Il giorno lun 5 gen 2026 alle ore 10:00 Jane Doe <jane@corp.example> ha scritto:",
    "Il 05/01/2026 10:00, Jane Doe ha scritto:",
    "Op ma 5 jan 2026 om 10:00 schreef Jane Doe <jane@corp.example>:",
    "Op 5 jan. 2026 om 10:00 heeft Jane Doe <jane@corp.example> het volgende geschreven:",
    "W dniu 5.01.2026 o 10:00, Jane Doe pisze:",
    "pon., 5 sty 2026 o 10:00 Jane Doe <jane@corp.example> napisał(a):",
    "Dnia 5 stycznia 2026 10:00 Jane Doe <jane@corp.example> napisał(a):",
    "Den mån 5 jan. 2026 kl 10:00 skrev Jane Doe <jane@corp.example>:",
    "5 jan. 2026 kl. 10:00 skrev Jane Doe <jane@corp.example>:",
]

ORIGINALS = [
    "-----Original Message-----",
    "-------- Original Message --------",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-----Mensaje original-----",
    "-----Mensagem original-----",
    "-----Messaggio originale-----",
    "-----Oorspronkelijk bericht-----",
    "-----Wiadomość oryginalna-----",
    "-----Ursprungligt meddelande-----",
]

BLOCKS = [
    "From: Jane Doe <jane@corp.example>\nSent: Monday, January 5, 2026 10:00 AM\nTo: Alex\nSubject: Update",
    "*From:* Jane Doe <jane@corp.example>\n*Sent:* Monday\n*To:* Alex\n*Subject:* Update",
    "Von: Jane Doe <jane@corp.example>\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Alex\nBetreff: Stand",
    "De : Jane Doe <jane@corp.example>\nEnvoyé : lundi 5 janvier 2026 10:00\nÀ : Alex\nObjet : Suite",
    "De: Jane Doe <jane@corp.example>\nEnviado el: lunes, 5 de enero de 2026\nPara: Alex\nAsunto: Proceso",
    "De: Jane Doe <jane@corp.example>\nEnviada em: segunda-feira, 5 de janeiro\nPara: Alex\nAssunto: Vaga",
    "Da: Jane Doe <jane@corp.example>\nInviato: lunedì 5 gennaio 2026\nA: Alex\nOggetto: Candidatura",
    "Van: Jane Doe <jane@corp.example>\nVerzonden: maandag 5 januari 2026\nAan: Alex\nOnderwerp: Sollicitatie",
    "Od: Jane Doe <jane@corp.example>\nWysłano: poniedziałek, 5 stycznia\nDo: Alex\nTemat: Rekrutacja",
    "Från: Jane Doe <jane@corp.example>\nSkickat: den 5 januari 2026\nTill: Alex\nÄmne: Ansökan",
]

DEVICES = [
    "Sent from my iPhone",
    "Get Outlook for iOS",
    "Von meinem iPhone gesendet",
    "Gesendet mit der GMX Mail App",
    "Outlook für Android beziehen",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Enviado do meu iPhone",
    "Inviato da iPhone",
    "Verstuurd vanaf mijn iPhone",
    "Wysłane z iPhone'a",
    "Skickat från min iPhone",
]


def said(text: str, **options: str) -> str:
    """Return the own lines of a body, joined."""
    return "\n".join(quotes.divide(text, **options).own)


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_attribution_and_quote(line):
    """An attribution and the ``>`` lines below it aren't the sender's words."""
    divided = quotes.divide(f"Thank you.\n\nBest,\nAlex\n\n{line}\n\n> Dear Alex,\n> no.\n")
    assert divided.own == ["Thank you.", "", "Best,", "Alex"]
    assert divided.quoted == [line, "", "Dear Alex,", "no."] or divided.quoted[:1] == [line]


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_attribution_without_quote_marks(line):
    """What follows an attribution is quoted though no line begins with ``>``."""
    divided = quotes.divide(f"Thank you.\n\n{line}\n\nDear Alex,\nwe must decline.")
    assert divided.own == ["Thank you."]
    assert divided.quoted == [line, "", "Dear Alex,", "we must decline."]


@pytest.mark.parametrize("line", [line for line in ATTRIBUTIONS if len(line) > 60])
def test_wrapped_attribution(line):
    """An attribution that was wrapped over two or three lines is one all the same."""
    words = line.split(" ")
    for at in (len(words) // 2, len(words) - 1):
        wrapped = " ".join(words[:at]) + "\n" + " ".join(words[at:])
        assert said(f"Thank you.\n\n{wrapped}\n> Dear Alex,\n> no.") == "Thank you."
    third = len(words) // 3
    three = "\n".join(
        (" ".join(words[:third]), " ".join(words[third : 2 * third]), " ".join(words[2 * third :]))
    )
    assert said(f"Thank you.\n\n{three}\n> no.") == "Thank you."


@pytest.mark.parametrize("line", ORIGINALS)
def test_original_message(line):
    """Everything below ``-----Original Message-----`` is history."""
    divided = quotes.divide(f"Thank you.\n\n{line}\nFrom: Jane\n\nDear Alex, no.", subject="RE: Update")
    assert divided.own == ["Thank you."]
    assert divided.quoted == [line, "From: Jane", "", "Dear Alex, no."]
    assert divided.forwarded is None


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("rule", ["", "________________________________\n", "\n"])
def test_outlook_block(block, rule):
    """Everything below Outlook's header block is history, and the rule above it too."""
    divided = quotes.divide(f"Thank you.\n\n{rule}{block}\n\nDear Alex, no.", subject="RE: Update")
    assert divided.own == ["Thank you."]
    assert divided.quoted[-1] == "Dear Alex, no."
    assert divided.forwarded is None


@pytest.mark.parametrize("line", DEVICES)
def test_device_line(line):
    """A device's advertisement is no word of the sender's."""
    divided = quotes.divide(
        f"We chose another.\n\n{line}\n\nOn 5 Jan 2026 10:00, Alex <a@b.example> wrote:\n> Hi"
    )
    assert divided.own == ["We chose another."]
    assert divided.signature == [line]


@pytest.mark.parametrize(
    "words",
    [
        "We sent this from our office in Berlin.",
        "On 5 January 2026 you wrote to us about the following role:",
        "Am 5. Januar 2026 schrieb uns die Kollegin etwas anderes:",
        "On 5 January 2026 we received your application for the role.",
        "From: here on we go with another candidate.",
        "To: all our applicants",
        "Original message boards are a hobby of ours.",
        "As we wrote:",
        "Position: Engineer\nLocation: Berlin\nDate: 5 January 2026\nReference: 1234",
        "Date: 5 January 2026\nSubject: Your application\n\nDear Alex,\nno.",
        "-----\nThis e-mail is confidential.",
        "________________________________\nThis e-mail is confidential.",
        "Le poste est pourvu :",
        "Am 5. Januar haben wir entschieden:",
        "El proceso ha terminado:",
    ],
)
def test_own_words_stay(words):
    """Words that only look like a marker aren't cut."""
    assert said(f"Dear Alex,\n\n{words}\n\nBest regards") == f"Dear Alex,\n\n{words}\n\nBest regards"


def test_interleaved_answer():
    """Own words between quoted lines are kept, in order."""
    text = (
        "Hi Alex,\n\nOn 5 Jan 2026 10:00, Alex <a@b.example> wrote:\n"
        "> Is the role still open?\n\nNo, it is filled.\n\n> May I apply again?\n>\n\nYes, please.\n\nJane"
    )
    divided = quotes.divide(text)
    assert [line for line in divided.own if line] == ["Hi Alex,", "No, it is filled.", "Yes, please.", "Jane"]
    assert [line for line in divided.quoted if line][1:] == ["Is the role still open?", "May I apply again?"]


def test_bottom_posting():
    """Words below the quote are the sender's."""
    text = "On 5 Jan 2026 10:00, Alex <a@b.example> wrote:\n> Any news?\n\nWe chose another.\n\n-- \nJane"
    divided = quotes.divide(text)
    assert divided.own == ["We chose another."]
    assert divided.signature == ["Jane"]


def test_only_quoted():
    """A mail of nothing but ``>`` lines is what it quotes, however deep."""
    text = "Dear Alex,\n\nwe chose another.\n\nBest,\nJane"
    once = "\n".join(f"> {line}" for line in text.split("\n"))
    thrice = "\n".join(f">>> {line}" if line else ">>>" for line in text.split("\n"))
    assert said(once) == text
    assert said(thrice) == text
    assert said("\n".join(f">{line}" for line in text.split("\n"))) == text


def test_only_a_reply_without_words():
    """A reply that adds nothing has no words: what it quotes isn't said by its sender."""
    divided = quotes.divide("On 5 Jan 2026 10:00, Jane <j@corp.example> wrote:\n> We chose another.")
    assert divided.own == []
    assert divided.quoted[-1] == "We chose another."


@pytest.mark.parametrize("mark", ["-- ", "--", "—"])
def test_signature(mark):
    """Lines below ``-- `` are the signature, also when a client dropped the space."""
    divided = quotes.divide(f"We have chosen another candidate.\n\n{mark}\nJane Doe\nRecruiter")
    assert (divided.own, divided.signature) == (
        ["We have chosen another candidate."],
        ["Jane Doe", "Recruiter"],
    )


def test_no_signature():
    """A long rest, a mail that begins with dashes, or a rule above the words is no signature."""
    long = "\n".join(["No.", "-- ", *(f"line {n}" for n in range(31))])
    assert quotes.divide(long).signature == []
    assert said("--\nJane Doe") == "--\nJane Doe"
    ruled = "Hi Alex,\n--\nwe have chosen another candidate for the position."
    assert said(ruled) == ruled
    assert said("No.\n-- \nJane Doe, who has a signature that is longer than her mail") == "No."


def test_html_quotes():
    """Quotes that HTML marks go to the quoted text, from whichever client."""
    before = "<p>We chose another.</p>"
    for quote in (
        (
            '<div class="gmail_quote"><div class="gmail_attr">On 5 Jan, Alex wrote:<br></div>'
            '<blockquote class="gmail_quote"><p>Any news?</p></blockquote></div>'
        ),
        '<blockquote type="cite"><p>Any news?</p></blockquote>',
        (
            '<div class="moz-cite-prefix">On 5/1/26 10:00, Alex wrote:</div>'
            '<blockquote type="cite" cite="mid:x"><p>Any news?</p></blockquote>'
        ),
        (
            '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Alex<br><b>Sent:</b> Monday<br>'
            "<b>To:</b> Jane<br><b>Subject:</b> News</div><div><p>Any news?</p></div>"
        ),
        '<div class="yahoo_quoted"><p>Any news?</p></div>',
        '<div name="quote"><p>Any news?</p></div>',
        (
            '<div class="protonmail_quote">On 5 Jan 2026 Alex wrote:<blockquote class="protonmail_quote">Any news?'
            "</blockquote></div>"
        ),
        (
            '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Alex &lt;a@b.example&gt;<br>'
            "<b>Sent:</b> Monday<br><b>To:</b> Jane<br><b>Subject:</b> News</p></div><p>Any news?</p>"
        ),
    ):
        raw = f"From: j@c.example\nSubject: Re: News\nContent-Type: text/html\n\n{before}{quote}".encode()
        message = parse_bytes(raw)
        assert message.text == "We chose another.", quote
        assert message.quoted.endswith("Any news?"), quote
        assert message.forwarded is None


def test_html_answer_between_quotes():
    """Own words between Gmail's quotes are the sender's."""
    raw = (
        b"From: j@c.example\nContent-Type: text/html\n\n"
        b'<div>Hi,</div><div class="gmail_quote"><div class="gmail_attr">On 5 Jan, Alex wrote:</div>'
        b'<blockquote class="gmail_quote">Open?</blockquote><div>No, filled.</div>'
        b'<blockquote class="gmail_quote">Again?</blockquote><div>Yes.</div></div>'
    )
    assert [line for line in parse_bytes(raw).text.split("\n") if line] == ["Hi,", "No, filled.", "Yes."]


def test_html_all_quoted():
    """HTML that is one quote and nothing else is what it quotes."""
    raw = b'From: j@c.example\nContent-Type: text/html\n\n<blockquote type="cite"><p>We chose another.</p></blockquote>'
    message = parse_bytes(raw)
    assert (message.text, message.quoted) == ("We chose another.", "")


def test_plain_blockquote_is_no_quote():
    """A blockquote that only indents belongs to the sender."""
    raw = b"From: j@c.example\nContent-Type: text/html\n\n<p>Our values:</p><blockquote>Be kind.</blockquote>"
    assert parse_bytes(raw).text == "Our values:\n\nBe kind."


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Fwd: x", True),
        ("FW: x", True),
        ("WG: x", True),
        ("TR : x", True),
        ("RV: x", True),
        ("ENC: x", True),
        ("I: x", True),
        ("Doorst: x", True),
        ("PD: x", True),
        ("VB: x", True),
        ("[team] Fwd: x", True),
        ("RE: FW: x", False),
        ("Interview: x", False),
        ("Forward thinking", False),
    ],
)
def test_forward_subject(subject, expected):
    """A subject says that a mail is passed on only by its first prefix."""
    assert markers.is_forward_subject(subject) is expected
