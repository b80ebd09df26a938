"""Who else stands behind a no: others with whom the talk was, a firm whose answer is passed on, several who were chosen.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

from collections.abc import Sequence

from rejectwatch.reply.patterns import any_of

_IN_THEIR_NAME = any_of(
    r"\bon behalf of (?:mr|ms|mrs|dr|prof\w*|(?:the|our) (?:head |executive |general |managing )?(?:chef|head|manager|director|owner|principal))\b", r"\b(?:im namen|im auftrag) (?:von (?:herrn|frau|dr|prof\w*)|(?:unsere[sr]|des|der) (?:\w{0,12}(?:chef|leiter|inhaber|direktor)\w*|geschäftsführ\w+))(?!\w)",
    r"\bau nom de (?:m\.|mr|mme|monsieur|madame|dr|maître|notre (?:chef\w*|direct\w+|responsable|gérante?))(?!\w)", r"\ben nombre del? (?:d\.|don|doña|sr\w*|señora?|dra?|ing|lic|prof\w*|chef|jef[ea]|director\w*|gerente|nuestr[oa] (?:chef|jef[ea]|director\w*|gerente))(?!\w)",
    r"\bem nome d[oae] (?:eng|arq|sra?|dra?|prof\w*|senhora?|dona|chef\w*|diretora?|director\w*|gerente|(?:nosso|nossa) (?:chef\w*|diretora?|gerente))(?!\w)", r"\b(?:a nome|per conto) (?:di|del|della|dell') ?(?:sig\w*|ing|dott\w*|prof\w*|avv|arch|geom|chef|titolare|direttor\w+|responsabile|nostr[oa] (?:chef|direttor\w+|responsabile))(?!\w)",
    r"\bnamens (?:dhr|mevr|mw|de heer|mevrouw|dr|prof\w*|onze (?:\w*chef\w*|direct\w+|manager|bedrijfsleider))(?!\w)", r"\bw imieniu (?:pan[ai]|dr|prof\w*|inż|mgr|nasz\w+ (?:szef\w*|kierowni\w+|dyrektor\w*))(?!\w)", r"\b(?:på|å) (?:\w+ ){0,2}?(?:\w*chefens|rektorns|\w+s) vägnar\b",
)  # fmt: skip
_WITH_OTHERS = any_of(
    r"\b(?:your|the|an) (?:\w+ )?(?:interview|conversation|chat|talk|meeting) (?:\w+ ){0,2}?with (?!us\b|me\b|you\b|(?:the|our) team|an? |several|all\b|other|every|many|candidates|applicants|some|more)\w+", r"\b(?:gespräch|interview|termin|treffen|kennenlernen) (?:\w+ ){0,2}?mit (?!uns\b|mir\b|ihnen\b|dir\b|euch\b|(?:dem|unserem) team|eine[mnr]\b|andere|alle|mehrere|weitere|viele|den\b|kandidat|bewerb)\w+",
    r"\b(?:entretien|échange|rencontre|rendez-vous) (?:\w+ )?avec (?!nous\b|moi\b|vous\b|toi\b|l'équipe|notre équipe|une? |d'autres|tous|plusieurs|les\b|des\b|chaque)\w+", r"\b(?:entrevista|conversación|charla|reunión) con (?!nosotr|(?:el|nuestro) equipo|una? |otr|tod|vari|l[oa]s\b|usted|cada|candidat)\w+",
    r"\b(?:entrevista|conversa|reunião|papo) com (?!a (?:nossa )?equip|nossa equip|o (?:nosso )?time|nosso time|você|uma? |outr|tod|vári|[oa]s\b|cada|candidat)\w+", r"\b(?:colloquio|chiacchierata|incontro|conversazione) con (?!noi\b|me\b|lei\b|te\b|voi\b|il (?:nostro )?team|una? |altr|tutt|divers|i\b|gli\b|le\b|ogni|candidat)\w+",
    r"\b(?:gesprek|kennismaking|interview|ontmoeting) met (?!ons\b|mij\b|u\b|je\b|jou\b|(?:het|ons) team|een\b|(?:de )?andere|alle|meerdere|verschillende|kandidat|sollicitant)\w+", r"\b(?:rozmow[ęayi]\w*|spotkani[eau]m?) (?:\w+ )?z (?!nami\b|mną\b|tobą\b|panem\b|panią\b|państwem|(?:naszym )?zespołem|inn|kandydat|klient|wszystk|kilk)\w+",
    r"\b(?:intervjun?|samtalet|mötet|träffen) med (?!oss\b|mig\b|dig\b|er\b|teamet|vårt team|en\b|ett\b|andra|alla|flera|kandidat)\w+",
)  # fmt: skip
_AND_ME = any_of(
    r"\b(?:and|und|et|y|e|en|i|och) (?:me|i|myself|mir|mich|moi|conmigo|yo|mí|comigo|eu|mim|ik|mij|mną|mig|jag)\b|\bwith me\b|\bcon me\b|\bmit mir\b|\bconmigo\b|\bcomigo\b"
)
_RELAYED = any_of(
    r"\b(?:(?:heard|news|word|(?:an )?answer|(?:a )?reply|(?:a )?response|feedback) (?:back )?from|(?:came|come|got|gotten) back to (?:me|us)\b|(?:has|have) (?:told|informed) (?:me|us)\b)", r"\b(?:(?:rückmeldung|antwort|bescheid|nachricht|feedback|absage) (?:von|vom|unseres|meines|des)|(?:hat|haben) (?:mir|uns) (?:\w+ ){0,3}?(?:mitgeteilt|zurückgemeldet|rückgemeldet|abgesagt|gemeldet))\b",
    r"\b(?:retour|réponse|nouvelles) (?:de|du|des|d'|négatif|négative)|\b(?:m'a|nous a|m'ont|nous ont) (?:\w+ )?(?:répondu|fait (?:part|savoir|un retour)|informé|indiqué|confirmé)", r"\b(?:respuesta|noticias|feedback|retroalimentación) (?:de|del)\b|\b(?:me|nos) (?:ha|han) (?:\w+ )?(?:respondido|comunicado|informado|confirmado|trasladado|dicho)\b|\b(?:me|nos) (?:respondi|comunic|inform|confirm|dij)(?:ó|eron|aron)\b",
    r"\b(?:resposta|retorno|notícias|feedback) d[aeo]s?\b|\b(?:me|nos) (?:respond|comunic|inform|confirm)(?:eu|ou|eram|aram)\b|\b(?:respondeu|comunicou|informou|confirmou)-(?:me|nos)\b", r"\b(?:riscontro|risposta|notizie|feedback|ritorno) (?:da|dal|dalla|dall'|del|della|dell'|di)|\b(?:mi|ci) (?:ha|hanno) (?:\w+ )?(?:risposto|comunicato|informat\w|confermato|fatto sapere|detto)\b",
    r"\b(?:reactie|antwoord|terugkoppeling|bericht|nieuws) (?:van|gekregen|ontvangen)\b|\b(?:heeft|hebben) (?:mij|me|ons) (?:\w+ ){0,3}?(?:laten weten|meegedeeld|teruggekoppeld|gemeld)\b", r"\b(?:odpowiedź|informacj[ęa]|wiadomość|decyzj[ęa]|feedback) od\b|\b(?:przekazał\w*|poinformował\w*|odpowiedział\w*) (?:mi|mnie|nam|nas)\b", r"\b(?:svar|besked|återkoppling|återkopplingen|svaret|beskedet) från\b|\bhar (?:meddelat|svarat|återkommit)\b",
)  # fmt: skip
_SEVERAL = any_of(
    r"\b(?:two|three|four|several|a few|a number of|both) (?:other |stronger |more experienced |internal )?(?:candidates|applicants|people|colleagues|finalists)\b|\b(?:other|stronger) (?:candidates|applicants|finalists|people)\b", r"\b(?:zwei|drei|vier|mehrere|einige|andere) (?:andere )?(?:kandidat(?:en|innen)\w*|kandidat[:*_/]innen|bewerber(?:n|innen|[:*_/]innen)?|bewerbende\w*|personen|leute|mitbewerb\w+)\b|\bmitbewerber(?:n|innen)\b",
    r"\b(?:deux|trois|quatre|plusieurs|d'autres) (?:autres )?(?:candidat(?:e|ure)?s|profils|personnes)\b", r"\b(?:dos|tres|cuatro|vari[oa]s|otr[oa]s) (?:otr[oa]s )?(?:\w+ )?(?:candidat[oa]s|candidaturas|personas|perfiles|postulantes)\b", r"\b(?:dois|duas|três|quatro|vári[oa]s|outr[oa]s) (?:outr[oa]s )?(?:candidat[oa]s|candidaturas|pessoas|perfis)\b",
    r"\b(?:due|tre|quattro|divers[ie]|alcun[ie]|altr[ie]) (?:altr[ie] )?(?:candidat[ie]|candidature|persone|profili)\b", r"\b(?:twee|drie|vier|enkele|meerdere|andere) (?:andere )?(?:kandidaten|sollicitanten|personen|mensen)\b",
    r"\b(?:dwie|dwóch|dwoje|trzy|trzech|kilku|kilka|inn(?:ych|ymi|e|ym)) (?:inn(?:ych|e|ymi) )?(?:kandydat(?:ów|ki|ek|ami|om|kami)|osob(?:y|ami|om)|osób)\b", r"\b(?:två|tre|fyra|flera|några|andra) (?:andra )?(?:kandidater|sökande|personer)\b",
)  # fmt: skip
_ONE = any_of(
    r"\b(?:another|one other|an internal) (?:candidate|applicant|person)\b|\b(?:someone|somebody) else\b|\b(?:the|a) (?:successful|chosen|preferred) (?:candidate|applicant)\b", r"\b(?:eine[nmr]?) (?:andere[nrm]?|interne[nrm]?|ander\w+) (?:kandidat\w*|bewerb\w*|person)\b|\bjemand(?:en|em)? ander\w+", r"\b(?:une? autre (?:candidat\w*|profil|personne)|quelqu'un d'autre)\b", r"\b(?:otr[oa] (?:candidat[oa]|candidatura|persona|perfil|postulante))\b",
    r"\b(?:outr[oa] (?:candidat[oa]|candidatura|pessoa|perfil))\b", r"\b(?:un(?:'| )?altr[oa] (?:candidat[oa]|candidatura|persona|profilo))\b", r"\b(?:een andere (?:kandidaat|sollicitant|persoon)|iemand anders)\b", r"\b(?:inn(?:ą|ej|ego|emu) (?:osob\w+|kandydat\w*)|kogoś innego)\b", r"\b(?:en annan (?:kandidat|sökande|person)|någon annan)\b",
)  # fmt: skip
_COMPARED = any_of(
    r"\b(?:number|pool|many|amount|calibre|quality|among|compared|all|strong|zahlreich\w*|vielen|viele|unter|nombreu\w+|parmi|muchos|numeros\w+|entre|muitos|molt[ie]|tra|fra|veel|onder|wielu|spośród|många|bland)\b"
)


def had_the_talk(said: Sequence[str]) -> bool:
    """Tell whether a mail is written in another's name, or says that the talk was with somebody else than its writer."""
    return any(
        _IN_THEIR_NAME.search(line) or (_WITH_OTHERS.search(line) and not _AND_ME.search(line))
        for line in said
    )


def relay(said: Sequence[str]) -> bool:
    """Tell whether a mail passes on what another firm has answered."""
    return any(_RELAYED.search(line) for line in said)


def were_chosen(said: Sequence[str]) -> bool:
    """Tell whether several others were chosen: a mail that speaks of one as well isn't taken to."""
    return any(_SEVERAL.search(line) and not _COMPARED.search(line) for line in said) and not any(
        _ONE.search(line) for line in said
    )
