pack-download = Take away as pages without a server
pack-about = About this folder
pack-title = { $instrument }: the text, what it asks, and what was done
pack-lede = A resolution with everything that the register holds of it, as pages that open without a connection.
pack-begin = Begin with index.html: open it with any browser.
pack-day = As of { $date }. What was done or changed later is not in here.
pack-from = Made by Resolute from the register of texts, duties, plans, activities and reports. Each statement stands where it came from: a suggestion that nobody confirmed is marked and counts for nothing.
pack-not-law = The text of a proposal is not in force. Where it is shown, the page says so.
pack-live = The same page, live:
pack-files = What is in the folder
pack-file-index = All operative paragraphs with their state
pack-file-paragraphs = One page for each paragraph: its words in every text, the duty, outputs, activities with evidence, reports, turns of its state, and what is missing
pack-file-texts = The texts, with the state of each paragraph in the margin
pack-file-duties = The duties with their states
pack-file-activities = The activities that are tied to the paragraphs
pack-file-evidence = What shows that they were done
pack-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
