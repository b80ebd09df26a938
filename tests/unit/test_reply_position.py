"""Which position a mail is about, where subject and text say it in their own ways, and how a letter names it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Letter
from rejectwatch.reply.extract import extract
from rejectwatch.reply.lettercase import inside_sentence
from rejectwatch.reply.letters import Letters
from rejectwatch.reply.wording import trials

PROFILE = Profile(name="Robin Vale", addresses=["robin.vale@mail.example"])
LETTERS = Letters(PROFILE, [bundled("templates") / "letters"])


def position(
    language: str, text: str, subject: str = "", sender: str = "jobs@brightwell.example"
) -> str | None:
    """Return the position that is found in a mail."""
    who, me = Address("", sender), Address("Robin Vale", "robin.vale@mail.example")
    when = datetime(2026, 5, 4, tzinfo=UTC)
    mail = Message("c" * 64, "<3@x.example>", when, who, (), (me,), (), subject, None, (), text)
    return extract(mail, own=(me.address,), own_name=me.name, language=language).position


def letters(language: str, title: str) -> str:
    """Return the letters after an application for one position, in one text."""
    kind = Letter.AFTER_APPLICATION
    return "\n".join(
        LETTERS.render(language, kind, given | {"position": title})
        for given in trials(PROFILE, kind, language)
        if given["position"]
    )


@pytest.mark.parametrize(
    ("language", "subject", "title"),
    [
        ("pt", "Re: Teste técnico Cardume", None),
        ("es", "Desafío técnico", None),
        ("es", "Prueba técnica desarrollador", "desarrollador"),
        ("fr", "Test technique développeur", "développeur"),
        ("it", "Prova pratica pasticcere", "pasticcere"),
        ("de", "Probetag Konditor", "Konditor"),
        ("de", "Zweitgespräch Einkäufer", "Einkäufer"),
        ("nl", "Kennismaking apothekersassistent", "apothekersassistent"),
        ("pl", "Zadanie rekrutacyjne analityk", "analityk"),
        ("sv", "Arbetsprov systemutvecklare", "systemutvecklare"),
        ("en", "Coding challenge Backend Engineer", "Backend Engineer"),
        ("en", "Test Engineer", "Test Engineer"),
        ("en", "Technical Assessment Manager", "Technical Assessment Manager"),
    ],
)
def test_a_test_is_no_position(language: str, subject: str, title: str | None) -> None:
    """The letter would be about the position "Teste técnico"."""
    assert position(language, "", subject) == title


@pytest.mark.parametrize(
    ("language", "subject", "title"),
    [
        ("it", "Re: Invio curriculum magazziniere", "magazziniere"),
        ("es", "Envío de CV camarero", "camarero"),
        ("fr", "Envoi de CV serveuse", "serveuse"),
        ("pt", "Re: Candidatura a pasteleiro", "pasteleiro"),
        ("en", "Curriculum Developer", "Curriculum Developer"),
    ],
)
def test_what_was_sent_is_no_part_of_it(language: str, subject: str, title: str) -> None:
    """The letter would be about the position "Invio curriculum magazziniere"."""
    assert position(language, "", subject) == title


@pytest.mark.parametrize(
    ("subject", "text", "title"),
    [
        (
            "Research Fellow post in the Peat Lab",
            "Thank you for applying for the Research Fellow post in the Peat and Bog group.",
            "Research Fellow",
        ),
        ("Junior Buyer role in our Linen team", "Sadly the Junior Buyer role has been filled.", "Junior Buyer"),
        ("Re: Sound Editor role", "We are going with an editor who has done more radio.", "Sound Editor"),
        ("Re: Sound Editor", "We are going with an editor who has done more radio.", "Sound Editor"),
        ("Solar apprentice opening", "Thanks for asking about the apprentice spot.", "Solar apprentice"),
        ("Editor role", "We are going with an editor who has done more radio.", "Editor"),
        ("Lifeguard pool test", "We have found a lifeguard.", "Lifeguard"),
        ("Application Robin Baker", "We have found a baker.", "Baker"),
        ("Cellar Hand - vintage 2027", "Got your application for Cellar Hand for the coming vintage.", "Cellar Hand"),
        ("Farm hand", "Thanks for applying.", "Farm hand"),
    ],
)  # fmt: skip
def test_neither_cut_nor_with_its_place(subject: str, text: str, title: str) -> None:
    """The letter would speak of "the Research Fellow post in the Peat position", or of an editor in general."""
    assert position("en", text, subject) == title


@pytest.mark.parametrize(
    ("language", "subject", "text", "title"),
    [
        ("es", "Selección - Dependiente/a Reponedor/a", "El proceso para Dependiente/a-Reponedor/a en nuestra tienda se ha cerrado.", "Dependiente/a Reponedor/a"),
        ("fr", "", "Merci de votre candidature au poste de Dessinateur bureau d'études. Nous l'étudions.", "Dessinateur bureau d'études"),
        ("fr", "", "Merci de votre candidature au poste de Conducteur poids lourds. Nous l'étudions.", "Conducteur poids lourds"),
        ("pl", "", "Dziękujemy za przesłanie aplikacji na ofertę Spawacz w Pile.", "Spawacz"),
        ("pl", "", "Dziękujemy za aplikację na ogłoszenie o pracę Monter.", "Monter"),
        ("it", "Assegno di ricerca", "La ringrazio per aver presentato domanda per l'assegno di ricerca sulle torbiere.", "assegnista di ricerca"),
        ("it", "", "Il nostro assegno di ricerca dell'anno scorso è finito.", None),
        ("pt", "", "Concluída a avaliação das candidaturas à Bolsa de Investigação BI/7, o júri decidiu.", "bolseiro de investigação"),
        ("de", "Bewerbung Empfang", "Deine Bewerbung für den Empfang ist angekommen.", "Empfang"),
        ("de", "Ihre Bewerbung bei uns", "Deine Bewerbung für den Empfang ist angekommen.", None),
        ("nl", "Even bellen?", "Wat leuk dat je marketeer wilt worden bij ons. Zullen we bellen?", "marketeer"),
        ("en", "Application Tullamore", "Thank you for your interest in Tullamore.", None),
        ("de", "Bewerbung Brightwell", "Danke für dein Interesse an Brightwell.", None),
    ],
)  # fmt: skip
def test_the_whole_title(language: str, subject: str, text: str, title: str | None) -> None:
    """A title would be cut, or missed though subject and text both name it."""
    assert position(language, text, subject) == title


@pytest.mark.parametrize(
    ("language", "subject", "text", "title"),
    [
        ("de", "Absage", "Danke, dass du dich um einen Ausbildungsplatz als Metallbauer beworben hast.", "Ausbildungsplatz als Metallbauer"),
        ("sv", "Svar", "Tack för din ansökan om lärlingsplats som snickare. Vi hör av oss.", "lärlingsplats som snickare"),
        ("en", "News", "Thank you for applying for the apprenticeship as an electrician.", "apprentice electrician"),
        ("fr", "apprentissage boulanger", "Nous avons déjà trouvé.", "apprenti boulanger"),
        ("fr", "apprentissage coiffeuse", "Nous avons déjà trouvé.", "apprentie coiffeuse"),
        ("de", "Absage", "Danke für Ihre Bewerbung um die Lehrstelle als Maurer.", "Lehrstelle als Maurer"),
        ("de", "Absage", "Danke, dass Sie sich um die Stelle als Metallbauer beworben haben.", "Metallbauer"),
    ],
)  # fmt: skip
def test_a_place_to_learn_a_trade(language: str, subject: str, text: str, title: str) -> None:
    """Who wished to learn baking would have applied as a baker."""
    assert position(language, text, subject) == title


@pytest.mark.parametrize(
    ("language", "title", "said", "unsaid"),
    [
        ("de", "Sachbearbeitung Hochbau", "um die Stelle Sachbearbeitung Hochbau", "als Sachbearbeitung"),
        ("de", "Empfang", "um die Stelle im Bereich Empfang", "als Empfang"),
        ("de", "Koch/Köchin", "Bewerbung um die Stelle als Koch/Köchin", "Bewerbung als Koch"),
        ("de", "Elektroingenieur:in", "Bewerbung um die Stelle als Elektroingenieur:in", "Bewerbung als"),
        ("de", "Köchin", "Bewerbung als Köchin", "Stelle als"),
        ("de", "Ausbildungsplatz Koch", "Bewerbung um den Ausbildungsplatz Koch", "als Ausbildungsplatz"),
        ("de", "Lehrstelle als Maurer", "Bewerbung um die Lehrstelle als Maurer", "Position als Lehrstelle"),
        ("sv", "lärlingsplats som snickare", "till lärlingsplatsen som snickare", "tjänsten som"),
        ("sv", "snickare", "till tjänsten som snickare", "lärlingsplatsen"),
        ("en", "Marketing Internship", "the Marketing Internship", "Internship position"),
        ("en", "Marketing Intern", "the Marketing Intern position", "programme"),
    ],
)
def test_how_a_letter_names_it(language: str, title: str, said: str, unsaid: str) -> None:
    """Nobody applies "als Sachbearbeitung", nor as a cook of both genders."""
    text = letters(language, title)
    assert said in text
    assert unsaid not in text


@pytest.mark.parametrize(
    ("language", "title", "said"),
    [
        ("sv", "Projektledare", "projektledare"),
        ("sv", "Samordnare inom IT", "samordnare inom IT"),
        ("sv", "Data Engineer", "Data Engineer"),
        ("sv", "IT-tekniker", "IT-tekniker"),
        ("sv", "VVS-montör", "VVS-montör"),
        ("de", "Projektleiter", "Projektleiter"),
    ],
)
def test_the_capital_of_an_advertisement(language: str, title: str, said: str) -> None:
    """Swedish writes a title small inside a sentence; a German noun and an English title keep their capitals."""
    assert inside_sentence(title, language) == said


def test_dutch_says_it_idiomatically() -> None:
    """Time is spent on reading, it isn't what reading costs; and what somebody could do is no promise."""
    text = letters("nl", "kok")
    assert "eraan hebt besteed" in text
    assert "heeft gekost" not in text
    assert "goed kunnen gebruiken" in text
