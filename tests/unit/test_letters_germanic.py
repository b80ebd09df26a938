"""The bundled letters in English, German, Dutch, Polish and Swedish, with every combination of facts."""

from __future__ import annotations

import functools
import itertools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile
from rejectwatch.reply.application import Closed, Letter, Met
from rejectwatch.reply.letters import Letters
from rejectwatch.reply.reader import Reader
from rejectwatch.reply.region import REGIONS
from rejectwatch.reply.wording import SIGNALS, picker, trials

LANGUAGES = ("en", "de", "nl", "pl", "sv")
ME = "Alex Rivera"
PROFILE = Profile(name=ME, addresses=["alex.rivera@mail.example"])
LETTERS = Letters(PROFILE, [bundled("templates") / "letters"])
EXPERTISE = {
    "en": "distributed data pipelines",
    "de": "verteilte Datenpipelines",
    "nl": "gedistribueerde datapijplijnen",
    "pl": "rozproszone przetwarzanie danych",
    "sv": "distribuerade dataflöden",
}
KIM = Reader("Kim Mayer", "Kim", "Mayer", False)
EVA = Reader("Eva de Vries", "Eva", "de Vries", False, "f", "Dr.")
TOM = Reader("Tom Berg", "Tom", "Berg", False, "m")
ANNA = Reader("Anna", "Anna", "", True)
NO_SIGNALS = dict.fromkeys(SIGNALS, False)
NOTHING: dict[str, Any] = {
    "company": None, "position": None, "person": None, "expertise": None, "me": ME, "gender": "", "met": "none",
    "closed": None, "reason": None, "informal": False, "signals": NO_SIGNALS, "casual": False, "greeting": None,
    "region": "", "again": False, "offered": None, "agency": False, "ask_feedback": False, "give_consent": False,
    "pick": picker("seed"),
}  # fmt: skip


def full(language: str, **changes: Any) -> dict[str, Any]:
    """Return what a letter is given when all is known, changed as told."""
    known = {
        "language": language,
        "company": "Acme",
        "position": "Data Engineer",
        "expertise": EXPERTISE[language],
    }
    return {**NOTHING, **known, "person": KIM, **changes}


def rungs(kind: Letter) -> tuple[Met, ...]:
    """Return the meetings that a kind of letter can follow."""
    only = {Letter.AFTER_INTERVIEW: tuple(Met)[1:], Letter.AFTER_APPLICATION: (Met.NONE,)}
    return only.get(kind, tuple(Met))


def endings(kind: Letter) -> tuple[str | None, ...]:
    """Return how a position can have gone, for a kind of letter."""
    return tuple(c.value for c in Closed) if kind is Letter.POSITION_CLOSED else (None,)


def contexts(language: str, kind: Letter) -> Iterator[dict[str, Any]]:
    """Yield every combination of missing facts, and of all that changes the wording."""
    tones = (None,) if language == "en" else (False, True, None)
    shapes = list(itertools.product(rungs(kind), endings(kind), tones, (False, True)))
    facts = list(
        itertools.product(("Acme", None), ("Data Engineer", None), (KIM, None), (EXPERTISE[language], None))
    )
    for number, ((met, closed, tone, again), known) in enumerate(itertools.product(shapes, facts)):
        company, position, person, expertise = known
        yield full(
            language, met=met.value, closed=closed, informal=tone, again=again, company=company, position=position,
            person=person, expertise=expertise, pick=picker(str(number), number),
            offered="Analytics Engineer" if number % 2 else None, reason="other_candidate" if number % 3 else None,
        )  # fmt: skip
    signals = [{**NO_SIGNALS, name: True} for name in SIGNALS]
    signals += [{**NO_SIGNALS, "talent_pool": True, "call": True}, dict.fromkeys(SIGNALS, True)]
    odd = itertools.cycle(itertools.product((KIM, EVA, TOM, ANNA, None), (None, "casual", "neutral")))
    regions = itertools.cycle(("", *REGIONS.get(language, ())))
    for number, (told, (met, closed, tone, again)) in enumerate(itertools.product(signals, shapes)):
        region, (person, greeting) = next(regions), next(odd)
        base = full(language) if greeting != "casual" else {**full(language), **NOTHING, "language": language}
        yield {
            **base, "met": met.value, "closed": closed, "informal": tone, "again": again, "signals": told,
            "region": region, "agency": number % 3 == 0, "person": person, "greeting": greeting,
            "casual": greeting == "casual", "ask_feedback": True, "pick": picker(str(number), number), "give_consent": told["talent_pool"],
        }  # fmt: skip
    yield from trials(PROFILE, kind, language)


