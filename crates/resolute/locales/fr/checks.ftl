check-title = Vérifier un projet
check-lede = Remettez un fichier et voyez ce qu'un rédacteur doit savoir avant que le texte ne parte : citations caduques, numérotation rompue, deux noms pour un même organe.
check-kept = Rien n'est conservé : le fichier est lu, commenté et oublié.
check-forgotten = Le fichier a été lu, commenté et oublié ; rien n'en a été conservé.
check-file = Choisir ou déposer un fichier
check-file-help = Word (.docx), Akoma Ntoso ou texte brut. Les modifications suivies sont considérées comme acceptées.
check-as-of = Juger les citations et les dates à la date du
check-as-of-help = Laissez vide pour retenir l'ouverture de la conférence à laquelle le texte s'adresse.
check-do = Vérifier le fichier
check-word = Emporter le fichier Word commenté
check-word-help = Rien n'ayant été conservé, choisissez de nouveau le fichier pour l'emporter avec les observations en commentaires.
check-rules-title = Ce qui est vérifié
check-rules-lede = Chaque observation relève d'une de ces vérifications.
check-english = Les messages des observations sont en anglais, comme les textes vérifiés.
check-text = Le texte et ses observations
check-again = Vérifier de nouveau
check-nothing = Rien n'a été trouvé.
check-not-analysed = Ce texte n'est pas en anglais ; seules les vérifications indépendantes de la langue ont été faites.
check-beside = Vérifié à la date du { $day } :
check-day = Jugé à la date du { $day }.
check-day-of = Jugé à la date du { $day }, ouverture de { $conference }.
check-no-day = Aucune date n'est connue ; rien n'a été jugé d'après sa date. Choisissez-en une ci-dessous.
check-error = Erreur
check-warning = Avertissement
check-note = Remarque

check-more = { $count ->
    [one] { $count } autre observation
   *[other] { $count } autres observations
}
check-found = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
check-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
check-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
check-notes = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}

check-rule-homoglyph = Lettres de deux alphabets dans un mot
check-rule-stale-citation = Un texte qui avait été remplacé
check-rule-suppressed-citation = Un texte qui avait été abrogé
check-rule-being-revised = Un texte que révise la même conférence
check-rule-superseded-since = Un texte remplacé par la suite
check-rule-unknown-instrument = Un texte absent d'un registre complet
check-rule-stale-title = Le titre d'une autre révision
check-rule-title-mismatch = Le titre d'un autre instrument
check-rule-missing-place = Une citation qui ne dit pas bien quel texte est visé
check-rule-missing-body = Une citation qui ne dit pas de qui est le texte
check-rule-unknown-conference = Un lieu et une année où personne n'a siégé
check-rule-paragraph-mismatch = Un paragraphe au-delà de la fin du texte
check-rule-typo = Un mot ou un nom à une faute près d'un nom connu
check-rule-name-variant = Un organe ou un document sous plusieurs noms
check-rule-title-variant = Une grande orientation sous un titre qui n'est pas tout à fait le sien
check-rule-abbreviation = Une abréviation développée après son emploi, ou deux fois
check-rule-undefined-abbreviation = Une abréviation qui n'est jamais développée
check-rule-label-sequence = Des numéros qui ne se suivent pas ou se répètent
check-rule-dangling-reference = Un renvoi à un paragraphe qui n'existe pas
check-rule-spent-reference = Un texte qui se cite comme s'il en était un autre
check-rule-role-conflict = Une grande orientation dans deux rôles
check-rule-wrong-actor = Une tâche qui parle du mandat d'un autre Secteur
check-rule-date-past = Un délai déjà passé
check-rule-stale-task = Une tâche de participer à ce qui est terminé
check-rule-dangling-deadline = Des délais demandés et non fixés
check-rule-stale-fact = Un nombre que le registre connaît autrement
check-rule-doubled-word = Le même mot deux fois
check-rule-spacing = Des espaces manquantes ou de trop près des signes
check-rule-unbalanced = Des parenthèses et guillemets sans leur autre moitié
check-rule-block-end = Des paragraphes qui finissent par un mauvais signe ou sans signe
check-rule-punctuation = Une virgule qui coupe une phrase
