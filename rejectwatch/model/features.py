"""A message as the words that the estimators see: pure text, so that pipelines stay stock parts.

Facts that are not words (who sends, whether it answers something, a calendar part) become
marker words of their own, which no mail contains. Beside the text stand what it says in any of nine
languages, as the names of concepts in order and as pairs of them in a sentence, the subject, and the
meanings of its words at three grains.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rejectwatch.mail.message import Message
from rejectwatch.mail.text import sentences
from rejectwatch.model.concepts import concepts, pairs, said
from rejectwatch.model.meanings import meanings
from rejectwatch.model.smallprint import letter

MOST_CHARACTERS = 6_000
"""Characters of a mail's text that the whole-mail view reads: head and tail."""
MOST_SENTENCES = 120
LONGEST_SENTENCE = 600
SHORTEST_HEAD, LONGEST_HEAD = 120, 2_500
"""Characters of the beginning of a letter that may be read by itself."""
MUCH_BEHIND = 1_200
"""Characters behind a signature that may drown what stands before it."""
LONGEST_NAME = 45
_PARAGRAPH = re.compile(r"\n[ \t]*\n[\s_*=~–—-]*")
_SENTENCE_END = re.compile(r"[.!?:,;…]")
_RULE = re.compile(r"[_*=~–—-]{3,}|\n[ \t]*\n[ \t]*\n|[–—]")


class Columns(NamedTuple):
    """What the views read of a text: itself, its concepts in order and in pairs, its subject, its words' meanings."""

    text: str
    said: str
    pairs: str
    subject: str = ""
    coarse: str = ""
    middle: str = ""
    fine: str = ""


_DIGIT = re.compile(r"\d")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}")
_ADDRESS = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,200}")
_NO_REPLY = re.compile(
    r"no.?reply|do.?not.?reply|noresponder|no.?responda|nao.?responda|keine.?antwort|nicht.?antworten|"
    r"ne.?pas.?repondre|nepasrepondre|non.?rispondere|niet.?beantwoorden|nie.?odpowiadaj|svara.?(?:ej|inte)|mailer.?daemon"
)
_DESK = re.compile(
    r"career|recruit|talent|jobs?\b|hiring|\bhr\b|people|bewerb|personal|karriere|recrut|rh\b|emploi|candidat|"
    r"seleccion|empleo|selecao|vagas|selezion|risorse|werving|vacature|sollicit|rekrut|praca|kariera|rekryt|jobb"
)


def fold(text: str) -> str:
    """Return text with links, addresses and digits replaced by what they are."""
    return _DIGIT.sub("0", _ADDRESS.sub(" xqmail ", _LINK.sub(" xqlink ", text)))


def markers(message: Message, text: str) -> str:
    """Return the marker words of a message: kind of sender, thread, list, machine, calendar, length of its text."""
    words = [f"xqfrom{_sender(message)}"]
    words += ["xqreply"] if message.in_reply_to else []
    words += ["xqlist"] if message.header("list-id") else []
    words += ["xqbulk"] if message.header("list-unsubscribe") or message.header("precedence") else []
    words += ["xqauto"] if message.header("auto-submitted").lower().startswith("auto") else []
    words += ["xqcalendar"] if message.has_calendar else []
    words += ["xqquoted"] if message.quoted else []
    words += [f"xqlength{min(len(text) // 400, 6)}"]
    return " ".join(words)


def _sender(message: Message) -> str:
    if message.sender is None:
        return "nobody"
    local, name = message.sender.local, message.sender.name.lower()
    if _NO_REPLY.search(local):
        return "noreply"
    return "desk" if _DESK.search(f"{local} {name}") else "other"


def documents(message: Message, tongue: str | None = None) -> list[Columns]:
    """Return what the whole-mail views read: the letter, in two where much stands behind what may be its end.

    Small print is left out; of a part of more than MOST_CHARACTERS head and tail are read. ``tongue`` is the mail's
    language, where it is known.
    """
    first, *others = split(letter(message.text))
    return [
        _document(message, first, message.subject, tongue),
        *(_document(message, part, "", tongue) for part in others),
    ]


def split(text: str) -> list[str]:
    """Return a text in two where a letter may end and much stands behind; else by itself.

    That is behind the first paragraph that ends with a name (a few words that end no sentence) or
    that a rule or several blank lines follow; of more than MOST_CHARACTERS, behind the first paragraph at the latest.
    """
    first: re.Match[str] | None = None
    for gap in _PARAGRAPH.finditer(text, SHORTEST_HEAD, LONGEST_HEAD):
        if len(text) - gap.end() < MUCH_BEHIND:
            break
        first = first or gap
        if _RULE.search(gap[0]) or _ends_with_name(text[max(0, gap.start() - LONGEST_NAME) : gap.start()]):
            return [text[: gap.start()], text[gap.end() :]]
    if first is not None and len(text) > MOST_CHARACTERS:
        return [text[: first.start()], text[first.end() :]]
    return [text]


def _ends_with_name(text: str) -> bool:
    """Return whether a text ends with a few words behind a sentence or on a line of their own."""
    last = _SENTENCE_END.split(text.rstrip().rpartition("\n")[2])[-1].strip()
    return 1 < len(last) < LONGEST_NAME - 5 and last[-1].isalnum()


def _document(message: Message, text: str, subject: str, tongue: str | None) -> Columns:
    if len(text) > MOST_CHARACTERS:
        text = f"{text[: MOST_CHARACTERS * 2 // 3]}\n{text[-MOST_CHARACTERS // 3 :]}"
    subject = subject[:LONGEST_SENTENCE]
    spoken = [subject, *_lines(text, subject)]
    found = [concepts(line, tongue) for line in spoken]
    return Columns(
        f"{fold(subject)}\n{fold(text)}\n{markers(message, text)}",
        said(found),
        pairs(found),
        fold(subject),
        *meanings(spoken),
    )


def lines(message: Message) -> list[str]:
    """Return the sentences of a letter verbatim, the subject and the small print left out; at least one."""
    return _lines(letter(message.text), message.subject)


def _lines(text: str, subject: str) -> list[str]:
    found = [s for s in sentences(text)[:MOST_SENTENCES] if any(c.isalpha() for c in s)]
    return [s[:LONGEST_SENTENCE] for s in found] or [subject or " "]


def sentence(line: str, tongue: str | None = None) -> Columns:
    """Return what the sentence view reads of one of ``lines``."""
    found = [concepts(line, tongue)]
    return Columns(fold(line), said(found), pairs(found))
