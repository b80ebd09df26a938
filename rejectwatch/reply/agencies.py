"""An agency that recruits for a client: how it speaks of the client, what it is called, which names are its own.

Every pattern is tried on one sentence or one line at a time; a gap is bounded, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.display import read_display
from rejectwatch.reply.domains import letters, made_from
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.names import company_key, without_legal_form
from rejectwatch.reply.offices import is_office, is_office_word, is_organisation
from rejectwatch.reply.orgnames import has_legal_form, is_capital, is_name_like, read_name
from rejectwatch.reply.patterns import LONGEST, any_of, lines
from rejectwatch.reply.prose import sentences
from rejectwatch.reply.senders import employer_domain, is_job_board, is_postal, is_relay, is_robot
from rejectwatch.reply.titles import has_role

_CLIENT = any_of(
    r"\b(?:i|we) (?:have )?(?:submitted|forwarded|presented|put forward|sent) your (?:credentials|cv|résumé|resume|details|profile|application) (?:over |across )?to (?!(?:the|our) (?:hiring|team|manager|director|panel|committee|department|head|board|client services))\S+ .{0,60}\b(?:and (?:have|got|received)|last week|yesterday|on \w+day)\b",
    r"\b(?:our|my|the) client(?:, [^.]{1,60},)? (?:has|have|had|hasn't|decided|chose|felt|went|liked|told|wants?|came back|is|isn't|was|would|will|won't|needs|picked|opted|appointed|selected|offered|feedback)\b|\b(?:feedback|heard(?: back)?|news|word|an answer|a reply|a response) from (?:our|my|the) client\b|\bmy client (?:\S+ ){1,6}?(?:has|have|hasn't|decided|chose|felt|went|opted|will|won't)\b|\bon behalf of (?:a|our|my|one of our) clients?\b|\b(?:put|submit\w*|sent|forward\w*) (?:you|your (?:cv|resume|profile|details))\b.{0,30}\b(?:to|for) (?:the|our|my) client\b",
    r"\bour client (?:\S+ ){1,6}?(?:has|have|hasn't|decided|chose|felt|went|opted) (?:not |now |since |also )?(?:decided|chosen|to |with|for|appointed|picked|selected|offered|opted|gone|filled|hired)|\b(?:role|position|job|vacancy|opportunity|interview|application|assignment)\b.{0,40} (?:with|for|at) (?:one of )?(?:our|my) clients?\b|\brecruit(?:ing|ed)? (?:\S+ ){0,4}?on behalf of\b|\b(?:search|assignment|campaign)(?: that| which)? (?:we|i)(?: are|'re| am|'m| have been|'ve been| were| was)? (?:conduct|run|lead|handl|undertak|manag)\w* (?:for|on behalf of)\b|\b(?:we|i|our firm)(?: are|'re| am|'m| were| was| have been|'ve been) retained (?:by|to)\b|\bretained search\b",
    r"\b(?:unser|mein|der) (?:kunde|mandant|auftraggeber)(?:, [^.]{1,60},)? (?:hat|wird|will|möchte|wollte|entschied|sucht|ist)\b|\b(?:bei|für|von|mit) (?:unserem|meinem|unseren|meinen) (?:kunden|mandanten|auftraggeber)\b|\b(?:die einsatzfirma|der entleiher|das kundenunternehmen)\b",
    r"\b(?:unser|mein) (?:kunde|mandant|auftraggeber|kundenunternehmen|mitgliedsbetrieb|mitgliedsunternehmen) (?:\S+ ){0,6}?(?:hat|wird|möchte|entschied|teilte?) |\b(?:eine[rms]|einen) (?:unserer|meiner) (?:kunden|mandanten|auftraggeber|mitgliedsbetriebe)\b|\bim (?:namen|auftrag) (?:unseres|meines|eines) (?:kunden|mandanten|auftraggebers)\b",
    r"\b(?:notre|mon|le) client(?:e)?(?:, [^.]{1,60},)? (?:n'a|ne|a|souhaite|préfère|veut|recherche|nous|m'a)\b|\b(?:chez|pour) (?:notre|mon) client\b|\bl'entreprise (?:utilisatrice|cliente)\b", r"\b(?:nuestro|mi|el) cliente(?:, [^.]{1,60},)? (?:finalmente |al final |ya |no )?(?:ha|definió|cerró|contrató|seleccionó|resolvió|decidió|eligió|prefiere|quiere|optó|cogió|nos)\b|\bempresa (?:cliente|usuaria)\b|\bpara (?:nuestro|un) cliente\b",
    r"\b(?:notre|mon) client(?:e)? (?:\S+ ){1,6}?(?:n'a|a|souhaite|préfère|nous a|m'a) |\b(?:chez|pour|par|avec) (?:l'un|l'une|un|une) de (?:nos|mes) client(?:e)?s\b|\b(?:notre|nos|une|d'une) entreprises? clientes?\b|\bmissions? (?:intérimaires?|d'intérim|en intérim)\b|\bpour le compte (?:de notre|de mon|d'un) client",
    r"\b(?:nuestro|mi) cliente (?:\S+ ){1,6}?(?:ha|decidió|eligió|prefirió|optó|nos ha|me ha) |\b(?:uno|una) de (?:nuestros|nuestras|mis) (?:empresas )?clientes?\b|\bpor cuenta de (?:nuestro|un) cliente\b|\b(?:habl|convers)(?:ado|ar|é|amos) (?:\w+ ){0,4}con (?:mi|nuestro|el) cliente\b",
    r"\b(?:nosso|meu|o) cliente(?:, [^.]{1,60},)? (?:finalmente |no final |já |não )?(?:fechou|definiu|contratou|preencheu|avançou|selecionou|decidiu|optou|escolheu|quis|prefere|final|informou)\b|\bempresa (?:cliente|utilizadora)\b", r"\b(?:nostro|mio|il) cliente(?:, [^.]{1,60},)? (?:alla fine |non )?(?:ha|preferisce|vuole|cerca)\b|\bazienda (?:cliente|utilizzatrice)\b",
    r"\b(?:nosso|meu) cliente (?:\S+ ){1,6}?(?:decidiu|optou|escolheu|preferiu|avançou|contratou|informou|selecionou) |\b(?:um|dum|num) cliente (?:nosso|meu)\b|\b(?:um|num|dum) dos (?:nossos|meus) clientes\b|\bpor conta de (?:um|nosso) cliente\b",
    r"\b(?:nostro|mio) cliente (?:\S+ ){1,6}?(?:ha|preferisce|vuole) |\bil cliente (?:ci|mi) ha\b|\b(?:uno|un|di uno|di un) (?:dei nostri|dei miei|nostro|mio) client[ei]\b|\bper conto di (?:un |un'|una )?(?:nostr[oa] |mi[oa] )?(?:client[ei]|azienda client[ei])\b",
    r"\b(?:heeft|koos|wil|kiest) (?:onze|mijn) (?:opdrachtgever|inlener|klant)\b|\b(?:onze|mijn|de) (?:opdrachtgever|inlener|klant)(?:, [^.]{1,60},)? (?:heeft|koos|wil|kiest|zoekt)\b", r"\b(?:nasz|mój|mojego|naszego)? ?klient(?:, [^.]{1,60},)? (?:ostatecznie |jednak )?(?:podjął|postanowił|zdecydował|wybrał|zrezygnował|chce|szuka)\b|\b(?:naszego|mojego) klienta\b|\bpracodawc\w+ użytkownik\w*\b", r"\b(?:(?:vår|min) kund(?:en)?(?:, [^.]{1,60},)?|kunden) (?:har|valde|vill) (?:nu |till slut )?(?:valt|bestämt|sagt|annan|en annan|ha|gå)\b|\b(?:vår|min) uppdragsgivare\b",
    r"\b(?:onze|mijn) (?:opdrachtgever|inlener|klant) (?:\S+ ){1,6}?(?:heeft|koos|wil|kiest|gaat) |\b(?:feedback|bericht|terugkoppeling|reactie|antwoord|gehoord|vernomen|nieuws)\b.{0,25} van (?:onze|mijn|de) (?:opdrachtgever|inlener|klant)\b|\b(?:bij|van) (?:een|één) van (?:onze|mijn) (?:opdrachtgevers|inleners|klanten)\b|\b(?:in|namens) (?:opdracht van )?(?:onze|mijn) (?:opdrachtgever|klant)\b",
    r"\b(?:spoke|spoken|speaking|talked|chatted|caught up|been on the phone) (?:to|with) (?:the|our|my) client\b|\b(?:mit|bei|von) (?:dem|meinem|unserem) (?:kunden|mandanten|auftraggeber) (?:gesprochen|telefoniert)\b|\b(?:feedback|rückmeldung|antwort|absage|entscheidung) (?:vom|von unserem|von meinem|unseres|meines|des) (?:kunden|mandanten|auftraggebers?)\b",
    r"\b(?:retour|réponse|nouvelles|feedback|décision) (?:de la part )?(?:de (?:mon|notre)|du) client(?:e)?\b|\b(?:parlé|échangé|discuté|fait le point) avec (?:le|mon|notre) client\b|\bavoir (?:le|mon|notre) client au téléphone\b|\b(?:hablado|hablar|hablé) con (?:el|mi|nuestro) cliente\b|\b(?:respuesta|noticias|feedback) (?:del|de mi|de nuestro) cliente\b|\ben nuestro cliente\b",
    r"\b(?:falar|falei|falámos|falamos|falado|conversar|conversei|conversamos) com (?:o |o meu |o nosso |meu |nosso )cliente\b|\b(?:retorno|resposta|feedback|notícias) (?:do|de|do meu|do nosso) cliente\b|\b(?:sentito|parlato con|parlare con) (?:il|il mio|il nostro) cliente\b|\b(?:riscontro|risposta|feedback|notizie) (?:dal|del|dal mio|dal nostro) cliente\b|\bpresso (?:il )?nostro cliente\b",
    r"\b(?:gesproken|gebeld|overlegd|overleg gehad) met (?:de|onze|mijn) (?:opdrachtgever|klant)\b|\bmet (?:de|onze|mijn) (?:opdrachtgever|klant) (?:gesproken|gebeld|overlegd)\b|\b(?:bij|voor) (?:onze|mijn) (?:opdrachtgever|inlener)\b|\b(?:rozmawiał[ae]m|rozmawialiśmy) z (?:naszym |moim )?klientem\b|\b(?:informacj[ęe]|odpowiedź|feedback|decyzj[ęe]) (?:od|z) klienta\b",
    r"\b(?:hos|för|från|av|till|med) (?:vår|min) (?:kund|uppdragsgivare)\b|\b(?:pratat|talat|stämt av|hört) (?:med|från) (?:kunden|uppdragsgivaren)\b|\b(?:besked|återkoppling|svar) från (?:kunden|uppdragsgivaren)\b",
    r"\b(?:nasz|mój) klient (?:\S+ ){0,6}?(?:zakończył|zamknął|odrzucił|zatrudnił|obsadził|poinformował|wstrzymał|odwołał|podjął|postanowił|zdecydował|wybrał|zrezygnował) |\b(?:u|dla) jednego z (?:naszych|moich) klientów\b|\b(?:vår|min) kund (?:\S+ ){1,6}?(?:har|valde) (?:nu |till slut )?(?:valt|bestämt|gått|beslutat|tackat)|\b(?:hos|för|av) en av (?:våra|mina) kunder\b|\bpå uppdrag av (?:vår|min|en) kund",
)  # fmt: skip
_THEIR_PROJECT = re.compile(
    r"\b(?:the client|(?:der|die) (?:kunde|kundin|auftraggeber(?:in)?|bauherr(?:in)?)|le client|la cliente|el cliente|il cliente|o cliente|de (?:klant|opdrachtgever)|klient|kunden|beställaren) [^.,;]{0,50}?"
    r"\b(?:project|contract|order|projekte?|\w{0,12}auftrag|bauvorhaben|vorhaben|vertrag|projet|chantier|contrat|marché|commande|proyecto|obra|contrato|pedido|projeto|obra|progetto|cantiere|contratto|commessa|ordine|"
    r"opdracht|projektu?|kontrakt(?:u|et)?|umow[ęy]|zleceni[ea]|projektet|uppdraget|beställningen)\b"
)
"""What the client of a builder or a consultancy did with its own project: no client of an agency's."""
_HEARD_FROM: dict[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:[Hh]eard(?: back)?|(?:had|got|received|have) (?:some |your |the |an? )?(?:feedback|news|word|answer|reply|response)|come back) from (?:the team at )?(?=[A-Z0-9])"),
    "de": re.compile(r"\b(?:Feedback|Rückmeldung|Antwort|Nachricht|Bescheid|Absage|Entscheidung) (?:von|der|vom|seitens) (?:der |dem )?(?:Firma )?(?=[A-ZÄÖÜ0-9])"),
    "fr": re.compile(r"\b(?:(?:eu|reçu) (?:un |le |une |la |son |des )?(?:retour|réponse|nouvelles?|avis) (?:de |du |d['’])|(?:viens d['’]avoir|ai eu|échangé avec|parlé avec|parlé à) )(?:la |l['’]|chez )?(?:société |entreprise )?(?=[A-ZÉÈ0-9])"),
    "es": re.compile(r"\b[Dd]esde (?:la empresa )?(?=[A-ZÁÉÍÓÚ0-9][^.]{2,50} (?:nos|me) ha)|\b(?:(?:recibido|tenido|tengo) (?:la )?(?:respuesta|noticias|feedback) de|(?:hablar|hablado|hablé) con) (?:la empresa )?(?=[A-ZÁÉÍÓÚ0-9])"),
    "pt": re.compile(r"\b(?:recebi|recebemos|tive|tivemos) (?:o |um |uma |a )?(?:retorno|resposta|feedback|notícias) (?:da |do |de )(?:empresa )?(?=[A-ZÁÉÍÓÚ0-9])"),
    "it": re.compile(r"\b(?:ricevuto|avuto) (?:un |il |la |una )?(?:riscontro|risposta|feedback|notizie) (?:da |dalla |dal |di |della |dall['’])(?:azienda |ditta |società )?(?=[A-ZÀÈ0-9])"),
    "nl": re.compile(r"\b(?:(?:feedback|bericht|terugkoppeling|reactie|antwoord)(?: gekregen| ontvangen| gehad)? van|gebeld met|gehoord van|gesproken met) (?=[A-Z0-9])"),
    "pl": re.compile(r"\b(?:odpowiedź|informację|wiadomość|decyzję) (?:z|od) (?:firmy )?(?=[A-ZŁŚŻ0-9])"),
    "sv": re.compile(r"\b(?:(?:fått|har) (?:återkoppling|besked|svar)|hört) från (?=[A-ZÅÄÖ0-9])"),
}  # fmt: skip
"""After these stands who decided; another firm than the writer's is the writer's client."""
_HOUSES = re.compile(
    r"\b(?:executive search|search partners|headhunt\w*|personnel solutions|recruitment (?:agency|consultants|consultancy|ltd|limited|solutions)|employment agency|"
    r"zeitarbeit|arbeitnehmerüberlassung|personalberatung|personalvermittlung|personaldienstleist(?:er|ung|ungen)|personalleasing|"
    r"intérim|interim|cabinet de (?:recrutement|chasse)|chasseu(?:r|rs|se|ses) de (?:têtes|talents)|agence d['’]emploi|cazatalentos|cacciator[ei] di teste|uitzend\w*|detachering\w*|wervings- en selectiebureau|"
    r"empresa de trabajo temporal|(?-i:ETT)|agencia de empleo|consultora de selección|selección de personal|trabalho temporário|consultora de recrutamento|"
    r"agenzia per il lavoro|società di ricerca e selezione|ricerca e selezione del personale|agencja (?:pracy|zatrudnienia)|agencji (?:pracy|zatrudnienia)|bemanningsföretag|rekryteringsföretag)\b",
    re.IGNORECASE,
)
"""What only an agency is called, or adds to its name."""
_BRANDS = re.compile(
    r"\b(?:randstad|manpower(?:group)?|adecco|gi group|synergie|michael page|page (?:personnel|executive|group)|pagegroup|robert (?:walters|half)|walters people|tempo-team|kelly services|"
    r"experis|lhh recruitment|badenoch (?:\+|&|and) clark|spring professional|morgan mckinley|antal international|harvey nash|sthree|computer futures|progressive recruitment|real staffing|"
    r"(?:nigel|jefferson|mason) frank international|oliver james associates|selby jennings|la fosse associates|office angels|pertemps|reed specialist recruitment|egon zehnder|"
    r"heidrick (?:&|and) struggles|russell reynolds associates|odgers berndtson|korn ferry|amadeus fire|dis ag|ferchau|persona service|i\.\s?k\. hofmann|hofmann personal|trenkwalder (?:personal\w*|group)|"
    r"piening personal|timepartner|arwa personal\w*|unique personal\w*|expectra|proman|supplay|samsic emploi|adéquat intérim|temporis|aquila rh|lynx rh|fed (?:finance|human|it|légal|supply)|"
    r"appel médical|ergalis|menway|eurofirms|nortempo|temporing|catenon|talent search people|claire joster|multipessoal|luandre|soulan|openjobmetis|etjca|humangest|lavoropiù|oggi lavoro|"
    r"tempi moderni|generazione vincente|adhr group|youngcapital|olympia uitzend\w*|start people|undutchables|covebo|abiant|otto work force|accent jobs|vivaldis|konvert|daoust|grafton recruitment|"
    r"devire|bigram|leasingteam|job impulse|academic work|studentconsulting|poolia|lernia bemanning|wise professionals|onepartnergroup|proffice|jurek recruitment|meritmind|tng group)\b|"
    r"^hays\b(?! (?:county|travel))|"
    r"^(?:umana|orienta|during|maw|crit|brunel|luba|egor|wyser|hrk|work service|tempton|trenkwalder|orizon|uniflex|bravura(?: sverige)?|jefferson wells)(?= (?:s\.?p\.?a|s\.?a|b\.?v|n\.?v|ab|gmbh|sp)\b)",
    re.IGNORECASE,
)  # fmt: skip
"""The well-known houses of nine countries; a name that is another word as well only with its legal form."""
_DEPARTMENTS = frozenset(("selección de personal", "ricerca e selezione del personale"))
"""What a department is called as well: the name of a house must stand before it."""
_TRADES = frozenset(
    "search staffing resourcing recruitment recruiting recruit recruiters talent selección seleção recrutamento recrutement selezione rekrutacja rekrytering bemanning".split()
)
"""What an agency's name often ends with, and a department's as well."""
_TRADE = re.compile(
    rf"^(?P<name>.{{2,50}}?)[ -](?P<trade>{'|'.join(sorted(_TRADES))})"
    r"(?P<more> (?:group|solutions|consultants|consulting|consultancy|associates|agency|international))?(?: partners)?$",
    re.IGNORECASE,
)
_SURE_TRADES = frozenset(("search", "bemanning"))
_SURE_BY_HAND = _SURE_TRADES | {"staffing", "resourcing"}
_CONSULTANT = re.compile(
    r"^(?:consultor(?:a)?|consultante?|consulente|konsultant(?:ka)?)(?: (?:senior|júnior|junior|it|rh|rrhh|hr|tech)){1,3}$|"
    r"^(?:(?:senior|principal|managing|executive|associate|lead|perm|temp) ){0,2}(?:(?:recruitment )?consultant|(?:managing )?partner(?:in)?|(?:managing )?director|personalberater(?:in)?|consultante? en recrutement|"
    r"consultora? de (?:selección|recrutamento|seleção)|consulente (?:di|alla) selezione|intercedente?|recruitmentconsultant|rekryteringskonsult|konsultchef|konsultant(?:ka)? ds\. rekrutacji)$",
    re.IGNORECASE,
)  # fmt: skip
"""What people do at an agency, and seldom in an employer's office."""
_IN_DOMAIN = re.compile(
    r"(?:staff(?:ing)?|recruit(?:ment|ers|ing|s)?|resourcing|talent|search|selecci?on|selecao|recrutamento|recrutement|selezione|rekrutacja|rekrytering|personal(?:beratung|vermittlung)|headhunt\w{0,4}|zeitarbeit|uitzendbureau|bemanning)(?:group|partners|consult\w{0,6}|solutions)?$"
)
_SURE_DOMAIN = re.compile(
    r"(?:.{3}staffing|.{3}recruit(?:ment|ers)?|personalberatung|personalvermittlung|headhunt\w{0,4}|zeitarbeit|uitzendbureau)(?:group|partners|consult\w{0,6}|solutions)?$"
)
_DIVIDER = re.compile(r"\s[|–—·•/-]\s|,\s|\s@\s|\s(?:at|bei|chez|bij|presso|hos)\s(?=[A-ZÀ-Þ0-9])")
_LIST = ("-", "*", "•", "·", ">")
_SIGN_OFF = 8


