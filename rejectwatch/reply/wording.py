"""What a letter's template is given, and what becomes of its text: no template engine here."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from rejectwatch.config import Profile, Reply
from rejectwatch.mail.message import Message
from rejectwatch.reply.application import Application, Closed, Letter, Met, Reason, Signals
from rejectwatch.reply.elision import elided
from rejectwatch.reply.lettercase import inside_sentence
from rejectwatch.reply.names import clean_fact
from rejectwatch.reply.reader import Reader, addressee
from rejectwatch.reply.region import REGIONS, region

SIGNALS = tuple(
    "talent_pool feedback no_replies runner_up apply_again call keeps writes passes returns asks offers_feedback apart relays several".split()
)
VARIABLES = frozenset(
    """company position person expertise me gender language met closed reason informal signals casual greeting region
    again offered agency ask_feedback give_consent elided pick range""".split()
)
"""Every name that a letter may use; templates/README.md says what each holds."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CASUAL = re.compile(
    r"\s{0,20}(?:hi|hey|hello|hallo|moin|servus|salut|coucou|hola|olá|ola|oi|querid[oa]s?|ciao|hoi|hej|hejsan|cześć|czesc)\b",
    re.IGNORECASE,
)
_NEUTRAL = re.compile(
    r"\s{0,20}(?:good (?:morning|afternoon|day)|guten (?:tag|morgen)|grüß gott|grüezi|bonjour|bonsoir|ch(?:er|ère)|buen(?:os|as)? (?:días|tardes|día)|"
    r"bo[am] (?:dia|tarde)|buongiorno|buonasera|goed(?:e|en)?(?:dag|morgen|middag| morgen| middag)|dzień dobry|god (?:dag|morgon))\b",
    re.IGNORECASE,
)
_STYLED = {
    "pt": re.compile(
        r"\s{0,20}(?:prezad[oa]s?|ex\.?m[oa]s?|il\.?m[oa]s?|ilustríssim[oa]|senhora?|sr[aª]?\.?)(?!\w)|\b(?:o|a|ao|à|do|da|pel[oa]) senhora?\b",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\s{0,20}(?:(?:gentil(?:e|issim[oa])|gent\.?(?:\s?m[oa])?|egregi[oa]|egr|stimat(?:o|a|issim[oa])|ill\.?m[oa]|preg\.?m[oa])\.?\s"
        r"(?:dott|dottor|dottoressa|dr|sig|signore?|signora|signorina|prof|professor|professoressa|ing|avv|arch|geom|rag)(?:\.?\s?ssa|\.?\s?ra)?\b)",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\s{0,20}(?:zeer |hoog)?geachte (?:de )?(?:heer|mevrouw|meneer|mijnheer|dhr|mevr|mw|dr|drs|ir|ing|mr)\b",
        re.IGNORECASE,
    ),
}
"""How a mail shows that its reader is a senhor or a senhora, a dottore or a heer, where others are greeted by name alone."""
_FEEDBACK = re.compile(r"feedback|rückmeldung|begründung", re.IGNORECASE)


_READERS = (
    Reader("Kim Mayer", "Kim", "Mayer", False),
    Reader("Kim", "Kim", "", True),
    Reader("Kim Mayer", "Kim", "Mayer", False, alone=True),
    *(
        Reader("Kim de Vries", "Kim", "de Vries", False, gender, title)
        for gender in ("f", "m", "")
        for title in ("", "Dr.", "Prof. Dr.", "Mag.")
    ),
)
"""Whom a letter is tried with."""


def context(
    message: Message,
    application: Application,
    *,
    profile: Profile,
    reply: Reply,
    language: str,
    turn: int = 0,
) -> dict[str, Any]:
    """Return the variables of a letter; every fact passes ``clean_fact`` once more.

    ``turn`` is the number of letters written to this company before.
    """
    position = clean_fact(application.position)
    wants_feedback = reply.feedback and not application.signals.feedback
    return {
        **_fixed(profile, _allowed(application, consent=reply.consent), language),
        "company": clean_fact(application.company, limit=60),
        "position": inside_sentence(position, language) if position else None,
        "person": (person := addressee(message, application, language=language, me=profile.name)),
        "expertise": profile.expertise_words(language, position),
        "greeting": (greeting := _greeting(message.text, language)),
        "casual": (casual := greeting == "casual"),
        "informal": _tone(application.signals.informal, language, to_one=person is not None, casual=casual),
        "region": region(message, language),
        "again": turn > 0,
        "offered": clean_fact(application.offered),
        "agency": application.agency,
        "ask_feedback": wants_feedback and not _FEEDBACK.search(message.text[:20_000]),
        "give_consent": reply.consent and application.signals.talent_pool,
        "pick": picker(clean_fact(application.company, limit=60) or message.message_key, turn),
    }


def _allowed(application: Application, *, consent: bool) -> Application:
    """Return the facts with a question for consent turned into an offer where the user gives none: a wish allows nothing."""
    told = application.signals
    return (
        application
        if consent or not told.asks
        else replace(application, signals=replace(told, asks=False, keeps=True))
    )


def _tone(informal: bool | None, language: str, *, to_one: bool, casual: bool) -> bool | None:
    """Return whether a letter says du: a Polish form that does so, signed by nobody, is answered as a firm is."""
    return None if language == "pl" and informal and not to_one and not casual else informal


def _greeting(text: str, language: str) -> str | None:
    """Return how a mail begins: "casual" (Hi, Hallo, Salut), "neutral" (Bonjour, Guten Tag), else "formal" or None.

    "formal" is Portuguese (Prezado, o senhor), Italian (Gentile dott. …) and Dutch (Geachte heer …).
    """
    if _CASUAL.match(text):
        return "casual"
    styled = _STYLED.get(language)
    if styled is not None and (
        styled.match(text) or (language == "pt" and not _NEUTRAL.match(text) and styled.search(text[:4000]))
    ):
        return "formal"
    return "neutral" if _NEUTRAL.match(text) else None


def _fixed(profile: Profile, application: Application, language: str) -> dict[str, Any]:
    return {
        "me": profile.name,
        "elided": elided,
        "gender": profile.gender,
        "language": language,
        "met": application.met.value,
        "closed": application.closed.value if application.closed else None,
        "reason": application.reason.value if application.reason else None,
        "informal": application.signals.informal,
        "signals": {name: getattr(application.signals, name) for name in SIGNALS},
    }


def picker(seed: str, turn: int = 0) -> Callable[..., str]:
    """Return ``pick``: one of its arguments, always the same one for one seed, one sentence and one turn.

    From one turn to the next it takes the next variant, so that two letters never share a choice.
    """

    def pick(*variants: str) -> str:
        if not variants:
            return ""
        text = f"{seed}\0{len(variants)}\0{variants[0][:8]}"
        digest = hashlib.sha256(text.encode(errors="replace")).digest()
        return str(variants[(digest[0] + turn) % len(variants)])

    return pick


def trials(profile: Profile, letter: Letter, language: str) -> Iterator[dict[str, Any]]:
    """Yield contexts to try a letter with: all combinations of missing facts, each tone, meeting, ending and signal."""
    tones = (None,) if language == "en" else (False, True)
    signals = [Signals(), *(replace(Signals(), **{name: True}) for name in SIGNALS)]
    ends = tuple(Closed) if letter is Letter.POSITION_CLOSED else (None,)
    rungs = {Letter.AFTER_INTERVIEW: tuple(Met)[1:], Letter.AFTER_APPLICATION: (Met.NONE,)}.get(
        letter, tuple(Met)
    )
    every = tuple(itertools.product(("Acme", None), ("Analyst", None), (_READERS[0], None), ("data", None)))
    for told, tone, end, rung in itertools.product(signals, tones, ends, rungs):
        application = Application(met=rung, closed=end, signals=replace(told, informal=tone))
        fixed = _fixed(profile, application, language)
        for company, position, reader, expertise in every if told == signals[0] else (every[0], every[-1]):
            extra = position is None
            yield {
                **fixed,
                "company": company,
                "position": position,
                "person": replace(reader, by_first=True) if reader and extra else reader,
                "expertise": expertise,
                "casual": extra,
                "greeting": "casual" if extra else "neutral" if company is None else None,
                "region": REGIONS.get(language, ("",))[-1] if extra else "",
                "again": expertise is None,
                "offered": position,
                "agency": extra and reader is None,
                "ask_feedback": extra,
                "give_consent": extra,
                "pick": picker(f"{company}{position}{expertise}"),
            }
    yield from _addressed(profile, replace(Application(), met=rungs[0], closed=ends[0]), language)


def _addressed(profile: Profile, application: Application, language: str) -> Iterator[dict[str, Any]]:
    """Yield contexts for all that bears on how a reader is addressed."""
    tones, regions = (None, False, True), ("", *REGIONS.get(language, ()))
    greetings = itertools.cycle(
        (None, "casual", "neutral", None, "formal", "neutral", "casual", None, "formal")
    )
    for number, (reader, tone, place) in enumerate(itertools.product((*_READERS, None), tones, regions)):
        other, greeting = number % 2 == 1, next(greetings)
        told = replace(
            application,
            signals=Signals(informal=tone),
            reason=Reason.OTHER_CANDIDATE if other else None,
        )
        yield {
            **_fixed(profile, told, language),
            **dict.fromkeys(("position", "expertise", "offered")),
            "company": "Acme" if other else None,
            "person": reader,
            "casual": greeting == "casual",
            "greeting": greeting,
            "region": place,
            **dict.fromkeys(("again", "agency", "ask_feedback", "give_consent"), other),
            "pick": picker(place, number),
        }


def tidy(text: str) -> str:
    """Return a letter in plain lines: one line a paragraph, single spaces, no control characters.

    The lines of the last block (closing and name) stay apart.
    """
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [re.sub(r"[ \t]{1,200}", " ", line).strip() for line in text.split("\n")]
    blocks = [list(group) for filled, group in itertools.groupby(lines, key=bool) if filled]
    if not blocks:
        return ""
    return "\n\n".join([*(" ".join(block) for block in blocks[:-1]), "\n".join(blocks[-1])]) + "\n"


def with_signature(text: str, profile: Profile) -> str:
    """Return a letter with the user's signature in place of the bare name."""
    lines = [_CONTROL.sub("", line).rstrip() for line in profile.signature.strip().split("\n")]
    if not any(lines):
        return text
    body = text.rstrip().removesuffix(profile.name).rstrip()
    lead = [] if profile.name in "\n".join(lines) else [profile.name]
    return "\n".join([body, *lead, *lines]) + "\n"
