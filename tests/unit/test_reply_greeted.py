"""Who is greeted, and how: as the user greeted them before, as they sign, and nobody where only a town or a firm stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.judge import Judge, Mine
from rejectwatch.ledger.codec import dump_application, load_application
from rejectwatch.ledger.rows import Known
from rejectwatch.mail.message import Address, Message
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.reply.application import Application, Person
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.extract import extract
from rejectwatch.reply.greetings import greeting
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.region import region

ME = Address("Alex Rivera", "alex.rivera@mail.example")
OWN = (ME.address,)
PROFILE = Profile(name=ME.name, addresses=[ME.address])
COMPOSER = Composer(PROFILE, Reply(), [bundled("templates") / "letters"])
OFFICE = Address("", "post@haus.example")
WHEN = datetime(2026, 11, 3, tzinfo=UTC)


class Says:
    """A classifier that says a no in one language."""

    def __init__(self, language: str) -> None:
        """Take the language."""
        self._language = language

    def predict(self, messages: list[Message]) -> list[Prediction]:
        """Return a no for each message."""
        return [Prediction(Category.REJECTION, 0.99, Decision.REJECTION, self._language) for _ in messages]


def mail(text: str, sender: Address = OFFICE, to: Address = ME, day: int = 0) -> Message:
    """Return a mail of a day."""
    when, key = WHEN + timedelta(days=day), f"{day:x}" * 64
    before = () if day == 0 else ("<m0@x.example>",)
    return Message(
        key, f"<m{day}@x.example>", when, sender, (), (to,), (), "Update", before[0] if before else None, before, text
    )  # fmt: skip


def first_line(text: str, language: str, sender: Address = OFFICE) -> str:
    """Return how the letter greets that answers a mail alone."""
    message = mail(text, sender)
    found = replace(extract(message, own=OWN, own_name=ME.name, language=language), to=sender)
    draft = COMPOSER.compose(message, found, language=language, message_id="<d@x.example>", now=WHEN)
    return draft.text.split("\n")[0]


def answered(
    own: str, no: str, language: str, other: Address, *, before: str = ""
) -> tuple[Application, str]:
    """Return the facts and the first line of the letter, where the user wrote to the other side before."""
    judge = Judge(Says(language), COMPOSER, PROFILE, Reply())
    mine = Mine.of(PROFILE, ME.address)
    earlier: list[Earlier] = []
    for day, (text, sender, to) in enumerate([(before or own, other if before else ME, ME if before else other), (own, ME, other)]):  # fmt: skip
        kept = judge.remembered(mail(text, sender, to, day), "interview", mine=mine, language=language)
        earlier.append(replace(kept, thread=1, application=load_application(dump_application(kept.application))))  # fmt: skip
    verdict = judge.judge(mail(no, other, day=9), Known(False, tuple(earlier), 1), mine=mine, now=WHEN, force=True)  # fmt: skip
    assert verdict.application is not None
    assert verdict.draft is not None
    return verdict.application, verdict.draft.text.split("\n")[0]


def at(name: str) -> Address:
    """Return the address of a person."""
    first, _, last = name.rpartition(" ")
    return Address(name, f"{first[:1]}{last}@haus.example".lower())


@pytest.mark.parametrize(
    ("own", "no", "language", "name", "line"),
    [
        ("Guten Tag Frau Zeller,", "Guten Tag Alex Rivera,\n\nwir müssen Ihnen leider absagen.\n\nFreundliche Grüße\nIngrid Zeller", "de", "Ingrid Zeller", "Guten Tag Frau Zeller,"),
        ("Hi Morag, Friday suits me.", "Dear Alex,\n\nWe chose somebody else.\n\nKind regards,\nMorag Sim", "en", "Morag Sim", "Hi Morag,"),
        ("Dear Ms Sim,", "Dear Alex,\n\nWe chose somebody else.\n\nKind regards,\nMorag Sim", "en", "Morag Sim", "Dear Ms Sim,"),
        ("Estimada Sra. Lanza:", "Estimado Alex:\n\nLe informamos de que no ha sido elegido.\n\nAtentamente\nNuria Lanza", "es", "Nuria Lanza", "Estimada Sra. Lanza:"),
        ("Bonjour Madame,", "Bonjour Monsieur Rivera,\n\nNous ne pouvons pas retenir votre candidature.\n\nCordialement\nOdile Ferrand", "fr", "Odile Ferrand", "Bonjour Madame,"),
        ("Cara Professora Teresa Mourinha,", "Caro Alex,\n\nEscolhemos outra pessoa.\n\nCumprimentos\nTeresa Mourinha", "pt", "Teresa Mourinha", "Cara Professora Teresa Mourinha,"),
        ("Szanowna Pani Dyrektor,", "Szanowny Panie,\n\nwybraliśmy inną osobę, dziękuję Panu.\n\nZ poważaniem\nJoanna Wilk", "pl", "Joanna Wilk", "Szanowna Pani Dyrektor,"),
        ("Buongiorno sig. Moretti,", "Buongiorno sig. Rivera,\n\nLe comunico che abbiamo scelto un altro.\n\nCordiali saluti\nPaolo Moretti", "it", "Paolo Moretti", "Buongiorno sig. Moretti,"),
        ("Geachte mevrouw Kuiper,", "Geachte heer Rivera,\n\nWij hebben u niet gekozen.\n\nHoogachtend\nAnke Kuiper", "nl", "Anke Kuiper", "Geachte mevrouw Kuiper,"),
        ("Hej Ulla,", "Hej Alex,\n\nvi valde en annan, tack för din tid.\n\nVänliga hälsningar\nUlla Berg", "sv", "Ulla Berg", "Hej Ulla,"),
        # The reader has become more familiar, or is another; a greeting of the hour; several at once.
        ("Guten Tag Frau Zeller,", "Hallo Alex,\n\nwir haben uns gegen dich entschieden.\n\nLiebe Grüße\nIngrid", "de", "Ingrid Zeller", "Hallo Ingrid,"),
        ("Ciao Paolo,", "Gentile Alex Rivera,\n\nLe comunico che abbiamo scelto un altro.\n\nCordiali saluti\nPaolo Moretti", "it", "Paolo Moretti", "Gentile Paolo Moretti,"),
        ("Dear Dr Okoro,", "Dear Alex,\n\nWe chose somebody else.\n\nBest wishes,\nNnamdi", "en", "Nnamdi Okoro", "Dear Nnamdi,"),
        ("Dear Ms Nokes,", "Dear Alex,\n\nWe chose somebody else.\n\nKind regards,\nMorag Sim", "en", "Morag Sim", "Dear Morag Sim,"),
        ("Hi Morag, hi Tom,", "Dear Alex,\n\nWe chose somebody else.\n\nKind regards,\nMorag Sim", "en", "Morag Sim", "Dear Morag Sim,"),
        ("Guten Abend Frau Zeller,", "Guten Tag Alex Rivera,\n\nwir müssen Ihnen leider absagen.\n\nFreundliche Grüße\nIngrid Zeller", "de", "Ingrid Zeller", "Guten Tag, Frau Zeller,"),
    ],
)  # fmt: skip
def test_as_the_user_greeted_them(own: str, no: str, language: str, name: str, line: str) -> None:
    """Somebody whom the user called Frau Zeller would be called Ingrid Zeller."""
    said = f"{own}\n\nThank you.\n\nAlex Rivera" if own.endswith((",", ":")) else own
    assert answered(said, no, language, at(name))[1] == line


def test_as_the_other_mail_calls_them() -> None:
    """A Dña. Rosa Vidal of the invitation would be neither Sra. nor Sr. in the letter."""
    before = "Estimado Sr. Rivera:\n\nLe esperamos para una entrevista. Pregunte por Dña. Rosa Vidal en la recepción.\n\nAtentamente\nRecursos Humanos\nClínica Benarés"
    no = "Estimado Sr. Rivera:\n\nLe comunicamos que no ha sido elegido.\n\nAtentamente\nRosa Vidal\nSupervisora"
    office = Address("Clínica Benarés", "rrhh@benares.example")
    facts, line = answered("Confirmo mi asistencia.\nAlex Rivera", no, "es", office, before=before)
    assert facts.contact is not None
    assert (facts.contact.gender, line) == ("f", "Estimada Sra. Vidal:")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Madame, Monsieur,", "fr"), ("Sehr geehrte Damen und Herren,", "de"), ("Dear Sir or Madam,", "en"), ("Hi all,", "en"), ("Hi there,", "en"), ("Dear Ms Roe and Mr Lane,", "en"),
        ("Szanowni Państwo,", "pl"), ("Hi Anna and Tom,", "en"), ("Dear Recruiter,", "en"), ("Thanks for your mail", "en"), ("Buenos días:", "es"), ("Bonjour,", "fr"),
    ],
)  # fmt: skip
def test_nobody_greeted(text: str, language: str) -> None:
    """A form for many would be kept as one person's."""
    assert greeting(f"{text}\n\nthank you", language) is None


