imports-title = الاستيراد والتصدير
imports-lede = أدخل أنشطة كثيرة دفعة واحدة من ملف، وخذها كلها. يُفحص الملف أولاً، ولا يُحفظ شيء حتى تقرر ذلك. والملف نفسه مرة ثانية لا يغير شيئاً، والملف الأحدث يحدّث ما اختلف.
imports-list = اسم القائمة
imports-list-help = يُقارن الملف الأحدث من القائمة نفسها بالملف الأقدم. اتركه فارغاً لاستعمال اسم الملف.
imports-file = ملف الأنشطة
imports-file-help = IATI 2.03 (أنشطة أو منظمات) أو CSV أو جدول بيانات (‎.xlsx). حتى 1000 ميغابايت؛ وجدول البيانات حتى 128 ميغابايت.
imports-look = افحص الملف
imports-who = يسلّم الملفات المساهمون ونقاط الاتصال والمراجعون والمحررون. سجّل الدخول أو اطلب الدور من المدير.
imports-template = خذ جدول بيانات فارغاً لملئه (‎.xlsx)
imports-before = الملفات المسلّمة
imports-none = لم يُسلَّم أي ملف بعد. اختر ملفاً أعلاه أو ابدأ بجدول البيانات الفارغ.
imports-state-reading = قيد الفحص
imports-state-waiting = فُحص؛ والقرار لك
imports-state-running = قيد الإدخال
imports-state-done = أُدخل
imports-state-failed = لم يُدخل
imports-state-discarded = أُهمل
imports-take-away = خذ كل الأنشطة
imports-take-away-lede = كل ما هو منشور، مع كل ما ورد في IATI.
imports-publishers = الناشرون
imports-publishers-lede = المنظمات كما تصف نفسها وميزانياتها في ملفات المنظمات.
imports-format-iati-activities = ملف أنشطة IATI
imports-format-iati-organisations = ملف منظمات IATI
imports-format-csv = جدول (CSV)
imports-format-xlsx = جدول بيانات (‎.xlsx)
imports-progress = الجزء المقروء من الملف
imports-closing = قُرئ الملف؛ والخطوات الأخيرة جارية.
imports-leave = يمكنك مغادرة هذه الصفحة؛ والنتيجة تنتظرك هنا.
imports-stopped = هذا الخادم لا يعمل عليه: فقد توقف، أو لم تُختر الأعمدة بعد. ولم يُحفظ شيء من الملف.
imports-look-again = انظر مجدداً
imports-nothing-stored = لم يُحفظ شيء من هذا الملف. صحّح ما هو مذكور أدناه وسلّمه مجدداً.
imports-known = هذا الملف هو آخر ما أُدخل من قائمته. لا شيء يتغير.
imports-new = مدخلات جديدة
imports-changed = مدخلات متغيرة
imports-same = مدخلات دون تغيير
imports-left = تُركت كما هي للأسباب أدناه
imports-vanished = في ملف أقدم وليست في هذا
imports-vanished-lede = تبقى كما هي. ويقرر المالك أو المراجع مصيرها.
imports-public = تصبح منشورة فور إدخال الملف.
imports-queue = تنتظر مراجعاً قبل نشرها.
imports-take = أدخل الملف
imports-discard = أهمله
imports-columns-change = اختر الأعمدة
imports-another = سلّم ملفاً آخر
imports-line = السطر
imports-weight = الأهمية
imports-place = العمود أو المدخل
imports-what = ما العمل
imports-weight-error = يمنع إدخال الملف
imports-weight-warning = يستحق النظر
imports-weight-note = للعلم
imports-findings-language = يُقال معنى كل ملاحظة بالعربية؛ أما تفاصيل ملفات IATI فبالإنكليزية.
imports-columns = ما هي الأعمدة
imports-columns-lede = حدد لكل عمود من جدولك ما يحتويه. وتحت كل عمود قيمه الأولى.
imports-columns-remembered = اختير كما فعلت آخر مرة لجدول بهذه العناوين.
imports-columns-guessed = خُمّن من العناوين؛ يرجى النظر في كل منها.
imports-columns-key = تُعرف المدخلات بمعرّفها؛ وإن لم يوجد عمود له فبالعنوان والمنظمة معاً.
imports-columns-left = اترك هذا العمود
imports-columns-empty = لا قيم في الصفوف الأولى
imports-column-identifier = المعرّف في قائمتك
imports-column-details = حقول خاصة بالنوع، مثل participants: 40
imports-column-entry = مدخل هذا السجل كما تسميه ملفاته
imports-so-far = { $count ->
    [zero] لا مدخلات حتى الآن
    [one] مدخل واحد حتى الآن
    [two] مدخلان حتى الآن
    [few] { $count } مدخلات حتى الآن
    [many] { $count } مدخلاً حتى الآن
   *[other] { $count } مدخل حتى الآن
}
imports-findings = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
imports-more = { $count ->
    [zero] لا مزيد. في المجموع:
    [one] ملاحظة أخرى غير معروضة. في المجموع:
    [two] ملاحظتان أخريان غير معروضتين. في المجموع:
    [few] { $count } ملاحظات أخرى غير معروضة. في المجموع:
    [many] { $count } ملاحظة أخرى غير معروضة. في المجموع:
   *[other] { $count } ملاحظة أخرى غير معروضة. في المجموع:
}
