# La page qui explique l'interface pour programmes. Formulation non encore relue par une personne de langue maternelle.
api-title = Données pour programmes
api-lede = Tout ce que montrent ces pages peut être lu par un programme, sans compte. La description lisible par machine suit OpenAPI 3.1.
api-description = Télécharger la description (JSON)
api-how = Mode d'emploi
api-how-json = Les réponses sont en JSON, codé en UTF-8. Les dates s'écrivent année-mois-jour, les instants avec leur fuseau horaire.
api-how-etag = Chaque réponse porte un ETag ; renvoyez-le dans If-None-Match, et une réponse inchangée revient en 304, sans corps.
api-how-problem = Un refus arrive en application/problem+json et dit ce qui serait accepté.
api-how-write = L'écriture est ouverte à l'opérateur local de ce serveur tant que les comptes n'existent pas.
api-parameters = Paramètres
api-answers = Réponses
api-required = obligatoire
api-tag-instruments = Textes
api-tag-proposals = Propositions
api-tag-mandates = Obligations
api-tag-imports = Importations
api-tag-reference = Données de référence
api-tag-search = Recherche
