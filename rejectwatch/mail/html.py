"""HTML mail to text: what a person sees, line by line, quoted mail apart from the sender's words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_CHARACTERS = 1_000_000

_DROPPED = frozenset(
    "script style head title meta link template noscript svg math object embed iframe audio video canvas select"
    " option textarea datalist map area".split()
)
_LINES = frozenset(
    "div tr li dt dd section article header footer main aside nav address center form fieldset legend"
    " figure figcaption details summary tbody thead tfoot caption body".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table hr pre".split())
_CELLS = frozenset({"td", "th"})
_PREFORMATTED = frozenset("pre plaintext xmp listing".split())
_FORMATTING = re.compile(r"</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b[^<>]*>", re.I)
MAX_UNCLOSED = 300

_QUOTE_CLASSES = frozenset(
    "yahoo_quoted protonmail_quote tutanota_quote moz-cite-prefix gmail_attr OutlookMessageHeader"
    " zmail_extra x_gmail_attr".split()
)
_QUOTE_IDS = frozenset({"olk_src_body_section", "mail-editor-reference-message-container"})
_QUOTED_FROM_HERE = frozenset({"divrplyfwdmsg", "appendonsend", "x_divrplyfwdmsg"})
_HIDDEN = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|max-height:0(?:px|pt|em|%)?(?:;|!|$)"
    r"|opacity:0(?:\.0+)?(?:;|!|$)|mso-hide:all)"
)
_FONT_SIZE = re.compile(
    r"(?:^|;)font(?:-size)?:(?:[^;]{0,40}?[\s/])?(\d{1,4}(?:\.\d{1,4})?)(px|pt|em|rem|%)?"
)
_LINE, _PARAGRAPH, _BULLET = "\x01", "\x02", "-"
_BREAKS = re.compile("([\x01\x02\n])")
_SPACE = re.compile("[ \t\r\n\f\x01\x02]+")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: what an element hands down to what is inside it."""

    quoted: bool = False
    tiny: bool = False
    preformatted: bool = False


@dataclass(slots=True)
class _Walk:
    """A walk through the tree without recursion, since mail may nest as deep as it likes."""

    own: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    below: list[tuple[LexborNode | None, _Place, str]] = field(default_factory=list)
    all_quoted: bool = False

    def run(self, root: LexborNode) -> None:
        """Write everything in and below an element, in the order of the document."""
        self._enter(root, _Place())
        while self.below:
            node, place, closing = self.below.pop()
            if node is None:
                self._write(closing, place)
                continue
            following = node.next
            if following is not None:
                self.below.append((following, place, ""))
            tag = node.tag or ""
            if tag == "-text":
                self._text(node, place)
            elif tag not in _DROPPED and tag[:1] not in "-!":
                self._enter(node, place)

    def _write(self, piece: str, place: _Place) -> None:
        if piece:
            (self.quoted if place.quoted or self.all_quoted else self.own).append(piece)

    def _text(self, node: LexborNode, place: _Place) -> None:
        if not place.tiny:
            content = node.text_content or ""
            self._write(content if place.preformatted else _SPACE.sub(" ", content), place)

    def _enter(self, node: LexborNode, place: _Place) -> None:
        tag = node.tag or ""
        attributes = node.attributes
        if attributes:
            style = _style(attributes)
            if "hidden" in attributes or _HIDDEN.search(style.replace(" ", "")):
                return
            self.all_quoted = self.all_quoted or (attributes.get("id") or "").lower() in _QUOTED_FROM_HERE
            place = replace(
                place,
                quoted=place.quoted or _is_quote(node, tag, attributes),
                tiny=_is_tiny(style, otherwise=place.tiny),
            )
        if tag in _PREFORMATTED:
            place = replace(place, preformatted=True)
        before, after = _around(tag)
        self._write(before, place)
        self.below.append((None, place, after))
        child = node.child
        if child is not None:
            self.below.append((child, place, ""))


def to_text(html: str) -> tuple[str, str]:
    """Return the visible text of an HTML body in two: the sender's own, and what it marks as quoted.

    Blocks become lines, paragraphs are set apart by a blank line, list items begin with ``- ``,
    cells are parted by a space, links keep their text only. Hidden elements are left out.
    """
    tree = LexborHTMLParser(_tamed(html[:MAX_CHARACTERS]))
    root = tree.body or tree.root
    walk = _Walk()
    if root is not None:
        walk.run(root)
    return _lines(walk.own), _lines(walk.quoted)


def _tamed(html: str) -> str:
    """Drop formatting tags when many are left open: a parser repeats each of them in every paragraph."""
    tags = _FORMATTING.findall(html)
    closing = sum(1 for tag in tags if tag.startswith("</"))
    return _FORMATTING.sub("", html) if len(tags) - 2 * closing > MAX_UNCLOSED else html


def _lines(pieces: list[str]) -> str:
    """Return pieces as lines: blocks that meet share one break, spaces and blank lines are made one."""
    out = [""]
    for piece in _BREAKS.split("".join(pieces)):
        is_open = out[-1] not in {"", _BULLET}
        if piece == _LINE:
            out += [""] if is_open else []
        elif piece == _PARAGRAPH:
            out += ["", ""] if is_open else [""] if len(out) > 1 and out[-2] and not out[-1] else []
        elif piece == "\n":
            out.append("")
        else:
            out[-1] = " ".join((out[-1] + piece).split())
    kept = [line for line, before in zip(out, ["", *out], strict=False) if line or before]
    return "\n".join(kept).strip("\n")


def _around(tag: str) -> tuple[str, str]:
    """Return what is written before and after an element."""
    if tag == "br":
        return "\n", ""
    if tag == "li":
        return f"{_LINE}{_BULLET} ", _LINE
    if tag in _PARAGRAPHS:
        return _PARAGRAPH, _PARAGRAPH
    if tag in _LINES:
        return _LINE, _LINE
    return ("", " ") if tag in _CELLS else ("", "")


def _is_tiny(style: str, *, otherwise: bool) -> bool:
    """Say whether text has no size: templates put font-size 0 on a frame and a real size inside."""
    size = _FONT_SIZE.search(style) if "font" in style else None
    if size and (float(size[1]) == 0 or size[2] in {"px", "pt", "rem"}):
        return float(size[1]) == 0
    return otherwise


def _style(attributes: dict[str, str | None]) -> str:
    style = attributes.get("style")
    return (
        _SPACE.sub(" ", style[:2000].lower()).replace(": ", ":").replace("; ", ";").strip() if style else ""
    )


def _is_quote(node: LexborNode, tag: str, attributes: dict[str, str | None]) -> bool:
    """Say whether an element holds quoted mail by the marks that mail clients leave."""
    classes = set((attributes.get("class") or "").split())
    if tag == "blockquote":
        cite = (attributes.get("type") or "").lower() == "cite"
        return cite or bool(classes & {"gmail_quote", "x_gmail_quote", "protonmail_quote", "tutanota_quote"})
    if classes & _QUOTE_CLASSES or (attributes.get("id") or "").lower() in _QUOTE_IDS:
        return True
    if (attributes.get("name") or "").lower() == "quote" and tag == "div":
        return True
    # Gmail puts an answer between quotes inside the container too; there the blockquotes tell.
    if classes & {"gmail_quote", "x_gmail_quote"}:
        return node.css_first("blockquote") is None
    return False
