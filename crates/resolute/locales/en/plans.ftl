# Plans: objectives, outcomes, outputs, tasks, and the duties they answer.
plans-title = Plans
plans-lede = What a body has set out to do in some years: objectives, outcomes, outputs and tasks, with who leads them, when they are due, and which duties they answer.
plans-none = There is no plan yet. A reviewer, editor or chair of a body can start one.
plan-new = New plan
plan-new-lede = A plan belongs to one body and runs for some years. Objectives, outcomes and outputs are added afterwards, one by one or from a spreadsheet.
plan-send = Start the plan
plan-edit = Change the plan
plan-edit-lede = The code stays, because addresses and lists name the plan by it.
plan-suggest = Suggest which duties its outputs answer
plan-remove = Take this empty plan away
plan-carried-from = Carried over from
plan-item-new = Add an item
plan-item-lede = Only kind, code and title must be filled in. What is not known yet stays empty and can be added later.
plan-item-send = Add to the plan
plan-item-edit = Change this item
plan-item-save = Save
plan-empty = Nothing is in this plan yet. Add its first objective or output.
plan-no-match = No item of the plan fits all of these.
plan-column-item = Item
plan-column-duties = Duties it answers
plan-undated = date not known
plan-late = past due
plan-not-said = Not said
plan-conflict = Somebody changed this item meanwhile. Nothing of yours is stored yet: look at both, then send the form again.
plan-theirs = Stored now
plan-yours = Yours
plan-what = What it is
plan-no-lead = nobody is named
plan-indicator = Indicator
plan-baseline = Baseline
plan-target = Target
plan-below = Under it
plan-answers = Duties that it answers
plan-served = Agreements and other entries that serve it
plan-answers-none = It answers no duty yet. Say which paragraph orders this work.
plan-answer-new = Say which duty it answers
plan-steps = What became of it
plan-steps-lede = The state is not typed: it follows from the last of these facts.
plan-steps-none = Nothing was recorded yet.
plan-step-new = Record what happened
plan-step-what = What happened
plan-step-day = On which day
plan-step-note = In a few words
plan-step-send = Record
plan-evidence-help = A report, a page, a decision that shows it. It counts for the duties that are answered once a reviewer confirmed it.
plan-written-by = { $person }, for { $actor }
plan-planned-for = Planned for this duty
duty-outputs = Outputs that answer it
duty-outputs-none = No output of any plan answers this duty.
duty-plan = Plan an output for this duty
duty-plan-in = in { $plan }
plan-group-what = What
plan-group-who = Who and how wide
plan-group-when = When
plan-group-money = Resources
plan-group-risks = Risks and indicators
plan-field-body = Whose plan
plan-field-keeper = Kept by
plan-field-title = Title
plan-field-code = Code
plan-field-words = In more words
plan-field-source = Where it is from
plan-field-from_year = First year
plan-field-to_year = Last year
plan-field-kind = Kind
plan-field-parent = Stands under
plan-field-product = Product or service
plan-field-lead = In the lead
plan-field-supporting = Helping
plan-field-level = Level
plan-field-region = Region
plan-field-starts_on = Starts on
plan-field-due_on = Due
plan-field-due_event = Due at an event
plan-field-required = Resources needed
plan-field-available = Resources there
plan-field-spent = Spent
plan-field-currency = Currency
plan-field-unit = Counted in
plan-field-shares = Divided by
plan-field-risks = Risks
plan-field-indicators = Indicators
plan-help-code = Short and only once in this plan, such as D.1-1.
plan-help-plan-code = Stands in the address of the plan: small letters, digits and hyphens, such as itu-d-2020-2023.
plan-help-keeper = Code of the body whose officers write the plan; empty where it is the body itself.
plan-help-body = Code of the body, such as ITU-D or BDT.
plan-help-lead = Code of the actor, such as BDT. Empty where nobody leads it yet.
plan-help-supporting = Codes of actors with a semicolon between them.
plan-help-due_event = The label of a conference, such as WTDC-21, or words. Where nobody knows its day, the item is kept and says so.
plan-help-required = Digits as they are known, with a point for decimals. They stay exactly as written.
plan-help-currency = Three letters, such as CHF.
plan-help-shares = One line each: what for | amount.
plan-help-indicators = One line each: what is measured | baseline | target.
plan-kind-objective = Objective
plan-kind-priority = Priority
plan-kind-outcome = Outcome
plan-kind-output = Output
plan-kind-task = Task
plan-state-not-started = not started
plan-state-under-way = under way
plan-state-finished = finished
plan-state-stopped = stopped
plan-step-started = It began
plan-step-finished = It was finished
plan-step-stopped = It was given up
plan-step-reopened = It was taken up again
plan-level-national = national
plan-level-regional = regional
plan-level-interregional = interregional
plan-level-global = global
plan-product-product = product
plan-product-service = service
plan-unit-thousand = thousand
plan-unit-million = million
plan-facet-kind = Kind
plan-facet-state = State
plan-facet-answers = Answers a duty
plan-facet-due = Due
plan-facet-lead = In the lead
plan-facet-level = Level
plan-facet-region = Region
plan-answers-confirmed = confirmed
plan-answers-suggested = suggested
plan-due-date = on a date
plan-due-event = at an event with a known day
plan-due-event-undated = at an event, date not known
plan-due-past = past due
plan-none-answers = none
plan-none-due = no date given
plan-none-lead = nobody
plan-none-level = not said
plan-none-region = not said
plan-rule-code = Give a code of letters, digits, points and hyphens, at most 40.
plan-rule-code-taken = Another item of this plan has this code.
plan-rule-plan-code = Use small letters, digits and hyphens, at most 40.
plan-rule-plan-code-taken = Another plan has this code.
plan-rule-kind = Say objective, priority, outcome, output or task.
plan-rule-kind-below = Something under it stands higher than that; move it first.
plan-rule-parent = No item of this plan has this code.
plan-rule-parent-lower = It would stand under something lower: objective, outcome, output, task is the order.
plan-rule-circle = It would stand under itself: the one above is already under it.
plan-rule-title = Give it a title.
plan-rule-long = It is longer than 4,000 characters.
plan-rule-actor = This is the code of no known actor; codes are such as BDT.
plan-rule-product = Say product or service.
plan-rule-level = Say national, regional, interregional or global.
plan-rule-region = Say AFR, AMS, ARB, ASP, CIS or EUR.
plan-rule-day = Write the day as year-month-day, such as 2021-10-09.
plan-rule-day-required = Say on which day, as year-month-day.
plan-rule-future = This day has not come yet; a fact lies in the past.
plan-rule-due-before-start = It would be due before it starts.
plan-rule-amount = Write an amount in digits with at most one point, such as 55147 or 1200.50.
plan-rule-currency = Name the currency with three capital letters, such as CHF.
plan-rule-unit = Say thousand or million, or nothing.
plan-rule-year = Write a year of four digits.
plan-rule-years = The last year lies before the first.
plan-rule-step = Say what happened: started, finished, stopped or reopened.
plan-rule-href = Give an address that begins with https://.
plan-rule-evidence = Say what the evidence is.
plan-coverage = What is not covered
plan-coverage-lede = Duties without an output, outputs without a duty, duties without a deadline, deadlines without an owner. A suggestion covers nothing until somebody confirmed it.
plan-coverage-gap = What is missing
plan-coverage-standing = Standing of the duty
plan-coverage-instrument = By text
plan-coverage-actor = By actor
plan-coverage-line = By action line
plan-coverage-plan = By plan
plan-coverage-of = of { $all }:
plan-coverage-picture = Gaps at a glance
plan-coverage-by = Counted
plan-gap-duty-without-output = duty without output
plan-gap-output-without-duty = output without duty
plan-gap-duty-without-deadline = duty without deadline
plan-gap-deadline-without-owner = deadline without owner
plan-gaps-none = Nothing is missing.
plan-gaps-no-match = No gap fits all of these.
plan-timeline = Timeline and load
plan-timeline-lede = When each item runs and is due, and how much each actor carries. A diamond stands where only one day is known.
plan-timeline-none = No item of this plan has a day yet. Give an output a first day or a due day.
plan-load = Load per actor
plan-load-lede = Items that each actor leads, by their state; every number opens its rows.
plan-back = Back to the plan
plan-carry = Carry over
plan-carry-lede = A new plan starts with what this one did not finish. Every item says where it came from; this plan stays as it is.
plan-carry-next = The next plan
plan-carry-none = Everything is finished or given up; nothing would be carried over.
plan-carry-send = Start the next plan
plan-import = Take in a list
plan-import-lede = CSV, Excel or JSON. Items with the same code are updated, new ones are added. The list is taken in whole or not at all, and the same list twice changes nothing.
plan-import-help = The first row names the columns, as in the template; at most 16 MB.
plan-import-dry = Only check it, store nothing
plan-import-send = Take it in
plan-import-template = Empty spreadsheet
plan-import-own = This plan as a spreadsheet
plan-import-stored = The list was taken in.
plan-import-checked = Nothing was stored. This is what the list says.
plan-import-added = New
plan-import-changed = Changed
plan-import-unchanged = As it was
plan-import-linked = Duties linked, to be confirmed
plan-import-lines = Lines of the list
plan-import-line = Line
plan-import-what = What is to be said of it
plan-milestones = Milestones
plan-milestones-lede = Who writes the output drafts and submits; a reviewer looks at it; the chair or an administrator of the body approves.
plan-milestones-none = No milestone yet.
plan-milestone-new = Add a milestone
plan-milestone-what = What is to be reached
plan-milestone-send = Add
plan-milestone-reason = Why it is sent back
plan-milestone-draft = draft
plan-milestone-submitted = submitted
plan-milestone-reviewed = reviewed
plan-milestone-approved = approved
plan-milestone-sent-back = sent back
plan-milestone-to-submitted = Submit
plan-milestone-to-reviewed = Reviewed
plan-milestone-to-approved = Approve
plan-milestone-to-sent-back = Send back
plan-items-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
plan-outputs-count = { $count ->
    [one] { $count } output
   *[other] { $count } outputs
}
plan-answers-count = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
plan-suggested-count = { $count ->
    [one] { $count } suggested duty
   *[other] { $count } suggested duties
}
plan-gaps-count = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
plan-undated-count = { $count ->
    [one] { $count } item without a day
   *[other] { $count } items without a day
}
plan-carry-count = { $count ->
    [one] { $count } item would be carried over
   *[other] { $count } items would be carried over
}
plan-carry-left = { $count ->
    [one] { $count } item is finished or given up and stays behind
   *[other] { $count } items are finished or given up and stay behind
}
plan-import-refused = { $count ->
    [one] { $count } error keeps the list out; nothing was stored
   *[other] { $count } errors keep the list out; nothing was stored
}
plan-found = { $count ->
    [0] Nothing new was found. What was suggested before, confirmed or dismissed stays as it is.
    [one] { $count } link is new. It counts once a reviewer confirms it on the page of its output.
   *[other] { $count } links are new. They count once a reviewer confirms them on the pages of their outputs.
}
