"""Where a title in a text ends: the words that go on inside one, in nine languages."""

from __future__ import annotations

import re

from rejectwatch.reply.adverbs import is_adverb
from rejectwatch.reply.alike import goes_on_alike
from rejectwatch.reply.complements import goes_with, is_licence, says_where_or_how
from rejectwatch.reply.establishments import begins_kind
from rejectwatch.reply.fields import BARE, FIELDS, is_field
from rejectwatch.reply.polish import noun_of_work
from rejectwatch.reply.polishwords import OF_A_NOUN, VERB, goes_on_in_polish, says_of_what
from rejectwatch.reply.predicates import is_predicate
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.whereabouts import has_learnt, without_house

_WINDOW = 120  # characters read on from an anchor
_STOPS = {
    "en": "at with here within position positions role roles opening vacancy job post opportunity internship team and but we was is has have which that who if so on by from as because however this after before where after only recently today based - you your starting since until went goes came",
    "de": "bei beim in im an am und oder aber der die das ist wurde hat haben zu zum zur mit für auf von vom sowie bzw ab aus entschieden interessiert bedanken danken dass wir uns beworben besetzt vergeben erhalten eingegangen gilt nicht",
    "fr": "quelqu'un quelqu’un franchissent affiché affichée affichés affichées publié publiée tu vous êtes es ont sont était ai chez au aux à dans et que qui pour est a nous vous sur avec ne par mais avait avez se qu' n' sera été disparaît y vient comme étant",
    "es": "usted ustedes eres has han ha había habías fuiste fueron está estás sido resultó aunque porque si sin según en y que con para es fue ha no se por del al a pero nos te le lo la su tu como ya queda hemos está quedó",
    "pt": "você tu foste ficou ficaste és tem tens estava estás será pois mas embora na no e que com para é foi não se por da do ao à mas nos te lhe a sua em como já foi está",
    "it": "lei tu sei hai ha hanno avete siete siamo sono era eri stato stata ed perché purtroppo in presso e che con per è stata non si da al alla ma ci ti le la sua come nella nel a abbiamo sarà",
    "nl": "bij in en die dat met voor is wordt niet op van aan maar we wij je u hebben heeft hebt binnen ging naar gaat om als",
    "pl": "inny inna inne innej innego innemu innym innych innymi inną osobie osoba osobę kandydatowi kandydatce komuś kogoś ktoś w i oraz z nie na do że jest są się zostało został została zostanie będzie a ale lecz bo który która które którą którego której od po przy przez przed za u o ze we bez dla gdyż ponieważ jako gdzie aby jeśli pan pani państwa państwu panu nam nas was nasz nasza nasze naszej naszego naszym naszych tej tego tym tych ta to danego swojego firmy firmie firma spółki spółce spółka roku dnia miesiąca duża duże dużo wielu wiele kilku trwa wymaga tak czy gdy",
    "sv": "hos på i och som med är har inte vid till men",
}
_STOP_WORDS = {language: frozenset(words.split()) for language, words in _STOPS.items()}
_INNER_WORDS = {
    "en": frozenset("of for in and to the &".split()),
    "de": frozenset("für im in der und des am zur zum & mit".split()),
    "fr": frozenset("de d' du des en et à la le".split()),
    "es": frozenset("de en y del la para".split()),
    "pt": frozenset("de em e do da para".split()),
    "it": frozenset("di del della e ed in per al alla".split()),
    "nl": frozenset("van en voor de in het".split()),
    "pl": frozenset("ds. ds i do w".split()),
    "sv": frozenset("av och för inom".split()),
}
_VERBS = {
    "pl": VERB,
    "fr": re.compile(r"(?:avons|sommes|[^i]ez)$"),
    "es": re.compile(r"(?:[aei]mos|aste|[^r]iste)$"),
    "pt": re.compile(r"(?:[aei]mos|aste|[^r]iste)$"),
    "it": re.compile(r"(?:iamo|eremo)$"),
}
_ENDS = ".,;:!?"


