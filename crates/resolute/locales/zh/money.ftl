# Sums of the money of activities, and what they leave out.
money-title = 活动的资金
money-lede = 列表中的活动对资金的说明：每种类别、每种货币一个合计，不重复计算，未计入的列出原因。
money-with = { $count ->
   *[other] 其中 { $count } 项提到资金
}
money-sums = 合计
money-sums-lede = 各类别并列，不相加：承诺与支付是同一笔钱的两个时点。不作任何换算。
money-amount = 金额
money-lines = 条目
money-lines-count = { $count ->
   *[other] { $count } 条
}
money-left-out = { $count ->
   *[other] 未计入：{ $count } 条
}
money-left-out-lede = 这些条目不在任何合计中，以免同一笔钱被计算两次。每一项都可打开明细，并说明以什么代替计算。
money-left-out-none = 没有未计入的条目。
money-out = 未计入
money-by-year = 按年份
money-by-year-lede = 按每项预算的第一天和每笔支付的日期。
money-no-year = 无日期
money-of = 类别和货币
money-none = 此列表中没有已发布的活动提到资金。
money-back = 返回活动
money-of-list = 此列表的资金
money-open = 全部合计、按年份及规则
money-short-rule = 金额与给出的完全一致；不重复计算，不作换算。
money-within = 其中 { $amount } 拨给登记册中的其他活动，它们可能又转拨出去
money-too-large = 位数超出可计算范围
money-rule = 如何合计
money-rule-exact = 每个合计精确到最后一位。不使用汇率，不同货币从不相加。
money-rule-once = 如果方案与其项目、给予方与接收方、原预算与修订预算说的是同一笔钱，只计算其中之一，其余列为未计入。
money-rule-register = 计入与否按整个登记册决定，而不是按本页的列表。某一条目在此未计入，可能是因为由列表之外的活动代替计算。
money-rule-tags = 具有多个行动方面、目标、国家或群组的活动在每一项中都全额计算，因此这些合计相加不等于总数。
money-rule-blind = 两个发布方以不同标识报告的同一工作，这些规则看不出来；查找重复正是为此。
money-lines-title = 资金条目
money-lines-lede = 数字背后的内容：每一条目按原样列出，并注明是否计入。
money-lines-none = 没有这样的条目。
money-back-to-sums = 返回合计
money-activity = 活动
money-when = 时间
money-verdict = 是否计入
money-counted = 计入
money-reason-not-a-number = 不是数字
money-reason-no-currency = 没有说明货币
money-reason-repeated-activity = 该活动在登记册中出现两次；计算第一个
money-reason-replaced = 被之后的预算取代
money-reason-counted-below = 在下一级即方案的项目中计算
money-reason-counted-at-giver = 在资金给予方计算
money-reason-too-large = 数额过大，无法相加
activities-filter-money = 资金
activities-filter-left-out = 未计入的原因
