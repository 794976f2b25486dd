# Sums of the money of activities, and what they leave out.
money-title = Dinero de las actividades
money-lede = Lo que las actividades de una lista dicen del dinero: una suma por clase y por moneda, nada contado dos veces, y lo que queda fuera con su motivo.
money-with = { $count ->
    [one] { $count } de ellas dice algo sobre dinero
    [many] { $count } de ellas dicen algo sobre dinero
   *[other] { $count } de ellas dicen algo sobre dinero
}
money-sums = Sumas
money-sums-lede = Las clases están una junto a otra y no se suman: una promesa y su pago son el mismo dinero en dos momentos. Nada se convierte.
money-amount = Importe
money-lines = Líneas
money-lines-count = { $count ->
    [one] { $count } línea
    [many] { $count } líneas
   *[other] { $count } líneas
}
money-left-out = { $count ->
    [one] Queda fuera: { $count } línea
    [many] Quedan fuera: { $count } líneas
   *[other] Quedan fuera: { $count } líneas
}
money-left-out-lede = Estas líneas no están en ninguna suma, para que el mismo dinero no se cuente dos veces. Cada una abre sus filas y dice qué se cuenta en su lugar.
money-left-out-none = Nada queda fuera.
money-out = fuera
money-by-year = Por año
money-by-year-lede = Según el primer día de cada presupuesto y el día de cada pago.
money-no-year = sin fecha
money-of = Clase y moneda
money-none = Ninguna actividad publicada de esta lista dice nada sobre dinero.
money-back = Volver a las actividades
money-of-list = Dinero de esta lista
money-open = Todas las sumas, por año, y las reglas
money-short-rule = Importes exactamente como se dieron; nada contado dos veces, nada convertido.
money-within = { $amount } fueron a otras actividades del registro, que quizá los transfirieron
money-too-large = más cifras de las que se pueden calcular
money-rule = Cómo se suma
money-rule-exact = Cada suma es exacta hasta la última cifra. No se aplica ningún tipo de cambio y las monedas nunca se suman entre sí.
money-rule-once = Cuando un programa y sus proyectos, quien da y quien recibe, o un presupuesto y su revisión hablan del mismo dinero, uno de ellos cuenta y los demás figuran entre lo que queda fuera.
money-rule-register = Lo que cuenta se decide sobre todo el registro y no sobre la lista de esta página. Una línea puede quedar fuera porque en su lugar cuenta una actividad que no está en esta lista.
money-rule-tags = Una actividad con varias líneas de acción, objetivos, países o grupos se cuenta entera en cada uno. Por eso esas sumas no dan el total.
money-rule-blind = El mismo trabajo declarado por dos organismos con identificadores distintos escapa a estas reglas; para eso está la búsqueda de duplicados.
money-lines-title = Líneas de dinero
money-lines-lede = Lo que hay detrás de una cifra: cada línea tal como se dio, y si cuenta.
money-lines-none = No hay tales líneas.
money-back-to-sums = Volver a las sumas
money-activity = Actividad
money-when = Cuándo
money-verdict = ¿Cuenta?
money-counted = cuenta
money-reason-not-a-number = no es un número
money-reason-no-currency = nadie dice la moneda
money-reason-repeated-activity = la actividad está dos veces en el registro; cuenta la primera
money-reason-replaced = un presupuesto posterior la sustituye
money-reason-counted-below = se cuenta un nivel más abajo, en los proyectos del programa
money-reason-counted-at-giver = se cuenta donde se dio el dinero
money-reason-too-large = es demasiado grande para sumarla
activities-filter-money = Dinero
activities-filter-left-out = Queda fuera porque
