# What is due when; conferences whose days move.
deadlines-title = Échéances
deadlines-lede = Ce qui est dû, et quand : échéances des devoirs, conférences et sessions, obligations et étapes des plans. Les jours que fixe une conférence changent avec elle.
deadlines-count = { $count ->
    [one] { $count } échéance
    [many] { $count } d’échéances
   *[other] { $count } échéances
}
deadlines-from = À partir du
deadlines-until = Jusqu’au
deadlines-empty = Rien de ce qui est dû ne correspond. Retirez un filtre, ou importez un texte : ses devoirs apparaissent ici avec leurs dates.
deadlines-no-day = Date inconnue
deadlines-give-conference = Le jour de cette conférence n’est pas connu. Un fonctionnaire l’indique sur la page de la conférence.
deadlines-give-day = Aucune date ne se déduit de ces mots. Un fonctionnaire l’indique en corrigeant la date du devoir sur sa page, ou en ajoutant la session aux conférences.
deadlines-note = En retard signifie que le jour est passé et qu’aucune preuve confirmée ne montre que cela a été fait. Une périodicité sans jour propre se compte à partir de l’adoption de son texte.
deadlines-facet-state = État
deadlines-facet-kind = Type
deadlines-facet-actor = Qui
deadlines-facet-instrument = Texte
deadlines-facet-plan = Plan
deadlines-facet-year = Année
deadline-state-overdue = en retard
deadline-state-due-soon = dû sous 90 jours
deadline-state-later = plus tard
deadline-state-done = fait
deadline-state-not-known = date inconnue
deadline-kind-duty = devoir
deadline-kind-conference = conférence
deadline-kind-obligation = obligation
deadline-kind-output = produit
deadline-kind-milestone = jalon
conferences-title = Conférences et sessions
conferences-lede = Quand une conférence change de date, tout devoir, obligation ou étape dû à cette date change aussi. Qui l’a déplacée, quand et pourquoi reste connu.
conferences-to-come = À venir
conferences-past = Passées
conferences-none = Aucune conférence à venir n’est connue. Un éditeur l’ajoute ici.
conference-new = Ajouter une conférence ou une session
conference-label = Sigle
conference-body = Organe
conference-place = Lieu
conference-first-day = Premier jour
conference-last-day = Dernier jour
conference-why = Pourquoi
conference-add = Ajouter
conference-due = Dû à cette date
conference-due-none = Rien n’est dû à cette date.
conference-adopted = Textes qu’elle a adoptés ou révisés
conference-move = Indiquer ou déplacer ses jours
conference-move-lede = Tout ce qui est dû à cette date et les textes qu’elle a adoptés suivent aussitôt.
conference-move-send = Enregistrer les jours
conference-moves = Comment ses jours ont changé
conference-moves-none = Ses jours n’ont pas changé depuis leur chargement.
conference-moved = { $at } : de { $before } à { $after } ({ $person })
conference-too-early = Les jours sont enregistrés. Ces devoirs sont désormais dus avant l’adoption de leur texte ; voyez s’ils nomment cette conférence :
