"""The employer's name: whole, straight, without what only stands around it, and never a person, a field or an office."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parseaddr

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.choose import company
from rejectwatch.reply.extract import extract
from rejectwatch.reply.names import everyday_name
from rejectwatch.reply.offices import is_office, without_office
from rejectwatch.reply.orgnames import clean_company, read_name
from rejectwatch.reply.prose import flow

NAME, ADDRESS = "Alex Rivera", "alex.rivera@mail.example"


def employer(sender: str, text: str, language: str, subject: str = "Update") -> str | None:
    """Return the company of a mail."""
    when = datetime(2026, 11, 3, tzinfo=UTC)
    me, other = Address(NAME, ADDRESS), Address(*parseaddr(sender))
    mail = Message("a" * 64, "<1@x.example>", when, other, (), (me,), (), subject, None, (), text)
    return extract(mail, own=(ADDRESS,), own_name=NAME, language=language).company


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("Wen Zhou <wen@zhou-optics.example>", "Dear Alex,\nI cannot offer you the place.\n\nBest wishes\nWen Zhou\nAssociate Professor", "en", None),
        ("Mei Tang <tanglab@tanglab.example>", "Hi Alex,\nwe chose somebody else for the lab.\n\nMei Tang", "en", None),
        ("Simranjit Gill <gillfoods@gillfoods.example>", "Hi Alex,\nthe job has gone.\n\nThanks\nSimranjit Gill", "en", None),
        ("Ondo Marani <hr@maranit.example>", "Ciao Alex,\nho scelto un altro.\n\nUn saluto\nOndo Marani", "it", None),
        ("Albrecht von Hartenau <a.hartenau@gut-hartenau.example>", "Guten Tag,\nich muss leider absagen.\n\nGruß\nHartenau", "de", None),
        ("Eva von Nordlicht <eva@nordlicht.example>", "Hallo Alex,\nleider nein.\n\nEva\nNordlicht", "de", "Nordlicht"),
        ("Pastry Nook <hello@pastrynook.example>", "Hi Alex,\nit's a no this time.\n\nPastry Nook", "en", "Pastry Nook"),
        ("Petit Sillon <contact@petitsillon.example>", "Bonjour,\nvotre profil n'a pas été retenu.\n\nPetit Sillon", "fr", "Petit Sillon"),
        ("Stadtarchiv Ober <archiv@stadtarchiv-ober.example>", "Guten Tag,\nich danke für das Gespräch.\n\nStadtarchiv Ober\nDie Leiterin", "de", "Stadtarchiv Ober"),
    ],
)  # fmt: skip
def test_one_who_shows_and_signs_a_name_is_a_person(
    sender: str, text: str, language: str, right: str | None
) -> None:
    """The letter would thank a whole team named after one person; a house that signs keeps its name."""
    assert employer(sender, text, language) == right


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please come to an interview with Ms Clara Duval.\n\nKind regards\nMia Reed\non behalf of Clara Duval", "en"),
        ("Sie sprechen mit Frau Clara Duval bei Clara Duval.\n\nGruß\nMia Reed\nim Namen von Clara Duval", "de"),
        ("La entrevista es con la Sra. Clara Duval.\n\nMia Reed\npor Clara Duval", "es"),
        ("Il colloquio è con la sig.ra Clara Duval, presso Clara Duval.\n\nMia Reed\nper Clara Duval", "it"),
        ("Het gesprek is met mevrouw Clara Duval.\n\nMia Reed\nnamens Clara Duval", "nl"),
    ],
)  # fmt: skip
def test_an_assistants_boss_is_no_employer(text: str, language: str) -> None:
    """The letter would be addressed to the team of the person that the talk was with."""
    assert employer("Mia Reed <mia.reed@halden.example>", f"Dear Alex,\n{text}", language) != "Clara Duval"


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("Sara Lind <sara.lind@sundbanken.example>", "Tack för att du kom till Sundbankens kontor.\n\nSara Lind", "sv", "Sundbanken"),
        ("Forsbryggeriet <jobb@forsbryggeriet.example>", "Tack för att du sökte Forsbryggeriets tjänst.\n\nForsbryggeriets team", "sv", "Forsbryggeriet"),
        ("Rikets Ångmuseer <jobb@angmuseer.example>", "Tjänsten är tillsatt.\n\nRikets Ångmuseers rekrytering", "sv", "Rikets Ångmuseer"),
        ("Axmats <jobb@axmats.example>", "Tack för ditt intresse att jobba på Axmats kontor.\n\nAxmats", "sv", "Axmats"),
        ("Ewa Nowak <ewa.nowak@farmolog.example>", "Dziękujemy za aplikację do Farmologu.\n\nEwa Nowak", "pl", "Farmolog"),
        ("Ewa Nowak <ewa.nowak@artwitch.example>", "Praca w zespole ArtWitcha jest już zajęta.\n\nEwa Nowak", "pl", "ArtWitch"),
        ("Lumisfera <praca@lumisfera.example>", "Dziękujemy za rozmowę o pracy w Lumisferze.\n\nZespół Lumisfery", "pl", "Lumisfera"),
        ("Jan Gawlik <jan.gawlik@gawlik-dach.example>", "Szukam kogoś innego. Jan Gawlik, Gawlik Dachy", "pl", "Gawlik Dachy"),
        ("Moorinstitut Jever <personal@moorinstitut-jever.example>", "Leider nein.\n\nPersonalabteilung des Moorinstituts Jever", "de", "Moorinstitut Jever"),
        ("Mara Thiel <mara.thiel@posteo.de>", "Im Namen des Moorverbundes Jever danke ich Ihnen.\n\nMara Thiel", "de", None),
    ],
)  # fmt: skip
def test_a_bent_name_is_made_straight(sender: str, text: str, language: str, right: str | None) -> None:
    """The letter would greet "Sundbankens" because the sentence had its office in it."""
    assert employer(sender, f"Hej Alex,\n{text}", language) == right


@pytest.mark.parametrize(
    ("rest", "right"),
    [
        ("Lillåkers kommun har tillsatt tjänsten", "Lillåkers kommun"),
        ("Storåkers stad. Tjänsten är tillsatt", "Storåkers stad"),
        ("Holmers tekniska högskola i går", "Holmers tekniska högskola"),
        ("Kalvåkers kommuns personalavdelning", "Kalvåkers kommun"),
        ("Norra universitetet har beslutat", "Norra universitetet"),
        ("Skogåkers universitetssjukhus", "Skogåkers universitetssjukhus"),
        ("Volvac har beslutat", "Volvac"),
        ("Nordlicht Systems has decided", "Nordlicht Systems"),
        ("Barrow, Pell & Hythe. We", "Barrow, Pell & Hythe"),
        ("Barrow, Pell & Hythe Architects in Hull", "Barrow, Pell & Hythe Architects"),
        ("Crewe, Lorne, Hatch LLP has", "Crewe, Lorne, Hatch LLP"),
        ("Nordlicht, where you", "Nordlicht"),
        ("Nordlicht, Berlin and Hull", "Nordlicht"),
        ("Blume & Co. It was", "Blume & Co."),
        ("Blume GmbH & Co. KG als", "Blume GmbH & Co. KG"),
    ],
)
def test_where_a_name_ends(rest: str, right: str) -> None:
    """A municipality would lose its word, a firm its partners, a sentence would be taken into the name."""
    assert read_name(rest) == right


def test_a_labelled_row_is_no_continuation() -> None:
    """The next row's label would become the end of the employer's name."""
    row = "Employer: St Brannoc's and St Ewe's NHS Foundation Trust"
    assert flow(f"{row}\nReference: 321-55") == f"{row}\nReference: 321-55"
    wrapped = "We have read what you sent us with great interest and the"
    assert flow(f"{wrapped}\nTeam has decided") == f"{wrapped} Team has decided"
    text = f"Job title: Staff Nurse\n{row}\nReference: 321-55\nYour application was not successful."
    right = "St Brannoc's and St Ewe's NHS Foundation Trust"
    assert employer("Jobs <noreply@jobs.example>", text, "en") == right


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("\"Skelding, Hale and Voss\" <office@shv.example>", "Thank you for applying to Skelding, Hale and Voss.", "en", "Skelding, Hale and Voss"),
        ("\"Sanz, Oliva y Prieto\" <info@sop.example>", "Lamentamos comunicarle que no.\n\nSanz, Oliva y Prieto", "es", "Sanz, Oliva y Prieto"),
        ("Beaulieu & Co <contact@beaulieu-co.example>", "Merci de votre intérêt.\n\nBeaulieu & Co", "fr", "Beaulieu & Co"),
        ("Weller & Partner <kanzlei@weller-partner.example>", "Ihre Bewerbung bei Weller & Partner war leider nicht erfolgreich.", "de", "Weller & Partner"),
        ("Weller GmbH & Co. KG <kanzlei@weller.example>", "Ihre Bewerbung bei der Weller GmbH & Co. KG war leider nicht erfolgreich.", "de", "Weller"),
        ("Les Ateliers du Port <contact@ateliersport.example>", "Votre profil n'a pas été retenu.\n\nLes Ateliers du Port", "fr", "Les Ateliers du Port"),
        ("Le Fournil Moderne <contact@fournilmoderne.example>", "Votre profil n'a pas été retenu.\n\nLe Fournil Moderne", "fr", "Le Fournil Moderne"),
        ("The Crab Kitchen <hi@crabkitchen.example>", "Hi, thanks for your interest in the Crab Kitchen. It's a no.", "en", "The Crab Kitchen"),
        ("The Ridgeway Team <jobs@ridgeway.example>", "Thank you for your interest in Ridgeway.", "en", "Ridgeway"),
        ("Marlow Health Service <jobs@mhs.example>", "Thank you for your interest in Marlow Health Service.", "en", "Marlow Health Service"),
        ("24x7 Care Services <jobs@24x7care.example>", "Thank you for applying to 24x7 Care Services.", "en", "24x7 Care Services"),
        ("Marlow HR Services <jobs@marlow.example>", "You were not successful.\n\nMarlow HR Services", "en", "Marlow"),
        ("Steinbichler Handelsges.m.b.H. <jobs@steinbichler.example>", "Leider nein.\n\nSteinbichler Handelsges.m.b.H.", "de", "Steinbichler"),
        ("Corvella Srl Società Benefit <info@corvella.example>", "La candidatura non è stata accolta.", "it", "Corvella"),
        ("Corvella S.R.L. UNIPERSONALE <info@corvella.example>", "La candidatura non è stata accolta.", "it", "Corvella"),
        ("\"Nuno Teles, Unipessoal Lda\" <geral@nunoteles.example>", "A candidatura não foi aceite.\n\nNuno Teles, Unipessoal Lda", "pt", None),
        ("Mira Roux <mira.roux@beaurivet.example>", "Votre profil n'a pas été retenu.\n\nMira Roux\nHôtel Le Beau Rivet", "fr", "Hôtel Le Beau Rivet"),
    ],
)  # fmt: skip
def test_a_name_is_whole(sender: str, text: str, language: str, right: str | None) -> None:
    """The letter would leave out a partner, an article or the last word of the name that the sender shows."""
    assert employer(sender, f"Hello Alex,\n{text}", language) == right


@pytest.mark.parametrize(
    ("sender", "text", "language", "subject", "right"),
    [
        ("HR <hr@brightpeak.example>", "We regret that you were not selected.\n\nRegards,\nFor Brightpeak Services", "en", "Application", "Brightpeak Services"),
        ("Lumenfold (YC W24) <jobs@lumenfold.example>", "We went another way.\n\nThe Lumenfold (YC W24) team", "en", "Lumenfold (YC W24)", "Lumenfold"),
        ("RR.HH. Bodegas Altamira <rrhh@altamira.example>", "No ha sido posible.\n\nRR.HH. Bodegas Altamira", "es", "Candidatura", "Bodegas Altamira"),
        ("Zespół Talent Acquisition Alegrona <praca@alegrona.example>", "Wybraliśmy inną osobę.\n\nZespół Talent Acquisition Alegrona", "pl", "Aplikacja", "Alegrona"),
        ("Rekrutacja <praca@omegapol.example>", "Wybraliśmy inną osobę.\n\nZespół People & Culture Omegapol", "pl", "Aplikacja", "Omegapol"),
        ("Recursos Humanos <rh@valenorte.example>", "Podemos falar na terça-feira?\n\nTêxtil Vale Norte", "pt", "Entrevista Têxtil Vale Norte", "Têxtil Vale Norte"),
        ("HR <hr@gammatel.example>", "Ci vediamo domani.", "it", "Colloquio Gammatel - promemoria", "Gammatel"),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_is_taken_off(
    sender: str, text: str, language: str, subject: str, right: str
) -> None:
    """The letter would thank "For Brightpeak" or the staff's office for the talk."""
    assert employer(sender, f"Hello Alex,\n{text}", language, subject) == right


