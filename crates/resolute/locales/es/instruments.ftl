# Redacción aún no revisada por un hablante nativo; el pie de página también lo dice.
work-title = { $instrument } en acción
work-proposal-notice = Está leyendo la propuesta { $symbol } presentada a la { $conference }, { $reading }. No es el texto adoptado.
work-adopted-notice = Está leyendo un texto recibido como el texto adoptado. Aquí no se ha comparado con la edición publicada.
work-reconstructed-notice = Está leyendo un texto reconstruido a partir de { $symbol }. No es una edición publicada.
work-duties-proposed = Las obligaciones que añade la propuesta figuran como propuestas y se distinguen de las que están en vigor.
reading-tracked = leída de un archivo con control de cambios
reading-recovered = leída de una exportación de texto en la que se perdieron las marcas de revisión y hubo que recuperarlas
reading-none = leída de un texto sin formato y sin cambios
as-of = Situación al
as-of-opening = { $date }, apertura de la { $conference }
as-of-today = hoy, { $date }
as-of-superseded = Desde entonces { $instrument } ha sido revisada: { $revision }. El texto de esa revisión no se conserva aquí, de modo que las obligaciones siguientes son las propuestas o en vigor antes de ella.
items-of-operative = puntos dispositivos
beside = Junto al texto
items = { $count ->
    [one] { $count } punto
   *[other] { $count } puntos
}
duties-count = { $count ->
    [one] { $count } obligación
   *[other] { $count } obligaciones
}
see-redline = Ver los cambios marcados
see-text = Leer el texto
see-proposal = Abrir la propuesta
see-duty = Abrir la obligación
see-work = Verlo en acción
who = Quién debe hacerlo
by-when = Plazo
reported-to = Informa a
state = Estado
not-dated = sin fecha indicada
to-nobody = nadie designado
unfold = Mostrarlo todo
fold = Mostrar menos
change-new = Nuevo en la propuesta
change-ended = Suprimido por la propuesta
change-relabelled = Renumerado { $before } → { $after }
change-words = Qué cambia la propuesta
count-outputs = Productos
count-requests = Solicitudes
count-activities = Actividades
count-money = Financiación
count-indicators = Indicadores
count-reports = Informes
counts-note = Solicitudes, financiación, indicadores e informes están en cero: sus registros aún no están abiertos y nada se cuenta antes de que exista una fila. Un producto o una actividad cuenta cuando una persona ha confirmado que responde al párrafo o lo aplica.
side-matrix = Líneas de acción y objetivos
side-matrix-lede = Un punto vincula una línea de acción de la CMSI con un Objetivo de Desarrollo Sostenible al que sirve.
side-matrix-links = { $count ->
    [one] { $count } vínculo confirmado de la Matriz CMSI-ODS
   *[other] { $count } vínculos confirmados de la Matriz CMSI-ODS
}
side-matrix-source = Fuente: Matriz CMSI-ODS (2015), según dos transcripciones que coinciden.
side-deadlines = Próximos plazos
side-deadlines-none = Ningún párrafo de este texto menciona una fecha.
side-country = Lo que su país puede hacer
side-country-lede = El texto hace un llamamiento a los Estados Miembros, los Miembros de Sector, los Asociados y las Instituciones Académicas:
side-summary = Resumen para el GTC-CMSI
side-summary-lede = El texto pide un resumen completo de las actividades. Se redacta a partir de las actividades; aún no hay ninguna registrada, así que no hay de qué redactarlo. La obligación de la que procede:
matrix-title = Líneas de acción de la CMSI y Objetivos de Desarrollo Sostenible
matrix-lede = Cada fila es una Línea de Acción y cada columna un objetivo. Hay un punto donde la Matriz CMSI-ODS vincula ambos.
matrix-linked = vinculado
action-line = Línea de acción

