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
