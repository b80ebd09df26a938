"""The position that a mail names: neither more than the title nor less, in nine languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.extract import extract
from rejectwatch.reply.polish import nominative
from rejectwatch.reply.titles import clean_title

ENDINGS = {
    "en": "Unfortunately we chose somebody else.",
    "de": "Leider haben wir uns anders entschieden.",
    "fr": "Nous n'avons pas retenu votre candidature.",
    "es": "Lamentablemente hemos elegido a otra persona.",
    "pt": "Infelizmente seguimos com outros candidatos.",
    "it": "Abbiamo scelto un'altra persona.",
    "nl": "Helaas hebben we iemand anders gekozen.",
    "pl": "Niestety wybraliśmy inną osobę.",
    "sv": "Tyvärr har vi valt någon annan.",
}


def position(language: str, text: str, subject: str = "") -> str | None:
    """Return the position that is found in a mail."""
    sender, me = Address("", "jobs@brightwell.example"), Address("Robin Vale", "robin.vale@mail.example")
    when = datetime(2026, 5, 4, tzinfo=UTC)
    mail = Message("b" * 64, "<2@x.example>", when, sender, (), (me,), (), subject, None, (), f"{text} {ENDINGS[language]}".strip())  # fmt: skip
    return extract(mail, own=(me.address,), own_name=me.name, language=language).position


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "pl",
            "Dziękujemy za aplikację na stanowisko Kierownika Działu Eksportu",
            "Kierownik Działu Eksportu",
        ),
        ("sv", "Tack för att du sökte tjänsten som Senior Controller", "Senior Controller"),
        ("en", "Thank you for applying for the position of Tax Analyst", "Tax Analyst"),
    ],
)
def test_the_last_word_of_a_line(language: str, text: str, title: str) -> None:
    """A title at the end of its line would lose a word because more text follows."""
    more = f"{ENDINGS[language]} " * 6
    assert position(language, f"{text}\n\n{more}") == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("pt", "Agradecemos o interesse pela posição Analista Contábil em Ferrolar.", "Analista Contábil"),
        ("pt", "Agradecemos a candidatura à vaga de Motorista Categoria E em Transportes Sul Ltda.", "Motorista Categoria E"),
        ("es", "Gracias por su candidatura al puesto de Analista Laboral en Metalsur.", "Analista Laboral"),
        ("es", "Gracias por su candidatura al puesto de Analista BI en Banco Duero.", "Analista BI"),
        ("es", "Gracias por su candidatura al puesto de Responsable de compras en Norte.", "Responsable de compras"),
        ("fr", "Merci de votre candidature au poste de Chef de projet à Nantes.", "Chef de projet"),
        ("es", "Gracias por su candidatura al puesto de Técnico en Farmacia.", "Técnico en Farmacia"),
        ("es", "Gracias por su candidatura al puesto de Especialista en Pediatría.", "Especialista en Pediatría"),
        ("es", "Gracias por su candidatura al puesto de ingeniero en sistemas.", "ingeniero en sistemas"),
        ("pt", "Agradecemos a candidatura à vaga de Técnico em Enfermagem.", "Técnico em Enfermagem"),
        ("fr", "Merci de votre candidature au poste de Aide à domicile.", "Aide à domicile"),
        ("fr", "Merci de votre candidature au poste de technicien en CDI.", "technicien"),
        ("fr", "Merci de votre candidature au poste de comptable à la mairie.", "comptable"),
    ],
)  # fmt: skip
def test_an_employer_or_a_town_is_no_part_of_a_title(language: str, text: str, title: str) -> None:
    """The letter would say the employer's name twice, or somebody's trade would be cut in half."""
    assert position(language, text) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("nl", "Wij hebben voor de functie van Data Analist de voorkeur gegeven aan iemand anders.", "Data Analist"),
        ("nl", "Voor de functie van Teamleider is het de keuze van het team.", "Teamleider"),
        ("nl", "Wij hebben voor de functie Controller de procedure gesloten.", "Controller"),
        ("nl", "Bedankt voor je sollicitatie naar de functie van Chef de Partie.", "Chef de Partie"),
        ("nl", "Bedankt voor je sollicitatie naar de functie van Hoofd van de afdeling Inkoop.", "Hoofd van de afdeling Inkoop"),
        ("it", "Per il posto di geometra sei arrivata seconda.", "geometra"),
        ("it", "Per il posto di geometra Lei è arrivata seconda.", "geometra"),
        ("es", "Para el puesto de contable quedaste en segundo lugar.", "contable"),
        ("es", "Para el puesto de contable usted quedó en segundo lugar.", "contable"),
        ("fr", "Pour le poste de comptable vous êtes arrivée deuxième.", "comptable"),
        ("pt", "Para a vaga de cozinheiro você ficou em segundo lugar.", "cozinheiro"),
        ("en", "The hiring manager feels the Staff Engineer position needs more years.", "Staff Engineer"),
        ("en", "The director believes the Sales Associate role needs somebody local.", "Sales Associate"),
    ],
)  # fmt: skip
def test_the_sentence_goes_on_behind_a_title(language: str, text: str, title: str) -> None:
    """A verb or its subject would stand in the letter as part of a title."""
    assert position(language, text) == title


@pytest.mark.parametrize(
    ("language", "subject", "title"),
    [
        ("pt", "Candidatura Técnico de Manutenção - Ref.ª 4512", "Técnico de Manutenção"),
        ("fr", "Comptable - Réf. 12", "Comptable"),
        ("nl", "Postdoc vacature AB07", "Postdoc"),
        ("fr", "Chargé de communication - Alternance 12 mois", "Chargé de communication"),
        ("fr", "Chargé de communication (CDD 6 mois)", "Chargé de communication"),
        ("fr", "CDD de technicien de laboratoire", "technicien de laboratoire"),
        ("fr", "Contrat d'apprentissage de pâtissier", "pâtissier"),
        ("fr", "Intérim Cariste", "Cariste"),
        ("fr", "Facteur/Factrice (H/F) à Rennes", "Facteur/Factrice"),
        ("sv", "Controller till Nordfrakt", "Controller"),
        ("it", "Cerco lavoro come cameriere", "cameriere"),
        ("de", "Vorstellungsgespräch Sachbearbeiter Statistik", "Sachbearbeiter Statistik"),
        ("de", "Vorstellungsgespräch mit Frau Koch", None),
        ("nl", "Gesprek tuinman", "tuinman"),
        ("pl", "Rozmowa piekarz", "piekarz"),
        ("fr", "Résultat du jury bibliothécaire", "bibliothécaire"),
        ("it", "Colloquio cuoco", "cuoco"),
        ("es", "Entrevista cocinero", "cocinero"),
        ("pt", "Entrevista cozinheiro", "cozinheiro"),
        ("en", "Interview gardener", "gardener"),
        ("sv", "Intervju snickare", "snickare"),
        ("fr", "Entretien avec Mme Berger", None),
        ("fr", "Ton alternance", None),
        ("fr", "Votre candidature en alternance", None),
        ("en", "Feedback and stage 2", None),
        ("en", "MI Analyst", "MI Analyst"),
        ("en", "Stage Manager", "Stage Manager"),
        ("de", "Leiter Geschäftsstelle", "Leiter Geschäftsstelle"),
    ],
)
def test_what_stands_around_a_title_in_a_subject(language: str, subject: str, title: str | None) -> None:
    """The letter would thank for "the Interview gardener position"."""
    assert position(language, "", subject) == title


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("vår nya ekonomichef", "ekonomichef"),
        ("en av våra säljare", None),
        ("einer unserer Verkäufer", None),
        ("unser Praktikum", None),
        ("Werkstudentenstelle im Vertrieb", None),
        ("Vertretungsstelle Mathematik", None),
        ("Ausbildungsplatz als Koch", "Koch"),
        ("Analyst I", "Analyst I"),
        ("Manager, IT", "Manager, IT"),
        ("Analyst - US", "Analyst"),
        ("stage d'assistant(e) logistique", "assistant(e) logistique"),
        ("incarico di registrar", "registrar"),
        ("come Export Sales Manager", "Export Sales Manager"),
    ],
)
def test_what_stands_before_and_behind(raw: str, title: str | None) -> None:
    """Whose the position is, or what kind of contract it has, would be taken for the title."""
    assert clean_title(raw) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("pt", "Agradecemos a candidatura à vaga de Engenheira(o) de Dados Sênior.", "Engenheira(o) de Dados Sênior"),
        ("pt", "Agradecemos a candidatura à vaga de Analista Programador(a).", "Analista Programador(a)"),
        ("pt", "Agradecemos a candidatura à vaga de ENGENHEIRO(A) DE DADOS.", "ENGENHEIRO(A) DE DADOS"),
        ("es", "Gracias por su candidatura al puesto de Administrativo(a) contable.", "Administrativo(a) contable"),
        ("fr", "Merci de votre candidature au poste de Technicien(ne) de maintenance.", "Technicien(ne) de maintenance"),
        ("fr", "Merci de votre candidature au poste de conseiller(ère) en séjour.", "conseiller(ère) en séjour"),
        ("fr", "Merci de votre candidature au poste de Développeur·se back-end.", "Développeur·se back-end"),
        ("fr", "Merci de votre candidature au poste de Directeur·rice marketing.", "Directeur·rice marketing"),
        ("de", "Vielen Dank für Ihre Bewerbung als wissenschaftliche/r Mitarbeiter/in am Lehrstuhl für Optik.", "wissenschaftliche/r Mitarbeiter/in"),
        ("de", "Vielen Dank für Ihre Bewerbung als Konditormeister/-in.", "Konditormeister/-in"),
        ("it", "Grazie per la candidatura alla posizione di Addetta/o paghe e contributi.", "Addetta/o paghe e contributi"),
        ("it", "Grazie per la candidatura alla posizione di Impiegato/a back office.", "Impiegato/a back office"),
        ("nl", "Bedankt voor je sollicitatie naar de functie van leerkracht wiskunde.", "leerkracht wiskunde"),
        ("fr", "Merci de votre candidature au poste de Juriste droit social.", "Juriste droit social"),
        ("fr", "Merci de votre candidature au poste de chargé d'accompagnement à l'emploi.", "chargé d'accompagnement à l'emploi"),
        ("fr", "Merci de votre candidature au poste de technicienne ou technicien en documentation.", "technicienne ou technicien en documentation"),
        ("en", "Thank you for your interest in the IT Support Officer position.", "IT Support Officer"),
        ("en", "Thank you for applying for the position of Senior IT Auditor.", "Senior IT Auditor"),
        ("en", "Thank you for applying for the position of Manager: Data Engineering at our bank.", "Manager: Data Engineering"),
        ("en", "About the position of Team Manager: We have news.", "Team Manager"),
        ("en", "Thank you for applying for the position of Manager, Data Governance, Risk.", "Manager, Data Governance, Risk"),
        ("en", "Thank you for applying for the position of Analyst II, Data - Enterprise Risk.", "Analyst II, Data - Enterprise Risk"),
        ("pl", "Dziękujemy za aplikację na stanowisko specjalisty do spraw kontroli jakości.", "specjalista do spraw kontroli jakości"),
    ],
)  # fmt: skip
def test_a_title_is_whole(language: str, text: str, title: str) -> None:
    """The letter would name half of a title."""
    assert position(language, text) == title


def test_a_title_in_both_genders_is_one() -> None:
    """What the subject and the text write otherwise would leave only their first word."""
    text = "Merci de votre candidature au poste d'assistant(e) de conservation."
    found = position("fr", text, "Assistant de conservation")
    assert found in {"assistant(e) de conservation", "Assistant de conservation"}
    subject = "Starszy specjalista / starsza specjalistka ds. rozliczeń"
    assert position("pl", "Szanowna Pani, dziękujemy za udział w rekrutacji.", subject) == subject


@pytest.mark.parametrize(
    ("bent", "title"),
    [
        ("Ratownika Medycznego.", "Ratownik Medyczny"),
        ("Magazyniera-Operatora", "Magazynier-Operator"),
        ("Dyrektora medycznego i administracyjnego", "Dyrektor medyczny i administracyjny"),
        ("Lekarza rezydenta", "Lekarz rezydent"),
        ("Kasjera sprzedawcy", "Kasjer sprzedawca"),
        ("Głównej Księgowej", "Główna Księgowa"),
        ("Młodszego analityka danych", "Młodszy analityk danych"),
        ("Kierownika centralnego magazynu", "Kierownik centralnego magazynu"),
        ("Asystenta Dyrektora", "Asystent Dyrektora"),
        ("Zastępcy kierownika sklepu", "Zastępca kierownika sklepu"),
        ("Recepcjonistka", "Recepcjonistka"),
        ("Asystent/ka", "Asystent/ka"),
        ("Magazyniera-Brygadiera", "Magazyniera-Brygadiera"),
    ],
)
def test_polish_titles_as_they_are_called(bent: str, title: str) -> None:
    """Between quotation marks a title stands in the nominative, and never half of it."""
    assert nominative(bent) == title


@pytest.mark.parametrize(
    ("language", "text", "subject", "title"),
    [
        ("de", "Vielen Dank für Ihre Bewerbung als Bauleiter*in Tiefbau.", "", "Bauleiter*in Tiefbau"),
        ("de", "Vielen Dank für Ihre Bewerbung als Wissenschaftliche*r Referent*in (m/w/d).", "", "Wissenschaftliche*r Referent*in"),
        ("de", "", "Ihre Bewerbung als Sachbearbeiter*in Gebäude", "Sachbearbeiter*in Gebäude"),
        ("fr", "Merci de votre candidature au poste de Médiateur·rice culturel·le.", "", "Médiateur·rice culturel·le"),
        ("fr", 'Merci de votre réponse à l\'offre "Chargé d\'études de marché H/F".', "", "Chargé d'études de marché"),
        ("fr", "Merci de votre réponse à l'offre « Chargée d’études ».", "", "Chargée d’études"),
        ("fr", "Merci de votre candidature à l'offre 'Chef d'équipe logistique'.", "", "Chef d'équipe logistique"),
        ("fr", "Merci de votre candidature au poste d'assistante éducative.", "Candidature assistante maternelle", "assistante éducative"),
        ("fr", "Merci de votre candidature au poste de Auditeur interne senior.", "", "Auditeur interne senior"),
        ("it", "Grazie per la candidatura alla posizione di Responsabile ufficio legale.", "", "Responsabile ufficio legale"),
        ("it", "Grazie per la candidatura alla posizione di Addetta ufficio stampa presso di noi.", "", "Addetta ufficio stampa"),
        ("pl", "Dziękujemy za aplikację na stanowisko Operator wózka widłowego.", "", "Operator wózka widłowego"),
        ("pl", "Dziękujemy za aplikację na stanowisko Montera okien i drzwi w Gdyni.", "", "Monter okien i drzwi"),
        ("pl", "Dziękujemy za aplikację na stanowisko Kierowca komisja wybrała kogoś.", "", "Kierowca"),
        ("pl", "Dziękujemy za aplikację na stanowisko starszego samodzielnego referenta w Gdyni.", "", "starszy samodzielny referent"),
        ("nl", "Bedankt voor uw sollicitatie naar de functie van teamleider wijkverpleging.", "", "teamleider wijkverpleging"),
        ("es", "Gracias por su candidatura al puesto de Segundo Oficial de Cubierta.", "", "Segundo Oficial de Cubierta"),
    ],
)  # fmt: skip
def test_a_title_goes_on(language: str, text: str, subject: str, title: str | None) -> None:
    """Half of a title, or none, would stand where somebody's work has more words or an ending for all genders."""
    assert position(language, text, subject) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Wir haben die Stelle intern besetzt.", None),
        ("de", "Wir haben die Position inzwischen doch intern vergeben.", None),
        ("nl", "We hebben de vacature van kok intern ingevuld.", "kok"),
        ("nl", "Bedankt voor uw sollicitatie naar de functie van Intern begeleider.", "Intern begeleider"),
        ("es", "Hemos cubierto el puesto de encargado internamente.", "encargado"),
        ("pt", "Preenchemos a vaga de porteiro internamente.", "porteiro"),
        ("it", "Abbiamo coperto la posizione di cuoco internamente.", "cuoco"),
        ("fr", "Nous n'ouvrons pas de poste de conseiller en ce moment.", "conseiller"),
        ("pl", "Obsadziliśmy stanowisko magazyniera wewnętrznie.", "magazynier"),
        ("sv", "Vi har tillsatt tjänsten som kock internt.", "kock"),
        ("en", "Thank you for applying for the position of Research Intern.", "Research Intern"),
        ("pt", "Agradecemos a candidatura à vaga de motorista da Casa Verde Transportes.", "motorista"),
        ("it", "Grazie per la candidatura alla posizione di autista della Rossi Trasporti.", "autista"),
        ("es", "Gracias por su candidatura al puesto de jefe del Departamento de Ventas.", "jefe del Departamento de Ventas"),
    ],
)  # fmt: skip
def test_how_it_was_filled_and_whose_it_is(language: str, text: str, title: str | None) -> None:
    """The letter would thank for the position "intern", or for a driver's "of the House"."""
    assert position(language, text) == title


