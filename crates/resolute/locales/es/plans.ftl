# Plans: objectives, outcomes, outputs, tasks, and the duties they answer.
plans-title = Planes
plans-lede = Lo que un órgano se ha propuesto hacer en unos años: objetivos, resultados, productos y tareas, con quién los dirige, cuándo vencen y a qué obligaciones responden.
plans-none = Todavía no hay ningún plan. Un revisor, editor o presidente de un órgano puede iniciar uno.
plan-new = Nuevo plan
plan-new-lede = Un plan pertenece a un órgano y abarca varios años. Los objetivos, resultados y productos se añaden después, uno a uno o desde una hoja de cálculo.
plan-send = Iniciar el plan
plan-edit = Cambiar el plan
plan-edit-lede = El código no cambia, porque las direcciones y las listas nombran el plan por él.
plan-suggest = Sugerir qué obligaciones atienden sus productos
plan-remove = Retirar este plan vacío
plan-carried-from = Trasladado de
plan-item-new = Añadir un elemento
plan-item-lede = Solo son obligatorios el tipo, el código y el título. Lo que aún no se sabe queda vacío y puede añadirse después.
plan-item-send = Añadir al plan
plan-item-edit = Modificar este elemento
plan-item-save = Guardar
plan-empty = Este plan aún está vacío. Añada su primer objetivo o producto.
plan-no-match = Ningún elemento del plan cumple todo esto.
plan-column-item = Elemento
plan-column-duties = Obligaciones a las que responde
plan-undated = fecha desconocida
plan-late = vencido
plan-not-said = No indicado
plan-conflict = Alguien ha modificado este elemento entretanto. Todavía no se ha guardado nada suyo: compare ambas versiones y vuelva a enviar el formulario.
plan-theirs = Guardado ahora
plan-yours = Lo suyo
plan-what = Qué es
plan-no-lead = no se nombra a nadie
plan-indicator = Indicador
plan-baseline = Valor de referencia
plan-target = Meta
plan-below = Bajo este elemento
plan-answers = Obligaciones a las que responde este producto
plan-served = Acuerdos y otras entradas que lo apoyan
plan-answers-none = Aún no responde a ninguna obligación. Indique qué párrafo ordena este trabajo.
plan-answer-new = Indicar a qué obligación responde
plan-steps = Qué ha sido de él
plan-steps-lede = El estado no se escribe: se deduce del último de estos hechos.
plan-steps-none = Aún no se ha registrado nada.
plan-step-new = Registrar lo ocurrido
plan-step-what = Qué ocurrió
plan-step-day = En qué día
plan-step-note = En pocas palabras
plan-step-send = Registrar
plan-evidence-help = Un informe, una página o una decisión que lo demuestre. Cuenta para las obligaciones respondidas cuando un revisor lo confirma.
plan-written-by = { $person }, por { $actor }
plan-planned-for = Planificado para esta obligación
duty-outputs = Productos que responden a ella
duty-outputs-none = Ningún producto de ningún plan responde a esta obligación.
duty-plan = Planificar un producto para esta obligación
duty-plan-in = en { $plan }
plan-group-what = Qué
plan-group-who = Quién y con qué alcance
plan-group-when = Cuándo
plan-group-money = Recursos
plan-group-risks = Riesgos e indicadores
plan-field-body = De quién es el plan
plan-field-keeper = Lo lleva
plan-field-title = Título
plan-field-code = Código
plan-field-words = Con más detalle
plan-field-source = De dónde procede
plan-field-from_year = Primer año
plan-field-to_year = Último año
plan-field-kind = Tipo
plan-field-parent = Depende de
plan-field-product = Bien o servicio
plan-field-lead = Dirige
plan-field-supporting = Colaboran
plan-field-level = Nivel
plan-field-region = Región
plan-field-starts_on = Comienza el
plan-field-due_on = Vence
plan-field-due_event = Vence con un evento
plan-field-required = Recursos necesarios
plan-field-available = Recursos disponibles
plan-field-spent = Gastado
plan-field-currency = Moneda
plan-field-unit = Se cuenta en
plan-field-shares = Repartido por
plan-field-risks = Riesgos
plan-field-indicators = Indicadores
plan-help-code = Breve y único en este plan, como D.1-1.
plan-help-plan-code = Figura en la dirección del plan: minúsculas, cifras y guiones, como itu-d-2020-2023.
plan-help-keeper = Código del órgano cuyo personal redacta el plan; vacío si es el mismo órgano.
plan-help-body = Código del órgano, como ITU-D o BDT.
plan-help-lead = Código del actor, como BDT. Vacío si nadie lo dirige aún.
plan-help-supporting = Códigos de actores separados por punto y coma.
plan-help-due_event = La denominación de una conferencia, como WTDC-21, o palabras. Si no se conoce su fecha, el elemento se conserva y lo indica.
plan-help-required = Cifras tal como se conocen, con punto decimal. Se conservan exactamente como se escriben.
plan-help-currency = Tres letras, como CHF.
plan-help-shares = Una línea cada uno: para qué | importe.
plan-help-indicators = Una línea cada uno: qué se mide | valor de referencia | meta.
plan-kind-objective = Objetivo
plan-kind-priority = Prioridad
plan-kind-outcome = Resultado
plan-kind-output = Producto
plan-kind-task = Tarea
plan-state-not-started = no iniciado
plan-state-under-way = en curso
plan-state-finished = terminado
plan-state-stopped = detenido
plan-step-started = Comenzó
plan-step-finished = Se terminó
plan-step-stopped = Se abandonó
plan-step-reopened = Se retomó
plan-level-national = nacional
plan-level-regional = regional
plan-level-interregional = interregional
plan-level-global = mundial
plan-product-product = bien
plan-product-service = servicio
plan-unit-thousand = miles
plan-unit-million = millones
plan-facet-kind = Tipo
plan-facet-state = Estado
plan-facet-answers = Responde a una obligación
plan-facet-due = Vence
plan-facet-lead = Dirige
plan-facet-level = Nivel
plan-facet-region = Región
plan-answers-confirmed = confirmado
plan-answers-suggested = sugerido
plan-due-date = en una fecha
plan-due-event = en un evento con fecha conocida
plan-due-event-undated = en un evento, fecha desconocida
plan-due-past = vencido
plan-none-answers = ninguna
plan-none-due = sin fecha
plan-none-lead = nadie
plan-none-level = no indicado
plan-none-region = no indicada
plan-rule-code = Indique un código de letras, cifras, puntos y guiones, de 40 como máximo.
plan-rule-code-taken = Otro elemento de este plan tiene este código.
plan-rule-plan-code = Use minúsculas, cifras y guiones, 40 como máximo.
plan-rule-plan-code-taken = Otro plan tiene este código.
plan-rule-kind = Diga objetivo, prioridad, resultado, producto o tarea.
plan-rule-kind-below = Algo que depende de él es de nivel superior; muévalo antes.
plan-rule-parent = Ningún elemento de este plan tiene este código.
plan-rule-parent-lower = Quedaría bajo algo de nivel inferior: el orden es objetivo, resultado, producto, tarea.
plan-rule-circle = Quedaría bajo sí mismo: el superior ya depende de él.
plan-rule-title = Póngale un título.
plan-rule-long = Supera los 4.000 caracteres.
plan-rule-actor = No es el código de ningún actor conocido; los códigos son como BDT.
plan-rule-product = Diga bien (product) o servicio (service).
plan-rule-level = Diga national, regional, interregional o global (nacional, regional, interregional, mundial).
plan-rule-region = Diga AFR, AMS, ARB, ASP, CIS o EUR.
plan-rule-day = Escriba el día como año-mes-día, por ejemplo 2021-10-09.
plan-rule-day-required = Indique el día, como año-mes-día.
plan-rule-future = Ese día aún no ha llegado; un hecho pertenece al pasado.
plan-rule-due-before-start = Vencería antes de empezar.
plan-rule-amount = Escriba un importe en cifras con un punto como máximo, por ejemplo 55147 o 1200.50.
plan-rule-currency = Indique la moneda con tres mayúsculas, por ejemplo CHF.
plan-rule-unit = Diga thousand o million (miles o millones), o nada.
plan-rule-year = Escriba un año de cuatro cifras.
plan-rule-years = El último año es anterior al primero.
plan-rule-step = Diga qué ocurrió: started, finished, stopped o reopened.
plan-rule-href = Indique una dirección que empiece por https://.
plan-rule-evidence = Diga qué prueba es.
plan-coverage = Lo que no está cubierto
plan-coverage-lede = Obligaciones sin producto, productos sin obligación, obligaciones sin plazo, plazos sin responsable. Una sugerencia no cubre nada hasta que alguien la confirma.
plan-coverage-gap = Qué falta
plan-coverage-standing = Situación de la obligación
plan-coverage-instrument = Por texto
plan-coverage-actor = Por actor
plan-coverage-line = Por línea de acción
plan-coverage-plan = Por plan
plan-coverage-of = de { $all }:
plan-coverage-picture = Las lagunas de un vistazo
plan-coverage-by = Contado
plan-gap-duty-without-output = obligación sin producto
plan-gap-output-without-duty = producto sin obligación
plan-gap-duty-without-deadline = obligación sin plazo
plan-gap-deadline-without-owner = plazo sin responsable
plan-gaps-none = No falta nada.
plan-gaps-no-match = Ninguna laguna cumple todo esto.
plan-timeline = Calendario y carga
plan-timeline-lede = Cuándo transcurre y vence cada elemento, y cuánto lleva cada actor. Un rombo indica que solo se conoce un día.
plan-timeline-none = Ningún elemento de este plan tiene fecha aún. Dé a un producto una fecha de inicio o de vencimiento.
plan-load = Carga por actor
plan-load-lede = Elementos que dirige cada actor, por estado; cada cifra abre sus filas.
plan-back = Volver al plan
plan-carry = Trasladar
plan-carry-lede = Un plan nuevo empieza con lo que este no terminó. Cada elemento indica de dónde viene; este plan queda como está.
plan-carry-next = El plan siguiente
plan-carry-none = Todo está terminado o abandonado; no se trasladaría nada.
plan-carry-send = Iniciar el plan siguiente
plan-import = Importar una lista
plan-import-lede = CSV, Excel o JSON. Los elementos con el mismo código se actualizan y los nuevos se añaden. La lista entra entera o no entra, y repetirla no cambia nada.
plan-import-help = La primera fila nombra las columnas, como en la plantilla; 16 MB como máximo.
plan-import-dry = Solo comprobarla, sin guardar nada
plan-import-send = Importar
plan-import-template = Hoja de cálculo vacía
plan-import-own = Este plan como hoja de cálculo
plan-import-stored = La lista se ha importado.
plan-import-checked = No se ha guardado nada. Esto es lo que dice la lista.
plan-import-added = Nuevos
plan-import-changed = Modificados
plan-import-unchanged = Sin cambios
plan-import-linked = Obligaciones vinculadas, por confirmar
plan-import-lines = Líneas de la lista
plan-import-line = Línea
plan-import-what = Qué hay que decir
plan-milestones = Hitos
plan-milestones-lede = Quien redacta el producto prepara y presenta; un revisor lo examina; la presidencia o un administrador del órgano aprueba.
plan-milestones-none = Todavía no hay hitos.
plan-milestone-new = Añadir un hito
plan-milestone-what = Qué debe alcanzarse
plan-milestone-send = Añadir
plan-milestone-reason = Por qué se devuelve
plan-milestone-draft = borrador
plan-milestone-submitted = presentado
plan-milestone-reviewed = revisado
plan-milestone-approved = aprobado
plan-milestone-sent-back = devuelto
plan-milestone-to-submitted = Presentar
plan-milestone-to-reviewed = Marcar como revisado
plan-milestone-to-approved = Aprobar
plan-milestone-to-sent-back = Devolver
plan-items-count = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
plan-outputs-count = { $count ->
    [one] { $count } producto
   *[other] { $count } productos
}
plan-answers-count = { $count ->
    [one] { $count } obligación
   *[other] { $count } obligaciones
}
plan-suggested-count = { $count ->
    [one] { $count } obligación sugerida
   *[other] { $count } obligaciones sugeridas
}
plan-gaps-count = { $count ->
    [one] { $count } laguna
   *[other] { $count } lagunas
}
plan-undated-count = { $count ->
    [one] { $count } elemento sin fecha
   *[other] { $count } elementos sin fecha
}
plan-carry-count = { $count ->
    [one] { $count } elemento se trasladaría
   *[other] { $count } elementos se trasladarían
}
plan-carry-left = { $count ->
    [one] { $count } elemento está terminado o abandonado y se queda
   *[other] { $count } elementos están terminados o abandonados y se quedan
}
plan-import-refused = { $count ->
    [one] { $count } error impide la lista; no se ha guardado nada
   *[other] { $count } errores impiden la lista; no se ha guardado nada
}
plan-found = { $count ->
    [0] No se encontró nada nuevo. Lo ya sugerido, confirmado o descartado queda como está.
    [one] { $count } vínculo es nuevo. Cuenta cuando un revisor lo confirma en la página de su producto.
   *[other] { $count } vínculos son nuevos. Cuentan cuando un revisor los confirma en las páginas de sus productos.
}
