"""Broken mail, made on purpose: whole messages with one or several kinds of damage, from a seed."""

from __future__ import annotations

import base64
import quopri
import random
from collections.abc import Callable, Iterator

WORDS = (
    "Thank you for your interest in the position of Data Engineer. After careful consideration we have "
    "decided to move forward with another candidate.\r\n\r\nVielen Dank für Ihre Bewerbung, leider müssen wir "
    "absagen. Nous regrettons de ne pouvoir y donner suite. Dziękujemy, wybraliśmy inną osobę.\r\n\r\n"
    "Best regards,\r\nJane Doe\r\nExample Corp Recruiting\r\n"
)

Damage = Callable[[random.Random, bytes], bytes]


def whole(chance: random.Random) -> bytes:
    """Return an unbroken message of one of several makes."""
    head = (
        f"From: Jane Doe <jane{chance.randrange(1000)}@corp.example>\r\nTo: Alex <alex@mail.example>\r\n"
        f"Subject: =?utf-8?q?Ihre_Bewerbung_f=C3=BCr?= role {chance.randrange(1000)}\r\n"
        f"Date: Mon, 5 Jan 2026 10:{chance.randrange(60):02}:00 +0100\r\n"
        f"Message-ID: <{chance.getrandbits(64):x}@corp.example>\r\nReferences: <a@b.example>\r\n"
        "MIME-Version: 1.0\r\n"
    )
    kind = chance.randrange(5)
    qp = quopri.encodestring(WORDS.encode()).decode("ascii").replace("\n", "\r\n").replace("\r\r\n", "\r\n")
    b64 = base64.encodebytes(WORDS.encode()).decode().replace("\n", "\r\n")
    plain = (
        f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{qp}"
    )
    coded = f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64}"
    html = f"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>{WORDS}</p>"
    both = f'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n{plain}\r\n--b\r\n{html}\r\n--b--\r\n'
    forward = f'Content-Type: multipart/mixed; boundary="c"\r\n\r\n--c\r\n\r\nSee.\r\n--c\r\nContent-Type: message/rfc822\r\n\r\n{head}{plain}\r\n--c--\r\n'
    return (head + (plain, coded, html, both, forward)[kind]).encode()


def _into_header(raw: bytes, field: bytes) -> bytes:
    return field + b"\r\n" + raw


def _without(raw: bytes, name: bytes) -> bytes:
    head, blank, body = raw.partition(b"\r\n\r\n")
    return b"\r\n".join(line for line in head.split(b"\r\n") if not line.startswith(name)) + blank + body


def cut(chance: random.Random, raw: bytes) -> bytes:
    """Break off anywhere."""
    return raw[: chance.randrange(len(raw) + 1)]


def flipped(chance: random.Random, raw: bytes) -> bytes:
    """Change some bytes to any others."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 40)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def nul(chance: random.Random, raw: bytes) -> bytes:
    """Put NUL bytes in."""
    at = chance.randrange(len(raw))
    return raw[:at] + b"\x00" * chance.randint(1, 50) + raw[at:]


def nested(chance: random.Random, raw: bytes) -> bytes:
    """Wrap in up to 300 multiparts or messages."""
    for level in range(chance.randint(100, 300)):
        if chance.random() < 0.5:
            raw = b"Content-Type: message/rfc822\r\n\r\n" + raw
        else:
            mark = b"n%d" % level
            raw = b"Content-Type: multipart/mixed; boundary=" + mark + b"\r\n\r\n--" + mark + b"\r\n" + raw
    return raw


def long_line(chance: random.Random, raw: bytes) -> bytes:
    """Put a line of a megabyte into header or body."""
    line = chance.choice([b"x", b"=?", b"> ", b"On ", b"<p ", b"a@b,", b"(", b" "]) * 1_000_000
    line = line[:1_000_000]
    return raw + b"\r\n" + line if chance.random() < 0.5 else _into_header(raw, b"Subject: " + line)


def cut_base64(chance: random.Random, raw: bytes) -> bytes:
    """Say base64 of a body that is cut, padded wrongly, or no base64 at all."""
    body = base64.encodebytes(WORDS.encode())[: chance.randrange(200)]
    body = chance.choice([body, body + b"===", WORDS.encode(), b"=" * 500])
    return b"From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body


def wrong_boundary(chance: random.Random, raw: bytes) -> bytes:
    """Name a boundary that isn't there, is empty, or is full of signs of a pattern."""
    other = chance.choice([b'"nowhere"', b'""', b'"(a+)+$"', b'"' + b"x" * 5000, b"b; boundary=c"])
    return raw.replace(b'boundary="b"', b"boundary=" + other).replace(b'boundary="c"', b"boundary=" + other)


def unknown_charset(chance: random.Random, raw: bytes) -> bytes:
    """Name a charset that is unknown, no charset, or not the one."""
    names = [
        b"x-none",
        b"utf-16",
        b"punycode",
        b"base64",
        b"zlib",
        b"iso-2022-jp",
        b'"\x00"',
        b"utf-7",
        b"idna",
    ]
    return raw.replace(b"utf-8", chance.choice(names))


