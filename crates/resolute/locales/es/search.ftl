# Searching everything at once.
search-title = Búsqueda
search-title-of = Búsqueda: { $q }
search-lede = Textos, párrafos, obligaciones, propuestas, actores y conceptos, por cualquiera de sus palabras y en seis idiomas.
search-field = ¿Qué busca?
search-help = Deben figurar todas las palabras, en cualquiera de sus formas. Ponga entre comillas las palabras que van juntas. Una signatura como { $symbol } lleva directamente a su documento.
search-count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-as-of = Condición al { $date }. Lo que solo está propuesto no está en vigor, y así se indica.
search-instead = Nada para «{ $typed }»; se muestra «{ $shown }».
search-left-out = Nada para «{ $typed }»; se ha dejado de lado.
search-some-words = Nada contiene todas estas palabras; se muestra lo que contiene algunas.
search-behind = Los últimos cambios aún no figuran todos en estos resultados. Vuelva a buscar en un momento.
search-building = La búsqueda se está preparando. Actividades que ya se pueden encontrar: { $count } de { $total }.
search-empty = No se ha encontrado nada.
search-without = { $count ->
    [one] Sin «{ $filter }» hay { $count } resultado
   *[other] Sin «{ $filter }» hay { $count } resultados
}
search-try = Pruebe con menos palabras o con la palabra tal como figura en un texto. También puede recorrer estas listas:
search-start = Por ejemplo:
search-exactly = exactamente lo que ha escrito
search-facet-kind = Clase
search-facet-action-line = Línea de acción
search-facet-year = Año de la versión
search-facet-language = Idioma del texto
search-kind-instrument = Instrumento
search-kind-version = Versión
search-kind-proposal = Propuesta
search-kind-provision = Párrafo
search-kind-mandate = Obligación
search-kind-actor = Actor
search-kind-concept = Concepto
search-kind-plan = Plan de trabajo
search-kind-plan-item = Elemento de un plan
search-kind-activity = Actividad
search-note-reconstructed = reconstruido a partir de una propuesta
search-note-unverified = no verificado por completo
search-note-not-held = el texto no se conserva aquí
