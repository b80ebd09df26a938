"""The same mail as different senders' software would send it: rows of a corpus as RFC 5322 bytes."""

from __future__ import annotations

import base64
import random
import textwrap
import tomllib
from collections.abc import Callable, Mapping
from email.header import Header
from email.quoprimime import body_encode
from html import escape
from html.entities import codepoint2name
from pathlib import Path
from typing import Any

from rejectwatch.model.corpus import as_mail

Row = Mapping[str, Any]

SMALL_PRINT: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "corpus" / "smallprint.toml").read_text(encoding="utf-8")
)
"""Paragraphs of legal footers by language and kind."""
FOOTER_WORDS = 3_000
_SEED = 20261129

_HEADINGS = {
    "en": "LEGAL NOTICES",
    "de": "Rechtliche Hinweise",
    "fr": "Mentions légales",
    "es": "Aviso legal",
    "pt": "Avisos legais",
    "it": "Note legali",
    "nl": "Juridische kennisgeving",
    "pl": "Informacje prawne:",
    "sv": "Juridisk information",
}
_RULES = ("", "", "", "_" * 60, "-" * 24, "=" * 40, "* * *", "—")

_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>{title}</title>
<style type="text/css">
  body {{ margin: 0; padding: 0; background-color: #f4f5f7; }}
  .content p {{ font-family: Helvetica, Arial, sans-serif; }}
  @media only screen and (max-width: 600px) {{ .content {{ width: 100% !important; }} }}
</style>
</head>
<body style="margin:0; padding:0;">
<div style="display:none; max-height:0px; overflow:hidden; mso-hide:all; font-size:1px; color:#f4f5f7;">{preheader}&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4f5f7;">
<tr><td align="center" style="padding:24px 12px;">
  <!--[if mso]><table width="600"><tr><td><![endif]-->
  <table class="content" role="presentation" width="600" cellpadding="0" cellspacing="0" style="background-color:#ffffff; border-collapse:collapse;">
    <tr><td style="padding:20px 32px; border-bottom:1px solid #dfe1e6;"><img src="cid:logo@mailer.example" width="120" height="32" alt="" style="display:block;" /></td></tr>
    <tr><td style="font-size:0; line-height:0;" height="16">&nbsp;</td></tr>
    <tr><td style="padding:8px 32px 24px 32px; font-family:Helvetica,Arial,sans-serif; font-size:14px; line-height:22px; color:#172b4d;">
{paragraphs}
    </td></tr>
  </table>
  <!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
<img src="https://open.mailer.example/o.gif" width="1" height="1" alt="" />
</body>
</html>
"""


def _mail(row: Row, body: bytes, kind: str, encoding: str, *, charset: str = "") -> bytes:
    """Return a row's mail with another body; with a charset, its fields are in encoded words of it."""
    head = as_mail({**row, "body": "", "html": False}).decode().split("MIME-Version")[0]
    if charset:
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        name, _, address = fields["From"].rpartition(" <")
        if not name.isascii():
            name = name.strip('"')  # which quotes no encoded word
        encoded = {
            **fields,
            "Subject": _word(fields["Subject"], charset),
            "From": f"{_word(name, charset)} <{address}" if name else fields["From"],
        }
        head = "".join(f"{key}: {value}\r\n" for key, value in encoded.items())
    mime = f"MIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return f"{head}{mime}".encode() + body + b"\r\n"


def _word(text: str, charset: str) -> str:
    return text if text.isascii() else Header(text, charset).encode(linesep="\r\n")


def _plain(row: Row, change: Callable[[str], str] = str) -> bytes:
    """Return a row's mail in 8-bit UTF-8, its body changed."""
    return as_mail({**row, "body": change(row["body"]), "html": False})


def _crlf(text: str) -> str:
    return "\r\n".join(text.splitlines())


def as_html(row: Row) -> bytes:
    """Return it as HTML alone: a layout of tables, a hidden first line, named entities, hard spaces."""
    paragraphs = "\n".join(
        f'      <p style="margin:0 0 14px 0;"><span style="color:#172b4d;">{"<br />".join(map(_entities, lines))}</span></p>'
        for lines in (part.strip().split("\n") for part in row["body"].split("\n\n"))
    )
    first = _entities(" ".join(row["body"].split())[:90])
    page = _PAGE.format(title=_entities(row["subject"]), preheader=first, paragraphs=paragraphs)
    body = body_encode(_crlf(page).encode().decode("latin-1"), eol="\r\n")
    return _mail(row, body.encode("ascii"), "text/html; charset=UTF-8", "quoted-printable", charset="utf-8")


def _entities(line: str) -> str:
    """Return a line with every seventh space a hard one, and its letters as entities where they have names."""
    words = escape(line.strip()).split(" ")
    spaced = "".join(
        f"{word}{'&nbsp;' if number % 7 == 6 else ' '}" for number, word in enumerate(words)
    ).removesuffix("&nbsp;")
    return "".join(
        letter if letter.isascii() else f"&{codepoint2name[ord(letter)]};" if ord(letter) in codepoint2name
        else f"&#{ord(letter)};" for letter in spaced
    ).strip()  # fmt: skip


def as_base64(row: Row) -> bytes:
    """Return it in base64, its fields in encoded words."""
    body = base64.encodebytes(_crlf(row["body"]).encode()).replace(b"\n", b"\r\n")
    return _mail(row, body, "text/plain; charset=utf-8", "base64", charset="utf-8")


def as_quoted_printable(row: Row) -> bytes:
    """Return it in quoted-printable with soft breaks at 50 columns, in the middle of words too."""
    body = body_encode(_crlf(row["body"]).encode().decode("latin-1"), maxlinelen=50, eol="\r\n")
    return _mail(row, body.encode("ascii"), "text/plain; charset=utf-8", "quoted-printable", charset="utf-8")


def charset(row: Row) -> str:
    """Return the first charset of one byte a letter that holds a row's words."""
    said = f"{row['subject']}{row['from']}{row['body']}"
    for name in ("iso-8859-1", "iso-8859-2", "windows-1252", "windows-1250"):
        try:
            said.encode(name)
        except UnicodeEncodeError:
            continue
        return name
    raise ValueError(f"no charset of one byte holds {row['id']}")


def as_one_byte(row: Row) -> bytes:
    """Return it in ISO-8859-1, or the charset of one byte that it needs."""
    name = charset(row)
    return _mail(row, _crlf(row["body"]).encode(name), f"text/plain; charset={name}", "8bit", charset=name)


def as_wrapped(row: Row) -> bytes:
    """Return it with every line cut at 60 columns."""
    return _plain(row, wrapped)


def wrapped(body: str) -> str:
    """Return a body cut at 60 columns, its own line ends kept."""
    return "\n".join(
        piece
        for line in body.split("\n")
        for piece in (textwrap.wrap(line, 60, break_long_words=False, break_on_hyphens=False) or [""])
    )


def as_quoted(row: Row) -> bytes:
    """Return it with every line behind ``>``, and nothing beside.

    Nobody answers here and no line says who is quoted, so the quoted words are all that the sender
    says (some gateways and lists deliver mail so): they are to be read as the sender's.
    """
    return _plain(row, lambda body: "\n".join(f"> {line}".rstrip() for line in body.split("\n")))


def as_footed(row: Row) -> bytes:
    """Return it with a legal footer of 3,000 words below."""
    return _plain(row, lambda body: f"{body.rstrip()}\n\n{footer(row)}\n")


def footer(row: Row) -> str:
    """Return a footer in the mail's language: its paragraphs shuffled, once and again until it is long enough.

    By the mail's id it is always the same; some begin with a rule, some with a heading, some with neither.
    """
    chance = random.Random(f"{_SEED} {row['id']}")
    start = chance.choice((*_RULES, _HEADINGS[row["language"]], _HEADINGS[row["language"]].upper()))
    out, count = [], 0
    while count < FOOTER_WORDS:
        paragraphs = [*SMALL_PRINT[row["language"]].values()]
        for paragraph in chance.sample(paragraphs, len(paragraphs)):
            if count < FOOTER_WORDS:
                out.append(paragraph)
                count += len(paragraph.split())
    return "\n\n".join([*([start] if start else []), *out])


MAKES: dict[str, Callable[[Row], bytes]] = {
    "HTML only": as_html,
    "base64": as_base64,
    "quoted-printable": as_quoted_printable,
    "one byte a letter": as_one_byte,
    "wrapped at 60": as_wrapped,
    "quoted whole": as_quoted,
    "legal footer": as_footed,
}
"""What must not change a decision."""
