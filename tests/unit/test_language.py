"""Which language a mail is in."""

from __future__ import annotations

import pytest

from rejectwatch.model import language

SAID = {
    "en": "Thank you for your interest. After careful consideration we have decided to move forward with other candidates.",
    "de": "Vielen Dank für Ihr Interesse. Leider müssen wir Ihnen mitteilen, dass wir uns für andere Bewerber entschieden haben.",
    "fr": "Nous vous remercions de votre intérêt. Malheureusement, nous ne pouvons pas donner une suite favorable à votre candidature.",
    "es": "Le agradecemos su interés. Lamentamos comunicarle que hemos decidido continuar con otros candidatos.",
    "pt": "Agradecemos o seu interesse. Infelizmente, decidimos avançar com outros candidatos para esta vaga.",
    "it": "La ringraziamo per il Suo interesse. Purtroppo abbiamo deciso di proseguire con altri candidati.",
    "nl": "Hartelijk dank voor je sollicitatie. Helaas hebben we besloten om met andere kandidaten verder te gaan.",
    "pl": "Dziękujemy za zainteresowanie. Niestety zdecydowaliśmy się kontynuować proces z innymi kandydatami.",
    "sv": "Tack för ditt intresse. Tyvärr har vi valt att gå vidare med andra kandidater till tjänsten.",
}
FOREIGN = {
    "da": "Tak for din interesse. Vi har desværre valgt at gå videre med andre kandidater til stillingen som dataingeniør.",
    "no": "Takk for din interesse. Vi har dessverre valgt å gå videre med andre kandidater til denne stillingen hos oss.",
    "ca": "Gràcies pel teu interès. Lamentem comunicar-te que hem decidit continuar amb altres candidats per a aquest lloc.",
    "cs": "Děkujeme za Váš zájem. Bohužel vám musíme oznámit, že jsme se rozhodli pokračovat s jinými uchazeči.",
    "tr": "İlginiz için teşekkür ederiz. Maalesef bu pozisyon için diğer adaylarla devam etmeye karar verdik.",
}
SHORT = {
    "en": "Sorry, we went with someone else this time.",
    "de": "Leider haben wir uns anders entschieden.",
    "fr": "Nous avons retenu un autre candidat.",
    "es": "Lo sentimos, hemos elegido a otra persona.",
    "nl": "Helaas is de keuze op iemand anders gevallen.",
    "sv": "Tyvärr gick tjänsten till någon annan.",
}


@pytest.mark.parametrize("code", SAID)
def test_nine_languages(code: str) -> None:
    """A mail would be answered in another language."""
    assert language.detect(SAID[code]) == code


@pytest.mark.parametrize("code", SHORT)
def test_one_sentence(code: str) -> None:
    """The shortest no would be answered in another language."""
    assert language.detect(SHORT[code]) == code


@pytest.mark.parametrize("code", FOREIGN)
def test_neighbours_are_foreign(code: str) -> None:
    """A Dane would get a letter in Swedish."""
    assert language.detect(FOREIGN[code]) not in {*SAID, None}


@pytest.mark.parametrize(
    "text", ["", "   \n", "Hi", "Nej tack", "12345 67890 12345 67890 12345", "🙂" * 100, "!" * 100]
)
def test_too_short_to_tell(text: str) -> None:
    """A language would be guessed from nothing."""
    assert language.detect(text) is None


def test_a_long_mail_is_no_slower() -> None:
    """A mail of megabytes would stop the watch; only its beginning counts."""
    assert language.detect(SAID["de"] + " " + SAID["en"] * 20_000) in {"de", "en"}
    assert language.detect(SAID["de"] * 40 + SAID["en"] * 40) == "de"


def test_nothing_odd_breaks_it() -> None:
    """A mail of odd characters would stop the watch."""
    for text in ("\x00" * 200, "\ud800" * 200, "é\u0301" * 200, "漢字" * 200, "a" * 5000):
        told = language.detect(text)
        assert told is None or (told.isalpha() and 2 <= len(told) <= 3)
