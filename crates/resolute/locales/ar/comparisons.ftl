# مقارنة النصوص وتاريخ فقرة واحدة.
compare-title = قارِن بين نصين
compare-lede = ما يغيّره نص في نص آخر، فقرة فقرة وكلمة كلمة.
compare-instrument = الصك
compare-choose = اختر صكاً محفوظاً هنا في أكثر من نص واحد.
compare-none = لا يوجد بعد أي صك محفوظ هنا في أكثر من نص واحد. أضف صيغة أخرى من نص، أو قارِن بين ملفين من عندك.
compare-old = النص كما كان
compare-new = النص كما سيكون
compare-show = قارِن
compare-swap = بالاتجاه المعاكس
compare-own-marks = هذه هي التغييرات كما وردت في ملف المقترح.
compare-worked-out = استُخلصت هذه التغييرات هنا بمقارنة النصين، ولم يضع ناشرو النصين هذه العلامات.
compare-not-law = ليس كلا النصين معتمداً: فالمقترح أو النص المعاد تركيبه ليس قانوناً نافذاً.
compare-same = النصان متطابقان كلمة بكلمة.
compare-changed = { $count ->
    [zero] لم تتغير أي فقرة
    [one] تغيرت فقرة واحدة
    [two] تغيرت فقرتان
    [few] تغيرت { $count } فقرات
    [many] تغيرت { $count } فقرة
   *[other] تغيرت { $count } فقرة
}
compare-with = قارِن بنص آخر
compare-files-title = قارِن بين ملفين
compare-files-lede = اختر النص كما كان والنص كما سيكون. لا يُحفظ شيء: يُقرأ الملفان ويُقارَنان ثم يُنسيان.
compare-files-help = ملف Word ‏(.docx) أو Akoma Ntoso أو نص عادي، بحجم لا يتجاوز { $size } ميغابايت لكل ملف.
compare-files-tracked = يحتوي { $file } على تغييرات متتبَّعة؛ وقد قورِن بعد قبولها كلها.
compare-files-again = قارِن بين ملفين آخرين
compare-files-own = قارِن بين ملفين من عندك
compare-files-result = { $new } بالمقارنة مع { $old }
history-title = تاريخ فقرة
history-lede = كلماتها في كل نص محفوظ هنا، من الأقدم إلى الأحدث، مع ما يغيّره كل نص في سابقه.
history-one = لا يوجد هنا سوى نص واحد يتضمن هذه الفقرة، فلا شيء تُقارَن به.
history-first = أول نص محفوظ هنا يتضمنها
history-same-words = الكلمات نفسها كما في السابق
history-changed = كلمات غير التي كانت من قبل
history-open = اقرأها في نصها
history-see = تاريخ هذه الفقرة