@pytest.mark.parametrize(
    ("text", "language", "name", "line"),
    [
        ("Hi Alex,\n\nwe went with somebody else.\n\nThanks,\nJune Abbott", "en", "June Abbott", "Hi June,"),
        ("Alex,\n\nwe went with somebody else.\n\nRegards,\nJune Abbott", "en", "June Abbott", "Dear June,"),
        ("Dear Mr. Rivera,\n\nwe went with somebody else.\n\nRegards,\nJune Abbott", "en", "June Abbott", "Dear June Abbott,"),
        ("Dear Alex,\n\nwe went with somebody else.\n\nRegards,\nJune Abbott", "en", "June Abbott", "Dear June Abbott,"),
        ("Hi Alex Rivera,\n\nwe went with somebody else.\n\nRegards,\nJune Abbott", "en", "June Abbott", "Dear June Abbott,"),
        ("Bonjour Alex,\n\nVotre candidature n'est pas retenue.\n\nCordialement\nJeanne Aubry", "fr", "Jeanne Aubry", "Bonjour Jeanne,"),
        ("Bom dia Alex,\n\nEscolhemos outra pessoa.\n\nMelhores cumprimentos\nRita Moura", "pt", "Rita Moura", "Bom dia, Rita,"),
        ("Buongiorno Alex,\n\nLa informo che abbiamo scelto un altro.\n\nCordiali saluti\nRita Mauri", "it", "Rita Mauri", "Buongiorno Rita,"),
        ("Cześć Alex,\n\nwybraliśmy kogoś innego, dzięki za Twój czas.\n\nPozdrawiam\nZofia", "pl", "Zofia Lech", "Cześć Zofia,"),
        ("Hola Alex:\n\nHemos elegido a otra persona.\n\nSaludos\nAna Belén Robles", "es", "Ana Belén Robles", "Hola, Ana Belén:"),
        ("Hola Alex:\n\nHemos elegido a otra persona, gracias por tu tiempo.\n\nSaludos\nRosa Martín Robles", "es", "Rosa Martín Robles", "Hola, Rosa:"),
        ("Hi Alex,\n\nthanks, but we chose another.\n\nOllie Finch\nDirector, Marsh & Finch Architects", "en", "Ollie Finch", "Hi Ollie,"),
    ],
)  # fmt: skip
def test_first_names(text: str, language: str, name: str, line: str) -> None:
    """Who writes "Hi Alex" would be answered with first name and surname."""
    sender = Address(name, f"{name.split(maxsplit=1)[0].lower()}@marshfinch.example")
    assert first_line(text, language, sender) == line


