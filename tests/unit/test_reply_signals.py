"""What a mail shows beyond its no: du or Sie, how close it was, an invitation to apply again, the country of its language."""

from __future__ import annotations

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.region import region
from rejectwatch.reply.signals import signals


def mail(text: str, signature: str = "") -> Message:
    """Return a mail from an address that belongs to no country."""
    sender = Address("", "jobs@werkbank.example")
    return Message("b" * 64, None, None, sender, (), (), (), "", None, (), text, signature=signature)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Hallo Clara, die Stelle ist weg. Schreib mir gern, wenn sich was ändert. Viele Grüße, Henk"),
        ("de", "Liebe Clara, wir haben lange überlegt und uns gegen euch entschieden. Euer Kiez-Café"),
        ("de", "Hallo Clara, wenn Ihr habt, was wir suchen, dann melde dich, und bring deine Mappe mit, die du hast."),
        ("de", "Moin Clara,\nder Platz an der Werft ist vergeben.\nGruß Henk"),
        ("de", "Liebe Clara, der Platz ist vergeben, das tut uns leid.\n\nLG\nHenk"),
        ("fr", "Bonjour Clara, je voulais t'annoncer moi-même que c'est non. Henk"),
        ("fr", "Bonjour Clara, désolé de te décevoir, on a pris quelqu'un d'autre."),
        ("fr", "Salut Clara, la place est prise depuis hier."),
        ("fr", "Bonjour Clara, la place est prise depuis hier, désolée.\n\nBises\nAnouk"),
        ("es", "Hola, Clara: fue un placer conocerte, pero el puesto es para otra persona."),
        ("es", "Hola, Clara: no has pasado a la siguiente ronda."),
        ("es", "Hola, Clara: eres muy buena, pero buscamos a otra persona. No dudes en escribir."),
        ("es", "Buenas, Clara. Vos sabés que me gustó, pero va otra persona."),
        ("es", "Hola, Clara: el puesto se ha cubierto.\n\nUn abrazo,\nTeo"),
        ("pt", "Olá Clara, gostei muito de conhecer-te, mas não vai dar."),
        ("pt", "Olá Clara, foste muito bem na prova, mas não vai dar."),
        ("pt", "Olá Clara, já não há vaga. Podes passar a buscar a pasta."),
        ("pt", "Olá Clara, já não há vaga.\n\nBeijinhos\nInês"),
        ("it", "Buongiorno Clara, sei arrivata seconda, mi dispiace."),
        ("it", "Buongiorno Clara, mi dispiace doverti dire di no."),
        ("it", "Buongiorno Clara, hai fatto un bel colloquio, ma abbiamo scelto un'altra."),
        ("it", "Ciao Clara,\nla scelta è caduta su un'altra persona.\nNives"),
        ("it", "Ciao Clara, La scelta è caduta su un'altra, e Le Officine chiudono. Ti auguro il meglio."),
        ("it", "Cara Clara, il posto presso La Lanterna è andato a un altro.\n\nUn abbraccio\nNives"),
        ("nl", "Hoi Clara,\nde plek is al weg.\nGroetjes, Sjoerd"),
        ("nl", "Beste Clara, de plek van 32 u/week is weg, maar bedankt dat je kwam. Het was 36 u. Groet, Mr. U"),
        ("nl", "Beste Clara,\nde plek is al vergeven, jammer.\n\nGroetjes\nSjoerd"),
        ("pl", "Clara, niestety nie przeszłaś dalej."),
        ("pl", "Clara, chcieliśmy się z tobą spotkać, ale etat skasowano. Daj znać, co u ciebie."),
        ("pl", "Clara, dziękuję za przesłanie twoich prac, wybraliśmy kogoś innego."),
        ("pl", "Cześć Klara,\nmamy już komplet na lato.\nBogna"),
        ("sv", "Hej Clara,\ntjänsten är tillsatt.\nBirger"),
    ],
)  # fmt: skip
def test_informal(language: str, text: str) -> None:
    """Who says du without one of the few usual words would be answered with Sie."""
    assert signals(text, language).informal is True


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Bonjour Clara,\nmerci d'avoir pensé à nous. Tu as un beau dossier, mais ta place est prise.\n\nÀ bientôt,\nAnouk\nCordialement\nClapotis, l'app qui garde vos recettes\nVous recevez ce message car vous avez postulé."),
        ("fr", "Bonjour Clara, merci d'avoir écrit à Clapotis, l'appli qui garde vos recettes. On a lu ta lettre, et on te dit non."),
        ("de", "Hallo Clara,\nwir haben deine Mappe gesehen, sie passt nicht.\n\nViele Grüße\nHenk\n\nBitte prüfen Sie vor dem Drucken, ob Ihr Ausdruck nötig ist."),
        ("nl", "Beste Clara,\nwe gaan niet met je verder.\n\nMet vriendelijke groet,\nSjoerd\nDenk aan het milieu voordat u deze mail print."),
        ("es", "Hola, Clara: el cliente quiere a alguien que ya trabaje con su equipo y en su taller. Te aviso si sale algo."),
        ("pl", "Cześć Klara,\nniestety nie tym razem. Dziękuję ci za czas.\n\nPozdrawiam\nBogna\nAdministratorem Państwa danych jest Bogna."),
        ("nl", "Geachte heer De Wit, beste Joris, we gaan niet met je verder."),
    ],
)  # fmt: skip
def test_informal_beside_words_for_everybody(language: str, text: str) -> None:
    """A slogan, a footer or a client's own team would turn a du into Sie."""
    assert signals(text, language).informal is True


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Szanowny Kandydacie, dziękujemy. Twoje doświadczenie jest ciekawe, a Twój profil zachowamy. Napiszemy do Ciebie.\nZ poważaniem\nDział Kadr"),
        ("pl", "Dzień dobry, Pani Bogno, Twoja aplikacja wpłynęła. Damy Ci znać i napiszemy do Ciebie."),
        ("pt", "Ilmo. Sr. Duarte, agradecemos a candidatura, mas a vaga foi preenchida."),
        ("pt", "Olá, Duarte. Lamentamos informar V. Sa. de que a vaga foi preenchida."),
        ("pt", "Exmo. Senhor, a vaga foi preenchida.\n\nBeijinhos"),
        ("es", "Estimado Sr. Duarte: la plaza se ha cubierto.\n\nUn abrazo,\nTeo"),
        ("de", "Sehr geehrter Herr Dorn, leider ist die Stelle vergeben. Viel Erfolg dir und deiner Familie."),
        ("de", "Hallo Clara, danke für deine Bewerbung. Ihre Unterlagen löschen wir, wenn Sie es wünschen."),
        ("it", "Gentile dott.ssa Dorn, la scelta è caduta su un altro. Un abbraccio"),
        ("it", "Gentile Clara, Le comunichiamo che la selezione è chiusa."),
        ("it", "Buongiorno, abbiamo letto la Sua domanda e i Suoi titoli."),
        ("fr", "Bonjour Clara, votre rendez-vous est annulé."),
        ("nl", "Beste Clara, de keuze viel niet op u."),
        ("de", "Guten Tag Clara, mit heute endet Ihre Vormerkung."),
        ("es", "Hola, Clara: le agradecemos el tiempo y guardamos su perfil."),
    ],
)  # fmt: skip
def test_formal(language: str, text: str) -> None:
    """A house that keeps its distance would be answered as a friend."""
    assert signals(text, language).informal is False


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Bom dia, a vaga de Analista de TI foi cancelada."),
        ("es", "Buenos días, el puesto de Técnico de TI ya está cubierto."),
        ("pl", "Dzień dobry, zadanie z CI/CD wypadło słabo."),
        ("it", "Buongiorno, la ricerca dura da sei mesi e gli esperti hanno concluso i concerti."),
        ("es", "Hola, Clara: la suerte es de otra persona, y no se comparte."),
        ("pt", "Olá, Clara. A vaga foi preenchida."),
        ("pt", "Caro Clara, a vaga foi preenchida. Passe quando quiser.\n\nUm abraço,\nDuarte"),
        ("de", "Hallo zusammen, die Stelle ist vergeben."),
        ("fr", "Bonjour, le rendez-vous est annulé et le ton de la lettre était bon."),
        ("nl", "Goedemiddag, de functie van 36 u/week is vervuld."),
        ("en", "Hi Clara, the post has gone. Cheers, Henk"),
    ],
)  # fmt: skip
def test_neither(language: str, text: str) -> None:
    """An abbreviation or a word that only looks like a pronoun would decide how somebody is addressed."""
    assert signals(text, language).informal is None


