# What is due when; conferences whose days move.
deadlines-title = Plazos
deadlines-lede = Qué vence y cuándo: ocasiones de los deberes, conferencias y reuniones, obligaciones y pasos de los planes. Los días que fija una conferencia cambian con ella.
deadlines-count = { $count ->
    [one] { $count } plazo
    [many] { $count } de plazos
   *[other] { $count } plazos
}
deadlines-from = Desde
deadlines-until = Hasta
deadlines-empty = No vence nada que corresponda. Quite un filtro o importe un texto: sus deberes aparecen aquí con sus fechas.
deadlines-no-day = Fecha desconocida
deadlines-give-conference = No se conoce el día de esta conferencia. Un funcionario lo indica en la página de la conferencia.
deadlines-give-day = De estas palabras no se deduce ninguna fecha. Un funcionario la indica corrigiendo la fecha del deber en su página, o añadiendo la reunión a las conferencias.
deadlines-note = Vencido significa que el día ha pasado y ninguna prueba confirmada muestra que se hizo. Una periodicidad sin día propio se cuenta desde la adopción de su texto.
deadlines-facet-state = Estado
deadlines-facet-kind = Tipo
deadlines-facet-actor = Quién
deadlines-facet-instrument = Texto
deadlines-facet-plan = Plan
deadlines-facet-year = Año
deadline-state-overdue = vencido
deadline-state-due-soon = vence en 90 días
deadline-state-later = más adelante
deadline-state-done = hecho
deadline-state-not-known = fecha desconocida
deadline-kind-duty = deber
deadline-kind-conference = conferencia
deadline-kind-obligation = obligación
deadline-kind-output = producto
deadline-kind-milestone = hito
conferences-title = Conferencias y reuniones
conferences-lede = Cuando una conferencia cambia de fecha, también cambia todo deber, obligación o paso que vence en ella. Queda constancia de quién la cambió, cuándo y por qué.
conferences-to-come = Próximas
conferences-past = Pasadas
conferences-none = No se conoce ninguna próxima conferencia. Un editor la añade aquí.
conference-new = Añadir una conferencia o reunión
conference-label = Sigla
conference-body = Órgano
conference-place = Lugar
conference-first-day = Primer día
conference-last-day = Último día
conference-why = Por qué
conference-add = Añadir
conference-due = Vence en ella
conference-due-none = No vence nada en ella.
conference-adopted = Textos que adoptó o revisó
conference-move = Indicar o cambiar sus días
conference-move-lede = Todo lo que vence en ella y los textos que adoptó la siguen enseguida.
conference-move-send = Guardar los días
conference-moves = Cómo cambiaron sus días
conference-moves-none = Sus días no han cambiado desde que se cargaron.
conference-moved = { $at }: de { $before } a { $after } ({ $person })
conference-too-early = Los días se han guardado. Estos deberes vencen ahora antes de la adopción de su texto; compruebe si nombran esta conferencia:
