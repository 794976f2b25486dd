pack-download = 下载为无需服务器的页面
pack-about = 关于此文件夹
pack-title = { $instrument }：案文、要求以及已开展的工作
pack-lede = 一项决议及登记册中与其有关的全部内容，以无需联网即可打开的页面呈现。
pack-begin = 请从 index.html 开始：用任何浏览器打开即可。
pack-day = 截至{ $date }。此后开展或更改的内容不在其中。
pack-from = 由 Resolute 根据案文、职责、规划、活动和报告登记册生成。每项陈述均注明来源：无人确认的建议带有标记，不予计算。
pack-not-law = 提案案文不具效力。凡显示之处，页面均予说明。
pack-live = 同一页面的在线版本：
pack-files = 文件夹内容
pack-file-index = 所有执行段落及其状态
pack-file-paragraphs = 每个段落一页：在各案文中的措辞、职责、输出成果、活动及证据、报告、状态变化以及缺失内容
pack-file-texts = 各案文，页边注明每段状态
pack-file-duties = 职责及其状态
pack-file-activities = 与各段落相关的活动
pack-file-evidence = 证明活动已开展的材料
pack-paragraphs = { $count ->
   *[other] { $count } 个段落
}
