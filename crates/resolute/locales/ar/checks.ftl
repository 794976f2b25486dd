check-title = فحص مشروع
check-lede = سلّم ملفًا لترى ما ينبغي أن يعرفه من يصوغ النص قبل إرساله: استشهادات سقطت، وترقيم مختل، واسمان لهيئة واحدة.
check-kept = لا يُحفظ شيء: يُقرأ الملف ويُجاب عنه ثم يُنسى.
check-forgotten = قُرئ الملف وأُجيب عنه ثم نُسي؛ ولم يُحفظ منه شيء.
check-file = اختر ملفًا أو أفلته هنا
check-file-help = ملف Word ‏(.docx) أو Akoma Ntoso أو نص عادي. وتُعد التغييرات المتعقبة مقبولة.
check-as-of = الحكم على الاستشهادات والتواريخ بتاريخ
check-as-of-help = اتركه فارغًا لاعتماد يوم افتتاح المؤتمر الموجه إليه النص.
check-do = افحص الملف
check-word = خذ ملف Word مع التعليقات
check-word-help = بما أنه لم يُحفظ شيء، اختر الملف مرة أخرى لتأخذه والملاحظات فيه تعليقات.
check-rules-title = ما الذي يُفحص
check-rules-lede = كل ملاحظة تنتمي إلى أحد هذه الفحوص.
check-english = رسائل الملاحظات بالإنكليزية، كما هي النصوص المفحوصة.
check-text = النص مع ملاحظاته
check-again = افحص مرة أخرى
check-nothing = لم يُعثر على شيء.
check-not-analysed = هذا النص ليس بالإنكليزية، فلم تُجر إلا الفحوص التي لا تتوقف على اللغة.
check-beside = نتائج الفحص بتاريخ { $day }:
check-day = الحكم بتاريخ { $day }.
check-day-of = الحكم بتاريخ { $day }، يوم افتتاح { $conference }.
check-no-day = لا يُعرف أي يوم، فلم يُحكم على شيء بتاريخه. اختر يومًا أدناه.
check-error = خطأ
check-warning = تحذير
check-note = ملاحظة

check-more = { $count ->
    [zero] لا ملاحظات أخرى
    [one] ملاحظة أخرى
    [two] ملاحظتان أخريان
    [few] { $count } ملاحظات أخرى
    [many] { $count } ملاحظة أخرى
   *[other] { $count } ملاحظة أخرى
}
check-found = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
check-errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}
check-warnings = { $count ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
check-notes = { $count ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
}

check-rule-homoglyph = حروف من أبجديتين في كلمة واحدة
check-rule-stale-citation = نص كان قد حل محله غيره
check-rule-suppressed-citation = نص كان قد أُلغي
check-rule-being-revised = نص يراجعه المؤتمر نفسه
check-rule-superseded-since = نص حل محله غيره لاحقًا
check-rule-unknown-instrument = نص لا يوجد في سجل كامل
check-rule-stale-title = عنوان مراجعة أخرى
check-rule-title-mismatch = عنوان صك آخر
check-rule-missing-place = استشهاد لا يبيّن على وجه صحيح أي نص مقصود
check-rule-missing-body = استشهاد لا يبيّن لمن النص
check-rule-unknown-conference = مكان وسنة لم يُعقد فيهما اجتماع
check-rule-paragraph-mismatch = فقرة تتجاوز نهاية النص
check-rule-typo = كلمة أو اسم يختلف بزلة واحدة عن المعروف
check-rule-name-variant = هيئة أو وثيقة واحدة بأسماء عدة
check-rule-title-variant = خط عمل بعنوان ليس عنوانه تمامًا
check-rule-abbreviation = اختصار شُرح بعد استعماله أو شُرح مرتين
check-rule-undefined-abbreviation = اختصار لا يُشرح في أي موضع
check-rule-label-sequence = ترقيم لا يتتابع أو يتكرر
check-rule-dangling-reference = إحالة إلى فقرة غير موجودة
check-rule-spent-reference = نص يذكر نفسه كأنه نص آخر
check-rule-role-conflict = خط عمل واحد في دورين
check-rule-wrong-actor = مهمة تتحدث عن ولاية قطاع آخر
check-rule-date-past = أجل قد مضى
check-rule-stale-task = مهمة للمشاركة في ما انتهى
check-rule-dangling-deadline = آجال تُطلب ولا تُحدد
check-rule-stale-fact = عدد يخالف ما في السجل
check-rule-doubled-word = الكلمة نفسها مرتين
check-rule-spacing = مسافات ناقصة أو زائدة عند علامات الترقيم
check-rule-unbalanced = أقواس وعلامات تنصيص بلا نصفها الآخر
check-rule-block-end = فقرات تنتهي بعلامة خاطئة أو بلا علامة
check-rule-punctuation = فاصلة تقطع الجملة
