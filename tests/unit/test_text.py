"""Text as a person sees it: HTML, folding, wraps, sentences, and what is fit for a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejectwatch.mail import fold, wrap
from rejectwatch.mail.html import to_text
from rejectwatch.mail.message import Part
from rejectwatch.mail.text import body, printable, sentences


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<div>One.</div><div>Two.</div>", "One.\nTwo."),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<p>a  b\n   c</p>", "a b c"),
        ("<ul><li>One</li><li>Two</li></ul>After", "- One\n- Two\n\nAfter"),
        (
            "<table><tr><td>Position:</td><td>Engineer</td></tr><tr><td>Ref</td><td>1</td></tr></table>",
            "Position: Engineer\nRef 1",
        ),
        ('See <a href="https://x.example/?a=1">our jobs</a>.', "See our jobs."),
        ("<b>B</b>old<i>er</i>", "Bolder"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<head><title>T</title><style>p{}</style></head><body>B<script>x</script></body>", "B"),
        ("a<!-- no --><!--[if mso]>no<![endif]-->b", "ab"),
        ("M&uuml;ller &amp; S&ouml;hne &#8217;s", "Müller & Söhne \u2019s"),
        ("<p>un<wbr>broken<p>open", "unbroken\n\nopen"),
        ("plain words", "plain words"),
        ("", ""),
        ("<", "<"),
    ],
)
def test_html(html, expected):
    """Blocks are lines, paragraphs are apart, what isn't shown isn't there."""
    assert to_text(html)[0] == expected


def test_plain_text_behind_html_is_no_other_form_of_it():
    """A gateway's footer would be taken for the whole mail; or what is said twice be read twice."""
    letter = Part(
        "1", "text/html", content=b"<p>Dear Alex,</p><p>we went with another candidate this time.</p>"
    )
    footer = Part("2", "text/plain", content=b"This message is confidential. " * 30)
    assert body([letter, footer])[0].startswith(
        "Dear Alex,\n\nwe went with another candidate this time.\n\nThis"
    )
    same = Part("2", "text/plain", content=b"Dear Alex,\n\nwe went with another candidate this time.\n")
    assert body([letter, same])[0] == "Dear Alex,\n\nwe went with another candidate this time."
    assert body([same, letter])[0] == "Dear Alex,\n\nwe went with another candidate this time."


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">no</div>',
        '<div style="DISPLAY : none !important;">no</div>',
        '<span style="color:red; visibility: hidden">no</span>',
        '<div style="max-height:0;overflow:hidden">no</div>',
        '<div style="max-height:0px">no</div>',
        '<span style="font-size:0">no</span>',
        '<span style="font-size: 0px; line-height:1">no</span>',
        '<span style="font:0px/0 Arial">no</span>',
        '<div style="opacity:0">no</div>',
        '<div style="mso-hide:all">no</div>',
        "<div hidden>no</div>",
        "<template>no</template>",
    ],
)
def test_hidden_html(hidden):
    """A pre-header or a tracker that nobody sees is no word of the mail."""
    assert to_text(f"<p>Yes.</p>{hidden}<p>Yes.</p>")[0] == "Yes.\n\nYes."


@pytest.mark.parametrize(
    "shown",
    [
        '<td style="font-size:0px;padding:10px"><div style="font-size:13px">yes</div></td>',
        '<div style="max-height:0.5em">yes</div>',
        '<div style="opacity:0.9">yes</div>',
        '<div style="font-size:10px">yes</div>',
        '<div style="display:block">yes</div>',
        '<div style="min-height:0">yes</div>',
    ],
)
def test_shown_html(shown):
    """What only looks hidden is read: many templates set a frame's font to 0 and a real size inside."""
    assert to_text(f"<table><tr>{shown}</tr></table>{shown}")[0].split() == ["yes", "yes"]


def test_html_nested_and_open():
    """Deep nesting and thousands of open tags are read, and soon."""
    assert to_text("<div>" * 20_000 + "deep")[0] == "deep"
    many = "".join(f"<b x={n}>" for n in range(4000)) + "<p>x" * 4000
    assert to_text(many)[0].count("x") == 4000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("won\u2019t \u2018so\u2019", "won't 'so'"),
        ("a\u00a0b\u2009c\u3000d\te", "a b c d e"),
        ("in\u00advisible\u200b\u200d\ufeff", "invisible"),
        ("a\u202eb\u2066c\u2069", "abc"),
        ("a\x00\x07\x1b[31mb", "a[31mb"),
        ("Mu\u0308ller", "Müller"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("\ud800x", "x"),
        ("\U000e0041x\ufe0f", "x"),
        ("“quoted” – dash…", "“quoted” – dash…"),
    ],
)
def test_fold(text, expected):
    """What a reader can't see or tell apart is made one."""
    assert fold.fold(text) == expected


