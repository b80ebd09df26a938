"""The pure middle of line one, with a model that says what the test wants."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile, Reply
from rejectwatch.judge import Judge, Mine, Verdict, draft_message_id
from rejectwatch.ledger.rows import Known
from rejectwatch.mail.message import Address, Message
from rejectwatch.mail.parse import parse_bytes
from rejectwatch.model.prediction import Category, Decision, Prediction
from rejectwatch.reply.application import Application, Letter, Met, Person, Signals
from rejectwatch.reply.compose import Composer
from rejectwatch.reply.memory import Earlier, Left

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ADDRESS = "alex.rivera@mail.example"
PROFILE = Profile(name="Alex Rivera", addresses=[ADDRESS, "alex@work.example"], expertise="data pipelines")
LETTERS = bundled("templates") / "letters"
REJECTION = Prediction(Category.REJECTION, 0.99, Decision.REJECTION, "en")
MAIL = """\
From: Kim Mayer <kim.mayer@acme.example>
To: Alex Rivera <alex.rivera@mail.example>
Subject: Your application as Data Engineer
Message-ID: <1@acme.example>
Date: Mon, 23 Nov 2026 10:00:00 +0000

Dear Alex,

we have decided to go on with other candidates for the position of Data Engineer at Acme.

Kim Mayer
"""


class Says:
    """A model that says one thing, and keeps what it was asked."""

    def __init__(self, prediction: Prediction) -> None:
        self.prediction = prediction
        self.asked: list[Message] = []

    def predict(self, messages: Sequence[Message]) -> list[Prediction]:
        self.asked += messages
        return [self.prediction for _ in messages]


def judge(
    mail: str | Message = MAIL, prediction: Prediction = REJECTION, *, known: Known | None = None,
    reply: Reply | None = None, profile: Profile = PROFILE, force: bool = False,
) -> Verdict:  # fmt: skip
    """Return the verdict on a mail of which the model says ``prediction``."""
    settings = reply or Reply()
    stage = Judge(Says(prediction), Composer(profile, settings, [LETTERS]), profile, settings)
    message = parse_bytes(mail.encode()) if isinstance(mail, str) else mail
    return stage.judge(message, known or Known(), mine=Mine.of(profile, ADDRESS), now=NOW, force=force)


def headers(verdict: Verdict) -> email.message.Message:
    """Return the draft's header as a mail program reads it."""
    assert verdict.draft is not None
    return email.message_from_bytes(verdict.draft.raw, policy=email.policy.default)


def test_a_rejection_gets_a_draft() -> None:
    """The product would do nothing."""
    verdict = judge()
    assert verdict.reason is None
    assert verdict.application is not None
    assert verdict.application.to == Address("Kim Mayer", "kim.mayer@acme.example")
    assert verdict.application.company == "Acme"
    mail = headers(verdict)
    assert mail["To"] == "Kim Mayer <kim.mayer@acme.example>"
    assert mail["In-Reply-To"] == "<1@acme.example>"
    assert mail["Message-ID"] == verdict.draft_message_id
    assert verdict.draft is not None
    assert verdict.draft.letter is Letter.AFTER_APPLICATION


def test_a_reason_against_it_leaves_no_draft() -> None:
    """Mail of a list would be answered."""
    verdict = judge(MAIL.replace("Subject:", "List-Post: <mailto:all@acme.example>\nSubject:"))
    assert (verdict.reason, verdict.draft, verdict.draft_message_id) == ("list", None, "")
    assert verdict.application is not None


@pytest.mark.parametrize("category", list(Category))
def test_unsure_is_never_drafted(category: Category) -> None:
    """A guess would be answered."""
    verdict = judge(prediction=Prediction(category, 0.6, Decision.UNSURE, "en"))
    assert (verdict.reason, verdict.draft) == (None, None)


