"""Names of people and of organisations: what may stand in a letter, and what may not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from nameparser import HumanName
from nameparser.config import Constants
from publicsuffixlist import PublicSuffixList

from rejectwatch.mail.message import Address
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.lettercase import is_shouted, usual_case

_PARTS = Constants()
_PARTS.prefixes.add("lo")  # Anna Lo Bue
FACT_LENGTH = 80
"""The most characters that any fact may have."""

_INPUT = 400  # what is longer was never a name
_SILENT = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # hyphenation and padding of HTML templates
_BAD_CATEGORIES = frozenset(("Cc", "Cf", "Co", "Cs", "Cn", "Me", "Zl", "Zp"))
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_LEFTOVER = re.compile(
    r"[{}<>\[\]|\\`^~=@\"#]|(?<![^\W\d_])\*|\*(?!(?:innen|in|nen|[rnmse]|es|frau)\b)|%[A-Za-z_(]|%[0-9A-F]{2}|\$[A-Za-z({]|__|\.\.\.|…|://|\bwww\.|&[A-Za-z]{2,8};|&#"
    r"|\b(?:null|undefined|none|nan|n/a|tbd|todo|xxx+|lorem|ipsum|unknown|placeholder"
    r"|(?:company|candidate|first|last|job|applicant|employer)[ _]?(?:name|title))\b",
    re.IGNORECASE,
)
"""A star is one, unless it stands in a word for all genders: ``Erzieher*in``, ``Wissenschaftliche*r``."""
_FORMS = (
    "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "plc", "corp", "corporation", "co", "pty", "pte", "pvt",
    "gmbh", "partgmbb", "partg mbb", "partg", "partnerschaft mbb", "partnerschaft", "partnerschaftsgesellschaft mbb", "gesmbh", "ges.m.b.h", "gesellschaft m.b.h", "u.a", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "gbr", "eg", "e.v", "ev", "se", "ggmbh", "haftungsbeschränkt",
    "private limited", "pllc", "s.n.c", "p.c", "sa", "s.a", "sas", "s.a.s", "sarl", "s.a.r.l", "sàrl", "s.à.r.l", "sasu", "eurl", "sca",
    "sl", "s.l", "slu", "s.l.u", "sau", "s.a.u", "sociedad limitada", "s.a. de c.v", "s. de r.l. de c.v", "s de rl de cv", "sa de cv", "s. de r.l",
    "unipersonale", "società benefit", "societa benefit", "a socio unico", "spa", "s.p.a", "srl", "s.r.l", "s.r.l.s", "snc", "lda", "ltda", "s/a", "eireli", "unipessoal",
    "bv", "b.v", "nv", "n.v", "vof", "v.o.f", "cvba", "bvba", "vzw", "asbl",
    "ulc", "ets", "onlus", "egen", "slp", "s.l.p", "c.a", "s.c", "s.j", "sp.k", "sp. k", "sp. j", "eirl", "scrl", "ggmbh", "sp", "sp. z o.o", "sp. z o. o", "sp.z o.o", "spółka z o.o", "ab", "a/s", "aps", "oy", "oyj", "as", "asa",
)  # fmt: skip
_FORM_TAIL = re.compile(
    r"[\s,]{1,3}\(?(?:&\s?co\.?\s?)?(?:"
    + "|".join(re.escape(f) for f in sorted(_FORMS, key=len, reverse=True))
    + r"|[^\W\d_]{0,20}ges\.\s?m\.\s?b\.\s?h)\.?\)?$",
    re.IGNORECASE,
)
_CO_TAIL = re.compile(r"\s(?:&|und|and)\sCo\.?$")
_AND_CO = re.compile(r"\s(?:&|\+|und|and)\sCo(?=[.,]{0,2}(?:$|\s(?!KG|OHG|oHG|KGaA)))")
"""Companions that belong to the name: not those of a ``GmbH & Co. KG``."""
_NOT_NAMES = frozenset(
    """gesmbh team teams talent acquisition recruiting recruitment recruiter recruiters hiring hr human resources people careers
    career jobs job department dept committee office admin administration support service services customer manager
    management director coordinator specialist officer assistant head partner operations the our your all everyone us
    board panel group company gmbh inc llc ltd school university college hospital staff personnel office reply noreply
    no-reply donotreply notification notifications info mail email personalabteilung bewerbermanagement bewerbung
    personal karriere abteilung ausbildung ausbildungsteam equipe équipe équipe recrutement ressources humaines
    service rh equipo selección seleccion reclutamiento recursos humanos departamento talento equipa recrutamento
    seleção gente gestão risorse umane selezione ufficio personale afdeling personeelszaken werving selectie
    sollicitaties dział kadr rekrutacji zespół rekryteringsteamet rekrytering sent from iphone kind best regards
    sincerely thanks thank cheers yours warm wishes faithfully hochachtungsvoll grüße grüßen gruß cordialement saludos
    saludo cordiali saluti groet groeten atenciosamente abraço pozdrawiam hälsning hälsningar merci gracias obrigado
    grazie dank bedankt please bitte dear hello candidate applicant bewerber candidato system automated message
    secretariat sekretariat secretariaat studio hotel bar restaurant clinic klinik practice praxis church parish
    foundation institute association council ministry agency limited society club bank orchestra police airlines hotels
    gasthof gasthaus autohaus schreinerei bäckerei metzgerei apotheke kanzlei praxis verein stadt gemeinde pfarrbüro museum
    boulangerie pâtisserie pharmacie garage mairie chez groupe intérim carrières concours ramonage éditions edizioni théâtre atelier
    ramonage crèche école ecole lycée université cabinet fiduciaria fiduciaire falegnameria farmacia trattoria ristorante osteria supermercati
    agenzia segreteria presidenza dirigente restauro cooperativa comune scuola istituto fondazione diocesi panificio pasticceria autoservizi
    servicio servicios dirección mesa directiva comité bolsa secretaría cadena ayuntamiento panadería cafetería clínica escuela colegio
    oficina instituto universidad comissão colégio escola padaria clínica câmara associação fundação secretaria secretariado
    bakkerij brouwerij gemeente ziekenhuis kliniek school stichting vereniging servicedesk uitvaartzorg politiezone notariaat
    logistics systems solutions technologies technology software labs lab digital media capital partners consulting ventures health
    healthcare energy foods games pharma therapeutics biotech robotics insurance airlines aero motors industries international global
    bot welcome faculty affairs vacancies chemie holding werke hut personas cultura gerencia sistema ingreso comisión unidade carreiras kandidatenservice disposition dispo alternance servicedesk wervingsdesk
    vacatures candidats kandidaten bestuur obra secciones crew yard desk tearoom café cafe kitchen farm farms garden gardens vets dental surgery taxis trust library theatre gallery parish council academy
    newsletter alert alerts programa programme programm program trainee portal workday greenhouse lever jury""".split()
)
_HONORIFICS = frozenset(
    "mr mrs ms miss mx frau herr madame monsieur mme m sra sr srta señor señora signor signora sig dott dottssa pan pani mevrouw "
    "dhr mevr de heer dr prof professor doctor ing mag dipl rev fr sr father sister sir dame".split()
)
_POST_NOMINALS = re.compile(
    r",?\s+(?:ph\.?d|mba|m\.?a|b\.?a|b\.?sc|m\.?sc|md|shrm-cp|shrm-scp|phr|sphr|cipd|mcipd|assoc\. cipd|esq)\.?$",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(r"\s*\((?:she|he|they|elle|il|sie|er|ella|él|ela|ele)\b[^)]{0,30}\)", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_]{1,30}\.?(?:['’-][^\W\d_]{1,30}\.?){0,3}|(?:[A-ZÀ-Þ][a-z]?\.-?){1,6}")
_ELIDED = re.compile(r"(?:d|l|dell|dall|dall|de|o)['’][A-ZÀ-Þ]")
_SIGNED_FOR = re.compile(
    r"(?:pour|für|por|pel[ao]|voor|för|per (?:il|la|lo|i|delega|ordine|conto|procura)|per l['’]\w{1,30}|za|par|namens|bij|wegens|enligt|"
    r"på|z|w|on behalf|im (?:auftrag|namen)|in (?:vertretung|vollmacht|opdracht|naam|nome|nombre))(?!\S)",
    re.IGNORECASE,
)
"""What a line begins with that says for whom or by whose order somebody signs: ``Pour le Maire``, ``Im Auftrag``."""
_OF_A_FIRM = re.compile(r"\s(?:di|da|de|do)\s[^\W\d_]*[a-zà-ÿ][A-ZÀ-Þ]")
"""``Sara di LavoroPiù``."""
_AND = frozenset(("e", "y", "i", "und", "and", "et", "en", "och"))
_PARTICLES = frozenset(
    "de del della di da dos das do van der den ten ter te la le von zu zur af al el bin ibn y e i du d' los las san".split()
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A human name in its parts; ``full`` is as signed, without titles and degrees."""

    full: str
    first: str
    last: str
    title: str = ""


