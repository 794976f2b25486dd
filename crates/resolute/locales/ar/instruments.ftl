# لم يراجع هذه الصياغة بعد متحدث أصلي باللغة؛ ويُذكر ذلك في أسفل الصفحة أيضاً.
work-title = { $instrument } قيد التنفيذ
work-proposal-notice = أنت تقرأ المقترح { $symbol } المقدم إلى { $conference }، { $reading }. وليس هذا هو النص المعتمد.
work-adopted-notice = أنت تقرأ نصاً أُدخل بوصفه النص المعتمد. ولم تجرِ مقارنته هنا بالطبعة المنشورة.
work-reconstructed-notice = أنت تقرأ نصاً مستعاداً من { $symbol }، وليس طبعة منشورة.
work-duties-proposed = الواجبات التي يضيفها المقترح تُعرض بوصفها مقترحة ومنفصلة عن الواجبات النافذة.
reading-tracked = مقروءاً من ملف يتضمن علامات المراجعة
reading-recovered = مقروءاً من نص مُصدَّر ضاعت فيه علامات المراجعة وتعيّنت استعادتها
reading-none = مقروءاً من نص عادي بلا تغييرات
as-of = في تاريخ
as-of-opening = { $date }، افتتاح { $conference }
as-of-today = اليوم، { $date }
as-of-superseded = رُوجع { $instrument } منذ ذلك الحين: { $revision }. ونص تلك المراجعة غير محفوظ هنا، لذا فالواجبات أدناه هي ما كان مقترحاً أو نافذاً قبلها.
items-of-operative = بنود المنطوق
beside = إلى جانب النص
items = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بنداً
   *[other] { $count } بند
}
duties-count = { $count ->
    [zero] لا واجبات
    [one] واجب واحد
    [two] واجبان
    [few] { $count } واجبات
    [many] { $count } واجباً
   *[other] { $count } واجب
}
see-redline = عرض التعديلات
see-text = قراءة النص
see-proposal = فتح المقترح
see-duty = فتح الواجب
see-work = عرضه قيد التنفيذ
who = من يجب أن ينفذه
by-when = الموعد
reported-to = يُبلَّغ إلى
state = الحالة
not-dated = لم يُذكر تاريخ
to-nobody = لم يُسمَّ أحد
unfold = عرض النص كاملاً
fold = طي النص
change-new = جديد في المقترح
change-ended = محذوف في المقترح
change-relabelled = أُعيد ترقيمه { $before } ← { $after }
change-words = ما يغيّره المقترح
count-outputs = النواتج
count-requests = الطلبات
count-activities = الأنشطة
count-money = الأموال
count-indicators = المؤشرات
count-reports = التقارير
counts-note = الطلبات والأموال والمؤشرات والتقارير عند الصفر: لم تُفتح سجلاتها بعد، ولا يُحسب شيء قبل وجود صف له. ويُحسب الناتج أو النشاط متى أكد شخص أنه يستجيب للفقرة أو ينفذها.
side-matrix = خطوط العمل والأهداف
side-matrix-lede = تربط النقطة خط عمل من خطوط عمل القمة العالمية لمجتمع المعلومات بهدف من أهداف التنمية المستدامة يخدمه.
side-matrix-links = { $count ->
    [zero] لا روابط مؤكدة في المصفوفة
    [one] رابط مؤكد واحد في مصفوفة القمة والأهداف
    [two] رابطان مؤكدان في مصفوفة القمة والأهداف
    [few] { $count } روابط مؤكدة في مصفوفة القمة والأهداف
    [many] { $count } رابطاً مؤكداً في مصفوفة القمة والأهداف
   *[other] { $count } رابط مؤكد في مصفوفة القمة والأهداف
}
side-matrix-source = المصدر: مصفوفة القمة العالمية لمجتمع المعلومات وأهداف التنمية المستدامة (2015)، نقلاً عن نسختين متطابقتين.
side-deadlines = المواعيد القادمة
side-deadlines-none = لا تذكر أي فقرة من هذا النص تاريخاً.
side-country = ما يمكن لبلدك أن يفعله
side-country-lede = يدعو النص الدول الأعضاء وأعضاء القطاع والمنتسبين والهيئات الأكاديمية إلى:
side-summary = ملخص لفريق العمل CWG-WSIS
side-summary-lede = يطلب النص ملخصاً شاملاً للأنشطة. ويُعدّ الملخص من الأنشطة؛ ولم يُسجَّل أي نشاط بعد، فلا يوجد ما يُعدّ منه. والواجب الذي يستند إليه:
matrix-title = خطوط عمل القمة العالمية لمجتمع المعلومات وأهداف التنمية المستدامة
matrix-lede = كل صف خط عمل وكل عمود هدف. وتوجد نقطة حيث تربط مصفوفة القمة وأهداف التنمية المستدامة بين الاثنين.
matrix-linked = مرتبط
action-line = خط العمل

