# Ce que citent les textes, et ce que valent les textes cités.
citations-title = Citations
citations-lede = Tous les textes cités dans les textes conservés ici, avec les mots qui les citent et l'état du texte cité.
citations-day = États au { $date }. « Déjà remplacé » signifie qu'un texte plus récent avait été adopté avant la rédaction du texte qui cite.
citations-cites = Texte qui cite
citations-cited = Texte cité
citations-body = Organe du texte cité
citations-names = Ce qui est nommé
citations-standing = État du texte cité
citations-any = indifférent
citations-names-texts = textes et parties de textes
citations-names-all = tout
names-instrument = textes numérotés
names-provision = parties de textes
names-document = textes connus par leur nom
names-conference = conférences
names-concept = grandes orientations et objectifs
names-itself = le texte lui-même
citations-count = { $count ->
    [one] { $count } citation
    [many] { $count } de citations
   *[other] { $count } citations
}
citations-dead-texts = { $count ->
    [one] { $count } texte cite ce qui n'est plus en vigueur
    [many] { $count } de textes citent ce qui n'est plus en vigueur
   *[other] { $count } textes citent ce qui n'est plus en vigueur
}
citations-dead-all = { $count ->
    [one] Afficher cette citation
    [many] Afficher ces { $count } de citations
   *[other] Afficher ces { $count } citations
}
citations-none = Aucun texte n'est encore conservé ici, rien n'est donc cité. Ajoutez une proposition ou un texte : ses citations seront lues.
citations-empty = Aucune citation ne répond à ces filtres.
citations-in = cité dans
citation-guess = organe supposé
cited-dead = plus en vigueur
cited-in-force = en vigueur
cited-stale-at-writing = déjà remplacé à la rédaction
cited-superseded-since = remplacé depuis
cited-being-revised = révisé par la même conférence
cited-suppressed = supprimé
cited-unknown-revision = révision inconnue
cited-not-in-register = absent du registre
cited-not-a-text = pas un texte
cited-because-stale = { $revision } l'avait remplacé
cited-because-superseded = { $revision } l'a remplacé
cited-because-revised = { $revision } est son nouveau texte
cited-because-suppressed = abrogé par { $revision }
cited-because-in-force = texte en vigueur : { $revision }
unresolved-no-body = Les mots ne disent pas de quel organe est le texte.
unresolved-not-in-register = Le registre ne l'a pas.
unresolved-unknown-revision = Le registre ne connaît pas cette révision.
unresolved-unknown-conference = Le registre ne connaît pas cette session de l'organe.
unresolved-no-text = Les mots ne disent pas de quel texte c'est une partie.
unresolved-unknown-concept = Le registre n'a pas ce terme.
neighbourhood-cites = Il cite
neighbourhood-cites-none = Aucun de ses textes n'est conservé ici, ou il ne cite rien.
neighbourhood-cited-by = Il est cité par
neighbourhood-cited-by-none = Aucun texte conservé ici ne le cite.
neighbourhood-none = Aucun texte conservé ici ne le cite, et aucun de ses textes n'est conservé ici.
neighbourhood-text = Texte
neighbourhood-figure = Image des citations ; les tableaux ci-dessous disent la même chose
neighbourhood-more = L'image montre les textes les plus souvent cités ; les tableaux les montrent tous.
neighbourhood-picture = Citations autour de { $instrument }
neighbourhood-picture-text = { $citing ->
    [one] { $citing } texte le cite
    [many] { $citing } de textes le citent
   *[other] { $citing } textes le citent
} ; il cite { $cited ->
    [one] { $cited } texte
    [many] { $cited } de textes
   *[other] { $cited } textes
}. Chaque case mène aux citations.
citations-of-instrument = Citations : ce qu'il cite et qui le cite
margin-cites = Cite
cited-notice-superseded = Vous avez suivi une citation de { $revision }. Ce texte n'est plus en vigueur : { $newer } l'a remplacé.
cited-notice-suppressed = Vous avez suivi une citation de { $revision }. L'instrument a été supprimé : { $newer }.
cited-notice-in-force = Vous avez suivi une citation de { $revision }. À la connaissance du registre, c'était le texte en vigueur au { $date }.
cited-notice-unknown = Vous avez suivi une citation d'un texte de { $year }. Le registre ne connaît pas de tel texte de cet instrument.
cited-notice-unverified = Personne n'a vérifié cette ligne du registre.
cited-notice-not-held = Son texte n'est pas conservé ici.
citations-dead-link = Ce qui cite un texte qui n'est plus en vigueur
