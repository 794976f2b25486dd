# What texts cite, and how the cited texts stand.
citations-title = Citations
citations-lede = Every text that is cited in the texts held here, with the words that cite it and whether the cited text was in force.
citations-day = States as of { $date }. "Stale when written" means that a newer text had been adopted before the citing text was written.
citations-cites = Text that cites
citations-cited = Text that is cited
citations-body = Body of the cited text
citations-names = What is named
citations-standing = State of the cited text
citations-any = any
citations-names-texts = texts and their parts
citations-names-all = everything
names-instrument = numbered texts
names-provision = parts of texts
names-document = texts known by name
names-conference = conferences
names-concept = action lines and goals
names-itself = the citing text itself
citations-count = { $count ->
    [one] { $count } citation
   *[other] { $count } citations
}
citations-dead-texts = { $count ->
    [one] { $count } text cites what is no longer in force
   *[other] { $count } texts cite what is no longer in force
}
citations-dead-all = { $count ->
    [one] Show this { $count } citation
   *[other] Show these { $count } citations
}
citations-none = No text is held here yet, so nothing is cited. Add a proposal or a text, and its citations are read.
citations-empty = No citation fits these filters.
citations-in = cited in
citation-guess = body guessed
cited-dead = no longer in force
cited-in-force = in force
cited-stale-at-writing = stale when written
cited-superseded-since = superseded since
cited-being-revised = revised by the same conference
cited-suppressed = suppressed
cited-unknown-revision = unknown revision
cited-not-in-register = not in the register
cited-not-a-text = no text
cited-because-stale = { $revision } had replaced it
cited-because-superseded = { $revision } has replaced it
cited-because-revised = { $revision } is its new text
cited-because-suppressed = ended by { $revision }
cited-because-in-force = text in force: { $revision }
unresolved-no-body = The words do not say whose text it is.
unresolved-not-in-register = The register does not have it.
unresolved-unknown-revision = The register does not know this revision.
unresolved-unknown-conference = The register knows no such session of the body.
unresolved-no-text = The words do not say of which text it is a part.
unresolved-unknown-concept = The register does not have this term.
neighbourhood-cites = It cites
neighbourhood-cites-none = No text of it is held here, or it cites nothing.
neighbourhood-cited-by = It is cited by
neighbourhood-cited-by-none = No text held here cites it.
neighbourhood-none = No text held here cites it, and no text of it is held here.
neighbourhood-text = Text
neighbourhood-figure = Picture of the citations; the tables below say the same
neighbourhood-more = The picture shows the texts with most citations; the tables show all of them.
neighbourhood-picture = Citations around { $instrument }
neighbourhood-picture-text = { $citing ->
    [one] { $citing } text cites it
   *[other] { $citing } texts cite it
}; it cites { $cited ->
    [one] { $cited } text
   *[other] { $cited } texts
}. Each box leads to the citations.
citations-of-instrument = Citations: what it cites and who cites it
margin-cites = Cites
cited-notice-superseded = You followed a citation to { $revision }. This text is no longer in force: { $newer } replaced it.
cited-notice-suppressed = You followed a citation to { $revision }. The instrument was suppressed: { $newer }.
cited-notice-in-force = You followed a citation to { $revision }. As far as the register knows it was the text in force on { $date }.
cited-notice-unknown = You followed a citation to a text of { $year }. The register knows no such text of this instrument.
cited-notice-unverified = Nobody has verified this row of the register.
cited-notice-not-held = Its text is not held here.
citations-dead-link = What cites a text that is no longer in force