def is_agency(message: Message, language: str) -> bool:
    """Tell whether a mail comes from an agency that recruits for a client."""
    if any(_CLIENT.search(_THEIR_PROJECT.sub(" … ", line)) for line in lines(message.text)):
        return True
    return _is_called_agency(message) or _heard_from_client(message, language)


def is_agencys(company: str, message: Message) -> bool:
    """Tell whether a name is the agency's own, whole or cut: beside the address, in the domain, or below the text."""
    key, sender = company_key(company), message.sender
    own = [company_key(piece) for line in _sign_off(message) for piece in _DIVIDER.split(line)]
    if any(name == key or name.startswith(f"{key} ") for name in own if key):
        return True
    if sender is None:
        return False
    shown = company_key(sender.name)
    label = (employer_domain(message) or sender.domain).partition(".")[0]
    if (bool(shown) and key in shown) or made_from(company, label):
        return True
    start = letters(company)
    return len(start) >= 4 and not is_relay(sender) and letters(label).startswith(start)


def _is_called_agency(message: Message) -> bool:
    """Tell whether the display name, the lines below the text or the domain are an agency's."""
    sender = message.sender
    house = _house(sender)
    shown = sender.name[:160] if sender is not None else ""
    pieces = [piece for line in (shown, *_sign_off(message)) for piece in _DIVIDER.split(line)]
    names = [piece.strip(" \"'()") for piece in pieces]
    sure = _SURE_TRADES
    if sender is not None and _is_persons(sender):
        sure = _TRADES if any(_CONSULTANT.match(name) for name in names) else _SURE_BY_HAND
    if any(_is_agency_name(name, house, sure=sure) for name in names):
        return True
    return bool(_SURE_DOMAIN.search(house)) and sender is not None and _is_persons(sender)