def test_the_subject_speaks_where_the_letter_does_not() -> None:
    """A house that says "Deine Bewerbung" above a text without pronouns would be answered with Sie."""
    text = "Die Stelle ist besetzt."
    assert signals(text, "de").informal is None
    assert signals(text, "de", subject="Deine Bewerbung als Tischlerin").informal is True
    assert signals(text, "de", subject="Ihre Bewerbung als Tischlerin").informal is False
    assert signals("Wir danken Ihnen.", "de", subject="Deine Bewerbung").informal is False


@pytest.mark.parametrize(
    ("language", "text", "close"),
    [
        ("en", "You were one of the two finalists for the bakery.", True),
        ("en", "As one of our finalists, you impressed us.", True),
        ("en", "You made it to the final three, but we have not chosen you.", True),
        ("en", "The post goes to the other finalist.", True),
        ("en", "The jury has named its finalists, and you were not among them.", False),
        ("en", "You have not been selected as a finalist.", False),
        ("en", "We thank you for applying and have now chosen our finalists.", False),
        ("en", "We have picked finalists and will not be taking you forward.", False),
        ("en", "Thank you for your patience over the last two weeks.", False),
        ("de", "Ihre Bewerbung war bis zuletzt in der engeren Auswahl.", True),
        ("de", "Du warst unter den letzten drei.", True),
        ("de", "Leider sind Sie nicht in die engere Wahl gekommen.", False),
        ("de", "Ihre Bewerbung konnte nicht in die engere Auswahl einbezogen werden.", False),
        ("de", "In die engere Wahl kamen nur Bewerbungen mit Meisterbrief.", False),
        ("fr", "Vous étiez parmi les trois finalistes.", True),
        ("fr", "Vous n'avez pas été retenue parmi les finalistes.", False),
        ("fr", "Nous recevrons les finalistes en mai.", False),
        ("es", "Fuiste finalista, y eso dice mucho.", True),
        ("es", "No has quedado entre las finalistas.", False),
        ("es", "Te informamos de que la terna de finalistas está cerrada.", False),
        ("pt", "Foste finalista do concurso.", True),
        ("pt", "Você não ficou entre os finalistas.", False),
        ("it", "Sei arrivata tra i due finalisti.", True),
        ("it", "La scelta è caduta sull'altra finalista.", True),
        ("it", "Lei non rientra tra i finalisti.", False),
        ("nl", "Je zat bij de laatste twee.", True),
        ("nl", "Je zit helaas niet bij de laatste twee.", False),
        ("nl", "We spreken morgen met de laatste twee.", False),
        ("pl", "Była Pani w ścisłym gronie finalistów.", True),
        ("pl", "Nie znalazł się Pan w gronie finalistów.", False),
        ("sv", "Du var en av två slutkandidater.", True),
        ("sv", "Du var tyvärr inte en av våra slutkandidater.", False),
    ],
)  # fmt: skip
def test_runner_up(language: str, text: str, close: bool) -> None:
    """Somebody who was never in the last round would write how glad they are that it was close."""
    assert signals(text, language).runner_up is close


