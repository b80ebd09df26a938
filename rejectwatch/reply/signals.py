"""What a mail says beyond the no, and how: a talent pool, reasons, an offer to talk, du or Sie."""

from __future__ import annotations

import re

from rejectwatch.reply import feedback, others, promises
from rejectwatch.reply.application import Signals
from rejectwatch.reply.firstnames import is_first_name
from rejectwatch.reply.patterns import any_of, lines
from rejectwatch.reply.prose import sentences

_POOL = any_of(
    r"\b(?:keep(?! an eye| us\b| looking| checking)|retain|hold|add|save|have kept|stored?)\b.{0,60}\b(?:on file|in (?:our|the) (?:talent|database|system|records|network|pool)|talent (?:pool|community|network|database)|in mind|for future)",
    r"\b(?:stay|keep|remain) in (?:touch|contact)\b", r"\b(?:talent pool|talent community|talent network|reserve list)\b",
    r"\b(?:talentpool|talent-pool|bewerberpool|in kontakt bleiben|in verbindung bleiben|vormerken|vorgemerkt|wiedervorlage)\b", r"\b(?:vivier|garder? contact|rester en contact|conserver? votre (?:cv|candidature|dossier))\b",
    r"\b(?:base de (?:datos|talento)|bolsa de (?:empleo|trabajo|talento)|comunidad de talento|mantener el contacto|seguir en contacto|guardar\w* tu (?:cv|perfil))\b", r"\b(?:banco de talentos|base de (?:dados|talentos)|manter (?:o )?contac?to)\b",
    r"\b(?:database|banca dati|bacino)\b.{0,30}(?:candid|talent|future)|\brestare in contatto\b|\btenere\b.{0,20}\b(?:cv|curriculum|candidatura)", r"\b(?:talentenpool|in portefeuille|contact (?:te )?houden|gegevens .{0,30}bewaren)\b",
)  # fmt: skip
_NO_REPLIES = any_of(
    r"\b(?:do not|don't) (?:reply|respond|answer)\b(?! to (?:every|each|all|individual))|\b(?:cannot|can't|unable to|not be able to) (?:reply|respond|answer)(?= to (?:this|e-?mails?|messages|replies)\b| here\b| from this\b|[.!,;:]|$)", r"\b(?:not monitored|unmonitored|no-?reply (?:address|mailbox|email)|mailbox is not|inbox is not|replies (?:to this (?:email|message|address) )?(?:are|will|is) not|replies will not|cannot receive replies)\b",
    r"\b(?:nicht auf diese (?:e-?mail|nachricht|mail) (?:antworten|zu antworten)|antworten (?:auf diese .{0,20})?werden nicht|bitte antworten sie nicht|nicht gelesen|nicht überwacht|auf diese (?:e-?mail|nachricht|mail) nicht)\b",
    r"\b(?:ne (?:pas|répondez pas|veuillez pas)(?: y)?(?: à)? ?(?:répondre(?! (?:favorablement|positivement))|à ce)|merci de ne pas y? ?répondre|ne répondez pas)\b", r"\b(?:no respond\w+ a este (?:correo|mensaje|e-?mail|mail|buzón)|favor no responder|no (?:conteste|responda|contestes|respondas))\b",
    r"\b(?:não respond(?:a|am|er|as)\b|favor não responder)\b", r"\b(?:non rispond(?:ere|ete|a|i)\b|si prega di non rispondere)\b", r"\b(?:(?:bericht|e-?mail|mail) niet (?:te )?beantwoorden|niet op deze (?:e-?mail|mail|bericht)|niet (?:te )?reageren op deze|worden niet gelezen|niet te antwoorden|hier(?:op)? niet (?:op )?(?:antwoorden|reageren)|(?:kunt u|u kunt|kun je|je kunt) (?:niet op (?:dit|deze)|op (?:dit bericht|deze (?:e-?mail|mail)) niet))\b",
    r"\b(?:does not|doesn't|cannot|can't) (?:receive|accept) (?:replies|responses|incoming)\b|\b(?:empfängt|nimmt) keine (?:antworten|e-?mails|nachrichten)\b|\b(?:ne reçoit|n'accepte) (?:pas de|aucune) réponses?\b|\bno (?:recibe|admite|acepta) (?:respuestas|correos)\b|\bnão (?:recebe|aceita) (?:respostas|mensagens)\b|\bnon (?:riceve|accetta) (?:risposte|messaggi)\b|\bontvangt geen (?:antwoorden|reacties|e-?mails?)\b|\bnie (?:odbiera|przyjmuje) (?:odpowiedzi|wiadomości)\b|\btar inte emot (?:svar|mejl|e-?post)\b",
    r"\b(?:prosimy nie odpowiadać|nie odpowiadaj|prosimy o nieodpowiadanie)\b", r"\b(?:går inte att svara|svara inte på|(?:kan inte|inte kan) besvaras)\b",
    r"\bcannot be replied to\b|\bauf (?:diese .{0,25}(?:e-?mail|mail|nachricht)|die) (?:können|kannst) (?:sie|du) nicht antworten|\bauf die (?:sie|du) nicht antworten (?:können|kannst)\b|\b(?:ne pouvez pas|ne peux pas|impossible d') ?y répondre\b|\b(?:impossible|pas possible) de répondre (?:directement )?à (?:ce|cet|cette) (?:mail|e-?mail|message|courriel|adresse)|\bno (?:se puede|es posible|puede|podrá) responder(?: a este (?:correo|mensaje|e-?mail|mail)|\s?[.;]|$)",
    r"\bnão (?:é possível|se pode|pode) responder(?: a est[ea] (?:mensagem|e-?mail|mail|endereço)|\s?[.;]|$)|\bnon (?:è possibile|si può|può|puoi) rispondere(?: a quest[oa] (?:messaggio|e-?mail|mail|indirizzo)|\s?[.;]|$)|\bna tę wiadomość nie (?:można|należy|da się)\b|\bnie (?:można|należy|da się) odpowi\w{2,8} na (?:tę wiadomość|tego e-?maila|ten e-?mail)|\b(?:dit bericht|deze (?:e-?mail|mail)) (?:kunt u|kun je) niet\b",
)  # fmt: skip
_APPLY_AGAIN = any_of(
    r"\b(?:encourage|welcome|invite|hope|urge|feel free|do|please)\b.{0,40}\b(?:apply again|re-?apply|apply (?:for|to) (?:other|future|any|another))\b|\byou (?:may|can|could) (?:re-?apply|apply again)\b|\bwelcome your application for (?:other|future)\b", r"\b(?:encourage|welcome|invite|hope (?:that )?you|urge|feel free|do|please|hesitate)\b.{0,40}\b(?:apply|applying|check|look|browse|watch|explore|consider|eye on|visit|monitor|follow|pursue|search)\b.{0,60}\b(?:future|other|new|current|open) (?:roles|positions|openings|vacancies|opportunities|jobs)\b",
    r"\b(?:erneut|wieder|nochmals?|gern(?:e)? auch auf andere)\b.{0,25}\b(?:bewerben|bewirbst)\b|\b(?:bewerben|bewirb) (?:sie|du|dich) (?:sich )?.{0,20}(?:erneut|wieder|gern)", r"\b(?:freuen|freue|willkommen|begrüßen|gern)\b.{0,60}\b(?:erneute[nr]?|neue[nr]?|weitere[nr]?|künftige[nr]?) bewerbung",
    r"\b(?:postuler (?:à nouveau|de nouveau|sur nos autres|à d'autres)|repostuler)\b", r"\b(?:déposer|adresser|envoyer|soumettre|présenter|proposer|transmettre|introduire|faire)\b.{0,15}\bnouvelle candidature\b|\b(?:renouveler|(?:soumettre|présenter|envoyer) (?:à nouveau|de nouveau)) (?:votre|ta) candidature\b|\bnouvelle candidature\b.{0,20}\b(?:est possible|sera (?:la bienvenue|recevable|possible))\b", r"\b(?:invit|encourag)\w{1,5} .{0,60}\b(?:autres|nouvelles|futures|prochaines) (?:offres|annonces|opportunités|postes|candidatures)\b",
    r"\b(?:volver a (?:postular|presentar|aplicar|inscribir)\w*|postul\w+ (?:nuevamente|de nuevo|a otr[ao]s|a futur[ao]s))\b", r"\b(?:anim|invit|esper|alent|motiv|no dud|anímate|anímese)\w{0,6}\b.{0,50}\b(?:postul|present|inscrib|aplic|particip|visit|consult|revis|segu|estar|pendiente|atent)\w*\b.{0,50}\b(?:otr[ao]s|futur[ao]s|próxim[ao]s|nuev[ao]s|nuestr[ao]s) (?:\w{4,9} )?(?:ofertas|vacantes|oportunidades|procesos|convocatorias|búsquedas|concursos)\b", r"\banim(?:amos|o) a\b(?!.{0,40}\b(?:ayudas?|becas?|premios?|oposici\w+)\b).{0,60}\b(?:postul|inscrib|present|aplic|visit|seguir(?! buscando| adelante| intent| así| form|\w)|participar|concurrir|hacerlo|intentarlo (?:de nuevo|otra vez|en otra))",
    r"\b(?:candidat(?:ar|ares|e|es|em|a)(?:-se|-te)?|inscrev(?:er|a|e)(?:-se|-te)?|aplicar|aplique) (?:novamente|outra vez|de novo|a outras|para outras|a futuras|a novas|em outras)\b", r"\b(?:convid|encoraj|incentiv|esper|fique à vontade|sinta-se|hesite|deixe|acompanhe|acompanha|consulte|visite)\w{0,6}\b.{0,50}\b(?:candidat(?:ar|e|em|es|a)(?:-se|-te)?|inscrev\w{1,4}(?:-se|-te)?|acompanh(?:ar|e|es)|consult(?:ar|e|es)|visit(?:ar|e|es)|particip(?:ar|e|es)|concorr(?:er|a))\b.{0,50}\b(?:novas|outras|futuras|próximas|nossas) (?:vagas|oportunidades|candidaturas|posições|ofertas)\b",
    r"\b(?:ricandidar\w*|candidar\w+ (?:di nuovo|nuovamente|ancora|ad altre|per altre|alle altre))\b", r"\b(?:invit|incoragg|speri|esit|auspic)\w{1,7}\b.{0,50}\b(?:candidar|ricandidar|consultar|visitar|seguir|monitorar|partecipar|inviar|proporr)\w*\b.{0,40}\b(?:altre|future|nuove|prossime|nostre) (?:\w{5,9} )?(?:posizioni|opportunità|candidature|offerte|selezioni)\b",
    r"\b(?:consult[ia]|(?:puoi|può) consultare|scopr[ia]|visit[ia]|guard[ia]|segu[ia]|occhiata)\b.{0,30}\b(?:altre|nuove|nostre) (?:posizioni|opportunità|offerte|selezioni)\b", r"\b(?:continue|continua|acesse|aceda|veja|vê|confira|conheça|consulte|consulta|visite|acompanhe|acompanha|cadastre-se|siga|segue(?! (?:em|no|na)\b))\b.{0,50}\b(?:outras|novas|nossas|futuras|próximas) (?:vagas|oportunidades)\b",
    r"\b(?:opnieuw|nogmaals|weer) (?:te )?sollicite(?:ren|er|ert)\b|\bsolliciteer\w* (?:gerust|gerne|graag)?.{0,15}(?:opnieuw|nog eens|andere vacatures)\b",
    r"\b(?:zachęc|zaprasz|zapros|mamy nadzieję|mam nadzieję|liczymy|może pani?|możesz|mogą państwo|warto|śmiało)\w*\b.{0,70}\b(?:(?:ponown\w+|kolejn\w+|inn\w+|przyszł\w+) (?:aplik\w+|zgłosze\w+|rekrutacj\w+|kandydow\w+)|aplikow\w+ (?:ponownie|na inne|na kolejne)|śledzenia)\b", r"\b(?:aplikow\w+ ponownie|ponownie aplikow\w+|aplikuj ponownie)\b",
    r"\bsöka? (?:igen|andra tjänster|hos oss igen)\b|\bvälkommen att söka\b",
)  # fmt: skip
_WATCH = any_of(
    r"\bkeep an eye (?:out )?(?:on|for)\b.{0,40}\b(?:careers?|jobs?|website|page|openings|vacancies|positions|roles)\b|\bkeep us in mind\b|\bkeep (?:checking|looking at|watching) (?:our|the)\b",
    r"\b(?:karriereseite|stellenangebote|stellenausschreibungen|karriereportal)\b.{0,40}\b(?:im (?:auge|blick) (?:zu )?behalten|besuchen|vorbei\w*|schauen)\b|\b(?:schau\w*|blick\w*|besuch\w*)\b.{0,50}\b(?:karriereseite|stellenangebote|karriereportal|stellenmarkt)\b", r"\b(?:consult\w+|suivre|suivez|surveill\w+|gardez un œil sur)\b.{0,30}\b(?:page carrières?|site carrières?|nos offres|nos annonces)\b",
    r"\b(?:pendiente|atent[oa]|consult\w+|visit\w+|revis\w+|echar un vistazo)\b.{0,25}\b(?:página de empleo|portal de empleo|web de empleo|nuestras ofertas|nuestras vacantes)\b", r"\b(?:atent[oa]|consult\w+|visit\w+|acompanh\w+|fique de olho)\b.{0,25}\b(?:página de (?:carreiras|recrutamento|vagas)|nossas vagas|nossa página|portal de (?:vagas|emprego))\b",
    r"\b(?:consult\w+|visit\w+|segu\w+|monitor\w+|occhiata|tenere d'occhio)\b.{0,25}\b(?:pagina (?:carriere|lavora con noi)|sezione (?:carriere|lavora con noi)|lavora con noi|nostre offerte|nostri annunci)\b", r"\b(?:vacaturepagina|vacaturesite|vacatures|werkenbij\w*|carrièrepagina)\b.{0,25}\bin de gaten\b|\bhoud\w*\b.{0,40}\b(?:vacaturepagina|vacaturesite|vacatures|website)\b.{0,15}\bin de gaten\b",
    r"\b(?:śledz\w+|odwiedz\w+|zagląda\w+)\b.{0,30}\b(?:stron\w+ kariery|zakładk\w+ kariera|nasz\w+ (?:ogłosze\w+|ofert\w+|stron\w+))\b", r"\bh[åa]ll\w*\b.{0,12}\b(?:utkik|koll|ett öga)\b.{0,40}\b(?:karriärsida\w*|hemsida\w*|annonser|tjänster|webbplats\w*|lediga)\b",
)  # fmt: skip
"""Their page of openings, which the reader is to watch."""
_NOT_AGAIN = any_of(
    r"\b(?:not|cannot|can't|don't|won't|unable) (?:(?:be|able|need|have|to|currently|then) ){0,4}(?:re-?apply|apply again)\b", r"\bnicht (?:erneut|wieder|nochmals?)\b", r"\bne (?:pouvez|peux|pourrez|pourras|devez|dois) pas\b.{0,30}\b(?:re)?postuler\b", r"\bno (?:puede|podrá|es necesario|hace falta|vuelva)\w{0,2}\b.{0,25}\b(?:volver|postul)",
    r"\bnão (?:pode|precis)\w{0,4}\b.{0,30}\bcandidat", r"\bnon (?:può|puoi|potrà|potrai|è possibile|occorre|serve)\b.{0,25}candidar", r"\bniet (?:opnieuw|nogmaals|weer)\b", r"\bnie (?:może|możesz|można|trzeba|musi\w*)\b.{0,30}aplik", r"\bzgod(?:a|y|ę|ą)\b", r"\binte söka\b",
)  # fmt: skip
_OFFERS_CALL = any_of(
    r"\b(?:happy|glad|pleased|free|love|like) to\b.{0,40}\b(?:call|phone|speak|talk (?:it |this )?(?:through|over)|chat)\b|\b(?:give me a (?:call|ring)|call me|ring me|feel free to call|book a call|jump on a call)\b",
    r"\b(?:rufen sie (?:mich|uns)|ruf (?:mich|uns|gern|einfach)|gern(?:e)? (?:auch )?telefonisch|(?:gern(?:e)?|können wir) .{0,20}telefonieren|stehe? ich (?:ihnen|dir) .{0,20}telefonisch)\b", r"\b(?:appelez-moi|appelle-moi|par téléphone si|vous pouvez m'appeler|volontiers au téléphone|en parler (?:au|par) téléphone)\b",
    r"\b(?:ll[aá]m(?:ame|eme|enos|anos)|puede(?:s)? llamar(?:me|nos)|lo hablamos por teléfono)\b", r"\b(?:(?:me|nos) (?:ligue|liga)|ligue-(?:me|nos)|pode ligar|conversar por telefone)\b", r"\b(?:mi (?:chiami|chiama)|chiamami|può (?:chiamarmi|telefonarmi)|sentirci (?:al|per) telefono)\b",
    r"\b(?:bel me|bel gerust|u kunt (?:mij|ons) bellen|je kunt (?:me|mij) bellen|telefonisch toelichten)\b", r"\b(?:proszę (?:o telefon|dzwonić|zadzwonić)|zadzwoń)\b", r"\b(?:ring (?:mig|oss|gärna)|hör av dig på telefon|ta det på telefon)\b",
)  # fmt: skip


