pack-download = Llevarse como páginas, sin servidor
pack-about = Acerca de esta carpeta
pack-title = { $instrument }: el texto, lo que pide y lo que se ha hecho
pack-lede = Una resolución con todo lo que el registro conserva de ella, en páginas que se abren sin conexión.
pack-begin = Empiece por index.html: ábralo con cualquier navegador.
pack-day = Situación al { $date }. Lo que se hizo o cambió después no figura aquí.
pack-from = Elaborado por Resolute a partir del registro de textos, deberes, planes, actividades e informes. Cada afirmación conserva su origen: una sugerencia que nadie ha confirmado va señalada y no cuenta.
pack-not-law = El texto de una propuesta no está en vigor. Donde aparece, la página lo dice.
pack-live = La misma página, en línea:
pack-files = Qué contiene la carpeta
pack-file-index = Todos los párrafos dispositivos con su estado
pack-file-paragraphs = Una página por párrafo: sus palabras en cada texto, el deber, los productos, las actividades con sus pruebas, los informes, los cambios de estado y lo que falta
pack-file-texts = Los textos, con el estado de cada párrafo al margen
pack-file-duties = Los deberes con su estado
pack-file-activities = Las actividades vinculadas a los párrafos
pack-file-evidence = Lo que demuestra que se hicieron
pack-paragraphs = { $count ->
    [one] { $count } párrafo
    [many] { $count } de párrafos
   *[other] { $count } párrafos
}
