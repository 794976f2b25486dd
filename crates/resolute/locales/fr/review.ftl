# Review of what is contributed; links of activities to duties; evidence.
links-up = Activités
links-title = Obligations que met en œuvre « { $title } »
links-here = Obligations et preuves
links-lede = Un lien compte dès qu'un examinateur l'a confirmé. Ce qu'une machine suggère dit quels mots y ont conduit.
links-none = Rien ne relie encore cette activité à une obligation. Indiquez le paragraphe qu'elle met en œuvre.
links-may-be = Obligations qu'elle met peut-être en œuvre
links-may-be-lede = Suggérées par une machine d'après les mots de l'entrée ; rien n'est lié tant que personne ne le dit.
link-standing-suggested = suggéré
link-standing-confirmed = confirmé
link-standing-dismissed = écarté
link-standing-withdrawn = retiré
link-because-machine = Suggéré parce que les deux disent : { $words }
link-said-by = Indiqué au nom de { $actor }
link-reason = Motif (peut rester vide)
link-confirm = Confirmer
link-dismiss = Écarter
link-withdraw = Revenir sur la décision
link-new = Indiquer une autre obligation
link-address = Adresse du paragraphe
link-address-help = Telle qu'elle figure sur la page de l'obligation : wtdc-30/2014/instructs-bdt-director/2. Cherchez-la dans le registre :
link-why = Ce que l'activité fait pour cela
link-send = Suggérer le lien
evidence-title = Preuves
evidence-add = Fournir une preuve
evidence-kind = Type
evidence-kind-document = Document
evidence-kind-link = Page web
evidence-kind-observation = Observation
evidence-what = De quoi il s'agit
evidence-address = Où le consulter
evidence-day = Jour de ce qu'elle montre
evidence-day-help = Le jour où cela s'est produit ou a été publié. La preuve compte à partir de ce jour.
evidence-send = Fournir la preuve
duty-activities = Ce qui est fait pour cela
duty-activities-none = Aucune activité n'est encore liée à ce paragraphe. La page d'une activité indique les obligations qu'elle met en œuvre.
duty-activities-all = Toutes les activités dont le lien est confirmé
review-title = Examen
review-lede = Ce qui a été remis aux examinateurs, le plus ancien d'abord. Rien n'est public avant d'être approuvé.
review-none = Rien n'attend. Ce que les contributeurs soumettent arrive ici.
review-empty = Rien de ce qui attend ne répond à tout cela.
review-duplicates = Entrées peut-être identiques
review-see = Voir
review-any = tout
review-filter-q = Mots
review-filter-what = Nature
review-filter-standing = Qui est sollicité
review-filter-kind = Type d'entrée
review-filter-reviewer = Prise en charge par
review-filter-owner = Titulaire
review-what-new = nouvelle entrée
review-what-change = modification d'une entrée publique
review-reviewer-nobody = personne encore
review-reviewer-me = moi
review-since = attend depuis le
review-taken-up = Pris en charge par
review-choose = Choisir
review-with-chosen = Avec la sélection
review-pages = Pages de la file
review-untitled = sans titre
review-approve = Approuver
review-ask-back = Interroger le titulaire
review-reject = Refuser
review-assign = Prendre en charge
review-done-approve = Approuvée et publique.
review-done-ask-back = Le titulaire est interrogé.
review-done-reject = Refusée ; le titulaire voit le motif.
review-done-assign = Prise en charge.
review-refused = non fait
review-batch = Plusieurs entrées à la fois
review-nothing-chosen = Rien n'est choisi. Revenez et cochez les entrées.
review-back = Retour à la file
review-reason = Motif ou question
review-reason-help = Le titulaire de l'entrée le lit. Nécessaire pour interroger ou refuser.
review-reason-missing = Dites pourquoi ; le titulaire le lit.
review-entry = Entrée
review-owner = Titulaire
review-from = Provient de
review-public = Page publique
review-words = Ce qu'elle dit
review-field = Champ
review-now = Public actuellement
review-proposed = Tel que ce serait
review-changed = modifié
review-decide = Décider
review-steps = Ce qu'elle est devenue
merge-title = Fusionner « { $title } » dans une autre entrée
merge-here = Fusionner
merge-lede = Deux entrées sur la même activité n'en font plus qu'une. Rien n'est perdu : l'entrée conservée prend ce qui lui manque et l'adresse de l'autre y mène.
merge-with = Numéro ou adresse de l'entrée conservée
merge-with-help = La dernière partie de son adresse : 123.
merge-look = Voir les deux
merge-both = Les deux entrées
merge-goes = est fusionnée
merge-stays = est conservée
merge-consequence = L'adresse de l'entrée fusionnée mène aussitôt à celle qui reste. Cela peut être annulé.
merge-send = Fusionner
merge-undo = Séparer de nouveau les deux
merge-undo-lede = L'entrée fusionnée attend l'examen avec ses propres mots. L'entrée conservée reste telle quelle.
merge-absorbed = Entrées fusionnées dans celle-ci
review-count = { $count ->
    [one] { $count } entrée en attente
    [many] { $count } d’entrées en attente
   *[other] { $count } entrées en attente
}
review-about-to = { $count ->
    [one] Cela sera fait pour { $count } entrée :
    [many] Cela sera fait pour { $count } d’entrées :
   *[other] Cela sera fait pour { $count } entrées :
}
review-changes = { $count ->
    [one] { $count } champ change
    [many] { $count } de champs changent
   *[other] { $count } champs changent
}
merge-takes = { $count ->
    [one] L’entrée conservée prend { $count } champ
    [many] L’entrée conservée prend { $count } de champs
   *[other] L’entrée conservée prend { $count } champs
}
review-what-remark = ce que les lecteurs signalent comme erroné
review-remarks = { $count ->
    [one] { $count } remarque de lecteur en attente
    [many] { $count } de remarques de lecteurs en attente
   *[other] { $count } remarques de lecteurs en attente
}
