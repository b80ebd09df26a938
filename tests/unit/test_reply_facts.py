"""People, reasons, offers and agencies from one mail, and what a sent mail tells: nobody wrong, nothing made up."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, How, Reason
from rejectwatch.reply.display import read_display
from rejectwatch.reply.domains import is_whole_in, made_from
from rejectwatch.reply.extract import extract
from rejectwatch.reply.offices import is_office, is_organisation, without_office
from rejectwatch.reply.persons import gender_of_role, read_person

OWN = ("alex.rivera@mail.example",)
ROBOT = Address("", "no-reply@us.greenhouse-mail.io")


def facts(
    text: str,
    *,
    subject: str = "Update",
    sender: Address | None = ROBOT,
    to: Address | None = None,
    language: str | None = None,
) -> Application:
    """Return the facts of a mail."""
    message = Message(
        message_key="a" * 64,
        message_id="<1@x.example>",
        date=datetime(2026, 11, 3, tzinfo=UTC),
        sender=sender,
        reply_to=(),
        to=(to or Address("Alex Rivera", OWN[0]),),
        cc=(),
        subject=subject,
        in_reply_to=None,
        references=(),
        text=text,
    )
    return extract(message, own=OWN, own_name="Alex Rivera", language=language)


def signer(signature: str, language: str, sender: Address | None = ROBOT) -> str | None:
    """Return who signed a mail."""
    found = facts(f"Update.\n\n{signature}", sender=sender, language=language).contact
    return found.name if found else None


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Recruitment Team", True),
        ("Ufficio Personale", True),
        ("Dział Kadr", True),
        ("HR Shared Services", True),
        ("Service Recrutement", True),
        ("Acme Talent Acquisition", False),
        ("Farmacia Sant'Egidio", False),
    ],
)
def test_offices(name: str, office: bool) -> None:
    """A department would be named as the employer, or an employer be lost."""
    assert is_office(name) is office


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Acme Talent Acquisition", "Acme"),
        ("Recruiting Acme Foods", "Acme Foods"),
        ("Talent Acquisition", ""),
        ("Office de tourisme du Lac", "Office de tourisme du Lac"),
    ],
)
def test_without_office(name: str, left: str) -> None:
    """The office would stay in the employer's name, or a part of the name go with it."""
    assert without_office(name) == left


@pytest.mark.parametrize(
    "name",
    ["Slagerij Verstappe", "Mercería La Madeja", "Biuro Zarządu", "Brasserie du Palais", "Hotel Marienhof"],
)
def test_organisations(name: str) -> None:
    """A shop would be greeted as a person."""
    assert is_organisation(name)


@pytest.mark.parametrize(
    ("shown", "address", "person", "employers"),
    [
        ("Anna Weber | Acme Foods", "anna@acme.example", "Anna Weber", ("Acme Foods",)),
        ("Acme Talent Acquisition", "jobs@acme.example", None, ("Acme",)),
        ("HR Tasman Seafoods", "hr@tasmanseafoods.example", None, ("Tasman Seafoods",)),
        ("Salon Kosmyk", "salonkosmyk@post.example", None, ("Salon Kosmyk",)),
        ("Prof. Dr. Anke Lorenz", "lorenz@uni.example", "Anke Lorenz", ()),
        ("Ewa Parzych, Parzych Biura", "ewa@parzych.example", "Ewa Parzych", ("Parzych Biura",)),
    ],
)
def test_display_names(shown: str, address: str, person: str | None, employers: tuple[str, ...]) -> None:
    """A sender's person and employer would be taken for one another."""
    found = read_display(Address(shown, address))
    assert (found.person.name.full if found.person else None, found.employers) == (person, employers)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Frau Anna Weber", "de", ("Anna Weber", "f", "")),
        ("Herr Dr. Jan Weber", "de", ("Jan Weber", "m", "Dr.")),
        ("Anna Weber (she/her)", "en", ("Anna Weber", "f", "")),
        ("mr. Jan de Boer", "nl", ("Jan de Boer", "", "")),
        ("Anna Weber", "de", ("Anna Weber", "", "")),
        ("Frau Uhlig", "de", None),
        ("HR Acme", "en", None),
    ],
)
def test_honorifics(text: str, language: str, expected: tuple[str, str, str] | None) -> None:
    """A gender would be guessed from a first name, or one that is written be missed."""
    found = read_person(text, language)
    assert (found and (found.name.full, found.gender, found.title)) == expected