def _is_persons(sender: Address) -> bool:
    return not is_robot(sender) and read_display(sender).person is not None


def _house(sender: Address | None) -> str:
    """Return the letters of the sender's own domain; '' where it is a hiring system's, a board's or a provider's."""
    if sender is None or is_relay(sender) or is_job_board(sender) or is_postal(sender):
        return ""
    labels = sender.domain.split(".")
    return letters(max(labels[:-1] or labels, key=len))


def _is_agency_name(name: str, house: str, *, sure: frozenset[str]) -> bool:
    """Tell whether a line or a piece of one is an agency's name, not a department's or what somebody does there."""
    if not 3 <= len(name) <= 70:
        return False
    if _BRANDS.search(name):
        return True
    bare = without_legal_form(name)
    if (found := _HOUSES.search(bare)) is not None:
        return _is_house(bare[: found.start()], found.group().casefold(), bare[found.end() :])
    trade = _TRADE.match(bare)
    if trade is None or not is_name_like(name) or not _is_proper(trade["name"]) or has_role(trade["name"]):
        return False
    if trade["trade"].casefold() in sure or trade["more"] or has_legal_form(name):
        return True
    return _IN_DOMAIN.search(house) is not None and house.startswith(letters(trade["name"]))


def _is_house(before: str, word: str, after: str) -> bool:
    """Tell whether what only agencies are called names one here: "Tempo Interim Boom", not "Interim HR"."""
    if word == "interim":
        return _is_proper(f"{before} {after}") and not has_role(f"{before} {after}")
    is_name = _is_proper(before) and not is_organisation(before) and not has_role(before)
    return word not in _DEPARTMENTS or (is_name and not after)


