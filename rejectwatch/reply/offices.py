"""Words that name an office, a department or a hiring system, never an employer or a person: nine languages.

``Recruitment Team``, ``Ufficio Personale`` and ``Dział Kadr`` are made of them alone; ``Acme Talent
Acquisition`` leaves ``Acme`` when they are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OFFICE = frozenset(
    """bestätigung rückzug eingangsbestätigung bevestiging confirmación confirmação conferma potwierdzenie bekräftelse humano humana leitung receptionen ricerca capital resp reception recepción obsady dispo accueil suivi
    & abteilung selections selectiecel selectiedienst bemanningsenheten socialförvaltningen acquisition admin administración administratie administration administração admissions adquisición afdeling agenda alert alerts and applicant applicants application applications appointments apprenticeship apprenticeships
    aquisición aquisição area assessment assessments at atracción atração attraction ausbildung ausbildungsabteilung behalf bestuur bewerbercenter bewerbermanagement bewerberportal bewerberservice bewerbung bewerbungen bewerbungsbüro biuro
    board bolsa bookings branding bureau business calendar campus candidate candidates candidato candidatos candidats candidatura candidaturas candidature candidatures career careers carreira carreiras carriera carriere carrière carrières
    cellule clerk comisión comissão comité commissione committee compliance concorsi concours concursos conosco contact convocatorias coordenação coordinación coordinamento coordinator corporate crew da das de dean dean's decanato dekanat del
    delegacia delegación della den departamento department dept depto der des desk dezernat di die dirección directie direction direktion diretoria direzione direção do dotation dpto drh du dyrekcja dział délégation e early empleo empleos
    emploi emplois employee employer employment emprego empregos en entretien equipa equipe equipo et experience external fachbereich faculty from för gente gerencia gerência geschäftsführung geschäftsleitung geschäftsstelle gestione gestión
    gestão global governors graduate graduates head headteacher helpdesk het hiring hos hotline hr hrbp hrm humaines human humanos i info instroom internal international internship internships interview interviews jefatura job jobs jury kadr
    kadry kalender kandidatenservice kandydat kandydata kandydatów kanzlei karier kariera karriere karriär komisja kontakt la lavora lavorare le lehrstellen mailbox mailer manager messages messenger mobility nabory nabór news noi noreply
    nosotros notificaciones notification notifications notificações notifiche núcleo obsługa of office officer on onboarding operations panel partner people personal personalabteilung personalamt personalbüro personaldezernat personaldienst
    personale personalenheten personalgewinnung personalleitung personalmanagement personalmarketing personalna personalny personalreferat personalservice personalstelle personalverwaltung personalwesen personas personeel personeelsdienst
    personeelszaken personnel pessoal pessoas planning planung plataforma plateforme portail portal portale pracowniczych pracownik praktika praktikum presidenza principal på pôle reception reclutamento reclutamiento recruit recruiter
    recruiters recruiting recruitment recrutamento recrutement rectorado rectorat recursos referat regional registrar registrar's registry rekrutacja rekrutacji rekrutacyjna rekrutacyjny rekrytering rekryteringen rekryteringsenheten
    rekryteringsteam rekryteringsteamet rektorat relations reply resource resources resourcing ressources rh risorse rosters rozwój rrhh sachgebiet scheduling schulleitung screening secretaria secretariaat secretariado secretariat secretary
    secretaría secrétariat segreteria sekretariat sekretarz sektor selección selectie selection selekcja selezione selezioni seleção service servicedesk services servicio servizi servizio serviço serviços setor sollicitatie
    sollicitatiecommissie sollicitaties soporte sourcing specialist spraw staff staffing stagebureau suporte support sélection ta talent talento talentos talents team teams test testcenter testcentrum testing tests time trabaja trabajo trabalhe
    trabalho trainee trainees ufficio umane und unidad unidade unit unité update updates vacancies vacancy vacantes vacature vacatures vagas van verwaltung vetting via vinculación volunteer vom von vorstand w werken werkenbij werving
    wervingsdesk workforce wydział y z zarząd zarządu zespół área équipe""".split()
)
_WEAK = frozenset(
    """parish council farm institute garage salon gym fire tech director dyrektor museet parishes bookkeeping terminservice bokningssystem vendor gestion programm
    accueil adm agence allestimenti amministrazione armement asystent atendimento bemanning betriebsdienst bolsas camp campaign capital cell center científica contratación controls customer data decanato delivery dispo division dpo dyrektora
    enquête entrevistas estágios evaluaciones exam exams experience experiência field formazione gare hauptamt humain humana humano intendentka kontoret kundservice laboral laborales leaver leisure leitung liaison locum loja lojas loodswezen
    lönekontoret ministère mobilità musei notices obsada obsady orchesterbüro pdv privacidad privacidade privacy programas protection pruebas recepción reception receptionen rectorat regional registrazione resp ricerca segurança stampa suivi
    sviluppo techniek tenders tracking tripulações turno verificaciones wardrobe
    academic advisory allestimenti apprentice apprentices assunzioni avdelning avdelningen bandi bank bar becas betrieb bordo borse bursary cabin care casual center central centre chain civil client clients clinic clinical cloud college
    comercial comunicación comunicazioni contracts cuisine customer customers data delegación depot didattica didáctica dienst digital diocesan dispatch dispatching dispo disposition division divisão docente docentes docenti dottorati east
    editorial education enfermería engine enhet enheten estágio estágios exploitation fellowship fellowships filiaal filial filiale finance fleet front gemeinde group guest hello hi hospital house hub ict industrial infermieri information it
    kitchen kommune learning lektorat local location logistics logistik magasin magazijn marketing medical meine membership meu mijn min mina minha mis moje my médicos national news nightshift north nursing oddział online payroll pedagogica
    pedagógica pflege pool practice privacy production produksjon produzione professional program programme programmes programs prácticas public quality records redactie redakcja redaktion redazione research retail rédaction safety sala sales
    sanitaria scheme school schools scientific scolastica seasonal section security sede sekcja shared shift site solutions south stadt stage stages store stores supply system systems technical tecnica tirocini training técnica university
    vendor vendors virtual wages welcome west zentrale""".split()
)
_PLATFORM = re.compile(
    r"(?:job|hire(?!d\b)|hiring|recruit|reclut|recrut|rekrut|rekryt|vacanc|vacatur|\bapply|candidat|kandidat|bewerb|sollicit|empleo|empleate|empléate|emprego|emplois|karriere|karriär|career|kariera|"
    r"talent\w|\wtalent|workday|workforce|worksource|workmatch|worksty|workline|testcent|testzent|testhub|testport|\bats\b|portal\b|postul|\bcv\b|screening\b|evalua|evalúa|psicotec|eignung|avalia|refcheck|verifica|\bhr\w|stellen\w|testi?ng\b|\bassessments?\b|aplikuj)",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:erei|eien|werke?|bank|verein|verband|bibliothek|bibliotek|schule|skola[n]?|skolor|szkoła|amt|dienst|büro|kontor|centrum|zentrum|haus|hof|verwaltung|leitung|abteilung|kommun|ería|eria|erie|erij|ción|ciones|ção|ções|zione|zioni|tion|tions|"
    r"sión|são|ssion|tät|idad|edad|dade|ità|schaft|heit|ownia|stwo|logie|logía|logia|ment|ments|zaken|bureau|kliniek|klinik|klinikum|verzekeraar|praxis|gruppe|groep|gruppen|koncernen|bolaget|verlag|museum|museet|stiftung|stichting|garage|hotell?|"
    r"service|servic[ei]os?|system[es]?|logistik|logistics|technik|rederi|sjukhus|förvaltningen?|förbundet|laget|studio|ificio|turismo|salong?|hemmet|fabriek|toriet|kooperativ\w{0,3}|commissie|kapsalon|bakkerij|rej?owy|okręgowy|redakcja|redaktion|teamet|programmet|enheten|avdelningen|gården|gård|dyrektor|kierownik)$"
)
_ORGANISATIONS = frozenset(
    """lycée collège stowarzyszenie spółdzielnia wydawnictwo przedszkole biblioteca bibliothèque gemeente waterschap provincie gemeinde landkreis ayuntamiento municipio diputación prefeitura município câmara università universität universidad universidade université universiteit uniwersytet universitet university college ziekenhuis elementary travail base cantina impresa caseificio agriturismo flores kapsalon vandrarhem terminal officine kantoor personel central sąd società gospodarstwo deposito pizzeria salon pracownia zakład firma spółka sklep sad stacja klub program fundacja fundación fundação fondation fondazione ferme fournil brasserie gîtes domaine étude cabinet clinique
    librairie mercería joyería panadería cadena catastro convocatorias concursos servicio vicerrectorado florista viação gelataria padaria sabores usina colegio colégio instituto mercado tienda taller talleres grupo gruppo groupe grupa
    personnel kanton canton bundesinstitut bischöfliches landesamt stadtwerke kita filiale gärtnerei hotel gasthof pension hütte kwaliteitsdienst omgevingsdienst griffie stadstheater slagerij glazenwasserij café kafé bistro osteria
    trattoria azienda cooperativa consorzio comune ente istituto liceo scuola pastificio oleificio farmacia parafarmacia vicepresidenza presidente länsförvaltningen verksamhetschef rektor driftkontor stuveriet traineeprogrammet supply
    chain driver drivers appointments posts headteacher bursar registry onboarding provincial association union federation church chapel cathedral parish abbey trust council borough county city town village state authority agency ministry
    association syndicat mairie commune région departement département communauté paroisse diocèse crèche maison atelier boutique magasin restaurant auberge agence agencia agência agenzia agentur agencja empresa entreprise uitzendbureau
    firma zuständig leiter leitung filialleitung marktleitung betriebshof bauhof vorstand personalreferentin naczelna dyrekcja centrum ośrodek szpital przychodnia urząd gmina powiat muzeum teatr dom kuchnia hurtownia piekarnia cukiernia apteka
    vp ceo cto cfo coo uic pss dpe llamados mesa docencia compliance farm stable stables kennels dental optical surgery veterinary vets pharmacy opticians builders plumbing roofing electrical motors garage foods bakery brewery cellars""".split()
)


def _words(name: str) -> list[str]:
    return re.findall(
        r"[^\W\d_]+(?:['’][^\W\d_]+)?", name.casefold().replace("rr.hh", "rrhh").replace("rr. hh", "rrhh")
    )


def is_office(name: str) -> bool:
    """Tell whether a name is made of the words of offices and departments alone."""
    words = _words(name)
    return all(w in _OFFICE or w in _WEAK or len(w) == 1 for w in words) and not _FIGURES.search(name)


_FIGURES = re.compile(r"\b(?:\d+[^\W\d_]+\d|[^\W\d_]{2,}\d)")
"""A word made of letters and figures is nobody's office: ``24x7``."""


