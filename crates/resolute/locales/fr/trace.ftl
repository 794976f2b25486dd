trace-title = Ce qu’il est advenu de ce paragraphe
trace-see = Ce qu’il en est advenu
trace-on = au
trace-continues = Ces mots sont proposés et n’ont pas force de décision. L’état est celui de l’obligation en vigueur qu’ils prolongent :
trace-no-duty = Aucune obligation n’a été lue dans ce paragraphe : il appartient à un préambule, à une note ou à un texte qui n’est pas analysé.
trace-words = Ses mots dans chaque texte conservé
trace-proposal = la proposition
trace-duty = Qui doit faire quoi
trace-due = Échéance
trace-duty-open = Tout ce qui a été lu, avec les raisons et les corrections
trace-confirmed = { $count ->
    [one] { $count } activité est confirmée.
   *[other] { $count } activités sont confirmées.
}
trace-suggested = { $count ->
    [one] { $count } autre est suggérée et ne compte pas tant que personne ne la confirme.
   *[other] { $count } autres sont suggérées et ne comptent pas tant que personne ne les confirme.
}
trace-before = Activités précédentes
trace-after = Autres activités
trace-states = L’évolution de son état
trace-states-lede = Conservée depuis que ce registre détient le texte : chaque jour où l’état a été trouvé changé pour la première fois, avec les raisons de ce jour.
trace-states-none = Aucun état n’a encore été conservé. Le serveur en conserve un peu après son démarrage.
trace-missing = Ce qui manque
trace-missing-nothing = Rien que ce registre connaisse.
trace-missing-duty = Aucune obligation n’y a été lue.
trace-missing-addressee = Personne qui pourrait agir n’est nommé.
trace-missing-deadline = Ni date, ni événement, ni périodicité ne sont indiqués.
trace-missing-output = Aucun produit d’un plan n’y répond.
trace-missing-activity = Aucune activité confirmée n’y est rattachée.
trace-missing-confirmation = { $count ->
    [one] { $count } activité suggérée attend quelqu’un qui sache.
   *[other] { $count } activités suggérées attendent quelqu’un qui sache.
}
trace-missing-evidence = Rien qui montre un résultat n’est confirmé pour ce qui est dû.
trace-missing-report = Aucun rapport n’en a rendu compte.
trace-missing-text = Le texte de ces versions n’est pas conservé ici : { $versions }
trace-occasions = Quand c’est dû
trace-occasions-none = Aucun jour, événement ou périodicité dont la date soit connue.
trace-obligations = Ce qui est dû de ce fait
trace-obligation-open = L’obligation
trace-reports = Rapports qui en ont traité
trace-reports-none = Aucun rapport publié n’en a traité.
trace-gone = Ce qui a compté et ne compte plus
trace-gone-lede = Rien n’est supprimé. Les preuves et les liens que quelqu’un a retirés sont indiqués ici avec la raison ; l’état suit ce qui reste, et ses changements figurent plus bas.
trace-gone-on = retiré le { $date }
trace-gone-because = retiré le { $date } : { $reason }
trace-gone-hidden = { $count ->
    [one] { $count } lien confirmé mène à une entrée qui n’est plus publique.
    [many] { $count } de liens confirmés mènent à des entrées qui ne sont plus publiques.
   *[other] { $count } liens confirmés mènent à des entrées qui ne sont plus publiques.
}
trace-missing-event = Personne ne sait quand cela a lieu : « { $event } ». Donnez la date de l’obligation, ou ajoutez la session aux conférences.
trace-missing-conference = La date de cette conférence n’est pas connue : « { $event } ». Un rédacteur l’indique sur sa page.
trace-missing-gone = { $count ->
    [one] { $count } élément qui était confirmé n’est plus là.
    [many] { $count } d’éléments qui étaient confirmés ne sont plus là.
   *[other] { $count } éléments qui étaient confirmés ne sont plus là.
}
