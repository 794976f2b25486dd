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
