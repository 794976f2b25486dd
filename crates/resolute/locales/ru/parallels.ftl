# Параллельные тексты.
parallels-title = Параллельные тексты: { $instrument }
parallels-here = Параллельные тексты
parallels-lede = Пункты других текстов, в которых говорится то же самое или которые следует изменить вслед за этим текстом. Программа предлагает их, а люди подтверждают или отклоняют.
parallels-count = { $count ->
    [one] { $count } пункт имеет параллельные тексты
    [few] { $count } пункта имеют параллельные тексты
    [many] { $count } пунктов имеют параллельные тексты
   *[other] { $count } пункта имеют параллельные тексты
}
parallels-link = { $count ->
    [one] { $count } параллельный текст
    [few] { $count } параллельных текста
    [many] { $count } параллельных текстов
   *[other] { $count } параллельного текста
}
parallels-more = { $count ->
    [one] Показать ещё { $count }
    [few] Показать ещё { $count }
    [many] Показать ещё { $count }
   *[other] Показать ещё { $count }
}
parallels-none = Ни в одном пункте других хранящихся здесь текстов не говорится то же самое. Добавьте другие резолюции, и эта страница сопоставит их.
parallels-none-here = Этим условиям ничто не соответствует. Снимите одно из них.
parallels-this-text = Этот текст
parallels-sister = Параллельный текст
parallels-call = Вводная формула
parallels-all-calls = Все вводные формулы
parallels-suggested = Предложение программы
parallels-because = Предложено, потому что в обоих сказано
parallels-same-force = оба обязывают одинаково ({ $force })
parallels-same-addressee = оба обращены к { $actor }
parallels-same-name = в обоих упоминается { $name }
parallels-likeness-near = Почти те же слова: { $count } из 100.
parallels-likeness-much = Во многом те же слова: { $count } из 100.
parallels-likeness-part = Отчасти те же слова: { $count } из 100.
parallels-still = Предложение исключает эти слова, а в параллельном тексте они остаются:
parallels-proposed = предложено в { $symbol }, не принято
parallels-adopted = принятый текст, { $year }
parallels-confirm = Подтвердить
parallels-dismiss = Отклонить
parallels-withdraw = Отменить это решение
parallels-reason = Причина (необязательно)
parallels-confirmed = Подтверждено: { $person }, от имени { $actor }, { $date }
parallels-dismissed = Отклонено: { $person }, от имени { $actor }, { $date }
parallels-show-dismissed = { $count ->
    [one] Показать { $count } отклонённую пару
    [few] Показать { $count } отклонённые пары
    [many] Показать { $count } отклонённых пар
   *[other] Показать { $count } отклонённой пары
}
parallels-hide-dismissed = Скрыть отклонённые пары
parallels-page = Страница { $page } из { $pages }
parallels-citing = { $count ->
    [one] { $count } пункт ссылается на этот текст и должен измениться вслед за ним
    [few] { $count } пункта ссылаются на этот текст и должны измениться вслед за ним
    [many] { $count } пунктов ссылаются на этот текст и должны измениться вслед за ним
   *[other] { $count } пункта ссылаются на этот текст и должны измениться вслед за ним
}
parallels-citing-lede = В них этот текст назван прямо, поэтому при его изменении может потребоваться изменить и их, даже если слова не похожи.
parallels-cites = Прямая ссылка: { $text }.
parallels-citing-all = Показать все ссылки на этот текст
