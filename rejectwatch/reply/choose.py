"""One company and one position out of all the places that name some: the heaviest, if nothing rivals it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rejectwatch.mail.message import Message
from rejectwatch.reply import companies, positions
from rejectwatch.reply.kinds import with_kind
from rejectwatch.reply.names import company_key, same_person, without_legal_form
from rejectwatch.reply.offices import is_house
from rejectwatch.reply.polish import nominative, noun_of_work
from rejectwatch.reply.prose import flow
from rejectwatch.reply.spellings import is_short_for, one_name, spaced, stands_in, with_small_words
from rejectwatch.reply.subject import bare_subject
from rejectwatch.reply.titlecase import in_usual_case
from rejectwatch.reply.titles import clean_title, has_role
from rejectwatch.reply.whereabouts import without_house
from rejectwatch.reply.witness import Witness, agree

ENOUGH_COMPANY = 2.5
ENOUGH_POSITION = 2.0
_DIVIDER = re.compile(r"\s[-–—|:/@]\s|:\s|\s//\s")
_AFTER_IT = re.compile(r",\s[^,]{2,30}$|\s(?:is|was|has|ist|wurde|est|jest|är)\s.*$")
_PLACE_AFTER = re.compile(r"(?<=\w )(?P<last>[^\s,]+),\s[A-ZÀ-Þ][\w-]+$")
_BOTH = "subject and text"
_STANDS_ALONE = 2.0  # what a longer name must weigh to be one
_SAYS_NOTHING = 0.9  # how near a rival may come before nobody is sure


@dataclass(frozen=True, slots=True)
class Chosen:
    """A fact, where it stands, and how sure it is, from 0 to 1."""

    value: str
    source: str
    confidence: float


def company(
    message: Message, language: str, *, own_name: str, people: Collection[str], enough: float = ENOUGH_COMPANY
) -> Chosen | None:
    """Return the employer that a mail speaks for, None when two could be meant; ``people`` are no employers."""
    rows = agree(companies.witnesses(message, language=language, own_name=own_name))
    rows = [row for row in rows if not any(same_person(row[0], name) for name in people)]
    if not rows or rows[0][1] < enough:
        return None
    name, weight, source = rows[0]
    said = f"{message.text}\n{message.signature}"
    if (whole := next((row for row in rows if is_short_for(name, row[0], said)), None)) is not None:
        name, source = whole[0], whole[2]
    rivals = [row for row in rows[1:] if not one_name(name, row[0]) and not is_short_for(row[0], name, said)]
    rivals = [row for row in rivals if row[0] != rows[0][0]]
    margin = weight - (rivals[0][1] if rivals else 0.0)
    if margin <= _SAYS_NOTHING:
        return None
    name, source = _not_a_town_alone(name, source, rows)
    name = with_kind(name, said)
    return Chosen(name, source, confidence(weight - enough, margin))


def _not_a_town_alone(name: str, source: str, rows: Sequence[tuple[str, float, str]]) -> tuple[str, str]:
    """Return the longer name that ends with a single word: "Seefeld" is a town, "Stadtwerke Seefeld" an employer.

    Of more words, the kind of house goes with them: "Hôtel Le Beau Rivet".
    """
    for other, weight, where in rows:
        ends_with_it = weight >= _STANDS_ALONE and other.casefold().endswith(f" {name.casefold()}")
        if ends_with_it and (" " not in name or is_house(other)):
            return other, where
    return name, source


def confidence(above: float, margin: float) -> float:
    """Return how sure a fact is: by how far it is above what is needed, and above its nearest rival."""
    return round(min(0.99, 0.93 + 0.02 * min(above, 2.0) + 0.01 * min(margin, 2.0)), 3)


def position(message: Message, language: str, company: str | None) -> Chosen | None:
    """Return the position that a mail is about, None when two could be meant."""
    said = list(positions.in_text(message.text, language))
    found = [*said, *_in_subject(message, language, said), *_said_twice(message, said, language)]
    groups: dict[str, list[Witness]] = {}
    for witness in found:
        called = nominative(witness.value) if language == "pl" else witness.value
        title = _without_company(called, company)
        if title is not None and without_legal_form(title) == title:  # "Kundkraft AB" is whom one writes to
            key = spaced(title)
            groups.setdefault(key, []).append(Witness(title, witness.weight, witness.source))
    if not groups:
        return None
    text = flow(message.text)
    weights = {key: _weight(key, groups) + _beside(groups[key][0].value, company, text) for key in groups}
    ranked = sorted(groups, key=lambda key: (-weights[key], -len(key)))
    first = ranked[0]
    rivals = [key for key in ranked[1:] if key not in first and first not in key]
    margin = weights[first] - (weights[rivals[0]] if rivals else 0.0)
    if weights[first] < ENOUGH_POSITION or margin <= 0.4:
        return None
    best = max(groups[_whole(first, groups)], key=lambda w: w.weight)
    title = in_usual_case(best.value)
    return Chosen(title, best.source, confidence(weights[first] - ENOUGH_POSITION, margin))


def _whole(first: str, groups: dict[str, list[Witness]]) -> str:
    """Return the one longer form of a title that the text has where only the subject names it short.

    ``Registrar`` is ``Assistant Registrar`` then, and ``docente`` is ``docente de Contabilidad``.
    """
    if any(witness.source == "text" for witness in groups[first]):
        return first
    longer = [
        key
        for key, found in groups.items()
        if (key.startswith(f"{first} ") or _RANK.sub("", key, count=1) == first != key)
        and any(witness.source == "text" and witness.weight >= _READ for witness in found)
    ]
    return longer[0] if len(longer) == 1 else first


_READ = 2.0  # what a title weighs that a text names as applied for
_RANK = re.compile(r"^(?:asst\.|deputy|under|associate|vice|apprentice|trainee|jr\.|sr\.|stellv\.)\s")
"""What stands before a title and makes it another, as it is compared."""


def _beside(title: str, company: str | None, text: str) -> float:
    """Return what it adds to a title that the text puts right before "at the company": no role word is needed then."""
    if company is None:
        return 0.0
    place = text.find(title)
    between = text[place + len(title) : place + len(title) + _BETWEEN + len(company)] if place >= 0 else ""
    found = _AT.match(between)
    return 0.75 if found and between[found.end() :].startswith(company) else 0.0


_BETWEEN = 40
_AT_END = re.compile(r"[\s,|–-]{0,3}(?:\b(?:at|bei|chez|en|na|presso|bij|with)\s)?$", re.IGNORECASE)
_AT = re.compile(
    r"(?:\s(?:position|role|job|post|vacancy|opening|internship))?\s(?:at|with|bei|in|chez|en|na|presso|bij|hos|w firmie)\s(?:(?:the|der|dem|den|la|o|a|de|het)\s)?"
)


def _weight(key: str, groups: dict[str, list[Witness]]) -> float:
    """Return the weight of a title: its best witness of each source, and half of what contains it or stands in it.

    What subject and text both hold is the whole title: all that speaks for a piece of it speaks for it.
    """
    best: dict[str, float] = {}
    is_whole = any(witness.source == _BOTH for witness in groups[key])
    for other, found in groups.items():
        share = (
            1.0
            if other == key or (is_whole and other in key)
            else 0.5
            if key in other or other in key
            else 0.0
        )
        for witness in found:
            best[witness.source] = max(best.get(witness.source, 0.0), share * witness.weight)
    return sum(best.values())


def _without_company(title: str, company: str | None) -> str | None:
    """Return the title without the company's name at its end or start; None when nothing else is left."""
    if company is None:
        return title
    title = without_legal_form(title) if company_key(title).endswith(company_key(company)) else title
    folded, name = title.casefold(), company.casefold()
    short = title
    if folded.endswith(name):
        short = _AT_END.sub("", title[: len(title) - len(company)])
    elif folded.startswith(name) and folded[len(name) : len(name) + 1] in {" ", ":", "|", "–", "-"}:
        short = title[len(company) :].lstrip(" :|–-")
    if short == title:
        return None if company_key(title) == company_key(company) else title
    return clean_title(short) if short else None