def _gap(*others: str) -> str:
    """Return what may stand between the reader and the last round: no other clause, and none of some words."""
    return rf"(?:(?!\b(?:{'|'.join(others)})\b)[^,;:.]){{0,50}}\b"


_RUNNER_UP = any_of(
    r"\b(?:very|really|incredibly|extremely|so) (?:close|difficult|tough|hard) (?:decision|call|choice|one)\b.{0,60}\b(?:you|between)\b", r"\b(?<!not a )(?:close (?:call|run|second|decision|race)|came (?:a )?(?:very )?close|(?:came|comes) (?:right )?down to (?:you|the two|two))\b",
    r"\byou(?:'re|'ve|r (?:application|candidacy|profile))? (?:(?:were|are|was|is|have|had|has|been|came|come|got|made|make|did|very|well|indeed|to|get|it|really|still|definitely|one|among|amongst|in|as|into|through|reached|reach|finished|our|the|a|of|two|three|four|five|six|\d|final|last|strong|close|top|being|reaching|selected|chosen) ){1,10}(?:finalists?|final (?:two|three|four)|(?:last|top) (?:two|three|four)(?! (?:years|months|weeks|days))|second choice|runner-?up)\b", r"\b(?:were (?:a|our|the) (?:very |close |strong ){0,2}(?:finalist|runner-?up|second choice)|(?<!chosen )(?<!selected )(?<!named )as (?:a|one of (?:the|our)(?: \w{2,6})?) finalists?)\b",
    r"\b(?<!keine )(?:sehr knapp|knappe entscheidung|kopf an kopf)\b", rf"\b(?:sie|du|dich|ihre? (?:bewerbung|profil|unterlagen|dossier|projekt)|deine? (?:bewerbung|profil|unterlagen|dossier|projekt)){_gap('nicht', 'kein', 'keine', 'und')}(?:in (?:der|die) (?:engere|engste)[nr]? (?:aus)?wahl|in der end(?:runde|auswahl)|finalist\w*|unter den letzten (?:zwei|beiden|drei|vier|\d)|zweite wahl|zweitplatziert\w*)\b(?!.{{0,25}}\bnicht\b)",
    rf"\b(?:vous (?:êtes|étiez|avez|faisiez|faites|figuriez|figurez|arriv\w+)|tu (?:es|étais|as|faisais|fais|figurais|arriv\w+)|(?:votre|ta|ton) (?:candidature|profil|dossier) (?:est|était|a|fait|faisait|figurait|arriv\w+)){_gap('pas', 'plus', 'et', 'que')}(?:finalistes?|deuxième choix|derni(?:ers|ères) (?:candidat\w+|en lice)|dernière ligne droite|short-?list)\b", r"\btrès serrée?\b",
    rf"\b(?<!no )(?:fuiste|eres|eras|has (?:sido|quedado|estado|llegado)|estuviste|estabas|quedaste|llegaste|(?:usted|(?:tu|su) (?:candidatura|perfil|proyecto)) (?:fue|es|era|ha|está|estuvo|estaba|quedó|llegó)){_gap('no', 'y', 'que')}(?:finalistas?|segunda opción)\b", r"\bmuy (?:reñida|ajustada)\b", rf"^(?:ha (?:sido|quedado|estado|llegado)|quedó){_gap('no', 'y', 'que')}finalistas?\b",
    rf"\b(?<!não )(?:foste|és|eras|ficaste|estiveste|estavas|chegaste|(?:você|o senhor|a senhora|(?:sua|tua) candidatura|(?:seu|teu) (?:perfil|projeto)) (?:foi|é|era|ficou|está|esteve|estava|chegou)){_gap('não', 'e', 'que')}(?:finalistas?|segunda opção)\b", r"\bmuito renhida\b", rf"^(?:foi|ficou|esteve){_gap('não', 'e', 'que')}finalistas?\b",
    rf"\b(?<!non )(?:sei (?:stat[oa]|arrivat[oa]|rientrat[oa]|rimast[oa]|tra|fra|un[oa]?)|eri|(?:lei|(?:sua|tua) candidatura|(?:suo|tuo) profilo) (?:è|era|figura|figurava|rientra|rientrava)){_gap('non', 'e', 'che')}(?:finalist[aei]|seconda scelta)\b", rf"^è (?:stat[oa]|arrivat[oa]|rientrat[oa]){_gap('non', 'e', 'che')}(?:finalist[aei]|seconda scelta)\b",
    r"\b(?:nek aan nek|net niet geworden)\b", rf"\b(?:(?:je|jij|u|(?:jouw|uw) (?:sollicitatie|profiel|kandidatuur)) (?:zat|zit|was|bent|ben|kwam|komt|behoorde|hoorde|stond|eindigde)|(?:zat|was|kwam|behoorde|hoorde|bent|ben|stond) (?:je|jij|u)){_gap('niet', 'geen', 'en', 'dat')}(?:finalist\w*|laatste (?:twee|drie|vier|\d)(?! (?:jaar|maanden|weken))|tweede keus|eindronde)\b",
    rf"\b(?<!nie )(?:był(?:a pani|by?ś| pan)|byłeś|byłaś|jest pani?|jesteś|znalazł(?:eś|aś| się pan|a się pani)|(?:twoja|pana|pani|państwa) kandydatura){_gap('nie', 'i', 'oraz', 'że')}(?:finalist\w*|ścisłym finale|(?:ostatniej|finałowej) (?:dwójce|trójce)|drugim wyborem)\b", r"\bniewiele (?:za)?brak\w+\b", rf"\bdu (?:var|är|hörde|kom|gick|blev|låg|fanns){_gap('inte', 'och', 'att')}(?:slutkandidat\w*|finalist\w*|(?:två|tre) sista|sista (?:två|tre)(?! (?:åren|månaderna|veckorna))|andrahandsval)\b", r"\b(?:stod mellan dig|(?:mycket|väldigt) jämnt)\b",
    r"\b(?:an)?other (?:two |three |four )?finalists?\b", r"\b(?:ander[en][nrs]? (?:zwei |beiden |twee )?finalist\w*|(?:l')?autres? (?:deux )?(?:candidate?s? )?finalistes?|otr[oa]s? (?:dos |tres )?(?:de (?:los |las )?)?(?:(?:candidat[oa]|persona)s? )?finalistas?|(?:n?outr[oa]s?|demais) (?:dois |duas |três )?(?:candidat[oa]s? )?finalistas?|(?:l')?altr[oaie] (?:due )?(?:candidat[oaie] )?finalist[aei]|inn\w{1,3} finalist\w*|andra (?:två )?(?:finalist|slutkandidat)\w*)\b",
    r"\bfinalist\w{0,3}\b[^.]{0,90}\b(?:the other (?:candidate|person|one)|(?:la|el) otr[oa] (?:candidat[oa]|persona)|otr[oa] de ell[oa]s|(?:o outro|a outra) (?:candidat[oa]|pessoa)|all'altr[oa] candidat[oa]|l'altr[oa] candidat[oa]|l'autre (?:candidate?|personne)|de andere kandidaat|d(?:en|ie) andere[n]? (?:bewerber|kandidat)\w*)\b",
)  # fmt: skip
_INFORMAL = {
    "de": r"du|dich|dir|dein|deine[mnrs]?|euch|euer|eure[mnrs]?|ihr (?:habt|seid|könnt|wollt|werdet|müsst|dürft|hattet|wart)|(?:habt|seid|könnt|wollt|werdet|hattet|wart) ihr|mach's gut|bleib dran|(?<!ich )(?:schreib|ruf|lass) (?:mir|mich|uns)",
    "fr": r"tu|toi|te|ta|tes|(?<!le )(?<!du )(?<!un )(?<!ce )ton|t'(?!il\b|elle\b|on\b)[a-zà-ÿ]\w{0,20}|n'hésite pas|prends soin|sache que|(?:appelle|écris|tiens|dis)-(?:moi|nous)",
    "es": r"tú|tu|tus|te|ti|contigo|tuy[oa]s?|vos|vuestr[oa]s?|vosotr[oa]s|os \w{3,15}mos|has|eres|puedes|tienes|quieres|estás|sabes|sigues|quedas|hayas|tengas|podés|tenés|querés|sos|fuiste|estuviste|hiciste|tuviste|pudiste|viniste|perdona|no dudes|cuídate|(?:avísa|escríbe|lláma)(?:me|nos)"
    r"|(?:postul|particip|envi|present|aplic|dedic|mostr|compart|respond|escrib|demostr|confi|inscrib)(?:aste|iste)|(?:ver|dar|ser|ir)te|(?!(?:comp|rep|imp|desc|enc|estand|balu)arte|\w{0,6}[vcp]ierte)\w{3,20}(?:[aeií]r|ando|iendo|yendo)te",
    "it": r"tu|ti|te|tuo|tua|tue|tuoi|hai|puoi|vuoi|eri|avevi|(?<!alle )(?<!le )sei (?!(?:della|alla)\b)(?:\w{2,20}[oa]|un|il|tra|in)|(?!samurai)\w{2,12}rai|(?:d|f|st)arti|dirti|averti"
    r"|(?!(?:in)?esperti|(?:con|in)certi|s?coperti|s?offerti|(?:des|ins|ref)erti|(?:con|di|in|per|av)verti|\w{0,8}parti)\w{3,20}(?:[aei]r|ando|endo)ti|(?:facci|fammi) sapere|(?:scrivi|chiama|contatta|dim)(?:mi|ci)|stammi bene|(?<!di )(?<!a )non esitare",
    "nl": r"je|jij|jou|jouw|jullie",
    "pt": r"tu|teu|tua|teus|tuas|te|ti|contigo|\w{2,20}-te|tens|foste|podes|tiveste|estás|és|queres|sabes|fizeste|estiveste|ficaste|vieste|(?:candidat|envi|mostr|dedic|partilh|particip|demonstr)aste|(?:candidatar|inscrever|ter|ser|vires|fazer)es",
    "pl": r"ty|ciebie|cię|ci(?!,? (?:któr|kandyda|sam|ludzi|pracown))|tobie|tobą|twój|two(?:je|ja|jej|ją|im|ich|jego|jemu|imi)|\w{2,20}(?:łeś|łaś|łbyś|łabyś)|byś|jesteś|masz|możesz|będziesz|chcesz|znajdziesz|otrzymasz|dostaniesz|daj znać|trzymaj się|napisz|zadzwoń|odezwij się|nie (?:zrażaj|poddawaj|wahaj) się",
    "sv": r"du|dig|dej|din|ditt|dina",
}  # fmt: skip
_THEIRS_ES = r"candidaturas?|perfil|cv|currículum|curriculum|hoja de vida|interés|tiempo|solicitud|postulación|experiencia|participación|disponibilidad|mensaje|correo|trayectoria|búsqueda|carrera|confianza|atención|paciencia|respuesta|datos|conocimientos|proceso"
_THEIRS_PT = r"candidaturas?|perfil|cv|currículo|interesse|tempo|inscrição|experiência|participação|disponibilidade|mensagem|contacto?|trajetória|carreira|confiança|atenção|paciência|resposta|dados"
_FORMAL = {
    "de": r"(?<![.!?:\n] )(?<!^)\b(?:Sie|Ihre[mnrs]?|Ihr(?<!habt Ihr)(?<!seid Ihr)(?<!könnt Ihr)(?<!wollt Ihr)(?<!werdet Ihr)(?! (?:habt|seid|könnt|wollt|werdet|müsst|dürft|hattet|wart)\b))\b|\bIhnen\b|^Ihre? (?:Bewerbung|Unterlagen|Profil|Interesse)\b",
    "fr": r"(?i:(?<!rendez-)(?<!rendez )\b(?:vous|votre|vos)\b)",
    "es": r"(?i:\b(?:usted(?:es)?|ud\.|vd\.)(?!\w)|\ble (?:agradec|inform|comunic|dese|escrib|salud|damos|doy|anim|invit|mantendr|contact|avis|notific|ruego|rogamos|hemos (?:seleccionado|elegido|incluido))\w*|\b(?:informar|comunicar|agradecer|desear|invitar|notificar|avisar|expresar|transmitir|trasladar|rogar|molestar)le\b)",
    "it": r"(?<!^)\b(?:Lei|Suo|Sua|Suoi|Sue)\b|^Lei (?:ha|è|può|potrà)\b|\w[aei]rL[ae]\b|\b(?i:(?:informar|ringraziar|contattar|ricontattar|invitar|conoscer)la|(?:comunicar|augurar|informar|scriver|porger|offrir)le)\b"
    r"|\b(?:[Ll]a (?:ringrazi(?:o|amo)|inform(?:o|iamo)|(?:ri)?contatter(?:ò|emo)|invit(?:o|iamo)|pre(?:go|ghiamo)|salut(?:o|iamo)|terremo (?:presente|in considerazione))|[Ll]e (?:comunic(?:o|hiamo)|augur(?:o|iamo)|porg(?:o|iamo)|scriv(?:o|iamo)|confermiamo|ricordiamo))\b",
    "nl": r"(?<!Mr\. )(?<!Dhr\. )(?<!\d )(?<![\d/&.])\b(?:u|U(?= [a-z]))\b(?![/&]|\s?p/?w)|\b[Uu]w\b",
    "pt": r"(?i:\b(?:senhora?|você|vossa|vossas? senhorias?|v\. ?s\.?[aª]\.?|v\. ?ex\.?[aª]\.?)(?!\w)|\b(?:agradec|desej|comunic|inform|escrev|apresent)\w{1,8}-lhe\b|\blhe (?:agradec|desej|comunic|inform)\w*)",
    "pl": r"\b(?:Pan|Pani|Pana|Panu|Panią|Panem)\b(?! [A-ZŁŚŻĆ][a-zł])|\bPaństw\w{1,3}\b|\b(?i:z poważaniem|z wyrazami szacunku)\b",
    "sv": r"\bNi\b",
}  # fmt: skip
_THIRD = {
    "fr": r"\b(?!chez\b|assez\b|rendez\b)[a-zà-ÿ]{3,15}ez\b|\bvôtres?\b",
    "de": r"^Sie (?:haben|können|werden|waren|hatten|müssen|dürfen)\b",
    "es": rf"(?i:\bsus? (?:{_THEIRS_ES})\b|\ble \w{{3,20}}(?:mos|é)\b)",
    "pt": rf"(?i:\b(?:sua|seu)s? (?:{_THEIRS_PT})\b)",
    "pl": r"\b(?:Pan|Pani|Pana|Panu|Panią|Panem) (?=[A-ZŁŚŻĆ][a-zł])",
}  # fmt: skip
"""Words that may speak of somebody else as well: they are formal only where nothing outweighs them."""
_SOLEMN = {
    "de": r"sehr (?:geehrte|verehrte)",
    "fr": r"(?:madame|monsieur)(?: [^\s,]{2,20}){0,3}\s?,|(?:bonjour|cher|chère) (?:madame|monsieur|mme|m\.)(?!\w)",
    "es": r"(?:muy )?(?:estimad|distinguid|respetad|apreciad)[oa]s? (?:sra?\b|srta\b|señora?\b|señorita|don\b|doña|d\.|dña|dra?\.|lic\b)|muy señor",
    "it": r"egregi[oa]|spett\.?(?:le)?(?!\w)|gentil(?:e|issim[oa]) (?:sig\b|signor|dott|dr\b|ing\b|avv)|(?:buongiorno|salve),? (?:sig\b|signor|dott)",
    "nl": r"(?:zeer )?geachte(?!.{0,50}\bbeste )|weledel",
    "pt": r"(?:ex|il)\.?m[oa]s?(?!\w)|(?:prezad|car|estimad|caríssim)[oa] (?:senhora?|sra?|dra?)(?!\w)",
    "pl": r"szanown|(?:dzień dobry|witam),? pan",
}  # fmt: skip
"""Openings of those who say Sie, whatever pronoun a template puts below."""
_HELLO = {
    "de": r"(?:moin(?: moin)?|servus|hi|hey|hallo|huhu|na) NAME",
    "fr": r"(?:salut|coucou)\b(?! à tous)|(?:hello|hey|hi) NAME",
    "it": r"ciao\b(?! a tutt)|car[oa] NAME",
    "nl": r"(?:hoi|hé|heej)\b|(?:hey|hi|ha) NAME",
    "pl": r"(?:cześć|czesc|hej|hejka|siema)\b|drog[ia]a? NAME",
    "sv": r"(?:hej|hejsan|tjena|tja|hallå)\b",
}  # fmt: skip
"""Openings that nobody uses who would be formal."""
_FIRST_NAMED = r"(?:\w{2,8}[ ,]{1,2}){1,2}NAME"
_KISSES = r"(?:gros(?:ses)? )?(?:bises|bisous|biz)|la bise|(?:un )?abbracci[oa]?|(?:tanti )?baci|(?:un )?bes(?:o|os|itos)|beijinhos?|beijos?|bjs|um beijo|liefs|kusjes|buziaki|ściskam|uściski|kram(?:ar)?|bussi"
_FRIENDLY = r"lg|glg|vlg|(?:ganz )?liebe grü(?:ß|ss)e|un (?:fuerte |gran )?abrazo|abrazos|groetjes|gr\.|doei|à plus|amitiés|a presto|pozdro"
_ENDS = re.compile(
    r"(?:(?:(?:with )?regards|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|yours|cheers|best|all the best|all best|warmly|take care|(?:many )?thanks)(?=\s?[,.!–-]?\s?$|, ?\w+(?: \w+)?$)|"
    rf"(?:with )?(?:kind|best|warm|many)\w{{0,3}} (?:regards|wishes)|(?:mit )?(?:ganz )?(?:(?:freundlich|best|herzlich|lieb|viel|schön|sonnig)\w{{0,2}} )?(?:grü(?:ß|ss)(?! gott)\w{{0,2}}|gru(?:ß|ss))|hochachtungsvoll|vg|mfg|(?:bien |très )?cordialement|bien à (?:vous|toi)|.{{0,60}}\bsalutations|amicalement|"
    r"(?:reciba |recibe )?(?:un )?(?:cordial(?:es)? )?saludos?|(?:muy )?atentamente|atenciosamente|(?:com )?(?:os )?(?:melhores |nossos )?cumprimentos|(?:un )?(?:cordial[ei]|distinti|car[oi]) salut[oi]|cordialmente|saluti|(?:met )?(?:vriendelijke|hartelijke|warme|beste) groet(?:en)?|groet(?:en)?|hoogachtend|(?:um )?(?:grande |forte )?abraços?|mvg|"
    rf"z (?:poważaniem|wyrazami szacunku)|(?:serdecznie )?pozdrawiam\w*|(?:łączę )?(?:serdeczne )?pozdrowienia|(?:med )?(?:vänlig|bäst|varm|hjärtlig)\w{{0,2}} hälsning\w*|mvh|hälsningar|{_KISSES}|{_FRIENDLY})(?!\w).{{0,45}}$",
    re.IGNORECASE,
)  # fmt: skip
"""A line of closing words: below it stand the signature and what a whole house or its software says."""
_POSTSCRIPT = re.compile(r"p\. ?s\b|ps\b", re.IGNORECASE)
_NOT_SAID = re.compile(
    r"[,(–] ?(?:l'|la |le |el |il |lo |die |der |das |de |het )[^\s,.;]{1,20}(?: [^\s,.;]{1,20}){0,2},? (?:qui|que|che|die|das|der|dat)\b[^,.;\n]{0,60}"
    r"|^.{0,200}\b(?:rgpd|dsgvo|rodo|gdpr|lgpd|datenschutz\w*|données personnelles|datos personales|dados pessoais|dati personali|persoonsgegevens|danych osobowych|personuppgifter)\b.{0,400}"
    r"|^.{0,20}\b(?:sie erhalten|du erhältst|vous recevez|tu reçois|recib(?:e|es)|está a receber|recebe|ricev(?:e|i)|u ontvangt|je ontvangt|otrzymuj\w{2,4}|du får) .{0,20}\b(?:e-?mail|mail|message|nachricht|mensaje|correo|mensagem|messaggio|bericht|wiadomość|mejl)\b.{0,200}",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
"""A slogan beside a company's name, a notice on data and the reason for a mail: they speak to everybody."""
_CAPITALS = re.compile(r"\b[^\W\d_a-zà-ÿąćęłńśźż]{2,}\b")
"""Abbreviations such as TI, CI, TU or OS, which in small letters would be pronouns."""
_NAME = r"(?P<name>(?-i:[^\W\d_a-zà-ÿąćęłńśźż])[^\W\d_]{1,20})\s?(?:[,!.:;–-]|$)"
_OPENINGS = {
    language: re.compile(r"\W{0,3}(?:" + hello.replace("NAME", _NAME, 1) + ")", re.IGNORECASE)
    for language, hello in _HELLO.items()
}
_SOLEMNLY = {
    language: re.compile(r"^\W{0,3}(?:" + words + ")", re.IGNORECASE | re.MULTILINE)
    for language, words in _SOLEMN.items()
}
_SIGNED = {
    "nl": (
        re.compile(r"\W{0,3}(?:hallo|beste|dag|hoi|hey|hi|ha) " + _NAME, re.IGNORECASE),
        re.compile(
            r"^(?:gr\.?|groet(?:en)?)[,!]?\s{1,3}" + _NAME.replace("|$", r"|\s*$"),
            re.IGNORECASE | re.MULTILINE,
        ),
    ),
}
"""An opening and a bare greeting at the end: with first names in both, neither side would be formal."""
_BY_FIRST_NAME = re.compile(r"\W{0,3}" + _FIRST_NAMED.replace("NAME", _NAME), re.IGNORECASE)
_CLOSED_WITH = {
    how: re.compile(rf"(?:^|[.!?,…] )(?:{words})(?!\w)", re.IGNORECASE | re.MULTILINE)
    for how, words in (("kisses", _KISSES), ("friendly", _FRIENDLY))
}
_PRONOUNS = {language: re.compile(rf"\b(?:{words})\b") for language, words in _INFORMAL.items()}
_POLITE = {language: re.compile(words, re.MULTILINE) for language, words in _FORMAL.items()}
_OF_ANYONE = {language: re.compile(words, re.MULTILINE) for language, words in _THIRD.items()}
_CLEARLY = 3
"""So many times as often as formal words, informal ones say that those were not meant for the reader."""


def signals(text: str, language: str | None, *, subject: str = "") -> Signals:
    """Return what else the mail shows; ``language`` decides which pronouns are informal.

    What stands below the closing words (a slogan, a footer) speaks to everybody: it offers the reader nothing.
    """
    said, letter = lines(text), lines(_letter(text))
    return Signals(
        talent_pool=_is_said(_POOL, letter),
        feedback=any(map(feedback.is_given, said)),
        no_replies=_is_said(_NO_REPLIES, said),
        runner_up=_is_said(_RUNNER_UP, said),
        informal=_informal(text, language, subject),
        apply_again=any(
            (_APPLY_AGAIN.search(s) or _WATCH.search(s)) and not _NOT_AGAIN.search(s) for s in letter
        ),
        call=_is_said(_OFFERS_CALL, letter),
        keeps=promises.keeps(letter),
        writes=promises.writes(letter),
        passes=promises.passes(letter),
        returns=promises.returns(letter),
        asks=promises.asks(letter),
        offers_feedback=any(map(feedback.is_offered, letter)),
        apart=others.had_the_talk(letter),
        relays=others.relay(letter),
        several=others.were_chosen(letter),
    )


def _is_said(pattern: re.Pattern[str], said: tuple[str, ...]) -> bool:
    return any(pattern.search(line) for line in said)


def _informal(text: str, language: str | None, subject: str = "") -> bool | None:
    """Return whether they say du; None when nothing shows it, False when it is mixed.

    The letter decides; the subject, and what stands below the letter, only where it shows nothing itself.
    """
    if language not in _PRONOUNS:
        return None
    letter = _letter(text)
    head = "\n".join([row for row in letter[:400].split("\n") if row.strip()][:2])
    if language in _SOLEMNLY and _SOLEMNLY[language].search(head):
        return False
    said = _tone(_NOT_SAID.sub(" ", "\n".join(sentences(letter))), language)
    if said is None and (_is_casual(letter, language) or _is_between_first_names(text, language)):
        return True
    more = (subject[:300], "\n".join(sentences(text))) if said is None else ()
    return next((tone for tone in (_tone(place, language) for place in more) if tone is not None), said)


def _letter(text: str) -> str:
    """Return a text up to its closing words, and a postscript."""
    rows = [row.strip() for row in text.split("\n")]
    first = next((at for at, row in enumerate(rows) if row), 0)
    end = next(
        (at for at, row in enumerate(rows) if at > first and len(row) < 110 and _ENDS.match(row)), None
    )
    if end is None:
        return text
    return "\n".join([*rows[: end + 1], *(row for row in rows[end + 1 :] if _POSTSCRIPT.match(row))])


def _tone(said: str, language: str) -> bool | None:
    """Return whether the words that stand for the reader are informal, by who has clearly more."""
    informal = len(_PRONOUNS[language].findall(_CAPITALS.sub(" ", said).lower()))
    formal = len(_POLITE[language].findall(said))
    either = len(_OF_ANYONE[language].findall(said)) if language in _OF_ANYONE else 0
    if informal and informal >= _CLEARLY * formal and informal > either:
        return True
    return False if informal or formal or either else None


def _is_casual(letter: str, language: str) -> bool:
    """Tell whether a letter without a word for its reader begins or ends as among friends."""
    first = next((row.strip() for row in letter.split("\n") if row.strip()), "")[:80]
    end = letter[-200:]
    if _opens(_OPENINGS.get(language), first) or _CLOSED_WITH["kisses"].search(end):
        return True
    return _opens(_BY_FIRST_NAME, first) and bool(_CLOSED_WITH["friendly"].search(end))


def _is_between_first_names(text: str, language: str) -> bool:
    """Tell whether reader and writer are both only first names, where this shows the tone."""
    opening, closing = _SIGNED.get(language, (None, None))
    if closing is None or not _opens(opening, text.lstrip()[:80].split("\n")[0]):
        return False
    return any(is_first_name(signed["name"]) for signed in closing.finditer(text))


def _opens(pattern: re.Pattern[str] | None, line: str) -> bool:
    """Tell whether a line opens a letter so, with a first name where the opening has a name."""
    opening = pattern.match(line) if pattern else None
    if opening is None:
        return False
    name = opening.groupdict().get("name")
    return name is None or is_first_name(name)
