"""Another role that a mail holds out beside its no: that it does, and the role's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rejectwatch.reply import positions
from rejectwatch.reply.ongoing import REFUSES, without_ongoing
from rejectwatch.reply.patterns import any_of, lowered
from rejectwatch.reply.polish import noun_of_work
from rejectwatch.reply.prose import flow, sentences
from rejectwatch.reply.titles import clean_title, has_role
from rejectwatch.reply.titlewords import read_title

_OTHER_ROLE = any_of(
    r"\b(?:you(?:'d| would| might| could)? (?:be |make )?(?:a )?(?:great|good|strong|better|perfect|excellent|natural)? ?(?:fit|match|suited|candidate)|(?:great|good|strong|better|perfect|excellent) (?:fit|match))\b.{0,40}\b(?:another|a different|a second|one of our other|our open|our other)\b.{0,50}\b(?:role|position|opening|opportunity|vacancy|post|team)\b",
    r"\b(?:instead|however|but|although),?\b.{0,60}\b(?:we|i) (?:would|'d|could) (?:like|love|be (?:happy|able)|want) to offer you (?!feedback|an interview)\b.{0,80}", r"\b(?:passat?|passa|passen|indstilla|tänkt på dig för|erbjuda dig)\b.{0,40}\b(?:en annan|ett annat) (?:tjänst|roll|jobb|uppdrag)\b", r"\b(?:en annan|ett annat) (?:tjänst|roll|jobb|uppdrag)\b.{0,80}\b(?:intress|passa|erbjud|föreslå)",
    r"\b(?:inn[eąy]|innego) (?:stanowisk\w+|rol\w+|ofert\w+)\b.{0,80}\b(?:zainteresow|zapropon|propon|pasow|zapras)|\b(?:zapropon\w+|propon\w+)\b.{0,50}\binn[eąy] (?:stanowisk|rol|ofert)\w*",
    r"\b(?:would like|we'd like|i'd like|'d love|would love|want|happy|keen|pleased)\b.{0,30}\b(?:to )?(?:invite|offer|consider|put|move|forward|discuss|propose|suggest|talk|speak|explore)\b.{0,50}\b(?:another|a different|an alternative|a similar|different|other|alternative)\b.{0,40}\b(?:role|position|opening|opportunity|vacancy|post|team)\b",
    r"\b(?:we have|we've got|there is|there's|we are also|we're also)\b.{0,20}\b(?:another|a different|an alternative|a similar|a second)\b.{0,60}\b(?:role|position|opening|opportunity|vacancy|post|job)\b.{0,120}\b(?:interest|consider|suit|fit|match|let (?:me|us) know|like to|apply|chat|call|invite|for you|your)\b",
    r"\bwould you (?:be|like|consider)\b.{0,60}\b(?:another|a different|other|alternative|instead|that role|this role|that position|our)\b.{0,60}(?:role|position|opening|opportunity|instead|vacancy|post)?",
    r"\b(?:passed|forwarded|referred|sent|shared|handed|recommended)\b.{0,10}\b(?:your|you)\b.{0,60}\b(?:to (?:our|the|my|a) )\b.{0,40}\b(?:team|colleague|hiring manager|department)\b.{0,80}\b(?:role|position|opening|vacancy|looking|hiring|who)\b",
    r"\b(?:andere|weitere|alternative)\w* (?:stelle|position|rolle|aufgabe|vakanz)\w*\b.{0,80}\b(?:interess|vorstell|anbieten|einladen|passen|sprechen|denkbar|infrage|in frage)",
    r"\b(?:anbieten|vorschlagen|einladen|vorstellen)\b.{0,60}\b(?:andere|weitere|alternative)\w* (?:stelle|position|rolle)",
    r"\b(?:un autre|d'un autre|une autre) (?:poste|opportunité|offre|mission)\b.{0,80}\b(?:intéress|propos|correspond|convien)|\bpropos\w+.{0,40}\bun autre poste\b",
    r"\b(?:otr[oa]) (?:vacante|puesto|posición)\b.{0,80}\b(?:interes|encaj|ofrec|propon)|\b(?:ofrecer|proponer)\w*.{0,40}\botr[oa] (?:puesto|vacante|posición)\b",
    r"\b(?:outra) (?:vaga|posição|função)\b.{0,80}\b(?:interess|convid|propor|oferec)", r"\bun'altra (?:posizione|opportunità|figura)\b.{0,80}\b(?:interess|propor|offr)",
    r"\b(?:een andere) (?:functie|vacature|rol|positie)\b.{0,80}\b(?:interes|aanbieden|passen|uitnodig|voorstel|past)",
)  # fmt: skip
_NOT_OTHER_ROLE = any_of(
    r"\b(?:de nouveau|à nouveau|otra vez|de nuevo|nuevamente|de novo|novamente|outra vez|di nuovo|nuovamente|opnieuw|ponownie|erneut|noch einmal|apply again|re-?apply)\b", r"\b(?:não hesit\w+|no dud\w+|non esit\w+|aarzel niet|tveka inte|nie wahaj|zögern sie nicht)\b",
    r"\b(?:se (?:vires|vir|encontrar\w*|houver|vê|vede|vedi|trova|trovi|tiver\w*)|si (?:ves?|vez|encuentr\w+|vois|voyez|trouve\w*)|als (?:je|u) (?:een|op)|(?:zie|ziet) (?:je|u)|jeśli (?:zobaczy\w*|znajdzie\w*)|om du (?:ser|hittar)|(?:sehen|finden) sie (?:eine|auf)|siehst du|(?:wenn|falls) (?:sie|du) (?:eine|auf))\b",
    r"\b(?:future|encourage|please (?:feel free|keep|check|visit|apply|continue)|welcome to apply|browse|website|careers page|other (?:roles|positions|openings|opportunities)(?! (?:that|which) we)|keep your|if (?:another|a (?:suitable|similar|different)|you (?:see|find|are interested in other))|should (?:another|a|any|you)|when another|no other|not .{0,20}another|in case)\b",
    r"\b(?:zukünftig|künftig|sollte|falls|jederzeit|auf unserer|karriereseite|keine andere)\b", r"\b(?:à l'avenir|futur|n'hésitez|si un autre|aucun autre|prochainement)\b",
    r"\b(?:en el futuro|futur[oa]s?|si surge|te animamos|le animamos|invitamos a)\b", r"\b(?:no futuro|futuras?|caso surja|acompanh)\b", r"\b(?:in futuro|qualora|eventuali|altre posizioni)\b", r"\b(?:toekomst|mocht|indien|in de gaten)\b",
)  # fmt: skip


_SEEKS = re.compile(
    r"\b(?:(?:is|are|am|we're|also|still) (?:\w+ )?(?:looking for|hiring|recruiting|searching for|opening)|(?:have|need) (?:also )?(?:an? |another )|suchen|sucht|suche ich|besetzen|cherch(?:e|ons|ent)|recrut(?:e|ons|ent)|ouvrons|"
    r"busc(?:a|amos|an)|abrimos|abre|procuramos|procura|estamos (?:a recrutar|contratando)|cerchiamo|cerca|apriamo|apre|apriremo|zoek(?:en|t)?|szuka(?:my|ją)?|otwieramy|rekrutujemy|söker|rekryterar)\b(?P<rest>.{0,90})"
)
_INSTEAD = re.compile(
    r"\b(?:instead|stattdessen|à la place|en su lugar|en cambio|em vez disso|al (?:suo|tuo) posto|in plaats daarvan|zamiast tego|i stället|le andrebbe|ti andrebbe)\b(?P<rest>.{0,90})"
)
_BESIDE = any_of(
    r"\b(?:also|but|however|instead|that said|separately|another team|colleague|other team|auch|aber|allerdings|dafür|stattdessen|kolleg\w+|aussi|en revanche|par ailleurs|mais|également|también|pero|en cambio|sin embargo|também|mas|porém|no entanto|"
    r"anche|però|invece|ma|ook|wel|echter|maar|collega\w*|także|też|natomiast|ale|jednak|däremot|även|också|men|kolleg\w+|dock)\b"
)
_INVITES = any_of(
    r"\b(?:would you (?:like|be interested|be open|consider)|(?:shall|should|may|can) i (?:introduce|pass|put|forward|share|send)|(?:you|your (?:profile|background|cv|experience))(?:'d| would| might| could)? (?:be a |make a )?(?:(?:really |very )?(?:good |great |strong |better |perfect )?(?:fits?|match|candidate)|suit)|saw you|interested\?|something for you)\b",
    r"\b(?:soll ich|sollen wir|darf ich|würdest du|würden sie|könntest du dir|könnten sie sich|hättest du|hätten sie|wäre das (?:etwas|was)|interesse daran|perfekt passen|gut passen|passen würd\w+|besser passen)\b",
    r"\b(?:seriez-vous|serais-tu|souhaitez-vous|souhaiteriez-vous|voulez-vous|veux-tu|cela vous (?:intéress|dirait)|ça (?:vous|te) (?:intéress|dirait)|puis-je transmettre|vous (?:correspond|convien)\w+)",
    r"\b(?:le interesaría|te interesaría|le gustaría|te gustaría|quiere que|quieres que|podría interesar\w*|encajar\w+)\b",
    r"\b(?:teria interesse|gostaria|queres que|quer que|posso (?:encaminhar|enviar)|interessa-(?:lhe|te)|poderia (?:lhe |te )?interessar|encaix\w+)\b",
    r"\b(?:le andrebbe|ti andrebbe|le interesserebbe|ti interesserebbe|sarebbe interessat[oa]|saresti interessat[oa]|se si candidasse|se ti candidassi|vuole che|vuoi che)\b",
    r"\b(?:zou (?:je|u)|wil je|wilt u|heb je interesse|iets voor (?:jou|je|u)|zal ik)\b",
    r"\b(?:czy (?:byłby|byłaby|chciał\w+|mogę|jest pan\w*|interesuje)|może (?:pana|panią|cię) zaintereso\w+)\b",
    r"\b(?:vill du|är det (?:något|nåt) för dig|skulle (?:passa|du vara intresserad)|passa dig|intresserad av)\b",
)
_ARTICLES = re.compile(
    r"^\W{0,3}(?:(?:ab|from|starting|from|a|à partir de|depuis|dès|desde|od) \w+ )?(?:(?:vi|auch|also|aussi|anche|ook|także|też|även|we|noi|nous|für|als|as|pour|comme|di|de|una posizione|un poste|con noi|een|an?|einen?|eine|une?|uno|una|um|uma|ett|en|"
    r"aber|noch|jedoch|allerdings|derzeit|aktuell|zurzeit|gerade|momentan|dringend|zusätzlich|dafür|currently|still|however|now|actuellement|encore|toutefois|cependant|également|también|actualmente|ahora|todavía|además|"
    r"também|atualmente|neste momento|ainda|attualmente|ancora|inoltre|adesso|nog|wel|echter|momenteel|nu|op dit moment|jednak|obecnie|jeszcze|również|teraz|obecnie też|just|dock|däremot|också|fortfarande|a|opening for)\s){0,7}"
)


_VACANT = re.compile(
    r"\b(?:(?:we|i)(?:'ve| do| also| still| currently)* (?:got |have )(?:also |still |currently |just )?(?:an? |another )?(?:\w+ )?(?:opening|vacancy|position|post|spot)(?: open)? (?:for|as|of|in)|there(?:'s| is)(?: also| still| currently)? an? (?:\w+ )?(?:opening|vacancy) (?:for|as|of|in)|"
    r"(?:haben|hätten|ist|wäre)\b.{0,40}\b(?:stelle|position|platz)(?: \w+)? (?:als|für)|(?:avons|aurions|il y a)\b.{0,30}\b(?:poste|place)(?: \w+)? (?:de|d')|(?:tenemos|hay)\b.{0,30}\b(?:vacante|puesto|plaza)(?: \w+)? (?:de|como|para)|"
    r"(?:temos|há)\b.{0,30}\b(?:vaga|lugar|posição)(?: \w+)? (?:de|como|para)|(?:abbiamo|c'è)\b.{0,30}\b(?:posizione|posto)(?: \w+)? (?:di|da|come|per)|(?:hebben|is er)\b.{0,30}\b(?:vacature|plek|functie|baan)(?: \w+)? (?:als|voor|van)|"
    r"(?:mamy|jest)\b.{0,30}\b(?:stanowisko|wakat na|etat)|(?:har|finns)\b.{0,30}\b(?:tjänst|plats|jobb|vakans)(?: \w+)? (?:som|för))\s(?P<rest>.{0,90})"
)
"""An opening beside the one that was refused, which is held out if they ask whether it pleases."""
_HELD_OUT = re.compile(
    r"\b(?:(?:would|could|can|'d)\b.{0,25}\b(?:like|love|happy|glad|pleased|keen|delighted|able) to (?:consider|offer|propose|put|recommend|suggest)\b.{0,40}\b(?:role|position|post|job|vacancy|opening) (?:of|as|for)|"
    r"(?:können|könnten|möchten|würden|möchte|würde|kann)\b.{0,50}\b(?:stelle|position|rolle|tätigkeit) (?:als|des|der|eines|einer)(?=.{0,80}\b(?:anbieten|vorschlagen|berücksichtigen))|"
    r"(?:souhait|aimer|pouvons|pourrions|voudri|heureux|ravis)\w*\b.{0,20}\bpropos\w+\b.{0,25}\b(?:poste|place|emploi|mission) (?:de|d')|"
    r"(?:gustaría|queremos|podemos|podríamos|querríamos)\b.{0,10}\b(?:ofrec|propon|consider)\w+\b.{0,30}\b(?:puesto|plaza|vacante|cargo) (?:de|como)|(?:gostaríamos|queremos|podemos|poderíamos)\b.{0,15}\b(?:ofere|propo|propô|consider)\w+\b.{0,30}\b(?:vaga|lugar|posição|função|cargo) (?:de|como)|"
    r"(?:vorremmo|possiamo|potremmo|piacerebbe|lieti)\b.{0,10}\b(?:offr|propor|consider)\w+\b.{0,25}\b(?:posizione|posto|ruolo|incarico) (?:di|da|come)|(?:willen|zouden|kunnen|wil|kan)\b.{0,40}\b(?:functie|rol|plek|baan) (?:van|als)(?=.{0,80}\b(?:aanbieden|voorstellen))|"
    r"(?:chcielibyśmy|możemy|moglibyśmy|chętnie)\b.{0,30}\b(?:zapropon|zaofer|rozważ)\w+\b.{0,25}\bstanowisko|(?:vill|kan|skulle)\b.{0,40}\b(?:erbjuda|föreslå)\b.{0,20}\b(?:tjänst|jobb|roll|plats)\w* som)\s(?P<rest>.{0,90})"
)
"""A role by its name that they would gladly give instead."""
_TAKEN = any_of(
    r"\b(?:filled|another candidate|someone else|besetzt|vergeben|anderen? (?:bewerber|kandidat|person)\w*|pourvue?|autre (?:candidat|personne|profil)\w*|cubiert[oa]|otr[ao] (?:persona|candidat[oa])|preenchid[oa]|outr[oa]s? (?:pessoa|candidat[oa])s?|"
    r"copert[oa]|altr[oa] (?:persona|candidat[oa])|ingevuld|vervuld|andere kandidaat|iemand anders|obsadzon\w+|inn\w+ (?:osob|kandydat)\w+|tillsatt|någon annan|annan (?:sökande|kandidat))\b"
)
_ONCE_MORE = any_of(
    r"\b(?:again|next (?:year|season|time|term)|later on|erneut|nächstes jahr|wieder|de nouveau|l'an prochain|de nuevo|otra vez|próximo año|novamente|próximo ano|di nuovo|prossimo anno|opnieuw|volgend jaar|ponownie|przyszłym roku|igen|nästa år|"
    r"would have|hätten (?:wir )?(?:ihnen|sie) gern\w*|not able|unable|cannot|can't|not be able|nicht|pas|não|non|niet|nie|inte)\b"
)


def _is_held_out(said: tuple[str, ...], at: int) -> bool:
    """Tell whether a sentence names a role that can be had; the mail said no before it."""
    low = lowered(said[at])
    if (vacant := _VACANT.search(low)) and _names_work(vacant["rest"]):
        both = " ".join(map(lowered, said[at : at + 2]))
        is_asked = _INVITES.search(both) is not None and not _NOT_OTHER_ROLE.search(both)
        return is_asked and not _ONCE_MORE.search(low)
    held = _HELD_OUT.search(low)
    return held is not None and _names_work(held["rest"]) and not _ONCE_MORE.search(low)


def _names_work(rest: str) -> bool:
    """Tell whether somebody's work is named, which Polish puts in the genitive."""
    return has_role(rest) or any(map(noun_of_work, rest.rstrip(".?!").split()[:2]))


