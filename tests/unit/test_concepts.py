"""What the words of nine languages say."""

from __future__ import annotations

import re
import time
from collections import Counter
from pathlib import Path

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.model import concepts
from rejectwatch.model.answers import ANSWERS
from rejectwatch.model.matters import MATTERS

REGRETS = {
    "en": "Unfortunately we have chosen another candidate.",
    "de": "Leider haben wir uns für eine andere Bewerberin entschieden.",
    "fr": "Malheureusement, nous avons choisi un autre candidat.",
    "es": "Lamentablemente hemos elegido a otra candidata.",
    "pt": "Infelizmente optámos por outro candidato.",
    "it": "Purtroppo abbiamo scelto un altro candidato.",
    "nl": "Helaas hebben we een andere kandidaat gekozen.",
    "pl": "Niestety wybraliśmy inną kandydatkę.",
    "sv": "Tyvärr har vi valt en annan sökande.",
}
FILLED = {
    "en": "The position has been filled.",
    "de": "Die Stelle ist schon vergeben.",
    "fr": "Le poste est pourvu.",
    "es": "El puesto ya está cubierto.",
    "pt": "A vaga já foi preenchida.",
    "it": "La posizione è stata coperta.",
    "nl": "De functie is ingevuld.",
    "pl": "Stanowisko zostało obsadzone.",
    "sv": "Tjänsten är nu stängd.",
}
LOAN = {
    "en": "Your loan was not approved by the bank.",
    "de": "Ihr Kredit wurde nicht bewilligt.",
    "fr": "Votre crédit n'est pas accordé.",
    "es": "Su préstamo no fue aprobado.",
    "pt": "O seu empréstimo não foi aprovado.",
    "it": "Il Suo mutuo non è stato concesso.",
    "nl": "Uw hypotheek is niet goedgekeurd.",
    "pl": "Państwa kredyt nie został przyznany.",
    "sv": "Ditt bolån är inte beviljat.",
}


@pytest.mark.parametrize("language", REGRETS)
def test_a_choice_of_somebody_else(language: str) -> None:
    """What one language teaches of the commonest no would not hold in another."""
    found = set(concepts.concepts(REGRETS[language]))
    assert {"sorry", "other"} <= found
    assert found & {"choose", "decide"}


@pytest.mark.parametrize("language", FILLED)
def test_a_place_that_is_gone(language: str) -> None:
    """A no that speaks of the position only would be seen in one language."""
    assert {"role", "closed"} <= set(concepts.concepts(FILLED[language]))


@pytest.mark.parametrize("language", LOAN)
def test_another_matter(language: str) -> None:
    """A no of a bank would look like one about a job."""
    found = set(concepts.concepts(LOAN[language]))
    assert {"bank", "neg"} <= found
    assert not found & {"role", "apply"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Unfortunately we have decided not to move forward with your application.",
         ["sorry", "we", "decide", "neg", "proceed", "you", "apply"]),
        ("We couldn't offer it.", ["we", "cant", "neg", "offer"]),
        ("Nous n’avons pas retenu votre candidature.", ["we", "neg", "choose", "you", "apply"]),
        ("NIE, nie, nie!", ["neg"]),
        ("Zespół wybrał kogoś innego", ["team", "choose", "other"]),
        ("12345 🙂 ?", []),
        ("", []),
    ],
)  # fmt: skip
def test_order_is_kept(sentence: str, expected: list[str]) -> None:
    """What is denied would be lost: "not selected" and "selected, not" would look the same."""
    assert concepts.concepts(sentence) == expected


@pytest.mark.parametrize(
    ("word", "concept"),
    [("met", "talk"), ("Vendredi", "app"), ("Thema", "they"), ("Maison", "but"), ("interim", "neg"), ("Ingenieur", "neg"),
     ("eventuali", "club"), ("Mitteilung", "me"), ("Milano", "good"), ("attestation", "wait")],
)  # fmt: skip
def test_false_friends(word: str, concept: str) -> None:
    """A word of one language would be read as another one's."""
    assert concept not in concepts.concepts(word)


def test_the_longest_entry_counts() -> None:
    """A phrase would be read as its first word alone."""
    lexicon = concepts.lexicon([("a", "move forw move_forward. movement"), ("b", "mov. door_is")])
    assert lexicon.words == {"mov": "b"}
    assert lexicon.stems == {"move": "a", "forw": "a", "movement": "a"}
    assert [(p.words, p.is_whole, p.concept) for p in lexicon.phrases["door"]] == [(("is",), False, "b")]
    assert lexicon.phrases["move"][0].begins(["forward", "now"])
    assert not lexicon.phrases["move"][0].begins(["forwards"])
    assert not lexicon.phrases["move"][0].begins([])


