# Textos paralelos.
parallels-title = Textos paralelos a { $instrument }
parallels-here = Textos paralelos
parallels-lede = Párrafos de otros textos que dicen lo mismo o que deberían modificarse cuando este cambia. El programa los sugiere; las personas los confirman o los descartan.
parallels-count = { $count ->
    [one] { $count } párrafo tiene textos paralelos
    [many] { $count } de párrafos tienen textos paralelos
   *[other] { $count } párrafos tienen textos paralelos
}
parallels-link = { $count ->
    [one] { $count } texto paralelo
    [many] { $count } de textos paralelos
   *[other] { $count } textos paralelos
}
parallels-more = { $count ->
    [one] Mostrar { $count } más
    [many] Mostrar { $count } más
   *[other] Mostrar { $count } más
}
parallels-none = Ningún párrafo de otro texto guardado aquí dice lo mismo. Añada más resoluciones y esta página las comparará.
parallels-none-here = Nada corresponde a estos filtros. Quite uno de ellos.
parallels-this-text = Este texto
parallels-sister = Texto paralelo
parallels-call = Fórmula introductoria
parallels-all-calls = Todas las fórmulas
parallels-suggested = Sugerencia del programa
parallels-because = Se sugiere porque ambos dicen
parallels-same-force = ambos obligan del mismo modo ({ $force })
parallels-same-addressee = ambos se dirigen a { $actor }
parallels-same-name = ambos citan { $name }
parallels-likeness-near = Casi las mismas palabras: { $count } de 100.
parallels-likeness-much = En gran parte las mismas palabras: { $count } de 100.
parallels-likeness-part = En parte las mismas palabras: { $count } de 100.
parallels-still = La propuesta suprime estas palabras y el texto paralelo todavía las contiene:
parallels-proposed = propuesto en { $symbol }, no adoptado
parallels-adopted = texto adoptado, { $year }
parallels-confirm = Confirmar
parallels-dismiss = Descartar
parallels-withdraw = Retirar esta decisión
parallels-reason = Motivo (opcional)
parallels-confirmed = Confirmado por { $person } en nombre de { $actor }, { $date }
parallels-dismissed = Descartado por { $person } en nombre de { $actor }, { $date }
parallels-show-dismissed = { $count ->
    [one] Mostrar { $count } pareja descartada
    [many] Mostrar { $count } de parejas descartadas
   *[other] Mostrar { $count } parejas descartadas
}
parallels-hide-dismissed = Ocultar las parejas descartadas
parallels-page = Página { $page } de { $pages }
parallels-citing = { $count ->
    [one] { $count } párrafo cita este texto y debería seguirlo
    [many] { $count } de párrafos citan este texto y deberían seguirlo
   *[other] { $count } párrafos citan este texto y deberían seguirlo
}
parallels-citing-lede = Mencionan este texto por su nombre: quizá tengan que cambiar con él, aunque las palabras no se parezcan.
parallels-cites = Cita por su nombre { $text }.
parallels-citing-all = Mostrar todas las citas de este texto
