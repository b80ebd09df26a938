"""Which employer a mail speaks for: places where a company's name stands, and their agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from rejectwatch.mail.message import Message
from rejectwatch.reply.employers import (
    ANCHORS,
    ARTICLES_ALONE,
    COMPANY_LENGTH,
    COPYRIGHT,
    ENDS_FORM,
    EQUAL,
    FORM_FOLLOWS,
    FROM_AT,
    FROM_LEADING,
    FROM_SUBJECT,
    FROM_TRAILING,
    GENERIC,
    JOINING,
    KEEPS_DOT,
    RUN,
    SIGNED,
    STOPPERS,
    SUBJECT,
    TITLES_OF_PEOPLE,
    YOUR,
)
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import (
    clean_fact,
    company_key,
    is_own_address,
    person_name,
    same_person,
    without_legal_form,
)
from rejectwatch.reply.prose import flow
from rejectwatch.reply.senders import employer_domain, is_job_board, is_relay, is_robot, is_system_name
from rejectwatch.reply.titles import has_role
from rejectwatch.reply.witness import Witness


def read_name(rest: str) -> str:
    """Return the capitalised words at the start of a text that can be one organisation's name."""
    words = rest.partition("\n")[0][:110].split(" ")
    if len(words) > 1 and words[0] in {"the", "der", "die", "la", "el", "le"}:
        words = words[1:]
    kept: list[str] = []
    for index, word in enumerate(words[:8]):
        follows = words[index + 1] if index + 1 < len(words) else ""
        bare = _BRACKETS.sub("", word)
        if not bare or word[0] == "(" or (not kept and bare.isdigit()):
            break
        if kept and _joins(bare, follows):
            kept.append(bare)
            continue
        if not _is_capital(bare) or bare.casefold().rstrip(".") in STOPPERS:
            break
        ends = _ends(word, bare, follows, beyond=words[index + 2] if index + 2 < len(words) else "")
        if bare.endswith(("'s", "’s")) and word == bare and follows[:1].islower() and follows not in _NO_NOUN:
            bare, ends = bare[:-2], True
        kept.append(bare.rstrip(",") if KEEPS_DOT.match(bare) else bare.rstrip("."))
        if ends:
            break
    return " ".join(_trimmed(kept))


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
    if small not in JOINING or not _is_capital(follows):
        return False
    return small not in {"and", "und", "y", "et"} or follows.casefold().strip(",.") not in STOPPERS | {
        "die",
        "den",
        "der",
    }


def _ends(word: str, bare: str, follows: str, *, beyond: str) -> bool:
    """Tell whether a name ends with this word: at a legal form, or at punctuation that is no abbreviation's."""
    if ENDS_FORM.match(bare) and follows not in {"&", "u."}:
        return True
    if word[-1] == ",":
        return not FORM_FOLLOWS.match(follows) and beyond != "&"
    if word[-1] in ';:!?)"”“':
        return True
    return word[-1] == "." and not KEEPS_DOT.match(bare)


def _is_capital(word: str) -> bool:
    core = word.lstrip("\"'“„»«‘(")
    return bool(core) and (
        core[0].isupper() or core[0].isdigit() or (len(core) > 2 and core[0].islower() and core[1].isupper())
    )


_DEPARTMENT = re.compile(
    r"^(?:HR|RH|Recrutamento|Recrutement|Recruiting|Reclutamiento|Selección|Seleção|Talento|Team|Time|Equipe|Equipo|Équipe|Secretariado|Presidenza|Segreteria|Patronato|Wervingsdesk|Carriere|Karriere)\s(?:(?:di|de|da|do|della|van|der) )?(?=[A-Z0-9])"
    r"|\s(?:HR|RH|RRHH|Recruitment|Recruiting|Recrutement|Talent|Careers|Karriere|People|Hiring|Human Resources|HR Service Centre|HR Services|Campus|University|Early Careers|Global|Corporate|Technical|Graduate)$"
)


_HIRING_SITE = re.compile(
    r"job|hire\b|hiring|recruit|reclut|recrut|vacanc|\bapply|\bposts\b|candidat|bewerb", re.IGNORECASE
)


def clean_company(raw: str, own_name: str) -> str | None:
    """Return a company's name without legal form; None when it is generic, a system's, a title or the applicant."""
    fact = clean_fact(raw.strip(" \t,;:!?–-—\"'“”„«»‘’*|·."), limit=COMPANY_LENGTH)
    if fact is None:
        return None
    name = without_legal_form(_DEPARTMENT.sub("", fact).strip(" -–|,"))
    if _HIRING_SITE.search(name):
        return None
    words = company_key(name).split()
    if not words or all(w in GENERIC or w.isdigit() for w in words) or len(words) > 7:
        return None
    if (
        name.split()[-1].casefold() in JOINING
        or words[0] in {"our", "your", "this", "these", "my", "his", "her", "their"}
        or is_system_name(name)
    ):
        return None
    if not (name[0].isupper() or name[0].isdigit() or name[1:2].isupper()):
        return None
    if not TITLES_OF_PEOPLE.isdisjoint(words[:2]) or name.casefold().split()[0] in ARTICLES_ALONE:
        return None
    own = set(company_key(own_name).split())
    return None if own and set(words) <= own else name


