"""What of a mail its writer says, and what every mail of the house carries: the small print is left out.

A footer of three thousand words would drown a letter of sixty. Nothing is left out that stands before
the letter's closing words or, where it has none, before its first legal heading or line, and only
where legal words go on. A postscript and a line that may be a no are kept wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rejectwatch.mail.text import sentences
from rejectwatch.model.concepts import concepts

LEAST = 400
"""Characters of small print below which nothing is left out: they drown nothing."""
BEHIND_CLOSING = 450
"""Characters that are kept behind the closing words, or the first legal line, legal lines aside: name, title, postscript."""
DENSE, LONG = 0.03, 12
"""Share of legal words and number of words from which a line is small print, behind a closing or a heading."""
DENSER, LONGER = 0.06, 25
"""The same where nothing but the line itself speaks for small print."""
SPOKEN = 40
"""Characters from which a line says something: nothing up to the first such line is small print."""
LONGEST_CLOSING = 200
LOOKED_THROUGH = 40_000
"""Characters of small print in which a no is looked for; no more is read of a mail, and it bounds the time."""
_NO = tuple(
    frozenset(said.split())
    for said in (
        "sorry we", "sorry you", "sorry me", "sorry role", "sorry apply", "sorry other", "sorry neg",
        "choose other", "closed role", "reject you", "apply reject", "apply neg proceed",
    )
)  # fmt: skip
"""Concepts that together in a sentence may be a no."""
_WORD = re.compile(r"[^\W\d_]+")
_NAMED = r"(?:\s*[,.!–-]*|[\s,]\s*[^.?!:;]{1,40})$"
_CLOSING = re.compile(
    r"(?:(?:(?:with\s+)?(?:kind|kindest|best|warm|warmest|many)\s+)?regards|(?:yours\s+|very\s+)?(?:sincerely|truly|faithfully)|"
    r"(?:mit\s+)?(?:freundlich|best|herzlich|lieb|viel|schön)(?:e|en|em)?\s+(?:grüßen?|grüssen?|gruß|gruss)|hochachtungsvoll|"
    r"(?:bien\s+|très\s+)?cordialement|(?:très\s+)?bien à (?:vous|toi)|(?:sincères\s+)?salutations(?:\s+distinguées)?|"
    r"(?:reciba\s+)?(?:un\s+)?(?:cordial(?:es)?\s+)?saludos?(?:\s+cordial(?:es)?)?|(?:muy\s+)?atentamente|"
    r"atenciosamente|(?:com\s+os\s+)?(?:melhores\s+|nossos\s+)?cumprimentos|cordialmente|"
    r"(?:un\s+)?(?:cordial[ei]|distinti|car[oi])\s+salut[oi]|"
    r"(?:met\s+)?(?:vriendelijke|hartelijke)\s+groet(?:en)?|hoogachtend|"
    r"z\s+(?:poważaniem|wyrazami szacunku)|(?:serdecznie\s+)?pozdrawiam(?:y)?|łączę pozdrowienia|"
    r"(?:med\s+)?(?:vänliga?|bästa|varma)\s+hälsning(?:ar)?)" + _NAMED,
    re.IGNORECASE,
)
_VALEDICTION = re.compile(
    r".*\b(?:agréer|agréez|recevez)\b.*\b(?:salutations|sentiments|considération)\b|.*\bporgiamo\b.*\bsaluti\b",
    re.IGNORECASE,
)
_SHORT_CLOSING = re.compile(
    r"(?:(?:with\s+)?(?:kind|best|warm|warmest)\s+wishes|all the best|best|cheers|yours|(?:many\s+)?thanks|thank you|"
    r"un abrazo|abraços?|att|saluti|cordialità|groet(?:en|jes)?|mvg|pozdrowienia|vänligen|mvh|hälsningar)[\s,.!–-]*$",
    re.IGNORECASE,
)
"""Closing words that may as well begin a letter: a name follows them, or nothing."""
_HEADING = re.compile(
    r"[\W_]*(?:confidential|confidentiality|disclaimer|legal notice|important notice|privacy|data protection|"
    r"rechtlich|vertraulich|datenschutz|haftungsausschluss|wichtiger hinweis|pflichtangaben|impressum|"
    r"avis\b|clause de|mentions légales|protection des données|confidentialit|avertissement|"
    r"aviso\b|cláusula|protección de datos|confidencialidad|proteção de dados|informativa|avviso|riservatezza|"
    r"nota legale|vertrouwelijk|privacyverklaring|juridische|poufno|klauzula|zastrzeżeni|ochrona danych|informacja prawna|"
    r"sekretess|integritet|juridisk|konfidentiell|personuppgift)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s_*=~–—-]{5,}$")
_POSTSCRIPT = re.compile(r"(?:p\. ?s\b|ps\b|n\. ?b\.|nb\b|post ?scriptum)", re.IGNORECASE)
_LEGAL = re.compile(
    r"confidential|privileg|intended|recipient|addressee|disclos|unauthori[sz]|liab|disclaim|virus|malware|attachment|"
    r"warrant|jurisdict|statut|regulat|complian|gdpr|dsgvo|rgpd|rodo$|avg$|lgpd|registered|registr|copyright|trademark|"
    r"subscri|opt$|consent|processing|controller|retention|privacy|discriminat|disabilit|veteran|gender|ethnic|orienta|religio|"
    r"vertraul|empfänger|adressat|unbefugt|haft|gewähr|anhang|anhäng|handelsregister|amtsgericht|registergericht|geschäftsführ|"
    r"aufsichtsrat|vorstand|umsatzsteuer|ust$|ustid|datenschutz|personenbezogen|verarbeit|einwillig|widerruf|rechtlich|gesetz|"
    r"verordnung|destinataire|divulg|autoris|responsabilit|juridique|traitement|données|capital|siège|siren$|siret$|rcs$|tva$|"
    r"consentement|destinatari|confidencial|divulga|autoriza|responsabilid|tratamiento|tratamento|datos$|dados$|mercantil|"
    r"jurídic|consentimiento|riservat|trattamento|dati$|informativa|consenso|iscritt|partita|legale|normativa|vertrouwelijk|"
    r"geadresseerde|onbevoegd|aansprakelijk|verwerk|persoonsgegevens|kvk$|btw$|toestemming|juridisch|poufn|adresat|odbiorc|"
    r"nieuprawnion|odpowiedzialnoś|przetwarza|danych|osobow|krs$|nip$|regon$|zgod[aęy]$|prawn[aeyi]|rozporządzen|konfidentiell|"
    r"sekretess|mottagar|obehörig|ansvarsfri|personuppgift|behandlas$|samtyck|organisationsnummer|juridisk|lag$|förordning",
    re.IGNORECASE,
)


def letter(text: str) -> str:
    """Return a mail's text without its small print; the text itself where that is short or not to be told."""
    if len(text) < LEAST:
        return text
    lines = text.splitlines(keepends=True)
    start = _first_paragraph(lines)
    closings = [i for i in range(start, len(lines)) if _is_closing(lines, i)]
    if closings:
        left_out = _behind(lines, closings[0] + 1, closings[-1] + 1)
    else:
        legal = _legal_start(lines, start)
        left_out = _behind(lines, legal, legal)
    left_out -= _own(lines, left_out)
    kept = "".join(line for i, line in enumerate(lines) if i not in left_out)
    return kept if len(text) - len(kept) >= LEAST else text