def test_gender_of_a_role() -> None:
    """A form for both would be taken for a woman's title."""
    assert gender_of_role("Personalreferentin") == "f"
    assert gender_of_role("directrice des ressources humaines") == "f"
    assert gender_of_role("Personalreferent/in") == ""
    assert gender_of_role("Talent Partner") == ""


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("Sorry, no luck this time.\n\nThierry\ngérant", "Thierry", How.SIGNATURE),
        ("the role is gone. Beatriz", "Beatriz", How.SIGNATURE),
        ("Nein, leider.\n\nMit freundlichen Grüßen\nFrau Sabine Krüger\nPersonalreferentin", "Sabine Krüger", How.SIGNATURE),
    ],
)  # fmt: skip
def test_signed_without_closing(text: str, name: str, how: How) -> None:
    """A person who only put a name under the mail would be nobody."""
    found = facts(text, sender=Address("Brasserie du Palais", "brasserie@palais.example")).contact
    assert found is not None
    assert (found.name, found.how) == (name, how)


@pytest.mark.parametrize(
    "text",
    [
        "no.\n\nSurco RRHH\nRosario",
        "Bescheid ergeht spätestens am 20. August.",
        "Q. May I?\nA. Yes, up to 30 days.",
        "The vests are in the kitchen, ask D. Palmira.",
        "no\n\nMit freundlichen Grüßen\nUniversitätsklinikum Westhausen\nGeschäftsbereich Personal",
    ],
)
def test_nobody_signed(text: str) -> None:
    """A town, a month or a hospital would be greeted by name."""
    assert facts(text, sender=Address("Jobs", "jobs@acme.example")).contact is None


def test_another_than_the_sender_signed() -> None:
    """A pet name or a colleague at the same desk would be greeted under the sender's address."""
    assert (
        facts("It is a no.\n\nKelly", sender=Address("Victoria Lamb", "vlamb@esther.example")).contact is None
    )
    found = facts("It is a no.\n\nTomek", sender=Address("Tomasz Bieniek", "tomasz@kodarnia.example")).contact
    assert found is not None
    assert found.name == "Tomasz Bieniek"


def test_people_to_meet() -> None:
    """Who will meet the applicant would be unknown, or the one who got the job be listed."""
    text = "You will meet Anna Berg, Head of Design, and our CTO Tom Lee on Tuesday.\n\nBest,\nSarah Jones\nRecruiter"
    people = facts(text, sender=Address("Sarah Jones", "sarah@acme.example")).people
    assert [(p.name, p.how) for p in people] == [
        ("Sarah Jones", How.AUTHOR),
        ("Anna Berg", How.NAMED),
        ("Tom Lee", How.NAMED),
    ]
    assert people[1].role == "Head of Design"
    assert facts("We spoke, and we have appointed Anna Berg.").people == ()
    assert facts("Hi Alex Rivera,\nwe will call Alex Rivera to meet us.").people == ()


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("We have chosen another candidate.", "en", Reason.OTHER_CANDIDATE),
        ("The position has been filled.", "en", Reason.FILLED),
        ("We filled it with an internal candidate.", "en", Reason.INTERNAL_CANDIDATE),
        ("You do not meet the minimum requirements.", "en", Reason.INELIGIBLE),
        ("Your form came in after the closing date.", "en", Reason.TOO_LATE),
        ("We think you are overqualified.", "en", Reason.OVERQUALIFIED),
        ("Wir haben uns für eine andere Person entschieden.", "de", Reason.OTHER_CANDIDATE),
        ("Le poste a été pourvu en interne.", "fr", Reason.INTERNAL_CANDIDATE),
        ("Buscamos una persona con más experiencia.", "es", Reason.EXPERIENCE),
        ("Wybraliśmy inną osobę.", "pl", Reason.OTHER_CANDIDATE),
        ("Vi har valt en annan sökande.", "sv", Reason.OTHER_CANDIDATE),
        ("We won't be taking your application further.", "en", None),
    ],
)
def test_reason(text: str, language: str, reason: Reason | None) -> None:
    """A letter would give a reason that the mail does not, or not know the one it gives."""
    assert facts(text, language=language).reason is reason


def test_another_open_role() -> None:
    """An offer that is made as praise would be answered with a farewell."""
    found = facts(
        "We went with someone else, but you'd be a great fit for another open role, the Data Analyst position."
    )
    assert found.other_role
    assert found.offered == "Data Analyst"


