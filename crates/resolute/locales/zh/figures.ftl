# Figures about activities: matrix, map, countries.
figures-title = 活动
figures-none = 尚无已发布的活动带有此标签。
figures-add = 登记活动
figures-share-of-all = 占全部 { $all } 的 { $share }
figures-share-beside = { $own }；在全部活动中占 { $all }
figures-percent = { $number }%
figures-trend-rising = 近三年多于前三年
figures-trend-steady = 近三年与前三年大致相当
figures-trend-falling = 近三年少于前三年
figures-trend-unknown = 数量太少，无法判断趋势
figures-by-year = 按开展年份统计的活动
figures-by-year-note = 已发布活动按开展年份统计；无日期者未列入图中。
figures-as-table = 以表格显示
figures-year = 年份
figures-count = 数量
figures-share = 占比
figures-what = 内容
figures-all = 全部
figures-most-line = 最常服务的行动方面
figures-most-goal = 最常服务的目标
figures-most-country = 开展最多的国家
figures-most-people = 面向的人群
figures-facet-line = 行动方面
figures-facet-goal = 目标
figures-facet-group = 国家组
figures-facet-people = 人群
figures-facet-country = 国家
map-title = 地图
map-lede = 已发布活动的开展地点。在多个国家开展的活动分别计入各国。
map-legend = 按深浅表示的活动数
map-note = 本地图所示边界、名称及所用称谓不意味着正式认可或接受。
map-source = 图形来源：Natural Earth（公有领域）。
map-none = 在这些筛选条件下，没有已发布活动注明国家。
country-lede = 要求该国做什么，以及在该国做了什么。
country-groups = 所属国家组
country-parts = 页面各部分
country-must = 应做的事
country-must-lede = 截至{ $day }有效的、此处所存文本针对所有成员国或点名针对该国的职责。
country-must-none = 此处所存的有效文本均未针对成员国。这不涉及未存于此处的文本。
country-duties-all = 在职责登记册中查看全部
country-done = 已开展的工作
country-who = 该国机构
country-who-none = 尚未登记该国的任何机构。
country-facts = 代码、区域和国家组及其来源
matrix-measure = 单元格显示内容
matrix-measure-links = 官方联系：所列具体目标
matrix-measure-activities = 活动数
matrix-measure-share = 占该行动方面活动的比例
matrix-measure-lift = 为随机频率的倍数
matrix-measure-countries = 国家数
matrix-measure-trend = 趋势
matrix-activities-note = 圆点表示官方联系。深浅为该行动方面活动中含该目标的比例；由于许多人会勾选所有目标，请结合随机倍数解读。
matrix-gaps = 空白：有官方联系但无活动
matrix-gaps-lede = 矩阵将两者相连，但没有已发布活动同时带有两个标签。无活动的行动方面未列出。
matrix-surprises = 意外：有活动但无官方联系
matrix-surprises-lede = 矩阵未将两者相连，但至少五项活动同时具有两者，且为随机频率的一点五倍以上。
figures-activities = { $count ->
   *[other] { $count } 项活动
}
map-countries = { $count ->
   *[other] { $count } 个国家
}
country-duties = { $count ->
   *[other] { $count } 项职责
}
figures-money = 资金
figures-against = 与其占全世界的份额相比
figures-against-lede = 将活动和资金的份额与该组国家所占份额并列：前两者小于后者之处，可以看出谁被落下。
figures-against-people = 此处没有资料来源说明这一人群占全体人口的多少。
figures-against-countries = 国家
figures-against-part = 本组
figures-against-whole = 全部
matrix-measure-money = 资金
matrix-measure-money-trend = 资金趋势
matrix-money-note = 金额：{ $what }，单位为{ $unit }；表中为约数，每格背后为精确数。
matrix-money-none = 没有已发布的活动提到资金。
matrix-unit-0 = { $currency }
matrix-unit-3 = 千 { $currency }
matrix-unit-6 = 百万 { $currency }
matrix-unit-9 = 十亿 { $currency }
matrix-figures = 所有单元格的全部数字：
money-trend-rising = 最近三年的资金多于此前三年
money-trend-steady = 最近三年的资金与此前三年大致相同
money-trend-falling = 最近三年的资金少于此前三年
money-trend-unknown = 数额太少，无法说明资金趋势
concept-indicators-lede = 按定义所衡量的内容。目前尚无观测数据。
region-initiatives = 区域性举措
region-initiatives-none = 尚未登记该区域的区域性举措。
region-initiatives-all = { $count ->
   *[other] { $count } 项举措及其会议和其他字段
}
