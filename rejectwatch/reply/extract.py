"""The facts of an application from one mail: what is certain, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rejectwatch.mail.message import Message
from rejectwatch.reply import companies, evidence, positions, signature
from rejectwatch.reply.application import Application, Met, Person
from rejectwatch.reply.names import company_key, same_person
from rejectwatch.reply.prose import flow, likely_language
from rejectwatch.reply.subject import bare_subject
from rejectwatch.reply.titles import clean_title, has_role
from rejectwatch.reply.witness import Witness, agree

_ENOUGH_COMPANY = 2.5
_ENOUGH_POSITION = 2.0
_REQ_ID = re.compile(
    r"\b(?:ref(?:erence|erenz(?:nummer)?)?|req(?:uisition)?|job|kennziffer|kennzahl|stellen|vacature(?:nummer)?|réf(?:érence)?|código|referencia|rif(?:erimento)?|position|posting|vacancy)\b"
    r"\.?[\s#:-]{0,3}(?:(?:id|nr|no|number|code|nummer|n°)\b\.?[\s#:-]{0,3})?(?P<id>(?:[A-Z]{1,5}[-_]?)?\d[\dA-Z]{1,11}(?:[-_/][\dA-Z]{1,8}){0,3})\b",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s[-–—|:/]\s|:\s|\s//\s")
_AFTER_COMMA = re.compile(r",\s[^,]{2,30}$")
_BARE_REQ = re.compile(r"\b(?P<id>(?:JR|R|REQ|P)-?\d{4,9})\b")


def extract(
    message: Message, *, own: Collection[str], own_name: str, language: str | None = None
) -> Application:
    """Return the facts that a message proves about an application; whatever is uncertain is None.

    ``own`` are the user's addresses and ``own_name`` the user's name, which are never taken for the
    other side's; ``language`` (ISO 639-1) is told from the text when it isn't given.
    """
    code = language or likely_language(message.text + " " + message.subject)
    ours = message.sender is not None and message.sender.address.lower() in {a.lower() for a in own}
    sources: dict[str, str] = {}
    contact = None if ours else signature.contact(message, own_name=own_name)
    if contact is not None:
        sources["contact"] = "signature"
    company, where = _company(message, code, own_name, contact)
    sources |= {"company": where} if company else {}
    position, where = _position(message, code, company)
    sources |= {"position": where} if position else {}
    rung, interviewed = evidence.met(message.text)
    if rung is not Met.NONE:
        sources["met"] = "text"
    return Application(
        company=company,
        position=position,
        req_id=_req_id(message),
        contact=contact,
        met=rung,
        interviewed=interviewed,
        closed=evidence.closed(message.text),
        other_role=evidence.other_role(message.text),
        signals=evidence.signals(message.text, code),
        sources=sources,
    )


def _company(
    message: Message, language: str, own_name: str, contact: Person | None
) -> tuple[str | None, str]:
    found = list(companies.witnesses(message, language=language, own_name=own_name))
    rows = agree(found)
    if contact is not None:
        rows = [row for row in rows if not same_person(row[0], contact.name)]
    if not rows or rows[0][1] < _ENOUGH_COMPANY:
        return None, ""
    first = rows[0]
    rivals = [row for row in rows[1:] if not _one_name(first[0], row[0])]
    if rivals and rivals[0][1] >= first[1] - 0.9:
        return None, ""
    return first[0], first[2]


def _one_name(name: str, other: str) -> bool:
    left, right = company_key(name), company_key(other)
    return left in right or right in left


def _position(message: Message, language: str, company: str | None) -> tuple[str | None, str]:
    found = [*positions.in_text(message.text, language), *_in_subject(message, language)]
    groups: dict[str, list[Witness]] = {}
    for witness in found:
        title = _without_company(witness.value, company)
        if title is not None:
            groups.setdefault(title.casefold(), []).append(Witness(title, witness.weight, witness.source))
    if not groups:
        return None, ""
    text = flow(message.text)
    weights = {key: _weight(key, groups) + _beside(groups[key][0].value, company, text) for key in groups}
    ranked = sorted(groups, key=lambda key: (-weights[key], -len(key)))
    first = ranked[0]
    rivals = [key for key in ranked[1:] if key not in first and first not in key]
    if weights[first] < _ENOUGH_POSITION or (rivals and weights[rivals[0]] >= weights[first] - 0.4):
        return None, ""
    best = max(groups[first], key=lambda w: w.weight)
    return best.value, best.source


def _beside(title: str, company: str | None, text: str) -> float:
    """Return what it adds to a title that the text puts right before "at the company": no role word is needed then."""
    if company is None:
        return 0.0
    noun = r"(?:\s(?:position|role|job|post|vacancy|opening|internship))?"
    at = r"\s(?:at|with|bei|in|chez|en|na|presso|bij|hos|w firmie)\s(?:(?:the|der|dem|den|la|o|a|de|het)\s)?"
    found = re.search(re.escape(title) + noun + at + re.escape(company) + r"\b", text)
    return 0.75 if found else 0.0


def _weight(key: str, groups: dict[str, list[Witness]]) -> float:
    """Return the weight of a title: its best witness of each source, and half of what contains it."""
    best: dict[str, float] = {}
    for other, found in groups.items():
        share = 1.0 if other == key else 0.5 if key in other or other in key else 0.0
        for witness in found:
            best[witness.source] = max(best.get(witness.source, 0.0), share * witness.weight)
    return sum(best.values())


def _without_company(title: str, company: str | None) -> str | None:
    """Return the title without the company's name at its end or start; None when nothing else is left."""
    if company is None:
        return title
    short = re.sub(
        r"[\s,|–-]{0,3}(?:\b(?:at|bei|chez|en|na|presso|bij|with)\s)?" + re.escape(company) + r"$",
        "",
        title,
        flags=re.IGNORECASE,
    )
    short = re.sub("^" + re.escape(company) + r"[\s:|–-]{1,3}", "", short, flags=re.IGNORECASE)
    if short == title:
        return None if company_key(title) == company_key(company) else title
    return clean_title(short) if short else None


