"""Which words in small letters go on with a Polish title: adjectives, and nouns in the genitive."""

from __future__ import annotations

import re

from rejectwatch.reply.fields import BARE, is_field
from rejectwatch.reply.polish import noun_of_work

VERB = re.compile(r"(?:liśmy|łyśmy|my|emy|ano|ono|eto|ł|ła|ło|li|ły|ana|ane|ony|ona|one)$")
"""How a Polish verb or participle ends that says what became of a position."""


def goes_on_in_polish(kept: list[str], word: str, ahead: list[str]) -> bool:
    """Tell whether a word in small letters goes on with a Polish title that has no capital."""
    bare = BARE.sub("", word)
    is_word_of_work = is_field(bare, "pl") or noun_of_work(bare) is not None or kept[-1] in {"ds.", "spraw"}
    is_adjective = OF_A_NOUN.search(bare) is not None and not noun_of_work(kept[-1])
    return is_word_of_work or is_adjective or says_of_what(kept, word, ahead)


def says_of_what(kept: list[str], word: str, ahead: list[str]) -> bool:
    """Tell whether a Polish word in the genitive belongs to the role before it: ``Operator wózka widłowego``."""
    behind = next((at for at, one in enumerate(reversed(kept)) if noun_of_work(one)), _MOST_BEHIND)
    bare, verb = BARE.sub("", word).casefold(), VERB
    if behind >= _MOST_BEHIND or not _GENITIVE.search(bare) or verb.search(bare) or bare.endswith("ja"):
        return False
    follows = BARE.sub("", ahead[0]).casefold() if ahead and word[-1] not in ".,;:!?" else ""
    return not (bare.endswith("a") and verb.search(follows))  # "komisja wybrała"


_MOST_BEHIND = 3
_GENITIVE = re.compile(r"\w{2}(?:[auyi]|ów|ego|ej|[yi]ch|[bdfghkńnprstwz]|ęć)$")
OF_A_NOUN = re.compile(r"(?:ego|ej)$")
"""A Polish adjective that may belong to the noun before it or to the one after it."""
