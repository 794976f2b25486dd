# Реестр деятельности: слова, фильтры, порядок, строки.
activities-lede = Всё, что учтено как сделанное во исполнение резолюций. Каждая запись была рассмотрена, прежде чем попасть сюда, или взята из названного источника.
activities-help = Слова в любой форме, «слова, следующие друг за другом», или номер, данный источником.
activities-count = { $count ->
    [one] { $count } вид деятельности
    [few] { $count } вида деятельности
    [many] { $count } видов деятельности
   *[other] { $count } вида деятельности
}
activities-none = Пока ничего не учтено. Как только запись будет рассмотрена или файл загружен, они появятся здесь.
activities-empty = Ничто не отвечает всем условиям. Можно убрать фильтр:
activities-sort = Порядок
activities-sort-fit = сначала самые подходящие
activities-sort-newest = сначала самые новые
activities-sort-changed = сначала изменённые последними
activities-sort-title = по названию
activities-sort-start = сначала начатые последними
activities-rows = Строки
activities-rows-full = с найденными словами
activities-rows-compact = по одной строке
activities-too-deep = По страницам можно открыть только первые { $count }. Сузьте список или возьмите его целиком в виде файла.
activities-save = Сохранить этот поиск и узнавать о новом
activities-feed = Новое в этом списке в виде ленты
activities-source-form = написано здесь владельцем записи
activities-filter-q = Слова
activities-filter-kind = Вид
activities-filter-line = Направление деятельности
activities-filter-goal = Цель
activities-filter-status = Состояние
activities-filter-region = Регион
activities-filter-country = Страна
activities-filter-group = Группа стран
activities-filter-people = Для кого
activities-filter-organisation-type = Тип организации
activities-filter-year = Год
activities-filter-confirmed = Подтверждено владельцем
activities-filter-actor = Участник
activities-filter-coverage = Охват
activities-filter-target = Задача
activities-filter-gdc = Цель Глобального цифрового договора
activities-filter-mandate = Исполняемая обязанность
activities-filter-source = Источник
activities-filter-language = Язык
