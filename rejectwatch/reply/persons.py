"""One person's name as a mail writes it: honorific, academic title, gender where it shows, and the name itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rejectwatch.mail.message import Address
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import PersonName, clean_fact, is_own_address, person_name
from rejectwatch.reply.offices import is_organisation
from rejectwatch.reply.titles import has_role

_WOMAN = frozenset(
    """frau mrs ms miss mme madame mlle sra srta señora señorita signora sig.ra sigra dott.ssa dottssa dr.ssa drssa prof.ssa profssa professoressa dottoressa
    mag.a mag.ª dr.in prof.in pani dra drª dr.ª profa profª prof.ª professora profesora doutora doctora engª eng.ª arqª lcda mtra mevrouw mevr mw fru doña dña""".split()
)
_MAN = frozenset("herr herrn hr mr monsieur señor signor sig pan dhr doutor lcdo mtro".split())
_TITLE = frozenset(
    """dr prof professor doctor doctora doutor doutora dra drª dr.ª profa profª prof.ª prof.in dr.in profesor profesora professora professoressa dottoressa
    dott dott.ssa dottssa dr.ssa drssa prof.ssa profssa ing dipl.-ing dipl mag mag.a lic avv arch arq geom rag eng eng.º engª eng.ª arqª lcdo lcda mtro mtra
    adw mgr inż inz hab sr ir drs pd priv.-doz ra rain mba h.c rer nat med phil jur dipl.-kfm dipl.-kffr dipl.-psych dipl.-päd dipl.-inf""".split()
)
_PRINTED_TITLES = frozenset(
    """dr prof professor dra drª dr.ª profa profª prof.ª prof.in dr.in professora profesora professoressa dottoressa doutor doutora
    dott dott.ssa prof.ssa dr.ssa""".split()
)
_OF_LANGUAGE: dict[str, dict[str, str]] = {
    "de": {"fr": "f"},
    "en": dict.fromkeys("engr barr alhaji alhaja alh hajiya hajia mallam malam cllr shri smt".split(), ""),
    "es": {"sr": "m", "d": "", "dª": "f", "don": "m", "licda": "f"}
    | dict.fromkeys("abg abog psic cdor".split(), ""),
    "fr": {"me": "", "maître": "", "pr": ""},
    "pt": {"sr": "m", "dona": "f", "dª": "f", "irmã": "f"},
}
"""Words before a name in one language alone, with the gender they show: "Don" is a first name elsewhere.

