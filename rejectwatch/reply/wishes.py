"""What a mail would like for later, where it neither promises nor commands: to keep, to write, to be written to.

Every pattern is tried on one sentence at a time, in lower case; a gap is bounded, so time is linear.
"""

from __future__ import annotations

from rejectwatch.reply.patterns import any_of

_ES = r"(?:(?:me|nos) (?:gustaría|encantaría)|quisiera(?:mos)?|querría(?:mos)?|quer(?:emos|ría)|quiero|espero|esperamos|podríamos)"
_PT = r"(?:gostava|gostávamos|gostar(?:ia|íamos)|adorava|adorar(?:ia|íamos)|quer(?:o|emos|íamos|ia)|esper(?:o|amos)|pretend(?:o|emos))"
_IT = r"(?:(?:mi|ci) piacerebbe|vorr(?:ei|emmo)|spero|speriamo|conto|contiamo)"
_EN = r"(?:would|'d|we|i|hope|very much|really|be) (?:very |really |be |so )?(?:love|like|glad|happy|hope|hoping|keen|pleased|delighted) to"

KEEPS = any_of(
    r"\b(?:hung|hang|hanging|held|hold|holding|kept|keep|keeping)(?: on to| onto| hold of) (?:your|it\b)|\b(?:keep|kept|retain|save|saved|put) (?:your \w+|it) (?:aside|to one side|safe|handy|by|on file)\b",
    r"\bwürde[n]? (?:wir|ich) (?:sie|diese) .{0,20}\b(?:behalten|aufbewahren|aufheben)\b|\b(?:sie|diese) (?:\w+ ){0,2}(?:für (?:spätere|künftige|weitere|andere)|in unsere[mn]?)\b.{0,30}\b(?:behalten|aufbewahren|aufheben|aufnehmen)\b",
    r"\b(?:le|la|les) (?:gard|conserv)(?:e|ons|erai|erons|erais|erions|er)\b.{0,20}\b(?:sous|de côté|pour (?:de |d'|un|une|la|plus)|dans|en (?:réserve|vue))",
    rf"\b{_ES}\b.{{0,15}}\b(?:(?:tener|mantener)(?:te|le|l[oa]|os)\b.{{0,12}}\b(?:presente|en cuenta|en mente|en nuestr\w+)|(?:guardar|conservar|quedar\w+ con)\b.{{0,12}}\b(?:tus?|sus?)\b)|\b(?:lo|la|los|las) (?:guard|conserv|mantendr|archiv)\w{{1,6}}\b.{{0,20}}\b(?:futur|próxim|otr[oa]s|nuestr|cuando)|\b(?:me quedo|nos quedamos|nos quedaremos|me quedaré) con (?:tus?|sus?)\b",
    rf"\bfic(?:o|amos|arei|aremos|ar) com (?:os? |as? )?(?:seus?|suas?|teus?|tuas?) (?:cv|curr\w+|contac?tos?|dados|perfil|candidatura|número)\b|\b{_PT}\b.{{0,15}}\b(?:manter|guardar|ter|tê)(?:-l[oa]|-te|-[oa])?\b.{{0,20}}\b(?:em mente|em conta|presente|para (?:futur|outr|próxim|nov))|\b(?:guardá-l[oa]s?|mantê-l[oa]s?|guardaremos|guardo-[oa]s?)\b.{{0,20}}\b(?:futur|próxim|outr|nosso|nossa|quando)",
    rf"\b(?:l[oaie]|la) (?:terr(?:ei|ò|emo|emmo)|tengo|teniamo|conserv\w{{1,6}}|metto|mettiamo)\b.{{0,15}}\b(?:da parte|in archivio|presente|a disposizione|in considerazione|a mente)\b|\b{_IT}\b.{{0,12}}\b(?:tener|conservar)(?:l[oaie]|ti|la)\b.{{0,12}}\b(?:da parte|in archivio|presente|in considerazione|a mente)\b",
    r"\b(?:bewaren|bewaar|houden|hou) (?:we|wij|ik) (?:die|deze|ze|hem|het) (?:graag|voor|in|nog)\b|\b(?:we|wij|ik) (?:bewaren|bewaar|houden|hou) (?:die|deze|ze|hem) (?:graag|voor|in|nog)\b",
    r"\b(?:chciał\w+|chcielibyśmy|chętnie)\b.{0,20}\b(?:zachowa|zatrzyma|pamięta)\w{0,4}\b.{0,25}\b(?:cv|zgłoszeni\w|aplikacj\w|dokumenty|dane|kontakt|pan\w|tobie|ciebie)\b|\b(?:zachowam|zachowamy|zatrzymam|zatrzymamy) (?:je|ją|go)\b",
    r"\b(?:vill|skulle vilja|kan)\b.{0,20}\b(?:spara|behålla|ha kvar) (?:den|dem|det|ditt|din|dina)\b|\b(?:sparar|behåller) (?:vi|jag) (?:den|dem|det) (?:gärna|till|för|i)\b",
)  # fmt: skip
"""That they would like to keep somebody's papers, or have kept them."""
WRITES = any_of(
    r"\b(?:and|then) (?:will|shall|'ll) (?:\w+ )?(?:be in touch|give you a|let you know|call you|ring you|contact you|reach out|get back to you|get in touch|drop you)\b",
    rf"\b{_EN}\b.{{0,15}}\b(?:(?:speak|talk|chat|connect|meet)\b.{{0,12}}\bagain|reconnect|reach out|get (?:back )?in touch|be in touch|contact you|come back to you|pick (?:this|things) up again)\b",
    r"\bkontakt (?:mit (?:ihnen|dir) )?auf(?:nehmen|zunehmen)\b|\bnehme[n]? (?:wir|ich)\b.{0,25}\bkontakt (?:mit (?:ihnen|dir) )?auf\b|\b(?:sie|dich) (?:gern(?:e)? |wieder |dann |erneut ){1,2}(?:kontaktieren|ansprechen|anrufen|anschreiben)\b",
    r"\b(?:vous|te) (?:faire signe|(?:re)?contacter|rappeler|réécrire|écrire (?:à|de) nouveau)\b|\b(?:reprendre|renouer) contact avec (?:vous|toi)\b|\bd'échanger (?:à|de) nouveau avec (?:vous|toi)\b",
    rf"\b{_ES}\b.{{0,15}}\b(?:(?:volver a )?(?:escribir|contactar|llamar|avisar|buscar)(?:te|le|l[oa]|os)|volver a (?:hablar|conversar|contar) con(?:tigo| usted)|(?:pon|volver a pon)er(?:me|nos) en contacto|retomar (?:el contacto|la conversación))\b|\b(?:no dejar(?:é|emos) de )?(?:escribir|avisar|llamar|contactar)(?:te|le|l[oa]|os) (?:apenas|cuando|en cuanto|si)\b",
    rf"\b{_PT}\b.{{0,15}}\b(?:(?:de )?(?:voltar a )(?:falar|conversar|contac?tar|escrever|ligar)|(?:contac?tar|escrever|ligar|avisar)-(?:te|lhe|[oa])|(?:te|lhe) (?:contac?tar|escrever|ligar|avisar)|retomar (?:o )?contac?to|entrar em contac?to)\b",
    rf"\b{_IT}\b.{{0,15}}\b(?:ri(?:contattar|sentir|chiamar|scriver)(?:ti|la|ci)|contattar(?:ti|la)|tornare a (?:contattar|scriver|sentir)\w+|riprendere (?:il contatto|i contatti|il discorso))\b|\b(?:ti|le) scriv(?:o|iamo) (?:io|volentieri|subito|appena|di sicuro)\b",
    r"\bcontact met (?:je|jou|u) op te nemen\b|\b(?:zou|zouden|wil|willen)\b.{0,20}\b(?:je|jou|u) (?:graag |dan |weer ){0,2}(?:benaderen|bellen|mailen|laten weten)\b",
    r"\b(?:chciał\w+|chcielibyśmy|chętnie|pozwol\w+ sobie|postaram\w* się)\b.{0,25}\b(?:odezwać|skontaktować|napisać do|zadzwonić|wrócić do)\b",
    r"\b(?:vill|skulle|hoppas|kommer)\b.{0,25}\b(?:kontakta dig|återkomma till dig|höra av (?:mig|oss)|ringa dig)\b",
)  # fmt: skip
"""That they would like to write or to talk again."""
RETURNS = any_of(
    r"\b(?:have|take|give it|give us) another (?:go|shot|crack|try|bash)\b|\b(?:applying|trying|writing|reapplying)(?: to us| with us| here)? again\b|\bapplying for (?:other|another|future|further) \w+|\b(?:love|like|glad|happy|pleased|delighted|great)\b.{0,15}\b(?:you to apply|to see you apply|if you (?:applied|would apply|were to apply))\b",
    r"\b(?:freuen|freue|schön|toll)\b.{0,30}\b(?:wenn|falls) (?:sie|du)\b.{0,40}\b(?:bewerben|bewirbst|bewerbung)\b",
    r"\b(?:aimer(?:ais|ions)|ser(?:ais|ions) (?:ravie?s?|heureu(?:x|ses?)))\b.{0,15}\b(?:que (?:vous|tu) (?:postul|candidat)\w+|vous voir (?:postuler|candidater)|te voir (?:postuler|candidater))\b",
    rf"\b{_ES}\b.{{0,12}}\bque (?:te |se |usted se )?(?:present|postul|inscrib|aplic)\w+", rf"\b{_PT}\b.{{0,12}}\bque (?:se |te |você se |tu te )?(?:candidat|inscrev|concorr)\w*(?:-se|-te)?\b",
    rf"\b{_IT}\b.{{0,12}}\bche (?:lei )?(?:si|ti) candid\w+", r"\b(?:leuk|fijn|mooi)\b.{0,20}\bals (?:je|u)\b.{0,25}\bsolliciteer(?:t|de)\b",
    r"\b(?:ucieszył\w+|ucieszy\w+|byłoby miło|miło będzie)\b.{0,30}\b(?:zgłosi|aplikowa|kandydowa)\w+", r"\b(?:glada?|kul|roligt)\b.{0,15}\bom du\b.{0,15}\b(?:sökte|söker|ansökte)\b",
)  # fmt: skip
"""That they would like to see somebody apply."""
WRITE_US = any_of(
    r"\b(?:drop|send|give|write|e-?mail|call|ring|text|message|contact|ping) (?:to )?(?:me|us)\b|\b(?:get|be|stay) (?:back )?in touch\b|\breach out\b|\b(?:do|please|feel free to) apply\b",
    r"\b(?:melde[nt]? (?:sie )?(?:dich|euch|sich)|schreib(?:en sie|t)? (?:mir|uns)|ruf(?:en sie|t)? (?:mich|uns)|bewirb dich|bewerben sie sich|bewerbt euch)\b",
    r"\b(?:écri(?:s|vez)-(?:moi|nous)|contacte[z]?-(?:moi|nous)|appelle[z]?-(?:moi|nous)|fai(?:s|tes)-(?:moi|nous) signe|(?:m'|me |nous )(?:écrire|(?:re)?contacter|rappeler|faire signe)|postule[z]?\b(?! à ))",
    r"\b(?:escr[ií]b[ae]?(?:me|nos|n?os)|ll[aá]m[ae]?(?:me|nos)|cont[aá]ct[ae]?(?:me|nos)|mánd[ae]?(?:me|nos)|(?:escribir|contactar|llamar)(?:me|nos)|preséntate|preséntese|postúlate|postúlese)\b",
    r"\b(?:me|nos) (?:mande|manda|envie|envia|escreva|escreve|ligue|liga|procure|procura|chame|chama)\b|\b(?:mande|manda|envie|envia|escreva|escreve|ligue|liga|contac?te|contac?ta)-(?:me|nos)\b|\b(?:candidate-se|candidata-te|inscreva-se|entre em contac?to|entra em contac?to)\b",
    r"\b(?:scriv(?:imi|ici)|mi scriva|ci scriva|mi scriv[ai]|chiam(?:ami|aci)|mi chiami|ci chiami|contatt(?:ami|aci)|(?:mi|ci) contatti|(?:mi|ci) mandi|mandami|mandaci|fatti (?:vivo|viva|sentire)|si faccia (?:vivo|viva|sentire)|si candidi|candidati)\b",
    r"\b(?:mail|bel|app|schrijf|stuur) (?:me|mij|ons)\b|\b(?:laat|laten) (?:me|mij|ons)\b.{0,15}\bweten\b|\bneem\b.{0,25}\bcontact\b|\bmeld je\b|\bmeldt u zich\b|\bsolliciteer\b",
    r"\b(?:napisz|napisać|zadzwoń|odezwij się|odezwać się|proszę (?:pisać|napisać|zadzwonić|się odezwać|o kontakt)|zgłoś się|skontaktuj się|aplikuj)\b",
    r"\b(?:hör (?:\w+ )?av (?:dig|er)|höra av (?:dig|er)|mejla|skriv till|ring) ?(?:mig|oss|till|gärna|om|då|när|i|framöver|längre)\b|\b(?:kontakta) (?:mig|oss)\b",
)  # fmt: skip
"""That somebody is to write to them or to apply, which counts where it is for later."""
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    r"januari|februari|maart|mei|augustus|december|styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu|augusti)"
)
LATER_ON = any_of(
    r"\bnext (?:year|season|spring|summer|autumn|fall|winter|term|round)\b|\b(?:in|by|from|come|around) (?:the )?(?:spring|summer|autumn|new year)\b|\b(?:around|nearer|closer to) (?:then|the time)\b|\bif you(?:'re| are) still (?:looking|interested|around|free)\b|\b(?:later on|down the (?:line|road)|in (?:the )?future)\b",
    rf"\b(?:in|im|ab|en|em|a|w|från|from|vanaf|à partir de|de|i|dès) {_MONTHS}\b",
    r"\b(?:nächste[nrs]? (?:jahr|saison|frühjahr|sommer|herbst|winter)|kommende[nrs]? (?:jahr|saison)|im (?:frühjahr|sommer|herbst|winter)|(?:wenn|falls|sollten) (?:du|sie) (?:dann )?(?:immer )?noch\b.{0,20}\b(?:suchst|suchen|interess\w+)|später (?:noch|wieder)|in zukunft|zu gegebener zeit)\b",
    r"\b(?:l'an prochain|l'année prochaine|la saison prochaine|à la rentrée|au printemps|l'été prochain|à l'automne|à ce moment-là|le moment venu|plus tard|à l'avenir|si (?:vous cherchez|tu cherches) (?:encore|toujours)|toujours intéressée?)\b",
    r"\b(?:el (?:próximo|año) (?:año|que viene)|la próxima temporada|en (?:primavera|verano|otoño|invierno)|por esas fechas|para entonces|llegado el momento|más adelante|en el futuro|si (?:sigues?|todavía|aún)\b.{0,20}\b(?:buscando|interes\w+|buscas?))\b",
    r"\b(?:no próximo ano|no ano que vem|na próxima (?:época|temporada|edição)|na época|nessa altura|nessa época|na primavera|no (?:verão|outono|inverno)|mais (?:tarde|para a frente)|no futuro|se (?:você )?ainda (?:\w+ )?(?:tiver\w*|estiver\w*|procur\w+))\b",
    r"\b(?:l'anno prossimo|il prossimo anno|la prossima stagione|in (?:primavera|estate|autunno|inverno)|in quel periodo|a tempo debito|più avanti|in futuro|se (?:cerca|cerchi|è|sei) (?:ancora|sempre))\b",
    r"\b(?:volgend (?:jaar|seizoen|voorjaar)|komend (?:jaar|seizoen|voorjaar)|in het (?:voorjaar|najaar)|in de (?:zomer|herfst|winter|toekomst)|tegen die tijd|te zijner tijd|later (?:nog|weer)|als (?:je|u) (?:dan )?nog (?:zoekt?|interesse|op zoek))\b",
    r"\b(?:za rok|w przyszłym (?:roku|sezonie)|w przyszłości|wiosną|jesienią|latem|zimą|na wiosnę|w tym czasie|wtedy|później)\b",
    r"\b(?:nästa (?:år|säsong|vår|höst|sommar)|till (?:våren|sommaren|hösten|vintern)|längre fram|framöver|i framtiden|då det är dags|om du fortfarande (?:söker|är))\b",
)  # fmt: skip
"""A time that is to come."""
ABOUT_THIS = any_of(
    r"\b(?:questions?|queries|feedback|fragen|rückfragen|rückmeldung|questions|preguntas?|dudas?|consultas?|dúvidas?|perguntas?|domande|chiarimenti|vragen|terugkoppeling|pytani\w*|frågor|återkoppling|unsubscribe|withdraw\w*|delet\w+|widerruf\w*|löschen|consent|einwilligung)\b"
)
"""What else one is to write to them about."""
LEAVE = any_of(
    r"\bif (?:that's|that is|it's|it is|this is|that would be) (?:ok|okay|alright|all right|fine|acceptable|agreeable)(?: with you| by you| for you)?|\bif you (?:don't mind|do not mind|agree|have no objections?|are happy (?:for|with)|wouldn't mind|don't object|'re happy (?:for|with))|\bwith your (?:permission|agreement|blessing)|\b(?:may|could|can|might) (?:we|i)(?= (?:\w+ )?(?:keep|hold|hang|retain|store|save)\b)|\bwould (?:you mind if|it be (?:ok|okay|alright|all right|fine) (?:if|to|for)|you be happy for)",
    r"\b(?:wenn|falls|sofern) (?:sie|du) (?:damit |damit auch )?einverstanden (?:sind|bist)|\b(?:wenn|falls|sofern) (?:es |das )?(?:ihnen|dir|für sie|für dich) (?:das |es )?(?:recht|so recht|in ordnung|okay) ist|\b(?:wenn|sofern|falls) (?:sie|du) nichts dagegen ha(?:ben|st)|\b(?:dürfen wir|darf ich|dürften wir|dürfte ich)\b|\bmit (?:ihrem|deinem) einverständnis|\bwär(?:e|en) (?:es |das )?(?:für (?:sie|dich) )?(?:in ordnung|okay|recht)",
    r"\bsi (?:vous (?:en )?êtes d'accord|tu es d'accord|vous (?:le voulez bien|le permettez|n'y voyez pas d'inconvénient|n'y voyez aucun inconvénient)|tu (?:le veux bien|n'y vois pas d'inconvénient)|cela (?:vous|te) (?:convient|va)|ça (?:vous|te) (?:convient|va))|\bavec (?:votre|ton) (?:accord|permission)|\b(?:puis-je|pouvons-nous|pourrions-nous|pourrais-je|peut-on)\b",
    r"\bsi (?:usted |tú )?(?:no (?:tienes?|tiene usted|hay|ve|ves) (?:ningún )?inconveniente|no (?:te|le) importa|está(?:s)? de acuerdo|(?:a usted |a ti )?(?:te|le) (?:parece(?: bien)?|va bien|viene bien))|\bcon (?:su|tu) permiso|\b(?:podemos|puedo|podríamos|podría)(?= (?:guardar|conservar|mantener|tener|quedar))|\b(?:te|le) (?:importa|importaría|parece bien|parecería bien) (?:si|que)",
    r"\bse (?:você |o senhor |a senhora )?(?:não (?:tiver(?:es)?|houver|vir|vires) (?:nenhum )?(?:inconveniente|objeção)|concordar(?:es)?|estiver(?:es)? de acordo|não se importar(?:em)?|não te importares|(?:lhe|te) parecer bem|achar bem)|\bcom (?:a )?(?:sua|tua) (?:autorização|permissão)|\b(?:podemos|posso|poderíamos|poderia)(?= (?:guardar|conservar|manter|ficar|ter))",
    r"\bse (?:lei |tu )?(?:è|sei) d'accordo|\bse (?:per (?:lei|te) )?(?:va bene|non è un problema)(?: per (?:lei|te))?|\bse non (?:ha|hai) (?:nulla|niente) in contrario|\bse (?:le|ti) fa piacere|\bcon il (?:suo|tuo) permesso|\b(?:possiamo|posso|potremmo|potrei)(?= (?:tener|conservar|archivi))",
    r"\bals (?:je|u) (?:(?:het|dat) goed vindt|(?:daar|er)(?:mee| mee) (?:akkoord|instemt|akkoord gaat|akkoord bent)|(?:daar |er )?geen bezwaar (?:tegen |op )?(?:hebt|heeft)|akkoord bent)|\bmet (?:je|jouw|uw) goedvinden|\b(?:mogen (?:we|wij)|mag ik)\b|\bvind(?:t)? (?:je|u) het goed (?:als|dat)|\bals dat (?:goed|oké|ok|in orde) is",
    r"\b(?:jeśli|jeżeli|o ile) (?:pan |pani |państwo )?(?:się (?:pan |pani )?zgadzasz?|się zgodzi\w*|nie ma (?:pan |pani )?nic przeciwko|nie masz nic przeciwko|to w porządku|nie będzie (?:pan |pani )?mieć nic przeciwko)|\bczy (?:możemy|mogę|moglibyśmy|mogłabym|mógłbym)\b|\bza (?:pana|pani|twoją) zgodą",
    r"\bom (?:du|ni) (?:inte har (?:något|nåt) emot(?: det)?|är (?:okej|ok|med på) (?:med )?det|tycker (?:att )?det är okej|samtycker)|\bom det (?:är|känns|går) (?:okej|ok|bra|lugnt)(?: för dig| med dig)?|\bfår (?:vi|jag)(?= (?:\w+ )?(?:spara|behålla|ha))|\bär det (?:okej|ok|bra) (?:om|att)",
)  # fmt: skip
"""That something is done if somebody agrees: a question that wants an answer."""