@lru_cache(maxsize=2048)
def clean_fact(value: str | None, *, limit: int = FACT_LENGTH) -> str | None:
    """Return a fact fit for a letter, in one line and NFC; None when anything about it is odd.

    The one gate for all text that a stranger wrote: no control, bidi or other invisible characters,
    no markup, addresses, URLs or leftovers of templates, at least one letter, at most ``limit`` characters.
    """
    if value is None or len(value) > _INPUT:
        return None
    text = unicodedata.normalize("NFC", value.translate(_SILENT)).strip()
    if any(unicodedata.category(char) in _BAD_CATEGORIES for char in text) or _VARIATION.search(text):
        return None
    text = " ".join(text.split())
    if not 1 <= len(text) <= limit or _LEFTOVER.search(text):
        return None
    if sum(unicodedata.combining(char) > 0 for char in text) > 4:
        return None
    return text if any(char.isalpha() for char in text) else None


def without_legal_form(company: str) -> str:
    """Return a company's everyday name: ``Foo GmbH & Co. KG`` is ``Foo``."""
    name = company.strip(" ,")
    for _ in range(3):
        shorter = _FORM_TAIL.sub("", _CO_TAIL.sub("", name)).strip(" ,")
        if shorter == name or not shorter:
            break
        name = shorter
    return name


