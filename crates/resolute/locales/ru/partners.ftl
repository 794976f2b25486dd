# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = Партнёры
partners-lede = Кто с кем работает: организации, участвующие в одной и той же опубликованной деятельности. Каждое число открывает свои строки.
partners-table = Пары партнёров
partners-pair = Кто с кем
partners-together = Совместная деятельность
partners-agreements = Действующие соглашения
partners-since = С года
partners-count = { $count ->
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
}
partners-joint = { $count ->
    [one] { $count } совместная деятельность
    [few] { $count } совместные деятельности
    [many] { $count } совместных деятельностей
   *[other] { $count } совместной деятельности
}
partners-none = Пока ни одна опубликованная деятельность не называет двух или более известных организаций. Пары появятся здесь, когда запись назовёт своих партнёров и её одобрит проверяющий.
partners-empty = Нет пар, отвечающих этим фильтрам.
partners-note = Организация учитывается, когда запись называет её кодом известного участника; другие имена остаются как написаны и пар не образуют. Запись, в которой более 24 организаций, образует пары только между тем, кто её выполняет, и каждой из остальных.
partners-sort-together = Больше совместной деятельности
partners-sort-agreements = Больше действующих соглашений
partners-sort-since = Дольше всех вместе
partners-sort-name = По коду
partners-joint-yes = да
activities-filter-agreement = Состояние соглашения
activities-filter-joint = Две организации или более
activities-filter-pair = Кто с кем
activities-filter-under = Выполняется в рамках
under-number = запись { $number }
agreement-state-in-force = действует
agreement-state-ends-soon = истекает в течение 180 дней
agreement-state-not-yet = ещё не действует
agreement-state-ended = истекло
agreement-state-unknown = сроки не указаны
