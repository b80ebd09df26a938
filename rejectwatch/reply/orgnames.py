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
from rejectwatch.reply.offices import is_office, is_organisation, is_platform, without_end
from rejectwatch.reply.senders import is_system_name
from rejectwatch.reply.titles import has_role


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
        if not bare or word[0] == "(" or (not kept and _TIME.fullmatch(bare)):
            break
        beyond = words[index + 2] if index + 2 < len(words) else ""
        if kept and (_joins(bare, follows) or _joins_article(kept, bare, follows, beyond)):
            kept.append(bare)
            continue
        if kept and (tail := BEHIND.match(" ".join(words[index : index + 2]))):
            return [*kept, tail[0]]
        is_elided = bool(kept) and _ELIDED.match(bare) is not None
        if not (is_capital(bare) or is_elided) or bare.casefold().rstrip(".") in STOPPERS:
            break
        ends = _ends(word, bare, follows, beyond=beyond)
        if bare.endswith(("'s", "’s")) and word == bare and _is_theirs(follows):
            bare, ends = bare[:-2], True
        kept.append(bare.rstrip(",") if KEEPS_DOT.match(bare) else bare.rstrip("."))
        if ends:
            break
    return kept


def _is_theirs(follows: str) -> bool:
    """Tell whether what follows a name in the genitive is what its house has, no part of the name: ``Acme's Senior …``."""
    if follows[:1].islower():
        return follows not in _NO_NOUN
    return follows.casefold().strip(".,") in _THEIRS or has_role(follows)


_THEIRS = frozenset(
    """senior junior graduate graduates lead principal chief associate assistant trainee apprentice apprenticeship apprenticeships intern internship
    internships summer winter spring autumn early career careers recruitment recruiting hiring talent people hr human head staff team vacancy
    new executive deputy""".split()
)
_TIME = re.compile(
    r"\d{1,2}(?:[.:h]\d{2})?\s?(?:[ap]\.?m\.?|h|u|uhr|uur|hrs|o['’]clock)|\d{1,2}[:.h]\d{2}|\d+",
    re.IGNORECASE,
)
"""``2pm``, ``14h30``, ``10:15``: a time or a number alone, no name."""
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


def _joins_article(kept: Sequence[str], word: str, follows: str, beyond: str) -> bool:
    """Tell whether a word and an article beside it join two parts of one name: ``Bodega de las Musas``."""
    if word in _ARTICLES:
        return kept[-1] in _OF and is_capital(follows)
    return word in {"de", "van", "von"} and follows in _ARTICLES and is_capital(beyond)


_ARTICLES = frozenset("la las los le les".split())


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
    words = without_legal_form(text).split()
    small = JOINING | _IN_HOUSES if words and is_organisation(words[0]) else JOINING
    joins = sum(w.casefold() in small for w in words)
    return (
        0 < len(words) <= 8
        and joins < len(words)
        and all(is_capital(_ELIDED.sub("", w)) or w.casefold() in small or w in "–-|/" for w in words)
    )


_ELIDED = re.compile(r"(?:d|l|de l|dell|all|nell)['’](?=[A-ZÀ-Þ])")
"""The small word before a vowel: ``Scuola dell'Infanzia``."""


_IN_HOUSES = frozenset(
    """am an im zum zur auf unter las los les aux au à ai alla alle al privé privée public publique municipal municipale professionnel professionnelle agricole
    technique polyvalent départemental départementale privado privada público pública estadual particular statale comunale paritario paritaria privata""".split()
)
"""Small words in the name of a house that says what it is: ``Kurhotel am See``, ``Auberge aux Tilleuls``."""


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


