# Figures about activities: matrix, map, countries.
figures-title = Деятельность
figures-none = Пока нет опубликованной деятельности с этой меткой.
figures-add = Зарегистрировать деятельность
figures-share-of-all = { $share } от всех { $all }
figures-share-beside = { $own }; от всей деятельности { $all }
figures-percent = { $number } %
figures-trend-rising = за последние три года больше, чем за три предыдущих
figures-trend-steady = за последние три года примерно столько же, сколько за три предыдущих
figures-trend-falling = за последние три года меньше, чем за три предыдущих
figures-trend-unknown = слишком мало, чтобы говорить о тенденции
figures-by-year = Деятельность по годам, в которые она ведётся
figures-by-year-note = Опубликованная деятельность по годам, в которые она ведётся; без даты не показана.
figures-as-table = То же в таблице
figures-year = Год
figures-count = Число
figures-share = Доля
figures-what = Что
figures-all = все
figures-most-line = Направления деятельности, которым служат чаще всего
figures-most-goal = Цели, которым служат чаще всего
figures-most-country = Страны, в которых их больше всего
figures-most-people = Для кого они
figures-facet-line = Направление деятельности
figures-facet-goal = Цель
figures-facet-group = Группа стран
figures-facet-people = Люди
figures-facet-country = Страна
map-title = Карта
map-lede = Где ведётся опубликованная деятельность. Деятельность в нескольких странах учитывается в каждой.
map-legend = Деятельность по оттенку
map-note = Показанные на этой карте границы и названия и использованные обозначения не означают официального одобрения или признания.
map-source = Контуры: Natural Earth (общественное достояние).
map-none = При этих условиях ни одна опубликованная деятельность не называет страну.
country-lede = К чему призвана эта страна и что в ней сделано.
country-groups = Группы, в которые входит
country-parts = Части страницы
country-must = Что она должна делать
country-must-lede = Обязанности, действующие на { $day }, которые имеющиеся здесь тексты адресуют каждому Государству-Члену или этой стране по имени.
country-must-none = Ни один действующий текст из имеющихся здесь не обращён к Государствам-Членам. О других текстах это ничего не говорит.
country-duties-all = Все в реестре обязанностей
country-done = Что в ней сделано
country-who = Её органы
country-who-none = Органы этой страны пока не зарегистрированы.
country-facts = Коды, регионы и группы с источниками
matrix-measure = Что показывают ячейки
matrix-measure-links = официальные связи: названные задачи
matrix-measure-activities = деятельность
matrix-measure-share = доля деятельности направления
matrix-measure-lift = во сколько раз чаще случайного
matrix-measure-countries = страны
matrix-measure-trend = тенденция
matrix-activities-note = Точка обозначает официальную связь. Оттенок — доля деятельности направления с этой целью; поскольку многие отмечают все цели, смотрите и на число случайных совпадений.
matrix-gaps = Пробелы: официальная связь без деятельности
matrix-gaps-lede = Матрица связывает их, но нет опубликованной деятельности с обеими метками. Направления без деятельности опущены.
matrix-surprises = Неожиданности: деятельность без официальной связи
matrix-surprises-lede = Матрица не связывает их, но не менее пяти видов деятельности имеют обе метки, в полтора раза чаще случайного или более.
figures-activities = { $count ->
    [one] { $count } вид деятельности
    [few] { $count } вида деятельности
    [many] { $count } видов деятельности
   *[other] { $count } вида деятельности
}
map-countries = { $count ->
    [one] { $count } страна
    [few] { $count } страны
    [many] { $count } стран
   *[other] { $count } страны
}
country-duties = { $count ->
    [one] { $count } обязанность
    [few] { $count } обязанности
    [many] { $count } обязанностей
   *[other] { $count } обязанности
}
figures-money = Деньги
figures-against = Рядом с её долей в мире
figures-against-lede = Доля деятельности и денег рядом с долей стран, которую составляет эта группа: кто обойдён, видно там, где первые меньше последней.
figures-against-people = Какую часть всех людей составляет эта группа, ни один имеющийся здесь источник не говорит.
figures-against-countries = Страны
figures-against-part = Эта группа
figures-against-whole = Всего
matrix-measure-money = деньги
matrix-measure-money-trend = тенденция денег
matrix-money-note = Суммы: { $what }, { $unit }; в таблице округлены, за каждой ячейкой точны.
matrix-money-none = Ни одна опубликованная деятельность не сообщает о деньгах.
matrix-unit-0 = в { $currency }
matrix-unit-3 = в тысячах { $currency }
matrix-unit-6 = в миллионах { $currency }
matrix-unit-9 = в миллиардах { $currency }
matrix-figures = Все показатели всех ячеек:
money-trend-rising = за последние три года денег больше, чем за три предыдущих
money-trend-steady = за последние три года денег примерно столько же, сколько за три предыдущих
money-trend-falling = за последние три года денег меньше, чем за три предыдущих
money-trend-unknown = слишком мало, чтобы говорить о тенденции денег
concept-indicators-lede = Что измеряется, по определению. Наблюдений здесь пока нет.
region-initiatives = Региональные инициативы
region-initiatives-none = Региональные инициативы этого региона пока не зарегистрированы.
region-initiatives-all = { $count ->
    [one] { $count } инициатива с конференцией и другими полями
    [few] { $count } инициативы с конференциями и другими полями
    [many] { $count } инициатив с конференциями и другими полями
   *[other] { $count } инициативы с конференциями и другими полями
}
