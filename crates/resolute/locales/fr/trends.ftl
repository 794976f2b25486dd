# Ce qui a augmenté ou diminué parmi les nouvelles activités au-delà du hasard.
trends-title = Tendances
trends-lede = Ce qui a augmenté et ce qui a diminué : mots, concepts, pays et partenariats dont la part dans les nouvelles activités a changé entre deux périodes plus que le hasard ne l’explique. Chaque nombre ouvre ses activités.
trends-method = Comment cela est jugé
trends-report = Rapport sur les nouvelles tendances
trends-of = Ce qui est comparé
trends-of-all = tout
trends-activities = Toutes les activités
trends-before-from = Première période, du
trends-before-to = Première période, au
trends-new = { $count ->
    [one] { $count } nouvelle activité
   *[other] { $count } nouvelles activités
}
trends-too-few = Trop peu d’activités sont nouvelles dans l’une de ces périodes : il en faut { $fewest } dans chacune pour pouvoir dire quelque chose. Choisissez des périodes plus longues ou retirez un filtre.
trends-narrowed = Ce par quoi la liste est filtrée n’est pas comparé, car de toute autre valeur seule une partie serait comptée. Retirez ce filtre ou comparez autre chose.
trends-compared = { $count ->
    [one] { $count } valeur comparée
   *[other] { $count } valeurs comparées
}
trends-nothing = Rien n’a augmenté ni diminué au-delà du hasard. C’est aussi une réponse ; ce qui a été comparé figure ci-dessous, sans classement.
trends-filled-in = Les fiches sont remplies autrement qu’avant : { $before } des nouvelles activités de la première période disent quelque chose ici, { $after } de celles de la seconde. Les changements ci-dessous peuvent en venir.
trends-more = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
trends-picture = { $what } : différences et leurs intervalles
trends-picture-note = Les points sont les différences des parts en points de pourcentage, les traits leurs intervalles à 95 %, la ligne brisée l’absence de différence. Points pleins : hausse ; points creux : baisse. Le tableau donne les mêmes nombres.
trends-rest = { $count ->
    [one] { $count } valeur sans changement au-delà du hasard
   *[other] { $count } valeurs sans changement au-delà du hasard
}
trends-rest-note = Aucun ordre d’importance : les valeurs les plus éloignées du hasard viennent d’abord, et aucune n’est un résultat.
trends-span = du { $from } au { $to }
trends-before = Première période
trends-after = Seconde période
trends-way = Sens
trends-way-grew = a augmenté
trends-way-fell = a diminué
trends-way-chance = pas de changement au-delà du hasard
trends-difference = Différence en points
trends-interval = Intervalle à 95 %
trends-interval-of = de { $low } à { $high }
trends-by-chance = Arriverait par hasard
trends-chance = moins de 1 fois sur { $of }
trends-chance-not = ne se distingue pas du hasard
trends-count-of = { $count } sur { $of }
trends-of-terms = Mots des titres et descriptions
trends-of-lines = Grandes orientations
trends-of-goals = Objectifs
trends-of-targets = Cibles
trends-of-gdc = Objectifs du Pacte numérique mondial
trends-of-countries = Pays
trends-of-regions = Régions
trends-of-groups = Groupes de pays
trends-of-people = Destinataires
trends-of-partnerships = Partenariats
trends-of-actors = Organismes
trends-of-kinds = Types de fiches
trends-of-organisations = Types d’organisations
trends-method-new = Sont nouvelles les activités publiées dont le premier jour tombe dans la période ; à défaut, le dernier jour ; sans aucun jour, celui où la fiche a été créée. Les fiches fusionnées comme doublons comptent une fois.
trends-method-compared = Une valeur est comparée si au moins { $with } nouvelles activités des deux périodes ensemble l’ont.
trends-method-fewest = Chaque période doit avoir { $fewest } nouvelles activités.
trends-method-years = Une période compte au plus { $years } ans.
trends-method-words = Les mots sont ceux des titres et des descriptions, chaque langue à part, toutes les formes d’un mot comme un seul, une fois par activité. Articles, prépositions et mots semblables, nombres et caractères isolés sont laissés de côté.
trends-method-confirmed = Les concepts sont ceux que donne la fiche et qu’un examinateur a approuvés. Les suggestions de la machine ne comptent pas.
trends-method-interval = L’intervalle est celui de Newcombe pour la différence de deux parts, tiré des intervalles de Wilson, de l à u, de chaque part p. Il n’est pas élargi selon le nombre de comparaisons.
trends-method-chance = La fréquence avec laquelle le hasard seul écarte autant les parts vient du test de deux proportions avec la part commune p ; là où l’on attendrait moins de 5 activités dans une case, du test exact de Fisher.
trends-method-many = Parmi de nombreuses comparaisons, certaines diffèrent par hasard. Le résultat est donc corrigé pour les m valeurs du même genre selon Benjamini et Hochberg : de ce qui est montré comme hausse ou baisse, au plus 5 % est dû au hasard, en moyenne.
trends-method-says = Une part dit ce qui est inscrit ici, non ce qui se passe dans le monde : un organisme qui inscrit de nombreuses activités semblables la déplace autant que de nombreux organismes. Regardez les activités derrière un nombre avant d’en rendre compte.
activities-filter-term = Mot
activities-filter-new-from = Nouvelles depuis le
activities-filter-new-to = Nouvelles jusqu’au
reports-template-emerging-trends = Nouvelles tendances
reports-what-emerging-trends = Ce qui a augmenté et diminué parmi les nouvelles activités au-delà du hasard : mots, concepts, pays et partenariats, avec nombres, intervalle et activités, par rapport à une période aussi longue auparavant.
reports-emerging-title = Nouvelles tendances
reports-emerging-how = La période est comparée à une période aussi longue juste avant. Ce qui est montré comme hausse ou baisse a changé de part dans les nouvelles activités plus que le hasard ne l’explique, corrigé pour tout ce qui a été comparé ; rien n’est classé.
reports-emerging-new-caption = Nouvelles activités des deux périodes
reports-emerging-period = Période
reports-emerging-new = Nouvelles activités
reports-emerging-caption = { $what } : ce qui a augmenté ou diminué au-delà du hasard
reports-emerging-more = Autres résultats de ce genre :
reports-prompt-finding = Ce qu’il y a à dire de « { $what } » : ce qu’il y a derrière et ce qui en découle.
trends-rare = Aucune valeur n’a assez de nouvelles activités pour être comparée.
