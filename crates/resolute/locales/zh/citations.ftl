# 案文引用了什么，被引用的案文处于何种状态。
citations-title = 引用
citations-lede = 此处保存的案文所引用的全部案文、引用的文字，以及被引用的案文是否有效。
citations-day = 状态截至{ $date }。“起草时已被取代”表示在引用案文起草之前已通过更新的案文。
citations-cites = 引用方案文
citations-cited = 被引用的案文
citations-body = 被引用案文的机构
citations-names = 所指对象
citations-standing = 被引用案文的状态
citations-any = 不限
citations-names-texts = 案文及其部分
citations-names-all = 全部
names-instrument = 有编号的案文
names-provision = 案文的部分
names-document = 以名称为人所知的案文
names-conference = 大会
names-concept = 行动方面和目标
names-itself = 引用方案文自身
citations-count = { $count ->
   *[other] { $count } 处引用
}
citations-dead-texts = { $count ->
   *[other] { $count } 份案文引用了已失效的内容
}
citations-dead-all = { $count ->
   *[other] 显示这 { $count } 处引用
}
citations-none = 此处尚无案文，因此没有引用。请添加提案或案文，其引用将被读取。
citations-empty = 没有符合这些条件的引用。
citations-in = 引用于
citation-guess = 机构为推测
cited-dead = 已失效
cited-in-force = 有效
cited-stale-at-writing = 起草时已被取代
cited-superseded-since = 此后被取代
cited-being-revised = 由同一大会修订
cited-suppressed = 已废止
cited-unknown-revision = 未知修订版
cited-not-in-register = 不在登记册中
cited-not-a-text = 并非案文
cited-because-stale = 当时已由 { $revision } 取代
cited-because-superseded = 已由 { $revision } 取代
cited-because-revised = 其新案文为 { $revision }
cited-because-suppressed = 由 { $revision } 废止
cited-because-in-force = 有效案文：{ $revision }
unresolved-no-body = 文字没有说明是哪个机构的案文。
unresolved-not-in-register = 登记册中没有。
unresolved-unknown-revision = 登记册中没有这一修订版。
unresolved-unknown-conference = 登记册中没有该机构的这届会议。
unresolved-no-text = 文字没有说明是哪份案文的部分。
unresolved-unknown-concept = 登记册中没有这一术语。
neighbourhood-cites = 它所引用的案文
neighbourhood-cites-none = 此处没有其案文，或它没有引用任何案文。
neighbourhood-cited-by = 引用它的案文
neighbourhood-cited-by-none = 此处保存的案文均未引用它。
neighbourhood-none = 此处保存的案文均未引用它，此处也没有其案文。
neighbourhood-text = 案文
neighbourhood-figure = 引用关系图；下面的表格内容相同
neighbourhood-more = 图中显示引用最多的案文；表格列出全部。
neighbourhood-picture = { $instrument } 的引用关系
neighbourhood-picture-text = { $citing ->
   *[other] 有 { $citing } 份案文引用它
}；它引用 { $cited ->
   *[other] { $cited } 份案文
}。每个方框都通向相应的引用。
citations-of-instrument = 引用：它引用什么，谁引用它
margin-cites = 引用
cited-notice-superseded = 您点击了对 { $revision } 的引用。该案文已失效：已由 { $newer } 取代。
cited-notice-suppressed = 您点击了对 { $revision } 的引用。该文书已废止：{ $newer }。
cited-notice-in-force = 您点击了对 { $revision } 的引用。据登记册所知，该案文在{ $date }有效。
cited-notice-unknown = 您点击了对 { $year } 年案文的引用。登记册中没有该文书的这一案文。
cited-notice-unverified = 登记册的这一行尚无人核实。
cited-notice-not-held = 此处没有其案文。
citations-dead-link = 引用已失效案文之处
