"""Characters folded: what a reader can't see or tell apart is made one, lines stay lines."""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\uff07"

_CHARACTERS = str.maketrans(
    dict.fromkeys(_SPACES, " ") | dict.fromkeys(_BREAKS, "\n") | dict.fromkeys(_APOSTROPHES, "'")
)

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff]"
)
"""Control, bidi, zero-width and filler characters, soft hyphens, tags, lone surrogates."""

_LONG_RUN = re.compile(r"\S{500,}")
_SHORT_RUN = re.compile(r"\S{1,400}")


def fold(text: str) -> str:
    """Return text in NFC with plain spaces, straight apostrophes, ``\\n`` line ends, nothing unseen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CHARACTERS)
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", text)
    if text.isascii():
        return text
    if not _LONG_RUN.search(text):
        return unicodedata.normalize("NFC", text)
    # Ordering a run of combining marks takes quadratic time, so a run without a space is cut up.
    return _SHORT_RUN.sub(lambda run: unicodedata.normalize("NFC", run[0]), text)


def one_line(text: str) -> str:
    """Return folded text on one line, runs of white space as one space."""
    return " ".join(fold(text).split())
