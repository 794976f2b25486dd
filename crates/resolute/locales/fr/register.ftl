# Le registre des activités : mots, filtres, ordre, lignes.
activities-lede = Tout ce qui est consigné comme accompli en vue des résolutions. Chaque entrée a été examinée avant de figurer ici, ou provient d’une source qui est nommée.
activities-help = Des mots sous toutes leurs formes, « des mots qui se suivent », ou le numéro donné par la source.
activities-count = { $count ->
    [one] { $count } activité
    [many] { $count } d’activités
   *[other] { $count } activités
}
activities-none = Rien n’est encore consigné. Dès qu’une entrée a été examinée ou qu’un fichier a été importé, elle figure ici.
activities-empty = Aucune activité ne répond à tout cela. Vous pouvez retirer un filtre :
activities-sort = Ordre
activities-sort-fit = les plus pertinentes
activities-sort-newest = les plus récentes d’abord
activities-sort-changed = les dernières modifiées d’abord
activities-sort-title = par titre
activities-sort-start = les dernières commencées d’abord
activities-rows = Lignes
activities-rows-full = avec les mots trouvés
activities-rows-compact = une ligne chacune
activities-too-deep = Seules les { $count } premières peuvent être ouvertes page par page. Restreignez la liste, ou prenez-la entière sous forme de fichier.
activities-save = Enregistrer cette recherche et être informé des nouveautés
activities-feed = Les nouveautés de cette liste, sous forme de flux
activities-source-form = rédigée ici par son responsable
activities-filter-q = Mots
activities-filter-kind = Type
activities-filter-line = Grande orientation
activities-filter-goal = Objectif
activities-filter-status = État
activities-filter-region = Région
activities-filter-country = Pays
activities-filter-group = Groupe de pays
activities-filter-people = Destinataires
activities-filter-organisation-type = Type d’organisation
activities-filter-year = Année
activities-filter-confirmed = Confirmée par son responsable
activities-filter-actor = Acteur
activities-filter-coverage = Portée
activities-filter-target = Cible
activities-filter-gdc = Objectif du Pacte numérique mondial
activities-filter-mandate = Obligation mise en œuvre
activities-filter-source = Source
activities-filter-language = Langue
