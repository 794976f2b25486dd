# عمليات البحث المحفوظة.
searches-title = عمليات البحث المحفوظة
searches-lede = عمليات البحث عن الأنشطة التي تحتفظ بها. ويمكن لكل منها إبلاغك بالجديد بالبريد أو في شكل موجز.
searches-none = لم تحفظ أي بحث بعد. ابحث عن أنشطة ثم احفظ البحث أسفل القائمة.
searches-new = احفظ هذا البحث
searches-new-lede = سمّه وحدد كيف تود أن تُبلَّغ بالجديد.
searches-all = جميع الأنشطة
searches-name = الاسم
searches-alert = أبلغني بالجديد
searches-alert-none = ليس بالبريد
searches-alert-at-once = فور ظهوره
searches-alert-daily = مرة في اليوم
searches-alert-weekly = مرة في الأسبوع
searches-keep = حفظ
searches-change = تعديل أو حذف
searches-remove = حذف «{ $name }»
searches-feed = موجز
searches-stop = إيقاف رسائل هذا البحث
searches-stop-help = يبقى البحث نفسه محفوظاً، ولا تُرسل بشأنه أي رسائل بعد ذلك.
searches-stopped = لم تعد تُرسل أي رسائل عن هذا البحث.
searches-mail-open = افتحها كلها
searches-mail-subject = { $count ->
    [zero] { $name }: لا أنشطة جديدة
    [one] { $name }: نشاط جديد واحد
    [two] { $name }: نشاطان جديدان
    [few] { $name }: { $count } أنشطة جديدة
    [many] { $name }: { $count } نشاطاً جديداً
   *[other] { $name }: { $count } نشاط جديد
}
searches-mail-opening = { $count ->
    [zero] لا أنشطة جديدة في بحثك المحفوظ «{ $name }».
    [one] نشاط جديد واحد في بحثك المحفوظ «{ $name }».
    [two] نشاطان جديدان في بحثك المحفوظ «{ $name }».
    [few] { $count } أنشطة جديدة في بحثك المحفوظ «{ $name }».
    [many] { $count } نشاطاً جديداً في بحثك المحفوظ «{ $name }».
   *[other] { $count } نشاط جديد في بحثك المحفوظ «{ $name }».
}
searches-mail-more = { $count ->
    [zero] ولا غير ذلك.
    [one] ونشاط آخر.
    [two] ونشاطان آخران.
    [few] و{ $count } أنشطة أخرى.
    [many] و{ $count } نشاطاً آخر.
   *[other] و{ $count } نشاط آخر.
}
