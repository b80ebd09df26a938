"""What a title asks for behind the role, though a small word joins it: ``Atención al Cliente``, ``für visuelles Marketing``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rejectwatch.reply.adverbs import is_adverb
from rejectwatch.reply.fields import BARE, is_field
from rejectwatch.reply.titles import has_role, one_form

_TOWARDS = {
    "es": (
        re.compile(r"atención|apoyo|soporte|servicio|asistencia|ayuda|auxiliar|acceso"),
        frozenset(("al", "a", "a la")),
    ),
    "pt": (
        re.compile(r"atendimento|apoio|suporte|serviço|assistência|prevenção|combate|auxílio|acesso|incentivo"),
        frozenset(("ao", "a", "à", "aos", "às")),
    ),
    "fr": (
        re.compile(r"conseill(?:er|ère)|préposée?|aide|adjointe?|attachée?|déléguée?|soutien|support|accompagnement|employée?|service"),
        frozenset(("au", "aux", "à")),
    ),
    "it": (
        re.compile(r"addett[oaie]|assistenza|supporto|sostegno|servizio|aiuto|preposto|assistente"),
        frozenset(("al", "alla", "alle", "ai", "agli", "allo")),
    ),
}  # fmt: skip
"""Words that go on with "to", and how a language says it: ``Conseiller aux ventes``, ``Apoio ao Cliente``."""
_NOT_TO = frozenset(
    """poste sein plus cours mois moment total final besoin titre plaisir regret dans votre notre cette ce
    puesto efecto igual menos momento fin cargo respecto partir través pesar mesmo fim partire momento meno fine""".split()
)
_OF_THE = {"es": frozenset(("la", "los", "las")), "fr": frozenset(("la",))}
_WHERE = frozenset(
    """empresa compañía organización institución ciudad sucursal misma sociedad entidad casa oficina sede marca firma presente que cual convocatoria búsqueda referencia oferta
    société ville commune mairie maison marque part entreprise structure direction région métropole communauté présente même semaine suite""".split()
)
"""What follows "de la" and is an employer, a place or the rest of the sentence, not what somebody is for."""
_ADJECTIVE = re.compile(r"[a-zäöüß]{4,25}(?:e|es|en|er|em)$")
_NO_ADJECTIVE = re.compile(r"(?:unser|dies|jen|mein|dein|ihr|eur|ein|kein|all|kommend|nächst|folgend|laufend|ganz|jed|viel|weiter|ander|ausgeschrieben)(?:e|es|en|er|em)$")  # fmt: skip
_AFTER_ALL = re.compile(r"(?:Sommer|Winter|Herbst|Frühjahr|Jahr|Monat|Woche|Zeit|Zeitraum|Saison|Standort|Filiale|Team|Haus|Betrieb|Unternehmen|Firma|Stelle)\w{0,3}$")  # fmt: skip
"""When or where, which German says in the same form: ``für kommenden Sommer``."""
_WORK = re.compile(r"\w*(?:arbeit|pflege|technik|entwicklung|forschung|fertigung|logistik|betreuung|beratung|planung|buchhaltung|hilfe|therapie|reinigung|montage)$", re.IGNORECASE)  # fmt: skip
_MANNERS = frozenset("Interesse Freude Dank Bedauern Schreiben Datum Wirkung Mail E-Mail Ihnen Frau Herrn Eingang Begeisterung Aufmerksamkeit Sorgfalt Vergnügen Spannung Respekt Blick Bezug Eintritt Beginn Start Dienstsitz Arbeitsort Standort".split())  # fmt: skip
"""What follows "mit" in the sentence around a title: ``mit Interesse zur Kenntnis genommen``."""


def says_where_or_how(kept: Sequence[str], small: str, following: str, language: str) -> bool:
    """Tell whether a small word and what follows say where, how or when, and not what."""
    if small == "in" and language == "en":
        return not _is_learnt_in(kept, following)
    return language == "de" and small == "mit" and BARE.sub("", following) in _MANNERS


def goes_with(kept: Sequence[str], word: str, ahead: Sequence[str], language: str) -> bool:
    """Tell whether a word belongs to the title before it, by the word that asks for it."""
    if _is_pair(kept, word, ahead):
        return True
    if language == "de":
        return _german(kept, word, ahead)
    if language == "sv":
        return _swedish(kept, word, ahead)
    if language == "nl" and (word == "en" or kept[-1] == "en"):
        return _is_dutch_pair(kept, word, ahead)
    if (
        language == "fr"
        and len(kept) > 2
        and kept[-2] == "en"
        and word.islower()
        and _FRENCH.search(word.rstrip(".,;:!?)"))
    ):
        return True  # "Technicien en génie civil"
    return (
        _to(kept, word, ahead, language)
        or _of_the(kept, word, ahead, language)
        or _describes(kept, word, ahead, language)
    )


_LICENCE = re.compile(
    r"(?:[A-D][1E]?E?(?:[/+&](?:[A-D][1E]?E?|E))?|IG|MZ|GGZ|VVT|EFZ|EBA|P&O|HR|ICT|SFI|VO|MBO|HBO|B2B|B2C)"
)


def is_licence(word: str, language: str) -> bool:
    """Tell whether a word behind a role says what it is licensed or trained for: ``chauffeur C/CE``, ``verzorgende IG``."""
    return language in {"nl", "sv"} and _LICENCE.fullmatch(BARE.sub("", word)) is not None


_LEARNS = re.compile(
    r"(?:lecturer|professor|teacher|reader|fellow(?:ship)?|researcher|assistant|associate|specialist|tutor|instructor|studentship|engineer|scientist|consultant|"
    r"intern(?:ship)?|apprentice(?:ship)?|trainee(?:ship)?|manager|student|graduate|scholar|chair|head|technician|registrar|resident|position|postdoc|degree|master|phd|lead|expert|officer)s?",
    re.IGNORECASE,
)
_IN_WORK = frozenset("training charge residence test chief house".split())


def _is_learnt_in(kept: Sequence[str], following: str) -> bool:
    """Tell whether English "in" says what somebody knows, by who it is: ``Lecturer in Law``, not ``Secretary in Bray``."""
    if BARE.sub("", following).casefold() in _IN_WORK:
        return True
    return any(_LEARNS.fullmatch(BARE.sub("", word)) for word in kept)


_OR = frozenset("ou o oder of eller lub or".split())
_STEM = 4


def _is_pair(kept: Sequence[str], word: str, ahead: Sequence[str]) -> bool:
    """Tell whether "or" joins the same work in the other gender: ``Technicienne ou technicien``."""
    before = [*kept, ""][-3] if len(kept) > 1 else ""
    left, right = (kept[-1], ahead[0] if ahead else "") if word in _OR else (before, word)
    is_or = word in _OR or kept[-1] in _OR
    return (
        is_or
        and len(right) > _STEM
        and has_role(right)
        and left[:_STEM].casefold() == right[:_STEM].casefold()
    )


def _german(kept: Sequence[str], word: str, ahead: Sequence[str]) -> bool:
    """Tell it of ``für visuelles Marketing``, ``in der ambulanten Pflege``, ``nach § 43b``."""
    if word == "nach" or kept[-1] == "nach":
        return (ahead[0] if word == "nach" and ahead else word).startswith("§")
    if kept[-1] == "§":
        return True
    noun = BARE.sub("", ahead[0]) if ahead else ""
    if word == "für":
        after = BARE.sub("", ahead[1]) if len(ahead) > 1 else ""
        return _is_adjective(noun) and after[:1].isupper() and not _AFTER_ALL.search(after)
    if word == "in":
        after = BARE.sub("", ahead[1]) if len(ahead) > 1 else ""
        return noun == "der" and (_WORK.match(after) is not None or _is_adjective(after))
    if kept[-1] == "für" or list(kept[-2:]) == ["in", "der"]:
        return _is_adjective(word) and noun[:1].isupper() and not _AFTER_ALL.search(noun)
    return word == "der" and kept[-1] == "in" and any(_WORK.match(BARE.sub("", one)) for one in ahead[:2])


def _is_adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None and not _NO_ADJECTIVE.fullmatch(word)


_TEACHES = re.compile(r"\w*(?:lärare|lektor|professor|doktorand|adjunkt|docent|forskare)$")


def _swedish(kept: Sequence[str], word: str, ahead: Sequence[str]) -> bool:
    """Tell it of ``handläggare inom naturvård`` and ``lärare i matematik och NO``."""
    follows = BARE.sub("", ahead[0]) if ahead else ""
    is_field_there = (
        len(follows) > 1 and (follows.islower() or follows.isupper()) and follows not in _SV_NO_FIELD
    )
    if word == "inom":
        return is_field_there
    if word == "i":
        return _TEACHES.fullmatch(kept[-1].casefold()) is not None and is_field_there
    if word == "och":
        return kept[-2:-1] != [] and kept[-2] in {"inom", "i"} and kept[-1][-1].isalpha() and is_field_there
    return kept[-1] in {"inom", "i"} or (kept[-1] == "och" and {"inom", "i"} & set(kept) != set())


def _is_dutch_pair(kept: Sequence[str], word: str, ahead: Sequence[str]) -> bool:
    """Tell it of the second of two fields: ``medewerker bezwaar en beroep``."""
    if kept[-1] == "en":
        return len(kept) > 2 and _is_dutch_field(kept[-2]) and _is_dutch_field(word)
    is_pair = len(kept) > 1 and has_role(kept[-2]) and _is_dutch_field(kept[-1]) and not has_role(kept[-1])
    return is_pair and bool(ahead) and _is_dutch_field(ahead[0])


def _is_dutch_field(word: str) -> bool:
    bare = BARE.sub("", word)
    return (
        len(bare) >= _LEAST
        and bare.islower()
        and bare not in _NO_TITLE
        and not _PARTICIPLE["nl"].search(bare)
    )


_FRENCH = re.compile(
    r"[a-zà-ÿ]{2}(?:aires?|ières?|iers|ives?|iques?|elles?|els?|ales?|als?|iles?|ils?|iennes?|euses?|isée?s?)$"
)
"""How a French adjective ends that says more of what somebody learnt."""
_SV_NO_FIELD = frozenset("en ett den det vår vårt våra kort har är vi du ditt din jag som att sin sitt dag staden kommunen".split())  # fmt: skip


def _to(kept: Sequence[str], word: str, ahead: Sequence[str], language: str) -> bool:
    """Tell it of ``Atención al Cliente``, ``préposé aux bénéficiaires``, ``addetto all'assistenza``."""
    if language not in _TOWARDS:
        return False
    asks, small = _TOWARDS[language]
    if _asks(kept[-1], asks):
        if language == "it" and (found := re.fullmatch(r"all['’](\w{3,})", BARE.sub("", word))):
            return found[1] not in _NOT_TO
        follows = BARE.sub("", ahead[0]).casefold() if ahead else ""
        return word in small and len(follows) > 1 and follows not in _NOT_TO and not _is_number(follows)
    if kept[-1] in small and len(kept) > 1:
        return _asks(kept[-2], asks)
    return list(kept[-2:]) == ["a", "la"] and len(kept) > 2 and _asks(kept[-3], asks)


