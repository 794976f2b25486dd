imports-title = Importación y exportación
imports-lede = Traiga muchas actividades a la vez de un archivo, y llévese todas. Primero se examina el archivo; nada se guarda hasta que usted lo diga. El mismo archivo por segunda vez no cambia nada, y uno más reciente actualiza lo que difiere.
imports-list = Nombre de la lista
imports-list-help = Un archivo más reciente de la misma lista se compara con el anterior. Déjelo vacío para usar el nombre del archivo.
imports-file = Archivo de actividades
imports-file-help = IATI 2.03 (actividades u organizaciones), CSV o una hoja de cálculo (.xlsx). Hasta 1.000 MB; una hoja de cálculo, hasta 128 MB.
imports-look = Examinar el archivo
imports-who = Los archivos los entregan colaboradores, puntos focales, revisores y editores. Inicie sesión o pida la función a un administrador.
imports-template = Llévese una hoja de cálculo vacía para rellenar (.xlsx)
imports-before = Archivos entregados
imports-none = Todavía no se ha entregado ningún archivo. Elija uno arriba o empiece con la hoja de cálculo vacía.
imports-state-reading = Se está examinando
imports-state-waiting = Examinado; usted decide
imports-state-running = Se está incorporando
imports-state-done = Incorporado
imports-state-failed = No incorporado
imports-state-discarded = Descartado
imports-take-away = Llevarse todas las actividades
imports-take-away-lede = Todo lo que es público, con todo lo que se dio en IATI.
imports-publishers = Publicadores
imports-publishers-lede = Organizaciones tal como se describen a sí mismas y sus presupuestos en archivos de organización.
imports-format-iati-activities = archivo de actividades IATI
imports-format-iati-organisations = archivo de organizaciones IATI
imports-format-csv = tabla (CSV)
imports-format-xlsx = hoja de cálculo (.xlsx)
imports-progress = Parte del archivo leída
imports-closing = El archivo está leído; se dan los últimos pasos.
imports-leave = Puede dejar esta página; el resultado le espera aquí.
imports-stopped = Este servidor no está trabajando en ello: se detuvo, o aún no se han elegido las columnas. Nada del archivo se ha guardado.
imports-look-again = Mirar de nuevo
imports-nothing-stored = Nada de este archivo se ha guardado. Corrija lo indicado abajo y vuelva a entregarlo.
imports-known = Este archivo fue el último incorporado de su lista. Nada cambia.
imports-new = Entradas nuevas
imports-changed = Entradas modificadas
imports-same = Entradas sin cambios
imports-left = Dejadas como están, por las razones de abajo
imports-vanished = En un archivo anterior y ya no en este
imports-vanished-lede = Quedan como están. Un propietario o revisor decide qué se hace con ellas.
imports-public = Son públicas en cuanto se incorpora el archivo.
imports-queue = Esperan a un revisor antes de ser públicas.
imports-take = Incorporar el archivo
imports-discard = Descartarlo
imports-columns-change = Elegir las columnas
imports-another = Entregar otro archivo
imports-line = Línea
imports-weight = Gravedad
imports-place = Columna o entrada
imports-what = Qué hacer
imports-weight-error = impide incorporar el archivo
imports-weight-warning = conviene mirarlo
imports-weight-note = para su información
imports-findings-language = El sentido de cada hallazgo se dice en español; el detalle de los archivos IATI está en inglés.
imports-columns = Qué son las columnas
imports-columns-lede = Indique para cada columna de su tabla qué contiene. Debajo de cada una están sus primeros valores.
imports-columns-remembered = Elegido como la última vez para una tabla con estos encabezados.
imports-columns-guessed = Supuesto por los encabezados; mire cada una.
imports-columns-key = Las entradas se reconocen por su identificador; si ninguna columna lo contiene, por título y organización juntos.
imports-columns-left = omitir esta columna
imports-columns-empty = sin valores en las primeras filas
imports-column-identifier = Identificador en su lista
imports-column-details = Campos propios del tipo, como participants: 40
imports-column-entry = Entrada de este registro, como la nombran sus propios archivos
imports-so-far = { $count ->
    [one] { $count } entrada hasta ahora
   *[other] { $count } entradas hasta ahora
}
imports-findings = { $count ->
    [one] { $count } observación
   *[other] { $count } observaciones
}
imports-more = { $count ->
    [one] No se muestra { $count } más. En total:
   *[other] No se muestran { $count } más. En total:
}
