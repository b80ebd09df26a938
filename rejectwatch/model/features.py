"""A message as the words that the estimators see: pure text, so that pipelines stay stock parts.

Facts that are not words (who sends, whether it answers something, a calendar part) become
marker words of their own, which no mail contains. Beside the text stand what it says in any of nine
languages, as the names of concepts in order and as pairs of them in a sentence, and the subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rejectwatch.mail.message import Message
from rejectwatch.mail.text import sentences
from rejectwatch.model.concepts import concepts, pairs, said

MOST_CHARACTERS = 6_000
"""Characters of a mail's text that the whole-mail view reads: head and tail."""
MOST_SENTENCES = 120
LONGEST_SENTENCE = 600
Columns = tuple[str, str, str, str]
"""Text, concepts in order, pairs of concepts, subject."""

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


def markers(message: Message) -> str:
    """Return the marker words of a message: kind of sender, thread, list, machine, calendar."""
    words = [f"xqfrom{_sender(message)}"]
    words += ["xqreply"] if message.in_reply_to else []
    words += ["xqlist"] if message.header("list-id") else []
    words += ["xqbulk"] if message.header("list-unsubscribe") or message.header("precedence") else []
    words += ["xqauto"] if message.header("auto-submitted").lower().startswith("auto") else []
    words += ["xqcalendar"] if message.has_calendar else []
    words += ["xqquoted"] if message.quoted else []
    words += [f"xqlength{min(len(message.text) // 400, 6)}"]
    return " ".join(words)


def _sender(message: Message) -> str:
    if message.sender is None:
        return "nobody"
    local, name = message.sender.local, message.sender.name.lower()
    if _NO_REPLY.search(local):
        return "noreply"
    return "desk" if _DESK.search(f"{local} {name}") else "other"


def document(message: Message) -> Columns:
    """Return what the whole-mail views read: subject, text (head and tail of a long one), markers."""
    text = message.text
    if len(text) > MOST_CHARACTERS:
        text = f"{text[: MOST_CHARACTERS * 2 // 3]}\n{text[-MOST_CHARACTERS // 3 :]}"
    subject = message.subject[:LONGEST_SENTENCE]
    return columns(
        f"{fold(subject)}\n{fold(text)}\n{markers(message)}",
        [subject, *lines(message)],
        subject=fold(subject),
    )


def columns(text: str, of: Sequence[str], *, subject: str = "") -> Columns:
    """Return a text that is ready to be read, with what its sentences say beside it."""
    found = [concepts(sentence) for sentence in of]
    return text, said(found), pairs(found), subject


def lines(message: Message) -> list[str]:
    """Return the sentences of a message verbatim, the subject left out; at least one."""
    found = [s for s in sentences(message.text)[:MOST_SENTENCES] if any(c.isalpha() for c in s)]
    return [s[:LONGEST_SENTENCE] for s in found] or [message.subject or " "]


def sentence(line: str) -> Columns:
    """Return what the sentence view reads of one of ``lines``."""
    return columns(fold(line), [line])
