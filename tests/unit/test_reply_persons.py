"""Who wrote a mail, as people sign in nine languages, and how the letter greets them; whom no letter goes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Person
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.display import read_display
from rejectwatch.reply.extract import extract
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.forwards import is_passed_on
from rejectwatch.reply.lettercase import usual_case
from rejectwatch.reply.names import is_own_address, person_name
from rejectwatch.reply.persons import read_person
from rejectwatch.reply.recipient import is_read
from rejectwatch.reply.senders import is_system_name
from rejectwatch.reply.withhold import Context, reason_to_withhold

OWN = ("alex.rivera@mail.example",)
PROFILE = Profile(name="Alex Rivera", addresses=list(OWN), expertise="data")
COMPOSER = Composer(PROFILE, Reply(), [bundled("templates") / "letters"])
NO = {
    "de": "Guten Tag Alex Rivera,\n\nwir haben uns für jemand anderen entschieden.\n\nMit freundlichen Grüßen",
    "en": "Dear Alex,\n\nwe have chosen somebody else.\n\nKind regards",
    "es": "Estimado Alex:\n\nHemos elegido a otra persona.\n\nAtentamente",
    "fr": "Madame, Monsieur,\n\nNous avons retenu une autre personne.\n\nCordialement",
    "it": "Gentile Alex,\n\nabbiamo scelto un'altra persona.\n\nCordiali saluti",
    "nl": "Geachte Alex Rivera,\n\nWe hebben iemand anders gekozen.\n\nMet vriendelijke groet",
    "pl": "Szanowni Państwo,\n\nwybraliśmy inną osobę.\n\nZ poważaniem",
    "pt": "Exmo. Senhor Alex Rivera,\n\nEscolhemos outra pessoa.\n\nCom os melhores cumprimentos",
    "sv": "Hej Alex,\n\nvi har valt en annan person.\n\nMed vänliga hälsningar",
}
OFFICE = Address("", "post@haus.example")


def mail(text: str, sender: Address | None = OFFICE) -> Message:
    """Return a mail to Alex."""
    me, when = Address("Alex Rivera", OWN[0]), datetime(2026, 11, 3, tzinfo=UTC)
    return Message("a" * 64, "<1@x.example>", when, sender, (), (me,), (), "Update", None, (), text)


def facts(signature: str, language: str, sender: Address | None = OFFICE) -> Application:
    """Return the facts of a no with a signature."""
    return extract(
        mail(f"{NO[language]}\n{signature}", sender), own=OWN, own_name="Alex Rivera", language=language
    )


def signer(signature: str, language: str, sender: Address | None = OFFICE) -> Person | None:
    """Return who signed a no."""
    return facts(signature, language, sender).contact


def greeting(signature: str, language: str, sender: Address = OFFICE, *, informal: bool | None = None) -> str:
    """Return the first line of the letter that answers a no."""
    found = facts(signature, language, sender)
    found = replace(found, to=sender, signals=replace(found.signals, informal=informal))
    message = mail(f"{NO[language]}\n{signature}", sender)
    now = datetime(2026, 11, 4, tzinfo=UTC)
    draft = COMPOSER.compose(message, found, language=language, message_id="<d@x.example>", now=now)
    return draft.text.split("\n")[0]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Im Auftrag"), ("de", "In Vertretung"), ("de", "i. A."), ("de", "Der Personalrat"), ("de", "Im Namen der Schulleitung"),
        ("en", "On behalf of the Panel"), ("en", "p.p."), ("es", "Por orden"), ("es", "La Dirección"), ("es", "P. O."), ("es", "El Alcalde"),
        ("fr", "Le Directeur"), ("fr", "Par délégation"), ("fr", "Pour le Maire"), ("fr", "La Directrice Adjointe"),
        ("it", "Per il Dirigente"), ("it", "Il Sindaco"), ("it", "Per Delega"), ("nl", "Namens deze"), ("nl", "In Opdracht"),
        ("pl", "Z up."), ("pl", "Z Upoważnienia"), ("pt", "O Presidente"), ("pt", "Por Delegação"), ("pt", "A Direção"),
        ("sv", "Enligt Uppdrag"), ("sv", "På uppdrag"),
    ],
)  # fmt: skip
def test_an_order_to_sign_is_nobody(language: str, line: str) -> None:
    """The letter would greet "Im Auftrag"; or not the one who signs below."""
    assert signer(f"\n{line}\n\nZimmermann\nLandratsamt Ried", language) is None
    found = signer(f"\n{line}\n\nIrena Lindqvist\n", language)
    assert found is not None
    assert found.name == "Irena Lindqvist"


@pytest.mark.parametrize(
    "name", ["Per Lindqvist", "Pär Lund", "Im Sun Park", "Le Thi Hoa", "Una Breslin", "A. Reyes"]
)
def test_names_that_begin_like_small_words(name: str) -> None:
    """Somebody called Per would be taken for an order to sign."""
    assert person_name(name) is not None
    assert read_person(name, "sv") is not None


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("de", "Geschäftsführer: Dipl.-Ing. Horst Kranz"), ("de", "Vorstand: Anna Kranz, Horst Kranz"), ("de", "Geschäftsführung:\nHorst Kranz"),
        ("en", "Directors: Simon Crane"), ("en", "Registered in England. Managing Director: Simon Crane"),
        ("es", "Administrador: Jorge Salas"), ("fr", "Gérant : Luc Morin"), ("fr", "Président :\nLuc Morin"),
        ("it", "Amministratore unico: Dott. Paolo Riva"), ("nl", "Bestuurder: Jan de Wit"), ("pl", "Prezes Zarządu: Jan Kowal"),
        ("pt", "Gerente: Rui Matos"), ("sv", "VD: Lars Holm"),
    ],
)  # fmt: skip
def test_the_small_print_signs_nothing(language: str, label: str) -> None:
    """The managing director would be greeted for a letter of the staff office."""
    text = NO[language].rsplit("\n", 1)[0]
    assert (
        extract(
            mail(f"{text}\nHaus Kranz GmbH\n{label}"), own=OWN, own_name="Alex Rivera", language=language
        ).contact
        is None
    )
    assert signer(f"\n{label}", language) is None


@pytest.mark.parametrize(
    ("shown", "address", "name"),
    [
        ("Wagner, Silke", "silke.wagner@pumpen.example", "Silke Wagner"), ("Wagner, Silke", "personal@pumpen.example", "Silke Wagner"),
        ("Baxter, Neil (HR)", "neil.baxter@pumpen.example", "Neil Baxter"), ("Bakker, R. (Ruud)", "r.bakker@pumpen.example", "Ruud Bakker"),
        ("Berg, P.J. van den", "pj.vandenberg@pumpen.example", "P.J. van den Berg"), ("MARTIN Sophie", "sophie.martin@pumpen.example", "Sophie Martin"),
        ("García López, Ana", "ana.garcia@pumpen.example", "Ana García López"), ("Tan, Geraldine", "geraldine.tan@pumpen.example", "Geraldine Tan"),
        ("Alice TRAN", "alice.tran@pumpen.example", "Alice Tran"), ("Prof. Dr. Karl von Stetten", "stetten@uni.example", "Karl von Stetten"),
        ("Constanze von Lüben", "c.vonlueben@uni.example", "Constanze von Lüben"),
    ],
)  # fmt: skip
def test_display_names_that_are_one_person(shown: str, address: str, name: str) -> None:
    """The writer would be two pieces, and one of them an employer."""
    display = read_display(Address(shown, address))
    assert display.person is not None
    assert (display.person.name.full, display.employers) == (name, ())


@pytest.mark.parametrize(
    ("shown", "address", "employer"),
    [
        ("Studieklotet, Ida", "ida@studieklotet.example", "Studieklotet"), ("Kathrin Ewald, Vitalis", "hr@vitalis.example", "Vitalis"),
        ("Dr. Miriam Salk, Midland Fertility", "msalk@midlandfertility.example", "Midland Fertility"), ("Jana von Velten", "jana@velten.example", "Velten"),
        ("Velten, Jana", "velten@us.greenhouse-mail.io", "Velten"), ("IKEA Anna", "jobs@ikea.example", "IKEA Anna"),
    ],
)  # fmt: skip
def test_display_names_with_a_house(shown: str, address: str, employer: str) -> None:
    """A house would become a surname."""
    assert employer in read_display(Address(shown, address), "de").employers


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Hallo J. Lambert,"), ("en", "Dear J. Lambert,"), ("es", "Hola, J. Lambert:"), ("fr", "Bonjour J. Lambert,"), ("it", "Ciao J. Lambert,"),
        ("nl", "Beste J. Lambert,"), ("pl", "Dzień dobry,"), ("pt", "Olá, J. Lambert,"), ("sv", "Hej J. Lambert,"),
    ],
)  # fmt: skip
def test_an_initial_is_no_first_name(language: str, line: str) -> None:
    """Somebody would be called "J."."""
    sender = Address("J. Lambert", "j.lambert@werft.example")
    said = greeting("J. Lambert", language, sender, informal=None if language == "en" else True)
    assert " J.," not in said
    assert "J.:" not in said
    assert said == line or language == "pl"


def test_a_house_beside_the_surname_first() -> None:
    """The employer that From names would be lost."""
    display = read_display(Address("Ellery, Joan (Copper Law)", "jellery@copperlaw.example"))
    assert display.person is not None
    assert (display.person.name.full, display.employers) == ("Joan Ellery", ("Copper Law",))
    found = signer("Helena", "pt", Address("Helena Doce Cais", "geral@docecais.example"))
    assert found is not None
    assert found.name == "Helena"


def test_an_initial_beside_the_whole_name() -> None:
    """The name that stands in From would be an initial in the letter."""
    found = signer("A. Domin", "pl", Address("Alicja Domin", "dyrektor@zlobek.example"))
    assert found is not None
    assert found.name == "Alicja Domin"
    found = signer("Zoé", "fr", Address("Zoé de Kapouli", "people@kapouli.example"))
    assert found is not None
    assert found.name == "Zoé"


@pytest.mark.parametrize(
    ("signature", "language", "gender", "title"),
    [
        ("Prof.ª Doutora Inês Falcão", "pt", "f", "Prof.ª Doutora"), ("Prof. Doutor Rui Falcão", "pt", "m", "Prof. Doutor"), ("Dr.ª Ana Paula Reis", "pt", "f", "Dr.ª"),
        ("Profª. Marta Lopes", "pt", "f", "Profª."), ("Mag.a Irene Kofler", "de", "f", "Mag.a"), ("Dr.in Eva Horn", "de", "f", "Dr.in"), ("PROF. DR. EVA HORN", "de", "", "Prof. Dr."),
        ("Pr Alain Morel", "fr", "", "Pr"), ("Avv. Carlo Pinna", "it", "", "Avv."), ("Ing. Omar Zavala", "es", "", "Ing."), ("Mtra. Gabriela Ochoa", "es", "f", ""),
        ("drs. Anna de Wit", "nl", "", ""), ("dr inż. Anna Nowak", "pl", "", "dr"), ("Professor Anna Lind", "sv", "", "Professor"), ("Dr Anna Reid", "en", "", "Dr"),
    ],
)  # fmt: skip
def test_titles(signature: str, language: str, gender: str, title: str) -> None:
    """A professor would be greeted without the title, or not at all."""
    found = signer(signature, language)
    assert found is not None
    assert (found.gender, found.title) == (gender, title)


def test_titles_in_the_greeting() -> None:
    """One professor would be greeted as a team."""
    assert greeting("Prof.ª Doutora Inês Falcão", "pt") == "Exma. Senhora Prof.ª Doutora Inês Falcão,"
    von = Address("Prof. Dr. Karl von Stetten", "stetten@uni.example")
    assert greeting("Karl von Stetten", "de", von) == "Guten Tag Prof. Karl von Stetten,"
    assert greeting("Dott.ssa Lucia Onesti Tamai", "it") == "Gentile dottoressa Onesti Tamai,"
    assert greeting("Dott.ssa Maria Grazia Tamai", "it") == "Gentile dottoressa Tamai,"
    assert greeting("Prof. Marco A. Tamai", "it") == "Gentile Marco A. Tamai,"


@pytest.mark.parametrize(
    ("signature", "language"),
    [
        ("Suor Maria Grazia Tamai", "it"), ("Don Luigi Pavan", "it"), ("Sœur Anne Morel", "fr"), ("Père Luc Morin", "fr"), ("Sor Elena Ruiz", "es"), ("Padre Jorge Salas", "es"),
        ("Frei Paulo Matos", "pt"), ("Schwester Agnes Huber", "de"), ("Pfarrer Georg Lanz", "de"), ("Siostra Anna Nowak", "pl"), ("Ks. Jan Nowak", "pl"),
        ("Sister Mary Quill", "en"), ("Fr. Michael Byrne", "en"), ("Rev. Judith Moss", "en"), ("Zuster Anna de Wit", "nl"), ("Syster Eva Lund", "sv"),
    ],
)  # fmt: skip
def test_clergy(signature: str, language: str) -> None:
    """A nun would be a doctor, a priest Ms."""
    found = signer(signature, language)
    assert found is not None
    assert (found.name, found.gender) == (signature.split(" ", 1)[1], "")
    assert found.name in greeting(signature, language) or language in {"pl", "pt", "sv"}


@pytest.mark.parametrize(
    ("signature", "language", "name", "gender"),
    [
        ("Don Luis Pérez", "es", "Luis Pérez", "m"), ("Don Fisher", "en", "Don Fisher", ""), ("Irmã Lúcia Fontes", "pt", "Lúcia Fontes", "f"),
        ("Dona Rute Matos", "pt", "Rute Matos", "f"), ("Fr. Eva Horn", "de", "Eva Horn", "f"), ("M. Luc Morin", "fr", "Luc Morin", "m"),
    ],
)  # fmt: skip
def test_honorifics_of_one_language(signature: str, language: str, name: str, gender: str) -> None:
    """Don would be a first name in Spain, and Father Byrne a woman."""
    found = signer(signature, language)
    assert found is not None
    assert (found.name, found.gender) == (name, gender)


@pytest.mark.parametrize(
    ("signature", "language", "sender", "name"),
    [
        ("drs. P.J. van den Berg", "nl", ("P.J. van den Berg", "p.j.vandenberg@stad.example"), "P.J. van den Berg"), ("ing. R. (Ruud) Bakker", "nl", ("Stad", "r.bakker@stad.example"), "Ruud Bakker"),
        ("mw. mr. S. (Saskia) de Vries-Kooi", "nl", ("Stad", "post@stad.example"), "Saskia de Vries-Kooi"), ("William (Bill) Poe", "en", ("HR", "hr@stad.example"), "William Poe"),
        ("Wexi Hoek", "nl", ("Wexi Hoek", "wexi@stad.example"), "Wexi Hoek"), ("Trishna Delayo", "en", ("Trishna Delayo", "trishna@stad.example"), "Trishna Delayo"),
        ("Zixi Mpo Goh", "en", ("Zixi Mpo Goh", "zixi.mpo.goh@stad.example"), "Zixi Mpo Goh"), ("Zanele Dube", "en", ("HR", "hr@stad.example"), "Zanele Dube"),
        ("Harpreet Kaur", "en", ("HR", "hr@stad.example"), "Harpreet Kaur"), ("Oleksandr Bondar", "pl", ("HR", "hr@stad.example"), "Oleksandr Bondar"), ("Wiebe Mol", "nl", ("HR", "hr@stad.example"), "Wiebe Mol"),
        ("N.", "fr", ("N. Blanchard", "n.blanchard@stad.example"), "N. Blanchard"), ("Alice TRAN", "fr", ("Recrutement Stad", "alice.tran@stad.example"), "Alice Tran"),
        ("", "sv", ("Björn Åkerman", "bjorn.akerman@stad.example"), "Björn Åkerman"), ("", "de", ("Jörg Böhm", "j.boehm@stad.example"), "Jörg Böhm"),
    ],
)  # fmt: skip
def test_whoever_signs(signature: str, language: str, sender: tuple[str, str], name: str) -> None:
    """Somebody who signed would be greeted as a team."""
    found = signer(signature, language, Address(*sender))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("signature", "sender"),
    [
        ("Verde Luzo", ("Verde Luzo", "verde@verdeluzo.example")), ("Salon Mio", ("Salon Mio", "salon@post.example")), ("Pub Kotwa", ("Pub Kotwa", "kotwa.pub@post.example")),
        ("Ann Roe MRICS", ("HR", "hr@haus.example")), ("C.c.p. Archivo", ("HR", "hr@haus.example")), ("Nixo Systems", ("Nixo Systems", "nixo@post.example")),
    ],
)  # fmt: skip
def test_houses_and_degrees_stay_out(signature: str, sender: tuple[str, str]) -> None:
    """A shop would be greeted as a person, or a degree as a surname."""
    assert signer(signature, "en", Address(*sender)) is None


@pytest.mark.parametrize(
    ("loud", "usual"),
    [
        ("GLORIA STELLA RÍOS ARANGO", "Gloria Stella Ríos Arango"), ("LUIS DE LA CRUZ", "Luis de la Cruz"), ("SEAN O'BRIEN", "Sean O'Brien"), ("IAN MCDONALD", "Ian McDonald"),
        ("JEAN-MARC PETIT", "Jean-Marc Petit"), ("KARL VON STETTEN", "Karl von Stetten"), ("ANNA VAN DER IJSSEL", "Anna van der IJssel"), ("P. WANJIRU", "P. Wanjiru"),
        ("Alice TRAN", "Alice Tran"), ("JP Morel", "JP Morel"), ("P.J. Smit", "P.J. Smit"), ("Ana de la Cruz", "Ana de la Cruz"), ("LI XU", "Li Xu"),
    ],
)  # fmt: skip
def test_capitals(loud: str, usual: str) -> None:
    """The letter would shout a name."""
    assert usual_case(loud) == usual


def test_a_signature_in_capitals() -> None:
    """The letter would shout."""
    assert greeting("GLORIA STELLA RÍOS ARANGO", "es") == "Buenos días, Gloria Stella Ríos Arango:"


@pytest.mark.parametrize(
    ("name", "local"),
    [("Björn Hög", "bjorn.hog"), ("Björn Hög", "bjoern.hoeg"), ("Åsa Lövgren", "asa.lovgren")],
)
def test_umlauts_in_addresses(name: str, local: str) -> None:
    """No Swede would own the address made from the name."""
    parsed = person_name(name)
    assert parsed is not None
    assert is_own_address(parsed, Address("", f"{local}@haus.example"))


def test_first_names() -> None:
    """Words that mail uses for other things would be people."""
    known = (
        "Ruud Wiebe Zanele Harpreet Xin Oleksandr Ngozi Mehmet Hiroshi Priya Thandiwe Agus Jeroen Marjolein"
    )
    assert all(is_first_name(name) for name in known.split())
    words = (
        "ville alla saida mine min tien loan bin hin lei chi mutua rada sultana bing islam thu mai yen kok"
    )
    assert not [word for word in words.split() if is_first_name(word)]


PETRA = Address("Petra", "petra@mail.example")
INNER = mail(
    "Dear Alex,\n\nwe have chosen somebody else.\n\nSimon Garth",
    Address("Simon Garth", "s.garth@library.example"),
)


@pytest.mark.parametrize(
    ("text", "sender", "passed_on"),
    [
        ("Hi love, this came to my address.", PETRA, True), ("Schau mal, das kam bei mir an.", PETRA, True), ("Hi Alex, please see below from the client.", Address("Tom", "tom@agency.example"), True),
        ("Mira, me ha llegado esto.", PETRA, True), ("Please see below.", Address("Ann", "ann@library.example"), False), ("See below.", Address("Ann", "ann@library.co.uk"), False),
        ("I'm sorry, they have chosen another candidate. See below.", Address("Tom", "tom@agency.example"), False), ("Leider wurde ein anderer Bewerber genommen, siehe unten.", Address("Tom", "tom@agency.example"), False),
        ("word " * 80, Address("Tom", "tom@agency.example"), False), ("Mine.", Address("Alex Rivera", OWN[0]), False),
    ],
)  # fmt: skip
def test_what_others_pass_on(text: str, sender: Address, passed_on: bool) -> None:
    """A friend would be thanked for the no of a library; or an agency's own no stay without an answer."""
    message = replace(mail(text, sender), forwarded=INNER)
    known = Context(own=OWN, language="en", letters=("en",))
    reason = reason_to_withhold(message, Application(to=sender), reply=Reply(), context=known)
    assert reason == ("forwarded" if passed_on else None)
    assert is_passed_on(message, OWN) == passed_on or sender.address in OWN


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("candidatura@infojobs.example", False), ("info@stepstone.example", False), ("jobs@stepstone.at", False), ("hola@computrabajo.com.mx", False), ("kim@de.indeed.com", False), ("team@glassdoor.ie", False),
        ("info@infojobs-haus.example", True), ("kim@monster-truck.example", True), ("kim@reed.example", True),
    ],
)  # fmt: skip
def test_boards_are_not_written_to(address: str, read: bool) -> None:
    """The letter would go to the board's own mailbox."""
    assert is_read(Address("", address), OWN) == read