@pytest.mark.parametrize(
    ("signature", "language", "name", "gender"),
    [
        ("Cordialement\nLa Directrice des ressources humaines\nIrène Vasseur", "fr", "Irène Vasseur", "f"), ("Cordialement\nLe Chef du personnel\nIrène Vasseur", "fr", "Irène Vasseur", ""),
        ("Z poważaniem\nBarbara Sowa\nPrzewodnicząca komisji", "pl", "Barbara Sowa", "f"), ("Mit freundlichem Gruß\ni. A. Renate Ohm\nSekretariat", "de", "Renate Ohm", ""),
        ("Liebe Grüße\nJana vom Kranwerk-Team", "de", "Jana", ""), ("Best,\nNora from the Kranwerk team", "en", "Nora", ""), ("Un saludo,\nMarta del equipo de Kranwerk", "es", "Marta", ""),
        ("Groetjes,\nSanne van het Kranwerk-team", "nl", "Sanne", ""), ("Atentamente,\nC.P. Ramiro Ochoa Luna", "es", "Ramiro Ochoa Luna", ""),
    ],
)  # fmt: skip
def test_who_signs(signature: str, language: str, name: str, gender: str) -> None:
    """One who signs beside a title or for a team would be a whole office, or greeted without the title."""
    found = contact(signature, language)
    assert found is not None
    assert (found.name, found.gender) == (name, gender)


def contact(signature: str, language: str, sender: Address = OFFICE, text: str = "...") -> Person | None:
    """Return who signs a mail."""
    message = mail(f"{text}\n\n{signature}", sender)
    return extract(message, own=OWN, own_name=ME.name, language=language).contact


