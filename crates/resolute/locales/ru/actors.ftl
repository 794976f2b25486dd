# Bodies, officers, organisations.
actors-title = Участники
actors-lede = Все, кому можно поручить, кто может сделать, оплатить или выступить автором: органы, должностные лица, секторы, исследовательские комиссии, учреждения и организации.
actors-count = { $count ->
    [one] { $count } участник
    [few] { $count } участника
    [many] { $count } участников
   *[other] { $count } участников
}
actors-none = Участники пока неизвестны. Они появятся после загрузки справочных данных.
actors-empty = Ни один участник не отвечает всем условиям.
actors-facet-kind = Вид
actors-facet-parent = Входит в
actors-facet-role = Роль по направлению деятельности
actors-facet-duties = Поручения
actors-duties-none = поручений нет
actors-sort-name = По названию
actors-sort-kind = По виду
actors-sort-duties = По действующим поручениям
actor-lines = { $count ->
    [one] роль по { $count } направлению деятельности
    [few] роль по { $count } направлениям деятельности
    [many] роль по { $count } направлениям деятельности
   *[other] роль по { $count } направлениям деятельности
}
actor-what = Что это
actor-short = Краткое название
actor-part-of = Входит в
actor-part-of-nothing = ни во что из известного здесь
actor-duties-given = Данные ему поручения
actor-duties-given-none = Ни один хранящийся здесь текст не даёт ему поручений.
actor-day-apply = Показать на эту дату
actor-named = Поручения другим, в которых он назван
actor-named-lede = Прочитано машиной из слов каждого поручения; это предположение, пока его не проверит человек.
actor-receives = Результат направляется ему
actor-partner = Выполняется вместе с ним
actor-members = Что в него входит
actor-adopted = Принятые им документы
actor-adopted-none = Здесь таких не известно.
actor-sponsored = Внесённые им предложения
actor-kind-organization = организация
actor-kind-principal-organ = главный орган
actor-kind-functional-commission = функциональная комиссия
actor-kind-coordination-body = координационный орган
actor-kind-inter-agency-group = межучрежденческая группа
actor-kind-officer = должностное лицо
actor-kind-elected-official = избираемое должностное лицо
actor-kind-secretariat-office = управление Секретариата
actor-kind-secretariat-department = департамент Секретариата
actor-kind-secretariat = секретариат
actor-kind-forum = форум
actor-kind-collective = несколько участников вместе
actor-kind-regional-commission = региональная комиссия
actor-kind-programme = программа
actor-kind-fund = фонд
actor-kind-entity = структура
actor-kind-office = управление
actor-kind-institute = институт
actor-kind-joint-agency = совместное учреждение
actor-kind-specialized-agency = специализированное учреждение
actor-kind-related-organization = связанная организация
actor-kind-intergovernmental-organization = межправительственная организация
actor-kind-regional-office = региональное управление
actor-kind-conference = конференция
actor-kind-governing-body = руководящий орган
actor-kind-working-group = рабочая группа
actor-kind-internal-task-force = внутренняя целевая группа
actor-kind-sector = Сектор
actor-kind-bureau = Бюро
actor-kind-assembly = ассамблея
actor-kind-advisory-group = консультативная группа
actor-kind-study-group = исследовательская комиссия
actor-kind-field-offices = отделения на местах
actor-kind-meeting = собрание
actor-kind-regional-telecommunication-organization = региональная организация электросвязи
actor-kind-partnership = партнёрство
actor-kind-process = процесс
actor-kind-contest = конкурс
actor-kind-database = база данных
actor-activities-count = { $count ->
    [one] { $count } опубликованная запись
    [few] { $count } опубликованные записи
    [many] { $count } опубликованных записей
   *[other] { $count } опубликованной записи
}
actor-does = Что он делает
actor-does-none = Ни одна опубликованная запись его пока не называет. Тот, кто его представляет, может ее внести.
actor-with = С кем
actor-shared-count = { $count ->
    [one] { $count } совместная запись
    [few] { $count } совместные записи
    [many] { $count } совместных записей
   *[other] { $count } совместной записи
}
