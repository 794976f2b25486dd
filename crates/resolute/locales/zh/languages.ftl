# 同一版本的多种正式语文文本。
languages-here = 语文
languages-label = 文本语文
languages-lede = 同一版本的各正式语文文本同一作准。各文本按收入时的原样并列；程序找出相互对应的段落，不作任何翻译。
languages-nothing = 该语文中没有对应段落
languages-unsure = 程序不能确定这些段落相互对应。