def without_office(name: str) -> str:
    """Return a name without the words of an office at its start and its end; '' when nothing else is left."""
    if is_office(name):
        return ""
    words = without_end(name.split())
    kept = words
    if begins_a_name(words) or ends_a_name(words):
        return " ".join(words).strip(" -–—|,·:/&")
    while words and is_office_word(words[0]):
        words = words[1:]
    if words and words[0][:1].islower():
        words = kept  # "Office de tourisme" is no office
    return " ".join(words).strip(" -–—|,·:/&")


def without_end(words: Sequence[str], *, whole: bool = False) -> list[str]:
    """Return words without an office's at their end; of a ``whole`` name only those that are nothing else come off."""
    end = len(words)
    while end > 1 and is_office_word(words[end - 1]) and not ends_a_name(words[:end]):
        end -= 1
    run = [word.casefold().strip(".,") for word in words[end:]]
    if whole and len(run) == 1 and run[0] in _EITHER:
        return list(words)
    kept = 0
    while kept < len(run) and _is_names_own(run[kept:]):
        kept += 1
    return list(words[: end + kept])


def may_be_names_own(word: str) -> bool:
    """Tell whether a word that ends an office's name may as well end a house's: ``Norwell Operations``."""
    return word.casefold() in _EITHER


def _is_names_own(run: Sequence[str]) -> bool:
    """Tell whether the first of an office's words belongs to the house: ``Kinross Capital Recruiting``, no ``Global HR``."""
    return run[0] in _NAMES_OWN and (run[0] not in _SCOPE or all(word in _STAFFED for word in run[1:]))


