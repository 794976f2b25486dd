# Comparar textos, y la historia de un párrafo.
compare-title = Comparar dos textos
compare-lede = Lo que un texto cambia en otro, párrafo por párrafo y palabra por palabra.
compare-instrument = Instrumento
compare-choose = Elija un instrumento del que se conserve aquí más de un texto.
compare-none = Todavía no se conserva aquí ningún instrumento en más de un texto. Incorpore otra versión de un texto o compare dos archivos suyos.
compare-old = Texto tal como era
compare-new = Texto tal como ha de ser
compare-show = Comparar
compare-swap = En el otro sentido
compare-own-marks = Estos son los cambios tal como figuran en el archivo de la propuesta.
compare-worked-out = Estos cambios se han determinado aquí comparando los dos textos. Quienes los publicaron no los marcaron así.
compare-not-law = No ambos textos están adoptados: una propuesta o una reconstrucción no es derecho vigente.
compare-same = Los dos textos son iguales, palabra por palabra.
compare-changed = { $count ->
    [one] { $count } párrafo modificado
    [many] { $count } de párrafos modificados
   *[other] { $count } párrafos modificados
}
compare-with = Comparar con otro texto
compare-files-title = Comparar dos archivos
compare-files-lede = Elija el texto tal como era y el texto tal como ha de ser. No se guarda nada: los dos archivos se leen, se comparan y se olvidan.
compare-files-help = Word (.docx), Akoma Ntoso o texto sin formato, de { $size } MB como máximo cada uno.
compare-files-tracked = { $file } tiene cambios registrados; se ha comparado con todos ellos aceptados.
compare-files-again = Comparar otros dos archivos
compare-files-own = Comparar dos archivos suyos
compare-files-result = { $new } frente a { $old }
history-title = Historia de un párrafo
history-lede = Sus palabras en cada texto que se conserva aquí, del más antiguo al más reciente, con lo que cada uno cambia en el anterior.
history-one = Solo un texto conservado aquí contiene este párrafo, así que no hay nada con que compararlo.
history-first = El primer texto conservado aquí que lo contiene
history-same-words = Las mismas palabras que antes
history-changed = Otras palabras que antes
history-open = Leerlo en su texto
history-see = Historia de este párrafo
