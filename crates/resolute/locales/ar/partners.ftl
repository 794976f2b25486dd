# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = الشركاء
partners-lede = من يعمل مع من: الهيئات التي تشارك في الأنشطة المنشورة نفسها. وكل رقم يفتح صفوفه.
partners-table = أزواج الشركاء
partners-pair = من مع من
partners-together = أنشطة مشتركة
partners-agreements = اتفاقات سارية
partners-since = منذ
partners-count = { $count ->
    [zero] لا أزواج
    [one] زوج واحد
    [two] زوجان
    [few] { $count } أزواج
    [many] { $count } زوجًا
   *[other] { $count } زوج
}
partners-joint = { $count ->
    [zero] لا أنشطة مشتركة
    [one] نشاط مشترك واحد
    [two] نشاطان مشتركان
    [few] { $count } أنشطة مشتركة
    [many] { $count } نشاطًا مشتركًا
   *[other] { $count } نشاط مشترك
}
partners-none = لا يوجد بعدُ نشاط منشور يذكر هيئتين معروفتين أو أكثر. تظهر الأزواج هنا عندما يذكر قيدٌ شركاءه ويوافق عليه مراجع.
partners-empty = لا يوجد زوج يوافق هذه المرشِّحات.
partners-note = تُحسب الهيئة حيث يذكرها القيد برمز جهة فاعلة معروفة؛ أما الأسماء الأخرى فتبقى كما كُتبت ولا تكوّن أزواجًا. والقيد الذي فيه أكثر من 24 هيئة يكوّن أزواجًا بين من ينفّذه وكل واحدة من الأخريات فقط.
partners-sort-together = الأكثر أنشطةً مشتركة
partners-sort-agreements = الأكثر اتفاقاتٍ سارية
partners-sort-since = الأقدم تعاونًا
partners-sort-name = بحسب الرمز
partners-joint-yes = نعم
activities-filter-agreement = حالة الاتفاق
activities-filter-joint = هيئتان أو أكثر
activities-filter-pair = من مع من
activities-filter-under = يُنفَّذ في إطار
under-number = القيد { $number }
agreement-state-in-force = سارٍ
agreement-state-ends-soon = ينتهي خلال 180 يومًا
agreement-state-not-yet = لم يسرِ بعد
agreement-state-ended = انتهى
agreement-state-unknown = لا تواريخ مذكورة
partners-picture = من يعمل مع من، في صورة
partners-picture-note = في كل خانة عدد الأنشطة المشتركة بين صفّها وعمودها، وتفتحها. والجدول يقول الشيء نفسه.
partners-picture-left = { $count ->
    [zero] لا هيئات أخرى في الجدول وحده.
    [one] هيئة أخرى واحدة في الجدول وحده.
    [two] هيئتان أخريان في الجدول وحده.
    [few] { $count } هيئات أخرى في الجدول وحده.
    [many] { $count } هيئةً أخرى في الجدول وحده.
   *[other] { $count } هيئة أخرى في الجدول وحده.
}
partners-initiatives = المبادرات الإقليمية
partners-here = من يعمل مع من هنا
partners-here-none = لا يوجد بعدُ نشاط منشور هنا يذكر هيئتين معروفتين أو أكثر.
partner-actor = ما هي، وما عليها فعله
partner-none = لا يوجد بعدُ نشاط منشور يذكر هذه الهيئة مع هيئة معروفة أخرى.
partner-agreements-none = لا يوجد اتفاق منشور يذكر هذه الهيئة طرفًا فيه.
partner-regions = بحسب المنطقة
agreements-title = الاتفاقات
agreements-lede = ما وُقّع ومع من ولأي غرض وإلى متى. ما ينتهي أولًا يأتي أولًا؛ وكون الاتفاق ساريًا يُستنتج من تواريخه.
agreements-count = { $count ->
    [zero] لا اتفاقات
    [one] اتفاق واحد
    [two] اتفاقان
    [few] { $count } اتفاقات
    [many] { $count } اتفاقًا
   *[other] { $count } اتفاق
}
agreements-none = لم يُنشر أي اتفاق بعد. ابدأ قيدًا من نوع «اتفاق»، وسيظهر هنا عندما يوافق عليه مراجع.
agreements-empty = لا يوجد اتفاق يوافق هذه المرشِّحات.
agreement-parties = الأطراف
agreement-days-left = { $count ->
    [zero] ينتهي اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
agreement-days-over = { $count ->
    [zero] منذ اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $count } أيام
    [many] منذ { $count } يومًا
   *[other] منذ { $count } يوم
}
agreement-activities = { $count ->
    [zero] لا أنشطة في إطاره
    [one] نشاط واحد في إطاره
    [two] نشاطان في إطاره
    [few] { $count } أنشطة في إطاره
    [many] { $count } نشاطًا في إطاره
   *[other] { $count } نشاط في إطاره
}
agreement-no-activities = لا نشاط في إطاره بعد
agreement-no-duties = غير مرتبط بأي التزام
trainings-title = التدريبات
trainings-lede = ما الذي دُرّس ومتى وأين، وكم شارك. يُحسب الأشخاص ولا تُذكر أسماؤهم أبدًا.
trainings-count = { $count ->
    [zero] لا تدريبات
    [one] تدريب واحد
    [two] تدريبان
    [few] { $count } تدريبات
    [many] { $count } تدريبًا
   *[other] { $count } تدريب
}
trainings-none = لم يُنشر أي تدريب بعد. ابدأ قيدًا من نوع «تدريب» مع أيامه ومكانه، وسيظهر هنا عندما يوافق عليه مراجع.
trainings-empty = لا يوجد تدريب يوافق هذه المرشِّحات.
trainings-what = التدريب ومن يقدّمه
trainings-how = كيف، وبأي لغات
trainings-people = كم شارك
training-when-to-come = سيأتي
training-when-now = جارٍ الآن
training-when-past = مضى
training-when-unknown = لا تواريخ مذكورة
unders-title = في أي إطار يُنفَّذ «{ $title }»
unders-here = الإطار
unders-lede = يُنفَّذ النشاط في إطار اتفاق أو مبادرة إقليمية أو برنامج عندما يقول ذلك شخص ويؤكده مراجع. وحتى ذلك الحين لا يُحسب الاقتراح.
unders-above = ما يُنفَّذ في إطاره
unders-above-none = لم يقل أحد بعد في أي إطار يُنفَّذ هذا.
unders-within = ما يُنفَّذ في إطاره من أنشطة
unders-within-none = لم يُربط به شيء بعد. افتح نشاطًا يُنفَّذ في إطاره وقل ذلك هناك.
unders-all = كل ما تأكد تنفيذه في إطاره
unders-may-be = قد يُنفَّذ في إطار
unders-may-be-within = ما قد يُنفَّذ في إطاره
unders-may-be-lede = يقترحها البرنامج ويقول السبب. ولا يُربط شيء حتى تقول ذلك ويؤكده مراجع.
under-because-machine = مقترح لأن { $why }
under-why-name = اسمه وارد في النص: { $name }
under-why-bodies = تشارك الهيئات نفسها: { $bodies }
under-new = قل في أي إطار يُنفَّذ
under-number-or-address = رقم الاتفاق أو المبادرة الإقليمية أو البرنامج أو عنوان صفحته
under-help = كما في عنوان صفحته، مثل ‎/activities/17‎. والمنشور منها هنا:
under-send = قل ذلك
actor-partner-page = اتفاقاته وشركاؤه ومناطق أنشطته وسنواتها
serves-title = مخرجات الخطط التي يخدمها
serves-lede = يُخدم مخرَج خطة عندما يقول ذلك شخص ويؤكده مراجع.
serves-none = لم يقل أحد بعد أي مخرَج يخدمه.
serves-may-be = قد يخدم
serves-why-duty = كلاهما مؤكد للالتزام { $duty }
serves-address = عنوان صفحة المخرَج، أو الخطة والرمز
serves-help = كما في عنوان صفحته، مثل ‎/plans/items/17‎. والخطط هنا:
agreement-outputs = { $count ->
    [zero] لا يخدم أي مخرَج
    [one] يخدم مخرَجًا واحدًا
    [two] يخدم مخرَجين
    [few] يخدم { $count } مخرجات
    [many] يخدم { $count } مخرَجًا
   *[other] يخدم { $count } مخرَج
}
names-title = أسماء بلا جهة فاعلة
names-lede = شركاء تذكرهم القيود دون رمز جهة فاعلة معروفة. الاسم الذي تربطه يُحسب منذ ذلك الحين في الأزواج والمرشِّحات، وتبقى كلمات القيود كما هي.
names-count = { $count ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $count } أسماء
    [many] { $count } اسمًا
   *[other] { $count } اسم
}
names-none = كل شريك يذكره قيد منشور جهة فاعلة معروفة.
names-entries = قيود تذكر «{ $name }»
names-actor = رمز الجهة الفاعلة المقصودة
names-tie = اربط
names-said = ما قيل عن الأسماء
names-why-name = هذا اسم { $actor }
names-why-short = هذا الاسم المختصر أو الرمز لـ{ $actor }
names-why-brackets = يليه بين قوسين الاسم المختصر لـ{ $actor }