def everyday_name(company: str) -> str:
    """Return a company's name as people say it, without its legal form: ``Swann & Co Ltd`` is ``Swann & Co``."""
    name = without_legal_form(company)
    rest = company.strip(" ,")[len(name) :]
    found = _AND_CO.match(rest)
    return name + found[0] if found else name


@lru_cache(maxsize=2048)
def company_key(company: str) -> str:
    """Return what two spellings of one company have in common."""
    folded = unicodedata.normalize("NFKD", without_legal_form(company)).casefold()
    words = re.findall(r"[^\W_]+", "".join(c for c in folded if not unicodedata.combining(c)))
    return " ".join(w for w in words if w not in {"the", "and", "und", "et", "y", "e", "en", "of"})


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=2048)
def registrable_domain(domain: str) -> str:
    """Return the registrable part of a host name (``a.b.co.uk`` gives ``b.co.uk``), or the name itself."""
    found = _suffixes().privatesuffix(domain.lower().strip(".")[:255])
    return str(found) if found else domain.lower()


@lru_cache(maxsize=2048)
def person_name(text: str) -> PersonName | None:
    """Return the human name that a line is, or None when it may be anything else.

    One to five words, no word of an office or a department; a single word is taken as a first name.
    """
    line = _PRONOUNS.sub("", text.strip(" ,;!–-"))
    line = _POST_NOMINALS.sub("", line).strip(" ,;!")
    fact = clean_fact(line.rstrip(".") if not re.search(r"\b[A-Z]\.$", line) else line, limit=60)
    if fact is None or not _words_of_a_name(fact):
        return None
    if len(fact) > 2 and fact.isupper() and " " not in fact:
        return None
    parsed = HumanName(usual_case(fact), constants=_PARTS)
    first, last, title = str(parsed.first), str(parsed.last), str(parsed.title)
    if parsed.suffix or parsed.nickname:
        return None
    full = " ".join(part for part in (first, str(parsed.middle), last) if part)
    if not first or not any(len(part.strip(".")) > 1 for part in (first, last)):
        return None
    return PersonName(full, first, last, title)


