"""An organisation's name as it stands in a text: where it ends, and whether it can be one at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rejectwatch.reply.employers import (
    ARTICLES_ALONE,
    BEHIND,
    COMPANY_LENGTH,
    ENDS_FORM,
    FORM_FOLLOWS,
    GENERIC,
    JOINING,
    KEEPS_DOT,
    PARTNERS,
    PARTNERS_ALONE,
    STOPPERS,
    TITLES_OF_PEOPLE,
)
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import clean_fact, company_key, everyday_name, without_legal_form
from rejectwatch.reply.offices import ends_a_name, is_office, is_office_word, is_platform
from rejectwatch.reply.senders import is_system_name


def read_name(rest: str) -> str:
    """Return the capitalised words at the start of a text that can be one organisation's name."""
    if partners := PARTNERS.match(rest[:110]):
        after = rest[partners.end() :]
        return f"{partners[0]} {read_name(after[1:])}".strip() if after[:1] == " " else partners[0]
    words = rest.partition("\n")[0][:110].split(" ")
    if len(words) > 1 and words[0] in {"the", "der", "die", "la", "el", "le"}:
        words = words[1:]
    return " ".join(_trimmed(_capitalised(words)))


def _capitalised(words: Sequence[str]) -> list[str]:
    """Return the words of a name up to where it ends."""
    kept: list[str] = []
    for index, word in enumerate(words[:8]):
        follows = words[index + 1] if index + 1 < len(words) else ""
        bare = _BRACKETS.sub("", word)
        if not bare or word[0] == "(" or (not kept and bare.isdigit()):
            break
        if kept and _joins(bare, follows):
            kept.append(bare)
            continue
        if kept and (tail := BEHIND.match(" ".join(words[index : index + 2]))):
            return [*kept, tail[0]]
        if not is_capital(bare) or bare.casefold().rstrip(".") in STOPPERS:
            break
        ends = _ends(word, bare, follows, beyond=words[index + 2] if index + 2 < len(words) else "")
        if bare.endswith(("'s", "’s")) and word == bare and follows[:1].islower() and follows not in _NO_NOUN:
            bare, ends = bare[:-2], True
        kept.append(bare.rstrip(",") if KEEPS_DOT.match(bare) else bare.rstrip("."))
        if ends:
            break
    return kept


_BRACKETS = re.compile(r"^[\"'“”„»«‘’(),;:!?]{1,9}|[\"“”„»«‘’(),;:!?]{1,9}$")
_NO_NOUN = frozenset("this next in on and for because at to from with but or as is was has we i you".split())


def _trimmed(words: list[str]) -> list[str]:
    """Return words without the small ones at their end."""
    while words and words[-1].casefold() in JOINING:
        words = words[:-1]
    return words


def _joins(word: str, follows: str) -> bool:
    """Tell whether a small word joins two parts of one name: ``Lark & Loom``, ``Bank of Elsewhere``."""
    small = word.casefold()
    if small not in JOINING or not is_capital(follows):
        return False
    return small not in {"and", "und", "y", "et"} or follows.casefold().strip(",.") not in STOPPERS | {
        "die",
        "den",
        "der",
    }


def _ends(word: str, bare: str, follows: str, *, beyond: str) -> bool:
    """Tell whether a name ends with this word: at a legal form, or at punctuation that is no abbreviation's."""
    if ENDS_FORM.match(bare) and follows not in {"&", "u.", "und", "+"}:
        return True
    if word[-1] == "." and bare.casefold().rstrip(".") == "co":
        return not (FORM_FOLLOWS.match(follows) or ENDS_FORM.match(follows))
    if word[-1] == ",":
        return not FORM_FOLLOWS.match(follows) and beyond != "&"
    if word[-1] in ';:!?)"”“':
        return True
    return word[-1] == "." and not KEEPS_DOT.match(bare)


def is_name_like(text: str) -> bool:
    """Tell whether every word of a phrase can belong to a name: capitals, or small words that join them."""
    words = text.split()
    joins = sum(w.casefold() in JOINING for w in words)
    return (
        0 < len(words) <= 8
        and joins < len(words)
        and all(is_capital(w) or w.casefold() in JOINING or w in "–-|/" for w in words)
    )


def is_partnership(line: str) -> bool:
    """Tell whether a line is a house called by its partners, not people who sign together: ``Anna, Tom and Lena``."""
    return (
        bool(PARTNERS_ALONE.fullmatch(line))
        and not is_first_name(line.partition(",")[0])
        and not any(map(is_office, re.split(r",? (?:&|\w{1,3}) |, ", line)))
        and sum(map(is_first_name, re.findall(r"[^\W\d_]+", line))) < 2
    )


def has_legal_form(name: str) -> bool:
    """Tell whether a name ends with a legal form: then it is a company's."""
    return without_legal_form(name) != name.strip(" ,")