@pytest.mark.parametrize(
    ("language", "subject", "title"),
    [
        ("de", "Hebamme (m/w/d) Kreißsaal im Städtischen Klinikum Ahlen", "Hebamme Kreißsaal"),
        ("de", "Chefarzt (m/w/d) Chirurgie am Universitätsklinikum Ahlen", "Chefarzt Chirurgie"),
        ("de", "Schlosser (m/w/d) in Neuss", "Schlosser"),
        ("de", "Techniker (m/w/d) im Vertrieb", "Techniker im Vertrieb"),
        ("de", "Stellenausschreibung Gärtner", "Gärtner"),
        ("de", "Absageschreiben Tierpfleger", "Tierpfleger"),
        ("de", "Ihre Bewerbung um einen Ausbildungsplatz zum Koch", "Koch"),
        ("nl", "Uw sollicitatie naar de functie van Beleidsadviseur", "Beleidsadviseur"),
        ("sv", "Anställningen som snickare", "snickare"),
        ("sv", "Återkoppling Controller", "Controller"),
        ("sv", "Besked om Controller", "Controller"),
        ("pl", "praca nauczyciel matematyki", "nauczyciel matematyki"),
        ("pl", "oferta pracy kierowca", "kierowca"),
        ("fr", "Votre réponse à l'offre d'emploi Responsable Logistique", "Responsable Logistique"),
        ("fr", "Offre de stage Assistant Marketing", "Assistant Marketing"),
        ("es", "Oferta de empleo cocinero", "cocinero"),
        ("it", "Offerta di lavoro cuoco", "cuoco"),
        ("en", "Fernhill: recruiter screen", None),
        ("en", "APPLICATION FOR THE POSITION OF HEAD OF HR AND TRAINING MANAGER", "Head of HR and Training Manager"),
        ("en", "SALES ASSISTANT", "Sales Assistant"),
        ("de", "Stelle intern besetzt", None),
    ],
)  # fmt: skip
def test_the_title_alone_is_taken_from_a_subject(language: str, subject: str, title: str | None) -> None:
    """What leads up to a title, or its house, would be printed with it."""
    assert position(language, "", subject) == title


