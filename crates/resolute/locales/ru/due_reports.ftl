# Реестр отчётов: какие кому причитаются, какие просят о том же, что решено.
due-reports-title = Реестр отчётов
due-reports-lede = Какие отчёты кому причитаются, как часто и по какому пункту. Прочитанное в поручении остаётся предположением, пока его не подтвердит редактор.
due-reports-empty = На этот день отчётов нет, или ни один не подходит под фильтры. Выберите другой день, уберите фильтр или внесите отчёт ниже.
due-reports-facet-standing = Подтверждение
due-reports-facet-receiver = Кому
due-reports-facet-giver = Кто должен
due-reports-facet-recurrence = Как часто
due-reports-facet-review = Рассмотрение
due-reports-facet-instrument = Текст, который его требует
due-reports-standing-suggested = предложено
due-reports-standing-confirmed = подтверждено
due-reports-standing-dismissed = отклонено
due-reports-standing-recorded = внесено человеком
due-reports-review-none = не рассмотрено
due-reports-review-continue = продолжается
due-reports-review-merge = объединено
due-reports-review-discontinue = прекращено
due-reports-verdict-continue = Продолжать
due-reports-verdict-merge = Объединить с другим
due-reports-verdict-discontinue = Прекратить
due-reports-once = однократно или не указано
due-reports-nobody = получатель не назван
due-reports-because = Предложено, потому что в поручении сказано:
due-reports-recorded-why = Внесено вручную, потому что:
due-reports-handed = Последняя передача { $date }:
due-reports-answered = Выпущенные отчёты, которые его охватывают:
due-reports-dismissed = Отклонено: редактор нашёл, что отчёта здесь не требуют. Можно подтвердить снова.
due-reports-pairs = Отчёты, которые просят о том же
due-reports-pairs-lede = Периодические отчёты, которые пересекаются, с причинами. Это предположение, пока редактор его не подтвердит или не отклонит.
due-reports-pairs-none = Других периодических отчётов с той же просьбой не найдено.
due-reports-pair-suggested = предложено
due-reports-pair-confirmed = просят о том же
due-reports-pair-dismissed = отклонено
due-reports-pair-because = Предложено, потому что:
due-reports-same-receiver = Оба направляются: { $words }.
due-reports-same-giver = За оба отвечает: { $words }.
due-reports-same-recurrence = Одинаковая частота: { $words }.
due-reports-likeness = Сходство слов: { $words }:
due-reports-new = Внести пропущенный отчёт
due-reports-new-lede = Для текста, который требует отчёта там, где чтение поручений его не нашло. Кто внёс и почему, остаётся рядом.
due-reports-what = Что представляется
due-reports-recurrence-help = annual, biennial, every-4-years, twice-a-year, quarterly, each-session, each-conference; пусто, если один раз
due-reports-first = Первый срок
due-reports-words = Слова пункта
due-reports-why = Почему вносится вручную
due-reports-record = Внести
due-reports-reviews = Рассмотрения
due-reports-reviews-lede = Продолжается ли отчёт, к какому случаю и почему. Действует последнее; ничего не стирается, и ни текст, ни состояние от этого не меняются.
due-reports-reviews-none = Ещё не рассматривался.
due-reports-verdict = Решение
due-reports-into = Объединить с
due-reports-occasion = К какой конференции, сессии или собранию
due-reports-review-send = Внести рассмотрение
due-reports-on-duty = Причитающийся отчёт
due-reports-see = Показать в реестре
due-reports-count = { $count ->
    [one] { $count } отчёт
    [few] { $count } отчёта
    [many] { $count } отчётов
   *[other] { $count } отчёта
}
due-reports-pairs-count = { $count ->
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
}
