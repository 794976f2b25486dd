# Searching everything at once.
search-title = Search
search-title-of = Search: { $q }
search-lede = Texts, paragraphs, duties, proposals, actors and concepts, by any of their words and in six languages.
search-field = What are you looking for?
search-help = All words must be there, in any of their forms. Put words that belong together in quotation marks. A symbol such as { $symbol } leads straight to its document.
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-as-of = Standing as of { $date }. What is only proposed is not in force, and says so.
search-instead = Nothing for “{ $typed }”; showing “{ $shown }”.
search-left-out = Nothing for “{ $typed }”; it was left out.
search-some-words = Nothing has all of these words; showing what has some of them.
search-behind = The newest changes are not all in these results yet. Search again in a moment.
search-building = The search is being made ready. Activities that can be found so far: { $count } of { $total }.
search-empty = Nothing was found.
search-without = { $count ->
    [one] Without “{ $filter }” there is { $count } result
   *[other] Without “{ $filter }” there are { $count } results
}
search-try = Try fewer words, or the word as it stands in a text. You can also look through these lists:
search-start = For example:
search-exactly = exactly what you typed
search-facet-kind = Kind
search-facet-action-line = Action line
search-facet-year = Year of the version
search-facet-language = Language of the text
search-kind-instrument = Instrument
search-kind-version = Version
search-kind-proposal = Proposal
search-kind-provision = Paragraph
search-kind-mandate = Duty
search-kind-actor = Actor
search-kind-concept = Concept
search-kind-plan = Plan
search-kind-plan-item = Item of a plan
search-kind-activity = Activity
search-note-reconstructed = reconstructed from a proposal
search-note-unverified = not fully verified
search-note-not-held = text not held here
