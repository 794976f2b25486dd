# Review of what is contributed; links of activities to duties; evidence.
links-up = Виды деятельности
links-title = Обязанности, которые выполняет «{ $title }»
links-here = Обязанности и подтверждения
links-lede = Связь учитывается, когда её подтвердил проверяющий. Предложенное машиной называет слова, которые к этому привели.
links-none = Пока ничто не связывает эту деятельность с обязанностью. Укажите пункт, который она выполняет.
links-may-be = Обязанности, которые она, возможно, выполняет
links-may-be-lede = Предложены машиной по словам записи; ничего не связано, пока кто-нибудь этого не скажет.
link-standing-suggested = предложено
link-standing-confirmed = подтверждено
link-standing-dismissed = отклонено
link-standing-withdrawn = отозвано
link-because-machine = Предложено, потому что в обоих текстах есть: { $words }
link-said-by = Указано от имени { $actor }
link-reason = Причина (можно не указывать)
link-confirm = Подтвердить
link-dismiss = Отклонить
link-withdraw = Отменить решение
link-new = Указать ещё одну обязанность
link-address = Адрес пункта
link-address-help = Как на странице обязанности: wtdc-30/2014/instructs-bdt-director/2. Найдите её в реестре:
link-why = Что деятельность делает для этого
link-send = Предложить связь
evidence-title = Подтверждения
evidence-add = Представить подтверждение
evidence-kind = Вид
evidence-kind-document = Документ
evidence-kind-link = Страница в сети
evidence-kind-observation = Наблюдение
evidence-what = Что это
evidence-address = Где это можно увидеть
evidence-day = День того, что оно показывает
evidence-day-help = День, когда это произошло или было опубликовано. Подтверждение учитывается с этого дня.
evidence-send = Представить
duty-activities = Что для этого делается
duty-activities-none = С этим пунктом пока не связана ни одна деятельность. На странице деятельности указаны обязанности, которые она выполняет.
duty-activities-all = Вся деятельность с подтверждённой связью
review-title = Проверка
review-lede = Переданное проверяющим, начиная с самого давнего. Ничто не публикуется до одобрения.
review-none = Ничего не ожидает. Сюда поступает то, что представляют участники.
review-empty = Среди ожидающего нет того, что подходит под все условия.
review-duplicates = Записи, которые могут совпадать
review-see = Посмотреть
review-any = все
review-filter-q = Слова
review-filter-what = Что это
review-filter-standing = Чья очередь
review-filter-kind = Тип записи
review-filter-reviewer = Кто взялся
review-filter-owner = Владелец
review-what-new = новая запись
review-what-change = изменение опубликованной записи
review-reviewer-nobody = пока никто
review-reviewer-me = я
review-since = ожидает с
review-taken-up = Взялся
review-choose = Выбрать
review-with-chosen = С выбранным
review-pages = Страницы очереди
review-untitled = без названия
review-approve = Одобрить
review-ask-back = Спросить владельца
review-reject = Отказать
review-assign = Взять на себя
review-done-approve = Одобрено и опубликовано.
review-done-ask-back = Вопрос задан владельцу.
review-done-reject = Отказано; владелец видит причину.
review-done-assign = Взято на себя.
review-refused = не сделано
review-batch = Несколько записей сразу
review-nothing-chosen = Ничего не выбрано. Вернитесь и отметьте нужные записи.
review-back = Назад к очереди
review-reason = Причина или вопрос
review-reason-help = Её прочтёт владелец записи. Нужна для вопроса и отказа.
review-reason-missing = Укажите причину; её прочтёт владелец.
review-entry = Запись
review-owner = Владелец
review-from = Поступило из
review-public = Публичная страница
review-words = Что в ней сказано
review-field = Поле
review-now = Опубликовано сейчас
review-proposed = Как станет
review-changed = изменено
review-decide = Решить
review-steps = Что с ней стало
merge-title = Объединить «{ $title }» с другой записью
merge-here = Объединить
merge-lede = Две записи об одной деятельности становятся одной. Ничто не теряется: сохранённая берёт то, чего ей недостаёт, а адрес другой ведёт к ней.
merge-with = Номер или адрес сохраняемой записи
merge-with-help = Последняя часть её адреса: 123.
merge-look = Посмотреть обе
merge-both = Обе записи
merge-goes = присоединяется
merge-stays = сохраняется
merge-consequence = Адрес присоединённой записи сразу ведёт к сохранённой. Это можно отменить.
merge-send = Объединить
merge-undo = Снова разделить
merge-undo-lede = Присоединённая запись ждёт проверки со своими словами. Сохранённая остаётся как есть.
merge-absorbed = Присоединённые записи
review-count = { $count ->
    [one] { $count } запись ожидает
    [few] { $count } записи ожидают
    [many] { $count } записей ожидают
   *[other] { $count } записи ожидает
}
review-about-to = { $count ->
    [one] Это будет сделано с { $count } записью:
    [few] Это будет сделано с { $count } записями:
    [many] Это будет сделано с { $count } записями:
   *[other] Это будет сделано с { $count } записи:
}
review-changes = { $count ->
    [one] Меняется { $count } поле
    [few] Меняются { $count } поля
    [many] Меняются { $count } полей
   *[other] Меняется { $count } поля
}
merge-takes = { $count ->
    [one] Сохранённая запись берёт { $count } поле
    [few] Сохранённая запись берёт { $count } поля
    [many] Сохранённая запись берёт { $count } полей
   *[other] Сохранённая запись берёт { $count } поля
}
review-what-remark = что читатели считают неверным
review-remarks = { $count ->
    [one] { $count } открытое замечание читателей
    [few] { $count } открытых замечания читателей
    [many] { $count } открытых замечаний читателей
   *[other] { $count } открытого замечания читателей
}
