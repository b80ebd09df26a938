"""What happened before the no: a talk that took place, with whom, what was said of it, and what became of the position."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.ledger.codec import dump_application, load_application
from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Met
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.extract import extract
from rejectwatch.reply.history import Past, enrich, remembered

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ME = Address("Alex Rivera", "alex.rivera@mail.example")
PROFILE = Profile(name=ME.name, addresses=[ME.address])
COMPOSER = Composer(PROFILE, Reply(), [bundled("templates") / "letters"])


def mail(text: str, subject: str = "Update", sender: str = "Robin Falk <robin@tallwood.example>") -> Message:
    """Return a mail to the user."""
    return Message("a" * 64, "<1@x.example>", NOW, Address(*parseaddr(sender)), (), (ME,), (), subject, None, (), text)  # fmt: skip


def facts(text: str, language: str = "en", subject: str = "Update") -> Application:
    """Return the facts of a mail to the user."""
    return extract(mail(text, subject), own=(ME.address,), own_name=ME.name, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you for attending the coding round last week."),
        ("en", "It was great to hear about your work in Leeds."),
        ("en", "Lovely chat on Tuesday! The others were a bit further along."),
        ("de", "Danke, dass Sie sich am 4. Mai die Zeit für ein persönliches Kennenlernen genommen haben."),
        ("de", "Schönes Gespräch am Dienstag, danke dafür!"),
        ("fr", "Merci d’avoir pris le temps de discuter avec Paul et moi mardi."),
        ("fr", "Merci d'avoir pris le temps de nous rencontrer."),
        ("es", "¡Qué buena la charla del jueves!"),
        ("es", "Gracias por el tiempo que nos dedicaste en la entrevista."),
        ("pt", "Agradeço o tempo que nos dedicou na entrevista."),
        ("pt", "Agradeço a nossa conversa."),
        ("pt", "Muito boa a nossa conversa de terça!"),
        ("it", "Bella chiacchierata martedì, davvero."),
        ("it", "Hanno apprezzato il colloquio, ma hanno scelto un'altra persona."),
        ("nl", "Ze vonden het een prettig gesprek, maar gaan verder met een ander."),
        ("nl", "Fijn gesprek dinsdag!"),
        ("pl", "Bardzo miła rozmowa we wtorek."),
        ("sv", "Det var roligt att höra om dina erfarenheter."),
        ("sv", "Tack för att du tog dig tid för ett samtal."),
    ],
)
def test_met(language: str, text: str) -> None:
    """A talk that took place would go without thanks."""
    assert facts(text, language).met is Met.INTERVIEW


@pytest.mark.parametrize(
    ("language", "subject", "met"),
    [
        ("en", "Our conversation of 4 May", Met.INTERVIEW),
        ("de", "Ihr Vorstellungsgespräch vom 4. Mai", Met.INTERVIEW),
        ("fr", "Suite à notre appel", Met.CALL),
        ("es", "Tras la llamada", Met.CALL),
        ("it", "Dopo la nostra chiacchierata", Met.INTERVIEW),
        ("nl", "Naar aanleiding van onze kennismaking", Met.INTERVIEW),
        ("de", "Ihr Vorstellungsgespräch am 4. Mai", Met.NONE),
        ("de", "Absage Ihres Vorstellungsgesprächs vom 4. Mai", Met.NONE),
        ("fr", "Suite à votre appel d'offres", Met.NONE),
    ],
)
def test_met_by_subject(language: str, subject: str, met: Met) -> None:
    """The subject alone may say that the mail follows a talk; one ahead or called off proves nothing."""
    assert facts("Leider nein. Hélas. Helaas.", language, subject).met is met


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Great to hear about your interest in the role."),
        ("en", "You did not attend the technical round."),
        ("de", "Es war schön, von Ihnen zu hören."),
        ("fr", "Merci d'avoir pris le temps de postuler chez nous."),
        ("fr", "Après en avoir discuté avec un autre candidat, nous arrêtons là."),
        ("es", "Tu entrevista del martes está confirmada."),
        ("pt", "Agradeço o tempo dedicado à candidatura."),
        ("it", "Grazie per il tempo dedicato alla candidatura."),
        ("nl", "Leuk om te horen over je interesse in onze winkel."),
        ("sv", "Trevligt att höra om ditt intresse för tjänsten."),
    ],
)
def test_not_met(language: str, text: str) -> None:
    """Nobody is thanked for a talk that never was."""
    assert facts(text, language).met is Met.NONE


def after(invitation: str, answer: str, language: str, subject: str = "Hello") -> Application:
    """Return the facts of a no that follows an invitation."""
    first = replace(mail(invitation, subject), date=NOW - timedelta(days=9), message_key="b" * 64)
    read = extract(first, own=(ME.address,), own_name=ME.name, language=language)
    kept = remembered(
        first, load_application(dump_application(read)), category="interview", own=(ME.address,)
    )
    return enrich(facts(answer, language), Past((kept,)), until=NOW)


@pytest.mark.parametrize(
    ("language", "invitation", "answer"),
    [
        ("en", "Could we have a quick call on Tuesday at 10?", "It was nice talking to you."),
        ("de", "Können wir am Dienstag um 10 Uhr telefonieren?", "Danke für das nette Gespräch."),
        ("fr", "Puis-je vous appeler mardi à 10h ?", "Merci pour notre échange."),
        ("es", "¿Te puedo llamar el martes a las 10?", "Gracias por la charla."),
        ("pt", "Podemos falar por telefone na terça às 10h?", "Obrigado pela conversa."),
        ("it", "Possiamo sentirci al telefono martedì?", "Grazie per la bella chiacchierata."),
        ("nl", "Zullen we dinsdag om 10 uur even bellen?", "Dank voor het leuke gesprek!"),
        ("pl", "Czy możemy porozmawiać telefonicznie jutro?", "Dziękuję za miłą rozmowę."),
        ("sv", "Har du tid för ett telefonsamtal på tisdag?", "Tack för ett bra samtal."),
    ],
)
def test_by_phone(language: str, invitation: str, answer: str) -> None:
    """One phone call is no interview with several people."""
    assert after(invitation, answer, language).met is Met.CALL


@pytest.mark.parametrize(
    ("invitation", "answer"),
    [
        ("Could you come in for an interview on Tuesday at 10?", "It was nice talking to you."),
        ("Could we have a quick call on Tuesday at 10?", "It was nice meeting you in person."),
        ("Let us talk on Tuesday. If questions come up, call me by phone.", "It was nice talking to you."),
        ("Let us talk on Tuesday.\n\nRobin Falk\nPhone: 555-0142", "It was nice talking to you."),
    ],
)
def test_not_by_phone(invitation: str, answer: str) -> None:
    """An interview stays one where a phone is only mentioned, or another talk followed."""
    assert after(invitation, answer, "en").met is Met.INTERVIEW


def letter(text: str, language: str) -> str:
    """Return the letter that answers a mail."""
    message, found = mail(text), facts(text, language)
    found = replace(found, to=message.sender)
    return COMPOSER.compose(message, found, language=language, message_id="<2@x.example>", now=NOW).text


@pytest.mark.parametrize(
    ("language", "text", "several"),
    [
        ("en", "I enjoyed our conversation, but chose somebody else.", ("everyone",)),
        ("de", "Unser Gespräch hat mir gut gefallen, aber ich habe mich anders entschieden.", ("allen", " alle ")),
        ("fr", "J'ai beaucoup apprécié notre entretien, mais je ne donne pas suite.", ("personnes",)),
        ("es", "Me gustó mucho la entrevista, pero elegí a otra persona.", ("quienes", "personas")),
        ("pt", "Gostei muito da nossa conversa, mas escolhi outra pessoa.", ("pessoas",)),
        ("it", "Mi è piaciuto il nostro colloquio, ma ho scelto diversamente.", ("persone", "chi ha")),
        ("nl", "Ik vond ons gesprek prettig, maar ik kies anders.", ("iedereen",)),
        ("pl", "Dziękuję za rozmowę ze mną, ale wybrałem inaczej.", ("wszystkim",)),
        ("sv", "Jag uppskattade samtalet, men valde annorlunda.", ("alla",)),
    ],
)  # fmt: skip
def test_thanks_one_person(language: str, text: str, several: tuple[str, ...]) -> None:
    """Who talked to one person thanks that one, not people who weren't there."""
    written = letter(f"{text}\n\nRobin Falk", language)
    assert facts(text, language).met is Met.INTERVIEW
    assert not [word for word in several if word in written]


