# What bodies owe each other; calendars and reminders of deadlines.
obligations-title = الالتزامات بين الهيئات
obligations-lede = من يلتزم لمن وبماذا ومتى، وهل سُلّم واستُلم. وما يقوله واجب هو اقتراح إلى أن يؤكده محرر.
obligations-count = { $count ->
    [zero] لا التزامات
    [one] التزام واحد
    [two] التزامان
    [few] { $count } التزامات
    [many] { $count } التزاما
   *[other] { $count } التزام
}
obligations-empty = لا التزام يطابق ذلك. أزل مرشحا، أو استورد نصا تسمي واجباته متلقيا، أو أدخل التزاما أدناه.
obligations-facet-state = الحالة
obligations-facet-progress = التسليم
obligations-facet-standing = التأكيد
obligations-facet-giver = من
obligations-facet-receiver = إلى
obligations-facet-instrument = النص
obligations-facet-nature = مهمة أم قرار
obligation-progress-open = لم يُسلّم بعد
obligation-progress-handed = سُلّم ولم يُستلم بعد
obligation-progress-received = استُلم
obligation-standing-suggested = مقترح
obligation-standing-confirmed = مؤكد
obligation-standing-dismissed = مرفوض
obligation-nature-task = مهمة
obligation-nature-decision = قرار لا مهمة
obligation-step-handed = سُلّم
obligation-step-received = استُلم
obligation-to = إلى
obligation-number = الالتزام { $number }
obligation-suggested = مقترح لأن الواجب يذكر إلى من تذهب نتيجته: { $words }
obligation-verified = التحقق: { $words }
obligation-new = أدخل التزاما
obligation-what = الملتزَم به
obligation-day = اليوم
obligation-event = المؤتمر أو الحدث
obligation-paragraph = الفقرة
obligation-source = أين يمكن الاطلاع على ذلك
obligation-send = أدخل
obligation-steps = ما آل إليه
obligation-steps-none = لم يُسجل شيء بعد.
obligation-hand-over = سجّل التسليم
obligation-receive = سجّل الاستلام
obligation-document = الوثيقة: العنوان أو الرابط
obligation-by = من قام بذلك
calendar-title = التقويم
calendar-help = اشترك من برنامج تقويم (iCalendar): ما يتغير هنا يتغير هناك.
digests-title = التذكير بالمواعيد
digests-lede = رسالة بما تلتزم به الهيئات التي تعمل باسمها: مرة عندما يحين خلال 90 يوما ومرة عندما يتأخر. ولا يُبلَّغ شيء مرتين.
digests-none = ليس بالبريد
digests-daily = مرة في اليوم عند وجود شيء
digests-weekly = مرة في الأسبوع عند وجود شيء
digests-how = كم مرة
digests-save = احفظ
digests-no-role = أنت لا تعمل باسم أي هيئة بعد. اطلب دورا في حسابك؛ عندئذ يكون للتذكير ما يبلّغه.
digests-stop = أوقف هذا التذكير
digests-stop-help = لن تصل رسائل أخرى عن المواعيد.
digests-stopped = أُوقف التذكير.
digests-mail-subject = المواعيد لدى الهيئات التي تعمل باسمها: { $count ->
    [zero] لا شيء
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
    [many] { $count } موعدا
   *[other] { $count } موعد
}
digests-mail-soon = يحين خلال 90 يوما:
digests-mail-overdue = متأخر:
digests-mail-open = كل المواعيد
