# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = Partenaires
partners-lede = Qui travaille avec qui : les organismes qui participent aux mêmes activités publiées. Chaque nombre ouvre ses lignes.
partners-table = Paires de partenaires
partners-pair = Qui avec qui
partners-together = Activités communes
partners-agreements = Accords en vigueur
partners-since = Depuis
partners-count = { $count ->
    [one] { $count } paire
   *[other] { $count } paires
}
partners-joint = { $count ->
    [one] { $count } activité commune
   *[other] { $count } activités communes
}
partners-none = Aucune activité publiée ne nomme encore deux organismes connus ou plus. Les paires paraissent ici dès qu'une entrée nomme ses partenaires et qu'un examinateur l'a approuvée.
partners-empty = Aucune paire ne correspond à ces filtres.
partners-note = Un organisme compte lorsqu'une entrée le nomme par le code d'un acteur connu ; les autres noms restent tels qu'ils ont été écrits et ne forment pas de paire. Une entrée de plus de 24 organismes ne forme de paires qu'entre celui qui la mène et chacun des autres.
partners-sort-together = Le plus d'activités communes
partners-sort-agreements = Le plus d'accords en vigueur
partners-sort-since = Ensemble depuis le plus longtemps
partners-sort-name = Par code
partners-joint-yes = oui
activities-filter-agreement = État de l'accord
activities-filter-joint = Deux organismes ou plus
activities-filter-pair = Qui avec qui
activities-filter-under = Réalisée dans le cadre de
under-number = entrée { $number }
agreement-state-in-force = en vigueur
agreement-state-ends-soon = prend fin dans les 180 jours
agreement-state-not-yet = pas encore en vigueur
agreement-state-ended = a pris fin
agreement-state-unknown = aucune date donnée
