# What is due when; conferences whose days move.
deadlines-title = المواعيد
deadlines-lede = ما يحين موعده ومتى: مواعيد الواجبات والمؤتمرات والدورات والالتزامات وخطوات الخطط. والأيام التي يحددها مؤتمر تتغير معه.
deadlines-count = { $count ->
    [zero] لا مواعيد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
    [many] { $count } موعدا
   *[other] { $count } موعد
}
deadlines-from = من يوم
deadlines-until = حتى يوم
deadlines-empty = لا شيء مستحق يطابق ذلك. أزل مرشحا، أو استورد نصا: تظهر واجباته هنا مع تواريخها.
deadlines-no-day = التاريخ غير معروف
deadlines-give-conference = يوم هذا المؤتمر غير معروف. يحدده موظف في صفحة المؤتمر.
deadlines-give-day = لا يمكن استخلاص تاريخ من هذه الكلمات. يحدده موظف بتصحيح تاريخ الواجب في صفحته، أو بإضافة الدورة إلى المؤتمرات.
deadlines-note = تعني «متأخر» أن اليوم قد مضى ولا دليل مؤكدا على الإنجاز. والتكرار الذي لا يوم له يُحسب من اعتماد نصه.
deadlines-facet-state = الحالة
deadlines-facet-kind = النوع
deadlines-facet-actor = من
deadlines-facet-instrument = النص
deadlines-facet-plan = الخطة
deadlines-facet-year = السنة
deadline-state-overdue = متأخر
deadline-state-due-soon = يحين خلال 90 يوما
deadline-state-later = لاحقا
deadline-state-done = أُنجز
deadline-state-not-known = التاريخ غير معروف
deadline-kind-duty = واجب
deadline-kind-conference = مؤتمر
deadline-kind-obligation = التزام
deadline-kind-output = ناتج
deadline-kind-milestone = مرحلة
conferences-title = المؤتمرات والدورات
conferences-lede = عندما يتغير موعد مؤتمر، يتغير معه كل واجب والتزام وخطوة مستحقة فيه. ويبقى معروفا من غيّره ومتى ولماذا.
conferences-to-come = القادمة
conferences-past = السابقة
conferences-none = لا يُعرف أي مؤتمر قادم. يضيفه محرر هنا.
conference-new = أضف مؤتمرا أو دورة
conference-label = الاسم المختصر
conference-body = الهيئة
conference-place = المكان
conference-first-day = اليوم الأول
conference-last-day = اليوم الأخير
conference-why = السبب
conference-add = أضف
conference-due = المستحق فيه
conference-due-none = لا شيء مستحق فيه.
conference-adopted = النصوص التي اعتمدها أو راجعها
conference-move = حدد أيامه أو غيّرها
conference-move-lede = كل ما هو مستحق فيه، والنصوص التي اعتمدها، تتبعه فورا.
conference-move-send = احفظ الأيام
conference-moves = كيف تغيرت أيامه
conference-moves-none = لم تتغير أيامه منذ تحميلها.
conference-moved = { $at }: من { $before } إلى { $after } ({ $person })
conference-too-early = حُفظت الأيام. هذه الواجبات تستحق الآن قبل اعتماد نصها؛ تحقق مما إذا كانت تسمي هذا المؤتمر:
