"""Words and patterns around an employer's name, in nine languages: where it stands, what it is not."""

from __future__ import annotations

import re

COMPANY_LENGTH = 60

TEAM = r"(?:talent acquisition|talent|recruiting|recruitment|hiring|human resources|hr|people(?: (?:and|&) culture| ops| operations)?|careers?|staffing|early careers|campus|university)"
SIGNED = (
    re.compile(r"^(?:the |your |from the |all at the )?(?P<name>[^\n,|:]{2,60}?)(?:['’]s)? " + TEAM + r"(?: ?(?:/|&|and) ?" + TEAM + r")?(?: (?:team|department|group|dept\.?|office|crew|squad))?[.,!]?$", re.IGNORECASE),
    re.compile(r"^(?:the |your )?(?:(?:" + TEAM + r" )?(?:team|recruiter|crew)|" + TEAM + r" department)(?: (?:at|@|of|from) |, | - | – | \| )(?P<name>[^\n|]{2,60})$", re.IGNORECASE),
    re.compile(r"^(?:the )?(?:team|everyone|all of us|your friends) at (?P<name>[^\n|,]{2,60}?)[.!]?$", re.IGNORECASE),
    re.compile(r"^" + TEAM + r"(?: team| department)?(?: at |, | - | – | \| |@ ?)(?P<name>[^\n|]{2,60})$", re.IGNORECASE),
    re.compile(r"^(?:(?:ihr|dein|euer|das|unser) )?(?P<name>[^\n,|:]{2,60}?)[- ](?:recruiting|recruitment|karriere|bewerber|personal|hr|talent|people|bewerbermanagement)[- ]?team$", re.IGNORECASE),
    re.compile(r"^(?:(?:ihr|dein|euer|das|unser) )?(?:[\w-]{2,30}[- ]?)?team (?:der |von |des |vom )?(?P<name>[A-ZÄÖÜ0-9][^\n,|:]{1,60})$"),
    re.compile(r"^(?:ihre?|dein|das|unser)? ?(?:personalabteilung|ausbildungsteam|recruiting-?team|karriere-?team|hr-?team|bewerbermanagement)(?: der| von| des|,)? (?P<name>[A-ZÄÖÜ0-9][^\n,|:]{1,60})$", re.IGNORECASE),
    re.compile(r"^(?:l['’]|la |le |votre |ton )?(?:(?:équipe|team)(?: des| de| du)?(?: (?:recrutement|rh|talents?|ressources humaines))?|(?:service|direction|département)(?: des| de| du)? (?:recrutement|rh|talents?|ressources humaines))(?: de | chez | d['’]|, | - | – | )(?P<name>[A-ZÉÈÀÎ0-9][^\n,|:]{1,60})$", re.IGNORECASE),
    re.compile(r"^(?:el |tu |su )?(?:equipo(?: de (?:selección|reclutamiento|talento|personas|recursos humanos|rrhh|people))?|(?:departamento|área)(?: de)? (?:selección|reclutamiento|talento|personas|recursos humanos|rrhh|people))(?: de | en |, | - | – | \| )(?P<name>[A-ZÁÉÍÓÚ0-9][^\n,|:]{1,60})$", re.IGNORECASE),
    re.compile(r"^(?:a |o )?(?:(?:equipe|equipa|time)(?: de (?:seleção|recrutamento|talentos?|pessoas|gente|recursos humanos|rh))?|departamento(?: de)? (?:seleção|recrutamento|talentos?|pessoas|gente|recursos humanos|rh|pessoal))(?: da | do | de | na |, | - | – | \| )(?P<name>[A-ZÁÉÍÓÚ0-9][^\n,|:]{1,60})$", re.IGNORECASE),
    re.compile(r"^(?:il |l['’])?(?:team|ufficio|direzione)(?: (?:hr|di selezione|selezione|risorse umane|recruiting|personale|del personale))?(?: di | della |, | - | – | )(?P<name>[A-ZÀÈ0-9][^\n,|:]{1,60})$", re.IGNORECASE),
    re.compile(r"^(?:het )?(?:(?:team|recruitmentteam|recruitment team|wervingsteam)(?: (?:hr|recruitment|personeelszaken|p&o))?(?: van | bij |, | - | – | )|afdeling (?:hr|recruitment|personeelszaken|p&o)(?: van | bij |, | - | – | ))(?P<name>[A-Z0-9][^\n,|:]{1,60})$", re.IGNORECASE),
    re.compile(r"^(?:zespół )(?:rekrutacji |hr )?(?P<name>[A-ZŁŚŻ0-9][^\n,|:]{1,60})$"),
)  # fmt: skip
SIGNED_AT = re.compile(
    r"^(?P<role>[^\n|]{2,50}?)(?: (?:at|bei|chez|presso|bij|hos|på|na|w) | en (?=[A-ZÁÉÍÓÚ])| ?@ ?)(?P<name>[A-ZÀ-Þ0-9][^\n|,]{1,50})$"
)
"""A line below a name that says what somebody does, and where: ``Analytics Lead @ Lumenhart``."""
LABEL = re.compile(
    r"(?:^|\n)(?:company|employer|organi[sz]ation|unternehmen|firma|arbeitgeber|entreprise|employeur|société|empresa|compañía|azienda|società|bedrijf|werkgever|organisatie|pracodawca|företag|arbetsgivare)\s?:\s",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\b(?:[Tt]he company|[Dd]ie [Ff]irma|[Uu]nternehmen|[Ll][’']entreprise|[Ll]a société|(?:[Ll]a|[AaÀàNn]a?|[Dd]a|[Pp]ela) empresa|[Ll][’']azienda|[Hh]et bedrijf|[Ff]irm[aye]|[Ff]öretaget) (?=[A-ZÀ-Þ0-9])"
)
ANCHORS: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    "en": (
        (re.compile(r"\binterest(?:ed)? in (?:joining|working (?:at|for|with|here at)|a (?:career|position|role|job) (?:at|with)|(?:career |employment |job )?opportunit(?:y|ies) (?:at|with|here at)|employment (?:at|with)|a future (?:at|with))(?: us at| the team at| our team at)? "), 3),
        (re.compile(r"\binterest in (?=[A-Z0-9])"), 2),
        (re.compile(r"\b(?:positions?|roles?|openings?|vacancy|vacancies|opportunit(?:y|ies)|jobs?|internships?|careers?|team|interview(?:s|ing)?|employment|post|program|programme|candidacy|process|conversations?|journey|time|us|here|everyone|colleagues|folks|working|work|needs) at "), 3),
        (re.compile(r"\b(?:position|role|opening|vacancy|opportunit(?:y|ies)|job|internship|career|employment|interview|application|candidacy) with "), 2.5),
        (re.compile(r"\b(?:[Aa]pply(?:ing)?|[Aa]pplied|[Aa]pplication|[Cc]andidacy|candidature|submi(?:tting|tted) .{0,30}) (?:to|at|with) (?:join )?"), 2),
        (re.compile(r"\b(?:to join|joining) (?=[A-Z0-9])"), 2),
        (re.compile(r"\b(?:[Oo]n behalf of|[Cc]onsidering|[Cc]hoosing|[Tt]hinking of) (?=[A-Z0-9])"), 2),
        (re.compile(r"\b(?:appl(?:y|ying|ied|ication)|position|role|interest|candidacy|considered)\b[^.!?\n]{2,90}? at (?=[A-Z0-9])"), 2.5), (re.compile(r"\bhere at "), 3), (re.compile(r"\bat (?=[A-Z0-9])"), 1.2),
    ),
    "de": (
        (re.compile(r"\b(?:[Bb]ewerbung|beworben|Stelle|Position|Interesse|Tätigkeit|Mitarbeit|Karriere|Zukunft|Ausbildung|Praktikum|Gespräch|Vorstellungsgespräch|Aufgabe|Rolle|bewerben|als .{2,60}) bei (?:der |dem |den |uns,? (?:der |bei )?|einer )?(?:Firma )?"), 2.5),
        (re.compile(r"\b(?:[Ii]nteresse|Bewerbung|beworben) an (?:der |dem )?(?:Firma )?(?=[A-ZÄÖÜ0-9])"), 1.2),
        (re.compile(r"\b(?:[Ii]m Namen|namens) (?:der|des|von) "), 1.5), (re.compile(r"\bbei (?:der |dem |den )?(?:Firma )?(?=[A-ZÄÖÜ0-9])"), 1.2), (re.compile(r"\b(?:Team|Mannschaft|Haus) (?:der|von|bei) (?=[A-ZÄÖÜ0-9])"), 1.5),
    ),
    "fr": ((re.compile(r"\bchez "), 2.2), (re.compile(r"\b(?:intérêt|candidature|rejoindre|postulé|équipe)\b.{0,50}\b(?:pour|à|au sein (?:de|du)|auprès (?:de|du)|rejoindre) (?:la |le |l['’]|d['’])?(?=[A-ZÉ0-9])"), 2), (re.compile(r"\bau sein (?:de |du |d['’])(?:la |l['’])?(?=[A-ZÉ0-9])"), 2), (re.compile(r"\brejoindre (?=[A-ZÉ0-9])"), 2)),
    "es": ((re.compile(r"\b(?:interés|postul\w+|candidatura|solicitud|puesto|vacante|proceso|trabajar|equipo|formar parte|oportunidad|entrevista|inter\w+|posición|aplica\w+|inscri\w+)\b.{0,70}?\b(?:en|de|con|por) (?=[A-ZÁÉÍÓÚÑ0-9])"), 2), (re.compile(r"\b(?:aquí )?en (?=[A-ZÁÉÍÓÚÑ0-9])"), 1.2), (re.compile(r"\bparte de (?=[A-Z0-9])"), 1.5)),
    "pt": ((re.compile(r"\b(?:interesse|candidat\w+|vaga|processo|trabalhar|equip[ea]|time|oportunidade|entrevista|inscri\w+)\b.{0,70}?\b(?:na|no|da|do|em|pela|pelo|à|ao) (?=[A-ZÁÉÍÓÚ0-9])"), 2), (re.compile(r"\b(?:na|no|à|ao|pela) (?:empresa )?(?=[A-ZÁÉÍÓÚ0-9])"), 1.2)),
    "it": ((re.compile(r"\b(?:presso|da parte di) (?:la |il |l['’])?(?=[A-ZÀÈ0-9])"), 2.2), (re.compile(r"\b(?:interesse|candidatura|posizione|lavorare|team|squadra|parte)\b.{0,60}?\b(?:in|per|di|a|con|verso) (?=[A-ZÀÈ0-9])"), 1.5)),
    "nl": ((re.compile(r"\b(?:sollicitatie|gesolliciteerd|solliciteren|functie|vacature|interesse|werken|baan|gesprek|positie|stage|rol|team|plek|carrière)\b.{0,70}?\b(?:bij|in|van|binnen) (?:de |het )?(?=[A-Z0-9])"), 2), (re.compile(r"\bbij (?:de |het )?(?=[A-Z0-9])"), 2)),
    "pl": ((re.compile(r"\bw (?:firmie|spółce) (?=[A-ZŁŚŻ0-9])"), 2.5), (re.compile(r"\b(?:rekrutac\w+|stanowisk\w+|prac[ayę]|aplikac\w+)\b.{0,60}?\b(?:do|w) (?=[A-ZŁŚŻ0-9])"), 1.5)),
    "sv": ((re.compile(r"\b(?:hos|på) (?=[A-ZÅÄÖ0-9])"), 1.7),),
}  # fmt: skip
SUBJECT = re.compile(r"\b(?:[Aa]pplication|[Ii]nterest|[Aa]pplying|[Cc]andidacy|[Bb]ewerbung|[Cc]andidature|[Cc]andidatura|[Pp]ostulación|[Ss]olicitud|[Ss]ollicitatie|[Ii]nterview|[Ii]nterés|[Ii]nteresse|[Pp]roceso|[Pp]rocesso)\b.{0,60}?\s(?:to|at|with|from|bei|an|chez|en|na|no|da|presso|bij|con|in) (?:the |der |die |den |la |de )?(?=[A-ZÀ-Þ0-9])")  # fmt: skip
FROM_SUBJECT = re.compile(r"\b(?:from|by|von|de|da|van) (?=[A-ZÀ-Þ0-9])")
YOUR = re.compile(r"\b(?:[Yy]our|[Tt]he) (?P<name>[A-Z0-9][^\s,:]{1,30}(?: [A-Z0-9&][^\s,:]{0,30}){0,3}) (?:[Aa]pplication|[Cc]andidacy|[Ii]nterview)\b")  # fmt: skip
EQUAL = re.compile(
    r"(?:^|[.!\n]\s?)(?P<name>[A-Z][\w&.'’ -]{1,50}?) is (?:proud to be )?(?:an )?(?:[Ee]qual|EEO)\b"
)
COPYRIGHT = re.compile(r"(?:©|\(c\)|&copy;|[Cc]opyright)\s?(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s(?P<name>[A-Z][\w&.'’ -]{1,50}?)(?:[.,|·]|$|\n)", re.MULTILINE)  # fmt: skip
RUN = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ0-9]")
_PARTNER = r"[A-ZÀ-Þ][\w'’-]{1,24}"
PARTNERS = re.compile(
    rf"{_PARTNER}(?:, {_PARTNER}){{1,3}},? & (?!Co\b){_PARTNER}|{_PARTNER}(?:, {_PARTNER}){{1,4}},? (?:LLP|PLLC)\b"
)
"""A house called by its partners, sure of itself wherever it stands: ``Barrow, Pell & Hythe``."""
PARTNERS_ALONE = re.compile(
    rf"{_PARTNER}(?:, {_PARTNER}){{1,3}},? (?:&|\+|and|und|et|y|e|i|och|en) {_PARTNER}(?:,? [A-Z][\w.]{{1,8}}){{0,2}}|{PARTNERS.pattern}"
)
"""The same where nothing else stands: ``Skelding, Hale and Voss``."""
BEHIND = re.compile(
    r"(?:[a-zåäö]{3,20}(?:ska|liga) )?(?:kommun|kommune|stad|län|landsting|stift|[a-zåäöø]{0,20}(?:universitet|sjukhus|lasarett|högskola|høgskole|gymnasium|"
    r"museum|museer|institut|tingsrätt|hovrätt|domstol|myndighet|församling|pastorat|bibliotek|teater|förvaltning|förbund|gård|hotell|vårdcentral|apotek|slott|kyrka|bryggeri|bageri))(?:en|et)?(?=s?\b)"
)
"""Small words that end a name in Swedish: ``Lillstads kommun``, ``Chalmens tekniska högskola``."""
FIELD = re.compile(
    r"(?:\b(?:especialista|superior|máster|master|grado|doctorado|tecnología|especialización|mestrado|mestre|licenciatura|pós-graduação|laurea|dottorato|"
    r"specialista|superiore|specialist|expert|experte|expertin|spezialist|spezialistin|degree|phd|doctorate|lecturer|professor|deskundige|diploma|diplôme|bachelor|doutoramento)s?"
    r"|\b(?:técnic|expert|auxiliar|graduad|licenciad|diplomad|titulad|formad|espert|tecnic|laureat|specializzat|diplomat)(?:[oaei]s?|es)?(?:[/(]?[oa]s?\)?)?)\s(?:en|em|in|i|inom)\s$",
    re.IGNORECASE,
)
"""What somebody is versed in follows: ``Especialista en Radiodiagnóstico``."""
BEHALF = re.compile(
    r"behalf of|im namen|namens|da parte di|i\.\s?a\.|\b(?:interview|conversation|chat|meeting|call|talk|gespräch|termin|entretien|échange|entrevista|colloquio|gesprek|rozmow\w|intervju\w?|samtal\w*)s? (?:with|mit|avec|con|com|met|z|med) $",
    re.IGNORECASE,
)
ON_BEHALF = re.compile(
    r"^(?i:for and on behalf of|on behalf of|for|pour|per|für|voor|pel[ao]|por|för|im namen (?:der|von)|im auftrag (?:der|von)|namens)\s(?=[A-ZÀ-Þ0-9])"
)
"""What a firm's name that signs begins with where somebody signs for it: ``For Brightpeak Services``."""
INTEREST = re.compile(
    r"\b(?:[Ii]nterest in|[Ii]nteresse an|[Ii]ntérêt pour|[Ii]nterés (?:en|por)|[Ii]nteresse (?:n[ao]|em|pel[ao]|per|in)|[Bb]elangstelling (?:voor|in)|[Ii]nteresse (?:in|voor)|[Zz]ainteresowanie(?: (?:ofertą|firmą|pracą w|ofertą pracy w))?|[Ii]ntresse (?:för|av)) "
    r"(?:(?:the|der|dem|unserer|unserem|la|le|el|de|het|notre|nuestra|nossa|nostra|our|onze|spółki|firmy) )?(?:(?:company|Firma|société|empresa|azienda|bedrijf|spółką) )?(?=[A-ZÀ-ÞŁŚŻ0-9])"
)
"""What somebody was thanked for the interest in: an employer, where a legal form says that it is a firm."""
HEALTH = re.compile(
    r"(?:[A-Z][\w'’.-]{1,24},? (?:(?:and|of|the|&|for|upon|on) ){0,2}){1,7}(?:NHS (?:Foundation )?Trust|University Health Board)\b"
)
"""Public houses whose form of name nobody else has: ``Southmere Community NHS Foundation Trust``."""
STATE = re.compile(
    r"(?:(?:^|\n)(?:The )?|\b(?:with|at|by|from|join|joining|for|to) the )(?P<name>(?:[A-Z][\w.]{1,20} ){0,2}(?:Department|Ministry) of (?:the )?[A-Z][\w'’-]{2,24}(?:,? (?:and |& |of )?[A-Z][\w'’-]{2,24}){0,4})(?=[.,!;]|\s|$)"
    r"|(?:^|\n)(?P<other>(?:Ministerio d(?:e|el) |Ministério d[aeo]s? |Ministère (?:de |du |des |de la |de l['’]|d['’])|Ministero d(?:i|el|ella|elle|ell['’]) ?|Ministerie van |Ministerstwo |Bundesministerium (?:für|der|des) "
    r"|Secretaría de (?:Estado de )?|Secretaria (?:de Estado d[aeo] |(?:Municipal|Estadual|Regional) d[aeo] |de ))[A-ZÀ-ÞŁŚŻ][^\n|:.!?]{2,40})[.!]?(?=\n|$)"
)
"""A house of the state, called by its field: ``Department of Corrections``."""
THROUGH = re.compile(
    r"\b(?:[Pp]owered by|(?:[Ss]ent|[Dd]elivered|[Mm]anaged) (?:to you )?(?:through|via|using|with)|(?:[Ee]nviad|[Gg]erad|[Gg]estionad)[oa]s? (?:a través de|através d[aeo]|mediante|vía|via|con|com)|"
    r"[Ee]nvoyée?s? (?:via|grâce à|avec|à l['’]aide de|par l['’]intermédiaire de)|[Pp]ropulsée? par|[Ii]nviat[oa] (?:tramite|attraverso|mediante|via|con)|[Vv]erzonden (?:via|met)|"
    r"(?:[Ww]ysłan\w{1,2} )?(?:za pośrednictwem|przy użyciu)(?: systemu| platformy)?|[Ss]kicka(?:t|d|des|ts) (?:via|genom|med)|[Dd]esarrollado por|[Mm]ogelijk gemaakt door|[Bb]ereitgestellt von|"
    r"(?:[Ww]urde|wird|[Gg]esendet|[Vv]ersendet|[Vv]erschickt) (?:Ihnen |dir )?(?:über|via|mit|mithilfe von)) (?:the |die |der |das |la |el |il |le )?(?=[A-ZÀ-Þ])"
)
"""What a mail says that it was sent through: a system."""
ACADEMIC = re.compile(
    r"\b(?:Universit\w{1,4}|Universidade?|Uniwersyte\w{1,3}|[\w-]{1,20}(?:universitet|universität|universiteit|hochschule)|Hochschule|[\w-]{0,20}[Hh]ögskola|Politecnico|College|Facult[yé]|Facultad|Faculdade|Facoltà|Fakultät)\b"
)
DEPARTMENT = re.compile(
    r"^(?:Departa?ment|Dept\.?|Departamento|Dipartimento|Département|Departement|Fachbereich|Afdeling|Wydział|Katedra|Institutionen|Avdelningen|Faculty|Facultad|Faculdade|Faculté|Facoltà)\s(?:of|de|del|di|d['’]|für|för|voor|of the)?",
)
"""A part of a university, where a mail names one."""
HELLO = re.compile(
    r"^(?:hi|hello|greetings|news|update|hallo|grüße|gruß|neuigkeiten|nachricht|salut|bonjour|nouvelles|hola|saludos|noticias|olá|oi|notícias|ciao|saluti|novità|groeten|groetjes|nieuws|cześć|pozdrowienia|wiadomość|hej|hälsning|hälsningar|nyheter)"
    r"\s(?:from|von|vom|de|du|da|do|dal|dalla|di|van|od|z|från)\s(?:the |der |la |le |el |de |het )?(?=[A-ZÀ-Þ0-9])",
    re.IGNORECASE,
)
"""A greeting before the name of the house that it comes from: ``Ciao da …``."""
PEOPLE_OF = re.compile(
    r"^(?P<who>[A-ZÀ-Þ][\w'’-]{1,20}(?:(?:,| &| \+| und| and| et| y| e| en| i| och) [A-ZÀ-Þ][\w'’-]{1,20}){0,3}) (?P<at>von der|von|vom|from|at|@|bei|van|bij|chez|från|hos|z|dalla|dal|della|del|di|da|de)\s(?=[A-ZÀ-Þ0-9])"
)
"""People who sign with the house that they are of."""
DECIDED_FROM = re.compile(
    r"(?:^|\n|[.!?:,]\s)(?P<called>(?:The (?:company|employer)|(?:Die )?Firma|Das Unternehmen|Der Arbeitgeber|L['’](?:entreprise|employeur|azienda)|La (?:société|empresa|compañía|società)|El empleador|A empresa|O empregador|Het bedrijf|De werkgever|Firma|Pracodawca|Företaget|Arbetsgivaren)\s)?(?=[A-ZÀ-Þ0-9])",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"[.)]{0,2}(?: z\s?o\.\s?o\.)? (?:has|have|hat|haben|a|ont|n['’](?:a|ont)|ha|han|ya ha|não|já|heeft|hebben|har|encerrou|finalizou|recusou|rejeitou|descartou|decidiu|selecionou|finalizó|descartó|rechazó|decidió|odrzuci\w{1,3}|zakończy\w{1,3}|zamknę\w{1,3}|zdecydowa\w{1,3}|wybra\w{1,3})\b"
    r"[^.!?\n]{0,90}?\b(?:applications?|applicants?|candida\w{1,7}|kandida\w{1,6}|position|role|vacancy|selection|Bewerbung\w{0,2}|Bewerber\w{0,3}|Stelle|Auswahl\w{0,12}|recrutement|poste|offre|postulación|proceso|oferta|vacante|processo|vaga|selezione|ricerca|offerta|sollicitatie\w{0,9}|vacature|procedure|"
    r"aplikacj\w{1,2}|kandydat\w{0,4}|rekrutacj\w{1,2}|zgłoszeni\w{1,2}|ansökan|tjänsten?|rekrytering\w{0,2})\b",
)
"""What a job board says that an employer has done: ``… has decided not to move forward with your application``."""
GENERIC = frozenset(
    """engineering selections unipessoal unipersonale lda ltda limitada myndigheten kommunen föreningen stiftelsen bolaget företaget skolan sjukhuset museet universitetet apac emea latam dach benelux nordics account accounts our us the your this a an my we it team company firm employer organization organisation business group department office hr talent
    recruiting recruitment hiring people careers career jobs job human resources customer support admin info no reply noreply position role
    application candidate applicant opportunity time present future moment all best kind regards sincerely thank thanks hi hello dear
    unternehmen firma haus team ihr ihre unser unsere bewerbung karriere personal stelle entreprise société équipe service recrutement
    nous vous empresa equipo compañía nosotros selección equipe equipa azienda società bedrijf organisatie ons ihnen uns university school
    interview phone zoom teams google monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december montag dienstag mittwoch donnerstag freitag lunes martes miércoles jueves viernes
    helpdesk clerk coordinator selezioni calendari commission commissione bot sf pss
    académica academica soporte n2 programa program health vacancy vacancies museum fundación fundacion stiftung étude etude summit academy services center centre operations ops acquisition early placement placements hospital comité comite comissão comisión externa interno
    interna ressources humaines servizio servizi ufficio risorse umane crew werving selectie afdeling p o recrutamento talento talentos seleção
    direction dirección direção secretariat sekretariat segreteria secretaría secretaria carrières carriere vacatures jobs empleo empleos emprego
    bewerbermanagement personalabteilung personalamt personalwesen bewerberportal kandidatenservice portal portail system automation notification
    notifications auto workday cell alternance bolsa candidatos candidats candidate candidates clinic klinik praxis studio restaurant hotel bar
    gestión gestão personale personeel personas pessoas gente concours concorso concorsi selezione selección formación new update news tuo tu seu
    il lo uw je jouw votre ton euer dein hiring manager opportunities opportunity other others bewerber applicant
    am pm gmt cet cest utc próxima turno message i you he she they one first last next other another senior junior public private system client customer city london berlin paris
    library trust camara municipal gemeente gemeinde madrid dublin amsterdam new york germany france spain europe uk usa us eu ireland italy portugal netherlands barcelona lisbon""".split()
)
TITLES_OF_PEOPLE = frozenset(
    "mr mrs ms miss dr prof professor lic ing avv dott dottssa sig frau herr herrn madame monsieur sra srta dhr mevr mevrouw pan pani".split()
)
ARTICLES_ALONE = frozenset(
    "dott.ssa dott. lic. ing. avv. dr. prof. mr. mrs. ms. il lo i gli los las les der die das het".split()
)
STOPPERS = frozenset(
    """i we you your our us as at in on for to the this that it please thank thanks unfortunately however after while although best regards
    sie ihre ihr ihnen wir leider du dein deine als für und wurde haben nous vous pour et que y e para con como por per come voor als
    will was is has and but or position role team job application candidate with from because since interesse zu gerne herzlich liebe""".split()
)
JOINING = frozenset(
    "& of de del do da di du des dos das della delle dello dei degli la le van der den von the für y i et + and und".split()
)
KEEPS_DOT = re.compile(
    r"^(?:inc|ltd|co|corp|llc|st|bros|dr|gebr|[a-z]|s\.a|s\.l|s\.p\.a|b\.v|n\.v|e\.v|z|o\.o|sp)\.,?$",
    re.IGNORECASE,
)
FORM_FOLLOWS = re.compile(r"^(?:inc|llc|ltd|l\.?p|corp|co|plc|pty|gmbh|s\.?a|s\.?l|llp)\b\.?", re.IGNORECASE)
ENDS_FORM = re.compile(
    r"^(?:inc|llc|ltd|corp|plc|gmbh|ag|kg|s\.?l|s\.?p\.?a|b\.?v|n\.?v|srl|sarl|sas|ltda|lda|e\.?v)\b\.?[.,]?$",
    re.IGNORECASE,
)
