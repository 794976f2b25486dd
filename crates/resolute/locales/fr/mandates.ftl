# Formulations non encore relues par un locuteur natif; le pied de page le dit aussi.
state-informational = pour information
state-proposed = proposé
state-delivered = accompli
state-overdue = en retard
state-elapsed = échu
state-under-way = en cours
state-planned = prévu
state-not-planned = non prévu
rule-informational = il ne désigne personne qui puisse agir
rule-proposed = son texte n'est pas en vigueur
rule-delivered = une preuve confirmée existe pour chaque échéance, ou pour l'obligation elle-même si aucune date n'est indiquée
rule-overdue = une date ou un événement est passé, quelque chose y est lié, et la preuve manque
rule-elapsed = une date est passée ou son texte a pris fin, et rien n'y est lié
rule-under-way = une activité ou un produit confirmé qui y est lié a commencé
rule-planned = un produit ou une activité confirmé qui y est lié n'a pas encore commencé
rule-not-planned = rien n'y est lié

force-decides = décide
force-instructs = charge
force-requests = demande
force-invites = invite
force-calls-upon = lance un appel
force-encourages = encourage

mandates-title = Mandats
mandates-lede = Chaque paragraphe de dispositif détenu ici, lu comme une obligation : qui doit faire quoi, pour quand, et à qui il en est rendu compte.
mandates-filters = Restreindre la liste
mandates-apply = Appliquer
mandates-chosen = Choisis
mandates-remove = Retirer { $filter }
mandates-sort = Ordre
sort-text = Comme dans le texte
sort-due = Par échéance
sort-who = Par responsable
mandates-download = Télécharger cette liste
mandates-empty = Aucune obligation ne répond à tous ces critères.
mandates-empty-drop = Retirez-en un :
mandates-none = Aucune obligation n'est encore connue. Ajoutez une proposition, et ses obligations seront lues.
facet-q = Mots
facet-addressee = Qui doit le faire
facet-verb = Verbe
facet-force = Force
facet-instrument = Instrument
facet-body = Organe
facet-due = Échéance
facet-recurrence = Périodicité
facet-standing = Statut
facet-state = État
due-date = à une date
due-event = lors d'un événement
due-recurring = de façon répétée
due-none = aucune date indiquée
recurrence-monthly = chaque mois
recurrence-quarterly = chaque trimestre
recurrence-twice-a-year = deux fois par an
recurrence-times-a-year = { $count } fois par an
recurrence-annual = chaque année
recurrence-biennial = tous les deux ans
recurrence-every-years = tous les { $count } ans
recurrence-each-session = à chaque session
recurrence-each-conference = à chaque conférence
recurrence-regular = régulièrement
recurrence-continuing = en continu
standing-in-force = en vigueur
standing-proposed = proposé
standing-ended = caduc
reason-nobody-addressed = Aucun destinataire ne peut agir.
reason-text-not-in-force = Son texte est une proposition ou n'était pas encore adopté ce jour-là.
reason-every-occurrence-evidenced = { $count ->
    [one] La preuve est confirmée pour { $count } échéance.
   *[other] La preuve est confirmée pour les { $count } échéances.
}
reason-evidenced = La preuve est confirmée; l'obligation ne mentionne pas de date.
reason-due-passed = L'échéance était le { $date }, et aucune preuve n'a été donnée.
reason-text-ended = Son texte a été remplacé ou supprimé le { $date }.
reason-nothing-linked = Aucun produit ni aucune activité n'y est lié.
reason-started = { $count ->
    [one] { $count } produit ou activité confirmé a commencé.
   *[other] { $count } produits ou activités confirmés ont commencé.
}
reason-not-started = { $count ->
    [one] { $count } produit ou activité confirmé y est lié et n'a pas commencé.
   *[other] { $count } produits ou activités confirmés y sont liés et n'ont pas commencé.
}
mandate-where = Paragraphe
mandate-verb = Verbe
mandate-deliverable = Ce qui est fourni
mandate-recipient = Rend compte à
mandate-due-date = Date
mandate-due-event = Événement
mandate-due-recurrence = Périodicité
mandate-limits = Limites
mandate-with = En collaboration avec
mandate-for = Au bénéfice de
mandate-level = Niveau
mandate-concepts = Grandes orientations et objectifs
mandate-continuing = Obligation continue
mandate-continuing-yes = oui : le texte dit de continuer
mandate-continuing-no = non
mandate-force = Force
mandate-reading = Telle que lue par une machine
mandate-reading-lede = Lue dans le texte selon des règles. C'est une suggestion tant qu'une personne ne l'a pas examinée.
mandate-because = lu dans
mandate-why = Pourquoi cet état
mandate-lineage = La même obligation dans d'autres versions
mandate-corrections = Corrigé à la main
mandate-corrections-none = Rien n'a été corrigé.
mandate-corrected-by = { $person } pour { $actor }, le { $date }
mandate-was = lu par la machine comme
mandate-correct = Corriger la lecture
mandate-correct-lede = Votre correction est conservée avec votre nom et votre motif, et demeure lorsque le texte est relu. Les mots du texte restent tels quels.
mandate-field = Ce qui est faux
mandate-value = Ce qui est juste
mandate-value-help = Plusieurs valeurs sont séparées par un point-virgule. Une date s'écrit 2026-11-23. Laissez vide pour néant.
mandate-reason = Motif
mandate-reason-help = Une ligne qu'un collègue comprendra dans cinq ans.
acting-for = Vous agissez pour
acting-for-help = Code d'un acteur du registre, par exemple BDT ou RCC.
mandate-correct-send = Conserver la correction
mandate-readonly = Les corrections sont ouvertes aux rédacteurs.
form-problems = Veuillez revoir ceci :
required = obligatoire
facet-recipient = Rendu compte à
facet-partner = Mené avec
facet-concept = Grande orientation ou objectif