@pytest.mark.parametrize(
    ("language", "text", "invited"),
    [
        ("en", "We encourage you to look at our other openings.", True),
        ("en", "Please don't hesitate to apply again.", True),
        ("en", "If you're not chosen you can apply again in May.", True),
        ("en", "Please note that we keep your letter for future openings.", False),
        ("en", "We hope to think of you for other roles.", False),
        ("en", "You do not need to apply again.", False),
        ("de", "Bewirb dich gern wieder.", True),
        ("de", "Wir freuen uns über eine erneute Bewerbung.", True),
        ("de", "Danke nochmals für Ihre Bewerbung.", False),
        ("de", "Sie können sich nicht erneut bewerben.", False),
        ("fr", "N'hésitez pas à postuler à nouveau.", True),
        ("fr", "Nous gardons votre dossier pour une future candidature.", False),
        ("es", "Le invitamos a consultar otras vacantes.", True),
        ("es", "Te animamos a inscribirte en aquellas ofertas que te gusten.", True),
        ("es", "Seguimos en contacto para futuras oportunidades.", False),
        ("es", "Conservaremos su currículum para futuras oportunidades.", False),
        ("pt", "Convidamo-lo a candidatar-se a outras vagas.", True),
        ("pt", "Continue a acompanhar as nossas vagas.", True),
        ("pt", "Continuaremos atentos a outras oportunidades.", False),
        ("pt", "Guardamos os dados para futuras vagas.", False),
        ("it", "Non esiti a ricandidarsi.", True),
        ("it", "La invitiamo a consultare le altre posizioni.", True),
        ("it", "La terremo presente per altre opportunità.", False),
        ("it", "Ti ricontatteremo per altre posizioni.", False),
        ("it", "Conserveremo il Suo CV per future opportunità.", False),
        ("nl", "Solliciteer gerust opnieuw.", True),
        ("nl", "U hoeft niet opnieuw te solliciteren.", False),
        ("pl", "Zachęcamy do ponownego aplikowania.", True),
        ("pl", "Zachowamy CV na potrzeby przyszłych rekrutacji.", False),
        ("pl", "Jeśli wyraziła Pani zgodę na udział w kolejnych rekrutacjach, odezwiemy się.", False),
        ("sv", "Du är välkommen att söka igen.", True),
        ("sv", "Du kan inte söka igen i år.", False),
    ],
)  # fmt: skip
def test_apply_again(language: str, text: str, invited: bool) -> None:
    """The letter would take up an invitation that nobody made."""
    assert signals(text, language).apply_again is invited


