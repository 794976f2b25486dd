# Comparer des textes, et l'histoire d'un paragraphe.
compare-title = Comparer deux textes
compare-lede = Ce qu'un texte change dans un autre, paragraphe par paragraphe et mot par mot.
compare-instrument = Instrument concerné
compare-choose = Choisissez un instrument dont plusieurs textes sont conservés ici.
compare-none = Aucun instrument n'est encore conservé ici en plusieurs textes. Ajoutez une autre version d'un texte, ou comparez deux fichiers à vous.
compare-old = Texte tel qu'il était
compare-new = Texte tel qu'il doit devenir
compare-show = Comparer
compare-swap = Dans l'autre sens
compare-own-marks = Ce sont les modifications telles qu'elles figurent dans le fichier de la proposition.
compare-worked-out = Ces modifications ont été établies ici en comparant les deux textes. Ceux qui les ont publiés ne les ont pas marquées ainsi.
compare-not-law = Ces deux textes ne sont pas tous deux adoptés : une proposition ou une reconstitution n'a pas force de droit.
compare-same = Les deux textes sont identiques, mot pour mot.
compare-changed = { $count ->
    [one] { $count } paragraphe modifié
    [many] { $count } de paragraphes modifiés
   *[other] { $count } paragraphes modifiés
}
compare-with = Comparer avec un autre texte
compare-files-title = Comparer deux fichiers
compare-files-lede = Choisissez le texte tel qu'il était et le texte tel qu'il doit devenir. Rien n'est conservé : les deux fichiers sont lus, comparés et oubliés.
compare-files-help = Word (.docx), Akoma Ntoso ou texte brut, { $size } Mo au plus chacun.
compare-files-tracked = { $file } contient des modifications suivies ; il a été comparé une fois toutes acceptées.
compare-files-again = Comparer deux autres fichiers
compare-files-own = Comparer deux fichiers à vous
compare-files-result = { $new } par rapport à { $old }
history-title = Histoire d'un paragraphe
history-lede = Ses mots dans chaque texte conservé ici, du plus ancien au plus récent, avec ce que chacun change au précédent.
history-one = Un seul texte conservé ici contient ce paragraphe ; il n'y a donc rien à quoi le comparer.
history-first = Le premier texte conservé ici qui le contient
history-same-words = Les mêmes mots qu'auparavant
history-changed = D'autres mots qu'auparavant
history-open = Le lire dans son texte
history-see = Histoire de ce paragraphe