instruments-title = الصكوك
instruments-lede = القرارات والمقررات والتوصيات المعروفة هنا مع مراجعاتها. وحيثما حُفظ النص أمكنت قراءته.
instruments-count = { $count ->
    [zero] لا صكوك
    [one] صك واحد
    [two] صكان
    [few] { $count } صكوك
    [many] { $count } صكاً
   *[other] { $count } صك
}
instrument-held = النصوص المحفوظة هنا
instrument-not-held = معروف بالاسم؛ ولا يُحفظ له نص هنا.
instrument-revisions = المراجعات المعروفة
instrument-latest = آخر مراجعة معروفة
instrument-unverified = غير متحقق منه
body = الهيئة
contents = المحتويات
notes = الحواشي
version-label = النسخة
version-adopted = معتمدة
version-proposed = مقترحة
version-not-yet = لم تُعتمد، أو لا يُعرف اعتمادها
version-superseded = حلّت محلها نسخة أخرى
version-suppressed = ملغاة
download = تنزيل
text-proposed-notice = أنت تقرأ النص الذي يقترحه { $symbol }. وليس هذا هو النص المعتمد.
version-reconstructed = مستعادة
view-label = العرض
view-text = كما صيغ
view-redline = بعلامات التعديل
view-changes = التغييرات فقط
view-sides = جنباً إلى جنب
margin-label = الملاحظات الهامشية
margin-show = ظاهرة
margin-hide = مخفية
print-hint = للحصول على ملف PDF، اطبع هذه الصفحة.
legend = كيف تُقرأ العلامات
unchanged-between = { $count ->
    [zero] لا فقرات دون تغيير
    [one] فقرة واحدة دون تغيير
    [two] فقرتان دون تغيير
    [few] { $count } فقرات دون تغيير
    [many] { $count } فقرة دون تغيير
   *[other] { $count } فقرة دون تغيير
}
side-before = قبل
side-after = كما هو مقترح
side-nothing = غير وارد في هذه القراءة
not-understood = محفوظ كما هو؛ لم يُفهم
not-analysed = هذا النص ليس بالإنكليزية. وهو محفوظ ومعروض وقابل للبحث، لكن واجباته لا تُقرأ.
findings-title = الملاحظات
permalink = عنوان هذه الفقرة

proposals-title = المقترحات
proposals-lede = ما تطلب الأطراف من المؤتمر إضافته أو تعديله أو إلغاءه.
proposals-count = { $count ->
    [zero] لا مقترحات
    [one] مقترح واحد
    [two] مقترحان
    [few] { $count } مقترحات
    [many] { $count } مقترحاً
   *[other] { $count } مقترح
}
proposals-none = لم يُحفظ أي مقترح بعد.
proposal-upload = إضافة مقترح
proposal-symbol = الرمز
proposal-action = الإجراء
proposal-sponsors = مقدِّم المقترح
proposal-addressed = موجَّه إلى
proposal-instrument = الصك
proposal-base = النص القديم
proposal-base-note = مستعاد من { $symbol } برفض تغييراته؛ وليس طبعة منشورة
proposal-reading = كيف قُرئ
proposal-kept = تاريخ الحفظ
proposal-front = ما يقوله مقدِّم المقترح
proposal-redline = النص بعلامات التعديل
proposal-authors = تغييرات
proposal-all-authors = الجميع
proposal-uncertain = تغييرات للتأكيد
proposal-uncertain-lede = استعادت آلة هذه التغييرات وهي غير متأكدة منها. ويبقى كل منها معلَّماً على أنه غير مؤكد إلى أن يبتّ فيه شخص.
proposal-uncertain-none = لا يوجد تغيير غير مؤكد في هذه القراءة.
proposal-as-read = كما قُرئ
proposal-other-reading = قراءة أخرى
proposal-sure = درجة الثقة { $percent } %
proposal-suggested = مقترح لأن { $reason }
proposal-reason = السبب
proposal-confirm = تأكيد
upload-title = إضافة مقترح
upload-lede = يقرأ Resolute الملف ويعرض ما فهمه. ولا يُحفظ شيء قبل أن تطلب ذلك.
upload-file-help = ملف Word ‏(.docx) بعلامات مراجعة أو بدونها، أو نص عادي. حوّل ملفات PDF والصيغ القديمة أولاً.
upload-drop = أفلت ملفاً هنا أو اختر ملفاً:
upload-read = قراءته
upload-reading = ما قُرئ
upload-keep-lede = سيُحفظ ما يلي:
upload-keep = حفظ
upload-discard = عدم الحفظ
upload-known = هذا الملف محفوظ من قبل.
upload-no-proposal = لم يُعثر على مقترح في هذا الملف. ونصه معروض أدناه؛ ولا يمكن حفظه بوصفه مقترحاً.
upload-changes = { $count ->
    [zero] لا فقرات معدَّلة
    [one] فقرة معدَّلة واحدة
    [two] فقرتان معدَّلتان
    [few] { $count } فقرات معدَّلة
    [many] { $count } فقرة معدَّلة
   *[other] { $count } فقرة معدَّلة
}
upload-uncertain = { $count ->
    [zero] لا تغييرات غير مؤكدة
    [one] تغيير واحد غير مؤكد
    [two] تغييران غير مؤكدين
    [few] { $count } تغييرات غير مؤكدة
    [many] { $count } تغييراً غير مؤكد
   *[other] { $count } تغيير غير مؤكد
}
