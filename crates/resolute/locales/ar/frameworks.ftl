# Frameworks, their concepts and links, roles, the matrix.
frameworks-title = الأطر
frameworks-lede = القوائم التي يرتب العمل بموجبها: خطوط العمل والأهداف والغايات والمناطق ومجموعات البلدان وفئات الأعضاء.
scheme-lede-action-lines = ما اتفقت القمة العالمية لمجتمع المعلومات على العمل فيه عامي 2003 و2005: من جيم1 إلى جيم11، ولخط العمل جيم7 ثمانية خطوط فرعية.
scheme-lede-sdgs = الأهداف السبعة عشر لخطة عام 2030 وغاياتها البالغة 169 ومؤشرات الإطار العالمي.
scheme-lede-wsis-targets = ما رمت إليه خطة عمل جنيف، وغاية أضيفت لأغراض القياس؛ بصياغة موجزة من معد القائمة.
scheme-lede-itu-regions = مناطق الاتحاد الست ودولها الأعضاء ومكاتبها ومنظماتها الإقليمية.
scheme-lede-country-groups = المجموعات التي تتحدث عنها القرارات: أقل البلدان نموا والبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية.
scheme-lede-membership-categories = من يمكنه المشاركة في عمل الاتحاد ومن يصوت.
scheme-lede-stakeholder-types = كيف يصنف تقييم القمة وجوائزها ومنتداها المشاركين فيها.
scheme-lede-un-regions = مناطق شعبة الإحصاءات في الأمم المتحدة (M49)، كل منها ضمن منطقة أوسع، مع البلدان والمناطق الواقعة فيها.
scheme-lede-countries = بلدان M49 ومناطقها برموز ISO، مع أسمائها باللغات الرسمية الست والمناطق والمجموعات التي تنتمي إليها.
scheme-lede-people = فئات الناس التي تستهدفها الأنشطة.
scheme-lede-gdc = الأهداف الخمسة للاتفاق الرقمي العالمي لعام 2024.
scheme-imported = مأخوذ من ملف
scheme-unreviewed = { $count ->
    [zero] لا يوجد عنوان غير مراجع بهذه اللغة.
    [one] عنوان واحد بهذه اللغة مترجم هنا ولم يُراجع بعد.
    [two] عنوانان بهذه اللغة مترجمان هنا ولم يُراجعا بعد.
    [few] { $count } عناوين بهذه اللغة مترجمة هنا ولم تُراجع بعد.
    [many] { $count } عنوانا بهذه اللغة مترجما هنا ولم يُراجع بعد.
   *[other] { $count } عنوان بهذه اللغة مترجم هنا ولم يُراجع بعد.
}
scheme-adopted-by = اعتمده
concepts-count = { $count ->
    [zero] لا توجد بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندا
   *[other] { $count } بند
}
concepts-none = لم يحمل شيء بعد. يأتي به تحميل البيانات المرجعية.
concepts-empty = لا شيء هنا يتضمن هذه الكلمات.
concept-notation = الرمز
concept-title = العنوان
concept-roles = جهات لها دور
concept-links = روابط مصفوفة القمة وأهداف التنمية المستدامة
concept-duties = واجبات تذكره
concept-duties-none = لا يذكره أي واجب في نص محفوظ هنا.
duties-none = لا شيء
concept-what = ما هو
concept-parent = يندرج تحت
concept-children = ما يندرج تحته
concept-titles = العناوين
concept-indicators = مؤشرات تكنولوجيا المعلومات والاتصالات التي تقيسه
indicator-custodian = تتولاه
concept-links-confirmed = { $count ->
    [zero] لا روابط مؤكدة.
    [one] رابط مؤكد واحد بهدف أو غاية أو خط عمل.
    [two] رابطان مؤكدان بأهداف أو غايات أو خطوط عمل.
    [few] { $count } روابط مؤكدة بأهداف أو غايات أو خطوط عمل.
    [many] { $count } رابطا مؤكدا بأهداف أو غايات أو خطوط عمل.
   *[other] { $count } رابط مؤكد بأهداف أو غايات أو خطوط عمل.
}
concept-links-doubtful = روابط مشكوك فيها
concept-links-doubtful-lede = ترد هذه في مصدر واحد فقط أو هي خطأ في أحد المصادر. لا تحتسب في أي مكان، وكل منها يبين السبب.
members-count = { $count ->
    [zero] لا بلدان
    [one] بلد أو منطقة واحدة
    [two] بلدان أو منطقتان
    [few] { $count } بلدان ومناطق
    [many] { $count } بلدا ومنطقة
   *[other] { $count } بلد ومنطقة
}
members-lede = كما ترد في قائمة البيانات المرجعية:
members-changes = خرجت من المجموعة أو ستخرج منها
members-changes-lede = ينتمي البلد الخارج إلى المجموعة حتى ذلك اليوم.
member-left = حتى { $day }
member-leaves = محدد في { $day }
group-itu-regions = منطقة الاتحاد
group-un-regions = منطقة الأمم المتحدة
group-country-groups = مجموعة بلدان
fact-note = ملاحظة
fact-standing = مدى التحقق
fact-yes = نعم
fact-no = لا
fact-prize-category = فئة جوائز القمة
fact-current-lead-facilitators-2026 = الجهات المنسقة الرئيسية في 2026
fact-target-count = الغايات
fact-indicator-codes = مؤشرات الإطار العالمي
fact-member-states = الدول الأعضاء
fact-regional-office-place = المكتب الإقليمي
fact-regional-telecom-organization = المنظمة الإقليمية للاتصالات
fact-un-regional-commissions = اللجان الإقليمية للأمم المتحدة
fact-members = الأعضاء في القائمة
fact-as-of = القائمة في
fact-applies-to = تنطبق على
fact-votes = يصوت
fact-used-by = يستخدمه
fact-alpha2 = رمز ISO من حرفين
fact-m49 = رقم M49
source = المصدر
checked-verified = متحقق منه
checked-partly = متحقق منه جزئيا
checked-unverified = غير متحقق منه
checked-plain = لم تذكر درجة التحقق
label-short = الاسم المختصر
label-title = الاسم الكامل
label-title-2003 = عنوان 2003 (خطة عمل جنيف)
label-title-2005 = عنوان 2005 (برنامج عمل تونس، الملحق)
roles-title = الأدوار في خطوط العمل
roles-none = لا يسند إليها أي مصدر معروف هنا دورا في خط عمل.
roles-lede = كل دور حقيقة تخص سنتها، بكلمات النص الذي يذكره.
roles-contradict = تعطي فقرة واحدة دورين في خط العمل نفسه. يعرض كلاهما، وليس لهذه الصفحة أن تقرر أيهما الصحيح.
roles-facilitators = من ينسق
roles-by-clause = ما هو دور الاتحاد فيه، بندا بندا
roles-by-clause-lede = كما تقوله بنود المقترح. المقترح ليس قانونا، وحيث يوجد النص القديم يرد بنده بجانب البند المقترح.
roles-table = ما هو دور الاتحاد في كل خط عمل، بندا بجانب بند
role = الدور
role-who = من
role-year = السنة
role-basis = ما يقول ذلك
role-checked = درجة التحقق
role-against = لا يتفق مع
role-before = قبل المقترح، إجمالا
role-after = كما هو مقترح، إجمالا
role-annex = في ملحق تونس
role-summary-source = لخصه معد البيانات المرجعية:
role-basis-proposal = المقترح { $proposal }
role-basis-tunis-annex-2005 = برنامج عمل تونس، الملحق
role-basis-current-2026 = جدول الجهات المنسقة
clause-before = في النص القديم، { $year }
clause-proposed = كما هو مقترح، { $year }
role-is-sole-facilitator = الجهة المنسقة الوحيدة
role-is-co-facilitator = جهة منسقة مشاركة
role-is-partner = شريك
role-is-key-partner = شريك رئيسي
role-is-moderator-facilitator = مدير مناقشات/جهة منسقة
role-is-lead-focal-point = جهة الاتصال الرئيسية
role-is-participates-with-others = يشارك مع آخرين
role-is-contributes = يساهم
matrix-back = العودة إلى المصفوفة
matrix-total = الروابط
matrix-whole = مرتبط بالهدف ككل
matrix-targets = { $count ->
    [zero] مرتبط بالهدف ككل
    [one] مرتبط من خلال غاية واحدة
    [two] مرتبط من خلال غايتين
    [few] مرتبط من خلال { $count } غايات
    [many] مرتبط من خلال { $count } غاية
   *[other] مرتبط من خلال { $count } غاية
}
matrix-doubtful = رابط مشكوك فيه فقط
matrix-not-linked = لا تربط المصفوفة بينهما.
matrix-open-cell = فتح الخانة
matrix-seen-in = ورد في
seen-app-line-file = ملف التطبيق حسب خطوط العمل
seen-app-goal-file = ملف التطبيق حسب الأهداف
seen-transcription = نسخة المصفوفة المنقولة
matrix-goal-or-target = الهدف أو الغاية
matrix-why = سبب الشك
matrix-provenance = لم يتسن قراءة سوى الصفحات الأولى من المصفوفة نفسها. يعد الرابط مؤكدا حيث تتفق نسخة منقولة وأحد ملفات التطبيق.
matrix-legend-linked = النقطة رابط من روابط المصفوفة، والرقم عدد غايات الهدف التي تسميها، والتظليل حصتها.
matrix-legend-whole = الصفر بجانب النقطة: المقصود هو الهدف ككل.
matrix-legend-doubtful = رابط مشكوك فيه فقط، ولا يحتسب.
matrix-duties-both = واجبات تذكر الاثنين
matrix-duties-both-none = لا يذكر الاثنين أي واجب في نص محفوظ هنا.
concept-uri = العنوان على الويب
links-made = روابط مع أطر أخرى أنشئت هنا
links-made-lede = ما ربطه الأشخاص وما يرد في ملف مستورد. لا يُحسب الاقتراح قبل أن يؤكده أحد.
links-made-none = لم يربطه أحد بعد.
links-because = لأن
links-confirm = تأكيد
links-dismiss = رفض
links-withdraw = سحب
links-suggest = اقتراح رابط
links-kind = نوع الرابط
links-scheme = الإطار
links-notation = رمز المفهوم الآخر
links-reason = السبب
link-suggested = مقترح
link-confirmed = مؤكد
link-withdrawn = مسحوب
mapping-exact = يعني نفس ما يعنيه
mapping-close = يعني تقريبا ما يعنيه
mapping-broad = أضيق من
mapping-narrow = أوسع من
mapping-related = له صلة بـ
label-alternative = اسم آخر
label-definition = التعريف
label-note = ملاحظة
label-scope-note = كيفية الاستخدام
label-example = مثال
label-history-note = تاريخه
label-change-note = تغيير
label-editorial-note = ملاحظة المحررين
fact-other-notations = رموز أخرى
fact-deprecated = لم يعد مستخدما