instruments-title = Instrumentos
instruments-lede = Resoluciones, decisiones y recomendaciones que se conocen aquí, con sus revisiones. Cuando se conserva el texto, puede leerse.
instruments-count = { $count ->
    [one] { $count } instrumento
   *[other] { $count } instrumentos
}
instrument-held = Textos conservados aquí
instrument-not-held = Conocido por su nombre; aquí no se conserva ningún texto.
instrument-revisions = Revisiones conocidas
instrument-latest = Última revisión conocida
instrument-unverified = sin verificar
body = Órgano
contents = Índice
notes = Notas
version-label = Versión
version-adopted = adoptada
version-proposed = propuesta
version-not-yet = no adoptada, o no consta su adopción
version-superseded = sustituida
version-suppressed = suprimida
download = Descargar
text-proposed-notice = Está leyendo el texto que propone { $symbol }. No es el texto adoptado.
version-reconstructed = reconstruida
view-label = Presentación
view-text = Tal como se redactó
view-redline = Con marcas
view-changes = Solo los cambios
view-sides = En paralelo
margin-label = Notas al margen
margin-show = Visibles
margin-hide = Ocultas
print-hint = Para obtener un PDF, imprima esta página.
legend = Cómo leer las marcas
unchanged-between = { $count ->
    [one] { $count } párrafo sin cambios
   *[other] { $count } párrafos sin cambios
}
side-before = Antes
side-after = Según la propuesta
side-nothing = no figura en esta lectura
not-understood = Conservado tal cual; no comprendido
not-analysed = Este texto no está en inglés. Se conserva, se muestra y puede buscarse, pero no se leen sus obligaciones.
findings-title = Observaciones
permalink = Dirección de este párrafo

proposals-title = Propuestas
proposals-lede = Lo que las partes piden a una conferencia que añada, modifique o suprima.
proposals-count = { $count ->
    [one] { $count } propuesta
   *[other] { $count } propuestas
}
proposals-none = Todavía no se ha conservado ninguna propuesta.
proposal-upload = Añadir una propuesta
proposal-symbol = Signatura
proposal-action = Acción solicitada
proposal-sponsors = Autor
proposal-addressed = Dirigida a
proposal-instrument = Instrumento
proposal-base = Texto anterior
proposal-base-note = reconstruido a partir de { $symbol } rechazando sus cambios; no es una edición publicada
proposal-reading = Cómo se leyó
proposal-kept = Conservada el
proposal-front = Lo que dice el autor
proposal-redline = Texto con marcas
proposal-authors = Cambios de
proposal-all-authors = todos
proposal-uncertain = Cambios por confirmar
proposal-uncertain-lede = Una máquina recuperó estos cambios y no está segura. Cada uno sigue marcado como incierto hasta que una persona decida.
proposal-uncertain-none = Ningún cambio de esta lectura es incierto.
proposal-as-read = Según la lectura
proposal-other-reading = Otra lectura
proposal-sure = { $percent } % de seguridad
proposal-suggested = sugerido porque { $reason }
proposal-reason = Motivo
proposal-confirm = Confirmar
upload-title = Añadir una propuesta
upload-lede = Resolute lee el archivo y muestra lo que ha entendido. No se conserva nada hasta que usted lo diga.
upload-file-help = Un archivo de Word (.docx), con o sin control de cambios, o un texto sin formato. Convierta antes los PDF y los formatos antiguos.
upload-drop = Suelte aquí un archivo o elija uno:
upload-read = Leerlo
upload-reading = Lo que se ha leído
upload-keep-lede = Se conservará lo siguiente:
upload-keep = Conservarlo
upload-discard = No conservarlo
upload-known = Este archivo ya se conserva.
upload-no-proposal = No se encontró ninguna propuesta en este archivo. Su texto figura más abajo; no puede conservarse como propuesta.
upload-changes = { $count ->
    [one] { $count } párrafo con cambios
   *[other] { $count } párrafos con cambios
}
upload-uncertain = { $count ->
    [one] { $count } cambio incierto
   *[other] { $count } cambios inciertos
}