def test_a_title_without_a_gender() -> None:
    """The accountant would lose the C.P."""
    text = "Estimado Alex:\n\nLe agradecemos su interés, elegimos a otra persona.\n\nAtentamente,\nC.P. Ramiro Ochoa Luna"
    assert first_line(text, "es") == "Buenos días, C.P. Ochoa Luna:"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Szanowny Panie,\n\nzdecydowałam się na inną osobę.", "f"), ("Szanowny Panie,\n\nprzeczytałem zgłoszenie i wybrałem kogoś innego.", "m"),
        ("Szanowny Panie,\n\nwraz z działem i zespołem wybraliśmy inną osobę.", ""),
        ("Szanowny Panie,\n\nzgodnie z umową przesyłam odpowiedź: nie tym razem.", ""),
    ],
)  # fmt: skip
def test_what_they_say_of_themselves(text: str, gender: str) -> None:
    """A woman who writes "zdecydowałam" would be answered as a firm."""
    found = contact("Z poważaniem\nDanuta Lipa", "pl", text=text)
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("signature", "language", "sender"),
    [
        ("Saludos cordiales,\nGerencia de Personas\nLogística Arauca SpA\nSantiago de Chile", "es", OFFICE), ("Atenciosamente,\nConstrutora Vale Ltda.\nPorto Alegre - RS", "pt", OFFICE),
        ("Regards,\nKranwerk Inc.\nMadison, WI", "en", OFFICE), ("Atenciosamente,\nPrograma Trainee Verdana", "pt", Address("Programa Trainee Verdana", "trainee@verdana.example")),
        ("Cordialement,\nL'équipe\nAssurances Delmont", "fr", Address("Workday", "assurances-delmont@myworkday.com")),
    ],
)  # fmt: skip
def test_no_person(signature: str, language: str, sender: Address) -> None:
    """A town, a programme or a firm would be greeted by its first name."""
    assert contact(signature, language, sender) is None


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("Gentile Alex,\n\nnon hai superato la selezione.\n\nCordiali saluti\nHR Team", "it", "Gentile team di selezione,"),
        ("Ciao Alex,\n\nnon hai superato la selezione.\n\nA presto\nHR Team", "it", "Ciao a tutto il team,"),
        ("Alex,\n\ndziękujemy za Twoje zgłoszenie, wybraliśmy inną osobę.\n\nZespół Rekrutacji", "pl", "Szanowni Państwo,"),
        ("Cześć Alex,\n\ndziękujemy za Twoje zgłoszenie, wybraliśmy inną osobę.\n\nZespół Rekrutacji", "pl", "Cześć,"),
        ("Beste Alex,\n\nwe hebben je niet gekozen.\n\nMet vriendelijke groet\nHR", "nl", "Beste recruitmentteam,"),
        ("Hoi Alex,\n\nwe hebben je niet gekozen.\n\nGroetjes\nHR", "nl", "Hallo allemaal,"),
    ],
)  # fmt: skip
def test_an_office_that_says_du(text: str, language: str, line: str) -> None:
    """A form that says tu after "Gentile" would be answered with "Ciao"."""
    assert first_line(text, language) == line


def test_a_team_is_wished_well() -> None:
    """A team would be wished well together with its team."""
    message = mail("Dear Alex,\n\nWe chose somebody else.\n\nThe Hiring Team")
    found = extract(message, own=OWN, own_name=ME.name, language="en")
    for turn in range(3):
        text = COMPOSER.compose(message, found, language="en", message_id="<d@x.example>", now=WHEN, turn=turn).text  # fmt: skip
        assert "your team" not in text.split("\n\n", 2)[2].rpartition("I wish")[2]
        assert "you and your" not in text


@pytest.mark.parametrize(
    ("text", "language", "unread"),
    [
        ("Dit is een automatisch bericht, u kunt hier niet op antwoorden.", "nl", True), ("Op dit bericht kunt u niet reageren.", "nl", True), ("Helaas kunnen wij niet op elke brief antwoorden.", "nl", False),
        ("Auf diese automatische E-Mail können Sie nicht antworten.", "de", True), ("Message automatique, vous ne pouvez pas y répondre.", "fr", True), ("No es posible responder a este correo.", "es", True),
        ("No es posible responder a cada candidato.", "es", False), ("Mensagem automática, não é possível responder.", "pt", True), ("Messaggio automatico a cui non è possibile rispondere.", "it", True),
        ("Nie można odpowiedzieć na tę wiadomość.", "pl", True), ("This is automated and cannot be replied to.", "en", True), ("Detta är ett meddelande som inte kan besvaras.", "sv", True),
    ],
)  # fmt: skip
def test_no_answers_are_read(text: str, language: str, unread: bool) -> None:
    """A letter would go to a box that nobody opens."""
    found = extract(mail(text), own=OWN, own_name=ME.name, language=language)
    assert found.signals.no_replies is unread


