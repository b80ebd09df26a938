"""How the user greets somebody, in mail of their own: a form of address that is no guess and is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rejectwatch.reply.application import Application, Person
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.names import clean_fact, plain
from rejectwatch.reply.persons import honour
from rejectwatch.reply.titles import has_role

_OPENERS = {
    "de": r"hallo|hi|hey|moin(?: moin)?|servus|guten tag|grüß gott|grüss gott|grüezi|lieber?|sehr (?:geehrte|verehrte)r?",
    "en": r"hi(?: again)?|hello(?: again)?|hey|dear|good day",
    "es": r"hola|buenos días|buen día|(?:muy )?estimad[oa]|apreciad[oa]|querid[oa]",
    "fr": r"bonjour|salut|coucou|hello|ch(?:er|ère)",
    "it": r"ciao|buongiorno|salve|gentil(?:e|issim[oa])|car(?:issim)?[oa]|egregi[oa]",
    "nl": r"hallo|hoi|hi|hey|beste|dag|goedendag|(?:zeer )?geachte|lieve",
    "pl": r"cześć|czesc|hej|dzień dobry|witam|(?:wielce )?szanown[ya]|drog[ia]a?",
    "pt": r"olá|oi|bom dia|car[oa]|prezad[oa]|estimad[oa]|ex\.?m[oa]\.?|querid[oa]",
    "sv": r"hej(?: igen)?|hejsan|hallå|bästa|god dag",
}
_OF_THE_HOUR = {
    "de": r"guten (?:morgen|abend)",
    "en": r"good (?:morning|afternoon|evening)",
    "es": r"buenas(?: tardes| noches)?",
    "fr": r"bonsoir",
    "it": r"buonasera|buon pomeriggio",
    "nl": r"goede(?:morgen|middag|navond|n? ?avond)",
    "pl": r"dobry wieczór",
    "pt": r"boa (?:tarde|noite)",
    "sv": r"god (?:morgon|kväll)",
}
"""Openings that an answer at another hour does not repeat."""
_CHUMMY = re.compile(
    r"(?:hallo|hi|hey|moin(?: moin)?|servus|lieber?|salut|coucou|hello|ciao|hoi|lieve|cześć|czesc|hej)\b",
    re.IGNORECASE,
)
_LINE = {
    language: re.compile(
        rf"(?:(?P<open>{_OPENERS[language]})|(?P<hour>{_OF_THE_HOUR[language]}))?(?(open)(?:,? )|(?(hour)(?:,? )))"
        r"(?P<rest>[^\s,:!;][^,:!;\n]{1,50}?)\s?(?:[,:!]|\s[-–—]\s|(?<=[^\W\d_]{2})\.?\s*$)",
        re.IGNORECASE | re.MULTILINE,
    )
    for language in _OPENERS
}
_GENDERS = {
    "de": {"liebe": "f", "lieber": "m", "sehr geehrte": "f", "sehr geehrter": "m"},
    "es": {"o": "m", "a": "f"},
    "fr": {"cher": "m", "chère": "f"},
    "it": {"o": "m", "a": "f"},
    "pl": {"szanowna": "f", "szanowny": "m", "droga": "f", "drogi": "m"},
    "pt": {"o": "m", "a": "f"},
}
"""The gender that an opening agrees with, by its whole or by the ending of an adjective."""
_AGREEING = re.compile(
    r"(?:estimad|apreciad|querid|prezad|car|carissim|gentilissim|egregi|ex\.?m)(?P<end>[oa])\.?$",
    re.IGNORECASE,
)
_HONOURS = {
    "fr": {"professeure": "f"},
    "nl": {"heer": "m"},
    "pl": {"panie": "m", "doktor": "", "profesor": "", "doktorze": "m", "profesorze": "m"},
    "pt": {"senhor": "m", "senhora": "f", "sr.ª": "f", "srª": "f", "sr.a": "f"},
}
"""Forms of address beside those that stand in a signature."""
_BETWEEN = frozenset("de den der van von da do dos das del della di la le el o a il".split())
_NOT_ONE = re.compile(
    r"[\s,:!]{0,3}(?:monsieur|madame|messieurs|señora?s|señor|senhora?|sir|madam|herr|pani?)\b", re.IGNORECASE
)
_STILTED = frozenset(("de", "fr", "it", "pl"))
"""Where one who isn't addressed informally is never greeted as a friend is."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Greeting:
    """The form of address that somebody wrote.

    ``line`` is what a letter can begin with, '' when it would not fit another mail; ``names`` are the
    words of the name in it; ``honoured`` when a Ms, a Herr or a title is said.
    """

    line: str
    names: tuple[str, ...]
    gender: str
    title: str
    honoured: bool


