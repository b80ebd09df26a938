"""Names and roles of mailboxes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejectwatch.mail.mailboxes import (
    choose,
    decode_name,
    encode_name,
    folded,
    from_row,
    keeps_keyword,
    placed,
    rows,
    spelled,
)
from rejectwatch.mail.session import Mailbox

PAIRS = [
    ("INBOX", b"INBOX"),
    ("Entwürfe", b"Entw&APw-rfe"),
    ("~peter/mail/台北/日本語", b"~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
    ("Q&A", b"Q&-A"),
    ("&", b"&-"),
    ("Müll & Co.", b"M&APw-ll &- Co."),
    ("Скан 😀", b"&BCEEOgQwBD0- &2D3eAA-"),
    ('a "b" \\c', b'a "b" \\c'),
    ("tab\there", b"tab&AAk-here"),
    ("", b""),
]


@pytest.mark.parametrize(("name", "raw"), PAIRS)
def test_modified_utf7(name, raw):
    """A mailbox with an umlaut would be unknown to the server (RFC 3501 5.1.3)."""
    assert encode_name(name) == raw
    assert decode_name(raw) == name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"AT&T", "AT&T"),
        (b"&Zz", "&Zz"),
        (b"&Z-", "&Z-"),
        (b"&2D0-", "&2D0-"),
        (b"Entw\xc3\xbcrfe", "Entwürfe"),
        (b"R\xfcck", "R\\xfcck"),
    ],
)
def test_name_that_is_not_modified_utf7(raw, name):
    """One badly written name would hide all mailboxes."""
    assert decode_name(raw) == name


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_every_name_comes_back(name):
    """Some name would be sent in another spelling than it was read."""
    assert decode_name(encode_name(name)) == name


@settings(deadline=None)
@given(st.binary(max_size=40))
def test_no_bytes_are_refused(raw):
    """A name made of anything would end in a traceback."""
    assert isinstance(decode_name(raw), str)


def test_folded():
    """An umlaut typed on a Mac, or inbox in small letters, would name another mailbox."""
    assert folded("Entwu\u0308rfe") == "Entwürfe"
    assert folded("inbox") == "INBOX"
    assert folded("Inbox2") == "Inbox2"


def box(name, *attributes, delimiter="/"):
    """Return a mailbox."""
    return Mailbox(name, frozenset(attributes), delimiter)


def test_attribute_beats_name():
    """An old mailbox called Drafts would be taken instead of the one in use."""
    assert choose([box("Drafts"), box("Ablage/Neu", "\\drafts")], "\\Drafts") == "Ablage/Neu"


def test_attribute_of_what_cannot_be_opened():
    """The draft would go to a name that is no mailbox."""
    assert choose([box("Drafts", "\\drafts", "\\noselect"), box("Entwürfe")], "\\Drafts") == "Entwürfe"


@pytest.mark.parametrize(
    ("use", "name"),
    [
        ("\\Drafts", "Drafts"),
        ("\\Drafts", "draft"),
        ("\\Drafts", "Entwürfe"),
        ("\\Drafts", "Entwu\u0308rfe"),
        ("\\Drafts", "Brouillons"),
        ("\\Drafts", "Borradores"),
        ("\\Drafts", "Bozze"),
        ("\\Drafts", "Rascunhos"),
        ("\\Drafts", "Concepten"),
        ("\\Drafts", "Utkast"),
        ("\\Drafts", "Wersje robocze"),
        ("\\Drafts", "Черновики"),
        ("\\Drafts", "下書き"),
        ("\\Sent", "Sent Items"),
        ("\\Sent", "Gesendete Objekte"),
        ("\\Sent", "Éléments envoyés"),
        ("\\Archive", "Archiv"),
        ("\\All", "All Mail"),
        ("\\Junk", "Bulk Mail"),
        ("\\Trash", "Papierkorb"),
    ],
)
@pytest.mark.parametrize(
    ("prefix", "delimiter"), [("", "/"), ("INBOX.", "."), ("INBOX/", "/"), ("[Gmail]/", "/"), ("", "")]
)
def test_names_in_many_languages(use, name, prefix, delimiter):
    """A server without special uses would have no Drafts, in one language or below one prefix."""
    boxes = [box("INBOX", delimiter=delimiter), box(prefix + name, delimiter=delimiter)]

    assert choose(boxes, use) == prefix + name


def test_names_below_other_mailboxes_do_not_count():
    """A colleague's shared Drafts, or one in an archive, would get the letters."""
    boxes = [box("Shared/Anna/Drafts"), box("2019/Drafts"), box("INBOX.Old.Drafts", delimiter=".")]

    assert choose(boxes, "\\Drafts") is None


