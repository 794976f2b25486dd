check-title = Check a draft
check-lede = Hand in a file and see what a drafter should know before the text leaves the house: dead citations, broken numbering, two names for one body.
check-kept = Nothing is kept: the file is read, answered and forgotten.
check-forgotten = The file was read, answered and forgotten; nothing of it was kept.
check-file = Choose or drop a file
check-file-help = Word (.docx), Akoma Ntoso or plain text. Tracked changes are taken as accepted.
check-as-of = Judge citations and dates as of
check-as-of-help = Leave empty to take the opening of the conference that the text is addressed to.
check-do = Check the file
check-word = Take the commented Word file away
check-word-help = As nothing was kept, choose the file again to take it away with the findings as comments.
check-rules-title = What is checked
check-rules-lede = Every finding belongs to one of these checks.
check-english = The messages of the findings are in English, as are the texts that are checked.
check-text = The text with its findings
check-again = Check again
check-nothing = Nothing was found.
check-not-analysed = This text is not in English, so only the checks that know no language were made.
check-beside = Checked as of { $day }:
check-day = Judged as of { $day }.
check-day-of = Judged as of { $day }, the opening of { $conference }.
check-no-day = No day is known, so nothing was judged by its date. Choose one below.
check-error = Error
check-warning = Warning
check-note = Note

check-more = { $count ->
    [one] { $count } more finding
   *[other] { $count } more findings
}
check-found = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
check-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
check-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

check-rule-homoglyph = Letters of two alphabets in one word
check-rule-stale-citation = A text that had been replaced
check-rule-suppressed-citation = A text that had been suppressed
check-rule-being-revised = A text that the same conference revises
check-rule-superseded-since = A text that was replaced later
check-rule-unknown-instrument = A text that a complete register lacks
check-rule-stale-title = The title of another revision
check-rule-title-mismatch = The title of another instrument
check-rule-missing-place = A citation that does not say rightly which text is meant
check-rule-missing-body = A citation that does not say whose text it is
check-rule-unknown-conference = A place and year at which nobody sat
check-rule-paragraph-mismatch = A paragraph beyond the end of the text
check-rule-typo = A word or name one slip away from a known one
check-rule-name-variant = One body or document under several names
check-rule-title-variant = An action line under a title that is not quite its own
check-rule-abbreviation = An abbreviation written out after it was used, or twice
check-rule-undefined-abbreviation = An abbreviation that is never written out
check-rule-label-sequence = Labels that do not count on, or stand twice
check-rule-dangling-reference = A reference to a paragraph that is not there
check-rule-spent-reference = A text that names itself as if it were another
check-rule-role-conflict = One action line in two roles
check-rule-wrong-actor = A task that speaks of the mandate of another Sector
check-rule-date-past = A deadline that has passed
check-rule-stale-task = A task to take part in what is over
check-rule-dangling-deadline = Deadlines that are asked for and not set
check-rule-stale-fact = A number that the register knows otherwise
check-rule-doubled-word = The same word twice
check-rule-spacing = Spaces missing or too many beside marks
check-rule-unbalanced = Brackets and quotation marks without their other half
check-rule-block-end = Paragraphs that end with the wrong mark or with none
check-rule-punctuation = A comma that cuts a sentence
