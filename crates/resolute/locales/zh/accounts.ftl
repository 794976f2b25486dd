# 账户：谁在请求，可以做什么。
role-contributor = 供稿人
role-focal-point = 联系人
role-reviewer = 审核人
role-editor = 编辑
role-chair = 主席
role-administrator = 管理员
lacks-signed-in = 此操作需要先登录。请登录后重新打开页面；如果返回上一页，您填写的内容仍在表单中。
lacks-role = 此操作需要您尚未拥有的角色，即下列之一：{ $roles }。角色由管理员授予；对于组织或国家，其联系人可以授予供稿人角色。
