# Textes d’une version dans plusieurs langues officielles.
languages-here = Langues
languages-label = Langue du texte
languages-lede = Les textes officiels d’une même version font également foi. Ils figurent côte à côte tels qu’ils ont été reçus ; le programme a déterminé quels paragraphes se correspondent, et rien n’est traduit.
languages-nothing = pas de paragraphe correspondant dans cette langue
languages-unsure = Le programme n’est pas certain que ces paragraphes se correspondent.
