"""Whether a talk was held, only planned or called off, why a position is gone, and whether anybody was chosen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.application import Application, Closed, Met, Reason
from rejectwatch.reply.extract import extract

NAME, ADDRESS = "Alex Rivera", "alex.rivera@mail.example"
OFFICE = Address("Marnwick Papers", "jobs@marnwick.example")


def facts(text: str, *, subject: str = "Your application", is_own: bool = False) -> Application:
    """Return the facts of a mail to the user, or of one by them."""
    me = Address(NAME, ADDRESS)
    sender, to = (me, OFFICE) if is_own else (OFFICE, me)
    when = datetime(2026, 11, 3, tzinfo=UTC)
    message = Message("a" * 64, "<1@x.example>", when, sender, (), (to,), (), subject, None, (), text)
    return extract(message, own=(ADDRESS,), own_name=NAME)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry for calling off our chat at such short notice. We have since chosen another candidate.",
        "We regret having missed our call this morning.",
        "Our phone interview on Thursday has had to be postponed. I had hoped to use our call to explain the role.",
        "The interview on Monday won't be going ahead.",
        "Our call was set for nine. You were unable to join, so we closed your file.",
        "You did not dial in for our call on Monday.",
        "Thanks for letting us move our interview to Friday, though the shortlist has closed in the meantime.",
        "Thank you for offering to meet us next week. We no longer need to hold your interview.",
        "Our call was due at ten. There was no answer, and the role has gone to another candidate.",
        "Ons telefoongesprek stond om tien uur gepland. Je was helaas niet bereikbaar.",
        "Vårt telefonsamtal var bokat till klockan tio. Du svarade inte.",
        "Leider müssen wir das für Freitag geplante Telefonat absagen.",
        "Bitte entschuldigen Sie, dass ich unser Gespräch verschieben musste.",
        "Zum vereinbarten Telefoninterview haben wir Sie leider nicht erreicht.",
        "Leider fällt unser Telefonat am Mittwoch aus.",
        "Danke für Ihre Zusage zum Gespräch, das Vorstellungsgespräch findet jedoch nicht statt.",
        "Nous sommes contraints de reporter notre entretien téléphonique.",
        "Votre entretien du 12 mars n'aura pas lieu, merci de votre compréhension.",
        "Vous ne vous êtes pas présentée à votre entretien de mardi.",
        "Sentimos tener que aplazar la llamada de mañana.",
        "La entrevista del lunes queda anulada.",
        "Precisei desmarcar a nossa chamada de terça.",
        "A sua entrevista de quarta foi adiada.",
        "Siamo costretti a rinviare la telefonata di giovedì.",
        "Il colloquio telefonico di martedì è stato annullato.",
        "Helaas moeten we ons telefoongesprek verzetten.",
        "Het telefoongesprek van maandag gaat helaas niet door.",
        "Musimy przełożyć naszą rozmowę telefoniczną.",
        "Nasze spotkanie w czwartek nie odbędzie się.",
        "Vi måste tyvärr boka om telefonintervjun.",
        "Telefonsamtalet på måndag blev inte av.",
    ],
)
def test_a_talk_called_off_was_not_held(text: str) -> None:
    """The letter would thank for a call that was cancelled, moved or missed."""
    assert facts(text).met is Met.NONE


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thank you for your patience when we moved the first call, and for meeting us on Friday.", Met.INTERVIEW),
        ("After our interview we decided to cancel the search.", Met.INTERVIEW),
        ("Thank you again for the call on Tuesday; we will not be taking this further.", Met.CALL),
        ("Nach unserem Gespräch am Montag müssen wir Ihnen leider absagen.", Met.INTERVIEW),
        ("Vielen Dank für das nette Gespräch, leider müssen wir Ihnen absagen.", Met.INTERVIEW),
        ("Das Gespräch hat uns gut gefallen, wir werden die Stelle aber anders besetzen.", Met.INTERVIEW),
        ("Après notre entretien, le recrutement a été annulé.", Met.INTERVIEW),
        ("Tras la entrevista hemos tenido que cancelar el proceso.", Met.INTERVIEW),
        ("Após a nossa entrevista, a vaga foi cancelada.", Met.INTERVIEW),
        ("Facendo seguito alla telefonata, la informo che l'incarico è stato annullato.", Met.CALL),
        ("Na ons telefoongesprek is de vacature helaas vervallen.", Met.CALL),
        ("Po naszej rozmowie rekrutacja została odwołana.", Met.INTERVIEW),
        ("Efter intervjun har rekryteringen ställts in.", Met.INTERVIEW),
    ],
)  # fmt: skip
def test_what_else_was_called_off_leaves_the_talk(text: str, met: Met) -> None:
    """A letter would be silent about a talk because something else was cancelled."""
    assert facts(text).met is met


@pytest.mark.parametrize(
    "text",
    [
        "Following your application, we would like to invite you to the phone interview on Monday.",
        "After the interview you will hear from us within a week.",
        "Come in on Sunday for a trial day if that suits you.",
        "We could offer you a trial shift in the bakery.",
        "Your trial shift is on Saturday.",
        "Nach Durchsicht Ihrer Unterlagen planen wir ein Telefonat mit Ihnen.",
        "Wir haben für Donnerstag ein Telefoninterview eingeplant.",
        "Hier finden Sie den Link zu einem Telefoninterview.",
        "Wenn Sie möchten, kommen Sie am Montag zum Probearbeiten.",
        "Suite à votre candidature, nous vous proposons un entretien téléphonique.",
        "Nous aurions plaisir à échanger avec vous par téléphone.",
        "Le gustaría al equipo ofrecerle un día de prueba; le contactaremos por teléfono.",
        "Na próxima fase haverá uma entrevista com a equipa.",
        "Não damos informações por telefone.",
        "Vorremmo fissare una telefonata con lei.",
        "We willen graag een telefoongesprek met je inplannen.",
        "Na het gesprek hoor je binnen een week van ons.",
        "Zapraszamy Panią na rozmowę telefoniczną w środę.",
        "Po analizie zgłoszeń zaprosimy wybrane osoby na rozmowy.",
        "De som går vidare blir uppringda för en kort telefonintervju.",
        "Tras valorar todas las entrevistas, hemos elegido a otra persona.",
    ],
)
def test_a_talk_to_come_was_not_held(text: str) -> None:
    """An invitation or an offer would count as a talk."""
    assert facts(text).met is Met.NONE


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thank you for taking the time to meet with Odile and me.", Met.INTERVIEW),
        ("I appreciate the time you took to speak to Marisa.", Met.INTERVIEW),
        ("Thanks for meeting my team over Zoom.", Met.INTERVIEW),
        ("We had a really nice conversation.", Met.INTERVIEW),
        ("I refer to the interview you had with us in May.", Met.INTERVIEW),
        ("Your trial shift on Sunday went well.", Met.ONSITE),
        (
            "Wir bedanken uns für Ihre Unterlagen und das freundliche Gespräch in unserem Hause.",
            Met.INTERVIEW,
        ),
        ("Wir danken Ihnen für das offene Gespräch.", Met.INTERVIEW),
        ("Danke fürs Probearbeiten am Freitag.", Met.ONSITE),
        ("J'ai eu plaisir à discuter avec vous jeudi.", Met.INTERVIEW),
        ("Gracias por venir a nuestras oficinas.", Met.INTERVIEW),
        ("Como le comenté por teléfono, buscamos otro perfil.", Met.CALL),
        ("Adoramos o nosso papo de ontem.", Met.INTERVIEW),
        ("No seguimento da entrevista que realizámos em abril, escolhemos outro perfil.", Met.INTERVIEW),
        ("Agradecemos o tempo que dedicou à entrevista.", Met.INTERVIEW),
        ("La ringraziamo per il tempo dedicato al colloquio.", Met.INTERVIEW),
        ("A valle dei colloqui svolti abbiamo scelto un altro profilo.", Met.INTERVIEW),
        ("Facendo seguito alla nostra videochiamata, le comunico l'esito.", Met.INTERVIEW),
        ("Wij danken u voor het open gesprek.", Met.INTERVIEW),
        ("Met veel genoegen hebben wij met u gesproken.", Met.INTERVIEW),
        ("Dank voor uw komst naar Zwolle.", Met.INTERVIEW),
        ("Dzięki za miłą rozmowę w piątek.", Met.INTERVIEW),
        ("Tack för att du kom in och träffade oss.", Met.INTERVIEW),
    ],
)
def test_a_held_talk(text: str, met: Met) -> None:
    """The letter would thank for reading an application that led to a talk."""
    assert facts(text).met is met


@pytest.mark.parametrize(
    ("subject", "met"),
    [
        ("Suite à notre entretien", Met.INTERVIEW),
        ("Following our interview", Met.INTERVIEW),
        ("Nach unserem Gespräch", Met.INTERVIEW),
        ("Esito del colloquio", Met.INTERVIEW),
        ("Informationen zu Ihrem Gespräch", Met.NONE),
        ("Regarding your interview", Met.NONE),
        ("Votre entretien", Met.NONE),
    ],
)
def test_a_subject_after_a_talk(subject: str, met: Met) -> None:
    """Where only the subject tells of a talk, the letter would not know of it."""
    assert facts("Update.", subject=subject).met is met


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, but I have to cancel the interview.",
        "Thanks for setting up the call.",
        "Danke für die schnelle Hilfe, aber ich muss das Gespräch absagen.",
        "Merci, mais je dois reporter l'entretien.",
        "Gracias, pero tengo que aplazar la entrevista.",
        "Obrigada, mas preciso remarcar a entrevista.",
        "Grazie, ma purtroppo devo disdire il colloquio.",
        "Bedankt, maar ik moet het gesprek verzetten.",
        "Dziękuję, ale muszę przełożyć rozmowę.",
        "Tack, men jag måste boka om intervjun.",
    ],
)
def test_own_thanks_that_call_off(text: str) -> None:
    """The user's polite cancelling would prove the talk that they cancel."""
    assert facts(text, is_own=True).met is Met.NONE


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thank you for the interview on Monday, but I have accepted another offer.", Met.INTERVIEW),
        ("Danke für das Gespräch gestern, aber ich ziehe meine Bewerbung zurück.", Met.INTERVIEW),
        ("Merci pour l'échange de ce matin, mais je retire ma candidature.", Met.INTERVIEW),
        ("Obrigado pela conversa de ontem, mas aceitei outra proposta.", Met.INTERVIEW),
        ("Grazie per la telefonata di ieri.", Met.CALL),
        ("Tack för samtalet i går.", Met.INTERVIEW),
    ],
)
def test_own_thanks_for_a_held_talk(text: str, met: Met) -> None:
    """The user's thanks would no longer tell of the talk."""
    assert facts(text, is_own=True).met is met


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("The interview on Friday will not be going ahead.", None),
        ("The position is not filled yet.", None),
        ("Should the role be cancelled, we will let you know.", None),
        ("The post is no longer available. We have hired somebody from Leith.", Closed.FILLED),
        ("The post is no longer available.", Closed.CANCELLED),
        ("Die Stelle ist zwar noch nicht besetzt, doch wir sehen Sie dort nicht.", None),
        ("Leider können wir nur drei Plätze vergeben.", None),
        ("Da wir nur einen Platz zu vergeben hatten, müssen wir Ihnen absagen.", None),
        ("Sollte die Stelle nicht besetzt werden können, melden wir uns.", None),
        ("Die Stelle ist inzwischen vergeben.", Closed.FILLED),
        ("Wir haben die Stelle anderweitig vergeben.", Closed.FILLED),
        ("Wir mussten die Ausschreibung zurückziehen.", Closed.CANCELLED),
        ("Si le poste n'est pas pourvu, nous vous écrirons.", None),
        ("La direction a décidé d'annuler ce recrutement.", Closed.CANCELLED),
        ("El puesto no está cubierto todavía.", None),
        ("Hemos tenido que cancelar la búsqueda.", Closed.CANCELLED),
        ("Decidimos pausar por ahora la selección.", Closed.FROZEN),
        ("El cargo fue cubierto por otra postulante.", Closed.FILLED),
        ("Caso a vaga não seja preenchida, entraremos em contato.", None),
        ("O lugar já se encontra preenchido.", Closed.FILLED),
        ("La posizione non è più disponibile: abbiamo scelto un'altra persona.", Closed.FILLED),
        ("La posizione non è ancora stata coperta.", None),
        ("La posizione non è più prevista.", Closed.CANCELLED),
        ("Mocht de functie niet worden ingevuld, dan bellen we u.", None),
        ("De functie is nog niet ingevuld.", None),
        ("Jeśli stanowisko nie zostanie obsadzone, zadzwonimy.", None),
        ("Konkurs na stanowisko referenta został unieważniony.", Closed.CANCELLED),
        ("Om tjänsten inte tillsätts hör vi av oss.", None),
        ("Tjänsten är tyvärr inte längre aktuell.", Closed.CANCELLED),
        ("Du är inte längre aktuell för tjänsten.", None),
        ("Tjänsten har dragits tillbaka.", Closed.CANCELLED),
    ],
)
def test_why_a_position_is_gone(text: str, closed: Closed | None) -> None:
    """The letter would call a position filled that is open, or cancelled one that was given to somebody."""
    assert facts(text).closed is closed


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The partners want someone who has sold a company.", None),
        ("We need somebody with a lorry licence.", None),
        ("They have gone with someone who has sold a company.", Reason.OTHER_CANDIDATE),
        ("In the end we offered the post to somebody with a lorry licence.", Reason.OTHER_CANDIDATE),
        ("Someone else has accepted the post.", Reason.OTHER_CANDIDATE),
        ("Dafür brauchen wir jemand anderen.", None),
        ("Wir haben uns für jemand anderen entschieden.", Reason.OTHER_CANDIDATE),
        ("Nous avons proposé le poste à quelqu'un d'autre.", Reason.OTHER_CANDIDATE),
        ("El cliente busca a alguien con carné de camión.", None),
        ("Hemos elegido a alguien con carné de camión.", Reason.OTHER_CANDIDATE),
        ("Precisamos de alguém com carta de pesados.", None),
        ("Optámos por alguém com carta de pesados.", Reason.OTHER_CANDIDATE),
        ("Cerchiamo un'altra persona per i turni di notte.", None),
        ("Abbiamo scelto un'altra persona.", Reason.OTHER_CANDIDATE),
        ("We hebben voor iemand anders gekozen.", Reason.OTHER_CANDIDATE),
        ("Tym razem wybraliśmy kogoś innego.", Reason.OTHER_CANDIDATE),
        ("Vi har valt att erbjuda rollen till någon annan.", Reason.OTHER_CANDIDATE),
    ],
)
def test_whether_anybody_was_chosen(text: str, reason: Reason | None) -> None:
    """The letter would say that the position went to another where they only say whom they look for."""
    assert facts(text).reason is reason


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Guten Tag Frau Adler,\nwir bitten Sie am Montag zum Gespräch.", Met.NONE),
        ("Schönen guten Abend Frau Adler,\nein Gespräch kommt leider nicht in Frage.", Met.NONE),
        ("Good afternoon Clara,\nwe will not be asking you in for a chat with us.", Met.NONE),
        ("Goedemorgen Clara,\ntot een gesprek komt het helaas niet.", Met.NONE),
        ("Guten Morgen Frau Adler, danke für das offene Gespräch gestern.", Met.INTERVIEW),
        ("Buenos días, fue un gusto conocerte.", Met.INTERVIEW),
        ("Good morning, it was great talking to you on Tuesday.", Met.INTERVIEW),
    ],
)
def test_a_greeting_praises_no_talk(text: str, met: Met) -> None:
    """The good wishes of Guten Tag would be taken for those of a good talk."""
    assert facts(text).met is met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("We've decided not to move ahead to the onsite for the Archivist role.", Met.NONE),
        ("We won't be advancing you to the on-site stage.", Met.NONE),
        ("We decided not to progress you to the onsite for this post.", Met.NONE),
        ("Leider können wir Ihnen keinen Probetag anbieten.", Met.NONE),
        ("Zu einem Probetag wird es leider nicht kommen.", Met.NONE),
        ("Nous ne pourrons pas vous proposer la journée d'essai.", Met.NONE),
        ("No pasarás al día de prueba.", Met.NONE),
        ("Não vamos avançar para o dia de teste.", Met.NONE),
        ("Non passerai alla giornata di prova.", Met.NONE),
        ("Helaas nodigen we je niet uit voor de proefdag.", Met.NONE),
        ("Thank you for coming to the on-site. We have decided not to extend an offer.", Met.ONSITE),
        ("We have decided not to move forward after your onsite last week.", Met.ONSITE),
        ("Leider hat uns Ihr Probetag nicht überzeugt.", Met.ONSITE),
        ("Wir haben uns nach Ihrem Probetag nicht für Sie entschieden.", Met.ONSITE),
        ("Merci pour votre journée d'essai, nous ne donnerons pas suite.", Met.ONSITE),
        ("Helaas gaan we na je proefdag niet verder.", Met.ONSITE),
        ("Gracias por tu día de prueba, pero no seguimos.", Met.ONSITE),
    ],
)
def test_a_stage_that_is_refused_is_no_visit(text: str, met: Met) -> None:
    """The letter would thank for a day that never came."""
    assert facts(text).met is met


