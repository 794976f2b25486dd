# Review of what is contributed; links of activities to duties; evidence.
links-up = الأنشطة
links-title = الواجبات التي ينفذها «{ $title }»
links-here = الواجبات والأدلة
links-lede = تُحسب الصلة متى أكدها مراجع. وما تقترحه الآلة يذكر الكلمات التي قادت إليه.
links-none = لا شيء يربط هذا النشاط بواجب بعد. اذكر الفقرة التي ينفذها.
links-may-be = واجبات قد ينفذها
links-may-be-lede = اقترحتها آلة من كلمات القيد؛ لا شيء يُربط قبل أن يقول أحد ذلك.
link-standing-suggested = مقترح
link-standing-confirmed = مؤكد
link-standing-dismissed = مرفوض
link-standing-withdrawn = مسحوب
link-because-machine = مقترح لأن كليهما يذكر: { $words }
link-said-by = قيل نيابة عن { $actor }
link-reason = السبب (يجوز تركه فارغاً)
link-confirm = تأكيد
link-dismiss = رفض
link-withdraw = سحب القرار
link-new = أضف واجباً آخر
link-address = عنوان الفقرة
link-address-help = كما يرد في صفحة الواجب: wtdc-30/2014/instructs-bdt-director/2. ابحث عنه في السجل:
link-why = ما يفعله النشاط من أجلها
link-send = اقترح الصلة
evidence-title = الأدلة
evidence-add = قدم دليلاً
evidence-kind = النوع
evidence-kind-document = وثيقة
evidence-kind-link = صفحة على الويب
evidence-kind-observation = ملاحظة
evidence-what = ما هو
evidence-address = أين يمكن الاطلاع عليه
evidence-day = يوم ما يبينه
evidence-day-help = اليوم الذي حدث أو نُشر فيه. يُحسب الدليل اعتباراً من ذلك اليوم.
evidence-send = قدم الدليل
duty-activities = ما يُنجز من أجله
duty-activities-none = لا نشاط مرتبط بهذه الفقرة بعد. تذكر صفحة النشاط الواجبات التي ينفذها.
duty-activities-all = جميع الأنشطة التي تأكدت صلتها
review-title = المراجعة
review-lede = ما قُدم إلى المراجعين، الأقدم أولاً. لا يُنشر شيء منه قبل اعتماده.
review-none = لا شيء ينتظر. ما يقدمه المساهمون يصل إلى هنا.
review-empty = لا شيء مما ينتظر يطابق كل ذلك.
review-duplicates = قيود قد تكون متماثلة
review-see = اطلع عليه
review-any = الكل
review-filter-q = كلمات
review-filter-what = ما هو
review-filter-standing = من المطلوب منه
review-filter-kind = نوع القيد
review-filter-reviewer = تولاها
review-filter-owner = صاحب القيد
review-what-new = قيد جديد
review-what-change = تغيير على قيد منشور
review-reviewer-nobody = لا أحد بعد
review-reviewer-me = أنا
review-since = ينتظر منذ
review-taken-up = تولاه
review-choose = اختر
review-with-chosen = بما اختير
review-pages = صفحات القائمة
review-untitled = بلا عنوان
review-approve = اعتماد
review-ask-back = سؤال صاحب القيد
review-reject = رفض
review-assign = تولي الأمر
review-done-approve = اعتُمد ونُشر.
review-done-ask-back = سُئل صاحب القيد.
review-done-reject = رُفض؛ ويرى صاحبه السبب.
review-done-assign = تم توليه.
review-refused = لم يُنفذ
review-batch = عدة قيود دفعة واحدة
review-nothing-chosen = لم يُختر شيء. عُد وحدد القيود المقصودة.
review-back = العودة إلى القائمة
review-reason = السبب أو السؤال
review-reason-help = يقرؤه صاحب القيد. لازم للسؤال أو الرفض.
review-reason-missing = اذكر السبب؛ يقرؤه صاحب القيد.
review-entry = القيد
review-owner = صاحب القيد
review-from = المصدر
review-public = الصفحة المنشورة
review-words = ما يقوله
review-field = الحقل
review-now = المنشور الآن
review-proposed = كما سيصبح
review-changed = تغير
review-decide = القرار
review-steps = ما آل إليه
merge-title = دمج «{ $title }» في قيد آخر
merge-here = دمج
merge-lede = يصبح قيدان عن النشاط نفسه قيداً واحداً. لا يضيع شيء: يأخذ القيد المبقى ما ينقصه، ويقود عنوان الآخر إليه.
merge-with = رقم القيد الذي يبقى أو عنوانه
merge-with-help = الجزء الأخير من عنوانه: 123.
merge-look = اعرض القيدين
merge-both = القيدان
merge-goes = يُدمج
merge-stays = يبقى
merge-consequence = يقود عنوان القيد المدمج إلى المبقى فوراً. يمكن التراجع عن ذلك.
merge-send = ادمج
merge-undo = افصل القيدين من جديد
merge-undo-lede = ينتظر القيد المدمج المراجعة بكلماته هو. ويبقى القيد المبقى كما هو.
merge-absorbed = قيود أُدمجت فيه
review-count = { $count ->
    [zero] لا قيود تنتظر
    [one] قيد واحد ينتظر
    [two] قيدان ينتظران
    [few] { $count } قيود تنتظر
    [many] { $count } قيداً ينتظر
   *[other] { $count } قيد ينتظر
}
review-about-to = { $count ->
    [zero] لن يُنفذ هذا على أي قيد:
    [one] سيُنفذ هذا على قيد واحد:
    [two] سيُنفذ هذا على قيدين:
    [few] سيُنفذ هذا على { $count } قيود:
    [many] سيُنفذ هذا على { $count } قيداً:
   *[other] سيُنفذ هذا على { $count } قيد:
}
review-changes = { $count ->
    [zero] لا حقل يتغير
    [one] حقل واحد يتغير
    [two] حقلان يتغيران
    [few] { $count } حقول تتغير
    [many] { $count } حقلاً يتغير
   *[other] { $count } حقل يتغير
}
merge-takes = { $count ->
    [zero] لا يأخذ القيد المبقى شيئاً
    [one] يأخذ القيد المبقى حقلاً واحداً
    [two] يأخذ القيد المبقى حقلين
    [few] يأخذ القيد المبقى { $count } حقول
    [many] يأخذ القيد المبقى { $count } حقلاً
   *[other] يأخذ القيد المبقى { $count } حقل
}
review-what-remark = ما يقول القراء إنه خطأ
review-remarks = { $count ->
    [zero] لا ملاحظات مفتوحة من القراء
    [one] ملاحظة واحدة مفتوحة من القراء
    [two] ملاحظتان مفتوحتان من القراء
    [few] { $count } ملاحظات مفتوحة من القراء
    [many] { $count } ملاحظة مفتوحة من القراء
   *[other] { $count } ملاحظة مفتوحة من القراء
}