def test_names_below_a_namespace_of_ones_own():
    """A personal namespace with a prefix of its own would have no Drafts."""
    assert choose([box("mail/Drafts")], "\\Drafts", ["mail/"]) == "mail/Drafts"


def test_the_better_known_name_wins():
    """Which mailbox gets the letters would change with the order of LIST."""
    boxes = [box("Entwürfe"), box("Drafts")]

    assert choose(boxes, "\\Drafts") == choose(boxes[::-1], "\\Drafts") == "Drafts"


def test_unknown_use():
    """A use without names would raise."""
    assert choose([box("Important")], "\\Important") is None


def test_rows_with_literals():
    """A name sent as a literal would shift all rows behind it."""
    data = [b'() "/" a', (b'() "/" {3}', b'x"y'), b"", b'() "/" b', None]

    assert list(rows(data)) == [[data[0]], [data[1], b""], [data[3]]]


@pytest.mark.parametrize("parsed", [(), (b"a",), (b"a", b"/", b"b"), ((), b"/", b"a\nb"), ((), b"/")])
def test_row_that_is_none(parsed):
    """Half a row would end in a traceback, or a line break in a name begin a command."""
    with pytest.raises(ValueError, match=r"LIST|control"):
        from_row(parsed)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([b"[PERMANENTFLAGS (\\Seen \\*)] Limited"], True),
        ([b"[PERMANENTFLAGS (\\Seen $rejection)] Limited"], True),
        ([b"[PERMANENTFLAGS (\\Deleted \\Flagged \\Seen)]"], False),
        ([b"[PERMANENTFLAGS ()] Read-only"], False),
        ([b"[PERMANENTFLAGS ([odd] \\*)] x"], True),
        ([b"[UIDNEXT 5] x"], True),
        ([], True),
    ],
)
def test_keeps_keyword(lines, kept):
    """A keyword would be set that is gone with the session, or not be set where it could be."""
    assert keeps_keyword(lines, "$Rejection") is kept


@pytest.mark.parametrize(
    ("inbox", "prefixes", "name"),
    [
        ("/", [""], "Rejectwatch/Not a rejection"),
        (".", ["INBOX."], "INBOX.Rejectwatch.Not a rejection"),
        (".", [""], "Rejectwatch.Not a rejection"),
        (".", ["INBOX.", "Other."], "INBOX.Rejectwatch.Not a rejection"),
        ("", [""], "Rejectwatch-Not a rejection"),
        ("/", [], "Rejectwatch/Not a rejection"),
    ],
)
def test_a_name_as_the_server_spells_it(inbox, prefixes, name):
    """The training mailboxes could not be made where names have another sign, or a prefix."""
    there = [Mailbox("INBOX", frozenset(), inbox), Mailbox("Sent", frozenset(), inbox)]
    assert spelled("Rejectwatch/Not a rejection", there, prefixes) == name
    assert placed("Rejectwatch/Not a rejection", there, prefixes) is None
    there.append(Mailbox(name, frozenset(), inbox))
    assert placed("Rejectwatch/Not a rejection", there, prefixes) == name
    assert placed(name, there, prefixes) == name


def test_a_name_that_is_there_as_it_is_written():
    """A mailbox that the user made, and named in the configuration, would be looked for below a prefix."""
    there = [Mailbox("INBOX", frozenset(), "."), Mailbox("Shared.Noes", frozenset(), ".")]
    assert placed("Shared.Noes", there, ["INBOX."]) == "Shared.Noes"
