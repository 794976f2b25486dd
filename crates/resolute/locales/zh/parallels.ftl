# 平行文本。
parallels-title = { $instrument } 的平行文本
parallels-here = 平行文本
parallels-lede = 其他文本中内容相同、或在本文本修改时应随之修改的段落。由程序提出建议，由人确认或驳回。
parallels-count = { $count ->
   *[other] { $count } 个段落有平行文本
}
parallels-link = { $count ->
   *[other] { $count } 个平行文本
}
parallels-more = { $count ->
   *[other] 再显示 { $count } 个
}
parallels-none = 此处所存的其他文本中没有内容相同的段落。收入更多决议后，本页将进行比较。
parallels-none-here = 没有符合这些筛选条件的内容。请去掉其中一项。
parallels-this-text = 本文本
parallels-sister = 平行文本
parallels-call = 引导语
parallels-all-calls = 所有引导语
parallels-suggested = 程序的建议
parallels-because = 建议的理由：两者均写有
parallels-same-force = 两者的约束方式相同（{ $force }）
parallels-same-addressee = 两者均针对 { $actor }
parallels-same-name = 两者均提及 { $name }
parallels-likeness-near = 措辞几乎相同：{ $count }/100。
parallels-likeness-much = 措辞大致相同：{ $count }/100。
parallels-likeness-part = 措辞部分相同：{ $count }/100。
parallels-still = 提案删除了以下措辞，而平行文本中仍有：
parallels-proposed = 由 { $symbol } 提出，未通过
parallels-adopted = 已通过的文本，{ $year }
parallels-confirm = 确认
parallels-dismiss = 驳回
parallels-withdraw = 撤回此决定
parallels-reason = 理由（可选）
parallels-confirmed = 由 { $person } 代表 { $actor } 确认，{ $date }
parallels-dismissed = 由 { $person } 代表 { $actor } 驳回，{ $date }
parallels-show-dismissed = { $count ->
   *[other] 显示 { $count } 对已驳回的文本
}
parallels-hide-dismissed = 隐藏已驳回的文本
parallels-page = 第 { $page } 页，共 { $pages } 页
parallels-citing = { $count ->
   *[other] { $count } 个段落点名引用本文本，应随之修改
}
parallels-citing-lede = 这些段落点名引用本文本；即使措辞并不相近，本文本修改时它们也可能需要修改。
parallels-cites = 点名引用 { $text }。
parallels-citing-all = 显示对本文本的所有引用