def _first_no(said: tuple[str, ...]) -> int:
    """Return where a mail first says that somebody isn't taken, its end if it never does."""
    low = map(lowered, said)
    return next((at for at, one in enumerate(low) if REFUSES.search(one) or _TAKEN.search(one)), len(said))


@lru_cache(maxsize=8)
def _offers(text: str) -> tuple[str, ...]:
    """Return the sentences that hold out another role, beyond an encouragement to apply again.

    Either one sentence says so, or one says whom else they seek, and it or the next one asks the reader to be that.
    """
    said = sentences(text)
    no = _first_no(said)
    return tuple(
        sentence
        for index, sentence in enumerate(said)
        if (
            _OTHER_ROLE.search(low := lowered(sentence))
            or _is_sought(said[index : index + 2])
            or (index > no and _is_held_out(said, index))
        )
        and not _NOT_OTHER_ROLE.search(low)
    )


def _is_sought(said: tuple[str, ...]) -> bool:
    """Tell whether the first of two sentences names a role that they seek beside, and one of both asks the reader to take it."""
    low = [lowered(sentence) for sentence in said]
    if not any(has_role(rest) or _SOMEBODY.search(rest) for rest in _sought(low[0])):
        return False
    both = " ".join(low)
    asked = _BESIDE.search(both) and _INVITES.search(both)
    return asked is not None and not _FILLS_THIS.search(low[0]) and not _NOT_OTHER_ROLE.search(both)


