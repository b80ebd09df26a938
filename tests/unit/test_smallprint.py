"""What of a mail is small print: footers go, and never the sentence that says no."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rejectwatch.model.smallprint import BEHIND_CLOSING, LEAST, letter

NO = "We have decided to go on with somebody whose background is nearer to what the role asks for."
SORRY = "Unfortunately the post has gone to another candidate whose background is nearer to the role."
FILLER = "We were glad to read about the greenhouse that you built with your pupils last spring."
LETTER = f"Dear Alex,\n\nthank you for the morning that you spent with us on Tuesday. {NO}"
CLOSING = "Kind regards,\nJane Doe\nGreen Lane School"
PLAIN = "The bus to the school leaves every twenty minutes from the square behind the old town hall."

LEGAL = {
    "en": (
        "Disclaimer",
        (
            "This e-mail and its attachments are confidential and intended solely for the addressee. Unauthorised use, disclosure or "
            "copying is prohibited. We accept no liability for viruses. The firm is registered in England under number 12345678. Any "
            "processing of personal data is subject to our privacy notice, a copy of which you may have on request at any time."
        ),
    ),
    "de": (
        "Vertraulichkeitshinweis",
        (
            "Diese E-Mail und ihre Anhänge sind vertraulich und nur für den Empfänger bestimmt. Die unbefugte Weitergabe ist rechtlich "
            "untersagt. Die Verarbeitung personenbezogener Daten richtet sich nach unserer Datenschutzerklärung. Sitz Erlbach, "
            "Amtsgericht Erlbach, Geschäftsführer Henning Wulff. Für Schäden durch Viren wird keine Haftung übernommen, auch nicht später."
        ),
    ),
    "fr": (
        "Avertissement de confidentialité",
        (
            "Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire. Toute divulgation non autorisée "
            "est interdite. La société, au capital de 40 000 euros, RCS Reims, décline toute responsabilité. Le traitement de vos "
            "données personnelles repose sur votre consentement, que vous pouvez retirer à tout moment par simple courrier au siège."
        ),
    ),
    "es": (
        "Aviso legal",
        (
            "Este mensaje y sus anexos son confidenciales y se dirigen únicamente a su destinatario. Queda prohibida su divulgación no "
            "autorizada. El tratamiento de sus datos personales se basa en su consentimiento. La sociedad consta en el Registro "
            "Mercantil de Soria y declina toda responsabilidad por daños que el contenido pudiera causar en el equipo de quien lo lee."
        ),
    ),
    "pt": (
        "Aviso de confidencialidade",
        (
            "Esta mensagem e os seus anexos são confidenciais e destinam-se apenas ao destinatário. É proibida a divulgação não "
            "autorizada. O tratamento dos seus dados pessoais segue a LGPD e depende do seu consentimento. A empresa não assume "
            "responsabilidade por vírus. Os dados são guardados por seis meses e depois apagados de todos os nossos sistemas."
        ),
    ),
    "it": (
        "Informativa sulla riservatezza",
        (
            "Questo messaggio e i suoi allegati sono riservati e diretti al solo destinatario. È vietata la divulgazione non autorizzata. "
            "Il trattamento dei dati personali avviene con il Suo consenso e secondo la normativa vigente; l'informativa completa è in "
            "sede. Società iscritta al registro delle imprese di Novara, partita IVA 00000000000, capitale versato per intero."
        ),
    ),
    "nl": (
        "Juridische kennisgeving",
        (
            "Dit bericht en de bijlagen zijn vertrouwelijk en bestemd voor de geadresseerde. Onbevoegd gebruik is verboden en wij "
            "aanvaarden geen aansprakelijkheid voor virussen. De verwerking van uw persoonsgegevens geschiedt met uw toestemming en "
            "volgens de AVG. Ingeschreven in het handelsregister onder KvK 00000000. Een overzicht van uw rechten sturen wij u graag."
        ),
    ),
    "pl": (
        "Klauzula poufności",
        (
            "Ta wiadomość i jej załączniki są poufne i przeznaczone wyłącznie dla adresata. Nieuprawnione ujawnienie jest zabronione. "
            "Przetwarzanie danych osobowych odbywa się na podstawie zgody i rozporządzenia RODO. Spółka wpisana do rejestru KRS, NIP "
            "0000000000, REGON 000000000. Nie ponosimy odpowiedzialności za wirusy ani za szkody, które z nich wynikną w przyszłości."
        ),
    ),
    "sv": (
        "Sekretess",
        (
            "Detta meddelande och dess bilagor är konfidentiella och avsedda för mottagaren. Obehörig spridning är förbjuden enligt lag. "
            "Personuppgifter behandlas med ditt samtycke och enligt gällande förordning. Bolagets organisationsnummer är 000000-0000. Vi "
            "tar inget ansvar för virus och ingen annan juridisk förpliktelse följer av det som står i meddelandet ovan."
        ),
    ),
}
CLOSINGS = {
    "en": "Kind regards,", "de": "Mit freundlichen Grüßen", "fr": "Cordialement,", "es": "Un cordial saludo,",
    "pt": "Atenciosamente,", "it": "Cordiali saluti,", "nl": "Met vriendelijke groet,", "pl": "Z poważaniem",
    "sv": "Med vänlig hälsning",
}  # fmt: skip


def footer(language: str, times: int = 3) -> str:
    """Return legal lines of a language, a blank one between two."""
    return "\n\n".join([LEGAL[language][1]] * times)


def page(line: str, length: int = 3 * BEHIND_CLOSING) -> str:
    """Return paragraphs of one line, together at least that long."""
    return "\n\n".join([line] * (length // len(line) + 1))


@pytest.mark.parametrize("language", LEGAL)
@pytest.mark.parametrize("over", ["", "heading", "rule"])
@pytest.mark.parametrize("is_closed", [True, False], ids=["closed", "not closed"])
def test_a_footer_is_left_out(language: str, over: str, is_closed: bool) -> None:
    """A no of two lines would drown in a footer of a page."""
    head = {"": "", "heading": f"\n\n{LEGAL[language][0]}", "rule": f"\n\n{'_' * 30}"}[over]
    own = f"{LETTER}\n\n{CLOSINGS[language]}\nJane Doe" if is_closed else LETTER
    kept = letter(f"{own}{head}\n\n{footer(language)}")
    assert kept.strip() == own


@pytest.mark.parametrize("language", LEGAL)
def test_a_footer_in_the_same_block(language: str) -> None:
    """A mail without blank lines would lose its no together with the footer, or keep the footer."""
    own = f"Dear Alex,\n{NO}\n{CLOSINGS[language]}\nJane Doe"
    assert letter(f"{own}\n{footer(language).replace(chr(10) * 2, chr(10))}").strip() == own


def test_a_page_behind_the_closing() -> None:
    """A newsletter or a timetable below the letter would drown it."""
    own = f"{LETTER}\n\n{CLOSING}\n\n"
    kept = letter(own + page(PLAIN))
    assert kept.startswith(own)
    assert 0 < len(kept) - len(own) <= BEHIND_CLOSING


def test_nothing_before_the_closing() -> None:
    """A no in the middle of a letter of legal words would be cut."""
    own = f"Dear Alex,\n\n{PLAIN}\n\nPrivacy\n\n{footer('en')}\n\nPLEASE NOTE\n\n{footer('de')}\n\n{NO}\n\n{CLOSING}"
    assert letter(own) == own
    assert letter(f"{own}\n\n{footer('en')}").strip() == own


@pytest.mark.parametrize("mark", ["PS: ", "P.S. ", "p.s.: ", "NB: ", ""])
def test_a_no_in_a_postscript(mark: str) -> None:
    """The one line that says it would be cut with what stands around it."""
    said = f"{mark}{SORRY}"
    around = f"{page(PLAIN)}\n\n{footer('en')}"
    text = f"Hello Alex,\n\n{FILLER}\n\n{CLOSING}\n\n{around}\n\n{said}\n\n{around}"
    kept = letter(text)
    assert said in kept.splitlines()
    assert LEGAL["en"][1] not in kept


@pytest.mark.parametrize("mark", ["PS", "P.S.", "NB", "P. S."])
def test_a_postscript_whose_words_say_nothing_known(mark: str) -> None:
    """A no in words that no list holds would be cut."""
    said = f"{mark} Keep Thursdays for your own garden from now on."
    text = f"Hello Alex,\n\n{FILLER}\n\n{CLOSING}\n\n{page(PLAIN)}\n\n{said}"
    assert said in letter(text).splitlines()


@pytest.mark.parametrize("last", [NO, "The other one starts on Monday.", "So it is no this time."])
def test_the_end_of_a_long_letter_without_closing(last: str) -> None:
    """A letter that comes to its point at the end would lose it."""
    own = f"Dear Alex,\n\n{page(FILLER, 5_000)}\n\n{last}"
    assert letter(own) == own
    assert letter(f"{own}\n\n{footer('fr')}").strip() == own


def test_legal_lines_in_the_middle_of_a_letter_without_closing() -> None:
    """A letter that speaks of data before it comes to its point would lose it, whatever its words."""
    own = f"Dear Alex,\n\n{FILLER}\n\nPrivacy\n\n{{}}The other one starts on Monday.\n\nJane"
    kept = letter(f"{own.format(footer('en', 2) + chr(10) * 2)}\n\n{footer('en')}")
    assert "The other one starts on Monday.\n\nJane" in kept
    assert LEGAL["en"][1] not in kept
    long = f"Dear Alex,\n\n{FILLER}\n\n{LEGAL['en'][1]}\n\n{page(FILLER, 3_000)}\n\nThe other one starts on Monday.\n\nJane"
    assert letter(long) == long


@pytest.mark.parametrize(
    "between", [PLAIN, "Powered by Green Lane.", "www.green-lane.example | Green Lane 4 | Erlbach"]
)
def test_a_footer_of_many_kinds_without_closing(between: str) -> None:
    """One line that is not legal would keep the whole footer, and drown the no."""
    kept = letter(f"{LETTER}\n\nJane\n\n" + "\n\n".join([*LEGAL["en"], between] * 20))
    assert kept.startswith(f"{LETTER}\n\nJane\n\n")
    assert len(kept) <= len(LETTER) + BEHIND_CLOSING + 20


def test_a_no_in_legal_words() -> None:
    """A no of an office, all of registrations and regulations, would be taken for small print."""
    own = (
        f"Good day\n\nHerewith the outcome of the short listing for {'Laboratory Technician ' * 20}.\n\n"
        "Proof of registration was not attached and your name is not registered. Under the regulations the panel may not "
        "waive a statutory requirement, hence your application is treated as unsuccessful and the interviews will be held "
        "with the compliant group, whose documents were disclosed to the regulator with their consent."
    )
    assert letter(own) == own


@pytest.mark.parametrize(
    "opening", ["Thanks", "Thank you!", "Best", "Cheers,", "Yours", "Many thanks", "Att."]
)
def test_closing_words_that_begin_a_mail(opening: str) -> None:
    """A mail that begins with thanks would end there."""
    for text in (f"{opening}\n\n{page(PLAIN)}\n\n{NO}", f"Hi Alex,\n\n{opening}\n\n{page(PLAIN)}\n\n{NO}"):
        assert letter(text) == text


@pytest.mark.parametrize("word", ["Thanks!", "Thank you.", "Best,", "Cheers"])
def test_closing_words_in_the_middle(word: str) -> None:
    """Thanks between two thoughts would end the letter."""
    text = f"Hi Alex,\n\n{FILLER}\n\n{word}\n\n{page(PLAIN)}\n\nThe Monday job is with Sam now."
    assert letter(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "Best of all was your lesson on tomatoes.", "Thanks for the notes that you sent.", "Yours was the last visit.",
        "Salutations from all of us here; now to the point.", "Vänligen läs vidare.", "Regards your letter: it came.",
    ],
)  # fmt: skip
def test_sentences_that_begin_as_closing_words(line: str) -> None:
    """A sentence would end the letter because it begins like a farewell."""
    text = f"Hi Alex,\n\n{FILLER}\n\n{line}\n\n{page(PLAIN)}\n\nThe Monday job is with Sam now."
    assert letter(text) == text


def test_a_letter_in_two_languages() -> None:
    """The second half would be cut because the first one has closing words."""
    text = f"{LETTER}\n\n{CLOSING}\n\nDear Alex,\n\n{page(PLAIN)}\n\nMit freundlichen Grüßen\nJane Doe"
    assert letter(text) == text


def test_private_and_confidential() -> None:
    """A letterhead would be taken for the head of the small print, and the letter for small print."""
    text = f"Green Lane School\nPrivate and confidential\nConfidential\n\n{LETTER}\n\n{footer('en')}"
    assert letter(text).strip() == text.partition("\n\nThis e-mail")[0]


@pytest.mark.parametrize(
    "text",
    ["", "\n", " ", "Kind regards", f"{LETTER}\r\n\r\n{CLOSING}\r\n", f"Hi\n\n{CLOSING}\n\n{LEGAL['en'][1][:250]}\n\n\n"],
)  # fmt: skip
def test_short_texts_are_left_alone(text: str) -> None:
    """A text of which little could go would lose a blank or a line all the same."""
    assert letter(text) == text


def test_what_is_not_much_stays() -> None:
    """A mail would be read differently for the sake of two lines."""
    text = f"{LETTER}\n\n{CLOSING}\n\n{LEGAL['en'][1][: LEAST - 10]}"
    assert letter(text) == text


LINES = st.one_of(
    st.sampled_from(
        [
            SORRY,
            FILLER,
            PLAIN,
            "Kind regards,",
            "Thanks",
            "Jane Doe",
            "PS",
            "_" * 10,
            "Privacy",
            "Hi Alex,",
            "",
        ]
    ),
    st.sampled_from([part for pair in LEGAL.values() for part in pair]),
    st.sampled_from([*CLOSINGS.values()]),
    st.text(max_size=60),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=40), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_the_first_paragraph_and_the_texts_own_lines(paragraphs: list[str], end: str) -> None:
    """What is read would be something that nobody wrote, out of order, or nothing at all."""
    text = end.join(paragraphs)
    kept, given_lines = letter(text), text.splitlines(keepends=True)
    rest = iter(given_lines)
    assert all(line in rest for line in kept.splitlines(keepends=True))  # a subsequence
    first = next((i for i, line in enumerate(given_lines) if len(line.strip()) >= 40), len(given_lines))
    assert kept.startswith("".join(given_lines[: first + 1]))
    assert kept.count(SORRY) == text.count(SORRY)
    assert kept == text or len(text) - len(kept) >= LEAST
    assert bool(kept.strip()) == bool(text.strip())


@pytest.mark.parametrize(
    "piece",
    ["Kind regards\n", "_ " * 40 + "\n", "Privacy\n\n\n", "-\n", "\n", "a " * 50 + "\n", "with kind " * 10 + "\n",
     "confidential ", "confidential " * 20 + "\n", "salutations salutations\n", "agréer " * 20 + "\n", "veuillez agréer ",
     "un cordial cordial saludo\n", " \t", "p. s. ", f"{LEGAL['en'][1]}\n", f"{NO}\n", "x.y! "],
)  # fmt: skip
@pytest.mark.parametrize(
    "first", [f"{FILLER}\n", f"{FILLER}\n\nKind regards,\nJane\n\n", ""], ids=["open", "closed", "bare"]
)
def test_hostile_text_takes_linear_time(piece: str, first: str) -> None:
    """A mail made for it would hold up all others; the longest text that is read has 1,000,000 characters."""
    text = first + piece * (1_000_000 // len(piece))
    started = time.process_time()
    letter(text)
    assert time.process_time() - started < 5
