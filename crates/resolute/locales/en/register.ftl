# The register of activities: words, filters, order, rows.
activities-lede = Everything that is recorded as done towards the resolutions. Every entry was reviewed before it came here, or comes from a source that is named.
activities-help = Words in any of their forms, “words that follow each other”, or the number that its source gave it.
activities-count = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
activities-none = Nothing is recorded yet. As soon as an entry was reviewed, or a file was imported, it stands here.
activities-empty = No activity fits all of this. You can take a filter away:
activities-sort = Order
activities-sort-fit = what fits best
activities-sort-newest = newest first
activities-sort-changed = last changed first
activities-sort-title = by title
activities-sort-start = last begun first
activities-rows = Rows
activities-rows-full = with the words found
activities-rows-compact = one line each
activities-too-deep = Only the first { $count } can be opened page by page. Narrow the list, or take all of it as a file.
activities-save = Save this search and be told what is new
activities-feed = What is new in this list, as a feed
activities-source-form = written here by its owner
activities-filter-q = Words
activities-filter-kind = Kind
activities-filter-line = Action line
activities-filter-goal = Goal
activities-filter-status = Status
activities-filter-region = Region
activities-filter-country = Country
activities-filter-group = Group of countries
activities-filter-people = For whom it is
activities-filter-organisation-type = Type of organisation
activities-filter-year = Year
activities-filter-confirmed = Confirmed by its owner
activities-filter-actor = Actor
activities-filter-coverage = How far it reaches
activities-filter-target = Target
activities-filter-gdc = Objective of the Global Digital Compact
activities-filter-mandate = Duty that it implements
activities-filter-source = Source
activities-filter-language = Language
