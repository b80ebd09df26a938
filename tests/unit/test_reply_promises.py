"""Promises and invitations: who keeps what, who writes to whom, and that the letter takes it up."""

from __future__ import annotations

import re

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.reply.application import Application, Closed, Signals
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.offers import other_role
from rejectwatch.reply.signals import signals
from rejectwatch.reply.wording import context

NAMES = ("keeps", "writes", "passes", "returns", "apply_again")


def told(text: str, language: str) -> tuple[str, ...]:
    """Return which of the promises and invitations are found."""
    found = signals(text, language)
    return tuple(name for name in NAMES if getattr(found, name))


KEPT = [
    ("en", "I'll hang on to your details for when the harvest comes round."),
    ("en", "We will keep your CV on file for twelve months."),
    ("en", "Your profile will be retained in our system for suitable vacancies."),
    ("de", "Ihre Unterlagen würden wir gerne für spätere Ausschreibungen aufheben."),
    ("de", "Ich behalte deinen Lebenslauf gern hier."),
    ("de", "Wir merken Sie gern für die nächste Runde vor."),
    ("fr", "Je garde ton CV sous la main."),
    ("fr", "Nous conservons votre candidature pour de prochains besoins."),
    ("es", "Me guardo tu número por si hace falta gente."),
    ("es", "Sus datos quedarán incorporados a nuestra base para futuras búsquedas."),
    ("es", "Te tendremos en cuenta para otras vacantes."),
    ("pt", "Vou deixar o seu currículo aqui na gaveta."),
    ("pt", "Seu currículo segue em nosso arquivo para as próximas vagas."),
    ("it", "Terrò il suo curriculum da parte."),
    ("it", "Ti tengo senz'altro presente."),
    ("nl", "Ik bewaar je gegevens graag."),
    ("nl", "We houden je graag in gedachten voor andere klussen."),
    ("pl", "Pana CV zachowamy na wypadek kolejnego naboru."),
    ("sv", "Vi sparar gärna din ansökan i vår bank."),
    ("sv", "Jag har dig i åtanke."),
]


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_they_keep_the_details(language: str, text: str) -> None:
    """What they keep would be asked for as if nothing were promised."""
    assert "keeps" in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We are not able to keep your CV on file."),
        ("en", "Please keep us in mind for the future."),
        ("en", "Please keep an eye on our careers page for future openings."),
        ("en", "Your application will be retained in our system and deleted after six months."),
        ("de", "Ihre Unterlagen können wir leider nicht aufbewahren."),
        ("de", "Behalten Sie gern unsere Karriereseite im Blick."),
        ("de", "Ihre Bewerbung auf die Stelle haben wir geprüft."),
        ("es", "Tengo que informarle que su candidatura ha sido descartada."),
        ("pt", "Ficámos bem impressionados com o seu perfil."),
        ("it", "Tengo a ringraziarla per il suo curriculum."),
        ("nl", "We zetten je sollicitatie niet voort."),
        ("pl", "Nie zachowamy Pana CV."),
        ("sv", "Vi sparar inte din ansökan."),
    ],
)
def test_nothing_is_kept(language: str, text: str) -> None:
    """The letter would give thanks for what nobody promised."""
    assert "keeps" not in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If a bed opens up on the ward I'll give you a ring."),
        ("en", "We'll be in touch when the garden reopens."),
        ("de", "Ich melde mich im Herbst bei dir."),
        ("de", "Sobald sich etwas ergibt, kommen wir auf Sie zu."),
        ("fr", "Je reviendrai vers vous si un poste s'ouvre."),
        ("es", "Si en otoño falta gente, te llamo."),
        ("pt", "Se surgirem novas vagas, entraremos em contacto consigo."),
        ("it", "Se si aprisse un posto, la ricontatterò."),
        ("nl", "Als er in het najaar iets vrijkomt, bel ik je."),
        ("pl", "Jeśli zwolni się etat, na pewno się odezwę."),
        ("sv", "Om det blir ledigt i vår hör jag av mig."),
        ("sv", "Jag kontaktar dig gärna om något dyker upp."),
    ],
)
def test_they_will_write(language: str, text: str) -> None:
    """They would be asked to write although they said that they will."""
    assert "writes" in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Do try us again next April.", "returns"),
        ("en", "We expect to hire again in the autumn, and I'd be happy to hear from you then.", "returns"),
        ("en", "We would welcome another application from you.", "returns"),
        ("en", "Give us a bell again next season.", "returns"),
        ("en", "Please keep an eye on our careers page for new openings.", "apply_again"),
        ("de", "Versuchen Sie es gern im Herbst noch einmal.", "returns"),
        ("de", "Melden Sie sich gern im nächsten Jahr wieder bei uns.", "returns"),
        ("fr", "N'hésitez pas à postuler à nouveau l'an prochain.", "returns"),
        ("es", "No dudes en volver a presentarte el año que viene.", "returns"),
        ("pt", "Não hesites em candidatar-te de novo.", "returns"),
        ("it", "La invito a candidarsi di nuovo in autunno.", "returns"),
        ("nl", "Solliciteer gerust nog eens.", "returns"),
        ("pl", "Zapraszamy za rok.", "returns"),
        ("sv", "Hör gärna av dig igen till våren.", "returns"),
        ("sv", "Sök gärna igen nästa år.", "returns"),
        ("sv", "Håll gärna utkik på vår karriärsida.", "apply_again"),
    ],
)
def test_the_reader_is_to_come_back(language: str, text: str, found: str) -> None:
    """An invitation would be passed over, or taken for a promise of theirs."""
    seen = told(text, language)
    assert found in seen
    assert "writes" not in seen


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will contact you if you are selected."),
        ("en", "You will not be able to reapply for this post."),
        ("en", "Thank you for taking the time to apply again."),
        ("de", "Für weitere Bewerbungen wünschen wir viel Erfolg."),
        ("fr", "Vous ne pouvez pas postuler à nouveau."),
        ("es", "Gracias por presentarte de nuevo."),
        ("nl", "Neem contact met ons op als er vragen zijn."),
        ("es", "Te escribimos para contarte que el puesto se ha cubierto, y te animamos a mirar otros."),
        ("es", "Le escribo porque otros perfiles encajan mejor."),
    ],
)
def test_no_promise_and_no_invitation(language: str, text: str) -> None:
    """A denial, a condition or thanks would count as a promise."""
    assert told(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I'll pass your details to our Hobart team."),
        ("de", "Ihre Unterlagen habe ich an die Kollegen in Ulm weitergeleitet."),
        ("fr", "Je transmets votre CV à mes collègues de Brest."),
        ("es", "Paso tus datos a mis compañeros de Vigo."),
        ("pt", "Vou encaminhar o seu currículo para a unidade de Braga."),
        ("it", "Inoltro il suo curriculum ai colleghi di Bari."),
        ("nl", "Ik geef je gegevens aan de vestiging in Breda door."),
        ("pl", "Przekażę Pana CV koleżankom z oddziału w Gdyni."),
        ("sv", "Jag skickar din ansökan vidare."),
    ],
)
def test_they_pass_the_details_on(language: str, text: str) -> None:
    """Details that go to a colleague would be passed over."""
    assert "passes" in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Se vires outra vaga que te interesse, não hesites em candidatar-te de novo.",
        "Si ves otra vacante que te interese, no dudes en postular.",
        "Se vede un'altra posizione che le interessa, non esiti a candidarsi.",
        "Zie je een andere functie die bij je past, solliciteer gerust.",
        "Om du ser en annan tjänst som intresserar dig är du välkommen att söka.",
    ],
)
def test_an_opening_that_the_reader_may_find_is_not_held_out(text: str) -> None:
    """An invitation to apply again would be answered like the offer of a job."""
    assert not other_role(text)