_SOMEBODY = re.compile(r"\b(?:person|jemanden|someone|somebody|quelqu'un) (?:für|for|pour) \w")
_FILLS_THIS = re.compile(
    r"\b(?:with more|mit mehr|avec plus|con más|com mais|con più|met meer|med mer|z większym)\b"
)


def _sought(sentence: str) -> Iterator[str]:
    for pattern in (_SEEKS, _INSTEAD, _VACANT, _HELD_OUT):
        for match in pattern.finditer(sentence):
            yield match["rest"]


def other_role(text: str) -> bool:
    """Tell whether they really offer another role."""
    return bool(_offers(text))


_PAST = re.compile(
    r"\b(?:your (?:current|present|previous|former|last|earlier|past|recent) (?:role|position|post|job|work|internship) (?:as|at|with)"
    r"|your (?:role|position|post|job|time|internship) as (?:an? )?[^\n.!?;,]{3,50} at\b"
    r"|(?:ihr|dein)(?:e[rmn]?)? (?:jetzige|aktuelle|derzeitige|bisherige|frühere|letzte)[nrms]? (?:tätigkeit|position|stelle|funktion|rolle|arbeit) (?:als|bei)"
    r"|(?:ihr|dein)(?:e[rmn]?)? (?:tätigkeit|arbeit|zeit) als [^\n.!?;,]{3,50} bei\b"
    r"|(?:je|jouw|uw) (?:huidige|vorige|laatste) (?:functie|baan|rol|werk) (?:als|bij)"
    r"|(?:din|ditt) (?:nuvarande|tidigare|senaste) (?:tjänst|roll|jobb) (?:som|på|hos)"
    r"|pracował\w* (?:pani? )?(?:na stanowisku|jako|w))\s[^\n.!?;]*",
    re.IGNORECASE,
)


