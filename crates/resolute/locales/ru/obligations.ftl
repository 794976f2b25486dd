# What bodies owe each other; calendars and reminders of deadlines.
obligations-title = Обязательства между органами
obligations-lede = Кто, кому, что и к какому сроку должен, передано ли это и получено ли. Сказанное в поручении — предложение, пока его не подтвердит редактор.
obligations-count = { $count ->
    [one] { $count } обязательство
    [few] { $count } обязательства
    [many] { $count } обязательств
   *[other] { $count } обязательства
}
obligations-empty = Ничего не найдено. Уберите фильтр, загрузите текст, в поручениях которого назван получатель, или введите обязательство ниже.
obligations-facet-state = Состояние
obligations-facet-progress = Передача
obligations-facet-standing = Подтверждение
obligations-facet-giver = От кого
obligations-facet-receiver = Кому
obligations-facet-instrument = Текст
obligations-facet-nature = Задача или решение
obligation-progress-open = ещё не передано
obligation-progress-handed = передано, ещё не получено
obligation-progress-received = получено
obligation-standing-suggested = предложено
obligation-standing-confirmed = подтверждено
obligation-standing-dismissed = отклонено
obligation-nature-task = задача
obligation-nature-decision = решение, не задача
obligation-step-handed = передано
obligation-step-received = получено
obligation-to = кому:
obligation-number = Обязательство { $number }
obligation-suggested = Предложено, потому что в поручении сказано, кому идёт результат: { $words }
obligation-verified = проверено: { $words }
obligation-new = Ввести обязательство
obligation-what = Что требуется
obligation-day = День
obligation-event = Конференция или событие
obligation-paragraph = Пункт
obligation-source = Где это можно увидеть
obligation-send = Ввести
obligation-steps = Что сделано
obligation-steps-none = Пока ничего не записано.
obligation-hand-over = Записать передачу
obligation-receive = Записать получение
obligation-document = Документ: название или адрес в сети
obligation-by = Кем
calendar-title = Календарь
calendar-help = Подпишитесь в программе-календаре (iCalendar): что меняется здесь, меняется и там.
digests-title = Напоминания о сроках
digests-lede = Письмо о том, что должны органы, за которые вы действуете: один раз за 90 дней и один раз при просрочке. Ни о чём не сообщается дважды.
digests-none = Не по почте
digests-daily = Раз в день, если есть о чём
digests-weekly = Раз в неделю, если есть о чём
digests-how = Как часто
digests-save = Сохранить
digests-no-role = Вы пока не действуете ни за один орган. Запросите роль в своей учётной записи — тогда будет о чём напоминать.
digests-stop = Остановить напоминания
digests-stop-help = Сообщений о сроках больше не будет.
digests-stopped = Напоминания остановлены.
digests-mail-subject = { $count ->
    [one] { $count } срок
    [few] { $count } срока
    [many] { $count } сроков
   *[other] { $count } срока
} органов, за которые вы действуете
digests-mail-soon = Срок в течение 90 дней:
digests-mail-overdue = Просрочено:
digests-mail-open = Все сроки