def is_capital(word: str) -> bool:
    """Tell whether a word begins as names do: with a capital, a figure, or like ``eBay``."""
    core = word.lstrip("\"'“„»«‘(")
    return bool(core) and (
        core[0].isupper() or core[0].isdigit() or (len(core) > 2 and core[0].islower() and core[1].isupper())
    )


def clean_company(raw: str, own_name: str, *, shown: bool = False) -> str | None:
    """Return a company's name without legal form and office; None when it is generic, a system's, a title or the applicant.

    Only a name that is ``shown`` by itself may begin with an article: ``Les Ateliers du Port``.
    """
    text = _ASIDE.sub("", raw.strip(" \t,;:!?–-—\"'“”„«»‘’*|·./&"))
    fact = clean_fact(text, limit=COMPANY_LENGTH)
    if fact is None:
        return None
    name = everyday_name(_bare(_TEAM.sub("", _without_applicant(fact, own_name))))
    words = company_key(name).split()
    if (
        not words
        or len(name.split()) > 8
        or is_office(name)
        or all(w in GENERIC or w.isdigit() for w in words)
    ):
        return None
    if is_platform(name) or is_system_name(name) or _is_fragment(name, words, shown=shown):
        return None
    own = set(company_key(own_name).split())
    return None if own and set(words) <= own else name


_ASIDE = re.compile(r"\s\((?!haftungs)[^()]{1,30}\)?$")
"""What stands in brackets behind a name: ``Lumenfold (YC W24)``."""
_TEAM = re.compile(r"^(?:[Dd]ein|[Ii]hr|[Ee]uer|[Dd]as|[Uu]nser)\s(?=\S+-[Tt]eam$)|-[Tt]eam$")


def _without_applicant(name: str, own_name: str) -> str:
    """Return a name without the applicant's beside it: ``Tarnwick / Alex Rivera``; '' when more than one is left."""
    if not own_name or own_name.casefold() not in name.casefold():
        return name
    pieces = [piece.strip() for piece in _BESIDE.split(name)]
    others = [piece for piece in pieces if piece and own_name.casefold() not in piece.casefold()]
    return others[0] if len(others) == 1 else ""


_BESIDE = re.compile(r"\s*[/|,&+×]\s*|\s(?:[-–—:x]|<>|and|und|et|y|e|en|i|och|with|mit)\s")


def _bare(name: str) -> str:
    """Return a name without an office at its end (``Acme Talent Acquisition``) or at its start (``Team Acme``)."""
    words = _OFFICES.sub("", name).split()
    while len(words) > 1 and is_office_word(words[-1]) and not ends_a_name(words):
        words = words[:-1]
    while len(words) > 1 and words[0].casefold().replace(".", "") in _LEADING:
        words = words[2:] if len(words) > 2 and words[1] in _OF else words[1:]
    words = _OFFICES.sub("", " ".join(words)).split()
    of = next((at for at, word in enumerate(words) if word in _OF), 0)
    if of and of + 1 < len(words) and {word.casefold() for word in words[:of]} <= _STAFF:
        words = words[of + 1 :]
    return " ".join(words).strip(" -–|,&/·")


def _is_fragment(name: str, words: list[str], *, shown: bool) -> bool:
    """Tell whether a phrase is only a piece of a sentence or a form of address."""
    first, last = name.casefold().split()[0], name.casefold().split()[-1]
    return (
        last in JOINING
        or words[0] in _POSSESSIVE
        or not (name[0].isupper() or name[0].isdigit() or name[1:2].isupper())
        or not TITLES_OF_PEOPLE.isdisjoint(words[:2])
        or (first in ARTICLES_ALONE and not (shown and len(words) > 1))
    )


_POSSESSIVE = frozenset(
    "our your this these my his her their mi mein meine mijn minha moja nossa nosso nuestra nuestro notre votre unser unsere ihr ihre onze ons uw".split()
)
_OFFICES = re.compile(
    r"^(?i:talent (?:acquisition|attraction|management|operations)|people (?:(?:&|and) culture|operations|ops)|human resources|employer branding)\s(?=[^\W_a-z])"
)
_LEADING = frozenset(
    "entrevista colloquio gesprek sollicitatiegesprek kennismakingsgesprek gespräch vorstellungsgespräch kennenlerngespräch rozmowa intervju anställningsintervju entretien rrhh hr rh team equipe équipe equipo equipa zespół dział ufficio recrutement recrutamento recruiting recruitment reclutamiento selección seleção selezione rekrutacja rekrytering talento leitung humano capital personalabteilung kadry".split()
)
_STAFF = frozenset(
    "risorse umane personas people persone talento talenti talent talentos recursos humanos ressources humaines pessoas gente personale personal selezione selección".split()
)
"""Words that an office of the staff is called by: what it belongs to follows, ``Risorse Umane di Quorvia``."""
_OF = frozenset("di de da do della van der del du des".split())
