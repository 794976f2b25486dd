# Écrire des fiches : le formulaire, l'espace du titulaire, confirmer, abandonner, remarques, rappels.
entry-new = Ajouter une activité
entry-edit = Modifier la fiche
entry-lede = Dites ce qui est fait, par qui, où et pour qui. Vous pouvez enregistrer un brouillon à tout moment et continuer plus tard. Rien n'est public avant qu'un réviseur l'ait vu.
entry-public-note = Les mots publics restent tels quels jusqu'à ce qu'un réviseur approuve vos modifications.
entry-section-what = Ce que c'est
entry-section-towards = À quoi elle contribue
entry-section-who = Qui la mène
entry-section-where = Où et quand
entry-section-results = En savoir plus
entry-section-contact = À qui s'adresser
entry-contact-note = Données personnelles : seuls les voient ceux qui écrivent pour le même organisme et les réviseurs. Elles ne sont jamais publiques ni téléchargeables.
entry-choose = Choisissez
entry-language-other = une autre langue
entry-acting-for = Pour qui vous écrivez
entry-save = Enregistrer le brouillon
entry-check = Enregistrer et vérifier
entry-preview = Enregistrer et prévisualiser
entry-submit = Soumettre à la révision
entry-more-rows = Enregistrer, avec plus de lignes
entry-find-country = Chercher un pays dans la liste
entry-other-areas = Autres territoires
entry-chosen = { $count } choisis
entry-incomplete = { $count ->
    [one] { $count } point manque ou est inexact. Rien de ce que vous avez saisi n'est perdu.
   *[other] { $count } points manquent ou sont inexacts. Rien de ce que vous avez saisi n'est perdu.
}
entry-complete = Il ne manque rien. Vous pouvez soumettre la fiche.
entry-saved = Enregistré. Seuls le voient ceux qui écrivent pour le même organisme et les réviseurs.
entry-saved-at = Brouillon enregistré à { $time }
entry-saving = Enregistrement …
entry-not-saved = Pas encore enregistré : le serveur est injoignable. Vos mots sont toujours là et un nouvel essai suivra.
entry-see-both = Quelqu'un d'autre a enregistré cette fiche entre-temps. Enregistrez le brouillon pour voir les deux textes ; rien du vôtre n'est perdu.
entry-suggestions = Ce que suggèrent vos mots
entry-suggestions-lede = Un programme a lu le titre et les textes. Ce sont des suppositions ; rien n'est ajouté sans vous.
entry-suggestions-none = Rien pour l'instant. Écrivez un titre et une brève description, puis enregistrez ; les suggestions apparaîtront ici.
entry-suggestions-few = Votre texte n'est pas en anglais : il n'a été comparé qu'à des noms et termes traduits.
entry-because = Suggéré parce que vous avez écrit : { $words }
entry-because-perhaps = Peut-être : suggéré parce que vous avez écrit : { $words }
entry-add = Ajouter
entry-added = Ajouté
entry-links-lede = Une obligation que vous ajoutez compte une fois confirmée par un réviseur. Les preuves se donnent ici :
entry-near = Elle est peut-être déjà ici
entry-near-lede = Des fiches aux mots presque identiques. Ouvrez-en une pour la voir ; elle s'ouvre à côté de votre formulaire. Si c'est la vôtre, modifiez-la là plutôt que de l'ajouter deux fois.
entry-near-mine = C'est la mienne : modifier celle-là
entry-near-other = C'en est une autre
entry-returned = Un réviseur demande :
entry-waits = Elle attend un réviseur. Pour la modifier, reprenez-la d'abord.
entry-take-back = La reprendre
entry-submitted = Soumise à la révision
entry-submitted-next = Et ensuite
entry-submitted-one = Un réviseur la lit, puis la rend publique, vous pose une question, ou la refuse en disant pourquoi.
entry-submitted-two = Vous voyez toujours ce qu'elle devient dans votre espace :
entry-submitted-three = D'ici là, personne d'autre ne la voit. Vous pouvez la reprendre pour la modifier.
entry-conflict = Deux textes pour une fiche
entry-conflict-lede = Quelqu'un d'autre a enregistré cette fiche pendant que vous écriviez. Votre texte est dans le formulaire ci-dessous ; celui qui a été enregistré est ici. Reprenez ce qu'il vous faut et enregistrez à nouveau : le vôtre le remplacera.
entry-conflict-field = Champ
entry-conflict-theirs = Tel qu'enregistré entre-temps
entry-conflict-yours = Tel que vous l'avez écrit
entry-empty = vide
room-title = Mes activités
room-lede = Ce que vous et d'autres avez écrit pour les organismes que vous représentez, et ce que c'est devenu.
room-empty = Rien pour l'instant. Ajoutez une activité : cela prend quelques minutes, et un brouillon peut attendre.
room-nobody = Vous ne représentez encore personne. Demandez le rôle de contributeur de votre organisation ou État ; vous pourrez alors ajouter ce qu'il fait.
room-all = Vous pouvez écrire pour tous ; choisissez de qui voir les fiches.
room-show = Afficher
room-next-draft = Terminez-la et soumettez-la.
room-next-submitted = Rien à faire : un réviseur la lit.
room-next-returned = Répondez à la question dans la fiche et soumettez-la à nouveau.
room-next-published = Rien à faire.
room-next-confirm = Dites si elle est toujours exacte.
room-next-rejected = Elle a été refusée. Lisez pourquoi ; une nouvelle fiche est possible.
room-said = Le réviseur a dit :
room-changes = Vos modifications : { $standing }
room-remarks = { $count ->
    [one] { $count } personne signale une erreur.
   *[other] { $count } personnes signalent une erreur.
}
room-given-up = Abandonnée le { $day }.
withdraw-title = Abandonner le brouillon
withdraw-entry = Le brouillon quitte votre liste et les réviseurs ne le voient plus. Ses mots sont conservés et vous pouvez le reprendre.
withdraw-changes = Vos modifications sont mises de côté ; les mots publics restent tels quels. Vous pouvez les reprendre tant que d'autres ne sont pas commencées.
withdraw-confirm = Oui, abandonner
withdraw-keep = Non, le garder
withdraw-undo = La reprendre
still-title = Est-elle toujours exacte ?
still-lede = Les lecteurs voient depuis quand personne n'a confirmé une fiche. Regardez la vôtre ci-dessous. Si rien n'a changé, un clic suffit.
still-nothing = Rien n'a changé : toujours exacte
still-change = Quelque chose a changé : modifier
remark-lede = Dites ce qui est faux et où l'on peut voir ce qui est juste. Le titulaire et les réviseurs le lisent ; ce n'est pas public. Ne nommez pas de particuliers.
remark-words = Ce qui est faux
remark-send = Envoyer
remark-done = Merci. Le titulaire et les réviseurs le voient maintenant.
remark-open = Ce que d'autres signalent
remark-settle = C'est réglé
reminder-subject = { $count ->
    [one] { $count } fiche de { $actor } est-elle toujours exacte ?
   *[other] { $count } fiches de { $actor } sont-elles toujours exactes ?
}
reminder-words = Un an s'est écoulé depuis que quelqu'un écrivant pour { $actor } les a dites exactes. Là où rien n'a changé, un clic suffit ; là où quelque chose a changé, il suffit de l'écrire.
reminder-more = { $count ->
    [one] … et { $count } autre, dans votre espace :
   *[other] … et { $count } autres, dans votre espace :
}
reminders-title = Question annuelle par courriel
reminders-lede = Une fois par an, on vous demande par courriel si les fiches des organismes que vous représentez sont toujours exactes.
reminders-stop = Ne pas me le demander par courriel
reminders-start = Me le demander à nouveau par courriel
reminders-stopped = On ne vous le demande pas par courriel.
activity-help-title = Comment elle s'appelle. Jusqu'à 300 caractères.
activity-help-kind = Les précisions demandées plus bas en dépendent.
activity-help-description = De 150 à 200 mots conviennent. Dites ce qui est fait et ce que cela change.
activity-help-main_line = Celle qu'elle sert le plus.
activity-help-lines = Seulement si elle y contribue réellement aussi.
activity-help-goals = Au moins un objectif ou une de ses cibles. Mieux vaut peu et vrai que beaucoup.
activity-help-organisation = Son nom complet, tel qu'elle l'écrit.
activity-help-countries = Où elle se déroule : au moins un pays ou une région.
activity-help-starts_on = Année, mois et jour.
activity-help-money = Exactement comme décidé : des chiffres et un point, et les trois lettres de la monnaie. Rien n'est converti.
activity-help-website = L'adresse entière, avec https:// devant.
activity-help-impact = Ce qui se compte et ce qui ne se compte pas.
entry-answer-title = Votre réponse
entry-answer = Réponse au relecteur
entry-answer-help = Modifiez la fiche ci-dessus si c’est là la réponse, et dites ici ce que le relecteur doit encore savoir. Elle part quand vous soumettez ; seuls vous et les relecteurs la voyez.
