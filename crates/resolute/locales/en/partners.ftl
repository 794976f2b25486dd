# Who works with whom: pairs, agreements, what is done under them, trainings.
partners-title = Partners
partners-lede = Who works with whom: bodies that take part in the same published activities. Every number opens its rows.
partners-table = Pairs of partners
partners-pair = Who with whom
partners-together = Joint activities
partners-agreements = Agreements in force
partners-since = Since
partners-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
partners-joint = { $count ->
    [one] { $count } joint activity
   *[other] { $count } joint activities
}
partners-none = No published activity names two or more known bodies yet. Pairs appear here once an entry names its partners and a reviewer has approved it.
partners-empty = No pair fits these filters.
partners-note = Bodies count where an entry names them by the code of a known actor; other names stay as they were written and make no pair. An entry with more than 24 bodies makes pairs only of whoever does it with each of the others.
partners-sort-together = Most joint activities
partners-sort-agreements = Most agreements in force
partners-sort-since = Longest together
partners-sort-name = By code
partners-joint-yes = yes
activities-filter-agreement = State of the agreement
activities-filter-joint = Two or more bodies
activities-filter-pair = Who with whom
activities-filter-under = Done under
under-number = entry { $number }
agreement-state-in-force = in force
agreement-state-ends-soon = ends within 180 days
agreement-state-not-yet = not yet in force
agreement-state-ended = ended
agreement-state-unknown = no days given
