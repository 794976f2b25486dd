# The public history of an entry.
entry-history-title = Historial
entry-history-see = Todo el historial, con lo que se cambió
entry-history-lede = Todo lo que ocurrió con el texto público de esta entrada, lo más reciente primero. Solo se nombra a las personas que lo aceptaron.
entry-history-none = No hay nada registrado desde que esta entrada es pública.
entry-history-merged = Esta entrada se fusionó con otra.
entry-history-kept = Ver la entrada que se conservó
entry-history-words = Lo que decía
entry-history-before = Antes
entry-history-after = Después
entry-history-same = El texto no cambió.
entry-history-link-confirmed = se confirmó el vínculo con este deber:
entry-history-link-withdrawn = se retiró el vínculo con este deber:
entry-history-evidence-confirmed = se confirmó una prueba:
entry-history-evidence-withdrawn = se retiró una prueba:
audit-see = Historial de este registro
entry-history-changed = { $count ->
    [one] Se cambió { $count } campo
    [many] Se cambiaron { $count } de campos
   *[other] Se cambiaron { $count } campos
}
