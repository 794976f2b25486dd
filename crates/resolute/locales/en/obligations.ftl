# What bodies owe each other; calendars and reminders of deadlines.
obligations-title = Obligations between bodies
obligations-lede = Who owes whom what, by when, and whether it was handed over and received. What a duty says is a suggestion until an editor confirms it.
obligations-count = { $count ->
    [one] { $count } obligation
   *[other] { $count } obligations
}
obligations-empty = No obligation fits. Take a filter away, import a text whose duties name a recipient, or enter one below.
obligations-facet-state = State
obligations-facet-progress = Handed over
obligations-facet-standing = Confirmed
obligations-facet-giver = From
obligations-facet-receiver = To
obligations-facet-instrument = Text
obligations-facet-nature = Task or decision
obligation-progress-open = not yet handed over
obligation-progress-handed = handed over, not yet received
obligation-progress-received = received
obligation-standing-suggested = suggested
obligation-standing-confirmed = confirmed
obligation-standing-dismissed = dismissed
obligation-nature-task = task
obligation-nature-decision = decision, not a task
obligation-step-handed = handed over
obligation-step-received = received
obligation-to = to
obligation-number = Obligation { $number }
obligation-suggested = Suggested because the duty says to whom its result goes: { $words }
obligation-verified = checked: { $words }
obligation-new = Enter an obligation
obligation-what = What is owed
obligation-day = Day
obligation-event = Conference or event
obligation-paragraph = Paragraph
obligation-source = Where that can be seen
obligation-send = Enter
obligation-steps = What became of it
obligation-steps-none = Nothing was recorded yet.
obligation-hand-over = Record that it was handed over
obligation-receive = Record that it was received
obligation-document = Document: title or address on the web
obligation-by = By whom
calendar-title = Calendar
calendar-help = Subscribe in a calendar program (iCalendar): what changes here changes there.
digests-title = Reminders of deadlines
digests-lede = A message with what the bodies you act for owe: once when it comes within 90 days and once when it is overdue. Nothing is told twice.
digests-none = Not by mail
digests-daily = Once a day, where there is something
digests-weekly = Once a week, where there is something
digests-how = How often
digests-save = Save
digests-no-role = You act for no body yet. Ask for a role in your account; then reminders have something to tell.
digests-stop = Stop these reminders
digests-stop-help = No further message about deadlines will come.
digests-stopped = The reminders are stopped.
digests-mail-subject = { $count ->
    [one] { $count } deadline
   *[other] { $count } deadlines
} of the bodies you act for
digests-mail-soon = Due within 90 days:
digests-mail-overdue = Overdue:
digests-mail-open = All deadlines
