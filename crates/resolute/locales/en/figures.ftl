# Figures about activities: matrix, map, countries.
figures-title = Activities
figures-none = No published activity is tagged with this yet.
figures-add = Register an activity
figures-share-of-all = { $share } of all { $all }
figures-share-beside = { $own }; of all activities { $all }
figures-percent = { $number } %
figures-trend-rising = more in the last three years than in the three before
figures-trend-steady = about as many in the last three years as in the three before
figures-trend-falling = fewer in the last three years than in the three before
figures-trend-unknown = too few to name a trend
figures-by-year = Activities by the years in which they run
figures-by-year-note = Published activities by the years in which they run; those without a date are not in the picture.
figures-as-table = The same as a table
figures-year = Year
figures-count = Number
figures-share = Share
figures-what = What
figures-all = all
figures-most-line = Action lines that they serve most
figures-most-goal = Goals that they serve most
figures-most-country = Countries in which most happen
figures-most-people = People whom they are for
figures-facet-line = Action line
figures-facet-goal = Goal
figures-facet-group = Country group
figures-facet-people = People
figures-facet-country = Country
map-title = Map
map-lede = Where published activities happen. An activity in several countries counts in each of them.
map-legend = Activities by shade
map-note = The boundaries and names shown and the designations used on this map do not imply any official endorsement or acceptance.
map-source = Shapes: Natural Earth (public domain).
map-none = No published activity names a country under these filters.
country-lede = What this country is called upon to do, and what was done in it.
country-groups = Groups that it belongs to
country-parts = Parts of the page
country-must = What it must do
country-must-lede = Duties in force on { $day } that the texts held here address to every Member State, or to this country by name.
country-must-none = No text in force that is held here addresses Member States. That says nothing about texts that are not held here.
country-duties-all = All of them in the register of duties
country-done = What was done in it
country-who = Its bodies
country-who-none = No body of this country is registered yet.
country-facts = Codes, regions and groups with their sources
matrix-measure = What the cells say
matrix-measure-links = official links: targets named
matrix-measure-activities = activities
matrix-measure-share = share of the line’s activities
matrix-measure-lift = how many times as often as by chance
matrix-measure-countries = countries
matrix-measure-trend = trend
matrix-activities-note = A dot marks an official link. The shade is the share of the line’s activities that have the goal; because many people tag every goal, read it beside the number by chance.
matrix-gaps = Gaps: officially linked, no activity
matrix-gaps-lede = The matrix links the two, and no published activity is tagged with both. Lines without any activity are left out.
matrix-surprises = Surprises: activities, no official link
matrix-surprises-lede = The matrix does not link the two, and at least five activities have both, one and a half times as often as by chance or more.
figures-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
map-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
}
country-duties = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
figures-money = Money
figures-against = Beside its share of the world
figures-against-lede = The share of activities and of money beside the share of the countries that this group is: who is left out shows where the former are smaller than the latter.
figures-against-people = How large a part of all people this group is, no source held here says.
figures-against-countries = Countries
figures-against-part = This group
figures-against-whole = All
matrix-measure-money = money
matrix-measure-money-trend = trend of money
matrix-money-note = Amounts: { $what }, in { $unit }; rounded in the table, exact behind each cell.
matrix-money-none = No published activity says anything about money.
matrix-unit-0 = { $currency }
matrix-unit-3 = thousand { $currency }
matrix-unit-6 = million { $currency }
matrix-unit-9 = thousand million { $currency }
matrix-figures = All figures of all cells:
money-trend-rising = more money in the last three years than in the three before
money-trend-steady = about as much money in the last three years as in the three before
money-trend-falling = less money in the last three years than in the three before
money-trend-unknown = too little to name a trend of money
concept-indicators-lede = What is measured, as it is defined. No observations are held yet.
region-initiatives = Regional initiatives
region-initiatives-none = No regional initiative of this region is registered yet.
region-initiatives-all = { $count ->
    [one] { $count } initiative, with its conference and other fields
   *[other] { $count } initiatives, with their conferences and other fields
}
