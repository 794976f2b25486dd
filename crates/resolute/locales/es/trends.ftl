# Lo que creció y lo que disminuyó entre las actividades nuevas más allá del azar.
trends-title = Tendencias
trends-lede = Lo que creció y lo que disminuyó: palabras, conceptos, países y asociaciones cuya proporción en las actividades nuevas cambió entre dos períodos más de lo que explica el azar. Cada número abre sus actividades.
trends-method = Cómo se juzga
trends-report = Informe sobre nuevas tendencias
trends-of = Qué se compara
trends-of-all = todo
trends-activities = Todas las actividades
trends-before-from = Primer período, desde
trends-before-to = Primer período, hasta
trends-new = { $count ->
    [one] { $count } actividad nueva
   *[other] { $count } actividades nuevas
}
trends-too-few = En uno de estos períodos hay demasiado pocas actividades nuevas: cada uno necesita { $fewest } para poder decir algo. Elija períodos más largos o quite un filtro.
trends-narrowed = No se compara aquello por lo que se filtra la lista, porque de cualquier otro valor solo se contaría una parte. Quite ese filtro o compare otra cosa.
trends-compared = { $count ->
    [one] { $count } valor comparado
   *[other] { $count } valores comparados
}
trends-nothing = Nada creció ni disminuyó más allá del azar. También es una respuesta; lo que se comparó figura abajo, sin clasificación.
trends-filled-in = Las entradas se rellenan de otro modo que antes: { $before } de las actividades nuevas del primer período dicen algo aquí, y { $after } de las del segundo. Los cambios de abajo pueden deberse a ello.
trends-more = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
trends-picture = { $what }: diferencias con sus intervalos
trends-picture-note = Los puntos son diferencias de proporciones en puntos porcentuales, las líneas sus intervalos del 95 % y la línea discontinua la ausencia de diferencia. Los puntos llenos crecieron, los huecos disminuyeron. La tabla tiene los mismos números.
trends-rest = { $count ->
    [one] { $count } valor sin cambio más allá del azar
   *[other] { $count } valores sin cambio más allá del azar
}
trends-rest-note = Sin orden de importancia: primero están los más alejados del azar, y ninguno es un hallazgo.
trends-span = del { $from } al { $to }
trends-before = Primer período
trends-after = Segundo período
trends-way = Sentido
trends-way-grew = creció
trends-way-fell = disminuyó
trends-way-chance = sin cambio más allá del azar
trends-difference = Diferencia en puntos
trends-interval = Intervalo del 95 %
trends-interval-of = de { $low } a { $high }
trends-by-chance = Ocurriría por azar
trends-chance = menos de 1 vez de cada { $of }
trends-chance-not = no se distingue del azar
trends-count-of = { $count } de { $of }
trends-of-terms = Palabras de títulos y descripciones
trends-of-lines = Líneas de acción
trends-of-goals = Objetivos
trends-of-targets = Metas
trends-of-gdc = Objetivos del Pacto Digital Global
trends-of-countries = Países
trends-of-regions = Regiones
trends-of-groups = Grupos de países
trends-of-people = Destinatarios
trends-of-partnerships = Asociaciones
trends-of-actors = Organismos
trends-of-kinds = Tipos de entradas
trends-of-organisations = Tipos de organizaciones
trends-method-new = Son nuevas las actividades publicadas cuyo primer día cae en el período; si no se indica, el último día; sin ningún día, aquel en que se creó la entrada. Las entradas fusionadas como duplicados cuentan una vez.
trends-method-compared = Un valor se compara cuando lo tienen al menos { $with } actividades nuevas de los dos períodos juntos.
trends-method-fewest = Cada período necesita { $fewest } actividades nuevas.
trends-method-years = Un período tiene como máximo { $years } años.
trends-method-words = Las palabras son las de títulos y descripciones, cada idioma por separado, todas las formas de una palabra como una sola, una vez por actividad. Se omiten artículos, preposiciones y similares, números y caracteres sueltos.
trends-method-confirmed = Los conceptos son los que da la entrada y aprobó un revisor. Las sugerencias de la máquina no cuentan.
trends-method-interval = El intervalo es el de Newcombe para la diferencia de dos proporciones, a partir de los intervalos de Wilson, de l a u, de cada proporción p. No se ensancha por el número de comparaciones.
trends-method-chance = Con qué frecuencia el azar por sí solo separa tanto las proporciones lo dice la prueba de dos proporciones con la proporción conjunta p; donde se esperarían menos de 5 actividades en una casilla, la prueba exacta de Fisher.
trends-method-many = Entre muchas comparaciones, algunas difieren por azar. Por eso el resultado se corrige para los m valores de la misma clase según Benjamini y Hochberg: de lo que se muestra como crecido o disminuido, se espera que a lo sumo el 5 % sea azar.
trends-method-says = Una proporción dice lo que se inscribe aquí, no lo que ocurre en el mundo: un organismo que inscribe muchas actividades iguales la mueve tanto como muchos organismos. Mire las actividades que hay detrás de un número antes de informar de él.
activities-filter-term = Palabra
activities-filter-new-from = Nuevas desde
activities-filter-new-to = Nuevas hasta
reports-template-emerging-trends = Nuevas tendencias
reports-what-emerging-trends = Lo que creció y disminuyó entre las actividades nuevas más allá del azar: palabras, conceptos, países y asociaciones, con números, intervalo y actividades, frente a un período anterior igual de largo.
reports-emerging-title = Nuevas tendencias
reports-emerging-how = El período se compara con otro igual de largo justo antes. Lo que se muestra como crecido o disminuido cambió su proporción en las actividades nuevas más de lo que explica el azar, corregido por todo lo comparado; nada se clasifica.
reports-emerging-new-caption = Actividades nuevas de los dos períodos
reports-emerging-period = Período
reports-emerging-new = Actividades nuevas
reports-emerging-caption = { $what }: lo que creció o disminuyó más allá del azar
reports-emerging-more = Otros hallazgos de esta clase:
reports-prompt-finding = Qué hay que decir sobre «{ $what }»: qué hay detrás y qué se sigue de ello.
trends-rare = Ningún valor tiene suficientes actividades nuevas para compararse.