def _in_subject(message: Message, language: str, said: Sequence[Witness] = ()) -> Iterator[Witness]:
    """Yield the titles in a subject; a piece that the text repeats weighs more than one that stands alone."""
    subject = bare_subject(message.subject)
    yield from positions.in_text(subject, language, "subject")
    text = spaced(" ".join(flow(message.text).split()))
    pieces = list(_pieces(subject, language))
    is_alone = sum(has_role(piece) for piece in pieces) == 1
    for index, piece in enumerate(pieces[:8]):
        yield from positions.called(piece, language)
        repeated = with_small_words(piece, said, text) or _repeated(piece, text, language)
        if repeated and not _is_of_another(repeated, piece, text, message, language):
            yield Witness(repeated, 2.5, _BOTH)
        elif (title := clean_title(_AFTER_IT.sub("", piece))) and _is_whole_title(title, language):
            yield Witness(title, 2.0 if index == 0 or (is_alone and has_role(title)) else 1.5, "subject")


_SOMEBODY = re.compile(r"\b(?:an?|einen?|une?|una|uno|uma?|een|ett?|en)\s$")


def _is_of_another(run: str, piece: str, text: str, message: Message, language: str) -> bool:
    """Tell whether a text names a piece of a title only as what somebody else is: ``an editor with more experience``.

    The title is longer then, unless what else stands beside it in the subject is the applicant's name.
    """
    whole, part = clean_title(piece), spaced(run)
    if (
        whole is None
        or len(part.split()) > 1
        or not _is_rest_of_title(whole.casefold(), run.casefold(), language)
    ):
        return False
    names = {word for address in message.to for word in company_key(address.name).split()}
    if names & set(company_key(whole).split()):
        return False
    before = [text[: found.start()] for found in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", text)]
    return bool(before) and all(_SOMEBODY.search(one[-8:]) for one in before)


def _is_rest_of_title(whole: str, run: str, language: str) -> bool:
    """Tell whether the one or two words beside a role can be of its title: before it, in Romance languages behind it."""
    is_before = language in {"en", "de", "nl", "sv"}
    rest = whole.removesuffix(f" {run}") if is_before else whole.removeprefix(f"{run} ")
    return rest != whole and len(rest.split()) <= 2 and all(word[:1].isalpha() for word in rest.split())


def _said_twice(message: Message, said: Sequence[Witness], language: str) -> Iterator[Witness]:
    """Yield what no word shows to be work, but subject and text both name as applied for: ``Bewerbung Empfang``.

    German alone speaks so; elsewhere it would be a town. What the sender is called by is where, not what.
    """
    if language != "de":
        return
    shown = company_key(f"{message.sender.name} {message.sender.domain}" if message.sender else "")
    named = {witness.value.casefold() for witness in said if not has_role(witness.value)}
    for piece in list(_pieces(bare_subject(message.subject), language))[:8] if named else ():
        title = clean_title(piece)
        if (
            title
            and title != piece
            and title.casefold() in named
            and company_key(title).replace(" ", "") not in shown.replace(" ", "")
        ):
            yield Witness(title, 1.25, _BOTH)


def _pieces(subject: str, language: str) -> Iterator[str]:
    """Yield the parts of a subject; a title for women and men is one: ``Verkäufer / Verkäuferin``."""
    start = 0
    for found in _DIVIDER.finditer(subject):
        part, after = subject[start : found.start()], _DIVIDER.split(subject[found.end() :], maxsplit=1)[0]
        if found[0] != " / " or not _is_pair(part, after):
            yield without_house(part.strip(), language)
            start = found.end()
    yield without_house(subject[start:].strip(), language)


def _is_pair(left: str, right: str) -> bool:
    """Tell whether two titles are one in two genders: ``Verkäufer`` and ``Verkäuferin``, but not two jobs."""
    one, two = ({w.casefold() for w in part.split() if has_role(w)} for part in (left, right))
    return one.isdisjoint(two) and any(a[:4] == b[:4] for a in one for b in two)


def _is_whole_title(title: str, language: str) -> bool:
    """Tell whether a piece of a subject is a title and nothing else, as far as its form shows."""
    words = title.split()
    return len(words) <= 7 and (_well_formed(title, language) or (len(words) <= 4 and has_role(title)))


def _repeated(piece: str, text: str, language: str) -> str | None:
    """Return the longest run of words of a piece that holds a role and stands in the text as well."""
    words = piece.split()[:10]
    if not has_role(" ".join(words)):
        return None
    runs = (
        (start, end)
        for size in range(len(words), 0, -1)
        for start in range(len(words) - size + 1)
        for end in (start + size,)
    )
    for start, end in runs:
        run = " ".join(words[start:end])
        title = clean_title(run) if has_role(run) else None
        if title and (match := _PLACE_AFTER.search(title)) and has_role(title[: match.end("last")]):
            title = title[: match.end("last")]  # "Data scientist, Pisa"
        is_of_another = language == "pl" and start > 0 and noun_of_work(words[start - 1]) is not None
        if title and has_role(title) and not is_of_another and stands_in(spaced(title), text):
            return title
    return None


def _well_formed(title: str, language: str) -> bool:
    """Tell whether a title that only the subject names has its role where its language puts it."""
    words = title.split()
    if language == "pl":
        return any(map(has_role, words[:2]))  # "Starszy specjalista ds. rozliczeń"
    return has_role(words[-1]) if language in {"en", "de", "nl", "sv"} else has_role(words[0])
