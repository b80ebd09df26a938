"""What is no talk with the applicant though it sounds like one: papers handed in, talks among themselves, a choice of whom to see. Nine languages.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

from rejectwatch.reply.patterns import any_of

_WORDS = r"(?: (?!(?:talk|chat|speak|meet|see|discuss|interview|rencontr|discut|parl|échang|voir\b|entreti|charl|habl|convers|conoc|entrevis|fal(?:ar|ám)|conhec|reuni|colloqui|conosc|trovar|gespr|prat|ontmoet|kennis|sprek|rozm|spotk|porozm|pozna|intervju|samtal|träff))\w+){0,4}? "
"""A few words that say nothing of a talk."""
_TO = r"\b[^,;:.]{0,20}?\b"


def _handed_in(coming: str, handing: str, papers: str) -> str:
    """Return a pattern for somebody who comes by with papers, or to leave them."""
    return rf"\b(?:{coming})\b{_WORDS}(?:{handing}){_TO}(?:{papers})\b"


_HANDED_IN = (
    _handed_in(r"(?:com(?:e|ing)|popp?(?:ed|ing)?|dropp?(?:ed|ing)?|call(?:ed|ing)|stopp?(?:ed|ing)?) (?:in|by|over|round|around|up|down|past|to (?:us|the \w+))", r"with|(?:to|and) (?:drop|hand|leav|giv|bring|deliver)\w*", r"cv|résumé|resume|application(?: form)?|papers|form|details"),
    _handed_in(r"(?:popp|dropp|call|stopp)ing (?:in|by|over|round)", r"about|(?:to )?(?:ask|enquir|inquir)\w*", r"jobs?|work|vacancy|vacancies|position|apprenticeship|cv|shifts?"),
    r"\b(?:mit|samt) (?:ihre[rnm]|deine[rnm]|eure[rnm]|de[rnm]) (?:\w+ )?(?:bewerbung\w*|unterlagen|lebenslauf|mappe|papieren)\b(?:(?!gespräch|interview|vorstell)[^,;:.]){0,30}?\b(?:vorbei\w*|zu uns|hier\w*|rein\w*)\b(?: gekommen| gekommen sind| waren)?",
    _handed_in(r"passée?s?|venue?s?|déplacée?s?", r"(?:porter|déposer|apporter|remettre|donner|laisser|amener|avec)", r"cv|candidature|dossier|lettre|curriculum|papiers|coordonnées"),
    r"\b(?<=d'être )passée?s?(?= mais\b)",
    _handed_in(r"ven(?:ir|ido)|pas(?:ar|ado|arte|arse)|acerc(?:ar|ado|arte|arse)|haberte acercado", r"(?:dejar|traer|entregar|llevar|con)(?:nos|me)?", r"cv|curr[ií]culum|currículo|candidatura|solicitud|datos|papeles|documentación|hoja de vida"),
    _handed_in(r"vind[oa]|passad[oa]|vir|passar", r"(?:deixar|trazer|entregar|dar|com)(?:-nos)?", r"cv|currículo|curriculum|candidatura|documentos|papéis|dados"),
    _handed_in(r"passat[oaie]|venut[oaie]", r"(?:lasciar|portar|consegnar|depositar)\w*|con", r"cv|curriculum|candidatura|domanda|documenti|recapiti"),
    _handed_in(r"langs\w*|binnen\w*|bij ons", r"om|met", r"cv|sollicitatie|brief|papieren|gegevens"),
    _handed_in(r"przysz\w+|przyszedł\w*|wpad\w+|zajrza\w+|był[aeo]?\w{0,2}", r"zostawi\w+|przyni\w+|odda\w+|złoży\w+|ze?", r"cv|życiorys\w*|dokument\w+|podani\w+|aplikacj\w+|papier\w+"),
    _handed_in(r"kom (?:förbi|in|hit|ner|upp|till oss)|kom", r"med|(?:och |för att )?(?:lämna\w*|gav|ge)", r"cv|ansökan|papper\w*|brev|meritförteckning|uppgifter"),
)  # fmt: skip
"""Papers brought by hand: nobody sat down with anybody."""
_AMONG_THEMSELVES = (
    r"\b(?:after|following|having) (?:(?:a|an|some|further|much|long|lengthy|brief|internal) )*(?:talk(?:s|ing|ed)?|spoken|speaking|discussions?|discussing|conversations?|chats?|a meeting|a call) (?:\w+ )?(?:with|to) (?:the|my|our) (?:\w+ )?(?:team|colleagues?|management|directors?|board|boss|partners?|wife|husband|staff|leadership)\b",
    r"\bnach (?:(?:einem|einer|dem|den|eingehende[mnr]|längere[mnr]|interne[mnr]|vielen|mehreren|einigen|kurze[mnr]) )*(?:gespräch(?:en)?|unterhaltung|telefonat|austausch|treffen|besprechung) (?:\w+ )?(?:im team|mit (?:(?:dem|den|der|meine[mnr]|unsere[mnr]) )?(?:\w+ )?(?:team|kolleg\w+|\w*leitung|geschäftsführ\w*|vorstand|direktion|betriebsrat|personalrat|(?:fach)?abteilung|gremi\w+)|mit meine[mnr] (?:mann|frau|partner\w*|chef\w*))\b",
    r"\b(?:après|suite à|à la suite d[e']) ?(?:une? |des |l'|la |les |plusieurs )?(?:\w+ )?(?:échange|discussion|conversation|réunion|rencontre|concertation)s? (?:\w+ )?avec (?:l'|le |la |les |mon |ma |mes |notre |nos )(?:\w+ )?(?:équipe|collègues|direction|associée?s?|gérante?|mari|femme|conseil)\b",
    r"\b(?:tras|después de|luego de) (?:(?:una?|la|varias|largas) )*(?:conversaci(?:ón|ones)|charlas?|reuni(?:ón|ones)) (?:\w+ )?con (?:el|la|los|las|mi|mis|nuestr[oa]s?) (?:\w+ )?(?:equipo|compañer\w+|dirección|gerencia|soci[oa]s?|junta|marido|mujer)\b",
    r"\b(?:após|depois d[ea]) (?:(?:uma?|a|várias|longas) )*(?:conversas?|reuni(?:ão|ões)) (?:\w+ )?com (?:o|a|os|as|minha|meu|meus|nossa|nosso) (?:\w+ )?(?:equipa|equipe|time|colegas|direção|diretoria|gerência|sóci[oa]s?|marido|mulher|esposa)\b",
    r"\b(?:dopo|a seguito di|in seguito a) (?:(?:un|una|il|la|vari|lunghi) |l'|un')*(?:\w+ )?(?:incontro|incontri|riunione|colloquio|chiacchierata|confronto) (?:\w+ )?con (?:il|la|i|le|l'|mio|mia|miei) ?(?:\w+ )?(?:team|squadra|colleghi|direzione|soci[oa]?|consiglio|marito|moglie)\b",
    r"\bna (?:(?:een|het|de|intern|goed|lang) )*(?:gesprek(?:ken)?|overleg|bespreking) (?:\w+ )?met (?:het|de|mijn|ons|onze) (?:\w+ )?(?:team|collega\w*|directie|bestuur|baas|management|man|vrouw|compagnon)\b",
    r"(?<!pani )(?<!pana )(?<!twojej )(?<!naszej )\b(?:rozmow(?:ie|ach)|spotkani(?:u|ach)) z (?:(?:całym|moim|moją|moimi|naszym|naszą|resztą) )?(?:zespoł\w+|zarząd\w+|szef\w+|dyrekcj\w+|wspólni\w+|mężem|żoną|kolegami|koleżankami|współpracowni\w+|radą|ekipą)\b",
    r"\befter (?:(?:ett|en|interna|flera|långa) )*(?:samtal|möten?|diskussion(?:er)?) (?:\w+ )?med (?:(?:min|mina|vår|våra|hela) )?(?:\w+ )?(?:team\w*|ledning\w*|kollegor\w*|chefen|styrelsen|arbetslaget|personalen|man|fru|kompanjon)\b",
)  # fmt: skip
"""Those who decide talk it over: the applicant isn't there."""