@pytest.mark.parametrize(
    "number", ["R0041733", "R-0041733", "JR/0041733", "#004177", "0041733", "Nr. 00417338"]
)
@pytest.mark.parametrize("language", ["de", "fr", "it"])
def test_a_number_of_a_vacancy_is_no_telephone(language: str, number: str) -> None:
    """A firm in Bremen would be written to as in Zurich, without ß."""
    assert region(mail(f"Ref. {number} ok"), language) == ""


@pytest.mark.parametrize("number", ["+41 44 000 00 00", "0041 44 000 00 00", "0041440000000", "(+41) 44 0000000", "00 41 44 000 00 00"])  # fmt: skip
def test_a_telephone_still_is_one(number: str) -> None:
    """The signature of a Swiss firm would no longer show where it is."""
    assert region(mail("ok", f"Tel. {number}"), "de") == "CH"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A vaga foi preenchida.\n\nCom os melhores cumprimentos,\nDuarte", "PT"),
        ("A vaga foi preenchida. Conservas do Norte, Lda.", "PT"),
        ("Obrigado por se ter candidatado.", "PT"),
        ("Damos resposta até ao fim do mês.", "PT"),
        ("Rua da Ponte 4, 4050-123 Matosinhos", "PT"),
        ("Falámos com toda a gente.", "PT"),
        ("Obrigado por se candidatar. Atenciosamente, Duarte", ""),
        ("Processo 2026-118 Analista", ""),
        ("A gente responde até o fim do mês. Atenciosamente, a equipe", "BR"),
        ("Av. Central, 04050-123 Campinas. Falamos com a gente do seu time de vendas.", "BR"),
    ],
)
def test_european_portuguese(text: str, expected: str) -> None:
    """A firm in Porto would be answered in Brazilian, or one in Recife in European Portuguese."""
    assert region(mail(text), "pt") == expected