@pytest.mark.parametrize(
    ("subject", "language", "right"),
    [
        ("Su candidatura: Facultativo/a Especialista en Radiodiagnóstico (Ref. 2026/117)", "es", None),
        ("Candidatura: Técnica Superior en Imagen para el Diagnóstico", "es", None),
        ("Candidatura: Técnico Superior em Radiologia", "pt", None),
        ("Candidatura: Esperto in Finanza", "it", None),
        ("Application: Specialist in Oncology", "en", None),
        ("Tu candidatura de Analista en Meridia", "es", "Meridia"),
        ("La tua candidatura in Gammatel", "it", "Gammatel"),
    ],
)
def test_a_field_is_no_employer(subject: str, language: str, right: str | None) -> None:
    """The letter would be written to the team of Radiology."""
    assert employer("Bolsa <no-reply@portal.example>", "Hello Alex,\nno.", language, subject) == right


def test_a_department_of_state_keeps_its_name() -> None:
    """The letter would be written to the team of Justice."""
    assert without_office("Department of Justice") == "Department of Justice"
    assert without_office("Department of Justice HR") == "Department of Justice"
    assert without_office("Departamento de Recursos Humanos de Quorvia") == "Quorvia"
    assert is_office("Department of Human Resources")


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("no-reply@computrabajo.com", "La empresa Distribuidora Los Robles Ltda. ha finalizado el proceso para la oferta Bodeguero.", "es", "Distribuidora Los Robles"),
        ("no-reply@infojobs.net", "Grupo Ocaso S.L. ha descartado tu candidatura.", "es", "Grupo Ocaso"),
        ("noreply@vagas.com.br", "A empresa CONSTRUTORA VALE AZUL LTDA encerrou o processo seletivo.", "pt", "CONSTRUTORA VALE AZUL"),
        ("noreply@stepstone.de", "Rauhberg Medical GmbH hat deine Bewerbung abgelehnt.", "de", "Rauhberg Medical"),
        ("noreply@vdab.be", "De werkgever Boerman Group heeft je sollicitatie afgewezen.", "nl", "Boerman Group"),
        ("noreply@hellowork.com", "Groupe Vernay SAS n'a pas retenu votre candidature.", "fr", "Groupe Vernay"),
        ("noreply@infojobs.it", "l'azienda Tessaro S.r.l. ha scartato la tua candidatura.", "it", "Tessaro"),
        ("noreply@pracuj.pl", "firma Kowex Sp. z o.o. odrzuciła Twoją aplikację.", "pl", "Kowex"),
        ("noreply@arbetsformedlingen.se", "Bergholm AB har gått vidare med andra kandidater.", "sv", "Bergholm"),
        ("noreply@indeed.com", "Haltwick Ltd has decided not to move forward with your application.", "en", "Haltwick"),
        ("noreply@infojobs.net", "María ha descartado tu candidatura.", "es", None),
        ("noreply@stepstone.de", "Unser Kunde hat deine Bewerbung abgelehnt.", "de", None),
        ("noreply@indeed.com", "Indeed has sent your application.", "en", None),
    ],
)  # fmt: skip
def test_a_board_says_who_decided(sender: str, text: str, language: str, right: str | None) -> None:
    """What a job board says plainly would not be found, or a recruiter would be taken for the firm."""
    assert employer(sender, f"Hi Alex,\n{text}", language) == right


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Swann & Co Ltd", "Swann & Co"),
        ("Swann und Co", "Swann und Co"),
        ("Swann & Co. KG", "Swann"),
        ("Swann GmbH & Co. KG", "Swann"),
        ("Swann GmbH", "Swann"),
    ],
)
def test_companions_belong_to_a_name(name: str, right: str) -> None:
    """A firm would lose its companions, or keep those of its legal form."""
    assert everyday_name(name) == right