_SINGLE, _DOUBLE = re.compile(r"[’'‘](?!\w)"), re.compile(r"[\"“”]")
_QUOTED = dict.fromkeys('„"“”', _DOUBLE) | dict.fromkeys("‘'‚", _SINGLE)
_QUOTED |= {"«": re.compile("»"), "»": re.compile("«|»")}
_ANY_QUOTE = re.compile(r"[\"“”»«]|[’'](?!\w)")
"""How a quotation ends, by how it begins; ``Chargé d'études`` goes on."""


def read_title(rest: str, language: str) -> str:
    """Return the words at the start of a text that can be one title: up to punctuation or a small word."""
    if pair := _QUOTED.get(rest[:1]):
        closing = pair.search(rest[1:_WINDOW]) or _ANY_QUOTE.search(rest[1:_WINDOW])
        return rest[1 : 1 + closing.start()] if closing else ""
    line = rest.partition("\n")[0]
    words = line[:_WINDOW].split(" ")
    if len(line) > _WINDOW:
        words = words[:-1]  # it may be half a word
    kept: list[str] = []
    capital = next((c.isupper() or c.isdigit() for c in rest if c.isalnum()), False)
    for index, word in enumerate(words[:12]):
        bare = BARE.sub("", word)
        follows = words[index + 1] if index + 1 < len(words) else ""
        if is_adverb(word, follows, language) or (kept and is_predicate(word, follows, language)):
            break
        if kept and not _goes_on(
            kept, word, words[index + 1 : index + 3], language=language, capital=capital
        ):
            break
        kept.append(word)
        if word[-1:] in _ENDS and not _goes_on_after(kept, follows):
            break
        if not bare and word not in {"–", "-", "—", "|", "&", "/", "+"}:
            break
    return without_house(" ".join(kept if capital else _to_the_role(kept, language)), language)


def _to_the_role(kept: list[str], language: str) -> list[str]:
    """Return a title in small letters cut where it surely ends: Germanic ones end with the role, Romance ones begin with it."""
    is_role = noun_of_work if language == "pl" else has_role
    roles = [i for i, word in enumerate(kept[:6]) if is_role(BARE.sub("", word))]
    if not roles:
        return []
    if language in {"en", "de", "nl", "sv"}:
        end = roles[-1] + 1
        while end < len(kept) and language != "en" and _is_behind(kept, end, language):
            end += 1
        return kept[:end]
    before = 2 if all(map(OF_A_NOUN.search, kept[:2])) else 1  # "starszego samodzielnego referenta"
    most = 7 if kept[1:2] == ["ou"] else 5
    is_cut = len(kept) > most and kept[most - 1] in _OFFICE_OF  # "del área de Química"
    return kept[: most - is_cut] if roles[0] <= before else []


def _is_behind(kept: list[str], at: int, language: str) -> bool:
    """Tell whether a word behind a role in small letters is of its title: ``chauffeur CE``, ``handläggare inom vård``."""
    is_of_it = is_field(kept[at], language) or is_licence(kept[at], language)
    return is_of_it or goes_with(kept[:at], kept[at], kept[at + 1 : at + 3], language)


def _goes_on(kept: list[str], word: str, ahead: list[str], *, language: str, capital: bool) -> bool:
    """Tell whether the next word is inside a title, as in ``Head of Data`` or ``Chargé de projet``."""
    bare = BARE.sub("", word).casefold()
    follows = ahead[0] if ahead else ""
    if _completes(kept, bare, language) or goes_with(kept, word, ahead, language):
        return True
    if _ELIDED.match(word) and language == "fr":
        return False
    if word in {"–", "-", "—", "|"}:
        return follows[:1].isupper() and not begins_kind(" ".join(ahead))
    if bare in _INNER_WORDS[language] and follows:
        return _joins(kept, bare, ahead, language=language, capital=capital)
    is_stop = bare in _STOP_WORDS[language] or bare in _PRONOUNS
    is_level = word in {"I.", "I,"} or (word == "I" and follows in _SAID_OF_IT)
    if is_stop and not (BARE.sub("", word) in {"IT", "US"} or is_level):
        return False
    if not capital:
        verb = _VERBS.get(language)
        if language == "pl" and word.islower():
            return goes_on_in_polish(kept, word, ahead)
        is_named = bare in FIELDS or kept[-1].casefold() in {"ds.", "spraw"}
        return is_named or verb is None or not verb.search(bare)
    return _is_inside(kept, word, ahead, language)


