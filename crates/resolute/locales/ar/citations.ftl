# ما تستشهد به النصوص، وحالة النصوص المستشهَد بها.
citations-title = الاستشهادات
citations-lede = جميع النصوص المستشهَد بها في النصوص المحفوظة هنا، مع عبارات الاستشهاد وحالة النص المستشهَد به.
citations-day = الحالات في { $date }. تعني عبارة «كان قد حل غيره محله» أن نصاً أحدث اعتُمد قبل كتابة النص الذي يستشهد.
citations-cites = النص الذي يستشهد
citations-cited = النص المستشهَد به
citations-body = هيئة النص المستشهَد به
citations-names = المذكور
citations-standing = حالة النص المستشهَد به
citations-any = أي قيمة
citations-names-texts = النصوص وأجزاؤها
citations-names-all = الكل
names-instrument = نصوص مرقّمة
names-provision = أجزاء من نصوص
names-document = نصوص معروفة باسمها
names-conference = مؤتمرات
names-concept = خطوط العمل والأهداف
names-itself = النص نفسه
citations-count = { $count ->
    [zero] لا استشهادات
    [one] استشهاد واحد
    [two] استشهادان
    [few] { $count } استشهادات
    [many] { $count } استشهاداً
   *[other] { $count } استشهاد
}
citations-dead-texts = { $count ->
    [zero] لا نص يستشهد بما لم يعد سارياً
    [one] نص واحد يستشهد بما لم يعد سارياً
    [two] نصان يستشهدان بما لم يعد سارياً
    [few] { $count } نصوص تستشهد بما لم يعد سارياً
    [many] { $count } نصاً تستشهد بما لم يعد سارياً
   *[other] { $count } نص تستشهد بما لم يعد سارياً
}
citations-dead-all = { $count ->
    [zero] لا استشهادات لعرضها
    [one] عرض هذا الاستشهاد
    [two] عرض هذين الاستشهادين
    [few] عرض هذه الاستشهادات وعددها { $count }
    [many] عرض هذه الاستشهادات وعددها { $count }
   *[other] عرض هذه الاستشهادات وعددها { $count }
}
citations-none = لا نص محفوظ هنا بعد، فلا شيء مستشهَد به. أضف مقترحاً أو نصاً لتُقرأ استشهاداته.
citations-empty = لا استشهاد يطابق عوامل التصفية هذه.
citations-in = مستشهَد به في
citation-guess = الهيئة مخمَّنة
cited-dead = لم يعد سارياً
cited-in-force = سارٍ
cited-stale-at-writing = كان قد حل غيره محله
cited-superseded-since = حل غيره محله لاحقاً
cited-being-revised = يراجعه المؤتمر نفسه
cited-suppressed = ملغى
cited-unknown-revision = مراجعة غير معروفة
cited-not-in-register = ليس في السجل
cited-not-a-text = ليس نصاً
cited-because-stale = كان قد حل محله { $revision }
cited-because-superseded = حل محله { $revision }
cited-because-revised = نصه الجديد { $revision }
cited-because-suppressed = ألغاه { $revision }
cited-because-in-force = النص الساري: { $revision }
unresolved-no-body = لا تقول الكلمات لأي هيئة هذا النص.
unresolved-not-in-register = ليس في السجل.
unresolved-unknown-revision = لا يعرف السجل هذه المراجعة.
unresolved-unknown-conference = لا يعرف السجل دورة كهذه للهيئة.
unresolved-no-text = لا تقول الكلمات من أي نص هذا الجزء.
unresolved-unknown-concept = لا يحتوي السجل هذا المصطلح.
neighbourhood-cites = ما يستشهد به
neighbourhood-cites-none = لا نص له محفوظ هنا، أو لا يستشهد بشيء.
neighbourhood-cited-by = من يستشهد به
neighbourhood-cited-by-none = لا نص محفوظ هنا يستشهد به.
neighbourhood-none = لا نص محفوظ هنا يستشهد به، ولا نص له محفوظ هنا.
neighbourhood-text = النص
neighbourhood-figure = صورة الاستشهادات؛ والجداول أدناه تقول الشيء نفسه
neighbourhood-more = تعرض الصورة النصوص الأكثر استشهاداً؛ وتعرضها الجداول كلها.
neighbourhood-picture = الاستشهادات حول { $instrument }
neighbourhood-picture-text = { $citing ->
    [zero] لا نص يستشهد به
    [one] نص واحد يستشهد به
    [two] نصان يستشهدان به
    [few] { $citing } نصوص تستشهد به
    [many] { $citing } نصاً تستشهد به
   *[other] { $citing } نص تستشهد به
}؛ ويستشهد هو بما عدده { $cited ->
    [zero] لا شيء
    [one] نص واحد
    [two] نصان
    [few] { $cited } نصوص
    [many] { $cited } نصاً
   *[other] { $cited } نص
}. يقود كل إطار إلى الاستشهادات.
citations-of-instrument = الاستشهادات: ما يستشهد به ومن يستشهد به
margin-cites = يستشهد بـ
cited-notice-superseded = تتبعت استشهاداً بالنص { $revision }. لم يعد هذا النص سارياً: حل محله { $newer }.
cited-notice-suppressed = تتبعت استشهاداً بالنص { $revision }. أُلغي الصك: { $newer }.
cited-notice-in-force = تتبعت استشهاداً بالنص { $revision }. كان بحسب السجل هو النص الساري في { $date }.
cited-notice-unknown = تتبعت استشهاداً بنص من عام { $year }. لا يعرف السجل نصاً كهذا لهذا الصك.
cited-notice-unverified = لم يتحقق أحد من هذا السطر في السجل.
cited-notice-not-held = نصه غير محفوظ هنا.
citations-dead-link = ما يستشهد بنص لم يعد سارياً