def lying_charset(chance: random.Random, raw: bytes) -> bytes:
    """Send Windows-1252 as UTF-8, or UTF-8 as something else."""
    if chance.random() < 0.5:
        return raw.decode("utf-8").encode("cp1252", "replace")
    return raw.replace(b"charset=utf-8", b"charset=iso-8859-1")


def unknown_encoding(chance: random.Random, raw: bytes) -> bytes:
    """Name a transfer encoding that there isn't, or one that it isn't."""
    names = [b"x-none", b"7-bit", b"", b"x-uuencode", b"base64", b"quoted-printable", b"binary;"]
    other = chance.choice(names)
    return raw.replace(b"Encoding: quoted-printable", b"Encoding: " + other).replace(
        b"Encoding: 8bit", b"Encoding: " + other
    )


def bare_cr(chance: random.Random, raw: bytes) -> bytes:
    """End lines with CR alone, or mix all three ends."""
    if chance.random() < 0.5:
        return raw.replace(b"\r\n", b"\r")
    return b"".join(line + chance.choice([b"\r", b"\n", b"\r\n", b"\r\r\n"]) for line in raw.split(b"\r\n"))


def no_separator(chance: random.Random, raw: bytes) -> bytes:
    """Take away the blank line between header and body, or put one too many in."""
    return raw.replace(b"\r\n\r\n", chance.choice([b"\r\n", b"\r\n \r\n", b"\r\n\r\n\r\n"]), 1)


def many_addresses(chance: random.Random, raw: bytes) -> bytes:
    """Send to twenty thousand."""
    return _into_header(raw, b"To: " + b", ".join(b"u%d@x.example" % n for n in range(20_000)))


def bad_address(chance: random.Random, raw: bytes) -> bytes:
    """Make From something that readers of addresses fall over."""
    values = [
        b"(" * 3000,
        b'<"',
        b'"' * 3000,
        b"<" * 3000,
        b"@" * 3000,
        b"a:" * 2000,
        b"\\" * 3000,
        b",;" * 2000,
        b"",
        b"=?utf-8?b?" * 300,
    ]
    return _into_header(_without(raw, b"From"), b"From: " + chance.choice(values))


def bad_fields(chance: random.Random, raw: bytes) -> bytes:
    """Make Date, Message-ID or References nonsense."""
    fields = [
        b"Date: 99 Foo 99999 99:99:99",
        b"Date: " + b"9" * 3000,
        b"Message-ID: <",
        b"Message-ID: " + b"<" * 3000,
    ]
    fields += [
        b"References: " + b"<a@b> " * 20_000,
        b"Content-Type: " + b";" * 3000,
        b'Content-Type: text/plain; a="' + b"\\" * 3000,
    ]
    return _into_header(raw, chance.choice(fields))


def bad_encoded_word(chance: random.Random, raw: bytes) -> bytes:
    """Put broken encoded words into the subject."""
    words = [
        b"=?utf-8?b?////?=",
        b"=?utf-8?b?a?=",
        b"=?x?q?=FF?=",
        b"=?utf-8?q?" * 2000,
        b"=??q?a?=",
        b"=?utf-16?b?AA==?=",
    ]
    return _into_header(_without(raw, b"Subject"), b"Subject: " + chance.choice(words))


def bad_html(chance: random.Random, raw: bytes) -> bytes:
    """Send HTML that no browser made."""
    pieces = [
        b"<div>",
        b"<table>",
        b"<b x=1>",
        b"</p>",
        b"<!--",
        b"<![CDATA[",
        b"<svg><p>",
        b"&#xFFFFFF;",
        b"<p style='",
        b"<blockquote type=cite>",
    ]
    body = b"".join(chance.choice(pieces) for _ in range(chance.randint(1, 8000)))
    return b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n" + body


def bad_quotes(chance: random.Random, raw: bytes) -> bytes:
    """Send thousands of lines that nearly open a quote."""
    lines = [
        b"On 5 Jan 2026",
        b"wrote:",
        b"> ",
        b"From: x",
        b"To: y",
        b"-- ",
        b"_____",
        b"----- Forwarded message -----",
        b"Am 1.1.",
        b"Sent: z",
        b"",
    ]
    body = b"\n".join(chance.choice(lines) for _ in range(chance.randint(1, 8000)))
    return b"From: a@b.example\r\nSubject: Fwd: x\r\n\r\n" + body


DAMAGES: tuple[Damage, ...] = (
    cut,
    flipped,
    nul,
    nested,
    long_line,
    cut_base64,
    wrong_boundary,
    unknown_charset,
    lying_charset,
    unknown_encoding,
    bare_cr,
    no_separator,
    many_addresses,
    bad_address,
    bad_fields,
    bad_encoded_word,
    bad_html,
    bad_quotes,
)


def messages(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield (kind of damage, message), every kind in turn; every third has a second damage."""
    chance = random.Random(seed)
    for number in range(count):
        damage = DAMAGES[number % len(DAMAGES)]
        raw = damage(chance, whole(chance))
        if number % 3 == 0 and raw:
            raw = chance.choice((flipped, nul, cut, bare_cr))(chance, raw)
        yield damage.__name__, raw
