# Searching everything at once.
search-title = Поиск
search-title-of = Поиск: { $q }
search-lede = Тексты, пункты, поручения, предложения, участники и понятия: по любому их слову и на шести языках.
search-field = Что вы ищете?
search-help = Должны встретиться все слова, в любой форме. Слова, которые стоят вместе, возьмите в кавычки. Условное обозначение, например { $symbol }, ведёт прямо к своему документу.
search-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
search-as-of = Действие указано на { $date }. То, что лишь предлагается, не имеет силы, и это отмечено.
search-instead = По слову «{ $typed }» ничего нет; показано «{ $shown }».
search-left-out = По слову «{ $typed }» ничего нет; оно не учтено.
search-some-words = Всех этих слов вместе нет нигде; показано то, где есть некоторые.
search-behind = Самые последние изменения ещё не все вошли в эти результаты. Повторите поиск через мгновение.
search-building = Поиск ещё готовится. Записей о деятельности, которые уже можно найти: { $count } из { $total }.
search-empty = Ничего не найдено.
search-without = { $count ->
    [one] Без условия «{ $filter }» есть { $count } результат
    [few] Без условия «{ $filter }» есть { $count } результата
    [many] Без условия «{ $filter }» есть { $count } результатов
   *[other] Без условия «{ $filter }» есть { $count } результата
}
search-try = Попробуйте меньше слов или слово в том виде, как оно стоит в тексте. Можно также просмотреть эти списки:
search-start = Например:
search-exactly = в точности то, что вы ввели
search-facet-kind = Вид
search-facet-action-line = Направление деятельности
search-facet-year = Год редакции
search-facet-language = Язык текста
search-kind-instrument = Документ
search-kind-version = Редакция
search-kind-proposal = Предложение
search-kind-provision = Пункт
search-kind-mandate = Поручение
search-kind-actor = Участник
search-kind-concept = Понятие
search-kind-plan = План
search-kind-plan-item = Пункт плана
search-kind-activity = Деятельность
search-note-reconstructed = восстановлено по предложению
search-note-unverified = проверено не полностью
search-note-not-held = текста здесь нет