@pytest.mark.parametrize(
    ("signature", "language", "name", "gender", "title"),
    [
        ("Sr Bridget Adeyemi", "en", "Bridget Adeyemi", "", ""), ("Sr. Chiara Benelli", "it", "Chiara Benelli", "", ""), ("Sr. Elena Ruiz", "es", "Elena Ruiz", "m", ""),
        ("Sr. Paulo Matos", "pt", "Paulo Matos", "m", ""), ("Rev’d Canon Judith Fairlie", "en", "Judith Fairlie", "", ""), ("Rev'd Peter Moss", "en", "Peter Moss", "", ""),
        ("Engr. Dr. Musa Danjuma", "en", "Musa Danjuma", "", "Dr."), ("Barr. Ngozi Eze", "en", "Ngozi Eze", "", ""), ("Chief Mrs Ngozi Eze", "en", "Ngozi Eze", "f", ""),
        ("Alhaji Musa Danjuma", "en", "Musa Danjuma", "", ""), ("Adv. Priya Nair", "en", "Priya Nair", "", ""), ("CA Anil Mehta", "en", "Anil Mehta", "", ""),
        ("Er. Sunil Rao", "en", "Sunil Rao", "", ""), ("Cllr Helen Moss", "en", "Helen Moss", "", ""), ("Abg. Laura Rincón", "es", "Laura Rincón", "", ""), ("D. Lucia Prates", "pt", "Lucia Prates", "", ""),
    ],
)  # fmt: skip
def test_styles_of_address(signature: str, language: str, name: str, gender: str, title: str) -> None:
    """A nun would be Mr, and an engineer nobody."""
    for sender in (OFFICE, Address(signature, f"{name.partition(' ')[0].lower()}@haus.example")):
        found = signer(signature, language, sender)
        assert found is not None
        assert (found.name, found.gender, found.title) == (name, gender, title)


