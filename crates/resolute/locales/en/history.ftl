# The public history of an entry.
entry-history-title = History
entry-history-see = The whole history, with what was changed
entry-history-lede = Everything that happened to the public words of this entry, the latest first. People are named only where they agreed to it.
entry-history-none = Nothing is recorded since this entry became public.
entry-history-merged = This entry was merged with another.
entry-history-kept = See the entry that was kept
entry-history-words = What it said
entry-history-before = Before
entry-history-after = After
entry-history-same = The words stayed the same.
entry-history-link-confirmed = the link to this duty was confirmed:
entry-history-link-withdrawn = the link to this duty was taken back:
entry-history-evidence-confirmed = evidence was confirmed:
entry-history-evidence-withdrawn = evidence was taken back:
audit-see = History of this record
entry-history-changed = { $count ->
    [one] { $count } field was changed
   *[other] { $count } fields were changed
}
