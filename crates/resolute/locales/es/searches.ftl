# Las búsquedas que se conservan.
searches-title = Búsquedas guardadas
searches-lede = Las búsquedas de actividades que usted conserva. Cada una puede comunicarle las novedades, por correo o como canal.
searches-none = Todavía no conserva ninguna búsqueda. Busque actividades y guarde la búsqueda debajo de la lista.
searches-new = Guardar esta búsqueda
searches-new-lede = Póngale un nombre y diga cómo quiere recibir las novedades.
searches-all = Todas las actividades
searches-name = Nombre
searches-alert = Comunicarme las novedades
searches-alert-none = no por correo
searches-alert-at-once = en cuanto haya alguna
searches-alert-daily = una vez al día
searches-alert-weekly = una vez a la semana
searches-keep = Guardar
searches-change = Cambiar o eliminar
searches-remove = Eliminar «{ $name }»
searches-feed = Canal
searches-stop = Detener los mensajes de esta búsqueda
searches-stop-help = La búsqueda se conserva. No se enviarán más mensajes sobre ella.
searches-stopped = Ya no se envían mensajes de esta búsqueda.
searches-mail-open = Abrirlas todas
searches-mail-subject = { $count ->
    [one] { $name }: { $count } nueva actividad
    [many] { $name }: { $count } de nuevas actividades
   *[other] { $name }: { $count } nuevas actividades
}
searches-mail-opening = { $count ->
    [one] { $count } nueva actividad responde a su búsqueda «{ $name }».
    [many] { $count } de nuevas actividades responden a su búsqueda «{ $name }».
   *[other] { $count } nuevas actividades responden a su búsqueda «{ $name }».
}
searches-mail-more = { $count ->
    [one] Y { $count } más.
    [many] Y { $count } más.
   *[other] Y { $count } más.
}
