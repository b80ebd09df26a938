"""Agencies and job boards: seen by what they are called or say, and never taken for the employer."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parseaddr

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application
from rejectwatch.reply.extract import extract
from rejectwatch.reply.recipient import recipient

NAME, ADDRESS = "Alex Rivera", "alex.rivera@mail.example"


def mail(sender: str, text: str, subject: str = "Update") -> Message:
    """Return a mail to the applicant."""
    when, me = datetime(2026, 11, 3, tzinfo=UTC), Address(NAME, ADDRESS)
    return Message("a" * 64, "<1@x.example>", when, Address(*parseaddr(sender)), (), (me,), (), subject, None, (), text)  # fmt: skip


def facts(sender: str, text: str, language: str, subject: str = "Update") -> Application:
    """Return the facts of a mail."""
    return extract(mail(sender, text, subject), own=(ADDRESS,), own_name=NAME, language=language)


@pytest.mark.parametrize(
    ("language", "sender", "text"),
    [
        ("en", "Moira Quill <moira@quillhartrecruitment.co.uk>", "The client has decided on somebody else for the Buyer role.\n\nKind regards,\nMoira Quill\nQuill Hart Recruitment"),
        ("en", "Imran <imran@zenithpeople.example>", "My client chose another profile for the Buyer role.\n\nBest,\nImran\nZenith People"),
        ("de", "Jana Holt <jana.holt@holt-personal.example>", "unser Kunde hat sich anders entschieden.\n\nViele Grüße\nJana Holt\nHolt Personal GmbH"),
        ("nl", "Sem Baas <sem@vlietwerk.example>", "Helaas heeft mijn opdrachtgever voor een ander gekozen.\n\nGroet,\nSem Baas\nVlietwerk Mensen"),
    ],
)  # fmt: skip
def test_its_own_name_is_never_the_employers(language: str, sender: str, text: str) -> None:
    """The agency's name, cut or whole, would stand in the letter as the employer's."""
    subject = f"Buyer, {text.splitlines()[-1]}"
    found = facts(sender, f"Hi Alex,\n\n{text}", language, subject)
    assert (found.agency, found.company) == (True, None)


@pytest.mark.parametrize(
    ("language", "sender", "signed"),
    [
        ("en", "Nora Pike <nora@emberline.example>", "Nora Pike\nSenior Consultant\nEmberline Talent"),
        ("en", "Nora Pike <nora@pike.example>", "Nora Pike\nPartner, Southmoor Search"),
        ("en", "Nora Pike <nora@lowbridge.example>", "Nora Pike\nLowbridge Staffing"),
        ("en", "Nora Pike <nora@pike.example>", "Nora\nPike Rowan Recruitment Ltd"),
        ("en", "Nora Pike <nora@fernlea-recruitment.example>", "Nora"),
        ("en", "Nora Pike <nora@pike.example>", "Nora Pike\nPike & Lund\nExecutive Search"),
        ("de", "Ulf Kamp <kamp@kamphaus.example>", "Ulf Kamp\nKamphaus GmbH\nPersonaldienstleister"),
        ("fr", "Luce Aubry <luce@aubry.example>", "Luce Aubry\nIntérim Vallée"),
        ("es", "Nuria Sanz <nuria@ceratia.example>", "Nuria Sanz\nCeratia Selección de Personal"),
        ("es", "Nuria Sanz <nuria@sanz.example>", "Nuria Sanz\nConsultora de Selección"),
        ("pt", "Rita Melo <rita@meloalves.example>", "Rita Melo\nConsultora de Recrutamento\nMelo Alves Recrutamento"),
        ("it", "Ivo Serri <ivo@serri.example>", "Ivo Serri\nSerri Lavoro S.p.A.\nAgenzia per il lavoro"),
        ("nl", "Bram Smit <bram@smit.example>", "Bram Smit\nUitzendbureau De Kade"),
        ("pl", "Ewa Lipa <ewa@lipa.example>", "Ewa Lipa\nLipa Kadry\nAgencja zatrudnienia"),
        ("sv", "Siv Ek <siv@ek.example>", "Siv Ek\nEkdal Rekrytering AB"),
    ],
)  # fmt: skip
def test_what_agencies_are_called(language: str, sender: str, signed: str) -> None:
    """Where the text doesn't speak of a client, the agency would be praised as the employer."""
    found = facts(sender, f"Alex,\n\nthey chose somebody else.\n\nBest,\n{signed}", language)
    assert (found.agency, found.company) == (True, None)


