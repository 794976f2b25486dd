# Sister texts.
parallels-title = Sister texts of { $instrument }
parallels-here = Sister texts
parallels-lede = Paragraphs of other texts that say the same, or should follow when this one changes. The program suggests them; people confirm or dismiss them.
parallels-count = { $count ->
    [one] { $count } paragraph has sister texts
   *[other] { $count } paragraphs have sister texts
}
parallels-link = { $count ->
    [one] { $count } sister text
   *[other] { $count } sister texts
}
parallels-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
parallels-none = No paragraph of another text that is held here says the same. Take in more resolutions, and this page compares them.
parallels-none-here = Nothing fits these filters. Take one of them away.
parallels-this-text = This text
parallels-sister = Sister text
parallels-call = Call
parallels-all-calls = All calls
parallels-suggested = Suggestion of the program
parallels-because = Suggested because both say
parallels-same-force = both are told in the same way ({ $force })
parallels-same-addressee = both tell { $actor }
parallels-same-name = both name { $name }
parallels-likeness-near = Nearly the same words: { $count } of 100.
parallels-likeness-much = Much the same words: { $count } of 100.
parallels-likeness-part = Partly the same words: { $count } of 100.
parallels-still = The proposal takes these words out, and the sister text still has them:
parallels-proposed = proposed in { $symbol }, not adopted
parallels-adopted = adopted text, { $year }
parallels-confirm = Confirm
parallels-dismiss = Dismiss
parallels-withdraw = Take this back
parallels-reason = Reason (optional)
parallels-confirmed = Confirmed by { $person } for { $actor }, { $date }
parallels-dismissed = Dismissed by { $person } for { $actor }, { $date }
parallels-show-dismissed = { $count ->
    [one] Show { $count } dismissed pair
   *[other] Show { $count } dismissed pairs
}
parallels-hide-dismissed = Hide dismissed pairs
parallels-page = Page { $page } of { $pages }
parallels-citing = { $count ->
    [one] { $count } paragraph cites this text by name and should follow
   *[other] { $count } paragraphs cite this text by name and should follow
}
parallels-citing-lede = They name this text, so they may have to change when it does, even where the words are not alike.
parallels-cites = Cites { $text } by name.
parallels-citing-all = Show all citations of this text
