"""What a mail promises or invites to for later: to keep the details, to write, to pass them on; to try again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rejectwatch.reply import wishes
from rejectwatch.reply.patterns import any_of

_PAPERS_EN = (
    r"your (?:cv|c\.v\.|résumé|resume|details|number|profile|application|info\w*|contact\w*|name|card|email)"
)
_PAPERS_DE = r"(?:unterlagen|bewerbung|lebenslauf|profil|daten|kontakt\w*|nummer|telefonnummer|mappe)"
_PAPERS_FR = r"(?:cv|candidature|dossier|profil|coordonnées|numéro|contact|données|informations)"
_PAPERS_ES = r"(?:cv|currículum|curriculum|currículo|candidatura|postulación|perfil|contacto|datos|número|teléfono|información|hoja de vida|solicitud|expediente|antecedentes|ficha)"
_PAPERS_PT = r"(?:cv|currículo|curriculum|currículum|candidatura|perfil|contac?to|dados|número|cadastro|telefone|inscrição)"
_PAPERS_IT = r"(?:cv|curriculum|candidatura|profilo|contatto|contatti|dati|numero|recapit\w+)"
_PAPERS_NL = r"(?:cv|gegevens|sollicitatie|profiel|nummer|telefoonnummer|brief|contactgegevens)"
_PAPERS_PL = r"(?:cv|zgłoszenie|aplikację|dokumenty|dane|numer|kontakt|profil|kandydaturę|życiorys)"
_PAPERS_SV = r"(?:cv|ansökan|uppgifter|profil|nummer|kontaktuppgifter|telefonnummer|meritförteckning)"

_KEEPS = any_of(
    rf"\b(?:keep|keeping|retain|retaining|hold|holding|hang|hanging|save|store|add|put)\b.{{0,25}}\b(?:{_PAPERS_EN}|you)\b.{{0,40}}\b(?:on file|in mind|for (?:future|when|other|later|any|the future)|in (?:our|the|my) (?:\w+ ){{0,2}}(?:database|records|files?|system|pool|drawer)|in case|on our books)\b",
    rf"\b{_PAPERS_EN} (?:will|can|may|shall|has|have) (?:be|been|stay|remain)\b.{{0,20}}\b(?:kept|retained|held|stored|saved|added|on file|in our)\b",
    rf"\b{_PAPERS_DE}\b.{{0,60}}\b(?:behalten|aufbewahren|aufheben|vormerken|vorgemerkt|abspeichern|in unsere[mn] (?:bewerber|talent|kandidaten)?-?(?:pool|datenbank|kartei|datei))\b|\b(?:behalte[n]?|hebe[n]?|bewahre[n]?|merke[n]?|notiere[n]?)\b.{{0,25}}\b{_PAPERS_DE}\b|\b(?:(?:wir|ich) (?:\w+ )?(?:merke[n]?|behalte[n]?)|(?:merke[n]?|behalte[n]?) (?:wir|ich))\b.{{0,12}}\b(?:sie|dich)\b.{{0,40}}\b(?:vor|im (?:blick|auge|hinterkopf|kopf)|in erinnerung)\b|\b(?:sie|dich)\b(?:(?!\bunser).){{0,30}}\b(?:vormerken|vorgemerkt|im (?:blick|auge|hinterkopf) behalten)\b",
    rf"\b(?:gard|conserv)(?:e|ons|er|erai|erons|ée?s?)\b.{{0,25}}\b(?:ton|ta|tes|votre|vos)\b.{{0,15}}\b{_PAPERS_FR}\b|\b(?:votre|ton|ta|vos|tes) {_PAPERS_FR}\b.{{0,30}}\b(?:gardée?s?|conservée?s?|reste\w*|restera|intégrée?)\b|\b(?:vous|te) (?:gard(?:e|ons|erai|erons)|garder)\b.{{0,20}}\b(?:à l'esprit|en tête|en mémoire|sous le coude)\b|\bpenser(?:ai|ons) à (?:vous|toi)\b",
    rf"\b(?:guard(?:o|amos|aré|aremos|ado|ar)|conserv\w{{1,6}}|manten(?:emos|er)|mantendr\w{{1,4}})\b(?:(?!\b(?:inform\w*|sobre|de|del|al)\b).){{0,25}}\b(?:tu|su|sus|tus)\b.{{0,15}}\b{_PAPERS_ES}\b|\b(?:tus?|sus?) {_PAPERS_ES}\b.{{0,20}}\b(?:permanec\w+|qued(?:a|an|ará|arán) (?:guardad\w+|registrad\w+|incorporad\w+|archivad\w+|en|a)\b|seguir(?:á|án) en|se (?:conserv|guard|manten)\w+|ser\w{{1,3}} (?:conserv|guard)\w+)|\b(?:te|le) (?:tendr(?:é|emos)|tengo|tenemos|mantendr(?:é|emos))\b.{{0,20}}\b(?:en cuenta|presente|en mente)\b|\b(?:tener|tenerte|tenerle)\b.{{0,10}}\b(?:presente|en cuenta)\b.{{0,40}}\b(?:perfil|candidatura|futur\w+|otr[oa]s)\b",
    rf"\b(?:guard(?:o|amos|arei|aremos|ar)|mant(?:enho|emos|erei|eremos|er)|conserv(?:o|amos|arei|aremos|ar)|deix(?:o|amos|ar|arei))\b(?:(?!\b(?:inform\w*|sobre|par)\b).){{0,25}}\b(?:seus?|sua|teus?|tua|vossos?|vossa)\b.{{0,15}}\b{_PAPERS_PT}\b|\b(?:seus?|sua|teus?|tua) {_PAPERS_PT}\b.{{0,20}}\b(?:(?:segue|seguem|fica|ficam|ficará|ficarão|permanec\w+|continua|continuará)(?: \w+)? (?:em|no|na|nos|guardad\w+|connosco|conosco|comigo)\b|ser\w{{1,3}} (?:mantid|guardad|conservad)\w+)|\b(?:vou|vamos|iremos) (?:te |o |a |lhe )?(?:ter|manter|lembrar)\b.{{0,25}}\b(?:em conta|em mente|presente|de (?:ti|você|si))\b|\bt(?:erei|eremos)\b.{{0,30}}\b(?:em conta|em consideração|presente)\b",
    rf"\b(?:terr(?:ò|emo)|tengo|teniamo|tenere|conserv\w+|manterr\w+|archivi\w+)\b(?! a\b).{{0,25}}\b(?:suo|sua|tuo|tua|suoi|tuoi)\b.{{0,15}}\b{_PAPERS_IT}\b|\b(?:suo|sua|tuo|tua) {_PAPERS_IT}\b.{{0,20}}\b(?:(?:resta|resterà|rimarrà|rimane)(?: \w+)? (?:in|nel|nella|nei|a|presso)\b|sarà (?:conservat|inserit)\w+)|\b(?:ti|la) (?:terr(?:ò|emo)|tengo|teniamo)\b.{{0,25}}\b(?:presente|in considerazione|a mente)\b",
    rf"\b(?:bewaar|bewaren|houd|houden|noteer|noteren|hou)\b.{{0,25}}\b(?:je|jouw|uw)\b.{{0,12}}\b{_PAPERS_NL}\b|\b(?:je|jouw|uw) {_PAPERS_NL}\b.{{0,40}}\b(?:bewaren|bewaard|bewaar|in portefeuille|vasthouden|achter de hand)\b|\b(?:houd|hou|houden)\b.{{0,15}}\b(?:je|jou|u)\b.{{0,25}}\b(?:in gedachten|in het achterhoofd|achter de hand)\b|\bdenk(?:en)? (?:we|ik|wij)?\b.{{0,15}}\baan (?:je|jou|u)\b",
    rf"\b(?:zachowa|zapis|zatrzyma|przechow|zostawi)\w{{0,8}}\b.{{0,25}}\b{_PAPERS_PL}\b|\b{_PAPERS_PL}\b.{{0,20}}\b(?:zachowamy|zachowam|zatrzymamy|zatrzymam|pozostanie|pozostaną|zapiszę|zapiszemy|będziemy przechowywać)\b|\b(?:będę|będziemy)\b.{{0,25}}\bpamięta\w+|\bo (?:panu|pani|tobie)\b.{{0,15}}\bpamięta\w+|\bzachowa\w{{0,4}} (?:pana|pani|twoj\w+|państwa)\b",
    rf"\b(?:sparar?|behåller|behålla|lägger|lägga|noterar|har kvar)\b.{{0,20}}\b(?:ditt|din|dina|er|ert)\b.{{0,12}}\b{_PAPERS_SV}\b|\b(?:har|ha|håller|hålla|behåller)\b.{{0,8}}\bdig\b.{{0,20}}\b(?:i åtanke|i minnet|kvar)\b|\b(?:ditt|din|dina) {_PAPERS_SV}\b.{{0,20}}\b(?:sparas|finns kvar|ligger kvar)\b",
)  # fmt: skip
_WRITES = any_of(
    r"\b(?:i|we)(?:'ll| will|'d| would| shall| can| may| might)\b.{0,30}\b(?:(?:be|get)(?: back| right back)? in touch|reach out|contact you|call you|ring you|phone you|e-?mail you|text you|drop you a line|let you know|give you a (?:shout|call|ring|bell|buzz)|(?:come|get) back to you)\b",
    r"\bmelde\b.{0,20}\bmich\b|\bmelden\b(?! sie\b).{0,20}(?<!bei )\buns\b|\b(?:rufe|wir rufen|rufen wir)\b.{0,12}\b(?:dich|sie)\b.{0,30}\ban\b|\b(?:komme[n]?|kommen)\b.{0,30}\bauf (?:sie|dich) zu\b|\bauf (?:sie|dich) zu(?:kommen|zukommen|rück\w*)\b|\b(?:bei (?:dir|ihnen)|(?<!bei )uns|(?<!bei )mich)\b.{0,25}\bmelden\b|\bkontaktiere[n]? (?:wir |ich )?(?:sie|dich)\b",
    r"\b(?:je|nous|on) (?:ne manquer\w+ pas de )?(?:vous|te|t'|reviendr\w+|revien\w+|reprendr\w+)\b.{0,4}\b(?:vers (?:vous|toi)|contact\w*|recontact\w*|appell?er\w*|rappell?er\w*|fer\w+ signe|écrir\w+|tiendr\w+ au courant)\b|\b(?:reviendr\w+|revenir) vers (?:vous|toi)\b|\b(?:reprendr\w+) contact avec (?:vous|toi)\b|\b(?:vous|te|t')\s?(?:re)?contacter\w*\b",
    r"\b(?:te|le|os) (?:llam(?:o|aré|aremos|amos)|avis(?:o|aré|aremos|amos)|escrib(?:iré|iremos|(?:o|imos)(?! (?:para|porque|en relación)\b))|contact(?:o|aré|aremos|amos)|volver(?:é|emos) a (?:llamar|contactar|escribir))\b|\b(?:nos pondremos|me pondré|me pongo) en contacto\b|\b(?:llamar|avisar|contactar)(?:te|le)\b",
    r"\b(?:te|lhe) (?:chamo|ligo|aviso|ligarei|ligaremos|contactarei|contactaremos|chamarei|avisarei|avisaremos|chamamos|avisamos)\b|\b(?:entrar(?:ei|emos)|(?:vamos|vou|iremos|podemos|poderemos) entrar|entro|entramos) em contac?to\b|\b(?:ligo|aviso|contact(?:o|amos)|chamo)-(?:te|lhe|o|a)\b|\b(?:contactá|avisá|chamá)-l[oa]\b|\bvocê é o primeiro que\b.{0,12}\bchamo\b",
    r"\b(?:la|ti|le) (?:ricontatt(?:o|erò|eremo|iamo)|contatt(?:erò|eremo)|chiam(?:o|erò|eremo)|richiam(?:erò|eremo)|scriv(?:erò|eremo)|avvis(?:erò|eremo)|far(?:ò|emo) sapere)\b|\bmi (?:faccio|farò) (?:viva|vivo|sentire)\b|\b(?:ricontattarla|ricontattarti|richiamarla|richiamarti)\b",
    r"\b(?:(?:neem|nemen) (?:ik|we|wij)|(?:ik|we|wij) (?:neem|nemen))\b.{0,40}\bcontact\b|\b(?:ik|we|wij)\b.{0,30}\bcontact (?:met (?:je|jou|u) )?opnemen\b|\b(?:dan )?(?:bel|mail|app) ik (?:je|u)\b|\bik (?:bel|mail|app) (?:je|u)\b|\b(?:laat|laten) (?:ik|we|wij) (?:het )?(?:je|u)\b.{0,12}\bweten\b|\b(?:benader|benaderen)\b.{0,15}\b(?:je|jou|u)\b|\bkom(?:en)?\b.{0,20}\bbij (?:je|u) terug\b",
    r"\b(?:odezw(?:ę|iemy)|skontaktuj(?:ę|emy)|zgłosz(?:ę|simy)|zgłosimy)\b|\b(?:zadzwoni(?:ę|my)|napisz(?:ę|emy)|(?:dam|damy)\b.{0,15}\bznać)\b",
    r"\bhör\b.{0,20}\bav (?:mig|oss)\b|\b(?:återkommer|ringer|kontaktar|mejlar)\b.{0,12}\b(?:till dig|dig|till er|er)\b|\b(?:höra|hör vi|hör jag)\b.{0,12}\bav (?:oss|mig)\b",
)  # fmt: skip
_LATER = any_of(
    r"\b(?:if|when|whenever|once|as soon|should (?:a|an|any|another|something|we|things|your)|next (?:year|season|month|summer|spring)|future|spring|summer|autumn|fall|winter|season|reopen\w*|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b",
    r"\b(?:wenn|sobald|falls|sollte\w*|nächste[nrs]?|künftig\w*|zukunft|frühjahr|frühling|herbst|sommer|winter|saison|dann|wieder|bei (?:neuem )?bedarf|(?:im|ab) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))\b", r"\b(?:si|dès|quand|lorsqu\w*|prochain\w*|printemps|rentrée|automne|été|hiver|saison|l'avenir|futur\w*|d'autres|en cas de (?:nouve\w+|besoins?)|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre))\b",
    r"\b(?:cuando|en cuanto|apenas|tan pronto|temporada|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|próxim[oa]s?|futur[oa]s?|primavera|verano|otoño|invierno|más adelante|otr[oa]s?)\b", r"\b(?:se|quando|assim que|logo que|caso|temporada|na época|em (?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|futur[oa]s?|verão|outono|inverno|outras?|novas?)\b",
    r"\b(?:qualora|appena|stagione|in caso di nuov\w+|a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre)|prossim[aoie]|futur[oe]|estate|autunno|inverno|altre|nuov[ae])\b", r"\b(?:als|zodra|wanneer|mocht|indien|volgend\w*|voorjaar|zomer|najaar|herfst|winter|seizoen|toekomst\w*|dan)\b",
    r"\b(?:jeśli|jeżeli|gdy\w*|jakby|kiedy|sezon\w*|jak tylko|w razie|przyszł\w+|wiosn\w+|lat\w|jesieni\w*|zim\w+|przed świętami|wtedy|na pewno)\b", r"\b(?:om|när|så snart|nästa|framtid\w*|framöver|våren|sommaren|hösten|vintern|höst|vår|säsong\w*|igen)\b",
)  # fmt: skip
_OTHERWISE = any_of(
    r"\b(?:select\w*|shortlist\w*|successful|expenses|travel costs|refund|(?:with|provide|providing|give|giving|some|our|mit|avec|con|com|met|med|z) (?:\w+ ){0,2}feedback|feedback (?:form|survey)|gdpr|dsgvo|rgpd|rodo|lgpd|legal\w*|by law|delet\w+|destroy\w*|eras\w+|gelöscht|löschen|vernichte\w*|gesetzlich\w*|aufbewahrungs\w+|supprim\w+|détrui\w+|légal\w*|eliminad\w*|borra\w*|suprimi\w*|apagad\w*|eliminat\w*|cancellat\w*|verwijder\w*|vernietig\w*|usun\w+|usuwan\w*|raderas|radera\w*|innerhalb|in case of (?:questions|queries)|bei rückfragen)\b"
)
"""What else papers are kept and people are written to for."""
_PASSES = any_of(
    rf"\b(?:pass|passed|passing|forward|forwarded|forwarding|share|shared|sharing|hand|refer)\b.{{0,12}}\b(?:{_PAPERS_EN}|you)\b.{{0,20}}\b(?:to|with)\b.{{0,25}}\b(?:team|colleagues?|department|office|branch|site|managers?|sister|partners?|friend)\b",
    rf"\b{_PAPERS_DE}\b.{{0,50}}\b(?:weiter(?:geleitet|gegeben|leiten|geben|gebe|reichen|gereicht)|an (?:eine[nrm]?|unsere?[nm]?|die) (?:kolleg\w+|abteilung|team|filiale|niederlassung|standort)\b.{{0,30}}\bweiter)\b|\b(?:leite[n]?|gebe[n]?|reiche[n]?)\b.{{0,20}}\b{_PAPERS_DE}\b.{{0,50}}\bweiter\b",
    rf"\b(?:transm\w+|fais suivre|faisons suivre|ferai suivre|ferons suivre|communiqu\w+)\b.{{0,10}}\b(?:votre|ton|ta|vos|tes) {_PAPERS_FR}\b.{{0,20}}\b(?:à|au|aux)\b.{{0,15}}\b(?:équipe|collègues?|collaborat\w+|service|site|agence|magasin|confr\w+|responsable)\b",
    rf"\b(?:pas|reenv|traslad|compart|env|har)\w{{0,6}}\b.{{0,10}}\b(?:tus?|sus?) {_PAPERS_ES}\b.{{0,15}}\b(?:a|al|con)\b.{{0,20}}\b(?:equipo|compañer\w+|colegas?|departamento|área|sede|oficina|tienda|responsable)\b", rf"\b(?:pass|encaminh|envi|partilh|compartilh|reencaminh)\w{{0,6}}\b.{{0,10}}\b(?:seus?|sua|teus?|tua) {_PAPERS_PT}\b.{{0,15}}\b(?:a|à|ao|aos|para|com)\b.{{0,20}}\b(?:equip[ea]|colegas?|departamento|área|unidade|loja|respons\w+|time)\b",
    rf"\b(?:inoltr|pass|gir|trasmett|condivid)\w{{0,6}}\b.{{0,10}}\b(?:suo|sua|tuo|tua|suoi|tuoi) {_PAPERS_IT}\b.{{0,15}}\b(?:a|ai|al|alla|alle|agli|con)\b.{{0,20}}\b(?:team|collegh\w+|colleg\w+|ufficio|sede|reparto|filiale|responsabil\w+)\b",
    rf"\b(?:je|jouw|uw) {_PAPERS_NL}\b.{{0,50}}\b(?:doorgeven|doorgestuurd|doorsturen|door)\b|\b(?:geef|geven|stuur|sturen)\b.{{0,10}}\b(?:je|jouw|uw) {_PAPERS_NL}\b.{{0,40}}\bdoor\b",
    rf"\b(?:przekaż|przekaza|prześl|przesła)\w{{1,6}}\b.{{0,25}}\b{_PAPERS_PL}\b.{{0,30}}\b(?:zespoł\w+|dział\w+|koleżan\w+|kole[dg]\w+|oddział\w+|kierowni\w+)\b", rf"\b(?:skickar|skickat|vidarebefordrar|lämnar|skicka)\b.{{0,12}}\b(?:ditt|din|dina) {_PAPERS_SV}\b.{{0,12}}\b(?:vidare|till)\b",
)  # fmt: skip
_RETURNS = any_of(
    r"\b(?:apply|try|write|get in touch|reach out|come back)\b(?: to)?(?: us| me)?\b.{0,12}\b(?:again|next (?:year|season|spring|summer|autumn|fall|winter|march|april|september|time|round))\b|\bre-?apply\b|\b(?:welcome|encourage|submit|send|make|see|receive)\b.{0,20}\b(?:another|new|further) application\b|\b(?:give|drop) us a (?:bell|ring|call|shout|line)\b.{0,30}\b(?:again|next|in (?:the )?(?:spring|summer|autumn))\b|\bhappy to hear from you (?:then|again)\b|\btry us again\b",
    r"\b(?:bewirb|bewerben|versuch\w*|melde?[nt]?|probier\w*)\b.{0,30}\b(?:erneut|wieder|noch einmal|nochmals?|noch mal|nächstes (?:jahr|mal)|im (?:frühjahr|herbst|sommer|(?:kommenden|nächsten) jahr))\b|\b(?:erneut|wieder|noch einmal|nochmals?|nächstes (?:jahr|mal))\b.{0,20}\b(?:bewerben|bewirbst|versuchen|melden)\b|\b(?:erneute|neue) bewerbung\b",
    r"\b(?:postuler|candidater|tenter (?:ta|votre) chance|retenter|(?<!vous )(?<!te )(?<!t')(?:écrire|recontacter)|revenir vers nous|nous contacter)\b.{0,20}\b(?:à nouveau|de nouveau(?! (?:besoin|poste|projet|recrutement|contrat))|l'(?:an|année) prochaine?|au printemps|à la rentrée|l'été prochain|à l'automne)\b|\b(?:repostul\w+|retent\w+ (?:ta|votre) chance|nouvelle candidature|(?:à nouveau|de nouveau) (?:ta|votre) candidature)\b",
    r"\b(?:volver a (?:(?:postul|present|intent|aplic|inscrib)\w+|escribir(?!te\b|le\b|l[oa]\b|os\b)\w{0,4}\b)|vuelv[ae]s? a (?:postul|present|intent|aplic|escrib|inscrib)\w+|(?:postul|present|intént|intent|escríb|inscríb)\w*\b.{0,15}\b(?:de nuevo|nuevamente|otra vez|el (?:próximo año|año que viene))|nueva candidatura|nueva postulación)\b",
    r"\b(?:candidat\w+(?:-se|-te)?|tent\w+|inscrev\w+(?:-se|-te)?|concorr\w+|escrev\w+|receber)\b.{0,15}\b(?:de novo|novamente|outra vez|no próximo ano|no ano que vem|na próxima edição)\b|\b(?:ver|receber) (?:você|a sua candidatura|a tua candidatura)\b.{0,12}\b(?:na próxima|de novo|novamente)\b|\bnova candidatura\b",
    r"\b(?:candidar\w+|riprov\w+|scriv\w+|ricandid\w+|farsi (?:viv[oa]|sentire))\b.{0,15}\b(?:di nuovo|nuovamente|ancora|l'anno prossimo|il prossimo anno|in (?:primavera|autunno))\b|\b(?:ricandidar\w+|ricandidat\w+|riprovar\w+|riprova|riprovi)\b|\bnuova candidatura\b",
    r"\b(?:solliciteer\w*|solliciteren|probeer\w*|proberen|meld\w*|reageer\w*)\b.{0,25}\b(?:opnieuw|nog eens|nogmaals|weer|volgend (?:jaar|seizoen)|in het (?:voorjaar|najaar))\b|\b(?:opnieuw|nogmaals|weer|nog eens)\b.{0,10}\b(?:solliciteren|te proberen|proberen)\b|\bnieuwe sollicitatie\b",
    r"\b(?:spróbow\w+|aplikow\w+|zgłos\w+|kandydow\w+|aplikuj|spróbuj)\b.{0,20}\b(?:ponownie|jeszcze raz|za rok|znowu|w przyszłym roku)\b|\b(?:ponown\w+|kolejn\w+) (?:aplik\w+|zgłosz\w+|kandydow\w+|prób\w+)|\bzapraszamy? (?:za rok|ponownie|w przyszłym roku|jesienią|wiosną)\b",
    r"\b(?:sök|söka|försök|hör (?:\w+ )?av dig|höra av dig|prova|pröva|ansök)\b.{0,20}\b(?:igen|på nytt|nästa (?:år|gång|säsong)|till (?:hösten|våren|sommaren|vintern))\b|\bny ansökan\b",
)  # fmt: skip
_HESITATE = any_of(
    r"\b(?:(?:do not|don't|not|won't|never) hesitate|zögern sie nicht|zöger nicht|(?:werde[n]?|zögern?) (?:ich |wir )?nicht zögern|scheuen sie sich nicht|n'hésite[zr]? (?:donc |surtout )?pas|ne pas hésiter|no dud\w+|não hesit\w+|non esit\w+|aarzel niet|nie wahaj się|tveka inte)\b",
    r"\b(?:(?:not|won't) fail|nicht versäumen|ne manquer\w+ pas|no dejar\w+ de|não deix\w+ de|non mancher\w+|niet nalaten|nie omieszkam\w*|nie zawaha\w*)\b",
    r"(?:\bnot|n't) (?:let (?:this|it) )?(?:deter|discourage|dissuade|put|stop|prevent) you(?: off)?(?: from)?\b|\bnicht (?:davon )?(?:entmutigen|abhalten|abschrecken)\b|\bne (?:vous|te) décourage\w* pas\b|\bno (?:te|se|le) desanim\w+|\bnão (?:desanim\w+|se desanim\w+)|\bnon (?:si|ti) scoragg\w+|\bniet (?:ontmoedigen|afschrikken)\b|\bnie zniechęca\w+|\binte (?:avskräck\w+|nedslå\w*)\b",
)  # fmt: skip
"""A denial that says yes: not to hesitate, not to fail, not to be put off."""
_NOT = any_of(
    r"\b(?:not|cannot|never|no (?:se|te|le|lo|podemos|podremos|vamos|es|será|serán|longer)|no (?:conserv|guard|mant|tendr|permanec|qued|llam|escrib)\w+|unable|nicht|keine?\w?|nie|ne|pas|não|nem|non|niet|geen|inte|ej)\b",
    r"n't\b",
)
_BEFORE = 28


def keeps(said: Iterable[str]) -> bool:
    """Tell whether they promise to keep somebody's details, or somebody in mind, for other openings."""
    return any(_keeps(line) for line in said if not _OTHERWISE.search(line))