def without_past(text: str) -> str:
    """Return a text without what it says of the applicant's own work elsewhere: another employer, another job."""
    joined = flow(text)
    return _PAST.sub("", joined) if _PAST.search(joined) else text


_COMING = re.compile(
    r"\b(?:ouvrirons|apriremo|abriremos|(?:we['’]ll|we will) (?:\w+ )?(?:open|post|advertise|recruit|hire)\w*|(?:our|the) next opening|keep an eye (?:out )?(?:on|for)|look out for)\b",
    re.IGNORECASE,
)


def of_this_role(text: str, *, has_other: bool) -> str:
    """Return a text without what it says of other roles: one that goes on while this is refused, openings that are
    to come, and, if it holds out another role, that.
    """
    text = without_ongoing(text)
    away = set(_offers(text)) if has_other else set()
    if not away and not _COMING.search(text):
        return text
    return "\n".join(s for s in sentences(text) if s not in away and not _COMING.search(s))


def offered(text: str, language: str, position: str | None) -> str | None:
    """Return the name of the role that is offered; None when the sentence names none, or more than one."""
    found = {
        title
        for sentence in _offers(text)
        for title in _titles(sentence, language)
        if has_role(title) and not _same(title, position)
    }
    longest = max(found, key=len, default=None)
    return longest if longest is not None and all(title in longest for title in found) else None


def _titles(sentence: str, language: str) -> Iterator[str]:
    for witness in positions.in_text(sentence, language):
        yield witness.value
    low = lowered(sentence)
    for rest in _sought(low):
        place = low.index(rest)
        after = sentence[place : place + 120]
        title = clean_title(read_title(_ARTICLES.sub("", after), language))
        if title is not None:
            yield title


def _same(title: str, position: str | None) -> bool:
    if position is None:
        return False
    left, right = title.casefold(), position.casefold()
    return left in right or right in left
