trace-title = 这一段落的后续情况
trace-see = 后续情况
trace-on = 截至
trace-continues = 这些文字只是提案，不具效力。所示状态属于其所延续的现行职责：
trace-no-duty = 在这一段落中没有读出职责：它属于前言、脚注或未作分析的文本。
trace-words = 在所存各文本中的措辞
trace-proposal = 该提案
trace-duty = 由谁做什么
trace-due = 期限
trace-duty-open = 读出的全部内容，附理由和更正
trace-confirmed = 已确认 { $count } 项活动。
trace-suggested = 另有 { $count } 项为建议，经人确认之前不计入。
trace-before = 前面的活动
trace-after = 更多活动
trace-states = 状态的变化
trace-states-lede = 自本登记册存有该文本起记录：首次发现状态改变的每一天及当天的理由。
trace-states-none = 尚未记录任何状态。服务器启动后不久即会记录。
trace-missing = 缺少什么
trace-missing-nothing = 就本登记册所知，什么也不缺。
trace-missing-duty = 其中没有读出职责。
trace-missing-addressee = 没有指明任何能够采取行动者。
trace-missing-deadline = 没有指明日期、事件或周期。
trace-missing-output = 没有任何计划的产出与之对应。
trace-missing-activity = 没有与之关联的已确认活动。
trace-missing-confirmation = 有 { $count } 项建议的活动等待知情者确认。
trace-missing-evidence = 对到期事项，尚无任何已确认的成果证明。
trace-missing-report = 没有任何报告涉及它。
trace-missing-text = 此处未存下列版本的文本：{ $versions }
trace-occasions = 何时到期
trace-occasions-none = 没有已知日期的日子、活动或周期。
trace-obligations = 因此应履行的义务
trace-obligation-open = 该义务
trace-reports = 涉及本段的报告
trace-reports-none = 尚无已发布的报告涉及本段。
trace-gone = 曾经计入、现已不再计入的内容
trace-gone-lede = 任何内容都不会删除。被撤回的证据和链接连同理由列于此处；状态取决于余下的内容，其变化见下文。
trace-gone-on = 于{ $date }撤回
trace-gone-because = 于{ $date }撤回：{ $reason }
trace-gone-hidden = { $count ->
   *[other] { $count } 个已确认的链接指向不再公开的条目。
}
trace-missing-event = 无人知晓其时间：“{ $event }”。请为该职责填写日期，或将该届会议加入会议列表。
trace-missing-conference = 该会议日期未知：“{ $event }”。由编辑在其页面上填写。
trace-missing-gone = { $count ->
   *[other] { $count } 项曾获确认的内容已不存在。
}
