trace-title = ما الذي حدث لهذه الفقرة
trace-see = ما الذي حدث لها
trace-on = في
trace-continues = هذه الكلمات مقترحة وليست نافذة. الحالة هي حالة الواجب الساري الذي تواصله:
trace-no-duty = لم يُقرأ أي واجب في هذه الفقرة: فهي جزء من ديباجة أو حاشية أو نص لا يخضع للتحليل.
trace-words = كلماتها في كل نص محفوظ
trace-proposal = المقترح
trace-duty = مَن عليه أن يفعل ماذا
trace-due = الموعد
trace-duty-open = كل ما قُرئ، مع أسبابه وتصويباته
trace-confirmed = { $count ->
    [zero] لا نشاط مؤكد.
    [one] نشاط واحد مؤكد.
    [two] نشاطان مؤكدان.
    [few] { $count } أنشطة مؤكدة.
    [many] { $count } نشاطًا مؤكدًا.
   *[other] { $count } نشاط مؤكد.
}
trace-suggested = { $count ->
    [zero] لا نشاط مقترح غير ذلك.
    [one] ونشاط واحد آخر مقترح لا يُحتسب حتى يؤكده أحد.
    [two] ونشاطان آخران مقترحان لا يُحتسبان حتى يؤكدهما أحد.
    [few] و{ $count } أنشطة أخرى مقترحة لا تُحتسب حتى يؤكدها أحد.
    [many] و{ $count } نشاطًا آخر مقترحًا لا تُحتسب حتى يؤكدها أحد.
   *[other] و{ $count } نشاط آخر مقترح لا تُحتسب حتى يؤكدها أحد.
}
trace-before = الأنشطة السابقة
trace-after = أنشطة أخرى
trace-states = كيف تغيّرت حالتها
trace-states-lede = تُحفظ منذ أن ضم هذا السجل النص: كل يوم وُجدت فيه الحالة متغيرة لأول مرة، مع أسباب ذلك اليوم.
trace-states-none = لم تُحفظ أي حالة بعد. يحفظ الخادم حالة بعد تشغيله بقليل.
trace-missing = ما الذي ينقص
trace-missing-nothing = لا شيء مما يعرفه هذا السجل.
trace-missing-duty = لم يُقرأ فيها أي واجب.
trace-missing-addressee = لم يُسمَّ أحد يمكنه أن يتصرف.
trace-missing-deadline = لم يُذكر تاريخ ولا حدث ولا تكرار.
trace-missing-output = لا يستجيب لها أي ناتج من خطة.
trace-missing-activity = لا يرتبط بها أي نشاط مؤكد.
trace-missing-confirmation = { $count ->
    [zero] لا نشاط مقترح ينتظر.
    [one] نشاط مقترح واحد ينتظر مَن يعرف.
    [two] نشاطان مقترحان ينتظران مَن يعرف.
    [few] { $count } أنشطة مقترحة تنتظر مَن يعرف.
    [many] { $count } نشاطًا مقترحًا تنتظر مَن يعرف.
   *[other] { $count } نشاط مقترح تنتظر مَن يعرف.
}
trace-missing-evidence = لم يُؤكَّد شيء يبيّن نتيجة لما حلّ موعده.
trace-missing-report = لم يتناولها أي تقرير.
trace-missing-text = نص هذه الصيغ غير محفوظ هنا: { $versions }
trace-occasions = متى يحلّ موعده
trace-occasions-none = لا يُعرف يوم ولا حدث ولا دورية لها تاريخ.
trace-obligations = ما يترتب عليه من التزامات
trace-obligation-open = الالتزام
trace-reports = التقارير التي تناولته
trace-reports-none = لم يتناوله أي تقرير صادر.
trace-gone = ما كان محسوباً ولم يعد كذلك
trace-gone-lede = لا يُحذف شيء. الأدلة والروابط التي سُحبت مذكورة هنا مع السبب؛ والحالة تتبع ما بقي، وتغيراتها مبينة أدناه.
trace-gone-on = سُحب في { $date }
trace-gone-because = سُحب في { $date }: { $reason }
trace-gone-hidden = { $count ->
    [zero] لا روابط مؤكدة ({ $count }) تؤدي إلى مدخلات لم تعد عامة.
    [one] رابط مؤكد واحد ({ $count }) يؤدي إلى مدخل لم يعد عاماً.
    [two] رابطان مؤكدان ({ $count }) يؤديان إلى مدخلين لم يعودا عامين.
    [few] { $count } روابط مؤكدة تؤدي إلى مدخلات لم تعد عامة.
    [many] { $count } رابطاً مؤكداً تؤدي إلى مدخلات لم تعد عامة.
   *[other] { $count } رابط مؤكد تؤدي إلى مدخلات لم تعد عامة.
}
trace-missing-event = لا أحد يعرف متى يكون هذا: «{ $event }». حدّد تاريخ الواجب، أو أضف الدورة إلى المؤتمرات.
trace-missing-conference = تاريخ هذا المؤتمر غير معروف: «{ $event }». يحدده محرر في صفحته.
trace-missing-gone = { $count ->
    [zero] لا شيء ({ $count }) مما كان مؤكداً مفقود.
    [one] شيء واحد ({ $count }) كان مؤكداً لم يعد موجوداً.
    [two] شيئان ({ $count }) كانا مؤكدين لم يعودا موجودين.
    [few] { $count } أشياء كانت مؤكدة لم تعد موجودة.
    [many] { $count } شيئاً كانت مؤكدة لم تعد موجودة.
   *[other] { $count } شيء كانت مؤكدة لم تعد موجودة.
}
