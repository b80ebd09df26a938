"""Word stems of nine languages for what is said of an answer: yes, no, not yet, and why.

An entry matches the beginning of a word; with three letters or fewer, or with a dot behind it, the
whole word. ``_`` joins words that follow each other. All are in lower case and without accents, in the
order English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish.
"""

from __future__ import annotations

from collections.abc import Mapping

ANSWERS: Mapping[str, str] = {
    "neg": """
      not no nor never neither cannot unable without none. nobody nicht kein keine. nie niemand ohne
      weder ne pas non aucun jamais sans ni rien nunca ningun sin tampoco nada. nadie nao nem nenhum sem
      ninguem nessun mai senza neanche neppure nulla. niente niet geen nooit zonder. noch. nee bez zaden
      zadn nigdy nikt nikogo ani inte. ej ingen. inga. inget. aldrig utan. icke
    """,
    "sorry": """
      sorry regret unfortunate sadly apolog afraid. disappoint bad_news hard_news hate_to wish_i leider
      bedau bedauer tut_mir_leid tut_uns_leid entschuldig schade. unerfreulich enttausch malheureus
      desol navre excus helas decept lament lo_siento sentimos siento. desafortunad desgraciad pesar
      apena. disculp perdon. decepc infelizment lamenta desculp pesar. sinto. sentimos_muito pena.
      decepcion purtroppo spiac dispiac rammaric rincresc scus duole delus helaas spijt jammer excuses
      betreur teleurstel niestety przykro zaluj przeprasz rozczarow ubolew szkoda. tyvarr ledsen beklag
      trakig ursakta forlat besvik synd.
    """,
    "but": """
      but however although though. despite nevertheless instead rather aber jedoch dennoch trotz
      allerdings obwohl sondern stattdessen mais. cependant toutefois pourtant neanmoins malgre plutot
      pero aunque embargo obstante sino. pese mas porem contudo embora apesar entanto todavia ma
      tuttavia pero. nonostante sebbene invece bensi benche maar. echter hoewel ondanks toch niettemin
      ale jednak chociaz mimo. natomiast lecz choc. men dock. trots aven_om istallet
    """,
    "decide": """
      decid decision determin conclu verdict outcome result entscheid entschied entschloss beschluss
      beschloss beschliess ergebnis decis resolu deliber issue_de tranch resolv resultad determinac
      definid delibera esito risultat stabilit scelt besluit besloten beslis uitkomst uitslag conclus
      zdecyd decyzj postanow wynik rozstrzyg beslut bestam resultat utfall besked
    """,
    "choose": """
      chosen choose choice chose. select pick picked. prefer went_with going_with gone_with go_with
      settled_on hired hire. hiring. appointed appoint ausgewahl auswahl gewahlt wahl. wahlen bevorzug
      besetzt_mit eingestellt genommen. zugeschlagen choisi choix retenu retenir retient selection
      porte_sur recrut embauch engag pris_quelqu elegi eleg escog seleccion opta optado decantad
      contratad contratamos nombra escolh selecion opt optamos contrata nomea decidimo scelto scelta.
      scelti scegli selezion optat assunt preferi nomin individuat gekozen kiezen keuze koos selecteer
      geselecteerd voorkeur aangenomen benoem aannemen wybra wybor zatrudni wskaza przyje przyjel
      powolan powierz valt. valde val valj utse anstallt tillsatt rekryterat anstall opted_for gave_it
      took_someone taking_on took_on offered_it accepted_our has_accepted have_accepted genommen
      zugesagt fallen_auf gefallen a_accepte ha_aceptado aceitou ha_accettato heeft_geaccepteerd przyjal
      tackat_ja
    """,
    "other": """
      other. others. another. else someone_else somebody elsewhere competing stronger closer better_match
      better_suited more_closely more_experienced more_relevant ander anderweit jemand wen mitbewerb
      passender besser naher erfahrener autre autrui quelqu ailleurs davantage mieux plus_proche
      meilleur otro otra otros otras alguien mejor mas_ajust mas_afin mas_adecuad persona_con outro
      outra alguem melhor mais_adequad mais_alinhad mais_proxim altro altra altri altre qualcun altrui
      meglio piu_in_linea piu_aderent piu_vicin maggiormente andere. iemand elders beter sterker dichter
      inn innego inna. innej inny innym innych ktos kogos kims lepiej blizej bardziej annan annat andra
      nagon. battre starkare narmare
    """,
    "proceed": """
      proceed advance move_forward moving_forward move_ahead moving_ahead go_forward going_forward
      go_ahead take_forward taking_forward took_forward further progress. progressing next_step
      next_round next_stage shortlist continu through_to weiterverfolg fortsetz fortfuhr weiter.
      weitere_schritte nachste_runde nachsten_runde engere_wahl naher_in berucksichtig weiterkomm
      weiterzu suite_favorab donner_suite poursui prochaine_etape aller_plus avancer_avec avanz
      continuar continua seguir_adelante siguiente_etapa siguiente_fase siguiente_ronda proxima_etapa
      prosegu finalist avanc prosseg seguir_com proxima_fase seguir_em seguimento continuid proseg
      procedere prossima_fase andare_avanti avanti passare_alla seguito verder vervolg volgende_ronde
      volgende_stap doorgaan gaan_door procedure_voort dalsz dalej nastepn_etap kolejn nastepneg kontynu
      gar_vidare ga_vidare gatt_vidare vidare nasta_steg nasta_omgang fortsatt_med
    """,
    "closed": """
      filled fill. fully_staffed closed close. closing. cancel frozen freeze on_hold hold. paused
      withdrawn gone. taken. no_longer ended ending eliminated discontinu shelved covered complete
      besetzt vergeben abgeschloss geschloss gestopp eingefroren vom_tisch weg entfall entfiel erledigt
      abgesagt storniert gestrichen voll. nicht_mehr pourvu ferme clos. clotur annul gel gele. suspend
      supprim abandon complete. completo. completa. plus_disponible cubiert cubrir cerrad cerro cierr
      congelad suspens cubrio ocupad anulad preenchid fechad encerr cancelad cobert copert coperto chius
      annull congel sospes occupat concluso conclusa completo ritirat soppress vervuld ingevuld gesloten
      geannuleerd bevroren vergeven stopgezet vervallen bezet afgelast vol geschrapt obsadz zamkn anulow
      wstrzyma zamroz zajet odwola zakoncz nieaktualn komplet stangd avslut installd fryst pausad pausat
      fullt. fulltalig lagts_ned aterkall nedlagd sorted. taken_on taken_someone is_taken have_someone
      got_someone no_vacanc komplett besetz fulltal lleno llena al_completo al_completo. ya_tenemos
      ja_temos gia_trovat abbiamo_trovat already_have already_found schon_jemand
    """,
    "reject": """
      reject declin turn_you_down turned_down turn_down refus unsuccessful not_successful rule_out
      ruled_out pass_on absage abgelehnt ablehn abzusag absag abgewies negativ rejet rejete ecart
      defavorab rechaz descart denega desestim rejeit recus negad indefer reprov desclass rifiut respint
      scart escluso esclusa diniego afgewez afwijz afgekeurd geweigerd afvallen afgevallen afzeg odrzuc
      odmow odmaw negatyw nieprzyje nie_przesz avslag avvisa nekad nej nekas
    """,
    "start": """
      start begin begins begun join joins joining onboard first_day beginn fangt anfang antritt
      angefangen startet antreten starten gestartet commenc debut demarr rejoin prise_de_poste empez
      empiez comenz comienz incorpor arranc inici comec ingress juntar inizi cominc entra_in comincer
      prende_servizio start. begint aanvang zaczyn zaczn rozpocz rozpoczn dolacz borja borjar tilltrad
      paborja
    """,
    "apply": """
      applic apply applied appli candida resume. cv cover_letter submission portfolio bewerb bewirb
      lebenslauf unterlagen beworben kandid postul dossier lettre_de_motivation curriculum solicitud
      curricul aspirant hoja_de_vida inscric concorr domanda. sollicit kandida motivatiebrief aplik
      kandyda zgloszeni podani zyciorys ansok sokt. sokand kandidat sokande
    """,
    "role": """
      role position vacancy. vacancies. job jobs. post. posting opening traineeship internship apprentic
      headcount stelle stellen ausbildungsplatz praktik planstelle vakanz lehrstelle poste postes emploi
      stage. alternance fonction puesto vacant cargo empleo plaza pasant practicas trabajo vaga. vagas
      emprego estagi posto funcao posicao posizion posto. ruolo impiego tirocin lavoro mansione incarico
      functie vacatur baan plek plekje werkplek rol stanowisk posad wakat praca. pracy etat prace
      praktyk staz tjanst jobb. jobbet roll rollen befattning anstallning
    """,
    "talk": """
      interview conversation chat. chatting spoke call. meeting met_with met_you we_met meeting_you
      meet. visit. coming_in trial_shift audition gesprach vorstellungsgesprach kennenlern probearbeit
      telefon treffen getroffen besuch entretien rencontr echang essai appel. rendez visioconf entrevist
      conversa reunion charla llamad visita cita. reuniao bate chamada colloqui incontr conosc
      chiacchierat telefonat prova videochiamat gesprek kennismak ontmoet meeloop telefoon langsk bezoek
      rozmow spotka wizyt dzwon intervju samtal traff mote motet besok provjobb
    """,
    "team": """
      company team. department firm. organisation organization manager management committee panel board
      unternehmen firma abteilung geschaftsleit geschaftsfuhr leitung chef gremium personalabteil
      entreprise equipe societe direction responsable comite jury commission service_rh empresa equipo
      compania gerenc direccion jefe comision equipa gestao diretoria direcao chefe comissao azienda
      squadra societa direzione capo responsabile titolare bedrijf directie leiding commissie afdeling
      firmy zespol dyrek zarzad komisj kierown szef foretag teamet ledning namnd grupp
    """,
    "offer": """
      offer. offers. offered offering contract salary angebot vertrag zusage gehalt anbieten offre
      contrat promesse_d propos salaire oferta. ofrec contrato sueldo salario propuest oferec proposta
      salari offert contratto retribu stipend aanbod aanbied salaris bod ofert umow propozyc wynagrodz
      erbjud kontrakt avtal lon lonen
    """,
    "thank": """
      thank appreciat grateful dank danke merci remerci gracias agradec agradez obrigad grazie ringrazi
      bedankt dank. waardeer dzieki dziek tack. tackar tacksam uppskatt
    """,
    "interest": """
      interest time_you effort consideration taking_the_time interesse muhe zeit. interet temps_que
      interes esfuerzo tiempo_que dedica disponibil interess tempo_che empenho belangstell tijd moeite
      zainteresowan poswiec czas. intresse tid engagemang
    """,
    "luck": """
      luck. good_luck success. every_success best_wishes wish_you wishing all_the_best good_fortune
      future_endeavo alles_gute erfolg. viel_gluck wunsche. wunschen gluck. bonne_chance souhait
      bonne_continuation succes reussite bonne_route suerte exito deseamos deseo. mucha_suerte desea
      sorte sucesso desejamos desejo boa_sorte felicidades fortuna in_bocca auguri auguro augur. toewens
      wensen wens. geluk powodzen sukces zycz lycka lycka_till framgang onskar
    """,
    "keep": """
      on_file talent_pool keep_your keep_you_in in_mind retain again. reapply apply_again door_is
      door_stays stay_in_touch keep_in_touch reach_out_if future_opening future_opportun pool. evidenz
      kandidatenpool talentpool vormerk auf_sie_zu wieder. erneut in_kontakt nochmal vivier conserv
      a_nouveau recontact ulterieur base_de_donnees re_postul garder garde. base_de_datos bolsa_de
      tendremos_en guardar volver_a guardamos cartera futuras banco_de_talentos base_de_dados manteremos
      novamente banco_de banca_dati ricontatt archivi tenere_in terremo nuovamente futuri portefeuille
      talentenpool in_gedachten bewaren bewaar opnieuw nogmaals toekomst baz bazie zachowa_pan przyszl
      ponown ponownie zachowamy jeszcze_raz spara kandidatbank framtid igen. aterkomm behaller later_on
      next_time naechstes_mal nachstes_mal prochaine_fois proxima_vez prossima_volta volgende_keer
      nastepnym_razem nasta_gang
    """,
    "if": """
      if whether unless should_you in_case provided_that falls. wenn sofern ob sollte sollten si sinon
      cas_ou cas_de si_no. en_caso_de caso. se senao qualora caso_di als indien mocht tenzij jesli
      jezeli czy gdyby gdybys om ifall darest
    """,
    "wait": """
      still await wait until soon pending by_the_end within shortly hear_from hear_back weeks. yet
      in_progress ongoing patien noch warten wartet bald. bis demnachst innerhalb gedul in_kurze laufend
      melden_uns meld encore attends. attendons. attent bientot prochainement d_ici sous_peu delai
      semaine aun espera. esperar. esperamos pronto. plazo semana dentro_de pacien en_breve avisar ainda
      aguard breve. prazo ancora attesa. presto settiman entro. a_breve pazien nog wacht binnen spoedig
      geduld weken zodra afwachten jeszcze czek wkrotce tydzien tygod do_konca niebawem cierpliw
      fortfarande vanta snart inom. veckor talamod invanta
    """,
    "review": """
      review assess_your evaluat consider screen reading_through examin look_at looked_at go_through
      careful pruf sichten sichtung ausgewertet durchgesehen angesehen eingehend sorgfalt bearbeit etudi
      etude_de examen. analys lecture attenti revis evalua analiz estudia detenid avali anali cuidados
      valuta esamin analisi analizz beoordel bekeken bekijk zorgvuldig overwog overweg rozpatr przejrz
      oceni zapozna weryfik starann granska gatt_igenom bedom overvag noggrann titta_pa
    """,
    "invite": """
      invit schedul reschedul appointment slot book. calend availab confirm_your what_time einlad
      eingelad termin. verschieb uhrzeit kalender verfugbar vereinbar convi creneau calendrier disponib
      rdv reporter. agenda horario reprogram calendario convid agend marcar remarc fissar appuntamento
      orario spostar uitnod uitgenod afspraak inplann verzet agenda. beschikbaar zaprasz zapros umow_sie
      kalend dostepn przeloz inbjud bjuder boka tid_for tillgang ombok termine.
    """,
    "received": """
      received receiv receipt confirm acknowledg arriv erhalten eingegang eingang. bestatig empfangsb
      eingetroff recu. recue bien_recu accuse reception enregistr recibi acus registrad llego recebe
      registad chegou ricevut ricevi conferm pervenut registrat ontvang bevestig binnengekom
      geregistreerd otrzyma potwierdz wplyn zarejestr dotarl mottag bekraft registrer fatt_din inkommit
    """,
    "withdraw": """
      withdraw withdrew pull_out zuruckzieh zuruckgezog ruckzug retir desist renunc renonc retirad
      rinunc ritir terugtrek trek_mijn ingetrokken wycof rezygn drar_tillbaka aterta dra_tillbaka
    """,
    "fit": """
      fit fits. match profile requirement experience skill qualif background seniority criteria suited
      suit. overqualif level. passt passend. profil anforder erfahrung kenntnis qualifi voraussetz
      kriteri geeignet exigenc competenc criter correspond adequat niveau perfil requisit experienc
      cualific criterio encaj ajust nivel idone experienci criteri adequa profilo esperienz competenz
      qualific livello in_linea profiel eisen ervaring vaardigh kwalific aansluit past. wymag doswiadcz
      umiejetn kwalifik kryteri dopasow pasuj poziom krav erfarenhet kompetens kvalif kriter passar
      meriter niva
    """,
    "many": """
      many number_of large_number volume competitive high_number hundreds several numerous viele
      zahlreich vielzahl anzahl hohe_zahl grosse nombreu beaucoup grand_nombre plusieurs muchos muchas
      gran_numero cantidad varios muitas muitos grande_numero elevado molti molte elevat tante tanti
      veel aantal grote velen talrijk wiele wielu duzo liczb duze mnostwo manga antal stort flera
    """,
    "money": """
      budget cost. costs. cut cuts. restructur reorganis reorganiz funding_for layoff financ economic
      kosten einspar sparmass umstruktur sparen haushalt economi couts presupuest recort reestructur
      ajuste. econom orcament cortes reestrutur tagli ristruttur riorganizz bilancio begrot bezuinig
      budzet ciec restruktur oszczed nedskar omorganis sparbeting besparing
    """,
    "internal": """
      intern. interne. interner. interno. interna. internen. internal. internally colleague promot
      kolleg beforder en_interne collegue promu mobilite compan colega ascend promov promoc promosso
      promozione collega doorgroei wewnetrzn awans kolezank internt kollega befordr
    """,
    "feedback": """
      feedback ruckmeld retour. commentaires retroaliment comentario devolutiva parecer riscontr
      commenti terugkoppel informacj_zwrotn opini aterkoppl synpunkt
    """,
    "congrat": """
      congrat delighted excited welcome thrilled proud gluckwunsch herzlich_willkommen freuen_uns gratul
      felicit bienvenu ravi. ravis heureu enhorabuena felicidad bienvenid encantad alegr parabens
      bemvind bem_vind felizes prazer congratul benvenut liet felic complimenti gefelicit welkom verheug
      wita. witamy cieszym gratt gratulerar valkommen glada_att gladjande
    """,
    "good": """
      strong impressed. impressive. excellent great talented enjoyed valued pleasure liked loved nice
      lovely beeindruck sympath hervorrag toll tolle gefreut impression apprecie qualite plaisir
      agreable impresion excelent gusto. valios talento agrad gostei gostamos gostar colpit apprezzat
      ottim eccellent piacere. piaciut indruk uitstekend prettig leuk goed. mooi fijn wrazen swietn dobr
      mila. mile podobal imponer kul trevlig duktig gillade bra
    """,
    "search": """
      looking_for search. searching keep_looking continue_to seek suchen suche. sucht gesucht cherch
      recherch busca buscamos procura cerca. cerchiamo cercano ricerca. zoek. zoeken zoekt gezocht szuka
      poszuk soker sok letar leta
    """,
    "cant": """
      can could possible able. kann. konnen konnten moglich pouv pouvons podemos podremos poder. posible
      pued possivel poderemos pode. possiamo possibile poter potrem potut kunnen kan mogelijk konden
      moze mozem mozliw kunna mojlig kunde
    """,
    "will": """
      will. werden wird. allons sera. vamos a_ver iremos zal zullen bedziemy bedzie kommer_att ska
    """,
    "today": """
      today now currently at_this_time this_time moment heute jetzt derzeit aktuell zurzeit aujourd
      actuellement maintenant hoy ahora actualmente momento esta_vez hoje agora atualmente desta_vez
      oggi adesso attualmente volta. vandaag momenteel ditmaal nu dzis teraz obecnie tym_razem idag
      just_nu i_dag for_narvarande gangen
    """,
}
