"""Which kind of talk a mail speaks of: one by phone that it arranges, or one face to face. Nine languages.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

import re

from rejectwatch.reply.application import Met
from rejectwatch.reply.patterns import LONGEST, any_of, lines

_BY_PHONE = any_of(
    r"\b(?:(?:phone|telephone) (?:call|chat|screen|screening|interview|conversation)|(?:quick|short|brief|introductory|intro|first|initial|\d{1,2}[- ]min(?:ute)?s?) (?:phone )?call|(?:call|ring|phone) you|give you a (?:call|ring|bell)|(?:speak|talk|chat|speaking|talking) (?:on|over|by) (?:the )?phone|(?:have|jump on|hop on|schedule|set up|arrange|for) a call)\b",
    r"\b(?:telefonieren|telefonat\w*|telefoninterview|telefongespräch\w*|telefonische[nsr]?|telefonisch|anrufen|anzurufen|rufe? (?:ich )?(?:sie|dich) .{0,40}\ban)\b", r"\b(?:(?:par|au) téléphone|téléphonique|(?:vous|te) appel\w+|t'appel\w+|un (?:rapide |court |bref )?appel|coup de fil)\b",
    r"\b(?:por teléfono|telefónic[oa]|una (?:breve |corta |pequeña )?llamada|(?:te|le|lo|la) llam(?:o|amos|aré|aremos|e)|(?:puedo|podemos|podría|podríamos) llamar|llamar(?:te|le|lo|la))\b", r"\b(?:por telefone|telef[óô]nic[oa]|uma (?:breve |rápida |pequena )?(?:chamada|ligação)|um (?:breve )?telefonema|ligar-?(?:lhe|te)|(?:te|lhe) (?:ligo|ligar|telefonar)|posso ligar)\b",
    r"\b(?:(?:al|per|via) telefono|telefonic[oa]|una (?:breve )?(?:telefonata|chiamata)|chiamar(?:la|ti)|(?:la|ti) chiam(?:o|iamo|erò|eremo)|sentirci)\b", r"\b(?:bellen|belafspraak|telefonisch\w*|telefoongesprek|belletje|telefoontje|bel (?:ik )?(?:je|u))\b",
    r"\b(?:telefonicznie|telefoniczn\w+|przez telefon|zadzwoni\w+|zdzwoni\w+|zadzwonić)\b", r"\b(?:telefonsamtal\w*|telefonintervju\w*|per telefon|(?:på|i|via) telefon|ringa (?:dig|upp)|ringer (?:jag |vi )?dig|jag ringer)\b",
)  # fmt: skip
_WHEN = any_of(
    r"\?$", r"\b\d{1,2}[:.h]\d{2}\b", r"\b(?:kl|klockan|\d{1,2} ?uhr|\d{1,2} uur|\d{1,2} ?h|\d{1,2} heures|o'clock|\d{1,2} ?[ap]m|godz\w*)\b",
    r"\b(?:tomorrow|(?:mon|tues|wednes|thurs|fri)day|morgen|montag|dienstag|mittwoch|donnerstag|freitag|demain|lundi|mardi|mercredi|jeudi|vendredi|mañana|lunes|martes|miércoles|jueves|viernes|amanhã|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|domani|lunedì|martedì|mercoledì|giovedì|venerdì|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|jutro|poniedziałek|wtorek|środ[aęy]|czwartek|piątek|i ?morgon|måndag|tisdag|onsdag|torsdag|fredag)\b",
)  # fmt: skip
_PERHAPS = any_of(
    r"\b(?:if|should you|questions?|reschedul\w+|cancel\w*|falls|wenn|fragen|rückfragen|si (?:vous|tu|tiene|tienes|ha|has)|dudas|preguntas|dúvidas|se (?:tiver|ha|hai|avesse)|domande|als (?:je|u)|vragen|jeśli|jeżeli|pytani\w+|frågor|om du)\b"
)
_FACE_TO_FACE = any_of(
    r"\b(?:(?<!phone )(?<!telephone )interview(?:s|ed|ing)?|zoom|teams|google meet|skype|whereby|webex|meet(?:ing|ings)?|met (?:you|with you|us)|video\w*|on-?site|in person|office|visit\w*|panel|(?:come|came|coming) (?:in|by|over|to))\b",
    r"\b(?:(?:vorstellungs|bewerbungs)gespräch\w*|interview|treffen|vor ort|persönlich\w*|besuch\w*|probe\w+|bei uns im)\b", r"\b(?:entretien(?! télé| par télé)s?|rencontr\w+|visio\w*|(?:nos|mes) (?:locaux|bureaux)|venir|venue?s?|recevoir|reçue?)\b",
    r"\b(?:entrevistas?(?! telef| por tel)|presencial\w*|oficinas?|videollamada|visita\w*|en persona|reuni(?:ón|ones)|venir)\b", r"\b(?:entrevistas?(?! telef| por tel)|presencial\w*|escritório|videochamada|visita\w*|pessoalmente|reuni(?:ão|ões)|vir cá|vindo|passar pel[ao])\b",
    r"\b(?:colloqui[o]?(?! telef)|incontr\w+|di persona|sede|videochiamata|visita\w*|uffici[o]?)\b", r"\b(?:sollicitatiegesprek\w*|interview|kennismaking\w*|ontmoet\w*|langs\w*|kantoor|bezoek\w*|videogesprek|persoonlijk\w*)\b",
    r"\b(?:rozmow\w+ (?:kwalifikacyjn|rekrutacyjn)\w+|spotka\w+|siedzib\w+|biur\w+|wideo\w*|wizyt\w+)\b", r"\b(?:intervju\w*|träff\w*|möte\w*|besök\w*|kontor\w*|på plats)\b",
)  # fmt: skip
_RUNGS = list(Met)


def kind(text: str, subject: str = "") -> Met:
    """Return CALL for a mail that sets up a talk by phone and names no other, INTERVIEW where it names another."""
    said = (re.sub(r"^(?:\w{2,3}: ?){1,3}", "", subject[:LONGEST].lower()), *lines(text))
    return max((_of(line) for line in said), key=_RUNGS.index, default=Met.NONE)


def _of(line: str) -> Met:
    if _BY_PHONE.search(line):
        return Met.CALL if _WHEN.search(line) and not _PERHAPS.search(line) else Met.NONE
    return Met.INTERVIEW if _FACE_TO_FACE.search(line) else Met.NONE


_WITH_ME = any_of(
    r"\b(?:thank(?:s| you)|appreciate[d]?|enjoyed|pleasure|nice|great|lovely|good)\b.{0,50}\b(?:(?:speak|talk|chat|meet)(?:ing)? (?:(?:with|to) )?me|(?:talk|chat|conversation|interview|meeting) with me)\b(?! and)|\bi (?:\w+ )?(?:enjoyed|liked|loved) (?:our (?:conversation|chat|talk|interview|meeting)|(?:speaking|talking|chatting) (?:with|to) you|meeting (?:with )?you)\b",
    r"\bmit mir (?:zu sprechen|gesprochen|zu unterhalten)\b|\b(?:unser|das) gespräch hat mir\b|\bich (?:\w+ ){0,2}?(?:unser|das) gespräch\b|\bhat mich (?:\w+ )?gefreut, (?:sie|dich) (?:\w+ )?kennen", r"\b(?:échanger|discuter|parler) avec moi\b(?! et)|\bj'ai (?:\w+ )?(?:apprécié|aimé|eu plaisir|eu grand plaisir|été ravie?)\b.{0,25}\b(?:échange|discussion|entretien|conversation|échanger|discuter|rencontrer)\b",
    r"\b(?:hablar|charlar|conversar|reunirte|reunirse) conmigo\b|\bme (?:gustó|encantó|alegró) (?:mucho )?(?:\w+ ){0,2}?(?:charla|conversación|entrevista|conocer\w*|hablar|charlar)\b", r"\b(?:falar|conversar) comigo\b|\b(?:gostei|adorei|curti)\b.{0,20}\b(?:conversa|papo|bate-papo|entrevista|falar|conversar|conhec\w+)\b",
    r"\bparlare con me\b|\bmi (?:ha fatto piacere|è piaciut[oa])\b.{0,30}\b(?:colloquio|chiacchierata|conversazione|conoscer\w+|parlar\w*)\b", r"\bmet mij (?:te praten|te spreken|gesproken|in gesprek)\b|\b(?:ik vond|vond ik) .{0,20}\bgesprek\b|\bik vond het .{0,20}\b(?:je|u) te (?:spreken|ontmoeten)\b",
    r"\b(?:za rozmowę|za spotkanie|rozmawiać|porozmawiać|spotkać się) ze mną\b|\bmiło mi było\b", r"\b(?:träffa|träffade|prata med|pratade med) mig\b(?! och)|\bjag uppskattade (?:vårt )?(?:samtal\w*|möte\w*)\b",
)  # fmt: skip
_WITH_OTHERS = any_of(
    r"\b(?:us|team\w*|panel|colleagues?|everyone|uns|kolleg\w+|nous|équipe|collègues?|collègue|equipo|compañer\w+|nosotr[oa]s|equipe|equipa|colegas?|con?nosco|collegh[ie]|colleg[ao]|noi|ons team|collega\w*|zespo\w+|koleg\w+|nami|oss|kolleg\w*)\b",
    r"(?<!\bthank you )\b\w+ and i (?:really |both |very much |thoroughly |also )?(?:enjoyed|liked|loved|were)\b|\b\w+ (?:und ich (?:haben|fanden)|et moi (?:avons|-même)|y yo (?:disfrutamos|hemos)|e eu (?:gostámos|gostamos|adorámos|adoramos)|ed? io (?:abbiamo|siamo)|en ik (?:vonden|hebben)|i ja (?:byliśmy|uważamy)|och jag (?:tyckte|uppskattade))\b",
)


def is_with_one(text: str) -> bool:
    """Tell whether a mail speaks of a talk with its writer, and of nobody else who was there."""
    own = [line for line in lines(text) if _WITH_ME.search(line)]
    return bool(own) and not any(_WITH_OTHERS.search(line) for line in own)