def test_an_article_alone_begins_no_name() -> None:
    """The letter would greet a fragment of a sentence, or drop the article of a name that stands by itself."""
    assert clean_company("Les Ateliers du Port", "") is None
    assert clean_company("Les Ateliers du Port", "", shown=True) == "Les Ateliers du Port"


def test_a_partnership_is_not_three_people() -> None:
    """Three who sign together would become a law firm."""
    text = "Hi Alex,\nwe loved meeting you, but no.\n\nBest\nAnna, Tom and Lena"
    sender = Address("", "hello@nordlicht.example")
    when = datetime(2026, 11, 3, tzinfo=UTC)
    mail = Message("a" * 64, "<1@x.example>", when, sender, (), (), (), "News", None, (), text)
    assert company(mail, "en", own_name=NAME, people=[], enough=0.5) is None


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("Vera Lund <noreply@greenhouse-mail.io>", "Thank you for applying for the Data Lead position at Tarnwick Mobility.", "en", "Tarnwick Mobility"),
        ("Vera Lund <vera@ferlow.example>", "Thank you for your interest in working at Ferlow Capital.", "en", "Ferlow Capital"),
        ("Dunmore International <hr@dunmoreint.example>", "You were not selected.\n\nDunmore International", "en", "Dunmore International"),
        ("Hollow Brook School Board <hr@hbsb.example>", "You were not selected.\n\nHollow Brook School Board", "en", "Hollow Brook School Board"),
        ("Felder Mobility <jobs@feldermobility.example>", "Leider nein.\n\nFelder Mobility", "de", "Felder Mobility"),
        ("Brisk Support <jobs@brisksupport.example>", "You were not selected.\n\nMia Reed\nBrisk Support", "en", "Brisk Support"),
        ("Oyarzun <rrhh@oyarzun.example>", "Lo sentimos.\n\nEl equipo de Oyarzun Mobility", "es", "Oyarzun Mobility"),
        ("Bellorto Servizi <info@bellortoservizi.example>", "La candidatura non è stata accolta.\n\nBellorto Servizi", "it", "Bellorto Servizi"),
        ("Tarnwick Talent Acquisition <hr@tarnwick.example>", "You were not selected.\n\nTarnwick Talent Acquisition", "en", "Tarnwick"),
        ("Tarnwick <hr@tarnwick.example>", "Thank you from the Tarnwick Talent Team.\n\nTarnwick Operations", "en", "Tarnwick"),
        ("Tarnwick <hr@tarnwick.example>", "You were not selected.\n\nTarnwick Human Resources", "en", "Tarnwick"),
        ("Tarnwick <hr@tarnwick.example>", "You were not selected.\n\nTarnwick Global Talent Acquisition", "en", "Tarnwick"),
        ("Tarnwick Carrières <rh@tarnwick.example>", "Votre profil n'a pas été retenu.\n\nTarnwick Recrutement", "fr", "Tarnwick"),
    ],
)  # fmt: skip
def test_a_last_word_of_offices_can_be_the_names_own(
    sender: str, text: str, language: str, right: str
) -> None:
    """The letter would thank the first half of the employer's name, or its office."""
    assert employer(sender, f"Hello Alex,\n{text}", language) == right


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("HR <noreply@state.example>", "You were not selected.\n\nDepartment of Fisheries", "en", "Department of Fisheries"),
        ("Jo <jo@state.example>", "Thank you for applying for Clerk with the Department of Fisheries.", "en", "Department of Fisheries"),
        ("Secretaria de Estado da Pesca <rh@pesca.example>", "Não foi aprovado.\n\nSecretaria de Estado da Pesca", "pt", "Secretaria de Estado da Pesca"),
        ("Secretaría de Pesca <rrhh@pesca.example>", "Lo sentimos.\n\nSecretaría de Pesca", "es", "Secretaría de Pesca"),
        ("HR <noreply@salvora.example>", "Lo sentimos.\n\nDepartamento de Recursos Humanos de Salvora", "es", "Salvora"),
        ("Jon <jon@posteo.example>", "Lo sentimos.\n\nJon Etxeberri\nDepartamento de Botánica\nUniversidad del Norte Verde", "es", None),
        ("Rui <rui@posteo.example>", "Não foi aprovado.\n\nRui Salgado\nDepartamento de Botânica\nUniversidade do Vale Verde", "pt", None),
        ("Jo <jo@posteo.example>", "You were not selected.\n\nJo Hale\nDepartment of Botany\nUniversity of Greenvale", "en", None),
    ],
)  # fmt: skip
def test_a_house_of_the_state_is_called_by_its_field(
    sender: str, text: str, language: str, right: str | None
) -> None:
    """The letter would be written to "Fisheries", or to a department of a university."""
    assert employer(sender, f"Hello Alex,\n{text}", language) == right


