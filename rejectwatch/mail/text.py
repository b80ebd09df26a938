"""The words of a mail: the body chosen among its parts, made safe to show, split into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape

from rejectwatch.mail import fold, html, mime, wrap
from rejectwatch.mail.message import Part

MAX_CHARACTERS = 1_000_000
STUB_CHARACTERS = 400
STUB_SHARE = 0.15
_FORMS = ("text/plain", "text/html")
SAME_CHARACTERS = 40
"""Plain text whose first letters HTML has, too, says the same."""

_STUB = re.compile(
    r"(?:view|read|see|open|display)\b.{0,60}\b(?:html|browser|online|web)"
    r"|(?:html|browser).{0,60}(?:view|anzeigen|afficher|ansehen|visuali[sz]|bekijken|wyświetl|visa)"
    r"|does not support html|unterstützt kein html|html[- ](?:fähig|capable|enabled|compatible)",
    re.I,
)


_STOP = re.compile(r"([.!?…]{1,5})[\"'\u201d\u201c\u00bb)\]]{0,3}(?= \S)")
_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof st sr jr messrs vs ref dept approx attn"
    " hr fr hrn dipl ing mag bzw ca ggf evtl inkl exkl vgl bspw sog zzgl geb"
    " mme mlle mm réf env"
    " sra srta srs dña lic avda atte dra exmo exma eng engª"
    " sig sigg dott avv arch egr spett geom gent"
    " dhr mevr mw drs ir bijv evt enz tzw mgr inż godz szan resp kl".split()
)
"""A full stop after these ends no sentence."""

_BEFORE_NUMBERS = frozenset(
    "no nos nr num núm pág pag art fig tel ext vol abs str ul al av p s"
    " jan feb mar apr jun jul aug sep sept oct okt nov dec dez déc janv févr avr juil".split()
)
"""Nor after these, when a number follows."""

_STYLES = re.compile(r"[.#@]?[\w-]{1,40} ?\{[^{}]{1,200}:[^{}]{1,200}\}")
"""A style sheet, which some converters leave at the top of the plain text."""

_MARKUP = re.compile(
    r"\s*(?:<!doctype html|<(?:html|head|body|div|p|table|center|span|style|meta)[\s>])", re.I
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


def body(parts: Iterable[Part]) -> tuple[str, str]:
    """Return the folded body of a message's own parts, and what HTML marks in it as quoted.

    The plain text is taken, unless it is empty or only a stub of what the HTML says.
    """
    parts = [_as_it_is(part) for part in parts]
    if (
        next((p.content_type for p in parts if p.content_type in _FORMS and p.content.strip()), "")
        == "text/html"
    ):
        return _after_html(parts)
    plain = "\n\n".join(_texts(parts, "text/plain")).strip("\n")
    if "&" in plain:
        plain = _ENTITY.sub(lambda entity: unescape(entity[0]), plain)
    is_whole = len(plain) > STUB_CHARACTERS and not _STYLES.search(plain[:STUB_CHARACTERS])
    if is_whole or not any(part.content_type == "text/html" for part in parts):
        return _prepared(plain), ""
    own, quoted = _from_html(parts)
    if _is_stub(plain, len(own) + len(quoted)):
        return _prepared(own), _prepared(quoted)
    return _prepared(plain), ""


def _after_html(parts: list[Part]) -> tuple[str, str]:
    """Return the body where HTML comes first: plain text behind it is no other form of it, but a footer or an afterthought.

    Unless the HTML says the same: then some software has put the two forms of RFC 2046 in the wrong order.
    """
    own, quoted = _from_html(parts)
    plain = "\n\n".join(_texts(parts, "text/plain")).strip("\n")
    said, more = "".join((own + quoted).split()), "".join(plain.split())
    added = "" if more[:SAME_CHARACTERS] in said else plain
    return _prepared("\n\n".join(text for text in (own, added) if text)), _prepared(quoted)


def _as_it_is(part: Part) -> Part:
    """Return a part under the type that its content has: some software sends HTML as text/plain."""
    if part.content_type == "text/plain" and _MARKUP.match(mime.text(part)[:1000]):
        return replace(part, content_type="text/html")
    return part


def printable(text: str, limit: int = 200) -> str:
    """Return text from mail fit for a terminal: one line, nothing unseen, at most ``limit`` characters."""
    line = fold.one_line(text[: 4 * limit + 1000])
    return line if len(line) <= limit else line[: max(0, limit - 1)].rstrip() + "…"


def sentences(text: str) -> list[str]:
    """Return the sentences of clean text, each a verbatim piece of it; every line ends one.

    A full stop after an abbreviation, an initial or an ordinal number ends none.
    """
    found: list[str] = []
    for line in text.split("\n"):
        start = 0
        for stop in _STOP.finditer(line):
            if _ends_sentence(line, stop):
                found.append(line[start : stop.end()].strip())
                start = stop.end()
        found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def _ends_sentence(line: str, stop: re.Match[str]) -> bool:
    following = line[stop.end() : stop.end() + 8].lstrip(" \"'(\u201c\u201e\u00ab\u00bf\u00a1[*")[:1]
    if following.islower():
        return False
    if stop[1] != ".":
        return True
    word = line[max(0, stop.start() - 16) : stop.start()].rpartition(" ")[2].lstrip("(\"'[").lower()
    is_short = all(len(piece) <= 3 and piece.isalpha() for piece in word.split("."))
    if (len(word) == 1 and is_short) or ("." in word and is_short) or word in _ABBREVIATIONS:
        return False
    is_ordinal = word.isdigit() and len(word) <= 2
    return not is_ordinal and not (word in _BEFORE_NUMBERS and following.isdigit())


def _texts(parts: list[Part], kind: str) -> list[str]:
    texts = [mime.text(part) for part in parts if part.content_type == kind]
    return [text for text in texts if text.strip()]


def _from_html(parts: list[Part]) -> tuple[str, str]:
    both = [html.to_text(text) for text in _texts(parts, "text/html")]
    return "\n\n".join(own for own, _ in both if own), "\n\n".join(quoted for _, quoted in both if quoted)


def _is_stub(plain: str, html_length: int) -> bool:
    length = len(plain.strip())
    if not length or (html_length and length > STUB_CHARACTERS):
        return True
    if not html_length or length > html_length:
        return False
    return length < STUB_SHARE * html_length or bool(_STUB.search(plain))


def _prepared(text: str) -> str:
    return fold.fold(wrap.repaired(fold.fold(text[:MAX_CHARACTERS])))
