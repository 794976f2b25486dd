# What grew and what fell among new activities beyond chance.
trends-title = Trends
trends-lede = What grew and what fell: words, concepts, countries and partnerships whose share in new activities changed between two periods by more than chance explains. Every number opens its activities.
trends-method = How this is judged
trends-report = Report on emerging trends
trends-of = What is compared
trends-of-all = everything
trends-activities = All activities
trends-before-from = Earlier period from
trends-before-to = Earlier period until
trends-new = { $count ->
    [one] { $count } new activity
   *[other] { $count } new activities
}
trends-too-few = Too few activities are new in one of these periods: each needs { $fewest } for anything to be said. Choose longer periods, or drop a filter.
trends-narrowed = What the list is narrowed by is not compared, because of any other value only a part would be counted. Drop that filter, or compare something else.
trends-compared = { $count ->
    [one] { $count } value compared
   *[other] { $count } values compared
}
trends-nothing = Nothing grew or fell beyond chance. That is an answer too; what was compared stands below and is not ranked.
trends-filled-in = Entries are filled in otherwise than before: { $before } of the earlier new activities say anything here, of the later { $after }. Changes below may come of that.
trends-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
trends-picture = { $what }: differences with their intervals
trends-picture-note = Points are differences of shares in percentage points, lines their 95 % intervals, the broken line is no difference. Filled points grew, hollow ones fell. The table has the same numbers.
trends-rest = { $count ->
    [one] { $count } value without a change beyond chance
   *[other] { $count } values without a change beyond chance
}
trends-rest-note = No order of importance: those furthest from chance stand first, and none of them is a finding.
trends-span = { $from } to { $to }
trends-before = Earlier period
trends-after = Later period
trends-way = Which way
trends-way-grew = grew
trends-way-fell = fell
trends-way-chance = no change beyond chance
trends-difference = Difference in points
trends-interval = 95 % interval
trends-interval-of = { $low } to { $high }
trends-by-chance = Would happen by chance
trends-chance = fewer than 1 in { $of }
trends-chance-not = cannot be told from chance
trends-count-of = { $count } of { $of }
trends-of-terms = Words of titles and descriptions
trends-of-lines = Action lines
trends-of-goals = Goals
trends-of-targets = Targets
trends-of-gdc = Objectives of the Global Digital Compact
trends-of-countries = Countries
trends-of-regions = Regions
trends-of-groups = Groups of countries
trends-of-people = Whom it is for
trends-of-partnerships = Partnerships
trends-of-actors = Bodies
trends-of-kinds = Kinds of entries
trends-of-organisations = Types of organisations
trends-method-new = New are published activities whose first day lies in the period; where no first day is given, the last day; where no day is given, the day on which the entry was made. Entries merged as duplicates count once.
trends-method-compared = A value is compared where at least { $with } new activities of both periods together have it.
trends-method-fewest = Each period needs { $fewest } new activities.
trends-method-years = A period has at most { $years } years.
trends-method-words = Words are those of titles and descriptions, each language by itself, all forms of a word as one, once for each activity. Articles, prepositions and the like, numbers and single characters are left out.
trends-method-confirmed = Concepts are those that the entry gives and a reviewer has approved. Suggestions of the machine do not count.
trends-method-interval = The interval is Newcombe’s for the difference of two shares, from Wilson’s intervals l to u of each share p. It is not widened for the number of comparisons.
trends-method-chance = How often chance alone brings shares so far apart is told by the test of two proportions with the pooled share p; where one would expect fewer than 5 activities in a cell, by Fisher’s exact test.
trends-method-many = Among many comparisons some differ by chance. The result is therefore corrected for all m values of the same kind after Benjamini and Hochberg: of what is shown as grown or fallen, at most 5 % is expected to be chance.
trends-method-says = A share tells what is entered here, not what happens in the world: one body that enters many alike activities moves it as much as many bodies do. Look at the activities behind a number before you report it.
activities-filter-term = Word
activities-filter-new-from = New from
activities-filter-new-to = New until
reports-template-emerging-trends = Emerging trends
reports-what-emerging-trends = What grew and what fell among new activities beyond chance: words, concepts, countries and partnerships, with counts, interval and the activities behind, beside a period as long before.
reports-emerging-title = Emerging trends
reports-emerging-how = The period is compared with one as long right before it. What is shown as grown or fallen changed its share in new activities by more than chance explains, corrected for everything that was compared beside it; nothing is ranked.
reports-emerging-new-caption = New activities of both periods
reports-emerging-period = Period
reports-emerging-new = New activities
reports-emerging-caption = { $what }: what grew or fell beyond chance
reports-emerging-more = Further findings of this kind:
reports-prompt-finding = What is to be said about “{ $what }”: what stands behind it, and what follows.
trends-rare = No value has enough new activities to be compared.