def _asks(word: str, asks: re.Pattern[str]) -> bool:
    return asks.fullmatch(one_form(word).casefold()) is not None


def _is_number(word: str) -> bool:
    return word[:1].isdigit()


def _of_the(kept: Sequence[str], word: str, ahead: Sequence[str], language: str) -> bool:
    """Tell it of ``responsable de la communication``, and not of ``responsable de la Ville de …``."""
    small = _OF_THE.get(language, frozenset())
    if word == "de" and len(ahead) > 1 and ahead[0] in small:
        return _is_matter(ahead[1])
    if word in small and kept[-1] == "de" and ahead:
        return _is_matter(ahead[0])
    return len(kept) > 2 and kept[-2] == "de" and kept[-1] in small


def _is_matter(word: str) -> bool:
    bare = BARE.sub("", word)
    return len(bare) > 2 and bare.islower() and bare not in _WHERE


_PARTICIPLE = {
    "es": re.compile(r"(?:ad|id|biert|puest|crit|hech)[oa]s?$|(?:ndo|emos|amos|aron|ieron|ó|é|ía|ará|erá)$"),
    "pt": re.compile(r"(?:ad|id|bert|eit)[oa]s?$|(?:ndo|emos|amos|aram|eram|ou|eu|iu|ava|ará|erá)$"),
    "fr": re.compile(r"(?:é|(?<!q)u|is|it|ert)(?:e?s?)$|(?:ons|ez|ent|ait|aient|era|ra)$"),
    "it": re.compile(r"(?:at|it|ut|ert|es)[oaie]$|(?:ndo|iamo|emmo|ò|é|à|va|anno|ono)$"),
    "nl": re.compile(r"(?<!ing)en$|(?:ge|be|ver|ont|her|af|aan|uit|toe|door|mee|op|in)\w{2,}[dt]$|[bdgkplnrsvwm]t$|[aeiou]{2}t$"),
}  # fmt: skip
"""How a word ends that is a verb, or says what became of the position: ``pourvu``, ``ingevuld``."""
_NO_TITLE = frozenset(
    """vacante disponible actual libre urgente nuevo nueva anterior correspondiente gracias saludos lamentamos mencionado mencionada indefinido temporal completa parcial
    disponível atual nova novo temporário temporária obrigado obrigada vaga citada acima abaixo
    vacant vacante avant après depuis pendant jusque selon lors malgré disponible actuel nouveau nouvelle suivant suivante merci concerné proposé proposée susmentionné chez permanent temporaire
    disponibile vacante attuale nuovo nuova grazie suddetta suddetto prossimo prossima determinato indeterminato
    niet helaas beschikbaar vacant tijdelijk bedankt hier daar dank aldaar namelijk jl jongstleden bovengenoemd alhier altijd graag goed opnieuw achter tegen onder naast tussen rond tijdens sinds vanaf wegens volgens vanwege ondanks via terug door samen verder voorlopig weg""".split()
)
_LEAST, _MOST = 4, 22