@pytest.mark.parametrize(
    ("language", "text", "offers"),
    [
        (
            "de",
            "Hallo Clara, es hat nicht gereicht.\n\nGruß\nUlla\n\nIhr Partner am Bau. Rufen Sie uns an!",
            (),
        ),
        (
            "en",
            "Dear Clara, it is a no.\n\nSincerely,\nMaud\n\nQuestions? Call me. Join our talent pool.",
            (),
        ),
        ("es", "Hola, Clara: no ha podido ser.\n\nSaludos,\nTeo\n\n¿Una gotera? Llámanos.", ()),
        ("it", "Ciao Clara, è un no.\n\nCordiali saluti\nNives\n\nVisita le nostre nuove opportunità.", ()),
        ("de", "Hallo Clara, es hat nicht gereicht. Rufen Sie mich gern an.\n\nGruß\nUlla", ("call",)),
        ("en", "Dear Clara, it is a no. Stay in touch.\n\nBest,\nMaud", ("talent_pool",)),
        ("en", "Dear Clara, it is a no.\n\nBest,\nMaud\n\nPS: Do apply for other roles.", ("apply_again",)),
        ("en", "Dear Clara,\nthanks, best of luck.\nBest of luck to you! Call me if you like.", ("call",)),
    ],
)
def test_offers_stand_in_the_letter(language: str, text: str, offers: tuple[str, ...]) -> None:
    """A firm's slogan below the signature offers the reader nothing."""
    found = signals(text, language)
    assert tuple(name for name in ("talent_pool", "apply_again", "call") if getattr(found, name)) == offers


@pytest.mark.parametrize(
    ("text", "informal"),
    [
        ("Hallo Clara,\nde plek is al vergeven.\nGroet Dirk", True),
        ("Beste Clara,\nde plek is al vergeven.\n\nGroeten,\nDirk", True),
        ("Hallo Clara,\nde plek is al vergeven.\n\nMet vriendelijke groet,\nDirk Jansen", None),
        ("Beste mevrouw Adler,\nde plek is al vergeven.\n\nGroet, Dirk", None),
        ("Geachte mevrouw Adler,\nde plek is al vergeven.\n\nGroet, Dirk", False),
    ],
)
def test_first_names_on_both_sides(text: str, informal: bool | None) -> None:
    """Without a pronoun, two first names say je in Dutch."""
    assert signals(text, "nl").informal is informal


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Estive a ler o teu portefólio.", "PT"),
        ("Gostei de a conhecer.", "PT"),
        ("Liga-me na segunda.", "PT"),
        ("No seguimento da sua candidatura, a escolha recaiu noutra pessoa.", "PT"),
        ("Vimos por este meio comunicar a decisão.", "PT"),
        ("Desejo-lhe os maiores sucessos.", "PT"),
        ("Os seus elementos ficam na nossa base de dados.", "PT"),
        ("Estive lendo o seu currículo.", "BR"),
        ("O seu perfil fica no nosso banco de dados.", "BR"),
        ("Desejo-lhe sucesso.", ""),
        ("Foi um prazer conhecê-la.", ""),
    ],
)
def test_portuguese_of_portugal(text: str, country: str) -> None:
    """A mail from Lisbon would be answered as in São Paulo."""
    assert region(mail(text), "pt") == country


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("es", "Este correo fue enviado desde una casilla que no recibe respuestas.", False),
        ("de", "Diese Adresse empfängt keine Antworten.", False),
        ("en", "This mailbox does not accept incoming mail.", False),
        ("fr", "Cette adresse ne reçoit pas de réponses.", False),
        ("it", "Questa casella non riceve risposte.", False),
        ("nl", "Dit adres ontvangt geen reacties.", False),
        ("en", "We did not receive replies from two of the referees.", True),
    ],
)
def test_a_mailbox_that_takes_no_answers(language: str, text: str, read: bool) -> None:
    """A letter to it would come back, or be read by nobody."""
    assert signals(text, language).no_replies is not read


def test_to_go_on_searching_is_no_invitation() -> None:
    """The letter would take up an invitation that nobody made."""
    assert not signals("Te animamos a seguir buscando: cada día hay ofertas nuevas.", "es").apply_again
    assert signals("Te animamos a seguir nuestras próximas vacantes.", "es").apply_again
