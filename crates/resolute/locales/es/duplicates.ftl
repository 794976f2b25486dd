# Entradas que quizá son la misma.
likeness-same-title = mismo título
likeness-title-nearly-same = título casi igual
likeness-title-contained = un título contenido en el otro
likeness-title-alike = títulos parecidos en parte
likeness-title-common = un título que muchas tienen
likeness-title-repeated = un título que esta organización usa a menudo
likeness-same-organisation = misma organización
likeness-organisation-alike = nombres de organización parecidos
likeness-other-organisation = otra organización
likeness-same-country = mismo país
likeness-other-country = otro país
likeness-same-year = mismo año
likeness-years-overlap = años que se solapan
likeness-other-years = otros años
likeness-other-edition = otra edición o fase
likeness-same-page = misma página web
likeness-same-website = mismo sitio web
likeness-same-description = descripción casi igual
likeness-other-description = otra descripción

duplicates-title = Entradas que quizá son la misma
duplicates-lede = El programa compara las entradas publicadas y muestra pares que quizá se introdujeron dos veces. Mire las dos y diga si son dos cosas.
duplicates-kind = Qué son quizá
duplicates-kind-duplicate = la misma cosa
duplicates-kind-related = una familia: otro año, fase o país
duplicates-state = Qué se decidió
duplicates-state-open = nada todavía
duplicates-state-distinct = son dos cosas
duplicates-reason-filter = Halladas por
duplicates-any-reason = cualquier motivo
duplicates-words = Palabras de un título
duplicates-related-note = No se consideran duplicadas: su título es el mismo o casi, pero la edición, la fase, el año o el país es otro. Se muestran porque a veces se introduce la que no era.
duplicates-none = Ninguna entrada publicada parece introducida dos veces. El programa vuelve a mirar después de cada cambio.
duplicates-none-here = Ningún par cumple estos filtros. Quite uno de ellos.
duplicates-and = y
duplicates-because = Se sugieren por:
duplicates-against = En contra:
duplicates-field = Qué se compara
duplicates-entry = Entrada
duplicates-differs = difiere
duplicates-period = Cuándo
duplicates-source = Tomada de
duplicates-distinct = Dos cosas
duplicates-said = { $person }, { $day }
duplicates-set-apart = Son dos cosas
duplicates-merge = Combinar la más reciente con la más antigua
duplicates-take-back = Deshacer esta decisión
duplicates-reason = Motivo (opcional)
duplicates-score = parecido: { $count } de 100
duplicates-count = { $count ->
    [one] { $count } par
    [many] { $count } pares
   *[other] { $count } pares
}
