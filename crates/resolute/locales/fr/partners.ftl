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
partners-picture = Qui travaille avec qui, en image
partners-picture-note = Chaque case porte le nombre d’activités communes de sa ligne et de sa colonne, et les ouvre. Le tableau dit la même chose.
partners-picture-left = { $count ->
    [one] { $count } autre organisme figure seulement dans le tableau.
   *[other] { $count } autres organismes figurent seulement dans le tableau.
}
partners-initiatives = Initiatives régionales
partners-here = Qui travaille avec qui ici
partners-here-none = Aucune activité publiée ici ne nomme encore deux organismes connus ou plus.
partner-actor = Ce que c’est, et ce qu’il doit faire
partner-none = Aucune activité publiée ne nomme encore cet organisme avec un autre organisme connu.
partner-agreements-none = Aucun accord publié ne nomme cet organisme comme partie.
partner-regions = Par région
agreements-title = Accords
agreements-lede = Ce qui a été signé, avec qui, pour quoi et jusqu’à quand. Ce qui prend fin le plus tôt vient en premier ; qu’un accord soit en vigueur se déduit de ses dates.
agreements-count = { $count ->
    [one] { $count } accord
   *[other] { $count } accords
}
agreements-none = Aucun accord n’est encore publié. Commencez une entrée du type « accord » ; elle paraît ici dès qu’un examinateur l’a approuvée.
agreements-empty = Aucun accord ne correspond à ces filtres.
agreement-parties = Parties
agreement-days-left = { $count ->
    [one] encore { $count } jour
   *[other] encore { $count } jours
}
agreement-days-over = { $count ->
    [one] depuis { $count } jour
   *[other] depuis { $count } jours
}
agreement-activities = { $count ->
    [one] { $count } activité dans son cadre
   *[other] { $count } activités dans son cadre
}
agreement-no-activities = encore aucune activité dans son cadre
agreement-no-duties = lié à aucune obligation
trainings-title = Formations
trainings-lede = Qui a appris quoi, quand et où, et combien ont participé. Les personnes sont comptées et jamais nommées.
trainings-count = { $count ->
    [one] { $count } formation
   *[other] { $count } formations
}
trainings-none = Aucune formation n’est encore publiée. Commencez une entrée du type « formation » avec ses dates et son lieu ; elle paraît ici dès qu’un examinateur l’a approuvée.
trainings-empty = Aucune formation ne correspond à ces filtres.
trainings-what = Formation et qui la donne
trainings-how = Comment, et en quelles langues
trainings-people = Combien ont participé
training-when-to-come = à venir
training-when-now = en cours
training-when-past = passée
training-when-unknown = aucune date donnée
unders-title = Dans quel cadre « { $title } » se fait
unders-here = Cadre
unders-lede = Une activité se fait dans le cadre d’un accord, d’une initiative régionale ou d’un programme lorsqu’une personne l’a dit et qu’un examinateur l’a confirmé. Jusque-là, une suggestion ne compte pas.
unders-above = Dans quel cadre elle se fait
unders-above-none = Personne n’a encore dit dans quel cadre cela se fait.
unders-within = Ce qui se fait dans son cadre
unders-within-none = Rien n’y est encore lié. Ouvrez une activité qui se fait dans son cadre et dites-le là.
unders-all = Tout ce qui est confirmé comme fait dans son cadre
unders-may-be = Elle se fait peut-être dans le cadre de
unders-may-be-within = Ce qui se fait peut-être dans son cadre
unders-may-be-lede = Le programme les suggère et dit pourquoi. Rien n’est lié tant que vous ne l’avez pas dit et qu’un examinateur ne l’a pas confirmé.
under-because-machine = suggéré parce que { $why }
under-why-name = son nom figure dans le texte : { $name }
under-why-bodies = les mêmes organismes participent : { $bodies }
under-new = Dire dans quel cadre elle se fait
under-number-or-address = Numéro ou adresse de l’accord, de l’initiative régionale ou du programme
under-help = Comme dans l’adresse de sa page, par exemple /activities/17. Ceux qui sont publiés sont ici :
under-send = Le dire
actor-partner-page = Accords, partenaires, régions et années de ses activités
serves-title = Produits des plans qu’elle sert
serves-lede = Un produit d’un plan est servi lorsqu’une personne l’a dit et qu’un examinateur l’a confirmé.
serves-none = Personne n’a encore dit quel produit elle sert.
serves-may-be = Elle sert peut-être
serves-why-duty = les deux sont confirmés pour l’obligation { $duty }
serves-address = Adresse du produit, ou plan et code
serves-help = Comme dans l’adresse de sa page, par exemple /plans/items/17. Les plans sont ici :
agreement-outputs = { $count ->
    [one] sert { $count } produit
   *[other] sert { $count } produits
}
names-title = Noms sans acteur
names-lede = Partenaires que des entrées nomment sans le code d’un acteur connu. Un nom que vous rattachez compte dès lors dans les paires et les filtres ; les mots des entrées restent tels quels.
names-count = { $count ->
    [one] { $count } nom
   *[other] { $count } noms
}
names-none = Chaque partenaire nommé par une entrée publiée est un acteur connu.
names-entries = Entrées qui nomment « { $name } »
names-actor = Code de l’acteur désigné
names-tie = Rattacher
names-said = Ce qui a été dit des noms
names-why-name = c’est le nom de { $actor }
names-why-short = c’est le nom court ou le code de { $actor }
names-why-brackets = le nom court de { $actor } le suit entre parenthèses
