"""What a remembered mail tells of: its company, one position or several, and which of some applications its subject names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rejectwatch.mail.message import Address
from rejectwatch.reply.application import Application
from rejectwatch.reply.domains import made_from
from rejectwatch.reply.likeness import apart, beginnings, labels, title_key
from rejectwatch.reply.memory import Earlier
from rejectwatch.reply.names import company_key, registrable_domain
from rejectwatch.reply.senders import is_job_board, is_postal, is_relay

_LEAST = 4
_USUAL = frozenset(
    """about your with from news update status regarding reply answer response feedback decision outcome result results next steps step interview interviews
    application applications applying candidacy candidate position role vacancy opening opportunity opportunities phone screen call chat meeting invitation
    confirmation received thank thanks unfortunately recruitment recruiting hiring process team talent career careers quick hello dear follow today tomorrow
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
    ihre ihrer ihren deine deiner deinen eure unsere bewerbung bewerbungen rückmeldung antwort absage zusage einladung gespräch vorstellungsgespräch kennenlernen
    telefonat termin stelle position bewerbungsverfahren bewerbungsprozess auswahlverfahren eingangsbestätigung bestätigung eingang stand leider danke vielen dank
    neuigkeiten nachricht information update zwischenstand bezüglich betreff hallo guten liebe lieber heute morgen kurze kurzes
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember
    votre candidature candidatures réponse retour suite entretien poste offre recrutement processus confirmation réception accusé merci invitation proposition
    bonjour nouvelles concernant objet échange rendez-vous lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août
    candidatura solicitud postulación respuesta resultado entrevista puesto vacante oferta proceso selección confirmación recibida gracias sobre actualización
    estado noticias hola llamada lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    vaga resposta posição processo seletivo seleção recrutamento confirmação obrigado obrigada atualização retorno convite conversa segunda terça quarta quinta sexta
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    tuo tua sulla della vostra esito risposta colloquio posizione offerta selezione processo conferma ricezione grazie aggiornamento riscontro invito chiamata
    lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
    jouw sollicitatie sollicitaties reactie antwoord uitslag terugkoppeling gesprek kennismaking vacature functie bevestiging ontvangst bedankt uitnodiging afwijzing
    nieuws update maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart juni juli augustus
    twoja twojej pani pana państwa aplikacja aplikacji zgłoszenie zgłoszenia odpowiedź rekrutacja rekrutacji rozmowa rozmowy stanowisko stanowiska potwierdzenie
    dziękujemy informacja wynik zaproszenie decyzja dotyczy poniedziałek wtorek środa czwartek piątek styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad grudzień
    ansökan angående svar besked beslut intervju samtal tjänst tjänsten rekrytering rekryteringen bekräftelse tack inbjudan återkoppling uppdatering din ditt
    måndag tisdag onsdag torsdag fredag lördag söndag""".split()
)  # fmt: skip
"""What stands in the subject of mail about any application."""


def of_several(facts: Application) -> bool:
    """Tell whether a mail speaks of several positions, so that none is its own: its confidence in one is nought."""
    return facts.position is None and facts.confidence.get("position") == 0.0


def company_of(mail: Earlier) -> str | None:
    """Return the company that a mail is about.

    The user speaks of other firms, too: in an answer, or to another house, the addressee or the subject must have the name.
    """
    company = mail.application.company
    if company is None or not mail.ours:
        return company
    is_told = company_key(company) in company_key(mail.subject) or any(
        _has_name(one, company) for one in mail.to
    )
    is_first = mail.in_reply_to is None and not any(_is_a_house(one) for one in mail.to)
    return company if is_told or is_first else None


def _has_name(address: Address, company: str) -> bool:
    domain = registrable_domain(address.domain)
    if labels([domain]) & beginnings([company_key(company)]) or made_from(company, domain.partition(".")[0]):
        return True
    return company_key(company) in company_key(address.name)


def _is_a_house(address: Address) -> bool:
    return not (is_relay(address) or is_job_board(address) or is_postal(address))


def concerns(title: str, mail: Earlier, thread: int | None) -> bool:
    """Tell whether a mail of a case may be about a title: not when it is elsewhere, and about another."""
    other = title_key(mail.application.position or "")
    return not apart(title, other) or (thread is not None and mail.thread == thread)


@dataclass(frozen=True, slots=True)
class Told:
    """By what an application is told of in subjects: its titles, and the subjects of its mail."""

    titles: Collection[str]
    subjects: Sequence[str]


def told_of(subject: str, sender: str, rivals: Sequence[Told]) -> int | None:
    """Return which of the rivals a subject names, None when none or more than one; ``sender`` is who shows as author.

    A title does, the longest that stands in it; else names that the mail of one of them has in its subjects.
    """
    said = f" {title_key(subject)} "
    longest = [max((len(t) for t in one.titles if f" {t} " in said), default=0) for one in rivals]
    if any(longest):
        return _only([size == max(longest) for size in longest])
    names = _names(subject) - _names(sender)
    return _only([names <= _all_words(one.subjects) for one in rivals]) if names else None


def _names(text: str) -> set[str]:
    """Return the words of a text that are written with a capital and don't belong to any application."""
    words = re.findall(r"[^\W\d_]+", text)
    return {w.casefold() for w in words if len(w) >= _LEAST and w[0].isupper()} - _USUAL


def _all_words(texts: Sequence[str]) -> set[str]:
    return {word for text in texts for word in title_key(text).split()}


def _only(fits: Sequence[bool]) -> int | None:
    return fits.index(True) if sum(fits) == 1 else None
