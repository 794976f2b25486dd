# Отчёты.
reports-title = Отчёты
reports-lede = Отчёт составляется из того, что здесь записано. Он хранит использованные данные, чтобы каждый мог его проверить, и каждая цифра открывает свои записи.
reports-templates = Что можно составить
reports-new = Составить отчёт
reports-new-lede = Выберите предмет отчёта и период. Вы увидите его до сохранения; состояния указаны на последний день.
reports-template = Вид отчёта
reports-instrument = Текст, о котором отчёт
reports-from = Первый день
reports-to = Последний день
reports-language = Язык
reports-preview = Показать отчёт
reports-as-docx = Файл Word
reports-as-html = Веб-страница
reports-as-json = JSON для программ
reports-fingerprint = Отпечаток данных (SHA-256):
reports-template-implementation = Выполнение резолюции
reports-what-implementation = Пункт за пунктом: текст, кто должен действовать, когда, каково состояние и почему, что сделано, чем это подтверждено и чего не хватает.
reports-implementation-title = Выполнение: { $instrument }
reports-exercise = УЧЕНИЕ: данные вымышлены; ничто в этом отчёте не является реальным.
reports-period = Период: { $from } – { $to }. Состояния указаны на { $to }.
reports-standing-adopted = Приводится принятый текст.
reports-standing-reconstructed = Текст восстановлен по более позднему документу, а не взят из принятого.
reports-standing-proposed = Текст только предложен и не действует.
reports-implementation-how = Сделанным считается лишь то, что подтвердил человек. Состояния вычисляются по опубликованному правилу и никем не вводятся.
reports-text-missing = Текст, действовавший в последний день, здесь не хранится, поэтому сказать что-либо по пунктам нельзя.
reports-prompt-introduction = Введение: что читатель должен узнать сначала. Здесь ничего не печатается, пока никто не написал.
reports-prompt-duty = Что сказать об этом пункте помимо данных.
reports-states = Состояние
reports-states-caption = Постановляющие пункты по состояниям на { $to }
reports-state = Состояние
reports-paragraphs = Пункты
reports-paragraph = Пункт
reports-line-state = Состояние: { $state }.
reports-line-who = Кто должен действовать:
reports-line-due = Срок:
reports-line-recipient = Кому:
reports-line-activities = Подтверждённые виды деятельности:
reports-line-outputs = Результаты планов:
reports-line-missing = Не хватает:
reports-line-waiting = { $count ->
    [one] { $count } предложенная связь ждёт решения и не учитывается.
    [few] { $count } предложенные связи ждут решения и не учитываются.
    [many] { $count } предложенных связей ждут решения и не учитываются.
   *[other] { $count } предложенной связи ждут решения и не учитываются.
}
reports-missing-addressee = не назван никто, кто мог бы действовать.
reports-missing-due = текст не устанавливает ни даты, ни события, ни периодичности.
reports-missing-work = с ним не связано ничего подтверждённого.
reports-missing-evidence = деятельность есть, но подтверждённых свидетельств результата нет.
reports-activities-caption = Деятельность, подтверждённо его выполняющая
reports-activity = Деятельность
reports-organisation = Организация
reports-begun = Начало
reports-begun-before = { $date }, до периода
reports-begun-within = { $date }, в течение периода
reports-begun-later = { $date }, после периода
reports-begun-unknown = неизвестно
reports-evidence = Свидетельство
reports-no-evidence = подтверждённых нет
reports-sources = Откуда взяты цифры
reports-source = { $register }, записей:
reports-register-work = Постановляющие пункты текста
