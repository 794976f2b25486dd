# Comparing texts, and the history of one paragraph.
compare-title = Compare two texts
compare-lede = What one text changes in another, paragraph by paragraph and word by word.
compare-instrument = Instrument
compare-choose = Choose an instrument of which more than one text is held here.
compare-none = No instrument is held here in more than one text yet. Take in another version of a text, or compare two files of your own.
compare-old = Text as it was
compare-new = Text as it is to be
compare-show = Compare
compare-swap = The other way round
compare-own-marks = These are the changes as they stand in the file of the proposal.
compare-worked-out = These changes were worked out here by comparing the two texts. Whoever published them did not mark them so.
compare-not-law = Not both of these texts are adopted ones: a proposal or a reconstruction is not law.
compare-same = The two texts are the same, word for word.
compare-changed = { $count ->
    [one] { $count } paragraph changed
   *[other] { $count } paragraphs changed
}
compare-with = Compare with another text
compare-files-title = Compare two files
compare-files-lede = Choose the text as it was and the text as it is to be. Nothing is kept: both files are read, compared and forgotten.
compare-files-help = Word (.docx), Akoma Ntoso or plain text, at most { $size } MB each.
compare-files-tracked = { $file } has tracked changes; it was compared with all of them accepted.
compare-files-again = Compare two other files
compare-files-own = Compare two files of your own
compare-files-result = { $new } against { $old }
history-title = History of a paragraph
history-lede = Its words in every text that is held here, oldest first, with what each changes in the one before.
history-one = Only one text that has this paragraph is held here, so there is nothing to compare it with.
history-first = The first text held here that has it
history-same-words = The same words as before
history-changed = Other words than before
history-open = Read it in its text
history-see = History of this paragraph