@pytest.mark.parametrize(
    ("category", "kept"),
    [
        (Category.ACKNOWLEDGEMENT, True),
        (Category.INTERVIEW, True),
        (Category.OTHER_JOB, True),
        (Category.OTHER, False),
        (Category.JOB_ALERT, False),
        (Category.NON_JOB_REJECTION, False),
    ],
)
def test_what_is_read_of_other_mail(category: Category, kept: bool) -> None:
    """Private mail would leave facts in the memory; or an acknowledgement none."""
    verdict = judge(prediction=Prediction(category, 0.01, Decision.OTHER, "en"))
    assert verdict.draft is None
    assert (verdict.application is not None) == kept


FORWARD = """\
From: {sender}
To: alex.rivera@mail.example
Subject: Fwd: Your application
Message-ID: <f@mail.example>

See below.

---------- Forwarded message ---------
From: Kim Mayer <kim.mayer@acme.example>
Date: Mon, 23 Nov 2026 at 10:00
Subject: Your application
To: <alex@work.example>

Dear Alex,

we have decided to go on with other candidates at Acme.

Kim Mayer
"""


def test_what_i_forward_is_judged_by_the_mail_inside() -> None:
    """A mail passed on from an old address would be answered to oneself."""
    message = parse_bytes(FORWARD.format(sender="Alex <Alex@Work.example>").encode())
    model = Says(REJECTION)
    stage = Judge(model, Composer(PROFILE, Reply(), [LETTERS]), PROFILE, Reply())
    verdict = stage.judge(message, Known(), mine=Mine.of(PROFILE, ADDRESS), now=NOW)
    assert [asked.sender for asked in model.asked] == [Address("Kim Mayer", "kim.mayer@acme.example")]
    assert "See below" not in model.asked[0].text
    assert headers(verdict)["To"] == "Kim Mayer <kim.mayer@acme.example>"


def test_what_others_forward_is_theirs() -> None:
    """A friend's rejection, passed on for comfort, would be answered."""
    message = parse_bytes(FORWARD.format(sender="Sam <sam@friend.example>").encode())
    model = Says(REJECTION)
    stage = Judge(model, Composer(PROFILE, Reply(), [LETTERS]), PROFILE, Reply())
    verdict = stage.judge(message, Known(), mine=Mine.of(PROFILE, ADDRESS), now=NOW)
    assert [asked.sender for asked in model.asked] == [Address("Sam", "sam@friend.example")]
    assert verdict.application is not None
    assert verdict.application.to != Address("Kim Mayer", "kim.mayer@acme.example")


def test_own_mail_is_withheld() -> None:
    """A mail that the user wrote would be answered by the user."""
    verdict = judge(MAIL.replace("Kim Mayer <kim.mayer@acme.example>", "Alex <ALEX+jobs@work.example>"))
    assert (verdict.reason, verdict.draft) == ("own_mail", None)


# the draft's Message-ID


def test_the_drafts_id_is_the_same_everywhere() -> None:
    """Two machines would leave two drafts; a new release, another for every old mail."""
    made = draft_message_id(ADDRESS, "a" * 64)
    assert made == "<6446f7e8e93863744af6448e909b2f3d@mail.example>"
    assert draft_message_id(ADDRESS.upper(), "a" * 64) == made


def test_the_drafts_id_tells_apart() -> None:
    """Two drafts would be taken for one."""
    ids = {
        draft_message_id(ADDRESS, "a" * 64),
        draft_message_id(ADDRESS, "a" * 64, 1),
        draft_message_id(ADDRESS, "b" * 64),
        draft_message_id("alex@work.example", "a" * 64),
    }
    assert len(ids) == 4


# languages


def test_no_letter_in_a_language_without_letters() -> None:
    """An English letter would go to somebody who wrote Danish."""
    verdict = judge(prediction=replace(REJECTION, language="da"))
    assert (verdict.reason, verdict.draft) == ("no_letter_for_da", None)


def test_no_letter_in_a_language_that_is_not_known() -> None:
    """A letter would be written in a language by chance."""
    verdict = judge(prediction=replace(REJECTION, language=None))
    assert (verdict.reason, verdict.draft) == ("no_letter_for_und", None)


