imports-title = Импорт и экспорт
imports-lede = Внесите сразу много видов деятельности из файла и заберите все. Сначала файл просматривается; ничего не сохраняется, пока вы не скажете. Тот же файл во второй раз ничего не меняет, а более новый обновляет то, что отличается.
imports-list = Название списка
imports-list-help = Более новый файл того же списка сравнивается с прежним. Оставьте пустым, чтобы взять имя файла.
imports-file = Файл с деятельностью
imports-file-help = IATI 2.03 (деятельность или организации), CSV или электронная таблица (.xlsx). До 1000 МБ; таблица — до 128 МБ.
imports-look = Просмотреть файл
imports-who = Файлы передают участники, координаторы, рецензенты и редакторы. Войдите или попросите роль у администратора.
imports-template = Взять пустую таблицу для заполнения (.xlsx)
imports-before = Переданные файлы
imports-none = Файлов пока нет. Выберите файл выше или начните с пустой таблицы.
imports-state-reading = Просматривается
imports-state-waiting = Просмотрен; решаете вы
imports-state-running = Вносится
imports-state-done = Внесён
imports-state-failed = Не внесён
imports-state-discarded = Отклонён
imports-take-away = Забрать все виды деятельности
imports-take-away-lede = Всё, что открыто, со всем, что было дано в IATI.
imports-publishers = Издатели данных
imports-publishers-lede = Организации так, как они описывают себя и свои бюджеты в файлах организаций.
imports-format-iati-activities = файл деятельности IATI
imports-format-iati-organisations = файл организаций IATI
imports-format-csv = таблица (CSV)
imports-format-xlsx = электронная таблица (.xlsx)
imports-progress = Прочитанная часть файла
imports-closing = Файл прочитан; идут последние шаги.
imports-leave = Можно уйти с этой страницы: результат будет ждать здесь.
imports-stopped = Этот сервер над ним не работает: он был остановлен, или столбцы ещё не выбраны. Ничего из файла не сохранено.
imports-look-again = Посмотреть снова
imports-nothing-stored = Ничего из этого файла не сохранено. Исправьте указанное ниже и передайте его снова.
imports-known = Этот файл был последним внесённым из своего списка. Ничего не меняется.
imports-new = Новые записи
imports-changed = Изменённые записи
imports-same = Записи без изменений
imports-left = Оставлены как есть, по причинам ниже
imports-vanished = Были в прежнем файле и отсутствуют в этом
imports-vanished-lede = Они остаются как есть. Что с ними делать, решает владелец или рецензент.
imports-public = Они становятся открытыми, как только файл внесён.
imports-queue = До публикации они ждут рецензента.
imports-take = Внести файл
imports-discard = Отказаться
imports-columns-change = Выбрать столбцы
imports-another = Передать другой файл
imports-line = Строка
imports-weight = Важность
imports-place = Столбец или запись
imports-what = Что делать
imports-weight-error = не даёт внести файл
imports-weight-warning = стоит посмотреть
imports-weight-note = к сведению
imports-findings-language = Смысл каждого замечания сказан по-русски; подробности файлов IATI — по-английски.
imports-columns = Что в столбцах
imports-columns-lede = Укажите для каждого столбца таблицы, что в нём. Под каждым — первые значения.
imports-columns-remembered = Выбрано как в прошлый раз для таблицы с такими заголовками.
imports-columns-guessed = Угадано по заголовкам; проверьте каждый.
imports-columns-key = Записи узнаются по идентификатору; если такого столбца нет — по названию и организации вместе.
imports-columns-left = не брать этот столбец
imports-columns-empty = в первых строках пусто
imports-column-identifier = Идентификатор в вашем списке
imports-column-details = Поля этого вида, например participants: 40
imports-column-entry = Запись этого реестра, как её называют его собственные файлы
imports-so-far = { $count ->
    [one] пока { $count } запись
    [few] пока { $count } записи
    [many] пока { $count } записей
   *[other] пока { $count } записи
}
imports-findings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
imports-more = { $count ->
    [one] Ещё { $count } не показано. Всего:
    [few] Ещё { $count } не показаны. Всего:
    [many] Ещё { $count } не показано. Всего:
   *[other] Ещё { $count } не показано. Всего:
}
