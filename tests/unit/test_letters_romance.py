"""The letters in French, Spanish, Italian and Portuguese, with every combination of facts."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from rejectwatch.bundled import bundled
from rejectwatch.config import Profile
from rejectwatch.reply.application import Closed, Letter, Met, Reason, Signals
from rejectwatch.reply.elision import elided
from rejectwatch.reply.letters import Letters
from rejectwatch.reply.reader import Reader
from rejectwatch.reply.region import REGIONS
from rejectwatch.reply.wording import SIGNALS, picker, trials

PROFILE = Profile(name="Alex Rivera", addresses=["alex.rivera@mail.example"])
LETTERS = Letters(PROFILE, [bundled("templates") / "letters"])
LANGUAGES = ("es", "fr", "it", "pt")
EXPERTISE = {
    "fr": "gestion de stocks",
    "es": "gestión de almacenes",
    "it": "gestione magazzino",
    "pt": "contabilidade",
}
READERS = (
    Reader("Kim Mayer", "Kim", "Mayer", False),
    Reader("Kim Mayer", "Kim", "Mayer", False, "f"),
    Reader("Kim Mayer", "Kim", "Mayer", False, "m", "Dr."),
    Reader("Kim", "Kim", "", True),
)
WORDS = {  # words of a letter, salutation and closing included; the lower end is for a second no, or no fact known
    Letter.AFTER_INTERVIEW: (52, 165),
    Letter.AFTER_APPLICATION: (32, 105),
    Letter.POSITION_CLOSED: (40, 130),
    Letter.OTHER_ROLE: (55, 132),
}

Case = tuple[Letter, dict[str, Any], str]


def cases(language: str, kind: Letter) -> Iterator[dict[str, Any]]:
    """Yield the facts of letters of a kind: what is missing, how the reader is addressed, what the mail says."""
    rungs = {Letter.AFTER_INTERVIEW: tuple(Met)[1:], Letter.AFTER_APPLICATION: (Met.NONE,)}.get(
        kind, tuple(Met)
    )
    ends = tuple(Closed) if kind is Letter.POSITION_CLOSED else (None,)
    told = [Signals(), *(replace(Signals(), **{name: True}) for name in SIGNALS)]
    facts = tuple(itertools.product(("Acme", None), ("ingénieur", None), (EXPERTISE[language], None)))
    regions = ("", *REGIONS[language])
    number = 0
    for met, end, signals, informal, reader in itertools.product(
        rungs, ends, told, (None, True), (*READERS, None)
    ):
        # every combination of facts where the mail says nothing more, two that complete each other elsewhere
        chosen = facts if signals == told[0] else (facts[number % 8], facts[7 - number % 8])
        for company, position, expertise in chosen:
            number += 1
            flags = number * 2654435761 >> 7  # spreads what is not multiplied out
            shown = replace(signals, informal=informal)
            reason = Reason.OTHER_CANDIDATE if flags & 1 else None
            yield {
                "me": PROFILE.name,
                "elided": elided,
                "gender": "",
                "language": language,
                "casual": False,
                "met": met.value,
                "closed": end.value if end else None,
                "reason": reason.value if reason else None,
                "informal": informal,
                "signals": {name: getattr(shown, name) for name in SIGNALS},
                "company": company,
                "position": position,
                "person": reader,
                "expertise": expertise,
                "greeting": (None, "casual", "neutral")[flags % 3],
                "region": regions[flags % len(regions)],
                "offered": (None, "Analyste", position)[flags // 3 % 3],
                "agency": flags % 5 == 0,
                "again": flags % 7 == 0,
                "ask_feedback": flags % 4 == 0,
                "give_consent": flags % 11 == 0 and signals.talent_pool,
            }


@functools.cache
def rendered(language: str, turn: int = 0) -> list[Case]:
    """Return every letter of a language, for as many companies as there are letters."""
    return [
        (
            kind,
            facts,
            LETTERS.render(
                language, kind.value, {**facts, "pick": picker(f"seed {index % 97}", turn)}, told=True
            ),
        )
        for kind in Letter
        for index, facts in enumerate(cases(language, kind))
    ]


def body(text: str) -> str:
    """Return a letter without its salutation and its closing."""
    return "\n\n".join(text.rstrip("\n").split("\n\n")[1:-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_trials(language: str) -> None:
    """A letter of our own would be refused when a user copies it."""
    for kind in Letter:
        for facts in trials(PROFILE, kind, language):
            assert LETTERS.render(language, kind.value, facts, told=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_holes(language: str) -> None:
    """A missing fact would leave a hole, a doubled mark or a word of the template behind."""
    marks = r"[.,]" if language == "fr" else r"[.,;:?!]"
    for _, facts, text in rendered(language):
        found = re.search(
            rf"  | {marks}|\.\.|,,|,\.|: \.|None|True|False|[{{}}]|undefined|!|\b(\w+) \1\b", text
        )
        assert found is None, (found, facts, text)


def test_french_spaces() -> None:
    """The marks would stick to the words, or have a space that breaks; in Canada only the colon has one."""
    for _, facts, text in rendered("fr"):
        thin = "" if facts["region"] == "CA" else "\u202f"
        assert re.search(r"(?<!\u00a0):|[«»;]|'", text) is None, text
        for found in re.finditer(r"(.)\?", text):
            assert (found[1] == "\u202f") == bool(thin), text


def test_french_elision() -> None:
    """The letter would say ``poste de ingénieur``."""
    for _, _, text in rendered("fr"):
        assert (
            re.search(r"\b(?:de|que|le|la|je|ne|se|me|te) [aeiouéèêàh]", text.replace("je y", "")) is None
        ), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_shape(language: str) -> None:
    """A letter would not be a salutation, three short paragraphs at most, a closing and the name."""
    for _, facts, text in rendered(language):
        blocks = text.rstrip("\n").split("\n\n")
        assert 4 <= len(blocks) <= 5, (facts, text)
        assert blocks[0].endswith(":" if language == "es" else ","), text
        assert blocks[1][0].isupper() or language == "it", text
        assert re.fullmatch(r"[^\n]{5,50}[,.]\nAlex Rivera", blocks[-1]), text
        assert all("\n" not in block and block[-1] in ".?" for block in blocks[1:-1]), text


def test_italian_goes_on_in_lower_case() -> None:
    """After the comma of the salutation a capital would follow; only the courtesy La keeps one."""
    for _, facts, text in rendered("it"):
        start = text.split("\n\n")[1]
        assert start[0].islower() or (start.startswith("La ringrazio") and facts["person"]), text


def test_spanish_questions() -> None:
    """A question would lack its opening mark."""
    for _, _, text in rendered("es"):
        assert text.count("¿") == text.count("?"), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_length(language: str) -> None:
    """A letter would be shorter or longer than its kind allows."""
    for kind, facts, text in rendered(language):
        low, high = WORDS[kind]
        assert low <= len(text.split()) <= high, (len(text.split()), kind, facts, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_uses_every_fact(language: str) -> None:
    """A known company, position, role or expertise would not be used, or an unknown one would.

    An agency's letter names no company: it may be the agency's or its client's.
    """
    for kind, facts, text in rendered(language):
        assert ("Acme" in text) == (facts["company"] is not None and not facts["agency"]), (facts, text)
        assert ("Kim" in text or "Mayer" in text or "Madame," in text or "Monsieur," in text) or not facts[
            "person"
        ]
        if facts["expertise"]:
            assert facts["expertise"] in text, (facts, text)
        if kind is Letter.OTHER_ROLE and facts["offered"] == "Analyste":
            assert "Analyste" in text, (facts, text)
        if not (kind is Letter.OTHER_ROLE and facts["signals"]["feedback"]) and not (
            kind is Letter.AFTER_INTERVIEW and facts["position"] is None
        ):
            assert ("ingénieur" in text) == (facts["position"] is not None), (kind, facts, text)


MEETINGS = {
    "call": r"\bappel\b|(?<!Para una )llamada\b(?! que me)|(?<!Per una )telefonata\b(?! che)|(?<!Para um )telefonema\b(?! que)|ligação|ao telefone|al telefono|por telefone, e agradeço",
    "interview": r"entretien|entrevista|colloquio\b(?!, quando)|nos échanges|nuestra conversación|nostro colloquio|nossa conversa\b(?! por)",
    "onsite": r"visit[ae]|équipe du temps|personnes que j’ai rencontrées",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_claims_only_what_is_proven(language: str) -> None:
    """A letter would thank for a meeting that never was, or speak of another person unasked."""
    another = r"autre personne|autre candidature|otra persona|altra persona|outra pessoa"
    for kind, facts, text in rendered(language):
        words = body(text)
        for rung, pattern in MEETINGS.items():
            close = {"call", "interview"} if language == "pt" else {rung}
            if facts["met"] not in (close | {rung}):
                assert re.search(pattern, words) is None, (rung, kind, facts, text)
        if kind is not Letter.AFTER_INTERVIEW or facts["reason"] is None:
            assert re.search(another, words) is None, (facts, text)


NEVER = {
    "fr": r"opportunité|appliqu|j’espère que ce mail|déçu|ravi|convaincu|intéressée?\b(?! )|touché|heureu|curieu|reconnaissant|"
    r"m’av(?:oir|ez|ait) (?:tenu|informé|prévenu|reçu|rencontré|averti|contacté|retenu)|\(e\)|·|malheureusement|estimée|\bMme\b|\bCdt\b",
    "es": r"\baplica|espero que este correo|gracias por su consideración|decepcionad|agradecid|interesad|encantad|seleccionad|content[oa]\b|"
    r"\bposición\b|muy señor|o/a\b|@|desgraciadamente|lamentablemente",
    "it": r"applica|spero che questa mail|opportunità|delus[oa]|\bgrat[oa]\b|liet[oa]|rimast[oa]|colpit[oa]|sono stat[oa]|felice|content[oa]|qual'è|E'|\bSalve\b|purtroppo|"
    r"avermi (?:informat|contattat|incontrat|ricevut|avvisat)",
    "pt": r"obrigad|\bgrat[oa]\b|decepcionad|selecionad|content[ea]\b|encantad|\bposição|aplicar|espero que este|vou estar|venho por meio|infelizmente|\(a\)|feliz",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_never(language: str) -> None:
    """A letter would show the writer's gender, a calque or the mark of a form letter."""
    for _, facts, text in rendered(language):
        assert (found := re.search(NEVER[language], text, re.IGNORECASE)) is None, (found, facts, text)