A chief or an alhaji is no Mr, so no gender is shown.
"""
_BEFORE_FIRST: dict[str, frozenset[str]] = {
    "en": frozenset("arc pharm surv chief er ca adv hon sir dame lady lord capt col maj".split()),
    "es": frozenset(("c.p",)),
    "pt": frozenset(("d",)),
}
"""Titles that are other words, or initials, as well: only before a first name (``Chief Ngozi Eze``)."""
_PRINTED_IN: dict[str, frozenset[str]] = {
    "de": frozenset(("mag", "mag.a")),
    "es": frozenset(("ing", "lic", "arq", "c.p")),
    "fr": frozenset(("pr",)),
    "it": frozenset(("ing", "avv", "arch", "geom", "rag")),
}
_CLERGY: dict[str, frozenset[str]] = {
    "de": frozenset(
        """pfarrer pfarrerin pastor pastorin schwester sr bruder br pater diakon diakonin diakonisse kaplan vikar vikarin
        superintendent superintendentin propst pröpstin""".split()
    ),
    "en": frozenset(
        "rev revd rev'd rev’d reverend canon dean prebendary sr vicar father fr sister brother br pastor deacon archdeacon bishop rabbi imam".split()
    ),
    "es": frozenset("sor hermana hermano padre fray fr mons monseñor".split()),
    "fr": frozenset("sœur soeur sr père frère fr abbé pasteur pasteure mgr".split()),
    "it": frozenset("suor suora sr don padre fra frate mons monsignor monsignore madre".split()),
    "nl": frozenset("zuster zr sr broeder br pater pastoor pastor dominee ds diaken kapelaan".split()),
    "pl": frozenset("siostra ks ksiądz brat ojciec pastor bp".split()),
    "pt": frozenset("irmão padre pe frei dom mons pastor pastora".split()),
    "sv": frozenset("syster broder pastor kyrkoherde präst komminister diakon kaplan prost fader".split()),
}
"""What clergy, nuns and monks are called: no Ms or Mr, and no doctor, is written to them."""
_ARTICLES: dict[str, frozenset[str]] = {
    "de": frozenset(("der", "die", "das")),
    "es": frozenset(("el", "la", "los", "las")),
    "fr": frozenset(("le", "la", "les")),
    "it": frozenset(("il", "lo", "la", "gli")),
    "pt": frozenset(("o", "a", "os", "as")),
}
"""What a line begins with that names an office: ``Le Directeur``, ``O Diretor``."""
_CALLED = re.compile(
    r"(?<![\w.])(?:[A-ZÀ-Þ][a-z]?\.[ -]?){1,6}[(\"“„](?P<first>[A-ZÀ-Þ][a-zà-ÿ'’-]{1,20})[)\"”“](?=\s[^\W\d_])"
)
_NICKNAME = re.compile(
    r"(?<=[a-zà-ÿ])\s[(\"“„][A-ZÀ-Þ][^\W\d_]{1,15}[)\"”“](?=\s[A-ZÀ-Þ]|\s(?:de|van|von|di|da|du)\s)"
)
_SHE = re.compile(r"[(\[](?:she|elle|sie|ella|ela|lei|zij|ze|ona|hon)\b[^)\]]{0,20}[)\]]", re.IGNORECASE)
_HE = re.compile(r"[(\[](?:he|il|er|él|ele|lui|hij|on|han)/[^)\]]{1,20}[)\]]", re.IGNORECASE)
_HER_ROLE = re.compile(
    r"(?<!\w)(?:\w{3,30}(?:erin|entin|istin|eurin|ärztin|orin|tante\b(?<=assistante)|trice|directora|ordinadora|ordenadora|diretora|gestora|rediteurin|visora|spectora|(?:nistra|funda|labora|presenta)dora|chefin|wirtin|geberin|anwältin|köchin|rektorin|(?:fach|kauf)frau|presidenta)|jefa|dueña|propietaria|abogada|enfermera|encargada|gerenta|decana|rectora|sócia|proprietária|enfermeira|advogada|fondatrice|gérante|patronne|avocate|infirmière|proprietaria|avvocata|psicologa|köchin|wirtin|chefin|właścicielka|wicedyrektorka|eigenaresse|direktorin|directrice|direttrice|chargée|adjointe|assistante|"
    r"conseillère|przewodnicząca|prezeska|présidente|cheffe|directora|diretora|coordinadora|coordenadora|gestora|psicóloga|encarregada|kierowniczka|dyrektorka|specjalistka|koordynatorka|rekruterka|asystentka|menedżerka)(?![\w/*:(])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with what was written around it; ``gender`` and ``title`` are empty unless they show.

    ``ordained`` are clergy, nuns and monks: their gender is left out, since nobody says Ms or Mr to them.
    """

    name: PersonName
    gender: str = ""
    title: str = ""
    ordained: bool = False

    @property
    def known(self) -> bool:
        """Whether the name is surely a person's by itself: a known first name, and no word of an office."""
        honoured = bool(self.gender) or self.ordained or _is_academic(self.title)
        return is_certain(self.name) or bool(
            honoured and self.name.last and not is_organisation(self.name.full)
        )


def read_person(text: str, language: str = "en") -> Named | None:
    """Return the person that a short text names, with or without honorifics; None when it may be something else."""
    gender = "f" if _SHE.search(text) else "m" if _HE.search(text) else ""
    words = with_call_name(text).split()
    clergy = _CLERGY.get(language, frozenset())
    titles: list[str] = []
    ordained = False
    while len(words) > 1 and not (words[0].isupper() and words[0].casefold() in {"hr", "fr"}):  # "HR Acme"
        word = _expanded(words, language)
        if word in clergy:
            ordained = True
        elif word in _WOMAN | _MAN | _TITLE or _is_title_of(word, words[1:], language):
            gender = gender or _gender(word, language)
            if word in _PRINTED_TITLES or word in _PRINTED_IN.get(language, frozenset()):
                titles.append(_as_title(words[0]))
        else:
            break
        words = words[1:]
    name = None if _is_the_office(words, language) else person_name(" ".join(words))
    honoured = gender or ordained or _is_academic(" ".join(titles))
    if name is None or name.title or (honoured and not name.last):
        return None  # "Frau Uhlig": the first name of nobody; a title that isn't known here: "Base", "HR"
    return Named(name, "" if ordained else gender, " ".join(titles), ordained)


