# 说明程序接口的页面。措辞尚未经母语者审校。
api-title = 供程序使用的数据
api-lede = 这些页面上的全部内容均可由程序读取，无需账户。机器可读的说明遵循 OpenAPI 3.1。
api-description = 下载接口说明（JSON）
api-how = 使用方法
api-how-json = 回应为 UTF-8 编码的 JSON。日期写作年-月-日，时刻带有时区。
api-how-etag = 每个回应都带有 ETag；在 If-None-Match 中送回，未变化的回应即以 304 返回，不含正文。
api-how-problem = 拒绝以 application/problem+json 返回，并说明可以接受什么。
api-how-write = 在设立账户之前，只有本服务器的本地操作者可以写入。
api-parameters = 参数
api-answers = 回应
api-required = 必填
api-tag-instruments = 文书
api-tag-proposals = 提案
api-tag-mandates = 任务
api-tag-imports = 导入
api-tag-reference = 参考数据
api-tag-search = 搜索
