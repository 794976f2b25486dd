# Sums of the money of activities, and what they leave out.
money-title = Montants des activités
money-lede = Ce que les activités d’une liste disent de l’argent : une somme par nature et par monnaie, rien compté deux fois, et ce qui est écarté avec sa raison.
money-with = { $count ->
    [one] { $count } d’entre elles dit quelque chose de l’argent
    [many] { $count } d’entre elles disent quelque chose de l’argent
   *[other] { $count } d’entre elles disent quelque chose de l’argent
}
money-sums = Sommes
money-sums-lede = Les natures figurent côte à côte et ne s’additionnent pas : une promesse et son versement sont le même argent à deux moments. Rien n’est converti.
money-amount = Montant
money-lines = Lignes
money-lines-count = { $count ->
    [one] { $count } ligne
    [many] { $count } lignes
   *[other] { $count } lignes
}
money-left-out = { $count ->
    [one] Écartée : { $count } ligne
    [many] Écartées : { $count } lignes
   *[other] Écartées : { $count } lignes
}
money-left-out-lede = Ces lignes n’entrent dans aucune somme, afin que le même argent ne soit pas compté deux fois. Chacune ouvre son détail et dit ce qui est compté à sa place.
money-left-out-none = Rien n’est écarté.
money-out = écartée
money-by-year = Par année
money-by-year-lede = D’après le premier jour de chaque budget et le jour de chaque paiement.
money-no-year = sans date
money-of = Nature et monnaie
money-none = Aucune activité publiée de cette liste ne parle d’argent.
money-back = Retour aux activités
money-of-list = Montants de cette liste
money-open = Toutes les sommes, par année, et les règles
money-short-rule = Montants exactement tels que donnés ; rien compté deux fois, rien converti.
money-within = dont { $amount } versés à d’autres activités du registre, qui les ont peut-être transmis
money-too-large = plus de chiffres qu’on ne peut calculer
money-rule = Comment les sommes sont faites
money-rule-exact = Chaque somme est exacte au dernier chiffre. Aucun taux de change n’est appliqué et les monnaies ne s’additionnent jamais.
money-rule-once = Lorsqu’un programme et ses projets, un donateur et un bénéficiaire, ou un ancien budget et sa révision parlent du même argent, l’un compte et les autres figurent parmi les lignes écartées.
money-rule-register = Ce qui compte est décidé sur tout le registre et non sur la liste de cette page. Une ligne peut être écartée ici parce qu’une activité hors de cette liste compte à sa place.
money-rule-tags = Une activité qui a plusieurs grandes orientations, objectifs, pays ou groupes est comptée en entier dans chacun. Ces sommes ne s’ajoutent donc pas pour faire le tout.
money-rule-blind = Le même travail déclaré par deux organismes sous des identifiants différents échappe à ces règles ; la recherche de doublons sert à cela.
money-lines-title = Lignes de montants
money-lines-lede = Ce qui se trouve derrière un chiffre : chaque ligne telle qu’elle a été donnée, et si elle compte.
money-lines-none = Il n’y a pas de telles lignes.
money-back-to-sums = Retour aux sommes
money-activity = Activité
money-when = Date
money-verdict = Comptée ?
money-counted = comptée
money-reason-not-a-number = ce n’est pas un nombre
money-reason-no-currency = personne ne dit la monnaie
money-reason-repeated-activity = l’activité figure deux fois au registre ; la première compte
money-reason-replaced = un budget ultérieur la remplace
money-reason-counted-below = elle est comptée un niveau plus bas, dans les projets du programme
money-reason-counted-at-giver = elle est comptée là où l’argent a été donné
money-reason-too-large = elle est trop grande pour être additionnée
activities-filter-money = Argent
activities-filter-left-out = Écarté parce que
