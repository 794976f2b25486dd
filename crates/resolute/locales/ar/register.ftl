# سجل الأنشطة: الكلمات والمرشحات والترتيب والصفوف.
activities-lede = كل ما سُجل أنه أُنجز تنفيذاً للقرارات. وقد رُوجع كل مدخل قبل أن يرد هنا، أو هو مأخوذ من مصدر مذكور بالاسم.
activities-help = كلمات بأي صيغة من صيغها، أو «كلمات متتالية»، أو الرقم الذي أعطاه المصدر.
activities-count = { $count ->
    [zero] لا أنشطة
    [one] نشاط واحد
    [two] نشاطان
    [few] { $count } أنشطة
    [many] { $count } نشاطاً
   *[other] { $count } نشاط
}
activities-none = لم يُسجل شيء بعد. وما إن يُراجع مدخل أو يُستورد ملف حتى يظهر هنا.
activities-empty = لا يوجد نشاط يستوفي كل ذلك. يمكنك إزالة أحد المرشحات:
activities-sort = الترتيب
activities-sort-fit = الأنسب أولاً
activities-sort-newest = الأحدث أولاً
activities-sort-changed = آخر ما عُدّل أولاً
activities-sort-title = حسب العنوان
activities-sort-start = آخر ما بدأ أولاً
activities-rows = الصفوف
activities-rows-full = مع الكلمات التي عُثر عليها
activities-rows-compact = سطر واحد لكل نشاط
activities-too-deep = لا يمكن فتح سوى أول { $count } صفحة بعد صفحة. ضيّق القائمة أو خذها كلها في ملف.
activities-save = احفظ هذا البحث لتُبلَّغ بالجديد
activities-feed = الجديد في هذه القائمة في شكل موجز
activities-source-form = كتبه صاحبه هنا
activities-filter-q = كلمات
activities-filter-kind = النوع
activities-filter-line = خط العمل
activities-filter-goal = الهدف
activities-filter-status = الحالة
activities-filter-region = المنطقة
activities-filter-country = البلد
activities-filter-group = مجموعة البلدان
activities-filter-people = المستفيدون
activities-filter-organisation-type = نوع المنظمة
activities-filter-year = السنة
activities-filter-confirmed = أكده صاحبه
activities-filter-actor = الجهة الفاعلة
activities-filter-coverage = النطاق
activities-filter-target = الغاية
activities-filter-gdc = هدف الميثاق الرقمي العالمي
activities-filter-mandate = الواجب الذي ينفذه
activities-filter-source = المصدر
activities-filter-language = اللغة
