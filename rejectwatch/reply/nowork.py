"""Phrases that hold a word for work and name none: a place to learn, a programme, a stage of the hiring, a reference."""

from __future__ import annotations

import re

_MORE = r"(?:\s(?:profesional(?:es)?|profissiona(?:l|is)|professionnel(?:le)?|curricular(?:es)?|curriculare|universitari[oa]s?|extracurriculares|obligatoire|final|finale|IEFP|(?:de )?\d{1,2}(?:\s?[-–à]\s?\d{1,2})? (?:mois|meses|mesi|months?|Monate|maanden))){0,2}"
_PLACE = re.compile(
    r"(?:(?:place|demande|recherche|offre|poste|contrat|candidature|convention) (?:d['’]|de |en )?(?:apprentissage|stage|alternance)|"
    r"stage(?= (?:final|\d))|(?:candidati|candidature|posto|domanda|richiesta|programma|offerta)(?: di| per)? (?:stage|tirocinio)|(?:tirocinio|stage)(?= (?:curriculare|\d))|"
    r"(?:programa|solicitud|plaza|plazas|petición) (?:de |en )?(?:prácticas|pasantías?|becas?|becarios|trainees?|estágios?|estagiários|aprendices|(?:jovem|jóvenes) (?:aprendiz|profesionales))|"
    r"(?:prácticas|estágio)(?= (?:curricular|profesional|profissional|universitari|extracurricular|IEFP))|"
    r"(?:(?:graduate|trainee|internship|apprenticeship) )?(?:apprenticeships?|traineeships?|internships?) (?:applications?|places?|scheme)|admission to (?:an? )?apprenticeships?|(?:trainee|graduate|intern) (?:program(?:me)?|scheme)s?|"
    r"(?:aanvraag |sollicitatie )?stage(?:plaats|plek)|formación profesional(?: dual)?|ansökan om sommarjobb)"
    + _MORE,
    re.IGNORECASE,
)  # fmt: skip
_STEP = re.compile(r"\bheads?[- ]up\b|\b(?:final|first|second|third|next|last)[- ]stage\b|^(?:papo|bate-papo) técnico$|\breceived\b|\b(?:intake|list|course|class) (?:is )?full$", re.IGNORECASE)  # fmt: skip


def names_no_work(text: str) -> bool:
    """Tell whether a phrase is a place or programme without a trade, or part of the hiring: ``Place d'apprentissage``."""
    return _PLACE.fullmatch(text) is not None or _STEP.search(text) is not None


_CASE_NUMBER = re.compile(r"(?=\S{0,30}\d)(?=\S{0,30}[A-Z])[A-Z\d]{1,10}(?:[/.-][A-Z\d]{1,10}){2,6}")


def is_case_number(text: str) -> bool:
    """Tell whether a phrase is nothing but a reference: ``2024/HSE/CO/118``."""
    return _CASE_NUMBER.fullmatch(text) is not None
