# Accounts: who asks and what they may do.
role-contributor = contributor
role-focal-point = focal point
role-reviewer = reviewer
role-editor = editor
role-chair = chair
role-administrator = administrator
lacks-signed-in = This needs somebody who has signed in. Sign in, and open the page again; what you typed is still in the form if you go back.
lacks-role = This needs a role that you do not have: one of { $roles }. An administrator gives it; for an organisation or State, its focal point may give the role of contributor.
