check-title = 检查草案
check-lede = 提交文件，查看起草人在文本送出之前应当知道的事项：失效的引用、错乱的编号、同一机构的两个名称。
check-kept = 不保存任何内容：文件读取、答复后即被遗忘。
check-forgotten = 文件已读取并答复，随后遗忘；没有保存任何内容。
check-file = 选择或拖入文件
check-file-help = Word（.docx）、Akoma Ntoso 或纯文本。修订视为已接受。
check-as-of = 按此日期判断引用和日期
check-as-of-help = 留空则采用文本所提交大会的开幕日。
check-do = 检查文件
check-word = 取走带批注的 Word 文件
check-word-help = 由于没有保存任何内容，请再次选择文件，以取走带有批注的文件。
check-rules-title = 检查哪些内容
check-rules-lede = 每条发现都属于下列检查之一。
check-english = 发现的说明为英文，与被检查的文本相同。
check-text = 文本及其发现
check-again = 再次检查
check-nothing = 没有发现问题。
check-not-analysed = 该文本不是英文，因此只进行了与语言无关的检查。
check-beside = 按 { $day } 检查：
check-day = 按 { $day } 判断。
check-day-of = 按 { $day }（{ $conference } 开幕日）判断。
check-no-day = 不知道日期，因此没有按日期判断任何内容。请在下方选择日期。
check-error = 错误
check-warning = 警告
check-note = 提示

check-more = { $count ->
   *[other] 另有 { $count } 条发现
}
check-found = { $count ->
   *[other] { $count } 条发现
}
check-errors = { $count ->
   *[other] { $count } 个错误
}
check-warnings = { $count ->
   *[other] { $count } 个警告
}
check-notes = { $count ->
   *[other] { $count } 条提示
}

check-rule-homoglyph = 一个词中混有两种字母
check-rule-stale-citation = 引用的文本已被取代
check-rule-suppressed-citation = 引用的文本已被废止
check-rule-being-revised = 同一大会正在修订的文本
check-rule-superseded-since = 后来被取代的文本
check-rule-unknown-instrument = 完整登记册中没有的文本
check-rule-stale-title = 另一修订版的标题
check-rule-title-mismatch = 另一文书的标题
check-rule-missing-place = 引用未正确说明所指文本
check-rule-missing-body = 引用未说明文本出自何机构
check-rule-unknown-conference = 该地点和年份没有举行会议
check-rule-paragraph-mismatch = 段落号超出文本末尾
check-rule-typo = 与已知词语或名称仅差一处笔误
check-rule-name-variant = 同一机构或文件有多个名称
check-rule-title-variant = 行动方面的标题与原标题不完全一致
check-rule-abbreviation = 缩写在使用之后才写出全称，或写出两次
check-rule-undefined-abbreviation = 从未写出全称的缩写
check-rule-label-sequence = 编号不连续或重复
check-rule-dangling-reference = 引用了不存在的段落
check-rule-spent-reference = 文本像引用其他文本一样引用自身
check-rule-role-conflict = 同一行动方面有两种角色
check-rule-wrong-actor = 任务提及另一部门的职责
check-rule-date-past = 已经过去的期限
check-rule-stale-task = 要求参加已经结束的活动
check-rule-dangling-deadline = 要求设定但未设定的期限
check-rule-stale-fact = 与登记册不符的数字
check-rule-doubled-word = 同一词重复两次
check-rule-spacing = 标点旁缺少或多出空格
check-rule-unbalanced = 括号或引号不成对
check-rule-block-end = 段落结尾标点错误或缺失
check-rule-punctuation = 切断句子的逗号
