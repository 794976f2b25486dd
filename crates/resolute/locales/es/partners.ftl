# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = Asociados
partners-lede = Quién trabaja con quién: los organismos que participan en las mismas actividades publicadas. Cada número abre sus filas.
partners-table = Parejas de asociados
partners-pair = Quién con quién
partners-together = Actividades conjuntas
partners-agreements = Acuerdos en vigor
partners-since = Desde
partners-count = { $count ->
    [one] { $count } pareja
   *[other] { $count } parejas
}
partners-joint = { $count ->
    [one] { $count } actividad conjunta
   *[other] { $count } actividades conjuntas
}
partners-none = Todavía ninguna actividad publicada nombra a dos o más organismos conocidos. Las parejas aparecen aquí cuando una entrada nombra a sus asociados y un revisor la ha aprobado.
partners-empty = Ninguna pareja cumple estos filtros.
partners-note = Un organismo cuenta cuando una entrada lo nombra con el código de una parte conocida; los demás nombres quedan como se escribieron y no forman pareja. Una entrada con más de 24 organismos solo forma parejas de quien la realiza con cada uno de los demás.
partners-sort-together = Más actividades conjuntas
partners-sort-agreements = Más acuerdos en vigor
partners-sort-since = Más tiempo juntos
partners-sort-name = Por código
partners-joint-yes = sí
activities-filter-agreement = Estado del acuerdo
activities-filter-joint = Dos o más organismos
activities-filter-pair = Quién con quién
activities-filter-under = Realizada al amparo de
under-number = entrada { $number }
agreement-state-in-force = en vigor
agreement-state-ends-soon = termina en un plazo de 180 días
agreement-state-not-yet = aún no en vigor
agreement-state-ended = terminado
agreement-state-unknown = sin fechas
partners-picture = Quién trabaja con quién, en imagen
partners-picture-note = Cada casilla lleva el número de actividades conjuntas de su fila y su columna, y las abre. La tabla dice lo mismo.
partners-picture-left = { $count ->
    [one] { $count } organismo más figura solo en la tabla.
   *[other] { $count } organismos más figuran solo en la tabla.
}
partners-initiatives = Iniciativas regionales
partners-here = Quién trabaja con quién aquí
partners-here-none = Todavía ninguna actividad publicada aquí nombra a dos o más organismos conocidos.
partner-actor = Qué es y qué debe hacer
partner-none = Todavía ninguna actividad publicada nombra a este organismo junto con otro conocido.
partner-agreements-none = Ningún acuerdo publicado nombra a este organismo como parte.
partner-regions = Por región
agreements-title = Acuerdos
agreements-lede = Lo que se firmó, con quién, para qué y hasta cuándo. Lo que termina antes va primero; si un acuerdo está en vigor se deduce de sus fechas.
agreements-count = { $count ->
    [one] { $count } acuerdo
   *[other] { $count } acuerdos
}
agreements-none = Todavía no hay ningún acuerdo publicado. Empiece una entrada del tipo «acuerdo»; aparece aquí cuando un revisor la ha aprobado.
agreements-empty = Ningún acuerdo cumple estos filtros.
agreement-parties = Partes
agreement-days-left = { $count ->
    [one] queda { $count } día
   *[other] quedan { $count } días
}
agreement-days-over = { $count ->
    [one] desde hace { $count } día
   *[other] desde hace { $count } días
}
agreement-activities = { $count ->
    [one] { $count } actividad a su amparo
   *[other] { $count } actividades a su amparo
}
agreement-no-activities = todavía ninguna actividad a su amparo
agreement-no-duties = no vinculado a ninguna obligación
trainings-title = Formaciones
trainings-lede = Qué se enseñó, cuándo y dónde, y cuántas personas participaron. Las personas se cuentan y nunca se nombran.
trainings-count = { $count ->
    [one] { $count } formación
   *[other] { $count } formaciones
}
trainings-none = Todavía no hay ninguna formación publicada. Empiece una entrada del tipo «formación» con sus fechas y su lugar; aparece aquí cuando un revisor la ha aprobado.
trainings-empty = Ninguna formación cumple estos filtros.
trainings-what = Formación y quién la imparte
trainings-how = Cómo y en qué idiomas
trainings-people = Cuántas personas participaron
training-when-to-come = próxima
training-when-now = en curso
training-when-past = pasada
training-when-unknown = sin fechas
unders-title = Al amparo de qué se realiza «{ $title }»
unders-here = Marco
unders-lede = Una actividad se realiza al amparo de un acuerdo, una iniciativa regional o un programa cuando una persona lo ha dicho y un revisor lo ha confirmado. Hasta entonces una sugerencia no cuenta.
unders-above = Al amparo de qué se realiza
unders-above-none = Nadie ha dicho todavía al amparo de qué se realiza.
unders-within = Lo que se realiza a su amparo
unders-within-none = Todavía no hay nada vinculado. Abra una actividad que se realice a su amparo e indíquelo allí.
unders-all = Todo lo que consta confirmado a su amparo
unders-may-be = Puede realizarse al amparo de
unders-may-be-within = Lo que puede realizarse a su amparo
unders-may-be-lede = El programa las sugiere y dice por qué. Nada se vincula hasta que usted lo diga y un revisor lo confirme.
under-because-machine = sugerido porque { $why }
under-why-name = su nombre figura en el texto: { $name }
under-why-bodies = participan los mismos organismos: { $bodies }
under-new = Decir al amparo de qué se realiza
under-number-or-address = Número o dirección del acuerdo, la iniciativa regional o el programa
under-help = Como en la dirección de su página, por ejemplo /activities/17. Los publicados están aquí:
under-send = Indicarlo
actor-partner-page = Acuerdos, asociados, regiones y años de sus actividades
serves-title = Productos de planes a los que sirve
serves-lede = Se sirve a un producto de un plan cuando una persona lo ha dicho y un revisor lo ha confirmado.
serves-none = Nadie ha dicho todavía a qué producto sirve.
serves-may-be = Puede servir a
serves-why-duty = ambos están confirmados para la obligación { $duty }
serves-address = Dirección del producto, o plan y código
serves-help = Como en la dirección de su página, por ejemplo /plans/items/17. Los planes están aquí:
agreement-outputs = { $count ->
    [one] sirve a { $count } producto
   *[other] sirve a { $count } productos
}
names-title = Nombres sin parte conocida
names-lede = Asociados que las entradas nombran sin el código de una parte conocida. Un nombre que usted vincule cuenta desde entonces en parejas y filtros; las palabras de las entradas quedan como están.
names-count = { $count ->
    [one] { $count } nombre
   *[other] { $count } nombres
}
names-none = Todo asociado que nombra una entrada publicada es una parte conocida.
names-entries = Entradas que nombran «{ $name }»
names-actor = Código de la parte a la que se refiere
names-tie = Vincular
names-said = Lo que se dijo de los nombres
names-why-name = es el nombre de { $actor }
names-why-short = es el nombre corto o el código de { $actor }
names-why-brackets = le sigue entre paréntesis el nombre corto de { $actor }
