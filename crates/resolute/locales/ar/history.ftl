# The public history of an entry.
entry-history-title = السجل
entry-history-see = السجل كاملا مع ما تغيّر
entry-history-lede = كل ما حدث للكلمات المنشورة في هذا القيد، والأحدث أولا. لا تُذكر أسماء الأشخاص إلا بموافقتهم.
entry-history-none = لم يُسجَّل شيء منذ نشر هذا القيد.
entry-history-merged = دُمج هذا القيد مع قيد آخر.
entry-history-kept = انظر القيد الذي أُبقي عليه
entry-history-words = ما ورد فيه
entry-history-before = قبل
entry-history-after = بعد
entry-history-same = بقيت الكلمات كما هي.
entry-history-link-confirmed = أُكّد الربط بهذا الواجب:
entry-history-link-withdrawn = سُحب الربط بهذا الواجب:
entry-history-evidence-confirmed = أُكّد دليل:
entry-history-evidence-withdrawn = سُحب دليل:
audit-see = سجل هذا القيد
entry-history-changed = { $count ->
    [zero] لم يتغير أي حقل
    [one] تغيّر حقل واحد
    [two] تغيّر حقلان
    [few] تغيّرت { $count } حقول
    [many] تغيّر { $count } حقلا
   *[other] تغيّر { $count } حقل
}