def test_an_opening_that_they_name_is_held_out() -> None:
    """A real offer would be lost with the invitations."""
    assert other_role("Temos outra vaga que lhe pode interessar, na loja do Porto.")


def _line(language: str, found: Signals, *, consent: bool = False, **facts: object) -> str:
    """Return the letter to a bare no that says what is found."""
    profile = Profile(name="Robin Roe", addresses=["robin@mail.example"], expertise="data")
    letters = Composer(profile, Reply(), [bundled("templates") / "letters"]).letters
    application = Application(company="Tarnhof", signals=found, **facts)  # type: ignore[arg-type]
    message = parse_bytes(b"From: kay@tarnhof.example\nSubject: x\nMessage-ID: <a@b.example>\n\nNo.\n")
    variables = context(
        message, application, profile=profile, reply=Reply(consent=consent), language=language
    )
    return letters.render(language, application.letter.value, variables)


ASKS = re.compile(
    r"[Pp]lease keep me in mind|if you kept me in mind|etwas anderes ergibt|passende Stelle|revenir vers moi$|penserez|en cuenta, por favor|pensara|lembre|fico à|tenetemi|ricorderete|hoor ik|hoor het|o mnie|dowiem|Hör gärna|Tänk"
)
TAKEN_UP = {
    "keeps": r"kept in mind|will keep me in mind|vorgemerkt|im Blick|dans vos dossiers|conservée|tenerme en cuenta|se me tendrá en cuenta|me considerar|fica guardado|tenermi presente|restino|in beeld|in gedachten|rekrutacj|i åtanke",
    "writes": r"hear from you|do get in touch|von (?:Ihnen|euch) freue|Melde|nouvelles|répondrai|noticias|avisarme|notícias|comigo|notizie|ricontattarmi|hoor graag van|te horen|wrócę do rozmowy|Chętnie odpowiem|höra från|höra av",
    "passes": r"passing my|Weitergabe|weitergegeben|transmise?s? pour|trasladar|se tengan|encaminh|inoltr|doorge|doorgeven|dalej|vidare",
    "returns": r"try again|noch einmal|de nouveau|volveré|volver a|candidatar|riproverò|candidarmi|nog eens|ponown|av mig igen",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv"])
@pytest.mark.parametrize("name", list(TAKEN_UP))
def test_a_letter_takes_up_what_was_said(language: str, name: str) -> None:
    """The letter would ask for what the mail has just said."""
    letter = _line(language, Signals(**{name: True}))
    assert re.search(TAKEN_UP[name], letter)
    assert name == "writes" or not ASKS.search(letter)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv"])
def test_a_search_on_hold_takes_a_promise_up_too(language: str) -> None:
    """The letter about a search on hold would pass the promise over."""
    letter = _line(language, Signals(writes=True), closed=Closed.FROZEN)
    assert re.search(TAKEN_UP["writes"], letter)


def test_an_agency_whose_client_is_unknown_is_no_home() -> None:
    """The client that just said no would be called a good home."""
    profile = Profile(name="Robin Roe", addresses=["robin@mail.example"], expertise="data")
    letters = Composer(profile, Reply(), [bundled("templates") / "letters"]).letters
    application = Application(agency=True, signals=Signals(keeps=True))
    message = parse_bytes(b"From: kay@tarnhof.example\nSubject: x\nMessage-ID: <a@b.example>\n\nNo.\n")
    variables = context(message, application, profile=profile, reply=Reply(), language="en")
    letter = letters.render("en", "after_application", variables)
    assert "with you or your clients, especially where there is a good home for my skills in data." in letter
    assert "your client being" not in letter


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("es", "Nos encantaría volver a escribirte cuando ampliemos el taller.", "writes"),
        ("es", "Me gustaría contactarte apenas se abra otra tienda.", "writes"),
        ("es", "Quisiéramos avisarle, y no dejaremos de llamarle apenas haya una plaza.", "writes"),
        ("fr", "Nous nous permettrons de vous recontacter en cas de nouveau besoin.", "writes"),
        ("fr", "Je ne manquerai pas de vous faire signe si un poste se libère.", "writes"),
        ("pt", "Gostava de voltar a conversar contigo quando abrirmos o segundo armazém.", "writes"),
        ("en", "I've filed your papers and will give you a ring if a berth comes free.", "writes"),
        ("pl", "Gdyby coś się zwolniło, dam znać.", "writes"),
        ("pl", "Skontaktujemy się z Panią przed sezonem narciarskim.", "writes"),
        ("pl", "Chcielibyśmy się do Pana odezwać, gdy ruszy druga zmiana.", "writes"),
        ("it", "Vorrei ricontattarti appena apriamo il nuovo negozio.", "writes"),
        ("sv", "Jag skulle gärna kontakta dig när vi bygger ut.", "writes"),
        ("es", "Quisiera tenerla presente para la obra de Cuenca.", "keeps"),
        ("es", "Su expediente queda en nuestra cartera.", "keeps"),
        ("pt", "Ficamos com os seus dados para outras ocasiões.", "keeps"),
        ("en", "I have held on to your CV.", "keeps"),
        ("en", "We'd like to hang on to your details, as more work is coming in May.", "keeps"),
    ],
)
def test_a_wish_counts_as_a_promise(language: str, text: str, found: str) -> None:
    """What they would like to do would be asked for as if they had not said so."""
    seen = told(text, language)
    assert found in seen
    assert "returns" not in seen


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Have another go next spring."),
        ("en", "We hope that you will consider applying again."),
        ("en", "Please don't let this put you off applying for other posts with the council."),
        ("en", "If you're still looking in the autumn, drop me a line."),
        ("de", "Es würde uns freuen, wenn Sie sich im Mai bewerben."),
        ("de", "Schreib mir im Frühjahr gern."),
        ("fr", "Nous serions ravis que vous postuliez à la rentrée."),
        ("es", "Nos gustaría mucho que se presentara a la próxima convocatoria."),
        ("pt", "Em outubro há novo concurso e gostaríamos que se candidatasse."),
        ("pt", "Se ainda tiver interesse, me escreva na época."),
        ("it", "Ci piacerebbe che si candidasse in primavera."),
        ("nl", "Laat me volgend jaar weten of je nog zoekt."),
        ("pl", "Proszę napisać wiosną."),
        ("sv", "Tveka inte att höra av dig till mig längre fram."),
    ],
)
def test_a_wish_to_see_somebody_again_is_an_invitation(language: str, text: str) -> None:
    """An invitation would be answered by asking to be kept in mind."""
    assert "returns" in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If you have questions in the future, drop us a line."),
        ("en", "Please contact us if you would like feedback in June."),
        ("de", "Bei Fragen schreiben Sie uns im Mai."),
        ("es", "Te animo a presentarte a las becas del ministerio."),
        ("fr", "N'hésitez pas à nous écrire si vous avez des questions."),
        ("pt", "Ficámos com boa impressão da entrevista."),
        ("es", "Me gustaría escribirte mejores noticias."),
        ("it", "Le scrivo per informarla se ha ancora domande."),
    ],
)
def test_other_words_about_later_promise_nothing(language: str, text: str) -> None:
    """A question that may be put would be taken for an invitation."""
    assert told(text, language) == ()


