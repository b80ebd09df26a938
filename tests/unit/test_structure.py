"""BODYSTRUCTURE: which parts hold words, and what they are called."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejectwatch.mail.structure import TextPart, content_bytes, text_parts


def leaf(kind, *, size=10, charset=b"utf-8", disposition=None, encoding=b"7BIT"):
    """Return the structure of a leaf."""
    major, minor = kind.upper().encode().split(b"/")
    fields = (major, minor, (b"CHARSET", charset), None, None, encoding, size)
    lines = (3,) if major == b"TEXT" else ()
    return (*fields, *lines, None, disposition and (disposition, None), None, None)


def multipart(*parts, kind=b"MIXED"):
    """Return the structure of a multipart."""
    return (*parts, kind, (b"BOUNDARY", b"b"), None, None, None)


def embedded(body, disposition=None):
    """Return the structure of a message/rfc822 part around a body."""
    envelope = (None,) * 10
    return (
        b"MESSAGE",
        b"RFC822",
        None,
        None,
        None,
        b"7BIT",
        900,
        envelope,
        body,
        40,
        None,
        disposition and (disposition, None),
        None,
        None,
    )


def sections(structure):
    """Return section, type and where it lies inside."""
    return [(p.section, p.content_type, p.inside) for p in text_parts(structure)]


def test_single_part():
    """The text of a simple mail would be asked for under the wrong number."""
    assert text_parts(leaf("text/plain", size=77, charset=b"ISO-8859-1", encoding=b"QUOTED-PRINTABLE")) == (
        TextPart("1", "text/plain", charset="ISO-8859-1", encoding="quoted-printable", size=77),
    )


def test_nested_multiparts_are_numbered():
    """The wrong part would be fetched as the text (RFC 9051 6.4.5)."""
    structure = multipart(
        multipart(leaf("text/plain"), multipart(leaf("text/html"), leaf("image/png")), kind=b"ALTERNATIVE"),
        leaf("application/pdf", disposition=b"attachment"),
        leaf("text/calendar"),
    )

    assert sections(structure) == [
        ("1.1", "text/plain", ""),
        ("1.2.1", "text/html", ""),
        ("3", "text/calendar", ""),
    ]


def test_embedded_messages_are_numbered():
    """The parts of a forwarded mail would be asked for under wrong numbers."""
    inner = multipart(leaf("text/plain"), embedded(leaf("text/html")))
    structure = multipart(leaf("text/plain"), embedded(inner), embedded(leaf("text/plain")))

    assert sections(structure) == [
        ("1", "text/plain", ""),
        ("2", "message/rfc822", ""),
        ("2.1", "text/plain", "2"),
        ("2.2", "message/rfc822", "2"),
        ("2.2.1", "text/html", "2.2"),
        ("3", "message/rfc822", ""),
        ("3.1", "text/plain", "3"),
    ]
    assert [p.item for p in text_parts(structure)][1] == "2.HEADER"


def test_embedded_message_alone():
    """A mail that is nothing but another mail would have no text."""
    assert sections(embedded(leaf("text/plain"))) == [("1", "message/rfc822", ""), ("1.1", "text/plain", "1")]


def test_attached_texts_are_left_out():
    """A log file or a vacancy that hangs on a mail would be read as the letter."""
    structure = multipart(
        leaf("text/plain"),
        leaf("text/plain", disposition=b"ATTACHMENT"),
        leaf("text/html", disposition=b"attachment"),
        leaf("text/html", disposition=b"inline"),
        leaf("text/calendar", disposition=b"attachment"),
        leaf("application/ics", disposition=b"attachment"),
        embedded(leaf("text/plain"), disposition=b"attachment"),
    )

    assert [p.section for p in text_parts(structure)] == ["1", "4", "5", "6", "7", "7.1"]
    assert text_parts(structure)[3].content_type == "text/calendar"


def test_other_types_are_left_out():
    """Pictures and spreadsheets would be transferred."""
    structure = multipart(leaf("image/png"), leaf("text/csv"), leaf("application/octet-stream"))

    assert text_parts(structure) == ()
    assert content_bytes(structure) == 30


def test_parts_of_imapclient():
    """The form in which imapclient nests the parts of a multipart would not be understood."""
    structure = (
        [leaf("text/plain"), leaf("text/html")],
        b"ALTERNATIVE",
        (b"BOUNDARY", b"b"),
        None,
        None,
        None,
    )

    assert [p.section for p in text_parts(structure)] == ["1", "2"]


def test_embedded_message_that_the_server_did_not_look_into():
    """A disposition would be taken for the structure of a message."""
    structure = (
        b"MESSAGE",
        b"GLOBAL",
        None,
        None,
        None,
        b"8BIT",
        900,
        None,
        (b"attachment", None),
        None,
        None,
    )

    assert text_parts(structure) == ()


@pytest.mark.parametrize(
    "structure",
    [
        None,
        b"TEXT",
        5,
        (),
        (b"TEXT",),
        (b"TEXT", b"PLAIN"),
        (b"TEXT", None, None, None, None, None, 1),
        ((b"TEXT",), b"MIXED"),
    ],
)
def test_structure_that_is_none(structure):
    """A nonsense structure would give wrong parts instead of a second way to read the message."""
    with pytest.raises(ValueError, match="BODYSTRUCTURE"):
        text_parts(structure)


def test_deep_and_wide_structures_are_capped():
    """A stranger's mail with thousands of parts would be asked for part by part."""
    deep = leaf("text/plain")
    for _ in range(500):
        deep = multipart(deep)
    wide = multipart(*[leaf("text/plain")] * 20_000)
    began = time.perf_counter()

    assert text_parts(deep) == ()
    assert len(text_parts(wide)) == 100
    assert time.perf_counter() - began < 0.5


atoms = st.one_of(st.none(), st.integers(0, 9), st.binary(max_size=8))


@settings(deadline=None)
@given(st.recursive(atoms, lambda inner: st.lists(inner, max_size=14).map(tuple), max_leaves=40))
def test_anything_is_parts_or_a_value_error(structure):
    """Whatever a server sends would end in a traceback."""
    content_bytes(structure)
    try:
        parts = text_parts(structure)
    except ValueError:
        return
    assert all(isinstance(p, TextPart) for p in parts)
