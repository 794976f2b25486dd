# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = Партнёры
partners-lede = Кто с кем работает: организации, участвующие в одной и той же опубликованной деятельности. Каждое число открывает свои строки.
partners-table = Пары партнёров
partners-pair = Кто с кем
partners-together = Совместная деятельность
partners-agreements = Действующие соглашения
partners-since = С года
partners-count = { $count ->
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
}
partners-joint = { $count ->
    [one] { $count } совместная деятельность
    [few] { $count } совместные деятельности
    [many] { $count } совместных деятельностей
   *[other] { $count } совместной деятельности
}
partners-none = Пока ни одна опубликованная деятельность не называет двух или более известных организаций. Пары появятся здесь, когда запись назовёт своих партнёров и её одобрит проверяющий.
partners-empty = Нет пар, отвечающих этим фильтрам.
partners-note = Организация учитывается, когда запись называет её кодом известного участника; другие имена остаются как написаны и пар не образуют. Запись, в которой более 24 организаций, образует пары только между тем, кто её выполняет, и каждой из остальных.
partners-sort-together = Больше совместной деятельности
partners-sort-agreements = Больше действующих соглашений
partners-sort-since = Дольше всех вместе
partners-sort-name = По коду
partners-joint-yes = да
activities-filter-agreement = Состояние соглашения
activities-filter-joint = Две организации или более
activities-filter-pair = Кто с кем
activities-filter-under = Выполняется в рамках
under-number = запись { $number }
agreement-state-in-force = действует
agreement-state-ends-soon = истекает в течение 180 дней
agreement-state-not-yet = ещё не действует
agreement-state-ended = истекло
agreement-state-unknown = сроки не указаны
partners-picture = Кто с кем работает, в виде рисунка
partners-picture-note = В каждой клетке — число видов совместной деятельности её строки и столбца; клетка открывает их. В таблице то же самое.
partners-picture-left = { $count ->
    [one] Ещё { $count } организация указана только в таблице.
    [few] Ещё { $count } организации указаны только в таблице.
    [many] Ещё { $count } организаций указаны только в таблице.
   *[other] Ещё { $count } организации указаны только в таблице.
}
partners-initiatives = Региональные инициативы
partners-here = Кто с кем здесь работает
partners-here-none = Пока ни одна опубликованная здесь деятельность не называет двух или более известных организаций.
partner-actor = Что это и что ему поручено
partner-none = Пока ни одна опубликованная деятельность не называет эту организацию вместе с другой известной.
partner-agreements-none = Ни одно опубликованное соглашение не называет эту организацию стороной.
partner-regions = По регионам
agreements-title = Соглашения
agreements-lede = Что подписано, с кем, для чего и на какой срок. Первыми стоят те, что истекают раньше; действует ли соглашение, выводится из его сроков.
agreements-count = { $count ->
    [one] { $count } соглашение
    [few] { $count } соглашения
    [many] { $count } соглашений
   *[other] { $count } соглашения
}
agreements-none = Пока не опубликовано ни одного соглашения. Начните запись вида «соглашение»; она появится здесь, когда её одобрит проверяющий.
agreements-empty = Нет соглашений, отвечающих этим фильтрам.
agreement-parties = Стороны
agreement-days-left = { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
}
agreement-days-over = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
}
agreement-activities = { $count ->
    [one] { $count } вид деятельности в его рамках
    [few] { $count } вида деятельности в его рамках
    [many] { $count } видов деятельности в его рамках
   *[other] { $count } вида деятельности в его рамках
}
agreement-no-activities = в его рамках пока ничего не делается
agreement-no-duties = не связано ни с одним поручением
trainings-title = Обучение
trainings-lede = Чему, когда и где учили и сколько человек участвовало. Людей считают и никогда не называют.
trainings-count = { $count ->
    [one] { $count } обучение
    [few] { $count } обучения
    [many] { $count } обучений
   *[other] { $count } обучения
}
trainings-none = Пока не опубликовано ни одного обучения. Начните запись вида «обучение» с днями и местом; она появится здесь, когда её одобрит проверяющий.
trainings-empty = Нет обучения, отвечающего этим фильтрам.
trainings-what = Обучение и кто его проводит
trainings-how = Как и на каких языках
trainings-people = Сколько участвовало
training-when-to-come = предстоит
training-when-now = идёт сейчас
training-when-past = прошло
training-when-unknown = дни не указаны
unders-title = В рамках чего выполняется «{ $title }»
unders-here = Рамки
unders-lede = Деятельность выполняется в рамках соглашения, региональной инициативы или программы, если это сказал человек и подтвердил проверяющий. До того предположение не учитывается.
unders-above = В рамках чего выполняется
unders-above-none = Пока никто не сказал, в рамках чего это выполняется.
unders-within = Что выполняется в его рамках
unders-within-none = Пока ничего не связано. Откройте деятельность, которая выполняется в его рамках, и скажите это там.
unders-all = Всё, что подтверждено в его рамках
unders-may-be = Возможно, выполняется в рамках
unders-may-be-within = Что, возможно, выполняется в его рамках
unders-may-be-lede = Программа предлагает их и говорит почему. Ничего не связывается, пока вы не скажете и проверяющий не подтвердит.
under-because-machine = предложено, потому что { $why }
under-why-name = его название стоит в тексте: { $name }
under-why-bodies = участвуют те же организации: { $bodies }
under-new = Сказать, в рамках чего выполняется
under-number-or-address = Номер или адрес соглашения, региональной инициативы или программы
under-help = Как в адресе страницы, например /activities/17. Опубликованные перечислены здесь:
under-send = Сказать
actor-partner-page = Соглашения, партнёры, регионы и годы его деятельности
serves-title = Каким результатам планов это служит
serves-lede = Связь с результатом плана есть, если её назвал человек и подтвердил проверяющий.
serves-none = Пока никто не сказал, какому результату это служит.
serves-may-be = Возможно, служит
serves-why-duty = то и другое подтверждено для поручения { $duty }
serves-address = Адрес результата или план и код
serves-help = Как в адресе страницы, например /plans/items/17. Планы перечислены здесь:
agreement-outputs = { $count ->
    [one] служит { $count } результату
    [few] служит { $count } результатам
    [many] служит { $count } результатам
   *[other] служит { $count } результата
}
names-title = Имена без участника
names-lede = Партнёры, которых записи называют без кода известного участника. Имя, которое вы свяжете, с этого момента учитывается в парах и фильтрах; слова записей остаются прежними.
names-count = { $count ->
    [one] { $count } имя
    [few] { $count } имени
    [many] { $count } имён
   *[other] { $count } имени
}
names-none = Каждый партнёр, названный опубликованной записью, — известный участник.
names-entries = Записи, называющие «{ $name }»
names-actor = Код участника, о котором речь
names-tie = Связать
names-said = Что сказано об именах
names-why-name = это название { $actor }
names-why-short = это краткое название или код { $actor }
names-why-brackets = за ним в скобках стоит краткое название { $actor }
