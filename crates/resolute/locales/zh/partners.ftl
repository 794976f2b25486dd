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
partners-picture = 谁与谁合作（图示）
partners-picture-note = 每格显示该行与该列的共同活动数量，并可打开。表格内容相同。
partners-picture-left = { $count ->
   *[other] 另有 { $count } 个机构仅列于表中。
}
partners-initiatives = 区域性举措
partners-here = 谁与谁在此合作
partners-here-none = 此处尚无已发布的活动提及两个或更多已知机构。
partner-actor = 它是什么、须做什么
partner-none = 尚无已发布的活动同时提及该机构与其他已知机构。
partner-agreements-none = 没有已发布的协议将该机构列为缔约方。
partner-regions = 按区域
agreements-title = 协议
agreements-lede = 签署了什么、与谁签署、目的何在、有效至何时。最早到期的排在最前；协议是否有效由其日期推算。
agreements-count = { $count ->
   *[other] { $count } 项协议
}
agreements-none = 尚未发布任何协议。请新建类型为“协议”的条目；经审核人批准后将显示在此处。
agreements-empty = 没有符合这些筛选条件的协议。
agreement-parties = 缔约方
agreement-days-left = { $count ->
   *[other] 还剩 { $count } 天
}
agreement-days-over = { $count ->
   *[other] 已过 { $count } 天
}
agreement-activities = { $count ->
   *[other] 依据其开展的活动 { $count } 项
}
agreement-no-activities = 尚无依据其开展的活动
agreement-no-duties = 未与任何职责关联
trainings-title = 培训
trainings-lede = 何时何地教授了什么，有多少人参加。只统计人数，从不列出姓名。
trainings-count = { $count ->
   *[other] { $count } 次培训
}
trainings-none = 尚未发布任何培训。请新建类型为“培训”的条目并注明日期和地点；经审核人批准后将显示在此处。
trainings-empty = 没有符合这些筛选条件的培训。
trainings-what = 培训及举办方
trainings-how = 方式与语言
trainings-people = 参加人数
training-when-to-come = 即将举行
training-when-now = 进行中
training-when-past = 已结束
training-when-unknown = 未注明日期
unders-title = “{ $title }”依据什么开展
unders-here = 依据
unders-lede = 某人说明并经审核人确认后，活动才算依据协议、区域性举措或计划开展。在此之前，建议不计入。
unders-above = 所依据的
unders-above-none = 尚无人说明其依据。
unders-within = 依据其开展的活动
unders-within-none = 尚无关联内容。请打开依据其开展的活动并在那里说明。
unders-all = 经确认依据其开展的全部活动
unders-may-be = 可能依据
unders-may-be-within = 可能依据其开展的活动
unders-may-be-lede = 程序提出这些建议并说明理由。在您说明并经审核人确认之前，不会建立关联。
under-because-machine = 建议理由：{ $why }
under-why-name = 文中出现其名称：{ $name }
under-why-bodies = 参与机构相同：{ $bodies }
under-new = 说明依据
under-number-or-address = 协议、区域性举措或计划的编号或网址
under-help = 与其页面网址相同，如 /activities/17。已发布的列于此处：
under-send = 提交
actor-partner-page = 其活动的协议、合作伙伴、区域和年份
serves-title = 所服务的计划产出
serves-lede = 某人说明并经审核人确认后，才算服务于计划的产出。
serves-none = 尚无人说明其服务于哪项产出。
serves-may-be = 可能服务于
serves-why-duty = 两者均经确认用于职责 { $duty }
serves-address = 产出的网址，或计划与代码
serves-help = 与其页面网址相同，如 /plans/items/17。计划列于此处：
agreement-outputs = { $count ->
   *[other] 服务于 { $count } 项产出
}
names-title = 未对应行为方的名称
names-lede = 条目中未以已知行为方代码写明的合作伙伴。您关联的名称从此计入组合和筛选；条目的文字保持不变。
names-count = { $count ->
   *[other] { $count } 个名称
}
names-none = 已发布条目提及的合作伙伴均为已知行为方。
names-entries = 提及“{ $name }”的条目
names-actor = 所指行为方的代码
names-tie = 关联
names-said = 关于名称的结论
names-why-name = 这是{ $actor }的名称
names-why-short = 这是{ $actor }的简称或代码
names-why-brackets = 其后括号内为{ $actor }的简称
