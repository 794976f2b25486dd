# The public history of an entry.
entry-history-title = 历史记录
entry-history-see = 完整历史记录及所作修改
entry-history-lede = 该条目公开文字的全部变动，最新的在前。只有经本人同意才显示姓名。
entry-history-none = 自该条目公开以来没有任何记录。
entry-history-merged = 该条目已与另一条目合并。
entry-history-kept = 查看保留的条目
entry-history-words = 当时的内容
entry-history-before = 之前
entry-history-after = 之后
entry-history-same = 文字没有变化。
entry-history-link-confirmed = 已确认与此职责的关联：
entry-history-link-withdrawn = 已撤回与此职责的关联：
entry-history-evidence-confirmed = 已确认证据：
entry-history-evidence-withdrawn = 已撤回证据：
audit-see = 该记录的历史
entry-history-changed = { $count ->
   *[other] 修改了 { $count } 个字段
}
