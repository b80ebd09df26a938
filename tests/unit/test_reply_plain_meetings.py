"""A talk that took place is told from all that only sounds like one, in the plain words of refusals, receipts and notes."""

from __future__ import annotations

import pytest

from rejectwatch.reply.application import Met
from rejectwatch.reply.evidence import met


@pytest.mark.parametrize(
    "text",
    [
        "When choosing whom to see for interview we could not include you.",
        "We met a great number of people, met many candidates in the interviews and took one of them.",
        "Bei der Wahl der Gäste für das Vorstellungsgespräch blieb Ihre Mappe leider unberücksichtigt.",
        "Bei der Auswahl der Personen für die Gespräche kamen Sie nicht zum Zug.",
        "Für das Vorstellungsgespräch haben wir andere ausgewählt.",
        "Seules les personnes ayant 60 points sont convoquées à l'entretien.",
        "Le choix pour l'entretien s'est porté sur quatre dossiers.",
        "En la selección para la entrevista han pasado otros perfiles.",
        "Los aspirantes convocados a la entrevista ya tienen aviso.",
        "Na escolha para a entrevista demos prioridade a quem mora perto.",
        "Nella scelta di chi invitare al colloquio abbiamo preferito altri.",
        "Bij de keuze voor het gesprek gingen anderen voor.",
        "Pani wynik to 58 punktów, podczas gdy na rozmowy zapraszamy od 70.",
        "Wybór osób na rozmowę padł na kogoś innego.",
        "Vid urvalet till intervju gick två andra före.",
    ],
)
def test_a_choice_of_whom_to_see(text: str) -> None:
    """A letter would thank for an interview to which one wasn't asked."""
    assert met(text)[0] is Met.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for coming by with your application, the place has gone.",
        "Thanks for popping in about the weekend job.",
        "Danke, dass Sie mit Ihrer Bewerbung zu uns gekommen sind, die Stelle ist vergeben.",
        "Merci d'être passée déposer votre CV, nous avons trouvé quelqu'un.",
        "Merci d'être venu nous apporter ton dossier.",
        "C'est gentil d'être passé mais la place est prise.",
        "Gracias por haber venido a dejar el currículum.",
        "Gracias por acercarte a la tienda a dejar tus datos.",
        "Obrigada por ter vindo cá entregar o currículo.",
        "Grazie di essere passata in negozio con il curriculum.",
        "Fijn dat je langs kwam om je cv af te geven.",
        "Dziękuję, że wpadła Pani do nas zostawić CV.",
        "Tack för att du kom förbi med din ansökan.",
        "Tack för att du kom in och lämnade ditt CV.",
    ],
)
def test_papers_handed_in(text: str) -> None:
    """Who leaves a CV at the counter has sat down with nobody."""
    assert met(text)[0] is Met.NONE


