# Plans: objectives, outcomes, outputs, tasks, and the duties they answer.
plans-title = Plans
plans-lede = Ce qu'un organe s'est proposé de faire en quelques années : objectifs, résultats, produits et tâches, avec qui les dirige, quand ils sont dus et à quelles obligations ils répondent.
plans-none = Il n'y a pas encore de plan. Un réviseur, un rédacteur ou un président d'un organe peut en créer un.
plan-new = Nouveau plan
plan-new-lede = Un plan appartient à un organe et court sur plusieurs années. Les objectifs, résultats et produits s'ajoutent ensuite, un à un ou depuis un tableur.
plan-send = Créer le plan
plan-edit = Modifier le plan
plan-edit-lede = Le code reste le même, car les adresses et les listes désignent le plan par lui.
plan-suggest = Proposer les obligations auxquelles répondent ses produits
plan-remove = Retirer ce plan vide
plan-carried-from = Reporté de
plan-item-new = Ajouter un élément
plan-item-lede = Seuls le type, le code et l'intitulé sont obligatoires. Ce qui n'est pas encore connu reste vide et peut être ajouté plus tard.
plan-item-send = Ajouter au plan
plan-item-edit = Modifier cet élément
plan-item-save = Enregistrer
plan-empty = Ce plan est encore vide. Ajoutez son premier objectif ou produit.
plan-no-match = Aucun élément du plan ne répond à tout cela.
plan-column-item = Élément
plan-column-duties = Obligations auxquelles il répond
plan-undated = date inconnue
plan-late = échu
plan-not-said = Non précisé
plan-conflict = Quelqu'un a modifié cet élément entre-temps. Rien de vous n'est encore enregistré : comparez les deux versions, puis renvoyez le formulaire.
plan-theirs = Enregistré maintenant
plan-yours = Le vôtre
plan-what = De quoi il s'agit
plan-no-lead = personne n'est désigné
plan-indicator = Indicateur
plan-baseline = Valeur de référence
plan-target = Cible
plan-below = En dessous
plan-answers = Obligations auxquelles ce produit répond
plan-served = Accords et autres entrées qui le servent
plan-answers-none = Il ne répond encore à aucune obligation. Indiquez quel paragraphe prescrit ce travail.
plan-answer-new = Indiquer à quelle obligation il répond
plan-steps = Ce qu'il en est advenu
plan-steps-lede = L'état ne se saisit pas : il découle du dernier de ces faits.
plan-steps-none = Rien n'a encore été consigné.
plan-step-new = Consigner ce qui s'est passé
plan-step-what = Ce qui s'est passé
plan-step-day = Quel jour
plan-step-note = En quelques mots
plan-step-send = Consigner
plan-evidence-help = Un rapport, une page ou une décision qui le montre. Cela compte pour les obligations concernées une fois qu'un réviseur l'a confirmé.
plan-written-by = { $person }, pour { $actor }
plan-planned-for = Prévu pour cette obligation
duty-outputs = Produits qui y répondent
duty-outputs-none = Aucun produit d'aucun plan ne répond à cette obligation.
duty-plan = Prévoir un produit pour cette obligation
duty-plan-in = dans { $plan }
plan-group-what = Quoi
plan-group-who = Qui et à quelle échelle
plan-group-when = Quand
plan-group-money = Ressources
plan-group-risks = Risques et indicateurs
plan-field-body = À qui est le plan
plan-field-keeper = Tenu par
plan-field-title = Intitulé
plan-field-code = Code
plan-field-words = Plus en détail
plan-field-source = D'où cela vient
plan-field-from_year = Première année
plan-field-to_year = Dernière année
plan-field-kind = Type
plan-field-parent = Relève de
plan-field-product = Bien ou service
plan-field-lead = Chef de file
plan-field-supporting = En appui
plan-field-level = Niveau
plan-field-region = Région
plan-field-starts_on = Commence le
plan-field-due_on = Échéance
plan-field-due_event = Échéance à un événement
plan-field-required = Ressources nécessaires
plan-field-available = Ressources disponibles
plan-field-spent = Dépensé
plan-field-currency = Monnaie
plan-field-unit = Compté en
plan-field-shares = Réparti par
plan-field-risks = Risques
plan-field-indicators = Indicateurs
plan-help-code = Court et unique dans ce plan, par exemple D.1-1.
plan-help-plan-code = Figure dans l'adresse du plan : minuscules, chiffres et traits d'union, par exemple itu-d-2020-2023.
plan-help-keeper = Code de l'organe dont les agents rédigent le plan ; vide s'il s'agit de l'organe lui-même.
plan-help-body = Code de l'organe, par exemple ITU-D ou BDT.
plan-help-lead = Code de l'acteur, par exemple BDT. Vide si personne ne le dirige encore.
plan-help-supporting = Codes d'acteurs séparés par un point-virgule.
plan-help-due_event = Le nom d'une conférence, par exemple WTDC-21, ou des mots. Si sa date n'est pas connue, l'élément est conservé et le signale.
plan-help-required = Chiffres tels qu'ils sont connus, avec un point décimal. Ils restent exactement tels quels.
plan-help-currency = Trois lettres, par exemple CHF.
plan-help-shares = Une ligne chacun : pour quoi | montant.
plan-help-indicators = Une ligne chacun : ce qui est mesuré | valeur de référence | cible.
plan-kind-objective = Objectif
plan-kind-priority = Priorité
plan-kind-outcome = Résultat
plan-kind-output = Produit
plan-kind-task = Tâche
plan-state-not-started = non commencé
plan-state-under-way = en cours
plan-state-finished = achevé
plan-state-stopped = arrêté
plan-step-started = Il a commencé
plan-step-finished = Il a été achevé
plan-step-stopped = Il a été abandonné
plan-step-reopened = Il a été repris
plan-level-national = national
plan-level-regional = régional
plan-level-interregional = interrégional
plan-level-global = mondial
plan-product-product = bien
plan-product-service = service
plan-unit-thousand = milliers
plan-unit-million = millions
plan-facet-kind = Type
plan-facet-state = État
plan-facet-answers = Répond à une obligation
plan-facet-due = Échéance
plan-facet-lead = Chef de file
plan-facet-level = Niveau
plan-facet-region = Région
plan-answers-confirmed = confirmé
plan-answers-suggested = suggéré
plan-due-date = à une date
plan-due-event = à un événement daté
plan-due-event-undated = à un événement, date inconnue
plan-due-past = échu
plan-none-answers = aucune
plan-none-due = sans date
plan-none-lead = personne
plan-none-level = non précisé
plan-none-region = non précisée
plan-rule-code = Donnez un code fait de lettres, chiffres, points et traits d'union, 40 au plus.
plan-rule-code-taken = Un autre élément de ce plan porte ce code.
plan-rule-plan-code = Utilisez des minuscules, des chiffres et des traits d'union, 40 au plus.
plan-rule-plan-code-taken = Un autre plan porte ce code.
plan-rule-kind = Dites objectif, priorité, résultat, produit ou tâche.
plan-rule-kind-below = Un élément en dessous est d'un niveau supérieur ; déplacez-le d'abord.
plan-rule-parent = Aucun élément de ce plan ne porte ce code.
plan-rule-parent-lower = Il relèverait d'un niveau inférieur : l'ordre est objectif, résultat, produit, tâche.
plan-rule-circle = Il relèverait de lui-même : celui du dessus en relève déjà.
plan-rule-title = Donnez-lui un intitulé.
plan-rule-long = Dépasse 4 000 caractères.
plan-rule-actor = Ce n'est le code d'aucun acteur connu ; les codes sont du type BDT.
plan-rule-product = Dites bien (product) ou service (service).
plan-rule-level = Dites national, regional, interregional ou global (national, régional, interrégional, mondial).
plan-rule-region = Dites AFR, AMS, ARB, ASP, CIS ou EUR.
plan-rule-day = Écrivez le jour sous la forme année-mois-jour, par exemple 2021-10-09.
plan-rule-day-required = Indiquez le jour, sous la forme année-mois-jour.
plan-rule-future = Ce jour n'est pas encore venu ; un fait appartient au passé.
plan-rule-due-before-start = Il serait dû avant de commencer.
plan-rule-amount = Écrivez un montant en chiffres avec un point au plus, par exemple 55147 ou 1200.50.
plan-rule-currency = Indiquez la monnaie par trois majuscules, par exemple CHF.
plan-rule-unit = Dites thousand ou million (milliers ou millions), ou rien.
plan-rule-year = Écrivez une année à quatre chiffres.
plan-rule-years = La dernière année précède la première.
plan-rule-step = Dites ce qui s'est passé : started, finished, stopped ou reopened.
plan-rule-href = Donnez une adresse qui commence par https://.
plan-rule-evidence = Dites ce qu'est la preuve.
plan-coverage = Ce qui n'est pas couvert
plan-coverage-lede = Obligations sans produit, produits sans obligation, obligations sans échéance, échéances sans responsable. Une suggestion ne couvre rien tant que personne ne l'a confirmée.
plan-coverage-gap = Ce qui manque
plan-coverage-standing = Statut de l'obligation
plan-coverage-instrument = Par texte
plan-coverage-actor = Par acteur
plan-coverage-line = Par grande orientation
plan-coverage-plan = Par plan
plan-coverage-of = sur { $all } :
plan-coverage-picture = Les lacunes en un coup d'œil
plan-coverage-by = Compté
plan-gap-duty-without-output = obligation sans produit
plan-gap-output-without-duty = produit sans obligation
plan-gap-duty-without-deadline = obligation sans échéance
plan-gap-deadline-without-owner = échéance sans responsable
plan-gaps-none = Rien ne manque.
plan-gaps-no-match = Aucune lacune ne répond à tout cela.
plan-timeline = Calendrier et charge
plan-timeline-lede = Quand chaque élément se déroule et échoit, et combien chaque acteur porte. Un losange marque un seul jour connu.
plan-timeline-none = Aucun élément de ce plan n'a encore de date. Donnez à un produit un premier jour ou une échéance.
plan-load = Charge par acteur
plan-load-lede = Éléments que dirige chaque acteur, par état ; chaque nombre ouvre ses lignes.
plan-back = Retour au plan
plan-carry = Reporter
plan-carry-lede = Un nouveau plan commence avec ce que celui-ci n'a pas achevé. Chaque élément dit d'où il vient ; ce plan reste tel quel.
plan-carry-next = Le plan suivant
plan-carry-none = Tout est achevé ou abandonné ; rien ne serait reporté.
plan-carry-send = Créer le plan suivant
plan-import = Importer une liste
plan-import-lede = CSV, Excel ou JSON. Les éléments de même code sont mis à jour, les nouveaux ajoutés. La liste est prise en entier ou pas du tout, et la même liste deux fois ne change rien.
plan-import-help = La première ligne nomme les colonnes, comme dans le modèle ; 16 Mo au plus.
plan-import-dry = La vérifier seulement, ne rien enregistrer
plan-import-send = Importer
plan-import-template = Tableur vide
plan-import-own = Ce plan en tableur
plan-import-stored = La liste a été importée.
plan-import-checked = Rien n'a été enregistré. Voici ce que dit la liste.
plan-import-added = Nouveaux
plan-import-changed = Modifiés
plan-import-unchanged = Inchangés
plan-import-linked = Obligations liées, à confirmer
plan-import-lines = Lignes de la liste
plan-import-line = Ligne
plan-import-what = Ce qu'il faut en dire
plan-milestones = Jalons
plan-milestones-lede = Qui rédige le produit prépare et soumet ; un réviseur examine ; la présidence ou un administrateur de l'organe approuve.
plan-milestones-none = Pas encore de jalon.
plan-milestone-new = Ajouter un jalon
plan-milestone-what = Ce qui doit être atteint
plan-milestone-send = Ajouter
plan-milestone-reason = Pourquoi il est renvoyé
plan-milestone-draft = projet
plan-milestone-submitted = soumis
plan-milestone-reviewed = examiné
plan-milestone-approved = approuvé
plan-milestone-sent-back = renvoyé
plan-milestone-to-submitted = Soumettre
plan-milestone-to-reviewed = Marquer comme examiné
plan-milestone-to-approved = Approuver
plan-milestone-to-sent-back = Renvoyer
plan-items-count = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
plan-outputs-count = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
plan-answers-count = { $count ->
    [one] { $count } obligation
   *[other] { $count } obligations
}
plan-suggested-count = { $count ->
    [one] { $count } obligation suggérée
   *[other] { $count } obligations suggérées
}
plan-gaps-count = { $count ->
    [one] { $count } lacune
   *[other] { $count } lacunes
}
plan-undated-count = { $count ->
    [one] { $count } élément sans date
   *[other] { $count } éléments sans date
}
plan-carry-count = { $count ->
    [one] { $count } élément serait reporté
   *[other] { $count } éléments seraient reportés
}
plan-carry-left = { $count ->
    [one] { $count } élément est achevé ou abandonné et reste
   *[other] { $count } éléments sont achevés ou abandonnés et restent
}
plan-import-refused = { $count ->
    [one] { $count } erreur empêche la liste ; rien n'a été enregistré
   *[other] { $count } erreurs empêchent la liste ; rien n'a été enregistré
}
plan-found = { $count ->
    [0] Rien de nouveau n'a été trouvé. Ce qui a déjà été proposé, confirmé ou écarté reste tel quel.
    [one] { $count } nouveau lien. Il compte dès qu'un réviseur l'a confirmé sur la page de son produit.
   *[other] { $count } nouveaux liens. Ils comptent dès qu'un réviseur les a confirmés sur les pages de leurs produits.
}
