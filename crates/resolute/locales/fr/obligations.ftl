# What bodies owe each other; calendars and reminders of deadlines.
obligations-title = Obligations entre organes
obligations-lede = Qui doit quoi à qui, pour quand, et si cela a été remis et reçu. Ce que dit un devoir est une suggestion jusqu’à ce qu’un éditeur la confirme.
obligations-count = { $count ->
    [one] { $count } obligation
    [many] { $count } d’obligations
   *[other] { $count } obligations
}
obligations-empty = Aucune obligation ne correspond. Retirez un filtre, importez un texte dont les devoirs nomment un destinataire, ou saisissez-en une ci-dessous.
obligations-facet-state = État
obligations-facet-progress = Remise
obligations-facet-standing = Confirmation
obligations-facet-giver = De
obligations-facet-receiver = À
obligations-facet-instrument = Texte
obligations-facet-nature = Tâche ou décision
obligation-progress-open = pas encore remis
obligation-progress-handed = remis, pas encore reçu
obligation-progress-received = reçu
obligation-standing-suggested = suggérée
obligation-standing-confirmed = confirmée
obligation-standing-dismissed = écartée
obligation-nature-task = tâche
obligation-nature-decision = décision, non une tâche
obligation-step-handed = remis
obligation-step-received = reçu
obligation-to = à
obligation-number = Obligation no { $number }
obligation-suggested = Suggérée parce que le devoir dit à qui va son résultat : { $words }
obligation-verified = vérifié : { $words }
obligation-new = Saisir une obligation
obligation-what = Ce qui est dû
obligation-day = Jour
obligation-event = Conférence ou événement
obligation-paragraph = Paragraphe
obligation-source = Où cela peut être vu
obligation-send = Saisir
obligation-steps = Ce qu’elle est devenue
obligation-steps-none = Rien n’a encore été consigné.
obligation-hand-over = Consigner la remise
obligation-receive = Consigner la réception
obligation-document = Document : titre ou adresse sur le web
obligation-by = Par qui
calendar-title = Calendrier
calendar-help = Abonnez-vous dans un programme de calendrier (iCalendar) : ce qui change ici change là-bas.
digests-title = Rappels d’échéances
digests-lede = Un message avec ce que doivent les organes pour lesquels vous agissez : une fois à moins de 90 jours et une fois en retard. Rien n’est dit deux fois.
digests-none = Pas par courriel
digests-daily = Une fois par jour, s’il y a lieu
digests-weekly = Une fois par semaine, s’il y a lieu
digests-how = À quelle fréquence
digests-save = Enregistrer
digests-no-role = Vous n’agissez encore pour aucun organe. Demandez un rôle dans votre compte ; les rappels auront alors quelque chose à dire.
digests-stop = Arrêter ces rappels
digests-stop-help = Aucun autre message sur les échéances ne viendra.
digests-stopped = Les rappels sont arrêtés.
digests-mail-subject = { $count ->
    [one] { $count } échéance
    [many] { $count } d’échéances
   *[other] { $count } échéances
} des organes pour lesquels vous agissez
digests-mail-soon = Dû sous 90 jours :
digests-mail-overdue = En retard :
digests-mail-open = Toutes les échéances
