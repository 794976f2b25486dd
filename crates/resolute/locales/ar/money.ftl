# Sums of the money of activities, and what they leave out.
money-title = أموال الأنشطة
money-lede = ما تقوله أنشطة القائمة عن المال: مجموع لكل نوع ولكل عملة، ولا شيء يُحسب مرتين، وما تُرك مذكور مع سببه.
money-with = { $count ->
    [zero] لا يذكر أيٌّ منها المال
    [one] واحد منها يذكر المال
    [two] اثنان منها يذكران المال
    [few] { $count } منها تذكر المال
    [many] { $count } منها تذكر المال
   *[other] { $count } منها تذكر المال
}
money-sums = المجاميع
money-sums-lede = الأنواع متجاورة ولا تُجمع: فالوعد ودفعه هما المال نفسه في وقتين. ولا يُحوَّل شيء.
money-amount = المبلغ
money-lines = البنود
money-lines-count = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندًا
   *[other] { $count } بند
}
money-left-out = { $count ->
    [zero] لم يُترك أي بند
    [one] تُرك بند واحد
    [two] تُرك بندان
    [few] تُركت { $count } بنود
    [many] تُرك { $count } بندًا
   *[other] تُرك { $count } بند
}
money-left-out-lede = هذه البنود ليست في أي مجموع لئلا يُحسب المال نفسه مرتين. وكل منها يفتح صفوفه ويقول ما الذي يُحسب بدلًا منه.
money-left-out-none = لم يُترك شيء.
money-out = متروك
money-by-year = بحسب السنة
money-by-year-lede = بحسب اليوم الأول من كل ميزانية ويوم كل دفعة.
money-no-year = من دون تاريخ
money-of = النوع والعملة
money-none = لا يذكر أي نشاط منشور في هذه القائمة المال.
money-back = العودة إلى الأنشطة
money-of-list = أموال هذه القائمة
money-open = كل المجاميع، بحسب السنة، والقواعد
money-short-rule = المبالغ كما أُعطيت تمامًا؛ لا شيء يُحسب مرتين ولا شيء يُحوَّل.
money-within = ذهب منه { $amount } إلى أنشطة أخرى في السجل ربما مرَّرته
money-too-large = أرقام أكثر مما يمكن حسابه
money-rule = كيف يُجمع
money-rule-exact = كل مجموع دقيق حتى آخر رقم. لا يُطبَّق أي سعر صرف ولا تُجمع العملات بعضها مع بعض أبدًا.
money-rule-once = حين يتحدث برنامج ومشاريعه، أو معطٍ ومتلقٍّ، أو ميزانية قديمة ومراجعتها عن المال نفسه، يُحسب واحد منها وتُذكر البقية في ما تُرك.
money-rule-register = يُقرَّر ما يُحسب على السجل كله لا على قائمة هذه الصفحة. وقد يُترك بند هنا لأن نشاطًا خارج هذه القائمة يُحسب بدلًا منه.
money-rule-tags = النشاط الذي له عدة خطوط عمل أو أهداف أو بلدان أو مجموعات يُحسب كاملًا في كل منها. ولذلك لا تساوي هذه المجاميع معًا الكل.
money-rule-blind = العمل نفسه الذي يبلغ عنه ناشران بمعرِّفين مختلفين لا تراه هذه القواعد؛ ولهذا وُجد البحث عن المكرر.
money-lines-title = بنود المال
money-lines-lede = ما وراء الرقم: كل بند كما أُعطي، وهل يُحسب.
money-lines-none = لا توجد بنود كهذه.
money-back-to-sums = العودة إلى المجاميع
money-activity = النشاط
money-when = متى
money-verdict = هل يُحسب؟
money-counted = محسوب
money-reason-not-a-number = ليس عددًا
money-reason-no-currency = لا أحد يذكر العملة
money-reason-repeated-activity = النشاط موجود في السجل مرتين؛ يُحسب الأول
money-reason-replaced = تحل محله ميزانية لاحقة
money-reason-counted-below = يُحسب في مستوى أدنى، في مشاريع البرنامج
money-reason-counted-at-giver = يُحسب حيث أُعطي المال
money-reason-too-large = أكبر من أن يُضاف
activities-filter-money = المال
activities-filter-left-out = متروك لأن
