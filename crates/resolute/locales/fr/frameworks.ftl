# Frameworks, their concepts and links, roles, the matrix.
frameworks-title = Cadres
frameworks-lede = Les listes qui ordonnent le travail : grandes orientations, objectifs et cibles, régions, groupes de pays, catégories de membres.
scheme-lede-action-lines = Ce sur quoi le Sommet mondial sur la société de l’information est convenu de travailler en 2003 et 2005 : C1 à C11, C7 comptant huit sous-thèmes.
scheme-lede-sdgs = Les 17 objectifs du Programme 2030, leurs 169 cibles et les indicateurs du cadre mondial.
scheme-lede-wsis-targets = Ce que le Plan d’action de Genève visait à atteindre, et une cible ajoutée pour la mesure ; dans les mots brefs du compilateur.
scheme-lede-itu-regions = Les six régions de l’UIT avec leurs États Membres, leurs bureaux et leurs organisations régionales.
scheme-lede-country-groups = Groupes dont parlent les résolutions : pays les moins avancés, pays en développement sans littoral, petits États insulaires en développement.
scheme-lede-membership-categories = Qui peut participer aux travaux de l’UIT, et qui vote.
scheme-lede-stakeholder-types = Comment l’inventaire, les prix et le forum du SMSI classent les participants.
scheme-lede-un-regions = Les régions de la Division de statistique des Nations Unies (M49), chacune dans une plus large, avec leurs pays et zones.
scheme-lede-countries = Pays et zones de M49 par leurs codes ISO, avec leurs noms dans les six langues officielles et les régions et groupes dont ils font partie.
scheme-lede-people = Groupes de personnes auxquels les activités sont destinées.
scheme-lede-gdc = Les cinq objectifs du Pacte numérique mondial de 2024.
scheme-imported = Repris d’un fichier
scheme-unreviewed = { $count ->
    [one] { $count } titre dans cette langue est traduit ici et n’a pas encore été relu.
    [many] { $count } de titres dans cette langue sont traduits ici et n’ont pas encore été relus.
   *[other] { $count } titres dans cette langue sont traduits ici et n’ont pas encore été relus.
}
scheme-adopted-by = Adopté par
concepts-count = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
concepts-none = Rien n’est encore chargé. Le chargement des données de référence l’apporte.
concepts-empty = Rien ici ne contient ces mots.
concept-notation = Code
concept-title = Titre
concept-roles = Acteurs ayant un rôle
concept-links = Liens de la matrice SMSI-ODD
concept-duties = Obligations qui le nomment
concept-duties-none = Aucune obligation d’un texte conservé ici ne le nomme.
duties-none = aucune
concept-what = Ce que c’est
concept-parent = Relève de
concept-children = Ce qui en relève
concept-titles = Titres
concept-indicators = Indicateurs TIC qui le mesurent
indicator-custodian = Suivi par
concept-links-confirmed = { $count ->
    [one] { $count } lien confirmé vers un objectif, une cible ou une grande orientation.
   *[other] { $count } liens confirmés vers des objectifs, des cibles ou des grandes orientations.
}
concept-links-doubtful = Liens douteux
concept-links-doubtful-lede = Ils ne figurent que dans une source ou sont une erreur de l’une d’elles. Ils ne sont comptés nulle part ; chacun dit pourquoi.
members-count = { $count ->
    [one] { $count } pays ou territoire
   *[other] { $count } pays et territoires
}
members-lede = Selon la liste des données de référence :
members-changes = Sortis du groupe ou en voie d’en sortir
members-changes-lede = Qui sort fait partie du groupe jusqu’à ce jour.
member-left = jusqu’au { $day }
member-leaves = fixé au { $day }
group-itu-regions = Région de l’UIT
group-un-regions = Région des Nations Unies
group-country-groups = Groupe de pays
fact-note = Remarque
fact-standing = Degré de vérification
fact-yes = oui
fact-no = non
fact-prize-category = Catégorie des prix du SMSI
fact-current-lead-facilitators-2026 = Coordonnateurs principaux en 2026
fact-target-count = Cibles
fact-indicator-codes = Indicateurs du cadre mondial
fact-member-states = États Membres
fact-regional-office-place = Bureau régional
fact-regional-telecom-organization = Organisation régionale de télécommunication
fact-un-regional-commissions = Commissions régionales des Nations Unies
fact-members = Membres dans la liste
fact-as-of = Liste au
fact-applies-to = S’applique à
fact-votes = Vote
fact-used-by = Utilisé par
fact-alpha2 = Code ISO à deux lettres
fact-m49 = Numéro M49
source = Source
checked-verified = vérifié
checked-partly = vérifié en partie
checked-unverified = non vérifié
checked-plain = sans indication
label-short = Nom court
label-title = Nom complet
label-title-2003 = Titre de 2003 (Plan d’action de Genève)
label-title-2005 = Titre de 2005 (Agenda de Tunis, annexe)
roles-title = Rôles pour les grandes orientations
roles-none = Aucune source connue ici ne lui attribue de rôle pour une grande orientation.
roles-lede = Chaque rôle est un fait de son année, dans les mots du texte qui le dit.
roles-contradict = Un même paragraphe donne deux rôles pour la même grande orientation. Les deux sont montrés ; il n’appartient pas à cette page de trancher.
roles-facilitators = Qui coordonne
roles-by-clause = Quel est le rôle de l’UIT, clause par clause
roles-by-clause-lede = Comme le disent les clauses de la proposition. Une proposition n’a pas force de loi ; si l’ancien texte est conservé aussi, sa clause figure à côté.
roles-table = Quel est le rôle de l’UIT pour chaque grande orientation, clause à côté de clause
role = Rôle
role-who = Qui
role-year = Année
role-basis = Ce qui le dit
role-checked = Vérification
role-against = ne s’accorde pas avec
role-before = Avant la proposition, en résumé
role-after = Selon la proposition, en résumé
role-annex = Dans l’annexe de Tunis
role-summary-source = Résumé par le compilateur des données de référence :
role-basis-proposal = Proposition { $proposal }
role-basis-tunis-annex-2005 = Agenda de Tunis, annexe
role-basis-current-2026 = Tableau des coordonnateurs
clause-before = dans l’ancien texte, { $year }
clause-proposed = selon la proposition, { $year }
role-is-sole-facilitator = coordonnateur unique
role-is-co-facilitator = coordonnateur associé
role-is-partner = partenaire
role-is-key-partner = partenaire clé
role-is-moderator-facilitator = modérateur/coordonnateur
role-is-lead-focal-point = coordonnateur chef de file
role-is-participates-with-others = participe avec d’autres
role-is-contributes = contribue
matrix-back = Retour à la matrice
matrix-total = Liens
matrix-whole = liée à l’objectif dans son ensemble
matrix-targets = { $count ->
    [one] liée par { $count } cible
   *[other] liée par { $count } cibles
}
matrix-doubtful = seulement un lien douteux
matrix-not-linked = La matrice ne lie pas les deux.
matrix-open-cell = Ouvrir la case
matrix-seen-in = Vu dans
seen-app-line-file = le fichier de l’application par grande orientation
seen-app-goal-file = le fichier de l’application par objectif
seen-transcription = la transcription de la matrice
matrix-goal-or-target = Objectif ou cible
matrix-why = Pourquoi il est douteux
matrix-provenance = De la matrice elle-même, seules les premières pages ont pu être lues. Un lien est confirmé quand une transcription et un fichier de l’application concordent.
matrix-legend-linked = Un point est un lien de la matrice ; le nombre dit combien de cibles de l’objectif il nomme, la teinte leur part.
matrix-legend-whole = 0 à côté d’un point : l’objectif dans son ensemble est visé.
matrix-legend-doubtful = Seulement un lien douteux ; il n’est pas compté.
matrix-duties-both = Obligations qui nomment les deux
matrix-duties-both-none = Aucune obligation d’un texte conservé ici ne nomme les deux.
concept-uri = Adresse sur le web
links-made = Liens vers d’autres cadres établis ici
links-made-lede = Ce que des personnes ont lié et ce que dit un fichier importé. Une suggestion ne compte pas avant d’être confirmée.
links-made-none = Personne ne l’a encore lié.
links-because = Parce que
links-confirm = Confirmer
links-dismiss = Écarter
links-withdraw = Retirer
links-suggest = Suggérer un lien
links-kind = Nature du lien
links-scheme = Cadre
links-notation = Code de l’autre concept
links-reason = Pourquoi
link-suggested = suggéré
link-confirmed = confirmé
link-withdrawn = retiré
mapping-exact = signifie la même chose que
mapping-close = signifie presque la même chose que
mapping-broad = est plus étroit que
mapping-narrow = est plus large que
mapping-related = a un rapport avec
label-alternative = Autre nom
label-definition = Définition
label-note = Remarque
label-scope-note = Emploi
label-example = Exemple
label-history-note = Historique
label-change-note = Modification
label-editorial-note = Remarque de ses rédacteurs
fact-other-notations = Autres codes
fact-deprecated = À ne plus utiliser
