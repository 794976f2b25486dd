# Plans: objectives, outcomes, outputs, tasks, and the duties they answer.
plans-title = الخطط
plans-lede = ما عزمت هيئة على إنجازه خلال سنوات: الأهداف والنتائج والنواتج والمهام، ومن يقودها ومتى تستحق وأي واجبات تستجيب لها.
plans-none = لا توجد خطة بعد. يمكن لمراجع هيئة أو محررها أو رئيسها أن يبدأ خطة.
plan-new = خطة جديدة
plan-new-lede = تخص الخطة هيئة واحدة وتمتد سنوات. تضاف الأهداف والنتائج والنواتج بعد ذلك، واحداً واحداً أو من جدول بيانات.
plan-send = ابدأ الخطة
plan-edit = تغيير الخطة
plan-edit-lede = يبقى الرمز كما هو لأن العناوين والقوائم تسمي الخطة به.
plan-suggest = اقتراح الواجبات التي تستجيب لها نواتجها
plan-remove = إزالة هذه الخطة الفارغة
plan-carried-from = مرحّل من
plan-item-new = أضف عنصراً
plan-item-lede = يلزم ملء النوع والرمز والعنوان فقط. ما لم يُعرف بعد يبقى فارغاً ويمكن إضافته لاحقاً.
plan-item-send = أضف إلى الخطة
plan-item-edit = غيّر هذا العنصر
plan-item-save = احفظ
plan-empty = لا شيء في هذه الخطة بعد. أضف أول هدف أو ناتج لها.
plan-no-match = لا عنصر في الخطة يطابق كل ذلك.
plan-column-item = العنصر
plan-column-duties = الواجبات التي يستجيب لها
plan-undated = التاريخ غير معروف
plan-late = فات موعده
plan-not-said = غير مذكور
plan-conflict = غيّر شخص هذا العنصر في الأثناء. لم يُحفظ شيء منك بعد: انظر إلى الصيغتين ثم أرسل النموذج مرة أخرى.
plan-theirs = المحفوظ الآن
plan-yours = ما كتبته
plan-what = ما هو
plan-no-lead = لم يُذكر أحد
plan-indicator = المؤشر
plan-baseline = خط الأساس
plan-target = الغاية
plan-below = ما يندرج تحته
plan-answers = الواجبات التي يستجيب لها هذا الناتج
plan-served = الاتفاقات والمدخلات الأخرى التي تخدمه
plan-answers-none = لا يستجيب لأي واجب بعد. حدد أي فقرة تأمر بهذا العمل.
plan-answer-new = حدد الواجب الذي يستجيب له
plan-steps = ما آل إليه
plan-steps-lede = لا تُكتب الحالة: فهي تتبع آخر هذه الوقائع.
plan-steps-none = لم يُسجل شيء بعد.
plan-step-new = سجل ما حدث
plan-step-what = ماذا حدث
plan-step-day = في أي يوم
plan-step-note = بكلمات قليلة
plan-step-send = سجل
plan-evidence-help = تقرير أو صفحة أو قرار يثبت ذلك. يُحتسب للواجبات المستجاب لها بعد أن يؤكده مراجع.
plan-written-by = { $person }، باسم { $actor }
plan-planned-for = خُطط له من أجل هذا الواجب
duty-outputs = النواتج التي تستجيب لها
duty-outputs-none = لا يستجيب أي ناتج من أي خطة لهذا الواجب.
duty-plan = خطط ناتجاً لهذا الواجب
duty-plan-in = في { $plan }
plan-group-what = ماذا
plan-group-who = من وإلى أي مدى
plan-group-when = متى
plan-group-money = الموارد
plan-group-risks = المخاطر والمؤشرات
plan-field-body = صاحب الخطة
plan-field-keeper = يتولى حفظها
plan-field-title = العنوان
plan-field-code = الرمز
plan-field-words = بتفصيل أكثر
plan-field-source = المصدر
plan-field-from_year = أول سنة
plan-field-to_year = آخر سنة
plan-field-kind = النوع
plan-field-parent = يندرج تحت
plan-field-product = منتج أو خدمة
plan-field-lead = الجهة القائدة
plan-field-supporting = الجهات المساعدة
plan-field-level = المستوى
plan-field-region = المنطقة
plan-field-starts_on = يبدأ في
plan-field-due_on = الاستحقاق
plan-field-due_event = الاستحقاق عند حدث
plan-field-required = الموارد اللازمة
plan-field-available = الموارد المتاحة
plan-field-spent = المنفق
plan-field-currency = العملة
plan-field-unit = يُحسب بـ
plan-field-shares = موزع على
plan-field-risks = المخاطر
plan-field-indicators = المؤشرات
plan-help-code = قصير ولا يتكرر في هذه الخطة، مثل D.1-1.
plan-help-plan-code = يظهر في عنوان الخطة: أحرف لاتينية صغيرة وأرقام وشرطات، مثل itu-d-2020-2023.
plan-help-keeper = رمز الهيئة التي يكتب موظفوها الخطة؛ اتركه فارغاً إذا كانت هي الهيئة نفسها.
plan-help-body = رمز الهيئة، مثل ITU-D أو BDT.
plan-help-lead = رمز الجهة، مثل BDT. اتركه فارغاً إن لم يقده أحد بعد.
plan-help-supporting = رموز الجهات تفصل بينها فاصلة منقوطة.
plan-help-due_event = تسمية مؤتمر مثل WTDC-21 أو كلمات. إن لم يُعرف يومه بقي العنصر وذُكر ذلك.
plan-help-required = أرقام كما هي معروفة، مع نقطة للكسور. تبقى كما كُتبت تماماً.
plan-help-currency = ثلاثة أحرف، مثل CHF.
plan-help-shares = سطر لكل منها: الغرض | المبلغ.
plan-help-indicators = سطر لكل منها: ما يُقاس | خط الأساس | الغاية.
plan-kind-objective = هدف
plan-kind-priority = أولوية
plan-kind-outcome = نتيجة
plan-kind-output = ناتج
plan-kind-task = مهمة عمل
plan-state-not-started = لم يبدأ
plan-state-under-way = قيد التنفيذ
plan-state-finished = انتهى
plan-state-stopped = أُوقف
plan-step-started = بدأ
plan-step-finished = أُنجز
plan-step-stopped = تُرك
plan-step-reopened = استؤنف
plan-level-national = وطني
plan-level-regional = إقليمي
plan-level-interregional = أقاليمي
plan-level-global = عالمي
plan-product-product = منتج
plan-product-service = خدمة
plan-unit-thousand = ألف
plan-unit-million = مليون
plan-facet-kind = النوع
plan-facet-state = الحالة
plan-facet-answers = يستجيب لواجب
plan-facet-due = الاستحقاق
plan-facet-lead = الجهة القائدة
plan-facet-level = المستوى
plan-facet-region = المنطقة
plan-answers-confirmed = مؤكد
plan-answers-suggested = مقترح
plan-due-date = في تاريخ
plan-due-event = عند حدث معروف اليوم
plan-due-event-undated = عند حدث، التاريخ غير معروف
plan-due-past = فات موعده
plan-none-answers = لا شيء
plan-none-due = لا تاريخ
plan-none-lead = لا أحد
plan-none-level = غير مذكور
plan-none-region = غير مذكورة
plan-rule-code = أعطِ رمزاً من أحرف وأرقام ونقاط وشرطات، 40 على الأكثر.
plan-rule-code-taken = لعنصر آخر في هذه الخطة هذا الرمز.
plan-rule-plan-code = استخدم أحرفاً لاتينية صغيرة وأرقاماً وشرطات، 40 على الأكثر.
plan-rule-plan-code-taken = لخطة أخرى هذا الرمز.
plan-rule-kind = قل هدف أو أولوية أو نتيجة أو ناتج أو مهمة عمل.
plan-rule-kind-below = ما تحته أعلى من ذلك؛ انقله أولاً.
plan-rule-parent = لا عنصر في هذه الخطة بهذا الرمز.
plan-rule-parent-lower = سيندرج تحت ما هو أدنى منه: الترتيب هدف ثم نتيجة ثم ناتج ثم مهمة عمل.
plan-rule-circle = سيندرج تحت نفسه: فالأعلى مندرج تحته بالفعل.
plan-rule-title = أعطه عنواناً.
plan-rule-long = أطول من 4,000 حرف.
plan-rule-actor = ليس هذا رمز جهة معروفة؛ الرموز مثل BDT.
plan-rule-product = قل منتج أو خدمة.
plan-rule-level = قل national أو regional أو interregional أو global (وطني، إقليمي، أقاليمي، عالمي).
plan-rule-region = قل AFR أو AMS أو ARB أو ASP أو CIS أو EUR.
plan-rule-day = اكتب اليوم سنة-شهر-يوم، مثل 2021-10-09.
plan-rule-day-required = حدد اليوم، سنة-شهر-يوم.
plan-rule-future = لم يأتِ هذا اليوم بعد؛ الواقعة في الماضي.
plan-rule-due-before-start = سيستحق قبل أن يبدأ.
plan-rule-amount = اكتب المبلغ بالأرقام مع نقطة واحدة على الأكثر، مثل 55147 أو 1200.50.
plan-rule-currency = سمِّ العملة بثلاثة أحرف كبيرة، مثل CHF.
plan-rule-unit = قل thousand أو million (ألف أو مليون)، أو لا شيء.
plan-rule-year = اكتب سنة من أربعة أرقام.
plan-rule-years = السنة الأخيرة قبل الأولى.
plan-rule-step = قل ماذا حدث: started أو finished أو stopped أو reopened.
plan-rule-href = أعطِ عنواناً يبدأ بـ https://.
plan-rule-evidence = قل ما هو الدليل.
plan-coverage = ما لم يُغطَّ
plan-coverage-lede = واجبات بلا ناتج، ونواتج بلا واجب، وواجبات بلا موعد، ومواعيد بلا مسؤول. لا يغطي الاقتراح شيئاً حتى يؤكده أحد.
plan-coverage-gap = ما ينقص
plan-coverage-standing = وضع الواجب
plan-coverage-instrument = بحسب النص
plan-coverage-actor = بحسب الجهة
plan-coverage-line = بحسب خط العمل
plan-coverage-plan = بحسب الخطة
plan-coverage-of = من { $all }:
plan-coverage-picture = الثغرات بلمحة
plan-coverage-by = العد
plan-gap-duty-without-output = واجب بلا ناتج
plan-gap-output-without-duty = ناتج بلا واجب
plan-gap-duty-without-deadline = واجب بلا موعد
plan-gap-deadline-without-owner = موعد بلا مسؤول
plan-gaps-none = لا ينقص شيء.
plan-gaps-no-match = لا ثغرة تطابق كل ذلك.
plan-timeline = الجدول الزمني والعبء
plan-timeline-lede = متى يجري كل عنصر ومتى يستحق، وكم تحمل كل جهة. يظهر المعين حيث لا يُعرف سوى يوم واحد.
plan-timeline-none = لا عنصر في هذه الخطة له يوم بعد. أعطِ ناتجاً يوماً أول أو يوم استحقاق.
plan-load = العبء لكل جهة
plan-load-lede = العناصر التي تقودها كل جهة بحسب حالتها؛ كل رقم يفتح صفوفه.
plan-back = العودة إلى الخطة
plan-carry = ترحيل
plan-carry-lede = تبدأ خطة جديدة بما لم تنجزه هذه. يذكر كل عنصر من أين جاء؛ وتبقى هذه الخطة كما هي.
plan-carry-next = الخطة التالية
plan-carry-none = كل شيء منجز أو متروك؛ لن يُرحّل شيء.
plan-carry-send = ابدأ الخطة التالية
plan-import = استيراد قائمة
plan-import-lede = CSV أو Excel أو JSON. تُحدَّث العناصر ذات الرمز نفسه وتضاف الجديدة. تؤخذ القائمة كاملة أو لا تؤخذ، والقائمة نفسها مرتين لا تغير شيئاً.
plan-import-help = يسمي الصف الأول الأعمدة كما في النموذج؛ 16 ميغابايت على الأكثر.
plan-import-dry = تحقق منها فقط ولا تحفظ شيئاً
plan-import-send = استورد
plan-import-template = جدول فارغ
plan-import-own = هذه الخطة كجدول
plan-import-stored = تم استيراد القائمة.
plan-import-checked = لم يُحفظ شيء. هذا ما تقوله القائمة.
plan-import-added = جديد
plan-import-changed = مُعدَّل
plan-import-unchanged = كما كان
plan-import-linked = واجبات رُبطت بانتظار التأكيد
plan-import-lines = أسطر القائمة
plan-import-line = السطر
plan-import-what = ما يقال عنه
plan-milestones = المعالم
plan-milestones-lede = من يكتب الناتج يصوغ ويقدم؛ ويفحص مراجع؛ ويوافق رئيس الهيئة أو مديرها.
plan-milestones-none = لا معالم بعد.
plan-milestone-new = أضف معلماً
plan-milestone-what = ما يراد بلوغه
plan-milestone-send = أضف
plan-milestone-reason = سبب الإعادة
plan-milestone-draft = مسودة
plan-milestone-submitted = مقدَّم
plan-milestone-reviewed = مراجَع
plan-milestone-approved = موافق عليه
plan-milestone-sent-back = معاد
plan-milestone-to-submitted = قدّم
plan-milestone-to-reviewed = تمت المراجعة
plan-milestone-to-approved = وافق
plan-milestone-to-sent-back = أعد
plan-items-count = { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصراً
   *[other] { $count } عنصر
}
plan-outputs-count = { $count ->
    [zero] لا نواتج
    [one] ناتج واحد
    [two] ناتجان
    [few] { $count } نواتج
    [many] { $count } ناتجاً
   *[other] { $count } ناتج
}
plan-answers-count = { $count ->
    [zero] لا واجبات
    [one] واجب واحد
    [two] واجبان
    [few] { $count } واجبات
    [many] { $count } واجباً
   *[other] { $count } واجب
}
plan-suggested-count = { $count ->
    [zero] لا واجبات مقترحة
    [one] واجب مقترح واحد
    [two] واجبان مقترحان
    [few] { $count } واجبات مقترحة
    [many] { $count } واجباً مقترحاً
   *[other] { $count } واجب مقترح
}
plan-gaps-count = { $count ->
    [zero] لا ثغرات
    [one] ثغرة واحدة
    [two] ثغرتان
    [few] { $count } ثغرات
    [many] { $count } ثغرة
   *[other] { $count } ثغرة
}
plan-undated-count = { $count ->
    [zero] لا عناصر بلا يوم
    [one] عنصر واحد بلا يوم
    [two] عنصران بلا يوم
    [few] { $count } عناصر بلا يوم
    [many] { $count } عنصراً بلا يوم
   *[other] { $count } عنصر بلا يوم
}
plan-carry-count = { $count ->
    [zero] لن يُرحّل أي عنصر
    [one] سيُرحّل عنصر واحد
    [two] سيُرحّل عنصران
    [few] { $count } عناصر ستُرحّل
    [many] { $count } عنصراً سيُرحّل
   *[other] { $count } عنصر سيُرحّل
}
plan-carry-left = { $count ->
    [zero] لا يبقى أي عنصر
    [one] عنصر واحد منجز أو متروك ويبقى
    [two] عنصران منجزان أو متروكان ويبقيان
    [few] { $count } عناصر منجزة أو متروكة وتبقى
    [many] { $count } عنصراً منجزاً أو متروكاً ويبقى
   *[other] { $count } عنصر منجز أو متروك ويبقى
}
plan-import-refused = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد يمنع القائمة؛ لم يُحفظ شيء
    [two] خطآن يمنعان القائمة؛ لم يُحفظ شيء
    [few] { $count } أخطاء تمنع القائمة؛ لم يُحفظ شيء
    [many] { $count } خطأً يمنع القائمة؛ لم يُحفظ شيء
   *[other] { $count } خطأ يمنع القائمة؛ لم يُحفظ شيء
}
plan-found = { $count ->
    [0] لم يُعثر على جديد. وما اقتُرح أو أُكد أو استُبعد من قبل يبقى كما هو.
    [zero] لا روابط جديدة.
    [one] رابط جديد واحد. يُحسب عندما يؤكده مراجع في صفحة ناتجه.
    [two] رابطان جديدان. يُحسبان عندما يؤكدهما مراجع في صفحتي ناتجيهما.
    [few] { $count } روابط جديدة. تُحسب عندما يؤكدها مراجع في صفحات نواتجها.
    [many] { $count } رابطاً جديداً. تُحسب عندما يؤكدها مراجع في صفحات نواتجها.
   *[other] { $count } رابط جديد. تُحسب عندما يؤكدها مراجع في صفحات نواتجها.
}