@pytest.mark.parametrize(
    ("subject", "right"),
    [
        ("Intro call - Alex / Kaboldin", "Kaboldin"),
        ("Intro call - Alex & Kaboldin", "Kaboldin"),
        ("Intro call - Kaboldin <> Alex", "Kaboldin"),
        ("Intro call - Kaboldin & Sons", "Kaboldin & Sons"),
        ("Hello from Kaboldin", "Kaboldin"),
        ("Ciao da Kaboldin", "Kaboldin"),
        ("Saludos de Kaboldin", "Kaboldin"),
    ],
)
def test_a_subject_names_the_house_beside_the_applicant(subject: str, right: str) -> None:
    """The letter would be written to the applicant and the house as one, or to a greeting."""
    assert employer("Vera Lund <vera@kaboldin.example>", "See you then.", "en", subject) == right


@pytest.mark.parametrize(
    ("rest", "right"),
    [
        ("Fernhill's Senior Manager", "Fernhill"),
        ("Fernhill's Graduate Programme", "Fernhill"),
        ("McArdle's Restaurants in", "McArdle's Restaurants"),
        ("2pm on Monday", ""),
        ("10:30 with Vera", ""),
        ("14h30 avec Vera", ""),
        ("24x7 Care", "24x7 Care"),
        ("Casa delle Stelle", "Casa delle Stelle"),
        ("Cantina della Luna e", "Cantina della Luna"),
        ("Bodega de las Nubes el", "Bodega de las Nubes"),
        ("Quinta dos Loureiros", "Quinta dos Loureiros"),
    ],
)
def test_what_belongs_to_a_name(rest: str, right: str) -> None:
    """The letter would be written to half a title, a time, or the first word of a house."""
    assert read_name(rest) == right


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("Clare <clare@parishtrust.example>", "It's a no.\n\nClare Nolan\nBallyglen Parish Trust", "en", "Ballyglen Parish Trust"),
        ("Jan <jan@vb-moorblick.example>", "Leider nein.\n\nJan Kolb\nVolksbank Moorblick eG", "de", "Volksbank Moorblick"),
        ("Jan <jan@kurhotel-teich.example>", "Leider nein.\n\nJan Kolb\nKurhotel am Teich", "de", "Kurhotel am Teich"),
        ("Jan <jan@moorblick.example>", "Leider nein.\n\nJan Kolb\nLeiter Vertrieb Moorblick", "de", "Moorblick"),
        ("Kev <kev@moorblick.example>", "It's a no.\n\nKev, Moorblick", "en", "Moorblick"),
        ("Rita <rita@petrovale.example>", "A vaga de Engenheiro(a) de Petróleo Júnior da Petrovale foi preenchida.\n\nRita\nPetrovale", "pt", "Petrovale"),
        ('"Jobs @ Moorblick" <jobs@moorblick.example>', "Leider nein.\n\nLena & Tom von der Moorblick", "de", "Moorblick"),
        ("Kanzlei <k@rabe.example>", "Leider nein.\n\nRabe Sonntag PartGmbB", "de", "Rabe Sonntag"),
        ("Kanzlei <k@rabe.example>", "Leider nein.\n\nRabe Sonntag Partnerschaft mbB", "de", "Rabe Sonntag"),
    ],
)  # fmt: skip
def test_a_line_of_its_own_holds_the_whole_name(sender: str, text: str, language: str, right: str) -> None:
    """The letter would be written to the words of the name that its domain has, or to a title's."""
    assert employer(sender, f"Hello Alex,\n{text}", language) == right


