# Bodies, officers, organisations.
actors-title = الجهات الفاعلة
actors-lede = كل من يمكن تكليفه أو يمكنه العمل أو الدفع أو الرعاية: الهيئات والمسؤولون والقطاعات ولجان الدراسات والوكالات والمنظمات.
actors-count = { $count ->
    [zero] لا توجد جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $count } جهات
    [many] { $count } جهة
   *[other] { $count } جهة
}
actors-none = لا توجد جهة معروفة بعد. يأتي بها تحميل البيانات المرجعية.
actors-empty = لا توجد جهة تطابق كل هذه الشروط.
actors-facet-kind = النوع
actors-facet-parent = تابعة لـ
actors-facet-role = الدور في خط عمل
actors-facet-duties = الواجبات المسندة
actors-duties-none = لم يسند إليها شيء
actors-sort-name = حسب الاسم
actors-sort-kind = حسب النوع
actors-sort-duties = حسب الواجبات السارية
actor-lines = { $count ->
    [zero] لا دور في أي خط عمل
    [one] دور في خط عمل واحد
    [two] دور في خطي عمل
    [few] دور في { $count } خطوط عمل
    [many] دور في { $count } خط عمل
   *[other] دور في { $count } خط عمل
}
actor-what = ما هي
actor-short = الاسم المختصر
actor-part-of = تابعة لـ
actor-part-of-nothing = لا شيء معروف هنا
actor-duties-given = الواجبات المسندة إليها
actor-duties-given-none = لا يسند إليها أي نص محفوظ هنا واجبا.
actor-day-apply = عرض ذلك اليوم
actor-named = واجبات الآخرين التي تذكرها
actor-named-lede = قرأتها آلة من كلمات كل واجب، وهي اقتراح إلى أن ينظر فيها شخص.
actor-receives = تذهب النتيجة إليها
actor-partner = ينفذ بالاشتراك معها
actor-members = ما يتبع لها
actor-adopted = الصكوك التي اعتمدتها
actor-adopted-none = لا صكوك معروفة هنا.
actor-sponsored = المقترحات التي تقدمها
actor-kind-organization = منظمة
actor-kind-principal-organ = جهاز رئيسي
actor-kind-functional-commission = لجنة فنية
actor-kind-coordination-body = هيئة تنسيق
actor-kind-inter-agency-group = فريق مشترك بين الوكالات
actor-kind-officer = مسؤول
actor-kind-elected-official = مسؤول منتخب
actor-kind-secretariat-office = مكتب في الأمانة
actor-kind-secretariat-department = إدارة في الأمانة
actor-kind-secretariat = أمانة
actor-kind-forum = منتدى
actor-kind-collective = عدة جهات معا
actor-kind-regional-commission = لجنة إقليمية
actor-kind-programme = برنامج
actor-kind-fund = صندوق
actor-kind-entity = كيان
actor-kind-office = مكتب
actor-kind-institute = معهد
actor-kind-joint-agency = وكالة مشتركة
actor-kind-specialized-agency = وكالة متخصصة
actor-kind-related-organization = منظمة ذات صلة
actor-kind-intergovernmental-organization = منظمة حكومية دولية
actor-kind-regional-office = مكتب إقليمي
actor-kind-conference = مؤتمر
actor-kind-governing-body = هيئة إدارية
actor-kind-working-group = فريق عمل
actor-kind-internal-task-force = فريق مهام داخلي
actor-kind-sector = قطاع
actor-kind-bureau = مكتب
actor-kind-assembly = جمعية
actor-kind-advisory-group = فريق استشاري
actor-kind-study-group = لجنة دراسات
actor-kind-field-offices = مكاتب ميدانية
actor-kind-meeting = اجتماع
actor-kind-regional-telecommunication-organization = منظمة إقليمية للاتصالات
actor-kind-partnership = شراكة
actor-kind-process = عملية
actor-kind-contest = مسابقة
actor-kind-database = قاعدة بيانات
actor-activities-count = { $count ->
    [zero] لا توجد أنشطة منشورة
    [one] نشاط منشور واحد
    [two] نشاطان منشوران
    [few] { $count } أنشطة منشورة
    [many] { $count } نشاطا منشورا
   *[other] { $count } نشاط منشور
}
actor-does = ما يقوم به
actor-does-none = لا يذكره أي نشاط منشور بعد. ويمكن لمن يتحدث باسمه أن يسجل نشاطا.
actor-with = مع من
actor-shared-count = { $count ->
    [zero] لا أنشطة معا
    [one] نشاط واحد معا
    [two] نشاطان معا
    [few] { $count } أنشطة معا
    [many] { $count } نشاطا معا
   *[other] { $count } نشاط معا
}