def test_thanks_several_people() -> None:
    """Where others were there, they are thanked as well."""
    assert "everyone" in letter("The team and I enjoyed our conversation with you.\n\nRobin Falk", "en")
    for who in ("Dr. Novak and I really enjoyed meeting you", "Jess and I loved our conversation with you"):
        assert "time you gave me" not in letter(f"{who}, but we chose somebody else.\n\nRobin Falk", "en")


@pytest.mark.parametrize("region", ["pt", "br"])
def test_portuguese_time(region: str) -> None:
    """The time was not given to the others who took part."""
    folder = bundled("templates") / "letters" / "pt" / "after_interview.txt.j2"
    written = folder.read_text(encoding="utf-8")
    assert {"pt": "também às restantes", "br": "inclusive às demais"}[region] not in written


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They liked your plan but felt the budget part was not detailed enough."),
        ("en", "We would have liked to see more tests."),
        ("en", "The feedback from the panel was that the second answer stayed vague."),
        ("de", "Dein Entwurf war schön, bei den Farben hätten wir uns etwas mehr Mut gewünscht."),
        ("fr", "L'analyse est claire, mais nous attendions une conclusion plus aboutie."),
        ("es", "El ejercicio está bien, pero nos faltó un plan de pruebas."),
        ("pt", "O exercício está bom, mas esperávamos mais detalhe nos testes."),
        ("it", "Buona la prima parte, meno convincente la seconda."),
        ("nl", "Je plan was helder, maar we misten een begroting."),
        ("pl", "Projekt jest ciekawy, zabrakło nam jednak kosztorysu."),
        ("sv", "Skissen var fin, men vi saknade en tidsplan."),
    ],
)
def test_feedback(language: str, text: str) -> None:
    """What somebody took the trouble to say of the work would go without thanks."""
    assert facts(text, language).signals.feedback


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Based on the feedback from the panel, we regret that we will not go ahead."),
        ("en", "We felt the other candidates were closer to the role."),
        ("en", "We found the decision was not easy."),
        ("de", "Wir hätten Ihnen gern eine bessere Nachricht geschickt."),
        ("fr", "Nous aurions aimé vous répondre plus favorablement."),
        ("es", "Nos hubiera gustado darte una respuesta mejor."),
        ("pt", "Faltou pouco."),
        ("pl", "Niewiele zabrakło."),
        ("sv", "Vi hade gärna träffat fler sökande."),
    ],
)
def test_no_feedback(language: str, text: str) -> None:
    """Nobody is thanked for reasons that were not given."""
    assert not facts(text, language).signals.feedback