def test_said_and_pairs() -> None:
    """Concepts of two sentences would be read as one thought."""
    assert concepts.said([["we", "neg"], ["luck"]]) == "we neg end luck"
    assert concepts.pairs([["we", "neg", "we"], ["luck"], ["offer", "bank"]]) == "neg+we bank+offer"


def test_pairs_are_bounded() -> None:
    """A sentence without end would make pairs without end."""
    assert len(concepts.pairs([[f"c{n}" for n in range(1000)]]).split()) == 14 * 13 // 2


def test_every_entry_can_match() -> None:
    """An entry with an accent or a capital would never be found, and nobody would notice."""
    for table in (ANSWERS, MATTERS):
        for entries in table.values():
            for entry in entries.split():
                assert entry.replace("_", "").replace(".", "").isascii()
                assert entry == entry.lower()
                assert not entry.startswith((".", "_"))
                assert not entry.endswith("_")


def test_no_entry_has_two_concepts() -> None:
    """The second concept of an entry would silently never be found."""
    assert not set(ANSWERS) & set(MATTERS)
    written = [
        entry for table in (ANSWERS, MATTERS) for entries in table.values() for entry in entries.split()
    ]
    assert sorted(written) == sorted(set(written))


@pytest.mark.parametrize(
    "text",
    ["a" * 200_000, "not " * 50_000, "door is " * 25_000, "n'" * 100_000, "é" * 200_000, "move moving " * 16_000, "\u0301" * 200_000],
    ids=["one word", "no", "phrases", "apostrophes", "accents", "beginnings", "marks"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(text: str) -> None:
    """A mail made for it would hold up all others (a sentence has at most 600 characters)."""
    started = time.process_time()
    concepts.concepts(text)
    assert time.process_time() - started < 2


ABROAD = {
    "da": "Desværre er vi gået videre med andre kandidater.",
    "no": "Dessverre har vi gått videre med andre kandidater.",
    "tr": "Maalesef başka bir adayla ilerlemeye karar verdik.",
    "fi": "Valitettavasti olemme päätyneet toiseen hakijaan.",
    "cs": "Bohužel jsme se rozhodli pro jiného kandidáta.",
    "sk": "Bohužiaľ sme si vybrali iného kandidáta.",
    "ro": "Din păcate am ales un alt candidat.",
    "hu": "Sajnos másik jelentkezőt választottunk.",
    "ca": "Malauradament hem escollit un altre candidat.",
}
STEMS = bundled("models") / concepts.STEMS


@pytest.mark.parametrize("language", ABROAD)
def test_a_language_that_the_corpus_has_not(language: str) -> None:
    """What nine languages teach would not hold in a tenth, and twenty labels would have to teach it all."""
    found = set(concepts.concepts(ABROAD[language], language))
    assert {"sorry", "other"} <= found
    assert found & {"choose", "decide", "proceed"}


def test_further_languages_do_not_disturb_the_nine() -> None:
    """A Turkish "ben" would speak for "me" in an English letter."""
    for sentences in (REGRETS, FILLED, LOAN):
        for language, sentence in sentences.items():
            assert concepts.concepts(sentence, language) == concepts.concepts(sentence)
    assert concepts.concepts(ABROAD["tr"], "tr") != concepts.concepts(ABROAD["tr"])
    assert concepts.concepts(ABROAD["tr"], "xx") == concepts.concepts(ABROAD["tr"])


@pytest.mark.parametrize("path", sorted(STEMS.glob("*.txt")), ids=lambda path: path.stem)
def test_stems_of_a_further_language(path: Path) -> None:
    """A slip in two thousand entries would be read as another concept, or as none."""
    assert path.stem in ABROAD
    rows = [line.partition(": ") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [concept for concept, _, _ in rows] == [*ANSWERS, *MATTERS]
    written = [entry for _, _, entries in rows for entry in entries.split()]
    assert [entry for entry in written if not re.fullmatch(r"[a-z]+(?:_[a-z]+){0,3}\.?", entry)] == []
    assert [entry for entry, n in Counter(written).items() if n > 1] == []
