"""Bytes to text: whatever charset a mail names, rightly, wrongly or not at all."""

from __future__ import annotations

import codecs

_NAME_CHARACTERS = 40

_DENIED = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})
"""Codecs of Python that are no charset of mail; punycode is also quadratic."""

_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "windows-874": "cp874",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-unknown": "",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "",
}

_PLAIN = frozenset({"", "utf-8", "us-ascii", "iso-8859-1", "windows-1252"})
_STATEFUL = ("utf-16", "utf-32", "utf-7", "iso2022", "hz")
_MULTIBYTE = (*_STATEFUL, "gb", "cp949", "cp932", "big5", "euc", "shift", "johab", "cp950")


def decode(data: bytes, charset: str = "") -> str:
    """Return the text of ``data``: never fails, replaces what can't be read by U+FFFD.

    UTF-8 is believed before any single-byte charset that the mail claims, since no text in one of
    those is well-formed UTF-8 by chance; what claims UTF-8 and isn't is read as Windows-1252.
    """
    if data.isascii() and charset.lower() in _PLAIN:
        return data.decode("ascii")
    name = _codec(charset)
    if name.startswith(_MULTIBYTE):
        try:
            return data.decode(name)
        except UnicodeError:
            well = _utf8(data, name) if not data.isascii() else None
            return well if well is not None else data.decode(name, "replace")
    well = _utf8(data, name)
    if well is not None:
        return well
    if name not in {"", "utf-8", "ascii", "cp1252", "iso8859-1"}:
        return data.decode(name, "replace")
    return _damaged(data)


def _codec(charset: str) -> str:
    """Return Python's name of a text codec for a charset, or an empty string when there is none."""
    wanted = charset.strip().strip("'\"").lower()[:_NAME_CHARACTERS]
    wanted = _ALIASES.get(wanted, wanted)
    if not wanted:
        return ""
    try:
        found = codecs.lookup(wanted).name
        # Python also has codecs from bytes to bytes (zlib, base64): those refuse to decode to str.
        b"".decode(found)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if found in _DENIED or found.replace("_", "-") in _DENIED else found


def _utf8(data: bytes, name: str) -> str | None:
    """Return ``data`` read as UTF-8, a character cut off at the end left out; None if it isn't UTF-8.

    Where all else is ASCII and UTF-8 was not told, a half character at the end is a whole one of another charset.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        text = decoder.decode(data, final=False)
    except UnicodeDecodeError:
        return None
    is_other = text.isascii() and name != "utf-8"
    return None if is_other and decoder.getstate()[0] else text


def _damaged(data: bytes) -> str:
    """Return text that is either UTF-8 with a few broken bytes or Windows-1252."""
    replaced = data.decode("utf-8", "replace")
    bad = replaced.count("\ufffd")
    good = sum(1 for character in replaced if character > "\x7f") - bad
    return replaced if good and good >= bad else data.decode("cp1252", "replace")