def _completes(kept: list[str], bare: str, language: str) -> bool:
    """Tell whether what was read asks for one word more: ``Aide à domicile``, ``Motorista Categoria E``."""
    if len(bare) == 1 and bare.isalnum():
        return kept[-1].casefold() in _GRADED
    if kept[-1] in _OFFICE_OF and len(kept) > 1 and bare.isalpha() and bare not in _STOP_WORDS[language]:
        return True
    return kept[-1] == "à" or kept[-2:] == ["à", "la"]


_OFFICE_OF = frozenset("ufficio reparto settore area área setor sector departamento pôle service".split())
"""Part of a house, which the next word names: ``ufficio stampa``."""
_GRADED = frozenset(
    "categoria categoría catégorie category clase classe klasse klass kat. cat. permis grade band level".split()
)


def _joins(kept: list[str], small: str, ahead: list[str], *, language: str, capital: bool) -> bool:
    """Tell whether a small word joins what follows to a title: ``de projet``, ``en documentation``."""
    following = ahead[0].strip('("“„')
    bare = following.strip(".,!?;:").casefold()
    if says_where_or_how(kept, small, following, language):
        return False
    if small in _OF and (language != "nl" or small not in {"de", "het"} or kept[-1].casefold() in _NL_DE):
        return _joins_of(small, following, capital=capital)
    if bare in _PRONOUNS and small != "ed":
        return False
    if small == "à":
        beside = BARE.sub("", ahead[1]).casefold() if len(ahead) > 1 else ""
        return (capital and following[:1].isupper()) or f"{bare} {beside}".startswith(_TOWARDS)
    if small in {"en", "em"} and language in {"fr", "es", "pt"} and following[:1].islower():
        return has_learnt(kept, bare)
    if goes_on_alike(kept, small, ahead):
        return True
    if small in {"i", "e", "ed"} and (joined := _and_joins(kept, small, ahead, language)) is not None:
        return joined
    return capital and (following[:1].isupper() or (has_role(kept[0]) and is_field(following, language)))


def _joins_of(small: str, following: str, *, capital: bool) -> bool:
    """Tell whether "of" joins what follows: no number, no pronoun, and behind small letters no employer's name."""
    if following[:1].isdigit():
        return False
    if not capital and small in _OF_THE and following[:1].isupper() and not following.isupper():
        return following.casefold().strip(".,") in _PARTS_OF_A_HOUSE  # "motorista da Cruz Vermelha"
    return following.casefold().strip(".,") not in _PRONOUNS


def _and_joins(kept: list[str], small: str, ahead: list[str], language: str) -> bool | None:
    """Tell whether "and" joins what follows, None when it is as any other small word."""
    following = ahead[0].strip('("“„')
    if small == "ed":
        return has_role(following)
    if small == "i" and language == "pl" and kept[-1].islower() and says_of_what(kept, following, ahead[1:]):
        return True
    return (
        is_field(following, language) if language in {"pl", "it"} and is_field(kept[-1], language) else None
    )


def _is_inside(kept: list[str], word: str, ahead: list[str], language: str) -> bool:
    """Tell whether a word belongs to a title that began with a capital."""
    before = kept[-1].casefold()
    if not word[0].islower() or before in _OF or before.startswith("d'") or word.startswith(("d'", "d’")):
        return True
    if before in {"en", "in"} and language in {"fr", "es"}:
        return True
    if language == "pl" and noun_of_work(kept[-1]) and noun_of_work(BARE.sub("", word)):
        return True
    if language == "pl" and says_of_what(kept, word, ahead):
        return True
    if not has_role(" ".join(kept)) and not (
        language == "pl" and noun_of_work(kept[0])
    ):  # "Backend developer", "Marketing data specialist"
        return _leads_to_role([word, *ahead], language)
    if language in {"en", "de"}:
        return False
    if language == "pl" and OF_A_NOUN.search(word) and ahead and not _ends_before(ahead[0], language):
        return False
    return is_field(word, language) or (has_role(word) and has_role(kept[-1]))