@pytest.mark.parametrize(
    ("language", "sender", "signed"),
    [
        ("en", "Nora Pike <nora.pike@tarnmill.example>", "Nora Pike\nRecruiter\nTarnmill"),
        ("en", "Nora Pike <nora.pike@tarnmill.example>", "Nora Pike\nTalent Acquisition\nTarnmill"),
        ("en", "Nora Pike <nora.pike@tarnmill.example>", "Nora Pike\nHR Recruitment Partner\nTarnmill"),
        ("en", "Nora Pike <nora.pike@tarnmill.example>", "Nora Pike\nTarnmill Recruitment"),
        ("en", "Tarnmill Recruitment Team <jobs@tarnmill.example>", "Recruitment Team\nTarnmill"),
        ("en", "Tarnmill Resourcing <resourcing@tarnmill.example>", "Tarnmill Resourcing"),
        ("en", "Interim HR <hr@tarnmill.example>", "Interim HR\nTarnmill"),
        ("en", "Nora Hays <nora.hays@tarnmill.example>", "Nora Hays\nTarnmill"),
        ("es", "Nuria Sanz <nuria.sanz@tarnmill.example>", "Nuria Sanz\nSelección de Personal\nTarnmill"),
        ("it", "Ivo Serri <ivo.serri@tarnmill.example>", "Ivo Serri\nRicerca e selezione del personale\nTarnmill"),
        ("sv", "Siv Ek <siv.ek@tarnmill.example>", "Siv Ek\nRekrytering\nTarnmill"),
    ],
)  # fmt: skip
def test_a_department_is_no_agency(language: str, sender: str, signed: str) -> None:
    """An employer would be told of its clients, and its own name be lost."""
    words = {
        "es": "el puesto en Tarnmill",
        "it": "la posizione presso Tarnmill",
        "sv": "tjänsten hos Tarnmill",
    }
    text = f"Alex,\n\n{words.get(language, 'the role at Tarnmill')}: no.\n\nBest,\n{signed}"
    found = facts(sender, text, language, "Your application to Tarnmill")
    assert (found.agency, found.company) == (False, "Tarnmill")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We are recruiting on behalf of Calder Energy, and they chose another profile."),
        ("en", "The search we are conducting for Hurst Bellamy plc goes on with others."),
        ("en", "We are retained by a family firm that has now decided."),
        ("en", "Just heard from Bexley Logistics re the planner role, and it's a no."),
        ("en", "I've had feedback from Corvane LLP, and it's a no."),
        ("en", "Our client Marlow Foods has decided against it."),
        ("en", "About the role with one of our clients: it went to somebody else."),
        ("de", "Unser Mitgliedsbetrieb Elektro Brandt GmbH hat sich anders entschieden."),
        ("de", "Ich habe heute eine Rückmeldung von der Brandt Elektrotechnik GmbH erhalten."),
        ("de", "Einer unserer Mandanten hat sich anders entschieden."),
        ("fr", "Le poste chez l'un de nos clients est pourvu."),
        ("fr", "Pour cette mission intérimaire, un autre profil a été choisi."),
        ("fr", "Notre client Ateliers Morvan a retenu une autre personne."),
        ("es", "Desde Seguros Tamarit nos han confirmado que no siguen."),
        ("es", "Uno de mis clientes buscaba contable y ya ha decidido."),
        ("pt", "A vaga num cliente nosso foi preenchida."),
        ("it", "Il nostro cliente Serra Impianti ha preferito un altro profilo."),
        ("it", "Il cliente ci ha comunicato la sua scelta."),
        ("nl", "Ik heb feedback gekregen van onze klant, helaas."),
        ("nl", "Het gaat niet door bij een van onze opdrachtgevers."),
        ("pl", "Nasz klient firma Dębowa Stolarnia wybrał inną osobę."),
        ("sv", "Vår kund Lövnäs Trä har valt en annan."),
    ],
)  # fmt: skip
def test_how_agencies_speak_of_a_client(language: str, said: str) -> None:
    """What a client decided would be answered as if the writer had."""
    found = facts("Kim Garner <kim@garner.example>", f"Alex,\n\n{said}\n\nBest,\nKim Garner", language)
    assert found.agency
    assert found.company not in {"Garner", "Kim Garner"}