def greeting(text: str, language: str) -> Greeting | None:
    """Return how a mail of the user's greets one person; None when it greets several, a team or nobody."""
    start = text.lstrip()[:120]
    found = _LINE[language].match(start) if language in _LINE else None
    if found is None or _NOT_ONE.match(start[found.end() :]):
        return None
    said, opening = found["rest"], found["open"] or found["hour"] or ""
    if opening and start[found.end() :].lstrip(" ,").casefold().startswith(opening.casefold()):
        return None  # "Hi Anna, hi Tom"
    gender, title, words = _honours(said.split(), language)
    honoured = len(words) < len(said.split())
    names = tuple(word for word in words if word.casefold() not in _BETWEEN)
    if all(has_role(word) for word in names):
        names = ()
    elif not all(word[:1].isupper() for word in names) or len(names) > 4:
        return None
    if not (names or honoured) or not (opening or honoured or _is_first_alone(words)):
        return None
    line = _said_again(found, honoured=honoured)
    return Greeting(line, names, gender or _agreed(opening, language), title, honoured)


def _is_first_alone(words: Sequence[str]) -> bool:
    return len(words) == 1 and is_first_name(words[0])


def _said_again(found: re.Match[str], *, honoured: bool) -> str:
    if found["hour"] or not (found["open"] or honoured):
        return ""
    line = clean_fact(" ".join(found[0].rstrip(" ,:!\n–—-").split()), limit=60) or ""
    return line[:1].upper() + line[1:]


def _honours(words: list[str], language: str) -> tuple[str, str, list[str]]:
    """Return the gender and the title that the first words show, and the words behind them."""
    gender, title = "", ""
    own = _HONOURS.get(language, {})
    while words:
        bare = words[0].casefold().strip(",")
        shown = own.get(bare, own.get(bare.strip(".")))
        printed = ""
        if shown is None and (known := honour(words[0], words[1:], language)) is not None:
            shown, printed = known
        if shown is None:
            break
        gender, title, words = gender or shown, title or printed, words[1:]
    return gender, title, words


def _agreed(opening: str, language: str) -> str:
    known = _GENDERS.get(language, {})
    agreeing = _AGREEING.search(opening)
    return known.get(opening.casefold(), known.get(agreeing["end"].casefold(), "") if agreeing else "")


def written(text: str, language: str) -> str:
    """Return the first words of the user's mail if they greet one person, as they stand."""
    for code in (language, *(code for code in _LINE if code != language)):
        if greeting(text, code) is not None and (found := _LINE[code].match(text.lstrip()[:120])):
            return clean_fact(found[0].strip(), limit=80) or ""
    return ""


def is_honouring(line: str, language: str) -> bool:
    """Tell whether a form of address says a title, or Ms, Herr and the like."""
    found = greeting(f"{line},", language) if line else None
    return found is not None and found.honoured


def is_first_named(line: str, language: str) -> bool:
    """Tell whether a form of address is a first name alone, as friends use it."""
    found = greeting(f"{line},", language) if line else None
    return found is not None and not found.honoured and len(found.names) == 1


def regreeted(application: Application, past: Sequence[Earlier], language: str) -> Application:
    """Return the facts of a mail with what the user's own earlier mail shows of its reader.

    The form of address is kept unless the reader has become more familiar, or less so.
    """
    contact = application.contact
    address = application.to.address if application.to else contact.address if contact else ""
    found = _last(contact, address, past, language) if contact is not None else None
    if contact is None or found is None:
        return application
    known = replace(contact, gender=contact.gender or found.gender, title=contact.title or found.title)
    keeps = _is_in_tone(found, application.signals.informal, language)
    return replace(application, contact=known, greeted=found.line if keeps else "")


def _last(contact: Person, address: str, past: Sequence[Earlier], language: str) -> Greeting | None:
    """Return how the user greeted a person in the last mail to them."""
    for mail in sorted(past, key=lambda m: m.date or _LONG_AGO, reverse=True):
        if not mail.ours or not mail.application.greeted:
            continue
        found = greeting(mail.application.greeted, language)
        is_theirs = bool(address) and any(address.lower() == one.address.lower() for one in mail.to)
        if found is not None and _greets(found, contact, is_theirs=is_theirs):
            return found
    return None


def _greets(found: Greeting, contact: Person, *, is_theirs: bool) -> bool:
    """Tell whether a greeting means a person: by name, or without one in mail to their address."""
    theirs = [plain(word) for word in contact.name.split()]
    names = [plain(word) for word in found.names]
    if not names:
        return is_theirs
    return all(name in theirs or (is_theirs and any(_alike(name, one) for one in theirs)) for name in names)


def _alike(name: str, other: str) -> bool:
    """Tell whether one is a short form of the other, or the vocative: ``Flor``, ``Marku``."""
    return len(name) > 2 and len(other) > 2 and name[:3] == other[:3]


def _is_in_tone(found: Greeting, informal: bool | None, language: str) -> bool:
    if informal:
        return not found.honoured
    is_friends = not found.honoured and bool(_CHUMMY.match(found.line))
    return not (is_friends and (language in _STILTED or (language == "nl" and informal is False)))