def _ends_before(word: str, language: str) -> bool:
    """Tell whether a word isn't part of the title that may end before it."""
    bare = BARE.sub("", word).casefold()
    verb = _VERBS.get(language)
    return (
        not bare
        or bare in _STOP_WORDS[language] | _INNER_WORDS[language]
        or (verb is not None and verb.search(bare) is not None)
    )


def _leads_to_role(words: list[str], language: str) -> bool:
    """Tell whether one of the next words is a role, and nothing before it ends a title; German ones have capitals."""
    if language == "de":
        return False
    for word in words:
        bare = BARE.sub("", word).casefold()
        if bare in _STOP_WORDS[language] or bare in _PRONOUNS or bare in _INNER_WORDS[language]:
            return False
        if has_role(word):
            return True
        if word and word[-1] in _ENDS:
            return False
    return False


_ELIDED = re.compile(r"(?:n|qu|s|c|j|m|t)['’]", re.IGNORECASE)
_NL_DE = frozenset("van in voor aan op chef maître commis".split())
"""What "de" stands behind in a Dutch title; elsewhere it begins another part of the sentence."""
_TOWARDS = ("l'emploi", "l’emploi", "l'insertion", "l’insertion", "l'international", "l’international", "la personne", "la clientèle", "la vente", "la formation", "domicile", "distance")  # fmt: skip
_OF = frozenset("of de di da du des del della do d' d’ van ds. ds".split())
_OF_THE = frozenset("da das dos della dello dell' dei degli delle del".split())
_PARTS_OF_A_HOUSE = frozenset(
    """departamento depto área area setor sector serviço servicio secção sección seção unidade unidad reparto settore servizio ufficio equipe equipa equipo direção
    dirección direzione divisão división divisione linha línea linea produto producto turno noite noche manhã tarde""".split()
)
"""What a title may go on with behind an article and a capital; other names are an employer's."""
_PRONOUNS = frozenset(
    "usted ustedes você vocês lei elle ils elles tú tua tuo i we you sie wir ihr ihrem unserem unserer nuestra nuestro nossa nosso nostra nostro tu su la el our your my the it this that nos notre votre ons onze".split()
)


def _goes_on_after(kept: list[str], follows: str) -> bool:
    """Tell whether a title goes on after a comma, a colon or an abbreviation: ``Engineer, Platform``, ``Sr. Analyst``."""
    word, said = kept[-1], " ".join(kept)
    bare = BARE.sub("", follows)
    if word.casefold() in _RANKS and has_role(" ".join(kept[:-1])):
        return has_role(follows) or bare.casefold() in FIELDS  # "Analista Contable Sr. Lamentamos"
    if not word.endswith((",", ":")):
        return word.casefold() in _ABBREVIATIONS
    if not follows[:1].isupper() or has_role(follows) or bare.casefold() in _PRONOUNS:
        return False
    if word.endswith(":"):
        return len(kept) <= 2 and has_role(word) and bare.casefold() in FIELDS
    is_level = _LEVEL.fullmatch(word.rstrip(",")) is not None
    in_a_list = "," in said[:-1] and bare.casefold() in FIELDS
    return has_role(word) or (has_role(said) and (is_level or in_a_list))


_SAID_OF_IT = frozenset("has is was position role vacancy job with at".split())
"""What no "I" stands before that speaks of its writer: ``Worker I has been filled``."""
_LEVEL = re.compile(r"[IVX]{1,4}|\d")
_ABBREVIATIONS = frozenset(
    "sr. jr. snr. jnr. asst. assoc. st. wiss. stellv. techn. kaufm. resp. ds. dipl. ass. jun. sen. kat. cat. phil.".split()
)
_RANKS = frozenset("sr. jr. snr. jnr. jun. sen. ssr.".split())
"""What may end a title as well as begin one."""