def witnesses(message: Message, *, language: str, own_name: str) -> Iterator[Witness]:
    """Yield every place of a message that names an employer; the domain adds weight, never a name of its own."""
    text = flow(message.text)
    found = [
        *_in_text(text, language, "text"),
        *_in_subject(message.subject, language),
        *_in_sender(message),
        *_signed(message.text + "\n" + message.signature),
    ]
    domain = re.sub(r"[^a-z0-9]", "", employer_domain(message))
    if len(domain) >= 4:
        found += [w for w in _capitals(text + "\n" + message.subject[:300]) if _matches(w.value, domain)]
    unread = message.sender is None or is_robot(message.sender)
    bonus = 0.6 if unread else 1.5  # a hiring system that is not known here also writes from its own domain
    people = _people(message)
    for raw in found:
        name = clean_company(raw.value, own_name)
        if name is None or _is_title(name, raw.source) or any(same_person(person, name) for person in people):
            continue
        if raw.source in {"signature", "domain", "sender"} and _is_person(name):
            continue
        yield Witness(name, raw.weight + (bonus if domain and _matches(name, domain) else 0.0), raw.source)


def _people(message: Message) -> list[str]:
    """Return the names that the sender's display name holds and that are people's."""
    sender = message.sender
    if sender is None:
        return []
    found = [person_of(message)]
    shown = person_name(sender.name)
    if shown is not None and sender.local in {shown.first.casefold(), shown.last.casefold()}:
        found.append(shown.full)  # perhaps a person, perhaps a firm of that name: not certain either way
    if FROM_AT.match(sender.name):
        first = person_name(
            re.split(r"[,|(@]| - | – | at | from | bei | von | chez | de | presso | bij | van ", sender.name)[
                0
            ]
        )
        if first is not None and (is_first_name(first.first) or is_own_address(first, sender)):
            found.append(first.full)
    return [name for name in found if name]


def _is_person(name: str) -> bool:
    parsed = person_name(name)
    return (
        parsed is not None
        and bool(parsed.last)
        and (is_first_name(parsed.first) or len(parsed.first.strip(".")) == 1)
    )


def _capitals(text: str) -> Iterator[Witness]:
    """Yield runs of capitalised words anywhere; only a domain can make one of them a name."""
    for match in islice(RUN.finditer(text), 300):
        name = read_name(text[match.start() : match.start() + 110])
        if name and company_key(name):
            yield Witness(name, 1.2, "domain")


def person_of(message: Message) -> str | None:
    """Return the sender's display name when it is a person's: the address says so as well."""
    sender = message.sender
    if sender is None or (name := person_name(sender.name)) is None:
        return None
    return name.full if is_own_address(name, sender) else None


def _is_title(name: str, source: str) -> bool:
    return source in {"text", "subject"} and has_role(name)


def _in_text(text: str, language: str, source: str) -> Iterator[Witness]:
    for code in dict.fromkeys((language, "en")):
        for anchor, weight in ANCHORS.get(code, ()):
            for match in anchor.finditer(text):
                name = read_name(text[match.end() : match.end() + 120])
                after = text[match.end() + len(name) : match.end() + len(name) + 14].strip().casefold()
                if name and not after.startswith(("position", "role", "job", "opening", "vacanc", "intern")):
                    yield Witness(name, weight, source)
    for pattern, weight in ((EQUAL, 2.0), (COPYRIGHT, 2.0)):
        for match in pattern.finditer(text):
            yield Witness(match["name"], weight, "footer")


def _in_subject(subject: str, language: str) -> Iterator[Witness]:
    subject = subject[:300]
    for match in SUBJECT.finditer(subject):
        yield Witness(read_name(subject[match.end() :]), 2.5, "subject")
    for match in FROM_SUBJECT.finditer(subject):
        yield Witness(read_name(subject[match.end() :]), 2.0, "subject")
    for match in YOUR.finditer(subject):
        yield Witness(match["name"], 1.5, "subject")
    yield from _in_text(subject, language, "subject")
    pieces = re.split(r"\s[-–—|:]\s|:\s|\s\|\s", subject)
    if len(pieces) > 1:
        for piece in pieces:
            yield Witness(piece, 1.2, "subject")


def _in_sender(message: Message) -> Iterator[Witness]:
    sender = message.sender
    if sender is None or is_job_board(sender):
        return
    name = sender.name.strip().strip("\"'")
    if person_of(message) is not None:
        return
    for pattern, weight in ((FROM_TRAILING, 3.0), (FROM_LEADING, 2.5), (FROM_AT, 2.0)):
        if match := pattern.match(name):
            yield Witness(match["name"], weight, "sender")
            return
    if person_of(message) is None:
        yield Witness(name, 1.0 if person_name(name) is not None and not is_relay(sender) else 2.0, "sender")


def _signed(text: str) -> Iterator[Witness]:
    lines = [" ".join(line.split()) for line in text[-4000:].split("\n")]
    lines = [line for line in lines if line][-14:]
    for line in lines:
        if len(line) > 90:
            continue
        short = line.rstrip(".,!")
        for pattern in SIGNED:
            if match := pattern.match(short):
                yield Witness(match["name"], 3.0, "signature")
                break
        else:
            if len(line) <= COMPANY_LENGTH and line[-1] not in ",:;?":
                for piece in re.split(r"\s[|–—·-]\s|,\s", short)[:3]:
                    if _is_capital(piece) and not has_role(piece):
                        yield Witness(piece, 1.0, "signature")


def _matches(name: str, domain: str) -> bool:
    """Tell whether a domain's label is made from a name: half of it at least, or the name's beginning."""
    words = company_key(name).split()
    compact = "".join(words)
    if len(compact) >= 3 and compact == domain:
        return True
    half = len(compact) >= 4 and 2 * len(compact) >= len(domain)
    if half and (domain.startswith(compact) or domain.endswith(compact)):
        return True
    if len(domain) >= 4 and (compact.startswith(domain) or compact.endswith(domain)):
        return True
    long = [w for w in words if len(w) >= 5][:3]
    return 2 * sum(map(len, long)) >= len(domain) and all(w in domain for w in long)