def test_the_letter_is_in_the_mails_language() -> None:
    """A German mail would get an English letter."""
    verdict = judge(prediction=replace(REJECTION, language="de"))
    assert verdict.draft is not None
    assert "Alex Rivera" in verdict.draft.text
    assert "Grüße" in verdict.draft.text or "Grüßen" in verdict.draft.text


@pytest.mark.parametrize(
    ("reply", "language", "reason"),
    [
        (Reply(fallback="en"), "da", None),
        (Reply(fallback="en"), None, None),
        (Reply(fallback="da"), "fi", "no_letter_for_fi"),
        (Reply(languages=["en"]), "de", "no_letter_for_de"),
        (Reply(languages=["en"]), "en", None),
    ],
)
def test_fallback(reply: Reply, language: str | None, reason: str | None) -> None:
    """The user's wish for a language would be ignored."""
    verdict = judge(prediction=replace(REJECTION, language=language), reply=reply)
    assert verdict.reason == reason
    assert (verdict.draft is None) == (reason is not None)


# by force


@pytest.mark.parametrize("decision", list(Decision))
def test_force_writes_whatever_the_decision(decision: Decision) -> None:
    """`draft --force` would refuse what it is for."""
    verdict = judge(prediction=Prediction(Category.OTHER, 0.01, decision, "en"), force=True)
    assert verdict.reason is None
    assert headers(verdict)["To"] == "Kim Mayer <kim.mayer@acme.example>"


def test_force_overrides_reasons() -> None:
    """`draft --force` would refuse what it is for."""
    mail = MAIL.replace("Subject:", "List-Post: <mailto:all@acme.example>\nSubject:")
    assert judge(mail, known=answered(), force=True).draft is not None


@pytest.mark.parametrize(("mine", "expected"), [("de", "Alex Rivera"), ("sv", "Alex Rivera")])
def test_force_finds_some_language(mine: str, expected: str) -> None:
    """By force, a mail in a language without letters would get none, if the user's has none either."""
    profile = Profile(name="Alex Rivera", addresses=[ADDRESS], language=mine)
    verdict = judge(prediction=replace(REJECTION, language="fi"), profile=profile, force=True)
    assert verdict.draft is not None
    assert expected in verdict.draft.text


# what is known


def test_a_second_no_is_withheld() -> None:
    """A second no would get a second letter."""
    assert judge(known=answered()).reason == "second_no"


BARE = """\
From: {sender}
To: alex.rivera@mail.example
Subject: Update
Message-ID: <2@acme.example>

Hello,

we went with someone else.
"""


def earlier(facts: Application, *, days: int = 9, **more: Any) -> Earlier:
    """Return a mail of the same thread, some days before."""
    values = {
        "message_key": f"{days:064}",
        "category": "acknowledgement",
        "date": NOW - timedelta(days=days),
        "thread": 1,
    }
    return Earlier(application=facts, **{**values, **more})


def in_thread(*mails: Earlier) -> Known:
    """Return what the ledger knows of a message in their thread."""
    return Known(earlier=mails, thread=1)


def answered(to: tuple[str, ...] = ("kim@acme.example",)) -> Known:
    """Return a thread where an earlier no got its letter."""
    return in_thread(earlier(Application(), category="rejection", letter=Left("<d@x>", to)))


def test_a_second_no_with_a_reader_takes_the_place_of_one_without() -> None:
    """The letter that nobody would get would stay, and the person who writes get none."""
    verdict = judge(known=answered(to=()))
    assert verdict.reason is None
    assert verdict.replaces == "<d@x>"


def test_a_second_no_without_a_reader_changes_nothing() -> None:
    """An untouched draft without To would be replaced by another one without To."""
    verdict = judge(BARE.format(sender="no-reply@ats.example"), known=answered(to=()))
    assert verdict.reason == "second_no"