@pytest.mark.parametrize(
    ("language", "text", "offered", "refused"),
    [
        ("en", "Unfortunately the Head Chef position has been filled. We do have an opening for a Kitchen Porter. Would you be interested?", "Kitchen Porter", "Head Chef"),
        ("en", "Unfortunately the Head Chef position has been filled. We would be happy to consider you for the position of Line Cook.", "Line Cook", "Head Chef"),
        ("de", "Leider haben wir die Stelle als Disponent vergeben. Wir suchen aber noch einen Lageristen und einen Fahrer.", None, "Disponent"),
        ("de", "Leider haben wir die Stelle als Disponent vergeben. Wir suchen aber noch einen Fahrer (m/w/d). Hätten Sie daran Interesse?", "Fahrer", "Disponent"),
        ("de", "Leider haben wir die Stelle als Disponent vergeben. Wir könnten Ihnen aber die Stelle als Fahrer anbieten.", "Fahrer", "Disponent"),
        ("fr", "Malheureusement, le poste de chef de rang est pourvu. Nous pouvons vous proposer le poste de serveur.", "serveur", "chef de rang"),
        ("es", "Lamentablemente el puesto de jefe de sala está cubierto. Tenemos una vacante de camarero. ¿Le interesaría?", "camarero", "jefe de sala"),
        ("pt", "Infelizmente a vaga de gerente foi preenchida. Gostaríamos de lhe propor o lugar de porteiro.", "porteiro", "gerente"),
        ("it", "Purtroppo il posto di cuoco è coperto. Potremmo offrirle il posto di cameriere.", "cameriere", "cuoco"),
        ("nl", "Helaas is de functie van teamleider ingevuld. We zouden je graag de functie van planner aanbieden.", "planner", "teamleider"),
        ("pl", "Niestety stanowisko kierownika zostało obsadzone. Możemy zaproponować Pani stanowisko magazyniera.", "magazynier", "kierownik"),
        ("sv", "Tyvärr är tjänsten som kock tillsatt. Vi har en ledig tjänst som servitör. Är det något för dig?", "servitör", "kock"),
        ("en", "We would be happy to consider you for the position of Line Cook and will be in touch.", None, "Line Cook"),
        ("en", "Unfortunately we cannot offer you the position of Line Cook.", None, "Line Cook"),
        ("en", "Unfortunately it is filled. We would be happy to consider you for the position of Line Cook again next year.", None, "Line Cook"),
        ("de", "Leider können wir Ihnen die Stelle als Fahrer nicht anbieten.", None, "Fahrer"),
    ],
)  # fmt: skip
def test_a_role_by_its_name_beside_the_refused_one(
    language: str, text: str, offered: str | None, refused: str
) -> None:
    """A farewell would be written for the very role that they hold out."""
    sender, me = Address("", "jobs@brightwell.example"), Address("Robin Vale", "robin.vale@mail.example")
    when = datetime(2026, 5, 4, tzinfo=UTC)
    mail = Message("b" * 64, "<2@x.example>", when, sender, (), (me,), (), "", None, (), text)
    found = extract(mail, own=(me.address,), own_name=me.name, language=language)
    assert (found.other_role, found.offered, found.position) == (offered is not None, offered, refused)


