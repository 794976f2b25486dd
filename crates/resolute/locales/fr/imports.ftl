imports-title = Importation et exportation
imports-lede = Apportez de nombreuses activités à la fois à partir d’un fichier, et emportez-les toutes. Le fichier est d’abord examiné ; rien n’est conservé avant votre accord. Le même fichier une seconde fois ne change rien, et un plus récent met à jour ce qui diffère.
imports-list = Nom de la liste
imports-list-help = Un fichier plus récent de la même liste est comparé au précédent. Laissez vide pour prendre le nom du fichier.
imports-file = Fichier d’activités
imports-file-help = IATI 2.03 (activités ou organisations), CSV ou un classeur (.xlsx). Jusqu’à 1 000 Mo ; un classeur, jusqu’à 128 Mo.
imports-look = Examiner le fichier
imports-who = Les fichiers sont remis par les contributeurs, points de contact, réviseurs et éditeurs. Connectez-vous, ou demandez ce rôle à un administrateur.
imports-template = Emporter un classeur vide à remplir (.xlsx)
imports-before = Fichiers remis
imports-none = Aucun fichier n’a encore été remis. Choisissez-en un ci-dessus, ou commencez par le classeur vide.
imports-state-reading = En cours d’examen
imports-state-waiting = Examiné ; à vous de décider
imports-state-running = En cours de reprise
imports-state-done = Repris
imports-state-failed = Non repris
imports-state-discarded = Abandonné
imports-take-away = Emporter toutes les activités
imports-take-away-lede = Tout ce qui est public, avec tout ce qui a été donné en IATI.
imports-publishers = Éditeurs de données
imports-publishers-lede = Organisations telles qu’elles se décrivent, elles et leurs budgets, dans les fichiers d’organisation.
imports-format-iati-activities = fichier d’activités IATI
imports-format-iati-organisations = fichier d’organisations IATI
imports-format-csv = tableau (CSV)
imports-format-xlsx = classeur (.xlsx)
imports-progress = Part du fichier lue
imports-closing = Le fichier est lu ; les dernières étapes sont en cours.
imports-leave = Vous pouvez quitter cette page ; le résultat vous attend ici.
imports-stopped = Ce serveur n’y travaille pas : il a été arrêté, ou les colonnes ne sont pas encore choisies. Rien du fichier n’est conservé.
imports-look-again = Regarder à nouveau
imports-nothing-stored = Rien de ce fichier n’est conservé. Corrigez ce qui est indiqué ci-dessous et remettez-le.
imports-known = Ce fichier est le dernier repris de sa liste. Rien ne change.
imports-new = Nouvelles entrées
imports-changed = Entrées modifiées
imports-same = Entrées inchangées
imports-left = Laissées telles quelles, pour les raisons ci-dessous
imports-vanished = Dans un fichier précédent et plus dans celui-ci
imports-vanished-lede = Elles restent telles quelles. Un propriétaire ou un réviseur décide de leur sort.
imports-public = Elles sont publiques dès que le fichier est repris.
imports-queue = Elles attendent un réviseur avant d’être publiques.
imports-take = Reprendre le fichier
imports-discard = L’abandonner
imports-columns-change = Choisir les colonnes
imports-another = Remettre un autre fichier
imports-line = Ligne
imports-weight = Gravité
imports-place = Colonne ou entrée
imports-what = Que faire
imports-weight-error = empêche la reprise
imports-weight-warning = à regarder
imports-weight-note = bon à savoir
imports-findings-language = Le sens de chaque constat est dit en français ; le détail des fichiers IATI est en anglais.
imports-columns = Ce que sont les colonnes
imports-columns-lede = Dites pour chaque colonne de votre tableau ce qu’elle contient. Sous chacune figurent ses premières valeurs.
imports-columns-remembered = Choisi comme la dernière fois pour un tableau avec ces en-têtes.
imports-columns-guessed = Deviné d’après les en-têtes ; regardez chacune.
imports-columns-key = Les entrées sont reconnues par leur identifiant ; si aucune colonne n’en contient, par titre et organisation ensemble.
imports-columns-left = ignorer cette colonne
imports-columns-empty = pas de valeurs dans les premières lignes
imports-column-identifier = Identifiant dans votre liste
imports-column-details = Champs propres au type, comme participants: 40
imports-column-entry = Entrée de ce registre, telle que ses propres fichiers la nomment
imports-so-far = { $count ->
    [one] { $count } entrée jusqu’ici
   *[other] { $count } entrées jusqu’ici
}
imports-findings = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
imports-more = { $count ->
    [one] { $count } autre n’est pas montré. En tout :
   *[other] { $count } autres ne sont pas montrés. En tout :
}
