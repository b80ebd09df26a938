"""The values of the configuration that are more than a string or a number: checked when they are read."""

from __future__ import annotations

import re
from datetime import timedelta
from ipaddress import ip_address
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

LONGEST = timedelta(days=36_500)
"""A longer duration is a slip of the finger, and could not be taken off a date."""

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = re.compile(r"([0-9]{1,9})\s*([smhdw])", re.IGNORECASE)
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?"
)
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_.])?")
_LANGUAGE = re.compile(r"[a-z]{2}")
_KEYWORD = re.compile(r"[A-Za-z0-9$_.-]{0,64}")
_BREAKS_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What would end a header field, steer a terminal or turn text around."""
_BREAKS_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def duration(value: object) -> timedelta:
    """Turn ``"5m"``, ``"14d"`` or ``"36h"`` into a timedelta of at most a century; anything else is a ValueError."""
    if isinstance(value, timedelta):
        return value
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError('expected a duration such as "5m", "12h" or "14d"')
    try:
        found = timedelta(**{_UNITS[match[2].lower()]: int(match[1])})
    except OverflowError:
        found = timedelta.max
    if found > LONGEST:
        raise ValueError("that duration is too long")
    return found


def one_line(value: object) -> object:
    """Return a string without blanks at its ends; ValueError if it is no single plain line."""
    if not isinstance(value, str):
        return value
    if _BREAKS_LINE.search(value):
        raise ValueError("must be one line without control characters")
    return value.strip()


def _text(value: str) -> str:
    value = value.replace("\r\n", "\n")
    if _BREAKS_TEXT.search(value):
        raise ValueError("must hold no control characters but line breaks")
    return value


def _address(value: str) -> str:
    if not value.isascii():
        raise ValueError("must be ASCII: write a domain as xn--… (RFC 5890)")
    if not _ADDRESS.fullmatch(value):
        raise ValueError("is not an e-mail address")
    return value


def _host(value: str) -> str:
    try:
        return str(ip_address(value.strip("[]")))
    except ValueError:
        pass
    if not _HOST.fullmatch(value):
        raise ValueError('is not the name of a server, such as "imap.mail.example" (its port goes into port)')
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise ValueError('is not a language of two letters, such as "en" (ISO 639-1)')
    return value


def _fallback(value: str) -> str:
    return value if value == "none" else _language(value)


def _keyword(value: str) -> str:
    if not _KEYWORD.fullmatch(value):
        raise ValueError("must have at most 64 letters, digits and $ _ . -")
    return value


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() in {"localhost", "localhost.localdomain"}


Duration = Annotated[timedelta, BeforeValidator(duration)]
Line = Annotated[str, BeforeValidator(one_line)]
Lines = Annotated[str, AfterValidator(_text)]
Email = Annotated[Line, AfterValidator(_address)]
Host = Annotated[Line, AfterValidator(_host)]
Language = Annotated[str, AfterValidator(_language)]
Fallback = Annotated[str, AfterValidator(_fallback)]
Keyword = Annotated[str, AfterValidator(_keyword)]