def _is_proper(text: str) -> bool:
    """Tell whether a phrase holds a word that can be a name's: capitalised, and no office's."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if is_capital(word)]
    return any(not is_office_word(word) and not is_office(word) for word in words)


def _heard_from_client(message: Message, language: str) -> bool:
    """Tell whether the writer passes on what another firm said."""
    sender = message.sender
    if sender is None or is_relay(sender) or is_job_board(sender) or is_robot(sender):
        return False
    return any(not is_agencys(name, message) for name in _deciders(message.text, language, _told(message)))


def _deciders(text: str, language: str, told: str) -> Iterator[str]:
    """Yield the firms that a text says it has heard from; what an agency's subject has needs no word of a firm."""
    anchor = _HEARD_FROM.get(language)
    if anchor is None:
        return
    for sentence in sentences(text):
        for match in anchor.finditer(sentence[:LONGEST]):
            name = read_name(sentence[match.end() :])
            if (
                _is_firm(name)
                or (_CALLED_FIRM.search(match[0]) and name and not is_office(name))
                or (name and name in told and not is_first_name(name) and not is_office(name))
            ):
                yield name


def _told(message: Message) -> str:
    """Return the subject of somebody's mail from a domain of recruiting: the firm that it names is the client."""
    sender = message.sender
    label = "" if sender is None or not _is_persons(sender) else sender.domain.partition(".")[0]
    return message.subject[:300] if _RECRUITS.search(label) else ""


