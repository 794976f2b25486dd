# Формулировки ещё не проверены носителем языка; об этом говорится и внизу страницы.
work-title = { $instrument } в работе
work-proposal-notice = Перед вами предложение { $symbol } для { $conference }: { $reading }. Это не принятый текст.
work-adopted-notice = Перед вами текст, принятый в систему как утверждённый. С опубликованным изданием он здесь не сверялся.
work-reconstructed-notice = Перед вами текст, восстановленный по { $symbol }. Это не опубликованное издание.
work-duties-proposed = Поручения, которые добавляет предложение, показаны как предлагаемые и отделены от действующих.
reading-tracked = прочитано из файла с отслеживаемыми исправлениями
reading-recovered = прочитано из текстовой выгрузки, в которой исправления были утрачены и потребовали восстановления
reading-none = прочитано из простого текста без исправлений
as-of = По состоянию на
as-of-opening = { $date }, открытие { $conference }
as-of-today = сегодня, { $date }
as-of-superseded = С тех пор { $instrument } пересмотрена: { $revision }. Текста этой редакции здесь нет, поэтому ниже показаны поручения, которые предлагались или действовали до неё.
items-of-operative = пунктов постановляющей части
beside = Рядом с текстом
items = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}
duties-count = { $count ->
    [one] { $count } поручение
    [few] { $count } поручения
    [many] { $count } поручений
   *[other] { $count } поручения
}
see-redline = Показать исправления
see-text = Читать текст
see-proposal = Открыть предложение
see-duty = Открыть поручение
see-work = Показать в работе
who = Кто исполняет
by-when = Срок
reported-to = Кому представляется
state = Состояние
not-dated = срок не указан
to-nobody = никто не назван
unfold = Показать полностью
fold = Свернуть
change-new = Добавлено предложением
change-ended = Исключено предложением
change-relabelled = Новая нумерация { $before } → { $after }
change-words = Что меняет предложение
count-outputs = Результаты
count-requests = Запросы
count-activities = Мероприятия
count-money = Средства
count-indicators = Показатели
count-reports = Отчёты
counts-note = Запросы, средства, показатели и отчёты равны нулю: их реестры ещё не открыты, и ничто не считается, пока нет строки. Результат или мероприятие учитывается, когда человек подтвердил, что оно отвечает на пункт или выполняет его.
side-matrix = Направления деятельности и цели
side-matrix-lede = Точка связывает направление деятельности ВВУИО с целью в области устойчивого развития, которой оно служит.
side-matrix-links = { $count ->
    [one] { $count } подтверждённая связь Матрицы ВВУИО–ЦУР
    [few] { $count } подтверждённые связи Матрицы ВВУИО–ЦУР
    [many] { $count } подтверждённых связей Матрицы ВВУИО–ЦУР
   *[other] { $count } подтверждённые связи Матрицы ВВУИО–ЦУР
}
side-matrix-source = Источник: Матрица ВВУИО–ЦУР (2015), по двум совпадающим транскрипциям.
side-deadlines = Ближайшие сроки
side-deadlines-none = Ни в одном пункте этого текста срок не назван.
side-country = Что может сделать ваша страна
side-country-lede = Текст призывает Государства-Члены, Членов Сектора, Ассоциированных членов и Академические организации:
side-summary = Сводка для РГС-ВВУИО
side-summary-lede = Текст требует всеобъемлющей сводки о деятельности. Она составляется по мероприятиям; ни одного ещё не внесено, поэтому составлять её не из чего. Поручение, из которого она вытекает:
matrix-title = Направления деятельности ВВУИО и цели в области устойчивого развития
matrix-lede = Каждая строка — направление деятельности, каждый столбец — цель. Точка стоит там, где матрица ВВУИО–ЦУР связывает их.
matrix-linked = связано
action-line = Направление деятельности

