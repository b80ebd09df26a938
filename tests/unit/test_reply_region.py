"""Which country's variant of a language a mail is written in."""

from __future__ import annotations

import pytest

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.region import REGIONS, region


def mail(text: str, domain: str = "acme.example", signature: str = "") -> Message:
    """Return a mail with a text, from a domain."""
    return Message(
        message_key="a" * 64,
        message_id=None,
        date=None,
        sender=Address("", f"hr@{domain}") if domain else None,
        reply_to=(),
        to=(),
        cc=(),
        subject="",
        in_reply_to=None,
        references=(),
        text=text,
        signature=signature,
    )


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "Obrigado pelo contato. Infelizmente você não foi selecionado no processo seletivo.", "BR"),
        ("pt", "Agradecemos o contacto com a nossa equipa; gostámos muito da conversa.", "PT"),
        ("pt", "Estamos a contactar quem ficou de fora. Os melhores cumprimentos, a equipa", "PT"),
        ("pt", "Estamos entrando em contato com todos. A gente gostou muito.", "BR"),
        ("pt", "A área técnica escolheu outra pessoa.", ""),
        ("en", "Your organisation skills and CV were shortlisted.", "GB"),
        ("en", "Your resume shows a talent for organization.", "US"),
        ("en", "We went with someone else.", ""),
        ("de", "Besten Dank und freundliche Grüsse aus der Bahnhofstrasse", "CH"),
        ("de", "Wir melden uns heuer im Jänner nicht mehr.", "AT"),
        ("de", "Mit freundlichen Grüßen", ""),
        ("es", "Agradecemos tu postulación. Los demás postulantes avanzan.", "419"),
        ("es", "Os agradecemos vuestra candidatura.", "ES"),
        ("es", "Hemos elegido a otra persona.", ""),
        ("fr", "Votre dossier de postulation et votre postulation nous sont parvenus.", "CH"),
        ("fr", "Nous avons retenu une autre candidature.", ""),
        ("nl", "Gelieve uw kandidatuur opnieuw in te dienen.", "BE"),
        ("nl", "Wij hebben voor een ander gekozen.", ""),
    ],
)
def test_by_words(language: str, text: str, expected: str) -> None:
    """A Portuguese would be answered in Brazilian, or a variant be claimed that nothing shows."""
    assert region(mail(text), language) == expected


@pytest.mark.parametrize(
    ("language", "domain", "expected"),
    [
        ("pt", "empresa.com.br", "BR"),
        ("pt", "empresa.pt", "PT"),
        ("es", "empresa.com.mx", "419"),
        ("es", "empresa.com.co", "419"),
        ("es", "startup.co", ""),
        ("es", "empresa.es", "ES"),
        ("fr", "firme.ca", "CA"),
        ("fr", "firme.be", "BE"),
        ("de", "firma.at", "AT"),
        ("de", "firma.li", "CH"),
        ("de", "firma.de", ""),
        ("en", "firm.co.uk", "GB"),
        ("en", "firm.us", "US"),
        ("nl", "firma.be", "BE"),
        ("it", "ditta.ch", "CH"),
        ("pl", "firma.ch", ""),
        ("pt", "", ""),
    ],
)
def test_by_domain(language: str, domain: str, expected: str) -> None:
    """A mail without telling words would lose its country, or a start-up's .co count as Colombia."""
    assert region(mail("ok", domain), language) == expected


def test_by_telephone() -> None:
    """The number in the signature would not be looked at, or a number of another country mislead."""
    assert region(mail("ok", signature="Tel. +351 912 000 000"), "pt") == "PT"
    assert region(mail("ok\n+55 (11) 90000-0000"), "pt") == "BR"
    assert region(mail("ok", signature="+52 55 0000 0000"), "es") == "419"
    assert region(mail("ok", signature="+49 30 000000"), "pt") == ""
    assert region(mail("ok", signature="+351 912 000 000 / +55 11 90000"), "pt") == ""


def test_words_beat_the_domain_only_when_clear() -> None:
    """One stray word would outweigh the employer's own country."""
    assert region(mail("Obrigado pelo contato.", "empresa.pt"), "pt") == "PT"
    assert region(mail("Você fez contato com a equipe.", "empresa.pt"), "pt") == "BR"


def test_only_known_regions() -> None:
    """A letter would be handed a region that it doesn't know."""
    for language, known in REGIONS.items():
        for domain in ("a.at", "a.ch", "a.be", "a.br", "a.mx", "a.uk", "a.us", "a.fr"):
            assert region(mail("ok", domain), language) in ("", *known)