@pytest.mark.parametrize(
    "text",
    [
        "Es tut mir leid, dass es mit dem Telefonat nicht mehr geklappt hat.",
        "Schade, dass unser Gespräch nicht zustande gekommen ist.",
        "I'm sorry the call didn't work out in the end.",
        "A shame that our phone interview never came about.",
        "Dommage que notre entretien n'ait pas pu se faire.",
        "Votre entretien ne pourra finalement pas être organisé.",
        "Lamento que la llamada no pudo ser.",
        "Pena que a nossa conversa não tenha sido possível.",
        "Peccato che la telefonata non si sia fatta.",
        "Jammer dat ons telefoongesprek niet gelukt is.",
        "Szkoda, że nasza rozmowa nie doszła do skutku.",
        "Tråkigt att telefonsamtalet aldrig blev av.",
    ],
)
def test_a_talk_that_came_to_nothing_was_not_held(text: str) -> None:
    """The letter would thank for a talk that both sides missed."""
    assert facts(text).met is Met.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Gespräch hat es leider nicht geklappt.",
        "After our interview it didn't work out.",
        "Merci pour notre entretien, désolé que ça n'ait pas pu se faire.",
        "Tras la entrevista no ha sido posible seleccionarte.",
        "Depois da nossa entrevista não foi possível avançar.",
        "Na het gesprek is het helaas niet gelukt om tot een aanbod te komen.",
        "Tack för intervjun. Synd att det inte blev av.",
    ],
)
def test_what_came_to_nothing_after_a_talk_leaves_it(text: str) -> None:
    """What didn't work out is the application: the talk was held."""
    assert facts(text).met is Met.INTERVIEW


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thank you for making time for a Zoom with Maud and me.", Met.INTERVIEW),
        ("Thanks for jumping on a call with me on Friday.", Met.CALL),
        ("Für das offene Gespräch in der letzten Woche möchten wir uns bedanken.", Met.INTERVIEW),
        ("Danke für das muntere Kennenlernen am Mittwoch!", Met.INTERVIEW),
        ("Es war schön, Sie am Dienstag bei uns kennenzulernen.", Met.INTERVIEW),
        ("Wir danken Ihnen für den Call mit Henk und mir.", Met.CALL),
        (
            "Vielen Dank für Ihre Bewerbung als Leiterin der Werkstatt in unserem Haus in Seedorf und für das lange Gespräch.",
            Met.INTERVIEW,
        ),
        ("Nach den beiden Gesprächsrunden fiel die Wahl auf jemand anderen.", Met.INTERVIEW),
        ("Danke für Ihre Teilnahme am Assessment-Center.", Met.INTERVIEW),
        ("Merci d'avoir pris le temps d'échanger avec Anouk et moi jeudi.", Met.INTERVIEW),
        ("Nous avons été ravis de vous rencontrer.", Met.INTERVIEW),
        ("Nous étions heureux de faire votre connaissance.", Met.INTERVIEW),
        ("Votre audition nous a beaucoup plu.", Met.INTERVIEW),
        ("Il suo colloquio è andato molto bene, ma la scelta è caduta su un altro.", Met.INTERVIEW),
        ("Disfruté mucho de nuestra charla por Meet.", Met.INTERVIEW),
        ("Nos gustó mucho conversar con vos.", Met.INTERVIEW),
        ("Cuando te vimos en el taller nos gustó tu trato.", Met.ONSITE),
        ("Obrigado pelas conversas que tivemos.", Met.INTERVIEW),
        ("Gostámos muito de falar contigo na terça.", Met.INTERVIEW),
        ("Obrigada por teres vindo cá conversar connosco.", Met.INTERVIEW),
        ("Vorige week sprak je met onze commissie.", Met.INTERVIEW),
        ("Bedankt voor het langskomen.", Met.INTERVIEW),
        ("Dzięki, że wpadłaś na dzień próbny.", Met.ONSITE),
        ("Świetnie się z tobą pracowało.", Met.ONSITE),
        ("Tack för ett givande samtal i fredags.", Met.INTERVIEW),
        ("Tack för trevliga möten.", Met.INTERVIEW),
        ("Wir würden uns sehr freuen, Sie kennenzulernen.", Met.NONE),
        ("Danke für Ihre Bewerbung und die Einladung zu einem Gespräch.", Met.NONE),
        ("Nous serons ravis de vous rencontrer le 4 mai.", Met.NONE),
        ("Il tuo colloquio è fissato per lunedì.", Met.NONE),
        ("Sería un placer conversar con usted.", Met.NONE),
        ("Gostaríamos de conversar com você.", Met.NONE),
        ("Tack för din ansökan. Vi hör av oss om ett möte.", Met.NONE),
        ("Zapraszamy na dzień próbny w piątek.", Met.NONE),
    ],
)
def test_the_usual_words_for_a_talk_that_was_held(text: str, met: Met) -> None:
    """The letter would pass over a talk that the reader remembers, or thank for one that is only wished for."""
    assert facts(text).met is met


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("We're freezing all hiring until the spring.", Closed.FROZEN),
        ("Wir frieren alle Einstellungen bis zum Frühjahr ein.", Closed.FROZEN),
        ("Congelamos todas las contrataciones hasta enero.", Closed.FROZEN),
        ("Congeliamo tutte le assunzioni.", Closed.FROZEN),
        ("We bevriezen alle vacatures tot januari.", Closed.FROZEN),
        ("Le stage dans notre atelier vient d'être pourvu.", Closed.FILLED),
        ("Der Praktikumsplatz ist bereits vergeben.", Closed.FILLED),
        ("O estágio já foi preenchido.", Closed.FILLED),
        ("De stageplek is inmiddels vergeven.", Closed.FILLED),
        ("Auch die Stelle als Bootsführerin ist vergeben.", None),
        ("The Night Porter role has also been filled.", None),
        ("Le poste de serveur est également pourvu.", None),
        ("También el puesto de cocinero está cubierto.", None),
        ("Também a vaga de cozinheiro foi preenchida.", None),
        ("Anche il posto di cuoco è stato assegnato.", None),
        ("Ook de functie van kok is vervuld.", None),
        ("Również stanowisko kucharza zostało obsadzone.", None),
        ("Även tjänsten som kock är tillsatt.", None),
        ("Auch diese Stelle ist schon vergeben.", Closed.FILLED),
        ("Also, the role has been filled.", Closed.FILLED),
    ],
)
def test_which_position_is_gone(text: str, closed: Closed | None) -> None:
    """That another job is gone as well would close the one that was applied for."""
    assert facts(text).closed is closed


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Danke für das nette Kennenlernen am Mittwoch.", Met.INTERVIEW),
        ("Tack för ett trevligt samtal i tisdags.", Met.INTERVIEW),
        ("Danke für Ihre Einladung zum Kennenlernen.", Met.NONE),
        ("Tack för inbjudan till ett samtal.", Met.NONE),
    ],
)
def test_the_users_own_thanks_for_a_talk(text: str, met: Met) -> None:
    """The user's own thanks prove a talk, but not those for an invitation."""
    assert facts(text, is_own=True).met is met
