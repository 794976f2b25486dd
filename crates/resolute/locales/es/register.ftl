# El registro de actividades: palabras, filtros, orden, filas.
activities-lede = Todo lo que consta como realizado en pro de las resoluciones. Cada entrada fue revisada antes de figurar aquí, o procede de una fuente que se indica.
activities-help = Palabras en cualquiera de sus formas, «palabras que van seguidas», o el número que le dio su fuente.
activities-count = { $count ->
    [one] { $count } actividad
    [many] { $count } de actividades
   *[other] { $count } actividades
}
activities-none = Todavía no consta nada. En cuanto se revise una entrada o se importe un archivo, aparecerá aquí.
activities-empty = Ninguna actividad cumple todo esto. Puede quitar un filtro:
activities-sort = Orden
activities-sort-fit = las más pertinentes
activities-sort-newest = las más recientes primero
activities-sort-changed = las últimas modificadas primero
activities-sort-title = por título
activities-sort-start = las últimas iniciadas primero
activities-rows = Filas
activities-rows-full = con las palabras encontradas
activities-rows-compact = una línea cada una
activities-too-deep = Solo las primeras { $count } pueden abrirse página por página. Reduzca la lista, o tómela entera como archivo.
activities-save = Guardar esta búsqueda y recibir las novedades
activities-feed = Las novedades de esta lista, como canal
activities-source-form = escrita aquí por su responsable
activities-filter-q = Palabras
activities-filter-kind = Tipo
activities-filter-line = Línea de acción
activities-filter-goal = Objetivo
activities-filter-status = Estado
activities-filter-region = Región
activities-filter-country = País
activities-filter-group = Grupo de países
activities-filter-people = Destinatarios
activities-filter-organisation-type = Tipo de organización
activities-filter-year = Año
activities-filter-confirmed = Confirmada por su responsable
activities-filter-actor = Parte
activities-filter-coverage = Alcance
activities-filter-target = Meta
activities-filter-gdc = Objetivo del Pacto Digital Global
activities-filter-mandate = Obligación que aplica
activities-filter-source = Fuente
activities-filter-language = Idioma