@pytest.mark.parametrize(
    ("text", "language", "sender", "line"),
    [
        ("Beste Alex,\n\nWe hebben uw kandidatuur niet weerhouden.\n\nVriendelijke groeten,\n\nAn Wuyts\nPersoneelsdienst\nDrukkerij De Molen nv", "nl", "Drukkerij De Molen", "Beste An Wuyts,"),
        ("Beste Alex,\n\nWe gaan niet met je verder.\n\nGroeten,\nIneke Vos\nKwekerij Lindehof", "nl", "Kwekerij Lindehof", "Beste Ineke,"),
        ("Hej Alex!\n\nVi har tyvärr ingen plats.\n\nHälsningar\nMaggan på Café Viken, Ystad", "sv", "Café Viken", "Hej Maggan,"),
        ("Cześć Alex,\n\nwybraliśmy inną osobę, dzięki, że do nas napisałeś.\n\nPozdrawiam\nKrysia z Kawiarni Lipowej", "pl", "Kawiarnia Lipowa", "Cześć Krysia,"),
        ("Ciao Alex,\n\nti ringrazio ma abbiamo già preso un'altra persona.\n\nSaluti\nNives", "it", "Osteria Da Nives", "Ciao Nives,"),
        ("Salut Alex,\n\nje te remercie mais la place est prise.\n\nCordialement\nOdile", "fr", "Chez Odile", "Salut Odile,"),
        ("Beste Alex,\n\nWe hebben u niet gekozen.\n\nVriendelijke groeten,\n\nSamen Sterk\nPersoneelsdienst", "nl", "Personeelsdienst", "Geacht recruitmentteam,"),
        ("Beste Alex,\n\nWe hebben u niet gekozen.\n\nVriendelijke groeten,\n\nSamen Sterk\nDrukkerij De Molen nv", "nl", "Drukkerij De Molen", "Geachte heer, mevrouw,"),
        ("Beste Alex,\n\nWe hebben u niet gekozen.\n\nVriendelijke groeten,\n\nDe Molen\nDrukkerij De Molen nv", "nl", "Drukkerij De Molen", "Geachte heer, mevrouw,"),
        ("Hej Alex!\n\nVi har tyvärr ingen plats.\n\nHälsningar\nReceptionen på Hotell Viken", "sv", "Hotell Viken", "Hej,"),
    ],
)  # fmt: skip
def test_who_signs_for_a_house(text: str, language: str, sender: str, line: str) -> None:
    """Somebody whose mail comes from the firm's own box would be answered as a recruitment team."""
    assert first_line(text, language, Address(sender, "info@zaak.example")) == line


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("Geachte heer Rivera,\n\nWij hebben u niet gekozen.\n\nHoogachtend\nJelle Brandsma", "nl", "Geachte Jelle Brandsma,"),
        ("Beste Alex,\n\nWij hebben u niet gekozen.\n\nMet vriendelijke groet\nJelle Brandsma", "nl", "Beste Jelle Brandsma,"),
        ("Gentile dott. Rivera,\n\nLe comunico che abbiamo scelto un altro.\n\nCordiali saluti\nProf. Carlo Benassi", "it", "Gentile Prof. Benassi,"),
        ("Gentile Alex,\n\nLe comunico che abbiamo scelto un altro.\n\nCordiali saluti\nProf. Carlo Benassi", "it", "Gentile Carlo Benassi,"),
        ("Cher Alex,\n\nNous avons retenu une autre personne, je vous remercie.\n\nCordialement\nHélène Bastide\nDirectrice du laboratoire", "fr", "Bonjour Madame Bastide,"),
        ("Monsieur,\n\nNous avons retenu une autre personne, je vous remercie.\n\nCordialement\nHélène Bastide\nDirectrice du laboratoire", "fr", "Madame,"),
        ("Bonjour,\n\nVotre candidature n'est pas retenue.\n\nLe service du personnel", "fr", "Madame, Monsieur,"),
        ("Exmo. Senhor Alex Rivera,\n\nLamentamos informar que não temos vagas; ficamos ao dispor.\n\nCom os melhores cumprimentos\nLeonor Brito\nDiretora Técnica", "pt", "Exma. Senhora Leonor Brito,"),
        ("Caro Alex,\n\nLamentamos informar que não temos vagas; ficamos ao dispor.\n\nCom os melhores cumprimentos\nLeonor Brito\nDiretora Técnica", "pt", "Cara Leonor Brito,"),
        ("Estimado Alex:\n\nLe informamos de que la plaza está cubierta.\n\nAtentamente\nElvira Sotillo Mena", "es", "Buenos días, Elvira Sotillo:"),
        ("Estimado Alex:\n\nLe informamos de que la plaza está cubierta.\n\nAtentamente\nElvira Sotillo\nSupervisora de Planta", "es", "Estimada Sra. Sotillo:"),
        ("Sehr geehrter Herr Rivera,\n\nwir haben uns für eine Kollegin entschieden.\n\nMit freundlichen Grüßen\nDoris Hauer\nDirektorin", "de", "Sehr geehrte Frau Hauer,"),
        ("Szanowny Panie,\n\nwybraliśmy inną osobę.\n\nZ poważaniem\nSiostra Anna Kulik", "pl", "Szanowni Państwo,"),
        ("Szanowny Panie,\n\nwybraliśmy inną osobę.\n\nZ poważaniem\nSasza Kulik", "pl", "Szanowni Państwo,"),
        ("Dear Mr Rivera,\n\nThank you for coming to the interview on Monday, we enjoyed meeting you. We chose somebody else.\n\nBest wishes,\nJune Abbott", "en", "Dear June Abbott,"),
    ],
)  # fmt: skip
def test_the_register_of_the_greeting(text: str, language: str, line: str) -> None:
    """A letter would be a step more familiar than the mail, or answer one person as a firm."""
    assert first_line(text, language) == line


