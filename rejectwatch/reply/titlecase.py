"""Titles in capitals as people write them."""

from __future__ import annotations

import re


def in_usual_case(title: str) -> str:
    """Return a title that is all capitals as people write it: ``HEAD OF HR`` is ``Head of HR``.

    One in both genders stays: which of its letters are the ending's is not known.
    """
    words = title.split()
    if not title.isupper() or "(" in title or (len(words) == 1 and len(title) <= _SHORT):
        return title
    return " ".join(_lowered(word, inside=at > 0) for at, word in enumerate(words))


def _lowered(word: str, *, inside: bool) -> str:
    small = word.casefold()
    if inside and small in _SMALL_INSIDE:
        return small
    return re.sub(r"(?<!['’])[^\W\d_]+", lambda piece: _capital(piece[0]), word)


def _capital(piece: str) -> str:
    is_short = piece.casefold() in _ABBREVIATED or not re.search(r"[AEIOUYÀ-Þ]", piece)
    return piece if is_short else piece.capitalize()


_SHORT = 5
_SMALL_INSIDE = frozenset(
    "of and for in the to at on de la le les du des et en à da do das dos e y del di della dei per con para em und der für im van voor het av och för ds. i w z".split()
)
_ABBREVIATED = frozenset(
    """it hr ceo cfo cto coo cio cmo qa sap crm erp bi ai ux ui seo sea pr hse ehs qhse ea pa pmo gis api aws ios ki rh rse ti ii iii iv us uk eu nhs un it/sap iot dba ict
    sre emea apac usa ngo abap ar vr rpa ocr hgv lgv vp rn mri icu""".split()
)
