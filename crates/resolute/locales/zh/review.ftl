# Review of what is contributed; links of activities to duties; evidence.
links-up = 活动
links-title = “{ $title }”所落实的职责
links-here = 职责与证据
links-lede = 链接经审核人确认后才计入。机器的建议会说明依据的词语。
links-none = 尚无内容将此活动与职责相连。请指明其落实的段落。
links-may-be = 可能落实的职责
links-may-be-lede = 由机器根据条目文字建议；在有人确认之前不建立任何链接。
link-standing-suggested = 建议
link-standing-confirmed = 已确认
link-standing-dismissed = 已否定
link-standing-withdrawn = 已撤回
link-because-machine = 建议理由：两处都提到 { $words }
link-said-by = 由{ $actor }一方提出
link-reason = 理由（可留空）
link-confirm = 确认
link-dismiss = 否定
link-withdraw = 撤回决定
link-new = 添加另一项职责
link-address = 段落地址
link-address-help = 如职责页面所示：wtdc-30/2014/instructs-bdt-director/2。请在登记册中查找：
link-why = 该活动为此做了什么
link-send = 建议链接
evidence-title = 证据
evidence-add = 提供证据
evidence-kind = 类型
evidence-kind-document = 文件
evidence-kind-link = 网页
evidence-kind-observation = 观察
evidence-what = 内容
evidence-address = 查看地址
evidence-day = 所示事项的日期
evidence-day-help = 事项发生或发布之日。证据自该日起计入。
evidence-send = 提交证据
duty-activities = 已开展的工作
duty-activities-none = 尚无活动与本段相连。活动页面会列出其落实的职责。
duty-activities-all = 所有已确认链接的活动
review-title = 审核
review-lede = 提交审核的内容，最早的在前。批准之前均不公开。
review-none = 没有待办事项。贡献者提交的内容会出现在这里。
review-empty = 没有符合全部条件的待办事项。
review-duplicates = 可能重复的条目
review-see = 查看
review-any = 全部
review-filter-q = 词语
review-filter-what = 性质
review-filter-standing = 待处理方
review-filter-kind = 条目类型
review-filter-reviewer = 承办人
review-filter-owner = 所有者
review-what-new = 新条目
review-what-change = 对公开条目的更改
review-reviewer-nobody = 尚无人
review-reviewer-me = 我
review-since = 等待自
review-taken-up = 承办人
review-choose = 选择
review-with-chosen = 对所选条目
review-pages = 队列分页
review-untitled = 无标题
review-approve = 批准
review-ask-back = 询问所有者
review-reject = 拒绝
review-assign = 承办
review-done-approve = 已批准并公开。
review-done-ask-back = 已询问所有者。
review-done-reject = 已拒绝；所有者可看到理由。
review-done-assign = 已承办。
review-refused = 未执行
review-batch = 批量处理
review-nothing-chosen = 未选择任何条目。请返回并勾选。
review-back = 返回队列
review-reason = 理由或问题
review-reason-help = 条目所有者会看到。询问或拒绝时必填。
review-reason-missing = 请说明理由；所有者会看到。
review-entry = 条目
review-owner = 所有者
review-from = 来源
review-public = 公开页面
review-words = 内容
review-field = 字段
review-now = 当前公开
review-proposed = 拟改为
review-changed = 有更改
review-decide = 作出决定
review-steps = 处理经过
merge-title = 将“{ $title }”并入另一条目
merge-here = 合并
merge-lede = 关于同一活动的两个条目合而为一。内容不会丢失：保留的条目补上所缺，另一条目的地址指向它。
merge-with = 保留条目的编号或地址
merge-with-help = 其地址的最后一段：123。
merge-look = 查看两者
merge-both = 两个条目
merge-goes = 被合并
merge-stays = 保留
merge-consequence = 被合并条目的地址将立即指向保留条目。可以撤销。
merge-send = 合并
merge-undo = 重新拆分
merge-undo-lede = 被合并的条目以其原文等待审核。保留的条目不变。
merge-absorbed = 并入此条目的条目
review-count = { $count ->
   *[other] { $count } 个条目待审
}
review-about-to = { $count ->
   *[other] 将对 { $count } 个条目执行：
}
review-changes = { $count ->
   *[other] { $count } 个字段有更改
}
merge-takes = { $count ->
   *[other] 保留的条目补入 { $count } 个字段
}
review-what-remark = 读者指出的错误
review-remarks = { $count ->
   *[other] { $count } 条读者意见待处理
}