@pytest.mark.parametrize("line", ["Chief Executive", "CA Brown", "Adv. Design", "Sir", "Er. Rao", "D. Brown"])
def test_titles_that_are_other_words(line: str) -> None:
    """A surname would be a first name, or a post somebody."""
    found = read_person(line, "en")
    assert found is None or found.name.full == line.rstrip(".") or not found.known


@pytest.mark.parametrize(
    ("signature", "sender", "language", "name", "title"),
    [
        ("Lotte\n\nDr. Lotte van Dongen\nUniversitair docent", ("Dr. L. van Dongen (RUG)", "l.vandongen@rug.example"), "nl", "Lotte van Dongen", "Dr."),
        ("Lotte", ("L. van Dongen", "l.vandongen@rug.example"), "nl", "Lotte van Dongen", ""), ("Clara", ("C. Weidner", "c.weidner@haus.example"), "de", "Clara Weidner", ""),
        ("Hugo", ("H. Marchal", "h.marchal@maison.example"), "fr", "Hugo Marchal", ""),
    ],
)  # fmt: skip
def test_initials_and_the_first_name(
    signature: str, sender: tuple[str, str], language: str, name: str, title: str
) -> None:
    """Who signs with the first name would be somebody else than their own address."""
    found = signer(signature, language, Address(*sender))
    assert found is not None
    assert (found.name, found.title, found.address) == (name, title, sender[1])


