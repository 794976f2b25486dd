# The public history of an entry.
entry-history-title = История
entry-history-see = Вся история с изменениями
entry-history-lede = Всё, что произошло с опубликованным текстом этой записи, сначала последнее. Люди названы по имени, только если они на это согласились.
entry-history-none = С момента публикации этой записи ничего не отмечено.
entry-history-merged = Эта запись была объединена с другой.
entry-history-kept = Открыть сохранённую запись
entry-history-words = Что в ней говорилось
entry-history-before = До
entry-history-after = После
entry-history-same = Текст не изменился.
entry-history-link-confirmed = связь с этой обязанностью подтверждена:
entry-history-link-withdrawn = связь с этой обязанностью отозвана:
entry-history-evidence-confirmed = подтверждено доказательство:
entry-history-evidence-withdrawn = доказательство отозвано:
audit-see = История этой записи
entry-history-changed = { $count ->
    [one] Изменено { $count } поле
    [few] Изменено { $count } поля
    [many] Изменено { $count } полей
   *[other] Изменено { $count } поля
}
