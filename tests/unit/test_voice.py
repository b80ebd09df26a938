"""What is proposed for the person's letters, from what they sent."""

from __future__ import annotations

import pytest

from rejectwatch.reply.voice import Pair, changes, propose

SOURCE = """Dear {{ person }},

{{ pick("Thank you for your reply.", "Thank you for writing.") }}
{{ pick("I wish you well.", "All the best to your team.") }}

{{ pick("Kind regards,", "Best regards,") }}
{{ me }}
"""


def letter(thanks="Thank you for your reply.", wish="I wish you well.", closing="Kind regards,"):
    """Return a letter."""
    middle = f"{thanks} {wish}".strip()
    return f"Dear Kim,\n\n{middle}\n\n{closing}\nAlex Rivera\n"


def pair(sent, **drafted):
    """Return a letter as drafted and as sent."""
    return Pair("en", "after_application", letter(**drafted), sent)


def test_a_phrase_that_is_always_left_out():
    """What the person deletes each time would have to be deleted for ever."""
    proposal = propose(
        SOURCE,
        [
            pair(letter(wish="")),
            pair(letter(wish=""), wish="All the best to your team."),
            pair(letter(wish="")),
        ],
    )

    assert proposal.changes == (("I wish you well.", "", 3),)
    assert "I wish you well" not in proposal.after
    assert proposal.after.count("pick(") == 2


def test_a_closing_that_is_always_used():
    """The person's own way to end a letter would never be learnt."""
    proposal = propose(SOURCE, [pair(letter(closing="Cheers,"))] * 3)

    assert proposal.changes == (("Kind regards,", "Cheers,", 3),)
    assert '{{ "Cheers," }}\n{{ me }}' in proposal.after


@pytest.mark.parametrize(
    "sent",
    [
        [letter(wish=""), letter(wish="")],
        [letter(wish=""), letter(wish=""), letter()],
        [letter(wish="Good luck."), letter(wish="Good bye."), letter(wish="")],
        [letter(closing="Best regards,")] * 3,
        [letter()] * 5,
    ],
)
def test_what_is_not_always_so(sent):
    """A change made once or twice, or each time otherwise, would become a rule."""
    assert propose(SOURCE, [pair(one) for one in sent]) is None


@pytest.mark.parametrize("closing", ["{{ 7 * 7 }}", "{% for x in y %}", 'say "so",', "back\\slash,"])
def test_words_never_become_code(closing):
    """What the person writes in a letter would run in a template, or break it."""
    assert propose(SOURCE, [pair(letter(closing=closing))] * 3) is None


def test_lines_broken_anew():
    """A mail program that breaks lines otherwise would look like a person who changes everything."""
    wrapped = letter().replace("reply. I wish", "reply. I\nwish")
    assert all(old == new for old, new in changes(letter(), wrapped))


def test_a_letter_written_anew():
    """A letter that has little in common with the draft would teach to leave everything out."""
    found = dict(changes(letter(), "Hi Kim,\n\nshame. Thanks anyway! Talk soon? Yes.\n\nA.\n"))
    assert "" not in found.values()