@pytest.mark.parametrize(
    ("firm", "text", "line"),
    [
        ("Merwede College", "Beste Alex,\n\nWe hebben je niet gekozen.\n\nMet vriendelijke groet,\nMerwede College", "Goedendag,"),
        ("Merwede College", "Beste Alex,\n\nWe hebben u niet gekozen.\n\nMet vriendelijke groet,\nMerwede College", "Geachte heer, mevrouw,"),
        ("Lumenta", "Beste Alex,\n\nWe hebben je niet gekozen.\n\nMet vriendelijke groet,\nLumenta", "Beste recruitmentteam,"),
    ],
)  # fmt: skip
def test_a_school_is_no_recruitment_team(firm: str, text: str, line: str) -> None:
    """A school or a bakery has no recruitment team."""
    assert first_line(text, "nl", Address(firm, "werk@huis.example")) == line


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Entretanto já preenchemos o lugar com uma pessoa aqui da zona.", "PT"),
        ("A posição já não está livre.\n\nCumprimentos,\nRui Patela", "PT"),
        ("A posição já não está livre.\n\nRui Patela\n212 345 678", "PT"),
        ("A posição já não está livre.\n\nRui Patela\nSetúbal", "PT"),
        ("A posição já não está livre.\n\nRui Patela\n(11) 91234-5678", ""),
        ("O escritório fica em Setúbal.\n\nRui Patela\n+34 912 345 678", ""),
    ],
)
def test_portugal_in_a_few_words(text: str, country: str) -> None:
    """A short mail from Portugal would be answered as Brazilians write."""
    assert region(mail(text), "pt") == country


def test_an_italian_answer_loses_its_prefix() -> None:
    """Where no header says that a mail is an answer, its subject would begin with "Re: R:"."""
    message = replace(
        mail("Gentile Alex,\n\nabbiamo scelto un altro.\n\nSaluti\nPaolo Moretti"), subject="R: Candidatura"
    )
    found = replace(extract(message, own=OWN, own_name=ME.name, language="it"), to=OFFICE)
    draft = COMPOSER.compose(message, found, language="it", message_id="<d@x.example>", now=WHEN)
    assert draft.subject == "Re: Candidatura"


def test_a_word_for_all_of_spanish() -> None:
    """ "Tenme" is written in Spain and not in Argentina."""
    for key in "0123456789abcdef":
        message = replace(
            mail("Hola Alex,\n\nesta vez elegimos a otra persona, gracias por tu tiempo.\n\nMora Ferrari"),
            message_key=key * 64,
        )
        found = replace(extract(message, own=OWN, own_name=ME.name, language="es"), to=OFFICE)
        draft = COMPOSER.compose(message, found, language="es", message_id="<d@x.example>", now=WHEN)
        assert "tenme" not in draft.text.lower()
