trace-title = What happened to this paragraph
trace-see = What happened to it
trace-on = on
trace-continues = These words are proposed and are not law. The state is that of the duty in force that they continue:
trace-no-duty = No duty was read in this paragraph: it is part of a preamble, a note, or a text that is not analysed.
trace-words = Its words in every text that is held
trace-proposal = the proposal
trace-duty = Who must do what
trace-due = By when
trace-duty-open = All that was read, with its reasons and corrections
trace-confirmed = { $count ->
    [one] { $count } activity is confirmed.
   *[other] { $count } activities are confirmed.
}
trace-suggested = { $count ->
    [one] { $count } more is suggested and counts for nothing until somebody confirms it.
   *[other] { $count } more are suggested and count for nothing until somebody confirms them.
}
trace-before = Activities before
trace-after = Further activities
trace-states = How its state turned
trace-states-lede = Kept since this register holds the text: each day on which the state was first found to be another, with the reasons of that day.
trace-states-none = No state was kept yet. The server keeps one soon after it starts.
trace-missing = What is missing
trace-missing-nothing = Nothing that this register knows of.
trace-missing-duty = No duty was read in it.
trace-missing-addressee = Nobody who could act is named.
trace-missing-deadline = No date, event or recurrence is named.
trace-missing-output = No output of a plan answers it.
trace-missing-activity = No confirmed activity is tied to it.
trace-missing-confirmation = { $count ->
    [one] { $count } suggested activity waits for somebody who knows.
   *[other] { $count } suggested activities wait for somebody who knows.
}
trace-missing-evidence = Nothing that shows a result is confirmed for what is due.
trace-missing-report = No report has covered it.
trace-missing-text = The text of these versions is not held here: { $versions }
trace-occasions = When it is due
trace-occasions-none = No day, event or recurrence that has a day is known.
trace-obligations = What is owed because of it
trace-obligation-open = The obligation
trace-reports = Reports that covered it
trace-reports-none = No issued report has covered it.
trace-gone = What counted once and counts no more
trace-gone-lede = Nothing is deleted. Evidence and links that somebody took back are told here, with the reason; the state follows what is left, and how it turned stands below.
trace-gone-on = taken back on { $date }
trace-gone-because = taken back on { $date }: { $reason }
trace-gone-hidden = { $count ->
    [one] { $count } confirmed link leads to an entry that is no longer public.
   *[other] { $count } confirmed links lead to entries that are no longer public.
}
trace-missing-event = Nobody knows when this is: “{ $event }”. Give the date of the duty, or add the session to the conferences.
trace-missing-conference = The day of this conference is not known: “{ $event }”. An editor gives it on its page.
trace-missing-gone = { $count ->
    [one] { $count } thing that was confirmed is there no more.
   *[other] { $count } things that were confirmed are there no more.
}
