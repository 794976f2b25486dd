# Bodies, officers, organisations.
actors-title = Acteurs
actors-lede = Quiconque peut être chargé d’une tâche, agir, payer ou parrainer : organes, responsables, Secteurs, commissions d’études, institutions et organisations.
actors-count = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
actors-none = Aucun acteur n’est encore connu. Le chargement des données de référence les apporte.
actors-empty = Aucun acteur ne répond à tous ces critères.
actors-facet-kind = Type
actors-facet-parent = Fait partie de
actors-facet-role = Rôle pour une grande orientation
actors-facet-duties = Obligations confiées
actors-duties-none = aucune
actors-sort-name = Par nom
actors-sort-kind = Par type
actors-sort-duties = Par obligations en vigueur
actor-lines = { $count ->
    [one] un rôle pour { $count } grande orientation
   *[other] un rôle pour { $count } grandes orientations
}
actor-what = Ce que c’est
actor-short = Nom abrégé
actor-part-of = Fait partie de
actor-part-of-nothing = rien qui soit connu ici
actor-duties-given = Obligations qui lui sont confiées
actor-duties-given-none = Aucun texte conservé ici ne lui confie d’obligation.
actor-day-apply = Afficher ce jour
actor-named = Obligations d’autres acteurs qui le nomment
actor-named-lede = Lu par une machine dans les mots de chaque obligation ; une suggestion tant que personne ne l’a examiné.
actor-receives = Le résultat lui est adressé
actor-partner = Mené avec lui
actor-members = Ce qui en fait partie
actor-adopted = Instruments qu’il a adoptés
actor-adopted-none = Aucun qui soit connu ici.
actor-sponsored = Propositions qu’il parraine
actor-kind-organization = organisation
actor-kind-principal-organ = organe principal
actor-kind-functional-commission = commission technique
actor-kind-coordination-body = organe de coordination
actor-kind-inter-agency-group = groupe interinstitutions
actor-kind-officer = haut responsable
actor-kind-elected-official = fonctionnaire élu
actor-kind-secretariat-office = bureau du Secrétariat
actor-kind-secretariat-department = département du Secrétariat
actor-kind-secretariat = secrétariat
actor-kind-forum = forum
actor-kind-collective = plusieurs acteurs ensemble
actor-kind-regional-commission = commission régionale
actor-kind-programme = programme
actor-kind-fund = fonds
actor-kind-entity = entité
actor-kind-office = bureau
actor-kind-institute = institut
actor-kind-joint-agency = organisme commun
actor-kind-specialized-agency = institution spécialisée
actor-kind-related-organization = organisation apparentée
actor-kind-intergovernmental-organization = organisation intergouvernementale
actor-kind-regional-office = bureau régional
actor-kind-conference = conférence
actor-kind-governing-body = organe directeur
actor-kind-working-group = groupe de travail
actor-kind-internal-task-force = groupe spécial interne
actor-kind-sector = Secteur
actor-kind-bureau = Bureau
actor-kind-assembly = assemblée
actor-kind-advisory-group = groupe consultatif
actor-kind-study-group = commission d’études
actor-kind-field-offices = bureaux hors siège
actor-kind-meeting = réunion
actor-kind-regional-telecommunication-organization = organisation régionale de télécommunication
actor-kind-partnership = partenariat
actor-kind-process = processus
actor-kind-contest = concours
actor-kind-database = base de données
actor-activities-count = { $count ->
    [one] { $count } activité publiée
    [many] { $count } d’activités publiées
   *[other] { $count } activités publiées
}
actor-does = Ce qu’il fait
actor-does-none = Aucune activité publiée ne le nomme encore. Qui parle pour lui peut en inscrire une.
actor-with = Avec qui
actor-shared-count = { $count ->
    [one] { $count } activité en commun
    [many] { $count } d’activités en commun
   *[other] { $count } activités en commun
}
