"""The lines around a signature: closing words, orders to sign, and the labels of the small print below."""

from __future__ import annotations

import re

CLOSING = re.compile(
    r"(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|friendly)? ?(?:regards|wishes)|best|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly))?|"
    r"all the best|cheers|thanks(?: again)?|thank you|many thanks|take care|warmly|respectfully|cordially|mind yourself|god bless|best of luck|good luck|rgds|"
    r"(?:mit )?(?:freundliche[nmr]?|beste[nmr]?|herzliche[nmr]?|viele[n]?|liebe[nr]?|schöne[nr]?|sonnige|kollegiale[nr]?)(?: und herzlichen)? (?:grü(?:ß|ss)en?|gru(?:ß|ss))(?: aus .{2,30})?|herzlich(?:st)?|mfg|lg|vg|hochachtungsvoll|alles gute|gottes segen|gruß|grüße|servus|ciao|"
    r"(?:bien |très )?cordialement|(?:bien )?à (?:vous|toi|bientôt)|sincères salutations|salutations(?: distinguées)?|meilleures salutations|amicalement|belle journée|bonne (?:journée|continuation|chance)|respectueusement|bises|"
    r"(?:un )?(?:cordial )?(?:saludos?|atentamente|cordialmente|abrazos?)(?: cordial(?:es)?)?|un (?:fuerte )?abrazo|suerte|le saluda(?: atentamente)?|atte|"
    r"atenciosamente|cumprimentos|(?:com os )?melhores cumprimentos|(?:um )?abraços?|att|cordialmente|beijinhos|"
    r"(?:cordiali|distinti|cari|migliori) saluti|(?:un )?(?:cordiale|caro) saluto|cordialmente|saluti|in bocca al lupo|buona fortuna|"
    r"(?:met )?(?:vriendelijke|hartelijke|beste|warme|lieve|sportieve) (?:groeten?|groet)|groet(?:en|jes)?|hartelijks?|hoogachtend|mvg|veel succes|succes|"
    r"z (?:poważaniem|wyrazami szacunku)|pozdrawiam(?: serdecznie)?|pozdrowienia|"
    r"(?:med )?(?:vänliga?|bästa|varma|många|hjärtliga) hälsning(?:ar)?|hälsningar|hälsn\.?|mvh|allt gott|lycka till|ha det|vi hörs|tack på förhand|"
    r"(?:love|hugs|speak soon|talk soon|onwards|in haste|with thanks|with appreciation|yrs)|(?:mit )?(?:kollegialem|freundlichem|herzlichem|bestem|lieben?) grüßen?|(?:und )?herzlich grü(?:ß|ss)t|bis bald|bis dann|(?:ganz )?liebe grü(?:ß|ss)e|"
    r"(?:je vous prie|nous vous prions|veuillez|recevez|agréez|avec (?:mes|nos)).{0,90}(?:salutations|sentiments)[^.]{0,30}|bien à (?:vous|toi)|à bientôt|à plus|sportivement|bon courage|sincèrement|respect(?:ueux|ueuses) salutations|"
    r"(?:reciba|recibe|le envío|te mando|con un).{0,20}(?:saludo|abrazo)|saludos? .{0,12}|atentos? saludos?|quedo atent[oa]|un beso|besos|se despide(?: atentamente)?|mucha suerte|"
    r"(?:com )?(?:os melhores |elevada )?(?:estima|consideração)|com os melhores cumprimentos|um beijo|bjo?s?|abç?s?|boa sorte|grat[oa]|obrigad[oa]|"
    r"(?:con )?(?:i )?(?:più |miei )?(?:cordialità|stima)|un abbraccio|a presto|buon lavoro|grazie(?: ancora)?|"
    r"(?:met (?:genegen|de meeste|collegiale) )?(?:hoogachting|groeten?)|gr\.?|hgr|tot (?:snel|ziens|dan)|sterkte|"
    r"(?:łączę|z) (?:wyraz(?:y|ami) (?:szacunku|poważania)|pozdrowieniami)|pozdrawiamy|pozdrawiam|serdecznie(?: pozdrawiam)?|z góry dziękuję|powodzenia|dziękuję)\b",
    re.IGNORECASE,
)
FOOTER = re.compile(
    r"^(?:--|__|==|\*\*|privacy (?:policy|notice|statement)|unsubscribe|terms of|datenschutz|impressum|mentions légales|politique de confidentialité|aviso legal|política de privaci?dade?|informativa|privacyverklaring|polityka prywatności|integritetspolicy|sent from|von meinem|envoyé|enviado|inviato|verzonden|www\.|https?:|tel(?:efon\w*|efoon\w*|ephone\w*|éfono\w*)?\b|phone\b|©|this (?:e-?mail|message))",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:ihre?|dein[e]?|i\.\s?a\.|i\.\s?v\.|ppa\.|gez\.:?|p\.?p\.|für|namens|im auftrag|in vertretung|in vollmacht|and|per|xx?|par|signed:?|your|de parte de|tu|su|"
    r"p\.\s?[od]\.|p/o|por (?:orden|poder|delegación|delegação|ordem)|fdo\.?:?|firmado:?|assinado:?|f\.to|firmato:?|signé:?|pour ordre|par délégation|par ordre|"
    r"w\.g\.|get\.|in opdracht|b\.a\.|o\.b\.v\.|z up\.|z upoważnienia|w zastępstwie|w z\.|wz\.|\(-\)|podpisano:?|enligt uppdrag|på uppdrag|e\.\s?u\.)\s",
    re.IGNORECASE,
)
"""What stands before a name on its line: ``i. A. Anna Roe``."""
ORDER = re.compile(
    r"(?:for and )?(?:on behalf of .{2,50}|for|p\.?\s?p\.?|"
    r"im auftrag(?:e)?(?: .{2,50})?|i\.?\s?a\.?|in (?:vertretung|vollmacht)(?: .{2,50})?|i\.?\s?v\.?|ppa\.?|im namen .{2,50}|für (?:das|die|den) .{2,50}|gez\.?|"
    r"(?:pour|par) (?:ordre|délégation|procuration)(?: .{2,50})?|p\.?\s?/?o\.?|pour (?:le|la|les|l['’]) ?.{2,50}|"
    r"por (?:orden|delegación|poder|autorización|delegação|ordem|procuração)(?: .{2,50})?|p\.?\s?[ad]\.?|(?:por|pel[ao]) (?:el|la|los|o|a) .{2,50}|pel[ao] .{2,50}|fdo\.?:?|"
    r"(?:per|d['’]) ?(?:delega|ordine|procura|incarico)(?: .{2,50})?|per (?:il|la|lo|i|gli|le|l['’]) ?.{2,50}|f\.to|"
    r"namens .{2,50}|in opdracht(?: .{2,50})?|in naam van .{2,50}|bij afwezigheid(?: .{2,50})?|voor (?:de|het) .{2,50}|b\.?\s?a\.?|"
    r"z up(?:\.|oważnienia)(?: .{2,50})?|w (?:zastępstwie|imieniu)(?: .{2,50})?|w ?z\.?|za .{2,50}|"
    r"(?:enligt|på) uppdrag(?: .{2,50})?|e\.?\s?u\.?|för (?:hela )?[a-zåäö].{2,50})[,.:]?",
    re.IGNORECASE,
)
"""A line of its own that says by whose order somebody signs: ``Im Auftrag``, ``Por orden``; the name stands below."""
LABEL = re.compile(
    r"(?<!\w)(?:geschäftsführ\w{0,9}|vertretungsberechtigt\w{0,2}|vorst[aä]nd\w{0,12}|aufsichtsrat\w{0,14}|(?:haupt)?sitz(?: der gesellschaft)?|registergericht|inhaber(?:in)?|verantwortlich\w{0,2}|"
    r"(?:managing |company )?directors?|registered(?: office| in .{2,30}| address)?|company secretary|chair(?:man|woman|person)?(?: of the board)?|trustees?|ceo|proprietors?|founders?|partners?|"
    r"gérante?s?|président(?:e|es|s)?(?:[- ]directeur général)?|directeur (?:général|de (?:la )?publication)|directrice (?:générale|de (?:la )?publication)|siège(?: social)?|"
    r"administrador(?:es|a)?(?: únic[oa])?|gerentes?|president[ea]s?|director(?:a)? general|domicilio(?: social)?|sócio\w{0,3}(?:-gerentes?)?|sede(?: legale| social)?|"
    r"amministrator[ei](?: unico| delegato)?|legale rappresentante|direttore responsabile|consiglio di amministrazione|"
    r"bestuur(?:der)?s?|directie|zaakvoerders?|eigena(?:ar|resse)|maatschappelijke zetel|raad van bestuur|"
    r"zarząd|prezes(?: zarządu)?|wiceprezes(?: zarządu)?|członkowie zarządu|prokurent|siedziba|rada nadzorcza|"
    r"vd|verkställande direktör|styrelse(?:ordförande|n)?|ordförande|säte)\s?(?:\([^)]{1,20}\)\s?)?:",
    re.IGNORECASE,
)
"""Whom or what the small print of a house names: never the one who writes."""
