# Redacción aún no revisada por un hablante nativo; el pie de página también lo dice.
state-informational = informativo
state-proposed = propuesto
state-delivered = cumplido
state-overdue = con retraso
state-elapsed = vencido
state-under-way = en curso
state-planned = previsto
state-not-planned = no previsto
rule-informational = no designa a nadie que pueda actuar
rule-proposed = su texto no está en vigor
rule-delivered = hay pruebas confirmadas para cada vencimiento, o para la propia obligación si no tiene fecha
rule-overdue = ha pasado una fecha o un acto, hay algo vinculado y faltan pruebas
rule-elapsed = ha pasado una fecha o su texto ha terminado, y no hay nada vinculado
rule-under-way = ha comenzado una actividad o un producto confirmado vinculado a ella
rule-planned = un producto o una actividad confirmado vinculado a ella aún no ha comenzado
rule-not-planned = no hay nada vinculado a ella

force-decides = decide
force-instructs = encarga
force-requests = pide
force-invites = invita
force-calls-upon = hace un llamamiento
force-encourages = alienta

mandates-title = Mandatos
mandates-lede = Cada párrafo dispositivo que se conserva aquí, leído como una obligación: quién debe hacer qué, en qué plazo y a quién informa.
mandates-filters = Acotar la lista
mandates-apply = Aplicar
mandates-chosen = Elegidos
mandates-remove = Quitar { $filter }
mandates-sort = Orden
sort-text = Como en el texto
sort-due = Por plazo
sort-who = Por responsable
mandates-download = Descargar esta lista
mandates-empty = Ninguna obligación cumple todos estos criterios.
mandates-empty-drop = Quite uno:
mandates-none = Aún no se conoce ninguna obligación. Añada una propuesta y se leerán sus obligaciones.
facet-q = Palabras
facet-addressee = Quién debe hacerlo
facet-verb = Verbo
facet-force = Fuerza
facet-instrument = Instrumento
facet-body = Órgano
facet-due = Plazo
facet-recurrence = Periodicidad
facet-standing = Condición
facet-state = Estado
due-date = en una fecha
due-event = en un acto
due-recurring = repetidamente
due-none = sin fecha indicada
recurrence-monthly = cada mes
recurrence-quarterly = cada trimestre
recurrence-twice-a-year = dos veces al año
recurrence-times-a-year = { $count } veces al año
recurrence-annual = cada año
recurrence-biennial = cada dos años
recurrence-every-years = cada { $count } años
recurrence-each-session = en cada reunión
recurrence-each-conference = en cada conferencia
recurrence-regular = periódicamente
recurrence-continuing = de manera continua
standing-in-force = en vigor
standing-proposed = propuesto
standing-ended = sin vigor
reason-nobody-addressed = No se dirige a nadie que pueda actuar.
reason-text-not-in-force = Su texto es una propuesta o aún no se había adoptado ese día.
reason-every-occurrence-evidenced = { $count ->
    [one] Hay pruebas confirmadas para { $count } vencimiento.
   *[other] Hay pruebas confirmadas para los { $count } vencimientos.
}
reason-evidenced = Hay pruebas confirmadas; la obligación no menciona fecha.
reason-due-passed = Vencía el { $date } y no se han dado pruebas.
reason-text-ended = Su texto se sustituyó o suprimió el { $date }.
reason-nothing-linked = No hay ningún producto ni actividad vinculados.
reason-started = { $count ->
    [one] Ha comenzado { $count } producto o actividad confirmado.
   *[other] Han comenzado { $count } productos o actividades confirmados.
}
reason-not-started = { $count ->
    [one] Hay { $count } producto o actividad confirmado vinculado que no ha comenzado.
   *[other] Hay { $count } productos o actividades confirmados vinculados que no han comenzado.
}
mandate-where = Párrafo
mandate-verb = Verbo
mandate-deliverable = Qué se entrega
mandate-recipient = Informa a
mandate-due-date = Fecha
mandate-due-event = Acto
mandate-due-recurrence = Periodicidad
mandate-limits = Límites
mandate-with = Junto con
mandate-for = En beneficio de
mandate-level = Nivel
mandate-concepts = Líneas de acción y objetivos
mandate-continuing = Obligación continua
mandate-continuing-yes = sí: el texto dice que se continúe
mandate-continuing-no = no
mandate-force = Fuerza
mandate-reading = Según la lectura de una máquina
mandate-reading-lede = Leído del texto según reglas. Es una sugerencia hasta que una persona lo haya examinado.
mandate-because = leído en
mandate-why = Por qué este estado
mandate-lineage = La misma obligación en otras versiones
mandate-corrections = Corregido a mano
mandate-corrections-none = No se ha corregido nada.
mandate-corrected-by = { $person } en nombre de { $actor }, { $date }
mandate-was = leído por la máquina como
mandate-correct = Corregir la lectura
mandate-correct-lede = Su corrección se conserva con su nombre y su motivo, y se mantiene cuando el texto se lee de nuevo. Las palabras del texto quedan como están.
mandate-field = Qué está mal
mandate-value = Qué es lo correcto
mandate-value-help = Varios valores se separan con punto y coma. Una fecha se escribe 2026-11-23. Déjelo vacío si no hay ninguno.
mandate-reason = Motivo
mandate-reason-help = Una línea que un colega entienda dentro de cinco años.
acting-for = Usted actúa en nombre de
acting-for-help = Código de un actor del registro, por ejemplo BDT o RCC.
mandate-correct-send = Conservar la corrección
mandate-readonly = Las correcciones están abiertas a los redactores.
form-problems = Revise lo siguiente:
required = obligatorio
facet-recipient = Se informa a
facet-partner = Se hace junto con
facet-concept = Línea de acción u objetivo