def test_two_roles_on_one_day_make_one_letter_to_each_person() -> None:
    """Somebody who turns one down for two roles on one day would get two letters."""
    facts = Application(company="Acme", position="Office Clerk")
    left = Left("<d@x>", ("kim.mayer@acme.example",))
    same_day = earlier(
        facts, days=0, category="rejection", letter=left, thread=None, date=NOW - timedelta(days=1)
    )
    assert judge(known=Known(earlier=(same_day,))).reason == "second_no"
    assert judge(known=Known(earlier=(replace(same_day, date=NOW - timedelta(days=9)),))).reason is None
    other = replace(same_day, letter=Left("<d@x>", ("jo@acme.example",)))
    assert judge(known=Known(earlier=(other,))).reason is None


def test_the_thread_fills_what_the_mail_leaves_out() -> None:
    """A mail that only says 'we went with someone else' would get a letter about nothing."""
    kim = Person("Kim Mayer", "kim.mayer@acme.example")
    known = in_thread(
        earlier(Application(company="Acme Ltd", position="Engineer", met=Met.ONSITE, contact=Person("Old Name"))),
        earlier(
            Application(company="Acme", position="Data Engineer", contact=kim),
            days=5, sender=Address("Kim Mayer", "kim.mayer@acme.example"), message_id="<5@acme.example>", subject="Your visit",
        ),
    )  # fmt: skip
    verdict = judge(BARE.format(sender="no-reply@ats.example"), known=known)
    facts = verdict.application
    assert facts is not None
    assert (facts.company, facts.position) == ("Acme", "Data Engineer")
    assert facts.contact is not None
    assert facts.contact.name == "Kim Mayer"
    assert facts.sources["company"].startswith("mail of ")
    assert facts.met is Met.ONSITE
    assert facts.interviewed is True
    assert facts.to == Address("Kim Mayer", "kim.mayer@acme.example")
    assert verdict.draft is not None
    assert verdict.draft.letter is Letter.AFTER_INTERVIEW
    draft = email.message_from_bytes(verdict.draft.raw)
    assert (draft["Subject"], draft["In-Reply-To"]) == ("Re: Your visit", "<5@acme.example>")


def test_what_the_mail_says_wins() -> None:
    """An old fact would replace what the mail itself says."""
    verdict = judge(known=in_thread(earlier(Application(company="Globex", position="Clerk"))))
    assert verdict.application is not None
    assert (verdict.application.company, verdict.application.position) == ("Acme", "Data Engineer")


def test_having_met_is_never_unlearnt() -> None:
    """A later mail that says nothing of the visit would undo it."""
    rungs = enumerate((Met.INTERVIEW, Met.NONE, Met.CALL))
    verdict = judge(known=in_thread(*(earlier(Application(met=rung), days=9 - n) for n, rung in rungs)))
    assert verdict.application is not None
    assert verdict.application.met is Met.INTERVIEW


def test_whose_mailbox() -> None:
    """Mail from the account's own address, or under another case, would not be the user's own."""
    mine = Mine.of(PROFILE, "Third@Mail.example", "MX.Mail.example")
    assert mine.address == "Third@Mail.example"
    assert mine.addresses == {ADDRESS, "alex@work.example", "third@mail.example"}
    assert mine.authserv_ids == {"mx.mail.example"}
    assert Mine.of(PROFILE, ADDRESS).authserv_ids == frozenset()


def test_dmarc_counts_only_from_our_own_server() -> None:
    """A forged result would keep a true rejection from its draft, or a forged mail get one."""
    mail = MAIL.replace(
        "Subject:",
        "Authentication-Results: mx.mail.example; dmarc=fail (p=reject) header.from=acme.example\nSubject:",
    )
    stage = Judge(Says(REJECTION), Composer(PROFILE, Reply(), [LETTERS]), PROFILE, Reply())
    told = {
        server: stage.judge(
            parse_bytes(mail.encode()), Known(), mine=Mine.of(PROFILE, ADDRESS, server), now=NOW
        ).reason
        for server in ("mx.mail.example", "mx.other.example", "")
    }
    assert told == {"mx.mail.example": "dmarc", "mx.other.example": None, "": None}


# several applications at one house