ASKED = [
    ("en", "If that is all right with you, we'd like to keep your CV on file."),
    ("en", "May we keep your details for the autumn?"),
    ("de", "Wenn Sie einverstanden sind, würde ich Ihre Mappe gern behalten."),
    ("de", "Dürfen wir deinen Lebenslauf aufbewahren?"),
    ("fr", "Si vous êtes d'accord, nous garderons votre dossier."),
    ("es", "Si no tiene inconveniente, conservaremos su currículum."),
    ("es", "Quisiera tenerla presente para la próxima obra, si le parece bien."),
    ("pt", "Podemos guardar o seu contacto?"),
    ("it", "Se è d'accordo, lo terrei da parte per la prossima stagione."),
    ("nl", "Mogen we je cv bewaren?"),
    ("pl", "Czy możemy zachować Pana CV?"),
    ("sv", "Om det är okej för dig sparar vi din ansökan."),
]


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_they_ask_whether_they_may(language: str, text: str) -> None:
    """A question would stay without an answer."""
    assert signals(text, language).asks
    assert not signals(text.replace("?", "."), language).returns


@pytest.mark.parametrize(
    ("language", "text"),
    [*KEPT, ("en", "May we wish you the best."), ("de", "Darf ich Ihnen alles Gute wünschen?")],
)
def test_a_promise_is_no_question(language: str, text: str) -> None:
    """Leave would be given that nobody asked for."""
    assert not signals(text, language).asks


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I'd be glad to give you some feedback on your answers."),
        ("en", "If you'd like some feedback from the panel, ring me on Friday."),
        ("de", "Wenn du möchtest, gebe ich dir am Telefon gern noch Feedback."),
        ("fr", "Si vous le souhaitez, je vous ferai un retour détaillé."),
        ("es", "Si quieres, te doy feedback por teléfono."),
        ("pt", "Se quiser, posso dar-lhe feedback."),
        ("it", "Le darei volentieri un riscontro più ampio, o un feedback a voce."),
        ("nl", "Ik geef je graag nog wat feedback."),
        ("pl", "Chętnie udzielę informacji zwrotnej."),
        ("sv", "Jag ger dig gärna återkoppling."),
    ],
)
def test_feedback_that_can_be_had_is_no_reason_yet(language: str, text: str) -> None:
    """There would be thanks for reasons that nobody gave."""
    found = signals(text, language)
    assert found.offers_feedback
    assert not found.feedback


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The feedback from the panel was that you rushed the last question.", True),
        ("I'm happy to share some feedback: we felt that your plan was too short.", True),
        ("We would be glad of your feedback on our process.", False),
        ("We are unable to give individual feedback.", False),
    ],
)
def test_reasons_and_requests_offer_no_feedback(text: str, given: bool) -> None:
    """Reasons that are given would be lost, or a survey taken for an offer."""
    found = signals(text, "en")
    assert found.feedback == given
    assert not found.offers_feedback or given


