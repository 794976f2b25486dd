# Textes parallèles.
parallels-title = Textes parallèles à { $instrument }
parallels-here = Textes parallèles
parallels-lede = Paragraphes d’autres textes qui disent la même chose, ou qui devraient suivre lorsque celui-ci est modifié. Le programme les propose ; des personnes les confirment ou les écartent.
parallels-count = { $count ->
    [one] { $count } paragraphe a des textes parallèles
    [many] { $count } de paragraphes ont des textes parallèles
   *[other] { $count } paragraphes ont des textes parallèles
}
parallels-link = { $count ->
    [one] { $count } texte parallèle
    [many] { $count } de textes parallèles
   *[other] { $count } textes parallèles
}
parallels-more = { $count ->
    [one] En afficher { $count } de plus
    [many] En afficher { $count } de plus
   *[other] En afficher { $count } de plus
}
parallels-none = Aucun paragraphe d’un autre texte conservé ici ne dit la même chose. Ajoutez d’autres résolutions : cette page les comparera.
parallels-none-here = Rien ne correspond à ces filtres. Retirez-en un.
parallels-this-text = Ce texte
parallels-sister = Texte parallèle
parallels-call = Formule introductive
parallels-all-calls = Toutes les formules
parallels-suggested = Proposition du programme
parallels-because = Proposé parce que les deux disent
parallels-same-force = les deux s’imposent de la même manière ({ $force })
parallels-same-addressee = les deux s’adressent à { $actor }
parallels-same-name = les deux citent { $name }
parallels-likeness-near = Presque les mêmes mots : { $count } sur 100.
parallels-likeness-much = En grande partie les mêmes mots : { $count } sur 100.
parallels-likeness-part = En partie les mêmes mots : { $count } sur 100.
parallels-still = La proposition supprime ces mots, et le texte parallèle les contient encore :
parallels-proposed = proposé dans { $symbol }, non adopté
parallels-adopted = texte adopté, { $year }
parallels-confirm = Confirmer
parallels-dismiss = Écarter
parallels-withdraw = Annuler cette décision
parallels-reason = Motif (facultatif)
parallels-confirmed = Confirmé par { $person } pour { $actor }, { $date }
parallels-dismissed = Écarté par { $person } pour { $actor }, { $date }
parallels-show-dismissed = { $count ->
    [one] Afficher { $count } paire écartée
    [many] Afficher { $count } de paires écartées
   *[other] Afficher { $count } paires écartées
}
parallels-hide-dismissed = Masquer les paires écartées
parallels-page = Page { $page } sur { $pages }
parallels-citing = { $count ->
    [one] { $count } paragraphe cite ce texte et devrait suivre
    [many] { $count } de paragraphes citent ce texte et devraient suivre
   *[other] { $count } paragraphes citent ce texte et devraient suivre
}
parallels-citing-lede = Ils nomment ce texte : ils devront peut-être changer avec lui, même si les mots ne se ressemblent pas.
parallels-cites = Cite nommément { $text }.
parallels-citing-all = Afficher toutes les citations de ce texte
