"""Words in small letters that say in which field somebody works, in nine languages."""

from __future__ import annotations

import re

from rejectwatch.reply.titles import one_form

FIELDS = frozenset(
    """data bi it ai hr rh ux ui qa seo crm erp sap web cloud devops marketing reporting digital online mobile frontend backend front-end back-end full-stack fullstack front back junior senior logistics business product software hardware sales support
    données qualité sécurité finance finances comptabilité logistique achats ventes informatique produit produits production maintenance réseau réseaux systèmes système logiciel logiciels études développement recherche innovation durabilité énergie
    crédit crédits droit social fiscal pénal commerce banque assurance assurances immobilier mathématiques histoire anglais français physique chimie musique magasin cuisine salle médiation
    interne externe éducatif éducative maternel maternelle ufficio paghe contributi office segreteria pulizie reparto credito banco cucina sala amministrazione bilancio tesoreria
    groen nacht omgeving wiskunde nederlands engels frans duits geschiedenis biologie natuurkunde scheikunde economie muziek informatica aardrijkskunde gym keuken bediening
    matematik svenska engelska idrott historia biologi fysik kemi musik slöjd samhällskunskap kök
    analytics engineering governance risk finance operations strategy compliance security platform infrastructure research
    nóminas administración almacén cocina sala tienda matemáticas lengua inglés música atendimento administração cozinha estoque matemática
    kontroli rozliczeń kadr obsługi zaopatrzenia handlu transportu
    environnement bâtiment travaux méthodes process projet projets client clients clientèle communication risques risque conformité paie terrain bureautique statistique statistiques analytique confirmé débutant polyvalent décisionnel connaissance vente caisse
    dati qualità sicurezza finanza contabilità logistica acquisti vendite prodotto prodotti produzione manutenzione rete reti sistemi progetti progetto ricerca sviluppo sostenibilità monitoraggio trasporti clienti comunicazione rischi rischio esg personale magazzino
    datos calidad seguridad finanzas contabilidad logística compras ventas producto productos producción mantenimiento redes sistemas proyectos investigación desarrollo sostenibilidad comunicación riesgos clientes
    dados qualidade segurança finanças contabilidade compras vendas produto produtos produção manutenção sistemas projetos projectos investigação pesquisa desenvolvimento sustentabilidade riscos pleno pl sênior sr
    danych jakości bezpieczeństwa finansów księgowości logistyki zakupów sprzedaży produktu produktów produkcji utrzymania sieci systemów projektu projektów badań rozwoju oprogramowania marketingu ryzyka klienta personalnych płac aplikacji baz procesu procesów
    onderzoek inkoop verkoop financiën administratie logistiek kwaliteit veiligheid communicatie beleid personeel werving zorg techniek projecten ontwikkeling beheer duurzaamheid data-analyse
    back-office middle-office front-office call-center call center inbound outbound controllo gestione rentes général générale opératoire sanitaire judiciaire bancaire alimentaire scolaire périscolaire dentaire hospitalier hospitalière médical médicale
    bureau poids lourds lourd laboratoire ressources humaines calcul structure structures froid chauffage plomberie électricité câbleur rayon accueil commandes import export trésorerie planification ordonnancement usinage atelier chantier chantiers libre-service
    recursos humanos risorse umane zasobów ludzkich
    ekonomi inköp logistik kvalitet säkerhet kommunikation personal teknik projekt utveckling forskning hållbarhet miljö försäljning redovisning lön""".split()
)
"""Words in small letters that say in which field somebody works."""
_ADJECTIVES = {
    "fr": re.compile(r"(?:\w{3}ique|urels?|urelles?|iels?|ielles?|atifs?|atives?|onnels?|onnelles?|mentale?|ciale?)$"),
    "es": re.compile(r"(?:\w{2}[íéáúó]\w?ic[oa]s?|tiv[oa]|ional|cial|ario|aria|mental)$"),
    "pt": re.compile(r"(?:\w{2}[íéáúóôê]\w?ic[oa]s?|tiv[oa]|cional|cial|ário|ária|mental)$"),
    "it": re.compile(r"(?:\w{3}[^c]ic[oa]|tiv[oa]|zionale|ciale|ario|aria|mentale|europei)$"),
    "nl": re.compile(r"(?:\w{4}ing(?:en)?|zorg|heid|kunde|\w{3}zaken|\w{3}dienst|\w{3}service|balie|\w{3}[crs]tie|\w{4}atie|recht|schoonmaak|verkoop|inkoop|techniek|beheer|bouw|logistiek|administratie)$"),
    "sv": re.compile(r"(?:\w{4}ning|vård|omsorg|hemtjänst|teknik|drift|juridik)$"),
    "pl": re.compile(r"(?:(?:ow|czn|jn|ln|nn|dn|wn|rn)(?:y|a|ego|ej)|[sc]k(?:i|a|iego|iej)|acji|encji|ania|enia|twa|ości)$"),
}  # fmt: skip
_NO_FIELDS = frozenset(
    "functie vacature situatie organisatie sollicitatie motivatie relatie locatie reactie selectie informatie terecht afwijzing terugkoppeling uitnodiging bevestiging reorganisatie ervaring opleiding vergadering bezuiniging omstandigheid erfarenhet utbildning återkoppling rekrytering anställning actuel actuelle potentiel potentielle actual adicional final initial quale adatto attivo attiva altro altra unico unica público pública único última último inna".split()
)
BARE = re.compile(r"^[()\[\]\"'“”„»«’.,;:!?]{1,20}|[()\[\]\"'“”„»«’.,;:!?]{1,20}$")
"""What stands around a word in a sentence."""


def is_field(word: str, language: str) -> bool:
    """Tell whether a word in small letters says in which field somebody works: ``données``, ``biznesowy``."""
    bare = one_form(BARE.sub("", one_form(word))).casefold()
    if bare in FIELDS:
        return True
    adjective = _ADJECTIVES.get(language)
    return adjective is not None and bare not in _NO_FIELDS and adjective.search(bare) is not None
