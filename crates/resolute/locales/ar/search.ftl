# Searching everything at once.
search-title = البحث
search-title-of = البحث: { $q }
search-lede = النصوص والفقرات والواجبات والمقترحات والجهات الفاعلة والمفاهيم، بأي كلمة من كلماتها وبست لغات.
search-field = عمّ تبحث؟
search-help = يجب أن ترد جميع الكلمات بأي صيغة من صيغها. ضع الكلمات المتلازمة بين علامتي اقتباس. والرمز مثل { $symbol } يقود مباشرة إلى وثيقته.
search-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-as-of = الوضع في { $date }. ما هو مقترح فقط ليس نافذاً، ويُذكر ذلك.
search-instead = لا شيء عن «{ $typed }»؛ المعروض هو «{ $shown }».
search-left-out = لا شيء عن «{ $typed }»؛ وقد تُركت.
search-some-words = لا شيء يضم هذه الكلمات كلها؛ المعروض يضم بعضها.
search-behind = لم تدخل أحدث التغييرات كلها في هذه النتائج بعد. أعد البحث بعد لحظة.
search-building = يجري إعداد البحث. الأنشطة التي يمكن العثور عليها حتى الآن: { $count } من { $total }.
search-empty = لم يُعثر على شيء.
search-without = { $count ->
    [zero] لا نتائج من دون «{ $filter }»
    [one] من دون «{ $filter }» توجد نتيجة واحدة
    [two] من دون «{ $filter }» توجد نتيجتان
    [few] من دون «{ $filter }» توجد { $count } نتائج
    [many] من دون «{ $filter }» توجد { $count } نتيجة
   *[other] من دون «{ $filter }» توجد { $count } نتيجة
}
search-try = جرّب كلمات أقل، أو الكلمة كما ترد في نص. ويمكنك أيضاً تصفح هذه القوائم:
search-start = على سبيل المثال:
search-exactly = مطابق تماماً لما كتبته
search-facet-kind = النوع
search-facet-action-line = خط العمل
search-facet-year = سنة الصيغة
search-facet-language = لغة النص
search-kind-instrument = صك
search-kind-version = صيغة
search-kind-proposal = مقترح
search-kind-provision = فقرة
search-kind-mandate = واجب
search-kind-actor = جهة فاعلة
search-kind-concept = مفهوم
search-kind-plan = خطة
search-kind-plan-item = بند من خطة
search-kind-activity = نشاط
search-note-reconstructed = أُعيد بناؤه من مقترح
search-note-unverified = لم يُتحقق منه بالكامل
search-note-not-held = النص غير محفوظ هنا
