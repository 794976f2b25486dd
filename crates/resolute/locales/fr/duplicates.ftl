# Entrées qui sont peut-être les mêmes.
likeness-same-title = même titre
likeness-title-nearly-same = titre presque identique
likeness-title-contained = un titre contenu dans l'autre
likeness-title-alike = titres en partie semblables
likeness-title-common = un titre très courant
likeness-title-repeated = un titre que cette organisation emploie souvent
likeness-same-organisation = même organisation
likeness-organisation-alike = noms d'organisation semblables
likeness-other-organisation = autre organisation
likeness-same-country = même pays
likeness-other-country = autre pays
likeness-same-year = même année
likeness-years-overlap = années qui se recoupent
likeness-other-years = autres années
likeness-other-edition = autre édition ou phase
likeness-same-page = même page sur le web
likeness-same-website = même site web
likeness-same-description = description presque identique
likeness-other-description = autre description

duplicates-title = Entrées peut-être identiques
duplicates-lede = Le programme compare les entrées publiées et montre les paires qui ont peut-être été saisies deux fois. Regardez les deux, puis dites s'il s'agit de deux choses.
duplicates-kind = Ce qu'elles sont peut-être
duplicates-kind-duplicate = la même chose
duplicates-kind-related = une même famille : autre année, phase ou pays
duplicates-state = Ce qui a été décidé
duplicates-state-open = rien encore
duplicates-state-distinct = ce sont deux choses
duplicates-reason-filter = Trouvées parce que
duplicates-any-reason = toute raison
duplicates-words = Mots d'un titre
duplicates-related-note = Elles ne sont pas tenues pour des doublons : leur titre est le même ou presque, mais l'édition, la phase, l'année ou le pays diffère. Elles sont montrées parce qu'on se trompe parfois de l'une à l'autre.
duplicates-none = Aucune entrée publiée ne semble avoir été saisie deux fois. Le programme regarde de nouveau après chaque changement.
duplicates-none-here = Aucune paire ne répond à ces filtres. Retirez-en un.
duplicates-and = et
duplicates-because = Proposées parce que :
duplicates-against = Contre :
duplicates-field = Ce qui est comparé
duplicates-entry = Entrée
duplicates-differs = diffère
duplicates-period = Quand
duplicates-source = Tirée de
duplicates-distinct = Deux choses
duplicates-said = { $person }, { $day }
duplicates-set-apart = Ce sont deux choses
duplicates-merge = Fusionner la plus récente dans la plus ancienne
duplicates-take-back = Revenir sur cette décision
duplicates-reason = Raison (facultative)
duplicates-score = ressemblance : { $count } sur 100
duplicates-count = { $count ->
    [one] { $count } paire
    [many] { $count } paires
   *[other] { $count } paires
}
