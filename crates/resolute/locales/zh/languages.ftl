# 同一版本的多种正式语文文本。
languages-here = 语文
languages-label = 文本语文
languages-lede = 同一版本的各正式语文文本同一作准。各文本按收入时的原样并列；程序找出相互对应的段落，不作任何翻译。
languages-nothing = 该语文中没有对应段落
languages-unsure = 程序不能确定这些段落相互对应。
languages-give = 提供某一语文的文本
languages-give-lede = 请提供某一版本按原样公布的正式文本。文本将原样保存，并与其他语文并列；不从中读取职责。在您确认之前不会保存任何内容。
languages-year = 版本年份
languages-guess = 根据文字推测
languages-source = 文本来源
languages-source-help = 发布者的网址或文件编号。
languages-guessed-script = 根据文字系统推测，似为{ $language }。
languages-guessed-words = 根据词语 { $words } 推测，似为{ $language }。
languages-instead = 它将取代目前保存的文件。
languages-paragraphs = { $count ->
   *[other] { $count } 个段落
}