def said(text: str, language: str, known: Known | None = None, subject: str = "Update") -> Verdict:
    """Return the verdict on a no that Jo Weller wrote."""
    mail = f"""\
From: Jo Weller <jo.weller@brindle.example>
To: alex.rivera@mail.example
Subject: {subject}
Message-ID: <9@brindle.example>
Date: Mon, 23 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

{text}

Jo Weller
"""
    return judge(mail, Prediction(Category.REJECTION, 0.99, Decision.REJECTION, language), known=known)


def facts_of(verdict: Verdict) -> Application:
    """Return the facts of a verdict."""
    assert verdict.application is not None
    return verdict.application


@pytest.mark.parametrize(
    ("language", "text", "position"),
    [
        ("en", "We won't be taking your application for Baker any further. Your application for Shop Manager is still being considered.", "Baker"),
        ("en", "Unfortunately we can't offer you the position of Baker, but your application for the position of Shop Manager is still open.", "Baker"),
        ("en", "You applied for the positions of Baker and Shop Manager. We have decided not to consider you for Baker. For Shop Manager we'd like to meet you next week.", "Baker"),
        ("de", "Leider können wir Ihre Bewerbung als Lagerist nicht weiter berücksichtigen. Ihre Bewerbung als Disponent läuft weiter.", "Lagerist"),
        ("de", "Leider hat es für die Stelle als Lagerist nicht gereicht. Zum Gespräch für die Stelle als Disponent laden wir Sie in den nächsten Tagen ein.", "Lagerist"),
        ("fr", "Nous ne donnerons malheureusement pas suite à votre candidature pour le poste de Comptable. Votre candidature pour le poste de Contrôleur de gestion est toujours à l'étude.", "Comptable"),
        ("es", "Lamentamos comunicarle que no seguimos con su candidatura al puesto de Contable. Su candidatura al puesto de Analista de datos sigue en proceso.", "Contable"),
        ("pt", "Infelizmente não vamos avançar com a sua candidatura à vaga de Contabilista. A sua candidatura à vaga de Analista de Dados continua em análise.", "Contabilista"),
        ("it", "Purtroppo non proseguiremo con la sua candidatura per la posizione di Contabile. La sua candidatura per la posizione di Analista dati è ancora in valutazione.", "Contabile"),
        ("nl", "Helaas gaan we niet verder met je sollicitatie naar de functie van Magazijnmedewerker. Je sollicitatie naar de functie van Planner is nog in behandeling.", "Magazijnmedewerker"),
        ("pl", "Niestety nie możemy zaproponować Pani pracy na stanowisku Księgowa. Pani aplikacja na stanowisko Analityk danych jest nadal rozpatrywana.", "Księgowa"),
        ("sv", "Tyvärr går vi inte vidare med din ansökan till tjänsten som Ekonomiassistent. Din ansökan till tjänsten som Controller är fortfarande under behandling.", "Ekonomiassistent"),
        ("en", "Unfortunately your application for Baker is no longer being considered. We'll be in touch about the position of Baker if that changes.", "Baker"),
        ("en", "Unfortunately your application for the position of Baker was not successful. We will get back to you if another position opens.", "Baker"),
    ],
)  # fmt: skip
def test_the_refused_one_of_two(language: str, text: str, position: str) -> None:
    """The letter would regret the role for which the user is still considered."""
    assert facts_of(said(text, language)).position == position
    assert (
        facts_of(said(text, language, in_thread(earlier(Application(position="Cook"))))).position == position
    )


