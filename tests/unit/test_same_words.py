"""The same mail, sent in other clothes, must be read as the same words."""

from __future__ import annotations

import base64
import quopri
import textwrap
import unicodedata
from html import escape

import pytest

from rejectwatch.mail.parse import parse_bytes
from rejectwatch.mail.text import sentences

LETTERS = {
    "en": (
        "Dear Alex,",
        (
            "thank you for the time you've taken to talk to our team about the role of Data Engineer. We have decided to "
            "go on with another candidate whose experience is closer to what we need at the moment."
        ),
        "Kind regards,\nJane Doe\nExample Corp\nTalent Team",
    ),
    "de": (
        "Sehr geehrte Frau Rivera,",
        (
            "vielen Dank für Ihre Bewerbung und das Interesse an unserem Unternehmen. Leider müssen wir Ihnen mitteilen, "
            "dass wir uns für eine andere Person entschieden haben, z. B. wegen der Erfahrung."
        ),
        "Mit freundlichen Grüßen\nJürgen Maier\nPersonalabteilung",
    ),
    "fr": (
        "Madame,",
        (
            "nous avons étudié votre candidature avec attention et nous vous remercions de l'intérêt porté à notre société. "
            "Malheureusement, nous ne pouvons pas donner une suite favorable à votre demande."
        ),
        "Cordialement,\nAmélie Petit\nService recrutement",
    ),
    "es": (
        "Estimada Alex:",
        (
            "muchas gracias por participar en nuestro proceso de selección y por el tiempo que nos has dedicado estos días. "
            "Lamentablemente, hemos decidido continuar con otra persona para este puesto."
        ),
        "Un saludo,\nIñaki García\nEquipo de selección",
    ),
    "pt": (
        "Prezada Alex,",
        (
            "agradecemos o seu interesse em fazer parte da nossa equipe e o tempo dedicado ao processo seletivo desta vaga. "
            "Infelizmente, optamos por seguir com outro candidato neste momento."
        ),
        "Atenciosamente,\nJoão Gonçalves\nRecrutamento",
    ),
    "it": (
        "Gentile Alex,",
        (
            "la ringraziamo per l'interesse dimostrato verso la nostra azienda e per il tempo che ci ha voluto dedicare. "
            "Purtroppo abbiamo deciso di proseguire con un altro candidato, perché più vicino al profilo."
        ),
        "Cordiali saluti,\nNiccolò Rossi\nRisorse umane",
    ),
    "nl": (
        "Beste Alex,",
        (
            "bedankt voor je sollicitatie en voor de tijd die je hebt genomen om met ons over de functie te praten vorige week. "
            "Helaas hebben we gekozen voor een andere kandidaat die beter bij de rol past."
        ),
        "Met vriendelijke groet,\nLoïs de Vries\nWerving",
    ),
    "pl": (
        "Szanowna Pani,",
        (
            "dziękujemy za udział w procesie rekrutacji oraz za czas poświęcony na rozmowę z naszym zespołem w tym tygodniu. "
            "Niestety zdecydowaliśmy się kontynuować rozmowy z innym kandydatem."
        ),
        "Z poważaniem\nŁukasz Wiśniewski\nDział rekrutacji",
    ),
    "sv": (
        "Hej Alex,",
        (
            "tack för att du tog dig tid att träffa oss och berätta om din bakgrund och dina erfarenheter i förra veckan. "
            "Tyvärr har vi valt att gå vidare med en annan kandidat för tjänsten."
        ),
        "Vänliga hälsningar\nÅsa Öberg\nRekrytering",
    ),
}

HEAD = "From: Jane <jane@corp.example>\r\nSubject: x\r\nMessage-ID: <a@corp.example>\r\nMIME-Version: 1.0\r\n"


def message(body: bytes, kind: str = "text/plain; charset=utf-8", encoding: str = "8bit") -> bytes:
    """Return a message with one part."""
    return f"{HEAD}Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + body


def wrapped(text: str, width: int, *, mark: str = "", end: str = "\n") -> str:
    """Return text wrapped to a width, each line begun by a mark."""
    lines = [piece for line in text.split("\n") for piece in (textwrap.wrap(line, width - len(mark)) or [""])]
    return end.join(f"{mark}{line}".rstrip() for line in lines)


def clothes(text: str) -> dict[str, bytes]:
    """Return the same text as messages of many makes."""
    curly = text.replace("'", "\u2019").replace(" ", "\u00a0", 3)
    as_html = "".join(f"<p>{escape(p).replace(chr(10), '<br>')}</p>" for p in text.split("\n\n"))
    hidden = '<div style="display:none;max-height:0">Preview</div>'
    layout = f"<html><head><title>T</title></head><body>{hidden}<table><tr><td>{as_html}</td></tr></table></body></html>"
    crlf = text.replace("\n", "\r\n")
    return {
        "plain": message(text.encode()),
        "crlf": message(crlf.encode()),
        "wrapped at 72": message(wrapped(text, 72).encode()),
        "wrapped at 65": message(wrapped(text, 65, end="\r\n").encode()),
        "quoted": message("\n".join(f"> {line}".rstrip() for line in text.split("\n")).encode()),
        "quoted and wrapped": message(wrapped(text, 76, mark="> ").encode()),
        "quoted thrice": message("\n".join(f">>> {line}".rstrip() for line in text.split("\n")).encode()),
        "quoted-printable": message(quopri.encodestring(crlf.encode()), encoding="quoted-printable"),
        "base64": message(base64.encodebytes(text.encode()), encoding="base64"),
        "undecoded": message(quopri.encodestring(text.encode()), encoding="7bit"),
        "decomposed": message(unicodedata.normalize("NFD", text).encode()),
        "curly": message(curly.encode()),
        "soft hyphens": message(text.replace("e", "e\u00ad").encode()),
        "no charset": message(text.encode(), kind="text/plain"),
        "html": message(as_html.encode(), kind="text/html; charset=utf-8"),
        "html layout": message(layout.encode(), kind="text/html; charset=utf-8"),
        "with history": message(
            f"{text}\n\nOn 5 Jan 2026 10:00, Alex <alex@mail.example> wrote:\n> Any news?\n> Alex".encode()
        ),
        "with a device": message(f"{text}\n\nSent from my iPhone\n".encode()),
    }


MAKES = sorted(clothes(""))


@pytest.mark.parametrize("make", MAKES)
@pytest.mark.parametrize("language", sorted(LETTERS))
def test_same_words(language, make):
    """Encoding, wrapping, quoting and HTML change nothing of what the sender said."""
    text = "\n\n".join(LETTERS[language])
    assert parse_bytes(clothes(text)[make]).text == text


@pytest.mark.parametrize("language", sorted(LETTERS))
def test_same_key(language):
    """The same words under the same id are the same mail, whatever they were wrapped in."""
    text = "\n\n".join(LETTERS[language])
    assert len({parse_bytes(raw).message_key for raw in clothes(text).values()}) == 1


@pytest.mark.parametrize("language", sorted(LETTERS))
def test_same_sentences(language):
    """The letter's paragraph is two sentences; greeting and signature are lines of their own."""
    greeting, paragraph, closing = LETTERS[language]
    found = sentences(parse_bytes(clothes("\n\n".join(LETTERS[language]))["wrapped at 72"]).text)
    assert found[0] == greeting
    assert " ".join(found[1:3]) == paragraph
    assert found[3:] == closing.split("\n")