def test_agency() -> None:
    """The agency's own name would stand in the letter as the employer's."""
    text = "Our client has decided to go with somebody else.\n\nBest,\nJo Lee\nPinnacle Search"
    found = facts(text, sender=Address("Jo Lee", "jo@pinnaclesearch.example"))
    assert found.agency
    assert found.company is None
    assert not facts("You would look after our client projects.").agency


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I've had feedback from my client and they won't be taking you forward.", "en"),
        ("Our client, Halden Group, has chosen somebody nearer to its depot.", "en"),
        ("My client Bramhall Foods has decided to look elsewhere.", "en"),
        ("I've heard back from my client and they have decided to look elsewhere.", "en"),
        ("Unser Kunde, die Firma Stahlbau Reiter, hat sich anders entschieden.", "de"),
        ("Mon client n'a pas souhaité donner suite.", "fr"),
        ("Mi cliente finalmente ha elegido a otra persona.", "es"),
        ("Helaas heeft mijn opdrachtgever voor iemand anders gekozen.", "nl"),
        ("Nasz klient ostatecznie wybrał inną osobę.", "pl"),
        ("Vår kund har nu valt en annan kandidat.", "sv"),
    ],
)
def test_agencies_in_their_words(text: str, language: str) -> None:
    """The agency would be praised as the employer, or its client's opinion be thanked for."""
    found = facts(f"{text}\n\nHartley Cole", sender=Address("Hartley Cole", "info@hartleycole.example"), language=language)  # fmt: skip
    assert (found.agency, found.company, found.signals.feedback) == (True, None, False)
    assert not facts("Our client base grows, and our clients ask for much.", language="en").agency


@pytest.mark.parametrize(
    ("text", "language", "is_closed"),
    [
        ("Il Suo profilo non risponde ai requisiti.", "it", False),
        ("O seu perfil não responde aos requisitos.", "pt", False),
        ("Tu perfil no responde a este puesto.", "es", False),
        ("Nous sommes au regret de ne pas répondre favorablement.", "fr", False),
        ("De vraag waarom kan ik niet beantwoorden.", "nl", False),
        ("I'm unable to respond personally to further questions.", "en", False),
        ("Si prega di non rispondere a questa e-mail.", "it", True),
        ("Por favor, não responda a este e-mail.", "pt", True),
        ("No responda a este correo.", "es", True),
        ("Merci de ne pas répondre à ce message.", "fr", True),
        ("Gelieve dit bericht niet te beantwoorden.", "nl", True),
        ("Please do not reply to this email.", "en", True),
        ("We are unable to respond to emails sent here.", "en", True),
    ],
)
def test_whether_replies_are_read(text: str, language: str, is_closed: bool) -> None:
    """ "Doesn't meet" would be read as "don't reply", and the letter lose its recipient."""
    assert facts(text, language=language).signals.no_replies is is_closed


@pytest.mark.parametrize(
    ("signature", "language", "contact"),
    [
        ("Cordialement,\nPour le Maire,\nLe Directeur des Ressources Humaines", "fr", None),
        ("Un saludo,\nD. Joaquín Prats", "es", "Joaquín Prats"),
        ("Cordiali saluti\nMarta e Luca", "it", None),
        ("Un saludo,\nAna y Luis", "es", None),
        ("Mit freundlichen Grüßen\nAnna und Paul", "de", None),
        ("Cordiali saluti,\nSara di LavoroPiù", "it", None),
    ],
)
def test_who_signed_is_one_person(signature: str, language: str, contact: str | None) -> None:
    """An office, or two people as one, would be greeted by name."""
    assert contact == signer(signature, language)


