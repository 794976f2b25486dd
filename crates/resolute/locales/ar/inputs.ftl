# مساهمات في التقارير: من طُلب منه أي جزء، وما ورد، وما هو محفوظ.
inputs-title = طلب مساهمات
inputs-lede = اختر من يُطلب منه أي جزء من هذا التقرير وحتى متى. يرى المطلوب منه الجزء كما صيغ وما هو محفوظ من قبل؛ ويبقى جوابه بجانب المشروع إلى أن تقبله.
inputs-none = لم يُطلب من أحد بعد، أو لا صف يطابق المرشحات. اطلب من أحد بالنموذج أدناه.
inputs-facet-state = الحالة
inputs-facet-actor = المطلوب منه
inputs-facet-place = جزء التقرير
inputs-state-asked = طُلبت
inputs-state-opened = فُتحت
inputs-state-overdue = متأخرة
inputs-state-received = وردت
inputs-state-received-late = وردت متأخرة
inputs-state-declined = اعتُذر عنها
inputs-state-withdrawn = سُحبت
inputs-figure-asked = طُلبت
inputs-figure-received = وردت في الموعد
inputs-figure-late = وردت متأخرة
inputs-figure-open = تُنتظر
inputs-figure-overdue = منها متأخرة
inputs-figure-declined = اعتُذر عنها
inputs-figure-withdrawn = سُحبت
inputs-step-asked = طُلبت
inputs-step-reminded = أُرسل تذكير
inputs-step-opened = فُتحت
inputs-step-received = ورد الجواب
inputs-step-complete = لا شيء يضاف: المحفوظ كامل
inputs-step-declined = اعتُذر عنها
inputs-step-withdrawn = سُحبت
inputs-step-accepted = قُبلت في التقرير
inputs-step-left-out = تُركت خارج التقرير
inputs-step-moved = موعد جديد:
inputs-due-on = الموعد { $date }
inputs-left = غادر من طُلب منه
inputs-steps = ما آل إليه
inputs-decision-waiting = ينتظر قرارك
inputs-decision-accepted = مقبول
inputs-decision-left-out = متروك
inputs-original = كما ورد
inputs-accept = قبول
inputs-accept-edited = قبول بعد التحرير
inputs-leave-out = ترك
inputs-edit = تحرير الكلمات
inputs-remind = التذكير الآن
inputs-change = موعد آخر أو سحب
inputs-move = تحديد الموعد
inputs-withdraw = سحب
inputs-reason = السبب
inputs-ask = طلب مساهمات
inputs-places = أجزاء التقرير
inputs-asked-already = طُلب من قبل:
inputs-focal = نقطة اتصال لها حساب
inputs-focal-help = أشخاص يكتبون هنا باسم منظمة. يجدون الطلب في صفحتهم الخاصة وبالبريد.
inputs-focal-none = لا أحد: الطلب بالبريد
inputs-by-mail = أو شخص بلا حساب، بالبريد
inputs-email = عنوان البريد
inputs-name = الاسم
inputs-actor = رمز المنظمة التي يتحدثون باسمها
inputs-mail-language = لغة الرسالة
inputs-due = آخر يوم في الموعد
inputs-message = رسالة
inputs-ask-send = إرسال الطلب
inputs-said-reminded = طُلب من { $actor } بشأن «{ $place }» في { $date } ({ $state }). لا يُطلب من أحد مرتين: أُرسل تذكير بدلا من ذلك.
inputs-said-again = طُلب من { $actor } بشأن «{ $place }» في { $date } ({ $state }). لا يُطلب من أحد مرتين: لم تُرسل رسالة لأن الجواب ورد أو لأن رسالة أُرسلت خلال يوم.
inputs-mine = المطلوب منك
inputs-mine-lede = أجزاء التقارير المطلوبة منك، وما يُنتظر أولا.
inputs-mine-none = لا شيء مطلوب منك. عندما يطلب منك أحد كلمات لتقرير يظهر ذلك هنا.
inputs-answer-title = مساهمتك في تقرير
inputs-drafted = هذا الجزء كما صيغ حتى الآن
inputs-drafted-lede = هو مشروع وقد يتغير قبل إصداره.
inputs-held = ما هو محفوظ من قبل
inputs-held-lede = من السجلات، بشأن { $actor }. لا حاجة إلى كتابته مرة أخرى.
inputs-held-no-activities = لا نشاط منشور لها محفوظ لهذا الجزء.
inputs-held-all = كل الأنشطة المحفوظة بهذا الشأن
inputs-held-outputs = نواتج الخطط
inputs-held-earlier = أجوبة عن الجزء نفسه في تقارير سابقة
inputs-link-confirmed = مؤكد
inputs-link-suggested = مقترح وغير مؤكد
inputs-answer = الجواب
inputs-answered = ورد جوابك. يمكنك تغييره إلى أن يُقبل.
inputs-words = الكلمات
inputs-words-help = ما ينبغي أن يرد في هذا الجزء من التقرير. حتى 50,000 حرف؛ يبدأ السطر الفارغ فقرة جديدة.
inputs-language = لغة كلماتك
inputs-signed-as = الاسم بجانب كلماتك
inputs-signed-help = يُطبع في التقرير: «من الاسم باسم { $actor }». إذا تُرك فارغا ذُكرت المنظمة وحدها.
inputs-send = إرسال الجواب
inputs-complete = لا شيء يضاف: المحفوظ كامل
inputs-decline = هذا ليس لي، أو لن يُقدم شيء
inputs-decline-help = عندئذ لا يُرسل تذكير آخر.
inputs-decline-send = اعتذار
inputs-lost = كلماتك، لنسخها وحفظها
inputs-closed-issued = صدر التقرير ولا يقبل مساهمات أخرى؛ والتصحيح تقرير جديد.
inputs-closed-withdrawn = سُحب الطلب؛ لا يُنتظر جواب.
inputs-closed-declined = اعتذرت عنه. يمكن لمن طلب أن يطلب مرة أخرى.
inputs-closed-accepted = قُبل جوابك وهو وارد في التقرير.
inputs-mail-asked-subject = مساهمتك في: { $report }
inputs-mail-asked-words = يُطلب منك، باسم { $actor }، كلمات للتقرير «{ $report }» في موعد أقصاه { $date }. يعرض كل رابط الجزء كما صيغ وما هو محفوظ من قبل.
inputs-mail-reminded-subject = تذكير: مساهمتك في { $report }
inputs-mail-reminded-words = موعد مساهمتك باسم { $actor } في التقرير «{ $report }» هو { $date }. إذا كان المحفوظ كاملا فنقرة واحدة تكفي لقول ذلك.
inputs-mail-late-subject = متأخرة: مساهمتك في { $report }
inputs-mail-late-words = كان موعد مساهمتك باسم { $actor } في التقرير «{ $report }» { $date } ولم ترد. ما زالت تُقبل إلى أن يصدر التقرير.
inputs-mail-how = الرابط الذي لا يحتاج إلى حساب لك وحدك: من يملكه يستطيع الجواب باسمك. إذا لم يكن هذا لك فاعتذر في الصفحة نفسها ولن يرد تذكير آخر.
fault-input-link = هذا الرابط ليس من روابطنا أو انتهى وقته. اطلب رابطا جديدا ممن كتب إليك؛ والتذكير يأتي بواحد.
contributed-by = من { $name } باسم { $actor }، { $date }
contributed-for = باسم { $actor }، { $date }
contributed-edited = (محرر)
contributed-waits = (ينتظر القبول؛ ليس جزءا من تقرير صادر)
deadline-kind-input = مساهمة في تقرير
inputs-count = { $count ->
    [zero] لا مساهمات
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
}
inputs-said-asked = { $count ->
    [zero] لم تُطلب أي مساهمة.
    [one] طُلبت مساهمة واحدة.
    [two] طُلبت مساهمتان.
    [few] طُلبت { $count } مساهمات.
    [many] طُلبت { $count } مساهمة.
   *[other] طُلبت { $count } مساهمة.
}
