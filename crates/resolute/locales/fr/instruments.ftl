# Formulations non encore relues par un locuteur natif; le pied de page le dit aussi.
work-title = { $instrument } en action
work-proposal-notice = Vous lisez la proposition { $symbol } soumise à la { $conference }, { $reading }. Ce n'est pas le texte adopté.
work-adopted-notice = Vous lisez un texte reçu comme étant le texte adopté. Il n'a pas été comparé ici à l'édition publiée.
work-reconstructed-notice = Vous lisez un texte reconstitué à partir de { $symbol }. Ce n'est pas une édition publiée.
work-duties-proposed = Les obligations que la proposition ajoute sont indiquées comme proposées et distinguées de celles qui sont en vigueur.
reading-tracked = lue dans un fichier avec marques de révision
reading-recovered = lue dans un export de texte où les marques de révision étaient perdues et ont dû être retrouvées
reading-none = lue dans un texte brut sans modifications
as-of = Situation au
as-of-opening = { $date }, ouverture de la { $conference }
as-of-today = aujourd'hui, { $date }
as-of-superseded = Depuis lors, { $instrument } a été révisée : { $revision }. Le texte de cette révision n'est pas détenu ici; les obligations ci-dessous sont donc celles qui étaient proposées ou en vigueur avant elle.
items-of-operative = points du dispositif
beside = À côté du texte
items = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
duties-count = { $count ->
    [one] { $count } obligation
   *[other] { $count } obligations
}
see-redline = Voir les modifications
see-text = Lire le texte
see-proposal = Ouvrir la proposition
see-duty = Ouvrir l'obligation
see-work = Le voir en action
who = Qui doit le faire
by-when = Échéance
reported-to = Rend compte à
state = État
not-dated = aucune date indiquée
to-nobody = personne n'est désigné
unfold = Tout afficher
fold = Réduire
change-new = Ajouté par la proposition
change-ended = Supprimé par la proposition
change-relabelled = Renuméroté { $before } → { $after }
change-words = Ce que la proposition modifie
count-outputs = Produits
count-requests = Demandes
count-activities = Activités
count-money = Financement
count-indicators = Indicateurs
count-reports = Rapports
counts-note = Demandes, financement, indicateurs et rapports sont à zéro : leurs registres ne sont pas encore ouverts, et rien n'est compté avant qu'une ligne existe. Un produit ou une activité compte dès qu'une personne a confirmé qu'il répond au paragraphe ou le met en œuvre.
side-matrix = Grandes orientations et objectifs
side-matrix-lede = Un point relie une grande orientation du SMSI à un objectif de développement durable qu'elle sert.
side-matrix-links = { $count ->
    [one] { $count } lien confirmé de la Matrice SMSI-ODD
   *[other] { $count } liens confirmés de la Matrice SMSI-ODD
}
side-matrix-source = Source : Matrice SMSI-ODD (2015), d'après deux transcriptions concordantes.
side-deadlines = Prochaines échéances
side-deadlines-none = Aucun paragraphe de ce texte ne mentionne de date.
side-country = Ce que votre pays peut faire
side-country-lede = Le texte invite les États Membres, les Membres de Secteur, les Associés et les établissements universitaires :
side-summary = Résumé pour le GTC-SMSI
side-summary-lede = Le texte demande un résumé complet des activités. Il est rédigé à partir des activités; aucune n'est encore enregistrée, il n'y a donc rien à rédiger. L'obligation dont il découle :
matrix-title = Grandes orientations du SMSI et objectifs de développement durable
matrix-lede = Chaque ligne est une grande orientation, chaque colonne un objectif. Un point figure là où la matrice SMSI-ODD lie les deux.
matrix-linked = lié
action-line = Grande orientation

