# El registro de informes: cuáles se deben a quién, cuáles piden lo mismo, qué se decidió.
due-reports-title = Registro de informes
due-reports-lede = Qué informes se deben a quién, con qué frecuencia y según qué párrafo. Lo leído en un deber es una sugerencia hasta que un editor lo confirme.
due-reports-empty = Ningún informe se debe en este día o ninguno corresponde a los filtros. Elija otro día, quite un filtro o registre uno abajo.
due-reports-facet-standing = Confirmación
due-reports-facet-receiver = Se dirige a
due-reports-facet-giver = Lo debe
due-reports-facet-recurrence = Frecuencia
due-reports-facet-review = Examen
due-reports-facet-instrument = Texto que lo pide
due-reports-standing-suggested = sugerido
due-reports-standing-confirmed = confirmado
due-reports-standing-dismissed = descartado
due-reports-standing-recorded = registrado por una persona
due-reports-review-none = sin examinar
due-reports-review-continue = continúa
due-reports-review-merge = fusionado
due-reports-review-discontinue = suprimido
due-reports-verdict-continue = Continuar
due-reports-verdict-merge = Fusionar con otro
due-reports-verdict-discontinue = Suprimir
due-reports-once = una vez, o no se dice
due-reports-nobody = a nadie que se nombre
due-reports-because = Sugerido porque el deber dice:
due-reports-recorded-why = Registrado a mano porque:
due-reports-handed = Última entrega el { $date }:
due-reports-answered = Informes emitidos que lo abarcan:
due-reports-dismissed = Se descartó: un editor consideró que no pide ningún informe. Puede confirmarse de nuevo.
due-reports-pairs = Informes que piden lo mismo
due-reports-pairs-lede = Informes periódicos que se solapan, con los motivos. Es una sugerencia hasta que un editor la confirme o descarte.
due-reports-pairs-none = No se encontró otro informe periódico que pida lo mismo.
due-reports-pair-suggested = sugerido
due-reports-pair-confirmed = piden lo mismo
due-reports-pair-dismissed = descartado
due-reports-pair-because = Sugerido porque:
due-reports-same-receiver = Ambos se dirigen a { $words }.
due-reports-same-giver = Ambos los debe { $words }.
due-reports-same-recurrence = Ambos tienen la misma frecuencia: { $words }.
due-reports-likeness = Sus palabras se parecen en un { $words }:
due-reports-new = Registrar un informe que falta
due-reports-new-lede = Para un texto que pide un informe donde el lector de deberes no encontró ninguno. Quién lo registró y por qué queda a su lado.
due-reports-what = Qué se entrega
due-reports-recurrence-help = annual, biennial, every-4-years, twice-a-year, quarterly, each-session, each-conference; vacío si es una sola vez
due-reports-first = Primera fecha límite
due-reports-words = Palabras del párrafo
due-reports-why = Por qué se registra a mano
due-reports-record = Registrar
due-reports-reviews = Exámenes
due-reports-reviews-lede = Si el informe continúa, para qué ocasión y por qué. Vale el más reciente; nada se sobrescribe, y ningún texto ni estado cambia por ello.
due-reports-reviews-none = Todavía no se ha examinado.
due-reports-verdict = Decisión
due-reports-into = Fusionar con
due-reports-occasion = Para qué conferencia, reunión o período de sesiones
due-reports-review-send = Registrar el examen
due-reports-on-duty = Informe que se debe
due-reports-see = Verlo en el registro
due-reports-count = { $count ->
    [one] { $count } informe
    [many] { $count } de informes
   *[other] { $count } informes
}
due-reports-pairs-count = { $count ->
    [one] { $count } par
    [many] { $count } de pares
   *[other] { $count } pares
}