@pytest.mark.parametrize(
    "text",
    [
        "After a long conversation with my colleagues I have to say no.",
        "Nach einem Gespräch mit der Geschäftsleitung stellen wir niemanden ein.",
        "Nach dem Gespräch mit dem Team haben wir uns für jemand anderen entschieden.",
        "Après une discussion avec l'équipe, nous avons retenu un autre dossier.",
        "Tras la reunión con el equipo hemos elegido otro perfil.",
        "Após conversa com a direção, a vaga foi fechada.",
        "Dopo un incontro con la direzione non assumiamo nessuno.",
        "Na een gesprek met de directie nemen we niemand aan.",
        "Po spotkaniu z zarządem wybraliśmy inne zgłoszenie.",
        "Po namyśle i rozmowie z żoną zatrudniłem kogoś innego.",
        "Efter ett möte med ledningen anställer vi ingen.",
    ],
)
def test_a_talk_among_themselves(text: str) -> None:
    """Those who decide have talked, and not with the applicant."""
    assert met(text)[0] is Met.NONE


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("friday", "trial shift friday is off, burst pipe."),
        ("Trial", "Trial shift this coming Sunday then, 6am at the side gate."),
        ("13 Uhr", "Muss unser Interview leider canceln, der Strom ist weg."),
        ("Probetag", "Den Probetag am Montag holen wir nach."),
        ("Samstag", "Probearbeiten fällt aus, die Küche steht unter Wasser."),
        ("Termin", "Leider müssen wir Ihr Vorstellungsgespräch als Maurer am 3. Juni krankheitsbedingt absagen."),
        ("Abgesagt: Telefoninterview", "Dieser Termin wurde abgesagt.\n\nTelefoninterview\nMontag, 4. Mai"),
        ("Demain", "L'entretien de demain est retiré de l'agenda."),
        ("Prueba", "El día de prueba del lunes lo dejamos para otro día."),
        ("Teste", "O dia de teste fica para outra altura."),
        ("Evento annullato", "Questo evento è stato annullato.\n\nColloquio telefonico\nlunedì 4 maggio"),
        ("Primo incontro", "Vera Lodi ha riprogrammato l'evento.\n\nLuogo: telefonata"),
        ("Prova", "La giornata di prova di lunedì la recuperiamo."),
        ("Morgen", "Ik heb het gesprek van morgen uit de agenda gehaald."),
        ("Spotkanie", "To wydarzenie zostało anulowane.\n\nRozmowa telefoniczna z kadrami"),
        ("Dzień próbny", "Dzień próbny zrobimy innym razem."),
        ("Provdag", "Provdagen på måndag tar vi en annan dag."),
    ],
)  # fmt: skip
def test_called_off_or_still_to_come(subject: str, text: str) -> None:
    """What a note or a calendar calls off or puts off would be thanked for weeks later."""
    assert met(text, subject)[0] is Met.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Über ein kurzes, vertrauliches Telefonat würde ich mich freuen.",
        "Unser Verfahren hat drei Schritte: Telefoninterview, Gespräch, Probetag.",
        "2. Telefoninterview (20 Minuten)",
        "1. Entretien téléphonique (15 minutes)",
        "Si encajas, contactaremos contigo por teléfono.",
        "Me encantaría charlar contigo por teléfono sobre este puesto.",
        "2. Colloquio telefonico",
        "Rekrutacja składa się z rozmowy telefonicznej i spotkania.",
        "2. Rozmowa telefoniczna, ok. 20 minut.",
    ],
)
def test_a_step_that_is_only_named(text: str) -> None:
    """A step of the way, or a wish for a talk, isn't one that was held."""
    assert met(text)[0] is Met.NONE


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("The interview went well, but somebody else had done the job before.", Met.INTERVIEW),
        ("Thank you for coming in with your portfolio and talking it through with us.", Met.INTERVIEW),
        ("Thanks for coming over for a chat; after talking with my partner I've picked someone else.", Met.INTERVIEW),
        ("After talking with you and with the team we've gone another way.", Met.INTERVIEW),
        ("Bei unserem Gespräch am Montag ging es um die Arbeitszeit.", Met.INTERVIEW),
        ("Nach unserem Gespräch und einem Austausch mit dem Team haben wir anders entschieden.", Met.INTERVIEW),
        ("Nach dem Gespräch mit Ihnen haben wir lange überlegt.", Met.INTERVIEW),
        ("Es war ein angenehmes Gespräch.", Met.INTERVIEW),
        ("Vielen Dank für das kurze, nette Telefonat.", Met.CALL),
        ("Danke für den Probetag am Samstag.", Met.ONSITE),
        ("Nous vous remercions pour cet entretien.", Met.INTERVIEW),
        ("Merci d'être passé avec votre CV et d'avoir discuté avec nous.", Met.INTERVIEW),
        ("Merci d'être passée nous voir vendredi.", Met.ONSITE),
        ("Gracias por la entrevista del otro día.", Met.INTERVIEW),
        ("Gracias por pasarte a charlar con nosotros.", Met.INTERVIEW),
        ("Na entrevista deixou uma ótima impressão.", Met.INTERVIEW),
        ("Obrigada pela conversa do outro dia.", Met.INTERVIEW),
        ("Grazie per essere venuta fin qui a conoscerci.", Met.INTERVIEW),
        ("Leuk dat je langs kwam voor een gesprek.", Met.INTERVIEW),
        ("Fijn dat je met ons kwam praten.", Met.INTERVIEW),
        ("Dziękuję za przybycie na rozmowę kwalifikacyjną w poniedziałek.", Met.INTERVIEW),
        ("Po Pani rozmowie z zespołem wybraliśmy inną osobę.", Met.INTERVIEW),
        ("Fajnie było z Tobą porozmawiać.", Met.INTERVIEW),
        ("Efter vårt samtal och ett möte med ledningen har vi valt en annan.", Met.INTERVIEW),
        ("Tack för att du kom in med ditt CV och pratade med oss.", Met.INTERVIEW),
    ],
)  # fmt: skip
def test_a_talk_that_was_held(text: str, rung: Met) -> None:
    """Beside papers, other talks and a choice, the talk itself keeps its thanks."""
    assert met(text)[0] is rung


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("Le telefonate sono partite lunedì e la sua non era tra quelle.", Met.NONE),
        ("Abbiamo ricevuto duecento telefonate per questo posto.", Met.NONE),
        ("Danke für unsere Telefonate in den letzten Wochen.", Met.CALL),
        ("Das Telefonat mit Ihnen war sehr angenehm.", Met.CALL),
    ],
)
def test_a_word_of_another_language_is_no_call(text: str, rung: Met) -> None:
    """The German plural for calls is the Italian one as well, where it says nothing of the reader."""
    assert met(text)[0] is rung
