"""One person's name as a mail writes it: honorific, academic title, gender where it shows, and the name itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rejectwatch.mail.message import Address
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, clean_fact, is_own_address, person_name
from rejectwatch.reply.offices import is_organisation
from rejectwatch.reply.titles import has_role

_WOMAN = frozenset(
    """frau fr mrs ms miss mme madame mlle sra srta señora señorita signora sig.ra sigra dott.ssa dottssa dr.ssa drssa prof.ssa profssa
    mag.a mag.ª dr.in prof.in pani dra profa mevrouw mevr mw fru doña dña suor irmã sister""".split()
)
_MAN = frozenset("herr herrn hr mr monsieur sr señor signor sig pan dhr don".split())
_TITLE = frozenset(
    """dr prof professor doctor dra profa profesor profesora professora dott dott.ssa dottssa dr.ssa drssa prof.ssa profssa ing dipl.-ing dipl mag lic avv
    arch mgr inż inz hab ir drs pd priv.-doz ra rain mba h.c rer nat med phil jur""".split()
)
_PRINTED_TITLES = frozenset(
    ("dr", "prof", "professor", "dra", "profa", "dott", "dott.ssa", "prof.ssa", "dr.ssa")
)
_SHE = re.compile(r"[(\[](?:she|elle|sie|ella|ela|lei|zij|ze|ona|hon)\b[^)\]]{0,20}[)\]]", re.IGNORECASE)
_HE = re.compile(r"[(\[](?:he|il|er|él|ele|lui|hij|on|han)/[^)\]]{1,20}[)\]]", re.IGNORECASE)
_HER_ROLE = re.compile(
    r"(?<!\w)(?:\w{3,30}(?:erin|entin|istin|eurin|ärztin|orin|tante\b(?<=assistante)|trice|directora|ordinadora|ordenadora|diretora|gestora|rediteurin)|directrice|direttrice|chargée|adjointe|assistante|"
    r"conseillère|présidente|cheffe|directora|diretora|coordinadora|coordenadora|gestora|psicóloga|encargada|encarregada|kierowniczka|dyrektorka|specjalistka|koordynatorka|rekruterka|asystentka|menedżerka)(?![\w/*:(])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with what was written around it; ``gender`` and ``title`` are empty unless they show."""

    name: PersonName
    gender: str = ""
    title: str = ""

    @property
    def known(self) -> bool:
        """Whether the name is surely a person's by itself: a known first name, and no word of an office."""
        honoured = bool(self.title or self.gender)
        return is_certain(self.name) or bool(
            honoured and self.name.last and not is_organisation(self.name.full)
        )


def read_person(text: str, language: str = "en") -> Named | None:
    """Return the person that a short text names, with or without honorifics; None when it may be something else."""
    gender = "f" if _SHE.search(text) else "m" if _HE.search(text) else ""
    words = text.split()
    titles: list[str] = []
    while len(words) > 1:
        word = words[0].casefold().strip(".,")
        if words[0].isupper() and word in {"hr", "fr"}:
            break  # "HR Acme" is no Herr
        if word not in _WOMAN | _MAN | _TITLE and not (language == "es" and word in {"d", "dª"}):
            break
        gender = gender or _gender(word, language)
        if word in _PRINTED_TITLES:
            titles.append(words[0].rstrip(","))
        words = words[1:]
    honoured = gender or titles
    name = person_name(" ".join(words))
    if name is None or name.title or (honoured and not name.last):
        return None  # "Frau Uhlig": the first name of nobody; a title that isn't known here: "Base", "HR"
    return Named(name, gender, " ".join(titles))


def _gender(word: str, language: str) -> str:
    if language == "nl" and word == "mr":
        return ""  # a lawyer's title there
    return "f" if word in _WOMAN else "m" if word in _MAN else ""


def is_certain(name: PersonName) -> bool:
    """Tell whether a name is a person's without more: a known first name (or an initial) and no word of an office or a trade."""
    if is_organisation(name.full):
        return False
    first = name.first.split()[0]
    return is_first_name(first) or (is_initial(first) and bool(name.last) and not has_role(name.full))


def is_initial(word: str) -> bool:
    """Tell whether a first name is only a letter or two: ``K.``, ``J.-P.``."""
    return bool(re.fullmatch(r"[^\W\d_]\.(?:-?[^\W\d_]\.)?", word))


def is_authors(name: PersonName, address: Address) -> bool:
    """Tell whether an address was made from a person's name, and the name is not an office's or a shop's.

    A first name that isn't known must stand before the last one in the address: ``t.rosseel``, ``tine.rosseel``.
    """
    if not is_own_address(name, address):
        return False
    if is_first_name(name.first):
        return True
    if not name.last or is_organisation(name.full) or has_role(name.full):
        return False
    first, last = _ascii(name.first), _ascii(name.last).replace(" ", "")
    whole = re.sub(r"[^a-z]", "", address.local)
    halves = [re.sub(r"[^a-z]", "", half) for half in re.split(r"[._-]", address.local, maxsplit=1)]
    if whole == first[:1] + last and len(last) > 2:
        return True
    return len(halves) == 2 and bool(halves[0]) and first.startswith(halves[0]) and halves[1] == last


def _ascii(text: str) -> str:
    folded = text.casefold().translate(_PLAIN)
    return re.sub(r"[^a-z ]", "", folded)


_PLAIN = str.maketrans("àáâãåäçèéêëìíîïñòóôõöøùúûüýłśżźćńęą", "aaaaaaceeeeiiiinoooooouuuuylszzcnea")


def role_of(text: str) -> str:
    """Return a line as a person's role, or '' when it isn't one."""
    line = re.sub(r"\s*\((?:she|he|they|elle|sie|er)\b[^)]{0,20}\)", "", text)
    line = re.split(r"\s[|•·]\s|\s[-–—]\s(?=[A-ZÀ-Þ])|;", line, maxsplit=1)[0].strip(" ,|–-.•·")
    fact = clean_fact(line, limit=60)
    if fact is None or len(fact.split()) > 8 or re.search(r"\d{3}", fact):
        return ""
    works = has_role(fact) or re.search(
        r"\b(?:HR|RH|TA|CEO|CTO|CFO|COO|CPO|VP|Talent|People|Recruit\w{0,6}|Personal\w{0,12}|Head of|Leitung|Gérante?|Inhaber(?:in)?|Founder|Owner|Titolare|Hoofd|Kierowni\w{2,4}|Dyrektor\w{0,3}|Rektor|Chef\w{0,2}|Decano|Jef[ea])\b",
        fact,
    )
    return fact if works else ""


def gender_of_role(role: str) -> str:
    """Return "f" for a title that only a woman has (Personalleiterin, directrice), else ''."""
    return "f" if _HER_ROLE.search(_ANOTHERS.split(role, maxsplit=1)[0]) else ""


_ANOTHERS = re.compile(
    r"(?<!\w)(?i:der|des|von|vom|van|de la|della|of|för|und|en|och|oraz|i\.\s?[AV]\.|im Auftrag|im Namen|namens|w imieniu|z up\.)(?!\w)"
    r"|:|[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ][^\W\d_]+,"
)
"""From here on a role's line speaks of somebody else: ``Assistent der Geschäftsführerin``."""
