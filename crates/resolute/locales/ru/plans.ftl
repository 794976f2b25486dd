# Plans: objectives, outcomes, outputs, tasks, and the duties they answer.
plans-title = Планы
plans-lede = Что орган намерен сделать за несколько лет: цели, конечные результаты, результаты деятельности и задачи; кто ими руководит, к какому сроку и на какие поручения они отвечают.
plans-none = Планов пока нет. План может начать рецензент, редактор или председатель органа.
plan-new = Новый план
plan-new-lede = План принадлежит одному органу и рассчитан на несколько лет. Цели и результаты добавляются потом, по одному или из таблицы.
plan-send = Начать план
plan-edit = Изменить план
plan-edit-lede = Код остаётся: по нему план называют адреса и списки.
plan-suggest = Предложить, каким обязанностям отвечают результаты
plan-remove = Убрать этот пустой план
plan-carried-from = Перенесено из
plan-item-new = Добавить пункт
plan-item-lede = Обязательны только вид, код и название. Что пока неизвестно, остаётся пустым и может быть добавлено позже.
plan-item-send = Добавить в план
plan-item-edit = Изменить этот пункт
plan-item-save = Сохранить
plan-empty = В этом плане пока ничего нет. Добавьте первую цель или результат.
plan-no-match = Ни один пункт плана не подходит под всё это.
plan-column-item = Пункт
plan-column-duties = Поручения, на которые отвечает
plan-undated = дата неизвестна
plan-late = срок прошёл
plan-not-said = Не указано
plan-conflict = Кто-то тем временем изменил этот пункт. Ваше пока не сохранено: сравните оба варианта и отправьте форму ещё раз.
plan-theirs = Сохранено сейчас
plan-yours = Ваше
plan-what = Что это
plan-no-lead = никто не назван
plan-indicator = Показатель
plan-baseline = Исходное значение
plan-target = Целевое значение
plan-below = Под ним
plan-answers = Поручения, на которые он отвечает
plan-served = Соглашения и другие записи, которые ему служат
plan-answers-none = Пока не отвечает ни на одно поручение. Укажите, какой пункт предписывает эту работу.
plan-answer-new = Указать поручение, на которое он отвечает
plan-steps = Что с ним стало
plan-steps-lede = Состояние не вводится: оно следует из последнего из этих фактов.
plan-steps-none = Пока ничего не записано.
plan-step-new = Записать, что произошло
plan-step-what = Что произошло
plan-step-day = В какой день
plan-step-note = В нескольких словах
plan-step-send = Записать
plan-evidence-help = Отчёт, страница или решение, которые это показывают. Учитывается для поручений после подтверждения рецензентом.
plan-written-by = { $person }, от имени { $actor }
plan-planned-for = Запланировано для этого поручения
duty-outputs = Результаты, которые на него отвечают
duty-outputs-none = Ни один результат ни одного плана не отвечает на это поручение.
duty-plan = Запланировать результат для этого поручения
duty-plan-in = в плане «{ $plan }»
plan-group-what = Что
plan-group-who = Кто и какого охвата
plan-group-when = Когда
plan-group-money = Ресурсы
plan-group-risks = Риски и показатели
plan-field-body = Чей план
plan-field-keeper = Ведёт
plan-field-title = Название
plan-field-code = Код
plan-field-words = Подробнее
plan-field-source = Откуда
plan-field-from_year = Первый год
plan-field-to_year = Последний год
plan-field-kind = Вид
plan-field-parent = Стоит под
plan-field-product = Продукт или услуга
plan-field-lead = Ведущий исполнитель
plan-field-supporting = Помогают
plan-field-level = Уровень
plan-field-region = Регион
plan-field-starts_on = Начинается
plan-field-due_on = Срок
plan-field-due_event = Срок к событию
plan-field-required = Нужно ресурсов
plan-field-available = Имеется ресурсов
plan-field-spent = Израсходовано
plan-field-currency = Валюта
plan-field-unit = Считается в
plan-field-shares = Разделено по
plan-field-risks = Риски
plan-field-indicators = Показатели
plan-help-code = Короткий и единственный в этом плане, например D.1-1.
plan-help-plan-code = Стоит в адресе плана: строчные латинские буквы, цифры и дефисы, например itu-d-2020-2023.
plan-help-keeper = Код органа, сотрудники которого ведут план; пусто, если это сам орган.
plan-help-body = Код органа, например ITU-D или BDT.
plan-help-lead = Код участника, например BDT. Пусто, если пока никто не ведёт.
plan-help-supporting = Коды участников через точку с запятой.
plan-help-due_event = Обозначение конференции, например WTDC-21, или слова. Если день неизвестен, пункт сохраняется и это указано.
plan-help-required = Цифры, как известны, с точкой для дробей. Остаются ровно как написаны.
plan-help-currency = Три буквы, например CHF.
plan-help-shares = По строке на каждую: для чего | сумма.
plan-help-indicators = По строке на каждый: что измеряется | исходное | целевое.
plan-kind-objective = Цель
plan-kind-priority = Приоритет
plan-kind-outcome = Конечный результат
plan-kind-output = Результат деятельности
plan-kind-task = Задача
plan-state-not-started = не начато
plan-state-under-way = выполняется
plan-state-finished = завершено
plan-state-stopped = прекращено
plan-step-started = Началось
plan-step-finished = Завершено
plan-step-stopped = Прекращено
plan-step-reopened = Возобновлено
plan-level-national = национальный
plan-level-regional = региональный
plan-level-interregional = межрегиональный
plan-level-global = глобальный
plan-product-product = продукт
plan-product-service = услуга
plan-unit-thousand = тыс.
plan-unit-million = млн
plan-facet-kind = Вид
plan-facet-state = Состояние
plan-facet-answers = Отвечает на поручение
plan-facet-due = Срок
plan-facet-lead = Ведущий исполнитель
plan-facet-level = Уровень
plan-facet-region = Регион
plan-answers-confirmed = подтверждено
plan-answers-suggested = предложено
plan-due-date = к дате
plan-due-event = к событию с известным днём
plan-due-event-undated = к событию, дата неизвестна
plan-due-past = срок прошёл
plan-none-answers = никакое
plan-none-due = без даты
plan-none-lead = никто
plan-none-level = не указан
plan-none-region = не указан
plan-rule-code = Дайте код из букв, цифр, точек и дефисов, не более 40.
plan-rule-code-taken = Этот код уже есть у другого пункта плана.
plan-rule-plan-code = Используйте строчные латинские буквы, цифры и дефисы, не более 40.
plan-rule-plan-code-taken = Этот код уже есть у другого плана.
plan-rule-kind = Укажите цель, приоритет, конечный результат, результат деятельности или задачу.
plan-rule-kind-below = Под ним стоит пункт более высокого уровня; сначала переместите его.
plan-rule-parent = В этом плане нет пункта с таким кодом.
plan-rule-parent-lower = Он стоял бы под более низким: порядок таков: цель, конечный результат, результат деятельности, задача.
plan-rule-circle = Он стоял бы под самим собой: верхний уже стоит под ним.
plan-rule-title = Дайте название.
plan-rule-long = Длиннее 4 000 знаков.
plan-rule-actor = Это не код известного участника; коды бывают такими: BDT.
plan-rule-product = Укажите product (продукт) или service (услуга).
plan-rule-level = Укажите national, regional, interregional или global (национальный, региональный, межрегиональный, глобальный).
plan-rule-region = Укажите AFR, AMS, ARB, ASP, CIS или EUR.
plan-rule-day = Напишите день как год-месяц-день, например 2021-10-09.
plan-rule-day-required = Укажите день как год-месяц-день.
plan-rule-future = Этот день ещё не наступил; факт лежит в прошлом.
plan-rule-due-before-start = Срок наступил бы до начала.
plan-rule-amount = Напишите сумму цифрами, не более одной точки, например 55147 или 1200.50.
plan-rule-currency = Назовите валюту тремя прописными буквами, например CHF.
plan-rule-unit = Укажите thousand или million (тысячи или миллионы), или ничего.
plan-rule-year = Напишите год четырьмя цифрами.
plan-rule-years = Последний год раньше первого.
plan-rule-step = Укажите, что произошло: started, finished, stopped или reopened.
plan-rule-href = Дайте адрес, который начинается с https://.
plan-rule-evidence = Укажите, что это за доказательство.
plan-coverage = Что не охвачено
plan-coverage-lede = Поручения без результата, результаты без поручения, поручения без срока, сроки без ответственного. Предложение ничего не охватывает, пока его не подтвердят.
plan-coverage-gap = Чего не хватает
plan-coverage-standing = Статус поручения
plan-coverage-instrument = По тексту
plan-coverage-actor = По участнику
plan-coverage-line = По направлению деятельности
plan-coverage-plan = По плану
plan-coverage-of = из { $all }:
plan-coverage-picture = Пробелы вкратце
plan-coverage-by = Подсчёт
plan-gap-duty-without-output = поручение без результата
plan-gap-output-without-duty = результат без поручения
plan-gap-duty-without-deadline = поручение без срока
plan-gap-deadline-without-owner = срок без ответственного
plan-gaps-none = Ничего не отсутствует.
plan-gaps-no-match = Ни один пробел не подходит под всё это.
plan-timeline = График и нагрузка
plan-timeline-lede = Когда каждый пункт выполняется и к какому сроку, и сколько несёт каждый участник. Ромб стоит там, где известен только один день.
plan-timeline-none = Ни у одного пункта плана пока нет дня. Укажите результату первый день или срок.
plan-load = Нагрузка по участникам
plan-load-lede = Пункты, которые ведёт каждый участник, по состоянию; каждое число открывает свои строки.
plan-back = Назад к плану
plan-carry = Перенести
plan-carry-lede = Новый план начинается с того, что этот не завершил. Каждый пункт указывает, откуда он; этот план остаётся как есть.
plan-carry-next = Следующий план
plan-carry-none = Всё завершено или прекращено; переносить нечего.
plan-carry-send = Начать следующий план
plan-import = Загрузить список
plan-import-lede = CSV, Excel или JSON. Пункты с тем же кодом обновляются, новые добавляются. Список принимается целиком или никак, повторный ничего не меняет.
plan-import-help = Первая строка называет столбцы, как в шаблоне; не более 16 МБ.
plan-import-dry = Только проверить, ничего не сохранять
plan-import-send = Загрузить
plan-import-template = Пустая таблица
plan-import-own = Этот план как таблица
plan-import-stored = Список загружен.
plan-import-checked = Ничего не сохранено. Вот что говорит список.
plan-import-added = Новых
plan-import-changed = Изменено
plan-import-unchanged = Без изменений
plan-import-linked = Связано поручений, ждут подтверждения
plan-import-lines = Строки списка
plan-import-line = Строка
plan-import-what = Что о ней сказать
plan-milestones = Вехи
plan-milestones-lede = Кто ведёт результат, составляет и подаёт; рецензент проверяет; председатель или администратор органа утверждает.
plan-milestones-none = Вех пока нет.
plan-milestone-new = Добавить веху
plan-milestone-what = Что должно быть достигнуто
plan-milestone-send = Добавить
plan-milestone-reason = Почему возвращается
plan-milestone-draft = черновик
plan-milestone-submitted = подано
plan-milestone-reviewed = проверено
plan-milestone-approved = утверждено
plan-milestone-sent-back = возвращено
plan-milestone-to-submitted = Подать
plan-milestone-to-reviewed = Проверено
plan-milestone-to-approved = Утвердить
plan-milestone-to-sent-back = Вернуть
plan-items-count = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}
plan-outputs-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
plan-answers-count = { $count ->
    [one] { $count } поручение
    [few] { $count } поручения
    [many] { $count } поручений
   *[other] { $count } поручения
}
plan-suggested-count = { $count ->
    [one] { $count } предложенное поручение
    [few] { $count } предложенных поручения
    [many] { $count } предложенных поручений
   *[other] { $count } предложенных поручения
}
plan-gaps-count = { $count ->
    [one] { $count } пробел
    [few] { $count } пробела
    [many] { $count } пробелов
   *[other] { $count } пробела
}
plan-undated-count = { $count ->
    [one] { $count } пункт без дня
    [few] { $count } пункта без дня
    [many] { $count } пунктов без дня
   *[other] { $count } пункта без дня
}
plan-carry-count = { $count ->
    [one] { $count } пункт был бы перенесён
    [few] { $count } пункта были бы перенесены
    [many] { $count } пунктов было бы перенесено
   *[other] { $count } пункта были бы перенесены
}
plan-carry-left = { $count ->
    [one] { $count } пункт завершён или прекращён и остаётся
    [few] { $count } пункта завершены или прекращены и остаются
    [many] { $count } пунктов завершены или прекращены и остаются
   *[other] { $count } пункта завершены или прекращены и остаются
}
plan-import-refused = { $count ->
    [one] { $count } ошибка не пускает список; ничего не сохранено
    [few] { $count } ошибки не пускают список; ничего не сохранено
    [many] { $count } ошибок не пускают список; ничего не сохранено
   *[other] { $count } ошибки не пускают список; ничего не сохранено
}
plan-found = { $count ->
    [0] Ничего нового не найдено. Предложенное, подтверждённое и отклонённое ранее остаётся как есть.
    [one] { $count } новая связь. Она учитывается, когда рецензент подтвердит её на странице результата.
    [few] { $count } новые связи. Они учитываются, когда рецензент подтвердит их на страницах результатов.
    [many] { $count } новых связей. Они учитываются, когда рецензент подтвердит их на страницах результатов.
   *[other] { $count } новой связи. Они учитываются, когда рецензент подтвердит их на страницах результатов.
}
