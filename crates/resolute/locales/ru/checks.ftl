check-title = Проверить проект
check-lede = Передайте файл и узнайте, что составителю следует знать до отправки текста: утратившие силу ссылки, сбитая нумерация, два названия одного органа.
check-kept = Ничего не сохраняется: файл читается, на него даётся ответ, и он забывается.
check-forgotten = Файл прочитан, ответ дан, и файл забыт; ничего из него не сохранено.
check-file = Выберите или перетащите файл
check-file-help = Word (.docx), Akoma Ntoso или простой текст. Записанные исправления считаются принятыми.
check-as-of = Оценивать ссылки и даты по состоянию на
check-as-of-help = Оставьте пустым, чтобы взять день открытия конференции, которой адресован текст.
check-do = Проверить файл
check-word = Забрать файл Word с примечаниями
check-word-help = Поскольку ничего не сохранено, выберите файл снова, чтобы забрать его с замечаниями в виде примечаний.
check-rules-title = Что проверяется
check-rules-lede = Каждое замечание относится к одной из этих проверок.
check-english = Сообщения замечаний приводятся на английском языке, как и проверяемые тексты.
check-text = Текст с замечаниями
check-again = Проверить снова
check-nothing = Ничего не найдено.
check-not-analysed = Этот текст не на английском языке, поэтому выполнены только проверки, не зависящие от языка.
check-beside = Проверено по состоянию на { $day }:
check-day = Оценено по состоянию на { $day }.
check-day-of = Оценено по состоянию на { $day }, день открытия { $conference }.
check-no-day = День неизвестен, поэтому по датам ничего не оценивалось. Выберите день ниже.
check-error = Ошибка
check-warning = Предупреждение
check-note = Примечание

check-more = { $count ->
    [one] Ещё { $count } замечание
    [few] Ещё { $count } замечания
    [many] Ещё { $count } замечаний
   *[other] Ещё { $count } замечания
}
check-found = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
check-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
    [many] { $count } ошибок
   *[other] { $count } ошибки
}
check-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
    [many] { $count } предупреждений
   *[other] { $count } предупреждения
}
check-notes = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
    [many] { $count } примечаний
   *[other] { $count } примечания
}

check-rule-homoglyph = Буквы двух алфавитов в одном слове
check-rule-stale-citation = Текст, который был заменён
check-rule-suppressed-citation = Текст, который был отменён
check-rule-being-revised = Текст, пересматриваемый той же конференцией
check-rule-superseded-since = Текст, заменённый позднее
check-rule-unknown-instrument = Текст, которого нет в полном реестре
check-rule-stale-title = Название другой редакции
check-rule-title-mismatch = Название другого документа
check-rule-missing-place = Ссылка, неверно указывающая, какой текст имеется в виду
check-rule-missing-body = Ссылка без указания, чей это текст
check-rule-unknown-conference = Место и год, когда никто не заседал
check-rule-paragraph-mismatch = Пункт за пределами текста
check-rule-typo = Слово или название, отличающееся опиской от известного
check-rule-name-variant = Один орган или документ под разными названиями
check-rule-title-variant = Направление деятельности под не вполне своим названием
check-rule-abbreviation = Сокращение, раскрытое после употребления или дважды
check-rule-undefined-abbreviation = Сокращение, которое нигде не раскрыто
check-rule-label-sequence = Обозначения, идущие не по порядку или повторяющиеся
check-rule-dangling-reference = Отсылка к несуществующему пункту
check-rule-spent-reference = Текст, называющий себя так, как будто это другой текст
check-rule-role-conflict = Одно направление деятельности в двух ролях
check-rule-wrong-actor = Задача, в которой говорится о мандате другого Сектора
check-rule-date-past = Срок, который уже прошёл
check-rule-stale-task = Задача участвовать в том, что уже закончилось
check-rule-dangling-deadline = Сроки, которые требуются, но не установлены
check-rule-stale-fact = Число, не совпадающее с реестром
check-rule-doubled-word = Одно слово дважды
check-rule-spacing = Недостающие или лишние пробелы у знаков
check-rule-unbalanced = Скобки и кавычки без пары
check-rule-block-end = Пункты, которые кончаются не тем знаком или без знака
check-rule-punctuation = Запятая, разрывающая предложение