def _words_of_a_name(line: str) -> bool:
    """Tell whether every word of a line could belong to a human name."""
    words = line.split()
    if not 1 <= len(words) <= 6 or "," in line:
        return False
    bare = [w.strip(".").casefold() for w in words]
    if _SIGNED_FOR.match(line) or is_a_pair(bare) or _OF_A_FIRM.search(line):
        return False
    if any(w in _NOT_NAMES or w.rstrip("s") in _NOT_NAMES for w in bare):
        return False
    named = [w for w, b in zip(words, bare, strict=True) if b not in _HONORIFICS and b not in _PARTICLES]
    if not 1 <= len(named) <= 4:
        return False
    if not all(_NAME_WORD.fullmatch(w) and (w[0].isupper() or _ELIDED.match(w)) for w in named):
        return False
    loud = any(len(w) > 3 and w.isupper() and "." not in w for w in named)
    return not loud or all(w.isupper() for w in named) or _ends_loud(named)


def _ends_loud(words: Sequence[str]) -> bool:
    """Tell whether known first names stand before a surname in capitals: ``Alice TRAN``, not ``Ann Roe MRICS``."""
    loud = [is_shouted(word, whole=False) for word in words]
    given = [word for word, shouted in zip(words, loud, strict=True) if not shouted]
    return loud == sorted(loud) and bool(given) and all(is_first_name(word) for word in given)


def is_a_pair(words: Sequence[str]) -> bool:
    """Tell whether words name two people: ``Marta e Luca``."""
    return any(
        word.casefold() in _AND and is_first_name(before) and is_first_name(after)
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )


def is_own_address(name: PersonName, address: Address) -> bool:
    """Tell whether an address was made from a name: ``anna``, ``anna.roe``, ``a.roe``, ``aroe``, ``roe``, ``ar``.

    An umlaut may be written ``oe``, as Germans do, or ``o``, as Swedes do.
    """
    if _is_made_from(name, address):
        return True
    if not name.last and not is_first_name(name.first):
        return False  # "Lantmäteriförvaltningen <lantmateri@…>"
    bare = replace(
        name, **{part: getattr(name, part).translate(_UMLAUTS) for part in ("full", "first", "last")}
    )
    return bare != name and _is_made_from(bare, address)


_UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")


def _is_made_from(name: PersonName, address: Address) -> bool:
    local = re.sub(r"[^a-z]", "", plain(address.local.partition("+")[0]))
    first, last = re.sub(r"[^a-z]", "", plain(name.first)), re.sub(r"[^a-z]", "", plain(name.last))
    if not local or not first:
        return False
    whole = re.sub(r"[^a-z]", "", plain(name.full))
    domain = re.sub(r"[^a-z]", "", plain(address.domain))
    if (
        last
        and not is_first_name(name.first)
        and any(len(w) >= 4 and w in domain for w in re.findall(r"[a-z]+", plain(name.last)))
        and local == first[: len(local)]
    ):
        return False
    if local in {first, first + last, last + first} or (
        last and local in {first + last[:1], first[:1] + last, last + first[:1]}
    ):
        return True
    if local == whole or (len(local) >= 3 and first.startswith(local)):
        return True
    pieces = [re.sub(r"[^a-z]", "", p) for p in re.split(r"[._-]", plain(address.local)) if p]
    words = re.findall(r"[a-z]+", plain(name.full))
    initials = "".join(w[0] for w in re.findall(r"[a-z]+", plain(name.first)))
    made = bool(pieces) and all(
        p == initials or any(p == w or (len(p) <= 3 and w.startswith(p)) for w in [*words, first, last] if w)
        for p in pieces
    )
    return made and any(len(p) >= 3 for p in pieces) and plain(name.first) not in plain(address.domain)


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """Return a text in small letters without accents, with umlauts as Germans write them in addresses."""
    folded = text.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l")
    folded = folded.replace("æ", "ae").replace("ı", "i")
    folded = unicodedata.normalize("NFKD", folded.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))
    return "".join(c for c in folded if not unicodedata.combining(c))


def same_person(name: str, other: str) -> bool:
    """Tell whether two names can be one person's: the same words, or one begins the other."""
    left, right = (re.findall(r"[^\W\d_]+", n.casefold()) for n in (name, other))
    if not left or not right:
        return False
    short, long = sorted((left, right), key=len)
    return set(short) <= set(long) and (len(short) > 1 or short[0] in {long[0], long[-1]} or len(long) == 1)