@pytest.mark.parametrize(
    ("language", "text", "filled"),
    [
        ("en", "Thank you for applying for both roles. The evening one is a no.", False),
        ("en", "Sorry, the kitchen one has gone. We'll see you on Monday about the other.", False),
        ("en", "Thanks for asking about summer work as well. We need nobody this year.", False),
        ("en", "Neither your application for the position of Baker nor your application for the position of Waiter was successful.", False),
        ("en", "All the best with your other applications. You can see your applications in our portal, if you applied for other roles too.", True),
        ("de", "Danke für deine Bewerbungen. Beim Samstagsjob hat es nicht geklappt, über die andere sprechen wir am Montag.", False),
        ("de", "Danke, dass du auch noch nach der Aushilfe gefragt hast. Leider sind wir voll.", False),
        ("fr", "Merci pour vos deux candidatures. Pour l'accueil, c'est non ; on se voit jeudi pour l'autre.", False),
        ("es", "Gracias por sus candidaturas. Para la tienda hemos elegido a otra persona.", False),
        ("pt", "Obrigado pelas suas candidaturas. Para a loja escolhemos outra pessoa.", False),
        ("it", "Grazie per le sue candidature. Per il negozio abbiamo scelto un'altra persona.", False),
        ("nl", "Bedankt voor je sollicitaties. Voor de winkel hebben we iemand anders gekozen.", False),
        ("pl", "Dziękujemy, że aplikowała Pani na dwa stanowiska. W recepcji wybraliśmy kogoś innego.", False),
        ("sv", "Tack för dina ansökningar. I butiken har vi valt någon annan; vi ses på torsdag om det andra.", False),
        ("en", "We had 200 applications for two positions and chose the other candidate. Please apply for other roles too.", True),
        ("de", "Wir haben uns für die andere Bewerberin entschieden. Bewirb dich gern auch auf andere Stellen.", True),
        ("fr", "Merci pour votre candidature. Nous avons retenu deux autres candidatures.", True),
        ("es", "Gracias por su candidatura. Hemos elegido a otra persona.", True),
        ("it", "Grazie per la sua candidatura. Due candidature erano più vicine.", True),
        ("nl", "We kregen veel sollicitaties en kozen voor de andere kandidaat.", True),
        ("pl", "Dziękujemy za Pani zgłoszenie. Otrzymaliśmy wiele aplikacji.", True),
        ("sv", "Tack för din ansökan. Vi har gått vidare med två andra sökande.", True),
    ],
)  # fmt: skip
def test_where_several_are_spoken_of_none_is_filled_in(language: str, text: str, filled: bool) -> None:
    """A no to one of two would name the other, which the thread is about."""
    known = in_thread(earlier(Application(company="Brindle", position="Cook")))
    facts = facts_of(said(text, language, known))
    assert (facts.company, facts.position) == ("Brindle", "Cook" if filled else None)


LEFT = Left("<d@x>", ("jo.weller@brindle.example",))


@pytest.mark.parametrize(
    ("before", "text", "reason"),
    [
        ("Receptionist", "Nothing will come of the position of Night Porter either.", None),
        ("Receptionist", "I'm sorry again about the position of Receptionist.", "second_no"),
        ("Office Manager", "I'm sorry again about the position of Manager.", "second_no"),
        ("Receptionist", "I'm sorry again, the answer is no.", "second_no"),
        (None, "I'm sorry again about the position of Receptionist.", "second_no"),
        ("Receptionist", "Thanks for asking about Christmas work too. We have enough people.", None),
    ],
)
def test_a_no_to_something_else_is_no_second_one(before: str | None, text: str, reason: str | None) -> None:
    """The no to another role in the same thread would get no letter."""
    facts = Application(company="Brindle", position=before)
    known = in_thread(earlier(facts, category="rejection", letter=LEFT))
    assert said(f"Hi Alex,\n\n{text}", "en", known).reason == reason


def test_a_no_to_one_of_several_does_not_stand_for_the_other() -> None:
    """The real no to the role that was still open would get no letter."""
    several = Application(company="Brindle", confidence={"position": 0.0})
    known = in_thread(
        earlier(Application(company="Brindle", position="Cook"), days=20),
        earlier(several, category="rejection", letter=LEFT),
    )
    assert said("Hi Alex,\n\nI'm sorry, we chose somebody else.", "en", known).reason is None