FORMAL = {
    "fr": r"\b(?:vous|votre|vos)\b",
    "es": r"\b(?:usted|ustedes|su|sus|le|les|tenga|téngame|ténganme|pensara|reciban?)\b",
    "it": r"\b(?:Lei|La|Le|Suo|Sua|Suoi)\b(?! (?:visita|proposta|nostra|telefonata|mia|posizione|ragioni))",
    "pt": r"\b(?:sua|seus?|lhe|precisa|lembre|lembre-se|sugere)\b|Poderia (?:me|dizer)",
}
INFORMAL = {
    "fr": r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt’",
    "es": r"\b(?:tú|tu|tus|te|ti|tenme|necesitas|propones|puedes|pensaras|vuestr[oa]|os|tenedme)\b",
    "it": r"\b(?:tu|te|ti|tuo|tuoi|tienimi|proponi|puoi|ringrazia)\b",
    "pt": r"\b(?:tu|te|ti|teu|teus|tua|lembra-te|sugeres|precisas|podes|tenhas)\b",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_tone(language: str) -> None:
    """A letter would mix the forms of address, or be familiar unasked; a team is many, so it is never tu."""
    for _, facts, text in rendered(language):
        tu = facts["informal"] and facts["person"] and not (language == "pt" and facts["region"] != "PT")
        words = body(text) + "\n" + text.rstrip().split("\n\n")[-1]
        words = words.replace("chez vous", "").replace("o seu tempo", "").replace("su tiempo", "")
        vosotros = language == "es" and facts["informal"] and not facts["person"] and facts["region"] == "ES"
        if tu:
            assert (found := re.search(FORMAL[language], words)) is None, (found, facts, text)
        elif vosotros:
            assert re.search(r"\b(?:ustedes|les|tú|tu|te|ti)\b", words) is None, (facts, text)
        else:
            assert (found := re.search(INFORMAL[language], words)) is None, (found, facts, text)


def test_spanish_of_two_continents() -> None:
    """Latin America would read vosotros and candidatura, Spain postulación."""
    for _, facts, text in rendered("es"):
        if facts["region"] == "419":
            assert re.search(r"candidatura|presentarme|\bos\b|vuestr", text) is None, text
        else:
            assert re.search(r"postula", text) is None, text


BRAZIL = r"equipe|contato\b|processo seletivo|retorno|você|\bme (?:deix|inter)|à disposição|ligação|lembrança|participaram do|em outra"
PORTUGAL = r"equipa|contacto|recrutamento|voss|\w-(?:me|lhe|te|vos)\b|ao dispor|telefonema|recordação|noutra|tenham? comunicado|Exm|participaram no"


def test_portuguese_of_two_continents() -> None:
    """Brazilian and European words would be mixed: the commonest fault."""
    for _, facts, text in rendered("pt"):
        other = BRAZIL if facts["region"] == "PT" else PORTUGAL
        assert (found := re.search(other, text.replace("sugestão", ""))) is None, (found, facts, text)


def sentences(text: str) -> set[str]:
    """Return what a letter says in whole sentences, its closing too."""
    blocks = text.rstrip("\n").split("\n\n")
    return {*re.split(r"(?<=[.?])\s", " ".join(blocks[1:-1])), blocks[-1].split("\n")[0]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_second_letter_shares_no_sentence(language: str) -> None:
    """The second letter to a company would repeat a sentence of the first, also where the kinds differ."""
    for seed, country in (("Acme", 0), ("Zeta", -1), ("Nord", 0)):
        said: list[set[str]] = []
        for turn in range(3):
            now: set[str] = set()
            for kind in Letter:
                for index, facts in enumerate(cases(language, kind)):
                    if index % 9 == turn or index % 29 == 0:
                        again = {
                            **facts,
                            "again": turn > 0,
                            "region": REGIONS[language][country],
                            "pick": picker(seed, turn),
                        }
                        now |= sentences(LETTERS.render(language, kind.value, again, told=True))
            said.append(now)
        assert not said[0] & said[1], said[0] & said[1]
        assert not said[1] & said[2], said[1] & said[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_reacts_to_the_mail(language: str) -> None:
    """A second request would be made beside a first, or an offered call be left unanswered."""
    feedback = {
        "fr": "Si un point|Un conseil",
        "es": "Si hubiera|Una sola",
        "it": "Se c’è un punto|Un solo",
        "pt": "Se houver|Uma única",
    }
    call = {
        "fr": "téléphonique|vive voix",
        "es": "la llamada que|por teléfono",
        "it": "telefonata che|per telefono",
        "pt": "telefon",
    }
    consent = {"fr": "douze mois", "es": "doce meses", "it": "dodici mesi", "pt": "doze meses"}
    for kind, facts, text in rendered(language):
        signals = facts["signals"]
        asks = re.search(feedback[language], text) is not None
        quiet = signals["call"] or signals["no_replies"] or facts["again"] or facts["give_consent"]
        assert asks == (kind is Letter.AFTER_INTERVIEW and facts["ask_feedback"] and not quiet), (facts, text)
        if signals["call"]:
            assert re.search(call[language], text), (facts, text)
        gives = facts["give_consent"] and kind is not Letter.OTHER_ROLE
        assert (consent[language] in text) == gives, (facts, text)


SALUTATIONS = [
    ("fr", {"gender": "f"}, {}, "Madame,"),
    ("fr", {"gender": "m"}, {"greeting": "neutral"}, "Bonjour Monsieur Mayer,"),
    ("fr", {}, {}, "Bonjour Kim Mayer,"),
    ("fr", {}, {"informal": True}, "Bonjour Kim,"),
    ("fr", {"gender": "f", "title": "Prof."}, {}, "Madame la Professeure,"),
    ("fr", None, {}, "Madame, Monsieur,"),
    ("es", {"gender": "f"}, {}, "Estimada Sra. Mayer:"),
    ("es", {"gender": "m", "title": "Lic."}, {}, "Estimado Lic. Mayer:"),
    ("es", {"gender": "f", "title": "Dr."}, {}, "Estimada Dra. Mayer:"),
    ("es", {}, {}, "Buenos días, Kim Mayer:"),
    ("es", {}, {"informal": True}, "Hola, Kim:"),
    ("es", None, {}, "Estimado equipo de Acme:"),
    ("es", None, {"agency": True}, "Estimado equipo de selección:"),
    ("it", {"gender": "f"}, {}, "Gentile dottoressa Mayer,"),
    ("it", {"gender": "m"}, {}, "Gentile dottor Mayer,"),
    ("it", {"title": "Ing."}, {}, "Gentile Ing. Mayer,"),
    ("it", {}, {}, "Gentile Kim Mayer,"),
    ("it", {}, {"informal": True}, "Ciao Kim,"),
    ("it", None, {}, "Gentile team di Acme,"),
    ("pt", {}, {}, "Olá, Kim,"),
    ("pt", {"gender": "f"}, {}, "Prezada Sra. Mayer,"),
    ("pt", None, {}, "Prezada equipe de seleção,"),
    ("pt", {}, {"region": "PT"}, "Bom dia, Kim Mayer,"),
    ("pt", {"gender": "f", "title": "Dra."}, {"region": "PT"}, "Exma. Senhora Dra. Kim Mayer,"),
    ("pt", {"gender": "f", "title": "Dra."}, {"region": "PT", "met": "onsite"}, "Cara Dra. Kim Mayer,"),
    ("pt", {}, {"region": "PT", "informal": True}, "Olá, Kim,"),
    ("pt", None, {"region": "PT"}, "Cara equipa de recrutamento,"),
]


@pytest.mark.parametrize(("language", "person", "changes", "expected"), SALUTATIONS)
def test_salutation(
    language: str, person: dict[str, str] | None, changes: dict[str, Any], expected: str
) -> None:
    """The reader would be greeted as nobody of that country would."""
    facts = next(cases(language, Letter.AFTER_APPLICATION))
    reader = None if person is None else replace(READERS[0], **person)
    plain = {"greeting": None, "region": "", "agency": False, "informal": None, "person": reader}
    variables = {**facts, **plain, **changes, "pick": picker("a")}
    kind = "after_application" if variables["met"] == "none" else "after_interview"
    assert LETTERS.render(language, kind, variables, told=True).split("\n")[0] == expected


PLACES = [
    ("fr", "Caf du Morbihan", "à la Caf du Morbihan"),
    ("fr", "Cégep de Sorel", "au Cégep de Sorel"),
    ("fr", "EHPAD Les Tilleuls", "à l’EHPAD Les Tilleuls"),
    ("fr", "Garage Perrin", "au Garage Perrin"),
    ("fr", "Ferme des Ormes", "à la Ferme des Ormes"),
    ("fr", "Entreprise Adaptée Brévin", "à l’Entreprise Adaptée Brévin"),
    ("fr", "Office de tourisme de Vannes", "à l’Office de tourisme de Vannes"),
    ("fr", "Office Depot", "chez Office Depot"),
    ("fr", "Maisons Verlac", "chez Maisons Verlac"),
    ("it", "L'Officina Verde", "presso l’Officina Verde"),
    ("it", "L’Oréal", "presso L’Oréal"),
    ("it", "Il Forno di Nina", "presso il Forno di Nina"),
    ("it", "Parrocchia San Lino", "presso la Parrocchia San Lino"),
    ("it", "Trattoria Belvedere", "presso la Trattoria Belvedere"),
    ("it", "Opera Software", "presso Opera Software"),
    ("es", "Alcaldía de Itagüí", "en la Alcaldía de Itagüí"),
    ("es", "CEIP Los Olmos", "en el CEIP Los Olmos"),
    ("es", "Estudio Jurídico Paz", "en el Estudio Jurídico Paz"),
    ("es", "Red Bull", "en Red Bull"),
    ("pt", "Junta de Freguesia de Belas", "na Junta de Freguesia de Belas"),
    ("pt", "Agrupamento de Escolas do Vale", "no Agrupamento de Escolas do Vale"),
]


@pytest.mark.parametrize(("language", "company", "place"), PLACES)
def test_the_article_of_a_common_noun(language: str, company: str, place: str) -> None:
    """A name that begins with a common noun would lack its article, or a brand would be given one."""
    facts = next(cases(language, Letter.AFTER_APPLICATION))
    signals = dict.fromkeys(SIGNALS, False)
    given = {**facts, "company": company, "agency": False, "again": False, "signals": signals}
    for seed in range(5):
        text = LETTERS.render(language, "after_application", {**given, "pick": picker(str(seed))}, told=True)
        assert f" {place}" in text, text


@pytest.mark.parametrize(
    ("company", "team"),
    [
        ("L'Officina Verde", "dell’Officina Verde"),
        ("Galleria Nazionale di Arte", "della Galleria Nazionale di Arte"),
        ("Il Forno di Nina", "del Forno di Nina"),
        ("L’Oréal", "di L’Oréal"),
    ],
)
def test_the_italian_team(company: str, team: str) -> None:
    """The team would be greeted without the article that belongs to its name."""
    facts = next(cases("it", Letter.AFTER_APPLICATION))
    plain = {
        "greeting": None,
        "informal": None,
        "person": None,
        "agency": False,
        "company": company,
        "pick": picker("a"),
    }
    text = LETTERS.render("it", "after_application", {**facts, **plain}, told=True)
    assert text.split("\n")[0] == f"Gentile team {team},"


OURS = {
    "fr": r"nos échanges",
    "es": r"nuestra conversación",
    "it": r"nostro colloquio",
    "pt": r"nossa conversa\b",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [Letter.AFTER_INTERVIEW, Letter.POSITION_CLOSED])
def test_the_interview_was_the_clients(language: str, kind: Letter) -> None:
    """A recruiter would be thanked for a conversation that the client had; an employer still is."""
    facts = next(cases(language, kind))
    given = {**facts, "met": "interview", "closed": "filled" if kind is Letter.POSITION_CLOSED else None}
    texts = {
        agency: " ".join(
            LETTERS.render(language, kind.value, {**given, "agency": agency, "pick": picker(str(seed))})
            for seed in range(12)
        )
        for agency in (False, True)
    }
    assert re.search(OURS[language], texts[False])
    assert not re.search(OURS[language], texts[True])