@pytest.mark.parametrize(
    ("sender", "text", "language", "right"),
    [
        ("noreply@greenhouse-mail.io", "Thank you for your interest in Anvil Cross Ltd. It's a no.", "en", "Anvil Cross"),
        ("noreply@personio.de", "Vielen Dank für dein Interesse an der Moorblick Logistik GmbH.", "de", "Moorblick Logistik"),
        ("noreply@personio.de", "Nous vous remercions de votre intérêt pour la Forges du Val SAS.", "fr", "Forges du Val"),
        ("noreply@personio.de", "Gracias por tu interés en Molinos Altos S.L.", "es", "Molinos Altos"),
        ("noreply@personio.de", "Agradecemos o seu interesse na Moinhos Altos Lda.", "pt", "Moinhos Altos"),
        ("noreply@personio.de", "Grazie per il Suo interesse per Molini Alti S.r.l.", "it", "Molini Alti"),
        ("noreply@personio.de", "Bedankt voor je belangstelling voor Vaart Techniek B.V.", "nl", "Vaart Techniek"),
        ("noreply@personio.de", "Dziękujemy za zainteresowanie ofertą Kamtor Sp. z o.o.", "pl", "Kamtor"),
        ("noreply@personio.de", "Tack för ditt intresse för Bergsele Teknik AB.", "sv", "Bergsele Teknik"),
        ("noreply@personio.de", "Vielen Dank für dein Interesse an der Softwareentwicklung.", "de", None),
        ("noreply@jobs.nhs.uk", "Your application for Porter with Eastmere Valley NHS Foundation Trust was not successful.", "en", "Eastmere Valley NHS Foundation Trust"),
        ("Selecta9 <noreply@selecta9.example>", "Lo sentimos.\n\nEste mensaje ha sido enviado a través de Selecta9", "es", None),
        ("Selecta9 <noreply@selecta9.example>", "It's a no.\n\nPowered by Selecta9", "en", None),
        ("Selecta9 <noreply@selecta9.example>", "Leider nein.\n\nDiese Nachricht wurde über Selecta9 versendet", "de", None),
        ("Selecta9 <noreply@selecta9.example>", "Leider nein.\n\nSelecta9", "de", "Selecta9"),
    ],
)  # fmt: skip
def test_a_form_tells_an_employer_and_a_system_names_itself(
    sender: str, text: str, language: str, right: str | None
) -> None:
    """A mail that names the firm once would have none; the system that sent it would be thanked."""
    assert employer(sender, f"Hello Alex,\n{text}", language) == right


def test_whom_one_talks_with_is_no_employer() -> None:
    """The person of an interview would be taken for the house."""
    text = "The next step is a technical interview with Leila Haddad, our engineering manager, on Tuesday.\n\nNathan"
    assert employer("Nathan Osei <nathan@larkmoor.example>", text, "en", "next steps") is None
    text = "We would like to invite you to an interview with Larkmoor Foods Ltd on Tuesday.\n\nNathan"
    assert employer("Nathan Osei <nathan@mail.example>", text, "en", "next steps") == "Larkmoor Foods"


def test_the_word_for_the_proceedings() -> None:
    """A subject's first word would belong to the name."""
    text = "Hola Alex,\nhemos elegido a otra persona.\n\nCarlos Ruiz\nCTO, Tarvia"
    assert (
        employer("Carlos Ruiz <carlos@tarvia.example>", text, "es", "Proceso Tarvia - respuesta") == "Tarvia"
    )
