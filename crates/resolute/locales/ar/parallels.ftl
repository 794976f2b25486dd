# نصوص موازية.
parallels-title = النصوص الموازية لـ { $instrument }
parallels-here = النصوص الموازية
parallels-lede = فقرات من نصوص أخرى تقول الشيء نفسه، أو ينبغي أن تتبع هذا النص حين يتغير. يقترحها البرنامج ويؤكدها الأشخاص أو يستبعدونها.
parallels-count = { $count ->
    [zero] لا توجد فقرات لها نصوص موازية
    [one] فقرة واحدة لها نصوص موازية
    [two] فقرتان لهما نصوص موازية
    [few] { $count } فقرات لها نصوص موازية
    [many] { $count } فقرة لها نصوص موازية
   *[other] { $count } فقرة لها نصوص موازية
}
parallels-link = { $count ->
    [zero] لا نصوص موازية
    [one] نص مواز واحد
    [two] نصان موازيان
    [few] { $count } نصوص موازية
    [many] { $count } نصا موازيا
   *[other] { $count } نص مواز
}
parallels-more = { $count ->
    [zero] لا مزيد
    [one] عرض نص آخر
    [two] عرض نصين آخرين
    [few] عرض { $count } نصوص أخرى
    [many] عرض { $count } نصا آخر
   *[other] عرض { $count } نص آخر
}
parallels-none = لا تقول أي فقرة من نص آخر محفوظ هنا الشيء نفسه. أضف قرارات أخرى لتقارنها هذه الصفحة.
parallels-none-here = لا شيء يطابق عوامل التصفية هذه. أزل واحدا منها.
parallels-this-text = هذا النص
parallels-sister = النص الموازي
parallels-call = العبارة الاستهلالية
parallels-all-calls = جميع العبارات
parallels-suggested = اقتراح من البرنامج
parallels-because = اقتُرح لأن كليهما يقول
parallels-same-force = كلاهما ملزم بالطريقة نفسها ({ $force })
parallels-same-addressee = كلاهما موجه إلى { $actor }
parallels-same-name = كلاهما يذكر { $name }
parallels-likeness-near = الكلمات نفسها تقريبا: { $count } من 100.
parallels-likeness-much = الكلمات نفسها إلى حد كبير: { $count } من 100.
parallels-likeness-part = الكلمات نفسها جزئيا: { $count } من 100.
parallels-still = يحذف المقترح هذه الكلمات، ولا تزال في النص الموازي:
parallels-proposed = مقترح في { $symbol }، ولم يُعتمد
parallels-adopted = نص معتمد، { $year }
parallels-confirm = تأكيد
parallels-dismiss = استبعاد
parallels-withdraw = التراجع عن هذا القرار
parallels-reason = السبب (اختياري)
parallels-confirmed = أكده { $person } باسم { $actor }، { $date }
parallels-dismissed = استبعده { $person } باسم { $actor }، { $date }
parallels-show-dismissed = { $count ->
    [zero] لا أزواج مستبعدة
    [one] عرض زوج مستبعد واحد
    [two] عرض زوجين مستبعدين
    [few] عرض { $count } أزواج مستبعدة
    [many] عرض { $count } زوجا مستبعدا
   *[other] عرض { $count } زوج مستبعد
}
parallels-hide-dismissed = إخفاء الأزواج المستبعدة
parallels-page = الصفحة { $page } من { $pages }
parallels-citing = { $count ->
    [zero] لا فقرات تستشهد بهذا النص بالاسم
    [one] فقرة واحدة تستشهد بهذا النص بالاسم وينبغي أن تتبعه
    [two] فقرتان تستشهدان بهذا النص بالاسم وينبغي أن تتبعاه
    [few] { $count } فقرات تستشهد بهذا النص بالاسم وينبغي أن تتبعه
    [many] { $count } فقرة تستشهد بهذا النص بالاسم وينبغي أن تتبعه
   *[other] { $count } فقرة تستشهد بهذا النص بالاسم وينبغي أن تتبعه
}
parallels-citing-lede = تذكر هذه الفقرات هذا النص بالاسم، فقد يلزم أن تتغير إذا تغير، وإن لم تتشابه الألفاظ.
parallels-cites = تستشهد بالاسم بالنص { $text }.
parallels-citing-all = عرض جميع الاستشهادات بهذا النص
