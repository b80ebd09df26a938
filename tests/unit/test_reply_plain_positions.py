"""Which position a mail speaks of: a title with all that belongs to it, and with nothing of the sentence around it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.extract import extract
from rejectwatch.reply.titles import clean_title


def position(language: str, text: str, subject: str = "") -> str | None:
    """Return the position that is found in a mail."""
    who, me = Address("", "jobs@oakmere.example"), Address("Robin Vale", "robin.vale@mail.example")
    when = datetime(2026, 5, 4, tzinfo=UTC)
    mail = Message("d" * 64, "<4@x.example>", when, who, (), (me,), (), subject, None, (), text)
    return extract(mail, own=(me.address,), own_name=me.name, language=language).position


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "die Ausbildung als Mechatroniker für Kältetechnik ist vergeben.", "Mechatroniker für Kältetechnik"),
        ("de", "um die Ausbildung als Fachkraft im Gastgewerbe haben sich viele beworben.", "Fachkraft im Gastgewerbe"),
        ("de", "Ihre Bewerbung als Referentin für politische Bildung lehnen wir ab.", "Referentin für politische Bildung"),
        ("de", "die Stelle als Alltagsbegleiter nach § 53b ist besetzt.", "Alltagsbegleiter nach § 53b"),
        ("de", "Ihre Bewerbung als Erzieherin in der stationären Jugendhilfe lehnen wir ab.", "Erzieherin in der stationären Jugendhilfe"),
        ("de", "Ihre Bewerbung als Lastwagenfahrer Kat. C lehnen wir ab.", "Lastwagenfahrer Kat. C"),
        ("fr", "Le poste de responsable de la restauration est pourvu.", "responsable de la restauration"),
        ("fr", "Votre candidature au poste de Conseillère aux achats est refusée.", "Conseillère aux achats"),
        ("fr", "Le poste d'enseignante en sciences infirmières, à mi-temps, est pourvu.", "enseignante en sciences infirmières"),
        ("fr", "Le poste de Technicien en génie mécanique est pourvu.", "Technicien en génie mécanique"),
        ("fr", "Le poste de Technicienne ou technicien en documentation est pourvu.", "Technicienne ou technicien en documentation"),
        ("fr", "Votre candidature pour le poste de Gardien nocturne, hélas, est refusée.", "Gardien nocturne"),
        ("es", "Su postulación al cargo de auxiliar de la salud no avanzó.", "auxiliar de la salud"),
        ("es", "El puesto de Agente de Atención al Cliente está cubierto.", "Agente de Atención al Cliente"),
        ("es", "Su solicitud para el puesto de profesor de Historia y Geografía fue rechazada.", "profesor de Historia y Geografía"),
        ("es", "En la convocatoria de docente de Economía, otra persona fue elegida.", "docente de Economía"),
        ("pt", "A vaga de Assistente de Apoio ao Cliente foi preenchida.", "Assistente de Apoio ao Cliente"),
        ("pt", "A vaga de Analista de Combate a Incêndios foi preenchida.", "Analista de Combate a Incêndios"),
        ("it", "La candidatura per Addetto confezionamento. Purtroppo no.", "Addetto confezionamento"),
        ("it", "La posizione di Addetta all'accoglienza clienti è coperta.", "Addetta all'accoglienza clienti"),
        ("nl", "U hebt gesolliciteerd als chauffeur C/CE. Helaas.", "chauffeur C/CE"),
        ("nl", "De functie van administratief medewerker inkoop en verkoop is vervuld.", "administratief medewerker inkoop en verkoop"),
        ("nl", "Voor de functie van coördinator nacht in ons depot kozen wij een ander.", "coördinator nacht"),
        ("sv", "Tjänsten som utredare inom miljörätt är tillsatt.", "utredare inom miljörätt"),
        ("sv", "Tjänsten som lärare i engelska och SVA är tillsatt.", "lärare i engelska och SVA"),
        ("en", "Your application for Grounds Maintenance Worker I has been screened out.", "Grounds Maintenance Worker I"),
        ("en", "We rejected your application for our vacancy Working Student Content Marketing (m/f/d).", "Working Student Content Marketing"),
    ],
)  # fmt: skip
def test_a_title_keeps_what_belongs_to_it(language: str, text: str, title: str) -> None:
    """A letter would thank for the position of "Fachkraft" or "asistente", which says nothing."""
    assert position(language, text) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Ihre Bewerbung als Schreiner für Fenster und Türen mit Interesse zur Kenntnis genommen.", "Schreiner für Fenster und Türen"),
        ("de", "Ihre Bewerbung als Sachbearbeiter mit Schwerpunkt Steuern lehnen wir ab.", "Sachbearbeiter mit Schwerpunkt Steuern"),
        ("de", "Ihre Bewerbung als Koch für kommenden Sommer lehnen wir ab.", "Koch"),
        ("de", "Ihre Bewerbung als Koch in der Filiale lehnen wir ab.", "Koch"),
        ("fr", "Le poste de conducteur livreur exige une grande disponibilité.", "conducteur livreur"),
        ("fr", "L'emploi de gardien de nuit reste à pourvoir.", "gardien de nuit"),
        ("fr", "Le poste de vendeuse en avril est supprimé.", "vendeuse"),
        ("fr", "Le poste de serveuse pourvu, nous vous remercions.", "serveuse"),
        ("es", "Gracias por su interés en el puesto de Auditor Interno Sr. Lamentamos la noticia.", "Auditor Interno Sr"),
        ("es", "La vacante de cocinero cubierta. Gracias.", "cocinero"),
        ("es", "Gracias por tu interés en ser camarera con nosotros.", "camarera"),
        ("it", "La posizione di geometra risulta già coperta.", "geometra"),
        ("nl", "Uw sollicitatie als kok ontvangen wij graag, maar helaas.", "kok"),
        ("nl", "Uw sollicitatie voor de betrekking van hovenier wijzen wij af.", "hovenier"),
        ("pl", "Ofertę na stanowisko Specjalista ds. jakości otrzyma inna kandydatka.", "Specjalista ds. jakości"),
        ("pl", "Dziękujemy za udział w naborze na stanowisko urzędnicze referent ds. płac.", "referent ds. płac"),
        ("sv", "Tjänsten som kock i Malmö är tillsatt.", "kock"),
        ("en", "We have filled this season's Trail Ranger positions.", "Trail Ranger"),
        ("en", "The Harbour Trust received over 200 applications for one Policy Intern position.", "Policy Intern"),
        ("en", "Thank you for seeking the post of School Secretary in Ballymore.", "School Secretary"),
        ("en", "Thank you for seeking the post of Lecturer in Modern History.", "Lecturer in Modern History"),
    ],
)  # fmt: skip
def test_a_title_takes_nothing_of_its_sentence(language: str, text: str, title: str) -> None:
    """A verb, a date or a town behind a title is none of it."""
    assert position(language, text) == title


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Bewerbung vom 12. Mai als Steuerfachangestellte", "Steuerfachangestellte"),
        ("candidature du 3 mars 2026 au poste de cuisinier", "cuisinier"),
        ("sollicitatie van 3 september als kok", "kok"),
        ("candidatura del 3 de marzo para cocinero", "cocinero"),
        ("Dienstposten Referentin Bauleitplanung", "Referentin Bauleitplanung"),
        ("Ausbildungsberuf Kauffrau im Einzelhandel", "Kauffrau im Einzelhandel"),
        ("Lehrstelle als Maurer", "Maurer"),
        ("Kandidaatstelling opvoeder", "opvoeder"),
        ("Arbeidsvoorwaardengesprek planner uitgesteld", "planner"),
        ("Vorstellung MFA am Montag", "MFA"),
        ("Koch abgesagt", "Koch"),
        ("Ekonomiassistent torsdag", "Ekonomiassistent"),
        ("Rekryteringsprocessen för Systemutvecklare", "Systemutvecklare"),
        ("podanie kasjer", "kasjer"),
        ("lugar de Assistente de Direção", "Assistente de Direção"),
        ("un'altra istruttrice di yoga", "istruttrice di yoga"),
        ("Recrutement d'un agent technique", "agent technique"),
        ("UN Volunteer", "UN Volunteer"),
        ("Report Writer", "Report Writer"),
        ("Tuesday Club Manager", "Tuesday Club Manager"),
    ],
)
def test_what_is_packed_around_a_title_is_taken_off(raw: str, title: str) -> None:
    """A letter would be about the position "Planstelle" or "podanie"."""
    assert clean_title(raw) == title


@pytest.mark.parametrize(
    "raw",
    [
        "2025/HR/CO/77", "final stage", "Quick heads up", "Place d'apprentissage", "Demande de stage", "stage 4 mois", "Programa de prácticas profesionales",
        "Programa de Estágio", "Candidati stage", "Trainee programme", "Admission to Apprenticeship", "Avslag på ansökan om sommarjobb",
    ],
)  # fmt: skip
def test_a_place_or_a_stage_without_a_trade_is_no_position(raw: str) -> None:
    """Without a position the letter reads well; with this it would not."""
    assert clean_title(raw) is None


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Stage en comptabilité", "Stage en comptabilité"),
        ("Stage Manager", "Stage Manager"),
        ("Programme Manager", "Programme Manager"),
        ("Head of Data", "Head of Data"),
        ("Apprentice Welder", "Apprentice Welder"),
        ("Prácticas de marketing", "Prácticas de marketing"),
    ],
)
def test_a_place_with_a_trade_is_one(raw: str, title: str) -> None:
    """What only looks like a place or a stage stays."""
    assert clean_title(raw) == title


@pytest.mark.parametrize(
    ("language", "subject", "text", "title"),
    [
        ("en", "Your application for Bursar", "Thank you for your application for Assistant Bursar. We chose another.", "Assistant Bursar"),
        ("en", "Your application for Bursar", "Thank you for your application for Bursar. We chose another.", "Bursar"),
        ("de", "AW: Bewerbung Fahrer", "für den Posten als Berufskraftfahrer CE fehlt Ihnen der Schein.", "Berufskraftfahrer CE"),
        ("es", "Convocatoria docente", "En la convocatoria de docente de Física, otra persona fue elegida.", "docente de Física"),
        ("nl", "Sollicitatie beheerder", "Voor de functie van beheerder verhuur, die nu vervuld is, kozen wij een ander.", "beheerder verhuur"),
    ],
)  # fmt: skip
def test_the_text_says_it_in_full(language: str, subject: str, text: str, title: str) -> None:
    """The subject has it short, and the text as it is called."""
    assert position(language, text, subject) == title
