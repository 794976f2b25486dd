# Escribir entradas: el formulario, el espacio del titular, confirmar, renunciar, observaciones, recordatorios.
entry-new = Añadir una actividad
entry-edit = Cambiar la entrada
entry-lede = Diga qué se hace, quién, dónde y para quién. Puede guardar un borrador en cualquier momento y seguir después. Nada es público antes de que lo vea un revisor.
entry-public-note = Las palabras públicas siguen igual hasta que un revisor apruebe sus cambios.
entry-section-what = Qué es
entry-section-towards = A qué contribuye
entry-section-who = Quién la realiza
entry-section-where = Dónde y cuándo
entry-section-results = Más información
entry-section-contact = A quién preguntar
entry-contact-note = Datos personales: solo los ven quienes escriben por el mismo organismo y los revisores. Nunca son públicos ni figuran en descarga alguna.
entry-choose = Elija
entry-language-other = otro idioma
entry-acting-for = Por quién escribe
entry-save = Guardar el borrador
entry-check = Guardar y comprobar
entry-preview = Guardar y ver antes
entry-submit = Enviar a revisión
entry-more-rows = Guardar, con más filas
entry-find-country = Buscar un país en la lista
entry-other-areas = Otras zonas
entry-chosen = { $count } elegidos
entry-incomplete = { $count ->
    [one] Falta o no es correcta { $count } cosa. No se pierde nada de lo que escribió.
   *[other] Faltan o no son correctas { $count } cosas. No se pierde nada de lo que escribió.
}
entry-complete = No falta nada. Puede enviar la entrada.
entry-saved = Guardado. Solo lo ven quienes escriben por el mismo organismo y los revisores.
entry-saved-at = Borrador guardado a las { $time }
entry-saving = Guardando …
entry-not-saved = Aún sin guardar: no se llega al servidor. Sus palabras siguen aquí y se intentará de nuevo.
entry-see-both = Otra persona guardó esta entrada entretanto. Guarde el borrador para ver ambos textos; no se pierde nada suyo.
entry-suggestions = Qué sugieren sus palabras
entry-suggestions-lede = Un programa miró el título y los textos. Son conjeturas; nada se añade si usted no lo añade.
entry-suggestions-none = Nada todavía. Escriba un título y una descripción breve y guarde; aquí aparecerá lo que sugieren las palabras.
entry-suggestions-few = Su texto no está en inglés: solo se comparó con nombres y términos traducidos.
entry-because = Sugerido porque escribió: { $words }
entry-because-perhaps = Quizás: sugerido porque escribió: { $words }
entry-add = Añadir
entry-added = Añadido
entry-links-lede = Un deber que añada cuenta cuando un revisor lo confirma. Las pruebas se dan aquí:
entry-near = Puede que ya esté aquí
entry-near-lede = Entradas con casi las mismas palabras. Abra una para verla; se abre junto a su formulario. Si es suya, cámbiela allí en vez de añadirla dos veces.
entry-near-mine = Es la mía: cambiar esa
entry-near-other = Es otra distinta
entry-returned = Un revisor pregunta:
entry-waits = Espera a un revisor. Para cambiarla, retírela primero.
entry-take-back = Retirarla
entry-submitted = Enviada a revisión
entry-submitted-next = Qué pasa ahora
entry-submitted-one = Un revisor la lee y la hace pública, le pregunta algo o la rechaza y dice por qué.
entry-submitted-two = Siempre verá qué ha pasado con ella en su espacio:
entry-submitted-three = Hasta entonces nadie más la ve. Puede retirarla para cambiarla.
entry-conflict = Dos textos de una entrada
entry-conflict-lede = Otra persona guardó esta entrada mientras usted escribía. Lo suyo está en el formulario de abajo; lo guardado, aquí. Tome lo que necesite y guarde otra vez: lo suyo lo sustituirá.
entry-conflict-field = Campo
entry-conflict-theirs = Como se guardó entretanto
entry-conflict-yours = Como lo escribió usted
entry-empty = vacío
room-title = Mis actividades
room-lede = Lo que usted y otros escribieron por los organismos para los que actúa, y qué ha pasado con ello.
room-empty = Nada todavía. Añada una actividad: lleva unos minutos y un borrador puede esperar.
room-nobody = Aún no actúa por nadie. Pida el papel de colaborador de su organización o Estado; entonces podrá añadir lo que hace.
room-all = Puede escribir por todos; elija de quién ver las entradas.
room-show = Ver
room-next-draft = Termínela y envíela.
room-next-submitted = Nada que hacer: un revisor la lee.
room-next-returned = Responda a la pregunta en la entrada y envíela de nuevo.
room-next-published = Nada que hacer.
room-next-confirm = Diga si sigue siendo correcta.
room-next-rejected = Fue rechazada. Lea por qué; se puede hacer una nueva.
room-said = El revisor dijo:
room-changes = Sus cambios: { $standing }
room-remarks = { $count ->
    [one] { $count } persona dice que algo no es correcto.
   *[other] { $count } personas dicen que algo no es correcto.
}
room-given-up = Se renunció a ella el { $day }.
withdraw-title = Renunciar al borrador
withdraw-entry = El borrador sale de su lista y los revisores dejan de verlo. Sus palabras se conservan y puede retomarlo.
withdraw-changes = Sus cambios se apartan; las palabras públicas siguen igual. Puede retomarlos mientras no se empiecen otros.
withdraw-confirm = Sí, renunciar
withdraw-keep = No, conservarlo
withdraw-undo = Retomarla
still-title = ¿Sigue siendo correcta?
still-lede = Los lectores ven desde cuándo nadie confirma una entrada. Mire la suya abajo. Si nada cambió, basta un clic.
still-nothing = Nada cambió: sigue siendo correcta
still-change = Algo cambió: cambiarlo
remark-lede = Diga qué no es correcto y dónde puede verse lo correcto. Lo leen el titular y los revisores; no es público. No nombre a personas privadas.
remark-words = Qué no es correcto
remark-send = Enviar
remark-done = Gracias. El titular y los revisores ya lo ven.
remark-open = Lo que otros dicen que no es correcto
remark-settle = Ya está resuelto
reminder-subject = { $count ->
    [one] ¿Sigue siendo correcta { $count } entrada de { $actor }?
   *[other] ¿Siguen siendo correctas { $count } entradas de { $actor }?
}
reminder-words = Ha pasado un año desde que alguien que escribe por { $actor } dijo que son correctas. Donde nada cambió basta un clic; donde algo cambió, basta escribir eso.
reminder-more = { $count ->
    [one] … y { $count } más, en su espacio:
   *[other] … y { $count } más, en su espacio:
}
reminders-title = Pregunta anual por correo
reminders-lede = Una vez al año se le pregunta por correo si las entradas de los organismos para los que actúa siguen siendo correctas.
reminders-stop = No me pregunten por correo
reminders-start = Pregúntenme de nuevo por correo
reminders-stopped = No se le pregunta por correo.
activity-help-title = Cómo se llama. Hasta 300 caracteres.
activity-help-kind = De él dependen los detalles que se piden más abajo.
activity-help-description = Bastan de 150 a 200 palabras. Diga qué se hace y qué cambia con ello.
activity-help-main_line = Aquella a la que más sirve.
activity-help-lines = Solo si de verdad contribuye también a ellas.
activity-help-goals = Al menos un objetivo o una de sus metas. Mejor pocos y ciertos que muchos.
activity-help-organisation = Su nombre completo, como ella lo escribe.
activity-help-countries = Dónde ocurre: al menos un país o una región.
activity-help-starts_on = Año, mes y día.
activity-help-money = Tal como se decidió: cifras y un punto, y las tres letras de la moneda. Nada se convierte.
activity-help-website = La dirección completa, con https:// delante.
activity-help-impact = Lo que puede contarse y lo que no.
entry-answer-title = Su respuesta
entry-answer = Respuesta al revisor
entry-answer-help = Cambie la entrada de arriba si esa es la respuesta y diga aquí qué más debe saber el revisor. Se envía al presentar la entrada y solo la ven usted y los revisores.