@pytest.mark.parametrize(
    ("signature", "language", "gender"),
    [
        ("Paul Reuter\nAssistent der Geschäftsführerin", "de", ""),
        ("i. V. Paul Reuter\ni. A. Anna Kron, Personalreferentin", "de", ""),
        ("Dirk Maurer\nim Auftrag von Christina Lohse, Geschäftsführerin", "de", ""),
        ("Pieter Vos\nAssistent van de directrice", "nl", ""),
        ("Anna Kron\nLeiterin der Personalabteilung", "de", "f"),
        ("Mag.a Anna Kron, MSc\nAlpin Sport GesmbH", "de", "f"),
    ],
)
def test_gender_of_somebody_else(signature: str, language: str, gender: str) -> None:
    """A man would be greeted as a woman, since his superior is one."""
    found = facts(f"Update.\n\nMit freundlichen Grüßen\n{signature}", language=language).contact
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("shown", "signed", "language", "contact"),
    [
        ("", "Klaus Wirth Petra Sommer\nGeschäftsführer Prokuristin", "de", None),
        ("", "Marleen Van Acker Koen Peeters", "nl", None),
        ("", "Hans Peter Müller", "de", "Hans Peter Müller"),
        ("Jens Odem", "Pfarrer Jens Odem", "de", "Jens Odem"),
        ("Birgitta Hedén", "Komminister Birgitta Hedén", "sv", "Birgitta Hedén"),
    ],
)
def test_names_side_by_side(shown: str, signed: str, language: str, contact: str | None) -> None:
    """Two people would be greeted as one, or a pastor by the office."""
    local = shown.lower().replace(" ", ".").replace("é", "e")
    sender = Address(shown, f"{local}@kirche.example") if shown else ROBOT
    assert contact == signer(f"Mit freundlichen Grüßen\n{signed}", language, sender)


@pytest.mark.parametrize(
    ("text", "language", "position"),
    [
        ("Dziękujemy za aplikację na stanowisko Elektryk w Elmet Sp. z o.o.", "pl", "Elektryk"),
        ("Ihre Bewerbung auf die Stelle eines Sachbearbeiters (m/w/d) Vergabe war nicht erfolgreich.", "de", "Sachbearbeiter Vergabe"),
        ("We gaan niet verder met je kandidatuur voor Verpleegkundige Spoed.", "nl", "Verpleegkundige Spoed"),
    ],
)  # fmt: skip
def test_positions_in_the_nominative(text: str, language: str, position: str) -> None:
    """ "Elektryk w" would stand in the letter, or a genitive."""
    subject = "Uw kandidatuur voor Verpleegkundige Spoed" if language == "nl" else "Update"
    assert facts(text, subject=subject, language=language).position == position


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Your current role as Product Manager at Northwind Traders is impressive.", "en"),
        ("We hope you keep enjoying your position as a Nurse at Mercy Hospital.", "en"),
        ("In Ihrer jetzigen Position als Teamleiter Logistik bei Hermes haben Sie viel erreicht.", "de"),
        ("Ihre Tätigkeit als Disponent bei der Krause Logistik AG hat uns beeindruckt.", "de"),
        ("Pracował Pan na stanowisku kierownika sprzedaży w firmie Budimex.", "pl"),
        ("Je huidige functie als chauffeur bij PostNL sluit niet aan.", "nl"),
    ],
)
def test_work_of_before(text: str, language: str) -> None:
    """What the applicant does now, and where, would stand in the letter as what was applied for."""
    found = facts(
        f"{text}\n\nLea Kurz", sender=Address("Lea Kurz", "lea.kurz@orbita.example"), language=language
    )
    assert (found.company, found.position) == (None, None)


@pytest.mark.parametrize(
    ("shown", "text", "language"),
    [
        ("Randstad", "La empresa ha elegido otros perfiles.\n\nTu equipo de Randstad", "es"),
        ("", "Nuestro cliente, importante laboratorio, definió la búsqueda con otra persona.\n\nConsultora Alba", "es"),
        ("Bumeran", "Seguí buscando en Bumeran.", "es"),
    ],
)  # fmt: skip
def test_those_between_are_no_employers(shown: str, text: str, language: str) -> None:
    """The letter would hope for another post at the job board."""
    sender = Address(shown, "no-reply@bumeran.com.ar" if shown == "Bumeran" else "info@alba.example")
    assert facts(text, sender=sender, language=language).company is None


@pytest.mark.parametrize(
    ("signed", "language", "name"),
    [("Prof.ssa Anna Lo Bue", "it", "Anna Lo Bue"), ("Irmã Lúcia Fontes", "pt", "Lúcia Fontes")],
)
def test_particles_and_orders(signed: str, language: str, name: str) -> None:
    """Half a surname, or "Sister", would stand for the name."""
    found = facts(f"Update.\n\nCordiali saluti\n{signed}", language=language).contact
    assert found is not None
    assert (found.name, found.gender) == (name, "f")


def test_two_people_are_no_company() -> None:
    """The letter would go to the "Laura and Ben team"."""
    two = facts(
        "We went with someone else.\n\nLaura and Ben",
        sender=Address("Laura and Ben", "hello@oakandrye.example"),
    )
    assert two.company is None
    firm = facts(
        "Update from Kaveri Textiles Private Limited.",
        sender=Address("Kaveri Textiles Private Limited", "no-reply@greenhouse-mail.io"),
    )
    assert firm.company == "Kaveri Textiles"


