"""Word stems of nine languages for what a mail is about and who speaks to whom, written as in answers.py."""

from __future__ import annotations

from collections.abc import Mapping

MATTERS: Mapping[str, str] = {
    "me": """
      i my me mine. ich mein meine meiner meinem meinen mir mich. je mon mes moi yo mi mis mio eu meu
      minha meus minhas io mia miei mie ik mijn mij moj moja moje mnie. moim mojej jag min mitt. mina.
      mig
    """,
    "you": """
      you your yours ihnen ihr ihre ihrer ihrem ihren dich. dir dein deine deiner deinem deinen vous
      votre vos tu ton ta tes usted su sus te tus voce seu sua tua teu lei suo vostro vostra voi jou
      jouw uw u jullie pani pana panu pan pansk cie ciebie twoj twoja twoje tobie du din ditt dina dig
    """,
    "we": """
      we us our wir uns unser unsere unserer unseren nous notre nos nosotros nuestr nossa nosso noi
      nostr wij ons onze nam nas nasz vi oss var vara.
    """,
    "they": """
      he she her his him they. their them. seine elle. ils ella ellos ele ela eles lui loro hij zij hun
      hen haar ona oni jej jego han hennes hans. deras
    """,
    "test": """
      test. tests. assessment assignment task. challenge exercise aufgabe eignungstest einstellungstest
      probeaufgabe epreuve exercice evaluation_en prueba ejercicio desafio. teste. testes prova.
      exercicio esercizio toets opdracht zadani testu. sprawdzian prov. provet uppgift arbetsprov
    """,
    "document": """
      document attach form. certificat upload paperwork unterlage anhang formular zeugnis hochlad anlage
      piece_jointe justificatif formulaire documento adjunt formulari certificad anexo allegat modul
      bijlage formulier bewijs zalacz formularz dokument zaswiadcz bifog blankett intyg handling
    """,
    "link": """
      xqlink click log_in login portal website account. password klick anmelden zugang konto webseite
      cliqu connect site. compte haga_clic enlace cuenta. sitio clique conta. acess clicca accedi sito.
      klik inlog kliknij zalog stron klicka logga
    """,
    "alert": """
      alert recommended new_jobs similar_jobs matching_jobs saved_search unsubscribe newsletter digest
      subscri jobalarm neue_stellen abmelden suchauftrag ahnliche alerte desabonn desinscri
      offres_similaires alerta vacantes_similares cancelar_suscri nuevas_vacantes novas_vagas descadastr
      cancelar_inscri annunci disiscri nuove_offerte vacatures_voor uitschrijv afmelden nieuwe_vacatures
      powiadom wypisz nowe_oferty jobbevakning avregistr nya_jobb nyhetsbrev prenumer
    """,
    "bank": """
      loan. loans credit mortgage bank lender overdraft darlehen kredit finanzierung hypothe pret. prets
      emprunt banque prestamo credito hipotec banco. emprestimo mutuo. prestito ipotec banca. lening
      krediet hypotheek kredyt pozyczk hipote lan lanet bolan bolane banken
    """,
    "flat": """
      apartment flat. flats landlord tenant rent. rental lease viewing property house wohnung miet
      vermiet besichtig wohnraum haus. appartement logement loyer bailleur locat bail. piso. alquil
      arrend inquilin departamento vivienda apartamento aluguel arrendar inquil imovel casa. appartament
      affitt locazion locatar immobil woning huur verhuur kamer. mieszkan najem wynaj lokator lokal.
      kawaler lagenhet hyres hyra bostad visning
    """,
    "paper": """
      manuscript paper. papers reviewer referee journal conference abstract editor. editors. publish
      publication publisher author. authors. novel poem story. manuskript gutacht beitrag. zeitschrift
      konferenz verlag autor. autora. autorin. roman lektorat manuscrit relecteur revue. colloque
      article. editeur edition auteur revisor revista congreso ponencia editorial articulo autora novela
      manuscrito artigo congresso editora livro manoscritto articolo rivista convegno casa_editrice
      libro romanzo tijdschrift artikel congres uitgeverij boek manuskrypt recenz czasopism konferencj
      wydawnictw ksiazk artykul manus. tidskrift forlag konferens bok forfattar
    """,
    "grant": """
      grant. grants funding fellowship scholarship award. awards foundation forderung stipendi
      forderantrag stiftung zuschuss subvention bourse. bourses financement aide. fondation beca. becas
      subvenc fundacion fomento bolsa. edital borsa_di contribut finanziament fondazione bando. subsidie
      beurs. fonds. stichting stypendi dotacj fundacj dofinans bidrag stiftelse anslag
    """,
    "study": """
      admission universit college. school. student programme. degree course. courses campus phd_program
      enrol kindergarten nursery daycare studienplatz studium hochschule universitat schule. schuler
      kita. immatrik zulassung universite ecole. etudiant formation. creche. lycee parcoursup
      inscription universidad colegio. escuela estudiante matricul guarderia curso. admision escola
      aluno vestibular creche faculdade universita scuola. studente immatricol corso. asilo ateneo
      opleiding universiteit inschrijv kinderopvang uczelni studia studi szkol rekrutacja_na przedszkol
      zlobek kurs. utbildning skola. hogskol universitet forskola antagning kurs
    """,
    "visa": """
      visa. permit embassy immigration citizenship passport visum aufenthalt behorde amt widerspruch
      titre_de_sejour prefecture visado extranjeria embajada permiso. visto. passaporte permesso.
      questura ambasciata vergunning gemeente. bezwaar paspoort wiza wizow zezwolen urzad odwolan
      wniosek wniosku paszport tillstand migrationsverk ambassad kommun
    """,
    "insure": """
      insur claim. claims damage policy. coverage versicher schaden police. leistung kasse. krankenkasse
      assuranc sinistre mutuelle prise_en_charge garantie seguro. poliza siniestro reclam apolice
      sinistro indemniz assicura polizza sinistr rimbors verzeker polis vergoed ubezpiec szkod roszczen
      forsakring skada ersattning
    """,
    "order": """
      order. orders ordered refund delivery deliver shipment shipped parcel stock. purchase invoice
      payment return. warranty bestell lieferung liefer paket ruckerstatt rechnung zahlung artikel.
      erstatt kauf commande livraison colis rembours facture paiement achat pedido. envio. reembols
      factura pago. compra entrega devoluc encomenda reembolso fatura pagamento ordine. consegna pacco
      rimborso fattura pagament acquist reso. bestelling levering pakket terugbetal factuur betaling
      aankoop retour zamowien dostaw paczk zwrot faktur platnos zakup bestallning leverans aterbetal
      faktura betalning kop
    """,
    "tender": """
      tender bid bids supplier quote. quotation vendor proposal client customer ausschreib angebot.
      lieferant auftrag vergabe appel_d_offres fournisseur devis marche. licitac proveedor cotizac
      cliente fornecedor concurso orcamento. gara. fornitor preventivo appalto aanbested leverancier
      offerte. klant opdrachtgever przetarg dostawc klient zlecen upphandl anbud leverantor offert. kund
    """,
    "club": """
      member membership club. squad season coach volunteer choir tickets waitlist waiting_list lottery
      event. events. registration mitglied verein mannschaft ehrenamt warteliste chor. veranstalt
      adhesion adherent benevol liste_d chorale evenement socio. socia. equipo_de voluntari lista_de
      torneo entrenador evento inscripcion socios turma. squadra. iscri volontari lista_d coro. lid
      leden lidmaatschap vereniging wachtlijst vrijwillig elftal czlonk klub. druzyn wolontar turniej
      zapisy medlem forening kolista ideell lista_de_espera liste_d_attente lista_d_attesa lista_rezerw
    """,
    "app": """
      app apps listing ad review_guidelines anzeige verkauf inserat kleinanzeig annonce. vendu vendre.
      anuncio. vendo. vendid annuncio vendut advertentie verkoch marktplaats ogloszen sprzeda annons
      salt. saljer
    """,
    "invest": """
      invest startup fund. partner. pitch round_of accelerator investor beteilig investissement
      inversion investidor investiment investitor investeer inwestyc investering
    """,
    "home": """
      mum mom dad mama papa kids. love. birthday weekend party. wedding dinner beer doctor. dentist
      husband wife oma opa mutti geburtstag wochenende hochzeit bier maman anniversaire week_end mariage
      bisous bises mari. boda cena. besos fin_de_semana mae aniversario casamento beijo bjs churrasco
      mamma compleann matrimonio baci. verjaardag bruiloft kus liefs urodzin wesel. buziak kolacj
      fodelsedag brollop kram. puss helgen
    """,
    "quoted": """
      forward fwd fw wrote forwarded told_me weitergeleit schrieb. geschrieben transfer ecrit. reenvi
      escribio encaminh reencaminh escreveu inoltra scritto ha_scritto doorgestuurd schreef przekaz
      przeslan napisal vidarebefordr skrev
    """,
    "tell": """
      inform let_you_know tell. told. update_you advise announce write_to mitteilen mitzuteilen
      informier bescheid_geben informer informons faire_savoir annonc comunic informar informam aviso.
      avisarle informamos comunicar comunich informiamo laten_weten informeren meded poinform zawiadam
      informuje informera meddela beratta
    """,
    "ask": """
      please kindly reply respond question bitte fragen. antwort ruckfrage veuillez merci_de repond
      prier priere por_favor pregunta responde rogamos favor_de por_gentileza pergunta duvida prega
      rispond graag vraag vragen. beantwoord reageer prosz pytan odpowiedz odpisz vanlig fraga fragor
      svara
    """,
    "open": """
      open. currently_hiring we_are_hiring we_are_looking great_opportun opportunity recruiter headhunt
      mandat. vakant wir_suchen verstarkung nous_recherchons opportunite oportunidad estamos_buscando
      oportunidade opportunita siamo_alla wij_zoeken kans. szansa szukamy poszukujemy mojlighet vi_soker
    """,
    "process": """
      recruit. recruiting recruitment hiring process procedure procedura proces rekryter rekrutac
      einstellung. besetzung verfahren processus seletiv selecao reclutam werving personalsuche
    """,
    "person": """
      person. persons. people gender. individu figure herrn. dame. personne. personnes. gens gente
      alguno pessoa persona personas osob mensen kandydat menschen leute ludzi manniskor
    """,
    "place": """
      place. places seat. seats spot. spots platz platze platzen lugar luogo. miejsc plats platsen
      platser lugares cupo cupos chair cadeira sitz. posti
    """,
    "later": """
      month months year. years next_year months. monat jahr jahre spater mois annee annees meses ano
      anos mese. mesi anno. anni maand maanden jaar later. miesiac miesiec roku. rok lata manad manader
      aret ar senare spring. autumn herbst fruhjahr
    """,
    "data": """
      data_protect privacy gdpr delete destroyed erase datenschutz geloscht loschung losch daten.
      donnees datos_perso borrar eliminar dados. eliminad dati. cancellati gegevens verwijder dane.
      danych usun raderas personuppgift gallra dsgvo rgpd rodo avg
    """,
}