@pytest.mark.parametrize(
    ("language", "text", "closed"),
    [
        ("en", "There are no trainee places left this year.", "filled"),
        ("en", "The search was closed without an appointment.", "cancelled"),
        ("de", "Wir haben leider keine Ausbildungsplätze mehr.", "filled"),
        ("de", "Wir stellen dieses Jahr niemanden mehr ein.", "cancelled"),
        ("fr", "Toutes nos places sont déjà prises.", "filled"),
        ("fr", "Nous avons décidé de ne recruter personne.", "cancelled"),
        ("fr", "Le recrutement est en suspens.", "frozen"),
        ("es", "En suspenso por motivos de presupuesto.", "frozen"),
        ("es", "Al final no vamos a contratar a nadie.", "cancelled"),
        ("pt", "A vaga de Técnico de Laboratório (Braga), a que se candidatou, foi entretanto preenchida.", "filled"),
        ("pt", "Não vamos contratar ninguém este ano.", "cancelled"),
        ("it", "Abbiamo deciso di non assumere più nessuno.", "cancelled"),
        ("nl", "Er zijn geen stageplekken meer vrij.", "filled"),
        ("nl", "We nemen dit jaar niemand meer aan.", "cancelled"),
        ("pl", "Rekrutacja została zamknięta bez wyboru kandydata.", "cancelled"),
        ("sv", "Vi har valt att pausa rekryteringen tills vidare.", "frozen"),
        ("sv", "Vi har inga lärlingsplatser kvar.", "filled"),
    ],
)  # fmt: skip
def test_closed(language: str, text: str, closed: str) -> None:
    """Nobody lost to another candidate where there is nothing to be had."""
    assert facts(text, language).closed == closed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are no places left at the interview day."),
        ("es", "No vamos a contratar a nadie sin experiencia."),
        ("it", "Non abbiamo ancora scelto nessuno."),
        ("sv", "Vi har valt att inte anställa någon som saknar körkort."),
        ("pt", "A vaga de Técnico, a que se candidatou, ainda não foi preenchida."),
    ],
)
def test_not_closed(language: str, text: str) -> None:
    """A position that is still there is not said to be gone."""
    assert facts(text, language).closed is None


