# Frameworks, their concepts and links, roles, the matrix.
frameworks-title = Рамочные перечни
frameworks-lede = Перечни, по которым упорядочена работа: направления деятельности, цели и задачи, регионы, группы стран, категории членов.
scheme-lede-action-lines = То, над чем Всемирная встреча на высшем уровне по вопросам информационного общества решила работать в 2003 и 2005 годах: C1–C11, C7 с восемью подразделами.
scheme-lede-sdgs = 17 целей Повестки дня на период до 2030 года, 169 их задач и показатели глобальной системы.
scheme-lede-wsis-targets = То, чего предусматривал достичь Женевский план действий, и один показатель, добавленный для измерения; краткими словами составителя.
scheme-lede-itu-regions = Шесть регионов МСЭ с их Государствами-Членами, отделениями и региональными организациями.
scheme-lede-country-groups = Группы, о которых говорят резолюции: наименее развитые страны, развивающиеся страны, не имеющие выхода к морю, малые островные развивающиеся государства.
scheme-lede-membership-categories = Кто может участвовать в работе МСЭ и кто голосует.
scheme-lede-stakeholder-types = Как делят участников анализ ВВУИО, её конкурс и форум.
scheme-lede-un-regions = Регионы Статистического отдела Организации Объединенных Наций (M49), каждый внутри более широкого, с их странами и районами.
scheme-lede-countries = Страны и районы M49 по кодам ISO, с названиями на шести официальных языках и регионами и группами, к которым они относятся.
scheme-lede-people = Группы людей, для которых предназначена деятельность.
scheme-lede-gdc = Пять целей Глобального цифрового договора 2024 года.
scheme-imported = Взято из файла
scheme-unreviewed = { $count ->
    [one] { $count } название на этом языке переведено здесь и еще не проверено.
    [few] { $count } названия на этом языке переведены здесь и еще не проверены.
    [many] { $count } названий на этом языке переведены здесь и еще не проверены.
   *[other] { $count } названия на этом языке переведены здесь и еще не проверены.
}
scheme-adopted-by = Принято документом
concepts-count = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
    [many] { $count } позиций
   *[other] { $count } позиций
}
concepts-none = Пока ничего не загружено. Появится после загрузки справочных данных.
concepts-empty = Здесь нет ничего с такими словами.
concept-notation = Код
concept-title = Название
concept-roles = Участники с ролью
concept-links = Связи матрицы ВВУИО–ЦУР
concept-duties = Поручения, в которых он назван
concept-duties-none = Ни одно поручение в хранящихся здесь текстах его не называет.
duties-none = нет
concept-what = Что это
concept-parent = Входит в
concept-children = Что в него входит
concept-titles = Названия
concept-indicators = Показатели ИКТ, которые его измеряют
indicator-custodian = Ведёт
concept-links-confirmed = { $count ->
    [one] { $count } подтверждённая связь с целью, задачей или направлением деятельности.
    [few] { $count } подтверждённые связи с целями, задачами или направлениями деятельности.
    [many] { $count } подтверждённых связей с целями, задачами или направлениями деятельности.
   *[other] { $count } подтверждённых связей с целями, задачами или направлениями деятельности.
}
concept-links-doubtful = Сомнительные связи
concept-links-doubtful-lede = Они есть только в одном источнике или являются ошибкой одного из них. Они нигде не учитываются; у каждой указана причина.
members-count = { $count ->
    [one] { $count } страна или территория
    [few] { $count } страны и территории
    [many] { $count } стран и территорий
   *[other] { $count } стран и территорий
}
members-lede = По списку справочных данных:
members-changes = Вышли из группы или выйдут
members-changes-lede = Выходящая страна относится к группе до этого дня.
member-left = до { $day }
member-leaves = назначено на { $day }
group-itu-regions = Регион МСЭ
group-un-regions = Регион Организации Объединенных Наций
group-country-groups = Группа стран
fact-note = Примечание
fact-standing = Насколько проверено
fact-yes = да
fact-no = нет
fact-prize-category = Категория конкурса ВВУИО
fact-current-lead-facilitators-2026 = Ведущие содействующие организации в 2026 году
fact-target-count = Задачи
fact-indicator-codes = Показатели глобальной системы
fact-member-states = Государства-Члены
fact-regional-office-place = Региональное отделение
fact-regional-telecom-organization = Региональная организация электросвязи
fact-un-regional-commissions = Региональные комиссии ООН
fact-members = Членов в списке
fact-as-of = Список на
fact-applies-to = Относится к
fact-votes = Голосует
fact-used-by = Используется
fact-alpha2 = Двухбуквенный код ISO
fact-m49 = Номер M49
source = Источник
checked-verified = проверено
checked-partly = проверено частично
checked-unverified = не проверено
checked-plain = степень проверки не указана
label-short = Краткое название
label-title = Полное название
label-title-2003 = Название 2003 года (Женевский план действий)
label-title-2005 = Название 2005 года (Тунисская программа, приложение)
roles-title = Роли по направлениям деятельности
roles-none = Ни один известный здесь источник не даёт ему роли по направлению деятельности.
roles-lede = Каждая роль — факт своего года, словами текста, который о ней говорит.
roles-contradict = Один пункт даёт две роли по одному и тому же направлению деятельности. Показаны обе; решать, какая верна, — не дело этой страницы.
roles-facilitators = Кто содействует
roles-by-clause = Какова роль МСЭ, положение за положением
roles-by-clause-lede = Как говорят положения предложения. Предложение не имеет силы; если хранится и старый текст, его положение стоит рядом с предложенным.
roles-table = Какова роль МСЭ по каждому направлению деятельности, положение рядом с положением
role = Роль
role-who = Кто
role-year = Год
role-basis = Где это сказано
role-checked = Проверка
role-against = не согласуется с
role-before = До предложения, в целом
role-after = По предложению, в целом
role-annex = В тунисском приложении
role-summary-source = Обобщено составителем справочных данных:
role-basis-proposal = Предложение { $proposal }
role-basis-tunis-annex-2005 = Тунисская программа, приложение
role-basis-current-2026 = Таблица содействующих организаций
clause-before = в старом тексте, { $year }
clause-proposed = по предложению, { $year }
role-is-sole-facilitator = единственная содействующая организация
role-is-co-facilitator = одна из содействующих организаций
role-is-partner = партнёр
role-is-key-partner = ключевой партнёр
role-is-moderator-facilitator = ведущая/содействующая организация
role-is-lead-focal-point = ведущий координатор
role-is-participates-with-others = участвует вместе с другими
role-is-contributes = вносит вклад
matrix-back = Назад к матрице
matrix-total = Связи
matrix-whole = связь с целью в целом
matrix-targets = { $count ->
    [one] связь через { $count } задачу
    [few] связь через { $count } задачи
    [many] связь через { $count } задач
   *[other] связь через { $count } задач
}
matrix-doubtful = только сомнительная связь
matrix-not-linked = Матрица не связывает их.
matrix-open-cell = Открыть ячейку
matrix-seen-in = Встречается в
seen-app-line-file = файле приложения по направлениям деятельности
seen-app-goal-file = файле приложения по целям
seen-transcription = транскрипции матрицы
matrix-goal-or-target = Цель или задача
matrix-why = Почему сомнительна
matrix-provenance = Сама матрица была прочитана только в первых страницах. Связь подтверждена, если транскрипция и файл приложения совпадают.
matrix-legend-linked = Точка — связь матрицы; число показывает, сколько задач цели она называет, тон — их долю.
matrix-legend-whole = 0 рядом с точкой: имеется в виду цель в целом.
matrix-legend-doubtful = Только сомнительная связь; не учитывается.
matrix-duties-both = Поручения, в которых названы оба
matrix-duties-both-none = Ни одно поручение в хранящихся здесь текстах не называет оба.
concept-uri = Адрес в сети
links-made = Связи с другими системами, установленные здесь
links-made-lede = То, что связали люди, и то, что сказано в импортированном файле. Предложение не учитывается, пока его не подтвердят.
links-made-none = Его пока никто не связал.
links-because = Потому что
links-confirm = Подтвердить
links-dismiss = Отклонить
links-withdraw = Отозвать
links-suggest = Предложить связь
links-kind = Вид связи
links-scheme = Система
links-notation = Код другого понятия
links-reason = Почему
link-suggested = предложено
link-confirmed = подтверждено
link-withdrawn = отозвано
mapping-exact = означает то же, что
mapping-close = означает почти то же, что
mapping-broad = уже, чем
mapping-narrow = шире, чем
mapping-related = связано с
label-alternative = Другое название
label-definition = Определение
label-note = Примечание
label-scope-note = Как используется
label-example = Пример
label-history-note = История
label-change-note = Изменение
label-editorial-note = Примечание редакторов
fact-other-notations = Другие коды
fact-deprecated = Больше не использовать