def unwrapped(text: str) -> str:
    """Return the text with its wraps undone."""
    return wrap.unwrapped(text.split("\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Thank you for your interest in the position. We will not be moving\n"
                "forward with your application at this time. We wish you all the best\n"
                "in your search.\n\nBest regards,\nAcme\nTalent Team"
            ),
            (
                "Thank you for your interest in the position. We will not be moving forward with your application "
                "at this time. We wish you all the best in your search.\n\nBest regards,\nAcme\nTalent Team"
            ),
        ),
        (
            (
                "After careful review we have decided to go on with a candidate for the Senior\n"
                "Software Engineer position whose profile is closer to what we need right now."
            ),
            (
                "After careful review we have decided to go on with a candidate for the Senior "
                "Software Engineer position whose profile is closer to what we need right now."
            ),
        ),
        (
            "Sehr geehrte Frau Dr. Mustermann-Schmidt und Familie,\nvielen Dank für Ihre Bewerbung.",
            "Sehr geehrte Frau Dr. Mustermann-Schmidt und Familie,\nvielen Dank für Ihre Bewerbung.",
        ),
        (
            "Jane Doe\nSenior Recruiter\nAcme Corp\nHauptstr. 1\n10115 Berlin",
            "Jane Doe\nSenior Recruiter\nAcme Corp\nHauptstr. 1\n10115 Berlin",
        ),
        (
            "Jane Doe, Senior Talent Acquisition Partner EMEA and APAC\njane.doe@corp.example\nTel: 123",
            "Jane Doe, Senior Talent Acquisition Partner EMEA and APAC\njane.doe@corp.example\nTel: 123",
        ),
        (
            "We are sorry to say that these positions are no longer open:\n- Engineer\n- Designer of things\n1. one",
            "We are sorry to say that these positions are no longer open:\n- Engineer\n- Designer of things\n1. one",
        ),
        (
            "- a long item of a list that was wrapped since it has so many words in\n  it and went on",
            "- a long item of a list that was wrapped since it has so many words in it and went on",
        ),
        (
            "Flowed text has a space before each break that a client put in it. \nNext line goes on. \nEnd.",
            "Flowed text has a space before each break that a client put in it. Next line goes on.\nEnd.",
        ),
        (
            "This is a paragraph whose last word was cut at a hyphen, in a well-\nknown way.",
            "This is a paragraph whose last word was cut at a hyphen, in a well-known way.",
        ),
        (
            "Please have a look at all of our other open positions on our page:\nhttps://jobs.corp.example/open",
            "Please have a look at all of our other open positions on our page:\nhttps://jobs.corp.example/open",
        ),
        (
            "We thank you for the time that you took to talk to all of us.\nWe chose another.",
            "We thank you for the time that you took to talk to all of us.\nWe chose another.",
        ),
        (
            "We are writing to tell you that the position that you applied for\nhas been\nfilled by another.\nBest",
            "We are writing to tell you that the position that you applied for has been filled by another.\nBest",
        ),
        ("a\n\n\n\nb\n \n\t\nc", "a\n\nb\n\nc"),
        ("", ""),
    ],
)
def test_unwrapped(text, expected):
    """A sentence that a wrap split is whole again; lists, greetings, addresses and signatures stay lines."""
    assert unwrapped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we won=E2=80=99t go on", "we won\u2019t go on"),
        ("F=C3=BCr Sie m=C3=B6chten wir", "Für Sie möchten wir"),
        (
            "We have decided to move forward with other candidates whose experience m=\nore closely matches.=20\nBest",
            "We have decided to move forward with other candidates whose experience more closely matches. \nBest",
        ),
        ("https://x.example/?a=20&b=3D", "https://x.example/?a=20&b=3D"),
        ("a = b, c==d, x=\ny", "a = b, c==d, x=\ny"),
        ("=E2=28 is no UTF-8", "=E2=28 is no UTF-8"),
        ("no equals sign", "no equals sign"),
    ],
)
def test_repaired(text, expected):
    """Remains of quoted-printable are undone where they are clearly that, and links are left alone."""
    assert wrap.repaired(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("Dear Mr. Smith, no. Best, J. Doe", ["Dear Mr. Smith, no.", "Best, J. Doe"]),
        (
            "We use tools, e.g. Python, at Acme Inc. in Berlin.",
            ["We use tools, e.g. Python, at Acme Inc. in Berlin."],
        ),
        ("Ref. 1234 is closed. Sorry.", ["Ref. 1234 is closed.", "Sorry."]),
        (
            "Stellen, z. B. Entwickler, sind besetzt. Danke.",
            ["Stellen, z. B. Entwickler, sind besetzt.", "Danke."],
        ),
        ("Am 5. Januar 2026. Vielen Dank.", ["Am 5. Januar 2026.", "Vielen Dank."]),
        ("Sehr geehrter Herr Dr. Maier, leider nein.", ["Sehr geehrter Herr Dr. Maier, leider nein."]),
        ("Chère Mme. Petit, merci. Cordialement", ["Chère Mme. Petit, merci.", "Cordialement"]),
        (
            "Estimada Sra. García: gracias. ¿Preguntas? Saludos",
            ["Estimada Sra. García: gracias.", "¿Preguntas?", "Saludos"],
        ),
        ("Prezado Sr. Silva, obrigado. Boa sorte.", ["Prezado Sr. Silva, obrigado.", "Boa sorte."]),
        ("Gentile Dott. Rossi, grazie. Saluti", ["Gentile Dott. Rossi, grazie.", "Saluti"]),
        ("Geachte dhr. De Vries, bedankt. Groet", ["Geachte dhr. De Vries, bedankt.", "Groet"]),
        ("Wybraliśmy m.in. Annę. Dziękujemy.", ["Wybraliśmy m.in. Annę.", "Dziękujemy."]),
        ("Vi valde t.ex. Anna. Tack!", ["Vi valde t.ex. Anna.", "Tack!"]),
        ('He said "No." Then he left.', ['He said "No."', "Then he left."]),
        ("Title\n- one\n- two. Three", ["Title", "- one", "- two.", "Three"]),
        (
            "Version 2.0 is out. See corp.example for more.",
            ["Version 2.0 is out.", "See corp.example for more."],
        ),
        ("", []),
    ],
)
def test_sentences(text, expected):
    """Sentences end where a reader of any of the nine languages says."""
    assert sentences(text) == expected


