# Формулировки ещё не проверены носителем языка; об этом говорится и внизу страницы.
state-informational = для сведения
state-proposed = предлагается
state-delivered = выполнено
state-overdue = просрочено
state-elapsed = срок истёк
state-under-way = выполняется
state-planned = запланировано
state-not-planned = не запланировано
rule-informational = не назван никто, кто мог бы действовать
rule-proposed = текст не вступил в силу
rule-delivered = для каждого наступившего срока, а если срок не назван – для самого поручения, имеется подтверждённое свидетельство
rule-overdue = срок или событие прошли, с поручением что-то связано, но свидетельства нет
rule-elapsed = срок прошёл или текст утратил силу, и с поручением ничего не связано
rule-under-way = связанное с ним подтверждённое мероприятие или результат начаты
rule-planned = связанные с ним подтверждённый результат или мероприятие ещё не начаты
rule-not-planned = с поручением ничего не связано

force-decides = решает
force-instructs = поручает
force-requests = просит
force-invites = предлагает
force-calls-upon = призывает
force-encourages = настоятельно рекомендует

mandates-title = Мандаты
mandates-lede = Каждый имеющийся здесь пункт постановляющей части, прочитанный как поручение: кто, что, к какому сроку должен сделать и кому об этом доложить.
mandates-filters = Сузить список
mandates-apply = Применить
mandates-chosen = Выбрано
mandates-remove = Убрать { $filter }
mandates-sort = Порядок
sort-text = Как в тексте
sort-due = По сроку
sort-who = По исполнителю
mandates-download = Скачать этот список
mandates-empty = Ни одно поручение не отвечает всем этим условиям.
mandates-empty-drop = Уберите одно:
mandates-none = Пока не известно ни одного поручения. Добавьте предложение, и поручения из него будут прочитаны.
facet-q = Слова
facet-addressee = Кто исполняет
facet-verb = Глагол
facet-force = Сила
facet-instrument = Документ
facet-body = Орган
facet-due = Срок
facet-recurrence = Периодичность
facet-standing = Действие
facet-state = Состояние
due-date = к дате
due-event = к событию
due-recurring = регулярно
due-none = срок не указан
recurrence-monthly = ежемесячно
recurrence-quarterly = ежеквартально
recurrence-twice-a-year = дважды в год
recurrence-times-a-year = { $count } раз в год
recurrence-annual = ежегодно
recurrence-biennial = раз в два года
recurrence-every-years = с периодичностью в годах: { $count }
recurrence-each-session = на каждой сессии
recurrence-each-conference = на каждой конференции
recurrence-regular = регулярно
recurrence-continuing = постоянно
standing-in-force = действует
standing-proposed = предлагается
standing-ended = утратил силу
reason-nobody-addressed = Не назван никто, кто мог бы действовать.
reason-text-not-in-force = Текст – предложение или на этот день ещё не был принят.
reason-every-occurrence-evidenced = { $count ->
    [one] Свидетельство подтверждено для { $count } срока.
    [few] Свидетельства подтверждены для всех { $count } сроков.
    [many] Свидетельства подтверждены для всех { $count } сроков.
   *[other] Свидетельства подтверждены для всех { $count } сроков.
}
reason-evidenced = Свидетельство подтверждено; срок в поручении не назван.
reason-due-passed = Срок истёк { $date }, свидетельства не представлено.
reason-text-ended = Текст заменён или исключён { $date }.
reason-nothing-linked = С поручением не связаны ни результаты, ни мероприятия.
reason-started = { $count ->
    [one] Начат { $count } подтверждённый результат или мероприятие.
    [few] Начаты { $count } подтверждённых результата или мероприятия.
    [many] Начато { $count } подтверждённых результатов или мероприятий.
   *[other] Начаты { $count } подтверждённых результата или мероприятия.
}
reason-not-started = { $count ->
    [one] Связан { $count } подтверждённый результат или мероприятие, который ещё не начат.
    [few] Связаны { $count } подтверждённых результата или мероприятия, которые ещё не начаты.
    [many] Связано { $count } подтверждённых результатов или мероприятий, которые ещё не начаты.
   *[other] Связаны { $count } подтверждённых результата или мероприятия, которые ещё не начаты.
}
mandate-where = Пункт
mandate-verb = Глагол
mandate-deliverable = Что представляется
mandate-recipient = Кому представляется
mandate-due-date = Дата
mandate-due-event = Событие
mandate-due-recurrence = Периодичность
mandate-limits = Пределы
mandate-with = Совместно с
mandate-for = В интересах
mandate-level = Уровень
mandate-concepts = Направления деятельности и цели
mandate-continuing = Продолжающееся поручение
mandate-continuing-yes = да: в тексте сказано продолжать
mandate-continuing-no = нет
mandate-force = Сила
mandate-reading = Как прочитала машина
mandate-reading-lede = Прочитано по правилам. Это предположение, пока его не проверил человек.
mandate-because = прочитано из слов
mandate-why = Почему такое состояние
mandate-lineage = То же поручение в других редакциях
mandate-corrections = Исправлено вручную
mandate-corrections-none = Ничего не исправлено.
mandate-corrected-by = { $person } от имени { $actor }, { $date }
mandate-was = прочитано машиной как
mandate-correct = Исправить прочтение
mandate-correct-lede = Исправление хранится с вашим именем и обоснованием и остаётся, когда текст читается заново. Слова текста не меняются.
mandate-field = Что неверно
mandate-value = Как верно
mandate-value-help = Несколько значений разделяются точкой с запятой. Дата пишется 2026-11-23. Если значения нет, оставьте пустым.
mandate-reason = Обоснование
mandate-reason-help = Одна строка, которую коллега поймёт и через пять лет.
acting-for = Вы действуете от имени
acting-for-help = Код участника из реестра, например BDT или RCC.
mandate-correct-send = Сохранить исправление
mandate-readonly = Вносить исправления могут редакторы.
form-problems = Проверьте, пожалуйста:
required = обязательно
facet-recipient = Кому докладывают
facet-partner = Выполняется вместе с
facet-concept = Направление деятельности или цель