def test_again_is_said_of_another_application_alone() -> None:
    """The first letter that somebody gets would thank for considering the user once again."""
    facts = Application(company="Brindle", position="Cook")
    first = earlier(facts, category="rejection", letter=Left("<d@x>", ()))
    text = "Hi Alex,\n\nI'm sorry, we chose somebody else for the position of {}."
    in_person = said(text.format("Cook"), "en", in_thread(first))
    assert in_person.replaces == "<d@x>"
    assert in_person.draft is not None
    assert "once again" not in in_person.draft.text
    other = said(text.format("Waiter"), "en", in_thread(first))
    assert other.draft is not None
    assert "once again" in other.draft.text
    unsure = Known(
        earlier=(
            replace(first, thread=None),
            *(earlier(replace(facts, position=title), days=8, thread=None, message_key=title) for title in ("Waiter", "Clerk")),
        )
    )  # fmt: skip
    either = said("Hi Alex,\n\nI'm sorry, Brindle chose somebody else.", "en", unsure)
    assert either.draft is not None
    assert "once again" not in either.draft.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You'll have seen the system mail by now, I just wanted to say it myself."),
        (
            "de",
            "Sie haben sicher schon die automatische Absage bekommen, ich wollte mich noch selbst melden.",
        ),
        ("fr", "Vous avez sans doute déjà reçu le mail automatique, je tenais à vous écrire moi-même."),
        ("es", "Seguro que ya ha recibido el correo automático; quería escribirle yo mismo."),
        ("pt", "Já deve ter recebido a mensagem automática, mas queria escrever-lhe eu próprio."),
        ("it", "Avrà già ricevuto la mail automatica, ma volevo scriverle di persona."),
        ("nl", "U hebt vast al de automatische mail gezien, maar ik wilde het u zelf schrijven."),
        ("pl", "Pewnie dostała już Pani automatyczną wiadomość, ale chciałem napisać osobiście."),
        ("sv", "Du har säkert redan sett det automatiska mejlet, men jag ville höra av mig själv."),
    ],
)
def test_the_same_no_in_person(language: str, text: str) -> None:
    """A kind word after the machine's no would be taken for the no to the other application, which is open."""
    known = Known(
        earlier=(
            earlier(Application(company="Brindle", position="Cook"), category="rejection", letter=LEFT, thread=1),
            earlier(Application(company="Brindle", position="Waiter"), days=5, thread=2),
        )
    )  # fmt: skip
    verdict = said(text, language, known)
    assert (verdict.reason, facts_of(verdict).position) == ("second_no", "Cook")
    assert facts_of(said("Hi Alex, sorry.", language, known)).position == "Waiter"


JO = Address("Jo Weller", "jo.weller@brindle.example")


@pytest.mark.parametrize(
    ("text", "before", "informal"),
    [
        ("Guten Tag,\n\nes war ein nettes Gespräch, aber die Wahl fiel auf jemand anderen.", {}, True),
        ("Guten Tag,\n\nes war ein nettes Gespräch mit Ihnen, leider nein.", {}, False),
        ("Guten Tag,\n\nleider nein.", {"sender": Address("Ines Roth", "ines.roth@brindle.example")}, None),
        ("Guten Tag,\n\nleider nein.", {"language": "nl"}, None),
        ("Guten Tag,\n\nleider nein.", {"category": "own"}, None),
    ],
    ids=["says neither", "says Sie", "another person", "another language", "the user's own"],
)
def test_du_is_not_forgotten(text: str, before: dict[str, Any], informal: bool | None) -> None:
    """Somebody who said du would be answered with Sie."""
    facts = Application(company="Brindle", position="Koch", signals=Signals(informal=True))
    known = in_thread(earlier(facts, **{"sender": JO, "language": "de", **before}))
    assert facts_of(said(text, "de", known)).signals.informal is informal


def test_the_last_word_on_du_counts() -> None:
    """Somebody who came to say Sie would be answered with du."""
    mails = [
        earlier(Application(signals=Signals(informal=tone)), days=days, sender=JO, language="de")
        for days, tone in ((9, True), (5, False), (3, None))
    ]
    assert facts_of(said("Guten Tag,\n\nleider nein.", "de", in_thread(*mails))).signals.informal is False