def test_another_initial_is_somebody_else() -> None:
    """Whoever sits at the same desk would get the surname of its owner."""
    assert signer("Ruud", "nl", Address("L. van Dongen", "l.vandongen@rug.example")) is None


@pytest.mark.parametrize(
    ("signature", "language", "line"),
    [
        ("Mtra. Teresa Citlalli Robles", "es", "Estimada Sra. Robles:"), ("Sra. Teresa Robles Arce", "es", "Estimada Sra. Robles Arce:"), ("Imelda Carranza M.", "es", "Buenos días, Imelda Carranza M.:"),
        ("Sra. Imelda Carranza M.", "es", "Estimada Sra. Carranza:"), ("Ms Julie Carver M.", "en", "Dear Ms Carver,"), ("Julie B.", "es", "Buenos días, Julie:"),
    ],
)  # fmt: skip
def test_the_surname_before_an_initial(signature: str, language: str, line: str) -> None:
    """A second first name, or the initial of a second surname, would be the surname."""
    assert greeting(signature, language) == line


@pytest.mark.parametrize(
    ("start", "signature", "line"),
    [
        ("Prezado Sr. Rivera,\n\nO senhor não foi selecionado.", "Mauro Teles", "Bom dia, Mauro Teles,"),
        ("Bom dia,\n\nInformamos que você não foi escolhido.", "Mauro Teles", "Bom dia, Mauro,"),
        ("Alex Rivera,\n\nLamentamos informar que a senhora não foi selecionada.", "Ana Paula Reis", "Bom dia, Ana Paula Reis,"),
        ("Exmo. Alex,\n\nVocê não foi selecionado.", "Denis Teles", "Bom dia, Denis Teles,"),
        ("Prezado Alex,\n\nVocê não foi selecionado.", "Keiko Sato", "Bom dia, Keiko Sato,"),
        ("Olá Alex,\n\nVocê não foi selecionado.", "Mauro Teles", "Olá, Mauro,"),
        ("Querido Alex,\n\nVocê não foi selecionado.", "Dona Rute Prates", "Olá, Rute Prates,"),
        ("Prezado Alex,\n\nVocê não foi selecionado.", "Dona Rute Prates", "Prezada Sra. Prates,"),
    ],
)  # fmt: skip
def test_the_tone_of_brazil(start: str, signature: str, line: str) -> None:
    """Whoever writes "o senhor" would be greeted like a friend, and a friend like an office."""
    message = mail(f"{start}\n\nAtenciosamente,\n{signature}", Address("", "vagas@casa.com.br"))
    found = extract(message, own=OWN, own_name="Alex Rivera", language="pt")
    found = replace(found, to=message.sender)
    now = datetime(2026, 11, 4, tzinfo=UTC)
    draft = COMPOSER.compose(message, found, language="pt", message_id="<d@x.example>", now=now)
    assert draft.text.split("\n")[0] == line


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("ne_pas_repondre@ville.example", False), ("non_rispondere@comune.example", False), ("niet.beantwoorden@stad.example", False), ("nao_responda@casa.example", False),
        ("no_responder@casa.example", False), ("nie_odpowiadaj@biuro.example", False), ("svara_inte@kommun.example", False), ("keine_antwort@haus.example", False), ("do.not.reply@hall.example", False),
        ("jobs@invalidemail.com", False), ("vacature@hall.invalid", False), ("empresa@viterbit.com", False), ("a@jobs.nhs.uk", False),
        ("norea.plyner@hall.example", True), ("nora@invalidenwerk.example", True), ("jobs@trust.nhs.uk", True),
    ],
)  # fmt: skip
def test_robots_are_not_written_to(address: str, read: bool) -> None:
    """Nobody would ever read the letter."""
    assert is_read(Address("", address), OWN) is read


