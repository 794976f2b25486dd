# Сохранённые поиски.
searches-title = Сохранённые поиски
searches-lede = Поиски деятельности, которые вы сохранили. О новом каждый может сообщать по почте или в ленте.
searches-none = Вы ещё не сохранили ни одного поиска. Найдите деятельность и сохраните поиск под списком.
searches-new = Сохранить этот поиск
searches-new-lede = Дайте ему название и укажите, как сообщать вам о новом.
searches-all = Вся деятельность
searches-name = Название
searches-alert = Сообщать о новом
searches-alert-none = не по почте
searches-alert-at-once = сразу, как появится
searches-alert-daily = раз в день
searches-alert-weekly = раз в неделю
searches-keep = Сохранить
searches-change = Изменить или удалить
searches-remove = Удалить «{ $name }»
searches-feed = Лента
searches-stop = Прекратить сообщения об этом поиске
searches-stop-help = Сам поиск останется. Сообщений о нём больше не будет.
searches-stopped = Сообщения об этом поиске больше не отправляются.
searches-mail-open = Открыть все
searches-mail-subject = { $count ->
    [one] { $name }: { $count } новая запись
    [few] { $name }: { $count } новые записи
    [many] { $name }: { $count } новых записей
   *[other] { $name }: { $count } новой записи
}
searches-mail-opening = { $count ->
    [one] Вашему поиску «{ $name }» отвечает { $count } новая запись.
    [few] Вашему поиску «{ $name }» отвечают { $count } новые записи.
    [many] Вашему поиску «{ $name }» отвечают { $count } новых записей.
   *[other] Вашему поиску «{ $name }» отвечает { $count } новой записи.
}
searches-mail-more = { $count ->
    [one] И ещё { $count }.
    [few] И ещё { $count }.
    [many] И ещё { $count }.
   *[other] И ещё { $count }.
}
