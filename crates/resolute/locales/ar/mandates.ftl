# لم يراجع هذه الصياغة بعد متحدث أصلي باللغة؛ ويُذكر ذلك في أسفل الصفحة أيضاً.
state-informational = للعلم
state-proposed = مقترح
state-delivered = منجز
state-overdue = متأخر
state-elapsed = منقضٍ
state-under-way = جارٍ
state-planned = مخطط له
state-not-planned = غير مخطط له
rule-informational = لا يسمّي أحداً يمكنه التصرف
rule-proposed = نصه غير نافذ
rule-delivered = توجد أدلة مؤكدة على كل استحقاق، أو على الواجب نفسه إن لم يُذكر تاريخ
rule-overdue = مضى تاريخ أو حدث، وهناك ما يرتبط به، والدليل غائب
rule-elapsed = مضى تاريخ أو انتهى نصه، ولا شيء يرتبط به
rule-under-way = بدأ نشاط أو ناتج مؤكد مرتبط به
rule-planned = لم يبدأ بعد ناتج أو نشاط مؤكد مرتبط به
rule-not-planned = لا شيء يرتبط به

force-decides = يقرر
force-instructs = يكلّف
force-requests = يطلب
force-invites = يدعو
force-calls-upon = يهيب
force-encourages = يشجع

mandates-title = الولايات
mandates-lede = كل فقرة من المنطوق محفوظة هنا مقروءة بوصفها واجباً: من يفعل ماذا، ومتى، ولمن يُبلَّغ عنه.
mandates-filters = تضييق القائمة
mandates-apply = تطبيق
mandates-chosen = المختار
mandates-remove = إزالة { $filter }
mandates-sort = الترتيب
sort-text = كما في النص
sort-due = حسب الموعد
sort-who = حسب المكلَّف
mandates-download = تنزيل هذه القائمة
mandates-empty = لا يوجد واجب يستوفي هذه الشروط كلها.
mandates-empty-drop = احذف أحدها:
mandates-none = لا يوجد واجب معروف بعد. أضف مقترحاً لتُقرأ واجباته.
facet-q = كلمات
facet-addressee = من يجب أن ينفذه
facet-verb = الفعل
facet-force = القوة
facet-instrument = الصك
facet-body = الهيئة
facet-due = الموعد
facet-recurrence = التكرار
facet-standing = الوضع
facet-state = الحالة
due-date = في تاريخ
due-event = عند حدث
due-recurring = بصورة متكررة
due-none = لم يُذكر تاريخ
recurrence-monthly = كل شهر
recurrence-quarterly = كل ربع سنة
recurrence-twice-a-year = مرتين في السنة
recurrence-times-a-year = { $count } مرات في السنة
recurrence-annual = كل سنة
recurrence-biennial = كل سنتين
recurrence-every-years = كل { $count } سنوات
recurrence-each-session = في كل دورة
recurrence-each-conference = في كل مؤتمر
recurrence-regular = بانتظام
recurrence-continuing = بصفة مستمرة
standing-in-force = نافذ
standing-proposed = مقترح
standing-ended = منتهٍ
reason-nobody-addressed = لا يُخاطَب أحد يمكنه التصرف.
reason-text-not-in-force = نصه مقترح أو لم يكن قد اعتُمد في هذا اليوم.
reason-every-occurrence-evidenced = { $count ->
    [zero] لا استحقاقات.
    [one] تأكد الدليل على استحقاق واحد.
    [two] تأكد الدليل على استحقاقين.
    [few] تأكد الدليل على { $count } استحقاقات.
    [many] تأكد الدليل على { $count } استحقاقاً.
   *[other] تأكد الدليل على { $count } استحقاق.
}
reason-evidenced = تأكد الدليل؛ ولا يذكر الواجب تاريخاً.
reason-due-passed = كان مستحقاً في { $date } ولم يُقدَّم دليل.
reason-text-ended = استُبدل نصه أو أُلغي في { $date }.
reason-nothing-linked = لا يرتبط به أي ناتج أو نشاط.
reason-started = { $count ->
    [zero] لم يبدأ أي ناتج أو نشاط مؤكد.
    [one] بدأ ناتج أو نشاط مؤكد واحد.
    [two] بدأ ناتجان أو نشاطان مؤكدان.
    [few] بدأت { $count } نواتج أو أنشطة مؤكدة.
    [many] بدأ { $count } ناتجاً أو نشاطاً مؤكداً.
   *[other] بدأ { $count } ناتج أو نشاط مؤكد.
}
reason-not-started = { $count ->
    [zero] لا يرتبط به ناتج أو نشاط لم يبدأ.
    [one] يرتبط به ناتج أو نشاط مؤكد واحد لم يبدأ.
    [two] يرتبط به ناتجان أو نشاطان مؤكدان لم يبدآ.
    [few] ترتبط به { $count } نواتج أو أنشطة مؤكدة لم تبدأ.
    [many] يرتبط به { $count } ناتجاً أو نشاطاً مؤكداً لم يبدأ.
   *[other] يرتبط به { $count } ناتج أو نشاط مؤكد لم يبدأ.
}
mandate-where = الفقرة
mandate-verb = الفعل
mandate-deliverable = ما يُقدَّم
mandate-recipient = يُبلَّغ إلى
mandate-due-date = التاريخ
mandate-due-event = الحدث
mandate-due-recurrence = التكرار
mandate-limits = الحدود
mandate-with = بالتعاون مع
mandate-for = لفائدة
mandate-level = المستوى
mandate-concepts = خطوط العمل والأهداف
mandate-continuing = واجب مستمر
mandate-continuing-yes = نعم: يطلب النص الاستمرار
mandate-continuing-no = لا
mandate-force = القوة
mandate-reading = كما قرأته الآلة
mandate-reading-lede = مقروء من الكلمات وفق قواعد. وهو اقتراح إلى أن يطّلع عليه شخص.
mandate-because = مقروء من
mandate-why = سبب هذه الحالة
mandate-lineage = الواجب نفسه في نسخ أخرى
mandate-corrections = مصحَّح يدوياً
mandate-corrections-none = لم يُصحَّح شيء.
mandate-corrected-by = { $person } باسم { $actor }، { $date }
mandate-was = قرأته الآلة
mandate-correct = تصحيح القراءة
mandate-correct-lede = يُحفظ تصحيحك مع اسمك والسبب، ويبقى عند قراءة النص من جديد. وتظل كلمات النص كما هي.
mandate-field = ما هو الخطأ
mandate-value = ما هو الصواب
mandate-value-help = تُفصل القيم المتعددة بفاصلة منقوطة. ويُكتب التاريخ 2026-11-23. اتركه فارغاً إن لم توجد قيمة.
mandate-reason = السبب
mandate-reason-help = سطر واحد يفهمه زميل بعد خمس سنوات.
acting-for = تعمل باسم
acting-for-help = رمز جهة من السجل، مثل BDT أو RCC.
mandate-correct-send = حفظ التصحيح
mandate-readonly = التصحيحات متاحة للمحررين.
form-problems = يُرجى النظر في هذا مجدداً:
required = مطلوب
facet-recipient = يرفع إلى
facet-partner = ينفذ بالاشتراك مع
facet-concept = خط عمل أو هدف
