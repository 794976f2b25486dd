# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = 合作伙伴
partners-lede = 谁与谁合作：参与同一项已发布活动的机构。每个数字都可打开其对应的条目。
partners-table = 合作伙伴组合
partners-pair = 谁与谁
partners-together = 共同活动
partners-agreements = 有效协议
partners-since = 起始年份
partners-count = { $count ->
   *[other] { $count } 组合作伙伴
}
partners-joint = { $count ->
   *[other] { $count } 项共同活动
}
partners-none = 尚无已发布的活动提及两个或更多已知机构。条目写明合作伙伴并经审核人批准后，组合将显示在此处。
partners-empty = 没有符合这些筛选条件的组合。
partners-note = 只有条目以已知行为方的代码写明的机构才计入；其他名称保持原样，不构成组合。机构超过24个的条目只构成实施方与其他各方的组合。
partners-sort-together = 共同活动最多
partners-sort-agreements = 有效协议最多
partners-sort-since = 合作最久
partners-sort-name = 按代码
partners-joint-yes = 是
activities-filter-agreement = 协议状态
activities-filter-joint = 两个或更多机构
activities-filter-pair = 谁与谁
activities-filter-under = 依据
under-number = 条目 { $number }
agreement-state-in-force = 有效
agreement-state-ends-soon = 180天内到期
agreement-state-not-yet = 尚未生效
agreement-state-ended = 已终止
agreement-state-unknown = 未注明日期
