# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = الشركاء
partners-lede = من يعمل مع من: الهيئات التي تشارك في الأنشطة المنشورة نفسها. وكل رقم يفتح صفوفه.
partners-table = أزواج الشركاء
partners-pair = من مع من
partners-together = أنشطة مشتركة
partners-agreements = اتفاقات سارية
partners-since = منذ
partners-count = { $count ->
    [zero] لا أزواج
    [one] زوج واحد
    [two] زوجان
    [few] { $count } أزواج
    [many] { $count } زوجًا
   *[other] { $count } زوج
}
partners-joint = { $count ->
    [zero] لا أنشطة مشتركة
    [one] نشاط مشترك واحد
    [two] نشاطان مشتركان
    [few] { $count } أنشطة مشتركة
    [many] { $count } نشاطًا مشتركًا
   *[other] { $count } نشاط مشترك
}
partners-none = لا يوجد بعدُ نشاط منشور يذكر هيئتين معروفتين أو أكثر. تظهر الأزواج هنا عندما يذكر قيدٌ شركاءه ويوافق عليه مراجع.
partners-empty = لا يوجد زوج يوافق هذه المرشِّحات.
partners-note = تُحسب الهيئة حيث يذكرها القيد برمز جهة فاعلة معروفة؛ أما الأسماء الأخرى فتبقى كما كُتبت ولا تكوّن أزواجًا. والقيد الذي فيه أكثر من 24 هيئة يكوّن أزواجًا بين من ينفّذه وكل واحدة من الأخريات فقط.
partners-sort-together = الأكثر أنشطةً مشتركة
partners-sort-agreements = الأكثر اتفاقاتٍ سارية
partners-sort-since = الأقدم تعاونًا
partners-sort-name = بحسب الرمز
partners-joint-yes = نعم
activities-filter-agreement = حالة الاتفاق
activities-filter-joint = هيئتان أو أكثر
activities-filter-pair = من مع من
activities-filter-under = يُنفَّذ في إطار
under-number = القيد { $number }
agreement-state-in-force = سارٍ
agreement-state-ends-soon = ينتهي خلال 180 يومًا
agreement-state-not-yet = لم يسرِ بعد
agreement-state-ended = انتهى
agreement-state-unknown = لا تواريخ مذكورة
