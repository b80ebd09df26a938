"""What a mail says beyond the no, and how: a talent pool, reasons, an offer to talk, du or Sie."""

from __future__ import annotations

import re

from rejectwatch.reply.application import Signals
from rejectwatch.reply.patterns import any_of, lines
from rejectwatch.reply.prose import sentences

_POOL = any_of(
    r"\b(?:keep|retain|hold|add|save|have kept|stored?)\b.{0,60}\b(?:on file|in (?:our|the) (?:talent|database|system|records|network|pool)|talent (?:pool|community|network|database)|in mind|for future)",
    r"\b(?:stay|keep|remain) in (?:touch|contact)\b", r"\b(?:talent pool|talent community|talent network|reserve list)\b",
    r"\b(?:talentpool|talent-pool|bewerberpool|in kontakt bleiben|in verbindung bleiben|vormerken|vorgemerkt|wiedervorlage)\b", r"\b(?:vivier|garder? contact|rester en contact|conserver? votre (?:cv|candidature|dossier))\b",
    r"\b(?:base de (?:datos|talento)|bolsa de (?:empleo|trabajo|talento)|comunidad de talento|mantener el contacto|seguir en contacto|guardar\w* tu (?:cv|perfil))\b", r"\b(?:banco de talentos|base de (?:dados|talentos)|manter (?:o )?contac?to)\b",
    r"\b(?:database|banca dati|bacino)\b.{0,30}(?:candid|talent|future)|\brestare in contatto\b|\btenere\b.{0,20}\b(?:cv|curriculum|candidatura)", r"\b(?:talentenpool|in portefeuille|contact (?:te )?houden|gegevens .{0,30}bewaren)\b",
)  # fmt: skip
_FEEDBACK = any_of(
    r"\b(?:the (?:main |only |deciding )?reason|feedback (?:from the (?:panel|team|manager|hiring manager|interviewers?)|was|is that|on your)|the panel (?:felt|noted|thought)|we felt (?:that )?(?:you|your)|you (?:lacked|would need|would benefit)|"
    r"(?:because|as|since) (?:you|your) .{0,60}(?:experience|background|skills|answers|licen[cs]e|level)|we (?:were|are) looking for (?:someone|a candidate) with more|more experience (?:in|with|of))\b",
    r"\b(?:ausschlaggebend|entscheidend war|der grund|grund dafür|rückmeldung des gremiums|mehr erfahrung (?:in|mit|im)|fehlte[n]? (?:uns|ihnen|dir))\b",
    r"\b(?:la raison|le motif|parce que vous|faute d'expérience|plus d'expérience (?:en|dans))\b", r"\b(?:el motivo|la razón|porque (?:tu|su|te)|más experiencia (?:en|con))\b",
    r"\b(?:o motivo|a razão|porque (?:o seu|a sua)|mais experiência (?:em|com))\b", r"\b(?:il motivo|la ragione|più esperienza (?:in|con|nel))\b", r"\b(?:doorslaggevend|de reden|meer ervaring (?:in|met))\b",
)  # fmt: skip
_NO_FEEDBACK = any_of(
    r"\b(?:unable|cannot|can't|not able|do not|don't|not possible|regret)\b.{0,60}\bfeedback\b",
    r"\bnot\b.{0,20}\breason\b",
)
_NO_REPLIES = any_of(
    r"\b(?:do not|don't) (?:reply|respond|answer)\b(?! to (?:every|each|all|individual))|\b(?:cannot|can't|unable to|not be able to) (?:reply|respond|answer)(?= to (?:this|e-?mails?|messages|replies)\b| here\b| from this\b|[.!,;:]|$)", r"\b(?:not monitored|unmonitored|no-?reply (?:address|mailbox|email)|mailbox is not|inbox is not|replies (?:to this (?:email|message|address) )?(?:are|will|is) not|replies will not|cannot receive replies)\b",
    r"\b(?:nicht auf diese (?:e-?mail|nachricht|mail) (?:antworten|zu antworten)|antworten (?:auf diese .{0,20})?werden nicht|bitte antworten sie nicht|nicht gelesen|nicht überwacht|auf diese (?:e-?mail|nachricht|mail) nicht)\b",
    r"\b(?:ne (?:pas|répondez pas|veuillez pas)(?: y)?(?: à)? ?(?:répondre(?! (?:favorablement|positivement))|à ce)|merci de ne pas y? ?répondre|ne répondez pas)\b", r"\b(?:no respond\w+ a este (?:correo|mensaje|e-?mail|mail|buzón)|favor no responder|no (?:conteste|responda|contestes|respondas))\b",
    r"\b(?:não respond(?:a|am|er|as)\b|favor não responder)\b", r"\b(?:non rispond(?:ere|ete|a|i)\b|si prega di non rispondere)\b", r"\b(?:(?:bericht|e-?mail|mail) niet (?:te )?beantwoorden|niet op deze (?:e-?mail|mail|bericht)|niet (?:te )?reageren op deze|worden niet gelezen|niet te antwoorden)\b",
    r"\b(?:prosimy nie odpowiadać|nie odpowiadaj|prosimy o nieodpowiadanie)\b", r"\b(?:går inte att svara|svara inte på|kan inte besvaras)\b",
)  # fmt: skip
_APPLY_AGAIN = any_of(
    r"\b(?:encourage|welcome|invite|hope|urge|feel free|do|please)\b.{0,40}\b(?:apply again|re-?apply|apply (?:for|to) (?:other|future|any|another)|(?:future|other) (?:roles|positions|openings|vacancies|opportunities))\b|\byou (?:may|can|could) (?:re-?apply|apply again)\b",
    r"\b(?:erneut|wieder|nochmals?|gern(?:e)? auch auf andere)\b.{0,25}\b(?:bewerben|bewirbst|bewerbung)|\b(?:bewerben|bewirb) (?:sie|du|dich) (?:sich )?.{0,20}(?:erneut|wieder|gern)", r"\b(?:postuler (?:à nouveau|de nouveau|sur nos autres|à d'autres)|repostuler|(?:nouvelle|future) candidature)\b",
    r"\b(?:volver a (?:postular|presentar|aplicar|inscribir)\w*|postul\w+ (?:nuevamente|de nuevo|a otr[ao]s|a futur[ao]s)|te animamos a|le animamos a)\b", r"\b(?:candidat\w+ (?:novamente|outra vez|a outras)|(?:novas|outras|futuras) (?:vagas|oportunidades|candidaturas))\b",
    r"\b(?:ricandidar\w*|candidar\w+ (?:di nuovo|nuovamente|ancora|ad altre)|(?:altre|future) (?:posizioni|opportunità|candidature))\b", r"\b(?:opnieuw|nogmaals|weer) (?:te )?sollicite\w+\b|\bsolliciteer\w* (?:gerust|gerne|graag)?.{0,15}(?:opnieuw|nog eens|andere vacatures)\b",
    r"\b(?:ponown\w+|kolejn\w+|inn\w+|przyszł\w+) (?:aplik\w+|zgłosze\w+|rekrutacj\w+|kandydow\w+)\b|\baplikow\w+ (?:ponownie|na inne)\b", r"\bsöka? (?:igen|andra tjänster|hos oss igen)\b|\bvälkommen att söka\b",
)  # fmt: skip
_OFFERS_CALL = any_of(
    r"\b(?:happy|glad|pleased|free|love|like) to\b.{0,40}\b(?:call|phone|speak|talk (?:it |this )?(?:through|over)|chat)\b|\b(?:give me a (?:call|ring)|call me|ring me|feel free to call|book a call|jump on a call)\b",
    r"\b(?:rufen sie (?:mich|uns)|ruf (?:mich|uns|gern|einfach)|gern(?:e)? (?:auch )?telefonisch|(?:gern(?:e)?|können wir) .{0,20}telefonieren|stehe? ich (?:ihnen|dir) .{0,20}telefonisch)\b", r"\b(?:appelez-moi|appelle-moi|par téléphone si|vous pouvez m'appeler|volontiers au téléphone|en parler (?:au|par) téléphone)\b",
    r"\b(?:ll[aá]m(?:ame|eme|enos|anos)|puede(?:s)? llamar(?:me|nos)|lo hablamos por teléfono)\b", r"\b(?:(?:me|nos) (?:ligue|liga)|ligue-(?:me|nos)|pode ligar|conversar por telefone)\b", r"\b(?:mi (?:chiami|chiama)|chiamami|può (?:chiamarmi|telefonarmi)|sentirci (?:al|per) telefono)\b",
    r"\b(?:bel me|bel gerust|u kunt (?:mij|ons) bellen|je kunt (?:me|mij) bellen|telefonisch toelichten)\b", r"\b(?:proszę (?:o telefon|dzwonić|zadzwonić)|zadzwoń)\b", r"\b(?:ring (?:mig|oss|gärna)|hör av dig på telefon|ta det på telefon)\b",
)  # fmt: skip
_RUNNER_UP = any_of(
    r"\b(?:very|really|incredibly|extremely|so) (?:close|difficult|tough|hard) (?:decision|call|choice|one)\b.{0,60}\b(?:you|between)\b", r"\b(?:close (?:call|run|second|decision|race)|second choice|runner-?up|final two|last two|top two|came (?:a )?(?:very )?close|down to (?:you|the two|two)|finalists?)\b",
    r"\b(?:sehr knapp|knappe entscheidung|kopf an kopf|in der endrunde|engeren? (?:wahl|auswahl)|unter den letzten|zweite wahl|zweitplatziert)\b", r"\b(?:finaliste|deuxième choix|dernière ligne droite|très serrée?)\b", r"\b(?:finalistas?|segunda opción|muy (?:reñida|ajustada))\b",
    r"\b(?:finalistas?|segunda opção|muito renhida)\b", r"\b(?:finalist[ae]|seconda scelta)\b", r"\b(?:nek aan nek|tweede keus|laatste twee|net niet geworden)\b",
)  # fmt: skip
_INFORMAL = {
    "de": re.compile(r"\b(?:du|dich|dir|dein|deine[mnrs]?)\b"),
    "fr": re.compile(r"\b(?:tu|toi|ton|ta|tes|t'(?:as|es|avais|envo\w+))\b"),
    "es": re.compile(r"\b(?:tú|tu|tus|te|contigo|ti|vos)\b"),
    "it": re.compile(r"\b(?:tu|ti|tuo|tua|tue|tuoi|te)\b"),
    "nl": re.compile(r"\b(?:je|jij|jou|jouw)\b"),
    "pt": re.compile(r"\b(?:tu|teu|tua|teus|tuas|contigo)\b"),
    "pl": re.compile(r"\b(?:ty|ciebie|cię|ci|tobie|twój|twoje|twoja|twojej|twoją)\b"),
    "sv": re.compile(r"\b(?:du|dig|din|ditt|dina)\b"),
}
_FORMAL = {
    "de": re.compile(
        r"(?:(?<![.!?:\n] )(?<!^)\b(?:Sie|Ihr(?:e[mnrs]?)?)\b|\bIhnen\b|Sehr geehrte)", re.MULTILINE
    ),
    "fr": re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:usted|le|su|sus)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:Lei|La|Le|Suo|Sua)\b"),
    "nl": re.compile(r"\b(?:u|uw)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:senhora?|você|vossa)\b", re.IGNORECASE),
    "pl": re.compile(r"\b(?:Pan|Pani|Pana|Panu|Panią|Państwa|Państwu)\b"),
    "sv": re.compile(r"\bNi\b"),
}


def signals(text: str, language: str | None) -> Signals:
    """Return what else the mail shows; ``language`` decides which pronouns are informal."""
    said = lines(text)
    return Signals(
        talent_pool=_is_said(_POOL, said),
        feedback=any(_FEEDBACK.search(s) and not _NO_FEEDBACK.search(s) for s in said),
        no_replies=_is_said(_NO_REPLIES, said),
        runner_up=_is_said(_RUNNER_UP, said),
        informal=_informal(text, language),
        apply_again=_is_said(_APPLY_AGAIN, said),
        call=_is_said(_OFFERS_CALL, said),
    )


def _is_said(pattern: re.Pattern[str], said: tuple[str, ...]) -> bool:
    return any(pattern.search(line) for line in said)


def _informal(text: str, language: str | None) -> bool | None:
    """Return whether they say du; None when the pronouns say nothing, False when they are mixed."""
    if language not in _INFORMAL:
        return None
    joined = "\n".join(sentences(text))
    if _FORMAL[language].search(joined):
        return False
    return True if _INFORMAL[language].search(joined.lower()) else None