instruments-title = Документы
instruments-lede = Известные здесь резолюции, решения и рекомендации с их редакциями. Если текст имеется, его можно прочесть.
instruments-count = { $count ->
    [one] { $count } документ
    [few] { $count } документа
    [many] { $count } документов
   *[other] { $count } документа
}
instrument-held = Имеющиеся тексты
instrument-not-held = Известен по названию; текста здесь нет.
instrument-revisions = Известные редакции
instrument-latest = Последняя известная редакция
instrument-unverified = не проверено
body = Орган
contents = Содержание
notes = Примечания
version-label = Редакция
version-adopted = принятая
version-proposed = предлагаемая
version-not-yet = не принята или о принятии не известно
version-superseded = заменена
version-suppressed = исключена
download = Скачать
text-proposed-notice = Перед вами текст, который предлагает { $symbol }. Это не принятый текст.
version-reconstructed = восстановленная
view-label = Вид
view-text = Как составлено
view-redline = С исправлениями
view-changes = Только изменения
view-sides = Рядом
margin-label = Пометки на полях
margin-show = Показаны
margin-hide = Скрыты
print-hint = Чтобы получить PDF, распечатайте эту страницу.
legend = Как читать пометки
unchanged-between = { $count ->
    [one] { $count } абзац без изменений
    [few] { $count } абзаца без изменений
    [many] { $count } абзацев без изменений
   *[other] { $count } абзаца без изменений
}
side-before = До
side-after = Согласно предложению
side-nothing = отсутствует в этом прочтении
not-understood = Сохранено как есть; не распознано
not-analysed = Этот текст не на английском языке. Он хранится, показывается и доступен для поиска, но поручения из него не извлекаются.
findings-title = Замечания
permalink = Адрес этого пункта

proposals-title = Предложения
proposals-lede = О чём стороны просят конференцию: добавить, изменить или исключить.
proposals-count = { $count ->
    [one] { $count } предложение
    [few] { $count } предложения
    [many] { $count } предложений
   *[other] { $count } предложения
}
proposals-none = Ни одного предложения ещё не сохранено.
proposal-upload = Добавить предложение
proposal-symbol = Условное обозначение
proposal-action = Действие
proposal-sponsors = Автор
proposal-addressed = Кому адресовано
proposal-instrument = Документ
proposal-base = Прежний текст
proposal-base-note = восстановлен по { $symbol } путём отклонения его изменений; это не опубликованное издание
proposal-reading = Как прочитано
proposal-kept = Сохранено
proposal-front = Что пишет автор
proposal-redline = Текст с исправлениями
proposal-authors = Изменения автора
proposal-all-authors = все
proposal-uncertain = Изменения для подтверждения
proposal-uncertain-lede = Эти изменения восстановила машина, и она в них не уверена. Каждое остаётся отмеченным, пока человек не принял решение.
proposal-uncertain-none = В этом прочтении сомнительных изменений нет.
proposal-as-read = Как прочитано
proposal-other-reading = Другое прочтение
proposal-sure = уверенность { $percent } %
proposal-suggested = предложено, потому что { $reason }
proposal-reason = Обоснование
proposal-confirm = Подтвердить
upload-title = Добавить предложение
upload-lede = Resolute читает файл и показывает, что понял. Ничего не сохраняется, пока вы этого не скажете.
upload-file-help = Файл Word (.docx) с исправлениями или без них либо простой текст. PDF и старые форматы сначала преобразуйте.
upload-drop = Перетащите файл сюда или выберите его:
upload-read = Прочитать
upload-reading = Что прочитано
upload-keep-lede = Будет сохранено:
upload-keep = Сохранить
upload-discard = Не сохранять
upload-known = Этот файл уже сохранён.
upload-no-proposal = В этом файле предложения не найдено. Его текст показан ниже; сохранить его как предложение нельзя.
upload-changes = { $count ->
    [one] { $count } абзац с изменениями
    [few] { $count } абзаца с изменениями
    [many] { $count } абзацев с изменениями
   *[other] { $count } абзаца с изменениями
}
upload-uncertain = { $count ->
    [one] { $count } сомнительное изменение
    [few] { $count } сомнительных изменения
    [many] { $count } сомнительных изменений
   *[other] { $count } сомнительных изменения
}
