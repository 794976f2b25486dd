# Figures about activities: matrix, map, countries.
figures-title = Activités
figures-none = Aucune activité publiée ne porte encore cette étiquette.
figures-add = Enregistrer une activité
figures-share-of-all = { $share } du total de { $all }
figures-share-beside = { $own } ; de toutes les activités { $all }
figures-percent = { $number } %
figures-trend-rising = plus ces trois dernières années que les trois précédentes
figures-trend-steady = à peu près autant ces trois dernières années que les trois précédentes
figures-trend-falling = moins ces trois dernières années que les trois précédentes
figures-trend-unknown = trop peu pour dégager une tendance
figures-by-year = Activités selon les années où elles ont lieu
figures-by-year-note = Activités publiées selon les années où elles ont lieu ; celles sans date n’y figurent pas.
figures-as-table = La même chose en tableau
figures-year = Année
figures-count = Nombre
figures-share = Part
figures-what = Quoi
figures-all = toutes
figures-most-line = Grandes orientations les plus servies
figures-most-goal = Objectifs les plus servis
figures-most-country = Pays où elles ont surtout lieu
figures-most-people = Personnes auxquelles elles sont destinées
figures-facet-line = Grande orientation
figures-facet-goal = Objectif
figures-facet-group = Groupe de pays
figures-facet-people = Personnes
figures-facet-country = Pays
map-title = Carte
map-lede = Où ont lieu les activités publiées. Une activité dans plusieurs pays compte dans chacun.
map-legend = Activités selon la teinte
map-note = Les frontières et noms indiqués et les désignations employées sur cette carte n'impliquent ni reconnaissance ni acceptation officielle.
map-source = Contours : Natural Earth (domaine public).
map-none = Aucune activité publiée ne nomme un pays avec ces filtres.
country-lede = Ce que ce pays est appelé à faire et ce qui y a été fait.
country-groups = Groupes auxquels il appartient
country-parts = Parties de la page
country-must = Ce qu'il doit faire
country-must-lede = Obligations en vigueur le { $day } que les textes détenus ici adressent à tous les États Membres, ou à ce pays nommément.
country-must-none = Aucun texte en vigueur détenu ici ne s'adresse aux États Membres. Cela ne dit rien des textes qui ne sont pas détenus ici.
country-duties-all = Toutes dans le registre des obligations
country-done = Ce qui y a été fait
country-who = Ses organismes
country-who-none = Aucun organisme de ce pays n'est encore enregistré.
country-facts = Codes, régions et groupes avec leurs sources
matrix-measure = Ce que disent les cases
matrix-measure-links = liens officiels : cibles citées
matrix-measure-activities = activités
matrix-measure-share = part des activités de l'orientation
matrix-measure-lift = combien de fois plus souvent que par hasard
matrix-measure-countries = pays
matrix-measure-trend = tendance
matrix-activities-note = Un point marque un lien officiel. La teinte est la part des activités de l'orientation qui ont l'objectif ; comme beaucoup cochent tous les objectifs, lisez-la avec le nombre dû au hasard.
matrix-gaps = Lacunes : lien officiel sans activité
matrix-gaps-lede = La matrice lie les deux et aucune activité publiée ne porte les deux. Les orientations sans activité sont omises.
matrix-surprises = Surprises : activités sans lien officiel
matrix-surprises-lede = La matrice ne lie pas les deux et au moins cinq activités ont les deux, une fois et demie plus souvent que par hasard ou davantage.
figures-activities = { $count ->
    [one] { $count } activité
    [many] { $count } d’activités
   *[other] { $count } activités
}
map-countries = { $count ->
    [one] { $count } pays au total
    [many] { $count } de pays
   *[other] { $count } pays au total
}
country-duties = { $count ->
    [one] { $count } obligation
    [many] { $count } d’obligations
   *[other] { $count } obligations
}
figures-money = Argent
figures-against = À côté de sa part du monde
figures-against-lede = La part des activités et de l’argent à côté de la part des pays que représente ce groupe : qui est laissé de côté se voit là où les premières sont plus petites que la dernière.
figures-against-people = Quelle part de la population représente ce groupe, aucune source tenue ici ne le dit.
figures-against-countries = Pays
figures-against-part = Ce groupe
figures-against-whole = Ensemble
matrix-measure-money = argent
matrix-measure-money-trend = tendance de l’argent
matrix-money-note = Montants : { $what }, en { $unit } ; arrondis dans le tableau, exacts derrière chaque case.
matrix-money-none = Aucune activité publiée ne parle d’argent.
matrix-unit-0 = { $currency }
matrix-unit-3 = milliers de { $currency }
matrix-unit-6 = millions de { $currency }
matrix-unit-9 = milliards de { $currency }
matrix-figures = Tous les chiffres de toutes les cases :
money-trend-rising = plus d’argent ces trois dernières années que les trois précédentes
money-trend-steady = à peu près autant d’argent ces trois dernières années que les trois précédentes
money-trend-falling = moins d’argent ces trois dernières années que les trois précédentes
money-trend-unknown = trop peu pour parler d’une tendance de l’argent
concept-indicators-lede = Ce qui est mesuré, selon sa définition. Aucune observation n’est encore tenue ici.
region-initiatives = Initiatives régionales
region-initiatives-none = Aucune initiative régionale de cette région n’est encore enregistrée.
region-initiatives-all = { $count ->
    [one] { $count } initiative, avec sa conférence et ses autres champs
    [many] { $count } initiatives, avec leurs conférences et leurs autres champs
   *[other] { $count } initiatives, avec leurs conférences et leurs autres champs
}
