"""What a mail proves of an earlier meeting: nothing, a call, an interview, a visit."""

from __future__ import annotations

from rejectwatch.reply.application import Met
from rejectwatch.reply.patterns import any_of, lines

_NO_MEETING = any_of(
    r"\b(?:unable|not able|cannot|can't|can not|won't|will not|not be|not been|not|without|instead of|rather than)\b.{0,60}\binterview",
    r"\b(?:invite|inviting|invited|selected|shortlisted|selecting|proceed|progress|move|moving|moved|advance|advanc\w+|forward|called?|candidates?)\b"
    r".{0,40}\b(?:to|for|on to|to the|with)\b.{0,30}\binterview",
    r"\b(?:nicht|kein\w*|leider)\b.{0,80}\b(?:vorstellungsgespräch|gespräch|interview|kennenlern)\w*.{0,20}\b(?:einladen|eingeladen|anbieten|führen)",
    r"\bzu(?:m|einem)?\b.{0,30}gespräch\w*.{0,20}(?:einzuladen|einladen|eingeladen)",
    r"\b(?:ne|pas|non)\b.{0,70}\b(?:entretien|rencontrer|recevoir)\b", r"\binvit\w+.{0,30}\b(?:à|pour) un .{0,15}entretien",
    r"\bno\b.{0,60}\bentrevista", r"\bnão\b.{0,60}\bentrevista", r"\bnon\b.{0,60}\bcolloqui", r"\b(?:niet|geen)\b.{0,70}\b(?:gesprek|uitnodig)",
    r"\buitnodigen voor\b.{0,20}gesprek",
)  # fmt: skip
_NOT_THEIRS = any_of(
    r"\binterview(?:s|ed|ing)?\b.{0,20}\b(?:process|stage|round|other|candidates|applicants|phase|guide|tips|questions)\b.{0,30}(?:complet|clos|begin|start|will)",
    r"\b(?:if|should|once|when|before)\b.{0,40}\b(?:interview|call|speak|meet)\b.{0,40}\b(?:will|would|you'll)\b",
    r"\b(?:other|those|these|several|many|some|few|number of|all)\s(?:\w+\s){0,2}(?:candidates|applicants|people)\b.{0,30}\binterview",
    r"\b(?:recording|recorded|pre-recorded|one-way|on-demand)\b.{0,40}\binterview|\bmove\w* (?:forward|on|you)\b.{0,30}\b(?:onsite|on-site)",
)  # fmt: skip
_ONSITE = any_of(
    r"\b(?:your|the) (?:recent |on-?site )?visit\b(?! (?:our|to our|the)? ?(?:website|site|page|careers))",
    r"\b(?:enjoyed|appreciate[d]?|thank(?:s| you) for|thanks again for|lovely|great|good|nice|pleasure)\b.{0,50}\b(?:having you (?:in|here|over|at)|"
    r"visit(?:ing)? us|on-?site|trial (?:shift|day|morning|week|lesson)|show(?:ing)? you (?:around|round))",
    r"\b(?:your|the|saturday's|friday's|on your|on the) (?:trial (?:shift|day|morning|week|lesson|walk)|on-?site(?: interview)?|campus visit|audition|day (?:at|with|in) (?:the|us|our)|demo lesson)\b",
    r"\b(?:come|came|coming) (?:and |to )?(?:look|see)(?:ing)? (?:a?round|over|the (?:place|workshop|farm|school|yard|studio|office|shop|building))\b",
    r"\b(?:having|had) you (?:with us|here|on (?:the )?\w+|in (?:the|our) (?!running|mind|thoughts)\w+) (?:for|on|this|last|yesterday|the)\b",
    r"\btrial shift\b", r"\bmeeting (?:everyone|the (?:whole |entire |rest of the )?team)\b.{0,40}\b(?:in person|at our|here|office)",
    r"\b(?:ihr|dein)en? (?:besuch|probetag|probearbeiten|vorspiel)", r"\bprobearbeit\w*|\bprobetag\w*|\bprobeschicht",
    r"(?:zu uns|hierher|vor ort).{0,30}(?:gekommen|gefahren|waren|warst)", r"\bfür (?:ihren|deinen) besuch\b",
    r"\bvotre (?:visite|venue|déplacement|journée d'essai)\b|\bta (?:visite|journée d'essai)\b|\b(?:d'être (?:venue?|passée?)|d'avoir fait le déplacement)\b",
    r"\bsu visita\b|\btu visita\b|\bhaber venido\b|\bdía de prueba\b|\bhaberte acercado\b", r"\bsua visita\b|\bvinda (?:aqui|ao|à)\b|\bdia de teste\b",
    r"\b(?:sua|tua) visita\b|\bgiornata di prova\b|\bvenut[oaie] (?:a trovarci|da noi|in sede)\b|\bcom(?:e|ing) (?:all the way )?to .{0,30}\bto see (?:the|our) (?:works|plant|site|factory|office|lab\w*|workshop|studio|school|farm|shop|team)\b",
    r"\b(?:je|uw|jouw) bezoek\b|\b(?:(?:je|jouw|uw|voor het|tijdens de) (?:proefdraaien|proefdag|meeloopdag)|voor het meelopen)\b|\blangskwam|\blangs te komen\b|\bbij ons was\b",
)  # fmt: skip
_INTERVIEW = any_of(
    r"\bim auswahlgespräch am\b|\b(?:der|dem|beim|unserem) kennenlerntag\b|\b(?:nach|aus|zu|auf) (?:dem|das|unser|unserem|ihr|ihrem) (?:vorstellungs|kennenlern|bewerbungs)?gespräch (?:vom|am|in)\b",
    r"\bobrigad[oa] pela (?:entrevista|conversa)|\bpiacevole (?:conversazione|colloquio|incontro)|\bnaar aanleiding van (?:het|ons|uw|je) gesprek|\b(?:vous|t') ?(?:ont|a|avons|ai) reçue?s?\b.{0,20}(?:entretien)?",
    r"\b(?:thank(?:s| you)|appreciate[d]?|good of you|kind of you|lovely|great|good|nice|pleasure|enjoyed)\b.{0,50}\b(?:com(?:e|ing) (?:in(?!to)|over|out|up|down|by|to (?:see|meet|visit|our|the)|all the way)|driving (?:in|over|out|up|down|all)|travell?ing to (?:see|meet)|popping in)",
    r"\b(?:attend(?:ing|ed|ance)|appear(?:ing|ed)|participation|sat) (?:for |at |in )?(?:the |an |your |our )?(?:interview|oral board|selection interview|panel interview)\b",
    r"\b(?:further to|following|refer to|reference to|after|since|regarding) (?:your|our|the) (?:recent |second |final )?(?:interview|attendance at interview|meeting)(?! process| stage)\b",
    r"\b(?:conversations?|chat|talk|discussion) (?:that )?we had\b|\bbest interview\b|\byou (?:gave|did|had) (?:a |the |an )?(?:\w+ )?interview\b|\binterview attended by you\b",
    r"\b(?:thank(?:s| you)|appreciate[d]?)\b.{0,40}\b(?:(?:your time|seeing it through|sticking with us|coming back|time and energy).{0,40}\b(?:rounds?|final round|interviews)|meeting [A-Z]?\w+ and \w+)\b",
    r"\b(?:in|of|at|for) (?:the|your) (?:final|second|last|third) (?:round|interview)\b.{0,30}(?:you|your|with us)",
    r"\b(?:thank(?:s| you)|appreciate[d]?|grateful|enjoyed|pleasure|great|lovely|nice|good|delighted|really liked)\b.{0,60}"
    r"\b(?:interviewing|to interview|meeting (?:with )?(?:you|us|me|our|the|everyone)|meet (?:with )?(?:you|us|me|our|the)|to have met you|speaking (?:with|to) (?:you|us|me|our)|"
    r"(?:to )?(?:speak|talk|chat) (?:with|to) (?:you|us|me|our)|talking (?:with|to) (?:you|us|me|our)|chatting (?:with|to) (?:you|us|me))",
    r"\b(?:thank(?:s| you)|appreciate[d]?|enjoyed|pleasure)\b.{0,60}\b(?:(?:for|in) (?:attending|participating in|taking part in) (?:the|your|our|an) .{0,20}interview|"
    r"(?:our|your|the) (?:recent |last |great |good |lovely )?(?:conversations?|chats?|interviews?|discussions?|meetings?|talks?))\b",
    r"\b(?:during|after|following|since|at|from|in|enjoyed|at the time of) (?:your|our|the|last week's|yesterday's|\w+day's) (?:recent |final |second |last |first |panel |video |technical |in-person )?"
    r"(?:interviews?|conversations?|meeting|discussions?|chat)\b(?! process| stage| phase)",
    r"\b(?:you|we) (?:recently )?(?:interviewed with|interviewed for|met with (?:us|our|me)|met (?:on|last|yesterday)|spoke (?:on|last|yesterday|with|about))",
    r"\b(?:when|since|after) (?:we|you) (?:met|spoke|talked|interviewed)\b", r"\bhaving (?:met|interviewed|spoken (?:with|to)) (?:you|with)\b",
    r"\b(?:you|your) .{0,20}\binterviewed (?:very |really |extremely )?well\b", r"\byour (?:recent|final|second|panel|video|technical|first) interview\b",
    r"\bfor (?:the|your) interview (?:on|last|yesterday|with)\b|\binterviewed (?:with us|you)\b|\bto interview (?:with|for) (?:us|our|the)\b.{0,40}\b(?:thank|appreciat)",
    r"\b(?:danke?|freut|gefreut|angenehm|nett|schön|spannend|interessant|toll|gute[sn]?|offene[sn]?)\b.{0,70}\b(?:vorstellungs|kennenlern|bewerbungs)?gespräch(?:e[sn]?|s)?\b",
    r"\b(?:im|nach (?:dem|unserem|ihrem|deinem)|in (?:unserem|dem|ihrem|deinem)|unser|das|ihr|dein|für das) (?:persönlichen? |gestrigen? |letzten? |gemeinsamen? |nette[ns]? |gute[ns]? )?"
    r"(?:vorstellungs|kennenlern|bewerbungs|video|erst|zweit)?(?:gespräch(?:e?s)?|interview|termin)\b(?! einlad| zu)",
    r"\b(?:sie|dich) (?:persönlich |näher )?kennen(?:zulernen|gelernt)\b.{0,30}|\bkennenlernen (?:durften|konnten)",
    r"\b(?:merci|remerci\w+|plaisir|apprécié|suite à|après|lors de|pendant)\b.{0,50}\b(?:(?:votre|notre|ton|l')\s?(?:entretien|échange|rencontre|rendez-vous)|nos (?:échanges|entretiens))",
    r"\b(?:de vous avoir rencontrée?|vous avez passé (?:un|les) entretiens?|à l'entretien)\b|\bvotre entretien\b",
    r"\b(?:gracias|agrade[cz]\w+|gust[óo]\w*|encant[óo]|placer|tras|después de|durante|en)\b.{0,50}\b(?:(?:la|tu|su|nuestra|última) (?:entrevista|charla|conversación|reunión)|conocert?[el]?|haber(?:te|le|nos) (?:conocido|recibido|entrevistado))\b",
    r"\b(?:obrigad[oa]|agrade[cz]\w+|gost(?:ei|ámos|amos)|prazer|após|depois|durante|na)\b.{0,50}\b(?:(?:a|sua|nossa|tua|última) (?:entrevista|conversa|reunião)|conhecê-l[oa]|te conhecer|conhecer-te|conhecer você)\b",
    r"\b(?:grazie|ringrazi\w+|piacere|dopo|durante|in seguito|a seguito)\b.{0,50}\b(?:(?:il|del|al|suo|nostro|tuo|sostenuto) colloquio|averl[ao] (?:conosciut|incontrat)|conoscerl[ao]|conoscerti|averti conosciut|incontro)\b",
    r"\b(?:dank|bedankt|leuk|fijn|prettig\w*|goed|tijdens|na|in) .{0,40}\b(?:het|ons|je|uw|jouw|de) (?:\w+ )?(?:sollicitatie|kennismakings)?(?:gesprek(?:ken)?|kennismaking)\b",
    r"\b(?:je|u) (?:te|te hebben) (?:leren kennen|ontmoet|gesproken)\b|\bhebben je leren kennen\b",
    r"\b(?:dziękuj\w+|miło|po|podczas)\b.{0,50}\b(?:rozmow[ęyąi]\w*|spotkani\w+)\b(?! kwalifikacyjn\w+ (?:zapras|nie))",
    r"\bthank(?:s| you)(?: again| so much)? for (?:coming )?(?:on |last )?(?:(?:mon|tues|wednes|thurs|fri)day|today|yesterday|this (?:morning|afternoon))(?!['’])\b", r"\b(?:foi|fue) (?:um |un |muito |muy )?(?:bom|ótimo|prazer|gosto|gusto|placer) .{0,12}(?:falar|conversar|hablar|charlar|conocer)",
    r"\b(?:leuk|fijn|prettig|goed)\b.{0,40}\b(?:gepraat|gesproken|ontmoet|kennisgemaakt)\b|\ben voor het (?:\w+ )?gesprek\b", r"\b(?:miło|fajnie|dobrze|świetnie)\b(?! będzie).{0,20}\b(?:rozmawia|poznać|spotkać)\w*", r"\b(?:è stato un piacere|mi ha fatto piacere) (?:parlar|conoscer|incontrar|sentir)\w+",
    r"\b(?:tack för|kul|trevligt|roligt|efter|under|vid)\b.{0,50}\b(?:intervjun?|samtalet|mötet|att träffa|träffa dig)\b",
)  # fmt: skip
_CALL = any_of(
    r"\b(?:our|the|your|for the|enjoyed) (?:recent |first |short |brief |initial |introductory |intro |quick )?(?:phone |telephone |video |screening |zoom |teams )?(?:call|phone screen|phone interview|telephone interview|phone chat)\b",
    r"\b(?:time|speak|spoke|speaking|talk|talked|talking|spoken|chat|conversation|discussed|interview|as discussed) .{0,25}\b(?:on|over|by) (?:the )?(?:phone|telephone|call)\b", r"\bfor (?:taking|picking up) (?:my|the|our) call\b|\bthank(?:s| you) for (?:calling|ringing|phoning)\b",
    r"\b(?:telefonat|telefongespräch|telefoninterview|videocall|telefonisch(?:en)? (?:gesprochen|gespräch|interview))", r"\b(?:zweimal|kurz|gestern|neulich|lange) telefoniert\b",
    r"\b(?:échangée? par téléphone|(?:échange|entretien|conversation) (?:par téléphone|téléphonique)|notre appel)\b",
    r"\b(?:la|nuestra|tu|su) (?:llamada|videollamada|charla telefónica)\b|\bpor teléfono\b", r"\b(?:a nossa|nossa|a|pela) (?:chamada|ligação|videochamada)\b|\bpor telefone\b",
    r"\b(?:la nostra|la) (?:telefonata|chiamata|videochiamata)\b|\bcolloquio telefonico\b",
    r"\b(?:ons|het|het telefonische?) (?:telefoongesprek|belletje|telefonisch gesprek|gesprek)\b.{0,12}telefo|\btelefoongesprek\b|\bdat je belde\b|\btelefonisch gesproken\b|\ble?uk je te spreken\b",
    r"\brozmow\w+ (?:telefoniczn\w+|przez telefon)", r"\btelefon(?:samtal|intervju)\w*\b",
)  # fmt: skip
_CALL_NOT = any_of(
    r"\b(?:will|would|could|can|please|feel free|happy to|if you|you can|contact|reach|call us|give (?:me|us) a call|questions?|enquir|inquir|speak to you|speak with you|would like to|want to)\b",
    r"\b(?:gerne|bei fragen|rückfragen|können sie|kannst du|erreichen|melden)\b", r"\b(?:n'hésitez|pouvez|si vous|joindre)\b",
    r"\b(?:si (?:tiene|quiere|quieres)|puede|puedes|dudas)\b", r"\b(?:se (?:quiser|tiver)|pode)\b", r"\b(?:se (?:vuole|desidera)|può|puoi)\b", r"\b(?:kun je|kunt u|mag je|vragen|bel )\b",
)  # fmt: skip