_RECRUITS = re.compile(
    r"^(?:talent|recruit|search|staff|headhunt|personal(?:berat|vermittl))|" + _IN_DOMAIN.pattern
)
_CALLED_FIRM = re.compile(r"\b(?:Firma|société|entreprise|empresa|azienda|ditta|società|firmy) $")
"""What stands before the name of a firm, whatever it is called."""


def _is_firm(name: str) -> bool:
    """Tell whether a name is a firm's beyond doubt: it has a legal form, or a word of an organisation beside its own."""
    if not name or is_office(name) or has_role(name):
        return False
    words = [word for word in name.split() if word[0].isupper()]
    own = [word for word in words if not is_organisation(word) and not is_office(word)]
    house = any(is_organisation(word) or word.casefold() in _SECTORS for word in words)
    return has_legal_form(name) or (house and len(words) > 1 and bool(own))


_SECTORS = frozenset(
    "aceites assicurazioni assurances bodegas construcciones construções costruzioni hoteles impianti industrias laboratorios laboratórios laboratoires seguros supermercados transportes transports trasporti verzekeringen versicherungen".split()
)
"""What a firm does, in the plural, where its name begins or ends with it: no department is called so."""


@lru_cache(maxsize=8)
def _below(text: str) -> tuple[str, ...]:
    """Return the last short lines of a text that are no sentences, the lowest first."""
    found: list[str] = []
    for raw in reversed(text[-3000:].split("\n")):
        line = " ".join(raw.split())
        if not line or len(line) > 90 or line.startswith(_LIST):
            continue  # an empty line, an item of a list, or what a firm's register entry says
        if line[-1] in ",:;?!" or (line[-1] == "." and not has_legal_form(line)) or len(found) == _SIGN_OFF:
            break
        found.append(line)
    return tuple(found)


def _sign_off(message: Message) -> tuple[str, ...]:
    return (*_below(message.text), *_below(message.signature))
