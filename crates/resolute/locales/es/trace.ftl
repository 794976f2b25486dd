trace-title = Qué fue de este párrafo
trace-see = Qué fue de él
trace-on = a
trace-continues = Estas palabras son una propuesta y no están en vigor. El estado es el de la obligación vigente que continúan:
trace-no-duty = En este párrafo no se ha leído ninguna obligación: forma parte de un preámbulo, de una nota o de un texto que no se analiza.
trace-words = Sus palabras en cada texto que se conserva
trace-proposal = la propuesta
trace-duty = Quién debe hacer qué
trace-due = Plazo
trace-duty-open = Todo lo que se ha leído, con sus razones y correcciones
trace-confirmed = { $count ->
    [one] { $count } actividad está confirmada.
   *[other] { $count } actividades están confirmadas.
}
trace-suggested = { $count ->
    [one] { $count } más está sugerida y no cuenta hasta que alguien la confirme.
   *[other] { $count } más están sugeridas y no cuentan hasta que alguien las confirme.
}
trace-before = Actividades anteriores
trace-after = Más actividades
trace-states = Cómo cambió su estado
trace-states-lede = Se guarda desde que este registro tiene el texto: cada día en que se encontró por primera vez otro estado, con las razones de ese día.
trace-states-none = Todavía no se ha guardado ningún estado. El servidor guarda uno poco después de arrancar.
trace-missing = Qué falta
trace-missing-nothing = Nada que este registro sepa.
trace-missing-duty = No se ha leído en él ninguna obligación.
trace-missing-addressee = No se nombra a nadie que pueda actuar.
trace-missing-deadline = No se indica fecha, evento ni periodicidad.
trace-missing-output = Ningún producto de un plan responde a él.
trace-missing-activity = Ninguna actividad confirmada está vinculada a él.
trace-missing-confirmation = { $count ->
    [one] { $count } actividad sugerida espera a alguien que lo sepa.
   *[other] { $count } actividades sugeridas esperan a alguien que lo sepa.
}
trace-missing-evidence = No hay nada confirmado que muestre un resultado para lo que vence.
trace-missing-report = Ningún informe lo ha tratado.
trace-missing-text = El texto de estas versiones no se conserva aquí: { $versions }
trace-occasions = Cuándo vence
trace-occasions-none = No se conoce ningún día, evento o periodicidad con fecha.
trace-obligations = Lo que se debe por ello
trace-obligation-open = La obligación
trace-reports = Informes que lo trataron
trace-reports-none = Ningún informe publicado lo ha tratado.
trace-gone = Lo que contó y ya no cuenta
trace-gone-lede = Nada se borra. Aquí constan, con su motivo, las pruebas y los vínculos que alguien retiró; el estado sigue a lo que queda, y más abajo figura cómo cambió.
trace-gone-on = retirado el { $date }
trace-gone-because = retirado el { $date }: { $reason }
trace-gone-hidden = { $count ->
    [one] { $count } vínculo confirmado lleva a una entrada que ya no es pública.
    [many] { $count } de vínculos confirmados llevan a entradas que ya no son públicas.
   *[other] { $count } vínculos confirmados llevan a entradas que ya no son públicas.
}
trace-missing-event = Nadie sabe cuándo es: «{ $event }». Indique la fecha del deber o añada la reunión a las conferencias.
trace-missing-conference = No se conoce la fecha de esta conferencia: «{ $event }». Un editor la indica en su página.
trace-missing-gone = { $count ->
    [one] { $count } elemento que estaba confirmado ya no está.
    [many] { $count } de elementos que estaban confirmados ya no están.
   *[other] { $count } elementos que estaban confirmados ya no están.
}
