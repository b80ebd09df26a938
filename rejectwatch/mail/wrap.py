"""Paragraphs put together again from lines that were cut for width, and what quoted-printable left."""

from __future__ import annotations

import re

MIN_WRAPPED = 45
MIN_GOING_ON = 30
MIN_WIDTH = 58
MAX_WIDTH = 100
MAX_FLOWED = 80

_GREETING = re.compile(
    r"(?:dear|hello|hi|hey|good (?:morning|afternoon|day|evening)|hallo|sehr geehrte|liebe|guten|moin|bonjour|cher|chère"
    r"|madame|monsieur|estimad|querid|hola|buen|prezad|car[oaie]|olá|exm|bom dia|boa tarde|gentil|egregi|spett|salve"
    r"|beste|geachte|szanown|dzień|drog|cześć|hej|bästa|kära|god)",
    re.I,
)
_LIST = re.compile(r"(?:https?://|<https?|www\.|[-_=*#~+]{4}|[-*•·–—▪◦o+] |\d{1,3}[.)] |[a-zA-Z][.)] |>)")
_RULE_AT_END = re.compile(r".*[-_=*#~+]{4}\Z", re.S)
_FIELD = re.compile(r"[A-ZÀ-Ž][\w -]{1,30}: |[\w.-]{1,20}:(?: |\Z)")
_ALONE = re.compile(r"\S{1,200}[@./]\S{1,200}(?<![.,;!?])\Z")
"""An address or a link that has the line to itself."""
_ENDS = (".", "!", "?", ":", ";", "…", '."', '!"', '?"', ".)", ".”", ".»", ".“")

_UTF8_RUN = re.compile(r"(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}){1,40}")
_SOFT_BREAK = re.compile(r"(?<=[^\n=])=\n(?=[^\n])")
_LEFT_OVER = re.compile(r"=(20|3D|A0|92|91|93|94|96|97|09|C2|2E|2C|0A|0D)")
_LEFT_OVER_AT_END = re.compile(r"=20(?=\n|\Z)")
_WINDOWS = {"92": "'", "91": "'", "93": '"', "94": '"', "96": "-", "97": "-", "A0": " ", "20": " ", "09": " "}


def repaired(text: str) -> str:
    """Return text with the remains of quoted-printable undone, where they are clearly remains.

    Clear are runs of escapes that are well-formed UTF-8, lines of wrap width that end in ``=``,
    and ``=20`` at the end of a line; single escapes are undone only in such company.
    """
    if "=" not in text:
        return text
    soft = sum(1 for line in text.split("\n")[:-1] if 60 <= len(line) <= 78 and line.endswith("="))
    clear = bool(soft) or bool(_LEFT_OVER_AT_END.search(text))
    runs = _UTF8_RUN.search(text)
    if not clear and not runs:
        return text
    if soft or (runs and _SOFT_BREAK.search(text)):
        text = _SOFT_BREAK.sub("", text)
    text = _UTF8_RUN.sub(_utf8, text)
    return _LEFT_OVER.sub(_single, text)


def _utf8(match: re.Match[str]) -> str:
    data = bytes.fromhex(match[0].replace("=", ""))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _single(match: re.Match[str]) -> str:
    digits = match[1]
    if digits in _WINDOWS:
        return _WINDOWS[digits]
    return {"3D": "=", "2E": ".", "2C": ",", "0A": "\n", "0D": "", "C2": ""}.get(digits, match[0])


def unwrapped(lines: list[str]) -> str:
    """Return lines as paragraphs: lines cut for width joined, all others kept as lines.

    A line is joined to the next when it is long and the next goes on in lower case, or when the
    next one's first word had no room at the width the message was wrapped to. Lists, fields,
    greetings, signatures and addresses stay lines.
    """
    width = _width(lines)
    out: list[str] = []
    fresh = True
    continuing = False
    for number, line in enumerate(lines):
        bare = " ".join(line.split())
        if not bare:
            if out and out[-1]:
                out.append("")
            fresh = True
            continue
        before = lines[number - 1] if number else ""
        first = number < 2 or not lines[number - 2].strip()
        continuing = not fresh and (
            _goes_on(before, line, width=width, first=first) or (continuing and _trails(before.strip(), bare))
        )
        if continuing:
            out[-1] = _joined(out[-1], bare)
        else:
            out.append(bare)
        fresh = False
    return "\n".join(out).strip("\n")


def _width(lines: list[str]) -> int:
    """Return the width that the message was wrapped to, or 0 when it wasn't."""
    lengths = [len(line.rstrip()) for line in lines if line.strip()]
    widest = max(lengths, default=0)
    if not MIN_WIDTH <= widest <= MAX_WIDTH:
        return 0
    return widest


def _goes_on(before: str, line: str, *, width: int, first: bool) -> bool:
    """Say whether a line continues the one before it."""
    # RFC 3676: a space at the end of a line says that the paragraph goes on.
    flowed = before.endswith(" ") and len(before) <= MAX_FLOWED
    before, bare = before.strip(), line.strip()
    if len(before) < MIN_GOING_ON or _stands_alone(before, bare):
        return False
    is_end, anew = before.endswith(_ENDS), _starts_anew(bare)
    if len(before) >= MIN_WRAPPED:
        word = bare.split(" ", 1)[0]
        no_room = bool(width) and len(before) + 1 + len(word) > width
        if flowed or no_room:
            return flowed or not (is_end and anew and len(bare) < MIN_WRAPPED)
    elif before.endswith(","):
        return False
    # "Dear Ms. Smith and all of the hiring team," stands alone though the letter goes on in lower case.
    is_greeting = first and before.endswith(",") and _GREETING.match(before)
    return not (is_end or anew or is_greeting)


def _trails(before: str, bare: str) -> bool:
    """Say whether a line goes on after the short rest of a line that was wrapped twice."""
    return not (before.endswith(_ENDS) or _starts_anew(bare) or _stands_alone(before, bare))


def _stands_alone(before: str, bare: str) -> bool:
    """Say whether a line is an item, a field, a link or a rule, or follows a rule."""
    return bool(
        _LIST.match(bare)
        or _FIELD.match(bare)
        or _ALONE.match(bare)
        or bare.startswith("--")
        or _RULE_AT_END.match(before)
    )


def _starts_anew(bare: str) -> bool:
    """Say whether a line starts as a sentence, a name or a number does."""
    start = bare.lstrip("\"'“„«(¿¡[")[:1]
    return not start.islower() and start not in {"&", "–", "—", "/"}


def _joined(before: str, line: str) -> str:
    hyphenated = before.endswith("-") and not before.endswith((" -", "--")) and line[:1].islower()
    return before + line if hyphenated else f"{before} {line}"