def _first_paragraph(lines: Sequence[str]) -> int:
    """Return how many lines a text has up to the first that says something, greeting and letterhead included."""
    return next((i + 1 for i, line in enumerate(lines) if len(line.strip()) >= SPOKEN), len(lines))


def _is_closing(lines: Sequence[str], at: int) -> bool:
    bare = lines[at].strip()
    if not bare or len(bare) > LONGEST_CLOSING:
        return False
    if _CLOSING.match(bare) or _VALEDICTION.match(bare):
        return True
    name = _next(lines, at).strip()
    return bool(_SHORT_CLOSING.match(bare)) and len(name.split()) <= 6 and not name.endswith(tuple(",:.?!"))


def _behind(lines: Sequence[str], legal: int, others: int) -> set[int]:
    """Return the legal lines from one line on, and of the others from another on all but the first BEHIND_CLOSING characters."""
    found = set(_legal_lines(lines, legal))
    behind = 0
    for i in range(others, len(lines)):
        behind += 0 if i in found else len(lines[i])
        if behind > BEHIND_CLOSING:
            found.add(i)
    return found


def _legal_start(lines: Sequence[str], start: int) -> int:
    """Return the first line from one on that is small print by itself, or its heading, where legal words go on to the end."""
    counted = [_counted(line) for line in lines]
    words, legal = (sum(one[i] for one in counted[start:]) for i in range(2))
    for i in range(start, len(lines)):
        is_start = _is_legal(lines[i], LONGER, DENSER) or _is_head(lines, i)
        if is_start and legal >= DENSE * words:
            return i
        words, legal = words - counted[i][0], legal - counted[i][1]
    return len(lines)


def _legal_lines(lines: Sequence[str], start: int) -> list[int]:
    """Return which lines from one on are small print, or the heading of it."""
    return [i for i in range(start, len(lines)) if _is_legal(lines[i]) or _is_head(lines, i)]


def _is_head(lines: Sequence[str], at: int) -> bool:
    """Return whether a line is a heading or a rule that small print follows."""
    line = lines[at]
    is_heading = len(line) < 80 and bool(_HEADING.match(line) or _RULE.match(line))
    return is_heading and _is_legal(_next(lines, at))


def _next(lines: Sequence[str], at: int) -> str:
    """Return the next of three lines behind one that isn't blank."""
    return next((line for line in lines[at + 1 : at + 4] if line.strip()), "")


def _is_legal(line: str, least: int = LONG, dense: float = DENSE) -> bool:
    words, legal = _counted(line)
    return words >= least and legal >= dense * words


def _counted(line: str) -> tuple[int, int]:
    """Return how many words a line has, and how many of them are legal ones."""
    words = _WORD.findall(line)
    return len(words), sum(bool(_LEGAL.match(word)) for word in words)


def _own(lines: Sequence[str], left_out: set[int]) -> set[int]:
    """Return which of the lines that are left out are a postscript or may be a no, LOOKED_THROUGH characters far."""
    found: set[int] = set()
    looked_through = 0
    for i in sorted(left_out):
        looked_through += len(lines[i])
        if looked_through > LOOKED_THROUGH:
            break
        if _POSTSCRIPT.match(lines[i].strip()) or _may_be_no(lines[i]):
            found.add(i)
    return found


def _may_be_no(line: str) -> bool:
    spoken = [set(concepts(sentence)) for sentence in sentences(line)]
    return any(said <= found for found in spoken for said in _NO)