@pytest.mark.parametrize("name", ["Viterbit", "ReachMee", "Varbi", "Jobylon", "Bizneo HR", "NHS Jobs"])
def test_systems_are_no_employers(name: str) -> None:
    """The letter would praise a hiring system; "NHS Highland" is an employer."""
    assert is_system_name(name)
    assert not is_system_name("NHS Highland")


@pytest.mark.parametrize(
    ("signature", "line"),
    [
        ("Cheers,\nOllie\n\nOllie Prentice\nPrincipal, Fernrow", "Hi Ollie,"),
        ("Cheers,\nOllie Prentice\n\nOllie Prentice\nPrincipal, Fernrow", "Dear Ollie Prentice,"),
        ("Cheers,\nOllie\nOllie Prentice", "Dear Ollie Prentice,"),
    ],
)
def test_the_block_below_a_first_name(signature: str, line: str) -> None:
    """Whoever signs with the first name would be answered by the full one, since their block repeats it."""
    sender = Address("Ollie Prentice", "ollie.prentice@fernrow.example")
    message = mail(f"Hi Alex,\n\nwe went with somebody else.\n\n{signature}", sender)
    found = replace(extract(message, own=OWN, own_name="Alex Rivera", language="en"), to=sender)
    now = datetime(2026, 11, 4, tzinfo=UTC)
    draft = COMPOSER.compose(message, found, language="en", message_id="<d@x.example>", now=now)
    assert draft.text.split("\n")[0] == line