@pytest.mark.parametrize(
    ("language", "sender", "said"),
    [
        ("en", "Kim Garner <kim.garner@bexley.example>", "I heard back from Bexley Logistics, our depot."),
        ("en", "Kim Garner <kim@garner.example>", "I've had feedback from Data Science and from Sarah Miller."),
        ("en", "Kim Garner <kim@garner.example>", "I heard back from the hiring manager; our clients matter to us."),
        ("de", "Kim Garner <kim@garner.example>", "Ich habe die Rückmeldung von der Fachabteilung Technik erhalten."),
        ("es", "Kim Garner <kim@garner.example>", "Desde Recursos Humanos nos han confirmado la decisión."),
        ("nl", "Kim Garner <kim@garner.example>", "De tevredenheid van onze klanten telt, en ik heb met Joost gebeld."),
    ],
)  # fmt: skip
def test_news_from_a_colleague(language: str, sender: str, said: str) -> None:
    """A recruiter who passes on what a department said is no agency."""
    assert not facts(sender, f"Alex,\n\n{said}\n\nBest,\nKim Garner", language).agency


@pytest.mark.parametrize(
    ("language", "sender", "said"),
    [
        ("nl", "VDAB <noreply@vdab.example>", "de werkgever heeft je sollicitatie bij VDAB afgewezen."),
        ("fr", "Le Forem <ne-pas-repondre@forem.example>", "votre candidature chez un employeur n'a pas été retenue."),
        ("fr", "France Travail <noreply@ft.example>", "votre candidature n'a pas été retenue."),
        ("de", "Bundesagentur für Arbeit <noreply@jobboerse.example>", "der Arbeitgeber hat Ihre Bewerbung abgelehnt."),
        ("sv", "Arbetsförmedlingen <noreply@af.example>", "arbetsgivaren har valt en annan."),
        ("es", "InfoJobs <candidaturas@infojobs.example>", "la empresa ha descartado tu candidatura."),
    ],
)  # fmt: skip
def test_a_board_is_no_employer(language: str, sender: str, said: str) -> None:
    """The letter would praise the job board."""
    shown = sender.partition(" <")[0]
    assert facts(sender, f"Alex,\n\n{said}\n\n{shown}", language, f"Update, {shown}").company is None


@pytest.mark.parametrize(
    ("address", "is_read"),
    [
        ("candidature@infojobs.example", False),
        ("info@stepstone.example", False),
        ("hilfe@stepstone.at", False),
        ("info@stepstone-manufaktur.example", True),
        ("info@tarnmill.example", True),
    ],
)
def test_a_board_reads_nothing(address: str, is_read: bool) -> None:
    """The employer would never see what a board receives, whatever country's ending it has."""
    message = mail(f"Jobs <{address}>", "Alex,\n\nleider nein.")
    assert (recipient(message, Application(), own=(ADDRESS,)).address is not None) is is_read