YES = {
    "en": "(?:By all means keep|welcome to keep) my details",
    "de": "meine Unterlagen .*behalten|gern einverstanden",
    "fr": "d’accord pour|J’accepte très volontiers",
    "es": "Por supuesto|Desde luego",
    "pt": "pode ficar guardado|Concordo com",
    "it": "senz’altro d’accordo|va benissimo",
    "nl": "Natuurlijk mogen jullie|Natuurlijk mag|Ik vind het prima",
    "pl": "zgadzam się",
    "sv": "Självklart får|Det går utmärkt",
}


@pytest.mark.parametrize("language", list(YES))
def test_a_letter_gives_leave(language: str) -> None:
    """They would wait for a yes."""
    letter = _line(language, Signals(asks=True, keeps=True), consent=True)
    assert re.search(YES[language], letter)
    assert not ASKS.search(letter)


@pytest.mark.parametrize("language", list(YES))
def test_nobody_allows_it_for_the_user(language: str) -> None:
    """Whoever has not said that their data may be kept would have allowed it."""
    letter = _line(language, Signals(asks=True))
    assert not re.search(YES[language], letter)
    assert re.search(TAKEN_UP["keeps"], letter)


@pytest.mark.parametrize("language", list(YES))
def test_a_letter_takes_up_the_feedback_and_no_call(language: str) -> None:
    """Feedback by phone would be answered as if a talk were offered."""
    letter = _line(language, Signals(offers_feedback=True, call=True))
    offered = (
        r"[Ff]eedback|retour (?:que|très)|comentarios|riscontro|informacj\w+ zwrotn\w+|zwrotna|återkoppling"
    )
    assert re.search(offered, letter, re.IGNORECASE)
    assert not re.search(r"phone|the call|telefon|bellen|llamada|appel", letter, re.IGNORECASE)


