# Review of what is contributed; links of activities to duties; evidence.
links-up = Actividades
links-title = Obligaciones que aplica «{ $title }»
links-here = Obligaciones y pruebas
links-lede = Un vínculo cuenta cuando un revisor lo ha confirmado. Lo que sugiere una máquina dice qué palabras llevaron a ello.
links-none = Nada vincula todavía esta actividad a una obligación. Indique el párrafo que aplica.
links-may-be = Obligaciones que puede aplicar
links-may-be-lede = Sugeridas por una máquina a partir de las palabras de la entrada; nada queda vinculado hasta que alguien lo diga.
link-standing-suggested = sugerido
link-standing-confirmed = confirmado
link-standing-dismissed = descartado
link-standing-withdrawn = retirado
link-because-machine = Sugerido porque ambos dicen: { $words }
link-said-by = Indicado en nombre de { $actor }
link-reason = Motivo (puede quedar vacío)
link-confirm = Confirmar
link-dismiss = Descartar
link-withdraw = Retirar la decisión
link-new = Indicar otra obligación
link-address = Dirección del párrafo
link-address-help = Tal como figura en la página de la obligación: wtdc-30/2014/instructs-bdt-director/2. Búsquela en el registro:
link-why = Qué hace la actividad para ello
link-send = Sugerir el vínculo
evidence-title = Pruebas
evidence-add = Aportar una prueba
evidence-kind = Tipo
evidence-kind-document = Documento
evidence-kind-link = Página web
evidence-kind-observation = Observación
evidence-what = Qué es
evidence-address = Dónde puede verse
evidence-day = Día de lo que muestra
evidence-day-help = El día en que ocurrió o se publicó. La prueba cuenta a partir de ese día.
evidence-send = Aportar la prueba
duty-activities = Qué se hace para ello
duty-activities-none = Ninguna actividad está vinculada todavía a este párrafo. La página de una actividad indica las obligaciones que aplica.
duty-activities-all = Todas las actividades cuyo vínculo está confirmado
review-title = Revisión
review-lede = Lo entregado a los revisores, lo más antiguo primero. Nada es público hasta que se aprueba.
review-none = No hay nada pendiente. Aquí llega lo que presentan los contribuyentes.
review-empty = Nada de lo pendiente cumple todo esto.
review-duplicates = Entradas que pueden ser la misma
review-see = Verlo
review-any = todo
review-filter-q = Palabras
review-filter-what = Qué es
review-filter-standing = A quién corresponde
review-filter-kind = Tipo de entrada
review-filter-reviewer = A cargo de
review-filter-owner = Titular
review-what-new = entrada nueva
review-what-change = cambio en una entrada pública
review-reviewer-nobody = nadie todavía
review-reviewer-me = yo
review-since = pendiente desde
review-taken-up = A cargo de
review-choose = Elegir
review-with-chosen = Con lo elegido
review-pages = Páginas de la cola
review-untitled = sin título
review-approve = Aprobar
review-ask-back = Preguntar al titular
review-reject = Rechazar
review-assign = Hacerse cargo
review-done-approve = Aprobada y pública.
review-done-ask-back = Se ha preguntado al titular.
review-done-reject = Rechazada; el titular ve el motivo.
review-done-assign = A cargo.
review-refused = no se hizo
review-batch = Varias entradas a la vez
review-nothing-chosen = No se ha elegido nada. Vuelva y marque las entradas.
review-back = Volver a la cola
review-reason = Motivo o pregunta
review-reason-help = Lo lee el titular de la entrada. Necesario para preguntar o rechazar.
review-reason-missing = Diga por qué; lo lee el titular.
review-entry = Entrada
review-owner = Titular
review-from = Procede de
review-public = Página pública
review-words = Qué dice
review-field = Campo
review-now = Público ahora
review-proposed = Como quedaría
review-changed = cambia
review-decide = Decidir
review-steps = Qué ha pasado con ella
merge-title = Fusionar «{ $title }» con otra entrada
merge-here = Fusionar
merge-lede = Dos entradas sobre la misma actividad pasan a ser una. No se pierde nada: la que se conserva toma lo que le falta y la dirección de la otra lleva a ella.
merge-with = Número o dirección de la entrada que se conserva
merge-with-help = La última parte de su dirección: 123.
merge-look = Ver ambas
merge-both = Ambas entradas
merge-goes = se fusiona
merge-stays = se conserva
merge-consequence = La dirección de la entrada fusionada lleva de inmediato a la conservada. Se puede deshacer.
merge-send = Fusionar
merge-undo = Volver a separar las dos
merge-undo-lede = La entrada fusionada queda pendiente de revisión con sus propias palabras. La conservada no cambia.
merge-absorbed = Entradas fusionadas con ella
review-count = { $count ->
    [one] { $count } entrada pendiente
    [many] { $count } de entradas pendientes
   *[other] { $count } entradas pendientes
}
review-about-to = { $count ->
    [one] Esto se hará con { $count } entrada:
    [many] Esto se hará con { $count } de entradas:
   *[other] Esto se hará con { $count } entradas:
}
review-changes = { $count ->
    [one] { $count } campo cambia
    [many] { $count } de campos cambian
   *[other] { $count } campos cambian
}
merge-takes = { $count ->
    [one] La entrada conservada toma { $count } campo
    [many] La entrada conservada toma { $count } de campos
   *[other] La entrada conservada toma { $count } campos
}
review-what-remark = lo que los lectores señalan como erróneo
review-remarks = { $count ->
    [one] { $count } observación de lectores abierta
    [many] { $count } de observaciones de lectores abiertas
   *[other] { $count } observaciones de lectores abiertas
}