_NAMES_OWN = frozenset(
    """capital mobility mobilité mobilidade movilidad messenger news board international internacional internazionale internationaal
    resources relations""".split()
)
"""Words of offices that are none by themselves: behind a name they belong to it, ``Lagan International``."""
_SCOPE = frozenset("international internacional internazionale internationaal mobility".split())
"""How far an office reaches where another of its words follows: ``International Recruitment``."""
_STAFFED = frozenset("team teams equipo equipe équipe equipa zespół crew".split())
_EITHER = frozenset(
    """global corporate business operations support experience people talent talents talento office service services servicios serviços servizi gestión gestão gestione
    planning staffing workforce resourcing personal capital partner partners soporte suporte verwaltung""".split()
)
"""Words that end a house's name as well as an office's: what stands around them must tell which."""


def ends_a_name(words: Sequence[str]) -> bool:
    """Tell whether the last word, an office's elsewhere, belongs to a name: ``Weller & Partner``, ``Marlow Health Service``."""
    if len(words) < 2:
        return False
    last, before = (word.casefold().strip(".,()") for word in (words[-1], words[-2]))
    if last in {"partner", "partners"}:
        return len(words) > 2 and before in _AND
    if last not in {"service", "services"} or before in _OFFICE | _SERVED:
        return False
    return last == "services" or len(words) > 2