def _keeps(line: str) -> bool:
    rest = wishes.LEAVE.sub(" ", line)
    return _affirms(_KEEPS, rest) or _affirms(wishes.KEEPS, rest)


def asks(said: Iterable[str]) -> bool:
    """Tell whether they ask for leave to keep somebody's details, or somebody in mind."""
    asked = [line for line in said if wishes.LEAVE.search(line) and not _OTHERWISE.search(line)]
    return any(_keeps(line) or _KEPT_IF.search(line) for line in asked)


_KEPT_IF = any_of(rf"\b(?:keep|hold|retain|store|save)\b (?:on to |hold of )?{_PAPERS_EN}\b")
"""What needs no occasion where it is asked: may we keep your details?"""


def writes(said: Iterable[str]) -> bool:
    """Tell whether they promise to get in touch themselves when there is something, or at some time."""
    return any(_writes(line) for line in said if _LATER.search(line) and not _OTHERWISE.search(line))


def _writes(line: str) -> bool:
    return _affirms(_WRITES, line) or _affirms(wishes.WRITES, line)


def passes(said: Iterable[str]) -> bool:
    """Tell whether they pass somebody's details on to others of the house."""
    return any(_affirms(_PASSES, line) for line in said)


_THANKED = any_of(
    r"\b(?:thank\w*|dank\w*|merci|remerci\w+|gracias|agrade[cç]\w+|obrigad[oa]|grazie|ringrazi\w+|bedankt|dziękuj\w+|tack)\b"
)
"""That somebody applied once more is no invitation to do it."""


def returns(said: Iterable[str]) -> bool:
    """Tell whether they invite somebody to apply or to write once more, now or at some time."""
    return any(_returns(line) for line in said if not _THANKED.search(line))


def _returns(line: str) -> bool:
    if _affirms(_RETURNS, line) or _affirms(wishes.RETURNS, line):
        return True
    is_for_later = wishes.LATER_ON.search(line) and not wishes.ABOUT_THIS.search(line)
    return bool(is_for_later) and _affirms(wishes.WRITE_US, line) and not _writes(line)


def _affirms(pattern: re.Pattern[str], line: str) -> bool:
    """Tell whether a line says so, with no word that denies it shortly before or within."""
    plain = _HESITATE.sub(" ", line)
    return any(
        not _NOT.search(plain[max(0, found.start() - _BEFORE) : found.end()])
        for found in pattern.finditer(plain)
    )
