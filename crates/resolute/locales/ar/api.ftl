# الصفحة التي تشرح الواجهة المخصصة للبرامج. لم تُراجَع الصياغة بعد من قِبل متحدث أصلي.
api-title = بيانات للبرامج
api-lede = كل ما تعرضه هذه الصفحات يمكن أن يقرأه برنامج من دون حساب. ويتبع الوصف المقروء آلياً معيار OpenAPI 3.1.
api-description = تنزيل الوصف (JSON)
api-how = كيفية الاستخدام
api-how-json = الأجوبة بصيغة JSON وبترميز UTF-8. تُكتب التواريخ سنة-شهر-يوم، وتُكتب الأوقات مع منطقتها الزمنية.
api-how-etag = يحمل كل جواب ETag؛ أعده في If-None-Match فيأتي الجواب الذي لم يتغير برمز 304 من دون متن.
api-how-problem = يأتي الرفض بصيغة application/problem+json ويبيّن ما يمكن قبوله.
api-how-write = الكتابة متاحة للمشغّل المحلي لهذا الخادم إلى حين إنشاء الحسابات.
api-parameters = المعلمات
api-answers = الأجوبة
api-required = إلزامي
api-tag-instruments = الصكوك
api-tag-proposals = المقترحات
api-tag-mandates = الواجبات
api-tag-imports = الاستيراد
api-tag-reference = البيانات المرجعية
api-tag-search = البحث
