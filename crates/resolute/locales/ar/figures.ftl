# Figures about activities: matrix, map, countries.
figures-title = الأنشطة
figures-none = لا نشاط منشور موسوم بهذا بعد.
figures-add = سجل نشاطاً
figures-share-of-all = { $share } من مجموع { $all }
figures-share-beside = { $own }؛ ومن جميع الأنشطة { $all }
figures-percent = { $number } %
figures-trend-rising = أكثر في السنوات الثلاث الأخيرة مما في الثلاث التي قبلها
figures-trend-steady = نحو العدد نفسه في السنوات الثلاث الأخيرة والثلاث التي قبلها
figures-trend-falling = أقل في السنوات الثلاث الأخيرة مما في الثلاث التي قبلها
figures-trend-unknown = أقل من أن يُستدل على اتجاه
figures-by-year = الأنشطة حسب السنوات التي تجري فيها
figures-by-year-note = الأنشطة المنشورة حسب السنوات التي تجري فيها؛ وما لا تاريخ له ليس في الصورة.
figures-as-table = الشيء نفسه في جدول
figures-year = السنة
figures-count = العدد
figures-share = الحصة
figures-what = ما هو
figures-all = الكل
figures-most-line = مسارات العمل التي تخدمها أكثر
figures-most-goal = الأهداف التي تخدمها أكثر
figures-most-country = البلدان التي يجري فيها معظمها
figures-most-people = الناس الذين هي من أجلهم
figures-facet-line = مسار العمل
figures-facet-goal = الهدف
figures-facet-group = مجموعة البلدان
figures-facet-people = الناس
figures-facet-country = البلد
map-title = الخريطة
map-lede = أين تجري الأنشطة المنشورة. النشاط الذي يجري في عدة بلدان يُحسب في كل منها.
map-legend = الأنشطة حسب درجة اللون
map-note = لا تنطوي الحدود والأسماء المبينة على هذه الخريطة والتسميات المستخدمة فيها على أي إقرار أو قبول رسمي.
map-source = الأشكال: Natural Earth (ملك عام).
map-none = لا نشاط منشوراً يذكر بلداً تحت هذه المرشحات.
country-lede = ما يُدعى هذا البلد إلى فعله، وما أُنجز فيه.
country-groups = المجموعات التي ينتمي إليها
country-parts = أجزاء الصفحة
country-must = ما عليه فعله
country-must-lede = الواجبات السارية في { $day } التي توجهها النصوص المحفوظة هنا إلى كل دولة عضو، أو إلى هذا البلد بالاسم.
country-must-none = لا نص سارٍ محفوظ هنا يخاطب الدول الأعضاء. وهذا لا يقول شيئاً عن النصوص غير المحفوظة هنا.
country-duties-all = جميعها في سجل الواجبات
country-done = ما أُنجز فيه
country-who = هيئاته
country-who-none = لا هيئة مسجلة من هذا البلد بعد.
country-facts = الرموز والأقاليم والمجموعات مع مصادرها
matrix-measure = ما تقوله الخلايا
matrix-measure-links = الصلات الرسمية: الغايات المذكورة
matrix-measure-activities = الأنشطة
matrix-measure-share = حصة أنشطة المسار
matrix-measure-lift = كم مرة أكثر من الصدفة
matrix-measure-countries = البلدان
matrix-measure-trend = الاتجاه
matrix-activities-note = تدل النقطة على صلة رسمية. ودرجة اللون هي حصة أنشطة المسار التي لها الهدف؛ ولأن كثيرين يسمون كل الأهداف، اقرأها مع العدد المتوقع صدفة.
matrix-gaps = فجوات: صلة رسمية بلا نشاط
matrix-gaps-lede = تربط المصفوفة بينهما، ولا نشاط منشور موسوم بكليهما. تُركت المسارات التي لا نشاط لها.
matrix-surprises = مفاجآت: أنشطة بلا صلة رسمية
matrix-surprises-lede = لا تربط المصفوفة بينهما، وخمسة أنشطة على الأقل لها كلاهما، مرة ونصفاً أو أكثر مما تعطيه الصدفة.
figures-activities = { $count ->
    [zero] لا أنشطة
    [one] نشاط واحد
    [two] نشاطان
    [few] { $count } أنشطة
    [many] { $count } نشاطاً
   *[other] { $count } نشاط
}
map-countries = { $count ->
    [zero] لا بلدان
    [one] بلد واحد
    [two] بلدان
    [few] { $count } بلدان
    [many] { $count } بلداً
   *[other] { $count } بلد
}
country-duties = { $count ->
    [zero] لا واجبات
    [one] واجب واحد
    [two] واجبان
    [few] { $count } واجبات
    [many] { $count } واجباً
   *[other] { $count } واجب
}
figures-money = المال
figures-against = إلى جانب حصتها من العالم
figures-against-lede = حصة الأنشطة والمال إلى جانب حصة البلدان التي تمثلها هذه المجموعة: ويظهر من تُرك خلف الركب حيث تكون الأوليان أصغر من الأخيرة.
figures-against-people = لا يقول أي مصدر محفوظ هنا كم تمثل هذه الفئة من جميع الناس.
figures-against-countries = البلدان
figures-against-part = هذه المجموعة
figures-against-whole = الكل
matrix-measure-money = المال
matrix-measure-money-trend = اتجاه المال
matrix-money-note = المبالغ: { $what }، { $unit }؛ مقرَّبة في الجدول ودقيقة وراء كل خانة.
matrix-money-none = لا يذكر أي نشاط منشور المال.
matrix-unit-0 = بعملة { $currency }
matrix-unit-3 = بآلاف { $currency }
matrix-unit-6 = بملايين { $currency }
matrix-unit-9 = بمليارات { $currency }
matrix-figures = كل أرقام جميع الخانات:
money-trend-rising = المال في السنوات الثلاث الأخيرة أكثر منه في الثلاث السابقة
money-trend-steady = المال في السنوات الثلاث الأخيرة نحو ما كان في الثلاث السابقة
money-trend-falling = المال في السنوات الثلاث الأخيرة أقل منه في الثلاث السابقة
money-trend-unknown = أقل من أن يُذكر اتجاه للمال
concept-indicators-lede = ما يُقاس بحسب تعريفه. لا توجد مشاهدات محفوظة بعد.
region-initiatives = المبادرات الإقليمية
region-initiatives-none = لم تُسجَّل بعد أي مبادرة إقليمية لهذه المنطقة.
region-initiatives-all = { $count ->
    [zero] لا مبادرات
    [one] مبادرة واحدة بمؤتمرها وحقولها الأخرى
    [two] مبادرتان بمؤتمريهما وحقولهما الأخرى
    [few] { $count } مبادرات بمؤتمراتها وحقولها الأخرى
    [many] { $count } مبادرة بمؤتمراتها وحقولها الأخرى
   *[other] { $count } مبادرة بمؤتمراتها وحقولها الأخرى
}