def honour(word: str, rest: list[str], language: str) -> tuple[str, str] | None:
    """Return the gender that a word before a name shows and the title that it is; None when it is neither."""
    bare = word.casefold().strip(".,")
    if bare in _CLERGY.get(language, frozenset()):
        return "", ""
    if bare not in _WOMAN | _MAN | _TITLE and not _is_title_of(bare, rest, language):
        return None
    is_printed = bare in _PRINTED_TITLES or bare in _PRINTED_IN.get(language, frozenset())
    return _gender(bare, language), _as_title(word) if is_printed else ""


def _is_title_of(word: str, rest: list[str], language: str) -> bool:
    """Tell whether a word is a title in this language, before what follows it."""
    if word in _BEFORE_FIRST.get(language, frozenset()):
        return len(rest) > 1 and any(is_first_name(after) for after in rest[:3])
    return word in _OF_LANGUAGE.get(language, {})


def _expanded(words: list[str], language: str) -> str:
    """Return the first word in small letters; the French ``M. Jean Roux`` is a monsieur, ``M. Roux`` may be Marie."""
    word = words[0].casefold().strip(".,")
    is_monsieur = language == "fr" and words[0] == "M." and len(words) > 2 and is_first_name(words[1])
    return "monsieur" if is_monsieur else word


def with_first_name(shown: Named, signed: Named) -> Named | None:
    """Return the person whose address shows initials and who signs with the first name; None when they differ.

    ``Dr. M. van Houten`` who signs ``Marijke`` is Marijke van Houten.
    """
    first, last = signed.name.first, shown.name.last
    if signed.name.last or not last or not is_initial(shown.name.first) or not is_first_name(first):
        return None
    if first[0].casefold() != shown.name.first[0].casefold():
        return None
    name = PersonName(f"{first} {last}", first, last)
    return Named(name, signed.gender or shown.gender, signed.title or shown.title, shown.ordained)


def with_call_name(text: str) -> str:
    """Return a text with the name that somebody goes by: ``R. (Ruud) Bakker`` is Ruud; ``William (Bill) Poe`` keeps the first."""
    return _NICKNAME.sub("", _CALLED.sub(lambda match: match["first"], text[:200]))


def _is_academic(title: str) -> bool:
    """Tell whether a title is one that only a person's name has: ``Dr.``, not ``Ing.``."""
    return any(word.strip(".") in _PRINTED_TITLES for word in title.casefold().split())


def _as_title(word: str) -> str:
    bare = word.rstrip(",")
    return bare.capitalize() if len(bare) > 2 and bare.isupper() and "." not in bare[:-1] else bare


def _is_the_office(words: list[str], language: str) -> bool:
    """Tell whether a line begins with an article: ``Le Directeur``, but not ``Le Thi Hoa``."""
    if len(words) < 2 or words[0].casefold() not in _ARTICLES.get(language, frozenset()):
        return False
    rest = " ".join(words[1:])
    return len(words) == 2 or len(words[0]) == 1 or has_role(rest) or is_organisation(rest)


def _gender(word: str, language: str) -> str:
    if language == "nl" and word == "mr":
        return ""  # a lawyer's title there
    if word in _WOMAN:
        return "f"
    return "m" if word in _MAN else _OF_LANGUAGE.get(language, {}).get(word, "")


def is_certain(name: PersonName) -> bool:
    """Tell whether a name is a person's without more: a known first name (or an initial) and no word of an office or a trade."""
    if is_organisation(name.full):
        return False
    first = name.first.split()[0]
    return is_first_name(first) or (is_initial(first) and bool(name.last) and not has_role(name.full))


def is_initial(word: str) -> bool:
    """Tell whether a first name is only letters with points: ``K.``, ``J.-P.``, ``A.M.J.``."""
    return bool(re.fullmatch(r"[^\W\d_](?:[^\W\d_]?\.-?[^\W\d_]){0,5}[^\W\d_]?\.", word))


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
    return any(_has_both(name, address.local, table) for table in (_PLAIN, _GERMAN))