@pytest.mark.parametrize(
    ("language", "text", "met"),
    [
        ("en", "Thank you for doing the trial with us last Friday.", Met.ONSITE),
        ("en", "Thanks for coming along to the selection morning.", Met.INTERVIEW),
        ("de", "Danke, dass du am Mittwoch bei uns in der Werkstatt hospitiert hast.", Met.ONSITE),
        ("de", "Vielen Dank für den Schnuppertag, wir hatten viel Freude mit dir.", Met.ONSITE),
        ("de", "Danke, dass Sie sich letzte Woche bei uns vorgestellt haben.", Met.INTERVIEW),
        ("fr", "Merci pour la matinée d'essai, toute l'équipe vous salue.", Met.ONSITE),
        ("fr", "Merci de votre candidature au poste de vendeur à Nantes et pour l'entretien.", Met.INTERVIEW),
        ("es", "Gracias por el turno de prueba del sábado.", Met.ONSITE),
        ("es", "La entrevista fue muy buena.", Met.INTERVIEW),
        ("pt", "Obrigada pelo turno de teste de sábado.", Met.ONSITE),
        ("pt", "Agradeço pela conversa de segunda-feira.", Met.INTERVIEW),
        ("it", "Grazie per il turno di prova di sabato.", Met.ONSITE),
        ("it", "Grazie per essere passata in ufficio giovedì.", Met.INTERVIEW),
        ("it", "È stato un incontro interessante.", Met.INTERVIEW),
        ("it", "Il colloquio è stato di alto livello.", Met.INTERVIEW),
        ("nl", "Bedankt dat je vrijdag bij ons in de bakkerij hebt meegelopen.", Met.ONSITE),
        ("nl", "Dank voor de proefles van maandag.", Met.ONSITE),
        (
            "pl",
            "Dziękujemy za udział w rekrutacji na stanowisko Florystka i za spotkanie w kwiaciarni.",
            Met.INTERVIEW,
        ),
        ("pl", "Dziękujemy za sobotni dzień próbny.", Met.ONSITE),
        ("sv", "Tack för ditt provpass i lördags.", Met.ONSITE),
        ("sv", "Kul att du provjobbade hos oss.", Met.ONSITE),
    ],
)
def test_met_without_the_word(language: str, text: str, met: Met) -> None:
    """A day of trial work, or a talk that isn't called one, would go without thanks."""
    assert facts(text, language).met is met


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you for your interest in the clinical trial on lipids."),
        ("en", "We would like to offer you the trial shift on Saturday."),
        ("de", "Danke für deine Bewerbung für die Schnupperlehre."),
        ("de", "Wir hatten uns die Aufgabe anders vorgestellt."),
        ("de", "Danke, dass Sie in vielen Projekten mitgearbeitet haben."),
        ("fr", "L'entretien était prévu mardi."),
        ("es", "Gracias por tu interés en el turno de prueba."),
        ("it", "Il colloquio è stato annullato."),
        ("nl", "Bedankt voor je sollicitatie voor de proefdag."),
        ("pl", "Dziękujemy za zgłoszenie na dzień próbny."),
        ("sv", "Tack för ditt intresse för provarbetet."),
    ],
)
def test_no_trial_yet(language: str, text: str) -> None:
    """A day that was only applied for, offered or called off was none."""
    assert facts(text, language).met is Met.NONE