@pytest.mark.parametrize(
    ("language", "text", "subject", "title"),
    [
        ("en", "Thank you for applying for the position of Information Analyst.", "Application update: Information Analyst Band 6", "Information Analyst"),
        ("it", "Grazie per la chiacchierata di giovedì.", "Re: Colloquio conoscitivo Data Analyst", "Data Analyst"),
        ("sv", "Tack för visat intresse.", "Din ansökan till Elkraft Norden AB", None),
    ],
)  # fmt: skip
def test_what_a_subject_begins_with(language: str, text: str, subject: str, title: str | None) -> None:
    """A word of one language would be cut off in another, the kind of talk kept, a firm be applied for as."""
    assert position(language, text, subject) == title


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("interne Stelle Schichtführer", "Schichtführer"),
        ("internal vacancy Shift Controller", "Shift Controller"),
        ("posizione interna di capoturno", "capoturno"),
        ("interna tjänsten skiftledare", "skiftledare"),
        ("Internal Auditor", "Internal Auditor"),
        ("Interne Revisorin", "Interne Revisorin"),
    ],
)
def test_a_post_within_the_house_is_named_without_that(raw: str, title: str) -> None:
    """``For the position of internal vacancy Shift Controller`` is nobody's English; an internal auditor is a trade."""
    assert clean_title(raw) == title
