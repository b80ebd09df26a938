"""A talk that took place, told by the way: praised with its day, attended, heard in, had with somebody by name. Nine languages.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

from rejectwatch.reply.patterns import any_of

_EN_DAY = r"(?:(?:on |last )?(?:mon|tues|wednes|thurs|fri)day|yesterday|last week|the other day|today)"
_DE_DAY = r"(?:am |vom |letzten |vergangenen )?(?:montag|dienstag|mittwoch|donnerstag|freitag|gestern|neulich|letzte woche|vergangene woche)"
_FR_DAY = (
    r"(?:de |du |d')?(?:lundi|mardi|mercredi|jeudi|vendredi|hier|l'autre jour|la semaine (?:dernière|passée))"
)
_ES_DAY = r"(?:del (?:lunes|martes|miércoles|jueves|viernes|otro día)|de (?:ayer|la semana pasada)|(?:el|este) (?:lunes|martes|miércoles|jueves|viernes)|ayer)"
_PT_DAY = r"(?:d[aeo] |n[ao] )?(?:segunda|terça|quarta|quinta|sexta|ontem|semana passada|outro dia)"
_IT_DAY = r"(?:di )?(?:lunedì|martedì|mercoledì|giovedì|venerdì|ieri|l'altro giorno|(?:della |la )?settimana scorsa)"
_NL_DAY = (
    r"(?:van |op |afgelopen )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|gisteren|laatst|vorige week)"
)
_PL_DAY = r"(?:we? (?:poniedziałek|wtorek|środę|czwartek|piątek|zeszłym tygodniu|ubiegłym tygodniu)|wczoraj)"
_SV_DAY = r"(?:i (?:måndags|tisdags|onsdags|torsdags|fredags|går|förra veckan)|häromdagen|förra veckan)"

TOOK_PLACE = any_of(
    r"\b(?:thank(?:s| you)|appreciate[d]?|after|following)\b.{0,30}\b(?:attend(?:ing|ed)?|appear(?:ing|ed)? (?:for|in|at)|join(?:ing|ed)) (?:the|our|your|us for (?:the|an?|our)) (?:\w+ ){0,3}(?:rounds?|discussions?|panel|selection day|assessment (?:day|cent(?:re|er)))\b(?! will)",
    rf"\b(?:good|great|nice|lovely|pleasant|interesting|fun|enjoyable) (?:talk|chat|conversation|discussion|meeting|interview) (?:we had )?{_EN_DAY}\b",
    r"\b(?:was|enjoyed|loved|liked) (?:\w+ ){0,2}?(?:to hear|hearing) (?:\w+ )?about (?:your|the) (?!interest|application|decision|news|candidacy)\w+|\b(?:they|he|she|the (?:team|panel|client)) (?:\w+ )?(?:enjoyed|liked|loved) (?:the (?:talk|chat|conversation|interview|meeting)|(?:meeting|speaking (?:to|with)|talking (?:to|with)|chatting (?:to|with)) you)\b",
    rf"\b(?:schön|nett|angenehm|gut|toll|interessant|spannend)e[sn]? (?:gespräch|treffen|kennenlernen) {_DE_DAY}\b",
    r"\b(?:die )?zeit (?:für|zu) (?:ein|das|unser|einem|unserem) (?:\w+e[nsm]? ){0,2}(?:kennenlernen|\w{0,14}gespräch|interview|treffen)\b.{0,30}\bgenommen\b|\bzeit (?:genommen )?.{0,20}\b(?:haben|hast|habt), (?:uns|mich|unser team) (?:\w+ ){0,2}(?:kennenzulernen|zu treffen|zu besuchen)\b",
    r"\b(?:war|fand(?:en)?|hat|haben)\b.{0,50}\b(?:von|über) (?:ihre[nmr]?|deine[nmr]?) (?!bewerbung|interesse|mail|nachricht)\w+ (?:\w+ ){0,3}?(?:zu hören|gehört)\b|\bfand(?:en)? (?:das|unser|ihr|dein) gespräch\b",
    rf"\b(?:bel(?:le)?|bonne?|chouette|super|sympa|agréable|intéressante?) (?:échange|discussion|entretien|conversation|rencontre|entrevue) {_FR_DAY}\b|\bnotre (?:échange|discussion|entretien|conversation|rencontre|entrevue) {_FR_DAY}\b(?! prochain)",
    r"\b(?:pris le temps (?:de |d')|merci (?:de |d')|temps (?:pour|de) |plaisir (?:de |d'))(?:avoir )?(?:discut|échang|parl|convers|(?:s')?entreten)\w{1,4} (?:\w+ )?(?:avec|à) (?!un |une |d'autres|plusieurs|chaque|tous|chacun)\w+",
    r"\bpris le temps de (?:(?:nous|me|venir (?:nous|me)) (?:rencontrer|parler|voir)|venir\b)|\b(?:plaisir|ravie?s?|intéressant|content(?:e|s|es)?) (?:\w+ )?(?:de |d')(?:vous|t'|te) ?(?:entendre|écouter|avoir (?:entendu|écouté|rencontré|reçu)e?)\b|\b(?:ils|elles|il|elle|l'équipe) (?:ont|a) (?:\w+ )?(?:apprécié|aimé) (?:l'échange|votre échange|ton échange|l'entretien|la rencontre|(?:vous|te) rencontrer)\b",
    rf"\b(?:lind|buen|grat|bonit|estupend|productiv|amen|divertid|interesante|agradable|genial|excelente)(?:[oa]|ísim[oa])?s? (?:la|nuestra|esa|aquella) (?:charla|conversación|entrevista|reunión|videollamada|call)\b|\b(?:lind|buen|grat|bonit|estupend|interesante|agradable|genial)[oa]? (?:charla|conversación|entrevista|reunión|videollamada|call) {_ES_DAY}|\b(?:charla|conversación|reunión) (?:del (?:lunes|martes|miércoles|jueves|viernes|otro día)|de (?:ayer|la semana pasada))\b.{{0,30}}\b(?:fue|estuvo|me dejó|nos dejó|me gustó|nos gustó|me encantó)\b",
    r"\b(?:fue|ha sido|gustó|encantó|interesante) (?:\w+ ){0,3}?(?:escuchar(?:te|le|la|lo)?|oír(?:te)?)\b.{0,20}\b(?:hablar|contar|tu|tus|su|sus|sobre)\b|\btiempo que (?:nos|me) (?:dedic\w+|diste|dio|brind\w+|conced\w+) (?:en|durante|para) (?:la|nuestra|una) (?:entrevista|charla|reunión|conversación|llamada)\b",
    rf"\b(?:boa|ótim[oa]|bom|legal|bacana|agradável|interessante|excelente|produtiv[oa]|gostos[oa]) (?:a|o|a nossa|o nosso|nossa|nosso) (?:conversa|entrevista|reunião|papo|bate-papo|call)\b|\b(?:boa|ótim[oa]|bom|agradável|interessante) (?:conversa|entrevista|reunião|papo|bate-papo) {_PT_DAY}\b",
    r"\b(?:tempo|disponibilidade|atenção)\b.{0,15}\b(?:dispens|dedic|conced|reserv|deu|deste|cedeu)\w*.{0,15}\b(?:n|durante |para )(?:a|ossa|uma) (?:entrevista|conversa|reunião)\b|\b(?:obrigad[oa]|agrade[cç]\w+)\b.{0,20}\bpor (?:ter|teres|terem) (?:(?:cá|aqui) )?(?:vindo|comparecido|passado)\b|\b(?:presença|comparência|participação) (?:na|à) (?:\w+ )?(?:entrevista|conversa)\b",
    r"\b(?:gostaram|adoraram|curtiram|gostou|adorou) (?:\w+ )?(?:d[aeo] |de (?:te |o |a )?)?(?:entrevista|conversa|conhecer|falar contigo|falar com)\w*|\b(?:foi|gostei|gostámos|gostamos|adorei|adoramos)\b.{0,25}\bouvir\b.{0,15}\b(?:você|falar|contar|seus|suas|teus|tuas|sobre)\b|\b(?:gostei|gostámos|gostamos|prazer|gosto)\b.{0,12}\bfalar (?:consigo|contigo|com você)\b",
    rf"\b(?:bell|piacevol|interessant|ottim|gradevol|simpatic)\w{{1,2}} (?:la |il |l'|la nostra |il nostro )?(?:chiacchierata|colloquio|conversazione|incontro) {_IT_DAY}\b|\b(?:bell|piacevol|interessant|ottim|gradevol)\w{{1,2}} (?:la (?:nostra )?|il (?:nostro )?)(?:chiacchierata|colloquio|conversazione)\b",
    r"\b(?:è|sono) (?:\w+ )?piaciut[oa] (?:\w+ )?(?:il|la) (?:nostr[oa] |su[oa] |tu[oa] )?(?:colloquio|chiacchierata|conversazione|incontro)\b|\b(?:stato|piaciuto|fatto piacere|interessante) (?:\w+ ){0,2}?(?:sentir|ascoltar)(?:la|ti|lo)? (?:parlare|raccontare)\b|\b(?:hanno|ha) (?:molto )?(?:apprezzato|gradito) (?:il|la|l') ?(?:colloquio|chiacchierata|incontro|conversazione)\b",
    r"\bvond(?:en)? (?:\w+ )?(?:het|ons|dit|je|jou|uw) (?:gesprek )?(?:een )?(?:\w+ )?(?:leuk|fijn|goed|prettig|interessant|mooi)e?(?: om (?:met )?(?:je|u|jou) (?:te spreken|te ontmoeten|gesproken te hebben))? ?(?:gesprek)?\b(?<=gesprek)|\bvond(?:en)? (?:het|ons|je|uw) gesprek\b",
    rf"\b(?:leuk|fijn|goed|prettig|interessant|mooi)e? (?:gesprek|kennismaking|ontmoeting) {_NL_DAY}\b|\btijd\b.{{0,20}}\b(?:genomen|vrijgemaakt|nam|namen)\b.{{0,15}}\bvoor (?:een|het|ons) (?:\w+ )?(?:kennismaking\w*|\w{{0,16}}gesprek)\b|\btijd\b.{{0,15}}\bvoor (?:een|het|ons) (?:\w+ )?(?:kennismaking\w*|\w{{0,16}}gesprek)\b.{{0,15}}\b(?:hebt|heeft|genomen|nam)\b",
    r"\b(?:was|vond(?:en)?)\b.{0,30}\b(?:te horen over|om over) (?:je|jouw|uw) (?!interesse|sollicitatie|motivatie)\w+",
    rf"\b(?:mił|fajn|świetn|dobr|ciekaw|przyjemn|super)\w{{0,3}} (?:była )?(?:to )?(?:\w+ )?rozmowa {_PL_DAY}|\b(?:mił|fajn|świetn|dobr|ciekaw|przyjemn|super)\w{{0,3}} (?:była )?(?:nasza|wczorajsza) rozmowa\b|\b(?:miło|ciekawie|fajnie|przyjemnie) było (?:\w+ )?(?:posłuchać|usłyszeć|słuchać) (?:\w+ ){{0,3}}?o (?:pan\w+|twoi\w+|twoj\w+)|\brozmowa (?:z (?:panem|panią|tobą) )?(?:bardzo )?(?:im |nam )?się (?:\w+ )?podobała\b",
    rf"\b(?:trevligt|bra|kul|fint|givande|roligt|intressant) (?:samtal|möte|snack) {_SV_DAY}|\b(?:trevligt|kul|roligt|intressant|fint|spännande) att (?:få )?höra (?:\w+ )?om (?:din|ditt|dina) (?!intresse|ansökan)\w+|\b(?:du|ni) tog (?:dig|er) tid (?:för|till) (?:en intervju|ett samtal|ett möte|intervjun|samtalet|mötet)\b|\b(?:tyckte|uppskattade)\b.{{0,25}}\b(?:samtalet|intervjun|mötet|(?:bra|trevligt|fint) (?:samtal|möte)|(?:bra|trevlig|fin) intervju)\b",
)  # fmt: skip
"""The talk stands beside the point: what the sentence is for is praise, thanks or a day."""

_TALKS = r"(?:interview|conversation|chat|meeting|discussion|call)"
_DE_TALKS = (
    r"(?:(?:vorstellungs|bewerbungs|kennenlern|telefon)?gespräch|interview|telefonat|call|kennenlernen)"
)
AFTER_ONE = any_of(
    rf"\b(?:our|your) {_TALKS} (?:of|from) (?:\d|(?:mon|tues|wednes|thurs|fri)day|yesterday|last)|\bfollow(?:ing|-| )?up (?:to|on|from) (?:our|your) {_TALKS}\b",
    rf"\b(?:ihr|dein|unser|ihrem|deinem|unserem) (?:persönliche[sn] )?{_DE_TALKS} vom \w|\bnach (?:unserem|ihrem|deinem) (?:\w+ )?{_DE_TALKS}\b",
    r"\b(?:suite à|après) (?:notre|votre|ton|l'|cet?) ?(?:appel|call|discussion|conversation|visio\w*|entrevue|échange|entretien)\b(?! d'offres)",
    r"\b(?:tras|después de|seguimiento (?:de|a)) (?:la|tu|su|nuestra) (?:llamada|videollamada|call|visita)\b",
    r"\b(?:após|depois d?a?|na sequência d?a?|seguimento d?a?) ?(?:a |sua |nossa |tua )?(?:chamada|ligação|call|entrevista|conversa|reunião)\b",
    r"\b(?:dopo|a seguito|in seguito|seguito) (?:la |della |alla |il |al |del )?(?:nostra |nostro |sua |suo |tua |tuo )?(?:call|telefonata|chiamata|videochiamata|chiacchierata|colloquio)\b",
    r"\b(?:na|naar aanleiding van) (?:ons|het|uw|je|onze) (?:telefoon|kennismakings|sollicitatie)?(?:gesprek|kennismaking|call|belletje)\b",
    r"\bpo (?:naszym |wczorajszym |pana |pani )?(?:spotkaniu|telefonie)\b(?! z klient)",
    r"\befter (?:vår |vårt |din |ditt )?(?:telefonsamtal|samtal|möte|pratstund)(?:et)?\b",
)  # fmt: skip
"""The subject of mail that follows a talk, beside the usual ones."""