@pytest.mark.parametrize(
    ("language", "subject", "text", "met"),
    [
        ("it", "Call di approfondimento", "Grazie per la chiacchierata di ieri.", Met.INTERVIEW),
        ("it", "Telefonata di lunedì", "Grazie per la chiacchierata di ieri.", Met.CALL),
        ("es", "Call con Brillante", "Gracias por la charla.", Met.INTERVIEW),
        ("en", "Our call", "Thank you for the chat with us.", Met.CALL),
    ],
)
def test_a_call_elsewhere_is_no_telephone(language: str, subject: str, text: str, met: Met) -> None:
    """The borrowed word most often stands for a video."""
    assert facts(text, language, subject).met is met


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("it", "Ne abbiamo parlato internamente e ci fermiamo qui.", None),
        ("fr", "Après en avoir discuté en interne, nous ne donnons pas suite.", None),
        ("es", "Lo hemos comentado internamente y no seguimos.", None),
        ("sv", "Vi har diskuterat internt och går inte vidare.", None),
        ("it", "La posizione è stata coperta internamente.", "internal_candidate"),
        ("es", "Hemos resuelto la búsqueda internamente.", "internal_candidate"),
        ("pt", "A decisão foi promover internamente.", "internal_candidate"),
    ],
)
def test_talked_over_in_the_house(language: str, text: str, reason: str | None) -> None:
    """What was only talked over in the house makes nobody of it the one chosen."""
    assert facts(text, language).reason == reason


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I'm afraid the job is already taken."),
        ("en", "We have already found someone for it."),
        ("de", "Wir haben inzwischen für den Verkauf jemanden gefunden."),
        ("fr", "Hélas, c'est déjà pourvu."),
        ("fr", "Nous venons de pourvoir ce poste."),
        ("es", "Ya hemos encontrado a la persona para el puesto."),
        ("pt", "Entretanto já preenchemos a vaga."),
        ("it", "Abbiamo già trovato una cuoca."),
        ("it", "Per ora siamo al completo."),
        ("nl", "We hebben inmiddels iemand gevonden."),
        ("pl", "Niestety to miejsce jest już zajęte."),
        ("pl", "Mamy już kogoś."),
        ("sv", "Vi har redan hittat någon."),
    ],
)
def test_filled_in_plain_words(language: str, text: str) -> None:
    """A small house says that the place is gone in its own way."""
    assert facts(text, language).closed == "filled"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We haven't found someone for it yet."),
        ("en", "Your application has been taken into account."),
        ("de", "Wir haben uns für jemanden entschieden."),
        ("fr", "Votre profil est pris en compte."),
        ("it", "Abbiamo già valutato la sua candidatura."),
        ("nl", "We zoeken nog iemand."),
        ("pl", "To miejsce nie jest jeszcze zajęte."),
        ("sv", "Vi har inte hittat någon."),
    ],
)
def test_not_filled(language: str, text: str) -> None:
    """Nothing says that the place is gone."""
    assert facts(text, language).closed is None


