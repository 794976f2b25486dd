# Frameworks, their concepts and links, roles, the matrix.
frameworks-title = Marcos
frameworks-lede = Las listas con que se ordena el trabajo: Líneas de acción, objetivos y metas, regiones, grupos de países, categorías de miembros.
scheme-lede-action-lines = Aquello en lo que la Cumbre Mundial sobre la Sociedad de la Información acordó trabajar en 2003 y 2005: de C1 a C11, con ocho subtemas en C7.
scheme-lede-sdgs = Los 17 objetivos de la Agenda 2030, sus 169 metas y los indicadores del marco mundial.
scheme-lede-wsis-targets = Lo que el Plan de Acción de Ginebra se propuso alcanzar, y una meta añadida para medir; con palabras breves del compilador.
scheme-lede-itu-regions = Las seis regiones de la UIT con sus Estados Miembros, oficinas y organizaciones regionales.
scheme-lede-country-groups = Grupos de los que hablan las resoluciones: países menos adelantados, países en desarrollo sin litoral, pequeños Estados insulares en desarrollo.
scheme-lede-membership-categories = Quién puede participar en los trabajos de la UIT y quién vota.
scheme-lede-stakeholder-types = Cómo clasifican a los participantes el inventario, los premios y el foro de la CMSI.
scheme-lede-un-regions = Las regiones de la División de Estadística de las Naciones Unidas (M49), cada una dentro de otra más amplia, con sus países y zonas.
scheme-lede-countries = Países y zonas de M49 por sus códigos ISO, con sus nombres en los seis idiomas oficiales y las regiones y grupos a los que pertenecen.
scheme-lede-people = Grupos de personas a los que se destinan las actividades.
scheme-lede-gdc = Los cinco objetivos del Pacto Digital Global de 2024.
scheme-imported = Tomado de un fichero
scheme-unreviewed = { $count ->
    [one] { $count } título en este idioma está traducido aquí y aún no se ha revisado.
    [many] { $count } de títulos en este idioma están traducidos aquí y aún no se han revisado.
   *[other] { $count } títulos en este idioma están traducidos aquí y aún no se han revisado.
}
scheme-adopted-by = Adoptado por
concepts-count = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
concepts-none = Aún no se ha cargado nada. Se incorpora al cargar los datos de referencia.
concepts-empty = Nada aquí contiene estas palabras.
concept-notation = Código
concept-title = Título
concept-roles = Actores con una función
concept-links = Vínculos de la Matriz CMSI-ODS
concept-duties = Deberes que lo nombran
concept-duties-none = Ningún deber de un texto conservado aquí lo nombra.
duties-none = ninguno
concept-what = Qué es
concept-parent = Pertenece a
concept-children = Qué le pertenece
concept-titles = Títulos
concept-indicators = Indicadores de TIC que lo miden
indicator-custodian = A cargo de
concept-links-confirmed = { $count ->
    [one] { $count } vínculo confirmado con un objetivo, una meta o una Línea de acción.
   *[other] { $count } vínculos confirmados con objetivos, metas o Líneas de acción.
}
concept-links-doubtful = Vínculos dudosos
concept-links-doubtful-lede = Figuran en una sola fuente o son un error de una. No se cuentan en ningún lugar; cada uno dice por qué.
members-count = { $count ->
    [one] { $count } país o zona
   *[other] { $count } países y zonas
}
members-lede = Según la lista de los datos de referencia:
members-changes = Salieron del grupo o saldrán
members-changes-lede = Quien sale pertenece al grupo hasta ese día.
member-left = hasta { $day }
member-leaves = fijado para { $day }
group-itu-regions = Región de la UIT
group-un-regions = Región de las Naciones Unidas
group-country-groups = Grupo de países
fact-note = Observación
fact-standing = Grado de verificación
fact-yes = sí
fact-no = no
fact-prize-category = Categoría de los premios de la CMSI
fact-current-lead-facilitators-2026 = Facilitadores principales en 2026
fact-target-count = Metas
fact-indicator-codes = Indicadores del marco mundial
fact-member-states = Estados Miembros
fact-regional-office-place = Oficina regional
fact-regional-telecom-organization = Organización regional de telecomunicaciones
fact-un-regional-commissions = Comisiones regionales de las Naciones Unidas
fact-members = Miembros en la lista
fact-as-of = Lista al
fact-applies-to = Se aplica a
fact-votes = Vota
fact-used-by = Utilizado por
fact-alpha2 = Código ISO de dos letras
fact-m49 = Número M49
source = Fuente
checked-verified = verificado
checked-partly = verificado en parte
checked-unverified = no verificado
checked-plain = sin indicación
label-short = Nombre breve
label-title = Nombre completo
label-title-2003 = Título de 2003 (Plan de Acción de Ginebra)
label-title-2005 = Título de 2005 (Agenda de Túnez, anexo)
roles-title = Funciones en las Líneas de acción
roles-none = Ninguna fuente conocida aquí le asigna una función en una Línea de acción.
roles-lede = Cada función es un hecho de su año, con las palabras del texto que lo dice.
roles-contradict = Un mismo párrafo asigna dos funciones en la misma Línea de acción. Se muestran ambas; no corresponde a esta página decidir cuál vale.
roles-facilitators = Quién facilita
roles-by-clause = Qué función tiene la UIT, cláusula por cláusula
roles-by-clause-lede = Según dicen las cláusulas de la propuesta. Una propuesta no es norma; si también se conserva el texto anterior, su cláusula figura junto a la propuesta.
roles-table = Qué función tiene la UIT en cada Línea de acción, cláusula junto a cláusula
role = Función
role-who = Quién
role-year = Año
role-basis = Quién lo dice
role-checked = Verificación
role-against = no concuerda con
role-before = Antes de la propuesta, en resumen
role-after = Según la propuesta, en resumen
role-annex = En el anexo de Túnez
role-summary-source = Resumido por el compilador de los datos de referencia:
role-basis-proposal = Propuesta { $proposal }
role-basis-tunis-annex-2005 = Agenda de Túnez, anexo
role-basis-current-2026 = Cuadro de facilitadores
clause-before = en el texto anterior, { $year }
clause-proposed = según la propuesta, { $year }
role-is-sole-facilitator = facilitador único
role-is-co-facilitator = cofacilitador
role-is-partner = asociado
role-is-key-partner = asociado clave
role-is-moderator-facilitator = moderador/facilitador
role-is-lead-focal-point = coordinador principal
role-is-participates-with-others = participa con otros
role-is-contributes = contribuye
matrix-back = Volver a la matriz
matrix-total = Vínculos
matrix-whole = vinculada con el objetivo en su conjunto
matrix-targets = { $count ->
    [one] vinculada mediante { $count } meta
   *[other] vinculada mediante { $count } metas
}
matrix-doubtful = solo un vínculo dudoso
matrix-not-linked = La matriz no vincula ambos.
matrix-open-cell = Abrir la celda
matrix-seen-in = Visto en
seen-app-line-file = el archivo de la aplicación por Línea de acción
seen-app-goal-file = el archivo de la aplicación por objetivo
seen-transcription = la transcripción de la matriz
matrix-goal-or-target = Objetivo o meta
matrix-why = Por qué es dudoso
matrix-provenance = De la propia matriz solo pudieron leerse las primeras páginas. Un vínculo está confirmado cuando una transcripción y un archivo de la aplicación coinciden.
matrix-legend-linked = Un punto es un vínculo de la matriz; el número indica cuántas metas del objetivo nombra y el sombreado, su proporción.
matrix-legend-whole = 0 junto a un punto: se refiere al objetivo en su conjunto.
matrix-legend-doubtful = Solo un vínculo dudoso; no se cuenta.
matrix-duties-both = Deberes que nombran ambos
matrix-duties-both-none = Ningún deber de un texto conservado aquí nombra ambos.
concept-uri = Dirección en la web
links-made = Vínculos con otros marcos creados aquí
links-made-lede = Lo que las personas vincularon y lo que dice un fichero importado. Una sugerencia no cuenta hasta que alguien la confirma.
links-made-none = Nadie lo ha vinculado todavía.
links-because = Porque
links-confirm = Confirmar
links-dismiss = Descartar
links-withdraw = Retirar
links-suggest = Sugerir un vínculo
links-kind = Tipo de vínculo
links-scheme = Marco
links-notation = Código del otro concepto
links-reason = Por qué
link-suggested = sugerido
link-confirmed = confirmado
link-withdrawn = retirado
mapping-exact = significa lo mismo que
mapping-close = significa casi lo mismo que
mapping-broad = es más específico que
mapping-narrow = es más amplio que
mapping-related = tiene relación con
label-alternative = Otro nombre
label-definition = Definición
label-note = Nota
label-scope-note = Cómo se usa
label-example = Ejemplo
label-history-note = Historia
label-change-note = Cambio
label-editorial-note = Nota de sus editores
fact-other-notations = Otros códigos
fact-deprecated = Ya no debe usarse
