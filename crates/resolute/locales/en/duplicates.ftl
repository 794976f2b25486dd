# Entries that may be the same.
likeness-same-title = same title
likeness-title-nearly-same = title nearly the same
likeness-title-contained = one title within the other
likeness-title-alike = titles alike in part
likeness-title-common = a title that many have
likeness-title-repeated = a title that this organisation uses often
likeness-same-organisation = same organisation
likeness-organisation-alike = names of the organisations alike
likeness-other-organisation = another organisation
likeness-same-country = same country
likeness-other-country = another country
likeness-same-year = same year
likeness-years-overlap = years overlap
likeness-other-years = other years
likeness-other-edition = another edition or phase
likeness-same-page = same page on the web
likeness-same-website = same website
likeness-same-description = description nearly the same
likeness-other-description = another description

duplicates-title = Entries that may be the same
duplicates-lede = The program compares published entries and shows pairs that may have been entered twice. Look at both, then say whether they are two things.
duplicates-kind = What they may be
duplicates-kind-duplicate = the same thing
duplicates-kind-related = one family: other year, phase or country
duplicates-state = What was decided
duplicates-state-open = nothing yet
duplicates-state-distinct = they are two things
duplicates-reason-filter = Found because
duplicates-any-reason = any reason
duplicates-words = Words of a title
duplicates-related-note = These are not called duplicates: they share their title or nearly so, and differ in edition, phase, year or country. They are shown because people sometimes enter the wrong one.
duplicates-none = No published entries look as if they were entered twice. The program looks again after each change.
duplicates-none-here = No pair fits these filters. Take one of them away.
duplicates-and = and
duplicates-because = Suggested because:
duplicates-against = Against it:
duplicates-field = What is compared
duplicates-entry = Entry
duplicates-differs = differs
duplicates-period = When
duplicates-source = Taken from
duplicates-distinct = Two things
duplicates-said = { $person }, { $day }
duplicates-set-apart = They are two things
duplicates-merge = Merge the newer into the older
duplicates-take-back = Take this back
duplicates-reason = Reason (optional)
duplicates-score = likeness { $count } of 100
duplicates-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