@pytest.mark.parametrize(
    ("language", "text", "apart"),
    [
        ("en", "On behalf of Mr Holt, thank you for the interview.", True),
        ("en", "Thank you for your interview with Priya.", True),
        ("de", "Im Namen von Frau Lenz danke ich Ihnen für das Gespräch.", True),
        ("de", "Danke für das Gespräch mit Herrn Ott.", True),
        ("fr", "Au nom de M. Perrin, merci pour l'entretien.", True),
        ("es", "Gracias por la entrevista con Lucía.", True),
        ("pt", "Em nome da Dra. Lemos, agradeço a entrevista.", True),
        ("it", "Grazie per il colloquio con la dottoressa Neri.", True),
        ("nl", "Namens de heer Bos dank ik u voor het gesprek.", True),
        ("pl", "Dziękuję za rozmowę z kierownikiem.", True),
        ("sv", "Tack för intervjun med Karin.", True),
        ("en", "Thank you for the interview with Priya and me.", False),
        ("en", "On behalf of the team, thank you for the interview.", False),
        ("de", "Danke für das Gespräch mit uns.", False),
        ("fr", "Merci pour l'entretien avec notre équipe.", False),
        ("pl", "Dziękuję za rozmowę z Panią.", False),
    ],
)
def test_others_had_the_talk(language: str, text: str, *, apart: bool) -> None:
    """Who wasn't there is not written to of our conversation."""
    assert facts(text, language).signals.apart is apart


def written(text: str, found: Application, language: str, turn: int = 0) -> str:
    """Return the letter that these facts make."""
    return COMPOSER.compose(
        mail(text), found, language=language, message_id="<2@x.example>", now=NOW, turn=turn
    ).text


OURS = {"en": "our conversation", "de": "unser gespräch", "es": "nuestra conversación", "pt": "nossa conversa", "it": "nostro colloquio", "nl": "ons gesprek", "pl": "nasza rozmowa", "sv": "vårt samtal"}  # fmt: skip


@pytest.mark.parametrize("language", sorted(OURS))
def test_the_letter_speaks_of_the_interview(language: str) -> None:
    """Of a talk with others none of the variants says that it was ours."""
    told = facts("No.", language)
    apart = replace(told, met=Met.INTERVIEW, signals=replace(told.signals, apart=True))
    for turn in range(6):
        text = written("No.", apart, language, turn).lower()
        assert OURS[language] not in text, text


@pytest.mark.parametrize(
    ("language", "text", "several"),
    [
        ("en", "We have chosen two other candidates.", True),
        ("de", "Wir haben uns für zwei andere Bewerberinnen entschieden.", True),
        ("sv", "Vi har gått vidare med två andra kandidater.", True),
        ("it", "Abbiamo scelto altri candidati.", True),
        ("pl", "Wybraliśmy dwie inne osoby.", True),
        ("en", "We have chosen another candidate.", False),
        ("en", "We met three candidates and chose somebody else.", False),
        ("de", "Aus vielen Bewerbern haben wir eine andere Person gewählt.", False),
        ("fr", "Nous avons retenu une autre candidature.", False),
    ],
)
def test_several_were_chosen(language: str, text: str, *, several: bool) -> None:
    """The choice of several fell on no one person."""
    assert facts(text, language).signals.several is several


def test_the_letter_fits_several() -> None:
    """Where several were chosen the letter speaks of none."""
    told = facts("Tack för intervjun. Vi har gått vidare med två andra kandidater.", "sv")
    assert "någon annan" not in written("Nej.", told, "sv")
    told = facts("Tack för intervjun. Vi har gått vidare med en annan kandidat.", "sv")
    assert "någon annan" in written("Nej.", told, "sv")


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("en", "I've heard back from our client. Our client has decided to see others for the role.", "answer"),
        ("de", "Unser Kunde hat mir mitgeteilt, dass er andere Profile sucht.", "Antwort auf meine Bewerbung"),
        ("fr", "J'ai eu le retour de notre client. Notre client a préféré d'autres profils.", "réponse à ma candidature"),
        ("nl", "Onze opdrachtgever heeft mij laten weten dat hij met anderen verdergaat.", "antwoord op mijn sollicitatie"),
    ],
)  # fmt: skip
def test_an_answer_passed_on(language: str, text: str, line: str) -> None:
    """An agent who passes on a firm's answer is thanked for that, not for having read."""
    told = facts(text, language)
    assert told.agency
    assert told.signals.relays
    assert line in written(text, told, language)
