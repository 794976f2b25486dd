# Le registre des rapports : lesquels sont dus à qui, lesquels demandent la même chose, ce qui a été décidé.
due-reports-title = Registre des rapports
due-reports-lede = Quels rapports sont dus à qui, à quelle fréquence et selon quel paragraphe. Ce qui est lu dans une obligation est une suggestion tant qu’un rédacteur ne l’a pas confirmé.
due-reports-empty = Aucun rapport n’est dû ce jour-là, ou aucun ne correspond aux filtres. Choisissez un autre jour, retirez un filtre, ou inscrivez-en un ci-dessous.
due-reports-facet-standing = Confirmation
due-reports-facet-receiver = Destinataire
due-reports-facet-giver = Dû par
due-reports-facet-recurrence = Fréquence
due-reports-facet-review = Examen
due-reports-facet-instrument = Texte qui le demande
due-reports-standing-suggested = suggéré
due-reports-standing-confirmed = confirmé
due-reports-standing-dismissed = écarté
due-reports-standing-recorded = inscrit par une personne
due-reports-review-none = non examiné
due-reports-review-continue = maintenu
due-reports-review-merge = fusionné
due-reports-review-discontinue = supprimé
due-reports-verdict-continue = Maintenir
due-reports-verdict-merge = Fusionner avec un autre
due-reports-verdict-discontinue = Supprimer
due-reports-once = une fois, ou non précisé
due-reports-nobody = à personne qui soit nommé
due-reports-because = Suggéré parce que l’obligation dit :
due-reports-recorded-why = Inscrit à la main parce que :
due-reports-handed = Dernière remise le { $date } :
due-reports-answered = Rapports publiés qui le couvrent :
due-reports-dismissed = Il a été écarté : un rédacteur a estimé qu’aucun rapport n’est demandé. Il peut être confirmé à nouveau.
due-reports-pairs = Rapports qui demandent la même chose
due-reports-pairs-lede = Rapports périodiques qui se recoupent, avec les raisons. Une suggestion tant qu’un rédacteur ne l’a pas confirmée ou écartée.
due-reports-pairs-none = Aucun autre rapport périodique demandant la même chose n’a été trouvé.
due-reports-pair-suggested = suggéré
due-reports-pair-confirmed = demandent la même chose
due-reports-pair-dismissed = écarté
due-reports-pair-because = Suggéré parce que :
due-reports-same-receiver = Les deux sont destinés à { $words }.
due-reports-same-giver = Les deux sont dus par { $words }.
due-reports-same-recurrence = Les deux ont la même fréquence : { $words }.
due-reports-likeness = Leurs mots se ressemblent à { $words } :
due-reports-new = Inscrire un rapport manquant
due-reports-new-lede = Pour un texte qui demande un rapport là où le lecteur d’obligations n’en a trouvé aucun. Qui l’a inscrit, et pourquoi, reste à côté.
due-reports-what = Ce qui est remis
due-reports-recurrence-help = annual, biennial, every-4-years, twice-a-year, quarterly, each-session, each-conference ; vide pour une seule fois
due-reports-first = Première échéance
due-reports-words = Texte du paragraphe
due-reports-why = Pourquoi il est inscrit à la main
due-reports-record = Inscrire
due-reports-reviews = Examens
due-reports-reviews-lede = Si le rapport est maintenu, pour quelle occasion et pourquoi. Le plus récent compte ; rien n’est effacé, et aucun texte ni état n’en est modifié.
due-reports-reviews-none = Il n’a pas encore été examiné.
due-reports-verdict = Décision
due-reports-into = Fusionner avec
due-reports-occasion = Pour quelle conférence, session ou réunion
due-reports-review-send = Inscrire l’examen
due-reports-on-duty = Rapport dû
due-reports-see = Le voir dans le registre
due-reports-count = { $count ->
    [one] { $count } rapport
    [many] { $count } de rapports
   *[other] { $count } rapports
}
due-reports-pairs-count = { $count ->
    [one] { $count } paire
    [many] { $count } de paires
   *[other] { $count } paires
}