def clean_company(raw: str, own_name: str, *, shown: bool = False, whole: bool = False) -> str | None:
    """Return a company's name without legal form and office; None when it is generic, a system's, a title or the applicant.

    Only a name that is ``shown`` by itself may begin with an article: ``Les Ateliers du Port``. One that is known
    to be ``whole`` keeps a last word that may be an office's: ``Norwell Operations``.
    """
    text = _ASIDE.sub("", raw.strip(" \t,;:!?–-—\"'“”„«»‘’*|·./&"))
    fact = clean_fact(text, limit=COMPANY_LENGTH)
    if fact is None:
        return None
    name = everyday_name(_bare(_TEAM.sub("", without_applicant(fact, own_name)), whole=whole))
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


def without_applicant(name: str, own_name: str) -> str:
    """Return a name without the applicant's beside it: ``Tarnwick / Alex Rivera``; '' when more than one is left."""
    if not own_name or own_name.casefold() not in name.casefold():
        return name
    pieces = [piece.strip() for piece in _BESIDE.split(name)]
    others = [piece for piece in pieces if piece and own_name.casefold() not in piece.casefold()]
    return others[0] if len(others) == 1 else ""


def without_first_name(name: str, own_name: str) -> str:
    """Return a name without the applicant's first one beside it, as calendars write: ``Alex / Tarnwick``."""
    first = own_name.partition(" ")[0].casefold()
    pieces = [piece.strip() for piece in _BESIDE.split(name)]
    others = [piece for piece in pieces if piece.casefold() != first]
    return others[0] if first and len(pieces) == 2 and len(others) == 1 else name


_BESIDE = re.compile(r"\s*[/|,&+×]\s*|\s(?:[-–—:x]|<>|and|und|et|y|e|en|i|och|with|mit)\s")


def _bare(name: str, *, whole: bool) -> str:
    """Return a name without an office at its end (``Acme Talent Acquisition``) or at its start (``Team Acme``)."""
    words = without_end(_OFFICES.sub("", _STAFF_BEHIND.sub("", name)).split(), whole=whole)
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
    r"^(?i:(?:acquisition(?= d[eu]\s)|(?:l['’]équipe )?talent (?:acquisition|attraction|management|operations)|people (?:(?:&|and) culture|operations|ops)|human resources|employer branding)(?: (?:di|de|do|da|del|della|d[eu]|van|von|der|of|at|chez|presso|bei|bij|hos|på|w))?|"
    r"programa (?:de )?(?:trainees?|est[áa]gios?|becas|prácticas|talentos?|jovens? (?:aprendiz(?:es)?|talentos)|jóvenes (?:profesionales|talentos))(?: d[aeo]l?)?|"
    r"(?:graduate|trainee|internship|apprenticeship|early careers) (?:program(?:me)?|scheme)(?: (?:at|of))?|"
    r"programme (?:graduate|jeunes diplômés|d['’]alternance)(?: d[eu])?|programma (?:trainee|tirocini)(?: di)?|traineeprogramma?(?: (?:van|der|von|på|hos))?|"
    r"program (?:stażowy|trainee|praktyk)|traineeprogrammet(?: (?:på|hos))?)\s(?=[^\W_a-z])"
)
_STAFF_BEHIND = re.compile(r"(?<=\w)\s(?:People|HR) (?:&|and|und|et|y|e|en|i|och) Culture(?: Team)?$")
_LEADING = frozenset(
    "entrevista proceso processo processus procedura candidatura candidature bewerbung sollicitatie colloquio gesprek sollicitatiegesprek kennismakingsgesprek gespräch vorstellungsgespräch kennenlerngespräch rozmowa intervju anställningsintervju entretien rrhh hr rh team equipe équipe equipo equipa zespół dział ufficio recrutement recrutamento recruiting recruitment reclutamiento selección seleção selezione rekrutacja rekrytering talento leitung humano capital personalabteilung kadry".split()
)
_STAFF = frozenset(
    "risorse umane personas people persone talento talenti talent talentos recursos humanos ressources humaines pessoas gente personale personal selezione selección".split()
)
"""Words that an office of the staff is called by: what it belongs to follows, ``Risorse Umane di Quorvia``."""
_OF = frozenset("di de da do della van der del du des".split())
