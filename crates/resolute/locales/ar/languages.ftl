# نصوص صيغة واحدة بعدة لغات رسمية.
languages-here = اللغات
languages-label = لغة النص
languages-lede = النصوص الرسمية للصيغة الواحدة متساوية في الحجية. وهي ترد جنبا إلى جنب كما استُلمت؛ وقد حدد البرنامج الفقرات المتقابلة، ولم يُترجم أي شيء.
languages-nothing = لا توجد فقرة مقابلة بهذه اللغة
languages-unsure = البرنامج ليس متأكدا من تقابل هذه الفقرات.
languages-give = تقديم نص بإحدى اللغات
languages-give-lede = قدّم النص الرسمي لإحدى الصيغ كما نُشر. يُحفظ كما هو ويوضع إلى جانب اللغات الأخرى، ولا تُقرأ منه واجبات. ولا يُحفظ شيء قبل موافقتك.
languages-year = سنة الصيغة
languages-guess = تخمينها من الكلمات
languages-source = مصدر النص
languages-source-help = عنوان الناشر أو رمز الوثيقة.
languages-guessed-script = يبدو أن اللغة هي { $language }، تخمينا من الكتابة.
languages-guessed-words = يبدو أن اللغة هي { $language }، تخمينا من الكلمات { $words }.
languages-instead = يحل محل الملف المحفوظ حاليا.
languages-paragraphs = { $count ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرة
   *[other] { $count } فقرة
}
