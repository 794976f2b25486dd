# What bodies owe each other; calendars and reminders of deadlines.
obligations-title = Obligaciones entre órganos
obligations-lede = Quién debe qué a quién, para cuándo, y si se entregó y se recibió. Lo que dice un deber es una sugerencia hasta que un editor la confirma.
obligations-count = { $count ->
    [one] { $count } obligación
    [many] { $count } de obligaciones
   *[other] { $count } obligaciones
}
obligations-empty = Ninguna obligación corresponde. Quite un filtro, importe un texto cuyos deberes nombren un destinatario o introduzca una abajo.
obligations-facet-state = Estado
obligations-facet-progress = Entrega
obligations-facet-standing = Confirmación
obligations-facet-giver = De
obligations-facet-receiver = A
obligations-facet-instrument = Texto
obligations-facet-nature = Tarea o decisión
obligation-progress-open = aún no entregado
obligation-progress-handed = entregado, aún no recibido
obligation-progress-received = recibido
obligation-standing-suggested = sugerida
obligation-standing-confirmed = confirmada
obligation-standing-dismissed = descartada
obligation-nature-task = tarea
obligation-nature-decision = decisión, no una tarea
obligation-step-handed = entregado
obligation-step-received = recibido
obligation-to = a
obligation-number = Obligación { $number }
obligation-suggested = Se sugiere porque el deber dice a quién va su resultado: { $words }
obligation-verified = comprobado: { $words }
obligation-new = Introducir una obligación
obligation-what = Qué se debe
obligation-day = Día
obligation-event = Conferencia o evento
obligation-paragraph = Párrafo
obligation-source = Dónde puede verse
obligation-send = Introducir
obligation-steps = Qué ha sido de ella
obligation-steps-none = Aún no se ha registrado nada.
obligation-hand-over = Registrar la entrega
obligation-receive = Registrar la recepción
obligation-document = Documento: título o dirección web
obligation-by = Por quién
calendar-title = Calendario
calendar-help = Suscríbase desde un programa de calendario (iCalendar): lo que cambia aquí cambia allí.
digests-title = Recordatorios de plazos
digests-lede = Un mensaje con lo que deben los órganos por los que actúa: una vez cuando falta menos de 90 días y otra cuando ha vencido. Nada se comunica dos veces.
digests-none = No por correo
digests-daily = Una vez al día, si hay algo
digests-weekly = Una vez por semana, si hay algo
digests-how = Con qué frecuencia
digests-save = Guardar
digests-no-role = Aún no actúa por ningún órgano. Solicite una función en su cuenta; entonces habrá algo que recordar.
digests-stop = Detener estos recordatorios
digests-stop-help = No llegarán más mensajes sobre plazos.
digests-stopped = Los recordatorios se han detenido.
digests-mail-subject = { $count ->
    [one] { $count } plazo
    [many] { $count } de plazos
   *[other] { $count } plazos
} de los órganos por los que actúa
digests-mail-soon = Vence en 90 días:
digests-mail-overdue = Vencido:
digests-mail-open = Todos los plazos
