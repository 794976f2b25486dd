pack-download = Emporter en pages, sans serveur
pack-about = À propos de ce dossier
pack-title = { $instrument } : le texte, ce qu’il demande et ce qui a été fait
pack-lede = Une résolution avec tout ce que le registre en conserve, en pages qui s’ouvrent sans connexion.
pack-begin = Commencez par index.html : ouvrez ce fichier avec n’importe quel navigateur.
pack-day = État au { $date }. Ce qui a été fait ou modifié ensuite n’y figure pas.
pack-from = Établi par Resolute à partir du registre des textes, obligations, plans, activités et rapports. Chaque affirmation garde son origine : une suggestion que personne n’a confirmée est signalée et ne compte pas.
pack-not-law = Le texte d’une proposition n’est pas en vigueur. Là où il apparaît, la page le dit.
pack-live = La même page, en ligne :
pack-files = Contenu du dossier
pack-file-index = Tous les paragraphes du dispositif avec leur état
pack-file-paragraphs = Une page par paragraphe : ses mots dans chaque texte, l’obligation, les produits, les activités et leurs preuves, les rapports, les changements d’état et ce qui manque
pack-file-texts = Les textes, avec l’état de chaque paragraphe en marge
pack-file-duties = Les obligations et leur état
pack-file-activities = Les activités liées aux paragraphes
pack-file-evidence = Ce qui montre qu’elles ont été menées
pack-paragraphs = { $count ->
    [one] { $count } paragraphe
    [many] { $count } de paragraphes
   *[other] { $count } paragraphes
}
