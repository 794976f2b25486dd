# سجل التقارير: أيها مستحق لمن، وأيها يطلب الشيء نفسه، وما تقرر.
due-reports-title = سجل التقارير
due-reports-lede = أي التقارير مستحق لمن، وكم مرة، ومن أي فقرة. ما قُرئ في واجب اقتراح إلى أن يؤكده محرر.
due-reports-empty = لا تقرير مستحق في هذا اليوم، أو لا تقرير يطابق المرشحات. اختر يوما آخر، أو أزل مرشحا، أو سجل تقريرا أدناه.
due-reports-facet-standing = التأكيد
due-reports-facet-receiver = يذهب إلى
due-reports-facet-giver = مستحق على
due-reports-facet-recurrence = كم مرة
due-reports-facet-review = المراجعة
due-reports-facet-instrument = النص الذي يطلبه
due-reports-standing-suggested = مقترح
due-reports-standing-confirmed = مؤكد
due-reports-standing-dismissed = مرفوض
due-reports-standing-recorded = سجله شخص
due-reports-review-none = لم يراجع
due-reports-review-continue = يستمر
due-reports-review-merge = دُمج
due-reports-review-discontinue = أُوقف
due-reports-verdict-continue = الاستمرار
due-reports-verdict-merge = الدمج في آخر
due-reports-verdict-discontinue = الإيقاف
due-reports-once = مرة واحدة أو غير مذكور
due-reports-nobody = لا أحد مذكور
due-reports-because = مقترح لأن الواجب يقول:
due-reports-recorded-why = سُجل يدويا لأن:
due-reports-handed = سُلم آخر مرة في { $date }:
due-reports-answered = تقارير صادرة تغطيه:
due-reports-dismissed = رُفض: وجد محرر أنه لا يطلب تقريرا. يمكن تأكيده من جديد.
due-reports-pairs = تقارير تطلب الشيء نفسه
due-reports-pairs-lede = تقارير متكررة متداخلة مع الأسباب. اقتراح إلى أن يؤكده محرر أو يرفضه.
due-reports-pairs-none = لم يُعثر على تقرير متكرر آخر يطلب الشيء نفسه.
due-reports-pair-suggested = مقترح
due-reports-pair-confirmed = يطلبان الشيء نفسه
due-reports-pair-dismissed = مرفوض
due-reports-pair-because = مقترح لأن:
due-reports-same-receiver = كلاهما يذهب إلى { $words }.
due-reports-same-giver = كلاهما مستحق على { $words }.
due-reports-same-recurrence = كلاهما مستحق بالتواتر نفسه: { $words }.
due-reports-likeness = تتشابه كلماتهما بنسبة { $words }:
due-reports-new = تسجيل تقرير فات
due-reports-new-lede = لنص يطلب تقريرا حيث لم يجد قارئ الواجبات شيئا. يبقى بجانبه من سجله ولماذا.
due-reports-what = ما يُقدم
due-reports-recurrence-help = annual أو biennial أو every-4-years أو twice-a-year أو quarterly أو each-session أو each-conference؛ فارغ لمرة واحدة
due-reports-first = أول موعد
due-reports-words = كلمات الفقرة
due-reports-why = لماذا يُسجل يدويا
due-reports-record = تسجيل
due-reports-reviews = المراجعات
due-reports-reviews-lede = هل يستمر التقرير، ولأي مناسبة، ولماذا. يُعتد بالأحدث؛ لا يُمحى شيء ولا يتغير نص ولا حالة بذلك.
due-reports-reviews-none = لم يراجع بعد.
due-reports-verdict = القرار
due-reports-into = الدمج في
due-reports-occasion = لأي مؤتمر أو دورة أو اجتماع
due-reports-review-send = تسجيل المراجعة
due-reports-on-duty = تقرير مستحق
due-reports-see = عرضه في السجل
due-reports-count = { $count ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرا
   *[other] { $count } تقرير
}
due-reports-pairs-count = { $count ->
    [zero] لا أزواج
    [one] زوج واحد
    [two] زوجان
    [few] { $count } أزواج
    [many] { $count } زوجا
   *[other] { $count } زوج
}