def _has_both(name: PersonName, local: str, table: Mapping[int, str]) -> bool:
    """Tell whether a local part has the first name or its initial, and the whole surname: ``t.rosseel``, ``rosseel.t``."""
    given = _letters(name.full.removesuffix(name.last), table)
    last = _letters(name.last, table)
    pieces = [letters for piece in re.split(r"[._-]", local) if (letters := _letters(piece, table))]
    whole = {given[:1] + last, *([given + last] if is_initial(name.first) else [])}
    if len(last) > 2 and "".join(pieces) in whole:
        return True
    halves = [("".join(pieces[:cut]), "".join(pieces[cut:])) for cut in range(1, len(pieces))]
    return any(
        (given.startswith(left) and right == last) or (left == last and right == given[:1])
        for left, right in halves
    )


def _letters(text: str, table: Mapping[int, str]) -> str:
    return re.sub(r"[^a-z]", "", text.casefold().translate(table))


_PLAIN = dict(
    zip(map(ord, "àáâãåäçèéêëìíîïñòóôõöøùúûüýłśżźćńęą"), "aaaaaaceeeeiiiinoooooouuuuylszzcnea", strict=True)
)
_GERMAN = _PLAIN | {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}


def role_of(text: str) -> str:
    """Return a line as a person's role, or '' when it isn't one."""
    line = re.sub(r"\s*\((?:she|he|they|elle|sie|er)\b[^)]{0,20}\)", "", text)
    line = re.split(r"\s[|•·]\s|\s[-–—]\s(?=[A-ZÀ-Þ])|;", line, maxsplit=1)[0].strip(" ,|–-.•·")
    fact = clean_fact(line, limit=60)
    if fact is None or len(fact.split()) > 8 or re.search(r"\d{3}", fact):
        return ""
    works = has_role(fact) or re.search(
        r"\b(?:HR|RH|TA|CEO|CTO|CFO|COO|CPO|VP|Talent|People|Recruit\w{0,6}|Personal\w{0,12}|Head of|Leitung|Gérante?|Inhaber(?:in)?|Founder|Owner|Titolare|Hoofd|Kierowni\w{2,4}|Dyrektor\w{0,3}|Rektor|Przewodnicząc\w{1,4}|Chef\w{0,2}|Decano|Jef[ea]|(?:\w{1,12}d|D)irektor(?:in)?|Gastgeber(?:in)?|Wirt(?:in)?|\w{0,12}(?:[Ff]ach|[Kk]auf)frau|Sóci[oa]|Dueñ[oa]|Propietari[oa]|Proprietári[oa]|Proprietari[oa]|Właściciel(?:ka)?|Wicedyrektor(?:ka)?|Subdirectora?|Eigena(?:ar|resse)|Patronne?)\b",
        fact,
    )
    return fact if works else ""


def gender_of_role(role: str) -> str:
    """Return "f" for a title that only a woman has (Personalleiterin, directrice), else ''."""
    return "f" if _HER_ROLE.search(_ANOTHERS.split(role, maxsplit=1)[0]) else ""


def gender_of_self(text: str, language: str) -> str:
    """Return the gender in which somebody who signs alone speaks of themselves: the Polish ``zdecydowałam się``."""
    if language != "pl":
        return ""
    hers, his = _SHE_DID.search(text[:8000]), _HE_DID.search(text[:8000])
    return "" if bool(hers) is bool(his) else "f" if hers else "m"


_SHE_DID = re.compile(
    r"\b(?!\w{0,12}(?:sy|dzia|wo)łam\b)\w{1,18}[aeiyęu]łam\b"
)  # "przesyłam" is what anybody does now
_HE_DID = re.compile(
    r"\b(?:z|za|po|prze|roz|od|u|wy|do)?(?:decydowa|czyta|mawia|pozna|stanowi|sta|bra|mia|by|chcia|słucha|spotka|kaza|trzyma|pisa|wiedzia|dzwoni|proponowa|rozmawia)łem\b"
)
_ANOTHERS = re.compile(
    r"(?<!\w)(?i:der|des|von|vom|van|de la|della|of|för|und|en|och|oraz|i\.\s?[AV]\.|im Auftrag|im Namen|namens|w imieniu|z up\.)(?!\w)"
    r"|:|[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ][^\W\d_]+,"
)
"""From here on a role's line speaks of somebody else: ``Assistent der Geschäftsführerin``."""
