# Записи, которые, возможно, совпадают.
likeness-same-title = то же название
likeness-title-nearly-same = почти то же название
likeness-title-contained = одно название входит в другое
likeness-title-alike = названия отчасти похожи
likeness-title-common = название, которое встречается часто
likeness-title-repeated = название, которое эта организация использует часто
likeness-same-organisation = та же организация
likeness-organisation-alike = названия организаций похожи
likeness-other-organisation = другая организация
likeness-same-country = та же страна
likeness-other-country = другая страна
likeness-same-year = тот же год
likeness-years-overlap = годы пересекаются
likeness-other-years = другие годы
likeness-other-edition = другой выпуск или этап
likeness-same-page = та же страница в сети
likeness-same-website = тот же сайт
likeness-same-description = почти то же описание
likeness-other-description = другое описание

duplicates-title = Записи, которые, возможно, совпадают
duplicates-lede = Программа сравнивает опубликованные записи и показывает пары, которые, возможно, внесены дважды. Посмотрите на обе и скажите, разные ли это вещи.
duplicates-kind = Чем они могут быть
duplicates-kind-duplicate = одно и то же
duplicates-kind-related = одно семейство: другой год, этап или страна
duplicates-state = Что решено
duplicates-state-open = пока ничего
duplicates-state-distinct = это разные вещи
duplicates-reason-filter = Найдены потому, что
duplicates-any-reason = любая причина
duplicates-words = Слова названия
duplicates-related-note = Эти записи не считаются повторными: название то же или почти то же, но выпуск, этап, год или страна другие. Они показаны, потому что иногда вносят не ту запись.
duplicates-none = Нет опубликованных записей, которые выглядят внесёнными дважды. Программа проверяет снова после каждого изменения.
duplicates-none-here = Ни одна пара не подходит под эти фильтры. Уберите один из них.
duplicates-and = и
duplicates-because = Предложено, потому что:
duplicates-against = Против этого:
duplicates-field = Что сравнивается
duplicates-entry = Запись
duplicates-differs = отличается
duplicates-period = Когда
duplicates-source = Взято из
duplicates-distinct = Разные вещи
duplicates-said = { $person }, { $day }
duplicates-set-apart = Это разные вещи
duplicates-merge = Объединить новую запись со старой
duplicates-take-back = Отменить это решение
duplicates-reason = Причина (необязательно)
duplicates-score = сходство: { $count } из 100
duplicates-count = { $count ->
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
}