def _chosen(choice: str, way: str, talk: str, stops: str) -> str:
    """Return a pattern for a choice of those who come to a talk; what follows one isn't a choice for it."""
    return rf"\b(?:{choice})\b(?:(?!\b(?:{stops})\b)[^,;:]){{0,45}}?\b(?:{way}) ?(?:{talk})"


_DE_TALK = r"(?:(?:das|die|den|ein|eine|einem|unsere?|weitere) )?(?:persönliche[nsr]? )?\w{0,14}(?:gespräch\w*|interviews?|kennenlernen|telefonat)\b"
_CHOICE = (
    _chosen(r"cho(?:ose|osing|sen|ice)|select(?:ed|ing|ion)|shortlist\w*|pick(?:ed|ing)?", r"for|to", r"(?:(?:an|the|our|first) )*interviews?\b", r"after|following|since|and|but|thank|thanks|your|come|came|coming|attend\w*"),
    _chosen(r"(?:vor|aus)?wahl|vorauswahl|auswählen|(?:aus|vor)gewählt\w*|engere wahl|eingeladen\w*|einladung(?:en)?", r"für|zu[mr]?|zu den", _DE_TALK, r"nach|aus|im|beim|und|aber|dank\w*|bedank\w*"),
    rf"\bfür {_DE_TALK}(?:(?!\b(?:und|aber|nach|dank\w*|bedank\w*|haben wir uns)\b)[^,;:]){{0,60}}?\b(?:(?:aus|vor)gewählt|vorgesehen|ausgesucht|berücksichtig\w+|in ?frage|in betracht|vorgeschlagen)\b",
    _chosen(r"(?:pré)?sélection\w*|choisie?s?|choix|retenue?s?|convoqu\w+|invité\w*", r"pour|à|en|aux|au", r"(?:l'|un |une |des |les |cet |la )?(?:premier )?(?:entretiens?|rencontres?|rencontrer)\b", r"suite|après|lors|issue|et|mais|venue?s?|merci|remerci\w+"),
    _chosen(r"(?:pre)?selecci\w+|elegid\w+|eligi\w+|elegir|escog\w+|convoca\w+|citad\w+", r"para|a", r"(?:(?:la|las|una|nuestra) )?(?:entrevistas?|reunión)\b", r"tras|después|luego|y|pero|gracias|durante|asisti\w*|ven\w+|vin\w+|acudi\w*"),
    _chosen(r"(?:pré-?)?sele(?:ção|cion\w+)|escolh\w+|convoca\w+|chamad[oa]s|triagem|convidad\w+", r"para|à|às|a", r"(?:(?:a|as|uma) )?(?:entrevistas?|reunião)\b", r"após|depois|e|mas|obrigad[oa]|agrade\w+|durante|vind[oa]|compar\w+"),
    _chosen(r"scel\w+|selezion\w+|convoca\w+|ammess\w+|invitat\w+|individua\w+", r"per|al|a|ai", r"(?:(?:il|un|i|primo) )*(?:colloqui\w?|incontro)\b", r"dopo|seguito|e|ed|ma|grazie|ringrazi\w+|durante|partecip\w+|venut\w"),
    _chosen(r"keuze|gekozen|kiezen|selectie|geselecteerd\w*|uitgenodigd\w*|uitnodig\w*", r"voor|op", r"(?:(?:het|een|de|eerste) )*\w{0,14}gesprek(?:ken)?\b", r"na|en|maar|tijdens|bedankt|dank"),
    _chosen(r"wyb[óo]r\w*|wybran\w+|zaprasza\w+|zapro[sś]\w+|zakwalifikow\w+|wyłon\w+", r"na|do", r"rozm[óo]w\w*|spotkani\w+", r"po|i|ale|dzięk\w+|podczas"),
    r"\bna rozm[óo]w\w* (?:\w+ ){0,2}?(?:zaprasz|zapro[sś]|wybra|kwalifikuj|kwalifikow|zakwalifik)\w+|\bpodczas gdy\b",
    _chosen(r"urval\w*|valet|utvald\w*|valt|valda|kalla\w*|bjud\w+|uttag\w+", r"till|för", r"(?:(?:en|ett|den) )?\w{0,10}(?:intervju\w*|samtal\w*)", r"efter|och|men|tack|under"),
    r"\bvem\w* vi (?:\w+ )?(?:ville|vill|skulle) (?:träffa|intervjua)\b|\bvilka vi (?:\w+ )?(?:ville|vill|skulle) (?:träffa|intervjua)\b(?: till intervju)?",
    r"\b(?:met|interviewed|spoke (?:to|with)|spoken (?:to|with)|saw) (?:with )?(?:a lot of|lots of|so many|many|several|a number of) (?:\w+ ){0,3}?(?:people|candidates|applicants)\b(?: (?:in|at|during) the interviews?)?",
)  # fmt: skip
"""Who is asked to a talk, and who else came: it isn't said that this applicant did."""
NO_TALK = any_of(*_HANDED_IN, *_AMONG_THEMSELVES, *_CHOICE)
"""What is to be cut from a sentence before it can prove a talk."""

