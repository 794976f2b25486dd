# Lo que citan los textos, y en qué estado están los textos citados.
citations-title = Citas
citations-lede = Todos los textos que se citan en los textos conservados aquí, con las palabras que los citan y el estado del texto citado.
citations-day = Estados al { $date }. «Ya sustituido» significa que se había adoptado un texto más reciente antes de redactarse el texto que cita.
citations-cites = Texto que cita
citations-cited = Texto citado
citations-body = Órgano del texto citado
citations-names = Lo que se nombra
citations-standing = Estado del texto citado
citations-any = cualquiera
citations-names-texts = textos y sus partes
citations-names-all = todo
names-instrument = textos numerados
names-provision = partes de textos
names-document = textos conocidos por su nombre
names-conference = conferencias
names-concept = líneas de acción y objetivos
names-itself = el propio texto
citations-count = { $count ->
    [one] { $count } cita
    [many] { $count } de citas
   *[other] { $count } citas
}
citations-dead-texts = { $count ->
    [one] { $count } texto cita lo que ya no está en vigor
    [many] { $count } de textos citan lo que ya no está en vigor
   *[other] { $count } textos citan lo que ya no está en vigor
}
citations-dead-all = { $count ->
    [one] Mostrar esta cita
    [many] Mostrar estos { $count } de citas
   *[other] Mostrar estas { $count } citas
}
citations-none = Todavía no se conserva ningún texto, así que nada se cita. Añada una propuesta o un texto y se leerán sus citas.
citations-empty = Ninguna cita responde a estos filtros.
citations-in = citado en
citation-guess = órgano supuesto
cited-dead = ya no en vigor
cited-in-force = en vigor
cited-stale-at-writing = ya sustituido al redactarse
cited-superseded-since = sustituido después
cited-being-revised = revisado por la misma conferencia
cited-suppressed = suprimido
cited-unknown-revision = revisión desconocida
cited-not-in-register = no figura en el registro
cited-not-a-text = no es un texto
cited-because-stale = { $revision } lo había sustituido
cited-because-superseded = { $revision } lo ha sustituido
cited-because-revised = { $revision } es su nuevo texto
cited-because-suppressed = suprimido por { $revision }
cited-because-in-force = texto en vigor: { $revision }
unresolved-no-body = Las palabras no dicen de qué órgano es el texto.
unresolved-not-in-register = El registro no lo tiene.
unresolved-unknown-revision = El registro no conoce esta revisión.
unresolved-unknown-conference = El registro no conoce tal reunión del órgano.
unresolved-no-text = Las palabras no dicen de qué texto es parte.
unresolved-unknown-concept = El registro no tiene este término.
neighbourhood-cites = Cita
neighbourhood-cites-none = No se conserva aquí ningún texto suyo, o no cita nada.
neighbourhood-cited-by = Lo citan
neighbourhood-cited-by-none = Ningún texto conservado aquí lo cita.
neighbourhood-none = Ningún texto conservado aquí lo cita, y no se conserva aquí ningún texto suyo.
neighbourhood-text = Texto
neighbourhood-figure = Imagen de las citas; los cuadros de abajo dicen lo mismo
neighbourhood-more = La imagen muestra los textos con más citas; los cuadros los muestran todos.
neighbourhood-picture = Citas en torno a { $instrument }
neighbourhood-picture-text = { $citing ->
    [one] { $citing } texto lo cita
    [many] { $citing } de textos lo citan
   *[other] { $citing } textos lo citan
}; cita { $cited ->
    [one] { $cited } texto
    [many] { $cited } de textos
   *[other] { $cited } textos
}. Cada casilla lleva a las citas.
citations-of-instrument = Citas: lo que cita y quién lo cita
margin-cites = Cita
cited-notice-superseded = Ha seguido una cita de { $revision }. Este texto ya no está en vigor: { $newer } lo sustituyó.
cited-notice-suppressed = Ha seguido una cita de { $revision }. El instrumento fue suprimido: { $newer }.
cited-notice-in-force = Ha seguido una cita de { $revision }. Según el registro, era el texto en vigor al { $date }.
cited-notice-unknown = Ha seguido una cita de un texto de { $year }. El registro no conoce tal texto de este instrumento.
cited-notice-unverified = Nadie ha verificado esta fila del registro.
cited-notice-not-held = Su texto no se conserva aquí.
citations-dead-link = Lo que cita un texto que ya no está en vigor
