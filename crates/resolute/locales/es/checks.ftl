check-title = Revisar un proyecto
check-lede = Entregue un archivo y vea lo que un redactor debe saber antes de que el texto salga: citas caducas, numeración rota, dos nombres para un mismo órgano.
check-kept = No se guarda nada: el archivo se lee, se comenta y se olvida.
check-forgotten = El archivo se leyó, se comentó y se olvidó; no se guardó nada de él.
check-file = Elegir o soltar un archivo
check-file-help = Word (.docx), Akoma Ntoso o texto simple. Los cambios registrados se consideran aceptados.
check-as-of = Juzgar citas y fechas a fecha de
check-as-of-help = Déjelo vacío para tomar la apertura de la conferencia a la que se dirige el texto.
check-do = Revisar el archivo
check-word = Llevarse el archivo Word comentado
check-word-help = Como no se guardó nada, elija de nuevo el archivo para llevárselo con los hallazgos como comentarios.
check-rules-title = Qué se revisa
check-rules-lede = Cada hallazgo pertenece a una de estas revisiones.
check-english = Los mensajes de los hallazgos están en inglés, como los textos que se revisan.
check-text = El texto con sus hallazgos
check-again = Revisar de nuevo
check-nothing = No se encontró nada.
check-not-analysed = Este texto no está en inglés; solo se hicieron las revisiones que no dependen del idioma.
check-beside = Comprobado a fecha de { $day }:
check-day = Juzgado a fecha de { $day }.
check-day-of = Juzgado a fecha de { $day }, apertura de { $conference }.
check-no-day = No se conoce ninguna fecha, así que nada se juzgó por su fecha. Elija una abajo.
check-error = Error
check-warning = Advertencia
check-note = Nota

check-more = { $count ->
    [one] { $count } hallazgo más
   *[other] { $count } hallazgos más
}
check-found = { $count ->
    [one] { $count } hallazgo
   *[other] { $count } hallazgos
}
check-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errores
}
check-warnings = { $count ->
    [one] { $count } advertencia
   *[other] { $count } advertencias
}
check-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}

check-rule-homoglyph = Letras de dos alfabetos en una palabra
check-rule-stale-citation = Un texto que había sido sustituido
check-rule-suppressed-citation = Un texto que había sido suprimido
check-rule-being-revised = Un texto que revisa la misma conferencia
check-rule-superseded-since = Un texto sustituido más tarde
check-rule-unknown-instrument = Un texto que falta en un registro completo
check-rule-stale-title = El título de otra revisión
check-rule-title-mismatch = El título de otro instrumento
check-rule-missing-place = Una cita que no dice bien de qué texto se trata
check-rule-missing-body = Una cita que no dice de quién es el texto
check-rule-unknown-conference = Un lugar y un año en que nadie se reunió
check-rule-paragraph-mismatch = Un párrafo más allá del final del texto
check-rule-typo = Una palabra o un nombre a un desliz de uno conocido
check-rule-name-variant = Un órgano o documento con varios nombres
check-rule-title-variant = Una línea de acción con un título que no es del todo el suyo
check-rule-abbreviation = Una sigla desarrollada después de su uso, o dos veces
check-rule-undefined-abbreviation = Una sigla que nunca se desarrolla
check-rule-label-sequence = Numeración que no sigue o se repite
check-rule-dangling-reference = Una remisión a un párrafo que no existe
check-rule-spent-reference = Un texto que se nombra como si fuera otro
check-rule-role-conflict = Una línea de acción en dos funciones
check-rule-wrong-actor = Una tarea que habla del mandato de otro Sector
check-rule-date-past = Un plazo ya vencido
check-rule-stale-task = Una tarea de participar en lo que ya terminó
check-rule-dangling-deadline = Plazos que se piden y no se fijan
check-rule-stale-fact = Un número que el registro conoce de otro modo
check-rule-doubled-word = La misma palabra dos veces
check-rule-spacing = Espacios que faltan o sobran junto a signos
check-rule-unbalanced = Paréntesis y comillas sin su otra mitad
check-rule-block-end = Párrafos que terminan con un signo equivocado o sin él
check-rule-punctuation = Una coma que corta una oración
