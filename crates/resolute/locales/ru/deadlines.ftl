# What is due when; conferences whose days move.
deadlines-title = Сроки
deadlines-lede = Что и когда наступает: сроки поручений, конференции и сессии, обязательства и этапы планов. Дни, заданные конференцией, сдвигаются вместе с ней.
deadlines-count = { $count ->
    [one] { $count } срок
    [few] { $count } срока
    [many] { $count } сроков
   *[other] { $count } срока
}
deadlines-from = С
deadlines-until = По
deadlines-empty = Ничего подходящего не найдено. Уберите фильтр или загрузите текст: его поручения появятся здесь со сроками.
deadlines-no-day = Дата неизвестна
deadlines-give-conference = День этой конференции неизвестен. Сотрудник указывает его на странице конференции.
deadlines-give-day = Из этих слов нельзя вывести дату. Сотрудник указывает её, исправив срок поручения на его странице или добавив сессию к конференциям.
deadlines-note = «Просрочено» означает, что день прошёл, а подтверждённых свидетельств исполнения нет. Повторение без собственного дня отсчитывается от принятия текста.
deadlines-facet-state = Состояние
deadlines-facet-kind = Вид
deadlines-facet-actor = Кто
deadlines-facet-instrument = Текст
deadlines-facet-plan = План
deadlines-facet-year = Год
deadline-state-overdue = просрочено
deadline-state-due-soon = в течение 90 дней
deadline-state-later = позже
deadline-state-done = выполнено
deadline-state-not-known = дата неизвестна
deadline-kind-duty = поручение
deadline-kind-conference = конференция
deadline-kind-obligation = обязательство
deadline-kind-output = результат
deadline-kind-milestone = этап
conferences-title = Конференции и сессии
conferences-lede = Когда конференция переносится, вместе с ней переносятся все поручения, обязательства и этапы. Кто, когда и почему её перенёс, остаётся известным.
conferences-to-come = Предстоящие
conferences-past = Прошедшие
conferences-none = Предстоящие конференции неизвестны. Редактор добавляет их здесь.
conference-new = Добавить конференцию или сессию
conference-label = Обозначение
conference-body = Орган
conference-place = Место
conference-first-day = Первый день
conference-last-day = Последний день
conference-why = Почему
conference-add = Добавить
conference-due = Срок на ней
conference-due-none = На ней нет сроков.
conference-adopted = Тексты, которые она приняла или пересмотрела
conference-move = Указать или перенести дни
conference-move-lede = Все сроки на ней и принятые ею тексты следуют за ней сразу.
conference-move-send = Сохранить дни
conference-moves = Как менялись дни
conference-moves-none = Дни не менялись с момента загрузки.
conference-moved = { $at }: с { $before } на { $after } ({ $person })
conference-too-early = Дни сохранены. Срок этих поручений теперь наступает до принятия их текста; проверьте, названа ли в них эта конференция:
