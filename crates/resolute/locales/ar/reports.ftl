# التقارير.
reports-title = التقارير
reports-lede = يُستخرج التقرير مما هو مسجَّل هنا. وهو يحتفظ بالبيانات التي استخدمها كي يتسنى لأي شخص التحقق منه، وكل رقم يفتح سجلاته.
reports-templates = ما يمكن كتابته
reports-new = كتابة تقرير
reports-new-lede = اختر موضوع التقرير وفترته. ستراه قبل حفظ أي شيء؛ والحالات هي حالات اليوم الأخير.
reports-template = نوع التقرير
reports-instrument = النص المعني
reports-from = اليوم الأول
reports-to = اليوم الأخير
reports-language = اللغة
reports-preview = عرض التقرير
reports-as-docx = ملف Word
reports-as-html = صفحة ويب
reports-as-json = JSON للبرامج
reports-fingerprint = بصمة البيانات (SHA-256):
reports-template-implementation = تنفيذ قرار
reports-what-implementation = فقرة فقرة: النص، ومن عليه أن يعمل، ومتى، وأين وصل التنفيذ ولماذا، وما أُنجز، وما يثبته، وما ينقص.
reports-implementation-title = تنفيذ { $instrument }
reports-exercise = تمرين: البيانات مختلقة ولا شيء في هذا التقرير حقيقي.
reports-period = الفترة: من { $from } إلى { $to }. والحالات هي حالات { $to }.
reports-standing-adopted = النص هو النص المعتمد.
reports-standing-reconstructed = أُعيد تركيب النص من وثيقة لاحقة ولم يُنسخ من النص المعتمد.
reports-standing-proposed = النص مقترح فقط وليس نافذاً.
reports-implementation-how = لا يُحتسب منجزاً إلا ما أكده شخص. وتُحسب الحالات بالقاعدة المنشورة ولا يكتبها أحد.
reports-text-missing = النص النافذ في اليوم الأخير غير محفوظ هنا، لذا لا يمكن قول شيء فقرة فقرة.
reports-prompt-introduction = مقدمة: ما ينبغي أن يعرفه القارئ أولاً. لا يُطبع شيء هنا حتى يكتبه أحد.
reports-prompt-duty = ما ينبغي قوله عن هذه الفقرة إلى جانب البيانات.
reports-states = حالة التنفيذ
reports-states-caption = فقرات المنطوق بحسب الحالة في { $to }
reports-state = الحالة
reports-paragraphs = الفقرات
reports-paragraph = فقرة
reports-line-state = الحالة: { $state }.
reports-line-who = من عليه أن يعمل:
reports-line-due = الموعد:
reports-line-recipient = يُقدَّم إلى:
reports-line-activities = الأنشطة المؤكدة:
reports-line-outputs = نواتج الخطط:
reports-line-missing = ينقص:
reports-line-waiting = { $count ->
    [zero] لا توجد روابط مقترحة بانتظار قرار.
    [one] رابط مقترح واحد ينتظر قراراً ولا يُحتسب.
    [two] رابطان مقترحان ينتظران قراراً ولا يُحتسبان.
    [few] { $count } روابط مقترحة تنتظر قراراً ولا تُحتسب.
    [many] { $count } رابطاً مقترحاً تنتظر قراراً ولا تُحتسب.
   *[other] { $count } رابط مقترح تنتظر قراراً ولا تُحتسب.
}
reports-missing-addressee = لا يُسمّى أحد يمكنه العمل.
reports-missing-due = لا يحدد النص تاريخاً ولا حدثاً ولا دورية.
reports-missing-work = لا شيء مؤكداً مرتبط به.
reports-missing-evidence = توجد أنشطة، ولا دليل مؤكداً على نتيجة.
reports-activities-caption = الأنشطة المؤكد أنها تنفذه
reports-activity = النشاط
reports-organisation = المنظمة
reports-begun = البدء
reports-begun-before = { $date }، قبل الفترة
reports-begun-within = { $date }، خلال الفترة
reports-begun-later = { $date }، بعد الفترة
reports-begun-unknown = غير معروف
reports-evidence = الدليل
reports-no-evidence = لا دليل مؤكداً
reports-sources = مصدر الأرقام
reports-source = { $register }، عدد السجلات:
reports-register-work = فقرات منطوق النص