@pytest.mark.parametrize(
    ("signature", "language"),
    [("Il team Risorse Umane di Quorvia", "it"), ("El equipo de Personas de Quorvia", "es"), ("Team People di Quorvia", "it")],
)  # fmt: skip
def test_an_office_is_no_part_of_the_company(signature: str, language: str) -> None:
    """The letter would hope for another post at "Risorse Umane di Quorvia"."""
    assert facts(f"Update.\n\n{signature}", language=language).company == "Quorvia"


@pytest.mark.parametrize(
    ("subject", "text", "position"),
    [
        ("Ihre Bewerbung als Mechatroniker (m/w/d) – Rheinbahn Logistik SE", "Mit freundlichen Grüßen\nRheinbahn Logistik SE", "Mechatroniker"),
        ("Ihre Bewerbung", "Ihre Bewerbung um die Stelle eines wissenschaftlichen Mitarbeiters blieb ohne Erfolg.", None),
        ("Software Engineer Intern - Summer 2025", "Thank you for applying to Tarnwick.", "Software Engineer Intern"),
        ("AW: Vorstellungsgespräch als Werkstudent Marketing", "Leider nein.", "Werkstudent Marketing"),
        ("Update", "Thank you for applying to be our next Junior 3D Artist. It won't be. Do keep an eye on our Concept Artist opening next spring.", "Junior 3D Artist"),
        ("Candidature", "Nous n'avons pas retenu votre candidature au poste de maître de conférences n° 4312.", "maître de conférences"),
    ],
)  # fmt: skip
def test_positions_that_can_be_printed(subject: str, text: str, position: str | None) -> None:
    """A company, a genitive or half a season would stand in the letter as the position."""
    language = {"Ihre Bewerbung": "de", "AW: Vorstellun": "de", "Candidature": "fr"}.get(subject[:14], "en")
    assert (
        facts(text, subject=subject, sender=Address("", "hr@rheinbahn.example"), language=language).position
        == position
    )


@pytest.mark.parametrize("domain", ["компания.рф", "中国.中国", "εταιρεία.ελ"])
def test_domains_in_other_letters(domain: str) -> None:
    """A domain without a Latin letter ended the pass."""
    assert facts("We chose someone else.", sender=Address("HR", f"hr@{domain}")).company is None


def test_own_mail() -> None:
    """What the user sent would make the user the other side, or lose whom it was sent to."""
    found = facts(
        "Dear Anna,\n\nplease find my application for the Data Analyst position at Tidewater Labs.\n\nBest,\nAlex Rivera",
        sender=Address("Alex Rivera", "Alex.Rivera+jobs@mail.example"),
        to=Address("Anna Berg", "anna.berg@tidewater-labs.example"),
        subject="Application for Data Analyst",
    )
    assert (found.company, found.position, found.contact) == ("Tidewater Labs", "Data Analyst", None)
    assert [(p.name, p.address) for p in found.people] == [("Anna Berg", "anna.berg@tidewater-labs.example")]


def test_every_fact_says_how_sure_it_is() -> None:
    """`--why` would have nothing to say of a fact."""
    found = facts(
        "Thank you for applying for the Data Analyst position at Acme Foods. The position has been filled.\n\nBest,\nAnna Berg",
        sender=Address("Anna Berg", "anna@acmefoods.example"),
    )
    for name in ("company", "position", "contact", "closed", "reason"):
        assert found.sources[name]
        assert 0 < found.confidence[name] <= 1
    assert "offered" not in found.confidence


@pytest.mark.parametrize(
    ("name", "label", "made"),
    [
        ("Acme", "acme", True),
        ("Centro Cultural Barrio Norte", "ccbarrionorte", True),
        ("Gimnasio FitZona", "fitzona-gt", True),
        ("Hotel Seeschlössl", "seeschloessl", True),
        ("Hotel", "hotel-almrausch", False),
        ("Bank of Elsewhere", "greenhouse", False),
    ],
)
def test_domains(name: str, label: str, made: bool) -> None:
    """A domain would not confirm its employer's name, or confirm another's."""
    assert made_from(name, label) is made


def test_bent_names() -> None:
    """A declined name of a Slavic sentence would stand in the letter."""
    assert is_whole_in("Oknopol", "oknopol")
    assert not is_whole_in("Grupy Veltio", "grupaveltio")
