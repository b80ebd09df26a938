"""What the other side says of the applicant's work or of a talk: reasons that are worth thanks. Nine languages.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

from rejectwatch.reply.patterns import any_of

FEEDBACK = any_of(
    r"\b(?:the (?:main |only |deciding )?reason|feedback (?:from the (?:\w+ )?(?:panel|team|manager|interviewers?) )?(?:was|is that|on your)|feedback from the (?:\w+ )?(?:panel|team|manager|interviewers?)\b.{0,25}\b(?:that you|noted|suggest\w*|indicat\w*|highlight\w*|mention\w*|point\w*)|the panel (?:felt|noted|thought)|we felt (?:that )?(?:you|your)|you (?:lacked|would need|would benefit)|"
    r"(?:because|as|since) (?:you|your) .{0,60}(?:experience|background|skills|answers|licen[cs]e|level)|we (?:were|are) looking for (?:someone|a candidate) with more|more experience (?:in|with|of))\b",
    r"\b(?:ausschlaggebend|entscheidend war|der grund|grund dafür|rückmeldung des gremiums (?:war|lautet\w*|ist)|mehr erfahrung (?:in|mit|im)|fehlte[n]? (?:uns|ihnen|dir))\b",
    r"\b(?:la raison|le motif|parce que vous|faute d'expérience|plus d'expérience (?:en|dans))\b", r"\b(?:el motivo|la razón|porque (?:tu|su|te)|más experiencia (?:en|con))\b",
    r"\b(?:o motivo|a razão|porque (?:o seu|a sua)|mais experiência (?:em|com))\b", r"\b(?:il motivo|la ragione|più esperienza (?:in|con|nel))\b", r"\b(?:doorslaggevend|de reden|meer ervaring (?:in|met))\b",
    r"\b(?:felt|thought|found|feeling was|feel) (?:that )?(?:the|your|it|its|some) (?!(?:other|another|role|position|team|next|decision|choice|process|competition|standard|response|timing|news)\b)(?:[\w-]+ ){0,6}?(?:was|were|is|are|wasn't|weren't|could|needed|lacked|missed|came across|fell|did(?:n't)?) (?:[\w-]+ ){0,3}?(?:not|n't|quite|yet|lacking|missing|weak\w*|thin|light|less|too|short|more|be|have been|enough|depth|polish\w*|clarity)\b",
    r"\b(?:we|i|they|the (?:team|panel|client))(?:'d| would| had)? (?:\w+ )?(?:have liked|have hoped|hoped|hoping|like|liked|been hoping) (?:to (?:see|hear) |for )(?:(?:a (?:little|bit)|somewhat|much|slightly) )?(?:more|deeper|stronger|better|clearer)\b(?! (?:candidates|applicants|of you|from you|about your (?:future|next)))",
    r"\b(?:hope|trust) (?:that )?(?:this|the|my|our|some of this|these) (?:feedback|comments|notes|points|pointers|is|helps)\b.{0,15}\b(?:help\w*|useful|constructive|of use)",
    r"\b(?:wir|ich|man)\b.{0,12}\b(?:uns|mir|sich)\b.{0,60}\b(?:mehr|etwas|tiefer\w*|stärker\w*|klarer\w*|ausführlicher\w*|bessere\w*)\b(?! (?:zeit|bewerb\w+|ruhe)).{0,40}\b(?:gewünscht|erwartet|erhofft)\b|\b(?:hätten|hatten|haben) (?:wir|ich) .{0,40}\b(?:tiefer\w*|stärker\w*|klarer\w*|ausführlicher\w*|mehr (?:tiefe|tests?|details?|struktur|klarheit|praxis))\b.{0,30}\b(?:erwartet|erhofft|gewünscht)\b",
    r"\b(?:gefehlt|vermisst) (?:hat|haben|hatten?) (?:uns|mir|wir|ich)\b|\b(?:hat|haben|fehlte\w*|fehlt\w*) (?:uns|mir|dem team) (?:\w+ )?(?:noch |allerdings |jedoch |aber |etwas |leider )?(?:die|der|das|ein|eine|etwas)? ?(?:\w+ ){0,4}gefehlt\b|\bhoffe\w*,? (?:dass )?(?:dir |ihnen )?(?:das|dieses|mein|unser) feedback\b",
    r"\b(?:nous|on|j'|je|l'équipe) ?(?:(?:nous |m')?attend(?:ions|ait|ais)|(?:aurions|aurait|aurais) (?:\w+ )?(?:aimé|souhaité|voulu|apprécié))(?:(?!\b(?:répon\w+|favorabl\w+|retenir|rencontrer|tôt|donner|candidat\w*)\b).){0,50}?\b(?:plus|davantage|meilleure?s?|mieux|approfondi\w*)\b(?! (?:favorabl\w*|tôt|vite|rapid\w*))",
    r"\b(?:il (?:nous |m')?(?:a|avait) (?:\w+ )?manqué|il (?:nous |me )?manqu(?:ait|e))\b(?! (?:peu|très peu|de temps))|\b(?:ce|mon|notre|ces) (?:retours?|remarques?|commentaires?)\b.{0,20}\b(?:utiles?|aidera|aideront|éclair\w+)",
    r"\b(?:nos|me|le|les) falt(?:ó|aron|aba|aban)\b(?! (?:poco|muy poco|tiempo))|\b(?:echamos|eché|echaron) (?:en falta|de menos|a faltar)\b|\b(?:esperábamos|esperaba|(?:nos|me|les) (?:hubiera|habría|hubiese) gustado|hubiéramos querido)\b(?:(?!\b(?:respuesta|noticias?|dar\w*|poder|conocer\w*|candidat\w*)\b).){0,40}?\b(?:más|mayor|mejor)\b|\bespero que (?:este|el|estos|mi|te sirva|le sirva) (?:feedback|comentarios?|devolución|devoluciones|este)\b",
    r"\b(?:faltou|faltaram|faltava)(?:-nos|-lhe| a nós)? (?!pouco|muito|tempo|envi\w+|anex\w+|apresent\w+|ainda|só)|\b(?:sentimos|senti|sentiram) (?:\w+ )?falta de\b|\b(?:esperávamos|esperava|gostaríamos de ter|teríamos gostado de|gostaria de ter)\b(?:(?!\b(?:resposta|notícias?|dar|poder|conhec\w+|candidat\w+)\b).){0,40}?\b(?:mais|maior|melhor)\b|\bespero que (?:este|esse|o|estes|meu|o meu) (?:feedback|retorno|comentários?)\b",
    r"\b(?:ci|mi|gli|le) (?:è|sono|sarebbe) (?:\w+ )?mancat[oaie]\b|\b(?:mancava|mancavano) (?:\w+ )?(?:la|il|i|le|un|una|gli|qualche|alcun\w+)\b|\bmeno convincent[ei]\b|\b(?:ci aspettavamo|mi aspettavo|avremmo (?:\w+ )?(?:voluto|gradito|preferito)|ci sarebbe piaciuto)\b(?:(?!\b(?:risposta|rispond\w+|dar\w*|poter\w*|conoscer\w*|candidat\w*)\b).){0,40}?\b(?:più|maggior\w*|miglior\w*)\b|\bsper\w+ che (?:questo|il|questi|il mio) (?:feedback|riscontro|commenti?)\b",
    r"\b(?:misten|mis) (?:we|wij|ik)\b|\b(?:we|wij|ik) (?:misten|miste)\b|\b(?:hadden|had) (?:we|wij|ik) .{0,30}\b(?:meer|dieper\w*|sterker\w*|duidelijker|betere?)\b.{0,40}\b(?:verwacht|gezien|gehoopt|gewild|gehad)\b|\bkwam(?:en)? (?:[\w-]+ ){0,5}(?:uit de verf|minder naar voren|niet (?:goed |sterk )?naar voren)\b|\b(?:hopelijk|hoop)\b.{0,20}\b(?:deze|mijn|onze) (?:feedback|terugkoppeling)\b",
    r"(?<!niewiele )\b(?:zabrakło|brakowało|zabrakł[ay])(?: nam| mi)?(?: jednak| niestety| trochę)? (?!niewiele|bardzo|miejsc|czasu)\w+|\b(?:oczekiwa|spodziewa)\w+ (?:\w+ )?(?:się )?.{0,30}\b(?:więcej|większ\w+|lepsz\w+|głębsz\w+|bardziej)\b|\b(?:powodem (?:decyzji|jest|było)|zadecydował\w*|przesądził\w*)\b|\bmam nadzieję,? że (?:ten|ta|te|moja|mój) (?:feedback|informacj\w+|uwagi|opinia)\b.{0,20}\b(?:pomo|przyda|pomoc)",
    r"\b(?:saknade (?:vi|jag)|(?:vi|jag) saknade)\b(?! dig)|\b(?:hade (?:vi|jag)|(?:vi|jag) hade) (?:\w+ ){0,2}?(?:hoppats|önskat|velat se|velat ha|förväntat|sett)\b(?! (?:fler|att)).{0,40}\b(?:mer|djupare|tydligare|bättre|starkare)\b|\b(?:anledningen|skälet) (?:är|var|till)\b|\bavgörande (?:var|blev)\b|\bhoppas (?:att )?(?:du har nytta|den här|min|vår) (?:\w+ )?(?:feedback\w*|återkoppling\w*)",
)  # fmt: skip
"""Reasons for the no, and what was missing or praised with a but."""
NONE_GIVEN = any_of(
    r"\b(?:unable|cannot|can't|not able|do not|don't|not possible|regret)\b.{0,60}\bfeedback\b",
    r"\bnot\b.{0,20}\breason\b",
)
_FEEDBACK = r"(?:feedback|(?:ausführliche(?:re)? |detaillierte(?:re)? )rückmeldung|rückmeldung zu (?:ihre[rmn]?|deine[rmn]?)|retours? (?:plus )?(?:détaillée?s?|sur (?:votre|ton|ta|vos|tes)|constructifs?)|comentarios sobre|devolución|devoluciones|retroalimentación|comentários sobre|riscontro|terugkoppeling|informacj\w+ zwrotn\w+|återkoppling)"
_READY = (
    r"(?:happy to|glad to|pleased to|if you(?:'d| would)? (?:like|want|wish)|would you like|like some|can (?:offer|give|provide)|gern[e]?|(?:wenn|falls) (?:du|sie) (?:möcht|woll|willst|wünsch)\w*|volontiers|si (?:vous|tu) (?:le )?(?:souhait|voul|désir|veux)\w*|"
    r"n'hésite[z]? pas|si (?:lo )?(?:quieres?|desea[s]?|te interesa|le interesa)|con (?:mucho )?gusto|encantad[oa] de|se (?:quiser\w*|desejar\w*)|com (?:todo o |muito )?(?:gosto|prazer)|volentieri|se (?:lo )?(?:desidera|vuole|vuoi|desideri)|"
    r"graag|als (?:je|u) (?:wilt|wil|behoefte)|chętnie|jeśli (?:chce\w*|pan\w* chce|zechce\w*)|gärna|om du vill)"
)
FEEDBACK_OFFERED = any_of(
    rf"\b{_READY}\b(?!.{{0,20}}\b(?:your|ihre?|dein|votre|ton|tus?|sus?|seus?|teus?|suo|tuo|jouw|uw|din|ditt) {_FEEDBACK}).{{0,70}}\b{_FEEDBACK}\b", rf"\b(?<!your )(?<!ihr )(?<!dein )(?<!votre )(?<!je )(?<!uw ){_FEEDBACK}\b.{{0,70}}\b{_READY}\b"
)  # fmt: skip
"""That somebody may have reasons, who has none yet: the other side offers them."""
_OF_THEM = any_of(
    r"\b(?:survey|questionnaire|our (?:\w+ )?process|your (?:feedback|experience|opinion)|umfrage|ihr feedback|dein feedback|sondage|enquête|votre avis|encuesta|pesquisa|inquérito|sondaggio|questionario|ankiet\w+|enkät\w*)\b"
)
_WORD = any_of(rf"\b{_FEEDBACK}\b")


def is_offered(sentence: str) -> bool:
    """Tell whether a sentence offers feedback on request."""
    if NONE_GIVEN.search(sentence) or _OF_THEM.search(sentence):
        return False
    return FEEDBACK_OFFERED.search(sentence) is not None


def is_given(sentence: str) -> bool:
    """Tell whether a sentence gives reasons; an offer of them is none, what stands beside it may be."""
    rest = _WORD.sub(" ", sentence) if is_offered(sentence) else sentence
    return FEEDBACK.search(rest) is not None and not NONE_GIVEN.search(sentence)
