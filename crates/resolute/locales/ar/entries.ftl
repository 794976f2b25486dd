# كتابة القيود: الاستمارة وغرفة صاحب القيد والتأكيد والتخلي والملاحظات والتذكير.
entry-new = إضافة نشاط
entry-edit = تعديل القيد
entry-lede = قل ما الذي يُنجز، ومن ينجزه، وأين، ولمن. يمكنك حفظ مسودة في أي وقت والعودة إليها لاحقاً. لا يُنشر شيء قبل أن يطّلع عليه مراجع.
entry-public-note = تبقى الكلمات المنشورة كما هي إلى أن يوافق مراجع على تعديلاتك.
entry-section-what = ما هو
entry-section-towards = ما يعمل من أجله
entry-section-who = من ينفذه
entry-section-where = أين ومتى
entry-section-results = مزيد من المعلومات
entry-section-contact = من يُسأل عنه
entry-contact-note = بيانات شخصية: لا يراها إلا من يكتبون باسم الجهة نفسها والمراجعون. لا تُنشر أبداً ولا ترد في أي تنزيل.
entry-choose = اختر من فضلك
entry-language-other = لغة أخرى
entry-acting-for = باسم من تكتب
entry-save = حفظ المسودة
entry-check = حفظ وتدقيق
entry-preview = حفظ ومعاينة
entry-submit = تسليم للمراجعة
entry-more-rows = حفظ مع مزيد من الصفوف
entry-find-country = البحث عن بلد في القائمة
entry-other-areas = مناطق أخرى
entry-chosen = تم اختيار { $count }
entry-incomplete = { $count ->
    [zero] لا شيء ناقص. لم يضع شيء مما كتبته.
    [one] أمر واحد ناقص أو خاطئ ({ $count }). لم يضع شيء مما كتبته.
    [two] أمران ناقصان أو خاطئان ({ $count }). لم يضع شيء مما كتبته.
    [few] { $count } أمور ناقصة أو خاطئة. لم يضع شيء مما كتبته.
    [many] { $count } أمراً ناقصاً أو خاطئاً. لم يضع شيء مما كتبته.
   *[other] { $count } أمر ناقص أو خاطئ. لم يضع شيء مما كتبته.
}
entry-complete = لا ينقص شيء. يمكنك تسليم القيد.
entry-saved = تم الحفظ. لا يراه إلا من يكتبون باسم الجهة نفسها والمراجعون.
entry-saved-at = حُفظت المسودة في { $time }
entry-saving = جارٍ الحفظ …
entry-not-saved = لم يُحفظ بعد: تعذّر الوصول إلى الخادوم. كلماتك ما زالت هنا وستُعاد المحاولة.
entry-see-both = حفظ شخص آخر هذا القيد في هذه الأثناء. احفظ المسودة لترى النصين؛ لم يضع شيء مما كتبته.
entry-suggestions = ما توحي به كلماتك
entry-suggestions-lede = اطّلع برنامج على العنوان والنصوص. هذه تخمينات؛ لا يُضاف شيء ما لم تضفه أنت.
entry-suggestions-none = لا شيء بعد. اكتب عنواناً ووصفاً موجزاً واحفظ؛ عندئذ يظهر هنا ما توحي به الكلمات.
entry-suggestions-few = نصك ليس بالإنكليزية: قورن فقط بالأسماء والمصطلحات المترجمة.
entry-because = مقترح لأنك كتبت: { $words }
entry-because-perhaps = ربما: مقترح لأنك كتبت: { $words }
entry-add = إضافة
entry-added = أُضيف
entry-links-lede = يُحتسب الواجب الذي تضيفه بعد أن يؤكده مراجع. تُقدَّم الأدلة عليه هنا:
entry-near = قد يكون هذا موجوداً هنا
entry-near-lede = قيود بكلمات متشابهة جداً. افتح أحدها لتراه؛ يُفتح إلى جانب استمارتك. إن كان لك فعدّله هناك بدلاً من إضافته مرتين.
entry-near-mine = هذا لي: تعديل ذلك القيد
entry-near-other = هذا قيد آخر
entry-returned = يسأل المراجع:
entry-waits = هو في انتظار مراجع. لتعديله استعده أولاً.
entry-take-back = استعادة
entry-submitted = سُلّم للمراجعة
entry-submitted-next = ماذا بعد
entry-submitted-one = يقرؤه مراجع فينشره أو يسألك عن أمر أو يرفضه مبيناً السبب.
entry-submitted-two = ترى دائماً ما آل إليه في غرفتك:
entry-submitted-three = وحتى ذلك الحين لا يراه أحد غيرهم. يمكنك استعادته لتعديله.
entry-conflict = نصان لقيد واحد
entry-conflict-lede = حفظ شخص آخر هذا القيد وأنت تكتب. نصك في الاستمارة أدناه، وما حُفظ هنا. خذ ما تحتاج إليه واحفظ مجدداً فيحل نصك محله.
entry-conflict-field = الحقل
entry-conflict-theirs = كما حُفظ في هذه الأثناء
entry-conflict-yours = كما كتبته
entry-empty = فارغ
room-title = أنشطتي
room-lede = ما كتبته أنت وغيرك باسم الجهات التي تعمل لها، وما آل إليه.
room-empty = لا شيء بعد. أضف نشاطاً: لا يستغرق ذلك سوى دقائق، والمسودة تنتظر.
room-nobody = لا تعمل باسم أحد بعد. اطلب دور المساهم عن منظمتك أو دولتك؛ ثم يمكنك إضافة ما تقوم به.
room-all = يجوز لك الكتابة باسم الجميع؛ اختر قيود من تريد رؤيتها.
room-show = عرض
room-next-draft = أكمله وسلّمه.
room-next-submitted = لا شيء مطلوب: يقرؤه مراجع.
room-next-returned = أجب عن السؤال في القيد وسلّمه مجدداً.
room-next-published = لا شيء مطلوب.
room-next-confirm = قل هل ما زال صحيحاً.
room-next-rejected = رُفض. اقرأ السبب؛ يمكن إنشاء قيد جديد.
room-said = قال المراجع:
room-changes = تعديلاتك: { $standing }
room-remarks = { $count ->
    [zero] لم يُبلغ أحد عن خطأ.
    [one] أبلغ شخص واحد عن خطأ ({ $count }).
    [two] أبلغ شخصان عن خطأ ({ $count }).
    [few] أبلغ { $count } أشخاص عن خطأ.
    [many] أبلغ { $count } شخصاً عن خطأ.
   *[other] أبلغ { $count } شخص عن خطأ.
}
room-given-up = تُخلّي عنه في { $day }.
withdraw-title = التخلي عن المسودة
withdraw-entry = تخرج المسودة من قائمتك ولا يراها المراجعون بعد ذلك. تُحفظ كلماتها ويمكنك استئنافها.
withdraw-changes = توضع تعديلاتك جانباً وتبقى الكلمات المنشورة كما هي. يمكنك استئناف التعديلات ما لم تبدأ تعديلات جديدة.
withdraw-confirm = نعم، أتخلى عنه
withdraw-keep = لا، أبقيه
withdraw-undo = استئنافه
still-title = هل ما زال صحيحاً؟
still-lede = يرى القراء منذ متى لم يؤكد أحد القيد. انظر إلى قيدك أدناه. إن لم يتغير شيء فنقرة واحدة تكفي.
still-nothing = لم يتغير شيء: ما زال صحيحاً
still-change = تغيّر شيء: عدّله
remark-lede = قل ما الخطأ وأين يمكن رؤية الصواب. يقرؤه صاحب القيد والمراجعون، وليس منشوراً. يُرجى عدم ذكر أشخاص عاديين بأسمائهم.
remark-words = ما الخطأ
remark-send = إرسال
remark-done = شكراً لك. يراه الآن صاحب القيد والمراجعون.
remark-open = ما يقول الناس إنه خطأ
remark-settle = سُوّي هذا
reminder-subject = { $count ->
    [zero] هل قيود { $actor } ما زالت صحيحة؟ ({ $count })
    [one] هل ما زال قيد { $actor } صحيحاً؟ ({ $count })
    [two] هل ما زال قيدا { $actor } صحيحين؟ ({ $count })
    [few] هل ما زالت { $count } قيود لدى { $actor } صحيحة؟
    [many] هل ما زال { $count } قيداً لدى { $actor } صحيحاً؟
   *[other] هل ما زال { $count } قيد لدى { $actor } صحيحاً؟
}
reminder-words = مضى عام منذ أن أكد آخر مرة من يكتب باسم { $actor } صحة هذه القيود. حيث لم يتغير شيء تكفي نقرة واحدة، وحيث تغيّر شيء يكفي كتابته.
reminder-more = { $count ->
    [zero] والباقي في غرفتك ({ $count }):
    [one] وقيد آخر في غرفتك ({ $count }):
    [two] وقيدان آخران في غرفتك ({ $count }):
    [few] و{ $count } قيود أخرى في غرفتك:
    [many] و{ $count } قيداً آخر في غرفتك:
   *[other] و{ $count } قيد آخر في غرفتك:
}
reminders-title = السؤال السنوي بالبريد
reminders-lede = يُسأل مرة في السنة بالبريد هل قيود الجهات التي تعمل لها ما زالت صحيحة.
reminders-stop = لا تسألوني بالبريد
reminders-start = اسألوني بالبريد مجدداً
reminders-stopped = لا تُسأل بالبريد.
activity-help-title = ما اسمه. حتى 300 حرف.
activity-help-kind = تتبعه التفاصيل المطلوبة أدناه.
activity-help-description = من 150 إلى 200 كلمة مناسبة. قل ما الذي يُنجز وما الذي يتغير به.
activity-help-main_line = الخط الذي يخدمه أكثر من غيره.
activity-help-lines = فقط حيث يعمل من أجلها فعلاً.
activity-help-goals = هدف واحد على الأقل أو إحدى غاياته. القليل الصحيح خير من الكثير.
activity-help-organisation = اسمها الكامل كما تكتبه هي.
activity-help-countries = أين يجري: بلد واحد على الأقل أو منطقة.
activity-help-starts_on = السنة والشهر واليوم.
activity-help-money = كما تقرر تماماً: أرقام ونقطة واحدة والأحرف الثلاثة للعملة. لا يُحوَّل شيء.
activity-help-website = العنوان كاملاً، ويسبقه https://.
activity-help-impact = ما يمكن عدّه وما لا يمكن.
entry-answer-title = جوابكم
entry-answer = الجواب إلى المراجع
entry-answer-help = غيّروا القيد أعلاه إن كان ذلك هو الجواب، واذكروا هنا ما ينبغي أن يعرفه المراجع أيضا. يُرسل عند التقديم، ولا يراه سواكم وسوى المراجعين.