def _describes(kept: Sequence[str], word: str, ahead: Sequence[str], language: str) -> bool:
    """Tell whether one word behind a role ends the phrase with it: ``Repositor nocturno.``, ``werkleider groen,``.

    What closes the phrase can only be of the title, where it is no verb and no adverb.
    """
    bare = one_form(BARE.sub("", one_form(word)))
    is_pair = language == "nl" and len(ahead) > 1 and ahead[0] == "en" and _is_dutch_field(ahead[1])
    closes = is_pair or not ahead or word[-1] in ".,;:!?)" or ahead[0][:1] == "("
    if (
        not closes
        or not bare.replace("-", "").isalpha()
        or not bare.islower()
        or not _LEAST <= len(bare) <= _MOST
    ):
        return False
    if language not in _PARTICIPLE or not _ends_with_role(kept) or bare in _NO_TITLE:
        return False
    if is_adverb(bare, "", language):
        return False
    return is_field(bare, language) or not _PARTICIPLE[language].search(bare)


def _ends_with_role(kept: Sequence[str]) -> bool:
    """Tell whether a role stands last, or before one noun that "of" joins: ``Chef de projet``."""
    plain = [BARE.sub("", word) for word in kept]
    if has_role(plain[-1]):
        return True
    return len(plain) > 2 and plain[-2] in {"de", "di"} and has_role(plain[-3])