def _in_subject(message: Message, language: str) -> Iterator[Witness]:
    """Yield the titles in a subject; a piece that the text repeats weighs more than one that stands alone."""
    subject = bare_subject(message.subject)
    yield from positions.in_text(subject, language, "subject")
    text = " ".join(flow(message.text).casefold().split())
    pieces = [p.strip() for p in _DIVIDER.split(subject)]
    for piece in pieces:
        if repeated := _repeated(piece, text):
            yield Witness(repeated, 2.5, "subject")
        elif (
            (title := clean_title(_AFTER_COMMA.sub("", piece)))
            and len(title.split()) <= 7
            and _well_formed(title, language)
        ):
            yield Witness(title, 1.5 if len(pieces) > 1 else 2.0, "subject")


def _repeated(piece: str, text: str) -> str | None:
    """Return the longest run of words of a piece that holds a role and stands in the text as well."""
    words = piece.split()[:10]
    runs = (
        (start, end)
        for size in range(len(words), 0, -1)
        for start in range(len(words) - size + 1)
        for end in (start + size,)
    )
    for start, end in runs:
        title = clean_title(" ".join(words[start:end]))
        if title and has_role(title) and re.search(rf"(?<!\w){re.escape(title.casefold())}(?!\w)", text):
            return title
    return None


def _well_formed(title: str, language: str) -> bool:
    """Tell whether a title that only the subject names has its role where its language puts it."""
    words = title.split()
    return has_role(words[-1]) if language in {"en", "de", "nl", "sv"} else has_role(words[0])


def _req_id(message: Message) -> str | None:
    for place in (message.subject[:300], message.text[:6000]):
        for pattern in (_REQ_ID, _BARE_REQ):
            if match := pattern.search(place):
                return match["id"]
    return None