def is_article(word: str) -> bool:
    """Tell whether a word is an article."""
    return word.casefold() in _ARTICLES


def begins_a_name(words: Sequence[str]) -> bool:
    """Tell whether the first word, an office's elsewhere, belongs to a name: ``Le Fournil``, ``Department of Justice``."""
    if len(words) < 2:
        return False
    first, second = words[0].casefold(), words[1].casefold()
    if is_article(first):
        return words[0][0].isupper() and not is_office_word(second)
    if first in _OF_STATE and second in {"of", "de", "van"}:
        return not is_office(" ".join(words[2:]))
    if first == "biuro":
        return second in _BUREAUS
    if first not in {"secretaria", "secretaría"} or len(words) < 3:
        return False
    is_of_field = second == "de" and not is_organisation(words[2]) and not is_office(" ".join(words[2:]))
    return is_of_field or second in _LEVELS


_BUREAUS = frozenset(
    """podróży turystyczne rachunkowe nieruchomości projektowe tłumaczeń architektoniczne geodezyjne obozów reklamy prawne informatyczne
    konstrukcyjne doradcze matrymonialne maklerskie inwestycyjne księgowe""".split()
)
"""What a Polish bureau is a house of its own for, no office of another's."""
_OF_STATE = frozenset("department ministry ministerio ministério ministère ministerie".split())
_LEVELS = frozenset("municipal estadual estatal nacional regional distrital general geral".split())
"""What a secretariat of state is called by: ``Secretaria Municipal de Saúde``."""


_AND = frozenset(("&", "+", "and", "und", "et", "y", "e", "i", "och", "en"))
_ARTICLES = frozenset(("le", "la", "les", "el", "los", "las", "il", "lo", "gli", "das", "der", "die", "het"))
_SERVED = frozenset(
    "customer customers client clients student students guest guests member visitor shared information it corporate".split()
)
"""For whom a house has services that are no house of their own."""


def is_office_word(word: str) -> bool:
    """Tell whether one word, or all halves of a compound, name an office."""
    parts = _words(word)
    return all(part in _OFFICE for part in parts) and bool(parts or not word.isalnum())


def is_platform(name: str) -> bool:
    """Tell whether a name or a domain is more likely a job portal's or a hiring system's than an employer's."""
    return bool(_PLATFORM.search(name))


def is_organisation(name: str) -> bool:
    """Tell whether a name has a word that no human name has: ``Slagerij Verstappe``, ``Biuro Zarządu``."""
    return any(
        w in _OFFICE - _SMALL or w in _ORGANISATIONS or (len(w) > 5 and _ORGANISATION.search(w))
        for w in _words(name)
    )


def is_house(name: str) -> bool:
    """Tell whether a name begins with the kind of house that it is, which always goes with it: ``Hôtel Le Beau Rivet``."""
    return name.casefold().startswith(_HOUSES)


_HOUSES = tuple(
    """hotel |hôtel |hostal |hospital |hôpital |ospedale |ziekenhuis |krankenhaus |klinikum |clínica |clinique |klinik |casa di cura |escuela |école |escola |scuola |
    restaurant |restaurante |ristorante |trattoria |osteria |gasthof |gasthaus |pension |villa |museum |museo |musée |museu |theater |teatro |théâtre |farmacia |pharmacie |
    farmácia |apotheke |apotheek |librería |librairie |ayuntamiento |câmara municipal |mairie |comune |gemeinde |gemeente |szpital |muzeum |teatr |szkoła """.replace(
        "\n    ", ""
    ).split("|")
)
_SMALL = frozenset(
    "de la le du des della del di da do van von vom der die das den het z w y e et i en head".split()
)
