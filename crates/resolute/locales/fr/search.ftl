# Searching everything at once.
search-title = Recherche
search-title-of = Recherche : { $q }
search-lede = Textes, paragraphes, obligations, propositions, acteurs et notions, par n'importe lequel de leurs mots et en six langues.
search-field = Que cherchez-vous ?
search-help = Tous les mots doivent y figurer, sous n'importe quelle forme. Mettez entre guillemets les mots qui vont ensemble. Une cote telle que { $symbol } mène tout droit à son document.
search-count = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-as-of = Statut au { $date }. Ce qui est seulement proposé n'est pas en vigueur, et cela est indiqué.
search-instead = Rien pour « { $typed } » ; voici « { $shown } ».
search-left-out = Rien pour « { $typed } » ; ce mot a été laissé de côté.
search-some-words = Rien ne contient tous ces mots ; voici ce qui en contient quelques-uns.
search-behind = Les toutes dernières modifications ne figurent pas encore toutes dans ces résultats. Relancez la recherche dans un instant.
search-building = La recherche est en cours de préparation. Activités que l’on peut déjà trouver : { $count } sur { $total }.
search-empty = Rien n'a été trouvé.
search-without = { $count ->
    [one] Sans « { $filter } », il y a { $count } résultat
   *[other] Sans « { $filter } », il y a { $count } résultats
}
search-try = Essayez avec moins de mots, ou avec le mot tel qu'il figure dans un texte. Vous pouvez aussi parcourir ces listes :
search-start = Par exemple :
search-exactly = exactement ce que vous avez saisi
search-facet-kind = Nature
search-facet-action-line = Grande orientation
search-facet-year = Année de la version
search-facet-language = Langue du texte
search-kind-instrument = Instrument
search-kind-version = Version
search-kind-proposal = Proposition
search-kind-provision = Paragraphe
search-kind-mandate = Obligation
search-kind-actor = Acteur
search-kind-concept = Notion
search-kind-plan = Plan de travail
search-kind-plan-item = Élément de plan
search-kind-activity = Activité
search-note-reconstructed = reconstitué à partir d'une proposition
search-note-unverified = pas entièrement vérifié
search-note-not-held = texte non détenu ici
