imports-title = 导入与导出
imports-lede = 从一个文件一次带入许多活动，也可全部取走。文件先被查看；在您决定之前什么也不保存。同一文件再次导入不会改变任何内容，较新的文件只更新不同之处。
imports-list = 清单名称
imports-list-help = 同一清单的较新文件会与旧文件比较。留空则使用文件名。
imports-file = 活动文件
imports-file-help = IATI 2.03（活动或组织）或 CSV。最大 1000 MB。电子表格请先另存为 CSV。
imports-look = 查看文件
imports-who = 文件由贡献者、联络人、审阅者和编辑提交。请登录，或向管理员申请该角色。
imports-template = 下载空白电子表格填写（.xlsx）
imports-before = 已提交的文件
imports-none = 尚未提交文件。请在上方选择，或从空白电子表格开始。
imports-state-reading = 正在查看
imports-state-waiting = 已查看，由您决定
imports-state-running = 正在导入
imports-state-done = 已导入
imports-state-failed = 未导入
imports-state-discarded = 已放弃
imports-take-away = 取走全部活动
imports-take-away-lede = 所有公开内容，包括以 IATI 给出的全部信息。
imports-publishers = 发布者
imports-publishers-lede = 各组织在组织文件中对自身及预算的描述。
imports-format-iati-activities = IATI 活动文件
imports-format-iati-organisations = IATI 组织文件
imports-format-csv = 表格（CSV）
imports-format-xlsx = 电子表格（.xlsx）
imports-progress = 已读取的部分
imports-closing = 文件已读完，正在进行最后几步。
imports-leave = 您可以离开此页；结果会在这里等您。
imports-stopped = 本服务器没有在处理它：已被中止，或尚未选择各列。文件内容没有保存。
imports-look-again = 再看一次
imports-nothing-stored = 此文件没有任何内容被保存。请更正下列问题后重新提交。
imports-known = 此文件正是该清单最近导入的文件。没有变化。
imports-new = 新条目
imports-changed = 有变化的条目
imports-same = 没有变化的条目
imports-left = 因下列原因保持原样
imports-vanished = 旧文件中有而此文件中没有
imports-vanished-lede = 它们保持原样，由所有者或审阅者决定如何处理。
imports-public = 文件导入后立即公开。
imports-queue = 公开之前须经审阅者审核。
imports-take = 导入文件
imports-discard = 放弃
imports-columns-change = 选择各列
imports-another = 提交另一个文件
imports-line = 行
imports-weight = 程度
imports-place = 列或条目
imports-what = 如何处理
imports-weight-error = 阻止导入
imports-weight-warning = 值得查看
imports-weight-note = 供参考
imports-columns = 各列的含义
imports-columns-lede = 请为表格的每一列说明其内容。每列下方是其前几个值。
imports-columns-remembered = 按您上次对同样表头的表格所作的选择。
imports-columns-guessed = 根据表头推测；请逐一核对。
imports-columns-key = 条目按标识符辨认；若没有该列，则按标题与组织共同辨认。
imports-columns-left = 不采用此列
imports-columns-empty = 前几行没有值
imports-column-identifier = 您清单中的标识符
imports-so-far = { $count ->
   *[other] 已处理 { $count } 个条目
}
imports-findings = { $count ->
   *[other] { $count } 项发现
}
imports-more = { $count ->
   *[other] 另有 { $count } 项未显示。合计：
}