@given(st.text(max_size=500))
def test_sentences_are_verbatim(text):
    """Every sentence is a piece of the text, in order, and no word is lost."""
    found = sentences(text)
    at = 0
    for sentence in found:
        at = text.index(sentence, at) + len(sentence)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.text(max_size=300))
def test_fold_is_settled(text):
    """Folding twice is folding once, and leaves NFC text that can be encoded, without control characters."""
    folded = fold.fold(text)
    assert fold.fold(folded) == folded
    assert unicodedata.normalize("NFC", folded) == folded
    folded.encode()
    assert not [c for c in folded if unicodedata.category(c) == "Cc" and c != "\n"]


@given(st.text(alphabet=st.sampled_from("ab. ,\n-<>:\"'Ä=20E"), max_size=400))
def test_unwrapping_loses_nothing(text):
    """Undoing wraps moves line breaks and spaces, and changes no other character."""
    assert "".join(unwrapped(text).split()) == "".join(text.split())


@given(st.text(max_size=300))
def test_html_never_fails(text):
    """Whatever is in it, HTML gives two texts without a run of blank lines."""
    for part in to_text(f"<p>{text}<div>"):
        assert "\n\n\n" not in part


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("Jane\x1b[31m\nDoe\u202e", 200, "Jane[31m Doe"),
        ("a" * 300, 10, "a" * 9 + "…"),
        ("[bold]x[/bold]", 200, "[bold]x[/bold]"),
        ("", 10, ""),
    ],
)
def test_printable(text, limit, expected):
    """Text from a stranger can't move the cursor, turn the line round or fill the screen."""
    assert printable(text, limit) == expected


@given(st.text(max_size=400))
def test_printable_is_one_line(text):
    """What is printed is one line within its limit, free of control characters."""
    shown = printable(text, 50)
    assert len(shown) <= 50
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}]