_TRIAL = r"(?:trial (?:shift|day|morning|lesson)|trial|shift)"
_DE_OFF = r"(?:\w{0,14}gespräch|interview|telefonat|termin|probearbeiten|probetag|probeschicht|schnuppertag|hospitation)"
_DAYS = r"(?: \w+){0,3}?"
OFF = any_of(
    rf"\b(?:{_TRIAL}|interview|chat|call|meeting){_DAYS}(?: is| are|'s|'re) (?:\w+ )?off(?= *(?:[.,;:!)–-]|$)| (?:then|sorry|because|as|since|today|tomorrow|for)\b)",
    r"\b(?:interview|chat|call|meeting|trial)\b[^,;:.]{0,25}?\b(?:out of|off|from) (?:the|my|our|your) (?:diary|calendar)\b|\bcan't (?:do|make) (?:our|the|your) (?:interview|chat|call|meeting)\b",
    r"\b(?:this|the) event (?:has been|was) (?:cancell?ed|rescheduled|updated|moved)\b|\b(?:cancell?ed|updated) event\b|^(?:cancell?ed|updated|rescheduled):",
    rf"\b{_DE_OFF}{_DAYS} (?:fällt|fallen|holen wir|hole ich|verschieben wir|verschiebe ich|verlegen wir|machen wir|klappt|geht)\b[^,;:.]{{0,35}}?\b(?:aus|nach|nicht|ein andermal|ein anderes mal|später)\b",
    rf"\b(?:holen|hole|verschieben|verlegen) (?:wir|ich) (?:das|den|die|unser|ihr|dein)\w* {_DE_OFF}\b|\b(?:das|den|unser|unseren|ihr|dein) {_DE_OFF}{_DAYS} (?:\w+ )?(?:canceln|gecancelt|streichen|gestrichen|nachholen|aus (?:dem|meinem|unserem|ihrem) kalender)\b|\b{_DE_OFF}{_DAYS} (?:ist |wurde |wird )?(?:gecancelt|gestrichen|abgesagt|verschoben)\b",
    r"\b(?:muss ich|müssen wir|muss) (?:\w+ )?(?:ihr|dein|das|den|unser|unseren|ihren)\b.{0,25}?(?:gespräch|interview|termin|telefonat|probetag|probearbeiten)\b[^;:]{0,90}?\b(?:absagen|verschieben|verlegen)\b",
    r"\b(?:dieser|der|ihr|abgesagte[rs]?|geänderte[rs]?) termin (?:wurde|ist|wird) (?:\w+ )?(?:abgesagt|geändert|verschoben)\b|\b(?:abgesagt|geändert|verschoben)e[rs]? termin\b|^(?:abgesagt|verschoben):",
    r"\b(?:entretien|échange|appel|essai|journée d'essai)\b[^,;:.]{0,30}?\b(?:(?:de l'|de mon |de notre )agenda|(?:du|de mon) calendrier|est annulée?|tombe à l'eau)\b|\bévénement (?:a été |est )?(?:annulé|modifié|reporté|déplacé)\b|^annulé:",
    r"\b(?:entrevista|llamada|reunión|charla|día de prueba|turno de prueba)\b[^,;:.]{0,30}?\b(?:de la agenda|del calendario|para otro día)\b|\bevento (?:ha sido |fue )?(?:cancelado|actualizado|reprogramado|modificado)\b|^cancelad[oa]:",
    r"\b(?:entrevista|chamada|reunião|conversa|dia de teste)\b[^,;:.]{0,30}?\b(?:da agenda|do calendário|para outr[ao] (?:altura|dia|hora))\b|\bevento (?:foi )?(?:cancelado|atualizado|remarcado|alterado)\b",
    r"\b(?:colloquio|telefonata|chiamata|incontro|prova|giornata di prova)\b[^,;:.]{0,30}?\b(?:dall'agenda|dal calendario|recuperiamo|recupereremo|un altro giorno|un'altra volta|salta)\b|\bevento (?:è stato )?(?:annullato|aggiornato|riprogrammato|spostato)\b|\b(?:annullato|riprogrammato|spostato) l'evento\b|^(?:annullato|aggiornato):",
    r"\b(?:gesprek|afspraak|belletje|interview|proefdag|meeloopdag|meelopen|proefdraaien)\b[^,;:.]{0,30}?\b(?:uit (?:de|mijn|onze|je) agenda|halen we|gaat niet door|een andere keer)\b|\b(?:afspraak|gebeurtenis|evenement) (?:is |werd )?(?:geannuleerd|gewijzigd|verzet)\b|\bgeannuleerde afspraak\b",
    r"\b(?:rozmow\w+|spotkani\w+|dzień próbny)\b[^,;:.]{0,30}?\b(?:z kalendarza|innym razem|w innym terminie)\b|\bdzień próbny\b[^,;:.]{0,30}?\bodwołan\w+|\bwydarzenie (?:zostało )?(?:anulowane|zmienione|przełożone)\b|\b(?:anulowane|zmienione) wydarzenie\b",
    r"\b(?:intervju\w*|samtal\w*|möte\w*|provdag\w*|provjobb\w*)\b[^,;:.]{0,30}?\b(?:ur kalendern|en annan gång|en annan dag|blir inte av)\b|\bhändelsen (?:har )?(?:ställts in|avbokats|ändrats|flyttats)\b|\binställd händelse\b",
)  # fmt: skip
"""A talk or a trial that is called off or put off in the short words of a note, or by a calendar."""

