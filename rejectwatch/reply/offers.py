"""Another role that a mail holds out beside its no: that it does, and the role's name."""

from __future__ import annotations

import re
from functools import lru_cache

from rejectwatch.reply import positions
from rejectwatch.reply.prose import sentences
from rejectwatch.reply.titles import has_role

_LONGEST = 600


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns))


_OTHER_ROLE = _any(
    r"\b(?:you(?:'d| would| might| could)? (?:be |make )?(?:a )?(?:great|good|strong|better|perfect|excellent|natural)? ?(?:fit|match|suited|candidate)|(?:great|good|strong|better|perfect|excellent) (?:fit|match))\b.{0,40}\b(?:another|a different|a second|one of our other|our open|our other)\b.{0,50}\b(?:role|position|opening|opportunity|vacancy|post|team)\b",
    r"\b(?:instead|however|but|although),?\b.{0,60}\b(?:we|i) (?:would|'d|could) (?:like|love|be (?:happy|able)|want) to offer you (?!feedback|an interview)\b.{0,80}", r"\b(?:passat?|passa|passen|indstilla|tänkt på dig för|erbjuda dig)\b.{0,40}\b(?:en annan|ett annat) (?:tjänst|roll|jobb|uppdrag)\b", r"\b(?:en annan|ett annat) (?:tjänst|roll|jobb|uppdrag)\b.{0,80}\b(?:intress|passa|erbjud|föreslå)",
    r"\b(?:inn[eąy]|innego) (?:stanowisk\w+|rol\w+|ofert\w+)\b.{0,80}\b(?:zainteresow|zapropon|propon|pasow|zapras)|\b(?:zapropon\w+|propon\w+)\b.{0,50}\binn[eąy] (?:stanowisk|rol|ofert)\w*",
    r"\b(?:would like|we'd like|i'd like|'d love|would love|want|happy|keen|pleased)\b.{0,30}\b(?:to )?(?:invite|offer|consider|put|move|forward|discuss|propose|suggest|talk|speak|explore)\b.{0,50}\b(?:another|a different|an alternative|a similar|different|other|alternative)\b.{0,40}\b(?:role|position|opening|opportunity|vacancy|post|team)\b",
    r"\b(?:we have|we've got|there is|there's|we are also|we're also)\b.{0,20}\b(?:another|a different|an alternative|a similar|a second)\b.{0,60}\b(?:role|position|opening|opportunity|vacancy|post|job)\b.{0,120}\b(?:interest|consider|suit|fit|match|let (?:me|us) know|like to|apply|chat|call|invite|for you|your)\b",
    r"\bwould you (?:be|like|consider)\b.{0,60}\b(?:another|a different|other|alternative|instead|that role|this role|that position|our)\b.{0,60}(?:role|position|opening|opportunity|instead|vacancy|post)?",
    r"\b(?:passed|forwarded|referred|sent|shared|handed|recommended)\b.{0,10}\b(?:your|you)\b.{0,60}\b(?:to (?:our|the|my|a) )\b.{0,40}\b(?:team|colleague|hiring manager|department)\b.{0,80}\b(?:role|position|opening|vacancy|looking|hiring|who)\b",
    r"\b(?:andere|weitere|alternative)\w* (?:stelle|position|rolle|aufgabe|vakanz)\w*\b.{0,80}\b(?:interess|vorstell|anbieten|einladen|passen|sprechen|denkbar|infrage|in frage)",
    r"\b(?:anbieten|vorschlagen|einladen|vorstellen)\b.{0,60}\b(?:andere|weitere|alternative)\w* (?:stelle|position|rolle)",
    r"\b(?:un autre|d'un autre|une autre) (?:poste|opportunité|offre|mission)\b.{0,80}\b(?:intéress|propos|correspond|convien)|\bpropos\w+.{0,40}\bun autre poste\b",
    r"\b(?:otr[oa]) (?:vacante|puesto|posición)\b.{0,80}\b(?:interes|encaj|ofrec|propon)|\b(?:ofrecer|proponer)\w*.{0,40}\botr[oa] (?:puesto|vacante|posición)\b",
    r"\b(?:outra) (?:vaga|posição|função)\b.{0,80}\b(?:interess|convid|propor|oferec)", r"\bun'altra (?:posizione|opportunità|figura)\b.{0,80}\b(?:interess|propor|offr)",
    r"\b(?:een andere) (?:functie|vacature|rol|positie)\b.{0,80}\b(?:interes|aanbieden|passen|uitnodig|voorstel|past)",
)  # fmt: skip
_NOT_OTHER_ROLE = _any(
    r"\b(?:future|encourage|please (?:feel free|keep|check|visit|apply|continue)|welcome to apply|browse|website|careers page|other (?:roles|positions|openings|opportunities)(?! (?:that|which) we)|keep your|if (?:another|a (?:suitable|similar|different)|you (?:see|find|are interested in other))|should (?:another|a|any|you)|when another|no other|not .{0,20}another|in case)\b",
    r"\b(?:zukünftig|künftig|sollte|falls|jederzeit|auf unserer|karriereseite|keine andere)\b", r"\b(?:à l'avenir|futur|n'hésitez|si un autre|aucun autre|prochainement)\b",
    r"\b(?:en el futuro|futur[oa]s?|si surge|te animamos|le animamos|invitamos a)\b", r"\b(?:no futuro|futuras?|caso surja|acompanh)\b", r"\b(?:in futuro|qualora|eventuali|altre posizioni)\b", r"\b(?:toekomst|mocht|indien|in de gaten)\b",
)  # fmt: skip


@lru_cache(maxsize=8)
def _offers(text: str) -> tuple[str, ...]:
    """Return the sentences that hold out another role, beyond an encouragement to apply again."""
    lines = [s[:_LONGEST] for s in sentences(text)]
    return tuple(s for s in lines if _OTHER_ROLE.search(s.lower()) and not _NOT_OTHER_ROLE.search(s.lower()))


def other_role(text: str) -> bool:
    """Tell whether they really offer another role."""
    return bool(_offers(text))


def without_offers(text: str) -> str:
    """Return a text without the sentences that hold out another role: what is left is about the first one."""
    held_out = set(_offers(text))
    return "\n".join(s for s in sentences(text) if s[:_LONGEST] not in held_out)


def offered(text: str, language: str, position: str | None) -> str | None:
    """Return the name of the role that is offered; None when the sentence names none, or more than one."""
    found = {
        witness.value
        for sentence in _offers(text)
        for witness in positions.in_text(sentence, language)
        if has_role(witness.value) and not _same(witness.value, position)
    }
    return found.pop() if len(found) == 1 else None


def _same(title: str, position: str | None) -> bool:
    if position is None:
        return False
    left, right = title.casefold(), position.casefold()
    return left in right or right in left
