"""A talk or a day of trial work that took place, told by the way: praised, attended, heard in, thanked for at the end. Nine languages.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

import re

from rejectwatch.reply.patterns import any_of

_STAGED = r"(?:(?!\b(?:appl|interest|bewerb|interess|inter[eé]s|intérê|candid|solicit|sollicit|postul|zgłosz|aplik|ansök|intress|invit|einlad|einzulad|uitnod|zapr|zapras|bjud|inbj|convi|convoc|offer|biet|propos))[^;:]){0,50}?"
"""What stands between thanks and a trial: no word of applying for it, or of asking one to it."""
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
    r"\b(?:thank(?:s| you)|appreciate[d]?|cheers|(?:good|kind) of you|great|lovely|pleasure)\b.{0,50}\bcom(?:e|ing) along\b(?! on (?:this|the))|\b(?:thank(?:s| you)|appreciate)\b.{0,150}\band for (?:the|our|your) (?:\w+ )?(?:interview|conversation|chat|meeting)\b|\byour interview was (?:\w+ )?(?:excellent|strong|impressive|good|very \w+|of a \w+|to a \w+)",
    r"\b(?:dich|sich)\b.{0,30}\b(?:bei uns|bei mir|persönlich|uns|unserem team|unserer \w+|dem team|in unser\w+)\b.{0,25}\bvorgestellt (?:hast|haben|hattest|hatten)\b|\b(?:haben sie sich|hast du dich|sie haben sich|du hast dich)\b.{0,30}\b(?:bei uns|persönlich|uns|in unser\w+)\b.{0,25}\bvorgestellt\b|\b(?:das|ihr|dein|unser) (?:vorstellungs|bewerbungs)?gespräch (?:war|verlief) (?:\w+ )?(?:sehr|wirklich|ausgesprochen|ausgezeichnet|hervorragend|angenehm|gut|auf hohem)\b",
    r"\b(?:merci|remerci\w+)\b.{0,150}\bet (?:pour|de) (?:l'|notre |votre |ton )(?:entretien|échange|rencontre)\b|\b(?:l'|votre |ton |notre )(?:entretien|échange) (?:était|a été|s'est (?:\w+ )?(?:très )?bien passé)\b(?<!pas)(?! (?:\w+ )?(?:annulé|reporté|fixé|prévu|programmé|décalé|déplacé))",
    r"\b(?:gracias|agrade\w+)\b.{0,150}\by por (?:la|tu|su|nuestra) (?:\w+ )?(?:entrevista|charla|conversación|reunión)\b|\b(?:la|tu|su) entrevista (?:fue|resultó|estuvo) (?:muy|realmente|excelente|buena|de (?:muy )?(?:alto|buen))\b|\b(?:gracias|agradec\w+)\b.{0,20}\bpor (?:haber(?:te|se)? )?(?:pasad[oa]|pasar(?:te|se)?) por (?:la|el|nuestr[oa]) \w+",
    r"\b(?:obrigad[oa]|agrade[cç]\w+)\b.{0,150}\bpel[ao] (?:(?:nossa|sua|tua|boa|ótima|agradável|excelente|última|recente|longa|breve) )?(?:conversa|reunião|entrevista|bate-papo|papo)\b|\b(?:a|sua|tua) entrevista (?:correu|foi) (?:muito|bastante|realmente|excelente|ótima|bem|boa|de (?:muito )?(?:bom|alto))\b",
    r"\b(?:grazie|ringrazi\w+)\b.{0,150}\be per (?:il|la|l')? ?(?:(?:suo|tuo|nostro|nostra|bel|bella|piacevole) )?(?:colloquio|chiacchierata|incontro)\b|\b(?:per|di|d') ?esser[ei]? (?:\w+ )?passat[oaie] (?:(?:da|a) (?:noi|trovarci|trovarmi|me)|in|nel|nella|al|dal|presso|qui)\b|\b(?:il|suo|tuo|nostro) colloquio (?:è stato|è andato|si è rivelato) (?:\w+ )?(?:di (?:ottimo|alto|buon)|piacevole|ottimo|interessante|positivo|brillante|bene|molto \w+)",
    r"\bè stat[oa] (?:\w+ )?una? (?:(?:bel|bella|piacevole|ottim[oa]|interessante|gradevole|buon|buona|simpatica) (?:colloquio|incontro|chiacchierata|conversazione)|(?:colloquio|incontro|chiacchierata|conversazione) (?:\w+ )?(?:piacevole|interessante|ottim[oa]|utile|stimolante|gradevole))\b",
    r"\bhet (?:sollicitatie)?gesprek (?:was|verliep) (?:\w+ )?(?:prettig|goed|leuk|heel|erg|zeer|van (?:hoog|goed))\b|\b(?:dzięk\w+)\b.{0,150}\b(?:i|oraz|a także) za (?:(?:miłe|miłą|ciekawe|ciekawą|owocne|nasze|naszą|wczorajsze|wczorajszą|sobotnie|udane|odbytą|odbyte) )?(?:spotkanie|rozmowę)\b|\brozmowa (?:\w+ )?(?:wypadła|przebiegła|była) (?:\w+ )?(?:bardzo|dobrze|świetnie|miła|ciekawa|świetna|na (?:wysokim|dobrym))\b",
    r"\btack\b.{0,150}\boch för (?:samtalet|intervjun|mötet|att vi (?:fick|kunde) (?:träffa|prata))\b|\b(?:intervjun|samtalet) (?:var|gick) (?:\w+ )?(?:mycket|väldigt|riktigt|jättebra|bra|trevlig\w*|på en hög)\b",
    rf"\b(?:trevligt|bra|kul|fint|givande|roligt|intressant) (?:samtal|möte|snack) {_SV_DAY}|\b(?:trevligt|kul|roligt|intressant|fint|spännande) att (?:få )?höra (?:\w+ )?om (?:din|ditt|dina) (?!intresse|ansökan)\w+|\b(?:du|ni) tog (?:dig|er) tid (?:för|till) (?:en intervju|ett samtal|ett möte|intervjun|samtalet|mötet)\b|\b(?:tyckte|uppskattade)\b.{{0,25}}\b(?:samtalet|intervjun|mötet|(?:bra|trevligt|fint) (?:samtal|möte)|(?:bra|trevlig|fin) intervju)\b",
    r"\bthe interview went (?:\w+ )?well\b|\b(?:after|since) (?:meeting|talking|speaking|chatting) (?:(?:with|to) )?you\b|\bes war (?:wirklich )?ein (?:sehr )?\w+es (?:vorstellungs)?gespräch\b|\bà l'issue de (?:l'|votre |notre |ton )entretien\b|\b(?:bei|während) (?:unserem|ihrem|deinem) (?:\w+ )?(?:vorstellungs|bewerbungs)?gespräch\b(?! (?:werden|wird|wollen|können|möchten))|\b(?:merci|remerci\w+)\b.{0,25}\bpour cet (?:entretien|échange)\b|\bd'avoir (?:\w+ )?(?:discuté|échangé|parlé) avec (?:nous|moi)\b",
    r"\bgracias\b.{0,20}\bpor (?:pasar(?:te|se)?|venir|acercar(?:te|se)) (?:\w+ ){0,2}?a (?:charlar|hablar|conversar) con(?:migo| nosotr[oa]s)\b|\bna (?:sua |tua |nossa )?(?:entrevista|conversa)\b,? (?:\w+ )?(?:caus|deix|mostr|demonstr|revel)(?:ou|aste)\b|\b(?:grazie|ringrazi\w+)\b.{0,25}\bvenut[oaie] (?:\w+ ){0,3}?a (?:conoscerci|conoscermi|parlare con (?:noi|me))\b",
    r"\b(?:bedankt|dank\w*|leuk|fijn)\b.{0,20}\b(?:langs ?kwam|langs (?:bent gekomen|bent geweest)|kwam) (?:voor (?:een|het) \w{0,14}gesprek|praten)\b|\bmet ons (?:kwam|bent komen) praten\b|\b(?:was|vond(?:en)?) (?:het )?(?:\w+ )?(?:leuk|fijn|goed|prettig) om (?:je|u|jou) te (?:ontmoeten|spreken)\b|\b(?:miło|fajnie|dobrze|przyjemnie)\b.{0,10}\bbyło (?:z (?:tobą|panem|panią) )?(?:porozmawiać|rozmawiać|się spotkać)\b",
    r"\befter (?:vårt|ditt|vår|din) (?:samtal|intervju|möte)\b(?! (?:kommer|återkommer|hör))|\btack\b.{0,15}\bför (?:ditt )?besöket? hos oss\b|\bintryck (?:på|under|vid|i) (?:intervjun|samtalet|mötet)\b|\btack\b.{0,40}\b(?:pratade med|träffade|samtalade med) (?:oss|mig)\b",
)  # fmt: skip
"""The talk stands beside the point: what the sentence is for is praise, thanks or a day."""


_THANKS = r"(?:thank(?:s| you)?|appreciate[d]?|enjoyed|after|following|during|since|cheers|impressed|dank\w*|bedank\w*|nach|während|gefreut|gefallen|merci|remerci\w+|après|lors|suite|pendant|durant|gracias|agrade[cçz]\w+|tras|después|durante|obrigad[oa]|após|depois|grazie|ringrazi\w+|dopo|na|tijdens|dzięk\w+|podczas|po|tack|efter|under)"
_ON_TRIAL = any_of(
    rf"\b{_THANKS}\b{_STAGED}\b(?:the|your|our|\w+day's|yesterday's|last week's) (?:paid |kitchen |short |working |work )?(?:trials?(?: (?:shift|day|morning|evening|service|lesson|session))?(?= (?:on|last|with us|here|in (?:the|our)|at (?:the|our)|yesterday|this|\w+day)\b|[.,;!]|$)|taster (?:day|shift|session)|work(?:ing)? (?:interview|trial)|shadow(?:ing)? (?:day|shift|session))\b",
    r"\b(?:thank(?:s| you)|appreciate[d]?|cheers|great|good of you)\b.{0,30}\b(?:doing|do|working|work|covering|helping (?:out )?(?:with|on|at|during)|joining us (?:for|on)|spending|spend) (?:the|a|your|an|last|\w+day's|\w+day|that) ?(?:\w+ ){0,2}?(?:shift|service|trial|stage|session|morning|afternoon|day)\b.{0,20}\b(?:with (?:us|the team)|here|in (?:the|our)|at (?:the|our)|on (?:\w+day|the floor))\b",
    r"(?<!bewerbung )(?<!anmeldung )(?<!interesse )(?<!einladung )\b(?:für|nach|während|bei|an) (?:(?:de[inmr]e?[nmrs]?|die|dem|den|ihre[nmr]?|eure[nmr]?) )(?:\w+ )?(?:probetag|probeunterricht|probestunde|probelektion|probedienst|schnuppertage?n?|schnupperstunde|schnupperlehre|schnupperwoche|hospitation|hospitationstag|einfühlungstag|praxistag)\b(?! (?:einlad|einzulad|am|ein$))",
    r"\b(?:du|sie)\b(?=.{0,70}\b(?:bei uns|mit uns|in unser\w*|an unser\w*|uns)\b).{0,80}\b(?:hospitiert|probegearbeitet|probe gearbeitet|mitgearbeitet|mitgeholfen|(?:rein|hinein)?geschnuppert|probeunterrichtet|vorgespielt|vorgekocht) (?:hast|haben|hattest|hatten)\b|\b(?:hast du|haben sie|du hast|sie haben)\b(?=.{0,60}\b(?:bei uns|mit uns|in unser\w*|an unser\w*)\b).{0,70}\b(?:hospitiert|probegearbeitet|probe gearbeitet|mitgearbeitet|mitgeholfen|geschnuppert)\b",
    r"\b(?:dank\w*|gefreut|gefallen)\b.{0,30}\bfür (?:den|deinen|ihren) (?:\w+ )?(?:tag|vormittag|nachmittag|abend|dienst)(?:, den du| bei uns|, den sie| in unser\w+)\b",
    rf"\b{_THANKS}\b{_STAGED}\b(?:la |cette |ta |votre |l'|cet |ton )(?:(?:demi-)?journée (?:d'essai|d'immersion|d'observation|passée (?:avec nous|chez nous|parmi nous|en |dans ))|matinée d'essai|soirée d'essai|service d'essai|essai (?:en|de|au|avec|chez)\b|mise en situation|immersion (?:chez|dans|en))|\b(?:merci|remerci\w+)\b.{{0,30}}\b(?:d'avoir|d'être venue?) (?:\w+ )?(?:fait un essai|faire un essai|travaillé (?:avec nous|une|un|samedi)|passé (?:la|une|cette) (?:demi-)?(?:journée|matinée|soirée) (?:avec|chez|en|dans|parmi))",
    rf"\b{_THANKS}\b{_STAGED}\b(?:el|la|del|al|tu|su) (?:(?:turno|jornada|mañana|tarde|noche|clase|servicio|sesión) de prueba|prueba (?:en|de) (?:la |el |nuestr[oa] )?(?:cocina|sala|tienda|barra|taller|obrador|local|aula|restaurante))\b|\b(?:gracias|agradec\w+)\b.{{0,25}}\bpor (?:haber )?(?:venido|venir|hecho|hacer) (?:a )?(?:hacer )?(?:la|el|un|una) (?:\w+ )?(?:prueba|turno|jornada)\b",
    rf"\b{_THANKS}\b{_STAGED}\b(?:o|a|do|da|pel[oa]|ao|teu|tua|seu|sua) (?:(?:turno|serviço|manhã|tarde|aula|jornada) (?:de teste|de experiência|experimental|à experiência)|dia (?:à experiência|de experiência|experimental)|(?:teste|prova|experiência) (?:na|no|em) (?:cozinha|sala|loja|balcão|oficina|restaurante))\b|\bpor (?:ter|teres|terem) (?:vindo )?(?:feito|fazer|trabalhado|passado) (?:\w+ ){{0,2}}?(?:dia|turno|experiência|teste|manhã|tarde)\b.{{0,20}}\b(?:connosco|conosco|na|no|à)\b",
    rf"\b{_THANKS}\b{_STAGED}\b(?:il|la|del|della|dal|dalla|tuo|tua|suo|sua|nella|nel) ?(?:(?:turno|giorno|mattinata|serata|pomeriggio|lezione|servizio) di prova|prova (?:in|di) (?:cucina|sala|laboratorio|negozio|bottega|officina|aula|classe|lavoro))\b|\b(?:grazie|ringrazi\w+)\b.{{0,30}}\b(?:per|di) (?:aver|avere|averci|essere) (?:\w+ )?(?:fatto (?:il|la) (?:turno|prova|giornata)|lavorato (?:con noi|in|una|un|sabato)|passato (?:la|una) (?:giornata|mattinata|serata) (?:con|da|in|presso))",
    r"(?<!uitnodiging )(?<!uitnodigen )(?<!sollicitatie )\b(?:na|tijdens|voor|op) (?:de|je|jouw|uw|het) (?:\w+ )?(?:proefdag|meeloopdag|meeloopochtend|meeloopmiddag|proefdienst|proefshift|proefles|snuffeldag|proefdraaien|meelopen|meedraaien)\b|\b(?:je|jij|u|jullie)\b(?=.{0,60}\b(?:bij ons|met ons|in (?:de|onze|ons)|op (?:de|onze))\b).{0,80}\b(?:meegedraaid|meegelopen|proefgedraaid|proefgewerkt|(?:mee|proef) (?:hebt|heeft|bent) gedraaid)\b|\b(?:bedankt|dank\w*|fijn|leuk)\b.{0,40}\b(?:kwam|bent komen|hebt komen|bij ons (?:kwam|kon)) (?:\w+ ){0,2}?(?:meedraaien|meelopen|proefdraaien|meewerken)\b",
    r"\bdzięk\w+\b.{0,120}\bza (?:(?!zgłosz|aplik|chę|zaint|gotow|zgod|zapr)\w+ ){0,3}?(?:dzień próbny|(?:zmian|lekcj)\w+ próbn\w+|próbn\w+ (?:zmian|lekcj)\w+|dni próbne)\b|\bpo (?:\w+ )?(?:dniu próbnym|próbnym dniu|zmianie próbnej|próbnej zmianie|lekcji próbnej)\b(?! (?:zadzwon|odezw|skontakt|podejm|zdecyd))|\b(?:dzięk\w+|miło|fajnie|super),? że (?:\w+ )?(?:był\w+|przysz\w+|przyszedł\w*|wpad\w+|spędzi\w+|popracowa\w+)\b.{0,40}\b(?:u nas|z nami|na dzień próbny|na próbę|do nas)\b",
    rf"\b{_THANKS}\b{_STAGED}\b(?:provjobb\w{{0,5}}|provarbet(?:et|ade|at|sdagen)|provdag(?:en|arna)|provpasset|provlektionen|auskultationen|(?:din|ditt|dina) (?:provdag|provpass|provarbete|provlektion))\b|\b(?:du|ni)\b.{{0,20}}\b(?:provjobbade|provarbetade|provjobbat|provarbetat|jobbade (?:en dag|ett pass|en kväll) (?:hos|med) oss)\b",
)  # fmt: skip
"""A day or a shift of trial work that was done, under the names that each language has for it."""
_TRIAL = re.compile(
    r"trial|taster|working interview|work interview|shadow|shift|service|stage|session|morning|noon|day|probe|schnupper|hospit|einfühl|praxis|mitge|vorge|tag\b|abend|dienst|essai|immersion|observation|journée|situation|soirée|matinée|"
    r"travaillé|prueba|turno|jornada|teste|experi|prova|dia\b|manhã|tarde|giornata|mattina|serata|lavorato|proef|snuffel|meelo|meedraai|gedraaid|meege|meewerk|próbn|próbę|u nas|z nami|do nas|prov|auskult|jobbade"
)
"""What a sentence about such a day has in any case: most have none of it, and are done with at once."""

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

_ABOUT_A_CALL = any_of(
    r"\b(?:phone|telephone|ring|telefon\w*|anruf\w*|appel|téléphon\w*|llamada|teléfono|telefónic\w+|chamada|ligação|telefonema|telefonat[ae]|telefonic[oa]|belafspraak|bellen|zdzwoni\w*|dzwoni\w*|ringa)\b"
)
_ENGLISH_CALL = re.compile(r"\b(?:call|calling)\b")
_ENGLISH = re.compile(r"\b(?:the|you|your|and|with)\b")
"""A call is one by phone in English alone: elsewhere the borrowed word is most often for a video."""
FACE_TO_FACE = any_of(
    r"\b(?:interview\w*|meet(?:ing)?|met|visio\w*|wideo\w*|video\w*|skype|webex|zoom|teams|screen|vorstellungs\w+|entrevista\w*|entretien|colloquio|rencontr\w+|conhecer|conocer|gesprek|spotkani\w+|intervju\w*|träffa\w*)\b"
)


def is_about_a_call(about: str, said: tuple[str, ...]) -> bool:
    """Tell whether the subject of a mail with these sentences is about a talk by phone."""
    if _ENGLISH_CALL.search(about) and any(_ENGLISH.search(line) for line in said):
        return True
    return _ABOUT_A_CALL.search(about) is not None


def on_trial(line: str) -> bool:
    """Tell whether a sentence speaks of a day or a shift of trial work that was done."""
    return _TRIAL.search(line) is not None and _ON_TRIAL.search(line) is not None