@pytest.mark.parametrize("language", ["es", "fr", "it", "pt"])
def test_openings_to_watch_are_no_invitation_to_apply_again(language: str) -> None:
    """An invitation would be accepted that nobody made."""
    for company in ("Tarnhof", "Brello", "Kask", "Oldern"):
        letter = _line(language, Signals(apply_again=True)).replace("Tarnhof", company)
        assert not re.search(
            r"invit(?:o|aci)|invitation|convite|candidatar|de nouveau|di nuovo|volver a", letter
        )


def test_a_polish_skill_has_a_sentence_of_its_own() -> None:
    """Thanks would be explained by a skill, or the reader be told that one fits in."""
    profile = Profile(
        name="Robin Roe", addresses=["robin@mail.example"], expertise="data", expertise_in={"pl": "dane"}
    )
    letters = Composer(profile, Reply(), [bundled("templates") / "letters"]).letters
    application = Application(company="Tarnhof", signals=Signals(keeps=True))
    message = parse_bytes(b"From: kay@tarnhof.example\nSubject: x\nMessage-ID: <a@b.example>\n\nNo.\n")
    variables = context(message, application, profile=profile, reply=Reply(), language="pl")
    letter = letters.render("pl", "after_application", variables)
    assert re.search(r"rekrutac\w+\. (?:Moje|Myślę|Sądzę)", letter)
    assert "odnajdę" not in letter


def test_a_client_that_said_no_is_no_home() -> None:
    """The client that has just said no would be called a good home after an agent's promise."""
    letter = _line("en", Signals(keeps=True), agency=True)
    assert "with you or your clients, especially where there is a good home for my skills in data." in letter
    assert "Tarnhof" not in letter
