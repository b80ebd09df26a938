"""The note that goes with an invitation to connect: at most 200 characters, in the language of the mail."""

from __future__ import annotations

import hashlib
from urllib.parse import quote_plus

from rejectwatch.reply.names import clean_fact, person_name

MOST = 200
"""Characters of a note that LinkedIn takes on a free account."""

_NOTES: dict[str, tuple[tuple[str, str, str], ...]] = {
    # who they are to be called by, after a talk, after mail alone; {p} is the part about the position
    "en": (
        ("Hi {first}", "I enjoyed our conversation{p}. I'd be glad to stay in touch.", "thank you for your messages{p}. I'd be glad to stay in touch."),
        ("Hi {first}", "it was good to talk with you{p}. I'd like to stay connected.", "it was good to be in touch with you{p}. I'd like to stay connected."),
    ),
    "de": (
        ("Guten Tag {full}", "unser Gespräch{p} ist mir in guter Erinnerung. Ich freue mich, wenn wir in Kontakt bleiben.", "vielen Dank für den freundlichen Austausch{p}. Ich freue mich, wenn wir in Kontakt bleiben."),
        ("Guten Tag {full}", "das Gespräch mit Ihnen{p} hat mir gut gefallen. Gern bleibe ich mit Ihnen in Verbindung.", "danke für Ihre Nachrichten{p}. Gern bleibe ich mit Ihnen in Verbindung."),
    ),
    "fr": (
        ("Bonjour {full}", "merci pour notre échange{p}. Au plaisir de rester en contact.", "merci pour vos messages{p}. Au plaisir de rester en contact."),
        ("Bonjour {full}", "notre entretien{p} m'a laissé un très bon souvenir. Restons en contact.", "merci pour votre suivi{p}. Restons en contact."),
    ),
    "es": (
        ("Hola, {first}", "me gustó conversar con usted{p}. Será un placer seguir en contacto.", "gracias por sus mensajes{p}. Será un placer seguir en contacto."),
        ("Hola, {first}", "guardo un buen recuerdo de nuestra conversación{p}. Me gustaría seguir en contacto.", "gracias por la atención{p}. Me gustaría seguir en contacto."),
    ),
    "pt": (
        ("Olá, {first}", "gostei da nossa conversa{p}. Será um prazer continuar em contato.", "agradeço as suas mensagens{p}. Será um prazer continuar em contato."),
        ("Olá, {first}", "a nossa conversa{p} deixou-me uma boa impressão. Gostaria de manter o contato.", "agradeço a atenção{p}. Gostaria de manter o contato."),
    ),
    "it": (
        ("Buongiorno {full}", "è stato un piacere parlare con Lei{p}. Mi farebbe piacere restare in contatto.", "La ringrazio per i messaggi{p}. Mi farebbe piacere restare in contatto."),
        ("Buongiorno {full}", "ricordo con piacere il nostro colloquio{p}. Resto volentieri in contatto.", "grazie per la Sua disponibilità{p}. Resto volentieri in contatto."),
    ),
    "nl": (
        ("Beste {first}", "dank voor het gesprek{p}. Ik blijf graag in contact.", "dank voor uw berichten{p}. Ik blijf graag in contact."),
        ("Beste {first}", "ik kijk met plezier terug op ons gesprek{p}. Laten we contact houden.", "dank voor het prettige contact{p}. Laten we contact houden."),
    ),
    "pl": (
        ("Dzień dobry", "dziękuję za rozmowę{p}. Chętnie pozostanę w kontakcie.", "dziękuję za wiadomości{p}. Chętnie pozostanę w kontakcie."),
        ("Dzień dobry", "miło wspominam naszą rozmowę{p}. Będzie mi miło pozostać w kontakcie.", "dziękuję za życzliwy kontakt{p}. Będzie mi miło pozostać w kontakcie."),
    ),
    "sv": (
        ("Hej {first}", "tack för samtalet{p}. Jag håller gärna kontakten.", "tack för dina mejl{p}. Jag håller gärna kontakten."),
        ("Hej {first}", "det var roligt att prata med dig{p}. Jag vill gärna ha kvar kontakten.", "tack för trevlig kontakt{p}. Jag vill gärna ha kvar kontakten."),
    ),
}  # fmt: skip
_ABOUT = {
    "en": " about the {position} role",
    "de": " über die Stelle „{position}“",
    "fr": " au sujet du poste « {position} »",
    "es": " sobre el puesto de {position}",
    "pt": " sobre a vaga de {position}",
    "it": " sulla posizione di {position}",
    "nl": " over de functie van {position}",
    "pl": " o stanowisku „{position}”",
    "sv": " om tjänsten som {position}",
}


def note(name: str, *, me: str, language: str, position: str | None, met: bool) -> str:
    """Return a note to paste, at most 200 characters; the position is left out first, a name never.

    Two people of one team get different words. A language without notes gets the English ones.
    """
    code = language if language in _NOTES else "en"
    parsed = person_name(name)
    first, full = (parsed.first, parsed.full) if parsed else (name, name)
    variants = _NOTES[code]
    call, after_talk, after_mail = variants[hashlib.sha256(name.encode()).digest()[0] % len(variants)]
    title = clean_fact(position)
    abouts = [_ABOUT[code].format(position=title), ""] if title else [""]
    hello = call.format(first=first, full=full)
    for about in abouts:
        text = f"{hello}, {(after_talk if met else after_mail).format(p=about)} {me}"
        if code in {"es"}:
            text = f"{hello}: {(after_talk if met else after_mail).format(p=about)} {me}"
        if len(text) <= MOST:
            return text
    return f"{hello}, {me}"[:MOST]


def search_link(name: str, company: str | None) -> str:
    """Return the address of a people search on LinkedIn for a name and a company."""
    words = " ".join(part for part in (name, company) if part)
    return f"https://www.linkedin.com/search/results/people/?keywords={quote_plus(words)}"