@functools.cache
def rendered(language: str) -> list[tuple[Letter, dict[str, Any], str]]:
    """Return every letter of a language with what it was given."""
    return [
        (kind, given, LETTERS.render(language, kind.value, given, told=True))
        for kind in Letter
        for given in contexts(language, kind)
    ]


def blocks(text: str) -> list[str]:
    """Return salutation, paragraphs and closing."""
    return text.rstrip("\n").split("\n\n")


def body(text: str) -> str:
    """Return a letter without salutation and closing."""
    return "\n".join(blocks(text)[1:-1])


NEVER = {
    "en": r"delve|thrill|esteemed|valuable opportunity|aligns|sadden|do not hesitate|not only|hope this|unfortunately|better candidate|right decision|deserve|—",
    "de": r"findet Sie|zu hören|hiermit|[Ww]ürde|Zuhause|realisier|Bewerber|MfG|hochachtungs|:innen|leider|enttäuscht",
    "nl": r"goed bereikt|\bmiddels\b|hierbij|teleurgesteld|recruitment team|uw/jouw|Hoogachtend|[Mm]vg|\bhelaas\b|\bthuis\b",
    "pl": r"zastaje|[Aa]plikac|dedykowan|Pan/Pani|Witam|\bpaństw|\bpani\b|\bpanu?\b|[Kk]reślę|niestety|[Nn]a szczęście|\"|/",
    "sv": r"finner dig|besviken|applicera|\bposition(?:en)?\b|[Mm]vh|Högaktnings|tyvärr|\bDu\b|\bDig\b",
}
"""What tells machine or foreign text, verdicts on the decision, and what is out of use."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_passes_the_check(language: str, tmp_path: Path) -> None:
    """Who copies a letter to change it would be told of mistakes in what we wrote."""
    shutil.copytree(bundled("templates") / "letters" / language, tmp_path / language)
    assert Letters(PROFILE, [tmp_path]).languages() == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_holes(language: str) -> None:
    """A missing fact would leave a hole, a doubled mark or a word of the template, or the letter a forbidden phrase."""
    slips = r"  | [.,;:?]|\.\.|,,|,\.|: \.|:\.|\(\)|„”|\bNone\b|True|False|undefined|[{}<>]|!|\b(\w+) \1\b"
    slip = re.compile(f"{slips}|{NEVER[language]}")
    for _, given, text in rendered(language):
        found = slip.search(text)
        assert found is None, (found, given, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shape(language: str) -> None:
    """A letter would not be a salutation, two or three paragraphs of whole sentences, a closing and the name."""
    for _, given, text in rendered(language):
        parts = blocks(text)
        assert 4 <= len(parts) <= 5, (given, text)
        assert parts[-1].split("\n")[1:] == [ME], text
        for part in parts[1:-1]:
            assert "\n" not in part, (given, text)
            assert part[-1] in ".?", (given, text)
            assert not any(first.islower() for first in re.findall(r"[.?] (\w)", part)), (given, text)


CLOSINGS = {
    "en": "(?:Kind regards|Best regards|Best wishes|All the best),",
    "de": "Mit freundlichen Grü(?:ß|ss)en|Freundliche Grü(?:ß|ss)e|Mit besten Grü(?:ß|ss)en|(?:Viele|Herzliche) Grü(?:ß|ss)e",
    "nl": "(?:(?:Met )?[Hh]artelijke groet|Met vriendelijke groet|Vriendelijke groeten),",
    "pl": "Pozdrawiam serdecznie|Serdeczne pozdrowienia|Z wyrazami szacunku|Z poważaniem",
    "sv": "Med vänlig hälsning|Vänliga hälsningar|Hälsningar",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_and_capitals(language: str) -> None:
    """The mark after the salutation, the letter after it or the closing would be those of another language."""
    lower = {"de", "pl", "sv"}
    for _, given, text in rendered(language):
        first, second, last = blocks(text)[0], blocks(text)[1], blocks(text)[-1]
        swiss = language == "de" and given["region"] == "CH"
        assert first.endswith(",") != swiss, text
        assert second[0].islower() == (language in lower and not swiss), text
        assert re.fullmatch(CLOSINGS[language], last.split("\n")[0]), text
        if swiss:
            assert "ß" not in text, text
            assert first[-1].isalpha(), text


BOUNDS = {
    Letter.AFTER_INTERVIEW: (80, 140),
    Letter.AFTER_APPLICATION: (40, 75),
    Letter.POSITION_CLOSED: (50, 100),
    Letter.OTHER_ROLE: (60, 110),
}
"""The words of an English letter; after a call alone 50 and more."""

SHORTER = {"en": 1, "nl": 1, "de": 0.9, "sv": 0.85, "pl": 0.75}


@pytest.mark.parametrize("language", LANGUAGES)
def test_length(language: str) -> None:
    """A letter would be shorter or longer than its kind allows; so much less when little is known or it is the second."""
    share = SHORTER[language]
    for kind, given, text in rendered(language):
        low, high = (50, 110) if given["met"] == "call" and kind is Letter.AFTER_INTERVIEW else BOUNDS[kind]
        words, inside = len(text.split()), len(body(text).split())
        whole = all(given[name] for name in ("company", "position", "person", "expertise"))
        plain = not any(given["signals"].values()) and not given["agency"]
        if whole and plain and not given["again"] and not given["give_consent"] and not given["ask_feedback"]:
            assert share * low <= words, (words, given, text)
            assert inside <= high, (inside, given, text)
        extra = 30 * bool(given["give_consent"]) + 25 * bool(given["ask_feedback"]) + 30 * (not plain)
        assert share * low / 2 <= words, (words, given, text)
        assert inside <= high + extra, (inside, given, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_letter_is_shorter(language: str) -> None:
    """Who is written to once more would read as much again."""
    for kind, met in itertools.product(Letter, Met):
        if met not in rungs(kind) or kind is Letter.OTHER_ROLE:
            continue
        shared = {"met": met.value, "closed": "cancelled"}
        counts = [
            sum(
                len(LETTERS.render(language, kind, full(language, **shared, again=again, pick=picker(str(n)))).split())
                for n in range(12)
            )
            for again in (False, True)
        ]  # fmt: skip
        assert counts[1] <= counts[0], (kind, met, counts)


MEETINGS = {
    "en": (r"\bvisit\b|everyone I met|whole team", r"our conversation", r"\bcall\b|phone"),
    "de": (
        r"Besuch|im Team|mit dem Team",
        r"Unser Gespräch |unser Gespräch (?!am)|Kennenlernen",
        r"Telefon|telefon",
    ),
    "nl": (r"bezoek|kennismaking", r"ons gesprek|leren kennen", r"telefoon|\bbel"),
    "pl": (
        r"[Ww]izyt|poznać zespół",
        r"[Nn]asz[aą] rozmow[aę](?! tele)|[Mm]iło było porozmawiać;",
        r"telefon",
    ),
    "sv": (r"[Bb]esök|teamet för tiden", r"vårt samtal", r"telefon"),
}
"""How each language speaks of a visit, a conversation and a call."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_claims_only_what_is_proven(language: str) -> None:
    """A letter would thank for a meeting that never was, or speak of another candidate when the mail did not."""
    visit, talk, call = (re.compile(pattern) for pattern in MEETINGS[language])
    other = re.compile("another candidate|andere Person|iemand anders|inną osobę|någon annan")
    for kind, given, text in rendered(language):
        said = body(text)
        if given["signals"]["call"] or kind is Letter.OTHER_ROLE:
            continue  # there a call lies ahead
        assert not visit.search(said) or given["met"] == "onsite", (given, text)
        assert not talk.search(said) or given["met"] in ("interview", "onsite"), (given, text)
        assert not call.search(said) or given["met"] == "call", (given, text)
        told = kind is Letter.AFTER_INTERVIEW and given["reason"] == "other_candidate"
        assert bool(other.search(said)) == told, (given, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_uses_what_is_known(language: str) -> None:
    """A known fact would not be used, or an unknown one would."""
    for kind, given, text in rendered(language):
        said = body(text)
        if given["expertise"]:
            assert said.count(given["expertise"]) == 1, (given, text)
        if given["company"] == "Acme" and given["expertise"] and not given["agency"]:
            assert "Acme" in said, (given, text)
        known = given["position"] or "Data Engineer"
        if kind is not Letter.OTHER_ROLE and not given["offered"]:
            skipped = kind is Letter.AFTER_INTERVIEW and (given["again"] or given["signals"]["feedback"])
            assert skipped or (known in said) == (given["position"] is not None), (given, text)
        if kind is Letter.OTHER_ROLE and given["offered"]:
            assert given["offered"] in said, (given, text)


FORMAL = {
    "de": r"\b(?:Sie|Ihnen|Ihre?[nms]?)\b",
    "nl": r"\b(?:[Uu]|[Uu]w)\b",
    "pl": r"\b(?:Państw\w+|Pani|Panu|Pana?|Szanown\w+)\b",
}
INFORMAL = {
    "de": r"\b(?:du|dir|dich|dein\w*|euch|eure?\w*|ihr|habt|hast)\b",
    "nl": r"\b(?:[Jj]e|[Jj]ij|[Jj]ouw?|[Jj]ullie)\b",
    "pl": r"\b(?:Ty|Ci|Ciebie|Tobie|Twoj\w+|Was|Wam|Wasz\w*|Cześć|[Pp]amiętaj\w*|Przekaż\w*|potrzebujesz|potrzebujecie)\b",
}


@pytest.mark.parametrize("language", ["de", "nl", "pl"])
def test_one_form_of_address(language: str) -> None:
    """A letter would mix Sie and du, u and je, Państwo and ty, or be familiar unasked."""
    for _, given, text in rendered(language):
        person = given["person"]
        close = given["informal"] or (
            language == "nl" and given["informal"] is None and person and person.by_first
        )
        wrong, right = (FORMAL, INFORMAL) if close else (INFORMAL, FORMAL)
        assert re.search(wrong[language], text.replace("Ihr dürft", "")) is None, (given, text)
        assert language == "pl" or re.search(right[language], text), (given, text)


def test_swedish_number() -> None:
    """One person would be called ni, or a team du."""
    for _, given, text in rendered("sv"):
        said = body(text).replace("Ni får gärna spara", "")
        wrong = r"\b[Nn]i\b" if given["person"] else r"\b(?:du|dig|ditt|din)\b"
        assert re.search(wrong, said) is None, (given, text)


def test_polish_gender() -> None:
    """The writer's gender would show unasked, or the reader be taken for a man or a woman."""
    writer = re.compile(r"(?<!zespo)łem\b|łam\b|łbym\b|łabym\b|wdzięczn[ya]\b|zainteresowan[ya]\b")
    reader = re.compile(r"\b(?:Pani|Panu|Pana?)\b")
    seen = set()
    for kind, given, _ in rendered("pl"):
        for gender in ("", "f", "m") if given["again"] else ("",):
            text = LETTERS.render("pl", kind, {**given, "gender": gender})
            found = writer.search(text)
            assert not found or gender, (given, text)
            if found:
                seen.add((gender, found[0][-1]))
            known = given["person"] and given["person"].gender
            assert not reader.search(text) or known, (given, text)
    assert {pair for pair in seen if pair[1] in "ay"} == {("f", "a"), ("m", "y")}


def sentences(text: str) -> set[str]:
    """Return the sentences of a letter, its closing among them."""
    return {*re.split(r"(?<=[.?]) ", " ".join(blocks(text)[1:-1])), blocks(text)[-1].split("\n")[0]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_letters_share_no_sentence(language: str) -> None:
    """The second letter to a company would repeat a sentence of the first, the third one of the second."""
    kinds = [(kind, met, end) for kind in Letter for met in rungs(kind) for end in endings(kind)]
    signals = [NO_SIGNALS, *({**NO_SIGNALS, name: True} for name in SIGNALS)]
    people = itertools.cycle((KIM, EVA, ANNA, None, TOM))
    pairs = [*zip(kinds, kinds, strict=True), *itertools.permutations(kinds[::3], 2)]
    for told, (one, other), seed in itertools.product(signals, pairs, ("Acme", "Halden Freight")):
        person, letters = next(people), []
        for turn, (kind, met, end) in enumerate((one, other, one)):
            given = full(language, met=met.value, closed=end, company=seed, person=person, again=turn > 0)
            more = {"signals": told, "give_consent": told["talent_pool"], "ask_feedback": True}
            more["expertise"] = EXPERTISE[language] if len(seed) == 4 else None
            given |= {**more, "pick": picker(seed, turn), "informal": person is ANNA or None}
            letters.append(sentences(LETTERS.render(language, kind, given)))
        for earlier, later in itertools.pairwise(letters):
            assert not earlier & later, (one, other, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_twice(language: str) -> None:
    """A letter would wish, regret or thank in the same words twice."""
    for _, given, text in rendered(language):
        said = re.split(r"(?<=[.?]) ", " ".join(blocks(text)[1:-1]))
        assert len(said) == len(set(said)), (given, text)
        words = re.findall(r"\w{3,}", body(text).lower())
        runs = [" ".join(words[i : i + 5]) for i in range(len(words) - 4)]
        twice = {run for run in runs if runs.count(run) > 1 and "data engineer" not in run}
        assert not twice, (twice, given, text)


SALUTATIONS = [
    ("en", {"person": EVA}, "Dear Dr de Vries,"),
    ("en", {"person": EVA, "region": "US"}, "Dear Dr. de Vries,"),
    ("en", {"person": TOM}, "Dear Mr Berg,"),
    ("en", {"person": KIM}, "Dear Kim Mayer,"),
    ("en", {"person": ANNA, "casual": True, "greeting": "casual"}, "Hi Anna,"),
    ("en", {"person": None}, "Dear Acme team,"),
    ("en", {"person": None, "agency": True}, "Dear Recruitment Team,"),
    ("en", {"person": None, "company": None}, "Dear Hiring Team,"),
    ("de", {"person": EVA}, "Sehr geehrte Frau Dr. de Vries,"),
    ("de", {"person": TOM}, "Sehr geehrter Herr Berg,"),
    ("de", {"person": TOM, "region": "CH"}, "Sehr geehrter Herr Berg"),
    ("de", {"person": TOM, "greeting": "neutral"}, "Guten Tag, Herr Berg,"),
    ("de", {"person": Reader("Uwe Weber", "Uwe", "Weber", False, "m", "Prof. Dr.")}, "Sehr geehrter Herr Professor Weber,"),
    ("de", {"person": Reader("Eva Huber", "Eva", "Huber", False, "f", "Mag."), "region": "AT"}, "Sehr geehrte Frau Mag. Huber,"),
    ("de", {"person": Reader("Eva Huber", "Eva", "Huber", False, "f", "Mag.")}, "Sehr geehrte Frau Huber,"),
    ("de", {"person": KIM}, "Guten Tag Kim Mayer,"),
    ("de", {"person": KIM, "informal": True}, "Hallo Kim,"),
    ("de", {"person": None}, "Guten Tag,"),
    ("de", {"person": None, "informal": True}, "Hallo zusammen,"),
    ("nl", {"person": EVA}, "Geachte mevrouw De Vries,"),
    ("nl", {"person": EVA, "region": "BE"}, "Geachte mevrouw de Vries,"),
    ("nl", {"person": TOM, "greeting": "casual"}, "Beste heer Berg,"),
    ("nl", {"person": KIM}, "Beste Kim Mayer,"),
    ("nl", {"person": EVA, "informal": True}, "Beste Eva,"),
    ("nl", {"person": None}, "Geacht recruitmentteam,"),
    ("pl", {"person": EVA}, "Szanowna Pani Doktor,"),
    ("pl", {"person": TOM}, "Szanowny Panie,"),
    ("pl", {"person": TOM, "greeting": "neutral"}, "Dzień dobry,"),
    ("pl", {"person": KIM}, "Szanowni Państwo,"),
    ("pl", {"person": KIM, "informal": True}, "Cześć,"),
    ("sv", {"person": KIM}, "Hej Kim,"),
    ("sv", {"person": None}, "Hej,"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "known", "expected"), SALUTATIONS)
def test_salutations(language: str, known: dict[str, Any], expected: str) -> None:
    """Somebody would be greeted as nobody in that country is."""
    for kind in Letter:
        given = full(language, **{"met": rungs(kind)[0].value, "closed": "filled", **known})
        assert LETTERS.render(language, kind, given).split("\n")[0] == expected


SIGNALLED = {
    "talent_pool": r"[Ss]tay(?:ing)? in touch|in Kontakt|in contact|w kontakcie|kontakcie|pozostani|kontakten",
    "apply_again": r"openings|Stellenangebote|Ausschreibungen|vacatures|ogłosze|nya tjänster|annonser",
    "call": r"\bcall\b|telefon|bellen|samtal",
    "feedback": r"reason|behind the decision|saying why|Begründung|Gründe|toelichting|uitleg|powodów|uzasadnienie|motiveringen|förklaringen",
    "runner_up": r"close|knapp|scheelde|dicht het bij|niewiele brakowało|jämnt",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("signal", sorted(SIGNALLED))
def test_reacts_to_the_mail(language: str, signal: str) -> None:
    """What the mail offers would pass unnoticed, or be asked for although it was offered."""
    for seed in range(6):
        told = {**NO_SIGNALS, signal: True}
        given = full(language, met="onsite", signals=told, ask_feedback=True, pick=picker(str(seed)))
        text = LETTERS.render(language, "after_interview", given)
        assert re.search(SIGNALLED[signal], text), text
        given["signals"] = NO_SIGNALS
        assert not re.search(SIGNALLED[signal], LETTERS.render(language, "after_interview", given)), signal


FEEDBACK = r"one thing|kurzen Hinweis|één punt|Eén tip|jedna rzecz|jedną wskazówkę|en sak|enda tips"


@pytest.mark.parametrize("language", LANGUAGES)
def test_feedback_is_asked_for_alone(language: str) -> None:
    """A letter would ask for feedback unasked, beside a second request, or of a mail that nobody reads answers to."""
    asked = full(language, met="onsite", ask_feedback=True)
    quiet = [
        {"ask_feedback": False},
        {"give_consent": True},
        {"signals": {**NO_SIGNALS, "call": True}},
        {"signals": {**NO_SIGNALS, "no_replies": True}},
    ]
    assert re.search(FEEDBACK, LETTERS.render(language, "after_interview", asked))
    for more in quiet:
        assert not re.search(FEEDBACK, LETTERS.render(language, "after_interview", {**asked, **more})), more


def test_a_good_home() -> None:
    """The English letters would lose the phrase that they were asked to carry."""
    for _, given, text in rendered("en"):
        said = "good home for my skills in"
        assert (said in text) == (given["expertise"] is not None), (given, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agency_is_not_the_employer(language: str) -> None:
    """An agency would be asked for work at the agency alone, or greeted as the employer."""
    client = r"your client|Kunden|Auftraggeber|opdrachtgever|klient|kund"
    for kind in (Letter.AFTER_INTERVIEW, Letter.AFTER_APPLICATION):
        given = full(
            language, met=rungs(kind)[0].value, agency=True, person=None, company=None, expertise=None
        )
        text = LETTERS.render(language, kind, given)
        assert re.search(client, text), text


@pytest.mark.parametrize(
    ("language", "company", "place"),
    [
        ("nl", "Universiteit Leuvendam", "bij de Universiteit Leuvendam"),
        ("nl", "Kamer van Koophandel", "bij de Kamer van Koophandel"),
        ("nl", "Sint Maarten Ziekenhuis", "bij het Sint Maarten Ziekenhuis"),
        ("nl", "Bakkerij Voorn", "bij Bakkerij Voorn"),
        ("de", "Gärtnerei Lohmann", "bei der Gärtnerei Lohmann"),
        ("de", "Café Morgenrot", "beim Café Morgenrot"),
        ("de", "Lohmann Logistik", "bei Lohmann Logistik"),
        ("en", "School of Applied Crafts", "the School of Applied Crafts"),
        ("pl", "Prokuratura Okręgowa w Kielcach", "u Państwa"),
        ("pl", "Nadleśnictwo Borki", "u Państwa"),
        ("pl", "Zespół Szkół nr 4", "u Państwa"),
        ("pl", "Lisak Meble", "w firmie Lisak Meble"),
    ],
)
def test_the_article_of_a_common_noun(language: str, company: str, place: str) -> None:
    """A name that begins with a common noun would lack its article, or an office be called a firm."""
    for seed in range(4):
        given = full(language, company=company, again=True, pick=picker(str(seed)))
        text = LETTERS.render(language, Letter.AFTER_APPLICATION, given)
        assert place in text, text


@pytest.mark.parametrize("company", ["The Marlow Collection", "Marlow Collection"])
def test_a_team_has_no_second_article(company: str) -> None:
    """A letter would begin with "Dear The Marlow Collection team"."""
    text = LETTERS.render("en", Letter.AFTER_APPLICATION, full("en", company=company, person=None))
    assert text.startswith("Dear Marlow Collection team,")
    assert company in text.partition("\n")[2]


OURS = {
    "en": r"[Oo]ur conversation",
    "de": r"[Uu]nser Gespräch",
    "nl": r"[Oo]ns gesprek",
    "pl": r"[Nn]asz[aą] rozmow",
    "sv": r"[Vv]årt samtal",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [Letter.AFTER_INTERVIEW, Letter.POSITION_CLOSED])
def test_the_interview_was_the_clients(language: str, kind: Letter) -> None:
    """A recruiter would be thanked for a conversation that the client had; an employer still is."""
    texts = {
        agency: " ".join(
            LETTERS.render(
                language,
                kind,
                full(language, met="interview", closed="filled", agency=agency, pick=picker(str(seed))),
            )
            for seed in range(12)
        )
        for agency in (False, True)
    }
    assert re.search(OURS[language], texts[False])
    assert not re.search(OURS[language], texts[True])


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ("Praktikum im Einkauf", "meine Bewerbung um das Praktikum im Einkauf"),
        ("W2-Professur für Slawistik", "meine Bewerbung um die W2-Professur für Slawistik"),
        ("Ausbildung zum Tischler", "meine Bewerbung um die Ausbildung zum Tischler"),
        ("Praktikantin im Einkauf", "meine Bewerbung als Praktikantin im Einkauf"),
        ("Leiter Ausbildung", "meine Bewerbung als Leiter Ausbildung"),
    ],
)
def test_nobody_is_an_internship(position: str, said: str) -> None:
    """One would have applied "als Praktikum", and the position be one "als Professur"."""
    for kind, seed in itertools.product(Letter, range(6)):
        for met in rungs(kind):
            given = full("de", position=position, met=met, again=bool(seed % 2), pick=picker(str(seed)))
            text = LETTERS.render("de", kind, given)
            assert ("als" in said) is (f"als {position}" in text) or position not in text, text
    given = full("de", position=position, again=True)
    assert said in LETTERS.render("de", Letter.AFTER_APPLICATION, given)


@pytest.mark.parametrize(
    ("company", "place"),
    [
        ("Diakoniewerk Ahlbruck", "beim Diakoniewerk Ahlbruck"),
        ("Studierendenwerk Ahlbruck", "beim Studierendenwerk Ahlbruck"),
        ("Kanton Ahlbruck", "beim Kanton Ahlbruck"),
        ("Markt Ahlbruck", "beim Markt Ahlbruck"),
        ("Kirchenkreis Ahlbruck", "beim Kirchenkreis Ahlbruck"),
        ("Zoo Ahlbruck", "beim Zoo Ahlbruck"),
        ("Druckhaus Ahlbruck", "beim Druckhaus Ahlbruck"),
        ("Ahlbrucker Klinikverbund", "beim Ahlbrucker Klinikverbund"),
        ("Kreisverwaltung Ahlbruck", "bei der Kreisverwaltung Ahlbruck"),
        ("Tierklinik Ahlbruck", "bei der Tierklinik Ahlbruck"),
        ("Therme Ahlbruck", "bei der Therme Ahlbruck"),
        ("Musikschule Ahlbruck", "bei der Musikschule Ahlbruck"),
        ("Lebenshilfe Ahlbruck", "bei der Lebenshilfe Ahlbruck"),
        ("Städtische Musikschule Ahlbruck", "bei Ihnen"),
        ("Pfälzisches Bildungswerk", "bei Ihnen"),
        ("Marktkauf Ahlbruck", "bei Marktkauf Ahlbruck"),
        ("Ahlbruck Zoobedarf", "bei Ahlbruck Zoobedarf"),
    ],
)
def test_the_article_of_a_compound(company: str, place: str) -> None:
    """A house that is named by what it is would lack its article."""
    for seed in range(4):
        given = full("de", company=company, again=True, pick=picker(str(seed)))
        text = LETTERS.render("de", Letter.AFTER_APPLICATION, given)
        assert place in text, text
