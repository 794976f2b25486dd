# 新活动中超出偶然的增减。
trends-title = 趋势
trends-lede = 增减情况：在两个时期之间，其在新活动中的占比变化超出偶然所能解释的词语、概念、国家和伙伴关系。每个数字都可打开相应的活动。
trends-method = 如何判断
trends-report = 新趋势报告
trends-of = 比较内容
trends-of-all = 全部
trends-activities = 全部活动
trends-before-from = 前一时期起始日
trends-before-to = 前一时期截止日
trends-new = { $count ->
   *[other] { $count } 项新活动
}
trends-too-few = 其中一个时期的新活动太少：每个时期需有 { $fewest } 项才能作出说明。请选择更长的时期，或去掉一个筛选条件。
trends-narrowed = 用于筛选列表的内容不作比较，因为其他任何值都只能统计到一部分。请去掉该筛选条件，或比较其他内容。
trends-compared = { $count ->
   *[other] 比较了 { $count } 个值
}
trends-nothing = 没有任何内容的增减超出偶然。这也是一种答案；所比较的内容列于下方，不作排名。
trends-filled-in = 条目的填写方式与以前不同：前一时期的新活动中有 { $before } 填写了此项，后一时期为 { $after }。下列变化可能由此而来。
trends-more = { $count ->
   *[other] 另有 { $count } 个
}
trends-picture = { $what }：差值及其区间
trends-picture-note = 点为占比之差（百分点），线为其95%区间，虚线表示没有差别。实心点为增加，空心点为减少。表中数字相同。
trends-rest = { $count ->
   *[other] { $count } 个值没有超出偶然的变化
}
trends-rest-note = 次序不表示重要性：离偶然最远的排在前面，其中没有一个是结论。
trends-span = { $from }至{ $to }
trends-before = 前一时期
trends-after = 后一时期
trends-way = 方向
trends-way-grew = 增加
trends-way-fell = 减少
trends-way-chance = 没有超出偶然的变化
trends-difference = 差值（百分点）
trends-interval = 95%区间
trends-interval-of = { $low } 至 { $high }
trends-by-chance = 偶然发生的可能
trends-chance = 少于 { $of } 分之一
trends-chance-not = 无法与偶然区分
trends-count-of = { $of } 项中的 { $count } 项
trends-of-terms = 标题和说明中的词语
trends-of-lines = 行动方面
trends-of-goals = 目标
trends-of-targets = 具体目标
trends-of-gdc = 《全球数字契约》目标
trends-of-countries = 国家
trends-of-regions = 区域
trends-of-groups = 国家组别
trends-of-people = 服务对象
trends-of-partnerships = 伙伴关系
trends-of-actors = 机构
trends-of-kinds = 条目类型
trends-of-organisations = 组织类型
trends-method-new = 首日在该时期内的已发布活动为新活动；未写首日的以末日为准；未写任何日期的以条目建立之日为准。作为重复项合并的条目只计一次。
trends-method-compared = 两个时期合计至少有 { $with } 项新活动具有的值才作比较。
trends-method-fewest = 每个时期需有 { $fewest } 项新活动。
trends-method-years = 一个时期最长为 { $years } 年。
trends-method-words = 词语取自标题和说明，各语言分开，一个词的各种形式算作一个，每项活动只计一次。虚词、数字和单个字符不计。
trends-method-confirmed = 概念为条目所写并经审核人批准者。机器的建议不计。
trends-method-interval = 区间为两个占比之差的纽科姆区间，由各占比 p 的威尔逊区间（l 至 u）得出。区间未按比较次数加宽。
trends-method-chance = 仅凭偶然使占比相差如此之大的频率，由采用合并占比 p 的两比例检验得出；若某格的期望活动数少于5，则用费希尔精确检验。
trends-method-many = 在许多比较中，有些会因偶然而不同。因此按本雅明尼和霍赫伯格的方法对同类的全部 m 个值作校正：在所示的增减中，预期最多5%出于偶然。
trends-method-says = 占比说明的是此处登记的内容，而不是世界上发生的事：一个机构登记许多相似的活动，与许多机构登记一样会改变占比。报告某个数字之前，请查看其背后的活动。
activities-filter-term = 词语
activities-filter-new-from = 新活动起始日
activities-filter-new-to = 新活动截止日
reports-template-emerging-trends = 新趋势
reports-what-emerging-trends = 新活动中超出偶然的增减：词语、概念、国家和伙伴关系，附数量、区间及相应活动，并与此前同样长的时期比较。
reports-emerging-title = 新趋势
reports-emerging-how = 本时期与紧接其前同样长的时期比较。所示的增减，其在新活动中的占比变化超出偶然所能解释，并已就同时比较的全部内容作校正；不作排名。
reports-emerging-new-caption = 两个时期的新活动
reports-emerging-period = 时期
reports-emerging-new = 新活动
reports-emerging-caption = { $what }：超出偶然的增减
reports-emerging-more = 此类的其他发现：
reports-prompt-finding = 关于“{ $what }”要说明的内容：背后是什么，由此得出什么。
trends-rare = 没有任何值具有足够的新活动可供比较。
