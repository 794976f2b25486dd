# Review of what is contributed; links of activities to duties; evidence.
links-up = Activities
links-title = Duties that “{ $title }” implements
links-here = Duties and evidence
links-lede = A link counts once a reviewer confirmed it. What a machine suggests says which words led to it.
links-none = Nothing ties this activity to a duty yet. Name the paragraph that it implements.
links-may-be = Duties that it may implement
links-may-be-lede = Suggested by a machine from the words of the entry; nothing is tied until somebody says so.
link-standing-suggested = suggested
link-standing-confirmed = confirmed
link-standing-dismissed = dismissed
link-standing-withdrawn = withdrawn
link-because-machine = Suggested because both say: { $words }
link-said-by = Said for { $actor }
link-reason = Why (may stay empty)
link-confirm = Confirm
link-dismiss = Dismiss
link-withdraw = Take the verdict back
link-new = Name a further duty
link-address = Address of the paragraph
link-address-help = As it stands on the page of the duty: wtdc-30/2014/instructs-bdt-director/2. Look it up in the register:
link-why = What the activity does for it
link-send = Suggest the link
evidence-title = Evidence
evidence-add = Give evidence
evidence-kind = Kind
evidence-kind-document = Document
evidence-kind-link = Page on the web
evidence-kind-observation = Observation
evidence-what = What it is
evidence-address = Where it can be seen
evidence-day = Day of what it shows
evidence-day-help = The day on which it happened or was published. Evidence counts from that day on.
evidence-send = Give the evidence
duty-activities = What is done for it
duty-activities-none = No activity is tied to this paragraph yet. The page of an activity names the duties that it implements.
duty-activities-all = All activities whose link is confirmed
review-title = Review
review-lede = What was given to the reviewers, the oldest first. Nothing of it is public until it is approved.
review-none = Nothing waits. What contributors submit comes here.
review-empty = Nothing that waits fits all of these.
review-duplicates = Entries that may be the same
review-see = See it
review-any = all
review-filter-q = Words
review-filter-what = What it is
review-filter-standing = Who is asked
review-filter-kind = Type of entry
review-filter-reviewer = Taken up by
review-filter-owner = Owner
review-what-new = new entry
review-what-change = change to a public entry
review-reviewer-nobody = nobody yet
review-reviewer-me = me
review-since = waits since
review-taken-up = Taken up by
review-choose = Choose
review-with-chosen = With what is chosen
review-pages = Pages of the queue
review-untitled = without a title
review-approve = Approve
review-ask-back = Ask its owner
review-reject = Refuse
review-assign = Take it up
review-done-approve = Approved and public.
review-done-ask-back = Its owner is asked.
review-done-reject = Refused; its owner sees why.
review-done-assign = Taken up.
review-refused = not done
review-batch = Several entries at once
review-nothing-chosen = Nothing is chosen. Go back and mark the entries that are meant.
review-back = Back to the queue
review-reason = Reason or question
review-reason-help = The owner of the entry reads it. Needed to ask or to refuse.
review-reason-missing = Say why; the owner of the entry reads it.
review-entry = Entry
review-owner = Owner
review-from = Comes from
review-public = Public page
review-words = What it says
review-field = Field
review-now = Public now
review-proposed = As it would be
review-changed = changed
review-decide = Decide
review-steps = What became of it
merge-title = Merge “{ $title }” into another entry
merge-here = Merge
merge-lede = Two entries about the same activity become one. Nothing is lost: the kept entry takes what it lacks, and the address of the other leads to it.
merge-with = Number or address of the entry that stays
merge-with-help = The last part of its address: 123.
merge-look = Look at both
merge-both = Both entries
merge-goes = is merged
merge-stays = stays
merge-consequence = The address of the merged entry leads to the kept one at once. It can be undone.
merge-send = Merge
merge-undo = Take the two apart again
merge-undo-lede = The merged entry waits for review with its own words. The kept entry stays as it is.
merge-absorbed = Entries that were merged into it
review-count = { $count ->
    [one] { $count } entry waits
   *[other] { $count } entries wait
}
review-about-to = { $count ->
    [one] This will be done with { $count } entry:
   *[other] This will be done with { $count } entries:
}
review-changes = { $count ->
    [one] { $count } field changes
   *[other] { $count } fields change
}
merge-takes = { $count ->
    [one] The kept entry takes { $count } field
   *[other] The kept entry takes { $count } fields
}
review-what-remark = what readers say is wrong
review-remarks = { $count ->
    [one] { $count } remark of a reader is open
   *[other] { $count } remarks of readers are open
}