_KINDS = r"(?:phone (?:interview|screen|call)|telephone interview|telefoninterview|telefonat|telefongespräch|probearbeiten|probetag|appel téléphonique|entretien téléphonique|llamada telefónica|entrevista telefónica|chamada telefónica|colloquio telefonico|telefonata|telefonisch gesprek|telefoongesprek|rozmowa telefoniczna|telefonintervju|telefonsamtal)"
NOT_YET = any_of(
    rf"^(?:\d{{1,2}}[.)] ?|[-•*·] ?|[\w/-]+(?: \w+)?: ?)?{_KINDS}(?: (?:mit|with|avec|con|com|met|z|med) [^,;:.]{{1,40}})?(?:$| ?[,;:.(–-])|^{_KINDS} (?:morgen|am|um|on|at|le|à|el|il|op|om|we?|på|kl)\b",
    r"\b(?:next (?:week|month|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*)|(?:this )?coming (?:week|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*))\b|\b(?:process|selection|procedure)\b.{0,25}\b(?:consists? of|includes|has (?:two|three|four|\d) (?:rounds|steps|stages))\b",
    r"\b(?:verfahren|prozess|ablauf|auswahl)\b.{0,25}\b(?:stufen|schritte[n]?|phasen|runden|besteht aus|umfasst|sieht .{0,20}vor)\b|\bwürden? (?:ich mich|wir uns)\b.{0,40}\b(?:telefonat|gespräch|treffen|austausch)\b|\bbei (?:passung|eignung|interesse)\b",
    r"\b(?:processus|parcours|recrutement|sélection)\b.{0,25}\b(?:comporte|comprend|se déroule|consiste|prévoit)\b|\bsi (?:votre|ton|le) (?:profil|candidature)\b",
    r"\b(?:proceso|selección)\b.{0,25}\b(?:consta|consiste|incluye|comprende)\b|\bsi (?:encajas|encaja|(?:tu|su|el) (?:perfil|candidatura))\b|\b(?:me|nos) encantaría\b|\b(?:contacta|hablar|llamar|conversar|comunicar)(?:é|emos|án|á)\b|\b(?:de haber|en caso de) (?:coincidencia|encaje|avanzar|interés)\b|\bagradecería\b|\bantes de la entrevista\b",
    r"\b(?:processo|seleção)\b.{0,25}\b(?:tem|consta|consiste|inclui|compreende)\b (?:d[ae] |em )?(?:uma|um|duas|três)\b|\bse (?:o seu |o teu |seu |o )?perfil\b|\b(?:contactar|falar|ligar|telefonar|entrar)(?:emos|ei|ão|á)\b|\badoraria\b",
    r"\b(?:percorso|processo|selezione|iter)\b.{0,25}\b(?:prevede|consiste|comprende|si articola)\b|\bse (?:il|la) (?:suo |sua |tuo )?(?:profilo|candidatura)\b|\b(?:contatter|sentir|chiamer|telefoner)(?:emo|ò|anno|à)\b|\bmi farebbe piacere\b",
    r"\b(?:procedure|proces|selectie)\b.{0,25}\bbestaat uit\b|\bals (?:het|je profiel|uw profiel) (?:past|aansluit)\b|\bpas plaats na\b|\b(?:rekrutacj\w+|proces\w*|przebieg\w*|etap\w*)\b.{0,25}\b(?:składa się|obejmuje|przewiduje)\b|\bprzebieg:|\b(?:zadzwonimy|skontaktujemy|odezwiemy)\b|\b(?:processen|rekryteringen)\b.{0,25}\bbestår av\b|\b(?:hör|hörs) (?:jag|vi) av (?:mig|oss)\b",
    r"\b(?:ein|eine|einem|einen) (?:\w+, ?){1,2}(?:\w+ )?telefon(?:at|gespräch|interview)\b",
)  # fmt: skip
"""A step of the way that is only named, or still to come."""