@pytest.mark.parametrize(
    ("language", "sender", "signed"),
    [
        ("sv", "Siv Ek <siv@ek.example>", "Siv Ek\nAcademic Work"), ("sv", "Siv Ek <siv@ek.example>", "Siv Ek\nStudentConsulting Sweden AB"), ("sv", "Poolia <siv@ek.example>", "Siv Ek"),
        ("fr", "Luce Aubry <luce@aubry.example>", "Luce Aubry\nConsultante IT | Expectra Conseil"), ("fr", "Luce Aubry <luce@aubry.example>", "Luce Aubry\nCabinet Aubry, chasseurs de talents"),
        ("es", "Nuria Sanz <nuria@talvia.example>", "Nuria Sanz\nTalvia Selección / Consultora Senior IT"), ("es", "Nuria Sanz <nuria@sanz.example>", "Nuria Sanz\nPage Personnel"),
        ("de", "Ulf Kamp <kamp@kamp.example>", "Ulf Kamp\nAmadeus Fire AG"), ("it", "Ivo Serri <ivo@serri.example>", "Ivo Serri\nUmana S.p.A."), ("pt", "Rita Melo <rita@melo.example>", "Rita Melo\nMultipessoal"),
        ("nl", "Bram Smit <bram@smit.example>", "Bram Smit\nYoungCapital"), ("pl", "Ewa Lipa <ewa@lipa.example>", "Ewa Lipa\nGrafton Recruitment"), ("en", "Nora Pike <nora@pike.example>", "Nora Pike\nRobert Half"),
    ],
)  # fmt: skip
def test_well_known_houses(language: str, sender: str, signed: str) -> None:
    """The best known agencies would be praised as employers."""
    found = facts(sender, f"Alex,\n\nthey chose somebody else.\n\nBest,\n{signed}", language)
    assert (found.agency, found.company) == (True, None)


@pytest.mark.parametrize(
    "signed", ["Eva Trenkwalder", "Jurek Nowak", "Oliver James", "Eva Moss\n12 Brook Street"]
)
def test_people_and_streets_are_no_agencies(signed: str) -> None:
    """Somebody who is called like a house would be an agency."""
    assert not facts("Office <office@tarnmill.example>", f"Alex,\n\nno.\n\nBest,\n{signed}", "en").agency


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "En annan har valts till tjänsten som snickare hos vår kund."),
        ("sv", "Jag har pratat med kunden och det blev nej."),
        ("fr", "J'ai eu un retour de mon client Orlane Digital : c'est non."),
        ("fr", "J'ai eu un retour de la société Velbon : ils ont choisi quelqu'un."),
        ("fr", "Je viens d'avoir les nouvelles, après avoir échangé avec mon client."),
        ("es", "Acabo de hablar con Aceites La Dehesa y me dicen que no."),
        ("es", "He hablado con el cliente y me dicen que no."),
        ("es", "He hablado esta mañana con mi cliente, Fármacos Lema, y me confirman que no."),
        ("pt", "Estive a falar com o cliente e decidiram avançar."),
        ("it", "Ho sentito il cliente e hanno scelto un'altra persona."),
        ("de", "Ich habe gerade mit dem Kunden gesprochen, leider nein."),
        ("nl", "Ik heb net overlegd met de opdrachtgever, helaas."),
        ("pl", "Rozmawiałam z klientem i niestety nie."),
        ("en", "I have just spoken to the client and it's a no."),
    ],
)
def test_talks_with_the_client(language: str, said: str) -> None:
    """What a client told the writer would be answered as if the writer had decided."""
    assert facts("Kim Garner <kim@garner.example>", f"Alex,\n\n{said}\n\nBest,\nKim Garner", language).agency


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Acabo de hablar con Dirección Técnica y me dicen que no."),
        ("es", "He hablado con Marta y me dice que no."),
        ("fr", "J'ai eu un retour de Camille Morin : c'est non."),
        ("sv", "Tack för intresset för våra kunder."),
        ("pt", "O atendimento ao cliente é a nossa prioridade."),
        ("en", "We look for people who have spoken to clients before."),
    ],
)
def test_talks_with_colleagues(language: str, said: str) -> None:
    """An employer would be told of its clients."""
    assert not facts(
        "Kim Garner <kim@garner.example>", f"Alex,\n\n{said}\n\nBest,\nKim Garner", language
    ).agency
