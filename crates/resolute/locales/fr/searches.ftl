# Les recherches que l’on conserve.
searches-title = Recherches enregistrées
searches-lede = Les recherches d’activités que vous conservez. Chacune peut vous dire ce qui est nouveau, par courriel ou par un flux.
searches-none = Vous ne conservez encore aucune recherche. Cherchez des activités, puis enregistrez la recherche sous la liste.
searches-new = Enregistrer cette recherche
searches-new-lede = Donnez-lui un nom et dites comment vous voulez être informé des nouveautés.
searches-all = Toutes les activités
searches-name = Nom
searches-alert = M’informer des nouveautés
searches-alert-none = pas par courriel
searches-alert-at-once = dès qu’il y en a
searches-alert-daily = une fois par jour
searches-alert-weekly = une fois par semaine
searches-keep = Enregistrer
searches-change = Modifier ou supprimer
searches-remove = Supprimer « { $name } »
searches-feed = Flux
searches-stop = Arrêter les messages de cette recherche
searches-stop-help = La recherche elle-même demeure. Plus aucun message n’est envoyé à son sujet.
searches-stopped = Plus aucun message n’est envoyé pour cette recherche.
searches-mail-open = Les ouvrir toutes
searches-mail-subject = { $count ->
    [one] { $name } : { $count } nouvelle activité
    [many] { $name } : { $count } de nouvelles activités
   *[other] { $name } : { $count } nouvelles activités
}
searches-mail-opening = { $count ->
    [one] { $count } nouvelle activité répond à votre recherche « { $name } ».
    [many] { $count } de nouvelles activités répondent à votre recherche « { $name } ».
   *[other] { $count } nouvelles activités répondent à votre recherche « { $name } ».
}
searches-mail-more = { $count ->
    [one] Et { $count } autre.
    [many] Et { $count } d’autres.
   *[other] Et { $count } autres.
}
