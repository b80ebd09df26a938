"""First names that leave no doubt that a line is a person: common ones of the nine languages and beyond."""

from __future__ import annotations

import unicodedata

_NAMES = frozenset(
    """aaron abby abigail adam adele adrian adriana agata agnes agnieszka ahmed aidan aileen aisha aisling alain alan alba albert alberto alejandra alejandro
    aleksandra alena alessandra alessandro alessia alex alexander alexandra alexandre alexis alfonso alfred ali alice alicia alina aline alison allison alois alma amanda amber
    amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew andrzej andy aneta angel angela angelika angelo angie anika anita anja
    anke ann anna annabel anne annette annie annika anthony antje antoine anton antonia antonio anya arianna armando arne arthur arturo asha ashley astrid audrey august aurelie
    aurora ayesha barbara barry bart bartosz bastian beata beate beatrice beatriz ben benedikt benjamin benoit bernadette bernard bernd bert bertrand bettina beth bianca bill birgit birgitta
    bjorn bo bob brad brandon brenda brian bridget brigitte britta bruce bruno bryan caitlin camila camilla camille carina carl carla carlo carlos carmen carol carolin carolina caroline
    carrie catalina catarina caterina catherine cathy cecilia cecile celia celine charles charlotte chiara chloe chris christa christelle christian christiane christina christine christoph
    christophe christopher cindy claire clara clare claudia claudio clemens clement colin colleen connor conor constance corinna corinne cornelia courtney craig cristian cristina cynthia
    dagmar daisy damian damien dan dana daniel daniela daniele danielle danny daria dario darren dave david dawn dean deborah debora declan deepak delphine denis denise dennis derek diana diane
    didier diego dieter dietmar dimitri dirk dmitri dominic dominik dominique don donald donna doris dorota dorothea doug douglas duncan dylan edith edoardo eduardo edward edwin eileen elaine
    elena eleanor elena eleonora elias elif elina elisa elisabeth elise eliza elizabeth elke ella ellen elodie elsa elspeth emanuele emil emilia emilie emily emma emmanuel emmanuelle enrico enrique eric
    erica erik erika erin ernst esther ethan eugene eugenia eva evan evelyn ewa fabian fabien fabio fabrice fabrizio faith farah fatima federica federico felicia felicity felipe felix fernanda fernando
    filip filippo fiona flavia flavio flora florence florian francesca francesco francis francisca francisco franck francois francoise frank franz fred frederic frederik frida friedrich gabriel gabriela
    gabriele gabriella gail gareth gary gavin gemma geoffrey george georg georgia georgina gerald gerard gerd gerhard gertrud giacomo gianluca gianni gilles gina giorgia giorgio giovanna giovanni gisela
    giulia giuliana giulio giuseppe gloria gonzalo grace graham grant greg gregor gregory greta grzegorz guido guillaume guillermo gunther gustavo guy hanna hannah hannes hans harald harriet harry hassan
    heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henrique henry herbert hilary hilde holger holly howard hubert hugh hugo ian ibrahim ignacio igor
    ilaria ilona ilse imogen ina ines inga inge ingo ingrid irene irina iris irma isaac isabel isabella isabelle ivan ivana iwona jack jackie jacob jacqueline jacques jade jaime jake jakob jakub james
    jamie jan jana jane janet janine jannis jaroslaw jasmin jasmine jason javier jay jean jeanne jeff jeffrey jelena jen jenna jennifer jenny jens jeremy jerome jerzy jesper jess jesse jessica jesus jill
    jim jo joachim joan joana joanna joanne joao jochen joe joel joelle joerg johan johann johanna johannes john jon jonas jonathan jordan jordi jorg jorge jose josef joseph josephine josh joshua joyce
    juan juana judith judy julia julian juliana julie julien juliette julio june justin justine justyna jutta jurgen juergen kai kamil kara karen karim karin karina karl karla karolina karsten kasia katarina
    katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay keith kelly ken kenneth kerry kerstin kevin khalid kim kirsten klara klaus konrad kris kristen kristin
    kristina kristof krystyna krzysztof kurt kyle lara larissa lars laura lauren laurence laurent laurie lea leah leanne lee lena leo leon leona leonard leonardo leonie leonor leslie leticia lewis liam lidia lilian
    lily lina linda linnea lisa lise liz lola lorena lorenzo lorraine lotte louis louisa louise luc luca lucas lucia luciana lucie lucy ludovic luigi luis luisa luise lukas luke luz lydia lynda lynn maarten
    madeleine madison magda magdalena maike malcolm malgorzata malte manfred manon manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus mareike margaret margarita margot maria
    mariam mariana marianne marie marieke marijke marina mario marion marissa marius mark marko marlene marlies marta martha martijn martin martina martine mary maryam massimo mateo mateusz mathias mathieu
    mathilde matt matteo matthew matthias matthieu maureen maurice mauricio maurizio max maxime megan meike melanie melissa mercedes mia micha michael michaela michal michel michela michele michelle miguel mihai
    mika mike mikael mike milan milena mirjam miriam mohamed mohammed moira molly mona monica monika monique morgan moritz muhammad nadia nadine nadja nancy naomi natalia natalie nataly natasha nathalie nathan neha neil
    nia niall niamh nick nicola nicolas nicole niels nigel nikita niklas nikolai nils nina noah noelle noemi nora norbert norma nuno olaf ole oleg olga oliver olivia olivier omar orla oscar oskar otto owen paige
    pamela paola paolo pascal pascale pat patrice patricia patricio patrick patrizia paul paula paulina pauline paulo pavel pawel pedro penelope penny per pete peter petra petros phil philip philipp philippe
    phoebe pia pierre piotr priya priyanka quentin rachel rafael rafal rahul raj rajesh ralf ramon raphael raquel raul ravi raymond rebecca regina regine reinhard renata renate rene renee riccardo
    richard rick rita rob robert roberta roberto robin rocio rodrigo roger roland rolf roman romain ronald rosa rosalie rose rosie ross roxana roy ruben rudolf rui rupert ruth ryan sabina sabine sabrina saeed sally
    sam samantha samir samuel sandra sandrine sanjay santiago sara sarah sascha saskia scott sean sebastian sergio severine shannon sharon shaun sheila shirley sibylle sigrid silke silvia simon simona simone sina siobhan
    slawomir sofia sofie sonia sonja sophia sophie stacey stefan stefania stefanie steffen stella stephan stephane stephanie stephen steve steven stuart sue sunita susan susana susanna susanne suzanne sven svenja svetlana sybille
    sylvain sylvia sylvie tamara tania tanja tara tatiana ted teresa terence terry tess thea theo theresa therese thiago thierry thomas thorsten tiago tiffany till tilman tim timo timothy tina tobias todd tom tomas tomasz toni tony
    torben torsten tracey tracy trevor tristan ulf ulla ulrich ulrike ursula uta ute uwe valentin valentina valeria valerie vanessa vera verena veronica veronika veronique vicente vicky victor victoria viktor viktoria vincent
    virginia virginie vittoria vivian viviana vladimir volker walter wanda wendy wera werner wilhelm will william wojciech wolfgang xavier yann yannick yasmin yolanda yvonne yves zoe zofia zuzanna""".split()
)


def is_first_name(word: str) -> bool:
    """Tell whether a word is a common first name, accents and case aside; either half of a double name will do."""
    folded = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l").replace("ø", "o"))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return any(piece in _NAMES for piece in plain.split("-"))
