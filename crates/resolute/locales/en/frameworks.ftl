# Frameworks, their concepts and links, roles, the matrix.
frameworks-title = Frameworks
frameworks-lede = The lists by which work is ordered: action lines, goals and targets, regions, groups of countries, kinds of members.
scheme-lede-action-lines = What the World Summit on the Information Society agreed to work on in 2003 and 2005: C1 to C11, C7 with eight sub-lines.
scheme-lede-sdgs = The 17 goals of the 2030 Agenda, their 169 targets and the indicators of the global framework.
scheme-lede-wsis-targets = What the Geneva Plan of Action set out to reach, and one target added for measuring; in short words of the compiler.
scheme-lede-itu-regions = The six regions of ITU with their Member States, offices and regional organizations.
scheme-lede-country-groups = Groups that resolutions speak of: least developed countries, landlocked developing countries, small island developing States.
scheme-lede-membership-categories = Who can take part in the work of ITU, and who votes.
scheme-lede-stakeholder-types = How the WSIS Stocktaking, Prizes and Forum sort those who take part.
scheme-lede-un-regions = The regions of the United Nations Statistics Division (M49), each inside a broader one, with the countries and areas in them.
scheme-lede-countries = Countries and areas of M49 by their ISO codes, with their names in the six official languages and the regions and groups they belong to.
scheme-lede-people = Groups of people that activities are meant for.
scheme-lede-gdc = The five objectives of the Global Digital Compact of 2024.
scheme-imported = Taken in from a file
scheme-unreviewed = { $count ->
    [one] { $count } title in this language is translated here and not yet reviewed.
   *[other] { $count } titles in this language are translated here and not yet reviewed.
}
scheme-adopted-by = Adopted by
concepts-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
concepts-none = Nothing is loaded yet. Loading the reference set brings it.
concepts-empty = Nothing here has these words.
concept-notation = Code
concept-title = Title
concept-roles = Actors with a role
concept-links = Links of the WSIS-SDG Matrix
concept-duties = Duties that name it
concept-duties-none = No duty in a text that is held here names it.
duties-none = none
concept-what = What it is
concept-parent = Belongs under
concept-children = What belongs under it
concept-titles = Titles
concept-indicators = ICT indicators that measure it
indicator-custodian = Kept by
concept-links-confirmed = { $count ->
    [one] { $count } confirmed link to a goal, target or action line.
   *[other] { $count } confirmed links to goals, targets or action lines.
}
concept-links-doubtful = Doubtful links
concept-links-doubtful-lede = These stand in one source only or are an error of one. They are not counted anywhere; each says why.
members-count = { $count ->
    [one] { $count } country or area
   *[other] { $count } countries and areas
}
members-lede = As the list of the reference set has it:
members-changes = Left the group, or will
members-changes-lede = Whoever leaves belongs to the group until that day.
member-left = until { $day }
member-leaves = set for { $day }
group-itu-regions = ITU region
group-un-regions = Region of the United Nations
group-country-groups = Group of countries
fact-note = Remark
fact-standing = How far it was checked
fact-yes = yes
fact-no = no
fact-prize-category = Category of the WSIS Prizes
fact-current-lead-facilitators-2026 = Lead facilitators in 2026
fact-target-count = Targets
fact-indicator-codes = Indicators of the global framework
fact-member-states = Member States
fact-regional-office-place = Regional office
fact-regional-telecom-organization = Regional telecommunication organization
fact-un-regional-commissions = UN regional commissions
fact-members = Members in the list
fact-as-of = List as of
fact-applies-to = Applies to
fact-votes = Votes
fact-used-by = Used by
fact-alpha2 = ISO code of two letters
fact-m49 = M49 number
source = Source
checked-verified = verified
checked-partly = verified in part
checked-unverified = not verified
checked-plain = no standing given
label-short = Short name
label-title = Full name
label-title-2003 = Title of 2003 (Geneva Plan of Action)
label-title-2005 = Title of 2005 (Tunis Agenda, annex)
roles-title = Roles for action lines
roles-none = No source that is known here gives it a role for an action line.
roles-lede = Each role is a fact of its year, in the words of the text that says so.
roles-contradict = One paragraph gives two roles for the same action line. Both are shown; which one holds is not for this page to decide.
roles-facilitators = Who facilitates
roles-by-clause = What ITU is for it, clause by clause
roles-by-clause-lede = As the clauses of the proposal say it. A proposal is not law; where the old text is held too, its clause stands beside the proposed one.
roles-table = What ITU is for each action line, clause beside clause
role = Role
role-who = Who
role-year = Year
role-basis = What says so
role-checked = Standing
role-against = does not agree with
role-before = Before the proposal, in sum
role-after = As proposed, in sum
role-annex = In the Tunis annex
role-summary-source = Summed up by the compiler of the reference set:
role-basis-proposal = Proposal { $proposal }
role-basis-tunis-annex-2005 = Tunis Agenda, annex
role-basis-current-2026 = Table of facilitators
clause-before = in the old text, { $year }
clause-proposed = as proposed, { $year }
role-is-sole-facilitator = sole facilitator
role-is-co-facilitator = co-facilitator
role-is-partner = partner
role-is-key-partner = key partner
role-is-moderator-facilitator = moderator/facilitator
role-is-lead-focal-point = lead focal point
role-is-participates-with-others = participates with others
role-is-contributes = contributes
matrix-back = Back to the matrix
matrix-total = Links
matrix-whole = linked with the goal as a whole
matrix-targets = { $count ->
    [one] linked through { $count } target
   *[other] linked through { $count } targets
}
matrix-doubtful = only a doubtful link
matrix-not-linked = The matrix does not link the two.
matrix-open-cell = Open the cell
matrix-seen-in = Seen in
seen-app-line-file = the app’s file by action line
seen-app-goal-file = the app’s file by goal
seen-transcription = the transcription of the matrix
matrix-goal-or-target = Goal or target
matrix-why = Why it is doubtful
matrix-provenance = The matrix itself could be read only in its first pages. A link is confirmed where a transcription and a file of the app agree.
matrix-legend-linked = A dot is a link of the matrix; the number says how many targets of the goal it names, the shade how large their share is.
matrix-legend-whole = 0 beside a dot: the goal as a whole is meant.
matrix-legend-doubtful = Only a doubtful link; it is not counted.
matrix-duties-both = Duties that name both
matrix-duties-both-none = No duty in a text that is held here names both.
