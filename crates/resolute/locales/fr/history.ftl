# The public history of an entry.
entry-history-title = Historique
entry-history-see = Tout l’historique, avec ce qui a été modifié
entry-history-lede = Tout ce qui est arrivé au texte public de cette fiche, le plus récent d’abord. Les personnes ne sont nommées que si elles l’ont accepté.
entry-history-none = Rien n’est enregistré depuis que cette fiche est publique.
entry-history-merged = Cette fiche a été fusionnée avec une autre.
entry-history-kept = Voir la fiche qui a été conservée
entry-history-words = Ce qu’elle disait
entry-history-before = Avant
entry-history-after = Après
entry-history-same = Le texte est resté le même.
entry-history-link-confirmed = le lien avec ce devoir a été confirmé :
entry-history-link-withdrawn = le lien avec ce devoir a été retiré :
entry-history-evidence-confirmed = une preuve a été confirmée :
entry-history-evidence-withdrawn = une preuve a été retirée :
audit-see = Historique de cet enregistrement
entry-history-changed = { $count ->
    [one] { $count } champ a été modifié
    [many] { $count } de champs ont été modifiés
   *[other] { $count } champs ont été modifiés
}
