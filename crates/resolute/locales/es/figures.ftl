# Figures about activities: matrix, map, countries.
figures-title = Actividades
figures-none = Ninguna actividad publicada lleva todavía esta etiqueta.
figures-add = Registrar una actividad
figures-share-of-all = { $share } del total de { $all }
figures-share-beside = { $own }; de todas las actividades { $all }
figures-percent = { $number } %
figures-trend-rising = más en los últimos tres años que en los tres anteriores
figures-trend-steady = más o menos igual en los últimos tres años que en los tres anteriores
figures-trend-falling = menos en los últimos tres años que en los tres anteriores
figures-trend-unknown = demasiado pocas para hablar de tendencia
figures-by-year = Actividades por los años en que se realizan
figures-by-year-note = Actividades publicadas por los años en que se realizan; las que no tienen fecha no aparecen.
figures-as-table = Lo mismo en una tabla
figures-year = Año
figures-count = Número
figures-share = Proporción
figures-what = Qué
figures-all = todas
figures-most-line = Líneas de acción a las que más sirven
figures-most-goal = Objetivos a los que más sirven
figures-most-country = Países en los que más se realizan
figures-most-people = Personas a las que se destinan
figures-facet-line = Línea de acción
figures-facet-goal = Objetivo
figures-facet-group = Grupo de países
figures-facet-people = Personas
figures-facet-country = País
map-title = Mapa
map-lede = Dónde se realizan las actividades publicadas. Una actividad en varios países cuenta en cada uno.
map-legend = Actividades por tono
map-note = Los límites y nombres que figuran en este mapa y las denominaciones utilizadas no implican su apoyo o aceptación oficial.
map-source = Contornos: Natural Earth (dominio público).
map-none = Ninguna actividad publicada indica un país con estos filtros.
country-lede = Qué se pide a este país y qué se ha hecho en él.
country-groups = Grupos a los que pertenece
country-parts = Partes de la página
country-must = Qué debe hacer
country-must-lede = Obligaciones en vigor el { $day } que los textos disponibles aquí dirigen a todos los Estados Miembros o a este país por su nombre.
country-must-none = Ningún texto en vigor disponible aquí se dirige a los Estados Miembros. Esto no dice nada de los textos que no se conservan aquí.
country-duties-all = Todas en el registro de obligaciones
country-done = Qué se ha hecho en él
country-who = Sus organismos
country-who-none = Todavía no hay ningún organismo de este país registrado.
country-facts = Códigos, regiones y grupos con sus fuentes
matrix-measure = Qué dicen las celdas
matrix-measure-links = vínculos oficiales: metas citadas
matrix-measure-activities = actividades
matrix-measure-share = proporción de las actividades de la línea
matrix-measure-lift = cuántas veces más que por azar
matrix-measure-countries = países
matrix-measure-trend = tendencia
matrix-activities-note = Un punto marca un vínculo oficial. El tono es la proporción de actividades de la línea que tienen el objetivo; como muchos marcan todos los objetivos, léalo junto al número por azar.
matrix-gaps = Lagunas: vínculo oficial sin actividad
matrix-gaps-lede = La matriz vincula ambos y ninguna actividad publicada lleva los dos. Se omiten las líneas sin actividades.
matrix-surprises = Sorpresas: actividades sin vínculo oficial
matrix-surprises-lede = La matriz no vincula ambos y al menos cinco actividades tienen los dos, una vez y media más que por azar o más.
figures-activities = { $count ->
    [one] { $count } actividad
    [many] { $count } de actividades
   *[other] { $count } actividades
}
map-countries = { $count ->
    [one] { $count } país
    [many] { $count } de países
   *[other] { $count } países
}
country-duties = { $count ->
    [one] { $count } obligación
    [many] { $count } de obligaciones
   *[other] { $count } obligaciones
}
figures-money = Dinero
figures-against = Junto a su parte del mundo
figures-against-lede = La parte de las actividades y del dinero junto a la parte de los países que es este grupo: quién queda atrás se ve donde las primeras son menores que la última.
figures-against-people = Qué parte de todas las personas es este grupo no lo dice ninguna fuente que se tenga aquí.
figures-against-countries = Países
figures-against-part = Este grupo
figures-against-whole = Todos
matrix-measure-money = dinero
matrix-measure-money-trend = tendencia del dinero
matrix-money-note = Importes: { $what }, en { $unit }; redondeados en la tabla, exactos detrás de cada casilla.
matrix-money-none = Ninguna actividad publicada dice nada sobre dinero.
matrix-unit-0 = { $currency }
matrix-unit-3 = miles de { $currency }
matrix-unit-6 = millones de { $currency }
matrix-unit-9 = miles de millones de { $currency }
matrix-figures = Todas las cifras de todas las casillas:
money-trend-rising = más dinero en los tres últimos años que en los tres anteriores
money-trend-steady = casi el mismo dinero en los tres últimos años que en los tres anteriores
money-trend-falling = menos dinero en los tres últimos años que en los tres anteriores
money-trend-unknown = demasiado poco para hablar de una tendencia del dinero
concept-indicators-lede = Lo que se mide, según su definición. Aún no se tienen observaciones.
region-initiatives = Iniciativas regionales
region-initiatives-none = Aún no se ha registrado ninguna iniciativa regional de esta región.
region-initiatives-all = { $count ->
    [one] { $count } iniciativa, con su conferencia y otros campos
    [many] { $count } iniciativas, con sus conferencias y otros campos
   *[other] { $count } iniciativas, con sus conferencias y otros campos
}
