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


@pytest.mark.parametrize(
    ("language", "subject", "title"),
    [
        ("pt", "Re: Exercício Analytics Engineer", "Analytics Engineer"),
        ("es", "Desafío Ingeniero de Datos", "Ingeniero de Datos"),
        ("es", "Challenge técnico", None),
        ("fr", "Exercice développeur web", "développeur web"),
        ("de", "Übung Backend Developer", "Backend Developer"),
        ("de", "Data Engineer Aufgabe", "Data Engineer"),
        ("nl", "Oefening Data Engineer", "Data Engineer"),
        ("nl", "Opdracht Backend Developer", "Backend Developer"),
        ("pl", "Zadanie Data Engineer", "Data Engineer"),
        ("sv", "Uppgift systemutvecklare", "systemutvecklare"),
        ("en", "Data Engineer take-home exercise", "Data Engineer"),
        ("en", "Head of Assessment", "Head of Assessment"),
        ("en", "Software Engineer in Test", "Software Engineer in Test"),
    ],
)
def test_a_task_is_no_part_of_the_position(language: str, subject: str, title: str | None) -> None:
    """The noun for what one was asked to do stands alone before the title, or behind it."""
    assert position(language, "...", subject) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("pl", "zdecydowaliśmy się zaproponować stanowisko Analityka Ryzyka innej osobie.", "Analityk Ryzyka"),
        ("pl", "stanowisko Specjalisty ds. Zakupów inny kandydat już objął.", "Specjalista ds. Zakupów"),
        ("pl", "dziękujemy za zgłoszenie na stanowisko kucharki/kucharza.", "kucharka/kucharz"),
        ("de", "danke, dass du dich bei uns als Data Engineer beworben hast.", "Data Engineer"),
        ("de", "Ihre Bewerbung als Netzwerkadministrator hat uns gefallen.", "Netzwerkadministrator"),
        ("de", "Besten Dank für Ihre Bewerbung als Fachfrau/Fachmann Betreuung EFZ.", "Fachfrau/Fachmann Betreuung EFZ"),
        ("de", "Ihre Bewerbung als Glasapparatebläser liegt uns vor.", "Glasapparatebläser"),
        ("de", "danke für deine Bewerbung als PDF.", None),
        ("de", "Ihre Bewerbung als Quereinsteiger liegt uns vor.", None),
        ("de", "Ihre Bewerbung als Koch im Hotel Tannenhof in Brünn und das Gespräch haben uns gefreut.", "Koch"),
        ("de", "Ihre Bewerbung als Erzieher in der Kita Wiesengrund liegt uns vor.", "Erzieher"),
        ("sv", "du har sökt tjänsten som Skadereglerare till vårt kontor i Falun.", "Skadereglerare"),
        ("sv", "Tack för din ansökan till tjänsten Systemförvaltare, e-hälsa.", "Systemförvaltare"),
        ("nl", "uw sollicitatie naar de vacature medewerker burgerzaken (nummer 2).", "medewerker burgerzaken"),
        ("nl", "de functie van medewerker is vervuld.", "medewerker"),
        ("fr", "Vous avez postulé à l'offre suivante : Infirmier(ère) de bloc opératoire - Clinique des Saules.", "Infirmier(ère) de bloc opératoire"),
        ("es", "Se ha inscrito en la siguiente oferta: Técnico de laboratorio - Hospital del Sur.", "Técnico de laboratorio"),
        ("pt", "Recebemos a sua inscrição na seguinte vaga: Auxiliar de cozinha.", "Auxiliar de cozinha"),
        ("fr", "votre candidature au poste d'agent d'accueil et d'état civil à temps complet.", "agent d'accueil et d'état civil"),
        ("fr", "merci de votre candidature au poste d'agent d'entretien et de l'intérêt que vous nous portez.", "agent d'entretien"),
        ("fr", "merci de votre candidature au poste d'assistant de gestion et de votre patience.", "assistant de gestion"),
        ("fr", "merci de votre candidature au poste d'assistant de gestion et d'avoir pris le temps.", "assistant de gestion"),
        ("en", "your application for the fixed-term teaching post at Glenn School.", "fixed-term teaching"),
        ("en", "your application for the PhD studentship in Coastal Geology. We have chosen someone else.", "PhD studentship in Coastal Geology"),
    ],
)  # fmt: skip
def test_a_position_in_a_sentence(language: str, text: str, title: str | None) -> None:
    """It is found where only somebody's work can stand, whole, and without what the sentence says next."""
    assert position(language, text) == title


@pytest.mark.parametrize(
    ("language", "subject", "text", "title"),
    [
        ("de", "Sachbearbeitung Bürgerbüro", "Ihre Bewerbung für die Sachbearbeitung im Bürgerbüro liegt vor.", "Sachbearbeitung im Bürgerbüro"),
        ("de", "Ihre Bewerbung auf die Stelle als wiss. Mitarbeiter*in", "die Stelle als wissenschaftlicher Mitarbeiter ist besetzt.", "wissenschaftlicher Mitarbeiter"),
        ("fr", "Candidature apprentissage ébénisterie", "Merci de votre message.", "apprentissage en ébénisterie"),
        ("fr", "Candidature apprentissage boulanger", "Merci de votre message.", "apprenti boulanger"),
    ],
)  # fmt: skip
def test_a_subject_says_it_shorter(language: str, subject: str, text: str, title: str) -> None:
    """Small words are left out there, and long ones cut."""
    assert position(language, text, subject) == title
