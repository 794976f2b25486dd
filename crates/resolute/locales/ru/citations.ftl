# На что ссылаются тексты и в каком состоянии эти тексты.
citations-title = Ссылки
citations-lede = Все тексты, на которые ссылаются хранящиеся здесь тексты: слова ссылки и состояние текста, на который она указывает.
citations-day = Состояние на { $date }. «Уже был заменён» означает, что более новый текст был принят до составления ссылающегося текста.
citations-cites = Ссылающийся текст
citations-cited = Текст, на который ссылаются
citations-body = Орган, принявший этот текст
citations-names = Что названо
citations-standing = Состояние текста
citations-any = любой
citations-names-texts = тексты и их части
citations-names-all = всё
names-instrument = тексты с номером
names-provision = части текстов
names-document = тексты, известные по названию
names-conference = конференции
names-concept = Направления деятельности и цели
names-itself = сам текст
citations-count = { $count ->
    [one] { $count } ссылка
    [few] { $count } ссылки
    [many] { $count } ссылок
   *[other] { $count } ссылки
}
citations-dead-texts = { $count ->
    [one] { $count } текст ссылается на утратившее силу
    [few] { $count } текста ссылаются на утратившее силу
    [many] { $count } текстов ссылаются на утратившее силу
   *[other] { $count } текста ссылаются на утратившее силу
}
citations-dead-all = { $count ->
    [one] Показать { $count } ссылку
    [few] Показать { $count } ссылки
    [many] Показать { $count } ссылок
   *[other] Показать { $count } ссылки
}
citations-none = Здесь пока нет текстов, поэтому нет и ссылок. Добавьте предложение или текст, и ссылки будут прочитаны.
citations-empty = Этим условиям не отвечает ни одна ссылка.
citations-in = ссылка в
citation-guess = орган предположен
cited-dead = утратило силу
cited-in-force = в силе
cited-stale-at-writing = уже был заменён
cited-superseded-since = заменён позднее
cited-being-revised = пересматривается той же конференцией
cited-suppressed = аннулирован
cited-unknown-revision = неизвестный пересмотр
cited-not-in-register = нет в реестре
cited-not-a-text = не текст
cited-because-stale = его уже заменил { $revision }
cited-because-superseded = его заменил { $revision }
cited-because-revised = новый текст: { $revision }
cited-because-suppressed = аннулирован: { $revision }
cited-because-in-force = действующий текст: { $revision }
unresolved-no-body = Из слов не видно, чей это текст.
unresolved-not-in-register = В реестре его нет.
unresolved-unknown-revision = Реестр не знает этого пересмотра.
unresolved-unknown-conference = Реестр не знает такой сессии этого органа.
unresolved-no-text = Из слов не видно, часть какого это текста.
unresolved-unknown-concept = В реестре нет этого термина.
neighbourhood-cites = На что он ссылается
neighbourhood-cites-none = Его текста здесь нет, или он ни на что не ссылается.
neighbourhood-cited-by = Кто на него ссылается
neighbourhood-cited-by-none = Ни один хранящийся здесь текст на него не ссылается.
neighbourhood-none = Ни один хранящийся здесь текст на него не ссылается, и его текста здесь нет.
neighbourhood-text = Текст
neighbourhood-figure = Рисунок ссылок; таблицы ниже говорят то же самое
neighbourhood-more = На рисунке тексты с наибольшим числом ссылок; в таблицах все.
neighbourhood-picture = Ссылки вокруг { $instrument }
neighbourhood-picture-text = { $citing ->
    [one] На него ссылается { $citing } текст
    [few] На него ссылаются { $citing } текста
    [many] На него ссылаются { $citing } текстов
   *[other] На него ссылаются { $citing } текста
}; он ссылается на { $cited ->
    [one] { $cited } текст
    [few] { $cited } текста
    [many] { $cited } текстов
   *[other] { $cited } текста
}. Каждая рамка ведёт к ссылкам.
citations-of-instrument = Ссылки: на что он ссылается и кто ссылается на него
margin-cites = Ссылается на
cited-notice-superseded = Вы перешли по ссылке на { $revision }. Этот текст больше не в силе: его заменил { $newer }.
cited-notice-suppressed = Вы перешли по ссылке на { $revision }. Документ аннулирован: { $newer }.
cited-notice-in-force = Вы перешли по ссылке на { $revision }. По данным реестра, этот текст был в силе на { $date }.
cited-notice-unknown = Вы перешли по ссылке на текст { $year } года. Реестр не знает такого текста этого документа.
cited-notice-unverified = Эту строку реестра никто не проверил.
cited-notice-not-held = Его текста здесь нет.
citations-dead-link = Что ссылается на утративший силу текст
