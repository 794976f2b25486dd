# إدخالات قد تكون الشيء نفسه.
likeness-same-title = العنوان نفسه
likeness-title-nearly-same = عنوان يكاد يكون نفسه
likeness-title-contained = أحد العنوانين ضمن الآخر
likeness-title-alike = عنوانان متشابهان جزئيا
likeness-title-common = عنوان شائع عند كثيرين
likeness-title-repeated = عنوان تستعمله هذه المنظمة كثيرا
likeness-same-organisation = المنظمة نفسها
likeness-organisation-alike = اسما المنظمتين متشابهان
likeness-other-organisation = منظمة أخرى
likeness-same-country = البلد نفسه
likeness-other-country = بلد آخر
likeness-same-year = السنة نفسها
likeness-years-overlap = سنوات متداخلة
likeness-other-years = سنوات أخرى
likeness-other-edition = طبعة أو مرحلة أخرى
likeness-same-page = الصفحة نفسها على الويب
likeness-same-website = الموقع الإلكتروني نفسه
likeness-same-description = وصف يكاد يكون نفسه
likeness-other-description = وصف آخر

duplicates-title = إدخالات قد تكون الشيء نفسه
duplicates-lede = يقارن البرنامج الإدخالات المنشورة ويعرض الأزواج التي ربما أُدخلت مرتين. انظر في كليهما ثم قل إن كانا شيئين مختلفين.
duplicates-kind = ماذا قد تكون
duplicates-kind-duplicate = الشيء نفسه
duplicates-kind-related = أسرة واحدة: سنة أو مرحلة أو بلد آخر
duplicates-state = ما تقرر
duplicates-state-open = لا شيء بعد
duplicates-state-distinct = شيئان مختلفان
duplicates-reason-filter = وُجدت بسبب
duplicates-any-reason = أي سبب
duplicates-words = كلمات من عنوان
duplicates-related-note = لا تُعد هذه مكررة: عنوانها واحد أو يكاد، ولكن الطبعة أو المرحلة أو السنة أو البلد مختلف. وهي معروضة لأن الناس يُدخلون أحيانا غير المقصود.
duplicates-none = لا تبدو أي إدخالات منشورة مُدخلة مرتين. ويعيد البرنامج النظر بعد كل تغيير.
duplicates-none-here = لا زوج يوافق عوامل التصفية هذه. أزل واحدا منها.
duplicates-and = و
duplicates-because = اقتُرح بسبب:
duplicates-against = ضد ذلك:
duplicates-field = ما يُقارن
duplicates-entry = الإدخال
duplicates-differs = مختلف
duplicates-period = متى
duplicates-source = مأخوذ من
duplicates-distinct = شيئان مختلفان
duplicates-said = { $person }، { $day }
duplicates-set-apart = هما شيئان مختلفان
duplicates-merge = ادمج الأحدث في الأقدم
duplicates-take-back = تراجع عن هذا القرار
duplicates-reason = السبب (اختياري)
duplicates-score = التشابه { $count } من 100
duplicates-count = { $count ->
    [zero] لا أزواج
    [one] زوج واحد
    [two] زوجان
    [few] { $count } أزواج
    [many] { $count } زوجا
   *[other] { $count } زوج
}