instruments-title = Instruments
instruments-lede = Les résolutions, décisions et recommandations connues ici, avec leurs révisions. Lorsque le texte est détenu, il peut être lu.
instruments-count = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
}
instrument-held = Textes détenus ici
instrument-not-held = Connu de nom; aucun texte n'est détenu ici.
instrument-revisions = Révisions connues
instrument-latest = Dernière révision connue
instrument-unverified = non vérifié
body = Organe
contents = Sommaire
notes = Notes
version-label = Version
version-adopted = adoptée
version-proposed = proposée
version-not-yet = non adoptée, ou adoption non connue
version-superseded = remplacée
version-suppressed = supprimée
download = Télécharger
text-proposed-notice = Vous lisez le texte que propose { $symbol }. Ce n'est pas le texte adopté.
version-reconstructed = reconstituée
view-label = Présentation
view-text = Telle que rédigée
view-redline = Avec marques
view-changes = Modifications seules
view-sides = Côte à côte
margin-label = Notes en marge
margin-show = Affichées
margin-hide = Masquées
print-hint = Pour un PDF, imprimez cette page.
legend = Comment lire les marques
unchanged-between = { $count ->
    [one] { $count } paragraphe sans modification
   *[other] { $count } paragraphes sans modification
}
side-before = Avant
side-after = Tel que proposé
side-nothing = absent de cette lecture
not-understood = Conservé tel quel; non compris
not-analysed = Ce texte n'est pas en anglais. Il est conservé, présenté et consultable, mais ses obligations ne sont pas lues.
findings-title = Constatations
permalink = Adresse de ce paragraphe

proposals-title = Propositions
proposals-lede = Ce que des parties demandent à une conférence d'ajouter, de modifier ou de supprimer.
proposals-count = { $count ->
    [one] { $count } proposition
   *[other] { $count } propositions
}
proposals-none = Aucune proposition n'a encore été conservée.
proposal-upload = Ajouter une proposition
proposal-symbol = Cote
proposal-action = Action demandée
proposal-sponsors = Auteur
proposal-addressed = Adressée à
proposal-instrument = Instrument visé
proposal-base = Ancien texte
proposal-base-note = reconstitué à partir de { $symbol } en rejetant ses modifications; ce n'est pas une édition publiée
proposal-reading = Comment elle a été lue
proposal-kept = Conservée le
proposal-front = Ce que dit l'auteur
proposal-redline = Texte avec marques
proposal-authors = Modifications de
proposal-all-authors = tous
proposal-uncertain = Modifications à confirmer
proposal-uncertain-lede = Une machine a retrouvé ces modifications et n'en est pas sûre. Chacune reste marquée comme incertaine tant qu'une personne n'a pas tranché.
proposal-uncertain-none = Aucune modification de cette lecture n'est incertaine.
proposal-as-read = Telle que lue
proposal-other-reading = Autre lecture
proposal-sure = sûr à { $percent } %
proposal-suggested = suggéré parce que { $reason }
proposal-reason = Motif
proposal-confirm = Confirmer
upload-title = Ajouter une proposition
upload-lede = Resolute lit le fichier et montre ce qu'il a compris. Rien n'est conservé tant que vous ne le dites pas.
upload-file-help = Un fichier Word (.docx), avec ou sans marques de révision, ou un texte brut. Convertissez d'abord les PDF et les formats anciens.
upload-drop = Déposez un fichier ici, ou choisissez-en un :
upload-read = Le lire
upload-reading = Ce qui a été lu
upload-keep-lede = Voici ce qui sera conservé :
upload-keep = Conserver
upload-discard = Ne pas conserver
upload-known = Ce fichier est déjà conservé.
upload-no-proposal = Aucune proposition n'a été trouvée dans ce fichier. Son texte figure ci-dessous; il ne peut pas être conservé comme proposition.
upload-changes = { $count ->
    [one] { $count } paragraphe modifié
   *[other] { $count } paragraphes modifiés
}
upload-uncertain = { $count ->
    [one] { $count } modification incertaine
   *[other] { $count } modifications incertaines
}
