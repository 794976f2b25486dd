# Files of activities: handed in, looked through, taken in, taken away.
imports-title = Import and export
imports-lede = Bring many activities at once from a file, and take all of them away. A file is looked through first; nothing is kept until you say so. The same file a second time changes nothing, and a newer one updates what differs.
imports-list = Name of the list
imports-list-help = A newer file of the same list is compared with the older one. Leave it empty to use the name of the file.
imports-file = File of activities
imports-file-help = IATI 2.03 (activities or organisations), CSV, or a spreadsheet (.xlsx). Up to 1,000 MB; a spreadsheet up to 128 MB.
imports-look = Look through the file
imports-who = Files are handed in by contributors, focal points, reviewers and editors. Sign in, or ask an administrator for the role.
imports-template = Take an empty spreadsheet to fill in (.xlsx)
imports-before = Files that were handed in
imports-none = No file was handed in yet. Choose one above, or begin with the empty spreadsheet.
imports-state-reading = Being looked through
imports-state-waiting = Looked through; you decide
imports-state-running = Being taken in
imports-state-done = Taken in
imports-state-failed = Not taken in
imports-state-discarded = Let go
imports-take-away = Take all activities away
imports-take-away-lede = Everything that is public, with all that was given in IATI.
imports-publishers = Publishers
imports-publishers-lede = Organisations as they describe themselves and their budgets in organisation files.
imports-format-iati-activities = IATI activity file
imports-format-iati-organisations = IATI organisation file
imports-format-csv = table (CSV)
imports-format-xlsx = spreadsheet (.xlsx)
imports-progress = Part of the file that was read
imports-closing = The file is read; the last steps are made.
imports-leave = You may leave this page; the result waits for you here.
imports-stopped = This server is not working on it: it was stopped, or the columns are not chosen yet. Nothing of the file is kept.
imports-look-again = Look again
imports-nothing-stored = Nothing of this file is stored. Correct what is named below and hand it in again.
imports-known = This file was the last that was taken in of its list. Nothing changes.
imports-new = New entries
imports-changed = Changed entries
imports-same = Entries that stay the same
imports-left = Left as they are, for the reasons below
imports-vanished = In an older file and no longer in this one
imports-vanished-lede = They stay as they are. An owner or reviewer decides what becomes of them.
imports-public = They are public as soon as the file is taken in.
imports-queue = They wait for a reviewer before they are public.
imports-take = Take the file in
imports-discard = Let it go
imports-columns-change = Choose the columns
imports-another = Hand in another file
imports-line = Line
imports-weight = Weight
imports-place = Column or entry
imports-what = What to do
imports-weight-error = keeps the file out
imports-weight-warning = worth a look
imports-weight-note = good to know
imports-findings-language = Each finding is said in English.
imports-columns = What the columns are
imports-columns-lede = Say for each column of your table what stands in it. Below each one are its first values.
imports-columns-remembered = Chosen as you did the last time for a table with these headers.
imports-columns-guessed = Guessed from the headers; please look at each.
imports-columns-key = Entries are known again by their identifier; where no column holds one, by title and organisation together.
imports-columns-left = leave this column out
imports-columns-empty = no values in the first rows
imports-column-identifier = Identifier in your list
imports-column-details = Fields of its kind, such as participants: 40
imports-column-entry = Entry of this register, as its own files name it
imports-so-far = { $count ->
    [one] { $count } entry so far
   *[other] { $count } entries so far
}
imports-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
imports-more = { $count ->
    [one] { $count } more is not shown. All together:
   *[other] { $count } more are not shown. All together:
}
