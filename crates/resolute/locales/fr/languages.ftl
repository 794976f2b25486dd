# Textes d’une version dans plusieurs langues officielles.
languages-here = Langues
languages-label = Langue du texte
languages-lede = Les textes officiels d’une même version font également foi. Ils figurent côte à côte tels qu’ils ont été reçus ; le programme a déterminé quels paragraphes se correspondent, et rien n’est traduit.
languages-nothing = pas de paragraphe correspondant dans cette langue
languages-unsure = Le programme n’est pas certain que ces paragraphes se correspondent.
languages-give = Fournir un texte dans une langue
languages-give-lede = Fournissez le texte officiel d’une version tel qu’il a été publié. Il est conservé tel quel et placé à côté des autres langues ; aucune obligation n’en est tirée. Rien n’est conservé avant votre accord.
languages-year = Année de la version
languages-guess = deviner d’après les mots
languages-source = Origine du texte
languages-source-help = L’adresse de son éditeur ou sa cote.
languages-guessed-script = Langue probable : { $language }, d’après l’écriture.
languages-guessed-words = Langue probable : { $language }, d’après les mots { $words }.
languages-instead = Il remplace le fichier conservé jusqu’ici.
languages-paragraphs = { $count ->
    [one] { $count } paragraphe
    [many] { $count } de paragraphes
   *[other] { $count } paragraphes
}
