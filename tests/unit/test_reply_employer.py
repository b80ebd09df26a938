"""The employer below a signature, behind a role, in an introduction; a board's, a system's and an agency's name is none."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parseaddr

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application
from rejectwatch.reply.extract import extract
from rejectwatch.reply.history import Past, enrich
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.senders import is_robot

NAME, ADDRESS = "Alex Rivera", "alex.rivera@mail.example"
NOON = datetime(2026, 11, 3, tzinfo=UTC)


def facts(sender: str, text: str, language: str, subject: str = "Update") -> Application:
    """Return the facts of a mail."""
    me, other = Address(NAME, ADDRESS), Address(*parseaddr(sender))
    mail = Message("a" * 64, "<1@x.example>", NOON, other, (), (me,), (), subject, None, (), text)
    return extract(mail, own=(ADDRESS,), own_name=NAME, language=language)


@pytest.mark.parametrize(
    ("language", "sender", "text", "right"),
    [
        ("en", "Gus Harlan <gharlan@fourpinesplumbing.example>", "Alex,\n\nThe helper spot is filled. Good luck.\n\nGus Harlan\nOwner, Four-Pines Pipe & Drain\n(614) 555-0100", "Four-Pines Pipe & Drain"),
        ("en", "Ruth Calder <rcalder@caldercpa.example>", "Dear Mr. Rivera,\n\nThank you for applying for the Bookkeeper position with Calder & Associates, CPAs. We chose someone else.\n\nSincerely,\n\nRuth Calder, CPA\nManaging Partner\nCalder & Associates, CPAs\n12 Elm Ave, Suite 4, Akron, OH", "Calder & Associates"),
        ("en", "Isla Munro <isla.munro@orkneyferries.example>", "Dear Alex\n\nAll places for this season are filled.\n\nYours sincerely\n\nIsla Munro\nCrewing Manager\nOrkney Sound Ferries", "Orkney Sound Ferries"),
        ("en", "Professor Jane Orde <j.orde@eastmere.example>", "Dear Alex,\n\nThe panel chose another candidate.\n\nBest wishes,\nJane Orde\nSchool of Chemistry, University of Eastmere", "University of Eastmere"),
        ("fr", "Secrétariat LBCT <secretariat@lbct-univ-marenne.example>", "Cher Alex Rivera,\n\nVotre dossier n'a pas été retenu.\n\nBien à vous,\n\nLuc Fabre\nDirecteur adjoint du LBCT\nUniversité de Marenne", "Université de Marenne"),
        ("it", "Selezione Personale <noreply@inrecruiting.com>", "Gentile candidato,\n\nil suo profilo non è stato selezionato.\n\nCordiali saluti,\nUfficio Selezione\nArredobello S.p.A.", "Arredobello"),
        ("it", "Marta Riva <direzione@scuola-girasole.example>", "Gentile Alex,\n\nabbiamo scelto una collega.\n\nUn cordiale saluto,\nMarta Riva\nScuola dell'Infanzia Girasole", "Scuola dell'Infanzia Girasole"),
        ("nl", "Prof. dr. ir. J. Dekker <j.dekker@tu-west.example>", "Beste Alex,\n\nDe commissie heeft een andere kandidaat gekozen.\n\nMet vriendelijke groet,\nJoris Dekker\n\nTechnische Universiteit West\nAfdeling Bodemkunde", "Technische Universiteit West"),
        ("sv", "Karin Ek <karin.ek@institutet-hav.example>", "Hej Alex,\n\nVi har erbjudit tjänsten till en annan sökande.\n\nHälsningar\nKarin Ek\nHavsinstitutet", "Havsinstitutet"),
        ("es", "Elena Prieto <eprieto@museocaolin.example>", "Estimado Alex:\n\nLa plaza ha quedado en suspenso.\n\nSaludos cordiales,\nElena Prieto\nConservadora jefe\nMuseo del Azafrán", "Museo del Azafrán"),
        ("pt", "Instituto de Estudos do Vento <bolsas@ievento.example>", "Caro candidato,\n\nA sua candidatura à Bolsa de Investigação BI/22 não foi selecionada.\n\nCom os melhores cumprimentos,\nInstituto de Estudos do Vento", "Instituto de Estudos do Vento"),
        ("pt", "Rita Paiva <rita.paiva@paivaadvogados.example>", "Caro Alex Rivera,\n\no escritório optou por outro candidato.\n\nCom os melhores cumprimentos,\n\nRita Paiva\nSócia\nPaiva & Associados, Sociedade de Advogados\nLisboa", "Paiva & Associados"),
        ("pl", "Ewa Sowa <ewa.sowa@przedszkole-jagoda.example>", "Szanowny Panie,\n\nzdecydowałam się zatrudnić inną osobę.\n\nZ wyrazami szacunku\nEwa Sowa\nDyrektor Przedszkola Jagoda", "Przedszkole Jagoda"),
        ("de", "Stadtverwaltung Rabenau - Personalamt <noreply@rabenau-stadt.example>", "Guten Tag,\n\nvielen Dank für Ihre Bewerbung bei der Stadt Rabenau. Wir haben uns anders entschieden.\n\nIm Auftrag\nKrüger", "Stadt Rabenau"),
    ],
)  # fmt: skip
def test_a_house_below_who_signs(language: str, sender: str, text: str, right: str) -> None:
    """Small houses are named nowhere else in their mail."""
    assert facts(sender, text, language).company == right


@pytest.mark.parametrize(
    ("language", "sender", "text"),
    [
        ("en", "Dana Moss <dana.moss@mail.example>", "Hi Alex,\n\nWe chose someone else.\n\nBest,\nDana Moss\nTalent Partner\nNew York"),
        ("en", "Dana Moss <dana.moss@mail.example>", "Hi Alex,\n\nWe chose someone else.\n\nBest,\nDana Moss\nDirector, Product Innovation"),
        ("en", "Dana Moss <dana.moss@mail.example>", "Hi Alex,\n\nWe chose someone else.\n\nBest,\nDana Moss\nManager\nResearch & Development"),
        ("de", "Petra Kohl <petra.kohl@mail.example>", "Guten Tag,\n\nleider müssen wir absagen.\n\nMit freundlichen Grüßen\nPetra Kohl\nPersonalreferentin\nAbteilung Einkauf"),
        ("es", "Luis Mena <luis.mena@mail.example>", "Hola Alex:\n\nHemos elegido a otra persona.\n\nSaludos,\nLuis Mena\nGerente\nSantiago de Chile"),
        ("pt", "Caio Reis <caio.reis@mail.example>", "Olá Alex,\n\nescolhemos outra pessoa.\n\nAbraço,\nCaio Reis\nGerente\nBelo Horizonte - MG"),
        ("en", "Ola Berg <ola@mail.example>", "Dear Alex,\n\nWe chose someone else.\n\nBest,\nOla Berg\n, ola@mail.example"),
    ],
)  # fmt: skip
def test_no_house_below_who_signs(language: str, sender: str, text: str) -> None:
    """A town, a field or a department stands there as well."""
    assert facts(sender, text, language).company is None


@pytest.mark.parametrize(
    ("sender", "text", "right"),
    [
        ("Hugo Peres <hugo@fintechumbu.example>", "Oi Alex! Aqui é o Hugo, Head de Dados da Umbu Pay. A vaga foi suspensa.\n\nAbraço,\nHugo", "Umbu Pay"),
        ("Lia Prado <lia.prado@veredas.example>", "Olá, Alex! Sou a Lia, de Gente e Gestão da Edtech Veredas. Seguimos com outra pessoa.\n\nLia", "Edtech Veredas"),
        ("Lia Prado <lia.prado@quero.example>", "Olá, Alex! Sou a Lia, de Gente e Gestão da Bahia. Seguimos com outra pessoa.\n\nLia", None),
    ],
)  # fmt: skip
def test_a_house_somebody_says_they_are_of(sender: str, text: str, right: str | None) -> None:
    """The domain has a word of it."""
    assert facts(sender, text, "pt").company == right


@pytest.mark.parametrize(
    ("sender", "text", "right"),
    [
        ("Programa Trainee Serrazul <trainee@serrazul.example>", "Olá, Alex!\n\nVocê não foi aprovado para a próxima etapa.\n\nEquipe Trainee Serrazul", "Serrazul"),
        ("Edtech Consultor <no-reply@consultor.example>", "Olá, Alex!\n\nRecebemos a sua inscrição.", "Edtech Consultor"),
        ("Nova Partner <jobs@novapartner.example>", "Hi Alex,\n\nWe went with someone else.\n\nThe team\nNova Partner", "Nova Partner"),
        ("Wattle Works <jobs@wattleworks.example>", "Dear Alex,\n\nYou weren't chosen.\n\nWattle Works People & Culture", "Wattle Works"),
        ("Wattle Works <jobs@wattleworks.example>", "Dear Alex,\n\nYou weren't chosen.\n\nWattle Works HR and Culture Team", "Wattle Works"),
    ],
)  # fmt: skip
def test_the_name_a_sender_shows(sender: str, text: str, right: str) -> None:
    """A programme is taken off, a part of the name is not."""
    assert facts(sender, text, "pt").company == right


@pytest.mark.parametrize(
    ("language", "sender", "text", "right"),
    [
        ("es", "VacantesYa <avisos@vacantesya.example>", "Hola, Alex:\n\nLa empresa Gestoría Pinar ha actualizado el estado de tu inscripción en la oferta Contable.\n\nEstado: descartado\n\nEl equipo de VacantesYa\n\nRecibes este correo porque estás registrado en VacantesYa.", "Gestoría Pinar"),
        ("de", "Stellenfuchs <post@stellenfuchs.example>", "Hallo Alex,\n\ndie Firma Holzbau Reuter hat deine Bewerbung leider abgelehnt und die Stelle besetzt.\n\nDein Stellenfuchs-Team", "Holzbau Reuter"),
        ("es", "Gestoría Pinar <personal@gestoriapinar.example>", "Hola, Alex:\n\nLa empresa Gestoría Pinar ha cerrado el proceso de la oferta Contable.\n\nEl equipo de Gestoría Pinar", "Gestoría Pinar"),
    ],
)  # fmt: skip
def test_a_board_passes_on_what_a_company_decided(language: str, sender: str, text: str, right: str) -> None:
    """Who sends it is not who decided, unless both have one name."""
    assert facts(sender, text, language).company == right


def test_a_hiring_systems_address_made_from_the_house_is_nobodys() -> None:
    """What signs there is the house that the text is about."""
    text = (
        "Bonjour Alex,\n\nMerci d'avoir postulé chez Mutuelle Orvane. Nous poursuivons avec d'autres candidats.\n\n"
        "Cordialement,\nL'équipe Acquisition de talents\nMutuelle Orvane"
    )
    said = facts("Workday <mutuelle-orvane@myworkday.com>", text, "fr")
    assert (said.company, said.contact) == ("Mutuelle Orvane", None)


@pytest.mark.parametrize(
    ("language", "sender", "subject", "text", "right"),
    [
        ("pl", "Kadra Plus <oferty@kadraplus.example>", "Magazynier", "Dzień dobry,\n\nnasz Klient zakończył już rekrutację na to stanowisko.\n\nPozdrawiamy\nKadra Plus", True),
        ("nl", "Bas Smit <bas.smit@talentkade.example>", "Terugkoppeling Zeelijn", "Hi Alex,\n\nIk heb terugkoppeling gekregen van Zeelijn. Ze gaan met iemand anders verder.\n\nGroet,\nBas", True),
        ("nl", "Bas Smit <bas.smit@zeelijn.example>", "Terugkoppeling Planning", "Hi Alex,\n\nIk heb terugkoppeling gekregen van Planning. We gaan met iemand anders verder.\n\nGroet,\nBas", False),
        ("de", "Ralf Beck <r.beck@beck-bau.example>", "Bauleiter", "Guten Tag,\n\nder Auftraggeber hat das Projekt verschoben, und wir besetzen die Stelle vorerst nicht.\n\nRalf Beck", False),
        ("en", "Ray Beck <r.beck@beckbuild.example>", "Site manager", "Hi Alex,\n\nThe client has cancelled the project, so we won't fill the role.\n\nRay Beck", False),
        ("fr", "Rémi Bec <r.bec@becbati.example>", "Chef de chantier", "Bonjour,\n\nle client a reporté le chantier, nous ne recrutons donc plus.\n\nRémi Bec", False),
        ("de", "Ralf Beck <r.beck@beck-personal.example>", "Bauleiter", "Guten Tag,\n\nder Auftraggeber hat sich für jemand anderen entschieden.\n\nRalf Beck", True),
    ],
)  # fmt: skip
def test_whose_client_it_is(language: str, sender: str, subject: str, text: str, right: bool) -> None:
    """An agency's client chooses people; a builder's puts off what shall be built."""
    assert facts(sender, text, language, subject).agency is right


@pytest.mark.parametrize(
    ("source", "earlier", "right"),
    [
        ("domain", "Scuola Media Girasole", "Scuola Media Girasole"),
        ("domain", "Mulino Bianchi", "Girasole"),
        ("text", "Scuola Media Girasole", "Girasole"),
    ],
)
def test_an_earlier_mail_has_the_whole_name(source: str, earlier: str, right: str) -> None:
    """What only the domain shows is a piece of the name that was read before."""
    mail = Earlier("b" * 64, "acknowledgement", Application(company=earlier), date=NOON)
    now = Application(company="Girasole", sources={"company": source})
    assert enrich(now, Past((mail,)), until=NOON).company == right


@pytest.mark.parametrize(
    "local", ["notificaciones", "notificacoes", "notifiche", "powiadomienia", "benachrichtigung"]
)
def test_nobody_reads_notices(local: str) -> None:
    """The same in other languages than English."""
    assert is_robot(Address("", f"{local}@vacantesya.example"))


@pytest.mark.parametrize(
    ("language", "sender", "text", "right"),
    [
        ("it", "Corvotek <noreply@workday-mail.example>", "Ciao Alex,\n\nti ringraziamo per il tuo interesse verso Corvotek.\n\nCordiali saluti,\nIl team Talent Acquisition di Corvotek", "Corvotek"),
        ("fr", "Dr Luce Amiel <luce.amiel@ibmc-nantes.example>", "Cher Alex,\n\nLa commission a choisi une autre personne.\n\nBien cordialement,\n\nLuce Amiel\nDirectrice de recherche\nInstitut de biologie marine et côtière, Nantes", None),
        ("en", "Anaya Softech Careers <careers@anayasoftech.example>", "Dear Candidate,\n\nGreetings from Anaya Softech!\n\nYou have not been shortlisted.\n\nRegards,\nTalent Acquisition Group\nAnaya Softech Pvt. Ltd., Pune", "Anaya Softech"),
        ("de", "Marwento Karriere <noreply@marwento.successfactors.example>", "Guten Tag,\n\nleider können wir Ihnen die Stelle nicht anbieten.\n\nMit freundlichen Grüßen\nIhr Recruiting-Team der Marwento Windkraft AG", "Marwento Windkraft"),
        ("sv", "Sydkraften Rekrytering <no-reply@sydkraften.varbi.example>", "Hej Alex,\n\nTack för din ansökan till tjänsten som Dataingenjör hos Sydkraften.\n\nMed vänliga hälsningar\nSydkraften Energi AB\n\nDetta mejl går inte att svara på.", "Sydkraften Energi"),
        ("fr", "Léa de Kompase <lea@kompase.example>", "Hello Alex,\n\nMerci d'avoir postulé chez nous, mais on ne va pas plus loin.\n\nLéa Fontal\nTalent Acquisition @ Kompase", "Kompase"),
        ("fr", "Sophie Lamy-Dio <s.lamydio@lyceesaintbruno.example>", "Bonjour,\n\nLe chef d'établissement a choisi un autre candidat.\n\nSophie Lamy-Dio\nAdjointe de direction\nLycée privé Saint-Bruno", "Lycée privé Saint-Bruno"),
        ("pl", "Sekretariat SP nr 9 <sekretariat@sp9-dolina.example>", "Szanowny Panie,\n\nwybraliśmy inną osobę.\n\nZ poważaniem\nmgr Bożena Kalinowska\nDyrektor Szkoły Podstawowej nr 9 w Dolinie", "Szkoła Podstawowa nr 9 w Dolinie"),
        ("es", "Marta Gil <mgil@igemar.example>", "Estimado Alex:\n\nHemos elegido a otra persona.\n\nUn saludo,\nMarta Gil\nInstituto de Geología del Duero (IGEMAR)", "Instituto de Geología del Duero"),
    ],
)  # fmt: skip
def test_where_an_employer_is_named(language: str, sender: str, text: str, right: str | None) -> None:
    """In an office's line, a greeting, beside its legal form or its short form; never the town behind it."""
    assert facts(sender, text, language).company == right
