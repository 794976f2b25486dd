# The register of reports: which are due to whom, which ask for the same, what was decided.
due-reports-title = Register of reports
due-reports-lede = Which reports are due to whom, how often, and from which paragraph. What was read in a duty is a suggestion until an editor confirms it.
due-reports-empty = No report is due on this day, or none fits the filters. Choose another day, take a filter away, or record one below.
due-reports-facet-standing = Confirmed
due-reports-facet-receiver = Goes to
due-reports-facet-giver = Owed by
due-reports-facet-recurrence = How often
due-reports-facet-review = Review
due-reports-facet-instrument = Text that asks for it
due-reports-standing-suggested = suggested
due-reports-standing-confirmed = confirmed
due-reports-standing-dismissed = dismissed
due-reports-standing-recorded = recorded by a person
due-reports-review-none = not reviewed
due-reports-review-continue = goes on
due-reports-review-merge = merged
due-reports-review-discontinue = given up
due-reports-verdict-continue = Continue
due-reports-verdict-merge = Merge into another
due-reports-verdict-discontinue = Discontinue
due-reports-once = once, or not said
due-reports-nobody = to nobody who is named
due-reports-because = Suggested because the duty says:
due-reports-recorded-why = Recorded by hand because:
due-reports-handed = Last handed over on { $date }:
due-reports-answered = Issued reports that cover it:
due-reports-dismissed = It was dismissed: an editor found that it asks for no report. It may be confirmed again.
due-reports-pairs = Reports that ask for the same
due-reports-pairs-lede = Recurring reports that overlap, with the reasons. A suggestion until an editor confirms or dismisses it.
due-reports-pairs-none = No other recurring report was found to ask for the same.
due-reports-pair-suggested = suggested
due-reports-pair-confirmed = ask for the same
due-reports-pair-dismissed = dismissed
due-reports-pair-because = Suggested because:
due-reports-same-receiver = Both go to { $words }.
due-reports-same-giver = Both are owed by { $words }.
due-reports-same-recurrence = Both are due as often: { $words }.
due-reports-likeness = Their words are alike by { $words }:
due-reports-new = Record a report that was missed
due-reports-new-lede = For a text that asks for a report where the reader of duties found none. Who recorded it, and why, stays beside it.
due-reports-what = What is delivered
due-reports-recurrence-help = annual, biennial, every-4-years, twice-a-year, quarterly, each-session, each-conference; empty for once
due-reports-first = First due day
due-reports-words = Words of the paragraph
due-reports-why = Why it is recorded by hand
due-reports-record = Record
due-reports-reviews = Reviews
due-reports-reviews-lede = Whether the report goes on, for which occasion, and why. The newest counts; nothing is overwritten, and no text and no state changes by it.
due-reports-reviews-none = It was not reviewed yet.
due-reports-verdict = Decision
due-reports-into = Merge into
due-reports-occasion = For which conference, session or meeting
due-reports-review-send = Record the review
due-reports-on-duty = Report that is due
due-reports-see = See it in the register
due-reports-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
due-reports-pairs-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
