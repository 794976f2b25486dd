# Duties, their states and their register.
state-informational = informational
state-proposed = proposed
state-delivered = delivered
state-overdue = overdue
state-elapsed = elapsed
state-under-way = under way
state-planned = planned
state-not-planned = not planned
rule-informational = it names nobody who could act
rule-proposed = its text is not in force
rule-delivered = every due occurrence has confirmed evidence, or the duty itself where none is dated
rule-overdue = a date or event has passed, something is linked, and evidence is missing
rule-elapsed = a date has passed or its text has ended, and nothing is linked
rule-under-way = a confirmed activity or output that is linked to it has started
rule-planned = a confirmed output or activity that is linked to it has not started yet
rule-not-planned = nothing is linked to it

force-decides = decides
force-instructs = instructs
force-requests = requests
force-invites = invites
force-calls-upon = calls upon
force-encourages = encourages

mandates-title = Mandates
mandates-lede = Every operative paragraph that is held here, read as a duty: who must do what, by when, and to whom it is reported.
mandates-filters = Narrow the list
mandates-apply = Apply
mandates-chosen = Chosen
mandates-remove = Remove { $filter }
mandates-sort = Order
sort-text = As in the text
sort-due = By due date
sort-who = By who must do it
mandates-download = Download this list
mandates-empty = No duty fits all of these.
mandates-empty-drop = Leave one out:
mandates-none = No duty is known yet. Add a proposal, and its duties are read.
facet-q = Words
facet-addressee = Who must do it
facet-verb = Verb
facet-force = Force
facet-instrument = Instrument
facet-body = Body
facet-due = Due
facet-recurrence = Recurrence
facet-standing = Standing
facet-state = State
due-date = on a date
due-event = at an event
due-recurring = again and again
due-none = no date given
recurrence-monthly = monthly
recurrence-quarterly = quarterly
recurrence-twice-a-year = twice a year
recurrence-times-a-year = { $count } times a year
recurrence-annual = every year
recurrence-biennial = every two years
recurrence-every-years = every { $count } years
recurrence-each-session = at each session
recurrence-each-conference = at each conference
recurrence-regular = regularly
recurrence-continuing = continuing
standing-in-force = in force
standing-proposed = proposed
standing-ended = ended
reason-nobody-addressed = Nobody who could act is addressed.
reason-text-not-in-force = Its text is a proposal or was not adopted yet on this day.
reason-every-occurrence-evidenced = { $count ->
    [one] Evidence was confirmed for { $count } due occurrence.
   *[other] Evidence was confirmed for all { $count } due occurrences.
}
reason-evidenced = Evidence was confirmed; the duty names no date.
reason-due-passed = It was due on { $date }, and no evidence was given.
reason-text-ended = Its text was replaced or suppressed on { $date }.
reason-nothing-linked = No output or activity is linked to it.
reason-started = { $count ->
    [one] { $count } confirmed output or activity has started.
   *[other] { $count } confirmed outputs or activities have started.
}
reason-not-started = { $count ->
    [one] { $count } confirmed output or activity is linked and has not started.
   *[other] { $count } confirmed outputs or activities are linked and have not started.
}
mandate-where = Paragraph
mandate-verb = Verb
mandate-deliverable = What is delivered
mandate-recipient = Reported to
mandate-due-date = Date
mandate-due-event = Event
mandate-due-recurrence = Recurrence
mandate-limits = Limits
mandate-with = Together with
mandate-for = For whom
mandate-level = Level
mandate-concepts = Action lines and goals
mandate-continuing = A continuing duty
mandate-continuing-yes = yes: the text says to continue
mandate-continuing-no = no
mandate-force = Force
mandate-reading = As a machine read it
mandate-reading-lede = Read from the words by rule. It is a suggestion until a person has looked at it.
mandate-because = read from
mandate-why = Why this state
mandate-lineage = The same duty in other versions
mandate-corrections = Corrected by hand
mandate-corrections-none = Nothing has been corrected.
mandate-corrected-by = { $person } for { $actor }, { $date }
mandate-was = read by the machine as
mandate-correct = Correct the reading
mandate-correct-lede = Your correction is kept with your name and reason, and survives when the text is read again. The words of the text stay as they are.
mandate-field = What is wrong
mandate-value = What is right
mandate-value-help = Several values are separated by a semicolon. A date is written 2026-11-23. Leave empty for none.
mandate-reason = Reason
mandate-reason-help = One line that a colleague will understand in five years.
acting-for = You act for
acting-for-help = Code of an actor of the register, such as BDT or RCC.
mandate-correct-send = Keep the correction
mandate-readonly = Corrections are open to editors.
form-problems = Please look at this again:
required = required
facet-recipient = Reported to
facet-partner = Done together with
facet-concept = Action line or goal
