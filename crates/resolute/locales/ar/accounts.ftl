# الحسابات: من يطلب وما يجوز له.
role-contributor = مساهم
role-focal-point = جهة اتصال
role-reviewer = مراجع
role-editor = محرر
role-chair = رئيس
role-administrator = مدير النظام
lacks-signed-in = يتطلب هذا تسجيل الدخول. سجّل الدخول ثم افتح الصفحة من جديد؛ وما كتبته يبقى في الاستمارة إذا رجعت إلى الوراء.
lacks-role = يتطلب هذا دوراً ليس لديك، وهو أحد الأدوار التالية: { $roles }. يمنحه مدير النظام؛ وفي حالة منظمة أو دولة يجوز لجهة الاتصال فيها منح دور المساهم.
acts-signed-in = أنت داخل باسم { $name }.
acts-signed-in-for = أنت داخل باسم { $name }، لصالح { $actor }.
sign-in-title = تسجيل الدخول
sign-in-lede = بعنوان بريدك الإلكتروني وكلمة مرورك.
sign-in-send = دخول
sign-in-again = البدء من جديد
sign-out = تسجيل الخروج
code-title = رمز جهازك
code-lede = حسابك محمي بعامل ثانٍ.
field-code = الرمز
field-code-help = ستة أرقام يعرضها تطبيقك الآن. إذا فقدت الجهاز فاستعمل أحد رموز الاسترداد.
register-title = إنشاء حساب
register-lede = يتيح لك الحساب الكتابة عما تقوم به. أما القراءة فلا تحتاج إلى حساب.
register-send = إنشاء الحساب
register-closed = التسجيل مغلق على هذا الخادم. ينشئ مديره الحسابات.
sent-title = تفقّد بريدك
sent-words = إذا كان العنوان صالحاً للاستعمال هنا فقد أُرسلت إليه رسالة فيها رابط. افتح الرابط للمتابعة.
sent-wait = قد يستغرق ذلك بضع دقائق. انظر أيضاً في البريد غير المرغوب فيه. نقول الشيء نفسه لكل عنوان حتى لا يعرف أحد من لديه حساب.
again-title = إعادة إرسال الرابط
again-lede = لمن سجّل ولم تصله الرسالة أو تأخر كثيراً.
ask-link-send = إرسال الرابط
forgotten-title = نسيت كلمة المرور
forgotten-lede = نرسل رابطاً يمكنك به اختيار كلمة جديدة.
confirm-title = تأكيد عنوانك
confirm-lede = أدخل كلمة المرور التي اخترتها عند التسجيل فيتم دخولك.
confirm-new-lede = سيكون هذا عنوان حسابك من الآن.
confirm-new-done = أصبح لحسابك عنوانه الجديد.
confirm-send = تأكيد
password-new-title = كلمة مرور جديدة
password-new-lede = يُسجَّل الخروج من جميع الأجهزة وتنتهي جميع الرموز البرمجية.
password-new-send = حفظ كلمة المرور
password-new-done = حُفظت كلمة المرور. سجّل الدخول بها.
field-name = اسمك
field-address = عنوان البريد الإلكتروني
field-address-help = لا يراه إلا أنت ومن يعتني بهذا الخادم.
field-address-new = عنوان البريد الإلكتروني الجديد
field-password = كلمة المرور
field-password-given = كلمة مرورك
field-password-new = كلمة المرور الجديدة
field-password-help = { $shortest } حرفاً على الأقل و{ $longest } على الأكثر. الأفضل عدة كلمات متتالية؛ ولا حاجة إلى علامات أو أرقام.
field-acts-for = لصالح من تعمل
field-acts-for-help = منظمة أو دولة باسمها. إذا لم تكن معروفة هنا بعد، ينظر فيها مراجع أولاً.
field-name-public = إظهار اسمي بجانب ما أقوم به هنا
field-name-public-help = وإلا فلا يظهر إلا دورك، مثل «مراجع». يمكنك تغيير ذلك في أي وقت.
fault-name = الاسم من 1 إلى 100 حرف وليس عنواناً.
fault-address = عنوان البريد الإلكتروني يشبه name@example.org.
fault-sign-in = العنوان وكلمة المرور غير متطابقين، أو لم يُؤكَّد العنوان بعد.
fault-wrong-password = ليست هذه كلمة مرور الحساب.
fault-link = استُعمل هذا الرابط من قبل أو انتهت مدته أو هو ناقص. اطلب رابطاً جديداً.
fault-code = هذا الرمز غير صحيح أو استُعمل من قبل. انتظر الرمز التالي.
fault-code-late = مضى وقت طويل. سجّل الدخول من جديد.
fault-actor = لا تُعرف هنا جهة بهذا الاسم أو الرمز.
fault-organisation = اسم المنظمة من حرفين إلى 200 حرف وليس عنواناً.
fault-reason = اذكر السبب في 500 حرف على الأكثر؛ سيقرؤه صاحب الطلب.
fault-role = لا يوجد هذا الدور؛ الأدوار هي contributor وfocal-point وreviewer وeditor وchair وadministrator.
fault-role-actor = اذكر المنظمة أو الدولة: هذا الدور دائماً لجهة واحدة.
fault-token-name = اسم الرمز البرمجي من 1 إلى 60 حرفاً.
fault-token-days = يصلح الرمز البرمجي من يوم إلى 365 يوماً.
fault-token-scopes = اختر أمراً واحداً على الأقل مما يجوز لك أن تفعله.
password-fault-short = كلمة المرور قصيرة جداً؛ يلزم 12 حرفاً على الأقل.
password-fault-long = كلمة المرور طويلة جداً؛ أقصاها 200 حرف.
password-fault-simple = فيها تكرار أو تتبع لوحة المفاتيح؛ وهي من أول ما يُجرَّب.
password-fault-common = هذه من كلمات المرور التي يجرّبها الجميع أولاً. خذ عدة كلمات.
password-fault-personal = هي مأخوذة من اسمك أو عنوانك. خذ كلمات أخرى.
account-title = حسابك
account-you = أنت
account-name-public = يظهر اسمك بجانب ما تقوم به هنا.
account-name-private = لا يظهر اسمك للآخرين؛ ويظهر دورك بجانب ما تقوم به.
account-roles = الأدوار
account-roles-none = ليس لك دور بعد: يمكنك القراءة وطلب دور أدناه.
account-requests = طلباتك
role-since = منذ { $date }
role-until = حتى { $date }
request-waits = { $role } لدى { $actor }: في الانتظار منذ { $date }
request-granted = { $role } لدى { $actor }: مُنح في { $date }
request-refused = { $role } لدى { $actor }: لم يُمنح، { $date }
request-asks = يطلب أن يكون { $role } لدى { $actor }
request-new-actor = غير معروفة هنا بعد
request-reason = السبب في حالة الرفض
request-grant = منح
request-refuse = رفض
ask-role-title = طلب دور
ask-role-lede = من يجوز له الكتابة باسم منظمة أو دولة تقرره جهة الاتصال فيها أو مدير النظام.
ask-role-send = طلب
field-focal = بصفة جهة الاتصال
field-focal-help = جهة الاتصال تحدد أيضاً من غيرها يجوز له الكتابة باسمها.
name-title = تغيير الاسم واللغة
name-lede = ما تُسمّى به هنا.
name-language = ستصلك الرسائل بلغة هذه الصفحة: { $language }.
address-title = تغيير عنوان البريد
address-lede = نرسل رابطاً إلى العنوان الجديد ونُعلم العنوان القديم.
address-sent = افتح الرابط المرسل إلى العنوان الجديد. ويبقى القديم حتى ذلك الحين.
password-title = تغيير كلمة المرور
password-lede = يُسجَّل الخروج من أجهزتك الأخرى.
password-done = تغيّرت كلمة المرور.
save = حفظ
factor-title = العامل الثاني
factor-needed = تسري أدوارك بعد تشغيل عامل ثانٍ.
factor-is-on = يُطلب رمز من جهازك عند تسجيل الدخول.
factor-is-off = لا يحمي حسابك إلا كلمة المرور.
factor-on-title = تشغيل العامل الثاني
factor-on-lede = اقرأ المربع بتطبيق مصادقة على هاتفك ثم اكتب الأرقام الستة التي يعرضها.
factor-by-hand = إذا تعذرت قراءته فاكتب هذه الأحرف في التطبيق:
factor-on-send = تشغيل
factor-off-title = إيقاف العامل الثاني
factor-off-lede = عندئذ لا يحمي حسابك إلا كلمة المرور.
factor-off-send = إيقاف
factor-codes-title = رموز الاسترداد
factor-codes-lede = تحل الرموز الجديدة محل القديمة.
factor-codes-send = إنشاء رموز جديدة
factor-codes-words = كل رمز من هذه الرموز يدخلك مرة واحدة إذا فقدت جهازك.
factor-codes-keep = اطبعها أو اكتبها الآن: فلن تُعرض مرة أخرى.
sessions-title = حيث سجّلت الدخول
session-this = هذا الجهاز
session-seen = آخر استعمال { $date }
session-end = تسجيل الخروج من هذا الجهاز
session-end-all = تسجيل الخروج من جميع الأجهزة الأخرى
tokens-title = رموز برمجية للبرامج
tokens-lede = يقدم البرنامج رمزاً بدلاً من كلمة مرورك.
token-new-title = إنشاء رمز برمجي
token-new-lede = امنحه ما يحتاجه برنامجه فقط. ولا ينال أبداً أكثر مما يجوز لك.
token-new-send = إنشاء الرمز
field-token-name = الغرض منه
field-token-name-help = مثل «تصدير شهري» لتتعرف عليه لاحقاً.
field-token-days = لكم يوماً
field-token-days-help = من 1 إلى 365.
token-once = انسخ الرمز الآن: فلن يُعرض مرة أخرى.
token-how = يرسله البرنامج مع كل طلب في الترويسة «Authorization: Bearer» يتبعها الرمز.
token-until = حتى { $date }
token-used = استُعمل { $date }
token-over = لم يعد صالحاً
token-revoke = سحب
scope-read = القراءة
scope-contribute = الكتابة باسم جهات أدوارك
scope-review = المراجعة
scope-edit = تحرير النصوص والواجبات
scope-grant-roles = منح الأدوار
scope-operate = العناية بالخادم
data-title = بياناتك
data-lede = خذ كل ما هو محفوظ عنك أو غادر نهائياً.
data-take = أخذ بياناتك (zip)
removal-title = حذف الحساب
removal-lede = تُنسى هويتك فوراً ولا يمكن استعادتها.
removal-deeds = يبقى ما قمت به هنا باسم «مستعمل سابق».
removal-send = حذف حسابي
people-title = الأشخاص والأدوار
people-lede = من يطلب دوراً ومن له دور.
people-requests = الطلبات
people-requests-none = لا أحد ينتظر جواباً منك.
people-list = الأشخاص
people-none = لا أحد هنا.
people-no-role = بلا دور
people-search = الاسم أو العنوان
people-unconfirmed = العنوان غير مؤكد
person-since = سُجّل في { $date }
role-give = منح دور
role-withdraw = سحب
roles-ended = أدوار انتهت
field-role = الدور
field-role-actor = لأي جهة
field-role-actor-help = الرمز أو الاسم. فارغ: للجميع؛ والمساهم وجهة الاتصال يحتاجان إلى جهة دائماً.
audit-title = ما جرى على هذا السجل
audit-lede = تُضاف الصفوف ولا تُغيَّر ولا تُحذف؛ وقاعدة البيانات ترفض ذلك. ولا تظهر الأسماء إلا بموافقة أصحابها.
audit-none = لا شيء مسجّل.
audit-for = لصالح { $actor }
audit-what = ما الذي تغيّر
audit-before = قبل
audit-after = بعد
signed-former = مستعمل سابق
signed-somebody = مستعمل
signed-operator = المشغّل المحلي
problem-too-many = مرات كثيرة جداً
problem-too-many-why = طُلب هذا مرات كثيرة من هنا. انتظر قليلاً ثم حاول من جديد.
api-tag-accounts = الحسابات والأدوار والسجل
factor-codes-left = { $count ->
    [zero] لم يبق أي رمز استرداد.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
people-mails-failed = { $count ->
    [zero] أُرسلت جميع الرسائل.
    [one] تعذر إرسال رسالة واحدة؛ راجع إعدادات البريد.
    [two] تعذر إرسال رسالتين؛ راجع إعدادات البريد.
    [few] تعذر إرسال { $count } رسائل؛ راجع إعدادات البريد.
    [many] تعذر إرسال { $count } رسالة؛ راجع إعدادات البريد.
   *[other] تعذر إرسال { $count } رسالة؛ راجع إعدادات البريد.
}
problem-too-many-wait = { $count ->
    [zero] طُلب هذا مرات كثيرة من هنا. حاولوا مرة أخرى الآن.
    [one] طُلب هذا مرات كثيرة من هنا. حاولوا مرة أخرى بعد دقيقة واحدة.
    [two] طُلب هذا مرات كثيرة من هنا. حاولوا مرة أخرى بعد دقيقتين.
    [few] طُلب هذا مرات كثيرة من هنا. حاولوا مرة أخرى بعد { $count } دقائق.
    [many] طُلب هذا مرات كثيرة من هنا. حاولوا مرة أخرى بعد { $count } دقيقة.
   *[other] طُلب هذا مرات كثيرة من هنا. حاولوا مرة أخرى بعد { $count } دقيقة.
}