_AHEAD = any_of(
    r"\b(?:requested to|invited? (?:you|to)|invite you|please|kindly|would like (?:you )?to|we'd (?:love|like)|i'd (?:love|like)|love to have|could you|can you|will be|we will|we'll|i'll|upcoming|scheduled|reschedul\w+|are you (?:free|available))\b",
    r"\b(?:tomorrow|reminder|selected to interview|one of (?:the )?\d+|if we|you will|you'll|morgen|demain|domani|mañana|amanhã|imorgon|jutro|promemoria|recordatorio|lembrete|rappel|herinnering|påminnelse|przypomnienie|danach:?|anschließend|freue? (?:ich )?mich auf|freuen uns auf|zeitversetzt\w*|call handler|chamados? por|verrà|serão|seront|será[ns]?|wird|werden|zostan\w+|kommer att)\b",
    r"\b(?:bei interesse|laden wir|einladen|einladung|bestätigt|verschieben|würden wir|werden wir|möchten wir sie)\b", r"\b(?:convi[eo]\w*|invit(?:er|ons|amos|iamo|ar)|vous propos\w+|proponer\w*|propor|uitnodig\w*|zaprasz\w+|bjuder)\b",
)  # fmt: skip
_LOOKS_BACK = any_of(
    r"\b(?:thank|thanks|enjoyed|was (?:great|lovely|nice|good|a)|pleasure|after|following|during|since|met|spoke|came)\b", r"\b(?:dank\w*|vielen dank|nach|hat|haben)\b", r"\b(?:merci|remerci\w+|après|suite)\b", r"\b(?:gracias|agrade[cz]\w+|tras|después)\b", r"\b(?:obrigad[oa]|após|depois)\b", r"\b(?:grazie|ringrazi\w+|dopo)\b", r"\b(?:bedankt|dank|na|tijdens)\b",
)  # fmt: skip
_ABOUT_A_CALL = any_of(
    r"\b(?:call|phone|telephone|ring|telefon\w*|anruf\w*|appel|téléphon\w*|llamada|teléfono|telefónic\w+|chamada|ligação|telefonema|telefonat[ae]|telefonic[oa]|belafspraak|bellen|zdzwoni\w*|dzwoni\w*|ringa)\b"
)
_FACE_TO_FACE = any_of(
    r"\b(?:interview\w*|meet(?:ing)?|met|video\w*|zoom|teams|screen|vorstellungs\w+|entrevista\w*|entretien|colloquio|rencontr\w+|conhecer|conocer|gesprek|spotkani\w+|intervju\w*|träffa\w*)\b"
)
_RUNGS = list(Met)


def met(text: str, subject: str = "") -> tuple[Met, bool | None]:
    """Return the highest proven rung of the ladder, and whether there was an interview (None: unsaid).

    A talk that nothing shows to be more was a call when the subject is about one.
    """
    best, refused = Met.NONE, False
    is_call = _ABOUT_A_CALL.search(subject.lower()) is not None
    for line in lines(text):
        if _NO_MEETING.search(line):
            refused = True
            continue
        rung = _rung(line)
        if rung is Met.NONE or line.endswith("?") or _NOT_THEIRS.search(line):
            continue
        if _AHEAD.search(line) and not _LOOKS_BACK.search(line):
            continue
        if rung is Met.INTERVIEW and is_call and not _FACE_TO_FACE.search(line):
            rung = Met.CALL
        best = max(best, rung, key=_RUNGS.index)
    if best is Met.NONE:
        return best, False if refused else None
    return best, True


def _rung(line: str) -> Met:
    if _ONSITE.search(line):
        return Met.ONSITE
    if _CALL.search(line) and not _CALL_NOT.search(line):
        return Met.CALL
    return Met.INTERVIEW if _INTERVIEW.search(line) else Met.NONE
