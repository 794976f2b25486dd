# Sums of the money of activities, and what they leave out.
money-title = Money of activities
money-lede = What the activities of a list say about money: one sum for each kind and each currency, nothing counted twice, and what is left out with its reason.
money-with = { $count ->
    [one] { $count } of them says something about money
   *[other] { $count } of them say something about money
}
money-sums = Sums
money-sums-lede = Kinds stand beside each other and are not added: a promise and its payment are the same money at two times. Nothing is converted.
money-amount = Amount
money-lines = Lines
money-lines-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
money-left-out = { $count ->
    [one] Left out: { $count } line
   *[other] Left out: { $count } lines
}
money-left-out-lede = These lines are in no sum, so that the same money is not counted twice. Each opens its rows and says what is counted instead.
money-left-out-none = Nothing is left out.
money-out = left out
money-by-year = By year
money-by-year-lede = By the first day of each budget and the day of each payment.
money-no-year = without a day
money-of = Kind and currency
money-none = No published activity of this list says anything about money.
money-back = Back to the activities
money-of-list = Money of this list
money-open = All sums, by year, and the rules
money-short-rule = Amounts exactly as given; nothing counted twice, nothing converted.
money-within = { $amount } of it went to other activities of the register, which may have passed it on
money-too-large = more digits than can be computed with
money-rule = How it is summed
money-rule-exact = Every sum is exact to the last digit. No rate of exchange is applied, and currencies are never added to each other.
money-rule-once = Where a programme and its projects, a giver and a receiver, or an old and a revised budget tell of the same money, one of them counts and the others are listed as left out.
money-rule-register = What counts is decided over the whole register, not over the list on this page. A line may be left out here because an activity counts in its place that is not in this list.
money-rule-tags = An activity with several action lines, goals, countries or groups is counted whole in each of them. Such sums do not add up to the whole.
money-rule-blind = The same work reported by two publishers under different identifiers cannot be seen by these rules; the search for duplicates is for that.
money-lines-title = Lines of money
money-lines-lede = What stands behind a figure: every line as it was given, and whether it counts.
money-lines-none = There are no such lines.
money-back-to-sums = Back to the sums
money-activity = Activity
money-when = When
money-verdict = Counted?
money-counted = counted
money-reason-not-a-number = it is no number
money-reason-no-currency = nobody says the currency
money-reason-repeated-activity = the activity is in the register twice; the first one counts
money-reason-replaced = a later budget replaces it
money-reason-counted-below = it is counted one level below, in the projects of the programme
money-reason-counted-at-giver = it is counted where the money was given
money-reason-too-large = it is too large to be added
activities-filter-money = Money
activities-filter-left-out = Left out because
